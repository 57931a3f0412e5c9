//! Executes programs and compares them with the model.

use std::collections::BTreeMap;
use std::fmt::Write;

use redis::Cmd;
use redis_pipeline::{Error, Fate, Interrupted, Request};

use crate::expected::{
    Expected, Fault, interruption, kind, kind_of, refusals, slot_refusals, statuses, suits_clusters,
};
use crate::generator::ast::Program;
use crate::generator::{program, shrink, source};
use crate::inputs::Inputs;
use crate::job::{Compiled, Job, On, Ran, notes};
use crate::model;
use crate::plan::{Plan, Reply, plan};
use crate::state::{State, Store};

/// What a connection leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Network {
    /// One server.
    Server,
    /// A cluster, by a connection of redis-pipeline.
    Cluster,
    /// A cluster, by a connection of redis-rs.
    Stock,
}

/// A program with inputs, and everything that the model knows of it.
pub struct Case {
    program: Program,
    /// The inputs.
    pub inputs: Inputs,
    /// The commands.
    pub plan: Plan,
    /// What makes its transactions fail.
    pub setting: Setting,
    pub(crate) expected: Expected,
    before: State,
    after: State,
}

/// The server of the model.
pub struct Model {
    pub(crate) store: Store,
    con: redis::Connection,
    restricted: redis::Connection,
    /// How many executions had which outcome.
    pub outcomes: BTreeMap<&'static str, usize>,
}

/// What makes transactions fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    /// Nothing.
    Plain,
    /// Somebody changes a key that the connection watches, so that the server does not execute the first transaction.
    Watched,
    /// The user has no permission for `MULTI`, so that the server executes the commands one by one.
    Restricted,
}

/// So many calls whose status is unknown are each taken for executed and for not executed.
const MOST_UNKNOWN: usize = 6;

/// The key that is watched.
const WATCHED: &str = "{a}:watched";

/// Takes the permission for `MULTI` from a user, who is made.
pub fn add_restricted_user(con: &mut redis::Connection) -> redis::RedisResult<()> {
    let mut user = redis::cmd("ACL");
    user.arg(&[
        "SETUSER",
        "restricted",
        "on",
        ">secret",
        "~*",
        "&*",
        "+@all",
        "-multi",
    ]);
    user.exec(con)
}

impl Setting {
    /// The command for the connection that is tested.
    pub fn watch(self) -> Option<Cmd> {
        let mut watch = redis::cmd("WATCH");
        watch.arg(WATCHED);
        (self == Setting::Watched).then_some(watch)
    }

    /// Changes the key that is watched.
    pub fn disturb(self, store: &mut Store) {
        if self == Setting::Watched {
            let mut set = redis::cmd("SET");
            let set = set.arg(WATCHED).arg(1).exec(store.connection());
            set.expect("a key for which somebody waits");
        }
    }
}

impl Model {
    /// The model's commands come by the first two connections, the second of a restricted user, and its questions by the other.
    pub fn new(
        con: redis::Connection,
        restricted: redis::Connection,
        other: redis::Connection,
    ) -> Self {
        Model {
            store: Store::new(vec![other]),
            con,
            restricted,
            outcomes: BTreeMap::new(),
        }
    }

    /// Executes a program.
    pub fn case(
        &mut self,
        compiled: &Compiled,
        round: u64,
        setting: impl Fn(&Plan) -> Setting,
    ) -> Case {
        let program = shrink::without(program(compiled.seed), compiled.without);
        let inputs = Inputs::new(compiled.seed * 101 + round);
        let plan = plan(&program, &inputs);
        let setting = setting(&plan);
        let before = self.begin(setting);
        let replies = model::execute(&plan, self.connection(setting));
        let expected = model::expected(&plan, &replies);
        let after = self.store.dump();
        Case {
            program,
            inputs,
            plan,
            setting,
            expected,
            before,
            after,
        }
    }

    pub(crate) fn connection(&mut self, setting: Setting) -> &mut redis::Connection {
        match setting {
            Setting::Restricted => &mut self.restricted,
            Setting::Plain | Setting::Watched => &mut self.con,
        }
    }

    /// The first state of a case.
    pub(crate) fn begin(&mut self, setting: Setting) -> State {
        self.store.reset(false);
        redis::cmd("UNWATCH")
            .exec(&mut self.con)
            .expect("an answer");
        if let Some(watch) = setting.watch() {
            watch.exec(&mut self.con).expect("an answer");
        }
        setting.disturb(&mut self.store);
        self.store.dump()
    }

    /// The state after each command, and before the first. A transaction changes it at its end.
    pub fn prefixes(&mut self, case: &Case) -> Vec<State> {
        self.prefixes_without(case, &[])
    }

    /// The same, without the commands at these positions.
    fn prefixes_without(&mut self, case: &Case, positions: &[usize]) -> Vec<State> {
        let mut states = vec![self.begin(case.setting)];
        for (position, command) in case.plan.commands.iter().enumerate() {
            if !positions.contains(&position) {
                model::send(command, self.connection(case.setting));
            }
            states.push(self.store.dump());
        }
        states
    }
}

/// How a program is executed.
#[derive(Clone, Debug)]
pub struct How {
    /// Of the connection.
    pub name: String,
    /// What it leads to.
    pub network: Network,
    /// The struct form, or the inline form.
    pub structure: bool,
    /// The size of parts.
    pub part: Option<usize>,
    /// How often a part may be sent again.
    pub repeat: usize,
}

/// Starts a program.
pub fn start<'a>(
    compiled: &Compiled,
    how: &How,
    inputs: &'a Inputs,
    on: On<'a>,
) -> crate::job::Running<'a> {
    notes();
    let form = match how.structure {
        true => compiled.structure,
        false => compiled.inline,
    };
    let How { part, repeat, .. } = *how;
    form(inputs, Job { on, part, repeat })
}

impl Case {
    /// Whether it means the same on a cluster.
    pub fn suits_clusters(&self) -> bool {
        suits_clusters(&self.plan)
    }

    /// Whether something of it is refused before anything is sent.
    pub fn is_refused(&self, on_cluster: bool) -> bool {
        !refusals(&self.plan, on_cluster).is_empty()
    }

    /// Compares an execution with the model; the differences are a text for whoever has to mend them.
    pub fn compare(
        &self,
        how: &How,
        ran: &Ran,
        state: &State,
        model: &mut Model,
    ) -> Result<(), String> {
        let outcome = match &ran.result {
            Some(Err(error)) => kind(error),
            Some(Ok(_)) | None => "a value",
        };
        *model.outcomes.entry(outcome).or_default() += 1;
        let mut differences = String::new();
        let refusals = refusals(&self.plan, how.network != Network::Server);
        if self.plan.commands.iter().all(|command| !command.refused) {
            differences.push_str(&sent(&self.plan, &ran.request));
        }
        match &ran.result {
            None => {}
            Some(Err(Error::Connection(interrupted))) if self.is_lost_by_stock(how) => {
                let said = self.compare_loss(interrupted, state, model);
                differences.push_str(&said.err().unwrap_or_default());
            }
            Some(Err(error)) if !refusals.is_empty() => {
                let said = self.compare_refusal(how, &refusals, error, state, model);
                differences.push_str(&said.err().unwrap_or_default());
            }
            Some(result) => {
                differences.push_str(&self.compare_result(&refusals, result, ran));
                if *state != self.after {
                    differences.push_str(&different_states(&self.after, state));
                }
            }
        }
        if differences.is_empty() {
            return Ok(());
        }
        Err(self.report(how, &differences))
    }

    /// redis-rs's own connections to clusters reply to a transaction with one error, if there is any, so what became of it is not known; they
    /// refuse some that the cluster would take.
    fn is_lost_by_stock(&self, how: &How) -> bool {
        let transactions = self.plan.commands.iter().any(|it| it.reply == Reply::Multi);
        how.network == Network::Stock && transactions
    }

    /// Compares the status of each command after a loss. Calls of scripts that are not known to have been executed may have met a server that lacks
    /// their scripts.
    fn compare_loss(
        &self,
        interrupted: &Interrupted,
        state: &State,
        model: &mut Model,
    ) -> Result<(), String> {
        let commands = self.plan.commands.iter().enumerate();
        let calls = commands.filter(|(_, it)| it.arguments[0].starts_with(b"EVAL"));
        let with = |fate: Fate| {
            let calls = calls.clone().map(|(position, _)| position);
            let calls = calls.filter(move |position| interrupted.fate(*position) == fate);
            calls.collect::<Vec<_>>()
        };
        let (refused, unknown) = (with(Fate::NotExecuted), with(Fate::Unknown));
        let mut said = Ok(());
        for choice in 0..1_usize << unknown.len().min(MOST_UNKNOWN) {
            let chosen = |(at, _): &(usize, &usize)| choice >> at & 1 == 1;
            let chosen = unknown.iter().enumerate().filter(chosen);
            let mut without = refused.clone();
            without.extend(chosen.map(|(_, position)| *position));
            let prefixes = model.prefixes_without(self, &without);
            said = interruption(interrupted, &self.plan, &prefixes, state);
            if said.is_ok() {
                break;
            }
        }
        said
    }

    fn compare_refusal(
        &self,
        how: &How,
        refusals: &[Fault],
        error: &Error,
        state: &State,
        model: &mut Model,
    ) -> Result<(), String> {
        let slots = slot_refusals(&self.plan);
        let (faults, failed): (Vec<_>, Vec<_>) =
            (Fault::all(error).into_iter()).partition(|fault| fault.cause == "argument");
        // A loop that is sent while it makes its commands tells only of those that it had made.
        let in_time = refusals.starts_with(&faults)
            || (how.network != Network::Server && slots.starts_with(&faults));
        let of_part = how.structure && !faults.is_empty() && in_time;
        match error {
            Error::Refused(_)
                if (faults == refusals || of_part)
                    && failed.is_empty()
                    && *state == self.before =>
            {
                Ok(())
            }
            Error::Stopped(stopped) if of_part && failed == self.failures_of(stopped) => {
                interruption(stopped, &self.plan, &model.prefixes(self), state)
            }
            _ => Err(format!(
                "expected a refusal of {refusals:#?}\nbut {}\nthe state {}\n",
                shown_error(error),
                if *state == self.before {
                    "is unchanged"
                } else {
                    "changed"
                }
            )),
        }
    }

    /// Returns what the replies tell that came before an execution was stopped.
    fn failures_of(&self, stopped: &Interrupted) -> Vec<Fault> {
        let came = |fault: &&Fault| stopped.fate(fault.position) == Fate::Executed;
        let expected = self.expected.as_ref().err().into_iter().flatten();
        expected.filter(came).cloned().collect()
    }

    fn compare_result(
        &self,
        refusals: &[Fault],
        result: &Result<crate::shown::Shown, Error>,
        ran: &Ran,
    ) -> String {
        match (result, &self.expected) {
            (Ok(value), _) if !refusals.is_empty() => {
                format!("expected a refusal of {refusals:#?}\nbut the value is {value:?}\n")
            }
            (Ok(value), Ok((expected, defaults))) => {
                let mut text = String::new();
                if value != expected {
                    let _ = writeln!(text, "value:    {value:?}\nexpected: {expected:?}");
                }
                if ran.notes != self.plan.notes {
                    let _ = writeln!(
                        text,
                        "expressions were evaluated as {:?}, expected {:?}",
                        ran.notes, self.plan.notes
                    );
                }
                if ran.defaults != *defaults {
                    let _ = writeln!(
                        text,
                        "values of `else` were evaluated as {:?}, expected {defaults:?}",
                        ran.defaults
                    );
                }
                text
            }
            (Err(error), Err(faults)) => {
                let expected = kind_of(&self.plan, faults);
                if Fault::all(error) == *faults && kind(error) == expected {
                    return statuses(error, &self.plan, faults)
                        .err()
                        .unwrap_or_default();
                }
                format!("{}\nexpected {expected}: {faults:#?}\n", shown_error(error))
            }
            (Ok(value), Err(faults)) => {
                format!("value:    {value:?}\nexpected {faults:#?}\n")
            }
            (Err(error), Ok((value, _))) => {
                format!("{}\nexpected {value:?}\n", shown_error(error))
            }
        }
    }

    /// Compares what a cut left behind.
    pub fn compare_cut(
        &self,
        how: &How,
        ran: &Ran,
        state: &State,
        prefixes: &[State],
    ) -> Result<(), String> {
        let said = match &ran.result {
            Some(Err(Error::Connection(interrupted))) => {
                interruption(interrupted, &self.plan, prefixes, state)
            }
            Some(result) => Err(format!(
                "expected the loss of the connection, but {result:?}"
            )),
            None => Ok(()),
        };
        said.map_err(|said| self.report(how, &said))
    }

    pub(crate) fn report(&self, how: &How, differences: &str) -> String {
        let commands: Vec<String> = self.plan.commands.iter().enumerate().map(line).collect();
        format!(
            "=== RANDOM_SEED={} RANDOM_PROGRAMS=1: {how:?} {:?}\n{:?}\n{}\nthe model's commands:\n{}\n\n{differences}\n",
            self.program.seed,
            self.setting,
            self.inputs,
            self.source(how.structure),
            commands.join("\n"),
        )
    }

    fn source(&self, structure: bool) -> String {
        let module = source::module(&self.program);
        let (structure_form, inline) = module
            .split_once("    pub fn inline")
            .unwrap_or((&module, ""));
        match structure {
            true => structure_form.to_owned(),
            false => format!("{structure_form}\n    pub fn inline{inline}"),
        }
    }
}

fn line((position, command): (usize, &crate::plan::Planned)) -> String {
    let arguments = command.arguments.iter();
    let words: Vec<_> = arguments
        .map(|it| format!("{:?}", String::from_utf8_lossy(it)))
        .collect();
    format!("{position:4} {}", words.join(" "))
}

fn shown_error(error: &Error) -> String {
    format!("error {}: {error}\n{:#?}", kind(error), Fault::all(error))
}

fn different_states(expected: &State, state: &State) -> String {
    let mut text = String::new();
    for key in expected
        .keys()
        .chain(state.keys().filter(|it| !expected.contains_key(*it)))
    {
        let (expected, here) = (expected.get(key), state.get(key));
        if expected != here {
            let _ = writeln!(text, "key {key}: {here:?}\nexpected {expected:?}");
        }
    }
    text
}

/// Compares the request with the commands of the model: as bytes, as text, and in its length.
fn sent(plan: &Plan, request: &Request) -> String {
    let commands: Vec<Vec<Vec<u8>>> = request
        .commands()
        .map(|command| command.arguments().map(<[u8]>::to_vec).collect())
        .collect();
    let mut by_redis = redis::pipe();
    for command in &commands {
        let mut cmd = Cmd::new();
        command.iter().for_each(|argument| _ = cmd.arg(argument));
        by_redis.add_command(cmd);
    }
    let mut text = String::new();
    if request.as_bytes() != by_redis.get_packed_pipeline()
        || request.to_pipeline().get_packed_pipeline() != request.as_bytes()
    {
        text.push_str("the bytes are not those of redis-rs\n");
    }
    let lines: Vec<Vec<Vec<u8>>> = request.to_string().lines().map(words).collect();
    if lines != commands || request.len() != commands.len() {
        let _ = writeln!(text, "as text: {lines:?}\nexpected {commands:?}");
    }
    let sources: Vec<Vec<Vec<u8>>> = commands.into_iter().map(with_source).collect();
    let expected: Vec<Vec<Vec<u8>>> = plan
        .commands
        .iter()
        .map(|it| it.arguments.clone())
        .collect();
    if sources != expected {
        let _ = writeln!(text, "sent:\n{request}");
    }
    text
}

/// A call of a script by its digest as one by its source.
fn with_source(mut command: Vec<Vec<u8>>) -> Vec<Vec<u8>> {
    use crate::job::{ADD, DEEP, FAIL, LIST, READ, SOME};
    let name = match &command[0][..] {
        b"EVALSHA" => "EVAL",
        b"EVALSHA_RO" => "EVAL_RO",
        _ => return command,
    };
    let script = [ADD, READ, LIST, FAIL, SOME, DEEP]
        .into_iter()
        .find(|it| it.sha1().as_bytes() == command[1]);
    if let Some(script) = script {
        command[0] = name.into();
        command[1] = script.source().into();
    }
    command
}

/// Splits a line as redis-cli does.
fn words(line: &str) -> Vec<Vec<u8>> {
    let mut words = Vec::new();
    let mut rest = line.bytes().peekable();
    while rest.peek().is_some() {
        let mut word = Vec::new();
        if rest.next_if_eq(&b'"').is_none() {
            while let Some(byte) = rest.next_if(|byte| *byte != b' ') {
                word.push(byte);
            }
        } else {
            while let Some(byte) = rest.next_if(|byte| *byte != b'"') {
                if byte != b'\\' {
                    word.push(byte);
                    continue;
                }
                let escaped = rest.next().unwrap_or_default();
                word.push(match escaped {
                    b'n' => b'\n',
                    b'r' => b'\r',
                    b't' => b'\t',
                    b'x' => {
                        let mut digit = || char::from(rest.next().unwrap_or_default()).to_digit(16);
                        let (high, low) = (digit().unwrap_or(0), digit().unwrap_or(0));
                        (high * 16 + low) as u8
                    }
                    other => other,
                });
            }
            rest.next();
        }
        words.push(word);
        rest.next_if_eq(&b' ');
    }
    words
}
