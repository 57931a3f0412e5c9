//! Types that stand behind features.

mod common;

use redis::Value;
use redis_pipeline::Reply;
use redis_pipeline::shape::{Any, BulkString, Nullable};

#[allow(dead_code)]
fn bulk(bytes: impl AsRef<[u8]>) -> Value {
    Value::BulkString(bytes.as_ref().to_vec())
}

#[allow(dead_code)]
fn read<T: Reply<BulkString> + Reply<Any>>(bytes: impl AsRef<[u8]>) -> Result<T, String> {
    let nil = <Option<T> as Reply<Nullable<BulkString>>>::read(Value::Nil);
    assert!(matches!(nil, Ok(None)));
    let any = <T as Reply<Any>>::read(bulk(&bytes));
    let read = <T as Reply<BulkString>>::read(bulk(bytes));
    assert_eq!(read.is_ok(), any.is_ok());
    read.map_err(|mismatch| mismatch.to_string())
}

#[cfg(feature = "json")]
mod json {
    use std::collections::HashMap;

    use redis::{RedisWrite, ToRedisArgs, ToSingleRedisArg, Value};
    use redis_pipeline::{ArgumentError, Cause, Json, Reply, redis_pipeline, shape};
    use serde::de::Error as _;
    use serde::ser::Error as _;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};
    use serde_json::error::Category;

    use super::common::Scripted;
    use super::read;

    #[derive(Serialize, Deserialize, Debug, PartialEq)]
    #[serde(deny_unknown_fields)]
    struct Cart {
        items: Vec<String>,
        total: u32,
    }

    fn cart() -> Json<Cart> {
        Json(Cart {
            items: vec!["tea".to_owned()],
            total: 350,
        })
    }

    #[test]
    fn both_ways() {
        let written = cart().to_redis_args();
        assert_eq!(written, [br#"{"items":["tea"],"total":350}"#]);
        assert_eq!(read::<Json<Cart>>(&written[0]), Ok(cart()));
    }

    #[test]
    fn what_is_no_json_is_an_error_with_its_cause_and_without_values() {
        for (json, class, message) in [
            (
                "",
                Category::Eof,
                "JSON that ends too early: EOF while parsing a value at line 1 column 0",
            ),
            (
                "secret",
                Category::Syntax,
                "no JSON: expected value at line 1 column 1",
            ),
            (
                r#"{"items":["secret"],"total":"secret"}"#,
                Category::Data,
                r#"JSON of another type: invalid type: string "…", expected u32 at line 1 column 36"#,
            ),
            (
                r#"{"items":["secret"]}"#,
                Category::Data,
                "JSON of another type: missing field `total` at line 1 column 20",
            ),
            (
                r#"{"secret":"secret"}"#,
                Category::Data,
                "JSON of another type: unknown field `…`, expected `items` or `total` at line 1 column 9",
            ),
            (
                r#"{"total":-77777}"#,
                Category::Data,
                "JSON of another type: invalid value: integer `…`, expected u32 at line 1 column 15",
            ),
        ] {
            let reply = Value::BulkString(json.into());
            let mismatch =
                <Json<Cart> as Reply<shape::BulkString>>::read(reply).expect_err("no cart");
            let error = mismatch.json_error().expect("an error of serde");
            assert_eq!(error.to_string(), message);
            assert_eq!(error.error().classify(), class);
            assert_eq!(mismatch.received(), message);
        }
    }

    /// A type that refuses its value.
    #[derive(Debug)]
    struct Refused;

    impl Serialize for Refused {
        fn serialize<S: Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
            Err(S::Error::custom("the secret is too long"))
        }
    }

    impl<'de> Deserialize<'de> for Refused {
        fn deserialize<D: Deserializer<'de>>(_: D) -> Result<Self, D::Error> {
            Err(D::Error::custom("the secret is too long"))
        }
    }

    #[test]
    fn what_a_type_says_of_its_values_is_for_programs() {
        let reply = Value::BulkString(b"1".to_vec());
        let mismatch =
            <Json<Refused> as Reply<shape::BulkString>>::read(reply).expect_err("refused");
        let error = mismatch.json_error().expect("an error of serde");
        assert!(
            !format!("{mismatch} {error:?}").contains("secret"),
            "{mismatch}"
        );
        assert!(error.error().to_string().contains("secret"));
    }

    #[test]
    fn what_cannot_be_written_is_refused_with_its_cause() {
        let map = Json(HashMap::from([(vec![1], 1)]));
        assert!(map.to_redis_args().is_empty());
        let list = [Json(Some(HashMap::from([(vec![1], 1)]))), Json(None)];
        let request = redis_pipeline! {
            PING;
            SET "a" map;
            let refused = SET "b" (Json(Refused));
            RPUSH "c" ..list;
        };
        let refused = request
            .execute(&mut Scripted::default())
            .expect_err("refused");
        assert!(
            !format!("{refused} {refused:?}").contains("secret"),
            "{refused}"
        );
        let shown: Vec<_> = refused
            .failures()
            .iter()
            .map(|failure| {
                let Cause::Json(error) = failure.cause() else {
                    panic!("{failure}");
                };
                (
                    failure.position(),
                    error.error().classify(),
                    error.to_string(),
                )
            })
            .collect();
        let cannot = |why: &str| format!("the value could not be written as JSON: {why}");
        assert_eq!(
            shown,
            [
                (1, Category::Syntax, cannot("key must be a string")),
                (2, Category::Data, cannot("its type refused it")),
                (3, Category::Syntax, cannot("key must be a string")),
            ]
        );
    }

    /// A type that writes nothing.
    struct Nothing;

    impl ToRedisArgs for Nothing {
        fn write_redis_args<W: RedisWrite + ?Sized>(&self, out: &mut W) {
            out.reserve_space_for_args([]);
        }
    }

    impl ToSingleRedisArg for Nothing {}

    #[test]
    fn the_error_of_another_value_is_not_taken_for_this_one() {
        redis::cmd("SET").arg(Json(Refused));
        let error = redis_pipeline! { SET "a" (Nothing); }
            .execute(&mut Scripted::default())
            .expect_err("refused");
        let Cause::Argument { problem, .. } = error.failures()[0].cause() else {
            panic!("{error}");
        };
        assert_eq!(*problem, ArgumentError::NotOneArgument);
    }
}

#[cfg(feature = "bytes")]
#[test]
fn buffers() {
    use bytes::{Bytes, BytesMut};
    use redis_pipeline::private::Writer;
    use redis_pipeline::private::for_tests::CommandInfo;

    static NONE: &[CommandInfo] = &[];
    let mut w = Writer::new(0, NONE.into());
    w.arg(b"", &Bytes::from_static(b"\xff"));
    w.arg(b"", &&BytesMut::from(&b"b"[..]));
    assert_eq!(w.finish().as_bytes(), b"$1\r\n\xff\r\n$1\r\nb\r\n");
    assert_eq!(read::<Bytes>(b"\xff"), Ok(Bytes::from_static(b"\xff")));
    assert_eq!(read::<BytesMut>("b"), Ok(BytesMut::from("b")));
}

#[cfg(feature = "uuid")]
#[test]
fn uuids() {
    use redis::ToRedisArgs;

    let id = uuid::uuid!("936da01f-9abd-4d9d-80c7-02af85c822a8");
    assert_eq!(read::<uuid::Uuid>(&id.to_redis_args()[0]), Ok(id));
    assert_eq!(read::<uuid::Uuid>(id.to_string()), Ok(id));
    assert_eq!(
        read::<uuid::Uuid>("no uuid"),
        Err("expected a UUID, received a string of 7 bytes".to_owned())
    );
}

#[cfg(feature = "num-bigint")]
#[test]
fn big_integers() {
    use num_bigint::{BigInt, BigUint};

    let large = "-340282366920938463463374607431768211456";
    assert_eq!(
        read::<BigInt>(large).map(|n| n.to_string()),
        Ok(large.to_owned())
    );
    assert!(read::<BigUint>(large).is_err());
    let number = Value::BigNumber(large.parse().expect("an integer"));
    let read = <BigInt as Reply<Any>>::read(number).expect("a big number");
    assert_eq!(read.to_string(), large);
}

#[cfg(feature = "rust_decimal")]
#[test]
fn decimals() {
    let price = "19.990";
    assert_eq!(
        read::<rust_decimal::Decimal>(price).map(|n| n.to_string()),
        Ok(price.to_owned())
    );
    assert!(read::<rust_decimal::Decimal>("many").is_err());
}

#[cfg(feature = "bigdecimal")]
#[test]
fn big_decimals() {
    let price = "19.990";
    assert_eq!(
        read::<bigdecimal::BigDecimal>(price).map(|n| n.to_string()),
        Ok(price.to_owned())
    );
    assert!(read::<bigdecimal::BigDecimal>("many").is_err());
}

#[cfg(all(feature = "hashbrown", feature = "ahash"))]
#[test]
fn other_maps_and_sets() {
    use redis_pipeline::private::count;
    use redis_pipeline::shape::{Map, Set};

    type Entries = Map<BulkString, BulkString>;
    type Hashbrown<K, V> = hashbrown::HashMap<K, V, std::hash::RandomState>;

    let flat = || Value::Array(vec![bulk("a"), bulk("1")]);
    let map = <Hashbrown<String, u8> as Reply<Entries>>::read(flat()).expect("a map");
    assert_eq!((map["a"], count(&map)), (1, 2));
    let map = <ahash::AHashMap<String, u8> as Reply<Entries>>::read(flat()).expect("a map");
    assert_eq!((map["a"], count(&map)), (1, 2));
    let set = <ahash::AHashSet<String> as Reply<Set<BulkString>>>::read(flat()).expect("a set");
    assert_eq!((set.contains("a"), count(&set)), (true, 2));
    type Members = hashbrown::HashSet<String, std::hash::RandomState>;
    let set = <Members as Reply<Set<BulkString>>>::read(flat()).expect("a set");
    assert_eq!((set.contains("a"), count(&set)), (true, 2));
}
