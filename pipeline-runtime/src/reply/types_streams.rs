//! Streams and places: the types of redis-rs, read strictly, and records where those leave something out.

use std::collections::HashMap;

use redis::Value;
use redis::geo::{Coord, RadiusSearchResult};
use redis::streams::{
    StreamAutoClaimReply, StreamClaimReply, StreamId, StreamInfoConsumer, StreamInfoGroup,
    StreamInfoGroupsReply, StreamKey, StreamPendingCountReply, StreamPendingData, StreamPendingId,
    StreamPendingReply, StreamRangeReply, StreamReadReply,
};

use super::collections::items;
use super::scalars::normalize;
use super::shape::{Array, Bulk, Double, Int, Map, Nullable, Pairs, Typed};
use super::types::{Listed, Named, Optional, Required, records};
use super::{Mismatch, Reply, Structured};

/// An entry; one that was deleted has no fields.
impl Structured for StreamId {
    fn read_structured(value: Value) -> Result<Self, Mismatch> {
        let mut fields = Listed::of(value)?;
        Ok(StreamId {
            id: fields.read::<Required<Bulk>, _>("id")?,
            map: fields
                .read::<Required<Nullable<Map<Bulk, Bulk>>>, Option<HashMap<String, Value>>>(
                    "fields",
                )?
                .into_iter()
                .flatten()
                .collect(),
            milliseconds_elapsed_from_delivery: fields.read::<Optional<Int>, _>("idle time")?,
            delivered_count: fields.read::<Optional<Int>, _>("delivery count")?,
        })
    }
}

/// Where entries are read one by one: `Vec<StreamId>` and the like.
macro_rules! entries_one_by_one {
    ($($fields:ty)*) => {$(
        impl Reply<(Bulk, $fields)> for StreamId {
            fn read(value: Value) -> Result<Self, Mismatch> {
                StreamId::read_structured(value)
            }
        }
    )*};
}

entries_one_by_one! { Pairs<Bulk, Bulk> Nullable<Pairs<Bulk, Bulk>> }

fn read_entries(value: Value) -> Result<Vec<StreamId>, Mismatch> {
    <Vec<StreamId> as Reply<Array<Typed<StreamId>>>>::read(value)
}

/// Entries that were claimed: Redis 6.2 sends nil for those that are deleted.
fn read_claimed(value: Value) -> Result<Vec<StreamId>, Mismatch> {
    let entries: Vec<Option<StreamId>> = Reply::<Array<Nullable<Typed<StreamId>>>>::read(value)?;
    Ok(entries.into_iter().flatten().collect())
}

impl Structured for StreamReadReply {
    fn read_structured(value: Value) -> Result<Self, Mismatch> {
        let streams: Vec<(String, Vec<StreamId>)> =
            Reply::<Map<Bulk, Array<Typed<StreamId>>>>::read(value)?;
        let keys = streams
            .into_iter()
            .map(|(key, ids)| StreamKey { key, ids })
            .collect();
        Ok(StreamReadReply { keys })
    }
}

impl Structured for StreamRangeReply {
    fn read_structured(value: Value) -> Result<Self, Mismatch> {
        read_entries(value).map(|ids| StreamRangeReply { ids })
    }
}

impl Structured for StreamClaimReply {
    fn read_structured(value: Value) -> Result<Self, Mismatch> {
        read_claimed(value).map(|ids| StreamClaimReply { ids })
    }
}

/// With `JUSTID` the entries have no fields.
impl Structured for StreamAutoClaimReply {
    fn read_structured(value: Value) -> Result<Self, Mismatch> {
        let mut fields = Listed::of(value)?;
        let next_stream_id = fields.read::<Required<Bulk>, _>("next id")?;
        let found: Vec<Value> = fields.read::<Required<Array<Bulk>>, _>("entries")?;
        let deleted: Option<Vec<String>> =
            fields.read::<Optional<Array<Bulk>>, _>("deleted ids")?;
        let count = found.len();
        let claimed = found
            .into_iter()
            .enumerate()
            .filter(|(_, entry)| *entry != Value::Nil)
            .map(|(at, entry)| {
                claimed_entry(entry).map_err(|mismatch| mismatch.at(at).in_field("entries"))
            })
            .collect::<Result<Vec<_>, _>>()?;
        Ok(StreamAutoClaimReply {
            next_stream_id,
            invalid_entries: claimed.len() < count,
            claimed,
            deleted_ids: deleted.unwrap_or_default(),
        })
    }
}

fn claimed_entry(value: Value) -> Result<StreamId, Mismatch> {
    match value {
        value @ Value::Array(_) => StreamId::read_structured(value),
        id => Ok(StreamId {
            id: Reply::<Bulk>::read(id)?,
            ..StreamId::default()
        }),
    }
}

impl Structured for StreamPendingReply {
    fn read_structured(value: Value) -> Result<Self, Mismatch> {
        type Consumers = Option<Vec<(String, usize)>>;
        let mut fields = Listed::of(value)?;
        let count: usize = fields.read::<Required<Int>, _>("count")?;
        if count == 0 {
            return Ok(StreamPendingReply::Empty);
        }
        let start_id = fields.read::<Required<Bulk>, _>("smallest id")?;
        let end_id = fields.read::<Required<Bulk>, _>("greatest id")?;
        let consumers: Consumers = fields.read::<Optional<Array<(Bulk, Int)>>, _>("consumers")?;
        let consumer = |(name, pending)| StreamInfoConsumer {
            name,
            pending,
            ..StreamInfoConsumer::default()
        };
        Ok(StreamPendingReply::Data(StreamPendingData {
            count,
            start_id,
            end_id,
            consumers: consumers
                .unwrap_or_default()
                .into_iter()
                .map(consumer)
                .collect(),
        }))
    }
}

impl Structured for StreamPendingCountReply {
    fn read_structured(value: Value) -> Result<Self, Mismatch> {
        let rows: Vec<(String, String, usize, usize)> =
            Reply::<Array<(Bulk, Bulk, Int, Int)>>::read(value)?;
        let row = |(id, consumer, last_delivered_ms, times_delivered)| StreamPendingId {
            id,
            consumer,
            last_delivered_ms,
            times_delivered,
        };
        Ok(StreamPendingCountReply {
            ids: rows.into_iter().map(row).collect(),
        })
    }
}

impl Structured for StreamInfoGroup {
    fn read_structured(value: Value) -> Result<Self, Mismatch> {
        let mut fields = Named::of(value)?;
        Ok(StreamInfoGroup {
            name: fields.read::<Required<Bulk>, _>("name")?,
            consumers: fields.read::<Required<Int>, _>("consumers")?,
            pending: fields.read::<Required<Int>, _>("pending")?,
            last_delivered_id: fields.read::<Required<Bulk>, _>("last-delivered-id")?,
            entries_read: fields.read::<Optional<Int>, _>("entries-read")?,
            lag: fields.read::<Optional<Int>, _>("lag")?,
        })
    }
}

impl Structured for StreamInfoGroupsReply {
    fn read_structured(value: Value) -> Result<Self, Mismatch> {
        let groups: Vec<StreamInfoGroup> = Reply::<Array<Typed<StreamInfoGroup>>>::read(value)?;
        Ok(StreamInfoGroupsReply { groups })
    }
}

records! {
    /// A consumer of a group: a row of [`XINFO CONSUMERS`](https://redis.io/docs/latest/commands/xinfo-consumers/).
    pub struct StreamConsumer from Named {
        /// Its name.
        name: String = "name" Required<Bulk>;
        /// How many entries it has been given and has not acknowledged.
        pending: usize = "pending" Required<Int>;
        /// Milliseconds since it last tried to read or claim.
        idle: usize = "idle" Required<Int>;
        /// Milliseconds since it last read or claimed an entry, -1 if it never did. Since Redis 7.2.
        inactive: Option<i64> = "inactive" Optional<Int>;
    }

    /// A stream: the reply of [`XINFO STREAM`](https://redis.io/docs/latest/commands/xinfo-stream/).
    pub struct StreamInfo from Named {
        /// How many entries it has.
        length: usize = "length" Required<Int>;
        /// How many keys the tree has that stores it.
        radix_tree_keys: usize = "radix-tree-keys" Required<Int>;
        /// How many nodes that tree has.
        radix_tree_nodes: usize = "radix-tree-nodes" Required<Int>;
        /// The greatest id that it ever had.
        last_generated_id: String = "last-generated-id" Required<Bulk>;
        /// The greatest id that was deleted. Since Redis 7.0.
        max_deleted_entry_id: Option<String> = "max-deleted-entry-id" Optional<Bulk>;
        /// How many entries were ever added. Since Redis 7.0.
        entries_added: Option<u64> = "entries-added" Optional<Int>;
        /// The id of the first entry, as the server has noted it. Since Redis 7.0.
        recorded_first_entry_id: Option<String> = "recorded-first-entry-id" Optional<Bulk>;
        /// How many groups it has.
        groups: usize = "groups" Required<Int>;
        /// The first entry, if there is one.
        first_entry: Option<StreamId> = "first-entry" Optional<Typed<StreamId>>;
        /// The last entry, if there is one.
        last_entry: Option<StreamId> = "last-entry" Optional<Typed<StreamId>>;
        /// For how many seconds a producer's ids are remembered. Since Redis 8.6.
        idmp_duration: Option<u64> = "idmp-duration" Optional<Int>;
        /// How many ids are remembered for each producer. Since Redis 8.6.
        idmp_maxsize: Option<u64> = "idmp-maxsize" Optional<Int>;
        /// How many producers are remembered. Since Redis 8.6.
        pids_tracked: Option<u64> = "pids-tracked" Optional<Int>;
        /// How many ids are remembered, of all producers. Since Redis 8.6.
        iids_tracked: Option<u64> = "iids-tracked" Optional<Int>;
        /// How many entries were ever added with an id of their producer. Since Redis 8.6.
        iids_added: Option<u64> = "iids-added" Optional<Int>;
        /// How many of those were recognised as repeated. Since Redis 8.6.
        iids_duplicates: Option<u64> = "iids-duplicates" Optional<Int>;
    }

    /// A stream with its entries and groups: the reply of [`XINFO STREAM … FULL`](https://redis.io/docs/latest/commands/xinfo-stream/).
    pub struct StreamInfoFull from Named {
        /// How many entries it has.
        length: usize = "length" Required<Int>;
        /// How many keys the tree has that stores it.
        radix_tree_keys: usize = "radix-tree-keys" Required<Int>;
        /// How many nodes that tree has.
        radix_tree_nodes: usize = "radix-tree-nodes" Required<Int>;
        /// The greatest id that it ever had.
        last_generated_id: String = "last-generated-id" Required<Bulk>;
        /// The greatest id that was deleted. Since Redis 7.0.
        max_deleted_entry_id: Option<String> = "max-deleted-entry-id" Optional<Bulk>;
        /// How many entries were ever added. Since Redis 7.0.
        entries_added: Option<u64> = "entries-added" Optional<Int>;
        /// The id of the first entry, as the server has noted it. Since Redis 7.0.
        recorded_first_entry_id: Option<String> = "recorded-first-entry-id" Optional<Bulk>;
        /// The first entries, as many as `COUNT` says.
        entries: Vec<StreamId> = "entries" Required<Array<Typed<StreamId>>>;
        /// The groups.
        groups: Vec<StreamGroupFull> = "groups" Required<Array<Typed<StreamGroupFull>>>;
        /// For how many seconds a producer's ids are remembered. Since Redis 8.6.
        idmp_duration: Option<u64> = "idmp-duration" Optional<Int>;
        /// How many ids are remembered for each producer. Since Redis 8.6.
        idmp_maxsize: Option<u64> = "idmp-maxsize" Optional<Int>;
        /// How many producers are remembered. Since Redis 8.6.
        pids_tracked: Option<u64> = "pids-tracked" Optional<Int>;
        /// How many ids are remembered, of all producers. Since Redis 8.6.
        iids_tracked: Option<u64> = "iids-tracked" Optional<Int>;
        /// How many entries were ever added with an id of their producer. Since Redis 8.6.
        iids_added: Option<u64> = "iids-added" Optional<Int>;
        /// How many of those were recognised as repeated. Since Redis 8.6.
        iids_duplicates: Option<u64> = "iids-duplicates" Optional<Int>;
    }

    /// A group in [`StreamInfoFull`].
    pub struct StreamGroupFull from Named {
        /// Its name.
        name: String = "name" Required<Bulk>;
        /// The last entry that it has delivered.
        last_delivered_id: String = "last-delivered-id" Required<Bulk>;
        /// How many entries it has read, where that is known. Since Redis 7.0.
        entries_read: Option<u64> = "entries-read" Optional<Int>;
        /// How many entries it has still to deliver, where that is known. Since Redis 7.0.
        lag: Option<u64> = "lag" Optional<Int>;
        /// How many entries are delivered and not acknowledged.
        pel_count: usize = "pel-count" Required<Int>;
        /// The first of those.
        pending: Vec<StreamGroupPending> = "pending" Required<Array<Typed<StreamGroupPending>>>;
        /// Its consumers.
        consumers: Vec<StreamConsumerFull> = "consumers" Required<Array<Typed<StreamConsumerFull>>>;
    }

    /// A delivered entry that nobody has acknowledged, in [`StreamGroupFull`].
    pub struct StreamGroupPending from Listed {
        /// The entry's id.
        id: String = "id" Required<Bulk>;
        /// The consumer that has it.
        consumer: String = "consumer" Required<Bulk>;
        /// When it was last delivered, in Unix milliseconds.
        delivery_time: i64 = "delivery time" Required<Int>;
        /// How often it was delivered.
        delivery_count: u64 = "delivery count" Required<Int>;
    }

    /// A consumer in [`StreamGroupFull`].
    pub struct StreamConsumerFull from Named {
        /// Its name.
        name: String = "name" Required<Bulk>;
        /// When it last tried to read or claim, in Unix milliseconds.
        seen_time: i64 = "seen-time" Required<Int>;
        /// When it last read or claimed an entry, in Unix milliseconds, -1 if it never did. Since Redis 7.2.
        active_time: Option<i64> = "active-time" Optional<Int>;
        /// How many entries it has been given and has not acknowledged.
        pel_count: usize = "pel-count" Required<Int>;
        /// The first of those.
        pending: Vec<StreamConsumerPending> = "pending" Required<Array<Typed<StreamConsumerPending>>>;
    }

    /// A delivered entry that its consumer has not acknowledged, in [`StreamConsumerFull`].
    pub struct StreamConsumerPending from Listed {
        /// The entry's id.
        id: String = "id" Required<Bulk>;
        /// When it was last delivered, in Unix milliseconds.
        delivery_time: i64 = "delivery time" Required<Int>;
        /// How often it was delivered.
        delivery_count: u64 = "delivery count" Required<Int>;
    }

    /// What two strings have in common: the reply of [`LCS … IDX`](https://redis.io/docs/latest/commands/lcs/).
    pub struct LcsMatches from Named {
        /// The matches, the last one first.
        matches: Vec<LcsMatch> = "matches" Required<Array<Typed<LcsMatch>>>;
        /// The length of the longest common subsequence.
        len: usize = "len" Required<Int>;
    }

    /// A match in [`LcsMatches`]: from the first byte to the last, both included.
    pub struct LcsMatch from Listed {
        /// Where it is in the first string.
        first: (usize, usize) = "first range" Required<(Int, Int)>;
        /// Where it is in the second string.
        second: (usize, usize) = "second range" Required<(Int, Int)>;
        /// How long it is, with `WITHMATCHLEN`.
        len: Option<usize> = "length" Optional<Int>;
    }
}

impl Structured for Coord<f64> {
    fn read_structured(value: Value) -> Result<Self, Mismatch> {
        let (longitude, latitude) = <(f64, f64) as Reply<(Double, Double)>>::read(value)?;
        Ok(Coord {
            longitude,
            latitude,
        })
    }
}

/// A member, with its distance and its place where they were asked for.
impl Structured for RadiusSearchResult {
    fn read_structured(value: Value) -> Result<Self, Mismatch> {
        let mut parts = items(value, "a member with what was asked for")?.into_iter();
        let name = parts.next().unwrap_or_default();
        let mut result = RadiusSearchResult {
            name: Reply::<Bulk>::read(name).map_err(|mismatch| mismatch.in_field("member"))?,
            coord: None,
            dist: None,
        };
        for part in parts {
            match normalize(part) {
                value @ Value::Array(_) if result.coord.is_none() => {
                    let coord = Coord::read_structured(value);
                    result.coord =
                        Some(coord.map_err(|mismatch| mismatch.in_field("coordinates"))?);
                }
                value if result.coord.is_none() && result.dist.is_none() => {
                    let dist = Reply::<Double>::read(value);
                    result.dist = Some(dist.map_err(|mismatch| mismatch.in_field("distance"))?);
                }
                other => return Err(Mismatch::new("a distance, then coordinates", other)),
            }
        }
        Ok(result)
    }
}
