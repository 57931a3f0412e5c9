//! Executes a plan command by command through redis-rs, and makes the value or the error of it.

use std::collections::{BTreeMap, BTreeSet};

use redis::{Cmd, Connection, ConnectionLike, Value};

use crate::expected::{Expected, Fault};
use crate::generator::ast::{Container, Default, Leaf};
use crate::plan::{Plan, Planned, Reply, Tree};
use crate::shown::{Shown, error_text};

/// Sends all commands of a plan and returns their replies, those of transactions each to its command.
pub fn execute(plan: &Plan, con: &mut Connection) -> Vec<Value> {
    let mut replies: Vec<Value> = Vec::new();
    let mut begin = 0;
    for (position, command) in plan.commands.iter().enumerate() {
        let reply = send(command, con);
        match (&command.reply, reply) {
            (Reply::Multi, reply) => {
                begin = position + 1;
                replies.push(reply);
            }
            (Reply::Exec, Value::Array(inner)) => {
                assert_eq!(inner.len(), position - begin, "one reply for each command");
                replies.truncate(begin);
                replies.extend(inner);
                replies.push(Value::Okay);
            }
            (_, reply) => replies.push(reply),
        }
    }
    replies
}

/// Sends one command.
pub fn send(command: &Planned, con: &mut Connection) -> Value {
    let mut cmd = Cmd::new();
    for argument in &command.arguments {
        cmd.arg(argument);
    }
    con.req_command(&cmd).expect("a connection that lives")
}

/// What became of the block around a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Block {
    /// There is none.
    None,
    Executed,
    /// Somebody had changed a key.
    Aborted,
    /// A command was not queued.
    Discarded,
    /// It was no transaction.
    Broken,
}

impl Block {
    /// The block that begins here.
    fn of(plan: &Plan, replies: &[Value], begin: usize) -> Self {
        let mut all = plan.commands.iter().zip(replies).skip(begin);
        let end = all.find(|(command, _)| command.reply == Reply::Exec);
        let exec = end.expect("an EXEC").1;
        match (&replies[begin], exec) {
            (Value::ServerError(_), _) => Block::Broken,
            (_, Value::ServerError(_)) => Block::Discarded,
            (_, Value::Nil) => Block::Aborted,
            _ => Block::Executed,
        }
    }
}

/// The value of a plan, or the failures of its commands.
pub fn expected(plan: &Plan, replies: &[Value]) -> Expected {
    let mut faults = Vec::new();
    let mut block = Block::None;
    for (position, (command, reply)) in plan.commands.iter().zip(replies).enumerate() {
        if command.reply == Reply::Multi {
            block = Block::of(plan, replies, position);
        }
        let inside = block;
        if command.reply == Reply::Exec {
            block = Block::None;
        }
        let reply = match (command.reply == Reply::Dropped, error_in(reply)) {
            (true, Some(error)) => error,
            _ => reply,
        };
        let cause = match (reply, &command.reply) {
            (Value::ServerError(_), Reply::Exec) if inside == Block::Broken => continue,
            (Value::ServerError(error), _) if inside == Block::Discarded => {
                format!("discarded {}", error_text(error))
            }
            (Value::Nil, Reply::Exec) => "aborted".to_owned(),
            (Value::ServerError(error), _) if inside == Block::Broken => {
                format!("server {}", error_text(error))
            }
            (Value::ServerError(_), Reply::Read(Leaf::Fallible(_), _)) => continue,
            (_, Reply::Read(Leaf::Caught(_), _)) => continue,
            (Value::ServerError(error), _) => format!("server {}", error_text(error)),
            (reply, Reply::Read(leaf, default))
                if matches!(inside, Block::None | Block::Executed) =>
            {
                let is_replaced = default.as_ref().is_some_and(|it| *it != Default::Failure);
                let nil = is_replaced && *reply == Value::Nil;
                if nil || decode(leaf, reply).is_some() {
                    continue;
                }
                "reply".to_owned()
            }
            _ => continue,
        };
        faults.push(Fault {
            position,
            label: command.label.clone(),
            cause,
        });
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let nil = |(command, reply): (&Planned, &Value)| match command.reply {
        Reply::Read(_, Some(Default::Integer(note, _))) if *reply == Value::Nil => Some(note),
        _ => None,
    };
    let defaults = plan.commands.iter().zip(replies).filter_map(nil).collect();
    Ok((value(&plan.value, plan, replies), defaults))
}

/// The first error in a reply.
fn error_in(reply: &Value) -> Option<&Value> {
    match reply {
        Value::ServerError(_) => Some(reply),
        Value::Array(items) => items.iter().find_map(error_in),
        _ => None,
    }
}

/// Makes the value of a tree.
fn value(tree: &Tree, plan: &Plan, replies: &[Value]) -> Shown {
    let value = |tree: &Tree| value(tree, plan, replies);
    let all = |trees: &[Tree]| trees.iter().map(value).collect();
    match tree {
        Tree::Reply(position) => leaf(*position, &plan.commands[*position], &replies[*position]),
        Tree::List(items) => Shown::List(all(items)),
        Tree::Pairs(container, pairs) => {
            let pairs = pairs
                .iter()
                .map(|(key, tree)| (Shown::Int(*key), value(tree)));
            match container {
                Container::Vec => Shown::List(
                    pairs
                        .map(|(key, value)| Shown::Tuple(vec![key, value]))
                        .collect(),
                ),
                Container::BTreeMap | Container::HashMap => Shown::Map(pairs.collect()),
            }
        }
        Tree::Nothing => Shown::Nothing,
        Tree::Just(inner) => Shown::Just(Box::new(value(inner))),
        Tree::Tuple(parts) if parts.is_empty() => Shown::Unit,
        Tree::Tuple(parts) => Shown::Tuple(all(parts)),
    }
}

fn leaf(position: usize, command: &Planned, reply: &Value) -> Shown {
    match &command.reply {
        Reply::Read(Leaf::Caught(inner), _) => {
            let cause = match reply {
                Value::ServerError(error) => format!("server {}", error_text(error)),
                reply => match decode(inner, reply) {
                    Some(value) => return value,
                    None => "reply".to_owned(),
                },
            };
            let label = command.label.clone();
            Shown::Error(
                Fault {
                    position,
                    label,
                    cause,
                }
                .to_string(),
            )
        }
        Reply::Read(_, Some(default)) if *reply == Value::Nil => match default {
            Default::Text(text) => Shown::Text((*text).to_owned()),
            Default::Float(number) => Shown::Float(number.to_string()),
            Default::Integer(_, number) => Shown::Int(*number),
            Default::Failure => unreachable!("nil is a failure"),
        },
        Reply::Read(leaf, _) => decode(leaf, reply).expect("a reply that was checked"),
        _ => Shown::Unit,
    }
}

/// A reply of RESP2 as a value; `None` where the type cannot hold it.
fn decode(leaf: &Leaf, reply: &Value) -> Option<Shown> {
    let just = |leaf: &Leaf| match reply {
        Value::Nil => Some(Shown::Nothing),
        reply => Some(Shown::Just(Box::new(decode(leaf, reply)?))),
    };
    Some(match leaf {
        Leaf::Unit => match reply {
            Value::Okay => Shown::Unit,
            _ => return None,
        },
        Leaf::Int => match reply {
            Value::Int(number) => Shown::Int(*number),
            reply => Shown::Int(text(reply)?.parse().ok()?),
        },
        Leaf::Bool => Shown::Bool(match reply {
            Value::Int(number @ 0..2) => *number == 1,
            Value::Okay => true,
            Value::Nil => false,
            _ => return None,
        }),
        Leaf::Float => {
            let number: f64 = text(reply)?.parse().ok()?;
            Shown::Float(number.to_string())
        }
        Leaf::Text => Shown::Text(text(reply)?),
        Leaf::MaybeText => just(&Leaf::Text)?,
        Leaf::MaybeInt => just(&Leaf::Int)?,
        Leaf::MaybeFloat => just(&Leaf::Float)?,
        Leaf::MaybeTexts => just(&Leaf::Texts)?,
        Leaf::MaybeBytes => match reply {
            Value::Nil => Shown::Nothing,
            Value::BulkString(bytes) => {
                let bytes = bytes.iter().map(|it| Shown::Int((*it).into()));
                Shown::Just(Box::new(Shown::List(bytes.collect())))
            }
            _ => return None,
        },
        Leaf::Texts => list(&Leaf::Text, reply)?,
        Leaf::TextsWithGaps => list(&Leaf::MaybeText, reply)?,
        Leaf::Bools => list(&Leaf::Bool, reply)?,
        Leaf::Set => {
            let items = items(reply)?.iter().map(|it| decode(&Leaf::Text, it));
            Shown::Set(items.collect::<Option<BTreeSet<_>>>()?)
        }
        Leaf::Hash => {
            let pairs = pairs(reply, &Leaf::Text)?.into_iter();
            Shown::Map(pairs.collect::<BTreeMap<_, _>>())
        }
        Leaf::Scores => {
            let pairs = pairs(reply, &Leaf::Float)?.into_iter();
            Shown::List(
                pairs
                    .map(|(member, score)| Shown::Tuple(vec![member, score]))
                    .collect(),
            )
        }
        Leaf::Entries => {
            let entry = |entry: &Value| match items(entry)? {
                [id, fields] => {
                    let fields = pairs(fields, &Leaf::Text)?.into_iter();
                    let fields = fields.map(|(name, value)| Shown::Tuple(vec![name, value]));
                    Some(Shown::Tuple(vec![
                        decode(&Leaf::Text, id)?,
                        Shown::List(fields.collect()),
                    ]))
                }
                _ => None,
            };
            Shown::List(items(reply)?.iter().map(entry).collect::<Option<_>>()?)
        }
        Leaf::Fallible(inner) => match reply {
            Value::ServerError(error) => Shown::Error(error_text(error)),
            reply => decode(inner, reply)?,
        },
        Leaf::Caught(inner) => decode(inner, reply)?,
    })
}

fn text(reply: &Value) -> Option<String> {
    match reply {
        Value::BulkString(bytes) => String::from_utf8(bytes.clone()).ok(),
        Value::SimpleString(text) => Some(text.clone()),
        Value::Okay => Some("OK".to_owned()),
        _ => None,
    }
}

fn items(reply: &Value) -> Option<&[Value]> {
    match reply {
        Value::Array(items) => Some(items),
        _ => None,
    }
}

fn list(element: &Leaf, reply: &Value) -> Option<Shown> {
    let items = items(reply)?.iter().map(|it| decode(element, it));
    Some(Shown::List(items.collect::<Option<_>>()?))
}

fn pairs(reply: &Value, second: &Leaf) -> Option<Vec<(Shown, Shown)>> {
    let pairs = items(reply)?.chunks_exact(2);
    pairs
        .map(|pair| Some((decode(&Leaf::Text, &pair[0])?, decode(second, &pair[1])?)))
        .collect()
}
