//! What the macro knows about the commands of Redis and Valkey: `table.txt`, one line a command, sorted by name. A command is found by a binary search over
//! the bytes of the file, and only its own line is read, so the cost does not grow with the table.
//!
//! # A line
//!
//! `NAME ⇥ ARGUMENTS ⇥ REPLY ⇥ RULES ⇥ GROUP ⇥ SINCE ⇥ FLAGS ⇥ DESCRIPTION`, separated by tabs. A subcommand's name has its container before it (`XGROUP CREATE`).
//!
//! **ARGUMENTS** follow the syntax of the Redis documentation, with kinds:
//!
//! | | |
//! | --- | --- |
//! | `WORD` | a literal word or symbol; written in lower case (`km`) it is sent in lower case |
//! | `name:kind` | an argument; `name:int>=1<=9` with the smallest and the largest value that servers take |
//! | `a\|b` | one of both, within any bracket |
//! | `[x]` | optional |
//! | `x+` | repeated, after an argument, `{x}` or `(x)` |
//! | `{x}` | a required part that, like optional parts, stands in any order with its neighbours |
//! | `(x)` | only groups |
//! | `,` | ends such a run of parts, where servers do fix the order |
//! | `!` | after a part of a run: servers take it once only (others may be repeated, and the last counts) |
//! | `?` | after a part of a run: the syntax does not show it, since it stands elsewhere as well |
//! | `name:#other` | a count of the arguments `other` that follow; `#` alone of everything in the next part; `#other!` where other arguments follow the counted ones without a word between |
//! | `name:kind+=other` | repeated, as often as `other` |
//! | `x^8.4` `x^8.4,v9.1` `x^-,v9.1` `x^7.4,v-` | since Redis 8.4; and Valkey 9.1; on Valkey alone; on Redis alone. Without it as old as the command |
//!
//! A run is a sequence of neighbouring parts `[x]` and `{x}` that begin with a word. Kinds are listed in `kinds.rs`.
//!
//! **REPLY**: a shape, or rules `CONDITION => shape ; … ; else => shape`, the first that holds. A condition is a `WORD` that is present, a lower-case argument that is given, `name=1` (given
//! once), `name^text` (a literal that begins so), `WORD=WORD` (one after the other), joined by `&` and, looser, `|`. Shapes: `ok int int01 bulk cursor double bool any none`, `T?` (or nil),
//! `array<T> set<T> map<K,V> pairs<K,V> tuple<A,B>`, `one<T>` (one or an empty array), and `Name` or `Name<shape>`: a reply type by its Rust name, and the shape that others may read instead; `Name:2` where only the
//! words of the command tell in which of its ways the type is read.
//!
//! What the key holds has names of its own in shapes, since a typed key knows more of it: `value element member item`, `number` and `decimal` (a string that is counted), `fieldname`,
//! `fieldvalue`, `fieldnumber`, `fielddecimal` and `fields` (all of a hash), `entry` (of a stream).
//!
//! **RULES**, separated by `;`: `A!B` (not both), `A?B|C` (`A` needs one of them), `A name=1` and `A name>1` (with `A`, how often the argument stands), `A name<=9` (with `A`, how large the literal may be), `?A|B` (one of them always),
//! `low<=high`, `low<high` and `one!=other/WORD` (literals that must agree, unless the word is given), `A!B^7.0`, `name>1^7.0`, `name=literal^8.6` and `!WORD^-,v8.0` (both, several, the literal, or nothing of the kind, only since then), `refuse:reason` (not in a pipeline),
//! `holds:bytes` and `holds:key:members` (what all keys hold, and those that are this argument, where the GROUP does not say it: besides the groups `bytes`, a string or a bitmap, `members`, a set or a
//! sorted set, `collection`, a list or one of both),
//! `edits:bytes` (changes bytes of the string, so no number is there),
//! `creates:string` (without options the keys are strings afterwards, for good), `overwrites:destination` (the key may have been of any kind),
//! `blocks:LPOP` (waits; the command that does not), `blocks-with:WORD` (waits where the word is given), `repeats:A,B` (may be executed twice: it leaves the same data and
//! replies the same, unless one of these words is given; `-` for none), `rewrites:A,B` (leaves the same data, but says how much it changed: where nobody reads the reply). A term is a word in capitals, an argument in lower case, `name=literal`, or `WORD=WORD` (one right behind the other).
//! `nodes:…`: where the command goes on a cluster, if not to the node of its keys or, without keys, to any: `node` (it concerns one node, so a connection to
//! a cluster refuses it), `scan` (likewise), `argument` and `slot` (to the node of its first argument's slot, and of the slot that its first argument is), or to
//! `shards:` (all primaries), `all:` (all nodes) or `keys:` (divided by its keys) with what the replies become: `same` (any of them, if none is an error), `sum`, `min` (of
//! integers, in arrays one by one), `concat`, `union` (of arrays), `list` (of arrays, in the order of the keys), `some` (one that is not nil), `one` (one that is not an error), `each` (a map by node).
//!
//! **SINCE**: the version of Redis, as above for words; `6.0<7.0`: gone in 7.0; `json 1.0` for a module, which from version 8 on is a part of Redis; `json 1.0,v8.0` where Valkey has a module with the command, too. `x^0,v-` is on Redis alone, however old. **FLAGS**: those of `COMMAND`, separated by spaces.

// The interface serves the macro and, compiled again as `tests/commands`, the tests and the generated documentation, which use other parts of it. Its
// fields are named after what they hold.
#![allow(missing_docs, dead_code, unreachable_pub, unused_imports)]

mod captures;
mod default_type;
mod failure;
mod found;
pub mod grammar;
mod holds;
mod json;
mod kinds;
mod matcher;
mod nearest;
mod nodes;
mod optional;
mod repeat;
mod reply;
mod rules;
mod since;
#[cfg(test)]
mod size_tests;
mod steps;
#[cfg(test)]
mod tests;

pub use default_type::{
    add_name, add_parameters, add_tuple, add_type, default_type, default_type_name, reply_type,
    type_of,
};
pub use found::{At, CountOf, CountRule, Item, Match, Problem, Role, SpreadRole, TieRule};
pub use holds::{HASH, kind_words, takes_strings};
pub use kinds::{Class, Kind};
pub use reply::{Held, Operation, Shape, Undecided};
pub use since::{Server, Servers, TooNew};

static TABLE: &str = include_str!("table.txt");

/// Reasons not to stand in a pipeline, by the name that the RULES column uses.
const REFUSALS: &[(&str, &str)] = &[
    (
        "subscribe",
        "it turns the connection into a subscription, whose messages no pipeline reads: use the `PubSub` connection of redis-rs",
    ),
    (
        "monitor",
        "it turns the connection into a stream of every command that the server runs: use the `Monitor` connection of redis-rs",
    ),
    (
        "replica",
        "it belongs to the protocol between a primary and its replicas: `redis-cli --replica` speaks it",
    ),
    (
        "transaction",
        "MULTI and EXEC come from an `atomic { … }` block, which puts them around its statements",
    ),
    (
        "watch",
        "a watch concerns the commands of other round trips: use `redis_pipeline::Watch`",
    ),
    (
        "reply",
        "it makes the server leave out replies that the pipeline waits for: to drop a reply, write its command without `let`",
    ),
    (
        "debugger",
        "it turns the connection into a debugging session, and servers take it outside a pipeline only: use a debugger such as `redis-cli --ldb`",
    ),
    (
        "close",
        "the server closes the connection after it: drop the connection instead",
    ),
    (
        "reset",
        "it changes the connection for everybody who uses it: drop the connection instead",
    ),
    (
        "handshake",
        "it belongs to the opening of a connection, for everybody who uses it: set it in the connection's `redis::ConnectionInfo`",
    ),
    (
        "select",
        "it changes the database for everybody who uses the connection: name the database in the connection's address",
    ),
    (
        "cluster",
        "it only concerns the next command on a connection to a cluster node, which the cluster client sees to",
    ),
];

/// One line of the table.
#[derive(Debug, Clone, Copy)]
pub struct Row {
    name: &'static str,
    arguments: &'static str,
    reply: &'static str,
    rules: &'static str,
    group: &'static str,
    since: &'static str,
    flags: &'static str,
}

/// What only the documentation of the commands and tests ask of a row.
impl Row {
    pub fn since(&self) -> &'static str {
        self.since
    }

    pub fn description(&self) -> &'static str {
        let line = line_at(first_line_not_below(self.name));
        line.split('\t').nth(7).unwrap_or("")
    }
}

impl Row {
    pub fn group(&self) -> &'static str {
        self.group
    }

    /// The row of this name, in capitals: `HGET`, `XGROUP CREATE`, `JSON.SET`.
    pub fn find(name: &str) -> Option<Row> {
        Row::find_with_subcommands(name).0
    }

    /// The row of this name, and the names of its subcommands: of `XGROUP`, `CREATE` and so on. They stand right behind it.
    pub fn find_with_subcommands(name: &str) -> (Option<Row>, impl Iterator<Item = &'static str>) {
        let mut start = first_line_not_below(name);
        let line = line_at(start);
        let row = (name_of(line) == name).then(|| Row::read(line));
        start += row.map_or(0, |_| line.len() + 1);
        let lines = TABLE.get(start..).unwrap_or("").split('\n');
        let subcommand = move |line| name_of(line).strip_prefix(name)?.strip_prefix(' ');
        (row, lines.map_while(subcommand))
    }

    fn read(line: &'static str) -> Row {
        let mut fields = line.split('\t');
        let mut next = || fields.next().unwrap_or("");
        Row {
            name: next(),
            arguments: next(),
            reply: next(),
            rules: next(),
            group: next(),
            since: next(),
            flags: next(),
        }
    }

    pub fn name(&self) -> &'static str {
        self.name
    }

    /// The grammar of the arguments.
    pub fn grammar(&self) -> grammar::Node {
        grammar::Node::parse(self.arguments)
    }

    /// As the documentation writes it: `HSET key field value [field value …]`.
    pub fn syntax(&self) -> String {
        let mut text = self.name.to_owned();
        self.grammar().syntax(&mut text);
        text
    }

    /// Every literal word and symbol. Words may stand in lower case: compare without regard to case.
    pub fn words(&self) -> impl Iterator<Item = &'static str> {
        grammar::words(self.arguments)
    }

    /// How many arguments stand before the first place where a word may.
    pub fn arguments_before_words(&self) -> usize {
        self.grammar().arguments_before_words().0
    }

    /// The words behind which a value stands, such as `EX`.
    pub fn words_with_values(&self) -> Vec<&'static str> {
        let mut words = Vec::new();
        self.grammar().words_with_values(&mut words);
        words
    }

    /// Whether the command has this word or symbol.
    pub fn has_word(&self, word: &str) -> bool {
        self.words().any(|own| own.eq_ignore_ascii_case(word))
    }

    /// Whether `COMMAND` gives the command this flag: `readonly`, `write`, `blocking` …
    pub fn has_flag(&self, flag: &str) -> bool {
        self.flags.split(' ').any(|own| own == flag)
    }

    /// Why the command cannot stand in a pipeline, and the way out.
    pub fn refusal(&self) -> Option<&'static str> {
        let reason = self.rule("refuse:")?;
        REFUSALS
            .iter()
            .find(|(name, _)| *name == reason)
            .map(|(_, text)| *text)
    }

    /// Whether the command waits and thereby stops everybody who uses the connection, unless it stands in a transaction.
    pub fn blocks(&self, m: &Match) -> Option<Blocks> {
        match self.waits()? {
            Waits::Always(instead) => Some(Blocks {
                instead,
                without: None,
            }),
            Waits::With(word) => {
                let given = m.words.iter().any(|given| given.text == word);
                given.then_some(Blocks {
                    instead: None,
                    without: Some(word),
                })
            }
        }
    }

    /// Whether the command waits, as far as the row alone says it.
    pub fn waits(&self) -> Option<Waits> {
        if let Some(command) = self.rule("blocks:") {
            return Some(Waits::Always(
                Some(command).filter(|command| *command != "-"),
            ));
        }
        self.rule("blocks-with:").map(Waits::With)
    }

    fn rule(&self, start: &str) -> Option<&'static str> {
        rules::each(self.rules).find_map(|rule| rule.strip_prefix(start))
    }

    /// Matches what stands behind the name.
    pub fn matches(&self, items: &[Item<'_>]) -> Result<Match, Problem> {
        optional::matches(&self.grammar(), self.rules, items)
    }

    /// The first thing of a command that the server does not have: the command itself, a word or an argument.
    pub fn too_new(&self, m: &Match, server: &Server) -> Option<TooNew> {
        since::too_new(self, m, server)
    }

    /// The servers that have the command with all that it is given.
    pub fn servers(&self, m: &Match) -> Servers {
        since::servers(self, m)
    }

    /// What the command replies: for each condition of the REPLY column the shape, the last one without a condition.
    pub fn replies(&self) -> Vec<(Option<&'static str>, Shape)> {
        let rule = |rule: &'static str| match rule.split_once("=>") {
            Some((condition, shape)) => {
                let condition = Some(condition.trim()).filter(|condition| *condition != "else");
                (condition, Shape::parse(shape))
            }
            None => (None, Shape::parse(rule)),
        };
        self.reply.split(';').map(rule).collect()
    }

    /// Whether a rule wants one of several options, none of which the grammar requires.
    pub fn needs_one_of_several(&self) -> bool {
        rules::each(self.rules).any(|rule| rule.starts_with('?'))
    }

    /// Whether Valkey alone has the command.
    pub fn is_of_valkey(&self) -> bool {
        since::is_of_valkey(self.since)
    }

    /// Whether the command belongs to a module.
    pub fn is_of_module(&self) -> bool {
        since::is_of_module(self.since)
    }

    /// Since when the command exists, for its documentation.
    pub fn since_text(&self) -> String {
        since::text(self.since())
    }

    /// The address of the command's documentation page.
    pub fn page(&self) -> String {
        let page = self.name.to_ascii_lowercase().replace(' ', "-");
        if since::is_of_valkey(self.since) {
            format!("https://valkey.io/commands/{page}/")
        } else {
            format!("https://redis.io/docs/latest/commands/{page}/")
        }
    }

    /// The names of the fields whose values the reply holds in their order, where all of them are literals.
    pub fn requested_fields(&self, m: &Match, reply: &Shape) -> Option<Vec<(At, String)>> {
        if !matches!(reply, Shape::Array(value) if matches!(**value, Shape::Nullable(_))) {
            return None;
        }
        let fields = m.args.iter().filter(|given| given.name == "field");
        let names: Option<Vec<_>> = fields
            .map(|given| {
                let text = given.text.clone().filter(|_| given.at.part.is_none())?;
                Some((given.at, text))
            })
            .collect();
        names.filter(|names| !names.is_empty())
    }

    /// The shape of the reply to a command that matched so.
    pub fn reply(&self, m: &Match) -> Result<Shape, Undecided> {
        reply::reply(self.reply, m, false)
    }

    /// The same, in which it is marked what the key holds.
    pub fn reply_of_key(&self, m: &Match) -> Result<Shape, Undecided> {
        reply::reply(self.reply, m, true)
    }
}

/// When a command waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Waits {
    /// Always; and the command that does the same without waiting.
    Always(Option<&'static str>),
    /// Where the word is given.
    With(&'static str),
}

/// The way out for a command that blocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Blocks {
    /// The command that does the same without waiting.
    pub instead: Option<&'static str>,
    /// The word that makes it wait.
    pub without: Option<&'static str>,
}

/// The byte at which the first line begins whose name is not below this one.
fn first_line_not_below(name: &str) -> usize {
    let (mut low, mut high) = (0, TABLE.len());
    while low < high {
        let middle = low + (high - low) / 2;
        // Finding a character in a `str` is compiled with optimisation even where this crate is not; the table is ASCII.
        let before = TABLE.get(low..middle).and_then(|text| text.rfind('\n'));
        let start = before.map_or(low, |at| low + at + 1);
        // Where the name of the line is shorter, a tab stands there, which is below all that names are made of.
        let line = TABLE.as_bytes().get(start..).unwrap_or(&[]);
        let beginning = line.get(..name.len()).unwrap_or(line);
        if beginning < name.as_bytes() {
            low = start + line_at(start).len() + 1;
        } else {
            high = start;
        }
    }
    low
}

fn line_at(start: usize) -> &'static str {
    let rest = TABLE.get(start..).unwrap_or("");
    rest.split('\n').next().unwrap_or("")
}

fn name_of(line: &'static str) -> &'static str {
    line.split('\t').next().unwrap_or("")
}

/// Whether a word is a command, or the first of one.
pub fn is_command(word: &str) -> bool {
    let (row, mut subcommands) = Row::find_with_subcommands(word);
    row.is_some() || subcommands.next().is_some()
}

/// Every row, for tests and generators.
pub fn rows() -> impl Iterator<Item = Row> {
    TABLE.lines().map(Row::read)
}

/// The command whose name is nearest to this one.
pub fn nearest_command(name: &str) -> Option<&'static str> {
    nearest::word(name, TABLE.lines().map(name_of))
}

/// The candidate that is nearest to the word.
pub fn nearest_word<'c>(word: &str, candidates: impl Iterator<Item = &'c str>) -> Option<&'c str> {
    nearest::word(word, candidates)
}

/// Returns where `redis_pipeline::commands` documents a command: the module, if it is in one, and the item.
pub fn item_path(name: &str) -> (Option<String>, String) {
    match name.split_once([' ', '.']) {
        Some((module, rest)) => (Some(item(module)), item(rest)),
        None => (None, item(name)),
    }
}

/// The item that documents a command, a subcommand, an option word or a symbol.
pub fn item(text: &str) -> String {
    let symbols = [
        ("*", "ASTERISK"),
        ("~", "TILDE"),
        ("=", "EQUALS"),
        ("-", "MINUS"),
        ("+", "PLUS"),
        ("$", "DOLLAR"),
        (">", "GREATER"),
        ("#", "HASH"),
    ];
    if let Some((_, name)) = symbols.iter().find(|(symbol, _)| *symbol == text) {
        return (*name).to_owned();
    }
    let name = text.replace(['-', ' ', '.'], "_").to_ascii_uppercase();
    match name.starts_with(|first: char| first.is_ascii_digit()) {
        true => format!("_{name}"),
        false => name,
    }
}
