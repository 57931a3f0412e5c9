//! The connection for programs that await.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::fmt;
use std::pin::pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use futures_util::FutureExt;
use futures_util::future::{Either, join_all, select};
use redis::aio::{ConnectionLike, MultiplexedConnection};
use redis::cluster::ClusterClient;
use redis::cluster_async::{ClusterConnection, Connect};
use redis::cluster_routing::{RoutingInfo, SingleNodeRoutingInfo};
use redis::{
    AsyncConnectionConfig, Cmd, ErrorKind, IntoConnectionInfo, RedisError, RedisFuture,
    RedisResult, ToRedisArgs, Value,
};

use super::run::{ClusterExecution, Outcome, PART_TIMEOUT, Step, Target};
use super::scan::{Question, Walk};
use super::topology::{self, CLUSTER_SLOTS, SlotRange};
use super::units::{self, Unit};
use super::{
    Batch, Batches, ORDER, address, anywhere, host, key_of, opaque, opened, route,
    seen_by_redis_rs, timed_out,
};
use crate::error::{Error, Interrupted};
use crate::request::Request;
use crate::request::part::Part;
#[allow(unused_imports)]
use crate::request::with_capacity::WithCapacity as _;

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
    inner: ClusterConnection<Node>,
    nodes: Arc<Mutex<Nodes>>,
    part_timeout: Duration,
}

/// The address of the node that has a slot, and of the one that reads of it go to.
type Nodes = HashMap<(u16, bool), Arc<str>>;

impl fmt::Debug for AsyncConnection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AsyncConnection").finish_non_exhaustive()
    }
}

impl AsyncConnection {
    /// Sets how long a part of a pipeline may take in all, on this clone: to find nodes, to send, all replies, and what is sent again. Ten seconds unless set. An
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
        }
    }

    /// Sends a part of a request. What became of its commands in an error is counted from its beginning.
    pub(crate) async fn send_part(
        &mut self,
        request: &Request,
        part: &Part,
    ) -> Result<Vec<Value>, Interrupted> {
        let bytes = &request.as_bytes()[part.bytes.clone()];
        let units = units::of(request, part);
        self.execute(units, request.is_read_only(), bytes).await
    }

    async fn execute(
        &mut self,
        units: Vec<Unit>,
        read_only: bool,
        bytes: &[u8],
    ) -> Result<Vec<Value>, Interrupted> {
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
        let mut batches = Batches::default();
        let nodes = self.nodes_of(run, &wave, read_only, deadline).await;
        for unit in wave {
            let (slot, target) = (run.slot(unit), run.target(unit));
            match (target, nodes.get(&slot)) {
                (Target::Ask { host, port } | Target::Node { host, port }, _) => {
                    let node = format!("{host}:{port}");
                    batches.add(unit, slot, target, &node, read_only);
                }
                (Target::Slot, Some(Ok(node))) => batches.add(unit, slot, target, node, read_only),
                (Target::Slot, Some(Err(error))) => {
                    outcomes.push((unit, Outcome::NotSent(error.clone())));
                }
                (Target::Slot, None) => outcomes.push((unit, Outcome::NotSent(no_node()))),
            }
        }
        let sent = batches.0.into_iter().map(|batch| {
            let mut con = self.inner.clone();
            async move { send(&mut con, run, batch, deadline).await }
        });
        outcomes.extend(join_all(sent).await.into_iter().flatten());
        outcomes
    }

    /// Returns the nodes of the slots of a wave. Where they are not known yet, all are asked for at the same time, because each answer may take as long
    /// as connecting does.
    async fn nodes_of(
        &self,
        run: &ClusterExecution<'_>,
        wave: &[usize],
        read_only: bool,
        deadline: Instant,
    ) -> HashMap<u16, RedisResult<Arc<str>>> {
        let mut nodes = HashMap::new();
        let mut unknown = BTreeSet::new();
        {
            let known = self.known_nodes();
            let by_slot = wave
                .iter()
                .filter(|unit| *run.target(**unit) == Target::Slot);
            for slot in by_slot.map(|unit| run.slot(*unit)) {
                match known.get(&(slot, read_only)) {
                    Some(node) => drop(nodes.insert(slot, Ok(node.clone()))),
                    None => drop(unknown.insert(slot)),
                }
            }
        }
        let answers = unknown.into_iter().map(|slot| async move {
            let name = self.node(slot, read_only, deadline).await;
            (slot, name)
        });
        nodes.extend(join_all(answers).await);
        nodes
    }

    /// Returns the name of the node that has a slot.
    async fn node(&self, slot: u16, read_only: bool, deadline: Instant) -> RedisResult<Arc<str>> {
        let known = self.known_nodes().get(&(slot, read_only)).cloned();
        if let Some(node) = known {
            return Ok(node);
        }
        let asked = name(self.inner.clone(), slot, read_only);
        let node = within(deadline, asked)
            .await
            .unwrap_or_else(|| Err(timed_out()))?;
        self.known_nodes().insert((slot, read_only), node.clone());
        Ok(node)
    }

    fn known_nodes(&self) -> MutexGuard<'_, Nodes> {
        self.nodes.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Asks the node of a slot which nodes the cluster has. Returns its own name, too.
    async fn cluster_slots(
        &mut self,
        slot: u16,
        deadline: Instant,
    ) -> RedisResult<(Arc<str>, Value)> {
        let name = self.node(slot, false, deadline).await?;
        let route = route(slot, &Target::Slot, false);
        let request = pipeline(CLUSTER_SLOTS, 1);
        match exchange(&mut self.inner, request, 1, route, deadline).await {
            Ok(mut values) => Ok((name, values.pop().unwrap_or(Value::Nil))),
            Err(Outcome::NotSent(error) | Outcome::Unknown(error)) => Err(error),
            Err(Outcome::Replies(..)) => Err(no_node()),
        }
    }

    /// Returns the nodes of the cluster, if redis-rs knows the same.
    async fn find_nodes(
        &mut self,
        slot: u16,
        deadline: Instant,
    ) -> RedisResult<Vec<topology::Node>> {
        let (name, reply) = self.cluster_slots(slot, deadline).await?;
        let nodes = topology::nodes(&reply, host(&name))?;
        let mut names = HashSet::new();
        for primary in nodes.iter().filter(|node| node.is_primary()) {
            let name = self.node(primary.slot, false, deadline).await?;
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
        let (name, reply) = answer?;
        topology::ranges(&reply, host(&name))
    }

    /// Lets redis-rs see for itself that the topology has changed, or that a connection is broken, with a command that it may repeat.
    async fn refresh_topology(&mut self, slot: u16, deadline: Instant) {
        self.known_nodes().clear();
        let mut probe = redis::cmd(ORDER);
        probe.arg(key_of(slot));
        let routing = RoutingInfo::SingleNode(route(slot, &Target::Slot, false));
        // What it cannot mend now, the next attempt finds again.
        let _ = within(deadline, self.inner.route_command(probe, routing)).await;
    }
}

/// The keys of all nodes of a cluster, made by [`AsyncConnection::scan`].
#[must_use = "nothing is sent before the first key is asked for"]
pub struct AsyncScan<'c> {
    con: &'c mut AsyncConnection,
    walk: Walk,
}

impl AsyncScan<'_> {
    /// Returns the next key, or `None` after the last.
    ///
    /// # Errors
    ///
    /// After an error there are no more keys.
    pub async fn next(&mut self) -> Option<Result<Vec<u8>, Error>> {
        loop {
            if let Some(key) = self.walk.key() {
                return Some(Ok(key));
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
                    Ok(values) => {
                        let reply = values.into_iter().next().unwrap_or(Value::Nil);
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

impl fmt::Debug for AsyncScan<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AsyncScan").finish_non_exhaustive()
    }
}

/// Awaits a future, but no longer than until then.
async fn within<T>(deadline: Instant, future: impl Future<Output = T>) -> Option<T> {
    let left = deadline.saturating_duration_since(Instant::now());
    match select(pin!(future), futures_timer::Delay::new(left)).await {
        Either::Left((done, _)) => Some(done),
        Either::Right(_) => None,
    }
}

/// Returns the name of the node that has a slot.
async fn name(
    mut con: ClusterConnection<Node>,
    slot: u16,
    read_only: bool,
) -> RedisResult<Arc<str>> {
    let routing = RoutingInfo::SingleNode(route(slot, &Target::Slot, read_only));
    match con.route_command(redis::cmd(ORDER), routing).await? {
        Value::SimpleString(name) => Ok(name.into()),
        _ => Err(no_node()),
    }
}

#[cold]
fn no_node() -> RedisError {
    (ErrorKind::Client, "a node has no name").into()
}

async fn send(
    con: &mut ClusterConnection<Node>,
    run: &ClusterExecution<'_>,
    batch: Batch,
    deadline: Instant,
) -> Vec<(usize, Outcome)> {
    let asking = usize::from(batch.asking);
    let count = |unit: &usize| run.replies(*unit) + asking;
    let total = batch.units.iter().map(count).sum();
    let mut request = redis::Pipeline::with_capacity(total);
    for unit in &batch.units {
        if batch.asking {
            request.cmd("ASKING");
        }
        add(&mut request, run.request(*unit), run.replies(*unit) > 1);
    }
    match exchange(con, request, total, batch.route, deadline).await {
        Ok(values) => {
            let mut values = values.into_iter();
            let replies = |unit: usize| {
                let own = values.by_ref().take(count(&unit)).skip(asking);
                (unit, Outcome::Replies(own.collect(), batch.address.clone()))
            };
            batch.units.into_iter().map(replies).collect()
        }
        Err(outcome) => {
            let units = batch.units.into_iter();
            units.map(|unit| (unit, outcome.clone())).collect()
        }
    }
}

async fn exchange(
    con: &mut ClusterConnection<Node>,
    request: redis::Pipeline,
    count: usize,
    route: SingleNodeRoutingInfo,
    deadline: Instant,
) -> Result<Vec<Value>, Outcome> {
    let sent = within(deadline, con.route_pipeline(request, 0, count, route)).await;
    match sent.unwrap_or_else(|| Err(timed_out())) {
        Ok(mut values) => match values.pop() {
            Some(Value::Array(values)) if values.len() == count => Ok(values),
            _ => Err(Outcome::Unknown(
                (ErrorKind::Client, "a node did not reply to each command").into(),
            )),
        },
        Err(error) => Err(match opened(&error) {
            Some(error) => Outcome::Unknown(error),
            None if was_sent(&error) => Outcome::Unknown(error),
            None => Outcome::NotSent(error),
        }),
    }
}

/// Errors of redis-rs about finding a connection, and time-outs of its own that leave open what happened.
fn was_sent(error: &RedisError) -> bool {
    error.is_timeout()
        || error.kind() == ErrorKind::Io
            && error.is_connection_dropped()
            && !error.is_connection_refusal()
}

fn pipeline(bytes: &[u8], commands: usize) -> redis::Pipeline {
    let mut pipeline = redis::Pipeline::with_capacity(commands);
    add(&mut pipeline, bytes, commands > 1);
    pipeline
}

/// Adds encoded commands. Those of a transaction are kept from a client-side cache.
fn add(pipeline: &mut redis::Pipeline, bytes: &[u8], transaction: bool) {
    for command in commands(bytes) {
        pipeline.add_command(command);
        if transaction {
            pipeline.ignore();
        }
    }
}

fn commands(bytes: &[u8]) -> impl Iterator<Item = Cmd> + '_ {
    crate::request::encoded(bytes).map(|arguments| {
        let mut command = Cmd::new();
        for argument in arguments {
            command.arg(argument);
        }
        command
    })
}

async fn sleep(pause: Duration) {
    futures_timer::Delay::new(pause).await;
}

/// The connection to one node, as redis-rs keeps it.
#[derive(Clone)]
struct Node {
    inner: MultiplexedConnection,
    name: Arc<str>,
}

impl Connect for Node {
    fn connect_with_config<'a, T>(info: T, config: AsyncConnectionConfig) -> RedisFuture<'a, Self>
    where
        T: IntoConnectionInfo + Send + 'a,
    {
        async move {
            let info = info.into_connection_info()?;
            let name = address(&info).into();
            let inner = MultiplexedConnection::connect_with_config(info, config).await?;
            Ok(Node { inner, name })
        }
        .boxed()
    }
}

impl ConnectionLike for Node {
    fn req_packed_command<'a>(&'a mut self, cmd: &'a Cmd) -> RedisFuture<'a, Value> {
        let mut arguments = cmd.args_iter();
        let ours =
            matches!(arguments.next(), Some(redis::Arg::Simple(name)) if name == ORDER.as_bytes());
        match (ours, arguments.next()) {
            (true, Some(redis::Arg::Simple(key))) => {
                let mut probe = redis::cmd("EXISTS");
                probe.arg(key);
                async move {
                    let reply = self.inner.req_packed_command(&probe).await;
                    reply.map(seen_by_redis_rs)
                }
                .boxed()
            }
            (true, _) => {
                let name = self.name.to_string();
                async move { Ok(Value::SimpleString(name)) }.boxed()
            }
            (false, _) => {
                async move { without_retry(self.inner.req_packed_command(cmd).await) }.boxed()
            }
        }
    }

    fn req_packed_commands<'a>(
        &'a mut self,
        pipeline: &'a redis::Pipeline,
        offset: usize,
        count: usize,
    ) -> RedisFuture<'a, Vec<Value>> {
        async move {
            // redis-rs looks for errors at the top, and would send all of it again.
            let values = without_retry(
                self.inner
                    .req_packed_commands(pipeline, offset, count)
                    .await,
            )?;
            Ok(vec![Value::Array(values)])
        }
        .boxed()
    }

    fn get_db(&self) -> i64 {
        self.inner.get_db()
    }
}

/// Keeps redis-rs from sending again what may have been executed.
fn without_retry<T>(sent: RedisResult<T>) -> RedisResult<T> {
    sent.map_err(|error| match error.kind() {
        ErrorKind::Io | ErrorKind::Parse => opaque(error),
        _ => error,
    })
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
