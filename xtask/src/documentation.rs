//! `commands.rs` of the runtime: one documented item a command of the table.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use redis_pipeline_commands::{self as commands, Row, default_type_name, item_path};

/// The worst case that the servers' own documentation (`COMMAND DOCS`) names.
const COMPLEXITY: &str = include_str!("complexity.txt");

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

#![allow(non_snake_case)]
";

/// Returns the whole file.
pub(crate) fn generate() -> String {
    let complexity: BTreeMap<&str, &str> = COMPLEXITY
        .lines()
        .filter_map(|line| line.split_once('\t'))
        .collect();
    let mut modules: BTreeMap<String, String> = BTreeMap::new();
    let mut text = HEAD.to_owned();
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
            "\n/// The subcommands of `{module}`, or the commands of its module.\npub mod {module} {{\n{}}}\n",
            items
                .trim_start_matches('\n')
                .lines()
                .map(indented)
                .collect::<String>()
        );
    }
    text
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
    line(&row.syntax());
    line("```");
    line("");
    if let Some(refusal) = row.refusal() {
        line(&format!("Cannot stand in a pipeline: {refusal}."));
    } else {
        for (condition, shape) in row.replies() {
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
