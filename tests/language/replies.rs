//! What commands reply: the default types, and the types that may be written, in RESP2 and RESP3.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet, VecDeque};
use std::sync::Arc;

use redis::{FromRedisValue, ParsingError, Value};
use redis_pipeline::reply::{CommandDocs, GeoMatch, StreamEntry, StreamsRead};
use redis_pipeline::{Raw, Scalar, redis_pipeline};

use crate::support::both;

fn fill(con: &mut redis::Connection) {
    let mut pipe = redis::pipe();
    pipe.set("text", "abc")
        .set("n", 5)
        .set("pi", "3.25")
        .set("big", u64::MAX);
    pipe.hset_multiple("hash", &[("a", 1), ("b", 2)]);
    pipe.sadd("set", &["x", "y"]);
    pipe.rpush("list", &["1", "2", "3"]);
    pipe.zadd_multiple("board", &[(1.5, "low"), (2.0, "high")]);
    pipe.xadd("stream", "1-1", &[("f", "v")]);
    pipe.geo_add("geo", (13.361389, 38.115556, "Palermo"));
    pipe.exec(con).unwrap();
}

fn owned(text: &str) -> String {
    text.to_owned()
}

/// Fails to compile where a type is not the one expected.
fn is<T>(value: T) -> T {
    value
}

#[test]
fn default_types() {
    both(|con| {
        fill(con);
        let r = redis_pipeline! {
            let ok = SET "k" 1;
            let ok_or_nil = SET "k" 1 NX;
            let deleted = DEL "k" "missing";
            let added = SADD "set" "x" "z";
            let fields = HDEL "hash" "none";
            let member = SISMEMBER "set" "x";
            let expires = EXPIRE "missing" 10;
            let created = HSETNX "hash" "a" 9;
            let exists = EXISTS "text";
            let existing = EXISTS "text" "n" "missing";
            let bulk = ECHO "x";
            let simple = TYPE "text";
            let nullable = GET "missing";
            let score = ZSCORE "board" "low";
            let float = INCRBYFLOAT "pi" 0.5;
        }
        .execute(con)
        .unwrap();
        let () = r.0;
        assert!(!is::<bool>(r.1));
        assert_eq!(is::<i64>(r.2), 1);
        assert_eq!(is::<i64>(r.3), 1);
        assert_eq!(is::<i64>(r.4), 0);
        assert!(is::<bool>(r.5));
        assert!(!is::<bool>(r.6));
        assert!(!is::<bool>(r.7));
        assert!(is::<bool>(r.8));
        assert_eq!(is::<i64>(r.9), 2);
        assert_eq!(is::<String>(r.10), "x");
        assert_eq!(is::<String>(r.11), "string");
        assert_eq!(is::<Option<String>>(r.12), None);
        assert_eq!(is::<Option<f64>>(r.13), Some(1.5));
        assert_eq!(is::<f64>(r.14), 3.75);
    });
}

#[test]
fn default_types_of_collections() {
    both(|con| {
        fill(con);
        let r = redis_pipeline! {
            let list = LRANGE "list" 0 -1;
            let many = MGET "text" "missing";
            let set = SMEMBERS "set";
            let map = HGETALL "hash";
            let scores = ZRANGE "board" 0 -1 WITHSCORES;
            let names = ZRANGE "board" 0 -1;
            let scan = SCAN 0 COUNT 1000;
            let hscan = HSCAN "hash" 0;
            let sscan = SSCAN "set" 0;
            let zscan = ZSCAN "board" 0;
            let none = ZPOPMIN "nothing";
            let lowest = ZPOPMIN "board";
            let popped = LMPOP 1 "list" LEFT COUNT 2;
            let field = HRANDFIELD "hash" 2 WITHVALUES;
        }
        .execute(con)
        .unwrap();
        assert_eq!(is::<Vec<String>>(r.0), ["1", "2", "3"]);
        assert_eq!(is::<Vec<Option<String>>>(r.1), [Some(owned("abc")), None]);
        assert_eq!(
            is::<HashSet<String>>(r.2),
            HashSet::from([owned("x"), owned("y")])
        );
        let map = HashMap::from([(owned("a"), owned("1")), (owned("b"), owned("2"))]);
        assert_eq!(is::<HashMap<String, String>>(r.3), map);
        assert_eq!(
            is::<Vec<(String, f64)>>(r.4),
            [(owned("low"), 1.5), (owned("high"), 2.0)]
        );
        assert_eq!(is::<Vec<String>>(r.5), ["low", "high"]);
        let (cursor, keys) = is::<(u64, Vec<String>)>(r.6);
        assert_eq!((cursor, keys.len()), (0, 10));
        let (_, mut fields) = is::<(u64, Vec<(String, String)>)>(r.7);
        fields.sort();
        assert_eq!(fields, [(owned("a"), owned("1")), (owned("b"), owned("2"))]);
        assert_eq!(is::<(u64, Vec<String>)>(r.8).1.len(), 2);
        assert_eq!(
            is::<(u64, Vec<(String, f64)>)>(r.9).1[0],
            (owned("low"), 1.5)
        );
        assert_eq!(is::<Option<(String, f64)>>(r.10), None);
        assert_eq!(is::<Option<(String, f64)>>(r.11), Some((owned("low"), 1.5)));
        assert_eq!(
            is::<Option<(String, Vec<String>)>>(r.12),
            Some((owned("list"), vec![owned("1"), owned("2")]))
        );
        assert_eq!(is::<Vec<(String, String)>>(r.13).len(), 2);
    });
}

#[test]
fn default_types_with_a_structure() {
    both(|con| {
        fill(con);
        let r = redis_pipeline! {
            let read = XREAD COUNT 5 STREAMS "stream" 0;
            let nothing = XREAD STREAMS "stream" $;
            let range = XRANGE "stream" - +;
            let geo = GEOSEARCH "geo" FROMLONLAT 13 38 BYRADIUS 50 KM WITHDIST;
            let position = GEOPOS "geo" "Palermo" "nowhere";
        }
        .execute(con)
        .unwrap();
        let read = is::<Option<StreamsRead>>(r.0).unwrap();
        assert_eq!(read[0].entries[0].id, "1-1");
        assert!(is::<Option<StreamsRead>>(r.1).is_none());
        assert_eq!(is::<Vec<StreamEntry>>(r.2).len(), 1);
        let found = is::<Vec<GeoMatch>>(r.3);
        assert_eq!(found[0].member, "Palermo");
        assert!(found[0].distance.is_some());
        assert_eq!(r.4.len(), 2);
    });
}

#[test]
fn a_reply_that_depends_on_data_has_the_type_that_is_written() {
    both(|con| {
        let r = redis_pipeline! {
            let number: i64 = EVAL "return 7" 0;
            let text: String = EVAL "return ARGV[1]" 0 "x";
            let nil: Option<u8> = EVAL "return nil" 0;
            let list: Vec<u8> = EVAL r"return {1, 2}" 0;
            let mixed: (String, Vec<i64>) = EVAL r"return {'a', {1, 2}}" 0;
            let status: String = EVAL "return redis.status_reply('fine')" 0;
            let value: Value = EVAL "return 7" 0;
            EVAL "return 7" 0;
        }
        .execute(con)
        .unwrap();
        assert_eq!(r.0, 7);
        assert_eq!(r.1, "x");
        assert_eq!(r.2, None);
        assert_eq!(r.3, [1, 2]);
        assert_eq!(r.4, (owned("a"), vec![1, 2]));
        assert_eq!(r.5, "fine");
        assert_eq!(r.6, Value::Int(7));
    });
}

#[test]
fn a_command_in_quotes_replies_what_has_a_structure() {
    both(|con| {
        fill(con);
        let (entries, none, docs) = redis_pipeline! {
            let entries: Option<StreamsRead> = "XREAD" BLOCK 1 STREAMS "stream" "0";
            let none: Option<StreamsRead> = "XREAD" BLOCK 1 STREAMS "missing" "0";
            let docs: HashMap<String, CommandDocs> = "COMMAND DOCS" "get";
        }
        .execute(con)
        .unwrap();
        assert_eq!(entries.unwrap()[0].entries[0].id, "1-1");
        assert!(none.is_none());
        assert!(docs["get"].summary.is_some());
    });
}

#[test]
fn every_type_that_holds_the_shape() {
    both(|con| {
        fill(con);
        let r = redis_pipeline! {
            let unsigned: u64 = INCR "n";
            let number: Option<u8> = GET "n";
            let float: Option<f32> = GET "pi";
            let huge: Option<u64> = GET "big";
            let bytes: Option<Vec<u8>> = GET "text";
            let shared: Option<Arc<str>> = GET "text";
            let boxed: Option<Box<str>> = GET "text";
            let one_or_zero: i64 = SISMEMBER "set" "x";
            let int_as_bool: bool = EXISTS "text";
            let word: String = SET "k" 1;
            let numbers: Vec<u8> = LRANGE "list" 0 -1;
            let deque: VecDeque<i64> = LRANGE "list" 0 -1;
            let array: [u16; 3] = LRANGE "list" 0 -1;
            let tuple: (u8, u8, String) = LRANGE "list" 0 -1;
        }
        .execute(con)
        .unwrap();
        assert_eq!(
            (r.0, r.1, r.2, r.3),
            (6, Some(6), Some(3.25), Some(u64::MAX))
        );
        assert_eq!(r.4.as_deref(), Some(&b"abc"[..]));
        assert_eq!((r.5.as_deref(), r.6.as_deref()), (Some("abc"), Some("abc")));
        assert_eq!((r.7, r.8, r.9.as_str()), (1, true, "OK"));
        assert_eq!((r.10, r.11.len(), r.12), (vec![1, 2, 3], 3, [1, 2, 3]));
        assert_eq!(r.13, (1, 2, owned("3")));
    });
}

#[test]
fn every_collection_that_holds_the_shape() {
    both(|con| {
        fill(con);
        let r = redis_pipeline! {
            let tree: BTreeMap<String, u8> = HGETALL "hash";
            let mut_pairs: Vec<(String, i64)> = HGETALL "hash";
            let members: BTreeSet<String> = SMEMBERS "set";
            let listed: Vec<String> = SMEMBERS "set";
            let scores: HashMap<String, f64> = ZRANGE "board" 0 -1 WITHSCORES;
            let ordered: BTreeMap<String, u8> = HGETALL "hash";
            let some: Option<HashMap<String, u8>> = HGETALL "hash";
            let none: Option<HashMap<String, u8>> = HGETALL "missing";
            let no_list: Option<Vec<String>> = LRANGE "missing" 0 -1;
            let no_set: Option<HashSet<String>> = SMEMBERS "missing";
            let inner: Vec<Option<u8>> = HMGET "hash" "a" "zz";
            let pair: (Option<u8>, Option<String>) = HMGET "hash" "a" "zz";
            let raw: Raw<Vec<i32>> = LRANGE "list" 0 -1;
            let value: Value = LLEN "list";
        }
        .execute(con)
        .unwrap();
        assert_eq!(r.0, BTreeMap::from([(owned("a"), 1), (owned("b"), 2)]));
        assert_eq!(r.1.len(), 2);
        assert_eq!(r.2, BTreeSet::from([owned("x"), owned("y")]));
        assert_eq!(r.3.len(), 2);
        assert_eq!(r.4["high"], 2.0);
        assert_eq!(r.5.len(), 2);
        assert_eq!(r.6.unwrap().len(), 2);
        assert_eq!((r.7, r.8, r.9), (None, None, None));
        assert_eq!((r.10, r.11), (vec![Some(1), None], (Some(1), None)));
        assert_eq!((r.12.0, r.13), (vec![1, 2, 3], Value::Int(3)));
    });
}

/// A type of the user's own, which redis-rs can read.
#[derive(Debug, PartialEq)]
struct Celsius(f64);

impl FromRedisValue for Celsius {
    fn from_redis_value(value: Value) -> Result<Self, ParsingError> {
        f64::from_redis_value(value).map(Celsius)
    }
}

impl Scalar for Celsius {}

#[derive(Debug, PartialEq)]
struct Unmarked(String);

impl FromRedisValue for Unmarked {
    fn from_redis_value(value: Value) -> Result<Self, ParsingError> {
        String::from_redis_value(value).map(Unmarked)
    }
}

#[test]
fn types_that_redis_rs_can_read() {
    both(|con| {
        fill(con);
        let keys = ["pi", "n"];
        let r = redis_pipeline! {
            let degrees: Option<Celsius> = GET "pi";
            let all: Vec<Option<Celsius>> = MGET ..keys;
            let each: Vec<Celsius> = for key in keys { GET key else Celsius(0.0) };
            let raw: Raw<Unmarked> = GET "text";
        }
        .execute(con)
        .unwrap();
        assert_eq!(r.0, Some(Celsius(3.25)));
        assert_eq!(r.1, [Some(Celsius(3.25)), Some(Celsius(5.0))]);
        assert_eq!(r.2, [Celsius(3.25), Celsius(5.0)]);
        assert_eq!(r.3, Raw(Unmarked(owned("abc"))));
    });
}

#[test]
fn a_reply_that_does_not_fit_is_an_error_and_never_a_wrong_value() {
    both(|con| {
        fill(con);
        let error = redis_pipeline! {
            let text: Option<u64> = GET "text";
            let negative: u64 = DECRBY "n" 10;
            let small: Option<u32> = GET "big";
            let fraction: Option<i64> = GET "pi";
            let short: [u8; 2] = LRANGE "list" 0 -1;
            let tuple: (u8, u8) = LRANGE "list" 0 -1;
            let two: bool = EXISTS "text" "list";
        }
        .execute(con)
        .unwrap_err();
        let labels: Vec<_> = error
            .failures()
            .iter()
            .map(|it| it.label().unwrap())
            .collect();
        assert_eq!(
            labels,
            [
                "text", "negative", "small", "fraction", "short", "tuple", "two"
            ]
        );
    });
}
