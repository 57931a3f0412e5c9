//! TLS on a stream of any runtime.

use redis::RedisResult;
use tokio_rustls::TlsConnector;

use super::connect::Stream;
use crate::connection::direct::tls_settings::Session;

pub(super) use crate::connection::direct::tls_settings::{Settings, check_used, session};

/// Begins a session on a stream that is connected.
pub(super) async fn begin(stream: Stream, session: Session) -> RedisResult<Stream> {
    let Session { config, name } = session;
    let stream = TlsConnector::from(config).connect(name, stream).await?;
    Ok(Box::pin(stream))
}
