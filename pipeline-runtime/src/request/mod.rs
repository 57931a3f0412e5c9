//! The encoded request: RESP bytes in one buffer, and what was written into it. Uses `error`.

use std::fmt;
use std::fmt::Write as _;

use redis::RedisWrite;

use crate::error::{ArgumentError, Cause, Error, Failure};

mod acl;
mod acl_access;
mod acl_text;
pub(crate) mod argument;
pub(crate) mod bytecode;
pub(crate) mod chunk;
pub(crate) mod command;
pub(crate) mod command_info;
pub(crate) mod control_flow;
pub(crate) mod encoding;
pub(crate) mod hash_slot;
pub(crate) mod interpolation;
pub(crate) mod key;
pub(crate) mod key_positions;
pub(crate) mod labels;
pub(crate) mod loops;
pub(crate) mod part;
pub(crate) mod record;
pub(crate) mod script;
pub(crate) mod script_calls;
pub(crate) mod servers;
pub(crate) mod timeout;
pub(crate) mod transactions;
pub(crate) mod with_capacity;
pub(crate) mod write_future;
pub(crate) mod writer;

pub use acl::Acl;
pub use argument::Argument;
pub use command::Command;
pub use hash_slot::hash_slot;
pub use key::Key;
pub use record::Record;
pub use script::Script;

use command_info::{CommandInfo, CommandTable};
use control_flow::{AtomicBlock, CommandRun, ControlFlowLog, Infos, Runs};
use labels::Labels;
use part::Part;
use script_calls::ScriptCall;
use timeout::LongestWait;
#[allow(unused_imports)]
use with_capacity::WithCapacity as _;
use writer::Writer;

/// The commands of a pipeline as they are sent: RESP, encoded once.
///
/// Displayed, they are lines that redis-cli would take, with all values in them: a request is for a debugger or a test, not for a log. `Debug`
/// shows no values.
///
/// ```
/// use redis_pipeline::redis_pipeline;
///
/// let pipeline = redis_pipeline! {
///     SET "greeting" "hello world" EX 60;
///     GET "greeting";
/// };
/// let request = pipeline.request();
/// assert_eq!(request.to_string(), "SET greeting \"hello world\" EX 60\nGET greeting");
/// assert_eq!(request.len(), 2);
/// assert!(request.as_bytes().starts_with(b"*5\r\n$3\r\nSET\r\n$8\r\ngreeting\r\n"));
/// ```
#[derive(Clone)]
pub struct Request {
    pub(crate) table: CommandTable,
    pub(crate) bytes: Vec<u8>,
    pub(crate) calls: Vec<ScriptCall>,
    pub(crate) runs: Runs,
    pub(crate) labels: Labels,
    pub(crate) log: ControlFlowLog,
    pub(crate) atomic: Vec<AtomicBlock>,
    pub(crate) argument_errors: Vec<Failure>,
    /// The servers that have its commands.
    pub(crate) servers: servers::Servers,
    /// Whether the last command may keep the connection waiting.
    pub(crate) waits: bool,
    /// A part of a pipeline that writes elsewhere.
    pub(crate) has_external_writes: bool,
}

/// The arguments of most commands.
const FEW: usize = 8;

impl Request {
    /// Returns the request in the Redis protocol, ready for the wire.
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Returns the number of commands, `MULTI` and `EXEC` among them; there are as many replies.
    pub fn len(&self) -> usize {
        self.runs.commands()
    }

    /// Returns whether there is nothing to send.
    pub fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }

    /// Returns the same commands as a [`redis::Pipeline`], for a test with redis-rs's mock connection for example.
    ///
    /// ```
    /// use redis_pipeline::redis_pipeline;
    ///
    /// let pipeline = redis_pipeline! { INCR "visits"; };
    /// let by_hand = redis_pipeline::redis::pipe().incr("visits", 1).get_packed_pipeline();
    /// assert_ne!(pipeline.request().as_bytes(), by_hand, "redis-rs sends INCRBY");
    /// assert_eq!(pipeline.request().as_bytes(), pipeline.request().to_pipeline().get_packed_pipeline());
    /// ```
    pub fn to_pipeline(&self) -> redis::Pipeline {
        self.pipeline_of(&self.full_range())
    }

    pub(crate) fn pipeline_of(&self, part: &Part) -> redis::Pipeline {
        let mut pipeline = redis::Pipeline::with_capacity(part.commands.len());
        let mut blocks = self.atomic.iter().peekable();
        let mut infos = Infos::new(&self.runs);
        let mut rest = &self.bytes[part.bytes.clone()];
        let (mut few, mut many) = ([&[][..]; FEW], Vec::new());
        for position in part.commands.clone() {
            // Decoded once, for the sizes and for the bytes.
            let count = read_length(&mut rest).unwrap_or(0);
            let arguments = match few.get_mut(..count) {
                Some(few) => few,
                None => {
                    many.resize(count, &[][..]);
                    &mut many[..count]
                }
            };
            let mut bytes = 0;
            for place in arguments.iter_mut() {
                *place = read_argument(&mut rest).unwrap_or_default();
                bytes += place.len();
            }
            let mut cmd = redis::Cmd::with_capacity(count, bytes);
            for argument in arguments {
                cmd.write_arg(argument);
            }
            pipeline.add_command(cmd);
            // A connection with a client-side cache takes commands that read out of a pipeline, a transaction's
            // too, unless their replies are to be ignored; whoever reads all replies still gets them.
            while blocks.next_if(|block| block.exec < position).is_some() {}
            let queued = blocks.peek().is_some_and(|block| block.multi < position);
            if queued && infos.at(position).is_none_or(CommandInfo::is_read_only) {
                pipeline.ignore();
            }
        }
        pipeline
    }

    /// Refuses what must not be sent.
    pub(crate) fn check(&self) -> Result<(), Error> {
        if self.argument_errors.is_empty() {
            Ok(())
        } else {
            Err(Error::Refused(self.argument_errors.clone()))
        }
    }

    /// Returns the error that refuses the request as a whole.
    #[cold]
    pub(crate) fn refusal(&self, problem: ArgumentError) -> Error {
        let cause = Cause::Argument {
            argument: "",
            problem,
        };
        Error::Refused(vec![Failure::new(
            self.info(0).map(|info| &info.source),
            &self.labels_around(0),
            0,
            cause,
        )])
    }

    pub(crate) fn table(&self) -> CommandTable {
        self.table
    }

    /// Returns the labels of the pipelines around a command.
    #[cold]
    pub(crate) fn labels_around(&self, position: usize) -> Vec<&'static str> {
        let run = self.runs.runs_from(position).next();
        run.map_or_else(Vec::new, |run| self.labels.of(run.path))
    }

    pub(crate) fn control_flow(&self) -> &ControlFlowLog {
        &self.log
    }

    /// Returns whether the command stands between a `MULTI` and its `EXEC`.
    pub(crate) fn is_atomic(&self, position: usize) -> bool {
        self.block_around(position).is_some()
    }

    /// Returns the number of the transaction in which the command stands.
    pub(crate) fn block_around(&self, position: usize) -> Option<usize> {
        let next = self.atomic.partition_point(|block| block.exec <= position);
        let block = self.atomic.get(next)?;
        (block.multi < position).then_some(next)
    }

    /// Returns an empty request of the same pipeline.
    pub(crate) fn without_commands(&self) -> Request {
        Writer::new(0, self.table).finish()
    }

    /// Counts a command whose bytes were appended.
    pub(crate) fn push(&mut self, info: Option<&'static CommandInfo>) {
        let table = CommandTable::Listed(info.map_or(&[], std::slice::from_ref));
        self.runs.push(CommandRun {
            count: 1,
            ..CommandRun::starting(self.len(), table, 0)
        });
    }

    /// Returns whether scripts are called by their digests.
    #[inline]
    pub(crate) fn has_scripts(&self) -> bool {
        !self.calls.is_empty()
    }

    pub(crate) fn has_transactions(&self) -> bool {
        !self.atomic.is_empty()
    }

    /// Returns the commands in the order in which they are sent.
    ///
    /// ```
    /// use redis_pipeline::redis_pipeline;
    ///
    /// let day = "monday";
    /// let pipeline = redis_pipeline! { INCR "visits"; HGET "history" day; };
    /// let names: Vec<&str> = pipeline.request().commands().map(|command| command.name()).collect();
    /// assert_eq!(names, ["INCR", "HGET"]);
    /// ```
    pub fn commands(&self) -> impl Iterator<Item = Command<'_>> {
        self.commands_in(self.full_range())
    }

    pub(crate) fn commands_in(&self, part: Part) -> impl Iterator<Item = Command<'_>> {
        let rest = &self.bytes[part.bytes.clone()];
        let mut commands = EncodedCommands { rest };
        let mut infos = self.infos_from(part.commands.start);
        std::iter::from_fn(move || {
            let before = commands.rest;
            let arguments = commands.next()?;
            Some(Command {
                info: infos.next(),
                arguments,
                bytes: &before[..before.len() - commands.rest.len()],
            })
        })
    }

    /// Returns whether nobody reads the replies.
    pub(crate) fn is_reply_ignored(&self) -> bool {
        self.infos_from(0).all(CommandInfo::is_reply_ignored)
    }

    /// Returns whether a command of a part may keep the connection waiting.
    pub(crate) fn waits_in(&self, part: &Part) -> bool {
        let last = part.commands.end.checked_sub(1);
        self.waits && last.is_some_and(|last| self.info(last).is_some_and(CommandInfo::waits))
    }

    /// Returns the last command, its position and how long it waits at most, if it may keep the connection waiting and that is known.
    pub(crate) fn longest_wait(&self) -> Option<(Command<'_>, usize, LongestWait)> {
        if !self.waits_in(&self.full_range()) {
            return None;
        }
        let (position, command) = self.commands().enumerate().last()?;
        let arguments: Vec<&[u8]> = command.arguments().collect();
        let wait = command.info?.timeout?.read(&arguments)?;
        Some((command, position, wait))
    }

    /// Returns whether all commands of a part may be executed twice.
    pub(crate) fn may_repeat(&self, part: &Part) -> bool {
        let infos = self.infos_from(part.commands.start);
        infos.take(part.commands.len()).all(CommandInfo::may_repeat)
    }

    /// Returns whether all commands only read.
    pub fn is_read_only(&self) -> bool {
        !self.has_external_writes && self.infos_from(0).all(CommandInfo::is_read_only)
    }

    /// Returns the table entries of the commands from a position on.
    pub(crate) fn infos_from(&self, position: usize) -> impl Iterator<Item = &'static CommandInfo> {
        self.runs.infos_from(position)
    }

    /// Returns the command at a position, counted from 0.
    fn info(&self, position: usize) -> Option<&'static CommandInfo> {
        Infos::new(&self.runs).at(position)
    }
}

impl fmt::Display for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (line, command) in self.commands().enumerate() {
            if line > 0 {
                f.write_char('\n')?;
            }
            write!(f, "{command}")?;
        }
        Ok(())
    }
}

impl fmt::Debug for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let infos = self.infos_from(0);
        let names: Vec<&str> = infos.map(|info| info.source.name).take(16).collect();
        f.debug_struct("Request")
            .field("commands", &self.len())
            .field("first", &names)
            .field("bytes", &self.bytes.len())
            .finish()
    }
}

/// Writes an argument as redis-cli reads it.
pub(crate) fn write_quoted(f: &mut fmt::Formatter<'_>, argument: &[u8]) -> fmt::Result {
    let plain = |b: &u8| b.is_ascii_graphic() && !matches!(b, b'"' | b'\'' | b'\\');
    if !argument.is_empty() && argument.iter().all(plain) {
        return argument.iter().try_for_each(|&b| f.write_char(b.into()));
    }
    f.write_char('"')?;
    for &byte in argument {
        match byte {
            b'"' | b'\\' => write!(f, "\\{}", char::from(byte))?,
            b'\n' => f.write_str("\\n")?,
            b'\r' => f.write_str("\\r")?,
            b'\t' => f.write_str("\\t")?,
            b' '..=b'~' => f.write_char(byte.into())?,
            _ => write!(f, "\\x{byte:02x}")?,
        }
    }
    f.write_char('"')
}

/// Returns the arguments of each command of an encoded request.
#[cfg(feature = "cluster")]
pub(crate) fn encoded(bytes: &[u8]) -> impl Iterator<Item = Arguments<'_>> {
    EncodedCommands { rest: bytes }
}

/// The commands of an encoded request, one after the other.
#[derive(Clone)]
pub(crate) struct EncodedCommands<'r> {
    pub(crate) rest: &'r [u8],
}

impl<'r> Iterator for EncodedCommands<'r> {
    type Item = Arguments<'r>;

    fn next(&mut self) -> Option<Arguments<'r>> {
        // The last command of a request that is being written may be without its number of arguments.
        self.rest.first().filter(|&&first| first == b'*')?;
        let left = read_length(&mut self.rest)?;
        let arguments = Arguments {
            rest: self.rest,
            left,
        };
        let mut skipped = arguments.clone();
        while skipped.next().is_some() {}
        self.rest = skipped.rest;
        Some(arguments)
    }
}

/// The arguments of one encoded command, its name first.
#[derive(Clone)]
pub(crate) struct Arguments<'r> {
    rest: &'r [u8],
    left: usize,
}

impl<'r> Iterator for Arguments<'r> {
    type Item = &'r [u8];

    fn next(&mut self) -> Option<&'r [u8]> {
        self.left = self.left.checked_sub(1)?;
        read_argument(&mut self.rest)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left, Some(self.left))
    }
}

impl ExactSizeIterator for Arguments<'_> {}

/// Reads a bulk string.
#[inline]
fn read_argument<'r>(rest: &mut &'r [u8]) -> Option<&'r [u8]> {
    let length = read_length(rest)?;
    let (argument, after) = rest.split_at_checked(length)?;
    *rest = after.get(2..)?;
    Some(argument)
}

/// Reads `*3\r\n` or `$3\r\n`. Most lengths have one digit or two.
#[inline]
fn read_length(rest: &mut &[u8]) -> Option<usize> {
    let digit = |byte: u8| usize::from(byte - b'0');
    let (length, after) = match **rest {
        [_, one, b'\r', _, ref after @ ..] => (digit(one), after),
        [_, ten, one, b'\r', _, ref after @ ..] => (digit(ten) * 10 + digit(one), after),
        _ => return read_long_length(rest),
    };
    *rest = after;
    Some(length)
}

#[inline(never)]
fn read_long_length(rest: &mut &[u8]) -> Option<usize> {
    let digits = rest.get(1..)?;
    let end = digits.iter().position(|&b| b == b'\r')?;
    let length = digits[..end].iter().try_fold(0_usize, |n, b| {
        n.checked_mul(10)?.checked_add((b - b'0').into())
    })?;
    *rest = digits.get(end + 2..)?;
    Some(length)
}
