//! The connections of this module as an execution uses them.

use std::cell::Cell;

use redis::{ConnectionLike, RedisError};

use super::units::{self, Unit};
use super::{DATABASE, opened};
use crate::connection::{Batch, BatchReplies, SendError, cluster_rules};
use crate::error::{Error, Interrupted};
use crate::request::Request;

/// Stands for a blocking connection that was recognised as one of this module.
pub(crate) struct BlockingCluster(());

impl BlockingCluster {
    pub(in crate::connection) fn of<C: ConnectionLike + ?Sized>(con: &C) -> Option<Self> {
        (con.get_db() == DATABASE).then_some(BlockingCluster(()))
    }

    pub(in crate::connection) fn check(&self, request: &Request) -> Result<(), Error> {
        cluster_rules::check(request)
    }

    /// Sends a batch. The type of the connection is not known, so what belongs to the bytes is handed over beside them.
    pub(in crate::connection) fn send<C: ConnectionLike + ?Sized>(
        &self,
        con: &mut C,
        batch: Batch<'_>,
    ) -> Result<BatchReplies, SendError> {
        let units = units::of(batch.request, batch.part);
        HANDED_OVER.set(Some((units, batch.request.is_read_only())));
        let sent = con.req_packed_commands(batch.bytes(), 0, batch.len());
        HANDED_OVER.set(None);
        match sent {
            Ok(values) => Ok(values.into()),
            Err(error) => Err(failed(error, batch)),
        }
    }
}

thread_local! {
    static HANDED_OVER: Cell<Option<(Vec<Unit>, bool)>> = const { Cell::new(None) };
}

/// Takes the units of the batch that is being sent, and whether all of the request only reads.
pub(super) fn handed_over() -> Option<(Vec<Unit>, bool)> {
    HANDED_OVER.take()
}

#[cold]
fn failed(error: RedisError, batch: Batch<'_>) -> SendError {
    match opened::<Interrupted>(&error) {
        Some(within) => batch.interrupted(within),
        None => batch.failed(error, false),
    }
}
