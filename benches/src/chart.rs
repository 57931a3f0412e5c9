//! The kept results as a page, with charts: SVG that reads well on light and on dark pages.

use std::fmt::Write;
use std::process::Command;

use crate::table::{self, Table};
use crate::work::{self, Failure};

const BAR: usize = 14;
const GAP: usize = 14;
const LABELS: usize = 170;
const WIDTH: usize = 780;
const NUMBERS: usize = 70;
const TOP: usize = 84;

/// Light and dark pages share the bars and differ in text and lines.
const STYLE: &str = "
  text { font: 12px system-ui, sans-serif; fill: #24292f }
  .title { font-size: 15px; font-weight: 600 }
  .axis { stroke: #8c959f; stroke-width: 1 }
  .limit { stroke: #8c959f; stroke-width: 1; stroke-dasharray: 3 3 }
  .c0 { fill: #8c959f } .c1 { fill: #cf222e } .c2 { fill: #9a6700 } .c3 { fill: #8250df }
  .c4 { fill: #1a7f37 } .c5 { fill: #0969da } .c6 { fill: #bf3989 }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3 }
    .c0 { fill: #6e7681 } .c1 { fill: #ff7b72 } .c2 { fill: #d29922 } .c3 { fill: #bc8cff }
    .c4 { fill: #3fb950 } .c5 { fill: #58a6ff } .c6 { fill: #f778ba }
  }";

struct Chart {
    file: &'static str,
    title: &'static str,
    /// The first is the measure of the others.
    clients: &'static [&'static str],
    works: &'static [&'static str],
}

const CHARTS: [Chart; 2] = [
    Chart {
        file: "sync",
        title: "Instructions of the client beside redis-rs by hand (100 %): blocking",
        clients: &["redis-rs", "ours", "direct", "redis-rs 2", "glide"],
        works: &WORKS,
    },
    Chart {
        file: "async",
        title: "Instructions of the client beside redis-rs by hand (100 %): async",
        clients: &[
            "redis-rs async",
            "ours async",
            "direct async",
            "redis-rs 2 async",
            "glide async",
            "rustis",
            "fred",
        ],
        works: &WORKS,
    },
];

const WORKS: [&str; 8] = [
    "hget-100",
    "dashboard",
    "hgetall-1000",
    "zrange-1000",
    "mget-1000",
    "set-1k",
    "set-ex-100",
    "atomic-10",
];

/// The tables of the page: file, title, decimals.
const TABLES: [(&str, &str, usize); 7] = [
    ("seed", "One by one and in one pipeline, microseconds", 0),
    ("instructions", "Instructions a command or value", 0),
    ("allocations", "Allocations a pipeline", 1),
    ("peaks", "Peak memory above the connected client's, KiB", 0),
    ("micros", "Microseconds a pipeline, medians", 1),
    (
        "ratios",
        "Times beside redis-rs by hand, medians of paired rounds",
        2,
    ),
    ("compile", "Compiling", 2),
];

pub(crate) fn draw() -> Result<(), Failure> {
    let instructions = Table::load("instructions")?;
    let mut page = format!("# Results\n\n{}\n", machine());
    for chart in &CHARTS {
        table::write(&format!("{}.svg", chart.file), &chart.svg(&instructions))?;
        page += &format!("\n![{}]({}.svg)\n", chart.title, chart.file);
    }
    for (file, title, decimals) in TABLES {
        if let Ok(table) = Table::load(file) {
            page += &format!("\n{}", table.markdown(title, decimals));
        }
    }
    table::write("README.md", &page)
}

/// What the figures depend on.
fn machine() -> String {
    let cpu = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = cpu.lines().find(|line| line.starts_with("model name"));
    let model = model
        .and_then(|line| line.split(": ").nth(1))
        .unwrap_or("an unknown processor");
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let compiler = Command::new("rustc").arg("--version").output();
    let compiler = compiler.map_or_else(
        |_| String::new(),
        |o| String::from_utf8_lossy(&o.stdout).trim().to_owned(),
    );
    let system = std::env::consts::OS;
    format!(
        "On {cores} cores of {model}, {system}, {compiler}, redis 1.8 and 2.0.0-rc.2, valkey-glide 0.9, rustis 0.27, fred 10.1, the server on the same machine.\n`cargo run --release --manifest-path benches/peers/Cargo.toml -- all --save` reproduces them."
    )
}

impl Chart {
    fn svg(&self, table: &Table) -> String {
        let group = BAR * self.clients.len() + GAP;
        let height = TOP + group * self.works.len() + 12;
        let room = WIDTH - LABELS - NUMBERS;
        let full = self.largest(table).max(1.0);
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" aria-label=\"{}\">\n<style>{STYLE}\n</style>\n<text class=\"title\" x=\"8\" y=\"22\">{}</text>\n",
            self.title, self.title
        );
        self.legend(&mut svg);
        let limit = LABELS as f64 + room as f64 / full;
        let _ = writeln!(
            svg,
            "<line class=\"axis\" x1=\"{LABELS}\" y1=\"{TOP}\" x2=\"{LABELS}\" y2=\"{0}\"/>\n<line class=\"limit\" x1=\"{limit:.1}\" y1=\"{TOP}\" x2=\"{limit:.1}\" y2=\"{0}\"/>",
            height - 12
        );
        for (row, work) in self.works.iter().enumerate() {
            let y = TOP + row * group;
            let middle = y + BAR * self.clients.len() / 2 + 4;
            let title = work::named(work).map_or(*work, |work| work.title);
            let _ = writeln!(svg, "<text x=\"8\" y=\"{middle}\">{title}</text>");
            for (index, client) in self.clients.iter().enumerate() {
                let Some(ratio) = table.ratio(work, client, self.clients[0]) else {
                    continue;
                };
                let (y, length) = (y + index * BAR, ratio / full * room as f64);
                let _ = writeln!(
                    svg,
                    "<rect class=\"c{index}\" x=\"{LABELS}\" y=\"{y}\" width=\"{length:.1}\" height=\"{}\"/><text x=\"{:.1}\" y=\"{}\">{:.0} %</text>",
                    BAR - 2,
                    LABELS as f64 + length + 6.0,
                    y + BAR - 4,
                    ratio * 100.0
                );
            }
        }
        svg += "</svg>\n";
        svg
    }

    fn legend(&self, svg: &mut String) {
        for (index, client) in self.clients.iter().enumerate() {
            let (x, y) = (8 + index % 4 * 190, 36 + index / 4 * 20);
            let name = match *client {
                "ours" | "ours async" => "ours, on redis-rs's connection",
                "direct" | "direct async" => "ours, on its own connection",
                "redis-rs" | "redis-rs async" => "redis-rs 1.8 by hand",
                "redis-rs 2" | "redis-rs 2 async" => "redis-rs 2.0.0-rc.2 by hand",
                "glide" | "glide async" => "valkey-glide",
                name => name,
            };
            let _ = writeln!(
                svg,
                "<rect class=\"c{index}\" x=\"{x}\" y=\"{y}\" width=\"12\" height=\"12\"/><text x=\"{}\" y=\"{}\">{name}</text>",
                x + 18,
                y + 10
            );
        }
    }

    fn largest(&self, table: &Table) -> f64 {
        let ratios = self.works.iter().flat_map(|work| {
            let ratio = move |client: &&str| table.ratio(work, client, self.clients[0]);
            self.clients.iter().filter_map(ratio)
        });
        ratios.fold(0.0, f64::max)
    }
}
