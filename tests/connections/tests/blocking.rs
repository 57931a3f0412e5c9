//! Connections for programs that do not await.

use std::time::Duration;

use connections::Visit;
use private_server::Server;
use redis::ConnectionLike;
use redis_pipeline::direct::{Config, Manager};

#[test]
fn tcp_and_unix_sockets_of_both_protocols() {
    let server = Server::options().start().unwrap();
    let unix = server.unix_url().unwrap();
    for (user, url) in [
        server.url(),
        server.url_resp3(),
        unix.clone(),
        format!("{unix}?protocol=resp3"),
    ]
    .iter()
    .enumerate()
    {
        let mut con = redis::Client::open(url.as_str())
            .unwrap()
            .get_connection()
            .unwrap();
        let visit = Visit::first(user as u64);
        visit.check(visit.execute(&mut con).unwrap());
    }
}

#[test]
fn a_client_guards_and_trait_objects() {
    let server = Server::start();
    let mut client = server.client();
    let visit = Visit::first(1);
    visit.check(visit.execute(&mut client).unwrap());

    let con = std::sync::Mutex::new(client.get_connection().unwrap());
    let visit = Visit::first(2);
    visit.check(visit.execute(&mut *con.lock().unwrap()).unwrap());

    let mut guard = con.lock().unwrap();
    let visit = Visit::first(3);
    visit.check(visit.execute(&mut guard).unwrap());
    let hidden: &mut dyn ConnectionLike = &mut *guard;
    let visit = Visit::first(4);
    visit.check(visit.execute(hidden).unwrap());
}

#[test]
fn r2d2() {
    let server = Server::start();
    let pool = r2d2::Pool::builder()
        .max_size(2)
        .build(server.client())
        .unwrap();
    let mut con = pool.get().unwrap();
    let visit = Visit::first(1);
    visit.check(visit.execute(&mut con).unwrap());
}

#[test]
fn r2d2_with_connections_of_this_crate() {
    let server = Server::start();
    let config = Config::new().set_response_timeout(Some(Duration::from_secs(60)));
    let manager = Manager::with_config(server.client(), config);
    let pool = r2d2::Pool::builder().max_size(1).build(manager).unwrap();
    let mut con = pool.get().unwrap();
    let visit = Visit::first(1);
    visit.check(visit.execute(&mut con).unwrap());
    con.set_response_timeout(Some(Duration::from_millis(100)));
    let waits = redis::cmd("BLPOP").arg("nothing").arg(0).exec(&mut con);
    assert!(waits.unwrap_err().is_timeout());
    drop(con);
    // It is closed, so the pool has another one by now.
    let mut con = pool.get().unwrap();
    let visit = Visit::first(2);
    visit.check(visit.execute(&mut con).unwrap());

    let mut con = std::sync::Mutex::new(con);
    let visit = Visit::first(3);
    visit.check(visit.execute(&mut con.lock().unwrap()).unwrap());
    let hidden: &mut dyn ConnectionLike = con.get_mut().unwrap();
    let visit = Visit::first(4);
    visit.check(visit.execute(hidden).unwrap());
}

#[test]
fn the_mock_of_redis_test() {
    use redis::Value;
    use redis_test::{IntoRedisValue, MockCmd, MockRedisConnection};

    redis_pipeline::redis_pipeline! {
        struct Rename { user: u64 }
        let visits = INCR "visits:{user}";
        let name: Option<String> = HGET "user:{user}" "name";
    }
    let rename = Rename { user: 7 };
    let expected = redis_pipeline::Pipeline::request(&rename).to_pipeline();
    let replies = vec![Value::Int(3), "Ada".into_redis_value()];
    let mut con = MockRedisConnection::new([MockCmd::with_values(expected, Ok(replies))]);
    assert_eq!(
        rename.execute(&mut con).unwrap(),
        (3, Some("Ada".to_owned()))
    );

    let expected = redis_pipeline::Pipeline::request(&rename).to_pipeline();
    let short = vec![Value::Int(3)];
    let mut con = MockRedisConnection::new([MockCmd::with_values(expected, Ok(short))]);
    let error = rename.execute(&mut con).unwrap_err();
    assert!(
        matches!(error, redis_pipeline::Error::Protocol(_)),
        "{error}"
    );
}
