//! What typed keys hold. The derive of [`Key`](trait@crate::Key) names one of these types, and the commands of a pipeline are held against it.

use std::collections::HashMap;
use std::marker::PhantomData;

use crate::reply::fields::{Fields, HasFields};
use crate::request::key::ValueClass;

/// What a key may hold.
pub trait Holds {
    /// Which of [`KINDS`] it is.
    #[doc(hidden)]
    const KIND: u8;
    /// The fields that a record has; none where any may be there.
    #[doc(hidden)]
    const FIELDS: Option<&'static Fields>;
    /// The name of a field, the value of one whose name is not known, and all of a hash.
    #[doc(hidden)]
    type FieldName;
    #[doc(hidden)]
    type AnyField;
    #[doc(hidden)]
    type AnyArgument;
    #[doc(hidden)]
    type AllFields;
    /// The fields of an entry of a stream.
    #[doc(hidden)]
    type Entry;
}

/// The type of a field, by its place among the fields of a record, and what suits it as an argument.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a record",
    label = "a struct that derives `redis_pipeline::Record` is expected here",
    note = "a hash of any fields: `hash = (String, String)`"
)]
pub trait FieldAt<const PLACE: usize> {
    type Value;
    type Argument;
    const CLASS: ValueClass = ValueClass::Unknown;
}

/// The place of a field that a record does not have.
#[doc(hidden)]
pub const NO_FIELD: usize = usize::MAX;
/// The place of all fields that another struct brings, whose types are not told apart.
#[doc(hidden)]
pub const FIELD_OF_OTHER: usize = usize::MAX - 1;

/// What a command that wants the kind of key `WANTED` takes and replies for one value, element, member or item of it.
#[doc(hidden)]
pub trait Held<const WANTED: u8> {
    type Value;
}

/// Of a key of another kind nothing is known, and the error has been said.
#[doc(hidden)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Unknown;

/// What a command wants of a key, by its number: the words for messages, and the kinds that are it.
#[doc(hidden)]
pub const KINDS: &[(&str, &[u8])] = &[
    ("a string", &[0]),
    ("a list", &[1]),
    ("a set", &[2]),
    ("a sorted set", &[3]),
    ("a hash", &[4]),
    ("a stream", &[5]),
    ("a JSON document", &[6]),
    ("a bitmap", &[7]),
    ("a HyperLogLog", &[8]),
    ("a time series", &[9]),
    ("a vector set", &[10]),
    ("a Bloom filter", &[11]),
    ("a cuckoo filter", &[12]),
    ("a count-min sketch", &[13]),
    ("a top-k list", &[14]),
    ("a t-digest", &[15]),
    ("an array", &[16]),
    ("suggestions", &[17]),
    // What takes several kinds.
    ("a string or a bitmap", &[0, 7]),
    ("a list, a set or a sorted set", &[1, 2, 3]),
    ("a set or a sorted set", &[2, 3]),
];

/// A string, such as a text or a number.
#[derive(Debug)]
pub struct StringOf<T>(PhantomData<fn() -> T>);

/// A list of such elements.
#[derive(Debug)]
pub struct ListOf<T>(PhantomData<fn() -> T>);

/// A set of such members.
#[derive(Debug)]
pub struct SetOf<T>(PhantomData<fn() -> T>);

/// A sorted set of such members, or of such places.
#[derive(Debug)]
pub struct SortedSetOf<T>(PhantomData<fn() -> T>);

/// A hash with the fields of this record.
#[derive(Debug)]
pub struct HashOf<R>(PhantomData<fn() -> R>);

/// A hash of any fields: their names are `F`, their values `V`.
#[derive(Debug)]
pub struct MapOf<F, V>(PhantomData<fn() -> (F, V)>);

/// A stream whose entries have the fields of this record.
#[derive(Debug)]
pub struct StreamOf<R>(PhantomData<fn() -> R>);

/// A JSON document.
#[derive(Debug)]
pub struct JsonOf<T>(PhantomData<fn() -> T>);

/// A string of bits.
#[derive(Debug)]
pub struct Bitmap;

/// A sketch of how many different elements were added.
#[derive(Debug)]
pub struct HyperLogLogOf<T>(PhantomData<fn() -> T>);

/// Samples by their time.
#[derive(Debug)]
pub struct TimeSeries;

/// Elements with their vectors.
#[derive(Debug)]
pub struct VectorSetOf<T>(PhantomData<fn() -> T>);

/// A Bloom filter of such items.
#[derive(Debug)]
pub struct BloomOf<T>(PhantomData<fn() -> T>);

/// A cuckoo filter of such items.
#[derive(Debug)]
pub struct CuckooOf<T>(PhantomData<fn() -> T>);

/// A count-min sketch of such items.
#[derive(Debug)]
pub struct CountMinSketchOf<T>(PhantomData<fn() -> T>);

/// A list of the most frequent items.
#[derive(Debug)]
pub struct TopKOf<T>(PhantomData<fn() -> T>);

/// A sketch of the distribution of numbers.
#[derive(Debug)]
pub struct TDigest;

/// Values by their index.
#[derive(Debug)]
pub struct ArrayOf<T>(PhantomData<fn() -> T>);

/// Suggestions for a prefix.
#[derive(Debug)]
pub struct SuggestionList;

macro_rules! holds {
    ($($generics:tt $name:ty = $value:ty; $($wanted:literal)*; else $($other:literal)*;)*) => {$(
        $(holds! { @held $generics $name, $wanted, $value })*
        $(holds! { @held $generics $name, $other, Unknown })*
    )*};
    (@held [$($generics:ident)*] $name:ty, $wanted:literal, $value:ty) => {
        impl<$($generics),*> Held<$wanted> for $name {
            type Value = $value;
        }
    };
}

macro_rules! holds_no_fields {
    ($([$($generics:ident)*] $name:ty: $kind:literal;)*) => {$(
        impl<$($generics),*> Holds for $name {
            const KIND: u8 = $kind;
            const FIELDS: Option<&'static Fields> = None;
            type FieldName = Unknown;
            type AnyField = Unknown;
            type AnyArgument = Unknown;
            type AllFields = Unknown;
            type Entry = Unknown;
        }

        impl<const PLACE: usize, $($generics),*> FieldAt<PLACE> for $name {
            type Value = Unknown;
            type Argument = Unknown;
        }
    )*};
}

impl<R: HasFields + FieldAt<NO_FIELD>> Holds for HashOf<R> {
    const KIND: u8 = 4;
    const FIELDS: Option<&'static Fields> = Some(R::FIELDS);
    type FieldName = String;
    type AnyField = String;
    type AnyArgument = Unknown;
    type AllFields = Option<R>;
    type Entry = Unknown;
}

impl<R: FieldAt<PLACE>, const PLACE: usize> FieldAt<PLACE> for HashOf<R> {
    type Value = R::Value;
    type Argument = R::Argument;
    const CLASS: ValueClass = R::CLASS;
}

impl<F, V> Holds for MapOf<F, V> {
    const KIND: u8 = 4;
    const FIELDS: Option<&'static Fields> = None;
    type FieldName = F;
    type AnyField = V;
    type AnyArgument = V;
    type AllFields = HashMap<F, V>;
    type Entry = Unknown;
}

impl<F, V, const PLACE: usize> FieldAt<PLACE> for MapOf<F, V> {
    type Value = V;
    type Argument = V;
}

impl<R: HasFields + FieldAt<NO_FIELD>> Holds for StreamOf<R> {
    const KIND: u8 = 5;
    const FIELDS: Option<&'static Fields> = Some(R::FIELDS);
    type FieldName = String;
    type AnyField = Unknown;
    type AnyArgument = Unknown;
    type AllFields = Unknown;
    type Entry = R;
}

impl<R: FieldAt<PLACE>, const PLACE: usize> FieldAt<PLACE> for StreamOf<R> {
    type Value = R::Value;
    type Argument = R::Argument;
    const CLASS: ValueClass = R::CLASS;
}

holds_no_fields! {
    [T] StringOf<T>: 0;
    [T] ListOf<T>: 1;
    [T] SetOf<T>: 2;
    [T] SortedSetOf<T>: 3;
    [T] JsonOf<T>: 6;
    [] Bitmap: 7;
    [T] HyperLogLogOf<T>: 8;
    [] TimeSeries: 9;
    [T] VectorSetOf<T>: 10;
    [T] BloomOf<T>: 11;
    [T] CuckooOf<T>: 12;
    [T] CountMinSketchOf<T>: 13;
    [T] TopKOf<T>: 14;
    [] TDigest: 15;
    [T] ArrayOf<T>: 16;
    [] SuggestionList: 17;
}

// What it holds; the numbers of what it is, and the others.
holds! {
    [T] StringOf<T> = T; 0 18; else 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 19 20;
    [T] ListOf<T> = T; 1 19; else 0 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 20;
    [T] SetOf<T> = T; 2 19 20; else 0 1 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18;
    [T] SortedSetOf<T> = T; 3 19 20; else 0 1 2 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18;
    [R] HashOf<R> = Unknown; 4; else 0 1 2 3 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20;
    [F V] MapOf<F, V> = V; 4; else 0 1 2 3 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20;
    [R] StreamOf<R> = Unknown; 5; else 0 1 2 3 4 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20;
    [T] JsonOf<T> = T; 6; else 0 1 2 3 4 5 7 8 9 10 11 12 13 14 15 16 17 18 19 20;
    [] Bitmap = Vec<u8>; 7 18; else 0 1 2 3 4 5 6 8 9 10 11 12 13 14 15 16 17 19 20;
    [T] HyperLogLogOf<T> = T; 8; else 0 1 2 3 4 5 6 7 9 10 11 12 13 14 15 16 17 18 19 20;
    [] TimeSeries = Unknown; 9; else 0 1 2 3 4 5 6 7 8 10 11 12 13 14 15 16 17 18 19 20;
    [T] VectorSetOf<T> = T; 10; else 0 1 2 3 4 5 6 7 8 9 11 12 13 14 15 16 17 18 19 20;
    [T] BloomOf<T> = T; 11; else 0 1 2 3 4 5 6 7 8 9 10 12 13 14 15 16 17 18 19 20;
    [T] CuckooOf<T> = T; 12; else 0 1 2 3 4 5 6 7 8 9 10 11 13 14 15 16 17 18 19 20;
    [T] CountMinSketchOf<T> = T; 13; else 0 1 2 3 4 5 6 7 8 9 10 11 12 14 15 16 17 18 19 20;
    [T] TopKOf<T> = T; 14; else 0 1 2 3 4 5 6 7 8 9 10 11 12 13 15 16 17 18 19 20;
    [] TDigest = Unknown; 15; else 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 16 17 18 19 20;
    [T] ArrayOf<T> = T; 16; else 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 17 18 19 20;
    [] SuggestionList = Unknown; 17; else 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 18 19 20;
}
