//! What the macro costs while a program compiles: instructions in a development build, as users have it.

use std::process::Command;

use crate::work::Failure;

/// Pipelines of so many commands, and rows at the start, in the middle and at the end of the command table.
const PIPELINES: [&str; 3] = ["1", "10", "50"];
const ROWS: [&str; 3] = ["ACL CAT", "JSON.GET", "ZUNIONSTORE"];

pub(crate) fn print() -> Result<(), Failure> {
    println!("| expanding a pipeline of | instructions |\n| ---: | ---: |");
    for commands in PIPELINES {
        println!("| {commands} | {:.0} |", each(commands, 2, 6)?);
    }
    println!("\n| finding the row of | instructions |\n| --- | ---: |");
    for row in ROWS {
        println!("| `{row}` | {:.0} |", each(row, 100, 300)?);
    }
    Ok(())
}

/// The difference between doing it often and doing it less often, by the difference of both.
fn each(what: &str, few: usize, many: usize) -> Result<f64, Failure> {
    let difference = count(what, many)?.saturating_sub(count(what, few)?);
    Ok(difference as f64 / (many - few) as f64)
}

/// Runs the macro crate's own test program under valgrind.
fn count(what: &str, turns: usize) -> Result<u64, Failure> {
    let host = host()?.replace('-', "_").to_uppercase();
    let mut command = Command::new(env!("CARGO"));
    command.env("EXPAND", format!("{what} {turns}")).env(
        format!("CARGO_TARGET_{host}_RUNNER"),
        "valgrind --tool=callgrind --callgrind-out-file=/dev/null",
    );
    command.args([
        "test",
        "-p",
        "redis-pipeline-macros",
        "--lib",
        "cost::expansion",
    ]);
    let output = command
        .args(["--", "--exact", "--test-threads=1"])
        .output()?;
    let text = String::from_utf8_lossy(&output.stderr);
    if !output.status.success() {
        return Err(format!("expanding {what}: {text}").into());
    }
    let number = text.split("Collected : ").nth(1).unwrap_or_default();
    let number = number.split_whitespace().next().unwrap_or_default();
    Ok(number
        .parse()
        .map_err(|_| format!("valgrind did not count: {text}"))?)
}

/// The machine for which cargo builds when nothing else is said.
fn host() -> Result<String, Failure> {
    let output = Command::new("rustc").arg("-vV").output()?;
    let text = String::from_utf8_lossy(&output.stdout);
    let host = text.lines().find_map(|line| line.strip_prefix("host: "));
    Ok(host.ok_or("rustc does not say its host")?.to_owned())
}
