//! What callers and the driver share: the bytes that are to be written, and who waits for which replies.

use std::collections::VecDeque;
use std::mem;
use std::sync::{Arc, Mutex, MutexGuard};
use std::task::{Context, Poll, Waker};

use bytes::Bytes;
use redis::RedisError;

/// Buffers that have grown larger, and beyond what may be queued, are not kept.
const KEPT: usize = 1 << 20;

pub(super) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // Nothing panics while it holds one; all that is in them is whole at any time.
    mutex
        .lock()
        .unwrap_or_else(std::sync::PoisonError::into_inner)
}

/// A connection that failed, and what is known of a request at that time.
#[derive(Debug)]
pub(super) struct Failure {
    pub(super) error: RedisError,
    /// How many of its bytes were written, as far as it is known.
    pub(super) written: usize,
    /// How many replies came.
    pub(super) replied: usize,
    /// Those replies.
    pub(super) replies: Bytes,
    /// Whether the connection may be used again.
    pub(super) is_open: bool,
}

impl Failure {
    /// Nothing of the request was written.
    #[cold]
    pub(super) fn not_sent(error: RedisError, is_open: bool) -> Box<Self> {
        Box::new(Failure {
            error,
            written: 0,
            replied: 0,
            replies: Bytes::new(),
            is_open,
        })
    }
}

pub(super) type Outcome = Result<Bytes, Box<Failure>>;

/// Where the replies to one request of a caller are put. A caller uses it again for the next request, unless it went away before the replies came.
#[derive(Debug, Default)]
pub(super) struct Slot(Mutex<Place>);

#[derive(Debug, Default)]
enum Place {
    #[default]
    Empty,
    Awaited(Waker),
    Filled(Outcome),
    /// Nobody waits any more.
    Left,
}

impl Slot {
    pub(super) fn is_left(&self) -> bool {
        matches!(*lock(&self.0), Place::Left)
    }

    pub(super) fn leave(&self) {
        *lock(&self.0) = Place::Left;
    }

    pub(super) fn fill(&self, outcome: Outcome) {
        let mut place = lock(&self.0);
        if matches!(*place, Place::Left) {
            return;
        }
        if let Place::Awaited(waker) = mem::replace(&mut *place, Place::Filled(outcome)) {
            drop(place);
            waker.wake();
        }
    }

    pub(super) fn poll(&self, context: &mut Context<'_>) -> Poll<Outcome> {
        let mut place = lock(&self.0);
        match mem::take(&mut *place) {
            Place::Filled(outcome) => Poll::Ready(outcome),
            Place::Awaited(waker) if waker.will_wake(context.waker()) => {
                *place = Place::Awaited(waker);
                Poll::Pending
            }
            _ => {
                *place = Place::Awaited(context.waker().clone());
                Poll::Pending
            }
        }
    }
}

/// Who gets the replies.
#[derive(Debug)]
pub(super) enum Recipient {
    Caller(Arc<Slot>),
    /// redis-rs, for a command with one reply.
    RedisRs,
    /// redis-rs, for a command that push messages confirm: so many, or an error. Without a number there may be more.
    Subscription(Option<usize>),
    /// Nobody wanted a reply.
    Nobody,
}

/// A request that is to be written, or whose replies have not all come.
#[derive(Debug)]
pub(super) struct Waiting {
    pub(super) replies: usize,
    /// The length of the request.
    pub(super) bytes: usize,
    pub(super) to: Recipient,
}

#[derive(Debug)]
pub(super) struct Queue {
    state: Mutex<State>,
    /// How many bytes may be queued; one request may exceed it alone.
    limit: usize,
}

#[derive(Debug, Default)]
struct State {
    bytes: Vec<u8>,
    waiting: Vec<Waiting>,
    /// Those who wait for room.
    full: Vec<Waker>,
    /// The driver, if it sleeps.
    driver: Option<Waker>,
    /// Why nothing can be sent any more.
    closed: Option<RedisError>,
    /// Nobody is left who could send something.
    is_ended: bool,
}

/// What the driver finds in the queue.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Taken {
    Requests,
    Nothing,
    /// Nothing will ever come.
    End,
}

impl Queue {
    pub(super) fn new(limit: usize) -> Self {
        Queue {
            state: Mutex::default(),
            limit,
        }
    }

    /// Adds requests, or waits until there is room for them.
    pub(super) fn poll_add<W: IntoIterator<Item = Waiting>>(
        &self,
        context: &mut Context<'_>,
        bytes: &[u8],
        waiting: impl FnOnce() -> W,
    ) -> Poll<Result<(), RedisError>> {
        let mut state = lock(&self.state);
        if let Some(error) = &state.closed {
            return Poll::Ready(Err(error.clone()));
        }
        if !state.bytes.is_empty() && state.bytes.len() + bytes.len() > self.limit {
            state.wait_for_room(context);
            return Poll::Pending;
        }
        State::add(state, bytes, waiting());
        Poll::Ready(Ok(()))
    }

    /// Adds a request, whether there is room for it or not.
    pub(super) fn add(&self, bytes: &[u8], waiting: Waiting) -> Result<(), RedisError> {
        let state = lock(&self.state);
        match &state.closed {
            Some(error) => Err(error.clone()),
            None => {
                State::add(state, bytes, [waiting]);
                Ok(())
            }
        }
    }

    /// Takes a request back, if the driver has not taken it. Returns whether nothing of it will be written.
    #[cold]
    pub(super) fn withdraw(&self, slot: &Arc<Slot>) -> bool {
        let mut state = lock(&self.state);
        let is_it = |waiting: &Waiting| matches!(&waiting.to, Recipient::Caller(it) if Arc::ptr_eq(it, slot));
        let Some(place) = state.waiting.iter().position(is_it) else {
            return false;
        };
        let before: usize = state.waiting[..place].iter().map(|it| it.bytes).sum();
        let waiting = state.waiting.remove(place);
        state.bytes.drain(before..before + waiting.bytes);
        let full = mem::take(&mut state.full);
        drop(state);
        full.into_iter().for_each(Waker::wake);
        true
    }

    /// Takes all requests. The buffer, which is empty, is used for the next ones.
    pub(super) fn take(
        &self,
        context: &mut Context<'_>,
        bytes: &mut Vec<u8>,
        in_flight: &mut VecDeque<Waiting>,
    ) -> Taken {
        let mut state = lock(&self.state);
        if state.bytes.is_empty() {
            match &mut state.driver {
                Some(waker) if waker.will_wake(context.waker()) => {}
                driver => *driver = Some(context.waker().clone()),
            }
            return match state.is_ended {
                true => Taken::End,
                false => Taken::Nothing,
            };
        }
        if bytes.capacity() > KEPT.max(self.limit.saturating_mul(2)) {
            *bytes = Vec::new();
        }
        mem::swap(bytes, &mut state.bytes);
        in_flight.extend(state.waiting.drain(..));
        if !state.full.is_empty() {
            let full = mem::take(&mut state.full);
            drop(state);
            full.into_iter().for_each(Waker::wake);
        }
        Taken::Requests
    }

    /// Notes that nobody is left who could send something.
    pub(super) fn end(&self) {
        let mut state = lock(&self.state);
        state.is_ended = true;
        let driver = state.driver.take();
        drop(state);
        if let Some(driver) = driver {
            driver.wake();
        }
    }

    /// Refuses all requests from now on. Returns those of which nothing was written.
    pub(super) fn close(&self, error: RedisError) -> Vec<Waiting> {
        let mut state = lock(&self.state);
        state.closed = Some(error);
        state.bytes = Vec::new();
        let (waiting, full) = (mem::take(&mut state.waiting), mem::take(&mut state.full));
        drop(state);
        full.into_iter().for_each(Waker::wake);
        waiting
    }

    /// Returns whether requests are taken.
    pub(super) fn is_open(&self) -> bool {
        lock(&self.state).closed.is_none()
    }

    /// Returns why no requests are taken any more.
    pub(super) fn why_closed(&self) -> Option<RedisError> {
        lock(&self.state).closed.clone()
    }
}

impl State {
    fn wait_for_room(&mut self, context: &mut Context<'_>) {
        let wakes = |waker: &Waker| waker.will_wake(context.waker());
        if !self.full.iter().any(wakes) {
            self.full.push(context.waker().clone());
        }
    }

    fn add(
        mut state: MutexGuard<'_, Self>,
        bytes: &[u8],
        waiting: impl IntoIterator<Item = Waiting>,
    ) {
        state.bytes.extend_from_slice(bytes);
        state.waiting.extend(waiting);
        let driver = state.driver.take();
        drop(state);
        if let Some(driver) = driver {
            driver.wake();
        }
    }
}
