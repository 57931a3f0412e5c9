//! Members of geo sets, and common parts of two strings.

use redis::geo::{Coord, RadiusSearchResult};
use redis::{FromRedisValue, Value};

use super::collections::items;
use super::scalars::normalize;
use super::shape::{Array, BulkString, Double, Int, Typed};
use super::types::records;
use super::{ByteString, Mismatch, Reply, Structured};

records! {
    /// Common parts of two strings: the reply of [`LCS … IDX`](https://redis.io/docs/latest/commands/lcs/).
    pub struct LcsMatches from Named {
        /// The matches, the last one first.
        matches: Vec<LcsMatch> = "matches" Required<Array<Typed<LcsMatch>>>;
        /// The length of the longest common subsequence.
        len: usize = "len" Required<Int>;
    }

    /// A match in [`LcsMatches`]: from the first byte to the last, both included.
    pub struct LcsMatch from Listed {
        /// The position in the first string.
        first: (usize, usize) = "first range" Required<(Int, Int)>;
        /// The position in the second string.
        second: (usize, usize) = "second range" Required<(Int, Int)>;
        /// The length, with `WITHMATCHLEN`.
        len: Option<usize> = "length" Optional<Int>;
    }
}

impl Structured for Coord<f64> {
    fn read_structured(value: Value) -> Result<Self, Mismatch> {
        let (longitude, latitude) = <(f64, f64) as Reply<(Double, Double)>>::read(value)?;
        Ok(Coord::lon_lat(longitude, latitude))
    }
}

/// A member that a search for places has found, with what was asked for: a row of [`GEOSEARCH`](https://redis.io/docs/latest/commands/geosearch/).
#[derive(Debug, PartialEq)]
#[non_exhaustive]
pub struct GeoMatch {
    /// The member.
    pub member: ByteString,
    /// The distance from the centre, with `WITHDIST`.
    pub distance: Option<f64>,
    /// The geohash, which is the score in the sorted set, with `WITHHASH`.
    pub hash: Option<i64>,
    /// The coordinates, with `WITHCOORD`.
    pub coordinates: Option<Coord<f64>>,
}

/// The coordinates of redis-rs do not derive it.
impl Clone for GeoMatch {
    fn clone(&self) -> Self {
        let coordinates = self.coordinates.as_ref();
        let coordinates = coordinates.map(|at| Coord::lon_lat(at.longitude, at.latitude));
        GeoMatch {
            member: self.member.clone(),
            distance: self.distance,
            hash: self.hash,
            coordinates,
        }
    }
}

/// Servers send what was asked for in one order: a distance, a hash, coordinates.
impl Structured for GeoMatch {
    fn read_structured(value: Value) -> Result<Self, Mismatch> {
        let mut parts = items(value, "a member with what was asked for")?.into_iter();
        let member = parts.next().unwrap_or_default();
        let mut found = GeoMatch {
            member: Reply::<BulkString>::read(member)
                .map_err(|mismatch| mismatch.in_field("member"))?,
            distance: None,
            hash: None,
            coordinates: None,
        };
        for part in parts {
            match normalize(part) {
                value @ Value::Array(_) if found.coordinates.is_none() => {
                    let read = Coord::read_structured(value);
                    found.coordinates =
                        Some(read.map_err(|mismatch| mismatch.in_field("coordinates"))?);
                }
                Value::Int(hash) if found.hash.is_none() && found.coordinates.is_none() => {
                    found.hash = Some(hash);
                }
                value
                    if found.coordinates.is_none()
                        && found.hash.is_none()
                        && found.distance.is_none() =>
                {
                    let read = Reply::<Double>::read(value);
                    found.distance = Some(read.map_err(|mismatch| mismatch.in_field("distance"))?);
                }
                other => return Err(Mismatch::new("a distance, a hash, then coordinates", other)),
            }
        }
        Ok(found)
    }
}

/// The type of redis-rs has no hash, and its members are text.
impl Structured for RadiusSearchResult {
    fn read_structured(value: Value) -> Result<Self, Mismatch> {
        let found = GeoMatch::read_structured(value)?;
        if found.hash.is_some() {
            return Err(Mismatch::with("a distance, then coordinates", "a hash"));
        }
        // It has no constructor: redis-rs reads the name, and the rest is assigned.
        let name = Value::BulkString(text(found.member, "member")?.into_bytes());
        let mut result = RadiusSearchResult::from_redis_value(name)
            .map_err(|_| Mismatch::with("a member", "another reply"))?;
        result.coord = found.coordinates;
        result.dist = found.distance;
        Ok(result)
    }
}

/// Text for a type of redis-rs.
pub(super) fn text(string: ByteString, field: &'static str) -> Result<String, Mismatch> {
    let read = Reply::<BulkString>::read(Value::BulkString(string.into()));
    read.map_err(|mismatch: Mismatch| mismatch.in_field(field))
}

/// For types that hold the matches without their name.
macro_rules! matches_by_shape {
    ($kind:ty: $($shape:ty;)*) => {$(
        impl Reply<$shape> for $kind {
            fn read(value: Value) -> Result<Self, Mismatch> {
                Self::read_structured(value)
            }
        }
    )*};
}

type Place = (Double, Double);

matches_by_shape! { Coord<f64>:
    Place;
}

matches_by_shape! { GeoMatch:
    (BulkString, Double);
    (BulkString, Int);
    (BulkString, Place);
    (BulkString, Double, Int);
    (BulkString, Double, Place);
    (BulkString, Int, Place);
    (BulkString, Double, Int, Place);
}

matches_by_shape! { RadiusSearchResult:
    (BulkString, Double);
    (BulkString, Place);
    (BulkString, Double, Place);
}
