//! Counts what a process of this program does, the same on every run.

use std::process::Command;

use crate::work::{Failure, Work};

/// What one turn costs: the difference between a process that does many and one that does few, so that the start of the process, the
/// connection and the first, slower turns cancel out. The server is another process and is not counted.
pub(crate) fn instructions(client: &str, work: &Work, url: &str) -> Result<f64, Failure> {
    let options = ["--tool=callgrind", "--callgrind-out-file=/dev/null"];
    per_turn(work, |turns| {
        count(&options, "Collected : ", client, work, url, turns)
    })
}

/// How often one turn allocates or reallocates.
pub(crate) fn allocations(client: &str, work: &Work, url: &str) -> Result<f64, Failure> {
    let options = [
        "--tool=memcheck",
        "--leak-check=no",
        "--undef-value-errors=no",
    ];
    per_turn(work, |turns| {
        count(&options, "total heap usage: ", client, work, url, turns)
    })
}

fn per_turn(work: &Work, count: impl Fn(usize) -> Result<u64, Failure>) -> Result<f64, Failure> {
    let (few, many) = match work.size {
        0..=100 => (5, 25),
        101..=1000 => (3, 9),
        _ => (1, 2),
    };
    let difference = count(many)?.saturating_sub(count(few)?);
    Ok(difference as f64 / (many - few) as f64)
}

fn count(
    options: &[&str],
    marker: &str,
    client: &str,
    work: &Work,
    url: &str,
    turns: usize,
) -> Result<u64, Failure> {
    let program = std::env::current_exe()?;
    let mut command = Command::new("valgrind");
    command
        .args(options)
        .arg(program)
        .args(["run", client, work.name, url]);
    let output = command.arg(turns.to_string()).output();
    let output = output.map_err(|error| format!("cannot run valgrind: {error}"))?;
    let text = String::from_utf8_lossy(&output.stderr);
    if !output.status.success() {
        return Err(format!("{client} at {}: {text}", work.name).into());
    }
    let number = text.split(marker).nth(1).unwrap_or_default();
    let number = number.split_whitespace().next().unwrap_or_default();
    let number = number.replace(',', "").parse();
    Ok(number.map_err(|_| format!("valgrind did not count: {text}"))?)
}

/// The most memory that a process had over what it had when it was connected, in KiB.
pub(crate) fn peak(client: &str, work: &Work, url: &str) -> Result<f64, Failure> {
    let turns = if work.size > 1_000 { "1" } else { "20" };
    let program = std::env::current_exe()?;
    let output = Command::new(program)
        .args(["run", client, work.name, url, turns])
        .output()?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into());
    }
    Ok(String::from_utf8_lossy(&output.stdout).trim().parse()?)
}

/// A line of what Linux says of this process; elsewhere nothing.
pub(crate) fn memory(name: &str) -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(name))?;
    line.trim_matches(|c: char| !c.is_ascii_digit())
        .parse()
        .ok()
}
