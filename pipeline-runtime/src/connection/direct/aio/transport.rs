//! The connections of this module as an execution uses them.

use std::any::{Any, TypeId};

use redis::ErrorKind;
use redis::aio::ConnectionLike;

use super::queue::{Failure, Outcome};
use super::{ConnectionManager, MultiplexedConnection};
use crate::connection::{Batch, BatchReplies, SendError};
use crate::error::{Fate, Interrupted};
use crate::request::EncodedCommands;
use crate::resp::ReplyBytes;

/// Stands for a connection that was recognised as one of this module.
pub(crate) enum AsyncDirect {
    Multiplexed,
    Manager,
}

impl AsyncDirect {
    pub(in crate::connection) fn of<C: 'static>() -> Option<Self> {
        let this = TypeId::of::<C>();
        if this == TypeId::of::<MultiplexedConnection>() {
            return Some(AsyncDirect::Multiplexed);
        }
        (this == TypeId::of::<ConnectionManager>()).then_some(AsyncDirect::Manager)
    }

    pub(in crate::connection) async fn send<C>(
        &self,
        con: &mut C,
        batch: Batch<'_>,
    ) -> Result<BatchReplies, SendError>
    where
        C: ConnectionLike + Send + 'static,
    {
        let con: &mut (dyn Any + Send) = con;
        let (bytes, count) = (batch.bytes(), batch.len());
        let outcome = match self {
            AsyncDirect::Multiplexed => match con.downcast_mut::<MultiplexedConnection>() {
                Some(con) => con.exchange(bytes, count).await,
                None => unrecognised(),
            },
            AsyncDirect::Manager => match con.downcast_mut::<ConnectionManager>() {
                Some(con) => con.exchange(bytes, count, has_exec(batch)).await,
                None => unrecognised(),
            },
        };
        match outcome {
            Ok(bytes) => Ok(BatchReplies::Bytes {
                count,
                bytes: ReplyBytes::new(bytes),
            }),
            Err(failure) => Err(interrupted(*failure, batch)),
        }
    }
}

#[cold]
fn unrecognised() -> Outcome {
    let error = (
        ErrorKind::Client,
        "this is no connection of the module direct",
    );
    Err(Failure::not_sent(error.into(), false))
}

/// Returns whether a transaction of the request is in this batch.
fn has_exec(batch: Batch<'_>) -> bool {
    let mut blocks = batch.request.atomic.iter();
    blocks.any(|block| batch.part.commands.contains(&block.exec))
}

#[cold]
fn interrupted(failure: Failure, batch: Batch<'_>) -> SendError {
    let fates = fates(&failure, batch);
    let is_open = failure.is_open;
    let within = Interrupted::new(failure.error, fates);
    SendError {
        is_open,
        ..batch.interrupted(within)
    }
}

/// Returns the status of each command of a batch.
fn fates(failure: &Failure, batch: Batch<'_>) -> Vec<Fate> {
    let (mut fates, bytes) = (Vec::with_capacity(batch.len()), batch.bytes());
    let mut commands = EncodedCommands { rest: bytes };
    let mut begin = 0;
    while commands.next().is_some() {
        fates.push(match begin < failure.written {
            _ if fates.len() < failure.replied => Fate::Executed,
            true => Fate::Unknown,
            false => Fate::NotSent,
        });
        begin = bytes.len() - commands.rest.len();
    }
    // What a transaction queued is executed with its EXEC. Where not all of that was written, nothing is, but a server may have got it all the same.
    let part = &batch.part.commands;
    for block in &batch.request.atomic {
        let (Some(multi), Some(exec)) = (
            block.multi.checked_sub(part.start),
            block.exec.checked_sub(part.start),
        ) else {
            continue;
        };
        if let Some(block) = fates.get_mut(multi..=exec)
            && block[0] != Fate::NotSent
            && block[exec - multi] != Fate::Executed
        {
            block.fill(Fate::Unknown);
        }
    }
    fates
}
