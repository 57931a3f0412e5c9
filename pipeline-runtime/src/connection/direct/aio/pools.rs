//! Managers of pools.

use redis::{Client, RedisResult};

use super::{Config, MultiplexedConnection};

/// Makes the connections of a pool: of bb8 with the feature `bb8`, of deadpool with `deadpool`.
///
/// A connection from a pool is used by one task at a time, as [`Watch`](crate::Watch) wants it. What the pool hands out holds the connection: `&mut *con`.
///
/// ```no_run
/// # #[cfg(feature = "bb8")]
/// # async fn run() -> Result<(), Box<dyn std::error::Error>> {
/// use redis_pipeline::{direct::aio::Manager, redis, redis_pipeline};
///
/// let client = redis::Client::open("redis://127.0.0.1/")?;
/// let pool = bb8::Pool::builder().build(Manager::new(&client)).await?;
/// let mut con = pool.get().await?;
/// let visits = redis_pipeline! { INCR "visits" }.execute_async(&mut *con).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct Manager {
    client: Client,
    config: Config,
}

impl Manager {
    /// Returns a manager for connections to the server of a client.
    pub fn new(client: &Client) -> Self {
        Self::with_config(client, &Config::new())
    }

    /// Returns a manager for connections with these settings.
    pub fn with_config(client: &Client, config: &Config) -> Self {
        Manager {
            client: client.clone(),
            config: config.clone(),
        }
    }

    async fn open(&self) -> RedisResult<MultiplexedConnection> {
        MultiplexedConnection::open_with_config(&self.client, &self.config).await
    }
}

#[cfg(feature = "bb8")]
impl bb8::ManageConnection for Manager {
    type Connection = MultiplexedConnection;
    type Error = redis::RedisError;

    async fn connect(&self) -> RedisResult<MultiplexedConnection> {
        self.open().await
    }

    async fn is_valid(&self, con: &mut MultiplexedConnection) -> RedisResult<()> {
        redis::cmd("PING").exec_async(con).await
    }

    fn has_broken(&self, con: &mut MultiplexedConnection) -> bool {
        !con.is_open()
    }
}

#[cfg(feature = "deadpool")]
impl deadpool::managed::Manager for Manager {
    type Type = MultiplexedConnection;
    type Error = redis::RedisError;

    async fn create(&self) -> RedisResult<MultiplexedConnection> {
        self.open().await
    }

    async fn recycle(
        &self,
        con: &mut MultiplexedConnection,
        _: &deadpool::managed::Metrics,
    ) -> deadpool::managed::RecycleResult<redis::RedisError> {
        match con.is_open() {
            true => Ok(redis::cmd("PING").exec_async(con).await?),
            false => Err(deadpool::managed::RecycleError::message(
                "the connection is closed",
            )),
        }
    }
}
