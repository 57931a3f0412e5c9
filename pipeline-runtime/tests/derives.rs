//! Arguments and replies of the user's own.

mod common;

use common::info;
use redis::Value;
use redis_pipeline::private::for_tests::CommandInfo;
use redis_pipeline::private::{FieldNames, Float, Integer, Single, Writer};
use redis_pipeline::shape::{Any, Array, BulkString, Int, Map, Nullable, Pairs};
use redis_pipeline::{Argument, Reply, redis};

static COMMANDS: &[CommandInfo] = &[info("ECHO", None, "ECHO value")];

fn written(write: impl FnOnce(&mut Writer)) -> String {
    let mut w = Writer::new(64, COMMANDS.into());
    w.command(0);
    w.raw(b"*2\r\n$4\r\nECHO\r\n");
    write(&mut w);
    w.finish().to_string()
}

fn echo<M, T: Single<M> + ?Sized>(value: &T) -> String {
    written(|w| w.arg(b"", value))
}

fn integer(value: &impl Integer) -> String {
    written(|w| w.integer(b"", value))
}

fn float(value: &impl Float) -> String {
    written(|w| w.float(b"", value))
}

fn read<S, T: Reply<S>>(resp: &str) -> Result<T, String> {
    let value = redis::parse_redis_value(resp.as_bytes()).expect("valid RESP");
    T::read(value).map_err(|mismatch| mismatch.to_string())
}

#[derive(Argument, Reply, Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
struct UserId(u64);

#[derive(Argument, Reply, Debug, PartialEq)]
struct Score(f64);

#[derive(Argument, Reply, Debug, PartialEq)]
#[redis(integer)]
struct Level(UserId);

#[derive(Argument, Reply, Debug, PartialEq)]
struct Tag(Box<str>);

#[derive(Argument, Reply, Debug, PartialEq)]
struct Wrapper<T>(T);

#[derive(Argument)]
struct Borrowed<'a> {
    text: &'a str,
}

#[derive(Argument, Reply, Debug, PartialEq, Eq, Hash, Clone, Copy)]
#[redis(rename_all = "kebab-case")]
enum Status {
    Active,
    OnHold,
    #[redis(rename = "GONE")]
    Deleted,
}

#[test]
fn newtypes_are_what_they_hold() {
    assert_eq!(echo(&UserId(7)), "ECHO 7");
    assert_eq!(echo(&&&UserId(7)), "ECHO 7");
    assert_eq!(echo(&Wrapper("a b".to_owned())), "ECHO \"a b\"");
    assert_eq!(echo(&Tag("t".into())), "ECHO t");
    assert_eq!(echo(&Borrowed { text: "t" }), "ECHO t");
    assert_eq!(integer(&UserId(7)), "ECHO 7");
    assert_eq!(integer(&&Level(UserId(7))), "ECHO 7");
    assert_eq!(float(&UserId(7)), "ECHO 7");
    assert_eq!(float(&Score(1.5)), "ECHO 1.5");
    assert_eq!(written(|w| w.spread(&[UserId(7)])), "ECHO 7");
}

#[test]
fn newtypes_read_what_they_hold() {
    assert_eq!(read::<Int, UserId>(":7\r\n"), Ok(UserId(7)));
    assert_eq!(
        read::<BulkString, Level>("$1\r\n7\r\n"),
        Ok(Level(UserId(7)))
    );
    assert_eq!(
        read::<Nullable<BulkString>, Option<UserId>>("_\r\n"),
        Ok(None)
    );
    assert_eq!(
        read::<Nullable<BulkString>, Wrapper<Option<u64>>>("_\r\n"),
        Ok(Wrapper(None))
    );
    assert_eq!(
        read::<Array<Int>, Vec<UserId>>("*1\r\n:7\r\n"),
        Ok(vec![UserId(7)])
    );
    assert_eq!(read::<Any, Score>(",1.5\r\n"), Ok(Score(1.5)));
    assert_eq!(
        read::<BulkString, UserId>("$1\r\nx\r\n"),
        Err("expected an integer that fits u64, received a string of 1 bytes".to_owned())
    );
}

#[test]
fn enums_are_their_names() {
    for (status, name) in [
        (Status::Active, "active"),
        (Status::OnHold, "on-hold"),
        (Status::Deleted, "GONE"),
    ] {
        assert_eq!(echo(&status), format!("ECHO {name}"));
        assert_eq!(
            read::<BulkString, Status>(&format!("${}\r\n{name}\r\n", name.len())),
            Ok(status)
        );
        assert_eq!(
            read::<Any, Option<Status>>(&format!("+{name}\r\n")),
            Ok(Some(status))
        );
    }
    assert_eq!(
        read::<BulkString, Status>("$6\r\nActive\r\n"),
        Err("expected one of active, on-hold, GONE, received a string of 6 bytes".to_owned())
    );
    assert!(read::<BulkString, Status>(":1\r\n").is_err());
}

#[derive(Reply, Debug, PartialEq)]
struct User {
    name: String,
    #[redis(rename = "mail")]
    email: Option<String>,
    #[redis(default)]
    visits: u64,
    #[redis(default = Status::Active)]
    status: Status,
    #[redis(default = Some(1))]
    level: Option<u8>,
    r#type: std::option::Option<Vec<u8>>,
}

fn full() -> User {
    User {
        name: "Ada".to_owned(),
        email: Some("a@b".to_owned()),
        visits: 3,
        status: Status::OnHold,
        level: Some(9),
        r#type: Some(b"x".to_vec()),
    }
}

fn sparse() -> User {
    User {
        name: "Ada".to_owned(),
        email: None,
        visits: 0,
        status: Status::Active,
        level: Some(1),
        r#type: None,
    }
}

const FIELDS: &str = "$6\r\nvisits\r\n$1\r\n3\r\n$5\r\nlevel\r\n$1\r\n9\r\n$4\r\nmail\r\n$3\r\na@b\r\n\
                      $4\r\nmore\r\n$1\r\n?\r\n$4\r\nname\r\n$3\r\nAda\r\n$4\r\ntype\r\n$1\r\nx\r\n\
                      $6\r\nstatus\r\n$7\r\non-hold\r\n";

#[test]
fn a_struct_is_read_from_a_map() {
    for (flat, map, user) in [
        (
            format!("*14\r\n{FIELDS}"),
            format!("%7\r\n{FIELDS}"),
            full(),
        ),
        (
            "*2\r\n$4\r\nname\r\n$3\r\nAda\r\n".to_owned(),
            "%1\r\n+name\r\n$3\r\nAda\r\n".to_owned(),
            sparse(),
        ),
    ] {
        for resp in [flat, map] {
            assert_eq!(
                read::<Map<BulkString, BulkString>, User>(&resp).as_ref(),
                Ok(&user)
            );
            assert_eq!(
                read::<Pairs<BulkString, BulkString>, User>(&resp).as_ref(),
                Ok(&user)
            );
            assert_eq!(read::<Any, User>(&resp).as_ref(), Ok(&user));
        }
    }
}

/// Names that a command asks for, in another order than that of the fields.
enum AllFields {}

impl FieldNames for AllFields {
    const NAMES: &'static [&'static str] = &["type", "visits", "level", "mail", "name", "status"];
}

enum NameOnly {}

impl FieldNames for NameOnly {
    const NAMES: &'static [&'static str] = &["name"];
}

type Values<N> = Array<Nullable<BulkString, N>>;

#[test]
fn a_struct_is_read_from_values_by_the_names_of_the_command() {
    let values =
        "*6\r\n$1\r\nx\r\n$1\r\n3\r\n$1\r\n9\r\n$3\r\na@b\r\n$3\r\nAda\r\n$7\r\non-hold\r\n";
    assert_eq!(read::<Values<AllFields>, User>(values), Ok(full()));
    let nils = "*6\r\n$-1\r\n$-1\r\n_\r\n_\r\n$3\r\nAda\r\n_\r\n";
    assert_eq!(read::<Values<AllFields>, User>(nils), Ok(sparse()));
    assert_eq!(
        read::<Values<NameOnly>, User>("*1\r\n$3\r\nAda\r\n"),
        Ok(sparse())
    );
    for wrong in ["*0\r\n", "*2\r\n$3\r\nAda\r\n$3\r\nBob\r\n"] {
        let error = read::<Values<NameOnly>, User>(wrong).unwrap_err();
        assert!(error.starts_with("expected an array of 1"), "{error}");
    }
    assert_eq!(
        read::<Values<NameOnly>, User>("*1\r\n$-1\r\n"),
        Err("field `name`: expected a value, received none".to_owned())
    );
}

#[test]
fn a_struct_without_any_value_is_none() {
    assert_eq!(
        read::<Values<NameOnly>, Option<User>>("*1\r\n$-1\r\n"),
        Ok(None)
    );
    let read =
        read::<Values<AllFields>, Option<User>>("*6\r\n_\r\n_\r\n_\r\n_\r\n_\r\n$1\r\na\r\n");
    assert!(read.unwrap_err().starts_with("field `name`"));
}

#[test]
fn wrappers_know_the_fields() {
    #[derive(Reply)]
    #[allow(dead_code)]
    struct Wrapped(Option<User>);

    type Failed = Result<Result<User, redis::ServerError>, redis_pipeline::Failure>;
    let fields = [
        <Wrapped as Reply<Values<NameOnly>>>::FIELDS,
        <Failed as Reply<Values<NameOnly>>>::FIELDS,
    ];
    assert!(
        fields
            .iter()
            .all(|fields| fields.is_some_and(|it| it.name == "User"))
    );
    assert!(<Vec<Option<String>> as Reply<Values<NameOnly>>>::FIELDS.is_none());
}

#[test]
fn errors_name_the_field() {
    assert_eq!(
        read::<Map<BulkString, BulkString>, User>("%0\r\n"),
        Err("field `name`: expected a value, received none".to_owned())
    );
    assert_eq!(
        read::<Map<BulkString, BulkString>, Option<User>>("*0\r\n"),
        Ok(None)
    );
    assert_eq!(
        read::<Map<BulkString, BulkString>, User>(
            "%2\r\n+name\r\n$3\r\nAda\r\n+visits\r\n$1\r\nx\r\n"
        ),
        Err(
            "field `visits`: expected an integer that fits u64, received a string of 1 bytes"
                .to_owned()
        )
    );
    assert_eq!(
        read::<Array<Map<BulkString, BulkString>>, Vec<User>>("*1\r\n%1\r\n+name\r\n_\r\n"),
        Err("element 1: field `name`: expected a value, received none".to_owned())
    );
}

#[derive(Reply, Debug, PartialEq)]
#[redis(rename_all = "camelCase")]
struct Page<T> {
    first_item: T,
    other_items: Vec<T>,
}

#[test]
fn a_generic_struct_holds_what_its_fields_hold() {
    let resp = "%2\r\n+firstItem\r\n:1\r\n+otherItems\r\n*2\r\n:2\r\n:3\r\n";
    assert_eq!(
        read::<Any, Page<UserId>>(resp),
        Ok(Page {
            first_item: UserId(1),
            other_items: vec![UserId(2), UserId(3)],
        })
    );
}

mod reexported {
    pub(crate) use redis_pipeline as inner;
}

#[derive(redis_pipeline::Argument, redis_pipeline::Reply, Debug, PartialEq)]
#[redis(crate = crate::reexported::inner)]
struct Elsewhere(i8);

#[test]
fn the_crate_may_have_another_path() {
    assert_eq!(echo(&Elsewhere(-1)), "ECHO -1");
    assert_eq!(read::<Int, Elsewhere>(":-1\r\n"), Ok(Elsewhere(-1)));
    assert_eq!(
        <Elsewhere as Reply<Int>>::read(Value::Int(2)).ok(),
        Some(Elsewhere(2))
    );
}
