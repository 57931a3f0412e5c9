//! Stands in for errors of serde without the feature `json`: there are none.

use std::convert::Infallible;
use std::fmt;

/// The error of a value that could not be written as JSON, which does not exist without the feature `json`.
#[derive(Clone, Debug)]
pub struct JsonError(Infallible);

impl JsonError {
    /// Returns the error of the value that was just written: never one.
    pub(crate) fn taken() -> Option<Self> {
        None
    }
}

impl fmt::Display for JsonError {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {}
    }
}

impl std::error::Error for JsonError {}
