//! The table of the commands of a pipeline, packed into one string until it is needed.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use super::encoding::{COMMAND_END, FIELD_END, TIMEOUT, flags};
use super::key_positions::KeySpec;
use super::timeout::Timeout;
use crate::error::CommandSource;

/// An entry of the table: what the text of a pipeline says about one of its commands.
#[doc(hidden)]
#[derive(Debug)]
pub struct CommandInfo {
    pub source: CommandSource,
    pub flags: u16,
    pub keys: KeySpec,
    /// What bounds how long the command waits.
    pub timeout: Option<Timeout>,
}

impl CommandInfo {
    /// The command only reads.
    pub(crate) const READ_ONLY: u16 = flags::READ_ONLY;

    /// The command may be executed twice.
    pub(crate) const IDEMPOTENT: u16 = flags::IDEMPOTENT;

    pub(crate) fn is_read_only(&self) -> bool {
        self.flags & Self::READ_ONLY != 0
    }

    /// Returns whether executing the command twice is as good as once. What waits is not: nobody knows what else has come by then.
    pub(crate) fn may_repeat(&self) -> bool {
        self.flags & (Self::READ_ONLY | Self::IDEMPOTENT) != 0 && !self.waits()
    }

    /// Returns whether the command may keep the connection waiting.
    pub(crate) fn waits(&self) -> bool {
        self.flags & flags::WAITS != 0
    }

    pub(crate) fn is_reply_ignored(&self) -> bool {
        self.flags & Self::REPLY_IGNORED != 0
    }

    /// The reply is dropped, and only an error in it is read.
    pub(crate) const REPLY_IGNORED: u16 = flags::REPLY_IGNORED;

    /// The command may have written and then reply any error: a script, or a command in quotes.
    #[cfg(feature = "cluster")]
    pub(crate) const FREE_REPLY: u16 = flags::FREE_REPLY;

    /// Returns whether another pipeline stands in the place of a command.
    pub(crate) fn is_pipeline(&self) -> bool {
        self.source.name.is_empty()
    }

    /// Returns where the command goes on a cluster, as the macro's table of commands numbers it (`nodes.rs`).
    pub(crate) fn nodes(&self) -> u8 {
        (self.flags >> flags::NODES_SHIFT) as u8
    }
}

/// The commands of a pipeline, in the order in which they are written.
///
/// The macro packs them into one string, which costs a program a tenth of what structs would, both to compile and to
/// carry; they are unpacked once, when an error, a cluster or a span first needs them.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub enum CommandTable {
    Listed(&'static [CommandInfo]),
    /// As the module `encoding` says.
    Packed(&'static str),
    /// The same of a pipeline with typed keys.
    Typed(&'static TypedCommands),
}

/// Packed commands, and the patterns of their typed keys by the paths of these, or `PLACE:NAME` for the variable of this name in the command at this place.
pub(crate) type TypedCommands = (&'static str, &'static [(&'static str, &'static str)]);

impl CommandTable {
    pub const NONE: Self = Self::Listed(&[]);

    #[inline]
    pub(crate) fn get(self, index: usize) -> Option<&'static CommandInfo> {
        self.list().get(index)
    }

    pub(crate) fn list(self) -> &'static [CommandInfo] {
        match self {
            Self::Listed(list) => list,
            Self::Packed(text) => unpacked(text),
            Self::Typed((text, _)) => unpacked(text),
        }
    }

    /// Returns the patterns of typed keys, as [`TypedCommands`] has them.
    pub(crate) fn key_patterns(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::Typed((_, patterns)) => patterns,
            Self::Listed(_) | Self::Packed(_) => &[],
        }
    }

    /// Returns whether both are the commands of one pipeline.
    pub(crate) fn is(self, other: Self) -> bool {
        match (self, other) {
            (Self::Listed(one), Self::Listed(other)) => std::ptr::eq(one, other),
            (Self::Packed(one), Self::Packed(other)) => std::ptr::eq(one, other),
            (Self::Typed((one, _)), Self::Typed((other, _))) => std::ptr::eq(*one, *other),
            _ => false,
        }
    }
}

impl From<&'static [CommandInfo]> for CommandTable {
    fn from(list: &'static [CommandInfo]) -> Self {
        Self::Listed(list)
    }
}

/// Each pipeline of a program is unpacked once and kept for good.
fn unpacked(text: &'static str) -> &'static [CommandInfo] {
    static UNPACKED: Mutex<Option<HashMap<StrIdentity, &'static [CommandInfo]>>> = Mutex::new(None);
    let mut unpacked = UNPACKED.lock().unwrap_or_else(PoisonError::into_inner);
    let known = unpacked.get_or_insert_default();
    known.entry(StrIdentity::of(text)).or_insert_with(|| {
        let mut commands = text.split_terminator(COMMAND_END);
        let file = commands.next().unwrap_or_default();
        let list: Vec<CommandInfo> = commands.map(|command| unpack(file, command)).collect();
        Box::leak(list.into_boxed_slice())
    })
}

/// The address and the length of a constant string, which identify it.
#[derive(PartialEq, Eq, Hash)]
struct StrIdentity(usize, usize);

impl StrIdentity {
    fn of(text: &'static str) -> Self {
        StrIdentity(text.as_ptr().addr(), text.len())
    }
}

fn unpack(file: &'static str, command: &'static str) -> CommandInfo {
    let mut fields = command.split(FIELD_END);
    let mut next = || fields.next().unwrap_or_default();
    let name = next();
    let length = name.parse::<usize>();
    let label = Some(next()).filter(|label| !label.is_empty());
    let number = |text: &str| text.parse().unwrap_or_default();
    let (line, column) = (number(next()), number(next()));
    let flags = next().parse().unwrap_or_default();
    let keys = next();
    let (keys, timeout) = match keys.split_once(TIMEOUT) {
        Some((keys, timeout)) => (keys, Timeout::unpack(timeout)),
        None => (keys, None),
    };
    let text = next();
    CommandInfo {
        source: CommandSource {
            // Nearly all texts begin with the name, and then its length is enough.
            name: length.map_or(name, |length| text.get(..length).unwrap_or_default()),
            label,
            text,
            file,
            line,
            column,
        },
        flags,
        keys: KeySpec::unpack(keys),
        timeout,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_are_unpacked_once() {
        let packed = CommandTable::Packed(
            "src/demo.rs\u{1e}4\u{1f}name\u{1f}7\u{1f}5\u{1f}3\u{1f}1\u{1f}HGET \"user\" \"name\"\u{1e}PING\u{1f}\u{1f}8\u{1f}5\u{1f}2\u{1f}\u{1f}PING\u{1e}",
        );
        let [get, ping] = packed.list() else {
            panic!("{:?}", packed.list())
        };
        assert_eq!(
            (get.source.name, get.source.label, get.source.text),
            ("HGET", Some("name"), "HGET \"user\" \"name\"")
        );
        assert_eq!(
            (
                get.source.file,
                get.source.line,
                get.source.column,
                get.flags
            ),
            ("src/demo.rs", 7, 5, 3)
        );
        assert_eq!(
            (ping.source.name, ping.source.label, ping.source.text),
            ("PING", None, "PING")
        );
        assert!(std::ptr::eq(packed.list(), packed.list()));
        assert!(packed.get(2).is_none());
        assert!(CommandTable::NONE.list().is_empty());
    }
}
