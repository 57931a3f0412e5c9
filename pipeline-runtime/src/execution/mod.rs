//! Running a pipeline: what is sent when, what is sent again, and who reads the replies.
//!
//! What happens is decided without I/O, in `state` and `exchange`; `blocking` and `asynchronous` send and receive. Uses `connection`, `request`,
//! `reply` and `error`.

#[cfg(feature = "aio")]
pub(crate) mod asynchronous;
pub(crate) mod blocking;
mod exchange;
mod part_replies;
pub(crate) mod readers;
mod received;
pub(crate) mod replies;
mod script_repair;
pub(crate) mod state;
mod telemetry;
#[cfg(test)]
mod tests;
mod transaction;

use std::fmt;

use redis::ConnectionAddr;

use crate::request::part::PartLimits;
use telemetry::Server;

/// Commands that are sent at once. Measured with 100,000: parts of 1,000 take half as long again, because the server waits between them; all at
/// once is a tenth faster, and takes memory in proportion.
const PART_COMMANDS: usize = 10_000;

/// Bytes that are sent at once. What redis-rs writes while it does not read must find room in the buffers of both systems, because some servers
/// stop reading while their replies are unread. The buffers of Linux hold some megabytes; parts of this size cost little even then.
const PART_BYTES: usize = 1 << 20;

/// The progress of a pipeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Progress {
    /// The commands that were executed, `MULTI` and `EXEC` among them.
    pub executed: usize,
    /// All commands of the pipeline. `None` while a `for` over an iterator still makes them.
    pub commands: Option<usize>,
}

type Observer<'e> = Box<dyn FnMut(Progress) + Send + 'e>;

/// Settings for the execution of a pipeline, where the defaults do not fit.
///
/// Most programs need none of them: `execute` of the pipeline itself does the same with the defaults. Read on for pipelines of many thousand commands
/// ([`part`](Self::part), [`progress`](Self::progress)), for commands that may be sent again when a connection fails ([`repeat`](Self::repeat)), and for
/// telemetry ([`server`](Self::server)).
///
/// A pipeline of many commands is sent in parts, one after the other, so that the replies of all of it never have to be held at once, and so that
/// a server that does not read while its replies are unread can take them: a part has at most 1 MiB, unless one command alone is larger. A
/// transaction is never cut. (`execute_async` keeps the replies that are read until the last has come.)
///
/// The struct form does not hold all requests either: a part is sent as soon as a `for` over an iterator has made it. (A `for` over a field that
/// is a collection makes all commands first, and so does everything inside `atomic { … }`. With an iterator that is not `Send`,
/// `execute_async` does, too.) What a loop sends is then known only when it has ended: where the connection fails, the last of
/// [`Interrupted::fates`](crate::Interrupted::fates) is open-ended, and arguments that do not fit are [`Error::Stopped`](crate::Error::Stopped), not
/// [`Error::Refused`](crate::Error::Refused), where parts were executed before. After either, loops over iterators take no more turns; where the replies that
/// came before cannot be read without the keys and the pipelines of what stands behind the loops, that is still evaluated, but not sent.
///
/// ```no_run
/// use redis_pipeline::{Execution, redis_pipeline};
///
/// redis_pipeline! {
///     struct Fill { ids: u32 }
///     for id in 0..ids { SET "item:{id}" id; }
/// }
///
/// # fn run(con: &mut redis_pipeline::redis::Connection) -> Result<(), redis_pipeline::Error> {
/// Execution::new()
///     .part(500)
///     .progress(|it| println!("{} commands so far", it.executed))
///     .execute(&Fill { ids: 100_000 }, con)
/// # }
/// ```
#[must_use = "nothing is sent before `execute`"]
pub struct Execution<'e> {
    limits: PartLimits,
    repeats: usize,
    observer: Option<Observer<'e>>,
    server: Server,
}

impl<'e> Execution<'e> {
    /// Returns the defaults: parts of 10,000 commands, nothing is sent twice.
    pub fn new() -> Self {
        Execution {
            limits: PartLimits {
                commands: PART_COMMANDS,
                bytes: PART_BYTES,
            },
            repeats: 0,
            observer: None,
            server: Server::UNKNOWN,
        }
    }

    /// Sets how many commands are sent at once; at least one. The time-out of an awaited connection holds for each part, and so does that of the connections of the module
    /// `cluster`, so smaller parts suit slow commands. On redis-rs's blocking connections the read time-out holds for each reply: a part may wait for its commands times
    /// the time-out, because redis-rs reads on after a time-out. Smaller parts bound that, too; ten thousand commands with a time-out of one second wait almost three hours
    /// for a server that says nothing.
    pub fn part(mut self, commands: usize) -> Self {
        self.limits.commands = commands.max(1);
        self
    }

    /// Returns the bounds of the parts in which a pipeline is sent.
    pub(crate) fn limits(&self) -> PartLimits {
        self.limits
    }

    /// Calls a function after each part.
    pub fn progress(mut self, observer: impl FnMut(Progress) + Send + 'e) -> Self {
        self.observer = Some(Box::new(observer));
        self
    }

    /// Sends a part again, up to this number of times, if the connection fails and each command of the part [may be
    /// repeated](crate::Command::may_repeat). Useful on connections that come back by themselves, such as redis-rs's `ConnectionManager`.
    /// A blocking connection that [must be dropped](crate::Interrupted::must_drop_connection), as after a time-out, is not used again.
    pub fn repeat(mut self, times: usize) -> Self {
        self.repeats = times;
        self
    }

    /// Names the server for spans and durations (features `tracing` and `metrics`), because redis-rs's connections do not tell it; without these
    /// features this does nothing. A pipeline on a cluster has many servers, so it is better off without one.
    ///
    /// ```no_run
    /// # use redis_pipeline::{Error, Execution, redis, redis_pipeline};
    /// # fn run(client: &redis::Client, con: &mut redis::Connection) -> Result<(), Error> {
    /// let pipeline = redis_pipeline! { let visits = INCR "visits"; };
    /// let server = client.get_connection_info().addr();
    /// let (visits,) = Execution::new().server(server).execute(&pipeline, con)?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn server(mut self, address: &ConnectionAddr) -> Self {
        self.server = Server::at(address);
        self
    }
}

impl Default for Execution<'_> {
    fn default() -> Self {
        Execution::new()
    }
}

impl fmt::Debug for Execution<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Execution")
            .field("part", &self.limits.commands)
            .field("repeats", &self.repeats)
            .finish_non_exhaustive()
    }
}
