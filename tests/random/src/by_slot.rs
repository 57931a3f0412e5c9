//! Compares what is said of commands on a cluster that lost a connection with what its nodes hold.
//!
//! The commands of one hash slot are executed in their order, those of different slots in any. So the keys of each slot are compared for themselves: every command
//! said to be executed has had its effect, once; none said not to be executed has; and of those of unknown status the first few have.

use std::collections::BTreeSet;
use std::ops::Range;

use redis_pipeline::{Error, Fate, Interrupted};

use crate::check::{Case, How, Model, Network};
use crate::expected::{Fault, tags};
use crate::generator::ast::Leaf;
use crate::job::Ran;
use crate::model;
use crate::plan::{Plan, Reply};
use crate::state::State;

/// What may have become of a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Chance {
    Executed,
    Unknown,
    Not,
    /// Whatever became of those behind it.
    Either,
}

/// A slot with more commands that may have been executed or not is not compared: each doubles what is possible.
const MOST_EITHER: usize = 5;

/// A command or a transaction, which is executed whole or not at all.
struct Unit {
    commands: Range<usize>,
    tags: BTreeSet<u8>,
}

/// What is said of the commands.
struct Said<'e> {
    error: &'e Error,
    /// The failures of commands that were executed.
    faults: Vec<Fault>,
    /// The commands that redis-rs sent to another node than that of their slot, because it had lost the connection to that one. Without repetitions the
    /// node's answer is the reply. Whether the node of the slot had executed the command before is not known: redis-rs does not tell.
    misled: Vec<usize>,
    /// The commands outside of transactions of which an error is a value: on redis-rs's connections they may have been misled without being named by the error.
    hidden: Vec<usize>,
}

impl<'e> Said<'e> {
    fn of(error: &'e Error, how: &How, plan: &Plan) -> Self {
        let (misled, faults): (Vec<_>, Vec<_>) = (Fault::all(error).into_iter())
            .partition(|fault| fault.cause.starts_with("server MOVED "));
        Said {
            error,
            faults,
            misled: misled.iter().map(|fault| fault.position).collect(),
            hidden: match how.network {
                Network::Stock => with_errors_as_values(plan),
                _ => Vec::new(),
            },
        }
    }

    fn fate(&self, position: usize) -> Fate {
        match self.error {
            Error::Connection(interrupted) => interrupted.fate(position),
            _ => Fate::Executed,
        }
    }

    /// Whether a command may have been executed or not, whatever is said of those behind it.
    fn is_either(&self, position: usize) -> bool {
        let is_hidden = self.hidden.contains(&position) && self.fate(position) == Fate::Executed;
        is_hidden || self.misled.contains(&position)
    }

    fn chance(&self, unit: &Unit) -> Result<Chance, String> {
        if unit
            .commands
            .clone()
            .any(|position| self.is_either(position))
        {
            return Ok(Chance::Either);
        }
        let chance = |position| match self.fate(position) {
            Fate::Executed | Fate::Failed => Chance::Executed,
            Fate::NotSent | Fate::NotExecuted => Chance::Not,
            _ => Chance::Unknown,
        };
        let first = chance(unit.commands.start);
        match unit.commands.clone().all(|other| chance(other) == first) {
            true => Ok(first),
            false => Err(format!("half of the transaction {:?}", unit.commands)),
        }
    }
}

impl Case {
    /// Compares an execution on a cluster of which a connection broke. Where nothing was lost, everything is as without.
    pub fn compare_broken_cluster(
        &self,
        how: &How,
        ran: &Ran,
        state: &State,
        model: &mut Model,
    ) -> Result<(), String> {
        let error = match &ran.result {
            // A command whose error is its value may have been misled, too.
            Some(Ok(value)) if how.network == Network::Stock && value.is_misled() => return Ok(()),
            Some(Err(error)) => error,
            _ => return self.compare(how, ran, state, model),
        };
        let said = Said::of(error, how, &self.plan);
        let is_misled = how.network == Network::Stock && !said.misled.is_empty();
        let compared = match error {
            Error::Connection(interrupted) => {
                *model.outcomes.entry("connection").or_default() += 1;
                let whole = self.compare_loss_by_slot(&said, interrupted);
                whole.and_then(|()| self.compare_slots(&said, state, model))
            }
            Error::Failed(_) if is_misled => {
                *model.outcomes.entry("misled").or_default() += 1;
                self.compare_slots(&said, state, model)
            }
            _ => return self.compare(how, ran, state, model),
        };
        compared.map_err(|found| self.report(how, &format!("{found}\nbecause of {error:?}")))
    }

    /// Whether a loss tells of all commands, and the failures that came before are the model's, and of commands that were executed.
    fn compare_loss_by_slot(
        &self,
        said: &Said<'_>,
        interrupted: &Interrupted,
    ) -> Result<(), String> {
        let end = interrupted.fates().last().map_or(0, |(range, _)| range.end);
        let count = self.plan.commands.len();
        if end != count && end != usize::MAX {
            return Err(format!("the status of {end} commands of {count}"));
        }
        let expected = self.expected.as_ref().err();
        let is_right = |fault: &&Fault| {
            let executed = matches!(said.fate(fault.position), Fate::Executed | Fate::Failed);
            executed && expected.is_some_and(|all| all.contains(fault))
        };
        // What follows a command that was misled may fail in another way.
        match said.faults.iter().find(|fault| !is_right(fault)) {
            Some(fault) if said.misled.is_empty() => {
                Err(format!("failed: {fault}\nexpected {expected:#?}"))
            }
            _ => Ok(()),
        }
    }

    fn compare_slots(
        &self,
        said: &Said<'_>,
        state: &State,
        model: &mut Model,
    ) -> Result<(), String> {
        let units = units(&self.plan);
        for tag in [b'a', b'b', b'c'] {
            let own = units.iter().filter(|unit| unit.tags.contains(&tag));
            let own = own.map(|unit| Ok((unit, said.chance(unit)?)));
            let own = own.collect::<Result<Vec<_>, String>>()?;
            let order: Vec<Chance> = own.iter().map(|(_, chance)| *chance).collect();
            let told = order.iter().filter(|chance| **chance != Chance::Either);
            if said.misled.is_empty() && !told.clone().is_sorted() {
                return Err(format!("commands of {{{}}}: {order:?}", char::from(tag)));
            }
            if order.len() - told.count() > MOST_EITHER {
                continue;
            }
            let (possible, here) = (self.possible(&own, tag, model), keys_of(state, tag));
            if !possible.contains(&here) {
                return Err(format!(
                    "the keys of {{{}}}: {here:#?}\nexpected one of {possible:#?}\n{order:?}",
                    char::from(tag)
                ));
            }
        }
        Ok(())
    }

    /// The keys of a slot after the commands that were executed, and after each of those that may have been.
    fn possible(&self, own: &[(&Unit, Chance)], tag: u8, model: &mut Model) -> Vec<State> {
        let either = own.iter().filter(|(_, chance)| *chance == Chance::Either);
        let choices = 1_u32 << either.count();
        let mut states = Vec::new();
        for choice in 0..choices {
            states.extend(self.possible_by_choice(own, choice, tag, model));
        }
        states
    }

    /// The same where those that may have been executed or not were, if their bit is set.
    fn possible_by_choice(
        &self,
        own: &[(&Unit, Chance)],
        mut choice: u32,
        tag: u8,
        model: &mut Model,
    ) -> Vec<State> {
        let mut states = vec![keys_of(&model.begin(self.setting), tag)];
        for (unit, chance) in own {
            let was_executed = match chance {
                Chance::Not => continue,
                Chance::Executed => true,
                Chance::Unknown => false,
                Chance::Either => {
                    let is_chosen = choice & 1 == 1;
                    choice >>= 1;
                    if !is_chosen {
                        continue;
                    }
                    true
                }
            };
            for command in &self.plan.commands[unit.commands.clone()] {
                model::send(command, model.connection(self.setting));
            }
            if was_executed {
                states.clear();
            }
            states.push(keys_of(&model.store.dump(), tag));
        }
        states
    }
}

fn units(plan: &Plan) -> Vec<Unit> {
    let (mut units, mut begin) = (Vec::new(), None);
    for (position, command) in plan.commands.iter().enumerate() {
        match command.reply {
            Reply::Multi => begin = Some(position),
            _ if begin.is_some() && command.reply != Reply::Exec => {}
            _ => {
                let commands = begin.take().unwrap_or(position)..position + 1;
                let tags = plan.commands[commands.clone()].iter().flat_map(tags);
                let tags = tags.collect();
                units.push(Unit { commands, tags });
            }
        }
    }
    units
}

/// The commands outside of transactions of which an error is a value.
fn with_errors_as_values(plan: &Plan) -> Vec<usize> {
    let single = units(plan).into_iter().map(|unit| unit.commands);
    let single = single.filter(|commands| commands.len() == 1);
    let is_value = |position: &usize| {
        let reply = &plan.commands[*position].reply;
        matches!(reply, Reply::Read(Leaf::Fallible(_) | Leaf::Caught(_), _))
    };
    single
        .map(|commands| commands.start)
        .filter(is_value)
        .collect()
}

fn keys_of(state: &State, tag: u8) -> State {
    let tag = format!("{{{}}}:", char::from(tag));
    let own = state.iter().filter(|(key, _)| key.starts_with(&tag));
    own.map(|(key, value)| (key.clone(), value.clone()))
        .collect()
}
