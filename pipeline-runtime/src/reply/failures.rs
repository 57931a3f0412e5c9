//! Replies whose failure is a value: `Result<T, Failure>`.
//!
//! Nil is a failure where `T` has no room for it, so a shape that can be nil is read as if it could not; the types that have room read nil from every shape.

//!
//! A default after `else` would hide whether nil or a failure came, so `Replies::read_or` refuses such types, also those that the macro does not recognise.

use redis::Value;

use super::fields::Fields;
use super::shape::{
    Any, Array, Bool, BulkString, Cursor, Double, Int, IntBool, Map, Nullable, Ok as Okay,
    OneOrEmpty, Pairs, Set, Typed,
};
use super::{Mismatch, Reply, Structured, collections};
use crate::error::Failure;
use crate::resp::RespCursor;

/// A shape that is never nil or empty instead of a value.
#[doc(hidden)]
pub trait Present {}

macro_rules! present {
    ($([$($parameter:tt)*] $shape:ty;)*) => {$(
        impl<$($parameter)*> Present for $shape {}
    )*};
}

present! {
    [] Okay;
    [] Int;
    [] IntBool;
    [] BulkString;
    [] Cursor;
    [] Double;
    [] Bool;
    [] Any;
    [S] Array<S>;
    [S] Set<S>;
    [K, V] Map<K, V>;
    [K, V] Pairs<K, V>;
    [T, const VARIANT: u8] Typed<T, VARIANT>;
}

impl<S: Present, T: Reply<S>> Reply<S> for Result<T, Failure> {
    const HOLDS_FAILURE: bool = true;
    const FIELDS: Option<&'static Fields> = T::FIELDS;

    #[inline]
    fn read(value: Value) -> Result<Self, Mismatch> {
        T::read(value).map(Ok)
    }

    #[inline]
    fn decode(cursor: &mut RespCursor<'_>) -> Result<Self, Mismatch> {
        T::decode(cursor).map(Ok)
    }

    fn from_failure(failure: Failure) -> Result<Self, Failure> {
        Ok(Err(failure))
    }
}

impl<S, N, T: Reply<S>> Reply<Nullable<S, N>> for Result<T, Failure> {
    const HOLDS_FAILURE: bool = true;

    #[inline]
    fn read(value: Value) -> Result<Self, Mismatch> {
        T::read(value).map(Ok)
    }

    #[inline]
    fn decode(cursor: &mut RespCursor<'_>) -> Result<Self, Mismatch> {
        T::decode(cursor).map(Ok)
    }

    fn from_failure(failure: Failure) -> Result<Self, Failure> {
        Ok(Err(failure))
    }
}

impl<S, T: Reply<S>> Reply<OneOrEmpty<S>> for Result<T, Failure> {
    const HOLDS_FAILURE: bool = true;

    fn read(value: Value) -> Result<Self, Mismatch> {
        match value {
            value if collections::is_empty(&value) => T::read(Value::Nil).map(Ok),
            value => T::read(value).map(Ok),
        }
    }

    fn from_failure(failure: Failure) -> Result<Self, Failure> {
        Ok(Err(failure))
    }
}

fn unless_nil<S, T: Reply<S>>(value: Value) -> Result<Option<T>, Mismatch> {
    match value {
        Value::Nil => Ok(None),
        Value::Attribute { data, .. } => unless_nil(*data),
        value => T::read(value).map(Some),
    }
}

#[inline]
fn decode_unless_nil<S, T: Reply<S>>(cursor: &mut RespCursor<'_>) -> Result<Option<T>, Mismatch> {
    match cursor.kind() {
        _ if cursor.nil() => Ok(None),
        b'|' => unless_nil(cursor.value()?),
        _ => T::decode(cursor).map(Some),
    }
}

macro_rules! options {
    ($($shape:ty)*) => {$(
        impl<T: Reply<$shape>> Reply<$shape> for Option<T> {
            fn read(value: Value) -> Result<Self, Mismatch> {
                unless_nil(value)
            }

            fn decode(cursor: &mut RespCursor<'_>) -> Result<Self, Mismatch> {
                decode_unless_nil(cursor)
            }
        }
    )*};
}

options! { Okay Int IntBool BulkString Cursor Double Bool }

impl<T: Structured> Reply<Typed<T>> for Option<T> {
    fn read(value: Value) -> Result<Self, Mismatch> {
        unless_nil(value)
    }

    fn decode(cursor: &mut RespCursor<'_>) -> Result<Self, Mismatch> {
        decode_unless_nil(cursor)
    }
}

macro_rules! tuples {
    ([$($done:ident)*]) => {};
    ([$($done:ident)*] $shape:ident $($rest:ident)*) => {
        tuples! { @one $($done)* $shape }
        tuples! { [$($done)* $shape] $($rest)* }
    };
    (@one $($shape:ident)+) => {
        impl<$($shape),+> Present for ($($shape,)+) {}

        impl<T: Reply<($($shape,)+)>, $($shape),+> Reply<($($shape,)+)> for Option<T> {
            fn read(value: Value) -> Result<Self, Mismatch> {
                unless_nil(value)
            }

            fn decode(cursor: &mut RespCursor<'_>) -> Result<Self, Mismatch> {
                decode_unless_nil(cursor)
            }
        }
    };
}

tuples! { [] A B C D E F G H I J K L }
