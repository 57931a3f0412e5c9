//! Items that generated code calls, or that the compiler names where it does. They change without notice and are for nobody else.

pub use crate::execution::readers::OneReader;
pub use crate::execution::replies::Replies;
#[cfg(not(feature = "aio"))]
pub use crate::pipeline::AwaitedConnection;
#[cfg(feature = "aio")]
pub use crate::pipeline::execute_async;
pub use crate::pipeline::{Inline, execute};
pub use crate::reply::derived::{
    FieldValues, FromFields, FromName, Read, decode_map, decode_name, decode_requested, field,
    optional_field, optional_fields, read_map, read_name, read_requested,
};
pub use crate::reply::fields::{
    Field, FieldNames, Fields, HasFields, RequestedFields, check_field, check_fields, check_names,
    check_required,
};
pub use crate::reply::key::{KeyField, key_of_redis_rs, read_key};
pub use crate::reply::{Nilable, shape};
pub use crate::request::argument::{
    Element, Float, Floats, Integer, Integers, List, Millis, Seconds, Single, Spread, UnixMillis,
    UnixSeconds,
};
pub use crate::request::bytecode::Operand;
pub use crate::request::command_info::CommandTable;
pub use crate::request::interpolation::{
    Interpolate, InterpolateDisplay, InterpolateFallback, InterpolateText, Interpolated,
    InterpolationProbe, OneSpelling, Text, argument_text, formatted,
};
pub use crate::request::key::{
    IntoKeyField, KeyTag, ValueClass, display_key, is_named, key_field, key_fields, key_in,
    write_key,
};
pub use crate::request::loops::Loop;
pub use crate::request::record::{SpreadPairs, count_pairs, write_pair};
pub use crate::request::servers::{NamedServer, Servers};
pub use crate::request::write_future::{ProbeLocal, ProbeSend, SendProbe, WriteFuture, at_once};
pub use crate::request::writer::{SpreadRule, Writer};
pub use crate::resp::RespCursor;
pub use crate::schema::checks::{
    AllFieldsOf, AnyArgumentOf, AnyFieldOf, ArgumentOf, EntryOf, FieldNameOf, FieldOf, HoldsOf,
    ValueOf, check_key_field, check_kind, field_place, holds,
};
pub use crate::schema::holds::{FIELD_OF_OTHER, FieldAt, Held, NO_FIELD, Unknown};
pub use crate::schema::operations::{Reads, ReadsNot, check_field_value, check_value, value_class};
pub use crate::schema::suits::{Suits, held_by_both, suits, suits_all, suits_fields, suits_pairs};
pub use crate::schema::tags::{KeyOf, NoKey, TaggedKey};

pub use crate::__interpolated as interpolated;
pub use crate::__value_class as class;
pub use crate::__write_future as write_future;

/// Items that the integration tests of this crate need beside those of generated code, which packs its commands.
pub mod for_tests {
    pub use crate::error::CommandSource;
    pub use crate::request::command_info::CommandInfo;
    pub use crate::request::key_positions::{BeginSearch, FindKeys, KeyRange, KeySpec};
}

#[diagnostic::do_not_recommend]
impl<M> OneSpelling<M> for crate::reply::ByteString {}

/// In a text stand its exact bytes, which its `Display` may not be.
impl Text for crate::reply::ByteString {
    #[inline]
    fn text(&self) -> Interpolated<'_> {
        Interpolated::bytes(self)
    }
}

/// Nothing is read of a reply whose key is of another kind: the program does not compile.
impl<S> crate::Reply<S> for crate::schema::holds::Unknown {
    fn read(_: redis::Value) -> Result<Self, crate::Mismatch> {
        Ok(crate::schema::holds::Unknown)
    }
}

/// Generated code imports this under each name that it binds: a function may be shadowed, and hides what may not.
pub fn binding() {}

/// Returns the function that reads one reply. It is made by a call, so that the compiler reports a type that does not fit once, and at the type.
#[inline]
pub fn reader<S, T: crate::Reply<S>>() -> OneReader<T> {
    OneReader::new()
}

/// Writes one value as an argument, wherever it goes.
pub fn write_single<M, T, W>(value: &T, out: &mut W)
where
    T: Single<M> + ?Sized,
    W: redis::RedisWrite + ?Sized,
{
    value.write_single(out);
}

/// Returns the number of arguments that a spread has.
#[inline]
pub fn count<M, T: Spread<M> + ?Sized>(values: &T) -> usize {
    values.arguments()
}

/// The value of an optional part, which decides whether the part is sent.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot decide whether an optional part is sent",
    label = "an `Option` is expected here",
    note = "`[EX ttl]` is sent where `ttl` is `Some`; with a condition: `[EX ttl if expires]`"
)]
pub trait Optional {
    type Value;
    fn get(&self) -> Option<&Self::Value>;
}

impl<T> Optional for Option<T> {
    type Value = T;

    #[inline]
    fn get(&self) -> Option<&T> {
        self.as_ref()
    }
}

impl<O: Optional + ?Sized> Optional for &O {
    type Value = O::Value;

    #[inline]
    fn get(&self) -> Option<&O::Value> {
        (**self).get()
    }
}

/// Looks into the `Option` of an optional part.
#[inline]
pub fn optional<O: Optional>(value: &O) -> Option<&O::Value> {
    value.get()
}

/// A key and a value: an element of a map.
#[diagnostic::on_unimplemented(
    message = "a loop with keys makes pairs, and this collection holds `{Self}`",
    note = "`HashMap<K, V>`, `BTreeMap<K, V>` and `Vec<(K, V)>` hold pairs"
)]
pub trait Pair {
    type Key;
    type Value;
}

impl<K, V> Pair for (K, V) {
    type Key = K;
    type Value = V;
}

/// A value that may stand as the key of a loop whose keys are `K`; `M` tells the ways apart.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot become the key `{K}` of this loop",
    note = "the key is owned: write the type of the collection to fit, or convert it: `id.to_owned() => …`",
    note = "a variable stays where it is and its key is a clone, so the type of the key derives `Clone`"
)]
pub trait IntoKey<K, M> {
    fn into_key(self) -> K;
}

#[derive(Debug)]
pub struct Owned;
#[derive(Debug)]
pub struct Borrowed;
#[derive(Debug)]
pub struct BorrowedTwice;
#[derive(Debug)]
pub struct AsText;

#[diagnostic::do_not_recommend]
impl<K> IntoKey<K, Owned> for K {
    fn into_key(self) -> K {
        self
    }
}

#[diagnostic::do_not_recommend]
impl<K: Clone> IntoKey<K, Borrowed> for &K {
    fn into_key(self) -> K {
        self.clone()
    }
}

#[diagnostic::do_not_recommend]
impl<K: Clone> IntoKey<K, BorrowedTwice> for &&K {
    fn into_key(self) -> K {
        (**self).clone()
    }
}

#[diagnostic::do_not_recommend]
impl IntoKey<String, AsText> for &str {
    fn into_key(self) -> String {
        self.to_owned()
    }
}

#[diagnostic::do_not_recommend]
impl IntoKey<String, AsText> for &&str {
    fn into_key(self) -> String {
        (*self).to_owned()
    }
}

#[diagnostic::do_not_recommend]
impl IntoKey<String, AsText> for &&&str {
    fn into_key(self) -> String {
        (**self).to_owned()
    }
}

/// Keeps the key of a turn, owned. It takes the list, so that the compiler knows the type of the keys before it looks at one.
#[inline]
pub fn key<K, M, Q: IntoKey<K, M>>(keys: &mut Vec<K>, key: Q) {
    keys.push(key.into_key());
}

/// Returns the key and the value of a turn.
#[inline]
pub fn pair<K: Clone, V>(key: Option<&K>, value: Option<V>) -> Option<(K, V)> {
    Some((key?.clone(), value?))
}

/// Reads the replies of a pipeline whose type has no name.
pub type Reader<'p, T> = Box<dyn Fn(&mut Replies) -> Option<T> + Send + 'p>;

/// Makes such a reader. A function, so that rustc points at the pipeline that does not live as long.
#[inline]
pub fn kept<'p: 'p, T, F>(read: F) -> Reader<'p, T>
where
    F: Fn(&mut Replies) -> Option<T> + Send + 'p,
{
    Box::new(read)
}

/// The output of a nested pipeline whose type may lack a lifetime: no output borrows from its pipeline, so a function of any lifetime names it.
pub trait Returned {
    type Type;
}

impl<R> Returned for for<'any> fn(&'any ()) -> R {
    type Type = R;
}

/// What holds the output `O` of a nested pipeline: the same type, or the struct that names its reply.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot hold the output of this pipeline",
    label = "the output is `{O}`",
    note = "it is held by its own type and by the second struct of the pipeline, which names its reply"
)]
pub trait FromOutput<O>: Sized {
    fn from_output(output: O) -> Self;
}

impl<T> FromOutput<T> for T {
    #[inline]
    fn from_output(output: T) -> T {
        output
    }
}

/// Makes what is written of the output of a nested pipeline.
#[inline]
pub fn from_output<T: FromOutput<O>, O>(output: Option<O>) -> Option<T> {
    output.map(T::from_output)
}

/// Stands for code that is not there after an error.
#[cold]
pub fn broken<T>() -> T {
    panic!("this pipeline did not compile")
}

/// Prepares one interpolated value of a template.
#[doc(hidden)]
#[macro_export]
macro_rules! __interpolated {
    ($value:expr) => {{
        #[allow(unused_imports)]
        use $crate::private::{
            InterpolateDisplay as _, InterpolateFallback as _, InterpolateText as _,
        };
        (&&&$crate::private::InterpolationProbe($value)).interpolated()
    }};
}

/// Tells the class of a type, where that is known.
#[doc(hidden)]
#[macro_export]
macro_rules! __value_class {
    ($value:ty) => {{
        #[allow(unused_imports)]
        use $crate::private::ReadsNot as _;
        $crate::private::value_class([
            $crate::private::Reads::<$value, $crate::shape::Ok>::READS,
            $crate::private::Reads::<$value, $crate::shape::Cursor>::READS,
            $crate::private::Reads::<$value, $crate::shape::Double>::READS,
            $crate::private::Reads::<$value, $crate::shape::Int>::READS,
            $crate::private::Reads::<$value, $crate::shape::Bool>::READS,
            $crate::private::Reads::<$value, $crate::shape::BulkString>::READS,
        ])
    }};
}

/// Makes the future that writes a pipeline chunk by chunk. A macro, since only where its type is known can be seen whether the future is `Send`.
#[doc(hidden)]
#[macro_export]
macro_rules! __write_future {
    ($future:expr) => {{
        #[allow(unused_imports)]
        use $crate::private::{
            ProbeLocal as _, ProbeSend as _, binding as __future, binding as __probe,
        };
        let __future = $future;
        let __probe = (&$crate::private::SendProbe(&__future)).probe();
        __probe.write_future(__future)
    }};
}

/// Its tokens, where the crate has its feature `aio`.
#[doc(hidden)]
#[cfg(feature = "aio")]
#[macro_export]
macro_rules! __aio {
    ($($tokens:tt)*) => { $($tokens)* };
}

/// In place of its tokens, where the crate lacks its feature `aio`, a method of the same name that says so.
#[doc(hidden)]
#[cfg(not(feature = "aio"))]
#[macro_export]
macro_rules! __aio {
    ($(#[$attribute:meta])* pub $(async)? fn $name:ident $($rest:tt)*) => {
        #[doc(hidden)]
        pub fn $name<C: $crate::private::AwaitedConnection + ?Sized, T>(
            &self,
            _: &mut C,
        ) -> ::core::future::Pending<T> {
            ::core::future::pending()
        }
    };
}
