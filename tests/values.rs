//! Values of the user's own and of other crates, to a real server and back, in both protocol versions.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::fmt::Debug;
use std::rc::Rc;
use std::sync::Arc;

use bytes::Bytes;
use private_server::Server;
use redis::Connection;
use redis_pipeline::private::Single;
use redis_pipeline::{
    Argument, Error, Json, Raw, Reply, Scalar, ServerError, redis_pipeline, shape,
};
use serde::{Deserialize, Serialize};

fn both_protocols(check: impl Fn(&mut Connection)) {
    let server = Server::start();
    for client in [server.client(), server.client_resp3()] {
        let mut con = client.get_connection().expect("a connection");
        check(&mut con);
    }
}

/// Stores a value and reads it back.
#[track_caller]
fn there_and_back<M, T>(con: &mut Connection, value: T)
where
    T: Single<M> + Reply<shape::BulkString> + PartialEq + Debug,
{
    let (read, list) = redis_pipeline! {
        SET "value" value;
        let read: Option<T> = GET "value";
        DEL "list";
        RPUSH "list" value value;
        let list: Vec<T> = LRANGE "list" 0 -1;
    }
    .execute(con)
    .unwrap_or_else(|error| panic!("{value:?}: {error}"));
    assert_eq!(read.as_ref(), Some(&value));
    assert!(
        list.len() == 2 && list.iter().all(|item| *item == value),
        "{list:?}"
    );
}

#[test]
fn values_of_std() {
    both_protocols(|con| {
        for n in [i64::MIN, -1, 0, 1, i64::MAX] {
            there_and_back(con, n);
        }
        there_and_back(con, u64::MAX);
        there_and_back(con, i128::MIN);
        there_and_back(con, u8::MAX);
        for x in [
            0.0,
            -0.5,
            0.1,
            1e300,
            f64::MIN_POSITIVE,
            f64::INFINITY,
            f64::NEG_INFINITY,
        ] {
            there_and_back(con, x);
        }
        there_and_back(con, 0.1_f32);
        there_and_back(con, true);
        there_and_back(con, false);
        there_and_back(con, String::from("text"));
        there_and_back(con, String::new());
        there_and_back(con, Box::<str>::from("text"));
        there_and_back(con, Arc::<str>::from("text"));
        there_and_back(con, Rc::<str>::from("text"));
        there_and_back(con, Cow::Borrowed("text"));
        there_and_back(con, b"\x00\xff\r\n".to_vec());
        there_and_back(con, *b"\x00\xff\r\n");
    });
}

#[test]
fn values_of_other_crates() {
    both_protocols(|con| {
        there_and_back(con, Bytes::from_static(b"\x00\xff"));
        there_and_back(con, uuid::uuid!("936da01f-9abd-4d9d-80c7-02af85c822a8"));
        there_and_back(con, num_bigint::BigInt::from(i128::MIN) * 1_000);
        there_and_back(con, rust_decimal::Decimal::new(19_990, 3));
        there_and_back(con, bigdecimal::BigDecimal::new(19_990.into(), 30));
    });
}

#[derive(Argument, Reply, Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct UserId(u64);

#[derive(Argument, Reply, Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[redis(rename_all = "snake_case")]
enum Status {
    Active,
    OnHold,
}

#[derive(Serialize, Deserialize, Debug, PartialEq)]
struct Address {
    city: String,
    lines: Vec<String>,
}

#[derive(Reply, Debug, PartialEq)]
struct User {
    id: UserId,
    status: Status,
    address: Json<Address>,
    email: Option<String>,
    #[redis(default)]
    logins: u32,
    #[redis(rename = "rating", default = 2.5)]
    stars: f64,
}

fn address() -> Json<Address> {
    Json(Address {
        city: "Paris".to_owned(),
        lines: vec!["1, Rue \"Ada\"".to_owned()],
    })
}

#[test]
fn values_of_ones_own() {
    both_protocols(|con| {
        there_and_back(con, UserId(7));
        there_and_back(con, Status::OnHold);
        there_and_back(con, address());
    });
}

#[test]
fn a_struct_in_a_hash() {
    both_protocols(|con| {
        let (id, status, address_) = (UserId(7), Status::OnHold, address());
        let (all, asked, nobody, by_name, unchecked) = redis_pipeline! {
            DEL "user";
            HSET "user" "id" id "status" status "address" address_ "logins" 3;
            let all: User = HGETALL "user";
            let asked: User = HMGET "user" "id" "status" "address" "email" "logins" "rating";
            let nobody: Option<User> = HGETALL "nobody";
            let by_name: HashMap<String, Bytes> = HGETALL "user";
            let unchecked: User = "HGETALL" "user";
        }
        .execute(con)
        .expect("a user");
        let user = || User {
            id,
            status,
            address: address(),
            email: None,
            logins: 3,
            stars: 2.5,
        };
        assert_eq!((all, asked, nobody), (user(), user(), None));
        assert_eq!((by_name.len(), unchecked), (4, user()));
    });
}

#[test]
fn errors_name_the_field_and_no_value() {
    both_protocols(|con| {
        let error = redis_pipeline! {
            DEL "user";
            HSET "user" "id" "secret" "status" "active" "address" "{{}}";
            let user: User = HGETALL "user";
        }
        .execute(con)
        .expect_err("no user");
        let text = error.to_string();
        let end = "field `id`: expected an integer that fits u64, received a string of 6 bytes";
        assert!(text.ends_with(end), "{text}");
    });
}

#[test]
fn what_cannot_be_json_is_not_sent() {
    both_protocols(|con| {
        let unwritable = Json(BTreeMap::from([(vec![1], 1)]));
        let refused = redis_pipeline! { SET "json" unwritable; }.execute(con);
        assert!(matches!(refused, Err(Error::Refused(_))), "{refused:?}");
    });
}

#[test]
fn an_error_of_one_command_can_be_caught() {
    both_protocols(|con| {
        let (caught, fine, after) = redis_pipeline! {
            SET "text" "text";
            let caught: Result<i64, ServerError> = INCR "text";
            let fine: Result<Option<String>, ServerError> = GET "text";
            let after: String = PING;
        }
        .execute(con)
        .expect("the error is caught");
        assert_eq!(caught.expect_err("no number").code(), "ERR");
        assert_eq!(fine.expect("a text").as_deref(), Some("text"));
        assert_eq!(after, "PONG");
    });
}

#[derive(Debug, PartialEq, Eq, Hash)]
struct Upper(String);

impl redis::FromRedisValue for Upper {
    fn from_redis_value(value: redis::Value) -> Result<Self, redis::ParsingError> {
        redis::from_redis_value::<String>(value).map(|text| Upper(text.to_uppercase()))
    }
}

impl Scalar for Upper {}

#[test]
fn types_that_redis_rs_reads() {
    both_protocols(|con| {
        let (one, many, set, raw) = redis_pipeline! {
            DEL "list" "set";
            RPUSH "list" "a" "b";
            SADD "set" "c";
            let one: Option<Upper> = LINDEX "list" 0;
            let many: Vec<Upper> = LRANGE "list" 0 -1;
            let set: HashSet<Upper> = SMEMBERS "set";
            let raw: Raw<(Upper, Upper)> = LRANGE "list" 0 -1;
        }
        .execute(con)
        .expect("texts");
        let upper = |text: &str| Upper(text.to_owned());
        assert_eq!(one, Some(upper("A")));
        assert_eq!(many, [upper("A"), upper("B")]);
        assert_eq!(set, HashSet::from([upper("C")]));
        assert_eq!(raw.0, (upper("A"), upper("B")));
    });
}

#[test]
fn a_number_of_ones_own_stands_where_redis_wants_one() {
    #[derive(Argument)]
    struct Seconds(u32);

    both_protocols(|con| {
        let (ttl, time_out) = (Seconds(90), std::time::Duration::from_secs(60));
        let (first, second) = redis_pipeline! {
            SET "a" 1 EX ttl;
            SET "b" 1 EX time_out;
            let first: u32 = TTL "a";
            let second: u32 = TTL "b";
        }
        .execute(con)
        .expect("times to live");
        assert!((80..=90).contains(&first) && (50..=60).contains(&second));
    });
}

/// What stands in texts as it stands where it is an argument, whatever its `Display` says.
#[derive(Argument)]
#[redis(rename_all = "kebab-case")]
enum Plan {
    OnTrial,
}

#[derive(Argument)]
struct Ratio(f64);

#[derive(Argument)]
struct Blob(Vec<u8>);

#[derive(Argument)]
struct Borrowed<'a>(&'a str);

#[derive(Argument)]
struct Outer<T>(T);

#[derive(Argument)]
struct Shown(u32);

impl std::fmt::Display for Shown {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "number {}", self.0)
    }
}

#[derive(Argument)]
struct Session(uuid::Uuid);

redis_pipeline! {
    struct Ids<'a> { user: UserId, plan: Plan, ratio: Ratio, blob: Blob, name: Borrowed<'a>, outer: Outer<UserId>, shown: Shown, session: Session, on: bool }

    SET user "as an argument";
    let same: String = GET "{user}" else String::new();
    SET "{plan}:{ratio}:{blob}:{name}:{outer}:{shown}" 1;
    SET "{shown:}:{session.0:}:{on:}" 2;
    let keys: std::collections::BTreeSet<redis_pipeline::reply::ByteString> = KEYS "*";
}

#[test]
fn ids_stand_in_keys_as_they_are_arguments() {
    both_protocols(|con| {
        redis::cmd("FLUSHDB").exec(con).expect("an empty database");
        let session = Session(uuid::uuid!("936da01f-9abd-4d9d-80c7-02af85c822a8"));
        let ids = Ids {
            user: UserId(7),
            plan: Plan::OnTrial,
            ratio: Ratio(0.5),
            blob: Blob(b"\x00\xff".to_vec()),
            name: Borrowed("n"),
            outer: Outer(UserId(8)),
            shown: Shown(9),
            session,
            on: true,
        };
        let (same, keys) = ids.execute(con).expect("keys");
        assert_eq!(same, "as an argument");
        let expected: [&[u8]; 3] = [
            b"7",
            b"number 9:936da01f-9abd-4d9d-80c7-02af85c822a8:true",
            b"on-trial:0.5:\x00\xff:n:8:9",
        ];
        assert!(keys.iter().map(|key| &**key).eq(expected), "{keys:?}");
        let users = [UserId(1), UserId(2)];
        let (plan, blob) = (Plan::OnTrial, Blob(vec![0xff]));
        let read = redis_pipeline! {
            MSET "user:1:on-trial" 1 "user:2:on-trial" 2;
            let read: Vec<Option<u8>> = for user in users { GET "user:{user}:{plan}" };
            SET b"\xff" 3;
            let blob: Option<u8> = GET "{blob}";
        };
        let (read, blob) = read.execute(con).expect("values");
        assert_eq!((read, blob), (vec![Some(1), Some(2)], Some(3)));
    });
}

/// A type that breaks its promise to be one argument.
struct Two;

impl redis::ToRedisArgs for Two {
    fn write_redis_args<W: redis::RedisWrite + ?Sized>(&self, out: &mut W) {
        out.write_arg(b"1");
        out.write_arg(b"2");
    }
}

impl redis::ToSingleRedisArg for Two {}

#[derive(Argument)]
struct Several(Two);

#[derive(Argument)]
struct Unwritable(Json<BTreeMap<Vec<u8>, u8>>);

#[test]
fn what_is_not_one_argument_is_refused_in_a_text() {
    both_protocols(|con| {
        let (several, unwritable) = (
            Several(Two),
            Unwritable(Json(BTreeMap::from([(vec![1], 1)]))),
        );
        for refused in [
            redis_pipeline! { SET "a:{several}" 1; }.execute(con),
            redis_pipeline! { SET "a:{several}:{several}" 1; }.execute(con),
            redis_pipeline! { SET "a" 1; SET "{several}" 1; SET "b:{several}" 1; }.execute(con),
            redis_pipeline! { SET "a:{unwritable}" 1; }.execute(con),
        ] {
            assert!(matches!(refused, Err(Error::Refused(_))), "{refused:?}");
        }
    });
}

/// A time of 1970 and so many seconds and nanoseconds.
fn time(seconds: u64, nanoseconds: u32) -> std::time::SystemTime {
    std::time::UNIX_EPOCH + std::time::Duration::new(seconds, nanoseconds)
}

#[test]
fn times_stand_where_redis_wants_a_point_in_time() {
    both_protocols(|con| {
        let (whole, later, maybe) = (
            time(4_000_000_000, 0),
            time(4_000_000_000, 1),
            Some(time(4_000_000_000, 998_000_001)),
        );
        let (first, second, third, fourth, fifth) = redis_pipeline! {
            SET "a" 1 EXAT whole;
            SET "b" 1 EXAT later;
            SET "c" 1 PXAT later;
            SET "d" 1 [PXAT maybe];
            SET "e" 1;
            EXPIREAT "e" (&later) NX;
            let first: u64 = EXPIRETIME "a";
            let second: u64 = EXPIRETIME "b";
            let third: u64 = PEXPIRETIME "c";
            let fourth: u64 = PEXPIRETIME "d";
            let fifth: u64 = EXPIRETIME "e";
        }
        .execute(con)
        .expect("times");
        assert_eq!(
            (first, second, fifth),
            (4_000_000_000, 4_000_000_001, 4_000_000_001)
        );
        assert_eq!((third, fourth), (4_000_000_000_001, 4_000_000_000_999));
    });
}

#[test]
fn every_row_with_a_point_in_time_takes_one() {
    let at = time(1, 1);
    let pipeline = redis_pipeline! {
        EXPIREAT "k" at;
        PEXPIREAT "k" at;
        GETEX "k" EXAT at;
        GETEX "k" PXAT at;
        SET "k" 1 EXAT at;
        SET "k" 1 PXAT at;
        HEXPIREAT "k" at FIELDS 1 "f";
        HPEXPIREAT "k" at FIELDS 1 "f";
        HGETEX "k" EXAT at FIELDS 1 "f";
        HGETEX "k" PXAT at FIELDS 1 "f";
        HSETEX "k" EXAT at FIELDS 1 "f" 1;
        HSETEX "k" PXAT at FIELDS 1 "f" 1;
        MSETEX 1 "k" 1 EXAT at;
        MSETEX 1 "k" 1 PXAT at;
        INCREX "k" EXAT at;
        INCREX "k" PXAT at;
        XCLAIM "k" "g" "c" 0 "1-1" TIME at;
    };
    let sent = pipeline.request().to_string();
    for line in sent.lines() {
        let seconds = line.contains("EXAT 2") || line.contains("EXPIREAT k 2");
        let millis = line.ends_with("1001") || line.contains("1001 ");
        assert!(seconds != millis, "{line}");
    }
    assert_eq!(sent.lines().count(), 17);
}

#[test]
fn times_before_1970_are_refused() {
    both_protocols(|con| {
        let before = std::time::UNIX_EPOCH - std::time::Duration::from_nanos(1);
        let epoch = std::time::UNIX_EPOCH;
        for refused in [
            redis_pipeline! { SET "k" 1 EXAT before; }.execute(con),
            redis_pipeline! { SET "k" 1; PEXPIREAT "k" before; EXPIREAT "k" 1; }.execute(con),
        ] {
            assert!(matches!(refused, Err(Error::Refused(_))), "{refused:?}");
            let text = refused.unwrap_err().to_string();
            assert!(text.contains("before 1970"), "{text}");
        }
        let pipeline = redis_pipeline! { EXPIREAT "k" epoch; };
        assert_eq!(pipeline.request().to_string(), "EXPIREAT k 0");
    });
}
