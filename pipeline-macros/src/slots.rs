//! Pipelines for a cluster: commands that concern one node, and keys of one transaction that the text shows to be in different hash slots.

use crate::ast::{Block, Pipeline, Source};
use crate::check::Resolved;
use crate::keys::KnownSlot;
use crate::report::Report;

/// Checks the commands and the transactions of a pipeline that says `#[redis(cluster)]`.
pub(crate) fn check(pipeline: &Pipeline, resolved: &[Option<Resolved>], report: &mut Report) {
    if !pipeline.settings.cluster {
        return;
    }
    for command in resolved.iter().flatten() {
        if let Some(refusal) = command.refusal_on_cluster {
            let text = format!("`{}` cannot be executed on a cluster", command.name);
            report.help(command.span, text, refusal);
        }
    }
    for statement in &pipeline.body.statements {
        if let Source::Atomic(block) = &statement.source {
            check_block(block, None, resolved, report);
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
