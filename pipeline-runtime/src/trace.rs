//! One span a pipeline, for programs that trace (feature `tracing`); without the feature all of this is nothing.
//!
//! The span is named and filled as OpenTelemetry's conventions for Redis say: the operation, how many commands, the commands as they
//! stand in the source, never a value. It is entered while the exchange lasts, not while replies are converted.

#[cfg(not(feature = "tracing"))]
mod none {
    use redis::{RedisError, Value};

    use crate::request::Request;

    #[derive(Clone, Copy)]
    pub(crate) struct Span;

    impl Span {
        #[inline(always)]
        pub(crate) fn of(_: &Request) -> Self {
            Span
        }

        #[inline(always)]
        pub(crate) fn enter<T>(&self, exchange: impl FnOnce() -> T) -> T {
            exchange()
        }

        #[cfg(feature = "aio")]
        pub(crate) async fn around<F: Future>(&self, exchange: F) -> F::Output {
            exchange.await
        }

        #[inline(always)]
        pub(crate) fn replied(&self, _: &[Value]) {}

        #[inline(always)]
        pub(crate) fn failed(&self, _: &RedisError) {}
    }
}

#[cfg(not(feature = "tracing"))]
pub(crate) use none::Span;

#[cfg(feature = "tracing")]
pub(crate) use some::Span;

#[cfg(feature = "tracing")]
mod some {
    use redis::{RedisError, Value};
    use tracing::field::Empty;

    use crate::request::Request;

    /// Longer texts are cut between two commands.
    const LONGEST_TEXT: usize = 1_024;

    #[derive(Clone)]
    pub(crate) struct Span(tracing::Span);

    impl Span {
        pub(crate) fn of(request: &Request) -> Self {
            let span = tracing::info_span!(
                target: "redis_pipeline",
                "redis",
                otel.name = Empty,
                otel.kind = "client",
                otel.status_code = Empty,
                db.system.name = "redis",
                db.operation.name = Empty,
                db.operation.batch.size = Empty,
                db.query.text = Empty,
                db.response.status_code = Empty,
                error.r#type = Empty,
            );
            if !span.is_disabled() {
                describe(&span, request);
            }
            Span(span)
        }

        pub(crate) fn enter<T>(&self, exchange: impl FnOnce() -> T) -> T {
            self.0.in_scope(exchange)
        }

        #[cfg(feature = "aio")]
        pub(crate) async fn around<F: Future>(&self, exchange: F) -> F::Output {
            use tracing::Instrument;
            exchange.instrument(self.0.clone()).await
        }

        /// Notes the first error among replies.
        pub(crate) fn replied(&self, values: &[Value]) {
            if self.0.is_disabled() {
                return;
            }
            let error = values.iter().find_map(|value| match value {
                Value::ServerError(error) => Some(error),
                _ => None,
            });
            if let Some(error) = error {
                self.0.record("db.response.status_code", error.code());
                self.error(error.code());
            }
        }

        pub(crate) fn failed(&self, error: &RedisError) {
            self.error(error.category());
        }

        fn error(&self, kind: &str) {
            self.0.record("error.type", kind);
            self.0.record("otel.status_code", "ERROR");
        }
    }

    fn describe(span: &tracing::Span, request: &Request) {
        let mut names = Vec::new();
        let mut text = String::new();
        let mut last = "";
        let (mut commands, mut blocks) = (0_u64, 0_u64);
        for command in request.commands() {
            match command.name() {
                "MULTI" => blocks += 1,
                "EXEC" => {}
                name => {
                    commands += 1;
                    if !names.contains(&name) && names.len() < 2 {
                        names.push(name);
                    }
                    // A loop is one text.
                    if command.text() != last && text.len() + command.text().len() < LONGEST_TEXT {
                        last = command.text();
                        text.push_str(if text.is_empty() { "" } else { "; " });
                        text.push_str(last);
                    }
                }
            }
        }
        let transaction = blocks == 1 && request.len() as u64 == commands + 2;
        let batch = match (commands, transaction) {
            (_, true) => "MULTI",
            (0 | 1, false) => "",
            _ => "PIPELINE",
        };
        let name = match (names.as_slice(), batch) {
            ([one], "") => (*one).to_owned(),
            ([one], batch) => format!("{batch} {one}"),
            (_, batch) => batch.to_owned(),
        };
        span.record("otel.name", name.as_str());
        span.record("db.operation.name", name.as_str());
        span.record("db.query.text", text.as_str());
        if !batch.is_empty() {
            span.record("db.operation.batch.size", commands);
        }
    }
}
