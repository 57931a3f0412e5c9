//! `commands/options.rs` of the runtime: one documented item for each word of a command, for editors.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use command_table::grammar::{Node, Word};
use command_table::{self as commands, Row, item, item_path};

/// What each word does: `WORD: text` for all commands, `WORD (COMMAND, GROUP*): text` for some.
const TEXTS: &str = include_str!("options.txt");

/// Words that are younger than their command, but no younger than the oldest server that the table speaks of: `COMMAND: WORD version, …`.
const VERSIONS: &str = include_str!("option_versions.txt");

const HEAD: &str = "\
//! One item for each word of each command, generated from the command table. Only editors look at it: an option word in a pipeline is a path to its item here.

#![allow(missing_docs, non_snake_case)]
";

/// Returns the whole file.
pub(crate) fn generate() -> String {
    let mut text = HEAD.to_owned();
    for row in commands::rows() {
        let mut words = Vec::new();
        row.grammar().each_word(&mut |word| words.push(word));
        let mut items = BTreeMap::new();
        for word in words {
            let name = item(word.text);
            items.entry(name).or_insert(word);
        }
        if items.is_empty() {
            continue;
        }
        let (module, name) = item_path(row.name());
        let module = module.map_or_else(|| name.clone(), |module| format!("{module}_{name}"));
        let items: String = items
            .iter()
            .map(|(name, word)| documented(&row, name, word))
            .collect();
        let _ = write!(
            text,
            "\npub mod {module} {{\n{}}}\n",
            items.trim_start_matches('\n')
        );
    }
    text
}

fn documented(row: &Row, name: &str, word: &Word) -> String {
    let mut text = String::new();
    let mut line = |line: &str| {
        let space = if line.is_empty() { "" } else { " " };
        let _ = writeln!(text, "    ///{space}{line}");
    };
    line(description(row.name(), word.text));
    let mut part = None;
    narrowest(&row.grammar(), word.text, &mut part);
    line("");
    line("```text");
    let part = part.unwrap_or_else(|| word.text.to_ascii_uppercase());
    line(&format!("{} … {part}", row.name()));
    line("```");
    line("");
    line(&format!("Since {}.", since(row, word)));
    let _ = writeln!(
        text,
        "    pub const {name}: &str = {:?};",
        word.text.to_ascii_uppercase()
    );
    format!("\n{text}")
}

/// Since when the command has the word.
fn since(row: &Row, word: &Word) -> String {
    let of_command = VERSIONS
        .lines()
        .find_map(|line| line.strip_prefix(row.name())?.strip_prefix(": "));
    let older = of_command.and_then(|words| {
        let of_word =
            |entry: &str| Some(entry.strip_prefix(word.text)?.strip_prefix(' ')?.to_owned());
        words.split(", ").find_map(of_word)
    });
    let older = older.map(|version| format!("Redis {version}"));
    word.since_text()
        .or(older)
        .unwrap_or_else(|| row.since_text())
}

/// The text for this command, for its group, or for all.
fn description(command: &str, word: &str) -> &'static str {
    let rank = |scope: &str| match scope.strip_suffix('*') {
        _ if scope == command => Some(2),
        Some(start) if command.starts_with(start) => Some(1),
        _ => None,
    };
    let entries = TEXTS.lines().filter_map(|line| {
        let (head, text) = line.split_once(": ")?;
        let (own, scopes) = match head.split_once(" (") {
            Some((own, scopes)) => (own, Some(scopes.trim_end_matches(')'))),
            None => (head, None),
        };
        let rank = match scopes {
            Some(scopes) => scopes.split(", ").filter_map(rank).max()?,
            None => 0,
        };
        (own == word).then_some((rank, text))
    });
    let found = entries.max_by_key(|(rank, _)| *rank);
    found
        .map(|(_, text)| text)
        .unwrap_or_else(|| panic!("options.txt lacks `{word}` of {command}"))
}

/// The smallest optional part, or alternative of several arguments, that has the word.
fn narrowest(node: &Node, word: &str, found: &mut Option<String>) {
    let has = |node: &Node| {
        let mut has = false;
        node.each_word(&mut |own| has |= own.text == word);
        has
    };
    let mut shown = |node: &Node, is_optional: bool| {
        let mut text = String::new();
        node.syntax(&mut text);
        let text = text.trim();
        *found = Some(if is_optional {
            format!("[{text}]")
        } else {
            text.to_owned()
        });
    };
    match node {
        Node::Optional(inner) if has(inner) => {
            shown(inner, true);
            narrowest(inner, word, found);
        }
        Node::Run(parts) => {
            if let Some(part) = parts.iter().find(|part| has(&part.node)) {
                shown(&part.node, !part.required);
                narrowest(&part.node, word, found);
            }
        }
        Node::Choice(nodes) => {
            if let Some(node) = nodes.iter().find(|node| has(node)) {
                if let Node::Seq(_) = node {
                    shown(node, false);
                }
                narrowest(node, word, found);
            }
        }
        Node::Seq(nodes) => {
            if let Some(node) = nodes.iter().find(|node| has(node)) {
                narrowest(node, word, found);
            }
        }
        Node::Repeat(node) => narrowest(node, word, found),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_says_what_it_does_and_since_when() {
        let text = generate();
        let page = |module: &str, item: &str| {
            let module = &text[text
                .find(&format!("pub mod {module} {{"))
                .expect("the module")..];
            let end = module
                .find(&format!("pub const {item}:"))
                .expect("the item");
            let start = module[..end].rfind("\n\n").unwrap_or(0);
            module[start..end].to_owned()
        };
        let rev = page("ZRANGE", "REV");
        assert!(
            rev.contains("greatest first") && rev.contains("[REV]"),
            "{rev}"
        );
        let get = page("SET", "GET");
        assert!(
            get.contains("Replies the value that the key had") && get.contains("Since Redis 6.2"),
            "{get}"
        );
        let ex = page("SET", "EX");
        assert!(ex.contains("EX seconds"), "{ex}");
        assert!(page("XADD", "ASTERISK").contains("The server makes the id"));
    }

    /// A text that no command has any more would be carried on for ever.
    #[test]
    fn every_text_belongs_to_a_word() {
        let words: Vec<&str> = commands::rows()
            .flat_map(|row| row.words().collect::<Vec<_>>())
            .collect();
        for line in TEXTS.lines() {
            let (head, _) = line.split_once(": ").expect("a word and its text");
            let word = head.split(' ').next().expect("a word");
            assert!(words.contains(&word), "no command has `{word}`");
        }
    }
}
