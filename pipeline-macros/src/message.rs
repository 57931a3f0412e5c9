//! What the user is told, in the words of the Redis documentation.

use proc_macro2::Span;

use crate::argument::{ArgumentKind, ParsedArgument, span_of};
use crate::ast::{Piece, piece_text};
use crate::commands::{self, At, Blocks, Class, Item, Problem, Row, Server, TooNew, Undecided};
use crate::parse;
use crate::report::{Message, Report};
use crate::scope::NoWaiting;
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
    } else if ["con", "conn", "connection", "client"].contains(&written.as_str()) {
        "a pipeline does not name its connection, `execute` takes it: `redis_pipeline! { … }.execute(con)`".to_owned()
    } else if written.starts_with(['#', '-']) {
        "a comment begins with `//`, as in Rust".to_owned()
    } else {
        let pipeline = match first {
            Piece::Variable(_) => &written,
            _ => "pipeline",
        };
        format!(
            "a statement begins with a command in capitals, with `for`, `if` or `atomic`, or is another pipeline: `Other {{ … }}`, `({pipeline})`; values of Rust are made before the pipeline"
        )
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
pub(crate) fn blocks(
    row: &Row,
    blocks: Blocks,
    refusal: NoWaiting,
    start: Span,
    end: Span,
    report: &mut Report,
) {
    let name = row.name();
    let (text, way_out) = match refusal {
        NoWaiting::NotBlocking { is_struct } => (
            format!("`{name}` may wait, and with it everything else on the connection"),
            match is_struct {
                true => {
                    "on a connection that nobody else uses write `#[redis(blocking)]` above the struct"
                }
                false => {
                    "on a connection that nobody else uses begin the pipeline with `#![redis(blocking)]`"
                }
            },
        ),
        NoWaiting::NotLast => (
            format!("`{name}` may wait, so it is the last command of its pipeline"),
            "what follows it goes before it, or into a second pipeline",
        ),
        NoWaiting::InLoop => (
            format!("`{name}` may wait, so it cannot stand in a `for`"),
            "execute a pipeline for each turn",
        ),
    };
    let instead = match (blocks.instead, blocks.without) {
        (Some(command), _) => format!("; `{command}` does the same without waiting"),
        (None, Some(word)) => format!("; without `{word}` it does not wait"),
        (None, None) => String::new(),
    };
    let help = format!("{way_out}{instead}; inside `atomic {{ … }}` it never waits");
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

/// Reports what the table's matcher found wrong.
pub(crate) fn problem(
    problem: &Problem,
    row: &Row,
    pieces: &[Piece],
    written: &[ParsedArgument],
    report: &mut Report,
) {
    match problem {
        Problem::TooMany { at, word } => return too_many(*at, *word, row, written, report),
        Problem::UnknownWord {
            at,
            suggestion,
            expected,
        } => return unknown_word(*at, *suggestion, expected, row, written, report),
        Problem::OptionalNested { at } => {
            return parse::nested_optional(span_of(written, *at).0, report);
        }
        _ => {}
    }
    let mismatch = Mismatch { row, written };
    let explanation = mismatch
        .of_missing(problem)
        .or_else(|| mismatch.of_relations(problem))
        .or_else(|| mismatch.of_counts(problem))
        .or_else(|| mismatch.of_literals(problem))
        .or_else(|| mismatch.of_spreads(problem));
    let Some(Explanation { at, text, help }) = explanation else {
        return;
    };
    let whole = || {
        let end = pieces.last().map_or_else(Span::call_site, Piece::end);
        (pieces[0].span(), end)
    };
    let (start, end) = at.map_or_else(whole, |at| span_of(written, at));
    report.help_between(start, end, text, help);
}

/// What is wrong, where (without a place: with the command as a whole), and the way out.
struct Explanation {
    at: Option<At>,
    text: String,
    help: String,
}

impl Explanation {
    fn at(at: At, text: String, help: impl Into<String>) -> Option<Self> {
        Some(Self {
            at: Some(at),
            text,
            help: help.into(),
        })
    }
}

/// Arguments that do not match their command.
struct Mismatch<'m> {
    row: &'m Row,
    written: &'m [ParsedArgument],
}

impl Mismatch<'_> {
    fn syntax(&self) -> String {
        format!("the syntax is `{}`", self.row.syntax())
    }

    /// Returns the advice to spread the last argument, where it is a value and the command takes its elements there.
    fn spread_of_last(&self) -> Option<String> {
        let (last, before) = self.written.split_last()?;
        if !matches!(last.what, ArgumentKind::Value(_)) {
            return None;
        }
        let before = before.iter().map(ParsedArgument::item);
        let items: Vec<Item<'_>> = before.chain([Item::Spread]).collect();
        self.row.matches(&items).ok()?;
        Some(format!(
            "the elements of a collection become arguments by `..`: `..{}`; {}",
            last.text,
            self.syntax()
        ))
    }

    fn found(&self, at: At) -> String {
        shown(self.written, at)
    }

    /// Explains what is missing, or stands where something else is expected.
    fn of_missing(&self, problem: &Problem) -> Option<Explanation> {
        let name = self.row.name();
        match problem {
            Problem::TooFew { expected } => Some(Explanation {
                at: None,
                text: format!(
                    "`{name}` has too few arguments: expected {}",
                    alternatives(expected)
                ),
                help: self.spread_of_last().unwrap_or_else(|| self.syntax()),
            }),
            Problem::Misplaced { at, expected } => {
                let (found, expected) = (self.found(*at), alternatives(expected));
                let text = format!("`{found}` cannot stand here in `{name}`: expected {expected}");
                Explanation::at(*at, text, self.syntax())
            }
            Problem::MissingArgument { at, name: argument } => {
                let (word, syntax) = (self.found(*at), self.syntax());
                let text = format!(
                    "`{name}` expects its argument `{argument}` here, and `{word}` is an option word"
                );
                let constant = match is_symbol(&word) {
                    true => String::new(),
                    false => format!(", a constant in parentheses: `({word})`"),
                };
                let help = format!("text goes in quotes: `\"{word}\"`{constant}; {syntax}");
                Explanation::at(*at, text, help)
            }
            Problem::MissingWord {
                at,
                word: Some(word),
                ..
            } => {
                let found = self.found(*at);
                let text =
                    format!("`{found}` is the option word `{word}`, which stands without quotes");
                Explanation::at(*at, text, format!("write `{word}`"))
            }
            Problem::MissingWord { at, expected, .. } => {
                let (found, expected) = (self.found(*at), alternatives(expected));
                let text = format!("`{name}` expects {expected} here, found `{found}`");
                let help = capitals(*at, self.row, self.written);
                Explanation::at(*at, text, help.unwrap_or_else(|| self.syntax()))
            }
            Problem::OptionalRequired { at, expected } => {
                let expected = alternatives(expected);
                let text = format!("`{name}` always needs {expected}, so it cannot be optional");
                let help = format!("write it without `[ ]`; {}", self.syntax());
                Explanation::at(*at, text, help)
            }
            _ => None,
        }
    }

    /// Explains words that exclude or need others.
    fn of_relations(&self, problem: &Problem) -> Option<Explanation> {
        let name = self.row.name();
        match problem {
            Problem::Exclusive { at, with } => {
                let (one, other) = (self.found(*with), self.found(*at));
                let text = format!("`{one}` and `{other}` exclude each other");
                let help = format!("keep one of them; {}", self.syntax());
                Explanation::at(*at, text, help)
            }
            Problem::Twice { at, .. } => {
                let text = format!("`{}` stands twice", self.found(*at));
                Explanation::at(*at, text, "leave one of them out")
            }
            Problem::Needs { at, one_of } => {
                let (found, one_of) = (self.found(*at), words(one_of));
                let text = format!("`{found}` has no effect in `{name}` without {one_of}");
                Explanation::at(*at, text, self.syntax())
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
                let found = self.found(*at);
                let text = format!("with `{found}`, `{name}` takes `{argument}` {number} times");
                Explanation::at(*at, text, self.syntax())
            }
            _ => None,
        }
    }

    /// Explains counts, and lists that are not equally long.
    fn of_counts(&self, problem: &Problem) -> Option<Explanation> {
        let name = self.row.name();
        match problem {
            Problem::WrongCount {
                at,
                name: argument,
                declared: Some(declared),
                follow,
            } => {
                let text = format!("the count `{argument}` says {declared}, but {follow} follow");
                Explanation::at(*at, text, "write `_`, and the count is filled in")
            }
            Problem::WrongCount {
                at,
                name: argument,
                follow,
                ..
            } => {
                let text = "`_` counts what stands right behind it, and nothing does".to_owned();
                let help = format!("write `{argument}` as a number: `{follow}`");
                Explanation::at(*at, text, help)
            }
            Problem::Unbalanced { name: one, to } => Some(Explanation {
                at: None,
                text: format!("`{name}` takes as many `{one}` as `{to}`"),
                help: self.syntax(),
            }),
            Problem::CountHere { at } => {
                let text = format!(
                    "`_` stands for a count that Redis wants beforehand, and `{name}` has none here"
                );
                Explanation::at(*at, text, self.syntax())
            }
            _ => None,
        }
    }

    /// Explains literals that servers refuse.
    fn of_literals(&self, problem: &Problem) -> Option<Explanation> {
        let name = self.row.name();
        match problem {
            Problem::BadLiteral {
                at,
                name: argument,
                class,
                expected,
            } => {
                let found = self.found(*at);
                let text =
                    format!("the argument `{argument}` of `{name}` is {expected}, found `{found}`");
                let help = match class {
                    Class::Text => self.syntax(),
                    _ if found.parse::<f64>().is_ok() => self.syntax(),
                    _ => "a number stands plain (`10`), a value of yours as a variable (`ttl`) or in parentheses".to_owned(),
                };
                Explanation::at(*at, text, help)
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
                let found = self.found(*at);
                let text =
                    format!("`{argument}` of `{name}` must {must} `{with}`, found `{found}`");
                Explanation::at(*at, text, self.syntax())
            }
            _ => None,
        }
    }

    /// Explains spreads where the number of arguments is fixed.
    fn of_spreads(&self, problem: &Problem) -> Option<Explanation> {
        let name = self.row.name();
        match problem {
            Problem::SpreadHere {
                at,
                name: Some(argument),
            } => {
                let text =
                    format!("`..` cannot stand here: `{name}` takes exactly one `{argument}`");
                let help = format!("write the value without `..`; {}", self.syntax());
                Explanation::at(*at, text, help)
            }
            Problem::SpreadHere { at, name: None } => {
                let text = format!("`..` cannot stand here in `{name}`");
                Explanation::at(*at, text, self.syntax())
            }
            _ => None,
        }
    }
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
    let default = || {
        ["or", "unwrap_or", "otherwise"]
            .contains(&found.as_str())
            .then(|| {
                "a nil reply becomes a value by `else`: `GET \"hits\" -> u64 else 0`".to_owned()
            })
    };
    let help = capitals(at, row, written)
        .or_else(|| missing_semicolon(at, written))
        .or_else(default)
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
            "?" => "a nil reply becomes a failure by `else ?`, or a value by `else 0`; the errors of the pipeline are those of `execute`: `.execute(con)?`".to_owned(),
            _ if word.starts_with(':') => "text goes in quotes: `\"user:1\"`, also with a value in it: `\"user:{id}\"`".to_owned(),
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
