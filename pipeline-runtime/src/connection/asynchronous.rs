//! Asynchronous connections.

use std::any::Any;

use super::kind::AsyncKind;
use super::{
    Batch, BatchReplies, SendError, Transport, cluster_rules, redis_cluster_async, waiting,
};
use crate::error::Error;
use crate::request::Request;

/// A connection on which pipelines can be awaited: every `redis::aio::ConnectionLike + Send + 'static`. It is `'static`, because connections of this crate are recognised
/// by their type.
///
/// Methods that await take `&mut dyn AsyncConnectionLike`: a future that had the type of the connection as a parameter would repeat at each `.await` what is wrong with
/// that type.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a connection on which a pipeline can be awaited",
    label = "a `redis::aio::ConnectionLike` that is `Send` and `'static` is expected here",
    note = "a `Watched`, and the guard of many a pool, is no connection itself, but it holds one: `&mut *guard`",
    note = "a `redis::Client` is no connection yet, but it makes one: `client.get_multiplexed_async_connection().await?`",
    note = "a connection that does not await takes `execute` in place of `execute_async`"
)]
pub trait AsyncConnectionLike: redis::aio::ConnectionLike + Send + Any {
    /// Says what the connection is.
    #[doc(hidden)]
    fn recognise(&self) -> Recognised;
}

/// What an asynchronous connection was recognised as.
#[doc(hidden)]
pub struct Recognised(AsyncKind);

#[diagnostic::do_not_recommend]
impl<C: redis::aio::ConnectionLike + Send + 'static> AsyncConnectionLike for C {
    fn recognise(&self) -> Recognised {
        Recognised(AsyncKind::of::<C>())
    }
}

/// An asynchronous connection that takes batches.
pub(crate) trait AsyncTransport: Transport {
    /// Sends a batch and waits for its replies.
    fn send(
        &mut self,
        batch: Batch<'_>,
    ) -> impl Future<Output = Result<BatchReplies, SendError>> + Send;
}

/// An asynchronous connection of redis-rs, or one that can be used like it.
pub(crate) struct Asynchronous<'c> {
    con: &'c mut dyn AsyncConnectionLike,
    kind: AsyncKind,
}

impl<'c> Asynchronous<'c> {
    pub(crate) fn new(con: &'c mut dyn AsyncConnectionLike) -> Self {
        let Recognised(kind) = con.recognise();
        Asynchronous { con, kind }
    }

    async fn send_pipeline(&mut self, batch: Batch<'_>) -> Result<BatchReplies, SendError> {
        let pipeline = batch.request.pipeline_of(batch.part);
        match self
            .con
            .req_packed_commands(&pipeline, 0, batch.len())
            .await
        {
            Ok(values) => Ok(values.into()),
            // A connection that is shared drops what was not written, and late replies.
            Err(error) => Err(SendError {
                is_open: true,
                ..batch.failed(error, false)
            }),
        }
    }
}

impl Transport for Asynchronous<'_> {
    fn check(&self, request: &Request) -> Result<(), Error> {
        request.check()?;
        match &self.kind {
            AsyncKind::Pipeline => Ok(()),
            AsyncKind::Direct(direct) => {
                waiting::check(request, || direct.response_timeout(self.con))
            }
            AsyncKind::OneByOne => cluster_rules::check(request),
            AsyncKind::Cluster(cluster) => cluster.check(request),
        }
    }

    fn has_many_nodes(&self) -> bool {
        !matches!(self.kind, AsyncKind::Pipeline | AsyncKind::Direct(_))
    }

    fn database(&self) -> i64 {
        self.con.get_db()
    }
}

impl AsyncTransport for Asynchronous<'_> {
    async fn send(&mut self, batch: Batch<'_>) -> Result<BatchReplies, SendError> {
        match &self.kind {
            AsyncKind::Pipeline => self.send_pipeline(batch).await,
            AsyncKind::OneByOne => redis_cluster_async::send(self.con, batch).await,
            AsyncKind::Cluster(cluster) => cluster.send(self.con, batch).await,
            AsyncKind::Direct(direct) => direct.send(self.con, batch).await,
        }
    }
}
