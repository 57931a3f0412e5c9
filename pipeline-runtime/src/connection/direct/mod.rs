//! Connections of this crate's own: requests go out as they are, and replies are read where they arrived.

#[allow(dead_code, reason = "the connections that use it follow")]
mod scan;
