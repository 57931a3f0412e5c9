//! Encoding a pipeline: RESP into one buffer, in one pass.

use std::io;

use redis::RedisWrite;

use crate::error::JsonError;
use crate::error::{ArgumentError, Cause, Failure};
use crate::request::argument::{
    Float, Floats, Integer, Integers, Millis, Seconds, Single, Spread, UnixMillis, UnixSeconds,
};
use crate::request::command_info::{CommandInfo, CommandTable};
use crate::request::control_flow::{AtomicBlock, CommandRun, ControlFlowLog, Few, Infos, Runs};
use crate::request::interpolation::{INLINE_BYTES, Interpolated, decimal_digits};
use crate::request::labels::{Labels, Nested};
use crate::request::record::SpreadPairs;
use crate::request::script::{Script, ScriptNames, ScriptSource};
use crate::request::script_calls::{self, ScriptCall};
use crate::request::servers::{NamedServer, Servers};
use crate::request::{EncodedCommands, Request};

use super::loops::Streaming;
use super::transactions::OpenBlock;

const NOT_ONE_ARGUMENT: Cause = Cause::Argument {
    argument: "",
    problem: ArgumentError::NotOneArgument,
};

/// The rule that [`Writer::check_spread`] applies.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub struct SpreadRule {
    pub argument: &'static str,
    pub min: usize,
    pub multiple_of: usize,
}

/// Encodes a pipeline; generated code drives it.
#[doc(hidden)]
pub struct Writer {
    pub(super) table: CommandTable,
    pub(super) bytes: Vec<u8>,
    pub(super) capacity: usize,
    pub(super) arguments: usize,
    pub(super) run: CommandRun,
    pub(super) next: usize,
    pub(super) runs: Runs,
    pub(super) log: ControlFlowLog,
    pub(super) atomic: Vec<AtomicBlock>,
    pub(super) open: Option<OpenBlock>,
    pub(super) labels: Labels,
    pub(super) argument_errors: Vec<Failure>,
    /// Calls of scripts, and where among the bytes their commands have their names.
    pub(super) calls: Vec<(usize, ScriptCall)>,
    pub(super) streaming: Option<Box<Streaming>>,
    pub(super) scanned: Scanned,
    /// The server that the pipeline names.
    pub(super) server: Option<NamedServer>,
    /// The servers that have the commands written so far, as far as somebody asks.
    pub(super) servers: Servers,
    /// Whether a pipeline whose last command waits may be written next: where the text of the pipeline says so.
    pub(crate) may_wait: bool,
    /// Whether the last command may keep the connection waiting.
    pub(super) waits: bool,
}

/// How far the bytes were searched for commands when an argument was refused the last time.
#[derive(Debug, Default)]
pub(super) struct Scanned {
    commands: usize,
    bytes: usize,
}

/// No estimate reserves more than this at once; what really is larger grows by doubling.
pub(super) const LARGEST_RESERVE: usize = 1 << 24;

impl Writer {
    // The commands of a pipeline are a constant, and apart its text goes in registers.
    #[inline]
    pub fn new(capacity: usize, commands: CommandTable) -> Self {
        match commands {
            CommandTable::Packed(text) => Writer::packed(capacity, text),
            CommandTable::Listed(_) | CommandTable::Typed(_) => Writer::of(capacity, commands),
        }
    }

    // One copy for all pipelines keeps programs small.
    #[inline(never)]
    fn packed(capacity: usize, text: &'static str) -> Self {
        Writer::of(capacity, CommandTable::Packed(text))
    }

    #[inline(never)]
    fn of(capacity: usize, commands: CommandTable) -> Self {
        Writer {
            table: commands,
            bytes: Vec::new(),
            capacity,
            arguments: 0,
            run: CommandRun::starting(0, commands, 0),
            next: 0,
            runs: Runs::none(),
            log: ControlFlowLog(Few::new(0)),
            atomic: Vec::new(),
            open: None,
            labels: Labels::default(),
            argument_errors: Vec::new(),
            calls: Vec::new(),
            streaming: None,
            scanned: Scanned::default(),
            server: None,
            servers: Servers::ANY,
            may_wait: true,
            waits: false,
        }
    }

    pub(crate) fn table(&self) -> CommandTable {
        self.table
    }

    /// Writes bytes that are RESP already.
    #[inline]
    pub fn raw(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
    }

    /// Writes the digits of a bulk string's length.
    #[inline]
    pub fn write_length(&mut self, length: usize) {
        self.digits(length);
    }

    #[inline]
    fn digits(&mut self, n: usize) {
        match n {
            0..=9 => self.bytes.push(b'0' + n as u8),
            10..=99 => self
                .bytes
                .extend_from_slice(&[b'0' + (n / 10) as u8, b'0' + (n % 10) as u8]),
            _ => self.many_digits(n),
        }
    }

    // `format!` costs several times as much, for every value of 100 bytes and more.
    #[cold]
    fn many_digits(&mut self, n: usize) {
        let mut bytes = [0; INLINE_BYTES];
        let start = decimal_digits(n as u64, &mut bytes);
        self.bytes.extend_from_slice(&bytes[start..]);
    }

    /// Begins a command whose number of arguments is not known yet; [`end_array`](Self::end_array) takes what this returns.
    #[inline]
    pub fn begin_array(&mut self) -> usize {
        self.bytes.extend_from_slice(b"*0\r\n");
        self.bytes.len() - 3
    }

    /// Ends such a command: it has so many arguments.
    #[inline]
    pub fn end_array(&mut self, mark: usize, arguments: usize) {
        match (arguments, self.bytes.get_mut(mark)) {
            (0..=9, Some(digit)) => *digit = b'0' + arguments as u8,
            _ => self.end_long_array(mark, arguments),
        }
    }

    fn end_long_array(&mut self, mark: usize, arguments: usize) {
        let digits = arguments.to_string();
        self.bytes.splice(mark..=mark, digits.bytes());
    }

    /// Writes RESP that is known, the last of it the `$` of a bulk string, and that bulk string up to the end of `part`;
    /// `fixed` is the number of its bytes that are not of the part.
    // One copy for all texts keeps programs small.
    #[inline(never)]
    pub fn template(&mut self, before: &[u8], fixed: usize, head: &[u8], part: &Interpolated<'_>) {
        self.raw(before);
        self.digits(fixed + part.as_bytes().len());
        self.raw(head);
        self.interpolated(part);
    }

    /// Writes a value of a text.
    #[inline]
    pub fn interpolated(&mut self, part: &Interpolated<'_>) {
        if part.is_refused() {
            self.refuse_value(NOT_ONE_ARGUMENT);
        }
        self.raw(part.as_bytes());
    }

    /// Writes RESP that is known, and one argument.
    #[inline]
    pub fn arg<M, T: Single<M> + ?Sized>(&mut self, before: &[u8], value: &T) {
        self.raw(before);
        self.single(value);
    }

    #[inline]
    pub(crate) fn single<M, T: Single<M> + ?Sized>(&mut self, value: &T) {
        let (bytes, arguments) = (self.bytes.len(), self.arguments);
        value.write_single(self);
        if self.arguments != arguments.wrapping_add(1) {
            self.not_one_argument(bytes, arguments);
        }
    }

    /// Keeps the request well-formed where a type wrote no argument or several; it will not be sent.
    #[cold]
    #[inline(never)]
    fn not_one_argument(&mut self, bytes: usize, arguments: usize) {
        self.bytes.truncate(bytes);
        self.arguments = arguments;
        self.write_arg(b"");
        self.refuse_value(NOT_ONE_ARGUMENT);
    }

    /// Refuses the request, because of the value that is being written.
    #[cold]
    fn refuse_value(&mut self, cause: Cause) {
        let position = self.begun().saturating_sub(1);
        let source = self.info(position).map(|info| &info.source);
        let failure = Failure::new(source, &self.labels.of(self.run.path), position, cause);
        self.argument_errors.push(failure);
    }

    /// Refuses the request, if the value that is being written could not be written as JSON.
    #[cold]
    fn take_error(&mut self) {
        if let Some(error) = JsonError::taken() {
            self.write_arg(b"");
            self.refuse_value(Cause::Json(error));
        }
    }

    /// Writes RESP that is known, and an integer.
    #[inline]
    pub fn integer<T: Integer + ?Sized>(&mut self, before: &[u8], value: &T) {
        self.raw(before);
        value.write_integer(self);
    }

    /// Writes RESP that is known, and a double.
    #[inline]
    pub fn float<T: Float + ?Sized>(&mut self, before: &[u8], value: &T) {
        self.raw(before);
        value.write_float(self);
    }

    /// Writes a number of seconds.
    #[inline]
    pub fn seconds<T: Seconds + ?Sized>(&mut self, value: &T, index: usize) {
        if let Err(problem) = value.write_seconds(self) {
            self.bad_duration(index, problem);
        }
    }

    /// Writes a number of milliseconds.
    #[inline]
    pub fn millis<T: Millis + ?Sized>(&mut self, value: &T, index: usize) {
        if let Err(problem) = value.write_millis(self) {
            self.bad_duration(index, problem);
        }
    }

    /// Writes a point in time, in seconds.
    #[inline]
    pub fn unix_seconds<T: UnixSeconds + ?Sized>(&mut self, value: &T, index: usize) {
        if let Err(problem) = value.write_unix_seconds(self) {
            self.bad_duration(index, problem);
        }
    }

    /// Writes a point in time, in milliseconds.
    #[inline]
    pub fn unix_millis<T: UnixMillis + ?Sized>(&mut self, value: &T, index: usize) {
        if let Err(problem) = value.write_unix_millis(self) {
            self.bad_duration(index, problem);
        }
    }

    #[cold]
    pub(crate) fn bad_duration(&mut self, index: usize, problem: ArgumentError) {
        self.write_arg(b"");
        self.refuse_argument(index, "", problem);
    }

    /// Writes a count as one argument.
    #[inline]
    pub fn number(&mut self, n: usize) {
        n.write_integer(self);
    }

    /// Writes RESP that is known, the name `EVAL` and what it runs.
    pub fn eval<M, T: ScriptSource<M> + ?Sized>(&mut self, before: &[u8], source: &T) {
        self.raw(before);
        source.write_source(ScriptNames::EVAL, self);
    }

    /// Writes RESP that is known, the name `EVAL_RO` and what it runs.
    pub fn eval_ro<M, T: ScriptSource<M> + ?Sized>(&mut self, before: &[u8], source: &T) {
        self.raw(before);
        source.write_source(ScriptNames::EVAL_RO, self);
    }

    /// Writes the name and the digest of a script.
    pub(crate) fn script(&mut self, script: &Script, names: ScriptNames) {
        let call = ScriptCall {
            script: *script,
            names,
            position: 0,
            with_source: false,
        };
        self.calls.push((self.bytes.len(), call));
        self.single(names.digest);
        self.single(script.sha1());
    }

    /// Writes one word out of a few that Redis takes here.
    pub fn choice<M, T: Single<M> + ?Sized>(
        &mut self,
        value: &T,
        index: usize,
        argument: &'static str,
        words: &'static [&'static str],
    ) {
        let start = self.bytes.len();
        self.single(value);
        let written = self.bytes[start..]
            .strip_suffix(b"\r\n")
            .unwrap_or_default();
        let word = written
            .iter()
            .position(|&b| b == b'\n')
            .map_or(0, |at| at + 1);
        if !words
            .iter()
            .any(|w| written[word..].eq_ignore_ascii_case(w.as_bytes()))
        {
            self.refuse_argument(index, argument, ArgumentError::NotAChoice { words });
        }
    }

    /// Writes all arguments of a collection or tuple.
    #[inline]
    pub fn spread<M, T: Spread<M> + ?Sized>(&mut self, values: &T) {
        values.write_spread(self);
    }

    /// Writes all fields and values of a record, or of a collection of pairs.
    #[inline]
    pub fn pairs<M, T: SpreadPairs<M> + ?Sized>(&mut self, values: &T) {
        values.write_pairs(self);
    }

    /// Writes all arguments of a collection of integers.
    #[inline]
    pub fn integers<M, T: Integers<M> + ?Sized>(&mut self, values: &T) {
        values.write_integers(self);
    }

    /// Writes all arguments of a collection of numbers.
    #[inline]
    pub fn floats<M, T: Floats<M> + ?Sized>(&mut self, values: &T) {
        values.write_floats(self);
    }

    /// Refuses the request unless a spread's length fits.
    #[inline]
    pub fn check_spread(&mut self, index: usize, n: usize, rule: &'static SpreadRule) {
        if n < rule.min || !n.is_multiple_of(rule.multiple_of.max(1)) {
            let problem = if n < rule.min {
                ArgumentError::TooFew { min: rule.min }
            } else {
                ArgumentError::NotAMultiple {
                    of: rule.multiple_of,
                }
            };
            self.refuse_argument(index, rule.argument, problem);
        }
    }

    /// Refuses the request unless there are as many of one argument as of another.
    #[inline]
    pub fn check_same(
        &mut self,
        index: usize,
        n: usize,
        argument: &'static str,
        expected: usize,
        other: &'static str,
    ) {
        if n != expected {
            self.refuse_argument(index, argument, ArgumentError::NotAsMany { other });
        }
    }

    /// Refuses the request: two optional parts that exclude each other are both there.
    #[cold]
    pub fn exclusive(&mut self, index: usize, one: &'static str, other: &'static str) {
        self.refuse_argument(index, one, ArgumentError::Exclusive { other });
    }

    /// Refuses the request.
    #[cold]
    #[inline(never)]
    pub(crate) fn refuse_argument(
        &mut self,
        index: usize,
        argument: &'static str,
        problem: ArgumentError,
    ) {
        let info = self.run.table.get(index);
        let position = self.begun().saturating_sub(1);
        self.refuse(info, position, argument, problem);
    }

    #[cold]
    fn refuse(
        &mut self,
        info: Option<&'static CommandInfo>,
        position: usize,
        argument: &'static str,
        problem: ArgumentError,
    ) {
        let cause = Cause::Argument { argument, problem };
        self.argument_errors.push(Failure::new(
            info.map(|info| &info.source),
            &self.labels.of(self.run.path),
            position,
            cause,
        ));
    }

    /// Returns how many commands begin in the bytes so far. More may be noted already.
    #[cold]
    fn begun(&mut self) -> usize {
        let Scanned { commands, bytes } = self.scanned;
        let mut rest = EncodedCommands {
            rest: self.bytes.get(bytes..).unwrap_or_default(),
        };
        let (mut begun, mut start) = (commands, bytes);
        loop {
            let next = self.bytes.len() - rest.rest.len();
            if rest.next().is_none() {
                break;
            }
            (begun, start) = (begun + 1, next);
        }
        // The last one may not be complete.
        if begun > commands {
            self.scanned = Scanned {
                commands: begun - 1,
                bytes: start,
            };
        }
        begun
    }

    /// Returns the command that is noted for a position.
    #[cold]
    fn info(&self, position: usize) -> Option<&'static CommandInfo> {
        match position < self.run.start {
            true => Infos::new(&self.runs).at(position),
            false => self.run.infos_from(position).next(),
        }
    }

    /// Notes that `count` commands of the table begin here, one after the other, with `first`.
    pub fn commands(&mut self, first: usize, count: usize) {
        for index in first..first + count {
            self.command(index);
        }
    }

    /// Notes that the command `index` of the table begins here.
    #[inline]
    pub fn command(&mut self, index: usize) {
        if index == self.next {
            self.run.count += 1;
            self.next += self.run.step;
        } else {
            self.other_run(index);
        }
        if self.bytes.capacity() == 0 {
            self.bytes.reserve(self.capacity);
        }
    }

    #[inline(never)]
    fn other_run(&mut self, index: usize) {
        if self.run.count == 1 && index == self.run.first {
            self.run.step = 0;
            self.run.count = 2;
            self.next = index;
        } else {
            self.switch(self.run.table, index);
            self.run.count = 1;
            self.next = index + 1;
        }
    }

    pub(super) fn finish_run(&mut self) {
        let run = self.run;
        match self.runs.last_mut() {
            _ if run.count == 0 => {}
            Some(last) if last.repeats(&run) => last.times += 1,
            _ => self.runs.push(run),
        }
    }

    /// Returns the number of commands noted so far.
    pub(super) fn len(&self) -> usize {
        self.run.end()
    }

    /// Notes which arm of an `if` was taken.
    #[inline]
    pub fn branch(&mut self, arm: u32) {
        self.log.0.push(arm as usize);
    }

    pub(crate) fn enter(
        &mut self,
        table: CommandTable,
        capacity: usize,
        index: usize,
    ) -> (CommandTable, usize) {
        let outer = (self.run.table, self.next);
        let label = self.run.table.get(index).and_then(|info| info.source.label);
        let path = self.labels.inside(Nested {
            outer: self.run.path,
            label: label.unwrap_or_default(),
            index,
            table,
        });
        if self.bytes.capacity() == 0 {
            self.bytes.reserve(self.capacity + capacity);
        }
        self.switch(table, 0);
        self.run.path = path;
        outer
    }

    /// Names the server on which the pipelines inside of this one have to run, too.
    #[inline]
    pub fn on_server(&mut self, server: NamedServer) {
        self.server = Some(server);
    }

    /// Says which servers have the pipeline's own commands.
    #[inline]
    pub fn needs(&mut self, servers: Servers) {
        self.servers = self.servers.and(servers);
    }

    /// Refuses the request, if the server that is named lacks commands of a pipeline inside.
    #[inline]
    pub(crate) fn check_servers(&mut self, servers: Servers, index: usize) {
        self.servers = self.servers.and(servers);
        if self.server.is_some_and(|server| !servers.has(server)) {
            let position = self.len();
            self.refuse(
                self.run.table.get(index),
                position,
                "",
                ArgumentError::OtherServer,
            );
        }
    }

    /// Says that the last command of the pipeline may keep the connection waiting. In a transaction it does not.
    pub fn waits(&mut self) {
        self.waits |= self.open.is_none();
    }

    /// Refuses the request, if a pipeline whose last command waits stands where none may.
    pub(crate) fn check_waiting(&mut self) {
        if !self.may_wait && self.open.is_none() {
            let position = self.len();
            self.refuse(None, position, "", ArgumentError::Waits);
        }
    }

    pub(crate) fn leave(&mut self, (table, next): (CommandTable, usize)) {
        let path = self.labels.outer(self.run.path);
        self.switch(table, next);
        self.run.path = path;
    }

    pub(super) fn switch(&mut self, table: CommandTable, next: usize) {
        self.finish_run();
        self.run = CommandRun {
            path: self.run.path,
            ..CommandRun::starting(self.len(), table, next)
        };
        self.next = next;
    }

    /// Returns the request, complete.
    #[inline(never)]
    pub fn finish(mut self) -> Request {
        self.finish_run();
        let mut request = Request {
            table: self.table,
            bytes: self.bytes,
            calls: Vec::new(),
            runs: self.runs,
            labels: self.labels,
            log: self.log,
            atomic: self.atomic,
            argument_errors: self.argument_errors,
            servers: self.servers,
            waits: self.waits,
            has_external_writes: false,
        };
        if !self.calls.is_empty() {
            script_calls::place_sources(&mut request, self.calls);
        }
        request
    }

    #[inline]
    pub(crate) fn one_argument(&mut self, bytes: &[u8]) {
        self.begin_argument(bytes.len());
        self.bytes.extend_from_slice(bytes);
        self.bytes.extend_from_slice(b"\r\n");
    }

    /// Writes the length of an argument.
    #[inline]
    pub(crate) fn begin_argument(&mut self, length: usize) {
        self.arguments = self.arguments.wrapping_add(1);
        match length {
            n @ 0..=9 => self
                .bytes
                .extend_from_slice(&[b'$', b'0' + n as u8, b'\r', b'\n']),
            n => {
                self.bytes.push(b'$');
                self.digits(n);
                self.bytes.extend_from_slice(b"\r\n");
            }
        }
    }
}

impl RedisWrite for Writer {
    fn write_arg(&mut self, arg: &[u8]) {
        self.one_argument(arg);
    }

    fn writer_for_next_arg(&mut self) -> impl io::Write + '_ {
        NextArgument {
            writer: self,
            bytes: Vec::new(),
        }
    }

    fn reserve_space_for_args(&mut self, additional: impl IntoIterator<Item = usize>) {
        const FRAME: usize = "$00000\r\n\r\n".len();
        let bytes = additional.into_iter().fold(0_usize, |sum, n| {
            sum.saturating_add(n).saturating_add(FRAME)
        });
        // A type whose value cannot be written says so by reserving nothing.
        if bytes == 0 {
            self.take_error();
        }
        self.bytes.reserve(bytes.min(LARGEST_RESERVE));
    }
}

/// An argument that its type writes piece by piece; its length is known when it is dropped.
struct NextArgument<'w> {
    writer: &'w mut Writer,
    bytes: Vec<u8>,
}

impl io::Write for NextArgument<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.bytes.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Drop for NextArgument<'_> {
    fn drop(&mut self) {
        self.writer.one_argument(&self.bytes);
    }
}
