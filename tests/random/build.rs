//! Writes the programs: `RANDOM_PROGRAMS` of them (200), from the seed `RANDOM_SEED` (0) on, without the statements `RANDOM_WITHOUT`.

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
    let without = numbers("RANDOM_WITHOUT")?;
    let program = |seed| generator::shrink::without(generator::program(seed), &without);
    let programs: Vec<_> = (first..first + count).map(program).collect();
    let file = Path::new(&env::var("OUT_DIR")?).join("programs.rs");
    fs::write(file, generator::source::file(&programs, &without))?;
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

/// The numbers in a variable of the environment, with commas between.
fn numbers(name: &str) -> Result<Vec<usize>, Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-env-changed={name}");
    let text = env::var(name).unwrap_or_default();
    let numbers = text.split(',').filter(|text| !text.is_empty());
    let numbers = numbers.map(str::parse).collect::<Result<_, _>>();
    numbers.map_err(|_| format!("{name}={text}: numbers are expected").into())
}
