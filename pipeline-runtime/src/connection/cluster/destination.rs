//! Destinations of commands on a cluster, and the combination of the replies of several nodes.

use std::hash::{BuildHasher, RandomState};

use redis::Value;

use crate::request::command::{Command, Routing};
use crate::request::hash_slot;
use crate::request::hash_slot::SLOTS;

/// The destination of a command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Destination {
    /// The node of this slot.
    Slot(u16),
    /// The node of the slot of its first argument, because its keys are not known. If that is wrong, the error of the cluster names the right slot.
    Guess(u16),
    /// Any node.
    Any,
    /// Several nodes, each of which gets the whole command.
    Nodes(Reach, Combination),
    /// The nodes of its keys, each of which gets a command with its own keys.
    Divided(Combination),
}

/// The nodes that get a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reach {
    Primaries,
    All,
}

/// The way to make one reply of those of several nodes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Combination {
    /// Any reply if none is an error, else an error.
    Same,
    /// The sum of integers; of arrays, one by one.
    Sum,
    /// The least integer; of arrays, one by one.
    Min,
    /// One array with the elements of all; replies that are not arrays as with [`Same`](Self::Same).
    Concat,
    /// One array with each different element once.
    Union,
    /// Any reply that is not nil.
    Some,
    /// Any reply that is not an error.
    One,
    /// A map by node.
    Each,
    /// One array, in the order of the keys.
    List,
}

/// The numbers of the table, as `nodes.rs` of the macro has them.
const ARGUMENT: u8 = 4;
const SLOT: u8 = 5;
const REACH: u8 = 0b11_0000;
const COMBINATIONS: [Combination; 9] = [
    Combination::Same,
    Combination::Sum,
    Combination::Min,
    Combination::Concat,
    Combination::Union,
    Combination::Some,
    Combination::One,
    Combination::Each,
    Combination::List,
];

impl Destination {
    pub(crate) fn of(command: &Command<'_>) -> Destination {
        let nodes = command.info.map_or(0, |info| info.nodes());
        let combination = COMBINATIONS.get(usize::from(nodes & !REACH));
        match (nodes & REACH, combination) {
            (0x10, Some(combination)) => return Destination::Nodes(Reach::Primaries, *combination),
            (0x20, Some(combination)) => return Destination::Nodes(Reach::All, *combination),
            _ => {}
        }
        match (command.routing(), combination) {
            (Routing::Slot(slot), _) => Destination::Slot(slot),
            (Routing::CrossSlot, Some(combination)) if nodes & REACH == REACH => {
                Destination::Divided(*combination)
            }
            (Routing::CrossSlot | Routing::Unknown, _) => guess(command),
            (Routing::Anywhere, _) => match nodes {
                ARGUMENT => first_argument(command).map_or(Destination::Any, |argument| {
                    Destination::Slot(hash_slot(argument))
                }),
                SLOT => {
                    let mut arguments = command.arguments();
                    let slot = arguments.find_map(|it| std::str::from_utf8(it).ok()?.parse().ok());
                    slot.filter(|slot| *slot < SLOTS)
                        .map_or(Destination::Any, Destination::Slot)
                }
                _ => Destination::Any,
            },
        }
    }
}

/// Returns the argument behind the words of the name.
fn first_argument<'r>(command: &Command<'r>) -> Option<&'r [u8]> {
    let words = command.name().split(' ').count();
    command.arguments().nth(words)
}

fn guess(command: &Command<'_>) -> Destination {
    let argument = command.arguments().nth(1);
    argument.map_or(Destination::Any, |argument| {
        Destination::Guess(hash_slot(argument))
    })
}

/// The reply of one node, or to one part of a divided command.
pub(crate) struct NodeReply {
    pub(crate) node: String,
    /// The positions of its keys among all keys.
    pub(crate) keys: Vec<usize>,
    pub(crate) value: Value,
}

impl Combination {
    /// Makes one reply of those of several nodes. Replies that cannot be combined become an array, which no type accepts in place of the combined reply.
    pub(crate) fn combine(self, mut replies: Vec<NodeReply>) -> Value {
        let is_error = |reply: &NodeReply| matches!(reply.value, Value::ServerError(_));
        let errors = replies.iter().position(is_error);
        match (self, errors) {
            (Combination::Each, _) => return by_node(replies),
            (Combination::One, _) => {
                let success = replies.iter().position(|reply| !is_error(reply));
                return take(replies, success.unwrap_or_default());
            }
            (Combination::Some, _) => {
                let some = |reply: &NodeReply| !is_error(reply) && reply.value != Value::Nil;
                let some: Vec<usize> = (0..replies.len())
                    .filter(|at| some(&replies[*at]))
                    .collect();
                let chosen = some.get(random() as usize % some.len().max(1)).copied();
                return take(replies, chosen.or(errors).unwrap_or_default());
            }
            (_, Some(error)) => return take(replies, error),
            _ => {}
        }
        let combined = match self {
            Combination::Sum => fold(&replies, |one, other| one.checked_add(other)),
            Combination::Min => fold(&replies, |one, other| Some(one.min(other))),
            Combination::Concat => concat(&mut replies),
            Combination::Union => concat(&mut replies).map(once_each),
            Combination::List => in_order_of_keys(&mut replies),
            _ => Some(take(std::mem::take(&mut replies), 0)),
        };
        combined
            .unwrap_or_else(|| Value::Array(replies.into_iter().map(|reply| reply.value).collect()))
    }
}

/// Returns a random number.
pub(crate) fn random() -> u64 {
    RandomState::new().hash_one(())
}

fn take(mut replies: Vec<NodeReply>, at: usize) -> Value {
    if at < replies.len() {
        replies.swap_remove(at).value
    } else {
        Value::Nil
    }
}

fn by_node(replies: Vec<NodeReply>) -> Value {
    let entry = |reply: NodeReply| {
        let node = Value::BulkString(reply.node.into_bytes());
        (node, reply.value)
    };
    Value::Map(replies.into_iter().map(entry).collect())
}

/// Combines integers, and the integers of arrays that are otherwise equal.
fn fold(replies: &[NodeReply], with: fn(i64, i64) -> Option<i64>) -> Option<Value> {
    let mut values = replies.iter().map(|reply| &reply.value);
    let first = values.next()?.clone();
    values.try_fold(first, |folded, value| fold_two(folded, value, with))
}

fn fold_two(one: Value, other: &Value, with: fn(i64, i64) -> Option<i64>) -> Option<Value> {
    match (one, other) {
        (Value::Int(one), Value::Int(other)) => with(one, *other).map(Value::Int),
        (Value::Array(ones), Value::Array(others)) if ones.len() == others.len() => ones
            .into_iter()
            .zip(others)
            .map(|(one, other)| fold_two(one, other, with))
            .collect::<Option<_>>()
            .map(Value::Array),
        (Value::Map(ones), Value::Map(others)) if ones.len() == others.len() => ones
            .into_iter()
            .zip(others)
            .map(|((key, one), (other_key, other))| {
                let same = key == *other_key;
                Some((key, fold_two(one, other, with)?)).filter(|_| same)
            })
            .collect::<Option<_>>()
            .map(Value::Map),
        (one, other) => (one == *other).then_some(one),
    }
}

/// Returns the combined replies, or `None` if they cannot be combined.
fn concat(replies: &mut Vec<NodeReply>) -> Option<Value> {
    let array = |reply: &NodeReply| matches!(reply.value, Value::Array(_) | Value::Set(_));
    if !replies.iter().any(array) {
        return Some(take(std::mem::take(replies), 0));
    }
    if !replies.iter().all(array) {
        return None;
    }
    let arrays = std::mem::take(replies).into_iter();
    let elements = arrays.flat_map(|reply| match reply.value {
        Value::Array(elements) | Value::Set(elements) => elements,
        _ => Vec::new(),
    });
    Some(Value::Array(elements.collect()))
}

fn once_each(value: Value) -> Value {
    let Value::Array(elements) = value else {
        return value;
    };
    let mut seen = std::collections::HashSet::new();
    let is_new = |element: &Value| match element {
        Value::BulkString(bytes) => seen.insert(bytes.clone()),
        _ => true,
    };
    Value::Array(elements.into_iter().filter(is_new).collect())
}

fn in_order_of_keys(replies: &mut Vec<NodeReply>) -> Option<Value> {
    let fits = |reply: &NodeReply| matches!(&reply.value, Value::Array(elements) if elements.len() == reply.keys.len());
    if !replies.iter().all(fits) {
        return None;
    }
    let keys = replies.iter().map(|reply| reply.keys.len()).sum();
    let mut ordered = vec![Value::Nil; keys];
    for reply in std::mem::take(replies) {
        if let Value::Array(elements) = reply.value {
            for (at, element) in reply.keys.into_iter().zip(elements) {
                *ordered.get_mut(at)? = element;
            }
        }
    }
    Some(Value::Array(ordered))
}

#[cfg(test)]
mod tests {
    use redis::{Value, parse_redis_value};

    use super::{Combination, NodeReply};

    fn combine(combination: Combination, replies: &[&str]) -> Value {
        let replies = replies.iter().enumerate().map(|(at, reply)| NodeReply {
            node: format!("node:{at}"),
            keys: Vec::new(),
            value: parse_redis_value(reply.as_bytes()).unwrap(),
        });
        combination.combine(replies.collect())
    }

    fn value(text: &str) -> Value {
        parse_redis_value(text.as_bytes()).unwrap()
    }

    #[test]
    fn integers_are_combined_also_in_arrays() {
        assert_eq!(
            combine(Combination::Sum, &[":1\r\n", ":2\r\n"]),
            Value::Int(3)
        );
        assert_eq!(
            combine(
                Combination::Min,
                &["*2\r\n:1\r\n:0\r\n", "*2\r\n:1\r\n:1\r\n"]
            ),
            value("*2\r\n:1\r\n:0\r\n")
        );
        let channels = "*2\r\n$1\r\na\r\n:2\r\n";
        assert_eq!(
            combine(Combination::Sum, &[channels, channels]),
            value("*2\r\n$1\r\na\r\n:4\r\n")
        );
    }

    #[test]
    fn replies_that_do_not_go_together_are_not_made_one() {
        let odd = combine(Combination::Sum, &[":1\r\n", "+x\r\n"]);
        assert_eq!(odd, value("*2\r\n:1\r\n+x\r\n"));
        let most = format!(":{}\r\n", i64::MAX);
        let odd = combine(Combination::Sum, &[&most, ":1\r\n"]);
        assert!(matches!(odd, Value::Array(_)));
    }

    #[test]
    fn an_error_of_one_node_is_the_reply_unless_one_success_is_enough() {
        let replies = ["+OK\r\n", "-ERR no\r\n"];
        assert_eq!(combine(Combination::Same, &replies), value("-ERR no\r\n"));
        assert_eq!(combine(Combination::One, &replies), Value::Okay);
        assert_eq!(
            combine(Combination::Some, &["$-1\r\n", "-ERR no\r\n"]),
            value("-ERR no\r\n")
        );
        assert_eq!(
            combine(Combination::Some, &["$-1\r\n", "$1\r\nk\r\n"]),
            value("$1\r\nk\r\n")
        );
    }

    #[test]
    fn arrays_become_one() {
        let replies = ["*1\r\n$1\r\na\r\n", "*2\r\n$1\r\nb\r\n$1\r\na\r\n"];
        assert_eq!(
            combine(Combination::Concat, &replies),
            value("*3\r\n$1\r\na\r\n$1\r\nb\r\n$1\r\na\r\n")
        );
        assert_eq!(
            combine(Combination::Union, &replies),
            value("*2\r\n$1\r\na\r\n$1\r\nb\r\n")
        );
        assert_eq!(
            combine(Combination::Concat, &["+OK\r\n", "+OK\r\n"]),
            Value::Okay
        );
    }

    #[test]
    fn replies_by_node_are_a_map() {
        let map = combine(Combination::Each, &[":1\r\n", ":2\r\n"]);
        let key = |at: usize| Value::BulkString(format!("node:{at}").into_bytes());
        let pairs = vec![(key(0), Value::Int(1)), (key(1), Value::Int(2))];
        assert_eq!(map, Value::Map(pairs));
    }

    #[test]
    fn elements_stand_in_the_order_of_their_keys() {
        let reply = |keys: &[usize], text: &str| NodeReply {
            node: String::new(),
            keys: keys.to_vec(),
            value: value(text),
        };
        let replies = vec![
            reply(&[0, 2], "*2\r\n:0\r\n:2\r\n"),
            reply(&[1], "*1\r\n:1\r\n"),
        ];
        assert_eq!(
            Combination::List.combine(replies),
            value("*3\r\n:0\r\n:1\r\n:2\r\n")
        );
        let short = vec![reply(&[0, 1], "*1\r\n:0\r\n")];
        assert_eq!(
            Combination::List.combine(short),
            value("*1\r\n*1\r\n:0\r\n")
        );
    }
}
