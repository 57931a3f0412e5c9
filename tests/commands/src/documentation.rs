//! `commands.rs` of the runtime: one documented item a command of the table.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use command_table::{self as commands, Row, Waits, default_type_name, item_path};

/// The worst case that the servers' own documentation (`COMMAND DOCS`) names.
const COMPLEXITY: &str = include_str!("complexity.txt");

/// The groups in which Redis documents its commands, in the order in which most people need them.
const GROUPS: &[(&str, &[&str])] = &[
    ("Keys", &["generic"]),
    ("Strings", &["string"]),
    ("Hashes", &["hash"]),
    ("Lists", &["list"]),
    ("Sets", &["set"]),
    ("Sorted sets", &["sorted-set"]),
    ("Streams", &["stream"]),
    ("Bitmaps", &["bitmap"]),
    ("HyperLogLogs", &["hyperloglog"]),
    ("Places", &["geo"]),
    ("Arrays", &["array"]),
    ("Vector sets", &["vector-set"]),
    ("JSON", &["json"]),
    ("Search", &["search", "suggestion"]),
    ("Time series", &["timeseries"]),
    ("Bloom and cuckoo filters", &["bf", "bloom", "cf"]),
    ("Count-min sketches", &["cms"]),
    ("Top-k lists", &["topk"]),
    ("T-digests", &["tdigest"]),
    ("Scripts and functions", &["scripting"]),
    ("Transactions", &["transactions"]),
    ("Publish and subscribe", &["pubsub"]),
    ("Connections", &["connection"]),
    ("Cluster", &["cluster"]),
    ("Server", &["server"]),
    ("Debugging of searches", &["unknown"]),
];

const HEAD: &str = "\
//! One item for each command that `redis_pipeline!` knows, generated from its command table.
//!
//! The command word in a pipeline is a path to its item here, so that an editor shows the documentation of a command
//! on hover and completes its name. A subcommand is an item of its container: [`XGROUP::CREATE`].
//! Facts come from the documentation pages that each item names and from what servers reply.
//!
//! ```
//! assert_eq!(redis_pipeline::commands::HGET, \"HGET\");
//! assert_eq!(redis_pipeline::commands::XGROUP::CREATE, \"XGROUP CREATE\");
//! ```
//
#![allow(non_snake_case)]

// The words of the commands, which only rust-analyzer reads: the file costs nobody else anything.
#[cfg(rust_analyzer)]
#[doc(hidden)]
#[allow(missing_docs)]
pub mod options;
";

/// Returns the whole file.
pub(crate) fn generate() -> String {
    let complexity: BTreeMap<&str, &str> = COMPLEXITY
        .lines()
        .filter_map(|line| line.split_once('\t'))
        .collect();
    let mut modules: BTreeMap<String, String> = BTreeMap::new();
    let (head, items) = HEAD.split_once("//\n").expect("the place of the groups");
    let mut text = format!("{head}{}{items}", groups());
    for row in commands::rows() {
        let (module, item) = item_path(row.name());
        let item = documented(&row, &item, complexity.get(row.name()).copied());
        match module {
            None => text.push_str(&item),
            Some(module) => modules.entry(module).or_default().push_str(&item),
        }
    }
    for (module, items) in modules {
        let _ = write!(
            text,
            "\n/// {}\npub mod {module} {{\n{}}}\n",
            held(&module),
            items
                .trim_start_matches('\n')
                .lines()
                .map(indented)
                .collect::<String>()
        );
    }
    text
}

/// Every command with one line, in groups.
fn groups() -> String {
    let mut text = String::new();
    let known: Vec<&str> = GROUPS
        .iter()
        .flat_map(|(_, groups)| *groups)
        .copied()
        .collect();
    if let Some(row) = commands::rows().find(|row| !known.contains(&row.group())) {
        panic!("GROUPS lacks `{}` of {}", row.group(), row.name());
    }
    for (title, groups) in GROUPS {
        let _ = write!(
            text,
            "//!\n//! # {title}\n//!\n//! | command | description |\n//! | --- | --- |\n"
        );
        for row in commands::rows().filter(|row| groups.contains(&row.group())) {
            let (name, description) = (row.name(), row.description().replace('|', "\\|"));
            let path = match item_path(name) {
                (Some(module), item) => format!("{module}::{item}"),
                (None, item) => item,
            };
            let _ = writeln!(text, "//! | [`{name}`](const@{path}) | {description} |");
        }
    }
    text.push('\n');
    text
}

/// The syntax in lines of about the width of a page, broken between its parts, and long ones between their alternatives.
fn wrapped(syntax: &str) -> Vec<String> {
    const WIDTH: usize = 80;
    let mut lines = vec![String::new()];
    for part in parts(syntax) {
        let line = lines.last_mut().expect("a line");
        if line.is_empty() || line.len() + part.len() < WIDTH {
            let space = if line.is_empty() { "" } else { " " };
            line.push_str(&format!("{space}{part}"));
            continue;
        }
        let mut line = "   ".to_owned();
        for word in part.split_inclusive(" | ") {
            if line.len() + word.len() > WIDTH && !line.trim().is_empty() {
                lines.push(std::mem::replace(&mut line, "     ".to_owned()));
            }
            line.push_str(if line.trim().is_empty() { " " } else { "" });
            line.push_str(word);
        }
        lines.push(line);
    }
    lines
        .iter()
        .map(|line| line.trim_end().to_owned())
        .collect()
}

/// The words and brackets of a syntax.
fn parts(syntax: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    let mut depth = 0_usize;
    for word in syntax.split(' ') {
        match parts.last_mut() {
            Some(part) if depth > 0 => part.push_str(&format!(" {word}")),
            _ => parts.push(word.to_owned()),
        }
        depth = (depth + word.matches(['[', '<']).count())
            .saturating_sub(word.matches([']', '>']).count());
    }
    parts
}

fn indented(line: &str) -> String {
    if line.is_empty() {
        "\n".to_owned()
    } else {
        format!("    {line}\n")
    }
}

fn documented(row: &Row, item: &str, complexity: Option<&str>) -> String {
    let mut text = String::new();
    let mut line = |line: &str| {
        let space = if line.is_empty() { "" } else { " " };
        let _ = writeln!(text, "///{space}{line}");
    };
    line(row.description());
    line("");
    line("```text");
    wrapped(&row.syntax()).iter().for_each(|part| line(part));
    line("```");
    line("");
    if let Some(refusal) = row.refusal() {
        line(&format!("Cannot stand in a pipeline: {refusal}."));
    } else {
        let mut replies = row.replies();
        // The reply to the plain command first.
        replies.sort_by_key(|(condition, _)| condition.is_some());
        for (condition, shape) in replies {
            let ty = default_type_name(&shape);
            let reply = match (condition, shape.is_any()) {
                (_, true) => format!("{shape}; the type must be written"),
                (_, false) => format!("{shape}: `{ty}`"),
            };
            match condition {
                Some(condition) => line(&format!("* Replies with `{condition}` {reply}.")),
                None => line(&format!("* Replies {reply}.")),
            }
        }
    }
    if let Some(waiting) = waiting(row) {
        line("");
        line(&waiting);
    }
    if let Some(on_cluster) = row.on_cluster() {
        line("");
        line(&format!("On a cluster: {on_cluster}."));
    }
    line("");
    let complexity = complexity.map_or(String::new(), |it| format!("Complexity: `{it}`. "));
    line(&format!(
        "Since {}. {complexity}[Documentation]({}).",
        row.since_text(),
        row.page()
    ));
    let _ = writeln!(text, "pub const {item}: &str = {:?};", row.name());
    format!("\n{text}")
}

/// How a command that waits can stand in a pipeline.
fn waiting(row: &Row) -> Option<String> {
    let instead = match row.waits()? {
        Waits::Always(None) => String::new(),
        Waits::Always(Some(command)) => format!(": `{command}` does the same without waiting"),
        Waits::With(word) => {
            return Some(format!(
                "With `{word}` it waits: it stands at the end of a pipeline with `redis(blocking)`, or in `atomic` blocks, where it never waits."
            ));
        }
    };
    Some(format!(
        "It waits: it stands at the end of a pipeline with `redis(blocking)`, or in `atomic` blocks, where it never waits{instead}."
    ))
}

/// The containers and modules, and what their items are.
const MODULES: &[(&str, &str)] = &[
    (
        "ACL",
        "Users and what they may do: the subcommands of `ACL`.",
    ),
    (
        "BACKUP",
        "Backups of the data set: the subcommands of `BACKUP`.",
    ),
    (
        "BF",
        "Bloom filters: which items were added, with false positives.",
    ),
    (
        "CF",
        "Cuckoo filters: Bloom filters from which items can be removed.",
    ),
    (
        "CLIENT",
        "Connections of clients: the subcommands of `CLIENT`.",
    ),
    (
        "CLUSTER",
        "Nodes and hash slots of a cluster: the subcommands of `CLUSTER`.",
    ),
    (
        "CMS",
        "Count-min sketches: about how often items were added.",
    ),
    (
        "COMMAND",
        "Commands that the server has: the subcommands of `COMMAND`.",
    ),
    (
        "COMMANDLOG",
        "The log of slow and of large commands in Valkey: the subcommands of `COMMANDLOG`.",
    ),
    (
        "CONFIG",
        "Settings of the server: the subcommands of `CONFIG`.",
    ),
    (
        "FT",
        "Indexes over hashes and JSON documents, searches, suggestions and dictionaries.",
    ),
    (
        "FUNCTION",
        "Libraries of functions: the subcommands of `FUNCTION`.",
    ),
    (
        "HIMPORT",
        "Hashes with the same fields, imported in bulk: the subcommands of `HIMPORT`.",
    ),
    (
        "HOTKEYS",
        "The keys used most: the subcommands of `HOTKEYS`.",
    ),
    ("JSON", "JSON documents."),
    (
        "LATENCY",
        "Latencies of the server: the subcommands of `LATENCY`.",
    ),
    (
        "MEMORY",
        "Memory of the server and of keys: the subcommands of `MEMORY`.",
    ),
    ("MODULE", "Loaded modules: the subcommands of `MODULE`."),
    (
        "OBJECT",
        "How values are stored and used: the subcommands of `OBJECT`.",
    ),
    (
        "PUBSUB",
        "Channels and their subscribers: the subcommands of `PUBSUB`.",
    ),
    (
        "SCRIPT",
        "Lua scripts that the server has: the subcommands of `SCRIPT`.",
    ),
    (
        "SLOWLOG",
        "The log of slow commands: the subcommands of `SLOWLOG`.",
    ),
    (
        "TDIGEST",
        "T-digests: estimates of quantiles and ranks of numbers.",
    ),
    ("TOPK", "Top-k lists: the items that were added most often."),
    ("TS", "Time series."),
    (
        "XGROUP",
        "Consumer groups of streams: the subcommands of `XGROUP`.",
    ),
    (
        "XINFO",
        "Streams, their groups and consumers: the subcommands of `XINFO`.",
    ),
];

fn held(module: &str) -> &'static str {
    let known = MODULES.iter().find(|(name, _)| *name == module);
    known
        .map(|(_, text)| *text)
        .unwrap_or_else(|| panic!("MODULES lacks `{module}`"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(name: &str) -> String {
        let text = generate();
        let end = text.find(&format!("= {name:?};")).expect("the item");
        let start = text[..end].rfind("\n\n").unwrap_or(0);
        text[start..end].replace("    ///", "///")
    }

    #[test]
    fn the_plain_reply_stands_first() {
        let page = page("ZRANGE");
        let plain = page.find("* Replies an array").expect("the plain reply");
        assert!(plain < page.find("* Replies with `WITHSCORES`").expect("the other"));
    }

    #[test]
    fn a_refused_command_says_what_to_use() {
        let page = page("SUBSCRIBE");
        assert!(page.contains("Cannot stand in a pipeline") && page.contains("use the `PubSub`"));
        assert!(!page.contains("* Replies"));
    }

    #[test]
    fn a_command_that_waits_says_which_does_not() {
        assert!(page("BLPOP").contains("`LPOP` does the same without waiting"));
        assert!(page("XREAD").contains("With `BLOCK` it waits"));
    }

    #[test]
    fn long_syntax_has_several_lines() {
        let lines = wrapped("SET key value [NX | XX] [GET]");
        assert_eq!(lines, ["SET key value [NX | XX] [GET]"]);
        let syntax = commands::Row::find("FT.SEARCH").expect("a row").syntax();
        let lines = wrapped(&syntax);
        assert!(
            lines.len() > 3 && lines.iter().all(|line| line.len() < 130),
            "{lines:?}"
        );
        let joined: Vec<&str> = lines.iter().map(|line| line.trim()).collect();
        assert_eq!(joined.join(" "), syntax);
    }

    #[test]
    fn an_option_is_shown_once() {
        assert_eq!(page("JSON.GET").matches("INDENT").count(), 1);
    }

    #[test]
    fn no_type_is_written_as_tokens() {
        assert!(!generate().contains(",)"));
    }
}
