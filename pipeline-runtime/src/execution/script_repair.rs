//! Calls of scripts that a server refused because it does not know them.

use redis::{ServerErrorKind, Value};

use crate::error::{Error, Fate, Interrupted};
use crate::request::Request;
use crate::request::part::Part;
use crate::request::script_calls::{ScriptCall, load_first, write_call};

/// To how many servers the calls of a script go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LoadMode {
    /// The first call brings the source for all.
    One,
    /// Each call brings the source itself.
    Several,
}

impl LoadMode {
    /// What was refused once more after the first call had the source went to several servers.
    pub(crate) const BOTH: [LoadMode; 2] = [LoadMode::One, LoadMode::Several];
}

/// The calls that a server refused because it does not know their scripts, once more and with the sources.
pub(crate) struct ScriptRetry {
    pub(crate) request: Request,
    positions: Vec<usize>,
}

impl ScriptRetry {
    /// What of a part has to be sent retry. Calls in transactions cannot be among it: their replies come with `EXEC`.
    #[inline]
    pub(crate) fn of(
        request: &Request,
        part: &Part,
        replies: &[Value],
        nodes: LoadMode,
    ) -> Option<Self> {
        if request.has_scripts() {
            ScriptRetry::find(request, part, replies, nodes)
        } else {
            None
        }
    }

    #[cold]
    fn find(request: &Request, part: &Part, replies: &[Value], nodes: LoadMode) -> Option<Self> {
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
        match nodes {
            LoadMode::One => _ = load_first(&mut calls, |_| true),
            LoadMode::Several => calls.iter_mut().for_each(|call| call.with_source = true),
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
            request: retry,
            positions: calls.iter().map(|call| call.position).collect(),
        })
    }

    /// Puts the replies where the refusals were. All other commands of the part were executed, whatever became of these.
    #[cold]
    pub(crate) fn fill(
        &self,
        values: &mut [Value],
        replies: Result<Vec<Value>, Interrupted>,
        part: &Part,
        request: &Request,
    ) -> Result<(), Error> {
        let replies = replies.map_err(|interrupted| {
            let fates = (0..request.len()).map(|position| match position {
                _ if self.positions.binary_search(&position).is_ok() => Fate::Unknown,
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
