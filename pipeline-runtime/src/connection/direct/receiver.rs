//! What has arrived on a blocking connection: whole replies, push messages, and the beginning of the next one.

use std::mem;
use std::ops::Range;
use std::sync::mpsc::{SyncSender, TrySendError};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use redis::{PushInfo, RedisError, Value};

use super::scan::{Malformed, Scanner};
use crate::resp::{ReplyBuffer, ReplyBytes};

/// A buffer has this size at first.
const BUFFER: usize = 16 << 10;
/// A larger buffer is not kept for the next replies, and no server makes us reserve more than this before the bytes are there.
const KEPT: usize = 1 << 20;

/// The bytes that have arrived.
#[derive(Default)]
pub(super) struct Receiver {
    buffer: Vec<u8>,
    /// The end of what has arrived.
    filled: usize,
    /// The end of the whole replies. Push messages are taken out.
    whole: usize,
    scanner: Scanner,
    /// The buffer that replies were read from, for the next ones.
    spare: Arc<Mutex<Vec<u8>>>,
    pub(super) pushes: Option<SyncSender<PushInfo>>,
}

impl Receiver {
    /// Returns room for what arrives next.
    pub(super) fn room(&mut self) -> &mut [u8] {
        if self.buffer.is_empty() {
            self.buffer = mem::take(&mut *lock(&self.spare));
            if self.buffer.is_empty() {
                self.buffer = vec![0; BUFFER];
            }
        }
        let wanted = self.scanner.wanted().min(KEPT);
        if self.filled == self.buffer.len() || wanted > self.buffer.len() {
            let length = wanted.max(self.buffer.len() * 2);
            self.buffer.resize(length, 0);
        }
        &mut self.buffer[self.filled..]
    }

    /// Notes that this number of bytes has arrived, and counts the replies that became whole.
    pub(super) fn arrived(&mut self, bytes: usize, missing: &mut usize) -> Result<(), RedisError> {
        self.filled += bytes;
        let mut from = self.whole;
        let found = loop {
            match self.scanner.next(&self.buffer[..self.filled]) {
                Ok(None) => break Ok(()),
                Ok(Some(frame)) if frame.push => {
                    self.push(from..frame.end);
                    from = frame.end;
                }
                Ok(Some(_)) if *missing == 0 => break Err(unasked()),
                Ok(Some(frame)) => {
                    *missing -= 1;
                    self.keep(from..frame.end);
                    from = frame.end;
                }
                Err(malformed) => break Err(not_resp(malformed)),
            }
        };
        // What is left moves behind the replies, where push messages stood before.
        let gap = from - self.whole;
        if gap > 0 {
            self.buffer.copy_within(from..self.filled, self.whole);
            self.filled -= gap;
            self.scanner.taken(gap);
        }
        found
    }

    /// Puts a whole reply behind the others.
    #[inline]
    fn keep(&mut self, reply: Range<usize>) {
        let length = reply.len();
        if reply.start > self.whole {
            self.buffer.copy_within(reply, self.whole);
        }
        self.whole += length;
    }

    /// Hands a push message on, if somebody wants it and there is room.
    #[cold]
    fn push(&mut self, message: Range<usize>) {
        let Some(sender) = &self.pushes else { return };
        let value = redis::parse_redis_value(&self.buffer[message]);
        if let Ok(Value::Push { kind, data }) = value
            && let Err(TrySendError::Disconnected(_)) = sender.try_send(PushInfo { kind, data })
        {
            self.pushes = None;
        }
    }

    /// Takes the replies that are whole.
    pub(super) fn take(&mut self) -> ReplyBytes {
        let bytes = mem::take(&mut self.buffer);
        if self.filled > self.whole {
            self.buffer = vec![0; BUFFER.max(self.filled - self.whole)];
            let rest = &bytes[self.whole..self.filled];
            self.buffer[..rest.len()].copy_from_slice(rest);
        }
        let replies = Lent {
            end: self.whole,
            bytes,
            spare: self.spare.clone(),
        };
        self.scanner.taken(self.whole);
        self.filled -= self.whole;
        self.whole = 0;
        ReplyBytes::new(ReplyBuffer::from_owner(replies))
    }
}

fn lock(spare: &Mutex<Vec<u8>>) -> MutexGuard<'_, Vec<u8>> {
    spare.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A buffer that comes back when its replies have been read.
struct Lent {
    bytes: Vec<u8>,
    end: usize,
    spare: Arc<Mutex<Vec<u8>>>,
}

impl AsRef<[u8]> for Lent {
    fn as_ref(&self) -> &[u8] {
        &self.bytes[..self.end]
    }
}

impl Drop for Lent {
    fn drop(&mut self) {
        let bytes = mem::take(&mut self.bytes);
        if bytes.len() <= KEPT {
            *lock(&self.spare) = bytes;
        }
    }
}

#[cold]
fn not_resp(malformed: Malformed) -> RedisError {
    (redis::ErrorKind::Parse, malformed.message()).into()
}

#[cold]
fn unasked() -> RedisError {
    let message = "the server sent more replies than there were commands";
    (redis::ErrorKind::Parse, message).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// However many messages come between two replies, only the replies are kept.
    #[test]
    fn a_flood_of_push_messages_is_not_kept() {
        let message = b">2\r\n+message\r\n$5\r\nabcde\r\n";
        let (mut receiver, mut missing) = (Receiver::default(), 2);
        let mut arrive = |receiver: &mut Receiver, bytes: &[u8]| {
            for piece in bytes.chunks(1000) {
                receiver.room()[..piece.len()].copy_from_slice(piece);
                receiver.arrived(piece.len(), &mut missing).unwrap();
            }
        };
        for reply in [b":1\r\n", b":2\r\n"] {
            arrive(&mut receiver, &message.repeat(100_000));
            arrive(&mut receiver, reply);
        }
        assert!(receiver.buffer.len() <= BUFFER, "{}", receiver.buffer.len());
        assert_eq!(receiver.take().as_bytes(), b":1\r\n:2\r\n");
    }
}
