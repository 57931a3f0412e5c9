//! The blocking connection of this module as an execution uses it.

use std::cell::Cell;

use redis::ConnectionLike;

use super::DATABASE;
use super::units::{self, Unit};
use crate::connection::{Batch, BatchReplies, SendError, cluster_rules};
use crate::error::{Error, Interrupted};
use crate::request::Request;

/// A blocking connection that was recognised as one of this module.
pub(crate) struct BlockingCluster(());

impl BlockingCluster {
    pub(in crate::connection) fn of<C: ConnectionLike + ?Sized>(con: &C) -> Option<Self> {
        (con.get_db() == DATABASE).then_some(BlockingCluster(()))
    }

    pub(in crate::connection) fn check(&self, request: &Request) -> Result<(), Error> {
        cluster_rules::check(request)
    }

    /// Sends a batch. The type of the connection is not known, and the trait of redis-rs takes bytes and returns values. So the units of the bytes are passed in a
    /// thread-local note, and so are the replies. Values that a wrapper returns without them are replies of its own.
    pub(in crate::connection) fn send<C: ConnectionLike + ?Sized>(
        &self,
        con: &mut C,
        batch: Batch<'_>,
    ) -> Result<BatchReplies, SendError> {
        let units = units::of(batch.request, batch.part);
        let (bytes, read_only) = (batch.bytes(), batch.request.is_read_only());
        let outer = NOTE.replace(Note::Asked {
            bytes: (bytes.as_ptr().addr(), bytes.len()),
            units,
            read_only,
        });
        let sent = con.req_packed_commands(bytes, 0, batch.len());
        match (NOTE.replace(outer), sent) {
            (Note::Done(Ok(replies)), Ok(_)) => Ok(replies),
            (Note::Done(Err(interrupted)), Err(_)) => Err(batch.interrupted(interrupted)),
            (_, Ok(values)) => Ok(values.into()),
            (_, Err(error)) => Err(batch.failed(error, false)),
        }
    }
}

/// The note of the batch that is being sent.
#[derive(Default)]
enum Note {
    #[default]
    None,
    Asked {
        /// The address and the length of the bytes.
        bytes: (usize, usize),
        units: Vec<Unit>,
        /// Whether all commands of the request only read.
        read_only: bool,
    },
    Done(Result<BatchReplies, Interrupted>),
}

thread_local! {
    static NOTE: Cell<Note> = const { Cell::new(Note::None) };
}

/// Takes the units of these bytes, and whether all commands of the request only read.
pub(super) fn taken(bytes: &[u8]) -> Option<(Vec<Unit>, bool)> {
    match NOTE.take() {
        Note::Asked {
            bytes: noted,
            units,
            read_only,
        } if noted == (bytes.as_ptr().addr(), bytes.len()) => Some((units, read_only)),
        other => {
            NOTE.set(other);
            None
        }
    }
}

/// Notes the outcome of the bytes whose units were taken.
pub(super) fn hand_over(outcome: Result<BatchReplies, Interrupted>) {
    NOTE.set(Note::Done(outcome));
}
