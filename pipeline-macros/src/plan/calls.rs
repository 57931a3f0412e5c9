//! Which calls write the request and read the replies: several steps that one call does, as bytecode or as a call for an argument with the bytes before it.

use std::collections::VecDeque;

use super::{Body, Read, ResultShape, Step, Type};

/// Bytecode is worth a call from so many commands on.
const FEWEST_COMMANDS: usize = 2;

/// Joins steps that one call does.
pub(super) fn join(steps: Vec<Step>) -> Vec<Step> {
    let mut joined = Vec::with_capacity(steps.len());
    let mut rest = VecDeque::from(steps);
    // How many steps at the front are known to be too few for bytecode.
    let mut checked = 0_usize;
    while !rest.is_empty() {
        if checked == 0 {
            let run = rest.iter().take_while(|step| fits_bytecode(step)).count();
            if commands(rest.iter().take(run)) >= FEWEST_COMMANDS {
                joined.push(Step::Bytecode(rest.drain(..run).collect()));
                continue;
            }
            checked = run.max(1);
        }
        let before = rest.len();
        joined.extend(call(&mut rest));
        checked = checked.saturating_sub(before - rest.len());
    }
    joined
}

fn fits_bytecode(step: &Step) -> bool {
    matches!(
        step,
        Step::Commands(_)
            | Step::Raw(_)
            | Step::Part { .. }
            | Step::Length { .. }
            | Step::PartBytes(_)
            | Step::Value { .. }
    )
}

fn commands<'s>(steps: impl Iterator<Item = &'s Step>) -> usize {
    let commands = steps.map(|step| match step {
        Step::Commands(commands) => commands.len(),
        _ => 0,
    });
    commands.sum()
}

/// Takes the steps of one call.
fn call(rest: &mut VecDeque<Step>) -> Option<Step> {
    if is_template(rest) {
        let mut steps = rest.drain(..4);
        let (before, length) = (steps.next()?, steps.next()?);
        let (head, part) = (steps.next()?, steps.next()?);
        return match (before, length, head, part) {
            (
                Step::Raw(before),
                Step::Length { fixed, .. },
                Step::Raw(head),
                Step::PartBytes(part),
            ) => Some(Step::Template {
                before,
                fixed,
                head,
                part,
            }),
            _ => None,
        };
    }
    let first = rest.pop_front()?;
    let Step::Raw(bytes) = first else {
        return Some(first);
    };
    match rest.front_mut() {
        Some(Step::Script { before, .. }) => *before = bytes,
        // A duration or a time may be refused, and then says by which command.
        Some(Step::Value { before, class, .. }) if !class.may_be_refused() => {
            *before = bytes;
        }
        _ => return Some(Step::Raw(bytes)),
    }
    rest.pop_front()
}

/// Whether a text with one value stands here, which begins with what is known.
fn is_template(steps: &VecDeque<Step>) -> bool {
    let step = |at| steps.get(at);
    match (step(0), step(1), step(2), step(3)) {
        (
            Some(Step::Raw(_)),
            Some(Step::Length { parts, .. }),
            Some(Step::Raw(_)),
            Some(Step::PartBytes(part)),
        ) => parts == &[*part],
        _ => false,
    }
}

/// The largest tuple that the runtime reads with one call.
const MOST_AT_ONCE: usize = 16;

/// Replies that one call reads, of commands one after the other.
pub(crate) struct Places {
    pub(crate) first: usize,
    /// The commands whose replies are kept.
    pub(crate) kept: Vec<u8>,
    pub(crate) end: usize,
    /// Whether all types are those of the commands.
    pub(crate) are_default: bool,
}

impl Body {
    /// Returns the replies of a body of commands alone, of which several are kept: one call reads them all, which is much less to compile.
    pub(crate) fn places(&self) -> Option<Places> {
        let mut places: Option<Places> = None;
        for item in &self.items {
            let (index, kept) = match (&item.read, &item.keep) {
                (
                    Read::Reply {
                        index,
                        otherwise: None,
                        ..
                    },
                    Some(keep),
                ) => (*index, Some(&keep.ty)),
                (Read::Skip { index }, _) => (*index, None),
                _ => return None,
            };
            let places = places.get_or_insert(Places {
                first: index,
                kept: Vec::new(),
                end: index,
                are_default: true,
            });
            if index != places.end {
                return None;
            }
            places.end += 1;
            if let Some(ty) = kept {
                places.kept.push(u8::try_from(index).ok()?);
                places.are_default &= matches!(ty, Type::Default(_) | Type::OfKeys(..));
            }
        }
        let is_tuple = self.value == ResultShape::Tuple;
        places.filter(|it| is_tuple && (1..=MOST_AT_ONCE).contains(&it.kept.len()))
    }
}
