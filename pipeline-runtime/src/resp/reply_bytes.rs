//! The replies to a batch as they came.

use std::iter;

#[cfg(any(feature = "tracing", feature = "metrics", test))]
use redis::ServerError;
use redis::Value;

use super::{ReplyBuffer, RespCursor};
use crate::error::Mismatch;

/// Replies as they came, one after the other, with push messages between them, which are no replies.
#[derive(Debug, Default)]
pub(crate) struct ReplyBytes {
    buffer: ReplyBuffer,
    at: usize,
}

impl ReplyBytes {
    #[cfg(any(feature = "direct", test))]
    pub(crate) fn new(buffer: impl Into<ReplyBuffer>) -> Self {
        ReplyBytes {
            buffer: buffer.into(),
            at: 0,
        }
    }

    /// Returns the replies that are not read.
    #[cfg(all(feature = "direct", unix))]
    pub(crate) fn as_bytes(&self) -> &[u8] {
        self.buffer.get(self.at..).unwrap_or_default()
    }

    /// Returns whether all replies are read.
    #[inline]
    pub(crate) fn is_at_end(&mut self) -> bool {
        match self.buffer.get(self.at) {
            None => true,
            Some(b'>') => self.is_at_end_behind_pushes(),
            Some(_) => false,
        }
    }

    #[cold]
    #[inline(never)]
    fn is_at_end_behind_pushes(&mut self) -> bool {
        while self.buffer.get(self.at) == Some(&b'>') {
            self.skip();
        }
        self.at >= self.buffer.len()
    }

    #[inline]
    fn cursor(&self) -> RespCursor<'_> {
        RespCursor::new(self.buffer.get(self.at..).unwrap_or_default())
    }

    /// Reads the next reply. After one that does not fit, the next one is found all the same.
    #[inline]
    pub(crate) fn read<T>(
        &mut self,
        decode: fn(&mut RespCursor<'_>) -> Result<T, Mismatch>,
    ) -> Result<T, Mismatch> {
        let mut cursor = self.cursor();
        match decode(&mut cursor) {
            Ok(read) => {
                self.at = self.buffer.len() - cursor.as_bytes().len();
                Ok(read)
            }
            Err(mismatch) => {
                self.skip();
                Err(mismatch)
            }
        }
    }

    /// Skips one reply, or all bytes if they are not of the protocol.
    #[cold]
    fn skip(&mut self) {
        let skipped = self.cursor().skipped();
        self.at += skipped.map_or(self.buffer.len() - self.at, <[u8]>::len);
    }

    /// Skips one reply, and returns it if there may be an error in it.
    #[inline]
    pub(crate) fn skip_unless_error(&mut self) -> Option<Value> {
        let mut cursor = self.cursor();
        let is_plain = cursor.exactly(b"+OK\r\n")
            || matches!(cursor.kind(), b'$' | b':' | b'+' | b'_' | b',' | b'#')
                && cursor.frame().is_some();
        if is_plain {
            self.at = self.buffer.len() - cursor.as_bytes().len();
            return None;
        }
        self.skip_unless_error_inside()
    }

    #[cold]
    #[inline(never)]
    fn skip_unless_error_inside(&mut self) -> Option<Value> {
        let has_error = match self.cursor().skipped() {
            Some(bytes) => RespCursor::new(bytes).has_error(),
            None => true,
        };
        if has_error {
            return Some(self.value());
        }
        self.skip();
        None
    }

    /// Reads the next reply, which is there, as redis-rs has it.
    #[cold]
    fn value(&mut self) -> Value {
        self.read(|cursor| cursor.value())
            .unwrap_or_else(|_| unreadable())
    }

    /// Reads the next reply as redis-rs has it.
    #[cold]
    pub(crate) fn next_value(&mut self) -> Option<Value> {
        (!self.is_at_end()).then(|| self.value())
    }

    /// Goes into the reply to `EXEC`, if this number of commands was queued and executed.
    #[inline]
    pub(crate) fn enter_transaction(&mut self, queued: usize) -> bool {
        let mut cursor = self.cursor();
        let entered = cursor.exactly(b"+OK\r\n")
            && (0..queued).all(|_| cursor.exactly(b"+QUEUED\r\n"))
            && cursor.head(b'*') == Some(queued);
        if entered {
            self.at = self.buffer.len() - cursor.as_bytes().len();
        }
        entered
    }

    /// Returns how many replies are left.
    #[cold]
    pub(crate) fn remaining(&self) -> usize {
        let mut rest = ReplyBytes {
            buffer: self.buffer.clone(),
            at: self.at,
        };
        let mut count = 0;
        while !rest.is_at_end() {
            rest.skip();
            count += 1;
        }
        count
    }

    /// Returns each reply alone, without the push messages before it.
    #[cfg(feature = "cluster")]
    pub(crate) fn split(mut self) -> impl Iterator<Item = ReplyBuffer> {
        iter::from_fn(move || {
            if self.is_at_end() {
                return None;
            }
            let start = self.at;
            self.skip();
            Some(self.buffer.slice(start..self.at))
        })
    }

    /// Returns whether there may be an error in any of the replies.
    pub(crate) fn has_error(&self) -> bool {
        self.cursor().has_error()
    }

    /// Returns the first error that this finds in a reply.
    #[cfg(any(feature = "tracing", feature = "metrics", test))]
    #[cold]
    pub(crate) fn find_error(
        &self,
        find: impl Fn(&Value) -> Option<ServerError>,
    ) -> Option<ServerError> {
        if !self.has_error() {
            return None;
        }
        let mut cursor = self.cursor();
        loop {
            if let Some(error) = find(&cursor.value().ok()?) {
                return Some(error);
            }
        }
    }

    /// Returns the replies as redis-rs has them.
    #[cold]
    pub(crate) fn into_values(mut self) -> Vec<Value> {
        iter::from_fn(|| self.next_value()).collect()
    }
}

/// Stands for a reply that cannot be read. It is an error, so nobody takes it for a value.
#[cold]
fn unreadable() -> Value {
    let error = b"-UNREADABLE the reply is not of the Redis protocol\r\n";
    redis::parse_redis_value(error).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bytes(replies: &str) -> ReplyBytes {
        ReplyBytes::new(replies.as_bytes().to_vec())
    }

    #[test]
    fn replies_are_found_after_one_that_does_not_fit_and_behind_push_messages() {
        let mut replies =
            bytes(">1\r\n+a\r\n*2\r\n:1\r\n:2\r\n>2\r\n+a\r\n:1\r\n>0\r\n:7\r\n>1\r\n+a\r\n");
        assert_eq!(replies.remaining(), 2);
        assert!(!replies.is_at_end());
        let refused = |_: &mut RespCursor<'_>| Err::<(), _>(Mismatch::with("this", "that"));
        assert!(replies.read(refused).is_err());
        assert_eq!(replies.next_value(), Some(Value::Int(7)));
        assert_eq!(replies.next_value(), None);
    }

    #[test]
    fn errors_are_found() {
        let replies = bytes("+OK\r\n*1\r\n-ERR nested\r\n-OOM no\r\n");
        assert!(replies.has_error());
        fn find(value: &Value) -> Option<ServerError> {
            match value {
                Value::ServerError(error) => Some(error.clone()),
                Value::Array(items) => items.iter().find_map(find),
                _ => None,
            }
        }
        assert_eq!(replies.find_error(find).unwrap().code(), "ERR");
        let fine = bytes("+OK\r\n$10\r\n-ERR no\r\n-\r\n");
        assert!(!fine.has_error());
        assert_eq!(fine.find_error(find), None);
        assert!(bytes("x").has_error());
    }
}
