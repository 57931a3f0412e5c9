//! What derived replies are read with.

use redis::Value;

use super::collections::{Entries, exactly};
use super::errors::{find_error, is_plain};
use super::scalars::normalize;
use super::{Mismatch, Reply};

/// Returns the values of a map that have these names. Others are left out, but not their errors.
pub fn fields<const N: usize>(
    value: Value,
    names: &[&'static str; N],
) -> Result<[Option<Value>; N], Mismatch> {
    let mut entries = Entries::of(value, "a map")?;
    let mut found = [const { None }; N];
    let mut at = 0;
    while let Some(entry) = entries.next() {
        let (key, value) = entry.map_err(|mismatch| mismatch.at(at))?;
        match position(key, names) {
            Some(place) if value != Value::Nil => found[place] = Some(value),
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
    Ok(found)
}

fn position(key: Value, names: &[&'static str]) -> Option<usize> {
    match key {
        Value::BulkString(key) => names.iter().position(|name| name.as_bytes() == key),
        other => match normalize(other) {
            Value::BulkString(key) => position(Value::BulkString(key), names),
            _ => None,
        },
    }
}

/// Returns the values of an array that has as many as there are fields; nil is no value.
pub fn in_order<const N: usize>(value: Value) -> Result<[Option<Value>; N], Mismatch> {
    let mut items = exactly(value, N)?;
    Ok([(); N].map(|()| items.next().filter(|value| *value != Value::Nil)))
}

/// Reads the value of a field that must be there.
pub fn field<S, T: Reply<S>>(value: Option<Value>, name: &'static str) -> Result<T, Mismatch> {
    match value {
        Some(value) => T::read(value).map_err(|mismatch| mismatch.in_field(name)),
        None => Err(Mismatch::with("a value", "none").in_field(name)),
    }
}

/// Reads the value of a field that may be missing.
pub fn optional_field<S, T: Reply<S>>(
    value: Option<Value>,
    name: &'static str,
) -> Result<Option<T>, Mismatch> {
    value.map(|value| field(Some(value), name)).transpose()
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
