//! Random replies, read as every shape by every kind of type. No reply makes a type panic, no message has a value of the reply in it, a reply of its own
//! shape is read to the same value from RESP2 and from RESP3, and every reply to the same value from its bytes and as redis-rs has it.
//!
//! `REPLY_INPUTS=10000000 cargo test --release -p redis-pipeline --test reply_fuzz` reads ten million; `REPLY_SEED` draws others. A failure names its seed, which
//! goes into `seeds.txt` beside this file, so that it is read first from then on. With `REPLY_PATHS=1` the seeds are printed that reach what none before them does.

mod encode;
mod notation;
mod random;
mod readers;

use std::cell::RefCell;
use std::collections::BTreeSet;

use redis::Value;

use notation::Sent;
use random::Random;
use readers::Reader;
use redis_pipeline::private::RespCursor;

const SEEDS: &str = include_str!("seeds.txt");
const SAMPLES: &str = include_str!("samples.txt");

/// How many types read each input.
const READERS_EACH: usize = 8;

fn number(variable: &str, default: u64) -> u64 {
    let number = std::env::var(variable).ok();
    number.map_or(default, |number| number.parse().expect("a number"))
}

#[test]
fn random_replies_are_read_or_refused() {
    let readers = readers::all();
    let samples = samples(&readers);
    let seeds = SEEDS.lines().filter_map(|line| line.split('#').next());
    let seeds = seeds.map(str::trim).filter(|seed| !seed.is_empty());
    let seeds = seeds.map(|seed| seed.parse().expect("a seed in each line"));
    let first = number("REPLY_SEED", 1);
    let inputs = number("REPLY_INPUTS", 100_000);
    let prints_paths = number("REPLY_PATHS", 0) > 0;
    let mut paths = BTreeSet::new();
    for seed in seeds.chain(first..first.saturating_add(inputs)) {
        let shown = Shown(seed);
        one_input(seed, &readers, &samples);
        drop(shown);
        let new = REFUSALS.take().into_iter();
        let new: Vec<String> = new.filter(|path| paths.insert(path.clone())).collect();
        if prints_paths && !new.is_empty() {
            println!("{seed:<6} # {}", new.join("; "));
        }
    }
}

thread_local! {
    /// What the types say that refuse the replies of an input.
    static REFUSALS: RefCell<BTreeSet<String>> = const { RefCell::new(BTreeSet::new()) };
}

/// What was expected and what was received, without numbers, names and places.
fn path(message: &str) -> String {
    let message = message.rsplit(": ").next().unwrap_or_default();
    let text = message.split('`').step_by(2).collect::<Vec<_>>().join("…");
    text.replace(|char: char| char.is_ascii_digit(), "")
}

/// Names the seed of an input with which something panics.
struct Shown(u64);

impl Drop for Shown {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("that was the seed {}", self.0);
        }
    }
}

fn one_input(seed: u64, readers: &[Reader], samples: &[Sample]) {
    let mut random = Random::new(seed);
    match random.below(4) {
        0 => {
            let tree = random.tree(0);
            let mut bytes = Vec::new();
            encode::encode(&tree, &mut bytes);
            random.damage(&mut bytes);
            parsed_as_by_redis_rs(&bytes);
            for _ in 0..READERS_EACH {
                let reader = random.choose(readers);
                refused_without_values(reader, tree.clone());
                same_from_bytes(reader, &bytes);
            }
        }
        1 => {
            let sample = random.choose(samples);
            let mut sent = random.choose(&sample.sent).clone();
            random.mutate(&mut sent);
            let reader = &readers[sample.reader];
            refused_without_values(reader, sent.clone().resp2(&mut random));
            refused_without_values(reader, sent.resp3(&mut random));
        }
        _ => {
            for _ in 0..READERS_EACH {
                let reader = random.choose(readers);
                let Some(draw) = reader.draw else { continue };
                let mut sent = draw(&mut random);
                let (resp2, resp3) = (
                    sent.clone().resp2(&mut random),
                    sent.clone().resp3(&mut random),
                );
                for value in [&resp2, &resp3] {
                    let mut bytes = Vec::new();
                    encode::encode(value, &mut bytes);
                    same_from_bytes(reader, &bytes);
                }
                if let Err(difference) = (reader.agree)(resp2, resp3) {
                    panic!("{}: {difference}: {sent:?}", reader.name);
                }
                random.mutate(&mut sent);
                refused_without_values(reader, sent.resp3(&mut random));
            }
        }
    }
}

/// Compares the parsers on bytes that may be damaged. Ours may refuse more.
#[track_caller]
fn parsed_as_by_redis_rs(bytes: &[u8]) {
    let mut cursor = RespCursor::new(bytes);
    let Ok(value) = cursor.value() else { return };
    let taken = &bytes[..bytes.len() - cursor.as_bytes().len()];
    let expected = redis::parse_redis_value(taken);
    let shown = format!("{expected:?}");
    assert_eq!(format!("Ok({value:?})"), shown, "{taken:?}");
}

#[track_caller]
fn same_from_bytes(reader: &Reader, bytes: &[u8]) {
    if let Err(difference) = (reader.differ)(bytes) {
        let bytes = String::from_utf8_lossy(bytes);
        panic!("{}: {difference}: {bytes:?}", reader.name);
    }
}

#[track_caller]
fn refused_without_values(reader: &Reader, value: Value) {
    let mut bytes = Vec::new();
    encode::encode(&value, &mut bytes);
    let (parsed, expected) = (
        RespCursor::new(&bytes).value(),
        redis::parse_redis_value(&bytes),
    );
    assert_eq!(format!("{:?}", parsed.ok()), format!("{:?}", expected.ok()));
    // It ends where it ends, whatever stands behind it.
    bytes.extend_from_slice(b":12345\r\n");
    same_from_bytes(reader, &bytes);
    if let Err(message) = (reader.read)(value) {
        let has_value = message.contains(random::SECRET);
        assert!(!has_value, "{}: a value in {message}", reader.name);
        REFUSALS.with_borrow_mut(|paths| paths.insert(path(&message)));
    }
}

/// A reply that a server sent, in both protocols, and the reader that must take it.
struct Sample {
    reader: usize,
    sent: Vec<Sent>,
}

fn samples(readers: &[Reader]) -> Vec<Sample> {
    let lines = SAMPLES.lines().filter(|line| !line.starts_with('#'));
    let sample = |line: &str| {
        let mut parts = line.split('\t');
        let name = parts.next().unwrap_or_default();
        let position = readers.iter().position(|reader| reader.name == name);
        Sample {
            reader: position.unwrap_or_else(|| panic!("no reader is called {name}")),
            sent: parts.map(notation::parse).collect(),
        }
    };
    lines.filter(|line| !line.is_empty()).map(sample).collect()
}

#[test]
fn samples_are_read_to_the_same_value_from_both_protocols() {
    let readers = readers::all();
    let mut random = Random::plain();
    for sample in samples(&readers) {
        let reader = &readers[sample.reader];
        let (Some(resp2), Some(resp3)) = (sample.sent.first(), sample.sent.last()) else {
            panic!("{}: no sample", reader.name)
        };
        let resp2 = resp2.clone().resp2(&mut random);
        let resp3 = resp3.clone().resp3(&mut random);
        if let Err(message) = (reader.read)(resp2.clone()) {
            panic!("{}: {message}", reader.name);
        }
        for value in [&resp2, &resp3] {
            let mut bytes = Vec::new();
            encode::encode(value, &mut bytes);
            same_from_bytes(reader, &bytes);
        }
        if let Err(difference) = (reader.agree)(resp2, resp3) {
            panic!("{}: {difference}", reader.name);
        }
    }
}

#[test]
fn every_record_has_a_sample() {
    let readers = readers::all();
    let samples = samples(&readers);
    let without = readers.iter().enumerate().filter(|(at, reader)| {
        reader.draw.is_none() && samples.iter().all(|sample| sample.reader != *at)
    });
    let names: Vec<_> = without.map(|(_, reader)| reader.name).collect();
    assert!(names.is_empty(), "no sample in samples.txt: {names:?}");
}
