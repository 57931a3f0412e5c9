//! Generated code needs nothing from around it, and takes nothing away.

use crate::support::both;

/// Every name that generated code might lean on means something else here, and nothing is imported.
mod hostile {
    #![no_implicit_prelude]
    #![allow(
        dead_code,
        unused_macros,
        non_camel_case_types,
        clippy::upper_case_acronyms
    )]

    mod core {}
    mod std {}
    mod alloc {}
    mod redis {}
    struct Option;
    struct Some;
    struct None;
    struct Result;
    struct Ok;
    struct Err;
    struct Vec;
    struct String;
    struct Box;
    struct Iterator;
    struct IntoIterator;
    struct Pipeline;
    struct Request;
    struct Inline;
    struct usize;
    struct bool;
    struct u32;
    struct i64;
    struct u64;
    struct f64;
    struct str;
    struct u8;
    trait Clone {}
    trait From {}
    fn drop() {}
    macro_rules! format {
        () => {};
    }
    macro_rules! file {
        () => {};
    }
    macro_rules! concat {
        () => {};
    }

    ::redis_pipeline::redis_pipeline! {
        pub(super) struct Everything<'a> {
            pub(super) key: &'a super::Text,
            pub(super) keys: &'a [super::Text],
            pub(super) ttl: super::Maybe,
            pub(super) yes: super::Yes,
            pub(super) number: super::Number,
        }

        pub(super) struct EverythingReply;

        let plain = GET key;
        let counted = INCR "n:{number:03}";
        let defaulted = GET "missing" else <super::Text as ::std::convert::From<&::core::primitive::str>>::from("none");
        let looped = for key in keys { let a = SET key 1; let b = TTL key; };
        let keyed: ::std::collections::HashMap<super::Text, ::core::primitive::i64> =
            for key in keys { ::std::clone::Clone::clone(key) => STRLEN key };
        let maybe = if *yes { SMEMBERS "s" };
        let either = if *yes { EXISTS key } else { EXISTS "other" };
        let map = HGETALL "h";
        let range = ZRANGE "z" 0 -1 WITHSCORES;
        SET key 5 [EX ttl] [NX if !*yes];
        DEL ..keys;
        ZUNION _ ..keys;
        atomic { let inside = INCR "a"; }
        let nested: (::core::option::Option<super::Text>,) = Inner { key };
    }

    ::redis_pipeline::redis_pipeline! {
        struct Inner<'a> { key: &'a super::Text }
        let value = GET key;
    }

    pub(super) fn inline(
        key: &super::Text,
    ) -> ::redis_pipeline::Inline<(::core::option::Option<super::Text>, ::core::primitive::i64)>
    {
        ::redis_pipeline::redis_pipeline! {
            let value = GET key;
            let n = INCR "n";
        }
    }
}

type Text = String;
type Maybe = Option<u64>;
type Yes = bool;
type Number = u8;

#[test]
fn nothing_needs_to_be_imported_and_nothing_may_be_shadowed() {
    both(|con| {
        let key = Text::from("k");
        let keys = [Text::from("a"), Text::from("b")];
        let everything = hostile::Everything {
            key: &key,
            keys: &keys,
            ttl: Some(9),
            yes: true,
            number: 7,
        };
        let reply = everything.fetch(con).unwrap();
        assert_eq!(
            (reply.plain, reply.counted, reply.defaulted.as_str()),
            (None, 1, "none")
        );
        assert_eq!((reply.inside, reply.nested), (1, (Some("5".to_owned()),)));
        assert!(everything.request().to_string().contains("INCR n:007"));
        assert_eq!(
            hostile::inline(&key).execute(con).unwrap(),
            (Some("5".to_owned()), 1)
        );
    });
}

/// Names of the user's that generated code uses too.
mod colliding {
    redis_pipeline::redis_pipeline! {
        pub(crate) struct Collide<'a, C: std::fmt::Display, T, F: Fn() -> T, S>
        where
            T: std::fmt::Display,
        {
            pub(crate) connection: u8,
            pub(crate) con: C,
            pub(crate) writer: &'a str,
            pub(crate) replies: Vec<u8>,
            pub(crate) request: u64,
            pub(crate) state: S,
            pub(crate) execute: F,
            pub(crate) fetch: bool,
            pub(crate) key: u8,
            pub(crate) keys: Vec<u8>,
        }

        pub(crate) struct Collided;

        let connection = ECHO "{connection}{con}{writer}{request}{key}";
        let replies: Vec<String> = for reply in replies { ECHO "{reply}" };
        let state = ECHO (execute().to_string());
        let pair = if fetch { ECHO "{key}" };
        let key: std::collections::HashMap<u8, String> = for key in keys { *key => ECHO "{key}" };
        let output = ECHO "x";
        let __output = ECHO "y";
    }
}

#[test]
fn names_may_be_those_of_generated_code() {
    both(|con| {
        let collide = colliding::Collide {
            connection: 1,
            con: 'c',
            writer: "w",
            replies: vec![4, 5],
            request: 6,
            state: (),
            execute: || 7.5,
            fetch: true,
            key: 8,
            keys: vec![9],
        };
        let it = collide.fetch(con).unwrap();
        assert_eq!(it.connection, "1cw68");
        assert_eq!(it.replies, ["4", "5"]);
        assert_eq!((it.state.as_str(), it.pair.as_deref()), ("7.5", Some("8")));
        assert_eq!(it.key[&9], "9");
        assert_eq!((it.output.as_str(), it.__output.as_str()), ("x", "y"));
    });
}

#[test]
fn variables_of_the_inline_form_may_have_any_name() {
    both(|con| {
        let (__writer, __v1, __replies, __state, replies, key, con2) = (1, 2, 3, 4, [5], "k", 6);
        let pipeline = redis_pipeline::redis_pipeline! {
            let a: String = ECHO "{__writer}{__v1}{__replies}{__state}{con2}";
            let b: Vec<u8> = for __values in replies { "ECHO" __values };
            let c: u8 = GET key else __replies;
            SET key 1 [EX (Some(__v1))];
        };
        let (a, b, c) = pipeline.execute(con).unwrap();
        assert_eq!((a.as_str(), b, c), ("12346", vec![5], 3));
    });
}

#[macro_use]
mod names;

/// What the pipelines of `pipelines.rs` send, in a module where nothing stands beside them.
mod plain {
    #![allow(dead_code)]
    include!("pipelines.rs");
}

macro_rules! unit_structs {
    ($($name:ident)*) => { $(struct $name;)* };
}

macro_rules! constants {
    ($($name:ident)*) => { $(const $name: ::core::primitive::u8 = 0;)* };
}

macro_rules! statics {
    ($($name:ident)*) => { $(static $name: ::core::primitive::u8 = 0;)* };
}

/// The same pipelines beside values of the user's that have every name which their expansion contains.
macro_rules! beside {
    ($module:ident, $items:ident) => {
        mod $module {
            #![allow(
                dead_code,
                non_camel_case_types,
                non_upper_case_globals,
                clippy::upper_case_acronyms
            )]
            each_name!($items);
            include!("pipelines.rs");
        }
    };
}

beside!(unit_struct, unit_structs);
beside!(constant, constants);
beside!(statical, statics);

macro_rules! sent {
    ($module:ident) => {{
        use $module::{Everything, Inner, Label};
        let (key, keys) = ("k".to_owned(), ["a".to_owned(), "b".to_owned()]);
        let everything = Everything {
            key: &key,
            keys: &keys,
            ttl: Some(9),
            value: 7,
            connection: true,
            writer: Inner { field: 1 },
            pipeline: vec![Inner { field: 2 }, Inner { field: 3 }],
            out: Label("o".to_owned()),
        };
        let inline = $module::inline("i", Inner { field: 4 });
        (everything.request().to_string(), inline)
    }};
}

#[test]
fn no_item_captures_what_generated_code_binds() {
    let plain = sent!(plain);
    assert!(
        plain.0.contains("INCR n:007:k:7\n") && plain.0.contains("GET inner:3"),
        "{}",
        plain.0
    );
    assert!(plain.1.contains("GET inner:4"), "{}", plain.1);
    assert_eq!(sent!(unit_struct), plain);
    assert_eq!(sent!(constant), plain);
    assert_eq!(sent!(statical), plain);
}

/// The crate under another name.
mod renamed {
    pub(super) mod deep {
        pub(crate) use redis_pipeline as pipelines;
    }

    redis_pipeline::redis_pipeline! {
        #[redis(crate = crate::hygiene::renamed::deep::pipelines)]
        pub(super) struct Renamed { pub(super) id: u8 }
        INCR "{id}"
    }

    pub(super) fn inline() -> i64 {
        let pipeline = redis_pipeline::redis_pipeline! {
            #![redis(crate = crate::hygiene::renamed::deep::pipelines)]
            let n: i64 = INCR "n";
        };
        pipeline.request().len() as i64
    }
}

#[test]
fn the_crate_may_have_another_name() {
    both(|con| {
        assert_eq!(renamed::Renamed { id: 1 }.execute(con).unwrap(), 1);
        assert_eq!(renamed::inline(), 1);
    });
}
