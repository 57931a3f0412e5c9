//! Optimistic locking: read watched keys, decide in Rust, commit if nobody changed them.

#[cfg(feature = "aio")]
mod asynchronous;

use std::fmt;
use std::hash::{BuildHasher, RandomState};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use redis::{Cmd, ConnectionLike, RedisError, ServerError, Value};

#[cfg(feature = "aio")]
pub use asynchronous::Watched;

use super::{Pipeline, encode};
use crate::connection::BlockingConnectionLike;
use crate::error::{ArgumentError, Cause, CommandSource, Error, Failure, Interrupted, WatchLimit};
use crate::execution::Execution;
use crate::reply::{Reply, shape};
use crate::request::Request;
use crate::request::argument::Argument;

/// A transaction that is committed only if nobody changed the keys that it depends on.
///
/// The keys are watched, a closure reads what it needs and decides, and the pipeline that it returns is executed. Its
/// `atomic` block takes effect only if no watched key was changed meanwhile; else all of it starts again after a short
/// pause of random length, for ten seconds unless [`give_up_after`](Watch::give_up_after) or [`attempts`](Watch::attempts) is set. A closure
/// that finds nothing to do returns `None`.
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
#[derive(Clone)]
pub struct Watch {
    watch: Cmd,
    attempts: Option<u32>,
    give_up_after: Duration,
    pause: Duration,
    broken: Option<Arc<AtomicBool>>,
}

/// How much longer each pause is than the one before, on average. 120 tasks that change one key 20 times each, on two busy cores, need
/// 1,500 more attempts and four seconds; pauses that double, up to 64 ms, need 15,000 and fifteen seconds.
const GROWTH: u32 = 4;
/// The longest average, unless the first one is longer.
const LONGEST_PAUSE: Duration = Duration::from_millis(512);
const LONGEST_FIRST_PAUSE: Duration = Duration::from_secs(60);

impl Watch {
    /// Watches these keys.
    pub fn keys<K: Argument>(keys: impl IntoIterator<Item = K>) -> Self {
        let mut watch = redis::cmd("WATCH");
        for key in keys {
            watch.arg(key);
        }
        Watch {
            watch,
            attempts: None,
            give_up_after: Duration::from_secs(10),
            pause: Duration::from_millis(1),
            broken: None,
        }
    }

    /// Limits how often the transaction is tried, the first time included; without limit unless set.
    ///
    /// After the last attempt the error is [`Error::Aborted`] with [`Cause::GivenUp`].
    pub fn attempts(mut self, attempts: u32) -> Self {
        self.attempts = Some(attempts.max(1));
        self
    }

    /// Limits how long the transaction is tried; ten seconds unless set. An attempt that has begun is not cut short: the time-outs of the
    /// connection bound it.
    ///
    /// After the last attempt the error is [`Error::Aborted`] with [`Cause::GivenUp`].
    ///
    /// ```no_run
    /// use std::time::Duration;
    ///
    /// use redis_pipeline::{Cause, Error, Watch, WatchLimit, redis, redis_pipeline};
    ///
    /// # fn run(con: &mut redis::Connection) -> Result<(), Error> {
    /// let patient = Watch::keys(["stock"]).give_up_after(Duration::from_secs(60));
    /// let sold = patient.run(con, |_| Ok::<_, Error>(Some(redis_pipeline! { atomic { DECR "stock"; } })));
    /// if let Err(Error::Aborted(failures)) = &sold
    ///     && let Cause::GivenUp { limit: WatchLimit::GiveUpAfter(_), attempts } = failures[0].cause()
    /// {
    ///     println!("too many others: {attempts} attempts in a minute");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn give_up_after(mut self, time: Duration) -> Self {
        self.give_up_after = time;
        self
    }

    /// Sets the average of the first pause after a conflict; 1 ms unless set. An attempt that took longer makes it as long as the attempt. Each
    /// pause is four times as long as the one before, up to half a second on average, if this is not longer. Zero stands for no pauses; a minute is the most.
    pub fn pause(mut self, pause: Duration) -> Self {
        self.pause = pause.min(LONGEST_FIRST_PAUSE);
        self
    }

    /// Sets a flag to `true` when the watch could not be undone, so that the connection must not be used again: it may still watch keys, and
    /// the next transaction on it would be aborted for nothing.
    ///
    /// An error says the same by [`must_drop_connection`](Error::must_drop_connection). The flag is for those who get no error: a future or a
    /// `Watched` was dropped, or the closure panicked.
    ///
    /// ```no_run
    /// use std::sync::Arc;
    /// use std::sync::atomic::{AtomicBool, Ordering};
    ///
    /// use redis_pipeline::{Error, Watch, redis, redis_pipeline};
    ///
    /// # fn run(con: &mut redis::Connection) {
    /// let broken = Arc::new(AtomicBool::new(false));
    /// let watch = Watch::keys(["stock"]).mark_broken(&broken);
    /// // Run the transaction; also if it panics or is cancelled:
    /// if broken.load(Ordering::SeqCst) {
    ///     // Close the connection in place of giving it back to its pool.
    /// }
    /// # }
    /// ```
    pub fn mark_broken(mut self, flag: &Arc<AtomicBool>) -> Self {
        self.broken = Some(Arc::clone(flag));
        self
    }

    /// Runs the transaction: what the committed pipeline replied, or `None` where the closure had nothing to do. `run_async` (feature `aio`) awaits.
    ///
    /// The connection watches nothing afterwards, whichever way this ends, also by a panic of the closure, unless the error says that it
    /// [must be dropped](Error::must_drop_connection).
    ///
    /// # Errors
    ///
    /// The closure's error, or that of the pipeline as [`Pipeline::execute`] returns it; [`Error::Failed`] if the server refuses `WATCH`.
    /// [`Error::Connection`] in place of the closure's error or of `None`, if the watch could not be undone; then the connection [must be
    /// dropped](Error::must_drop_connection).
    pub fn run<C, P, E>(
        &self,
        con: &mut C,
        mut decide: impl FnMut(&mut C) -> Result<Option<P>, E>,
    ) -> Result<Option<P::Output>, E>
    where
        C: BlockingConnectionLike + ?Sized,
        P: Pipeline,
        E: From<Error>,
    {
        let mut attempts = Attempts::begin();
        loop {
            let mut watching = Watching::start(self, con)?;
            let pipeline = match decide(watching.con) {
                Ok(Some(pipeline)) => pipeline,
                nothing => {
                    watching.end()?;
                    return nothing.map(|_| None);
                }
            };
            match watching.commit(&pipeline) {
                Err(error @ Error::Aborted(_)) => {
                    std::thread::sleep(attempts.pause(self, error)?);
                }
                committed => return committed.map(Some).map_err(E::from),
            }
        }
    }

    /// Notes that the connection may still watch the keys, and returns the error that says so.
    #[cold]
    fn lost(&self, error: RedisError) -> Error {
        self.left_watching(Interrupted::new(error, []))
    }

    #[cold]
    fn left_watching(&self, interrupted: Interrupted) -> Error {
        self.set_broken();
        Error::Connection(interrupted.still_watching())
    }

    #[cold]
    fn set_broken(&self) {
        if let Some(flag) = &self.broken {
            flag.store(true, Ordering::SeqCst);
        }
    }

    /// Returns a pause of random length, on average longer after each attempt.
    fn pause_after(&self, attempt: u32, took: Duration) -> Duration {
        if self.pause.is_zero() {
            return Duration::ZERO;
        }
        let grown = GROWTH.saturating_pow(attempt - 1);
        let average = self.pause.max(took).saturating_mul(grown);
        let average = average.min(LONGEST_PAUSE.max(self.pause));
        // Each new hasher of std has another seed.
        let random = RandomState::new().hash_one(attempt);
        average.mul_f64(random as f64 / (u64::MAX / 2) as f64)
    }
}

impl fmt::Debug for Watch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Watch")
            .field("keys", &self.watch.args_iter().count().saturating_sub(1))
            .field("attempts", &self.attempts)
            .field("give_up_after", &self.give_up_after)
            .field("pause", &self.pause)
            .finish_non_exhaustive()
    }
}

/// The attempts to commit one transaction.
struct Attempts {
    made: u32,
    since: Instant,
    last_since: Instant,
}

impl Attempts {
    fn begin() -> Self {
        let now = Instant::now();
        Attempts {
            made: 1,
            since: now,
            last_since: now,
        }
    }

    /// Returns the pause before the next attempt, or the error of the last one if no more are allowed.
    fn pause(&mut self, watch: &Watch, aborted: Error) -> Result<Duration, Error> {
        let now = Instant::now();
        let left = watch.give_up_after.saturating_sub(now - self.since);
        let limit = match watch.attempts {
            Some(attempts) if self.made >= attempts => Some(WatchLimit::Attempts),
            _ if left.is_zero() => Some(WatchLimit::GiveUpAfter(watch.give_up_after)),
            _ => None,
        };
        if let Some(limit) = limit {
            return Err(aborted.given_up(limit, self.made));
        }
        let pause = watch
            .pause_after(self.made, now - self.last_since)
            .min(left);
        self.made = self.made.saturating_add(1);
        self.last_since = now + pause;
        Ok(pause)
    }
}

/// A connection on which keys are watched.
struct Watching<'c, C: ConnectionLike + ?Sized> {
    watch: &'c Watch,
    con: &'c mut C,
    ended: bool,
}

impl<'c, C: ConnectionLike + ?Sized> Watching<'c, C> {
    fn start(watch: &'c Watch, con: &'c mut C) -> Result<Self, Error> {
        let reply = con.req_command(&watch.watch).or_else(refused);
        started(reply.map_err(|error| watch.lost(error))?)?;
        Ok(Watching {
            watch,
            con,
            ended: false,
        })
    }

    fn commit<P: Pipeline>(mut self, pipeline: &P) -> Result<P::Output, Error> {
        let committed = self.execute(pipeline);
        match (committed, self.end()) {
            (Err(Error::Connection(interrupted)), Err(_)) => {
                Err(Error::Connection(interrupted.still_watching()))
            }
            (_, Err(lost)) => Err(lost),
            (committed, Ok(())) => committed,
        }
    }

    fn execute<P: Pipeline>(&mut self, pipeline: &P) -> Result<P::Output, Error> {
        let (request, state) = encode(pipeline);
        check(&request)?;
        let mut replies = Execution::new().receive(self.con, &request);
        let output = pipeline.read(&state, &mut replies);
        let committed = replies.finish(output);
        self.ended = request.has_transactions() && ends_watch(&committed);
        committed
    }

    /// Stops watching, if that has not happened.
    fn end(&mut self) -> Result<(), Error> {
        if std::mem::replace(&mut self.ended, true) {
            return Ok(());
        }
        let reply = self.con.req_packed_command(UNWATCH);
        let undone = reply.and_then(Value::extract_error);
        undone.map(drop).map_err(|error| self.watch.lost(error))
    }
}

impl<C: ConnectionLike + ?Sized> Drop for Watching<'_, C> {
    fn drop(&mut self) {
        // After a panic there is nobody who takes an error; the flag is set.
        let _ = self.end();
    }
}

const UNWATCH: &[u8] = b"*1\r\n$7\r\nUNWATCH\r\n";

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

/// Takes the error of a server for a reply.
fn refused(error: RedisError) -> Result<Value, RedisError> {
    ServerError::try_from(error).map(Value::ServerError)
}

/// Refuses a commit that sends commands outside of a transaction.
fn check(request: &Request) -> Result<(), Error> {
    if request.is_empty() || request.has_transactions() {
        Ok(())
    } else {
        Err(request.refusal(ArgumentError::NotAtomic))
    }
}

/// Returns whether the server has certainly seen `EXEC`, which ends every watch.
fn ends_watch<T>(committed: &Result<T, Error>) -> bool {
    matches!(
        committed,
        Ok(_) | Err(Error::Aborted(_) | Error::Discarded(_))
    )
}
