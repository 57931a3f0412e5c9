//! What the numbers shall be, and whether they are.

use crate::Client;
use crate::table::Table;
use crate::work::{Failure, WORK};

/// Those whose costs are compared with the cheapest of all others.
const OURS: [&str; 5] = ["ours", "direct", "socket", "ours async", "direct async"];

/// A cost may grow by so much before the check fails: less than this comes from other data in the caches of the allocator.
const TOLERANCE: f64 = 1.03;
/// The same where connections await: they are polled once more or less, by when the server replies.
const TOLERANCE_AWAITED: f64 = 1.08;

/// The pairs whose ratios are kept from growing.
const PAIRS: [(&str, &str); 4] = [
    ("ours", "redis-rs"),
    ("direct", "redis-rs"),
    ("ours async", "redis-rs async"),
    ("direct async", "redis-rs async"),
];

struct Aim {
    what: String,
    found: Option<f64>,
    most: f64,
    /// Reached once, so to be kept.
    firm: bool,
}

/// Prints the aims for what is counted.
pub(crate) fn report(
    clients: &[Client],
    instructions: &Table,
    allocations: &Table,
) -> Result<(), Failure> {
    let mut all = aims(instructions, allocations);
    if clients.len() > crate::OWN.len() {
        all.extend(beside_others(clients, instructions));
    }
    print(all)
}

/// Prints the aims for times with many tasks on one connection.
pub(crate) fn report_times(clients: &[Client], ratios: &Table) -> Result<(), Failure> {
    let mut all = Vec::new();
    for work in ratios.works.iter().filter(|work| work.contains('×')) {
        all.push(Aim::ratio(
            ratios,
            "time",
            work,
            "direct async",
            "redis-rs async",
            0.60,
        ));
        all.push(Aim::best(ratios, "time", work, clients, true, 1.0));
    }
    print(all)
}

fn print(aims: Vec<Aim>) -> Result<(), Failure> {
    let mut missed = 0;
    println!("\nAims\n\n| | found | at most | |\n| --- | ---: | ---: | --- |");
    for Aim {
        what,
        found,
        most,
        firm,
    } in aims
    {
        let Some(found) = found else { continue };
        let verdict = if found <= most { "met" } else { "missed" };
        missed += usize::from(firm && found > most);
        println!("| {what} | {found:.3} | {most:.2} | {verdict} |");
    }
    match missed {
        0 => Ok(()),
        _ => Err(format!("{missed} aims missed").into()),
    }
}

impl Aim {
    fn ratio(table: &Table, of: &str, work: &str, client: &str, other: &str, most: f64) -> Self {
        Aim {
            what: format!("{of}, {work}: {client} / {other}"),
            found: table.ratio(work, client, other),
            most,
            firm: false,
        }
    }

    /// The connection of this crate beside the cheapest of the others.
    fn best(
        table: &Table,
        of: &str,
        work: &str,
        clients: &[Client],
        awaits: bool,
        most: f64,
    ) -> Self {
        let others = clients
            .iter()
            .filter(|client| client.awaits == awaits && !OURS.contains(&client.name));
        let costs = others.filter_map(|client| Some((table.get(work, client.name)?, client.name)));
        let best = costs.min_by(|(one, _), (other, _)| one.total_cmp(other));
        let best = best.map_or("", |(_, name)| name);
        let client = if awaits { "direct async" } else { "direct" };
        Aim {
            what: format!("{of}, {work}: {client} / the best other, {best}"),
            found: table.ratio(work, client, best),
            most,
            firm: false,
        }
    }
}

/// What only the package of other clients can tell.
fn beside_others(clients: &[Client], instructions: &Table) -> Vec<Aim> {
    let of = "instructions";
    let mut aims = vec![
        Aim::ratio(instructions, of, "hget-100", "direct", "redis-rs 2", 0.28),
        Aim::ratio(instructions, of, "hget-100", "direct async", "rustis", 0.28),
        Aim::ratio(instructions, of, "hget-100", "ours async", "rustis", 1.0),
    ];
    let most = [
        ("dashboard", 0.65),
        ("hgetall-1000", 0.65),
        ("zrange-1000", 0.65),
        ("set-1k", 0.65),
        ("mget-1000", 1.0),
        ("atomic-10", 1.0),
    ];
    for (work, most) in most {
        for awaits in [false, true] {
            aims.push(Aim::best(instructions, of, work, clients, awaits, most));
        }
    }
    aims
}

fn aims(instructions: &Table, allocations: &Table) -> Vec<Aim> {
    let ratio = |work: &str, client, other, most, firm| Aim {
        firm,
        ..Aim::ratio(instructions, "instructions", work, client, other, most)
    };
    let mut aims = vec![
        Aim {
            what: "instructions to encode one HGET".to_owned(),
            found: instructions.get("encode-100", "ours"),
            most: 150.0,
            firm: true,
        },
        Aim {
            what: "allocations to encode 100 HGETs".to_owned(),
            found: allocations.get("encode-100", "ours"),
            most: 1.0,
            firm: true,
        },
        ratio("hget-100", "ours", "redis-rs", 0.52, true),
        ratio("hget-100", "ours async", "redis-rs async", 0.85, false),
        Aim {
            what: "allocations for 100 HGETs on a connection of this crate".to_owned(),
            found: allocations.get("hget-100", "direct"),
            most: 105.0,
            firm: false,
        },
        Aim {
            what: "allocations for 100 HGETs on an awaited one".to_owned(),
            found: allocations.get("hget-100", "direct async"),
            most: 105.0,
            firm: false,
        },
    ];
    let direct = [
        ("hget-100", 0.20),
        ("dashboard", 0.27),
        ("hgetall-1000", 0.27),
        ("zrange-1000", 0.27),
        ("set-1k", 0.27),
        ("mget-1000", 0.38),
        ("atomic-10", 0.40),
    ];
    for (work, most) in direct {
        aims.push(ratio(work, "direct", "redis-rs", most, false));
        // The driver of an awaited connection has its share.
        let most = if work == "hget-100" { 0.21 } else { most };
        aims.push(ratio(work, "direct async", "redis-rs async", most, false));
    }
    aims.extend(
        WORK.iter()
            .map(|work| ratio(work.name, "ours", "redis-rs", 1.0, true)),
    );
    aims
}

/// Against the numbers in the repository. Ratios, since another compiler changes both sides.
pub(crate) fn compare(now: &Table, before: &Table, what: &str) -> Result<(), Failure> {
    let mut grown = Vec::new();
    for work in &now.works {
        for (ours, other) in PAIRS {
            let ratios = (
                now.ratio(work, ours, other),
                before.ratio(work, ours, other),
            );
            let tolerance = match ours.ends_with("async") {
                true => TOLERANCE_AWAITED,
                false => TOLERANCE,
            };
            if let (Some(now), Some(before)) = ratios
                && now > before * tolerance
            {
                grown.push(format!(
                    "{work}: {ours} / {other} was {before:.3}, is {now:.3}"
                ));
            }
        }
    }
    match grown.is_empty() {
        true => Ok(()),
        false => Err(format!("more {what} than before:\n{}", grown.join("\n")).into()),
    }
}
