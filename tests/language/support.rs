//! One server for all tests, and the questions that they ask.

use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};

use private_server::Server;
use redis::Connection;
use redis_pipeline::Request;

fn server() -> &'static Server {
    static SERVER: OnceLock<Server> = OnceLock::new();
    SERVER.get_or_init(Server::start)
}

/// The server with nothing in it, for one test at a time.
pub(crate) struct Empty {
    _alone: MutexGuard<'static, ()>,
}

impl Empty {
    pub(crate) fn take() -> Self {
        static ALONE: Mutex<()> = Mutex::new(());
        let alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
        let empty = Self { _alone: alone };
        empty.flush();
        empty
    }

    fn flush(&self) {
        redis::cmd("FLUSHDB").exec(&mut self.connect()).unwrap();
    }

    pub(crate) fn client(&self) -> redis::Client {
        server().client()
    }

    pub(crate) fn client_resp3(&self) -> redis::Client {
        server().client_resp3()
    }

    pub(crate) fn connect(&self) -> Connection {
        Self::another()
    }

    /// Another connection to the same server.
    pub(crate) fn another() -> Connection {
        server().client().get_connection().unwrap()
    }
}

/// A connection to an empty server.
pub(crate) fn alone(test: impl FnOnce(&mut Connection)) {
    let empty = Empty::take();
    test(&mut empty.connect());
}

/// The same with RESP2 and with RESP3, each time on an empty server.
pub(crate) fn both(test: impl Fn(&mut Connection)) {
    let empty = Empty::take();
    test(&mut empty.connect());
    empty.flush();
    test(&mut server().client_resp3().get_connection().unwrap());
}

/// What redis-rs would send for these commands, an argument to a word.
pub(crate) fn by_redis(commands: &[&str]) -> Vec<u8> {
    let mut pipeline = redis::pipe();
    for command in commands {
        let mut words = command.split(' ');
        let mut cmd = redis::cmd(words.next().unwrap());
        cmd.arg(words.collect::<Vec<_>>());
        pipeline.add_command(cmd);
    }
    pipeline.get_packed_pipeline()
}

/// That the request is, byte for byte, what redis-rs would send for these commands.
#[track_caller]
pub(crate) fn assert_sends(request: &Request, commands: &[&str]) {
    let (sent, expected) = (request.as_bytes(), by_redis(commands));
    assert_eq!(
        String::from_utf8_lossy(sent),
        String::from_utf8_lossy(&expected)
    );
    assert_eq!(sent, expected);
    assert_eq!(request.len(), commands.len());
}
