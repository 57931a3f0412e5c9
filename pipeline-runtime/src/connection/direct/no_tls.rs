//! Stands in for TLS without the feature `direct-tls`.

use std::os::fd::OwnedFd;

use redis::{ErrorKind, RedisResult};

use super::socket::Stream;

/// There are none.
pub(super) type Settings = ();

/// There is none.
pub(super) enum Session {}

pub(super) fn session(_: &str, _: bool, _: bool, _: &Settings) -> RedisResult<Session> {
    let message = "an address with TLS needs the feature `direct-tls` of redis-pipeline";
    Err((ErrorKind::InvalidClientConfig, message).into())
}

pub(super) fn check_used(_: &Settings) -> RedisResult<()> {
    Ok(())
}

pub(super) fn begin(_: OwnedFd, session: Session) -> RedisResult<Box<dyn Stream>> {
    match session {}
}
