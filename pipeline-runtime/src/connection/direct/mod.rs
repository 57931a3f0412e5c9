//! Connections of this crate's own: requests go out as they are, and replies are read where they arrived.
//!
//! They are made from a [`redis::Client`], and all that works on redis-rs's connections works on them, only faster: pipelines of this crate, `redis::Commands`, pools. [`Connection`]
//! blocks (on Unix); those of the module `aio` are awaited.
//!
//! ```no_run
//! # #[cfg(unix)]
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use redis_pipeline::direct::Connection;
//! use redis_pipeline::{redis, redis_pipeline};
//!
//! let client = redis::Client::open("redis://127.0.0.1/")?;
//! let mut con = Connection::open(&client)?;
//! let (visits, name) = redis_pipeline! {
//!     let visits = INCR "visits";
//!     let name = HGET "user:7" "name";
//! }
//! .execute(&mut con)?;
//! # Ok(())
//! # }
//! # #[cfg(not(unix))]
//! # fn main() {}
//! ```
//!
//! # Which connection
//!
//! | a program | takes |
//! | --- | --- |
//! | that blocks | [`Connection`], or `Manager` in a pool of `r2d2` |
//! | that awaits, on one server | `aio::MultiplexedConnection`; `aio::ConnectionManager` connects again |
//! | that uses a cluster | the module `cluster` (feature `cluster`) |
//! | that subscribes | `aio::MultiplexedConnection` with RESP3, or redis-rs's connections |
//! | that blocks and runs on a system of another kind than Unix | redis-rs's connections |
//!
//! # When it fails
//!
//! After a failure a blocking connection is closed, a time-out among them, for the replies would come all the same and be taken for those to the next request. The replies that came before are known:
//! [`Interrupted`](crate::Interrupted) tells the status of each command, not only of each part, and [`replies`](crate::Interrupted::replies) keeps what came.
//! A `Watch` ends with its connection. A pool makes another connection; so does whoever holds the client.
//!
//! # Sentinel
//!
//! With the feature `sentinel` redis-rs asks the sentinels. `Connection::open_sentinel` connects to the server that they name and is closed when that server says that it is a replica; a pool
//! with `Manager::with_sentinels` (feature `r2d2`) then asks again. So does `aio::ConnectionManager::open_sentinel` by itself.
//!
//! # A node of a cluster
//!
//! A client of one node connects to that node, as redis-rs does: it is how `CLUSTER` commands and those that administer a server get there, and it takes commands on the keys that the node has. On any
//! other key the server replies `MOVED`, and the error names the module `cluster`, whose connections know all nodes.
//!
//! # TLS
//!
//! Addresses with TLS are taken with the feature `direct-tls`, by connections that are awaited with `direct-tls-aio`; redis-rs reads such addresses only with one of its own features
//! for TLS (`tls-rustls`, with tokio `tokio-rustls-comp`). It is by rustls: certificates that the system trusts, any with `#insecure`, or what `set_tls` of the settings is given. rustls needs a default
//! `CryptoProvider` then, as it does with redis-rs. What a client was given by `Client::build_with_tls` cannot be read from it, so it is refused.

#[cfg(feature = "aio")]
pub mod aio;
#[cfg(unix)]
mod blocking;
#[cfg(unix)]
mod greeting;
#[cfg_attr(not(unix), allow(dead_code))]
pub(crate) mod handover;
#[cfg(all(feature = "r2d2", unix))]
mod pool;
#[cfg(unix)]
mod receiver;
mod scan;
#[cfg(unix)]
mod socket;
#[cfg(all(feature = "direct-tls", unix))]
mod tls;
#[cfg(all(not(feature = "direct-tls"), unix))]
#[path = "no_tls.rs"]
mod tls;
#[cfg(feature = "direct-tls")]
mod tls_settings;

#[cfg(all(feature = "cluster", unix))]
pub(in crate::connection) use blocking::Limits;
#[cfg(unix)]
pub use blocking::{Config, Connection};
#[cfg(all(feature = "r2d2", unix))]
pub use pool::Manager;
