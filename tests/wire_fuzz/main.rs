//! Hostile replies, as bytes, to pipelines with loops, transactions and scripts, in parts, blocking and awaited. Nothing panics and nothing hangs, no value is
//! another one than an independent reading of the bytes finds, what is said of each command after an error is true, and nothing is executed twice.
//!
//! `WIRE_INPUTS=10000000 cargo test --release --test wire_fuzz` tries ten million; `WIRE_SEED` draws others. A failure names its seed, which goes into
//! `seeds.txt` beside this file, so that it is tried first from then on. With `WIRE_PATHS=1` the seeds are printed that reach what none before them does.

mod check;
mod connections;
mod pipelines;
mod random;
mod resp;
mod server;

use std::collections::{BTreeMap, BTreeSet};

use redis_pipeline::{Error, Execution};

use check::check;
use connections::{Wire, multiplexed};
use pipelines::{Block, Case, Caught, Mixed, Reads, ScriptBlock, Scripts, Shown, Streamed};
use random::Random;
use server::Server;

const SEEDS: &str = include_str!("seeds.txt");

/// Of so many inputs one is given to a connection of redis-rs, too.
const MULTIPLEXED: u64 = 32;

fn number(variable: &str, default: u64) -> u64 {
    let number = std::env::var(variable).ok();
    number.map_or(default, |number| number.parse().expect("a number"))
}

#[test]
fn hostile_replies_are_read_or_refused() {
    let seeds = SEEDS.lines().filter_map(|line| line.split('#').next());
    let seeds = seeds.map(str::trim).filter(|seed| !seed.is_empty());
    let seeds = seeds.map(|seed| seed.parse().expect("a seed in each line"));
    let first = number("WIRE_SEED", 1);
    let inputs = number("WIRE_INPUTS", 100_000);
    let mut builder = tokio::runtime::Builder::new_current_thread();
    let runtime = builder.enable_time().build().expect("a runtime");
    let prints_paths = number("WIRE_PATHS", 0) > 0;
    let (mut outcomes, mut paths) = (BTreeMap::new(), BTreeSet::new());
    let all = seeds.map(|seed| (seed, true));
    let all = all.chain((first..first.saturating_add(inputs)).map(|seed| {
        let of_redis_rs = seed % MULTIPLEXED == 0;
        (seed, of_redis_rs)
    }));
    for (seed, of_redis_rs) in all {
        let shown = NamesSeed(seed);
        let (outcome, reached) = one_input(seed, of_redis_rs, &runtime);
        *outcomes.entry(outcome).or_insert(0_u64) += 1;
        let new = reached
            .into_iter()
            .filter(|path| paths.insert(path.clone()));
        let new: Vec<String> = new.collect();
        if prints_paths && !new.is_empty() {
            println!("{seed:<6} # {}", new.join("; "));
        }
        drop(shown);
    }
    println!("{outcomes:?}");
    if inputs >= 10_000 {
        let kinds: Vec<_> = outcomes.keys().copied().collect();
        let expected = [
            "a value",
            "aborted",
            "connection",
            "discarded",
            "failed",
            "not a transaction",
        ];
        assert_eq!(
            kinds, expected,
            "an outcome that no input has, or a new one"
        );
    }
}

/// Names the seed of an input with which something panics.
struct NamesSeed(u64);

impl Drop for NamesSeed {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("that was the seed {}", self.0);
        }
    }
}

/// Returns the outcome, and what was reached.
fn one_input(
    seed: u64,
    of_redis_rs: bool,
    runtime: &tokio::runtime::Runtime,
) -> (&'static str, BTreeSet<String>) {
    match seed % 6 {
        0 => with(&Mixed, seed, of_redis_rs, runtime),
        1 => with(&Block, seed, of_redis_rs, runtime),
        2 if (seed / 6).is_multiple_of(2) => with(&Streamed, seed, of_redis_rs, runtime),
        2 => with(&Reads, seed, of_redis_rs, runtime),
        3 => with(&Scripts, seed, of_redis_rs, runtime),
        4 => with(&ScriptBlock, seed, of_redis_rs, runtime),
        _ => with(&Caught, seed, of_redis_rs, runtime),
    }
}

/// How a pipeline is executed.
#[derive(Clone, Copy, Debug)]
struct Settings {
    part: Option<usize>,
    repeat: usize,
}

impl Settings {
    fn execution(self) -> Execution<'static> {
        let execution = Execution::new().repeat(self.repeat);
        match self.part {
            Some(part) => execution.part(part),
            None => execution,
        }
    }
}

type Outcome = Result<Vec<Shown>, Error>;

fn with<P: Case + Sync>(
    pipeline: &P,
    seed: u64,
    of_redis_rs: bool,
    runtime: &tokio::runtime::Runtime,
) -> (&'static str, BTreeSet<String>) {
    let mut random = Random::new(seed);
    let settings = Settings {
        part: *random.pick(&[&None, &Some(1), &Some(2), &Some(3)]),
        repeat: *random.pick(&[&0, &0, &2]),
    };
    let server = || Server::new(Random::new(!seed));

    let mut blocking = Wire::new(server());
    let outcome = settings.execution().execute(pipeline, &mut blocking);
    let outcome = outcome.map(P::shown);
    check::<P>(&outcome, &blocking.server, settings);

    let mut awaited = Wire::new(server());
    let future = settings.execution().execute_async(pipeline, &mut awaited);
    let same = connections::now(future).map(P::shown);
    check::<P>(&same, &awaited.server, settings);
    let text = |outcome: &Outcome| format!("{outcome:?}");
    // An awaiting connection does not say that it is closed, and is tried again.
    if settings.repeat == 0 {
        assert_eq!(text(&outcome), text(&same), "blocking and awaited");
    }

    if of_redis_rs {
        let (outcome, server) = runtime.block_on(multiplexed(pipeline, server(), settings));
        check::<P>(&outcome, &server, settings);
    }
    (check::name(&outcome), check::paths::<P>(&outcome))
}
