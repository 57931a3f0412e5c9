//! Where replies end, in bytes that arrive little by little.

/// How deep values may stand within each other: as deep as redis-rs's parser allows.
const MAX_DEPTH: usize = 100;
/// The longest line that holds nothing but a length, without its end: a kind, a sign and the digits of an `i64`.
const LONGEST_LENGTH: usize = 21;

/// A reply, or a push message, that has arrived as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Frame {
    /// The first position behind it.
    pub(crate) end: usize,
    /// Whether it is a push message, which replies to no command.
    pub(crate) push: bool,
}

/// Bytes that are not of the protocol.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Malformed {
    /// No value begins with this byte.
    Kind(u8),
    /// A length is no number, or a number that nothing can have as its length.
    Length,
    /// A string does not end where its length says.
    End,
    /// Values stand deeper within each other than [`MAX_DEPTH`].
    Depth,
}

impl Malformed {
    /// Says what is wrong. No bytes of the reply are shown, as they may be values.
    pub(crate) fn message(self) -> &'static str {
        match self {
            Malformed::Kind(_) => "the server sent a reply that begins with no type of RESP",
            Malformed::Length => "the server sent a length that is no number in its range",
            Malformed::End => "the server sent a string without an end where its length says",
            Malformed::Depth => "the server sent a reply of more than 100 nested levels",
        }
    }
}

/// Finds where replies end. It keeps its place, so that bytes are looked at once, however few of them arrive at a time; it keeps nothing of them, and
/// allocates only by the depth of what has arrived.
#[derive(Debug)]
pub(crate) struct Scanner {
    /// Where the next value begins, at the top or within another.
    at: usize,
    /// No line that begins at `at` ends before this position, which may be one before `at`.
    looked: usize,
    /// With fewer bytes there is nothing to be found out.
    wanted: usize,
    /// The values that are still to come of the innermost one that has begun.
    missing: usize,
    /// The same for those around it.
    outer: Vec<usize>,
    /// What the first byte said, once it has arrived.
    push: Option<bool>,
}

impl Default for Scanner {
    fn default() -> Self {
        Scanner {
            at: 0,
            looked: 0,
            wanted: 1,
            missing: 1,
            outer: Vec::new(),
            push: None,
        }
    }
}

/// A value, or the head of one that holds others.
#[derive(Clone, Copy)]
struct Element {
    end: usize,
    /// How many values belong to it.
    values: usize,
}

impl Scanner {
    /// Returns the end of the next reply, or nothing if it has not arrived. The buffer is that of the call before, and what was added behind it.
    ///
    /// After an error nothing more can be found: nobody knows where the next reply begins.
    #[inline(always)]
    pub(crate) fn next(&mut self, buffer: &[u8]) -> Result<Option<Frame>, Malformed> {
        // A reply that begins here, and consists of one short string, or is the most frequent of all.
        if self.push.is_none()
            && let Some(rest) = buffer.get(self.at..)
            && let Some(length) = match rest {
                [b'$', ..] => short_string(rest),
                [b'+', b'O', b'K', b'\r', b'\n', ..] => Some(5),
                _ => None,
            }
        {
            self.at += length;
            self.looked = self.at;
            self.wanted = self.at;
            let end = self.at;
            return Ok(Some(Frame { end, push: false }));
        }
        self.next_of_any_kind(buffer)
    }

    fn next_of_any_kind(&mut self, buffer: &[u8]) -> Result<Option<Frame>, Malformed> {
        while buffer.len() >= self.wanted {
            let Some(&kind) = buffer.get(self.at) else {
                self.wanted = self.at + 1;
                break;
            };
            let push = *self.push.get_or_insert(kind == b'>');
            if kind == b'$'
                && let Some(length) = short_string(&buffer[self.at..])
            {
                self.at += length;
                if self.missing > 1 {
                    self.missing -= 1;
                } else if let Some(frame) = self.ended(0, push)? {
                    return Ok(Some(frame));
                }
                continue;
            }
            let Some(element) = self.element(kind, buffer)? else {
                break;
            };
            self.at = element.end;
            if let Some(frame) = self.ended(element.values, push)? {
                return Ok(Some(frame));
            }
        }
        Ok(None)
    }

    /// Notes that a value has arrived, to which so many belong. Returns the reply if it is whole.
    #[inline]
    fn ended(&mut self, values: usize, push: bool) -> Result<Option<Frame>, Malformed> {
        let end = self.at;
        self.looked = end;
        self.wanted = end;
        if !self.is_whole(values)? {
            return Ok(None);
        }
        self.push = None;
        Ok(Some(Frame { end, push }))
    }

    /// Notes that so many bytes were taken from the front of the buffer; they are of replies that were found.
    #[inline]
    pub(crate) fn taken(&mut self, bytes: usize) {
        self.at -= bytes;
        self.looked = self.looked.saturating_sub(bytes);
        self.wanted -= bytes;
    }

    /// Returns how many bytes the buffer must have before the next reply can be whole, as far as its beginning tells.
    pub(crate) fn wanted(&self) -> usize {
        self.wanted
    }

    /// Counts a value that has arrived, to which so many belong. Returns whether the reply is whole.
    #[inline]
    fn is_whole(&mut self, values: usize) -> Result<bool, Malformed> {
        self.missing -= 1;
        if values > 0 {
            if self.outer.len() + 1 >= MAX_DEPTH {
                return Err(Malformed::Depth);
            }
            self.outer.push(self.missing);
            self.missing = values;
            return Ok(false);
        }
        while self.missing == 0 {
            match self.outer.pop() {
                Some(missing) => self.missing = missing,
                None => {
                    self.missing = 1;
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }

    /// Returns the value, or head of a value, at the current position.
    #[inline]
    fn element(&mut self, kind: u8, buffer: &[u8]) -> Result<Option<Element>, Malformed> {
        match kind {
            b'$' => self.string(buffer, true),
            b'+' | b'-' | b':' | b'_' | b'#' | b',' | b'(' => {
                Ok(self.line(buffer).map(|end| Element { end, values: 0 }))
            }
            b'*' | b'~' | b'>' => self.head(buffer, |length| Some(length.unwrap_or(0))),
            b'%' => self.head(buffer, |pairs| pairs?.checked_mul(2)),
            b'|' => self.head(buffer, |pairs| pairs?.checked_mul(2)?.checked_add(1)),
            b'=' | b'!' => self.string(buffer, false),
            _ => Err(Malformed::Kind(kind)),
        }
    }

    /// Returns the head of a value that holds others. How many is told by the length, which is nothing where it is negative.
    #[inline]
    fn head(
        &mut self,
        buffer: &[u8],
        values: impl FnOnce(Option<usize>) -> Option<usize>,
    ) -> Result<Option<Element>, Malformed> {
        let Some((end, length)) = self.length(buffer)? else {
            return Ok(None);
        };
        let values = values(length).ok_or(Malformed::Length)?;
        Ok(Some(Element { end, values }))
    }

    /// Returns a string that says its length, which may be negative only where there is a nil of this kind.
    #[inline]
    fn string(&mut self, buffer: &[u8], or_nil: bool) -> Result<Option<Element>, Malformed> {
        let Some((text, length)) = self.length(buffer)? else {
            return Ok(None);
        };
        let end = match length {
            Some(length) => (text.checked_add(length))
                .and_then(|end| end.checked_add(2))
                .ok_or(Malformed::Length)?,
            None if or_nil => text,
            None => return Err(Malformed::Length),
        };
        if buffer.len() < end {
            self.wanted = end;
            return Ok(None);
        }
        if length.is_some() && buffer[end - 2..end] != *b"\r\n" {
            return Err(Malformed::End);
        }
        Ok(Some(Element { end, values: 0 }))
    }

    /// Returns the end of the line with a length, and the length unless it is negative.
    #[inline]
    fn length(&mut self, buffer: &[u8]) -> Result<Option<(usize, Option<usize>)>, Malformed> {
        match buffer[self.at..] {
            [_, one @ b'0'..=b'9', b'\r', b'\n', ..] => {
                Ok(Some((self.at + 4, Some(usize::from(one - b'0')))))
            }
            [_, ten @ b'0'..=b'9', one @ b'0'..=b'9', b'\r', b'\n', ..] => {
                let length = usize::from(ten - b'0') * 10 + usize::from(one - b'0');
                Ok(Some((self.at + 5, Some(length))))
            }
            _ => self.long_length(buffer),
        }
    }

    fn long_length(&mut self, buffer: &[u8]) -> Result<Option<(usize, Option<usize>)>, Malformed> {
        let Some(end) = self.line(buffer) else {
            let begun = buffer.len() - self.at;
            return match begun > LONGEST_LENGTH + 1 {
                true => Err(Malformed::Length),
                false => Ok(None),
            };
        };
        let digits = &buffer[self.at + 1..end - 2];
        // However many bytes arrive at a time, the same lines are refused.
        if digits.len() >= LONGEST_LENGTH {
            return Err(Malformed::Length);
        }
        Ok(Some((end, length(digits).ok_or(Malformed::Length)?)))
    }

    /// Returns the end of the line at the current position.
    #[inline]
    fn line(&mut self, buffer: &[u8]) -> Option<usize> {
        let mut from = self.looked.max(self.at + 1);
        while let Some(found) = buffer.get(from..)?.iter().position(|&byte| byte == b'\r') {
            match buffer.get(from + found + 1) {
                Some(b'\n') => return Some(from + found + 2),
                Some(_) => from += found + 1,
                None => {
                    from += found;
                    self.looked = from;
                    self.wanted = from + 2;
                    return None;
                }
            }
        }
        self.looked = buffer.len();
        self.wanted = buffer.len() + 1;
        None
    }
}

/// Returns the length of a string of less than a hundred bytes, with its head and its end, if it has arrived as a whole. Nearly all values are such
/// strings.
#[inline]
fn short_string(bytes: &[u8]) -> Option<usize> {
    let digit = |byte: u8| usize::from(byte - b'0');
    let length = match bytes {
        [_, one @ b'0'..=b'9', b'\r', b'\n', ..] => 6 + digit(*one),
        [_, ten @ b'0'..=b'9', one @ b'0'..=b'9', b'\r', b'\n', ..] => {
            7 + 10 * digit(*ten) + digit(*one)
        }
        _ => return None,
    };
    bytes.get(..length)?.ends_with(b"\r\n").then_some(length)
}

/// Reads a length; a negative one is nothing. `None` if this is no number, or none that a `usize` and an `i64` hold.
fn length(digits: &[u8]) -> Option<Option<usize>> {
    let (digits, negative) = match digits {
        [b'-', digits @ ..] => (digits, true),
        digits => (digits, false),
    };
    if digits.is_empty() {
        return None;
    }
    let mut number = 0_i64;
    for digit in digits {
        if !digit.is_ascii_digit() {
            return None;
        }
        number = (number.checked_mul(10)?).checked_add(i64::from(digit - b'0'))?;
    }
    if negative && number > 0 {
        return Some(None);
    }
    usize::try_from(number).ok().map(Some)
}

/// Returns whether a reply says that the server is a replica.
pub(super) fn is_readonly(replies: &[u8]) -> bool {
    let (mut scanner, mut begin) = (Scanner::default(), 0);
    while let Ok(Some(frame)) = scanner.next(replies) {
        if replies[begin..].starts_with(b"-READONLY") {
            return true;
        }
        begin = frame.end;
    }
    false
}

#[cfg(test)]
mod tests;
