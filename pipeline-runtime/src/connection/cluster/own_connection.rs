//! A blocking connection of this crate's own to a node.

use std::time::{Duration, Instant};

use redis::{Client, ConnectionAddr, ConnectionInfo, ConnectionLike, RedisResult, Value};

use super::blocking_node::NodeConnection;
use super::node::{Lost, replies};
use super::redis_connection;
use crate::connection::BatchReplies;
use crate::connection::direct::{Config, Connection, Limits};

/// Connects to a node. What certificates a client has for TLS only redis-rs knows, so its own connection is taken there.
pub(super) fn connect(
    info: &ConnectionInfo,
    timeout: Option<Duration>,
) -> RedisResult<Box<dyn NodeConnection>> {
    let ConnectionAddr::Tcp(..) = info.addr() else {
        return redis_connection::connect(info, timeout);
    };
    let config = Config::new().set_connection_timeout(timeout);
    let connection = Connection::open_with_config(&Client::open(info.clone())?, &config)?;
    Ok(Box::new(OwnConnection {
        connection,
        read: None,
        write: None,
    }))
}

struct OwnConnection {
    connection: Connection,
    read: Option<Duration>,
    write: Option<Duration>,
}

impl OwnConnection {
    fn limits(&self, deadline: Option<Instant>) -> Limits {
        Limits {
            deadline,
            read: self.read,
            write: self.write,
        }
    }
}

impl NodeConnection for OwnConnection {
    fn start(&mut self, bytes: &[u8], _: Instant) -> Result<usize, Lost> {
        Ok(self.connection.start(bytes))
    }

    fn finish(
        &mut self,
        bytes: &[u8],
        sent: usize,
        count: usize,
        deadline: Instant,
    ) -> Result<BatchReplies, Lost> {
        let limits = self.limits(Some(deadline));
        let received = self.connection.exchange_from(bytes, sent, count, limits)?;
        Ok(replies(count, received))
    }

    fn request(&mut self, command: &[u8]) -> RedisResult<Value> {
        let limits = self.limits(None);
        let received = self.connection.exchange_from(command, 0, 1, limits);
        let replies = received.map_err(|broken| broken.error)?;
        Ok(replies.into_values().pop().unwrap_or_default())
    }

    fn set_read_timeout(&mut self, timeout: Option<Duration>) -> RedisResult<()> {
        self.read = timeout;
        Ok(())
    }

    fn set_write_timeout(&mut self, timeout: Option<Duration>) -> RedisResult<()> {
        self.write = timeout;
        Ok(())
    }

    fn is_open(&self) -> bool {
        self.connection.is_open()
    }
}
