//! Typed keys: the trait that `#[derive(Key)]` implements, and how a key is written.

use std::fmt;

use redis::RedisWrite;

use crate::error::ArgumentError;
use crate::request::argument::Argument;
use crate::request::bytecode::{Operand, Write};
use crate::request::writer::Writer;

/// A key of a database whose name and contents are known when a program compiles.
///
/// Derived for a struct: the template of the name, in which fields stand as variables do in a [text](crate::redis_pipeline#text) of a pipeline, and what the key holds.
///
/// ```
/// use redis_pipeline::{Key, redis_pipeline};
///
/// /// How often a page was seen on a day.
/// #[derive(Key, Debug, PartialEq)]
/// #[redis(key = "visits:{page}:{day}", string = u64)]
/// struct Visits<'a> {
///     page: &'a str,
///     day: u32,
/// }
///
/// /// The scores of all players.
/// #[derive(Key)]
/// #[redis(key = "board", zset = u64)]
/// struct Board;
///
/// let key = Visits { page: "index", day: 7 };
/// assert_eq!(key.to_string(), "visits:index:7");
/// assert_eq!(Visits::PATTERN, "visits:*:*");
/// assert_eq!(Visits::parse("visits:index:7"), Some(key));
/// assert_eq!(Visits::parse("visits:a:b:7"), None, "the fields cannot be told apart");
/// # let _ = Board;
/// ```
///
/// What it holds is one of
///
/// | in `#[redis(…)]` | holds |
/// | --- | --- |
/// | `string = T`, `list = T`, `set = T`, `zset = T` | a value, elements, members, members with scores |
/// | `hash = (F, V)` | a hash of any fields: their names are `F`, their values `V` |
/// | `hash = R`, `stream = R` | a record: a hash with the fields of the struct `R`, a stream whose entries have them |
/// | `geo = T` | places, which are a sorted set |
/// | `json = T` | a JSON document |
/// | `bitmap`, `hyperloglog = T` | bits; a sketch of how many different elements were added |
/// | `timeseries`, `vectorset = T`, `array = T`, `suggestions` | what the commands `TS.…`, `V…`, `AR…` and `FT.SUG…` work on |
/// | `bloom = T`, `cuckoo = T`, `cms = T`, `topk = T`, `tdigest` | a filter or a sketch of items |
///
/// These types are owned. Of JSON documents, bits, time series and suggestions the kind alone is checked, and replies have the types that they have for keys in quotes. `#[redis(crate = path)]` says where this crate is, if it is renamed.
///
/// A key is an [`Argument`]: it stands wherever a key does, and in the commands of redis-rs. It implements [`Display`](fmt::Display). `NAME::parse` reads a key
/// back where each field can be read ([`Reply`](trait@crate::Reply) of a string, or `&str`) and the fields can be told apart. A key without lifetimes is a
/// [`Reply`](trait@crate::Reply) itself: `let keys: (u64, Vec<NAME>) = SCAN 0 MATCH (NAME::PATTERN);`. It is read by redis-rs, too, so that `con.scan_match::<_, NAME>(NAME::PATTERN)` of
/// [`redis::Commands`] walks through all keys of the type; on a cluster `cluster::Connection::scan_keys` does.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a typed key",
    label = "a struct that derives `redis_pipeline::Key` is expected here",
    note = "text is a key too, in quotes: `\"user:{{id}}\"`; an ordinary value goes in parentheses: `(value)`"
)]
pub trait Key: Argument {
    /// What the key holds: one of the types of [`holds`](mod@crate::holds).
    type Holds;
    /// The name of the key, as the derive has it.
    const TEMPLATE: &'static str;
    /// A glob that matches all keys of this type, for `SCAN … MATCH`.
    const PATTERN: &'static str;
    /// The name of the type, for messages.
    #[doc(hidden)]
    const NAME: &'static str;
    /// What its value is, or that of each field of a map.
    #[doc(hidden)]
    const VALUE: ValueClass = ValueClass::Unknown;
    /// What is known of its hash tag.
    #[doc(hidden)]
    const TAG: Option<KeyTag> = None;

    /// Passes the parts of the name on, in order.
    #[doc(hidden)]
    fn with_parts<R>(&self, take: impl FnOnce(&[&[u8]]) -> R) -> R;
}

/// The part of a key's name that decides about its hash slot, as far as it is the same for all values.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub struct KeyTag {
    pub start: &'static str,
    /// Whether nothing follows.
    pub is_whole: bool,
}

/// Displays a key.
#[doc(hidden)]
pub fn display_key<K: Key>(key: &K, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    key.with_parts(|parts| f.pad(&String::from_utf8_lossy(&parts.concat())))
}

/// Writes a key for redis-rs.
#[doc(hidden)]
pub fn write_key<K: Key, W: RedisWrite + ?Sized>(key: &K, out: &mut W) {
    key.with_parts(|parts| match parts {
        [whole] => out.write_arg(whole),
        parts => out.write_arg(&parts.concat()),
    });
}

/// Returns whether this text is the name of the key.
#[doc(hidden)]
pub fn is_named<K: Key>(key: &K, text: &str) -> bool {
    let stripped = |text: &'_ [u8], part: &[u8]| text.strip_prefix(part).map(<[u8]>::len);
    key.with_parts(|parts| {
        let mut rest = text.as_bytes();
        for part in parts {
            match stripped(rest, part) {
                Some(length) => rest = &rest[rest.len() - length..],
                None => return false,
            }
        }
        rest.is_empty()
    })
}

/// Returns the fields of a key's name: text that begins with `first`, and behind each field its part of `texts`. `None` where it is no
/// such text, or could be taken apart in several ways.
#[doc(hidden)]
pub fn key_fields<'k, const N: usize>(
    key: &'k str,
    first: &str,
    texts: [&str; N],
) -> Option<[&'k str; N]> {
    let rest = key.strip_prefix(first)?;
    let Some((last, between)) = texts.split_last() else {
        return rest.is_empty().then_some([""; N]);
    };
    let rest = rest.strip_suffix(last)?;
    let (mut leftmost, mut rightmost) = ([""; N], [""; N]);
    let mut behind = rest;
    for (field, text) in leftmost.iter_mut().zip(between) {
        (*field, behind) = behind.split_once(text)?;
    }
    leftmost[N - 1] = behind;
    let mut before = rest;
    for (at, text) in between.iter().enumerate().rev() {
        (before, rightmost[at + 1]) = before.rsplit_once(text)?;
    }
    rightmost[0] = before;
    (leftmost == rightmost).then_some(leftmost)
}

/// Marks a key among the values of several commands.
#[doc(hidden)]
#[derive(Debug)]
pub struct AsKey;

impl<K: Key> Write<AsKey> for K {
    fn write(&self, out: &mut Writer) -> Result<(), ArgumentError> {
        out.key(b"", self);
        Ok(())
    }
}

impl Writer {
    /// Writes RESP that is known, and a key.
    #[inline]
    pub fn key<K: Key>(&mut self, before: &[u8], key: &K) {
        self.raw(before);
        key.with_parts(|parts| self.argument_of(parts));
    }

    /// Makes a key one of the values of several commands.
    #[inline]
    pub fn key_value<'v, K: Key>(&self, key: &'v K) -> Operand<'v> {
        Operand::Key(key)
    }

    // One copy for all keys keeps programs small.
    #[inline(never)]
    fn argument_of(&mut self, parts: &[&[u8]]) {
        self.begin_argument(parts.iter().map(|part| part.len()).sum());
        for part in parts {
            self.raw(part);
        }
        self.raw(b"\r\n");
    }
}

/// A value that may stand as a field of a key, told apart by `M`: the value itself, or what it is made of when the key is.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the field `{T}` of a key",
    label = "`{T}` is expected here"
)]
pub trait IntoKeyField<T> {
    fn into_field(self) -> T;
}

impl<T> IntoKeyField<T> for T {
    #[inline]
    fn into_field(self) -> T {
        self
    }
}

impl<T: Clone> IntoKeyField<T> for &T {
    #[inline]
    fn into_field(self) -> T {
        self.clone()
    }
}

impl<T: Clone> IntoKeyField<T> for &&T {
    #[inline]
    fn into_field(self) -> T {
        (**self).clone()
    }
}

impl IntoKeyField<String> for &str {
    #[inline]
    fn into_field(self) -> String {
        self.to_owned()
    }
}

impl IntoKeyField<String> for &&str {
    #[inline]
    fn into_field(self) -> String {
        (*self).to_owned()
    }
}

impl<'s> IntoKeyField<&'s str> for &'s String {
    #[inline]
    fn into_field(self) -> &'s str {
        self
    }
}

/// Returns what a key's field is made of.
#[doc(hidden)]
#[inline]
pub fn key_field<T, F: IntoKeyField<T>>(field: F) -> T {
    field.into_field()
}

/// A variable that is a key, or a reference to one.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not the key `{K}`",
    label = "the type of the variable is said to be `{K}`"
)]
pub trait KeyVariable<K> {
    fn key(&self) -> &K;
}

impl<K> KeyVariable<K> for K {
    #[inline]
    fn key(&self) -> &K {
        self
    }
}

impl<K> KeyVariable<K> for &K {
    #[inline]
    fn key(&self) -> &K {
        self
    }
}

impl<K> KeyVariable<K> for &&K {
    #[inline]
    fn key(&self) -> &K {
        self
    }
}

/// Returns the key in a variable.
#[doc(hidden)]
#[inline]
pub fn key_in<K, V: KeyVariable<K>>(variable: &V) -> &K {
    variable.key()
}

/// What a value is, as far as the shapes tell from which its type is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ValueClass {
    /// Nothing is known: a type that redis-rs reads, a number of another crate, or a parameter.
    Unknown,
    /// An integer.
    Integer,
    /// A number with a fraction.
    Decimal,
    /// Text or bytes.
    Text,
    /// Of one string, and neither text nor a number: a boolean, an enum, a document.
    Other,
}

#[cfg(test)]
mod tests {
    use super::key_fields;

    #[test]
    fn fields_are_told_apart_or_not_at_all() {
        assert_eq!(key_fields("board", "board", []), Some([]));
        assert_eq!(key_fields("board2", "board", []), None);
        assert_eq!(key_fields("user:7", "user:", [""]), Some(["7"]));
        assert_eq!(key_fields("user:", "user:", [""]), Some([""]));
        assert_eq!(key_fields("user:7:a", "user:", [":a"]), Some(["7"]));
        assert_eq!(key_fields("user:7", "user:", [":a"]), None);
        assert_eq!(key_fields("v:a:b", "v:", [":", ""]), Some(["a", "b"]));
        assert_eq!(key_fields("v:a:b:c", "v:", [":", ""]), None);
        assert_eq!(key_fields("v:a", "v:", [":", ""]), None);
        assert_eq!(key_fields("v:a--b", "v:", ["--", ""]), Some(["a", "b"]));
        assert_eq!(key_fields("v:a---b", "v:", ["--", ""]), None);
    }
}
