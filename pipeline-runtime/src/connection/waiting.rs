//! Commands that wait longer than their connection does.

use std::time::Duration;

use super::cluster_rules::refused;
use crate::error::{ArgumentError, Error};
use crate::request::Request;
use crate::request::timeout::LongestWait;

/// Refuses a request whose last command may wait as long as the connection waits for its reply, or longer.
pub(super) fn check(
    request: &Request,
    response_timeout: impl FnOnce() -> Option<Duration>,
) -> Result<(), Error> {
    if !request.waits {
        return Ok(());
    }
    match response_timeout() {
        Some(limit) => check_against(limit, request),
        None => Ok(()),
    }
}

#[cold]
fn check_against(limit: Duration, request: &Request) -> Result<(), Error> {
    let Some((command, position, wait)) = request.longest_wait() else {
        return Ok(());
    };
    let waits = match wait {
        LongestWait::For(wait) if wait < limit => return Ok(()),
        LongestWait::For(wait) => Some(wait),
        LongestWait::Forever => None,
    };
    let problem = ArgumentError::WaitsTooLong { waits, limit };
    let failure = refused(request, &command, position, "timeout", problem);
    Err(Error::Refused(vec![failure]))
}
