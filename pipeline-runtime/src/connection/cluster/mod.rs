//! Connections to a cluster on which pipelines of any keys run as they are written.
//!
//! redis-rs keeps the topology, makes the connections to the nodes and chooses between them. Its own cluster connections do not fit pipelines: they send a whole pipeline to the
//! node of its first command, and send it again, executed commands too, when one of its commands is redirected. So requests and replies do not pass through redis-rs
//! here. On the connections of this module
//!
//! - a pipeline is split by node, the parts run at the same time, and the replies come in the order written;
//! - commands of one hash slot are executed in the order written;
//! - a command that was not executed because a slot moved or the cluster was down is sent again, and one that may have been executed never is;
//!   [`Interrupted`](crate::Interrupted) has the status of each. Only an error of the cluster itself counts as a redirection: its code and text must be right, and its slot that of the command's
//!   keys. A script, a function or a command in quotes can reply any error, so the node is also asked for an `EXISTS` of the same keys, which must be redirected too. Where the slot has come back before
//!   that is asked, nobody can tell, and the redirection is the error of the command. In `atomic` it is always told, because a node redirects what it queues, before a script runs;
//! - a part takes some ten seconds at most, whatever the nodes do, or as long as `set_part_timeout` says;
//! - a transaction whose keys are in different slots is refused before anything is sent
//!   (`#[redis(cluster)]` on the struct, or `#![redis(cluster)]` first in the inline form, refuses it when the program compiles where the text shows it);
//! - a pipeline whose commands all only read goes to replicas, if the client is set up for that;
//! - a command with keys in different slots is divided where that does not change its meaning: `MGET`, `MSET`, `DEL`, `UNLINK`, `EXISTS`, `TOUCH`, `JSON.MGET` and `JSON.MSET`, each
//!   alone and in its turn. The parts are not executed at the same moment;
//! - a command in quotes goes like the same command without quotes, if its arguments are those of the documentation. The keys of other commands are not known: such a command
//!   goes alone to the node of its first argument, and if that is wrong to the one that the cluster names.
//!
//! # Commands without keys
//!
//! go alone and in their turn, as Redis says for each command:
//!
//! | | commands, for example |
//! | --- | --- |
//! | to any node | `TIME`, `CLUSTER SLOTS`, `COMMAND`, `CONFIG GET`, `FUNCTION LIST` |
//! | to one node for one argument | `PUBLISH`, `ECHO`, `FT.SEARCH` and others by their first argument, so that those of one channel or index keep their order; `CLUSTER COUNTKEYSINSLOT` by its slot |
//! | to all primaries, or all nodes | `FLUSHALL`, `FUNCTION LOAD`, `SCRIPT LOAD`, `CONFIG SET`, `PING`: one reply, an error if one of them is; `DBSIZE`, `SLOWLOG LEN`: the sum; `KEYS`, `SLOWLOG GET`, `PUBSUB CHANNELS`: all elements; `RANDOMKEY`: one of the keys |
//! | refused before anything is sent | `SCAN`, `CLIENT LIST`, `BGSAVE`, `CLUSTER ADDSLOTS`: they concern one node; `INFO`, `MEMORY STATS`, `LATENCY LATEST`: each node has its own. In quotes, the latter reply a map by node |
//!
//! In a transaction, which stays on one node, those that go to several are refused. [`Connection::scan`] walks through the keys of all nodes.
//!
//! # Connections to the nodes
//!
//! Nodes are connected as by the module [`direct`](crate::direct), so requests go out as they are, and replies are read where they arrived. redis-rs's connections to nodes are used for addresses with TLS,
//! and where a system is not Unix (blocking), or the client has a DNS resolver or a limit of concurrent requests, or none of the features `tokio-comp` and `smol-comp` is on (awaited). On these the
//! status of a command after a failure is less exact: what was replied to is known by node (blocking) or not at all (awaited).
//!
//! # Connections of redis-rs
//!
//! redis-rs's own `ClusterConnection` gets a part whose keys are all in one slot as one pipeline (the asynchronous one), a transaction as one pipeline, and everything else command by
//! command; what concerns one node is refused likewise. redis-rs may send a command there again that was executed. Only its setting `ClusterClientBuilder::retries(0)` prevents that, with which a command that
//! reached the wrong node fails with `MOVED`; after a connection was lost, it may have been executed on the right node before. Such a connection is recognised by the name of its type, so not behind the guard of a pool that hides it.
//!
//! ```no_run
//! use redis_pipeline::{cluster, redis, redis_pipeline};
//!
//! # fn run() -> Result<(), redis_pipeline::Error> {
//! let nodes = ["redis://127.0.0.1:7000", "redis://127.0.0.1:7001"];
//! let client = redis::cluster::ClusterClient::new(nodes)?;
//! let mut con = cluster::connect(&client)?;
//! let visits: Vec<i64> = redis_pipeline! { for user in 0..1_000 { INCR "visits:{user}" } }
//!     .execute(&mut con)?;
//! # Ok(())
//! # }
//! ```

#[cfg(feature = "cluster-async")]
mod async_node;
#[cfg(all(
    feature = "cluster-async",
    not(any(feature = "tokio-comp", feature = "smol-comp"))
))]
#[path = "async_no_own_connection.rs"]
mod async_own_connection;
#[cfg(all(
    feature = "cluster-async",
    any(feature = "tokio-comp", feature = "smol-comp")
))]
mod async_own_connection;
#[cfg(feature = "cluster-async")]
mod async_transport;
#[cfg(feature = "cluster-async")]
mod asynchronous;
mod blocking;
mod blocking_node;
pub(crate) mod destination;
#[cfg_attr(not(unix), allow(dead_code))]
mod node;
#[cfg(unix)]
mod own_connection;
mod redirect;
mod redis_connection;
#[cfg(not(unix))]
use redis_connection as own_connection;
mod replies;
pub(crate) mod run;
mod scan;
mod topology;
mod transport;
pub(crate) mod units;

use std::io;

use redis::RedisError;

use crate::request::hash_slot::SLOTS;

#[cfg(feature = "cluster-async")]
pub(crate) use async_transport::AsyncCluster;
#[cfg(feature = "cluster-async")]
pub use asynchronous::{AsyncConnection, AsyncScan, connect_async};
pub use blocking::{Connection, Scan, connect};
pub(crate) use transport::BlockingCluster;

/// The number of the database that a connection of this module reports, because it can be recognised behind a guard by nothing else.
pub(crate) const DATABASE: i64 = i64::MIN + 0x7265_6469;

const ASKING: &[u8] = b"*1\r\n$6\r\nASKING\r\n";

/// Returns slots of different nodes, to ask another node where one does not answer.
fn anywhere() -> impl Iterator<Item = u16> {
    let first = (destination::random() % u64::from(SLOTS)) as u16;
    (0..4).map(move |n| (first + n * (SLOTS / 4)) % SLOTS)
}

/// Returns the host of an address.
fn host(address: &str) -> &str {
    address.rsplit_once(':').map_or(address, |(host, _)| host)
}

#[cold]
fn timed_out() -> RedisError {
    io::Error::from(io::ErrorKind::TimedOut).into()
}
