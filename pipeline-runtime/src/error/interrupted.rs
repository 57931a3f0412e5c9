//! The execution status of the commands of a pipeline whose connection failed.

use std::fmt;
use std::ops::Range;

use redis::{RedisError, Value};

use super::Failure;
use super::message::{ShowRedis, unsaid_cause};

/// Execution status of a command when the connection failed.
///
/// redis-rs throws away the replies that it has read when it fails to read the next one. So of the part of a pipeline whose connection failed all
/// commands are [`Unknown`](Self::Unknown), also those that the server has replied to; the parts before were [`Executed`](Self::Executed). Smaller
/// parts ([`Execution::part`](crate::Execution::part)) tell more. Where commands go one by one, as on the cluster connections of redis-rs, and on
/// those of the module `cluster`, less is unknown. Those of the module `direct` know of each command whether its reply came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fate {
    /// The server replied to the command, with a value or with an error.
    Executed,
    /// The command was sent, at least in part, and no reply came: it was executed, or not.
    Unknown,
    /// The command never left this process.
    NotSent,
    /// The server replied with an error. Only a [`NotATransaction`](crate::NotATransaction) tells it apart.
    Failed,
    /// The server did not execute it: it queued it for a transaction that was not executed, which only a
    /// [`NotATransaction`](crate::NotATransaction) and connections of the module `direct` tell apart, or it did not know the script that it calls, and the
    /// connection failed before the source was sent, or it was the wrong node of a cluster, and a connection failed before the command was sent to another.
    NotExecuted,
}

impl Fate {
    /// Returns the status of a command that was sent again, after this status of an earlier attempt.
    pub(crate) fn after(self, earlier: Self) -> Self {
        let certainty = |fate| match fate {
            Fate::Executed | Fate::Failed => 3,
            Fate::Unknown => 2,
            Fate::NotExecuted => 1,
            Fate::NotSent => 0,
        };
        match certainty(earlier) > certainty(self) {
            true => earlier,
            false => self,
        }
    }
}

impl fmt::Display for Fate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Fate::Executed => "executed",
            Fate::Unknown => "unknown whether executed",
            Fate::NotSent => "not sent",
            Fate::Failed => "failed",
            Fate::NotExecuted => "not executed",
        })
    }
}

/// Adds commands behind those whose fates are known.
pub(super) fn push_fate(fates: &mut Vec<(Range<usize>, Fate)>, commands: Range<usize>, fate: Fate) {
    match fates.last_mut() {
        Some((last, same)) if *same == fate && last.end == commands.start => {
            last.end = commands.end;
        }
        _ => fates.push((commands, fate)),
    }
}

/// Writes which commands had which fate.
pub(super) fn write_fates(
    f: &mut fmt::Formatter<'_>,
    fates: &[(Range<usize>, Fate)],
) -> fmt::Result {
    for (at, (range, fate)) in fates.iter().enumerate() {
        f.write_str(if at == 0 { "" } else { ", " })?;
        match range.len() {
            _ if range.end == usize::MAX => write!(f, "from command {}", range.start + 1)?,
            1 => write!(f, "command {}", range.start + 1)?,
            _ => write!(f, "commands {} to {}", range.start + 1, range.end)?,
        }
        write!(f, ": {fate}")?;
    }
    Ok(())
}

/// A connection failed while a pipeline was executed. A pipeline is sent in parts, and what was executed is known part by part.
#[derive(Clone)]
pub struct Interrupted {
    inner: Box<Inner>,
}

#[derive(Clone)]
struct Inner {
    error: RedisError,
    fates: Vec<(Range<usize>, Fate)>,
    failures: Vec<Failure>,
    unusable: Option<Unusable>,
    /// Whether the connection timed out while a command waited.
    waited: bool,
    /// Replies that came, and the command that the first of them belongs to.
    replies: (usize, Vec<Value>),
}

/// Why a connection must not be used again.
#[derive(Clone, Copy)]
enum Unusable {
    HalfWritten,
    Watching,
}

impl Interrupted {
    #[cold]
    pub(crate) fn new(error: RedisError, fates: impl IntoIterator<Item = Fate>) -> Self {
        let mut merged = Vec::new();
        for (at, fate) in fates.into_iter().enumerate() {
            push_fate(&mut merged, at..at + 1, fate);
        }
        Interrupted {
            inner: Box::new(Inner {
                error,
                fates: merged,
                failures: Vec::new(),
                unusable: None,
                waited: false,
                replies: (0, Vec::new()),
            }),
        }
    }

    /// Notes that all before `sent` was executed, that the commands of `sent` may have been, and that the rest of `commands` was not sent.
    #[cold]
    pub(crate) fn at(error: RedisError, sent: Range<usize>, commands: usize) -> Self {
        let fates = [
            (0..sent.start, Fate::Executed),
            (sent.clone(), Fate::Unknown),
            (sent.end..commands, Fate::NotSent),
        ];
        let mut interrupted = Interrupted::new(error, []);
        interrupted.inner.fates = fates
            .into_iter()
            .filter(|(range, _)| !range.is_empty())
            .collect();
        interrupted
    }

    /// Nothing but the first commands was sent.
    #[cold]
    pub(crate) fn before(error: RedisError, executed: usize, commands: usize) -> Self {
        Interrupted::at(error, executed..executed, commands)
    }

    /// Notes that the server refused the commands at these positions, in order, because it does not know their scripts.
    #[cold]
    pub(crate) fn with_unknown_scripts(mut self, positions: &[usize]) -> Self {
        let mut merged = Vec::new();
        let mut push = |range: Range<usize>, fate| {
            if !range.is_empty() {
                push_fate(&mut merged, range, fate);
            }
        };
        let mut positions = positions.iter().copied().peekable();
        for (mut range, fate) in std::mem::take(&mut self.inner.fates) {
            while let Some(position) = positions.next_if(|it| range.contains(it)) {
                push(range.start..position, fate);
                push(position..position + 1, Fate::NotExecuted);
                range.start = position + 1;
            }
            push(range, fate);
        }
        self.inner.fates = merged;
        self
    }

    /// Notes what is known of an earlier attempt, after which the commands were sent again.
    #[cold]
    pub(crate) fn after(mut self, earlier: &Interrupted) -> Self {
        let mut merged = Vec::new();
        for (range, fate) in &self.inner.fates {
            let mut rest = range.clone();
            while !rest.is_empty() {
                let mut before = earlier.inner.fates.iter();
                let (end, fate) = match before.find(|(range, _)| range.contains(&rest.start)) {
                    Some((before, earlier)) => (rest.end.min(before.end), fate.after(*earlier)),
                    None => (rest.end, *fate),
                };
                push_fate(&mut merged, rest.start..end, fate);
                rest.start = end;
            }
        }
        self.inner.fates = merged;
        self
    }

    /// Extends the status of a part to all `commands`: those before it were executed, those behind it were not sent.
    pub(crate) fn within(mut self, part: &Range<usize>, commands: usize) -> Self {
        let before = part.start;
        let moved = self
            .inner
            .fates
            .iter()
            .map(|(range, fate)| (range.start + before..range.end + before, *fate));
        let after = part.end..commands;
        let fates = [(0..before, Fate::Executed)]
            .into_iter()
            .chain(moved)
            .chain([(after, Fate::NotSent)]);
        let mut merged = Vec::new();
        for (range, fate) in fates.filter(|(range, _)| !range.is_empty()) {
            push_fate(&mut merged, range, fate);
        }
        self.inner.fates = merged;
        self.inner.replies.0 += before;
        self
    }

    /// Keeps the replies to the first commands.
    #[cfg(feature = "direct")]
    pub(crate) fn with_replies(mut self, replies: Vec<Value>) -> Self {
        self.inner.replies = (0, replies);
        self
    }

    /// Notes that the connection may hold half a request.
    pub(crate) fn drop_connection(mut self, drop: bool) -> Self {
        self.inner.unusable = drop.then_some(Unusable::HalfWritten);
        self
    }

    /// Notes whether the connection timed out while a command waited.
    pub(crate) fn waited(mut self, waited: bool) -> Self {
        self.inner.waited = waited;
        self
    }

    /// Notes that the connection may watch keys, which would abort somebody else's transaction.
    pub(crate) fn still_watching(mut self) -> Self {
        self.inner.unusable.get_or_insert(Unusable::Watching);
        self
    }

    /// Notes commands that failed before.
    pub(crate) fn with_failures(mut self, mut failures: Vec<Failure>) -> Self {
        failures.append(&mut self.inner.failures);
        self.inner.failures = failures;
        self
    }

    /// Returns the error of the connection. The message of this error is redis-rs's own, and may hold values.
    pub fn error(&self) -> &RedisError {
        &self.inner.error
    }

    pub(crate) fn into_error(self) -> RedisError {
        self.inner.error
    }

    /// Returns the status of each command, by position in the request; `MULTI` and `EXEC` count too. Empty where nothing is known. Where a loop had
    /// not made all its commands yet, the last range ends at [`usize::MAX`].
    pub fn fates(&self) -> &[(Range<usize>, Fate)] {
        &self.inner.fates
    }

    /// Returns the status of the command at this position.
    pub fn fate(&self, position: usize) -> Fate {
        let fates = self.inner.fates.iter();
        fates
            .filter(|(range, _)| range.contains(&position))
            .map(|(_, fate)| *fate)
            .next()
            .unwrap_or(Fate::Unknown)
    }

    /// Returns the replies that came to commands of the part whose connection failed, with the positions of the commands. Connections of redis-rs throw them
    /// away; a blocking connection of the module `direct` keeps them. The reply to a command of a transaction says that it was queued.
    pub fn replies(&self) -> impl ExactSizeIterator<Item = (usize, &Value)> {
        let (first, replies) = &self.inner.replies;
        let positioned = move |(at, reply)| (first + at, reply);
        replies.iter().enumerate().map(positioned)
    }

    /// Returns how many commands have this status, without those that a loop had not made yet.
    pub fn count(&self, fate: Fate) -> usize {
        let fates = self.inner.fates.iter().filter(|(_, it)| *it == fate);
        let known = fates.filter(|(range, _)| range.end != usize::MAX);
        known.map(|(range, _)| range.len()).sum()
    }

    /// Returns whether the connection must be dropped. After a time-out while a request was written, redis-rs calls a connection open that holds
    /// half a request, and whoever used it next would read the replies to this one. After a [`Watch`](crate::Watch) that could not be undone,
    /// the connection may watch keys, and whoever used it next would have a transaction aborted.
    pub fn must_drop_connection(&self) -> bool {
        self.inner.unusable.is_some()
    }

    /// Returns the commands that were executed and failed by themselves.
    pub(crate) fn failures(&self) -> &[Failure] {
        &self.inner.failures
    }
}

/// Shows what became of the commands, in parentheses, with a space before.
pub(super) struct ShowFates<'i>(pub(super) &'i Interrupted);

impl fmt::Display for ShowFates<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.fates().is_empty() {
            return Ok(());
        }
        f.write_str(" (")?;
        write_fates(f, self.0.fates())?;
        f.write_str(")")
    }
}

const WAITED: &str = "; a command that waits needs a connection with a time-out above its own, or with none: awaited connections of redis-rs have \
                      `AsyncConnectionConfig::set_response_timeout`, blocking ones `Connection::set_read_timeout`, and those of the module `direct` \
                      `set_response_timeout`";

impl fmt::Display for Interrupted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", ShowRedis(&self.inner.error), ShowFates(self))?;
        f.write_str(match self.inner.unusable {
            None => "",
            Some(Unusable::HalfWritten) => "; drop this connection, it may hold half a request",
            Some(Unusable::Watching) => "; drop this connection, it may still watch keys",
        })?;
        if self.inner.waited {
            f.write_str(WAITED)?;
        }
        Ok(())
    }
}

impl fmt::Debug for Interrupted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Interrupted")
            .field("error", &ShowRedis(&self.inner.error))
            .field("fates", &self.inner.fates)
            .field("failures", &self.inner.failures)
            .field("must_drop_connection", &self.must_drop_connection())
            .finish()
    }
}

impl std::error::Error for Interrupted {
    /// Returns what the message does not say. [`error`](Self::error) returns the error of redis-rs itself.
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        unsaid_cause(&self.inner.error)
    }
}
