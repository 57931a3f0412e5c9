//! Several servers that know each other.

use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::{Error, Options, Server};

const LIMIT: Duration = Duration::from_secs(60);
const PRIMARIES: usize = 3;
const SLOTS: usize = 16_384;

/// A cluster of three primaries and three replicas, private and on loopback.
///
/// ```no_run
/// let cluster = private_server::Cluster::start()?;
/// let client = redis::Client::open(cluster.urls()[0].as_str())?;
/// # Ok::<_, Box<dyn std::error::Error>>(())
/// ```
///
/// It needs Redis 7.0 or Valkey: older servers cannot choose the port of the cluster's own traffic.
#[derive(Debug)]
pub struct Cluster {
    nodes: Vec<Server>,
}

impl Cluster {
    /// Starts the six servers and waits until each is in its place.
    pub fn start() -> Result<Self, Error> {
        Self::with(Server::options())
    }

    /// A cluster of servers with these options.
    pub fn with(options: Options) -> Result<Self, Error> {
        let options = options
            .config("cluster-node-timeout 2000")
            .config("repl-diskless-sync yes")
            .config("repl-diskless-sync-delay 0");
        let started: Result<Vec<_>, _> = (0..2 * PRIMARIES)
            .map(|_| options.start_cluster_node())
            .collect();
        let (nodes, bus): (Vec<_>, Vec<_>) = started?.into_iter().unzip();
        let mut cons = connect(&nodes)?;
        share_slots(&mut cons)?;
        meet(&mut cons, &nodes, &bus)?;
        follow(&mut cons)?;
        Ok(Self { nodes })
    }

    /// The servers: three primaries, then the replica of each, as they were at the start.
    pub fn nodes(&self) -> &[Server] {
        &self.nodes
    }

    /// The servers, to be killed.
    pub fn nodes_mut(&mut self) -> &mut [Server] {
        &mut self.nodes
    }

    /// The address of each.
    pub fn urls(&self) -> Vec<String> {
        self.nodes.iter().map(Server::url).collect()
    }

    /// The address of each, for RESP3.
    pub fn urls_resp3(&self) -> Vec<String> {
        self.nodes.iter().map(Server::url_resp3).collect()
    }
}

/// A primary and its replica.
#[derive(Debug)]
pub struct Replicated {
    /// Takes writes.
    pub primary: Server,
    /// Follows the primary.
    pub replica: Server,
}

impl Replicated {
    /// Starts both and waits until the replica follows.
    pub fn start() -> Result<Self, Error> {
        Self::with(Server::options())
    }

    /// Servers with these options.
    pub fn with(options: Options) -> Result<Self, Error> {
        let options = options
            .config("repl-diskless-sync yes")
            .config("repl-diskless-sync-delay 0");
        let primary = options.start()?;
        let port = primary.port().expect("a private server");
        let replica = options
            .config(format!("replicaof 127.0.0.1 {port}"))
            .start()?;
        let mut con = replica.client().get_connection()?;
        wait("the replica follows", || follows(&mut con))?;
        Ok(Self { primary, replica })
    }
}

/// Starts a Sentinel that watches a primary by this name, and waits until it knows the primary.
pub fn sentinel(name: &str, primary: &Server) -> Result<Server, Error> {
    let port = primary.port().expect("a private server");
    let sentinel = Server::options()
        .config(format!("sentinel monitor {name} 127.0.0.1 {port} 1"))
        .start_sentinel()?;
    let mut con = sentinel.client().get_connection()?;
    wait("the Sentinel sees the primary", || {
        says(&mut con, &["INFO", "sentinel"], "sentinel_masters:1")
    })?;
    Ok(sentinel)
}

fn connect(nodes: &[Server]) -> Result<Vec<redis::Connection>, Error> {
    let connections = nodes.iter().map(|node| node.client().get_connection());
    Ok(connections.collect::<Result<_, _>>()?)
}

/// Epochs first: nodes that meet with equal ones settle that slowly.
fn share_slots(cons: &mut [redis::Connection]) -> Result<(), Error> {
    for (index, con) in cons.iter_mut().enumerate() {
        cluster("SET-CONFIG-EPOCH").arg(index + 1).exec(con)?;
        if index < PRIMARIES {
            let first = SLOTS * index / PRIMARIES;
            let last = SLOTS * (index + 1) / PRIMARIES - 1;
            cluster("ADDSLOTSRANGE").arg(first).arg(last).exec(con)?;
        }
    }
    Ok(())
}

fn meet(cons: &mut [redis::Connection], nodes: &[Server], bus: &[u16]) -> Result<(), Error> {
    for (node, bus) in nodes.iter().zip(bus).skip(1) {
        let mut command = cluster("MEET");
        command.arg("127.0.0.1").arg(node.port()).arg(*bus);
        command.exec(&mut cons[0])?;
    }
    let all = format!("cluster_known_nodes:{}", nodes.len());
    wait("the nodes meet", || {
        each(cons, |con| says(con, &["CLUSTER", "INFO"], &all))
    })
}

fn follow(cons: &mut [redis::Connection]) -> Result<(), Error> {
    let (primaries, replicas) = cons.split_at_mut(PRIMARIES);
    for (primary, replica) in primaries.iter_mut().zip(replicas.iter_mut()) {
        let id: String = cluster("MYID").query(primary)?;
        // A replica may hear of its primary last.
        wait("a replica knows its primary", || {
            Ok(cluster("REPLICATE").arg(&id).exec(replica).is_ok())
        })?;
    }
    wait("the replicas follow", || each(replicas, follows))?;
    wait("the cluster is up", || {
        let up = |con: &mut redis::Connection| {
            let slots: Vec<redis::Value> = cluster("SLOTS").query(con)?;
            let whole = slots
                .iter()
                .all(|slot| matches!(slot, redis::Value::Array(parts) if parts.len() == 4));
            Ok(slots.len() == PRIMARIES
                && whole
                && says(con, &["CLUSTER", "INFO"], "cluster_state:ok")?)
        };
        each(cons, up)
    })
}

fn follows(con: &mut redis::Connection) -> Result<bool, Error> {
    says(con, &["INFO", "REPLICATION"], "master_link_status:up")
}

fn says(con: &mut redis::Connection, command: &[&str], line: &str) -> Result<bool, Error> {
    let text: String = redis::cmd(command[0]).arg(&command[1..]).query(con)?;
    Ok(text.lines().any(|found| found == line))
}

fn cluster(subcommand: &str) -> redis::Cmd {
    let mut command = redis::cmd("CLUSTER");
    command.arg(subcommand);
    command
}

fn each(
    cons: &mut [redis::Connection],
    mut check: impl FnMut(&mut redis::Connection) -> Result<bool, Error>,
) -> Result<bool, Error> {
    for con in cons {
        if !check(con)? {
            return Ok(false);
        }
    }
    Ok(true)
}

fn wait(what: &str, mut done: impl FnMut() -> Result<bool, Error>) -> Result<(), Error> {
    let deadline = Instant::now() + LIMIT;
    while Instant::now() < deadline {
        if done()? {
            return Ok(());
        }
        sleep(Duration::from_millis(20));
    }
    Err(Error::new(format!("waited too long until {what}")))
}
