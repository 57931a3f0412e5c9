//! Execution of pipelines on asynchronous connections.

use super::streaming::First;
use super::{Inline, Pipeline, encode};
use crate::connection::{AsyncConnectionLike, Asynchronous};
use crate::error::Error;
use crate::execution::replies::Replies;
use crate::execution::state::StreamedExecution;
use crate::execution::{Execution, asynchronous};
use crate::request::chunk::Mailbox;
use crate::request::write_future::WriteFuture;
use crate::request::writer::Writer;

/// Sends a pipeline and reads its replies.
#[doc(hidden)]
pub async fn execute_async<P>(
    pipeline: &P,
    con: &mut dyn AsyncConnectionLike,
) -> Result<P::Output, Error>
where
    P: Pipeline + ?Sized,
{
    if P::STREAMS {
        return Box::pin(Execution::new().execute_streaming_async(pipeline, con)).await;
    }
    let (request, state) = encode(pipeline);
    let mut replies = Execution::new()
        .receive_async(con, &request)
        .await
        .replies(&request);
    let output = pipeline.read(&state, &mut replies);
    replies.finish(output)
}

impl<T, S, F: Fn(&S, &mut Replies) -> Option<T>> Inline<T, S, F> {
    /// Sends all commands at once and reads their replies, as [`execute`](Self::execute) does on a connection that blocks.
    ///
    /// ```no_run
    /// use redis_pipeline::{Error, redis, redis_pipeline};
    ///
    /// # async fn run(con: &mut redis::aio::MultiplexedConnection) -> Result<(), Error> {
    /// let visits: i64 = redis_pipeline! { INCR "visits" }.execute_async(con).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Those of [`execute`](Self::execute).
    pub async fn execute_async(&self, con: &mut dyn AsyncConnectionLike) -> Result<T, Error> {
        let parts = Execution::new().receive_async(con, &self.request).await;
        let mut replies = parts.replies(&self.request);
        let output = (self.read)(&self.state, &mut replies);
        replies.finish(output)
    }
}

impl Execution<'_> {
    /// Sends the pipeline and reads its replies, as [`Pipeline::execute_async`] does.
    pub async fn execute_async<P>(
        self,
        pipeline: &P,
        con: &mut dyn AsyncConnectionLike,
    ) -> Result<P::Output, Error>
    where
        P: Pipeline + ?Sized,
    {
        if P::STREAMS {
            return Box::pin(self.execute_streaming_async(pipeline, con)).await;
        }
        let (request, state) = encode(pipeline);
        let mut replies = self.receive_async(con, &request).await.replies(&request);
        let output = pipeline.read(&state, &mut replies);
        replies.finish(output)
    }

    /// Sends a pipeline while it is written.
    async fn execute_streaming_async<P>(
        self,
        pipeline: &P,
        con: &mut dyn AsyncConnectionLike,
    ) -> Result<P::Output, Error>
    where
        P: Pipeline + ?Sized,
    {
        let mailbox = Mailbox::default();
        let writer = Writer::streaming(P::CAPACITY, P::COMMANDS, self.limits(), mailbox.clone());
        let first = match pipeline.stream(writer) {
            WriteFuture::Send(writing) => First::of(writing, mailbox),
            WriteFuture::Local(_) => {
                let (request, state) = encode(pipeline);
                First::Whole(request, state)
            }
        };
        let (first, source) = match first {
            First::Chunk(first, source) => (first, source),
            First::Whole(request, state) => {
                let parts = self.receive_async(con, &request).await;
                let mut replies = parts.replies(&request);
                let output = pipeline.read(&state, &mut replies);
                return replies.finish(output);
            }
        };
        let mut con = Asynchronous::new(con);
        let execution = StreamedExecution::new(self, first, source, !P::READ_ONLY, &con);
        let gathered = asynchronous::gather(execution, &mut con, P::static_state());
        let (mut replies, state) = gathered.await;
        let output = state.and_then(|state| pipeline.read(&state, &mut replies));
        replies.finish(output)
    }
}
