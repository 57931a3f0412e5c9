//! A reply that does not fit its Rust type.

use std::borrow::Cow;
use std::error::Error;
use std::fmt;

use redis::{ParsingError, ServerError, Value};

use super::JsonError;
use super::message::as_code;

/// A reply that a Rust type cannot hold: what was expected, what was received, and where in the reply. Values are not in it.
///
/// ```
/// use redis_pipeline::{Reply, redis::Value, shape};
///
/// let reply = Value::Array(vec![Value::Int(1), Value::Int(300)]);
/// let mismatch = <Vec<u8> as Reply<shape::Array<shape::Int>>>::read(reply).unwrap_err();
/// assert_eq!(mismatch.to_string(), "element 2: expected an integer that fits u8, received an integer");
/// ```
#[derive(Clone)]
pub struct Mismatch(Box<Inner>);

#[derive(Clone)]
struct Inner {
    expected: Cow<'static, str>,
    received: Cow<'static, str>,
    path: Vec<Step>,
    server: Option<ServerError>,
    parsing: Option<ParsingError>,
    json: Option<JsonError>,
}

#[derive(Clone, Debug)]
enum Step {
    Element(usize),
    Key(usize),
    ValueOf(usize),
    Field(&'static str),
}

impl Mismatch {
    /// Describes a reply of another kind than expected: `expected` is a noun, such as `"an integer"`.
    #[cold]
    pub fn new(expected: impl Into<Cow<'static, str>>, value: Value) -> Self {
        let received = kind(&value);
        let mut mismatch = Self::with(expected, received);
        if let Value::ServerError(error) = value {
            mismatch.0.server = Some(error);
        }
        mismatch
    }

    /// Describes in words what was received; they must not hold any values.
    #[cold]
    pub fn with(
        expected: impl Into<Cow<'static, str>>,
        received: impl Into<Cow<'static, str>>,
    ) -> Self {
        Mismatch(Box::new(Inner {
            expected: expected.into(),
            received: received.into(),
            path: Vec::new(),
            server: None,
            parsing: None,
            json: None,
        }))
    }

    #[cold]
    pub(crate) fn server(error: ServerError) -> Self {
        Self::new("a reply", Value::ServerError(error))
    }

    #[cold]
    pub(crate) fn nil<T>() -> Self {
        Self::new(std::any::type_name::<T>(), Value::Nil)
    }

    #[cold]
    pub(crate) fn parsing<T>(received: Cow<'static, str>, error: ParsingError) -> Self {
        let mut mismatch = Self::with(std::any::type_name::<T>(), received);
        mismatch.0.parsing = Some(error);
        mismatch
    }

    #[cfg(feature = "json")]
    #[cold]
    pub(crate) fn json<T>(error: serde_json::Error) -> Self {
        let error = JsonError::reading(error);
        let mut mismatch = Self::with(std::any::type_name::<T>(), error.to_string());
        mismatch.0.json = Some(error);
        mismatch
    }

    /// Adds to the path that the mismatch is in an element of an array, counted from 0.
    #[cold]
    pub fn at(self, element: usize) -> Self {
        self.step(Step::Element(element))
    }

    /// Adds to the path that the mismatch is in a field.
    #[cold]
    pub fn in_field(self, name: &'static str) -> Self {
        self.step(Step::Field(name))
    }

    #[cold]
    pub(crate) fn in_key(self, pair: usize) -> Self {
        self.step(Step::Key(pair))
    }

    #[cold]
    pub(crate) fn in_value(self, pair: usize) -> Self {
        self.step(Step::ValueOf(pair))
    }

    fn step(mut self, step: Step) -> Self {
        self.0.path.push(step);
        self
    }

    /// Returns what the Rust type takes.
    pub fn expected(&self) -> &str {
        &self.0.expected
    }

    /// Returns what kind of reply was received.
    pub fn received(&self) -> &str {
        &self.0.received
    }

    /// Returns the error of redis-rs, if that read the type. Its messages may hold values of the reply.
    pub fn parsing_error(&self) -> Option<&ParsingError> {
        self.0.parsing.as_ref()
    }

    /// Returns the error of serde, if the reply was read as `Json` (feature `json`).
    pub fn json_error(&self) -> Option<&JsonError> {
        self.0.json.as_ref()
    }

    /// Returns the server's error, if the reply was one.
    pub(crate) fn into_server_error(self) -> Result<ServerError, Self> {
        let Mismatch(inner) = self;
        match *inner {
            Inner {
                server: Some(error),
                ..
            } => Ok(error),
            inner => Err(Mismatch(Box::new(inner))),
        }
    }
}

impl fmt::Display for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for step in self.0.path.iter().rev() {
            match step {
                Step::Element(at) => write!(f, "element {}: ", at + 1),
                Step::Key(at) => write!(f, "key of pair {}: ", at + 1),
                Step::ValueOf(at) => write!(f, "value of pair {}: ", at + 1),
                Step::Field(name) => write!(f, "field `{name}`: "),
            }?;
        }
        write!(
            f,
            "expected {}, received {}",
            self.0.expected, self.0.received
        )
    }
}

impl fmt::Debug for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Mismatch({self})")
    }
}

impl Error for Mismatch {}

/// Names the kind of a reply, without its value.
#[cold]
pub(crate) fn kind(value: &Value) -> Cow<'static, str> {
    match value {
        Value::Nil => "nil".into(),
        Value::Int(_) => "an integer".into(),
        Value::BulkString(bytes) => format!("a string of {} bytes", bytes.len()).into(),
        Value::SimpleString(text) => format!("a simple string of {} bytes", text.len()).into(),
        Value::VerbatimString { text, .. } => {
            format!("a verbatim string of {} bytes", text.len()).into()
        }
        Value::Okay => "OK".into(),
        Value::Array(items) => format!("an array of {}", items.len()).into(),
        Value::Set(items) => format!("a set of {}", items.len()).into(),
        Value::Map(entries) => format!("a map of {}", entries.len()).into(),
        Value::Double(_) => "a double".into(),
        Value::Boolean(_) => "a boolean".into(),
        Value::BigNumber(_) => "a big number".into(),
        Value::Attribute { data, .. } => kind(data),
        Value::Push { .. } => "a push message".into(),
        Value::ServerError(error) => match as_code(error.code()) {
            Some(code) => format!("the error {code}").into(),
            None => "an error".into(),
        },
        _ => "a reply of an unknown kind".into(),
    }
}
