//! Clients that ask a Sentinel where the primary is.

use connections::Visit;
use private_server::{Replicated, sentinel};
use redis::sentinel::{SentinelClient, SentinelServerType};
use redis_pipeline::direct::aio::{ConnectionManager, ManagerConfig};

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
