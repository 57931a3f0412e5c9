//! Where the keys of a command stand among its arguments, and which hash slots are known already.

use std::fmt;

use proc_macro2::Span;

use crate::commands::{Kind, Match, Role, Waits};
use crate::encoding::{MILLISECONDS, SECONDS, TIMEOUT, UNKNOWN_KEYS, hashed_part, slot};
use crate::literal::{Text, TextPart};

/// The keys of one command as it is written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) enum KeySpec {
    /// A command in quotes, or one whose keys the running program cannot find.
    #[default]
    Unknown,
    /// At these arguments, the command's name counting as argument 0.
    At(Vec<u16>),
    /// At these arguments, and all in this hash slot.
    In(u16, Vec<u16>),
    /// To be found among the arguments that are sent.
    Found(Vec<KeyRange>),
}

/// KeySpec that stand in a row, or one after every `step` arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct KeyRange {
    pub(crate) from: BeginSearch,
    pub(crate) until: FindKeys,
    pub(crate) step: u16,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum BeginSearch {
    /// So many arguments from the name.
    Start(u16),
    /// So many arguments from the end; 1 is the last.
    End(u16),
    /// So many arguments behind the first such word, from this argument on. Behind some other words come so many values, which may look
    /// like it.
    After {
        word: String,
        search: u16,
        skip: u16,
        passed: Vec<(String, u16)>,
    },
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum FindKeys {
    /// There is one key.
    One,
    /// So many arguments follow the last one.
    End(u16),
    /// As many follow as there are.
    Half,
    /// The argument before the first says how many there are.
    Counted,
}

/// The argument that bounds how long a command waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Timeout {
    kind: Kind,
    from: BeginSearch,
}

/// A key whose hash slot the text of the pipeline decides.
pub(crate) struct KnownSlot {
    pub(crate) text: String,
    pub(crate) span: Span,
    pub(crate) slot: u16,
}

/// The keys of a command whose name takes `words` arguments.
pub(crate) fn find(words: usize, found: &Match) -> KeySpec {
    let Some(layout) = Layout::of(words, found) else {
        return KeySpec::Unknown;
    };
    let mut ranges = Vec::new();
    let mut at = 0;
    while at < layout.roles.len() {
        match layout.range(at, &mut ranges) {
            Some(next) => at = next,
            None => return KeySpec::Unknown,
        }
    }
    let fixed: Option<Vec<u16>> = ranges.iter().map(KeyRange::fixed).collect();
    fixed.map_or(KeySpec::Found(ranges), KeySpec::At)
}

/// The time-out of a command that waits, whose name takes `words` arguments; `None` where the running program cannot find it.
pub(crate) fn timeout(words: usize, found: &Match, waits: Waits) -> Option<Timeout> {
    let argument = match waits {
        Waits::Always(_) => found.args.iter().find(|it| it.name == "timeout"),
        Waits::With(word) => {
            let word = found.words.iter().find(|given| given.text == word)?;
            let behind = found.args.iter().filter(|it| it.at > word.at);
            behind.min_by_key(|it| it.at)
        }
    }?;
    let layout = Layout::of(words, found)?;
    let at = argument.at.item;
    let from = match (argument.at.part, &layout.roles[at]) {
        (Some(part), Role::Optional(parts)) => layout.behind_first_word(at, parts, part)?,
        _ => layout.place(at)?,
    };
    Some(Timeout {
        kind: argument.kind,
        from,
    })
}

/// As the runtime's table of commands has it.
impl fmt::Display for Timeout {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = match self.kind {
            Kind::Milliseconds => MILLISECONDS,
            _ => SECONDS,
        };
        write!(f, "{TIMEOUT}{unit}{}", self.from)
    }
}

impl KeySpec {
    /// The same keys, of which some are known to be in these slots.
    pub(crate) fn within(self, known: &[KnownSlot]) -> KeySpec {
        match (self, known) {
            (KeySpec::At(at), [first, rest @ ..])
                if known.len() == at.len() && rest.iter().all(|it| it.slot == first.slot) =>
            {
                KeySpec::In(first.slot, at)
            }
            (keys, _) => keys,
        }
    }
}

/// As the runtime's table of commands has them.
impl fmt::Display for KeySpec {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let places = |at: &[u16]| at.iter().map(u16::to_string).collect::<Vec<_>>().join(",");
        match self {
            KeySpec::Unknown => f.write_str(UNKNOWN_KEYS),
            KeySpec::At(at) => f.write_str(&places(at)),
            KeySpec::In(slot, at) => write!(f, "{slot}:{}", places(at)),
            KeySpec::Found(ranges) => {
                let ranges: Vec<String> = ranges.iter().map(KeyRange::to_string).collect();
                f.write_str(&ranges.join(";"))
            }
        }
    }
}

impl fmt::Display for BeginSearch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            BeginSearch::Start(at) => write!(f, "S{at}"),
            BeginSearch::End(at) => write!(f, "E{at}"),
            BeginSearch::After {
                word,
                search,
                skip,
                passed,
            } => {
                write!(f, "A{word},{search},{skip}")?;
                for (word, values) in passed {
                    write!(f, ",{word},{values}")?;
                }
                Ok(())
            }
        }
    }
}

impl fmt::Display for KeyRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}|", self.from)?;
        match &self.until {
            FindKeys::One => f.write_str("O")?,
            FindKeys::End(follow) => write!(f, "E{follow}")?,
            FindKeys::Half => f.write_str("H")?,
            FindKeys::Counted => f.write_str("C")?,
        }
        write!(f, "|{}", self.step)
    }
}

impl KeyRange {
    fn one(from: BeginSearch) -> Self {
        KeyRange {
            from,
            until: FindKeys::One,
            step: 1,
        }
    }

    fn fixed(&self) -> Option<u16> {
        match (&self.from, &self.until) {
            (BeginSearch::Start(at), FindKeys::One) => Some(*at),
            _ => None,
        }
    }
}

struct Layout<'m> {
    roles: &'m [Role],
    found: &'m Match,
    /// Where each item begins, as far as nothing before it varies in length.
    starts: Vec<Option<u16>>,
    /// How many arguments follow each item, as far as none of them varies in length.
    follow: Vec<Option<u16>>,
    /// The first argument whose place is not known.
    search: u16,
}

impl<'m> Layout<'m> {
    fn of(words: usize, found: &'m Match) -> Option<Self> {
        let roles = &found.roles;
        u16::try_from(words + roles.len() * 2).ok()?;
        let starts = running(words as u16, roles.iter());
        let mut follow = running(0, roles.iter().rev());
        follow.reverse();
        let search = words + roles.iter().take_while(|role| is_single(role)).count();
        Some(Layout {
            roles,
            found,
            starts,
            follow,
            search: search as u16,
        })
    }

    /// The keys of the item at `at`, and the next item to look at.
    fn range(&self, at: usize, ranges: &mut Vec<KeyRange>) -> Option<usize> {
        match &self.roles[at] {
            Role::Argument { .. } | Role::Count { .. } if self.is_count_of_many(at) => {
                let (end, step) = self.counted(at + 1);
                ranges.push(KeyRange {
                    from: self.place(at + 1)?,
                    until: FindKeys::Counted,
                    step,
                });
                Some(end)
            }
            role @ Role::Argument { .. } => {
                if is_key(role) {
                    ranges.push(KeyRange::one(self.place(at)?));
                }
                Some(at + 1)
            }
            Role::Spread(_) | Role::Optional(_) => match self.turn(at) {
                Some(turn) if turn.contains(&true) => self.block(at, &turn, ranges),
                Some(_) => Some(at + 1),
                None => self.optional(at, ranges).map(|()| at + 1),
            },
            _ => Some(at + 1),
        }
    }

    /// Spreads and optional parts, all of keys.
    fn block(&self, at: usize, turn: &[bool], ranges: &mut Vec<KeyRange>) -> Option<usize> {
        let end = self.end_of_turns(at, turn);
        let from = self.place(at)?;
        let tied = self.found.ties.iter().any(|tie| {
            tie.to_of
                .iter()
                .any(|count| (at..end).contains(&count.at.item))
        });
        let until = match self.follow[end - 1] {
            Some(follow) => FindKeys::End(follow),
            None if tied => FindKeys::Half,
            None => return None,
        };
        for (offset, _) in turn.iter().enumerate().filter(|(_, key)| **key) {
            let from = match from.clone() {
                BeginSearch::Start(place) => BeginSearch::Start(place + offset as u16),
                BeginSearch::After {
                    word,
                    search,
                    skip,
                    passed,
                } => BeginSearch::After {
                    word,
                    search,
                    skip: skip + offset as u16,
                    passed,
                },
                BeginSearch::End(_) => return None,
            };
            ranges.push(KeyRange {
                from,
                until: until.clone(),
                step: turn.len() as u16,
            });
        }
        Some(end)
    }

    /// Whether single arguments make another turn.
    fn repeats(&self, at: usize, turn: &[bool]) -> bool {
        let roles = self.roles.get(at..at + turn.len());
        roles.is_some_and(|roles| {
            roles
                .iter()
                .zip(turn)
                .all(|(role, key)| matches!(role, Role::Argument { .. }) && is_key(role) == *key)
        })
    }

    /// An optional part that begins with a word.
    fn optional(&self, at: usize, ranges: &mut Vec<KeyRange>) -> Option<()> {
        let Role::Optional(parts) = &self.roles[at] else {
            return Some(());
        };
        if !parts.iter().any(has_key) {
            return Some(());
        }
        for (skip, part) in parts.iter().enumerate().filter(|(_, part)| has_key(part)) {
            let from = self.behind_first_word(at, parts, skip)?;
            let until = match part {
                Role::Argument { .. } => FindKeys::One,
                _ if skip + 1 == parts.len() => FindKeys::End(self.follow[at]?),
                _ => return None,
            };
            ranges.push(KeyRange {
                from,
                until,
                step: 1,
            });
        }
        Some(())
    }

    /// Where an argument of the optional part at `at` stands, if that begins with a word.
    fn behind_first_word(&self, at: usize, parts: &[Role], argument: usize) -> Option<BeginSearch> {
        let Some(Role::Word { sent }) = parts.first() else {
            return None;
        };
        Some(BeginSearch::After {
            word: (*sent).to_owned(),
            search: self.starts[at].unwrap_or(self.search),
            skip: argument as u16,
            passed: self.passed(at),
        })
    }

    /// Where the item stands.
    fn place(&self, at: usize) -> Option<BeginSearch> {
        if let Some(start) = self.starts[at] {
            return Some(BeginSearch::Start(start));
        }
        if let Some(follow) = self.follow[at].filter(|_| is_single(&self.roles[at])) {
            return Some(BeginSearch::End(follow + 1));
        }
        let before = self.roles[..at].iter().rev();
        let skip = before
            .clone()
            .take_while(|role| is_single(role) && !matches!(role, Role::Word { .. }))
            .count();
        match before.clone().nth(skip) {
            Some(Role::Word { sent }) => Some(BeginSearch::After {
                word: (*sent).to_owned(),
                search: self.search,
                skip: skip as u16 + 1,
                passed: self.passed(at - skip - 1),
            }),
            _ => None,
        }
    }

    /// The words with values among the items whose place is not known and that stand before the one at `at`.
    fn passed(&self, at: usize) -> Vec<(String, u16)> {
        let known = self.starts.iter().take_while(|it| it.is_some()).count();
        let first = known.saturating_sub(1).min(at);
        let mut passed = Vec::new();
        let alone: Vec<&Role> = self.roles[first..at].iter().collect();
        words_with_values(&alone, &mut passed);
        for role in alone {
            if let Role::Optional(parts) = role {
                words_with_values(&parts.iter().collect::<Vec<_>>(), &mut passed);
            }
        }
        passed
    }

    /// Whether this argument says how many keys follow, of which a spread leaves the number open.
    fn is_count_of_many(&self, at: usize) -> bool {
        let is_count = match &self.roles[at] {
            Role::Count { .. } => true,
            Role::Argument { name, .. } => name.eq_ignore_ascii_case("numkeys"),
            _ => false,
        };
        is_count && {
            let (end, _) = self.counted(at + 1);
            self.roles[at + 1..end].iter().any(|role| !is_single(role))
        }
    }

    /// The end of the items of keys that begin at `at`, and after how many arguments another key comes.
    fn counted(&self, at: usize) -> (usize, u16) {
        let with_values = self.end_of_turns(at, &[true, false]);
        if with_values > at {
            (with_values, 2)
        } else {
            (self.end_of_turns(at, &[true]), 1)
        }
    }

    fn end_of_turns(&self, at: usize, turn: &[bool]) -> usize {
        let mut end = at;
        loop {
            let many = self.roles.get(end).is_some_and(|role| !is_single(role));
            if many && self.turn(end).as_deref() == Some(turn) {
                end += 1;
            } else if self.repeats(end, turn) {
                end += turn.len();
            } else {
                return end;
            }
        }
    }

    fn turn(&self, at: usize) -> Option<Vec<bool>> {
        turn(self.roles.get(at)?)
    }
}

/// Which arguments of an item are keys, where they repeat.
fn turn(role: &Role) -> Option<Vec<bool>> {
    match role {
        Role::Argument { .. } => Some(vec![is_key(role)]),
        Role::Spread(spread) => Some(
            spread
                .iteration
                .iter()
                .map(|(name, kind)| names_key(name, *kind))
                .collect(),
        ),
        Role::Optional(parts) => match parts.as_slice() {
            [spread @ Role::Spread(_)] => turn(spread),
            parts => parts
                .iter()
                .map(|part| matches!(part, Role::Argument { .. }).then(|| is_key(part)))
                .collect(),
        },
        _ => None,
    }
}

/// How many arguments stand before each item, as long as that is known.
fn running<'r>(before: u16, roles: impl Iterator<Item = &'r Role>) -> Vec<Option<u16>> {
    let mut place = Some(before);
    roles
        .map(|role| {
            let own = place;
            place = place.filter(|_| is_single(role)).map(|place| place + 1);
            own
        })
        .collect()
}

/// Adds the words that values follow, and how many.
fn words_with_values(roles: &[&Role], found: &mut Vec<(String, u16)>) {
    for (at, role) in roles.iter().enumerate() {
        let values = roles[at + 1..]
            .iter()
            .take_while(|role| is_single(role) && !matches!(role, Role::Word { .. }))
            .count();
        match role {
            Role::Word { sent } if values > 0 => found.push(((*sent).to_owned(), values as u16)),
            _ => {}
        }
    }
}

fn is_single(role: &Role) -> bool {
    !matches!(role, Role::Spread(_) | Role::Optional(_))
}

/// A shard channel decides about the node just as a key does.
fn names_key(name: &str, kind: Kind) -> bool {
    kind == Kind::Key || name == "shardchannel"
}

pub(crate) fn is_key(role: &Role) -> bool {
    matches!(role, Role::Argument { name, kind } if names_key(name, *kind))
}

fn has_key(role: &Role) -> bool {
    match role {
        Role::Spread(spread) => spread
            .iteration
            .iter()
            .any(|(name, kind)| names_key(name, *kind)),
        Role::Optional(parts) => parts.iter().any(has_key),
        role => is_key(role),
    }
}

/// The hash slot of a key, as far as the text decides about it.
pub(crate) fn slot_of_text(text: &Text) -> Option<u16> {
    match text {
        Text::Bytes(key) => Some(slot(key)),
        Text::Template(pieces) => match pieces.first()? {
            TextPart::Bytes(start) => (hashed_part(start) != (0, start.len())).then(|| slot(start)),
            TextPart::Value { .. } => None,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::{KeySpec, find};
    use crate::commands::{Item, Row};

    fn keys(name: &str, items: &[Item<'_>]) -> String {
        let row = Row::find(name).unwrap();
        let found = row.matches(items).unwrap();
        let words = name.split(' ').count();
        match find(words, &found) {
            KeySpec::At(at) | KeySpec::In(_, at) => format!("{at:?}"),
            KeySpec::Unknown => "unknown".to_owned(),
            KeySpec::Found(ranges) => ranges
                .iter()
                .map(|range| format!("{:?} {:?} {}", range.from, range.until, range.step))
                .collect::<Vec<_>>()
                .join("; "),
        }
    }

    const V: Item<'_> = Item::Value(None);
    const S: Item<'_> = Item::Spread;
    const COUNT: Item<'_> = Item::Count;

    fn w(word: &str) -> Item<'_> {
        Item::Word(word)
    }

    #[test]
    fn of_fixed_arity_are_known() {
        assert_eq!(keys("GET", &[V]), "[1]");
        assert_eq!(keys("PING", &[]), "[]");
        assert_eq!(keys("OBJECT ENCODING", &[V]), "[2]");
        assert_eq!(keys("SMOVE", &[V, V, V]), "[1, 2]");
        assert_eq!(keys("MSET", &[V, V, V, V]), "[1, 3]");
        assert_eq!(keys("BITOP", &[w("AND"), V, V, V]), "[2, 3, 4]");
        assert_eq!(
            keys("ZUNIONSTORE", &[V, Item::Value(Some("2")), V, V]),
            "[1, 3, 4]"
        );
        assert_eq!(keys("SPUBLISH", &[V, V]), "[1]");
        assert_eq!(keys("XREAD", &[w("STREAMS"), V, V, V, V]), "[2, 3]");
        assert_eq!(keys("SORT", &[V, w("STORE"), V]), "[1, 3]");
    }

    #[test]
    fn before_parts_of_unknown_length_are_known() {
        let ex = Item::Optional(vec![w("EX"), V]);
        assert_eq!(keys("SET", &[V, V, ex]), "[1]");
        assert_eq!(keys("HSET", &[V, S]), "[1]");
        assert_eq!(keys("EVAL", &[V, Item::Value(Some("1")), V, V]), "[3]");
    }

    #[test]
    fn of_spreads_are_found() {
        assert_eq!(keys("DEL", &[S]), "Start(1) End(0) 1");
        assert_eq!(keys("DEL", &[V, S, V]), "Start(1) One 1; Start(2) End(0) 1");
        assert_eq!(keys("BLPOP", &[S, V]), "Start(1) End(1) 1");
        assert_eq!(keys("MSET", &[S]), "Start(1) End(0) 2");
        assert_eq!(keys("JSON.MGET", &[S, w("$")]), "Start(1) End(1) 1");
        assert_eq!(
            keys("SUNIONSTORE", &[V, S]),
            "Start(1) One 1; Start(2) End(0) 1"
        );
        let one = Item::Optional(vec![V]);
        assert_eq!(keys("DEL", &[one, S]), "Start(1) End(0) 1");
        let some = Item::Optional(vec![S]);
        assert_eq!(keys("DEL", &[V, some]), "Start(1) One 1; Start(2) End(0) 1");
    }

    #[test]
    fn that_are_counted_are_found() {
        assert_eq!(keys("ZUNION", &[COUNT, S]), "Start(2) Counted 1");
        assert_eq!(
            keys(
                "ZUNIONSTORE",
                &[V, COUNT, S, w("WEIGHTS"), S, w("AGGREGATE"), w("SUM")]
            ),
            "Start(1) One 1; Start(3) Counted 1"
        );
        assert_eq!(keys("EVAL", &[V, COUNT, S, S]), "Start(3) Counted 1");
        assert_eq!(
            keys("MSETEX", &[COUNT, S, w("EX"), V]),
            "Start(2) Counted 2"
        );
        assert_eq!(keys("LMPOP", &[V, S, w("LEFT")]), "Start(2) Counted 1");
        assert_eq!(
            keys("CMS.MERGE", &[V, COUNT, S]),
            "Start(1) One 1; Start(3) Counted 1"
        );
    }

    #[test]
    fn behind_words_are_found() {
        let count = Item::Optional(vec![w("COUNT"), V]);
        assert_eq!(
            keys("XREAD", &[count, w("STREAMS"), S, S]),
            "After { word: \"STREAMS\", search: 1, skip: 1, passed: [(\"COUNT\", 1)] } Half 1"
        );
        assert_eq!(keys("XREAD", &[w("STREAMS"), S, S]), "Start(2) Half 1");
        let count = Item::Optional(vec![w("COUNT"), V]);
        assert_eq!(
            keys("XREAD", &[count, w("STREAMS"), V, V, V, V]),
            "End(4) One 1; End(3) One 1"
        );
        let store = Item::Optional(vec![w("STORE"), V]);
        assert_eq!(
            keys("SORT", &[V, w("ALPHA"), store]),
            "Start(1) One 1; After { word: \"STORE\", search: 3, skip: 1, passed: [] } One 1"
        );
        let by = Item::Optional(vec![w("BY"), V]);
        assert_eq!(
            keys("SORT", &[V, by, w("GET"), V, w("STORE"), V]),
            "Start(1) One 1; End(1) One 1"
        );
    }
}
