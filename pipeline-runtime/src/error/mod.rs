//! Errors: which commands failed, where they stand, and why. This module uses no other.

use std::error::Error as StdError;
use std::fmt;
use std::time::Duration;

use redis::{RedisError, ServerError};

mod command_source;
mod conversions;
mod interrupted;
#[cfg(feature = "json")]
mod json_error;
mod message;
mod mismatch;
#[cfg(not(feature = "json"))]
mod no_json_error;
mod not_a_transaction;
mod quoted;

pub use command_source::CommandSource;
pub use interrupted::{Fate, Interrupted};
#[cfg(feature = "json")]
pub use json_error::JsonError;
#[cfg(feature = "tracing")]
pub(crate) use message::as_code;
#[cfg(feature = "metrics")]
pub(crate) use message::known_code;
pub use mismatch::Mismatch;
pub(crate) use mismatch::kind;
#[cfg(not(feature = "json"))]
pub use no_json_error::JsonError;
pub use not_a_transaction::NotATransaction;

use interrupted::ShowFates;
use message::{ShowRedis, ShowServer, unsaid_cause, write_server_error};

/// Why a pipeline has no result.
///
/// All failures are there, not only the first, and each knows its command. What a program asks first is whether commands were executed:
///
/// | error | executed were |
/// | --- | --- |
/// | [`Refused`](Self::Refused) | none: nothing was sent |
/// | [`Failed`](Self::Failed) | all others |
/// | [`Aborted`](Self::Aborted), [`Discarded`](Self::Discarded) | all outside of that transaction |
/// | [`Connection`](Self::Connection), [`Stopped`](Self::Stopped), [`NotATransaction`](Self::NotATransaction) | what their `fates` say: [`Interrupted::fates`], [`NotATransaction::fates`] |
/// | [`Protocol`](Self::Protocol) | nobody knows |
///
/// ```no_run
/// use redis_pipeline::{Cause, Error, redis, redis_pipeline};
///
/// # fn run(con: &mut redis::Connection) {
/// let result = redis_pipeline! {
///     let visits = INCR "visits";
///     let name = GET "name";
/// }
/// .execute(con);
/// match result {
///     Ok((visits, name)) => println!("{name:?} was here {visits} times"),
///     Err(Error::Failed(failures)) => {
///         for failure in &failures {
///             // `visits`, command 1, INCR "visits" (src/main.rs:5:18): ERR value is not …
///             eprintln!("{failure}");
///             if let Cause::Server(error) = failure.cause() {
///                 eprintln!("the server said {}", error.code());
///             }
///         }
///     }
///     Err(error) => eprintln!("{error}"),
/// }
/// # }
/// ```
///
/// It converts into a [`redis::RedisError`], which keeps the code of the server, so `?` works in functions that return a
/// [`redis::RedisResult`].
///
/// # Values in messages
///
/// Neither `Display` nor `Debug` shows arguments or replies. A server's error is shown as it was sent, but for the arguments that servers are
/// known to quote: `ERR unknown command 'NOSUCH', with args beginning with: …`. The rest are the server's own words: names of commands, of
/// settings and of the user of the connection, what a script or function says of itself (`error("…")`, `redis.error_reply("…")`), and text
/// of a form that is not known, as a module of another vendor may send. The whole error is in [`Failure::server_error`] and
/// [`Error::redis_error`], for programs that decide by it.
#[derive(Clone)]
#[non_exhaustive]
pub enum Error {
    /// The request was not sent: arguments that only the running program knows do not fit their commands.
    Refused(Vec<Failure>),
    /// redis-rs failed where no pipeline was executed: an error of a connection's own methods, converted by `?`.
    Redis(RedisError),
    /// The connection failed; what is known of the commands stands in it.
    Connection(Interrupted),
    /// A loop that is sent while it makes its commands came to arguments that do not fit theirs. What was sent before was executed.
    Stopped(Interrupted),
    /// Commands failed, or replied what their Rust types cannot hold. All other commands were executed.
    Failed(Vec<Failure>),
    /// A transaction was not executed, because a watched key was changed: its `EXEC`, which stands among the failures, replied nil. Commands
    /// outside of the block were executed.
    Aborted(Vec<Failure>),
    /// A transaction was not executed, because the server refused to queue one of its commands (`EXECABORT`), or refused its `EXEC`, which stands
    /// among the failures. Commands outside of the block were executed.
    Discarded(Vec<Failure>),
    /// The commands of an `atomic` block were not executed as a transaction: the server refused `MULTI` and executed them one by one, or what came
    /// to the block is no reply of a transaction. What is known of each command stands in it.
    NotATransaction(NotATransaction),
    /// The server sent something else than one reply for each command.
    Protocol(Protocol),
}

impl Error {
    /// Everything that is known to have failed, in the order of the commands.
    pub fn failures(&self) -> &[Failure] {
        match self {
            Error::Refused(failures)
            | Error::Failed(failures)
            | Error::Aborted(failures)
            | Error::Discarded(failures) => failures,
            Error::NotATransaction(broken) => broken.failures(),
            Error::Connection(interrupted) | Error::Stopped(interrupted) => interrupted.failures(),
            Error::Redis(_) | Error::Protocol(_) => &[],
        }
    }

    /// Returns whether a transaction was aborted, because a watched key was changed.
    pub fn is_aborted(&self) -> bool {
        matches!(self, Error::Aborted(_))
    }

    /// Says of an aborted transaction that no more attempts are allowed.
    #[cold]
    pub(crate) fn given_up(mut self, limit: WatchLimit, attempts: u32) -> Self {
        if let Error::Aborted(failures) = &mut self {
            for failure in failures {
                if let Cause::Aborted = failure.inner.cause {
                    failure.inner.cause = Cause::GivenUp { limit, attempts };
                }
            }
        }
        self
    }

    /// Makes an error of failures: its kind is that of the gravest.
    #[cold]
    pub(crate) fn from_failures(failures: Vec<Failure>) -> Self {
        let has =
            |cause: fn(&Cause) -> bool| failures.iter().any(|failure| cause(&failure.inner.cause));
        if has(|cause| matches!(cause, Cause::Discarded(_))) {
            Error::Discarded(failures)
        } else if has(|cause| matches!(cause, Cause::Aborted)) {
            Error::Aborted(failures)
        } else {
            Error::Failed(failures)
        }
    }

    /// Makes the error of a chunk that of its pipeline: `before` commands were executed before the chunk, and more may follow if it is `unfinished`.
    #[cold]
    pub(crate) fn offset_by(self, before: usize, commands: usize, unfinished: bool) -> Self {
        let chunk = before..before + commands;
        let all = if unfinished { usize::MAX } else { chunk.end };
        match self {
            Error::Connection(interrupted) => Error::Connection(interrupted.within(&chunk, all)),
            Error::Refused(failures) if before > 0 => {
                let moved = failures.iter().map(|failure| {
                    let position = before + failure.position();
                    failure.clone().inside(&[], position)
                });
                let moved = moved.collect();
                let interrupted = Interrupted::before(Error::Refused(failures).into(), before, all);
                Error::Stopped(interrupted.with_failures(moved))
            }
            other => other,
        }
    }

    fn details(&self) -> Details<'_> {
        Details(self)
    }

    fn summary(&self) -> &'static str {
        match self {
            Error::Redis(_) => "redis-rs failed",
            Error::Refused(_) => "the pipeline was not sent",
            Error::Connection(_) => "the connection failed while the pipeline was executed",
            Error::Stopped(_) => "the pipeline was not sent to its end",
            Error::Failed(_) => "commands of the pipeline failed",
            Error::Aborted(_) => "the transaction was aborted, because a watched key was changed",
            Error::Discarded(_) => {
                "the transaction was discarded, because the server refused one of its commands"
            }
            Error::NotATransaction(_) => "an `atomic` block was not executed as a transaction",
            Error::Protocol(_) => "the replies do not fit the pipeline",
        }
    }
}

/// The message of an error behind its summary.
struct Details<'e>(&'e Error);

impl fmt::Display for Details<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Error::Redis(error) => ShowRedis(error).fmt(f),
            Error::Protocol(protocol) => protocol.fmt(f),
            Error::Connection(interrupted) => {
                interrupted.fmt(f)?;
                let failures = interrupted.failures();
                failures
                    .iter()
                    .try_for_each(|failure| write!(f, "\n  {failure}"))
            }
            Error::NotATransaction(broken) => broken.fmt(f),
            _ => match self.0.failures() {
                [only] => only.fmt(f),
                all => {
                    write!(f, "{} failures", all.len())?;
                    all.iter()
                        .try_for_each(|failure| write!(f, "\n  {failure}"))
                }
            },
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Redis(_) => {}
            Error::Stopped(interrupted) => {
                write!(f, "{}{}: ", self.summary(), ShowFates(interrupted))?;
            }
            _ => write!(f, "{}: ", self.summary())?,
        }
        self.details().fmt(f)
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (name, value): (_, &dyn fmt::Debug) = match self {
            Error::Redis(error) => ("Redis", &ShowRedis(error)),
            Error::Refused(failures) => ("Refused", failures),
            Error::Connection(interrupted) => ("Connection", interrupted),
            Error::Stopped(interrupted) => ("Stopped", interrupted),
            Error::Failed(failures) => ("Failed", failures),
            Error::Aborted(failures) => ("Aborted", failures),
            Error::Discarded(failures) => ("Discarded", failures),
            Error::NotATransaction(broken) => ("NotATransaction", broken),
            Error::Protocol(protocol) => ("Protocol", protocol),
        };
        f.debug_tuple(name).field(value).finish()
    }
}

impl StdError for Error {
    /// Returns what the message does not say already. [`failures`](Error::failures) and [`redis_error`](Error::redis_error) return the
    /// errors that it says.
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.redis_error().and_then(unsaid_cause)
    }
}

/// A violation of the protocol: replies that do not fit the commands that were sent.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Protocol {
    /// Fewer or more replies than commands.
    Replies {
        /// The number of commands that were sent.
        commands: usize,
        /// The number of replies that came.
        replies: usize,
    },
}

impl fmt::Display for Protocol {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Protocol::Replies { commands, replies } = self;
        write!(
            f,
            "{commands} commands were sent, and {replies} replies came"
        )
    }
}

/// One command that failed: which it is, where it is written, and why.
///
/// ```no_run
/// use redis_pipeline::{Error, Failure, redis, redis_pipeline};
///
/// # fn run(con: &mut redis::Connection) {
/// let result = redis_pipeline! { let visits: u8 = GET "visits" else 0; }.execute(con);
/// if let Err(error) = result {
///     let labels: Vec<Option<&str>> = error.failures().iter().map(Failure::label).collect();
///     assert_eq!(labels, [Some("visits")]);
/// }
/// # }
/// ```
#[derive(Clone)]
pub struct Failure {
    inner: Box<FailureInner>,
}

#[derive(Clone)]
struct FailureInner {
    source: Option<&'static CommandSource>,
    label: String,
    position: usize,
    cause: Cause,
}

impl Failure {
    #[cold]
    pub(crate) fn new(
        source: Option<&'static CommandSource>,
        within: &[&'static str],
        position: usize,
        cause: Cause,
    ) -> Self {
        let own = source.and_then(|source| source.label);
        let labels: Vec<&str> = within
            .iter()
            .copied()
            .chain(own)
            .filter(|label| !label.is_empty())
            .collect();
        Failure {
            inner: Box::new(FailureInner {
                source,
                label: labels.join("."),
                position,
                cause,
            }),
        }
    }

    /// Returns the failure as that of a request which became part of another one, where its command has this position.
    pub(crate) fn inside(mut self, within: &[&'static str], position: usize) -> Self {
        let inner = &mut self.inner;
        inner.position = position;
        for outer in within.iter().rev().filter(|label| !label.is_empty()) {
            inner.label = match inner.label.as_str() {
                "" => (*outer).to_owned(),
                label => format!("{outer}.{label}"),
            };
        }
        self
    }

    /// Returns the `let` to which the command belongs; of a nested pipeline `outer.inner`.
    pub fn label(&self) -> Option<&str> {
        Some(self.inner.label.as_str()).filter(|label| !label.is_empty())
    }

    /// Returns the position of the command in the request, counted from 0; `MULTI` and `EXEC` count too.
    pub fn position(&self) -> usize {
        self.inner.position
    }

    /// Returns the name of the command.
    pub fn command(&self) -> &'static str {
        self.inner.source.map_or("", |source| source.name)
    }

    /// Returns the command as it is written in the source, without any values.
    pub fn text(&self) -> &'static str {
        self.inner.source.map_or("", |source| source.text)
    }

    /// Returns the source file in which the command is written.
    pub fn file(&self) -> &'static str {
        self.inner.source.map_or("", |source| source.file)
    }

    /// Returns the line of that file.
    pub fn line(&self) -> u32 {
        self.inner.source.map_or(0, |source| source.line)
    }

    /// Returns the column of that line.
    pub fn column(&self) -> u32 {
        self.inner.source.map_or(0, |source| source.column)
    }

    /// Why it failed.
    pub fn cause(&self) -> &Cause {
        &self.inner.cause
    }

    /// Returns the server's error, if it refused the command: all of its text, also the arguments that it quotes.
    pub fn server_error(&self) -> Option<&ServerError> {
        match &self.inner.cause {
            Cause::Server(error) | Cause::Discarded(error) => Some(error),
            _ => None,
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(label) = self.label() {
            write!(f, "`{label}`, ")?;
        }
        write!(f, "command {}", self.inner.position + 1)?;
        if let Some(source) = self.inner.source {
            write!(
                f,
                ", {} ({}:{}:{})",
                source.text, source.file, source.line, source.column
            )?;
        }
        write!(f, ": {}", self.inner.cause)
    }
}

/// Its message says the cause, too, so it has no source.
impl StdError for Failure {}

/// The error of a pipeline in which one command failed: `?` takes a `Result<T, Failure>`.
impl From<Failure> for Error {
    fn from(failure: Failure) -> Self {
        Error::from_failures(vec![failure])
    }
}

impl fmt::Debug for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Failure")
            .field("label", &self.label())
            .field("position", &self.position())
            .field("command", &self.text())
            .field("file", &self.file())
            .field("line", &self.line())
            .field("cause", &self.inner.cause)
            .finish()
    }
}

/// Why one command failed.
///
/// ```
/// use redis_pipeline::{Cause, Error, ArgumentError, redis_pipeline};
/// # use redis_pipeline::redis;
///
/// # fn run(con: &mut redis::Connection) {
/// let fields: [(&str, &str); 0] = [];
/// let error = redis_pipeline! { HSET "user" ..fields; }.execute(con).unwrap_err();
/// let Cause::Argument { problem, .. } = error.failures()[0].cause() else { panic!() };
/// assert_eq!(*problem, ArgumentError::TooFew { min: 1 });
/// # }
/// ```
#[derive(Clone)]
#[non_exhaustive]
pub enum Cause {
    /// The server replied with an error.
    Server(ServerError),
    /// The reply does not fit the Rust type.
    Reply(Mismatch),
    /// An argument does not fit the command; nothing was sent.
    Argument {
        /// The argument, as the documentation of Redis calls it; empty where it has no name of its own.
        argument: &'static str,
        /// The fault of the argument.
        problem: ArgumentError,
    },
    /// A value of the type `Json` (feature `json`) could not be written as JSON; nothing was sent.
    Json(JsonError),
    /// The transaction that ends here was not executed: a watched key was changed.
    Aborted,
    /// The transaction of a [`Watch`](crate::Watch) was not executed in the attempts that it allows: watched keys were changed each time.
    GivenUp {
        /// The setting that ended it.
        limit: WatchLimit,
        /// The number of attempts.
        attempts: u32,
    },
    /// The server did not queue the command, or discarded the transaction that ends here.
    Discarded(ServerError),
}

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Cause::Server(error) | Cause::Discarded(error) => write_server_error(f, error),
            Cause::Reply(mismatch) => mismatch.fmt(f),
            Cause::Argument {
                argument: "",
                problem,
            } => problem.fmt(f),
            Cause::Argument { argument, problem } => write!(f, "`{argument}`: {problem}"),
            Cause::Json(error) => error.fmt(f),
            Cause::Aborted => f.write_str("nothing of the transaction was executed"),
            Cause::GivenUp { limit, attempts } => write!(
                f,
                "nothing of the transaction was executed in {attempts} attempts, and {limit}"
            ),
        }
    }
}

impl fmt::Debug for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Cause::Server(error) => f.debug_tuple("Server").field(&ShowServer(error)).finish(),
            Cause::Discarded(error) => f
                .debug_tuple("Discarded")
                .field(&ShowServer(error))
                .finish(),
            Cause::Reply(mismatch) => f.debug_tuple("Reply").field(mismatch).finish(),
            Cause::Argument { argument, problem } => f
                .debug_struct("Argument")
                .field("argument", argument)
                .field("problem", problem)
                .finish(),
            Cause::Json(error) => f.debug_tuple("Json").field(error).finish(),
            Cause::Aborted => f.write_str("Aborted"),
            Cause::GivenUp { limit, attempts } => f
                .debug_struct("GivenUp")
                .field("limit", limit)
                .field("attempts", attempts)
                .finish(),
        }
    }
}

/// The setting of a [`Watch`](crate::Watch) that allows no more attempts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum WatchLimit {
    /// [`Watch::attempts`](crate::Watch::attempts).
    Attempts,
    /// [`Watch::give_up_after`](crate::Watch::give_up_after), which was set to this.
    GiveUpAfter(Duration),
}

impl fmt::Display for WatchLimit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            WatchLimit::Attempts => f.write_str("`Watch::attempts` allows no more"),
            WatchLimit::GiveUpAfter(time) => {
                write!(f, "the {time:?} of `Watch::give_up_after` have passed")
            }
        }
    }
}

/// What is wrong with an argument that only the running program knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ArgumentError {
    /// A spread has fewer arguments than the command needs.
    TooFew {
        /// The number that is needed.
        min: usize,
    },
    /// A spread breaks off in the middle of a group, such as a field without its value.
    NotAMultiple {
        /// The number of arguments in a group.
        of: usize,
    },
    /// There are not as many as there are of another argument.
    NotAsMany {
        /// The other argument.
        other: &'static str,
    },
    /// The type wrote no argument, or several.
    NotOneArgument,
    /// A word that Redis does not take here.
    NotAChoice {
        /// The words that it takes.
        words: &'static [&'static str],
    },
    /// Two optional parts are there that exclude each other.
    Exclusive {
        /// The other part.
        other: &'static str,
    },
    /// The key is in another hash slot than the transaction's first one.
    OtherSlot,
    /// The command cannot be executed on a connection to a cluster.
    NotOnCluster {
        /// Why, and the way out.
        instead: &'static str,
    },
    /// A `Duration` is no whole number of the unit in which Redis counts here.
    NotWhole {
        /// The unit.
        unit: &'static str,
    },
    /// A `Duration` is longer than Redis can count.
    TooLong,
    /// A `SystemTime` lies before 1970, where Redis begins to count.
    BeforeUnixEpoch,
    /// A `SystemTime` is later than Redis can count.
    TooLate,
    /// The connection sends one command at a time, so that it has no transactions.
    NoTransactions,
    /// The pipeline that commits a watched transaction has no `atomic` block.
    NotAtomic,
    /// The keys are watched no longer.
    NotWatched,
    /// A pipeline inside has commands that the server does not have which `redis(server = …)` names.
    OtherServer,
    /// A pipeline inside, which says `redis(blocking)`, stands in one that does not, or is not its last statement.
    Waits,
    /// The command may wait as long as its connection, or longer. Only connections of the module `direct` tell how long they wait.
    WaitsTooLong {
        /// How long the command waits at most; `None` for ever.
        waits: Option<Duration>,
        /// How long the connection waits for the reply.
        limit: Duration,
    },
}

impl fmt::Display for ArgumentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ArgumentError::TooFew { min: 1 } => f.write_str("at least one is needed"),
            ArgumentError::TooFew { min } => write!(f, "at least {min} arguments are needed"),
            ArgumentError::NotAMultiple { of } => write!(f, "the arguments must come in groups of {of}"),
            ArgumentError::NotAsMany { other } => write!(f, "there must be as many as `{other}`"),
            ArgumentError::NotOneArgument => {
                f.write_str("its type wrote no argument or several, where exactly one is expected")
            }
            ArgumentError::NotAChoice { words } => write!(f, "must be one of {}", words.join(", ")),
            ArgumentError::Exclusive { other } => write!(f, "cannot be sent together with `{other}`"),
            ArgumentError::NotWhole { unit } => write!(f, "the duration is not a whole number of {unit}"),
            ArgumentError::OtherSlot => f.write_str(
                "the keys of a transaction must be in one hash slot of the cluster: give them the same tag, as in `{user:7}:name`",
            ),
            ArgumentError::NoTransactions => f.write_str(
                "a transaction needs a connection that sends several commands at once; on a cluster, `cluster::connect` makes one",
            ),
            ArgumentError::NotOnCluster { instead } => f.write_str(instead),
            ArgumentError::TooLong => f.write_str("the duration is too long"),
            ArgumentError::BeforeUnixEpoch => {
                f.write_str("the time lies before 1970, and Redis counts from there")
            }
            ArgumentError::TooLate => f.write_str("the time is later than Redis can count"),
            ArgumentError::OtherServer => f.write_str(
                "the pipeline has commands that the server lacks which `redis(server = …)` names: name a newer server, or use other commands",
            ),
            ArgumentError::Waits => f.write_str(
                "a pipeline that says `redis(blocking)` can be the last statement of another one that says so, outside of `for`, and nothing else",
            ),
            ArgumentError::WaitsTooLong { waits, limit } => {
                match waits {
                    Some(waits) => write!(f, "the command waits up to {waits:?}")?,
                    None => f.write_str("the command waits for ever")?,
                }
                write!(
                    f,
                    ", and the connection gives up after {limit:?}: give the connection a longer response time-out, or none, with its \
                     `set_response_timeout` or that of its `Config`, or let the command wait less",
                )
            }
            ArgumentError::NotWatched => f.write_str("the keys are watched no longer"),
            ArgumentError::NotAtomic => {
                f.write_str("what commits a watched transaction needs an `atomic` block")
            }
        }
    }
}
