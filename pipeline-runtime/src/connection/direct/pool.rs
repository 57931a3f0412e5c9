//! Pools of blocking connections.

use redis::{Client, ConnectionLike, RedisError};

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
/// A connection that failed is closed, and the pool makes another one.
#[derive(Clone, Debug)]
pub struct Manager {
    client: Client,
    config: Config,
}

impl Manager {
    /// Connects to the server of a client.
    pub fn new(client: Client) -> Self {
        Manager::with_config(client, Config::default())
    }

    /// Connects to the server of a client, with these settings.
    pub fn with_config(client: Client, config: Config) -> Self {
        Manager { client, config }
    }
}

impl r2d2::ManageConnection for Manager {
    type Connection = Connection;
    type Error = RedisError;

    fn connect(&self) -> Result<Connection, RedisError> {
        Connection::open_with_config(&self.client, &self.config)
    }

    fn is_valid(&self, con: &mut Connection) -> Result<(), RedisError> {
        redis::cmd("PING").exec(con)
    }

    fn has_broken(&self, con: &mut Connection) -> bool {
        !con.is_open()
    }
}
