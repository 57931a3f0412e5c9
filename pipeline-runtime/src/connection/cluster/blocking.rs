//! The connection for programs that do not await.

use std::cell::RefCell;
use std::collections::HashMap;
use std::fmt;
use std::io;
use std::thread;
use std::time::Duration;

use redis::cluster::{ClusterClient, ClusterConnection, Connect};
use redis::cluster_routing::{RoutingInfo, SingleNodeRoutingInfo};
use redis::{
    Cmd, ConnectionInfo, ConnectionLike, ErrorKind, IntoConnectionInfo, RedisError, RedisResult,
    ServerError, Value,
};

use super::run::{ClusterExecution, Outcome, Step, Target};
use super::units::{Unit, unframe};
use super::{ASKING, Batch, Batches, DATABASE, ORDER, address, key_of, opaque, opened};
use crate::error::Interrupted;

/// Connects to a cluster.
pub fn connect(client: &ClusterClient) -> RedisResult<Connection> {
    Ok(Connection {
        inner: client.get_generic_connection()?,
        nodes: HashMap::new(),
    })
}

/// A connection to a cluster, made by [`connect`]. See the [module](crate::cluster).
pub struct Connection {
    inner: ClusterConnection<Node>,
    /// The address of the node that has a slot, and of the one that reads of it go to.
    nodes: HashMap<(u16, bool), String>,
}

impl fmt::Debug for Connection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Connection").finish_non_exhaustive()
    }
}

impl Connection {
    /// How long a reply may take; see `ClusterConnection::set_read_timeout` of redis-rs.
    pub fn set_read_timeout(&self, timeout: Option<Duration>) -> RedisResult<()> {
        self.inner.set_read_timeout(timeout)
    }

    /// How long sending may take; see `ClusterConnection::set_write_timeout` of redis-rs. Without it, a request that is larger than the buffers
    /// of the system waits for a node that has stalled.
    pub fn set_write_timeout(&self, timeout: Option<Duration>) -> RedisResult<()> {
        self.inner.set_write_timeout(timeout)
    }

    fn portion(
        &mut self,
        units: Vec<Unit>,
        read_only: bool,
        bytes: &[u8],
    ) -> Result<Vec<Value>, Interrupted> {
        let mut run = ClusterExecution::new(units);
        loop {
            let step = run.step();
            let again = !matches!(step, Step::Done);
            ORDERS.with_borrow_mut(|orders| orders.unreachable = again.then(Vec::new));
            let outcomes = match step {
                Step::Done => return run.finish(),
                Step::Wave(wave) => self.wave(&run, wave, read_only, bytes),
                Step::Alone(unit) => vec![(unit, self.alone(run.unit(unit), bytes))],
            };
            let before = run.take(outcomes);
            if let Some(pause) = before.pause {
                thread::sleep(pause);
            }
            if let Some(slot) = before.refresh_topology {
                self.refresh_topology(slot);
            }
        }
    }

    /// Writes to all nodes, then reads from all.
    fn wave(
        &mut self,
        run: &ClusterExecution,
        wave: Vec<usize>,
        read_only: bool,
        bytes: &[u8],
    ) -> Vec<(usize, Outcome)> {
        let mut outcomes = Vec::new();
        let mut batches = Batches::default();
        for unit in wave {
            let slot = run.unit(unit).slot.unwrap_or_default();
            let target = run.target(unit);
            match self.node(slot, target, read_only) {
                Ok(node) => batches.add(unit, slot, target, &node, read_only),
                Err(error) => outcomes.push((unit, Outcome::NotSent(error))),
            }
        }
        let written: Vec<_> = batches
            .0
            .into_iter()
            .map(|batch| {
                let error = self.write(run, &batch, bytes);
                (batch, error)
            })
            .collect();
        for (batch, error) in written {
            match error {
                None => self.read(run, &batch, &mut outcomes),
                Some(error) => {
                    let outcome = |error: &WriteError| match error {
                        WriteError::NotSent(error) => Outcome::NotSent(error.clone()),
                        WriteError::Broken(error) => Outcome::Unknown(error.clone()),
                    };
                    outcomes.extend(batch.units.iter().map(|unit| (*unit, outcome(&error))));
                }
            }
        }
        outcomes
    }

    fn node(&mut self, slot: u16, target: &Target, read_only: bool) -> RedisResult<String> {
        if let Target::Ask { host, port } = target {
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

    fn write(&mut self, run: &ClusterExecution, batch: &Batch, bytes: &[u8]) -> Option<WriteError> {
        let mut request = Vec::new();
        for &unit in &batch.units {
            if batch.asking {
                request.extend_from_slice(ASKING);
            }
            request.extend_from_slice(&bytes[run.unit(unit).bytes.clone()]);
        }
        match self.order(NodeRequest::Write(request), batch.route.clone()) {
            Ok(Done {
                error: Some(error), ..
            }) => Some(WriteError::Broken(error)),
            Ok(_) => None,
            Err(error) => Some(WriteError::NotSent(error)),
        }
    }

    fn read(
        &mut self,
        run: &ClusterExecution,
        batch: &Batch,
        outcomes: &mut Vec<(usize, Outcome)>,
    ) {
        let asking = usize::from(batch.asking);
        let count = |unit: &usize| run.unit(*unit).commands.len() + asking;
        let replies = batch.units.iter().map(count).sum();
        let (mut values, error) = match self.order(NodeRequest::Read(replies), batch.route.clone())
        {
            Ok(done) => (done.values.into_iter(), done.error),
            Err(error) => (Vec::new().into_iter(), Some(error)),
        };
        for unit in &batch.units {
            let own: Vec<Value> = values.by_ref().take(count(unit)).skip(asking).collect();
            let outcome = match &error {
                Some(error) if own.len() < run.unit(*unit).commands.len() => {
                    Outcome::Unknown(error.clone())
                }
                _ => Outcome::Replies(own),
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

    fn alone(&mut self, unit: &Unit, bytes: &[u8]) -> Outcome {
        let bytes = &bytes[unit.bytes.clone()];
        if unit.is_transaction() {
            return self.transaction_without_keys(unit, bytes);
        }
        match self.inner.req_packed_command(bytes) {
            Ok(value) => Outcome::Replies(vec![value]),
            Err(error) => match ServerError::try_from(error) {
                Ok(error) => Outcome::Replies(vec![Value::ServerError(error)]),
                Err(error) => Outcome::Unknown(opened(&error).unwrap_or(error)),
            },
        }
    }

    /// Any node will do.
    fn transaction_without_keys(&mut self, unit: &Unit, bytes: &[u8]) -> Outcome {
        let anywhere = SingleNodeRoutingInfo::SpecificNode(redis::cluster_routing::Route::new(
            0,
            redis::cluster_routing::SlotAddr::Master,
        ));
        let written = self.order(NodeRequest::Write(bytes.to_vec()), anywhere.clone());
        match written {
            Err(error) => return Outcome::NotSent(error),
            Ok(Done {
                error: Some(error), ..
            }) => return Outcome::Unknown(error),
            Ok(_) => {}
        }
        match self.order(NodeRequest::Read(unit.commands.len()), anywhere) {
            Ok(Done {
                error: None,
                values,
                ..
            }) => Outcome::Replies(values),
            Ok(Done {
                error: Some(error), ..
            })
            | Err(error) => Outcome::Unknown(error),
        }
    }

    /// Lets redis-rs see for itself that the topology has changed, or that a connection is broken, with a command that it may repeat.
    fn refresh_topology(&mut self, slot: u16) {
        self.nodes.clear();
        let mut probe = redis::cmd("EXISTS");
        probe.arg(key_of(slot));
        ORDERS.with_borrow_mut(|orders| orders.healing = true);
        // That a node is gone makes redis-rs connect again, but only what another node says of the slot makes it look for a new one. What it
        // cannot mend now, the next attempt finds again.
        let there = super::route(slot, &Target::Slot, false);
        let anywhere = [const { SingleNodeRoutingInfo::Random }; 3];
        for node in [there].into_iter().chain(anywhere) {
            if self
                .inner
                .route_command(&probe, RoutingInfo::SingleNode(node))
                .is_ok()
            {
                break;
            }
        }
        ORDERS.with_borrow_mut(|orders| orders.healing = false);
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
        let Some((units, read_only, bytes)) = unframe(cmd) else {
            let refusal =
                "this connection runs the pipelines of `redis_pipeline!`, not those of redis-rs";
            return Err((ErrorKind::Client, refusal).into());
        };
        self.portion(units, read_only, bytes).map_err(opaque)
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

enum WriteError {
    NotSent(RedisError),
    Broken(RedisError),
}

/// What the connection of a node shall do.
enum NodeRequest {
    Name,
    Write(Vec<u8>),
    Read(usize),
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

/// The connection to one node, as redis-rs keeps it.
struct Node {
    /// Gone after an error, when replies may still be under way.
    inner: Option<redis::Connection>,
    name: String,
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
            NodeRequest::Write(bytes) => self
                .inner()
                .and_then(|con| con.send_packed_command(&bytes))
                .err(),
            NodeRequest::Read(count) => (0..count)
                .try_for_each(|_| {
                    done.values.push(self.reply()?);
                    Ok(())
                })
                .err(),
        };
        if done.error.is_some() {
            self.inner = None;
        }
        done
    }

    /// The next reply; push messages are none.
    fn reply(&mut self) -> RedisResult<Value> {
        let con = self.inner()?;
        loop {
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
            Err(error) if !healing && matches!(error.kind(), ErrorKind::Io | ErrorKind::Parse) => {
                self.inner = None;
                Err((
                    ErrorKind::Client,
                    "the connection to a node failed",
                    error.to_string(),
                )
                    .into())
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
        let inner = Some(con?);
        Ok(Node { inner, name })
    }

    fn send_packed_command(&mut self, cmd: &[u8]) -> RedisResult<()> {
        self.inner()?.send_packed_command(cmd)
    }

    fn set_write_timeout(&self, timeout: Option<Duration>) -> RedisResult<()> {
        self.inner
            .as_ref()
            .map_or(Ok(()), |con| con.set_write_timeout(timeout))
    }

    fn set_read_timeout(&self, timeout: Option<Duration>) -> RedisResult<()> {
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
            return self.without_retry(|con| con.req_command(cmd));
        }
        let reads = ORDERS.with_borrow(|orders| matches!(orders.order, Some(NodeRequest::Read(_))));
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
