//! Measured numbers: kept in files, compared, printed.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use crate::work::Failure;

/// One number by work and client, in the order of their first mention.
#[derive(Debug, Default, Clone)]
pub(crate) struct Table {
    pub(crate) works: Vec<String>,
    pub(crate) clients: Vec<String>,
    numbers: BTreeMap<(String, String), f64>,
}

impl Table {
    pub(crate) fn set(&mut self, work: &str, client: &str, number: f64) {
        for (list, name) in [(&mut self.works, work), (&mut self.clients, client)] {
            if !list.iter().any(|known| known == name) {
                list.push(name.to_owned());
            }
        }
        self.numbers
            .insert((work.to_owned(), client.to_owned()), number);
    }

    pub(crate) fn get(&self, work: &str, client: &str) -> Option<f64> {
        let key = (work.to_owned(), client.to_owned());
        self.numbers.get(&key).copied()
    }

    /// How much of the other's cost.
    pub(crate) fn ratio(&self, work: &str, client: &str, other: &str) -> Option<f64> {
        Some(self.get(work, client)? / self.get(work, other)?)
    }

    pub(crate) fn print(&self, title: &str, decimals: usize) {
        println!("\n{}", self.markdown(title, decimals));
    }

    pub(crate) fn markdown(&self, title: &str, decimals: usize) -> String {
        let mut text = format!("**{title}**\n\n| | {} |\n", self.clients.join(" | "));
        text += &format!("| --- |{}\n", " ---: |".repeat(self.clients.len()));
        for work in &self.works {
            let cells = self
                .clients
                .iter()
                .map(|client| match self.get(work, client) {
                    Some(number) => grouped(number, decimals),
                    None => "–".to_owned(),
                });
            text += &format!("| {work} | {} |\n", cells.collect::<Vec<_>>().join(" | "));
        }
        text
    }

    pub(crate) fn save(&self, name: &str) -> Result<(), Failure> {
        let mut text = format!("work\t{}\n", self.clients.join("\t"));
        for work in &self.works {
            let cells = self
                .clients
                .iter()
                .map(|client| match self.get(work, client) {
                    Some(number) => format!("{number:.3}"),
                    None => String::new(),
                });
            text += &format!("{work}\t{}\n", cells.collect::<Vec<_>>().join("\t"));
        }
        write(&format!("{name}.tsv"), &text)
    }

    pub(crate) fn load(name: &str) -> Result<Self, Failure> {
        let path = results().join(format!("{name}.tsv"));
        let text = fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))?;
        let mut lines = text.lines().map(|line| line.split('\t'));
        let clients: Vec<&str> = lines.next().ok_or("an empty table")?.skip(1).collect();
        let mut table = Self::default();
        for mut line in lines {
            let work = line.next().ok_or("a line without work")?;
            for (client, cell) in clients.iter().zip(line) {
                if !cell.is_empty() {
                    table.set(work, client, cell.parse()?);
                }
            }
        }
        Ok(table)
    }
}

/// Where the results are kept.
fn results() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("results")
}

pub(crate) fn write(name: &str, text: &str) -> Result<(), Failure> {
    fs::create_dir_all(results())?;
    Ok(fs::write(results().join(name), text)?)
}

/// `12,345.6`
fn grouped(number: f64, decimals: usize) -> String {
    let text = format!("{number:.decimals$}");
    let (whole, rest) = text.split_at(text.find('.').unwrap_or(text.len()));
    let mut grouped = String::new();
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped + rest
}
