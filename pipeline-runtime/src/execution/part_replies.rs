//! The replies of all parts of an execution, for those that read them when the last has come.

use redis::Value;

use super::replies::{Replies, ReplyChunk};
use crate::connection::BatchReplies;
use crate::error::Error;
use crate::reply::errors::find_error;
use crate::request::Request;
use crate::request::chunk::ControlFlowDelta;

/// The replies of all parts. Of those that nobody reads only the errors are kept, so that loading data takes little memory.
#[derive(Debug, Default)]
pub(crate) struct PartReplies {
    first: Option<ReplyChunk>,
    rest: Vec<LaterPart>,
    /// Why there are no more.
    stopped: Option<Error>,
}

#[derive(Debug)]
enum LaterPart {
    Values(ReplyChunk),
    /// So many, with what has become known of the loops that made their commands.
    Ignored(usize, Option<Box<ControlFlowDelta>>),
}

impl LaterPart {
    fn into_chunk(self) -> ReplyChunk {
        match self {
            LaterPart::Values(chunk) => chunk,
            LaterPart::Ignored(count, delta) => ReplyChunk {
                replies: vec![Value::Nil; count].into(),
                delta,
            },
        }
    }
}

impl PartReplies {
    /// Adds the replies of the next part. Whether nobody reads them is asked with their number, unless the part is the first.
    pub(crate) fn add(&mut self, chunk: ReplyChunk, is_ignored: impl FnOnce(usize) -> bool) {
        if self.first.is_none() {
            self.first = Some(chunk);
            return;
        }
        let count = chunk.replies.len();
        self.rest
            .push(match is_ignored(count) && !has_error(&chunk.replies) {
                true => LaterPart::Ignored(count, chunk.delta),
                false => LaterPart::Values(chunk),
            });
    }

    /// Notes that no more replies come. What those before say of their commands is still read.
    #[cfg(feature = "aio")]
    #[cold]
    pub(crate) fn stop(&mut self, error: Error) {
        self.stopped = Some(error);
    }

    /// Returns why not all replies came.
    #[cfg(feature = "aio")]
    pub(crate) fn into_result(self) -> Result<Self, Error> {
        match self.stopped {
            Some(error) => Err(error),
            None => Ok(self),
        }
    }

    /// Returns the replies to be read. The request is the one that the parts belong to, or the last of several.
    pub(crate) fn replies(self, request: &Request) -> Replies<'static> {
        let Some(first) = self.first else {
            return match self.stopped {
                Some(error) => Replies::stopped(request, error),
                None => Replies::of_request(request, BatchReplies::default()),
            };
        };
        if self.rest.is_empty() && self.stopped.is_none() {
            return Replies::of_request(request, first.replies);
        }
        let (mut rest, mut stopped) = (self.rest.into_iter(), self.stopped);
        Replies::continued(request, first.replies, move || match rest.next() {
            Some(part) => Some(Ok(part.into_chunk().replies.into())),
            None => stopped.take().map(Err),
        })
    }

    /// Returns the replies that came for a pipeline whose loops had not made all their commands when it stopped. The request is empty.
    #[cold]
    pub(crate) fn until_stopped(self, request: &Request, error: Error) -> Replies<'static> {
        let Some(first) = self.first else {
            return Replies::stopped(request, error);
        };
        let (mut rest, mut stopped) = (self.rest.into_iter(), Some(error));
        Replies::streamed(request, first, move || match rest.next() {
            Some(part) => Some(Ok(part.into_chunk())),
            None => stopped.take().map(Err),
        })
    }
}

fn has_error(replies: &BatchReplies) -> bool {
    match replies {
        BatchReplies::Values(values) => values.iter().any(|value| find_error(value).is_some()),
        BatchReplies::Bytes { bytes, .. } => bytes.has_error(),
    }
}
