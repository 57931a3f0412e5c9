//! Commands that are handed over while a pipeline is still being written.

use std::pin::Pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
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
pub(crate) struct Mailbox(Arc<Place>);

#[derive(Debug, Default)]
struct Place {
    chunk: Mutex<Option<Chunk>>,
    /// Whether nothing is sent any more.
    stopped: AtomicBool,
}

impl Mailbox {
    pub(crate) fn put(&self, chunk: Chunk) {
        *self.chunk() = Some(chunk);
    }

    fn take(&self) -> Option<Chunk> {
        self.chunk().take()
    }

    fn chunk(&self) -> MutexGuard<'_, Option<Chunk>> {
        let chunk = self.0.chunk.lock();
        chunk.unwrap_or_else(PoisonError::into_inner)
    }

    // Both ends stand in one task, so nothing else is ordered by this.
    fn stop(&self) {
        self.0.stopped.store(true, Ordering::Relaxed);
    }

    pub(crate) fn is_stopped(&self) -> bool {
        self.0.stopped.load(Ordering::Relaxed)
    }
}

/// A future that is ready when it is polled for the second time, with whether the loops are to end because nothing is sent any more.
#[doc(hidden)]
#[derive(Debug)]
#[must_use = "the commands are sent while this waits"]
pub struct YieldOnce {
    waited: bool,
    mailbox: Option<Mailbox>,
}

impl YieldOnce {
    pub(crate) fn new(mailbox: Option<Mailbox>) -> Self {
        YieldOnce {
            waited: false,
            mailbox,
        }
    }
}

impl Future for YieldOnce {
    type Output = bool;

    fn poll(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<bool> {
        let is_stopped = self.mailbox.as_ref().is_some_and(Mailbox::is_stopped);
        if self.waited || is_stopped {
            return Poll::Ready(is_stopped);
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

    /// Lets the writer end, because nothing is sent any more: its loops take no more turns. The state tells how the replies that came are read.
    #[cold]
    pub(crate) fn stop(&mut self) -> Option<S> {
        self.mailbox.stop();
        // A writer that hands nothing over never waits.
        match Pin::new(&mut self.future).poll(&mut unwoken()) {
            Poll::Ready((_, state)) => Some(state),
            Poll::Pending => None,
        }
    }
}
