//! Stands in for the cluster connections of this crate where a feature leaves them out: none is recognised, so none is ever used.

use redis::ConnectionLike;

use super::{Batch, BatchReplies, SendError};
use crate::error::Error;
use crate::request::Request;

/// The blocking connection to a cluster, which does not exist without the feature `cluster`.
pub(crate) enum BlockingCluster {}

impl BlockingCluster {
    pub(super) fn of<C: ConnectionLike + ?Sized>(_: &C) -> Option<Self> {
        None
    }

    pub(super) fn check(&self, _: &Request) -> Result<(), Error> {
        match *self {}
    }

    pub(super) fn send<C: ConnectionLike + ?Sized>(
        &self,
        _: &mut C,
        _: Batch<'_>,
    ) -> Result<BatchReplies, SendError> {
        match *self {}
    }
}
