//! Drives the runtime as generated code does.

mod common;

use std::collections::HashMap;
use std::time::Duration;

use common::{Scripted, bulk, error, info, run};
use redis::Value;
use redis_pipeline::private::for_tests::CommandInfo;
use redis_pipeline::private::{self, Replies, SpreadRule, Writer, interpolated};
use redis_pipeline::{ArgumentError, Cause, Error, Pipeline, Request, ServerError, shape};

static COMMANDS: &[CommandInfo] = &[
    info("INCR", Some("visits"), "INCR \"visits:{user}\""),
    info("HGET", Some("name"), "HGET \"user:{user}\" \"name\""),
    info("HGET", Some("history"), "HGET \"history:{user}\" day"),
    info("EXPIRE", None, "EXPIRE \"visits:{user}\" 86400 NX"),
];

struct Dashboard<'a> {
    user: u64,
    days: &'a [&'a str],
}

impl Pipeline for Dashboard<'_> {
    type Output = (i64, Option<String>, Vec<Option<u64>>);
    type State = ();
    const READ_ONLY: bool = false;
    const COMMANDS: redis_pipeline::private::CommandTable =
        redis_pipeline::private::CommandTable::Listed(COMMANDS);
    const CAPACITY: usize = 200;

    fn write(&self, w: &mut Writer) {
        let p = interpolated!(&self.user);
        w.command(0);
        w.raw(b"*2\r\n$4\r\nINCR\r\n$");
        w.write_length(7 + p.as_bytes().len());
        w.raw(b"\r\nvisits:");
        w.raw(p.as_bytes());
        w.raw(b"\r\n");
        w.command(1);
        w.raw(b"*3\r\n$4\r\nHGET\r\n$");
        w.write_length(5 + p.as_bytes().len());
        w.raw(b"\r\nuser:");
        w.raw(p.as_bytes());
        w.raw(b"\r\n$4\r\nname\r\n");
        let days = self.days.iter();
        let turns = w.begin_loop(days.size_hint().0, 60);
        let mut count = 0;
        for day in days {
            count += 1;
            w.command(2);
            w.raw(b"*3\r\n$4\r\nHGET\r\n$");
            w.write_length(8 + p.as_bytes().len());
            w.raw(b"\r\nhistory:");
            w.raw(p.as_bytes());
            w.raw(b"\r\n");
            w.arg(b"", &day);
        }
        w.end_loop(turns, count);
        w.command(3);
        w.raw(b"*4\r\n$6\r\nEXPIRE\r\n$");
        w.write_length(7 + p.as_bytes().len());
        w.raw(b"\r\nvisits:");
        w.raw(p.as_bytes());
        w.raw(b"\r\n$5\r\n86400\r\n$2\r\nNX\r\n");
    }

    fn read(&self, (): &(), r: &mut Replies) -> Option<Self::Output> {
        let visits = r.read::<shape::Int, i64>(0);
        let name = r.read::<shape::Nullable<shape::BulkString>, Option<String>>(1);
        let history = r.each(|r| r.read::<shape::Nullable<shape::BulkString>, Option<u64>>(2));
        r.skip(3);
        match (visits, name, history) {
            (Some(visits), Some(name), Some(history)) => Some((visits, name, history)),
            _ => None,
        }
    }
}

const DASHBOARD: Dashboard<'static> = Dashboard {
    user: 7,
    days: &["mon", "tue", "wed"],
};

#[test]
fn the_request_is_what_redis_rs_would_send() {
    let mut by_hand = redis::pipe();
    by_hand.cmd("INCR").arg("visits:7");
    by_hand.cmd("HGET").arg("user:7").arg("name");
    for day in ["mon", "tue", "wed"] {
        by_hand.cmd("HGET").arg("history:7").arg(day);
    }
    by_hand.cmd("EXPIRE").arg("visits:7").arg(86_400).arg("NX");
    let request = DASHBOARD.request();
    assert_eq!(request.as_bytes(), by_hand.get_packed_pipeline());
    assert_eq!(
        request.to_pipeline().get_packed_pipeline(),
        by_hand.get_packed_pipeline()
    );
    assert_eq!(request.len(), 6);
    assert_eq!(
        request.to_string(),
        "INCR visits:7\nHGET user:7 name\nHGET history:7 mon\nHGET history:7 tue\nHGET history:7 wed\n\
         EXPIRE visits:7 86400 NX"
    );
    assert_eq!(
        format!("{request:?}"),
        "Request { commands: 6, first: [\"INCR\", \"HGET\", \"HGET\", \"HGET\", \"HGET\", \"EXPIRE\"], bytes: 227 }"
    );
}

#[test]
fn replies_come_back_typed() {
    let mut con = Scripted::new([
        Value::Int(3),
        bulk("Ada"),
        bulk("1"),
        Value::Nil,
        bulk("3"),
        Value::Int(1),
    ]);
    let (visits, name, history) = DASHBOARD.execute(&mut con).expect("all fine");
    assert_eq!((visits, name.as_deref()), (3, Some("Ada")));
    assert_eq!(history, [Some(1), None, Some(3)]);
    assert!(history.capacity() <= 4);
}

#[test]
fn every_failure_is_reported() {
    let mut con = Scripted::new([
        error("WRONGTYPE Operation against a key holding the wrong kind of value"),
        bulk("Ada"),
        bulk("1"),
        bulk("many"),
        bulk("3"),
        error("ERR value is not an integer or out of range"),
    ]);
    let error = DASHBOARD.execute(&mut con).expect_err("three failures");
    let Error::Failed(failures) = &error else {
        panic!("{error}")
    };
    let positions: Vec<_> = failures.iter().map(|failure| failure.position()).collect();
    assert_eq!(positions, [0, 3, 5]);
    assert_eq!(
        error.to_string(),
        "commands of the pipeline failed: 3 failures\n  \
         `visits`, command 1, INCR \"visits:{user}\" (src/demo.rs:7:5): \
         WRONGTYPE Operation against a key holding the wrong kind of value\n  \
         `history`, command 4, HGET \"history:{user}\" day (src/demo.rs:7:5): \
         expected an integer that fits u64, received a string of 4 bytes\n  \
         command 6, EXPIRE \"visits:{user}\" 86400 NX (src/demo.rs:7:5): \
         ERR value is not an integer or out of range"
    );
    let redis: redis::RedisError = error.into();
    assert_eq!(redis.code(), Some("WRONGTYPE"));
}

#[test]
fn too_few_replies_are_an_error() {
    for replies in [0, 1, 5, 7] {
        let mut con = Scripted::new(vec![Value::Int(1); replies]);
        let error = DASHBOARD
            .execute(&mut con)
            .expect_err("a wrong number of replies");
        assert!(matches!(error, Error::Protocol(_)), "{error}");
    }
}

fn written(write: impl FnOnce(&mut Writer)) -> Request {
    let mut w = Writer::new(100, COMMANDS.into());
    w.command(0);
    write(&mut w);
    w.finish()
}

fn refusal(request: &Request) -> ArgumentError {
    let refused = run(&mut Scripted::default(), request, |_| Some(()));
    let Err(Error::Refused(failures)) = refused else {
        panic!("{refused:?}")
    };
    match failures[0].cause() {
        Cause::Argument { problem, .. } => *problem,
        cause => panic!("{cause}"),
    }
}

#[test]
fn what_does_not_fit_is_refused_before_it_is_sent() {
    static PAIRS: SpreadRule = SpreadRule {
        argument: "field value",
        min: 1,
        multiple_of: 2,
    };
    let none = written(|w| w.check_spread(0, 0, &PAIRS));
    assert_eq!(refusal(&none), ArgumentError::TooFew { min: 1 });
    let odd = written(|w| w.check_spread(0, 3, &PAIRS));
    assert_eq!(refusal(&odd), ArgumentError::NotAMultiple { of: 2 });
    let fraction = written(|w| w.seconds(&Duration::from_millis(1500), 0));
    assert_eq!(
        refusal(&fraction),
        ArgumentError::NotWhole { unit: "seconds" }
    );
    let long = written(|w| w.millis(&Duration::MAX, 0));
    assert_eq!(
        refusal(&long),
        ArgumentError::NotWhole {
            unit: "milliseconds"
        }
    );
    let long = written(|w| w.seconds(&Duration::from_secs(u64::MAX), 0));
    assert_eq!(refusal(&long), ArgumentError::TooLong);
    let up = written(|w| w.choice("up", 0, "where", &["LEFT", "RIGHT"]));
    assert!(matches!(refusal(&up), ArgumentError::NotAChoice { .. }));
    let left = written(|w| w.choice("left", 0, "where", &["LEFT", "RIGHT"]));
    assert_eq!(left.as_bytes(), b"$4\r\nleft\r\n");
}

struct Several;

impl redis::ToRedisArgs for Several {
    fn write_redis_args<W: ?Sized + redis::RedisWrite>(&self, out: &mut W) {
        out.write_arg(b"a");
        out.write_arg(b"b");
    }
}

impl redis::ToSingleRedisArg for Several {}

#[test]
fn a_type_that_writes_several_arguments_cannot_corrupt_a_request() {
    let request = written(|w| {
        w.raw(b"*2\r\n$3\r\nGET\r\n");
        w.arg(b"", &Several);
    });
    assert_eq!(request.as_bytes(), b"*2\r\n$3\r\nGET\r\n$0\r\n\r\n");
    assert_eq!(refusal(&request), ArgumentError::NotOneArgument);
}

#[test]
fn a_server_error_can_be_caught() {
    let request = written(|w| w.raw(b"*1\r\n$4\r\nPING\r\n"));
    let mut con = Scripted::new([error("ERR no")]);
    let caught: Result<i64, ServerError> =
        run(&mut con, &request, |r| r.read::<shape::Int, _>(0)).expect("caught");
    assert_eq!(caught.expect_err("an error").code(), "ERR");
}

fn spread<M, T: private::Spread<M> + ?Sized>(values: &T) -> String {
    let count = private::count(values);
    let request = written(|w| {
        w.raw(b"*");
        w.write_length(1 + count);
        w.raw(b"\r\n$3\r\nDEL\r\n");
        w.spread(values);
    });
    assert_eq!(request.len(), 1);
    request.to_string()
}

#[test]
fn collections_spread() {
    assert_eq!(spread(&["a", "b"]), "DEL a b");
    assert_eq!(spread(&[1, 2]), "DEL 1 2");
    assert_eq!(spread(&vec![("a".to_owned(), 1)]), "DEL a 1");
    assert_eq!(spread(&HashMap::from([("k", 1.5)])), "DEL k 1.5");
    assert_eq!(spread(&("a", 1, b"x".to_vec())), "DEL a 1 x");
    assert_eq!(spread(&&&["a b"][..]), "DEL \"a b\"");
    assert_eq!(spread::<_, [&str; 0]>(&[]), "DEL");
    assert_eq!(spread(&[Box::<str>::from("boxed")]), "DEL boxed");
}

fn generic<T: std::fmt::Display>(value: &T) -> String {
    String::from_utf8(interpolated!(value).as_bytes().to_vec()).expect("text")
}

#[test]
fn parts_are_what_display_writes() {
    assert_eq!(generic(&7), "7");
    assert_eq!(generic(&"x"), "x");
    for n in [0, 1, 9, 10, 99, 12_345, i64::MAX, i64::MIN, -1] {
        assert_eq!(interpolated!(&n).as_bytes(), n.to_string().as_bytes());
    }
    assert_eq!(
        interpolated!(&u64::MAX).as_bytes(),
        u64::MAX.to_string().as_bytes()
    );
    assert_eq!(interpolated!(&1.5).as_bytes(), b"1.5");
    assert_eq!(interpolated!(&'ß').as_bytes(), "ß".as_bytes());
    assert_eq!(interpolated!(&&&"deep").as_bytes(), b"deep");
    assert_eq!(
        interpolated!(&std::net::Ipv4Addr::LOCALHOST).as_bytes(),
        b"127.0.0.1"
    );
}

#[test]
fn commands_may_be_noted_ahead_of_their_bytes() {
    let mut w = Writer::new(0, COMMANDS.into());
    for index in 0..4 {
        w.command(index);
    }
    w.raw(b"*2\r\n$4\r\nINCR\r\n$1\r\na\r\n");
    w.arg(b"*3\r\n$4\r\nHGET\r\n$1\r\nk\r\n", &Several);
    let open = w.begin_array();
    w.raw(b"$4\r\nHGET\r\n");
    w.choice("up", 2, "word", &["LEFT"]);
    w.end_array(open, 2);
    w.raw(b"*1\r\n$4\r\nPING\r\n");
    let request = w.finish();
    assert_eq!(request.len(), 4);
    let refused = run(&mut Scripted::default(), &request, |_| Some(()));
    let Err(Error::Refused(failures)) = refused else {
        panic!("{refused:?}")
    };
    let blamed: Vec<_> = failures
        .iter()
        .map(|failure| (failure.position(), failure.label()))
        .collect();
    assert_eq!(blamed, [(1, Some("name")), (2, Some("history"))]);
}
