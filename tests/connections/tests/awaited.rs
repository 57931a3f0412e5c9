//! Connections for programs that await, on tokio.

use connections::Visit;
use private_server::Server;
use redis::AsyncConnectionConfig;
use redis::caching::CacheConfig;
use redis_pipeline::{direct, redis_pipeline};

#[tokio::test]
async fn multiplexed_of_both_protocols_and_over_a_unix_socket() {
    let server = Server::options().start().unwrap();
    let unix = server.unix_url().unwrap();
    for (user, url) in [server.url(), server.url_resp3(), unix].iter().enumerate() {
        let client = redis::Client::open(url.as_str()).unwrap();
        let mut con = client.get_multiplexed_async_connection().await.unwrap();
        let visit = Visit::first(user as u64);
        visit.check(visit.execute_async(&mut con).await.unwrap());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn many_tasks_on_one_multiplexed_connection() {
    let server = Server::start();
    let con = server
        .client()
        .get_multiplexed_async_connection()
        .await
        .unwrap();
    let tasks: Vec<_> = (0..64)
        .map(|user| {
            let mut con = con.clone();
            tokio::spawn(async move {
                let visit = Visit::first(user);
                visit.check(visit.execute_async(&mut con).await.unwrap());
            })
        })
        .collect();
    for task in tasks {
        task.await.unwrap();
    }
}

#[tokio::test]
async fn a_connection_manager() {
    let server = Server::start();
    let mut con = server.client().get_connection_manager().await.unwrap();
    let visit = Visit::first(1);
    visit.check(visit.execute_async(&mut con).await.unwrap());
}

#[tokio::test]
async fn bb8_of_redis_rs() {
    let server = Server::start();
    let pool = bb8::Pool::builder().build(server.client()).await.unwrap();
    let mut con = pool.get().await.unwrap();
    let visit = Visit::first(1);
    visit.check(visit.execute_async(&mut *con).await.unwrap());
}

#[tokio::test]
async fn bb8_redis() {
    let server = Server::start();
    let manager = bb8_redis::RedisConnectionManager::new(server.url()).unwrap();
    let pool = bb8_redis::bb8::Pool::builder()
        .build(manager)
        .await
        .unwrap();
    let mut con = pool.get().await.unwrap();
    let visit = Visit::first(1);
    visit.check(visit.execute_async(&mut *con).await.unwrap());
}

#[tokio::test]
async fn deadpool_redis() {
    let server = Server::start();
    let config = deadpool_redis::Config::from_url(server.url());
    let pool = config
        .create_pool(Some(deadpool_redis::Runtime::Tokio1))
        .unwrap();
    let mut con = pool.get().await.unwrap();
    let visit = Visit::first(1);
    visit.check(visit.execute_async(&mut con).await.unwrap());
}

#[tokio::test]
async fn bb8_and_deadpool_with_connections_of_this_crate() {
    let server = Server::start();
    let manager = direct::aio::Manager::new(&server.client());
    let pool = bb8::Pool::builder().build(manager.clone()).await.unwrap();
    let mut con = pool.get().await.unwrap();
    let visit = Visit::first(1);
    visit.check(visit.execute_async(&mut *con).await.unwrap());
    let builder = deadpool::managed::Pool::<direct::aio::Manager>::builder(manager);
    let pool = builder.build().unwrap();
    for user in 2..4 {
        let mut con = pool.get().await.unwrap();
        let visit = Visit::first(user);
        visit.check(visit.execute_async(&mut *con).await.unwrap());
    }
    assert_eq!(pool.status().size, 1, "it is used again");
}

#[tokio::test]
async fn the_mock_of_redis_test() {
    use redis_test::{MockCmd, MockRedisConnection};

    redis_pipeline! {
        struct Visits { user: u64 }
        let visits = INCR "visits:{user}";
    }
    let visits = Visits { user: 7 };
    let expected = redis_pipeline::Pipeline::request(&visits).to_pipeline();
    let mut con = MockRedisConnection::new([MockCmd::with_values(expected, Ok(vec![3]))]);
    assert_eq!(visits.execute_async(&mut con).await.unwrap(), (3,));
}

redis_pipeline! {
    struct Cached { turn: u64 }
    let before: Option<u64> = GET "cached";
    atomic {
        let inside: Option<u64> = GET "cached";
        SET "cached" turn;
        let after: Option<u64> = GET "cached";
    }
    let behind: Option<u64> = GET "cached";
}

/// The cache of redis-rs would take `GET`s out of a transaction, and keep `QUEUED` for their reply.
#[tokio::test]
async fn transactions_stay_whole_with_the_client_side_cache() {
    let server = Server::options().start().unwrap();
    let config = AsyncConnectionConfig::new().set_cache_config(CacheConfig::new());
    let con = server
        .client_resp3()
        .get_multiplexed_async_connection_with_config(&config)
        .await
        .unwrap();
    stay_whole(&server, con).await;
    let config = direct::aio::Config::new().set_redis_config(config);
    let client = server.client_resp3();
    let opened = direct::aio::MultiplexedConnection::open_with_config(&client, &config);
    stay_whole(&server, opened.await.unwrap()).await;
}

/// The server tells what has changed by push messages.
#[tokio::test]
async fn the_client_side_cache_is_refused_with_resp2() {
    let server = Server::start();
    let config = AsyncConnectionConfig::new().set_cache_config(CacheConfig::new());
    let config = direct::aio::Config::new().set_redis_config(config);
    let client = server.client();
    let opened = direct::aio::MultiplexedConnection::open_with_config(&client, &config);
    let refused = opened.await.unwrap_err();
    assert!(refused.to_string().contains("RESP3"), "{refused}");
}

/// What pipelines of this crate write is not read from redis-rs's cache.
#[tokio::test]
async fn pipelines_invalidate_the_client_side_cache() {
    let server = Server::options().start().unwrap();
    let config = AsyncConnectionConfig::new().set_cache_config(CacheConfig::new());
    let config = direct::aio::Config::new().set_redis_config(config);
    let client = server.client_resp3();
    let opened = direct::aio::MultiplexedConnection::open_with_config(&client, &config);
    let mut con = opened.await.unwrap();
    let mut cached = 0;
    for turn in 0..50_u64 {
        redis_pipeline! { SET "key" turn; }
            .execute_async(&mut con)
            .await
            .unwrap();
        for _ in 0..2 {
            let before = server_reads(&server);
            let read: u64 = redis::cmd("GET")
                .arg("key")
                .query_async(&mut con)
                .await
                .unwrap();
            assert_eq!(read, turn);
            cached += u64::from(server_reads(&server) == before);
        }
    }
    assert!(cached >= 40, "{cached} of 100 reads came from the cache");
}

/// Returns how often `GET` was executed.
fn server_reads(server: &Server) -> u64 {
    let mut con = server.client().get_connection().unwrap();
    let info: String = redis::cmd("INFO")
        .arg("commandstats")
        .query(&mut con)
        .unwrap();
    let line = info.lines().find(|line| line.starts_with("cmdstat_get:"));
    let calls = line.and_then(|line| line.split(['=', ',']).nth(1));
    calls.map_or(0, |calls| calls.parse().unwrap())
}

async fn stay_whole(server: &Server, mut con: impl redis_pipeline::AsyncConnectionLike) {
    let mut direct = server.client().get_connection().unwrap();
    redis::cmd("SET")
        .arg("cached")
        .arg(100)
        .exec(&mut direct)
        .unwrap();
    let mut last = 100;
    for turn in 0..20 {
        let (before, inside, after, behind) =
            Cached { turn }.execute_async(&mut con).await.unwrap();
        assert_eq!(inside, Some(last), "inside, turn {turn}");
        assert_eq!(after, Some(turn), "after, turn {turn}");
        // Outside of transactions a cached value may be served.
        assert!(before.is_some() && behind.is_some());
        last = turn;
    }
    let stored: u64 = redis::cmd("GET").arg("cached").query(&mut direct).unwrap();
    assert_eq!(stored, 19);
}
