//! redis-rs's own cluster connections: a transaction at once, and everything else command by command.
//!
//! redis-rs sends a pipeline to the node of its first command. What it repeats, it repeats as it likes, also what was executed already; nothing outside of it can keep
//! it from that.

use redis::{ConnectionLike, ErrorKind, RedisError, RedisResult, ServerError, Value};

use super::{Batch, BatchReplies, SendError, unknown_script};
use crate::error::{Fate, Interrupted};
use crate::request::Request;
use crate::request::part::Part;

/// Sends command by command, but a transaction at once. Where one of its commands is refused or fails, redis-rs replies with that error alone, so what became of
/// the others is not known.
#[cold]
pub(super) fn send<C: ConnectionLike + ?Sized>(
    con: &mut C,
    batch: Batch<'_>,
) -> Result<BatchReplies, SendError> {
    let Batch { request, part } = batch;
    let mut values = Vec::with_capacity(batch.len());
    for unit in units(request, part) {
        let bytes = &request.as_bytes()[unit.bytes.clone()];
        let count = unit.commands.len();
        let sent = if count == 1 {
            one(con.req_packed_command(bytes))
        } else {
            con.req_packed_commands(bytes, 0, count)
        };
        match sent {
            Ok(replies) => values.extend(replies),
            Err(error) => return Err(failed(error, &unit, batch, &values)),
        }
    }
    Ok(values.into())
}

/// Makes an error of the server the reply that it was.
pub(super) fn one(reply: RedisResult<Value>) -> RedisResult<Vec<Value>> {
    let reply = reply.or_else(|error| ServerError::try_from(error).map(Value::ServerError));
    reply.map(|value| vec![value])
}

/// Returns the commands and transactions of a part.
pub(super) fn units<'r>(request: &'r Request, part: &Part) -> impl Iterator<Item = Part> + use<'r> {
    let (mut at, mut byte) = (part.commands.start, part.bytes.start);
    let mut commands = request.commands_in(part.clone());
    std::iter::from_fn(move || {
        let (first, first_byte) = (at, byte);
        let mut next = || {
            let command = commands.next()?;
            at += 1;
            byte += command.as_bytes().len();
            Some(command.name())
        };
        if next()? == "MULTI" {
            while next().is_some_and(|name| name != "EXEC") {}
        }
        Some(Part {
            commands: first..at,
            bytes: first_byte..byte,
        })
    })
}

/// Says what became of the commands when these were sent last, after the replies to those of the batch before them.
#[cold]
pub(super) fn failed(
    error: RedisError,
    last: &Part,
    batch: Batch<'_>,
    replies: &[Value],
) -> SendError {
    let Batch { request, part } = batch;
    let interrupted = if is_refused_by_router(&error) {
        Interrupted::before(error, last.commands.start, request.len())
    } else {
        Interrupted::at(error, last.commands.clone(), request.len())
    };
    let commands = request.commands_in(part.clone()).zip(part.commands.clone());
    let refused = commands.zip(replies).filter(|((command, _), reply)| {
        unknown_script::status(command.arguments().next(), reply) == Fate::NotExecuted
    });
    let refused: Vec<usize> = refused.map(|((_, position), _)| position).collect();
    SendError {
        interrupted: interrupted.with_unknown_scripts(&refused),
        is_open: true,
    }
}

/// Returns whether redis-rs did not find a node to send it to.
pub(super) fn is_refused_by_router(error: &RedisError) -> bool {
    let text = error.to_string();
    let crossed = error.code() == Some("CROSSSLOT") && text.contains("Received crossed slots");
    crossed || error.kind() == ErrorKind::Client && text.contains("cannot be safely routed")
}

#[cfg(test)]
mod tests {
    use redis::{ErrorKind, RedisError, ServerErrorKind};

    use super::is_refused_by_router;

    #[test]
    fn what_the_router_refuses_was_not_sent() {
        let unroutable = "This command cannot be safely routed in cluster mode";
        let crossed = "Received crossed slots in pipeline";
        let crossing = ErrorKind::Server(ServerErrorKind::CrossSlot);
        let by_router = [(ErrorKind::Client, unroutable), (crossing, crossed)];
        for error in by_router {
            assert!(is_refused_by_router(&RedisError::from(error)));
        }
        let by_server = (crossing, "Keys in request don't hash to the same slot");
        for error in [by_server, (ErrorKind::Io, "lost")] {
            assert!(!is_refused_by_router(&RedisError::from(error)));
        }
    }
}
