//! Optional parts: `[EX ttl]`, `[NX if fresh]`.

use std::time::Duration;

use redis_pipeline::{Error, redis_pipeline};

use crate::support::{alone, assert_sends, both};

redis_pipeline! {
    struct Store<'a> {
        ttl: Option<u64>,
        fresh: bool,
        prefix: Option<&'a str>,
        consumer: Option<String>,
        paged: bool,
        offset: i64,
        count: Option<i64>,
        keep: Option<Duration>,
    }

    SET "k" 1 [EX ttl];
    let stored = SET "k" 2 [NX if fresh] [PX keep];
    let page = SCAN 0 [MATCH "{p}*" if let Some(p) = prefix] [COUNT count];
    let range = ZRANGE "z" 0 10 BYSCORE [LIMIT offset 10 if paged];
    XPENDING "s" "g" - + 10 [consumer];
    LPOS "l" "x" [RANK (offset + 1) if paged && fresh];
}

#[test]
fn a_part_is_sent_where_its_option_is_some_or_its_condition_holds() {
    let mut store = Store {
        ttl: None,
        fresh: false,
        prefix: None,
        consumer: None,
        paged: false,
        offset: 3,
        count: None,
        keep: None,
    };
    let bare = [
        "SET k 1",
        "SET k 2",
        "SCAN 0",
        "ZRANGE z 0 10 BYSCORE",
        "XPENDING s g - + 10",
        "LPOS l x",
    ];
    assert_sends(&store.request(), &bare);
    store.ttl = Some(5);
    store.fresh = true;
    store.prefix = Some("p:");
    store.consumer = Some("c".to_owned());
    store.paged = true;
    store.count = Some(7);
    store.keep = Some(Duration::from_secs(2));
    let full = [
        "SET k 1 EX 5",
        "SET k 2 NX PX 2000",
        "SCAN 0 MATCH p:* COUNT 7",
        "ZRANGE z 0 10 BYSCORE LIMIT 3 10",
        "XPENDING s g - + 10 c",
        "LPOS l x RANK 4",
    ];
    assert_sends(&store.request(), &full);
}

#[test]
fn the_same_parts_in_the_inline_form() {
    let (ttl, none) = (Some(5), None::<u64>);
    let (fresh, prefix) = (true, Some("p"));
    let words = Some(vec!["a", "b"]);
    let pair = (Some("x"), 1);
    let pipeline = redis_pipeline! {
        SET "k" 1 [EX ttl] [NX if fresh];
        SET "k" 1 [EX none] [NX if !fresh];
        SET "k" 1 [EX (ttl.map(|ttl| ttl + 1))];
        SET "k" 1 [EX 10 if fresh];
        SCAN 0 [MATCH "{p}*" if let Some(p) = prefix];
        DEL "k" [pair.0];
        DEL "k" [..words if let Some(words) = &words];
        GETEX "k" [PERSIST if fresh];
    };
    let expected = [
        "SET k 1 EX 5 NX",
        "SET k 1",
        "SET k 1 EX 6",
        "SET k 1 EX 10",
        "SCAN 0 MATCH p*",
        "DEL k x",
        "DEL k a b",
        "GETEX k PERSIST",
    ];
    assert_sends(pipeline.request(), &expected);
}

#[test]
fn a_part_that_only_decides_whether_nil_comes_keeps_its_type() {
    both(|con| {
        let mut fresh = false;
        let pipeline = redis_pipeline! { let stored = SET "k" 1 [NX if fresh]; };
        let (stored,): (bool,) = pipeline.execute(con).unwrap();
        assert!(stored);
        fresh = true;
        let pipeline = redis_pipeline! { let stored = SET "k" 1 [NX if fresh]; };
        assert_eq!(pipeline.execute(con).unwrap(), (false,));
    });
}

#[test]
fn a_part_may_change_the_type_of_a_dropped_reply() {
    alone(|con| {
        let scores = true;
        let pipeline =
            redis_pipeline! { ZRANGE "z" 0 -1 [WITHSCORES if scores]; SET "k" 1 [GET if scores]; };
        assert_sends(
            pipeline.request(),
            &["ZRANGE z 0 -1 WITHSCORES", "SET k 1 GET"],
        );
        pipeline.execute(con).unwrap();
    });
}

#[test]
fn a_part_may_change_the_reply_where_one_type_holds_both() {
    both(|con| {
        redis::cmd("ZADD")
            .arg("z")
            .arg(1)
            .arg("m")
            .exec(con)
            .unwrap();
        for scores in [false, true] {
            let pipeline =
                redis_pipeline! { let all: redis::Value = ZRANGE "z" 0 -1 [WITHSCORES if scores]; };
            let (redis::Value::Array(items),) = pipeline.execute(con).unwrap() else {
                panic!("no array")
            };
            assert!(!items.is_empty());
        }
    });
}

#[test]
fn parts_that_exclude_each_other_are_refused_only_where_both_are_sent() {
    alone(|con| {
        let (mut ex, mut keep) = (Some(5), false);
        let one = redis_pipeline! { SET "k" 1 [EX ex] [KEEPTTL if keep]; };
        assert_sends(one.request(), &["SET k 1 EX 5"]);
        keep = true;
        let error = redis_pipeline! { SET "sent" 1; SET "k" 1 [EX ex] [KEEPTTL if keep]; }
            .execute(con)
            .unwrap_err();
        assert!(matches!(error, Error::Refused(_)));
        let text = error.to_string();
        assert!(text.contains("EX ex") && text.contains("KEEPTTL"), "{text}");
        assert_eq!(redis::cmd("DBSIZE").query(con), Ok(0));
        ex = None;
        let other = redis_pipeline! { SET "k" 1 [EX ex] [KEEPTTL if keep]; };
        assert_sends(other.request(), &["SET k 1 KEEPTTL"]);
    });
}

#[test]
fn a_value_of_a_part_is_evaluated_once_and_borrowed() {
    let mut calls = 0;
    let mut ttl = || {
        calls += 1;
        Some(calls)
    };
    let name = Some(String::from("n"));
    let reference: Option<&String> = name.as_ref();
    let pipeline = redis_pipeline! {
        SET "k" 1 [EX (ttl())];
        DEL "a" [name];
        DEL "a" [reference];
        DEL "a" [(name.as_deref())];
    };
    assert_sends(
        pipeline.request(),
        &["SET k 1 EX 1", "DEL a n", "DEL a n", "DEL a n"],
    );
    assert_eq!((calls, name.as_deref()), (1, Some("n")));
}
