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
