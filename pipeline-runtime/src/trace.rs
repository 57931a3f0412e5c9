//! One span a pipeline, for programs that trace (feature `tracing`); without the feature all of this is nothing.
//!
//! The span is named and filled as OpenTelemetry's conventions for Redis say: the operation, how many commands, the commands as they
//! stand in the source, never a value. It is entered while the exchange lasts, not while replies are converted.

#[cfg(not(feature = "tracing"))]
mod none {
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

    pub(crate) struct Growing;

    impl Growing {
        #[inline(always)]
        pub(crate) fn new(_: &Server, _: impl FnOnce() -> i64) -> Self {
            Growing
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
pub(crate) use none::{Growing, Server, Span};

#[cfg(feature = "tracing")]
pub(crate) use some::{Growing, Server, Span};

#[cfg(feature = "tracing")]
mod some {
    use redis::{ConnectionAddr, RedisError, Value};
    use tracing::field::Empty;

    use crate::request::Request;

    /// Longer texts are cut between two commands.
    const LONGEST_TEXT: usize = 1_024;

    /// The address of a server, or the path of its socket, and the port, as far as anybody has told.
    pub(crate) struct Server(Option<(String, Option<u16>)>);

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
    pub(crate) struct Span(tracing::Span);

    /// The span of a pipeline whose commands are not all written yet; it says what they were when it ends.
    pub(crate) struct Growing {
        span: Span,
        description: Description,
    }

    impl Growing {
        pub(crate) fn new(server: &Server, database: impl FnOnce() -> i64) -> Self {
            Growing {
                span: Span::new(server, database),
                description: Description::default(),
            }
        }

        pub(crate) fn add(&mut self, request: &Request) -> Span {
            if !self.span.0.is_disabled() {
                self.description.add(request);
            }
            self.span.clone()
        }
    }

    impl Drop for Growing {
        fn drop(&mut self) {
            self.description.record(&self.span.0);
        }
    }

    impl Span {
        pub(crate) fn of(
            request: &Request,
            server: &Server,
            database: impl FnOnce() -> i64,
        ) -> Self {
            let span = Span::new(server, database);
            if !span.0.is_disabled() {
                let mut description = Description::default();
                description.add(request);
                description.record(&span.0);
            }
            span
        }

        fn new(server: &Server, database: impl FnOnce() -> i64) -> Self {
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
            let span = Span(span);
            if !span.0.is_disabled() {
                span.place(server, database());
            }
            span
        }

        fn place(&self, server: &Server, database: i64) {
            // The blocking connection to a cluster says something negative, to be recognised.
            if database >= 0 {
                self.0.record("db.namespace", database.to_string().as_str());
            }
            if let Server(Some((address, port))) = server {
                self.0.record("server.address", address.as_str());
                self.0.record("server.port", *port);
            }
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

    /// What a span says of its commands.
    #[derive(Default)]
    struct Description {
        /// The first two that are not the same.
        names: Vec<&'static str>,
        text: String,
        last: &'static str,
        commands: u64,
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
            if text != self.last && self.text.len() + text.len() < LONGEST_TEXT {
                self.last = text;
                self.text
                    .push_str(if self.text.is_empty() { "" } else { "; " });
                self.text.push_str(text);
            }
        }

        fn record(&self, span: &tracing::Span) {
            let transaction = self.blocks == 1 && self.outside == 0;
            let batch = match (self.commands, transaction) {
                (_, true) => "MULTI",
                (0 | 1, false) => "",
                _ => "PIPELINE",
            };
            let name = match (self.names.as_slice(), batch) {
                ([one], "") => (*one).to_owned(),
                ([one], batch) => format!("{batch} {one}"),
                (_, batch) => batch.to_owned(),
            };
            span.record("otel.name", name.as_str());
            span.record("db.operation.name", name.as_str());
            span.record("db.query.text", self.text.as_str());
            if !batch.is_empty() {
                span.record("db.operation.batch.size", self.commands);
            }
        }
    }
}
