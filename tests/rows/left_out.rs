//! What cannot be executed here, and why.

use crate::commands::Row;

const NO_SERVER: &str = "needs a server that is newer than those of the matrix";

/// Commands.
pub(crate) const COMMANDS: &[(&str, &str)] = &[];

/// Replies of commands that are executed otherwise.
pub(crate) const REPLIES: &[(&str, &str, &str)] = &[];

/// Why a reply of the row cannot be seen.
pub(crate) fn reason(row: &Row, condition: Option<&str>) -> Option<&'static str> {
    let listed = COMMANDS.iter().find(|(name, _)| *name == row.name());
    let reply = REPLIES
        .iter()
        .find(|(name, own, _)| *name == row.name() && Some(*own) == condition);
    listed
        .map(|(_, reason)| *reason)
        .or(reply.map(|(_, _, reason)| *reason))
        .or_else(|| too_new(row).then_some(NO_SERVER))
}

/// Whether no server of the matrix has the row: Redis 8.4 and later, the modules since Redis 8.
fn too_new(row: &Row) -> bool {
    let _ = row;
    false
}
