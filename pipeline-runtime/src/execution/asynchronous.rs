//! The driver of executions on asynchronous connections.

use super::Execution;
use super::part_replies::PartReplies;
use super::replies::{Replies, ReplyChunk};
use super::state::{Step, Steps, StreamedExecution, WholeExecution};
use crate::connection::{AsyncConnectionLike, AsyncTransport, Asynchronous};
use crate::error::Error;
use crate::request::Request;
use crate::request::command_info::CommandInfo;
use crate::request::writer::Writer;

/// Sends until replies can be read. `None` means that none will follow.
async fn next_replies<S, C>(execution: &mut S, con: &mut C) -> Result<Option<ReplyChunk>, Error>
where
    S: Steps,
    C: AsyncTransport,
{
    loop {
        let (batch, span) = match execution.step(con)? {
            Step::Send { batch, span } => (batch, span),
            Step::Replies(replies) => return Ok(Some(replies)),
            Step::Done => return Ok(None),
        };
        let sent = span.instrument(con.send(batch)).await;
        if let Some(outcome) = execution.take(sent) {
            return outcome.map(Some);
        }
    }
}

impl Execution<'_> {
    /// Sends a request with these settings and gathers all replies. Whoever reads them finds the errors.
    pub(crate) async fn receive_async(
        self,
        con: &mut dyn AsyncConnectionLike,
        request: &Request,
    ) -> PartReplies {
        send_over(self, Asynchronous::new(con), request).await
    }
}

/// Sends a request, part by part, and gathers all replies. After an error those that came before are still read, as they are on blocking connections.
pub(super) async fn send_over<C>(
    settings: Execution<'_>,
    mut con: C,
    request: &Request,
) -> PartReplies
where
    C: AsyncTransport,
{
    let mut replies = PartReplies::default();
    if let Err(error) = con.check(request) {
        replies.stop(error);
        return replies;
    }
    if request.is_empty() {
        return replies;
    }
    let mut execution = WholeExecution::new(settings, request, &con);
    let (mut received, mut infos) = (0, None);
    loop {
        let chunk = match next_replies(&mut execution, &mut con).await {
            Ok(Some(chunk)) => chunk,
            Ok(None) => return replies,
            Err(error) => {
                replies.stop(error);
                return replies;
            }
        };
        let before = received;
        received += chunk.replies.len();
        replies.add(chunk, |commands| {
            let infos = infos.get_or_insert_with(|| request.infos_from(before));
            let those = infos.take(commands);
            those.fold(true, |all, info| all & CommandInfo::is_reply_ignored(info))
        });
    }
}

/// Sends a pipeline whose loops still make commands, and gathers all replies, or those before an error. Makes them with what reading needs besides.
pub(crate) async fn gather<F, S, C>(
    mut execution: StreamedExecution<'_, F, S>,
    con: &mut C,
    known: Option<S>,
) -> (Replies<'static>, Option<S>)
where
    F: Future<Output = (Writer, S)> + Unpin,
    C: AsyncTransport,
{
    let mut parts = PartReplies::default();
    loop {
        match next_replies(&mut execution, con).await {
            Ok(Some(chunk)) => parts.add(chunk, |_| execution.request().is_reply_ignored()),
            Ok(None) => return execution.read(parts, None, known),
            Err(error) => return execution.read(parts, Some(error), known),
        }
    }
}
