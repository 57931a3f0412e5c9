//! Clients that ask a Sentinel where the primary is.

use connections::Visit;
use private_server::{Replicated, sentinel};
use redis::sentinel::{SentinelClient, SentinelServerType};

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
