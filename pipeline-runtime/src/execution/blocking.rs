//! The driver of executions on blocking connections.

use redis::ConnectionLike;

use super::Execution;
use super::part_replies::PartReplies;
use super::replies::{Replies, ReplyChunk};
use super::state::{Step, Steps, StreamedExecution, WholeExecution};
use crate::connection::{Blocking, BlockingTransport};
use crate::error::Error;
use crate::request::Request;
use crate::request::writer::Writer;

/// Sends until replies can be read. `None` means that none will follow.
fn next_replies<S, C>(execution: &mut S, con: &mut C) -> Result<Option<ReplyChunk>, Error>
where
    S: Steps,
    C: BlockingTransport,
{
    loop {
        let (batch, span) = match execution.step(con)? {
            Step::Send { batch, span } => (batch, span),
            Step::Replies(replies) => return Ok(Some(replies)),
            Step::Done => return Ok(None),
        };
        let sent = span.enter(|| con.send(batch));
        execution.take(sent);
    }
}

/// Sends a request with the default settings. An error is found by whoever reads the replies.
// One copy for all pipelines, which need not tell the cases apart, keeps programs small.
#[inline(never)]
pub(crate) fn receive<'c, C>(con: &'c mut C, request: &'c Request) -> Replies<'c>
where
    C: ConnectionLike + ?Sized,
{
    let sent = Execution::new().send_and_receive(con, request);
    sent.unwrap_or_else(|error| Replies::stopped(request, error))
}

impl<'e> Execution<'e> {
    /// Sends the first part of a request. The others are sent when the replies to those before were read.
    pub(crate) fn send_and_receive<'c, C>(
        self,
        con: &'c mut C,
        request: &'c Request,
    ) -> Result<Replies<'c>, Error>
    where
        C: ConnectionLike + ?Sized,
        'e: 'c,
    {
        self.send_over(Blocking::new(con), request)
    }

    fn send_over<'c, C>(self, mut con: C, request: &'c Request) -> Result<Replies<'c>, Error>
    where
        C: BlockingTransport + 'c,
        'e: 'c,
    {
        con.check(request)?;
        if request.is_empty() {
            return Ok(Replies::of_request(request, Vec::new()));
        }
        let mut execution = WholeExecution::new(self, request, &con);
        let first = next_replies(&mut execution, &mut con)?;
        let first = first.map_or_else(Vec::new, |chunk| chunk.values);
        if execution.is_done() {
            return Ok(Replies::of_request(request, first));
        }
        Ok(Replies::continued(request, first, move || {
            next_replies(&mut execution, &mut con).transpose()
        }))
    }
}

/// Sends a pipeline whose loops still make commands, and gathers all replies.
pub(crate) fn gather<F, S, C>(
    mut execution: StreamedExecution<'_, F, S>,
    con: &mut C,
) -> Result<(PartReplies, Request, Option<S>), Error>
where
    F: Future<Output = (Writer, S)> + Unpin,
    C: BlockingTransport,
{
    let mut replies = PartReplies::default();
    while let Some(chunk) = next_replies(&mut execution, con)? {
        replies.add(chunk.values, |_| execution.request().is_reply_ignored());
    }
    let (request, state) = execution.into_parts();
    Ok((replies, request, state))
}

/// Sends a pipeline whose loops still make commands, each part when the replies to those before were read.
pub(crate) fn stream<'c, F, S, C>(
    mut execution: StreamedExecution<'c, F, S>,
    mut con: C,
) -> Result<Replies<'c>, Error>
where
    F: Future<Output = (Writer, S)> + Unpin + 'c,
    S: 'c,
    C: BlockingTransport + 'c,
{
    let empty = execution.request().without_commands();
    let first = next_replies(&mut execution, &mut con)?;
    let first = first.unwrap_or_else(|| Vec::new().into());
    Ok(Replies::streamed(&empty, first, move || {
        next_replies(&mut execution, &mut con).transpose()
    }))
}
