//! The runtime unpacks the key specifications of all commands as what the macro packs.

use proc_macro2::Span;

use crate::commands::grammar::{Arg, Node, Part};
use crate::commands::{At, Item, rows};
use crate::encoding;
use crate::keys::{self, KeySpec, KnownSlot};

// The unpacking side, which only this test compiles into this crate: its `super::encoding` is the copy of here.
#[allow(dead_code, unreachable_pub)]
#[path = "key_positions.rs"]
mod key_positions;

type Line = Vec<Item<'static>>;

/// Lines of a part of a grammar: the plainest first, and others that differ from it in one place. `open` decides whether numbers of
/// arguments are left open.
fn lines(node: &Node, open: bool) -> Vec<Line> {
    let wrap = |line: &Line| {
        let is_nested = line.iter().any(|item| matches!(item, Item::Optional(_)));
        (!is_nested && !line.is_empty()).then(|| vec![Item::Optional(line.clone())])
    };
    match node {
        Node::Word(word) => vec![vec![Item::Word(word.text)]],
        Node::Arg(arg) => argument(arg, open),
        Node::Seq(nodes) => {
            let parts: Vec<Vec<Line>> = nodes.iter().map(|node| lines(node, open)).collect();
            varied(&parts)
        }
        Node::Choice(nodes) => nodes.iter().flat_map(|node| lines(node, open)).collect(),
        Node::Optional(node) => {
            let there = lines(node, open);
            let optional: Vec<Line> = there.iter().filter_map(wrap).collect();
            [vec![Vec::new()], there, optional].concat()
        }
        Node::Repeat(node) => repeated(node, open),
        Node::Run(parts) => run(parts, open),
        Node::Counted(_) | Node::SameLength { .. } => vec![Vec::new()],
    }
}

fn argument(arg: &Arg, open: bool) -> Vec<Line> {
    match (arg.counts, open) {
        (Some(_), true) => vec![vec![Item::Count]],
        (Some(_), false) => vec![vec![Item::Value(Some("1"))], vec![Item::Value(Some("2"))]],
        (None, _) => vec![vec![Item::Value(None)]],
    }
}

fn repeated(node: &Node, open: bool) -> Vec<Line> {
    let once = lines(node, open);
    let twice = once
        .iter()
        .map(|line| [line.clone(), line.clone()].concat());
    let closed = once.iter().cloned().chain(twice);
    match node.iteration() {
        Some(_) if open => {
            let spread = vec![Item::Spread];
            let behind = once
                .iter()
                .map(|line| [line.clone(), spread.clone()].concat());
            std::iter::once(spread.clone()).chain(behind).collect()
        }
        _ => closed.collect(),
    }
}

/// The parts as the table has them, and each before the next two, which may be absent, and the required ones.
fn run(parts: &[Part], open: bool) -> Vec<Line> {
    let each: Vec<Vec<Line>> = parts.iter().map(|part| run_part(part, open)).collect();
    let mut all = varied(&each);
    let there = |part: &Part| {
        lines(&part.node, open)
            .into_iter()
            .next()
            .unwrap_or_default()
    };
    for at in 0..parts.len() {
        let next = |by: usize| (at + by) % parts.len();
        let mut line = there(&parts[at]);
        for part in [next(1), next(2)]
            .map(|at| &parts[at])
            .into_iter()
            .filter(|it| !it.required)
        {
            line.push(Item::Optional(there(part)));
        }
        for (_, part) in parts
            .iter()
            .enumerate()
            .filter(|(other, it)| it.required && *other != at)
        {
            line.extend(there(part));
        }
        all.push(line);
    }
    all
}

fn run_part(part: &Part, open: bool) -> Vec<Line> {
    let there = lines(&part.node, open);
    match part.required {
        true => there,
        false => {
            let optional = there.iter().map(|line| vec![Item::Optional(line.clone())]);
            let optional: Vec<Line> = optional.collect();
            [vec![Vec::new()], there, optional].concat()
        }
    }
}

/// The first line of each part, and lines in which one part has another one.
fn varied(parts: &[Vec<Line>]) -> Vec<Line> {
    let first = |part: &Vec<Line>| part.first().cloned().unwrap_or_default();
    let plain: Vec<Line> = parts.iter().map(first).collect();
    let mut all = vec![plain.concat()];
    for (at, part) in parts.iter().enumerate() {
        for line in part.iter().skip(1) {
            let mut varied = plain.clone();
            varied[at].clone_from(line);
            all.push(varied.concat());
        }
    }
    all
}

/// Packs and unpacks a specification, and returns what it is.
fn round_trip(of: &str, spec: &KeySpec) -> String {
    let packed: &'static str = spec.to_string().leak();
    let unpacked = key_positions::KeySpec::unpack(packed);
    // Both sides have the same names, so that what they are is told alike.
    let expected = format!("{spec:?}");
    assert_eq!(format!("{unpacked:?}"), expected, "{of}: {packed}");
    expected
}

/// The same keys, known to be in one slot.
fn in_slot(spec: &KeySpec, slot: u16) -> KeySpec {
    let KeySpec::At(at) = spec else {
        return spec.clone();
    };
    let known = at.iter().map(|_| KnownSlot {
        text: String::new(),
        span: Span::call_site(),
        slot,
    });
    spec.clone().within(&known.collect::<Vec<_>>())
}

#[test]
fn key_specifications_of_all_rows_are_unpacked_as_they_were() {
    let mut all = String::new();
    let mut without = Vec::new();
    for row in rows() {
        let words = row.name().split(' ').count();
        let grammar = row.grammar();
        let mut matched = 0;
        for line in [false, true]
            .into_iter()
            .flat_map(|open| lines(&grammar, open))
        {
            let Ok(found) = row.matches(&line) else {
                continue;
            };
            matched += 1;
            let of = format!("{} {line:?}", row.name());
            let spec = keys::find(words, &found);
            all.push_str(&round_trip(&of, &spec));
            for slot in [0, encoding::SLOTS - 1] {
                all.push_str(&round_trip(&of, &in_slot(&spec, slot)));
            }
        }
        if matched == 0 {
            without.push(row.name());
        }
    }
    assert!(without.is_empty(), "no line of {without:?}");
    let kinds = [
        "Unknown",
        "At([])",
        "At([1",
        "In(0, ",
        "In(16383, ",
        "Found(",
    ];
    let begins = [
        "from: Start(",
        "from: End(",
        "from: After {",
        "passed: [(\"",
    ];
    let finds = ["One", "End(", "Half", "Counted"].map(|find| format!("until: {find}"));
    let finds = finds.iter().map(String::as_str);
    for kind in kinds.into_iter().chain(begins).chain(finds) {
        assert!(all.contains(kind), "no {kind} among the specifications");
    }
}

/// The arguments of a line as they are sent, with two for a spread. The one at `marked` is `T`.
fn sent(line: &[Item<'static>], marked: At) -> Vec<String> {
    let one = |item: &Item<'static>, is_marked: bool| match item {
        Item::Word(word) => vec![(*word).to_owned()],
        _ if is_marked => vec!["T".to_owned()],
        Item::Spread => vec!["BLOCK".to_owned(); 2],
        Item::Value(Some(value)) => vec![(*value).to_owned()],
        _ => vec!["BLOCK".to_owned()],
    };
    let items = line.iter().enumerate().flat_map(|(at, item)| match item {
        Item::Optional(parts) => {
            let parts = parts.iter().enumerate();
            let is = |part| {
                marked
                    == At {
                        item: at,
                        part: Some(part),
                    }
            };
            parts.flat_map(|(part, item)| one(item, is(part))).collect()
        }
        item => one(
            item,
            marked
                == At {
                    item: at,
                    part: None,
                },
        ),
    });
    items.collect()
}

#[test]
fn the_time_out_of_every_command_that_waits_is_found() {
    let mut found_in = 0;
    for row in rows().filter(|row| row.waits().is_some()) {
        let grammar = row.grammar();
        let mut matched = 0;
        for line in [false, true]
            .into_iter()
            .flat_map(|open| lines(&grammar, open))
        {
            let Some(found) = row
                .matches(&line)
                .ok()
                .filter(|it| row.blocks(it).is_some())
            else {
                continue;
            };
            matched += 1;
            let of = format!("{} {line:?}", row.name());
            let names = ["timeout", "milliseconds"];
            let mut args = found.args.iter();
            let marked = args.find(|it| names.contains(&it.name)).expect(&of).at;
            let timeout = keys::timeout(1, &found, row.waits().expect(&of)).expect(&of);
            let text: &'static str = timeout.to_string().leak();
            let from = text
                .strip_prefix(['@'])
                .and_then(|it| it.strip_prefix(['s', 'm']));
            let from = key_positions::BeginSearch::unpack(from.expect(&of)).expect(&of);
            let sent: Vec<String> = [row.name().to_owned()]
                .into_iter()
                .chain(sent(&line, marked))
                .collect();
            let arguments: Vec<&[u8]> = sent.iter().map(String::as_bytes).collect();
            let at = from.find(&arguments).expect(&of);
            assert_eq!(arguments[at], b"T", "{of}: {text} of {sent:?}");
        }
        assert!(matched > 0, "no line of {} waits", row.name());
        found_in += 1;
    }
    assert!(found_in > 10, "{found_in} commands wait");
}
