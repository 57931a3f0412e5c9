//! Stands in for TLS without the feature `direct-tls`.

use std::os::fd::OwnedFd;

use redis::{ErrorKind, RedisResult};

use super::socket::Stream;

/// There are none.
pub(super) type Settings = ();

pub(super) fn begin(
    _: OwnedFd,
    _: &str,
    _: bool,
    _: bool,
    _: &Settings,
) -> RedisResult<Box<dyn Stream>> {
    let message = "an address with TLS needs the feature `direct-tls` of redis-pipeline";
    Err((ErrorKind::InvalidClientConfig, message).into())
}
