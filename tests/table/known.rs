//! The table against `COMMAND` and `COMMAND DOCS`: names, number of arguments, flags, words, and the places of keys.

use crate::answers::Asked;
use crate::commands::grammar::Node;
use crate::commands::{Kind, Row, Server};
use crate::facts::{self, Facts};
use crate::random::Random;
use crate::{exceptions, lines, lines_each, rows_to_try, seed, servers, version_for, version_of};

/// Drawn for each command.
const LINES: usize = 5;

#[test]
fn servers_and_table_know_the_same_commands() {
    let mut wrong = Vec::new();
    for name in servers() {
        let (mut asked, server) = (Asked::new(&name).expect("a server"), version_of(&name));
        let facts = facts::of(&mut asked);
        for (command, facts) in &facts {
            match Row::find(command) {
                Some(row) => differences(&row, facts, server)
                    .into_iter()
                    .for_each(|text| wrong.push(format!("{name}: {command}: {text}"))),
                None if facts.container
                    || is_container(command)
                    || exceptions::needs_no_row(command) => {}
                None => wrong.push(format!("{name}: {command} has no row")),
            }
        }
        let module = Row::is_of_module;
        let missing = crate::commands::rows().filter(|row| {
            server.has(row.since()) && !module(row) && !facts.contains_key(row.name())
        });
        // Redis 6.2 does not list subcommands.
        let missing = missing.filter(|row| {
            let not_listed = name == "redis-6.2" && row.name().contains(' ');
            !not_listed && !exceptions::may_be_missing(row.name())
        });
        wrong.extend(
            missing
                .map(|row| format!("{name}: {} is not there, since {}", row.name(), row.since())),
        );
    }
    assert!(
        wrong.is_empty(),
        "{} differences:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

/// Redis 6.2 does not list subcommands.
fn is_container(command: &str) -> bool {
    crate::commands::Row::find_with_subcommands(command)
        .1
        .next()
        .is_some()
}

fn differences(row: &Row, facts: &Facts, server: Server) -> Vec<String> {
    let mut wrong = Vec::new();
    let name = row.name();
    if !server.has(row.since()) {
        wrong.push(format!("is there before {}", row.since()));
    }
    let words = name.split(' ').count();
    let (least, most) = span(&row.grammar());
    let (least, most) = (
        (least + words) as i64,
        most.map(|most| (most + words) as i64),
    );
    let fits = match facts.arity {
        // Modules do not say.
        -1 if name.contains('.') || name.starts_with('V') => true,
        arity if arity > 0 => least == arity && most == Some(arity),
        arity => least == -arity && most != Some(least),
    };
    if !fits && !exceptions::arity_differs(name) {
        wrong.push(format!(
            "arity {}, the table has {least} to {most:?}",
            facts.arity
        ));
    }
    for flag in ["readonly", "write", "blocking"] {
        let theirs = facts.flags.iter().any(|own| own == flag);
        if theirs != row.has_flag(flag) && !exceptions::flag_differs(name, flag) {
            wrong.push(format!("flag {flag}: {theirs}"));
        }
    }
    let lacking = facts
        .words
        .iter()
        .filter(|word| !row.has_word(word) && !exceptions::word_is_no_word(name, word));
    wrong.extend(lacking.map(|word| format!("the table lacks {word}")));
    if !facts.words.is_empty() {
        let mut own = Vec::new();
        row.grammar().each_word(&mut |word| own.push(word));
        let more = own.iter().filter(|word| {
            server.has(word.since) && !facts.words.iter().any(|theirs| word.is(theirs))
        });
        let more = more.filter(|word| !exceptions::word_is_undocumented(name, word.text));
        wrong.extend(more.map(|word| format!("the table has {} as well", word.text)));
    }
    wrong
}

/// How many arguments and words a part can be.
fn span(node: &Node) -> (usize, Option<usize>) {
    match node {
        Node::Word(_) | Node::Arg(_) => (1, Some(1)),
        Node::Seq(nodes) => sum(nodes.iter().map(span)),
        Node::Choice(nodes) => {
            let least = nodes.iter().map(|node| span(node).0).min().unwrap_or(0);
            let most = nodes
                .iter()
                .map(|node| span(node).1)
                .reduce(|a, b| a.zip(b).map(|(a, b)| a.max(b)));
            (least, most.flatten())
        }
        Node::Optional(inner) => (0, span(inner).1),
        Node::Repeat(inner) => (span(inner).0, None),
        Node::Run(parts) => sum(parts.iter().map(|part| {
            let (least, most) = span(&part.node);
            (
                if part.required { least } else { 0 },
                most.filter(|_| part.once),
            )
        })),
        Node::Counted(_) | Node::SameLength { .. } => (0, Some(0)),
    }
}

fn sum(spans: impl Iterator<Item = (usize, Option<usize>)>) -> (usize, Option<usize>) {
    spans.fold((0, Some(0)), |(least, most), (l, m)| {
        (least + l, most.zip(m).map(|(a, b)| a + b))
    })
}

/// The versions in which commands and words came, oldest first. What is older than the first is there always.
const REDIS: &[&str] = &[
    "6.2", "7.0", "7.2", "7.4", "8.0", "8.2", "8.4", "8.6", "8.8", "8.10",
];
const VALKEY: &[&str] = &["7.2", "8.0", "8.1", "9.0", "9.1"];

/// The last version without what came in this one, and the first with it.
fn around(product: &str, since: &str) -> Option<(Server, Server)> {
    let versions = if product == "redis" { REDIS } else { VALKEY };
    let (major, rest) = since.split_once('.')?;
    let version = format!("{major}.{}", rest.split('.').next()?);
    let place = versions.iter().position(|other| *other == version)?;
    let named = |version: &str| Server::parse(&format!("{product}-{version}"));
    Some((
        named(versions.get(place.checked_sub(1)?)?)?,
        named(versions[place])?,
    ))
}

#[test]
fn commands_and_words_are_as_old_as_documented() {
    let (mut wrong, mut compared) = (Vec::new(), 0);
    for name in servers() {
        let mut asked = Asked::new(&name).expect("a server");
        let product = name.split('-').next().unwrap_or_default();
        for (command, facts) in facts::of(&mut asked) {
            let Some(row) = Row::find(&command) else {
                continue;
            };
            let own = facts
                .since
                .as_deref()
                .and_then(|since| around(product, since));
            compared += usize::from(own.is_some());
            if own.is_some_and(|(before, then)| before.has(row.since()) || !then.has(row.since())) {
                wrong.push(format!(
                    "{name}: {command} {:?}, the table says {}",
                    facts.since,
                    row.since()
                ));
            }
            for (word, since) in &facts.words_since {
                let Some((before, then)) = around(product, since) else {
                    continue;
                };
                compared += 1;
                let mut own = Vec::new();
                row.grammar()
                    .each_word(&mut |other| own.extend(other.is(word).then_some(other.since)));
                let fits = own
                    .iter()
                    .any(|own| then.has(own) && !(before.has(own) && before.has(row.since())));
                if !fits && !exceptions::age_differs(&command, word) {
                    wrong.push(format!(
                        "{name}: {command} {word} {since}, the table says {own:?}"
                    ));
                }
            }
        }
    }
    println!("{compared} ages compared");
    assert!(
        wrong.is_empty(),
        "{} differences:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

/// `COMMAND GETKEYS` finds the keys where the table has arguments of the kind `key`.
#[test]
fn servers_find_the_same_keys() {
    let (mut wrong, mut compared) = (Vec::new(), 0);
    for name in servers() {
        let (mut asked, server) = (Asked::new(&name).expect("a server"), version_of(&name));
        let mut random = Random::new(seed());
        for row in rows_to_try(&mut asked, server) {
            for _ in 0..lines_each(LINES) {
                let line = lines::draw(row, version_for(&row, server), &mut random);
                if exceptions::keys_are_vague(row.name()) || row.matches(&line.items()).is_err() {
                    continue;
                }
                let own: Vec<&str> = line
                    .args
                    .iter()
                    .filter(|(_, _, kind)| *kind == Kind::Key)
                    .map(|(place, _, _)| line.tokens[*place].text())
                    .collect();
                let words: Vec<&str> = ["COMMAND", "GETKEYS"]
                    .into_iter()
                    .chain(line.words())
                    .collect();
                let theirs = match asked.command(&words) {
                    Ok(keys) => redis::from_redis_value::<Vec<String>>(keys).expect("keys"),
                    // "The command has no key arguments"
                    Err(_) if own.is_empty() => continue,
                    Err(error)
                        if exceptions::keys_are_not_found(row.name(), &error.to_string()) =>
                    {
                        continue;
                    }
                    Err(error) => vec![error.to_string()],
                };
                compared += 1;
                let mut sorted = theirs.clone();
                let mut own_sorted = own.clone();
                sorted.sort_unstable();
                own_sorted.sort_unstable();
                if sorted != own_sorted {
                    wrong.push(format!("{name}: {line}: {theirs:?}, the table {own:?}"));
                }
            }
        }
    }
    eprintln!("keys of {compared} lines compared");
    assert!(
        wrong.is_empty(),
        "{} lines:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

/// What `COMMAND` tells clients of clusters, and what the documentation says of a command where that is done.
const TIPS: &[(&str, &str)] = &[
    ("request_policy:all_shards", "to all primaries"),
    ("request_policy:all_nodes", "to all nodes"),
    ("request_policy:multi_shard", "divided by the slots"),
    ("response_policy:agg_sum", "the sum"),
    ("response_policy:agg_min", "the least"),
    // Of numbers that are 0 or 1.
    ("response_policy:agg_logical_and", "the least"),
    ("response_policy:all_succeeded", "or an error"),
    ("response_policy:one_succeeded", "one that is not an error"),
];

/// Commands that stay on one node all the same: `WAIT` can only stand in a transaction, and the conditions of `MSETEX` hold for all its keys at once.
const STAY: &[&str] = &["WAIT", "WAITAOF", "MSETEX"];

/// Tips of Redis 7.0 that later versions correct: the numbers that `LATENCY RESET` replies are summed up, and `MSETNX` is not divided, since its condition
/// holds for all its keys at once.
const CORRECTED: &[(&str, &str)] = &[
    ("LATENCY RESET", "response_policy:all_succeeded"),
    ("MSETNX", "request_policy:multi_shard"),
    ("MSETNX", "response_policy:agg_min"),
];

/// Commands go to the nodes of a cluster that the server says, or are refused there.
#[test]
fn clusters_get_commands_as_servers_say() {
    let (mut wrong, mut checked) = (Vec::new(), 0);
    for name in servers() {
        let mut asked = Asked::new(&name).expect("a server");
        let facts = facts::of(&mut asked);
        for row in crate::commands::rows() {
            let stays = STAY.contains(&row.name());
            let Some(facts) = facts.get(row.name()).filter(|_| !stays) else {
                continue;
            };
            let said = row.on_cluster().unwrap_or_default();
            for (tip, done) in TIPS {
                if facts.tips.iter().any(|own| own == tip) && row.refusal().is_none() {
                    let right = said.contains(done) || said.starts_with("refused");
                    let corrected = name == "redis-7.0" && CORRECTED.contains(&(row.name(), *tip));
                    if !right && !corrected {
                        wrong.push(format!("{name}: {} {tip}: {said}", row.name()));
                    }
                    checked += 1;
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(checked > 40, "{checked}");
}
