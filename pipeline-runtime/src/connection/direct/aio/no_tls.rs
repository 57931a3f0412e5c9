//! Stands in for TLS without the feature `direct-tls-aio`.

use redis::{ErrorKind, RedisResult};

/// There are none.
pub(super) type Settings = ();

/// There is none.
pub(super) enum Session {}

pub(super) fn session(_: &str, _: bool, _: bool, _: &Settings) -> RedisResult<Session> {
    let message = "an address with TLS needs the feature `direct-tls-aio` of redis-pipeline, or a stream of your own for \
                   `MultiplexedConnection::over`";
    Err((ErrorKind::InvalidClientConfig, message).into())
}

pub(super) fn check_used(_: &Settings) -> RedisResult<()> {
    Ok(())
}

pub(super) async fn begin<S>(_: S, session: Session) -> RedisResult<S> {
    match session {}
}
