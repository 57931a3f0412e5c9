//! Values that are stored as JSON.

use redis::{RedisWrite, ToRedisArgs, ToSingleRedisArg, Value};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::error::JsonError;
use crate::reply::shape::{Any, BulkString};
use crate::reply::{Mismatch, Reply};
use crate::resp::RespCursor;

/// A value that is stored as JSON: an argument that is written as JSON, and a reply that is read from it.
///
/// ```
/// use redis_pipeline::{Json, redis_pipeline};
/// use serde::{Deserialize, Serialize};
///
/// #[derive(Serialize, Deserialize)]
/// struct Cart { items: Vec<String> }
///
/// let cart = Cart { items: vec!["tea".to_owned()] };
/// let pipeline = redis_pipeline! {
///     SET "cart" (Json(&cart));
///     let cart: Option<Json<Cart>> = GET "cart";
/// };
/// assert_eq!(pipeline.request().to_string(), "SET cart \"{\\\"items\\\":[\\\"tea\\\"]}\"\nGET cart");
/// ```
///
/// A value that serde cannot write is [`Cause::Json`](crate::Cause::Json) of a pipeline that is not sent. A reply that serde cannot read is a
/// [`Mismatch`] with a [`json_error`](Mismatch::json_error). Both say what is wrong without any values, and hold serde's own error.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Json<T>(pub T);

impl<T: Serialize> ToRedisArgs for Json<T> {
    fn write_redis_args<W: RedisWrite + ?Sized>(&self, out: &mut W) {
        match serde_json::to_vec(&self.0) {
            Ok(json) => out.write_arg(&json),
            // No argument is written, so a pipeline is not sent. A writer of pipelines takes the error in this call.
            Err(error) => JsonError::writing(error).offer(|| out.reserve_space_for_args([])),
        }
    }
}

impl<T: Serialize> ToSingleRedisArg for Json<T> {}

impl<T: DeserializeOwned> Reply<BulkString> for Json<T> {
    fn read(value: Value) -> Result<Self, Mismatch> {
        from_json(&<Vec<u8> as Reply<BulkString>>::read(value)?)
    }

    fn decode(cursor: &mut RespCursor<'_>) -> Result<Self, Mismatch> {
        match cursor.bulk() {
            Some(json) => from_json(json),
            None => <Self as Reply<BulkString>>::read(cursor.value()?),
        }
    }
}

fn from_json<T: DeserializeOwned>(json: &[u8]) -> Result<Json<T>, Mismatch> {
    serde_json::from_slice(json)
        .map(Json)
        .map_err(Mismatch::json::<T>)
}

impl<T: DeserializeOwned> Reply<Any> for Json<T> {
    fn read(value: Value) -> Result<Self, Mismatch> {
        <Self as Reply<BulkString>>::read(value)
    }

    fn decode(cursor: &mut RespCursor<'_>) -> Result<Self, Mismatch> {
        <Self as Reply<BulkString>>::decode(cursor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_read_to_the_same_value_and_the_same_error() {
        for reply in [
            "$5\r\n[1,2]\r\n",
            "+[1]\r\n",
            "$2\r\n{}\r\n",
            "$0\r\n\r\n",
            ":1\r\n",
            "$-1\r\n",
            "-ERR no\r\n",
            "*1\r\n:1\r\n",
        ] {
            let value = redis::parse_redis_value(reply.as_bytes()).unwrap();
            let read = <Json<Vec<u8>> as Reply<BulkString>>::read(value);
            let mut cursor = RespCursor::new(reply.as_bytes());
            let decoded = <Json<Vec<u8>> as Reply<Any>>::decode(&mut cursor);
            assert_eq!(format!("{decoded:?}"), format!("{read:?}"));
            assert!(decoded.is_err() || cursor.as_bytes().is_empty());
        }
    }
}
