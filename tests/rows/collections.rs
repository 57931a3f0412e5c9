//! Hashes, lists and sets.

use std::collections::{HashMap, HashSet};

use redis_pipeline::redis_pipeline;

use crate::run::Run;

fn texts(words: &str) -> Vec<String> {
    words.split(' ').map(str::to_owned).collect()
}

fn some(word: &str) -> Option<String> {
    Some(word.to_owned())
}

pub(crate) fn hashes(run: &mut Run) {
    let got = run.of(redis_pipeline! {
        let added = HSET "h" "f" 1 "g" 2;
        let set = HMSET "h" "i" 5;
        let one = HGET "h" "f";
        let there = HEXISTS "h" "none";
        let many = HMGET "h" "f" "none";
        let all = HGETALL "h";
        let length = HLEN "h";
        let more = HINCRBY "h" "f" 4;
        let half = HINCRBYFLOAT "h" "g" 0.5;
        let new = HSETNX "h" "f" 1;
        let size = HSTRLEN "h" "g";
        let removed = HDEL "h" "i" "none";
    });
    let all = HashMap::from(
        [("f", "1"), ("g", "2"), ("i", "5")].map(|(k, v)| (k.to_owned(), v.to_owned())),
    );
    assert_eq!((got.0, got.1, got.2, got.3), (2, (), some("1"), false));
    assert_eq!((got.4, got.5, got.6), (vec![some("1"), None], all, 3));
    assert_eq!((got.7, got.8, got.9, got.10, got.11), (5, 2.5, false, 3, 1));
    let got = run.of(redis_pipeline! {
        HDEL "h" "g";
        let keys = HKEYS "h";
        let values = HVALS "h";
        let none = HRANDFIELD "none";
        let some = HRANDFIELD "h" -2;
        let pairs = HRANDFIELD "h" 2 WITHVALUES;
        let page = HSCAN "h" 0 MATCH "*" COUNT 10;
        let empty = HGETALL "none";
    });
    let pair = || vec![("f".to_owned(), "5".to_owned())];
    assert_eq!(
        (got.0, got.1, got.2, got.3),
        (texts("f"), texts("5"), None, texts("f f"))
    );
    assert_eq!((got.4, got.5, got.6), (pair(), (0, pair()), HashMap::new()));
}

pub(crate) fn field_names(run: &mut Run) {
    let page = run.of(redis_pipeline! {
        HSET "h" "f" 1;
        let page = HSCAN "h" 0 NOVALUES;
    });
    assert_eq!(page, ((0, texts("f")),));
}

pub(crate) fn field_expiry(run: &mut Run) {
    let got = run.of(redis_pipeline! {
        HSET "h" "f" 1 "g" 2;
        let seconds = HEXPIRE "h" 1000 FIELDS _ "f" "none";
        let millis = HPEXPIRE "h" 2000000 GT FIELDS _ "f";
        let at = HEXPIREAT "h" 4000000000 FIELDS _ "f";
        let at_millis = HPEXPIREAT "h" 4000000000000 FIELDS _ "f";
        let time = HEXPIRETIME "h" FIELDS _ "f" "g" "none";
        let time_millis = HPEXPIRETIME "h" FIELDS _ "f";
        let left = HTTL "h" FIELDS _ "g";
        let left_millis = HPTTL "h" FIELDS _ "g";
        let kept = HPERSIST "h" FIELDS _ "f" "g";
        let got = HGETEX "h" EX 100 FIELDS _ "f" "none";
        let set = HSETEX "h" FNX EX 100 FIELDS _ "f" 9;
    });
    assert_eq!(
        (got.0, got.1, got.2, got.3),
        (vec![1, -2], vec![1], vec![1], vec![1])
    );
    assert_eq!(
        (got.4, got.5),
        (vec![4_000_000_000, -1, -2], vec![4_000_000_000_000])
    );
    assert_eq!((got.6, got.7, got.8), (vec![-1], vec![-1], vec![1, -1]));
    assert_eq!((got.9, got.10), (vec![some("1"), None], false));
    let taken = run.of(redis_pipeline! {
        let taken = HGETDEL "h" FIELDS _ "f" "none";
    });
    assert_eq!(taken, (vec![some("1"), None],));
}

pub(crate) fn lists(run: &mut Run) {
    let got = run.of(redis_pipeline! {
        let right = RPUSH "l" "b" "c";
        let left = LPUSH "l" "a";
        let not_right = RPUSHX "none" "a";
        let not_left = LPUSHX "none" "a";
        let length = LLEN "l";
        let range = LRANGE "l" 0 -1;
        let at = LINDEX "l" 1;
        let inserted = LINSERT "l" BEFORE "b" "x";
        let set = LSET "l" 0 "b";
        let first = LPOS "l" "b";
        let nowhere = LPOS "l" "q";
        let all = LPOS "l" "b" COUNT 0;
    });
    assert_eq!((got.0, got.1, got.2, got.3, got.4), (2, 3, 0, 0, 3));
    assert_eq!(
        (got.5, got.6, got.7, got.8),
        (texts("a b c"), some("b"), 4, ())
    );
    assert_eq!((got.9, got.10, got.11), (Some(0), None, vec![0, 2]));
    let got = run.of(redis_pipeline! {
        let removed = LREM "l" 0 "x";
        let trimmed = LTRIM "l" 0 2;
        let moved = LMOVE "l" "m" LEFT RIGHT;
        let old_way = RPOPLPUSH "l" "m";
        let one = LPOP "m";
        let some = RPOP "m" 5;
        let last = RPOP "l";
        let none = LPOP "l" 2;
        let nothing = LMOVE "none" "m" LEFT LEFT;
    });
    assert_eq!((got.0, got.1, got.2, got.3), (1, (), some("b"), some("c")));
    assert_eq!(
        (got.4, got.5, got.6),
        (some("c"), Some(texts("b")), some("b"))
    );
    assert_eq!((got.7, got.8), (None, None));
}

pub(crate) fn lists_that_wait(run: &mut Run) {
    let got = run.of(redis_pipeline! {
        RPUSH "l" "a" "b" "c" "d";
        atomic {
            let left = BLPOP "none" "l" 0;
            let right = BRPOP "l" 0;
            let moved = BLMOVE "l" "m" LEFT LEFT 0;
            let old_way = BRPOPLPUSH "l" "m" 0;
            let none = BLPOP "l" 0.5;
        }
    });
    let pair = |value: &str| Some(("l".to_owned(), value.to_owned()));
    assert_eq!(got, (pair("a"), pair("d"), some("b"), some("c"), None));
}

pub(crate) fn lists_of_many(run: &mut Run) {
    let got = run.of(redis_pipeline! {
        RPUSH "l" "a" "b" "c";
        let popped = LMPOP _ "none" "l" LEFT COUNT 2;
        atomic { let waited = BLMPOP 0 _ "l" "none" RIGHT; }
        let none = LMPOP _ "l" LEFT;
    });
    let popped = |values| Some(("l".to_owned(), texts(values)));
    assert_eq!(got, (popped("a b"), popped("c"), None));
}

pub(crate) fn sets(run: &mut Run) {
    let got = run.of(redis_pipeline! {
        let added = SADD "s" "a" "b";
        SADD "t" "b" "c";
        let count = SCARD "s";
        let is = SISMEMBER "s" "a";
        let each = SMISMEMBER "s" "a" "c";
        let members = SMEMBERS "s";
        let difference = SDIFF "s" "t";
        let common = SINTER "s" "t";
        let all = SUNION "s" "t";
        let stored = SDIFFSTORE "u" "s" "t";
        let stored_common = SINTERSTORE "u" "s" "t";
        let stored_all = SUNIONSTORE "u" "s" "t";
        let moved = SMOVE "s" "t" "a";
    });
    let set = |words| HashSet::from_iter(texts(words));
    assert_eq!(
        (got.0, got.1, got.2, got.3),
        (2, 2, true, vec![true, false])
    );
    assert_eq!(
        (got.4, got.5, got.6, got.7),
        (set("a b"), set("a"), set("b"), set("a b c"))
    );
    assert_eq!((got.8, got.9, got.10, got.11), (1, 1, 3, true));
    let got = run.of(redis_pipeline! {
        let removed = SREM "t" "b" "none";
        let random = SRANDMEMBER "s";
        let randoms = SRANDMEMBER "s" -2;
        let none = SRANDMEMBER "none";
        let page = SSCAN "s" 0;
        let popped = SPOP "s";
        let more = SPOP "t" 5;
        let nothing = SPOP "t";
    });
    assert_eq!(
        (got.0, got.1, got.2, got.3),
        (1, some("b"), texts("b b"), None)
    );
    assert_eq!(
        (got.4, got.5, got.6, got.7),
        ((0, texts("b")), some("b"), set("a c"), None)
    );
}

pub(crate) fn intersections(run: &mut Run) {
    let count = run.of(redis_pipeline! {
        SADD "s" "a" "b";
        SADD "t" "b";
        let count = SINTERCARD _ "s" "t" LIMIT 10;
    });
    assert_eq!(count, (1,));
}
