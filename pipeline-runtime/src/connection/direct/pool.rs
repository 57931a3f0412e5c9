//! Pools of blocking connections.

use std::fmt;
use std::sync::Arc;

use redis::{Client, ConnectionLike, RedisError, RedisResult};

use super::{Config, Connection};

/// Makes [`Connection`]s for a pool of the crate `r2d2` (feature `r2d2`).
///
/// ```no_run
/// use redis_pipeline::direct::Manager;
/// use redis_pipeline::{redis, redis_pipeline};
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let client = redis::Client::open("redis://127.0.0.1/")?;
/// let pool = r2d2::Pool::builder().max_size(8).build(Manager::new(client))?;
/// let (visits,) = redis_pipeline! { let visits = INCR "visits"; }.execute(&mut *pool.get()?)?;
/// # Ok(())
/// # }
/// ```
///
/// A connection that failed is closed, and the pool makes another one. With [`with_sentinels`](Self::with_sentinels) it is a connection to the server that is the primary by then. This is the blocking counterpart
/// of the connection manager that awaits: a connection does not connect again by itself, because what it watches would be lost unseen.
#[derive(Clone)]
pub struct Manager {
    open: Arc<dyn Fn() -> RedisResult<Connection> + Send + Sync>,
}

impl fmt::Debug for Manager {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Manager").finish_non_exhaustive()
    }
}

impl Manager {
    /// Connects to the server of a client.
    pub fn new(client: Client) -> Self {
        Manager::with_config(client, Config::default())
    }

    /// Connects to the server of a client, with these settings.
    pub fn with_config(client: Client, config: Config) -> Self {
        Manager {
            open: Arc::new(move || Connection::open_with_config(&client, &config)),
        }
    }

    /// Connects to the server that sentinels name, with these settings, and asks them for each connection, as [`Connection::open_sentinel`] does.
    #[cfg(feature = "sentinel")]
    pub fn with_sentinels(sentinels: redis::sentinel::SentinelClient, config: Config) -> Self {
        use std::sync::{Mutex, PoisonError};

        let sentinels = Mutex::new(sentinels);
        Manager {
            open: Arc::new(move || {
                let mut sentinels = sentinels.lock().unwrap_or_else(PoisonError::into_inner);
                Connection::open_sentinel(&mut sentinels, &config)
            }),
        }
    }
}

impl r2d2::ManageConnection for Manager {
    type Connection = Connection;
    type Error = RedisError;

    fn connect(&self) -> Result<Connection, RedisError> {
        (self.open)()
    }

    fn is_valid(&self, con: &mut Connection) -> Result<(), RedisError> {
        redis::cmd("PING").exec(con)
    }

    fn has_broken(&self, con: &mut Connection) -> bool {
        !con.is_open()
    }
}
