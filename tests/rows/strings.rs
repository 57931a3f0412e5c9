//! Strings, bitmaps, HyperLogLogs.

use redis_pipeline::redis_pipeline;
use redis_pipeline::reply::LcsMatches;

use crate::run::Run;

pub(crate) fn strings(run: &mut Run) {
    let got = run.of(redis_pipeline! {
        let set = SET "a" "hello";
        let appended = APPEND "a" " world";
        let get = GET "a";
        let nothing = GET "none";
        let length = STRLEN "a";
        let range = GETRANGE "a" 0 4;
        let same_range = SUBSTR "a" -5 -1;
        let replaced = SETRANGE "a" 6 "redis";
        let old = GETSET "a" "x";
        let taken = GETDEL "a";
        let expiring = GETEX "a" PERSIST;
    });
    let hello = || Some("hello world".to_owned());
    assert_eq!(got.0, ());
    assert_eq!((got.1, got.2, got.3, got.4), (11, hello(), None, 11));
    assert_eq!((&*got.5, &*got.6, got.7), ("hello", "world", 11));
    assert_eq!(
        (got.8.as_deref(), got.9.as_deref(), got.10),
        (Some("hello redis"), Some("x"), None)
    );
    let got = run.of(redis_pipeline! {
        let both = MSET "a" 1 "b" 2;
        let many = MGET "a" "none" "b";
        let if_none = MSETNX "a" 1 "c" 2;
        let new = SETNX "d" 1;
        let for_seconds = SETEX "e" 100 1;
        let for_millis = PSETEX "e" 100000 2;
        let absent = SET "a" 5 NX;
        let present = SET "a" 5 XX;
        let before = SET "a" 6 GET;
        let none_before = SET "f" 6 GET EX 10;
    });
    assert_eq!(got.0, ());
    assert_eq!(got.1, [Some("1".to_owned()), None, Some("2".to_owned())]);
    assert_eq!((got.2, got.3, got.4, got.5), (false, true, (), ()));
    assert_eq!(
        (got.6, got.7, got.8.as_deref(), got.9),
        (false, true, Some("5"), None)
    );
}

pub(crate) fn numbers(run: &mut Run) {
    let got = run.of(redis_pipeline! {
        let one = INCR "n";
        let ten = INCRBY "n" 9;
        let nine = DECR "n";
        let zero = DECRBY "n" 9;
        let half = INCRBYFLOAT "n" 0.5;
    });
    assert_eq!(got, (1, 10, 9, 0, 0.5));
}

pub(crate) fn bits(run: &mut Run) {
    let got = run.of(redis_pipeline! {
        let was = SETBIT "b" 7 1;
        let is = GETBIT "b" 7;
        let count = BITCOUNT "b";
        let within = BITCOUNT "b" 0 -1;
        let first = BITPOS "b" 1;
        let combined = BITOP AND "c" "b" "b";
        let fields = BITFIELD "b" GET "u8" 0 INCRBY "u2" 100 1;
        let full = BITFIELD "b" OVERFLOW FAIL INCRBY "u2" 102 4;
        let read = BITFIELD_RO "b" GET "u8" 0;
    });
    assert_eq!(
        (got.0, got.1, got.2, got.3, got.4, got.5),
        (false, true, 1, 1, 7, 1)
    );
    assert_eq!((got.6, got.7, got.8), (vec![1, 1], vec![None], vec![1]));
}

pub(crate) fn hyperloglogs(run: &mut Run) {
    let got = run.of(redis_pipeline! {
        let changed = PFADD "h" "a" "b";
        let same = PFADD "h" "a";
        let count = PFCOUNT "h";
        let merged = PFMERGE "i" "h";
    });
    assert_eq!(got, (true, false, 2, ()));
}

fn check(matches: LcsMatches, with_lengths: bool) {
    assert_eq!(matches.len, 6);
    let last = &matches.matches[0];
    assert_eq!((last.first, last.second), ((4, 7), (5, 8)));
    assert_eq!(last.len, with_lengths.then_some(4));
}

pub(crate) fn subsequences(run: &mut Run) {
    let (_, length, text, matches, with_lengths) = run.of(redis_pipeline! {
        let set = MSET "a" "ohmytext" "b" "mynewtext";
        let length = LCS "a" "b" LEN;
        let text = LCS "a" "b";
        let matches = LCS "a" "b" IDX;
        let with_lengths = LCS "a" "b" IDX WITHMATCHLEN;
    });
    assert_eq!((length, &*text), (6, "mytext"));
    check(matches, false);
    check(with_lengths, true);
}

pub(crate) fn subsequences_of_6(run: &mut Run) {
    let (length, text, matches) = run.of(redis_pipeline! {
        let length = STRALGO LCS STRINGS "ohmytext" "mynewtext" LEN;
        let text = STRALGO LCS STRINGS "ohmytext" "mynewtext";
        let matches = STRALGO LCS STRINGS "ohmytext" "mynewtext" IDX WITHMATCHLEN;
    });
    assert_eq!((length, &*text), (6, "mytext"));
    check(matches, true);
}

pub(crate) fn conditions_of_valkey(run: &mut Run) {
    let got = run.of(redis_pipeline! {
        SET "a" 1;
        let not = SET "a" 2 IFEQ 3;
        let equal = SET "a" 2 IFEQ 1;
        let kept = DELIFEQ "a" 1;
        let deleted = DELIFEQ "a" 2;
        let all = MSETEX _ "a" 1 "b" 2 NX EX 10;
        let none = MSETEX _ "a" 1 "b" 2 NX;
    });
    assert_eq!(got, (false, true, false, true, true, false));
}
