//! The asynchronous connection to a cluster.

use std::collections::{HashMap, HashSet};
use std::fmt;
use std::marker::PhantomData;
use std::pin::pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use futures_util::FutureExt;
use futures_util::future::{Either, join_all, select};
use redis::aio::ConnectionLike;
use redis::cluster::ClusterClient;
use redis::cluster_async::ClusterConnection;
use redis::{
    Cmd, ErrorKind, FromRedisValue, RedisError, RedisFuture, RedisResult, ScanOptions, ToRedisArgs,
    Value,
};

use super::async_node::{AsyncNode, Shared};
use super::node::{Batch, Batches, KnownNodes, Lost, handle, opened, probe, routing};
use super::run::{ClusterExecution, Outcome, PART_TIMEOUT, Step, Target};
use super::scan::{Question, Walk, read_key};
use super::topology::{self, CLUSTER_SLOTS, SlotRange};
use super::units::{self, Unit};
use super::{anywhere, host, timed_out};
use crate::connection::BatchReplies;
use crate::error::{Error, Interrupted};
use crate::request::part::Part;
use crate::request::{Key, Request};

/// Connects to a cluster.
pub async fn connect_async(client: &ClusterClient) -> RedisResult<AsyncConnection> {
    Ok(AsyncConnection {
        inner: client.get_async_generic_connection().await?,
        nodes: Arc::default(),
        part_timeout: PART_TIMEOUT,
    })
}

/// A connection to a cluster, made by [`connect_async`]; its clones share the connections to the nodes. See the [module](crate::cluster).
#[derive(Clone)]
pub struct AsyncConnection {
    inner: ClusterConnection<AsyncNode>,
    nodes: Arc<Mutex<KnownNodes<Shared>>>,
    part_timeout: Duration,
}

impl fmt::Debug for AsyncConnection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AsyncConnection").finish_non_exhaustive()
    }
}

impl AsyncConnection {
    /// Sets the time-out of a part of a pipeline on this clone, which covers finding nodes, sending, all replies, and sending again. Ten seconds unless set. An
    /// attempt that begins late has one second more. The response time-out of the client holds for each attempt, too.
    pub fn set_part_timeout(&mut self, timeout: Duration) {
        self.part_timeout = timeout;
    }

    /// Walks through the keys of all nodes, as `SCAN` does on one; see [`Connection::scan`](crate::cluster::Connection::scan).
    ///
    /// ```no_run
    /// use redis_pipeline::{Error, cluster, redis};
    ///
    /// # async fn run(con: &mut cluster::AsyncConnection) -> Result<(), Error> {
    /// let mut users = con.scan(&redis::ScanOptions::default().with_pattern("user:*"));
    /// while let Some(key) = users.next().await {
    ///     println!("{}", String::from_utf8_lossy(&key?));
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn scan(&mut self, options: &impl ToRedisArgs) -> AsyncScan<'_> {
        AsyncScan {
            walk: Walk::new(options),
            con: self,
            key: PhantomData,
        }
    }

    /// Walks through the typed keys of one kind on all nodes; see [`Connection::scan_keys`](crate::cluster::Connection::scan_keys).
    ///
    /// ```no_run
    /// # use redis_pipeline::{Error, Key, cluster};
    /// # #[derive(Key)]
    /// # #[redis(key = "visits:{page}", string = u64)]
    /// # struct Visits { page: u32 }
    /// # async fn run(con: &mut cluster::AsyncConnection) -> Result<(), Error> {
    /// let mut pages = Vec::new();
    /// let mut keys = con.scan_keys::<Visits>();
    /// while let Some(key) = keys.next().await {
    ///     pages.push(key?.page);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn scan_keys<K: Key + FromRedisValue>(&mut self) -> AsyncScan<'_, K> {
        AsyncScan {
            walk: Walk::new(&ScanOptions::default().with_pattern(K::PATTERN)),
            con: self,
            key: PhantomData,
        }
    }

    /// Sends a part of a request. An error counts commands from the beginning of the part.
    pub(crate) async fn send_part(
        &mut self,
        request: &Request,
        part: &Part,
    ) -> Result<BatchReplies, Interrupted> {
        let bytes = &request.as_bytes()[part.bytes.clone()];
        let units = units::of(request, part);
        self.execute(units, request.is_read_only(), bytes).await
    }

    async fn execute(
        &mut self,
        units: Vec<Unit>,
        read_only: bool,
        bytes: &[u8],
    ) -> Result<BatchReplies, Interrupted> {
        let mut run = ClusterExecution::new(units, bytes, self.part_timeout);
        loop {
            let step = run.step();
            let deadline = run.deadline();
            let actions = match step {
                Step::Done => return run.finish(),
                Step::Send(wave) => {
                    let outcomes = self.wave(&run, wave, read_only, deadline).await;
                    run.take(outcomes)
                }
                Step::FindNodes => {
                    let nodes = self.find_nodes(run.any_slot(), deadline).await;
                    run.take_nodes(nodes)
                }
            };
            if let Some(pause) = actions.pause {
                sleep(pause).await;
            }
            if let Some(slot) = actions.refresh_topology {
                self.refresh_topology(slot, run.deadline()).await;
            }
        }
    }

    async fn wave(
        &mut self,
        run: &ClusterExecution<'_>,
        wave: Vec<usize>,
        read_only: bool,
        deadline: Instant,
    ) -> Vec<(usize, Outcome)> {
        let mut outcomes = Vec::new();
        let mut batches = Batches(Vec::new());
        let nodes = self.nodes_of(run, &wave, read_only, deadline).await;
        for (unit, node) in wave.into_iter().zip(nodes) {
            match node {
                Ok(node) => batches.add(unit, run.target(unit), &node),
                Err(error) => outcomes.push((unit, Outcome::NotSent(error))),
            }
        }
        let sent = batches.0.into_iter().map(|batch| async move {
            let sent = send(run, &batch, deadline).await;
            (batch, sent)
        });
        for (batch, sent) in join_all(sent).await {
            batch.outcomes(run, sent, &mut outcomes);
        }
        outcomes
    }

    /// Returns the nodes that the units of a wave go to. Where they are not known yet, all are asked for at the same time, because each answer may take as
    /// long as connecting does.
    async fn nodes_of(
        &self,
        run: &ClusterExecution<'_>,
        wave: &[usize],
        read_only: bool,
        deadline: Instant,
    ) -> Vec<RedisResult<AsyncNode>> {
        let place = |unit: usize| (run.slot(unit), run.target(unit));
        let known: Vec<Option<AsyncNode>> = {
            let mut known = self.known_nodes();
            known.forget_old();
            let node = |unit: &usize| {
                let (slot, target) = place(*unit);
                let node = known.get(slot, target, read_only);
                node.filter(|node| node.is_usable()).cloned()
            };
            wave.iter().map(node).collect()
        };
        let unknown = wave.iter().zip(&known).filter(|(_, node)| node.is_none());
        let unknown: HashSet<_> = unknown.map(|(unit, _)| place(*unit)).collect();
        let asked = unknown.into_iter().map(|(slot, target)| async move {
            let node = self.node(slot, target, read_only, deadline).await;
            ((slot, target), node)
        });
        let asked: HashMap<_, _> = join_all(asked).await.into_iter().collect();
        let node = |(unit, known): (&usize, Option<AsyncNode>)| match known {
            Some(node) => Ok(node),
            None => asked
                .get(&place(*unit))
                .cloned()
                .unwrap_or_else(|| Err(no_node())),
        };
        wave.iter().zip(known).map(node).collect()
    }

    /// Returns the node that a target stands for. An error means that there is no connection to it.
    async fn node(
        &self,
        slot: u16,
        target: &Target,
        read_only: bool,
        deadline: Instant,
    ) -> RedisResult<AsyncNode> {
        let known = self.known_nodes().get(slot, target, read_only).cloned();
        if let Some(node) = known.filter(AsyncNode::is_usable) {
            return Ok(node);
        }
        let mut con = self.inner.clone();
        let asked = con.route_command(handle(), routing(slot, target, read_only));
        match within(left_until(deadline), asked).await {
            None => Err(timed_out()),
            Some(Ok(_)) => Err(no_node()),
            Some(Err(error)) => {
                let node = opened::<AsyncNode>(&error).ok_or(error)?;
                self.known_nodes().insert(slot, target, read_only, &node);
                Ok(node)
            }
        }
    }

    fn known_nodes(&self) -> MutexGuard<'_, KnownNodes<Shared>> {
        self.nodes.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Asks the node of a slot which nodes the cluster has. Returns that node, too.
    async fn cluster_slots(
        &mut self,
        slot: u16,
        deadline: Instant,
    ) -> RedisResult<(AsyncNode, Value)> {
        let node = self.node(slot, &Target::Slot, false, deadline).await?;
        let limit = left_until(deadline);
        match node.request(limit, CLUSTER_SLOTS, 1).await {
            Ok(replies) => Ok((node, replies.into_values().pop().unwrap_or_default())),
            Err(Lost { error, .. }) => Err(error),
        }
    }

    /// Returns the nodes of the cluster, if redis-rs knows the same ones.
    async fn find_nodes(
        &mut self,
        slot: u16,
        deadline: Instant,
    ) -> RedisResult<Vec<topology::Node>> {
        let (node, reply) = self.cluster_slots(slot, deadline).await?;
        let nodes = topology::nodes(&reply, host(&node.name))?;
        let mut names = HashSet::new();
        for primary in nodes.iter().filter(|node| node.is_primary()) {
            let found = self.node(primary.slot, &Target::Slot, false, deadline);
            let name = found.await?.name;
            // Where there is no connection to a primary, redis-rs takes one of its replicas.
            if topology::is_replica(&nodes, &name) || !names.insert(name) {
                self.refresh_topology(primary.slot, deadline).await;
                return Err(topology::outdated());
            }
        }
        Ok(nodes)
    }

    async fn slot_ranges(&mut self) -> RedisResult<Vec<SlotRange>> {
        let deadline = Instant::now() + self.part_timeout;
        let mut answer = Err(no_node());
        for slot in anywhere() {
            answer = self.cluster_slots(slot, deadline).await;
            if answer.is_ok() {
                break;
            }
        }
        let (node, reply) = answer?;
        topology::ranges(&reply, host(&node.name))
    }

    /// Makes redis-rs notice that the topology has changed, or that a connection is broken, by a command that it may repeat.
    async fn refresh_topology(&mut self, slot: u16, deadline: Instant) {
        self.known_nodes().forget();
        let routing = routing(slot, &Target::Slot, false);
        let probed = self.inner.route_command(probe(slot), routing);
        // If redis-rs cannot reconnect now, the next attempt tries again.
        let _ = within(left_until(deadline), probed).await;
    }
}

/// The keys of all nodes of a cluster, made by [`AsyncConnection::scan`] and [`AsyncConnection::scan_keys`].
#[must_use = "nothing is sent before the first key is asked for"]
pub struct AsyncScan<'c, K = Vec<u8>> {
    con: &'c mut AsyncConnection,
    walk: Walk,
    key: PhantomData<fn() -> K>,
}

impl<K: FromRedisValue> AsyncScan<'_, K> {
    /// Returns the next key, or `None` after the last.
    ///
    /// # Errors
    ///
    /// After an error there are no more keys.
    pub async fn next(&mut self) -> Option<Result<K, Error>> {
        loop {
            if let Some(key) = self.walk.key() {
                return Some(read_key(key));
            }
            if self.walk.is_done() {
                return None;
            }
            if let Err(error) = self.step().await {
                self.walk.end();
                return Some(Err(error));
            }
        }
    }

    async fn step(&mut self) -> Result<(), Error> {
        match self.walk.question() {
            Question::Topology => {
                let ranges = self.con.slot_ranges().await?;
                self.walk.take_topology(ranges);
            }
            Question::Scan(unit, bytes) => {
                match self.con.execute(vec![unit], false, &bytes).await {
                    Ok(replies) => {
                        let reply = replies.into_values().pop().unwrap_or_default();
                        self.walk.take_reply(reply)?;
                    }
                    Err(interrupted) => {
                        let ranges = self.con.slot_ranges().await;
                        if !ranges.is_ok_and(|ranges| self.walk.has_another_node(ranges)) {
                            return Err(Error::Connection(interrupted));
                        }
                    }
                }
            }
        }
        Ok(())
    }
}

impl<K> fmt::Debug for AsyncScan<'_, K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AsyncScan").finish_non_exhaustive()
    }
}

fn left_until(deadline: Instant) -> Duration {
    deadline.saturating_duration_since(Instant::now())
}

/// Awaits a future, at most this long.
pub(super) async fn within<T>(limit: Duration, future: impl Future<Output = T>) -> Option<T> {
    match select(pin!(future), futures_timer::Delay::new(limit)).await {
        Either::Left((done, _)) => Some(done),
        Either::Right(_) => None,
    }
}

#[cold]
fn no_node() -> RedisError {
    (ErrorKind::Client, "redis-rs knows no node").into()
}

async fn send(
    run: &ClusterExecution<'_>,
    batch: &Batch<Shared>,
    deadline: Instant,
) -> Result<BatchReplies, Lost> {
    let replies = batch.replies(run);
    let request = run.requests(&batch.units, batch.asking);
    let limit = left_until(deadline);
    batch.node.request(limit, &request, replies).await
}

async fn sleep(pause: Duration) {
    futures_timer::Delay::new(pause).await;
}

impl ConnectionLike for AsyncConnection {
    fn req_packed_command<'a>(&'a mut self, cmd: &'a Cmd) -> RedisFuture<'a, Value> {
        self.inner.req_packed_command(cmd)
    }

    fn req_packed_commands<'a>(
        &'a mut self,
        _: &'a redis::Pipeline,
        _: usize,
        _: usize,
    ) -> RedisFuture<'a, Vec<Value>> {
        let refusal = "this connection runs the pipelines of `redis_pipeline!`, not those of redis-rs, and not behind another type: \
                       hand in the connection itself, such as `&mut *guard`";
        async move { Err((ErrorKind::Client, refusal).into()) }.boxed()
    }

    fn get_db(&self) -> i64 {
        0
    }
}
