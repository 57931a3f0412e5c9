// Pipelines with every construct, and the derives. The names that they bind themselves begin with `my_`.

::redis_pipeline::redis_pipeline! {
    pub(super) struct Everything<'a, T: ::std::fmt::Display> {
        pub(super) key: &'a ::std::string::String,
        pub(super) keys: &'a [::std::string::String],
        pub(super) ttl: ::core::option::Option<::core::primitive::u64>,
        pub(super) value: T,
        pub(super) connection: ::core::primitive::bool,
        pub(super) writer: Inner,
        pub(super) pipeline: ::std::vec::Vec<Inner>,
        pub(super) out: Label,
    }

    pub(super) struct EverythingReply;

    let plain = GET key;
    let own: Numbers = HGETALL "h";
    let counted = INCR "n:{value:>03}:{key}:{value}";
    let defaulted = GET "missing" else <::std::string::String as ::core::convert::From<&::core::primitive::str>>::from("none");
    let looped = for my_key in keys { let a = SET my_key 1; let b = TTL my_key; };
    let keyed: ::std::collections::HashMap<::std::string::String, ::core::primitive::i64> =
        for my_key in keys { my_key.to_owned() => STRLEN my_key };
    let maybe = if *connection { SMEMBERS "s" };
    let either = if *connection { EXISTS key } else if let ::core::option::Option::Some(my_ttl) = ttl { EXISTS "other:{my_ttl}" } else { EXISTS "none" };
    SET key 5 [EX ttl] [NX if !connection];
    SET key out [EX (::core::option::Option::Some(9_u8))];
    DEL ..keys ..(keys);
    ZUNION _ ..keys WEIGHTS ..(keys.iter().map(|_| 1_u8).collect::<::std::vec::Vec<_>>());
    EXPIRE key (::core::time::Duration::from_secs(9)) [NX if *connection];
    GEODIST "g" "a" "b" (::core::primitive::str::trim("km"));
    EVAL (key.as_str()) 0;
    BITCOUNT "b" (1_u8) 2;
    INCRBYFLOAT "f" 0.5;
    let range = ZRANGE "z" 0 -1 WITHSCORES;
    atomic { let inside = INCR "a"; for my_key in keys { GET my_key } }
    let nested: (::core::option::Option<::std::string::String>,) = (writer);
    let made: (::core::option::Option<::std::string::String>,) = Inner { field: 7 };
    let many: ::std::vec::Vec<(::core::option::Option<::std::string::String>,)> = for my_inner in pipeline { (my_inner) };
    let streamed: ::std::vec::Vec<::core::primitive::i64> = for my_number in 0..3_u8 { INCR "s:{my_number}" };
}

::redis_pipeline::redis_pipeline! {
    #[derive(::core::clone::Clone)]
    pub(super) struct Inner { pub(super) field: ::core::primitive::u8 }
    let value = GET "inner:{field}";
}

::redis_pipeline::redis_pipeline! {
    pub(super) struct OnKeys<'a> {
        pub(super) field: &'a ::core::primitive::str,
        #[redis(key)]
        pub(super) value: NamedKey<'a>,
    }
    pub(super) struct OnKeysReply;
    let number = INCR NamedKey { key: field };
    let kept = GET value;
    let name = HGET RecordKey(7) "name";
    let all = HGETALL RecordKey(7);
    HSET RecordKey(7) "name" 5;
    RPUSH ListKey 1 ..([2_u8]);
    LMOVE ListKey OtherListKey LEFT RIGHT;
    let my_values = HVALS PairsKey;
    HSET PairsKey field 1;
    ZADD ScoresKey ..([(1.5_f64, 2_u8)]);
    HINCRBY RecordKey(7) "out" 1;
    HSET RecordKey(7) ..(&Written { name: ::core::option::Option::None, value: 0, field: Inside { out: 1 } });
    let my_entries = XRANGE EntriesKey - +;
}

::redis_pipeline::redis_pipeline! {
    #[redis(cluster)]
    pub(super) struct OnOneNode { pub(super) field: ::core::primitive::u8 }
    atomic {
        HDEL RecordKey(field) "name";
        INCR "{{record:{field}}}";
    }
}

::redis_pipeline::redis_pipeline! {
    #[redis(server = "7.0")]
    pub(super) struct OnServer { pub(super) pipeline: ::std::vec::Vec<Inner> }
    let made: (::core::option::Option<::std::string::String>,) = Inner { field: 7 };
    for my_inner in pipeline { (my_inner) };
}

::redis_pipeline::redis_pipeline! {
    pub(super) struct InOneCall;
    let first: ::core::option::Option<Label> = GET "first";
    let second: ::core::option::Option<Label> = GET "second";
}

pub(super) fn inline(my_key: &::core::primitive::str, my_inner: Inner) -> ::std::string::String {
    let my_pipeline = ::redis_pipeline::redis_pipeline! {
        let value: ::std::string::String = GET my_key else ::std::string::String::new();
        let n = INCR "n:{my_key}";
        let all: ::std::vec::Vec<::core::primitive::i64> = for my_number in [1_u8, 2] { INCR "{my_number:02}" };
        let part = (my_inner);
        let keyed: ::std::collections::HashMap<::core::primitive::u8, ::core::primitive::i64> = for my_number in [1_u8, 2] { my_number => INCR "{my_number}" };
        SET my_key 1 [EX (::core::option::Option::Some(3_u8))] [NX if my_key.is_empty()];
        DEL ..(&[my_key]);
        if my_key.is_empty() { GET "a" } else { GET "b" };
        let last = if my_key.is_empty() { GET "a" };
        let named: Numbers = HMGET my_key "other" "out";
        let whole: Written = HGETALL my_key;
        HSET my_key ..(&Written { name: ::core::option::Option::None, value: 0, field: Inside { out: 1 } });
    };
    ::std::string::ToString::to_string(&my_pipeline.request())
}

#[derive(::redis_pipeline::Reply)]
pub(super) struct Numbers {
    name: ::core::option::Option<::std::string::String>,
    #[redis(default)]
    value: ::core::primitive::u8,
    #[redis(default = 3)]
    out: ::core::primitive::u8,
    #[redis(rename = "other")]
    field: ::core::primitive::u8,
}

#[derive(::redis_pipeline::Record)]
pub(super) struct Written {
    pub(super) name: ::core::option::Option<::core::primitive::u8>,
    #[redis(skip)]
    pub(super) value: ::core::primitive::u8,
    #[redis(flatten)]
    pub(super) field: Inside,
}

#[derive(::redis_pipeline::Key)]
#[redis(key = "named:{key}", string = ::core::primitive::u64)]
pub(super) struct NamedKey<'a> {
    pub(super) key: &'a ::core::primitive::str,
}

#[derive(::redis_pipeline::Key)]
#[redis(key = "record:{0}", hash = Written)]
pub(super) struct RecordKey(pub(super) ::core::primitive::u8);

#[derive(::redis_pipeline::Key)]
#[redis(key = "list", list = ::core::primitive::u8)]
pub(super) struct ListKey;

#[derive(::redis_pipeline::Key)]
#[redis(key = "other", list = ::core::primitive::u8)]
pub(super) struct OtherListKey;

#[derive(::redis_pipeline::Key)]
#[redis(key = "pairs", hash = (::std::string::String, ::core::primitive::u8))]
pub(super) struct PairsKey;

#[derive(::redis_pipeline::Key)]
#[redis(key = "scores", zset = ::core::primitive::u8)]
pub(super) struct ScoresKey;

#[derive(::redis_pipeline::Key)]
#[redis(key = "entries", stream = Inside)]
pub(super) struct EntriesKey;

#[derive(::redis_pipeline::Record)]
pub(super) struct Inside {
    pub(super) out: ::core::primitive::u8,
}

#[derive(::redis_pipeline::Reply)]
pub(super) struct Folded {
    #[redis(flatten)]
    value: ::core::option::Option<Inside>,
}

#[derive(::redis_pipeline::Argument)]
pub(super) struct Ratio(::core::primitive::f64);

#[derive(::redis_pipeline::Reply, ::redis_pipeline::Argument)]
pub(super) struct Label(pub(super) ::std::string::String);

#[derive(::redis_pipeline::Argument)]
pub(super) struct Count(::core::primitive::u8);

#[derive(::redis_pipeline::Reply, ::redis_pipeline::Argument)]
pub(super) enum Kind {
    One,
    Two,
}
