//! Replies: their shapes, and the Rust types that hold them.
//!
//! A reply with a structure has a type here, a record with named fields for the most part. It is the type of a `let` without an annotation.
//!
//! ```
//! use redis_pipeline::reply::SlowLogEntry;
//! use redis_pipeline::redis_pipeline;
//!
//! # fn main() -> Result<(), redis_pipeline::Error> {
//! # fn show(con: &mut redis::Connection) -> Result<(), redis_pipeline::Error> {
//! let (slow, entries) = redis_pipeline! {
//!     let slow = SLOWLOG GET 10;                          // Vec<SlowLogEntry>
//!     let entries = XREAD COUNT 10 STREAMS "events" 0;    // Option<Vec<StreamEntries>>
//! }
//! .execute(con)?;
//! for SlowLogEntry { command, cost, .. } in slow {
//!     println!("{} took {cost} µs", command[0]);
//! }
//! # drop(entries);
//! # Ok(())
//! # }
//! # Ok(())
//! # }
//! ```
//!
//! Nothing that a server sends is lost: names and data are [`ByteString`]s, whatever their bytes, and what this version of the crate does not know stands
//! in the field `others`. What older servers do not send is an `Option`. Any other type may be written instead: a map, a struct that derives
//! [`Reply`](trait@Reply) and names the fields that it wants, or the type that redis-rs has for the reply.

mod any;
mod by_redis;
mod byte_string;
mod collections;
pub(crate) mod derived;
pub(crate) mod errors;
mod failures;
pub(crate) mod fields;
#[cfg(feature = "json")]
mod json;
pub(crate) mod key;
mod scalars;
pub mod shape;
mod types;
mod types_cluster;
mod types_commands;
mod types_geo;
mod types_modules;
mod types_search;
mod types_server;
mod types_streams;

use redis::{FromRedisValue, ServerError, Value};

use crate::error::Failure;
pub use crate::error::Mismatch;
use crate::error::kind;
use crate::resp::RespCursor;
use fields::Fields;
#[cfg(feature = "json")]
pub use json::Json;

pub use byte_string::ByteString;
pub use redis::streams::{XAckDelStatusCode, XDelExStatusCode};
pub use types_cluster::*;
pub use types_commands::*;
pub use types_geo::{GeoMatch, LcsMatch, LcsMatches};
pub use types_modules::*;
pub use types_search::*;
pub use types_server::*;
pub use types_streams::*;

/// A place: longitude and latitude, in degrees.
pub type Coord = redis::geo::Coord<f64>;

/// What a server has packed for another one or for later: the reply of `DUMP` and the like, which is never text.
pub type Payload = Vec<u8>;

use shape::{
    Any, Bool, BulkString, Cursor, Double, Int, IntBool, Nullable, Ok as Okay, OneOrEmpty, Typed,
};

/// A Rust type that holds replies of the shape `S`.
///
/// The command table knows the [shape] of each command's reply, and this trait which types hold it: an error rather than
/// a wrong value, the same from RESP2 and RESP3.
///
/// Types of your own derive it. A newtype holds what its field holds, an enum without fields is read from the names of
/// its variants, and a struct by the names of its fields: from a map (`HGETALL`), and from the values of fields that the command names (`HMGET`, `HGETEX`,
/// `HGETDEL`):
///
/// ```
/// use redis_pipeline::{Reply, redis_pipeline};
///
/// #[derive(Reply)]
/// struct Visits(u64);
///
/// #[derive(Reply)]
/// #[redis(rename_all = "lowercase")]
/// enum Status { Active, Gone }
///
/// #[derive(Reply)]
/// struct User {
///     name: String,
///     email: Option<String>,              // may be missing
///     #[redis(default)]
///     logins: u64,                        // 0 if it is missing
///     #[redis(rename = "state", default = Status::Active)]
///     status: Status,
/// }
///
/// let id = 7;
/// let pipeline = redis_pipeline! {
///     let user: Option<User> = HGETALL "user:{id}";       // `None` if there is no such hash
///     let some: User = HMGET "user:{id}" "state" "name";  // the others are missing
///     let visits: Visits = INCR "visits:{id}";
/// };
/// ```
///
/// A command that names fields names them in any order, each as a literal. A field that the struct does not have, and one that must have a value and is
/// not asked for, does not compile. An `Option<User>` is `None` where no field has a value. A struct is not read from other arrays, whose values have no
/// names; a tuple is, in their order.
///
/// `#[redis(skip)]` reads a field as its default, `#[redis(flatten)]` as a struct that has some of the fields. [`Record`](crate::Record) derives
/// this trait together with the opposite direction.
///
/// `#[redis(rename_all = "…")]` knows the cases that serde knows. Errors name the field.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot hold this reply",
    label = "cannot hold `{S}`",
    note = "a struct that is stored as a hash derives `redis_pipeline::Record`, any other type of your own `redis_pipeline::Reply`, or it has `impl redis_pipeline::Scalar for … {{}}` if redis-rs reads it from one value",
    note = "a type of serde that is stored as JSON is read as `redis_pipeline::Json<T>` (feature `json`)",
    note = "`redis::Value` holds every reply, and `redis_pipeline::Raw<T>` every one that redis-rs can read as `T`"
)]
pub trait Reply<S>: Sized {
    /// How many items of a flat array make one value.
    #[doc(hidden)]
    const WIDTH: usize = 1;

    /// The fields that are read by their names, where values are asked for by names.
    #[doc(hidden)]
    const FIELDS: Option<&'static Fields> = None;

    /// Reads one reply; an error rather than a wrong value.
    fn read(value: Value) -> Result<Self, Mismatch>;

    /// Reads one reply as it came. Types that are read often do that without a [`Value`]; the result is the same.
    #[doc(hidden)]
    #[inline]
    fn decode(cursor: &mut RespCursor<'_>) -> Result<Self, Mismatch> {
        Self::read(cursor.value()?)
    }

    /// Whether [`from_failure`](Self::from_failure) makes a value.
    #[doc(hidden)]
    const HOLDS_FAILURE: bool = false;

    /// Makes a value of the failure of the command, where the type holds one.
    #[doc(hidden)]
    fn from_failure(failure: Failure) -> Result<Self, Failure> {
        Err(failure)
    }

    /// Reads a string as a list, where `Self` is a byte.
    #[doc(hidden)]
    fn read_bytes(bytes: Vec<u8>) -> Result<Vec<Self>, Vec<u8>> {
        Err(bytes)
    }
}

/// A type that redis-rs reads from one value, such as a string or a number.
///
/// One line makes such a type of your own fit wherever a command replies one value:
///
/// ```
/// use redis_pipeline::{Scalar, redis, redis_pipeline};
///
/// struct Upper(String);
///
/// impl redis::FromRedisValue for Upper {
///     fn from_redis_value(value: redis::Value) -> Result<Self, redis::ParsingError> {
///         redis::from_redis_value::<String>(value).map(|text| Upper(text.to_uppercase()))
///     }
/// }
///
/// impl Scalar for Upper {}
///
/// let pipeline = redis_pipeline! {
///     let name: Option<Upper> = GET "name";
///     let names: Vec<Upper> = LRANGE "names" 0 -1;
/// };
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot hold this reply",
    label = "the reply is one value, and `{Self}` is not read from one like it",
    note = "a newtype, or an enum of names, derives `redis_pipeline::Reply`; a type that redis-rs reads from one value needs one line: `impl redis_pipeline::Scalar for … {{}}`",
    note = "a type of serde that is stored as JSON is read as `redis_pipeline::Json<T>` (feature `json`)",
    note = "`redis::Value` holds every reply, and `redis_pipeline::Raw<T>` every one that redis-rs can read as `T`"
)]
pub trait Scalar: FromRedisValue {}

macro_rules! scalars_read {
    ($($shape:ty)*) => {$(
        impl<T: Scalar> Reply<$shape> for T {
            fn read(value: Value) -> Result<Self, Mismatch> {
                match value {
                    Value::Nil => Err(Mismatch::nil::<T>()),
                    value => read_by_redis(value),
                }
            }
        }
    )*};
}

scalars_read! { Okay Int IntBool BulkString Cursor Double Bool Any }

/// Reads with redis-rs, whose messages hold values and so are kept out of ours.
fn read_by_redis<T: FromRedisValue>(value: Value) -> Result<T, Mismatch> {
    let kind = kind(&value);
    match value {
        Value::ServerError(error) => Err(Mismatch::server(error)),
        value => T::from_redis_value(value).map_err(|error| Mismatch::parsing::<T>(kind, error)),
    }
}

/// Any reply that redis-rs can read as `T`, whatever the command's shape.
///
/// ```
/// use redis_pipeline::{Raw, redis, redis_pipeline};
///
/// let pipeline = redis_pipeline! {
///     let info: Raw<redis::InfoDict> = INFO;
/// };
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Raw<T>(pub T);

impl<S, T: FromRedisValue> Reply<S> for Raw<T> {
    fn read(value: Value) -> Result<Self, Mismatch> {
        read_by_redis(value).map(Raw)
    }
}

impl<S> Reply<S> for Value {
    fn read(value: Value) -> Result<Self, Mismatch> {
        match value {
            Value::ServerError(error) => Err(Mismatch::server(error)),
            value => Ok(value),
        }
    }
}

impl<S, T: Reply<S>> Reply<S> for Result<T, ServerError> {
    const FIELDS: Option<&'static Fields> = T::FIELDS;

    #[inline]
    fn read(value: Value) -> Result<Self, Mismatch> {
        match value {
            Value::ServerError(error) => Ok(Err(error)),
            Value::Attribute { data, .. } => <Self as Reply<S>>::read(*data),
            value => T::read(value).map(Ok),
        }
    }

    #[inline]
    fn decode(cursor: &mut RespCursor<'_>) -> Result<Self, Mismatch> {
        match cursor.kind() {
            b'-' | b'!' | b'|' => Self::read(cursor.value()?),
            _ => T::decode(cursor).map(Ok),
        }
    }
}

/// Whether `T` has room for nil. Not a trait of `T` itself: of two traits of one type the compiler reports the wider one,
/// and so would not say what is wrong.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "the reply can be nil, and `{T}` has no room for that",
    label = "needs an `Option`",
    note = "write `Option<{T}>`, or a default after the command: `else …`"
)]
pub trait Nilable<T> {
    type Inner;
    fn from_inner(inner: Option<Self::Inner>) -> T;
}

impl<T> Nilable<Option<T>> for () {
    type Inner = T;

    #[inline]
    fn from_inner(inner: Option<T>) -> Option<T> {
        inner
    }
}

impl<S, N, T> Reply<Nullable<S, N>> for T
where
    (): Nilable<T>,
    <() as Nilable<T>>::Inner: Reply<S>,
{
    #[inline]
    fn read(value: Value) -> Result<Self, Mismatch> {
        match value {
            Value::Nil => Ok(<() as Nilable<T>>::from_inner(None)),
            Value::Attribute { data, .. } => <Self as Reply<Nullable<S, N>>>::read(*data),
            value => <<() as Nilable<T>>::Inner as Reply<S>>::read(value)
                .map(|inner| <() as Nilable<T>>::from_inner(Some(inner))),
        }
    }

    #[inline]
    fn decode(cursor: &mut RespCursor<'_>) -> Result<Self, Mismatch> {
        if cursor.nil() {
            return Ok(<() as Nilable<T>>::from_inner(None));
        }
        if cursor.kind() == b'|' {
            return <Self as Reply<Nullable<S, N>>>::read(cursor.value()?);
        }
        <<() as Nilable<T>>::Inner as Reply<S>>::decode(cursor)
            .map(|inner| <() as Nilable<T>>::from_inner(Some(inner)))
    }

    const HOLDS_FAILURE: bool = <<() as Nilable<T>>::Inner as Reply<S>>::HOLDS_FAILURE;

    fn from_failure(failure: Failure) -> Result<Self, Failure> {
        let inner = <<() as Nilable<T>>::Inner as Reply<S>>::from_failure(failure);
        inner.map(|inner| <() as Nilable<T>>::from_inner(Some(inner)))
    }
}

impl Reply<Nullable<Okay>> for bool {
    #[inline]
    fn read(value: Value) -> Result<Self, Mismatch> {
        match value {
            Value::Nil => Ok(false),
            value => <() as Reply<Okay>>::read(value).map(|()| true),
        }
    }

    #[inline]
    fn decode(cursor: &mut RespCursor<'_>) -> Result<Self, Mismatch> {
        match cursor.nil() {
            true => Ok(false),
            false => <() as Reply<Okay>>::decode(cursor).map(|()| true),
        }
    }
}

/// Where nil is no value of the reply, as in `Result<bool, Failure>`.
impl Reply<Okay> for bool {
    fn read(value: Value) -> Result<Self, Mismatch> {
        <bool as Reply<Nullable<Okay>>>::read(value)
    }
}

impl<S, T: Reply<S>> Reply<OneOrEmpty<S>> for Option<T> {
    fn read(value: Value) -> Result<Self, Mismatch> {
        match value {
            Value::Nil => Ok(None),
            value if collections::is_empty(&value) => Ok(None),
            value => T::read(value).map(Some),
        }
    }

    #[inline]
    fn decode(cursor: &mut RespCursor<'_>) -> Result<Self, Mismatch> {
        collections::decode_unless_empty(cursor)
    }
}

/// A type that stands for the whole reply of a command.
#[doc(hidden)]
pub trait Structured: Sized {
    fn read_structured(value: Value) -> Result<Self, Mismatch>;

    #[inline]
    fn decode_structured(cursor: &mut RespCursor<'_>) -> Result<Self, Mismatch> {
        Self::read_structured(cursor.value()?)
    }
}

impl<T: Structured> Reply<Typed<T>> for T {
    fn read(value: Value) -> Result<Self, Mismatch> {
        T::read_structured(value)
    }

    #[inline]
    fn decode(cursor: &mut RespCursor<'_>) -> Result<Self, Mismatch> {
        T::decode_structured(cursor)
    }
}

impl Structured for Payload {
    fn read_structured(value: Value) -> Result<Self, Mismatch> {
        <Payload as Reply<shape::BulkString>>::read(value)
    }

    fn decode_structured(cursor: &mut RespCursor<'_>) -> Result<Self, Mismatch> {
        <Payload as Reply<shape::BulkString>>::decode(cursor)
    }
}

macro_rules! structured_by_redis {
    ($($kind:ty)*) => {$(
        impl Structured for $kind {
            fn read_structured(value: Value) -> Result<Self, Mismatch> {
                read_by_redis(value)
            }
        }
    )*};
}

structured_by_redis! {
    redis::streams::XDelExStatusCode
    redis::streams::XAckDelStatusCode
}

impl Scalar for redis::InfoDict {}
impl Scalar for redis::ValueType {}

/// Of a command in quotes nothing is known; its type says all the same what it replies.
macro_rules! structured_of_any {
    ($($kind:ty)*) => {$(
        impl Reply<Any> for $kind {
            fn read(value: Value) -> Result<Self, Mismatch> {
                Self::read_structured(value)
            }

            fn decode(cursor: &mut RespCursor<'_>) -> Result<Self, Mismatch> {
                Self::decode_structured(cursor)
            }
        }
    )*};
}

structured_of_any! {
    Coord
    GeoMatch
    StreamEntry
    StreamEntries
    StreamAutoClaim
    StreamPending
    Role
    AggregateReply
    SpellcheckReply
    redis::geo::RadiusSearchResult
    redis::streams::StreamId
    redis::streams::StreamReadReply
    redis::streams::StreamRangeReply
    redis::streams::StreamClaimReply
    redis::streams::StreamAutoClaimReply
    redis::streams::StreamPendingReply
    redis::streams::StreamPendingCountReply
}
