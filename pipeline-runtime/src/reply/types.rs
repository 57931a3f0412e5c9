//! Replies that have a structure and a name: records with named fields.
//!
//! A record reads the fields that it knows, whether they come as a map or one after the other, and keeps those that it does not know in `others`, so that
//! nothing is lost that a server has sent. Where a field is missing that every server sends, that is an error.
//!
//! What users and clients name or store is a [`ByteString`], what only servers write a `String`. A number that servers compute as a difference is signed.

use std::marker::PhantomData;
use std::vec;

use redis::Value;

use super::collections::{Entries, items};
use super::scalars::normalize;
use super::shape::{Any, Array, BulkString, Map, Typed};
use super::{ByteString, Mismatch, Reply};
use crate::resp::RespCursor;

/// A field that every server sends.
pub(super) struct Required<S>(PhantomData<S>);

/// A field that is missing on some servers, or nil.
pub(super) struct Optional<S>(PhantomData<S>);

/// How a field is read from what a reply has at its place.
pub(super) trait Field<T> {
    fn field(value: Option<Value>) -> Result<T, Mismatch>;

    /// Decodes a field that is there.
    fn decode(cursor: &mut RespCursor<'_>) -> Result<T, Mismatch>;
}

impl<S, T: Reply<S>> Field<T> for Required<S> {
    fn field(value: Option<Value>) -> Result<T, Mismatch> {
        match value {
            Some(value) => T::read(value),
            None => Err(Mismatch::with("a value", "none")),
        }
    }

    fn decode(cursor: &mut RespCursor<'_>) -> Result<T, Mismatch> {
        T::decode(cursor)
    }
}

impl<S, T: Reply<S>> Field<Option<T>> for Optional<S> {
    fn field(value: Option<Value>) -> Result<Option<T>, Mismatch> {
        match value {
            None | Some(Value::Nil) => Ok(None),
            Some(value) => T::read(value).map(Some),
        }
    }

    fn decode(cursor: &mut RespCursor<'_>) -> Result<Option<T>, Mismatch> {
        match cursor.nil() {
            true => Ok(None),
            false => T::decode(cursor).map(Some),
        }
    }
}

/// Fields by name: a map, or names and values one after the other.
pub(super) struct Named(Vec<(ByteString, Value)>);

impl Named {
    pub(super) fn of(value: Value) -> Result<Self, Mismatch> {
        let mut entries = Entries::of(value, "fields by name")?;
        let mut fields = Vec::with_capacity(entries.len());
        while let Some(entry) = entries.next() {
            let (name, value) = entry?;
            match normalize(name) {
                Value::BulkString(name) => fields.push((name.into(), value)),
                other => return Err(Mismatch::new("the name of a field", other)),
            }
        }
        Ok(Named(fields))
    }

    pub(super) fn take(&mut self, name: &str) -> Option<Value> {
        let at = self.0.iter().position(|(own, _)| own == name)?;
        Some(self.0.remove(at).1)
    }

    /// Takes the fields for which `read` makes something of the name and the value; the others stay.
    pub(super) fn take_each<T>(
        &mut self,
        mut read: impl FnMut(&str, &Value) -> Option<T>,
    ) -> Vec<T> {
        let mut taken = Vec::new();
        self.0.retain(|(name, value)| {
            let read = name.to_str().ok().and_then(|name| read(name, value));
            let stays = read.is_none();
            taken.extend(read);
            stays
        });
        taken
    }

    pub(super) fn read<F: Field<T>, T>(&mut self, name: &'static str) -> Result<T, Mismatch> {
        F::field(self.take(name)).map_err(|mismatch| mismatch.in_field(name))
    }

    /// Returns the fields that were not taken, by name.
    pub(super) fn others(self) -> Vec<(ByteString, Value)> {
        self.0
    }
}

/// Fields by their place in an array.
pub(super) struct Listed(vec::IntoIter<Value>);

impl Listed {
    pub(super) fn of(value: Value) -> Result<Self, Mismatch> {
        Ok(Listed(items(value, "an array of fields")?.into_iter()))
    }

    pub(super) fn read<F: Field<T>, T>(&mut self, name: &'static str) -> Result<T, Mismatch> {
        F::field(self.0.next()).map_err(|mismatch| mismatch.in_field(name))
    }

    /// Returns the fields that were not taken, in their order.
    pub(super) fn others(self) -> Vec<Value> {
        self.0.collect()
    }
}

/// Fields by their place in bytes.
pub(super) struct ListedBytes<'c, 'b> {
    cursor: &'c mut RespCursor<'b>,
    left: usize,
}

impl<'c, 'b> ListedBytes<'c, 'b> {
    /// Takes the head of an array, if that is what comes.
    pub(super) fn of(cursor: &'c mut RespCursor<'b>) -> Option<Self> {
        let left = cursor.items()?;
        Some(ListedBytes { cursor, left })
    }

    pub(super) fn read<F: Field<T>, T>(&mut self, name: &'static str) -> Result<T, Mismatch> {
        let read = match self.left.checked_sub(1) {
            None => F::field(None),
            Some(left) => {
                self.left = left;
                F::decode(self.cursor)
            }
        };
        read.map_err(|mismatch| mismatch.in_field(name))
    }

    /// Returns the fields that were not taken, in their order.
    pub(super) fn others(self) -> Result<Vec<Value>, Mismatch> {
        (0..self.left).map(|_| self.cursor.value()).collect()
    }
}

/// Defines records. Each field says what it is called in the reply, whether it must or may be there, and its shape; one more may be read from several of the
/// fields that are left over.
macro_rules! records {
    ($(
        $(#[$doc:meta])*
        pub struct $name:ident from $source:ident {
            $($(#[$field_doc:meta])* $field:ident: $kind:ty = $key:literal $how:ident<$shape:ty>;)*
        }
        $(rest { $(#[$rest_doc:meta])* $rest:ident: $rest_kind:ty = $read:path; })?
    )*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub struct $name {
            $($(#[$field_doc])* pub $field: $kind,)*
            $($(#[$rest_doc])* pub $rest: $rest_kind,)?
            /// Fields that the server sent beside these, as newer versions do.
            pub others: $crate::reply::types::others!($source),
        }

        impl $crate::reply::Structured for $name {
            fn read_structured(value: redis::Value) -> Result<Self, $crate::reply::Mismatch> {
                let mut fields = $crate::reply::types::$source::of(value)?;
                Ok($name {
                    $($field: fields.read::<$crate::reply::types::$how<$shape>, $kind>($key)?,)*
                    $($rest: $read(&mut fields)?,)?
                    others: fields.others(),
                })
            }
        }

        impl $crate::reply::Reply<$crate::reply::shape::Any> for $name {
            fn read(value: redis::Value) -> Result<Self, $crate::reply::Mismatch> {
                <Self as $crate::reply::Structured>::read_structured(value)
            }
        }
    )*};
}

/// The type of the fields that no record knows.
macro_rules! others {
    (Named) => { Vec<($crate::reply::ByteString, redis::Value)> };
    (Listed) => { Vec<redis::Value> };
}

pub(super) use {others, records};

/// Types of redis-rs where the command's reply has one of our own.
macro_rules! also_by_redis {
    ($($of_redis:ty: $shape:ty;)*) => {$(
        impl Reply<$shape> for $of_redis {
            fn read(value: Value) -> Result<Self, Mismatch> {
                super::read_by_redis(value)
            }
        }
    )*};
}

also_by_redis! {
    redis::streams::StreamInfoGroupsReply: Array<Map<BulkString, Any>>;
    redis::streams::StreamInfoStreamReply: Map<BulkString, Any>;
    redis::streams::StreamInfoConsumersReply: Array<Map<BulkString, Any>>;
    redis::acl::AclInfo: Map<BulkString, Any>;
    redis::HotkeysResponse: Array<Map<BulkString, Any>>;
    redis::Role: Typed<super::Role>;
}

/// Stands in for the type of redis-rs 1 that redis-rs 2 has not: what a block imports comes before it.
#[allow(dead_code)]
enum StreamInfoStreamReplyWithIdempotency {}

impl redis::FromRedisValue for StreamInfoStreamReplyWithIdempotency {
    fn from_redis_value(_: Value) -> Result<Self, redis::ParsingError> {
        Err("redis-rs 2 has StreamInfoStreamReply in its place".into())
    }
}

const _: () = {
    #[allow(unused_imports)]
    use redis::streams::*;

    also_by_redis! { StreamInfoStreamReplyWithIdempotency: Map<BulkString, Any>; }
};
