//! Calls of scripts that a server refused because it does not know them.

use redis::Value;

use crate::connection::{Batch, BatchReplies, is_unknown_script};
use crate::error::{Fate, Interrupted};
use crate::request::Request;
use crate::request::part::Part;
use crate::request::script_calls::{ScriptCall, load_first, write_call};

/// The calls in which the sources of unknown scripts are sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LoadMode {
    /// In the first call of each script, for one server.
    FirstCall,
    /// In each call, for several servers. This finds what is still unknown after the first calls with sources went to other servers.
    EachCall,
}

impl LoadMode {
    /// Returns the mode to be tried after this one.
    pub(crate) fn next(self) -> Option<Self> {
        match self {
            LoadMode::FirstCall => Some(LoadMode::EachCall),
            LoadMode::EachCall => None,
        }
    }
}

/// The calls of a part that a server refused because it does not know their scripts, to be sent again with the sources.
#[derive(Debug)]
pub(crate) struct ScriptRetry {
    request: Request,
    /// All of the request.
    part: Part,
    /// Positions of the calls in the request that they come from.
    positions: Vec<usize>,
}

impl ScriptRetry {
    /// Returns the calls of a part that were refused. Calls in transactions are never among them: their replies come with `EXEC`.
    pub(crate) fn of(
        request: &Request,
        part: &Part,
        replies: &[Value],
        mode: LoadMode,
    ) -> Option<Self> {
        let refused = |call: &&ScriptCall| {
            let reply = replies.get(call.position - part.commands.start);
            !call.with_source && reply.is_some_and(is_unknown_script)
        };
        let before = |position: usize| request.calls.partition_point(|it| it.position < position);
        let of_part = before(part.commands.start)..before(part.commands.end);
        let of_part = request.calls[of_part].iter();
        let mut calls: Vec<ScriptCall> = of_part.filter(refused).copied().collect();
        if calls.is_empty() {
            return None;
        }
        match mode {
            LoadMode::FirstCall => _ = load_first(&mut calls, |_| None, |_| true),
            LoadMode::EachCall => calls.iter_mut().for_each(|call| call.with_source = true),
        }
        let mut retry = request.without_commands();
        let mut wanted = calls.iter().peekable();
        for (position, command) in part.commands.clone().zip(request.commands_in(part.clone())) {
            if let Some(call) = wanted.next_if(|call| call.position == position) {
                retry.push(command.info);
                if call.with_source {
                    write_call(&mut retry.bytes, &command, call);
                } else {
                    retry.bytes.extend_from_slice(command.as_bytes());
                }
            }
        }
        Some(ScriptRetry {
            part: retry.full_range(),
            request: retry,
            positions: calls.iter().map(|call| call.position).collect(),
        })
    }

    pub(crate) fn batch(&self) -> Batch<'_> {
        Batch {
            request: &self.request,
            part: &self.part,
        }
    }

    /// Puts replies in the place of the refusals.
    #[cold]
    pub(crate) fn fill(&self, replies: &mut BatchReplies, again: BatchReplies, part: &Part) {
        let values = replies.make_values();
        for (position, reply) in self.positions.iter().zip(again.into_values()) {
            if let Some(refusal) = values.get_mut(position - part.commands.start) {
                *refusal = reply;
            }
        }
    }

    /// Returns the status of all commands of the request after the calls could not be sent again: the other commands of the part were executed.
    #[cold]
    pub(crate) fn interrupted(
        &self,
        interrupted: Interrupted,
        part: &Part,
        commands: usize,
    ) -> Interrupted {
        let fates = (0..commands).map(|position| match self.positions.binary_search(&position) {
            Ok(call) => match interrupted.fate(call) {
                // It had been sent before, and refused.
                Fate::NotSent => Fate::NotExecuted,
                fate => fate,
            },
            Err(_) if position < part.commands.end => Fate::Executed,
            Err(_) => Fate::NotSent,
        });
        let fates: Vec<Fate> = fates.collect();
        let drop = interrupted.must_drop_connection();
        Interrupted::new(interrupted.into_error(), fates).drop_connection(drop)
    }
}
