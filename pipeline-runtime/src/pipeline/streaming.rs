//! Pipelines that are sent while their loops still make commands, so that their requests are never held at once.
//!
//! Such a pipeline is written by a future that yields where a part is full. Nothing wakes the future: the execution polls it for the next part, and
//! then sends that part, blocking or awaiting.

use super::Pipeline;
use crate::connection::{Blocking, BlockingConnectionLike};
use crate::error::Error;
use crate::execution::Execution;
use crate::execution::blocking;
use crate::execution::state::StreamedExecution;
use crate::request::Request;
use crate::request::chunk::{Chunk, ChunkSource, Mailbox};
use crate::request::writer::Writer;

/// The first commands of a pipeline that is written chunk by chunk.
pub(super) enum First<F, S> {
    /// They are all.
    Whole(Request, S),
    Chunk(Chunk, ChunkSource<F>),
}

impl<F: Future<Output = (Writer, S)> + Unpin, S> First<F, S> {
    pub(super) fn of(writing: F, mailbox: Mailbox) -> Self {
        let mut source = ChunkSource::new(writing, mailbox);
        match source.next() {
            (chunk, Some(state)) => First::Whole(chunk.request, state),
            (chunk, None) => First::Chunk(chunk, source),
        }
    }
}

impl Execution<'_> {
    /// Sends a pipeline while it is written.
    pub(super) fn execute_streaming<P, C>(
        self,
        pipeline: &P,
        con: &mut C,
    ) -> Result<P::Output, Error>
    where
        P: Pipeline + ?Sized,
        C: BlockingConnectionLike + ?Sized,
    {
        let mailbox = Mailbox::default();
        let writer = Writer::streaming(P::CAPACITY, P::COMMANDS, self.limits(), mailbox.clone());
        let (first, source) = match First::of(pipeline.stream(writer), mailbox) {
            First::Chunk(first, source) => (first, source),
            First::Whole(request, state) => {
                let mut replies = self.receive(con, &request);
                let output = pipeline.read(&state, &mut replies);
                return replies.finish(output);
            }
        };
        let mut con = Blocking::new(con);
        let execution = StreamedExecution::new(self, first, source, !P::READ_ONLY, &con);
        if let Some(state) = P::static_state() {
            let mut replies = blocking::stream(execution, con)?;
            let output = pipeline.read(&state, &mut replies);
            return replies.finish(output);
        }
        let (mut replies, state) = blocking::gather(execution, &mut con);
        let output = state.and_then(|state| pipeline.read(&state, &mut replies));
        replies.finish(output)
    }
}
