//! Arrays, sets, maps, pairs and tuples.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet, VecDeque};
use std::hash::{BuildHasher, Hash};
use std::rc::Rc;
use std::sync::Arc;
use std::vec;

use redis::Value;

use super::fields::Fields;
use super::shape::{Array, Map, Pairs, Set};
use super::{Mismatch, Reply};
use crate::resp::RespCursor;

pub(super) fn is_empty(value: &Value) -> bool {
    match value {
        Value::Array(items) | Value::Set(items) => items.is_empty(),
        Value::Map(entries) => entries.is_empty(),
        Value::Attribute { data, .. } => is_empty(data),
        _ => false,
    }
}

/// Whether all items are nil: the values of fields that a hash does not have.
fn has_no_values(value: &Value) -> bool {
    match value {
        Value::Array(items) => items.iter().all(|item| *item == Value::Nil),
        Value::Attribute { data, .. } => has_no_values(data),
        _ => false,
    }
}

/// Returns the items of an array or a set.
#[inline]
pub(super) fn items(value: Value, expected: &'static str) -> Result<Vec<Value>, Mismatch> {
    match value {
        Value::Array(items) | Value::Set(items) => Ok(items),
        other => no_items(other, expected),
    }
}

#[cold]
#[inline(never)]
fn no_items(value: Value, expected: &'static str) -> Result<Vec<Value>, Mismatch> {
    match value {
        Value::Attribute { data, .. } => items(*data, expected),
        other => Err(Mismatch::new(expected, other)),
    }
}

/// Reads items one by one and stops at the first that does not fit.
#[inline]
pub(super) fn read_each<S, T: Reply<S>>(
    items: Vec<Value>,
    mut take: impl FnMut(T),
) -> Result<(), Mismatch> {
    for (at, item) in items.into_iter().enumerate() {
        match T::read(item) {
            Ok(read) => take(read),
            Err(mismatch) => return Err(mismatch.at(at)),
        }
    }
    Ok(())
}

#[inline]
pub(super) fn read_vec<S, T: Reply<S>>(items: Vec<Value>) -> Result<Vec<T>, Mismatch> {
    let mut read = Vec::with_capacity(items.len());
    read_each(items, |item| read.push(item))?;
    Ok(read)
}

/// Reads this number of items one by one and stops at the first that does not fit.
#[inline]
fn decode_each<S, T: Reply<S>>(
    cursor: &mut RespCursor<'_>,
    count: usize,
    mut take: impl FnMut(T),
) -> Result<(), Mismatch> {
    for at in 0..count {
        match T::decode(cursor) {
            Ok(read) => take(read),
            Err(mismatch) => return Err(mismatch.at(at)),
        }
    }
    Ok(())
}

#[inline]
fn decode_vec<S, T: Reply<S>>(
    cursor: &mut RespCursor<'_>,
    count: usize,
) -> Result<Vec<T>, Mismatch> {
    let mut read = Vec::with_capacity(cursor.bounded(count));
    decode_each(cursor, count, |item| read.push(item))?;
    Ok(read)
}

macro_rules! sequences {
    ($($shape:ident $expected:literal)*) => {$(
        impl<S, T: Reply<S>> Reply<$shape<S>> for Vec<T> {
            #[inline]
            fn read(value: Value) -> Result<Self, Mismatch> {
                read_vec(items(value, $expected)?)
            }

            #[inline]
            fn decode(cursor: &mut RespCursor<'_>) -> Result<Self, Mismatch> {
                match cursor.items() {
                    Some(count) => decode_vec(cursor, count),
                    None => <Self as Reply<$shape<S>>>::read(cursor.value()?),
                }
            }
        }

        sequences! { @from_vec $shape: VecDeque<T> Box<[T]> Rc<[T]> Arc<[T]> }

        impl<S, T: Reply<S>, const N: usize> Reply<$shape<S>> for [T; N] {
            fn read(value: Value) -> Result<Self, Mismatch> {
                array(items(value, $expected)?)
            }

            fn decode(cursor: &mut RespCursor<'_>) -> Result<Self, Mismatch> {
                match cursor.sequence_of(N) {
                    true => sized(decode_vec(cursor, N)?),
                    false => <Self as Reply<$shape<S>>>::read(cursor.value()?),
                }
            }
        }

        impl<S, T: Reply<S> + Eq + Hash, H: BuildHasher + Default> Reply<$shape<S>> for HashSet<T, H> {
            fn read(value: Value) -> Result<Self, Mismatch> {
                read_hash_set(items(value, $expected)?)
            }

            fn decode(cursor: &mut RespCursor<'_>) -> Result<Self, Mismatch> {
                let Some(count) = cursor.items() else {
                    return <Self as Reply<$shape<S>>>::read(cursor.value()?);
                };
                let room = cursor.bounded(count);
                let mut set = HashSet::with_capacity_and_hasher(room, H::default());
                decode_each(cursor, count, |item| {
                    set.insert(item);
                })?;
                Ok(set)
            }
        }

        impl<S, T: Reply<S> + Ord> Reply<$shape<S>> for BTreeSet<T> {
            fn read(value: Value) -> Result<Self, Mismatch> {
                let mut set = BTreeSet::new();
                read_each(items(value, $expected)?, |item| {
                    set.insert(item);
                })?;
                Ok(set)
            }

            fn decode(cursor: &mut RespCursor<'_>) -> Result<Self, Mismatch> {
                let Some(count) = cursor.items() else {
                    return <Self as Reply<$shape<S>>>::read(cursor.value()?);
                };
                let mut set = BTreeSet::new();
                decode_each(cursor, count, |item| {
                    set.insert(item);
                })?;
                Ok(set)
            }
        }

        impl<S, T: Reply<$shape<S>>> Reply<$shape<S>> for Option<T> {
            const FIELDS: Option<&'static Fields> = T::FIELDS;

            fn read(value: Value) -> Result<Self, Mismatch> {
                match T::FIELDS {
                    Some(_) if has_no_values(&value) => Ok(None),
                    _ => read_unless_empty(value),
                }
            }

            #[inline]
            fn decode(cursor: &mut RespCursor<'_>) -> Result<Self, Mismatch> {
                match T::FIELDS {
                    Some(_) if cursor.kind() == b'|' => <Self as Reply<$shape<S>>>::read(cursor.value()?),
                    Some(_) if cursor.has_no_values() => Ok(None),
                    _ => decode_unless_empty(cursor),
                }
            }
        }
    )*};
    (@from_vec $shape:ident: $($kind:ty)*) => {$(
        impl<S, T: Reply<S>> Reply<$shape<S>> for $kind {
            fn read(value: Value) -> Result<Self, Mismatch> {
                <Vec<T> as Reply<$shape<S>>>::read(value).map(Into::into)
            }

            fn decode(cursor: &mut RespCursor<'_>) -> Result<Self, Mismatch> {
                <Vec<T> as Reply<$shape<S>>>::decode(cursor).map(Into::into)
            }
        }
    )*};
}

sequences! { Array "an array" Set "a set" }

#[cfg(any(feature = "hashbrown", feature = "ahash"))]
macro_rules! other_sets {
    ($([$($hasher:tt)*] $set:ty;)*) => {$(
        other_sets! { @each [$($hasher)*] $set, Array "an array" }
        other_sets! { @each [$($hasher)*] $set, Set "a set" }
    )*};
    (@each [$($hasher:tt)*] $set:ty, $shape:ident $expected:literal) => {
        impl<S, T: Reply<S> + Eq + Hash, $($hasher)*> Reply<$shape<S>> for $set {
            fn read(value: Value) -> Result<Self, Mismatch> {
                let mut set = Self::default();
                read_each(items(value, $expected)?, |item| {
                    set.insert(item);
                })?;
                Ok(set)
            }
        }
    };
}

#[cfg(feature = "hashbrown")]
other_sets! { [H: BuildHasher + Default] hashbrown::HashSet<T, H>; }
#[cfg(feature = "ahash")]
other_sets! { [] ahash::AHashSet<T>; }

pub(super) fn read_hash_set<S, T, H>(items: Vec<Value>) -> Result<HashSet<T, H>, Mismatch>
where
    T: Reply<S> + Eq + Hash,
    H: BuildHasher + Default,
{
    let mut set = HashSet::with_capacity_and_hasher(items.len(), H::default());
    read_each(items, |item| {
        set.insert(item);
    })?;
    Ok(set)
}

pub(super) fn array<S, T: Reply<S>, const N: usize>(items: Vec<Value>) -> Result<[T; N], Mismatch> {
    if items.len() != N {
        return Err(Mismatch::new(
            format!("an array of {N}"),
            Value::Array(items),
        ));
    }
    sized(read_vec(items)?)
}

fn sized<T, const N: usize>(items: Vec<T>) -> Result<[T; N], Mismatch> {
    items
        .try_into()
        .map_err(|_| Mismatch::with(format!("an array of {N}"), "another number"))
}

fn read_unless_empty<S, T: Reply<S>>(value: Value) -> Result<Option<T>, Mismatch> {
    match value {
        Value::Nil => Ok(None),
        value if is_empty(&value) => Ok(None),
        value => T::read(value).map(Some),
    }
}

#[inline]
pub(super) fn decode_unless_empty<S, T: Reply<S>>(
    cursor: &mut RespCursor<'_>,
) -> Result<Option<T>, Mismatch> {
    if cursor.nil() || cursor.empty() {
        return Ok(None);
    }
    match cursor.kind() {
        b'|' => match cursor.value()? {
            value if is_empty(&value) => Ok(None),
            value => T::read(value).map(Some),
        },
        _ => T::decode(cursor).map(Some),
    }
}

/// Keys and values, however the protocol sends them: as a map, as pairs, or one after the other.
pub(super) enum Entries {
    Map(vec::IntoIter<(Value, Value)>),
    Pairs(vec::IntoIter<Value>),
    Flat(vec::IntoIter<Value>),
}

impl Entries {
    #[inline]
    pub(super) fn of(value: Value, expected: &'static str) -> Result<Self, Mismatch> {
        match value {
            Value::Map(entries) => Ok(Entries::Map(entries.into_iter())),
            Value::Array(items) if matches!(items.first(), Some(Value::Array(_))) => {
                Ok(Entries::Pairs(items.into_iter()))
            }
            Value::Array(items) if items.len().is_multiple_of(2) => {
                Ok(Entries::Flat(items.into_iter()))
            }
            Value::Attribute { data, .. } => Entries::of(*data, expected),
            other => Err(Mismatch::new(expected, other)),
        }
    }

    pub(super) fn len(&self) -> usize {
        match self {
            Entries::Map(entries) => entries.len(),
            Entries::Pairs(pairs) => pairs.len(),
            Entries::Flat(items) => items.len() / 2,
        }
    }

    #[inline]
    pub(super) fn next(&mut self) -> Option<Result<(Value, Value), Mismatch>> {
        match self {
            Entries::Map(entries) => entries.next().map(Ok),
            Entries::Pairs(pairs) => pairs.next().map(pair),
            Entries::Flat(items) => Some(Ok((items.next()?, items.next()?))),
        }
    }
}

pub(super) fn pair(value: Value) -> Result<(Value, Value), Mismatch> {
    let both: [Value; 2] = items(value, "a pair")?
        .try_into()
        .map_err(|items| Mismatch::new("a pair", Value::Array(items)))?;
    let [key, value] = both;
    Ok((key, value))
}

#[inline]
pub(super) fn read_entries<SK, SV, K: Reply<SK>, V: Reply<SV>>(
    mut entries: Entries,
    mut take: impl FnMut(K, V),
) -> Result<(), Mismatch> {
    let mut at = 0;
    while let Some(entry) = entries.next() {
        let (key, value) = entry.map_err(|mismatch| mismatch.at(at))?;
        let key = K::read(key).map_err(|mismatch| mismatch.in_key(at))?;
        let value = V::read(value).map_err(|mismatch| mismatch.in_value(at))?;
        take(key, value);
        at += 1;
    }
    Ok(())
}

/// How keys and values come.
#[derive(Clone, Copy)]
pub(super) struct EntriesHead {
    pub(super) count: usize,
    /// Whether each pair is an array.
    pub(super) in_pairs: bool,
}

impl EntriesHead {
    /// Takes the head of a map, of pairs, or of keys and values one after the other.
    #[inline]
    pub(super) fn of(cursor: &mut RespCursor<'_>) -> Option<Self> {
        if let Some(count) = cursor.head(b'%') {
            return Some(EntriesHead {
                count,
                in_pairs: false,
            });
        }
        let mut ahead = *cursor;
        let items = ahead.head(b'*')?;
        let in_pairs = items > 0 && ahead.is_array();
        if !in_pairs && !items.is_multiple_of(2) {
            return None;
        }
        *cursor = ahead;
        let count = if in_pairs { items } else { items / 2 };
        Some(EntriesHead { count, in_pairs })
    }

    #[inline]
    fn decode<SK, SV, K: Reply<SK>, V: Reply<SV>>(
        self,
        cursor: &mut RespCursor<'_>,
        mut take: impl FnMut(K, V),
    ) -> Result<(), Mismatch> {
        for at in 0..self.count {
            if self.in_pairs && !cursor.sequence_of(2) {
                let (key, value) = pair(cursor.value()?).map_err(|mismatch| mismatch.at(at))?;
                let key = K::read(key).map_err(|mismatch| mismatch.in_key(at))?;
                take(
                    key,
                    V::read(value).map_err(|mismatch| mismatch.in_value(at))?,
                );
                continue;
            }
            let key = K::decode(cursor).map_err(|mismatch| mismatch.in_key(at))?;
            let value = V::decode(cursor).map_err(|mismatch| mismatch.in_value(at))?;
            take(key, value);
        }
        Ok(())
    }
}

macro_rules! maps {
    ($($shape:ident $expected:literal)*) => {$(
        impl<SK, SV, K, V, H> Reply<$shape<SK, SV>> for HashMap<K, V, H>
        where
            K: Reply<SK> + Eq + Hash,
            V: Reply<SV>,
            H: BuildHasher + Default,
        {
            fn read(value: Value) -> Result<Self, Mismatch> {
                read_hash_map(Entries::of(value, $expected)?)
            }

            fn decode(cursor: &mut RespCursor<'_>) -> Result<Self, Mismatch> {
                let Some(entries) = EntriesHead::of(cursor) else {
                    return <Self as Reply<$shape<SK, SV>>>::read(cursor.value()?);
                };
                let room = cursor.bounded(entries.count);
                let mut map = HashMap::with_capacity_and_hasher(room, H::default());
                entries.decode(cursor, |key, value| {
                    map.insert(key, value);
                })?;
                Ok(map)
            }
        }

        impl<SK, SV, K: Reply<SK> + Ord, V: Reply<SV>> Reply<$shape<SK, SV>> for BTreeMap<K, V> {
            fn read(value: Value) -> Result<Self, Mismatch> {
                let mut map = BTreeMap::new();
                read_entries(Entries::of(value, $expected)?, |key, value| {
                    map.insert(key, value);
                })?;
                Ok(map)
            }

            fn decode(cursor: &mut RespCursor<'_>) -> Result<Self, Mismatch> {
                let Some(entries) = EntriesHead::of(cursor) else {
                    return <Self as Reply<$shape<SK, SV>>>::read(cursor.value()?);
                };
                let mut map = BTreeMap::new();
                entries.decode(cursor, |key, value| {
                    map.insert(key, value);
                })?;
                Ok(map)
            }
        }

        impl<SK, SV, K: Reply<SK>, V: Reply<SV>> Reply<$shape<SK, SV>> for Vec<(K, V)> {
            fn read(value: Value) -> Result<Self, Mismatch> {
                let entries = Entries::of(value, $expected)?;
                let mut pairs = Vec::with_capacity(entries.len());
                read_entries(entries, |key, value| pairs.push((key, value)))?;
                Ok(pairs)
            }

            fn decode(cursor: &mut RespCursor<'_>) -> Result<Self, Mismatch> {
                let Some(entries) = EntriesHead::of(cursor) else {
                    return <Self as Reply<$shape<SK, SV>>>::read(cursor.value()?);
                };
                let mut pairs = Vec::with_capacity(cursor.bounded(entries.count));
                entries.decode(cursor, |key, value| pairs.push((key, value)))?;
                Ok(pairs)
            }
        }

        maps! { @from_vec $shape: VecDeque<(K, V)> Box<[(K, V)]> Rc<[(K, V)]> Arc<[(K, V)]> }

        impl<SK, SV, T: Reply<$shape<SK, SV>>> Reply<$shape<SK, SV>> for Option<T> {
            fn read(value: Value) -> Result<Self, Mismatch> {
                read_unless_empty(value)
            }

            #[inline]
            fn decode(cursor: &mut RespCursor<'_>) -> Result<Self, Mismatch> {
                decode_unless_empty(cursor)
            }
        }
    )*};
    (@from_vec $shape:ident: $($kind:ty)*) => {$(
        impl<SK, SV, K: Reply<SK>, V: Reply<SV>> Reply<$shape<SK, SV>> for $kind {
            fn read(value: Value) -> Result<Self, Mismatch> {
                <Vec<(K, V)> as Reply<$shape<SK, SV>>>::read(value).map(Into::into)
            }

            fn decode(cursor: &mut RespCursor<'_>) -> Result<Self, Mismatch> {
                <Vec<(K, V)> as Reply<$shape<SK, SV>>>::decode(cursor).map(Into::into)
            }
        }
    )*};
}

maps! { Map "a map" Pairs "pairs" }

#[cfg(any(feature = "hashbrown", feature = "ahash"))]
macro_rules! other_maps {
    ($([$($hasher:tt)*] $map:ty;)*) => {$(
        other_maps! { @each [$($hasher)*] $map, Map "a map" }
        other_maps! { @each [$($hasher)*] $map, Pairs "pairs" }
    )*};
    (@each [$($hasher:tt)*] $map:ty, $shape:ident $expected:literal) => {
        impl<SK, SV, K, V, $($hasher)*> Reply<$shape<SK, SV>> for $map
        where
            K: Reply<SK> + Eq + Hash,
            V: Reply<SV>,
        {
            fn read(value: Value) -> Result<Self, Mismatch> {
                let mut map = Self::default();
                read_entries(Entries::of(value, $expected)?, |key, value| {
                    map.insert(key, value);
                })?;
                Ok(map)
            }
        }
    };
}

#[cfg(feature = "hashbrown")]
other_maps! { [H: BuildHasher + Default] hashbrown::HashMap<K, V, H>; }
#[cfg(feature = "ahash")]
other_maps! { [] ahash::AHashMap<K, V>; }

pub(super) fn read_hash_map<SK, SV, K, V, H>(entries: Entries) -> Result<HashMap<K, V, H>, Mismatch>
where
    K: Reply<SK> + Eq + Hash,
    V: Reply<SV>,
    H: BuildHasher + Default,
{
    let mut map = HashMap::with_capacity_and_hasher(entries.len(), H::default());
    read_entries(entries, |key, value| {
        map.insert(key, value);
    })?;
    Ok(map)
}

/// Returns the items of an array that must have this number of them.
pub(super) fn exactly(value: Value, count: usize) -> Result<vec::IntoIter<Value>, Mismatch> {
    let items = items(value, "an array")?;
    if items.len() == count {
        Ok(items.into_iter())
    } else {
        Err(Mismatch::new(
            format!("an array of {count}"),
            Value::Array(items),
        ))
    }
}

/// Reads the next item of a tuple.
#[inline]
pub(super) fn next<S, T: Reply<S>>(
    items: &mut vec::IntoIter<Value>,
    at: &mut usize,
) -> Result<T, Mismatch> {
    let read = T::read(items.next().unwrap_or_default()).map_err(|mismatch| mismatch.at(*at));
    *at += 1;
    read
}

/// Reads the next item of a tuple.
#[inline]
fn decode_next<S, T: Reply<S>>(cursor: &mut RespCursor<'_>, at: &mut usize) -> Result<T, Mismatch> {
    let read = T::decode(cursor).map_err(|mismatch| mismatch.at(*at));
    *at += 1;
    read
}

macro_rules! tuples {
    ($($count:literal: $(($item:ident $shape:ident))+;)*) => {$(
        impl<$($item, $shape),+> Reply<($($shape,)+)> for ($($item,)+)
        where
            $($item: Reply<$shape>),+
        {
            #[inline]
            fn read(value: Value) -> Result<Self, Mismatch> {
                let mut items = exactly(value, $count)?;
                let mut at = 0;
                Ok(($(next::<$shape, $item>(&mut items, &mut at)?,)+))
            }

            #[inline]
            fn decode(cursor: &mut RespCursor<'_>) -> Result<Self, Mismatch> {
                if !cursor.sequence_of($count) {
                    return <Self as Reply<($($shape,)+)>>::read(cursor.value()?);
                }
                let mut at = 0;
                Ok(($(decode_next::<$shape, $item>(cursor, &mut at)?,)+))
            }
        }

        impl<S, $($item),+> Reply<Array<S>> for ($($item,)+)
        where
            $($item: Reply<S>),+
        {
            #[inline]
            fn read(value: Value) -> Result<Self, Mismatch> {
                let mut items = exactly(value, $count)?;
                let mut at = 0;
                Ok(($(next::<S, $item>(&mut items, &mut at)?,)+))
            }

            #[inline]
            fn decode(cursor: &mut RespCursor<'_>) -> Result<Self, Mismatch> {
                if !cursor.sequence_of($count) {
                    return <Self as Reply<Array<S>>>::read(cursor.value()?);
                }
                let mut at = 0;
                Ok(($(decode_next::<S, $item>(cursor, &mut at)?,)+))
            }
        }

        impl<$($item),+> Reply<super::shape::Any> for ($($item,)+)
        where
            $($item: Reply<super::shape::Any>),+
        {
            const WIDTH: usize = $count;

            fn read(value: Value) -> Result<Self, Mismatch> {
                let mut items = exactly(value, $count)?;
                let mut at = 0;
                Ok(($(next::<super::shape::Any, $item>(&mut items, &mut at)?,)+))
            }

            fn decode(cursor: &mut RespCursor<'_>) -> Result<Self, Mismatch> {
                if !cursor.sequence_of($count) {
                    return <Self as Reply<super::shape::Any>>::read(cursor.value()?);
                }
                let mut at = 0;
                Ok(($(decode_next::<super::shape::Any, $item>(cursor, &mut at)?,)+))
            }
        }
    )*};
}

tuples! {
    1: (A SA);
    2: (A SA) (B SB);
    3: (A SA) (B SB) (C SC);
    4: (A SA) (B SB) (C SC) (D SD);
    5: (A SA) (B SB) (C SC) (D SD) (E SE);
    6: (A SA) (B SB) (C SC) (D SD) (E SE) (F SF);
    7: (A SA) (B SB) (C SC) (D SD) (E SE) (F SF) (G SG);
    8: (A SA) (B SB) (C SC) (D SD) (E SE) (F SF) (G SG) (H SH);
    9: (A SA) (B SB) (C SC) (D SD) (E SE) (F SF) (G SG) (H SH) (I SI);
    10: (A SA) (B SB) (C SC) (D SD) (E SE) (F SF) (G SG) (H SH) (I SI) (J SJ);
    11: (A SA) (B SB) (C SC) (D SD) (E SE) (F SF) (G SG) (H SH) (I SI) (J SJ) (K SK);
    12: (A SA) (B SB) (C SC) (D SD) (E SE) (F SF) (G SG) (H SH) (I SI) (J SJ) (K SK) (L SL);
}
