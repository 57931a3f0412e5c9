//! Replies as they are before a protocol spells them, and how the samples write them: JSON, in which a number with a point is a double.

use redis::Value;

use crate::random::Random;

#[derive(Clone, Debug)]
pub(crate) enum Sent {
    Nil,
    Okay,
    Int(i64),
    Double(f64),
    Bool(bool),
    Text(Vec<u8>),
    List(Vec<Sent>),
    Set(Vec<Sent>),
    Map(Vec<(Sent, Sent)>),
    Pairs(Vec<(Sent, Sent)>),
}

impl Sent {
    /// RESP2 has no doubles, booleans, sets and maps.
    pub(crate) fn resp2(self, random: &mut Random) -> Value {
        match self {
            Sent::Double(number) => text(number.to_string().into_bytes(), random),
            Sent::Bool(truth) => Value::Int(truth.into()),
            Sent::List(items) | Sent::Set(items) => {
                Value::Array(items.into_iter().map(|item| item.resp2(random)).collect())
            }
            Sent::Map(entries) | Sent::Pairs(entries) => {
                let flat = entries.into_iter().flat_map(|(key, value)| [key, value]);
                Value::Array(flat.map(|item| item.resp2(random)).collect())
            }
            other => other.resp3(random),
        }
    }

    pub(crate) fn resp3(self, random: &mut Random) -> Value {
        match self {
            Sent::Nil => Value::Nil,
            Sent::Okay => Value::Okay,
            Sent::Int(number) => Value::Int(number),
            Sent::Double(number) => Value::Double(number),
            Sent::Bool(truth) => Value::Boolean(truth),
            Sent::Text(bytes) => text(bytes, random),
            Sent::List(items) => {
                Value::Array(items.into_iter().map(|item| item.resp3(random)).collect())
            }
            Sent::Set(items) => {
                Value::Set(items.into_iter().map(|item| item.resp3(random)).collect())
            }
            Sent::Map(entries) => {
                let pair = |(key, value): (Sent, Sent)| (key.resp3(random), value.resp3(random));
                Value::Map(entries.into_iter().map(pair).collect())
            }
            Sent::Pairs(entries) => {
                let pair = |(key, value): (Sent, Sent)| {
                    Value::Array(vec![key.resp3(random), value.resp3(random)])
                };
                Value::Array(entries.into_iter().map(pair).collect())
            }
        }
    }
}

/// Servers send text in one of two ways.
fn text(bytes: Vec<u8>, random: &mut Random) -> Value {
    match String::from_utf8(bytes) {
        Ok(text) if random.is_simple() => Value::SimpleString(text),
        Ok(text) => Value::BulkString(text.into_bytes()),
        Err(error) => Value::BulkString(error.into_bytes()),
    }
}

/// Reads what a line of the samples has.
pub(crate) fn parse(text: &str) -> Sent {
    let mut rest = text;
    let sent = one(&mut rest);
    assert!(rest.trim().is_empty(), "more than one reply: {rest}");
    sent
}

fn one(rest: &mut &str) -> Sent {
    *rest = rest.trim_start();
    match rest.chars().next() {
        Some('"') => Sent::Text(quoted(rest)),
        Some('[') => Sent::List(items(rest, ']', one)),
        Some('{') => Sent::Map(items(rest, '}', |rest| {
            let key = one(rest);
            take(rest, ':');
            (key, one(rest))
        })),
        _ => {
            let end = rest.find([',', ']', '}', ':']).unwrap_or(rest.len());
            let (word, after) = rest.split_at(end);
            *rest = after;
            match word.trim() {
                "null" => Sent::Nil,
                "true" => Sent::Bool(true),
                "false" => Sent::Bool(false),
                number if number.contains('.') => Sent::Double(number.parse().expect("a double")),
                number => Sent::Int(
                    number
                        .parse()
                        .unwrap_or_else(|_| panic!("no integer: {number}")),
                ),
            }
        }
    }
}

fn items<T>(rest: &mut &str, end: char, item: impl Fn(&mut &str) -> T) -> Vec<T> {
    *rest = &rest[1..];
    let mut items = Vec::new();
    while !rest.trim_start().starts_with(end) {
        if !items.is_empty() {
            take(rest, ',');
        }
        items.push(item(rest));
    }
    take(rest, end);
    items
}

fn take(rest: &mut &str, expected: char) {
    let after = rest.trim_start().strip_prefix(expected);
    *rest = after.unwrap_or_else(|| panic!("expected {expected} before {rest}"));
}

/// Text in quotes; `\xff` is a byte.
fn quoted(rest: &mut &str) -> Vec<u8> {
    let (text, after) = rest[1..].split_once('"').expect("the end of a text");
    *rest = after;
    let mut parts = text.split("\\x");
    let mut bytes = parts.next().unwrap_or_default().as_bytes().to_vec();
    for part in parts {
        bytes.push(u8::from_str_radix(&part[..2], 16).expect("two digits"));
        bytes.extend_from_slice(&part.as_bytes()[2..]);
    }
    bytes
}
