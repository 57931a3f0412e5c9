//! Nodes that answer nobody, and how long a pipeline takes then: some ten seconds at most, whatever is sent.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::thread;
use std::time::{Duration, Instant};

use private_server::Cluster;
use redis::RedisResult;
use redis::cluster::ClusterClient;
use redis_pipeline::{Error, Fate, Interrupted, cluster, hash_slot, redis_pipeline};

/// Ten seconds, and the last attempt.
const IN_TIME: Duration = Duration::from_secs(60);

/// A cluster in which no replica takes over.
fn start() -> Cluster {
    let cluster = Cluster::start().unwrap();
    for node in cluster.nodes() {
        let mut patient = redis::cmd("CONFIG");
        patient.arg("SET").arg("cluster-node-timeout").arg(600_000);
        patient
            .exec(&mut node.client().get_connection().unwrap())
            .unwrap();
    }
    cluster
}

/// A key that the first node has.
fn key() -> String {
    let keys = (0..).map(|n| format!("key:{n}"));
    let mut there = keys.filter(|key| hash_slot(key.as_bytes()) < 16_384 / 3);
    there.next().expect("a key")
}

fn in_time<T>(what: &str, execute: impl FnOnce() -> T) -> T {
    let begin = Instant::now();
    let reply = execute();
    assert!(begin.elapsed() < IN_TIME, "{what}: {:?}", begin.elapsed());
    reply
}

fn interrupted(what: &str, reply: Result<(), Error>) -> Interrupted {
    match reply {
        Err(Error::Connection(interrupted)) => interrupted,
        reply => panic!("{what}: {reply:?}"),
    }
}

/// What became of the only command. A replica that is asked in place of its primary says where that was.
fn fate(what: &str, reply: Result<(), Error>) -> Fate {
    match &reply {
        Err(Error::Failed(failures)) => {
            let error = failures[0].server_error().expect("an error of a server");
            assert_eq!(error.code(), "MOVED", "{what}");
            Fate::NotSent
        }
        _ => interrupted(what, reply).fate(0),
    }
}

redis_pipeline! {
    /// One command that needs the first node.
    struct One<'a> { what: &'a str, key: &'a str }
    if what == "GET in quotes" {
        "GET" key;
    } else if what == "EVAL in quotes" {
        "EVAL" "return redis.call('INCR', KEYS[1])" 1 key;
    } else if what == "INCR" {
        INCR key;
    } else if what == "MGET" {
        MGET key "a" "b" "c";
    } else if what == "DBSIZE" {
        DBSIZE;
    } else if what == "PING in quotes" {
        "PING";
    } else {
        FLUSHALL;
    }
}

const ALL: [&str; 7] = [
    "GET in quotes",
    "EVAL in quotes",
    "INCR",
    "MGET",
    "DBSIZE",
    "PING in quotes",
    "FLUSHALL",
];

const SOME: &[&str] = &["EVAL in quotes", "DBSIZE", "MGET"];

/// Executes each of them, none of which has a reply, and returns what became of it.
fn failing(
    these: &[&'static str],
    mut execute: impl FnMut(&One<'_>) -> Result<(), Error>,
) -> Vec<(&'static str, Fate)> {
    let key = key();
    let mut fail = |what| {
        let one = One { what, key: &key };
        let reply = in_time(what, || execute(&one));
        (what, fate(what, reply))
    };
    these.iter().copied().map(&mut fail).collect()
}

/// As long as the defaults say, and then less, so that the test does not take minutes.
const LESS: Duration = Duration::from_secs(1);

/// Connects with a time-out that a loaded machine may exceed.
fn connected<T>(connect: impl FnMut() -> RedisResult<T>) -> T {
    let attempts = std::iter::repeat_with(connect).take(50);
    let mut opened = attempts.filter_map(Result::ok);
    opened.next().expect("a connection to a cluster that is up")
}

#[test]
fn a_node_that_stalls_ends_everything_in_time() {
    let cluster = start();
    let client = ClusterClient::new(cluster.urls()).unwrap();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let mut con = cluster::connect(&client).unwrap();
    let mut awaited = runtime.block_on(cluster::connect_async(&client)).unwrap();
    let short = Duration::from_millis(300);
    let client = ClusterClient::builder(cluster.urls())
        .connection_timeout(short)
        .response_timeout(short)
        .build()
        .unwrap();
    let mut hasty = connected(|| cluster::connect(&client));
    let mut hasty_awaited = connected(|| runtime.block_on(cluster::connect_async(&client)));
    let stalled = cluster.nodes()[0].stall();
    let key = key();
    // The first breaks the connection, the second finds none.
    for what in ["MGET", "GET in quotes"] {
        let one = One { what, key: &key };
        let reply = in_time(what, || one.execute(&mut con));
        interrupted(what, reply);
        let reply = in_time(what, || runtime.block_on(one.execute_async(&mut awaited)));
        interrupted(what, reply);
    }
    hasty.set_part_timeout(LESS);
    hasty_awaited.set_part_timeout(LESS);
    failing(SOME, |one| one.execute(&mut hasty));
    failing(SOME, |one| {
        runtime.block_on(one.execute_async(&mut hasty_awaited))
    });
    drop(stalled);
    let alive = redis_pipeline! { INCR key; };
    alive.execute(&mut con).unwrap();
    runtime.block_on(alive.execute_async(&mut awaited)).unwrap();
}

#[test]
fn commands_to_a_dead_node_were_not_sent() {
    let mut cluster = start();
    let client = ClusterClient::new(cluster.urls()).unwrap();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let mut con = cluster::connect(&client).unwrap();
    let mut awaited = runtime.block_on(cluster::connect_async(&client)).unwrap();
    cluster.nodes_mut()[0].kill();
    // The connections that were there break.
    let breaking = redis_pipeline! { INCR (key()); };
    breaking.execute(&mut con).unwrap_err();
    runtime
        .block_on(breaking.execute_async(&mut awaited))
        .unwrap_err();
    con.set_part_timeout(LESS);
    awaited.set_part_timeout(LESS);
    let blocking = failing(&ALL, |one| one.execute(&mut con));
    let others = failing(&ALL, |one| {
        runtime.block_on(one.execute_async(&mut awaited))
    });
    // The others reached nodes that are alive.
    let dead = |what: &str| ["GET in quotes", "EVAL in quotes", "INCR"].contains(&what);
    for (what, fate) in blocking
        .into_iter()
        .chain(others)
        .filter(|(what, _)| dead(what))
    {
        assert_eq!(fate, Fate::NotSent, "{what}");
    }
}

#[test]
fn a_request_that_a_stalled_node_does_not_read_ends_in_time() {
    let cluster = start();
    let client = ClusterClient::new(cluster.urls()).unwrap();
    let mut con = cluster::connect(&client).unwrap();
    let pipeline = redis_pipeline! { SET (key()) (vec![b'x'; 64 << 20]); };
    pipeline.execute(&mut con).unwrap();
    let _stalled = cluster.nodes()[0].stall();
    let reply = in_time("SET", || pipeline.execute(&mut con));
    assert_eq!(interrupted("SET", reply.map(drop)).fate(0), Fate::Unknown);
}

/// A cluster of one node, which replies to each `ECHO` after a while, and to everything else at once. After this number of them it closes the
/// connection.
fn slow_node(pause: Duration, echoes: usize) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    thread::spawn(move || {
        for stream in listener.incoming() {
            thread::spawn(move || serve(stream.unwrap(), port, pause, echoes));
        }
    });
    format!("redis://127.0.0.1:{port}")
}

fn serve(mut stream: TcpStream, port: u16, pause: Duration, mut echoes: usize) {
    let (mut buffer, mut chunk) = (Vec::new(), [0; 4096]);
    while let Ok(read @ 1..) = stream.read(&mut chunk) {
        buffer.extend_from_slice(&chunk[..read]);
        let text = String::from_utf8_lossy(&buffer).into_owned();
        let commands = text.matches("\r\n*").count() + 1;
        buffer.clear();
        for _command in 0..commands {
            let reply = if text.contains("SLOTS") {
                format!("*1\r\n*3\r\n:0\r\n:16383\r\n*2\r\n$9\r\n127.0.0.1\r\n:{port}\r\n")
            } else {
                if text.contains("ECHO") {
                    if echoes == 0 {
                        return;
                    }
                    echoes -= 1;
                    thread::sleep(pause);
                }
                "+PONG\r\n".to_owned()
            };
            if stream.write_all(reply.as_bytes()).is_err() {
                return;
            }
        }
    }
}

#[test]
fn a_time_out_holds_for_a_part_not_for_each_reply() {
    let client = ClusterClient::builder([slow_node(Duration::from_millis(300), 100)])
        .response_timeout(Duration::from_secs(1))
        .build()
        .unwrap();
    let mut con = cluster::connect(&client).unwrap();
    con.set_part_timeout(Duration::from_secs(2));
    let begin = Instant::now();
    let pipeline = redis_pipeline! { for _turn in 0..100 { ECHO "same"; } };
    let error = pipeline.execute(&mut con).unwrap_err();
    assert!(
        begin.elapsed() < Duration::from_secs(25),
        "{:?}",
        begin.elapsed()
    );
    let interrupted = interrupted("ECHO", Err(error));
    assert!(interrupted.error().is_timeout(), "{interrupted}");
    assert!(interrupted.count(Fate::Executed) > 0, "{interrupted}");
    assert!(interrupted.count(Fate::Unknown) > 50, "{interrupted}");
}

#[test]
fn what_was_replied_before_a_node_closes_the_connection_is_known() {
    let client = ClusterClient::new([slow_node(Duration::ZERO, 3)]).unwrap();
    let pipeline = redis_pipeline! { for _turn in 0..10 { ECHO "same"; } };
    let mut con = cluster::connect(&client).unwrap();
    let blocking = pipeline.execute(&mut con).unwrap_err();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let mut awaited = runtime.block_on(cluster::connect_async(&client)).unwrap();
    let awaited = runtime
        .block_on(pipeline.execute_async(&mut awaited))
        .unwrap_err();
    for error in [blocking, awaited] {
        let interrupted = interrupted("ECHO", Err(error));
        assert_eq!(interrupted.count(Fate::Executed), 3, "{interrupted}");
        assert_eq!(interrupted.count(Fate::Unknown), 7, "{interrupted}");
    }
}
