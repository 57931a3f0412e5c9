//! The awaited connection of this crate's own, on real servers and on ones that behave badly.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use private_server::Server;
use redis::{AsyncCommands, AsyncConnectionConfig, PushInfo, PushKind, RedisConnectionInfo, Value};
use redis_pipeline::direct::aio::{Config, MultiplexedConnection};
use redis_pipeline::{Error, Execution, Fate, Interrupted, redis_pipeline};
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream};

redis_pipeline! {
    /// Replies of several kinds.
    struct Mixed { key: u64 }
    SET "mixed:{key}" "a\r\nb";
    let text: Option<String> = GET "mixed:{key}";
    let none: Option<String> = GET "mixed:{key}:none";
    let wrong: Result<i64, redis_pipeline::ServerError> = INCR "mixed:{key}";
    DEL "mixed:{key}:count";
    atomic {
        let first = INCR "mixed:{key}:count";
        let second = INCR "mixed:{key}:count";
    }
    let echo: u64 = ECHO "{key}";
}

impl Mixed {
    #[track_caller]
    fn check(&self, replies: <Self as redis_pipeline::Pipeline>::Output) {
        let (text, none, wrong, first, second, echo) = replies;
        assert_eq!((text.as_deref(), none), (Some("a\r\nb"), None));
        assert!(wrong.is_err());
        assert_eq!((first, second, echo), (1, 2, self.key));
    }
}

fn patient() -> Config {
    Config::new().set_response_timeout(Some(Duration::from_secs(20)))
}

async fn open(client: &redis::Client) -> MultiplexedConnection {
    MultiplexedConnection::open_with_config(client, &patient())
        .await
        .expect("a connection")
}

#[tokio::test]
async fn both_protocols_and_a_unix_socket() {
    let server = Server::options().start().unwrap();
    let urls = [server.url(), server.url_resp3(), server.unix_url().unwrap()];
    for (key, url) in urls.iter().enumerate() {
        let client = redis::Client::open(url.as_str()).unwrap();
        let mut con = MultiplexedConnection::open(&client).await.unwrap();
        let mixed = Mixed { key: key as u64 };
        mixed.check(mixed.execute_async(&mut con).await.unwrap());
        mixed.check(mixed.execute_async(&mut con.clone()).await.unwrap());
        // What is no pipeline of this crate goes by redis-rs.
        let _: () = con.set("key", "value").await.unwrap();
        let value: String = con.get("key").await.unwrap();
        assert_eq!(value, "value");
        let error = con.incr::<_, _, i64>("key", 1).await.unwrap_err();
        assert_eq!(error.code(), Some("ERR"), "{error}");
        let (one, two): (i64, i64) = redis::pipe()
            .atomic()
            .del("n")
            .ignore()
            .incr("n", 1)
            .incr("n", 1)
            .query_async(&mut con)
            .await
            .unwrap();
        assert_eq!((one, two), (1, 2));
    }
}

#[tokio::test]
async fn the_hello_has_what_the_client_says() {
    let server = Server::options().start().unwrap();
    let mut con = server.client().get_connection().unwrap();
    redis::cmd("ACL")
        .arg(&["SETUSER", "someone", "on", ">secret", "~*", "+@all"])
        .exec(&mut con)
        .unwrap();
    let port = server.port().unwrap();
    for protocol in ["resp2", "resp3"] {
        let url =
            |password| format!("redis://someone:{password}@127.0.0.1:{port}/3?protocol={protocol}");
        let client = redis::Client::open(url("secret")).unwrap();
        let mut con = open(&client).await;
        let who: String = redis::cmd("ACL")
            .arg("WHOAMI")
            .query_async(&mut con)
            .await
            .unwrap();
        assert_eq!(who, "someone");
        let info: String = redis::cmd("CLIENT")
            .arg("INFO")
            .query_async(&mut con)
            .await
            .unwrap();
        assert!(info.contains(" db=3 "), "{info}");
        assert_eq!(redis::aio::ConnectionLike::get_db(&con), 3);
        let client = redis::Client::open(url("other")).unwrap();
        let error = MultiplexedConnection::open(&client).await.unwrap_err();
        let is_refused = error.kind() == redis::ErrorKind::AuthenticationFailed;
        assert!(is_refused || error.code() == Some("WRONGPASS"), "{error}");
    }
}

/// Those that go away leave the replies of the others alone.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn callers_that_go_away_between_others() {
    let server = Server::options().start().unwrap();
    for client in [server.client(), server.client_resp3()] {
        let con = open(&client).await;
        let gone = Arc::new(AtomicUsize::new(0));
        let tasks: Vec<_> = (0..64)
            .map(|key| {
                let (mut con, gone) = (con.clone(), gone.clone());
                tokio::spawn(async move {
                    let mixed = Mixed { key };
                    for turn in 0..30 {
                        if (key + turn) % 3 == 0 {
                            let wait = Duration::from_micros(20 * (turn % 9));
                            let run = mixed.execute_async(&mut con);
                            match tokio::time::timeout(wait, run).await {
                                Ok(replies) => mixed.check(replies.unwrap()),
                                Err(_) => drop(gone.fetch_add(1, Ordering::SeqCst)),
                            }
                        }
                        mixed.check(mixed.execute_async(&mut con).await.unwrap());
                    }
                })
            })
            .collect();
        for task in tasks {
            task.await.unwrap();
        }
        assert!(gone.load(Ordering::SeqCst) > 0);
    }
}

redis_pipeline! {
    struct Values<'a> { keys: &'a [String], value: &'a [u8] }
    for key in keys { SET key value; }
    let values: Vec<Vec<u8>> = for key in keys { GET key else Vec::new() };
}

/// Buffers of large replies are used again, while others still read theirs.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn large_values_of_many_tasks() {
    let server = Server::options().start().unwrap();
    let con = open(&server.client()).await;
    let tasks: Vec<_> = (0..24_u8)
        .map(|task| {
            let mut con = con.clone();
            tokio::spawn(async move {
                for turn in 0..6 {
                    let length = 1 + 25_000 * usize::from((task + turn) % 7);
                    let value: Vec<u8> = (0..length).map(|n| task ^ (n % 251) as u8).collect();
                    let keys: Vec<_> = (0..9).map(|n| format!("large:{task}:{n}")).collect();
                    let large = Values {
                        keys: &keys,
                        value: &value,
                    };
                    let (values,) = large.execute_async(&mut con).await.unwrap();
                    assert!(values.len() == 9 && values.iter().all(|it| *it == value));
                }
            })
        })
        .collect();
    for task in tasks {
        task.await.unwrap();
    }
}

/// Transactions of redis-rs and pipelines of this crate on one connection: none gets between the commands of the other.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn transactions_of_redis_rs_stay_whole() {
    let server = Server::options().start().unwrap();
    let con = open(&server.client()).await;
    let tasks: Vec<_> = (0..32_u64)
        .map(|key| {
            let mut con = con.clone();
            tokio::spawn(async move {
                let mixed = Mixed { key };
                for turn in 0..50_u64 {
                    if key % 2 == 0 {
                        mixed.check(mixed.execute_async(&mut con).await.unwrap());
                        continue;
                    }
                    let (set, got): (String, u64) = redis::pipe()
                        .atomic()
                        .set(format!("by-hand:{key}"), turn)
                        .get(format!("by-hand:{key}"))
                        .query_async(&mut con)
                        .await
                        .unwrap();
                    assert_eq!((set.as_str(), got), ("OK", turn));
                }
            })
        })
        .collect();
    for task in tasks {
        task.await.unwrap();
    }
}

type Messages = Arc<Mutex<Vec<PushInfo>>>;

fn listening() -> (Config, Messages) {
    let messages = Messages::default();
    let sender = messages.clone();
    let redis = AsyncConnectionConfig::new().set_push_sender(move |push| {
        sender.lock().unwrap().push(push);
        Ok::<(), redis::aio::SendError>(())
    });
    (patient().set_redis_config(redis), messages)
}

#[tokio::test]
async fn messages_go_to_whoever_subscribed() {
    let server = Server::options().start().unwrap();
    let (config, messages) = listening();
    let mut con = MultiplexedConnection::open_with_config(&server.client_resp3(), &config)
        .await
        .unwrap();
    con.subscribe(&["one", "two"]).await.unwrap();
    con.psubscribe("p*").await.unwrap();
    let mut other = open(&server.client()).await;
    for n in 0..100 {
        let _: () = other.publish("one", n).await.unwrap();
        let mixed = Mixed { key: n };
        mixed.check(mixed.execute_async(&mut con).await.unwrap());
    }
    con.unsubscribe(&["one"]).await.unwrap();
    // From everything: nobody knows how many confirmations come.
    con.unsubscribe(&[] as &[&str]).await.unwrap();
    con.punsubscribe("p*").await.unwrap();
    let mixed = Mixed { key: 7 };
    mixed.check(mixed.execute_async(&mut con).await.unwrap());
    let received: Vec<_> = messages
        .lock()
        .unwrap()
        .iter()
        .filter(|it| it.kind == PushKind::Message)
        .map(|it| it.data[1].clone())
        .collect();
    let sent: Vec<_> = (0..100)
        .map(|n: u64| Value::BulkString(n.to_string().into_bytes()))
        .collect();
    assert_eq!(received, sent);
    // RESP2 has no push messages.
    let mut con = open(&server.client()).await;
    let error = redis::cmd("SUBSCRIBE")
        .arg("one")
        .exec_async(&mut con)
        .await
        .unwrap_err();
    assert!(error.to_string().contains("RESP3"), "{error}");
}

/// Where RESP3 is needed, the error says so.
#[tokio::test]
async fn push_messages_are_refused_with_resp2() {
    let server = Server::options().start().unwrap();
    let (pushes, _) = listening();
    let refused = MultiplexedConnection::open_with_config(&server.client(), &pushes).await;
    let refused = refused.unwrap_err();
    let kind = redis::ErrorKind::InvalidClientConfig;
    assert_eq!(refused.kind(), kind, "{refused}");
    assert!(refused.to_string().contains("RESP3"), "{refused}");
}

/// A server that is connected and never answers.
#[tokio::test]
async fn connecting_has_a_time_out() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    for protocol in ["resp2", "resp3"] {
        let url = format!("redis://{address}/?protocol={protocol}");
        let client = redis::Client::open(url).unwrap();
        let config = Config::new().set_connection_timeout(Some(Duration::from_millis(50)));
        let opened = MultiplexedConnection::open_with_config(&client, &config);
        let error = opened.await.unwrap_err();
        assert!(error.is_timeout(), "{error}");
    }
}

/// A command that nobody's reply answers would shift the replies of all others.
#[tokio::test]
async fn a_command_without_one_reply_is_refused() {
    let server = Server::options().start().unwrap();
    let mut con = open(&server.client()).await;
    let error = redis::Cmd::new().exec_async(&mut con).await.unwrap_err();
    assert!(error.to_string().contains("no name"), "{error}");
    for words in [&["MONITOR"][..], &["CLIENT", "REPLY", "OFF"]] {
        let refused = redis::cmd(words[0])
            .arg(&words[1..])
            .exec_async(&mut con)
            .await;
        let error = refused.unwrap_err();
        assert!(error.to_string().contains("shared connection"), "{error}");
    }
    let mixed = Mixed { key: 1 };
    mixed.check(mixed.execute_async(&mut con).await.unwrap());
}

#[tokio::test]
async fn what_cannot_be_opened_is_refused() {
    let client = redis::Client::open("redis://127.0.0.1:1/").unwrap();
    let error = MultiplexedConnection::open(&client).await.unwrap_err();
    assert!(error.is_connection_refusal(), "{error}");
    let client = redis::Client::open("redis+unix:///nowhere/at/all").unwrap();
    let error = MultiplexedConnection::open(&client).await.unwrap_err();
    assert!(error.is_io_error(), "{error}");
}

// A server that does what the test says.

fn plain() -> RedisConnectionInfo {
    // Says no hello.
    RedisConnectionInfo::default().set_skip_set_lib_name()
}

async fn over(config: &Config) -> (MultiplexedConnection, DuplexStream) {
    let (ours, theirs) = tokio::io::duplex(1 << 10);
    let (con, driver) = MultiplexedConnection::over(ours, &plain(), config)
        .await
        .unwrap();
    tokio::spawn(driver);
    (con, theirs)
}

redis_pipeline! {
    struct Five;
    let replies: Vec<u64> = for n in 1..=5 { INCRBY "n" n };
}

redis_pipeline! {
    struct Echo<'a> { value: &'a [u8] }
    let value: Vec<u8> = ECHO value;
}

redis_pipeline! {
    struct Transaction;
    let before = INCR "a";
    atomic { let one = INCR "b"; let two = INCR "c"; }
    let after = INCR "d";
}

fn interrupted<T: std::fmt::Debug>(result: Result<T, Error>) -> Interrupted {
    match result {
        Err(Error::Connection(interrupted)) => interrupted,
        other => panic!("not a failed connection: {other:?}"),
    }
}

fn fates(interrupted: &Interrupted, commands: usize) -> Vec<Fate> {
    (0..commands).map(|at| interrupted.fate(at)).collect()
}

/// Reads so many bytes of the requests.
async fn read(server: &mut DuplexStream, length: usize) -> Vec<u8> {
    let mut bytes = vec![0; length];
    server.read_exact(&mut bytes).await.unwrap();
    bytes
}

#[tokio::test]
async fn a_server_that_closes_at_every_byte_of_its_replies() {
    let replies = b":1\r\n:22\r\n:3\r\n$1\r\n4\r\n:5\r\n";
    let ends = [4, 9, 13, 20, 24];
    let (four, five) = (Value::BulkString(b"4".to_vec()), Value::Int(5));
    let length = redis_pipeline::Pipeline::request(&Five).as_bytes().len();
    for cut in 0..=replies.len() {
        let (mut con, mut server) = over(&patient()).await;
        let serve = tokio::spawn(async move {
            read(&mut server, length).await;
            server.write_all(&replies[..cut]).await.unwrap();
        });
        let result = Five.execute_async(&mut con).await;
        serve.await.unwrap();
        if cut == replies.len() {
            assert_eq!(result.unwrap(), (vec![1, 22, 3, 4, 5],));
            continue;
        }
        let interrupted = interrupted(result);
        assert!(interrupted.error().is_connection_dropped());
        assert!(!interrupted.must_drop_connection());
        let executed = ends.iter().filter(|&&end| end <= cut).count();
        let expected: Vec<_> = (0..5)
            .map(|at| {
                if at < executed {
                    Fate::Executed
                } else {
                    Fate::Unknown
                }
            })
            .collect();
        assert_eq!(fates(&interrupted, 5), expected, "{cut}");
        let came: Vec<_> = interrupted.replies().collect();
        let values = [1, 22, 3].map(Value::Int);
        let all = values.iter().chain([&four, &five]).enumerate();
        assert_eq!(came, all.take(executed).collect::<Vec<_>>(), "{cut}");
        assert!(!con.is_open());
        // Nothing hangs, and nothing more is sent.
        let again = self::interrupted(Five.execute_async(&mut con).await);
        assert_eq!(fates(&again, 5), [Fate::NotSent; 5]);
        assert!(con.get::<_, Value>("key").await.is_err());
    }
}

#[tokio::test]
async fn a_transaction_is_executed_with_its_exec() {
    let replies = b":1\r\n+OK\r\n+QUEUED\r\n+QUEUED\r\n*2\r\n:1\r\n:2\r\n:1\r\n";
    use Fate::{Executed, Unknown};
    let queued = [Executed, Unknown, Unknown, Unknown, Unknown, Unknown];
    let executed = [Executed, Executed, Executed, Executed, Executed, Unknown];
    let length = redis_pipeline::Pipeline::request(&Transaction)
        .as_bytes()
        .len();
    for (cut, expected) in [
        (0, [Unknown; 6]),
        (4, queued),
        (18, queued),
        (replies.len() - 5, queued),
        (replies.len() - 4, executed),
    ] {
        let (mut con, mut server) = over(&patient()).await;
        tokio::spawn(async move {
            read(&mut server, length).await;
            server.write_all(&replies[..cut]).await.unwrap();
        });
        let interrupted = interrupted(Transaction.execute_async(&mut con).await);
        assert_eq!(fates(&interrupted, 6), expected, "{cut}");
    }
}

/// What was not written was not sent.
#[tokio::test]
async fn a_server_that_stops_reading_and_closes() {
    let value = vec![b'x'; 10_000];
    let (con, mut server) = over(&patient()).await;
    let first = tokio::spawn({
        let (mut con, value) = (con.clone(), value.clone());
        async move { Echo { value: &value }.execute_async(&mut con).await }
    });
    read(&mut server, 100).await;
    let second = tokio::spawn({
        let mut con = con.clone();
        async move { Five.execute_async(&mut con).await }
    });
    tokio::task::yield_now().await;
    drop(server);
    let first = interrupted(first.await.unwrap());
    assert_eq!(first.fate(0), Fate::Unknown);
    let second = interrupted(second.await.unwrap());
    assert_eq!(fates(&second, 5), [Fate::NotSent; 5], "{second}");
}

#[tokio::test]
async fn replies_that_drip_are_read() {
    let (mut con, mut server) = over(&patient()).await;
    let value: Vec<u8> = (0..5_000_u32).map(|n| n as u8).collect();
    let length = redis_pipeline::Pipeline::request(&Echo { value: &value })
        .as_bytes()
        .len();
    let reply = [format!("${}\r\n", value.len()).as_bytes(), &value, b"\r\n"].concat();
    tokio::spawn(async move {
        for _ in 0..2 {
            read(&mut server, length).await;
            for byte in &reply {
                server.write_all(&[*byte]).await.unwrap();
                tokio::task::yield_now().await;
            }
        }
        server.read_u8().await.unwrap_or_default();
    });
    for _ in 0..2 {
        let (got,) = Echo { value: &value }
            .execute_async(&mut con)
            .await
            .unwrap();
        assert!(got == value);
    }
}

/// Late replies are skipped, and nobody takes them for theirs.
#[tokio::test]
async fn after_a_time_out_the_connection_goes_on() {
    let short = Config::new().set_response_timeout(Some(Duration::from_millis(30)));
    let (mut con, mut server) = over(&short).await;
    let length = redis_pipeline::Pipeline::request(&Five).as_bytes().len();
    let late = interrupted(Five.execute_async(&mut con).await);
    assert!(late.error().is_timeout());
    assert_eq!(fates(&late, 5), [Fate::Unknown; 5]);
    assert!(!late.must_drop_connection() && con.is_open());
    con.set_response_timeout(Some(Duration::from_secs(20)));
    let serve = async {
        read(&mut server, 2 * length).await;
        let replies = b":9\r\n:9\r\n:9\r\n:9\r\n:9\r\n:1\r\n:2\r\n:3\r\n:4\r\n:5\r\n";
        server.write_all(replies).await.unwrap();
    };
    let (result, ()) = tokio::join!(Five.execute_async(&mut con), serve);
    assert_eq!(result.unwrap(), (vec![1, 2, 3, 4, 5],));
}

/// What is queued is bounded: whoever has more waits, and if it gives up, nothing is sent.
#[tokio::test]
async fn a_full_queue_makes_callers_wait() {
    let value = vec![b'x'; 4_000];
    let config = Config::new()
        .set_queued_bytes(10_000)
        .set_response_timeout(Some(Duration::from_millis(200)));
    let (con, mut server) = over(&config).await;
    let tasks: Vec<_> = (0..32)
        .map(|_| {
            let (mut con, value) = (con.clone(), value.clone());
            tokio::spawn(async move { Echo { value: &value }.execute_async(&mut con).await })
        })
        .collect();
    let mut sent = 0;
    for task in tasks {
        let interrupted = interrupted(task.await.unwrap());
        assert!(interrupted.error().is_timeout());
        sent += usize::from(interrupted.fate(0) == Fate::Unknown);
    }
    // One that is being written, and what was queued when the driver took it.
    assert!(sent <= 4, "{sent}");
    let length = redis_pipeline::Pipeline::request(&Echo { value: &value })
        .as_bytes()
        .len();
    let mut con = con.clone();
    con.set_response_timeout(Some(Duration::from_secs(20)));
    let serve = async {
        read(&mut server, (sent + 1) * length).await;
        let reply = b"$2\r\nno\r\n".repeat(sent);
        server.write_all(&reply).await.unwrap();
        server.write_all(b"$3\r\nyes\r\n").await.unwrap();
    };
    let echo = Echo { value: &value };
    let (result, ()) = tokio::join!(echo.execute_async(&mut con), serve);
    assert_eq!(
        result.unwrap(),
        (b"yes".to_vec(),),
        "exactly what was not withdrawn is sent"
    );
}

/// Push messages between the replies to one pipeline, more than any memory would hold.
#[tokio::test]
async fn a_flood_of_push_messages() {
    let (mut con, mut server) = over(&patient()).await;
    let length = redis_pipeline::Pipeline::request(&Five).as_bytes().len();
    let message = format!(
        ">3\r\n$7\r\nmessage\r\n$1\r\nc\r\n$1000\r\n{}\r\n",
        "x".repeat(1_000)
    );
    let serve = async {
        read(&mut server, length).await;
        for (n, reply) in (1..=5).enumerate() {
            server
                .write_all(format!(":{reply}\r\n").as_bytes())
                .await
                .unwrap();
            for _ in 0..2_000 * usize::from(n < 4) {
                server.write_all(message.as_bytes()).await.unwrap();
            }
        }
    };
    let (result, ()) = tokio::join!(Five.execute_async(&mut con), serve);
    assert_eq!(result.unwrap(), (vec![1, 2, 3, 4, 5],));
}

#[tokio::test]
async fn replies_to_nothing_end_the_connection() {
    for (bytes, message) in [
        (
            &b"-ERR max number of clients reached\r\n"[..],
            "max number of clients",
        ),
        (b"+hello\r\n", "reply to no command"),
        (b"HTTP/1.1 400 Bad Request\r\n", "no type of RESP"),
    ] {
        let (mut con, mut server) = over(&patient()).await;
        server.write_all(bytes).await.unwrap();
        // Until the driver has seen it.
        while con.is_open() {
            tokio::task::yield_now().await;
        }
        let error = Five.execute_async(&mut con).await.unwrap_err();
        assert!(error.to_string().contains(message), "{error}");
    }
}

/// A subscription that redis-rs does not know of would take the reply to the next command.
#[tokio::test]
async fn a_confirmation_that_nobody_waits_for_ends_the_connection() {
    let (mut con, mut server) = over(&patient()).await;
    let serve = async {
        read(&mut server, 10).await;
        let push = b">3\r\n$9\r\nsubscribe\r\n$1\r\nc\r\n:1\r\n";
        server.write_all(push).await.unwrap();
        server
    };
    let (result, _server) = tokio::join!(Five.execute_async(&mut con), serve);
    let error = result.unwrap_err();
    assert!(error.to_string().contains("subscribe"), "{error}");
}

#[tokio::test]
async fn a_driver_that_is_dropped_leaves_nobody_waiting() {
    let (ours, mut theirs) = tokio::io::duplex(1 << 10);
    let (mut con, driver) = MultiplexedConnection::over(ours, &plain(), &patient())
        .await
        .unwrap();
    let driver = tokio::spawn(driver);
    let abort = async {
        read(&mut theirs, 10).await;
        driver.abort();
    };
    let (result, ()) = tokio::join!(Five.execute_async(&mut con), abort);
    let interrupted = interrupted(result);
    assert_eq!(interrupted.fate(0), Fate::Unknown);
    assert!(interrupted.to_string().contains("dropped"), "{interrupted}");
}

#[tokio::test]
async fn the_driver_ends_with_the_last_clone() {
    let (ours, mut theirs) = tokio::io::duplex(1 << 10);
    let (con, driver) = MultiplexedConnection::over(ours, &plain(), &patient())
        .await
        .unwrap();
    let driver = tokio::spawn(driver);
    let clone = con.clone();
    drop(con);
    drop(clone);
    driver.await.unwrap();
    assert_eq!(
        theirs.read_u8().await.unwrap_err().kind(),
        std::io::ErrorKind::UnexpectedEof
    );
}

redis_pipeline! {
    struct Log { run: u64 }
    for step in 0..12 { RPUSH "log:{run}" step; }
}

/// A repetition that is asked for is one of its own; without it nothing is sent twice.
#[tokio::test]
async fn nothing_is_sent_twice() {
    let server = Server::options().start().unwrap();
    let mut con = open(&server.client()).await;
    let mut other = open(&server.client()).await;
    for run in 0..20_u64 {
        let id: u64 = redis::cmd("CLIENT")
            .arg("ID")
            .query_async(&mut con)
            .await
            .unwrap();
        let log = Log { run };
        let kill = async {
            redis::cmd("CLIENT")
                .arg(&["KILL", "ID"])
                .arg(id)
                .exec_async(&mut other)
                .await
                .unwrap();
        };
        let (result, ()) =
            tokio::join!(Execution::new().part(3).execute_async(&log, &mut con), kill);
        let logged: Vec<u64> = other.lrange(format!("log:{run}"), 0, -1).await.unwrap();
        match result {
            Ok(()) => assert_eq!(logged, (0..12).collect::<Vec<_>>()),
            Err(error) => {
                let interrupted = interrupted(Err::<(), _>(error));
                let executed = interrupted.count(Fate::Executed);
                let unknown = interrupted.count(Fate::Unknown);
                assert!(
                    (executed..=executed + unknown).contains(&logged.len()),
                    "{interrupted}"
                );
                assert_eq!(logged, (0..logged.len() as u64).collect::<Vec<_>>());
            }
        }
        con = open(&server.client()).await;
    }
}

mod manager {
    use std::net::TcpListener;

    use redis_pipeline::Watch;
    use redis_pipeline::direct::aio::{ConnectionManager, ManagerConfig};
    use tokio::net::TcpListener as Listener;

    use super::*;

    fn quick() -> ManagerConfig {
        ManagerConfig::new()
            .set_connection(patient())
            .set_min_delay(Duration::from_millis(1))
            .set_max_delay(Some(Duration::from_millis(20)))
            .set_number_of_retries(200)
    }

    async fn manager(server: &Server) -> ConnectionManager {
        ConnectionManager::open_with_config(&server.client(), &quick())
            .await
            .unwrap()
    }

    async fn kill(server: &Server, con: &mut ConnectionManager) {
        let id: u64 = redis::cmd("CLIENT")
            .arg("ID")
            .query_async(con)
            .await
            .unwrap();
        let mut other = open(&server.client()).await;
        redis::cmd("CLIENT")
            .arg(&["KILL", "ID"])
            .arg(id)
            .exec_async(&mut other)
            .await
            .unwrap();
        while con.is_open() {
            tokio::task::yield_now().await;
        }
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn it_connects_again() {
        let server = Server::options().start().unwrap();
        let mut con = manager(&server).await;
        for key in 0..5 {
            let mixed = Mixed { key };
            mixed.check(mixed.execute_async(&mut con).await.unwrap());
            kill(&server, &mut con).await;
            let clones: Vec<_> = (0..8)
                .map(|n| {
                    let mut con = con.clone();
                    tokio::spawn(async move {
                        let mixed = Mixed { key: 100 + n };
                        mixed.check(mixed.execute_async(&mut con).await.unwrap());
                        let _: Option<String> = con.get("key").await.unwrap();
                    })
                })
                .collect();
            for clone in clones {
                clone.await.unwrap();
            }
        }
    }

    /// A server that closes each connection after so many bytes of requests, and counts what it was sent.
    #[tokio::test]
    async fn nothing_is_sent_twice_and_the_rest_goes_on() {
        let listener = Listener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let length = Five.request().as_bytes().len();
        let received = Arc::new(Mutex::new(Vec::new()));
        let all = received.clone();
        tokio::spawn(async move {
            for turn in 0.. {
                let (mut socket, _) = listener.accept().await.unwrap();
                // The first answers one pipeline, the second none, and so on.
                let mut bytes = vec![0; length];
                for turn in turn % 2..2 {
                    socket.read_exact(&mut bytes).await.unwrap();
                    all.lock().unwrap().push(bytes.clone());
                    if turn == 0 {
                        let replies = b":1\r\n:2\r\n:3\r\n:4\r\n:5\r\n";
                        socket.write_all(replies).await.unwrap();
                    }
                }
            }
        });
        let info = redis::IntoConnectionInfo::into_connection_info(("127.0.0.1", port)).unwrap();
        let info = info.set_redis_settings(plain());
        let client = redis::Client::open(info).unwrap();
        let mut con = ConnectionManager::open_with_config(&client, &quick())
            .await
            .unwrap();
        let (mut executed, mut unknown) = (0, 0);
        for _ in 0..30 {
            match Five.execute_async(&mut con).await {
                Ok(replies) => {
                    assert_eq!(replies, (vec![1, 2, 3, 4, 5],));
                    executed += 1;
                }
                Err(error) => {
                    let interrupted = interrupted(Err::<(), _>(error));
                    assert_eq!(fates(&interrupted, 5), [Fate::Unknown; 5], "{interrupted}");
                    unknown += 1;
                }
            }
        }
        assert!(executed > 5 && unknown > 5, "{executed} {unknown}");
        let received = received.lock().unwrap();
        assert!(received.iter().all(|it| it == Five.request().as_bytes()));
        assert_eq!(received.len(), executed + unknown);
    }

    #[tokio::test]
    async fn who_sends_without_a_connection_waits_for_one_or_for_the_limit() {
        let server = Server::options().start().unwrap();
        let mut con = manager(&server).await;
        drop(server);
        while con.is_open() {
            tokio::task::yield_now().await;
        }
        con.set_response_timeout(Some(Duration::from_millis(50)));
        let late = interrupted(Five.execute_async(&mut con).await);
        assert!(late.error().is_timeout(), "{late}");
        assert_eq!(fates(&late, 5), [Fate::NotSent; 5]);
        let error = con.get::<_, Value>("key").await.unwrap_err();
        assert!(error.is_timeout(), "{error}");
    }

    #[tokio::test]
    async fn attempts_are_bounded_and_some_are_in_vain() {
        let unused = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = unused.local_addr().unwrap().port();
        drop(unused);
        let client = redis::Client::open(("127.0.0.1", port)).unwrap();
        let few = quick().set_number_of_retries(3);
        let refused = ConnectionManager::open_with_config(&client, &few).await;
        assert!(refused.unwrap_err().is_connection_refusal());
        // Thousands of attempts would take longer than anybody waits.
        let server = Server::options().start().unwrap();
        let url = format!("redis://:wrong@127.0.0.1:{}/", server.port().unwrap());
        let client = redis::Client::open(url).unwrap();
        let many = ManagerConfig::new()
            .set_number_of_retries(u32::MAX)
            .set_min_delay(Duration::from_secs(60));
        let refused = ConnectionManager::open_with_config(&client, &many).await;
        assert!(refused.is_err());
    }

    redis_pipeline! {
        struct Commit { count: u64 }
        atomic { SET "watched" count; }
    }

    /// What watched ends with its connection: a transaction would take effect although the keys were changed.
    #[tokio::test]
    async fn a_watch_ends_with_its_connection() {
        let server = Server::options().start().unwrap();
        let mut con = manager(&server).await;
        let mut watched = Watch::keys(["watched"])
            .start_async(&mut con)
            .await
            .unwrap();
        kill(&server, &mut watched).await;
        // Reading goes on, on another connection.
        let (none,) = redis_pipeline! { let none: Option<u64> = GET "watched"; }
            .execute_async(&mut *watched)
            .await
            .unwrap();
        assert_eq!(none, None);
        let lost = watched.commit(&Commit { count: 1 }).await.unwrap_err();
        assert!(lost.to_string().contains("watch them again"), "{lost}");
        drop(watched);
        let (none,) = redis_pipeline! { let none: Option<u64> = GET "watched"; }
            .execute_async(&mut con)
            .await
            .unwrap();
        assert_eq!(none, None, "nothing was committed");
        // Then all is as before.
        Commit { count: 2 }.execute_async(&mut con).await.unwrap();
        let mut watched = Watch::keys(["watched"])
            .start_async(&mut con)
            .await
            .unwrap();
        let committed = watched.commit(&Commit { count: 3 }).await;
        assert!(committed.unwrap().is_some());
        drop(watched);
        // By hand.
        redis::cmd("WATCH")
            .arg("watched")
            .exec_async(&mut con)
            .await
            .unwrap();
        kill(&server, &mut con).await;
        let by_hand = redis::pipe()
            .atomic()
            .set("watched", 9)
            .exec_async(&mut con)
            .await;
        assert!(
            by_hand
                .unwrap_err()
                .to_string()
                .contains("watch them again")
        );
        let count: u64 = con.get("watched").await.unwrap();
        assert_eq!(count, 3);
    }
}
