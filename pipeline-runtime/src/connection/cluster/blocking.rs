//! The connection for programs that do not await.

use std::cell::{Cell, RefCell};
use std::collections::{HashMap, HashSet};
use std::fmt;
use std::io;
use std::thread;
use std::time::{Duration, Instant};

use redis::cluster::{ClusterClient, ClusterConnection, Connect};
use redis::cluster_routing::{RoutingInfo, SingleNodeRoutingInfo};
use redis::{
    Cmd, ConnectionInfo, ConnectionLike, ErrorKind, IntoConnectionInfo, RedisError, RedisResult,
    ToRedisArgs, Value,
};

use super::run::{ClusterExecution, Outcome, PART_TIMEOUT, Step, Target};
use super::scan::{Question, Walk};
use super::topology::{self, CLUSTER_SLOTS, SlotRange};
use super::transport::handed_over;
use super::units::Unit;
use super::{
    ASKING, Batch, Batches, DATABASE, ORDER, address, anywhere, host, key_of, opaque, opened,
    seen_by_redis_rs, timed_out,
};
use crate::error::{Error, Interrupted};

/// Connects to a cluster.
pub fn connect(client: &ClusterClient) -> RedisResult<Connection> {
    Ok(Connection {
        inner: client.get_generic_connection()?,
        nodes: HashMap::new(),
        part_timeout: PART_TIMEOUT,
    })
}

/// A connection to a cluster, made by [`connect`]. See the [module](crate::cluster).
pub struct Connection {
    inner: ClusterConnection<Node>,
    /// The address of the node that has a slot, and of the one that reads of it go to.
    nodes: HashMap<(u16, bool), String>,
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

    /// Sets how long a part of a pipeline may take in all: to find nodes, to write, all replies, and what is sent again. Ten seconds unless set. An attempt that
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
        }
    }

    fn execute(
        &mut self,
        units: Vec<Unit>,
        read_only: bool,
        bytes: &[u8],
    ) -> Result<Vec<Value>, Interrupted> {
        let mut run = ClusterExecution::new(units, bytes, self.part_timeout);
        loop {
            let step = run.step();
            let deadline = run.deadline();
            let more = step != Step::Done;
            ORDERS.with_borrow_mut(|orders| orders.unreachable = more.then(Vec::new));
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

    /// Writes to all nodes, then reads from all.
    fn wave(
        &mut self,
        run: &ClusterExecution<'_>,
        wave: Vec<usize>,
        read_only: bool,
        deadline: Instant,
    ) -> Vec<(usize, Outcome)> {
        let mut outcomes = Vec::new();
        let mut batches = Batches::default();
        for unit in wave {
            let (slot, target) = (run.slot(unit), run.target(unit));
            match self.node(slot, target, read_only) {
                Ok(node) => batches.add(unit, slot, target, &node, read_only),
                Err(error) => outcomes.push((unit, Outcome::NotSent(error))),
            }
        }
        let written: Vec<_> = batches
            .0
            .into_iter()
            .map(|batch| {
                let error = self.write(run, &batch, deadline);
                (batch, error)
            })
            .collect();
        for (batch, error) in written {
            match error {
                None => self.read(run, &batch, deadline, &mut outcomes),
                Some(error) => {
                    outcomes.extend(batch.units.iter().map(|unit| (*unit, error.clone())));
                }
            }
        }
        outcomes
    }

    fn node(&mut self, slot: u16, target: &Target, read_only: bool) -> RedisResult<String> {
        if let Target::Ask { host, port } | Target::Node { host, port } = target {
            return Ok(format!("{host}:{port}"));
        }
        if let Some(node) = self.nodes.get(&(slot, read_only)) {
            return Ok(node.clone());
        }
        let route = super::route(slot, target, read_only);
        let done = self.order(NodeRequest::Name, route)?;
        self.nodes.insert((slot, read_only), done.name.clone());
        Ok(done.name)
    }

    /// Writes the requests of a node. Returns what became of them, if that failed.
    fn write(
        &mut self,
        run: &ClusterExecution<'_>,
        batch: &Batch,
        deadline: Instant,
    ) -> Option<Outcome> {
        let mut request = Vec::new();
        for &unit in &batch.units {
            if batch.asking {
                request.extend_from_slice(ASKING);
            }
            request.extend_from_slice(run.request(unit));
        }
        match self.order(NodeRequest::Write(request, deadline), batch.route.clone()) {
            Ok(done) => done.error.map(Outcome::Unknown),
            Err(error) => Some(Outcome::NotSent(error)),
        }
    }

    fn read(
        &mut self,
        run: &ClusterExecution<'_>,
        batch: &Batch,
        deadline: Instant,
        outcomes: &mut Vec<(usize, Outcome)>,
    ) {
        let asking = usize::from(batch.asking);
        // `ASKING` has a reply, too, for each command or transaction.
        let count = |unit: &usize| run.replies(*unit) + asking;
        let replies = batch.units.iter().map(count).sum();
        let request = NodeRequest::Read(replies, deadline);
        let (mut values, error) = match self.order(request, batch.route.clone()) {
            Ok(done) => (done.values.into_iter(), done.error),
            Err(error) => (Vec::new().into_iter(), Some(error)),
        };
        for unit in &batch.units {
            let own: Vec<Value> = values.by_ref().take(count(unit)).skip(asking).collect();
            let outcome = match &error {
                Some(error) if own.len() < run.replies(*unit) => Outcome::Unknown(error.clone()),
                _ => Outcome::Replies(own, batch.address.clone()),
            };
            outcomes.push((*unit, outcome));
        }
    }

    /// Gives an order to the connection of a node. An error means that there is no such connection.
    fn order(&mut self, order: NodeRequest, route: SingleNodeRoutingInfo) -> RedisResult<Done> {
        ORDERS.with_borrow_mut(|orders| orders.order = Some(order));
        let sent = self
            .inner
            .route_command(&redis::cmd(ORDER), RoutingInfo::SingleNode(route));
        let done = ORDERS.with_borrow_mut(|orders| {
            orders.order = None;
            orders.done.take()
        });
        match (done, sent) {
            (Some(done), _) => Ok(done),
            (None, Err(error)) => Err(opened(&error).unwrap_or(error)),
            (None, Ok(_)) => Err(no_connection()),
        }
    }

    /// Asks the node of a slot which nodes the cluster has. Returns its own name, too.
    fn cluster_slots(&mut self, slot: u16, deadline: Instant) -> RedisResult<(String, Value)> {
        let route = super::route(slot, &Target::Slot, false);
        let request = NodeRequest::Write(CLUSTER_SLOTS.to_vec(), deadline);
        let written = self.order(request, route.clone())?;
        if let Some(error) = written.error {
            return Err(error);
        }
        let mut read = self.order(NodeRequest::Read(1, deadline), route)?;
        match (read.values.pop(), read.error) {
            (Some(reply), None) => Ok((read.name, reply)),
            (_, Some(error)) => Err(error),
            (None, None) => Err(no_connection()),
        }
    }

    /// Returns the nodes of the cluster, if redis-rs knows the same.
    fn find_nodes(&mut self, slot: u16, deadline: Instant) -> RedisResult<Vec<topology::Node>> {
        let (name, reply) = self.cluster_slots(slot, deadline)?;
        let nodes = topology::nodes(&reply, host(&name))?;
        let mut names = HashSet::new();
        for primary in nodes.iter().filter(|node| node.is_primary()) {
            let name = self.node(primary.slot, &Target::Slot, false)?;
            if topology::is_replica(&nodes, &name) || !names.insert(name) {
                self.refresh_topology(primary.slot, deadline);
                return Err(topology::outdated());
            }
        }
        Ok(nodes)
    }

    fn slot_ranges(&mut self) -> RedisResult<Vec<SlotRange>> {
        let deadline = Instant::now() + self.part_timeout;
        ORDERS.with_borrow_mut(|orders| orders.unreachable = Some(Vec::new()));
        let mut answer = Err(no_connection());
        for slot in anywhere() {
            answer = self.cluster_slots(slot, deadline);
            if answer.is_ok() {
                break;
            }
        }
        ORDERS.with_borrow_mut(|orders| orders.unreachable = None);
        let (name, reply) = answer?;
        topology::ranges(&reply, host(&name))
    }

    /// Lets redis-rs see for itself that the topology has changed, or that a connection is broken, with a command that it may repeat.
    fn refresh_topology(&mut self, slot: u16, deadline: Instant) {
        self.nodes.clear();
        let mut probe = redis::cmd("EXISTS");
        probe.arg(key_of(slot));
        ORDERS.with_borrow_mut(|orders| orders.healing = true);
        // That a node is gone makes redis-rs connect again, but only what another node says of the slot makes it look for a new one. What it
        // cannot mend now, the next attempt finds again.
        let there = super::route(slot, &Target::Slot, false);
        let anywhere = [const { SingleNodeRoutingInfo::Random }; 3];
        for node in [there].into_iter().chain(anywhere) {
            let sent = self
                .inner
                .route_command(&probe, RoutingInfo::SingleNode(node));
            if sent.is_ok() || Instant::now() >= deadline {
                break;
            }
        }
        ORDERS.with_borrow_mut(|orders| orders.healing = false);
    }
}

/// The keys of all nodes of a cluster, made by [`Connection::scan`].
#[must_use = "nothing is sent before the first key is asked for"]
pub struct Scan<'c> {
    con: &'c mut Connection,
    walk: Walk,
}

impl Scan<'_> {
    fn step(&mut self) -> Result<(), Error> {
        match self.walk.question() {
            Question::Topology => {
                let ranges = self.con.slot_ranges()?;
                self.walk.take_topology(ranges);
            }
            Question::Scan(unit, bytes) => match self.con.execute(vec![unit], false, &bytes) {
                Ok(values) => {
                    let reply = values.into_iter().next().unwrap_or(Value::Nil);
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

impl Iterator for Scan<'_> {
    type Item = Result<Vec<u8>, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(key) = self.walk.key() {
                return Some(Ok(key));
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

impl fmt::Debug for Scan<'_> {
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
        let Some((units, read_only)) = handed_over() else {
            let refusal =
                "this connection runs the pipelines of `redis_pipeline!`, not those of redis-rs";
            return Err((ErrorKind::Client, refusal).into());
        };
        self.execute(units, read_only, cmd).map_err(opaque)
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

/// What the connection of a node shall do, and until when.
enum NodeRequest {
    Name,
    Write(Vec<u8>, Instant),
    Read(usize, Instant),
}

#[derive(Default)]
struct Done {
    name: String,
    values: Vec<Value>,
    error: Option<RedisError>,
}

/// Orders pass by redis-rs, which would repeat what it sees fail; it only carries them to the right connection.
#[derive(Default)]
struct Orders {
    order: Option<NodeRequest>,
    done: Option<Done>,
    healing: bool,
    /// The nodes that took no connection since the last step of a pipeline began: redis-rs would wait for them again for each command.
    unreachable: Option<Vec<(String, RedisError)>>,
}

impl Orders {
    fn unreachable(&self, name: &str) -> Option<RedisError> {
        let mut nodes = self.unreachable.iter().flatten();
        nodes
            .find(|(node, _)| node == name)
            .map(|(_, error)| error.clone())
    }

    fn failed(&mut self, name: &str, error: &RedisError) {
        if let Some(nodes) = &mut self.unreachable {
            nodes.push((name.to_owned(), error.clone()));
        }
    }
}

thread_local! {
    static ORDERS: RefCell<Orders> = RefCell::default();
}

/// Bytes that are written before the time is looked at again.
const WRITE: usize = 64 * 1024;

/// The connection to one node, as redis-rs keeps it.
struct Node {
    /// Gone after an error, when replies may still be under way.
    inner: Option<redis::Connection>,
    name: String,
    read: Timeout,
    write: Timeout,
}

/// A time-out as it was set, and as it is for the moment.
#[derive(Default)]
struct Timeout {
    set: Cell<Option<Duration>>,
    current: Cell<Option<Duration>>,
}

impl Timeout {
    fn set(&self, timeout: Option<Duration>) {
        self.set.set(timeout);
        self.current.set(timeout);
    }

    /// Returns the time-out that has to be set for what must be done by then, if it is not that of the moment.
    fn until(&self, deadline: Instant) -> RedisResult<Option<Duration>> {
        let left = deadline.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Err(timed_out());
        }
        let wanted = self.set.get().map_or(left, |set| set.min(left));
        // A little more or less does not matter, and setting it takes time, too.
        let near = |current: Duration| current.abs_diff(wanted) <= wanted / 16;
        if self.current.get().is_some_and(near) {
            return Ok(None);
        }
        self.current.set(Some(wanted));
        Ok(Some(wanted))
    }
}

impl Node {
    fn inner(&mut self) -> RedisResult<&mut redis::Connection> {
        self.inner.as_mut().ok_or_else(no_connection)
    }

    fn execute(&mut self, order: NodeRequest) -> Done {
        let mut done = Done {
            name: self.name.clone(),
            ..Done::default()
        };
        done.error = match order {
            NodeRequest::Name => None,
            NodeRequest::Write(bytes, deadline) => bytes
                .chunks(WRITE)
                .try_for_each(|bytes| self.write(bytes, deadline))
                .err(),
            NodeRequest::Read(count, deadline) => (0..count)
                .try_for_each(|_| {
                    done.values.push(self.reply(deadline)?);
                    Ok(())
                })
                .err(),
        };
        if done.error.is_some() {
            self.inner = None;
        }
        done
    }

    fn write(&mut self, bytes: &[u8], deadline: Instant) -> RedisResult<()> {
        let timeout = self.write.until(deadline)?;
        let con = self.inner()?;
        if timeout.is_some() {
            con.set_write_timeout(timeout)?;
        }
        con.send_packed_command(bytes)
    }

    /// Reads the next reply, and skips push messages.
    fn reply(&mut self, deadline: Instant) -> RedisResult<Value> {
        loop {
            let timeout = self.read.until(deadline)?;
            let con = self.inner()?;
            if timeout.is_some() {
                con.set_read_timeout(timeout)?;
            }
            match con.recv_response()? {
                Value::Push { .. } => {}
                reply => return Ok(reply),
            }
        }
    }

    /// Keeps redis-rs from sending again what may have been executed.
    fn without_retry<T>(
        &mut self,
        send: impl FnOnce(&mut redis::Connection) -> RedisResult<T>,
    ) -> RedisResult<T> {
        let healing = ORDERS.with_borrow(|orders| orders.healing);
        let sent = send(self.inner()?);
        match sent {
            Err(error) if matches!(error.kind(), ErrorKind::Io | ErrorKind::Parse) => {
                self.inner = None;
                if healing {
                    // redis-rs connects again, and does not wait for the same connection once more.
                    return Err(no_connection());
                }
                let text = "the connection to a node failed";
                Err((ErrorKind::Client, text, error.to_string()).into())
            }
            sent => sent,
        }
    }
}

#[cold]
fn no_connection() -> RedisError {
    io::Error::from(io::ErrorKind::NotConnected).into()
}

/// redis-rs sends a first command before it sets the time-outs.
fn connected(info: ConnectionInfo, timeout: Option<Duration>) -> RedisResult<redis::Connection> {
    let con = redis::Connection::connect(info, timeout)?;
    con.set_read_timeout(timeout)?;
    con.set_write_timeout(timeout)?;
    Ok(con)
}

impl Connect for Node {
    fn connect<T: IntoConnectionInfo>(info: T, timeout: Option<Duration>) -> RedisResult<Self> {
        let info = info.into_connection_info()?;
        let name = address(&info);
        if let Some(error) = ORDERS.with_borrow(|orders| orders.unreachable(&name)) {
            return Err(opaque(error));
        }
        let con = connected(info, timeout);
        if let Err(error) = &con {
            ORDERS.with_borrow_mut(|orders| orders.failed(&name, error));
        }
        let node = Node {
            inner: Some(con?),
            name,
            read: Timeout::default(),
            write: Timeout::default(),
        };
        node.read.set(timeout);
        node.write.set(timeout);
        Ok(node)
    }

    fn send_packed_command(&mut self, cmd: &[u8]) -> RedisResult<()> {
        self.inner()?.send_packed_command(cmd)
    }

    fn set_write_timeout(&self, timeout: Option<Duration>) -> RedisResult<()> {
        self.write.set(timeout);
        self.inner
            .as_ref()
            .map_or(Ok(()), |con| con.set_write_timeout(timeout))
    }

    fn set_read_timeout(&self, timeout: Option<Duration>) -> RedisResult<()> {
        self.read.set(timeout);
        self.inner
            .as_ref()
            .map_or(Ok(()), |con| con.set_read_timeout(timeout))
    }

    fn recv_response(&mut self) -> RedisResult<Value> {
        self.inner()?.recv_response()
    }
}

impl ConnectionLike for Node {
    fn req_command(&mut self, cmd: &Cmd) -> RedisResult<Value> {
        let ours = matches!(cmd.args_iter().next(), Some(redis::Arg::Simple(name)) if name == ORDER.as_bytes());
        if !ours {
            let healing = ORDERS.with_borrow(|orders| orders.healing);
            let sent = self.without_retry(|con| con.req_command(cmd));
            let is_probe = healing && cmd.args_iter().next() == Some(redis::Arg::Simple(b"EXISTS"));
            return if is_probe {
                sent.map(seen_by_redis_rs)
            } else {
                sent
            };
        }
        let reads =
            ORDERS.with_borrow(|orders| matches!(orders.order, Some(NodeRequest::Read(..))));
        if !reads {
            // Nothing has been sent: redis-rs may connect again.
            self.inner()?;
        }
        if let Some(order) = ORDERS.with_borrow_mut(|orders| orders.order.take()) {
            let done = self.execute(order);
            ORDERS.with_borrow_mut(|orders| orders.done = Some(done));
        }
        Ok(Value::Okay)
    }

    fn req_packed_command(&mut self, cmd: &[u8]) -> RedisResult<Value> {
        self.without_retry(|con| con.req_packed_command(cmd))
    }

    fn req_packed_commands(
        &mut self,
        cmd: &[u8],
        offset: usize,
        count: usize,
    ) -> RedisResult<Vec<Value>> {
        self.without_retry(|con| con.req_packed_commands(cmd, offset, count))
    }

    fn get_db(&self) -> i64 {
        0
    }

    fn check_connection(&mut self) -> bool {
        self.inner
            .as_mut()
            .is_some_and(ConnectionLike::check_connection)
    }

    fn is_open(&self) -> bool {
        self.inner.as_ref().is_some_and(ConnectionLike::is_open)
    }
}
