//! Which arguments suit what a typed key holds.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;
use std::sync::Arc;

use crate::request::argument::List;
use crate::schema::holds::*;

/// An argument that is of the type `T`, of which the key `K` holds values; `M` tells the ways apart. `T` comes first, so that other crates can say what
/// suits their types.
#[diagnostic::on_unimplemented(
    message = "`{K}` holds `{T}`, and `{Self}` is none",
    label = "`{T}` is expected here",
    note = "the exact type, or a reference to it; text of any kind suits `String`. A key in quotes is not checked"
)]
pub trait Suits<T, K, M> {}

#[derive(Debug)]
pub struct SuitsItself;
#[derive(Debug)]
pub struct SuitsBorrowed;
#[derive(Debug)]
pub struct SuitsBorrowedTwice;
#[derive(Debug)]
pub struct SuitsText;
#[derive(Debug)]
pub struct SuitsNumber;
#[derive(Debug)]
pub struct SuitsUnknown;

#[diagnostic::do_not_recommend]
impl<T, K> Suits<T, K, SuitsItself> for T {}
#[diagnostic::do_not_recommend]
impl<T, K> Suits<T, K, SuitsBorrowed> for &T {}
#[diagnostic::do_not_recommend]
impl<T, K> Suits<T, K, SuitsBorrowedTwice> for &&T {}
/// The error has been said.
#[diagnostic::do_not_recommend]
impl<K, A: ?Sized> Suits<Unknown, K, SuitsUnknown> for A {}

macro_rules! suit {
    ($($marker:ident $held:ty: $($kind:ty)*;)*) => {$($(
        #[diagnostic::do_not_recommend]
        impl<K> Suits<$held, K, $marker> for $kind {}
    )*)*};
}

suit! {
    SuitsText String: str &str &&str Cow<'_, str> &Cow<'_, str> Box<str> &Box<str> Rc<str> &Rc<str> Arc<str> &Arc<str>;
    SuitsText Vec<u8>: [u8] &[u8] &&[u8] str &str &&str String &String;
    // A literal without a fraction.
    SuitsNumber f64: i32;
    SuitsNumber f32: i32;
}

#[diagnostic::do_not_recommend]
impl<K, const N: usize> Suits<Vec<u8>, K, SuitsText> for [u8; N] {}
#[diagnostic::do_not_recommend]
impl<K, const N: usize> Suits<Vec<u8>, K, SuitsText> for &[u8; N] {}

/// Returns the argument, which suits the key.
#[inline]
pub fn suits<T, K, A: Suits<T, K, M> + ?Sized, M>(argument: &A) -> &A {
    argument
}

/// Arguments that all suit a key, or of whose pairs the second ones do.
#[diagnostic::on_unimplemented(
    message = "`{K}` holds `{T}`, and `{Self}` has other elements",
    label = "elements of the type `{T}` are expected here",
    note = "the exact type, or references to it; text of any kind suits `String`. A key in quotes is not checked"
)]
pub trait SuitsAll<T, K, M> {}

#[derive(Debug)]
pub struct SuitsEach<M>(M);
#[derive(Debug)]
pub struct SuitsReference<M>(M);
#[derive(Debug)]
pub struct SuitsTuple<M>(M);

#[diagnostic::do_not_recommend]
impl<T, K, M, C: List + ?Sized> SuitsAll<T, K, SuitsEach<M>> for C where C::Item: Suits<T, K, M> {}
#[diagnostic::do_not_recommend]
impl<T, K, M, C: SuitsAll<T, K, M> + ?Sized> SuitsAll<T, K, SuitsReference<M>> for &C {}

macro_rules! suit_tuples {
    ($($(($item:ident $marker:ident))+;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<T, Key, $($item, $marker),+> SuitsAll<T, Key, SuitsTuple<($($marker,)+)>> for ($($item,)+)
        where
            $($item: Suits<T, Key, $marker>),+
        {
        }
    )*};
}

suit_tuples! {
    (A MA);
    (A MA) (B MB);
    (A MA) (B MB) (C MC);
    (A MA) (B MB) (C MC) (D MD);
    (A MA) (B MB) (C MC) (D MD) (E ME);
    (A MA) (B MB) (C MC) (D MD) (E ME) (F MF);
}

/// Returns the collection, whose elements suit the key.
#[inline]
pub fn suits_all<T, K, C: SuitsAll<T, K, M> + ?Sized, M>(collection: &C) -> &C {
    collection
}

/// Pairs whose second parts suit a key.
#[diagnostic::on_unimplemented(
    message = "`{K}` holds `{T}`, and the pairs of `{Self}` have others",
    label = "pairs with a `{T}` are expected here",
    note = "the exact type, or a reference to it; text of any kind suits `String`. A key in quotes is not checked"
)]
pub trait SuitsPairs<T, K, M> {}

#[diagnostic::do_not_recommend]
impl<T, K, M, A, B, C: List<Item = (A, B)> + ?Sized> SuitsPairs<T, K, SuitsEach<M>> for C where
    B: Suits<T, K, M>
{
}
#[diagnostic::do_not_recommend]
impl<T, K, M, C: SuitsPairs<T, K, M> + ?Sized> SuitsPairs<T, K, SuitsReference<M>> for &C {}

/// Returns the pairs, whose second parts suit the key.
#[inline]
pub fn suits_pairs<T, K, C: SuitsPairs<T, K, M> + ?Sized, M>(pairs: &C) -> &C {
    pairs
}

/// Fields and values that suit what a key holds: a record that is the key's own, or pairs.
#[diagnostic::on_unimplemented(
    message = "`{K}` holds other fields than `{Self}` has",
    label = "these fields cannot be those of `{H}`",
    note = "the fields of a record are written by the record itself, or by names and values: `..record`, `\"name\" name`. A key in quotes is not checked"
)]
pub trait SuitsFields<H, K, M> {}

#[derive(Debug)]
pub struct SuitsMap<A, B>(A, B);

#[diagnostic::do_not_recommend]
impl<C: SuitsFields<H, K, M> + ?Sized, H, K, M> SuitsFields<H, K, SuitsReference<M>> for &C {}

macro_rules! suits_record {
    ($($holds:ident)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<R, K> SuitsFields<$holds<R>, K, SuitsItself> for R {}
        // The names are known only when the program runs.
        #[diagnostic::do_not_recommend]
        impl<R, K, A, B, C: List<Item = (A, B)> + ?Sized> SuitsFields<$holds<R>, K, SuitsEach<()>> for C {}
        #[diagnostic::do_not_recommend]
        impl<R, K, A, B, S> SuitsFields<$holds<R>, K, SuitsMap<(), ()>> for HashMap<A, B, S> {}
        #[diagnostic::do_not_recommend]
        impl<R, K, A, B> SuitsFields<$holds<R>, K, SuitsMap<(), ()>> for BTreeMap<A, B> {}
    )*};
}

suits_record! { HashOf StreamOf }

#[diagnostic::do_not_recommend]
impl<F, V, K, MA, MB, A, B, C: List<Item = (A, B)> + ?Sized>
    SuitsFields<MapOf<F, V>, K, SuitsMap<MA, SuitsEach<MB>>> for C
where
    A: Suits<F, K, MA>,
    B: Suits<V, K, MB>,
{
}

macro_rules! suits_map {
    ($([$($generics:tt)*] $map:ty;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<F, V, K, MA, MB, A, B, $($generics)*> SuitsFields<MapOf<F, V>, K, SuitsMap<MA, MB>> for $map
        where
            A: Suits<F, K, MA>,
            B: Suits<V, K, MB>,
        {
        }
    )*};
}

suits_map! {
    [S] HashMap<A, B, S>;
    [] BTreeMap<A, B>;
}

macro_rules! suits_other {
    ($([$($of:ident)*] $holds:ty;)*) => {$(
        /// The error has been said.
        #[diagnostic::do_not_recommend]
        impl<K, C: ?Sized, $($of)*> SuitsFields<$holds, K, SuitsUnknown> for C {}
    )*};
}

suits_other! {
    [T] StringOf<T>;
    [T] ListOf<T>;
    [T] SetOf<T>;
    [T] SortedSetOf<T>;
    [T] JsonOf<T>;
    [] Bitmap;
    [T] HyperLogLogOf<T>;
    [] TimeSeries;
    [T] VectorSetOf<T>;
    [T] BloomOf<T>;
    [T] CuckooOf<T>;
    [T] CountMinSketchOf<T>;
    [T] TopKOf<T>;
    [] TDigest;
    [T] ArrayOf<T>;
    [] SuggestionList;
}

/// Returns the fields, which suit the key.
#[inline]
pub fn suits_fields<H, K, C: SuitsFields<H, K, M> + ?Sized, M>(fields: &C) -> &C {
    fields
}

/// What two keys of one command both hold.
#[diagnostic::on_unimplemented(
    message = "`{A}` holds `{T}`, and `{B}` holds `{Self}`",
    label = "the keys of this command hold the same type"
)]
pub trait HeldByBoth<T, A, B, M> {}

impl<T, A, B> HeldByBoth<T, A, B, SuitsItself> for T {}
/// One of the keys is of another kind, and the error has been said.
#[diagnostic::do_not_recommend]
impl<T, A, B> HeldByBoth<T, A, B, SuitsUnknown> for Unknown {}

/// Refuses keys of one command that hold different types.
pub fn held_by_both<A, B, T, U: HeldByBoth<T, A, B, M>, M>() {}
