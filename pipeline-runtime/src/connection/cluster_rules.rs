//! What no connection to a cluster can execute, ours or redis-rs's.

use crate::error::{ArgumentError, Cause, Error, Failure};
use crate::request::Request;
use crate::request::command::{Command, Routing};
use crate::request::command_info::CommandInfo;

/// Why a connection to a cluster refuses a command, and the way out.
const ONE_NODE: &str = "it concerns one node of a cluster: execute it on a connection to that node";
const SCAN: &str = "it walks through one node of a cluster: `scan` of the connections of `redis_pipeline::cluster` walks through all of them";
const BY_NODE: &str = "each node of a cluster has its own reply: execute it on a connection to a node, or put the command in quotes and read a map by node";
const IN_TRANSACTION: &str =
    "it concerns all nodes of a cluster, and a transaction stays on one: move it out of `atomic`";

const WAITS: &str = "it may wait, and with it everything else on the connection to that node: execute it on a connection to the node of its keys that nobody else uses";

/// Refuses what a connection to a cluster cannot execute: commands that concern one node, or in a transaction all of them, and a transaction whose
/// keys are in different slots.
pub(crate) fn check(request: &Request) -> Result<(), Error> {
    let special = |info: &CommandInfo| info.nodes() != 0 || info.waits();
    if !request.has_transactions() && !request.infos_from(0).any(special) {
        return Ok(());
    }
    let mut failures = Vec::new();
    let mut inside: Option<Option<u16>> = None;
    for (position, command) in request.commands().enumerate() {
        let nodes = command.info.map_or(0, CommandInfo::nodes);
        let waits = inside.is_none() && command.info.is_some_and(CommandInfo::waits);
        let waits = waits.then_some(WAITS);
        if let Some(instead) = refusal(nodes, inside.is_some()).or(waits) {
            let problem = ArgumentError::NotOnCluster { instead };
            failures.push(refused(request, &command, position, "", problem));
        }
        match (command.name(), &mut inside) {
            ("MULTI", _) => inside = Some(None),
            ("EXEC", _) => inside = None,
            (_, Some(first)) => match (command.routing(), *first) {
                (Routing::Slot(slot), None) => *first = Some(slot),
                (Routing::Slot(slot), Some(first)) if slot != first => {
                    failures.push(refused(
                        request,
                        &command,
                        position,
                        "key",
                        ArgumentError::OtherSlot,
                    ));
                }
                (Routing::CrossSlot, _) => {
                    failures.push(refused(
                        request,
                        &command,
                        position,
                        "key",
                        ArgumentError::OtherSlot,
                    ));
                }
                _ => {}
            },
            (_, None) => {}
        }
    }
    if failures.is_empty() {
        Ok(())
    } else {
        Err(Error::Refused(failures))
    }
}

fn refusal(nodes: u8, in_transaction: bool) -> Option<&'static str> {
    let whole = in_transaction && goes_to_several(nodes);
    alone(nodes).or(whole.then_some(IN_TRANSACTION))
}

#[cold]
pub(super) fn refused(
    request: &Request,
    command: &Command<'_>,
    position: usize,
    argument: &'static str,
    problem: ArgumentError,
) -> Failure {
    let cause = Cause::Argument { argument, problem };
    let around = request.labels_around(position);
    let source = command.info.map(|info| &info.source);
    Failure::new(source, &around, position, cause)
}

/// Returns why a command is refused, by its number.
fn alone(nodes: u8) -> Option<&'static str> {
    match nodes {
        1 => Some(ONE_NODE),
        2 => Some(SCAN),
        3 => Some(BY_NODE),
        _ => None,
    }
}

/// Returns whether the command goes to several nodes as a whole.
fn goes_to_several(nodes: u8) -> bool {
    matches!(nodes & 0b11_0000, 0x10 | 0x20)
}
