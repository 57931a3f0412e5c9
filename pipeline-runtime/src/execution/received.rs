//! The replies of a part while they are read: values of redis-rs, or bytes.

use std::vec;

use redis::Value;

use crate::connection::BatchReplies;
use crate::resp::ReplyBytes;

/// The replies of a part that were not read yet.
#[derive(Debug)]
pub(super) enum Received {
    Values(vec::IntoIter<Value>),
    Bytes(ReplyBytes),
}

impl Default for Received {
    fn default() -> Self {
        Received::Values(Vec::new().into_iter())
    }
}

impl From<BatchReplies> for Received {
    #[inline]
    fn from(replies: BatchReplies) -> Self {
        match replies {
            BatchReplies::Values(values) => Received::Values(values.into_iter()),
            BatchReplies::Bytes { bytes, .. } => Received::Bytes(bytes),
        }
    }
}

impl Received {
    #[inline]
    pub(super) fn is_empty(&mut self) -> bool {
        match self {
            Received::Values(values) => values.as_slice().is_empty(),
            Received::Bytes(bytes) => bytes.is_at_end(),
        }
    }

    #[cold]
    pub(super) fn remaining(&self) -> usize {
        match self {
            Received::Values(values) => values.len(),
            Received::Bytes(bytes) => bytes.remaining(),
        }
    }

    /// Returns the next reply as redis-rs has it; nil where there is none.
    #[cold]
    pub(super) fn next_value(&mut self) -> Value {
        match self {
            Received::Values(values) => values.next(),
            Received::Bytes(bytes) => bytes.next_value(),
        }
        .unwrap_or_default()
    }
}
