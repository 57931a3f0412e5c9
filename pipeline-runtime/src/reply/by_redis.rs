//! Types of redis-rs that may be written in place of our own. They hold text and fields without an order, so none is a default; they are read by the
//! rules of all other replies.
//!
//! They are built by `Default` and assignment: redis-rs 2 lets no other crate write their fields in an expression.

#![allow(clippy::field_reassign_with_default)]

use redis::Value;
use redis::streams::{
    StreamAutoClaimReply, StreamClaimReply, StreamId, StreamInfoConsumer, StreamKey,
    StreamPendingCountReply, StreamPendingData, StreamPendingId, StreamPendingReply,
    StreamRangeReply, StreamReadReply,
};

use super::shape::{Array, BulkString, Cursor, Int, Nullable, Pairs};
use super::types_geo::text;
use super::types_streams::{
    StreamAutoClaim, StreamClaimed, StreamEntry, StreamPending, StreamPendingEntry, StreamsRead,
};
use super::{Mismatch, Reply, Structured};

type Fields = Pairs<BulkString, BulkString>;
type Entry = (BulkString, Fields);
type EntryOrDeleted = (BulkString, Nullable<Fields>);
type Summary = (
    Int,
    Nullable<BulkString>,
    Nullable<BulkString>,
    Nullable<Pairs<BulkString, Cursor>>,
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
    StreamReadReply: Pairs<BulkString, Array<Entry>>, Pairs<BulkString, Array<EntryOrDeleted>>;
    StreamPendingReply: Summary;
    StreamPendingCountReply: Array<(BulkString, BulkString, Int, Int)>;
}

fn entry(entry: StreamEntry) -> Result<StreamId, Mismatch> {
    let mut read = StreamId::default();
    read.id = entry.id;
    read.milliseconds_elapsed_from_delivery = entry.idle.map(count).transpose()?;
    read.delivered_count = entry.deliveries.map(count).transpose()?;
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
            let mut read = StreamKey::default();
            read.key = text(stream.key, "key")?;
            read.ids = entries(stream.entries)?;
            Ok(read)
        };
        let keys = StreamsRead::read_structured(value)?.into_iter().map(key);
        let mut read = StreamReadReply::default();
        read.keys = keys.collect::<Result<_, Mismatch>>()?;
        Ok(read)
    }
}

impl Structured for StreamRangeReply {
    fn read_structured(value: Value) -> Result<Self, Mismatch> {
        let mut read = StreamRangeReply::default();
        read.ids = entries(Reply::<Array<EntryOrDeleted>>::read(value)?)?;
        Ok(read)
    }
}

impl Structured for StreamClaimReply {
    fn read_structured(value: Value) -> Result<Self, Mismatch> {
        let mut read = StreamClaimReply::default();
        read.ids = entries(StreamClaimed::read_structured(value)?)?;
        Ok(read)
    }
}

impl Structured for StreamAutoClaimReply {
    fn read_structured(value: Value) -> Result<Self, Mismatch> {
        let reply = StreamAutoClaim::read_structured(value)?;
        let mut read = StreamAutoClaimReply::default();
        read.next_stream_id = reply.next_id;
        read.invalid_entries = reply.deleted_without_id > 0;
        read.claimed = entries(reply.entries)?;
        read.deleted_ids = reply.deleted_ids;
        Ok(read)
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
            let mut read = StreamInfoConsumer::default();
            read.name = text(name, "consumers")?;
            read.pending = count(pending)?;
            Ok(read)
        };
        let consumers = read.consumers.into_iter().map(consumer);
        let mut data = StreamPendingData::default();
        data.count = count(read.count)?;
        data.start_id = start_id;
        data.end_id = end_id;
        data.consumers = consumers.collect::<Result<_, Mismatch>>()?;
        Ok(StreamPendingReply::Data(data))
    }
}

impl Structured for StreamPendingCountReply {
    fn read_structured(value: Value) -> Result<Self, Mismatch> {
        let row = |row: StreamPendingEntry| {
            let mut read = StreamPendingId::default();
            read.id = row.id;
            read.consumer = text(row.consumer, "consumer")?;
            read.last_delivered_ms = count(row.idle)?;
            read.times_delivered = count(row.deliveries)?;
            Ok(read)
        };
        let rows: Vec<StreamPendingEntry> =
            Reply::<Array<super::shape::Typed<StreamPendingEntry>>>::read(value)?;
        let mut read = StreamPendingCountReply::default();
        read.ids = rows.into_iter().map(row).collect::<Result<_, Mismatch>>()?;
        Ok(read)
    }
}
