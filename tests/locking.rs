//! Optimistic locking on a real server: nothing is lost, and nothing stays watched.

mod kinds;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use private_server::Server;
use redis::ConnectionLike;
use redis_pipeline::{ArgumentError, Cause, Error, Watch, WatchLimit, redis_pipeline};

use kinds::{Connection, Kind, on_every_kind};

on_every_kind! {
    concurrent_increments_add_up
    a_conflict_starts_it_again
    attempts_are_bounded
    time_is_bounded
    settings_have_no_bad_values
    a_watch_without_an_answer_makes_the_connection_useless
    an_unwatch_without_an_answer_makes_the_connection_useless
    a_watch_that_is_refused_leaves_the_connection_as_it_was
    nothing_to_do_is_no_error_and_unwatches
    every_other_way_out_unwatches
}

redis_pipeline! {
    /// Writes what was read, one more.
    struct Counted<'a> {
        key: &'a str,
        count: u64,
    }

    atomic {
        SET key count;
        let count: u64 = GET key else 0;
    }
}

fn read<C: ConnectionLike + ?Sized>(con: &mut C, key: &str) -> Result<u64, Error> {
    redis_pipeline! { let count: u64 = GET key else 0; }
        .execute(con)
        .map(|(count,)| count)
}

/// Increments by reading and writing, which only a lock makes safe.
fn increment(con: &mut Connection, key: &str) -> Result<u64, Error> {
    let watch = Watch::keys([key])
        .attempts(1_000)
        .pause(Duration::from_micros(50));
    let counted = watch.run(con, |con| {
        let count = read(con, key)? + 1;
        Ok::<_, Error>(Some(Counted { key, count }))
    })?;
    counted.map_or(Ok(0), |(count,)| Ok(count))
}

/// Asserts that a change of the key by somebody else does not abort a transaction of this connection.
#[track_caller]
fn assert_unwatched(server: &Server, con: &mut Connection, key: &str) {
    let mut other = server.client().get_connection().expect("a connection");
    let () = redis::cmd("INCR")
        .arg(key)
        .exec(&mut other)
        .expect("an increment");
    let executed = redis_pipeline! { atomic { PING; } }.execute(con);
    executed.expect("nothing is watched");
}

fn concurrent_increments_add_up(kind: Kind) {
    let server = Server::start();
    let (threads, each) = (4, 50);
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                let mut con = kind.connect(&server.client());
                for _ in 0..each {
                    increment(&mut con, "counter").expect("an increment");
                }
            });
        }
    });
    let mut con = kind.connect(&server.client());
    assert_eq!(read(&mut con, "counter").expect("a count"), threads * each);
}

fn a_conflict_starts_it_again(kind: Kind) {
    let server = Server::start();
    let mut con = kind.connect(&server.client());
    let mut other = kind.connect(&server.client());
    let mut attempts = 0;
    let counted = Watch::keys(["k"]).run(&mut con, |con| {
        attempts += 1;
        let count = read(con, "k")? + 1;
        if attempts < 3 {
            redis::cmd("SET")
                .arg("k")
                .arg(10 * attempts)
                .exec(&mut other)
                .map_err(Error::from)?;
        }
        Ok::<_, Error>(Some(Counted { key: "k", count }))
    });
    assert_eq!(counted.expect("committed"), Some((21,)));
    assert_eq!(attempts, 3);
    assert_unwatched(&server, &mut con, "k");
}

fn attempts_are_bounded(kind: Kind) {
    let server = Server::start();
    let mut con = kind.connect(&server.client());
    let mut other = kind.connect(&server.client());
    let mut attempts = 0;
    let watch = Watch::keys(["k"]).attempts(3).pause(Duration::ZERO);
    let counted = watch.run(&mut con, |_| {
        attempts += 1;
        redis::cmd("INCR")
            .arg("k")
            .exec(&mut other)
            .map_err(Error::from)?;
        Ok::<_, Error>(Some(Counted { key: "k", count: 7 }))
    });
    assert_given_up(
        counted.expect_err("always a conflict"),
        WatchLimit::Attempts,
        3,
    );
    assert_eq!(attempts, 3);
    assert_eq!(read(&mut con, "k").expect("a count"), 3);
}

/// Asserts that an error names the setting that allows no more attempts.
#[track_caller]
fn assert_given_up(error: Error, limit: WatchLimit, attempts: u32) {
    assert!(error.is_aborted(), "{error}");
    let [failure] = error.failures() else {
        panic!("{error}");
    };
    let expected = (limit, attempts);
    match failure.cause() {
        Cause::GivenUp { limit, attempts } => assert_eq!((*limit, *attempts), expected),
        other => panic!("{other:?}"),
    }
    let setting = match limit {
        WatchLimit::Attempts => "`Watch::attempts`",
        _ => "`Watch::give_up_after`",
    };
    assert!(error.to_string().contains(setting), "{error}");
}

fn time_is_bounded(kind: Kind) {
    let server = Server::start();
    let mut con = kind.connect(&server.client());
    let mut other = kind.connect(&server.client());
    let watch = Watch::keys(["k"]).give_up_after(Duration::ZERO);
    let counted = watch.run(&mut con, |_| {
        redis::cmd("INCR")
            .arg("k")
            .exec(&mut other)
            .map_err(Error::from)?;
        Ok::<_, Error>(Some(Counted { key: "k", count: 7 }))
    });
    let limit = WatchLimit::GiveUpAfter(Duration::ZERO);
    assert_given_up(counted.expect_err("a conflict"), limit, 1);
    assert_unwatched(&server, &mut con, "k");
}

fn settings_have_no_bad_values(kind: Kind) {
    let server = Server::start();
    let mut con = kind.connect(&server.client());
    let mut other = kind.connect(&server.client());
    let watch = Watch::keys(["k"])
        .attempts(0)
        .pause(Duration::MAX)
        .give_up_after(Duration::MAX);
    let mut conflict = |watch: &Watch| {
        let counted = watch.run(&mut con, |_| {
            let () = redis::cmd("INCR").arg("k").exec(&mut other)?;
            Ok::<_, Error>(Some(Counted { key: "k", count: 7 }))
        });
        counted.expect_err("a conflict")
    };
    assert_given_up(conflict(&watch), WatchLimit::Attempts, 1);
    let watch = watch.attempts(2).give_up_after(SHORT);
    assert_given_up(conflict(&watch), WatchLimit::Attempts, 2);
}

#[test]
fn keys_are_not_shown() {
    let watch = Watch::keys(["secret", "hidden"]);
    let shown = format!("{watch:?} {watch:#?}");
    assert!(
        !shown.contains("secret") && !shown.contains("hidden"),
        "{shown}"
    );
    assert!(shown.contains("keys: 2"), "{shown}");
}

const SHORT: Duration = Duration::from_millis(250);

fn impatient(server: &Server, kind: Kind) -> Connection {
    let mut con = kind.connect(&server.client());
    con.set_timeout(Some(SHORT));
    con
}

/// Asserts that the connection is said to be of no use, and that it is of none.
#[track_caller]
fn assert_still_watching(server: &Server, mut con: Connection, error: &Error) {
    assert!(error.must_drop_connection(), "{error}");
    assert!(
        error.is_timeout() && error.to_string().contains("drop this connection"),
        "{error}"
    );
    con.set_timeout(None);
    if let Connection::Direct(con) = &mut con {
        // It is closed, and what it watched with it.
        let sent = redis::cmd("PING").exec(con);
        assert!(sent.is_err() && !con.is_open());
        return;
    }
    let () = redis::cmd("PING")
        .exec(&mut con)
        .expect("the server goes on");
    let mut other = server.client().get_connection().expect("a connection");
    let () = redis::cmd("INCR")
        .arg("k")
        .exec(&mut other)
        .expect("an increment");
    let executed = redis_pipeline! { atomic { PING; } }.execute(&mut con);
    assert!(
        executed.is_err_and(|error| error.is_aborted()),
        "nothing is watched"
    );
}

fn a_watch_without_an_answer_makes_the_connection_useless(kind: Kind) {
    let server = Server::options().start().expect("a server");
    let mut con = impatient(&server, kind);
    let broken = Arc::new(AtomicBool::new(false));
    let stalled = server.stall();
    let watched = Watch::keys(["k"])
        .mark_broken(&broken)
        .run(&mut con, |_| -> Result<Option<Counted<'_>>, Error> {
            unreachable!("nothing is watched")
        });
    drop(stalled);
    assert!(broken.load(Ordering::SeqCst));
    assert_still_watching(&server, con, &watched.expect_err("a time-out"));
}

fn an_unwatch_without_an_answer_makes_the_connection_useless(kind: Kind) {
    let server = Server::options().start().expect("a server");
    type Decide = fn() -> Result<Option<Counted<'static>>, Error>;
    let ways: [Decide; 4] = [
        || Ok(None),
        || {
            Err(Error::from(redis::RedisError::from((
                redis::ErrorKind::Client,
                "enough",
            ))))
        },
        || Ok(Some(Counted { key: "k", count: 7 })),
        || panic!("enough"),
    ];
    for decide in ways {
        let mut con = impatient(&server, kind);
        let broken = Arc::new(AtomicBool::new(false));
        let watch = Watch::keys(["k"]).mark_broken(&broken);
        let mut stalled = None;
        let ended = catch_unwind(AssertUnwindSafe(|| {
            watch.run(&mut con, |_| {
                stalled = Some(server.stall());
                decide()
            })
        }));
        drop(stalled);
        assert!(broken.load(Ordering::SeqCst));
        if let Ok(ended) = ended {
            let error = ended.expect_err("a time-out");
            assert!(
                error.is_timeout() && error.must_drop_connection(),
                "{error}"
            );
        }
    }
}

fn a_watch_that_is_refused_leaves_the_connection_as_it_was(kind: Kind) {
    let server = Server::options().start().expect("a server");
    let mut con = kind.connect(&server.client());
    let () = redis::cmd("ACL")
        .arg(&["SETUSER", "default", "-watch"])
        .exec(&mut con)
        .expect("fewer permissions");
    let refused = Watch::keys(["k"]).run(&mut con, |_| Ok::<Option<Counted<'_>>, Error>(None));
    let refused = refused.expect_err("no permission");
    assert_eq!(refused.code(), Some("NOPERM"));
    assert_eq!(refused.failures()[0].command(), "WATCH");
    assert!(!refused.must_drop_connection(), "{refused}");
}

fn nothing_to_do_is_no_error_and_unwatches(kind: Kind) {
    let server = Server::start();
    let mut con = kind.connect(&server.client());
    let nothing = Watch::keys(["k"]).run(&mut con, |_| Ok::<Option<Counted<'_>>, Error>(None));
    assert_eq!(nothing.expect("no error"), None);
    assert_unwatched(&server, &mut con, "k");
}

fn every_other_way_out_unwatches(kind: Kind) {
    let server = Server::start();
    let mut con = kind.connect(&server.client());
    let watch = Watch::keys(["k"]);

    let early: Result<Option<(u64,)>, Box<dyn std::error::Error>> =
        watch.run(&mut con, |_| Err::<Option<Counted<'_>>, _>("enough".into()));
    assert_eq!(early.expect_err("an early return").to_string(), "enough");
    assert_unwatched(&server, &mut con, "k");

    let panicked = catch_unwind(AssertUnwindSafe(|| {
        watch.run(&mut con, |_| -> Result<Option<Counted<'_>>, Error> {
            panic!("enough")
        })
    }));
    assert!(panicked.is_err());
    assert_unwatched(&server, &mut con, "k");

    let not_atomic = watch.run(&mut con, |_| {
        Ok::<_, Error>(Some(redis_pipeline! { INCR "other"; }))
    });
    let Err(Error::Refused(failures)) = not_atomic else {
        panic!("{not_atomic:?}")
    };
    assert!(
        failures[0]
            .to_string()
            .ends_with(&ArgumentError::NotAtomic.to_string())
    );
    assert_unwatched(&server, &mut con, "k");

    redis::cmd("SET")
        .arg("text")
        .arg("text")
        .exec(&mut con)
        .expect("a text");
    let failed = watch.run(&mut con, |_| {
        Ok::<_, Error>(Some(redis_pipeline! { atomic { INCR "text"; } }))
    });
    assert!(matches!(failed, Err(Error::Failed(_))), "{failed:?}");
    assert_unwatched(&server, &mut con, "k");
}

/// Includes the tests of awaited connections for one kind of them.
macro_rules! awaited {
    ($module:ident: $kind:ident($client:ident) -> $con:path, may lose UNWATCH: $may_lose_unwatch:literal) => {
        mod $module {
            use $con;

            use super::*;

            const MAY_LOSE_UNWATCH: bool = $may_lose_unwatch;

            async fn connect(server: &Server) -> MultiplexedConnection {
                kinds::$kind(&server.$client()).await
            }

            fn set_limit(con: &mut MultiplexedConnection, limit: Duration) {
                con.set_response_timeout(limit.into());
            }

            include!("locking/awaited.rs");
        }
    };
}

// The queue of redis-rs holds fifty requests.
awaited! { redis_rs_awaited: redis_rs(client) -> redis::aio::MultiplexedConnection, may lose UNWATCH: true }
awaited! { redis_rs_awaited_resp3: redis_rs(client_resp3) -> redis::aio::MultiplexedConnection, may lose UNWATCH: true }
awaited! { direct_awaited: direct(client) -> redis_pipeline::direct::aio::MultiplexedConnection, may lose UNWATCH: false }
awaited! { direct_awaited_resp3: direct(client_resp3) -> redis_pipeline::direct::aio::MultiplexedConnection, may lose UNWATCH: false }
