//! Both kinds of blocking connection: tests run on each.

use std::time::Duration;

use redis::{Client, Cmd, ConnectionLike, RedisResult, Value};
use redis_pipeline::direct;

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Kind {
    RedisRs,
    Direct,
}

impl Kind {
    pub(crate) fn connect(self, client: &Client) -> Connection {
        match self {
            Kind::RedisRs => Connection::RedisRs(client.get_connection().expect("a connection")),
            Kind::Direct => {
                Connection::Direct(direct::Connection::open(client).expect("a connection"))
            }
        }
    }
}

/// A connection of either kind, behind a type that this crate does not know.
#[allow(dead_code, clippy::large_enum_variant)]
pub(crate) enum Connection {
    RedisRs(redis::Connection),
    Direct(direct::Connection),
}

impl Connection {
    /// Bounds the time for each reply, or for all of them.
    #[allow(dead_code)]
    pub(crate) fn set_timeout(&mut self, limit: Option<Duration>) {
        match self {
            Connection::RedisRs(con) => con.set_read_timeout(limit).expect("a time-out"),
            Connection::Direct(con) => con.set_response_timeout(limit),
        }
    }

    fn inner(&mut self) -> &mut dyn ConnectionLike {
        match self {
            Connection::RedisRs(con) => con,
            Connection::Direct(con) => con,
        }
    }
}

impl ConnectionLike for Connection {
    fn req_packed_command(&mut self, cmd: &[u8]) -> RedisResult<Value> {
        self.inner().req_packed_command(cmd)
    }

    fn req_packed_commands(
        &mut self,
        cmd: &[u8],
        offset: usize,
        count: usize,
    ) -> RedisResult<Vec<Value>> {
        self.inner().req_packed_commands(cmd, offset, count)
    }

    fn req_command(&mut self, cmd: &Cmd) -> RedisResult<Value> {
        self.inner().req_command(cmd)
    }

    fn get_db(&self) -> i64 {
        0
    }

    fn check_connection(&mut self) -> bool {
        self.inner().check_connection()
    }

    fn is_open(&self) -> bool {
        match self {
            Connection::RedisRs(con) => con.is_open(),
            Connection::Direct(con) => con.is_open(),
        }
    }
}

/// Makes tests of functions that take a kind of connection.
macro_rules! on_both_kinds {
    ($($test:ident)*) => {
        mod redis_rs_connection {
            $(#[test]
            fn $test() {
                super::$test(crate::kinds::Kind::RedisRs);
            })*
        }

        mod direct_connection {
            $(#[test]
            fn $test() {
                super::$test(crate::kinds::Kind::Direct);
            })*
        }
    };
}

pub(crate) use on_both_kinds;
