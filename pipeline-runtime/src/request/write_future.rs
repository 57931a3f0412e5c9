//! The future that writes a pipeline chunk by chunk.

use std::fmt;
use std::future::ready;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

use super::writer::Writer;

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

pub(super) fn unwoken() -> Context<'static> {
    Context::from_waker(Waker::noop())
}

/// The future that writes a pipeline chunk by chunk; one variant can be sent to another thread.
#[doc(hidden)]
pub enum WriteFuture<'p, S> {
    Local(Pin<Box<dyn Future<Output = (Writer, S)> + 'p>>),
    Send(SendFuture<'p, S>),
}

#[doc(hidden)]
pub(crate) type SendFuture<'p, S> = Pin<Box<dyn Future<Output = (Writer, S)> + Send + 'p>>;

impl<'p, S> WriteFuture<'p, S> {
    /// Returns the future of a pipeline that is written already.
    pub(crate) fn done(writer: Writer, state: S) -> Self
    where
        S: 'p,
    {
        WriteFuture::Local(Box::pin(ready((writer, state))))
    }
}

impl<S> Future for WriteFuture<'_, S> {
    type Output = (Writer, S);

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<(Writer, S)> {
        match self.get_mut() {
            WriteFuture::Local(future) => future.as_mut().poll(context),
            WriteFuture::Send(future) => future.as_mut().poll(context),
        }
    }
}

impl<S> fmt::Debug for WriteFuture<'_, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("WriteFuture")
    }
}

/// Finds out whether a future is `Send`, by the number of references in front of this.
#[doc(hidden)]
#[derive(Debug)]
pub struct SendProbe<'f, F>(pub &'f F);

#[doc(hidden)]
#[derive(Debug)]
pub struct IsSend;

#[doc(hidden)]
#[derive(Debug)]
pub struct IsLocal;

#[doc(hidden)]
pub trait ProbeSend {
    fn probe(&self) -> IsSend;
}

#[doc(hidden)]
pub trait ProbeLocal {
    fn probe(&self) -> IsLocal;
}

impl<F: Send> ProbeSend for SendProbe<'_, F> {
    fn probe(&self) -> IsSend {
        IsSend
    }
}

impl<F> ProbeLocal for &SendProbe<'_, F> {
    fn probe(&self) -> IsLocal {
        IsLocal
    }
}

impl IsSend {
    pub fn write_future<'p, S, F>(self, future: F) -> WriteFuture<'p, S>
    where
        F: Future<Output = (Writer, S)> + Send + 'p,
    {
        WriteFuture::Send(Box::pin(future))
    }
}

impl IsLocal {
    pub fn write_future<'p, S, F>(self, future: F) -> WriteFuture<'p, S>
    where
        F: Future<Output = (Writer, S)> + 'p,
    {
        WriteFuture::Local(Box::pin(future))
    }
}
