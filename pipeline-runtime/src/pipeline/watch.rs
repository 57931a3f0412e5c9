//! Optimistic locking: read watched keys, decide in Rust, commit if nobody changed them.

use std::hash::{BuildHasher, RandomState};
#[cfg(feature = "aio")]
use std::panic::{AssertUnwindSafe, catch_unwind};
#[cfg(feature = "aio")]
use std::task::{Context, Waker};
use std::time::Duration;

use redis::{Cmd, ConnectionLike, Value};

use super::{Pipeline, encode};
use crate::error::{ArgumentError, Cause, CommandSource, Error, Failure};
use crate::execution::Execution;
use crate::reply::{Reply, shape};
use crate::request::Request;
use crate::request::argument::Argument;

/// A transaction that is committed only if nobody changed the keys that it depends on.
///
/// The keys are watched, a closure reads what it needs and decides, and the pipeline that it returns is executed. Its
/// `atomic` block takes effect only if no watched key was changed meanwhile; else all of it starts again, a bounded
/// number of times, after a short pause of random length. A closure that finds nothing to do returns `None`.
///
/// ```no_run
/// use redis_pipeline::{Error, Watch, redis, redis_pipeline};
///
/// fn buy(con: &mut redis::Connection, item: &str) -> Result<Option<i64>, Error> {
///     let stock = format!("stock:{item}");
///     let bought = Watch::keys([&stock]).run(con, |con| {
///         let (left,) = redis_pipeline! { let left: u64 = GET stock else 0; }.execute(con)?;
///         if left == 0 {
///             return Ok::<_, Error>(None);
///         }
///         Ok(Some(redis_pipeline! {
///             atomic {
///                 let left = DECR stock;
///                 RPUSH "sold" item;
///             }
///         }))
///     })?;
///     Ok(bought.map(|(left,)| left))
/// }
/// # let _ = buy;
/// ```
///
/// The closure only reads: a transaction that it executes itself ends the watch.
#[derive(Clone, Debug)]
pub struct Watch {
    watch: Cmd,
    attempts: u32,
    pause: Duration,
}

const MOST_DOUBLINGS: u32 = 6;
const LONGEST_PAUSE: Duration = Duration::from_secs(10);

impl Watch {
    /// Watches these keys.
    pub fn keys<K: Argument>(keys: impl IntoIterator<Item = K>) -> Self {
        let mut watch = redis::cmd("WATCH");
        for key in keys {
            watch.arg(key);
        }
        Watch {
            watch,
            attempts: 16,
            pause: Duration::from_millis(1),
        }
    }

    /// How often it is tried before the last [`Error::Aborted`] is returned; 16 times if nothing else is said.
    pub fn attempts(mut self, attempts: u32) -> Self {
        self.attempts = attempts.max(1);
        self
    }

    /// How long the first pause after a conflict is on average; each of the next six is twice as long as the one
    /// before. 1 ms if nothing else is said.
    pub fn pause(mut self, pause: Duration) -> Self {
        self.pause = pause;
        self
    }

    /// Runs the transaction: what the committed pipeline replied, or `None` where the closure had nothing to do.
    ///
    /// The connection watches nothing afterwards, whichever way this ends, also by a panic of the closure.
    pub fn run<C, P, E>(
        &self,
        con: &mut C,
        mut decide: impl FnMut(&mut C) -> Result<Option<P>, E>,
    ) -> Result<Option<P::Output>, E>
    where
        C: ConnectionLike + ?Sized,
        P: Pipeline,
        E: From<Error>,
    {
        let mut attempt = 1;
        loop {
            let watch = con.req_command(&self.watch).map_err(Error::from)?;
            let mut watching = Watching::start(con, watch)?;
            let Some(pipeline) = decide(watching.con)? else {
                return Ok(None);
            };
            match watching.commit(&pipeline) {
                Err(Error::Aborted(_)) if attempt < self.attempts => {
                    std::thread::sleep(self.pause_after(attempt));
                    attempt += 1;
                }
                committed => return committed.map(Some).map_err(E::from),
            }
        }
    }

    /// Watches the keys on an async connection, which nobody else may use meanwhile: one of its own from the client, or
    /// the guard of a pool. On a clone of a shared multiplexed connection another task's transaction ends the watch, and
    /// a conflict goes unnoticed; so it does on a connection that reconnects by itself.
    ///
    /// ```no_run
    /// use redis_pipeline::{Error, Watch, redis, redis_pipeline};
    ///
    /// async fn buy(con: &mut redis::aio::MultiplexedConnection, item: &str) -> Result<Option<i64>, Error> {
    ///     let stock = format!("stock:{item}");
    ///     let mut con = Watch::keys([&stock]).start_async(con).await?;
    ///     loop {
    ///         let (left,) = redis_pipeline! { let left: u64 = GET stock else 0; }.execute_async(&mut *con).await?;
    ///         if left == 0 {
    ///             return Ok(None);
    ///         }
    ///         let purchase = redis_pipeline! {
    ///             atomic {
    ///                 let left = DECR stock;
    ///                 RPUSH "sold" item;
    ///             }
    ///         };
    ///         if let Some((left,)) = con.commit(&purchase).await? {
    ///             return Ok(Some(left));
    ///         }
    ///     }
    /// }
    /// # let _ = buy;
    /// ```
    #[cfg(feature = "aio")]
    pub async fn start_async<C>(self, con: &mut C) -> Result<Watched<'_, C>, Error>
    where
        C: redis::aio::ConnectionLike + Send + 'static,
    {
        let mut watched = Watched {
            con,
            watch: self,
            attempt: 1,
            watching: false,
        };
        watched.start().await?;
        Ok(watched)
    }

    /// A pause of random length, on average twice as long after each attempt.
    fn pause_after(&self, attempt: u32) -> Duration {
        let doubled = 1 << (attempt - 1).min(MOST_DOUBLINGS);
        let average = self.pause.saturating_mul(doubled).min(LONGEST_PAUSE);
        // Each new hasher of std has another seed.
        let random = RandomState::new().hash_one(attempt);
        average.mul_f64(random as f64 / (u64::MAX / 2) as f64)
    }
}

/// A connection on which keys are watched; it stops watching when this is dropped.
struct Watching<'c, C: ConnectionLike + ?Sized> {
    con: &'c mut C,
    ended: bool,
}

impl<'c, C: ConnectionLike + ?Sized> Watching<'c, C> {
    fn start(con: &'c mut C, reply: Value) -> Result<Self, Error> {
        started(reply).map(|()| Watching { con, ended: false })
    }

    fn commit<P: Pipeline>(&mut self, pipeline: &P) -> Result<P::Output, Error> {
        let (request, state) = encode(pipeline);
        check(&request)?;
        let mut replies = Execution::new().send_and_receive(self.con, &request)?;
        let output = pipeline.read(&state, &mut replies);
        let committed = replies.finish(output);
        self.ended = request.has_transactions() && ends_watch(&committed);
        committed
    }
}

impl<C: ConnectionLike + ?Sized> Drop for Watching<'_, C> {
    fn drop(&mut self) {
        if !self.ended {
            // Where this fails the connection is of no use to anybody.
            let _ = self.con.req_packed_command(b"*1\r\n$7\r\nUNWATCH\r\n");
        }
    }
}

/// An async connection on which keys are watched; made by [`Watch::start_async`].
///
/// It can be used like the connection, to read. The keys are watched no longer when it is dropped, also where that is
/// because a future is dropped or a panic unwinds.
#[cfg(feature = "aio")]
#[derive(Debug)]
pub struct Watched<'c, C: redis::aio::ConnectionLike> {
    con: &'c mut C,
    watch: Watch,
    attempt: u32,
    watching: bool,
}

#[cfg(feature = "aio")]
impl<C: redis::aio::ConnectionLike + Send + 'static> Watched<'_, C> {
    /// Executes a pipeline whose `atomic` block takes effect only if nobody changed the watched keys.
    ///
    /// `None` means that somebody did: after a short pause the keys are watched again, so read and decide anew. The last
    /// attempt fails with [`Error::Aborted`]. After success nothing is watched any more.
    pub async fn commit<P: Pipeline>(&mut self, pipeline: &P) -> Result<Option<P::Output>, Error> {
        let (request, state) = encode(pipeline);
        check(&request)?;
        if !self.watching {
            return Err(request.refusal(ArgumentError::NotWatched));
        }
        let gathered = Execution::new()
            .send_and_receive_async(self.con, &request)
            .await?;
        let committed = {
            let mut replies = gathered.replies(&request);
            let output = pipeline.read(&state, &mut replies);
            replies.finish(output)
        };
        self.watching = !(request.has_transactions() && ends_watch(&committed));
        match committed {
            Err(Error::Aborted(_)) if self.attempt < self.watch.attempts => {
                futures_timer::Delay::new(self.watch.pause_after(self.attempt)).await;
                self.attempt += 1;
                self.start().await?;
                Ok(None)
            }
            Ok(output) => {
                self.unwatch();
                Ok(Some(output))
            }
            Err(error) => Err(error),
        }
    }

    async fn start(&mut self) -> Result<(), Error> {
        // Set before the reply comes: whoever drops the future meanwhile cannot know whether it was executed.
        self.watching = true;
        let reply = self
            .con
            .req_packed_command(&self.watch.watch)
            .await
            .map_err(Error::from)?;
        started(reply)
    }
}

#[cfg(feature = "aio")]
impl<C: redis::aio::ConnectionLike> Watched<'_, C> {
    /// Hands `UNWATCH` over to the connection, without waiting for it.
    fn unwatch(&mut self) {
        if !std::mem::take(&mut self.watching) {
            return;
        }
        let mut unwatch = redis::cmd("UNWATCH");
        unwatch.set_no_response(true);
        let mut sent = self.con.req_packed_command(&unwatch);
        // The first poll gives the command to the task that owns the socket, which sends it because its reply is not
        // wanted. Outside of a runtime the poll may panic, and then there is no such task either.
        let _ = catch_unwind(AssertUnwindSafe(|| {
            sent.as_mut()
                .poll(&mut Context::from_waker(Waker::noop()))
                .is_ready()
        }));
    }
}

#[cfg(feature = "aio")]
impl<C: redis::aio::ConnectionLike> Drop for Watched<'_, C> {
    fn drop(&mut self) {
        self.unwatch();
    }
}

#[cfg(feature = "aio")]
impl<C: redis::aio::ConnectionLike> std::ops::Deref for Watched<'_, C> {
    type Target = C;

    fn deref(&self) -> &C {
        self.con
    }
}

#[cfg(feature = "aio")]
impl<C: redis::aio::ConnectionLike> std::ops::DerefMut for Watched<'_, C> {
    fn deref_mut(&mut self) -> &mut C {
        self.con
    }
}

/// What the runtime itself sends stands in no user's text.
static WATCH: CommandSource = CommandSource {
    name: "WATCH",
    label: None,
    text: "WATCH",
    file: file!(),
    line: line!(),
    column: column!(),
};

fn started(reply: Value) -> Result<(), Error> {
    <() as Reply<shape::Ok>>::read(reply).map_err(|mismatch| {
        let cause = mismatch
            .into_server_error()
            .map_or_else(Cause::Reply, Cause::Server);
        Error::Failed(vec![Failure::new(Some(&WATCH), &[], 0, cause)])
    })
}

/// A commit that sends something does so in a transaction.
fn check(request: &Request) -> Result<(), Error> {
    if request.is_empty() || request.has_transactions() {
        Ok(())
    } else {
        Err(request.refusal(ArgumentError::NotAtomic))
    }
}

/// Whether the server has certainly seen `EXEC`, which ends every watch.
fn ends_watch<T>(committed: &Result<T, Error>) -> bool {
    matches!(
        committed,
        Ok(_) | Err(Error::Aborted(_) | Error::Discarded(_))
    )
}
