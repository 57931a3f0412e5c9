//! A hundred thousand commands in one pipeline, with a progress bar. They are sent in parts, each as soon as the loop has made it.
//!
//! Run it with `cargo run --example bulk_load`.
//! To use it elsewhere, write the address of your server in place of `private_server::url()`, and depend on:
//!
//! ```toml
//! [dependencies]
//! indicatif = "0.18"
//! redis-pipeline = "0.1"
//! ```

use indicatif::{ProgressBar, ProgressStyle};
use redis_pipeline::{Execution, redis, redis_pipeline};

redis_pipeline! {
    /// Stores numbered items and puts them into an index.
    struct Load {
        items: u64,
    }

    for item in 0..items {
        SET "item:{item}" item;
        ZADD "items" item item;
    }
    let stored = ZCARD "items";
    let last: Option<u64> = GET (format!("item:{}", items - 1));
}

/// Returns the address of a server: `REDIS_URL`, or that of a server of this example's own.
fn address() -> String {
    std::env::var("REDIS_URL").unwrap_or_else(|_| private_server::url())
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut con = redis::Client::open(address())?.get_connection()?;

    let load = Load { items: 50_000 };
    let bar = ProgressBar::new(2 * load.items + 2).with_style(ProgressStyle::with_template(
        "{bar:40} {pos} of {len} commands",
    )?);
    let (stored, last) = Execution::new()
        .progress(|it| bar.set_position(it.executed as u64))
        .execute(&load, &mut con)?;
    bar.finish();

    println!("{} commands", bar.position());
    println!("{stored} items, the last is {last:?}");
    Ok(())
}
