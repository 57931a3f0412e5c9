//! Telemetry without the features `tracing` and `metrics`: compiles to no-ops.

use redis::{ConnectionAddr, RedisError};

use crate::connection::BatchReplies;
use crate::request::Request;

pub(crate) struct Server;

impl Server {
    pub(crate) const UNKNOWN: Self = Server;

    #[inline(always)]
    pub(crate) fn at(_: &ConnectionAddr) -> Self {
        Server
    }
}

#[derive(Clone, Copy)]
pub(crate) struct Span;

pub(crate) struct StreamingSpan;

impl StreamingSpan {
    #[inline(always)]
    pub(crate) fn new(_: &Server, _: impl FnOnce() -> i64) -> Self {
        StreamingSpan
    }

    #[inline(always)]
    pub(crate) fn add(&mut self, _: &Request) -> Span {
        Span
    }
}

impl Span {
    #[inline(always)]
    pub(crate) fn of(_: &Request, _: &Server, _: impl FnOnce() -> i64) -> Self {
        Span
    }

    #[inline(always)]
    pub(crate) fn enter<T>(&self, exchange: impl FnOnce() -> T) -> T {
        exchange()
    }

    #[cfg(feature = "aio")]
    pub(crate) async fn instrument<F: Future>(&self, exchange: F) -> F::Output {
        exchange.await
    }

    #[inline(always)]
    pub(crate) fn replied(&self, _: &BatchReplies) {}

    #[inline(always)]
    pub(crate) fn failed(&self, _: &RedisError) {}
}
