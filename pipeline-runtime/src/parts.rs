//! A request in parts: what bounds the memory of large pipelines, and what is known when the connection fails.

use std::fmt;
use std::ops::Range;

use redis::{
    ConnectionAddr, ConnectionLike, ErrorKind, RedisError, RedisResult, ServerError, Value,
};

use crate::error::{Error, Protocol};
#[cfg(feature = "aio")]
use crate::execute::AsyncConnectionLike;
use crate::execute::{Pipeline, begin};
use crate::interrupted::Interrupted;
use crate::reply::{Brought, Replies};
use crate::request::Request;
use crate::script::{self, Again, Nodes};
use crate::trace::{Server, Span};

/// Commands that are sent at once. Measured with 100,000: parts of 1,000 take half as long again, because the server waits between them; all at
/// once is a tenth faster, and takes memory in proportion.
pub(crate) const PART: usize = 10_000;

/// Commands of a request that are sent at once.
#[derive(Clone, Debug)]
pub(crate) struct Portion {
    /// By position in the request.
    pub(crate) commands: Range<usize>,
    pub(crate) bytes: Range<usize>,
}

/// How far a pipeline has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Progress {
    /// The commands that were executed, `MULTI` and `EXEC` among them.
    pub executed: usize,
    /// All commands of the pipeline. `None` while a `for` over an iterator still makes them.
    pub commands: Option<usize>,
}

type Observer<'e> = Box<dyn FnMut(Progress) + Send + 'e>;

/// How a pipeline is executed, where the defaults do not fit.
///
/// A pipeline of many commands is sent in parts, one after the other, so that the replies of all of it never have to be held at once. A
/// transaction is never cut. (`execute_async` keeps the replies that are read until the last has come.)
///
/// The struct form does not hold all requests either: a part is sent as soon as a `for` over an iterator has made it. (A `for` over a field that
/// is a collection makes all commands first, and so does everything inside `atomic { … }`. With an iterator that is not `Send`,
/// `execute_async` does, too.) What a loop sends is then known only when it has ended: where the connection fails, the last of
/// [`Interrupted::fates`](crate::Interrupted::fates) is open-ended, and arguments that do not fit are [`Error::Stopped`], not
/// [`Error::Refused`], where parts were executed before.
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
    pub(crate) part: usize,
    repeats: usize,
    observer: Option<Observer<'e>>,
    pub(crate) server: Server,
    /// Of a pipeline that is being written yet: the commands that were executed before, and whether more will come.
    pub(crate) before: usize,
    pub(crate) unfinished: bool,
}

impl<'e> Execution<'e> {
    /// The defaults: parts of 10,000 commands, nothing is sent twice.
    pub fn new() -> Self {
        Execution {
            part: PART,
            repeats: 0,
            observer: None,
            server: Server::UNKNOWN,
            before: 0,
            unfinished: false,
        }
    }

    /// How many commands are sent at once; at least one. A connection's time-out holds for each part, so smaller parts suit slow commands.
    pub fn part(mut self, commands: usize) -> Self {
        self.part = commands.max(1);
        self
    }

    /// Calls a function after each part.
    pub fn progress(mut self, observer: impl FnMut(Progress) + Send + 'e) -> Self {
        self.observer = Some(Box::new(observer));
        self
    }

    /// Where the connection fails, sends a part again, so many times, if each command of it [may be
    /// repeated](crate::Command::may_repeat). Useful on connections that come back by themselves, such as redis-rs's `ConnectionManager`.
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

    /// Sends the pipeline and reads its replies, as [`Pipeline::execute`] does.
    pub fn execute<P, C>(self, pipeline: &P, con: &mut C) -> Result<P::Output, Error>
    where
        P: Pipeline + ?Sized,
        C: ConnectionLike + ?Sized,
    {
        if P::STREAMS {
            return self.streamed(pipeline, con);
        }
        let (request, state) = begin(pipeline);
        let mut replies = self.replies(con, &request)?;
        let output = pipeline.read(&state, &mut replies);
        replies.finish(output)
    }

    /// Sends the pipeline and reads its replies, as [`Pipeline::execute_async`] does.
    #[cfg(feature = "aio")]
    pub async fn execute_async<P, C>(self, pipeline: &P, con: &mut C) -> Result<P::Output, Error>
    where
        P: Pipeline + ?Sized,
        C: AsyncConnectionLike,
    {
        if P::STREAMS {
            return Box::pin(self.streamed_async(pipeline, con)).await;
        }
        let (request, state) = begin(pipeline);
        let mut replies = self.gather(con, &request).await?.replies(&request);
        let output = pipeline.read(&state, &mut replies);
        replies.finish(output)
    }

    /// Replies that are asked for, part by part, as they are read.
    pub(crate) fn replies<'c, C>(
        mut self,
        con: &'c mut C,
        request: &'c Request,
    ) -> Result<Replies<'c>, Error>
    where
        C: ConnectionLike + ?Sized,
        'e: 'c,
    {
        let way = Way::of(con);
        way.check(request)?;
        let mut parts = request.parts(self.part);
        let span = Span::of(request, &self.server, || con.get_db());
        Ok(Replies::in_parts(request, move || {
            let part = parts.next()?;
            let values = self.send(request, &part, con, way, &span);
            Some(values.map(Brought::from))
        }))
    }

    pub(crate) fn send<C: ConnectionLike + ?Sized>(
        &mut self,
        request: &Request,
        part: &Portion,
        con: &mut C,
        way: Way,
        span: &Span,
    ) -> Result<Vec<Value>, Error> {
        let mut left = self.repeats;
        loop {
            let sent = span.enter(|| {
                let sent = way.send(request, part, con);
                sent.map(|values| way.mend(request, part, con, values))
            });
            match sent {
                Ok(values) => {
                    let values = values?;
                    span.replied(&values);
                    return self.sent(request, part, values);
                }
                Err(_) if left > 0 && con.is_open() && request.may_repeat(part) => left -= 1,
                Err(interrupted) => {
                    span.failed(interrupted.error());
                    return Err(Error::Connection(interrupted));
                }
            }
        }
    }

    fn sent(
        &mut self,
        request: &Request,
        part: &Portion,
        values: Vec<Value>,
    ) -> Result<Vec<Value>, Error> {
        if values.len() != part.commands.len() {
            return Err(Error::Protocol(Protocol::Replies {
                commands: part.commands.len(),
                replies: values.len(),
            }));
        }
        if let Some(observer) = &mut self.observer {
            observer(Progress {
                executed: self.before + part.commands.end,
                commands: (!self.unfinished).then(|| self.before + request.len()),
            });
        }
        Ok(values)
    }

    #[cfg(feature = "aio")]
    pub(crate) async fn gather<C>(
        mut self,
        con: &mut C,
        request: &Request,
    ) -> Result<Gathered, Error>
    where
        C: redis::aio::ConnectionLike + Send + 'static,
    {
        request.check()?;
        #[cfg(feature = "cluster-async")]
        check_for_cluster(con, request)?;
        let mut gathered = Gathered::default();
        if request.is_empty() {
            return Ok(gathered);
        }
        let span = Span::of(request, &self.server, || con.get_db());
        let mut infos = None;
        for part in request.parts(self.part) {
            let values = self.send_async(con, request, &part, &span).await?;
            let Portion { commands, .. } = part;
            if commands.start == 0 {
                gathered.first = values;
                continue;
            }
            let infos = infos.get_or_insert_with(|| request.infos_from(commands.start));
            let those = infos.take(commands.len());
            let unread = those.fold(true, |all, info| all & info.is_unread());
            gathered.add(unread, values);
        }
        Ok(gathered)
    }

    #[cfg(feature = "aio")]
    pub(crate) async fn send_async<C>(
        &mut self,
        con: &mut C,
        request: &Request,
        part: &Portion,
        span: &Span,
    ) -> Result<Vec<Value>, Error>
    where
        C: redis::aio::ConnectionLike + Send + 'static,
    {
        let mut left = self.repeats;
        let values = loop {
            match span.around(send_async(con, request, part)).await {
                Ok(values) => break values,
                Err(_) if left > 0 && request.may_repeat(part) => left -= 1,
                Err(interrupted) => {
                    span.failed(interrupted.error());
                    return Err(Error::Connection(interrupted));
                }
            }
        };
        let values = span.around(mend_async(con, request, part, values)).await?;
        span.replied(&values);
        self.sent(request, part, values)
    }
}

/// The replies of all parts. Of those that nobody reads only the errors are kept, so that loading data takes little memory.
#[derive(Debug, Default)]
pub(crate) struct Gathered {
    first: Vec<Value>,
    rest: Vec<Part>,
}

#[derive(Debug)]
enum Part {
    Values(Vec<Value>),
    Unread(usize),
}

impl Gathered {
    pub(crate) fn add(&mut self, unread: bool, values: Vec<Value>) {
        let is_error = |value: &Value| matches!(value, Value::ServerError(_));
        match values.len() {
            0 => {}
            count if unread && !values.iter().any(is_error) => self.rest.push(Part::Unread(count)),
            _ => self.rest.push(Part::Values(values)),
        }
    }

    pub(crate) fn replies(self, request: &Request) -> Replies<'static> {
        if self.rest.is_empty() {
            return Replies::of_request(request, self.first);
        }
        let mut rest = self.rest.into_iter();
        Replies::continued(request, self.first, move || {
            let values = match rest.next()? {
                Part::Values(values) => values,
                Part::Unread(count) => vec![Value::Nil; count],
            };
            Some(Ok(values.into()))
        })
    }
}

/// How a connection takes a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    Pipeline,
    /// It knows no pipelines.
    OneByOne,
    #[cfg(feature = "cluster")]
    Cluster,
}

impl Way {
    pub(crate) fn of<C: ConnectionLike + ?Sized>(con: &C) -> Self {
        if con.supports_pipelining() {
            return Way::Pipeline;
        }
        #[cfg(feature = "cluster")]
        if con.get_db() == crate::cluster::DATABASE {
            return Way::Cluster;
        }
        Way::OneByOne
    }

    /// Refuses what this way cannot take.
    pub(crate) fn check(self, request: &Request) -> Result<(), Error> {
        request.check()?;
        match self {
            #[cfg(feature = "cluster")]
            Way::Cluster => crate::cluster::units::check(request),
            Way::OneByOne if request.has_transactions() => Err(no_transactions()),
            _ => Ok(()),
        }
    }

    fn send<C: ConnectionLike + ?Sized>(
        self,
        request: &Request,
        part: &Portion,
        con: &mut C,
    ) -> Result<Vec<Value>, Interrupted> {
        if self != Way::Pipeline
            && let Some((request, part)) = script::for_many_nodes(request, part)
        {
            return self.send_as_it_is(&request, &part, con);
        }
        self.send_as_it_is(request, part, con)
    }

    fn send_as_it_is<C: ConnectionLike + ?Sized>(
        self,
        request: &Request,
        part: &Portion,
        con: &mut C,
    ) -> Result<Vec<Value>, Interrupted> {
        let bytes = &request.as_bytes()[part.bytes.clone()];
        match self {
            #[cfg(feature = "cluster")]
            Way::Cluster => {
                let units = crate::cluster::units::of(request, part);
                let frame = crate::cluster::units::frame(&units, request.is_read_only(), bytes);
                con.req_packed_commands(&frame, 0, part.commands.len())
                    .map_err(|error| match crate::cluster::interrupted(&error) {
                        Some(within) => within.within(&part.commands, request.len()),
                        None => interrupted(error, false, part, request),
                    })
            }
            Way::Pipeline => con
                .req_packed_commands(bytes, 0, part.commands.len())
                .map_err(|error| interrupted(error, con.is_open(), part, request)),
            Way::OneByOne => {
                let commands = request.commands_in(part.clone());
                let bytes = commands.map(|command| command.as_bytes());
                one_by_one(part, request, bytes, |command| {
                    con.req_packed_command(command)
                })
            }
        }
    }

    /// Sends calls of scripts again that the server does not know.
    fn mend<C: ConnectionLike + ?Sized>(
        self,
        request: &Request,
        part: &Portion,
        con: &mut C,
        mut values: Vec<Value>,
    ) -> Result<Vec<Value>, Error> {
        for node in Nodes::BOTH {
            if let Some(again) = Again::of(request, part, &values, node) {
                let replies = self.send_as_it_is(&again.request, &again.request.whole(), con);
                again.fill(&mut values, replies, part, request)?;
            }
        }
        Ok(values)
    }
}

/// What is known when the connection failed at this part.
#[cold]
pub(crate) fn interrupted(
    error: RedisError,
    open: bool,
    part: &Portion,
    request: &Request,
) -> Interrupted {
    let half_written = open && error.is_timeout();
    Interrupted::at(error, part.commands.clone(), request.len()).drop_connection(half_written)
}

/// Sends command by command, on a connection that knows no pipelines.
#[cold]
fn one_by_one<'r>(
    part: &Portion,
    request: &Request,
    commands: impl Iterator<Item = &'r [u8]>,
    mut send: impl FnMut(&[u8]) -> RedisResult<Value>,
) -> Result<Vec<Value>, Interrupted> {
    let mut values = Vec::with_capacity(part.commands.len());
    for command in commands {
        let value = send(command)
            .or_else(|error| ServerError::try_from(error).map(Value::ServerError))
            .map_err(|error| {
                let at = part.commands.start + values.len();
                Interrupted::at(error, at..at + 1, request.len())
            })?;
        values.push(value);
    }
    Ok(values)
}

#[cold]
fn no_transactions() -> Error {
    let refusal = "a transaction needs a connection that can send several commands at once";
    RedisError::from((ErrorKind::Client, refusal)).into()
}

#[cfg(feature = "cluster-async")]
pub(crate) fn check_for_cluster<C>(con: &mut C, request: &Request) -> Result<(), Error>
where
    C: redis::aio::ConnectionLike + Send + 'static,
{
    if !request.has_transactions() {
        return Ok(());
    }
    let stock = (con as &dyn std::any::Any).is::<redis::cluster_async::ClusterConnection>();
    match crate::cluster::of(con) {
        Some(_) => crate::cluster::units::check(request),
        None if stock => Err(no_transactions()),
        None => Ok(()),
    }
}

#[cfg(feature = "aio")]
async fn send_async<C>(
    con: &mut C,
    request: &Request,
    part: &Portion,
) -> Result<Vec<Value>, Interrupted>
where
    C: redis::aio::ConnectionLike + Send + 'static,
{
    #[cfg(feature = "cluster-async")]
    if let Some(cluster) = crate::cluster::of(con) {
        let sent = match script::for_many_nodes(request, part) {
            Some((request, part)) => cluster.portion(&request, &part).await,
            None => cluster.portion(request, part).await,
        };
        return sent.map_err(|within| within.within(&part.commands, request.len()));
    }
    #[cfg(feature = "cluster-async")]
    if (con as &dyn std::any::Any).is::<redis::cluster_async::ClusterConnection>() {
        return match script::for_many_nodes(request, part) {
            Some((request, part)) => one_by_one_async(con, &request, &part).await,
            None => one_by_one_async(con, request, part).await,
        };
    }
    let pipeline = request.pipeline_of(part);
    con.req_packed_commands(&pipeline, 0, part.commands.len())
        .await
        .map_err(|error| interrupted(error, false, part, request))
}

/// Sends command by command: redis-rs's own cluster connection would send all to one node, and again if one command was redirected.
#[cfg(feature = "cluster-async")]
async fn one_by_one_async<C>(
    con: &mut C,
    request: &Request,
    part: &Portion,
) -> Result<Vec<Value>, Interrupted>
where
    C: redis::aio::ConnectionLike + Send + 'static,
{
    let mut values = Vec::with_capacity(part.commands.len());
    for command in request.commands_in(part.clone()) {
        let mut cmd = redis::Cmd::new();
        for argument in command.arguments() {
            cmd.arg(argument);
        }
        let at = part.commands.start + values.len();
        let sent = con.req_packed_command(&cmd).await;
        let value = sent
            .or_else(|error| ServerError::try_from(error).map(Value::ServerError))
            .map_err(|error| Interrupted::at(error, at..at + 1, request.len()))?;
        values.push(value);
    }
    Ok(values)
}

#[cfg(feature = "aio")]
async fn mend_async<C>(
    con: &mut C,
    request: &Request,
    part: &Portion,
    mut values: Vec<Value>,
) -> Result<Vec<Value>, Error>
where
    C: redis::aio::ConnectionLike + Send + 'static,
{
    for node in Nodes::BOTH {
        if let Some(again) = Again::of(request, part, &values, node) {
            let replies = send_async(con, &again.request, &again.request.whole()).await;
            again.fill(&mut values, replies, part, request)?;
        }
    }
    Ok(values)
}

impl Default for Execution<'_> {
    fn default() -> Self {
        Execution::new()
    }
}

impl fmt::Debug for Execution<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Execution")
            .field("part", &self.part)
            .field("repeats", &self.repeats)
            .finish_non_exhaustive()
    }
}
