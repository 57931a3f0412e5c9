//! What of a pipeline is sent, and sent again, as one: a command, or a transaction.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::Range;

use crate::error::{ArgumentError, Cause, Error, Failure};
use crate::request::Request;
use crate::request::command::{Command, Routing};
use crate::request::hash_slot;
use crate::request::part::Part;

/// A command or a transaction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Unit {
    /// By position in the portion.
    pub(crate) commands: Range<usize>,
    /// In the bytes of the portion.
    pub(crate) bytes: Range<usize>,
    /// `None`: redis-rs decides where it goes, alone.
    pub(crate) slot: Option<u16>,
    /// Digests of the keys; `None` where nobody knows them.
    pub(crate) keys: Option<Vec<u64>>,
    /// Whether it may be executed twice.
    pub(crate) repeats: bool,
}

impl Unit {
    pub(crate) fn is_transaction(&self) -> bool {
        self.commands.len() > 1
    }

    /// Whether both may touch the same key.
    pub(crate) fn shares_key(&self, other: &Unit) -> bool {
        match (&self.keys, &other.keys) {
            (Some(keys), Some(others)) => keys.iter().any(|key| others.contains(key)),
            _ => true,
        }
    }
}

/// Refuses a transaction whose keys are in different slots.
pub(crate) fn check(request: &Request) -> Result<(), Error> {
    let mut failures = Vec::new();
    let mut inside: Option<Option<u16>> = None;
    for (position, command) in request.commands().enumerate() {
        match (command.name(), &mut inside) {
            ("MULTI", _) => inside = Some(None),
            ("EXEC", _) => inside = None,
            (_, Some(first)) => match (command.routing(), *first) {
                (Routing::Slot(slot), None) => *first = Some(slot),
                (Routing::Slot(slot), Some(first)) if slot != first => {
                    failures.push(other_slot(&command, position));
                }
                (Routing::CrossSlot, _) => failures.push(other_slot(&command, position)),
                _ => {}
            },
            (_, None) => {}
        }
    }
    if failures.is_empty() {
        Ok(())
    } else {
        Err(Error::Refused(failures))
    }
}

fn other_slot(command: &Command<'_>, position: usize) -> Failure {
    let cause = Cause::Argument {
        argument: "key",
        problem: ArgumentError::OtherSlot,
    };
    Failure::new(command.info.map(|info| &info.source), &[], position, cause)
}

/// The units of a portion.
pub(crate) fn of(request: &Request, portion: &Part) -> Vec<Unit> {
    let mut units: Vec<Unit> = Vec::new();
    let (mut at, mut byte, mut open) = (0, 0, false);
    for command in request.commands_in(portion.clone()) {
        let next = Unit {
            commands: at..at + 1,
            bytes: byte..byte + command.as_bytes().len(),
            slot: slot(&command),
            keys: command
                .keys()
                .map(|keys| keys.into_iter().map(digest).collect()),
            repeats: command.may_repeat(),
        };
        (at, byte) = (next.commands.end, next.bytes.end);
        match units.last_mut().filter(|_| open) {
            Some(block) => block.join(next),
            None => units.push(next),
        }
        match command.name() {
            "MULTI" => open = true,
            "EXEC" => open = false,
            _ => {}
        }
    }
    units
}

impl Unit {
    fn join(&mut self, next: Unit) {
        self.commands.end = next.commands.end;
        self.bytes.end = next.bytes.end;
        self.slot = self.slot.or(next.slot);
        self.repeats &= next.repeats;
        self.keys = self.keys.take().zip(next.keys).map(|(mut keys, more)| {
            keys.extend(more);
            keys
        });
    }
}

/// Messages may be published on any node; spreading them by channel keeps those of a channel in order.
fn slot(command: &Command<'_>) -> Option<u16> {
    match command.routing() {
        Routing::Slot(slot) => Some(slot),
        Routing::Anywhere if matches!(command.name(), "PUBLISH" | "ECHO") => {
            command.arguments().nth(1).map(hash_slot)
        }
        Routing::Anywhere | Routing::Unknown | Routing::CrossSlot => None,
    }
}

fn digest(key: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    key.hash(&mut hasher);
    hasher.finish()
}

/// The first byte of a portion that carries its units; requests begin with `*`.
const FRAME: u8 = b'#';
const NO_SLOT: u16 = u16::MAX;
const NO_KEYS: u32 = u32::MAX;

/// The units and then the bytes, for the one way that leads through a connection of unknown type.
pub(crate) fn frame(units: &[Unit], read_only: bool, bytes: &[u8]) -> Vec<u8> {
    let mut frame = Vec::with_capacity(bytes.len() + 32 * units.len() + 8);
    frame.extend([FRAME, read_only.into()]);
    frame.extend((units.len() as u32).to_le_bytes());
    for unit in units {
        frame.extend((unit.commands.len() as u32).to_le_bytes());
        frame.extend((unit.bytes.len() as u32).to_le_bytes());
        frame.extend(unit.slot.unwrap_or(NO_SLOT).to_le_bytes());
        frame.push(unit.repeats.into());
        match &unit.keys {
            None => frame.extend(NO_KEYS.to_le_bytes()),
            Some(keys) => {
                frame.extend((keys.len() as u32).to_le_bytes());
                frame.extend(keys.iter().flat_map(|key| key.to_le_bytes()));
            }
        }
    }
    frame.extend(bytes);
    frame
}

/// The units, whether all only read, and the bytes.
pub(crate) fn unframe(frame: &[u8]) -> Option<(Vec<Unit>, bool, &[u8])> {
    let (&[FRAME, read_only], mut rest) = frame.split_first_chunk()? else {
        return None;
    };
    let count = take_u32(&mut rest)?;
    let (mut units, mut at, mut byte) = (Vec::new(), 0, 0);
    for _ in 0..count {
        let commands = at..at + take_u32(&mut rest)? as usize;
        let bytes = byte..byte + take_u32(&mut rest)? as usize;
        (at, byte) = (commands.end, bytes.end);
        let slot = u16::from_le_bytes(take(&mut rest)?);
        let [repeats] = take(&mut rest)?;
        let keys = match take_u32(&mut rest)? {
            NO_KEYS => None,
            keys => Some(
                (0..keys)
                    .map(|_| take(&mut rest).map(u64::from_le_bytes))
                    .collect::<Option<_>>()?,
            ),
        };
        units.push(Unit {
            commands,
            bytes,
            slot: Some(slot).filter(|slot| *slot != NO_SLOT),
            keys,
            repeats: repeats != 0,
        });
    }
    (rest.len() == byte).then_some((units, read_only != 0, rest))
}

fn take<const N: usize>(rest: &mut &[u8]) -> Option<[u8; N]> {
    let (taken, left) = rest.split_first_chunk()?;
    *rest = left;
    Some(*taken)
}

fn take_u32(rest: &mut &[u8]) -> Option<u32> {
    take(rest).map(u32::from_le_bytes)
}

#[cfg(test)]
mod tests {
    use super::{Unit, frame, unframe};

    #[test]
    fn a_frame_brings_its_units_back() {
        let unit = |commands, bytes, slot, keys, repeats| Unit {
            commands,
            bytes,
            slot,
            keys,
            repeats,
        };
        let units = vec![
            unit(0..1, 0..14, Some(7), Some(vec![1, 2]), true),
            unit(1..4, 14..40, None, None, false),
            unit(4..5, 40..41, Some(16_383), Some(vec![]), false),
        ];
        let bytes = [b'*'; 41];
        let framed = frame(&units, true, &bytes);
        assert_eq!(unframe(&framed), Some((units, true, &bytes[..])));
        assert_eq!(unframe(&bytes), None);
        assert_eq!(unframe(&framed[..framed.len() - 1]), None);
    }
}
