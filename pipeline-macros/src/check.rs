//! Ast against the command table: which command is meant, what each argument is, what the reply will be.

use proc_macro2::Span;

use crate::argument::{ArgumentKind, Minus, Operand, ParsedArgument, joined, span_of};
use crate::ast::{Command, Piece, Pipeline, piece_text, pieces_text};
use crate::commands::{self, CountRule, Item, Match, Row, Server, Servers, Shape, TieRule};
use crate::expression;
use crate::keys::{self, KeySpec, KnownSlot, Timeout};
use crate::literal::{self, Text};
use crate::message;
use crate::parse::spaced_out;
use crate::report::{Message, Report};
use crate::scope::{self, Scope};
use crate::slots::{self, SlotKey};
use crate::tokens::{name as plain_name, touching};
use crate::typed::{self, Typed};
use crate::wrong_type::KeyTexts;

/// A command as it will be sent.
pub(crate) struct Resolved {
    /// `HGET`, `XGROUP CREATE`.
    pub(crate) name: String,
    /// The command as it is written, for messages.
    pub(crate) text: String,
    pub(crate) span: Span,
    /// The words of the name, each an argument of its own on the wire.
    pub(crate) words: Vec<String>,
    pub(crate) operands: Vec<Operand>,
    /// An error where it is not decided before the program runs, and the reply is wanted.
    pub(crate) reply: Result<Shape, Message>,
    /// The names of the values in the reply; see [`Row::requested_fields`].
    pub(crate) requested_fields: Option<Vec<(Span, String)>>,
    /// The servers that have it.
    pub(crate) servers: Servers,
    pub(crate) read_only: bool,
    /// Whether it may keep the connection waiting.
    pub(crate) waits: bool,
    /// What bounds how long it waits.
    pub(crate) timeout: Option<Timeout>,
    /// Whether it may be executed twice, and whether if nobody reads the reply.
    pub(crate) repeats: bool,
    pub(crate) repeats_unread: bool,
    pub(crate) keys: KeySpec,
    /// Where it goes on a cluster; see [`Row::nodes`].
    pub(crate) nodes: u8,
    pub(crate) refusal_on_cluster: Option<&'static str>,
    /// The keys whose hash slot is known: where they stand, as they are written, and the slot.
    pub(crate) slots: Vec<KnownSlot>,
    /// All keys that are always sent, with what is known of their hash tags.
    pub(crate) tags: Vec<SlotKey>,
    pub(crate) counts: Vec<CountRule>,
    pub(crate) ties: Vec<TieRule>,
    /// Pairs of operands, optional parts, of which at most one may be sent.
    pub(crate) exclusive: Vec<(usize, usize)>,
    /// What its typed keys say.
    pub(crate) typed: Option<Typed>,
    pub(crate) key_texts: KeyTexts,
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
                Operand::Value { class, .. } => class.may_be_refused(),
                Operand::Choice { .. } | Operand::Spread { .. } | Operand::Optional { .. } => true,
                Operand::Static(_)
                | Operand::Template(_)
                | Operand::Key(_)
                | Operand::Count { .. } => false,
            })
    }
}

/// Resolves every command of the pipeline; `None` for one with an error.
pub(crate) fn check(pipeline: &Pipeline, report: &mut Report) -> Vec<Option<Resolved>> {
    let mut resolved: Vec<Option<Resolved>> = (0..pipeline.commands).map(|_| None).collect();
    let server = pipeline
        .settings
        .server
        .as_ref()
        .and_then(|text| server(text, report));
    let mut may_hold_strings = false;
    scope::each_command(pipeline, report, &mut |command, scope, report| {
        let found = resolve(
            command,
            scope,
            server.as_ref(),
            &mut may_hold_strings,
            report,
        );
        resolved[command.id] = found.filter(|command| has_own_types(pipeline, command, report));
    });
    resolved
}

/// Refuses typed keys with parameters of the pipeline, which constants cannot name.
fn has_own_types(pipeline: &Pipeline, command: &Resolved, report: &mut Report) -> bool {
    let (Some(header), Some(typed)) = (&pipeline.header, &command.typed) else {
        return true;
    };
    let mut parameters = header.generics.type_params();
    let found = parameters.find_map(|parameter| {
        let mut keys = typed.keys.iter();
        let mentions = |name: &str| name == plain_name(&parameter.ident);
        let key = keys.find(|key| expression::used(&key.path, &mentions).is_some())?;
        Some((key, &parameter.ident))
    });
    let Some((key, parameter)) = found else {
        return true;
    };
    let text = format!("a typed key cannot have the parameter `{parameter}` of the pipeline");
    let help =
        "name a type of its own, or put the key in parentheses, where nothing of it is checked";
    report.help(key.span, text, help);
    false
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
    may_hold_strings: &mut bool,
    report: &mut Report,
) -> Option<Resolved> {
    if let Some(Piece::Literal(name)) = command.pieces.first()
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
    let (row, taken) = find_row(&command.pieces, report)?;
    let name = (command.pieces[0].span(), command.pieces[taken - 1].end());
    if let Some(refusal) = row.refusal() {
        let text = format!("`{}` cannot stand in a pipeline", row.name());
        report.help_between(name.0, name.1, text, refusal);
        return None;
    }
    let (mut written, found) = matching(command, &row, taken, scope, report)?;
    if !typed::settle(&row, &mut written, &found.roles, scope, report) {
        return None;
    }
    let waits = row.blocks(&found).filter(|_| !scope.atomic);
    if let Some(blocks) = waits
        && let Err(refusal) = scope.waiting
    {
        let word = blocks.without.and_then(|word| command.word(word));
        let (start, end) = word.map_or(name, |word| (word, word));
        message::blocks(&row, blocks, refusal, start, end, report);
        return None;
    }
    if let Some(server) = server
        && let Some(missing) = row.too_new(&found, server)
    {
        let (start, end) = missing.at.map_or(name, |at| span_of(&written, at));
        message::too_new(&missing, server, start, end, report);
        return None;
    }
    *may_hold_strings |= row.creates_strings();
    let key_texts = match may_hold_strings {
        true => KeyTexts::of(&row, &written, &found),
        false => KeyTexts::default(),
    };
    let waits = waits.is_some();
    Some(resolved(command, &row, written, found, waits, key_texts))
}

/// Puts together what is known of a command that fits its row.
fn resolved(
    command: &Command,
    row: &Row,
    written: Vec<ParsedArgument>,
    found: Match,
    waits: bool,
    key_texts: KeyTexts,
) -> Resolved {
    let reply = row
        .reply(&found)
        .map_err(|undecided| message::undecided(&undecided, &written));
    let requested_fields = match &reply {
        Ok(shape) => row.requested_fields(&found, shape),
        Err(_) => None,
    };
    let requested_fields = requested_fields.map(|names| {
        let names = names.into_iter();
        names
            .map(|(at, name)| (span_of(&written, at).0, name))
            .collect()
    });
    let slots = known_slots(&written, &found);
    let tags = slots::keys(&written, &found);
    let words: Vec<String> = row.name().split(' ').map(str::to_owned).collect();
    let keys = keys::find(words.len(), &found).within(&slots);
    let waiting = row.waits().filter(|_| waits);
    let timeout = waiting.and_then(|it| keys::timeout(words.len(), &found, it));
    let has_keys = written.iter().any(ParsedArgument::has_typed_key);
    let again = has_keys.then(|| written.clone());
    let mut operands: Vec<Operand> = written
        .into_iter()
        .zip(&found.roles)
        .map(|(it, role)| it.operand(role))
        .collect();
    let typed = again.and_then(|written| typed::of_command(row, &found, &written, &mut operands));
    Resolved {
        name: row.name().to_owned(),
        text: pieces_text(&command.pieces),
        span: command.pieces[0].span(),
        words,
        operands,
        reply,
        requested_fields,
        servers: row.servers(&found),
        read_only: row.has_flag("readonly"),
        waits,
        timeout,
        repeats: !waits && row.may_repeat(&found, true),
        repeats_unread: !waits && row.may_repeat(&found, false),
        keys,
        nodes: row.nodes(false),
        refusal_on_cluster: row.refusal_on_cluster(),
        slots,
        tags,
        counts: found.counts,
        ties: found.ties,
        exclusive: found.exclusive,
        typed,
        key_texts,
    }
}

/// The keys that are always sent and whose hash slot is known.
fn known_slots(written: &[ParsedArgument], found: &Match) -> Vec<KnownSlot> {
    let known = written.iter().zip(&found.roles).filter_map(|(it, role)| {
        let ArgumentKind::Text(text) = &it.what else {
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

/// What a command replies that is wrong in some way: by its name or the nearest one, without regard to its options.
pub(crate) fn likely_reply(command: &Command) -> Option<Shape> {
    let words = command.words();
    let name = words.first()?;
    let longer = words.get(1).map(|word| format!("{name} {word}"));
    let row = longer
        .and_then(|name| Row::find(&name))
        .or_else(|| Row::find(name));
    let row = row.or_else(|| Row::find(commands::nearest_command(name)?))?;
    Some(row.replies().pop()?.1)
}

/// Matches the arguments against the row. Where the command has the word `-`, a `-` before a number is a part of the number if that fits.
fn matching(
    command: &Command,
    row: &Row,
    taken: usize,
    scope: &Scope,
    report: &mut Report,
) -> Option<(Vec<ParsedArgument>, Match)> {
    let pieces = &command.pieces[taken..];
    let before = report.len();
    let written = ParsedArgument::read(pieces, Some((row, Minus::OfNumber)), scope, report);
    check_operations(pieces, row, report);
    check_signs(pieces, report);
    if report.len() > before {
        return None;
    }
    let fits = |written: &[ParsedArgument]| {
        row.matches(&written.iter().map(ParsedArgument::item).collect::<Vec<_>>())
    };
    let problem = match fits(&written) {
        Ok(found) => return Some((written, found)),
        Err(problem) => problem,
    };
    if row.has_word("-") {
        let split = ParsedArgument::read(pieces, Some((row, Minus::Word)), scope, report);
        if let Ok(found) = fits(&split) {
            return Some((split, found));
        }
    }
    message::problem(&problem, row, &command.pieces, &written, report);
    None
}

/// A command in quotes: its words and whatever follows, as written.
fn unchecked(
    name: &[u8],
    command: &Command,
    scope: &Scope,
    report: &mut Report,
) -> Option<Resolved> {
    let span = command.pieces[0].span();
    let name = String::from_utf8_lossy(name);
    let words: Vec<String> = name.split_whitespace().map(str::to_owned).collect();
    if words.is_empty() {
        report.error(span, "the command between the quotes is missing");
        return None;
    }
    let before = report.len();
    let written = ParsedArgument::read(&command.pieces[1..], None, scope, report);
    if let Some(count) = written
        .iter()
        .find(|it| matches!(it.what, ArgumentKind::Count))
    {
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
        text: pieces_text(&command.pieces),
        span,
        words,
        operands: written
            .into_iter()
            .map(ParsedArgument::plain_operand)
            .collect(),
        reply: Ok(Shape::Any),
        requested_fields: None,
        servers: Servers::ANY,
        read_only: false,
        waits: false,
        timeout: None,
        repeats: false,
        repeats_unread: false,
        keys,
        nodes,
        refusal_on_cluster: None,
        slots: Vec::new(),
        tags: Vec::new(),
        counts: Vec::new(),
        ties: Vec::new(),
        exclusive: Vec::new(),
        typed: None,
        key_texts: KeyTexts::default(),
    })
}

/// Returns what the table knows of a command in quotes, for clusters only: where its keys stand, if its arguments fit, and where it goes.
fn guessed(words: &[String], written: &[ParsedArgument]) -> (KeySpec, u8) {
    let name = words.join(" ").to_ascii_uppercase();
    let subcommand = match written.first().map(|it| &it.what) {
        Some(ArgumentKind::Text(Text::Bytes(bytes))) => std::str::from_utf8(bytes).ok(),
        _ => None,
    };
    let longer = subcommand.map(|it| format!("{name} {}", it.to_ascii_uppercase()));
    let (row, taken) = match longer.and_then(|name| Row::find(&name)) {
        Some(row) => (row, 1),
        None => match Row::find(&name) {
            Some(row) => (row, 0),
            None => return (KeySpec::Unknown, 0),
        },
    };
    let items = || written[taken..].iter().map(ParsedArgument::item);
    let as_words = || items().map(|item| as_word(&row, item));
    let found = row
        .matches(&items().collect::<Vec<_>>())
        .or_else(|_| row.matches(&as_words().collect::<Vec<_>>()));
    let keys = found.map_or(KeySpec::Unknown, |found| {
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

/// The row of the command that begins these pieces, and how many of them its name takes.
fn find_row(pieces: &[Piece], report: &mut Report) -> Option<(Row, usize)> {
    let Some(Piece::Word(_)) = pieces.first() else {
        message::no_command(&pieces[0], report);
        return None;
    };
    let (name, mut taken) = joined(pieces, |_| true, &['.']);
    // `CLIENT` is a container, `MEMORY-USAGE` is nothing: a dash joins only where the table says so.
    let mut name = name;
    let (dashed, dashed_taken) = joined(pieces, |name| Row::find(name).is_some(), &['.', '-']);
    if dashed_taken > taken && Row::find(&dashed).is_some() {
        (name, taken) = (dashed, dashed_taken);
    }
    let (row, subcommands) = Row::find_with_subcommands(&name);
    let mut subcommands = subcommands.peekable();
    if subcommands.peek().is_some() {
        if let Some(Piece::Word(_)) = pieces.get(taken) {
            let known: Vec<&str> = subcommands.collect();
            let starts = |joined: &str| known.iter().any(|sub| sub.starts_with(joined));
            let (sub, more) = joined(&pieces[taken..], starts, &['-', '.']);
            if let Some(row) = Row::find(&format!("{name} {sub}")) {
                return Some((row, taken + more));
            }
            if row.is_none() {
                message::unknown_subcommand(&name, &sub, pieces[taken].span(), &known, report);
                return None;
            }
        } else if row.is_none() {
            let known: Vec<&str> = subcommands.collect();
            message::missing_subcommand(&name, pieces[0].span(), &known, report);
            return None;
        }
    }
    if row.is_none() {
        message::unknown_command(&name, pieces[0].span(), pieces[taken - 1].end(), report);
    }
    row.map(|row| (row, taken))
}

/// `-INF` is neither a number nor a word.
fn check_signs(pieces: &[Piece], report: &mut Report) {
    for (at, pair) in pieces.windows(2).enumerate() {
        let [
            sign @ Piece::Symbol(symbol @ ('-' | '+'), _),
            Piece::Word(word),
        ] = pair
        else {
            continue;
        };
        let touches = |one: &Piece, next: &Piece| touching(one.end(), next.span()) == Some(true);
        let joins = at > 0 && touches(&pieces[at - 1], sign);
        if joins || !touches(sign, &pair[1]) {
            continue;
        }
        let lower = word.to_string().to_ascii_lowercase();
        report.help_between(
            sign.span(),
            word.span(),
            format!("`{symbol}{word}` is neither a number nor an option word"),
            format!(
                "text goes in quotes: `\"{symbol}{lower}\"`, an expression with a constant in parentheses: `({symbol}{word})`"
            ),
        );
    }
}

/// `ttl - 1` is written like an operation, which a command does not have.
fn check_operations(pieces: &[Piece], row: &Row, report: &mut Report) {
    for window in pieces.windows(3) {
        let [left, Piece::Symbol(symbol, middle), right] = window else {
            continue;
        };
        if let (Piece::Literal(_), '-', Piece::Literal(_)) = (left, symbol, right)
            && touching(left.end(), *middle) == Some(true)
            && touching(*middle, right.span()) == Some(true)
        {
            let id = format!("{}-{}", piece_text(left), piece_text(right));
            report.help_between(
                left.span(),
                right.end(),
                format!("`{id}` is neither a number nor a name, so it goes in quotes"),
                format!("write `\"{id}\"`; two numbers stand apart"),
            );
            continue;
        }
        let values = |piece: &Piece| {
            matches!(
                piece,
                Piece::Variable(_) | Piece::Literal(_) | Piece::Expression(..)
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
            let operation = format!("{} {symbol} {}", piece_text(left), piece_text(right));
            report.help_between(
                left.span(),
                right.end(),
                format!("`{operation}` is an expression, and an expression needs parentheses"),
                format!("write `({operation})`"),
            );
        }
    }
}
