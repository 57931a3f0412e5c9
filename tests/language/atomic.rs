//! `atomic { … }`: transactions, and the ways in which they fail.

use redis_pipeline::{Cause, Error, redis_pipeline};

use crate::support::{Empty, assert_sends, both};

redis_pipeline! {
    struct Transfer<'a> { from: &'a str, to: &'a str, amount: i64, log: bool }

    let before = GET "a" else "none".to_owned();
    atomic {
        let left = DECRBY from amount;
        SET "touched" 1;
        let right: i64 = INCRBY to amount;
        let logged = if log { RPUSH "log" "{from}:{amount}" };
    }
    let after: i64 = GET to else 0;
    atomic {
        let again = INCR "again";
    }
}

#[test]
fn its_lets_join_the_outer_tuple() {
    both(|con| {
        let mut transfer = Transfer {
            from: "a",
            to: "b",
            amount: 5,
            log: true,
        };
        let result: (String, i64, i64, Option<i64>, i64, i64) = transfer.execute(con).unwrap();
        assert_eq!(result, ("none".to_owned(), -5, 5, Some(1), 5, 1));
        transfer.log = false;
        let result = transfer.execute(con).unwrap();
        assert_eq!(result, ("-5".to_owned(), -10, 10, None, 10, 2));
    });
}

#[test]
fn it_is_multi_and_exec_around_the_commands() {
    let transfer = Transfer {
        from: "a",
        to: "b",
        amount: 5,
        log: false,
    };
    let expected = [
        "GET a",
        "MULTI",
        "DECRBY a 5",
        "SET touched 1",
        "INCRBY b 5",
        "EXEC",
        "GET b",
        "MULTI",
        "INCR again",
        "EXEC",
    ];
    assert_sends(&transfer.request(), &expected);
    let mut pipe = redis::pipe();
    pipe.atomic().cmd("INCR").arg("n").cmd("GET").arg("n");
    let ours = redis_pipeline! { atomic { INCR "n"; GET "n"; } };
    assert_eq!(ours.request().as_bytes(), pipe.get_packed_pipeline());
}

#[test]
fn blocks_stand_inside_and_an_empty_one_is_not_sent() {
    both(|con| {
        for keys in [&["a", "b"][..], &[]] {
            let pipeline = redis_pipeline! {
                let first = DBSIZE;
                atomic {
                    let counts: Vec<i64> = for key in keys { INCR key };
                }
                let last = DBSIZE;
            };
            let (first, counts, last) = pipeline.execute(con).unwrap();
            assert_eq!(counts.len(), keys.len());
            if keys.is_empty() {
                assert_sends(pipeline.request(), &["DBSIZE", "DBSIZE"]);
            } else {
                assert_eq!((first, last), (0, 2));
            }
        }
    });
}

#[test]
fn blocking_commands_stand_inside_where_redis_never_waits() {
    both(|con| {
        let (popped,): (Option<(String, String)>,) = redis_pipeline! {
            atomic { let popped = BLPOP "nothing" 0; }
        }
        .execute(con)
        .unwrap();
        assert_eq!(popped, None);
    });
}

#[test]
fn an_aborted_transaction_is_never_success() {
    let empty = Empty::take();
    let (mut con, mut other) = (empty.connect(), empty.connect());
    redis::cmd("WATCH").arg("watched").exec(&mut con).unwrap();
    redis::cmd("SET")
        .arg("watched")
        .arg(1)
        .exec(&mut other)
        .unwrap();
    let error = redis_pipeline! {
        let before = INCR "before";
        atomic { SET "inside" 1; let n = INCR "inside"; }
        let after = INCR "after";
    }
    .execute(&mut con)
    .unwrap_err();
    assert!(error.is_aborted(), "{error}");
    let Error::Aborted(failures) = &error else {
        panic!("{error}")
    };
    assert_eq!(failures.len(), 1);
    assert!(matches!(failures[0].cause(), Cause::Aborted));
    assert_eq!(redis::cmd("EXISTS").arg("inside").query(&mut con), Ok(0));
    assert_eq!(
        redis::cmd("MGET")
            .arg("before")
            .arg("after")
            .query(&mut con),
        Ok((1, 1))
    );
    let unit: Result<(), Error> = {
        redis::cmd("WATCH").arg("watched").exec(&mut con).unwrap();
        redis::cmd("INCR").arg("watched").exec(&mut other).unwrap();
        redis_pipeline! { atomic { SET "inside" 1; } }.execute(&mut con)
    };
    assert!(unit.unwrap_err().is_aborted());
}

#[test]
fn a_command_that_cannot_be_queued_discards_the_transaction() {
    both(|con| {
        let error = redis_pipeline! {
            let before = INCR "before";
            atomic {
                let fine = INCR "inside";
                "NO.SUCH.COMMAND" 1;
            }
        }
        .execute(con)
        .unwrap_err();
        let Error::Discarded(failures) = &error else {
            panic!("{error}")
        };
        assert!(!error.is_aborted());
        assert!(
            failures
                .iter()
                .any(|failure| failure.text().contains("NO.SUCH.COMMAND"))
        );
        assert_eq!(redis::cmd("EXISTS").arg("inside").query(con), Ok(0));
        assert_eq!(redis::cmd("GET").arg("before").query(con), Ok(1));
    });
}

#[test]
fn an_error_inside_leaves_the_rest_executed() {
    both(|con| {
        redis::cmd("SET").arg("text").arg("x").exec(con).unwrap();
        let error = redis_pipeline! {
            atomic {
                let one = INCR "n";
                let wrong = INCR "text";
                let two = INCR "n";
            }
        }
        .execute(con)
        .unwrap_err();
        let Error::Failed(failures) = &error else {
            panic!("{error}")
        };
        assert_eq!(failures.len(), 1);
        assert_eq!(
            (failures[0].label(), failures[0].position()),
            (Some("wrong"), 2)
        );
        assert_eq!(redis::cmd("GET").arg("n").query(con), Ok(2));
    });
}

/// A request whose commands were counted anew for each queued one would take minutes.
#[test]
fn a_large_irregular_transaction_becomes_a_pipeline_in_linear_time() {
    const TURNS: usize = 100_000;
    let pipeline = redis_pipeline! {
        atomic {
            for turn in 0..TURNS {
                if turn % 3 == 0 { GET "even"; } else if turn % 7 == 0 { INCR "seventh"; } else { DBSIZE; }
                if turn % 5 == 0 { PING; }
            }
        }
    };
    let request = pipeline.request();
    let made = request.to_pipeline();
    assert_eq!(made.get_packed_pipeline(), request.as_bytes());
    assert_eq!(made.len(), request.len());
}
