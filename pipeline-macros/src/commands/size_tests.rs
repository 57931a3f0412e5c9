//! How the work of matching grows with the command.

use crate::commands::tests::{items, matched, refuses, split, takes};
use crate::commands::{Problem, Role, steps};

/// The steps of matching `repeated` so many times between `before` and `after`.
fn steps_of(before: &str, repeated: &str, times: usize, after: &str) -> usize {
    let line = format!("{before} {}{after}", format!("{repeated} ").repeat(times));
    let (row, rest) = split(&line);
    let items = items(&row, rest);
    let (result, steps) = steps::count(|| row.matches(&items).map(drop));
    assert_eq!(
        result,
        Ok(()),
        "{times} times {repeated} in {before} … {after}"
    );
    steps
}

#[test]
fn work_grows_as_the_command_does() {
    for (before, repeated, after) in [
        ("DEL", "?k", ""),
        ("DEL", "..", ""),
        ("DEL ?k", "[ ?k ]", ""),
        ("DEL ?k", "[ 'k' ]", ""),
        ("DEL ?k", "[ ?k ] ?k", ""),
        ("DEL 'k'", "[ ?a ] 'b'", ""),
        ("HSET h f v", "[ f v ] f v", ""),
        ("HSET h", "f v", ""),
        ("HSET h f v", "[ f v ]", ""),
        ("ZADD z", "1 m", ""),
        ("ZADD z", "1 ?m", ""),
        ("BITFIELD b", "GET u8 0", ""),
        ("BITFIELD b", "SET u8 0 1 OVERFLOW SAT", ""),
        ("FT.AGGREGATE i *", "APPLY e AS a", ""),
        ("FT.AGGREGATE i *", "FILTER f LIMIT 0 1", ""),
        (
            "FT.AGGREGATE i *",
            "GROUPBY 1 @a REDUCE COUNT 0 SORTBY 2 @n DESC",
            "",
        ),
        ("FT.AGGREGATE i *", "[ FILTER f ]", ""),
        ("FT.AGGREGATE i *", "[ APPLY e AS a ]", ""),
        ("SORT l", "GET p", "ALPHA"),
        ("SORT l", "[ GET p ]", "ALPHA"),
        ("TS.MADD", "k 1 2", ""),
        ("EVAL s _ k", "a", ""),
        ("EVAL s 0", "a", ""),
        ("EVAL s 1 k", "a", ""),
    ] {
        let (few, many) = (
            steps_of(before, repeated, 250, after),
            steps_of(before, repeated, 2_000, after),
        );
        assert!(
            many <= few * 9,
            "{before} {repeated}: {few} steps for 250, {many} for 2000"
        );
    }
}

#[test]
fn work_grows_as_repeats_of_one_length_do() {
    for (before, first, between, second) in [
        ("XREAD STREAMS", "k", "", "0"),
        ("XREAD COUNT 2 STREAMS", "?k", "", "?i"),
        ("XREADGROUP GROUP g c STREAMS", "..", "", ".."),
        ("XREAD STREAMS", "k", "", "$"),
        ("ZUNION _", "k", "WEIGHTS ", "1"),
        ("ZINTERSTORE d _", "..", "WEIGHTS ", ".."),
    ] {
        let steps = |times: usize| {
            let seconds = format!("{second} ").repeat(times);
            steps_of(before, first, times, &format!("{between}{seconds}"))
        };
        let (few, many) = (steps(250), steps(2_000));
        assert!(
            many <= few * 9,
            "{before} {first} {second}: {few} steps for 250, {many} for 2000"
        );
    }
}

/// A number that counts is as good as the macro's own count, however much follows.
#[test]
fn counts_of_thousands_are_read() {
    for count in [0, 1, 700, 2_000] {
        let line = format!("EVAL s {count} {}", "a ".repeat(2_000));
        let (row, m) = matched(&line).unwrap_or_else(|problem| panic!("{count}: {problem:?}"));
        let keys = m
            .roles
            .iter()
            .filter(|role| matches!(role, Role::Argument { name: "key", .. }));
        assert_eq!((row.name(), keys.count()), ("EVAL", count));
    }
    let line = format!(
        "ZUNION 2000 {}WEIGHTS {}",
        "k ".repeat(2_000),
        "1 ".repeat(2_000)
    );
    takes(&line);
    let line = format!("ZUNION 1999 {}", "k ".repeat(2_000));
    assert!(matches!(
        refuses(&line),
        Problem::WrongCount {
            declared: Some(1999),
            follow: 2000,
            ..
        }
    ));
}

/// What does not match is found out with no more work.
#[test]
fn work_on_what_does_not_match_is_bounded() {
    let ids = "0 ".repeat(1_999);
    for (before, repeated, after) in [
        ("HSET h f", "f v", ""),
        ("XREAD STREAMS", "k", ids.as_str()),
        ("FT.AGGREGATE i *", "APPLY e AS a", "NOSUCH"),
        ("FT.AGGREGATE i *", "REDUCE COUNT 0 SORTBY 2 @n DESC", ""),
        ("EVAL s 5000", "a", ""),
        ("ZUNION 1999", "k", "WEIGHTS 1"),
        ("TS.MADD k", "k 1 2", ""),
    ] {
        let line = format!("{before} {}{after}", format!("{repeated} ").repeat(2_000));
        let (row, rest) = split(&line);
        let items = items(&row, rest);
        let (result, steps) = steps::count(|| row.matches(&items));
        assert!(result.is_err(), "{before} {repeated} …");
        assert!(steps < 1_000_000, "{before} {repeated} …: {steps} steps");
    }
}
