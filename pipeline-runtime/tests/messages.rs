//! Messages of errors: no values, and nothing twice.

mod common;

use std::error::Error as _;
use std::io;

use common::Scripted;
use redis::{ConnectionLike, ErrorKind, RedisError, RedisResult, ServerError, Value};
use redis_pipeline::{Cause, Error, Execution, redis_pipeline};

/// Messages that servers sent to commands with a marker among their arguments: the servers, a tab, the message.
const MESSAGES: &str = include_str!("messages.txt");

/// The marker; servers cut its beginning in places.
const SECRET: &str = "3cr3t";

fn server_error(message: &str) -> ServerError {
    let reply = redis::parse_redis_value(format!("-{message}\r\n").as_bytes()).expect("a reply");
    let error = reply.extract_error().expect_err("an error");
    ServerError::try_from(error).expect("an error of a server")
}

fn messages() -> impl Iterator<Item = &'static str> {
    MESSAGES.lines().map(|line| {
        let (servers, message) = line.split_once('\t').expect("servers and a message");
        assert!(!servers.is_empty() && message.contains(SECRET), "{line}");
        message
    })
}

#[test]
fn what_servers_quote_is_left_out() {
    assert!(messages().count() > 100);
    for message in messages() {
        let error = server_error(message);
        let replies = [Value::ServerError(error.clone())];
        let failed = redis_pipeline! { GET "a"; }
            .execute(&mut Scripted::new(replies))
            .expect_err("an error");
        assert_eq!(failed.failures()[0].server_error(), Some(&error));
        for error in [failed, Error::from(error)] {
            let shown = [
                error.to_string(),
                format!("{error:?}"),
                format!("{error:#?}"),
            ];
            for shown in shown {
                assert!(!shown.contains(SECRET), "{message}\n{shown}");
                assert!(shown.contains('…'), "{message}\n{shown}");
            }
        }
    }
}

#[test]
fn what_programs_decide_by_is_whole() {
    let error = server_error("ERR unknown command 'NOSUCH', with args beginning with: 's3cr3t' ");
    let failed = redis_pipeline! { GET "a"; }
        .execute(&mut Scripted::new([Value::ServerError(error)]))
        .expect_err("an error");
    let Cause::Server(error) = failed.failures()[0].cause() else {
        panic!("{failed}");
    };
    assert!(error.details().expect("details").contains(SECRET));
}

#[test]
fn a_message_without_a_quoted_argument_is_as_the_server_sent_it() {
    for message in [
        "ERR value is not an integer or out of range",
        "ERR wrong number of arguments for 'get' command",
        "WRONGTYPE Operation against a key holding the wrong kind of value",
        "NOPERM User alice has no permissions to run the 'get' command",
        "CROSSSLOT Keys in request don't hash to the same slot",
        "ERR CONFIG SET failed (possibly related to argument 'maxmemory') - argument must be a memory value",
        "ERR user_script:1: not enough in stock script: 46e16e09052e6a5568688500e1dd0477332f31a9, on @user_script:1.",
        "MY_CODE some text",
        "my text",
        "OOM",
    ] {
        assert_eq!(Error::from(server_error(message)).to_string(), message);
    }
}

/// A connection whose every exchange fails.
struct Broken(RedisError);

impl ConnectionLike for Broken {
    fn req_packed_command(&mut self, _: &[u8]) -> RedisResult<Value> {
        Err(self.0.clone())
    }

    fn req_packed_commands(&mut self, _: &[u8], _: usize, _: usize) -> RedisResult<Vec<Value>> {
        Err(self.0.clone())
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

redis_pipeline! {
    struct Streamed { last: usize }
    for n in (0..=last).filter(|_| true) { SET "n:{n}" n; }
    for fields in [[("a", "b"); 0]].into_iter() { HSET "hash" ..fields; }
}

redis_pipeline! {
    struct Block { key: &'static str }
    atomic { SET key 1; let left = INCR key; }
}

/// An error that has a cause of its own, as those of TLS have.
#[derive(Debug)]
struct Outer(io::Error);

impl std::fmt::Display for Outer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("handshake failed")
    }
}

impl std::error::Error for Outer {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.0)
    }
}

fn with_causes() -> RedisError {
    let inner = io::Error::other("certificate expired");
    io::Error::other(Outer(inner)).into()
}

/// An error of each variant, and the texts that its chain says.
fn every_variant() -> Vec<(Error, Vec<&'static str>)> {
    let error = |message| Value::ServerError(server_error(message));
    let status = |text: &str| Value::SimpleString(text.to_owned());
    let one = |replies: Vec<Value>| {
        let pipeline = redis_pipeline! { let left = INCR "a"; };
        pipeline
            .execute(&mut Scripted::new(replies))
            .expect_err("one")
    };
    let block = |replies: Vec<Value>| {
        let pipeline = Block { key: "a" };
        pipeline
            .execute(&mut Scripted::new(replies))
            .expect_err("block")
    };
    let none: [(&str, &str); 0] = [];
    let timeout = || RedisError::from(io::Error::new(io::ErrorKind::TimedOut, "no answer"));
    let queued = || status("QUEUED");
    vec![
        (
            with_causes().into(),
            vec!["handshake failed", "certificate expired"],
        ),
        (timeout().into(), vec!["no answer"]),
        (
            server_error("NOAUTH Authentication required.").into(),
            vec!["NOAUTH", "required"],
        ),
        (
            RedisError::from((ErrorKind::Client, "a summary", "a detail".to_owned())).into(),
            vec!["a summary", "a detail"],
        ),
        (
            redis_pipeline! { HSET "hash" ..none; }
                .execute(&mut Scripted::default())
                .expect_err("refused"),
            vec!["not sent", "HSET", "at least one"],
        ),
        (
            redis_pipeline! { PING; }
                .execute(&mut Broken(timeout()))
                .expect_err("broken"),
            vec!["no answer", "command 1: unknown", "half a request"],
        ),
        (
            redis_pipeline! { PING; }
                .execute(&mut Broken(with_causes()))
                .expect_err("broken"),
            vec![
                "handshake failed",
                "command 1: unknown",
                "certificate expired",
            ],
        ),
        (
            Execution::new()
                .part(1)
                .execute(&Streamed { last: 0 }, &mut Scripted::new([Value::Okay]))
                .expect_err("stopped"),
            vec![
                "not sent to its end",
                "command 1: executed",
                "HSET",
                "at least one",
            ],
        ),
        (
            one(vec![error("WRONGTYPE no number")]),
            vec!["failed", "`left`", "no number"],
        ),
        (
            one(vec![Value::Okay]),
            vec!["`left`", "expected an integer", "received a string"],
        ),
        (
            block(vec![Value::Okay, queued(), queued(), Value::Nil]),
            vec!["was aborted", "nothing of the transaction"],
        ),
        (
            block(vec![
                Value::Okay,
                queued(),
                error("ERR no"),
                error("EXECABORT because"),
            ]),
            vec!["discarded", "`left`", "ERR no", "EXECABORT because"],
        ),
        (
            block(vec![
                error("NOPERM no multi"),
                Value::Okay,
                Value::Int(2),
                error("ERR EXEC without MULTI"),
            ]),
            vec![
                "not executed as a transaction",
                "NOPERM no multi",
                "commands 2 to 3: executed",
            ],
        ),
        (one(vec![]), vec!["1 commands", "0 replies"]),
    ]
}

/// The messages of an error and of its causes, as anyhow's `{:#}` shows them.
fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        text.push_str(&format!(": {error}"));
        cause = error.source();
    }
    text
}

#[test]
fn a_chain_of_causes_says_everything_once() {
    for (error, texts) in every_variant() {
        let chain = chain(&error);
        for text in texts {
            assert_eq!(chain.matches(text).count(), 1, "{text:?} in {chain:?}");
        }
    }
}

#[test]
fn an_error_of_redis_rs_says_everything_once() {
    for (error, texts) in every_variant() {
        // redis-rs itself has the same message for these two and their causes.
        let same = error.redis_error().is_some() || error.kind() == ErrorKind::Extension;
        let kind = error.kind();
        let lost = matches!(error, Error::Connection(_) | Error::Stopped(_));
        let error = RedisError::from(error);
        assert_eq!(error.kind(), kind);
        let shown = if same {
            error.to_string()
        } else {
            chain(&error)
        };
        for text in texts {
            let times = shown.matches(text).count();
            assert!(
                times == 1 || times == 0 && (lost || same),
                "{text:?} in {shown:?}"
            );
        }
    }
}

#[test]
fn an_error_of_redis_rs_comes_back_as_it_was() {
    let timeout = RedisError::from(io::Error::from(io::ErrorKind::TimedOut));
    let error = Error::from(timeout);
    assert!(matches!(error, Error::Redis(_)), "{error:?}");
    assert!(error.is_timeout() && error.is_io_error());
    assert!(!error.is_connection_dropped() && !error.must_drop_connection());
    assert!(error.source().is_none() && error.failures().is_empty());
    assert!(RedisError::from(error).is_timeout());

    let dropped = RedisError::from(io::Error::from(io::ErrorKind::BrokenPipe));
    let error = Error::from(dropped.clone());
    assert!(error.is_connection_dropped() && error.is_unrecoverable_error());
    let error = redis_pipeline! { PING; }
        .execute(&mut Broken(dropped))
        .expect_err("broken");
    assert!(matches!(error, Error::Connection(_)));
    assert!(error.is_connection_dropped() && error.is_unrecoverable_error());

    let refusal = RedisError::from(io::Error::from(io::ErrorKind::ConnectionRefused));
    assert!(Error::from(refusal).is_connection_refusal());

    let moved = Error::from(server_error("MOVED 1 127.0.0.1:7000"));
    assert_eq!(moved.code(), Some("MOVED"));
    assert!(moved.is_cluster_error() && !moved.is_timeout());
    let wrong = redis_pipeline! { GET "a"; }
        .execute(&mut Scripted::new([Value::ServerError(server_error(
            "WRONGTYPE no",
        ))]))
        .expect_err("an error");
    assert_eq!(wrong.code(), Some("WRONGTYPE"));
    assert_eq!(RedisError::from(wrong).code(), Some("WRONGTYPE"));
}

#[test]
fn what_redis_rs_quotes_is_left_out() {
    let reply = Value::BulkString(b"s3cr3t".to_vec());
    let error: RedisResult<u8> = redis::from_redis_value(reply).map_err(RedisError::from);
    let error = error.expect_err("no number");
    assert!(error.to_string().contains(SECRET), "{error}");
    let error = Error::from(error);
    assert!(!format!("{error} {error:?}").contains(SECRET), "{error}");
    assert!(
        error
            .redis_error()
            .expect("kept")
            .to_string()
            .contains(SECRET)
    );
}
