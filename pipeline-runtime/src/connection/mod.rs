//! Connections: how a part of a request gets to a server, and what comes back.

#[cfg(feature = "cluster")]
pub mod cluster;
mod kind;

use redis::{ConnectionLike, RedisError, RedisResult, ServerError, Value};

use crate::error::{ArgumentError, Error, Interrupted};
use crate::request::Request;
use crate::request::part::Part;
use crate::request::script_calls::for_many_nodes;

pub(crate) use kind::ConnectionKind;

impl ConnectionKind {
    /// Refuses what this connection cannot take.
    pub(crate) fn check(self, request: &Request) -> Result<(), Error> {
        request.check()?;
        match self {
            #[cfg(feature = "cluster")]
            ConnectionKind::Cluster => cluster::units::check(request),
            ConnectionKind::OneByOne if request.has_transactions() => {
                Err(request.refusal(ArgumentError::NoTransactions))
            }
            _ => Ok(()),
        }
    }

    pub(crate) fn send<C: ConnectionLike + ?Sized>(
        self,
        request: &Request,
        part: &Part,
        con: &mut C,
    ) -> Result<Vec<Value>, Interrupted> {
        if self.has_many_nodes()
            && let Some((request, part)) = for_many_nodes(request, part)
        {
            return self.send_as_it_is(&request, &part, con);
        }
        self.send_as_it_is(request, part, con)
    }

    pub(crate) fn send_as_it_is<C: ConnectionLike + ?Sized>(
        self,
        request: &Request,
        part: &Part,
        con: &mut C,
    ) -> Result<Vec<Value>, Interrupted> {
        let bytes = &request.as_bytes()[part.bytes.clone()];
        match self {
            #[cfg(feature = "cluster")]
            ConnectionKind::Cluster => {
                let units = cluster::units::of(request, part);
                let frame = cluster::units::frame(&units, request.is_read_only(), bytes);
                con.req_packed_commands(&frame, 0, part.commands.len())
                    .map_err(|error| match cluster::interrupted(&error) {
                        Some(within) => within.within(&part.commands, request.len()),
                        None => interrupted(error, false, part, request),
                    })
            }
            ConnectionKind::Pipeline => con
                .req_packed_commands(bytes, 0, part.commands.len())
                .map_err(|error| interrupted(error, con.is_open(), part, request)),
            ConnectionKind::OneByOne => {
                let commands = request.commands_in(part.clone());
                let bytes = commands.map(|command| command.as_bytes());
                one_by_one(part, request, bytes, |command| {
                    con.req_packed_command(command)
                })
            }
        }
    }
}

/// What is known when the connection failed at this part.
#[cold]
pub(crate) fn interrupted(
    error: RedisError,
    open: bool,
    part: &Part,
    request: &Request,
) -> Interrupted {
    let half_written = open && error.is_timeout();
    Interrupted::at(error, part.commands.clone(), request.len()).drop_connection(half_written)
}

/// Sends command by command, on a connection that knows no pipelines.
#[cold]
fn one_by_one<'r>(
    part: &Part,
    request: &Request,
    commands: impl Iterator<Item = &'r [u8]>,
    mut send: impl FnMut(&[u8]) -> RedisResult<Value>,
) -> Result<Vec<Value>, Interrupted> {
    let mut values = Vec::with_capacity(part.commands.len());
    for command in commands {
        let value = send(command)
            .or_else(|error| ServerError::try_from(error).map(Value::ServerError))
            .map_err(|error| {
                let at = part.commands.start + values.len();
                Interrupted::at(error, at..at + 1, request.len())
            })?;
        values.push(value);
    }
    Ok(values)
}

#[cfg(feature = "aio")]
pub(crate) async fn send_async<C>(
    con: &mut C,
    request: &Request,
    part: &Part,
) -> Result<Vec<Value>, Interrupted>
where
    C: redis::aio::ConnectionLike + Send + 'static,
{
    #[cfg(feature = "cluster-async")]
    if let Some(cluster) = cluster::of(con) {
        let sent = match for_many_nodes(request, part) {
            Some((request, part)) => cluster.portion(&request, &part).await,
            None => cluster.portion(request, part).await,
        };
        return sent.map_err(|within| within.within(&part.commands, request.len()));
    }
    if ConnectionKind::of_asynchronous::<C>() == ConnectionKind::OneByOne {
        return match for_many_nodes(request, part) {
            Some((request, part)) => one_by_one_async(con, &request, &part).await,
            None => one_by_one_async(con, request, part).await,
        };
    }
    let pipeline = request.pipeline_of(part);
    con.req_packed_commands(&pipeline, 0, part.commands.len())
        .await
        .map_err(|error| interrupted(error, false, part, request))
}

/// Sends command by command: redis-rs's own cluster connection would send all to one node, and again if one command was redirected.
#[cfg(feature = "aio")]
async fn one_by_one_async<C>(
    con: &mut C,
    request: &Request,
    part: &Part,
) -> Result<Vec<Value>, Interrupted>
where
    C: redis::aio::ConnectionLike + Send + 'static,
{
    let mut values = Vec::with_capacity(part.commands.len());
    for command in request.commands_in(part.clone()) {
        let mut cmd = redis::Cmd::new();
        for argument in command.arguments() {
            cmd.arg(argument);
        }
        let at = part.commands.start + values.len();
        let sent = con.req_packed_command(&cmd).await;
        let value = sent
            .or_else(|error| ServerError::try_from(error).map(Value::ServerError))
            .map_err(|error| Interrupted::at(error, at..at + 1, request.len()))?;
        values.push(value);
    }
    Ok(values)
}

/// A connection on which pipelines can be awaited: every `redis::aio::ConnectionLike + Send + 'static`.
#[cfg(feature = "aio")]
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a connection on which a pipeline can be awaited",
    label = "a `redis::aio::ConnectionLike` that is `Send` and `'static` is expected here",
    note = "the guard of a pool is not always a connection itself, but it holds one: `&mut *guard`",
    note = "a connection that does not await takes `execute` in place of `execute_async`"
)]
pub trait AsyncConnectionLike: redis::aio::ConnectionLike + Send + 'static {}

#[cfg(feature = "aio")]
#[diagnostic::do_not_recommend]
impl<C: redis::aio::ConnectionLike + Send + 'static> AsyncConnectionLike for C {}
