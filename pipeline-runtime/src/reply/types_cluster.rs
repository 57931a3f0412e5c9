//! What the nodes of a cluster tell about it.

use redis::Value;

use super::shape::{Array, Bulk, Int, Pairs, Typed};
use super::types::{Listed, Must, records};
use super::{Mismatch, Structured};

records! {
    /// A link between two nodes: a row of [`CLUSTER LINKS`](https://redis.io/docs/latest/commands/cluster-links/).
    pub struct ClusterLink from Named {
        /// `to` the other node or `from` it.
        direction: String = "direction" Must<Bulk>;
        /// The other node's id.
        node: String = "node" Must<Bulk>;
        /// When it was made, in Unix milliseconds.
        create_time: i64 = "create-time" Must<Int>;
        /// `r`, `w` or both.
        events: String = "events" Must<Bulk>;
        /// The bytes of the buffer.
        send_buffer_allocated: u64 = "send-buffer-allocated" Must<Int>;
        /// The bytes of it that are in use.
        send_buffer_used: u64 = "send-buffer-used" Must<Int>;
    }

    /// Nodes with the same slots: a row of [`CLUSTER SHARDS`](https://redis.io/docs/latest/commands/cluster-shards/).
    pub struct ClusterShard from Named {
        /// The slots, from the first to the last, both included.
        slots: Vec<(u16, u16)> = "slots" Must<Pairs<Int, Int>>;
        /// The nodes.
        nodes: Vec<ClusterShardNode> = "nodes" Must<Array<Typed<ClusterShardNode>>>;
    }

    /// A node of a [`ClusterShard`].
    pub struct ClusterShardNode from Named {
        /// Its id.
        id: String = "id" Must<Bulk>;
        /// The host that clients should use, where the server knows it.
        endpoint: Option<String> = "endpoint" May<Bulk>;
        /// Its address.
        ip: String = "ip" Must<Bulk>;
        /// Its name, where it has one.
        hostname: Option<String> = "hostname" May<Bulk>;
        /// The port without TLS.
        port: Option<u16> = "port" May<Int>;
        /// The port with TLS.
        tls_port: Option<u16> = "tls-port" May<Int>;
        /// `master` or `replica`.
        role: String = "role" Must<Bulk>;
        /// How much of the replication stream it has, in bytes.
        replication_offset: i64 = "replication-offset" Must<Int>;
        /// `online`, `failed` or `loading`.
        health: String = "health" Must<Bulk>;
        /// Where it stands. Since Valkey 8.1.
        availability_zone: Option<String> = "availability-zone" May<Bulk>;
    }

    /// A node of a [`ClusterSlotRange`].
    pub struct ClusterSlotNode from Listed {
        /// The host that clients should use, where the server knows it.
        endpoint: Option<String> = "endpoint" May<Bulk>;
        /// Its port.
        port: u16 = "port" Must<Int>;
        /// Its id.
        id: String = "id" Must<Bulk>;
        /// Further addresses: `ip` and `hostname`. Since Redis 7.0.
        metadata: Option<Vec<(String, String)>> = "metadata" May<Pairs<Bulk, Bulk>>;
    }

    /// Slots that move: a row of Valkey's [`CLUSTER GETSLOTMIGRATIONS`](https://valkey.io/commands/cluster-getslotmigrations/).
    pub struct SlotMigration from Named {
        /// Its name.
        name: String = "name" Must<Bulk>;
        /// `EXPORT` or `IMPORT`, as this node sees it.
        operation: String = "operation" Must<Bulk>;
        /// The slots, such as `0-9 20-29`.
        slot_ranges: String = "slot_ranges" Must<Bulk>;
        /// The node that gets the slots.
        target_node: Option<String> = "target_node" May<Bulk>;
        /// The node that gives them.
        source_node: Option<String> = "source_node" May<Bulk>;
        /// When it began, in Unix seconds.
        create_time: i64 = "create_time" Must<Int>;
        /// When something last happened, in Unix seconds.
        last_update_time: i64 = "last_update_time" Must<Int>;
        /// When the other node last answered, in Unix seconds.
        last_ack_time: Option<i64> = "last_ack_time" May<Int>;
        /// How far it is.
        state: String = "state" Must<Bulk>;
        /// More about the state.
        message: Option<String> = "message" May<Bulk>;
        /// The bytes that the snapshot copied.
        cow_size: Option<u64> = "cow_size" May<Int>;
        /// The bytes of changes that are still to be sent.
        remaining_repl_size: Option<u64> = "remaining_repl_size" May<Int>;
    }

    /// Slots that move: a row of Redis's [`CLUSTER MIGRATION STATUS`](https://redis.io/docs/latest/commands/cluster-migration/).
    pub struct MigrationTask from Named {
        /// Its id.
        id: String = "id" Must<Bulk>;
        /// The slots, such as `0-1000`.
        slots: String = "slots" Must<Bulk>;
        /// The node that gives them.
        source: String = "source" Must<Bulk>;
        /// The node that gets them.
        dest: String = "dest" Must<Bulk>;
        /// `migrate` or `import`, as this node sees it.
        operation: String = "operation" Must<Bulk>;
        /// How far it is.
        state: String = "state" Must<Bulk>;
        /// What went wrong last, empty if nothing did.
        last_error: String = "last_error" Must<Bulk>;
        /// How often it was tried again.
        retries: u64 = "retries" Must<Int>;
        /// When it was asked for, in Unix milliseconds.
        create_time: i64 = "create_time" Must<Int>;
        /// When it began, in Unix milliseconds.
        start_time: i64 = "start_time" Must<Int>;
        /// When it ended, in Unix milliseconds.
        end_time: i64 = "end_time" Must<Int>;
        /// For how many milliseconds writes had to wait.
        write_pause_ms: u64 = "write_pause_ms" Must<Int>;
    }
}

/// Slots and their nodes: a row of [`CLUSTER SLOTS`](https://redis.io/docs/latest/commands/cluster-slots/).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ClusterSlotRange {
    /// The first slot.
    pub start: u16,
    /// The last slot.
    pub end: u16,
    /// The nodes: the primary, then its replicas.
    pub nodes: Vec<ClusterSlotNode>,
}

impl Structured for ClusterSlotRange {
    fn read_structured(value: Value) -> Result<Self, Mismatch> {
        let mut fields = Listed::of(value)?;
        let start = fields.read::<Must<Int>, _>("start")?;
        let end = fields.read::<Must<Int>, _>("end")?;
        let nodes = fields
            .rest()
            .enumerate()
            .map(|(at, node)| {
                ClusterSlotNode::read_structured(node)
                    .map_err(|mismatch| mismatch.at(at).in_field("nodes"))
            })
            .collect::<Result<_, _>>()?;
        Ok(ClusterSlotRange { start, end, nodes })
    }
}
