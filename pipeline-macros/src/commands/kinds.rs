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
    /// A point in time, in seconds.
    UnixSeconds,
    /// A point in time, in milliseconds.
    UnixMilliseconds,
    Bit,
    Cursor,
    Float,
    /// Above 0 and below 1.
    Rate,
    /// From 0 to 1.
    UnitInterval,
    /// Above 0.
    Positive,
    /// Above 0, and not above 1.
    Ratio,
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
    /// The lower end of a range of `FT.SEARCH`: only `-inf` stands for all.
    Lower,
    /// The upper end: only `+inf` and `inf` do.
    Upper,
    Lex,
    /// `ZRANGE`: an index, with `BYSCORE` a score, with `BYLEX` a string.
    Range,
    /// A complete or incomplete stream id.
    Id,
    /// An id of `XADD`: also `5-*`.
    NewId,
    /// An end of a range of ids from which entries are read upwards: nothing lies above the largest id.
    StartId,
    /// The other end: nothing lies below `0-0`.
    EndId,
    /// The index of an array's element: unsigned, and not the largest number of 64 bits.
    Index,
    /// An unsigned integer of 64 bits.
    Unsigned,
    /// A string that is not empty.
    Some,
    /// A digest of 16 hexadecimal digits.
    Digest,
    /// A number that is neither infinite nor not-a-number.
    Finite,
    /// A value of a time series, which may be not-a-number.
    Sample,
    /// Several aggregators of a time series, separated by commas.
    Aggregators,
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
    UnixSeconds,
    UnixMilliseconds,
}

impl Class {
    /// Whether a value may turn out to be none while the request is written: a duration or a time.
    pub fn may_be_refused(self) -> bool {
        !matches!(self, Class::Text | Class::Integer | Class::Float)
    }
}

/// The smallest and the largest number that servers take, where there is a bound.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Bounds {
    pub min: Option<i64>,
    pub max: Option<i64>,
}

impl Bounds {
    const NONE: Bounds = Bounds {
        min: None,
        max: None,
    };

    const fn from_to(min: i64, max: i64) -> Bounds {
        Bounds {
            min: Some(min),
            max: Some(max),
        }
    }

    fn hold<N: PartialOrd>(self, number: N, of: impl Fn(i64) -> N) -> bool {
        self.min.is_none_or(|min| number >= of(min)) && self.max.is_none_or(|max| number <= of(max))
    }
}

/// Servers add a time to live to their clock, in milliseconds; no server runs before this time, of September 2020.
const CLOCK: i64 = 1_600_000_000_000;
const LONGEST_MILLISECONDS: i64 = i64::MAX - CLOCK;
const LONGEST_SECONDS: i64 = LONGEST_MILLISECONDS / 1000;

/// The kinds by the names that the table has for them, and the bounds where a row names none of its own.
pub(crate) const KINDS: &[(&str, Kind, Bounds)] = &[
    ("key", Kind::Key, Bounds::NONE),
    ("str", Kind::Text, Bounds::NONE),
    ("pat", Kind::Pattern, Bounds::NONE),
    ("path", Kind::Path, Bounds::NONE),
    ("json", Kind::Json, Bounds::NONE),
    ("int", Kind::Integer, Bounds::NONE),
    ("sec", Kind::Seconds, Bounds::NONE),
    ("ms", Kind::Milliseconds, Bounds::NONE),
    (
        "ttl",
        Kind::Seconds,
        Bounds::from_to(i64::MIN / 1000, LONGEST_SECONDS),
    ),
    (
        "pttl",
        Kind::Milliseconds,
        Bounds::from_to(i64::MIN, LONGEST_MILLISECONDS),
    ),
    (
        "time",
        Kind::UnixSeconds,
        Bounds::from_to(i64::MIN / 1000, i64::MAX / 1000),
    ),
    ("ptime", Kind::UnixMilliseconds, Bounds::NONE),
    ("bit", Kind::Bit, Bounds::NONE),
    ("cursor", Kind::Cursor, Bounds::NONE),
    ("dbl", Kind::Float, Bounds::NONE),
    ("timeout", Kind::Timeout, Bounds::NONE),
    ("rate", Kind::Rate, Bounds::NONE),
    ("share", Kind::UnitInterval, Bounds::NONE),
    ("positive", Kind::Positive, Bounds::NONE),
    ("ratio", Kind::Ratio, Bounds::NONE),
    ("prop", Kind::Property, Bounds::NONE),
    ("tsfilter", Kind::LabelFilter, Bounds::NONE),
    ("chunk", Kind::ChunkSize, Bounds::NONE),
    ("rank", Kind::Rank, Bounds::NONE),
    ("lon", Kind::Longitude, Bounds::NONE),
    ("lat", Kind::Latitude, Bounds::NONE),
    ("score", Kind::Score, Bounds::NONE),
    ("lower", Kind::Lower, Bounds::NONE),
    ("upper", Kind::Upper, Bounds::NONE),
    ("some", Kind::Some, Bounds::NONE),
    ("digest", Kind::Digest, Bounds::NONE),
    ("lex", Kind::Lex, Bounds::NONE),
    ("range", Kind::Range, Bounds::NONE),
    ("id", Kind::Id, Bounds::NONE),
    ("newid", Kind::NewId, Bounds::NONE),
    ("startid", Kind::StartId, Bounds::NONE),
    ("endid", Kind::EndId, Bounds::NONE),
    ("index", Kind::Index, Bounds::NONE),
    ("uint", Kind::Unsigned, Bounds::NONE),
    ("finite", Kind::Finite, Bounds::NONE),
    ("sample", Kind::Sample, Bounds::NONE),
    ("aggs", Kind::Aggregators, Bounds::NONE),
    ("enc", Kind::Encoding, Bounds::NONE),
    ("bitoff", Kind::BitOffset, Bounds::NONE),
];

impl Kind {
    pub fn class(self) -> Class {
        match self {
            Kind::Integer
            | Kind::Bit
            | Kind::Cursor
            | Kind::Rank
            | Kind::Index
            | Kind::Unsigned
            | Kind::ChunkSize => Class::Integer,
            Kind::Float
            | Kind::Finite
            | Kind::Sample
            | Kind::Timeout
            | Kind::Rate
            | Kind::UnitInterval
            | Kind::Positive
            | Kind::Ratio
            | Kind::Longitude
            | Kind::Latitude => Class::Float,
            Kind::Seconds => Class::Seconds,
            Kind::Milliseconds => Class::Milliseconds,
            Kind::UnixSeconds => Class::UnixSeconds,
            Kind::UnixMilliseconds => Class::UnixMilliseconds,
            _ => Class::Text,
        }
    }

    /// For messages: `expected an integer`, and the bounds where the literal is beyond them.
    pub fn expected(self, bounds: Bounds, literal: &str) -> String {
        let plain = match self {
            Kind::Key => "a key",
            Kind::Text | Kind::Pattern | Kind::Path => "a string",
            Kind::Json => "a JSON value",
            Kind::Integer => "an integer",
            Kind::Seconds => "an integer (seconds)",
            Kind::Milliseconds => "an integer (milliseconds)",
            Kind::UnixSeconds => "an integer (a Unix time in seconds)",
            Kind::UnixMilliseconds => "an integer (a Unix time in milliseconds)",
            Kind::Bit => "0 or 1",
            Kind::Cursor => "a cursor: 0 or an integer that the scan returned",
            Kind::Float | Kind::Sample => "a number",
            Kind::Finite => "a finite number",
            Kind::Index => "an index: an integer from 0 to 18446744073709551614",
            Kind::Unsigned => "an integer from 0 to 18446744073709551615",
            Kind::Aggregators => "two or more aggregators with commas between them",
            Kind::Rate => "a number above 0 and below 1",
            Kind::UnitInterval => "a number from 0 to 1",
            Kind::Positive => "a number above 0",
            Kind::Ratio => "a number above 0 and not above 1",
            Kind::Lower => "a number, `(` and a number to exclude it, or `-inf`",
            Kind::Upper => "a number, `(` and a number to exclude it, or `+inf`",
            Kind::Some => "a string that is not empty",
            Kind::Digest => "a digest of 16 hexadecimal digits",
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
            Kind::Id => "a stream id such as `1526919030474-0`",
            Kind::StartId => {
                "a stream id such as `1526919030474-0`, with something above it after `(`"
            }
            Kind::EndId => {
                "a stream id such as `1526919030474-0`, with something below it after `(`"
            }
            Kind::NewId => "a stream id such as `1526919030474-0` or `1526919030474-*`",
            Kind::Encoding => "a type: `i1` to `i64` or `u1` to `u63`",
            Kind::BitOffset => "a bit offset: an integer, or `#` and an integer",
        };
        // The bounds of a time to live are shown to those who meet them only.
        let min = bounds.min.filter(|min| *min > i64::MIN / 1000);
        match (integer(literal), min, bounds.max) {
            (Some(number), _, Some(max)) if number > max && min.is_none() => {
                format!("{plain} of at most {max}")
            }
            (Some(_), Some(min), Some(max)) => format!("{plain} from {min} to {max}"),
            (_, Some(min), _) => format!("{plain} of at least {min}"),
            (Some(number), None, _) if bounds.min.is_some_and(|min| number < min) => {
                format!("{plain} of at least {}", bounds.min.unwrap_or_default())
            }
            _ => plain.to_owned(),
        }
    }

    /// Whether a server can take this text where the kind is expected.
    pub fn takes(self, text: &str, bounds: Bounds) -> bool {
        let is_float = |holds: fn(f64) -> bool| float(text).is_some_and(holds);
        match self {
            Kind::Integer
            | Kind::Seconds
            | Kind::Milliseconds
            | Kind::UnixSeconds
            | Kind::UnixMilliseconds => {
                integer(text).is_some_and(|n| bounds.hold(n, |bound| bound))
            }
            Kind::Bit => matches!(text, "0" | "1"),
            Kind::Cursor => text.parse::<u64>().is_ok() && digits(text) || integer(text).is_some(),
            Kind::Float => float(text).is_some_and(|n| bounds.hold(n, |bound| bound as f64)),
            Kind::Finite => is_float(f64::is_finite) || is_within_long_double(text),
            Kind::Sample => text.eq_ignore_ascii_case("nan") || float(text).is_some(),
            Kind::Index => unsigned(text).is_some_and(|n| n < u64::MAX),
            Kind::Unsigned => unsigned(text).is_some(),
            Kind::Aggregators => {
                text.contains(',') && text.split(',').all(|one| AGGREGATORS.contains(&one))
            }
            Kind::Rate => is_float(|n| n > 0.0 && n < 1.0),
            Kind::UnitInterval => is_float(|n| (0.0..=1.0).contains(&n)),
            Kind::Positive => is_float(|n| n > 0.0),
            Kind::Ratio => is_float(|n| n > 0.0 && n <= 1.0),
            Kind::Lower => is_range_end(text, &["-inf"]),
            Kind::Upper => is_range_end(text, &["inf", "+inf"]),
            Kind::Some => !text.is_empty(),
            Kind::Digest => text.len() == 16,
            Kind::Property => text.starts_with('@'),
            Kind::LabelFilter => text.contains('='),
            Kind::ChunkSize => {
                integer(text).is_some_and(|n| n % 8 == 0 && (48..=1_048_576).contains(&n))
            }
            Kind::Timeout => is_float(|n| (0.0..LONGEST_SECONDS as f64).contains(&n)),
            Kind::Rank => integer(text).is_some_and(|n| n != 0),
            Kind::Longitude => is_float(|n| (-180.0..=180.0).contains(&n)),
            Kind::Latitude => is_float(|n| (-85.05112878..=85.05112878).contains(&n)),
            Kind::Score => {
                let text = text.strip_prefix('(').unwrap_or(text);
                text.is_empty() || float(text).is_some()
            }
            Kind::Lex => matches!(text, "-" | "+") || text.starts_with(['[', '(']),
            Kind::Id => stream_id(text).is_some(),
            Kind::NewId => {
                !matches!(text, "0" | "0-0")
                    && stream_id(text.strip_suffix("-*").unwrap_or(text)).is_some()
            }
            Kind::StartId => range_id(text, "18446744073709551615-18446744073709551615"),
            Kind::EndId => range_id(text, "0-0"),
            Kind::Encoding => encoding(text),
            Kind::BitOffset => {
                integer(text.strip_prefix('#').unwrap_or(text)).is_some_and(|n| n >= 0)
            }
            Kind::Json => crate::commands::json::is_json(text),
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
pub(crate) fn float(text: &str) -> Option<f64> {
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

/// A number that is infinite as an `f64`, and not as the `long double` that some commands of servers compute with.
fn is_within_long_double(text: &str) -> bool {
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    let Some((number, exponent)) = unsigned.split_once(['e', 'E']) else {
        return false;
    };
    let plain = number.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    let exponent = exponent.parse::<i32>().ok();
    plain && number.parse::<f64>().is_ok() && exponent.is_some_and(|e| (-4900..4900).contains(&e))
}

/// The aggregators of a time series.
const AGGREGATORS: [&str; 15] = [
    "avg", "sum", "min", "max", "range", "count", "first", "last", "std.p", "std.s", "var.p",
    "var.s", "twa", "countnan", "countall",
];

fn unsigned(text: &str) -> Option<u64> {
    let plain = digits(text) && (text.len() == 1 || !text.starts_with('0'));
    text.parse().ok().filter(|_| plain)
}

/// An end of a range of `FT.SEARCH`, where only these words are infinite.
fn is_range_end(text: &str, infinite: &[&str]) -> bool {
    let text = text.strip_prefix('(').unwrap_or(text);
    let all = infinite.iter().any(|word| text.eq_ignore_ascii_case(word));
    all || text.is_empty() || float(text).is_some_and(f64::is_finite)
}

fn range_id(text: &str, excludes: &str) -> bool {
    match text.strip_prefix('(') {
        Some(id) => stream_id(id).is_some() && id != excludes,
        None => matches!(text, "-" | "+") || stream_id(text).is_some(),
    }
}

/// The two numbers of a stream id; 0 where the second is missing.
pub(crate) fn stream_id(text: &str) -> Option<(u64, u64)> {
    let part = |part: &str| part.parse::<u64>().ok().filter(|_| digits(part));
    match text.split_once('-') {
        Some((time, sequence)) => Some((part(time)?, part(sequence)?)),
        None => Some((part(text)?, 0)),
    }
}

fn encoding(text: &str) -> bool {
    let most = if text.starts_with('i') { 64 } else { 63 };
    text.strip_prefix(['i', 'u'])
        .and_then(integer)
        .is_some_and(|bits| (1..=most).contains(&bits))
}
