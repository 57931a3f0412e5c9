//! A node for programs that await.

use std::sync::Arc;
use std::time::Duration;

use futures_util::FutureExt;
use redis::aio::{ConnectionLike, MultiplexedConnection};
use redis::cluster_async::Connect;
use redis::{
    AsyncConnectionConfig, Cmd, ConnectionInfo, IntoConnectionInfo, RedisFuture, RedisResult, Value,
};

use super::async_own_connection;
use super::asynchronous::within;
use super::node::{
    Asked, Lost, Node, address, exists, no_connection, opaque, replies, seen_by_redis_rs,
    without_retry,
};
use super::timed_out;
use crate::connection::{BatchReplies, direct};
#[allow(unused_imports)]
use crate::request::with_capacity::WithCapacity as _;

/// What a node is connected by.
pub(super) enum NodeConnection {
    Own(direct::aio::MultiplexedConnection),
    /// Where there can be none of this crate's.
    Redis(MultiplexedConnection),
}

/// A connection that redis-rs and the cluster connection hold; whoever sends on it clones what is inside.
pub(super) type Shared = Arc<NodeConnection>;

pub(super) type AsyncNode = Node<Shared>;

impl AsyncNode {
    /// Sends a request and waits for its replies, at most this long.
    pub(super) async fn request(
        &self,
        limit: Duration,
        bytes: &[u8],
        count: usize,
    ) -> Result<BatchReplies, Lost> {
        match &*self.connection {
            NodeConnection::Own(con) => {
                let received = con.clone().request(limit, bytes, count).await?;
                Ok(replies(count, received))
            }
            NodeConnection::Redis(con) => {
                let (mut con, pipeline) = (con.clone(), pipeline(bytes, count));
                let sent = con.req_packed_commands(&pipeline, 0, count);
                match within(limit, sent)
                    .await
                    .unwrap_or_else(|| Err(timed_out()))
                {
                    Ok(values) => Ok(values.into()),
                    Err(error) => Err(Lost::unknown(error, Vec::new())),
                }
            }
        }
    }

    /// Returns whether the connection has not failed yet, as far as it is known.
    pub(super) fn is_usable(&self) -> bool {
        match &*self.connection {
            NodeConnection::Own(con) => con.is_open(),
            NodeConnection::Redis(_) => true,
        }
    }

    async fn command(&self, cmd: &Cmd) -> RedisResult<Value> {
        match &*self.connection {
            NodeConnection::Own(con) => con.clone().req_packed_command(cmd).await,
            NodeConnection::Redis(con) => con.clone().req_packed_command(cmd).await,
        }
    }

    async fn answer(&self, cmd: &Cmd) -> RedisResult<Value> {
        match Asked::of(cmd) {
            // Nothing was sent: redis-rs may connect again.
            Some(Asked::Handle) if !self.is_usable() => Err(no_connection()),
            Some(Asked::Handle) => Err(opaque(self.clone())),
            Some(Asked::Probe(key)) => self.command(&exists(key)).await.map(seen_by_redis_rs),
            None => self.command(cmd).await.map_err(without_retry),
        }
    }
}

/// Returns encoded commands as a pipeline of redis-rs. A client-side cache is kept from all of them, because it does not know transactions.
fn pipeline(bytes: &[u8], count: usize) -> redis::Pipeline {
    let mut pipeline = redis::Pipeline::with_capacity(count);
    for arguments in crate::request::encoded(bytes) {
        let mut command = Cmd::new();
        for argument in arguments {
            command.arg(argument);
        }
        pipeline.add_command(command).ignore();
    }
    pipeline
}

impl Connect for AsyncNode {
    fn connect_with_config<'a, T>(info: T, config: AsyncConnectionConfig) -> RedisFuture<'a, Self>
    where
        T: IntoConnectionInfo + Send + 'a,
    {
        async move {
            let info = info.into_connection_info()?;
            let connection = Arc::new(connect(&info, config).await?);
            let name = address(&info).into();
            Ok(Node { name, connection })
        }
        .boxed()
    }
}

async fn connect(
    info: &ConnectionInfo,
    config: AsyncConnectionConfig,
) -> RedisResult<NodeConnection> {
    if let Some(connected) = async_own_connection::connect(info, &config).await {
        return connected.map(NodeConnection::Own);
    }
    let con = MultiplexedConnection::connect_with_config(info.clone(), config).await?;
    Ok(NodeConnection::Redis(con))
}

impl ConnectionLike for AsyncNode {
    fn req_packed_command<'a>(&'a mut self, cmd: &'a Cmd) -> RedisFuture<'a, Value> {
        self.answer(cmd).boxed()
    }

    /// redis-rs's cluster connection sends pipelines only to subscribe again.
    fn req_packed_commands<'a>(
        &'a mut self,
        pipeline: &'a redis::Pipeline,
        offset: usize,
        count: usize,
    ) -> RedisFuture<'a, Vec<Value>> {
        async move {
            let sent = match &*self.connection {
                NodeConnection::Own(con) => {
                    let mut con = con.clone();
                    con.req_packed_commands(pipeline, offset, count).await
                }
                NodeConnection::Redis(con) => {
                    let mut con = con.clone();
                    con.req_packed_commands(pipeline, offset, count).await
                }
            };
            sent.map_err(without_retry)
        }
        .boxed()
    }

    fn get_db(&self) -> i64 {
        0
    }
}
