//! Connections to the hostile server: two without any I/O that read with redis-rs's parser, and redis-rs's own over a stream in memory.

use std::collections::VecDeque;
use std::io;
use std::pin::pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use redis::aio::MultiplexedConnection;
use redis::{AsyncConnectionConfig, Cmd, ConnectionLike, RedisFuture, RedisResult, Value};
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream};

use crate::pipelines::Case;
use crate::server::Server;
use crate::{Outcome, Settings};

/// A connection that has the server in it.
pub(crate) struct Wire {
    pub(crate) server: Server,
    unread: VecDeque<u8>,
    parser: redis::Parser,
    is_open: bool,
}

impl Wire {
    pub(crate) fn new(server: Server) -> Self {
        Wire {
            server,
            unread: VecDeque::new(),
            parser: redis::Parser::new(),
            is_open: true,
        }
    }

    fn exchange(&mut self, request: &[u8], count: usize) -> RedisResult<Vec<Value>> {
        if !self.is_open {
            return Err(io::Error::from(io::ErrorKind::BrokenPipe).into());
        }
        self.unread.extend(self.server.answer(request, false));
        let read = self.read(count);
        self.is_open = read.is_ok();
        read
    }

    /// Reads so many replies, and skips what no command asked for.
    fn read(&mut self, count: usize) -> RedisResult<Vec<Value>> {
        let mut replies = Vec::new();
        while replies.len() < count {
            match self.parser.parse_value(&mut self.unread)? {
                Value::Push { .. } => {}
                reply => replies.push(reply),
            }
        }
        Ok(replies)
    }
}

impl ConnectionLike for Wire {
    fn req_packed_command(&mut self, _: &[u8]) -> RedisResult<Value> {
        unreachable!("pipelines are sent as such")
    }

    fn req_packed_commands(
        &mut self,
        request: &[u8],
        _: usize,
        count: usize,
    ) -> RedisResult<Vec<Value>> {
        self.exchange(request, count)
    }

    fn get_db(&self) -> i64 {
        0
    }

    fn check_connection(&mut self) -> bool {
        self.is_open
    }

    fn is_open(&self) -> bool {
        self.is_open
    }
}

impl redis::aio::ConnectionLike for Wire {
    fn req_packed_command<'a>(&'a mut self, _: &'a Cmd) -> RedisFuture<'a, Value> {
        unreachable!("pipelines are sent as such")
    }

    fn req_packed_commands<'a>(
        &'a mut self,
        pipeline: &'a redis::Pipeline,
        _: usize,
        count: usize,
    ) -> RedisFuture<'a, Vec<Value>> {
        let replies = self.exchange(&pipeline.get_packed_pipeline(), count);
        Box::pin(async { replies })
    }

    fn get_db(&self) -> i64 {
        0
    }
}

/// Runs a future that never waits.
pub(crate) fn now<F: Future>(future: F) -> F::Output {
    let mut context = Context::from_waker(Waker::noop());
    match pin!(future).poll(&mut context) {
        Poll::Ready(output) => output,
        Poll::Pending => panic!("nothing here waits"),
    }
}

/// Room for whatever is sent at once.
const BUFFER: usize = 1 << 20;

/// Executes a pipeline on redis-rs's connection. The time-out is none of the connection's, and never comes where nothing hangs.
pub(crate) async fn multiplexed<P: Case + Sync>(
    pipeline: &P,
    server: Server,
    settings: Settings,
) -> (Outcome, Server) {
    let server = Arc::new(Mutex::new(server));
    let (here, there) = tokio::io::duplex(BUFFER);
    let serving = tokio::spawn(serve(there, server.clone()));
    let info = redis::RedisConnectionInfo::default();
    let config = AsyncConnectionConfig::new().set_response_timeout(None);
    let con = MultiplexedConnection::new_with_config(&info, here, config);
    let driven = async {
        let (mut con, driver) = con.await.expect("a connection");
        tokio::spawn(driver);
        settings.execution().execute_async(pipeline, &mut con).await
    };
    let outcome = tokio::time::timeout(Duration::from_secs(60), driven).await;
    let outcome = outcome.expect("it hangs");
    serving.abort();
    let _ = serving.await;
    let server = Arc::into_inner(server).expect("nobody serves any more");
    (
        outcome.map(P::shown),
        server.into_inner().expect("no panic"),
    )
}

async fn serve(mut stream: DuplexStream, server: Arc<Mutex<Server>>) {
    let mut request = vec![0; BUFFER];
    loop {
        let Ok(read @ 1..) = stream.read(&mut request).await else {
            return;
        };
        let request = &request[..read];
        let of_redis_rs = request
            .windows(6)
            .filter(|bytes| bytes == b"CLIENT")
            .count();
        let (bytes, is_broken) = match of_redis_rs {
            0 => {
                let mut server = server.lock().expect("no panic");
                (server.answer(request, true), server.is_broken)
            }
            commands => (b"+OK\r\n".repeat(commands), false),
        };
        if stream.write_all(&bytes).await.is_err() || is_broken {
            return;
        }
    }
}
