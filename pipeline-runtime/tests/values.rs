//! Types that stand behind features.

use redis::Value;
use redis_pipeline::Reply;
use redis_pipeline::shape::{Any, Bulk, Nullable};

#[allow(dead_code)]
fn bulk(bytes: impl AsRef<[u8]>) -> Value {
    Value::BulkString(bytes.as_ref().to_vec())
}

#[allow(dead_code)]
fn read<T: Reply<Bulk> + Reply<Any>>(bytes: impl AsRef<[u8]>) -> Result<T, String> {
    let nil = <Option<T> as Reply<Nullable<Bulk>>>::read(Value::Nil);
    assert!(matches!(nil, Ok(None)));
    let any = <T as Reply<Any>>::read(bulk(&bytes));
    let read = <T as Reply<Bulk>>::read(bulk(bytes));
    assert_eq!(read.is_ok(), any.is_ok());
    read.map_err(|mismatch| mismatch.to_string())
}

#[cfg(feature = "json")]
mod json {
    use std::collections::HashMap;

    use redis::ToRedisArgs;
    use redis_pipeline::Json;
    use serde::{Deserialize, Serialize};

    use super::read;

    #[derive(Serialize, Deserialize, Debug, PartialEq)]
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
    fn what_is_no_json_is_an_error_without_values() {
        let refused = |json: &str| read::<Json<Cart>>(json).expect_err("no cart");
        assert!(refused("").ends_with("received JSON that ends too early (line 1, column 0)"));
        assert!(refused("secret").ends_with("received no JSON (line 1, column 1)"));
        let other = refused(r#"{"items":["secret"],"total":"secret"}"#);
        assert!(
            other.ends_with("received JSON of another type (line 1, column 36)"),
            "{other}"
        );
        assert!(!other.contains("secret"), "{other}");
    }

    #[test]
    fn what_cannot_be_written_becomes_no_argument() {
        let unwritable = Json(HashMap::from([(vec![1], 1)]));
        assert!(unwritable.to_redis_args().is_empty());
    }
}

#[cfg(feature = "bytes")]
#[test]
fn buffers() {
    use bytes::{Bytes, BytesMut};
    use redis_pipeline::private::{CommandInfo, Writer};

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

    type Entries = Map<Bulk, Bulk>;
    type Hashbrown<K, V> = hashbrown::HashMap<K, V, std::hash::RandomState>;

    let flat = || Value::Array(vec![bulk("a"), bulk("1")]);
    let map = <Hashbrown<String, u8> as Reply<Entries>>::read(flat()).expect("a map");
    assert_eq!((map["a"], count(&map)), (1, 2));
    let map = <ahash::AHashMap<String, u8> as Reply<Entries>>::read(flat()).expect("a map");
    assert_eq!((map["a"], count(&map)), (1, 2));
    let set = <ahash::AHashSet<String> as Reply<Set<Bulk>>>::read(flat()).expect("a set");
    assert_eq!((set.contains("a"), count(&set)), (true, 2));
    type Members = hashbrown::HashSet<String, std::hash::RandomState>;
    let set = <Members as Reply<Set<Bulk>>>::read(flat()).expect("a set");
    assert_eq!((set.contains("a"), count(&set)), (true, 2));
}
