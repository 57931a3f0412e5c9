//! Streams.

use redis::Value;

use super::shape::{Any, Array, BulkString, Cursor, Int, Nullable, Pairs, Typed};
use super::types::{Listed, ListedBytes, Optional, Required, records};
use super::{ByteString, Mismatch, Reply, Structured};
use crate::resp::RespCursor;

/// An entry of a stream, with its fields in their order; a name may stand there more than once.
///
/// An entry reads as other types, too: as an id with a map of the fields, or with a struct that derives [`Reply`](trait@Reply), as in
/// `let jobs: Vec<(String, Job)> = XRANGE "jobs" - +;`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct StreamEntry {
    /// The id.
    pub id: String,
    /// Names and values; none where the entry was deleted, or with `JUSTID`.
    pub fields: Vec<(ByteString, ByteString)>,
    /// Milliseconds since it was last delivered, with `CLAIM`. Since Redis 8.4.
    pub idle: Option<i64>,
    /// The number of deliveries, with `CLAIM`. Since Redis 8.4.
    pub deliveries: Option<u64>,
    /// Fields that the server sent beside these, as newer versions do.
    pub others: Vec<Value>,
}

impl StreamEntry {
    /// Reads a field as any type that holds a string, the last one of that name; `None` where the entry does not have it.
    pub fn get<T: Reply<BulkString>>(&self, field: &str) -> Result<Option<T>, Mismatch> {
        let found = self.fields.iter().rev().find(|(name, _)| name == field);
        let value = found.map(|(_, value)| Value::BulkString(value.to_vec()));
        value.map(T::read).transpose()
    }

    /// Reads the fields as a type that holds pairs, such as a map or a struct that derives [`Reply`](trait@Reply).
    ///
    /// ```
    /// use redis_pipeline::reply::StreamEntry;
    ///
    /// #[derive(redis_pipeline::Reply)]
    /// struct Job {
    ///     kind: String,
    ///     retries: Option<u32>,
    /// }
    ///
    /// fn jobs(entries: Vec<StreamEntry>) -> Result<Vec<Job>, redis_pipeline::Mismatch> {
    ///     entries.into_iter().map(StreamEntry::into_reply).collect()
    /// }
    /// ```
    pub fn into_reply<T: Reply<Pairs<BulkString, BulkString>>>(self) -> Result<T, Mismatch> {
        let text = |string: ByteString| Value::BulkString(string.into());
        let pair = |(name, value)| (text(name), text(value));
        T::read(Value::Map(self.fields.into_iter().map(pair).collect()))
    }
}

impl Structured for StreamEntry {
    fn read_structured(value: Value) -> Result<Self, Mismatch> {
        let mut fields = Listed::of(value)?;
        let id = fields.read::<Required<BulkString>, _>("id")?;
        let pairs = fields
            .read::<Required<Nullable<Pairs<BulkString, BulkString>>>, Option<_>>("fields")?;
        Ok(StreamEntry {
            id,
            fields: pairs.unwrap_or_default(),
            idle: fields.read::<Optional<Int>, _>("idle time")?,
            deliveries: fields.read::<Optional<Int>, _>("delivery count")?,
            others: fields.others(),
        })
    }

    fn decode_structured(cursor: &mut RespCursor<'_>) -> Result<Self, Mismatch> {
        let Some(mut fields) = ListedBytes::of(cursor) else {
            return Self::read_structured(cursor.value()?);
        };
        let id = fields.read::<Required<BulkString>, _>("id")?;
        let pairs = fields
            .read::<Required<Nullable<Pairs<BulkString, BulkString>>>, Option<_>>("fields")?;
        Ok(StreamEntry {
            id,
            fields: pairs.unwrap_or_default(),
            idle: fields.read::<Optional<Int>, _>("idle time")?,
            deliveries: fields.read::<Optional<Int>, _>("delivery count")?,
            others: fields.others()?,
        })
    }
}

/// For types that hold the entries without their name: an alias of `Vec<StreamEntry>` and the like.
macro_rules! entries_by_shape {
    ($($fields:ty)*) => {$(
        impl Reply<(BulkString, $fields)> for StreamEntry {
            fn read(value: Value) -> Result<Self, Mismatch> {
                StreamEntry::read_structured(value)
            }

            fn decode(cursor: &mut RespCursor<'_>) -> Result<Self, Mismatch> {
                StreamEntry::decode_structured(cursor)
            }
        }
    )*};
}

entries_by_shape! { Pairs<BulkString, BulkString> Nullable<Pairs<BulkString, BulkString>> }

/// Entries of a stream, in [`StreamsRead`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct StreamEntries {
    /// The key of the stream.
    pub key: ByteString,
    /// The entries.
    pub entries: Vec<StreamEntry>,
}

/// Entries of several streams, in the order of their keys: the reply of [`XREAD`](https://redis.io/docs/latest/commands/xread/) and `XREADGROUP`.
pub type StreamsRead = Vec<StreamEntries>;

impl StreamEntries {
    fn of((key, entries): (ByteString, Vec<StreamEntry>)) -> Self {
        StreamEntries { key, entries }
    }
}

/// A key and entries.
impl Structured for StreamEntries {
    fn read_structured(value: Value) -> Result<Self, Mismatch> {
        Reply::<(BulkString, Array<Typed<StreamEntry>>)>::read(value).map(StreamEntries::of)
    }

    fn decode_structured(cursor: &mut RespCursor<'_>) -> Result<Self, Mismatch> {
        Reply::<(BulkString, Array<Typed<StreamEntry>>)>::decode(cursor).map(StreamEntries::of)
    }
}

impl Structured for StreamsRead {
    fn read_structured(value: Value) -> Result<Self, Mismatch> {
        let streams: Vec<_> = Reply::<Pairs<BulkString, Array<Typed<StreamEntry>>>>::read(value)?;
        Ok(streams.into_iter().map(StreamEntries::of).collect())
    }

    fn decode_structured(cursor: &mut RespCursor<'_>) -> Result<Self, Mismatch> {
        let streams: Vec<_> =
            Reply::<Pairs<BulkString, Array<Typed<StreamEntry>>>>::decode(cursor)?;
        Ok(streams.into_iter().map(StreamEntries::of).collect())
    }
}

/// Entries that were claimed: the reply of [`XCLAIM`](https://redis.io/docs/latest/commands/xclaim/).
pub type StreamClaimed = Vec<StreamEntry>;

/// Redis 6.2 sends nil for entries that were deleted.
impl Structured for StreamClaimed {
    fn read_structured(value: Value) -> Result<Self, Mismatch> {
        let entries: Vec<Option<StreamEntry>> =
            Reply::<Array<Nullable<Typed<StreamEntry>>>>::read(value)?;
        Ok(entries.into_iter().flatten().collect())
    }

    fn decode_structured(cursor: &mut RespCursor<'_>) -> Result<Self, Mismatch> {
        let entries: Vec<Option<StreamEntry>> =
            Reply::<Array<Nullable<Typed<StreamEntry>>>>::decode(cursor)?;
        Ok(entries.into_iter().flatten().collect())
    }
}

/// Entries that were claimed, and how to go on: the reply of [`XAUTOCLAIM`](https://redis.io/docs/latest/commands/xautoclaim/).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct StreamAutoClaim {
    /// The id with which the next call begins; `0-0` after the last entries.
    pub next_id: String,
    /// The entries; with `JUSTID` without fields.
    pub entries: Vec<StreamEntry>,
    /// The ids of entries that were pending and had been deleted. Since Redis 7.0.
    pub deleted_ids: Vec<String>,
    /// The number of entries that had been deleted, where the server does not send their ids: Redis 6.2.
    pub deleted_without_id: usize,
    /// Fields that the server sent beside these, as newer versions do.
    pub others: Vec<Value>,
}

impl Structured for StreamAutoClaim {
    fn read_structured(value: Value) -> Result<Self, Mismatch> {
        let mut fields = Listed::of(value)?;
        let next_id = fields.read::<Required<BulkString>, _>("next id")?;
        let found: Vec<Value> = fields.read::<Required<Array<Any>>, _>("entries")?;
        let count = found.len();
        let mut entries = Vec::with_capacity(count);
        for (at, entry) in found.into_iter().enumerate() {
            if entry != Value::Nil {
                let read = claimed_entry(entry);
                entries.push(read.map_err(|mismatch| mismatch.at(at).in_field("entries"))?);
            }
        }
        let deleted: Option<_> = fields.read::<Optional<Array<BulkString>>, _>("deleted ids")?;
        Ok(StreamAutoClaim {
            next_id,
            deleted_without_id: count - entries.len(),
            entries,
            deleted_ids: deleted.unwrap_or_default(),
            others: fields.others(),
        })
    }
}

fn claimed_entry(value: Value) -> Result<StreamEntry, Mismatch> {
    match value {
        value @ Value::Array(_) => StreamEntry::read_structured(value),
        id => Ok(StreamEntry {
            id: Reply::<BulkString>::read(id)?,
            ..StreamEntry::default()
        }),
    }
}

/// The entries that a group has delivered and nobody has acknowledged: the reply of [`XPENDING`](https://redis.io/docs/latest/commands/xpending/).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct StreamPending {
    /// The number of pending entries.
    pub count: u64,
    /// The smallest id, if there is an entry.
    pub first_id: Option<String>,
    /// The greatest id, if there is an entry.
    pub last_id: Option<String>,
    /// The consumers that have entries, and how many.
    pub consumers: Vec<(ByteString, u64)>,
    /// Fields that the server sent beside these, as newer versions do.
    pub others: Vec<Value>,
}

impl Structured for StreamPending {
    fn read_structured(value: Value) -> Result<Self, Mismatch> {
        let mut fields = Listed::of(value)?;
        let count = fields.read::<Required<Int>, _>("count")?;
        let first_id = fields.read::<Optional<BulkString>, _>("smallest id")?;
        let last_id = fields.read::<Optional<BulkString>, _>("greatest id")?;
        let consumers =
            fields.read::<Optional<Pairs<BulkString, Cursor>>, Option<_>>("consumers")?;
        Ok(StreamPending {
            count,
            first_id,
            last_id,
            consumers: consumers.unwrap_or_default(),
            others: fields.others(),
        })
    }
}

records! {
    /// A group of a stream: a row of [`XINFO GROUPS`](https://redis.io/docs/latest/commands/xinfo-groups/).
    pub struct StreamGroup from Named {
        /// The name.
        name: ByteString = "name" Required<BulkString>;
        /// The number of consumers.
        consumers: usize = "consumers" Required<Int>;
        /// The number of entries that are delivered and not acknowledged.
        pending: usize = "pending" Required<Int>;
        /// The last entry that it has delivered.
        last_delivered_id: String = "last-delivered-id" Required<BulkString>;
        /// The number of entries read by the group, where that is known. Since Redis 7.0.
        entries_read: Option<i64> = "entries-read" Optional<Int>;
        /// The lag: the number of entries that are not delivered yet, where that is known; a difference, which can be negative. Since Redis 7.0.
        lag: Option<i64> = "lag" Optional<Int>;
    }

    /// A consumer of a group: a row of [`XINFO CONSUMERS`](https://redis.io/docs/latest/commands/xinfo-consumers/).
    pub struct StreamConsumer from Named {
        /// The name.
        name: ByteString = "name" Required<BulkString>;
        /// The number of entries that were delivered to it and not acknowledged.
        pending: usize = "pending" Required<Int>;
        /// Milliseconds since it last tried to read or claim.
        idle: i64 = "idle" Required<Int>;
        /// Milliseconds since it last read or claimed an entry, -1 if it never did. Since Redis 7.2.
        inactive: Option<i64> = "inactive" Optional<Int>;
    }

    /// A delivered entry that nobody has acknowledged: a row of [`XPENDING`](https://redis.io/docs/latest/commands/xpending/) with a range.
    pub struct StreamPendingEntry from Listed {
        /// The entry's id.
        id: String = "id" Required<BulkString>;
        /// The consumer that has it.
        consumer: ByteString = "consumer" Required<BulkString>;
        /// Milliseconds since it was last delivered.
        idle: i64 = "idle time" Required<Int>;
        /// The number of deliveries.
        deliveries: u64 = "delivery count" Required<Int>;
    }

    /// A stream: the reply of [`XINFO STREAM`](https://redis.io/docs/latest/commands/xinfo-stream/).
    pub struct StreamInfo from Named {
        /// The number of entries.
        length: usize = "length" Required<Int>;
        /// The number of keys in the radix tree that stores the stream.
        radix_tree_keys: usize = "radix-tree-keys" Required<Int>;
        /// The number of nodes in that tree.
        radix_tree_nodes: usize = "radix-tree-nodes" Required<Int>;
        /// The greatest id that it ever had.
        last_generated_id: String = "last-generated-id" Required<BulkString>;
        /// The greatest id that was deleted. Since Redis 7.0.
        max_deleted_entry_id: Option<String> = "max-deleted-entry-id" Optional<BulkString>;
        /// The number of entries ever added. Since Redis 7.0.
        entries_added: Option<u64> = "entries-added" Optional<Int>;
        /// The id of the first entry, as the server has noted it. Since Redis 7.0.
        recorded_first_entry_id: Option<String> = "recorded-first-entry-id" Optional<BulkString>;
        /// The number of groups.
        groups: usize = "groups" Required<Int>;
        /// The first entry, if there is one.
        first_entry: Option<StreamEntry> = "first-entry" Optional<Typed<StreamEntry>>;
        /// The last entry, if there is one.
        last_entry: Option<StreamEntry> = "last-entry" Optional<Typed<StreamEntry>>;
        /// For how many seconds a producer's ids are remembered. Since Redis 8.6.
        idmp_duration: Option<u64> = "idmp-duration" Optional<Int>;
        /// The number of ids that are remembered for each producer. Since Redis 8.6.
        idmp_maxsize: Option<u64> = "idmp-maxsize" Optional<Int>;
        /// The number of producers that are remembered. Since Redis 8.6.
        pids_tracked: Option<u64> = "pids-tracked" Optional<Int>;
        /// The number of ids that are remembered, of all producers. Since Redis 8.6.
        iids_tracked: Option<u64> = "iids-tracked" Optional<Int>;
        /// The number of entries ever added with an id of their producer. Since Redis 8.6.
        iids_added: Option<u64> = "iids-added" Optional<Int>;
        /// The number of those that were recognised as repeated. Since Redis 8.6.
        iids_duplicates: Option<u64> = "iids-duplicates" Optional<Int>;
    }

    /// A stream with its entries and groups: the reply of [`XINFO STREAM … FULL`](https://redis.io/docs/latest/commands/xinfo-stream/).
    pub struct StreamInfoFull from Named {
        /// The number of entries.
        length: usize = "length" Required<Int>;
        /// The number of keys in the radix tree that stores the stream.
        radix_tree_keys: usize = "radix-tree-keys" Required<Int>;
        /// The number of nodes in that tree.
        radix_tree_nodes: usize = "radix-tree-nodes" Required<Int>;
        /// The greatest id that it ever had.
        last_generated_id: String = "last-generated-id" Required<BulkString>;
        /// The greatest id that was deleted. Since Redis 7.0.
        max_deleted_entry_id: Option<String> = "max-deleted-entry-id" Optional<BulkString>;
        /// The number of entries ever added. Since Redis 7.0.
        entries_added: Option<u64> = "entries-added" Optional<Int>;
        /// The id of the first entry, as the server has noted it. Since Redis 7.0.
        recorded_first_entry_id: Option<String> = "recorded-first-entry-id" Optional<BulkString>;
        /// The first entries, as many as `COUNT` says.
        entries: Vec<StreamEntry> = "entries" Required<Array<Typed<StreamEntry>>>;
        /// The groups.
        groups: Vec<StreamGroupFull> = "groups" Required<Array<Typed<StreamGroupFull>>>;
        /// For how many seconds a producer's ids are remembered. Since Redis 8.6.
        idmp_duration: Option<u64> = "idmp-duration" Optional<Int>;
        /// The number of ids that are remembered for each producer. Since Redis 8.6.
        idmp_maxsize: Option<u64> = "idmp-maxsize" Optional<Int>;
        /// The number of producers that are remembered. Since Redis 8.6.
        pids_tracked: Option<u64> = "pids-tracked" Optional<Int>;
        /// The number of ids that are remembered, of all producers. Since Redis 8.6.
        iids_tracked: Option<u64> = "iids-tracked" Optional<Int>;
        /// The number of entries ever added with an id of their producer. Since Redis 8.6.
        iids_added: Option<u64> = "iids-added" Optional<Int>;
        /// The number of those that were recognised as repeated. Since Redis 8.6.
        iids_duplicates: Option<u64> = "iids-duplicates" Optional<Int>;
    }

    /// A group in [`StreamInfoFull`].
    pub struct StreamGroupFull from Named {
        /// The name.
        name: ByteString = "name" Required<BulkString>;
        /// The last entry that it has delivered.
        last_delivered_id: String = "last-delivered-id" Required<BulkString>;
        /// The number of entries read by the group, where that is known. Since Redis 7.0.
        entries_read: Option<i64> = "entries-read" Optional<Int>;
        /// The lag: the number of entries that are not delivered yet, where that is known; a difference, which can be negative. Since Redis 7.0.
        lag: Option<i64> = "lag" Optional<Int>;
        /// The number of entries that are delivered and not acknowledged.
        pel_count: usize = "pel-count" Required<Int>;
        /// The first of those.
        pending: Vec<StreamGroupPending> = "pending" Required<Array<Typed<StreamGroupPending>>>;
        /// The consumers.
        consumers: Vec<StreamConsumerFull> = "consumers" Required<Array<Typed<StreamConsumerFull>>>;
    }

    /// A delivered entry that nobody has acknowledged, in [`StreamGroupFull`].
    pub struct StreamGroupPending from Listed {
        /// The entry's id.
        id: String = "id" Required<BulkString>;
        /// The consumer that has it.
        consumer: ByteString = "consumer" Required<BulkString>;
        /// When it was last delivered, in Unix milliseconds.
        delivery_time: i64 = "delivery time" Required<Int>;
        /// The number of deliveries.
        delivery_count: u64 = "delivery count" Required<Int>;
    }

    /// A consumer in [`StreamGroupFull`].
    pub struct StreamConsumerFull from Named {
        /// The name.
        name: ByteString = "name" Required<BulkString>;
        /// When it last tried to read or claim, in Unix milliseconds.
        seen_time: i64 = "seen-time" Required<Int>;
        /// When it last read or claimed an entry, in Unix milliseconds, -1 if it never did. Since Redis 7.2.
        active_time: Option<i64> = "active-time" Optional<Int>;
        /// The number of entries that were delivered to it and not acknowledged.
        pel_count: usize = "pel-count" Required<Int>;
        /// The first of those.
        pending: Vec<StreamConsumerPending> = "pending" Required<Array<Typed<StreamConsumerPending>>>;
    }

    /// A delivered entry that its consumer has not acknowledged, in [`StreamConsumerFull`].
    pub struct StreamConsumerPending from Listed {
        /// The entry's id.
        id: String = "id" Required<BulkString>;
        /// When it was last delivered, in Unix milliseconds.
        delivery_time: i64 = "delivery time" Required<Int>;
        /// The number of deliveries.
        delivery_count: u64 = "delivery count" Required<Int>;
    }
}
