//! Stands in for the handover of batches without the feature `direct`.

use std::time::Duration;

use redis::ConnectionLike;

use super::{Batch, BatchReplies, SendError};

/// Sends a batch on a connection that takes pipelines.
#[inline]
pub(super) fn send<C: ConnectionLike + ?Sized>(
    con: &mut C,
    batch: Batch<'_>,
) -> Result<BatchReplies, SendError> {
    match con.req_packed_commands(batch.bytes(), 0, batch.len()) {
        Ok(values) => Ok(values.into()),
        Err(error) => Err(batch.failed(error, con.is_open())),
    }
}

/// No connection tells its time-out.
pub(super) fn response_timeout<C: ConnectionLike + ?Sized>(_: &C) -> Option<Duration> {
    None
}
