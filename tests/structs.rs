//! Structs that hashes and streams are read into and written from, on real servers, in both protocol versions.

use std::collections::HashMap;

use private_server::Server;
use redis::Connection;
use redis_pipeline::{Failure, Reply, ServerError, redis_pipeline};

fn both_protocols(check: impl Fn(&mut Connection)) {
    let server = Server::start();
    for client in [server.client(), server.client_resp3()] {
        let mut con = client.get_connection().expect("a connection");
        redis::cmd("FLUSHDB")
            .exec(&mut con)
            .expect("an empty database");
        check(&mut con);
    }
}

#[derive(Reply, Debug, PartialEq)]
struct User {
    name: String,
    email: Option<String>,
    #[redis(rename = "count", default)]
    logins: u64,
}

fn ada() -> User {
    User {
        name: "Ada".to_owned(),
        email: Some("ada@example.com".to_owned()),
        logins: 3,
    }
}

fn with_email(email: Option<&str>, logins: u64) -> User {
    User {
        email: email.map(str::to_owned),
        logins,
        ..ada()
    }
}

fn store(con: &mut Connection) {
    redis_pipeline! {
        HSET "user:1" "name" "Ada" "email" "ada@example.com" "count" 3;
        HSET "user:2" "name" "Ada";
    }
    .execute(con)
    .expect("two users");
}

type Users = Vec<User>;

redis_pipeline! {
    struct Load<'a> { user: u64, users: &'a [u64], ids: &'a [u64], full: bool }

    #[derive(Debug)]
    struct Loaded;

    let turned: User = HMGET "user:{user}" "email" "count" "name";
    let alone: User = HMGET "user:{user}" "name";
    let all: Users = for user in users { HMGET "user:{user}" "email" "name" };
    let by_id: HashMap<u64, Option<User>> = for user in ids {
        user => HMGET "user:{user}" "count" "name" "email"
    };
    let perhaps: Option<User> = if full { HMGET "user:{user}" "email" "name" };
    atomic { let inside: User = HMGET "user:{user}" "email" "name"; }
    let nobody: Option<User> = HMGET "nobody" "email" "name";
    let failed: Result<User, Failure> = HMGET "nobody" "email" "name";
    let caught: Result<User, ServerError> = HMGET "user:{user}" "email" "name";
    let tuple: (Option<String>, Option<String>) = HMGET "user:{user}" "email" "name";
}

fn check_loaded(loaded: Loaded) {
    let email = ada().email;
    assert_eq!(loaded.turned, ada());
    assert_eq!(loaded.alone, with_email(None, 0));
    let some = with_email(email.as_deref(), 0);
    assert_eq!(
        loaded.all,
        [with_email(email.as_deref(), 0), with_email(None, 0)]
    );
    let by_id = [(1, Some(ada())), (2, Some(with_email(None, 0))), (9, None)];
    assert_eq!(loaded.by_id, HashMap::from(by_id));
    assert_eq!(loaded.perhaps.as_ref(), Some(&some));
    assert_eq!(loaded.inside, some);
    assert_eq!(loaded.nobody, None);
    let failure = loaded.failed.expect_err("nobody").to_string();
    assert!(failure.contains("field `name`"), "{failure}");
    assert_eq!(loaded.caught.expect("a user"), some);
    assert_eq!(loaded.tuple, (email, Some("Ada".to_owned())));
}

#[test]
fn a_struct_is_read_from_the_fields_that_a_command_names() {
    both_protocols(|con| {
        store(con);
        let load = Load {
            user: 1,
            users: &[1, 2],
            ids: &[1, 2, 9],
            full: true,
        };
        check_loaded(load.fetch(con).expect("users"));
        let user = 1;
        let (turned, users, tail) = (
            redis_pipeline! { let it: User = HMGET "user:{user}" "email" "count" "name"; }
                .execute(con)
                .expect("a user"),
            redis_pipeline! { for user in [1, 2] { HMGET "user:{user}" "email" "name" } -> Users }
                .execute(con)
                .expect("users"),
            redis_pipeline! { HMGET "user:{user}" "name" -> Option<User> }
                .execute(con)
                .expect("a user"),
        );
        let email = ada().email;
        assert_eq!(turned, (ada(),));
        assert_eq!(
            users,
            [with_email(email.as_deref(), 0), with_email(None, 0)]
        );
        assert_eq!(tail, Some(with_email(None, 0)));
    });
}

#[tokio::test]
async fn a_struct_is_read_from_named_fields_where_replies_are_awaited() {
    let server = Server::start();
    store(&mut server.client().get_connection().expect("a connection"));
    for client in [server.client(), server.client_resp3()] {
        let con = client.get_multiplexed_async_connection().await;
        let mut con = con.expect("a connection");
        let load = Load {
            user: 1,
            users: &[1, 2],
            ids: &[1, 2, 9],
            full: true,
        };
        check_loaded(load.fetch_async(&mut con).await.expect("users"));
        let user = 1;
        let turned = redis_pipeline! { HMGET "user:{user}" "email" "count" "name" -> User };
        assert_eq!(turned.execute_async(&mut con).await.expect("a user"), ada());
    }
}

#[test]
fn commands_beside_hmget_name_fields() {
    let server = Server::named("valkey-9.1").unwrap_or_else(|error| panic!("{error}"));
    for client in [server.client(), server.client_resp3()] {
        let mut con = client.get_connection().expect("a connection");
        store(&mut con);
        let (kept, removed, nobody) = redis_pipeline! {
            let kept: User = HGETEX "user:1" EX 100 FIELDS _ "count" "email" "name";
            let removed: User = HGETDEL "user:1" FIELDS 3 "email" "name" "count";
            let nobody: Option<User> = HGETDEL "user:1" FIELDS _ "email" "name" "count";
        }
        .execute(&mut con)
        .expect("users");
        assert_eq!((kept, removed, nobody), (ada(), ada(), None));
    }
}

/// A generic pipeline and a generic struct: the fields are compared once the types are known.
#[derive(Reply, Debug, PartialEq)]
struct Pair<T> {
    first: T,
    second: Option<T>,
}

redis_pipeline! {
    struct LoadPair<'a, T: Reply<redis_pipeline::shape::Bulk>> { key: &'a str, kind: std::marker::PhantomData<T> }

    let pair: Pair<T> = HMGET key "second" "first";
}

#[test]
fn fields_of_generic_structs_are_named() {
    both_protocols(|con| {
        let pipeline = LoadPair::<u64> {
            key: "pair",
            kind: std::marker::PhantomData,
        };
        redis_pipeline! { HSET "pair" "first" 1 "second" 2; }
            .execute(con)
            .expect("a pair");
        let (pair,) = pipeline.execute(con).expect("a pair");
        let (same,) = redis_pipeline! { let pair: Pair<u64> = HMGET "pair" "second" "first"; }
            .execute(con)
            .expect("a pair");
        let expected = Pair {
            first: 1,
            second: Some(2),
        };
        assert_eq!((&pair, &same), (&expected, &expected));
    });
}
