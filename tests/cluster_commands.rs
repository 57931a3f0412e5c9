//! Commands without keys, with keys in different slots and in quotes, on a cluster: each has a meaning or is refused before anything is sent.

use std::collections::{BTreeSet, HashMap};

use private_server::{Cluster, Server};
use redis::ScanOptions;
use redis::cluster::ClusterClient;
use redis_pipeline::{Error, Pipeline, cluster, redis_pipeline};

redis_pipeline! {
    struct Fill { keys: u32 }
    for key in 0..keys { SET "key:{key}" key; }
}

const LIBRARY: &str = "#!lua name=mylib
redis.register_function('one', function() return 1 end)";

redis_pipeline! {
    /// What Redis says goes to all nodes, and what any of them may do.
    struct WithoutKeys;
    let keys: i64 = DBSIZE;
    let all = KEYS "key:*";
    let random = RANDOMKEY;
    let pong = PING "hello";
    let sha = SCRIPT LOAD "return 1";
    let known = SCRIPT EXISTS (&sha_of_one()) "0000000000000000000000000000000000000000";
    FUNCTION LOAD REPLACE (LIBRARY);
    let libraries = FUNCTION LIST LIBRARYNAME "mylib";
    CONFIG SET "slowlog-max-len" 77;
    let length = CONFIG GET "slowlog-max-len";
    let slow: i64 = SLOWLOG LEN;
    let listeners = PUBSUB NUMSUB "a" "b";
    let channels = PUBSUB CHANNELS;
    let echo = ECHO "me";
    let heard = PUBLISH "nobody" "hears";
    let time = TIME;
    let slot = CLUSTER KEYSLOT "key:7";
    let in_slot: i64 = CLUSTER COUNTKEYSINSLOT (redis_pipeline::hash_slot(b"key:7"));
    let several: Vec<Option<u32>> = MGET "key:1" "key:2" "none" "key:3" "key:1";
    let found = EXISTS "key:1" "key:2" "none";
    MSET "one" 1 "two" 2 "three" 3;
    let deleted = DEL "one" "two" "three" "four";
    let by_node: HashMap<String, String> = "INFO" "replication";
    let quoted: i64 = "DBSIZE";
    let quoted_in_words: HashMap<String, redis::Value> = "MEMORY" "STATS";
    let quoted_keys: Vec<Option<u32>> = "MGET" "key:1" "none" "key:2";
    FLUSHALL;
    let none: i64 = DBSIZE;
}

fn sha_of_one() -> String {
    redis_pipeline::Script::new("return 1").sha1().to_owned()
}

const KEYS: u32 = 300;

fn check(cluster: &Cluster, reply: Result<<WithoutKeys as Pipeline>::Output, Error>) {
    let (
        keys,
        all,
        random,
        pong,
        sha,
        known,
        libraries,
        length,
        _slow,
        listeners,
        channels,
        echo,
        heard,
        _time,
        slot,
        in_slot,
        several,
        found,
        deleted,
        by_node,
        quoted,
        quoted_in_words,
        quoted_keys,
        none,
    ) = reply.unwrap();
    assert_eq!((keys, quoted, none), (KEYS.into(), KEYS.into(), 0));
    let all: BTreeSet<String> = all.into_iter().collect();
    assert_eq!(all, (0..KEYS).map(|key| format!("key:{key}")).collect());
    assert!(all.contains(&random.expect("a key")));
    assert_eq!((pong.as_str(), echo.as_str(), heard), ("hello", "me", 0));
    assert_eq!((sha, known), (sha_of_one(), vec![true, false]));
    assert_eq!(libraries.len(), 1);
    assert_eq!(length["slowlog-max-len"], "77");
    let listeners: Vec<(String, i64)> = listeners.into_iter().collect();
    assert_eq!(listeners.len(), 2);
    assert!(listeners.iter().all(|(_, count)| *count == 0) && channels.is_empty());
    assert_eq!(slot, i64::from(redis_pipeline::hash_slot(b"key:7")));
    assert!(in_slot >= 1);
    assert_eq!(several, [Some(1), Some(2), None, Some(3), Some(1)]);
    assert_eq!(quoted_keys, [Some(1), None, Some(2)]);
    assert_eq!((found, deleted), (2, 3));
    assert_eq!((by_node.len(), quoted_in_words.len()), (3, 3));
    for (node, info) in by_node {
        assert!(
            cluster.urls().iter().any(|url| url.contains(&node)),
            "{node}"
        );
        assert!(info.contains("role:master"), "{info}");
    }
    for node in cluster.nodes() {
        let value: (String, String) = config(node, &["GET", "slowlog-max-len"]);
        assert_eq!(value.1, "77", "on every node");
        let _: () = config(node, &["SET", "slowlog-max-len", "128"]);
    }
}

fn config<T: redis::FromRedisValue>(node: &Server, words: &[&str]) -> T {
    let mut con = node.client().get_connection().unwrap();
    redis::cmd("CONFIG").arg(words).query(&mut con).unwrap()
}

#[test]
fn commands_without_keys_mean_the_whole_cluster() {
    let cluster = Cluster::start().unwrap();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let fill = Fill { keys: KEYS };
    for urls in [cluster.urls(), cluster.urls_resp3()] {
        let client = ClusterClient::new(urls).unwrap();
        let mut con = cluster::connect(&client).unwrap();
        fill.execute(&mut con).unwrap();
        check(&cluster, WithoutKeys.execute(&mut con));
        runtime.block_on(async {
            let mut con = cluster::connect_async(&client).await.unwrap();
            fill.execute_async(&mut con).await.unwrap();
            check(&cluster, WithoutKeys.execute_async(&mut con).await);
        });
    }
}

/// Executes a pipeline on both connections, which refuse it, and says how.
macro_rules! refused {
    ($client:expr, $runtime:expr, $pipeline:expr) => {{
        let pipeline = $pipeline;
        let mut con = cluster::connect(&$client).unwrap();
        let blocking = pipeline.execute(&mut con).map(drop).unwrap_err();
        let awaited = $runtime.block_on(async {
            let mut con = cluster::connect_async(&$client).await.unwrap();
            pipeline
                .execute_async(&mut con)
                .await
                .map(drop)
                .unwrap_err()
        });
        assert!(matches!(blocking, Error::Refused(_)), "{blocking}");
        assert_eq!(blocking.to_string(), awaited.to_string());
        blocking.to_string()
    }};
}

#[test]
fn what_only_one_node_can_say_is_refused_with_the_way_out() {
    let cluster = Cluster::start().unwrap();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let client = ClusterClient::new(cluster.urls()).unwrap();
    let scan = refused!(
        client,
        runtime,
        redis_pipeline! { SET "sent" 1; let page = SCAN 0; }
    );
    assert!(
        scan.contains("`scan` of the connections of `redis_pipeline::cluster`"),
        "{scan}"
    );
    let quoted = refused!(
        client,
        runtime,
        redis_pipeline! { SET "sent" 1; let page: redis::Value = "SCAN" 0; }
    );
    assert!(quoted.contains("`scan`"), "{quoted}");
    let info = refused!(
        client,
        runtime,
        redis_pipeline! { SET "sent" 1; let info = INFO; }
    );
    assert!(info.contains("read a map by node"), "{info}");
    let memory = refused!(
        client,
        runtime,
        redis_pipeline! { SET "sent" 1; let memory = MEMORY STATS; }
    );
    assert!(memory.contains("map by node"), "{memory}");
    let id = refused!(
        client,
        runtime,
        redis_pipeline! { SET "sent" 1; let id = CLIENT ID; }
    );
    assert!(id.contains("on a connection to that node"), "{id}");
    let block = refused!(
        client,
        runtime,
        redis_pipeline! { SET "sent" 1; atomic { let keys = DBSIZE; } }
    );
    assert!(block.contains("move it out of `atomic`"), "{block}");
    let mut con = cluster::connect(&client).unwrap();
    let (sent,) = redis_pipeline! { let sent: bool = EXISTS "sent"; }
        .execute(&mut con)
        .unwrap();
    assert!(!sent, "nothing of a refused pipeline is sent");
}

fn names(keys: impl IntoIterator<Item = Result<Vec<u8>, Error>>) -> Vec<String> {
    let name = |key: Result<Vec<u8>, Error>| String::from_utf8(key.unwrap()).unwrap();
    keys.into_iter().map(name).collect()
}

#[test]
fn a_scan_finds_the_keys_of_all_nodes() {
    let cluster = Cluster::start().unwrap();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let client = ClusterClient::new(cluster.urls()).unwrap();
    let mut con = cluster::connect(&client).unwrap();
    Fill { keys: 3_000 }.execute(&mut con).unwrap();
    redis_pipeline! { SADD "other" 1; RPUSH "key:list" 1; }
        .execute(&mut con)
        .unwrap();
    let all: BTreeSet<String> = (0..3_000).map(|key| format!("key:{key}")).collect();
    let strings = ScanOptions::default()
        .with_pattern("key:*")
        .with_type("string");
    let found = names(con.scan(&strings));
    assert_eq!(found.iter().cloned().collect::<BTreeSet<_>>(), all);
    assert_eq!(found.len(), all.len(), "nothing moves, so each comes once");
    assert_eq!(names(con.scan(&ScanOptions::default())).len(), 3_002);
    runtime.block_on(async {
        let mut con = cluster::connect_async(&client).await.unwrap();
        let mut scan = con.scan(&strings);
        let mut found = BTreeSet::new();
        while let Some(key) = scan.next().await {
            found.insert(String::from_utf8(key.unwrap()).unwrap());
        }
        assert_eq!(found, all);
    });
}

#[test]
fn an_error_ends_a_scan() {
    let cluster = Cluster::start().unwrap();
    let client = ClusterClient::new(cluster.urls()).unwrap();
    let mut con = cluster::connect(&client).unwrap();
    for node in cluster.nodes() {
        let mut acl = redis::cmd("ACL");
        acl.arg("SETUSER").arg("default").arg("-scan");
        acl.exec(&mut node.client().get_connection().unwrap())
            .unwrap();
    }
    let mut scan = con.scan(&ScanOptions::default());
    let error = scan.next().expect("a failure").unwrap_err();
    assert!(
        error.to_string().contains("NOPERM") || error.to_string().contains("NoPerm"),
        "{error}"
    );
    assert!(scan.next().is_none());
}

#[test]
fn what_waits_is_refused_on_every_connection_to_a_cluster() {
    let cluster = Cluster::start().unwrap();
    let client = ClusterClient::new(cluster.urls()).unwrap();
    let waits = redis_pipeline! {
        #![redis(blocking)]
        RPUSH "queue" "job";
        BLPOP "queue" 0
    };
    let check = |reply: Result<_, Error>| {
        let Err(Error::Refused(failures)) = reply else {
            panic!("it must be refused");
        };
        let [failure] = &failures[..] else {
            panic!("{failures:?}");
        };
        assert_eq!((failure.command(), failure.position()), ("BLPOP", 1));
        let text = failure.to_string();
        assert!(
            text.contains("a connection to the node of its keys"),
            "{text}"
        );
    };
    check(waits.execute(&mut cluster::connect(&client).unwrap()));
    check(waits.execute(&mut client.get_connection().unwrap()));
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let mut con = cluster::connect_async(&client).await.unwrap();
        check(waits.execute_async(&mut con).await);
        let mut con = client.get_async_connection().await.unwrap();
        check(waits.execute_async(&mut con).await);
    });
    let mut con = cluster::connect(&client).unwrap();
    let (left, popped) = redis_pipeline! {
        let left = LLEN "queue";
        atomic { let popped = BLPOP "queue" 0; }
    }
    .execute(&mut con)
    .unwrap();
    assert_eq!((left, popped), (0, None), "nothing was sent");
}
