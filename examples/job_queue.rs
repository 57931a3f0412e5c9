//! A job queue on a stream: jobs are added, shared among workers, acknowledged, and taken over from a worker that died.
//!
//! Run it with `cargo run --example job_queue`.
//! To use it elsewhere, write the address of your server in place of `private_server::url()`, and depend on:
//!
//! ```toml
//! [dependencies]
//! redis-pipeline = "0.1"
//! ```

use std::time::Duration;

use redis_pipeline::redis::{self, Connection, RedisResult};
use redis_pipeline::reply::{StreamEntry, StreamsRead};
use redis_pipeline::{ServerError, redis_pipeline};

const STREAM: &str = "jobs";
const GROUP: &str = "mailers";

redis_pipeline! {
    /// Adds a job for each address; the stream keeps about the last thousand.
    struct Enqueue<'a> {
        addresses: &'a [&'a str],
    }

    let ids = for address in addresses {
        XADD (STREAM) MAXLEN ~ 1000 * "to" address
    };
    let waiting = XLEN (STREAM);
}

redis_pipeline! {
    /// Hands out jobs that no worker has yet.
    struct Take<'a> {
        worker: &'a str,
        count: u64,
    }

    let jobs = XREADGROUP GROUP (GROUP) worker COUNT count STREAMS (STREAM) >;
}

redis_pipeline! {
    /// Waits for a job, at most five seconds. While it does, nobody else may use the connection. What a group hands out and nobody acknowledges
    /// is not lost where the client gives up first: `TakeOver` finds it.
    #[redis(blocking)]
    struct Wait<'a> {
        worker: &'a str,
    }

    let jobs = XREADGROUP GROUP (GROUP) worker COUNT 1 BLOCK 5000 STREAMS (STREAM) >;
}

redis_pipeline! {
    /// A job that is done leaves the list of pending ones and the stream.
    struct Done<'a> {
        id: &'a str,
    }

    atomic {
        XACK (STREAM) (GROUP) id;
        XDEL (STREAM) id;
    }
}

redis_pipeline! {
    /// Takes over what other workers have left lying for too long.
    struct TakeOver<'a> {
        worker: &'a str,
        idle: Duration,
    }

    let claimed = XAUTOCLAIM (STREAM) (GROUP) worker idle "0-0" COUNT 10;
}

/// Returns the address of a server: `REDIS_URL`, or that of a server of this example's own.
fn address() -> String {
    std::env::var("REDIS_URL").unwrap_or_else(|_| private_server::url())
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut con = redis::Client::open(address())?.get_connection()?;
    create_group(&mut con)?;

    let addresses = ["ada@example.org", "grace@example.org", "edsger@example.org"];
    let (ids, waiting) = Enqueue {
        addresses: &addresses,
    }
    .execute(&mut con)?;
    println!("{} jobs added, {waiting} waiting", ids.len());

    // One worker takes two jobs, does one of them, and dies.
    let (jobs,) = Take {
        worker: "one",
        count: 2,
    }
    .execute(&mut con)?;
    let jobs = entries(jobs);
    work("one", &jobs[..1], &mut con)?;

    // Another gets what is new, then takes over what was left lying. A real one gives others more time.
    let (jobs,) = Wait { worker: "two" }.execute(&mut con)?;
    work("two", &entries(jobs), &mut con)?;
    let (left,) = TakeOver {
        worker: "two",
        idle: Duration::ZERO,
    }
    .execute(&mut con)?;
    work("two", &left.entries, &mut con)?;

    let (waiting, pending) = redis_pipeline! {
        let waiting = XLEN (STREAM);
        let pending = XPENDING (STREAM) (GROUP);
    }
    .execute(&mut con)?;
    println!("{waiting} waiting, {} pending", pending.count);
    Ok(())
}

/// A group that is there already is as good as a new one.
fn create_group(con: &mut Connection) -> RedisResult<()> {
    let (created,) = redis_pipeline! {
        let created: Result<(), ServerError> = XGROUP CREATE (STREAM) (GROUP) $ MKSTREAM;
    }
    .execute(con)?;
    match created {
        Err(error) if error.code() != "BUSYGROUP" => Err(error.into()),
        _ => Ok(()),
    }
}

fn entries(streams: Option<StreamsRead>) -> Vec<StreamEntry> {
    let streams = streams.into_iter().flatten();
    streams.flat_map(|stream| stream.entries).collect()
}

fn work(
    worker: &str,
    jobs: &[StreamEntry],
    con: &mut Connection,
) -> Result<(), Box<dyn std::error::Error>> {
    for job in jobs {
        let to: Option<String> = job.get("to")?;
        println!("worker {worker} writes to {}", to.unwrap_or_default());
        Done { id: &job.id }.execute(con)?;
    }
    Ok(())
}
