//! The pipelines that read the replies, and what their values must agree with.

use std::collections::BTreeMap;

use redis_pipeline::{Failure, Pipeline, Script, ServerError, redis_pipeline};

use crate::resp::Tree;

const SCRIPT: Script = Script::new("return 1");
const OTHER: Script = Script::new("return 2");

redis_pipeline! {
    /// Replies of several kinds, of which some are dropped.
    pub(crate) struct Mixed;
    SET "k0" 1;
    let counted = INCR "k1";
    let text: Option<String> = GET "k2";
    let list: Vec<u64> = LRANGE "k3" 0 -1;
    INCR "k4";
    let hash: BTreeMap<String, String> = HGETALL "k5";
}

redis_pipeline! {
    pub(crate) struct Block;
    let before: Option<String> = GET "k0";
    atomic {
        let counted = INCR "k2";
        let list: Vec<u64> = LRANGE "k3" 0 -1;
        SET "k4" 1;
    }
    let behind: Option<String> = GET "k6";
}

redis_pipeline! {
    /// Only reads, so that it may be repeated.
    pub(crate) struct Reads;
    let texts: Vec<Option<String>> = for key in 0..6 { GET "k{key}" };
}

redis_pipeline! {
    pub(crate) struct Scripts;
    INCR "k0";
    let one: i64 = EVAL (SCRIPT) 1 "k1";
    let same: i64 = EVAL (SCRIPT) 1 "k2";
    let other: i64 = EVAL (OTHER) 1 "k3";
}

redis_pipeline! {
    pub(crate) struct ScriptBlock;
    let one: i64 = EVAL (SCRIPT) 1 "k0";
    atomic { let inside: i64 = EVAL (SCRIPT) 1 "k2"; let counted = INCR "k3"; }
}

redis_pipeline! {
    pub(crate) struct Caught;
    let result: Result<i64, ServerError> = INCR "k0";
    let caught: Result<i64, Failure> = INCR "k1";
    let or: i64 = GET "k2" else -7;
    let counted = INCR "k3";
}

redis_pipeline! {
    /// Is sent while its loop makes commands.
    pub(crate) struct Streamed;
    SET "k0" 1;
    let counts: Vec<(i64, Option<String>)> = for turn in 1..4 {
        let counted = INCR "c{turn}";
        INCR "d{turn}";
        let text: Option<String> = GET "t{turn}";
    };
    let last: Option<String> = GET "k9";
}

/// What becomes of a reply.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Kind {
    Dropped,
    Int,
    Text,
    List,
    Hash,
    /// An error of the server is a value, too.
    Fallible,
    /// Whatever is wrong is a value, too.
    Caught,
    /// Nil is -7.
    Defaulted,
    Multi,
    Exec,
}

/// A value that was read.
#[derive(Clone, Debug)]
pub(crate) enum Shown {
    Dropped,
    Int(i64),
    Text(Option<String>),
    List(Vec<u64>),
    Hash(BTreeMap<String, String>),
    /// With its code.
    Error(String),
    /// A reply that does not fit.
    Mismatch,
}

/// A pipeline, and how its values belong to its commands.
pub(crate) trait Case: Pipeline {
    /// What tells each command apart, and what becomes of its reply.
    const COMMANDS_HERE: &'static [(&'static str, Kind)];
    fn shown(output: Self::Output) -> Vec<Shown>;
}

use Shown::Dropped;

impl Case for Mixed {
    const COMMANDS_HERE: &'static [(&'static str, Kind)] = &[
        ("k0", Kind::Dropped),
        ("k1", Kind::Int),
        ("k2", Kind::Text),
        ("k3", Kind::List),
        ("k4", Kind::Dropped),
        ("k5", Kind::Hash),
    ];
    fn shown((counted, text, list, hash): Self::Output) -> Vec<Shown> {
        vec![
            Dropped,
            Shown::Int(counted),
            Shown::Text(text),
            Shown::List(list),
            Dropped,
            Shown::Hash(hash),
        ]
    }
}

impl Case for Block {
    const COMMANDS_HERE: &'static [(&'static str, Kind)] = &[
        ("k0", Kind::Text),
        ("MULTI", Kind::Multi),
        ("k2", Kind::Int),
        ("k3", Kind::List),
        ("k4", Kind::Dropped),
        ("EXEC", Kind::Exec),
        ("k6", Kind::Text),
    ];
    fn shown((before, counted, list, behind): Self::Output) -> Vec<Shown> {
        vec![
            Shown::Text(before),
            Dropped,
            Shown::Int(counted),
            Shown::List(list),
            Dropped,
            Dropped,
            Shown::Text(behind),
        ]
    }
}

impl Case for Reads {
    const COMMANDS_HERE: &'static [(&'static str, Kind)] = &[
        ("k0", Kind::Text),
        ("k1", Kind::Text),
        ("k2", Kind::Text),
        ("k3", Kind::Text),
        ("k4", Kind::Text),
        ("k5", Kind::Text),
    ];
    fn shown((texts,): Self::Output) -> Vec<Shown> {
        texts.into_iter().map(Shown::Text).collect()
    }
}

impl Case for Streamed {
    const COMMANDS_HERE: &'static [(&'static str, Kind)] = &[
        ("k0", Kind::Dropped),
        ("c1", Kind::Int),
        ("d1", Kind::Dropped),
        ("t1", Kind::Text),
        ("c2", Kind::Int),
        ("d2", Kind::Dropped),
        ("t2", Kind::Text),
        ("c3", Kind::Int),
        ("d3", Kind::Dropped),
        ("t3", Kind::Text),
        ("k9", Kind::Text),
    ];
    fn shown((counts, last): Self::Output) -> Vec<Shown> {
        let turn = |(counted, text)| [Shown::Int(counted), Dropped, Shown::Text(text)];
        let mut shown = vec![Dropped];
        shown.extend(counts.into_iter().flat_map(turn));
        shown.push(Shown::Text(last));
        shown
    }
}

impl Case for Scripts {
    const COMMANDS_HERE: &'static [(&'static str, Kind)] = &[
        ("k0", Kind::Dropped),
        ("k1", Kind::Int),
        ("k2", Kind::Int),
        ("k3", Kind::Int),
    ];
    fn shown((one, same, other): Self::Output) -> Vec<Shown> {
        vec![
            Dropped,
            Shown::Int(one),
            Shown::Int(same),
            Shown::Int(other),
        ]
    }
}

impl Case for ScriptBlock {
    const COMMANDS_HERE: &'static [(&'static str, Kind)] = &[
        ("k0", Kind::Int),
        ("MULTI", Kind::Multi),
        ("k2", Kind::Int),
        ("k3", Kind::Int),
        ("EXEC", Kind::Exec),
    ];
    fn shown((one, inside, counted): Self::Output) -> Vec<Shown> {
        vec![
            Shown::Int(one),
            Dropped,
            Shown::Int(inside),
            Shown::Int(counted),
            Dropped,
        ]
    }
}

impl Case for Caught {
    const COMMANDS_HERE: &'static [(&'static str, Kind)] = &[
        ("k0", Kind::Fallible),
        ("k1", Kind::Caught),
        ("k2", Kind::Defaulted),
        ("k3", Kind::Int),
    ];
    fn shown((result, caught, or, counted): Self::Output) -> Vec<Shown> {
        let caught = caught.map_or_else(
            |failure| match failure.server_error() {
                Some(error) => Shown::Error(error.code().to_owned()),
                None => Shown::Mismatch,
            },
            Shown::Int,
        );
        let result = result.map_or_else(|error| Shown::Error(error.code().to_owned()), Shown::Int);
        vec![result, caught, Shown::Int(or), Shown::Int(counted)]
    }
}

impl Kind {
    /// Whether a value is what a reply says, as somebody else reads it.
    pub(crate) fn agrees(self, shown: &Shown, reply: &Tree) -> bool {
        match (shown, reply) {
            (Shown::Dropped, reply) => reply.error_code().is_none(),
            (Shown::Error(code), reply) => reply.error_code().as_ref() == Some(code),
            (Shown::Mismatch, reply) => !is_integer(reply),
            (Shown::Int(-7), Tree::Nil) => self == Kind::Defaulted,
            (Shown::Int(n), reply) => integer(reply) == Some((*n).into()),
            (Shown::Text(text), Tree::Nil) => text.is_none(),
            (Shown::Text(Some(text)), reply) => self::text(reply).as_ref() == Some(text),
            (Shown::List(list), reply) => numbers(reply).as_ref() == Some(list),
            (Shown::Hash(hash), reply) => fields(reply).as_ref() == Some(hash),
            (Shown::Text(None), _) => false,
        }
    }

    /// Whether this is what a server says to such a command, so that it must be read.
    pub(crate) fn is_right(self, reply: &Tree) -> bool {
        match self {
            Kind::Dropped | Kind::Caught => true,
            Kind::Int | Kind::Fallible => is_integer(reply),
            Kind::Defaulted => is_integer(reply) || *reply == Tree::Nil,
            Kind::Text => match reply {
                Tree::Text(text) => std::str::from_utf8(text).is_ok(),
                other => *other == Tree::Nil,
            },
            Kind::List => {
                matches!(reply, Tree::List(items) if items.iter().all(|it| matches!(it, Tree::Int(0..))))
            }
            Kind::Hash => {
                let is_text = |tree: &Tree| matches!(tree, Tree::Text(text) if std::str::from_utf8(text).is_ok());
                matches!(reply, Tree::Map(pairs) if pairs.iter().all(|(key, value)| is_text(key) && is_text(value)))
            }
            Kind::Multi => *reply == Tree::Text(b"OK".to_vec()),
            Kind::Exec => matches!(reply, Tree::List(_)),
        }
    }
}

fn is_integer(reply: &Tree) -> bool {
    matches!(reply, Tree::Int(_))
}

fn integer(reply: &Tree) -> Option<i128> {
    match reply {
        Tree::Int(n) => Some((*n).into()),
        Tree::Bool(truth) => Some((*truth).into()),
        Tree::Double(double) if double.fract() == 0.0 => Some(*double as i128),
        Tree::Text(text) => std::str::from_utf8(text).ok()?.parse().ok(),
        _ => None,
    }
}

fn text(reply: &Tree) -> Option<String> {
    match reply {
        Tree::Text(text) => String::from_utf8(text.clone()).ok(),
        Tree::Double(double) => Some(double.to_string()),
        other => integer(other).map(|n| n.to_string()),
    }
}

fn numbers(reply: &Tree) -> Option<Vec<u64>> {
    let number = |item: &Tree| u64::try_from(integer(item)?).ok();
    match reply {
        Tree::List(items) => items.iter().map(number).collect(),
        // No list is an empty one.
        Tree::Nil => Some(Vec::new()),
        Tree::Map(pairs) => {
            let items = pairs.iter().flat_map(|(key, value)| [key, value]);
            items.map(number).collect()
        }
        _ => None,
    }
}

fn fields(reply: &Tree) -> Option<BTreeMap<String, String>> {
    let both = |(key, value): (&Tree, &Tree)| Some((text(key)?, text(value)?));
    match reply {
        Tree::Map(pairs) => pairs
            .iter()
            .map(|(key, value)| both((key, value)))
            .collect(),
        Tree::List(items) if items.iter().all(|it| matches!(it, Tree::List(_))) => {
            let pair = |item: &Tree| match item {
                Tree::List(pair) => match pair.as_slice() {
                    [key, value] => both((key, value)),
                    _ => None,
                },
                _ => None,
            };
            items.iter().map(pair).collect()
        }
        Tree::List(items) if items.len().is_multiple_of(2) => items
            .chunks(2)
            .map(|pair| both((&pair[0], &pair[1])))
            .collect(),
        Tree::Nil => Some(BTreeMap::new()),
        _ => None,
    }
}
