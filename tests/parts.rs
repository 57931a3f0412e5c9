//! Large pipelines in parts: results in order, transactions whole, progress, and what is known after a failure.

mod kinds;

use std::io;

use private_server::Server;
use redis::{Cmd, ConnectionLike, RedisError, RedisResult, Value};
use redis_pipeline::{AsyncConnectionLike, Error, Execution, Fate, redis_pipeline};

use kinds::{Kind, awaited_on_every_kind, on_every_kind};

on_every_kind! {
    results_of_many_parts_come_in_order
    a_transaction_is_never_cut
    the_size_of_parts_can_be_set_and_progress_seen
    after_a_failure_the_fate_of_each_part_is_known
    failures_before_the_connection_failed_are_not_lost
    without_pipelining_the_fate_of_each_command_is_known
    only_what_may_be_repeated_is_sent_again
    nothing_is_repeated_by_default
}

awaited_on_every_kind! {
    awaited_parts_come_in_order
    awaited_replies_that_nobody_reads_do_not_shift_the_others
}

redis_pipeline! {
    struct Count { turns: u32 }
    let counts: Vec<i64> = for turn in 0..turns { INCRBY "parts" turn; let at = GET "parts" else 0; };
}

redis_pipeline! {
    /// All of it is written before the first part is sent.
    struct Listed<'a> { turns: &'a [u32] }
    let counts: Vec<i64> = for turn in turns { INCRBY "parts" turn; let at = GET "parts" else 0; };
}

redis_pipeline! {
    struct Mixed { turns: u32 }
    SET "parts" 0;
    for _turn in 0..turns { INCR "parts"; }
    atomic {
        for _turn in 0..turns { INCR "parts"; }
        let middle: i64 = GET "parts" else 0;
    }
    let end: i64 = GET "parts" else 0;
}

redis_pipeline! {
    struct Reads { turns: u32 }
    for _turn in 0..turns { GET "parts"; }
}

/// Counts what is sent to a server, and breaks at will.
struct Watched<C> {
    inner: C,
    sent: Vec<usize>,
    break_at: Vec<usize>,
    pipelining: bool,
}

impl<C: ConnectionLike> Watched<C> {
    fn new(inner: C) -> Self {
        Watched {
            inner,
            sent: Vec::new(),
            break_at: Vec::new(),
            pipelining: true,
        }
    }

    fn breaks(&mut self, commands: usize) -> RedisResult<()> {
        self.sent.push(commands);
        let broken = self.break_at.contains(&(self.sent.len() - 1));
        let error = || RedisError::from(io::Error::from(io::ErrorKind::ConnectionReset));
        if broken { Err(error()) } else { Ok(()) }
    }
}

impl<C: ConnectionLike> ConnectionLike for Watched<C> {
    fn req_packed_command(&mut self, cmd: &[u8]) -> RedisResult<Value> {
        self.breaks(1)?;
        self.inner.req_packed_command(cmd)
    }

    fn req_packed_commands(
        &mut self,
        cmd: &[u8],
        offset: usize,
        count: usize,
    ) -> RedisResult<Vec<Value>> {
        self.breaks(count)?;
        self.inner.req_packed_commands(cmd, offset, count)
    }

    fn req_command(&mut self, cmd: &Cmd) -> RedisResult<Value> {
        self.inner.req_command(cmd)
    }

    fn supports_pipelining(&self) -> bool {
        self.pipelining
    }

    fn get_db(&self) -> i64 {
        self.inner.get_db()
    }

    fn check_connection(&mut self) -> bool {
        self.inner.check_connection()
    }

    fn is_open(&self) -> bool {
        self.inner.is_open()
    }
}

fn numbers(turns: u32) -> Vec<u32> {
    (0..turns).collect()
}

fn sums(turns: i64) -> Vec<i64> {
    (0..turns).map(|turn| turn * (turn + 1) / 2).collect()
}

fn results_of_many_parts_come_in_order(kind: Kind) {
    let server = Server::start();
    let mut con = Watched::new(kind.connect(&server.client()));
    let (counts,) = Count { turns: 26_000 }.execute(&mut con).unwrap();
    assert_eq!(counts, sums(26_000));
    assert_eq!(con.sent, [10_000, 10_000, 10_000, 10_000, 10_000, 2_000]);
}

fn a_transaction_is_never_cut(kind: Kind) {
    let server = Server::start();
    let mut con = Watched::new(kind.connect(&server.client()));
    let replies = Mixed { turns: 15_000 }.execute(&mut con).unwrap();
    assert_eq!(replies, (30_000, 30_000));
    assert_eq!(con.sent, [10_000, 5_001, 15_003, 1]);
}

fn the_size_of_parts_can_be_set_and_progress_seen(kind: Kind) {
    let server = Server::start();
    let mut con = Watched::new(kind.connect(&server.client()));
    let mut seen = Vec::new();
    let (counts,) = Execution::new()
        .part(7)
        .progress(|it| seen.push((it.executed, it.commands)))
        .execute(
            &Listed {
                turns: &numbers(10),
            },
            &mut con,
        )
        .unwrap();
    assert_eq!(counts, sums(10));
    assert_eq!(con.sent, [7, 7, 6]);
    assert_eq!(seen, [(7, Some(20)), (14, Some(20)), (20, Some(20))]);
}

fn after_a_failure_the_fate_of_each_part_is_known(kind: Kind) {
    let server = Server::start();
    let mut con = Watched::new(kind.connect(&server.client()));
    con.break_at = vec![1];
    let turns = numbers(15_000);
    let error = Listed { turns: &turns }.execute(&mut con).unwrap_err();
    let Error::Connection(interrupted) = &error else {
        panic!("{error}");
    };
    let fates = interrupted.fates();
    assert_eq!(
        fates,
        [
            (0..10_000, Fate::Executed),
            (10_000..20_000, Fate::Unknown),
            (20_000..30_000, Fate::NotSent)
        ]
    );
    assert_eq!(interrupted.fate(19_999), Fate::Unknown);
    assert!(
        error
            .to_string()
            .contains("commands 10001 to 20000: unknown whether executed"),
        "{error}"
    );
    assert_eq!(con.sent.len(), 2);
}

fn failures_before_the_connection_failed_are_not_lost(kind: Kind) {
    let server = Server::start();
    let mut con = Watched::new(kind.connect(&server.client()));
    redis::cmd("SET")
        .arg("parts")
        .arg("no number")
        .exec(&mut con.inner)
        .unwrap();
    con.break_at = vec![1];
    let error = Execution::new()
        .part(4)
        .execute(&Count { turns: 4 }, &mut con)
        .unwrap_err();
    assert!(matches!(error, Error::Connection(_)), "{error}");
    assert!(
        error
            .failures()
            .iter()
            .any(|failure| failure.position() == 0),
        "{error}"
    );
    assert!(
        error
            .failures()
            .iter()
            .all(|failure| failure.position() < 4),
        "{error}"
    );
}

fn without_pipelining_the_fate_of_each_command_is_known(kind: Kind) {
    let server = Server::start();
    let mut con = Watched::new(kind.connect(&server.client()));
    con.pipelining = false;
    con.break_at = vec![5];
    let error = Count { turns: 4 }.execute(&mut con).unwrap_err();
    let Error::Connection(interrupted) = &error else {
        panic!("{error}");
    };
    assert_eq!(
        interrupted.fates(),
        [
            (0..5, Fate::Executed),
            (5..6, Fate::Unknown),
            (6..8, Fate::NotSent)
        ]
    );
}

fn only_what_may_be_repeated_is_sent_again(kind: Kind) {
    let server = Server::start();
    let mut con = Watched::new(kind.connect(&server.client()));
    con.break_at = vec![1, 2];
    Execution::new()
        .part(10)
        .repeat(2)
        .execute(&Reads { turns: 30 }, &mut con)
        .unwrap();
    assert_eq!(con.sent, [10, 10, 10, 10, 10]);

    con.sent.clear();
    con.break_at = vec![1];
    let error = Execution::new()
        .part(10)
        .repeat(2)
        .execute(&Count { turns: 10 }, &mut con)
        .unwrap_err();
    assert!(matches!(error, Error::Connection(_)), "{error}");
    assert_eq!(con.sent, [10, 10]);
}

fn nothing_is_repeated_by_default(kind: Kind) {
    let server = Server::start();
    let mut con = Watched::new(kind.connect(&server.client()));
    con.break_at = vec![0];
    Reads { turns: 3 }.execute(&mut con).unwrap_err();
    assert_eq!(con.sent, [3]);
}

async fn awaited_parts_come_in_order(_: &Server, mut con: impl AsyncConnectionLike) {
    let (counts,) = Count { turns: 26_000 }
        .execute_async(&mut con)
        .await
        .unwrap();
    assert_eq!(counts, sums(26_000));

    let replies = Mixed { turns: 15_000 }
        .execute_async(&mut con)
        .await
        .unwrap();
    assert_eq!(replies, (30_000, 30_000));

    let mut seen = Vec::new();
    Execution::new()
        .part(40)
        .progress(|it| seen.push(it.executed))
        .execute_async(&Reads { turns: 100 }, &mut con)
        .await
        .unwrap();
    assert_eq!(seen, [40, 80, 100]);
}

redis_pipeline! {
    /// Replies that nobody reads between some that are read, and one error among them.
    struct Unread { turns: u32, wrong: &'static str }
    let first = INCR "unread";
    for _turn in 0..turns { INCR "unread"; }
    INCR wrong;
    for _turn in 0..turns { INCR "unread"; }
    let last = INCR "unread";
}

async fn awaited_replies_that_nobody_reads_do_not_shift_the_others(
    _: &Server,
    mut con: impl AsyncConnectionLike,
) {
    let unread = Unread {
        turns: 33_000,
        wrong: "other",
    };
    assert_eq!(unread.execute_async(&mut con).await.unwrap(), (1, 66_002));

    redis::cmd("SET")
        .arg("text")
        .arg("x")
        .exec_async(&mut con)
        .await
        .unwrap();
    let unread = Unread {
        turns: 33_000,
        wrong: "text",
    };
    let error = unread.execute_async(&mut con).await.unwrap_err();
    let positions: Vec<usize> = error
        .failures()
        .iter()
        .map(|failure| failure.position())
        .collect();
    assert_eq!(positions, [33_001], "{error}");
    assert!(matches!(error, Error::Failed(_)), "{error}");
}
