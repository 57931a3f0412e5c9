//! The replies of a transaction: whether it was executed as a whole, not at all, or was none.

use redis::{ServerError, Value};

use crate::error::{Cause, Fate, Mismatch};
use crate::reply::errors::find_error;

/// The codes with which a server refuses `EXEC` before it executes anything.
const REFUSALS: [&str; 15] = [
    "EXECABORT",
    "ASK",
    "BUSY",
    "CLUSTERDOWN",
    "CROSSSLOT",
    "LOADING",
    "MASTERDOWN",
    "MISCONF",
    "MOVED",
    "NOAUTH",
    "NOPERM",
    "NOREPLICAS",
    "OOM",
    "READONLY",
    "TRYAGAIN",
];

/// What `EXEC` replies.
const EXPECTED: &str = "one reply for each command";

/// What a server's replies to a block say.
#[derive(Debug)]
pub(super) enum Verdict {
    /// The replies of its commands.
    Executed(Vec<Value>),
    Failed(Failed),
}

/// A block that was not executed as a transaction.
#[derive(Debug)]
pub(super) struct Failed {
    /// Whether commands of it may have been executed all the same.
    pub(super) is_broken: bool,
    pub(super) multi: Option<Cause>,
    /// What became of each command, and why it failed.
    pub(super) commands: Vec<(Fate, Option<Cause>)>,
    pub(super) exec: Option<Cause>,
}

/// Returns whether the block was executed as a whole, as the replies from `MULTI` to `EXEC` say. They must be as they came: a reply with attributes is left
/// to [`judge`].
#[inline]
pub(super) fn is_executed(replies: &[Value]) -> bool {
    match replies {
        [Value::Okay, commands @ .., Value::Array(items)] => {
            items.len() == commands.len() && commands.iter().all(is_queued)
        }
        _ => false,
    }
}

/// Finds out what became of a block from the replies to `MULTI`, to its commands and to `EXEC`.
#[cold]
pub(super) fn judge(multi: Value, commands: Vec<Value>, exec: Value) -> Verdict {
    let (multi, exec) = (without_attributes(multi), without_attributes(exec));
    let commands: Vec<Command> = commands.into_iter().map(Command::of).collect();
    let queued = commands.iter().filter(|it| it.is_queued()).count();
    let has_executed = commands.iter().any(|it| matches!(it, Command::Replied(_)));
    let exec = Exec::of(exec);
    let multi = not_ok(multi);
    if multi.is_some() || has_executed {
        return Verdict::Failed(broken(multi, commands, queued, exec));
    }
    match exec {
        Exec::Replies(items) if items.len() == commands.len() && queued == commands.len() => {
            Verdict::Executed(items)
        }
        Exec::Nil => Verdict::Failed(not_executed(commands, Cause::Aborted)),
        Exec::Refused(error) => Verdict::Failed(not_executed(commands, Cause::Discarded(error))),
        exec => Verdict::Failed(broken(None, commands, queued, exec)),
    }
}

/// The reply to a command of the block.
#[derive(Debug)]
enum Command {
    Queued,
    Refused(ServerError),
    /// It was executed at once.
    Replied(Value),
}

impl Command {
    fn of(reply: Value) -> Self {
        match without_attributes(reply) {
            reply if is_queued(&reply) => Command::Queued,
            Value::ServerError(error) => Command::Refused(error),
            reply => Command::Replied(reply),
        }
    }

    fn is_queued(&self) -> bool {
        matches!(self, Command::Queued)
    }
}

/// The reply to `EXEC`.
#[derive(Debug)]
enum Exec {
    Replies(Vec<Value>),
    Nil,
    /// With an error that says that nothing was executed.
    Refused(ServerError),
    Failed(ServerError),
    Other(Value),
}

impl Exec {
    fn of(reply: Value) -> Self {
        match reply {
            Value::Array(items) => Exec::Replies(items),
            Value::Nil => Exec::Nil,
            Value::ServerError(error) if REFUSALS.contains(&error.code()) => Exec::Refused(error),
            Value::ServerError(error) => Exec::Failed(error),
            other => Exec::Other(other),
        }
    }

    /// Why this is not what `EXEC` replies to a transaction.
    fn cause(self) -> Cause {
        let reply = match self {
            Exec::Refused(error) | Exec::Failed(error) => return Cause::Server(error),
            Exec::Replies(items) => Value::Array(items),
            Exec::Nil => Value::Nil,
            Exec::Other(reply) => reply,
        };
        unexpected(EXPECTED, reply)
    }
}

/// Describes a block of which nothing was executed.
fn not_executed(commands: Vec<Command>, exec: Cause) -> Failed {
    let commands = commands.into_iter().map(|command| match command {
        Command::Refused(error) => (Fate::Failed, Some(Cause::Discarded(error))),
        Command::Queued | Command::Replied(_) => (Fate::NotExecuted, None),
    });
    Failed {
        is_broken: false,
        multi: None,
        commands: commands.collect(),
        exec: Some(exec),
    }
}

/// Describes a block whose commands were executed without a transaction, in another one, or perhaps.
fn broken(multi: Option<Cause>, commands: Vec<Command>, queued: usize, exec: Exec) -> Failed {
    let begun = multi.is_none();
    let (mut replies, exec, fate) = match exec {
        // Where somebody had begun a transaction before, the replies to its commands come first.
        Exec::Replies(mut items) if items.len() == queued || (!begun && items.len() > queued) => {
            let all = items.len();
            let own = items.split_off(all - queued);
            let exec =
                begun.then(|| Cause::Reply(Mismatch::with(EXPECTED, format!("an array of {all}"))));
            (own, exec, Fate::Unknown)
        }
        // That there is nothing for `EXEC` to execute follows from the refusal of `MULTI`.
        Exec::Refused(_) | Exec::Failed(_) if !begun && queued == 0 => {
            (Vec::new(), None, Fate::Unknown)
        }
        exec @ (Exec::Nil | Exec::Refused(_)) => {
            (Vec::new(), Some(exec.cause()), Fate::NotExecuted)
        }
        exec => (Vec::new(), Some(exec.cause()), Fate::Unknown),
    };
    let mut replies = replies.drain(..);
    let commands = commands.into_iter().map(|command| match command {
        Command::Refused(error) => (Fate::Failed, Some(Cause::Server(error))),
        Command::Replied(reply) => replied(&reply),
        Command::Queued => match replies.next() {
            Some(reply) => replied(&reply),
            None => (fate, None),
        },
    });
    let commands = commands.collect();
    Failed {
        is_broken: true,
        multi,
        commands,
        exec,
    }
}

/// Returns the status of a command with this reply.
fn replied(reply: &Value) -> (Fate, Option<Cause>) {
    match find_error(reply) {
        Some(error) => (Fate::Failed, Some(Cause::Server(error.clone()))),
        None => (Fate::Executed, None),
    }
}

fn is_queued(reply: &Value) -> bool {
    matches!(reply, Value::SimpleString(text) if text == "QUEUED")
}

fn not_ok(multi: Value) -> Option<Cause> {
    match multi {
        Value::Okay => None,
        Value::ServerError(error) => Some(Cause::Server(error)),
        other => Some(unexpected("OK", other)),
    }
}

fn unexpected(expected: &'static str, reply: Value) -> Cause {
    Cause::Reply(Mismatch::new(expected, reply))
}

fn without_attributes(reply: Value) -> Value {
    match reply {
        Value::Attribute { data, .. } => without_attributes(*data),
        reply => reply,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(line: &str) -> Value {
        redis::parse_redis_value(line.as_bytes()).unwrap()
    }

    const COMMANDS: [&str; 4] = [
        "+QUEUED\r\n",
        "-OOM no\r\n",
        ":1\r\n",
        "*1\r\n-ERR nested\r\n",
    ];
    const MULTI: [&str; 4] = ["+OK\r\n", "-NOPERM no\r\n", "$-1\r\n", "+QUEUED\r\n"];
    const EXEC: [&str; 9] = [
        "*-1\r\n",
        "*0\r\n",
        "*1\r\n:1\r\n",
        "*2\r\n:1\r\n-ERR no\r\n",
        "*3\r\n:1\r\n:2\r\n:3\r\n",
        "-EXECABORT no\r\n",
        "-ERR EXEC without MULTI\r\n",
        "-upstream failure\r\n",
        "+OK\r\n",
    ];

    /// Calls a function with every combination of replies to a block of two commands.
    fn every(check: impl Fn(&str, [&str; 2], &str)) {
        for multi in MULTI {
            for one in COMMANDS {
                for two in COMMANDS {
                    EXEC.iter().for_each(|exec| check(multi, [one, two], exec));
                }
            }
        }
    }

    #[test]
    fn every_reply_has_a_verdict_that_its_replies_bear_out() {
        every(|multi, commands, exec| {
            let context = format!("{multi:?} {commands:?} {exec:?}");
            let values: Vec<Value> = commands.map(value).into();
            let all: Vec<Value> = [multi, commands[0], commands[1], exec].map(value).into();
            let failed = match judge(value(multi), values, value(exec)) {
                Verdict::Executed(replies) => {
                    assert!(is_executed(&all) && replies.len() == 2, "{context}");
                    return;
                }
                Verdict::Failed(failed) => failed,
            };
            assert!(!is_executed(&all), "{context}");
            assert_eq!(failed.multi.is_none(), multi == MULTI[0], "{context}");
            assert_eq!(failed.commands.len(), 2, "{context}");
            let causes = failed
                .commands
                .iter()
                .filter_map(|(_, cause)| cause.as_ref());
            let causes = causes.chain(&failed.multi).chain(&failed.exec);
            assert!(causes.count() > 0, "{context}");
            for (reply, (fate, cause)) in commands.iter().zip(&failed.commands) {
                assert_eq!(*fate == Fate::Failed, cause.is_some(), "{context}");
                match *reply {
                    ":1\r\n" => assert_eq!(*fate, Fate::Executed, "{context}"),
                    "+QUEUED\r\n" => {}
                    _ => assert_eq!(*fate, Fate::Failed, "{context}"),
                }
            }
            let executed =
                |(fate, _): &(Fate, _)| *fate != Fate::Failed && *fate != Fate::NotExecuted;
            let may_be_executed = failed.commands.iter().any(executed);
            assert!(failed.is_broken || !may_be_executed, "{context}");
        });
    }
}
