//! Ast against the command table: which command is meant, what each argument is, what the reply will be.

use proc_macro2::{Ident, Span, TokenStream};

use crate::ast::{Atom, Command, Optional, Pipeline, atom_text, atoms_text};
use crate::commands::{
    self, At, Class, CountRule, Item, Match, Role, Row, Server, Servers, Shape, SpreadRole,
    TieRule, item_path,
};
use crate::keys::{self, Keys};
use crate::literal::{self, Piece, Text};
use crate::message;
use crate::parse::spaced_out;
use crate::repeat::may_repeat;
use crate::report::{Message, Report};
use crate::scope::{self, Scope};
use crate::tokens::{first_span, touching};

/// A command as it will be sent.
pub(crate) struct Resolved {
    /// `HGET`, `XGROUP CREATE`.
    pub(crate) name: String,
    /// The path of the command's documentation: container and command, with the spans of the user's words.
    pub(crate) path: Vec<Ident>,
    /// The command as it is written, for messages.
    pub(crate) text: String,
    pub(crate) span: Span,
    /// The words of the name, each an argument of its own on the wire.
    pub(crate) words: Vec<String>,
    pub(crate) operands: Vec<Operand>,
    /// An error where it is not decided before the program runs, and the reply is wanted.
    pub(crate) reply: Result<Shape, Message>,
    /// The servers that have it.
    pub(crate) servers: Servers,
    pub(crate) read_only: bool,
    /// Whether it may be executed twice, and whether if nobody reads the reply.
    pub(crate) repeats: bool,
    pub(crate) repeats_unread: bool,
    pub(crate) keys: Keys,
    /// Where it goes on a cluster; see [`Row::nodes`].
    pub(crate) nodes: u8,
    pub(crate) refusal_on_cluster: Option<&'static str>,
    /// The keys whose hash slot is known: where they stand, as they are written, and the slot.
    pub(crate) slots: Vec<KnownSlot>,
    pub(crate) counts: Vec<CountRule>,
    pub(crate) ties: Vec<TieRule>,
    /// Pairs of operands, optional parts, of which at most one may be sent.
    pub(crate) exclusive: Vec<(usize, usize)>,
}

/// A key whose hash slot the text of the pipeline decides.
pub(crate) struct KnownSlot {
    pub(crate) text: String,
    pub(crate) span: Span,
    pub(crate) slot: u16,
}

impl Resolved {
    /// Whether it runs a script whose type decides what is sent: a digest, or the source.
    pub(crate) fn runs_script(&self) -> bool {
        matches!(self.name.as_str(), "EVAL" | "EVAL_RO")
            && matches!(self.operands.first(), Some(Operand::Value { .. }))
    }

    /// Whether its position must be known while it is written: a script may have to be sent again, and something that is
    /// only known at run time may keep the request from being sent.
    pub(crate) fn needs_position(&self) -> bool {
        self.runs_script()
            || self.operands.iter().any(|operand| match operand {
                Operand::Value { class, .. } => {
                    matches!(class, Class::Seconds | Class::Milliseconds)
                }
                Operand::Choice { .. } | Operand::Spread { .. } | Operand::Optional { .. } => true,
                Operand::Static(_) | Operand::Template(_) | Operand::Count { .. } => false,
            })
    }
}

/// One argument, or what becomes arguments at run time.
pub(crate) enum Operand {
    Static(Vec<u8>),
    Template(Vec<Piece>),
    Value {
        tokens: TokenStream,
        span: Span,
        class: Class,
    },
    Choice {
        tokens: TokenStream,
        span: Span,
        words: Vec<&'static str>,
    },
    Count {
        of: Vec<commands::CountOf>,
    },
    Spread {
        tokens: TokenStream,
        span: Span,
        role: Option<SpreadRole>,
    },
    Optional {
        condition: Option<TokenStream>,
        operands: Vec<Operand>,
        text: String,
    },
}

impl Operand {
    /// Whether this is always exactly one argument.
    pub(crate) fn is_single(&self) -> bool {
        !matches!(self, Self::Spread { .. } | Self::Optional { .. })
    }
}

/// Resolves every command of the pipeline; `None` for one with an error, whose words are noted as unfinished.
pub(crate) fn check(
    pipeline: &Pipeline,
    unfinished: &mut Vec<Vec<Ident>>,
    report: &mut Report,
) -> Vec<Option<Resolved>> {
    let mut resolved: Vec<Option<Resolved>> = (0..pipeline.commands).map(|_| None).collect();
    let server = pipeline
        .settings
        .server
        .as_ref()
        .and_then(|text| server(text, report));
    scope::each_command(pipeline, report, &mut |command, scope, report| {
        resolved[command.id] = resolve(command, scope, server.as_ref(), report);
        if resolved[command.id].is_none() {
            unfinished.push(command.words());
        }
    });
    resolved
}

/// The oldest server that the pipeline has to run on.
fn server(text: &syn::LitStr, report: &mut Report) -> Option<Server> {
    let server = Server::parse(&text.value());
    if server.is_none() {
        report.help(
            text.span(),
            format!("`{}` is no server version that is known here", text.value()),
            format!(
                "write `\"7.0\"` or `\"redis-7.0\"` for Redis, `\"valkey-8.1\"` for Valkey; there are {}",
                Server::known()
            ),
        );
    }
    server
}

fn resolve(
    command: &Command,
    scope: &Scope,
    server: Option<&Server>,
    report: &mut Report,
) -> Option<Resolved> {
    if let Some(Atom::Literal(name)) = command.atoms.first()
        && name.to_string().starts_with(['"', 'r'])
    {
        let Some(Text::Bytes(name)) = literal::read(name, false, report) else {
            report.error(
                name.span(),
                "a command in quotes is plain text, without interpolation",
            );
            return None;
        };
        return unchecked(&name, command, scope, report);
    }
    let (row, taken) = find_row(&command.atoms, report)?;
    if let Some(refusal) = row.refusal() {
        let (start, end) = (command.atoms[0].span(), command.atoms[taken - 1].end());
        report.help_between(
            start,
            end,
            format!("`{}` cannot stand in a pipeline", row.name()),
            refusal,
        );
        return None;
    }
    let (written, found) = matching(command, &row, taken, scope, report)?;
    if let Some(blocks) = row.blocks(&found).filter(|_| !scope.atomic) {
        let (start, end) = match blocks.without.and_then(|word| command.word(word)) {
            Some(word) => (word, word),
            None => (command.atoms[0].span(), command.atoms[taken - 1].end()),
        };
        message::blocks(&row, blocks, start, end, report);
        return None;
    }
    if let Some(server) = server
        && let Some(missing) = row.too_new(&found, server)
    {
        let (start, end) = match missing.at {
            Some(at) => span_of(&written, at),
            None => (command.atoms[0].span(), command.atoms[taken - 1].end()),
        };
        message::too_new(&missing, server, start, end, report);
        return None;
    }
    let reply = row
        .reply(&found)
        .map_err(|undecided| message::undecided(&undecided, &written));
    let slots = known_slots(&written, &found);
    let words: Vec<String> = row.name().split(' ').map(str::to_owned).collect();
    let keys = keys::find(words.len(), &found).within(&slots);
    let operands = written
        .into_iter()
        .zip(&found.roles)
        .map(|(it, role)| it.operand(role))
        .collect();
    Some(Resolved {
        name: row.name().to_owned(),
        path: path(row.name(), &command.atoms),
        text: atoms_text(&command.atoms),
        span: command.atoms[0].span(),
        words,
        operands,
        reply,
        servers: row.servers(&found),
        read_only: row.has_flag("readonly"),
        repeats: may_repeat(&row, &found, true),
        repeats_unread: may_repeat(&row, &found, false),
        keys,
        nodes: row.nodes(false),
        refusal_on_cluster: row.refusal_on_cluster(),
        slots,
        counts: found.counts,
        ties: found.ties,
        exclusive: found.exclusive,
    })
}

/// The keys that are always sent and whose hash slot is known.
fn known_slots(written: &[Written], found: &Match) -> Vec<KnownSlot> {
    let known = written.iter().zip(&found.roles).filter_map(|(it, role)| {
        let What::Text(text) = &it.what else {
            return None;
        };
        let slot = keys::slot_of_text(text).filter(|_| keys::is_key(role))?;
        Some(KnownSlot {
            text: text.to_string(),
            span: it.start,
            slot,
        })
    });
    known.collect()
}

/// Matches the arguments against the row. Where the command has the word `-`, a `-` before a number is a part of the number if that fits.
fn matching(
    command: &Command,
    row: &Row,
    taken: usize,
    scope: &Scope,
    report: &mut Report,
) -> Option<(Vec<Written>, Match)> {
    let atoms = &command.atoms[taken..];
    let before = report.len();
    let written = Written::read(atoms, Some((row, Minus::OfNumber)), scope, report);
    check_operations(atoms, row, report);
    if report.len() > before {
        return None;
    }
    let fits =
        |written: &[Written]| row.matches(&written.iter().map(Written::item).collect::<Vec<_>>());
    let problem = match fits(&written) {
        Ok(found) => return Some((written, found)),
        Err(problem) => problem,
    };
    if row.has_word("-") {
        let split = Written::read(atoms, Some((row, Minus::Word)), scope, report);
        if let Ok(found) = fits(&split) {
            return Some((split, found));
        }
    }
    message::problem(&problem, row, &command.atoms, &written, report);
    None
}

/// What a `-` before a number is.
#[derive(Clone, Copy, PartialEq)]
enum Minus {
    OfNumber,
    Word,
}

/// A command in quotes: its words and whatever follows, as written.
fn unchecked(
    name: &[u8],
    command: &Command,
    scope: &Scope,
    report: &mut Report,
) -> Option<Resolved> {
    let span = command.atoms[0].span();
    let name = String::from_utf8_lossy(name);
    let words: Vec<String> = name.split_whitespace().map(str::to_owned).collect();
    if words.is_empty() {
        report.error(span, "the command between the quotes is missing");
        return None;
    }
    let before = report.len();
    let written = Written::read(&command.atoms[1..], None, scope, report);
    if let Some(count) = written.iter().find(|it| matches!(it.what, What::Count)) {
        let help = "write the number, or the command without quotes";
        report.help(
            count.start,
            "`_` cannot be filled in: a command in quotes is not checked",
            help,
        );
    }
    if report.len() > before {
        return None;
    }
    let (keys, nodes) = guessed(&words, &written);
    Some(Resolved {
        name: words.join(" "),
        path: Vec::new(),
        text: atoms_text(&command.atoms),
        span,
        words,
        operands: written.into_iter().map(Written::plain_operand).collect(),
        reply: Ok(Shape::Any),
        servers: Servers::ANY,
        read_only: false,
        repeats: false,
        repeats_unread: false,
        keys,
        nodes,
        refusal_on_cluster: None,
        slots: Vec::new(),
        counts: Vec::new(),
        ties: Vec::new(),
        exclusive: Vec::new(),
    })
}

/// Returns what the table knows of a command in quotes, for clusters only: where its keys stand, if its arguments fit, and where it goes.
fn guessed(words: &[String], written: &[Written]) -> (Keys, u8) {
    let name = words.join(" ").to_ascii_uppercase();
    let subcommand = match written.first().map(|it| &it.what) {
        Some(What::Text(Text::Bytes(bytes))) => std::str::from_utf8(bytes).ok(),
        _ => None,
    };
    let longer = subcommand.map(|it| format!("{name} {}", it.to_ascii_uppercase()));
    let (row, taken) = match longer.and_then(|name| Row::find(&name)) {
        Some(row) => (row, 1),
        None => match Row::find(&name) {
            Some(row) => (row, 0),
            None => return (Keys::Unknown, 0),
        },
    };
    let items = || written[taken..].iter().map(Written::item);
    let as_words = || items().map(|item| as_word(&row, item));
    let found = row
        .matches(&items().collect::<Vec<_>>())
        .or_else(|_| row.matches(&as_words().collect::<Vec<_>>()));
    let keys = found.map_or(Keys::Unknown, |found| {
        keys::find(words.len() + taken, &found)
    });
    (keys, row.nodes(true))
}

/// Takes a text for a word of the command, as servers do.
fn as_word<'w>(row: &Row, item: Item<'w>) -> Item<'w> {
    let Item::Value(Some(text)) = item else {
        return item;
    };
    let word = row.words().find(|word| word.eq_ignore_ascii_case(text));
    word.map_or(item, Item::Word)
}

/// The row of the command that begins these atoms, and how many of them its name takes.
fn find_row(atoms: &[Atom], report: &mut Report) -> Option<(Row, usize)> {
    let Some(Atom::Word(_)) = atoms.first() else {
        message::no_command(&atoms[0], report);
        return None;
    };
    let (name, mut taken) = joined(atoms, |_| true, &['.']);
    // `CLIENT` is a container, `MEMORY-USAGE` is nothing: a dash joins only where the table says so.
    let mut name = name;
    let (dashed, dashed_taken) = joined(atoms, |name| Row::find(name).is_some(), &['.', '-']);
    if dashed_taken > taken && Row::find(&dashed).is_some() {
        (name, taken) = (dashed, dashed_taken);
    }
    let (row, subcommands) = Row::find_with_subcommands(&name);
    let mut subcommands = subcommands.peekable();
    if subcommands.peek().is_some() {
        if let Some(Atom::Word(_)) = atoms.get(taken) {
            let known: Vec<&str> = subcommands.collect();
            let starts = |joined: &str| known.iter().any(|sub| sub.starts_with(joined));
            let (sub, more) = joined(&atoms[taken..], starts, &['-', '.']);
            if let Some(row) = Row::find(&format!("{name} {sub}")) {
                return Some((row, taken + more));
            }
            if row.is_none() {
                message::unknown_subcommand(&name, &sub, atoms[taken].span(), &known, report);
                return None;
            }
        } else if row.is_none() {
            let known: Vec<&str> = subcommands.collect();
            message::missing_subcommand(&name, atoms[0].span(), &known, report);
            return None;
        }
    }
    if row.is_none() {
        message::unknown_command(&name, atoms[0].span(), atoms[taken - 1].end(), report);
    }
    row.map(|row| (row, taken))
}

/// The longest word that the first atoms make, joined by the symbols given, as long as it is the start of something known.
fn joined(atoms: &[Atom], known: impl Fn(&str) -> bool, by: &[char]) -> (String, usize) {
    let mut name = match &atoms[0] {
        Atom::Word(word) => word.to_string(),
        _ => String::new(),
    };
    let mut taken = 1;
    while let (Some(Atom::Symbol(symbol, _)), Some(Atom::Word(next))) =
        (atoms.get(taken), atoms.get(taken + 1))
    {
        let longer = format!("{name}{symbol}{next}");
        if !by.contains(symbol) || !known(&longer) {
            break;
        }
        name = longer;
        taken += 2;
    }
    (name, taken)
}

/// A piece of a command behind its name, as the table's matcher wants it.
pub(crate) struct Written {
    pub(crate) start: Span,
    pub(crate) end: Span,
    /// As it stands in the source.
    pub(crate) text: String,
    pub(crate) what: What,
}

pub(crate) enum What {
    Word(String),
    Text(Text),
    Value(TokenStream),
    Spread(TokenStream),
    Count,
    Optional {
        condition: Option<TokenStream>,
        parts: Vec<Written>,
        text: String,
    },
}

impl Written {
    fn read(
        atoms: &[Atom],
        row: Option<(&Row, Minus)>,
        scope: &Scope,
        report: &mut Report,
    ) -> Vec<Self> {
        let mut written = Vec::new();
        let mut at = 0;
        while at < atoms.len() {
            let (one, taken) = Self::one(&atoms[at..], row, scope, report);
            written.extend(one);
            at += taken;
        }
        written
    }

    /// The next piece and how many atoms it takes.
    fn one(
        atoms: &[Atom],
        row: Option<(&Row, Minus)>,
        scope: &Scope,
        report: &mut Report,
    ) -> (Option<Self>, usize) {
        let atom = &atoms[0];
        let mut taken = 1;
        let what = match atom {
            Atom::Word(_) => {
                let known = |joined: &str| match row {
                    Some((row, _)) => row.words().any(|word| starts_with(word, joined)),
                    None => true,
                };
                let (word, more) = joined(atoms, known, &['-', '.']);
                taken = more;
                Some(What::Word(word))
            }
            Atom::Symbol(symbol, _) => {
                let minus = *symbol == '-' && row.is_none_or(|(_, minus)| minus == Minus::OfNumber);
                match atoms.get(1) {
                    Some(Atom::Literal(number)) if minus && is_number(number) => {
                        taken = 2;
                        literal::read(number, true, report).map(What::Text)
                    }
                    _ => Some(What::Word(symbol.to_string())),
                }
            }
            Atom::Literal(literal) => literal::read(literal, false, report).and_then(|text| {
                let known = scope.check_text(&text, report);
                known.then_some(What::Text(text))
            }),
            Atom::Variable(variable) => match variable.root.to_string().as_str() {
                "true" => Some(What::Text(Text::Bytes(b"1".to_vec()))),
                "false" => Some(What::Text(Text::Bytes(b"0".to_vec()))),
                _ => scope
                    .check(&variable.root, report)
                    .then(|| What::Value(variable.tokens.clone())),
            },
            Atom::Expression(tokens, _) => scope
                .check_expression(tokens, report)
                .then(|| What::Value(tokens.clone())),
            Atom::Spread(value, _) => match &**value {
                Atom::Variable(it) => scope
                    .check(&it.root, report)
                    .then(|| What::Spread(it.tokens.clone())),
                Atom::Expression(tokens, _) => scope
                    .check_expression(tokens, report)
                    .then(|| What::Spread(tokens.clone())),
                _ => None,
            },
            Atom::Count(_) => Some(What::Count),
            Atom::Optional(optional) => Self::optional(optional, row, scope, report),
        };
        let piece = what.map(|what| Self {
            start: atom.span(),
            end: atoms[taken - 1].end(),
            text: atoms_text(&atoms[..taken]),
            what,
        });
        (piece, taken)
    }

    fn optional(
        optional: &Optional,
        row: Option<(&Row, Minus)>,
        scope: &Scope,
        report: &mut Report,
    ) -> Option<What> {
        let before = report.len();
        let inner = match &optional.condition {
            Some(condition) => {
                scope.check_expression(condition, report);
                scope.with_condition(condition)
            }
            None => scope.clone(),
        };
        let parts = Self::read(&optional.atoms, row, &inner, report);
        let nested = |atom: &&Atom| matches!(atom, Atom::Optional(_));
        if let Some(nested) = optional.atoms.iter().find(nested) {
            message::nested_optional(nested.span(), report);
        } else if optional.condition.is_none() && report.len() == before {
            let values = parts
                .iter()
                .filter(|part| matches!(part.what, What::Value(_)))
                .count();
            if values != 1 {
                report.help(
                    optional.span,
                    "this optional part has no condition, so exactly one value in it decides: an `Option`",
                    "`[EX ttl]` is sent where `ttl` is `Some`; with a condition: `[NX if fresh]`, `[LIMIT offset count if paged]`",
                );
            }
        }
        let text = atoms_text(&optional.atoms);
        (report.len() == before).then(|| What::Optional {
            condition: optional.condition.clone(),
            parts,
            text,
        })
    }

    pub(crate) fn item(&self) -> Item<'_> {
        match &self.what {
            What::Word(word) => Item::Word(word),
            What::Text(Text::Bytes(bytes)) => Item::Value(std::str::from_utf8(bytes).ok()),
            What::Text(Text::Template(_)) | What::Value(_) => Item::Value(None),
            What::Spread(_) => Item::Spread,
            What::Count => Item::Count,
            What::Optional { parts, .. } => Item::Optional(parts.iter().map(Self::item).collect()),
        }
    }

    fn operand(self, role: &Role) -> Operand {
        let span = self.start;
        match (self.what, role) {
            (What::Word(_), Role::Word { sent }) => Operand::Static(sent.as_bytes().to_vec()),
            (What::Value(tokens), Role::Argument { kind, .. }) => Operand::Value {
                tokens,
                span,
                class: kind.class(),
            },
            (What::Value(tokens), Role::Choice { words }) => Operand::Choice {
                tokens,
                span,
                words: words.clone(),
            },
            (What::Spread(tokens), Role::Spread(role)) => Operand::Spread {
                span: first_span(&tokens, span),
                tokens,
                role: Some(role.clone()),
            },
            (What::Count, Role::Count { of, .. }) => Operand::Count { of: of.clone() },
            (
                What::Optional {
                    condition,
                    parts,
                    text,
                },
                Role::Optional(roles),
            ) => {
                let operands = parts
                    .into_iter()
                    .zip(roles)
                    .map(|(part, role)| part.operand(role))
                    .collect();
                Operand::Optional {
                    condition,
                    operands,
                    text,
                }
            }
            (what, _) => Self { what, ..self }.plain_operand(),
        }
    }

    /// The operand where nothing is known of its role.
    fn plain_operand(self) -> Operand {
        let span = self.start;
        match self.what {
            What::Word(word) => Operand::Static(word.into_bytes()),
            What::Text(Text::Bytes(bytes)) => Operand::Static(bytes),
            What::Text(Text::Template(pieces)) => Operand::Template(pieces),
            What::Value(tokens) => Operand::Value {
                tokens,
                span,
                class: Class::Text,
            },
            What::Spread(tokens) => Operand::Spread {
                span: first_span(&tokens, span),
                tokens,
                role: None,
            },
            What::Count => Operand::Static(Vec::new()),
            What::Optional {
                condition,
                parts,
                text,
            } => Operand::Optional {
                condition,
                operands: parts.into_iter().map(Self::plain_operand).collect(),
                text,
            },
        }
    }
}

/// Whether `word` begins with `start`, whatever the case in which the table writes it.
fn starts_with(word: &str, start: &str) -> bool {
    word.get(..start.len())
        .is_some_and(|found| found.eq_ignore_ascii_case(start))
}

fn is_number(literal: &proc_macro2::Literal) -> bool {
    literal
        .to_string()
        .starts_with(|first: char| first.is_ascii_digit())
}

/// `ttl - 1` is written like an operation, which a command does not have.
fn check_operations(atoms: &[Atom], row: &Row, report: &mut Report) {
    for window in atoms.windows(3) {
        let [left, Atom::Symbol(symbol, middle), right] = window else {
            continue;
        };
        if let (Atom::Literal(_), '-', Atom::Literal(_)) = (left, symbol, right)
            && touching(left.end(), *middle) == Some(true)
            && touching(*middle, right.span()) == Some(true)
        {
            let id = format!("{}-{}", atom_text(left), atom_text(right));
            report.help_between(
                left.span(),
                right.end(),
                format!("`{id}` is neither a number nor a name, so it goes in quotes"),
                format!("write `\"{id}\"`; two numbers stand apart"),
            );
            continue;
        }
        let values = |atom: &Atom| {
            matches!(
                atom,
                Atom::Variable(_) | Atom::Literal(_) | Atom::Expression(..)
            )
        };
        let operator = matches!(symbol, '+' | '-' | '*' | '/');
        let own = row.has_word(&symbol.to_string());
        if operator
            && !own
            && values(left)
            && values(right)
            && spaced_out(left.end(), *middle, right.span())
        {
            let operation = format!("{} {symbol} {}", atom_text(left), atom_text(right));
            report.help_between(
                left.span(),
                right.end(),
                format!("`{operation}` is an expression, and an expression needs parentheses"),
                format!("write `({operation})`"),
            );
        }
    }
}

pub(crate) fn span_of(written: &[Written], at: At) -> (Span, Span) {
    let item = &written[at.item];
    match (&item.what, at.part) {
        (What::Optional { parts, .. }, Some(part)) => (parts[part].start, parts[part].end),
        _ => (item.start, item.end),
    }
}

/// The documented item of a command, each part where the user wrote it.
fn path(name: &str, atoms: &[Atom]) -> Vec<Ident> {
    let words = atoms.iter().filter_map(|atom| match atom {
        Atom::Word(word) => Some(word.span()),
        _ => None,
    });
    let (module, item) = item_path(name);
    let parts = module.into_iter().chain([item]);
    parts
        .zip(words)
        .map(|(part, span)| Ident::new(&part, span))
        .collect()
}
