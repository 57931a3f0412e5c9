//! One span a pipeline, for programs that trace (feature `tracing`), and one duration, for programs that measure (feature `metrics`);
//! without the features all of this is nothing.
//!
//! Both are named and filled as OpenTelemetry's conventions for Redis say: the operation, and in the span how many commands, and the commands
//! as they stand in the source, never a value. The span is entered, and the time runs, while the exchange lasts, not while replies are converted.

#[cfg(not(any(feature = "tracing", feature = "metrics")))]
mod disabled {
    use redis::{ConnectionAddr, RedisError, Value};

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
        pub(crate) fn replied(&self, _: &[Value]) {}

        #[inline(always)]
        pub(crate) fn failed(&self, _: &RedisError) {}
    }
}

#[cfg(not(any(feature = "tracing", feature = "metrics")))]
pub(crate) use disabled::{Server, Span, StreamingSpan};

#[cfg(any(feature = "tracing", feature = "metrics"))]
pub(crate) use enabled::{Server, Span, StreamingSpan};

#[cfg(any(feature = "tracing", feature = "metrics"))]
mod enabled {
    use redis::{ConnectionAddr, RedisError, Value};

    #[cfg(feature = "metrics")]
    use super::measured::Clock;
    #[cfg(feature = "tracing")]
    use super::traced::Trace;
    #[cfg(feature = "tracing")]
    use crate::error::as_code;
    #[cfg(feature = "metrics")]
    use crate::error::known_code;
    use crate::request::Request;

    /// The kind of an error without a code, in the word of OpenTelemetry's conventions.
    const OTHER: &str = "_OTHER";

    /// Longer texts are cut between two commands.
    const LONGEST_TEXT: usize = 1_024;

    /// The address of a server, or the path of its socket, and the port, as far as anybody has told.
    pub(crate) struct Server(pub(super) Option<(String, Option<u16>)>);

    impl Server {
        pub(crate) const UNKNOWN: Self = Server(None);

        pub(crate) fn at(address: &ConnectionAddr) -> Self {
            Server(Some(match address {
                ConnectionAddr::Tcp(host, port) | ConnectionAddr::TcpTls { host, port, .. } => {
                    (host.clone(), Some(*port))
                }
                socket => (socket.to_string(), None),
            }))
        }
    }

    #[derive(Clone)]
    pub(crate) struct Span {
        #[cfg(feature = "tracing")]
        trace: Trace,
        #[cfg(feature = "metrics")]
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
        pub(crate) fn of(
            request: &Request,
            server: &Server,
            database: impl FnOnce() -> i64,
        ) -> Self {
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
                #[cfg(feature = "tracing")]
                trace: Trace::new(server, database),
                #[cfg(feature = "metrics")]
                clock: Clock::new(server, database),
            }
        }

        fn is_seen(&self) -> bool {
            #[cfg(feature = "metrics")]
            return true;
            #[cfg(not(feature = "metrics"))]
            return self.trace.is_seen();
        }

        fn describe(&self, description: &Description) {
            #[cfg(feature = "tracing")]
            self.trace.describe(description);
            #[cfg(feature = "metrics")]
            self.clock.describe(description);
        }

        pub(crate) fn enter<T>(&self, exchange: impl FnOnce() -> T) -> T {
            #[cfg(feature = "metrics")]
            let _running = self.clock.run();
            #[cfg(feature = "tracing")]
            return self.trace.0.in_scope(exchange);
            #[cfg(not(feature = "tracing"))]
            return exchange();
        }

        #[cfg(feature = "aio")]
        pub(crate) async fn instrument<F: Future>(&self, exchange: F) -> F::Output {
            #[cfg(feature = "metrics")]
            let _running = self.clock.run();
            #[cfg(feature = "tracing")]
            let exchange = tracing::Instrument::instrument(exchange, self.trace.0.clone());
            exchange.await
        }

        /// Notes the first error among replies.
        pub(crate) fn replied(&self, values: &[Value]) {
            if !self.is_seen() {
                return;
            }
            let error = values.iter().find_map(|value| match value {
                Value::ServerError(error) => Some(error),
                _ => None,
            });
            if let Some(error) = error {
                self.error(error.code(), OTHER);
            }
        }

        pub(crate) fn failed(&self, error: &RedisError) {
            self.error(error.code().unwrap_or_default(), error.category());
        }

        /// Notes an error by its code, or by its kind, if it has no code: the error of a script has any text there.
        fn error(&self, code: &str, kind: &str) {
            #[cfg(feature = "tracing")]
            self.trace.error(as_code(code), kind);
            #[cfg(feature = "metrics")]
            self.clock.error(known_code(code), kind);
        }
    }

    /// What is said of the commands.
    #[derive(Default)]
    pub(super) struct Description {
        /// The first two that are not the same.
        names: Vec<&'static str>,
        pub(super) text: String,
        last: &'static str,
        pub(super) commands: u64,
        blocks: u64,
        /// Commands outside of transactions.
        outside: u64,
        inside: bool,
    }

    impl Description {
        fn add(&mut self, request: &Request) {
            for command in request.commands() {
                match command.name() {
                    "MULTI" => {
                        self.blocks += 1;
                        self.inside = true;
                    }
                    "EXEC" => self.inside = false,
                    name => self.command(name, command.text()),
                }
            }
        }

        fn command(&mut self, name: &'static str, text: &'static str) {
            self.commands += 1;
            self.outside += u64::from(!self.inside);
            if !self.names.contains(&name) && self.names.len() < 2 {
                self.names.push(name);
            }
            // A loop is one text.
            if cfg!(feature = "tracing")
                && text != self.last
                && self.text.len() + text.len() < LONGEST_TEXT
            {
                self.last = text;
                self.text
                    .push_str(if self.text.is_empty() { "" } else { "; " });
                self.text.push_str(text);
            }
        }

        pub(super) fn batch(&self) -> &'static str {
            let transaction = self.blocks == 1 && self.outside == 0;
            match (self.commands, transaction) {
                (_, true) => "MULTI",
                (0 | 1, false) => "",
                _ => "PIPELINE",
            }
        }

        pub(super) fn operation(&self) -> String {
            match (self.names.as_slice(), self.batch()) {
                ([one], "") => (*one).to_owned(),
                ([one], batch) => format!("{batch} {one}"),
                (_, batch) => batch.to_owned(),
            }
        }
    }
}

#[cfg(feature = "tracing")]
mod traced {
    use tracing::field::Empty;

    use super::Server;
    use super::enabled::Description;

    #[derive(Clone)]
    pub(super) struct Trace(pub(super) tracing::Span);

    impl Trace {
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

        #[cfg(not(feature = "metrics"))]
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

        pub(super) fn error(&self, code: Option<&str>, kind: &str) {
            self.0.record("db.response.status_code", code);
            self.0.record("error.type", code.unwrap_or(kind));
            self.0.record("otel.status_code", "ERROR");
        }
    }
}

#[cfg(feature = "metrics")]
mod measured {
    use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
    use std::time::{Duration, Instant};

    use metrics::Label;

    use super::Server;
    use super::enabled::Description;

    const NAME: &str = "db.client.operation.duration";

    /// How long the exchanges of a pipeline take together, recorded when it ends.
    #[derive(Clone)]
    pub(super) struct Clock(Arc<Mutex<Measured>>);

    struct Measured {
        labels: Vec<Label>,
        operation: String,
        failed: bool,
        exchanges: Option<Duration>,
    }

    impl Clock {
        pub(super) fn new(Server(server): &Server, database: Option<i64>) -> Self {
            let mut labels = vec![Label::from_static_parts("db.system.name", "redis")];
            if let Some(database) = database {
                labels.push(Label::new("db.namespace", database.to_string()));
            }
            if let Some((address, port)) = server {
                labels.push(Label::new("server.address", address.clone()));
                labels.extend(port.map(|port| Label::new("server.port", port.to_string())));
            }
            Clock(Arc::new(Mutex::new(Measured {
                labels,
                operation: String::new(),
                failed: false,
                exchanges: None,
            })))
        }

        pub(super) fn describe(&self, description: &Description) {
            self.measured().operation = description.operation();
        }

        /// Lets the time run until what is returned is dropped.
        pub(super) fn run(&self) -> Running<'_> {
            Running {
                clock: self,
                since: Instant::now(),
            }
        }

        /// The first error counts.
        pub(super) fn error(&self, code: Option<&'static str>, kind: &str) {
            let mut measured = self.measured();
            if measured.failed {
                return;
            }
            measured.failed = true;
            let status = code.map(|code| ("db.response.status_code", code));
            let kind = ("error.type", code.unwrap_or(kind));
            for (name, value) in status.into_iter().chain([kind]) {
                measured.labels.push(Label::new(name, value.to_owned()));
            }
        }

        fn measured(&self) -> MutexGuard<'_, Measured> {
            self.0.lock().unwrap_or_else(PoisonError::into_inner)
        }
    }

    pub(super) struct Running<'c> {
        clock: &'c Clock,
        since: Instant,
    }

    impl Drop for Running<'_> {
        fn drop(&mut self) {
            let exchanges = &mut self.clock.measured().exchanges;
            *exchanges = Some(exchanges.unwrap_or_default() + self.since.elapsed());
        }
    }

    impl Drop for Measured {
        fn drop(&mut self) {
            let Some(exchanges) = self.exchanges else {
                return;
            };
            let mut labels = std::mem::take(&mut self.labels);
            let operation = std::mem::take(&mut self.operation);
            labels.push(Label::new("db.operation.name", operation));
            metrics::histogram!(target: "redis_pipeline", NAME, labels).record(exchanges);
        }
    }
}
