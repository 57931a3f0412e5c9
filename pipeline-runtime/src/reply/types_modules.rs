//! JSON, time series, Bloom filters and vector sets.

use redis::Value;

use super::collections::items;
use super::scalars::normalize;
use super::shape::{Array, Bool, BulkString, Double, Int, Nullable, OneOrEmpty, Pairs, Typed};
use super::types::{Listed, Named, Optional, Required, records};
use super::{ByteString, Mismatch, Reply, Structured};

/// A number in a JSON document.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum JsonNumber {
    /// Without a fraction.
    Integer(i64),
    /// With one, or too large for an integer.
    Float(f64),
}

impl JsonNumber {
    /// Returns the number, rounded where a double does not hold it.
    pub fn as_f64(self) -> f64 {
        match self {
            JsonNumber::Integer(number) => number as f64,
            JsonNumber::Float(number) => number,
        }
    }

    fn read(value: Value) -> Result<Self, Mismatch> {
        match normalize(value) {
            Value::Int(number) => Ok(JsonNumber::Integer(number)),
            Value::Double(number) => Ok(JsonNumber::Float(number)),
            Value::BulkString(text) => {
                Self::parse(&text).ok_or_else(|| Mismatch::new("a number", Value::BulkString(text)))
            }
            other => Err(Mismatch::new("a number", other)),
        }
    }

    fn parse(text: &[u8]) -> Option<Self> {
        let text = std::str::from_utf8(text).ok()?.trim();
        let integer = text.parse().map(JsonNumber::Integer);
        integer
            .ok()
            .or_else(|| text.parse().map(JsonNumber::Float).ok())
    }

    fn into_value(self) -> Value {
        match self {
            JsonNumber::Integer(number) => Value::Int(number),
            JsonNumber::Float(number) => Value::Double(number),
        }
    }
}

/// The numbers that a path stands for, `None` where it is something else: the reply of `JSON.NUMINCRBY` and the like.
pub type JsonNumbers = Vec<Option<JsonNumber>>;

/// The kind of a JSON value, such as `object` or `integer`; `None` where there is none.
pub type JsonType = Option<String>;

/// The kinds of the JSON values that a path stands for; `None` without a document.
pub type JsonTypes = Option<Vec<String>>;

/// RESP3 puts the one number into an array.
impl Structured for JsonNumber {
    fn read_structured(value: Value) -> Result<Self, Mismatch> {
        match value {
            Value::Array(mut items) if items.len() == 1 => {
                JsonNumber::read(items.pop().unwrap_or_default())
            }
            value => JsonNumber::read(value),
        }
    }
}

/// RESP2 sends JSON text.
impl Structured for JsonNumbers {
    fn read_structured(value: Value) -> Result<Self, Mismatch> {
        let text = match normalize(value) {
            Value::BulkString(text) => text,
            value => {
                let each = |item| match item {
                    Value::Nil => Ok(None),
                    item => JsonNumber::read(item).map(Some),
                };
                return items(value, "numbers")?.into_iter().map(each).collect();
            }
        };
        let inner = text.trim_ascii().strip_prefix(b"[");
        let inner = inner.and_then(|text| text.strip_suffix(b"]"));
        let Some(inner) = inner.map(<[u8]>::trim_ascii) else {
            return Err(Mismatch::new("numbers", Value::BulkString(text)));
        };
        if inner.is_empty() {
            return Ok(Vec::new());
        }
        let each = |item: &[u8]| match item.trim_ascii() {
            b"null" => Some(None),
            item => JsonNumber::parse(item).map(Some),
        };
        let numbers: Option<Vec<_>> = inner.split(|byte| *byte == b',').map(each).collect();
        numbers.ok_or_else(|| Mismatch::new("numbers", Value::BulkString(text)))
    }
}

/// A number of a document may be whole or not, so integers hold it, too, as far as it is whole.
macro_rules! json_numbers {
    ($($kind:ty: $shape:ty;)*) => {$(
        impl Reply<Typed<JsonNumber>> for $kind {
            fn read(value: Value) -> Result<Self, Mismatch> {
                Reply::<$shape>::read(JsonNumber::read_structured(value)?.into_value())
            }
        }

        impl Reply<Typed<JsonNumbers>> for Vec<Option<$kind>> {
            fn read(value: Value) -> Result<Self, Mismatch> {
                let number = |number: Option<JsonNumber>| {
                    number.map(|number| Reply::<$shape>::read(number.into_value())).transpose()
                };
                JsonNumbers::read_structured(value)?.into_iter().map(number).collect()
            }
        }
    )*};
}

json_numbers! { f64: Double; i64: Int; u64: Int; i32: Int; u32: Int; }

/// RESP3 puts the one kind into an array.
impl Structured for JsonType {
    fn read_structured(value: Value) -> Result<Self, Mismatch> {
        Reply::<Nullable<BulkString>>::read(unwrapped(value))
    }
}

/// RESP3 puts the kinds into one more array.
impl Structured for JsonTypes {
    fn read_structured(value: Value) -> Result<Self, Mismatch> {
        let value = match value {
            Value::Array(items) if matches!(&*items, [Value::Array(_) | Value::Nil]) => {
                unwrapped(Value::Array(items))
            }
            value => value,
        };
        let kinds: Option<Vec<String>> = match value {
            Value::Nil => None,
            value => Some(Reply::<Array<BulkString>>::read(value)?),
        };
        Ok(kinds)
    }
}

/// Returns the only item of an array.
fn unwrapped(value: Value) -> Value {
    match value {
        Value::Array(mut items) if items.len() == 1 => items.pop().unwrap_or_default(),
        value => value,
    }
}

/// Whether an item was added to a cuckoo filter, `false` where the filter is full: an element of the reply of [`CF.INSERT`](https://redis.io/docs/latest/commands/cf.insert/).
pub type CuckooAdded = bool;

/// A full filter is -1 in RESP2 and false in RESP3.
impl Structured for CuckooAdded {
    fn read_structured(value: Value) -> Result<Self, Mismatch> {
        match normalize(value) {
            Value::Int(-1) => Ok(false),
            value => Reply::<Bool>::read(value),
        }
    }
}

/// One figure of a Bloom filter: the reply of [`BF.INFO` with a word](https://redis.io/docs/latest/commands/bf.info/).
pub type BloomFigure = u64;

/// By how much a Bloom filter grows, `None` if it does not: the reply of `BF.INFO … EXPANSION`.
pub type BloomExpansion = Option<u64>;

/// RESP2 sends an array of one, RESP3 a map of one.
fn figure(value: Value) -> Value {
    match value {
        Value::Map(mut entries) if entries.len() == 1 => entries.pop().unwrap_or_default().1,
        value => unwrapped(value),
    }
}

impl Structured for BloomExpansion {
    fn read_structured(value: Value) -> Result<Self, Mismatch> {
        Reply::<Nullable<Int>>::read(figure(value))
    }
}

macro_rules! bloom_figures {
    ($($kind:ty)*) => {$(
        impl Reply<Typed<BloomFigure>> for $kind {
            fn read(value: Value) -> Result<Self, Mismatch> {
                Reply::<Int>::read(figure(value))
            }
        }
    )*};
}

bloom_figures! { u64 i64 usize u32 i32 f64 }

/// Samples by key, of several series: the reply of `TS.MGET`.
pub type TsLatestSamples = Vec<TsLatest>;

/// Series by key: the reply of `TS.MRANGE` and `TS.MREVRANGE`.
pub type TsSeriesList = Vec<TsSeries>;

/// Series by key, with several aggregations: the reply of `TS.MRANGE` and `TS.MREVRANGE` with a list of them.
pub type TsTableList = Vec<TsTable>;

/// The latest sample of a series: a row of [`TS.MGET`](https://redis.io/docs/latest/commands/ts.mget/).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct TsLatest {
    /// The key of the series.
    pub key: ByteString,
    /// Labels and what they say, as far as they were asked for.
    pub labels: Labels,
    /// When, in milliseconds, and how much; `None` where the series is empty.
    pub sample: Option<(i64, f64)>,
}

/// A series or a group of them: a row of [`TS.MRANGE`](https://redis.io/docs/latest/commands/ts.mrange/).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct TsSeries {
    /// The key of the series; of a group its label and what that says: `room=kitchen`.
    pub key: ByteString,
    /// Labels and what they say, as far as they were asked for.
    pub labels: Labels,
    /// The reducers that joined the series of a group, with `GROUPBY`; RESP2 sends them only with `WITHLABELS`.
    pub reducers: Vec<String>,
    /// The keys of the series of a group, with `GROUPBY`; RESP2 says them only with `WITHLABELS`, and with commas between.
    pub sources: Vec<ByteString>,
    /// The aggregators of the samples, with `AGGREGATION`; RESP2 does not send them.
    pub aggregators: Vec<String>,
    /// When, in milliseconds, and how much.
    pub samples: Vec<(i64, f64)>,
}

/// A series with several aggregations: a row of [`TS.MRANGE`](https://redis.io/docs/latest/commands/ts.mrange/) with a list of them.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct TsTable {
    /// The key of the series; of a group its label and what that says.
    pub key: ByteString,
    /// Labels and what they say, as far as they were asked for.
    pub labels: Labels,
    /// The reducers that joined the series of a group, with `GROUPBY`; RESP2 sends them only with `WITHLABELS`.
    pub reducers: Vec<String>,
    /// The keys of the series of a group, with `GROUPBY`; RESP2 says them only with `WITHLABELS`, and with commas between.
    pub sources: Vec<ByteString>,
    /// The aggregators of the samples; RESP2 does not send them.
    pub aggregators: Vec<String>,
    /// The rows.
    pub rows: Vec<TsRow>,
}

/// The aggregations of a time, in the order asked.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct TsRow {
    /// When, in milliseconds.
    pub timestamp: i64,
    /// The value of each aggregation.
    pub values: Vec<f64>,
}

impl Structured for TsRow {
    fn read_structured(value: Value) -> Result<Self, Mismatch> {
        let mut fields = Listed::of(value)?;
        let timestamp = fields.read::<Required<Int>, _>("timestamp")?;
        let values = fields.others().into_iter().map(|value| {
            Reply::<Double>::read(value).map_err(|mismatch: Mismatch| mismatch.in_field("values"))
        });
        Ok(TsRow {
            timestamp,
            values: values.collect::<Result<_, _>>()?,
        })
    }
}

/// Labels and what they say; `None` where a label was asked for that the series does not have.
type Labels = Vec<(ByteString, Option<ByteString>)>;

/// One row of the replies about several series.
struct Series {
    key: ByteString,
    labels: Labels,
    reducers: Vec<String>,
    sources: Vec<ByteString>,
    aggregators: Vec<String>,
    /// Samples, in one of their forms.
    last: Value,
}

/// Each series: its key, its labels, in RESP3 maps about aggregation and group, and the samples.
fn each_series<T>(
    value: Value,
    make: impl Fn(Series) -> Result<T, Mismatch>,
) -> Result<Vec<T>, Mismatch> {
    let rows: Vec<Vec<Value>> = match value {
        Value::Map(entries) => {
            let row = |(key, value)| {
                let mut row = vec![key];
                row.extend(items(value, "a series")?);
                Ok(row)
            };
            entries.into_iter().map(row).collect::<Result<_, _>>()?
        }
        value => {
            let rows = items(value, "series")?.into_iter();
            rows.map(|row| items(row, "a series"))
                .collect::<Result<_, _>>()?
        }
    };
    let each = |(at, row)| {
        one_series(row)
            .and_then(&make)
            .map_err(|mismatch| mismatch.at(at))
    };
    rows.into_iter().enumerate().map(each).collect()
}

fn one_series(mut row: Vec<Value>) -> Result<Series, Mismatch> {
    if row.len() < 3 {
        return Err(Mismatch::new(
            "a key, labels and samples",
            Value::Array(row),
        ));
    }
    let last = row.pop().unwrap_or_default();
    let mut fields = row.into_iter();
    let key = Reply::<BulkString>::read(fields.next().unwrap_or_default())
        .map_err(|mismatch: Mismatch| mismatch.in_field("key"))?;
    let labels = fields.next().unwrap_or_default();
    let among_labels = matches!(labels, Value::Array(_));
    let mut series = Series {
        key,
        labels: Reply::<Pairs<BulkString, Nullable<BulkString>>>::read(labels)
            .map_err(|mismatch| mismatch.in_field("labels"))?,
        reducers: Vec::new(),
        sources: Vec::new(),
        aggregators: Vec::new(),
        last,
    };
    if among_labels {
        series.take_group_from_labels();
    }
    for about in fields {
        series.take_about(about)?;
    }
    Ok(series)
}

impl Series {
    /// RESP2 says at the end of the labels how a group was made.
    fn take_group_from_labels(&mut self) {
        let [.., (reducer, Some(how)), (source, Some(keys))] = &self.labels[..] else {
            return;
        };
        if reducer != "__reducer__" || source != "__source__" {
            return;
        }
        self.reducers = vec![how.to_string()];
        self.sources = keys
            .split(|byte| *byte == b',')
            .map(ByteString::from)
            .collect();
        self.labels.truncate(self.labels.len() - 2);
    }

    fn take_about(&mut self, about: Value) -> Result<(), Mismatch> {
        let mut about = Named::of(about)?;
        if let Some(reducers) = about.read::<Optional<Array<BulkString>>, Option<_>>("reducers")? {
            self.reducers = reducers;
        }
        if let Some(sources) = about.read::<Optional<Array<BulkString>>, Option<_>>("sources")? {
            self.sources = sources;
        }
        if let Some(aggregators) =
            about.read::<Optional<Array<BulkString>>, Option<_>>("aggregators")?
        {
            self.aggregators = aggregators;
        }
        Ok(())
    }
}

impl Structured for TsLatestSamples {
    fn read_structured(value: Value) -> Result<Self, Mismatch> {
        each_series(value, |series| {
            let sample = Reply::<OneOrEmpty<(Int, Double)>>::read(series.last)
                .map_err(|mismatch| mismatch.in_field("sample"))?;
            Ok(TsLatest {
                key: series.key,
                labels: series.labels,
                sample,
            })
        })
    }
}

impl Structured for TsSeriesList {
    fn read_structured(value: Value) -> Result<Self, Mismatch> {
        each_series(value, |series| {
            let samples = Reply::<Array<(Int, Double)>>::read(series.last)
                .map_err(|mismatch| mismatch.in_field("samples"))?;
            Ok(TsSeries {
                key: series.key,
                labels: series.labels,
                reducers: series.reducers,
                sources: series.sources,
                aggregators: series.aggregators,
                samples,
            })
        })
    }
}

impl Structured for TsTableList {
    fn read_structured(value: Value) -> Result<Self, Mismatch> {
        each_series(value, |series| {
            let rows = Reply::<Array<Typed<TsRow>>>::read(series.last)
                .map_err(|mismatch| mismatch.in_field("samples"))?;
            Ok(TsTable {
                key: series.key,
                labels: series.labels,
                reducers: series.reducers,
                sources: series.sources,
                aggregators: series.aggregators,
                rows,
            })
        })
    }
}

records! {
    /// A series: the reply of [`TS.INFO`](https://redis.io/docs/latest/commands/ts.info/). Times are in milliseconds.
    pub struct TsInfo from Named {
        /// The number of samples.
        total_samples: u64 = "totalSamples" Required<Int>;
        /// The bytes that it takes.
        memory_usage: u64 = "memoryUsage" Required<Int>;
        /// The time of the first sample, 0 without one.
        first_timestamp: i64 = "firstTimestamp" Required<Int>;
        /// The time of the last sample, 0 without one.
        last_timestamp: i64 = "lastTimestamp" Required<Int>;
        /// For how long samples are kept, 0 for ever.
        retention_time: u64 = "retentionTime" Required<Int>;
        /// The number of chunks.
        chunk_count: u64 = "chunkCount" Required<Int>;
        /// The bytes of a chunk.
        chunk_size: u64 = "chunkSize" Required<Int>;
        /// `compressed` or `uncompressed`.
        chunk_type: String = "chunkType" Required<BulkString>;
        /// The policy for a second sample of the same time, where the series has a rule of its own.
        duplicate_policy: Option<String> = "duplicatePolicy" Optional<BulkString>;
        /// Labels and what they say.
        labels: Vec<(ByteString, ByteString)> = "labels" Required<Pairs<BulkString, BulkString>>;
        /// The series that this one is computed from.
        source_key: Option<ByteString> = "sourceKey" Optional<BulkString>;
        /// The series that are computed from this one.
        rules: Vec<TsRule> = "rules" Required<Typed<Vec<TsRule>>>;
        /// Up to which difference in time a sample of about the same value is left out.
        ignore_max_time_diff: Option<u64> = "ignoreMaxTimeDiff" Optional<Int>;
        /// Up to which difference in value.
        ignore_max_val_diff: Option<f64> = "ignoreMaxValDiff" Optional<Double>;
        /// The key under which it stands, with `DEBUG`.
        key_self_name: Option<ByteString> = "keySelfName" Optional<BulkString>;
        /// The chunks, with `DEBUG`.
        chunks: Option<Vec<TsChunk>> = "Chunks" Optional<Array<Typed<TsChunk>>>;
    }

    /// A chunk of a series, in [`TsInfo`].
    pub struct TsChunk from Named {
        /// The time of its first sample.
        start_timestamp: i64 = "startTimestamp" Required<Int>;
        /// The time of its last sample.
        end_timestamp: i64 = "endTimestamp" Required<Int>;
        /// The number of samples.
        samples: u64 = "samples" Required<Int>;
        /// The size in bytes.
        size: u64 = "size" Required<Int>;
        /// The average size of a sample in bytes.
        bytes_per_sample: f64 = "bytesPerSample" Required<Double>;
    }

    /// A series that is computed from another one, in [`TsInfo`].
    pub struct TsRule from Listed {
        /// The key.
        key: ByteString = "key" Required<BulkString>;
        /// The duration of a bucket in milliseconds.
        bucket_duration: u64 = "bucket duration" Required<Int>;
        /// How.
        aggregation: String = "aggregation" Required<BulkString>;
        /// Where the first bucket begins, in milliseconds.
        align_timestamp: Option<i64> = "alignment" Optional<Int>;
    }

    /// A Bloom filter: the reply of [`BF.INFO`](https://redis.io/docs/latest/commands/bf.info/).
    pub struct BloomInfo from Named {
        /// How many items fit in before it grows.
        capacity: u64 = "Capacity" Required<Int>;
        /// The bytes that it takes.
        size: u64 = "Size" Required<Int>;
        /// How many filters it consists of.
        filters: u64 = "Number of filters" Required<Int>;
        /// The number of items.
        items: u64 = "Number of items inserted" Required<Int>;
        /// By how much it grows, `None` if it does not.
        expansion: Option<u64> = "Expansion rate" Optional<Int>;
        /// The share of false positives; sent by Valkey.
        error_rate: Option<f64> = "Error rate" Optional<Double>;
        /// By how much each further filter lowers that share; sent by Valkey where the filter grows.
        tightening_ratio: Option<f64> = "Tightening ratio" Optional<Double>;
        /// How many items fit in at most; sent by Valkey where the filter grows.
        max_scaled_capacity: Option<u64> = "Max scaled capacity" Optional<Int>;
    }

    /// A vector set: the reply of [`VINFO`](https://redis.io/docs/latest/commands/vinfo/).
    pub struct VectorSetInfo from Named {
        /// How its vectors are stored: `f32`, `int8` or `bin`.
        quant_type: String = "quant-type" Required<BulkString>;
        /// How many links an element has at most.
        hnsw_m: u64 = "hnsw-m" Required<Int>;
        /// The dimensions of its vectors.
        vector_dim: u64 = "vector-dim" Required<Int>;
        /// The dimensions before they were reduced, 0 if they were not.
        projection_input_dim: Option<u64> = "projection-input-dim" Optional<Int>;
        /// The number of elements.
        size: u64 = "size" Required<Int>;
        /// The levels of its graph.
        max_level: u64 = "max-level" Required<Int>;
        /// How many elements have attributes.
        attributes_count: Option<u64> = "attributes-count" Optional<Int>;
        /// The number.
        vset_uid: u64 = "vset-uid" Required<Int>;
        /// The greatest number of an element.
        hnsw_max_node_uid: u64 = "hnsw-max-node-uid" Required<Int>;
    }

    /// A vector as it is stored: the reply of [`VEMB … RAW`](https://redis.io/docs/latest/commands/vemb/).
    pub struct VectorRaw from Listed {
        /// The quantization: `f32`, `int8` or `bin`.
        quantization: String = "quantization" Required<BulkString>;
        /// The bytes of the vector.
        data: Vec<u8> = "data" Required<BulkString>;
        /// How long it was before it was brought to length 1.
        norm: f64 = "norm" Required<Double>;
        /// Of `int8`, the number that 127 stands for.
        range: Option<f64> = "range" Optional<Double>;
    }
}

/// A map from the key in RESP3.
impl Structured for Vec<TsRule> {
    fn read_structured(value: Value) -> Result<Self, Mismatch> {
        let rules = match value {
            Value::Map(entries) => {
                let row = |(key, value)| {
                    let mut row = vec![key];
                    row.extend(items(value, "a rule")?);
                    Ok(Value::Array(row))
                };
                entries.into_iter().map(row).collect::<Result<_, _>>()?
            }
            value => items(value, "rules")?,
        };
        Reply::<Array<Typed<TsRule>>>::read(Value::Array(rules))
    }
}

/// Elements near a vector: the reply of [`VSIM … WITHSCORES WITHATTRIBS`](https://redis.io/docs/latest/commands/vsim/).
pub type VectorMatches = Vec<VectorMatch>;

/// An element near a vector, in [`VectorMatches`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct VectorMatch {
    /// The name.
    pub element: ByteString,
    /// How near it is: from 0 to 1, which is the same.
    pub score: f64,
    /// The attributes, as JSON.
    pub attributes: Option<ByteString>,
}

/// Threes in RESP2, a map to twos in RESP3, an empty array in both.
impl Structured for VectorMatches {
    fn read_structured(value: Value) -> Result<Self, Mismatch> {
        let threes: Vec<(ByteString, (f64, Option<ByteString>))> = match value {
            Value::Array(parts) if !parts.is_empty() => in_threes(parts)?,
            value => Reply::<Pairs<BulkString, (Double, Nullable<BulkString>)>>::read(value)?,
        };
        let each = |(element, (score, attributes))| VectorMatch {
            element,
            score,
            attributes,
        };
        Ok(threes.into_iter().map(each).collect())
    }
}

fn in_threes<T>(parts: Vec<Value>) -> Result<Vec<T>, Mismatch>
where
    Vec<T>: Reply<Pairs<BulkString, (Double, Nullable<BulkString>)>>,
{
    if !parts.len().is_multiple_of(3) {
        return Err(Mismatch::new("threes", Value::Array(parts)));
    }
    let mut parts = parts.into_iter();
    let mut entries = Vec::with_capacity(parts.len() / 3);
    while let Some(key) = parts.next() {
        entries.push((key, Value::Array(parts.by_ref().take(2).collect())));
    }
    Reply::read(Value::Map(entries))
}
