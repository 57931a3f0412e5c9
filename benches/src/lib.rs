//! What `redis_pipeline!` costs, beside the same work by hand and through other clients.
//!
//! `cargo run --release -p benches` measures redis-rs, this crate and a bare socket; the package in `benches/peers` does the same with
//! other clients beside them. `benches/README.md` has the words that say what is measured.

mod aims;
mod by_hand;
mod chart;
mod compile;
mod expand;
mod ours;
mod seed;
mod socket;
mod table;
mod times;
mod valgrind;
pub mod work;

use private_server::Server;
use table::Table;
use work::{Failure, Turn, WORK, Work};

/// A client that does the works.
#[derive(Debug, Clone, Copy)]
pub struct Client {
    /// In tables and charts.
    pub name: &'static str,
    /// Those that await are compared with redis-rs that awaits, and work for several tasks at once too.
    pub awaits: bool,
    /// Connects to the address; so many tasks will share the connection.
    pub turn: fn(&Work, &str, usize) -> Result<Turn, Failure>,
}

impl Client {
    /// A client that blocks.
    pub const fn blocking(
        name: &'static str,
        turn: fn(&Work, &str, usize) -> Result<Turn, Failure>,
    ) -> Self {
        Self {
            name,
            awaits: false,
            turn,
        }
    }

    /// A client that awaits.
    pub const fn awaiting(
        name: &'static str,
        turn: fn(&Work, &str, usize) -> Result<Turn, Failure>,
    ) -> Self {
        Self {
            name,
            awaits: true,
            turn,
        }
    }

    fn connect(&self, work: &Work, url: &str, tasks: usize) -> Result<Turn, Failure> {
        match work.is_sent() || ENCODING.contains(&self.name) {
            true => (self.turn)(work, url, tasks),
            false => Err("only sends".into()),
        }
    }
}

/// The clients of which one can have a request without sending it.
const ENCODING: [&str; 2] = ["redis-rs", "ours"];

/// The first of each kind is the measure of the others.
const OWN: [Client; 7] = [
    Client::blocking("redis-rs", |work, url, _| by_hand::sync(work, url)),
    Client::blocking("ours", |work, url, _| ours::sync(work, url)),
    Client::blocking("direct", |work, url, _| ours::direct(work, url)),
    Client::blocking("socket", |work, url, _| socket::sync(work, url)),
    Client::awaiting("redis-rs async", by_hand::awaiting),
    Client::awaiting("ours async", ours::awaiting),
    Client::awaiting("direct async", ours::awaiting_direct),
];

/// Does what the arguments of the program say, with these clients beside those of this package.
///
/// # Errors
///
/// Where a client fails, two clients read different values, or a checked figure has grown.
pub fn run(peers: &[Client]) -> Result<(), Failure> {
    let clients: Vec<Client> = OWN.iter().chain(peers).copied().collect();
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let save = words.contains(&"--save");
    match words.first() {
        Some(&"run") => return turns(&clients, &words[1..]),
        Some(&"check") => return check(save),
        Some(&"agree") => return agree_on_all(&clients, &server()?),
        Some(&"counts") => counts(&clients, &server()?, save)?,
        Some(&"times") => times(&clients, &server()?, save)?,
        Some(&"seed") => seed(&server()?, save)?,
        Some(&"compile") => compile(save)?,
        Some(&"expand") => expand::print()?,
        Some(&"chart") => {}
        _ => all(&clients, save)?,
    }
    match save || words == ["chart"] {
        true => chart::draw(),
        false => Ok(()),
    }
}

fn all(clients: &[Client], save: bool) -> Result<(), Failure> {
    let server = server()?;
    seed(&server, save)?;
    times(clients, &server, save)?;
    compile(save)?;
    counts(clients, &server, save)
}

fn server() -> Result<Server, Failure> {
    let server = Server::options().start()?;
    work::fill(&mut server.client().get_connection()?)?;
    Ok(server)
}

/// One client at work, in a process of its own.
fn turns(clients: &[Client], words: &[&str]) -> Result<(), Failure> {
    let [name, work, url, turns] = words else {
        return Err("run CLIENT WORK URL TURNS".into());
    };
    let client = clients.iter().find(|client| client.name == *name);
    let work = work::named(work).ok_or("no such work")?;
    let client = client.ok_or("no such client")?;
    let mut turn = client.connect(work, url, 1)?;
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

/// The clients that can do the work, and over which address: some know no Unix sockets.
/// All read the same, or what they cost says nothing.
fn agree(
    clients: &[Client],
    work: &Work,
    server: &Server,
) -> Result<Vec<(&'static str, String)>, Failure> {
    let urls = [server.unix_url().ok_or("no socket")?, server.url()];
    let mut agreeing = Vec::new();
    let mut first = None;
    for client in clients {
        let name = client.name;
        let mut connected = urls.iter().map(|url| (client.connect(work, url, 1), url));
        let Some((mut turn, url)) = connected.find_map(|(turn, url)| Some((turn.ok()?, url)))
        else {
            continue;
        };
        let digest = turn(true)?;
        if work.is_sent() && name != "socket" && *first.get_or_insert(digest) != digest {
            return Err(format!("{}: {name} read something else", work.name).into());
        }
        agreeing.push((name, url.clone()));
    }
    Ok(agreeing)
}

fn agree_on_all(clients: &[Client], server: &Server) -> Result<(), Failure> {
    for work in WORK {
        let agreeing = agree(clients, work, server)?;
        let names: Vec<&str> = agreeing.iter().map(|(name, _)| *name).collect();
        println!("{}: {}", work.name, names.join(", "));
    }
    Ok(())
}

fn count(
    server: &Server,
    clients: &[Client],
    these: fn(&Work) -> bool,
) -> Result<[Table; 2], Failure> {
    let [mut instructions, mut allocations] = [Table::default(), Table::default()];
    for work in WORK.iter().filter(|work| these(work)) {
        for (client, url) in agree(clients, work, server)? {
            let number = valgrind::instructions(client, work, &url)?;
            instructions.set(work.name, client, number / work.size as f64);
            let number = valgrind::allocations(client, work, &url)?;
            allocations.set(work.name, client, number);
        }
    }
    instructions.print("Instructions a command or value", 0);
    allocations.print("Allocations a pipeline", 1);
    Ok([instructions, allocations])
}

fn check(save: bool) -> Result<(), Failure> {
    let [instructions, allocations] = count(&server()?, &OWN, Work::is_steady)?;
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
    aims::report(&OWN, &instructions, &allocations)
}

fn counts(clients: &[Client], server: &Server, save: bool) -> Result<(), Failure> {
    let [instructions, allocations] = count(server, clients, |work| work.size <= 1_000)?;
    let mut peaks = Table::default();
    for work in WORK.iter().filter(|work| work.is_sent()) {
        for (client, url) in agree(clients, work, server)? {
            peaks.set(work.name, client, valgrind::peak(client, work, &url)?);
        }
    }
    peaks.print("Peak memory above the connected client's, in KiB", 0);
    if save {
        instructions.save("instructions")?;
        allocations.save("allocations")?;
        peaks.save("peaks")?;
    }
    aims::report(clients, &instructions, &allocations)
}

fn times(clients: &[Client], server: &Server, save: bool) -> Result<(), Failure> {
    let times = times::measure(clients, server)?;
    times.micros.print("Microseconds a pipeline", 1);
    times.ratios.print("Of redis-rs by hand", 2);
    if save {
        times.micros.save("micros")?;
        times.ratios.save("ratios")?;
    }
    aims::report_times(clients, &times.ratios)
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
