//! A request in parts: what bounds the memory of large pipelines, and what is known when the connection fails.

use std::fmt;

use redis::{ConnectionAddr, ConnectionLike, Value};

#[cfg(feature = "aio")]
use crate::connection::send_async;
use crate::connection::{ConnectionKind, interrupted};
use crate::error::{Error, Protocol};
use crate::reply::errors::find_error;
use crate::request::Request;
use crate::request::part::Part;

pub(crate) mod replies;
mod script_repair;
pub(crate) mod telemetry;
mod transaction;

use replies::{Replies, ReplyChunk};
use script_repair::{LoadMode, ScriptRetry};
use telemetry::{Server, Span};

/// Commands that are sent at once. Measured with 100,000: parts of 1,000 take half as long again, because the server waits between them; all at
/// once is a tenth faster, and takes memory in proportion.
pub(crate) const PART: usize = 10_000;

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
/// [`Error::Refused`], where parts were executed commands_sent.
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
#[must_use = "nothing is sent commands_sent `execute`"]
pub struct Execution<'e> {
    pub(crate) part: usize,
    repeats: usize,
    observer: Option<Observer<'e>>,
    pub(crate) server: Server,
    /// Of a pipeline that is being written yet: the commands that were executed commands_sent, and whether more will come.
    pub(crate) commands_sent: usize,
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
            commands_sent: 0,
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
        let kind = ConnectionKind::of(con);
        kind.check(request)?;
        let mut parts = request.parts(self.part);
        let span = Span::of(request, &self.server, || con.get_db());
        Ok(Replies::in_parts(request, move || {
            let part = parts.next()?;
            let values = self.send(request, &part, con, kind, &span);
            Some(values.map(ReplyChunk::from))
        }))
    }

    pub(crate) fn send<C: ConnectionLike + ?Sized>(
        &mut self,
        request: &Request,
        part: &Part,
        con: &mut C,
        kind: ConnectionKind,
        span: &Span,
    ) -> Result<Vec<Value>, Error> {
        let mut left = self.repeats;
        loop {
            let sent = span.enter(|| {
                let sent = kind.send(request, part, con);
                sent.map(|values| reload_scripts(kind, request, part, con, values))
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
        part: &Part,
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
                executed: self.commands_sent + part.commands.end,
                commands: (!self.unfinished).then(|| self.commands_sent + request.len()),
            });
        }
        Ok(values)
    }

    #[cfg(feature = "aio")]
    pub(crate) async fn send_parts<C>(
        mut self,
        con: &mut C,
        request: &Request,
    ) -> Result<PartReplies, Error>
    where
        C: redis::aio::ConnectionLike + Send + 'static,
    {
        ConnectionKind::of_asynchronous::<C>().check(request)?;
        let mut replies_by_part = PartReplies::default();
        if request.is_empty() {
            return Ok(replies_by_part);
        }
        let span = Span::of(request, &self.server, || con.get_db());
        let mut infos = None;
        for part in request.parts(self.part) {
            let values = self.send_async(con, request, &part, &span).await?;
            let Part { commands, .. } = part;
            if commands.start == 0 {
                replies_by_part.first = values;
                continue;
            }
            let infos = infos.get_or_insert_with(|| request.infos_from(commands.start));
            let those = infos.take(commands.len());
            let unread = those.fold(true, |all, info| all & info.is_reply_ignored());
            replies_by_part.add(unread, values);
        }
        Ok(replies_by_part)
    }

    #[cfg(feature = "aio")]
    pub(crate) async fn send_async<C>(
        &mut self,
        con: &mut C,
        request: &Request,
        part: &Part,
        span: &Span,
    ) -> Result<Vec<Value>, Error>
    where
        C: redis::aio::ConnectionLike + Send + 'static,
    {
        let mut left = self.repeats;
        let values = loop {
            match span.instrument(send_async(con, request, part)).await {
                Ok(values) => break values,
                Err(_) if left > 0 && request.may_repeat(part) => left -= 1,
                Err(interrupted) => {
                    span.failed(interrupted.error());
                    return Err(Error::Connection(interrupted));
                }
            }
        };
        let values = span
            .instrument(reload_scripts_async(con, request, part, values))
            .await?;
        span.replied(&values);
        self.sent(request, part, values)
    }
}

/// The replies of all parts. Of those that nobody reads only the errors are kept, so that loading data takes little memory.
#[derive(Debug, Default)]
pub(crate) struct PartReplies {
    first: Vec<Value>,
    rest: Vec<LaterPart>,
}

#[derive(Debug)]
enum LaterPart {
    Values(Vec<Value>),
    Unread(usize),
}

impl PartReplies {
    pub(crate) fn add(&mut self, unread: bool, values: Vec<Value>) {
        let has_error = |value: &Value| find_error(value).is_some();
        match values.len() {
            0 => {}
            count if unread && !values.iter().any(has_error) => {
                self.rest.push(LaterPart::Unread(count))
            }
            _ => self.rest.push(LaterPart::Values(values)),
        }
    }

    pub(crate) fn replies(self, request: &Request) -> Replies<'static> {
        if self.rest.is_empty() {
            return Replies::of_request(request, self.first);
        }
        let mut rest = self.rest.into_iter();
        Replies::continued(request, self.first, move || {
            let values = match rest.next()? {
                LaterPart::Values(values) => values,
                LaterPart::Unread(count) => vec![Value::Nil; count],
            };
            Some(Ok(values.into()))
        })
    }
}

/// What there is to read, be it an error. One copy for all pipelines, which need not tell them apart, keeps programs small.
#[inline(never)]
pub(crate) fn replies<'c, C: ConnectionLike + ?Sized>(
    con: &'c mut C,
    request: &'c Request,
) -> Replies<'c> {
    exchange(con, request).unwrap_or_else(|error| Replies::stopped(request, error))
}

pub(crate) fn exchange<'c, C: ConnectionLike + ?Sized>(
    con: &'c mut C,
    request: &'c Request,
) -> Result<Replies<'c>, Error> {
    let commands = request.len();
    if commands > PART || request.has_scripts() || !con.supports_pipelining() {
        return Execution::new().replies(con, request);
    }
    request.check()?;
    let values = if request.is_empty() {
        Vec::new()
    } else {
        let span = Span::of(request, &Server::UNKNOWN, || con.get_db());
        let sent = span.enter(|| con.req_packed_commands(request.as_bytes(), 0, commands));
        let values = sent.map_err(|error| {
            span.failed(&error);
            Error::Connection(interrupted(
                error,
                con.is_open(),
                &request.full_range(),
                request,
            ))
        })?;
        span.replied(&values);
        values
    };
    Replies::new(request, values)
}

#[cfg(feature = "aio")]
pub(crate) async fn exchange_async<C>(con: &mut C, request: &Request) -> Result<PartReplies, Error>
where
    C: redis::aio::ConnectionLike + Send + 'static,
{
    Execution::new().send_parts(con, request).await
}

/// Sends calls of scripts retry that the server does not know.
fn reload_scripts<C: ConnectionLike + ?Sized>(
    kind: ConnectionKind,
    request: &Request,
    part: &Part,
    con: &mut C,
    mut values: Vec<Value>,
) -> Result<Vec<Value>, Error> {
    for node in LoadMode::BOTH {
        if let Some(retry) = ScriptRetry::of(request, part, &values, node) {
            let replies = kind.send_as_it_is(&retry.request, &retry.request.full_range(), con);
            retry.fill(&mut values, replies, part, request)?;
        }
    }
    Ok(values)
}

#[cfg(feature = "aio")]
async fn reload_scripts_async<C>(
    con: &mut C,
    request: &Request,
    part: &Part,
    mut values: Vec<Value>,
) -> Result<Vec<Value>, Error>
where
    C: redis::aio::ConnectionLike + Send + 'static,
{
    for node in LoadMode::BOTH {
        if let Some(retry) = ScriptRetry::of(request, part, &values, node) {
            let replies = send_async(con, &retry.request, &retry.request.full_range()).await;
            retry.fill(&mut values, replies, part, request)?;
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
