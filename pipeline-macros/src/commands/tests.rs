//! The reader, the matcher and the replies, on the real table.

use super::*;

/// Items from a line: words in capitals and symbols are bare where the row has them, `'…'` quotes, `$x` is a value only known at run time,
/// `..` a spread, `_` a count, `[ … ]` an optional part.
fn items<'a>(row: &Row, line: &'a str) -> Vec<Item<'a>> {
    let mut out: Vec<Item<'a>> = Vec::new();
    let mut inner: Option<Vec<Item<'a>>> = None;
    for token in line.split(' ').filter(|token| !token.is_empty()) {
        let item = match token {
            "[" => {
                inner = Some(Vec::new());
                continue;
            }
            "]" => Item::Optional(inner.take().expect("an open bracket")),
            ".." => Item::Spread,
            "_" => Item::Count,
            "''" => Item::Value(Some("")),
            _ if token.starts_with('?') => Item::Value(None),
            _ if token.starts_with('\'') => Item::Value(Some(token.trim_matches('\''))),
            _ if row.has_word(token) && *token == *token.to_ascii_uppercase() => Item::Word(token),
            _ if token.len() > 1 && token.bytes().all(|b| b.is_ascii_uppercase()) => {
                Item::Word(token)
            }
            _ => Item::Value(Some(token)),
        };
        inner.as_mut().unwrap_or(&mut out).push(item);
    }
    out
}

fn split(line: &str) -> (Row, &str) {
    let words: Vec<&str> = line.splitn(3, ' ').collect();
    let two = words.iter().take(2).copied().collect::<Vec<_>>().join(" ");
    if let Some(row) = Row::find(&two).filter(|_| words.len() > 1) {
        return (row, words.get(2).copied().unwrap_or(""));
    }
    let row = Row::find(words[0]).unwrap_or_else(|| panic!("no row for {line}"));
    (row, line[words[0].len()..].trim_start())
}

fn matched(line: &str) -> Result<(Row, Match), Problem> {
    let (row, rest) = split(line);
    row.matches(&items(&row, rest)).map(|m| (row, m))
}

fn takes(line: &str) {
    if let Err(problem) = matched(line) {
        panic!("{line}: {problem:?}");
    }
}

fn refuses(line: &str) -> Problem {
    match matched(line) {
        Ok((_, m)) => panic!("{line} matched: {:?}", m.roles),
        Err(problem) => problem,
    }
}

fn shape(line: &str) -> Shape {
    let (row, m) = matched(line).unwrap_or_else(|problem| panic!("{line}: {problem:?}"));
    row.reply(&m)
        .unwrap_or_else(|why| panic!("{line}: {why:?}"))
}

#[test]
fn the_table_is_sorted_and_every_row_can_be_read() {
    let names: Vec<&str> = rows().map(|row| row.name()).collect();
    assert!(names.len() > 600, "{} rows", names.len());
    assert!(names.is_sorted(), "the table is not sorted by name");
    for row in rows() {
        assert_eq!(
            Row::find(row.name()).map(|row| row.name()),
            Some(row.name())
        );
        assert!(row.syntax().starts_with(row.name()));
        for rule in row.reply.split(';') {
            let shape = rule.split_once("=>").map_or(rule, |(_, shape)| shape);
            Shape::parse(Box::leak(shape.to_owned().into_boxed_str()));
        }
        assert!(
            !row.since.is_empty() && !row.group.is_empty(),
            "{}",
            row.name()
        );
        let _ = row.matches(&[]);
    }
}

#[test]
fn a_row_is_found_by_its_whole_name_only() {
    for name in [
        "", "A", "HGE", "HGETT", "ZZZ", "hget", "XGROUP", "XGROUP ", "HGET\t",
    ] {
        assert!(Row::find(name).is_none(), "{name}");
    }
}

/// Lines tried on five servers: `+` where one of them takes it, `-` where every one refuses it for its syntax or for a literal in it.
#[test]
fn what_servers_take_matches_and_what_they_refuse_does_not() {
    let mut wrong = Vec::new();
    for line in include_str!("strictness.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
    {
        let (sign, line) = line.split_at(2);
        let found = matched(line);
        if found.is_ok() != (sign == "+ ") {
            wrong.push(format!("{sign}{line}: {:?}", found.map(|_| ())));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} lines:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}
