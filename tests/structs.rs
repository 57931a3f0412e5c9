//! Structs that hashes and streams are read into and written from, on real servers, in both protocol versions.

use std::collections::HashMap;

use private_server::Server;
use redis::Connection;
use redis_pipeline::{Argument, Error, Failure, Json, Record, Reply, ServerError, redis_pipeline};

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
    struct LoadPair<'a, T: Reply<redis_pipeline::shape::BulkString>> { key: &'a str, kind: std::marker::PhantomData<T> }

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

#[derive(Argument, Reply, Debug, Clone, Copy, PartialEq)]
struct UserId(u64);

#[derive(Argument, Reply, Debug, Clone, Copy, PartialEq)]
#[redis(rename_all = "lowercase")]
enum State {
    Ready,
    Done,
}

/// What a worker has to do.
#[derive(Record, Debug, Clone, PartialEq)]
#[redis(rename_all = "kebab-case")]
struct Job {
    task: String,
    #[redis(rename = "by")]
    owner: UserId,
    state: State,
    urgent: bool,
    ratio: f64,
    raw: Vec<u8>,
    words: Json<Vec<String>>,
    last_error: Option<String>,
    #[redis(default)]
    retries: u32,
    #[redis(flatten)]
    times: Times,
    #[redis(flatten)]
    place: Option<Place>,
    #[redis(skip)]
    seen: bool,
    #[redis(skip, default = 9)]
    local: u8,
}

#[derive(Record, Debug, Clone, PartialEq)]
struct Times {
    created: u64,
    finished: Option<u64>,
}

#[derive(Record, Debug, Clone, PartialEq)]
struct Place {
    town: String,
    zip: u32,
}

fn full_job() -> Job {
    Job {
        task: "print".to_owned(),
        owner: UserId(7),
        state: State::Done,
        urgent: true,
        ratio: 0.5,
        raw: b"\x00\xff\r\n".to_vec(),
        words: Json(vec!["a".to_owned(), "b".to_owned()]),
        last_error: Some("no paper".to_owned()),
        retries: 2,
        times: Times {
            created: 5,
            finished: Some(6),
        },
        place: Some(Place {
            town: "Paris".to_owned(),
            zip: 75001,
        }),
        seen: false,
        local: 9,
    }
}

fn sparse_job() -> Job {
    Job {
        state: State::Ready,
        last_error: None,
        place: None,
        times: Times {
            created: 5,
            finished: None,
        },
        ..full_job()
    }
}

/// What streams of entries hold, by the names of the streams.
type Streams<T> = Vec<(String, Vec<(String, T)>)>;

redis_pipeline! {
    struct Store<'a> { job: Job, others: &'a [Job], urgent: Option<bool> }

    #[derive(Debug)]
    struct Stored;

    DEL "job" "jobs" "log";
    let fields = HSET "job" ..job;
    if let Some(urgent) = urgent { HSET "job" "urgent" urgent ..job; }
    let more = HSET "job" "task" "none" ..job "retries" 3;
    XADD "log" "1-1" ..job;
    let ids: Vec<String> = for other in others { XADD "log" * ..other };
    for other in others { HSET "job:{other.task}" ..other; }
    atomic { HDEL "jobs" "last-error"; HMSET "jobs" ..job; }
    let whole: Job = HGETALL "job";
    let maybe: Option<Job> = HGETALL "job";
    let nobody: Option<Job> = HGETALL "nobody";
    let named: Job = HMGET "jobs" "zip" "town" "created" "finished" "retries" "last-error" "words" "raw" "ratio" "urgent" "state" "by" "task";
    let entries: Vec<(String, Job)> = XRANGE "log" - +;
    let read: Option<Streams<Job>> = XREAD STREAMS "log" 0;
}

fn check_stored(stored: Stored, job: &Job, others: &[Job]) {
    let pairs = stored.fields;
    assert_eq!(
        (pairs, stored.more),
        (if job.place.is_some() { 13 } else { 9 }, 0)
    );
    let changed = Job {
        retries: 3,
        ..job.clone()
    };
    assert_eq!(
        (&stored.whole, stored.maybe.as_ref()),
        (&changed, Some(&changed))
    );
    assert_eq!(stored.nobody, None);
    assert_eq!(&stored.named, job);
    assert_eq!(stored.ids.len(), others.len());
    let expected: Vec<&Job> = std::iter::once(job).chain(others).collect();
    let jobs = |entries: &[(String, Job)]| -> Vec<Job> {
        entries.iter().map(|(_, job)| job.clone()).collect()
    };
    assert_eq!(jobs(&stored.entries).iter().collect::<Vec<_>>(), expected);
    let read = stored.read.expect("there are entries");
    assert_eq!(
        (&*read[0].0, jobs(&read[0].1)),
        ("log", jobs(&stored.entries))
    );
}

#[test]
fn a_record_is_written_and_read_back() {
    both_protocols(|con| {
        for job in [full_job(), sparse_job()] {
            let others = [full_job(), sparse_job()];
            let store = Store {
                job: job.clone(),
                others: &others,
                urgent: Some(true),
            };
            check_stored(store.fetch(con).expect("jobs"), &job, &others);
            let (added, same) = redis_pipeline! {
                DEL "inline";
                let added = HSET "inline" ..job;
                HSET "inline" ..(&job);
                let same: Job = HGETALL "inline";
            }
            .execute(con)
            .expect("a job");
            assert_eq!((added > 8, &same), (true, &job));
        }
    });
}

#[tokio::test]
async fn a_record_is_written_and_read_back_where_replies_are_awaited() {
    let server = Server::start();
    for client in [server.client(), server.client_resp3()] {
        let con = client.get_multiplexed_async_connection().await;
        let mut con = con.expect("a connection");
        for job in [full_job(), sparse_job()] {
            let others = [sparse_job()];
            let store = Store {
                job: job.clone(),
                others: &others,
                urgent: None,
            };
            let stored = store.fetch_async(&mut con).await.expect("jobs");
            check_stored(stored, &job, &others);
        }
    }
}

#[test]
fn a_field_that_is_none_keeps_its_old_value_unless_it_is_deleted() {
    both_protocols(|con| {
        let (full, sparse) = (full_job(), sparse_job());
        let (kept, deleted) = redis_pipeline! {
            HSET "job" ..full;
            HSET "job" ..sparse;
            let kept: Job = HGETALL "job";
            atomic { DEL "job"; HSET "job" ..sparse; }
            let deleted: Job = HGETALL "job";
        }
        .execute(con)
        .expect("jobs");
        assert_eq!(kept.last_error, full.last_error);
        assert_eq!(deleted, sparse);
    });
}

#[derive(Record, Debug, Clone, PartialEq)]
struct Nothing {
    a: Option<u8>,
    b: Option<u8>,
}

#[test]
fn a_record_without_a_value_is_no_pair() {
    both_protocols(|con| {
        let nothing = Nothing { a: None, b: None };
        for refused in [
            redis_pipeline! { HSET "nothing" ..nothing; }.execute(con),
            redis_pipeline! { XADD "nothing" * ..nothing; }.execute(con),
            redis_pipeline! { DEL "nothing"; HSETEX "nothing" FIELDS _ ..nothing; }.execute(con),
        ] {
            assert!(matches!(refused, Err(Error::Refused(_))), "{refused:?}");
            let text = refused.unwrap_err().to_string();
            assert!(text.contains("`field`"), "{text}");
        }
        let (added, read) = redis_pipeline! {
            let added = HSET "something" "c" 1 ..nothing;
            let read: Option<Nothing> = HGETALL "something";
        }
        .execute(con)
        .expect("one field");
        assert_eq!((added, read), (1, Some(nothing)));
    });
}

/// What borrows is written only.
#[derive(Record)]
struct Visit<'a> {
    page: &'a str,
    referrer: Option<&'a str>,
    tags: std::borrow::Cow<'a, str>,
}

#[derive(Record, Debug, PartialEq)]
struct Tagged<T, R> {
    tag: T,
    #[redis(flatten)]
    rest: R,
}

#[test]
fn records_may_borrow_and_be_generic() {
    let visit = Visit {
        page: "/",
        referrer: Some("a"),
        tags: "t".into(),
    };
    let tagged = Tagged {
        tag: 1_u8,
        rest: Place {
            town: "Rome".to_owned(),
            zip: 1,
        },
    };
    let pipeline = redis_pipeline! { XADD "visits" * ..visit; HSET "tagged" ..tagged; };
    assert_eq!(
        pipeline.request().to_string(),
        "XADD visits * page / referrer a tags t\nHSET tagged tag 1 town Rome zip 1"
    );
    both_protocols(|con| {
        let (read, some) = redis_pipeline! {
            HSET "tagged" ..tagged;
            let read: Tagged<u8, Place> = HGETALL "tagged";
            let some: Tagged<String, Place> = HMGET "tagged" "zip" "town" "tag";
        }
        .execute(con)
        .expect("a record");
        assert_eq!(
            (&read, &*some.tag, &some.rest),
            (&tagged, "1", &tagged.rest)
        );
    });
}

#[test]
fn counts_know_the_pairs_of_a_record() {
    let server = Server::named("valkey-9.1").unwrap_or_else(|error| panic!("{error}"));
    for client in [server.client(), server.client_resp3()] {
        let mut con = client.get_connection().expect("a connection");
        for job in [full_job(), sparse_job()] {
            let (set, read) = redis_pipeline! {
                DEL "job";
                let set = HSETEX "job" EX 100 FIELDS _ "extra" 1 ..job;
                let read: Job = HGETALL "job";
            }
            .execute(&mut con)
            .expect("a job");
            assert_eq!((set, read), (true, job.clone()));
            let pairs = if job.place.is_some() { 13 } else { 9 };
            let wrong = redis_pipeline! { HSETEX "job" FIELDS 3 ..job; }.execute(&mut con);
            assert!(
                matches!(wrong, Err(Error::Refused(_))),
                "{pairs}: {wrong:?}"
            );
        }
    }
}

#[test]
fn documents_are_read_as_records() {
    let server = Server::named("redis-8.2").unwrap_or_else(|error| panic!("{error}"));
    for client in [server.client(), server.client_resp3()] {
        let mut con = client.get_connection().expect("a connection");
        redis::cmd("FLUSHALL")
            .exec(&mut con)
            .expect("an empty server");
        let (full, sparse) = (full_job(), sparse_job());
        let (jobs, nothing) = redis_pipeline! {
            FT.CREATE "by-task" ON HASH PREFIX 1 "job:" SCHEMA "task" TAG "retries" NUMERIC SORTABLE;
            HSET "job:1" ..full "retries" 1;
            HSET "job:2" ..sparse "retries" 2;
            let jobs: Vec<(String, Job)> = FT.SEARCH "by-task" "@task:{{print}}" SORTBY "retries" ASC;
            let nothing: Vec<(String, Job)> = FT.SEARCH "by-task" "@task:{{none}}";
        }
        .execute(&mut con)
        .expect("jobs");
        let with = |job: &Job, retries| Job {
            retries,
            ..job.clone()
        };
        assert_eq!(
            jobs,
            [
                ("job:1".to_owned(), with(&full, 1)),
                ("job:2".to_owned(), with(&sparse, 2))
            ]
        );
        assert_eq!(nothing, []);
    }
}
