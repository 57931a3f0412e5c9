//! What the keys of a command must hold, and which arguments are parts of that.

use super::reply::Held;
use super::{Row, rules};

/// What keys hold, by the words of the table, in the order of the runtime's `holds::KINDS`.
const KINDS: [&str; 21] = [
    "string",
    "list",
    "set",
    "sorted-set",
    "hash",
    "stream",
    "json",
    "bitmap",
    "hyperloglog",
    "timeseries",
    "vector-set",
    "bloom",
    "cuckoo",
    "cms",
    "topk",
    "tdigest",
    "array",
    "suggestion",
    "bytes",
    "collection",
    "members",
];

/// The number of hashes.
pub const HASH: u8 = 4;

/// The kinds that a string is, whatever its bytes: also bits and, if it is made so, a HyperLogLog.
const STRINGS: [&str; 4] = ["string", "bitmap", "hyperloglog", "bytes"];

/// Returns whether a command that wants this kind takes a string.
pub fn takes_strings(wanted: u8) -> bool {
    let kind = KINDS.get(usize::from(wanted));
    kind.is_some_and(|kind| STRINGS.contains(kind))
}

/// The kind as one says it.
pub fn kind_words(wanted: u8) -> String {
    match KINDS.get(usize::from(wanted)) {
        Some(&"sorted-set") => "a sorted set".to_owned(),
        Some(&"json") => "a JSON document".to_owned(),
        Some(&"timeseries") => "a time series".to_owned(),
        Some(&"vector-set") => "a vector set".to_owned(),
        Some(&"bloom") => "a Bloom filter".to_owned(),
        Some(&"cuckoo") => "a cuckoo filter".to_owned(),
        Some(&"cms") => "a count-min sketch".to_owned(),
        Some(&"topk") => "a top-k list".to_owned(),
        Some(&"tdigest") => "a t-digest".to_owned(),
        Some(&"array") => "an array".to_owned(),
        Some(&"suggestion") => "suggestions".to_owned(),
        Some(&"collection") => "a list, a set or a sorted set".to_owned(),
        Some(&"members") => "a set or a sorted set".to_owned(),
        Some(kind) => format!("a {kind}"),
        None => "a key of another kind".to_owned(),
    }
}

impl Row {
    /// Returns the number of what a key of the command must hold; `None` where any key is taken.
    pub fn wanted(&self, argument: &str) -> Option<u8> {
        let mut of_all = None;
        for rule in rules::each(self.rules).filter_map(|rule| rule.strip_prefix("holds:")) {
            match rule.split_once(':') {
                Some((name, kind)) if name == argument => return number(kind),
                Some(_) => {}
                None => of_all = number(rule),
            }
        }
        of_all.or_else(|| number(self.group()))
    }

    /// Whether it changes bytes of a string, whatever they mean.
    pub fn edits_bytes(&self) -> bool {
        rules::each(self.rules).any(|rule| rule == "edits:bytes")
    }

    /// Whether the keys are strings afterwards, whatever they were before and whatever the arguments are.
    pub fn creates_strings(&self) -> bool {
        rules::each(self.rules).any(|rule| rule == "creates:string")
    }

    /// Whether the key that is this argument may have been of any kind before.
    pub fn overwrites(&self, argument: &str) -> bool {
        let mut rules = rules::each(self.rules).filter_map(|rule| rule.strip_prefix("overwrites:"));
        rules.any(|name| name == argument)
    }

    /// Returns which part of what the key holds an argument is.
    pub fn held(&self, argument: &str) -> Option<Held> {
        let group = self.group();
        match (group, argument) {
            ("hash" | "stream", "field") => Some(Held::FieldName),
            ("hash" | "stream", "value") => Some(Held::FieldValue),
            ("list" | "hyperloglog" | "vector-set", "element") | ("list", "pivot") => {
                Some(Held::Value)
            }
            ("set" | "sorted-set" | "geo", "member" | "member1" | "member2") => Some(Held::Value),
            ("string", "value" | "ifeq-value" | "ifne-value") => Some(Held::Value),
            ("bf" | "cf" | "cms" | "topk", "item") | ("array", "value") => Some(Held::Value),
            _ => None,
        }
    }
}

fn number(kind: &str) -> Option<u8> {
    let kind = match kind {
        "geo" => "sorted-set",
        "bf" => "bloom",
        "cf" => "cuckoo",
        kind => kind,
    };
    let place = KINDS.iter().position(|known| *known == kind)?;
    u8::try_from(place).ok()
}
