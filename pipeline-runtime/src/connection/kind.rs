//! Recognition of connections: the only place that asks for the type of a connection.

use redis::ConnectionLike;

use super::BlockingCluster;
#[cfg(feature = "aio")]
use super::{AsyncCluster, AsyncDirect};

/// How a blocking connection takes the commands of a batch.
pub(crate) enum BlockingKind {
    /// All at once.
    Pipeline,
    /// Command by command, because the connection says that it knows no pipelines.
    OneByOne,
    /// Command by command, but a transaction at once: redis-rs's own cluster connection would send all of them to the node of the first one.
    RedisCluster,
    /// All at once, and splits them by node: a cluster connection of this crate.
    Cluster(BlockingCluster),
}

impl BlockingKind {
    /// Recognises a connection, which may stand behind guards and references of any type.
    pub(crate) fn of<C: ConnectionLike + ?Sized>(con: &C) -> Self {
        if con.supports_pipelining() {
            return BlockingKind::Pipeline;
        }
        match BlockingCluster::of(con) {
            Some(cluster) => BlockingKind::Cluster(cluster),
            None if holds_cluster_connection_of_redis_rs(std::any::type_name::<C>()) => {
                BlockingKind::RedisCluster
            }
            None => BlockingKind::OneByOne,
        }
    }
}

/// Returns whether this is the name of redis-rs's cluster connection, or of a guard or reference that has it as a parameter.
fn holds_cluster_connection_of_redis_rs(name: &str) -> bool {
    let in_path = |char: char| char.is_alphanumeric() || matches!(char, '_' | ':');
    let mut paths = name.split(|char| !in_path(char));
    paths.any(|path| path.starts_with("redis::cluster") && path.ends_with("::ClusterConnection"))
}

/// How an asynchronous connection takes the commands of a batch.
#[cfg(feature = "aio")]
pub(crate) enum AsyncKind {
    /// All at once.
    Pipeline,
    /// Command by command: redis-rs's own cluster connection would send all of them to the node of the first one, and again if one of them was
    /// redirected.
    OneByOne,
    /// All at once, and splits them by node: a cluster connection of this crate.
    Cluster(AsyncCluster),
    /// All at once, as bytes: a connection of this crate.
    Direct(AsyncDirect),
}

#[cfg(feature = "aio")]
impl AsyncKind {
    /// Recognises a connection by its type.
    ///
    /// redis-rs's own cluster connection is recognised by its name: the type itself can be named only with redis-rs's feature `cluster-async`,
    /// which any other crate of the program may have switched on.
    pub(crate) fn of<C: 'static>() -> Self {
        if let Some(direct) = AsyncDirect::of::<C>() {
            return AsyncKind::Direct(direct);
        }
        if let Some(cluster) = AsyncCluster::of::<C>() {
            return AsyncKind::Cluster(cluster);
        }
        if is_cluster_connection_of_redis_rs(std::any::type_name::<C>()) {
            return AsyncKind::OneByOne;
        }
        AsyncKind::Pipeline
    }
}

/// Returns whether this is the name of a type `redis::…::ClusterConnection<…>`.
#[cfg(any(feature = "aio", test))]
fn is_cluster_connection_of_redis_rs(name: &str) -> bool {
    let Some(path) = name.strip_prefix("redis::cluster") else {
        return false;
    };
    let path = path.split_once('<').map_or(path, |(path, _)| path);
    path.ends_with("::ClusterConnection")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(feature = "cluster-async")]
    #[test]
    fn the_cluster_connection_of_redis_rs_is_recognised_by_its_name() {
        use redis::aio::MultiplexedConnection;
        use redis::cluster_async::ClusterConnection;

        use crate::connection::cluster::AsyncConnection;

        let name = std::any::type_name::<ClusterConnection>();
        assert!(is_cluster_connection_of_redis_rs(name), "{name}");
        let of_redis_rs = AsyncKind::of::<ClusterConnection>();
        assert!(matches!(of_redis_rs, AsyncKind::OneByOne));
        let one_server = AsyncKind::of::<MultiplexedConnection>();
        assert!(matches!(one_server, AsyncKind::Pipeline));
        let own = AsyncKind::of::<AsyncConnection>();
        assert!(matches!(own, AsyncKind::Cluster(_)));
    }

    #[test]
    fn guards_are_recognised_by_the_name_of_what_they_guard() {
        let path = "redis::cluster_handling::sync_connection::ClusterConnection";
        for name in [
            path.to_owned(),
            format!("std::sync::mutex::MutexGuard<{path}>"),
            format!("&mut {path}<redis::connection::Connection>"),
        ] {
            assert!(holds_cluster_connection_of_redis_rs(&name), "{name}");
        }
        for name in [
            "mine::ClusterConnection",
            "redis::cluster::ClusterConnections",
            "dyn redis::ConnectionLike",
        ] {
            assert!(!holds_cluster_connection_of_redis_rs(name), "{name}");
        }
    }

    #[test]
    fn other_types_are_not_taken_for_it() {
        for name in [
            "redis::aio::multiplexed_connection::MultiplexedConnection",
            "redis_pipeline::connection::cluster::asynchronous::AsyncConnection",
            "redis::cluster_handling::client::ClusterClient",
            "alloc::vec::Vec<redis::cluster_handling::async_connection::ClusterConnection>",
            "mine::ClusterConnection",
        ] {
            assert!(!is_cluster_connection_of_redis_rs(name), "{name}");
        }
    }
}
