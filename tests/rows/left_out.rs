//! What cannot be executed here, and why.

use private_server::MATRIX;

use crate::commands::{Row, Server};

const NO_SERVER: &str = "needs a server that is newer than those of the matrix";
const NO_MODULE: &str =
    "belongs to a module of Valkey, which no server of the matrix has: `tests/valkey_modules.rs`";

/// Commands, beside those that no server of the matrix has.
pub(crate) const COMMANDS: &[(&str, &str)] = &[
    (
        "FT.SYNADD",
        "only ever answers that FT.SYNUPDATE is to be used",
    ),
    (
        "SFLUSH",
        "is documented since Redis 8.0, but the server of the matrix does not have it",
    ),
    (
        "SHUTDOWN",
        "replies only to ABORT, and that while the server waits for its replicas before it ends",
    ),
];

/// Replies of commands that are executed otherwise.
pub(crate) const REPLIES: &[(&str, &str, &str)] = &[
    ("BF.INFO", "ERROR", NO_MODULE),
    ("BF.INFO", "MAXSCALEDCAPACITY", NO_MODULE),
    ("BF.INFO", "TIGHTENING", NO_MODULE),
    ("FT.INFO", "PRIMARY | CLUSTER", NO_MODULE),
    ("TS.MRANGE", "aggregators", NO_SERVER),
    ("TS.MREVRANGE", "aggregators", NO_SERVER),
    ("TS.RANGE", "aggregators", NO_SERVER),
    ("TS.REVRANGE", "aggregators", NO_SERVER),
    ("XREADGROUP", "CLAIM", NO_SERVER),
];

/// Why a reply of the row cannot be seen.
pub(crate) fn reason(row: &Row, condition: Option<&str>) -> Option<&'static str> {
    let listed = COMMANDS.iter().find(|(name, _)| *name == row.name());
    let reply = REPLIES
        .iter()
        .find(|(name, own, _)| *name == row.name() && Some(*own) == condition);
    listed
        .map(|(_, reason)| *reason)
        .or(reply.map(|(_, _, reason)| *reason))
        .or_else(|| (row.is_of_module() && row.is_of_valkey()).then_some(NO_MODULE))
        .or_else(|| too_new(row).then_some(NO_SERVER))
}

/// Whether no server of the matrix has the row.
fn too_new(row: &Row) -> bool {
    let has = |name: &str| Server::parse(name).is_some_and(|server| server.has(row.since()));
    !MATRIX.iter().any(|name| has(name))
}
