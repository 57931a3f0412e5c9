//! Positions of the keys among the arguments of a command.

use super::encoding::UNKNOWN_KEYS;

/// The positions of the keys among the arguments of a command. The command's name is argument 0.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub enum KeySpec {
    /// Not known.
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
    pub from: BeginSearch,
    pub until: FindKeys,
    pub step: u16,
}

#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub enum BeginSearch {
    /// At this position; the name has position 0.
    Start(u16),
    /// At this position from the end; 1 is the last.
    End(u16),
    /// `skip` arguments behind the first such word, from the argument `search` on. Each word in `passed` is followed by this number of values, which
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
pub enum FindKeys {
    /// There is one key.
    One,
    /// This number of arguments follows the last one.
    End(u16),
    /// As many other arguments follow as there are keys.
    Half,
    /// The argument before the first says how many there are.
    Counted,
}

impl KeySpec {
    /// Reads what the macro packs, as the module `encoding` says.
    pub(crate) fn unpack(text: &'static str) -> Self {
        let places = |text: &str| -> &'static [u16] {
            let numbers: Vec<u16> = text.split(',').filter_map(|at| at.parse().ok()).collect();
            Box::leak(numbers.into_boxed_slice())
        };
        if text == UNKNOWN_KEYS {
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
            from: BeginSearch::unpack(from)?,
            until: FindKeys::unpack(until)?,
            step: step.parse().ok()?,
        })
    }
}

impl BeginSearch {
    /// `S1`, `E2`, `AWORD,SEARCH,SKIP`, `AWORD,SEARCH,SKIP,PASSED,VALUES,…`.
    pub(super) fn unpack(text: &'static str) -> Option<Self> {
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

impl FindKeys {
    /// `O`, `E2`, `H`, `C`.
    fn unpack(text: &'static str) -> Option<Self> {
        let (kind, rest) = text.split_at_checked(1)?;
        match kind {
            "O" => Some(Self::One),
            "C" => Some(Self::Counted),
            "E" => rest.parse().ok().map(Self::End),
            "H" => Some(Self::Half),
            _ => None,
        }
    }
}

impl KeyRange {
    pub(super) fn collect<'r>(&self, arguments: &[&'r [u8]], keys: &mut Vec<&'r [u8]>) {
        let Some(first) = self.from.find(arguments) else {
            return;
        };
        let left = arguments.len().saturating_sub(first);
        let step = usize::from(self.step.max(1));
        let many = match self.until {
            FindKeys::One => 1,
            FindKeys::End(follow) => left.saturating_sub(follow.into()).div_ceil(step),
            FindKeys::Half => left / 2,
            FindKeys::Counted => first
                .checked_sub(1)
                .and_then(|count| std::str::from_utf8(arguments.get(count)?).ok())
                .and_then(|count| count.parse().ok())
                .unwrap_or(0),
        };
        keys.extend(arguments.iter().skip(first).step_by(step).take(many));
    }
}

impl BeginSearch {
    pub(super) fn find(self, arguments: &[&[u8]]) -> Option<usize> {
        match self {
            BeginSearch::Start(at) => Some(at.into()),
            BeginSearch::End(from_end) => arguments.len().checked_sub(from_end.into()),
            BeginSearch::After {
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
