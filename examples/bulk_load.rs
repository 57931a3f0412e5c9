//! A hundred thousand commands in one pipeline, with a progress bar. They are sent in parts, each as soon as the loop has read a line of a file
//! for each of its turns; a line that cannot be read ends the loop.
//!
//! Run it with `cargo run --example bulk_load`.
//! To use it elsewhere, write the address of your server in place of `private_server::url()`, and depend on:
//!
//! ```toml
//! [dependencies]
//! indicatif = "0.18"
//! redis-pipeline = "0.1"
//! ```

use std::fs::File;
use std::io::{self, BufRead, BufReader, Seek, Write};
use std::sync::OnceLock;

use indicatif::{ProgressBar, ProgressStyle};
use redis_pipeline::{Execution, redis, redis_pipeline};

redis_pipeline! {
    /// Stores the items of a file, one in a line, and puts them into an index.
    struct Load<'a> {
        file: &'a File,
        /// Why the items ended before the file did.
        failed: &'a OnceLock<io::Error>,
    }

    for item in items(file, failed) {
        SET "item:{item}" item;
        ZADD "items" item item;
    }
    let stored = ZCARD "items";
    let last = ZRANGE "items" 0 0 REV;
}

/// Reads items up to the first error.
fn items(file: &File, failed: &OnceLock<io::Error>) -> impl Iterator<Item = u64> {
    let lines = BufReader::new(file).lines();
    let items = lines.map(|line| line?.parse().map_err(io::Error::other));
    items.map_while(|item| item.map_err(|error| failed.set(error)).ok())
}

/// Makes the file that is loaded.
fn file(items: u64) -> io::Result<File> {
    let path = std::env::temp_dir().join(format!("bulk_load-{}", std::process::id()));
    let options = File::options()
        .read(true)
        .write(true)
        .create_new(true)
        .clone();
    let mut file = options.open(&path)?;
    // The open file is there until it is closed.
    std::fs::remove_file(path)?;
    let lines: String = (0..items).map(|item| format!("{item}\n")).collect();
    file.write_all(lines.as_bytes())?;
    file.rewind()?;
    Ok(file)
}

/// Returns the address of a server: `REDIS_URL`, or that of a server of this example's own.
fn address() -> String {
    std::env::var("REDIS_URL").unwrap_or_else(|_| private_server::url())
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut con = redis::Client::open(address())?.get_connection()?;

    let (items, failed) = (50_000, OnceLock::new());
    let load = Load {
        file: &file(items)?,
        failed: &failed,
    };
    let bar = ProgressBar::new(2 * items + 2).with_style(ProgressStyle::with_template(
        "{bar:40} {pos} of {len} commands",
    )?);
    let (stored, last) = Execution::new()
        .progress(|it| bar.set_position(it.executed as u64))
        .execute(&load, &mut con)?;
    bar.finish();
    if let Some(error) = failed.into_inner() {
        return Err(error.into());
    }

    println!("{} commands", bar.position());
    println!("{stored} items, the last is {last:?}");
    Ok(())
}
