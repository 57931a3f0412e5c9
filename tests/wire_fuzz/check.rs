//! Compares what an execution says with what the server said.

use std::collections::BTreeSet;

use redis_pipeline::{Cause, Error, Failure, Fate, Interrupted};

use crate::pipelines::{Case, Kind, Shown};
use crate::resp::Tree;
use crate::server::Server;
use crate::{Outcome, Settings};

pub(crate) fn name(outcome: &Outcome) -> &'static str {
    match outcome {
        Ok(_) => "a value",
        Err(Error::Connection(_)) => "connection",
        Err(Error::Failed(_)) => "failed",
        Err(Error::Aborted(_)) => "aborted",
        Err(Error::Discarded(_)) => "discarded",
        Err(Error::NotATransaction(_)) => "not a transaction",
        Err(_) => "another",
    }
}

/// Names the pipeline with the outcome, and with each thing that was said of its commands: how one of a kind failed, or what became of it.
pub(crate) fn paths<P: Case>(outcome: &Outcome) -> BTreeSet<String> {
    let pipeline = std::any::type_name::<P>().rsplit("::").next();
    let pipeline = pipeline.unwrap_or_default();
    let mut said = BTreeSet::from([name(outcome).to_owned()]);
    if let Err(Error::Connection(interrupted)) = outcome {
        said.extend(interrupted.fates().iter().map(|(_, fate)| fate.to_string()));
    }
    for failure in outcome.as_ref().err().map_or(&[][..], Error::failures) {
        let cause = match failure.cause() {
            Cause::Server(_) => "an error",
            Cause::Discarded(_) => "not queued",
            Cause::Aborted => "nil",
            Cause::Reply(_) => "another reply",
            _ => "another cause",
        };
        let kind = P::COMMANDS_HERE[failure.position()].1;
        said.insert(format!("{kind:?}: {cause}"));
    }
    let said = said.into_iter();
    said.map(|said| format!("{pipeline}: {said}")).collect()
}

/// What the server said to the commands of a pipeline.
struct Record<'s> {
    server: &'s Server,
    commands: &'static [(&'static str, Kind)],
}

pub(crate) fn check<P: Case>(outcome: &Outcome, server: &Server, settings: Settings) {
    let record = Record {
        server,
        commands: P::COMMANDS_HERE,
    };
    let context = || format!("{outcome:?}\nwith {settings:?} and {:?}", server.said);
    if let Err(wrong) = record.compare(outcome) {
        panic!("{wrong}: {}", context());
    }
    let may_repeat = P::READ_ONLY && settings.repeat > 0;
    for (command, said) in &server.said {
        let (_, before) = said.split_last().expect("a command that was sent");
        let unknown = |it: &Option<Tree>| it.as_ref().is_some_and(Tree::is_unknown_script);
        let once = before
            .iter()
            .all(|it| unknown(it) || (may_repeat && it.is_none()));
        assert!(once, "{command} was sent again: {}", context());
    }
}

impl Record<'_> {
    /// The last reply to a command.
    fn reply(&self, position: usize) -> Option<&Tree> {
        let (command, _) = self.commands.get(position)?;
        self.server.said.get(*command)?.last()?.as_ref()
    }

    fn was_sent(&self, position: usize) -> bool {
        self.server.said.contains_key(self.commands[position].0)
    }

    /// The positions of `MULTI` and of `EXEC`, if the command stands between them.
    fn block(&self, position: usize) -> Option<(usize, usize)> {
        let place = |kind: Kind| self.commands.iter().position(|(_, it)| *it == kind);
        let (multi, exec) = (place(Kind::Multi)?, place(Kind::Exec)?);
        (multi < position && position < exec).then_some((multi, exec))
    }

    fn compare(&self, outcome: &Outcome) -> Result<(), String> {
        match outcome {
            Ok(shown) => shown
                .iter()
                .enumerate()
                .try_for_each(|(position, shown)| self.value(position, shown)),
            Err(Error::Connection(interrupted)) => self.interrupted(interrupted),
            Err(
                error @ (Error::Failed(_)
                | Error::Aborted(_)
                | Error::Discarded(_)
                | Error::NotATransaction(_)),
            ) => self.failures(error),
            Err(_) => Err("an error that no reply explains".to_owned()),
        }
    }

    fn value(&self, position: usize, shown: &Shown) -> Result<(), String> {
        let kind = self.commands[position].1;
        let wrong = |what: &str| Err(format!("command {position}: {what}"));
        let Some(own) = self.reply(position) else {
            return wrong("a value without a reply");
        };
        let reply = match self.block(position) {
            None => own,
            Some((multi, exec)) => match self.reply(exec) {
                Some(Tree::List(items)) if items.len() == exec - multi - 1 => {
                    if *own != Tree::Text(b"QUEUED".to_vec()) {
                        return wrong("it was not queued");
                    }
                    &items[position - multi - 1]
                }
                _ => return wrong("a value without a transaction"),
            },
        };
        match kind {
            Kind::Multi | Kind::Exec if kind.is_right(reply) => Ok(()),
            Kind::Multi | Kind::Exec => wrong("no transaction"),
            _ if kind.agrees(shown, reply) => Ok(()),
            _ => wrong("another value than the reply"),
        }
    }

    fn interrupted(&self, interrupted: &Interrupted) -> Result<(), String> {
        for position in 0..self.commands.len() {
            let reply = self.reply(position);
            let refused = reply.is_some_and(Tree::is_unknown_script);
            let fate = interrupted.fate(position);
            let is_true = match fate {
                Fate::Executed => reply.is_some(),
                Fate::Unknown => self.was_sent(position),
                Fate::NotSent => !self.was_sent(position),
                Fate::NotExecuted => refused,
                _ => false,
            };
            if !is_true {
                return Err(format!("command {position} is not {fate:?}"));
            }
        }
        Ok(())
    }

    fn failures(&self, error: &Error) -> Result<(), String> {
        for failure in error.failures() {
            self.failure(failure)
                .map_err(|wrong| format!("command {}: {wrong}", failure.position()))?;
        }
        for (position, (_, kind)) in self.commands.iter().enumerate() {
            let Some(reply) = self.reply(position) else {
                return Err(format!("command {position} has no reply"));
            };
            let may_fail = !matches!(kind, Kind::Fallible | Kind::Caught | Kind::Exec);
            let failed = error.failures().iter().any(|it| it.position() == position);
            if reply.is_error() && may_fail && !failed {
                return Err(format!("the error of command {position} is lost"));
            }
        }
        Ok(())
    }

    fn failure(&self, failure: &Failure) -> Result<(), String> {
        let position = failure.position();
        let own = self.reply(position);
        let block = self.block(position);
        let exec = block.and_then(|(_, exec)| self.reply(exec));
        let inside = match exec {
            Some(Tree::List(items)) => &items[..],
            _ => &[],
        };
        let codes: Vec<String> = own
            .into_iter()
            .chain(inside)
            .filter_map(Tree::error_code)
            .collect();
        let is_true = match failure.cause() {
            Cause::Server(error) | Cause::Discarded(error) => {
                codes.iter().any(|code| code == error.code())
            }
            Cause::Aborted => own == Some(&Tree::Nil),
            Cause::Reply(_) => {
                let kind = self.commands[position].1;
                let right = |reply: &Tree| kind.is_right(reply);
                match block {
                    // `MULTI` may have had a bulk string for a reply, which is not told apart here.
                    None => matches!(kind, Kind::Multi | Kind::Exec) || !own.is_some_and(right),
                    Some(_) => !inside.iter().all(right),
                }
            }
            other => return Err(format!("{other:?}")),
        };
        match is_true {
            true => Ok(()),
            false => Err("no reply has this failure".to_owned()),
        }
    }
}
