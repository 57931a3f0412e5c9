//! Whether a value that was read holds everything that the server sent: each leaf of the raw reply stands in the `Debug` of the value, as often as it was sent.
//!
//! Both are brought to one form: numbers by their value, however they were sent; booleans as 1 and 0; text without the separators and capitals in which names
//! of Redis and of fields differ. Nil is no leaf.

use std::collections::BTreeMap;

use redis::Value;
use redis_pipeline::Command;

/// Leaves in their common form, and how often each stands there.
type Leaves = BTreeMap<String, usize>;

/// Leaves that values do not hold as they were sent, `…` for any end: their commands, and why.
const LEFT_OUT: &[(&[&str], &[&str], &str)] = &[
    (
        &["FT.SEARCH", "FT.AGGREGATE", "FT.CURSOR READ"],
        &[
            "attributes",
            "extraattributes",
            "format",
            "results",
            "string",
            "totalresults",
            "values",
            "warning",
        ],
        "RESP3 names the parts of the reply and how values are spelt; no attribute has a value",
    ),
    (
        &["FT.SPELLCHECK"],
        &["results"],
        "RESP3 names the part of the reply that has the terms",
    ),
    (
        &["FT.INFO", "COMMAND", "COMMAND INFO", "COMMAND DOCS"],
        &["type", "spec", "index", "keynumidx"],
        "the field is called `kind`, or is the variant of an enum",
    ),
    (
        &["MEMORY STATS"],
        &[
            "clientsslaves",
            "db…",
            "overheadhashtableexpires",
            "overheadhashtablemain",
        ],
        "the field is called `clients_replicas`, or has the number of the database",
    ),
    (&["MODULE LIST"], &["ver"], "the field is called `version`"),
    (
        &["BF.INFO"],
        &[
            "capacity",
            "size",
            "numberoffilters",
            "numberofitemsinserted",
            "expansionrate",
        ],
        "RESP3 names the one figure that was asked for",
    ),
    (
        &["ROLE"],
        &["master", "slave", "sentinel"],
        "the variant is called `Primary` or `Replica`",
    ),
    (
        &["CF.INSERT"],
        &["-1"],
        "an item for which the filter has no room is false, as RESP3 sends it",
    ),
    (
        &["XACKDEL", "XDELEX"],
        &["-1", "1", "2"],
        "the number stands for a variant",
    ),
    (
        &["ACL GETUSER"],
        &["~a*~b"],
        "patterns with spaces between are taken apart",
    ),
    (
        &["JSON.NUMINCRBY", "JSON.NUMMULTBY", "JSON.NUMPOWBY"],
        &["[25]", "[null]", "[6]", "[90]"],
        "RESP2 sends JSON text, which is taken apart",
    ),
    (
        &["TS.MRANGE"],
        &["reducer", "source", "a,b"],
        "RESP2 names the parts among the labels, and joins the sources",
    ),
];

/// How the `let`s of the tests begin whose type is written, and need not hold everything.
const WRITTEN: &str = "as_";

/// The leaves of the replies that do not stand in the value that a pipeline has, with their commands.
pub(crate) fn missing<'r>(
    commands: impl Iterator<Item = Command<'r>>,
    replies: &[Value],
    debug: &str,
) -> Vec<String> {
    let commands: Vec<_> = commands.collect();
    let replies = executed(&commands, replies);
    let kept: Vec<_> = commands
        .into_iter()
        .zip(replies)
        .filter(|(command, _)| command.label().is_some())
        .collect();
    let elements = elements(debug);
    if elements.len() == kept.len() {
        let pairs = kept.into_iter().zip(elements);
        return pairs
            .flat_map(|(kept, element)| missing_of(&[kept], element))
            .collect();
    }
    missing_of(&kept, debug)
}

/// The replies of the commands; those of a transaction stand in the one of its `EXEC`.
fn executed<'v>(commands: &[Command<'_>], replies: &'v [Value]) -> Vec<&'v Value> {
    let mut executed: Vec<_> = replies.iter().collect();
    let mut multi = 0;
    for (at, (command, reply)) in commands.iter().zip(replies).enumerate() {
        match (command.name(), reply) {
            ("MULTI", _) => multi = at,
            ("EXEC", Value::Array(items)) => {
                for (place, item) in executed[multi + 1..at].iter_mut().zip(items) {
                    *place = item;
                }
            }
            _ => {}
        }
    }
    executed
}

fn missing_of(kept: &[(Command<'_>, &Value)], debug: &str) -> Vec<String> {
    let mut sent = BTreeMap::new();
    for (command, reply) in kept {
        if !command
            .label()
            .is_some_and(|label| label.starts_with(WRITTEN))
        {
            each_leaf(reply, &mut |leaf, bytes: &[u8]| {
                if !is_left_out(command.name(), &leaf) {
                    let entry = sent.entry(leaf).or_insert((0, bytes.to_vec()));
                    entry.0 += 1;
                }
            });
        }
    }
    let held = words(debug);
    let is_held = |leaf: &str, times: usize, bytes: &[u8]| {
        held.get(leaf).is_some_and(|held| *held >= times)
            || debug.matches(&format!("{bytes:?}")).count() >= times
    };
    let name = kept.first().map_or("", |(command, _)| command.name());
    sent.into_iter()
        .filter(|(leaf, (times, bytes))| !is_held(leaf, *times, bytes))
        .map(|(leaf, (times, _))| format!("{name}: `{leaf}`, sent {times} times, in {debug}"))
        .collect()
}

fn is_left_out(command: &str, leaf: &str) -> bool {
    let is = |own: &&str| match own.strip_suffix('…') {
        Some(beginning) => leaf.starts_with(beginning),
        None => *own == leaf,
    };
    let mut listed = LEFT_OUT
        .iter()
        .filter(|(names, ..)| names.contains(&command));
    listed.any(|(_, leaves, _)| leaves.iter().any(is))
}

fn each_leaf(value: &Value, take: &mut impl FnMut(String, &[u8])) {
    match value {
        Value::Nil | Value::Okay | Value::ServerError(_) => {}
        Value::Int(number) => take(common_number(*number as f64), b""),
        Value::Double(number) => take(common_number(*number), b""),
        Value::Boolean(truth) => take(common_number(f64::from(u8::from(*truth))), b""),
        Value::BulkString(bytes) => take(common(bytes), bytes),
        Value::SimpleString(text) | Value::VerbatimString { text, .. } => {
            take(common(text.as_bytes()), text.as_bytes());
        }
        Value::Array(items) | Value::Set(items) => {
            items.iter().for_each(|item| each_leaf(item, take));
        }
        Value::Map(entries) => entries.iter().for_each(|(key, value)| {
            each_leaf(key, take);
            each_leaf(value, take);
        }),
        Value::Attribute { data, .. } => each_leaf(data, take),
        other => panic!("a reply of an unknown kind: {other:?}"),
    }
}

fn common_number(number: f64) -> String {
    format!("{number}")
}

fn common(bytes: &[u8]) -> String {
    let text: String = bytes.utf8_chunks().map(common_chunk).collect();
    match text.as_str() {
        "true" => common_number(1.0),
        "false" => common_number(0.0),
        _ => text.parse().map_or_else(
            |_| {
                let letters = text.chars().filter(|c| !"-_. ".contains(*c));
                letters.flat_map(char::to_lowercase).collect()
            },
            common_number,
        ),
    }
}

fn common_chunk(chunk: std::str::Utf8Chunk<'_>) -> String {
    let invalid = chunk.invalid().iter().map(|byte| format!("\\x{byte:02x}"));
    chunk.valid().to_owned() + &invalid.collect::<String>()
}

/// The words, numbers and texts of a value that is shown.
fn words(debug: &str) -> Leaves {
    let mut found = Leaves::new();
    let mut rest = debug;
    let is_word = |c: char| c.is_alphanumeric() || "_-.+".contains(c);
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '"' => literal(rest),
            _ => rest.find(|c| !is_word(c)).unwrap_or(rest.len()),
        };
        if length > 0 {
            let word = match first {
                '"' => common(&unescaped(&rest[1..length - 1])),
                _ => common(&rest.as_bytes()[..length]),
            };
            *found.entry(word).or_default() += 1;
        }
        rest = &rest[length.max(first.len_utf8())..];
    }
    found
}

/// The length of the text in quotes at the beginning.
fn literal(text: &str) -> usize {
    let mut escaped = false;
    let end = text.char_indices().skip(1).find(|(_, c)| {
        let ends = *c == '"' && !escaped;
        escaped = *c == '\\' && !escaped;
        ends
    });
    end.map_or(text.len(), |(at, _)| at + 1)
}

fn unescaped(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = text;
    while let Some((plain, escape)) = rest.split_once('\\') {
        bytes.extend_from_slice(plain.as_bytes());
        let (kind, after) = escape.split_at(1);
        rest = after;
        match kind {
            "n" => bytes.push(b'\n'),
            "r" => bytes.push(b'\r'),
            "t" => bytes.push(b'\t'),
            "0" => bytes.push(0),
            "x" => {
                bytes.push(u8::from_str_radix(&rest[..2], 16).expect("two digits"));
                rest = &rest[2..];
            }
            "u" => {
                let (digits, after) = rest[1..].split_once('}').expect("digits in braces");
                let code = u32::from_str_radix(digits, 16).expect("hexadecimal digits");
                let c = char::from_u32(code).expect("a character");
                bytes.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
                rest = after;
            }
            other => bytes.extend_from_slice(other.as_bytes()),
        }
    }
    bytes.extend_from_slice(rest.as_bytes());
    bytes
}

/// The elements of a tuple that is shown; one for what is no tuple.
fn elements(debug: &str) -> Vec<&str> {
    let Some(inner) = debug
        .strip_prefix('(')
        .and_then(|text| text.strip_suffix(')'))
    else {
        return vec![debug];
    };
    let (mut elements, mut start, mut depth, mut at) = (Vec::new(), 0, 0, 0);
    while let Some(c) = inner[at..].chars().next() {
        match c {
            '"' => at += literal(&inner[at..]) - 1,
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth -= 1,
            ',' if depth == 0 => {
                elements.push(&inner[start..at]);
                start = at + 1;
            }
            _ => {}
        }
        at += if c == '"' { 1 } else { c.len_utf8() };
    }
    if !inner[start..].trim().is_empty() {
        elements.push(&inner[start..]);
    }
    elements
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bulk(text: &str) -> Value {
        Value::BulkString(text.into())
    }

    #[test]
    fn what_is_lost_is_found() {
        let reply = Value::Array(vec![bulk("a b"), Value::Int(1), bulk("a b"), Value::Nil]);
        let sent = |debug: &str| {
            let mut leaves = Leaves::new();
            each_leaf(&reply, &mut |leaf, _| *leaves.entry(leaf).or_default() += 1);
            let held = words(debug);
            leaves
                .into_iter()
                .all(|(leaf, times)| held.get(&leaf).is_some_and(|n| *n >= times))
        };
        assert!(sent(r#"(["a b", "a b"], true)"#));
        assert!(sent(r#"Record { a_b: 1.0, more: ["A.B"] }"#));
        assert!(!sent(r#"{"a b": 1}"#), "once only");
        assert!(!sent(r#"["a b", "a b"]"#), "no number");
    }

    #[test]
    fn shown_values_are_taken_apart() {
        let shown = format!("{:?}", ("a, \"(b", vec![(1, 'c')], [2.5]));
        assert_eq!(elements(&shown), ["\"a, \\\"(b\"", " [(1, 'c')]", " [2.5]"]);
        assert_eq!(elements("(\"x\",)"), ["\"x\""]);
        assert_eq!(elements("[1]"), ["[1]"]);
        assert_eq!(
            unescaped(r#"\"\n\x0a\u{e9}\\n"#),
            "\"\n\n\u{e9}\\n".as_bytes()
        );
        assert_eq!(common(b"caf\xe9"), r"caf\xe9");
    }
}
