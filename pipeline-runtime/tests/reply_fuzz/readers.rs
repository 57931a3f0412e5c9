//! The types and the shapes that they hold.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet, VecDeque};
use std::fmt::Debug;
use std::num::NonZeroU32;
use std::sync::Arc;

use redis::streams::{
    StreamAutoClaimReply, StreamClaimReply, StreamPendingCountReply, StreamPendingReply,
    StreamRangeReply, StreamReadReply,
};
use redis::{ServerError, Value};
use redis_pipeline::private::FieldNames;
use redis_pipeline::private::RespCursor;
use redis_pipeline::reply::*;
use redis_pipeline::shape::{
    Any, Array, Bool, BulkString, Cursor, Double, Int, IntBool, Map, Nullable, Ok as Okay, OkOrNil,
    OneOrEmpty, Pairs, Set, Typed,
};
use redis_pipeline::{Failure, Raw, Reply};

use crate::notation::Sent;
use crate::random::Random;

/// A type, and a shape that it holds.
pub(crate) struct Reader {
    pub(crate) name: &'static str,
    pub(crate) read: fn(Value) -> Result<(), String>,
    /// Reads a reply from both protocols, and says how the values differ.
    pub(crate) agree: fn(Value, Value) -> Result<(), String>,
    /// Reads a reply from bytes, which stand before other ones, and says how that differs from reading it as redis-rs has it.
    pub(crate) differ: fn(&[u8]) -> Result<(), String>,
    /// Draws a reply of the shape; a record has samples instead.
    pub(crate) draw: Option<fn(&mut Random) -> Sent>,
}

fn read<S, T: Reply<S>>(value: Value) -> Result<(), String> {
    T::read(value)
        .map(drop)
        .map_err(|mismatch| mismatch.to_string())
}

fn agree<S, T: Reply<S> + PartialEq + Debug>(resp2: Value, resp3: Value) -> Result<(), String> {
    match (T::read(resp2), T::read(resp3)) {
        (Ok(one), Ok(other)) if one == other => Ok(()),
        (Err(_), Err(_)) => Ok(()),
        (one, other) => Err(format!("{one:?} from RESP2, {other:?} from RESP3")),
    }
}

fn differ<S, T: Reply<S> + Debug>(bytes: &[u8]) -> Result<(), String> {
    let mut cursor = RespCursor::new(bytes);
    let decoded = T::decode(&mut cursor);
    let after = cursor.as_bytes();
    let mut cursor = RespCursor::new(bytes);
    let Ok(value) = cursor.value() else {
        return match decoded {
            Ok(_) => Err(format!(
                "{decoded:?} from bytes that are not of the protocol"
            )),
            Err(_) => Ok(()),
        };
    };
    if decoded.is_ok() && after != cursor.as_bytes() {
        return Err(format!("{} bytes are left behind it", after.len()));
    }
    let read = T::read(value);
    let (decoded, read) = (format!("{decoded:?}"), format!("{read:?}"));
    match decoded == read || sorted(&decoded) == sorted(&read) {
        true => Ok(()),
        false => Err(format!("{decoded} from bytes, {read} from the value")),
    }
}

/// Hash maps show their entries in any order.
fn sorted(shown: &str) -> Vec<u8> {
    let mut shown = shown.as_bytes().to_vec();
    shown.sort_unstable();
    shown
}

/// Nothing to compare: the value is that of the protocol, or cannot be compared.
fn no_difference(_: Value, _: Value) -> Result<(), String> {
    Ok(())
}

/// A reply of the shape.
trait Draw {
    fn draw(random: &mut Random) -> Sent;
}

macro_rules! draw {
    ($([$($parameter:ident)*] $shape:ty: |$random:ident| $sent:expr;)*) => {$(
        impl<$($parameter: Draw),*> Draw for $shape {
            fn draw($random: &mut Random) -> Sent {
                $sent
            }
        }
    )*};
}

draw! {
    [] Okay: |_random| Sent::Okay;
    [] Int: |random| Sent::Int(random.integer());
    [] IntBool: |random| Sent::Int(random.below(2) as i64);
    [] BulkString: |random| Sent::Text(random.text());
    [] Cursor: |random| Sent::Text(random.integer().unsigned_abs().to_string().into_bytes());
    [] Double: |random| Sent::Double(random.double());
    [] Bool: |random| Sent::Bool(random.below(2) == 0);
    [S] Nullable<S>: |random| if random.below(4) == 0 { Sent::Nil } else { S::draw(random) };
    [] Nullable<BulkString, UserFields>: |random| <Nullable<BulkString>>::draw(random);
    [S] Array<S>: |random| Sent::List(several(random, S::draw));
    [S] Set<S>: |random| Sent::Set(several(random, S::draw));
    [K V] Map<K, V>: |random| Sent::Map(several(random, |random| (K::draw(random), V::draw(random))));
    [K V] Pairs<K, V>: |random| Sent::Pairs(several(random, |random| (K::draw(random), V::draw(random))));
    [S] OneOrEmpty<S>: |random| if random.below(4) == 0 { Sent::List(Vec::new()) } else { S::draw(random) };
    [A B] (A, B): |random| Sent::List(vec![A::draw(random), B::draw(random)]);
    [A B C] (A, B, C): |random| Sent::List(vec![A::draw(random), B::draw(random), C::draw(random)]);
    [A B C D] (A, B, C, D): |random| Sent::List(vec![A::draw(random), B::draw(random), C::draw(random), D::draw(random)]);
}

fn several<T>(random: &mut Random, draw: impl Fn(&mut Random) -> T) -> Vec<T> {
    let length = random.below(5);
    (0..length).map(|_| draw(random)).collect()
}

#[derive(redis_pipeline::Reply, Debug, PartialEq)]
struct Newtype(u16);

#[derive(redis_pipeline::Reply, Debug, PartialEq)]
#[redis(rename_all = "lowercase")]
enum Word {
    Name,
    Id,
}

#[derive(redis_pipeline::Reply, Debug, PartialEq)]
struct User {
    name: Option<String>,
    #[redis(default)]
    id: u64,
}

/// A struct with one that may be missing in it, and more fields than find room on the stack.
#[derive(redis_pipeline::Reply, Debug, PartialEq)]
struct Person {
    name: Word,
    #[redis(flatten)]
    more: Option<More>,
}

#[derive(redis_pipeline::Reply, Debug, PartialEq)]
struct More {
    id: Newtype,
    a: Option<String>,
    b: Option<String>,
    c: Option<String>,
    d: Option<String>,
    e: Option<String>,
    f: Option<String>,
    g: Option<String>,
    h: Option<String>,
    i: Option<String>,
    j: Option<String>,
    k: Option<String>,
}

/// The fields of [`User`], in another order.
#[derive(Debug)]
enum UserFields {}

impl FieldNames for UserFields {
    const NAMES: &'static [&'static str] = &["id", "name"];
}

type Place = (Double, Double);
type Fields = Pairs<BulkString, BulkString>;
type Summary = (
    Int,
    Nullable<BulkString>,
    Nullable<BulkString>,
    Nullable<Pairs<BulkString, Cursor>>,
);

macro_rules! readers {
    (
        drawn { $($shape:ty: $($kind:ty),+;)* }
        alone { $($alone_shape:ty: $($alone:ty),+;)* }
        any { $($any:ty),+ }
        records { $($name:literal $record:ty: $record_shape:ty;)* }
    ) => {
        vec![
            $($(Reader {
                name: concat!(stringify!($kind), " of ", stringify!($shape)),
                read: read::<$shape, $kind>,
                agree: agree::<$shape, $kind>,
                differ: differ::<$shape, $kind>,
                draw: Some(<$shape as Draw>::draw),
            },)+)*
            $($(Reader {
                name: concat!(stringify!($alone), " of ", stringify!($alone_shape)),
                read: read::<$alone_shape, $alone>,
                agree: no_difference,
                differ: differ::<$alone_shape, $alone>,
                draw: Some(<$alone_shape as Draw>::draw),
            },)+)*
            $(Reader {
                name: concat!(stringify!($any), " of any reply"),
                read: read::<Any, $any>,
                agree: no_difference,
                differ: differ::<Any, $any>,
                draw: Some(<BulkString as Draw>::draw),
            },)+
            $(Reader {
                name: $name,
                read: read::<$record_shape, $record>,
                agree: agree::<$record_shape, $record>,
                differ: differ::<$record_shape, $record>,
                draw: None,
            },)*
        ]
    };
}

/// All readers.
pub(crate) fn all() -> Vec<Reader> {
    readers! {
        drawn {
            Okay: (), String, bool;
            OkOrNil: bool, Option<()>;
            Int: i8, u8, i64, u64, i128, usize, NonZeroU32, f32, f64, bool, String, Vec<u8>, ByteString, Newtype;
            IntBool: bool, u8, i64, String;
            BulkString: String, ByteString, Vec<u8>, Box<str>, Arc<[u8]>, [u8; 3], i64, u8, f64, bool, Newtype, Word;
            Cursor: u64, String;
            Double: f32, f64;
            Bool: bool, i64;
            Nullable<BulkString>: Option<String>, Option<ByteString>, Option<i64>, Option<Word>;
            Nullable<Double>: Option<f64>;
            Array<BulkString>: Vec<String>, Vec<ByteString>, VecDeque<Vec<u8>>, Box<[String]>, [ByteString; 2], (String, ByteString), Option<Vec<String>>;
            Array<Nullable<Double>>: Vec<Option<f64>>;
            Array<Nullable<BulkString>>: Vec<Option<ByteString>>;
            Array<Nullable<BulkString, UserFields>>: User, Person, Option<User>, Vec<Option<ByteString>>;
            Set<BulkString>: HashSet<ByteString>, BTreeSet<ByteString>, Vec<ByteString>, Option<HashSet<String>>;
            Map<BulkString, BulkString>: HashMap<ByteString, ByteString>, BTreeMap<String, u64>, Vec<(ByteString, ByteString)>, Option<HashMap<String, String>>, User, Person, Option<Person>;
            Map<BulkString, Array<Int>>: HashMap<ByteString, Vec<i64>>;
            Pairs<BulkString, Double>: Vec<(ByteString, f64)>, HashMap<ByteString, f64>;
            Fields: Vec<(ByteString, ByteString)>, User, Person;
            OneOrEmpty<(BulkString, Double)>: Option<(ByteString, f64)>;
            (Cursor, Array<BulkString>): (u64, Vec<ByteString>);
            (Cursor, Pairs<BulkString, Double>): (u64, Vec<(ByteString, f64)>);
            Nullable<(BulkString, Pairs<BulkString, Double>)>: Option<(ByteString, Vec<(ByteString, f64)>)>;
            Array<(BulkString, Nullable<Fields>)>: Vec<StreamEntry>, Vec<(ByteString, Option<Vec<(ByteString, ByteString)>>)>;
            Place: Coord;
            (BulkString, Double, Int, Place): GeoMatch;
            Array<Int>: Vec<Result<i64, ServerError>>, Vec<u8>;
        }
        alone {
            BulkString: Value, Raw<String>, Result<String, Failure>;
            Nullable<BulkString>: Result<String, Failure>, Result<Option<String>, Failure>, Option<Result<u8, Failure>>;
            OneOrEmpty<(BulkString, Double)>: Result<(String, f64), Failure>, Result<Option<(String, f64)>, Failure>;
            Array<(BulkString, Fields)>: StreamRangeReply, StreamClaimReply;
            Pairs<BulkString, Array<(BulkString, Fields)>>: StreamReadReply;
            Summary: StreamPendingReply;
            Array<(BulkString, BulkString, Int, Int)>: StreamPendingCountReply;
            (BulkString, Double, Place): redis::geo::RadiusSearchResult;
        }
        any {
            (), bool, i64, u8, f64, String, ByteString, Vec<u8>, [u8; 2], Vec<String>, Vec<(ByteString, i64)>, Box<[ByteString]>,
            (String, i64), (ByteString, (u8, Vec<String>)), Option<String>, Option<Vec<i64>>, HashSet<ByteString>,
            HashMap<ByteString, Value>, BTreeMap<String, Vec<u8>>, Value, User, Person, Word, Newtype, StreamEntry, StreamAutoClaimReply, StreamReadReply,
            Vec<StreamEntries>, Role
        }
        records {
            "AclLogEntry" AclLogEntry: Typed<AclLogEntry>;
            "AclUser" AclUser: Typed<AclUser>;
            "AggregateReply" AggregateReply: Typed<AggregateReply>;
            "BloomExpansion" BloomExpansion: Typed<BloomExpansion>;
            "BloomFigure" u64: Typed<BloomFigure>;
            "ClientTrackingInfo" ClientTrackingInfo: Typed<ClientTrackingInfo>;
            "ClusterLink" ClusterLink: Typed<ClusterLink>;
            "ClusterShard" ClusterShard: Typed<ClusterShard>;
            "ClusterSlotRange" ClusterSlotRange: Typed<ClusterSlotRange>;
            "CommandDocs" CommandDocs: Typed<CommandDocs>;
            "CommandInfo" CommandInfo: Typed<CommandInfo>;
            "Coord" Coord: Typed<Coord>;
            "CuckooAdded" CuckooAdded: Typed<CuckooAdded>;
            "FtConfigHelp" FtConfigHelp: Typed<FtConfigHelp>;
            "FunctionLibrary" FunctionLibrary: Typed<FunctionLibrary>;
            "FunctionStats" FunctionStats: Typed<FunctionStats>;
            "GeoMatch" GeoMatch: Typed<GeoMatch>;
            "HotkeysReply" HotkeysReply: Typed<HotkeysReply>;
            "HybridReply" HybridReply: Typed<HybridReply>;
            "IndexInfo" IndexInfo: Typed<IndexInfo>;
            "JsonNumber" JsonNumber: Typed<JsonNumber>;
            "JsonNumbers" JsonNumbers: Typed<JsonNumbers>;
            "JsonType" JsonType: Typed<JsonType>;
            "JsonTypes" JsonTypes: Typed<JsonTypes>;
            "LatencyEvent" LatencyEvent: Typed<LatencyEvent>;
            "LatencyHistogram" HashMap<String, LatencyHistogram>: Map<BulkString, Typed<LatencyHistogram>>;
            "LcsMatches" LcsMatches: Typed<LcsMatches>;
            "MemoryStats" MemoryStats: Typed<MemoryStats>;
            "MigrationTask" MigrationTask: Typed<MigrationTask>;
            "ModuleInfo" ModuleInfo: Typed<ModuleInfo>;
            "Payload" Payload: Typed<Payload>;
            "ProfileReply" ProfileReply: Typed<ProfileReply>;
            "Role" Role: Typed<Role>;
            "SearchReply" SearchReply: Typed<SearchReply>;
            "SearchReply:1" SearchReply: Typed<SearchReply, 1>;
            "SearchReply:2" SearchReply: Typed<SearchReply, 2>;
            "SearchReply:3" SearchReply: Typed<SearchReply, 3>;
            "SearchReply:4" SearchReply: Typed<SearchReply, 4>;
            "SearchReply:5" SearchReply: Typed<SearchReply, 5>;
            "SearchReply:6" SearchReply: Typed<SearchReply, 6>;
            "SearchReply:7" SearchReply: Typed<SearchReply, 7>;
            "SlotMigration" SlotMigration: Typed<SlotMigration>;
            "SlowLogEntry" SlowLogEntry: Typed<SlowLogEntry>;
            "SpellcheckReply" SpellcheckReply: Typed<SpellcheckReply>;
            "StreamAutoClaim" StreamAutoClaim: Typed<StreamAutoClaim>;
            "StreamClaimed" StreamClaimed: Typed<StreamClaimed>;
            "StreamConsumer" StreamConsumer: Typed<StreamConsumer>;
            "StreamEntry" StreamEntry: Typed<StreamEntry>;
            "StreamGroup" StreamGroup: Typed<StreamGroup>;
            "StreamInfo" StreamInfo: Typed<StreamInfo>;
            "StreamInfoFull" StreamInfoFull: Typed<StreamInfoFull>;
            "StreamPending" StreamPending: Typed<StreamPending>;
            "StreamPendingEntry" StreamPendingEntry: Typed<StreamPendingEntry>;
            "StreamsRead" StreamsRead: Typed<StreamsRead>;
            "Suggestions" Suggestions: Typed<Suggestions>;
            "TsInfo" TsInfo: Typed<TsInfo>;
            "TsLatestSamples" TsLatestSamples: Typed<TsLatestSamples>;
            "TsRow" TsRow: Typed<TsRow>;
            "TsSeriesList" TsSeriesList: Typed<TsSeriesList>;
            "TsTableList" TsTableList: Typed<TsTableList>;
            "VectorMatches" VectorMatches: Typed<VectorMatches>;
            "VectorRaw" VectorRaw: Typed<VectorRaw>;
            "VectorSetInfo" VectorSetInfo: Typed<VectorSetInfo>;
            "XAckDelStatusCode" XAckDelStatusCode: Typed<XAckDelStatusCode>;
            "XDelExStatusCode" XDelExStatusCode: Typed<XDelExStatusCode>;
        }
    }
}
