//! Keys that are read back from their names.

use redis::{ParsingError, Value};

use super::shape::BulkString;
use super::{Mismatch, Reply};

/// A field of a key that can be read back from its text.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "the field `{Self}` of this key cannot be read back from text",
    note = "`&str`, and what is a reply of a string: `#[derive(redis_pipeline::Reply)]`"
)]
pub trait KeyField<'k>: Sized {
    fn from_key(text: &'k str) -> Option<Self>;
}

#[diagnostic::do_not_recommend]
impl<'k, T: Reply<BulkString>> KeyField<'k> for T {
    fn from_key(text: &'k str) -> Option<Self> {
        T::read(Value::BulkString(text.as_bytes().to_vec())).ok()
    }
}

impl<'f, 'k: 'f> KeyField<'k> for &'f str {
    #[inline]
    fn from_key(text: &'k str) -> Option<Self> {
        Some(text)
    }
}

/// Reads a reply that is the name of a key.
#[doc(hidden)]
pub fn read_key<K>(
    value: Value,
    template: &'static str,
    parse: impl FnOnce(&str) -> Option<K>,
) -> Result<K, Mismatch> {
    let name = <String as Reply<BulkString>>::read(value)?;
    parse(&name).ok_or_else(|| Mismatch::with(format!("a key `{template}`"), "another string"))
}

/// Reads the name of a key as redis-rs reads replies.
#[doc(hidden)]
pub fn key_of_redis_rs<K: Reply<BulkString>>(value: Value) -> Result<K, ParsingError> {
    K::read(value).map_err(|mismatch| mismatch.to_string().into())
}
