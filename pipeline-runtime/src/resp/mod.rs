//! The Redis protocol as it comes: replies in bytes, which are read where they lie, or as redis-rs's values.
//!
//! A connection of the module `direct` makes sure that replies are whole before anybody reads them. All the same nothing here relies on that: bytes
//! that are not of the protocol are an error. Uses `error`.

mod cursor;
mod reply_bytes;

#[cfg(feature = "direct")]
pub(crate) use bytes::Bytes as ReplyBuffer;
#[cfg(not(feature = "direct"))]
pub(crate) type ReplyBuffer = Vec<u8>;

pub use cursor::RespCursor;
pub(crate) use reply_bytes::ReplyBytes;
