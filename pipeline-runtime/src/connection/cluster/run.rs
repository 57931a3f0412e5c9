//! The execution of a part on a cluster: the node of each command, the commands that are sent again, and the replies. No input or output happens here.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

use redis::{RedisError, RedisResult};

use super::ASKING;
use super::destination::{Combination, Destination, NodeReply, Reach, random};
use super::redirect::Redirect;
use super::replies::{self, Reply};
use super::topology::Node;
use super::units::{Unit, divide, encode};
use crate::connection::{BatchReplies, unknown_script};
use crate::error::{Fate, Interrupted};
use crate::request::hash_slot::SLOTS;

/// Number of times that commands that were not executed are sent again.
const ATTEMPTS: u32 = 16;
/// Time-out of a part.
pub(crate) const PART_TIMEOUT: Duration = Duration::from_secs(10);
/// Time-out of an attempt that begins late.
const LAST_ATTEMPT: Duration = Duration::from_secs(1);
const LONGEST_PAUSE: Duration = Duration::from_millis(500);

/// The node that a unit is sent to.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Target {
    /// The node of its slot.
    Slot,
    /// The node that imports its slot, which executes it only after `ASKING`.
    Ask { host: String, port: u16 },
    /// The node of this address, whatever slots it has.
    Node { host: String, port: u16 },
}

#[derive(Debug)]
enum State {
    Waiting(Target),
    /// Its reply is an error that the command itself may have made. The reply to this command, which only reads, tells them apart.
    Doubtful(Target, Vec<u8>),
    Replied,
    /// It was sent, and the connection failed.
    Unknown,
}

impl State {
    fn waits(&self) -> bool {
        matches!(self, State::Waiting(_) | State::Doubtful(..))
    }
}

/// The outcome of sending a unit.
#[derive(Clone, Debug)]
pub(crate) enum Outcome {
    /// From the node of this address.
    Replies(Vec<Reply>, Arc<str>),
    /// It was not sent.
    NotSent(RedisError),
    /// It was sent, and the connection failed.
    Unknown(RedisError),
}

/// The next step.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// Send these units at the same time, those of one node in this order.
    Send(Vec<usize>),
    /// Ask for the nodes of the cluster.
    FindNodes,
    Done,
}

/// Actions before the next attempt.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct RetryActions {
    /// The topology is outdated at this slot.
    pub(crate) refresh_topology: Option<u16>,
    pub(crate) pause: Option<Duration>,
}

pub(crate) struct ClusterExecution<'r> {
    bytes: Cow<'r, [u8]>,
    units: Vec<Unit>,
    states: Vec<State>,
    /// The status of each unit before it was to be sent again.
    earlier: Vec<Fate>,
    replies: Vec<Reply>,
    /// The first unit that is not replied to.
    first: usize,
    attempt: u32,
    begin: Instant,
    timeout: Duration,
    error: Option<RedisError>,
    /// The slot whose node gets the commands that any node may execute.
    any: u16,
    /// The units in doubt whose probe has not been sent.
    doubtful: Vec<usize>,
    /// The command that is executed by several nodes at the moment.
    fan_out: Option<Box<FanOut>>,
}

struct FanOut {
    unit: usize,
    combination: Combination,
    /// The node of each part, and the positions of its keys.
    parts: Vec<(String, Vec<usize>)>,
    execution: ClusterExecution<'static>,
}

impl<'r> ClusterExecution<'r> {
    pub(crate) fn new(
        units: Vec<Unit>,
        bytes: impl Into<Cow<'r, [u8]>>,
        timeout: Duration,
    ) -> Self {
        let commands = units.last().map_or(0, |unit| unit.commands.end);
        ClusterExecution {
            bytes: bytes.into(),
            states: units
                .iter()
                .map(|unit| State::Waiting(unit.target.clone()))
                .collect(),
            earlier: vec![Fate::NotSent; units.len()],
            replies: vec![Reply::default(); commands],
            units,
            first: 0,
            attempt: 0,
            begin: Instant::now(),
            timeout,
            error: None,
            any: (random() % u64::from(SLOTS)) as u16,
            doubtful: Vec::new(),
            fan_out: None,
        }
    }

    /// Returns the execution whose units are sent now.
    fn current(&self) -> &ClusterExecution<'_> {
        match &self.fan_out {
            Some(fan_out) => &fan_out.execution,
            None => self,
        }
    }

    /// Returns the deadline of the replies to what is sent now.
    pub(crate) fn deadline(&self) -> Instant {
        let latest = self.begin + self.timeout;
        latest.max(Instant::now() + LAST_ATTEMPT.min(self.timeout))
    }

    /// Returns the slot whose node is asked about the topology.
    pub(crate) fn any_slot(&self) -> u16 {
        self.any
    }

    pub(crate) fn slot(&self, unit: usize) -> u16 {
        let current = self.current();
        current.slot_of(unit)
    }

    pub(crate) fn target(&self, unit: usize) -> &Target {
        match &self.current().states[unit] {
            State::Waiting(target) | State::Doubtful(target, _) => target,
            _ => &Target::Slot,
        }
    }

    /// Returns the bytes of units: borrowed from the part where they are contiguous.
    pub(crate) fn requests(&self, units: &[usize], asking: bool) -> Cow<'_, [u8]> {
        let current = self.current();
        let is_next =
            |pair: &[usize]| current.units[pair[0]].bytes.end == current.units[pair[1]].bytes.start;
        let is_probe = |unit: &usize| matches!(current.states[*unit], State::Doubtful(..));
        if let ([first, .., last] | [first @ last], false) = (units, asking)
            && units.windows(2).all(is_next)
            && !units.iter().any(is_probe)
        {
            let bytes = current.units[*first].bytes.start..current.units[*last].bytes.end;
            return Cow::Borrowed(&current.bytes[bytes]);
        }
        let mut bytes = Vec::new();
        for &unit in units {
            if asking {
                bytes.extend_from_slice(ASKING);
            }
            bytes.extend_from_slice(self.request(unit));
        }
        Cow::Owned(bytes)
    }

    /// Returns the bytes of a unit.
    pub(crate) fn request(&self, unit: usize) -> &[u8] {
        let current = self.current();
        match &current.states[unit] {
            State::Doubtful(_, probe) => probe,
            _ => &current.bytes[current.units[unit].bytes.clone()],
        }
    }

    /// Returns the number of its replies.
    pub(crate) fn replies(&self, unit: usize) -> usize {
        let current = self.current();
        match &current.states[unit] {
            State::Doubtful(..) => 1,
            _ => current.units[unit].commands.len(),
        }
    }

    fn slot_of(&self, unit: usize) -> u16 {
        match self.units[unit].destination {
            Destination::Slot(slot) | Destination::Guess(slot) => slot,
            _ => self.any,
        }
    }

    pub(crate) fn step(&mut self) -> Step {
        if let Some(fan_out) = &mut self.fan_out {
            match fan_out.execution.step() {
                Step::Done => self.finish_fan_out(),
                step => return step,
            }
        }
        if self.error.is_some() {
            return Step::Done;
        }
        if !self.doubtful.is_empty() {
            return Step::Send(std::mem::take(&mut self.doubtful));
        }
        let states = &self.states[self.first..];
        self.first += states.iter().take_while(|state| !state.waits()).count();
        let Some(unit) = self.units.get(self.first) else {
            return Step::Done;
        };
        match unit.destination {
            Destination::Slot(_) => self.wave(),
            Destination::Guess(_) | Destination::Any => Step::Send(vec![self.first]),
            Destination::Nodes(..) => Step::FindNodes,
            Destination::Divided(combination) => self.divide(self.first, combination),
        }
    }

    /// Returns the commands that can be sent at the same time, up to one that is sent alone and in its turn.
    fn wave(&self) -> Step {
        let mut wave = Vec::new();
        let mut targets: HashMap<u16, Option<&Target>> = HashMap::new();
        for unit in self.first..self.units.len() {
            let State::Waiting(target) = &self.states[unit] else {
                continue;
            };
            let Destination::Slot(slot) = self.units[unit].destination else {
                break;
            };
            // While a slot moves, two of its commands may have to go to different nodes: then one waits for the other.
            if self.attempt > 0 {
                let first = targets.entry(slot).or_insert(Some(target));
                if *first != Some(target) {
                    *first = None;
                    continue;
                }
            }
            wave.push(unit);
        }
        Step::Send(wave)
    }

    /// Takes the nodes of the cluster, or the error of asking for them.
    pub(crate) fn take_nodes(&mut self, nodes: RedisResult<Vec<Node>>) -> RetryActions {
        let unit = self.first;
        let Destination::Nodes(reach, combination) = self.units[unit].destination else {
            return RetryActions::default();
        };
        let nodes = match nodes {
            Ok(nodes) => nodes,
            Err(error) => return self.take(vec![(unit, Outcome::NotSent(error))]),
        };
        let nodes = nodes
            .into_iter()
            .filter(|node| reach == Reach::All || node.is_primary());
        let bytes = self.bytes[self.units[unit].bytes.clone()].to_vec();
        let (mut units, mut parts) = (Vec::new(), Vec::new());
        for node in nodes {
            units.push(Unit {
                bytes: 0..bytes.len(),
                destination: Destination::Slot(node.slot),
                target: node.target,
                ..self.part_of(unit, units.len())
            });
            parts.push((node.name, Vec::new()));
        }
        self.fan_out(unit, combination, parts, units, bytes);
        RetryActions::default()
    }

    /// Begins to send the parts of a command that has keys in different slots.
    fn divide(&mut self, unit: usize, combination: Combination) -> Step {
        let command = &self.bytes[self.units[unit].bytes.clone()];
        let Some(divided) = divide(&self.units[unit], command) else {
            return Step::Send(vec![unit]);
        };
        let (mut units, mut parts, mut bytes) = (Vec::new(), Vec::new(), Vec::new());
        for part in divided {
            let start = bytes.len();
            bytes.extend_from_slice(&part.bytes);
            let keys = self.units[unit].keys.as_deref().unwrap_or_default();
            let own = part.keys.iter().filter_map(|key| keys.get(*key).copied());
            units.push(Unit {
                bytes: start..bytes.len(),
                destination: Destination::Slot(part.slot),
                keys: Some(own.collect()),
                ..self.part_of(unit, units.len())
            });
            parts.push((String::new(), part.keys));
        }
        self.fan_out(unit, combination, parts, units, bytes);
        self.step()
    }

    /// Returns the part of a command at this position.
    fn part_of(&self, unit: usize, at: usize) -> Unit {
        Unit {
            commands: at..at + 1,
            keys: Some(Vec::new()),
            ..self.units[unit].clone()
        }
    }

    fn fan_out(
        &mut self,
        unit: usize,
        combination: Combination,
        parts: Vec<(String, Vec<usize>)>,
        units: Vec<Unit>,
        bytes: Vec<u8>,
    ) {
        let mut execution = ClusterExecution::new(units, bytes, self.timeout);
        execution.begin = self.begin;
        execution.attempt = self.attempt;
        self.fan_out = Some(Box::new(FanOut {
            unit,
            combination,
            parts,
            execution,
        }));
    }

    fn finish_fan_out(&mut self) {
        let Some(fan_out) = self.fan_out.take() else {
            return;
        };
        let FanOut {
            unit,
            combination,
            parts,
            mut execution,
        } = *fan_out;
        self.attempt = execution.attempt;
        if let Some(error) = execution.error.take() {
            let mut fates = (0..execution.units.len()).map(|part| execution.fate(part));
            if fates.any(|fate| !matches!(fate, Fate::NotSent | Fate::NotExecuted)) {
                self.states[unit] = State::Unknown;
            }
            self.error = Some(error);
            return;
        }
        let replies = parts.into_iter().zip(execution.replies);
        let replies = replies.map(|((node, keys), reply)| NodeReply {
            node,
            keys,
            value: reply.into_value(),
        });
        let combined = combination.combine(replies.collect());
        self.replies[self.units[unit].commands.start] = combined.into();
        self.states[unit] = State::Replied;
    }

    /// Takes the outcomes of a step.
    pub(crate) fn take(&mut self, outcomes: Vec<(usize, Outcome)>) -> RetryActions {
        if let Some(fan_out) = &mut self.fan_out {
            return fan_out.execution.take(outcomes);
        }
        let mut actions = RetryActions::default();
        let mut again = Vec::new();
        for (unit, outcome) in outcomes {
            if matches!(self.states[unit], State::Doubtful(..)) {
                self.take_probe(unit, outcome, &mut actions, &mut again);
            } else {
                self.take_outcome(unit, outcome, &mut actions, &mut again);
            }
        }
        let retries = !again.is_empty();
        self.repeat(again);
        self.attempt += u32::from(retries);
        actions
    }

    fn take_outcome(
        &mut self,
        unit: usize,
        outcome: Outcome,
        actions: &mut RetryActions,
        again: &mut Vec<(usize, Target)>,
    ) {
        match outcome {
            Outcome::Unknown(error) => {
                self.states[unit] = State::Unknown;
                actions.refresh_topology = Some(self.slot_of(unit));
                self.error.get_or_insert(error);
            }
            Outcome::NotSent(error) => {
                actions.refresh_topology = Some(self.slot_of(unit));
                actions.pause = Some(self.pause());
                // Another node may be reachable.
                self.any = (self.any + SLOTS / 3) % SLOTS;
                again.push((unit, self.units[unit].target.clone()));
                if self.is_spent() {
                    self.error.get_or_insert(error);
                }
            }
            Outcome::Replies(replies, node) => {
                let redirect = self.redirect(unit, &replies);
                for (place, reply) in self.units[unit].commands.clone().zip(replies) {
                    self.replies[place] = reply;
                }
                let sent_to = std::mem::replace(&mut self.states[unit], State::Replied);
                let Some(redirect) = redirect else {
                    return;
                };
                if self.units[unit].free_reply && !self.units[unit].is_transaction() {
                    self.doubt(unit, sent_to, &node, &redirect);
                } else {
                    self.follow(unit, redirect, actions, again);
                }
            }
        }
    }

    /// Takes the reply to a command that only reads the same keys: if that is redirected too, the error was the cluster's own. If it is not, the script made
    /// the error up after it may have written, or the slot was elsewhere when the script came and is back: what the node serves now says nothing of then, nor does its
    /// topology, so the error stays.
    fn take_probe(
        &mut self,
        unit: usize,
        outcome: Outcome,
        actions: &mut RetryActions,
        again: &mut Vec<(usize, Target)>,
    ) {
        self.states[unit] = State::Replied;
        match outcome {
            Outcome::Replies(replies, _) => {
                if let Some(redirect) = self.redirect(unit, &replies) {
                    self.follow(unit, redirect, actions, again);
                }
            }
            Outcome::NotSent(_) | Outcome::Unknown(_) => {
                actions.refresh_topology = Some(self.slot_of(unit));
            }
        }
    }

    /// Prepares a command for the same node that only reads the keys, to see whether it is redirected too. Without keys there is none.
    fn doubt(&mut self, unit: usize, sent_to: State, node: &str, redirect: &Redirect) {
        let slot = redirect.slot().unwrap_or_else(|| self.slot_of(unit));
        let command = &self.bytes[self.units[unit].bytes.clone()];
        let keys = self.units[unit].keys_in(command, slot);
        if keys.is_empty() || self.is_spent() {
            return;
        }
        let mut probe = vec![&b"EXISTS"[..]];
        probe.extend(keys);
        let probe = encode(&probe);
        let target = match sent_to {
            State::Waiting(Target::Slot) => address(node),
            State::Waiting(target) => Some(target),
            _ => None,
        };
        if let Some(target) = target {
            self.states[unit] = State::Doubtful(target, probe);
            self.doubtful.push(unit);
            self.first = self.first.min(unit);
        }
    }

    fn follow(
        &mut self,
        unit: usize,
        redirect: Redirect,
        actions: &mut RetryActions,
        again: &mut Vec<(usize, Target)>,
    ) {
        let mut outdated = true;
        if let (Destination::Guess(guess), Some(slot)) =
            (&mut self.units[unit].destination, redirect.slot())
        {
            outdated = *guess == slot;
            *guess = slot;
        }
        let target = match redirect {
            Redirect::Moved(_) => {
                if outdated {
                    actions.refresh_topology = Some(self.slot_of(unit));
                }
                // Redirected more than once: the nodes do not agree yet.
                if self.attempt > 1 {
                    actions.pause = Some(self.pause());
                }
                self.units[unit].target.clone()
            }
            Redirect::Later => {
                actions.pause = Some(self.pause());
                self.units[unit].target.clone()
            }
            Redirect::Ask { host, port, .. } => Target::Ask { host, port },
        };
        again.push((unit, target));
    }

    /// Schedules commands that were not executed. A later command that shares a key with one of them was executed too early: it is executed
    /// again, if it may be; if not, the earlier command keeps its error.
    fn repeat(&mut self, again: Vec<(usize, Target)>) {
        let Some(first) = again.iter().map(|(unit, _)| *unit).min() else {
            return;
        };
        let spent = self.is_spent();
        let mut again: HashMap<usize, Target> = again.into_iter().collect();
        let mut overtaking = Overtaking::default();
        // From the last to the first, so that later commands are known.
        for unit in (first..self.units.len()).rev() {
            let Some(target) = again.remove(&unit) else {
                if matches!(self.states[unit], State::Replied) && self.was_executed(unit) {
                    overtaking.add(unit, &self.units[unit]);
                }
                continue;
            };
            let not_sent = !matches!(self.states[unit], State::Replied);
            let kept = overtaking.must_not_repeat(&self.units[unit]);
            if not_sent || !(kept || spent) {
                self.states[unit] = State::Waiting(target);
                if !not_sent {
                    self.earlier[unit] = Fate::NotExecuted.after(self.earlier[unit]);
                }
                if !kept {
                    for later in overtaking.take_all(unit, &self.units) {
                        self.states[later] = State::Waiting(self.units[later].target.clone());
                        self.earlier[later] = Fate::Executed;
                    }
                }
                self.first = self.first.min(unit);
            }
        }
    }

    fn is_spent(&self) -> bool {
        self.attempt >= ATTEMPTS || self.begin.elapsed() >= self.timeout
    }

    fn was_executed(&self, unit: usize) -> bool {
        let replies = &self.replies[self.units[unit].commands.clone()];
        self.redirect(unit, replies).is_none()
    }

    /// Returns the redirection by which the cluster did not execute a unit.
    fn redirect(&self, unit: usize, replies: &[Reply]) -> Option<Redirect> {
        let own = &self.units[unit];
        if own.is_transaction() && !replies.last().is_some_and(Reply::is_error) {
            return None;
        }
        let is_own = |slot: u16| match own.destination {
            Destination::Slot(own) => slot == own,
            Destination::Guess(_) => {
                let command = &self.bytes[own.bytes.clone()];
                crate::request::encoded(command)
                    .flatten()
                    .any(|argument| crate::request::hash_slot(argument) == slot)
            }
            _ => false,
        };
        let mut errors = replies.iter().filter_map(Reply::error);
        errors.find_map(|error| Redirect::of(&error, is_own))
    }

    fn pause(&self) -> Duration {
        let pause = Duration::from_millis(10).saturating_mul(1 << self.attempt.min(10));
        pause.min(LONGEST_PAUSE)
    }

    /// Returns the status of a unit, after a failure.
    fn fate(&self, unit: usize) -> Fate {
        let own = &self.units[unit];
        let fate = match self.states[unit] {
            State::Waiting(_) => Fate::NotSent,
            State::Unknown => Fate::Unknown,
            State::Replied | State::Doubtful(..) if self.was_executed(unit) => {
                let mut arguments =
                    crate::request::encoded(&self.bytes[own.bytes.clone()]).flatten();
                let reply = self.replies[own.commands.start].clone().into_value();
                unknown_script::status(arguments.next(), &reply)
            }
            // Its reply is dropped, so the caller cannot see whether it only looks like a redirection.
            _ if own.free_reply && !own.is_transaction() => Fate::Unknown,
            _ => Fate::NotExecuted,
        };
        fate.after(self.earlier[unit])
    }

    /// Returns the replies of all commands, or the status of each.
    pub(crate) fn finish(self) -> Result<BatchReplies, Interrupted> {
        let Some(error) = self.error.clone() else {
            return Ok(replies::join(self.replies));
        };
        let fates = self.units.iter().enumerate();
        let fates =
            fates.flat_map(|(at, unit)| std::iter::repeat_n(self.fate(at), unit.commands.len()));
        Err(Interrupted::new(error, fates))
    }
}

fn address(node: &str) -> Option<Target> {
    let (host, port) = node.rsplit_once(':')?;
    let (host, port) = (host.to_owned(), port.parse().ok()?);
    Some(Target::Node { host, port })
}

/// The commands that were executed, by their keys.
#[derive(Default)]
struct Overtaking {
    keys: HashMap<u64, Executed>,
    /// The commands whose keys are not known.
    unknown: Executed,
    /// All commands.
    all: Executed,
}

#[derive(Default)]
struct Executed {
    units: Vec<usize>,
    /// Whether one of them may not be executed again.
    fixed: bool,
}

impl Overtaking {
    fn add(&mut self, unit: usize, of: &Unit) {
        let fixed = !of.repeats || self.must_not_repeat(of);
        let keys = of.keys.iter().flatten();
        for key in keys {
            self.keys.entry(*key).or_default().add(unit, fixed);
        }
        if of.keys.is_none() {
            self.unknown.add(unit, fixed);
        }
        self.all.add(unit, fixed);
    }

    /// Returns whether a later command that shares a key with this one must not be executed again.
    fn must_not_repeat(&self, unit: &Unit) -> bool {
        let Some(keys) = &unit.keys else {
            return self.all.fixed;
        };
        let fixed = |key| {
            self.keys
                .get(key)
                .is_some_and(|executed: &Executed| executed.fixed)
        };
        self.unknown.fixed || keys.iter().any(fixed)
    }

    /// Takes the commands that share a key with this one, directly or through others.
    fn take_all(&mut self, unit: usize, units: &[Unit]) -> Vec<usize> {
        let mut taken = Vec::new();
        let mut next = vec![unit];
        while let Some(unit) = next.pop() {
            let mut sharing = std::mem::take(&mut self.unknown.units);
            match &units[unit].keys {
                None => {
                    sharing.append(&mut self.all.units);
                    self.keys.values_mut().for_each(|it| it.units.clear());
                }
                Some(keys) => {
                    for key in keys {
                        let executed = self.keys.get_mut(key);
                        sharing.extend(executed.into_iter().flat_map(|it| it.units.drain(..)));
                    }
                }
            }
            next.extend(&sharing);
            taken.append(&mut sharing);
        }
        taken
    }
}

impl Executed {
    fn add(&mut self, unit: usize, fixed: bool) {
        self.units.push(unit);
        self.fixed |= fixed;
    }
}

#[cfg(test)]
mod tests;
