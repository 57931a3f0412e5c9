//! Stands in for the asynchronous connections of this crate without the feature `direct`: none is recognised, so none is ever used.

use std::any::Any;
use std::time::Duration;

use super::{Batch, BatchReplies, SendError};

/// The asynchronous connections of this crate, which do not exist without the feature `direct`.
pub(crate) enum AsyncDirect {}

impl AsyncDirect {
    // The type decides where the feature is on.
    #[allow(clippy::extra_unused_type_parameters)]
    pub(super) fn of<C: 'static>() -> Option<Self> {
        None
    }

    pub(super) fn response_timeout(&self, _: &dyn Any) -> Option<Duration> {
        match *self {}
    }

    pub(super) async fn send(
        &self,
        _: &mut (dyn Any + Send),
        _: Batch<'_>,
    ) -> Result<BatchReplies, SendError> {
        match *self {}
    }
}
