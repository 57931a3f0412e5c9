//! A batch that is handed to a connection whose type is not known.
//!
//! A blocking connection may stand behind guards, references and wrappers of any type, and the trait of redis-rs takes bytes and returns values. So whoever sends a batch
//! notes before the call which bytes it is; a [`Connection`](super::Connection) that is asked to send just these keeps the replies as they came, for the
//! sender to fetch. Any other connection knows nothing of the note, and its values are the replies.

use std::cell::Cell;
use std::time::Duration;

use redis::{ConnectionLike, RedisError};

use crate::connection::{Batch, BatchReplies, SendError};
use crate::resp::ReplyBytes;

/// What is sent: the address and the length of the bytes, and the number of commands.
type Note = (usize, usize, usize);

type Outcome = Result<ReplyBytes, Broken>;

thread_local! {
    static NOTE: Cell<Note> = const { Cell::new((0, 0, 0)) };
    static OUTCOME: Cell<Option<Outcome>> = const { Cell::new(None) };
    static RESPONSE_TIMEOUT: Cell<Option<Duration>> = const { Cell::new(None) };
}

/// Stands in the note when the outcome is there.
const DONE: usize = usize::MAX;

/// The end of a connection while it waited for replies.
#[derive(Debug)]
pub(crate) struct Broken {
    pub(crate) error: RedisError,
    /// The bytes of the request that were sent.
    pub(crate) sent: usize,
    /// The replies that came before.
    pub(crate) replied: usize,
    pub(crate) replies: ReplyBytes,
}

fn note(bytes: &[u8], count: usize) -> Note {
    (bytes.as_ptr().addr(), bytes.len(), count)
}

/// What was noted before, which is noted again when this is dropped: a wrapper may execute pipelines while it is asked to send one.
struct Outer {
    note: Note,
    outcome: Option<Box<Outcome>>,
}

impl Outer {
    #[inline]
    fn put_aside(note: Note) -> Self {
        let note = NOTE.replace(note);
        let outcome = match note {
            (_, DONE, _) => OUTCOME.take().map(Box::new),
            _ => None,
        };
        Outer { note, outcome }
    }
}

impl Drop for Outer {
    #[inline]
    fn drop(&mut self) {
        NOTE.set(self.note);
        if let Some(outcome) = self.outcome.take() {
            OUTCOME.set(Some(*outcome));
        }
    }
}

/// Sends a batch on a connection that takes pipelines.
#[inline]
pub(in crate::connection) fn send<C: ConnectionLike + ?Sized>(
    con: &mut C,
    batch: Batch<'_>,
) -> Result<BatchReplies, SendError> {
    let outer = Outer::put_aside(note(batch.bytes(), batch.len()));
    let sent = con.req_packed_commands(batch.bytes(), 0, batch.len());
    let is_handed_over = NOTE.get().1 == DONE;
    let replies = match sent {
        Ok(values) if is_handed_over && values.is_empty() => Ok(received(batch)),
        Ok(values) => Ok(values.into()),
        Err(error) if is_handed_over => Err(failed(batch, error, con.is_open())),
        Err(error) => Err(batch.failed(error, con.is_open())),
    };
    drop(outer);
    replies
}

/// Takes the replies that were handed over. (A wrapper that returns values all the same has them from somewhere else.)
fn received(batch: Batch<'_>) -> BatchReplies {
    match OUTCOME.take() {
        Some(Ok(bytes)) => BatchReplies::Bytes {
            count: batch.len(),
            bytes,
        },
        _ => BatchReplies::default(),
    }
}

#[cold]
fn failed(batch: Batch<'_>, error: RedisError, is_open: bool) -> SendError {
    match OUTCOME.take() {
        Some(Err(broken)) => batch.broken(broken),
        _ => batch.failed(error, is_open),
    }
}

/// Returns the time-out of a connection, if that is a [`Connection`](super::Connection) and has one. Whoever stands before it passes the question for its database on, which
/// it answers with this, too.
pub(in crate::connection) fn response_timeout<C: ConnectionLike + ?Sized>(
    con: &C,
) -> Option<Duration> {
    RESPONSE_TIMEOUT.set(None);
    con.get_db();
    RESPONSE_TIMEOUT.take()
}

/// Tells the time-out of the connection that was asked for its database.
pub(super) fn tell_response_timeout(limit: Option<Duration>) {
    RESPONSE_TIMEOUT.set(limit);
}

/// Returns whether somebody waits for the replies to just this request as they come.
pub(super) fn is_asked_for(bytes: &[u8], count: usize) -> bool {
    let (at, length, commands) = note(bytes, count);
    let noted = NOTE.get();
    noted == (at, length, commands) || noted == (at, DONE, commands)
}

/// Hands the outcome over.
pub(super) fn hand_over(bytes: &[u8], count: usize, outcome: Outcome) {
    let (at, _, _) = note(bytes, count);
    OUTCOME.set(Some(outcome));
    NOTE.set((at, DONE, count));
}
