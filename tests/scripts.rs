//! Scripts on real servers: sent by their digest, loaded where the server lacks them, and each command executed once.

mod kinds;

use private_server::{Cluster, Server};
use redis::ConnectionLike;
use redis_pipeline::{AsyncConnectionLike, Error, Script, redis_pipeline};

use kinds::{Kind, awaited_on_every_kind, on_every_kind};

on_every_kind! {
    a_server_that_lacks_the_script_gets_it
    commands_around_a_script_keep_their_order
    a_transaction_brings_its_scripts
    a_transaction_that_is_not_executed_brings_no_scripts
    many_calls_in_several_parts
    a_script_that_cannot_be_compiled_is_an_error
    source_in_a_string_and_read_only_scripts
}

awaited_on_every_kind! { an_async_connection_mends_it_too }

/// Adds to a counter and tells what it was before.
const ADD: Script = Script::new(
    "local before = redis.call('GET', KEYS[1]) or 0
     redis.call('INCRBY', KEYS[1], ARGV[1])
     return tonumber(before)",
);

const BROKEN: Script = Script::new("return redis.call(");

redis_pipeline! {
    /// A script between commands that use its key.
    struct Between<'a> {
        key: &'a str,
    }

    INCR key;
    let before: i64 = EVAL (ADD) _ key 10;
    let after = INCR key;
}

redis_pipeline! {
    /// Scripts alone.
    struct Alone<'a> {
        keys: &'a [&'a str],
    }

    let before: Vec<i64> = for key in keys { EVAL (ADD) _ key 1 };
    PING;
}

fn start() -> Server {
    Server::options().start().expect("a server of its own")
}

fn flush(con: &mut impl ConnectionLike) {
    redis::cmd("SCRIPT")
        .arg("FLUSH")
        .exec(con)
        .expect("no scripts");
}

/// How often the server executed a command.
fn calls(con: &mut impl ConnectionLike, command: &str) -> u64 {
    let info: String = redis::cmd("INFO")
        .arg("commandstats")
        .query(con)
        .expect("statistics");
    let prefix = format!("cmdstat_{command}:calls=");
    let line = info.lines().find_map(|line| line.strip_prefix(&prefix));
    line.and_then(|line| line.split(',').next())
        .map_or(0, |calls| calls.parse().expect("a number"))
}

fn a_server_that_lacks_the_script_gets_it(kind: Kind) {
    let server = start();
    let mut con = kind.connect(&server.client());
    for round in 0..3 {
        flush(&mut con);
        let read = Alone {
            keys: &["a", "b", "a"],
        }
        .execute(&mut con)
        .expect("mended");
        assert_eq!(read, (vec![2 * round, round, 2 * round + 1],));
    }
    let with_source = calls(&mut con, "eval");
    assert_eq!(with_source, 3, "one of three calls brings the source");
    for round in 3..6 {
        let read = Alone {
            keys: &["a", "b", "a"],
        }
        .execute(&mut con)
        .expect("known");
        assert_eq!(read, (vec![2 * round, round, 2 * round + 1],));
    }
    assert_eq!(calls(&mut con, "eval"), with_source, "the digest is enough");
}

fn commands_around_a_script_keep_their_order(kind: Kind) {
    let server = start();
    let mut con = kind.connect(&server.client());
    for round in 0..3 {
        flush(&mut con);
        let read = Between { key: "k" }.execute(&mut con).expect("executed");
        assert_eq!(read, (12 * round + 1, 12 * round + 12));
    }
}

fn a_transaction_brings_its_scripts(kind: Kind) {
    let server = start();
    let mut con = kind.connect(&server.client());
    for round in 0..3 {
        flush(&mut con);
        let key = "k";
        let (first, second) = redis_pipeline! {
            atomic {
                let first: i64 = EVAL (ADD) _ key 1;
                let second: i64 = EVAL (ADD) _ key 1;
            }
        }
        .execute(&mut con)
        .expect("executed");
        assert_eq!((first, second), (2 * round, 2 * round + 1));
    }
    assert_eq!(calls(&mut con, "eval"), 3);
}

redis_pipeline! {
    /// Calls of one script in transactions and behind them.
    struct Blocks<'a> { key: &'a str }
    atomic { EVAL (ADD) _ key 1; }
    atomic { let first: i64 = EVAL (ADD) _ key 1; let second: i64 = EVAL (ADD) _ key 1; }
    let third: i64 = EVAL (ADD) _ key 10;
    let after = INCR key;
}

fn a_transaction_that_is_not_executed_brings_no_scripts(kind: Kind) {
    let server = start();
    let mut other = kind.connect(&server.client());
    for part in [10_000, 1] {
        let mut con = kind.connect(&server.client());
        for command in [
            &["SCRIPT", "FLUSH"][..],
            &["DEL", "k"],
            &["WATCH", "watched"],
        ] {
            redis::cmd(command[0])
                .arg(&command[1..])
                .exec(&mut con)
                .expect("done");
        }
        redis::cmd("INCR")
            .arg("watched")
            .exec(&mut other)
            .expect("changed");
        let execution = redis_pipeline::Execution::new().part(part);
        let error = execution
            .execute(&Blocks { key: "k" }, &mut con)
            .expect_err("aborted");
        let positions: Vec<_> = error.failures().iter().map(|it| it.position()).collect();
        assert!(error.is_aborted() && positions == [2], "{error}");
        assert_eq!(redis::cmd("GET").arg("k").query(&mut con), Ok(13));
    }
}

redis_pipeline! {
    /// A script, and behind it a loop whose commands are sent while it goes on.
    struct Streamed { keys: u32 }
    let before: i64 = EVAL (ADD) _ "{{k}}" 10;
    let after = INCR "{{k}}";
    let lengths: Vec<i64> = for key in 0..keys { RPUSH "list" key };
}

#[test]
fn a_part_without_scripts_follows_one_with_scripts_on_a_cluster() {
    let cluster = Cluster::start().expect("a cluster");
    let client = redis::cluster::ClusterClient::new(cluster.urls()).expect("a client");
    let mut con = redis_pipeline::cluster::connect(&client).expect("a connection");
    let execution = || redis_pipeline::Execution::new().part(2);
    let lengths = |from: i64| (from + 1..from + 8).collect::<Vec<_>>();
    let replies = execution().execute(&Streamed { keys: 7 }, &mut con);
    assert_eq!(replies.expect("executed"), (0, 11, lengths(0)));
    tokio::runtime::Runtime::new()
        .expect("a runtime")
        .block_on(async {
            let con = redis_pipeline::cluster::connect_async(&client);
            let mut con = con.await.expect("a connection");
            let replies = execution()
                .execute_async(&Streamed { keys: 7 }, &mut con)
                .await;
            assert_eq!(replies.expect("executed"), (11, 22, lengths(7)));
        });
}

fn many_calls_in_several_parts(kind: Kind) {
    let server = start();
    let mut con = kind.connect(&server.client());
    let keys = ["k"; 2_500];
    let (before,) = Alone { keys: &keys }.execute(&mut con).expect("mended");
    assert!(before.into_iter().eq(0..2_500));
}

fn a_script_that_cannot_be_compiled_is_an_error(kind: Kind) {
    let server = start();
    let mut con = kind.connect(&server.client());
    let failed = redis_pipeline! { let x: i64 = EVAL (BROKEN) 0; }.execute(&mut con);
    let Err(Error::Failed(failures)) = failed else {
        panic!("{failed:?}")
    };
    let said = failures[0].to_string();
    assert!(said.contains("compiling script"), "{said}");
}

fn source_in_a_string_and_read_only_scripts(kind: Kind) {
    let server = start();
    let mut con = kind.connect(&server.client());
    const READ: Script = Script::new("return redis.call('EXISTS', KEYS[1])");
    let source = String::from("return ARGV[1]");
    let text = "hi";
    let (echo, exists) = redis_pipeline! {
        let echo: String = EVAL source 0 text;
        let exists: bool = EVAL_RO (READ) _ text;
    }
    .execute(&mut con)
    .expect("executed");
    assert_eq!((echo.as_str(), exists), ("hi", false));
}

async fn an_async_connection_mends_it_too(_: &Server, mut con: impl AsyncConnectionLike) {
    for round in 0..3 {
        redis::cmd("SCRIPT")
            .arg("FLUSH")
            .exec_async(&mut con)
            .await
            .expect("no scripts");
        let read = Alone { keys: &["a", "b"] }
            .execute_async(&mut con)
            .await
            .expect("mended");
        assert_eq!(read, (vec![round, round],));
        let read = Between { key: "k" }
            .execute_async(&mut con)
            .await
            .expect("executed");
        assert_eq!(read, (12 * round + 1, 12 * round + 12));
    }
}

redis_pipeline! {
    /// On many nodes, each script between commands on its key.
    struct Everywhere {
        keys: u32,
    }

    let seen: Vec<(i64, i64)> = for id in 0..keys {
        INCR "k:{id}";
        let before: i64 = EVAL (ADD) _ "k:{id}" 10;
        let after = INCR "k:{id}";
    };
}

#[test]
fn every_node_of_a_cluster_gets_the_script() {
    let cluster = Cluster::start().expect("a cluster");
    let client = redis::cluster::ClusterClient::new(cluster.urls()).expect("a client");
    let mut con = redis_pipeline::cluster::connect(&client).expect("a connection");
    for round in 0..2 {
        let (seen,) = Everywhere { keys: 50 }.execute(&mut con).expect("executed");
        assert_eq!(seen, vec![(12 * round + 1, 12 * round + 12); 50]);
        let keys = ["a", "b", "c", "d", "e", "f"];
        let (before,) = Alone { keys: &keys }.execute(&mut con).expect("mended");
        assert_eq!(before, [round; 6]);
        for node in cluster.nodes() {
            let mut con = node.client().get_connection().expect("a node");
            assert!(con.check_connection());
            flush(&mut con);
        }
    }
}
