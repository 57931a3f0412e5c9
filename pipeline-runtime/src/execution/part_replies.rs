//! The replies of all parts of an execution, for those that read them when the last has come.

use redis::Value;

use super::replies::Replies;
use crate::reply::errors::find_error;
use crate::request::Request;

/// The replies of all parts. Of those that nobody reads only the errors are kept, so that loading data takes little memory.
#[derive(Debug, Default)]
pub(crate) struct PartReplies {
    first: Option<Vec<Value>>,
    rest: Vec<LaterPart>,
}

#[derive(Debug)]
enum LaterPart {
    Values(Vec<Value>),
    Ignored(usize),
}

impl PartReplies {
    /// Adds the replies of the next part. Whether nobody reads them is asked with their number, unless the part is the first.
    pub(crate) fn add(&mut self, values: Vec<Value>, is_ignored: impl FnOnce(usize) -> bool) {
        if self.first.is_none() {
            self.first = Some(values);
            return;
        }
        let has_error = |value: &Value| find_error(value).is_some();
        let count = values.len();
        self.rest
            .push(match is_ignored(count) && !values.iter().any(has_error) {
                true => LaterPart::Ignored(count),
                false => LaterPart::Values(values),
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
            let values = match rest.next()? {
                LaterPart::Values(values) => values,
                LaterPart::Ignored(count) => vec![Value::Nil; count],
            };
            Some(Ok(values.into()))
        })
    }
}
