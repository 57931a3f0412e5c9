//! The replies of all parts of an execution, for those that read them when the last has come.

use redis::Value;

use super::replies::Replies;
use crate::connection::BatchReplies;
use crate::reply::errors::find_error;
use crate::request::Request;

/// The replies of all parts. Of those that nobody reads only the errors are kept, so that loading data takes little memory.
#[derive(Debug, Default)]
pub(crate) struct PartReplies {
    first: Option<BatchReplies>,
    rest: Vec<LaterPart>,
}

#[derive(Debug)]
enum LaterPart {
    Read(BatchReplies),
    Ignored(usize),
}

impl PartReplies {
    /// Adds the replies of the next part. Whether nobody reads them is asked with their number, unless the part is the first.
    pub(crate) fn add(&mut self, replies: BatchReplies, is_ignored: impl FnOnce(usize) -> bool) {
        if self.first.is_none() {
            self.first = Some(replies);
            return;
        }
        let count = replies.len();
        self.rest
            .push(match is_ignored(count) && !has_error(&replies) {
                true => LaterPart::Ignored(count),
                false => LaterPart::Read(replies),
            });
    }

    /// Returns the replies to be read. The request is the one that the parts belong to, or the last of several.
    pub(crate) fn replies(self, request: &Request) -> Replies<'static> {
        let first = self.first.unwrap_or_default();
        if self.rest.is_empty() {
            return Replies::of_request(request, first);
        }
        let mut rest = self.rest.into_iter();
        Replies::continued(request, first, move || {
            let replies = match rest.next()? {
                LaterPart::Read(replies) => replies,
                LaterPart::Ignored(count) => vec![Value::Nil; count].into(),
            };
            Some(Ok(replies.into()))
        })
    }
}

fn has_error(replies: &BatchReplies) -> bool {
    match replies {
        BatchReplies::Values(values) => values.iter().any(|value| find_error(value).is_some()),
        BatchReplies::Bytes { bytes, .. } => bytes.has_error(),
    }
}
