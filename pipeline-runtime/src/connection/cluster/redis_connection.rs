//! A blocking connection of redis-rs to a node, where there can be none of this crate's.

use std::time::{Duration, Instant};

use redis::cluster::Connect;
use redis::{ConnectionInfo, ConnectionLike, RedisResult, Value};

use super::blocking_node::NodeConnection;
use super::node::{Lost, no_connection};
use super::timed_out;
use crate::connection::BatchReplies;

/// Bytes that are written before the time is looked at again.
const WRITE: usize = 64 * 1024;

pub(super) fn connect(
    info: &ConnectionInfo,
    timeout: Option<Duration>,
) -> RedisResult<Box<dyn NodeConnection>> {
    let inner = Some(<redis::Connection as Connect>::connect(
        info.clone(),
        timeout,
    )?);
    Ok(Box::new(RedisConnection {
        inner,
        read: Timeout::default(),
        write: Timeout::default(),
    }))
}

struct RedisConnection {
    /// Gone after an error, when replies may still be under way.
    inner: Option<redis::Connection>,
    read: Timeout,
    write: Timeout,
}

/// A time-out as it was set, and as it is for the moment.
#[derive(Default)]
struct Timeout {
    set: Option<Duration>,
    current: Option<Duration>,
}

impl Timeout {
    fn set(&mut self, timeout: Option<Duration>) {
        self.set = timeout;
        self.current = timeout;
    }

    /// Returns the time-out that has to be set for what must be done by then, if it is not that of the moment.
    fn until(&mut self, deadline: Instant) -> RedisResult<Option<Duration>> {
        let left = deadline.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Err(timed_out());
        }
        let wanted = self.set.map_or(left, |set| set.min(left));
        // A little more or less does not matter, and setting it takes time, too.
        let near = |current: Duration| current.abs_diff(wanted) <= wanted / 16;
        if self.current.is_some_and(near) {
            return Ok(None);
        }
        self.current = Some(wanted);
        Ok(Some(wanted))
    }

    /// Returns the time-out that was set, if it is not that of the moment.
    fn back(&mut self) -> Option<Option<Duration>> {
        let changed = self.current != self.set;
        self.current = self.set;
        changed.then_some(self.set)
    }
}

impl RedisConnection {
    fn inner(&mut self) -> RedisResult<&mut redis::Connection> {
        self.inner.as_mut().ok_or_else(no_connection)
    }

    fn write(&mut self, bytes: &[u8], deadline: Instant) -> RedisResult<()> {
        for bytes in bytes.chunks(WRITE) {
            let timeout = self.write.until(deadline)?;
            let con = self.inner()?;
            if timeout.is_some() {
                con.set_write_timeout(timeout)?;
            }
            con.send_packed_command(bytes)?;
        }
        Ok(())
    }

    /// Reads the next reply, and skips push messages.
    fn reply(&mut self, deadline: Instant) -> RedisResult<Value> {
        loop {
            let timeout = self.read.until(deadline)?;
            let con = self.inner()?;
            if timeout.is_some() {
                con.set_read_timeout(timeout)?;
            }
            match con.recv_response()? {
                Value::Push { .. } => {}
                reply => return Ok(reply),
            }
        }
    }

    /// Executes a command with the time-outs that were set.
    fn execute(&mut self, command: &[u8]) -> RedisResult<Value> {
        let (read, write) = (self.read.back(), self.write.back());
        let con = self.inner()?;
        if let Some(timeout) = read {
            con.set_read_timeout(timeout)?;
        }
        if let Some(timeout) = write {
            con.set_write_timeout(timeout)?;
        }
        con.req_packed_command(command)
    }
}

impl NodeConnection for RedisConnection {
    fn start(&mut self, bytes: &[u8], deadline: Instant) -> Result<usize, Lost> {
        if self.inner.is_none() {
            return Err(Lost::not_sent(no_connection()));
        }
        match self.write(bytes, deadline) {
            Ok(()) => Ok(bytes.len()),
            Err(error) => {
                self.inner = None;
                Err(Lost::unknown(error, Vec::new()))
            }
        }
    }

    fn finish(
        &mut self,
        _: &[u8],
        _: usize,
        replies: usize,
        deadline: Instant,
    ) -> Result<BatchReplies, Lost> {
        let mut values = Vec::with_capacity(replies);
        while values.len() < replies {
            match self.reply(deadline) {
                Ok(reply) => values.push(reply),
                Err(error) => {
                    self.inner = None;
                    return Err(Lost::unknown(error, values));
                }
            }
        }
        Ok(values.into())
    }

    fn request(&mut self, command: &[u8]) -> RedisResult<Value> {
        let reply = self.execute(command);
        if reply.as_ref().is_err_and(|error| error.is_io_error()) {
            self.inner = None;
        }
        reply
    }

    fn set_read_timeout(&mut self, timeout: Option<Duration>) -> RedisResult<()> {
        self.read.set(timeout);
        match &self.inner {
            Some(con) => con.set_read_timeout(timeout),
            None => Ok(()),
        }
    }

    fn set_write_timeout(&mut self, timeout: Option<Duration>) -> RedisResult<()> {
        self.write.set(timeout);
        match &self.inner {
            Some(con) => con.set_write_timeout(timeout),
            None => Ok(()),
        }
    }

    fn is_open(&self) -> bool {
        self.inner.as_ref().is_some_and(ConnectionLike::is_open)
    }
}
