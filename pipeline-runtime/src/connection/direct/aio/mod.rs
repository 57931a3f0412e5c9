//! Connections that are awaited.
//!
//! [`MultiplexedConnection`] is one connection that many tasks share. One task, the driver, owns its stream. Callers append their bytes to what is queued and wait; the driver writes what
//! has gathered, finds where the replies to each request end, and hands each caller its bytes, which are decoded in the caller's task. redis-rs's own
//! connection runs over an in-memory stream as one more client of the driver: it says hello, and does everything that is no pipeline of this crate.
//!
//! ```no_run
//! # #[cfg(feature = "tokio-comp")]
//! # async fn run() -> Result<(), Box<dyn std::error::Error>> {
//! use redis_pipeline::direct::aio::{Config, MultiplexedConnection};
//! use redis_pipeline::{redis, redis_pipeline};
//!
//! let client = redis::Client::open("redis://127.0.0.1/")?;
//! let mut con = MultiplexedConnection::open_with_config(&client, &Config::new()).await?;
//! let (visits,) = redis_pipeline! { let visits = INCR "visits"; }.execute_async(&mut con).await?;
//! # Ok(())
//! # }
//! ```

mod config;
#[cfg(any(feature = "tokio-comp", feature = "smol-comp"))]
mod connect;
mod driver;
mod multiplexed;
mod queue;
#[cfg(all(feature = "tokio-comp", feature = "smol-comp"))]
#[path = "runtime_either.rs"]
mod runtime;
#[cfg(all(feature = "smol-comp", not(feature = "tokio-comp")))]
#[path = "runtime_smol.rs"]
mod runtime;
#[cfg(all(feature = "tokio-comp", not(feature = "smol-comp")))]
#[path = "runtime_tokio.rs"]
mod runtime;
#[cfg(feature = "tokio-comp")]
#[path = "timer_tokio.rs"]
mod timer;
#[cfg(not(feature = "tokio-comp"))]
mod timer;
mod transport;
mod tunnel;

pub use config::Config;
pub use multiplexed::MultiplexedConnection;
pub(crate) use transport::AsyncDirect;
