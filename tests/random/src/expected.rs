//! The outcome of a pipeline, and whether an execution had it.

use std::fmt;

use redis_pipeline::{Cause, Error, Failure, Fate, Interrupted};

use crate::plan::{Plan, Planned, Reply};
use crate::shown::{Shown, error_text};
use crate::state::State;

/// A value and the values of `else` that it took, or what failed.
pub type Expected = Result<(Shown, Vec<u32>), Vec<Fault>>;

/// A command that failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// By position in the request.
    pub position: usize,
    /// The `let`s around it.
    pub label: String,
    /// Why, in a word and the server's.
    pub cause: String,
}

impl Fault {
    /// Reads what an error says of a command.
    pub fn of(failure: &Failure) -> Self {
        let cause = match failure.cause() {
            Cause::Server(error) => format!("server {}", error_text(error)),
            Cause::Discarded(error) => format!("discarded {}", error_text(error)),
            Cause::Reply(_) => "reply".to_owned(),
            Cause::Aborted => "aborted".to_owned(),
            Cause::Argument { .. } => "argument".to_owned(),
            other => format!("{other:?}"),
        };
        Fault {
            position: failure.position(),
            label: failure.label().unwrap_or_default().to_owned(),
            cause,
        }
    }

    /// Reads all of an error.
    pub fn all(error: &Error) -> Vec<Self> {
        error.failures().iter().map(Fault::of).collect()
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {}", self.position, self.label, self.cause)
    }
}

/// The name of an error's kind.
pub fn kind(error: &Error) -> &'static str {
    match error {
        Error::Refused(_) => "refused",
        Error::Connection(_) => "connection",
        Error::Stopped(_) => "stopped",
        Error::Failed(_) => "failed",
        Error::Aborted(_) => "aborted",
        Error::Discarded(_) => "discarded",
        Error::NotATransaction(_) => "not a transaction",
        Error::Protocol(_) => "protocol",
        _ => "another",
    }
}

/// The kind of the error of these.
pub fn kind_of(plan: &Plan, faults: &[Fault]) -> &'static str {
    let any = |word: &str| faults.iter().any(|fault| fault.cause.starts_with(word));
    if any("argument") {
        "refused"
    } else if faults
        .iter()
        .any(|it| plan.commands[it.position].reply == Reply::Multi)
    {
        "not a transaction"
    } else if any("discarded") {
        "discarded"
    } else if any("aborted") {
        "aborted"
    } else {
        "failed"
    }
}

/// Compares the execution statuses of commands in blocks that were no transactions.
pub fn statuses(error: &Error, plan: &Plan, faults: &[Fault]) -> Result<(), String> {
    let Error::NotATransaction(broken) = error else {
        return Ok(());
    };
    let mut inside = false;
    for (position, command) in plan.commands.iter().enumerate() {
        inside &= command.reply != Reply::Exec;
        let failed = faults.iter().any(|fault| fault.position == position);
        let expected = inside.then_some(if failed { Fate::Failed } else { Fate::Executed });
        if broken.fate(position) != expected {
            let status = broken.fate(position);
            return Err(format!(
                "command {position}: {status:?}, expected {expected:?}\n"
            ));
        }
        inside |= command.reply == Reply::Multi;
    }
    Ok(())
}

/// The commands that are refused before anything is sent.
pub fn refusals(plan: &Plan, on_cluster: bool) -> Vec<Fault> {
    let commands = plan.commands.iter().enumerate();
    let refused = commands.filter(|(_, command)| command.refused);
    let faults: Vec<Fault> = refused.map(refusal).collect();
    if !faults.is_empty() || !on_cluster {
        return faults;
    }
    slot_refusals(plan)
}

/// The commands of transactions whose keys are in another slot than the first.
pub fn slot_refusals(plan: &Plan) -> Vec<Fault> {
    let (mut faults, mut first, mut inside) = (Vec::new(), None, false);
    for (position, command) in plan.commands.iter().enumerate() {
        match command.reply {
            Reply::Multi => (first, inside) = (None, true),
            Reply::Exec => inside = false,
            _ if inside && !command.quoted => {
                let tags = tags(command);
                let Some(tag) = tags.first() else {
                    continue;
                };
                // A command that is in several slots itself has none to compare others with.
                let split = tags.iter().any(|other| other != tag);
                if split || *first.get_or_insert(*tag) != *tag {
                    faults.push(refusal((position, command)));
                }
            }
            _ => {}
        }
    }
    faults
}

fn refusal((position, command): (usize, &Planned)) -> Fault {
    Fault {
        position,
        label: command.label.clone(),
        cause: "argument".to_owned(),
    }
}

/// The tags of the keys of a command.
pub fn tags(command: &Planned) -> Vec<u8> {
    let arguments = command.arguments.iter().skip(1);
    let tag = |argument: &Vec<u8>| match argument[..] {
        [b'{', tag, b'}', b':', ..] => Some(tag),
        _ => None,
    };
    arguments.filter_map(tag).collect()
}

/// Returns whether the plan means the same on a cluster. The slots of commands in quotes are not checked before sending, so the commands of a transaction
/// that has one must agree in theirs.
pub fn suits_clusters(plan: &Plan) -> bool {
    let transactions = plan
        .commands
        .split(|command| command.reply == Reply::Multi)
        .skip(1);
    transactions.into_iter().all(|from| {
        let end = from.iter().position(|command| command.reply == Reply::Exec);
        let commands = &from[..end.unwrap_or(from.len())];
        let quoted = commands.iter().any(|command| command.quoted);
        let mut tags = commands.iter().flat_map(tags);
        let first = tags.next();
        !quoted || tags.all(|tag| first == Some(tag))
    })
}

/// Compares an execution status with what is in the server: all before the first command of unknown status was executed, and nothing
/// behind the last.
pub fn interruption(
    interrupted: &Interrupted,
    plan: &Plan,
    prefixes: &[State],
    state: &State,
) -> Result<(), String> {
    let fates = interrupted.fates();
    let order = fates.iter().map(|(_, fate)| match fate {
        Fate::Executed | Fate::Failed | Fate::NotExecuted => 0,
        Fate::Unknown => 1,
        _ => 2,
    });
    if !order.is_sorted() || fates.first().is_none_or(|(range, _)| range.start != 0) {
        return Err(format!(
            "an execution status that no one connection has: {fates:?}"
        ));
    }
    let end = fates.last().map_or(0, |(range, _)| range.end);
    if end != plan.commands.len() && end != usize::MAX {
        return Err(format!("{} commands, but {fates:?}", plan.commands.len()));
    }
    let executed =
        [Fate::Executed, Fate::Failed, Fate::NotExecuted].map(|it| interrupted.count(it));
    let executed: usize = executed.iter().sum();
    let unknown = interrupted.count(Fate::Unknown);
    let possible = &prefixes[executed..=executed + unknown];
    if possible.contains(state) {
        return Ok(());
    }
    let of = prefixes.iter().position(|it| it == state);
    Err(format!(
        "the server executed {of:?} of the commands (the model knows the state), but {fates:?}"
    ))
}
