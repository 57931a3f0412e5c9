//! Pipelines that are sent while their loops still make commands, so that their requests are never held at once.
//!
//! What such a pipeline writes is a future that waits where a part is full. Nobody wakes it: whoever executes the pipeline polls it for the
//! next part, and then sends that part, blocking or awaiting.

use std::fmt;
use std::future::ready;
use std::pin::{Pin, pin};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, Waker};

use redis::{ConnectionLike, Value};

use crate::error::Error;
use crate::execute::Pipeline;
#[cfg(feature = "aio")]
use crate::execute::begin;
use crate::parts::{Execution, Gathered, Way};
use crate::reply::{Brought, Replies};
use crate::request::Request;
use crate::trace::Growing;
#[cfg(feature = "aio")]
use crate::trace::Span;
use crate::writer::Writer;

/// Commands that are written, and what else is known by now of the loops that made them.
#[derive(Debug)]
pub(crate) struct Chunk {
    pub(crate) request: Request,
    pub(crate) marks: Marks,
}

/// How the trace of a pipeline has changed.
#[derive(Debug, Default)]
pub(crate) struct Marks {
    /// How many turns loops have taken that had not ended before.
    pub(crate) turns: Vec<(usize, usize)>,
    pub(crate) gained: Vec<usize>,
    /// The loops that go on.
    pub(crate) unfinished: Vec<usize>,
}

/// Where a writer leaves a chunk for whoever sends it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Slot(Arc<Mutex<Option<Chunk>>>);

impl Slot {
    pub(crate) fn put(&self, chunk: Chunk) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(chunk);
    }

    fn take(&self) -> Option<Chunk> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

/// Waits once.
#[doc(hidden)]
#[derive(Debug)]
#[must_use = "the commands are sent while this waits"]
pub struct Suspended {
    waited: bool,
}

impl Suspended {
    pub(crate) fn new() -> Self {
        Suspended { waited: false }
    }
}

impl Future for Suspended {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<()> {
        if self.waited {
            return Poll::Ready(());
        }
        self.waited = true;
        Poll::Pending
    }
}

/// Writes all of a pipeline.
#[doc(hidden)]
pub fn at_once<S, F>(out: &mut Writer, write: impl FnOnce(Writer) -> F) -> S
where
    F: Future<Output = (Writer, S)>,
{
    let empty = Writer::new(0, out.table());
    let mut written = pin!(write(std::mem::replace(out, empty)));
    loop {
        // A writer that hands nothing over never waits.
        if let Poll::Ready((writer, state)) = written.as_mut().poll(&mut unwoken()) {
            *out = writer;
            return state;
        }
    }
}

fn unwoken() -> Context<'static> {
    Context::from_waker(Waker::noop())
}

/// What writes a pipeline bit by bit, and whether it may be moved to another thread meanwhile.
#[doc(hidden)]
pub enum Written<'p, S> {
    Here(Pin<Box<dyn Future<Output = (Writer, S)> + 'p>>),
    Anywhere(Anywhere<'p, S>),
}

#[doc(hidden)]
pub(crate) type Anywhere<'p, S> = Pin<Box<dyn Future<Output = (Writer, S)> + Send + 'p>>;

impl<'p, S> Written<'p, S> {
    /// A pipeline that is written at once.
    pub(crate) fn done(writer: Writer, state: S) -> Self
    where
        S: 'p,
    {
        Written::Here(Box::pin(ready((writer, state))))
    }

    #[cfg(feature = "aio")]
    pub(crate) fn anywhere(self) -> Option<Anywhere<'p, S>> {
        match self {
            Written::Anywhere(future) => Some(future),
            Written::Here(_) => None,
        }
    }
}

impl<S> Future for Written<'_, S> {
    type Output = (Writer, S);

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<(Writer, S)> {
        match self.get_mut() {
            Written::Here(future) => future.as_mut().poll(context),
            Written::Anywhere(future) => future.as_mut().poll(context),
        }
    }
}

impl<S> fmt::Debug for Written<'_, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Written")
    }
}

/// Finds out whether a future is `Send`, by the number of references in front of this.
#[doc(hidden)]
#[derive(Debug)]
pub struct Kind<'f, F>(pub &'f F);

#[doc(hidden)]
#[derive(Debug)]
pub struct IsSend;

#[doc(hidden)]
#[derive(Debug)]
pub struct IsNot;

#[doc(hidden)]
pub trait KindSend {
    fn kind(&self) -> IsSend;
}

#[doc(hidden)]
pub trait KindNot {
    fn kind(&self) -> IsNot;
}

impl<F: Send> KindSend for Kind<'_, F> {
    fn kind(&self) -> IsSend {
        IsSend
    }
}

impl<F> KindNot for &Kind<'_, F> {
    fn kind(&self) -> IsNot {
        IsNot
    }
}

impl IsSend {
    pub fn written<'p, S, F>(self, future: F) -> Written<'p, S>
    where
        F: Future<Output = (Writer, S)> + Send + 'p,
    {
        Written::Anywhere(Box::pin(future))
    }
}

impl IsNot {
    pub fn written<'p, S, F>(self, future: F) -> Written<'p, S>
    where
        F: Future<Output = (Writer, S)> + 'p,
    {
        Written::Here(Box::pin(future))
    }
}

/// A pipeline that is being written, as whoever executes it sees it.
pub(crate) struct Source<F> {
    future: F,
    slot: Slot,
}

impl<S, F: Future<Output = (Writer, S)> + Unpin> Source<F> {
    pub(crate) fn new(future: F, slot: Slot) -> Self {
        Source { future, slot }
    }

    /// The next commands, and behind the last of them the state.
    pub(crate) fn next(&mut self) -> (Chunk, Option<S>) {
        loop {
            let poll = Pin::new(&mut self.future).poll(&mut unwoken());
            if let Poll::Ready((mut writer, state)) = poll {
                let marks = writer.marks();
                let request = writer.finish();
                return (Chunk { request, marks }, Some(state));
            }
            if let Some(chunk) = self.slot.take() {
                return (chunk, None);
            }
        }
    }
}

impl Execution<'_> {
    /// Sends a pipeline while it is written.
    pub(crate) fn streamed<P, C>(self, pipeline: &P, con: &mut C) -> Result<P::Output, Error>
    where
        P: Pipeline + ?Sized,
        C: ConnectionLike + ?Sized,
    {
        let slot = Slot::default();
        let writer = Writer::streaming(P::CAPACITY, P::COMMANDS, self.part, slot.clone());
        let mut source = Source::new(pipeline.stream(writer), slot);
        let (first, state) = source.next();
        if let Some(state) = state {
            let mut replies = self.replies(con, &first.request)?;
            let output = pipeline.read(&state, &mut replies);
            return replies.finish(output);
        }
        let mut sender = Sender {
            span: Growing::new(&self.server, || con.get_db()),
            way: Way::of(con),
            execution: self,
            con,
            writes: !P::READ_ONLY,
        };
        let Some(state) = P::early() else {
            let (gathered, request, state) = sender.gather(first, source)?;
            let mut replies = gathered.replies(&request);
            let output = pipeline.read(&state, &mut replies);
            return replies.finish(output);
        };
        let empty = first.request.without_commands();
        let first = sender.brought(first, true)?;
        let mut source = Some(source);
        let mut replies = Replies::streamed(&empty, first, || sender.next(&mut source));
        let output = pipeline.read(&state, &mut replies);
        replies.finish(output)
    }

    /// Sends a pipeline while it is written.
    #[cfg(feature = "aio")]
    pub(crate) async fn streamed_async<P, C>(
        mut self,
        pipeline: &P,
        con: &mut C,
    ) -> Result<P::Output, Error>
    where
        P: Pipeline + ?Sized,
        C: redis::aio::ConnectionLike + Send + 'static,
    {
        let slot = Slot::default();
        let writer = Writer::streaming(P::CAPACITY, P::COMMANDS, self.part, slot.clone());
        let Some(written) = pipeline.stream(writer).anywhere() else {
            let (request, state) = begin(pipeline);
            let mut replies = self.gather(con, &request).await?.replies(&request);
            let output = pipeline.read(&state, &mut replies);
            return replies.finish(output);
        };
        let mut source = Source::new(written, slot);
        let mut gathered = Gathered::default();
        let mut span = Growing::new(&self.server, || con.get_db());
        let (request, state) = loop {
            let (Chunk { mut request, .. }, state) = source.next();
            request.beside_writes = !P::READ_ONLY;
            let span = span.add(&request);
            let sent = self.chunk_async(con, &request, &span, state.is_none());
            gathered.add(request.is_unread(), sent.await?);
            if let Some(state) = state {
                break (request, state);
            }
        };
        let mut replies = gathered.replies(&request);
        let output = pipeline.read(&state, &mut replies);
        replies.finish(output)
    }

    #[cfg(feature = "aio")]
    async fn chunk_async<C>(
        &mut self,
        con: &mut C,
        request: &Request,
        span: &Span,
        unfinished: bool,
    ) -> Result<Vec<Value>, Error>
    where
        C: redis::aio::ConnectionLike + Send + 'static,
    {
        let (before, commands) = (self.before, request.len());
        self.unfinished = unfinished;
        let sent = async {
            request.check()?;
            #[cfg(feature = "cluster-async")]
            crate::parts::check_for_cluster(con, request)?;
            let mut all = Vec::new();
            for part in request.parts(self.part) {
                all.append(&mut self.send_async(con, request, &part, span).await?);
            }
            Ok(all)
        };
        let sent = sent
            .await
            .map_err(|error: Error| error.of_chunk(before, commands, unfinished));
        self.before += commands;
        sent
    }
}

/// Sends the chunks of a pipeline that is being written, blocking.
struct Sender<'e, 'c, C: ?Sized> {
    execution: Execution<'e>,
    con: &'c mut C,
    way: Way,
    span: Growing,
    writes: bool,
}

impl<C: ConnectionLike + ?Sized> Sender<'_, '_, C> {
    /// The replies of all chunks.
    fn gather<S, F>(
        &mut self,
        first: Chunk,
        mut source: Source<F>,
    ) -> Result<(Gathered, Request, S), Error>
    where
        F: Future<Output = (Writer, S)> + Unpin,
    {
        let mut gathered = Gathered::default();
        let mut next = (first, None);
        loop {
            let (Chunk { mut request, .. }, state) = next;
            let values = self.chunk(&mut request, state.is_none())?;
            gathered.add(request.is_unread(), values);
            if let Some(state) = state {
                return Ok((gathered, request, state));
            }
            next = source.next();
        }
    }

    /// The replies of the next chunk, as long as there is one.
    fn next<S, F>(&mut self, source: &mut Option<Source<F>>) -> Option<Result<Brought, Error>>
    where
        F: Future<Output = (Writer, S)> + Unpin,
    {
        let (chunk, state) = source.as_mut()?.next();
        if state.is_some() {
            *source = None;
        }
        Some(self.brought(chunk, state.is_none()))
    }

    fn brought(&mut self, mut chunk: Chunk, unfinished: bool) -> Result<Brought, Error> {
        Ok(Brought {
            values: self.chunk(&mut chunk.request, unfinished)?,
            marks: Some(chunk.marks),
        })
    }

    fn chunk(&mut self, request: &mut Request, unfinished: bool) -> Result<Vec<Value>, Error> {
        request.beside_writes = self.writes;
        let (before, commands) = (self.execution.before, request.len());
        self.execution.unfinished = unfinished;
        let sent = self.parts(request);
        self.execution.before += commands;
        sent.map_err(|error| error.of_chunk(before, commands, unfinished))
    }

    fn parts(&mut self, request: &Request) -> Result<Vec<Value>, Error> {
        self.way.check(request)?;
        let span = self.span.add(request);
        let mut all = Vec::new();
        for part in request.parts(self.execution.part) {
            let sent = (self.execution).send(request, &part, self.con, self.way, &span);
            all.append(&mut sent?);
        }
        Ok(all)
    }
}
