//! Replies that depend on data: the Rust type decides, and it is as strict as elsewhere.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet, VecDeque};
use std::hash::{BuildHasher, Hash};

use redis::Value;

use super::collections::{
    Entries, array, items, read_each, read_entries, read_hash_map, read_hash_set, read_vec,
};
use super::scalars::normalize;
use super::shape::Any;
use super::{Mismatch, Reply};
use crate::resp::RespCursor;

impl Reply<Any> for () {
    fn read(value: Value) -> Result<Self, Mismatch> {
        match value {
            Value::Nil => Ok(()),
            value => <() as Reply<super::Okay>>::read(value),
        }
    }
}

impl<T: Reply<Any>> Reply<Any> for Option<T> {
    fn read(value: Value) -> Result<Self, Mismatch> {
        match value {
            Value::Nil => Ok(None),
            value => T::read(value).map(Some),
        }
    }

    #[inline]
    fn decode(cursor: &mut RespCursor<'_>) -> Result<Self, Mismatch> {
        match cursor.nil() {
            true => Ok(None),
            false => T::decode(cursor).map(Some),
        }
    }
}

impl<T: Reply<Any>> Reply<Any> for Vec<T> {
    fn read(value: Value) -> Result<Self, Mismatch> {
        match value {
            Value::Array(items) if is_flat(&items, T::WIDTH) => read_vec(grouped(items, T::WIDTH)),
            Value::Array(items) | Value::Set(items) => read_vec(items),
            Value::Map(entries) => read_vec(entries.into_iter().map(joined).collect()),
            other => match normalize(other) {
                Value::BulkString(bytes) => T::read_bytes(bytes)
                    .map_err(|bytes| Mismatch::new("an array", Value::BulkString(bytes))),
                other => read_vec(items(other, "an array")?),
            },
        }
    }
}

/// Returns whether tuples stand one after the other, as RESP2 sends pairs.
fn is_flat(items: &[Value], width: usize) -> bool {
    width > 1
        && items.len().is_multiple_of(width)
        && !matches!(items.first(), Some(Value::Array(_)))
}

fn grouped(items: Vec<Value>, width: usize) -> Vec<Value> {
    let groups = items.len() / width;
    let mut items = items.into_iter();
    (0..groups)
        .map(|_| Value::Array(items.by_ref().take(width).collect()))
        .collect()
}

fn joined((key, value): (Value, Value)) -> Value {
    Value::Array(vec![key, value])
}

macro_rules! from_vec {
    ($($kind:ty)*) => {$(
        impl<T: Reply<Any>> Reply<Any> for $kind {
            fn read(value: Value) -> Result<Self, Mismatch> {
                <Vec<T> as Reply<Any>>::read(value).map(Into::into)
            }
        }
    )*};
}

from_vec! { VecDeque<T> Box<[T]> }

impl<T: Reply<Any>, const N: usize> Reply<Any> for [T; N] {
    fn read(value: Value) -> Result<Self, Mismatch> {
        match value {
            // Bytes, if `T` is one.
            Value::BulkString(_) => {
                let read = <Vec<T> as Reply<Any>>::read(value)?;
                let length = read.len();
                read.try_into().map_err(|_| {
                    let received = format!("a string of {length} bytes");
                    Mismatch::with(format!("a string of {N} bytes"), received)
                })
            }
            value => array(items(value, "an array")?),
        }
    }
}

impl<T: Reply<Any> + Eq + Hash, H: BuildHasher + Default> Reply<Any> for HashSet<T, H> {
    fn read(value: Value) -> Result<Self, Mismatch> {
        read_hash_set(items(value, "a set")?)
    }
}

impl<T: Reply<Any> + Ord> Reply<Any> for BTreeSet<T> {
    fn read(value: Value) -> Result<Self, Mismatch> {
        let mut set = BTreeSet::new();
        read_each(items(value, "a set")?, |item| {
            set.insert(item);
        })?;
        Ok(set)
    }
}

impl<K, V, H> Reply<Any> for HashMap<K, V, H>
where
    K: Reply<Any> + Eq + Hash,
    V: Reply<Any>,
    H: BuildHasher + Default,
{
    fn read(value: Value) -> Result<Self, Mismatch> {
        read_hash_map(Entries::of(value, "a map")?)
    }
}

impl<K: Reply<Any> + Ord, V: Reply<Any>> Reply<Any> for BTreeMap<K, V> {
    fn read(value: Value) -> Result<Self, Mismatch> {
        let mut map = BTreeMap::new();
        read_entries(Entries::of(value, "a map")?, |key, value| {
            map.insert(key, value);
        })?;
        Ok(map)
    }
}
