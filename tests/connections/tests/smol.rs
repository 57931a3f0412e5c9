//! The same on smol.

use std::time::Duration;

use connections::Visit;
use private_server::Server;
use redis_pipeline::direct;

#[test]
fn smol_in_place_of_tokio() {
    redis::aio::prefer_smol().unwrap();
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
        let late = redis_pipeline::redis_pipeline! { "BLPOP" "nothing" 0; };
        assert!(late.execute_async(&mut con).await.unwrap_err().is_timeout());
    });
}
