//! What the user is told, in the words of the Redis documentation.

use proc_macro2::Span;

use crate::argument::{ArgumentKind, ParsedArgument, span_of};
use crate::ast::{Piece, piece_text};
use crate::commands::{self, At, Blocks, Class, Problem, Row, Server, TooNew, Undecided};
use crate::parse;
use crate::report::{Message, Report};
use crate::tokens::touching;

/// The first piece of a command is no word in capitals.
pub(crate) fn no_command(first: &Piece, report: &mut Report) {
    let written = piece_text(first);
    let text = format!("expected a command, found `{written}`");
    let upper = written.to_ascii_uppercase();
    let help = if commands::is_command(&upper) {
        format!("commands are written in capitals: `{upper}`")
    } else if let Some(near) = commands::nearest_command(&upper) {
        format!("did you mean `{near}`? commands are written in capitals")
    } else {
        "a statement begins with a command in capitals, with `for`, `if` or `atomic`, or is another pipeline: `Other { … }`, `(pipeline)`".to_owned()
    };
    report.help_between(first.span(), first.end(), text, help);
}

pub(crate) fn unknown_command(name: &str, start: Span, end: Span, report: &mut Report) {
    let help = match commands::nearest_command(name) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("a command that the table does not know goes in quotes: `\"{name}\" …`"),
    };
    report.help_between(start, end, format!("unknown command `{name}`"), help);
}

pub(crate) fn unknown_subcommand(
    container: &str,
    sub: &str,
    span: Span,
    known: &[&str],
    report: &mut Report,
) {
    let text = format!("`{container}` has no subcommand `{sub}`");
    let help = match commands::nearest_word(sub, known.iter().copied()) {
        Some(near) => format!("did you mean `{container} {near}`?"),
        None => format!("there are {}", list(known)),
    };
    report.help(span, text, help);
}

pub(crate) fn missing_subcommand(container: &str, span: Span, known: &[&str], report: &mut Report) {
    let text = format!("the subcommand of `{container}` is missing");
    report.help(span, text, format!("there are {}", list(known)));
}

/// The command would wait, and with it everybody who uses the connection.
pub(crate) fn blocks(row: &Row, blocks: Blocks, start: Span, end: Span, report: &mut Report) {
    let text = format!(
        "`{}` may wait, and with it everything else on the connection",
        row.name()
    );
    let instead = match (blocks.instead, blocks.without) {
        (Some(command), _) => format!("`{command}` does the same without waiting; "),
        (None, Some(word)) => format!("leave out `{word}`; "),
        (None, None) => String::new(),
    };
    let help = format!(
        "{instead}inside `atomic {{ … }}` it never waits; on a connection of its own write the command in quotes"
    );
    report.help_between(start, end, text, help);
}

/// The command or one of its words is newer than the server that the pipeline names.
pub(crate) fn too_new(
    missing: &TooNew,
    server: &Server,
    start: Span,
    end: Span,
    report: &mut Report,
) {
    let text = format!("{server} does not have `{}`", missing.name);
    let help = format!(
        "{}; the pipeline names its server with `redis(server = …)`",
        missing.available()
    );
    report.help_between(start, end, text, help);
}

/// The reply's type hangs on what is only known at run time.
pub(crate) fn undecided(undecided: &Undecided, written: &[ParsedArgument]) -> Message {
    match undecided {
        Undecided::Optional { at, with, without } => {
            let (start, end) = span_of(written, *at);
            let text = format!(
                "this optional part decides what the command replies: {with}, or {without}"
            );
            let help = "write both commands with `if … { … } else { … }`, or drop the reply";
            Message::new(start, end, text, help)
        }
        Undecided::Choice { at } => {
            let (start, end) = span_of(written, *at);
            let text =
                "this word decides what the command replies, so it must be written in the pipeline";
            let help = "write the commands with `if … { … } else { … }`, or drop the reply";
            Message::new(start, end, text, help)
        }
    }
}

/// What the table's matcher found wrong.
pub(crate) fn problem(
    problem: &Problem,
    row: &Row,
    pieces: &[Piece],
    written: &[ParsedArgument],
    report: &mut Report,
) {
    let name = row.name();
    let syntax = row.syntax();
    let place = |at: &At| span_of(written, *at);
    let found = |at: &At| shown(written, *at);
    let (span, text, help) = match problem {
        Problem::TooFew { expected } => {
            let end = pieces.last().map_or_else(Span::call_site, Piece::end);
            let text = format!(
                "`{name}` has too few arguments: expected {}",
                alternatives(expected)
            );
            (
                (pieces[0].span(), end),
                text,
                format!("the syntax is `{syntax}`"),
            )
        }
        Problem::TooMany { at, word } => return too_many(*at, *word, row, written, report),
        Problem::UnknownWord {
            at,
            suggestion,
            expected,
        } => {
            return unknown_word(*at, *suggestion, expected, row, written, report);
        }
        Problem::Misplaced { at, expected } => {
            let text = format!(
                "`{}` cannot stand here in `{name}`: expected {}",
                found(at),
                alternatives(expected)
            );
            (place(at), text, format!("the syntax is `{syntax}`"))
        }
        Problem::MissingArgument { at, name: argument } => {
            let word = found(at);
            let text = format!(
                "`{name}` expects its argument `{argument}` here, and `{word}` is an option word"
            );
            let help = match is_symbol(&word) {
                true => format!("text goes in quotes: `\"{word}\"`; the syntax is `{syntax}`"),
                false => format!(
                    "text goes in quotes: `\"{word}\"`, a constant in parentheses: `({word})`; the syntax is `{syntax}`"
                ),
            };
            (place(at), text, help)
        }
        Problem::MissingWord {
            at,
            word: Some(word),
            ..
        } => {
            let text = format!(
                "`{}` is the option word `{word}`, which stands without quotes",
                found(at)
            );
            (place(at), text, format!("write `{word}`"))
        }
        Problem::MissingWord {
            at,
            word: None,
            expected,
        } => {
            let text = format!(
                "`{name}` expects {} here, found `{}`",
                alternatives(expected),
                found(at)
            );
            (
                place(at),
                text,
                capitals(*at, row, written).unwrap_or(format!("the syntax is `{syntax}`")),
            )
        }
        Problem::Exclusive { at, with } => {
            let text = format!("`{}` and `{}` exclude each other", found(with), found(at));
            (
                place(at),
                text,
                format!("keep one of them; the syntax is `{syntax}`"),
            )
        }
        Problem::Twice { at, .. } => {
            let text = format!("`{}` stands twice", found(at));
            (place(at), text, "leave one of them out".to_owned())
        }
        Problem::Needs { at, one_of } => {
            let text = format!(
                "`{}` has no effect in `{name}` without {}",
                found(at),
                words(one_of)
            );
            (place(at), text, format!("the syntax is `{syntax}`"))
        }
        Problem::Times {
            at,
            name: argument,
            least,
            most,
        } => {
            let number = match most {
                Some(most) if most == least => format!("exactly {least}"),
                Some(most) => format!("{least} to {most}"),
                None => format!("at least {least}"),
            };
            let text = format!(
                "with `{}`, `{name}` takes `{argument}` {number} times",
                found(at)
            );
            (place(at), text, format!("the syntax is `{syntax}`"))
        }
        Problem::WrongCount {
            at,
            name: argument,
            declared,
            follow,
        } => {
            let (text, help) = match declared {
                Some(declared) => (
                    format!("the count `{argument}` says {declared}, but {follow} follow"),
                    "write `_`, and the count is filled in".to_owned(),
                ),
                None => (
                    "`_` counts what stands right behind it, and nothing does".to_owned(),
                    format!("write `{argument}` as a number: `{follow}`"),
                ),
            };
            (place(at), text, help)
        }
        Problem::Unbalanced { name: one, to } => {
            let end = pieces.last().map_or_else(Span::call_site, Piece::end);
            let text = format!("`{name}` takes as many `{one}` as `{to}`");
            (
                (pieces[0].span(), end),
                text,
                format!("the syntax is `{syntax}`"),
            )
        }
        Problem::BadLiteral {
            at,
            name: argument,
            class,
            expected,
        } => {
            let text = format!(
                "the argument `{argument}` of `{name}` is {expected}, found `{}`",
                found(at)
            );
            let number = found(at).parse::<f64>().is_ok();
            let help = match class {
                Class::Text => format!("the syntax is `{syntax}`"),
                _ if number => format!("the syntax is `{syntax}`"),
                _ => "a number stands plain (`10`), a value of yours as a variable (`ttl`) or in parentheses".to_owned(),
            };
            (place(at), text, help)
        }
        Problem::Contradiction {
            at,
            name: argument,
            relation,
            with,
        } => {
            let must = match *relation {
                "!=" => "differ from",
                "<" => "be below",
                _ => "not be above",
            };
            let text = format!(
                "`{argument}` of `{name}` must {must} `{with}`, found `{}`",
                found(at)
            );
            (place(at), text, format!("the syntax is `{syntax}`"))
        }
        Problem::SpreadHere {
            at,
            name: Some(argument),
        } => {
            let text = format!("`..` cannot stand here: `{name}` takes exactly one `{argument}`");
            (
                place(at),
                text,
                format!("write the value without `..`; the syntax is `{syntax}`"),
            )
        }
        Problem::SpreadHere { at, name: None } => {
            let text = format!("`..` cannot stand here in `{name}`");
            (place(at), text, format!("the syntax is `{syntax}`"))
        }
        Problem::CountHere { at } => {
            let text = format!(
                "`_` stands for a count that Redis wants beforehand, and `{name}` has none here"
            );
            (place(at), text, format!("the syntax is `{syntax}`"))
        }
        Problem::OptionalRequired { at, expected } => {
            let text = format!(
                "`{name}` always needs {}, so it cannot be optional",
                alternatives(expected)
            );
            (
                place(at),
                text,
                format!("write it without `[ ]`; the syntax is `{syntax}`"),
            )
        }
        Problem::OptionalNested { at } => return parse::nested_optional(place(at).0, report),
    };
    report.help_between(span.0, span.1, text, help);
}

fn too_many(
    at: At,
    word: Option<&str>,
    row: &Row,
    written: &[ParsedArgument],
    report: &mut Report,
) {
    let (start, end) = span_of(written, at);
    let found = shown(written, at);
    let name = row.name();
    if let Some(word) = word {
        let text = format!("`{found}` is the option word `{word}`, which stands without quotes");
        report.help_between(start, end, text, format!("write `{word}`"));
        return;
    }
    let text = format!("`{name}` takes no more arguments here, found `{found}`");
    let help = capitals(at, row, written)
        .or_else(|| missing_semicolon(at, written))
        .unwrap_or_else(|| format!("the syntax is `{}`", row.syntax()));
    report.help_between(start, end, text, help);
}

fn unknown_word(
    at: At,
    suggestion: Option<&str>,
    expected: &[String],
    row: &Row,
    written: &[ParsedArgument],
    report: &mut Report,
) {
    let (start, mut end) = span_of(written, at);
    let mut word = shown(written, at);
    let name = row.name();
    if is_symbol(&word) {
        // `-inf` is a symbol and a variable, though it was meant as one.
        if let Some(next) = written.get(at.item + 1)
            && matches!(next.what, ArgumentKind::Value(_))
            && touching(end, next.start) == Some(true)
        {
            word.push_str(&next.text);
            end = next.end;
        }
        let text = format!("`{word}` cannot stand here in `{name}`");
        let help = match word.as_str() {
            "," => "arguments are separated by white space alone".to_owned(),
            _ => format!(
                "text goes in quotes: `\"{word}\"`, an expression in parentheses; the syntax is `{}`",
                row.syntax()
            ),
        };
        report.help_between(start, end, text, help);
        return;
    }
    if commands::is_command(&word) {
        let text = format!("`{name}` has no option `{word}`, but there is a command `{word}`");
        let help =
            format!("a `;` is missing before it; a constant goes in parentheses: `({word})`");
        report.help_between(start, end, text, help);
        return;
    }
    let text = format!("`{name}` has no option `{word}`");
    let constant = format!("a constant goes in parentheses: `({word})`, text in quotes");
    let help = match suggestion {
        Some(near) => format!("did you mean `{near}`? {constant}"),
        None if expected.is_empty() => format!("{constant}; the syntax is `{}`", row.syntax()),
        None => format!("expected {}; {constant}", alternatives(expected)),
    };
    report.help_between(start, end, text, help);
}

fn is_symbol(word: &str) -> bool {
    !word.starts_with(|first: char| first.is_ascii_alphanumeric() || first == '_')
}

/// `ex` where `EX` is an option word.
fn capitals(at: At, row: &Row, written: &[ParsedArgument]) -> Option<String> {
    let ArgumentKind::Value(tokens) = &part(written, at).what else {
        return None;
    };
    let upper = tokens.to_string().to_ascii_uppercase();
    row.has_word(&upper)
        .then(|| format!("option words are written in capitals: `{upper}`"))
}

/// `SET "a" 1 GET "b"`: the last word before what is too much is itself a command.
fn missing_semicolon(at: At, written: &[ParsedArgument]) -> Option<String> {
    let before = written.get(at.item.checked_sub(1)?)?;
    let ArgumentKind::Word(word) = &before.what else {
        return None;
    };
    Row::find(word).map(|_| format!("a `;` may be missing before `{word}`"))
}

fn part(written: &[ParsedArgument], at: At) -> &ParsedArgument {
    let item = &written[at.item];
    match (&item.what, at.part) {
        (ArgumentKind::Optional { parts, .. }, Some(part)) => &parts[part],
        _ => item,
    }
}

/// A piece as it is written, for a message.
fn shown(written: &[ParsedArgument], at: At) -> String {
    const SHOWN: usize = 40;
    let text = &part(written, at).text;
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.clone(),
    }
}

fn alternatives(expected: &[String]) -> String {
    const SHOWN: usize = 8;
    let quoted: Vec<String> = expected.iter().map(|one| format!("`{one}`")).collect();
    match quoted.as_slice() {
        [] => "nothing more".to_owned(),
        [one] => one.clone(),
        many if many.len() > SHOWN => format!("{}, …", many[..SHOWN].join(", ")),
        [some @ .., last] => format!("{} or {last}", some.join(", ")),
    }
}

fn words(words: &[&str]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
    quoted.join(" or ")
}

fn list(words: &[&str]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
    quoted.join(", ")
}
