//! A connection that connects again when it was lost.

use std::fmt;
use std::future::{poll_fn, ready};
use std::hash::{BuildHasher, RandomState};
use std::io;
use std::pin::Pin;
use std::sync::{Arc, Mutex, Weak};
use std::task::{Context, Poll, Waker};
use std::time::{Duration, Instant};

use redis::aio::ConnectionLike;
use redis::{Client, Cmd, RedisError, RedisFuture, RedisResult, Value};

use super::config::{Config, ManagerConfig};
use super::multiplexed::{MultiplexedConnection, Watching, concerns_watch};
use super::queue::{Failure, Outcome, lock};
use super::runtime;
use super::timer::{sleep, timeout};
use crate::connection::direct::scan::is_readonly;

/// A [`MultiplexedConnection`] that connects again when it was lost.
///
/// Nothing is sent twice. Whoever sends while there is no connection waits for one, at most as long as replies may take; what was being executed when the
/// connection was lost fails, with the status of each command. What watches keys ends with the connection on which it began: a transaction that would commit on
/// another one is refused. Subscriptions end with it, too; a push message [`Disconnection`](redis::PushKind::Disconnection) tells.
///
/// ```no_run
/// use redis_pipeline::{direct::aio::ConnectionManager, redis, redis_pipeline};
///
/// # async fn run() -> Result<(), Box<dyn std::error::Error>> {
/// let client = redis::Client::open("redis://127.0.0.1/")?;
/// let mut con = ConnectionManager::open(&client).await?;
/// let visits = redis_pipeline! { INCR "visits" }.execute_async(&mut con).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct ConnectionManager {
    managed: Arc<Managed>,
    /// The connection that was used last.
    current: Numbered,
    /// The number of the connection on which this clone watches keys.
    watching: Option<u64>,
    /// Whether the server said that it is a replica.
    is_replica: bool,
    response_timeout: Option<Duration>,
}

#[derive(Clone)]
struct Numbered {
    number: u64,
    con: MultiplexedConnection,
}

type Opening = Pin<Box<dyn Future<Output = RedisResult<MultiplexedConnection>> + Send>>;
/// Opens a connection with these settings.
type Open = Box<dyn FnMut(Config) -> Opening + Send>;

struct Managed {
    state: Mutex<State>,
    config: ManagerConfig,
    /// Whether the server may become a replica, which refuses to write.
    has_roles: bool,
}

struct State {
    phase: Phase,
    /// How many connections there were.
    number: u64,
    /// How many times connecting was begun.
    rounds: u64,
    waiting: Vec<Waker>,
    /// Taken by the task that connects.
    open: Option<Open>,
}

enum Phase {
    Up(MultiplexedConnection),
    Connecting,
    Down(RedisError),
}

impl fmt::Debug for ConnectionManager {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ConnectionManager")
            .field("is_open", &self.is_open())
            .field("response_timeout", &self.response_timeout)
            .finish_non_exhaustive()
    }
}

impl ConnectionManager {
    /// Connects to the server of a client.
    ///
    /// # Errors
    ///
    /// Those of [`MultiplexedConnection::open`], when all attempts have failed.
    pub async fn open(client: &Client) -> RedisResult<Self> {
        Self::open_with_config(client, &ManagerConfig::new()).await
    }

    /// Connects with these settings.
    ///
    /// # Errors
    ///
    /// Those of [`MultiplexedConnection::open_with_config`], when all attempts have failed.
    pub async fn open_with_config(client: &Client, config: &ManagerConfig) -> RedisResult<Self> {
        let client = client.clone();
        let open: Open = Box::new(move |config| {
            let client = client.clone();
            Box::pin(async move { MultiplexedConnection::open_with_config(&client, &config).await })
        });
        Self::start(open, config, false).await
    }

    /// Connects to the server that sentinels name, and asks them again whenever the connection was lost. A server that says `READONLY` is not the
    /// primary any more: its connection counts as lost.
    ///
    /// # Errors
    ///
    /// Those of [`open_with_config`](Self::open_with_config), and those of the sentinels.
    #[cfg(feature = "sentinel")]
    pub async fn open_sentinel(
        sentinels: redis::sentinel::SentinelClient,
        config: &ManagerConfig,
    ) -> RedisResult<Self> {
        let sentinels = Arc::new(tokio::sync::Mutex::new(sentinels));
        let open: Open = Box::new(move |config| {
            let sentinels = sentinels.clone();
            Box::pin(async move {
                let client = sentinels.lock().await.async_get_client().await?;
                MultiplexedConnection::open_with_config(&client, &config).await
            })
        });
        Self::start(open, config, true).await
    }

    async fn start(open: Open, config: &ManagerConfig, has_roles: bool) -> RedisResult<Self> {
        let managed = Arc::new(Managed {
            state: Mutex::new(State {
                phase: Phase::Down(io::Error::from(io::ErrorKind::NotConnected).into()),
                number: 0,
                rounds: 0,
                waiting: Vec::new(),
                open: Some(open),
            }),
            config: config.clone(),
            has_roles,
        });
        let current = managed.connection(0).await?;
        Ok(ConnectionManager {
            managed,
            current,
            watching: None,
            is_replica: false,
            response_timeout: config.connection.response_timeout,
        })
    }

    /// Returns whether there is a connection at this moment.
    pub fn is_open(&self) -> bool {
        matches!(&lock(&self.managed.state).phase, Phase::Up(con) if con.is_open())
    }

    /// Sets how long a part of a pipeline, or a command, may take on this clone, waiting for a connection included. `None` waits for ever.
    pub fn set_response_timeout(&mut self, limit: Option<Duration>) {
        self.response_timeout = limit;
        self.current.con.set_response_timeout(limit);
    }

    pub(super) fn response_timeout(&self) -> Option<Duration> {
        self.response_timeout
    }

    /// Sends a request and waits for its replies. It is sent on another connection only if nothing of it was written.
    pub(super) async fn exchange(
        &mut self,
        bytes: &[u8],
        replies: usize,
        ends_watch: bool,
    ) -> Outcome {
        let started = Instant::now();
        if self.is_replica {
            self.reconnect(started).await?;
        }
        loop {
            if ends_watch && self.watching.is_some_and(|on| on != self.current.number) {
                self.watching = None;
                return Err(Failure::not_sent(watch_is_lost(), true));
            }
            let failure = match self.current.con.exchange(bytes, replies).await {
                Ok(replies) => return Ok(self.received(replies, ends_watch)),
                Err(failure) => failure,
            };
            if failure.is_open || failure.written > 0 || failure.replied > 0 {
                // Another connection may take what comes next.
                let is_open = true;
                return Err(Box::new(Failure {
                    is_open,
                    ..*failure
                }));
            }
            self.reconnect(started).await?;
        }
    }

    /// Waits for another connection.
    async fn reconnect(&mut self, started: Instant) -> Result<(), Box<Failure>> {
        let next = self.managed.connection(self.current.number);
        let next = match self.response_timeout {
            None => next.await,
            Some(limit) => {
                let left = limit.saturating_sub(started.elapsed());
                let timed_out = || Err(io::Error::from(io::ErrorKind::TimedOut).into());
                timeout(left, next).await.unwrap_or_else(timed_out)
            }
        };
        match next {
            Ok(next) => self.current = next,
            Err(error) => return Err(Failure::not_sent(error, true)),
        }
        self.is_replica = false;
        self.current.con.set_response_timeout(self.response_timeout);
        Ok(())
    }

    fn received(&mut self, replies: bytes::Bytes, ends_watch: bool) -> bytes::Bytes {
        if ends_watch {
            self.watching = None;
        }
        self.is_replica = self.managed.has_roles && is_readonly(&replies);
        replies
    }

    /// Returns a connection that is open, as far as it is known.
    async fn ready(&mut self) -> RedisResult<&mut MultiplexedConnection> {
        if self.is_replica || !self.current.con.is_open() {
            self.reconnect(Instant::now())
                .await
                .map_err(|failure| failure.error)?;
        }
        Ok(&mut self.current.con)
    }

    /// Refuses what would commit on another connection than the one that watches.
    fn check_watch(&mut self) -> RedisResult<()> {
        let is_lost = |on| on != self.current.number || !self.current.con.is_open();
        match self.watching.is_some_and(is_lost) {
            true => {
                self.watching = None;
                Err(watch_is_lost())
            }
            false => Ok(()),
        }
    }

    async fn command(&mut self, cmd: &Cmd) -> RedisResult<Value> {
        let reply = self.ready().await?.req_packed_command(cmd).await;
        let code = match &reply {
            Ok(Value::ServerError(error)) => Some(error.code()),
            Ok(_) => None,
            Err(error) => error.code(),
        };
        self.is_replica = self.managed.has_roles && code == Some("READONLY");
        reply
    }

    /// Ends watching. Nothing is watched on a connection that is gone.
    fn unwatch<'a>(&'a mut self, cmd: &'a Cmd) -> RedisFuture<'a, Value> {
        match self.check_watch() {
            Ok(()) if self.current.con.is_open() => {
                self.watching = None;
                self.current.con.req_packed_command(cmd)
            }
            _ => Box::pin(ready(Ok(Value::Okay))),
        }
    }

    async fn watch(&mut self, cmd: &Cmd) -> RedisResult<Value> {
        self.ready().await?;
        self.watching = Some(self.current.number);
        self.current.con.req_packed_command(cmd).await
    }
}

impl ConnectionLike for ConnectionManager {
    fn req_packed_command<'a>(&'a mut self, cmd: &'a Cmd) -> RedisFuture<'a, Value> {
        match concerns_watch(cmd) {
            None => Box::pin(self.command(cmd)),
            Some(Watching::Begins) => Box::pin(self.watch(cmd)),
            Some(Watching::Ends) => self.unwatch(cmd),
        }
    }

    fn req_packed_commands<'a>(
        &'a mut self,
        pipeline: &'a redis::Pipeline,
        offset: usize,
        count: usize,
    ) -> RedisFuture<'a, Vec<Value>> {
        Box::pin(async move {
            self.check_watch()?;
            let con = self.ready().await?;
            con.req_packed_commands(pipeline, offset, count).await
        })
    }

    fn get_db(&self) -> i64 {
        self.current.con.get_db()
    }
}

#[cold]
fn watch_is_lost() -> RedisError {
    let message = "the connection on which the keys were watched was lost; watch them again";
    io::Error::new(io::ErrorKind::ConnectionAborted, message).into()
}

impl Managed {
    /// Waits for a connection with a greater number than one that was lost.
    async fn connection(self: &Arc<Self>, lost: u64) -> RedisResult<Numbered> {
        let mut awaited = None;
        poll_fn(|context| self.poll_connection(context, lost, &mut awaited)).await
    }

    fn poll_connection(
        self: &Arc<Self>,
        context: &mut Context<'_>,
        lost: u64,
        awaited: &mut Option<u64>,
    ) -> Poll<RedisResult<Numbered>> {
        let mut state = lock(&self.state);
        let round = match &state.phase {
            Phase::Up(con) if state.number > lost && con.is_open() => {
                return Poll::Ready(Ok(Numbered {
                    number: state.number,
                    con: con.clone(),
                }));
            }
            Phase::Down(error) if *awaited == Some(state.rounds) => {
                return Poll::Ready(Err(error.clone()));
            }
            Phase::Connecting => None,
            Phase::Up(_) | Phase::Down(_) => self.begin(&mut state),
        };
        *awaited = Some(state.rounds);
        let wakes = |waker: &Waker| waker.will_wake(context.waker());
        if !state.waiting.iter().any(wakes) {
            state.waiting.push(context.waker().clone());
        }
        drop(state);
        if let Some(round) = round {
            runtime::spawn(connecting(round));
        }
        Poll::Pending
    }

    /// Begins to connect. The task is for the caller to spawn, when the state is not locked any more.
    fn begin(self: &Arc<Self>, state: &mut State) -> Option<Round> {
        let open = state.open.take()?;
        state.phase = Phase::Connecting;
        state.rounds += 1;
        let dropped = "the task that connects was dropped";
        Some(Round {
            managed: Arc::downgrade(self),
            config: self.config.clone(),
            open: Some(open),
            outcome: Err(io::Error::new(io::ErrorKind::BrokenPipe, dropped).into()),
        })
    }
}

/// One round of attempts. It gives the way to open connections back and tells those who wait, also if its task is dropped with its runtime.
struct Round {
    managed: Weak<Managed>,
    config: ManagerConfig,
    open: Option<Open>,
    outcome: RedisResult<MultiplexedConnection>,
}

impl Drop for Round {
    fn drop(&mut self) {
        let Some(managed) = self.managed.upgrade() else {
            return;
        };
        let mut state = lock(&managed.state);
        state.open = self.open.take();
        state.phase = match &self.outcome {
            Ok(con) => {
                state.number += 1;
                Phase::Up(con.clone())
            }
            Err(error) => Phase::Down(error.clone()),
        };
        let waiting = std::mem::take(&mut state.waiting);
        drop(state);
        waiting.into_iter().for_each(Waker::wake);
    }
}

/// Connects, as often as the settings allow and as long as anybody has the manager.
async fn connecting(mut round: Round) {
    let random = RandomState::new();
    for attempt in 0..=round.config.retries {
        let Some(open) = &mut round.open else { return };
        let opened = open(round.config.connection.clone()).await;
        let is_last = opened.as_ref().map_or_else(is_final, |_| true);
        round.outcome = opened;
        if is_last || attempt == round.config.retries || round.managed.strong_count() == 0 {
            return;
        }
        sleep(round.config.pause(attempt, random.hash_one(attempt))).await;
    }
}

/// Returns whether another attempt would fail in the same way.
fn is_final(error: &RedisError) -> bool {
    use redis::ErrorKind::{AuthenticationFailed, InvalidClientConfig};
    let is_refused = matches!(error.code(), Some("WRONGPASS" | "NOAUTH" | "NOPERM"));
    is_refused || matches!(error.kind(), AuthenticationFailed | InvalidClientConfig)
}
