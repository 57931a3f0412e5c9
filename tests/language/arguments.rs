//! Every kind of argument, and what it puts on the wire.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet, VecDeque};
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use redis_pipeline::{Cause, Error, redis_pipeline};

use crate::support::{alone, assert_sends, both};

struct Address {
    city: &'static str,
    zip: u32,
}

struct Order {
    id: u64,
    to: Address,
    pair: (u8, (&'static str, i32)),
}

const ORDER: Order = Order {
    id: 9,
    to: Address {
        city: "Rome",
        zip: 118,
    },
    pair: (4, ("deep", -2)),
};

#[test]
fn text_is_interpolated_as_format_does() {
    let order = ORDER;
    let (name, n, x) = ("Ada", -7_i64, 1.5_f64);
    let r#type = 't';
    let big = u128::MAX;
    let pipeline = redis_pipeline! {
        ECHO "plain";
        ECHO "{name}";
        ECHO "a{name}b{n}c";
        ECHO "{order.id}:{order.to.city}:{order.to.zip}:{order.pair.0}:{order.pair.1.0}";
        ECHO "{{{name}}}";
        ECHO "{n:+05}|{x:.3}|{name:>6}|{name:?}|{n:#x}";
        ECHO "{r#type}{big}{x}";
        ECHO "ü{name}€";
        ECHO "";
        ECHO "tab\tquote\"back\\uni\u{e9}\x41";
    };
    let mut expected = redis::pipe();
    for text in [
        "plain".to_owned(),
        name.to_owned(),
        format!("a{name}b{n}c"),
        "9:Rome:118:4:deep".to_owned(),
        format!("{{{name}}}"),
        format!("{n:+05}|{x:.3}|{name:>6}|{name:?}|{n:#x}"),
        format!("{type}{big}{x}", r#type = r#type),
        format!("ü{name}€"),
        String::new(),
        "tab\tquote\"back\\uni\u{e9}\x41".to_owned(),
    ] {
        expected.cmd("ECHO").arg(text);
    }
    assert_eq!(
        pipeline.request().as_bytes(),
        expected.get_packed_pipeline()
    );
}

redis_pipeline! {
    struct Padded { n: u8, width: usize, places: usize, x: f64 }
    let padded = ECHO "{n:0>width$}|{n:>3}|{x:.places$}|{x:+width$.1}|{n:?}|{ n }";
}

#[test]
fn format_specs_may_name_widths_and_places() {
    let (n, width, places, x) = (7_u8, 4_usize, 2_usize, 1.5);
    let expected = format!("{n:0>width$}|{n:>3}|{x:.places$}|{x:+width$.1}|{n:?}|{n}");
    let both = [
        redis_pipeline! { ECHO "{n:0>width$}|{n:>3}|{x:.places$}|{x:+width$.1}|{n:?}|{ n }"; }
            .request()
            .to_pipeline(),
        Padded {
            n,
            width,
            places,
            x,
        }
        .request()
        .to_pipeline(),
    ];
    let mut by_redis = redis::pipe();
    by_redis.cmd("ECHO").arg(expected);
    for ours in both {
        assert_eq!(ours.get_packed_pipeline(), by_redis.get_packed_pipeline());
    }
}

#[test]
fn every_type_with_display_can_be_interpolated() {
    struct Shown;
    impl std::fmt::Display for Shown {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("<shown>")
        }
    }
    let (shown, by_reference, boxed) = (Shown, &&Shown, Box::new(5_u8));
    let (cow, arc, yes) = (Cow::Borrowed("cow"), Arc::<str>::from("arc"), true);
    let (least, most) = (i64::MIN, u64::MAX);
    let pipeline = redis_pipeline! {
        ECHO "{shown}{by_reference}{boxed}{cow}{arc}{yes:}{least}{most}";
    };
    let expected = format!("ECHO {shown}{by_reference}{boxed}{cow}{arc}{yes:}{least}{most}");
    assert_sends(pipeline.request(), &[&expected]);
}

#[test]
fn raw_and_byte_strings_are_verbatim() {
    both(|con| {
        let (json, bytes) = redis_pipeline! {
            SET "json" r#"{"a":{b}}"#;
            SET "bytes" b"\x00\xff{x}\r\n";
            SET r"raw{x}" r##"x"#y"##;
            SET b"key" br"\x00";
            let json = GET "json";
            let bytes: Option<Vec<u8>> = GET "bytes";
        }
        .execute(con)
        .unwrap();
        assert_eq!(json.as_deref(), Some(r#"{"a":{b}}"#));
        assert_eq!(bytes.as_deref(), Some(&b"\x00\xff{x}\r\n"[..]));
        assert_eq!(
            redis::cmd("GET").arg("raw{x}").query(con),
            Ok("x\"#y".to_owned())
        );
        assert_eq!(
            redis::cmd("GET").arg("key").query(con),
            Ok("\\x00".to_owned())
        );
    });
}

#[test]
fn numbers_and_bools_are_sent_plain() {
    let pipeline = redis_pipeline! {
        RPUSH "l" 0 -1 1_000 1.5 -2.50 1e3 0x10 0b11 0o17 true false 9223372036854775807 -9223372036854775808;
        INCRBYFLOAT "f" 2;
        INCRBYFLOAT "f" 2.0;
        ZADD "z" 1 "a" 2.5 "b";
        SETBIT "bits" 7 true;
        LRANGE "l" 0 -1;
    };
    let expected = [
        "RPUSH l 0 -1 1000 1.5 -2.50 1e3 16 3 15 1 0 9223372036854775807 -9223372036854775808",
        "INCRBYFLOAT f 2",
        "INCRBYFLOAT f 2.0",
        "ZADD z 1 a 2.5 b",
        "SETBIT bits 7 1",
        "LRANGE l 0 -1",
    ];
    assert_sends(pipeline.request(), &expected);
}

#[test]
fn a_minus_is_a_word_where_the_command_takes_it() {
    let pipeline = redis_pipeline! {
        XRANGE "s" - +;
        XRANGE "s" - 5;
        XRANGE "s" -5;
        XREVRANGE "s" + -;
        ZRANGE "z" - + BYLEX;
        ZRANGE "z" 0 -1;
        ZRANGE "z" -3 -1;
        XPENDING "s" "g" - + 10;
        ZADD "z" -1 "m";
        INCRBY "n" -5;
    };
    let expected = [
        "XRANGE s - +",
        "XRANGE s - 5",
        "XRANGE s - 5",
        "XREVRANGE s + -",
        "ZRANGE z - + BYLEX",
        "ZRANGE z 0 -1",
        "ZRANGE z -3 -1",
        "XPENDING s g - + 10",
        "ZADD z -1 m",
        "INCRBY n -5",
    ];
    assert_sends(pipeline.request(), &expected);
}

#[test]
fn symbols_stand_bare_where_the_table_has_them() {
    let pipeline = redis_pipeline! {
        XADD "s" * "f" "v";
        XADD "s" MAXLEN ~ 1000 * "f" "v";
        XADD "s" MAXLEN = 1000 "1-1" "f" "v";
        XREAD STREAMS "s" $;
        XREADGROUP GROUP "g" "c" STREAMS "s" >;
        SCAN 0 MATCH *;
        CONFIG GET *;
        SORT "l" BY "nosort" GET "#" GET "w_*";
    };
    let expected = [
        "XADD s * f v",
        "XADD s MAXLEN ~ 1000 * f v",
        "XADD s MAXLEN = 1000 1-1 f v",
        "XREAD STREAMS s $",
        "XREADGROUP GROUP g c STREAMS s >",
        "SCAN 0 MATCH *",
        "CONFIG GET *",
        "SORT l BY nosort GET # GET w_*",
    ];
    assert_sends(pipeline.request(), &expected);
}

#[test]
fn words_join_where_the_table_has_the_joined_word() {
    let pipeline = redis_pipeline! {
        CLIENT NO-EVICT ON;
        CLIENT NO - EVICT OFF;
        XGROUP CREATE "s" "g" $ MKSTREAM;
        JSON.SET "j" $ "1";
        OBJECT ENCODING "k";
        GEODIST "g" "a" "b" KM;
        ZUNIONSTORE "d" 1 "z" AGGREGATE MAX;
        FT.SEARCH "idx" "*";
        TS.RANGE "t" - + AGGREGATION AVG 1000;
    };
    let sent = pipeline.request().to_string();
    let expected = "CLIENT NO-EVICT ON\nCLIENT NO-EVICT OFF\nXGROUP CREATE s g $ MKSTREAM\nJSON.SET j $ 1\n\
         OBJECT ENCODING k\nGEODIST g a b KM\nZUNIONSTORE d 1 z AGGREGATE MAX\nFT.SEARCH idx *\nTS.RANGE t - + AGGREGATION AVG 1000";
    assert_eq!(sent.to_lowercase(), expected.to_lowercase());
}

#[test]
fn a_variable_is_one_argument_whatever_its_bytes() {
    both(|con| {
        let key = "with space\r\n$3\r\n";
        let value: Vec<u8> = (0..=255).collect();
        let order = ORDER;
        let pair = ("p", 3);
        let read = redis_pipeline! {
            SET key value;
            SET "city" order.to.city;
            SET "deep" order.pair.1.1;
            SET (pair.0) pair.1;
            GET key
        };
        assert_eq!(read.request().len(), 5);
        let read =
            redis_pipeline! { let v: Option<Vec<u8>> = GET key; let p: u8 = GET "p" else 0; };
        redis_pipeline! {
            SET key value;
            SET "city" order.to.city;
            SET (pair.0) pair.1;
        }
        .execute(con)
        .unwrap();
        assert_eq!(read.execute(con).unwrap(), (Some(value.clone()), 3));
        assert_eq!(
            redis::cmd("GET").arg("city").query(con),
            Ok("Rome".to_owned())
        );
    });
}

const LIMIT: usize = 2;

#[test]
fn parentheses_hold_any_expression() {
    let keys = [String::from("k0"), String::from("k1")];
    let n = 4;
    let closure = || "closure";
    let pipeline = redis_pipeline! {
        GET (keys[0].as_bytes());
        GET (&keys[1]);
        SET "n" (n - 1);
        SET "m" (if n > 3 { "many" } else { "few" });
        LPOP "l" (LIMIT);
        GET (format!("k{}", n));
        SET "b" (!keys.is_empty());
        SET "c" ({ let x = n; x * x });
        GET (closure());
    };
    let expected = [
        "GET k0",
        "GET k1",
        "SET n 3",
        "SET m many",
        "LPOP l 2",
        "GET k4",
        "SET b 1",
        "SET c 16",
        "GET closure",
    ];
    assert_sends(pipeline.request(), &expected);
}

#[test]
fn one_argument_of_every_type() {
    let text = String::from("text");
    let (boxed, arc, rc) = (
        Box::<str>::from("box"),
        Arc::<str>::from("arc"),
        Rc::<str>::from("rc"),
    );
    let cow: Cow<'_, str> = Cow::Owned("cow".to_owned());
    let bytes: Vec<u8> = b"vec".to_vec();
    let slice: &[u8] = b"slice";
    let array: [u8; 3] = *b"arr";
    let reference = &&text;
    let nonzero = std::num::NonZeroU32::MIN;
    let (f, d) = (1.5_f32, 0.1_f64);
    let shared = Arc::new(String::from("shared"));
    let pipeline = redis_pipeline! {
        RPUSH "l" text boxed arc rc cow bytes slice array reference nonzero f d true shared;
        RPUSH "l" 1 (2_i8) (3_u8) (4_i16) (5_u16) (6_i32) (7_u32) (8_i64) (9_u64) (10_isize) (11_usize);
        RPUSH "l" (&boxed) (&arc) (&bytes) (&array) (&1_u8) (redis::geo::Unit::Kilometers);
    };
    let expected = [
        "RPUSH l text box arc rc cow vec slice arr text 1 1.5 0.1 1 shared",
        "RPUSH l 1 2 3 4 5 6 7 8 9 10 11",
        "RPUSH l box arc vec arr 1 km",
    ];
    assert_sends(pipeline.request(), &expected);
}

#[test]
fn durations_stand_where_redis_counts_seconds_or_milliseconds() {
    let (ttl, long) = (Duration::from_secs(90), Duration::from_millis(1_500));
    let some = Some(ttl);
    let pipeline = redis_pipeline! {
        EXPIRE "k" ttl;
        PEXPIRE "k" ttl;
        PEXPIRE "k" long;
        SET "k" 1 EX ttl;
        SET "k" 1 PX (&long);
        SETEX "k" ttl "v";
        GETEX "k" [EX some];
    };
    let expected = [
        "EXPIRE k 90",
        "PEXPIRE k 90000",
        "PEXPIRE k 1500",
        "SET k 1 EX 90",
        "SET k 1 PX 1500",
        "SETEX k 90 v",
        "GETEX k EX 90",
    ];
    assert_sends(pipeline.request(), &expected);
}

#[test]
fn a_duration_that_is_not_whole_is_refused_before_sending() {
    alone(|con| {
        let (half, endless) = (Duration::from_millis(500), Duration::MAX);
        let error = redis_pipeline! {
            SET "sent" 1;
            EXPIRE "k" half;
            PEXPIRE "k" endless;
        }
        .execute(con)
        .unwrap_err();
        assert!(matches!(error, Error::Refused(_)));
        let failures = error.failures();
        assert_eq!(failures.len(), 2);
        assert_eq!(
            (failures[0].command(), failures[1].command()),
            ("EXPIRE", "PEXPIRE")
        );
        assert_eq!(redis::cmd("EXISTS").arg("sent").query(con), Ok(0));
    });
}

#[test]
fn a_spread_is_as_many_arguments_as_the_value_has() {
    let (array, vector) = (["a", "b"], vec![1, 2]);
    let slice = &array[..1];
    let deque = VecDeque::from([7_u8]);
    let set = HashSet::from(["s"]);
    let ordered = BTreeSet::from([2_i64, 1]);
    let boxed: Box<[String]> = Box::new(["x".to_owned()]);
    let tuple = ("t", 1, 2.5);
    let map = BTreeMap::from([("f1", 1), ("f2", 2)]);
    let hash = HashMap::from([("only".to_owned(), vec![1_u8, 2])]);
    let pairs = [("p", 1), ("q", 2)];
    let holder = (vec!["held"], 0);
    let pipeline = redis_pipeline! {
        RPUSH "l" ..array ..vector;
        RPUSH "l" ..slice "mid" ..deque ..set;
        RPUSH "l" ..ordered ..boxed ..tuple;
        HSET "h" ..map;
        HSET "h" "f" "v" ..pairs;
        HSET "h" ..(&hash);
        DEL ..(&array) ..holder.0;
        RPUSH "l" ..(array.iter().rev().collect::<Vec<_>>());
        MSET ..pairs;
        ZADD "z" ..([(1.5, "m"), (2.0, "n")]);
    };
    let expected = [
        "RPUSH l a b 1 2",
        "RPUSH l a mid 7 s",
        "RPUSH l 1 2 x t 1 2.5",
        "HSET h f1 1 f2 2",
        "HSET h f v p 1 q 2",
        "HSET h only \u{1}\u{2}",
        "DEL a b held",
        "RPUSH l b a",
        "MSET p 1 q 2",
        "ZADD z 1.5 m 2.0 n",
    ];
    assert_sends(pipeline.request(), &expected);
}

/// The argument of the only failure, and what is wrong with it; nothing may have been sent.
#[track_caller]
fn refused(result: Result<impl Sized, Error>, con: &mut redis::Connection) -> String {
    let Err(error @ Error::Refused(_)) = result else {
        panic!("the pipeline was not refused")
    };
    assert_eq!(redis::cmd("DBSIZE").query(con), Ok(0));
    let [failure] = error.failures() else {
        panic!("there are several failures: {error}")
    };
    assert!(matches!(failure.cause(), Cause::Argument { .. }));
    failure.cause().to_string()
}

#[test]
fn a_spread_whose_length_does_not_fit_is_refused_before_sending() {
    alone(|con| {
        let none: [&str; 0] = [];
        let odd = ["f1", "v1", "f2"];
        let ids = ["0"];
        let result = redis_pipeline! { SET "sent" 1; DEL ..none; }.execute(con);
        assert_eq!(refused(result, con), "`key`: at least one is needed");
        let result = redis_pipeline! { SET "sent" 1; HSET "h" ..odd; }.execute(con);
        assert!(refused(result, con).contains("groups of 2"));
        let result = redis_pipeline! { SET "sent" 1; HSET "h" ..none; }.execute(con);
        assert!(refused(result, con).contains("at least one is needed"));
        let keys = ["s1", "s2"];
        let result = redis_pipeline! { SET "sent" 1; XREAD STREAMS ..keys ..ids; }.execute(con);
        assert_eq!(refused(result, con), "`id`: there must be as many as `key`");
        let result =
            redis_pipeline! { SET "sent" 1; ZUNION _ ..keys WEIGHTS ..([1]); }.execute(con);
        assert_eq!(
            refused(result, con),
            "`weight`: there must be as many as `key`"
        );
        let result = redis_pipeline! { SET "sent" 1; SINTERCARD 3 ..keys; }.execute(con);
        assert!(refused(result, con).contains("`numkeys`"));
    });
}

#[test]
fn a_spread_may_be_empty_where_others_fill_the_command() {
    let none: [&str; 0] = [];
    let pipeline = redis_pipeline! {
        DEL "k" ..none;
        HSET "h" "f" "v" ..none;
        PING;
        SORT "l" ;
    };
    assert_sends(
        pipeline.request(),
        &["DEL k", "HSET h f v", "PING", "SORT l"],
    );
}

#[test]
fn a_count_is_filled_in_from_what_follows() {
    let keys = ["a", "b", "c"];
    let weights = [1.0, 2.0, 3.5];
    let optional = Some("d");
    let members: Vec<&str> = vec!["x", "y"];
    let pipeline = redis_pipeline! {
        ZUNION _ ..keys WEIGHTS ..weights;
        ZUNION _ "k" ..keys WITHSCORES;
        SINTERCARD _ "a" "b" LIMIT 5;
        LMPOP _ ..keys LEFT COUNT 2;
        ZINTERCARD _ "a" [optional];
        EVAL "return 1" _ ..keys "arg" "arg2";
        EVAL "return 1" _ "k" "arg";
        EVAL "return 1" 0;
        FCALL "f" _ ..keys ..members;
        HEXPIRE "h" 60 FIELDS _ ..members;
        HEXPIRE "h" 60 FIELDS _ "f";
    };
    let expected = "ZUNION 3 a b c WEIGHTS 1.0 2.0 3.5
ZUNION 4 k a b c WITHSCORES
SINTERCARD 2 a b LIMIT 5
LMPOP 3 a b c LEFT COUNT 2
ZINTERCARD 2 a d
EVAL \"return 1\" 3 a b c arg arg2
EVAL \"return 1\" 1 k arg
EVAL \"return 1\" 0
FCALL f 3 a b c x y
HEXPIRE h 60 FIELDS 2 x y
HEXPIRE h 60 FIELDS 1 f";
    assert_eq!(pipeline.request().to_string(), expected);
}

#[test]
fn words_are_chosen_at_run_time() {
    both(|con| {
        redis::cmd("RPUSH")
            .arg("a")
            .arg(&["1", "2"])
            .exec(con)
            .unwrap();
        let (from, to) = (redis::Direction::Left, "RIGHT".to_owned());
        let unit = redis::geo::Unit::Miles;
        let pipeline = redis_pipeline! {
            let moved: Option<String> = LMOVE "a" "b" from to;
            GEOSEARCH "g" FROMLONLAT 1 2 BYRADIUS 5 unit;
            LMOVE "a" "b" ("left") (if moved_left() { "LEFT" } else { "RIGHT" });
        };
        let sent = pipeline.request().to_string();
        assert_eq!(
            sent,
            "LMOVE a b LEFT RIGHT\nGEOSEARCH g FROMLONLAT 1 2 BYRADIUS 5 mi\nLMOVE a b left RIGHT"
        );
        assert_eq!(pipeline.execute(con).unwrap().0.as_deref(), Some("1"));
    });
}

fn moved_left() -> bool {
    false
}

#[test]
fn a_word_that_redis_does_not_take_is_refused_before_sending() {
    alone(|con| {
        let to = "MIDDLE";
        let result = redis_pipeline! { SET "sent" 1; LMOVE "a" "b" LEFT to; }.execute(con);
        let problem = refused(result, con);
        assert!(problem.contains("LEFT, RIGHT"), "{problem}");
        assert!(!problem.contains("MIDDLE"), "a value is in the message");
    });
}

macro_rules! passed {
    ($key:expr, $literal:literal, $number:literal, $ident:ident, $tt:tt, $many:expr) => {{
        redis_pipeline! {
            SET $key $number;
            GET $literal;
            GET $ident;
            GET $tt;
            LRANGE "l" $number $tt;
            DEL ..$many;
        }
    }};
}

#[test]
fn what_macro_rules_passes_is_an_expression_or_a_literal() {
    let ident = "i";
    let base = 1;
    let pipeline = passed!(format!("k{}", base + 1), "lit{base}", -5, ident, 7, ["m"]);
    let expected = [
        "SET k2 -5",
        "GET lit1",
        "GET i",
        "GET 7",
        "LRANGE l -5 7",
        "DEL m",
    ];
    assert_sends(pipeline.request(), &expected);
}

macro_rules! counter {
    ($name:ident, $prefix:literal, $ty:ty) => {
        redis_pipeline! {
            struct $name { id: $ty }
            let n: $ty = INCR $prefix;
            let m = INCR "m:{id}";
        }
    };
}

counter!(Counter, "prefix", u32);

#[test]
fn macro_rules_can_declare_pipelines() {
    let counter = Counter { id: 3 };
    assert_sends(&counter.request(), &["INCR prefix", "INCR m:3"]);
}

/// Several commands are packed into one text, with the lengths of its pieces between them.
#[test]
fn long_texts_and_bytes_of_any_value_are_sent() {
    const LONG: &str = "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";
    let name = "Ada";
    let pipeline = redis_pipeline! {
        ECHO "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";
        ECHO "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx{name}xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";
        ECHO b"\x00\x7f\x80\xff";
        SET name b"\xff" EX 1;
    };
    let mut expected = redis::pipe();
    expected.cmd("ECHO").arg(LONG);
    expected.cmd("ECHO").arg(format!("{LONG}{name}{LONG}"));
    expected.cmd("ECHO").arg(b"\x00\x7f\x80\xff");
    expected.cmd("SET").arg(name).arg(b"\xff").arg("EX").arg(1);
    assert_eq!(
        pipeline.request().as_bytes(),
        expected.get_packed_pipeline()
    );
}
