//! A command of a request: its arguments, its keys and their hash slot.

use std::fmt;

use super::command_info::CommandInfo;
use super::hash_slot::hash_slot;
use super::key_positions::KeySpec;
use super::{Arguments, write_quoted};

/// The nodes of a cluster that may execute a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Routing {
    /// To the node of this slot.
    Slot(u16),
    /// Any node: the command has no keys.
    Anywhere,
    /// Its keys are not known.
    Unknown,
    /// Its keys are in different slots.
    CrossSlot,
}

/// One command of a [`Request`](crate::Request), as it is sent. `Display` shows its arguments, for a debugger or a test; `Debug` does not.
#[derive(Clone)]
pub struct Command<'r> {
    pub(crate) info: Option<&'static CommandInfo>,
    pub(crate) arguments: Arguments<'r>,
    pub(crate) bytes: &'r [u8],
}

impl<'r> Command<'r> {
    /// Returns the command's name: `HGET`, `XGROUP CREATE`.
    pub fn name(&self) -> &'static str {
        self.info.map_or("", |info| info.source.name)
    }

    /// Returns the command as it is written in the source, without any values.
    pub fn text(&self) -> &'static str {
        self.info.map_or("", |info| info.source.text)
    }

    /// Returns the name of the `let` that the command's reply goes to.
    pub fn label(&self) -> Option<&'static str> {
        self.info.and_then(|info| info.source.label)
    }

    /// Returns the command in the Redis protocol.
    pub fn as_bytes(&self) -> &'r [u8] {
        self.bytes
    }

    /// Returns the name and the arguments.
    pub fn arguments(&self) -> impl ExactSizeIterator<Item = &'r [u8]> + use<'r> {
        self.arguments.clone()
    }

    /// Returns whether the command only reads.
    pub fn is_read_only(&self) -> bool {
        self.has(CommandInfo::READ_ONLY)
    }

    /// Returns whether executing the command twice is as good as once: it reads, or writes what does not depend on what was there, and what its reply
    /// says of that is the same or is not used. A command that waits is never repeated.
    pub fn may_repeat(&self) -> bool {
        self.info.is_some_and(CommandInfo::may_repeat)
    }

    fn has(&self, flags: u16) -> bool {
        self.info.is_some_and(|info| info.flags & flags != 0)
    }

    /// Returns the keys of the command; `None` where it is not known which arguments are keys, because the command is written in quotes and its arguments are not those of the
    /// documentation.
    ///
    /// ```
    /// use redis_pipeline::redis_pipeline;
    ///
    /// let ids = ["a", "b"];
    /// let pipeline = redis_pipeline! { ZUNIONSTORE "all" _ ..ids WEIGHTS 1 2; };
    /// let keys = pipeline.request().commands().next().and_then(|command| command.keys());
    /// assert_eq!(keys, Some(vec![&b"all"[..], b"a", b"b"]));
    /// ```
    pub fn keys(&self) -> Option<Vec<&'r [u8]>> {
        match self.info?.keys {
            KeySpec::Unknown => None,
            KeySpec::At(at) | KeySpec::In(_, at) => Some(self.arguments_at(at).collect()),
            KeySpec::Found(ranges) => {
                let arguments: Vec<&[u8]> = self.arguments().collect();
                let mut keys = Vec::new();
                for range in ranges {
                    range.collect(&arguments, &mut keys);
                }
                Some(keys)
            }
        }
    }

    /// Returns the hash slot of the keys, if there are keys and all are in one slot.
    pub fn hash_slot(&self) -> Option<u16> {
        match self.routing() {
            Routing::Slot(slot) => Some(slot),
            Routing::Anywhere | Routing::Unknown | Routing::CrossSlot => None,
        }
    }

    pub(crate) fn routing(&self) -> Routing {
        match self.info.map_or(KeySpec::Unknown, |info| info.keys) {
            KeySpec::Unknown => Routing::Unknown,
            KeySpec::In(slot, _) => Routing::Slot(slot),
            KeySpec::At(at) => routing_of(self.arguments_at(at)),
            KeySpec::Found(_) => routing_of(self.keys().unwrap_or_default().into_iter()),
        }
    }

    fn arguments_at(&self, at: &'static [u16]) -> impl Iterator<Item = &'r [u8]> + use<'r> {
        let mut arguments = self.arguments.clone();
        let mut passed = 0;
        at.iter().filter_map(move |&at| {
            let skip = usize::from(at).checked_sub(passed)?;
            passed = usize::from(at) + 1;
            arguments.nth(skip)
        })
    }
}

/// The command as redis-cli takes it.
impl fmt::Display for Command<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.arguments().enumerate().try_for_each(|(at, argument)| {
            if at > 0 {
                f.write_str(" ")?;
            }
            write_quoted(f, argument)
        })
    }
}

impl fmt::Debug for Command<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Command")
            .field("text", &self.text())
            .field("bytes", &self.bytes.len())
            .finish()
    }
}

fn routing_of<'k>(keys: impl Iterator<Item = &'k [u8]>) -> Routing {
    keys.map(hash_slot)
        .fold(Routing::Anywhere, |place, slot| match place {
            Routing::Anywhere => Routing::Slot(slot),
            Routing::Slot(first) if first == slot => place,
            _ => Routing::CrossSlot,
        })
}
