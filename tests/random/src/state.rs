//! Everything that is in a server or a cluster.

use std::collections::BTreeMap;

use redis::{Connection, Pipeline, Value};

/// Keys, each with its type, its value, and whether it expires.
pub type State = BTreeMap<String, (String, String, bool)>;

/// A server, or the primaries of a cluster that share the slots equally.
pub struct Store {
    nodes: Vec<Connection>,
}

const SLOTS: usize = 16_384;

impl Store {
    /// The nodes in the order of their slots.
    pub fn new(nodes: Vec<Connection>) -> Self {
        Store { nodes }
    }

    /// Removes everything and puts the keys there with which each pipeline begins.
    pub fn reset(&mut self, scripts_too: bool) {
        let count = self.nodes.len();
        let mut fill = vec![redis::pipe(); count];
        for pipe in &mut fill {
            pipe.cmd("FLUSHDB");
            if scripts_too {
                pipe.cmd("SCRIPT").arg("FLUSH");
            }
        }
        for tag in ["a", "b", "c"] {
            let slot = usize::from(redis_pipeline::hash_slot(tag.as_bytes()));
            add_keys(&mut fill[(slot * count) / SLOTS], tag);
        }
        for (con, pipe) in self.nodes.iter_mut().zip(&fill) {
            pipe.exec(con).expect("the first keys");
        }
    }

    /// Loads these scripts.
    pub fn load(&mut self, sources: &[&str]) {
        for con in &mut self.nodes {
            for source in sources {
                let mut load = redis::cmd("SCRIPT");
                load.arg("LOAD").arg(*source).exec(con).expect("a script");
            }
        }
    }

    /// Reads everything.
    pub fn dump(&mut self) -> State {
        let mut state = State::new();
        for con in &mut self.nodes {
            dump(con, &mut state);
        }
        state
    }

    /// The connection to a server.
    pub fn connection(&mut self) -> &mut Connection {
        &mut self.nodes[0]
    }
}

fn add_keys(pipe: &mut Pipeline, tag: &str) {
    let key = |kind: &str| format!("{{{tag}}}:{kind}");
    pipe.cmd("SET").arg(key("s")).arg("abc");
    pipe.cmd("SET").arg(key("i")).arg(10);
    pipe.cmd("RPUSH").arg(key("l")).arg(&["x", "y", "z"]);
    pipe.cmd("HSET").arg(key("h")).arg(&["f", "1", "g", "two"]);
    pipe.cmd("SADD").arg(key("t")).arg(&["x", "y", "3"]);
    pipe.cmd("ZADD").arg(key("z")).arg(&["1", "x", "2.5", "y"]);
    pipe.cmd("XADD").arg(key("x")).arg(&["8-1", "f", "1"]);
}

fn dump(con: &mut Connection, state: &mut State) {
    let keys: Vec<Vec<u8>> = redis::cmd("KEYS").arg("*").query(con).expect("the keys");
    let mut kinds = redis::pipe();
    for key in &keys {
        kinds.cmd("TYPE").arg(key).cmd("PTTL").arg(key);
    }
    let kinds: Vec<Value> = kinds.query(con).expect("the types");
    let kind = |value: &Value| match value {
        Value::SimpleString(kind) => kind.clone(),
        other => format!("{other:?}"),
    };
    let kinds = kinds
        .chunks(2)
        .map(|pair| (kind(&pair[0]), pair[1] != Value::Int(-1)));
    let kinds: Vec<(String, bool)> = kinds.collect();
    let mut reads = redis::pipe();
    for (key, (kind, _)) in keys.iter().zip(&kinds) {
        match kind.as_str() {
            "string" => reads.cmd("GET").arg(key),
            "list" => reads.cmd("LRANGE").arg(key).arg(0).arg(-1),
            "hash" => reads.cmd("HGETALL").arg(key),
            "set" => reads.cmd("SMEMBERS").arg(key),
            "zset" => reads
                .cmd("ZRANGE")
                .arg(key)
                .arg(0)
                .arg(-1)
                .arg("WITHSCORES"),
            "stream" => reads.cmd("XRANGE").arg(key).arg("-").arg("+"),
            _ => reads.cmd("EXISTS").arg(key),
        };
    }
    let values: Vec<Value> = reads.query(con).expect("the values");
    for ((key, (kind, expires)), mut value) in keys.iter().zip(kinds).zip(values) {
        if let ("set", Value::Array(items)) = (kind.as_str(), &mut value) {
            items.sort_by_key(|it| format!("{it:?}"));
        }
        let key = String::from_utf8_lossy(key).into_owned();
        state.insert(key, (kind, format!("{value:?}"), expires));
    }
}
