//! The same on smol.

use connections::Visit;
use private_server::Server;

#[test]
fn smol_in_place_of_tokio() {
    redis::aio::prefer_smol().unwrap();
    let server = Server::start();
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
    });
}
