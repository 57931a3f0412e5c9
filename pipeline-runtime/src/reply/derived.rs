//! What derived replies are read with.

use std::mem;
use std::slice;

use redis::Value;

use super::collections::{Entries, EntriesHead, exactly, pair};
use super::errors::{find_error, is_plain};
use super::fields::{Fields, HasFields, RequestedFields, check_fields};
use super::scalars::normalize;
use super::{Mismatch, Reply};
use crate::resp::RespCursor;

/// What reading a type gives, in few words for generated code.
pub type Read<T> = Result<T, Mismatch>;

#[diagnostic::on_unimplemented(
    message = "the fields of `{Self}` cannot be those of another struct",
    label = "a struct with named fields is expected here",
    note = "it derives `redis_pipeline::Reply`, or `redis_pipeline::Record` to be written as well"
)]
/// A struct that is made of the values of its fields, each of the shape `S`.
pub trait FromFields<S>: HasFields + Sized {
    /// Takes as many values as there are fields, in their order.
    fn from_values(values: &mut FieldValues<'_, '_>) -> Result<Self, Mismatch>;
}

/// The values of fields, in the order of the fields.
pub struct FieldValues<'v, 'b>(slice::IterMut<'v, FieldValue<'b>>);

/// The value of a field.
#[derive(Clone)]
enum FieldValue<'b> {
    /// There is none, or it is nil.
    None,
    Value(Value),
    /// It stands here.
    Bytes(RespCursor<'b>),
}

/// Reads a struct from a map. Other fields of the map are left out, but not their errors.
pub fn read_map<S, T: FromFields<S>>(value: Value) -> Result<T, Mismatch> {
    with_slots(T::FIELDS, |slots| {
        fill_from_map(value, T::FIELDS, slots)?;
        T::from_values(&mut FieldValues(slots.iter_mut()))
    })
}

/// Reads a struct from the values of the fields that the command asks for.
///
/// ```compile_fail,E0080
/// #[derive(redis_pipeline::Reply)]
/// struct Page<T> { title: T }
///
/// # let mut con = redis_pipeline::redis::Client::open("redis://127.0.0.1/").unwrap().get_connection().unwrap();
/// redis_pipeline::redis_pipeline! { HMGET "page" "text" -> Page<String> }.execute(&mut con).unwrap();
/// ```
pub fn read_requested<S, T: FromFields<S>, N: RequestedFields>(
    value: Value,
) -> Result<T, Mismatch> {
    const { check_fields(T::FIELDS, N::NAMES) };
    with_slots(T::FIELDS, |slots| {
        fill_requested(value, N::NAMES, T::FIELDS, slots)?;
        T::from_values(&mut FieldValues(slots.iter_mut()))
    })
}

/// Decodes a struct from a map.
pub fn decode_map<S, T: FromFields<S>>(cursor: &mut RespCursor<'_>) -> Result<T, Mismatch> {
    let Some(entries) = EntriesHead::of(cursor) else {
        return read_map(cursor.value()?);
    };
    with_slots(T::FIELDS, |slots| {
        find_in_map(cursor, entries, T::FIELDS, slots)?;
        T::from_values(&mut FieldValues(slots.iter_mut()))
    })
}

/// Decodes a struct from the values of the fields that the command asks for.
pub fn decode_requested<S, T: FromFields<S>, N: RequestedFields>(
    cursor: &mut RespCursor<'_>,
) -> Result<T, Mismatch> {
    if !cursor.sequence_of(N::NAMES.len()) {
        return read_requested::<S, T, N>(cursor.value()?);
    }
    with_slots(T::FIELDS, |slots| {
        for name in N::NAMES {
            let value = find_value(cursor)?;
            if let Some(place) = T::FIELDS.find(name.as_bytes()) {
                put(slots, place, value);
            }
        }
        T::from_values(&mut FieldValues(slots.iter_mut()))
    })
}

/// Makes room for the values of all fields, on the stack where they are few.
fn with_slots<'b, R>(fields: &Fields, read: impl FnOnce(&mut [FieldValue<'b>]) -> R) -> R {
    const FEW: usize = 12;
    let count = fields.count();
    let mut few = [const { FieldValue::None }; FEW];
    match few.get_mut(..count) {
        Some(slots) => read(slots),
        None => read(&mut vec![FieldValue::None; count]),
    }
}

/// Notes a value; nil is none.
fn put<'b>(slots: &mut [FieldValue<'b>], place: usize, value: FieldValue<'b>) {
    if !matches!(value, FieldValue::None) {
        slots[place] = value;
    }
}

fn of_value<'b>(value: Value) -> FieldValue<'b> {
    match value {
        Value::Nil => FieldValue::None,
        value => FieldValue::Value(value),
    }
}

fn fill_from_map(
    value: Value,
    fields: &Fields,
    slots: &mut [FieldValue<'_>],
) -> Result<(), Mismatch> {
    let mut entries = Entries::of(value, "a map")?;
    let mut at = 0;
    while let Some(entry) = entries.next() {
        let (key, value) = entry.map_err(|mismatch| mismatch.at(at))?;
        fill_entry(at, place(key, fields), value, slots)?;
        at += 1;
    }
    Ok(())
}

fn fill_entry(
    at: usize,
    place: Option<usize>,
    value: Value,
    slots: &mut [FieldValue<'_>],
) -> Result<(), Mismatch> {
    match place {
        Some(place) => put(slots, place, of_value(value)),
        None if is_plain(&value) => {}
        None => {
            if let Some(error) = find_error(&value) {
                return Err(Mismatch::server(error.clone()).in_value(at));
            }
        }
    }
    Ok(())
}

/// Finds where the values of the fields stand.
fn find_in_map<'b>(
    cursor: &mut RespCursor<'b>,
    entries: EntriesHead,
    fields: &Fields,
    slots: &mut [FieldValue<'b>],
) -> Result<(), Mismatch> {
    for at in 0..entries.count {
        if entries.in_pairs && !cursor.sequence_of(2) {
            let (key, value) = pair(cursor.value()?).map_err(|mismatch| mismatch.at(at))?;
            fill_entry(at, place(key, fields), value, slots)?;
            continue;
        }
        let place = match cursor.bulk() {
            Some(name) => fields.find(name),
            None => place(cursor.value()?, fields),
        };
        match place {
            Some(place) => put(slots, place, find_value(cursor)?),
            None if cursor.plain() => {}
            None => fill_entry(at, None, cursor.value()?, slots)?,
        }
    }
    Ok(())
}

/// Notes where a value stands, and goes on behind it.
fn find_value<'b>(cursor: &mut RespCursor<'b>) -> Result<FieldValue<'b>, Mismatch> {
    if cursor.nil() {
        return Ok(FieldValue::None);
    }
    let here = *cursor;
    match cursor.plain() {
        true => Ok(FieldValue::Bytes(here)),
        false => cursor.value().map(of_value),
    }
}

fn place(key: Value, fields: &Fields) -> Option<usize> {
    match key {
        Value::BulkString(key) => fields.find(&key),
        other => match normalize(other) {
            Value::BulkString(key) => fields.find(&key),
            _ => None,
        },
    }
}

fn fill_requested(
    value: Value,
    names: &[&str],
    fields: &Fields,
    slots: &mut [FieldValue<'_>],
) -> Result<(), Mismatch> {
    let values = exactly(value, names.len())?;
    for (name, value) in names.iter().zip(values) {
        if let Some(place) = fields.find(name.as_bytes()) {
            put(slots, place, of_value(value));
        }
    }
    Ok(())
}

/// Reads the next value, of a field that must be there.
pub fn field<S, T: Reply<S>>(
    values: &mut FieldValues<'_, '_>,
    name: &'static str,
) -> Result<T, Mismatch> {
    optional_field(values, name)?.ok_or_else(|| Mismatch::with("a value", "none").in_field(name))
}

/// Reads the next value, of a field that may be missing.
pub fn optional_field<S, T: Reply<S>>(
    values: &mut FieldValues<'_, '_>,
    name: &'static str,
) -> Result<Option<T>, Mismatch> {
    let value = values
        .0
        .next()
        .map(|value| mem::replace(value, FieldValue::None));
    let read = match value {
        None | Some(FieldValue::None) => return Ok(None),
        Some(FieldValue::Value(value)) => T::read(value),
        Some(FieldValue::Bytes(mut cursor)) => T::decode(&mut cursor),
    };
    read.map(Some).map_err(|mismatch| mismatch.in_field(name))
}

/// Reads the next values as a struct, where there is one at least.
pub fn optional_fields<S, T: FromFields<S>>(
    values: &mut FieldValues<'_, '_>,
) -> Result<Option<T>, Mismatch> {
    let count = T::FIELDS.count();
    let mut own = values.0.as_slice().iter().take(count);
    if own.any(|value| !matches!(value, FieldValue::None)) {
        return T::from_values(values).map(Some);
    }
    values.0.by_ref().take(count).for_each(drop);
    Ok(None)
}

/// An enum without fields, which is read from the names of its variants.
pub trait FromName: Sized {
    /// The names.
    const NAMES: &'static [&'static str];

    /// Returns the variant whose name stands at this place.
    fn from_place(place: usize) -> Self;
}

/// Reads the name of a variant.
pub fn read_name<T: FromName>(value: Value) -> Result<T, Mismatch> {
    name(value, T::NAMES).map(T::from_place)
}

/// Decodes the name of a variant.
pub fn decode_name<T: FromName>(cursor: &mut RespCursor<'_>) -> Result<T, Mismatch> {
    let mut ahead = *cursor;
    if let Some(name) = ahead.bulk()
        && let Some(place) = T::NAMES.iter().position(|own| own.as_bytes() == name)
    {
        *cursor = ahead;
        return Ok(T::from_place(place));
    }
    read_name(cursor.value()?)
}

/// Returns which of the names a string is.
fn name(value: Value, names: &[&'static str]) -> Result<usize, Mismatch> {
    let value = normalize(value);
    let found = match &value {
        Value::BulkString(bytes) => names.iter().position(|name| name.as_bytes() == bytes),
        _ => None,
    };
    found.ok_or_else(|| Mismatch::new(format!("one of {}", names.join(", ")), value))
}
