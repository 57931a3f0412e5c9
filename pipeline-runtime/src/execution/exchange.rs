//! The exchange of one part, without I/O: what is sent, and sent again, until the replies of the part are there.

use super::script_repair::{LoadMode, ScriptRetry};
use super::telemetry::Span;
use crate::connection::{Batch, BatchReplies, SendError};
use crate::error::{Error, Interrupted, Protocol};
use crate::request::Request;
use crate::request::part::Part;

/// The exchange of a part.
#[derive(Debug, Default)]
pub(crate) struct Exchange {
    part: Part,
    /// How many times the part may still be sent again.
    repeats: usize,
    /// What is known of the attempts before.
    lost: Option<Interrupted>,
    reload: Option<Box<Reload>>,
}

/// Calls of scripts that the server did not know, which are sent again with their sources.
#[derive(Debug)]
struct Reload {
    mode: LoadMode,
    retry: ScriptRetry,
    /// The replies of the part, the refusals among them.
    replies: BatchReplies,
}

impl Exchange {
    /// Begins with the next part.
    #[inline]
    pub(crate) fn begin(&mut self, part: Part, repeats: usize) {
        self.part = part;
        self.repeats = repeats;
        self.lost = None;
    }

    /// Returns what has to be sent now.
    #[inline]
    pub(crate) fn batch<'r>(&'r self, request: &'r Request) -> Batch<'r> {
        match &self.reload {
            Some(reload) => reload.retry.batch(),
            None => Batch {
                request,
                part: &self.part,
            },
        }
    }

    /// Takes what came back. `None` means that there is something to send again.
    #[inline]
    pub(crate) fn take(
        &mut self,
        request: &Request,
        sent: Result<BatchReplies, SendError>,
        span: &Span,
    ) -> Option<Result<BatchReplies, Error>> {
        match sent {
            Ok(replies) if !request.has_scripts() => Some(self.finish(replies, span)),
            Ok(replies) => self.received(request, replies, span),
            Err(error) => self.failed(request, error, span),
        }
    }

    /// Takes the replies of a part that calls scripts, or of the calls that were sent again.
    #[cold]
    fn received(
        &mut self,
        request: &Request,
        replies: BatchReplies,
        span: &Span,
    ) -> Option<Result<BatchReplies, Error>> {
        let (mut replies, mut mode) = match self.reload.take() {
            None => (replies, Some(LoadMode::FirstCall)),
            Some(mut reload) => {
                reload.retry.fill(&mut reload.replies, replies, &self.part);
                (reload.replies, reload.mode.next())
            }
        };
        if !replies.may_have_error() {
            return Some(self.finish(replies, span));
        }
        while let Some(next) = mode {
            if let Some(retry) = ScriptRetry::of(request, &self.part, replies.make_values(), next) {
                self.reload = Some(Box::new(Reload {
                    mode: next,
                    retry,
                    replies,
                }));
                return None;
            }
            mode = next.next();
        }
        Some(self.finish(replies, span))
    }

    #[cold]
    fn failed(
        &mut self,
        request: &Request,
        error: SendError,
        span: &Span,
    ) -> Option<Result<BatchReplies, Error>> {
        let SendError {
            mut interrupted,
            is_open,
        } = error;
        // On a connection that may hold half a request the replies to it would be taken for those of the repetition.
        let usable = is_open && !interrupted.must_drop_connection();
        let is_reload = self.reload.is_some();
        if let Some(reload) = self.reload.take() {
            interrupted = (reload.retry).interrupted(interrupted, &self.part, request.len());
        }
        if let Some(earlier) = self.lost.take() {
            interrupted = interrupted.after(&earlier);
        }
        if !is_reload && self.repeats > 0 && usable && request.may_repeat(&self.part) {
            self.repeats -= 1;
            self.lost = Some(interrupted);
            return None;
        }
        span.failed(interrupted.error());
        Some(Err(Error::Connection(interrupted)))
    }

    #[inline]
    fn finish(&self, replies: BatchReplies, span: &Span) -> Result<BatchReplies, Error> {
        let commands = self.part.commands.len();
        if replies.len() != commands {
            let protocol = Protocol::Replies {
                commands,
                replies: replies.len(),
            };
            return Err(Error::Protocol(protocol));
        }
        span.replied(&replies);
        Ok(replies)
    }
}
