//! Pipelines on a cluster whose slots move and whose nodes fail while they run. Counters add up.

use std::ops::{Range, RangeInclusive};
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use private_server::{Cluster, Server};
use redis::cluster::ClusterClient;
use redis_pipeline::{
    Error, Failure, Fate, Interrupted, Pipeline, ServerError, cluster, hash_slot, redis_pipeline,
};

const TAGS: [&str; 4] = ["a", "b", "c", "d"];
const KEYS: u32 = 12;

/// A script that counts, and its key, as arguments that nobody can tell apart.
fn counting(tag: &str, worker: usize) -> [String; 3] {
    let script = "return redis.call('INCR', KEYS[1])";
    [
        script.to_owned(),
        "1".to_owned(),
        format!("{{{tag}}}:{worker}:unknown"),
    ]
}

redis_pipeline! {
    /// One turn of the load of one worker: counters in a few slots, and pairs of keys that are written at once.
    struct Turn { worker: usize, turn: i64 }
    let turns = for tag in TAGS {
        let counts = for key in 0..KEYS {
            let counted = INCR "{{{tag}}}:{worker}:{key}";
            let read: Option<i64> = GET "{{{tag}}}:{worker}:{key}";
        };
        MSET "{{{tag}}}:{worker}:x" turn "{{{tag}}}:{worker}:y" turn;
        let pair: Vec<Option<i64>> = MGET "{{{tag}}}:{worker}:x" "{{{tag}}}:{worker}:y";
        let scripted: i64 = EVAL "return redis.call('INCR', KEYS[1])" 1 "{{{tag}}}:{worker}:script";
        let quoted: i64 = "INCR" "{{{tag}}}:{worker}:quoted";
        let unknown: i64 = "EVAL" ..(counting(tag, worker));
    };
    atomic {
        let sum = INCRBY "{{atomic}}:{worker}:sum" 2;
        let turns_of_block = INCR "{{atomic}}:{worker}:turns";
        let scripted_in_block: i64 = EVAL "return redis.call('INCR', KEYS[1])" 1 "{{atomic}}:{worker}:script";
        let quoted_in_block: i64 = "INCR" "{{atomic}}:{worker}:quoted";
    }
}

impl Turn {
    /// Checks all counters. Those of scripts and of commands in quotes may lack as many turns as were refused.
    fn check(&self, reply: <Self as redis_pipeline::Pipeline>::Output, refused: i64) {
        let turn = self.turn;
        let (turns, sum, blocks, scripted_in_block, quoted_in_block) = reply;
        for (counts, pair, scripted, quoted, unknown) in turns {
            for counter in [scripted, quoted, unknown] {
                assert!(
                    (turn - refused..=turn).contains(&counter),
                    "{counter} in turn {turn}"
                );
            }
            assert_eq!(counts, vec![(turn, Some(turn)); KEYS as usize]);
            assert_eq!(pair, [Some(turn), Some(turn)]);
        }
        assert_eq!((sum, blocks), (2 * turn, turn));
        // While a node queues a command no script runs, so a redirection is the cluster's own.
        assert_eq!((scripted_in_block, quoted_in_block), (turn, turn));
    }
}

/// Returns whether nothing failed but scripts and commands in quotes, with a redirection that the node did not confirm.
///
/// A node that replies `MOVED` has executed nothing, but a script that has written may reply the same bytes. The node is asked for the same keys: if it redirects that, too,
/// it had redirected the script. Where the slot has come back by then, it serves the keys, as it would have if it had executed the script, and nothing that a client can
/// ask for later tells the two apart: topology (`CLUSTER SHARDS`, `SLOTS`) says what is now and not what was, and what counts executions counts those of all
/// clients. Only a transaction tells at once, since a node redirects a command when it queues it, and a script runs later; so what stands in `atomic` is never
/// refused so.
fn is_unconfirmed_redirection(error: &Error) -> bool {
    let unconfirmed = |failure: &Failure| {
        let code = failure.server_error().map(ServerError::code);
        let label = matches!(failure.label(), Some("scripted" | "quoted" | "unknown"));
        label && matches!(code, Some("MOVED" | "ASK" | "TRYAGAIN"))
    };
    matches!(error, Error::Failed(failures) if failures.iter().all(unconfirmed))
}

fn client(cluster: &Cluster) -> ClusterClient {
    ClusterClient::builder(cluster.urls())
        .connection_timeout(Duration::from_millis(500))
        .response_timeout(Duration::from_secs(10))
        .retries(2)
        .min_retry_wait(5)
        .max_retry_wait(50)
        .build()
        .unwrap()
}

/// Runs the load on blocking and awaiting connections while `disturb` runs; every turn must be exact.
fn under_load(cluster: &Cluster, disturb: impl FnOnce()) {
    let stop = AtomicBool::new(false);
    let turns = AtomicI64::new(0);
    let client = client(cluster);
    thread::scope(|scope| {
        for worker in 0..2 {
            let (client, stop, turns) = (&client, &stop, &turns);
            scope.spawn(move || {
                let mut con = cluster::connect(client).unwrap();
                let mut refused = 0;
                for turn in 1.. {
                    let pipeline = Turn { worker, turn };
                    match pipeline.execute(&mut con) {
                        Err(error) if is_unconfirmed_redirection(&error) => refused += 1,
                        reply => pipeline.check(reply.unwrap(), refused),
                    }
                    turns.fetch_add(1, Ordering::Relaxed);
                    if stop.load(Ordering::Relaxed) {
                        break;
                    }
                }
            });
        }
        let (client, stop, turns) = (&client, &stop, &turns);
        scope.spawn(move || {
            tokio::runtime::Runtime::new().unwrap().block_on(async {
                let mut con = cluster::connect_async(client).await.unwrap();
                let mut refused = 0;
                for turn in 1.. {
                    let pipeline = Turn { worker: 2, turn };
                    match pipeline.execute_async(&mut con).await {
                        Err(error) if is_unconfirmed_redirection(&error) => refused += 1,
                        reply => pipeline.check(reply.unwrap(), refused),
                    }
                    turns.fetch_add(1, Ordering::Relaxed);
                    if stop.load(Ordering::Relaxed) {
                        break;
                    }
                }
            });
        });
        let _stop_at_the_end = AtEnd(stop);
        disturb();
        let before = turns.load(Ordering::Relaxed);
        wait("some more turns", || {
            turns.load(Ordering::Relaxed) > before + 6
        });
    });
    assert!(turns.load(Ordering::Relaxed) > 12);
}

/// Workers must end, also if something panics beside them.
struct AtEnd<'s>(&'s AtomicBool);

impl Drop for AtEnd<'_> {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

fn wait(what: &str, mut done: impl FnMut() -> bool) {
    let deadline = Instant::now() + Duration::from_secs(60);
    while !done() {
        assert!(Instant::now() < deadline, "waited too long for {what}");
        thread::sleep(Duration::from_millis(20));
    }
}

fn connection(node: &Server) -> redis::Connection {
    node.client().get_connection().unwrap()
}

fn cluster_command(words: &[&str]) -> redis::Cmd {
    let mut command = redis::cmd("CLUSTER");
    command.arg(words);
    command
}

fn id(node: &Server) -> String {
    cluster_command(&["MYID"])
        .query(&mut connection(node))
        .unwrap()
}

/// Which of the first three nodes has the slot.
fn owner(cluster: &Cluster, slot: u16) -> usize {
    let probe = (0_u32..)
        .map(|n| n.to_string())
        .find(|key| hash_slot(key.as_bytes()) == slot)
        .unwrap();
    let has = |node: &usize| {
        let reply: Result<bool, _> = redis::cmd("EXISTS")
            .arg(&probe)
            .query(&mut connection(&cluster.nodes()[*node]));
        reply.is_ok()
    };
    (0..3).find(has).expect("a primary")
}

/// Announces that a slot moves.
fn begin_move(cluster: &Cluster, slot: u16, from: usize, to: usize) {
    let (source, target) = (&cluster.nodes()[from], &cluster.nodes()[to]);
    let slot = slot.to_string();
    let importing = cluster_command(&["SETSLOT", &slot, "IMPORTING", &id(source)]);
    importing.exec(&mut connection(target)).unwrap();
    let migrating = cluster_command(&["SETSLOT", &slot, "MIGRATING", &id(target)]);
    migrating.exec(&mut connection(source)).unwrap();
}

/// Moves the keys of a slot, a few at a time, and then the slot.
fn end_move(cluster: &Cluster, slot: u16, from: usize, to: usize) {
    let (source, target) = (&cluster.nodes()[from], &cluster.nodes()[to]);
    let mut con = connection(source);
    let slot = slot.to_string();
    loop {
        let keys: Vec<String> = cluster_command(&["GETKEYSINSLOT", &slot, "5"])
            .query(&mut con)
            .unwrap();
        if keys.is_empty() {
            break;
        }
        let mut migrate = redis::cmd("MIGRATE");
        migrate
            .arg("127.0.0.1")
            .arg(target.port())
            .arg("")
            .arg(0)
            .arg(5_000)
            .arg("KEYS")
            .arg(keys);
        migrate.exec(&mut con).unwrap();
        thread::sleep(Duration::from_millis(15));
    }
    let done = cluster_command(&["SETSLOT", &slot, "NODE", &id(target)]);
    for node in [to, from]
        .into_iter()
        .chain((0..3).filter(|node| *node != to && *node != from))
    {
        done.exec(&mut connection(&cluster.nodes()[node])).unwrap();
    }
}

#[test]
fn slots_move_under_load() {
    let cluster = Cluster::start().unwrap();
    under_load(&cluster, || {
        for round in 0..2 {
            for tag in TAGS.into_iter().chain(["atomic"]) {
                let slot = hash_slot(tag.as_bytes());
                let from = owner(&cluster, slot);
                let to = (from + 1 + round) % 3;
                begin_move(&cluster, slot, from, to);
                thread::sleep(Duration::from_millis(30));
                end_move(&cluster, slot, from, to);
            }
        }
    });
}

#[test]
fn primaries_hand_over_under_load() {
    let cluster = Cluster::start().unwrap();
    under_load(&cluster, || {
        for replica in 3..6 {
            let mut con = connection(&cluster.nodes()[replica]);
            cluster_command(&["FAILOVER"]).exec(&mut con).unwrap();
            wait("the hand-over", || {
                let role: redis::Value = redis::cmd("ROLE").query(&mut con).unwrap();
                format!("{role:?}").contains("master")
            });
            thread::sleep(Duration::from_millis(200));
        }
    });
}

#[test]
fn a_scan_finds_keys_that_move_while_it_goes_on() {
    let cluster = Cluster::start().unwrap();
    let mut con = cluster::connect(&client(&cluster)).unwrap();
    let keys =
        redis_pipeline! { for key in 0..200 { SET "{{moving}}:{key}" 1; SET "key:{key}" 1; } };
    keys.execute(&mut con).unwrap();
    let slot = hash_slot(b"moving");
    let from = owner(&cluster, slot);
    for to in [(from + 1) % 3, (from + 2) % 3, from] {
        let from = owner(&cluster, slot);
        let mut found = std::collections::BTreeSet::new();
        let few = redis::ScanOptions::default().with_count(10);
        for (at, key) in con.scan(&few).enumerate() {
            found.insert(key.unwrap());
            if at == 30 {
                begin_move(&cluster, slot, from, to);
                end_move(&cluster, slot, from, to);
            }
        }
        assert_eq!(found.len(), 400, "from {from} to {to}");
    }
}

redis_pipeline! {
    struct Pair { tag: &'static str }
    let here: i64 = INCR "{{{tag}}}:here";
    let there: i64 = INCR "{{{tag}}}:there";
    let again: i64 = INCR "{{{tag}}}:here";
}

/// What redis-rs's own cluster connection does with the same commands, while a slot moves: it sends all of them again when one is redirected.
#[test]
fn redirected_commands_are_executed_once_which_redis_rs_does_not_promise() {
    let cluster = Cluster::start().unwrap();
    let mut by_hand = Vec::new();
    for (tag, manual) in [("one", false), ("two", false), ("three", true)] {
        let slot = hash_slot(tag.as_bytes());
        let from = owner(&cluster, slot);
        let to = (from + 1) % 3;
        redis::cmd("SET")
            .arg(format!("{{{tag}}}:here"))
            .arg(0)
            .exec(&mut connection(&cluster.nodes()[from]))
            .unwrap();
        begin_move(&cluster, slot, from, to);
        let runtime = tokio::runtime::Runtime::new().unwrap();
        if manual {
            by_hand = runtime.block_on(async {
                let mut con = client(&cluster).get_async_connection().await.unwrap();
                let mut pipe = redis::pipe();
                for key in ["here", "there", "here"] {
                    pipe.incr(format!("{{{tag}}}:{key}"), 1);
                }
                pipe.query_async::<Vec<i64>>(&mut con)
                    .await
                    .unwrap_or_default()
            });
        } else if tag == "one" {
            let mut con = cluster::connect(&client(&cluster)).unwrap();
            assert_eq!(Pair { tag }.execute(&mut con).unwrap(), (1, 1, 2));
        } else {
            let replies = runtime.block_on(async {
                let mut con = cluster::connect_async(&client(&cluster)).await.unwrap();
                Pair { tag }.execute_async(&mut con).await
            });
            assert_eq!(replies.unwrap(), (1, 1, 2));
        }
    }
    assert_ne!(
        by_hand,
        [1, 1, 2],
        "redis-rs got better: say so in the documentation"
    );
}

redis_pipeline! {
    struct Spread { keys: u32 }
    let counts: Vec<i64> = for key in 0..keys { INCR "spread:{key}" };
}

/// Commands by what became of them.
#[derive(Default)]
struct Fates {
    executed: Vec<i64>,
    unknown: Vec<i64>,
    not_sent: usize,
}

impl Fates {
    fn add(&mut self, interrupted: &Interrupted) {
        for (range, fate) in interrupted.fates() {
            for command in range.clone() {
                match fate {
                    Fate::Executed => self.executed[command] += 1,
                    Fate::Unknown => self.unknown[command] += 1,
                    _ => self.not_sent += 1,
                }
            }
        }
    }
}

const SPREAD: u32 = 300;

#[test]
fn after_a_node_has_died_every_command_is_accounted_for() {
    let mut cluster = Cluster::start().unwrap();
    let client = client(&cluster);
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let mut con = cluster::connect(&client).unwrap();
    let mut awaited = runtime.block_on(cluster::connect_async(&client)).unwrap();
    let mut fates = Fates {
        executed: vec![0; SPREAD as usize],
        unknown: vec![0; SPREAD as usize],
        ..Fates::default()
    };
    let pipeline = Spread { keys: SPREAD };
    let mut run = |fates: &mut Fates, blocking: bool| {
        let result = match blocking {
            true => pipeline.execute(&mut con),
            false => runtime.block_on(pipeline.execute_async(&mut awaited)),
        };
        match result {
            Ok(_) => fates.executed.iter_mut().for_each(|count| *count += 1),
            Err(Error::Connection(interrupted)) => {
                fates.add(&interrupted);
                return false;
            }
            Err(Error::Failed(failures)) => {
                fates.executed.iter_mut().for_each(|count| *count += 1);
                for failure in &failures {
                    let code = failure.server_error().map_or("", |error| error.code());
                    assert!(["CLUSTERDOWN", "MOVED"].contains(&code), "{failure}");
                    fates.executed[failure.position()] -= 1;
                }
                return false;
            }
            Err(error) => panic!("{error}"),
        }
        true
    };
    assert!(run(&mut fates, true));
    assert!(run(&mut fates, false));
    for node in &cluster.nodes()[..3] {
        let replicas: i64 = redis::cmd("WAIT")
            .arg(1)
            .arg(10_000)
            .query(&mut connection(node))
            .unwrap();
        assert_eq!(replicas, 1);
    }

    cluster.nodes_mut()[0].kill();
    assert!(
        !run(&mut fates, true),
        "the connection to the dead node cannot work"
    );
    wait("the replica to take over", || run(&mut fates, true));
    wait("the replica to take over", || run(&mut fates, false));

    assert!(fates.unknown.iter().sum::<i64>() > 0);
    let mut con = cluster::connect(&client).unwrap();
    for (key, (executed, unknown)) in fates.executed.iter().zip(&fates.unknown).enumerate() {
        let count: i64 = redis::cmd("GET")
            .arg(format!("spread:{key}"))
            .query(&mut con)
            .unwrap();
        assert!(
            (*executed..=executed + unknown).contains(&count),
            "spread:{key} is {count}, {executed} were executed and {unknown} may have been"
        );
    }
}

redis_pipeline! {
    /// Counters, and replies that tell whose they are.
    struct Marked { turn: i64, keys: u32 }
    let counts = for key in 0..keys {
        let count: i64 = INCR "spread:{key}";
        let mark = ECHO "{key} of {turn}";
    };
}

/// What each counter may be by now.
struct Counters {
    turn: i64,
    possible: Vec<RangeInclusive<i64>>,
}

impl Counters {
    fn new() -> Self {
        Counters {
            turn: 0,
            possible: vec![0..=0; SPREAD as usize],
        }
    }

    fn next(&mut self) -> Marked {
        self.turn += 1;
        self.pipeline()
    }

    fn pipeline(&self) -> Marked {
        Marked {
            turn: self.turn,
            keys: SPREAD,
        }
    }

    fn replied(&mut self, reply: <Marked as Pipeline>::Output) {
        let (counts,) = reply;
        assert_eq!(counts.len(), SPREAD as usize);
        for (key, (count, mark)) in counts.into_iter().enumerate() {
            assert_eq!(mark, format!("{key} of {}", self.turn));
            let possible = &mut self.possible[key];
            let counted = possible.start() + 1..=possible.end() + 1;
            assert!(counted.contains(&count), "{key}: {count} of {counted:?}");
            *possible = count..=count;
        }
    }

    /// Only commands of the stalled node may be lost. Says how many of them were sent or not.
    fn failed(&mut self, error: &Error, stalled: Range<u16>) -> [usize; 2] {
        let mut lost = [0; 2];
        let request = self.pipeline().request();
        for (position, command) in request.commands().enumerate() {
            let first = command.arguments().nth(1).unwrap();
            let there = stalled.contains(&hash_slot(first));
            let fate = fate(error, position);
            match fate {
                Fate::Executed => {}
                Fate::Unknown => lost[0] += 1,
                _ => lost[1] += 1,
            }
            // Any node may echo.
            let executed = fate == Fate::Executed;
            let right = executed != there || executed && command.name() == "ECHO";
            assert!(right, "{command}: {fate:?}, {error}");
            if command.name() == "INCR" {
                let possible = &mut self.possible[position / 2];
                let (least, most) = match fate {
                    Fate::Executed => (1, 1),
                    Fate::Unknown => (0, 1),
                    _ => (0, 0),
                };
                *possible = possible.start() + least..=possible.end() + most;
            }
        }
        lost
    }
}

fn fate(error: &Error, position: usize) -> Fate {
    match error {
        Error::Connection(interrupted) => interrupted.fate(position),
        Error::Failed(failures) => {
            let failure = failures.iter().find(|it| it.position() == position);
            let code = failure.map(|failure| failure.server_error().unwrap().code());
            match code {
                None => Fate::Executed,
                Some("MOVED" | "CLUSTERDOWN") => Fate::NotSent,
                Some(_) => panic!("{error}"),
            }
        }
        error => panic!("{error}"),
    }
}

/// Ten seconds, and the last attempt.
const IN_TIME: Duration = Duration::from_secs(20);

/// What a connection makes of nodes that stall and come back, while nothing takes their place.
fn stall(
    cluster: &Cluster,
    mut execute: impl FnMut(&Marked) -> Result<<Marked as Pipeline>::Output, Error>,
) {
    let mut counters = Counters::new();
    for node in 0..2 {
        let slots = (node * 16_384 / 3) as u16..((node + 1) * 16_384 / 3) as u16;
        let reply = execute(&counters.next()).unwrap();
        counters.replied(reply);
        let (stalled, attempts) = match node {
            0 => (cluster.nodes()[node].stall(), 1),
            // There is a connection at first, which is closed, and then none.
            _ => (hang_up_and_stall(&cluster.nodes()[node]), 2),
        };
        for _attempt in 0..attempts {
            let begin = Instant::now();
            let error = execute(&counters.next()).unwrap_err();
            assert!(begin.elapsed() < IN_TIME, "{:?}", begin.elapsed());
            let [unknown, not_sent] = counters.failed(&error, slots.clone());
            if node == 0 {
                assert!(unknown > 0 && not_sent == 0, "{error}");
            }
        }
        drop(stalled);
    }
    let reply = execute(&counters.next()).unwrap();
    counters.replied(reply);
}

fn hang_up_and_stall(node: &Server) -> private_server::Stalled {
    let mut kill = redis::cmd("CLIENT");
    kill.arg("KILL").arg("TYPE").arg("normal");
    kill.exec(&mut connection(node)).unwrap();
    node.stall()
}

fn impatient(cluster: &Cluster) -> ClusterClient {
    // No replica shall take over.
    for node in cluster.nodes() {
        let mut patient = redis::cmd("CONFIG");
        patient.arg("SET").arg("cluster-node-timeout").arg(600_000);
        patient.exec(&mut connection(node)).unwrap();
    }
    ClusterClient::builder(cluster.urls())
        .connection_timeout(Duration::from_secs(1))
        .response_timeout(Duration::from_secs(2))
        .retries(2)
        .min_retry_wait(5)
        .max_retry_wait(50)
        .build()
        .unwrap()
}

#[test]
fn a_node_that_stalls_ends_a_pipeline_in_time() {
    let cluster = Cluster::start().unwrap();
    let mut con = cluster::connect(&impatient(&cluster)).unwrap();
    stall(&cluster, |pipeline| pipeline.execute(&mut con));
}

#[test]
fn a_node_that_stalls_ends_an_awaited_pipeline_in_time() {
    let cluster = Cluster::start().unwrap();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let client = impatient(&cluster);
    let mut con = runtime.block_on(cluster::connect_async(&client)).unwrap();
    stall(&cluster, |pipeline| {
        runtime.block_on(pipeline.execute_async(&mut con))
    });
}
