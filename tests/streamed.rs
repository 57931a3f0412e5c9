//! Loops over iterators: a part is sent as soon as it is made, and every result is what it would have been.

mod kinds;

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::atomic::{AtomicUsize, Ordering};

use private_server::Server;
use redis_pipeline::{
    AsyncConnectionLike, Cause, Error, Execution, Fate, Inline, Pipeline, redis, redis_pipeline,
};

use kinds::{Kind, awaited_on_every_kind, on_every_kind};

on_every_kind! {
    a_part_is_sent_as_soon_as_it_is_made
    results_do_not_depend_on_where_a_loop_is_cut
    keys_and_nested_pipelines_are_kept
    arguments_that_do_not_fit_are_told_with_what_was_executed
    failures_know_their_commands_in_all_parts
    failures_of_earlier_parts_are_told_with_a_later_loss
    failures_of_earlier_parts_are_told_with_arguments_that_do_not_fit
    the_server_that_is_named_holds_for_all_parts
}

awaited_on_every_kind! {
    a_part_is_awaited_as_soon_as_it_is_made
    awaited_results_do_not_depend_on_where_a_loop_is_cut
    any_iterator_will_do
    awaited_failures_of_earlier_parts_are_told_with_a_later_loss
    the_server_that_is_named_holds_for_all_awaited_parts
}

redis_pipeline! {
    /// Counts what its loop has asked for.
    struct Load<'a> {
        made: &'a AtomicUsize,
        items: usize,
    }
    SET "sum" 0;
    for item in (0..items).inspect(|_| { made.fetch_add(1, Ordering::Relaxed); }) {
        INCRBY "sum" item;
    }
    let sum: usize = GET "sum" else 0;
}

fn sum(items: usize) -> usize {
    (0..items).sum()
}

fn a_part_is_sent_as_soon_as_it_is_made(kind: Kind) {
    let server = Server::start();
    let mut con = kind.connect(&server.client());
    let made = AtomicUsize::new(0);
    let load = Load {
        made: &made,
        items: 50_000,
    };
    let mut ahead = Vec::new();
    let (total,) = Execution::new()
        .progress(|it| ahead.push((it.executed, it.commands, made.load(Ordering::Relaxed))))
        .execute(&load, &mut con)
        .unwrap();
    assert_eq!(total, sum(50_000));
    assert_eq!(ahead[0], (10_000, None, 9_999));
    assert_eq!(ahead[3], (40_000, None, 39_999));
    assert_eq!(*ahead.last().unwrap(), (50_002, Some(50_002), 50_000));
    assert_eq!(load.request().len(), 50_002);
}

async fn a_part_is_awaited_as_soon_as_it_is_made(_: &Server, mut con: impl AsyncConnectionLike) {
    let total = tokio::spawn(async move {
        let made = AtomicUsize::new(0);
        let mut ahead = Vec::new();
        let (total,) = Execution::new()
            .part(100)
            .progress(|it| ahead.push((it.executed, made.load(Ordering::Relaxed))))
            .execute_async(
                &Load {
                    made: &made,
                    items: 1_000,
                },
                &mut con,
            )
            .await
            .unwrap();
        assert_eq!(ahead[..2], [(100, 99), (200, 199)]);
        let again = Load {
            made: &made,
            items: 30_000,
        }
        .execute_async(&mut con)
        .await;
        assert_eq!(again.unwrap(), (sum(30_000),));
        total
    });
    assert_eq!(total.await.unwrap(), sum(1_000));
}

redis_pipeline! {
    /// Loops in loops and `if`s, cut everywhere, and a transaction that is not.
    struct Nested { outer: u32, inner: u32 }
    let first = INCR "nested";
    let rows: Vec<(Vec<i64>, Option<i64>, i64)> = for row in 0..outer {
        let cells: Vec<i64> = for cell in 0..inner { HSET "rows:{row}" cell row; let n = HLEN "rows:{row}"; };
        let odd: Option<i64> = if row % 2 == 1 { INCR "odd" };
        for _again in 0..row % 3 { INCR "again"; }
        INCR "rows";
        let count = HLEN "rows:{row}";
    };
    atomic { for _row in 0..outer { DECR "rows"; } let none: i64 = GET "rows" else -1; }
    let last: u32 = GET "again" else 0;
}

type Rows = (i64, Vec<(Vec<i64>, Option<i64>, i64)>, i64, u32);

fn nested(outer: i64, inner: i64) -> Rows {
    let row = |row: i64| {
        let odd = (row % 2 == 1).then_some((row + 1) / 2);
        ((1..=inner).collect(), odd, inner)
    };
    (
        1,
        (0..outer).map(row).collect(),
        0,
        (0..outer).map(|row| (row % 3) as u32).sum(),
    )
}

fn results_do_not_depend_on_where_a_loop_is_cut(kind: Kind) {
    let server = Server::start();
    let mut con = kind.connect(&server.client());
    for part in [1, 2, 3, 4, 5, 7, 11, 64, 1_000] {
        redis::cmd("FLUSHALL").exec(&mut con).unwrap();
        let execution = Execution::new().part(part);
        let rows = execution.execute(&Nested { outer: 9, inner: 4 }, &mut con);
        assert_eq!(
            rows.map_err(|error| error.to_string()),
            Ok(nested(9, 4)),
            "in parts of {part}"
        );
    }
}

async fn awaited_results_do_not_depend_on_where_a_loop_is_cut(
    _: &Server,
    mut con: impl AsyncConnectionLike,
) {
    for part in [1, 2, 3, 4, 5, 7, 11, 64, 1_000] {
        redis::cmd("FLUSHALL").exec_async(&mut con).await.unwrap();
        let execution = Execution::new().part(part);
        let rows = execution
            .execute_async(&Nested { outer: 9, inner: 4 }, &mut con)
            .await;
        assert_eq!(
            rows.map_err(|error| error.to_string()),
            Ok(nested(9, 4)),
            "in parts of {part}"
        );
    }
}

redis_pipeline! {
    struct One { id: u32 }
    let before: Option<u32> = GETSET "one:{id}" id;
    let after = STRLEN "one:{id}";
}

redis_pipeline! {
    /// Keys and other pipelines, which are kept until the replies are read.
    struct Kept { ids: u32 }
    let lengths: BTreeMap<u32, i64> = for id in (0..ids).rev() { id => APPEND "kept:{id}" "x" };
    let ones: Vec<(Option<u32>, i64)> = for id in 0..ids { (One { id }) };
}

fn keys_and_nested_pipelines_are_kept(kind: Kind) {
    let server = Server::start();
    let mut con = kind.connect(&server.client());
    for part in [1, 2, 3, 10, 1_000] {
        redis::cmd("FLUSHALL").exec(&mut con).unwrap();
        let (lengths, ones) = Execution::new()
            .part(part)
            .execute(&Kept { ids: 25 }, &mut con)
            .unwrap();
        assert_eq!(lengths, (0..25).map(|id| (id, 1)).collect());
        let one = |id: u32| (None, id.to_string().len() as i64);
        assert_eq!(ones, (0..25).map(one).collect::<Vec<_>>());
    }
}

redis_pipeline! {
    /// An iterator that can be gone through only once.
    struct Lines<'a> { lines: &'a RefCell<std::str::Lines<'a>>, seen: &'a Cell<usize> }
    let lengths: Vec<i64> = for line in std::iter::from_fn(|| lines.borrow_mut().next()) {
        APPEND "text" (line.inspect_once(seen))
    };
}

trait InspectOnce {
    fn inspect_once(self, seen: &Cell<usize>) -> Self;
}

impl InspectOnce for &str {
    fn inspect_once(self, seen: &Cell<usize>) -> Self {
        seen.set(seen.get() + 1);
        self
    }
}

#[tokio::test]
async fn everything_is_evaluated_once() {
    let server = Server::start();
    let text = "a\nb\n".repeat(15_000);
    let (lines, seen) = (RefCell::new(text.lines()), Cell::new(0));
    let pipeline = Lines {
        lines: &lines,
        seen: &seen,
    };
    let mut con = server.client().get_connection().unwrap();
    let (lengths,) = pipeline.execute(&mut con).unwrap();
    assert_eq!(lengths, (1..=30_000).collect::<Vec<_>>());
    assert_eq!((lines.borrow_mut().next(), seen.get()), (None, 30_000));

    // A future that is not `Send` can be awaited all the same.
    *lines.borrow_mut() = text.lines();
    let mut con = kinds::redis_rs(&server.client()).await;
    let (lengths,) = pipeline.execute_async(&mut con).await.unwrap();
    assert_eq!(lengths, (30_001..=60_000).collect::<Vec<_>>());
    *lines.borrow_mut() = text.lines();
    let mut con = kinds::direct(&server.client()).await;
    let (lengths,) = pipeline.execute_async(&mut con).await.unwrap();
    assert_eq!(lengths, (60_001..=90_000).collect::<Vec<_>>());
    assert_eq!(seen.get(), 90_000);
}

redis_pipeline! {
    /// Of any iterator.
    struct Any<I: Iterator<Item = u32> + Clone> { ids: I }
    for id in ids.clone() { INCRBY "any" id; }
    let any: u64 = GET "any" else 0;
}

redis_pipeline! {
    struct Shared { ids: Rc<Vec<u32>> }
    for id in ids.iter() { INCRBY "shared" id; }
    let shared: u64 = GET "shared" else 0;
}

redis_pipeline! {
    struct Made<'a> { make: &'a (dyn Fn(u32) -> String + Sync), ids: u32 }
    for value in (0..ids).map(make) { RPUSH "made" value; }
    let made = LLEN "made";
}

fn assert_send<T: Send>(value: T) -> T {
    value
}

async fn any_iterator_will_do(_: &Server, mut con: impl AsyncConnectionLike) {
    let any = Any {
        ids: (0..25_000).filter(|id| id % 2 == 0),
    };
    assert_eq!(any.execute_async(&mut con).await.unwrap(), (156_237_500,));
    let shared = Shared {
        ids: Rc::new(vec![1; 25_000]),
    };
    assert_eq!(shared.execute_async(&mut con).await.unwrap(), (25_000,));
    let made = Made {
        make: &|id| format!("{id}"),
        ids: 25_000,
    };
    assert_eq!(
        assert_send(made.execute_async(&mut con)).await.unwrap(),
        (25_000,)
    );
    let through_the_trait = assert_send(Pipeline::execute_async(&made, &mut con));
    assert_eq!(through_the_trait.await.unwrap(), (50_000,));
}

redis_pipeline! {
    /// Refuses a number of keys only when it comes to it.
    struct Remove<'a> { keys: &'a [&'a [&'a str]], turns: usize }
    for turn in 0..turns { DEL ..(keys.get(turn).copied().unwrap_or(&["key"])); }
}

fn arguments_that_do_not_fit_are_told_with_what_was_executed(kind: Kind) {
    let server = Server::start();
    let mut con = kind.connect(&server.client());
    let mut keys: Vec<&[&str]> = vec![&["key"]; 25];
    keys[24] = &[];
    let remove = Remove {
        keys: &keys,
        turns: 100,
    };
    let error = Execution::new()
        .part(10)
        .execute(&remove, &mut con)
        .unwrap_err();
    let Error::Stopped(stopped) = &error else {
        panic!("{error}")
    };
    assert_eq!(
        stopped.fates(),
        [(0..20, Fate::Executed), (20..usize::MAX, Fate::NotSent)]
    );
    assert_eq!(
        (stopped.count(Fate::Executed), stopped.fate(1_000_000)),
        (20, Fate::NotSent)
    );
    let [failure] = error.failures() else {
        panic!("{error}")
    };
    assert_eq!(failure.position(), 24);
    assert!(matches!(failure.cause(), Cause::Argument { .. }));
    assert!(
        error.to_string().contains("from command 21: not sent"),
        "{error}"
    );

    let refused = Execution::new()
        .part(50)
        .execute(&remove, &mut con)
        .unwrap_err();
    assert!(matches!(refused, Error::Refused(_)), "{refused}");
    let mut whole = Vec::new();
    let refused = Execution::new()
        .part(1_000)
        .progress(|it| whole.push(it))
        .execute(&remove, &mut con);
    assert!(matches!(refused, Err(Error::Refused(_))));
    assert!(whole.is_empty());
}

fn failures_know_their_commands_in_all_parts(kind: Kind) {
    let server = Server::start();
    let mut con = kind.connect(&server.client());
    redis::cmd("SET")
        .arg("odd")
        .arg("text")
        .exec(&mut con)
        .unwrap();
    let error = Execution::new()
        .part(7)
        .execute(&Nested { outer: 4, inner: 1 }, &mut con)
        .unwrap_err();
    assert!(matches!(error, Error::Failed(_)), "{error}");
    let texts: Vec<_> = error
        .failures()
        .iter()
        .map(|failure| (failure.label(), failure.text()))
        .collect();
    assert_eq!(texts, [(Some("odd"), "INCR \"odd\""); 2]);
    let whole = Nested { outer: 4, inner: 1 }.execute(&mut con).unwrap_err();
    let positions = |error: &Error| {
        error
            .failures()
            .iter()
            .map(|failure| failure.position())
            .collect::<Vec<_>>()
    };
    assert_eq!(positions(&error), positions(&whole));
}

redis_pipeline! {
    /// Keys and other pipelines stand in loops that have not ended when the connection is lost.
    struct Lost<'a> {
        made: &'a AtomicUsize,
        ids: u32,
    }
    let counts: BTreeMap<u32, u8> = for id in 0..3 { id => INCR "count:{id}" };
    let ones: Vec<(Option<u32>, i64)> = for id in (0..ids).inspect(|_| { made.fetch_add(1, Ordering::Relaxed); }) { (One { id }) };
    let more: BTreeMap<u32, i64> = for id in 0..100 { id => INCR "more:{id}" };
    let last: (Option<u32>, i64) = (One { id: 9 });
}

/// What does not fit stands in the first part and in the second.
fn prepare(server: &Server) {
    let mut con = server.client().get_connection().unwrap();
    redis::cmd("MSET")
        .arg(&[
            ("count:1", "255"),
            ("count:2", "text"),
            ("one:1", "text"),
            ("one:2", "text"),
        ])
        .exec(&mut con)
        .unwrap();
}

/// Three commands are counts, and each other pipeline has two: of these three are executed, and then the connection is lost.
fn check_lost(outcome: Result<<Lost<'_> as Pipeline>::Output, Error>, made: &AtomicUsize) {
    let error = outcome.map(drop).unwrap_err();
    let Error::Connection(interrupted) = &error else {
        panic!("{error}")
    };
    let executed = interrupted.count(Fate::Executed);
    assert_eq!(executed, interrupted.fates()[0].0.end, "{error}");
    let failed: Vec<_> = error.failures().iter().map(|it| it.position()).collect();
    assert_eq!((executed, failed), (9, vec![1, 2, 5, 7]), "{error}");
    let made = made.load(Ordering::Relaxed);
    assert!(made < 10, "{made} turns after the connection was lost");
}

fn kill(server: &Server, id: i64) {
    let mut con = server.client().get_connection().unwrap();
    let mut kill = redis::cmd("CLIENT");
    let killed: i64 = kill.arg("KILL").arg("ID").arg(id).query(&mut con).unwrap();
    assert_eq!(killed, 1);
}

fn failures_of_earlier_parts_are_told_with_a_later_loss(kind: Kind) {
    let server = Server::start();
    prepare(&server);
    let mut con = kind.connect(&server.client());
    let id: i64 = redis::cmd("CLIENT").arg("ID").query(&mut con).unwrap();
    let made = AtomicUsize::new(0);
    let outcome = Execution::new()
        .part(4)
        .progress(|it| {
            if it.executed == 9 {
                kill(&server, id);
            }
        })
        .execute(
            &Lost {
                made: &made,
                ids: 100,
            },
            &mut con,
        );
    check_lost(outcome, &made);
}

async fn awaited_failures_of_earlier_parts_are_told_with_a_later_loss(
    server: &Server,
    mut con: impl AsyncConnectionLike,
) {
    prepare(server);
    let (id,) = redis_pipeline! { let id = CLIENT ID; }
        .execute_async(&mut con)
        .await
        .unwrap();
    let made = AtomicUsize::new(0);
    let outcome = Execution::new()
        .part(4)
        .progress(|it| {
            if it.executed == 9 {
                kill(server, id);
            }
        })
        .execute_async(
            &Lost {
                made: &made,
                ids: 100,
            },
            &mut con,
        )
        .await;
    check_lost(outcome, &made);
}

redis_pipeline! {
    struct Unfit<'a> { keys: &'a [&'a [&'a str]], turns: usize }
    let removed: BTreeMap<usize, (i64, u8)> = for turn in 0..turns { turn => let removed: i64 = DEL ..(keys.get(turn).copied().unwrap_or(&["key"])); let count: u8 = INCR "count:{turn}" };
}

fn failures_of_earlier_parts_are_told_with_arguments_that_do_not_fit(kind: Kind) {
    let server = Server::start();
    prepare(&server);
    let mut con = kind.connect(&server.client());
    let mut keys: Vec<&[&str]> = vec![&["key"]; 25];
    keys[24] = &[];
    let unfit = Unfit {
        keys: &keys,
        turns: 100,
    };
    let execution = Execution::new().part(10);
    let error = execution.execute(&unfit, &mut con).unwrap_err();
    assert!(matches!(error, Error::Stopped(_)), "{error}");
    let failed: Vec<_> = error.failures().iter().map(|it| it.position()).collect();
    assert_eq!(failed, [3, 5, 48], "{error}");
}

/// A pipeline that Redis 6.2 has or lacks.
fn expiring(newer: bool) -> Inline<()> {
    match newer {
        true => redis_pipeline! { EXPIRE "sum" 5 NX; },
        false => redis_pipeline! { EXPIRE "sum" 5; },
    }
}

redis_pipeline! {
    /// Only one turn has what the named server lacks, and only the program that runs knows it.
    #[redis(server = "6.2")]
    struct OnOld { turns: usize, newer: usize }
    INCR "started";
    for turn in 0..turns { INCR "turns"; (expiring(turn == newer)); }
}

#[track_caller]
fn check_named(outcome: Result<(), Error>, server: &Server, newer: usize) {
    let error = outcome.unwrap_err();
    let refused = match &error {
        Error::Refused(_) => newer < 2,
        Error::Stopped(_) => newer > 2,
        _ => false,
    };
    assert!(refused, "{newer}: {error:?}");
    assert_eq!(error.failures()[0].position(), 2 + 2 * newer, "{error}");
    let mut con = server.client().get_connection().unwrap();
    let turns: Option<usize> = redis::cmd("GET").arg("turns").query(&mut con).unwrap();
    assert!(turns.unwrap_or_default() <= newer, "{turns:?}");
}

fn the_server_that_is_named_holds_for_all_parts(kind: Kind) {
    for newer in [0, 7, 24, 25] {
        let server = Server::start();
        let mut con = kind.connect(&server.client());
        let pipeline = OnOld { turns: 30, newer };
        let outcome = Execution::new().part(10).execute(&pipeline, &mut con);
        check_named(outcome, &server, newer);
        let old = OnOld {
            turns: 30,
            newer: usize::MAX,
        };
        Execution::new().part(10).execute(&old, &mut con).unwrap();
    }
}

async fn the_server_that_is_named_holds_for_all_awaited_parts(
    server: &Server,
    mut con: impl AsyncConnectionLike,
) {
    let pipeline = OnOld {
        turns: 30,
        newer: 24,
    };
    let execution = Execution::new().part(10);
    let outcome = execution.execute_async(&pipeline, &mut con).await;
    check_named(outcome, server, 24);
}
