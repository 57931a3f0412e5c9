//! Lua scripts that are sent by their digest.

use std::collections::{HashMap, HashSet};
use std::fmt;

use redis::{ServerErrorKind, Value};

use crate::argument::Single;
use crate::error::Error;
use crate::interrupted::{Fate, Interrupted};
use crate::keys::Command;
use crate::parts::Portion;
use crate::request::Request;
use crate::writer::Writer;

/// A Lua script; its SHA-1 is computed when the program compiles.
///
/// `EVAL (SCRIPT)` in a pipeline sends `EVALSHA` with the digest instead of the source. A server that does not know the
/// script replies `NOSCRIPT` without having executed anything; then the source follows, and the pipeline still gives
/// the same result, with each command executed once. Where that could come too late, because the script stands in an
/// `atomic` block or because a command behind it uses the same keys, the first call sends the source at once.
///
/// ```
/// use redis_pipeline::Script;
///
/// const TAKE: Script = Script::new("return redis.call('INCRBY', KEYS[1], -ARGV[1])");
///
/// assert_eq!(TAKE.sha1(), "36e2884abb0ea5cc3936d79179ec53cfe37f10ed");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Script {
    source: &'static str,
    sha1: Digest,
}

const DIGITS: usize = 40;

type Digest = [u8; DIGITS];

impl Script {
    /// A script with this source; `include_str!` brings it from a file.
    pub const fn new(source: &'static str) -> Self {
        Script {
            source,
            sha1: hexadecimal(sha1(source.as_bytes())),
        }
    }

    /// The source in Lua.
    pub const fn source(&self) -> &'static str {
        self.source
    }

    /// The SHA-1 of the source, in hexadecimal digits.
    pub const fn sha1(&self) -> &str {
        match std::str::from_utf8(&self.sha1) {
            Ok(digits) => digits,
            Err(_) => "",
        }
    }
}

impl fmt::Debug for Script {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Script")
            .field("sha1", &self.sha1())
            .finish_non_exhaustive()
    }
}

const fn hexadecimal(digest: [u8; 20]) -> Digest {
    let mut digits = [0; DIGITS];
    let mut at = 0;
    while at < DIGITS {
        let half = (digest[at / 2] >> (4 * (1 - at % 2))) & 0xf;
        digits[at] = b"0123456789abcdef"[half as usize];
        at += 1;
    }
    digits
}

const BLOCK: usize = 64;

const fn sha1(message: &[u8]) -> [u8; 20] {
    let mut state = [
        0x6745_2301,
        0xefcd_ab89,
        0x98ba_dcfe,
        0x1032_5476,
        0xc3d2_e1f0,
    ];
    // One bit that is set and the length follow the message.
    let blocks = (message.len() + 1 + 8).div_ceil(BLOCK);
    let mut block = 0;
    while block < blocks {
        let mut words = [0_u32; 16];
        let mut at = 0;
        while at < BLOCK {
            words[at / 4] |=
                (padded(message, blocks, block * BLOCK + at) as u32) << (24 - 8 * (at % 4));
            at += 1;
        }
        state = compress(state, words);
        block += 1;
    }
    let mut digest = [0; 20];
    let mut at = 0;
    while at < digest.len() {
        digest[at] = state[at / 4].to_be_bytes()[at % 4];
        at += 1;
    }
    digest
}

const fn padded(message: &[u8], blocks: usize, at: usize) -> u8 {
    let length = (message.len() as u64 * 8).to_be_bytes();
    let length_at = blocks * BLOCK - length.len();
    if at < message.len() {
        message[at]
    } else if at == message.len() {
        0x80
    } else if at >= length_at {
        length[at - length_at]
    } else {
        0
    }
}

const fn compress(state: [u32; 5], mut words: [u32; 16]) -> [u32; 5] {
    let [mut a, mut b, mut c, mut d, mut e] = state;
    let mut round = 0;
    while round < 80 {
        if round >= 16 {
            let mixed = words[(round + 13) % 16]
                ^ words[(round + 8) % 16]
                ^ words[(round + 2) % 16]
                ^ words[round % 16];
            words[round % 16] = mixed.rotate_left(1);
        }
        let (choice, constant) = match round / 20 {
            0 => ((b & c) | (!b & d), 0x5a82_7999),
            1 => (b ^ c ^ d, 0x6ed9_eba1),
            2 => ((b & c) | (b & d) | (c & d), 0x8f1b_bcdc),
            _ => (b ^ c ^ d, 0xca62_c1d6_u32),
        };
        let next = a
            .rotate_left(5)
            .wrapping_add(choice)
            .wrapping_add(e)
            .wrapping_add(constant)
            .wrapping_add(words[round % 16]);
        (a, b, c, d, e) = (next, a, b.rotate_left(30), c, d);
        round += 1;
    }
    [
        state[0].wrapping_add(a),
        state[1].wrapping_add(b),
        state[2].wrapping_add(c),
        state[3].wrapping_add(d),
        state[4].wrapping_add(e),
    ]
}

/// What `EVAL` runs: source in a string, or a [`Script`].
#[doc(hidden)]
pub trait Source<M> {
    fn write_source(&self, names: Names, out: &mut Writer);
}

/// What the command is called with a source, and with a digest.
#[doc(hidden)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Names {
    pub(crate) source: &'static str,
    pub(crate) digest: &'static str,
}

impl Names {
    pub(crate) const EVAL: Names = Names {
        source: "EVAL",
        digest: "EVALSHA",
    };
    pub(crate) const EVAL_RO: Names = Names {
        source: "EVAL_RO",
        digest: "EVALSHA_RO",
    };
}

#[doc(hidden)]
#[derive(Debug)]
pub struct ByText<M>(M);

#[doc(hidden)]
#[derive(Debug)]
pub struct ByDigest;

impl<M, T: Single<M> + ?Sized> Source<ByText<M>> for T {
    fn write_source(&self, names: Names, out: &mut Writer) {
        out.single(names.source);
        out.single(self);
    }
}

macro_rules! scripts {
    ($($kind:ty)*) => {$(
        impl Source<ByDigest> for $kind {
            fn write_source(&self, names: Names, out: &mut Writer) {
                out.script(self, names);
            }
        }
    )*};
}

scripts! { Script &Script &&Script }

/// A call of a script in a request.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Call {
    pub(crate) script: Script,
    pub(crate) names: Names,
    /// The position of the command.
    pub(crate) position: usize,
    /// The request has the source instead of the digest.
    pub(crate) with_source: bool,
}

/// Finds the positions of calls by their bytes, and sends the source in the first call of a script wherever it would be
/// too late to send it afterwards.
#[cold]
pub(crate) fn settle(request: &mut Request, calls: Vec<(usize, Call)>) {
    let mut ends = Vec::new();
    for command in request.commands() {
        ends.push(ends.last().copied().unwrap_or(0) + command.as_bytes().len());
    }
    let calls = calls.into_iter().map(|(offset, call)| Call {
        position: ends.partition_point(|end| *end <= offset),
        ..call
    });
    request.calls = calls.collect();
    let needed = needed_at_once(request);
    let mut calls = std::mem::take(&mut request.calls);
    if load_first(&mut calls, |script| needed.contains(&script.sha1)) {
        request.bytes = with_sources(request, &calls);
    }
    request.calls = calls;
}

/// The calls of a request, and where among its bytes their commands end.
pub(crate) fn offsets(request: &Request) -> impl Iterator<Item = (usize, Call)> {
    let mut calls = request.calls.iter().peekable();
    let mut end = 0;
    let commands = request.commands().enumerate();
    commands.filter_map(move |(position, command)| {
        end += command.as_bytes().len();
        let call = calls.next_if(|call| call.position == position)?;
        Some((end - 1, *call))
    })
}

/// Lets the first call of each of these scripts have the source.
fn load_first(calls: &mut [Call], needed: impl Fn(&Script) -> bool) -> bool {
    let mut loaded = HashSet::new();
    let mut changed = false;
    for call in calls {
        if loaded.insert(call.script.sha1) && !call.with_source && needed(&call.script) {
            call.with_source = true;
            changed = true;
        }
    }
    changed
}

/// The request with the sources that these calls have.
fn with_sources(request: &Request, calls: &[Call]) -> Vec<u8> {
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
fn write_call(bytes: &mut Vec<u8>, command: &Command<'_>, call: &Call) {
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

/// The digests of scripts that cannot wait for the other commands: in transactions, and before commands that may use
/// the same keys.
fn needed_at_once(request: &Request) -> HashSet<Digest> {
    let commands: Vec<Command<'_>> = request.commands().collect();
    let mut behind = Behind::default();
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
struct Behind<'r> {
    commands: usize,
    calls: HashMap<Digest, usize>,
    keys: HashMap<&'r [u8], HashSet<Option<Digest>>>,
    unknown: HashSet<Option<Digest>>,
}

impl<'r> Behind<'r> {
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

    /// Whether a command that is no call of the script may use its keys. A script without keys may use any.
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

/// To how many servers the calls of a script go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Nodes {
    /// The first call brings the source for all.
    One,
    /// Each call brings the source itself.
    Several,
}

impl Nodes {
    /// What was refused once more after the first call had the source went to several servers.
    pub(crate) const BOTH: [Nodes; 2] = [Nodes::One, Nodes::Several];
}

/// The request for connections that send the commands of different hash slots to different servers: where the source has
/// to come at once, each server gets it.
#[cold]
pub(crate) fn for_many_nodes(request: &Request, part: &Portion) -> Option<(Request, Portion)> {
    if !request.calls.iter().any(|call| call.with_source) {
        return None;
    }
    let sourced: HashSet<Digest> = request
        .calls
        .iter()
        .filter(|call| call.with_source)
        .map(|call| call.script.sha1)
        .collect();
    let mut request = request.clone();
    let mut calls = std::mem::take(&mut request.calls);
    let mut loaded = HashSet::new();
    let mut next = calls.iter_mut().peekable();
    for (position, command) in request.commands().enumerate() {
        if let Some(call) = next.next_if(|call| call.position == position) {
            let first = loaded.insert((call.script.sha1, command.hash_slot()));
            call.with_source |= first && sourced.contains(&call.script.sha1);
        }
    }
    request.bytes = with_sources(&request, &calls);
    request.calls = calls;
    let bytes_before = |position: usize| -> usize {
        let commands = request.commands().take(position);
        commands.map(|command| command.as_bytes().len()).sum()
    };
    let part = Portion {
        commands: part.commands.clone(),
        bytes: bytes_before(part.commands.start)..bytes_before(part.commands.end),
    };
    Some((request, part))
}

/// The calls that a server refused because it does not know their scripts, once more and with the sources.
pub(crate) struct Again {
    pub(crate) request: Request,
    positions: Vec<usize>,
}

impl Again {
    /// What of a part has to be sent again. Calls in transactions cannot be among it: their replies come with `EXEC`.
    #[inline]
    pub(crate) fn of(
        request: &Request,
        part: &Portion,
        replies: &[Value],
        nodes: Nodes,
    ) -> Option<Self> {
        if request.has_scripts() {
            Again::find(request, part, replies, nodes)
        } else {
            None
        }
    }

    #[cold]
    fn find(request: &Request, part: &Portion, replies: &[Value], nodes: Nodes) -> Option<Self> {
        let refused = |call: &&Call| {
            let reply = call.position.checked_sub(part.commands.start);
            let reply = reply.and_then(|at| replies.get(at));
            !call.with_source && reply.is_some_and(is_unknown_script)
        };
        let mut calls: Vec<Call> = request.calls.iter().filter(refused).copied().collect();
        if calls.is_empty() {
            return None;
        }
        match nodes {
            Nodes::One => _ = load_first(&mut calls, |_| true),
            Nodes::Several => calls.iter_mut().for_each(|call| call.with_source = true),
        }
        let mut again = request.without_commands();
        let mut wanted = calls.iter().peekable();
        for (position, command) in part.commands.clone().zip(request.commands_in(part.clone())) {
            if let Some(call) = wanted.next_if(|call| call.position == position) {
                again.push(command.info);
                if call.with_source {
                    write_call(&mut again.bytes, &command, call);
                } else {
                    again.bytes.extend_from_slice(command.as_bytes());
                }
            }
        }
        Some(Again {
            request: again,
            positions: calls.iter().map(|call| call.position).collect(),
        })
    }

    /// Puts the replies where the refusals were. All other commands of the part were executed, whatever became of these.
    #[cold]
    pub(crate) fn fill(
        &self,
        values: &mut [Value],
        replies: Result<Vec<Value>, Interrupted>,
        part: &Portion,
        request: &Request,
    ) -> Result<(), Error> {
        let replies = replies.map_err(|interrupted| {
            let fates = (0..request.len()).map(|position| match position {
                _ if self.positions.contains(&position) => Fate::Unknown,
                _ if position < part.commands.end => Fate::Executed,
                _ => Fate::NotSent,
            });
            let drop = interrupted.must_drop_connection();
            Error::Connection(
                Interrupted::new(interrupted.into_error(), fates).drop_connection(drop),
            )
        })?;
        for (position, reply) in self.positions.iter().zip(replies) {
            if let Some(value) = values.get_mut(position - part.commands.start) {
                *value = reply;
            }
        }
        Ok(())
    }
}

/// The server's own refusal; a script may reply with an error that only begins like it.
fn is_unknown_script(reply: &Value) -> bool {
    match reply {
        Value::ServerError(error) if error.kind() == Some(ServerErrorKind::NoScript) => error
            .details()
            .is_some_and(|details| details.starts_with("No matching script")),
        Value::Attribute { data, .. } => is_unknown_script(data),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::Script;

    #[test]
    fn digests_are_those_of_redis_rs() {
        for length in (0..=200).chain([1_000, 5_000]) {
            let source: String = (0..length)
                .map(|at| char::from(b' ' + (at % 95) as u8))
                .collect();
            let digest = Script::new(source.clone().leak()).sha1().to_owned();
            assert_eq!(digest, redis::Script::new(&source).get_hash());
        }
    }
}
