//! Connections to a cluster on which pipelines of any keys run as they are written.
//!
//! redis-rs keeps the topology, the connections to the nodes, credentials and TLS. What it does with pipelines on a cluster it cannot do
//! here: its own cluster connections send a whole pipeline to the node of its first command, and send it again, also what was executed
//! already, when one of its commands is redirected. On the connections of this module
//!
//! - a pipeline is split by node, the parts run at the same time, and the replies come in the order written;
//! - commands of one hash slot are executed in the order written;
//! - a command that was not executed because a slot moved or the cluster was down is sent again, and one that may have been executed never is;
//!   [`Interrupted`](crate::Interrupted) tells which these are. Only what a cluster really replies counts, code and text, with a slot of the command's keys; of a script, a function and a
//!   command in quotes, which can reply any error, only what the cluster says of an `EXISTS` of the same keys, too;
//! - a part takes some ten seconds at most, whatever the nodes do, or as long as `set_part_timeout` says;
//! - a transaction whose keys are in different slots is refused before anything is sent
//!   (`#[redis(cluster)]` on the struct, or `#![redis(cluster)]` first in the inline form, finds out when the program compiles where the text shows it);
//! - a pipeline whose commands all only read goes to replicas, if the client is set up for that;
//! - a command with keys in different slots is divided, if that is what it means: `MGET`, `MSET`, `DEL`, `UNLINK`, `EXISTS`, `TOUCH`, `JSON.MGET` and `JSON.MSET`, each
//!   alone and in its turn. The parts are not executed at the same moment;
//! - a command in quotes goes like the same command without quotes, if its arguments are those of the documentation. Of others nobody knows the keys: they
//!   go alone to the node of the first argument, and if that is wrong to the one that the cluster names.
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
//! # Connections of redis-rs
//!
//! redis-rs's own `ClusterConnection` gets a part whose keys are all in one slot as one pipeline (the asynchronous one), a transaction as one pipeline, and everything else command by
//! command; what concerns one node is refused likewise. What redis-rs repeats there it repeats as it likes, commands that were executed too: nothing outside of it can keep it from that, but its own setting `ClusterClientBuilder::retries(0)`, with which a command that
//! reached the wrong node fails with `MOVED`. It is recognised by the name of its type, so not behind the guard of a pool that hides it.
//!
//! ```no_run
//! use redis_pipeline::{cluster, redis, redis_pipeline};
//!
//! # fn run() -> Result<(), redis_pipeline::Error> {
//! let client = redis::cluster::ClusterClient::new(["redis://127.0.0.1:7000", "redis://127.0.0.1:7001"])?;
//! let mut con = cluster::connect(&client)?;
//! let visits: Vec<i64> = redis_pipeline! { for user in 0..1_000 { INCR "visits:{user}" } }.execute(&mut con)?;
//! # Ok(())
//! # }
//! ```

#[cfg(feature = "cluster-async")]
mod async_transport;
#[cfg(feature = "cluster-async")]
mod asynchronous;
mod blocking;
pub(crate) mod destination;
mod redirect;
pub(crate) mod run;
mod scan;
mod topology;
mod transport;
pub(crate) mod units;

use std::error::Error;
use std::fmt;
use std::io;
use std::sync::Arc;

use redis::cluster_routing::{Route, SingleNodeRoutingInfo, SlotAddr};
use redis::{ConnectionAddr, ConnectionInfo, RedisError, Value};

use crate::request::hash_slot::{SLOTS, hash_slot};
use run::Target;

#[cfg(feature = "cluster-async")]
pub(crate) use async_transport::AsyncCluster;
#[cfg(feature = "cluster-async")]
pub use asynchronous::{AsyncConnection, AsyncScan, connect_async};
pub use blocking::{Connection, Scan, connect};
pub(crate) use transport::BlockingCluster;

/// What a connection of this module says when asked for its database: the one way to recognise it behind a guard.
pub(crate) const DATABASE: i64 = i64::MIN + 0x7265_6469;

const ASKING: &[u8] = b"*1\r\n$6\r\nASKING\r\n";

/// The name of a command that never reaches a server.
const ORDER: &str = "redis-pipeline";

/// Returns which nodes may serve a pipeline.
fn slot_address(read_only: bool) -> SlotAddr {
    if read_only {
        SlotAddr::ReplicaOptional
    } else {
        SlotAddr::Master
    }
}

fn route(slot: u16, target: &Target, read_only: bool) -> SingleNodeRoutingInfo {
    match target {
        Target::Slot => {
            SingleNodeRoutingInfo::SpecificNode(Route::new(slot, slot_address(read_only)))
        }
        Target::Ask { host, port } | Target::Node { host, port } => {
            SingleNodeRoutingInfo::ByAddress {
                host: host.clone(),
                port: *port,
            }
        }
    }
}

/// Returns the name of a node, as its connection knows it.
fn address(info: &ConnectionInfo) -> String {
    match info.addr() {
        ConnectionAddr::Tcp(host, port) | ConnectionAddr::TcpTls { host, port, .. } => {
            format!("{host}:{port}")
        }
        other => other.to_string(),
    }
}

/// Finds a key that hashes to `slot`.
fn key_of(slot: u16) -> String {
    let keys = (0_u32..).map(|n| n.to_string());
    keys.take(usize::from(SLOTS) * 64)
        .find(|key| hash_slot(key.as_bytes()) == slot)
        .unwrap_or_default()
}

/// An error of ours on its way through redis-rs, which must not act upon it: it would send again what may have been executed.
#[derive(Debug)]
struct OpaqueError<E>(E);

impl<E: fmt::Display> fmt::Display for OpaqueError<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<E: Error + 'static> Error for OpaqueError<E> {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&self.0)
    }
}

fn opaque<E: Error + Send + Sync + 'static>(error: E) -> RedisError {
    // The kind of error after which redis-rs neither connects nor sends again.
    io::Error::new(io::ErrorKind::Unsupported, OpaqueError(error)).into()
}

/// Returns what was handed to [`opaque`]. The source of redis-rs's error is no `io::Error` but an `Arc` of one, so only its own source tells.
fn opened<E: Error + Clone + 'static>(error: &RedisError) -> Option<E> {
    error.source()?.source()?.downcast_ref().cloned()
}

/// Slots of different nodes, to ask another one where one does not answer.
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

/// Lets redis-rs see of a reply to a probe only that a slot has moved: what else it would repeat for minutes tells nothing new.
fn seen_by_redis_rs(reply: Value) -> Value {
    match reply {
        Value::ServerError(error) if error.code() != "MOVED" => Value::Nil,
        reply => reply,
    }
}

/// The units that go to one node, in order.
struct Batch {
    address: Arc<str>,
    /// The first unit decides about the route.
    route: SingleNodeRoutingInfo,
    asking: bool,
    units: Vec<usize>,
}

/// Gathers units by node.
#[derive(Default)]
struct Batches(Vec<Batch>);

impl Batches {
    fn add(&mut self, unit: usize, slot: u16, target: &Target, address: &str, read_only: bool) {
        let asking = matches!(target, Target::Ask { .. });
        let same = |batch: &&mut Batch| *batch.address == *address && batch.asking == asking;
        match self.0.iter_mut().find(same) {
            Some(batch) => batch.units.push(unit),
            None => self.0.push(Batch {
                address: address.into(),
                route: route(slot, target, read_only),
                asking,
                units: vec![unit],
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use redis::{ErrorKind, RedisError, RetryMethod};

    use super::{opaque, opened};
    use crate::error::{Fate, Interrupted};

    #[test]
    fn an_error_comes_out_of_redis_rs_as_it_went_in() {
        let lost = RedisError::from((ErrorKind::Io, "lost"));
        let on_its_way = opaque(lost.clone());
        assert!(matches!(on_its_way.retry_method(), RetryMethod::NoRetry));
        assert_eq!(opened::<RedisError>(&on_its_way), Some(lost.clone()));
        assert_eq!(opened::<RedisError>(&lost), None);

        let fates = [Fate::Executed, Fate::Unknown];
        let on_its_way = opaque(Interrupted::new(lost, fates));
        let arrived = opened::<Interrupted>(&on_its_way).unwrap();
        assert_eq!(fates, [arrived.fate(0), arrived.fate(1)]);
    }
}
