//! Pipelines: the trait that the macro implements, and how a pipeline is executed. Uses all other modules.

#[cfg(feature = "aio")]
mod asynchronous;
mod elsewhere;
#[cfg(not(feature = "aio"))]
mod no_asynchronous;
mod streaming;
mod watch;

use std::fmt;
use std::marker::PhantomData;

#[cfg(feature = "aio")]
use crate::connection::AsyncConnectionLike;
use crate::connection::BlockingConnectionLike;
use crate::error::Error;
use crate::execution::Execution;
use crate::execution::blocking::receive;
use crate::execution::replies::Replies;
use crate::request::Request;
use crate::request::command_info::CommandTable;
use crate::request::servers::Servers;
use crate::request::write_future::WriteFuture;
use crate::request::writer::Writer;

#[cfg(feature = "aio")]
pub use asynchronous::execute_async;
#[cfg(not(feature = "aio"))]
pub use no_asynchronous::AwaitedConnection;
pub use watch::Watch;
#[cfg(feature = "aio")]
pub use watch::Watched;

/// A pipeline that can be executed, or be a part of another one.
///
/// Read the page of [`redis_pipeline!`](crate::redis_pipeline) first: it says how a pipeline is written and executed. What it generates implements this trait and has
/// the same methods itself, so the trait is for code that works with any pipeline. There is no `dyn Pipeline`: pipelines of different commands with the same output have one type as
/// [`Inline`] pipelines.
///
/// ```no_run
/// use redis_pipeline::{Error, Pipeline, redis, redis_pipeline};
///
/// /// Executes a pipeline and tells how many commands it had.
/// fn counted<P: Pipeline>(
///     pipeline: &P,
///     con: &mut redis::Connection,
/// ) -> Result<(usize, P::Output), Error> {
///     Ok((pipeline.request().len(), pipeline.execute(con)?))
/// }
///
/// # fn run(con: &mut redis::Connection) -> Result<(), Error> {
/// let (commands, (visits,)) = counted(&redis_pipeline! { let visits = INCR "visits"; }, con)?;
/// # Ok(())
/// # }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a pipeline",
    label = "a pipeline is expected here",
    note = "a pipeline is a struct of `redis_pipeline!`, or what its inline form makes"
)]
pub trait Pipeline: InlineInPlaceOfDyn<Self> {
    /// The replies of the pipeline.
    type Output;

    /// Whether the type tells that all commands only read. The type of an [`Inline`] pipeline does not tell:
    /// [`is_read_only`](Pipeline::is_read_only) does.
    const READ_ONLY: bool;

    /// The values that are made while the request is written and needed to read the replies: keys, nested pipelines.
    #[doc(hidden)]
    type State: Send;

    #[doc(hidden)]
    const COMMANDS: CommandTable;

    #[doc(hidden)]
    const CAPACITY: usize;

    /// The servers that have all of its commands, as far as its type says it.
    #[doc(hidden)]
    const SERVERS: Servers = Servers::ANY;

    /// Whether it is sent while its loops still make commands.
    #[doc(hidden)]
    const STREAMS: bool = false;

    /// Whether its type says that its last command may keep the connection waiting. Such a pipeline is no part of another one, unless that says
    /// so, too:
    ///
    /// ```compile_fail
    /// # use redis_pipeline::redis_pipeline;
    /// redis_pipeline! { #[redis(blocking)] struct Wait; BLPOP "queue" 0 }
    /// redis_pipeline! { struct Outer; let job = Wait {}; }
    /// Outer.request();
    /// ```
    ///
    /// ```
    /// # use redis_pipeline::redis_pipeline;
    /// redis_pipeline! { #[redis(blocking)] struct Wait; BLPOP "queue" 0 }
    /// redis_pipeline! { #[redis(blocking)] struct Outer; let job = Wait {}; }
    /// Outer.request();
    /// ```
    #[doc(hidden)]
    const WAITS: bool = false;

    #[doc(hidden)]
    fn write(&self, out: &mut Writer) -> Self::State;

    /// Writes the pipeline bit by bit.
    #[doc(hidden)]
    fn stream(&self, mut out: Writer) -> WriteFuture<'_, Self::State> {
        let state = self.write(&mut out);
        WriteFuture::done(out, state)
    }

    /// Returns the state, if it does not depend on what is written.
    #[doc(hidden)]
    fn static_state() -> Option<Self::State> {
        None
    }

    #[doc(hidden)]
    fn read(&self, state: &Self::State, replies: &mut Replies) -> Option<Self::Output>;

    /// Returns the commands as they are sent.
    fn request(&self) -> Request {
        encode(self).0
    }

    /// Returns whether all commands only read.
    ///
    /// ```
    /// use redis_pipeline::{Pipeline, redis_pipeline};
    ///
    /// assert!(redis_pipeline! { GET "name" }.is_read_only());
    /// assert!(!redis_pipeline! { SET "name" "Ada"; }.is_read_only());
    /// ```
    fn is_read_only(&self) -> bool {
        Self::READ_ONLY
    }

    /// Sends all commands at once and reads their replies.
    fn execute<C: BlockingConnectionLike + ?Sized>(
        &self,
        con: &mut C,
    ) -> Result<Self::Output, Error> {
        execute(self, con)
    }

    /// Sends all commands at once and reads their replies.
    #[cfg(feature = "aio")]
    fn execute_async(
        &self,
        con: &mut dyn AsyncConnectionLike,
    ) -> impl Future<Output = Result<Self::Output, Error>> + Send
    where
        Self: Sync,
    {
        execute_async(self, con)
    }
}

/// Says what to write in place of `dyn Pipeline`: every type has it. A trait whose supertrait names `Self` makes no objects, of which rustc complains first
/// and alone, with this name; else it would ask for the hidden type `State`.
#[doc(hidden)]
pub trait InlineInPlaceOfDyn<P: ?Sized> {}

impl<P: ?Sized> InlineInPlaceOfDyn<P> for P {}

#[diagnostic::do_not_recommend]
impl<P: Pipeline + ?Sized> Pipeline for &P {
    type Output = P::Output;
    type State = P::State;
    const READ_ONLY: bool = P::READ_ONLY;
    const COMMANDS: CommandTable = P::COMMANDS;
    const CAPACITY: usize = P::CAPACITY;
    const SERVERS: Servers = P::SERVERS;
    const STREAMS: bool = P::STREAMS;
    const WAITS: bool = P::WAITS;

    fn write(&self, out: &mut Writer) -> P::State {
        (**self).write(out)
    }

    fn stream(&self, out: Writer) -> WriteFuture<'_, P::State> {
        (**self).stream(out)
    }

    fn static_state() -> Option<P::State> {
        P::static_state()
    }

    fn read(&self, state: &P::State, replies: &mut Replies) -> Option<Self::Output> {
        (**self).read(state, replies)
    }

    fn request(&self) -> Request {
        (**self).request()
    }

    fn is_read_only(&self) -> bool {
        (**self).is_read_only()
    }
}

/// The function that makes the output of an [`Inline`] pipeline of its replies.
type Read<T, S> = fn(&S, &mut Replies) -> Option<T>;

/// A pipeline whose request is encoded already: what the inline form of [`redis_pipeline!`](crate::redis_pipeline) makes.
///
/// Read the page of that macro first. Most programs call [`execute`](Self::execute) or `execute_async` right where the pipeline stands, and never name this type.
/// It is `Inline<T>` for a pipeline that replies `T`, where it is stored or returned.
///
/// It sends what was built, as often as it is executed, and needs none of the variables any more that it was built from.
///
/// ```no_run
/// use redis_pipeline::{Error, redis, redis_pipeline};
///
/// # fn run(con: &mut redis::Connection) -> Result<(), Error> {
/// let visit = {
///     let user = 7;
///     redis_pipeline! { let visits = INCR "visits:{user}"; }
/// };
/// let (first,) = visit.execute(con)?;
/// let (second,) = visit.execute(con)?;
/// assert_eq!(second, first + 1);
/// # Ok(())
/// # }
/// ```
#[must_use = "a pipeline does nothing before it is executed"]
pub struct Inline<T, S = (), F = Read<T, S>> {
    request: Request,
    state: S,
    read: F,
    output: PhantomData<fn() -> T>,
}

impl<T, S, F: Fn(&S, &mut Replies) -> Option<T>> Inline<T, S, F> {
    #[doc(hidden)]
    #[inline]
    pub fn new(request: Request, state: S, read: F) -> Self {
        Inline {
            request,
            state,
            read,
            output: PhantomData,
        }
    }

    /// Returns the commands as they are sent.
    pub fn request(&self) -> &Request {
        &self.request
    }

    /// Sends all commands at once and reads their replies.
    ///
    /// A pipeline of `let`s replies their tuple, `(T,)` for one, and a pipeline that is one command without `;` the reply alone:
    ///
    /// ```no_run
    /// use redis_pipeline::{Error, redis, redis_pipeline};
    ///
    /// # fn run(con: &mut redis::Connection) -> Result<(), Error> {
    /// let (visits,) = redis_pipeline! { let visits = INCR "visits"; }.execute(con)?;
    /// let visits: i64 = redis_pipeline! { INCR "visits" }.execute(con)?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// [`Error::Failed`] if commands failed or a reply has another type, [`Error::Refused`] before anything is sent, and the other errors of [`Error`] if the
    /// connection or a transaction fails. In a function that returns a `RedisResult`, `?` converts them: `Ok(pipeline.execute(con)?)`.
    pub fn execute<C: BlockingConnectionLike + ?Sized>(&self, con: &mut C) -> Result<T, Error> {
        let mut replies = receive(con, &self.request);
        let output = (self.read)(&self.state, &mut replies);
        replies.finish(output)
    }
}

impl<T, S, F: Fn(&S, &mut Replies) -> Option<T>> Pipeline for Inline<T, S, F> {
    type Output = T;
    type State = ();
    const READ_ONLY: bool = false;
    const COMMANDS: CommandTable = CommandTable::NONE;
    const CAPACITY: usize = 0;

    fn write(&self, out: &mut Writer) {
        out.append(&self.request);
    }

    fn read(&self, (): &(), replies: &mut Replies) -> Option<T> {
        replies.of(self.request.table(), |replies| {
            (self.read)(&self.state, replies)
        })
    }

    fn request(&self) -> Request {
        self.request.clone()
    }

    fn is_read_only(&self) -> bool {
        self.request.is_read_only()
    }
}

impl<T, S, F> fmt::Debug for Inline<T, S, F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Inline")
            .field("request", &self.request)
            .finish_non_exhaustive()
    }
}

pub(crate) fn encode<P: Pipeline + ?Sized>(pipeline: &P) -> (Request, P::State) {
    let mut writer = Writer::new(P::CAPACITY, P::COMMANDS);
    let state = pipeline.write(&mut writer);
    (writer.finish(), state)
}

/// Sends a pipeline and reads its replies.
#[doc(hidden)]
#[inline]
pub fn execute<P, C>(pipeline: &P, con: &mut C) -> Result<P::Output, Error>
where
    P: Pipeline + ?Sized,
    C: BlockingConnectionLike + ?Sized,
{
    if P::STREAMS {
        return Execution::new().execute_streaming(pipeline, con);
    }
    let (request, state) = encode(pipeline);
    let mut replies = receive(con, &request);
    let output = pipeline.read(&state, &mut replies);
    replies.finish(output)
}

impl Writer {
    /// Writes another pipeline, whose commands stand in a table of its own.
    #[inline]
    pub fn nested<P: Pipeline + ?Sized>(&mut self, pipeline: &P, index: usize) -> P::State {
        const {
            assert!(
                !P::WAITS,
                "a pipeline that says `redis(blocking)` is a part of one that does not, or is not its last statement"
            );
        }
        self.may_wait = false;
        self.part(pipeline, index)
    }

    /// The same for one whose last command may keep the connection waiting.
    #[inline]
    pub fn nested_waiting<P: Pipeline + ?Sized>(&mut self, pipeline: &P, index: usize) -> P::State {
        self.may_wait = true;
        self.part(pipeline, index)
    }

    #[inline]
    fn part<P: Pipeline + ?Sized>(&mut self, pipeline: &P, index: usize) -> P::State {
        self.check_servers(P::SERVERS, index);
        let outer = self.enter(P::COMMANDS, P::CAPACITY, index);
        let state = pipeline.write(self);
        self.leave(outer);
        state
    }
}

impl Replies<'_> {
    /// Reads the replies of another pipeline.
    #[inline]
    pub fn nested<P: Pipeline + ?Sized>(
        &mut self,
        pipeline: &P,
        state: &P::State,
        index: usize,
    ) -> Option<P::Output> {
        let label = self.table.get(index).and_then(|info| info.source.label);
        self.label_path.push(label.unwrap_or_default());
        let read = self.of(P::COMMANDS, |replies| pipeline.read(state, replies));
        self.label_path.pop();
        read
    }
}

impl Execution<'_> {
    /// Sends the pipeline and reads its replies, as [`Pipeline::execute`] does.
    pub fn execute<P, C>(self, pipeline: &P, con: &mut C) -> Result<P::Output, Error>
    where
        P: Pipeline + ?Sized,
        C: BlockingConnectionLike + ?Sized,
    {
        if P::STREAMS {
            return self.execute_streaming(pipeline, con);
        }
        let (request, state) = encode(pipeline);
        let mut replies = self.receive(con, &request);
        let output = pipeline.read(&state, &mut replies);
        replies.finish(output)
    }
}
