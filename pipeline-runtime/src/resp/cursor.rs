//! A position in bytes of the protocol.

use redis::Value;

use crate::error::Mismatch;

/// How deep arrays may stand in arrays. The same as in redis-rs.
const MAX_DEPTH: usize = 100;

/// A position before a reply, or before an item of one, in bytes of whole replies.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub struct RespCursor<'b> {
    rest: &'b [u8],
}

impl<'b> RespCursor<'b> {
    /// Begins before the first reply.
    pub fn new(bytes: &'b [u8]) -> Self {
        RespCursor { rest: bytes }
    }

    /// Returns the bytes that follow.
    pub fn as_bytes(&self) -> &'b [u8] {
        self.rest
    }

    /// Returns the byte that names the kind of the next reply; 0 at the end.
    #[inline]
    pub(crate) fn kind(&self) -> u8 {
        self.rest.first().copied().unwrap_or_default()
    }

    /// Takes a bulk string.
    #[inline]
    pub(crate) fn bulk(&mut self) -> Option<&'b [u8]> {
        if self.kind() != b'$' {
            return None;
        }
        let (length, after) = number(self.rest)?;
        let (bytes, after) = after.split_at_checked(usize::try_from(length).ok()?)?;
        self.rest = after.strip_prefix(b"\r\n")?;
        Some(bytes)
    }

    /// Takes an integer.
    #[inline]
    pub(crate) fn int(&mut self) -> Option<i64> {
        if self.kind() != b':' {
            return None;
        }
        let (n, after) = number(self.rest)?;
        self.rest = after;
        Some(n)
    }

    /// Takes a double.
    #[inline]
    pub(crate) fn double(&mut self) -> Option<f64> {
        if self.kind() != b',' {
            return None;
        }
        let (line, after) = line(self.rest)?;
        let double = std::str::from_utf8(line).ok()?.parse().ok()?;
        self.rest = after;
        Some(double)
    }

    /// Takes the head of an array, a set or a map, whichever this kind is; returns how many items or pairs follow.
    #[inline]
    pub(crate) fn head(&mut self, kind: u8) -> Option<usize> {
        if self.kind() != kind {
            return None;
        }
        let (length, after) = number(self.rest)?;
        let length = usize::try_from(length).ok()?;
        self.rest = after;
        Some(length)
    }

    /// Takes the head of an array or a set.
    #[inline]
    pub(crate) fn items(&mut self) -> Option<usize> {
        match self.kind() {
            kind @ (b'*' | b'~') => self.head(kind),
            _ => None,
        }
    }

    /// Takes the head of an array or a set of exactly this number of items.
    #[inline]
    pub(crate) fn sequence_of(&mut self, count: usize) -> bool {
        let mut ahead = *self;
        let found = ahead.items() == Some(count);
        if found {
            *self = ahead;
        }
        found
    }

    /// Takes an array, a set or a map that is empty.
    #[inline]
    pub(crate) fn empty(&mut self) -> bool {
        let kind = self.kind();
        // However the number is written: `-0` is one, too.
        if !matches!(kind, b'*' | b'~' | b'%') || matches!(self.rest.get(1), Some(b'1'..=b'9')) {
            return false;
        }
        let mut ahead = *self;
        let found = ahead.head(kind) == Some(0);
        if found {
            *self = ahead;
        }
        found
    }

    /// Returns whether an array comes.
    #[inline]
    pub(crate) fn is_array(&self) -> bool {
        self.kind() == b'*' && self.rest.get(1) != Some(&b'-')
    }

    /// Bounds what is reserved for items that are said to follow: each has three bytes at least.
    #[inline]
    pub(crate) fn bounded(&self, items: usize) -> usize {
        items.min(self.rest.len() / 3)
    }

    /// Takes nil, if it is what comes.
    #[inline]
    pub(crate) fn nil(&mut self) -> bool {
        match self.rest {
            [b'$' | b'*' | b'~', b'-', b'1', b'\r', b'\n', after @ ..]
            | [b'_', b'\r', b'\n', after @ ..] => {
                self.rest = after;
                true
            }
            _ => false,
        }
    }

    /// Takes a bulk string, an integer or nil, if that is what comes.
    #[inline]
    pub(crate) fn plain(&mut self) -> bool {
        match self.kind() {
            b'$' => self.bulk().is_some() || self.nil(),
            b':' => self.int().is_some(),
            _ => self.nil(),
        }
    }

    /// Takes an array of nothing but nil, if that is what comes.
    pub(crate) fn has_no_values(&mut self) -> bool {
        let mut ahead = *self;
        let Some(count) = ahead.head(b'*') else {
            return false;
        };
        let found = (0..count).all(|_| ahead.nil());
        if found {
            *self = ahead;
        }
        found
    }

    /// Takes these bytes, if they are what comes.
    #[inline]
    pub(crate) fn exactly(&mut self, bytes: &[u8]) -> bool {
        match self.rest.strip_prefix(bytes) {
            Some(after) => {
                self.rest = after;
                true
            }
            None => false,
        }
    }

    /// Takes one reply as redis-rs has it.
    #[inline(never)]
    pub fn value(&mut self) -> Result<Value, Mismatch> {
        let malformed = || Mismatch::with("a reply", "bytes that are not of the Redis protocol");
        self.value_at(1).ok_or_else(malformed)
    }

    fn value_at(&mut self, depth: usize) -> Option<Value> {
        if depth > MAX_DEPTH {
            return None;
        }
        Some(match self.kind() {
            b'$' | b'*' | b'~' | b'_' if self.nil() => Value::Nil,
            b'$' => Value::BulkString(self.bulk()?.to_vec()),
            b':' => Value::Int(self.int()?),
            b'+' if self.exactly(b"+OK\r\n") => Value::Okay,
            b'+' => Value::SimpleString(self.text()?.to_owned()),
            b',' => Value::Double(self.double()?),
            b'#' if self.exactly(b"#t\r\n") => Value::Boolean(true),
            b'#' if self.exactly(b"#f\r\n") => Value::Boolean(false),
            b'*' => Value::Array(self.values_of(b'*', depth)?),
            b'~' => Value::Set(self.values_of(b'~', depth)?),
            b'%' => Value::Map(self.pairs_of(b'%', depth)?),
            b'|' => {
                let attributes = self.pairs_of(b'|', depth)?;
                let data = Box::new(self.value_at(depth + 1)?);
                Value::Attribute { data, attributes }
            }
            // The rare kinds, and the errors, whose parts only redis-rs can make.
            b'-' | b'!' | b'=' | b'(' | b'>' => redis::parse_redis_value(self.skipped()?).ok()?,
            _ => return None,
        })
    }

    fn values_of(&mut self, kind: u8, depth: usize) -> Option<Vec<Value>> {
        let count = self.head(kind)?;
        let mut items = Vec::with_capacity(self.bounded(count));
        for _ in 0..count {
            items.push(self.value_at(depth + 1)?);
        }
        Some(items)
    }

    fn pairs_of(&mut self, kind: u8, depth: usize) -> Option<Vec<(Value, Value)>> {
        let count = self.head(kind)?;
        let mut pairs = Vec::with_capacity(self.bounded(count));
        for _ in 0..count {
            let key = self.value_at(depth + 1)?;
            pairs.push((key, self.value_at(depth + 1)?));
        }
        Some(pairs)
    }

    /// Takes a simple string.
    fn text(&mut self) -> Option<&'b str> {
        let (line, after) = line(self.rest)?;
        self.rest = after;
        std::str::from_utf8(line).ok()
    }

    /// Takes one reply, whatever it is, and returns its bytes.
    pub(crate) fn skipped(&mut self) -> Option<&'b [u8]> {
        let before = self.rest;
        let mut missing = 1_usize;
        while missing > 0 {
            let (_, items) = self.frame()?;
            missing = (missing - 1).checked_add(items)?;
        }
        before.get(..before.len() - self.rest.len())
    }

    /// Takes the head of the next item, and its bytes where it is a string. Returns its kind, and how many items follow that belong to it.
    pub(super) fn frame(&mut self) -> Option<(u8, usize)> {
        let kind = *self.rest.first()?;
        let (items, after) = match kind {
            b'$' | b'=' | b'!' => match number(self.rest)? {
                (length, after) if length >= 0 => {
                    let end = after.get(usize::try_from(length).ok()?..)?;
                    (0, end.strip_prefix(b"\r\n")?)
                }
                (_, after) => (0, after),
            },
            b'*' | b'~' | b'>' | b'%' | b'|' => {
                let (count, after) = number(self.rest)?;
                let count = usize::try_from(count).unwrap_or(0);
                let items = match kind {
                    b'%' => count.checked_mul(2)?,
                    b'|' => count.checked_mul(2)?.checked_add(1)?,
                    _ => count,
                };
                (items, after)
            }
            b'+' | b'-' | b':' | b'_' | b'#' | b',' | b'(' => (0, line(self.rest)?.1),
            _ => return None,
        };
        self.rest = after;
        Some((kind, items))
    }

    /// Returns whether an error stands anywhere in what follows, in attributes, too.
    pub(super) fn has_error(mut self) -> bool {
        while let Some((kind, _)) = self.frame() {
            if matches!(kind, b'-' | b'!') {
                return true;
            }
        }
        // Bytes that cannot be read are as bad.
        !self.rest.is_empty()
    }
}

/// Reads a line that holds a number, such as `$12`, and returns what follows it.
#[inline]
fn number(bytes: &[u8]) -> Option<(i64, &[u8])> {
    let digit = |byte: u8| i64::from(byte - b'0');
    match bytes {
        [_, one @ b'0'..=b'9', b'\r', b'\n', after @ ..] => Some((digit(*one), after)),
        [
            _,
            ten @ b'0'..=b'9',
            one @ b'0'..=b'9',
            b'\r',
            b'\n',
            after @ ..,
        ] => Some((digit(*ten) * 10 + digit(*one), after)),
        _ => long_number(bytes),
    }
}

#[inline(never)]
fn long_number(bytes: &[u8]) -> Option<(i64, &[u8])> {
    let (negative, digits) = match bytes.get(1..)? {
        [b'-', digits @ ..] => (true, digits),
        [b'+', digits @ ..] => (false, digits),
        digits => (false, digits),
    };
    let mut n = 0_i64;
    for (at, byte) in digits.iter().enumerate() {
        match byte {
            // Below zero there is room for one more.
            b'0'..=b'9' => n = n.checked_mul(10)?.checked_sub(i64::from(byte - b'0'))?,
            b'\r' if at > 0 && digits.get(at + 1) == Some(&b'\n') => {
                let n = if negative { n } else { n.checked_neg()? };
                return Some((n, digits.get(at + 2..)?));
            }
            _ => return None,
        }
    }
    None
}

/// Returns a line without its first byte and its end, and what follows it.
#[inline]
fn line(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let mut from = 1;
    loop {
        let end = from + bytes.get(from..)?.iter().position(|byte| *byte == b'\r')?;
        if bytes.get(end + 1) == Some(&b'\n') {
            return Some((&bytes[1..end], &bytes[end + 2..]));
        }
        from = end + 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(bytes: &[u8]) -> Option<Value> {
        let mut cursor = RespCursor::new(bytes);
        let value = cursor.value().ok();
        value.filter(|_| cursor.as_bytes().is_empty())
    }

    #[test]
    fn every_kind_is_read_as_redis_rs_reads_it() {
        for reply in [
            "+OK\r\n",
            "+a\rb\r\n",
            "-ERR no\r\n",
            ":0\r\n",
            ":-12\r\n",
            ":+7\r\n",
            ":9223372036854775807\r\n",
            ":-9223372036854775808\r\n",
            "$0\r\n\r\n",
            "$3\r\na\r\n\r\n",
            "$-1\r\n",
            "*-1\r\n",
            "~-1\r\n",
            "*0\r\n",
            "*2\r\n:1\r\n*1\r\n+x\r\n",
            "~2\r\n:1\r\n:1\r\n",
            "%1\r\n+a\r\n_\r\n",
            "|1\r\n+ttl\r\n:3\r\n$1\r\nx\r\n",
            ",1.5\r\n",
            ",inf\r\n",
            ",-inf\r\n",
            "#t\r\n",
            "#f\r\n",
            "(12345678901234567890\r\n",
            "=8\r\ntxt:text\r\n",
            "!6\r\nERR no\r\n",
            "*1\r\n>1\r\n+message\r\n",
        ] {
            let expected = redis::parse_redis_value(reply.as_bytes()).ok();
            assert!(expected.is_some(), "{reply:?}");
            assert_eq!(value(reply.as_bytes()), expected, "{reply:?}");
        }
    }

    #[test]
    fn what_has_no_items_is_empty_however_its_length_is_written() {
        for (reply, empty) in [
            ("*0\r\n", true),
            ("~0\r\n", true),
            ("%0\r\n", true),
            ("~-0\r\n", true),
            ("*+0\r\n", true),
            ("*00\r\n", true),
            ("*1\r\n:1\r\n", false),
            ("*-1\r\n", false),
            ("$0\r\n\r\n", false),
        ] {
            let mut cursor = RespCursor::new(reply.as_bytes());
            assert_eq!(cursor.empty(), empty, "{reply:?}");
            assert_eq!(cursor.as_bytes().is_empty(), empty, "{reply:?}");
        }
    }

    #[test]
    fn what_is_not_of_the_protocol_is_refused() {
        for reply in [
            "",
            "?1\r\n",
            ":\r\n",
            ":-\r\n",
            ":1a\r\n",
            ":1\n",
            ":9223372036854775808\r\n",
            "$2\r\na\r\n",
            "$99999999999999999999\r\n",
            "*1\r\n",
            "*9223372036854775807\r\n",
            "%9223372036854775807\r\n",
            "|9223372036854775807\r\n",
            "%-1\r\n",
            "#x\r\n",
            ",x\r\n",
            "+\u{e9}\r",
        ] {
            assert_eq!(value(reply.as_bytes()), None, "{reply:?}");
        }
        assert_eq!(value(b"+\xff\r\n"), None);
    }

    #[test]
    fn an_empty_collection_is_one_however_its_length_is_written() {
        for reply in ["*0\r\n", "~0\r\n", "%0\r\n", "%00\r\n", "*000\r\n"] {
            let mut cursor = RespCursor::new(reply.as_bytes());
            assert!(cursor.empty() && cursor.as_bytes().is_empty(), "{reply:?}");
        }
        for reply in [
            "*1\r\n:0\r\n",
            "*01\r\n:0\r\n",
            "$0\r\n\r\n",
            "*-1\r\n",
            "*0",
        ] {
            let mut cursor = RespCursor::new(reply.as_bytes());
            assert!(
                !cursor.empty() && cursor.as_bytes() == reply.as_bytes(),
                "{reply:?}"
            );
        }
    }

    #[test]
    fn arrays_may_stand_in_arrays_as_deep_as_redis_rs_lets_them() {
        let nested = |depth: usize| ["*1\r\n".repeat(depth), ":1\r\n".to_owned()].concat();
        for depth in [1, 98, 99, 100, 101, 10_000] {
            let reply = nested(depth);
            let expected = redis::parse_redis_value(reply.as_bytes()).ok();
            assert_eq!(value(reply.as_bytes()), expected, "{depth}");
        }
    }
}
