//! The span and the duration of a pipeline.

use redis::{RedisError, Value};

use super::description::Description;
use super::{Clock, Server, Trace};
use crate::connection::BatchReplies;
use crate::reply::errors::find_error;
use crate::request::Request;

/// The kind of an error without a code, in the word of OpenTelemetry's conventions.
const OTHER: &str = "_OTHER";

#[derive(Clone)]
pub(crate) struct Span {
    trace: Trace,
    clock: Clock,
}

/// The span of a pipeline whose commands are not all written yet; it says what they were when it ends.
pub(crate) struct StreamingSpan {
    span: Span,
    description: Description,
}

impl StreamingSpan {
    pub(crate) fn new(server: &Server, database: impl FnOnce() -> i64) -> Self {
        StreamingSpan {
            span: Span::new(server, database),
            description: Description::default(),
        }
    }

    pub(crate) fn add(&mut self, request: &Request) -> Span {
        if self.span.is_seen() {
            self.description.add(request);
        }
        self.span.clone()
    }
}

impl Drop for StreamingSpan {
    fn drop(&mut self) {
        self.span.describe(&self.description);
    }
}

impl Span {
    pub(crate) fn of(request: &Request, server: &Server, database: impl FnOnce() -> i64) -> Self {
        let span = Span::new(server, database);
        if span.is_seen() {
            let mut description = Description::default();
            description.add(request);
            span.describe(&description);
        }
        span
    }

    fn new(server: &Server, database: impl FnOnce() -> i64) -> Self {
        // The blocking connection to a cluster says something negative, to be recognised.
        let database = Some(database()).filter(|database| *database >= 0);
        Span {
            trace: Trace::new(server, database),
            clock: Clock::new(server, database),
        }
    }

    fn is_seen(&self) -> bool {
        self.clock.is_seen() || self.trace.is_seen()
    }

    fn describe(&self, description: &Description) {
        self.trace.describe(description);
        self.clock.describe(description);
    }

    pub(crate) fn enter<T>(&self, exchange: impl FnOnce() -> T) -> T {
        let _running = self.clock.run();
        self.trace.enter(exchange)
    }

    #[cfg(feature = "aio")]
    pub(crate) async fn instrument<F: Future>(&self, exchange: F) -> F::Output {
        let _running = self.clock.run();
        self.trace.instrument(exchange).await
    }

    /// Notes the first error among replies, and inside of them: those of a transaction stand in the reply to its `EXEC`.
    pub(crate) fn replied(&self, replies: &BatchReplies) {
        if !self.is_seen() {
            return;
        }
        let find = |value: &Value| find_error(value).cloned();
        if let Some(error) = replies.find_error(find) {
            self.error(error.code(), OTHER);
        }
    }

    pub(crate) fn failed(&self, error: &RedisError) {
        self.error(error.code().unwrap_or_default(), error.category());
    }

    /// Notes an error by its code, or by its kind, if it has no code: the error of a script has any text there.
    fn error(&self, code: &str, kind: &str) {
        self.trace.error(code, kind);
        self.clock.error(code, kind);
    }
}
