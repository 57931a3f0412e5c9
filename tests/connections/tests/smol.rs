//! The same on smol.

use std::time::Duration;

use connections::Visit;
use private_server::{Cluster, Server};
use redis::cluster::ClusterClient;
use redis_pipeline::{cluster, direct, redis_pipeline};

#[test]
fn smol_in_place_of_tokio() {
    let _ = redis::aio::prefer_smol();
    let server = Server::options().start().unwrap();
    smol::block_on(async {
        let mut con = server
            .client()
            .get_multiplexed_async_connection()
            .await
            .unwrap();
        let visit = Visit::first(1);
        visit.check(visit.execute_async(&mut con).await.unwrap());
        let mut con = server.client().get_connection_manager().await.unwrap();
        let visit = Visit::first(2);
        visit.check(visit.execute_async(&mut con).await.unwrap());
        let mut con = direct::aio::MultiplexedConnection::open(&server.client())
            .await
            .unwrap();
        let visit = Visit::first(3);
        visit.check(visit.execute_async(&mut con).await.unwrap());
        let client = redis::Client::open(server.unix_url().unwrap()).unwrap();
        let mut con = direct::aio::ConnectionManager::open(&client).await.unwrap();
        let visit = Visit::first(4);
        visit.check(visit.execute_async(&mut con).await.unwrap());
        con.set_response_timeout(Some(Duration::from_millis(30)));
        let late = redis_pipeline! { "BLPOP" "nothing" 0; };
        assert!(late.execute_async(&mut con).await.unwrap_err().is_timeout());
    });
}

#[test]
fn a_cluster_on_smol() {
    // Whichever test is first chooses for both.
    let _ = redis::aio::prefer_smol();
    let nodes = Cluster::start().unwrap();
    let client = ClusterClient::new(nodes.urls_resp3()).unwrap();
    smol::block_on(async {
        let mut con = cluster::connect_async(&client).await.unwrap();
        let users: Vec<u64> = (0..100).collect();
        let counted = redis_pipeline! { for user in &users { INCRBY "visits:{user}" user } };
        let counted: Vec<i64> = counted.execute_async(&mut con).await.unwrap();
        assert!(
            counted
                .iter()
                .zip(&users)
                .all(|(visits, user)| *visits == *user as i64)
        );
    });
}
