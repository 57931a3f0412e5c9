//! The connection that many tasks share.

use std::fmt;
use std::future::{Future, poll_fn};
use std::io;
use std::mem;
use std::pin::pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use redis::{
    Cmd, ErrorKind, ProtocolVersion, RedisConnectionInfo, RedisError, RedisFuture, RedisResult,
    ToRedisArgs, Value, aio,
};
use tokio::io::{AsyncRead, AsyncWrite};

use super::config::Config;
use super::driver::Driver;
use super::queue::{Failure, Outcome, Queue, Recipient, Slot, Waiting};
use super::timer::timeout;
use super::tunnel::{Inbox, Tunnel, refusal};

/// A connection that many tasks share, each by a clone of it: what they send is written together, and each reads its own replies out of the bytes that came.
///
/// It is a [`redis::aio::ConnectionLike`], so that pipelines of this crate, [`redis::AsyncCommands`], [`Watch`](crate::Watch) and all else work on it; only pipelines of
/// this crate are faster on it. It does not reconnect: see [`is_open`](Self::is_open), and `ConnectionManager` of this module.
///
/// ```no_run
/// use redis_pipeline::{direct, redis, redis_pipeline};
///
/// # async fn run() -> Result<(), Box<dyn std::error::Error>> {
/// let client = redis::Client::open("redis://127.0.0.1/")?;
/// # #[cfg(feature = "tokio-comp")]
/// # {
/// let mut con = direct::aio::MultiplexedConnection::open(&client).await?;
/// let visits = redis_pipeline! { INCR "visits" }.execute_async(&mut con).await?;
/// # }
/// # Ok(())
/// # }
/// ```
///
/// # A future that is dropped
///
/// What it sent is executed or not, as elsewhere; its replies are skipped, and nobody else's are lost. What was not yet written is not sent at all.
///
/// # When the connection fails
///
/// The status of each command is exact: [`Executed`](crate::Fate::Executed) where its reply came, [`Unknown`](crate::Fate::Unknown) where any byte of it
/// was written, else [`NotSent`](crate::Fate::NotSent). The commands of a transaction have the status of its `EXEC`.
pub struct MultiplexedConnection {
    queue: Arc<Queue>,
    slot: Arc<Slot>,
    response_timeout: Option<Duration>,
    redis: aio::MultiplexedConnection,
    /// Whether the protocol has push messages.
    has_pushes: bool,
}

impl Clone for MultiplexedConnection {
    fn clone(&self) -> Self {
        MultiplexedConnection {
            queue: self.queue.clone(),
            slot: Arc::default(),
            response_timeout: self.response_timeout,
            redis: self.redis.clone(),
            has_pushes: self.has_pushes,
        }
    }
}

impl fmt::Debug for MultiplexedConnection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MultiplexedConnection")
            .field("is_open", &self.is_open())
            .field("response_timeout", &self.response_timeout)
            .finish_non_exhaustive()
    }
}

/// A request of a caller, taken back if the caller goes away.
struct Exchange<'c> {
    queue: &'c Queue,
    slot: &'c mut Arc<Slot>,
    stage: Stage,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// There was no room for it yet.
    Waiting,
    Queued,
    Done,
}

impl Exchange<'_> {
    #[inline]
    fn poll(&mut self, context: &mut Context<'_>, bytes: &[u8], replies: usize) -> Poll<Outcome> {
        if self.stage == Stage::Waiting {
            let slot = &self.slot;
            let waiting = || {
                [Waiting {
                    replies,
                    bytes: bytes.len(),
                    to: Recipient::Caller(Arc::clone(slot)),
                }]
            };
            match self.queue.poll_add(context, bytes, waiting) {
                Poll::Pending => return Poll::Pending,
                Poll::Ready(Ok(())) => self.stage = Stage::Queued,
                Poll::Ready(Err(error)) => {
                    self.stage = Stage::Done;
                    return Poll::Ready(Err(Failure::not_sent(error, false)));
                }
            }
        }
        let outcome = self.slot.poll(context);
        if outcome.is_ready() {
            self.stage = Stage::Done;
        }
        outcome
    }

    /// Gives up waiting. Returns whether nothing was written, or will be.
    #[cold]
    fn leave(&mut self) -> bool {
        let stage = mem::replace(&mut self.stage, Stage::Done);
        if stage != Stage::Queued {
            return stage == Stage::Waiting;
        }
        let slot = mem::take(self.slot);
        // Replies that come while it is taken back have somebody to go to until it is left.
        let withdrawn = self.queue.withdraw(&slot);
        slot.leave();
        withdrawn
    }
}

impl Drop for Exchange<'_> {
    fn drop(&mut self) {
        if self.stage == Stage::Queued {
            self.leave();
        }
    }
}

impl MultiplexedConnection {
    /// Runs the connection over a stream of any kind, such as one with TLS of your own, and says hello over it with what `info` has: the
    /// protocol, user, password and database. The future drives the connection: it must be polled for anything to happen, most simply in a task of its own, and ends when
    /// all clones of the connection have been dropped, or the connection failed.
    ///
    /// The stream has the I/O traits of tokio; `tokio_util::compat` makes them of those of smol and of `futures`.
    ///
    /// ```
    /// use redis_pipeline::direct::aio::{Config, MultiplexedConnection};
    /// use tokio::io::{AsyncRead, AsyncWrite};
    ///
    /// # #[cfg(feature = "tokio-comp")]
    /// async fn connect(stream: impl AsyncRead + AsyncWrite + Unpin + Send + 'static) -> redis::RedisResult<MultiplexedConnection> {
    ///     let info = redis::RedisConnectionInfo::default().set_db(1);
    ///     let (con, driver) = MultiplexedConnection::over(stream, &info, &Config::new()).await?;
    ///     tokio::spawn(driver);
    ///     Ok(con)
    /// }
    /// ```
    ///
    /// # Errors
    ///
    /// Those of the stream, and what the server replies to the hello. If `info` does not ask for RESP3, redis-rs's settings must not ask for push messages or its cache.
    pub async fn over<S>(
        stream: S,
        info: &RedisConnectionInfo,
        config: &Config,
    ) -> RedisResult<(Self, impl Future<Output = ()> + Send + use<S>)>
    where
        S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
    {
        let (con, mut driver, of_redis) = greet(stream, info, config).await?;
        let driver = async move {
            let mut of_redis = pin!(of_redis);
            let (mut is_driven, mut is_redis_done) = (true, false);
            poll_fn(move |context| {
                is_redis_done = is_redis_done || of_redis.as_mut().poll(context).is_ready();
                is_driven = is_driven && driver.poll(context).is_pending();
                match is_driven || !is_redis_done {
                    true => Poll::Pending,
                    false => Poll::Ready(()),
                }
            })
            .await
        };
        Ok((con, driver))
    }

    /// Sets how long the replies to a part of a pipeline, or to a command, may take on this clone of the connection. `None` waits for ever, but for
    /// commands that are no pipelines of this crate, which then keep the limit they had.
    pub fn set_response_timeout(&mut self, limit: Option<Duration>) {
        self.response_timeout = limit;
        if let Some(limit) = limit {
            self.redis.set_response_timeout(limit);
        }
    }

    pub(super) fn response_timeout(&self) -> Option<Duration> {
        self.response_timeout
    }

    /// Returns whether the connection has not failed yet.
    pub fn is_open(&self) -> bool {
        self.queue.is_open()
    }

    /// Subscribes to channels. Messages go to the push sender in redis-rs's settings ([`Config::set_redis_config`]).
    ///
    /// # Errors
    ///
    /// If the connection does not use RESP3, if the server refuses, if the connection fails.
    pub async fn subscribe(&mut self, channels: impl ToRedisArgs) -> RedisResult<()> {
        self.redis.subscribe(channels).await
    }

    /// Ends subscriptions to channels.
    ///
    /// # Errors
    ///
    /// Those of [`subscribe`](Self::subscribe).
    pub async fn unsubscribe(&mut self, channels: impl ToRedisArgs) -> RedisResult<()> {
        self.redis.unsubscribe(channels).await
    }

    /// Subscribes to channels by patterns.
    ///
    /// # Errors
    ///
    /// Those of [`subscribe`](Self::subscribe).
    pub async fn psubscribe(&mut self, patterns: impl ToRedisArgs) -> RedisResult<()> {
        self.redis.psubscribe(patterns).await
    }

    /// Ends subscriptions by patterns.
    ///
    /// # Errors
    ///
    /// Those of [`subscribe`](Self::subscribe).
    pub async fn punsubscribe(&mut self, patterns: impl ToRedisArgs) -> RedisResult<()> {
        self.redis.punsubscribe(patterns).await
    }

    /// Sends a request and waits for its replies.
    #[inline]
    pub(super) async fn exchange(&mut self, bytes: &[u8], replies: usize) -> Outcome {
        self.exchange_within(self.response_timeout, bytes, replies)
            .await
    }

    /// Sends a request and waits for its replies, no longer than this.
    #[inline]
    pub(super) async fn exchange_within(
        &mut self,
        limit: Option<Duration>,
        bytes: &[u8],
        replies: usize,
    ) -> Outcome {
        let mut exchange = Exchange {
            queue: &self.queue,
            slot: &mut self.slot,
            stage: Stage::Waiting,
        };
        let wait = poll_fn(|context| exchange.poll(context, bytes, replies));
        let Some(limit) = limit else {
            return wait.await;
        };
        match timeout(limit, wait).await {
            Some(outcome) => outcome,
            None => Err(timed_out(exchange.leave(), bytes.len())),
        }
    }

    /// Sends a command in the same way, and so in order, as pipelines of this crate.
    async fn command(&mut self, cmd: &Cmd) -> RedisResult<Value> {
        let bytes = cmd.get_packed_command();
        if cmd.is_no_response() {
            let nobody = Waiting {
                replies: 1,
                bytes: bytes.len(),
                to: Recipient::Nobody,
            };
            return self.queue.add(&bytes, nobody).map(|()| Value::Nil);
        }
        match self.exchange(&bytes, 1).await {
            Ok(reply) => parse(&reply),
            Err(failure) => Err(failure.error),
        }
    }
}

/// Reads one reply as redis-rs does; push messages may stand before it.
fn parse(mut reply: &[u8]) -> RedisResult<Value> {
    let mut parser = redis::Parser::new();
    loop {
        match parser.parse_value(&mut reply)? {
            Value::Push { .. } => {}
            value => return Ok(value),
        }
    }
}

#[cold]
fn timed_out(is_withdrawn: bool, length: usize) -> Box<Failure> {
    let error = io::Error::from(io::ErrorKind::TimedOut);
    let mut failure = Failure::not_sent(error.into(), true);
    // What the driver has taken will be written, if it was not.
    failure.written = if is_withdrawn { 0 } else { length };
    failure
}

type OfRedis = std::pin::Pin<Box<dyn Future<Output = ()> + Send>>;

/// Starts a driver and says hello. The hello is redis-rs's own.
pub(super) async fn greet<S>(
    stream: S,
    info: &RedisConnectionInfo,
    config: &Config,
) -> RedisResult<(MultiplexedConnection, Driver<S>, OfRedis)>
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let queue = Arc::new(Queue::new(config.queued_bytes));
    let inbox = Arc::<Inbox>::default();
    let has_pushes = !matches!(info.protocol(), ProtocolVersion::RESP2);
    let tunnel = Tunnel::new(queue.clone(), inbox.clone(), has_pushes);
    let mut driver = Driver::new(stream, queue.clone(), inbox);
    let mut greeting = pin!(aio::MultiplexedConnection::new_with_config(
        info,
        tunnel,
        config.of_redis()
    ));
    let mut is_driven = true;
    let greeted = poll_fn(|context| {
        is_driven = is_driven && driver.poll(context).is_pending();
        greeting.as_mut().poll(context)
    })
    .await;
    let (redis, of_redis) = match greeted {
        Ok(greeted) => greeted,
        // What redis-rs says of a stream that ended is not why it ended.
        Err(error) if error.is_io_error() => return Err(queue.why_closed().unwrap_or(error)),
        Err(error) => return Err(error),
    };
    let con = MultiplexedConnection {
        queue,
        slot: Arc::default(),
        response_timeout: config.response_timeout,
        redis,
        has_pushes,
    };
    Ok((con, driver, Box::pin(of_redis)))
}

/// Returns the error of a command that a shared connection must not send. A pipeline of redis-rs with such a command ends the connection.
fn refused(cmd: &Cmd, has_pushes: bool) -> Option<RedisError> {
    let arguments = cmd.args_iter().filter_map(|argument| match argument {
        redis::Arg::Simple(argument) => Some(argument),
        _ => None,
    });
    let refusal = refusal(arguments, has_pushes)?;
    Some((ErrorKind::InvalidClientConfig, refusal).into())
}

/// What a command does to the watched keys.
pub(super) enum Watching {
    Begins,
    Ends,
}

/// Returns whether a command concerns the watched keys. Such a command must not be overtaken by pipelines.
pub(super) fn concerns_watch(cmd: &Cmd) -> Option<Watching> {
    match cmd.args_iter().next() {
        Some(redis::Arg::Simple(name)) if name.eq_ignore_ascii_case(b"WATCH") => {
            Some(Watching::Begins)
        }
        Some(redis::Arg::Simple(name)) if name.eq_ignore_ascii_case(b"UNWATCH") => {
            Some(Watching::Ends)
        }
        _ => None,
    }
}

impl aio::ConnectionLike for MultiplexedConnection {
    fn req_packed_command<'a>(&'a mut self, cmd: &'a Cmd) -> RedisFuture<'a, Value> {
        if let Some(error) = refused(cmd, self.has_pushes) {
            return Box::pin(std::future::ready(Err(error)));
        }
        if cmd.is_no_response() || concerns_watch(cmd).is_some() {
            return Box::pin(self.command(cmd));
        }
        self.redis.req_packed_command(cmd)
    }

    fn req_packed_commands<'a>(
        &'a mut self,
        pipeline: &'a redis::Pipeline,
        offset: usize,
        count: usize,
    ) -> RedisFuture<'a, Vec<Value>> {
        self.redis.req_packed_commands(pipeline, offset, count)
    }

    fn get_db(&self) -> i64 {
        self.redis.get_db()
    }
}
