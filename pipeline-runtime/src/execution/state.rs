//! The execution of a pipeline as a state machine without I/O: it says what to send and takes what came back.

use super::exchange::Exchange;
use super::part_replies::PartReplies;
use super::replies::{Replies, ReplyChunk};
use super::telemetry::{Span, StreamingSpan};
use super::{Execution, Progress};
use crate::connection::{Batch, BatchReplies, SendError, Transport};
use crate::error::Error;
use crate::request::Request;
use crate::request::chunk::{Chunk, ChunkSource, ControlFlowDelta};
use crate::request::part::PartCursor;
use crate::request::script_calls::for_many_nodes;
use crate::request::writer::Writer;

/// The next step of an execution.
pub(crate) enum Step<'s> {
    /// A batch is to be sent, inside of the span, and what comes back to be handed over by [`Steps::take`].
    Send { batch: Batch<'s>, span: &'s Span },
    /// There is nothing to send, but something has become known of the loops.
    Replies(ReplyChunk),
    /// There is nothing more to send or to read.
    Done,
}

/// An execution as the drivers see it.
pub(crate) trait Steps {
    /// Returns the next step. After an error there is none.
    fn step(&mut self, con: &dyn Transport) -> Result<Step<'_>, Error>;

    /// Takes what came back for the batch of the last step. `None` means that more is to be sent before there are replies to read.
    fn take(&mut self, sent: Result<BatchReplies, SendError>) -> Option<Result<ReplyChunk, Error>>;
}

/// The execution of one request, part by part.
struct RequestExecution<'e> {
    settings: Execution<'e>,
    cursor: PartCursor,
    /// The request as it is sent where its commands go to several servers and each needs the sources of scripts.
    for_many_nodes: Option<Box<Request>>,
    /// The exchange of the part that is being sent, or of the last one that was.
    exchange: Exchange,
    is_sending: bool,
    /// The commands of requests before this one.
    commands_sent: usize,
    /// Whether more requests will come.
    unfinished: bool,
}

impl<'e> RequestExecution<'e> {
    #[inline]
    fn new(settings: Execution<'e>, request: &Request) -> Self {
        RequestExecution {
            settings,
            cursor: PartCursor::new(request),
            for_many_nodes: None,
            exchange: Exchange::default(),
            is_sending: false,
            commands_sent: 0,
            unfinished: false,
        }
    }

    /// Begins with a request that follows another one.
    fn begin(&mut self, request: &Request, unfinished: bool) {
        self.cursor = PartCursor::new(request);
        self.for_many_nodes = None;
        self.unfinished = unfinished;
    }

    /// Returns what has to be sent next, of the current part or of the next one.
    #[inline]
    fn batch<'s>(&'s mut self, request: &'s Request, con: &dyn Transport) -> Option<Batch<'s>> {
        if request.has_scripts() && self.cursor.position() == 0 && con.has_many_nodes() {
            self.for_many_nodes = for_many_nodes(request).map(Box::new);
        }
        let request = self.for_many_nodes.as_deref().unwrap_or(request);
        if !self.is_sending {
            let part = self.cursor.next(request, self.settings.limits)?;
            self.exchange.begin(part, self.settings.repeats);
            self.is_sending = true;
        }
        Some(self.exchange.batch(request))
    }

    /// Takes what came back. `None` means that something of the part is to be sent again.
    #[inline]
    fn take(
        &mut self,
        request: &Request,
        sent: Result<BatchReplies, SendError>,
        span: &Span,
    ) -> Option<Result<BatchReplies, Error>> {
        let of_part = self.for_many_nodes.as_deref().unwrap_or(request);
        let outcome = self.exchange.take(of_part, sent, span)?;
        self.is_sending = false;
        if outcome.is_ok() && self.settings.observer.is_some() {
            self.report(request);
        }
        Some(outcome)
    }

    /// Tells the observer how many commands were executed.
    #[cold]
    fn report(&mut self, request: &Request) {
        if let Some(observer) = &mut self.settings.observer {
            observer(Progress {
                executed: self.commands_sent + self.cursor.position(),
                commands: (!self.unfinished).then(|| self.commands_sent + request.len()),
            });
        }
    }
}

/// The execution of a pipeline whose request is written.
pub(crate) struct WholeExecution<'e, 'r> {
    request: &'r Request,
    run: RequestExecution<'e>,
    span: Span,
}

impl<'e, 'r> WholeExecution<'e, 'r> {
    /// Begins with a request that was checked.
    #[inline]
    pub(crate) fn new(settings: Execution<'e>, request: &'r Request, con: &impl Transport) -> Self {
        WholeExecution {
            request,
            span: Span::of(request, &settings.server, || con.database()),
            run: RequestExecution::new(settings, request),
        }
    }

    /// Returns whether no more parts will come.
    pub(crate) fn is_done(&self) -> bool {
        !self.run.is_sending && self.run.cursor.is_at_end()
    }
}

impl Steps for WholeExecution<'_, '_> {
    fn step(&mut self, con: &dyn Transport) -> Result<Step<'_>, Error> {
        Ok(match self.run.batch(self.request, con) {
            Some(batch) => Step::Send {
                batch,
                span: &self.span,
            },
            None => Step::Done,
        })
    }

    fn take(&mut self, sent: Result<BatchReplies, SendError>) -> Option<Result<ReplyChunk, Error>> {
        let outcome = self.run.take(self.request, sent, &self.span)?;
        Some(outcome.map(ReplyChunk::from))
    }
}

/// The execution of a pipeline whose loops still make commands.
pub(crate) struct StreamedExecution<'e, F, S> {
    source: ChunkSource<F>,
    /// What reading needs besides the replies, once all is written.
    state: Option<S>,
    /// The commands that are being sent, or the last that were.
    request: Request,
    /// What the writer has told with them, until it is handed on.
    delta: Option<Box<ControlFlowDelta>>,
    checked: bool,
    /// Whether the pipeline writes, although some chunk of it may only read.
    writes: bool,
    run: RequestExecution<'e>,
    streaming: StreamingSpan,
    span: Span,
}

impl<'e, S, F: Future<Output = (Writer, S)> + Unpin> StreamedExecution<'e, F, S> {
    pub(crate) fn new(
        settings: Execution<'e>,
        first: Chunk,
        source: ChunkSource<F>,
        writes: bool,
        con: &impl Transport,
    ) -> Self {
        let mut streaming = StreamingSpan::new(&settings.server, || con.database());
        let span = streaming.add(&first.request);
        let mut execution = StreamedExecution {
            run: RequestExecution::new(settings, &first.request),
            source,
            state: None,
            request: first.request,
            delta: Some(first.delta),
            checked: false,
            writes,
            streaming,
            span,
        };
        execution.run.unfinished = true;
        execution.request.has_external_writes = writes;
        execution
    }

    /// Returns the commands that are being sent, or the last that were.
    pub(crate) fn request(&self) -> &Request {
        &self.request
    }

    /// Returns the replies to be read, or after an error those that came before it, and what reading needs besides, which may be known before.
    pub(crate) fn read(
        mut self,
        parts: PartReplies,
        stopped: Option<Error>,
        known: Option<S>,
    ) -> (Replies<'static>, Option<S>) {
        match stopped {
            // The last request knows what the loops have done.
            None => (parts.replies(&self.request), self.state),
            Some(error) => {
                let state = known.or(self.state).or_else(|| self.source.stop());
                let empty = self.request.without_commands();
                (parts.until_stopped(&empty, error), state)
            }
        }
    }

    /// Lets the writer make more commands.
    fn write(&mut self) {
        let (mut chunk, state) = self.source.next();
        chunk.request.has_external_writes = self.writes;
        self.run.commands_sent += self.request.len();
        self.run.begin(&chunk.request, state.is_none());
        self.state = state;
        self.span = self.streaming.add(&chunk.request);
        self.request = chunk.request;
        self.delta = Some(chunk.delta);
        self.checked = false;
    }

    /// Gets ready to send. A chunk is returned where the writer has told something, and there is nothing to send.
    fn prepare(&mut self, con: &dyn Transport) -> Result<Option<ReplyChunk>, Error> {
        loop {
            if !self.checked {
                con.check(&self.request)?;
                self.checked = true;
            }
            if self.run.batch(&self.request, con).is_some() {
                return Ok(None);
            }
            if let Some(delta) = self.delta.take() {
                let (replies, delta) = (BatchReplies::default(), Some(delta));
                return Ok(Some(ReplyChunk { replies, delta }));
            }
            if !self.run.unfinished {
                return Ok(None);
            }
            self.write();
        }
    }

    /// Lets an error tell of the whole pipeline, as far as it is known.
    fn whole(&self, error: Error) -> Error {
        let (before, commands) = (self.run.commands_sent, self.request.len());
        error.offset_by(before, commands, self.run.unfinished)
    }
}

impl<S, F: Future<Output = (Writer, S)> + Unpin> Steps for StreamedExecution<'_, F, S> {
    fn step(&mut self, con: &dyn Transport) -> Result<Step<'_>, Error> {
        match self.prepare(con) {
            Ok(Some(chunk)) => return Ok(Step::Replies(chunk)),
            Ok(None) => {}
            Err(error) => return Err(self.whole(error)),
        }
        Ok(match self.run.batch(&self.request, con) {
            Some(batch) => Step::Send {
                batch,
                span: &self.span,
            },
            None => Step::Done,
        })
    }

    fn take(&mut self, sent: Result<BatchReplies, SendError>) -> Option<Result<ReplyChunk, Error>> {
        let outcome = self.run.take(&self.request, sent, &self.span)?;
        Some(match outcome {
            Ok(replies) => Ok(ReplyChunk {
                replies,
                delta: self.delta.take(),
            }),
            Err(error) => Err(self.whole(error)),
        })
    }
}
