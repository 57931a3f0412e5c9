//! Stands in for awaited connections of this crate's own where no runtime was chosen: redis-rs's are used.

use redis::{AsyncConnectionConfig, ConnectionInfo, RedisResult};

use crate::connection::direct::aio::MultiplexedConnection;

pub(super) async fn connect(
    _: &ConnectionInfo,
    _: &AsyncConnectionConfig,
) -> Option<RedisResult<MultiplexedConnection>> {
    None
}
