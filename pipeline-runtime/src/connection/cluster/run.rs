//! The course of a portion through a cluster: what goes where, what has to go again, and what came of it. No input or output happens here.

use std::time::{Duration, Instant};

use redis::{RedisError, ServerError, Value};

use super::units::Unit;
use crate::error::{Fate, Interrupted};

/// How often commands that were not executed are sent again.
const ATTEMPTS: u32 = 16;
/// How long they are: where a node does not even take connections, an attempt lasts as long as the connection time-out.
const RETRY_TIMEOUT: Duration = Duration::from_secs(10);
const LONGEST_PAUSE: Duration = Duration::from_millis(500);

/// Where a unit goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    /// The node of its slot.
    Slot,
    /// The node that is about to get its slot, which must be asked.
    Ask { host: String, port: u16 },
}

#[derive(Debug)]
enum State {
    Waiting(Target),
    Replied,
    /// It was sent, and the connection failed.
    Unknown,
}

/// What came back for a unit.
#[derive(Debug)]
pub(crate) enum Outcome {
    Replies(Vec<Value>),
    /// It was not sent.
    NotSent(RedisError),
    /// It was sent, and the connection failed.
    Unknown(RedisError),
}

impl Outcome {
    /// The same, of another unit that shared its fate.
    #[cfg(feature = "cluster-async")]
    pub(crate) fn again(&self) -> Outcome {
        match self {
            Outcome::Replies(values) => Outcome::Replies(values.clone()),
            Outcome::NotSent(error) => Outcome::NotSent(error.clone()),
            Outcome::Unknown(error) => Outcome::Unknown(error.clone()),
        }
    }
}

/// What to do next.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// Send these at the same time, each node's in this order.
    Wave(Vec<usize>),
    /// Send this one alone, wherever redis-rs says.
    Alone(usize),
    Done,
}

/// What has to happen before the next attempt.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct RetryActions {
    /// The topology is outdated, as this slot shows.
    pub(crate) refresh_topology: Option<u16>,
    pub(crate) pause: Option<Duration>,
}

pub(crate) struct ClusterExecution {
    units: Vec<Unit>,
    states: Vec<State>,
    values: Vec<Value>,
    /// Everything before has been replied to.
    first: usize,
    attempt: u32,
    begin: Instant,
    error: Option<RedisError>,
}

impl ClusterExecution {
    pub(crate) fn new(units: Vec<Unit>) -> Self {
        let commands = units.last().map_or(0, |unit| unit.commands.end);
        ClusterExecution {
            states: units.iter().map(|_| State::Waiting(Target::Slot)).collect(),
            values: vec![Value::Nil; commands],
            units,
            first: 0,
            attempt: 0,
            begin: Instant::now(),
            error: None,
        }
    }

    pub(crate) fn unit(&self, unit: usize) -> &Unit {
        &self.units[unit]
    }

    pub(crate) fn target(&self, unit: usize) -> &Target {
        match &self.states[unit] {
            State::Waiting(target) => target,
            _ => &Target::Slot,
        }
    }

    pub(crate) fn step(&mut self) -> Step {
        if self.error.is_some() {
            return Step::Done;
        }
        let waits = |state: &State| matches!(state, State::Waiting(_));
        self.first += self.states[self.first..]
            .iter()
            .take_while(|state| !waits(state))
            .count();
        let waiting = (self.first..self.units.len()).filter(|unit| waits(&self.states[*unit]));
        let mut wave: Vec<usize> = Vec::new();
        let mut targets: Vec<(u16, Option<&Target>)> = Vec::new();
        for unit in waiting {
            let Some(slot) = self.units[unit].slot else {
                if wave.is_empty() {
                    return Step::Alone(unit);
                }
                break;
            };
            // While a slot moves, two of its commands may have to go to different nodes: then one waits for the other.
            let target = self.target(unit);
            if self.attempt > 0 {
                match targets.iter_mut().find(|(other, _)| *other == slot) {
                    Some((_, Some(first))) if *first == target => {}
                    Some((_, first)) => {
                        *first = None;
                        continue;
                    }
                    None => targets.push((slot, Some(target))),
                }
            }
            wave.push(unit);
        }
        if wave.is_empty() {
            Step::Done
        } else {
            Step::Wave(wave)
        }
    }

    /// Takes what came of a step.
    pub(crate) fn take(&mut self, outcomes: Vec<(usize, Outcome)>) -> RetryActions {
        let mut before = RetryActions::default();
        let mut again = Vec::new();
        for (unit, outcome) in outcomes {
            match outcome {
                Outcome::Unknown(error) => {
                    self.states[unit] = State::Unknown;
                    before.refresh_topology = self.units[unit].slot;
                    self.error.get_or_insert(error);
                }
                Outcome::NotSent(error) => {
                    before.refresh_topology = self.units[unit].slot;
                    before.pause = Some(self.pause());
                    again.push((unit, Target::Slot));
                    if self.is_spent() {
                        self.error.get_or_insert(error);
                    }
                }
                Outcome::Replies(values) => {
                    let redirect = self.redirect(unit, &values);
                    for (place, value) in self.units[unit].commands.clone().zip(values) {
                        self.values[place] = value;
                    }
                    self.states[unit] = State::Replied;
                    if let Some(redirect) = redirect {
                        match redirect {
                            Redirect::Moved => {
                                before.refresh_topology = self.units[unit].slot;
                                // Still moved: the cluster has not settled yet.
                                if self.attempt > 1 {
                                    before.pause = Some(self.pause());
                                }
                            }
                            Redirect::Later => before.pause = Some(self.pause()),
                            Redirect::Ask(_) => {}
                        }
                        again.push((unit, redirect.target()));
                    }
                }
            }
        }
        let retries = !again.is_empty();
        self.repeat(again);
        self.attempt += u32::from(retries);
        before
    }

    /// Commands that were not executed wait again. What came later and shares a key with one of them has overtaken it: it is executed
    /// again, too, if it may be; if not, the one that was overtaken keeps its error.
    fn repeat(&mut self, mut again: Vec<(usize, Target)>) {
        let spent = self.is_spent();
        again.sort_unstable_by_key(|(unit, _)| *unit);
        for (unit, target) in again {
            let not_sent = !matches!(self.states[unit], State::Replied);
            let overtaking: Vec<usize> = (unit + 1..self.units.len())
                .filter(|later| matches!(self.states[*later], State::Replied))
                .filter(|later| self.was_executed(*later))
                .filter(|later| self.units[*later].shares_key(&self.units[unit]))
                .collect();
            let kept = overtaking.iter().any(|later| !self.units[*later].repeats);
            if not_sent || !(kept || spent) {
                self.states[unit] = State::Waiting(target);
                for later in overtaking.iter().filter(|_| !kept) {
                    self.states[*later] = State::Waiting(Target::Slot);
                }
                self.first = self.first.min(unit);
            }
        }
    }

    fn is_spent(&self) -> bool {
        self.attempt >= ATTEMPTS || self.begin.elapsed() >= RETRY_TIMEOUT
    }

    fn was_executed(&self, unit: usize) -> bool {
        let values = &self.values[self.units[unit].commands.clone()];
        self.redirect(unit, values).is_none()
    }

    /// Why a unit was not executed, if the cluster's state is the reason.
    fn redirect(&self, unit: usize, values: &[Value]) -> Option<Redirect> {
        if self.units[unit].is_transaction()
            && !matches!(values.last(), Some(Value::ServerError(_)))
        {
            return None;
        }
        let errors = values.iter().filter_map(|value| match value {
            Value::ServerError(error) => Some(error),
            _ => None,
        });
        errors.filter_map(Redirect::of).next()
    }

    fn pause(&self) -> Duration {
        let pause = Duration::from_millis(10).saturating_mul(1 << self.attempt.min(10));
        pause.min(LONGEST_PAUSE)
    }

    /// The replies of all commands, or what became of each.
    pub(crate) fn finish(self) -> Result<Vec<Value>, Interrupted> {
        let Some(error) = self.error else {
            return Ok(self.values);
        };
        let fates = self
            .units
            .iter()
            .zip(&self.states)
            .flat_map(|(unit, state)| {
                let fate = match state {
                    State::Replied => Fate::Executed,
                    State::Unknown => Fate::Unknown,
                    State::Waiting(_) => Fate::NotSent,
                };
                std::iter::repeat_n(fate, unit.commands.len())
            });
        Err(Interrupted::new(error, fates))
    }
}

/// What a cluster says instead of executing a command.
#[derive(Debug)]
enum Redirect {
    Moved,
    Ask(Target),
    /// Not now.
    Later,
}

impl Redirect {
    fn of(error: &ServerError) -> Option<Redirect> {
        match error.code() {
            // A primary that became a replica.
            "MOVED" | "READONLY" => Some(Redirect::Moved),
            "ASK" => Some(asked(error).map_or(Redirect::Later, Redirect::Ask)),
            "TRYAGAIN" | "CLUSTERDOWN" | "MASTERDOWN" | "LOADING" => Some(Redirect::Later),
            _ => None,
        }
    }

    fn target(self) -> Target {
        match self {
            Redirect::Ask(target) => target,
            Redirect::Moved | Redirect::Later => Target::Slot,
        }
    }
}

/// `ASK 3999 127.0.0.1:6381`
fn asked(error: &ServerError) -> Option<Target> {
    let address = error.details()?.split_ascii_whitespace().nth(1)?;
    let (host, port) = address.rsplit_once(':')?;
    (!host.is_empty()).then_some(Target::Ask {
        host: host.to_owned(),
        port: port.parse().ok()?,
    })
}

#[cfg(test)]
mod tests {
    use redis::{ErrorKind, RedisError, Value, parse_redis_value};

    use super::{ClusterExecution, Outcome, Step, Target};
    use crate::connection::cluster::units::Unit;
    use crate::error::Fate;

    fn unit(at: usize, slot: u16, keys: &[u64], repeats: bool) -> Unit {
        Unit {
            commands: at..at + 1,
            bytes: at..at + 1,
            slot: Some(slot),
            keys: Some(keys.to_vec()),
            repeats,
        }
    }

    fn error(text: &str) -> Outcome {
        let value = parse_redis_value(format!("-{text}\r\n").as_bytes());
        Outcome::Replies(vec![value.unwrap()])
    }

    fn reply(value: i64) -> Outcome {
        Outcome::Replies(vec![Value::Int(value)])
    }

    fn lost() -> RedisError {
        RedisError::from((ErrorKind::Io, "lost"))
    }

    #[test]
    fn only_what_was_not_executed_goes_again() {
        let mut run = ClusterExecution::new(
            (0..3)
                .map(|at| unit(at, at as u16, &[at as u64], false))
                .collect(),
        );
        assert_eq!(run.step(), Step::Wave(vec![0, 1, 2]));
        let before = run.take(vec![
            (0, reply(1)),
            (1, error("MOVED 1 h:1")),
            (2, reply(3)),
        ]);
        assert_eq!(before.refresh_topology, Some(1));
        assert_eq!(run.step(), Step::Wave(vec![1]));
        run.take(vec![(1, reply(2))]);
        assert_eq!(run.step(), Step::Done);
        assert_eq!(
            run.finish().unwrap(),
            [Value::Int(1), Value::Int(2), Value::Int(3)]
        );
    }

    #[test]
    fn what_overtook_on_the_same_key_is_read_again() {
        let units = vec![
            unit(0, 5, &[1, 2], false),
            unit(1, 5, &[2], true),
            unit(2, 5, &[3], false),
        ];
        let mut run = ClusterExecution::new(units);
        run.step();
        run.take(vec![(0, error("TRYAGAIN")), (1, reply(1)), (2, reply(1))]);
        assert_eq!(run.step(), Step::Wave(vec![0, 1]));
    }

    #[test]
    fn what_was_overtaken_by_a_write_keeps_its_error() {
        let units = vec![unit(0, 5, &[1, 2], false), unit(1, 5, &[2], false)];
        let mut run = ClusterExecution::new(units);
        run.step();
        run.take(vec![(0, error("TRYAGAIN")), (1, reply(1))]);
        assert_eq!(run.step(), Step::Done);
        assert!(matches!(run.finish().unwrap()[0], Value::ServerError(_)));
    }

    #[test]
    fn commands_of_a_moving_slot_keep_their_order() {
        let units = vec![
            unit(0, 5, &[1], false),
            unit(1, 5, &[1, 2], false),
            unit(2, 5, &[1], false),
        ];
        let mut run = ClusterExecution::new(units);
        run.step();
        run.take(vec![
            (0, error("ASK 5 host:7")),
            (1, error("TRYAGAIN")),
            (2, error("ASK 5 host:7")),
        ]);
        let asked = Target::Ask {
            host: "host".to_owned(),
            port: 7,
        };
        assert_eq!(run.target(0), &asked);
        assert_eq!(run.step(), Step::Wave(vec![0]));
        run.take(vec![(0, reply(1))]);
        assert_eq!(run.step(), Step::Wave(vec![1]));
        run.take(vec![(1, reply(1))]);
        assert_eq!(run.step(), Step::Wave(vec![2]));
    }

    #[test]
    fn a_command_without_a_slot_goes_alone_and_in_its_turn() {
        let mut keyless = unit(1, 0, &[], false);
        keyless.slot = None;
        let mut run = ClusterExecution::new(vec![
            unit(0, 5, &[1], false),
            keyless,
            unit(2, 6, &[2], false),
        ]);
        assert_eq!(run.step(), Step::Wave(vec![0]));
        run.take(vec![(0, reply(1))]);
        assert_eq!(run.step(), Step::Alone(1));
        run.take(vec![(1, reply(1))]);
        assert_eq!(run.step(), Step::Wave(vec![2]));
    }

    #[test]
    fn after_a_loss_nothing_more_is_sent() {
        let mut run = ClusterExecution::new(
            (0..3)
                .map(|at| unit(at, at as u16, &[at as u64], true))
                .collect(),
        );
        run.step();
        run.take(vec![
            (0, reply(1)),
            (1, Outcome::Unknown(lost())),
            (2, error("MOVED 2 h:1")),
        ]);
        assert_eq!(run.step(), Step::Done);
        let interrupted = run.finish().unwrap_err();
        let fates: Vec<Fate> = (0..3).map(|at| interrupted.fate(at)).collect();
        assert_eq!(fates, [Fate::Executed, Fate::Unknown, Fate::NotSent]);
    }

    #[test]
    fn attempts_end() {
        let mut run = ClusterExecution::new(vec![unit(0, 5, &[1], false)]);
        let mut attempts = 0;
        while run.step() != Step::Done {
            run.take(vec![(0, error("CLUSTERDOWN Hash slot not served"))]);
            attempts += 1;
        }
        assert_eq!(attempts, 17);
        assert!(matches!(run.finish().unwrap()[0], Value::ServerError(_)));

        let mut run = ClusterExecution::new(vec![unit(0, 5, &[1], false)]);
        while run.step() != Step::Done {
            run.take(vec![(0, Outcome::NotSent(lost()))]);
        }
        assert_eq!(run.finish().unwrap_err().fate(0), Fate::NotSent);
    }

    #[test]
    fn a_transaction_that_was_not_executed_goes_again_as_a_whole() {
        let mut block = unit(0, 5, &[1], false);
        block.commands = 0..3;
        let mut run = ClusterExecution::new(vec![block]);
        run.step();
        let parse = |text: &str| parse_redis_value(text.as_bytes()).unwrap();
        let moved = vec![
            parse("+OK\r\n"),
            parse("-MOVED 5 h:1\r\n"),
            parse("-EXECABORT x\r\n"),
        ];
        run.take(vec![(0, Outcome::Replies(moved))]);
        assert_eq!(run.step(), Step::Wave(vec![0]));
        let executed = vec![
            parse("+OK\r\n"),
            parse("+QUEUED\r\n"),
            parse("*1\r\n-MOVED 5 h:1\r\n"),
        ];
        run.take(vec![(0, Outcome::Replies(executed))]);
        assert_eq!(run.step(), Step::Done);
    }
}
