//! The connections of this module as an execution uses them.

use std::any::{Any, TypeId};
use std::time::Duration;

use redis::ErrorKind;

use super::queue::{Failure, Outcome};
use super::{ConnectionManager, MultiplexedConnection};
use crate::connection::direct::handover::Broken;
use crate::connection::{Batch, BatchReplies, SendError};
use crate::resp::ReplyBytes;

/// Stands for a connection that was recognised as one of this module.
pub(crate) enum AsyncDirect {
    Multiplexed,
    Manager,
}

impl AsyncDirect {
    pub(in crate::connection) fn of<C: 'static>() -> Option<Self> {
        let this = TypeId::of::<C>();
        if this == TypeId::of::<MultiplexedConnection>() {
            return Some(AsyncDirect::Multiplexed);
        }
        (this == TypeId::of::<ConnectionManager>()).then_some(AsyncDirect::Manager)
    }

    /// Returns how long the connection waits for replies.
    pub(in crate::connection) fn response_timeout(&self, con: &dyn Any) -> Option<Duration> {
        match self {
            AsyncDirect::Multiplexed => con
                .downcast_ref::<MultiplexedConnection>()?
                .response_timeout(),
            AsyncDirect::Manager => con.downcast_ref::<ConnectionManager>()?.response_timeout(),
        }
    }

    pub(in crate::connection) async fn send(
        &self,
        con: &mut (dyn Any + Send),
        batch: Batch<'_>,
    ) -> Result<BatchReplies, SendError> {
        let (bytes, count) = (batch.bytes(), batch.len());
        let outcome = match self {
            AsyncDirect::Multiplexed => match con.downcast_mut::<MultiplexedConnection>() {
                Some(con) => con.exchange(bytes, count).await,
                None => unrecognised(),
            },
            AsyncDirect::Manager => match con.downcast_mut::<ConnectionManager>() {
                Some(con) => con.exchange(bytes, count, has_exec(batch)).await,
                None => unrecognised(),
            },
        };
        match outcome {
            Ok(bytes) => Ok(BatchReplies::Bytes {
                count,
                bytes: ReplyBytes::new(bytes),
            }),
            Err(failure) => Err(interrupted(*failure, batch)),
        }
    }
}

impl MultiplexedConnection {
    /// Sends a request to a node of a cluster and waits for its replies: no longer than this, nor than the response time-out.
    #[cfg(feature = "cluster-async")]
    pub(in crate::connection) async fn request(
        &mut self,
        limit: Duration,
        bytes: &[u8],
        replies: usize,
    ) -> Result<ReplyBytes, Broken> {
        let own = self.response_timeout();
        let limit = own.map_or(limit, |own| own.min(limit));
        let outcome = self.exchange_within(Some(limit), bytes, replies).await;
        match outcome {
            Ok(bytes) => Ok(ReplyBytes::new(bytes)),
            Err(failure) => Err(broken(*failure)),
        }
    }
}

fn broken(failure: Failure) -> Broken {
    Broken {
        error: failure.error,
        replied: failure.replied,
        sent: failure.written,
        replies: ReplyBytes::new(failure.replies),
    }
}

#[cold]
fn unrecognised() -> Outcome {
    let error = (
        ErrorKind::Client,
        "this is no connection of the module direct",
    );
    Err(Failure::not_sent(error.into(), false))
}

/// Returns whether a transaction of the request is in this batch.
fn has_exec(batch: Batch<'_>) -> bool {
    let mut blocks = batch.request.atomic.iter();
    blocks.any(|block| batch.part.commands.contains(&block.exec))
}

#[cold]
fn interrupted(failure: Failure, batch: Batch<'_>) -> SendError {
    let is_open = failure.is_open;
    SendError {
        is_open,
        ..batch.broken(broken(failure))
    }
}
