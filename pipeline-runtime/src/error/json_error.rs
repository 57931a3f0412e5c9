//! An error of serde, met while a value was written as JSON or read from it.

use std::cell::Cell;
use std::fmt;
use std::sync::Arc;

use serde_json::error::Category;

use super::quoted;

/// The error of serde that kept a value of [`Json`](crate::Json) from being written or read.
///
/// The message says what is wrong and where, without the values that serde quotes.
///
/// ```
/// use redis_pipeline::{Json, Reply, redis::Value, shape};
///
/// let reply = Value::BulkString(br#"["secret"]"#.to_vec());
/// let mismatch = <Json<Vec<u8>> as Reply<shape::BulkString>>::read(reply).unwrap_err();
/// let error = mismatch.json_error().unwrap();
/// assert_eq!(error.to_string(), r#"JSON of another type: invalid type: string "…", expected u8 at line 1 column 9"#);
/// assert!(error.error().is_data());
/// ```
#[derive(Clone)]
pub struct JsonError(Arc<Inner>);

thread_local! {
    /// The error of the value that is being written, because `ToRedisArgs` has no way to return one.
    static OFFERED: Cell<Option<JsonError>> = const { Cell::new(None) };
}

struct Inner {
    error: serde_json::Error,
    written: bool,
}

impl JsonError {
    #[cold]
    pub(crate) fn reading(error: serde_json::Error) -> Self {
        JsonError(Arc::new(Inner {
            error,
            written: false,
        }))
    }

    #[cold]
    pub(crate) fn writing(error: serde_json::Error) -> Self {
        JsonError(Arc::new(Inner {
            error,
            written: true,
        }))
    }

    /// Calls a function in which [`taken`](Self::taken) returns this error.
    #[cold]
    pub(crate) fn offer(self, call: impl FnOnce()) {
        OFFERED.set(Some(self));
        call();
        OFFERED.take();
    }

    /// Takes the error that is offered.
    #[cold]
    pub(crate) fn taken() -> Option<Self> {
        OFFERED.take()
    }

    /// Returns the error itself, whose message may hold values.
    pub fn error(&self) -> &serde_json::Error {
        &self.0.error
    }

    fn summary(&self) -> &'static str {
        if self.0.written {
            return "the value could not be written as JSON";
        }
        match self.0.error.classify() {
            Category::Data => "JSON of another type",
            Category::Eof => "JSON that ends too early",
            Category::Syntax | Category::Io => "no JSON",
        }
    }
}

impl fmt::Display for JsonError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let error = &self.0.error;
        let message = error.to_string();
        // Only types of the program write messages of their own, and these may hold anything.
        let shown = match error.classify() {
            Category::Data => quoted::cut_serde(&message),
            _ => Some(message),
        };
        match shown {
            Some(message) => write!(f, "{}: {message}", self.summary()),
            None if self.0.written => write!(f, "{}: its type refused it", self.summary()),
            None => write!(
                f,
                "{}: its type refused it at line {} column {}",
                self.summary(),
                error.line(),
                error.column()
            ),
        }
    }
}

impl fmt::Debug for JsonError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "JsonError({self})")
    }
}

impl std::error::Error for JsonError {}
