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
//! let visits = redis_pipeline! { INCR "visits" }.execute_async(&mut con).await?;
//! # Ok(())
//! # }
//! ```

mod config;
#[cfg(any(feature = "tokio-comp", feature = "smol-comp"))]
mod connect;
mod driver;
#[cfg(any(feature = "tokio-comp", feature = "smol-comp"))]
mod manager;
mod multiplexed;
#[cfg(not(any(feature = "tokio-comp", feature = "smol-comp")))]
mod no_manager;
#[cfg(all(
    any(feature = "tokio-comp", feature = "smol-comp"),
    any(feature = "bb8", feature = "deadpool")
))]
mod pools;
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
#[cfg(all(
    any(feature = "tokio-comp", feature = "smol-comp"),
    feature = "direct-tls-aio"
))]
mod tls;
#[cfg(not(all(
    any(feature = "tokio-comp", feature = "smol-comp"),
    feature = "direct-tls-aio"
)))]
#[cfg_attr(
    not(any(feature = "tokio-comp", feature = "smol-comp")),
    allow(dead_code)
)]
#[path = "no_tls.rs"]
mod tls;
mod transport;
mod tunnel;

pub use config::Config;
#[cfg(any(feature = "tokio-comp", feature = "smol-comp"))]
pub use config::ManagerConfig;
#[cfg(any(feature = "tokio-comp", feature = "smol-comp"))]
pub use manager::ConnectionManager;
pub use multiplexed::MultiplexedConnection;
#[cfg(not(any(feature = "tokio-comp", feature = "smol-comp")))]
use no_manager::ConnectionManager;
#[cfg(all(
    any(feature = "tokio-comp", feature = "smol-comp"),
    any(feature = "bb8", feature = "deadpool")
))]
pub use pools::Manager;
pub(crate) use transport::AsyncDirect;
