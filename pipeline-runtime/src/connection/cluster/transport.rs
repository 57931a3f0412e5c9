//! The connections of this module as an execution uses them.

use redis::{ConnectionLike, RedisError};

use super::{DATABASE, opened, units};
use crate::connection::{Batch, BatchReplies, SendError};
use crate::error::{Error, Interrupted};
use crate::request::Request;

/// Stands for a blocking connection that was recognised as one of this module.
pub(crate) struct BlockingCluster(());

impl BlockingCluster {
    pub(in crate::connection) fn of<C: ConnectionLike + ?Sized>(con: &C) -> Option<Self> {
        (con.get_db() == DATABASE).then_some(BlockingCluster(()))
    }

    pub(in crate::connection) fn check(&self, request: &Request) -> Result<(), Error> {
        units::check(request)
    }

    /// Sends a batch in a frame, since the type of the connection is not known.
    pub(in crate::connection) fn send<C: ConnectionLike + ?Sized>(
        &self,
        con: &mut C,
        batch: Batch<'_>,
    ) -> Result<BatchReplies, SendError> {
        let units = units::of(batch.request, batch.part);
        let frame = units::frame(&units, batch.request.is_read_only(), batch.bytes());
        match con.req_packed_commands(&frame, 0, batch.len()) {
            Ok(values) => Ok(values.into()),
            Err(error) => Err(failed(error, batch)),
        }
    }
}

#[cold]
fn failed(error: RedisError, batch: Batch<'_>) -> SendError {
    match opened::<Interrupted>(&error) {
        Some(within) => batch.interrupted(within),
        None => batch.failed(error, false),
    }
}
