//! The duration of a pipeline (feature `metrics`).

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use metrics::Label;

use super::Server;
use super::description::Description;
use crate::error::known_code;

const NAME: &str = "db.client.operation.duration";

/// The duration of the exchanges of a pipeline together, recorded when it ends.
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

    pub(super) fn is_seen(&self) -> bool {
        true
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

    /// Notes the first error.
    pub(super) fn error(&self, code: &str, kind: &str) {
        let code = known_code(code);
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
