//! `atomic` blocks: three ways to fail, and none of them looks like success.

mod common;

use common::{Scripted, bulk, error, info, queued, run};
use redis::Value;
use redis_pipeline::private::for_tests::CommandInfo;
use redis_pipeline::private::{Replies, Writer};
use redis_pipeline::{Cause, Error, Fate, Inline, Pipeline, Request, shape};

static COMMANDS: &[CommandInfo] = &[
    info("GET", Some("before"), "GET \"a\""),
    info("EXEC", None, "atomic"),
    info("INCR", Some("count"), "INCR \"n\""),
    info("SET", None, "SET key 1"),
    info("GET", Some("after"), "GET \"b\""),
];

/// `let before = GET "a"; atomic { let count = INCR "n"; for key in keys { SET key 1; } } let after = GET "b";`
struct Block<'a> {
    keys: &'a [&'a str],
}

impl Pipeline for Block<'_> {
    type Output = (Option<String>, i64, Option<String>);
    type State = ();
    const READ_ONLY: bool = false;
    const COMMANDS: redis_pipeline::private::CommandTable =
        redis_pipeline::private::CommandTable::Listed(COMMANDS);
    const CAPACITY: usize = 0;

    fn write(&self, w: &mut Writer) {
        w.command(0);
        w.raw(b"*2\r\n$3\r\nGET\r\n$1\r\na\r\n");
        w.begin_atomic(1);
        w.command(2);
        w.raw(b"*2\r\n$4\r\nINCR\r\n$1\r\nn\r\n");
        let turns = w.begin_loop(self.keys.len(), 32);
        for key in self.keys {
            w.command(3);
            w.raw(b"*3\r\n$3\r\nSET\r\n");
            w.arg(b"", key);
            w.raw(b"$1\r\n1\r\n");
        }
        w.end_loop(turns, self.keys.len());
        w.end_atomic(1);
        w.command(4);
        w.raw(b"*2\r\n$3\r\nGET\r\n$1\r\nb\r\n");
    }

    fn read(&self, (): &(), r: &mut Replies) -> Option<Self::Output> {
        let before = r.read::<shape::Nullable<shape::BulkString>, _>(0);
        r.begin_atomic(1);
        let count = r.read::<shape::Int, _>(2);
        for _ in 0..r.turns() {
            r.skip(3);
        }
        r.end_atomic(1);
        let after = r.read::<shape::Nullable<shape::BulkString>, _>(4);
        Some((before?, count?, after?))
    }
}

const BLOCK: Block<'static> = Block { keys: &["x", "y"] };

fn failed(replies: [Value; 7]) -> Error {
    BLOCK
        .execute(&mut Scripted::new(replies))
        .expect_err("a failure")
}

fn positions(error: &Error) -> Vec<usize> {
    error
        .failures()
        .iter()
        .map(|failure| failure.position())
        .collect()
}

#[test]
fn it_is_sent_between_multi_and_exec() {
    assert_eq!(
        BLOCK.request().to_string(),
        "GET a\nMULTI\nINCR n\nSET x 1\nSET y 1\nEXEC\nGET b"
    );
    assert_eq!(BLOCK.request().len(), 7);
}

#[test]
fn its_replies_join_the_others() {
    let mut con = Scripted::new([
        bulk("1"),
        Value::Okay,
        queued(),
        queued(),
        queued(),
        Value::Array(vec![Value::Int(5), Value::Okay, Value::Okay]),
        bulk("2"),
    ]);
    let read = BLOCK.execute(&mut con).expect("executed");
    assert_eq!(read, (Some("1".to_owned()), 5, Some("2".to_owned())));
}

#[test]
fn an_error_inside_is_that_commands() {
    let inside = Value::Array(vec![Value::Int(5), Value::Okay, error("ERR no")]);
    let error = failed([
        bulk("1"),
        Value::Okay,
        queued(),
        queued(),
        queued(),
        inside,
        bulk("2"),
    ]);
    assert!(matches!(error, Error::Failed(_)), "{error}");
    assert_eq!(positions(&error), [4]);
    assert_eq!(error.failures()[0].command(), "SET");
}

#[test]
fn an_abort_is_its_own_kind() {
    let error = failed([
        bulk("1"),
        Value::Okay,
        queued(),
        queued(),
        queued(),
        Value::Nil,
        bulk("2"),
    ]);
    assert!(error.is_aborted(), "{error}");
    assert_eq!(positions(&error), [5]);
    assert_eq!(
        error.to_string(),
        "the transaction was aborted, because a watched key was changed: \
         command 6, atomic (src/demo.rs:7:5): nothing of the transaction was executed"
    );
    let redis: redis::RedisError = error.into();
    assert_eq!(redis.kind(), redis::ErrorKind::Client);
}

#[test]
fn an_abort_does_not_hide_other_failures() {
    let error = failed([
        error("WRONGTYPE no string"),
        Value::Okay,
        queued(),
        queued(),
        queued(),
        Value::Nil,
        bulk("2"),
    ]);
    assert!(error.is_aborted(), "{error}");
    assert_eq!(positions(&error), [0, 5]);
}

#[test]
fn a_command_that_is_not_queued_discards_the_transaction() {
    let error = failed([
        bulk("1"),
        Value::Okay,
        queued(),
        error("ERR wrong number of arguments for 'set' command"),
        queued(),
        error("EXECABORT Transaction discarded because of previous errors."),
        bulk("2"),
    ]);
    let Error::Discarded(failures) = &error else {
        panic!("{error}")
    };
    assert_eq!(positions(&error), [3, 5]);
    assert_eq!(failures[0].command(), "SET");
    assert!(
        failures
            .iter()
            .all(|failure| matches!(failure.cause(), Cause::Discarded(_)))
    );
    let redis: redis::RedisError = error.into();
    assert_eq!(redis.code(), Some("ERR"));
}

#[test]
fn a_refused_multi_leaves_no_transaction() {
    let error = failed([
        bulk("1"),
        error("NOPERM this user has no permissions to run the 'multi' command"),
        Value::Int(5),
        Value::Okay,
        Value::Okay,
        error("ERR EXEC without MULTI"),
        bulk("2"),
    ]);
    let Error::NotATransaction(broken) = &error else {
        panic!("{error}")
    };
    assert_eq!(broken.fates(), [(2..5, Fate::Executed)]);
    assert_eq!(positions(&error), [1]);
    assert_eq!(
        error.to_string(),
        "an `atomic` block was not executed as a transaction: commands 3 to 5: executed\n  \
         command 2, atomic (src/demo.rs:7:5): NOPERM this user has no permissions to run the 'multi' command"
    );
    let redis: redis::RedisError = error.into();
    assert_eq!(redis.code(), Some("NOPERM"));
}

#[test]
fn an_exec_with_too_few_replies_is_a_failure() {
    for few in [
        Value::Array(Vec::new()),
        Value::Array(vec![Value::Int(1)]),
        Value::Okay,
        Value::Int(0),
    ] {
        let error = failed([
            bulk("1"),
            Value::Okay,
            queued(),
            queued(),
            queued(),
            few,
            bulk("2"),
        ]);
        assert_eq!(positions(&error), [5], "{error}");
        let Error::NotATransaction(broken) = &error else {
            panic!("{error}")
        };
        assert_eq!(broken.fates(), [(2..5, Fate::Unknown)]);
        assert_eq!(
            (broken.fate(1), broken.fate(4)),
            (None, Some(Fate::Unknown))
        );
    }
}

/// `GET "a"; atomic { INCR "n"; GET "a"; }`, where both `GET`s are known to read.
static READS: &[CommandInfo] = &[
    CommandInfo {
        flags: 1,
        ..info("GET", None, "GET \"a\"")
    },
    info("EXEC", None, "atomic"),
    info("INCR", None, "INCR \"n\""),
];

#[test]
fn a_cache_leaves_its_reads_alone() {
    let mut w = Writer::new(0, READS.into());
    w.command(0);
    w.raw(b"*2\r\n$3\r\nGET\r\n$1\r\na\r\n");
    w.begin_atomic(1);
    w.command(2);
    w.raw(b"*2\r\n$4\r\nINCR\r\n$1\r\nn\r\n");
    w.command(0);
    w.raw(b"*2\r\n$3\r\nGET\r\n$1\r\na\r\n");
    w.end_atomic(1);
    let pipeline = format!("{:?}", w.finish().to_pipeline());
    // redis-rs 1 lists the commands that are ignored, redis-rs 2 notes it of each command.
    let notes = pipeline.split("ignored: ").skip(1);
    let ignored: Vec<bool> = notes.map(|note| note.starts_with("true")).collect();
    let listed = pipeline.contains("ignored_commands: {3}");
    assert!(
        listed || ignored == [false, false, false, true, false],
        "{pipeline}"
    );
}

#[test]
fn an_empty_block_is_not_sent() {
    let mut w = Writer::new(0, COMMANDS.into());
    w.command(0);
    w.raw(b"*2\r\n$3\r\nGET\r\n$1\r\na\r\n");
    w.begin_atomic(1);
    let turns = w.begin_loop(0, 32);
    w.end_loop(turns, 0);
    w.end_atomic(1);
    w.command(4);
    w.raw(b"*2\r\n$3\r\nGET\r\n$1\r\nb\r\n");
    let request = w.finish();
    assert_eq!(request.to_string(), "GET a\nGET b");
    assert_eq!(request.len(), 2);
    let read = run(&mut Scripted::new([bulk("1"), Value::Nil]), &request, |r| {
        let before = r.read::<shape::Nullable<shape::BulkString>, Option<String>>(0);
        r.begin_atomic(1);
        for _ in 0..r.turns() {
            r.skip(3);
        }
        r.end_atomic(1);
        let after = r.read::<shape::Nullable<shape::BulkString>, Option<String>>(4);
        Some((before?, after?))
    });
    assert_eq!(read.expect("no failure"), (Some("1".to_owned()), None));
}

static OUTER: &[CommandInfo] = &[
    info("", Some("block"), "BLOCK"),
    info("PING", Some("pong"), "PING"),
];

fn outer(write: impl FnOnce(&mut Writer)) -> Request {
    let mut w = Writer::new(0, OUTER.into());
    write(&mut w);
    w.command(1);
    w.raw(b"*1\r\n$4\r\nPING\r\n");
    w.finish()
}

#[test]
fn a_nested_pipeline_is_part_of_the_whole() {
    let request = outer(|w| w.nested(&BLOCK, 0));
    assert_eq!(request.len(), 8);
    let replies = [
        bulk("1"),
        Value::Okay,
        queued(),
        queued(),
        queued(),
        Value::Array(vec![error("ERR no"), Value::Okay, Value::Okay]),
        bulk("2"),
        error("ERR neither"),
    ];
    let error = run(&mut Scripted::new(replies), &request, |r| {
        let block = r.nested(&BLOCK, &(), 0);
        let pong = r.read::<shape::BulkString, String>(1);
        Some((block?, pong?))
    })
    .expect_err("two failures");
    let labels: Vec<_> = error
        .failures()
        .iter()
        .map(|failure| failure.label())
        .collect();
    assert_eq!(labels, [Some("block.count"), Some("pong")]);
    assert_eq!(positions(&error), [2, 7]);
}

#[test]
fn an_inline_pipeline_nests_as_well() {
    let inline = || Inline::<_>::new(BLOCK.request(), (), |(), r| BLOCK.read(&(), r));
    let request = outer(|w| w.nested(&inline(), 0));
    assert_eq!(
        request.as_bytes(),
        outer(|w| w.nested(&BLOCK, 0)).as_bytes()
    );
    assert_eq!(
        format!("{request:?}"),
        format!("{:?}", outer(|w| w.nested(&BLOCK, 0)))
    );
    let replies = [
        error("ERR first"),
        Value::Okay,
        queued(),
        queued(),
        queued(),
        Value::Nil,
        bulk("2"),
        bulk("PONG"),
    ];
    let error = run(&mut Scripted::new(replies), &request, |r| {
        let block = r.nested(&inline(), &(), 0);
        let pong = r.read::<shape::BulkString, String>(1);
        Some((block?, pong?))
    })
    .expect_err("aborted");
    assert!(error.is_aborted(), "{error}");
    let labels: Vec<_> = error
        .failures()
        .iter()
        .map(|failure| failure.label())
        .collect();
    assert_eq!(labels, [Some("block.before"), Some("block")]);
}

#[test]
fn a_connection_without_pipelining_gets_command_by_command() {
    let request = outer(|_| {});
    let mut con = Scripted::new([error("ERR no")]);
    con.without_pipelining = true;
    let error = run(&mut con, &request, |r| {
        r.read::<shape::BulkString, String>(1)
    })
    .expect_err("a server error");
    assert_eq!(error.failures().len(), 1);
    assert_eq!(con.sent, [request.as_bytes()]);
    let error = BLOCK.execute(&mut con).expect_err("no transactions there");
    assert!(matches!(error, Error::Refused(_)), "{error}");
    assert_eq!(con.sent.len(), 1);
}
