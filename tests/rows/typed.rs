//! Every row whose keys are typed, with typed keys and without a written type: what it replies is held against the types that the keys say.

// The types that replies must have are written out where they are compared.
#![allow(clippy::type_complexity)]

use std::collections::{HashMap, HashSet};

use redis_pipeline::{Argument, Key, Record, Reply, redis_pipeline};

use crate::commands::{self, Row};
use crate::left_out;
use crate::run::Run;

#[derive(Argument, Reply, Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Id(u64);

#[derive(Record, Clone, Debug, PartialEq)]
struct User {
    name: String,
    logins: u64,
    score: Option<f64>,
}

macro_rules! keys {
    ($($name:ident $text:literal $kind:ident $(= $of:ty)?;)*) => {$(
        #[derive(Key)]
        #[redis(key = $text, $kind $(= $of)?)]
        struct $name;
    )*};
}

keys! {
    Count "count" string = u64;
    Share "share" string = f64;
    Title "title" string = String;
    Other "other" string = String;
    Bits "bits" bitmap;
    Bits2 "bits2" bitmap;
    Sketch "sketch" hyperloglog = Id;
    Sketch2 "sketch2" hyperloglog = Id;
    Queue "queue" list = Id;
    Queue2 "queue2" list = Id;
    Tags "tags" set = Id;
    Tags2 "tags2" set = Id;
    Board "board" zset = Id;
    Board2 "board2" zset = Id;
    Profile "profile" hash = User;
    Sizes "sizes" hash = (String, i64);
    Places "places" geo = Id;
    Places2 "places2" geo = Id;
    Log "log" stream = User;
}

const A: Id = Id(7);
const B: Id = Id(8);

fn user() -> User {
    User {
        name: "Ada".to_owned(),
        logins: 3,
        score: None,
    }
}

pub(crate) fn strings(run: &mut Run) {
    let got: ((), u64, u64, u64, u64, f64, Option<u64>, Option<u64>) = run.of(redis_pipeline! {
        let set = SET Count 5;
        let more = INCR Count;
        let by = INCRBY Count 4;
        let less = DECR Count;
        let less_by = DECRBY Count 2;
        let share = INCRBYFLOAT Share 0.5;
        let get = GET Count;
        let old = GETSET Count 1;
    });
    assert_eq!(got, ((), 6, 10, 9, 7, 0.5, Some(7), Some(7)));
    let got: (
        (),
        i64,
        i64,
        i64,
        String,
        String,
        Option<String>,
        (Option<u64>, Option<String>),
    ) = run.of(redis_pipeline! {
        let both = MSET Title "hello" Count 3;
        let appended = APPEND Title "!";
        let replaced = SETRANGE Title 0 "H";
        let length = STRLEN Title;
        let range = GETRANGE Title 0 1;
        let same = SUBSTR Title 0 1;
        let expiring = GETEX Title PERSIST;
        let many = MGET Count Title;
    });
    let hello = || Some("Hello!".to_owned());
    assert_eq!((got.1, got.2, got.3), (6, 6, 6));
    assert_eq!(
        (&*got.4, &*got.5, got.6, got.7),
        ("He", "He", hello(), (Some(3), hello()))
    );
    let got: (Option<String>, bool, bool, (), (), Option<u64>) = run.of(redis_pipeline! {
        let taken = GETDEL Title;
        let new = SETNX Title "x";
        let none = MSETNX Title "y" Other "z";
        let seconds = SETEX Title 100 "x";
        let millis = PSETEX Title 100000 "x";
        let before = SET Count 4 GET;
    });
    assert_eq!(got, (hello(), true, false, (), (), Some(3)));
}

pub(crate) fn bits_and_sketches(run: &mut Run) {
    let got: (bool, bool, i64, i64, i64, Vec<i64>, Vec<i64>) = run.of(redis_pipeline! {
        let was = SETBIT Bits 7 1;
        let is = GETBIT Bits 7;
        let count = BITCOUNT Bits;
        let first = BITPOS Bits 1;
        let combined = BITOP AND Bits2 Bits Bits;
        let fields = BITFIELD Bits GET "u8" 0;
        let read = BITFIELD_RO Bits GET "u8" 0;
    });
    assert_eq!(got, (false, true, 1, 7, 1, vec![1], vec![1]));
    let got: (bool, i64, (), i64) = run.of(redis_pipeline! {
        let added = PFADD Sketch {} (A) (B);
        let count = PFCOUNT Sketch;
        let merged = PFMERGE Sketch2 Sketch;
        let both = PFCOUNT Sketch Sketch2;
    });
    assert_eq!(got, (true, 2, (), 2));
}

pub(crate) fn lists(run: &mut Run) {
    let got: (
        i64,
        i64,
        i64,
        i64,
        Option<Id>,
        i64,
        i64,
        Option<i64>,
        Vec<Id>,
    ) = run.of(redis_pipeline! {
        let right = RPUSH Queue {} (A) (B);
        let left = LPUSH Queue {} (A);
        let more_left = LPUSHX Queue {} (B);
        let more_right = RPUSHX Queue {} (B);
        let at = LINDEX Queue 0;
        let inserted = LINSERT Queue BEFORE (A) (B);
        let length = LLEN Queue;
        let place = LPOS Queue {} (A);
        let range = LRANGE Queue 0 -1;
    });
    assert_eq!((got.4, got.7), (Some(B), Some(2)));
    assert_eq!(got.8, [B, B, A, A, B, B]);
    let got: (
        i64,
        (),
        (),
        Option<Id>,
        Option<Id>,
        Option<Vec<Id>>,
        Option<Id>,
        Option<Id>,
    ) = run.of(redis_pipeline! {
        let removed = LREM Queue 1 (A);
        let set = LSET Queue 0 (A);
        let trimmed = LTRIM Queue 0 4;
        let first = LPOP Queue;
        let last = RPOP Queue;
        let two = LPOP Queue 2;
        let moved = RPOPLPUSH Queue Queue2;
        let back = LMOVE Queue2 Queue LEFT RIGHT;
    });
    assert_eq!((got.0, got.3, got.4), (1, Some(A), Some(B)));
    assert_eq!((got.5, got.6, got.7), (Some(vec![B, A]), Some(B), Some(B)));
    let got: (
        Option<Id>,
        Option<Id>,
        Option<(String, Id)>,
        Option<(String, Id)>,
        Vec<Id>,
        Vec<Id>,
    ) = run.of(redis_pipeline! {
        RPUSH Queue {} (A) (B) (A);
        atomic {
            let moved = BLMOVE Queue Queue2 LEFT LEFT 1;
            let moved_too = BRPOPLPUSH Queue Queue2 1;
            let first = BLPOP Queue 1;
            let last = BRPOP Queue 1;
        }
        RPUSH Queue {} (B) (A);
        let sorted = SORT Queue;
        let few = SORT Queue LIMIT 0 1;
    });
    assert_eq!((got.0, got.1), (Some(B), Some(A)));
    assert_eq!(
        (got.2, got.3),
        (Some(("queue".to_owned(), A)), Some(("queue".to_owned(), B)))
    );
    assert_eq!((got.4, got.5), (vec![A, B], vec![A]));
}

pub(crate) fn sets(run: &mut Run) {
    let both = || HashSet::from([A, B]);
    let got: (
        i64,
        i64,
        HashSet<Id>,
        bool,
        Vec<bool>,
        Option<Id>,
        (u64, Vec<Id>),
        bool,
    ) = run.of(redis_pipeline! {
        let added = SADD Tags {} (A) (B);
        let size = SCARD Tags;
        let all = SMEMBERS Tags;
        let is = SISMEMBER Tags {} (A);
        let are = SMISMEMBER Tags {} (A) (Id(9));
        let random = SRANDMEMBER Tags;
        let page = SSCAN Tags 0;
        let moved = SMOVE Tags Tags2 {} (B);
    });
    assert_eq!(
        (got.0, got.1, got.2, got.3, got.4),
        (2, 2, both(), true, vec![true, false])
    );
    assert_eq!((got.6.1.len(), got.7), (2, true));
    let got: (
        HashSet<Id>,
        HashSet<Id>,
        HashSet<Id>,
        i64,
        i64,
        i64,
        i64,
        Option<Id>,
        HashSet<Id>,
    ) = run.of(redis_pipeline! {
        let union = SUNION Tags Tags2;
        let common = SINTER Tags Tags2;
        let rest = SDIFF Tags Tags2;
        let unions = SUNIONSTORE Tags Tags Tags2;
        let commons = SINTERSTORE Tags2 Tags Tags;
        let rests = SDIFFSTORE Tags2 Tags Tags;
        let removed = SREM Tags {} (Id(9));
        let popped = SPOP Tags;
        let others = SPOP Tags 5;
    });
    assert_eq!((got.0, got.1.len(), got.2), (both(), 0, HashSet::from([A])));
    assert_eq!((got.3, got.4, got.5, got.6), (2, 2, 0, 0));
    assert!(got.7.is_some() && got.8.len() == 1);
}

pub(crate) fn sorted_sets(run: &mut Run) {
    let got: (
        i64,
        i64,
        i64,
        f64,
        i64,
        Vec<Option<f64>>,
        Option<i64>,
        Option<i64>,
        Option<f64>,
    ) = run.of(redis_pipeline! {
        let added = ZADD Board 1 (A) 2 (B);
        let size = ZCARD Board;
        let count = ZCOUNT Board 1 1;
        let score = ZINCRBY Board 1.5 (B);
        let texts = ZLEXCOUNT Board - +;
        let scores = ZMSCORE Board {} (A) (Id(9));
        let rank = ZRANK Board {} (A);
        let other = ZREVRANK Board {} (A);
        let one = ZSCORE Board {} (B);
    });
    assert_eq!((got.0, got.1, got.2, got.3, got.4), (2, 2, 1, 3.5, 2));
    assert_eq!(
        (got.5, got.6, got.7, got.8),
        (vec![Some(1.0), None], Some(0), Some(1), Some(3.5))
    );
    type Scored = Vec<(Id, f64)>;
    let got: (
        Vec<Id>,
        Scored,
        Vec<Id>,
        Vec<Id>,
        Vec<Id>,
        Vec<Id>,
        Scored,
        Option<Id>,
        (u64, Scored),
    ) = run.of(redis_pipeline! {
        let range = ZRANGE Board 0 -1;
        let scored = ZRANGE Board 0 -1 WITHSCORES;
        let by_text = ZRANGEBYLEX Board - +;
        let by_score = ZRANGEBYSCORE Board 1 2;
        let down = ZREVRANGE Board 0 -1;
        let down_by_text = ZREVRANGEBYLEX Board + -;
        let down_by_score = ZREVRANGEBYSCORE Board 9 2 WITHSCORES;
        let random = ZRANDMEMBER Board;
        let page = ZSCAN Board 0;
    });
    assert_eq!(
        (got.0, got.1.len(), got.3, got.4),
        (vec![A, B], 2, vec![A], vec![B, A])
    );
    assert_eq!((got.6, got.8.1.len()), (vec![(B, 3.5)], 2));
    let got: (Scored, Vec<Id>, Vec<Id>, i64, i64, i64, i64) = run.of(redis_pipeline! {
        ZADD Board2 1 (A);
        let union = ZUNION 2 Board Board2 WITHSCORES;
        let common = ZINTER 2 Board Board2;
        let rest = ZDIFF 2 Board Board2;
        let unions = ZUNIONSTORE Board2 2 Board Board2;
        let commons = ZINTERSTORE Board2 2 Board Board2;
        let rests = ZDIFFSTORE Board2 2 Board Board2;
        let ranges = ZRANGESTORE Board2 Board 0 -1;
    });
    assert_eq!(
        got,
        (vec![(A, 2.0), (B, 3.5)], vec![A], vec![B], 2, 2, 0, 2)
    );
    type Popped = Option<(String, Id, f64)>;
    let got: (
        Option<(Id, f64)>,
        Option<(Id, f64)>,
        Popped,
        Popped,
        i64,
        i64,
        i64,
        i64,
    ) = run.of(redis_pipeline! {
        let least = ZPOPMIN Board2;
        let most = ZPOPMAX Board2;
        atomic {
            ZADD Board2 1 (A) 2 (B);
            let waited = BZPOPMIN Board2 1;
            let waited_too = BZPOPMAX Board2 1;
        }
        let removed = ZREM Board {} (A);
        let by_text = ZREMRANGEBYLEX Board - "[0";
        let by_rank = ZREMRANGEBYRANK Board 5 6;
        let by_score = ZREMRANGEBYSCORE Board 3 4;
    });
    assert_eq!((got.0, got.1), (Some((A, 1.0)), Some((B, 3.5))));
    let name = || "board2".to_owned();
    assert_eq!(
        (got.2, got.3),
        (Some((name(), A, 1.0)), Some((name(), B, 2.0)))
    );
    assert_eq!((got.4, got.5, got.6, got.7), (1, 0, 0, 1));
}

/// Commands of 7.0.
pub(crate) fn of_many(run: &mut Run) {
    type Popped<T> = Option<(String, Vec<T>)>;
    let got: (
        i64,
        Popped<Id>,
        Popped<Id>,
        i64,
        Popped<(Id, f64)>,
        Popped<(Id, f64)>,
        String,
        Vec<Id>,
    ) = run.of(redis_pipeline! {
        SADD Tags {} (A);
        let common = SINTERCARD 1 Tags;
        RPUSH Queue {} (A) (B);
        let popped = LMPOP 2 Queue Queue2 LEFT;
        atomic { let waited = BLMPOP 1 1 Queue LEFT; }
        ZADD Board 1 (A) 2 (B);
        let commons = ZINTERCARD 1 Board;
        let least = ZMPOP 1 Board MIN;
        atomic { let waited_too = BZMPOP 1 1 Board MIN; }
        MSET Title "ohmytext" Other "mynewtext";
        let longest = LCS Title Other;
        let sorted = SORT_RO Tags;
    });
    assert_eq!(
        (got.0, got.1, got.2),
        (
            1,
            Some(("queue".to_owned(), vec![A])),
            Some(("queue".to_owned(), vec![B]))
        )
    );
    assert_eq!(
        (got.3, got.4),
        (1 + 1, Some(("board".to_owned(), vec![(A, 1.0)])))
    );
    assert_eq!(
        (got.5, &*got.6, got.7),
        (
            Some(("board".to_owned(), vec![(B, 2.0)])),
            "mytext",
            vec![A]
        )
    );
}

pub(crate) fn hashes(run: &mut Run) {
    let user = user();
    let got: (
        i64,
        Option<String>,
        (Option<u64>, Option<String>),
        Option<User>,
        u64,
        f64,
        bool,
        Vec<String>,
        i64,
    ) = run.of(redis_pipeline! {
        let fields = HSET Profile ..(&user);
        let name = HGET Profile "name";
        let two = HMGET Profile "logins" "name";
        let all = HGETALL Profile;
        let logins = HINCRBY Profile "logins" 1;
        let score = HINCRBYFLOAT Profile "score" 0.5;
        let is_there = HEXISTS Profile "name";
        let names = HKEYS Profile;
        let size = HLEN Profile;
    });
    assert_eq!(
        (got.0, got.1.as_deref(), got.2),
        (2, Some("Ada"), (Some(3), Some("Ada".to_owned())))
    );
    assert_eq!(
        (got.3, got.4, got.5, got.6, got.7.len(), got.8),
        (Some(user), 4, 0.5, true, 3, 3)
    );
    let got: (
        (),
        bool,
        i64,
        Vec<i64>,
        Option<String>,
        (u64, Vec<(String, i64)>),
        HashMap<String, i64>,
        i64,
    ) = run.of(redis_pipeline! {
        let set = HMSET Sizes "width" 640;
        let new = HSETNX Sizes "height" 480;
        let length = HSTRLEN Sizes "width";
        let values = HVALS Sizes;
        let random = HRANDFIELD Sizes;
        let page = HSCAN Sizes 0;
        let all = HGETALL Sizes;
        let removed = HDEL Sizes "width";
    });
    assert_eq!((got.1, got.2, got.3.len(), got.5.1.len()), (true, 3, 2, 2));
    assert_eq!((got.6["width"], got.7), (640, 1));
}

pub(crate) fn expiring_fields(run: &mut Run) {
    type Times = (
        Vec<i64>,
        Vec<i64>,
        Vec<i64>,
        Vec<i64>,
        Vec<i64>,
        Vec<i64>,
        Vec<i64>,
        Vec<i64>,
        Vec<i64>,
    );
    let got: Times = run.of(redis_pipeline! {
        HSET Sizes "width" 640 "height" 480;
        let seconds = HEXPIRE Sizes 100 FIELDS 1 "width";
        let millis = HPEXPIRE Sizes 100000 FIELDS 1 "width";
        let at = HEXPIREAT Sizes 4000000000 FIELDS 1 "width";
        let at_millis = HPEXPIREAT Sizes 4000000000000 FIELDS 1 "width";
        let left = HTTL Sizes FIELDS 1 "height";
        let left_millis = HPTTL Sizes FIELDS 1 "height";
        let when = HEXPIRETIME Sizes FIELDS 1 "width";
        let when_millis = HPEXPIRETIME Sizes FIELDS 1 "width";
        let kept = HPERSIST Sizes FIELDS 1 "width";
    });
    assert_eq!((got.0, got.4, got.8), (vec![1], vec![-1], vec![1]));
    let got: (bool, (Option<i64>,)) = run.of(redis_pipeline! {
        let set = HSETEX Sizes EX 100 FIELDS 1 "width" 800;
        let got = HGETEX Sizes PERSIST FIELDS 1 "width";
    });
    assert_eq!(got, (true, (Some(800),)));
}

pub(crate) fn taken_fields(run: &mut Run) {
    let got: ((Option<i64>,),) = run.of(redis_pipeline! {
        HSET Sizes "width" 640;
        let taken = HGETDEL Sizes FIELDS 1 "width";
    });
    assert_eq!(got, ((Some(640),),));
}

pub(crate) fn places(run: &mut Run) {
    let got: (
        i64,
        Option<f64>,
        Vec<Id>,
        Vec<Id>,
        Vec<Id>,
        Vec<Id>,
        Vec<Id>,
        i64,
    ) = run.of(redis_pipeline! {
        let added = GEOADD Places 2.35 48.85 (A) 13.4 52.5 (B);
        let distance = GEODIST Places {} (A) (B);
        let near = GEORADIUS Places 2.3 48.8 50 KM;
        let near_too = GEORADIUS_RO Places 2.3 48.8 50 KM;
        let nearby = GEORADIUSBYMEMBER Places {} (A) 50 KM;
        let nearby_too = GEORADIUSBYMEMBER_RO Places {} (A) 50 KM;
        let found = GEOSEARCH Places FROMMEMBER (A) BYRADIUS 50 KM;
        let stored = GEOSEARCHSTORE Places2 Places FROMMEMBER (A) BYRADIUS 50 KM;
    });
    assert_eq!(
        (got.0, got.2, got.3, got.4, got.5, got.6, got.7),
        (2, vec![A], vec![A], vec![A], vec![A], vec![A], 1)
    );
    let got = run.of(redis_pipeline! {
        let places = GEOPOS Places {} (A);
        let hashes = GEOHASH Places {} (A);
        let scores = ZRANGE Places 0 -1;
    });
    let members: Vec<Id> = got.2;
    assert_eq!((got.0.len(), got.1.len(), members), (1, 1, vec![A, B]));
}

pub(crate) fn streams(run: &mut Run) {
    let user = user();
    type Entries = Vec<(String, User)>;
    type Read<T> = Option<Vec<(String, Vec<(String, T)>)>>;
    let got: (
        String,
        i64,
        Entries,
        Entries,
        Read<User>,
        (),
        Read<Option<User>>,
        Entries,
    ) = run.of(redis_pipeline! {
        let id = XADD Log "1-0" ..(&user);
        let length = XLEN Log;
        let range = XRANGE Log - +;
        let down = XREVRANGE Log + -;
        let read = XREAD STREAMS Log 0;
        let group = XGROUP CREATE Log "workers" 0;
        let mine = XREADGROUP GROUP "workers" "ada" STREAMS Log >;
        let claimed = XCLAIM Log "workers" "bea" 0 "1-0";
    });
    let entries = vec![("1-0".to_owned(), user.clone())];
    assert_eq!(
        (&*got.0, got.1, &got.2, &got.3),
        ("1-0", 1, &entries, &entries)
    );
    assert_eq!(got.4, Some(vec![("log".to_owned(), entries.clone())]));
    assert_eq!(
        got.6,
        Some(vec![(
            "log".to_owned(),
            vec![("1-0".to_owned(), Some(user))]
        )])
    );
    assert_eq!(got.7, entries);
    let got = run.of(redis_pipeline! {
        let pending = XPENDING Log "workers";
        let again = XAUTOCLAIM Log "workers" "ada" 0 "0";
        let stream = XINFO STREAM Log;
        let groups = XINFO GROUPS Log;
        let consumers = XINFO CONSUMERS Log "workers";
        let acknowledged = XACK Log "workers" "1-0";
    });
    assert_eq!((got.3.len(), got.4.len(), got.5), (1, 2, 1));
    let got: (bool, i64, (), bool, i64, i64, ()) = run.of(redis_pipeline! {
        let consumer = XGROUP CREATECONSUMER Log "workers" "cal";
        let gone = XGROUP DELCONSUMER Log "workers" "cal";
        let set = XGROUP SETID Log "workers" "0";
        let destroyed = XGROUP DESTROY Log "workers";
        let trimmed = XTRIM Log MAXLEN 10;
        let deleted = XDEL Log "1-0";
        let last = XSETID Log "2-0";
    });
    assert_eq!(got, (true, 0, (), true, 0, 1, ()));
}

pub(crate) fn subsequences_of_6(run: &mut Run) {
    let got: (String,) = run.of(redis_pipeline! {
        MSET Title "ohmytext" Other "mynewtext";
        let longest = STRALGO LCS KEYS Title Other;
    });
    assert_eq!(got.0, "mytext");
}

pub(crate) fn strings_of_valkey(run: &mut Run) {
    let got: (bool, bool) = run.of(redis_pipeline! {
        let set = MSETEX 2 Count 5 Title "x" EX 100;
        let deleted = DELIFEQ Count 5;
    });
    assert_eq!(got, (true, true));
}

pub(crate) fn entries_that_are_deleted(run: &mut Run) {
    let got = run.of(redis_pipeline! {
        XADD Log "1-0" ..(user());
        XGROUP CREATE Log "workers" 0;
        XREADGROUP GROUP "workers" "ada" STREAMS Log >;
        let acknowledged = XACKDEL Log "workers" IDS 1 "1-0";
        let deleted = XDELEX Log IDS 1 "1-0";
    });
    assert_eq!((got.0.len(), got.1.len()), (1, 1));
}

#[test]
fn every_row_with_typed_keys_is_here_or_left_out() {
    let source = concat!(include_str!("typed.rs"), include_str!("typed_modules.rs"));
    let (mut typed, mut missing) = (0, Vec::new());
    let without = ["TS.MGET", "TS.MRANGE", "TS.MREVRANGE", "TS.QUERYINDEX"];
    let has_keys = |row: &Row| {
        let has_none = row.name().ends_with(" HELP") || without.contains(&row.name());
        row.refusal().is_none() && !has_none
    };
    let rows = commands::rows().filter(has_keys);
    for row in rows.filter(|row| row.wanted("key").is_some()) {
        let is_here = source.contains(&format!(" {} ", row.name()));
        typed += 1;
        if !is_here && left_out::reason(&row, None).is_none() {
            missing.push(row.name());
        }
    }
    assert!(typed > 250, "{typed} rows");
    assert!(
        missing.is_empty(),
        "neither here nor in `left_out`: {missing:?}"
    );
}
