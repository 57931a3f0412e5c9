//! Replies about the nodes, slots and links of a cluster.

use redis::Value;

use super::shape::{Array, BulkString, Int, Pairs, Typed};
use super::types::{Listed, Required, records};
use super::{ByteString, Mismatch, Structured};

records! {
    /// A link between two nodes: a row of [`CLUSTER LINKS`](https://redis.io/docs/latest/commands/cluster-links/).
    pub struct ClusterLink from Named {
        /// The direction: `to` the other node or `from` it.
        direction: String = "direction" Required<BulkString>;
        /// The other node's id.
        node: String = "node" Required<BulkString>;
        /// When the link was made, in Unix milliseconds.
        create_time: i64 = "create-time" Required<Int>;
        /// The events that the link waits for: `r`, `w` or both.
        events: String = "events" Required<BulkString>;
        /// The size of the send buffer in bytes.
        send_buffer_allocated: u64 = "send-buffer-allocated" Required<Int>;
        /// The bytes of the send buffer that are in use.
        send_buffer_used: u64 = "send-buffer-used" Required<Int>;
    }

    /// Nodes with the same slots: a row of [`CLUSTER SHARDS`](https://redis.io/docs/latest/commands/cluster-shards/).
    pub struct ClusterShard from Named {
        /// The slots, from the first to the last, both included.
        slots: Vec<(u16, u16)> = "slots" Required<Pairs<Int, Int>>;
        /// The nodes.
        nodes: Vec<ClusterShardNode> = "nodes" Required<Array<Typed<ClusterShardNode>>>;
    }

    /// A node of a [`ClusterShard`].
    pub struct ClusterShardNode from Named {
        /// The id.
        id: String = "id" Required<BulkString>;
        /// The host that clients should use, where the server knows it.
        endpoint: Option<String> = "endpoint" Optional<BulkString>;
        /// The IP address.
        ip: String = "ip" Required<BulkString>;
        /// The hostname, where the node has one.
        hostname: Option<String> = "hostname" Optional<BulkString>;
        /// The port without TLS.
        port: Option<u16> = "port" Optional<Int>;
        /// The port with TLS.
        tls_port: Option<u16> = "tls-port" Optional<Int>;
        /// The role: `master` or `replica`.
        role: String = "role" Required<BulkString>;
        /// The replication offset in bytes.
        replication_offset: i64 = "replication-offset" Required<Int>;
        /// The health: `online`, `failed` or `loading`.
        health: String = "health" Required<BulkString>;
        /// The availability zone. Since Valkey 8.1.
        availability_zone: Option<ByteString> = "availability-zone" Optional<BulkString>;
    }

    /// A node of a [`ClusterSlotRange`].
    pub struct ClusterSlotNode from Listed {
        /// The host that clients should use, where the server knows it.
        endpoint: Option<String> = "endpoint" Optional<BulkString>;
        /// The port.
        port: u16 = "port" Required<Int>;
        /// The id.
        id: String = "id" Required<BulkString>;
        /// Further addresses: `ip` and `hostname`. Since Redis 7.0.
        metadata: Option<Vec<(String, String)>> = "metadata" Optional<Pairs<BulkString, BulkString>>;
    }

    /// A migration of slots: a row of Valkey's [`CLUSTER GETSLOTMIGRATIONS`](https://valkey.io/commands/cluster-getslotmigrations/).
    pub struct SlotMigration from Named {
        /// The name.
        name: String = "name" Required<BulkString>;
        /// The direction as this node sees it: `EXPORT` or `IMPORT`.
        operation: String = "operation" Required<BulkString>;
        /// The slots, such as `0-9 20-29`.
        slot_ranges: String = "slot_ranges" Required<BulkString>;
        /// The node that gets the slots.
        target_node: Option<String> = "target_node" Optional<BulkString>;
        /// The node that gives them.
        source_node: Option<String> = "source_node" Optional<BulkString>;
        /// When the migration began, in Unix seconds.
        create_time: i64 = "create_time" Required<Int>;
        /// When something last happened, in Unix seconds.
        last_update_time: i64 = "last_update_time" Required<Int>;
        /// When the other node last answered, in Unix seconds.
        last_ack_time: Option<i64> = "last_ack_time" Optional<Int>;
        /// The state.
        state: String = "state" Required<BulkString>;
        /// More about the state.
        message: Option<String> = "message" Optional<BulkString>;
        /// The bytes that the snapshot copied.
        cow_size: Option<u64> = "cow_size" Optional<Int>;
        /// The bytes of changes that are still to be sent.
        remaining_repl_size: Option<u64> = "remaining_repl_size" Optional<Int>;
    }

    /// A migration of slots: a row of Redis's [`CLUSTER MIGRATION STATUS`](https://redis.io/docs/latest/commands/cluster-migration/).
    pub struct MigrationTask from Named {
        /// The id.
        id: String = "id" Required<BulkString>;
        /// The slots, such as `0-1000`.
        slots: String = "slots" Required<BulkString>;
        /// The node that gives them.
        source: String = "source" Required<BulkString>;
        /// The node that gets them.
        dest: String = "dest" Required<BulkString>;
        /// The direction as this node sees it: `migrate` or `import`.
        operation: String = "operation" Required<BulkString>;
        /// The state.
        state: String = "state" Required<BulkString>;
        /// The last error; empty where there was none.
        last_error: String = "last_error" Required<BulkString>;
        /// The number of retries.
        retries: u64 = "retries" Required<Int>;
        /// When the migration was requested, in Unix milliseconds.
        create_time: i64 = "create_time" Required<Int>;
        /// When the migration began, in Unix milliseconds.
        start_time: i64 = "start_time" Required<Int>;
        /// When the migration ended, in Unix milliseconds.
        end_time: i64 = "end_time" Required<Int>;
        /// The milliseconds for which writes were paused.
        write_pause_ms: u64 = "write_pause_ms" Required<Int>;
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
        let start = fields.read::<Required<Int>, _>("start")?;
        let end = fields.read::<Required<Int>, _>("end")?;
        let nodes = fields
            .others()
            .into_iter()
            .enumerate()
            .map(|(at, node)| {
                ClusterSlotNode::read_structured(node)
                    .map_err(|mismatch| mismatch.at(at).in_field("nodes"))
            })
            .collect::<Result<_, _>>()?;
        Ok(ClusterSlotRange { start, end, nodes })
    }
}
