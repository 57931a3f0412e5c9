//! redis-rs's own asynchronous cluster connection: one pipeline where that goes to one node, else command by command.

use redis::aio::ConnectionLike;

use super::redis_cluster::{failed, is_refused_by_router, one, units};
use super::{Batch, BatchReplies, SendError};
use crate::request::command::Routing;

/// Sends a batch at once, if all its keys are in one slot, and else command by command, but a transaction at once.
pub(super) async fn send<C: ConnectionLike + ?Sized>(
    con: &mut C,
    batch: Batch<'_>,
) -> Result<BatchReplies, SendError> {
    let Batch { request, part } = batch;
    if batch.len() > 1 && is_in_one_slot(batch) {
        let pipeline = request.pipeline_of(part);
        match con.req_packed_commands(&pipeline, 0, batch.len()).await {
            Ok(values) => return Ok(values.into()),
            // redis-rs takes another argument for a key.
            Err(error) if is_refused_by_router(&error) => {}
            Err(error) => return Err(failed(error, part, batch, &[])),
        }
    }
    let mut values = Vec::with_capacity(batch.len());
    for unit in units(request, part) {
        let count = unit.commands.len();
        let sent = if count == 1 {
            let mut cmd = redis::Cmd::new();
            for argument in request
                .commands_in(unit.clone())
                .flat_map(|it| it.arguments)
            {
                cmd.arg(argument);
            }
            one(con.req_packed_command(&cmd).await)
        } else {
            let pipeline = request.pipeline_of(&unit);
            con.req_packed_commands(&pipeline, 0, count).await
        };
        match sent {
            Ok(replies) => values.extend(replies),
            Err(error) => return Err(failed(error, &unit, batch, &values)),
        }
    }
    Ok(values.into())
}

/// Returns whether all commands have keys in the same slot, or none and may be sent to any node.
fn is_in_one_slot(batch: Batch<'_>) -> bool {
    let mut slot = None;
    let mut commands = batch.request.commands_in(batch.part.clone());
    let same = commands.all(|command| match command.routing() {
        Routing::Slot(own) => *slot.get_or_insert(own) == own,
        Routing::Anywhere => command.info.is_none_or(|info| info.nodes() == 0),
        Routing::Unknown | Routing::CrossSlot => false,
    });
    same && slot.is_some()
}
