//! Calls of scripts in a request: by digest, or with the source.

use std::collections::{HashMap, HashSet};

use super::Request;
use super::command::Command;
use super::script::{Digest, Script, ScriptNames};

/// A call of a script in a request.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ScriptCall {
    pub(crate) script: Script,
    pub(crate) names: ScriptNames,
    /// The position of the command.
    pub(crate) position: usize,
    /// The request has the source instead of the digest.
    pub(crate) with_source: bool,
}

/// Finds the positions of calls by their bytes, and sends the source in the first call of a script wherever it would be
/// too late to send it afterwards.
#[cold]
pub(crate) fn place_sources(request: &mut Request, calls: Vec<(usize, ScriptCall)>) {
    let mut ends = Vec::new();
    for command in request.commands() {
        ends.push(ends.last().copied().unwrap_or(0) + command.as_bytes().len());
    }
    let calls = calls.into_iter().map(|(offset, call)| ScriptCall {
        position: ends.partition_point(|end| *end <= offset),
        ..call
    });
    request.calls = calls.collect();
    let needed = must_load_eagerly(request);
    let mut calls = std::mem::take(&mut request.calls);
    let block = |position| request.block_around(position);
    if load_first(&mut calls, block, |script| needed.contains(&script.sha1)) {
        request.bytes = with_sources(request, &calls);
    }
    request.calls = calls;
}

/// Returns the calls of a request, each with the end of its command among the bytes.
pub(crate) fn offsets(request: &Request) -> impl Iterator<Item = (usize, ScriptCall)> {
    let mut calls = request.calls.iter().peekable();
    let mut end = 0;
    let commands = request.commands().enumerate();
    commands.filter_map(move |(position, command)| {
        end += command.as_bytes().len();
        let call = calls.next_if(|call| call.position == position)?;
        Some((end - 1, *call))
    })
}

/// The scripts that servers know when they come to a call, because calls before it had the source.
#[derive(Default)]
struct Loaded(HashSet<(Digest, Option<usize>, Option<u16>)>);

impl Loaded {
    /// Adds a call, and returns whether it is the first. Those in another transaction do not count: it may not be executed.
    fn is_first(&mut self, call: &ScriptCall, block: Option<usize>, slot: Option<u16>) -> bool {
        let sha1 = call.script.sha1;
        !self.0.contains(&(sha1, None, slot)) && self.0.insert((sha1, block, slot))
    }
}

/// Lets the first call of each of these scripts have the source; `block` tells in which transaction a position is.
pub(crate) fn load_first(
    calls: &mut [ScriptCall],
    block: impl Fn(usize) -> Option<usize>,
    needed: impl Fn(&Script) -> bool,
) -> bool {
    let mut loaded = Loaded::default();
    let mut changed = false;
    for call in calls {
        let first = loaded.is_first(call, block(call.position), None);
        if first && !call.with_source && needed(&call.script) {
            call.with_source = true;
            changed = true;
        }
    }
    changed
}

/// Returns the request with the sources that these calls have.
pub(crate) fn with_sources(request: &Request, calls: &[ScriptCall]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(request.bytes.len() + calls[0].script.source.len());
    let mut calls = calls.iter().peekable();
    for (position, command) in request.commands().enumerate() {
        match calls.next_if(|call| call.position == position) {
            Some(call) if call.with_source => write_call(&mut bytes, &command, call),
            _ => bytes.extend_from_slice(command.as_bytes()),
        }
    }
    bytes
}

/// Writes a call with the source, whatever it was written with before.
pub(crate) fn write_call(bytes: &mut Vec<u8>, command: &Command<'_>, call: &ScriptCall) {
    let start = [call.names.source, call.script.source];
    let arguments = start
        .iter()
        .map(|text| text.as_bytes())
        .chain(command.arguments().skip(start.len()));
    bytes.extend_from_slice(format!("*{}\r\n", command.arguments().len()).as_bytes());
    for argument in arguments {
        bytes.extend_from_slice(format!("${}\r\n", argument.len()).as_bytes());
        bytes.extend_from_slice(argument);
        bytes.extend_from_slice(b"\r\n");
    }
}

/// Returns the digests of scripts that cannot wait for the other commands: in transactions, and before commands that may use
/// the same keys.
fn must_load_eagerly(request: &Request) -> HashSet<Digest> {
    let commands: Vec<Command<'_>> = request.commands().collect();
    let mut behind = LaterKeys::default();
    let mut needed = HashSet::new();
    let mut calls = request.calls.iter().rev().peekable();
    for (position, command) in commands.iter().enumerate().rev() {
        let keys = command.keys();
        let call = calls.next_if(|call| call.position == position);
        let script = call.map(|call| &call.script);
        if let Some(script) = script
            && (request.is_atomic(position) || behind.may_use(keys.as_deref(), script))
        {
            needed.insert(script.sha1);
        }
        behind.add(keys, script);
    }
    needed
}

/// The commands behind a call: their keys, and of which script they are calls.
#[derive(Default)]
struct LaterKeys<'r> {
    commands: usize,
    calls: HashMap<Digest, usize>,
    keys: HashMap<&'r [u8], HashSet<Option<Digest>>>,
    unknown: HashSet<Option<Digest>>,
}

impl<'r> LaterKeys<'r> {
    fn add(&mut self, keys: Option<Vec<&'r [u8]>>, script: Option<&Script>) {
        let owner = script.map(|script| script.sha1);
        self.commands += 1;
        if let Some(owner) = owner {
            *self.calls.entry(owner).or_default() += 1;
        }
        match keys {
            Some(keys) => keys.into_iter().for_each(|key| {
                self.keys.entry(key).or_default().insert(owner);
            }),
            None => {
                self.unknown.insert(owner);
            }
        }
    }

    /// Returns whether a command that is no call of the script may use its keys. A script without keys may use any.
    fn may_use(&self, keys: Option<&[&[u8]]>, script: &Script) -> bool {
        let own = Some(script.sha1);
        let others = |owners: &HashSet<_>| owners.iter().any(|owner| *owner != own);
        let any = self.commands > self.calls.get(&script.sha1).copied().unwrap_or(0);
        match keys {
            None | Some([]) => any,
            Some(keys) => {
                others(&self.unknown)
                    || keys
                        .iter()
                        .any(|key| self.keys.get(key).is_some_and(others))
            }
        }
    }
}

/// Returns the request for connections that send the commands of different hash slots to different servers: where the source has
/// to come at once, each server gets it.
#[cold]
pub(crate) fn for_many_nodes(request: &Request) -> Option<Request> {
    let with_source = request.calls.iter().filter(|call| call.with_source);
    let sourced: HashSet<Digest> = with_source.map(|call| call.script.sha1).collect();
    if sourced.is_empty() {
        return None;
    }
    let mut request = request.clone();
    let mut calls = std::mem::take(&mut request.calls);
    let mut loaded = Loaded::default();
    let mut next = calls.iter_mut().peekable();
    for (position, command) in request.commands().enumerate() {
        if let Some(call) = next.next_if(|call| call.position == position) {
            let first = loaded.is_first(call, request.block_around(position), command.hash_slot());
            call.with_source |= first && sourced.contains(&call.script.sha1);
        }
    }
    request.bytes = with_sources(&request, &calls);
    request.calls = calls;
    Some(request)
}
