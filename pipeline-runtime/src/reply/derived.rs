//! What derived replies are read with.

use std::slice;

use redis::Value;

use super::collections::{Entries, exactly};
use super::errors::{find_error, is_plain};
use super::fields::{Fields, HasFields, RequestedFields, check_fields};
use super::scalars::normalize;
use super::{Mismatch, Reply};

#[diagnostic::on_unimplemented(
    message = "the fields of `{Self}` cannot be those of another struct",
    label = "a struct with named fields is expected here",
    note = "it derives `redis_pipeline::Reply`, or `redis_pipeline::Record` to be written as well"
)]
/// A struct that is made of the values of its fields, each of the shape `S`.
pub trait FromFields<S>: HasFields + Sized {
    /// Takes as many values as there are fields, in their order.
    fn from_values(values: &mut FieldValues<'_>) -> Result<Self, Mismatch>;
}

/// The values of fields, in the order of the fields; nil is no value.
pub type FieldValues<'v> = slice::IterMut<'v, Option<Value>>;

/// Reads a struct from a map. Other fields of the map are left out, but not their errors.
pub fn read_map<S, T: FromFields<S>>(value: Value) -> Result<T, Mismatch> {
    with_slots(T::FIELDS, |slots| {
        fill_from_map(value, T::FIELDS, slots)?;
        T::from_values(&mut slots.iter_mut())
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
        T::from_values(&mut slots.iter_mut())
    })
}

/// Makes room for the values of all fields, on the stack where they are few.
fn with_slots<R>(fields: &Fields, read: impl FnOnce(&mut [Option<Value>]) -> R) -> R {
    const FEW: usize = 12;
    let count = fields.count();
    let mut few = [const { None }; FEW];
    match few.get_mut(..count) {
        Some(slots) => read(slots),
        None => read(&mut vec![None; count]),
    }
}

fn fill_from_map(
    value: Value,
    fields: &Fields,
    slots: &mut [Option<Value>],
) -> Result<(), Mismatch> {
    let mut entries = Entries::of(value, "a map")?;
    let mut at = 0;
    while let Some(entry) = entries.next() {
        let (key, value) = entry.map_err(|mismatch| mismatch.at(at))?;
        match place(key, fields) {
            Some(place) if value != Value::Nil => slots[place] = Some(value),
            Some(_) => {}
            None if is_plain(&value) => {}
            None => {
                if let Some(error) = find_error(&value) {
                    return Err(Mismatch::server(error.clone()).in_value(at));
                }
            }
        }
        at += 1;
    }
    Ok(())
}

fn place(key: Value, fields: &Fields) -> Option<usize> {
    match key {
        Value::BulkString(key) => fields.place(&key),
        other => match normalize(other) {
            Value::BulkString(key) => fields.place(&key),
            _ => None,
        },
    }
}

fn fill_requested(
    value: Value,
    names: &[&str],
    fields: &Fields,
    slots: &mut [Option<Value>],
) -> Result<(), Mismatch> {
    let values = exactly(value, names.len())?;
    for (name, value) in names.iter().zip(values) {
        if let (Some(place), false) = (fields.place(name.as_bytes()), value == Value::Nil) {
            slots[place] = Some(value);
        }
    }
    Ok(())
}

/// Reads the next value, of a field that must be there.
pub fn field<S, T: Reply<S>>(
    values: &mut FieldValues<'_>,
    name: &'static str,
) -> Result<T, Mismatch> {
    optional_field(values, name)?.ok_or_else(|| Mismatch::with("a value", "none").in_field(name))
}

/// Reads the next value, of a field that may be missing.
pub fn optional_field<S, T: Reply<S>>(
    values: &mut FieldValues<'_>,
    name: &'static str,
) -> Result<Option<T>, Mismatch> {
    let value = values.next().and_then(Option::take);
    let read = value.map(T::read).transpose();
    read.map_err(|mismatch| mismatch.in_field(name))
}

/// Reads the next values as a struct, where there is one at least.
pub fn optional_fields<S, T: FromFields<S>>(
    values: &mut FieldValues<'_>,
) -> Result<Option<T>, Mismatch> {
    let count = T::FIELDS.count();
    let own = values.as_slice().iter().take(count);
    if own.flatten().next().is_some() {
        return T::from_values(values).map(Some);
    }
    values.by_ref().take(count).for_each(drop);
    Ok(None)
}

/// Returns which of the names a string is.
pub fn name(value: Value, names: &[&'static str]) -> Result<usize, Mismatch> {
    let value = normalize(value);
    let found = match &value {
        Value::BulkString(bytes) => names.iter().position(|name| name.as_bytes() == bytes),
        _ => None,
    };
    found.ok_or_else(|| Mismatch::new(format!("one of {}", names.join(", ")), value))
}
