//! Blocking connections.

use redis::ConnectionLike;

use super::kind::BlockingKind;
use super::{
    Batch, BatchReplies, SendError, Transport, cluster_rules, handover, redis_cluster, waiting,
};
use crate::error::{ArgumentError, Error};
use crate::request::Request;

/// A connection on which pipelines can be executed: every `redis::ConnectionLike`.
///
/// Functions that execute pipelines on a connection of any type may name either trait:
///
/// ```no_run
/// use redis_pipeline::{BlockingConnectionLike, Error, redis_pipeline};
///
/// fn visits<C: BlockingConnectionLike>(con: &mut C) -> Result<i64, Error> {
///     redis_pipeline! { INCR "visits" }.execute(con)
/// }
/// # let _ = visits::<redis_pipeline::redis::Connection>;
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a connection on which a pipeline can be executed",
    label = "a `redis::ConnectionLike` is expected here",
    note = "on a connection that awaits it is `execute_async(…).await` in place of `execute(…)` (`fetch_async` in place of `fetch`)",
    note = "the guard of a pool is not always a connection itself, but it holds one: `&mut *guard`"
)]
pub trait BlockingConnectionLike: ConnectionLike {}

#[diagnostic::do_not_recommend]
impl<C: ConnectionLike + ?Sized> BlockingConnectionLike for C {}

/// A blocking connection that takes batches.
pub(crate) trait BlockingTransport: Transport {
    /// Sends a batch and waits for its replies.
    fn send(&mut self, batch: Batch<'_>) -> Result<BatchReplies, SendError>;
}

/// A blocking connection of redis-rs, or one that can be used like it.
pub(crate) struct Blocking<'c, C: ?Sized> {
    con: &'c mut C,
    kind: BlockingKind,
}

impl<'c, C: ConnectionLike + ?Sized> Blocking<'c, C> {
    pub(crate) fn new(con: &'c mut C) -> Self {
        let kind = BlockingKind::of(con);
        Blocking { con, kind }
    }
}

impl<C: ConnectionLike + ?Sized> Transport for Blocking<'_, C> {
    fn check(&self, request: &Request) -> Result<(), Error> {
        request.check()?;
        match &self.kind {
            BlockingKind::Pipeline => {
                waiting::check(request, || handover::response_timeout(self.con))
            }
            BlockingKind::OneByOne if request.has_transactions() => {
                Err(request.refusal(ArgumentError::NoTransactions))
            }
            BlockingKind::OneByOne => Ok(()),
            BlockingKind::RedisCluster => cluster_rules::check(request),
            BlockingKind::Cluster(cluster) => cluster.check(request),
        }
    }

    fn has_many_nodes(&self) -> bool {
        !matches!(self.kind, BlockingKind::Pipeline)
    }

    fn database(&self) -> i64 {
        self.con.get_db()
    }
}

impl<C: ConnectionLike + ?Sized> BlockingTransport for Blocking<'_, C> {
    fn send(&mut self, batch: Batch<'_>) -> Result<BatchReplies, SendError> {
        match &self.kind {
            BlockingKind::Pipeline => handover::send(self.con, batch),
            BlockingKind::OneByOne | BlockingKind::RedisCluster => {
                redis_cluster::send(self.con, batch)
            }
            BlockingKind::Cluster(cluster) => cluster.send(self.con, batch),
        }
    }
}
