//! Every command of the table on live servers, in RESP2 and RESP3, with the type that its reply has by default.
//!
//! `TABLE_SERVERS=all cargo test --test rows` asks the whole matrix, and checks that nothing of the table was left out but for what [`left_out`] lists;
//! without it one Redis and one Valkey are asked.

mod cluster;
mod collections;
mod geo;
mod json;
mod keys;
mod leaves;
mod left_out;
mod probabilistic;
mod run;
mod search;
mod server;
mod sorted_sets;
mod streams;
mod strings;
mod timeseries;
mod typed;
mod typed_modules;
mod vectors;

use std::any::Any;
use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

use private_server::{Cluster, MATRIX, Replicated, Server};

use command_table::{self as commands, Row};
use run::{Run, Seen};

/// Servers, and what is asked of them.
type Group = (&'static [&'static str], &'static str, fn(&mut Run));

const ALL: &[&str] = &MATRIX;
const SINCE_7: &[&str] = &["redis-7.0", "redis-8.2", "valkey-8.1", "valkey-9.1"];
const SINCE_7_2: &[&str] = &["redis-8.2", "valkey-8.1", "valkey-9.1"];
const REDIS_6: &[&str] = &["redis-6.2"];
const REDIS_8: &[&str] = &["redis-8.2"];
const VALKEY: &[&str] = &["valkey-8.1", "valkey-9.1"];
const VALKEY_9: &[&str] = &["valkey-9.1"];
const FIELD_EXPIRY: &[&str] = &["redis-8.2", "valkey-9.1"];

const GROUPS: &[Group] = &[
    (ALL, "typed strings", typed::strings),
    (ALL, "typed bits and sketches", typed::bits_and_sketches),
    (ALL, "typed lists", typed::lists),
    (ALL, "typed sets", typed::sets),
    (ALL, "typed sorted sets", typed::sorted_sets),
    (SINCE_7, "typed keys of many", typed::of_many),
    (ALL, "typed hashes", typed::hashes),
    (
        FIELD_EXPIRY,
        "typed fields that expire",
        typed::expiring_fields,
    ),
    (REDIS_8, "typed fields that are taken", typed::taken_fields),
    (ALL, "typed places", typed::places),
    (ALL, "typed streams", typed::streams),
    (REDIS_8, "typed filters", typed_modules::filters),
    (REDIS_8, "typed sketches", typed_modules::sketches),
    (REDIS_8, "typed digests", typed_modules::digests),
    (REDIS_8, "typed series", typed_modules::series),
    (REDIS_8, "typed vectors", typed_modules::vectors),
    (REDIS_8, "typed suggestions", typed_modules::suggestions),
    (REDIS_8, "typed documents", typed_modules::documents),
    (
        REDIS_6,
        "typed subsequences of 6.2",
        typed::subsequences_of_6,
    ),
    (
        VALKEY_9,
        "typed strings of Valkey",
        typed::strings_of_valkey,
    ),
    (
        REDIS_8,
        "typed entries that are deleted",
        typed::entries_that_are_deleted,
    ),
    (ALL, "strings", strings::strings),
    (ALL, "numbers", strings::numbers),
    (ALL, "bits", strings::bits),
    (ALL, "hyperloglogs", strings::hyperloglogs),
    (REDIS_6, "subsequences of 6.2", strings::subsequences_of_6),
    (SINCE_7, "subsequences", strings::subsequences),
    (VALKEY_9, "conditions", strings::conditions_of_valkey),
    (ALL, "keys", keys::keys),
    (ALL, "expiry", keys::expiry),
    (SINCE_7, "times of expiry", keys::times_of_expiry),
    (ALL, "storage", keys::storage),
    (ALL, "frequency", keys::frequency),
    (ALL, "sorting", keys::sorting),
    (SINCE_7, "reading sorts", keys::reading_sorts),
    (ALL, "waiting", keys::waiting),
    (SINCE_7_2, "waiting for files", keys::waiting_for_files),
    (ALL, "migration", keys::migration),
    (ALL, "hashes", collections::hashes),
    (SINCE_7_2, "field names", collections::field_names),
    (FIELD_EXPIRY, "field expiry", collections::field_expiry),
    (ALL, "lists", collections::lists),
    (ALL, "lists that wait", collections::lists_that_wait),
    (SINCE_7, "lists of many", collections::lists_of_many),
    (ALL, "sets", collections::sets),
    (SINCE_7, "intersections", collections::intersections),
    (ALL, "sorted sets", sorted_sets::sorted_sets),
    (ALL, "ranges", sorted_sets::ranges),
    (ALL, "combinations", sorted_sets::combinations),
    (ALL, "popping", sorted_sets::popping),
    (SINCE_7, "popping of many", sorted_sets::popping_of_many),
    (SINCE_7_2, "scored ranks", sorted_sets::ranks_with_scores),
    (VALKEY, "members only", sorted_sets::members_only),
    (ALL, "places", geo::places),
    (ALL, "searches", geo::searches),
    (ALL, "entries", streams::entries),
    (ALL, "entries in full", streams::entries_in_full),
    (ALL, "entries by redis-rs", streams::entries_by_redis),
    (SINCE_7, "lag of groups", streams::lag_of_groups),
    (ALL, "entries as pairs", streams::entries_as_pairs),
    (ALL, "groups", streams::groups),
    (REDIS_8, "deleting entries", streams::deleting_from_groups),
    (ALL, "connection", server::connection),
    (SINCE_7, "connection of 7.0", server::connection_of_7),
    (SINCE_7_2, "connection of 7.2", server::connection_of_7_2),
    (VALKEY, "valkey's connection", server::connection_of_valkey),
    (VALKEY, "imports", server::imports),
    (ALL, "users", server::users),
    (ALL, "refusals", server::refusals),
    (SINCE_7, "selectors", server::selectors),
    (ALL, "scripts", server::scripts),
    (SINCE_7, "functions", server::functions),
    (ALL, "messages", server::messages),
    (SINCE_7, "sharded messages", server::messages_in_shards),
    (ALL, "information", server::information),
    (ALL, "files", server::files),
    (ALL, "settings", server::settings),
    (ALL, "latencies", server::latencies),
    (SINCE_7, "histograms", server::histograms),
    (ALL, "memory", server::memory),
    (ALL, "commands", server::commands),
    (SINCE_7, "documentation", server::documentation),
    (VALKEY, "command logs", server::command_logs),
    (REDIS_8, "documents", json::documents),
    (REDIS_8, "numbers in JSON", json::numbers),
    (REDIS_8, "arrays in JSON", json::arrays),
    (REDIS_8, "values in JSON", json::values),
    (REDIS_8, "bloom filters", probabilistic::bloom_filters),
    (REDIS_8, "cuckoo filters", probabilistic::cuckoo_filters),
    (REDIS_8, "full filters", probabilistic::full_filters),
    (REDIS_8, "sketches", probabilistic::sketches),
    (REDIS_8, "digests", probabilistic::digests),
    (REDIS_8, "series", timeseries::series),
    (REDIS_8, "several series", timeseries::several_series),
    (REDIS_8, "vectors", vectors::vectors),
    (REDIS_8, "search", search::searches),
    (REDIS_8, "aggregations", search::aggregations),
    (REDIS_8, "expired documents", search::expired_documents),
    (REDIS_8, "indexes", search::indexes),
    (REDIS_8, "suggestions", search::suggestions),
    (REDIS_8, "old ways", search::old_ways),
    (REDIS_8, "internals", search::internals),
];

/// The servers that this run asks.
fn servers() -> Vec<String> {
    match std::env::var("TABLE_SERVERS").as_deref() {
        Ok("all") => MATRIX.map(str::to_owned).to_vec(),
        Ok(names) if !names.is_empty() => names.split_whitespace().map(str::to_owned).collect(),
        _ => {
            let is_there = |name: &&str| Server::named(name).is_ok();
            let redis = ["redis-7.0", "redis-6.2"].into_iter().find(is_there);
            redis
                .into_iter()
                .chain(["valkey-9.1"])
                .map(str::to_owned)
                .collect()
        }
    }
}

#[test]
fn every_reply_is_read_as_its_default_type() {
    let asked = servers();
    let seen = Seen::default();
    std::thread::scope(|scope| {
        let runs: Vec<_> = asked
            .iter()
            .map(|name| scope.spawn(|| all_groups(name, &seen)))
            .collect();
        let failed = runs.into_iter().filter_map(|run| run.join().err());
        if let Some(panic) = failed.last() {
            resume_unwind(panic);
        }
    });
    if asked.iter().map(String::as_str).eq(MATRIX) {
        nothing_is_left_out(&seen.into_inner());
    }
}

fn all_groups(name: &str, seen: &Seen) {
    let server = start(name, &[]);
    let mut asked = Asked::default();
    for (servers, group, ask) in GROUPS {
        if servers.contains(&name) {
            for client in [server.client(), server.client_resp3()] {
                asked.one(group, Run::new(name, client, seen), ask);
            }
        }
    }
    let users = tempfile::NamedTempFile::new().expect("a file for users");
    let server = start(name, &[&format!("aclfile {}", users.path().display())]);
    let run = Run::new(name, server.client(), seen);
    asked.one("users in a file", run, server::users_in_a_file);
    if [REDIS_8, VALKEY_9].concat().contains(&name) {
        modules(name, seen, &mut asked);
        several_servers(name, seen, &mut asked);
    }
    asked.finish();
}

fn modules(name: &str, seen: &Seen, asked: &mut Asked) {
    for resp3 in [false, true] {
        let server = start(name, &["enable-module-command yes"]);
        let client = if resp3 {
            server.client_resp3()
        } else {
            server.client()
        };
        let ask = match name {
            "redis-8.2" => server::loading_modules,
            _ => server::unloading_modules,
        };
        asked.one("modules", Run::new(name, client, seen), ask);
    }
}

/// A primary with its replica, and a cluster.
fn several_servers(name: &str, seen: &Seen, asked: &mut Asked) {
    let options = Server::options().server(name);
    let pair = Replicated::with(options.clone()).unwrap_or_else(|error| panic!("{name}: {error}"));
    let mut replica = Run::new(name, pair.replica.client_resp3(), seen);
    let primary = || Run::new(name, pair.primary.client(), seen);
    asked.one("replication", primary(), |run| {
        server::replication(run, &mut replica)
    });
    asked.one("failover", primary(), server::failover);

    let cluster = Cluster::with(options).unwrap_or_else(|error| panic!("{name}: {error}"));
    let nodes = cluster.nodes();
    let run = |resp3: bool, node: usize| {
        let client = match resp3 {
            true => nodes[node].client_resp3(),
            false => nodes[node].client(),
        };
        Run::new(name, client, seen)
    };
    let other = run(false, 2).node_id();
    let port = nodes[2].port().expect("a private server");
    for resp3 in [false, true] {
        asked.one("nodes", run(resp3, 0), cluster::nodes);
        if name == "valkey-9.1" {
            asked.one("scan", run(resp3, 2), cluster::scan);
            asked.one("migrations", run(resp3, 0), |run| {
                cluster::migrations(run, &other)
            });
        }
    }
    for resp3 in [false, true] {
        asked.one("slots", run(resp3, 0), cluster::slots);
    }
    for (resp3, replica) in [(false, 3), (true, 4)] {
        let primary = run(resp3, replica - 3).node_id();
        let change = |run: &mut Run| cluster::changes(run, &primary, &other, port);
        asked.one("changes", run(resp3, replica), change);
    }
}

fn start(name: &str, config: &[&str]) -> Server {
    let mut options = Server::options()
        .server(name)
        .config("save ''")
        .config("lua-time-limit 20");
    if name != "redis-6.2" {
        options = options.config("enable-debug-command yes");
    }
    for line in config {
        options = options.config(*line);
    }
    options
        .start()
        .unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// Asks on after a panic, which it keeps.
#[derive(Default)]
struct Asked {
    failed: Option<Box<dyn Any + Send>>,
}

impl Asked {
    fn one(&mut self, group: &str, mut run: Run, ask: impl FnOnce(&mut Run)) {
        // A replica refuses.
        let _ = redis::cmd("FLUSHALL").exec(&mut run.another());
        if let Err(panic) = catch_unwind(AssertUnwindSafe(|| ask(&mut run))) {
            eprintln!("that was {group} on {}, {}", run.server, run.protocol());
            self.failed = Some(panic);
        }
    }

    fn finish(self) {
        if let Some(panic) = self.failed {
            resume_unwind(panic);
        }
    }
}

/// Every reply that the table tells of has been seen, or is listed with its reason.
fn nothing_is_left_out(seen: &BTreeSet<(&'static str, usize)>) {
    let mut missing = Vec::new();
    let mut needless = Vec::new();
    for row in commands::rows().filter(|row| row.refusal().is_none()) {
        for (rule, (condition, shape)) in row.replies().into_iter().enumerate() {
            let was_seen = seen.contains(&(row.name(), rule));
            let excused = left_out::reason(&row, condition).is_some();
            if !was_seen && !excused && shape != commands::Shape::None {
                missing.push(format!("{} {}", row.name(), condition.unwrap_or("")));
            } else if was_seen && excused && condition.is_none() {
                needless.push(row.name());
            }
        }
    }
    assert!(
        missing.is_empty(),
        "neither executed nor listed: {missing:?}"
    );
    assert!(needless.is_empty(), "listed but executed: {needless:?}");
}

#[test]
fn what_is_left_out_exists_and_is_little() {
    for (name, _) in left_out::COMMANDS {
        assert!(Row::find(name).is_some(), "no row for {name}");
    }
    for (name, condition, _) in left_out::REPLIES {
        let row = Row::find(name).unwrap_or_else(|| panic!("no row for {name}"));
        let known = row
            .replies()
            .iter()
            .any(|(own, _)| own == &Some(*condition));
        assert!(known, "{name} has no reply for {condition}");
    }
    let rows = commands::rows().count();
    let left_out = commands::rows()
        .filter(|row| row.refusal().is_none() && left_out::reason(row, None).is_some())
        .count();
    assert!(
        left_out * 5 < rows,
        "{left_out} of {rows} rows are left out"
    );
}
