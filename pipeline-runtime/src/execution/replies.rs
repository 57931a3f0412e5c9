//! Reading the replies of a pipeline, one by one, in the order in which its commands were written.

use std::fmt;
use std::iter::Peekable;
use std::mem;
use std::vec;

use redis::Value;

use super::readers::{OneReader, ReadAll, Tuple};
use super::received::Received;
use super::transaction::{Verdict, is_executed, judge};
use crate::connection::BatchReplies;
use crate::error::{Cause, Error, Failure, Fate, Mismatch, NotATransaction, Protocol};
use crate::reply::Reply;
use crate::reply::errors::{find_error, is_plain};
use crate::request::Request;
use crate::request::chunk::ControlFlowDelta;
use crate::request::command_info::CommandTable;
use crate::request::control_flow::{ControlFlowLog, Few};

/// The replies of a pipeline; generated code reads them in order, and no failure is lost.
#[doc(hidden)]
#[derive(Debug)]
pub struct Replies<'c> {
    received: Received,
    more: Option<ReplySource<'c>>,
    /// Why there are no more replies.
    stopped: Option<Error>,
    position: usize,
    pub(crate) table: CommandTable,
    pub(crate) label_path: Vec<&'static str>,
    log: ControlFlowLog,
    log_position: usize,
    /// The loops that may take more turns than the log says by now.
    unfinished: Vec<usize>,
    failures: Vec<Failure>,
    /// How many `atomic` blocks around the next command are open.
    open_blocks: usize,
    block: Option<Block>,
    /// What became of the commands of blocks that were not executed as transactions.
    fates: Vec<(usize, Fate)>,
    /// Whether commands of such blocks may have been executed.
    is_broken: bool,
}

/// Brings the replies of the next part of a pipeline.
struct ReplySource<'c>(Box<dyn FnMut() -> Option<Result<ReplyChunk, Error>> + 'c>);

/// Replies, with what has become known of the loops that made their commands.
#[derive(Debug, Default)]
pub(crate) struct ReplyChunk {
    pub(crate) replies: BatchReplies,
    pub(crate) delta: Option<Box<ControlFlowDelta>>,
}

impl From<BatchReplies> for ReplyChunk {
    fn from(replies: BatchReplies) -> Self {
        ReplyChunk {
            replies,
            delta: None,
        }
    }
}

impl fmt::Debug for ReplySource<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ReplySource")
    }
}

/// The transaction that is being read.
#[derive(Debug)]
struct Block {
    /// What was received behind the block, where the replies to its commands were taken out.
    after: Option<Received>,
    /// Why commands of the block failed, by position.
    failed: Peekable<vec::IntoIter<(usize, Cause)>>,
    exec: usize,
    exec_cause: Option<Cause>,
}

impl<'c> Replies<'c> {
    /// Begins with the replies of the first chunk of a pipeline that is still being written.
    pub(crate) fn streamed(
        request: &Request,
        first: ReplyChunk,
        more: impl FnMut() -> Option<Result<ReplyChunk, Error>> + 'c,
    ) -> Self {
        let mut replies = Replies::continued(request, BatchReplies::default(), more);
        replies.log = ControlFlowLog(Few::new(0));
        replies.take(first);
        replies
    }

    /// Begins with the replies of the first part; `more` brings those of the others.
    pub(crate) fn continued(
        request: &Request,
        first: BatchReplies,
        more: impl FnMut() -> Option<Result<ReplyChunk, Error>> + 'c,
    ) -> Self {
        let mut replies = Replies::of_request(request, first);
        replies.more = Some(ReplySource(Box::new(more)));
        replies
    }

    pub(crate) fn of_request(request: &Request, replies: BatchReplies) -> Self {
        Replies {
            received: replies.into(),
            more: None,
            stopped: None,
            position: 0,
            table: request.table(),
            label_path: Vec::new(),
            log: request.control_flow().clone(),
            log_position: 0,
            unfinished: Vec::new(),
            failures: Vec::new(),
            open_blocks: 0,
            block: None,
            fates: Vec::new(),
            is_broken: false,
        }
    }

    /// No replies, and why there are none.
    pub(crate) fn stopped(request: &Request, error: Error) -> Self {
        let mut replies = Replies::of_request(request, BatchReplies::default());
        replies.stopped = Some(error);
        replies
    }

    /// Asks for more replies.
    #[cold]
    #[inline(never)]
    fn refill(&mut self) {
        let Some(ReplySource(more)) = &mut self.more else {
            return;
        };
        match more() {
            Some(Ok(chunk)) => return self.take(chunk),
            Some(Err(error)) => self.stopped = Some(error),
            None => {}
        }
        self.more = None;
        self.unfinished.clear();
    }

    fn take(&mut self, chunk: ReplyChunk) {
        self.received = chunk.replies.into();
        let Some(delta) = chunk.delta else { return };
        for (at, turns) in delta.turns {
            if let Some(place) = self.log.0.get_mut(at) {
                *place = turns;
            }
        }
        for entry in delta.gained {
            self.log.0.push(entry);
        }
        self.unfinished = delta.unfinished;
    }

    /// Reads the next reply, that of command `index` of the table.
    #[inline]
    pub fn read<S, T: Reply<S>>(&mut self, index: usize) -> Option<T> {
        self.read_with(OneReader::new::<S>(), index)
    }

    /// Reads replies one after the other: those of the commands at `at`, each with its function; the commands between
    /// them, and up to `end`, are skipped.
    #[inline]
    pub fn all<R: ReadAll>(
        &mut self,
        read: R,
        first: usize,
        at: &[u8],
        end: usize,
    ) -> Option<R::Output> {
        let mut next = first;
        let output = read.read_all(self, &mut next, at);
        self.skip_to(&mut next, end);
        output
    }

    /// Reads the same as [`all`](Self::all), into types that are known to fit their shapes `S`.
    #[inline]
    pub fn tuple<S, T: Tuple<S>>(&mut self, first: usize, at: &[u8], end: usize) -> Option<T> {
        let mut next = first;
        let output = T::read_tuple(self, &mut next, at);
        self.skip_to(&mut next, end);
        output
    }

    #[inline]
    pub(super) fn read_at<T>(
        &mut self,
        reader: OneReader<T>,
        next: &mut usize,
        at: usize,
    ) -> Option<T> {
        self.skip_to(next, at);
        *next += 1;
        self.read_with(reader, at)
    }

    #[inline]
    fn read_with<T>(&mut self, reader: OneReader<T>, index: usize) -> Option<T> {
        if !self.has_next(index) {
            return None;
        }
        let read = match &mut self.received {
            Received::Values(values) => (reader.read)(values.next().unwrap_or_default()),
            Received::Bytes(bytes) => bytes.read(reader.decode),
        };
        match read {
            Ok(read) => Some(read),
            Err(mismatch) => self.mismatch(index, mismatch, reader.from_failure),
        }
    }

    #[inline]
    fn skip_to(&mut self, next: &mut usize, to: usize) {
        while *next < to {
            self.skip(*next);
            *next += 1;
        }
    }

    /// Reads the next reply, and makes the default of a nil.
    #[inline]
    pub fn read_or<S, T>(&mut self, index: usize, default: impl FnOnce() -> T) -> Option<T>
    where
        Option<T>: Reply<S>,
    {
        const {
            assert!(
                !<Option<T> as Reply<S>>::HOLDS_FAILURE,
                "`else` cannot stand beside a `Result` with a `Failure`: write `Result<Option<T>, Failure>`, whose nil is `Ok(None)`"
            );
        }
        let read: Option<T> = self.read::<S, Option<T>>(index)?;
        Some(read.unwrap_or_else(default))
    }

    /// Reads the next reply, of which nil is a failure.
    #[inline]
    pub fn read_some<S, T>(&mut self, index: usize) -> Option<T>
    where
        Option<T>: Reply<S>,
    {
        const {
            assert!(
                !<Option<T> as Reply<S>>::HOLDS_FAILURE,
                "`else ?` cannot stand beside a `Result` with a `Failure`, which holds a nil without it"
            );
        }
        let read: Option<T> = self.read::<S, Option<T>>(index)?;
        if read.is_none() {
            self.fail(index, Cause::Reply(Mismatch::nil::<T>()));
        }
        read
    }

    /// Drops the next reply, but not its error.
    #[inline]
    pub fn skip(&mut self, index: usize) {
        if !self.has_next(index) {
            return;
        }
        let value = match &mut self.received {
            Received::Values(values) => values.next().filter(|value| !is_plain(value)),
            Received::Bytes(bytes) => bytes.skip_unless_error(),
        };
        if let Some(value) = value {
            self.drop_reply(index, value);
        }
    }

    #[cold]
    #[inline(never)]
    fn drop_reply(&mut self, index: usize, value: Value) {
        if let Some(error) = find_error(&value) {
            self.fail(index, Cause::Server(error.clone()));
        }
    }

    /// Goes to the next reply, and returns whether there is one.
    #[inline]
    fn has_next(&mut self, index: usize) -> bool {
        self.position += 1;
        !self.received.is_empty() || self.next_part(index)
    }

    #[cold]
    #[inline(never)]
    fn next_part(&mut self, index: usize) -> bool {
        if self.block.is_none() {
            self.refill();
        }
        let found = !self.received.is_empty();
        if !found {
            self.not_executed(index);
        }
        found
    }

    /// Notes why a command failed whose transaction was not executed.
    #[cold]
    #[inline(never)]
    fn not_executed(&mut self, index: usize) {
        let position = self.position - 1;
        let Some(block) = &mut self.block else { return };
        if let Some((_, cause)) = block.failed.next_if(|(failed, _)| *failed == position) {
            self.fail(index, cause);
        }
    }

    /// Makes a failure of a reply that was not read: the value of a type that holds one, else a failure of the pipeline.
    #[cold]
    #[inline(never)]
    fn mismatch<T>(
        &mut self,
        index: usize,
        mismatch: Mismatch,
        take: fn(Failure) -> Result<T, Failure>,
    ) -> Option<T> {
        let cause = mismatch
            .into_server_error()
            .map_or_else(Cause::Reply, Cause::Server);
        match take(self.failure(index, cause)) {
            Ok(value) => Some(value),
            Err(failure) => {
                self.failures.push(failure);
                None
            }
        }
    }

    #[cold]
    fn fail(&mut self, index: usize, cause: Cause) {
        let failure = self.failure(index, cause);
        self.failures.push(failure);
    }

    #[cold]
    fn failure(&self, index: usize, cause: Cause) -> Failure {
        let info = self.table.get(index).map(|info| &info.source);
        Failure::new(info, &self.label_path, self.position - 1, cause)
    }

    /// Returns how many turns the next loop took.
    #[inline]
    pub fn turns(&mut self) -> usize {
        let turns = self.log.get(self.log_position);
        self.log_position += 1;
        turns
    }

    /// Returns which arm of the next `if` was taken.
    #[inline]
    pub fn branch(&mut self) -> u32 {
        self.turns() as u32
    }

    /// Reads the turns of the next loop into a collection.
    #[inline]
    pub fn each<T, C: FromIterator<T>>(
        &mut self,
        turn: impl FnMut(&mut Self) -> Option<T>,
    ) -> Option<C> {
        let mut turns = Iterations::of(self, turn);
        let collected = C::from_iter(&mut turns);
        // A collection may stop early; the replies are read all the same.
        turns.by_ref().for_each(drop);
        (!turns.failed).then_some(collected)
    }

    /// Reads the turns of the next loop, whose values nobody wants.
    #[inline]
    pub fn each_dropped<T>(&mut self, turn: impl FnMut(&mut Self) -> Option<T>) {
        Iterations::of(self, turn).for_each(drop);
    }

    /// Returns how many turns a loop has taken that were not read yet.
    #[inline]
    fn more_turns(&mut self, at: usize, done: usize) -> usize {
        let more = self.log.get(at).saturating_sub(done);
        if more > 0 || self.unfinished.is_empty() {
            return more;
        }
        self.wait_for_turns(at, done)
    }

    #[cold]
    #[inline(never)]
    fn wait_for_turns(&mut self, at: usize, done: usize) -> usize {
        loop {
            let more = self.log.get(at).saturating_sub(done);
            if more > 0 || !self.unfinished.contains(&at) {
                return more;
            }
            self.refill();
        }
    }

    /// Begins to read a transaction. A block inside of another one is a part of that.
    pub fn begin_atomic(&mut self, index: usize) {
        let queued = self.turns();
        self.open_blocks += 1;
        if self.open_blocks > 1 || queued == 0 {
            return;
        }
        if self.received.is_empty() {
            self.refill();
        }
        let multi = self.position;
        let exec = multi + queued + 1;
        if self.stopped.is_some() {
            self.position = exec + 1;
            return;
        }
        let after = match &mut self.received {
            Received::Values(values) => match executed(values, queued) {
                Some(items) => {
                    let items = Received::Values(items.into_iter());
                    Some(mem::replace(&mut self.received, items))
                }
                None => return self.judge(index, queued),
            },
            Received::Bytes(bytes) => match bytes.enter_transaction(queued) {
                true => None,
                false => return self.judge(index, queued),
            },
        };
        self.position = multi + 1;
        self.block = Some(Block {
            after,
            failed: Vec::new().into_iter().peekable(),
            exec,
            exec_cause: None,
        });
    }

    /// Begins to read a transaction that was perhaps not executed.
    #[cold]
    #[inline(never)]
    fn judge(&mut self, index: usize, queued: usize) {
        let multi = self.position;
        self.position += 1;
        let mut next = || self.received.next_value();
        let begun = next();
        let commands = (0..queued).map(|_| next()).collect();
        let (executed, failed, exec_cause) = match judge(begun, commands, next()) {
            Verdict::Executed(items) => (items, Vec::new(), None),
            Verdict::Failed(block) => {
                self.is_broken |= block.is_broken;
                if let Some(cause) = block.multi {
                    self.fail(index, cause);
                }
                let mut failed = Vec::new();
                for (position, (fate, cause)) in (multi + 1..).zip(block.commands) {
                    self.fates.push((position, fate));
                    failed.extend(cause.map(|cause| (position, cause)));
                }
                (Vec::new(), failed, block.exec)
            }
        };
        self.block = Some(Block {
            after: Some(mem::replace(
                &mut self.received,
                Received::Values(executed.into_iter()),
            )),
            failed: failed.into_iter().peekable(),
            exec: multi + queued + 1,
            exec_cause,
        });
    }

    /// Ends a transaction.
    pub fn end_atomic(&mut self, index: usize) {
        self.open_blocks = self.open_blocks.saturating_sub(1);
        if self.open_blocks > 0 {
            return;
        }
        let Some(block) = self.block.take() else {
            return;
        };
        match block.after {
            Some(after) => self.received = after,
            // What of the block nobody has read stands before what follows.
            None => self.skip_to_exec(block.exec),
        }
        self.position = block.exec + 1;
        // Reading a command may have been given up because of what stands before it.
        for (position, cause) in block.failed {
            let failure = Failure::new(None, &self.label_path, position, cause);
            self.failures.push(failure);
        }
        if let Some(cause) = block.exec_cause {
            self.fail(index, cause);
        }
    }

    #[inline]
    fn skip_to_exec(&mut self, exec: usize) {
        for _ in self.position..exec {
            self.received.next_value();
        }
    }

    /// Reads replies of commands that stand in another table.
    #[inline]
    pub(crate) fn of<T>(&mut self, table: CommandTable, read: impl FnOnce(&mut Self) -> T) -> T {
        let outer = mem::replace(&mut self.table, table);
        let read = read(self);
        self.table = outer;
        read
    }

    #[inline(never)]
    pub(crate) fn finish<T>(&mut self, read: Option<T>) -> Result<T, Error> {
        // Only a part that nobody asked for can be left.
        let mut is_empty = self.received.is_empty();
        if self.more.is_some() && is_empty {
            self.refill();
            is_empty = self.received.is_empty();
        }
        match read {
            Some(read) if self.failures.is_empty() && is_empty && self.stopped.is_none() => {
                Ok(read)
            }
            _ => Err(self.error()),
        }
    }

    #[cold]
    #[inline(never)]
    fn error(&mut self) -> Error {
        let failures = mem::take(&mut self.failures);
        if let Some(stopped) = self.stopped.take() {
            return match stopped {
                Error::Connection(interrupted) if !failures.is_empty() => {
                    Error::Connection(interrupted.with_failures(failures))
                }
                Error::Stopped(interrupted) if !failures.is_empty() => {
                    Error::Stopped(interrupted.with_failures(failures))
                }
                other => other,
            };
        }
        if self.is_broken {
            let fates = mem::take(&mut self.fates);
            Error::NotATransaction(NotATransaction::new(failures, fates))
        } else if failures.is_empty() {
            Error::Protocol(Protocol::Replies {
                commands: self.position,
                replies: self.position + self.received.remaining(),
            })
        } else {
            Error::from_failures(failures)
        }
    }
}

/// Takes the replies to the commands of a transaction that was executed as a whole.
#[inline]
fn executed(values: &mut vec::IntoIter<Value>, queued: usize) -> Option<Vec<Value>> {
    let replies = values.as_slice().get(..queued + 2)?;
    if !is_executed(replies) {
        return None;
    }
    match values.nth(queued + 1) {
        Some(Value::Array(items)) => Some(items),
        _ => Some(Vec::new()),
    }
}

/// The turns of a loop. After one that failed the others are still read, but not handed out.
struct Iterations<'r, 'c, F> {
    replies: &'r mut Replies<'c>,
    turn: F,
    /// The place of the loop in the log.
    at: usize,
    done: usize,
    left: usize,
    failed: bool,
}

impl<'r, 'c, F> Iterations<'r, 'c, F> {
    /// Begins with those of the next loop.
    #[inline]
    fn of(replies: &'r mut Replies<'c>, turn: F) -> Self {
        let at = replies.log_position;
        let left = replies.turns();
        Iterations {
            replies,
            turn,
            at,
            done: 0,
            left,
            failed: false,
        }
    }
}

impl<'c, T, F: FnMut(&mut Replies<'c>) -> Option<T>> Iterator for Iterations<'_, 'c, F> {
    type Item = T;

    #[inline]
    fn next(&mut self) -> Option<T> {
        loop {
            while self.left > 0 {
                self.left -= 1;
                self.done += 1;
                match (self.turn)(self.replies) {
                    Some(read) if !self.failed => return Some(read),
                    Some(_) => {}
                    None => self.failed = true,
                }
            }
            self.left = self.replies.more_turns(self.at, self.done);
            if self.left == 0 {
                return None;
            }
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let known = self.replies.log.get(self.at).saturating_sub(self.done);
        let most = self.replies.unfinished.is_empty().then_some(known);
        (if self.failed { 0 } else { self.left }, most)
    }
}
