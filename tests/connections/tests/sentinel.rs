//! Clients that ask a Sentinel where the primary is.

use std::time::{Duration, Instant};

use connections::Visit;
use private_server::{Replicated, Server, sentinel};
use redis::ConnectionLike;
use redis::sentinel::{SentinelClient, SentinelServerType};
use redis_pipeline::direct::aio::{ConnectionManager, ManagerConfig};
use redis_pipeline::direct::{Config, Connection, Manager};
use redis_pipeline::{Error, Fate, redis_pipeline};

#[test]
fn the_primary_that_a_sentinel_names() {
    let servers = Replicated::start().unwrap();
    let sentinel = sentinel("main", &servers.primary).unwrap();
    let client = |kind| SentinelClient::build(vec![sentinel.url()], "main", None, kind).unwrap();

    let mut primary = client(SentinelServerType::Master);
    let mut con = primary.get_connection().unwrap();
    let visit = Visit::first(1);
    visit.check(visit.execute(&mut con).unwrap());

    tokio::runtime::Runtime::new().unwrap().block_on(async {
        let mut con = primary.get_async_connection().await.unwrap();
        let visit = Visit::first(2);
        visit.check(visit.execute_async(&mut con).await.unwrap());
    });
}

/// After a failover the old primary refuses to write, and the sentinels are asked again.
#[tokio::test]
async fn a_manager_follows_the_primary() {
    let servers = Replicated::start().unwrap();
    let sentinel = sentinel("main", &servers.primary).unwrap();
    let kind = SentinelServerType::Master;
    let sentinels = SentinelClient::build(vec![sentinel.url()], "main", None, kind).unwrap();
    let config = ManagerConfig::new();
    let mut con = ConnectionManager::open_sentinel(sentinels, &config)
        .await
        .unwrap();
    let visit = Visit::first(1);
    visit.check(visit.execute_async(&mut con).await.unwrap());
    // The primary becomes a replica of nobody that answers, and then a primary again.
    let mut primary = servers.primary.client().get_connection().unwrap();
    redis::cmd("REPLICAOF")
        .arg(&["127.0.0.1", "1"])
        .exec(&mut primary)
        .unwrap();
    let write = redis_pipeline::redis_pipeline! { let one = INCR "one"; };
    let refused = write.execute_async(&mut con).await.unwrap_err();
    assert!(refused.to_string().contains("READONLY"), "{refused}");
    redis::cmd("REPLICAOF")
        .arg(&["NO", "ONE"])
        .exec(&mut primary)
        .unwrap();
    let clients = |con: &mut redis::Connection| -> String {
        redis::cmd("CLIENT").arg("LIST").query(con).unwrap()
    };
    let before = clients(&mut primary);
    assert_eq!(write.execute_async(&mut con).await.unwrap(), (1,));
    let ids = |list: &str| -> Vec<String> {
        let words = list.split_whitespace();
        words
            .filter(|word| word.starts_with("id="))
            .map(str::to_owned)
            .collect()
    };
    let (before, after) = (ids(&before), ids(&clients(&mut primary)));
    assert!(
        after.iter().any(|id| !before.contains(id)),
        "a new connection"
    );
}

fn primary_by(sentinel: &Server) -> SentinelClient {
    let kind = SentinelServerType::Master;
    SentinelClient::build(vec![sentinel.url()], "main", None, kind).unwrap()
}

#[test]
fn a_blocking_connection_is_closed_when_its_server_is_no_primary_any_more() {
    let servers = Replicated::start().unwrap();
    let sentinel = sentinel("main", &servers.primary).unwrap();
    let mut con = Connection::open_sentinel(&mut primary_by(&sentinel), &Config::new()).unwrap();
    let visit = Visit::first(1);
    visit.check(visit.execute(&mut con).unwrap());
    assert!(con.is_open());
    let () = redis::cmd("REPLICAOF")
        .arg(&["127.0.0.1", "1"])
        .exec(&mut con)
        .unwrap();
    let write = redis_pipeline! { let echo = ECHO "echo"; let one: Result<i64, redis_pipeline::ServerError> = INCR "one"; };
    let (echo, refused) = write.execute(&mut con).unwrap();
    assert_eq!(echo, "echo");
    assert_eq!(refused.unwrap_err().code(), "READONLY");
    assert!(!con.is_open());
    let Err(Error::Connection(next)) = write.execute(&mut con) else {
        panic!("it is closed")
    };
    assert_eq!(next.fates(), [(0..2, Fate::NotSent)], "{next}");
    // A connection to a server that nobody takes for a primary says what the server says, and stays open.
    let mut con = Connection::open(&servers.replica.client()).unwrap();
    let (_, refused) = write.execute(&mut con).unwrap();
    assert_eq!(refused.unwrap_err().code(), "READONLY");
    assert!(con.is_open());
}

redis_pipeline! {
    struct Count;
    let count: u64 = INCR "count";
}

/// A primary, a replica, and a Sentinel that is quick to find the primary dead.
fn quick() -> (Replicated, Server) {
    let servers = Replicated::start().unwrap();
    let sentinel = sentinel("main", &servers.primary).unwrap();
    let mut con = sentinel.client().get_connection().unwrap();
    let () = redis::cmd("SENTINEL")
        .arg(&["SET", "main", "down-after-milliseconds", "300"])
        .exec(&mut con)
        .unwrap();
    // It can put only a replica of which it knows in the place of the primary.
    until("the Sentinel knows the replica", || {
        let replicas: Vec<redis::Value> = redis::cmd("SENTINEL")
            .arg(&["REPLICAS", "main"])
            .query(&mut con)
            .unwrap();
        !replicas.is_empty()
    });
    (servers, sentinel)
}

fn until(what: &str, mut done: impl FnMut() -> bool) {
    let deadline = Instant::now() + Duration::from_secs(60);
    while !done() {
        assert!(Instant::now() < deadline, "not in time: {what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// Kills the primary, when the replica has all that was written.
fn kill_primary(servers: &mut Replicated) {
    let mut con = servers.primary.client().get_connection().unwrap();
    let () = redis::cmd("SET").arg("last").arg(1).exec(&mut con).unwrap();
    let followed: u64 = redis::cmd("WAIT").arg(1).arg(0).query(&mut con).unwrap();
    assert_eq!(followed, 1);
    servers.primary.kill();
}

/// What was executed is counted, and an error says what became of the command.
fn counted(outcome: Result<(u64,), Error>, counts: &mut u64) -> bool {
    match outcome {
        Ok((count,)) => {
            *counts += 1;
            assert_eq!(count, *counts);
            true
        }
        Err(Error::Connection(interrupted)) => {
            assert_ne!(interrupted.fate(0), Fate::Executed, "{interrupted}");
            false
        }
        Err(error) => {
            assert!(error.to_string().contains("READONLY"), "{error}");
            false
        }
    }
}

#[test]
fn a_pool_of_blocking_connections_follows_a_failover() {
    let (mut servers, sentinel) = quick();
    let config = Config::new()
        .set_connection_timeout(Some(Duration::from_secs(1)))
        .set_response_timeout(Some(Duration::from_secs(5)));
    let manager = Manager::with_sentinels(primary_by(&sentinel), config);
    let builder = r2d2::Pool::builder().max_size(2);
    let builder = builder.connection_timeout(Duration::from_secs(1));
    let pool = builder.build(manager).unwrap();
    let mut counts = 0;
    for _ in 0..10 {
        assert!(counted(
            Count.execute(&mut *pool.get().unwrap()),
            &mut counts
        ));
    }
    kill_primary(&mut servers);
    until("the pool has a connection to the new primary", || {
        let Ok(mut con) = pool.get() else {
            return false;
        };
        counted(Count.execute(&mut *con), &mut counts)
    });
    let mut con = servers.replica.client().get_connection().unwrap();
    let stored: u64 = redis::cmd("GET").arg("count").query(&mut con).unwrap();
    assert_eq!(stored, counts, "on the server that was the replica");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_manager_follows_a_failover() {
    let (mut servers, sentinel) = tokio::task::spawn_blocking(quick).await.unwrap();
    let config = ManagerConfig::new().set_min_delay(Duration::from_millis(20));
    let mut con = ConnectionManager::open_sentinel(primary_by(&sentinel), &config)
        .await
        .unwrap();
    con.set_response_timeout(Some(Duration::from_secs(1)));
    let mut counts = 0;
    for _ in 0..10 {
        assert!(counted(Count.execute_async(&mut con).await, &mut counts));
    }
    let servers = tokio::task::spawn_blocking(move || {
        kill_primary(&mut servers);
        servers
    });
    let servers = servers.await.unwrap();
    let deadline = Instant::now() + Duration::from_secs(60);
    while !counted(Count.execute_async(&mut con).await, &mut counts) {
        assert!(Instant::now() < deadline, "no new primary");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let client = servers.replica.client();
    let mut con = client.get_multiplexed_async_connection().await.unwrap();
    let stored: u64 = redis::cmd("GET")
        .arg("count")
        .query_async(&mut con)
        .await
        .unwrap();
    assert_eq!(stored, counts, "on the server that was the replica");
}
