//! A batch and what comes back for it.

use std::mem;

#[cfg(any(feature = "tracing", feature = "metrics"))]
use redis::ServerError;
use redis::{RedisError, Value};

#[cfg(feature = "direct")]
use super::direct::handover::Broken;
#[cfg(feature = "direct")]
use crate::error::Fate;
use crate::error::Interrupted;
use crate::request::Request;
use crate::request::part::Part;
use crate::resp::ReplyBytes;

/// Commands of a request that a connection sends at once.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Batch<'r> {
    pub(crate) request: &'r Request,
    pub(crate) part: &'r Part,
}

impl<'r> Batch<'r> {
    /// Returns the number of commands, which is that of the replies.
    pub(crate) fn len(self) -> usize {
        self.part.commands.len()
    }

    /// Returns the commands in the Redis protocol.
    pub(crate) fn bytes(self) -> &'r [u8] {
        &self.request.as_bytes()[self.part.bytes.clone()]
    }

    /// Returns the error of a connection that failed while the batch was sent or its replies were awaited.
    #[cold]
    pub(super) fn failed(self, error: RedisError, is_open: bool) -> SendError {
        // redis-rs calls a connection open that timed out while it wrote. It cannot be told from one that timed out while it read.
        let timed_out = error.is_timeout();
        let interrupted = Interrupted::at(error, self.part.commands.clone(), self.request.len());
        SendError {
            interrupted: interrupted
                .drop_connection(is_open && timed_out)
                .waited(timed_out && self.request.waits_in(self.part)),
            is_open,
        }
    }

    /// Returns the error of a connection that read all replies that came before it failed.
    #[cfg(feature = "direct")]
    #[cold]
    pub(super) fn broken(self, broken: Broken) -> SendError {
        let fates = self.fates(broken.replied, broken.sent);
        let waited = broken.error.is_timeout() && self.request.waits_in(self.part);
        let replies = broken.replies.into_values();
        let interrupted = Interrupted::new(broken.error, fates).with_replies(replies);
        SendError {
            interrupted: interrupted
                .within(&self.part.commands, self.request.len())
                .waited(waited),
            is_open: false,
        }
    }

    /// Returns the status of each command, after this number of replies and this number of bytes.
    #[cfg(feature = "direct")]
    #[cold]
    fn fates(self, replied: usize, sent: usize) -> Vec<Fate> {
        let (mut fates, mut start) = (Vec::with_capacity(self.len()), 0);
        for command in self.request.commands_in(self.part.clone()) {
            fates.push(match fates.len() < replied {
                true => Fate::Executed,
                false if start < sent => Fate::Unknown,
                false => Fate::NotSent,
            });
            start += command.as_bytes().len();
        }
        for block in &self.request.atomic {
            let Some(multi) = block.multi.checked_sub(self.part.commands.start) else {
                continue;
            };
            let exec = block.exec - self.part.commands.start;
            let Some(&executed @ (Fate::Unknown | Fate::NotSent)) = fates.get(exec) else {
                continue;
            };
            // What was queued is executed with `EXEC`, or never if that was not sent.
            for fate in &mut fates[multi..=exec] {
                *fate = match (executed, *fate) {
                    (Fate::Unknown, _) => Fate::Unknown,
                    (_, Fate::Executed | Fate::Unknown) => Fate::NotExecuted,
                    (_, fate) => fate,
                };
            }
        }
        fates
    }

    /// Returns the error of a connection that knows the status of each command of the batch.
    #[cfg(feature = "cluster")]
    #[cold]
    pub(super) fn interrupted(self, within: Interrupted) -> SendError {
        let waited = within.error().is_timeout() && self.request.waits_in(self.part);
        SendError {
            interrupted: within
                .within(&self.part.commands, self.request.len())
                .waited(waited),
            is_open: true,
        }
    }
}

/// The failure of a connection that was given a batch.
#[derive(Debug)]
pub(crate) struct SendError {
    /// The error, with the status of each command of the request.
    pub(crate) interrupted: Interrupted,
    /// Whether the connection may be used again.
    pub(crate) is_open: bool,
}

/// The replies to a batch, in the order of its commands. The connection that received them decides in which form they are kept.
#[derive(Debug)]
pub(crate) enum BatchReplies {
    /// As redis-rs has them.
    Values(Vec<Value>),
    /// As they came: this number of whole replies, perhaps with push messages between them.
    #[cfg_attr(not(any(feature = "direct", test)), allow(dead_code))]
    Bytes { count: usize, bytes: ReplyBytes },
}

impl Default for BatchReplies {
    fn default() -> Self {
        BatchReplies::Values(Vec::new())
    }
}

impl From<Vec<Value>> for BatchReplies {
    fn from(values: Vec<Value>) -> Self {
        BatchReplies::Values(values)
    }
}

impl BatchReplies {
    pub(crate) fn len(&self) -> usize {
        match self {
            BatchReplies::Values(values) => values.len(),
            BatchReplies::Bytes { count, .. } => *count,
        }
    }

    /// Returns whether there may be an error somewhere in the replies: asked where that is cheaper than to look.
    pub(crate) fn may_have_error(&self) -> bool {
        match self {
            BatchReplies::Values(_) => true,
            BatchReplies::Bytes { bytes, .. } => bytes.has_error(),
        }
    }

    /// Returns the first error that this finds in a reply.
    #[cfg(any(feature = "tracing", feature = "metrics"))]
    pub(crate) fn find_error(
        &self,
        find: impl Fn(&Value) -> Option<ServerError>,
    ) -> Option<ServerError> {
        match self {
            BatchReplies::Values(values) => values.iter().find_map(find),
            BatchReplies::Bytes { bytes, .. } => bytes.find_error(find),
        }
    }

    /// Returns the replies as redis-rs has them, and keeps them in this form.
    pub(crate) fn make_values(&mut self) -> &mut [Value] {
        if let BatchReplies::Bytes { .. } = self {
            *self = mem::take(self).into_values().into();
        }
        match self {
            BatchReplies::Values(values) => values,
            BatchReplies::Bytes { .. } => &mut [],
        }
    }

    /// Returns the replies as redis-rs has them.
    pub(crate) fn into_values(self) -> Vec<Value> {
        match self {
            BatchReplies::Values(values) => values,
            BatchReplies::Bytes { bytes, .. } => bytes.into_values(),
        }
    }
}
