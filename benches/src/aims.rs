//! What the numbers shall be, and whether they are.

use crate::table::Table;
use crate::work::{Failure, WORK};

/// A cost may grow by so much before the check fails: less than this comes from other data in the caches of the allocator.
const TOLERANCE: f64 = 1.03;

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

pub(crate) fn report(instructions: &Table, allocations: &Table) -> Result<(), Failure> {
    let mut missed = 0;
    println!("\nAims\n\n| | found | at most | |\n| --- | ---: | ---: | --- |");
    for Aim {
        what,
        found,
        most,
        firm,
    } in aims(instructions, allocations)
    {
        let Some(found) = found else { continue };
        let verdict = if found <= most { "met" } else { "missed" };
        missed += usize::from(firm && found > most);
        println!("| {what} | {found:.2} | {most:.2} | {verdict} |");
    }
    match missed {
        0 => Ok(()),
        _ => Err(format!("{missed} aims missed").into()),
    }
}

fn aims(instructions: &Table, allocations: &Table) -> Vec<Aim> {
    let ratio = |work: &str, client, other, most, firm| Aim {
        what: format!("instructions, {work}: {client} / {other}"),
        found: instructions.ratio(work, client, other),
        most,
        firm,
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
        ratio("hget-100", "ours async", "rustis", 1.0, false),
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
        ratio("hget-100", "direct async", "rustis", 0.28, false),
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
            if let (Some(now), Some(before)) = ratios
                && now > before * TOLERANCE
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
