//! Optimistic locking on a real server: nothing is lost, and nothing stays watched.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Duration;

use private_server::Server;
use redis::{Connection, ConnectionLike};
use redis_pipeline::{ArgumentError, Error, Watch, redis_pipeline};

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

#[test]
fn concurrent_increments_add_up() {
    let server = Server::start();
    let (threads, each) = (4, 50);
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                let mut con = server.client().get_connection().expect("a connection");
                for _ in 0..each {
                    increment(&mut con, "counter").expect("an increment");
                }
            });
        }
    });
    let mut con = server.client().get_connection().expect("a connection");
    assert_eq!(read(&mut con, "counter").expect("a count"), threads * each);
}

#[test]
fn a_conflict_starts_it_again() {
    let server = Server::start();
    let mut con = server.client().get_connection().expect("a connection");
    let mut other = server.client().get_connection().expect("a connection");
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

#[test]
fn attempts_are_bounded() {
    let server = Server::start();
    let mut con = server.client().get_connection().expect("a connection");
    let mut other = server.client().get_connection().expect("a connection");
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
    assert!(counted.expect_err("always a conflict").is_aborted());
    assert_eq!(attempts, 3);
    assert_eq!(read(&mut con, "k").expect("a count"), 3);
}

#[test]
fn nothing_to_do_is_no_error_and_unwatches() {
    let server = Server::start();
    let mut con = server.client().get_connection().expect("a connection");
    let nothing = Watch::keys(["k"]).run(&mut con, |_| Ok::<Option<Counted<'_>>, Error>(None));
    assert_eq!(nothing.expect("no error"), None);
    assert_unwatched(&server, &mut con, "k");
}

#[test]
fn every_other_way_out_unwatches() {
    let server = Server::start();
    let mut con = server.client().get_connection().expect("a connection");
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

mod asynchronous {
    use redis::aio::MultiplexedConnection;

    use super::*;

    async fn read(con: &mut MultiplexedConnection, key: &str) -> Result<u64, Error> {
        let (count,) = redis_pipeline! { let count: u64 = GET key else 0; }
            .execute_async(con)
            .await?;
        Ok(count)
    }

    async fn increment(con: &mut MultiplexedConnection, key: &str) -> Result<u64, Error> {
        let watch = Watch::keys([key])
            .attempts(1_000)
            .pause(Duration::from_micros(50));
        let mut con = watch.start_async(con).await?;
        loop {
            let count = read(&mut con, key).await? + 1;
            if let Some((count,)) = con.commit(&Counted { key, count }).await? {
                return Ok(count);
            }
        }
    }

    async fn connect(server: &Server) -> MultiplexedConnection {
        server
            .client()
            .get_multiplexed_async_connection()
            .await
            .expect("a connection")
    }

    async fn assert_unwatched(server: &Server, con: &mut MultiplexedConnection, key: &str) {
        let mut other = connect(server).await;
        redis::cmd("INCR")
            .arg(key)
            .exec_async(&mut other)
            .await
            .expect("an increment");
        let executed = redis_pipeline! { atomic { PING; } }
            .execute_async(con)
            .await;
        executed.expect("nothing is watched");
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn concurrent_increments_add_up() {
        let server = Server::start();
        let (tasks, each) = (4, 50);
        let mut running = Vec::new();
        for _ in 0..tasks {
            let mut con = connect(&server).await;
            running.push(tokio::spawn(async move {
                for _ in 0..each {
                    increment(&mut con, "counter").await.expect("an increment");
                }
            }));
        }
        for task in running {
            task.await.expect("no panic");
        }
        let mut con = connect(&server).await;
        assert_eq!(
            read(&mut con, "counter").await.expect("a count"),
            tasks * each
        );
    }

    #[tokio::test]
    async fn a_conflict_is_told() {
        let server = Server::start();
        let (mut con, mut other) = (connect(&server).await, connect(&server).await);
        let mut watched = Watch::keys(["k"])
            .attempts(2)
            .start_async(&mut con)
            .await
            .expect("watched");
        for last in [false, true] {
            let count = read(&mut watched, "k").await.expect("a count") + 1;
            redis::cmd("INCR")
                .arg("k")
                .exec_async(&mut other)
                .await
                .expect("an increment");
            match watched.commit(&Counted { key: "k", count }).await {
                Ok(None) => assert!(!last),
                Err(error) => assert!(last && error.is_aborted(), "{error}"),
                Ok(Some(_)) => panic!("a conflict went unnoticed"),
            }
        }
        let late = watched
            .commit(&Counted { key: "k", count: 9 })
            .await
            .expect_err("no watch");
        assert!(
            late.to_string()
                .ends_with(&ArgumentError::NotWatched.to_string()),
            "{late}"
        );
        drop(watched);
        assert_eq!(read(&mut con, "k").await.expect("a count"), 2);
    }

    #[tokio::test]
    async fn every_way_out_unwatches() {
        let server = Server::start();
        let mut con = connect(&server).await;
        let watch = Watch::keys(["k"]);

        drop(watch.clone().start_async(&mut con).await.expect("watched"));
        assert_unwatched(&server, &mut con, "k").await;

        let mut watched = watch.clone().start_async(&mut con).await.expect("watched");
        let refused = watched.commit(&redis_pipeline! { INCR "other"; }).await;
        assert!(matches!(refused, Err(Error::Refused(_))), "{refused:?}");
        drop(watched);
        assert_unwatched(&server, &mut con, "k").await;

        let mut watched = watch.start_async(&mut con).await.expect("watched");
        let committed = watched.commit(&Counted { key: "k", count: 7 }).await;
        assert_eq!(committed.expect("committed"), Some((7,)));
        drop(watched);
        assert_unwatched(&server, &mut con, "k").await;
    }

    #[tokio::test]
    async fn a_future_that_is_dropped_unwatches() {
        let server = Server::start();
        let mut con = connect(&server).await;
        let endless = async {
            let mut watched = Watch::keys(["k"]).start_async(&mut con).await?;
            read(&mut watched, "k").await?;
            std::future::pending::<Result<(), Error>>().await
        };
        let timed_out = tokio::time::timeout(Duration::from_millis(50), endless).await;
        assert!(timed_out.is_err());
        assert_unwatched(&server, &mut con, "k").await;
    }
}
