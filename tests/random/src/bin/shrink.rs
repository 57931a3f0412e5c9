//! Finds a smaller program that still fails: `cargo run -p random-pipelines --bin shrink -- SEED`. It compiles some dozens of programs.

use std::io;
use std::process::Command;

use random_pipelines::generator::{program, shrink, source};

fn main() -> io::Result<()> {
    let seed = std::env::args().nth(1).and_then(|text| text.parse().ok());
    let seed: u64 = seed.ok_or_else(|| io::Error::other("expected a seed, such as 17"))?;
    let whole = program(seed);
    let count = shrink::statements(&whole);
    let mut without: Vec<usize> = Vec::new();
    if !fails(seed, &without)? {
        println!("the program of seed {seed} does not fail");
        return Ok(());
    }
    let mut step = count.div_ceil(2);
    while step > 0 {
        for from in (0..count).step_by(step) {
            let more = (from..count.min(from + step)).filter(|it| !without.contains(it));
            let tried: Vec<usize> = without.iter().copied().chain(more).collect();
            if tried.len() > without.len() && fails(seed, &tried)? {
                without = tried;
            }
        }
        step /= 2;
    }
    let numbers = list(&without);
    println!("{}", source::module(&shrink::without(whole, &without)));
    println!("RANDOM_SEED={seed} RANDOM_PROGRAMS=1 RANDOM_WITHOUT={numbers}");
    Ok(())
}

/// Whether the program compiles and differs from the model without these statements.
fn fails(seed: u64, without: &[usize]) -> io::Result<bool> {
    let output = Command::new("cargo")
        .args(["test", "-q", "-p", "random-pipelines", "--test", "programs"])
        .env("RANDOM_SEED", seed.to_string())
        .env("RANDOM_PROGRAMS", "1")
        .env("RANDOM_WITHOUT", list(without))
        .output()?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let fails = text.contains("programs differ");
    println!(
        "without {} statements: {}",
        without.len(),
        if fails { "fails" } else { "does not" }
    );
    Ok(fails)
}

fn list(numbers: &[usize]) -> String {
    let numbers: Vec<String> = numbers.iter().map(usize::to_string).collect();
    numbers.join(",")
}
