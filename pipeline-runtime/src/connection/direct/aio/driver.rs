//! The task that owns the stream: it writes what callers have queued, finds where the replies to each request end, and hands them out.

use std::collections::VecDeque;
use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use bytes::{Buf, Bytes, BytesMut};
use redis::{ErrorKind, RedisError, Value};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio_util::io::poll_read_buf;

use super::queue::{Failure, Outcome, Queue, Recipient, Taken, Waiting};
use super::tunnel::{Inbox, is_subscription};
use crate::connection::direct::scan::{Frame, Scanner};
use crate::resp::RespCursor;

/// How much is read at a time; more where a reply is known to be longer, but never more than has already come of it.
const READ: usize = 16 << 10;
/// Buffers of this size or more are not used again, and of smaller ones only so many are kept.
const KEPT: usize = 1 << 20;
const KEPT_BUFFERS: usize = 4;
/// How many times the driver reads and writes before it lets others run, on a stream that is always ready.
const TURNS: usize = 64;

/// Owns the stream. Whoever polls it makes all requests of the connection proceed.
#[derive(Debug)]
pub(super) struct Driver<S> {
    stream: S,
    queue: Arc<Queue>,
    inbox: Arc<Inbox>,
    /// What was taken out of the queue, and how much of it was written.
    writing: Vec<u8>,
    written: usize,
    /// Whether something was written that the stream may hold back.
    is_flushed: bool,
    /// The requests that were taken out of the queue and are not answered, in their order.
    in_flight: VecDeque<Waiting>,
    received: Received,
}

/// What was read and not handed out.
#[derive(Debug, Default)]
struct Received {
    buffer: BytesMut,
    scanner: Scanner,
    /// The end of the last reply in the buffer.
    end: usize,
    /// The replies to the first request in flight that came so far.
    replies: usize,
    /// The length of what was handed out last.
    last: usize,
    /// Large buffers of which all was handed out, the latest first.
    large: VecDeque<BytesMut>,
    /// Those of them before the last push message that came between them.
    before: BytesMut,
    /// Confirmations of an `UNSUBSCRIBE` from everything may come, of which nobody knows how many.
    is_unsubscribing: bool,
}

/// Returns the error of a server that closed the connection.
pub(super) fn closed() -> RedisError {
    let error = io::Error::new(
        io::ErrorKind::UnexpectedEof,
        "the server closed the connection",
    );
    error.into()
}

impl<S: AsyncRead + AsyncWrite + Unpin> Driver<S> {
    pub(super) fn new(stream: S, queue: Arc<Queue>, inbox: Arc<Inbox>) -> Self {
        Driver {
            stream,
            queue,
            inbox,
            writing: Vec::new(),
            written: 0,
            is_flushed: true,
            in_flight: VecDeque::new(),
            received: Received::default(),
        }
    }

    /// Writes and reads as much as can be. Ready when the connection has ended.
    pub(super) fn poll(&mut self, context: &mut Context<'_>) -> Poll<()> {
        let ended = ready!(self.poll_turns(context));
        self.close(ended.err().unwrap_or_else(closed));
        Poll::Ready(())
    }

    fn poll_turns(&mut self, context: &mut Context<'_>) -> Poll<Result<(), RedisError>> {
        for _ in 0..TURNS {
            let has_ended = self.poll_write(context)?;
            if has_ended.is_ready() {
                return Poll::Ready(Ok(()));
            }
            ready!(self.poll_read(context))?;
        }
        context.waker().wake_by_ref();
        Poll::Pending
    }

    /// Writes all that is queued. Ready when there is nobody who could queue something.
    fn poll_write(&mut self, context: &mut Context<'_>) -> Poll<Result<(), RedisError>> {
        loop {
            if self.written == self.writing.len() {
                self.writing.clear();
                self.written = 0;
                match self
                    .queue
                    .take(context, &mut self.writing, &mut self.in_flight)
                {
                    Taken::Requests => {}
                    Taken::End => return Poll::Ready(Ok(())),
                    Taken::Nothing => return self.poll_flush(context),
                }
            }
            while self.written < self.writing.len() {
                let rest = &self.writing[self.written..];
                match ready!(Pin::new(&mut self.stream).poll_write(context, rest))? {
                    0 => return Poll::Ready(Err(io::Error::from(io::ErrorKind::WriteZero).into())),
                    written => self.written += written,
                }
                self.is_flushed = false;
            }
        }
    }

    fn poll_flush(&mut self, context: &mut Context<'_>) -> Poll<Result<(), RedisError>> {
        if !self.is_flushed {
            ready!(Pin::new(&mut self.stream).poll_flush(context))?;
            self.is_flushed = true;
        }
        Poll::Pending
    }

    /// Reads what there is, and hands it out. Ready if there may be more.
    fn poll_read(&mut self, context: &mut Context<'_>) -> Poll<Result<(), RedisError>> {
        if self.inbox.is_full(context) {
            return Poll::Pending;
        }
        let buffer = self.received.room();
        let read = ready!(poll_read_buf(Pin::new(&mut self.stream), context, buffer))?;
        if read == 0 {
            return Poll::Ready(Err(closed()));
        }
        Poll::Ready(self.received.hand_out(&mut self.in_flight, &self.inbox))
    }
}

impl<S> Driver<S> {
    /// Tells everybody that waits what is known of their requests.
    #[cold]
    fn close(&mut self, error: RedisError) {
        let queued = self.queue.close(error.clone());
        for waiting in queued {
            waiting.fail(|| Failure::not_sent(error.clone(), false));
        }
        let mut unwritten = self.writing.len() - self.written;
        for waiting in self.in_flight.iter_mut().rev() {
            let rest = unwritten.min(waiting.bytes);
            unwritten -= rest;
            waiting.bytes -= rest;
        }
        let mut replied = std::mem::take(&mut self.received.replies);
        let mut replies = self.received.take();
        for waiting in self.in_flight.drain(..) {
            let written = waiting.bytes;
            waiting.fail(|| {
                Box::new(Failure {
                    error: error.clone(),
                    written,
                    replied,
                    replies,
                    is_open: false,
                })
            });
            (replied, replies) = (0, Bytes::new());
        }
        self.inbox.close();
    }
}

impl<S> Drop for Driver<S> {
    /// Leaves nobody waiting.
    fn drop(&mut self) {
        if self.queue.is_open() {
            let error = "the task that drives the connection was dropped";
            self.close(io::Error::new(io::ErrorKind::BrokenPipe, error).into());
        }
    }
}

impl Waiting {
    fn fail(self, failure: impl FnOnce() -> Box<Failure>) {
        if let Recipient::Caller(slot) = self.to {
            slot.fill(Err(failure()));
        }
    }
}

impl Received {
    /// Returns the buffer with room for more.
    fn room(&mut self) -> &mut BytesMut {
        let length = self.buffer.len();
        if self.buffer.capacity() - length >= READ / 4 {
            return &mut self.buffer;
        }
        if length == 0 && (READ + 1..KEPT).contains(&self.last) {
            // Its memory is free again when those who got the replies have read them.
            self.large.truncate(KEPT_BUFFERS - 1);
            self.large.push_front(std::mem::take(&mut self.buffer));
        }
        let missing = self.scanner.wanted().saturating_sub(length);
        let mut more = missing.min(length).max(READ);
        if length >= READ / 2 {
            // Whoever read much before is likely to read as much again; growing little by little would copy it several times.
            more = more.max(self.last.saturating_sub(length));
            let small =
                std::mem::replace(&mut self.buffer, self.large.pop_back().unwrap_or_default());
            self.buffer.reserve(length + more);
            self.buffer.extend_from_slice(&small);
        } else {
            self.buffer.reserve(more);
        }
        &mut self.buffer
    }

    /// Hands out all replies that are whole.
    fn hand_out(
        &mut self,
        in_flight: &mut VecDeque<Waiting>,
        inbox: &Inbox,
    ) -> Result<(), RedisError> {
        let malformed = |malformed: crate::connection::direct::scan::Malformed| {
            RedisError::from((ErrorKind::Parse, malformed.message()))
        };
        while let Some(frame) = self.scanner.next(&self.buffer).map_err(malformed)? {
            if frame.push {
                self.push(frame, in_flight, inbox)?;
                continue;
            }
            self.end = frame.end;
            self.is_unsubscribing = false;
            self.replies += 1;
            let Some(first) = in_flight.front() else {
                return Err(self.unasked(frame));
            };
            if self.replies >= first.replies
                && let Some(first) = in_flight.pop_front()
            {
                self.answer(first, inbox);
            }
        }
        Ok(())
    }

    /// Gives a request the replies that have come.
    fn answer(&mut self, waiting: Waiting, inbox: &Inbox) {
        self.replies = 0;
        match waiting.to {
            Recipient::Caller(slot) if !slot.is_left() => slot.fill(Outcome::Ok(self.take())),
            Recipient::RedisRs | Recipient::Subscription(_) => inbox.put(self.take()),
            Recipient::Caller(_) | Recipient::Nobody => {
                self.before.clear();
                self.discard();
            }
        }
    }

    /// Takes the replies that have come.
    fn take(&mut self) -> Bytes {
        let end = std::mem::take(&mut self.end);
        self.scanner.taken(end);
        self.last = end;
        let last = self.buffer.split_to(end);
        if self.before.is_empty() {
            return last.freeze();
        }
        self.before.extend_from_slice(&last);
        std::mem::take(&mut self.before).freeze()
    }

    /// Drops what was found in the buffer.
    fn discard(&mut self) {
        let end = std::mem::take(&mut self.end);
        self.scanner.taken(end);
        self.buffer.advance(end);
    }

    /// Hands a push message to redis-rs, which knows who asked for it. However many come between the replies to one request, none is kept here.
    #[cold]
    fn push(
        &mut self,
        frame: Frame,
        in_flight: &mut VecDeque<Waiting>,
        inbox: &Inbox,
    ) -> Result<(), RedisError> {
        if self.end > 0 {
            self.before.extend_from_slice(&self.buffer[..self.end]);
            self.scanner.taken(self.end);
            self.buffer.advance(self.end);
        }
        let length = frame.end - std::mem::take(&mut self.end);
        self.scanner.taken(length);
        let message = self.buffer.split_to(length).freeze();
        let kind = kind(&message);
        if let Some(kind) = kind.filter(|kind| is_subscription(kind)) {
            self.confirm(kind, in_flight)?;
        }
        inbox.put(message);
        Ok(())
    }

    /// Counts the confirmation of a subscription for the command that is being answered.
    fn confirm(
        &mut self,
        kind: &[u8],
        in_flight: &mut VecDeque<Waiting>,
    ) -> Result<(), RedisError> {
        let left = match in_flight.front_mut().map(|waiting| &mut waiting.to) {
            Some(Recipient::Subscription(Some(left))) => left,
            Some(Recipient::Subscription(None)) => {
                in_flight.pop_front();
                self.is_unsubscribing = true;
                return Ok(());
            }
            // A server ends the subscription to a shard channel by itself when its slot moves away.
            _ if self.is_unsubscribing || kind.eq_ignore_ascii_case(b"sunsubscribe") => {
                return Ok(());
            }
            _ => {
                let message = "a pipeline holds a command that subscribes, to which nothing is replied; subscribe by the methods of the connection";
                return Err((ErrorKind::Client, message).into());
            }
        };
        *left -= 1;
        if *left == 0 {
            in_flight.pop_front();
        }
        Ok(())
    }

    /// Returns the error of a server that replied without having been asked; it does so to say why it closes the connection.
    #[cold]
    fn unasked(&self, frame: Frame) -> RedisError {
        let reply = redis::parse_redis_value(&self.buffer[..frame.end]);
        match reply.map(Value::extract_error) {
            Ok(Err(error)) => error,
            _ => (
                ErrorKind::Parse,
                "the server sent a reply to no command; is it a server of Redis?",
            )
                .into(),
        }
    }
}

/// Returns the first word of a push message.
fn kind(message: &[u8]) -> Option<&[u8]> {
    let mut cursor = RespCursor::new(message);
    cursor.head(b'>')?;
    match cursor.kind() {
        b'+' => cursor.as_bytes()[1..].split(|&byte| byte == b'\r').next(),
        _ => cursor.bulk(),
    }
}

#[cfg(test)]
mod tests {
    use std::task::Waker;

    use super::*;
    use crate::connection::direct::aio::tunnel::Tunnel;

    /// Sends push messages without end, and takes whatever is written.
    #[derive(Default)]
    struct Flood {
        sent: usize,
        has_replied: bool,
    }

    const MESSAGE: &[u8] = b">3\r\n$7\r\nmessage\r\n$1\r\nc\r\n$1\r\nm\r\n";

    impl AsyncRead for Flood {
        fn poll_read(
            mut self: Pin<&mut Self>,
            _: &mut Context<'_>,
            buffer: &mut tokio::io::ReadBuf<'_>,
        ) -> Poll<io::Result<()>> {
            if !self.has_replied {
                self.has_replied = true;
                buffer.put_slice(b":1\r\n");
            }
            while buffer.remaining() >= MESSAGE.len() {
                buffer.put_slice(MESSAGE);
                self.sent += MESSAGE.len();
            }
            Poll::Ready(Ok(()))
        }
    }

    impl AsyncWrite for Flood {
        fn poll_write(
            self: Pin<&mut Self>,
            _: &mut Context<'_>,
            bytes: &[u8],
        ) -> Poll<io::Result<usize>> {
            Poll::Ready(Ok(bytes.len()))
        }

        fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
            Poll::Ready(Ok(()))
        }

        fn poll_shutdown(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
            Poll::Ready(Ok(()))
        }
    }

    /// The server is made to wait while redis-rs does not read, and no push message stays among the replies to a request.
    #[test]
    fn a_flood_of_push_messages_is_not_kept() {
        let queue = Arc::new(Queue::new(1_000));
        let inbox = Arc::<Inbox>::default();
        let mut tunnel = Tunnel::new(queue.clone(), inbox.clone(), true);
        let mut driver = Driver::new(Flood::default(), queue.clone(), inbox);
        let waiting = Waiting {
            replies: 2,
            bytes: 5,
            to: Recipient::Nobody,
        };
        queue.add(b"12345", waiting).unwrap();
        let mut context = Context::from_waker(Waker::noop());
        for _ in 0..1_000 {
            assert!(driver.poll(&mut context).is_pending());
        }
        let sent = driver.stream.sent;
        assert!((1 << 20..2 << 20).contains(&sent), "{sent}");
        assert!(driver.received.buffer.capacity() < 64 << 10);
        assert_eq!(driver.received.before, b":1\r\n"[..]);
        let mut read = vec![0; 512 << 10];
        let mut room = tokio::io::ReadBuf::new(&mut read);
        let arrived = Pin::new(&mut tunnel).poll_read(&mut context, &mut room);
        assert!(arrived.is_ready() && room.filled().starts_with(MESSAGE));
        assert!(driver.poll(&mut context).is_pending());
        assert!(driver.stream.sent > sent);
    }
}
