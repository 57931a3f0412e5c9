//! The driver of executions on blocking connections.

use redis::ConnectionLike;

use super::Execution;
use super::part_replies::PartReplies;
use super::replies::{Replies, ReplyChunk};
use super::state::{Step, Steps, StreamedExecution, WholeExecution};
use crate::connection::{BatchReplies, Blocking, BlockingTransport};
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
        if let Some(outcome) = execution.take(sent) {
            return outcome.map(Some);
        }
    }
}

/// Sends a request with the default settings.
// One copy for all pipelines, which need not tell the cases apart, keeps programs small.
#[inline(never)]
pub(crate) fn receive<'c, C>(con: &'c mut C, request: &'c Request) -> Replies<'c>
where
    C: ConnectionLike + ?Sized,
{
    send_over(Execution::new(), Blocking::new(con), request)
}

impl<'e> Execution<'e> {
    /// Sends a request with these settings.
    pub(crate) fn receive<'c, C>(self, con: &'c mut C, request: &'c Request) -> Replies<'c>
    where
        C: ConnectionLike + ?Sized,
        'e: 'c,
    {
        send_over(self, Blocking::new(con), request)
    }
}

/// Sends the first part of a request. The others are sent when the replies to those before were read. Whoever reads the replies finds the errors.
#[inline]
pub(super) fn send_over<'c, C>(
    settings: Execution<'c>,
    mut con: C,
    request: &'c Request,
) -> Replies<'c>
where
    C: BlockingTransport + 'c,
{
    if let Err(error) = con.check(request) {
        return Replies::stopped(request, error);
    }
    if request.is_empty() {
        return Replies::of_request(request, BatchReplies::default());
    }
    let mut execution = WholeExecution::new(settings, request, &con);
    let first = match next_replies(&mut execution, &mut con) {
        Ok(Some(first)) => first.replies,
        Ok(None) => BatchReplies::default(),
        Err(error) => return Replies::stopped(request, error),
    };
    if execution.is_done() {
        return Replies::of_request(request, first);
    }
    Replies::continued(request, first, move || {
        next_replies(&mut execution, &mut con).transpose()
    })
}

/// Sends a pipeline whose loops still make commands, and gathers all replies, or those before an error. Returns them with what reading needs besides.
pub(crate) fn gather<F, S, C>(
    mut execution: StreamedExecution<'_, F, S>,
    con: &mut C,
) -> (Replies<'static>, Option<S>)
where
    F: Future<Output = (Writer, S)> + Unpin,
    C: BlockingTransport,
{
    let mut parts = PartReplies::default();
    loop {
        match next_replies(&mut execution, con) {
            Ok(Some(chunk)) => parts.add(chunk, |_| execution.request().is_reply_ignored()),
            Ok(None) => return execution.read(parts, None, None),
            Err(error) => return execution.read(parts, Some(error), None),
        }
    }
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
    let first = first.unwrap_or_default();
    Ok(Replies::streamed(&empty, first, move || {
        next_replies(&mut execution, &mut con).transpose()
    }))
}
