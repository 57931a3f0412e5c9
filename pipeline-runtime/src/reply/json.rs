//! Values that are stored as JSON.

use redis::{RedisWrite, ToRedisArgs, ToSingleRedisArg, Value};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::error::Category;

use crate::reply::shape::{Any, Bulk};
use crate::reply::{Mismatch, Reply};

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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Json<T>(pub T);

impl<T: Serialize> ToRedisArgs for Json<T> {
    fn write_redis_args<W: RedisWrite + ?Sized>(&self, out: &mut W) {
        // What cannot be written as JSON becomes no argument, and so a pipeline that is not sent.
        if let Ok(json) = serde_json::to_vec(&self.0) {
            out.write_arg(&json);
        }
    }
}

impl<T: Serialize> ToSingleRedisArg for Json<T> {}

impl<T: DeserializeOwned> Reply<Bulk> for Json<T> {
    fn read(value: Value) -> Result<Self, Mismatch> {
        let json = <Vec<u8> as Reply<Bulk>>::read(value)?;
        serde_json::from_slice(&json).map(Json).map_err(|error| {
            // The message of the error itself may hold values.
            let problem = match error.classify() {
                Category::Data => "JSON of another type",
                Category::Eof => "JSON that ends too early",
                Category::Syntax | Category::Io => "no JSON",
            };
            let (line, column) = (error.line(), error.column());
            Mismatch::with(
                std::any::type_name::<T>(),
                format!("{problem} (line {line}, column {column})"),
            )
        })
    }
}

impl<T: DeserializeOwned> Reply<Any> for Json<T> {
    fn read(value: Value) -> Result<Self, Mismatch> {
        <Self as Reply<Bulk>>::read(value)
    }
}
