//! One hash, many fields: read one by one, and in one pipeline.
//!
//! Run it with `cargo run --example hash_days`.
//! To use it elsewhere, write the address of your server in place of `private_server::url()`, and depend on:
//!
//! ```toml
//! [dependencies]
//! redis-pipeline = "0.1"
//! ```

use std::time::Instant;

use redis_pipeline::redis::{self, TypedCommands};
use redis_pipeline::redis_pipeline;

redis_pipeline! {
    /// Reads the counts of some days.
    struct Counted<'a> {
        days: &'a [&'a str],
    }

    let values: Vec<Option<u64>> = for day in days {
        HGET "visits" day
    };
}

const DAYS: [&str; 7] = [
    "2026-11-16",
    "2026-11-17",
    "2026-11-18",
    "2026-11-19",
    "2026-11-20",
    "2026-11-21",
    "2026-11-22",
];

/// Returns the address of a server: `REDIS_URL`, or that of a server of this example's own.
fn address() -> String {
    std::env::var("REDIS_URL").unwrap_or_else(|_| private_server::url())
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut con = redis::Client::open(address())?.get_connection()?;
    fill(&mut con)?;
    // The first round trip of a connection is slower than all others.
    con.ping()?;

    let start = Instant::now();
    let mut one_by_one: Vec<Option<u64>> = Vec::new();
    for day in DAYS {
        one_by_one.push(redis::cmd("HGET").arg("visits").arg(day).query(&mut con)?);
    }
    let slow = start.elapsed();

    let start = Instant::now();
    let (values,) = Counted { days: &DAYS }.execute(&mut con)?;
    let fast = start.elapsed();

    println!("one by one:   {one_by_one:?}");
    println!("              {} round trips, {slow:.0?}", DAYS.len());
    println!("one pipeline: {values:?}");
    println!("              1 round trip, {fast:.0?}");
    assert_eq!(values, one_by_one);
    Ok(())
}

/// Nothing was counted on the last day.
fn fill(con: &mut redis::Connection) -> Result<(), redis_pipeline::Error> {
    let counts = [("2026-11-16", 120), ("2026-11-17", 98), ("2026-11-18", 143)];
    let more = [("2026-11-19", 151), ("2026-11-20", 87), ("2026-11-21", 64)];
    redis_pipeline! {
        HSET "visits" ..counts ..more;
    }
    .execute(con)
}
