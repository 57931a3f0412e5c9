//! `Result<T, Failure>`: the failure of one command as its value.

use std::collections::HashMap;

use redis_pipeline::reply::{AclUser, StreamInfo};
use redis_pipeline::{Cause, Error, Failure, redis_pipeline};

use crate::support::{Empty, both};

type Caught<T> = Result<T, Failure>;

fn code(caught: &Caught<impl Sized>) -> Option<&str> {
    let failure = caught.as_ref().err().expect("a failure");
    failure.server_error().map(|error| error.code())
}

#[test]
fn a_failure_is_the_value_of_its_command() {
    both(|con| {
        let keys = ["n", "text"];
        let got = redis_pipeline! {
            SET "text" "abc";
            RPUSH "list" 1 2;
            let wrong: Result<i64, Failure> = INCR "text";
            let nil: Result<String, Failure> = GET "missing";
            let room: Result<Option<String>, Failure> = GET "missing";
            let unfit: Caught<u8> = GET "text";
            let fine: Caught<Option<String>> = GET "text";
            let list: std::result::Result<Vec<u8>, redis_pipeline::Failure> = LRANGE "list" 0 -1;
            let nothing: Result<(String, f64), Failure> = ZPOPMIN "board";
            let maybe: Result<Option<(String, f64)>, Failure> = ZPOPMIN "board";
            let stored: Result<bool, Failure> = SET "text" 1 NX;
            let record: Result<StreamInfo, Failure> = XINFO STREAM "none";
            let nobody: Result<Option<AclUser>, Failure> = ACL GETUSER "nobody";
            let script: Result<i64, Failure> = EVAL "return redis.error_reply('MINE x')" 0;
            let each: Vec<Result<i64, Failure>> = for key in keys { INCR key };
            let keyed: HashMap<String, Caught<i64>> = for key in keys { key.to_owned() => INCR key };
        }
        .execute(con)
        .unwrap();
        assert_eq!((code(&got.0), code(&got.1)), (Some("ERR"), None));
        let nil = got.1.unwrap_err();
        assert_eq!(
            (nil.label(), nil.position(), nil.command()),
            (Some("nil"), 3, "GET")
        );
        assert!(matches!(nil.cause(), Cause::Reply(mismatch) if mismatch.received() == "nil"));
        assert_eq!(got.2.unwrap(), None);
        assert!(matches!(got.3.unwrap_err().cause(), Cause::Reply(_)));
        assert_eq!(got.4.unwrap().as_deref(), Some("abc"));
        assert_eq!(got.5.unwrap(), [1, 2]);
        assert!(matches!(got.6.unwrap_err().cause(), Cause::Reply(_)));
        assert_eq!((got.7.unwrap(), got.8.unwrap()), (None, false));
        assert_eq!(
            (code(&got.9), got.10.unwrap(), code(&got.11)),
            (Some("ERR"), None, Some("MINE"))
        );
        assert_eq!(
            (got.12[0].as_ref().ok(), code(&got.12[1])),
            (Some(&1), Some("ERR"))
        );
        assert_eq!(
            (got.13["n"].as_ref().ok(), code(&got.13["text"])),
            (Some(&2), Some("ERR"))
        );
    });
}

#[test]
fn one_reply_alone_and_those_of_other_pipelines() {
    redis_pipeline! {
        struct Inner { key: &'static str }
        let count: Caught<i64> = INCR key;
    }
    both(|con| {
        redis_pipeline! { SET "text" "abc" }.execute(con).unwrap();
        let alone: Caught<i64> = redis_pipeline! { INCR "n" }.execute(con).map(Ok).unwrap();
        assert_eq!(alone.unwrap(), 1);
        let got = redis_pipeline! {
            let inner = (Inner { key: "text" });
            let again: Caught<i64> = INCR "n";
        }
        .execute(con)
        .unwrap();
        assert_eq!(
            (got.0.0.unwrap_err().label(), got.1.unwrap()),
            (Some("inner.count"), 2)
        );
    });
}

redis_pipeline! {
    struct Counts { keys: u32, also: bool }

    #[derive(Debug)]
    struct CountsReply;

    let also: Option<Result<i64, Failure>> = if also { INCR "text" };
    let each: Vec<Caught<i64>> = for key in 0..keys { INCR "text:{key}" };
}

#[test]
fn each_turn_of_a_streamed_loop_and_each_condition_has_its_own() {
    both(|con| {
        redis_pipeline! { SET "text" "a"; SET "text:1" "b" }
            .execute(con)
            .unwrap();
        let counts = Counts {
            keys: 3,
            also: true,
        };
        let reply = counts.fetch(con).unwrap();
        assert_eq!(code(&reply.also.unwrap()), Some("ERR"));
        let failed: Vec<bool> = reply.each.iter().map(Result::is_err).collect();
        assert_eq!(failed, [false, true, false]);
    });
}

#[test]
fn others_fail_as_before_and_a_question_mark_makes_an_error_of_a_failure() {
    both(|con| {
        let error = redis_pipeline! {
            SET "text" "abc";
            let caught: Caught<i64> = INCR "text";
            let not: i64 = INCR "text";
        }
        .execute(con)
        .unwrap_err();
        let [failure] = error.failures() else {
            panic!("one failure: {error}")
        };
        assert_eq!(failure.label(), Some("not"));
        let mut run = || -> Result<i64, Error> {
            let (caught,) =
                redis_pipeline! { let caught: Caught<i64> = INCR "text"; }.execute(con)?;
            Ok(caught?)
        };
        let error = run().unwrap_err();
        assert!(matches!(&error, Error::Failed(failures) if failures[0].label() == Some("caught")));
    });
}

#[test]
fn a_transaction_that_was_executed_has_failures_and_one_that_was_not_is_an_error() {
    both(|con| {
        let (caught, count) = redis_pipeline! {
            SET "text" "abc";
            atomic {
                let caught: Caught<i64> = INCR "text";
                let count: Caught<i64> = INCR "n";
            }
        }
        .execute(con)
        .unwrap();
        assert_eq!((code(&caught), count.unwrap()), (Some("ERR"), 1));

        redis::cmd("WATCH").arg("n").exec(con).unwrap();
        let mut other = Empty::another();
        redis::cmd("INCR").arg("n").exec(&mut other).unwrap();
        let pipeline = redis_pipeline! { atomic { let count: Caught<i64> = INCR "n"; } };
        assert!(pipeline.execute(con).unwrap_err().is_aborted());

        let discarded = redis_pipeline! { atomic { let caught: Caught<String> = "NO.SUCH" "x"; } };
        assert!(matches!(discarded.execute(con), Err(Error::Discarded(_))));
    });
}

#[test]
fn refused_arguments_and_lost_connections_are_errors_of_the_whole() {
    both(|con| {
        let empty: [(&str, &str); 0] = [];
        let refused = redis_pipeline! { let caught: Caught<i64> = HSET "h" ..empty; };
        assert!(matches!(refused.execute(con), Err(Error::Refused(_))));
        let mut other = Empty::another();
        let id: i64 = redis::cmd("CLIENT").arg("ID").query(con).unwrap();
        redis::cmd("CLIENT")
            .arg("KILL")
            .arg("ID")
            .arg(id)
            .exec(&mut other)
            .unwrap();
        let lost = redis_pipeline! { let caught: Caught<i64> = INCR "n"; };
        assert!(matches!(lost.execute(con), Err(Error::Connection(_))));
    });
}
