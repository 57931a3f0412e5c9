//! The connection for programs that await.

use std::collections::{BTreeSet, HashMap};
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use futures_util::FutureExt;
use futures_util::future::join_all;
use redis::aio::{ConnectionLike, MultiplexedConnection};
use redis::cluster::ClusterClient;
use redis::cluster_async::{ClusterConnection, Connect};
use redis::cluster_routing::{RoutingInfo, SingleNodeRoutingInfo};
use redis::{
    AsyncConnectionConfig, Cmd, ErrorKind, IntoConnectionInfo, RedisError, RedisFuture,
    RedisResult, ServerError, Value,
};

use super::run::{ClusterExecution, Outcome, Step, Target};
use super::units::{self, Unit};
use super::{Batch, Batches, ORDER, address, key_of, opaque, opened, route};
use crate::error::Interrupted;
use crate::request::Request;
use crate::request::part::Part;

/// Connects to a cluster.
pub async fn connect_async(client: &ClusterClient) -> RedisResult<AsyncConnection> {
    Ok(AsyncConnection {
        inner: client.get_async_generic_connection().await?,
        nodes: Arc::default(),
    })
}

/// A connection to a cluster, made by [`connect_async`]; its clones share the connections to the nodes. See the [module](crate::cluster).
#[derive(Clone)]
pub struct AsyncConnection {
    inner: ClusterConnection<Node>,
    nodes: Arc<Mutex<Nodes>>,
}

/// The address of the node that has a slot, and of the one that reads of it go to.
type Nodes = HashMap<(u16, bool), Arc<str>>;

impl fmt::Debug for AsyncConnection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AsyncConnection").finish_non_exhaustive()
    }
}

impl AsyncConnection {
    pub(crate) async fn batch(
        &mut self,
        request: &Request,
        part: &Part,
    ) -> Result<Vec<Value>, Interrupted> {
        let bytes = &request.as_bytes()[part.bytes.clone()];
        let read_only = request.is_read_only();
        let mut run = ClusterExecution::new(units::of(request, part));
        loop {
            let outcomes = match run.step() {
                Step::Done => return run.finish(),
                Step::Wave(wave) => self.wave(&run, wave, read_only, bytes).await,
                Step::Alone(unit) => vec![(unit, self.alone(run.unit(unit), bytes).await)],
            };
            let before = run.take(outcomes);
            if let Some(pause) = before.pause {
                sleep(pause).await;
            }
            if let Some(slot) = before.refresh_topology {
                self.refresh_topology(slot).await;
            }
        }
    }

    async fn wave(
        &mut self,
        run: &ClusterExecution,
        wave: Vec<usize>,
        read_only: bool,
        bytes: &[u8],
    ) -> Vec<(usize, Outcome)> {
        let mut outcomes = Vec::new();
        let mut batches = Batches::default();
        let nodes = self.nodes_of(run, &wave, read_only).await;
        for unit in wave {
            let slot = run.unit(unit).slot.unwrap_or_default();
            let target = run.target(unit);
            match (target, nodes.get(&slot)) {
                (Target::Ask { host, port }, _) => {
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
            async move { send(&mut con, run, batch, bytes).await }
        });
        outcomes.extend(join_all(sent).await.into_iter().flatten());
        outcomes
    }

    /// The nodes of the slots of a wave. Where they are not known yet, all are asked for at the same time, because each answer may take as long
    /// as connecting does.
    async fn nodes_of(
        &self,
        run: &ClusterExecution,
        wave: &[usize],
        read_only: bool,
    ) -> HashMap<u16, RedisResult<Arc<str>>> {
        let mut nodes = HashMap::new();
        let mut unknown = BTreeSet::new();
        {
            let known = self.known_nodes();
            for slot in wave.iter().filter_map(|unit| run.unit(*unit).slot) {
                match known.get(&(slot, read_only)) {
                    Some(node) => drop(nodes.insert(slot, Ok(node.clone()))),
                    None => drop(unknown.insert(slot)),
                }
            }
        }
        let answers = unknown.into_iter().map(|slot| {
            let con = self.inner.clone();
            async move { (slot, name(con, slot, read_only).await) }
        });
        for (slot, name) in join_all(answers).await {
            if let Ok(name) = &name {
                self.known_nodes().insert((slot, read_only), name.clone());
            }
            nodes.insert(slot, name);
        }
        nodes
    }

    fn known_nodes(&self) -> MutexGuard<'_, Nodes> {
        self.nodes.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn alone(&mut self, unit: &Unit, bytes: &[u8]) -> Outcome {
        let bytes = &bytes[unit.bytes.clone()];
        if unit.is_transaction() {
            let pipeline = pipeline(bytes, unit.commands.len());
            let anywhere = route(0, &Target::Slot, false);
            return match exchange(&mut self.inner, pipeline, unit.commands.len(), anywhere).await {
                Ok(values) => Outcome::Replies(values),
                Err(outcome) => outcome,
            };
        }
        let Some(command) = commands(bytes).next() else {
            return Outcome::Replies(Vec::new());
        };
        match self.inner.req_packed_command(&command).await {
            Ok(value) => Outcome::Replies(vec![value]),
            Err(error) => match ServerError::try_from(error) {
                Ok(error) => Outcome::Replies(vec![Value::ServerError(error)]),
                Err(error) => Outcome::Unknown(opened(&error).unwrap_or(error)),
            },
        }
    }

    /// Lets redis-rs see for itself that the topology has changed, or that a connection is broken, with a command that it may repeat.
    async fn refresh_topology(&mut self, slot: u16) {
        self.known_nodes().clear();
        let mut probe = redis::cmd(ORDER);
        probe.arg(key_of(slot));
        let routing = RoutingInfo::SingleNode(route(slot, &Target::Slot, false));
        // What it cannot mend now, the next attempt finds again.
        let _ = self.inner.route_command(probe, routing).await;
    }
}

/// The name of the node that has a slot.
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
    run: &ClusterExecution,
    batch: Batch,
    bytes: &[u8],
) -> Vec<(usize, Outcome)> {
    let asking = usize::from(batch.asking);
    let count = |unit: &usize| run.unit(*unit).commands.len() + asking;
    let total = batch.units.iter().map(count).sum();
    let mut request = redis::Pipeline::with_capacity(total);
    for unit in &batch.units {
        let unit = run.unit(*unit);
        if batch.asking {
            request.cmd("ASKING");
        }
        add(
            &mut request,
            &bytes[unit.bytes.clone()],
            unit.is_transaction(),
        );
    }
    match exchange(con, request, total, batch.route).await {
        Ok(values) => {
            let mut values = values.into_iter();
            let replies = |unit: usize| {
                let own = values.by_ref().take(count(&unit)).skip(asking);
                (unit, Outcome::Replies(own.collect()))
            };
            batch.units.into_iter().map(replies).collect()
        }
        Err(outcome) => {
            let units = batch.units.into_iter();
            units.map(|unit| (unit, outcome.again())).collect()
        }
    }
}

async fn exchange(
    con: &mut ClusterConnection<Node>,
    request: redis::Pipeline,
    count: usize,
    route: SingleNodeRoutingInfo,
) -> Result<Vec<Value>, Outcome> {
    match con.route_pipeline(request, 0, count, route).await {
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
                async move { self.inner.req_packed_command(&probe).await }.boxed()
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
