//! Typed keys apart from pipelines: their names, and what is read back from them.

use std::fmt;
use std::marker::PhantomData;

use redis::{ToRedisArgs, Value};
use redis_pipeline::{Argument, Key, Reply, redis_pipeline, shape};

#[derive(Argument, Reply, Clone, Copy, Debug, PartialEq)]
struct UserId(u64);

impl fmt::Display for UserId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[derive(Key, Clone, Debug, PartialEq)]
#[redis(key = "visits:{page}:{day}", string = u64)]
struct Visits<'a> {
    page: &'a str,
    day: i16,
}

#[derive(Key, Debug, PartialEq)]
#[redis(key = "user:{0}", hash = (String, String))]
struct UserKey(UserId);

#[derive(Key, Debug, PartialEq)]
#[redis(key = "board", zset = UserId)]
struct Board;

#[derive(Key, Debug, PartialEq)]
#[redis(key = "{{user:{user}}}:cart[{n:03}]*", list = Vec<u8>)]
struct Cart {
    n: u8,
    user: UserId,
}

#[derive(Key, Debug, PartialEq)]
#[redis(key = "cache:{id}", json = T)]
struct Cache<'a, T> {
    id: &'a str,
    of: PhantomData<T>,
}

#[derive(Key, Debug, PartialEq)]
#[redis(key = "of:{id}:all", set = T)]
struct Of<I: fmt::Display, T>
where
    I: Clone,
{
    id: I,
    of: PhantomData<T>,
}

/// Cannot be read back, which is nobody's concern as long as nobody does.
#[derive(Key)]
#[redis(key = "opaque:{0}", bitmap)]
struct Opaque(std::net::IpAddr);

mod elsewhere {
    pub(crate) mod renamed {
        pub(crate) use redis_pipeline::*;
    }

    #[derive(redis_pipeline::Key)]
    #[redis(crate = crate::elsewhere::renamed, key = "{r#type:}:{value}", hyperloglog = u8)]
    pub(crate) struct Names {
        pub(crate) r#type: bool,
        pub(crate) value: char,
    }
}

#[test]
fn a_key_is_named_by_its_template() {
    let visits = Visits { page: "a", day: -7 };
    assert_eq!(visits.to_string(), "visits:a:-7");
    assert_eq!(
        format!("{:>12}|{:<8}|", visits, Board),
        " visits:a:-7|board   |"
    );
    assert_eq!(UserKey(UserId(7)).to_string(), "user:7");
    let cart = Cart {
        n: 5,
        user: UserId(7),
    };
    assert_eq!(cart.to_string(), "{user:7}:cart[005]*");
    assert_eq!(
        Cache::<u8> {
            id: "x",
            of: PhantomData
        }
        .to_string(),
        "cache:x"
    );
    assert_eq!(
        Of::<_, u8> {
            id: 1.5,
            of: PhantomData
        }
        .to_string(),
        "of:1.5:all"
    );
    assert_eq!(
        Opaque([127, 0, 0, 1].into()).to_string(),
        "opaque:127.0.0.1"
    );
    let names = elsewhere::Names {
        r#type: true,
        value: '{',
    };
    assert_eq!(names.to_string(), "true:{");
}

#[test]
fn the_template_and_the_pattern_are_constants() {
    assert_eq!(Visits::TEMPLATE, "visits:{page}:{day}");
    assert_eq!(Visits::PATTERN, "visits:*:*");
    assert_eq!(Board::PATTERN, "board");
    assert_eq!(Cart::PATTERN, r"{user:*}:cart\[*\]\*");
}

#[test]
fn a_name_is_read_back_as_the_key_that_has_it() {
    let text = String::from("visits:index:7");
    assert_eq!(
        Visits::parse(&text),
        Some(Visits {
            page: "index",
            day: 7
        })
    );
    assert_eq!(
        Visits::parse("visits::7"),
        Some(Visits { page: "", day: 7 })
    );
    for text in [
        "visits:index",
        "visits:index:x",
        "visits:index:70000",
        "visits:index:07",
        "visits:a:b:7",
        "visits:index:7 ",
        "visit:index:7",
        "",
    ] {
        assert_eq!(Visits::parse(text), None, "{text:?}");
    }
    assert_eq!(Board::parse("board"), Some(Board));
    assert_eq!(Board::parse("boards"), None);
    let cart = Cart {
        n: 5,
        user: UserId(7),
    };
    assert_eq!(Cart::parse("{user:7}:cart[005]*"), Some(cart));
    assert_eq!(Cart::parse("{user:7}:cart[5]*"), None);
    assert_eq!(
        Cache::<u8>::parse("cache:x"),
        Some(Cache {
            id: "x",
            of: PhantomData
        })
    );
    assert_eq!(
        Of::<String, u8>::parse("of:a:all"),
        Some(Of {
            id: "a".to_owned(),
            of: PhantomData
        })
    );
}

#[test]
fn a_key_is_an_argument_of_pipelines_and_of_redis_rs() {
    let visits = Visits {
        page: "a b",
        day: 7,
    };
    let cart = Cart {
        n: 5,
        user: UserId(7),
    };
    let pipeline = redis_pipeline! {
        INCR visits;
        DEL (Board) (&visits) (cart);
        TOUCH ..([visits.clone(), visits.clone()]);
    };
    assert_eq!(
        pipeline.request().to_string(),
        "INCR \"visits:a b:7\"\nDEL board \"visits:a b:7\" {user:7}:cart[005]*\n\
         TOUCH \"visits:a b:7\" \"visits:a b:7\""
    );
    assert_eq!(visits.to_redis_args(), [b"visits:a b:7"]);
    let cmd = redis_pipeline::redis::Cmd::get(&visits);
    assert_eq!(
        cmd.get_packed_command(),
        b"*2\r\n$3\r\nGET\r\n$12\r\nvisits:a b:7\r\n"
    );
}

#[test]
fn a_key_that_borrows_nothing_is_a_reply() {
    let read = <UserKey as Reply<shape::BulkString>>::read(Value::BulkString(b"user:7".to_vec()));
    assert_eq!(read.unwrap(), UserKey(UserId(7)));
    let read =
        <UserKey as Reply<shape::BulkString>>::read(Value::BulkString(b"user:secret".to_vec()));
    let error = read.unwrap_err().to_string();
    assert!(
        error.contains("a key `user:{0}`") && !error.contains("secret"),
        "{error}"
    );
}
