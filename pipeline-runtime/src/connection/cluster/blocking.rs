//! The blocking connection to a cluster.

use std::collections::HashSet;
use std::fmt;
use std::marker::PhantomData;
use std::thread;
use std::time::{Duration, Instant};

use redis::cluster::{ClusterClient, ClusterConnection};
use redis::cluster_routing::{RoutingInfo, SingleNodeRoutingInfo};
use redis::{
    Cmd, ConnectionLike, ErrorKind, FromRedisValue, RedisResult, ScanOptions, ToRedisArgs, Value,
};

use super::blocking_node::{BlockingNode, Shared, Unreachable};
use super::node::{Batches, KnownNodes, Lost, handle, no_connection, opened, probe, routing};
use super::run::{ClusterExecution, Outcome, PART_TIMEOUT, Step, Target};
use super::scan::{Question, Walk, read_key};
use super::topology::{self, CLUSTER_SLOTS, SlotRange};
use super::units::Unit;
use super::{DATABASE, anywhere, host, transport};
use crate::connection::BatchReplies;
use crate::error::{Error, Interrupted};
use crate::request::Key;

/// Connects to a cluster.
pub fn connect(client: &ClusterClient) -> RedisResult<Connection> {
    Ok(Connection {
        inner: client.get_generic_connection()?,
        nodes: KnownNodes::default(),
        part_timeout: PART_TIMEOUT,
    })
}

/// A connection to a cluster, made by [`connect`]. See the [module](crate::cluster).
pub struct Connection {
    inner: ClusterConnection<BlockingNode>,
    nodes: KnownNodes<Shared>,
    part_timeout: Duration,
}

impl fmt::Debug for Connection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Connection").finish_non_exhaustive()
    }
}

impl Connection {
    /// Sets how long a reply may take; see `ClusterConnection::set_read_timeout` of redis-rs.
    pub fn set_read_timeout(&self, timeout: Option<Duration>) -> RedisResult<()> {
        self.inner.set_read_timeout(timeout)
    }

    /// Sets how long sending may take; see `ClusterConnection::set_write_timeout` of redis-rs.
    pub fn set_write_timeout(&self, timeout: Option<Duration>) -> RedisResult<()> {
        self.inner.set_write_timeout(timeout)
    }

    /// Sets the time-out of a part of a pipeline, which covers finding nodes, sending, all replies, and sending again. Ten seconds unless set. An attempt that
    /// begins late has one second more. Commands that take longer need a longer time, or smaller [parts](crate::Execution::part).
    pub fn set_part_timeout(&mut self, timeout: Duration) {
        self.part_timeout = timeout;
    }

    /// Walks through the keys of all nodes, as `SCAN` does on one.
    ///
    /// A key that is there all the time comes at least once, and may come more often. While slots move between nodes, or a node fails, their keys are looked for on
    /// the node that has them then; only a key that moves while its slot is still under way may be missed.
    ///
    /// ```no_run
    /// use redis_pipeline::{Error, cluster, redis};
    ///
    /// # fn run(con: &mut cluster::Connection) -> Result<(), Error> {
    /// let users = redis::ScanOptions::default().with_pattern("user:*").with_count(1_000);
    /// for key in con.scan(&users) {
    ///     println!("{}", String::from_utf8_lossy(&key?));
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// After an error there are no more keys.
    pub fn scan(&mut self, options: &impl ToRedisArgs) -> Scan<'_> {
        Scan {
            walk: Walk::new(options),
            con: self,
            key: PhantomData,
        }
    }

    /// Walks through the typed keys of one kind on all nodes, as [`scan`](Self::scan) does through the keys of a pattern.
    ///
    /// ```no_run
    /// use redis_pipeline::{Error, Key, cluster, redis_pipeline};
    ///
    /// #[derive(Key)]
    /// #[redis(key = "visits:{page}", string = u64)]
    /// struct Visits { page: u32 }
    ///
    /// # fn run(con: &mut cluster::Connection) -> Result<(), Error> {
    /// let keys: Vec<Visits> = con.scan_keys().collect::<Result<_, _>>()?;
    /// let visits = redis_pipeline! { for key: Visits in keys { GET key } }.execute(con)?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// A key that matches [`PATTERN`](Key::PATTERN) and cannot be read back as `K` is an error, behind which the walk goes on. After any other error there are no more keys.
    pub fn scan_keys<K: Key + FromRedisValue>(&mut self) -> Scan<'_, K> {
        Scan {
            walk: Walk::new(&ScanOptions::default().with_pattern(K::PATTERN)),
            con: self,
            key: PhantomData,
        }
    }

    pub(super) fn execute(
        &mut self,
        units: Vec<Unit>,
        read_only: bool,
        bytes: &[u8],
    ) -> Result<BatchReplies, Interrupted> {
        let mut run = ClusterExecution::new(units, bytes, self.part_timeout);
        self.nodes.forget_old();
        loop {
            let step = run.step();
            let deadline = run.deadline();
            let _unreachable = Unreachable::remember();
            let actions = match step {
                Step::Done => return run.finish(),
                Step::Send(wave) => {
                    let outcomes = self.wave(&run, wave, read_only, deadline);
                    run.take(outcomes)
                }
                Step::FindNodes => {
                    let nodes = self.find_nodes(run.any_slot(), deadline);
                    run.take_nodes(nodes)
                }
            };
            if let Some(pause) = actions.pause {
                thread::sleep(pause);
            }
            if let Some(slot) = actions.refresh_topology {
                self.refresh_topology(slot, run.deadline());
            }
        }
    }

    /// Sends to all nodes, then reads from all.
    fn wave(
        &mut self,
        run: &ClusterExecution<'_>,
        wave: Vec<usize>,
        read_only: bool,
        deadline: Instant,
    ) -> Vec<(usize, Outcome)> {
        let mut outcomes = Vec::new();
        let mut batches = Batches(Vec::new());
        for unit in wave {
            let target = run.target(unit);
            match self.node(run.slot(unit), target, read_only) {
                Ok(node) => batches.add(unit, target, &node),
                Err(error) => outcomes.push((unit, Outcome::NotSent(error))),
            }
        }
        let started: Vec<_> = batches
            .0
            .into_iter()
            .map(|batch| {
                let request = run.requests(&batch.units, batch.asking);
                let started = batch.node.start(&request, deadline);
                (batch, request, started)
            })
            .collect();
        for (batch, request, started) in started {
            let replies = batch.replies(run);
            let finish = |sent| batch.node.finish(&request, sent, replies, deadline);
            let sent = started.and_then(finish);
            batch.outcomes(run, sent, &mut outcomes);
        }
        outcomes
    }

    /// Returns the node that a target stands for. An error means that there is no connection to it.
    fn node(&mut self, slot: u16, target: &Target, read_only: bool) -> RedisResult<BlockingNode> {
        let known = self.nodes.get(slot, target, read_only);
        if let Some(node) = known.filter(|node| node.is_usable()) {
            return Ok(node.clone());
        }
        let routing = routing(slot, target, read_only);
        match self.inner.route_command(&handle(), routing) {
            Ok(_) => Err(no_connection()),
            Err(error) => match opened::<BlockingNode>(&error) {
                Some(node) => {
                    self.nodes.insert(slot, target, read_only, &node);
                    Ok(node)
                }
                None => Err(opened(&error).unwrap_or(error)),
            },
        }
    }

    /// Asks the node of a slot which nodes the cluster has. Returns that node, too.
    fn cluster_slots(
        &mut self,
        slot: u16,
        deadline: Instant,
    ) -> RedisResult<(BlockingNode, Value)> {
        let node = self.node(slot, &Target::Slot, false)?;
        let sent = node.start(CLUSTER_SLOTS, deadline);
        let received = sent.and_then(|sent| node.finish(CLUSTER_SLOTS, sent, 1, deadline));
        match received.map(BatchReplies::into_values) {
            Ok(mut values) => Ok((node, values.pop().unwrap_or_default())),
            Err(Lost { error, .. }) => Err(error),
        }
    }

    /// Returns the nodes of the cluster, if redis-rs knows the same ones.
    fn find_nodes(&mut self, slot: u16, deadline: Instant) -> RedisResult<Vec<topology::Node>> {
        let (node, reply) = self.cluster_slots(slot, deadline)?;
        let nodes = topology::nodes(&reply, host(&node.name))?;
        let mut names = HashSet::new();
        for primary in nodes.iter().filter(|node| node.is_primary()) {
            let name = self.node(primary.slot, &Target::Slot, false)?.name;
            if topology::is_replica(&nodes, &name) || !names.insert(name) {
                self.refresh_topology(primary.slot, deadline);
                return Err(topology::outdated());
            }
        }
        Ok(nodes)
    }

    fn slot_ranges(&mut self) -> RedisResult<Vec<SlotRange>> {
        let deadline = Instant::now() + self.part_timeout;
        let _unreachable = Unreachable::remember();
        let mut answer = Err(no_connection());
        for slot in anywhere() {
            answer = self.cluster_slots(slot, deadline);
            if answer.is_ok() {
                break;
            }
        }
        let (node, reply) = answer?;
        topology::ranges(&reply, host(&node.name))
    }

    /// Makes redis-rs notice that the topology has changed, or that a connection is broken, by a command that it may repeat.
    fn refresh_topology(&mut self, slot: u16, deadline: Instant) {
        self.nodes.forget();
        let probe = probe(slot);
        // After a broken connection redis-rs only connects again; it looks for another node after a redirection, which another node sends. If it
        // succeeds with neither, the next attempt tries again.
        let there = routing(slot, &Target::Slot, false);
        let anywhere = [const { RoutingInfo::SingleNode(SingleNodeRoutingInfo::Random) }; 3];
        for node in [there].into_iter().chain(anywhere) {
            let sent = self.inner.route_command(&probe, node);
            if sent.is_ok() || Instant::now() >= deadline {
                break;
            }
        }
    }
}

/// The keys of all nodes of a cluster, made by [`Connection::scan`] and [`Connection::scan_keys`].
#[must_use = "nothing is sent before the first key is asked for"]
pub struct Scan<'c, K = Vec<u8>> {
    con: &'c mut Connection,
    walk: Walk,
    key: PhantomData<fn() -> K>,
}

impl<K> Scan<'_, K> {
    fn step(&mut self) -> Result<(), Error> {
        match self.walk.question() {
            Question::Topology => {
                let ranges = self.con.slot_ranges()?;
                self.walk.take_topology(ranges);
            }
            Question::Scan(unit, bytes) => match self.con.execute(vec![unit], false, &bytes) {
                Ok(replies) => {
                    let reply = replies.into_values().pop().unwrap_or_default();
                    self.walk.take_reply(reply)?;
                }
                Err(interrupted) => {
                    let ranges = self.con.slot_ranges();
                    if !ranges.is_ok_and(|ranges| self.walk.has_another_node(ranges)) {
                        return Err(Error::Connection(interrupted));
                    }
                }
            },
        }
        Ok(())
    }
}

impl<K: FromRedisValue> Iterator for Scan<'_, K> {
    type Item = Result<K, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(key) = self.walk.key() {
                return Some(read_key(key));
            }
            if self.walk.is_done() {
                return None;
            }
            if let Err(error) = self.step() {
                self.walk.end();
                return Some(Err(error));
            }
        }
    }
}

impl<K> fmt::Debug for Scan<'_, K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Scan").finish_non_exhaustive()
    }
}

impl ConnectionLike for Connection {
    fn req_command(&mut self, cmd: &Cmd) -> RedisResult<Value> {
        self.inner.req_command(cmd)
    }

    fn req_packed_command(&mut self, cmd: &[u8]) -> RedisResult<Value> {
        self.inner.req_packed_command(cmd)
    }

    fn req_packed_commands(&mut self, cmd: &[u8], _: usize, _: usize) -> RedisResult<Vec<Value>> {
        let Some((units, read_only)) = transport::taken(cmd) else {
            let refusal =
                "this connection runs the pipelines of `redis_pipeline!`, not those of redis-rs";
            return Err((ErrorKind::Client, refusal).into());
        };
        let outcome = self.execute(units, read_only, cmd);
        let answer = match &outcome {
            Ok(_) => Ok(Vec::new()),
            Err(interrupted) => Err(interrupted.error().clone()),
        };
        transport::hand_over(outcome);
        answer
    }

    fn supports_pipelining(&self) -> bool {
        false
    }

    fn get_db(&self) -> i64 {
        DATABASE
    }

    fn check_connection(&mut self) -> bool {
        self.inner.check_connection()
    }

    fn is_open(&self) -> bool {
        ConnectionLike::is_open(&self.inner)
    }
}
