//! The keys of the commands of a request, and the hash slots in which a cluster keeps them.

use std::fmt;

use crate::request::{Arguments, write_quoted};
use crate::table::CommandInfo;

/// Where the keys of a command stand among its arguments. The command's name is argument 0.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub enum Keys {
    /// Nobody knows.
    Unknown,
    /// At these arguments.
    At(&'static [u16]),
    /// At these arguments, all in one hash slot that the text of the pipeline decides.
    In(u16, &'static [u16]),
    /// To be found.
    Found(&'static [KeyRange]),
}

/// Keys that stand in a row, or one after every `step` arguments.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub struct KeyRange {
    pub from: Anchor,
    pub until: Until,
    pub step: u16,
}

#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub enum Anchor {
    /// So many arguments from the name.
    Start(u16),
    /// So many arguments from the end; 1 is the last.
    End(u16),
    /// So many arguments behind the first such word, from the argument `search` on. Behind the words in `passed` come so many values, which
    /// may look like it.
    After {
        word: &'static str,
        search: u16,
        skip: u16,
        passed: &'static [(&'static str, u16)],
    },
}

#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub enum Until {
    /// There is one key.
    One,
    /// So many arguments follow the last one.
    End(u16),
    /// As many follow as there are, and so many more.
    Half(u16),
    /// The argument before the first says how many there are.
    Counted,
    /// This word ends them.
    Word(&'static str),
}

impl Keys {
    /// Reads what the macro packs: `1,3`, `206:1,3` with the slot, `S1|E0|2;…` for what is to be found, `?`.
    pub(crate) fn unpack(text: &'static str) -> Self {
        let places = |text: &str| -> &'static [u16] {
            let numbers: Vec<u16> = text.split(',').filter_map(|at| at.parse().ok()).collect();
            Box::leak(numbers.into_boxed_slice())
        };
        if text == "?" {
            Self::Unknown
        } else if text.contains('|') {
            let ranges: Option<Vec<KeyRange>> = text.split(';').map(KeyRange::unpack).collect();
            ranges.map_or(Self::Unknown, |ranges| {
                Self::Found(Box::leak(ranges.into_boxed_slice()))
            })
        } else if let Some((slot, at)) = text.split_once(':') {
            slot.parse()
                .map_or(Self::Unknown, |slot| Self::In(slot, places(at)))
        } else {
            Self::At(places(text))
        }
    }
}

impl KeyRange {
    /// `FROM|UNTIL|STEP`.
    fn unpack(text: &'static str) -> Option<Self> {
        let mut parts = text.split('|');
        let (from, until, step) = (parts.next()?, parts.next()?, parts.next()?);
        Some(KeyRange {
            from: Anchor::unpack(from)?,
            until: Until::unpack(until)?,
            step: step.parse().ok()?,
        })
    }
}

impl Anchor {
    /// `S1`, `E2`, `AWORD,SEARCH,SKIP`, `AWORD,SEARCH,SKIP,PASSED,VALUES,…`.
    fn unpack(text: &'static str) -> Option<Self> {
        let (kind, rest) = text.split_at_checked(1)?;
        match kind {
            "S" => rest.parse().ok().map(Self::Start),
            "E" => rest.parse().ok().map(Self::End),
            _ => {
                let mut parts = rest.split(',');
                let (word, search, skip) = (parts.next()?, parts.next()?, parts.next()?);
                let mut passed = Vec::new();
                while let Some(word) = parts.next() {
                    passed.push((word, parts.next()?.parse().ok()?));
                }
                Some(Self::After {
                    word,
                    search: search.parse().ok()?,
                    skip: skip.parse().ok()?,
                    passed: Box::leak(passed.into_boxed_slice()),
                })
            }
        }
    }
}

impl Until {
    /// `O`, `E2`, `H1`, `C`, `WWORD`.
    fn unpack(text: &'static str) -> Option<Self> {
        let (kind, rest) = text.split_at_checked(1)?;
        match kind {
            "O" => Some(Self::One),
            "C" => Some(Self::Counted),
            "E" => rest.parse().ok().map(Self::End),
            "H" => rest.parse().ok().map(Self::Half),
            _ => Some(Self::Word(rest)),
        }
    }
}

/// The number of hash slots of every cluster.
pub(crate) const SLOTS: u16 = 16_384;

/// The hash slot in which a cluster keeps a key.
///
/// ```
/// use redis_pipeline::hash_slot;
///
/// assert_eq!(hash_slot(b"{user:7}:name"), hash_slot(b"{user:7}:visits"));
/// ```
pub const fn hash_slot(key: &[u8]) -> u16 {
    let (start, end) = hashed_part(key);
    let mut crc = 0_u16;
    let mut at = start;
    while at < end {
        crc = (crc << 8) ^ CRC16[(((crc >> 8) ^ key[at] as u16) & 0xff) as usize];
        at += 1;
    }
    crc % SLOTS
}

/// What stands between the first `{` and the next `}`, if anything does; else the whole key.
const fn hashed_part(key: &[u8]) -> (usize, usize) {
    let mut open = 0;
    while open < key.len() && key[open] != b'{' {
        open += 1;
    }
    let mut close = open + 1;
    while close < key.len() && key[close] != b'}' {
        close += 1;
    }
    if close < key.len() && close > open + 1 {
        (open + 1, close)
    } else {
        (0, key.len())
    }
}

/// The CRC of the polynomial 0x1021 for each byte.
const CRC16: [u16; 256] = {
    let mut table = [0_u16; 256];
    let mut byte = 0;
    while byte < 256 {
        let mut crc = (byte as u16) << 8;
        let mut bit = 0;
        while bit < 8 {
            crc = (crc << 1) ^ if crc & 0x8000 == 0 { 0 } else { 0x1021 };
            bit += 1;
        }
        table[byte] = crc;
        byte += 1;
    }
    table
};

/// Where a command may be sent in a cluster.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// To the node of this slot.
    Slot(u16),
    /// It has no keys.
    Anywhere,
    /// Its keys are not known.
    Unknown,
    /// Its keys are in different slots.
    Split,
}

/// One command of a [`Request`](crate::Request), as it is sent.
#[derive(Clone)]
pub struct Command<'r> {
    pub(crate) info: Option<&'static CommandInfo>,
    pub(crate) arguments: Arguments<'r>,
    pub(crate) bytes: &'r [u8],
}

impl<'r> Command<'r> {
    /// The command's name: `HGET`, `XGROUP CREATE`.
    pub fn name(&self) -> &'static str {
        self.info.map_or("", |info| info.name)
    }

    /// The command as it is written in the source, without any values.
    pub fn text(&self) -> &'static str {
        self.info.map_or("", |info| info.text)
    }

    /// The name of the `let` that the command's reply goes to.
    pub fn label(&self) -> Option<&'static str> {
        self.info.and_then(|info| info.label)
    }

    /// The command in the Redis protocol.
    pub fn as_bytes(&self) -> &'r [u8] {
        self.bytes
    }

    /// The name and the arguments.
    pub fn arguments(&self) -> impl ExactSizeIterator<Item = &'r [u8]> + use<'r> {
        self.arguments.clone()
    }

    /// Whether the command only reads.
    pub fn is_read_only(&self) -> bool {
        self.has(CommandInfo::READ_ONLY)
    }

    /// Whether executing the command twice is as good as once: it reads, or writes what does not depend on what was there, and what its reply
    /// says of that is the same or is not used.
    pub fn may_repeat(&self) -> bool {
        self.has(CommandInfo::READ_ONLY | CommandInfo::REPEATS)
    }

    fn has(&self, flags: u16) -> bool {
        self.info.is_some_and(|info| info.flags & flags != 0)
    }

    /// The keys of the command; `None` where nobody knows which arguments are keys, because the command is written in quotes.
    ///
    /// ```
    /// use redis_pipeline::redis_pipeline;
    ///
    /// let ids = ["a", "b"];
    /// let pipeline = redis_pipeline! { ZUNIONSTORE "all" _ ..ids WEIGHTS 1 2; };
    /// let keys = pipeline.request().commands().next().and_then(|command| command.keys());
    /// assert_eq!(keys, Some(vec![&b"all"[..], b"a", b"b"]));
    /// ```
    pub fn keys(&self) -> Option<Vec<&'r [u8]>> {
        match self.info?.keys {
            Keys::Unknown => None,
            Keys::At(at) | Keys::In(_, at) => Some(self.arguments_at(at).collect()),
            Keys::Found(ranges) => {
                let arguments: Vec<&[u8]> = self.arguments().collect();
                let mut keys = Vec::new();
                for range in ranges {
                    range.collect(&arguments, &mut keys);
                }
                Some(keys)
            }
        }
    }

    /// The hash slot of the keys, if there are keys and all are in one slot.
    pub fn hash_slot(&self) -> Option<u16> {
        match self.place() {
            Place::Slot(slot) => Some(slot),
            Place::Anywhere | Place::Unknown | Place::Split => None,
        }
    }

    pub(crate) fn place(&self) -> Place {
        match self.info.map_or(Keys::Unknown, |info| info.keys) {
            Keys::Unknown => Place::Unknown,
            Keys::In(slot, _) => Place::Slot(slot),
            Keys::At(at) => place_of(self.arguments_at(at)),
            Keys::Found(_) => place_of(self.keys().unwrap_or_default().into_iter()),
        }
    }

    fn arguments_at(&self, at: &'static [u16]) -> impl Iterator<Item = &'r [u8]> + use<'r> {
        let mut arguments = self.arguments.clone();
        let mut passed = 0;
        at.iter().filter_map(move |&at| {
            let skip = usize::from(at).checked_sub(passed)?;
            passed = usize::from(at) + 1;
            arguments.nth(skip)
        })
    }
}

/// The command as redis-cli takes it.
impl fmt::Display for Command<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.arguments().enumerate().try_for_each(|(at, argument)| {
            if at > 0 {
                f.write_str(" ")?;
            }
            write_quoted(f, argument)
        })
    }
}

impl fmt::Debug for Command<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Command")
            .field("text", &self.text())
            .field("bytes", &self.bytes.len())
            .finish()
    }
}

fn place_of<'k>(keys: impl Iterator<Item = &'k [u8]>) -> Place {
    keys.map(hash_slot)
        .fold(Place::Anywhere, |place, slot| match place {
            Place::Anywhere => Place::Slot(slot),
            Place::Slot(first) if first == slot => place,
            _ => Place::Split,
        })
}

impl KeyRange {
    fn collect<'r>(&self, arguments: &[&'r [u8]], keys: &mut Vec<&'r [u8]>) {
        let Some(first) = self.from.find(arguments) else {
            return;
        };
        let left = arguments.len().saturating_sub(first);
        let step = usize::from(self.step.max(1));
        let many = match self.until {
            Until::One => 1,
            Until::End(follow) => left.saturating_sub(follow.into()).div_ceil(step),
            Until::Half(follow) => left.saturating_sub(follow.into()) / 2,
            Until::Counted => first
                .checked_sub(1)
                .and_then(|count| std::str::from_utf8(arguments.get(count)?).ok())
                .and_then(|count| count.parse().ok())
                .unwrap_or(0),
            Until::Word(word) => arguments
                .iter()
                .skip(first)
                .position(|argument| argument.eq_ignore_ascii_case(word.as_bytes()))
                .unwrap_or(left)
                .div_ceil(step),
        };
        keys.extend(arguments.iter().skip(first).step_by(step).take(many));
    }
}

impl Anchor {
    fn find(self, arguments: &[&[u8]]) -> Option<usize> {
        match self {
            Anchor::Start(at) => Some(at.into()),
            Anchor::End(from_end) => arguments.len().checked_sub(from_end.into()),
            Anchor::After {
                word,
                search,
                skip,
                passed,
            } => {
                let mut at = usize::from(search);
                loop {
                    let argument = arguments.get(at)?;
                    let is = |word: &str| argument.eq_ignore_ascii_case(word.as_bytes());
                    if is(word) {
                        return Some(at + usize::from(skip));
                    }
                    let values = passed.iter().find(|(word, _)| is(word));
                    at += 1 + values.map_or(0, |(_, values)| usize::from(*values));
                }
            }
        }
    }
}
