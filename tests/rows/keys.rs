//! Keys of any kind: when they expire, how they are stored, sorted, copied and moved.

use std::time::Duration;

use redis_pipeline::redis_pipeline;

use crate::run::Run;

const FAR: i64 = 4_000_000_000;

pub(crate) fn keys(run: &mut Run) {
    let got = run.of(redis_pipeline! {
        MSET "a" 1 "b" 2 "c" 3;
        let there = EXISTS "a";
        let of_three = EXISTS "a" "a" "none";
        let kind = TYPE "a";
        let touched = TOUCH "a" "none";
        let copied = COPY "a" "d";
        let renamed = RENAME "d" "e";
        let not = RENAMENX "e" "a";
        let deleted = DEL "e" "none";
        let unlinked = UNLINK "c";
        let moved = MOVE "b" 1;
        let all = KEYS *;
        let any = RANDOMKEY;
    });
    assert_eq!((got.0, got.1, &*got.2, got.3), (true, 2, "string", 1));
    assert_eq!(
        (got.4, got.5, got.6, got.7, got.8, got.9),
        (true, (), false, 1, 1, true)
    );
    assert_eq!(
        (got.10, got.11.as_deref()),
        (vec!["a".to_owned()], Some("a"))
    );
    let ((next, found), none) = run.of(redis_pipeline! {
        let page = SCAN 0 MATCH * COUNT 100 TYPE "string";
        let none = GETRANGE "none" 0 -1;
    });
    assert_eq!((next, found, &*none), (0, vec!["a".to_owned()], ""));
}

pub(crate) fn expiry(run: &mut Run) {
    let got = run.of(redis_pipeline! {
        MSET "a" 1 "b" 2;
        let none = TTL "none";
        let never = TTL "a";
        let in_seconds = EXPIRE "a" (Duration::from_secs(1000));
        let in_millis = PEXPIRE "a" 1000000;
        let at_seconds = EXPIREAT "a" (FAR);
        let at_millis = PEXPIREAT "a" (FAR * 1000);
        let left = PTTL "a";
        let kept = PERSIST "a";
        let already = PERSIST "a";
    });
    assert_eq!(
        (got.0, got.1, got.2, got.3, got.4, got.5),
        (-2, -1, true, true, true, true)
    );
    assert!(got.6 > 1_000_000);
    assert_eq!((got.7, got.8), (true, false));
}

pub(crate) fn times_of_expiry(run: &mut Run) {
    let got = run.of(redis_pipeline! {
        SET "a" 1;
        EXPIREAT "a" (FAR);
        let seconds = EXPIRETIME "a";
        let millis = PEXPIRETIME "a";
    });
    assert_eq!(got, (FAR, FAR * 1000));
}

pub(crate) fn storage(run: &mut Run) {
    let (dump, none, encoding, references, idle, bytes, gone) = run.of(redis_pipeline! {
        SET "a" 1000000;
        let dump = DUMP "a";
        let none = DUMP "none";
        let encoding = OBJECT ENCODING "a";
        let references = OBJECT REFCOUNT "a";
        let idle = OBJECT IDLETIME "a";
        let bytes = MEMORY USAGE "a";
        let gone = MEMORY USAGE "none";
    });
    assert_eq!(
        (none, encoding.as_deref(), references),
        (None, Some("int"), Some(1))
    );
    assert!(idle.unwrap() < 100 && bytes.unwrap() > 0);
    assert_eq!(gone, None);
    let dump = dump.expect("the key is there");
    let (restored, value, help) = run.of(redis_pipeline! {
        let restored = RESTORE "b" 0 dump;
        let value = GET "b";
        let help = OBJECT HELP;
    });
    assert_eq!((restored, value.as_deref()), ((), Some("1000000")));
    assert!(!help.is_empty());
}

pub(crate) fn frequency(run: &mut Run) {
    let ((), _, often, ()) = run.of(redis_pipeline! {
        let set = CONFIG SET "maxmemory-policy" "allkeys-lfu";
        let value = SET "a" 1 GET;
        let often = OBJECT FREQ "a";
        let back = CONFIG SET "maxmemory-policy" "noeviction";
    });
    assert!(often.is_some());
}

pub(crate) fn sorting(run: &mut Run) {
    let got = run.of(redis_pipeline! {
        RPUSH "l" 2 1 3;
        MSET "w_1" "one" "w_3" "three";
        let sorted = SORT "l" LIMIT 0 2 DESC;
        let values = SORT "l" GET "w_*";
        let stored = SORT "l" ALPHA STORE "m";
    });
    let words = vec![Some("one".to_owned()), None, Some("three".to_owned())];
    assert_eq!(got, (vec!["3".to_owned(), "2".to_owned()], words, 3));
}

pub(crate) fn reading_sorts(run: &mut Run) {
    let got = run.of(redis_pipeline! {
        RPUSH "l" 2 1;
        SET "w_1" "one";
        let sorted = SORT_RO "l";
        let values = SORT_RO "l" GET "w_*";
    });
    assert_eq!(
        got,
        (
            vec!["1".to_owned(), "2".to_owned()],
            vec![Some("one".to_owned()), None]
        )
    );
}

pub(crate) fn waiting(run: &mut Run) {
    let replicas = run.of(redis_pipeline! {
        atomic { let replicas = WAIT 0 0; }
    });
    assert_eq!(replicas, (0,));
}

pub(crate) fn waiting_for_files(run: &mut Run) {
    let files = run.of(redis_pipeline! {
        atomic { let files = WAITAOF 0 0 0; }
    });
    assert_eq!(files, ((0, 0),));
}

pub(crate) fn migration(run: &mut Run) {
    let (answer,) = run.of(redis_pipeline! {
        let answer = MIGRATE "127.0.0.1" 1 "none" 0 10;
    });
    assert_eq!(answer, "NOKEY");
}
