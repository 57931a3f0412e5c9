//! Stands in for the span of a pipeline without the feature `tracing`.

use super::Server;
use super::description::Description;

#[derive(Clone)]
pub(super) struct Trace;

impl Trace {
    pub(super) const SHOWS_COMMANDS: bool = false;

    pub(super) fn new(_: &Server, _: Option<i64>) -> Self {
        Trace
    }

    pub(super) fn is_seen(&self) -> bool {
        false
    }

    pub(super) fn describe(&self, _: &Description) {}

    pub(super) fn enter<T>(&self, exchange: impl FnOnce() -> T) -> T {
        exchange()
    }

    #[cfg(feature = "aio")]
    pub(super) fn instrument<F: Future>(&self, exchange: F) -> F {
        exchange
    }

    pub(super) fn error(&self, _: &str, _: &str) {}
}
