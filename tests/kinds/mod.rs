//! The kinds of connections, redis-rs's and those of this crate, with both protocols: tests run on each.

use std::time::Duration;

use redis::{Client, Cmd, ConnectionLike, ProtocolVersion, RedisResult, Value};
use redis_pipeline::direct;

/// Whose connection it is, and the protocol that it speaks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Kind {
    RedisRs,
    RedisRsResp3,
    Direct,
    DirectResp3,
}

impl Kind {
    pub(crate) fn is_direct(self) -> bool {
        matches!(self, Kind::Direct | Kind::DirectResp3)
    }

    /// Returns a client of the same server that speaks the protocol of this kind.
    pub(crate) fn client(self, client: &Client) -> Client {
        let protocol = match self {
            Kind::RedisRs | Kind::Direct => ProtocolVersion::RESP2,
            Kind::RedisRsResp3 | Kind::DirectResp3 => ProtocolVersion::RESP3,
        };
        let info = client.get_connection_info().clone();
        let settings = info.redis_settings().clone().set_protocol(protocol);
        Client::open(info.set_redis_settings(settings)).expect("a client")
    }

    #[allow(dead_code)]
    pub(crate) fn connect(self, client: &Client) -> Connection {
        let client = self.client(client);
        match self.is_direct() {
            false => Connection::RedisRs(client.get_connection().expect("a connection")),
            true => Connection::Direct(direct::Connection::open(&client).expect("a connection")),
        }
    }
}

/// Opens a connection that is awaited.
#[allow(dead_code)]
pub(crate) async fn redis_rs(client: &Client) -> redis::aio::MultiplexedConnection {
    let con = client.get_multiplexed_async_connection().await;
    con.expect("a connection")
}

/// Opens a connection that is awaited.
#[allow(dead_code)]
pub(crate) async fn direct(client: &Client) -> direct::aio::MultiplexedConnection {
    let con = direct::aio::MultiplexedConnection::open(client).await;
    con.expect("a connection")
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
macro_rules! on_every_kind {
    ($($test:ident)*) => {
        on_every_kind! { @kind redis_rs_connection RedisRs [$($test)*] }
        on_every_kind! { @kind redis_rs_connection_resp3 RedisRsResp3 [$($test)*] }
        on_every_kind! { @kind direct_connection Direct [$($test)*] }
        on_every_kind! { @kind direct_connection_resp3 DirectResp3 [$($test)*] }
    };
    (@kind $module:ident $kind:ident [$($test:ident)*]) => {
        mod $module {
            $(#[test]
            fn $test() {
                super::$test(crate::kinds::Kind::$kind);
            })*
        }
    };
}

/// Makes tests of functions that take a server and a connection to it that is awaited.
#[allow(unused_macros)]
macro_rules! awaited_on_every_kind {
    ($($test:ident)*) => {
        awaited_on_every_kind! { @kind redis_rs_awaited redis_rs client [$($test)*] }
        awaited_on_every_kind! { @kind redis_rs_awaited_resp3 redis_rs client_resp3 [$($test)*] }
        awaited_on_every_kind! { @kind direct_awaited direct client [$($test)*] }
        awaited_on_every_kind! { @kind direct_awaited_resp3 direct client_resp3 [$($test)*] }
    };
    (@kind $module:ident $connect:ident $client:ident [$($test:ident)*]) => {
        mod $module {
            $(#[tokio::test]
            async fn $test() {
                let server = private_server::Server::options().start().expect("a server");
                let con = crate::kinds::$connect(&server.$client()).await;
                super::$test(&server, con).await;
            })*
        }
    };
}

#[allow(unused_imports)]
pub(crate) use awaited_on_every_kind;
pub(crate) use on_every_kind;
