//! The kinds of arguments: what their Rust type must be, and which literals servers take.

/// What an argument is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Key,
    Text,
    Pattern,
    Path,
    Json,
    Integer,
    Seconds,
    Milliseconds,
    UnixTime,
    Bit,
    Cursor,
    Float,
    /// Above 0 and below 1.
    Rate,
    /// From 0 to 1.
    Share,
    /// A property of `FT.AGGREGATE`: `@name`.
    Property,
    /// `TS`: `label=value` and its relatives.
    LabelFilter,
    /// `TS`: the size of a chunk.
    ChunkSize,
    /// Seconds to wait, with a fraction; not negative, not infinite.
    Timeout,
    /// `LPOS`: an integer, not 0.
    Rank,
    Longitude,
    Latitude,
    Score,
    Lex,
    /// `ZRANGE`: an index, with `BYSCORE` a score, with `BYLEX` a string.
    Range,
    /// A complete or incomplete stream id.
    Id,
    /// An id of `XADD`: also `5-*`.
    NewId,
    /// An end of a range of ids: also `(5-1`.
    RangeId,
    /// A type of `BITFIELD`: `i1` to `i64`, `u1` to `u63`.
    Encoding,
    /// An offset of `BITFIELD`: also `#1`.
    BitOffset,
}

/// What the Rust type of an argument must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    Text,
    Integer,
    Float,
    Seconds,
    Milliseconds,
}

pub(crate) const KINDS: &[(&str, Kind)] = &[
    ("key", Kind::Key),
    ("str", Kind::Text),
    ("pat", Kind::Pattern),
    ("path", Kind::Path),
    ("json", Kind::Json),
    ("int", Kind::Integer),
    ("sec", Kind::Seconds),
    ("ms", Kind::Milliseconds),
    ("time", Kind::UnixTime),
    ("bit", Kind::Bit),
    ("cursor", Kind::Cursor),
    ("dbl", Kind::Float),
    ("timeout", Kind::Timeout),
    ("rate", Kind::Rate),
    ("share", Kind::Share),
    ("prop", Kind::Property),
    ("tsfilter", Kind::LabelFilter),
    ("chunk", Kind::ChunkSize),
    ("rank", Kind::Rank),
    ("lon", Kind::Longitude),
    ("lat", Kind::Latitude),
    ("score", Kind::Score),
    ("lex", Kind::Lex),
    ("range", Kind::Range),
    ("id", Kind::Id),
    ("newid", Kind::NewId),
    ("rangeid", Kind::RangeId),
    ("enc", Kind::Encoding),
    ("bitoff", Kind::BitOffset),
];

impl Kind {
    pub fn class(self) -> Class {
        match self {
            Kind::Integer
            | Kind::UnixTime
            | Kind::Bit
            | Kind::Cursor
            | Kind::Rank
            | Kind::ChunkSize => Class::Integer,
            Kind::Float
            | Kind::Timeout
            | Kind::Rate
            | Kind::Share
            | Kind::Longitude
            | Kind::Latitude => Class::Float,
            Kind::Seconds => Class::Seconds,
            Kind::Milliseconds => Class::Milliseconds,
            _ => Class::Text,
        }
    }

    /// For messages: `expected an integer`.
    pub fn expected(self, min: Option<i64>) -> String {
        let plain = match self {
            Kind::Key => "a key",
            Kind::Text | Kind::Pattern | Kind::Path => "a string",
            Kind::Json => "a JSON value",
            Kind::Integer => "an integer",
            Kind::Seconds => "an integer (seconds)",
            Kind::Milliseconds => "an integer (milliseconds)",
            Kind::UnixTime => "an integer (a Unix time)",
            Kind::Bit => "0 or 1",
            Kind::Cursor => "a cursor: 0 or an integer that the scan returned",
            Kind::Float => "a number",
            Kind::Rate => "a number above 0 and below 1",
            Kind::Share => "a number from 0 to 1",
            Kind::Property => "a property: `@` and a name",
            Kind::LabelFilter => "a filter such as `label=value`",
            Kind::ChunkSize => "a multiple of 8 from 48 to 1048576",
            Kind::Timeout => "a number of seconds, 0 to wait for ever",
            Kind::Rank => "an integer other than 0",
            Kind::Longitude => "a longitude from -180 to 180",
            Kind::Latitude => "a latitude from -85.05112878 to 85.05112878",
            Kind::Score => "a score: a number, `-inf`, `+inf`, or `(` and a number to exclude it",
            Kind::Lex => "`-`, `+`, or a string after `[` (included) or `(` (excluded)",
            Kind::Range => "an index, a score or a string",
            Kind::Id | Kind::RangeId => "a stream id such as `1526919030474-0`",
            Kind::NewId => "a stream id such as `1526919030474-0` or `1526919030474-*`",
            Kind::Encoding => "a type: `i1` to `i64` or `u1` to `u63`",
            Kind::BitOffset => "a bit offset: an integer, or `#` and an integer",
        };
        match min {
            Some(min) => format!("{plain} of at least {min}"),
            None => plain.to_owned(),
        }
    }

    /// Whether a server can take this text where the kind is expected.
    pub fn takes(self, text: &str, min: Option<i64>) -> bool {
        match self {
            Kind::Integer | Kind::Seconds | Kind::Milliseconds | Kind::UnixTime => {
                integer(text).is_some_and(|n| min.is_none_or(|min| n >= min))
            }
            Kind::Bit => matches!(text, "0" | "1"),
            Kind::Cursor => text.parse::<u64>().is_ok() && digits(text) || integer(text).is_some(),
            Kind::Float => float(text).is_some_and(|n| min.is_none_or(|min| n >= min as f64)),
            Kind::Rate => float(text).is_some_and(|n| n > 0.0 && n < 1.0),
            Kind::Share => float(text).is_some_and(|n| (0.0..=1.0).contains(&n)),
            Kind::Property => text.starts_with('@'),
            Kind::LabelFilter => text.contains('='),
            Kind::ChunkSize => {
                integer(text).is_some_and(|n| n % 8 == 0 && (48..=1_048_576).contains(&n))
            }
            Kind::Timeout => float(text).is_some_and(|n| (0.0..LONGEST).contains(&n)),
            Kind::Rank => integer(text).is_some_and(|n| n != 0),
            Kind::Longitude => float(text).is_some_and(|n| (-180.0..=180.0).contains(&n)),
            Kind::Latitude => {
                float(text).is_some_and(|n| (-85.05112878..=85.05112878).contains(&n))
            }
            Kind::Score => {
                let text = text.strip_prefix('(').unwrap_or(text);
                text.is_empty() || float(text).is_some()
            }
            Kind::Lex => matches!(text, "-" | "+") || text.starts_with(['[', '(']),
            Kind::Id => stream_id(text),
            Kind::NewId => {
                !matches!(text, "0" | "0-0") && stream_id(text.strip_suffix("-*").unwrap_or(text))
            }
            Kind::RangeId => {
                matches!(text, "-" | "+") || stream_id(text.strip_prefix('(').unwrap_or(text))
            }
            Kind::Encoding => encoding(text),
            Kind::BitOffset => {
                integer(text.strip_prefix('#').unwrap_or(text)).is_some_and(|n| n >= 0)
            }
            Kind::Json => crate::json::is_json(text),
            Kind::Key | Kind::Text | Kind::Pattern | Kind::Path | Kind::Range => true,
        }
    }
}

/// An integer as servers read one: no `+`, no leading zeros, no spaces.
pub(crate) fn integer(text: &str) -> Option<i64> {
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let plain = digits(unsigned) && (unsigned.len() == 1 || !unsigned.starts_with('0'));
    if plain && text != "-0" {
        text.parse().ok()
    } else {
        None
    }
}

fn digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

/// A number as `strtod` reads one, but for the hexadecimal form, which not every server takes, and not-a-number.
fn float(text: &str) -> Option<f64> {
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    if let Some(hex) = unsigned.strip_prefix("0x").or(unsigned.strip_prefix("0X")) {
        let known = |b: u8| b.is_ascii_hexdigit() || matches!(b, b'.' | b'p' | b'P' | b'+' | b'-');
        return (!hex.is_empty() && hex.bytes().all(known)).then_some(0.0);
    }
    // Too large is no number to servers: infinity has to be said.
    let infinite = unsigned.starts_with(['i', 'I']);
    let number = text.parse::<f64>().ok()?;
    (!number.is_nan() && number.is_infinite() == infinite).then_some(number)
}

/// Seconds that servers can count in milliseconds.
const LONGEST: f64 = 9_223_372_036_854_775.0;

fn stream_id(text: &str) -> bool {
    let part = |part: &str| digits(part) && part.parse::<u64>().is_ok();
    match text.split_once('-') {
        Some((time, sequence)) => part(time) && part(sequence),
        None => part(text),
    }
}

fn encoding(text: &str) -> bool {
    let most = if text.starts_with('i') { 64 } else { 63 };
    text.strip_prefix(['i', 'u'])
        .and_then(integer)
        .is_some_and(|bits| (1..=most).contains(&bits))
}
