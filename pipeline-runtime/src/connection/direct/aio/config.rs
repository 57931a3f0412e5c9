//! Settings of the connections of this module.

#[cfg(all(
    any(feature = "tokio-comp", feature = "smol-comp"),
    feature = "direct-tls-aio"
))]
use std::sync::Arc;
use std::time::Duration;

use redis::AsyncConnectionConfig;

use super::tls;

/// How many bytes of requests may be queued.
const QUEUE: usize = 2 << 20;

/// Settings of a connection: time-outs, how much may be queued, and those of redis-rs.
///
/// ```
/// use std::time::Duration;
/// use redis_pipeline::direct::aio::Config;
///
/// let config = Config::new()
///     .set_response_timeout(Some(Duration::from_secs(2)))
///     .set_queued_bytes(16 << 20);
/// ```
#[derive(Clone, Debug)]
pub struct Config {
    pub(super) response_timeout: Option<Duration>,
    pub(super) connection_timeout: Option<Duration>,
    pub(super) queued_bytes: usize,
    pub(super) redis: AsyncConnectionConfig,
    #[cfg_attr(
        not(any(feature = "tokio-comp", feature = "smol-comp")),
        allow(dead_code)
    )]
    pub(super) tls: tls::Settings,
}

impl Default for Config {
    fn default() -> Self {
        Config {
            response_timeout: Some(Duration::from_millis(500)),
            connection_timeout: Some(Duration::from_secs(1)),
            queued_bytes: QUEUE,
            redis: AsyncConnectionConfig::new(),
            tls: tls::Settings::default(),
        }
    }
}

impl Config {
    /// Returns the settings that redis-rs has without any: half a second for replies, a second to connect; and at most 2 MiB are queued.
    pub fn new() -> Self {
        Config::default()
    }

    /// Sets how long the replies to a part of a pipeline, or to a command, may take, from when it is handed over. `None` waits for ever.
    pub fn set_response_timeout(mut self, limit: Option<Duration>) -> Self {
        self.response_timeout = limit;
        self
    }

    /// Sets how long it may take to connect and to say hello. `None` waits for ever.
    pub fn set_connection_timeout(mut self, limit: Option<Duration>) -> Self {
        self.connection_timeout = limit;
        self
    }

    /// Sets how many bytes of requests may be queued; whoever has more waits until they are written. One request alone may exceed it.
    pub fn set_queued_bytes(mut self, bytes: usize) -> Self {
        self.queued_bytes = bytes;
        self
    }

    /// Sets redis-rs's own settings: who gets push messages, the client-side cache, credentials. Its time-outs are not used; those of this type are.
    ///
    /// ```
    /// use redis::AsyncConnectionConfig;
    /// use redis_pipeline::{direct::aio::Config, redis};
    ///
    /// let (sender, messages) = std::sync::mpsc::channel();
    /// let pushes = AsyncConnectionConfig::new().set_push_sender(move |push| sender.send(push).map_err(|_| redis::aio::SendError));
    /// let config = Config::new().set_redis_config(pushes);
    /// ```
    pub fn set_redis_config(mut self, config: AsyncConnectionConfig) -> Self {
        self.redis = config;
        self
    }

    /// Sets whom addresses with TLS trust, and the certificate of the client. Without this the system's certificates are trusted, or any for an
    /// address with `#insecure`. An address without TLS is refused then.
    #[cfg(all(
        any(feature = "tokio-comp", feature = "smol-comp"),
        feature = "direct-tls-aio"
    ))]
    pub fn set_tls(mut self, config: Arc<rustls::ClientConfig>) -> Self {
        self.tls = Some(config);
        self
    }

    /// Returns what redis-rs's connection is given.
    pub(super) fn of_redis(&self) -> AsyncConnectionConfig {
        let config = self.redis.clone();
        config.set_response_timeout(self.response_timeout)
    }
}

/// Settings of a [`ConnectionManager`](super::ConnectionManager): those of its connections, and how it connects again. They begin as those of redis-rs's
/// manager: six more attempts, the first after a tenth of a second and each after twice the time, with some chance in it so that not all clients come at once.
///
/// ```
/// use std::time::Duration;
/// use redis_pipeline::direct::aio::{Config, ManagerConfig};
///
/// let connections = Config::new().set_response_timeout(Some(Duration::from_secs(2)));
/// let config = ManagerConfig::new()
///     .set_connection(connections)
///     .set_number_of_retries(10)
///     .set_max_delay(Some(Duration::from_secs(5)));
/// ```
#[cfg(any(feature = "tokio-comp", feature = "smol-comp"))]
#[derive(Clone, Debug)]
pub struct ManagerConfig {
    pub(super) connection: Config,
    pub(super) retries: u32,
    min_delay: Duration,
    max_delay: Option<Duration>,
}

#[cfg(any(feature = "tokio-comp", feature = "smol-comp"))]
impl Default for ManagerConfig {
    fn default() -> Self {
        ManagerConfig {
            connection: Config::new(),
            retries: 6,
            min_delay: Duration::from_millis(100),
            max_delay: None,
        }
    }
}

#[cfg(any(feature = "tokio-comp", feature = "smol-comp"))]
impl ManagerConfig {
    /// Returns the settings that redis-rs's manager has without any.
    pub fn new() -> Self {
        ManagerConfig::default()
    }

    /// Sets the settings of each connection.
    pub fn set_connection(mut self, config: Config) -> Self {
        self.connection = config;
        self
    }

    /// Sets how many attempts follow one that failed. After the last whoever waits gets its error, and whoever comes next begins anew.
    pub fn set_number_of_retries(mut self, retries: u32) -> Self {
        self.retries = retries;
        self
    }

    /// Sets the pause before the second attempt.
    pub fn set_min_delay(mut self, delay: Duration) -> Self {
        self.min_delay = delay;
        self
    }

    /// Sets the longest pause.
    pub fn set_max_delay(mut self, delay: Option<Duration>) -> Self {
        self.max_delay = delay;
        self
    }

    /// Returns the pause behind an attempt, with as much again by chance.
    pub(super) fn pause(&self, attempt: u32, random: u64) -> Duration {
        let factor = 2_u32.saturating_pow(attempt);
        let pause = self.min_delay.saturating_mul(factor);
        let pause = self.max_delay.map_or(pause, |most| pause.min(most));
        let chance = (random >> 40) as f64 / (1_u64 << 24) as f64;
        pause.saturating_add(Duration::from_secs_f64(
            (pause.as_secs_f64() * chance).min(1e6),
        ))
    }
}
