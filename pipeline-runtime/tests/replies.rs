//! Replies of both protocol versions give the same Rust values, and an error rather than a wrong one.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet, VecDeque};
use std::fmt::Debug;
use std::num::NonZeroU8;
use std::sync::Arc;

use redis::Value;
use redis_pipeline::shape::{
    Any, Array, Bool, BulkString, Cursor, Double, Int, IntBool, Map, Nullable, Ok as Okay, OkOrNil,
    OneOrEmpty, Pairs, Set,
};
use redis_pipeline::{Raw, Reply, Scalar, ServerError};

/// Parses a reply written as the server sends it.
fn wire(resp: &str) -> Value {
    redis::parse_redis_value(resp.as_bytes()).expect("valid RESP")
}

fn read<S, T: Reply<S>>(resp: &str) -> Result<T, String> {
    T::read(wire(resp)).map_err(|mismatch| mismatch.to_string())
}

/// Asserts that RESP2 and RESP3 give the same value.
#[track_caller]
fn same<S, T: Reply<S> + PartialEq + Debug>(resp2: &str, resp3: &str, expected: T) {
    assert_eq!(read::<S, T>(resp2), Ok(expected), "RESP2");
    assert_eq!(read::<S, T>(resp3), read::<S, T>(resp2), "RESP3");
}

#[track_caller]
fn refused<S, T: Reply<S> + Debug>(resp: &str, message: &str) {
    assert_eq!(read::<S, T>(resp).expect_err("no such value"), message);
}

type Text = Nullable<BulkString>;

#[test]
fn nil_is_none() {
    same::<Text, Option<String>>("$-1\r\n", "_\r\n", None);
    same::<Text, Option<String>>("*-1\r\n", "_\r\n", None);
    same::<Nullable<Array<BulkString>>, Option<Vec<String>>>("*-1\r\n", "_\r\n", None);
    same::<Nullable<Double>, Option<f64>>("$-1\r\n", "_\r\n", None);
    same::<OkOrNil, bool>("$-1\r\n", "_\r\n", false);
    same::<OkOrNil, bool>("+OK\r\n", "+OK\r\n", true);
    same::<OkOrNil, Option<()>>("+OK\r\n", "+OK\r\n", Some(()));
}

#[test]
fn doubles_are_strings_or_doubles() {
    same::<Double, f64>("$3\r\n1.5\r\n", ",1.5\r\n", 1.5);
    same::<Double, f64>("$3\r\ninf\r\n", ",inf\r\n", f64::INFINITY);
    same::<Double, f64>("$4\r\n-inf\r\n", ",-inf\r\n", f64::NEG_INFINITY);
    same::<Double, f32>("$3\r\n0.1\r\n", ",0.1\r\n", 0.1);
    refused::<Double, f32>(
        ",1e300\r\n",
        "expected a number that fits f32, received a double",
    );
    refused::<Double, f64>(
        "$3\r\nabc\r\n",
        "expected a double, received a string of 3 bytes",
    );
}

#[test]
fn booleans_are_integers_or_booleans() {
    same::<Bool, bool>(":1\r\n", "#t\r\n", true);
    same::<Bool, bool>(":0\r\n", "#f\r\n", false);
    same::<Bool, u8>(":1\r\n", "#t\r\n", 1);
    refused::<IntBool, bool>(":2\r\n", "expected 0 or 1, received an integer");
    refused::<IntBool, bool>("$-1\r\n", "expected 0 or 1, received nil");
    assert_eq!(read::<BulkString, bool>("$1\r\n1\r\n"), Ok(true));
    refused::<BulkString, bool>(
        "$4\r\ntrue\r\n",
        "expected 0 or 1, received a string of 4 bytes",
    );
}

#[test]
fn integers_must_fit() {
    assert_eq!(read::<Int, i64>(":-9223372036854775808\r\n"), Ok(i64::MIN));
    assert_eq!(read::<Int, u8>(":255\r\n"), Ok(255));
    refused::<Int, u8>(
        ":256\r\n",
        "expected an integer that fits u8, received an integer",
    );
    refused::<Int, u64>(
        ":-1\r\n",
        "expected an integer that fits u64, received an integer",
    );
    assert_eq!(
        read::<BulkString, u64>("$20\r\n18446744073709551615\r\n"),
        Ok(u64::MAX)
    );
    refused::<BulkString, u64>(
        "$20\r\n18446744073709551616\r\n",
        "expected an integer that fits u64, received a string of 20 bytes",
    );
    refused::<BulkString, i32>(
        "$0\r\n\r\n",
        "expected an integer that fits i32, received a string of 0 bytes",
    );
    assert_eq!(read::<BulkString, i64>("$2\r\n-7\r\n"), Ok(-7));
    assert_eq!(
        read::<BulkString, u128>("(340282366920938463463374607431768211455\r\n"),
        Ok(u128::MAX)
    );
    assert_eq!(
        read::<Int, NonZeroU8>(":9\r\n"),
        Ok(NonZeroU8::new(9).unwrap())
    );
    refused::<Int, NonZeroU8>(
        ":0\r\n",
        "expected an integer that is not zero, received zero",
    );
    assert_eq!(
        read::<Int, f64>(":9007199254740992\r\n"),
        Ok(9_007_199_254_740_992.0)
    );
    refused::<Int, f64>(
        ":9007199254740993\r\n",
        "expected a double, received an integer",
    );
    same::<Cursor, u64>("$2\r\n17\r\n", "$2\r\n17\r\n", 17);
}

#[test]
fn every_integer_reads_as_it_was_written() {
    let near = |n: i128| (n - 3)..=(n + 3);
    let edges = (0..=64).flat_map(|bits| near(1 << bits).chain(near(-(1 << bits))));
    for n in edges {
        let resp = format!("${}\r\n{n}\r\n", n.to_string().len());
        assert_eq!(read::<BulkString, i64>(&resp).ok(), i64::try_from(n).ok());
        assert_eq!(read::<BulkString, u64>(&resp).ok(), u64::try_from(n).ok());
        assert_eq!(read::<BulkString, i8>(&resp).ok(), i8::try_from(n).ok());
    }
}

#[test]
fn strings_come_in_several_forms() {
    for resp in ["$2\r\nhi\r\n", "+hi\r\n", "=6\r\ntxt:hi\r\n"] {
        assert_eq!(read::<BulkString, String>(resp), Ok("hi".to_owned()));
        assert_eq!(read::<BulkString, Vec<u8>>(resp), Ok(b"hi".to_vec()));
        assert_eq!(read::<BulkString, Arc<str>>(resp), Ok("hi".into()));
        assert_eq!(read::<BulkString, Box<str>>(resp), Ok("hi".into()));
        assert_eq!(read::<BulkString, [u8; 2]>(resp), Ok(*b"hi"));
    }
    assert_eq!(read::<Okay, String>("+OK\r\n"), Ok("OK".to_owned()));
    assert_eq!(read::<Okay, ()>("+OK\r\n"), Ok(()));
    refused::<Okay, ()>("+QUEUED\r\n", "expected OK, received a string of 6 bytes");
    refused::<BulkString, [u8; 3]>(
        "$2\r\nhi\r\n",
        "expected a string of 3 bytes, received a string of 2 bytes",
    );
    refused::<BulkString, String>("*0\r\n", "expected a string, received an array of 0");
    let broken = <String as Reply<BulkString>>::read(Value::BulkString(vec![0xff]));
    assert_eq!(
        broken.unwrap_err().to_string(),
        "expected text in UTF-8, received a string of 1 bytes that is none"
    );
}

#[test]
fn arrays_and_sets() {
    let (array, set) = (
        "*2\r\n$1\r\na\r\n$1\r\nb\r\n",
        "~2\r\n$1\r\na\r\n$1\r\nb\r\n",
    );
    let owned = || ["a".to_owned(), "b".to_owned()];
    same::<Set<BulkString>, HashSet<String>>(array, set, owned().into());
    same::<Set<BulkString>, BTreeSet<String>>(array, set, owned().into());
    same::<Set<BulkString>, Vec<String>>(array, set, owned().into());
    same::<Array<BulkString>, VecDeque<String>>(array, array, owned().into());
    same::<Array<BulkString>, Box<[String]>>(array, array, owned().into());
    same::<Array<BulkString>, [String; 2]>(array, array, owned());
    same::<Array<BulkString>, (String, String)>(array, array, owned().into());
    same::<Array<BulkString>, Option<Vec<String>>>("*0\r\n", "*0\r\n", None);
    same::<Set<BulkString>, Option<HashSet<String>>>("*0\r\n", "~0\r\n", None);
    refused::<Array<BulkString>, [String; 3]>(
        array,
        "expected an array of 3, received an array of 2",
    );
    refused::<Array<BulkString>, (String,)>(
        array,
        "expected an array of 1, received an array of 2",
    );
    refused::<Array<BulkString>, Vec<u64>>(
        array,
        "element 1: expected an integer that fits u64, received a string of 1 bytes",
    );
    refused::<Array<BulkString>, Vec<String>>(
        "$1\r\na\r\n",
        "expected an array, received a string of 1 bytes",
    );
    let nils = "*2\r\n$1\r\n1\r\n$-1\r\n";
    same::<Array<Text>, Vec<Option<u64>>>(nils, "*2\r\n$1\r\n1\r\n_\r\n", vec![Some(1), None]);
    same::<Array<Text>, (Option<u64>, Option<String>)>(nils, nils, (Some(1), None));
}

#[test]
fn an_array_is_read_without_growing() {
    let many = Value::Array((0..1000).map(Value::Int).collect());
    let read: Vec<i64> = Reply::<Array<Int>>::read(many).unwrap();
    assert_eq!((read.len(), read.capacity()), (1000, 1000));
}

#[test]
fn strings_are_moved_not_copied() {
    let bytes = b"a string that is moved".to_vec();
    let address = bytes.as_ptr();
    let text: String = Reply::<BulkString>::read(Value::BulkString(bytes)).unwrap();
    assert_eq!(text.as_ptr(), address);
}

#[test]
fn maps_and_pairs() {
    let flat = "*4\r\n$1\r\na\r\n$1\r\n1\r\n$1\r\nb\r\n$1\r\n2\r\n";
    let map = "%2\r\n$1\r\na\r\n$1\r\n1\r\n$1\r\nb\r\n$1\r\n2\r\n";
    let nested = "*2\r\n*2\r\n$1\r\na\r\n,1\r\n*2\r\n$1\r\nb\r\n,2\r\n";
    let pairs = || [("a".to_owned(), 1), ("b".to_owned(), 2)];
    same::<Map<BulkString, BulkString>, HashMap<String, u64>>(flat, map, pairs().into());
    same::<Map<BulkString, BulkString>, BTreeMap<String, u64>>(flat, map, pairs().into());
    same::<Map<BulkString, BulkString>, Vec<(String, u64)>>(flat, map, pairs().into());
    let doubles = || [("a".to_owned(), 1.0), ("b".to_owned(), 2.0)];
    same::<Pairs<BulkString, Double>, HashMap<String, f64>>(flat, nested, doubles().into());
    same::<Pairs<BulkString, Double>, Vec<(String, f64)>>(
        flat,
        nested,
        vec![("a".to_owned(), 1.0), ("b".to_owned(), 2.0)],
    );
    same::<Map<BulkString, BulkString>, Option<HashMap<String, u64>>>("*0\r\n", "%0\r\n", None);
    same::<Map<BulkString, BulkString>, HashMap<String, u64>>("*0\r\n", "%0\r\n", HashMap::new());
    refused::<Map<BulkString, BulkString>, HashMap<String, String>>(
        "*1\r\n$1\r\na\r\n",
        "expected a map, received an array of 1",
    );
    refused::<Map<BulkString, BulkString>, HashMap<u64, String>>(
        map,
        "key of pair 1: expected an integer that fits u64, received a string of 1 bytes",
    );
}

#[test]
fn tuples_have_their_length() {
    let reply = "*2\r\n$1\r\n7\r\n*1\r\n$1\r\nk\r\n";
    same::<(Cursor, Array<BulkString>), (u64, Vec<String>)>(
        reply,
        reply,
        (7, vec!["k".to_owned()]),
    );
    refused::<(Cursor, Array<BulkString>), (u64, Vec<u8>)>(
        reply,
        "element 2: element 1: expected an integer that fits u8, received a string of 1 bytes",
    );
    refused::<(Cursor, Array<BulkString>), (u64, Vec<String>)>(
        "*1\r\n$1\r\n7\r\n",
        "expected an array of 2, received an array of 1",
    );
}

#[test]
fn one_or_an_empty_array() {
    let some = ("*2\r\n$1\r\na\r\n$1\r\n1\r\n", "*2\r\n$1\r\na\r\n,1\r\n");
    same::<OneOrEmpty<(BulkString, Double)>, Option<(String, f64)>>(
        some.0,
        some.1,
        Some(("a".to_owned(), 1.0)),
    );
    same::<OneOrEmpty<(BulkString, Double)>, Option<(String, f64)>>("*0\r\n", "*0\r\n", None);
}

#[test]
fn what_depends_on_data_is_read_by_the_rust_type() {
    same::<Any, i64>(":3\r\n", ":3\r\n", 3);
    same::<Any, String>("$1\r\na\r\n", "+a\r\n", "a".to_owned());
    same::<Any, Vec<u8>>("$2\r\nab\r\n", "$2\r\nab\r\n", b"ab".to_vec());
    same::<Any, Vec<u8>>("*2\r\n:1\r\n:2\r\n", "~2\r\n:1\r\n:2\r\n", vec![1, 2]);
    same::<Any, [u8; 2]>("$2\r\nab\r\n", "$2\r\nab\r\n", *b"ab");
    refused::<Any, [u8; 3]>(
        "$2\r\nab\r\n",
        "expected a string of 3 bytes, received a string of 2 bytes",
    );
    same::<Any, Option<String>>("$-1\r\n", "_\r\n", None);
    let (flat, map) = (
        "*2\r\n$1\r\na\r\n$1\r\n1\r\n",
        "%1\r\n$1\r\na\r\n$1\r\n1\r\n",
    );
    same::<Any, HashMap<String, u64>>(flat, map, HashMap::from([("a".to_owned(), 1)]));
    same::<Any, BTreeMap<String, u64>>(flat, map, BTreeMap::from([("a".to_owned(), 1)]));
    same::<Any, Vec<(String, u64)>>(flat, map, vec![("a".to_owned(), 1)]);
    same::<Any, Vec<(String, u64)>>(
        flat,
        "*1\r\n*2\r\n$1\r\na\r\n:1\r\n",
        vec![("a".to_owned(), 1)],
    );
    same::<Any, (String, u64)>(flat, flat, ("a".to_owned(), 1));
    same::<Any, [String; 2]>(flat, flat, ["a".to_owned(), "1".to_owned()]);
    same::<Any, HashSet<String>>(
        flat,
        "~2\r\n$1\r\na\r\n$1\r\n1\r\n",
        HashSet::from(["a".to_owned(), "1".to_owned()]),
    );
    same::<Any, ()>("+OK\r\n", "_\r\n", ());
    refused::<Any, String>("_\r\n", "expected a string, received nil");
    refused::<Any, Vec<String>>("_\r\n", "expected an array, received nil");
    refused::<Any, Vec<String>>(
        "$1\r\na\r\n",
        "expected an array, received a string of 1 bytes",
    );
    refused::<Any, i64>(
        "*0\r\n",
        "expected an integer that fits i64, received an array of 0",
    );
}

#[test]
fn attributes_are_looked_through() {
    let with = |reply: &str| format!("|1\r\n+ttl\r\n:60\r\n{reply}");
    assert_eq!(read::<Int, i64>(&with(":1\r\n")), Ok(1));
    assert_eq!(
        read::<BulkString, String>(&with("$1\r\na\r\n")),
        Ok("a".to_owned())
    );
    assert_eq!(read::<Double, f64>(&with(",1.5\r\n")), Ok(1.5));
    assert_eq!(read::<Bool, bool>(&with("#t\r\n")), Ok(true));
    assert_eq!(
        read::<Array<Int>, Vec<i64>>(&with("*1\r\n:1\r\n")),
        Ok(vec![1])
    );
    assert_eq!(
        read::<Map<BulkString, Int>, HashMap<String, i64>>(&with("%0\r\n")),
        Ok(HashMap::new())
    );
    assert_eq!(read::<Okay, ()>(&with("+OK\r\n")), Ok(()));
    assert_eq!(read::<Text, Option<String>>(&with("_\r\n")), Ok(None));
}

#[derive(Debug, PartialEq)]
struct Upper(String);

impl redis::FromRedisValue for Upper {
    fn from_redis_value(value: Value) -> Result<Self, redis::ParsingError> {
        let text = String::from_redis_value(value)?;
        if text.chars().all(char::is_uppercase) {
            Ok(Upper(text))
        } else {
            Err(format!("{text} is not in capitals").into())
        }
    }
}

impl Scalar for Upper {}

#[test]
fn types_that_redis_rs_reads() {
    assert_eq!(
        read::<BulkString, Upper>("$1\r\nA\r\n"),
        Ok(Upper("A".to_owned()))
    );
    assert_eq!(read::<Text, Option<Upper>>("_\r\n"), Ok(None));
    assert_eq!(
        read::<Array<BulkString>, Vec<Upper>>("*1\r\n$1\r\nA\r\n"),
        Ok(vec![Upper("A".to_owned())])
    );
    assert_eq!(
        read::<Any, Option<Upper>>("$1\r\nA\r\n"),
        Ok(Some(Upper("A".to_owned())))
    );
    let refused = <Upper as Reply<BulkString>>::read(wire("$6\r\nsecret\r\n")).unwrap_err();
    assert!(!refused.to_string().contains("secret"), "{refused}");
    assert!(refused.to_string().contains("Upper"), "{refused}");
    assert!(refused.parsing_error().is_some());
    let raw: Raw<Vec<(String, u64)>> =
        Reply::<Map<BulkString, BulkString>>::read(wire("*2\r\n$1\r\na\r\n$1\r\n1\r\n")).unwrap();
    assert_eq!(raw.0, [("a".to_owned(), 1)]);
    let value: Value = Reply::<Int>::read(wire(":1\r\n")).unwrap();
    assert_eq!(value, Value::Int(1));
}

#[test]
fn server_errors_are_not_values() {
    let line = "-WRONGTYPE Operation against a key\r\n";
    assert!(read::<Int, Value>(line).is_err());
    assert!(read::<BulkString, Upper>(line).is_err());
    assert!(read::<Int, Raw<Value>>(line).is_err());
    assert!(read::<Text, Option<String>>(line).is_err());
    let caught: Result<Option<String>, ServerError> = Reply::<Text>::read(wire(line)).unwrap();
    assert_eq!(caught.unwrap_err().code(), "WRONGTYPE");
    let caught: Result<Option<String>, ServerError> = Reply::<Text>::read(wire("_\r\n")).unwrap();
    assert_eq!(caught, Ok(None));
}
