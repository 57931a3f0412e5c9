// Watched keys on an awaited connection; included for each kind of them.

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

/// The limit is that of the defaults, ten seconds. On two cores that are busy with other things all of it takes four.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_crowd_at_one_key_gets_through() {
    let server = Server::start();
    let (tasks, each) = (120, 20);
    let mut running = Vec::new();
    for _ in 0..tasks {
        let mut con = connect(&server).await;
        set_limit(&mut con, Duration::from_secs(60));
        running.push(tokio::spawn(async move {
            let mut failed = Vec::new();
            for _ in 0..each {
                let mut watched = Watch::keys(["counter"])
                    .start_async(&mut con)
                    .await
                    .unwrap();
                loop {
                    let count = read(&mut watched, "counter").await.unwrap() + 1;
                    let key = "counter";
                    match watched.commit(&Counted { key, count }).await {
                        Ok(None) => continue,
                        Ok(Some(_)) => break,
                        Err(error) => {
                            failed.push(error);
                            break;
                        }
                    }
                }
            }
            failed
        }));
    }
    let mut failed = Vec::new();
    for task in running {
        failed.extend(task.await.expect("no panic"));
    }
    assert!(failed.is_empty(), "{} failed: {}", failed.len(), failed[0]);
    let mut con = connect(&server).await;
    assert_eq!(
        read(&mut con, "counter").await.expect("a count"),
        tasks * each
    );
}

#[tokio::test]
async fn time_is_bounded() {
    let server = Server::start();
    let (mut con, mut other) = (connect(&server).await, connect(&server).await);
    let watch = Watch::keys(["k"]).give_up_after(Duration::ZERO);
    let mut watched = watch.start_async(&mut con).await.expect("watched");
    redis::cmd("INCR")
        .arg("k")
        .exec_async(&mut other)
        .await
        .expect("an increment");
    let committed = watched.commit(&Counted { key: "k", count: 9 }).await;
    let limit = WatchLimit::GiveUpAfter(Duration::ZERO);
    assert_given_up(committed.expect_err("a conflict"), limit, 1);
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
            Err(error) => {
                assert!(last, "{error}");
                assert_given_up(error, WatchLimit::Attempts, 2);
            }
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
async fn a_function_decides_again_after_a_conflict() {
    let server = Server::start();
    let (mut con, mut other) = (connect(&server).await, connect(&server).await);
    let mut attempts = 0;
    let watch = Watch::keys(["k"]).pause(Duration::from_micros(50));
    let counted = watch
        .run_async(&mut con, async |con| {
            attempts += 1;
            let count = read(con, "k").await? + 1;
            if attempts == 1 {
                let raised = redis_pipeline! { INCRBY "k" 10; };
                raised.execute_async(&mut other).await?;
            }
            Ok::<_, Error>(Some(Counted { key: "k", count }))
        })
        .await;
    assert_eq!((counted.expect("committed"), attempts), (Some((11,)), 2));
    assert_unwatched(&server, &mut con, "k").await;
}

#[tokio::test]
async fn every_way_out_of_a_function_unwatches() {
    let server = Server::start();
    let mut con = connect(&server).await;
    let watch = Watch::keys(["k"]).attempts(2);
    let nothing = async |_: &mut MultiplexedConnection| Ok::<Option<Counted>, Error>(None);
    let nothing = watch.run_async(&mut con, nothing).await;
    assert_eq!(nothing.expect("nothing to do"), None);
    assert_unwatched(&server, &mut con, "k").await;

    let failing = async |_: &mut MultiplexedConnection| Err::<Option<Counted>, _>(Mine);
    assert!(watch.run_async(&mut con, failing).await.is_err());
    assert_unwatched(&server, &mut con, "k").await;

    let not_atomic = watch
        .run_async(&mut con, async |_| {
            Ok::<_, Error>(Some(redis_pipeline! { INCR "k"; }))
        })
        .await;
    assert!(
        matches!(not_atomic, Err(Error::Refused(_))),
        "{not_atomic:?}"
    );
    assert_unwatched(&server, &mut con, "k").await;

    let mut other = connect(&server).await;
    let conflicts = watch
        .run_async(&mut con, async |con| {
            let count = read(con, "k").await?;
            redis_pipeline! { INCR "k"; }
                .execute_async(&mut other)
                .await?;
            Ok::<_, Error>(Some(Counted { key: "k", count }))
        })
        .await;
    assert_given_up(conflicts.expect_err("conflicts"), WatchLimit::Attempts, 2);
    assert_unwatched(&server, &mut con, "k").await;
}

/// An error of somebody who uses the crate.
#[derive(Debug)]
struct Mine;

impl From<Error> for Mine {
    fn from(_: Error) -> Self {
        Mine
    }
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

/// Polls a future once and drops it.
async fn cancel_at_once<F: Future>(future: F) {
    let mut future = Box::pin(future);
    std::future::poll_fn(|cx| {
        assert!(future.as_mut().poll(cx).is_pending());
        std::task::Poll::Ready(())
    })
    .await;
}

#[tokio::test]
async fn an_unwatch_for_which_there_is_no_room_makes_the_connection_useless() {
    let server = Server::start();
    let (mut con, mut other) = (connect(&server).await, connect(&server).await);
    for (cancelled, lost) in [(3, false), (52, MAY_LOSE_UNWATCH)] {
        let broken = Arc::new(AtomicBool::new(false));
        let watch = Watch::keys(["k"]).mark_broken(&broken);
        let mut watched = watch.start_async(&mut con).await.expect("watched");
        for _ in 0..cancelled {
            cancel_at_once(read(&mut watched, "k")).await;
        }
        drop(watched);
        assert_eq!(broken.load(Ordering::SeqCst), lost, "{cancelled}");
        let () = redis::cmd("PING").exec_async(&mut con).await.expect("room");
        redis::cmd("INCR")
            .arg("k")
            .exec_async(&mut other)
            .await
            .expect("an increment");
        let executed = redis_pipeline! { atomic { PING; } }
            .execute_async(&mut con)
            .await;
        assert_eq!(executed.is_err_and(|error| error.is_aborted()), lost);
    }
}

#[tokio::test]
async fn a_watch_can_be_undone_and_says_so() {
    let server = Server::start();
    let mut con = connect(&server).await;
    let watched = Watch::keys(["k"])
        .start_async(&mut con)
        .await
        .expect("watched");
    watched.unwatch().await.expect("undone");
    assert_unwatched(&server, &mut con, "k").await;

    // Also where no room was for it at first.
    let mut watched = Watch::keys(["k"])
        .start_async(&mut con)
        .await
        .expect("watched");
    for _ in 0..52 {
        cancel_at_once(read(&mut watched, "k")).await;
    }
    watched.unwatch().await.expect("undone");
    assert_unwatched(&server, &mut con, "k").await;
}

#[tokio::test]
async fn a_server_without_an_answer_makes_the_connection_useless() {
    let server = Server::options().start().expect("a server");
    let mut con = connect(&server).await;
    set_limit(&mut con, SHORT);
    let broken = Arc::new(AtomicBool::new(false));
    let stalled = server.stall();
    let watch = Watch::keys(["k"]).mark_broken(&broken);
    let error = watch.start_async(&mut con).await.expect_err("a time-out");
    assert!(
        error.is_timeout() && error.must_drop_connection(),
        "{error}"
    );
    assert!(broken.load(Ordering::SeqCst));
    drop(stalled);

    let mut con = connect(&server).await;
    set_limit(&mut con, SHORT);
    let watched = Watch::keys(["k"])
        .start_async(&mut con)
        .await
        .expect("watched");
    let stalled = server.stall();
    let error = watched.unwatch().await.expect_err("a time-out");
    assert!(
        error.is_timeout() && error.must_drop_connection(),
        "{error}"
    );
    drop(stalled);
}
