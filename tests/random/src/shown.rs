//! Values of any type in one type, to compare them.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use redis_pipeline::reply::{ByteString, StreamEntry};
use redis_pipeline::{Failure, ServerError};

use crate::expected::Fault;

/// A value.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shown {
    /// `()`
    Unit,
    /// An integer.
    Int(i64),
    /// A boolean.
    Bool(bool),
    /// A floating-point number, as it is displayed.
    Float(String),
    /// Text.
    Text(String),
    /// `None`
    Nothing,
    /// `Some`
    Just(Box<Shown>),
    /// A vector.
    List(Vec<Shown>),
    /// A set.
    Set(BTreeSet<Shown>),
    /// A map.
    Map(BTreeMap<Shown, Shown>),
    /// A tuple.
    Tuple(Vec<Shown>),
    /// `Err` with code and text.
    Error(String),
}

impl Shown {
    /// Whether a command went to a node that does not have its slot.
    pub fn is_misled(&self) -> bool {
        format!("{self:?}").contains("MOVED ")
    }
}

/// Shows a value.
pub trait Show {
    /// Returns the value in the type of all values.
    fn shown(self) -> Shown;
}

impl Show for i64 {
    fn shown(self) -> Shown {
        Shown::Int(self)
    }
}

impl Show for u8 {
    fn shown(self) -> Shown {
        Shown::Int(self.into())
    }
}

impl Show for bool {
    fn shown(self) -> Shown {
        Shown::Bool(self)
    }
}

impl Show for f64 {
    fn shown(self) -> Shown {
        Shown::Float(self.to_string())
    }
}

impl Show for String {
    fn shown(self) -> Shown {
        Shown::Text(self)
    }
}

impl<T: Show> Show for Option<T> {
    fn shown(self) -> Shown {
        self.map_or(Shown::Nothing, |value| Shown::Just(Box::new(value.shown())))
    }
}

impl<T: Show> Show for Result<T, ServerError> {
    fn shown(self) -> Shown {
        match self {
            Ok(value) => value.shown(),
            Err(error) => Shown::Error(error_text(&error)),
        }
    }
}

impl<T: Show> Show for Result<T, Failure> {
    fn shown(self) -> Shown {
        match self {
            Ok(value) => value.shown(),
            Err(failure) => Shown::Error(Fault::of(&failure).to_string()),
        }
    }
}

impl<T: Show> Show for Vec<T> {
    fn shown(self) -> Shown {
        Shown::List(self.into_iter().map(Show::shown).collect())
    }
}

impl Show for StreamEntry {
    fn shown(self) -> Shown {
        let text = |bytes: ByteString| Shown::Text(bytes.to_string());
        let fields = self.fields.into_iter();
        let fields = fields.map(|(name, value)| Shown::Tuple(vec![text(name), text(value)]));
        Shown::Tuple(vec![Shown::Text(self.id), Shown::List(fields.collect())])
    }
}

impl<T: Show> Show for HashSet<T> {
    fn shown(self) -> Shown {
        Shown::Set(self.into_iter().map(Show::shown).collect())
    }
}

impl<K: Show, V: Show> Show for HashMap<K, V> {
    fn shown(self) -> Shown {
        Shown::Map(
            self.into_iter()
                .map(|(key, value)| (key.shown(), value.shown()))
                .collect(),
        )
    }
}

impl<K: Show, V: Show> Show for BTreeMap<K, V> {
    fn shown(self) -> Shown {
        Shown::Map(
            self.into_iter()
                .map(|(key, value)| (key.shown(), value.shown()))
                .collect(),
        )
    }
}

impl Show for () {
    fn shown(self) -> Shown {
        Shown::Unit
    }
}

macro_rules! tuples {
    ($(($($name:ident)+))*) => {$(
        impl<$($name: Show),+> Show for ($($name,)+) {
            #[allow(non_snake_case, reason = "the names are those of the types")]
            fn shown(self) -> Shown {
                let ($($name,)+) = self;
                Shown::Tuple(vec![$($name.shown()),+])
            }
        }
    )*};
}

tuples! { (A) (A B) (A B C) (A B C D) (A B C D E) (A B C D E F) }

/// An error as the server sent it.
pub fn error_text(error: &ServerError) -> String {
    match error.details() {
        Some(details) => format!("{} {details}", error.code()),
        None => error.code().to_owned(),
    }
}
