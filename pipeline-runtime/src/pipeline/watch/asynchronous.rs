//! Watched keys on connections that are awaited.

use std::fmt;
use std::ops::{Deref, DerefMut};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::task::{Context, Poll, Waker};

use redis::aio::ConnectionLike;
use redis::{Cmd, RedisError, Value};

use super::{Attempts, Watch, check, ends_watch, refused, started};
use crate::error::{ArgumentError, Error};
use crate::execution::Execution;
use crate::pipeline::{Pipeline, encode};

impl Watch {
    /// Runs the transaction on an async connection, as [`run`](Self::run) does on a blocking one. Nobody else may use the connection meanwhile, as
    /// [`start_async`](Self::start_async) says.
    ///
    /// The closure awaits. Its future cannot be known to be `Send`, so a task that is spawned on several threads takes
    /// [`start_async`](Self::start_async), which has no closure.
    ///
    /// ```no_run
    /// use redis_pipeline::redis::aio::MultiplexedConnection;
    /// use redis_pipeline::{Error, Watch, redis_pipeline};
    ///
    /// async fn buy(con: &mut MultiplexedConnection, item: &str) -> Result<Option<i64>, Error> {
    ///     let stock = format!("stock:{item}");
    ///     let bought = Watch::keys([&stock]).run_async(con, async |con| {
    ///         let left = redis_pipeline! { GET stock -> u64 else 0 }.execute_async(con).await?;
    ///         if left == 0 {
    ///             return Ok::<_, Error>(None);
    ///         }
    ///         Ok(Some(redis_pipeline! {
    ///             atomic {
    ///                 let left = DECR stock;
    ///                 RPUSH "sold" item;
    ///             }
    ///         }))
    ///     }).await?;
    ///     Ok(bought.map(|(left,)| left))
    /// }
    /// # let _ = buy;
    /// ```
    ///
    /// # Errors
    ///
    /// Those of [`run`](Self::run).
    pub async fn run_async<C, P, E>(
        &self,
        con: &mut C,
        mut decide: impl AsyncFnMut(&mut C) -> Result<Option<P>, E>,
    ) -> Result<Option<P::Output>, E>
    where
        C: ConnectionLike + Send + 'static,
        P: Pipeline,
        E: From<Error>,
    {
        let mut watched = self.clone().start_async(con).await?;
        loop {
            match decide(&mut watched).await {
                Ok(Some(pipeline)) => match watched.commit(&pipeline).await {
                    Ok(None) => {}
                    Ok(committed) => return Ok(committed),
                    Err(error) => {
                        watched.unwatch().await?;
                        return Err(error.into());
                    }
                },
                nothing => {
                    watched.unwatch().await?;
                    return nothing.map(|_| None);
                }
            }
        }
    }

    /// Watches the keys on an async connection, which nobody else may use meanwhile: one of its own from the client, or
    /// the guard of a pool. On a clone of a shared multiplexed connection another task's transaction ends the watch, and
    /// a conflict goes unnoticed; so it does on a connection that reconnects by itself.
    ///
    /// [`run_async`](Self::run_async) does the same with a closure, and is shorter where the task is not spawned on several threads.
    ///
    /// ```no_run
    /// use redis_pipeline::redis::aio::MultiplexedConnection;
    /// use redis_pipeline::{Error, Watch, redis_pipeline};
    ///
    /// async fn buy(con: &mut MultiplexedConnection, item: &str) -> Result<Option<i64>, Error> {
    ///     let stock = format!("stock:{item}");
    ///     let mut con = Watch::keys([&stock]).start_async(con).await?;
    ///     loop {
    ///         let left = redis_pipeline! { GET stock -> u64 else 0 }
    ///             .execute_async(&mut *con)
    ///             .await?;
    ///         if left == 0 {
    ///             con.unwatch().await?;
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
    ///
    /// # Errors
    ///
    /// [`Error::Failed`] if the server refuses `WATCH`. [`Error::Connection`] if no answer comes; then the connection [must be
    /// dropped](Error::must_drop_connection), because it may watch the keys.
    pub async fn start_async<C>(self, con: &mut C) -> Result<Watched<'_, C>, Error>
    where
        C: ConnectionLike + Send + 'static,
    {
        let mut watched = Watched {
            con,
            attempts: Attempts::begin(),
            watch: self,
            watching: false,
        };
        watched.start().await?;
        Ok(watched)
    }
}

/// An async connection on which keys are watched; made by [`Watch::start_async`].
///
/// It can be used like the connection, to read. When it is dropped, also because a future is dropped or a panic unwinds, it hands `UNWATCH`
/// over to the connection without waiting for the reply. A connection that has no room for another command, as after some fifty requests
/// that were cancelled, loses it, and then still watches: [`unwatch`](Self::unwatch) waits and returns an error, and
/// [`Watch::mark_broken`] tells those who drop.
pub struct Watched<'c, C: ConnectionLike> {
    con: &'c mut C,
    watch: Watch,
    attempts: Attempts,
    watching: bool,
}

impl<C: ConnectionLike + Send + 'static> Watched<'_, C> {
    /// Executes a pipeline whose `atomic` block takes effect only if nobody changed the watched keys.
    ///
    /// `None` means that somebody did: after a short pause the keys are watched again, so read and decide anew. After success nothing is
    /// watched any more.
    ///
    /// # Errors
    ///
    /// [`Error::Aborted`] if no more attempts are allowed, with the setting that ended them in [`Cause::GivenUp`](crate::Cause::GivenUp).
    /// All other errors are those of [`Pipeline::execute_async`].
    pub async fn commit<P: Pipeline>(&mut self, pipeline: &P) -> Result<Option<P::Output>, Error> {
        let (request, state) = encode(pipeline);
        check(&request)?;
        if !self.watching {
            return Err(request.refusal(ArgumentError::NotWatched));
        }
        let committed = match Execution::new()
            .receive_async(self.con, &request)
            .await
            .into_result()
        {
            Ok(replies) => {
                let mut replies = replies.replies(&request);
                let output = pipeline.read(&state, &mut replies);
                replies.finish(output)
            }
            Err(error) => Err(error),
        };
        self.watching = !(request.has_transactions() && ends_watch(&committed));
        match committed {
            Ok(output) => {
                self.end().await?;
                Ok(Some(output))
            }
            Err(error @ Error::Aborted(_)) => {
                let pause = self.attempts.pause(&self.watch, error)?;
                futures_timer::Delay::new(pause).await;
                self.start().await?;
                Ok(None)
            }
            Err(Error::Connection(interrupted)) => {
                if self.hand_over_unwatch() {
                    return Err(Error::Connection(interrupted));
                }
                self.watching = false;
                Err(self.watch.left_watching(interrupted))
            }
            Err(error) => Err(error),
        }
    }

    /// Stops watching the keys, and waits until the server has done so.
    ///
    /// # Errors
    ///
    /// [`Error::Connection`] if no answer comes; then the connection [must be dropped](Error::must_drop_connection).
    pub async fn unwatch(mut self) -> Result<(), Error> {
        self.end().await
    }

    async fn start(&mut self) -> Result<(), Error> {
        // Set before the reply comes: whoever drops the future meanwhile cannot know whether it was executed.
        self.watching = true;
        let reply = self.con.req_packed_command(&self.watch.watch).await;
        started(reply.or_else(refused).map_err(|error| self.lost(error))?)
    }

    async fn end(&mut self) -> Result<(), Error> {
        if self.watching {
            let reply = self.con.req_packed_command(&redis::cmd("UNWATCH")).await;
            self.watching = false;
            let undone = reply.and_then(Value::extract_error);
            undone.map_err(|error| self.lost(error))?;
        }
        Ok(())
    }

    fn lost(&self, error: RedisError) -> Error {
        self.watch.lost(error)
    }
}

impl<C: ConnectionLike> Watched<'_, C> {
    /// Hands `UNWATCH` over to the connection, without waiting for its reply. Returns whether the connection took it.
    fn hand_over_unwatch(&mut self) -> bool {
        let mut unwatch: Cmd = redis::cmd("UNWATCH");
        unwatch.set_no_response(true);
        let mut sent = self.con.req_packed_command(&unwatch);
        // The first poll gives the command to the task that owns the socket, which sends it because its reply is not
        // wanted. Outside of a runtime the poll may panic, and then there is no such task either.
        let polled = catch_unwind(AssertUnwindSafe(|| {
            sent.as_mut().poll(&mut Context::from_waker(Waker::noop()))
        }));
        let taken = matches!(polled, Ok(Poll::Ready(Ok(_))));
        drop(sent);
        self.watching &= !taken;
        taken
    }
}

impl<C: ConnectionLike> Drop for Watched<'_, C> {
    fn drop(&mut self) {
        if self.watching && !self.hand_over_unwatch() {
            self.watch.set_broken();
        }
    }
}

impl<C: ConnectionLike> Deref for Watched<'_, C> {
    type Target = C;

    fn deref(&self) -> &C {
        self.con
    }
}

impl<C: ConnectionLike> DerefMut for Watched<'_, C> {
    fn deref_mut(&mut self) -> &mut C {
        self.con
    }
}

impl<C: ConnectionLike> fmt::Debug for Watched<'_, C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Watched")
            .field("watch", &self.watch)
            .field("watching", &self.watching)
            .finish_non_exhaustive()
    }
}
