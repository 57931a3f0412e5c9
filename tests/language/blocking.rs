//! `redis(blocking)`: commands that wait, as the last of a pipeline whose connection nobody else uses.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use redis::{AsyncConnectionConfig, Cmd, Connection, ConnectionLike, RedisResult, Value};
use redis_pipeline::reply::StreamsRead;
use redis_pipeline::{
    ArgumentError, Cause, Error, Execution, Inline, Pipeline, direct, redis_pipeline,
};

use crate::support::{Empty, alone, both};

redis_pipeline! {
    /// Waits for a job, at most as long as it is told.
    #[redis(blocking)]
    #[derive(Clone, Copy)]
    struct Take<'a> {
        queue: &'a str,
        wait: f64,
    }

    #[derive(Debug, PartialEq)]
    struct TakeReply;

    let taken = INCR "taken:{queue}";
    let job = BLMOVE queue "busy" LEFT RIGHT wait;
}

fn take(wait: f64) -> Take<'static> {
    Take {
        queue: "queue",
        wait,
    }
}

/// Pushes as soon as somebody waits.
fn push_to_whoever_waits(mut con: Connection) -> thread::JoinHandle<()> {
    thread::spawn(move || {
        let limit = Instant::now() + Duration::from_secs(60);
        loop {
            let clients: String = redis::cmd("INFO").arg("clients").query(&mut con).unwrap();
            if clients.contains("blocked_clients:1") {
                break;
            }
            assert!(Instant::now() < limit, "nobody waits");
            thread::yield_now();
        }
        redis_pipeline! { RPUSH "queue" "late"; }
            .execute(&mut con)
            .unwrap();
    })
}

#[test]
fn a_command_waits_for_what_another_connection_writes() {
    both(|con| {
        redis_pipeline! { RPUSH "queue" "early"; }
            .execute(con)
            .unwrap();
        let (taken, job) = take(0.0).execute(con).unwrap();
        assert_eq!((taken, job.as_deref()), (1, Some("early")));
        let pushing = push_to_whoever_waits(Empty::another());
        let reply = take(0.0).fetch(con).unwrap();
        pushing.join().unwrap();
        assert_eq!(
            reply,
            TakeReply {
                taken: 2,
                job: Some("late".to_owned())
            }
        );
        assert_eq!(take(0.01).execute(con).unwrap(), (3, None));
    });
}

#[tokio::test]
async fn an_awaited_command_waits_too() {
    let empty = Empty::take();
    let config = AsyncConnectionConfig::new().set_response_timeout(None);
    for client in [empty.client(), empty.client_resp3()] {
        let mut con = client
            .get_multiplexed_async_connection_with_config(&config)
            .await
            .unwrap();
        let pushing = push_to_whoever_waits(Empty::another());
        let (_, job) = take(0.0).execute_async(&mut con).await.unwrap();
        pushing.join().unwrap();
        assert_eq!(job.as_deref(), Some("late"));
        let open = direct::aio::MultiplexedConnection::open(&client);
        let mut direct = open.await.unwrap();
        direct.set_response_timeout(None);
        let pushing = push_to_whoever_waits(Empty::another());
        let (_, job) = take(0.0).execute_async(&mut direct).await.unwrap();
        pushing.join().unwrap();
        assert_eq!(job.as_deref(), Some("late"));
        let mut direct = direct::Connection::open(&client).unwrap();
        let pushing = push_to_whoever_waits(Empty::another());
        let (_, job) = take(0.0).execute(&mut direct).unwrap();
        pushing.join().unwrap();
        assert_eq!(job.as_deref(), Some("late"));
        let pushing = push_to_whoever_waits(Empty::another());
        let job = redis_pipeline! { #![redis(blocking)] BRPOP "other" "queue" 0 };
        let job = Pipeline::execute_async(&job, &mut con).await.unwrap();
        pushing.join().unwrap();
        assert_eq!(job, Some(("queue".to_owned(), "late".to_owned())));
    }
}

#[test]
fn replies_are_those_of_the_commands() {
    both(|con| {
        redis_pipeline! {
            RPUSH "list" "a" "b";
            ZADD "set" 1.5 "one" 2 "two";
            XADD "stream" "1-1" "field" "value";
            XGROUP CREATE "stream" "group" "0";
        }
        .execute(con)
        .unwrap();
        let popped = redis_pipeline! { #![redis(blocking)] BLPOP "none" "list" 1 };
        assert_eq!(
            popped.execute(con).unwrap(),
            Some(("list".to_owned(), "a".to_owned()))
        );
        let several = redis_pipeline! { #![redis(blocking)] BLMPOP 1 _ "list" LEFT };
        assert_eq!(
            several.execute(con).unwrap(),
            Some(("list".to_owned(), vec!["b".to_owned()]))
        );
        let lowest = redis_pipeline! { #![redis(blocking)] BZPOPMIN "set" 1 };
        assert_eq!(
            lowest.execute(con).unwrap(),
            Some(("set".to_owned(), "one".to_owned(), 1.5))
        );
        let (streams,) = redis_pipeline! {
            #![redis(blocking)]
            let streams: Option<StreamsRead> = XREADGROUP GROUP "group" "me" COUNT 1 BLOCK 1 STREAMS "stream" >;
        }
        .execute(con)
        .unwrap();
        assert_eq!(streams.unwrap()[0].entries[0].id, "1-1");
        let nothing = redis_pipeline! { #![redis(blocking)] XREAD BLOCK 1 STREAMS "stream" $ };
        assert_eq!(nothing.execute(con).unwrap().map(|it| it.len()), None);
        let replicas = redis_pipeline! { #![redis(blocking)] SET "k" 1; WAIT 0 1 };
        assert_eq!(replicas.execute(con).unwrap(), 0);
    });
}

#[test]
fn the_arms_of_an_if_may_wait() {
    both(|con| {
        let take = |wait: bool| {
            redis_pipeline! {
                #![redis(blocking)]
                RPUSH "queue" "job";
                let job: Option<(String, String)> = if wait { BLPOP "queue" 0 } else { BRPOP "queue" 0 };
            }
        };
        let job = Some(("queue".to_owned(), "job".to_owned()));
        assert_eq!(take(true).execute(con).unwrap(), (job.clone(),));
        assert_eq!(take(false).execute(con).unwrap(), (job,));
        let dropped = redis_pipeline! { #![redis(blocking)] if true { BLPOP "queue" 0.01; } };
        dropped.execute(con).unwrap();
    });
}

redis_pipeline! {
    #[redis(blocking)]
    struct Worker<'a> { queue: &'a str }
    SET "worker" 1;
    let job: (i64, Option<String>) = Take { queue, wait: 0.01 };
}

redis_pipeline! {
    /// A transaction never waits, whatever stands in it.
    struct InTransaction<'a> { queue: &'a str }
    atomic { let job: (i64, Option<String>) = Take { queue, wait: 0.0 }; }
    GET "after";
}

fn pop() -> Inline<Option<(String, String)>> {
    redis_pipeline! { #![redis(blocking)] BLPOP "queue" 0.01 }
}

#[test]
fn a_pipeline_that_waits_is_a_part_of_another_one_that_says_so() {
    both(|con| {
        let (job,) = Worker { queue: "queue" }.execute(con).unwrap();
        assert_eq!(job, (1, None));
        let (job,) = InTransaction { queue: "queue" }.execute(con).unwrap();
        assert_eq!(job, (2, None));
        let outer = redis_pipeline! { #![redis(blocking)] RPUSH "queue" "job"; (pop()) };
        assert!(outer.execute(con).unwrap().is_some());
        let outer = redis_pipeline! { atomic { let job = (pop()); } GET "after"; };
        assert_eq!(outer.execute(con).unwrap(), (None,));
        let condition = true;
        let outer = redis_pipeline! { #![redis(blocking)] if condition { (pop()) } };
        assert_eq!(outer.execute(con).unwrap(), Some(None));
    });
}

#[track_caller]
fn assert_refused<P: Pipeline>(pipeline: &P, con: &mut Connection) {
    redis_pipeline! { RPUSH "queue" "job"; }
        .execute(con)
        .unwrap();
    let Err(Error::Refused(failures)) = pipeline.execute(con) else {
        panic!("it must be refused");
    };
    for failure in &failures {
        let waits = matches!(
            failure.cause(),
            Cause::Argument {
                problem: ArgumentError::Waits,
                ..
            }
        );
        assert!(waits, "{failure}");
        assert!(failure.to_string().contains("redis(blocking)"), "{failure}");
    }
    let left = redis_pipeline! { let left = LLEN "queue"; DEL "queue"; };
    assert_eq!(left.execute(con).unwrap(), (1,), "nothing was sent");
}

#[test]
fn elsewhere_such_a_pipeline_is_refused_before_anything_is_sent() {
    alone(|con| {
        assert_refused(&redis_pipeline! { (pop()) }, con);
        assert_refused(&redis_pipeline! { let job = (pop()); }, con);
        let first = redis_pipeline! { #![redis(blocking)] (pop()); GET "after"; };
        assert_refused(&first, con);
        let turns = [1];
        let turns = redis_pipeline! { #![redis(blocking)] for _turn in turns { (pop()); } };
        assert_refused(&turns, con);
        let deep = redis_pipeline! { #![redis(blocking)] (redis_pipeline! { (pop()) }) };
        assert_refused(&deep, con);
    });
}

/// A connection that fails, and can be used again.
struct Failing<'a>(&'a AtomicUsize);

impl ConnectionLike for Failing<'_> {
    fn req_packed_command(&mut self, _: &[u8]) -> RedisResult<Value> {
        self.0.fetch_add(1, Ordering::Relaxed);
        Err(std::io::Error::from(std::io::ErrorKind::ConnectionReset).into())
    }

    fn req_packed_commands(&mut self, _: &[u8], _: usize, _: usize) -> RedisResult<Vec<Value>> {
        self.req_packed_command(&[]).map(|it| vec![it])
    }

    fn req_command(&mut self, _: &Cmd) -> RedisResult<Value> {
        self.req_packed_command(&[])
    }

    fn get_db(&self) -> i64 {
        0
    }

    fn check_connection(&mut self) -> bool {
        true
    }

    fn is_open(&self) -> bool {
        true
    }
}

#[test]
fn what_waits_is_never_sent_again() {
    let sent = AtomicUsize::new(0);
    let reads = redis_pipeline! { #![redis(blocking)] XREAD BLOCK 1 STREAMS "s" "0-0" };
    assert!(reads.is_read_only());
    let request = reads.request();
    assert!(request.commands().all(|command| !command.may_repeat()));
    let failed = Execution::new()
        .repeat(5)
        .execute(&reads, &mut Failing(&sent));
    assert!(
        matches!(failed, Err(Error::Connection(_))),
        "{:?}",
        failed.err()
    );
    assert_eq!(sent.swap(0, Ordering::Relaxed), 1);
    let reads = redis_pipeline! { XREAD STREAMS "s" "0-0" };
    let failed = Execution::new()
        .repeat(5)
        .execute(&reads, &mut Failing(&sent));
    assert!(failed.is_err());
    assert_eq!(sent.load(Ordering::Relaxed), 6, "the test can fail");
}

#[test]
fn a_time_out_of_the_client_says_how_to_set_it() {
    let empty = Empty::take();
    let mut con = empty.connect();
    con.set_read_timeout(Some(Duration::from_millis(10)))
        .unwrap();
    let error = take(0.0).execute(&mut con).unwrap_err();
    assert!(error.is_timeout());
    let text = error.to_string();
    assert!(text.contains("Connection::set_read_timeout"), "{text}");
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let client = empty.client();
        let open = client.get_multiplexed_async_connection();
        let mut con = open.await.unwrap();
        // Not before: what a connection says first may take longer than this.
        con.set_response_timeout(Duration::from_millis(10));
        let error = take(0.0).execute_async(&mut con).await.unwrap_err();
        assert!(error.is_timeout());
        let text = error.to_string();
        let setting = "AsyncConnectionConfig::set_response_timeout";
        assert!(text.contains(setting), "{text}");
    });
}

/// Executes a pipeline on each kind of connection of this crate's own, which give up after 50 milliseconds.
fn on_impatient<P: Pipeline + Sync>(pipeline: &P, mut check: impl FnMut(Result<P::Output, Error>)) {
    let empty = Empty::take();
    let limit = Some(Duration::from_millis(50));
    for client in [empty.client(), empty.client_resp3()] {
        let mut con = direct::Connection::open(&client).unwrap();
        con.set_response_timeout(limit);
        check(pipeline.execute(&mut con));
        // Whatever stands around it.
        let mut behind: Box<dyn ConnectionLike> = Box::new(con);
        check(pipeline.execute(&mut *behind));
        let runtime = tokio::runtime::Runtime::new().unwrap();
        runtime.block_on(async {
            use direct::aio::{ConnectionManager, MultiplexedConnection};
            let mut con = MultiplexedConnection::open(&client).await.unwrap();
            con.set_response_timeout(limit);
            check(Pipeline::execute_async(pipeline, &mut con).await);
            let mut con = ConnectionManager::open(&client).await.unwrap();
            con.set_response_timeout(limit);
            check(Pipeline::execute_async(pipeline, &mut con).await);
        });
    }
    let mut con = empty.connect();
    let taken: Option<i64> = redis::cmd("GET")
        .arg("taken:queue")
        .query(&mut con)
        .unwrap();
    assert_eq!(taken, None, "something was sent");
}

fn refusal<T>(result: Result<T, Error>) -> (ArgumentError, String) {
    let Err(error @ Error::Refused(_)) = result else {
        panic!("not refused");
    };
    match error.failures()[0].cause() {
        Cause::Argument { problem, .. } => (*problem, error.to_string()),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_command_that_waits_longer_than_its_connection_is_refused_before_anything_is_sent() {
    let limit = Duration::from_millis(50);
    let seconds = |seconds| Some(Duration::from_secs_f64(seconds));
    for (wait, waits) in [(0.0, None), (0.05, seconds(0.05)), (1.5, seconds(1.5))] {
        on_impatient(&take(wait), |result| {
            let (problem, text) = refusal(result);
            assert_eq!(problem, ArgumentError::WaitsTooLong { waits, limit });
            assert!(text.contains("set_response_timeout"), "{text}");
        });
    }
    let expect = |waits: Option<Duration>| {
        move |result: Result<(), Error>| {
            let (problem, _) = refusal(result);
            assert_eq!(problem, ArgumentError::WaitsTooLong { waits, limit });
        }
    };
    let queues = ["a", "b"];
    let spread = redis_pipeline! { #![redis(blocking)] INCR "taken:queue"; BLPOP ..queues 2; };
    on_impatient(&spread, expect(seconds(2.0)));
    let first =
        redis_pipeline! { #![redis(blocking)] INCR "taken:queue"; BZMPOP 3 _ ..queues MIN; };
    on_impatient(&first, expect(seconds(3.0)));
    let (count, block) = (Some(1), Some(200));
    let word = redis_pipeline! {
        #![redis(blocking)]
        INCR "taken:queue";
        XREAD [COUNT count] [BLOCK block] STREAMS "block" $;
    };
    on_impatient(&word, expect(seconds(0.2)));
    let named = redis_pipeline! {
        #![redis(blocking)]
        INCR "taken:queue";
        XREADGROUP GROUP "BLOCK" "BLOCK" [COUNT count] BLOCK 0 STREAMS "s" >;
    };
    on_impatient(&named, expect(None));
    let arms = redis_pipeline! {
        #![redis(blocking)]
        INCR "taken:queue";
        if count.is_some() { WAIT 1 75; } else { GET "k"; }
    };
    on_impatient(&arms, expect(seconds(0.075)));
}

#[test]
fn what_waits_less_than_its_connection_is_sent() {
    let block = None::<u64>;
    for patience in [None, Some(Duration::from_secs(20))] {
        let empty = Empty::take();
        let mut con = direct::Connection::open(&empty.client()).unwrap();
        con.set_response_timeout(patience);
        let (_, job) = take(0.001).execute(&mut con).unwrap();
        assert_eq!(job, None);
        let read = redis_pipeline! { #![redis(blocking)] XREAD [BLOCK block] STREAMS "s" "0-0" };
        assert_eq!(read.execute(&mut con).unwrap().map(|it| it.len()), None);
        // In a transaction nothing waits.
        let (job,) = redis_pipeline! { atomic { let job = BLPOP "none" 0; } }
            .execute(&mut con)
            .unwrap();
        assert_eq!(job, None::<(String, String)>);
    }
}

redis_pipeline! {
    /// Sends parts before the one that waits.
    #[redis(blocking)]
    struct Load { jobs: u32 }
    for job in 0..jobs { RPUSH "jobs" job; }
    let first: Option<(String, u32)> = BLPOP "jobs" 0;
}

#[test]
fn parts_go_before_it() {
    both(|con| {
        let mut parts = 0;
        let (first,) = Execution::new()
            .part(10)
            .progress(|_| parts += 1)
            .execute(&Load { jobs: 50 }, con)
            .unwrap();
        assert_eq!((first, parts), (Some(("jobs".to_owned(), 0)), 6));
    });
}
