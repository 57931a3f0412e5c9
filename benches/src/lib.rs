//! What `redis_pipeline!` costs, beside the same work by hand and through other clients.
//!
//! `cargo run --release -p benches --features peers` measures everything and prints all tables. One word more does a part:
//!
//! | word | measures |
//! | --- | --- |
//! | `check` | instructions and allocations beside redis-rs, and fails if they have grown; the same on every run |
//! | `counts` | instructions, allocations and peak memory of all clients |
//! | `times` | wall-clock times |
//! | `seed` | one by one against one pipeline |
//! | `compile` | seconds and bytes of a crate with 200 pipelines |
//! | `chart` | draws the charts and writes the page of the kept results |
//!
//! `--save` keeps what was measured in `benches/results/`.

mod aims;
mod by_hand;
mod chart;
mod compile;
mod expand;
#[cfg(feature = "peers")]
mod fred;
mod ours;
#[cfg(feature = "peers")]
mod rustis;
mod seed;
mod socket;
mod table;
mod times;
mod valgrind;
mod work;

use private_server::Server;
use table::Table;
use work::{Failure, Turn, WORK, Work};

const ALL: [&str; 9] = [
    "redis-rs",
    "ours",
    "direct",
    "socket",
    "redis-rs async",
    "ours async",
    "direct async",
    "rustis",
    "fred",
];
const CHECKED: [&str; 6] = [
    "redis-rs",
    "ours",
    "direct",
    "redis-rs async",
    "ours async",
    "direct async",
];

fn main() -> Result<(), Failure> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let save = words.contains(&"--save");
    match words.first() {
        Some(&"run") => return run(&words[1..]),
        Some(&"check") => return check(save),
        Some(&"counts") => counts(&server()?, save)?,
        Some(&"times") => times(&server()?, save)?,
        Some(&"seed") => seed(&server()?, save)?,
        Some(&"compile") => compile(save)?,
        Some(&"expand") => expand::print()?,
        Some(&"chart") => {}
        _ => all(save)?,
    }
    match save || words == ["chart"] {
        true => chart::draw(),
        false => Ok(()),
    }
}

fn all(save: bool) -> Result<(), Failure> {
    let server = server()?;
    seed(&server, save)?;
    times(&server, save)?;
    compile(save)?;
    counts(&server, save)
}

fn server() -> Result<Server, Failure> {
    let server = Server::options().start()?;
    work::fill(&mut server.client().get_connection()?)?;
    Ok(server)
}

/// One client at work, in a process of its own.
fn run(words: &[&str]) -> Result<(), Failure> {
    let [client, work, url, turns] = words else {
        return Err("run CLIENT WORK URL TURNS".into());
    };
    let work = work::named(work).ok_or("no such work")?;
    let mut turn = turn(client, work, url, 1)?;
    let before = valgrind::memory("VmRSS");
    for _ in 0..turns.parse()? {
        turn(false)?;
    }
    let peak = valgrind::memory("VmHWM");
    println!(
        "{}",
        peak.zip(before)
            .map_or(0, |(peak, before)| peak.saturating_sub(before))
    );
    Ok(())
}

fn turn(client: &str, work: &Work, url: &str, tasks: usize) -> Result<Turn, Failure> {
    match client {
        "socket" if work.is_sent() => socket::sync(work, url),
        "redis-rs" => by_hand::sync(work, url),
        "ours" => ours::sync(work, url),
        _ if !work.is_sent() => Err("only sends".into()),
        "direct" => ours::direct(work, url),
        "redis-rs async" => by_hand::awaiting(work, url, tasks),
        "ours async" => ours::awaiting(work, url, tasks),
        "direct async" => ours::awaiting_direct(work, url, tasks),
        #[cfg(feature = "peers")]
        "rustis" => rustis::awaiting(work, url, tasks),
        #[cfg(feature = "peers")]
        "fred" => fred::awaiting(work, url, tasks),
        _ => Err("no such client".into()),
    }
}

/// All clients read the same, or what they cost says nothing.
fn agree(clients: &[&str], work: &Work, url: &str) -> Result<Vec<String>, Failure> {
    let mut agreeing = Vec::new();
    let mut first = None;
    for client in clients {
        let Ok(mut turn) = turn(client, work, url, 1) else {
            continue;
        };
        let digest = turn(true)?;
        if work.is_sent() && *client != "socket" && *first.get_or_insert(digest) != digest {
            return Err(format!("{}: {client} read something else", work.name).into());
        }
        agreeing.push((*client).to_owned());
    }
    Ok(agreeing)
}

fn count(
    server: &Server,
    clients: &[&str],
    these: fn(&Work) -> bool,
) -> Result<[Table; 2], Failure> {
    let url = server.unix_url().ok_or("no socket")?;
    let [mut instructions, mut allocations] = [Table::default(), Table::default()];
    for work in WORK.iter().filter(|work| these(work)) {
        for client in agree(clients, work, &url)? {
            let number = valgrind::instructions(&client, work, &url)?;
            instructions.set(work.name, &client, number / work.size as f64);
            let number = valgrind::allocations(&client, work, &url)?;
            allocations.set(work.name, &client, number);
        }
    }
    instructions.print("Instructions a command or value", 0);
    allocations.print("Allocations a pipeline", 1);
    Ok([instructions, allocations])
}

fn check(save: bool) -> Result<(), Failure> {
    let [instructions, allocations] = count(&server()?, &CHECKED, Work::is_steady)?;
    if save {
        instructions.save("check-instructions")?;
        allocations.save("check-allocations")?;
    }
    aims::compare(
        &instructions,
        &Table::load("check-instructions")?,
        "instructions",
    )?;
    aims::compare(
        &allocations,
        &Table::load("check-allocations")?,
        "allocations",
    )?;
    aims::report(&instructions, &allocations)
}

fn counts(server: &Server, save: bool) -> Result<(), Failure> {
    let [instructions, allocations] = count(server, &ALL, |work| work.size <= 1_000)?;
    let url = server.unix_url().ok_or("no socket")?;
    let mut peaks = Table::default();
    for work in WORK.iter().filter(|work| work.is_sent()) {
        for client in agree(&ALL, work, &url)? {
            peaks.set(work.name, &client, valgrind::peak(&client, work, &url)?);
        }
    }
    peaks.print("Peak memory above the connected client's, in KiB", 0);
    if save {
        instructions.save("instructions")?;
        allocations.save("allocations")?;
        peaks.save("peaks")?;
    }
    aims::report(&instructions, &allocations)
}

fn times(server: &Server, save: bool) -> Result<(), Failure> {
    let times = times::measure(server)?;
    times.micros.print("Microseconds a pipeline", 1);
    times.ratios.print("Of redis-rs by hand", 2);
    if save {
        times.micros.save("micros")?;
        times.ratios.save("ratios")?;
    }
    Ok(())
}

fn seed(server: &Server, save: bool) -> Result<(), Failure> {
    let table = seed::measure(server)?;
    table.print("Microseconds", 0);
    match save {
        true => table.save("seed"),
        false => Ok(()),
    }
}

fn compile(save: bool) -> Result<(), Failure> {
    let table = compile::measure()?;
    table.print("Compiling", 2);
    match save {
        true => table.save("compile"),
        false => Ok(()),
    }
}
