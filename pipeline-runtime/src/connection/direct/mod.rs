//! Connections of this crate's own: requests go out as they are, and replies are read where they arrived.
//!
//! They are made from a [`redis::Client`], and all that works on redis-rs's connections works on them, only faster. The module [`aio`] has those that await.

#[cfg(feature = "aio")]
pub mod aio;
mod blocking;
mod greeting;
pub(crate) mod handover;
mod receiver;
mod scan;
mod socket;

pub use blocking::{Config, Connection};
