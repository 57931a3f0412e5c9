//! Units of a pipeline that are sent, and sent again, as a whole: a command or a transaction.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::Range;

use super::destination::Destination;
use super::run::Target;
use crate::request::command::{Command, Routing};
use crate::request::command_info::CommandInfo;
use crate::request::part::Part;
use crate::request::{Request, encoded, hash_slot};

/// A command or a transaction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Unit {
    /// Their positions in the part.
    pub(crate) commands: Range<usize>,
    /// Their place in the bytes of the part.
    pub(crate) bytes: Range<usize>,
    pub(crate) destination: Destination,
    /// The node that it is sent to unless the cluster redirects it.
    pub(crate) target: Target,
    /// Digests of the keys; `None` where they are not known.
    pub(crate) keys: Option<Vec<u64>>,
    /// Whether it may be executed twice.
    pub(crate) repeats: bool,
    /// Whether it may write and then reply any error, a redirection among them.
    pub(crate) free_reply: bool,
}

impl Unit {
    pub(crate) fn is_transaction(&self) -> bool {
        self.commands.len() > 1
    }

    /// Returns the arguments of a command that are keys. Where they are not known, all arguments of the slot are returned.
    pub(crate) fn keys_in<'r>(&self, command: &'r [u8], slot: u16) -> Vec<&'r [u8]> {
        let arguments = encoded(command).next().into_iter().flatten();
        let is_key = |argument: &&[u8]| match &self.keys {
            Some(keys) => keys.contains(&digest(argument)),
            None => hash_slot(argument) == slot,
        };
        arguments.skip(1).filter(is_key).collect()
    }

    fn join(&mut self, next: Unit) {
        self.commands.end = next.commands.end;
        self.bytes.end = next.bytes.end;
        self.repeats &= next.repeats;
        self.keys = self.keys.take().zip(next.keys).map(|(mut keys, more)| {
            keys.extend(more);
            keys
        });
    }
}

/// How certain the destination of a transaction is by one of its commands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Certainty {
    None,
    /// It has no keys, and any node may execute it: `ECHO` goes by its argument only to spread such commands.
    Choice,
    Guess,
    Key,
}

impl Certainty {
    fn of(command: &Command<'_>, destination: &Destination) -> Self {
        match (destination, command.routing()) {
            (Destination::Slot(_), Routing::Slot(_)) => Certainty::Key,
            (Destination::Slot(_), _) => Certainty::Choice,
            (Destination::Guess(_), _) => Certainty::Guess,
            _ => Certainty::None,
        }
    }
}

/// Returns the units of a part.
pub(crate) fn of(request: &Request, part: &Part) -> Vec<Unit> {
    let mut units: Vec<Unit> = Vec::new();
    let (mut at, mut byte, mut open) = (0, 0, false);
    let mut certainty = Certainty::None;
    for command in request.commands_in(part.clone()) {
        let free_reply = |info: &CommandInfo| info.flags & CommandInfo::FREE_REPLY != 0;
        let next = Unit {
            commands: at..at + 1,
            bytes: byte..byte + command.as_bytes().len(),
            destination: Destination::of(&command),
            target: Target::Slot,
            keys: command
                .keys()
                .map(|keys| keys.into_iter().map(digest).collect()),
            repeats: command.may_repeat(),
            free_reply: !command.may_repeat() && command.info.is_none_or(free_reply),
        };
        (at, byte) = (next.commands.end, next.bytes.end);
        let next_certainty = Certainty::of(&command, &next.destination);
        match units.last_mut().filter(|_| open) {
            Some(block) => {
                if next_certainty > certainty {
                    block.destination = next.destination.clone();
                    certainty = next_certainty;
                }
                block.join(next);
            }
            None => {
                certainty = next_certainty;
                units.push(next);
            }
        }
        match command.name() {
            "MULTI" => open = true,
            "EXEC" => open = false,
            _ => {}
        }
    }
    units
}

/// The command for one slot, made from a command with keys in several.
pub(crate) struct Divided {
    pub(crate) slot: u16,
    /// The positions of its keys among all keys.
    pub(crate) keys: Vec<usize>,
    pub(crate) bytes: Vec<u8>,
}

/// Divides a command by the slots of its keys. Each key is followed by the same number of arguments of its own, and the last one by the arguments that belong to all.
/// Returns `None` for a command of another form.
pub(crate) fn divide(unit: &Unit, command: &[u8]) -> Option<Vec<Divided>> {
    let arguments: Vec<&[u8]> = encoded(command).next()?.collect();
    let keys = unit.keys.as_ref()?;
    // The keys of such commands begin behind the name.
    let first = 1;
    let step = step(&arguments, first, keys)?;
    let rest = first + keys.len() * step;
    let mut by_slot: HashMap<u16, usize> = HashMap::new();
    let mut divided: Vec<(u16, Vec<usize>)> = Vec::new();
    for place in 0..keys.len() {
        let slot = hash_slot(arguments.get(first + place * step)?);
        let at = *by_slot.entry(slot).or_insert_with(|| {
            divided.push((slot, Vec::new()));
            divided.len() - 1
        });
        divided[at].1.push(place);
    }
    let part = |(slot, keys): (u16, Vec<usize>)| {
        let own = keys
            .iter()
            .flat_map(|place| &arguments[first + place * step..first + (place + 1) * step]);
        let parts: Vec<&[u8]> = arguments[..first]
            .iter()
            .chain(own)
            .chain(&arguments[rest..])
            .copied()
            .collect();
        let bytes = encode(&parts);
        Divided { slot, keys, bytes }
    };
    Some(divided.into_iter().map(part).collect())
}

/// Returns the distance between keys, where at most one argument follows those of the last key.
fn step(arguments: &[&[u8]], first: usize, keys: &[u64]) -> Option<usize> {
    let behind_name = arguments.len().checked_sub(first)?;
    let step = behind_name.checked_div(keys.len())?;
    let is_key = |(place, key): (usize, &u64)| {
        let argument = arguments.get(first + place * step);
        argument.is_some_and(|argument| digest(argument) == *key)
    };
    let fits = step > 0 && behind_name % keys.len() <= 1 && keys.iter().enumerate().all(is_key);
    fits.then_some(step)
}

/// Encodes a command.
pub(crate) fn encode(arguments: &[&[u8]]) -> Vec<u8> {
    let mut bytes = format!("*{}\r\n", arguments.len()).into_bytes();
    for argument in arguments {
        bytes.extend_from_slice(format!("${}\r\n", argument.len()).as_bytes());
        bytes.extend_from_slice(argument);
        bytes.extend_from_slice(b"\r\n");
    }
    bytes
}

pub(crate) fn digest(key: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    key.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::{Destination, Target, Unit, digest, divide, encode};
    use crate::request::hash_slot;

    fn unit(keys: &[&[u8]]) -> Unit {
        Unit {
            commands: 0..1,
            bytes: 0..0,
            destination: Destination::Any,
            target: Target::Slot,
            keys: Some(keys.iter().map(|key| digest(key)).collect()),
            repeats: false,
            free_reply: false,
        }
    }

    fn divided(keys: &[&[u8]], arguments: &[&[u8]]) -> Vec<(u16, Vec<usize>, Vec<u8>)> {
        let parts = divide(&unit(keys), &encode(arguments)).unwrap();
        let part = |it: super::Divided| (it.slot, it.keys, it.bytes);
        parts.into_iter().map(part).collect()
    }

    #[test]
    fn a_command_is_divided_by_the_slots_of_its_keys() {
        let (a, b) = (hash_slot(b"a"), hash_slot(b"b"));
        assert_eq!(
            divided(&[b"a", b"b", b"{a}2"], &[b"MGET", b"a", b"b", b"{a}2"]),
            [
                (a, vec![0, 2], encode(&[b"MGET", b"a", b"{a}2"])),
                (b, vec![1], encode(&[b"MGET", b"b"])),
            ]
        );
        assert_eq!(
            divided(&[b"a", b"b"], &[b"MSET", b"a", b"1", b"b", b"2"]),
            [
                (a, vec![0], encode(&[b"MSET", b"a", b"1"])),
                (b, vec![1], encode(&[b"MSET", b"b", b"2"])),
            ]
        );
        assert_eq!(
            divided(&[b"a", b"b"], &[b"JSON.MGET", b"a", b"b", b"$"]),
            [
                (a, vec![0], encode(&[b"JSON.MGET", b"a", b"$"])),
                (b, vec![1], encode(&[b"JSON.MGET", b"b", b"$"])),
            ]
        );
    }

    #[test]
    fn values_that_look_like_keys_stay_values() {
        let (a, b) = (hash_slot(b"a"), hash_slot(b"b"));
        assert_eq!(
            divided(&[b"a", b"b"], &[b"MSET", b"a", b"b", b"b", b"a"]),
            [
                (a, vec![0], encode(&[b"MSET", b"a", b"b"])),
                (b, vec![1], encode(&[b"MSET", b"b", b"a"])),
            ]
        );
    }

    #[test]
    fn other_commands_are_not_divided() {
        assert!(divide(&unit(&[b"a", b"b"]), &encode(&[b"X", b"1", b"a", b"b"])).is_none());
        assert!(divide(&unit(&[b"a"]), b"").is_none());
    }

    #[test]
    fn keys_are_found_among_the_arguments() {
        let script = encode(&[b"EVAL", b"return 1", b"1", b"a", b"b"]);
        let known = unit(&[b"a"]);
        assert_eq!(known.keys_in(&script, 0), [b"a"]);
        let unknown = Unit {
            keys: None,
            ..unit(&[])
        };
        assert_eq!(unknown.keys_in(&script, hash_slot(b"b")), [b"b"]);
    }
}
