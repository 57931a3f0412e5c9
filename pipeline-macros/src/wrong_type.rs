//! Commands on a key that an earlier command of the same pipeline has made something else: servers reply `WRONGTYPE`, whatever is stored.

use std::collections::HashMap;

use proc_macro2::Span;

use crate::argument::{ArgumentKind, ParsedArgument};
use crate::ast::{Block, Pipeline, Source, Statement};
use crate::check::Resolved;
use crate::commands::{self, Kind, Match, Role, Row};
use crate::fits;
use crate::report::Report;

/// The keys of a command whose names stand in the pipeline.
#[derive(Default)]
pub(crate) struct KeyTexts {
    keys: Vec<KeyText>,
    /// Whether the command has no other keys.
    are_all: bool,
    /// Whether the keys hold afterwards what the command wants, for as long as nobody changes them.
    creates: bool,
}

struct KeyText {
    /// As it is written: the same text is the same key.
    text: String,
    span: Span,
    row: Row,
    /// The argument, as the row names it.
    argument: &'static str,
}

impl KeyText {
    /// Returns the number of the kind that the command wants, if it does not take a string; see `commands::Row::wanted`.
    fn refuses_string(&self) -> Option<u8> {
        let wanted = self.row.wanted(self.argument)?;
        let takes = commands::takes_strings(wanted) || self.row.overwrites(self.argument);
        (!takes).then_some(wanted)
    }
}

impl KeyTexts {
    /// Reads the keys of a command. Needed only from the first command on that may make keys strings.
    pub(crate) fn of(row: &Row, written: &[ParsedArgument], found: &Match) -> Self {
        let mut texts = KeyTexts {
            keys: Vec::new(),
            are_all: true,
            creates: row.creates_strings() && found.words.is_empty() && found.optional.is_empty(),
        };
        for (argument, role) in written.iter().zip(&found.roles) {
            match (role, &argument.what) {
                (
                    Role::Argument {
                        name,
                        kind: Kind::Key,
                    },
                    ArgumentKind::Text(text),
                ) => {
                    texts.keys.push(KeyText {
                        text: text.to_string(),
                        span: argument.start,
                        row: *row,
                        argument: name,
                    });
                }
                (
                    Role::Argument {
                        kind: Kind::Key, ..
                    },
                    _,
                ) => texts.are_all = false,
                (Role::Spread(spread), _) => {
                    texts.are_all &= spread.iteration.iter().all(|(_, kind)| *kind != Kind::Key);
                }
                (Role::Optional(_), _) => texts.are_all = false,
                _ => {}
            }
        }
        texts
    }
}

/// The keys that are strings, and the commands that have made them so.
type Strings = HashMap<String, String>;

/// Refuses commands on keys that an earlier command has made strings, if they want something else.
pub(crate) fn check(pipeline: &Pipeline, resolved: &[Option<Resolved>], report: &mut Report) {
    let mut known = Strings::new();
    check_block(&pipeline.body, resolved, &mut known, report);
}

fn check_block(
    block: &Block,
    resolved: &[Option<Resolved>],
    known: &mut Strings,
    report: &mut Report,
) {
    for statement in &block.statements {
        match &statement.source {
            Source::Command(command) => match resolved.get(command.id).and_then(Option::as_ref) {
                Some(command) => check_command(command, statement, known, report),
                None => known.clear(),
            },
            Source::Atomic(block) => check_block(block, resolved, known, report),
            // What is sent only sometimes may change anything.
            Source::For(_) | Source::If(_) | Source::Nested(_) | Source::Broken => known.clear(),
        }
    }
}

fn check_command(
    command: &Resolved,
    statement: &Statement,
    known: &mut Strings,
    report: &mut Report,
) {
    let texts = &command.key_texts;
    if !known.is_empty() && !catches_failure(statement) {
        for key in &texts.keys {
            if let Some(before) = known.get(&key.text)
                && let Some(wanted) = key.refuses_string()
            {
                let text = format!(
                    "{} is a string since the `{before}` before, and `{}` wants {}",
                    key.text,
                    command.name,
                    commands::kind_words(wanted)
                );
                let help = "use another key, or remove this one before with `DEL`; a `let` of the type `Result<T, Failure>` takes the error";
                report.help(key.span, text, help);
            }
        }
    }
    if command.read_only {
        return;
    }
    if !texts.are_all || texts.keys.is_empty() {
        // It may change any key.
        known.clear();
        return;
    }
    for key in &texts.keys {
        if texts.creates {
            known.insert(key.text.clone(), command.name.clone());
        } else {
            known.remove(&key.text);
        }
    }
}

/// Whether an error of the command is a value of its `let`.
fn catches_failure(statement: &Statement) -> bool {
    let binding = statement.binding.as_ref().and_then(|it| it.ty.as_ref());
    let ty = binding.or(statement.ty.as_ref());
    let ty = ty.and_then(|ty| syn::parse2(ty.clone()).ok());
    ty.is_some_and(|ty| fits::is_result(&ty))
}
