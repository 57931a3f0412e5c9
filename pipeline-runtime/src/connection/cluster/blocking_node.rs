//! A node for programs that do not await.

use std::cell::RefCell;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use redis::cluster::Connect;
use redis::{
    Cmd, ConnectionInfo, ConnectionLike, IntoConnectionInfo, RedisError, RedisResult, Value,
};

use super::node::{
    Asked, Lost, Node, address, exists, no_connection, opaque, seen_by_redis_rs, without_retry,
};
use super::own_connection;
use crate::connection::BatchReplies;

/// What a node is connected by.
pub(super) trait NodeConnection: Send {
    /// Sends as much of a request as the connection can send before replies are read. Returns how much that is.
    fn start(&mut self, bytes: &[u8], deadline: Instant) -> Result<usize, Lost>;

    /// Sends the rest of a request, and waits for this number of replies.
    fn finish(
        &mut self,
        bytes: &[u8],
        sent: usize,
        replies: usize,
        deadline: Instant,
    ) -> Result<BatchReplies, Lost>;

    /// Executes a command that has nothing to do with pipelines.
    fn request(&mut self, command: &[u8]) -> RedisResult<Value>;

    fn set_read_timeout(&mut self, timeout: Option<Duration>) -> RedisResult<()>;

    fn set_write_timeout(&mut self, timeout: Option<Duration>) -> RedisResult<()>;

    /// Returns whether it has not failed yet.
    fn is_open(&self) -> bool;
}

/// A connection that redis-rs and the cluster connection hold.
#[derive(Clone)]
pub(super) struct Shared(Arc<Mutex<Box<dyn NodeConnection>>>);

impl fmt::Debug for Shared {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Shared").finish_non_exhaustive()
    }
}

pub(super) type BlockingNode = Node<Shared>;

impl BlockingNode {
    fn lock(&self) -> MutexGuard<'_, Box<dyn NodeConnection>> {
        let connection = &self.connection.0;
        connection.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn start(&self, bytes: &[u8], deadline: Instant) -> Result<usize, Lost> {
        self.lock().start(bytes, deadline)
    }

    pub(super) fn finish(
        &self,
        bytes: &[u8],
        sent: usize,
        replies: usize,
        deadline: Instant,
    ) -> Result<BatchReplies, Lost> {
        self.lock().finish(bytes, sent, replies, deadline)
    }

    pub(super) fn is_usable(&self) -> bool {
        self.lock().is_open()
    }

    fn probe(&self, key: &[u8]) -> RedisResult<Value> {
        let reply = self.lock().request(&exists(key).get_packed_command());
        match reply {
            // redis-rs connects again, and does not wait for the same connection once more.
            Err(error) if error.is_io_error() => Err(no_connection()),
            reply => reply.map(seen_by_redis_rs),
        }
    }
}

thread_local! {
    /// The nodes that took no connection since the last step of a pipeline began: redis-rs would wait for them again for each slot. It connects by a function
    /// that belongs to no connection of a cluster, so this is kept for a thread.
    static UNREACHABLE: RefCell<Option<Vec<(String, RedisError)>>> = const { RefCell::new(None) };
}

/// Remembers which nodes take no connection until it is dropped.
pub(super) struct Unreachable(());

impl Unreachable {
    pub(super) fn remember() -> Self {
        UNREACHABLE.set(Some(Vec::new()));
        Unreachable(())
    }
}

impl Drop for Unreachable {
    fn drop(&mut self) {
        UNREACHABLE.set(None);
    }
}

fn unreachable(node: &str) -> Option<RedisError> {
    UNREACHABLE.with_borrow(|nodes| {
        let mut nodes = nodes.iter().flatten();
        nodes
            .find(|(it, _)| it == node)
            .map(|(_, error)| error.clone())
    })
}

fn failed(node: &str, error: &RedisError) {
    UNREACHABLE.with_borrow_mut(|nodes| {
        if let Some(nodes) = nodes {
            nodes.push((node.to_owned(), error.clone()));
        }
    });
}

fn connect(info: &ConnectionInfo, timeout: Option<Duration>) -> RedisResult<Shared> {
    let mut connection = own_connection::connect(info, timeout)?;
    // redis-rs sends a first command before it sets the time-outs.
    connection.set_read_timeout(timeout)?;
    connection.set_write_timeout(timeout)?;
    Ok(Shared(Arc::new(Mutex::new(connection))))
}

impl Connect for BlockingNode {
    fn connect<T: IntoConnectionInfo>(info: T, timeout: Option<Duration>) -> RedisResult<Self> {
        let info = info.into_connection_info()?;
        let name = address(&info);
        if let Some(error) = unreachable(&name) {
            return Err(opaque(error));
        }
        match connect(&info, timeout) {
            Ok(connection) => Ok(Node {
                name: name.into(),
                connection,
            }),
            Err(error) => {
                failed(&name, &error);
                Err(error)
            }
        }
    }

    fn send_packed_command(&mut self, _: &[u8]) -> RedisResult<()> {
        Err(no_connection())
    }

    fn set_write_timeout(&self, timeout: Option<Duration>) -> RedisResult<()> {
        self.lock().set_write_timeout(timeout)
    }

    fn set_read_timeout(&self, timeout: Option<Duration>) -> RedisResult<()> {
        self.lock().set_read_timeout(timeout)
    }

    fn recv_response(&mut self) -> RedisResult<Value> {
        Err(no_connection())
    }
}

impl ConnectionLike for BlockingNode {
    fn req_command(&mut self, cmd: &Cmd) -> RedisResult<Value> {
        match Asked::of(cmd) {
            // Nothing was sent: redis-rs may connect again.
            Some(_) if !self.is_usable() => Err(no_connection()),
            Some(Asked::Handle) => Err(opaque(self.clone())),
            Some(Asked::Probe(key)) => self.probe(key),
            None => self.req_packed_command(&cmd.get_packed_command()),
        }
    }

    fn req_packed_command(&mut self, cmd: &[u8]) -> RedisResult<Value> {
        self.lock().request(cmd).map_err(without_retry)
    }

    /// redis-rs's cluster connection is given no pipelines.
    fn req_packed_commands(&mut self, _: &[u8], _: usize, _: usize) -> RedisResult<Vec<Value>> {
        Err(no_connection())
    }

    fn get_db(&self) -> i64 {
        0
    }

    fn check_connection(&mut self) -> bool {
        let ping = redis::cmd("PING").get_packed_command();
        self.req_packed_command(&ping).is_ok()
    }

    fn is_open(&self) -> bool {
        self.is_usable()
    }
}
