//! A connection that breaks, stalls or crawls at every byte of a pipeline and of its replies: the right value or the right error comes,
//! never a wrong value, and whoever uses the connection next reads replies of their own.

mod kinds;

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use private_server::Server;
use redis::{AsyncConnectionConfig, ConnectionLike};
use redis_pipeline::{
    AsyncConnectionLike, Error, Execution, Interrupted, Pipeline, direct, redis_pipeline,
};

use kinds::{Kind, on_every_kind};

on_every_kind! {
    a_blocking_connection_may_be_cut_at_every_byte
    a_blocking_connection_may_stall_at_every_byte
    bytes_may_come_one_by_one
    what_is_said_of_each_part_is_true
    an_awaited_connection_may_be_cut_at_every_byte
    an_awaited_connection_may_stall_at_every_byte
}

redis_pipeline! {
    /// Replies of every kind.
    struct Mixed { run: u64 }
    SET "broken:{run}:text" "a\r\nb";
    let text: Option<String> = GET "broken:{run}:text";
    let counted = INCR "broken:{run}:count";
    let missing: Option<String> = GET "broken:{run}:none";
    RPUSH "broken:{run}:list" 1 2 3;
    let list: Vec<u64> = LRANGE "broken:{run}:list" 0 -1;
    HSET "broken:{run}:hash" "field" "value";
    let hash = HGETALL "broken:{run}:hash";
    let wrong: Result<i64, redis_pipeline::ServerError> = INCR "broken:{run}:list";
    atomic {
        let left = INCRBY "broken:{run}:count" 10;
        let members = SMEMBERS "broken:{run}:none";
    }
    let echo = ECHO "{run}";
}

redis_pipeline! {
    /// Leaves a trace of each command that is executed.
    struct Log { run: u64 }
    for step in 0..12 { RPUSH "log:{run}" step; }
}

impl Mixed {
    fn check(&self, reply: <Self as Pipeline>::Output) {
        let (text, counted, missing, list, hash, wrong, left, members, echo) = reply;
        assert_eq!(text.as_deref(), Some("a\r\nb"));
        assert_eq!((counted, missing, left), (1, None, 11));
        assert_eq!(list, [1, 2, 3]);
        assert_eq!(
            hash.into_iter().collect::<Vec<_>>(),
            [("field".to_owned(), "value".to_owned())]
        );
        assert_eq!(wrong.unwrap_err().code(), "WRONGTYPE");
        assert!(members.is_empty());
        assert_eq!(echo, self.run.to_string());
    }
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Direction {
    Request,
    Reply,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Trouble {
    Cut,
    Stall,
    Crawl,
}

/// What happens to the bytes that pass after it is armed.
#[derive(Debug)]
struct Plan {
    direction: Direction,
    trouble: Trouble,
    at: usize,
    armed: AtomicBool,
    released: AtomicBool,
    passed: AtomicUsize,
}

impl Plan {
    fn new(direction: Direction, trouble: Trouble, at: usize) -> Arc<Self> {
        Arc::new(Plan {
            direction,
            trouble,
            at,
            armed: AtomicBool::new(false),
            released: AtomicBool::new(false),
            passed: AtomicUsize::new(0),
        })
    }

    /// Passes bytes on; `false` where the connection is to be cut.
    fn pass(&self, direction: Direction, bytes: &[u8], to: &mut TcpStream) -> bool {
        if direction != self.direction || !self.armed.load(Ordering::SeqCst) {
            return to.write_all(bytes).is_ok();
        }
        let passed = self.passed.fetch_add(bytes.len(), Ordering::SeqCst);
        if self.trouble == Trouble::Crawl {
            return bytes.iter().all(|byte| {
                thread::yield_now();
                to.write_all(&[*byte]).is_ok()
            });
        }
        if passed > self.at || passed + bytes.len() <= self.at {
            return to.write_all(bytes).is_ok();
        }
        let (before, after) = bytes.split_at(self.at - passed);
        if to.write_all(before).is_err() || self.trouble == Trouble::Cut {
            return false;
        }
        let deadline = Instant::now() + Duration::from_secs(30);
        while !self.released.load(Ordering::SeqCst) && Instant::now() < deadline {
            thread::sleep(Duration::from_millis(1));
        }
        to.write_all(after).is_ok()
    }
}

/// Stands between a client and the server.
struct Proxy {
    port: u16,
    plan: Arc<Mutex<Arc<Plan>>>,
    stop: Arc<AtomicBool>,
}

impl Proxy {
    fn before(server: &Server) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let plan = Arc::new(Mutex::new(Plan::new(Direction::Reply, Trouble::Crawl, 0)));
        let stop = Arc::new(AtomicBool::new(false));
        let (plans, stopped, target) = (plan.clone(), stop.clone(), server.port().unwrap());
        thread::spawn(move || {
            for client in listener.incoming() {
                let (Ok(client), false) = (client, stopped.load(Ordering::SeqCst)) else {
                    return;
                };
                let plan = plans.lock().unwrap().clone();
                let server = TcpStream::connect(("127.0.0.1", target)).unwrap();
                pump(&client, &server, Direction::Request, plan.clone());
                pump(&server, &client, Direction::Reply, plan);
            }
        });
        Proxy { port, plan, stop }
    }

    fn plan(&self, plan: Arc<Plan>) -> redis::Client {
        *self.plan.lock().unwrap() = plan;
        redis::Client::open(format!("redis://127.0.0.1:{}/", self.port)).unwrap()
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::SeqCst);
        let _ = TcpStream::connect(("127.0.0.1", self.port));
    }
}

fn pump(from: &TcpStream, to: &TcpStream, direction: Direction, plan: Arc<Plan>) {
    let (mut from, mut to) = (from.try_clone().unwrap(), to.try_clone().unwrap());
    to.set_nodelay(true).unwrap();
    thread::spawn(move || {
        let mut buffer = [0; 16 * 1024];
        while let Ok(read @ 1..) = from.read(&mut buffer) {
            if !plan.pass(direction, &buffer[..read], &mut to) {
                break;
            }
        }
        let _ = from.shutdown(Shutdown::Both);
        let _ = to.shutdown(Shutdown::Both);
    });
}

static RUN: AtomicU64 = AtomicU64::new(1_000);

fn next_run() -> u64 {
    RUN.fetch_add(1, Ordering::SeqCst)
}

/// How many bytes a pipeline and its replies have.
fn lengths(kind: Kind, server: &Server, pipeline: &impl Pipeline) -> [(Direction, usize); 2] {
    let proxy = Proxy::before(server);
    let plan = Plan::new(Direction::Reply, Trouble::Crawl, 0);
    let mut con = kind.connect(&proxy.plan(plan.clone()));
    plan.armed.store(true, Ordering::SeqCst);
    assert!(pipeline.execute(&mut con).is_ok());
    let request = pipeline.request().as_bytes().len();
    [
        (Direction::Request, request),
        (Direction::Reply, plan.passed.load(Ordering::SeqCst)),
    ]
}

/// Every byte in both directions, shared out to workers that each have a proxy.
fn everywhere(
    server: &Server,
    trouble: Trouble,
    lengths: [(Direction, usize); 2],
    run: impl Fn(&Proxy, Arc<Plan>) + Sync,
) {
    let every_byte = |(direction, length)| (0..length).map(move |at| (direction, at));
    let places: Vec<_> = lengths.into_iter().flat_map(every_byte).collect();
    assert!(places.len() > 300, "{}", places.len());
    let next = AtomicUsize::new(0);
    thread::scope(|scope| {
        for _ in 0..16 {
            scope.spawn(|| {
                let proxy = Proxy::before(server);
                while let Some((direction, at)) = places.get(next.fetch_add(1, Ordering::SeqCst)) {
                    run(&proxy, Plan::new(*direction, trouble, *at));
                }
            });
        }
    });
}

const SHORT: Duration = Duration::from_millis(15);

fn interrupted(error: Error) -> Interrupted {
    match error {
        Error::Connection(interrupted) => interrupted,
        error => panic!("not a failed connection: {error}"),
    }
}

/// Executes, then lets whoever comes next use the same connection.
fn blocking(kind: Kind, proxy: &Proxy, plan: Arc<Plan>) {
    let mut con = kind.connect(&proxy.plan(plan.clone()));
    con.set_timeout(Some(SHORT));
    plan.armed.store(true, Ordering::SeqCst);
    let pipeline = Mixed { run: next_run() };
    let must_drop = match pipeline.execute(&mut con) {
        Ok(reply) => {
            assert_eq!(plan.trouble, Trouble::Crawl, "{plan:?}");
            pipeline.check(reply);
            false
        }
        Err(error) => {
            let interrupted = interrupted(error);
            assert_eq!(
                interrupted.must_drop_connection(),
                plan.trouble == Trouble::Stall && !kind.is_direct(),
                "{plan:?}"
            );
            assert!(!kind.is_direct() || !con.is_open(), "{plan:?}");
            interrupted.must_drop_connection()
        }
    };
    plan.released.store(true, Ordering::SeqCst);
    // Here the request went out whole, so that redis-rs skips what comes late; that a connection must be dropped is what callers can know.
    let whole = !(must_drop && plan.direction == Direction::Request);
    if whole && con.is_open() {
        con.set_timeout(Some(Duration::from_secs(10)));
        let next = Mixed { run: next_run() };
        if let Ok(reply) = next.execute(&mut con) {
            next.check(reply);
        }
    }
}

fn a_blocking_connection_may_be_cut_at_every_byte(kind: Kind) {
    let server = Server::options().start().unwrap();
    let lengths = lengths(kind, &server, &Mixed { run: next_run() });
    everywhere(&server, Trouble::Cut, lengths, |proxy, plan| {
        blocking(kind, proxy, plan)
    });
}

fn a_blocking_connection_may_stall_at_every_byte(kind: Kind) {
    let server = Server::options().start().unwrap();
    let lengths = lengths(kind, &server, &Mixed { run: next_run() });
    everywhere(&server, Trouble::Stall, lengths, |proxy, plan| {
        blocking(kind, proxy, plan)
    });
}

fn bytes_may_come_one_by_one(kind: Kind) {
    let server = Server::options().start().unwrap();
    let proxy = Proxy::before(&server);
    let runtime = tokio::runtime::Runtime::new().unwrap();
    for direction in [Direction::Request, Direction::Reply] {
        let plan = Plan::new(direction, Trouble::Crawl, 0);
        let mut con = kind.connect(&proxy.plan(plan.clone()));
        plan.armed.store(true, Ordering::SeqCst);
        let pipeline = Mixed { run: next_run() };
        pipeline.check(pipeline.execute(&mut con).unwrap());
        // Without a limit that only a fast machine keeps.
        let plan = Plan::new(direction, Trouble::Crawl, 0);
        awaited(kind, &runtime, &proxy, plan, None);
    }
}

fn awaited(
    kind: Kind,
    runtime: &tokio::runtime::Runtime,
    proxy: &Proxy,
    plan: Arc<Plan>,
    limit: Option<Duration>,
) {
    let client = kind.client(&proxy.plan(plan.clone()));
    // The limit comes after the connection: what that says first may take longer on a loaded machine.
    if kind.is_direct() {
        let config = direct::aio::Config::new().set_response_timeout(None);
        let opened = direct::aio::MultiplexedConnection::open_with_config(&client, &config);
        let mut con = runtime.block_on(opened).unwrap();
        con.set_response_timeout(limit);
        awaited_on(runtime, con, plan);
    } else {
        let config = AsyncConnectionConfig::new().set_response_timeout(None);
        let opened = client.get_multiplexed_async_connection_with_config(&config);
        let mut con = runtime.block_on(opened).unwrap();
        if let Some(limit) = limit {
            con.set_response_timeout(limit);
        }
        awaited_on(runtime, con, plan);
    }
}

fn awaited_on(
    runtime: &tokio::runtime::Runtime,
    mut con: impl AsyncConnectionLike,
    plan: Arc<Plan>,
) {
    runtime.block_on(async {
        plan.armed.store(true, Ordering::SeqCst);
        let pipeline = Mixed { run: next_run() };
        match pipeline.execute_async(&mut con).await {
            Ok(reply) => {
                assert_eq!(plan.trouble, Trouble::Crawl, "{plan:?}");
                pipeline.check(reply);
            }
            Err(error) => {
                assert_ne!(plan.trouble, Trouble::Crawl, "{error}");
                assert!(!interrupted(error).must_drop_connection());
            }
        }
        plan.released.store(true, Ordering::SeqCst);
        let next = Mixed { run: next_run() };
        if let Ok(reply) = next.execute_async(&mut con).await {
            next.check(reply);
        }
    });
}

fn an_awaited_connection_may_be_cut_at_every_byte(kind: Kind) {
    let server = Server::options().start().unwrap();
    let lengths = lengths(kind, &server, &Mixed { run: next_run() });
    let runtime = tokio::runtime::Runtime::new().unwrap();
    everywhere(&server, Trouble::Cut, lengths, |proxy, plan| {
        awaited(kind, &runtime, proxy, plan, Some(4 * SHORT))
    });
}

fn an_awaited_connection_may_stall_at_every_byte(kind: Kind) {
    let server = Server::options().start().unwrap();
    let lengths = lengths(kind, &server, &Mixed { run: next_run() });
    let runtime = tokio::runtime::Runtime::new().unwrap();
    everywhere(&server, Trouble::Stall, lengths, |proxy, plan| {
        awaited(kind, &runtime, proxy, plan, Some(4 * SHORT))
    });
}

fn what_is_said_of_each_part_is_true(kind: Kind) {
    let server = Server::options().start().unwrap();
    let lengths = lengths(kind, &server, &Log { run: next_run() });
    everywhere(&server, Trouble::Cut, lengths, |proxy, plan| {
        let mut con = kind.connect(&proxy.plan(plan.clone()));
        plan.armed.store(true, Ordering::SeqCst);
        let run = next_run();
        let error = Execution::new()
            .part(4)
            .execute(&Log { run }, &mut con)
            .unwrap_err();
        let interrupted = interrupted(error);
        let mut direct = server.client().get_connection().unwrap();
        let count = |fate| interrupted.count(fate);
        let (executed, unknown) = (
            count(redis_pipeline::Fate::Executed),
            count(redis_pipeline::Fate::Unknown),
        );
        let logged: usize = redis::cmd("LLEN")
            .arg(format!("log:{run}"))
            .query(&mut direct)
            .unwrap();
        assert!(
            (executed..=executed + unknown).contains(&logged),
            "{plan:?}: {logged} of {interrupted}"
        );
        if kind.is_direct() {
            is_said_of_each_command(&interrupted, &plan);
            return;
        }
        assert_eq!(unknown, 4, "{interrupted}");
        // What the loop would have made is not counted, but it was not sent either.
        let last = interrupted.fates().last().unwrap();
        let all = last.0.end == executed + unknown && executed + unknown == 12;
        assert!(
            all || *last == (executed + 4..usize::MAX, redis_pipeline::Fate::NotSent),
            "{interrupted}"
        );
    });
}

/// What came before the connection was cut is known by command: here each reply has four bytes, those of the last three turns five.
#[track_caller]
fn is_said_of_each_command(interrupted: &Interrupted, plan: &Plan) {
    let replies: Vec<_> = interrupted.replies().collect();
    let executed = interrupted.count(redis_pipeline::Fate::Executed);
    if plan.direction == Direction::Reply {
        let whole = (1..=12_usize).filter(|turn| 4 * turn + turn.saturating_sub(9) <= plan.at);
        assert_eq!(executed, whole.count(), "{plan:?}: {interrupted}");
    }
    // The replies of the parts before were read.
    let of_part = executed / 4 * 4..executed;
    let expected = of_part.map(|turn| (turn, redis::Value::Int(turn as i64 + 1)));
    let expected: Vec<_> = expected.collect();
    let replies: Vec<_> = replies
        .into_iter()
        .map(|(at, it)| (at, it.clone()))
        .collect();
    assert_eq!(replies, expected, "{plan:?}: {interrupted}");
}

redis_pipeline! {
    struct Large<'a> { value: &'a [u8] }
    for _turn in 0..40 { ECHO value; }
}

#[test]
fn after_a_time_out_while_writing_the_error_says_that_the_connection_must_be_dropped() {
    let server = Server::options().start().unwrap();
    let proxy = Proxy::before(&server);
    let plan = Plan::new(Direction::Request, Trouble::Stall, 10);
    let mut con = proxy.plan(plan.clone()).get_connection().unwrap();
    con.set_write_timeout(Some(Duration::from_millis(100)))
        .unwrap();
    con.set_read_timeout(Some(Duration::from_millis(100)))
        .unwrap();
    plan.armed.store(true, Ordering::SeqCst);
    let large = Large {
        value: &[b'x'; 1 << 20],
    };
    let error = large.execute(&mut con).unwrap_err();
    assert!(
        error.to_string().contains("drop this connection"),
        "{error}"
    );
    assert!(interrupted(error).must_drop_connection());
    plan.released.store(true, Ordering::SeqCst);
}

/// The time-out is one for all replies, also while the request is written, and the connection ends with it.
#[test]
fn a_direct_connection_is_closed_by_a_time_out() {
    let server = Server::options().start().unwrap();
    let proxy = Proxy::before(&server);
    let value = vec![b'x'; 1 << 20];
    let large = Large { value: &value };
    for direction in [Direction::Request, Direction::Reply] {
        let plan = Plan::new(direction, Trouble::Stall, 10);
        let mut con = direct::Connection::open(&proxy.plan(plan.clone())).unwrap();
        con.set_response_timeout(Some(Duration::from_millis(100)));
        plan.armed.store(true, Ordering::SeqCst);
        let error = interrupted(large.execute(&mut con).unwrap_err());
        assert!(error.error().is_timeout(), "{error}");
        assert!(!con.is_open());
        assert!(!error.must_drop_connection(), "{error}");
        plan.released.store(true, Ordering::SeqCst);
        let next = interrupted(large.execute(&mut con).unwrap_err());
        assert_eq!(next.count(redis_pipeline::Fate::Unknown), 0, "{next}");
    }
}

/// A server that does not read while its replies are unread.
#[test]
fn a_direct_connection_reads_while_it_writes() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("redis://{}/", listener.local_addr().unwrap());
    let value = vec![b'x'; 8 << 20];
    let replying = thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let mut begun = [0; 1];
        stream.read_exact(&mut begun).unwrap();
        let mut reply = format!("${}\r\n", 32 << 20).into_bytes();
        reply.resize(reply.len() + (32 << 20), b'y');
        reply.extend_from_slice(b"\r\n");
        stream.write_all(&reply).unwrap();
        // Only now it reads what was sent.
        let _ = std::io::copy(&mut stream, &mut std::io::sink());
    });
    let info = redis::Client::open(url).unwrap();
    let settings = info.get_connection_info().redis_settings().clone();
    let address = info.get_connection_info().addr().to_string();
    let stream = TcpStream::connect(address).unwrap();
    let settings = settings.set_skip_set_lib_name();
    let mut con = direct::Connection::over(stream, &settings, &direct::Config::new()).unwrap();
    let (echo,) = redis_pipeline! { let echo: Vec<u8> = ECHO value; }
        .execute(&mut con)
        .unwrap();
    assert_eq!(echo.len(), 32 << 20);
    drop(con);
    replying.join().unwrap();
}
