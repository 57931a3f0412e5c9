//! Values that may stand as one argument, as many, as a number.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet, VecDeque};
use std::num::*;
use std::rc::Rc;
use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use redis::{RedisWrite, ToRedisArgs, ToSingleRedisArg};

use crate::error::ArgumentError;
use crate::request::bytecode::Operand;
use crate::request::writer::Writer;

/// A value that is one argument of a command.
///
/// Strings, numbers, booleans, bytes, references to these, and whatever redis-rs takes as a single argument. Newtypes
/// and enums of your own derive it:
///
/// ```
/// use redis_pipeline::{Argument, redis_pipeline};
///
/// #[derive(Argument, Clone, Copy)]
/// struct UserId(u64);
///
/// #[derive(Argument)]
/// #[redis(rename_all = "kebab-case")]
/// enum Status {
///     Active,
///     OnHold,
///     #[redis(rename = "gone")]
///     Deleted,
/// }
///
/// let user = UserId(7);
/// let statuses = [Status::Active, Status::OnHold, Status::Deleted];
/// let pipeline = redis_pipeline! {
///     SADD "users" user;
///     SADD "statuses" ..statuses;
/// };
/// assert_eq!(pipeline.request().to_string(), "SADD users 7\nSADD statuses active on-hold gone");
/// ```
///
/// A newtype of a number stands where Redis wants a number. If its field is of a type that only your program knows to be
/// one, `#[redis(integer)]` or `#[redis(float)]` above the struct says so.
///
/// In a text it stands with the same bytes: `GET "user:{user}"` sends `user:7`. Its `Display`, if it has one, is said with a colon: `"{user:}"`. A newtype of a `bool`
/// or a `Uuid`, which are one thing as text and another as an argument, has to say it so of its field: `"{flag.0:}"`.
///
/// A function that is generic over its keys has this bound. Keys that have no size, such as `str`, stand behind a reference:
///
/// ```
/// use redis_pipeline::{Argument, Inline, redis_pipeline};
///
/// fn get<K: ?Sized>(key: &K) -> Inline<Option<String>>
/// where
///     for<'k> &'k K: Argument,
/// {
///     redis_pipeline! { GET key }
/// }
///
/// assert_eq!(get("user:7").request().to_string(), "GET user:7");
/// assert_eq!(get(&7).request().to_string(), "GET 7");
/// ```
///
/// The derive implements [`redis::ToRedisArgs`] and [`redis::ToSingleRedisArg`], so the type works with redis-rs too.
pub trait Argument: ToSingleRedisArg {}

impl<T: ToSingleRedisArg> Argument for T {}

/// One argument, told apart by `M`: what redis-rs knows, and the standard types that it leaves out.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not one argument of a Redis command",
    label = "one argument is expected here",
    note = "as many arguments as a collection has: `..value`; an argument that is sent only where an `Option` is `Some`: `[WORD value]`",
    note = "a type of your own becomes an argument by `#[derive(redis_pipeline::Argument)]`, and one of serde as JSON by `redis_pipeline::Json(&value)` (feature `json`)",
    note = "a type that has `Display` alone, such as `IpAddr` and `char`, stands in quotes: `\"{{value}}\"`",
    note = "in generic code the bound is `K: redis_pipeline::Argument`"
)]
pub trait Single<M> {
    fn write_single<W: RedisWrite + ?Sized>(&self, out: &mut W);
    /// Where several commands are written at once.
    fn value(&self) -> Operand<'_>;
}

#[doc(hidden)]
#[derive(Debug)]
pub struct ByRedis;

#[doc(hidden)]
#[derive(Debug)]
pub struct ByBytes;

#[diagnostic::do_not_recommend]
impl<T: ToSingleRedisArg> Single<ByRedis> for T {
    #[inline]
    fn write_single<W: RedisWrite + ?Sized>(&self, out: &mut W) {
        self.write_redis_args(out);
    }

    #[inline]
    fn value(&self) -> Operand<'_> {
        Operand::Single(self)
    }
}

/// Types that redis-rs does not take, though they are plain bytes.
#[doc(hidden)]
pub trait PlainBytes {
    fn plain_bytes(&self) -> &[u8];
}

#[diagnostic::do_not_recommend]
impl<T: PlainBytes + ?Sized> Single<ByBytes> for T {
    #[inline]
    fn write_single<W: RedisWrite + ?Sized>(&self, out: &mut W) {
        out.write_arg(self.plain_bytes());
    }

    #[inline]
    fn value(&self) -> Operand<'_> {
        Operand::Bytes(self.plain_bytes())
    }
}

macro_rules! plain_bytes {
    ($($kind:ty)*) => {$(
        impl PlainBytes for $kind {
            #[inline]
            fn plain_bytes(&self) -> &[u8] {
                self.as_bytes()
            }
        }
        impl PlainBytes for &$kind {
            #[inline]
            fn plain_bytes(&self) -> &[u8] {
                (**self).plain_bytes()
            }
        }
        impl PlainBytes for &&$kind {
            #[inline]
            fn plain_bytes(&self) -> &[u8] {
                (**self).plain_bytes()
            }
        }
    )*};
}

plain_bytes! { Box<str> Arc<str> Rc<str> }

#[cfg(feature = "bytes")]
macro_rules! plain_buffers {
    ($($kind:ty)*) => {$(
        impl PlainBytes for $kind {
            #[inline]
            fn plain_bytes(&self) -> &[u8] {
                self
            }
        }
    )*};
}

#[cfg(feature = "bytes")]
plain_buffers! { bytes::Bytes &bytes::Bytes &&bytes::Bytes bytes::BytesMut &bytes::BytesMut &&bytes::BytesMut }

impl PlainBytes for [u8] {
    #[inline]
    fn plain_bytes(&self) -> &[u8] {
        self
    }
}

impl PlainBytes for str {
    #[inline]
    fn plain_bytes(&self) -> &[u8] {
        self.as_bytes()
    }
}

impl<const N: usize> PlainBytes for [u8; N] {
    #[inline]
    fn plain_bytes(&self) -> &[u8] {
        self
    }
}

/// A value that Redis can take where it wants an integer.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "Redis wants an integer here, and `{Self}` is none",
    label = "an integer is expected here",
    note = "integers of Rust and newtypes of them that derive `redis_pipeline::Argument`; text that holds digits goes in quotes: `\"{{text}}\"`",
    note = "what is sent only where an `Option` is `Some` stands in brackets, with the word before it: `[COUNT value]`"
)]
pub trait Integer {
    fn write_integer<W: RedisWrite + ?Sized>(&self, out: &mut W);
}

/// A value that Redis can take where it wants a double.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "Redis wants a number here, and `{Self}` is none",
    label = "a number is expected here",
    note = "floats and integers of Rust and newtypes of them that derive `redis_pipeline::Argument`; text that holds digits goes in quotes: `\"{{text}}\"`",
    note = "what is sent only where an `Option` is `Some` stands in brackets, with the word before it: `[COUNT value]`"
)]
pub trait Float {
    fn write_float<W: RedisWrite + ?Sized>(&self, out: &mut W);
}

macro_rules! integers {
    ($($kind:ty)*) => {$(
        impl Integer for $kind {
            #[inline]
            fn write_integer<W: RedisWrite + ?Sized>(&self, out: &mut W) {
                self.write_redis_args(out);
            }
        }
        floats! { $kind }
    )*};
}

macro_rules! floats {
    ($($kind:ty)*) => {$(
        impl Float for $kind {
            #[inline]
            fn write_float<W: RedisWrite + ?Sized>(&self, out: &mut W) {
                self.write_redis_args(out);
            }
        }
    )*};
}

integers! { i8 i16 i32 i64 isize u8 u16 u32 u64 usize }
integers! { NonZeroI8 NonZeroI16 NonZeroI32 NonZeroI64 NonZeroIsize }
integers! { NonZeroU8 NonZeroU16 NonZeroU32 NonZeroU64 NonZeroUsize }
floats! { f32 f64 }

macro_rules! through_pointers {
    ($trait:ident $method:ident: $($pointer:ty)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<T: $trait + ?Sized> $trait for $pointer {
            #[inline]
            fn $method<W: RedisWrite + ?Sized>(&self, out: &mut W) {
                (**self).$method(out);
            }
        }
    )*};
}

through_pointers! { Integer write_integer: &T &mut T Box<T> Rc<T> Arc<T> }
through_pointers! { Float write_float: &T &mut T Box<T> Rc<T> Arc<T> }

/// An integer, or a [`Duration`] where Redis wants seconds.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "Redis wants seconds here, and `{Self}` is neither an integer nor a `Duration`",
    label = "an integer or a `Duration` is expected here",
    note = "integers of Rust, `std::time::Duration` and newtypes of integers that derive `redis_pipeline::Argument`; text that holds digits goes in quotes: `\"{{text}}\"`",
    note = "what is sent only where an `Option` is `Some` stands in brackets, with the word before it: `[EX ttl]`, `[PX ttl]`"
)]
pub trait Seconds {
    fn write_seconds<W: RedisWrite + ?Sized>(&self, out: &mut W) -> Result<(), ArgumentError>;
}

/// An integer, or a [`Duration`] where Redis wants milliseconds.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "Redis wants milliseconds here, and `{Self}` is neither an integer nor a `Duration`",
    label = "an integer or a `Duration` is expected here",
    note = "integers of Rust, `std::time::Duration` and newtypes of integers that derive `redis_pipeline::Argument`; text that holds digits goes in quotes: `\"{{text}}\"`",
    note = "what is sent only where an `Option` is `Some` stands in brackets, with the word before it: `[EX ttl]`, `[PX ttl]`"
)]
pub trait Millis {
    fn write_millis<W: RedisWrite + ?Sized>(&self, out: &mut W) -> Result<(), ArgumentError>;
}

#[diagnostic::do_not_recommend]
impl<T: Integer + ?Sized> Seconds for T {
    #[inline]
    fn write_seconds<W: RedisWrite + ?Sized>(&self, out: &mut W) -> Result<(), ArgumentError> {
        self.write_integer(out);
        Ok(())
    }
}

#[diagnostic::do_not_recommend]
impl<T: Integer + ?Sized> Millis for T {
    #[inline]
    fn write_millis<W: RedisWrite + ?Sized>(&self, out: &mut W) -> Result<(), ArgumentError> {
        self.write_integer(out);
        Ok(())
    }
}

macro_rules! durations {
    ($($kind:ty)*) => {$(
        #[diagnostic::do_not_recommend]
        impl Seconds for $kind {
            fn write_seconds<W: RedisWrite + ?Sized>(&self, out: &mut W) -> Result<(), ArgumentError> {
                if self.subsec_nanos() != 0 {
                    return Err(ArgumentError::NotWhole { unit: "seconds" });
                }
                whole_units(self.as_secs().into(), out)
            }
        }

        #[diagnostic::do_not_recommend]
        impl Millis for $kind {
            fn write_millis<W: RedisWrite + ?Sized>(&self, out: &mut W) -> Result<(), ArgumentError> {
                if self.subsec_nanos() % 1_000_000 != 0 {
                    return Err(ArgumentError::NotWhole { unit: "milliseconds" });
                }
                whole_units(self.as_millis(), out)
            }
        }
    )*};
}

durations! { Duration &Duration &&Duration }

/// An integer, or a [`SystemTime`] where Redis wants a point in time in seconds.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "Redis wants a Unix time in seconds here, and `{Self}` is neither an integer nor a `SystemTime`",
    label = "an integer or a `SystemTime` is expected here",
    note = "a `Duration` stands where Redis wants a length of time: `EX` and `EXPIRE` in place of `EXAT` and `EXPIREAT`",
    note = "what is sent only where an `Option` is `Some` stands in brackets, with the word before it: `[EXAT time]`, `[PXAT time]`"
)]
pub trait UnixSeconds {
    fn write_unix_seconds<W: RedisWrite + ?Sized>(&self, out: &mut W) -> Result<(), ArgumentError>;
}

/// An integer, or a [`SystemTime`] where Redis wants a point in time in milliseconds.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "Redis wants a Unix time in milliseconds here, and `{Self}` is neither an integer nor a `SystemTime`",
    label = "an integer or a `SystemTime` is expected here",
    note = "a `Duration` stands where Redis wants a length of time: `PX` and `PEXPIRE` in place of `PXAT` and `PEXPIREAT`",
    note = "what is sent only where an `Option` is `Some` stands in brackets, with the word before it: `[EXAT time]`, `[PXAT time]`"
)]
pub trait UnixMillis {
    fn write_unix_millis<W: RedisWrite + ?Sized>(&self, out: &mut W) -> Result<(), ArgumentError>;
}

#[diagnostic::do_not_recommend]
impl<T: Integer + ?Sized> UnixSeconds for T {
    #[inline]
    fn write_unix_seconds<W: RedisWrite + ?Sized>(&self, out: &mut W) -> Result<(), ArgumentError> {
        self.write_integer(out);
        Ok(())
    }
}

#[diagnostic::do_not_recommend]
impl<T: Integer + ?Sized> UnixMillis for T {
    #[inline]
    fn write_unix_millis<W: RedisWrite + ?Sized>(&self, out: &mut W) -> Result<(), ArgumentError> {
        self.write_integer(out);
        Ok(())
    }
}

macro_rules! times {
    ($($kind:ty)*) => {$(
        #[diagnostic::do_not_recommend]
        impl UnixSeconds for $kind {
            fn write_unix_seconds<W: RedisWrite + ?Sized>(&self, out: &mut W) -> Result<(), ArgumentError> {
                unix_time(self, 1_000_000_000, out)
            }
        }

        #[diagnostic::do_not_recommend]
        impl UnixMillis for $kind {
            fn write_unix_millis<W: RedisWrite + ?Sized>(&self, out: &mut W) -> Result<(), ArgumentError> {
                unix_time(self, 1_000_000, out)
            }
        }
    )*};
}

times! { SystemTime &SystemTime &&SystemTime }

/// Writes a time in units of so many nanoseconds, rounded up: what expires does not do so too early.
fn unix_time<W: RedisWrite + ?Sized>(
    time: &SystemTime,
    nanoseconds: u128,
    out: &mut W,
) -> Result<(), ArgumentError> {
    let since = time.duration_since(UNIX_EPOCH);
    let since = since.map_err(|_| ArgumentError::BeforeUnixEpoch)?;
    let units = i64::try_from(since.as_nanos().div_ceil(nanoseconds));
    units
        .map_err(|_| ArgumentError::TooLate)?
        .write_integer(out);
    Ok(())
}

fn whole_units<W: RedisWrite + ?Sized>(units: u128, out: &mut W) -> Result<(), ArgumentError> {
    let units = i64::try_from(units).map_err(|_| ArgumentError::TooLong)?;
    units.write_integer(out);
    Ok(())
}

/// An item of a collection as a part of a command: an argument, or the arguments of a tuple.
#[doc(hidden)]
pub trait Element<M> {
    const ARGUMENTS: usize;
    fn write_element(&self, out: &mut Writer);
}

#[doc(hidden)]
#[derive(Debug)]
pub struct One<M>(M);

impl<M, T: Single<M>> Element<One<M>> for T {
    const ARGUMENTS: usize = 1;

    #[inline]
    fn write_element(&self, out: &mut Writer) {
        out.single(self);
    }
}

/// A collection whose items stand one after the other.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be spread into arguments",
    label = "`..` takes slices, arrays, vectors, sets, maps and tuples",
    note = "a record is spread where fields stand with their values, as in `HSET` and `XADD`",
    note = "one argument stands without `..`"
)]
pub trait List {
    type Item;
    fn items(&self) -> impl ExactSizeIterator<Item = &Self::Item>;
}

macro_rules! lists {
    ($([$($generics:tt)*] $kind:ty;)*) => {$(
        impl<$($generics)*> List for $kind {
            type Item = T;

            #[inline]
            fn items(&self) -> impl ExactSizeIterator<Item = &T> {
                self.iter()
            }
        }
    )*};
}

lists! {
    [T] [T];
    [T, const N: usize] [T; N];
    [T] Vec<T>;
    [T] VecDeque<T>;
    [T] Box<[T]>;
    [T] Rc<[T]>;
    [T] Arc<[T]>;
    [T, S] HashSet<T, S>;
    [T] BTreeSet<T>;
}

#[cfg(feature = "hashbrown")]
lists! { [T, S] hashbrown::HashSet<T, S>; }
#[cfg(feature = "ahash")]
lists! { [T, S] ahash::AHashSet<T, S>; }

impl<T: Clone> List for Cow<'_, [T]> {
    type Item = T;

    #[inline]
    fn items(&self) -> impl ExactSizeIterator<Item = &T> {
        self.iter()
    }
}

/// As many arguments as the value has.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be spread into arguments",
    label = "`..` takes slices, arrays, vectors, sets, maps and tuples",
    note = "a record is spread where fields stand with their values, as in `HSET` and `XADD`",
    note = "one argument stands without `..`"
)]
pub trait Spread<M> {
    /// Returns the number of arguments, not of items.
    fn arguments(&self) -> usize;
    fn write_spread(&self, out: &mut Writer);
}

/// As many arguments as the value has, all of them integers.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be spread into integers",
    label = "`..` takes slices, arrays, vectors, sets and tuples of integers here"
)]
pub trait Integers<M> {
    fn write_integers(&self, out: &mut Writer);
}

/// As many arguments as the value has, all of them numbers.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be spread into numbers",
    label = "`..` takes slices, arrays, vectors, sets and tuples of numbers here"
)]
pub trait Floats<M> {
    fn write_floats(&self, out: &mut Writer);
}

#[doc(hidden)]
#[derive(Debug)]
pub struct Items<M>(M);

#[doc(hidden)]
#[derive(Debug)]
pub struct Entries<K, V>(K, V);

#[doc(hidden)]
#[derive(Debug)]
pub struct Reference<M>(M);

#[doc(hidden)]
#[derive(Debug)]
pub struct Tuple<M>(M);

impl<M, C: List + ?Sized> Spread<Items<M>> for C
where
    C::Item: Element<M>,
{
    #[inline]
    fn arguments(&self) -> usize {
        self.items().len() * C::Item::ARGUMENTS
    }

    #[inline]
    fn write_spread(&self, out: &mut Writer) {
        self.items().for_each(|item| item.write_element(out));
    }
}

impl<C: List + ?Sized> Integers<Items<()>> for C
where
    C::Item: Integer,
{
    #[inline]
    fn write_integers(&self, out: &mut Writer) {
        self.items().for_each(|item| item.write_integer(out));
    }
}

impl<C: List + ?Sized> Floats<Items<()>> for C
where
    C::Item: Float,
{
    #[inline]
    fn write_floats(&self, out: &mut Writer) {
        self.items().for_each(|item| item.write_float(out));
    }
}

macro_rules! spread_maps {
    ($([$($generics:tt)*] $kind:ty;)*) => {$(
        impl<MK, MV, K: Single<MK>, V: Single<MV>, $($generics)*> Spread<Entries<MK, MV>> for $kind {
            #[inline]
            fn arguments(&self) -> usize {
                self.len() * 2
            }

            fn write_spread(&self, out: &mut Writer) {
                for (key, value) in self {
                    out.single(key);
                    out.single(value);
                }
            }
        }
    )*};
}

spread_maps! {
    [S] HashMap<K, V, S>;
    [] BTreeMap<K, V>;
}

#[cfg(feature = "hashbrown")]
spread_maps! { [S] hashbrown::HashMap<K, V, S>; }
#[cfg(feature = "ahash")]
spread_maps! { [S] ahash::AHashMap<K, V, S>; }

macro_rules! spread_references {
    ($($pointer:ty)*) => {$(
        impl<M, T: Spread<M> + ?Sized> Spread<Reference<M>> for $pointer {
            #[inline]
            fn arguments(&self) -> usize {
                (**self).arguments()
            }

            #[inline]
            fn write_spread(&self, out: &mut Writer) {
                (**self).write_spread(out);
            }
        }

        impl<M, T: Integers<M> + ?Sized> Integers<Reference<M>> for $pointer {
            #[inline]
            fn write_integers(&self, out: &mut Writer) {
                (**self).write_integers(out);
            }
        }

        impl<M, T: Floats<M> + ?Sized> Floats<Reference<M>> for $pointer {
            #[inline]
            fn write_floats(&self, out: &mut Writer) {
                (**self).write_floats(out);
            }
        }
    )*};
}

spread_references! { &T &mut T }

macro_rules! tuples {
    ($($(($item:ident $marker:ident))+;)*) => {$(
        impl<$($item, $marker),+> Spread<Tuple<($($marker,)+)>> for ($($item,)+)
        where
            $($item: Single<$marker>),+
        {
            #[inline]
            fn arguments(&self) -> usize {
                [$(stringify!($item)),+].len()
            }

            #[inline]
            #[allow(non_snake_case)]
            fn write_spread(&self, out: &mut Writer) {
                let ($($item,)+) = self;
                $(out.single($item);)+
            }
        }

        impl<$($item, $marker),+> Element<Tuple<($($marker,)+)>> for ($($item,)+)
        where
            $($item: Single<$marker>),+
        {
            const ARGUMENTS: usize = [$(stringify!($item)),+].len();

            #[inline]
            fn write_element(&self, out: &mut Writer) {
                self.write_spread(out);
            }
        }

        impl<$($item: Integer),+> Integers<Tuple<()>> for ($($item,)+) {
            #[inline]
            #[allow(non_snake_case)]
            fn write_integers(&self, out: &mut Writer) {
                let ($($item,)+) = self;
                $($item.write_integer(out);)+
            }
        }

        impl<$($item: Float),+> Floats<Tuple<()>> for ($($item,)+) {
            #[inline]
            #[allow(non_snake_case)]
            fn write_floats(&self, out: &mut Writer) {
                let ($($item,)+) = self;
                $($item.write_float(out);)+
            }
        }
    )*};
}

tuples! {
    (A MA);
    (A MA) (B MB);
    (A MA) (B MB) (C MC);
    (A MA) (B MB) (C MC) (D MD);
    (A MA) (B MB) (C MC) (D MD) (E ME);
    (A MA) (B MB) (C MC) (D MD) (E ME) (F MF);
    (A MA) (B MB) (C MC) (D MD) (E ME) (F MF) (G MG);
    (A MA) (B MB) (C MC) (D MD) (E ME) (F MF) (G MG) (H MH);
    (A MA) (B MB) (C MC) (D MD) (E ME) (F MF) (G MG) (H MH) (I MI);
    (A MA) (B MB) (C MC) (D MD) (E ME) (F MF) (G MG) (H MH) (I MI) (J MJ);
    (A MA) (B MB) (C MC) (D MD) (E ME) (F MF) (G MG) (H MH) (I MI) (J MJ) (K MK);
    (A MA) (B MB) (C MC) (D MD) (E ME) (F MF) (G MG) (H MH) (I MI) (J MJ) (K MK) (L ML);
}
