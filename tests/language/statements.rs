//! `let`, dropped replies, `else`, results, quoted commands, documentation.

use std::cell::Cell;
use std::collections::HashMap;

use redis_pipeline::{Error, redis_pipeline};

use crate::support::{alone, assert_sends, both};

#[test]
fn lets_are_the_result_in_the_order_written() {
    both(|con| {
        let result: ((), i64, String) = redis_pipeline! {
            let stored = SET "a" 1;
            INCR "a";
            let counted = INCR "a";
            let echoed = ECHO "x";
        }
        .execute(con)
        .unwrap();
        assert_eq!(result, ((), 3, "x".to_owned()));
    });
}

#[test]
fn no_let_is_a_unit_and_one_let_a_tuple_of_one() {
    both(|con| {
        let none: () = redis_pipeline! { SET "a" 1; DEL "a"; }
            .execute(con)
            .unwrap();
        let _: () = none;
        let one: (i64,) = redis_pipeline! { let n = INCR "a"; }.execute(con).unwrap();
        assert_eq!(one, (1,));
    });
}

#[test]
fn a_lone_tail_is_the_result_untupled() {
    both(|con| {
        let command: i64 = redis_pipeline! { SET "a" 1; INCR "a" }
            .execute(con)
            .unwrap();
        assert_eq!(command, 2);
        let days = ["a", "b"];
        let list: Vec<Option<String>> = redis_pipeline! { for day in days { GET day } }
            .execute(con)
            .unwrap();
        assert_eq!(list, [Some("2".to_owned()), None]);
        let yes = true;
        let maybe: Option<Option<String>> =
            redis_pipeline! { if yes { GET "a" } }.execute(con).unwrap();
        assert_eq!(maybe, Some(Some("2".to_owned())));
        let either: Option<String> = redis_pipeline! { if yes { GET "a" } else { GET "b" } }
            .execute(con)
            .unwrap();
        assert_eq!(either.as_deref(), Some("2"));
        let part = redis_pipeline! { GET "a" };
        let whole: Option<String> = redis_pipeline! { (part) }.execute(con).unwrap();
        assert_eq!(whole.as_deref(), Some("2"));
    });
}

redis_pipeline! {
    struct Tail { key: String }
    SET key "v";
    GET key
}

redis_pipeline! {
    struct Ping;
    PING
}

#[test]
fn a_tail_of_the_struct_form_and_a_struct_without_fields() {
    both(|con| {
        let key = "k".to_owned();
        let value: Option<String> = Tail { key }.execute(con).unwrap();
        assert_eq!(value.as_deref(), Some("v"));
        let pong: String = Ping.execute(con).unwrap();
        assert_eq!(pong, "PONG");
    });
}

#[test]
fn a_dropped_reply_is_dropped_and_its_error_is_not() {
    both(|con| {
        redis::cmd("SET").arg("text").arg("x").exec(con).unwrap();
        let pipeline = redis_pipeline! {
            GET "text";
            INCR "text";
            let other = INCR "n";
        };
        let error = pipeline.execute(con).unwrap_err();
        let failures = error.failures();
        assert_eq!(failures.len(), 1);
        assert_eq!((failures[0].position(), failures[0].label()), (1, None));
        // What could be executed was.
        assert_eq!(redis::cmd("GET").arg("n").query(con), Ok(1));
    });
}

#[test]
fn else_replaces_nil_and_only_nil() {
    both(|con| {
        redis::cmd("SET").arg("here").arg(5).exec(con).unwrap();
        redis::cmd("ZADD")
            .arg("z")
            .arg(2)
            .arg("m")
            .exec(con)
            .unwrap();
        let result: (u64, u64, String, f64, (String, f64)) = redis_pipeline! {
            let missing: u64 = GET "missing" else 7;
            let here: u64 = GET "here" else 7;
            let text = GET "missing" else "none".to_owned();
            let score = ZSCORE "z" "nobody" else -1.0;
            let lowest = ZPOPMIN "nothing" else (String::new(), 0.0);
        }
        .execute(con)
        .unwrap();
        let expected = (7, 5, "none".to_owned(), -1.0, (String::new(), 0.0));
        assert_eq!(result, expected);
    });
}

#[test]
fn else_is_evaluated_only_where_the_reply_is_nil() {
    both(|con| {
        redis::cmd("SET").arg("here").arg(5).exec(con).unwrap();
        let asked = Cell::new(0);
        let default = || {
            asked.set(asked.get() + 1);
            9
        };
        let pipeline = redis_pipeline! {
            let here: i64 = GET "here" else default();
            let missing: i64 = GET "missing" else default();
        };
        assert_eq!(asked.get(), 0);
        assert_eq!(pipeline.execute(con).unwrap(), (5, 9));
        assert_eq!(asked.get(), 1);
    });
}

#[test]
fn else_is_not_for_errors() {
    both(|con| {
        redis::cmd("SADD").arg("set").arg(5).exec(con).unwrap();
        let error = redis_pipeline! { let n: i64 = GET "set" else 0; }
            .execute(con)
            .unwrap_err();
        assert_eq!(
            error.failures()[0].server_error().unwrap().code(),
            "WRONGTYPE"
        );
    });
}

redis_pipeline! {
    struct Limit { fallback: u64, name: String }
    GET "limit:{name}" else fallback.to_string()
}

#[test]
fn else_of_a_tail_and_with_fields() {
    both(|con| {
        let name = "a".to_owned();
        let text: String = redis_pipeline! { GET "limit:{name}" else "x".into() }
            .execute(con)
            .unwrap();
        assert_eq!(text, "x");
        let limit = Limit { fallback: 12, name };
        assert_eq!(limit.execute(con).unwrap(), "12");
    });
}

#[test]
fn commands_in_quotes_are_sent_as_written() {
    both(|con| {
        let key = "k";
        let values = ["1", "2"];
        let pipeline = redis_pipeline! {
            let info: Option<String> = "CLIENT  GETNAME";
            let pushed: i64 = "RPUSH" key ..values "{key}:3" (4 - 1) -5;
            let listed: Vec<String> = "lrange" key 0 -1;
            "SET" "t" 1 EX 100;
            let scan: (u64, Vec<String>) = "SCAN" 0 MATCH * COUNT 100;
        };
        let expected = [
            "CLIENT GETNAME",
            "RPUSH k 1 2 k:3 3 -5",
            "lrange k 0 -1",
            "SET t 1 EX 100",
            "SCAN 0 MATCH * COUNT 100",
        ];
        assert_sends(pipeline.request(), &expected);
        let (name, pushed, listed, mut scan) = pipeline.execute(con).unwrap();
        assert!(name.is_none_or(|name| name.is_empty()));
        assert_eq!(pushed, 5);
        assert_eq!(listed, ["1", "2", "k:3", "3", "-5"]);
        scan.1.sort();
        assert_eq!(scan, (0, vec!["k".to_owned(), "t".to_owned()]));
    });
}

#[test]
fn a_pipeline_with_nothing_to_send_succeeds_without_sending() {
    struct Deaf;
    impl redis::ConnectionLike for Deaf {
        fn req_packed_command(&mut self, _: &[u8]) -> redis::RedisResult<redis::Value> {
            panic!("a command was sent")
        }
        fn req_packed_commands(
            &mut self,
            _: &[u8],
            _: usize,
            _: usize,
        ) -> redis::RedisResult<Vec<redis::Value>> {
            panic!("commands were sent")
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
    let keys: [&str; 0] = [];
    let no = false;
    let pipeline = redis_pipeline! {
        let values = for key in keys { GET key };
        let maybe = if no { GET "x" };
        atomic { for key in keys { DEL key; } }
    };
    assert!(pipeline.request().is_empty());
    assert!(pipeline.request().as_bytes().is_empty());
    let result: (Vec<Option<String>>, Option<Option<String>>) =
        pipeline.execute(&mut Deaf).unwrap();
    assert_eq!(result, (vec![], None));
}

redis_pipeline! {
    #[derive(Clone)]
    struct Documented { id: u64 }

    /// What a reply holds.
    #[derive(Debug, PartialEq)]
    pub(crate) struct DocumentedReply;

    /// How often it was asked for.
    let asked = INCR "asked:{id}";
    /// Its name.
    let its_name: Option<String> = HGET "it:{id}" "name";
}

#[test]
fn fetch_returns_the_reply_struct() {
    both(|con| {
        redis::cmd("HSET")
            .arg("it:1")
            .arg("name")
            .arg("n")
            .exec(con)
            .unwrap();
        let pipeline = Documented { id: 1 };
        let (asked, name) = pipeline.execute(con).unwrap();
        assert_eq!((asked, name.as_deref()), (1, Some("n")));
        let reply = pipeline.fetch(con).unwrap();
        let expected = DocumentedReply {
            asked: 2,
            its_name: Some("n".to_owned()),
        };
        assert_eq!(reply, expected);
    });
}

#[test]
fn inputs_are_evaluated_once_and_in_the_order_written() {
    alone(|con| {
        let order = Cell::new(0);
        let next = || {
            order.set(order.get() + 1);
            order.get()
        };
        let pipeline = redis_pipeline! {
            RPUSH "l" (next()) (next());
            let pushed = RPUSH "l" ..([next(), next()]) (next());
            SET "m" (next()) [EX (Some(next()))];
            let list: Vec<i32> = LRANGE "l" 0 -1;
        };
        let (pushed, list) = pipeline.execute(con).unwrap();
        assert_eq!(pushed, 5);
        assert_eq!(list, [1, 2, 3, 4, 5]);
        assert_eq!(redis::cmd("GET").arg("m").query(con), Ok(6));
        assert_eq!(redis::cmd("TTL").arg("m").query(con), Ok(7));
    });
}

#[test]
fn a_tail_has_its_type_behind_an_arrow() {
    both(|con| {
        let pushed: u64 = redis_pipeline! { RPUSH "list" "a" "b" -> u64 }
            .execute(con)
            .unwrap();
        assert_eq!(pushed, 2);
        let range = redis_pipeline! { LRANGE "list" 0 -1 -> Vec<Vec<u8>> };
        assert_eq!(range.execute(con).unwrap(), [b"a", b"b"]);
        let quoted = redis_pipeline! { "LLEN" "list" -> Option<u64> };
        assert_eq!(quoted.execute(con).unwrap(), Some(2));
        let script = redis_pipeline! { EVAL "return 1" 0 -> bool };
        assert!(script.execute(con).unwrap());
        let default = redis_pipeline! { GET "none" -> u8 else 7 };
        assert_eq!(default.execute(con).unwrap(), 7);
        let first = redis_pipeline! { INCR "n"; XADD "stream" "1-1" "f" "v"; XRANGE "stream" - + -> redis::streams::StreamRangeReply };
        assert_eq!(first.execute(con).unwrap().ids.len(), 1);
    });
}

#[test]
fn an_arrow_behind_a_block_types_the_whole() {
    both(|con| {
        let keys = ["a", "b"];
        let counts = redis_pipeline! { for key in keys { key => INCR key } -> HashMap<String, u8> };
        let expected = HashMap::from([("a".to_owned(), 1), ("b".to_owned(), 1)]);
        assert_eq!(counts.execute(con).unwrap(), expected);
        let inner = redis_pipeline! { for key in keys { GET key -> Option<u8> } };
        let inner: Vec<Option<u8>> = inner.execute(con).unwrap();
        assert_eq!(inner, [Some(1), Some(1)]);
        let yes = true;
        let some = redis_pipeline! { if yes { INCR "a" } -> Option<u8> };
        assert_eq!(some.execute(con).unwrap(), Some(2));
        let either = redis_pipeline! { if yes { INCR "a" } else { INCR "b" } -> u8 };
        assert_eq!(either.execute(con).unwrap(), 3);
        let nested = redis_pipeline! { (redis_pipeline! { INCR "a" -> u8 }) -> u8 };
        assert_eq!(nested.execute(con).unwrap(), 4);
        let tail = redis_pipeline! { let all: Vec<u8> = for key in keys { INCR key -> u8 }; };
        assert_eq!(tail.execute(con).unwrap(), (vec![5, 2],));
    });
}

redis_pipeline! {
    struct Length<'a> { key: &'a str }
    LLEN key -> u8
}

redis_pipeline! {
    struct Part { key: String }
    (redis_pipeline! { INCR key -> u8 }) -> u8
}

#[test]
fn an_arrow_types_the_tail_of_a_struct_form() {
    both(|con| {
        let length: u8 = Length { key: "none" }.execute(con).unwrap();
        assert_eq!(length, 0);
        let key = "a".to_owned();
        assert_eq!(Part { key }.execute(con).unwrap(), 1);
    });
}

#[test]
fn nil_is_a_failure_behind_else_and_a_question_mark() {
    both(|con| {
        let must = redis_pipeline! {
            SET "a" 1;
            let a: u8 = GET "a" else ?;
            let name = HGET "none" "name" else ?;
            let popped = ZPOPMIN "none" else ?;
            let after = INCR "a";
        };
        let Err(Error::Failed(failures)) = must.execute(con).map(|_: (u8, String, _, i64)| ())
        else {
            panic!("nil is no value");
        };
        let failures: Vec<String> = failures.iter().map(ToString::to_string).collect();
        assert_eq!(failures.len(), 2, "{failures:?}");
        assert!(
            failures[0].contains("`name`") && failures[0].contains("nil"),
            "{failures:?}"
        );
        assert!(failures[1].contains("`popped`"), "{failures:?}");

        redis::cmd("HSET")
            .arg("h")
            .arg("name")
            .arg("Ada")
            .exec(con)
            .unwrap();
        redis::cmd("ZADD")
            .arg("z")
            .arg(1)
            .arg("m")
            .exec(con)
            .unwrap();
        let fields = ["name"];
        let there = redis_pipeline! {
            let names: Vec<String> = for field in fields { HGET "h" field else ? };
            let popped = ZPOPMIN "z" else ?;
        };
        let (names, popped): (_, (String, f64)) = there.execute(con).unwrap();
        assert_eq!(
            (names, popped),
            (vec!["Ada".to_owned()], ("m".to_owned(), 1.0))
        );
        let tail = redis_pipeline! { GET "none" -> u8 else ? };
        assert!(matches!(tail.execute(con), Err(Error::Failed(_))));
    });
}

redis_pipeline! {
    struct Hidden { n: u64 }
    let n = INCR "counter";
    SET "copy" (self.n);
    SET "text" "{self.n}";
    let all = for n in [2, 3] { SET "loop:{n}" n };
    let some = if let Some(n) = Some(4) { SET "if:{n}" n };
    SET "closure" (Some(5).map_or(0, |n| n));
    SET "field" (Boxed { n: 6 }.n);
}

struct Boxed {
    n: u64,
}

#[test]
fn the_name_of_a_reply_may_be_that_of_something_nearer_or_of_a_field_of_self() {
    let request = Hidden { n: 1 }.request();
    let expected = [
        "INCR counter",
        "SET copy 1",
        "SET text 1",
        "SET loop:2 2",
        "SET loop:3 3",
        "SET if:4 4",
        "SET closure 5",
        "SET field 6",
    ];
    assert_sends(&request, &expected);
}
