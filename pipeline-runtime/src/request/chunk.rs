//! Commands that are handed over while a pipeline is still being written.

use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};

use super::Request;
use super::write_future::unwoken;
use super::writer::Writer;

/// Commands that are written, and what else is known by now of the loops that made them.
#[derive(Debug)]
pub(crate) struct Chunk {
    pub(crate) request: Request,
    pub(crate) delta: Box<ControlFlowDelta>,
}

/// A change of the log of the control flow.
#[derive(Debug, Default)]
pub(crate) struct ControlFlowDelta {
    /// The loops that had not ended before, with the turns that they have taken by now.
    pub(crate) turns: Vec<(usize, usize)>,
    pub(crate) gained: Vec<usize>,
    /// The loops that go on.
    pub(crate) unfinished: Vec<usize>,
}

/// The place where a writer leaves a chunk for the execution that sends it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Mailbox(Arc<Mutex<Option<Chunk>>>);

impl Mailbox {
    pub(crate) fn put(&self, chunk: Chunk) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(chunk);
    }

    fn take(&self) -> Option<Chunk> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

/// A future that is ready when it is polled for the second time.
#[doc(hidden)]
#[derive(Debug)]
#[must_use = "the commands are sent while this waits"]
pub struct YieldOnce {
    waited: bool,
}

impl YieldOnce {
    pub(crate) fn new() -> Self {
        YieldOnce { waited: false }
    }
}

impl Future for YieldOnce {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<()> {
        if self.waited {
            return Poll::Ready(());
        }
        self.waited = true;
        Poll::Pending
    }
}

/// A pipeline that is being written, as whoever executes it sees it.
pub(crate) struct ChunkSource<F> {
    future: F,
    mailbox: Mailbox,
}

impl<S, F: Future<Output = (Writer, S)> + Unpin> ChunkSource<F> {
    pub(crate) fn new(future: F, mailbox: Mailbox) -> Self {
        ChunkSource { future, mailbox }
    }

    /// Returns the next commands, and the state with the last of them.
    pub(crate) fn next(&mut self) -> (Chunk, Option<S>) {
        loop {
            let poll = Pin::new(&mut self.future).poll(&mut unwoken());
            if let Poll::Ready((mut writer, state)) = poll {
                let delta = writer.delta();
                let request = writer.finish();
                return (Chunk { request, delta }, Some(state));
            }
            if let Some(chunk) = self.mailbox.take() {
                return (chunk, None);
            }
        }
    }
}
