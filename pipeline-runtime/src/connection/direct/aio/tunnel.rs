//! A stream over which redis-rs's own connection is a client of the driver like others.
//!
//! redis-rs says hello over it, and sends everything that is no pipeline of this crate: commands, subscriptions, what its cache needs. It writes whole
//! messages at a time, each a command or all of a pipeline, and so they stand together in the queue: nobody else's commands get between the
//! `MULTI` and the `EXEC` of a transaction, or behind a `CLIENT CACHING` that concerns the next command.

use std::borrow::Cow;
use std::collections::VecDeque;
use std::io;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker, ready};

use bytes::{Buf, Bytes};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

use super::queue::{Queue, Recipient, Waiting, lock};
use crate::connection::direct::scan::Scanner;
use crate::request::EncodedCommands;

/// How many bytes may wait for redis-rs before the driver stops reading from the server. redis-rs reads whenever it runs, also while it writes, so
/// this bounds what a flood of push messages can use.
const INBOX: usize = 1 << 20;

/// What came for redis-rs.
#[derive(Debug, Default)]
pub(super) struct Inbox(Mutex<Arrived>);

#[derive(Debug, Default)]
struct Arrived {
    chunks: VecDeque<Bytes>,
    bytes: usize,
    reader: Option<Waker>,
    /// The driver, if it waits until less is left.
    driver: Option<Waker>,
    is_closed: bool,
}

impl Inbox {
    pub(super) fn put(&self, chunk: Bytes) {
        let mut arrived = lock(&self.0);
        if arrived.is_closed {
            return;
        }
        arrived.bytes += chunk.len();
        arrived.chunks.push_back(chunk);
        let reader = arrived.reader.take();
        drop(arrived);
        if let Some(reader) = reader {
            reader.wake();
        }
    }

    /// Returns whether there is so much that no more is to be read from the server. The driver is woken when this changes.
    pub(super) fn is_full(&self, context: &mut Context<'_>) -> bool {
        let mut arrived = lock(&self.0);
        let is_full = arrived.bytes > INBOX;
        if is_full {
            arrived.driver = Some(context.waker().clone());
        }
        is_full
    }

    /// Ends what redis-rs reads, behind what has arrived.
    pub(super) fn close(&self) {
        let mut arrived = lock(&self.0);
        arrived.is_closed = true;
        let reader = arrived.reader.take();
        drop(arrived);
        if let Some(reader) = reader {
            reader.wake();
        }
    }

    fn poll_read(&self, context: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<()> {
        let mut arrived = lock(&self.0);
        while buffer.remaining() > 0
            && let Some(chunk) = arrived.chunks.front_mut()
        {
            let length = chunk.len().min(buffer.remaining());
            buffer.put_slice(&chunk[..length]);
            chunk.advance(length);
            if chunk.is_empty() {
                arrived.chunks.pop_front();
            }
            arrived.bytes -= length;
        }
        if buffer.filled().is_empty() && !arrived.is_closed {
            arrived.reader = Some(context.waker().clone());
            return Poll::Pending;
        }
        let driver = match arrived.bytes > INBOX {
            true => None,
            false => arrived.driver.take(),
        };
        drop(arrived);
        if let Some(driver) = driver {
            driver.wake();
        }
        Poll::Ready(())
    }

    /// Drops what nobody will read.
    fn abandon(&self) {
        let mut arrived = lock(&self.0);
        arrived.chunks.clear();
        arrived.bytes = 0;
        arrived.is_closed = true;
        let driver = arrived.driver.take();
        drop(arrived);
        if let Some(driver) = driver {
            driver.wake();
        }
    }
}

/// The end of the stream that redis-rs has.
#[derive(Debug)]
pub(super) struct Tunnel {
    queue: Arc<Queue>,
    inbox: Arc<Inbox>,
    /// Whether the protocol has push messages.
    has_pushes: bool,
    /// A command of which not all was written.
    begun: Vec<u8>,
}

impl Tunnel {
    pub(super) fn new(queue: Arc<Queue>, inbox: Arc<Inbox>, has_pushes: bool) -> Self {
        Tunnel {
            queue,
            inbox,
            has_pushes,
            begun: Vec::new(),
        }
    }
}

impl Drop for Tunnel {
    fn drop(&mut self) {
        self.inbox.abandon();
        self.queue.end();
    }
}

impl AsyncRead for Tunnel {
    fn poll_read(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        self.inbox.poll_read(context, buffer).map(Ok)
    }
}

impl AsyncWrite for Tunnel {
    /// Takes all or nothing. redis-rs reads also while it waits to write.
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let mut all = Cow::Borrowed(bytes);
        if !self.begun.is_empty() {
            all = Cow::Owned([&self.begun, bytes].concat());
        }
        let mut waiting = Vec::new();
        let end = commands(&all, self.has_pushes, &mut waiting).map_err(io::Error::other)?;
        if end > 0 {
            let added = self.queue.poll_add(context, &all[..end], || waiting);
            ready!(added).map_err(io::Error::other)?;
        }
        self.begun = all[end..].to_vec();
        Poll::Ready(Ok(bytes.len()))
    }

    fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }
}

/// Finds the whole commands, and returns where they end.
fn commands(
    bytes: &[u8],
    has_pushes: bool,
    waiting: &mut Vec<Waiting>,
) -> Result<usize, &'static str> {
    let (mut scanner, mut end) = (Scanner::default(), 0);
    while let Some(frame) = scanner.next(bytes).map_err(|it| it.message())? {
        let rest = &bytes[end..frame.end];
        let mut arguments = EncodedCommands { rest }.next().into_iter().flatten();
        if let Some(refusal) = refusal(arguments.clone(), has_pushes) {
            return Err(refusal);
        }
        let name = arguments.next().unwrap_or_default();
        waiting.push(Waiting {
            replies: 1,
            bytes: frame.end - end,
            to: match is_subscription(name) {
                false => Recipient::RedisRs,
                true => Recipient::Subscription(Some(arguments.count()).filter(|&it| it > 0)),
            },
        });
        end = frame.end;
    }
    Ok(end)
}

/// Returns why a command must not be sent on a connection that is shared: what the server says next would be taken for the reply to somebody else's command.
pub(super) fn refusal<'a>(
    mut arguments: impl Iterator<Item = &'a [u8]>,
    has_pushes: bool,
) -> Option<&'static str> {
    let Some(name) = arguments.next() else {
        return Some("a command has no name; give redis::cmd one");
    };
    if is_subscription(name) && !has_pushes {
        return Some(
            "a subscription on a shared connection needs RESP3; add ?protocol=resp3 to the address",
        );
    }
    let is = |word: &[u8], name: &str| word.eq_ignore_ascii_case(name.as_bytes());
    if ["MONITOR", "SYNC", "PSYNC"].iter().any(|it| is(name, it)) {
        return Some(
            "on a shared connection nothing may stream; use redis::Client::get_async_monitor",
        );
    }
    let is_reply = is(name, "CLIENT") && arguments.next().is_some_and(|it| is(it, "REPLY"));
    let has_no_reply = is_reply && arguments.next().is_none_or(|it| !is(it, "ON"));
    has_no_reply.then_some("a shared connection has no CLIENT REPLY OFF or SKIP")
}

/// Returns whether push messages of the name of the command confirm it.
pub(super) fn is_subscription(name: &[u8]) -> bool {
    let name = match name {
        [b'p' | b'P' | b's' | b'S', rest @ ..] if !starts(name, b"subscribe") => rest,
        name => name,
    };
    let name = match starts(name, b"un") {
        true => &name[2..],
        false => name,
    };
    name.eq_ignore_ascii_case(b"subscribe")
}

fn starts(name: &[u8], prefix: &[u8]) -> bool {
    let start = name.get(..prefix.len());
    start.is_some_and(|start| start.eq_ignore_ascii_case(prefix))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_that_push_messages_confirm_are_known() {
        for name in [
            "SUBSCRIBE",
            "psubscribe",
            "SSubscribe",
            "UNSUBSCRIBE",
            "punsubscribe",
            "SUNSUBSCRIBE",
        ] {
            assert!(is_subscription(name.as_bytes()), "{name}");
        }
        for name in ["", "s", "SET", "un", "SUBSCRIBED", "XSUBSCRIBE", "UNWATCH"] {
            assert!(!is_subscription(name.as_bytes()), "{name}");
        }
    }

    #[test]
    fn messages_are_counted_as_commands() {
        let mut pipe = redis::pipe();
        pipe.cmd("SUBSCRIBE").arg(&["a", "b"]);
        pipe.cmd("UNSUBSCRIBE");
        pipe.atomic().set("key", "value");
        let bytes = pipe.get_packed_pipeline();
        let mut waiting = Vec::new();
        assert_eq!(commands(&bytes, true, &mut waiting), Ok(bytes.len()));
        assert_eq!(waiting.len(), 5, "{waiting:?}");
        let subscriptions = waiting.iter().filter_map(|it| match it.to {
            Recipient::Subscription(count) => Some(count),
            _ => None,
        });
        assert_eq!(subscriptions.collect::<Vec<_>>(), [Some(2), None]);
        let lengths: usize = waiting.iter().map(|it| it.bytes).sum();
        assert_eq!(lengths, bytes.len());
        let half = commands(&bytes[..bytes.len() - 1], true, &mut Vec::new());
        assert!(half.is_ok_and(|end| end < bytes.len() - 1));
    }

    #[test]
    fn what_would_shift_the_replies_of_others_is_refused() {
        let packed = |words: &str| {
            let mut cmd = redis::Cmd::new();
            words.split_whitespace().for_each(|word| {
                cmd.arg(word);
            });
            cmd.get_packed_command()
        };
        let is_refused =
            |words, has_pushes| commands(&packed(words), has_pushes, &mut Vec::new()).is_err();
        assert!(commands(b"*0\r\n", true, &mut Vec::new()).is_err());
        for words in [
            "monitor",
            "PSYNC ? -1",
            "CLIENT REPLY OFF",
            "client reply skip",
        ] {
            assert!(is_refused(words, true), "{words}");
        }
        for words in ["CLIENT REPLY ON", "CLIENT INFO", "GET monitor"] {
            assert!(!is_refused(words, false), "{words}");
        }
        assert!(is_refused("SSUBSCRIBE a", false) && !is_refused("SSUBSCRIBE a", true));
    }
}
