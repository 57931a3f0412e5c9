//! Bytes that are text nearly always, and show as text.
//!
//! A type of this crate: one of another crate, such as `bstr::BString`, could not implement redis-rs's traits for arguments, so a name that was read could not
//! be sent back.

use std::borrow::{Borrow, Cow};
use std::fmt;
use std::ops::Deref;
use std::str::Utf8Error;
use std::string::FromUtf8Error;

use redis::{FromRedisValue, ParsingError, RedisWrite, ToRedisArgs, ToSingleRedisArg, Value};

/// A string as Redis holds it: any bytes, shown as text.
///
/// Names and data in the types of the module [`reply`](mod@crate::reply) are such strings, so that bytes that are not UTF-8 make no reply unreadable.
/// It compares with text and with bytes, formats as text (with `�` for bytes that are not UTF-8), and is written as its exact bytes, as an argument and in text.
///
/// ```
/// use redis_pipeline::redis_pipeline;
/// use redis_pipeline::reply::ByteString;
///
/// let consumer = ByteString::from("worker");
/// assert_eq!(consumer, "worker");
/// assert_eq!(consumer.to_str(), Ok("worker"));
///
/// let other = ByteString::from(b"caf\xe9".to_vec());
/// assert_eq!(other.to_string(), "caf\u{fffd}");
/// assert_eq!(format!("{other:?}"), r#""caf\xe9""#);
/// assert!(other.to_str().is_err());
///
/// let pipeline = redis_pipeline! { GET "name:{consumer}"; SADD "names" other; };
/// assert_eq!(pipeline.request().to_string(), "GET name:worker\nSADD names \"caf\\xe9\"");
/// ```
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ByteString(Vec<u8>);

impl ByteString {
    /// Returns the bytes.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// Returns the text, if the bytes are UTF-8.
    pub fn to_str(&self) -> Result<&str, Utf8Error> {
        std::str::from_utf8(&self.0)
    }

    /// Returns the text, with `�` in place of bytes that are not UTF-8.
    pub fn to_string_lossy(&self) -> Cow<'_, str> {
        String::from_utf8_lossy(&self.0)
    }

    /// Converts into text without a copy, if the bytes are UTF-8; the error gives the bytes back.
    pub fn into_string(self) -> Result<String, FromUtf8Error> {
        String::from_utf8(self.0)
    }

    /// Converts into the bytes without a copy.
    pub fn into_bytes(self) -> Vec<u8> {
        self.0
    }
}

impl Deref for ByteString {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        &self.0
    }
}

impl AsRef<[u8]> for ByteString {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

/// A map whose keys are such strings finds them by bytes: `map.get(&b"name"[..])`.
impl Borrow<[u8]> for ByteString {
    fn borrow(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Display for ByteString {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.to_string_lossy())
    }
}

/// Shows text in quotes, and bytes that are not UTF-8 as `\xff`.
impl fmt::Debug for ByteString {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("\"")?;
        for chunk in self.0.utf8_chunks() {
            write!(f, "{}", chunk.valid().escape_debug())?;
            for byte in chunk.invalid() {
                write!(f, "\\x{byte:02x}")?;
            }
        }
        f.write_str("\"")
    }
}

impl From<Vec<u8>> for ByteString {
    fn from(bytes: Vec<u8>) -> Self {
        ByteString(bytes)
    }
}

impl From<&[u8]> for ByteString {
    fn from(bytes: &[u8]) -> Self {
        ByteString(bytes.to_vec())
    }
}

impl From<String> for ByteString {
    fn from(text: String) -> Self {
        ByteString(text.into_bytes())
    }
}

impl From<&str> for ByteString {
    fn from(text: &str) -> Self {
        ByteString(text.as_bytes().to_vec())
    }
}

impl From<ByteString> for Vec<u8> {
    fn from(string: ByteString) -> Self {
        string.0
    }
}

impl TryFrom<ByteString> for String {
    type Error = FromUtf8Error;

    fn try_from(string: ByteString) -> Result<Self, FromUtf8Error> {
        string.into_string()
    }
}

macro_rules! compares_with {
    ($($other:ty)*) => {$(
        impl PartialEq<$other> for ByteString {
            fn eq(&self, other: &$other) -> bool {
                let other: &[u8] = other.as_ref();
                *self.0 == *other
            }
        }

        impl PartialEq<ByteString> for $other {
            fn eq(&self, other: &ByteString) -> bool {
                other == self
            }
        }
    )*};
}

compares_with! { str &str String [u8] &[u8] Vec<u8> }

impl<const N: usize> PartialEq<&[u8; N]> for ByteString {
    fn eq(&self, other: &&[u8; N]) -> bool {
        *self.0 == other[..]
    }
}

impl ToRedisArgs for ByteString {
    fn write_redis_args<W: RedisWrite + ?Sized>(&self, out: &mut W) {
        out.write_arg(&self.0);
    }
}

impl ToSingleRedisArg for ByteString {}

impl FromRedisValue for ByteString {
    fn from_redis_value(value: Value) -> Result<Self, ParsingError> {
        // The type of redis-rs reads both kinds of strings; `Vec<u8>` reads an array of numbers, too.
        match value {
            Value::BulkString(bytes) => Ok(ByteString(bytes)),
            other => String::from_redis_value(other).map(Into::into),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_show_as_text() {
        for (bytes, shown, debug) in [
            (&b"plain"[..], "plain", r#""plain""#),
            (b"a\"b\n", "a\"b\n", r#""a\"b\n""#),
            (b"\xff", "\u{fffd}", r#""\xff""#),
            ("é".as_bytes(), "é", "\"é\""),
            (b"\xc3", "\u{fffd}", r#""\xc3""#),
        ] {
            let string = ByteString::from(bytes);
            assert_eq!(
                (&*string.to_string(), &*format!("{string:?}")),
                (shown, debug)
            );
        }
        assert_eq!(format!("{:>4}|", ByteString::from("a")), "   a|");
    }

    #[test]
    fn strings_compare_with_text_and_bytes() {
        let string = ByteString::from("a");
        assert_eq!(string, "a");
        assert_eq!("a", string);
        assert_eq!(string, *"a");
        assert_eq!(string, "a".to_owned());
        assert_eq!(string, b"a"[..]);
        assert_eq!(string, b"a");
        assert_eq!(string, vec![b'a']);
        assert_ne!(string, "b");
        assert_eq!(string.clone().into_string(), Ok("a".to_owned()));
        assert!(ByteString::from(vec![0xff]).into_string().is_err());
        let map = std::collections::HashMap::from([(string, 1)]);
        assert_eq!(map.get(&b"a"[..]), Some(&1));
    }

    #[test]
    fn redis_rs_writes_and_reads_the_exact_bytes() {
        let string = ByteString::from(vec![0, 0xff]);
        assert_eq!(string.to_redis_args(), [vec![0, 0xff]]);
        let read = |value| ByteString::from_redis_value(value).ok();
        assert_eq!(read(Value::BulkString(vec![0, 0xff])), Some(string));
        assert_eq!(read(Value::SimpleString("a".to_owned())), Some("a".into()));
        assert_eq!(read(Value::Array(vec![])), None);
    }
}
