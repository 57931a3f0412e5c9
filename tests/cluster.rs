//! Pipelines on a cluster of three primaries and three replicas, while all is well and while it is not.

use std::time::Duration;

use private_server::{Cluster, Server};
use redis::cluster::ClusterClient;
use redis_pipeline::{Error, Fate, Key, cluster, hash_slot, redis_pipeline};

redis_pipeline! {
    /// Counts and reads many keys, of all nodes.
    struct Count { keys: u32 }
    let counts: Vec<i64> = for key in 0..keys { INCR "count:{key}" };
    let same: Vec<Option<i64>> = for key in 0..keys { GET "count:{key}" };
}

redis_pipeline! {
    struct Mixed<'a> { user: u64, names: &'a [&'a str] }
    SET "{{user:{user}}}:name" "Ada";
    RPUSH "list:{user}" ..names;
    let name: Option<String> = GET "{{user:{user}}}:name";
    let list = LRANGE "list:{user}" 0 -1;
    let wrong: Result<i64, redis_pipeline::ServerError> = INCR "list:{user}";
    let pushed = RPUSH "list:{user}" "last";
    let many: Vec<Option<String>> = MGET "{{user:{user}}}:name" "a" "b" "c";
    let echo = ECHO "hello";
    let unchecked: i64 = "STRLEN" "{{user:{user}}}:name";
    let keys: i64 = "DBSIZE";
}

redis_pipeline! {
    struct Transfer { from: u64, to: u64, amount: i64 }
    SET "before:{from}" 1;
    atomic {
        let left = DECRBY "account:{{bank}}:{from}" amount;
        let right = INCRBY "account:{{bank}}:{to}" amount;
    }
    let after: bool = EXISTS "before:{from}";
}

redis_pipeline! {
    struct Apart { one: u64, other: u64 }
    SET "sent" 1;
    atomic {
        INCR "apart:{one}";
        INCR "apart:{other}";
    }
}

redis_pipeline! {
    #[redis(cluster)]
    struct Inner { other: u64 }
    atomic { let n = INCR "apart:{other}"; }
}

redis_pipeline! {
    /// Two blocks in one, of which each alone has one slot.
    #[redis(cluster)]
    struct InnerApart { one: u64, other: u64 }
    SET "sent" 1;
    atomic {
        INCR "apart:{one}";
        let inner = Inner { other };
    }
}

redis_pipeline! {
    struct Withdraw { from: u64, amount: i64 }
    atomic { let left = DECRBY "account:{{bank}}:{from}" amount; }
}

redis_pipeline! {
    struct InnerTransfer { from: u64, to: u64, amount: i64 }
    let before: bool = EXISTS "before:{from}";
    atomic {
        let withdraw = Withdraw { from, amount };
        let right = INCRBY "account:{{bank}}:{to}" amount;
        let back = Withdraw { from: to, amount };
    }
    SET "before:{from}" 1;
}

#[derive(Key)]
#[redis(key = "cart:{{user:{user}}}:items", hash = (u64, u32))]
struct Cart {
    user: u64,
}

#[derive(Key)]
#[redis(key = "orders:{{user:{0}}}", list = u64)]
struct Orders(u64);

redis_pipeline! {
    /// Typed keys whose tags are the same where their values are, and a text with that tag.
    #[redis(cluster)]
    struct Order { user: u64, buyer: u64, item: u64 }
    HSET Cart { user } 1 3;
    atomic {
        let orders = RPUSH Orders(buyer) item;
        let left = HINCRBY Cart { user } 1 (-1);
        let count = INCR "{{user:{user}}}:orders";
    }
}

fn client(cluster: &Cluster) -> ClusterClient {
    ClusterClient::builder(cluster.urls())
        .connection_timeout(Duration::from_secs(2))
        .response_timeout(Duration::from_secs(5))
        .retries(4)
        .build()
        .unwrap()
}

/// What `Mixed` replies, but for what differs from place to place.
type MixedReply = (
    Option<String>,
    Vec<String>,
    i64,
    Vec<Option<String>>,
    String,
    i64,
);

fn mixed_reply() -> MixedReply {
    let text = |it: &str| it.to_owned();
    let list = vec![text("x"), text("y")];
    (
        Some(text("Ada")),
        list,
        3,
        vec![Some(text("Ada")), None, None, None],
        text("hello"),
        3,
    )
}

#[test]
fn transactions_of_typed_keys_with_one_tag_are_executed_on_its_node() {
    let cluster = Cluster::start().unwrap();
    let mut con = cluster::connect(&client(&cluster)).unwrap();
    for user in [7, 8] {
        let (buyer, item) = (user, 40);
        let order = Order { user, buyer, item };
        assert_eq!(order.execute(&mut con).unwrap(), (1, 2, 1));
    }
    // Which values they have is known when it runs only.
    let (user, buyer, item) = (7, 8, 40);
    let apart = Order { user, buyer, item };
    assert!(apart.execute(&mut con).is_err());
    let stored = redis_pipeline! { let items = LRANGE Orders(8) 0 -1; };
    assert_eq!(stored.execute(&mut con).unwrap(), (vec![40],));
}

#[derive(Key, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[redis(key = "seen:{page}", string = u64)]
struct Seen {
    page: u32,
}

#[test]
fn typed_keys_of_all_nodes_are_scanned() {
    let cluster = Cluster::start().unwrap();
    let mut con = cluster::connect(&client(&cluster)).unwrap();
    let write = redis_pipeline! {
        for page in 0..300_u32 { SET Seen { page } 1; };
        SET "seen:nobody" 1;
        SET "other" 1;
    };
    write.execute(&mut con).unwrap();
    let (found, failed): (Vec<_>, Vec<_>) = con.scan_keys::<Seen>().partition(Result::is_ok);
    let mut found: Vec<Seen> = found.into_iter().flatten().collect();
    found.sort();
    found.dedup();
    assert_eq!(
        found,
        (0..300).map(|page| Seen { page }).collect::<Vec<_>>()
    );
    let failed: Vec<String> = failed
        .into_iter()
        .filter_map(Result::err)
        .map(|error| error.to_string())
        .collect();
    assert_eq!(failed.len(), 1, "{failed:?}");
    assert!(failed[0].contains("a key `seen:{page}`"), "{failed:?}");
    redis_pipeline! { DEL "seen:nobody"; }
        .execute(&mut con)
        .unwrap();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let pages = runtime.block_on(async {
        let mut con = cluster::connect_async(&client(&cluster)).await.unwrap();
        let mut keys = con.scan_keys::<Seen>();
        let mut pages = std::collections::BTreeSet::new();
        while let Some(key) = keys.next().await {
            pages.insert(key.unwrap().page);
        }
        pages
    });
    assert!(pages.into_iter().eq(0..300));
}

#[test]
fn pipelines_of_any_keys_run_as_they_are_written() {
    let cluster = Cluster::start().unwrap();
    for url in [cluster.urls(), cluster.urls_resp3()] {
        let client = ClusterClient::builder(url).build().unwrap();
        let mut con = cluster::connect(&client).unwrap();
        for round in 1..=2 {
            let (counts, same) = Count { keys: 1_000 }.execute(&mut con).unwrap();
            assert_eq!(counts, vec![round; 1_000]);
            assert_eq!(same, vec![Some(round); 1_000]);
        }
        let user = 7;
        let pipeline = Mixed {
            user,
            names: &["x", "y"],
        };
        let (name, list, wrong, pushed, many, echo, unchecked, keys) =
            pipeline.execute(&mut con).unwrap();
        assert_eq!((name, list, pushed, many, echo, unchecked), mixed_reply());
        assert_eq!(wrong.unwrap_err().code(), "WRONGTYPE");
        assert_eq!(keys, 1_002);

        let (left, right, after) = Transfer {
            from: 1,
            to: 2,
            amount: 5,
        }
        .execute(&mut con)
        .unwrap();
        assert_eq!((left, right, after), (-5, 5, true));
        flush(&cluster);
    }
}

#[test]
fn awaited_pipelines_of_any_keys_run_as_they_are_written() {
    let cluster = Cluster::start().unwrap();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        for url in [cluster.urls(), cluster.urls_resp3()] {
            let builder = ClusterClient::builder(url);
            let client = builder
                .response_timeout(Duration::from_secs(5))
                .build()
                .unwrap();
            let mut con = cluster::connect_async(&client).await.unwrap();
            for round in 1..=2 {
                let (counts, same) = Count { keys: 1_000 }.execute_async(&mut con).await.unwrap();
                assert_eq!(counts, vec![round; 1_000]);
                assert_eq!(same, vec![Some(round); 1_000]);
            }
            let pipeline = Mixed {
                user: 7,
                names: &["x", "y"],
            };
            let (name, list, wrong, pushed, many, echo, unchecked, keys) =
                pipeline.execute_async(&mut con).await.unwrap();
            assert_eq!((name, list, pushed, many, echo, unchecked), mixed_reply());
            assert_eq!(wrong.unwrap_err().code(), "WRONGTYPE");
            assert_eq!(keys, 1_002);

            let transfer = Transfer {
                from: 1,
                to: 2,
                amount: 5,
            };
            assert_eq!(
                transfer.execute_async(&mut con).await.unwrap(),
                (-5, 5, true)
            );
            flush(&cluster);
        }
    });
}

#[test]
fn a_transaction_over_several_slots_is_refused_before_anything_is_sent() {
    let cluster = Cluster::start().unwrap();
    let mut con = cluster::connect(&client(&cluster)).unwrap();
    let apart = Apart { one: 1, other: 2 };
    assert_ne!(hash_slot(b"apart:1"), hash_slot(b"apart:2"));
    let error = apart.execute(&mut con).unwrap_err();
    assert!(matches!(error, Error::Refused(_)), "{error}");
    assert!(
        error.to_string().contains("INCR \"apart:{other}\""),
        "{error}"
    );
    let sent: i64 = redis::cmd("EXISTS").arg("sent").query(&mut con).unwrap();
    assert_eq!(sent, 0);

    tokio::runtime::Runtime::new().unwrap().block_on(async {
        let mut con = cluster::connect_async(&client(&cluster)).await.unwrap();
        let error = apart.execute_async(&mut con).await.unwrap_err();
        assert!(matches!(error, Error::Refused(_)), "{error}");
    });
}

#[test]
fn a_block_in_a_block_belongs_to_one_transaction() {
    let cluster = Cluster::start().unwrap();
    let apart = InnerApart { one: 1, other: 2 };
    let refused = |error: Error| {
        let Error::Refused(failures) = &error else {
            panic!("{error}")
        };
        let places: Vec<_> = failures
            .iter()
            .map(|failure| (failure.position(), failure.text(), failure.label()))
            .collect();
        assert_eq!(places, [(3, "INCR \"apart:{other}\"", Some("inner.n"))]);
    };
    let transfer = InnerTransfer {
        from: 1,
        to: 2,
        amount: 5,
    };
    for url in [cluster.urls(), cluster.urls_resp3()] {
        let client = ClusterClient::new(url).unwrap();
        let mut con = cluster::connect(&client).unwrap();
        refused(apart.execute(&mut con).unwrap_err());
        labels_of_nested_pipelines(&mut con);
        let result = transfer.execute(&mut con).unwrap();
        assert_eq!(result, (false, (-5,), 5, (0,)));
        let result = redis_pipeline! { atomic { let same = (Withdraw { from: 1, amount: 1 }); } }
            .execute(&mut con)
            .unwrap();
        assert_eq!(result, ((-6,),));
        tokio::runtime::Runtime::new().unwrap().block_on(async {
            let mut con = cluster::connect_async(&client).await.unwrap();
            refused(apart.execute_async(&mut con).await.unwrap_err());
            let result = transfer.execute_async(&mut con).await.unwrap();
            assert_eq!(result, (true, (-11,), 5, (0,)));
        });
        let sent: i64 = redis::cmd("EXISTS").arg("sent").query(&mut con).unwrap();
        assert_eq!(sent, 0);
        flush(&cluster);
    }
}

redis_pipeline! {
    /// Transactions of which not each command has a key.
    struct Keyless { key: u32 }
    atomic {
        let echo = ECHO "{key}";
        PUBLISH "channel:{key}" 1;
        let unchecked: i64 = "STRLEN" "{{keyless:{key}}}:text";
        let count = INCR "{{keyless:{key}}}:count";
    }
    atomic { let alone = ECHO "{key}"; }
}

#[test]
fn a_transaction_goes_to_the_node_of_its_keys() {
    let cluster = Cluster::start().unwrap();
    let client = client(&cluster);
    let mut con = cluster::connect(&client).unwrap();
    let reply = |key: u32, count| (key.to_string(), 0, count, key.to_string());
    for key in 0..20 {
        assert_eq!(Keyless { key }.execute(&mut con).unwrap(), reply(key, 1));
    }
    tokio::runtime::Runtime::new().unwrap().block_on(async {
        let mut con = cluster::connect_async(&client).await.unwrap();
        for key in 0..20 {
            let replies = Keyless { key }.execute_async(&mut con).await;
            assert_eq!(replies.unwrap(), reply(key, 2));
        }
    });
}

#[test]
fn pipelines_run_behind_a_guard_too() {
    let cluster = Cluster::start().unwrap();
    let con = std::sync::Mutex::new(cluster::connect(&client(&cluster)).unwrap());
    let (counts, _) = Count { keys: 50 }
        .execute(&mut *con.lock().unwrap())
        .unwrap();
    assert_eq!(counts, vec![1; 50]);
    let mut guard = con.lock().unwrap();
    let hidden: &mut dyn redis::ConnectionLike = &mut *guard;
    let (counts, _) = Count { keys: 50 }.execute(hidden).unwrap();
    assert_eq!(counts, vec![2; 50]);
}

redis_pipeline! {
    /// All in one slot, with a command that any node may execute.
    struct OneSlot { keys: u32 }
    let counts: Vec<i64> = for key in 0..keys { INCR "{{slot}}:{key}" };
    let wrong: Result<i64, redis_pipeline::ServerError> = LLEN "{{slot}}:0";
    let time = TIME;
}

redis_pipeline! {
    struct Failing { id: u64 }
    atomic {
        SET "{{failing}}:{id}" "text";
        INCR "{{failing}}:{id}";
    }
}

/// redis-rs's own cluster connections get the commands one by one: slower, and redis-rs decides what it repeats; but in order, and each to its node.
#[test]
fn stock_cluster_connections_run_pipelines_one_command_at_a_time() {
    let cluster = Cluster::start().unwrap();
    let client = client(&cluster);
    let transfer = Transfer {
        from: 1,
        to: 2,
        amount: 5,
    };
    let mut con = client.get_connection().unwrap();
    let (counts, _) = Count { keys: 100 }.execute(&mut con).unwrap();
    assert_eq!(counts, vec![1; 100]);
    let (counts, wrong, _) = OneSlot { keys: 100 }.execute(&mut con).unwrap();
    assert_eq!((counts, wrong.is_err()), (vec![1; 100], true));
    assert_eq!(transfer.execute(&mut con).unwrap(), (-5, 5, true));
    // redis-rs replies the error alone.
    let error = Failing { id: 1 }.execute(&mut con).unwrap_err();
    let Error::Connection(interrupted) = &error else {
        panic!("{error}")
    };
    assert_eq!(interrupted.fate(1), Fate::Unknown, "{error}");
    refuses(|pipeline| pipeline.execute(&mut con));

    tokio::runtime::Runtime::new().unwrap().block_on(async {
        let mut con = client.get_async_connection().await.unwrap();
        let (counts, _) = Count { keys: 100 }.execute_async(&mut con).await.unwrap();
        assert_eq!(counts, vec![2; 100]);
        let one_slot = OneSlot { keys: 100 };
        let (counts, wrong, _) = one_slot.execute_async(&mut con).await.unwrap();
        assert_eq!((counts, wrong.is_err()), (vec![2; 100], true));
        let reply = transfer.execute_async(&mut con).await;
        assert_eq!(reply.unwrap(), (-10, 10, true));
        let error = Failing { id: 2 }.execute_async(&mut con).await.unwrap_err();
        assert!(matches!(error, Error::Failed(_)), "{error}");
        let error = Apart { one: 1, other: 2 }.execute_async(&mut con).await;
        assert!(matches!(error, Err(Error::Refused(_))));
        let error = OneNode.execute_async(&mut con).await.unwrap_err();
        assert!(matches!(error, Error::Refused(_)), "{error}");
    });
}

redis_pipeline! {
    struct OneNode;
    SET "sent" 1;
    SCAN 0;
}

/// Failures that a connection to a cluster finds name the pipelines around their commands.
fn labels_of_nested_pipelines(con: &mut cluster::Connection) {
    let labels = |error: &Error| -> Vec<Option<String>> {
        let failures = error.failures().iter();
        failures.map(|it| it.label().map(str::to_owned)).collect()
    };
    let Err(error) = (Labelled { other: 2 }).execute(con) else {
        panic!("it was executed")
    };
    let expected = [
        "outer.inner.n",
        "outer.inner.scanned",
        "again.n",
        "again.scanned",
    ];
    assert_eq!(labels(&error), expected.map(|it| Some(it.to_owned())));
    let part = redis_pipeline! { atomic { INCR "apart:1"; let n = INCR "apart:2"; } };
    let error = redis_pipeline! { ECHO "x"; let part = (part); ECHO "y"; }
        .execute(con)
        .unwrap_err();
    assert_eq!(labels(&error), [Some("part.n".to_owned())]);
}

/// What concerns one node, and transactions over several slots.
fn refuses(mut execute: impl FnMut(&OneNode) -> Result<(), Error>) {
    let error = execute(&OneNode).unwrap_err();
    assert!(matches!(error, Error::Refused(_)), "{error}");
    assert!(error.to_string().contains("`scan`"), "{error}");
}

redis_pipeline! {
    struct Innermost { other: u8 }
    atomic { INCR "apart:1"; let n = INCR "apart:{other}"; }
    let scanned = SCAN 0;
}

redis_pipeline! {
    struct Middle { other: u8 }
    INCR "apart:1";
    let inner = Innermost { other };
}

redis_pipeline! {
    struct Labelled { other: u8 }
    let outer = Middle { other };
    let again = Innermost { other };
}

redis_pipeline! {
    struct Reads { keys: u32 }
    let values: Vec<Option<i64>> = for key in 0..keys { GET "count:{key}" };
}

#[test]
fn only_pipelines_that_read_go_to_replicas() {
    let cluster = Cluster::start().unwrap();
    let client = ClusterClient::builder(cluster.urls())
        .read_routing_strategy(redis::cluster_read_routing::RandomReplicaStrategy)
        .build()
        .unwrap();
    let mut con = cluster::connect(&client).unwrap();
    for round in 1..=20 {
        let (counts, same) = Count { keys: 100 }.execute(&mut con).unwrap();
        assert_eq!(counts, vec![round; 100]);
        assert_eq!(
            same,
            vec![Some(round); 100],
            "a stale read after a write of the same pipeline"
        );
    }
    let before = gets(&cluster);
    Reads { keys: 100 }.execute(&mut con).unwrap();
    let after = gets(&cluster);
    let read =
        |nodes: std::ops::Range<usize>| nodes.map(|node| after[node] - before[node]).sum::<i64>();
    assert_eq!(read(3..6), 100, "replicas");
    assert_eq!(read(0..3), 0, "primaries");
}

redis_pipeline! {
    /// Its last parts only read.
    struct WriteThenRead { keys: u32 }
    SET "count:0" 1;
    for key in 0..keys { GET "count:{key}"; }
}

#[test]
fn a_part_that_reads_behind_one_that_writes_goes_to_primaries() {
    let cluster = Cluster::start().unwrap();
    let client = ClusterClient::builder(cluster.urls())
        .read_routing_strategy(redis::cluster_read_routing::RandomReplicaStrategy)
        .build()
        .unwrap();
    let mut con = cluster::connect(&client).unwrap();
    WriteThenRead { keys: 15_000 }.execute(&mut con).unwrap();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let mut con = cluster::connect_async(&client).await.unwrap();
        let pipeline = WriteThenRead { keys: 15_000 };
        pipeline.execute_async(&mut con).await.unwrap();
    });
    let gets = gets(&cluster);
    assert_eq!(gets[..3].iter().sum::<i64>(), 30_000, "primaries");
    assert_eq!(gets[3..].iter().sum::<i64>(), 0, "replicas");
}

/// How many `GET`s each node has executed.
fn gets(cluster: &Cluster) -> Vec<i64> {
    let of = |node: &Server| {
        let mut con = node.client().get_connection().unwrap();
        let stats: String = redis::cmd("INFO")
            .arg("commandstats")
            .query(&mut con)
            .unwrap();
        let line = stats
            .lines()
            .find_map(|line| line.strip_prefix("cmdstat_get:calls="));
        line.and_then(|line| line.split(',').next()?.parse().ok())
            .unwrap_or(0)
    };
    cluster.nodes().iter().map(of).collect()
}

fn flush(cluster: &Cluster) {
    for node in &cluster.nodes()[..3] {
        let mut con = node.client().get_connection().unwrap();
        redis::cmd("FLUSHALL").exec(&mut con).unwrap();
    }
}
