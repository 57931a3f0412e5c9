//! The work that every client does, the data that it finds, and how one turn of it is taken.

use std::error::Error;
use std::fmt::Debug;
use std::future::Future;
use std::hint::black_box;
use std::sync::Arc;

use tokio::runtime::{Builder, Runtime};

/// Why a measurement could not be taken.
pub type Failure = Box<dyn Error + Send + Sync>;

/// Sends the pipeline once. If asked, gives the digest of its values, which is the same for all clients that read the same.
pub type Turn = Box<dyn FnMut(bool) -> Result<u64, Failure>>;

/// One pipeline, sent again and again.
#[derive(Debug)]
pub struct Work {
    /// In tables, and on the command line.
    pub name: &'static str,
    /// As charts call it.
    pub title: &'static str,
    /// What is done.
    pub kind: Kind,
    /// Commands of the pipeline, or values of its one reply: what a cost is given for one of.
    pub size: usize,
}

/// What a pipeline does.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Kind {
    /// `HGET`s of one hash, the field in a variable: built and packed, not sent.
    Encode,
    /// The same, sent and read.
    Hget,
    /// Ten different commands for one page.
    Dashboard,
    /// One large hash.
    Hgetall,
    /// One large sorted set with its scores.
    ZrangeWithscores,
    /// Many strings at once.
    Mget,
    /// `GET`s of binary values of so many bytes.
    GetBytes(usize),
    /// `SET`s of such values.
    SetBytes(usize),
    /// `SET key value EX seconds`.
    SetEx,
    /// `MULTI`, `INCRBY`s, `EXEC`.
    Atomic,
}

const fn work(name: &'static str, title: &'static str, kind: Kind, size: usize) -> Work {
    Work {
        name,
        title,
        kind,
        size,
    }
}

pub(crate) const WORK: &[Work] = &[
    work("encode-100", "100 HGETs, encoding", Kind::Encode, 100),
    work("hget-7", "7 HGETs", Kind::Hget, 7),
    work("hget-100", "100 HGETs", Kind::Hget, 100),
    work("hget-1000", "1,000 HGETs", Kind::Hget, 1_000),
    work("hget-100000", "100,000 HGETs", Kind::Hget, 100_000),
    work("dashboard", "10 different commands", Kind::Dashboard, 10),
    work(
        "hgetall-1000",
        "HGETALL, 1,000 fields",
        Kind::Hgetall,
        1_000,
    ),
    work(
        "zrange-1000",
        "ZRANGE, 1,000 scores",
        Kind::ZrangeWithscores,
        1_000,
    ),
    work("mget-1000", "MGET, 1,000 keys", Kind::Mget, 1_000),
    work("get-1k", "100 GETs of 1 KiB", Kind::GetBytes(1 << 10), 100),
    work("set-1k", "100 SETs of 1 KiB", Kind::SetBytes(1 << 10), 100),
    work(
        "get-100k",
        "10 GETs of 100 KiB",
        Kind::GetBytes(100 << 10),
        10,
    ),
    work(
        "set-100k",
        "10 SETs of 100 KiB",
        Kind::SetBytes(100 << 10),
        10,
    ),
    work("set-ex-100", "100 SETs with EX", Kind::SetEx, 100),
    work("atomic-10", "10 INCRBYs, atomic", Kind::Atomic, 10),
];

pub(crate) fn named(name: &str) -> Option<&'static Work> {
    WORK.iter().find(|work| work.name == name)
}

/// What a program would have in its variables.
#[derive(Debug)]
pub struct Inputs {
    /// Whose page is shown.
    pub user: u64,
    /// Seconds that a key lives.
    pub ttl: u64,
    /// Fields or keys.
    pub names: Vec<String>,
    /// A value that is no text.
    pub bytes: Vec<u8>,
}

impl Work {
    pub(crate) fn is_sent(&self) -> bool {
        self.kind != Kind::Encode
    }

    /// Large values arrive in pieces, of other sizes on each run, and what they cost differs with that.
    pub(crate) fn is_steady(&self) -> bool {
        !matches!(self.kind, Kind::GetBytes(_) | Kind::SetBytes(_)) && self.size <= 1_000
    }

    /// Makes what the work needs.
    pub fn inputs(&self) -> Arc<Inputs> {
        let prefix = match self.kind {
            Kind::GetBytes(len) => format!("bytes:{len}:"),
            Kind::SetBytes(_) | Kind::SetEx => "set:".to_owned(),
            Kind::Atomic => "counter:".to_owned(),
            Kind::Mget => "value:".to_owned(),
            _ => "day:".to_owned(),
        };
        let bytes = match self.kind {
            Kind::GetBytes(len) | Kind::SetBytes(len) => binary(len),
            _ => Vec::new(),
        };
        Arc::new(Inputs {
            user: 7,
            ttl: 3600,
            names: (0..self.size).map(|n| format!("{prefix}{n:06}")).collect(),
            bytes,
        })
    }
}

/// Bytes that are no text.
fn binary(len: usize) -> Vec<u8> {
    (0..len).map(|n| (n * 31 % 256) as u8).collect()
}

/// Puts there what the work reads.
pub(crate) fn fill(con: &mut redis::Connection) -> redis::RedisResult<()> {
    for work in WORK {
        let inputs = work.inputs();
        let mut pipe = redis::pipe();
        for (number, name) in inputs.names.iter().enumerate() {
            let value = number * 7919 % 100_003;
            match work.kind {
                Kind::Hget => pipe.hset("history", name, value),
                Kind::Hgetall => pipe.hset("session", name, value),
                Kind::ZrangeWithscores => pipe.zadd("board", name, value as f64 / 2.0),
                Kind::Mget => pipe.set(name, value),
                Kind::GetBytes(_) => pipe.set(name, &inputs.bytes),
                _ => continue,
            };
        }
        if !pipe.is_empty() {
            pipe.exec(con)?;
        }
    }
    fill_dashboard(con)
}

fn fill_dashboard(con: &mut redis::Connection) -> redis::RedisResult<()> {
    let mut pipe = redis::pipe();
    pipe.hset("user:7", "name", "Ada").set("hits:7", 4711);
    pipe.hset_multiple("cart:7", &[("apple", 3), ("pear", 1), ("plum", 12)]);
    pipe.sadd("perks:7", &["gold", "early", "free shipping"][..]);
    pipe.rpush("recent:7", &["apple", "plum", "quince", "fig", "pear"][..]);
    pipe.set("about:7", "Likes fruit.");
    pipe.exec(con)
}

/// A turn of a client that blocks.
pub fn turn<T: Debug>(mut once: impl FnMut() -> Result<T, Failure> + 'static) -> Turn {
    Box::new(move |wanted| Ok(digest(black_box(once()?), wanted)))
}

/// A turn of a client that awaits: so many tasks at once on one connection.
pub fn turn_async<T, F>(runtime: Runtime, tasks: usize, once: impl Fn() -> F + 'static) -> Turn
where
    T: Debug + Send + 'static,
    F: Future<Output = Result<T, Failure>> + Send + 'static,
{
    Box::new(move |wanted| {
        if tasks == 1 {
            return Ok(digest(black_box(runtime.block_on(once())?), wanted));
        }
        runtime.block_on(async {
            let running: Vec<_> = (0..tasks).map(|_| tokio::spawn(once())).collect();
            let mut last = 0;
            for task in running {
                last = digest(black_box(task.await??), wanted);
            }
            Ok(last)
        })
    })
}

/// One thread, unless there is something to do at once.
pub fn runtime(tasks: usize) -> std::io::Result<Runtime> {
    let mut builder = match tasks {
        1 => Builder::new_current_thread(),
        _ => Builder::new_multi_thread(),
    };
    builder.worker_threads(2).enable_all().build()
}

/// Of any order, since maps have none.
fn digest(value: impl Debug, wanted: bool) -> u64 {
    match wanted {
        true => format!("{value:?}").bytes().map(u64::from).sum(),
        false => 0,
    }
}

/// What the dashboard shows.
pub type Dashboard = (
    Option<String>,
    std::collections::HashMap<String, u64>,
    Option<u64>,
    bool,
    std::collections::HashSet<String>,
    Vec<(String, f64)>,
    Vec<String>,
    bool,
    (),
    u64,
);
