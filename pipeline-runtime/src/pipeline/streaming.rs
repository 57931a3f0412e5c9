//! Pipelines that are sent while their loops still make commands, so that their requests are never held at once.
//!
//! What such a pipeline writes is a future that waits where a part is full. Nobody wakes it: whoever executes the pipeline polls it for the
//! next part, and then sends that part, blocking or awaiting.

use redis::{ConnectionLike, Value};

use super::Pipeline;
#[cfg(feature = "aio")]
use super::encode;
use crate::connection::ConnectionKind;
use crate::error::Error;
use crate::execution::replies::{Replies, ReplyChunk};
#[cfg(feature = "aio")]
use crate::execution::telemetry::Span;
use crate::execution::telemetry::StreamingSpan;
use crate::execution::{Execution, PartReplies};
use crate::request::Request;
use crate::request::chunk::{Chunk, ChunkSource, Mailbox};
use crate::request::writer::Writer;

impl Execution<'_> {
    /// Sends a pipeline while it is written.
    pub(crate) fn execute_streaming<P, C>(
        self,
        pipeline: &P,
        con: &mut C,
    ) -> Result<P::Output, Error>
    where
        P: Pipeline + ?Sized,
        C: ConnectionLike + ?Sized,
    {
        let mailbox = Mailbox::default();
        let writer = Writer::streaming(P::CAPACITY, P::COMMANDS, self.part, mailbox.clone());
        let mut source = ChunkSource::new(pipeline.stream(writer), mailbox);
        let (first, state) = source.next();
        if let Some(state) = state {
            let mut replies = self.replies(con, &first.request)?;
            let output = pipeline.read(&state, &mut replies);
            return replies.finish(output);
        }
        let mut sender = Sender {
            span: StreamingSpan::new(&self.server, || con.get_db()),
            kind: ConnectionKind::of(con),
            execution: self,
            con,
            writes: !P::READ_ONLY,
        };
        let Some(state) = P::static_state() else {
            let (replies_by_part, request, state) = sender.send_parts(first, source)?;
            let mut replies = replies_by_part.replies(&request);
            let output = pipeline.read(&state, &mut replies);
            return replies.finish(output);
        };
        let empty = first.request.without_commands();
        let first = sender.receive(first, true)?;
        let mut source = Some(source);
        let mut replies = Replies::streamed(&empty, first, || sender.next(&mut source));
        let output = pipeline.read(&state, &mut replies);
        replies.finish(output)
    }

    /// Sends a pipeline while it is written.
    #[cfg(feature = "aio")]
    pub(crate) async fn execute_streaming_async<P, C>(
        mut self,
        pipeline: &P,
        con: &mut C,
    ) -> Result<P::Output, Error>
    where
        P: Pipeline + ?Sized,
        C: redis::aio::ConnectionLike + Send + 'static,
    {
        let mailbox = Mailbox::default();
        let writer = Writer::streaming(P::CAPACITY, P::COMMANDS, self.part, mailbox.clone());
        let Some(written) = pipeline.stream(writer).into_send() else {
            let (request, state) = encode(pipeline);
            let mut replies = self.send_parts(con, &request).await?.replies(&request);
            let output = pipeline.read(&state, &mut replies);
            return replies.finish(output);
        };
        let mut source = ChunkSource::new(written, mailbox);
        let mut replies_by_part = PartReplies::default();
        let mut span = StreamingSpan::new(&self.server, || con.get_db());
        let (request, state) = loop {
            let (Chunk { mut request, .. }, state) = source.next();
            request.has_external_writes = !P::READ_ONLY;
            let span = span.add(&request);
            let sent = self.chunk_async(con, &request, &span, state.is_none());
            replies_by_part.add(request.is_reply_ignored(), sent.await?);
            if let Some(state) = state {
                break (request, state);
            }
        };
        let mut replies = replies_by_part.replies(&request);
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
        let (commands_sent, commands) = (self.commands_sent, request.len());
        self.unfinished = unfinished;
        let sent = async {
            ConnectionKind::of_asynchronous::<C>().check(request)?;
            let mut all = Vec::new();
            for part in request.parts(self.part) {
                all.append(&mut self.send_async(con, request, &part, span).await?);
            }
            Ok(all)
        };
        let sent = sent
            .await
            .map_err(|error: Error| error.offset_by(commands_sent, commands, unfinished));
        self.commands_sent += commands;
        sent
    }
}

/// Sends the chunks of a pipeline that is being written, blocking.
struct Sender<'e, 'c, C: ?Sized> {
    execution: Execution<'e>,
    con: &'c mut C,
    kind: ConnectionKind,
    span: StreamingSpan,
    writes: bool,
}

impl<C: ConnectionLike + ?Sized> Sender<'_, '_, C> {
    /// The replies of all chunks.
    fn send_parts<S, F>(
        &mut self,
        first: Chunk,
        mut source: ChunkSource<F>,
    ) -> Result<(PartReplies, Request, S), Error>
    where
        F: Future<Output = (Writer, S)> + Unpin,
    {
        let mut replies_by_part = PartReplies::default();
        let mut next = (first, None);
        loop {
            let (Chunk { mut request, .. }, state) = next;
            let values = self.chunk(&mut request, state.is_none())?;
            replies_by_part.add(request.is_reply_ignored(), values);
            if let Some(state) = state {
                return Ok((replies_by_part, request, state));
            }
            next = source.next();
        }
    }

    /// The replies of the next chunk, as long as there is one.
    fn next<S, F>(
        &mut self,
        source: &mut Option<ChunkSource<F>>,
    ) -> Option<Result<ReplyChunk, Error>>
    where
        F: Future<Output = (Writer, S)> + Unpin,
    {
        let (chunk, state) = source.as_mut()?.next();
        if state.is_some() {
            *source = None;
        }
        Some(self.receive(chunk, state.is_none()))
    }

    fn receive(&mut self, mut chunk: Chunk, unfinished: bool) -> Result<ReplyChunk, Error> {
        Ok(ReplyChunk {
            values: self.chunk(&mut chunk.request, unfinished)?,
            delta: Some(chunk.delta),
        })
    }

    fn chunk(&mut self, request: &mut Request, unfinished: bool) -> Result<Vec<Value>, Error> {
        request.has_external_writes = self.writes;
        let (commands_sent, commands) = (self.execution.commands_sent, request.len());
        self.execution.unfinished = unfinished;
        let sent = self.parts(request);
        self.execution.commands_sent += commands;
        sent.map_err(|error| error.offset_by(commands_sent, commands, unfinished))
    }

    fn parts(&mut self, request: &Request) -> Result<Vec<Value>, Error> {
        self.kind.check(request)?;
        let span = self.span.add(request);
        let mut all = Vec::new();
        for part in request.parts(self.execution.part) {
            let sent = (self.execution).send(request, &part, self.con, self.kind, &span);
            all.append(&mut sent?);
        }
        Ok(all)
    }
}
