//! The span of a pipeline (feature `tracing`).

use tracing::field::Empty;

use super::Server;
use super::description::Description;
use crate::error::as_code;

#[derive(Clone)]
pub(super) struct Trace(tracing::Span);

impl Trace {
    /// Whether the texts of the commands are of use.
    pub(super) const SHOWS_COMMANDS: bool = true;

    pub(super) fn new(Server(server): &Server, database: Option<i64>) -> Self {
        let span = tracing::info_span!(
            target: "redis_pipeline",
            "redis",
            otel.name = Empty,
            otel.kind = "client",
            otel.status_code = Empty,
            db.system.name = "redis",
            db.namespace = Empty,
            server.address = Empty,
            server.port = Empty,
            db.operation.name = Empty,
            db.operation.batch.size = Empty,
            db.query.text = Empty,
            db.response.status_code = Empty,
            error.r#type = Empty,
        );
        if !span.is_disabled() {
            let database = database.map(|database| database.to_string());
            span.record("db.namespace", database.as_deref());
            if let Some((address, port)) = server {
                span.record("server.address", address.as_str());
                span.record("server.port", *port);
            }
        }
        Trace(span)
    }

    pub(super) fn is_seen(&self) -> bool {
        !self.0.is_disabled()
    }

    pub(super) fn describe(&self, description: &Description) {
        if self.0.is_disabled() {
            return;
        }
        let name = description.operation();
        self.0.record("otel.name", name.as_str());
        self.0.record("db.operation.name", name.as_str());
        self.0.record("db.query.text", description.text.as_str());
        if !description.batch().is_empty() {
            self.0
                .record("db.operation.batch.size", description.commands);
        }
    }

    pub(super) fn enter<T>(&self, exchange: impl FnOnce() -> T) -> T {
        self.0.in_scope(exchange)
    }

    #[cfg(feature = "aio")]
    pub(super) fn instrument<F: Future>(&self, exchange: F) -> impl Future<Output = F::Output> {
        tracing::Instrument::instrument(exchange, self.0.clone())
    }

    pub(super) fn error(&self, code: &str, kind: &str) {
        let code = as_code(code);
        self.0.record("db.response.status_code", code);
        self.0.record("error.type", code.unwrap_or(kind));
        self.0.record("otel.status_code", "ERROR");
    }
}
