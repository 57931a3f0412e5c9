//! Recognition of connections: the only place that asks for the type of a connection.

use redis::ConnectionLike;

#[cfg(feature = "cluster")]
use super::cluster;

/// How a connection takes the commands of a batch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ConnectionKind {
    /// All at once.
    Pipeline,
    /// Command by command, because redis-rs would send all of them to the node of the first one.
    OneByOne,
    /// A cluster connection of this crate, which splits a batch by node.
    #[cfg(feature = "cluster")]
    Cluster,
}

impl ConnectionKind {
    /// Recognises a blocking connection, which may stand behind guards and references of any type.
    pub(crate) fn of<C: ConnectionLike + ?Sized>(con: &C) -> Self {
        if con.supports_pipelining() {
            return ConnectionKind::Pipeline;
        }
        #[cfg(feature = "cluster")]
        if con.get_db() == cluster::DATABASE {
            return ConnectionKind::Cluster;
        }
        ConnectionKind::OneByOne
    }

    /// Recognises an asynchronous connection by its type.
    ///
    /// redis-rs's own cluster connection is recognised by its name: the type itself can be named only with redis-rs's feature `cluster-async`,
    /// which any other crate of the program may have switched on.
    #[cfg(feature = "aio")]
    pub(crate) fn of_asynchronous<C: 'static>() -> Self {
        #[cfg(feature = "cluster-async")]
        if std::any::TypeId::of::<C>() == std::any::TypeId::of::<cluster::AsyncConnection>() {
            return ConnectionKind::Cluster;
        }
        if is_cluster_connection_of_redis_rs(std::any::type_name::<C>()) {
            return ConnectionKind::OneByOne;
        }
        ConnectionKind::Pipeline
    }

    /// Returns whether commands of different hash slots may go to different servers.
    pub(crate) fn has_many_nodes(self) -> bool {
        self != ConnectionKind::Pipeline
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

        let name = std::any::type_name::<ClusterConnection>();
        assert!(is_cluster_connection_of_redis_rs(name), "{name}");
        let of = ConnectionKind::of_asynchronous::<ClusterConnection>;
        assert_eq!(of(), ConnectionKind::OneByOne);
        let of = ConnectionKind::of_asynchronous::<MultiplexedConnection>;
        assert_eq!(of(), ConnectionKind::Pipeline);
        let of = ConnectionKind::of_asynchronous::<cluster::AsyncConnection>;
        assert_eq!(of(), ConnectionKind::Cluster);
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
