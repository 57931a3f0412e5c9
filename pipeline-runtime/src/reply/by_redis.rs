//! Types of redis-rs that may be written in place of our own. They hold text and fields without an order, so none is a default; they are read by the
//! rules of all other replies.

use redis::Value;
use redis::streams::{
    StreamAutoClaimReply, StreamClaimReply, StreamId, StreamInfoConsumer, StreamKey,
    StreamPendingCountReply, StreamPendingData, StreamPendingId, StreamPendingReply,
    StreamRangeReply, StreamReadReply,
};

use super::shape::{Array, Bulk, Cursor, Int, Nullable, Pairs};
use super::types_geo::text;
use super::types_streams::{
    StreamAutoClaim, StreamClaimed, StreamEntry, StreamPending, StreamPendingEntry, StreamsRead,
};
use super::{Mismatch, Reply, Structured};

type Fields = Pairs<Bulk, Bulk>;
type Entry = (Bulk, Fields);
type EntryOrDeleted = (Bulk, Nullable<Fields>);
type Summary = (
    Int,
    Nullable<Bulk>,
    Nullable<Bulk>,
    Nullable<Pairs<Bulk, Cursor>>,
);

macro_rules! by_shape {
    ($($kind:ty: $($shape:ty),+;)*) => {$(
        $(
            impl Reply<$shape> for $kind {
                fn read(value: Value) -> Result<Self, Mismatch> {
                    Self::read_structured(value)
                }
            }
        )+
    )*};
}

by_shape! {
    StreamId: Entry, EntryOrDeleted;
    StreamRangeReply: Array<Entry>;
    StreamClaimReply: Array<Entry>;
    StreamReadReply: Pairs<Bulk, Array<Entry>>, Pairs<Bulk, Array<EntryOrDeleted>>;
    StreamPendingReply: Summary;
    StreamPendingCountReply: Array<(Bulk, Bulk, Int, Int)>;
}

fn entry(entry: StreamEntry) -> Result<StreamId, Mismatch> {
    let mut read = StreamId {
        id: entry.id,
        milliseconds_elapsed_from_delivery: entry.idle.map(count).transpose()?,
        delivered_count: entry.deliveries.map(count).transpose()?,
        ..StreamId::default()
    };
    for (name, value) in entry.fields {
        read.map
            .insert(text(name, "fields")?, Value::BulkString(value.into()));
    }
    Ok(read)
}

fn entries(entries: Vec<StreamEntry>) -> Result<Vec<StreamId>, Mismatch> {
    let read = entries.into_iter().enumerate();
    read.map(|(at, read)| entry(read).map_err(|mismatch| mismatch.at(at)))
        .collect()
}

impl Structured for StreamId {
    fn read_structured(value: Value) -> Result<Self, Mismatch> {
        StreamEntry::read_structured(value).and_then(entry)
    }
}

impl Structured for StreamReadReply {
    fn read_structured(value: Value) -> Result<Self, Mismatch> {
        let key = |stream: super::StreamEntries| {
            Ok(StreamKey {
                key: text(stream.key, "key")?,
                ids: entries(stream.entries)?,
            })
        };
        let keys = StreamsRead::read_structured(value)?.into_iter().map(key);
        keys.collect::<Result<_, _>>()
            .map(|keys| StreamReadReply { keys })
    }
}

impl Structured for StreamRangeReply {
    fn read_structured(value: Value) -> Result<Self, Mismatch> {
        let read: Vec<StreamEntry> = Reply::<Array<EntryOrDeleted>>::read(value)?;
        entries(read).map(|ids| StreamRangeReply { ids })
    }
}

impl Structured for StreamClaimReply {
    fn read_structured(value: Value) -> Result<Self, Mismatch> {
        entries(StreamClaimed::read_structured(value)?).map(|ids| StreamClaimReply { ids })
    }
}

impl Structured for StreamAutoClaimReply {
    fn read_structured(value: Value) -> Result<Self, Mismatch> {
        let read = StreamAutoClaim::read_structured(value)?;
        Ok(StreamAutoClaimReply {
            next_stream_id: read.next_id,
            invalid_entries: read.deleted_without_id > 0,
            claimed: entries(read.entries)?,
            deleted_ids: read.deleted_ids,
        })
    }
}

fn count(count: impl TryInto<usize>) -> Result<usize, Mismatch> {
    let read = count.try_into();
    read.map_err(|_| Mismatch::with("an integer that fits usize", "an integer"))
}

impl Structured for StreamPendingReply {
    fn read_structured(value: Value) -> Result<Self, Mismatch> {
        let read = StreamPending::read_structured(value)?;
        let (Some(start_id), Some(end_id)) = (read.first_id, read.last_id) else {
            return Ok(StreamPendingReply::Empty);
        };
        let consumer = |(name, pending)| {
            Ok(StreamInfoConsumer {
                name: text(name, "consumers")?,
                pending: count(pending)?,
                ..StreamInfoConsumer::default()
            })
        };
        let consumers = read.consumers.into_iter().map(consumer);
        Ok(StreamPendingReply::Data(StreamPendingData {
            count: count(read.count)?,
            start_id,
            end_id,
            consumers: consumers.collect::<Result<_, Mismatch>>()?,
        }))
    }
}

impl Structured for StreamPendingCountReply {
    fn read_structured(value: Value) -> Result<Self, Mismatch> {
        let row = |row: StreamPendingEntry| {
            Ok(StreamPendingId {
                id: row.id,
                consumer: text(row.consumer, "consumer")?,
                last_delivered_ms: count(row.idle)?,
                times_delivered: count(row.deliveries)?,
            })
        };
        let rows: Vec<StreamPendingEntry> =
            Reply::<Array<super::shape::Typed<StreamPendingEntry>>>::read(value)?;
        let ids = rows.into_iter().map(row).collect::<Result<_, Mismatch>>()?;
        Ok(StreamPendingCountReply { ids })
    }
}
