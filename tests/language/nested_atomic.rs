//! Pipelines with `atomic` inside `atomic`: the inner blocks dissolve, and what is sent and read is as if it had been written there.

use std::collections::BTreeMap;

use redis_pipeline::{Cause, Error, Execution, Pipeline, Script, redis_pipeline};

use crate::support::{Empty, assert_sends, both};

redis_pipeline! {
    #[derive(Clone)]
    struct Inner { id: u64 }
    atomic { let a = INCR "in:{id}"; }
}

redis_pipeline! {
    struct Outer { id: u64 }
    atomic {
        let o = INCR "out:{id}";
        let i = Inner { id };
        SET "z" 1;
    }
    let after = DBSIZE;
}

redis_pipeline! {
    /// An `atomic` block between commands, of which all stand in the outer block.
    struct Around { id: u64 }
    let before: Option<String> = GET "before:{id}";
    atomic {
        let one = INCR "around:{id}";
        SET "last" id;
    }
    let two = INCR "around:{id}";
    atomic { DEL "last"; }
}

redis_pipeline! {
    /// A block that has no command without keys.
    struct Touch<'a> { keys: &'a [&'a str] }
    atomic { let counts: Vec<i64> = for key in keys { INCR key }; }
}

redis_pipeline! {
    /// Two levels, and nothing of its own.
    struct Deep<'a> { id: u64, keys: &'a [&'a str] }
    atomic {
        let outer = Outer { id };
        let touched: (Vec<i64>,) = Touch { keys };
    }
}

redis_pipeline! {
    struct Every<'a> { all: Vec<Inner>, ids: &'a [u64], keys: &'a [&'a str], yes: bool }
    let first = INCR "first";
    atomic {
        let elements: Vec<(i64,)> = for one in all { (one) };
        let by_id: BTreeMap<u64, (i64,)> = for id in ids { *id => Inner { id: *id } };
        let maybe = if yes { Inner { id: 7 } };
        let either = if yes { Around { id: 8 } } else { Around { id: 9 } };
        let touched: (Vec<i64>,) = Touch { keys };
        Inner { id: 10 };
        let deep: ((i64, (i64,), i64), (Vec<i64>,)) = Deep { id: 11, keys };
    }
    let last: Option<String> = GET "first";
}

fn every<'a>(ids: &'a [u64], keys: &'a [&'a str], yes: bool) -> Every<'a> {
    Every {
        all: ids.iter().map(|&id| Inner { id }).collect(),
        ids,
        keys,
        yes,
    }
}

/// The commands of `Every`, as they would be sent if all of it were written in one block.
fn commands_of_every(ids: &[u64], keys: &[&str], yes: bool) -> Vec<String> {
    let counters = || ids.iter().map(|id| format!("INCR in:{id}"));
    let touched = || keys.iter().map(|key| format!("INCR {key}"));
    let around = if yes { 8 } else { 9 };
    let mut commands = vec!["INCR first".to_owned(), "MULTI".to_owned()];
    commands.extend(counters().chain(counters()));
    commands.extend(yes.then(|| "INCR in:7".to_owned()));
    commands.push(format!("GET before:{around}"));
    commands.push(format!("INCR around:{around}"));
    commands.push(format!("SET last {around}"));
    commands.push(format!("INCR around:{around}"));
    commands.push("DEL last".to_owned());
    commands.extend(touched());
    commands.push("INCR in:10".to_owned());
    commands.extend(["INCR out:11", "INCR in:11", "SET z 1", "DBSIZE"].map(str::to_owned));
    commands.extend(touched());
    commands.extend(["EXEC", "GET first"].map(str::to_owned));
    commands
}

#[test]
fn one_multi_and_one_exec_are_sent() {
    let expected = [
        "MULTI",
        "INCR out:3",
        "INCR in:3",
        "SET z 1",
        "EXEC",
        "DBSIZE",
    ];
    assert_sends(&Outer { id: 3 }.request(), &expected);
    let deep = Deep {
        id: 3,
        keys: &["a", "b"],
    };
    let expected = [
        "MULTI",
        "INCR out:3",
        "INCR in:3",
        "SET z 1",
        "DBSIZE",
        "INCR a",
        "INCR b",
        "EXEC",
    ];
    assert_sends(&deep.request(), &expected);
    for (ids, keys, yes) in [
        (&[][..], &[][..], false),
        (&[1, 2, 3], &["k"], true),
        (&[1], &[], true),
    ] {
        let expected = commands_of_every(ids, keys, yes);
        let expected: Vec<&str> = expected.iter().map(String::as_str).collect();
        assert_sends(&every(ids, keys, yes).request(), &expected);
    }
}

#[test]
fn the_request_knows_its_commands() {
    let request = every(&[1, 2], &["k"], true).request();
    let expected = commands_of_every(&[1, 2], &["k"], true);
    let (mut names, mut texts) = (Vec::new(), Vec::new());
    for command in request.commands() {
        names.push(command.name());
        texts.push(command.text());
    }
    let first_words: Vec<&str> = expected
        .iter()
        .map(|command| command.split(' ').next().unwrap())
        .collect();
    assert_eq!(names, first_words);
    assert_eq!(
        texts[2..7],
        [
            r#"INCR "in:{id}""#,
            r#"INCR "in:{id}""#,
            r#"INCR "in:{id}""#,
            r#"INCR "in:{id}""#,
            r#"INCR "in:{id}""#
        ]
    );
    assert_eq!(texts[8], r#"INCR "around:{id}""#);
    assert_eq!(
        request.to_pipeline().get_packed_pipeline(),
        request.as_bytes()
    );
    assert!(!request.is_read_only());
}

#[test]
fn every_value_comes_from_its_command() {
    both(|con| {
        let (o, i, after) = Outer { id: 3 }.execute(con).unwrap();
        assert_eq!((o, i, after), (1, (1,), 3));
        let (outer, touched) = Deep {
            id: 3,
            keys: &["a", "b"],
        }
        .execute(con)
        .unwrap();
        assert_eq!(outer, (2, (2,), 3));
        assert_eq!(touched, (vec![1, 1],));
        let (first, elements, by_id, maybe, either, touched, deep, last) =
            every(&[1, 2], &["a"], true).execute(con).unwrap();
        assert_eq!((first, last.as_deref()), (1, Some("1")));
        assert_eq!(elements, [(1,), (1,)]);
        assert_eq!(by_id, BTreeMap::from([(1, (2,)), (2, (2,))]));
        assert_eq!(maybe, Some((1,)));
        assert_eq!(either, (None, 1, 2));
        assert_eq!(touched, (vec![2],));
        assert_eq!((deep.0.0, deep.0.1), (1, (1,)));
        assert_eq!(deep.1, (vec![3],));
    });
}

#[tokio::test]
async fn every_value_is_awaited() {
    let empty = Empty::take();
    for (turn, client) in [empty.client(), empty.client_resp3()].iter().enumerate() {
        let turn = turn as i64;
        let mut con = client.get_multiplexed_async_connection().await.unwrap();
        for part in [1, 3, 1_000] {
            redis::cmd("FLUSHDB").exec_async(&mut con).await.unwrap();
            let every = every(&[1, 2], &["a"], turn == 0);
            let (first, elements, _, maybe, either, touched, deep, last) = Execution::new()
                .part(part)
                .execute_async(&every, &mut con)
                .await
                .unwrap();
            assert_eq!((first, last.as_deref()), (1, Some("1")));
            assert_eq!(elements, [(1,), (1,)]);
            assert_eq!(maybe.is_some(), turn == 0);
            assert_eq!(either, (None, 1, 2));
            assert_eq!((touched, deep.1), ((vec![1],), (vec![2],)));
            let inline = redis_pipeline! {
                atomic {
                    let own = INCR "own";
                    let part = (redis_pipeline! { atomic { let n = INCR "own"; } PING; });
                    let many = for id in [3, 4] { (Inner { id }) };
                }
                let last = INCR "own";
            };
            let (own, part, many, last) = Execution::new()
                .part(part)
                .execute_async(&inline, &mut con)
                .await
                .unwrap();
            assert_eq!((own, part, last), (1, (2,), 3));
            assert_eq!(many, [(1,), (1,)]);
        }
    }
}

#[test]
fn inline_pipelines_dissolve() {
    both(|con| {
        let part = || {
            redis_pipeline! {
                let before: Option<String> = GET "part";
                atomic { let n = INCR "part"; SET "seen" 1; }
                for _ in 0..2 { INCR "part"; }
                atomic { let m = INCR "part"; }
            }
        };
        let nothing: [&str; 0] = [];
        let empty = redis_pipeline! { atomic { for key in nothing { INCR key; } } };
        let whole = redis_pipeline! {
            let first = INCR "whole";
            atomic {
                let own = INCR "whole";
                let one = (part());
                let none = (empty);
                let many = for _ in 0..2 { (part()) };
            }
            let last = INCR "whole";
        };
        let once = [
            "GET part",
            "INCR part",
            "SET seen 1",
            "INCR part",
            "INCR part",
            "INCR part",
        ];
        let mut expected = vec!["INCR whole", "MULTI", "INCR whole"];
        expected.extend(once.iter().chain(&once).chain(&once));
        expected.extend(["EXEC", "INCR whole"]);
        assert_sends(whole.request(), &expected);
        let names: Vec<&str> = whole.request().commands().map(|it| it.name()).collect();
        let words: Vec<&str> = expected
            .iter()
            .map(|it| it.split(' ').next().unwrap())
            .collect();
        assert_eq!(names, words);
        // A part of the whole that is inline itself has lost its blocks and keeps its values.
        let outer = redis_pipeline! { atomic { let whole = (whole); } };
        let (whole,) = outer.execute(con).unwrap();
        let (first, own, one, none, many, last) = whole;
        assert_eq!((first, own, last), (1, 2, 3));
        assert_eq!(one, (None, 1, 4));
        assert_eq!(none, ());
        let at = |n: i64| (Some(n.to_string()), n + 1, n + 4);
        assert_eq!(many, [at(4), at(8)]);
    });
}

#[test]
fn a_block_of_empty_blocks_is_not_sent() {
    both(|con| {
        let empty = Touch { keys: &[] };
        let pipeline = redis_pipeline! {
            let before = DBSIZE;
            atomic { let counts = (empty); let more = for _ in 0..3 { (Touch { keys: &[] }) }; }
            let after = DBSIZE;
        };
        assert_sends(pipeline.request(), &["DBSIZE", "DBSIZE"]);
        let (before, counts, more, after) = pipeline.execute(con).unwrap();
        assert_eq!((before, after), (0, 0));
        assert_eq!(counts, (vec![],));
        assert_eq!(more, [(vec![],), (vec![],), (vec![],)]);
        let inside = redis_pipeline! { atomic { let none = (pipeline); let n = INCR "n"; } };
        let (none, n) = inside.execute(con).unwrap();
        assert_eq!((none.0, none.3, n), (0, 0, 1));
    });
}

redis_pipeline! {
    /// Blocks that a loop makes while they are sent.
    struct Many { turns: u64 }
    let outers: Vec<(i64, (i64,), i64)> = for id in (0..turns).map(|id| id % 3) { Outer { id } };
    let end = INCR "end";
}

redis_pipeline! {
    /// A loop of inner blocks in one block.
    struct Together { turns: u64 }
    atomic { let all: Vec<(i64,)> = for id in (0..turns).map(|id| id % 3) { Inner { id } }; }
    let end = INCR "end";
}

#[test]
fn a_loop_that_streams_sends_whole_blocks() {
    both(|con| {
        for part in [1, 2, 5, 7, 100] {
            redis::cmd("FLUSHDB").exec(con).unwrap();
            let (outers, end) = Execution::new()
                .part(part)
                .execute(&Many { turns: 20 }, con)
                .unwrap();
            assert_eq!((outers.len(), end), (20, 1));
            for (turn, (o, (i,), _)) in outers.into_iter().enumerate() {
                let expected = turn as i64 / 3 + 1;
                assert_eq!((o, i), (expected, expected));
            }
            let (all, end) = Execution::new()
                .part(part)
                .execute(&Together { turns: 20 }, con)
                .unwrap();
            assert_eq!((all.len(), all[0], all[19], end), (20, (8,), (14,), 2));
        }
    });
}

redis_pipeline! {
    /// Pipelines that stream, inside of a block that does not.
    struct Whole { turns: u64 }
    atomic {
        let many: (Vec<(i64, (i64,), i64)>, i64) = Many { turns };
        let together: (Vec<(i64,)>, i64) = Together { turns };
    }
    let end = INCR "end";
}

#[test]
fn a_loop_inside_of_a_block_does_not_stream() {
    both(|con| {
        for part in [1, 2, 5, 100] {
            redis::cmd("FLUSHDB").exec(con).unwrap();
            let mut sent = Vec::new();
            let (many, together, end) = Execution::new()
                .part(part)
                .progress(|it| sent.push(it.executed))
                .execute(&Whole { turns: 6 }, con)
                .unwrap();
            // Four commands a turn of one loop and one a turn of the other, one behind each, `MULTI` and `EXEC`.
            let expected: &[usize] = if part < 35 { &[34, 35] } else { &[35] };
            assert_eq!(sent, expected);
            assert_eq!((many.0.len(), many.1), (6, 1));
            assert_eq!(many.0[5].0, 2);
            assert_eq!(
                (together.0, together.1),
                (vec![(3,), (3,), (3,), (4,), (4,), (4,)], 2)
            );
            assert_eq!(end, 3);
        }
    });
}

#[tokio::test]
async fn a_loop_that_streams_is_awaited() {
    let empty = Empty::take();
    for client in [empty.client(), empty.client_resp3()] {
        let mut con = client.get_multiplexed_async_connection().await.unwrap();
        for part in [1, 2, 5, 7, 100] {
            redis::cmd("FLUSHDB").exec_async(&mut con).await.unwrap();
            let (outers, end) = Execution::new()
                .part(part)
                .execute_async(&Many { turns: 20 }, &mut con)
                .await
                .unwrap();
            assert_eq!((outers.len(), outers[19].0, end), (20, 7, 1));
            let (all, end) = Execution::new()
                .part(part)
                .execute_async(&Together { turns: 20 }, &mut con)
                .await
                .unwrap();
            assert_eq!((all.len(), all[0], all[19], end), (20, (8,), (14,), 2));
        }
    }
}

fn places(error: &Error) -> Vec<(Option<&str>, usize, &'static str)> {
    let failures = error.failures().iter();
    failures
        .map(|failure| (failure.label(), failure.position(), failure.command()))
        .collect()
}

#[test]
fn errors_name_the_command_and_where_it_stands() {
    both(|con| {
        redis::cmd("SET").arg("in:3").arg("x").exec(con).unwrap();
        let error = Deep { id: 3, keys: &[] }.execute(con).unwrap_err();
        assert!(matches!(error, Error::Failed(_)), "{error}");
        assert_eq!(places(&error), [(Some("outer.i.a"), 2, "INCR")]);
        let part = redis_pipeline! {
            PING;
            atomic { SET "s" 1; let wrong = INCR "in:3"; }
            let also = INCR "in:3";
        };
        let error = redis_pipeline! { ECHO "x"; atomic { INCR "n"; let part = (part); } }
            .execute(con)
            .unwrap_err();
        assert!(matches!(error, Error::Failed(_)), "{error}");
        let expected = [
            (Some("part.wrong"), 5, "INCR"),
            (Some("part.also"), 6, "INCR"),
        ];
        assert_eq!(places(&error), expected);
        assert_eq!(redis::cmd("GET").arg("n").query(con), Ok(1));
    });
}

#[test]
fn a_discarded_block_names_the_refused_command_of_the_inner_one() {
    both(|con| {
        let part = redis_pipeline! { atomic { SET "s" 1; let refused: i64 = "NO.SUCH" 1; } };
        let error =
            redis_pipeline! { INCR "before"; atomic { INCR "n"; let part = (part); SET "s" 2; } }
                .execute(con)
                .unwrap_err();
        assert!(matches!(error, Error::Discarded(_)), "{error}");
        let expected = [(Some("part.refused"), 4, "NO.SUCH"), (None, 6, "EXEC")];
        assert_eq!(places(&error), expected);
        let exist: i64 = redis::cmd("EXISTS").arg("n").arg("s").query(con).unwrap();
        assert_eq!(exist, 0);
    });
}

#[test]
fn an_aborted_block_aborts_all_inner_ones() {
    let empty = Empty::take();
    let (mut con, mut other) = (empty.connect(), empty.connect());
    redis::cmd("WATCH").arg("watched").exec(&mut con).unwrap();
    redis::cmd("INCR").arg("watched").exec(&mut other).unwrap();
    let error = Deep {
        id: 1,
        keys: &["k"],
    }
    .execute(&mut con)
    .unwrap_err();
    assert!(error.is_aborted(), "{error}");
    assert_eq!(places(&error), [(None, 6, "EXEC")]);
    assert_eq!(redis::cmd("DBSIZE").query(&mut con), Ok(1));
}

redis_pipeline! {
    struct Fields<'a> { fields: &'a [(&'a str, &'a str)] }
    atomic { SET "first" 1; HSET "hash" ..fields; }
}

#[test]
fn refused_arguments_are_named_where_they_stand() {
    both(|con| {
        let fields: [(&str, &str); 0] = [];
        let part = redis_pipeline! { GET "x"; atomic { SET "s" 1; HSET "hash" ..fields; } };
        let error = redis_pipeline! {
            atomic {
                INCR "n";
                let inner = Fields { fields: &[] };
                let part = (part);
                HSET "own" ..fields;
            }
        }
        .execute(con)
        .unwrap_err();
        assert!(matches!(error, Error::Refused(_)), "{error}");
        let expected = [
            (Some("inner"), 3, "HSET"),
            (Some("part"), 6, "HSET"),
            (None, 7, "HSET"),
        ];
        assert_eq!(places(&error), expected);
        let causes = error.failures().iter().map(|failure| failure.cause());
        assert!(
            causes
                .into_iter()
                .all(|cause| matches!(cause, Cause::Argument { .. }))
        );
        assert_eq!(redis::cmd("DBSIZE").query(con), Ok(0));
    });
}

const NEXT: Script = Script::new("return redis.call('INCRBY', KEYS[1], ARGV[1])");

#[test]
fn scripts_of_inner_blocks_come_with_their_source() {
    both(|con| {
        redis::cmd("SCRIPT").arg("FLUSH").exec(con).unwrap();
        let part = redis_pipeline! {
            PING;
            atomic { let one: i64 = EVAL (NEXT) _ "script" 10; }
            atomic { let two: i64 = EVAL (NEXT) _ "script" 10; }
        };
        let (own, part, after) = redis_pipeline! {
            atomic {
                let own = INCR "script";
                let part = (part);
            }
            let after: i64 = EVAL (NEXT) _ "script" 10;
        }
        .execute(con)
        .unwrap();
        assert_eq!((own, part, after), (1, (11, 21), 31));
    });
}

#[test]
fn parts_never_cut_the_whole_block() {
    both(|con| {
        for part in 1..=8 {
            redis::cmd("FLUSHDB").exec(con).unwrap();
            let mut executed = Vec::new();
            let outer = Outer { id: 3 };
            let (o, i, after) = Execution::new()
                .part(part)
                .progress(|it| executed.push(it.executed))
                .execute(&outer, con)
                .unwrap();
            assert_eq!((o, i, after), (1, (1,), 3));
            let expected: &[usize] = if part < 6 { &[5, 6] } else { &[6] };
            assert_eq!(executed, expected, "parts of {part}");
        }
    });
}

#[test]
fn generic_pipelines_dissolve() {
    redis_pipeline! {
        struct Wrap<P: Pipeline> { inner: P }
        atomic { let inner: P::Output = (inner); let n = INCR "wrapped"; }
    }
    both(|con| {
        let wrap = Wrap {
            inner: Wrap {
                inner: redis_pipeline! { atomic { let n = INCR "wrapped"; } PING; },
            },
        };
        let expected = [
            "MULTI",
            "INCR wrapped",
            "PING",
            "INCR wrapped",
            "INCR wrapped",
            "EXEC",
        ];
        assert_sends(&wrap.request(), &expected);
        assert_eq!(wrap.execute(con).unwrap(), (((1,), 2), 3));
    });
}
