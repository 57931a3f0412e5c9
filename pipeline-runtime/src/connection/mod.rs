//! Connections: how the commands of a request get to a server, and what comes back.
//!
//! An execution knows connections by the traits [`Transport`], [`BlockingTransport`] and [`AsyncTransport`]. Uses `request` and `error`.

#[cfg(feature = "aio")]
mod asynchronous;
mod batch;
mod blocking;
#[cfg(feature = "cluster")]
pub mod cluster;
mod cluster_rules;
#[cfg(feature = "direct")]
pub mod direct;
mod kind;
#[cfg(not(feature = "cluster"))]
mod no_cluster;
#[cfg(all(feature = "aio", not(feature = "cluster-async")))]
mod no_cluster_async;
#[cfg(not(feature = "direct"))]
mod no_direct;
#[cfg(all(feature = "aio", not(feature = "direct")))]
mod no_direct_async;
mod redis_cluster;
#[cfg(feature = "aio")]
mod redis_cluster_async;
mod unknown_script;
mod waiting;

use crate::error::Error;
use crate::request::Request;

#[cfg(feature = "aio")]
pub use asynchronous::AsyncConnectionLike;
#[cfg(feature = "aio")]
pub(crate) use asynchronous::{AsyncTransport, Asynchronous};
pub(crate) use batch::{Batch, BatchReplies, SendError};
pub use blocking::BlockingConnectionLike;
pub(crate) use blocking::{Blocking, BlockingTransport};
#[cfg(feature = "cluster-async")]
use cluster::AsyncCluster;
#[cfg(feature = "cluster")]
use cluster::BlockingCluster;
#[cfg(all(feature = "aio", feature = "direct"))]
use direct::aio::AsyncDirect;
#[cfg(feature = "direct")]
use direct::handover;
#[cfg(not(feature = "cluster"))]
use no_cluster::BlockingCluster;
#[cfg(all(feature = "aio", not(feature = "cluster-async")))]
use no_cluster_async::AsyncCluster;
#[cfg(not(feature = "direct"))]
use no_direct as handover;
#[cfg(all(feature = "aio", not(feature = "direct")))]
use no_direct_async::AsyncDirect;
pub(crate) use unknown_script::is_unknown_script;

/// A connection as an execution sees it, whether it blocks or not.
pub(crate) trait Transport {
    /// Refuses a request that must not be sent, or that this connection cannot execute.
    fn check(&self, request: &Request) -> Result<(), Error>;

    /// Returns whether commands of different hash slots may go to different servers.
    fn has_many_nodes(&self) -> bool;

    /// Returns the number of the database, negative where there is none.
    fn database(&self) -> i64;
}
