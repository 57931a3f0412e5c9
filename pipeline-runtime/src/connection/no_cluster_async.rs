//! Stands in for the asynchronous cluster connection of this crate without the feature `cluster-async`: none is recognised, so none is ever used.

use std::any::Any;

use super::{Batch, BatchReplies, SendError};
use crate::error::Error;
use crate::request::Request;

/// The asynchronous connection to a cluster, which does not exist without the feature `cluster-async`.
pub(crate) enum AsyncCluster {}

impl AsyncCluster {
    // The type decides where the feature is on.
    #[allow(clippy::extra_unused_type_parameters)]
    pub(super) fn of<C: 'static>() -> Option<Self> {
        None
    }

    pub(super) fn check(&self, _: &Request) -> Result<(), Error> {
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
