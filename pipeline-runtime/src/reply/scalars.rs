//! Numbers, strings and booleans of Rust.

use std::borrow::Cow;
use std::num::*;
use std::rc::Rc;
use std::str::FromStr;
use std::sync::Arc;

use redis::{ToRedisArgs, Value};

use super::shape::{Any, Bool, BulkString, Cursor, Double, Int, IntBool, Ok as Okay};
use super::{ByteString, Mismatch, Reply};
use crate::resp::RespCursor;

/// A type that is read in the same way wherever one value stands.
trait FromOne: Sized {
    fn from_one(value: Value) -> Result<Self, Mismatch>;

    /// Reads the same from bytes.
    #[inline]
    fn decode_one(cursor: &mut RespCursor<'_>) -> Result<Self, Mismatch> {
        Self::from_rare(cursor)
    }

    /// Reads a reply that is not of the kind that nearly all are of.
    #[cold]
    #[inline(never)]
    fn from_rare(cursor: &mut RespCursor<'_>) -> Result<Self, Mismatch> {
        Self::from_one(cursor.value()?)
    }
}

macro_rules! replies {
    ($($kind:ty)* => $shapes:tt) => {$(
        replies! { @each $kind => $shapes }
    )*};
    (@each $kind:ty => [$($shape:ty)*]) => {$(
        impl Reply<$shape> for $kind {
            #[inline]
            fn read(value: Value) -> Result<Self, Mismatch> {
                Self::from_one(value)
            }

            #[inline]
            fn decode(cursor: &mut RespCursor<'_>) -> Result<Self, Mismatch> {
                Self::decode_one(cursor)
            }
        }
    )*};
}

replies! { i8 i16 i32 i64 isize u16 u32 u64 usize i128 u128 => [Int IntBool BulkString Cursor Bool Any] }
replies! { u8 => [Int IntBool BulkString Cursor Bool] }
replies! { NonZeroI8 NonZeroI16 NonZeroI32 NonZeroI64 NonZeroIsize => [Int IntBool BulkString Cursor Any] }
replies! { NonZeroU8 NonZeroU16 NonZeroU32 NonZeroU64 NonZeroUsize => [Int IntBool BulkString Cursor Any] }
replies! { f32 f64 => [Int BulkString Double Any] }
replies! { bool => [Int IntBool BulkString Bool Any] }
replies! { String Box<str> Rc<str> Arc<str> Cow<'static, str> => [Okay Int IntBool BulkString Cursor Any] }
replies! { Vec<u8> Box<[u8]> => [Okay Int IntBool BulkString Cursor] }
replies! { Rc<[u8]> Arc<[u8]> ByteString => [Okay Int IntBool BulkString Cursor Any] }

impl Reply<Any> for u8 {
    #[inline]
    fn read(value: Value) -> Result<Self, Mismatch> {
        Self::from_one(value)
    }

    #[inline]
    fn decode(cursor: &mut RespCursor<'_>) -> Result<Self, Mismatch> {
        Self::decode_one(cursor)
    }

    fn read_bytes(bytes: Vec<u8>) -> Result<Vec<Self>, Vec<u8>> {
        Ok(bytes)
    }
}

impl Reply<Okay> for () {
    #[inline]
    fn read(value: Value) -> Result<Self, Mismatch> {
        match value {
            Value::Okay => Ok(()),
            other => match normalize(other) {
                Value::BulkString(bytes) if bytes == b"OK" => Ok(()),
                other => Err(Mismatch::new("OK", other)),
            },
        }
    }

    #[inline]
    fn decode(cursor: &mut RespCursor<'_>) -> Result<Self, Mismatch> {
        match cursor.exactly(b"+OK\r\n") {
            true => Ok(()),
            false => <() as Reply<Okay>>::read(cursor.value()?),
        }
    }
}

impl<const N: usize> Reply<BulkString> for [u8; N] {
    fn read(value: Value) -> Result<Self, Mismatch> {
        let bytes = Vec::from_one(value)?;
        bytes.try_into().map_err(|bytes| {
            Mismatch::new(format!("a string of {N} bytes"), Value::BulkString(bytes))
        })
    }
}

/// Brings the rarer ways to send a value down to the three common ones: integer, string, double.
#[cold]
#[inline(never)]
pub(super) fn normalize(value: Value) -> Value {
    match value {
        Value::Attribute { data, .. } => normalize(*data),
        Value::SimpleString(text) | Value::VerbatimString { text, .. } => {
            Value::BulkString(text.into_bytes())
        }
        Value::Okay => Value::BulkString(b"OK".to_vec()),
        Value::Boolean(truth) => Value::Int(truth.into()),
        // Its type depends on a feature of redis-rs that any crate may switch on; its digits do not.
        Value::BigNumber(number) => Value::BulkString(number.to_redis_args().concat()),
        other => other,
    }
}

/// Reads what nearly all integers look like; the rest is for [`parse`].
#[inline]
fn decimal(bytes: &[u8]) -> Option<i64> {
    const NEVER_TOO_LARGE: usize = 18;
    if bytes.is_empty() || bytes.len() > NEVER_TOO_LARGE {
        return None;
    }
    bytes.iter().try_fold(0, |n: i64, byte| {
        let digit = byte.wrapping_sub(b'0');
        (digit <= 9).then(|| n * 10 + i64::from(digit))
    })
}

fn parse<T: FromStr>(bytes: &[u8]) -> Option<T> {
    std::str::from_utf8(bytes).ok()?.parse().ok()
}

macro_rules! integers {
    ($($kind:ident)*) => {$(
        impl FromOne for $kind {
            #[inline]
            fn from_one(value: Value) -> Result<Self, Mismatch> {
                match &value {
                    Value::Int(n) => $kind::try_from(*n).ok(),
                    Value::BulkString(bytes) => decimal(bytes).map_or_else(|| parse(bytes), |n| $kind::try_from(n).ok()),
                    _ => return uncommon(value),
                }
                .ok_or_else(|| no_integer(stringify!($kind), value))
            }

            #[inline]
            fn decode_one(cursor: &mut RespCursor<'_>) -> Result<Self, Mismatch> {
                let mut ahead = *cursor;
                let read = match ahead.int() {
                    Some(n) => $kind::try_from(n).ok(),
                    None => ahead.bulk().and_then(|bytes| {
                        decimal(bytes).map_or_else(|| parse(bytes), |n| $kind::try_from(n).ok())
                    }),
                };
                match read {
                    Some(read) => {
                        *cursor = ahead;
                        Ok(read)
                    }
                    None => Self::from_rare(cursor),
                }
            }
        }

        impl Uncommon for $kind {
            const NAME: &'static str = stringify!($kind);

            fn from_double(double: f64) -> Option<Self> {
                whole(double).and_then(|n| $kind::try_from(n).ok())
            }
        }
    )*};
}

integers! { i8 i16 i32 i64 isize u8 u16 u32 u64 usize i128 u128 }

trait Uncommon: FromOne {
    const NAME: &'static str;
    fn from_double(double: f64) -> Option<Self>;
}

#[cold]
#[inline(never)]
fn uncommon<T: Uncommon>(value: Value) -> Result<T, Mismatch> {
    match normalize(value) {
        value @ (Value::Int(_) | Value::BulkString(_)) => T::from_one(value),
        Value::Double(double) => {
            T::from_double(double).ok_or_else(|| no_integer(T::NAME, Value::Double(double)))
        }
        other => Err(no_integer(T::NAME, other)),
    }
}

#[cold]
#[inline(never)]
fn no_integer(name: &'static str, value: Value) -> Mismatch {
    Mismatch::new(format!("an integer that fits {name}"), value)
}

/// Converts a double without a fraction, where doubles still hold every integer.
fn whole(double: f64) -> Option<i128> {
    (double.fract() == 0.0 && double.abs() < 1e30).then_some(double as i128)
}

macro_rules! nonzero_integers {
    ($($kind:ident $plain:ident)*) => {$(
        impl FromOne for $kind {
            fn from_one(value: Value) -> Result<Self, Mismatch> {
                $kind::new($plain::from_one(value)?)
                    .ok_or_else(|| Mismatch::with("an integer that is not zero", "zero"))
            }

            fn decode_one(cursor: &mut RespCursor<'_>) -> Result<Self, Mismatch> {
                $kind::new($plain::decode_one(cursor)?)
                    .ok_or_else(|| Mismatch::with("an integer that is not zero", "zero"))
            }
        }
    )*};
}

nonzero_integers! { NonZeroI8 i8 NonZeroI16 i16 NonZeroI32 i32 NonZeroI64 i64 NonZeroIsize isize }
nonzero_integers! { NonZeroU8 u8 NonZeroU16 u16 NonZeroU32 u32 NonZeroU64 u64 NonZeroUsize usize }

impl FromOne for f64 {
    #[inline]
    fn from_one(value: Value) -> Result<Self, Mismatch> {
        match &value {
            Value::Double(double) => Some(*double),
            Value::BulkString(bytes) => parse(bytes),
            _ => return uncommon_double(value),
        }
        .ok_or_else(|| Mismatch::new("a double", value))
    }

    #[inline]
    fn decode_one(cursor: &mut RespCursor<'_>) -> Result<Self, Mismatch> {
        let mut ahead = *cursor;
        let read = ahead.double().or_else(|| ahead.bulk().and_then(parse));
        match read {
            Some(double) => {
                *cursor = ahead;
                Ok(double)
            }
            None => Self::from_rare(cursor),
        }
    }
}

#[cold]
#[inline(never)]
fn uncommon_double(value: Value) -> Result<f64, Mismatch> {
    match normalize(value) {
        value @ (Value::Double(_) | Value::BulkString(_)) => f64::from_one(value),
        Value::Int(n) if n as f64 as i128 == i128::from(n) => Ok(n as f64),
        other => Err(Mismatch::new("a double", other)),
    }
}

impl FromOne for f32 {
    fn from_one(value: Value) -> Result<Self, Mismatch> {
        single(f64::from_one(value)?)
    }

    fn decode_one(cursor: &mut RespCursor<'_>) -> Result<Self, Mismatch> {
        single(f64::decode_one(cursor)?)
    }
}

fn single(double: f64) -> Result<f32, Mismatch> {
    let single = double as f32;
    if single.is_infinite() && double.is_finite() {
        return Err(Mismatch::new(
            "a number that fits f32",
            Value::Double(double),
        ));
    }
    Ok(single)
}

impl FromOne for bool {
    #[inline]
    fn from_one(value: Value) -> Result<Self, Mismatch> {
        match value {
            Value::Int(0) => Ok(false),
            Value::Int(1) => Ok(true),
            other => uncommon_bool(other),
        }
    }

    #[inline]
    fn decode_one(cursor: &mut RespCursor<'_>) -> Result<Self, Mismatch> {
        if cursor.exactly(b":1\r\n") || cursor.exactly(b"#t\r\n") {
            Ok(true)
        } else if cursor.exactly(b":0\r\n") || cursor.exactly(b"#f\r\n") {
            Ok(false)
        } else {
            Self::from_rare(cursor)
        }
    }
}

#[cold]
#[inline(never)]
fn uncommon_bool(value: Value) -> Result<bool, Mismatch> {
    match normalize(value) {
        Value::Int(0) => Ok(false),
        Value::Int(1) => Ok(true),
        Value::BulkString(bytes) if bytes == b"0" => Ok(false),
        Value::BulkString(bytes) if bytes == b"1" => Ok(true),
        other => Err(Mismatch::new("0 or 1", other)),
    }
}

impl FromOne for Vec<u8> {
    #[inline]
    fn from_one(value: Value) -> Result<Self, Mismatch> {
        match value {
            Value::BulkString(bytes) => Ok(bytes),
            other => uncommon_bytes(other),
        }
    }

    #[inline]
    fn decode_one(cursor: &mut RespCursor<'_>) -> Result<Self, Mismatch> {
        match cursor.bulk() {
            Some(bytes) => Ok(bytes.to_vec()),
            None => Self::from_rare(cursor),
        }
    }
}

#[cold]
#[inline(never)]
fn uncommon_bytes(value: Value) -> Result<Vec<u8>, Mismatch> {
    match normalize(value) {
        Value::BulkString(bytes) => Ok(bytes),
        Value::Int(n) => Ok(n.to_string().into_bytes()),
        other => Err(Mismatch::new("a string", other)),
    }
}

impl FromOne for String {
    #[inline]
    fn from_one(value: Value) -> Result<Self, Mismatch> {
        String::from_utf8(Vec::from_one(value)?).map_err(|error| not_utf8(error.as_bytes().len()))
    }

    #[inline]
    fn decode_one(cursor: &mut RespCursor<'_>) -> Result<Self, Mismatch> {
        match cursor
            .bulk()
            .map(|bytes| (bytes.len(), std::str::from_utf8(bytes)))
        {
            Some((_, Ok(text))) => Ok(text.to_owned()),
            Some((length, Err(_))) => Err(not_utf8(length)),
            None => Self::from_rare(cursor),
        }
    }
}

#[cold]
#[inline(never)]
fn not_utf8(length: usize) -> Mismatch {
    Mismatch::with(
        "text in UTF-8",
        format!("a string of {length} bytes that is none"),
    )
}

macro_rules! into_owned {
    ($($kind:ty, $from:ty;)*) => {$(
        impl FromOne for $kind {
            fn from_one(value: Value) -> Result<Self, Mismatch> {
                <$from>::from_one(value).map(Into::into)
            }

            #[inline]
            fn decode_one(cursor: &mut RespCursor<'_>) -> Result<Self, Mismatch> {
                <$from>::decode_one(cursor).map(Into::into)
            }
        }
    )*};
}

into_owned! {
    Box<str>, String;
    Rc<str>, String;
    Arc<str>, String;
    Cow<'static, str>, String;
    Box<[u8]>, Vec<u8>;
    Rc<[u8]>, Vec<u8>;
    Arc<[u8]>, Vec<u8>;
    ByteString, Vec<u8>;
}

#[cfg(feature = "bytes")]
mod buffers {
    use super::*;

    replies! { bytes::Bytes bytes::BytesMut => [Okay Int IntBool BulkString Cursor Any] }

    impl FromOne for bytes::Bytes {
        fn from_one(value: Value) -> Result<Self, Mismatch> {
            Vec::from_one(value).map(Into::into)
        }
    }

    impl FromOne for bytes::BytesMut {
        fn from_one(value: Value) -> Result<Self, Mismatch> {
            bytes::Bytes::from_one(value).map(Into::into)
        }
    }
}

#[cfg(feature = "uuid")]
mod uuids {
    use super::*;

    replies! { uuid::Uuid => [BulkString Any] }

    /// As its 16 bytes, which is how redis-rs writes it, or as text.
    impl FromOne for uuid::Uuid {
        fn from_one(value: Value) -> Result<Self, Mismatch> {
            let bytes = Vec::from_one(value)?;
            uuid::Uuid::from_slice(&bytes)
                .or_else(|_| uuid::Uuid::try_parse_ascii(&bytes))
                .map_err(|_| Mismatch::new("a UUID", Value::BulkString(bytes)))
        }
    }
}

#[cfg(any(
    feature = "num-bigint",
    feature = "rust_decimal",
    feature = "bigdecimal"
))]
macro_rules! big_numbers {
    ($($kind:ty, $expected:literal;)*) => {$(
        replies! { $kind => [Int IntBool BulkString Any] }

        impl FromOne for $kind {
            fn from_one(value: Value) -> Result<Self, Mismatch> {
                let digits = Vec::from_one(value)?;
                parse(&digits).ok_or_else(|| Mismatch::new($expected, Value::BulkString(digits)))
            }
        }
    )*};
}

#[cfg(feature = "num-bigint")]
big_numbers! {
    num_bigint::BigInt, "an integer";
    num_bigint::BigUint, "an integer that is not negative";
}

#[cfg(feature = "rust_decimal")]
big_numbers! { rust_decimal::Decimal, "a decimal number"; }

#[cfg(feature = "bigdecimal")]
big_numbers! { bigdecimal::BigDecimal, "a decimal number"; }
