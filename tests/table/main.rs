//! The command table against live servers: what `COMMAND` says of them, random lines and lines with one thing wrong, and what they reply.
//!
//! By default one Redis and one Valkey are asked; `TABLE_SERVERS=all cargo test --test table` asks the whole matrix, and so does a list of its names.
//! `TABLE_LINES` is the number of lines drawn for each command, `TABLE_SEED` draws others.

mod answers;
mod data;
mod exceptions;
mod facts;
mod known;
mod lines;
mod mutants;
mod random;
mod replies;
mod shapes;
mod tried;

use answers::Asked;
use command_table::{self as commands, Row, Server};

/// The servers that this run asks.
fn servers() -> Vec<String> {
    let has_redis_7 = || Asked::new("redis-7.0").is_ok();
    match std::env::var("TABLE_SERVERS").as_deref() {
        Ok("all") => private_server::MATRIX.map(str::to_owned).to_vec(),
        Ok(names) if !names.is_empty() => names.split_whitespace().map(str::to_owned).collect(),
        _ => {
            let redis = if has_redis_7() {
                "redis-7.0"
            } else {
                "redis-6.2"
            };
            vec![redis.to_owned(), "valkey-9.1".to_owned()]
        }
    }
}

/// The same lines on every run, unless others are asked for.
fn seed() -> u64 {
    let seed = std::env::var("TABLE_SEED").ok();
    seed.and_then(|seed| seed.parse().ok()).unwrap_or(7)
}

/// How many lines are drawn for each command.
fn lines_each(default: usize) -> usize {
    let number = std::env::var("TABLE_LINES").ok();
    number
        .and_then(|number| number.parse().ok())
        .unwrap_or(default)
}

fn version_of(name: &str) -> Server {
    Server::parse(name).expect("a name of the matrix")
}

/// The version to draw a command's lines for: the modules of the matrix are those of Redis Stack 7.4.
fn version_for(row: &Row, server: Server) -> Server {
    let of_module = row.is_of_module();
    if of_module {
        version_of("redis-7.4")
    } else {
        server
    }
}

/// The rows whose lines can be tried on the server: it has the command, and the command does it no harm.
fn rows_to_try(asked: &mut Asked, server: Server) -> Vec<Row> {
    let names = asked.names();
    let there = |row: &Row| {
        names
            .iter()
            .any(|name| name == row.name() || row.name().split(' ').next() == Some(name))
    };
    commands::rows()
        .filter(|row| {
            server.has(row.since()) && there(row) && !exceptions::is_not_tried(row.name())
        })
        .collect()
}
