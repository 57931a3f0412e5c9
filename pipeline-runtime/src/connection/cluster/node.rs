//! Nodes as redis-rs keeps them, and as requests are sent to them.
//!
//! redis-rs decides which nodes there are, connects to them, and knows which of them has a slot. Whatever passes through it may be sent again, though. So a node is
//! a handle on a connection, and redis-rs is asked for the handle only: the node itself replies with it to a command that never reaches a server. What belongs to
//! pipelines is sent on the connection directly.

use std::collections::HashMap;
use std::error::Error;
use std::fmt;
use std::io;
use std::sync::Arc;
use std::time::{Duration, Instant};

use redis::cluster_routing::{Route, RoutingInfo, SingleNodeRoutingInfo, SlotAddr};
use redis::{Cmd, ConnectionAddr, ConnectionInfo, ErrorKind, RedisError, Value};

use super::ASKING;
use super::replies::{Reply, split};
use super::run::{ClusterExecution, Outcome, Target};
use crate::connection::BatchReplies;
use crate::connection::direct::handover::Broken;
use crate::request::hash_slot::{SLOTS, hash_slot};
use crate::resp::ReplyBytes;

/// The name of the command that a node replies to.
const HANDLE: &str = "redis-pipeline";

/// A node: its address, and the connection to it.
#[derive(Clone)]
pub(super) struct Node<C> {
    pub(super) name: Arc<str>,
    pub(super) connection: C,
}

/// Returns the address of a node.
pub(super) fn address(info: &ConnectionInfo) -> String {
    match info.addr() {
        ConnectionAddr::Tcp(host, port) | ConnectionAddr::TcpTls { host, port, .. } => {
            format!("{host}:{port}")
        }
        other => other.to_string(),
    }
}

/// What a node is asked by a command of this crate.
pub(super) enum Asked<'c> {
    /// To hand itself out.
    Handle,
    /// To execute an `EXISTS` of this key, so that redis-rs sees that the slot has moved or the connection is broken.
    Probe(&'c [u8]),
}

impl<'c> Asked<'c> {
    /// Returns what a command asks a node, if it is a command of this crate.
    pub(super) fn of(cmd: &'c Cmd) -> Option<Self> {
        let mut arguments = cmd.args_iter();
        match (arguments.next(), arguments.next()) {
            (Some(redis::Arg::Simple(name)), _) if name != HANDLE.as_bytes() => None,
            (Some(_), Some(redis::Arg::Simple(key))) => Some(Asked::Probe(key)),
            (Some(_), _) => Some(Asked::Handle),
            (None, _) => None,
        }
    }
}

/// Returns the command that asks a node for its handle.
pub(super) fn handle() -> Cmd {
    redis::cmd(HANDLE)
}

/// Returns the command that lets a node look for a key of a slot.
pub(super) fn probe(slot: u16) -> Cmd {
    let mut probe = redis::cmd(HANDLE);
    probe.arg(key_of(slot));
    probe
}

/// Returns what a node sends to the server when it is asked to look for a key.
pub(super) fn exists(key: &[u8]) -> Cmd {
    let mut exists = redis::cmd("EXISTS");
    exists.arg(key);
    exists
}

/// Lets redis-rs see of the reply to a probe only that a slot has moved: what else it would repeat for minutes tells nothing new.
pub(super) fn seen_by_redis_rs(reply: Value) -> Value {
    match reply {
        Value::ServerError(error) if error.code() != "MOVED" => Value::Nil,
        reply => reply,
    }
}

/// Finds a key that hashes to `slot`.
fn key_of(slot: u16) -> String {
    let keys = (0_u32..).map(|n| n.to_string());
    keys.take(usize::from(SLOTS) * 64)
        .find(|key| hash_slot(key.as_bytes()) == slot)
        .unwrap_or_default()
}

/// Returns how redis-rs finds the node of a target.
pub(super) fn routing(slot: u16, target: &Target, read_only: bool) -> RoutingInfo {
    let address = match read_only {
        true => SlotAddr::ReplicaOptional,
        false => SlotAddr::Master,
    };
    RoutingInfo::SingleNode(match target {
        Target::Slot => SingleNodeRoutingInfo::SpecificNode(Route::new(slot, address)),
        Target::Ask { host, port } | Target::Node { host, port } => {
            SingleNodeRoutingInfo::ByAddress {
                host: host.clone(),
                port: *port,
            }
        }
    })
}

/// A value on its way through redis-rs as an error, which must not act upon it: it would send again what may have been executed.
struct Opaque<T>(Content<T>);

/// The value. It is the source of the error, because of redis-rs's errors only sources can be looked into.
struct Content<T>(T);

impl<T> fmt::Debug for Content<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Content").finish_non_exhaustive()
    }
}

impl<T> fmt::Display for Content<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value that is handed out")
    }
}

impl<T> fmt::Debug for Opaque<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl<T> fmt::Display for Opaque<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl<T> Error for Content<T> {}

impl<T: 'static> Error for Opaque<T> {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&self.0)
    }
}

/// Hands a value to whoever asked redis-rs for it.
pub(super) fn opaque<T: Send + Sync + 'static>(value: T) -> RedisError {
    // The kind of error after which redis-rs neither connects nor sends again.
    io::Error::new(io::ErrorKind::Unsupported, Opaque(Content(value))).into()
}

/// Returns what was handed to [`opaque`].
pub(super) fn opened<T: Clone + 'static>(error: &RedisError) -> Option<T> {
    let content = error.source()?.source()?.downcast_ref::<Content<T>>();
    Some(content?.0.clone())
}

#[cold]
pub(super) fn no_connection() -> RedisError {
    io::Error::from(io::ErrorKind::NotConnected).into()
}

/// Keeps redis-rs from sending again what may have been executed.
pub(super) fn without_retry(error: RedisError) -> RedisError {
    match error.kind() {
        ErrorKind::Io | ErrorKind::Parse => {
            let text = "the connection to a node failed";
            (ErrorKind::Client, text, error.to_string()).into()
        }
        _ => error,
    }
}

/// How long redis-rs is not asked again for the node of a slot. While it connects to a node, it takes a replica in its place.
const KNOWN: Duration = Duration::from_secs(2);

/// The nodes that redis-rs has handed out lately.
pub(super) struct KnownNodes<C> {
    /// That of each slot, and the one that reads of it go to.
    by_slot: HashMap<(u16, bool), Node<C>>,
    by_address: HashMap<Target, Node<C>>,
    since: Instant,
}

impl<C> Default for KnownNodes<C> {
    fn default() -> Self {
        KnownNodes {
            by_slot: HashMap::new(),
            by_address: HashMap::new(),
            since: Instant::now(),
        }
    }
}

impl<C: Clone> KnownNodes<C> {
    pub(super) fn get(&self, slot: u16, target: &Target, read_only: bool) -> Option<&Node<C>> {
        match target {
            Target::Slot => self.by_slot.get(&(slot, read_only)),
            address => self.by_address.get(address),
        }
    }

    pub(super) fn insert(&mut self, slot: u16, target: &Target, read_only: bool, node: &Node<C>) {
        match target {
            Target::Slot => self.by_slot.insert((slot, read_only), node.clone()),
            address => self.by_address.insert(address.clone(), node.clone()),
        };
    }

    pub(super) fn forget_old(&mut self) {
        if self.since.elapsed() > KNOWN {
            self.forget();
        }
    }

    pub(super) fn forget(&mut self) {
        self.by_slot.clear();
        self.by_address.clear();
        self.since = Instant::now();
    }
}

/// The end of a connection while it waited for replies.
pub(super) struct Lost {
    pub(super) error: RedisError,
    /// How many bytes of the request were sent, or may have been.
    pub(super) sent: usize,
    /// The replies that came before.
    pub(super) replies: BatchReplies,
}

impl From<Broken> for Lost {
    fn from(broken: Broken) -> Self {
        Lost {
            error: broken.error,
            sent: broken.sent,
            replies: BatchReplies::Bytes {
                count: broken.replied,
                bytes: broken.replies,
            },
        }
    }
}

impl Lost {
    /// Nothing of a request was sent.
    pub(super) fn not_sent(error: RedisError) -> Self {
        Lost {
            error,
            sent: 0,
            replies: BatchReplies::default(),
        }
    }

    /// It is not known how much of a request was sent.
    pub(super) fn unknown(error: RedisError, replies: Vec<Value>) -> Self {
        Lost {
            error,
            sent: usize::MAX,
            replies: replies.into(),
        }
    }
}

/// Returns whole replies as they came.
pub(super) fn replies(count: usize, bytes: ReplyBytes) -> BatchReplies {
    BatchReplies::Bytes { count, bytes }
}

/// The units that go to one node, in order.
pub(super) struct Batch<C> {
    pub(super) node: Node<C>,
    pub(super) units: Vec<usize>,
    pub(super) asking: bool,
}

impl<C> Batch<C> {
    /// Returns the number of replies. `ASKING` has one, too, for each command or transaction.
    pub(super) fn replies(&self, run: &ClusterExecution<'_>) -> usize {
        let own: usize = self.units.iter().map(|unit| run.replies(*unit)).sum();
        own + self.asking() * self.units.len()
    }

    fn asking(&self) -> usize {
        usize::from(self.asking)
    }

    /// Returns what came of each unit.
    pub(super) fn outcomes(
        self,
        run: &ClusterExecution<'_>,
        sent: Result<BatchReplies, Lost>,
        outcomes: &mut Vec<(usize, Outcome)>,
    ) {
        let (replies, sent, error) = match sent {
            Ok(replies) => (replies, usize::MAX, None),
            Err(lost) => (lost.replies, lost.sent, Some(lost.error)),
        };
        let (mut replies, asking, mut start) = (split(replies), self.asking(), 0);
        for unit in self.units {
            let count = run.replies(unit);
            let own = replies.by_ref().take(asking + count).skip(asking);
            let own: Vec<Reply> = own.collect();
            let lost = || error.clone().unwrap_or_else(too_few);
            let outcome = if own.len() == count {
                Outcome::Replies(own, self.node.name.clone())
            } else if start < sent {
                Outcome::Unknown(lost())
            } else {
                Outcome::NotSent(lost())
            };
            outcomes.push((unit, outcome));
            start += asking * ASKING.len() + run.request(unit).len();
        }
    }
}

#[cold]
fn too_few() -> RedisError {
    (ErrorKind::Client, "a node did not reply to each command").into()
}

/// Gathers units by node.
pub(super) struct Batches<C>(pub(super) Vec<Batch<C>>);

impl<C: Clone> Batches<C> {
    pub(super) fn add(&mut self, unit: usize, target: &Target, node: &Node<C>) {
        let asking = matches!(target, Target::Ask { .. });
        let is_same =
            |batch: &&mut Batch<C>| batch.node.name == node.name && batch.asking == asking;
        match self.0.iter_mut().find(is_same) {
            Some(batch) => batch.units.push(unit),
            None => self.0.push(Batch {
                node: node.clone(),
                units: vec![unit],
                asking,
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use redis::{ErrorKind, RedisError, RetryMethod};

    use super::*;
    use crate::connection::cluster::destination::Destination;
    use crate::connection::cluster::units::Unit;

    #[test]
    fn a_value_comes_out_of_redis_rs_as_it_went_in() {
        let lost = RedisError::from((ErrorKind::Io, "lost"));
        let on_its_way = opaque(lost.clone());
        assert!(matches!(on_its_way.retry_method(), RetryMethod::NoRetry));
        assert_eq!(opened::<RedisError>(&on_its_way), Some(lost.clone()));
        assert_eq!(opened::<u8>(&on_its_way), None);
        assert_eq!(opened::<RedisError>(&lost), None);
    }

    #[test]
    fn a_node_knows_what_it_is_asked() {
        assert!(matches!(Asked::of(&handle()), Some(Asked::Handle)));
        let probe = probe(5);
        let Some(Asked::Probe(key)) = Asked::of(&probe) else {
            panic!();
        };
        assert_eq!(hash_slot(key), 5);
        assert!(Asked::of(&exists(key)).is_none());
        assert!(Asked::of(&Cmd::new()).is_none());
    }

    fn unit(at: usize, commands: usize) -> Unit {
        Unit {
            commands: at..at + commands,
            bytes: at * 10..(at + commands) * 10,
            destination: Destination::Slot(7),
            target: Target::Slot,
            keys: None,
            repeats: false,
            free_reply: false,
        }
    }

    /// Returns what came of a command, a transaction of three and a command, after so many bytes and replies.
    fn outcomes(asking: bool, sent: usize, replies: &str, count: usize) -> [char; 3] {
        let units = vec![unit(0, 1), unit(1, 3), unit(4, 1)];
        let run = ClusterExecution::new(units, vec![b' '; 50], Duration::from_secs(1));
        let batch = Batch {
            node: Node {
                name: "n:7".into(),
                connection: (),
            },
            units: vec![0, 1, 2],
            asking,
        };
        let lost = Lost {
            error: no_connection(),
            sent,
            replies: super::replies(count, ReplyBytes::new(replies.as_bytes().to_vec())),
        };
        let mut outcomes = Vec::new();
        batch.outcomes(&run, Err(lost), &mut outcomes);
        let of = |unit: usize| match &outcomes[unit] {
            (at, Outcome::Replies(..)) if *at == unit => 'R',
            (at, Outcome::Unknown(_)) if *at == unit => 'U',
            (at, Outcome::NotSent(_)) if *at == unit => 'N',
            other => panic!("{other:?}"),
        };
        [0, 1, 2].map(of)
    }

    #[test]
    fn what_is_known_of_each_command_after_a_loss_is_exact() {
        assert_eq!(outcomes(false, 0, "", 0), ['N', 'N', 'N']);
        assert_eq!(outcomes(false, 1, "", 0), ['U', 'N', 'N']);
        assert_eq!(outcomes(false, 10, ":1\r\n", 1), ['R', 'N', 'N']);
        assert_eq!(outcomes(false, 40, ":1\r\n+OK\r\n", 2), ['R', 'U', 'N']);
        let executed = ":1\r\n+OK\r\n+QUEUED\r\n*1\r\n:2\r\n";
        assert_eq!(outcomes(false, 50, executed, 4), ['R', 'R', 'U']);
        // Each is preceded by `ASKING`, of 16 bytes.
        assert_eq!(outcomes(true, 26, "+OK\r\n:1\r\n", 2), ['R', 'N', 'N']);
        assert_eq!(outcomes(true, 27, "+OK\r\n", 1), ['U', 'U', 'N']);
        assert_eq!(outcomes(true, usize::MAX, "", 0), ['U', 'U', 'U']);
    }
}
