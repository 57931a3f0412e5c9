//! What commands reply, as types: the command table names a shape, and [`Reply`](crate::Reply) says which Rust types
//! hold it. They are needed by name only to implement [`Reply`](crate::Reply) by hand:
//!
//! ```
//! use redis_pipeline::{Mismatch, Reply, redis::Value, redis_pipeline, shape};
//!
//! /// Seconds since the epoch, in hexadecimal digits.
//! struct Timestamp(u64);
//!
//! impl Reply<shape::BulkString> for Timestamp {
//!     fn read(value: Value) -> Result<Self, Mismatch> {
//!         let digits = <String as Reply<shape::BulkString>>::read(value)?;
//!         u64::from_str_radix(&digits, 16)
//!             .map(Timestamp)
//!             .map_err(|_| Mismatch::with("hexadecimal digits", "another string"))
//!     }
//! }
//!
//! let pipeline = redis_pipeline! { let seen: Option<Timestamp> = GET "seen"; };
//! ```

use std::convert::Infallible;
use std::marker::PhantomData;

macro_rules! shapes {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug)]
        pub enum $name {}
    )*};
}

macro_rules! shapes_of {
    ($($(#[$doc:meta])* $name:ident<$($inner:ident),+>;)*) => {$(
        $(#[$doc])*
        #[derive(Debug)]
        pub enum $name<$($inner),+> {
            #[doc(hidden)]
            Never(Infallible, PhantomData<($($inner,)+)>),
        }
    )*};
}

shapes! {
    /// `OK`.
    Ok;
    /// An integer.
    Int;
    /// An integer that is 0 or 1.
    IntBool;
    /// A string: bulk, simple or verbatim.
    BulkString;
    /// A cursor of the `SCAN` family.
    Cursor;
    /// A double.
    Double;
    /// A boolean: 0 or 1 in RESP2.
    Bool;
    /// A reply that depends on data.
    Any;
}

shapes_of! {
    /// An array.
    Array<S>;
    /// A set.
    Set<S>;
    /// A map: a flat array in RESP2.
    Map<K, V>;
    /// Pairs in an order: a flat array in RESP2.
    Pairs<K, V>;
    /// One reply, or an empty array.
    OneOrEmpty<S>;
}

/// The reply, or nil. In an array of values that were asked for by their names, `N` is these names: a struct with named fields reads each by
/// its own. Everything else is held whatever `N` is.
#[derive(Debug)]
pub enum Nullable<S, N = ()> {
    #[doc(hidden)]
    Never(Infallible, PhantomData<(S, N)>),
}

/// A reply with a Rust type of its own. The same reply may come in several ways that it does not tell apart itself; the words of the command do.
#[derive(Debug)]
pub enum Typed<T, const VARIANT: u8 = 0> {
    #[doc(hidden)]
    Never(Infallible, PhantomData<T>),
}

/// `OK`, or nil where the command did nothing.
pub type OkOrNil = Nullable<Ok>;
