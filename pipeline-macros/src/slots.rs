//! Pipelines for a cluster: commands that concern one node, and keys of one transaction that the text shows to be in different hash slots.

use proc_macro2::{Span, TokenStream};

use crate::argument::{ArgumentKind, ParsedArgument};
use crate::ast::{Block, Pipeline, Source};
use crate::check::Resolved;
use crate::commands::Match;
use crate::encoding::hashed_part;
use crate::keys::{self, KnownSlot};
use crate::literal::{Text, TextPart};
use crate::report::Report;

/// A key of a transaction, and what is known of its hash tag.
#[derive(Clone)]
pub(crate) struct SlotKey {
    /// As it is written.
    pub(crate) text: String,
    pub(crate) span: Span,
    pub(crate) tag: SlotTag,
}

#[derive(Clone)]
pub(crate) enum SlotTag {
    /// Of a text: how it begins, and whether that is all.
    Text { start: String, is_whole: bool },
    /// That of a typed key, whose path this is.
    Typed(TokenStream),
}

impl SlotKey {
    fn is(&self, other: &SlotKey) -> bool {
        let is_typed = |key: &SlotKey| matches!(key.tag, SlotTag::Typed(_));
        self.text == other.text && is_typed(self) == is_typed(other)
    }
}

/// A key that is held against those before it when the program compiles.
pub(crate) struct TagCheck {
    pub(crate) key: SlotKey,
    pub(crate) before: Vec<SlotKey>,
}

/// The keys of a command that are always sent, and of whose tags something may be known.
pub(crate) fn keys(written: &[ParsedArgument], found: &Match) -> Vec<SlotKey> {
    let arguments = written.iter().zip(&found.roles);
    let keys = arguments.filter(|(_, role)| keys::is_key(role));
    let known = keys.filter_map(|(argument, _)| match &argument.what {
        ArgumentKind::Key(key) => Some(SlotKey {
            text: key.path.to_string(),
            span: key.name.span(),
            tag: SlotTag::Typed(key.path.clone()),
        }),
        ArgumentKind::Text(text) => Some(SlotKey {
            text: text.to_string(),
            span: argument.start,
            tag: tag_of_text(text)?,
        }),
        _ => None,
    });
    known.collect()
}

/// The tag of a text, which a value in it only ends.
fn tag_of_text(text: &Text) -> Option<SlotTag> {
    let tag = |bytes: &[u8], is_whole| {
        let start = std::str::from_utf8(bytes).ok()?.to_owned();
        Some(SlotTag::Text { start, is_whole })
    };
    let parts = match text {
        Text::Bytes(key) => {
            let (start, end) = hashed_part(key);
            return tag(&key[start..end], true);
        }
        Text::Template(parts) => parts,
    };
    let [TextPart::Bytes(first), rest @ ..] = parts.as_slice() else {
        return None;
    };
    let (start, end) = hashed_part(first);
    if (start, end) != (0, first.len()) {
        return tag(&first[start..end], true);
    }
    let open = first.iter().position(|byte| *byte == b'{')?;
    let mut rest = rest.iter();
    let closes = rest.any(|part| matches!(part, TextPart::Bytes(bytes) if bytes.contains(&b'}')));
    let start = &first[open + 1..];
    (closes && !start.is_empty() && !start.contains(&b'}')).then(|| tag(start, false))?
}

/// Checks the commands and the transactions of a pipeline that says `#[redis(cluster)]`. Returns what typed keys decide.
pub(crate) fn check(
    pipeline: &Pipeline,
    resolved: &[Option<Resolved>],
    report: &mut Report,
) -> Vec<TagCheck> {
    let mut tags = Vec::new();
    if !pipeline.settings.cluster {
        return tags;
    }
    for command in resolved.iter().flatten() {
        if let Some(refusal) = command.refusal_on_cluster {
            let text = format!("`{}` cannot be executed on a cluster", command.name);
            report.help(command.span, text, refusal);
        }
    }
    for statement in &pipeline.body.statements {
        if let Source::Atomic(block) = &statement.source {
            let before = report.len();
            check_block(block, None, resolved, report);
            if report.len() == before {
                collect_tags(block, &mut Vec::new(), resolved, &mut tags);
            }
        }
    }
    tags
}

/// Collects the checks of the keys of a transaction, behind those that were seen in it. Two texts whose slots are known have been compared.
fn collect_tags(
    block: &Block,
    seen: &mut Vec<SlotKey>,
    resolved: &[Option<Resolved>],
    tags: &mut Vec<TagCheck>,
) {
    for statement in &block.statements {
        match &statement.source {
            Source::Command(command) => {
                let command = resolved.get(command.id).and_then(Option::as_ref);
                for key in command.into_iter().flat_map(|command| &command.tags) {
                    if seen.iter().any(|known| known.is(key)) {
                        continue;
                    }
                    let is_known =
                        |key: &SlotKey| matches!(key.tag, SlotTag::Text { is_whole: true, .. });
                    let before = seen.iter().filter(|it| !(is_known(it) && is_known(key)));
                    let before: Vec<SlotKey> = before.cloned().collect();
                    if !before.is_empty() {
                        let key = key.clone();
                        tags.push(TagCheck { key, before });
                    }
                    seen.push(key.clone());
                }
            }
            Source::For(it) => collect_tags(&it.body, seen, resolved, tags),
            Source::If(it) => {
                let known = seen.len();
                for body in it.arms.iter().map(|(_, body)| body).chain(&it.otherwise) {
                    seen.truncate(known);
                    collect_tags(body, seen, resolved, tags);
                }
                // What one side sends, the other does not.
                if it.otherwise.is_some() || it.arms.len() > 1 {
                    seen.truncate(known);
                }
            }
            Source::Atomic(_) | Source::Nested(_) | Source::Broken => {}
        }
    }
}

/// Returns the first key whose slot is known. Only one side of an `if` is sent, so its sides are not compared with each other.
fn check_block<'r>(
    block: &Block,
    mut first: Option<&'r KnownSlot>,
    resolved: &'r [Option<Resolved>],
    report: &mut Report,
) -> Option<&'r KnownSlot> {
    for statement in &block.statements {
        match &statement.source {
            Source::Command(command) => {
                let keys = resolved.get(command.id).and_then(Option::as_ref);
                for key in keys.into_iter().flat_map(|command| &command.slots) {
                    let first = *first.get_or_insert(key);
                    if first.slot != key.slot {
                        different(first, key, report);
                    }
                }
            }
            Source::For(it) => first = check_block(&it.body, first, resolved, report),
            Source::If(it) => {
                let arms = it.arms.iter().map(|(_, body)| body).chain(&it.otherwise);
                let mut found = first;
                for body in arms {
                    found = found.or(check_block(body, first, resolved, report));
                }
                // What one side decides, the other need not; only its own statements have been compared with it.
                first = first.or(if it.otherwise.is_none() && it.arms.len() == 1 {
                    found
                } else {
                    None
                });
            }
            Source::Atomic(_) | Source::Nested(_) | Source::Broken => {}
        }
    }
    first
}

fn different(first: &KnownSlot, second: &KnownSlot, report: &mut Report) {
    let text = format!(
        "the keys {} and {} are in different hash slots ({} and {}), and a transaction stays on one node of a cluster",
        first.text, second.text, first.slot, second.slot
    );
    let (one, other) = tagged(&first.text, &second.text);
    report.help(
        second.span,
        text,
        format!("give them the same tag: {one}, {other}"),
    );
}

/// Both keys with what they have in common as the tag, or else with a tag before them.
fn tagged(first: &str, second: &str) -> (String, String) {
    let plain = |text: &str| !text.contains(['{', '}', '\\']);
    let (one, other) = (first.trim_matches('"'), second.trim_matches('"'));
    let common = one
        .bytes()
        .zip(other.bytes())
        .take_while(|(a, b)| a == b)
        .count();
    let tag = one
        .get(..common)
        .and_then(|common| common.rfind(':'))
        .filter(|at| *at > 0);
    match tag {
        Some(end) if plain(one) && plain(other) => {
            let tag = |key: &str| format!("\"{{{{{}}}}}{}\"", &key[..end], &key[end..]);
            (tag(one), tag(other))
        }
        _ if plain(one) && plain(other) => {
            let tag = |key: &str| format!("\"{{{{tag}}}}:{key}\"");
            (tag(one), tag(other))
        }
        _ => ("\"{{tag}}:…\"".to_owned(), "\"{{tag}}:…\"".to_owned()),
    }
}
