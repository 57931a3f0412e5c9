//! Writes the programs: `RANDOM_PROGRAMS` of them (200), from the seed `RANDOM_SEED` (0) on.

#[allow(
    dead_code,
    unreachable_pub,
    reason = "the library has the same module for its model"
)]
#[path = "src/generator/mod.rs"]
mod generator;

use std::path::Path;
use std::{env, fs};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let first: u64 = number("RANDOM_SEED", 0)?;
    let count: u64 = number("RANDOM_PROGRAMS", 200)?;
    let programs: Vec<_> = (first..first + count).map(generator::program).collect();
    let file = Path::new(&env::var("OUT_DIR")?).join("programs.rs");
    fs::write(file, generator::source::file(&programs))?;
    println!("cargo::rerun-if-changed=src/generator");
    Ok(())
}

/// The number in a variable of the environment.
fn number(name: &str, otherwise: u64) -> Result<u64, Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-env-changed={name}");
    match env::var(name) {
        Ok(text) => text
            .parse()
            .map_err(|_| format!("{name}={text}: a number is expected").into()),
        Err(_) => Ok(otherwise),
    }
}
