//! Typed keys in pipelines, on a live server, in both forms and both versions of the protocol.

#![deny(elided_lifetimes_in_paths)]

use std::collections::{HashMap, HashSet};
use std::fmt;

use private_server::Server;
use redis::{Commands as _, Connection};
use redis_pipeline::{Argument, Error, Key, Record, Reply, Watch, redis_pipeline};

#[derive(Argument, Reply, Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct UserId(u64);

impl fmt::Display for UserId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

mod keys {
    use redis_pipeline::Key;

    #[derive(Key)]
    #[redis(key = "visits:{page}:{day}", string = u64)]
    pub(crate) struct Visits<'a> {
        pub(crate) page: &'a str,
        pub(crate) day: u32,
    }

    #[derive(Key)]
    #[redis(key = "settings:{0}", hash = (String, i64))]
    pub(crate) struct Settings(pub(crate) super::UserId);
}

use keys::Visits;

#[derive(Key)]
#[redis(key = "board", zset = UserId)]
struct Board;

#[derive(Key)]
#[redis(key = "jobs:{0}", list = String)]
struct Jobs(String);

#[derive(Key, Debug, PartialEq, Eq, Hash)]
#[redis(key = "tags:{0}", set = UserId)]
struct Tags(u8);

#[derive(Key)]
#[redis(key = "temperature", string = f64)]
struct Temperature;

redis_pipeline! {
    /// What a page shows.
    #[derive(Clone)]
    pub(crate) struct Page<'a> {
        user: UserId,
        page: &'a str,
        queue: String,
        days: &'a [u32],
        users: &'a [UserId],
        first: Option<UserId>,
    }

    #[derive(Debug)]
    pub(crate) struct PageReply;

    let visits = INCR Visits { page, day: 7 };
    let before = GET keys::Visits { page, day: 7 };
    let counts = for day in days { INCR Visits { page, day } };
    let size = HSET keys::Settings(user) "width" 640 "height" -480;
    let width = HGET keys::Settings(user) "width";
    let both = HMGET keys::Settings(user) "width" "depth";
    let all = HGETALL keys::Settings(user);
    ZADD Board 1 user 2.5 (UserId(8));
    ZINCRBY Board 1 (&user);
    let top = ZRANGE Board 0 9 REV WITHSCORES;
    RPUSH Jobs(queue) "a" page "b:{user}" ..(["c"]);
    let job = LPOP Jobs(queue);
    let none = LPOP Jobs("no".to_owned()) else "none".to_owned();
    SADD Tags(1) ..users;
    let tags = SMEMBERS Tags(1);
    let first = if let Some(first) = first { SISMEMBER Tags(1) first };
    atomic {
        let popped = SPOP Tags(1) 1;
        SET Temperature 20;
    }
    let temperature = INCRBYFLOAT Temperature 0.5;
    let plain: String = GET Temperature else String::new();
    let exists = EXISTS Board Tags(1) "other";
    let several = MGET Visits { page, day: 7 } Temperature;
}

fn both_protocols(check: impl Fn(&mut Connection)) {
    let server = Server::start();
    for client in [server.client(), server.client_resp3()] {
        let mut con = client.get_connection().expect("a connection");
        let _: () = redis::cmd("FLUSHALL")
            .query(&mut con)
            .expect("an empty server");
        check(&mut con);
    }
}

#[test]
fn replies_have_the_types_of_their_keys() {
    both_protocols(|con| {
        let page = Page {
            user: UserId(7),
            page: "index",
            queue: "mail".to_owned(),
            days: &[1, 7],
            users: &[UserId(7), UserId(9)],
            first: Some(UserId(9)),
        };
        let PageReply {
            visits,
            before,
            counts,
            size,
            width,
            both,
            all,
            top,
            job,
            none,
            tags,
            first,
            popped,
            temperature,
            plain,
            exists,
            several,
        } = page.fetch(con).expect("a reply");
        let visits: u64 = visits;
        assert_eq!((visits, before, counts), (1, Some(1_u64), vec![1_u64, 2]));
        assert_eq!(
            (size, width, both),
            (2, Some(640_i64), (Some(640_i64), None::<i64>))
        );
        assert_eq!(
            all,
            HashMap::from([("width".to_owned(), 640_i64), ("height".to_owned(), -480)])
        );
        assert_eq!(top, [(UserId(8), 2.5), (UserId(7), 2.0)]);
        assert_eq!((job.as_deref(), none.as_str()), (Some("a"), "none"));
        assert_eq!(tags, HashSet::from([UserId(7), UserId(9)]));
        assert_eq!(first, Some(true));
        assert_eq!(popped.len(), 1);
        assert_eq!((temperature, plain.as_str(), exists), (20.5, "20.5", 2));
        assert_eq!(several, (Some(2_u64), Some(20.5_f64)));
    });
}

#[test]
fn the_inline_form_knows_the_types_too() {
    both_protocols(|con| {
        let (page, users) = ("index".to_owned(), [UserId(1), UserId(2)]);
        let expires = Some(60);
        let (visits, top, none) = redis_pipeline! {
            SET Visits { page: &page, day: 1 } 5 [EX expires];
            let visits = GET Visits { page: &page, day: 1 };
            for user in &users { ZADD Board 1.5 user; }
            ZADD Board ..(users.map(|user| (2, user)));
            let top = ZPOPMAX Board {};
            let none = for user in users { HGET keys::Settings(user) "width" };
        }
        .execute(con)
        .expect("a reply");
        let visits: Option<u64> = visits;
        let top: Option<(UserId, f64)> = top;
        let none: Vec<Option<i64>> = none;
        assert_eq!((visits, top), (Some(5), Some((UserId(2), 2.0))));
        assert_eq!(none, [None, None]);
    });
}

#[derive(Record, Debug, PartialEq, Clone)]
struct User {
    name: String,
    email: Option<String>,
    #[redis(default, rename = "log-ins")]
    logins: u64,
    #[redis(flatten)]
    town: Option<Town>,
}

#[derive(Record, Debug, PartialEq, Clone)]
struct Town {
    zip: u32,
}

#[derive(Key)]
#[redis(key = "user:{0}", hash = User)]
struct UserKey(UserId);

#[derive(Key)]
#[redis(key = "users:{{all}}", stream = User)]
struct Users;

redis_pipeline! {
    struct Profile<'a> { id: UserId, user: User, fields: &'a [(&'a str, &'a str)] }
    struct ProfileReply;

    HSET UserKey(id) ..user;
    HSET UserKey(id) ..fields;
    HSET UserKey(id) "email" "ada@example.org" "zip" 75001;
    let logins = HINCRBY UserKey(id) "log-ins" 2;
    let name = HGET UserKey(id) "name";
    let two = HMGET UserKey(id) "log-ins" "zip";
    let one = HMGET UserKey(id) "email";
    let all = HGETALL UserKey(id);
    let none = HGETALL UserKey(UserId(0));
    let names = HKEYS UserKey(id);
    XADD Users * ..user;
    XADD Users * "name" "Bea" "log-ins" 5;
    let entries = XRANGE Users - +;
    let read = XREAD COUNT 1 STREAMS Users 0;
}

#[test]
fn hashes_and_entries_are_records() {
    both_protocols(|con| {
        let user = User {
            name: "Ada".to_owned(),
            email: None,
            logins: 3,
            town: None,
        };
        let profile = Profile {
            id: UserId(7),
            user: user.clone(),
            fields: &[("unknown", "x")],
        };
        let reply = profile.fetch(con).expect("a reply");
        let two: (Option<u64>, Option<String>) = reply.two;
        assert_eq!(
            (reply.logins, reply.name, two),
            (
                5_u64,
                Some("Ada".to_owned()),
                (Some(5), Some("75001".to_owned()))
            )
        );
        assert_eq!(reply.one, (Some("ada@example.org".to_owned()),));
        let all = User {
            email: Some("ada@example.org".to_owned()),
            logins: 5,
            town: Some(Town { zip: 75001 }),
            ..user.clone()
        };
        assert_eq!(
            (reply.all, reply.none, reply.names.len()),
            (Some(all), None, 5)
        );
        let entries: Vec<(String, User)> = reply.entries;
        let bea = User {
            name: "Bea".to_owned(),
            logins: 5,
            ..user.clone()
        };
        assert_eq!(
            entries.iter().map(|(_, user)| user).collect::<Vec<_>>(),
            [&user, &bea]
        );
        let read: Vec<(String, Vec<(String, User)>)> = reply.read.expect("entries");
        assert_eq!(
            (read[0].0.as_str(), &read[0].1[0].1),
            ("users:{all}", &user)
        );
    });
}

redis_pipeline! {
    struct Kept<'a> {
        #[redis(key)]
        one: Visits<'a>,
        #[redis(key)]
        tags: &'a [Tags],
        #[redis(key)]
        jobs: &'a Jobs,
        scanned: Vec<Tags>,
    }
    struct KeptReply;

    let visits = INCR one;
    for tag in tags { SADD tag (UserId(3)); }
    let members = for tag in tags { SMEMBERS tag };
    let again = for tag: Tags in scanned { SRANDMEMBER tag };
    let job = LPOP jobs;
    let untyped = for tag in scanned { SRANDMEMBER tag };
}

#[test]
fn variables_that_are_said_to_be_keys_are_typed() {
    both_protocols(|con| {
        let kept = Kept {
            one: Visits { page: "a", day: 1 },
            tags: &[Tags(1), Tags(2)],
            jobs: &Jobs("none".to_owned()),
            scanned: vec![Tags(2), Tags(3)],
        };
        let KeptReply {
            visits,
            members,
            again,
            job,
            untyped,
        } = kept.fetch(con).expect("a reply");
        let (visits, members): (u64, Vec<HashSet<UserId>>) = (visits, members);
        assert_eq!((visits, members.len()), (1, 2));
        assert_eq!(again, [Some(UserId(3)), None]);
        assert_eq!((job, untyped), (None, vec![Some("3".to_owned()), None]));
        let keys = ["tags:1", "tags:2"];
        let parsed: Vec<Tags> = keys.iter().filter_map(|key| Tags::parse(key)).collect();
        let (sizes, _) = redis_pipeline! {
            let sizes = for key: Tags in &parsed { SPOP key 5 };
            let none = for key: Tags in parsed { SPOP key };
        }
        .execute(con)
        .expect("a reply");
        assert_eq!(
            sizes,
            [HashSet::from([UserId(3)]), HashSet::from([UserId(3)])]
        );
    });
}

#[test]
fn scans_of_redis_rs_give_typed_keys() {
    both_protocols(|con| {
        let write = redis_pipeline! {
            for tag in 1..=3_u8 { SADD Tags(tag) (UserId(1)); };
            SADD "tag:4" 1;
        };
        write.execute(con).expect("replies");
        let scan = con.scan_match::<_, Tags>(Tags::PATTERN).expect("a scan");
        let found: HashSet<Tags> = scan.map(|key| key.expect("a key")).collect();
        assert_eq!(found, HashSet::from([Tags(1), Tags(2), Tags(3)]));
        let (cursor, keys) =
            redis_pipeline! { SCAN 0 MATCH (Tags::PATTERN) COUNT 100 -> (u64, HashSet<Tags>) }
                .execute(con)
                .expect("keys");
        assert_eq!((cursor, keys), (0, found));
        let _: () = con.sadd("tags:none", 1).expect("a set");
        let mut scan = con.scan_match::<_, Tags>(Tags::PATTERN).expect("a scan");
        let failed = scan
            .find_map(Result::err)
            .expect("a key that is none of these");
        assert!(failed.to_string().contains("a key `tags:{0}`"), "{failed}");
    });
}

redis_pipeline! {
    struct Seen { user: UserId, members: bool }
    let visits = INCR Visits { page: "index", day: 7 };
    atomic {
        ZINCRBY Board 1 user;
        let score = ZSCORE Board user;
    }
    let tags = if members { SMEMBERS Tags(1) } else { SMEMBERS Tags(2) };
}

redis_pipeline! {
    struct Home<'a> { users: &'a [UserId], also: Option<Tags>, store: bool }
    struct HomeReply;
    let each = for user in users {
        let seen = Seen { user: *user, members: true };
        let width = HGET keys::Settings(user) "width";
    };
    atomic { let again = Seen { user: (UserId(9)), members: false }; }
    RPUSH Jobs("a".to_owned()) "x" "y";
    let known = EXISTS Board Tags(4) [Tags(2) if store] [also];
    SORT Jobs("a".to_owned()) ALPHA [STORE Jobs("sorted".to_owned()) if store];
    let sorted = LRANGE Jobs("sorted".to_owned()) 0 -1;
}

#[tokio::test]
async fn typed_keys_stand_in_parts_and_in_other_pipelines_and_are_awaited() {
    let server = Server::start();
    for client in [server.client(), server.client_resp3()] {
        let con = client.get_multiplexed_async_connection().await;
        let mut con = con.expect("a connection");
        redis::cmd("FLUSHALL")
            .exec_async(&mut con)
            .await
            .expect("an empty server");
        let home = Home {
            users: &[UserId(7), UserId(8)],
            also: Some(Tags(3)),
            store: true,
        };
        let reply = home.fetch_async(&mut con).await.expect("a reply");
        type SeenOutput = (u64, Option<f64>, HashSet<UserId>);
        let each: Vec<(SeenOutput, Option<i64>)> = reply.each;
        let again: SeenOutput = reply.again;
        let sorted: Vec<String> = reply.sorted;
        let of = |visits| (visits, Some(1.0), HashSet::new());
        assert_eq!(each, [(of(1), None), (of(2), None)]);
        assert_eq!((again, reply.known), (of(3), 1));
        assert_eq!(sorted, ["x", "y"]);
    }
}

#[test]
fn typed_keys_are_watched() {
    both_protocols(|con| {
        let key = Visits { page: "a", day: 1 };
        let mut tries = 0;
        let doubled: Result<_, Error> = Watch::keys([&key]).run(con, |con| {
            tries += 1;
            let (before,): (Option<u64>,) =
                redis_pipeline! { let before = GET Visits { page: "a", day: 1 }; }.execute(con)?;
            let next = before.unwrap_or(1) * 2;
            Ok(Some(redis_pipeline! {
                atomic {
                    SET Visits { page: "a", day: 1 } next;
                    let after = GET Visits { page: "a", day: 1 };
                }
            }))
        });
        let (after,): (Option<u64>,) = doubled.expect("no error").expect("a transaction");
        assert_eq!((after, tries), (Some(2), 1));
    });
}
