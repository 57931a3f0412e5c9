//! Optional parts: with which of them the command matches, and what they are.
//!
//! A part is read alone, and every two parts together, since which are sent is known at run time. Parts that make the same sequence of kinds of items,
//! whichever of them is present, are alike: what is read of one or two of them holds for the others.

use std::ops::Range;

use crate::commands::found::{
    At, CountOf, CountRule, GivenArg, GivenChoice, GivenWord, Item, Match, PlacedItem, Problem,
    Reading, Role,
};
use crate::commands::grammar::{Node, is_symbol};
use crate::commands::matcher;
use crate::commands::rules;

/// Pairs that exclude each other, of which generated code compares each. No command of a person comes near it.
const MOST_EXCLUSIVE: usize = 10_000;

/// So many blocks of parts are compared pair by pair; with more, all of them together tell whether any two exclude each other.
const FEW_BLOCKS: usize = 32;

/// Matches the items against a row's grammar and rules.
pub(crate) fn matches(
    grammar: &Node,
    rules: &'static str,
    items: &[Item<'_>],
) -> Result<Match, Problem> {
    let optional = optional_parts(items)?;
    let read = |present: &[usize]| matcher::read(grammar, rules, &place(items, present));
    let base = match read(&[]) {
        Ok(base) => base,
        Err(problem) if optional.is_empty() => return Err(problem),
        Err(problem) => return Err(required_part(&optional, problem, &read)),
    };
    if optional.is_empty() {
        return Ok(finish(base));
    }
    let fixed = fixed_before(items);
    let by_text = grammar.asks_for_texts() || rules::ask_for_texts(rules);
    let blocks = alike(by_text, items, &optional);
    let mut parts = Vec::new();
    for block in &blocks {
        let first = optional[block.start];
        let reading = PlacedReading::of(read(&[first])?, place(items, &[first]));
        for &item in &optional[block.clone()] {
            parts.push(reading.part(fixed[item], item, &items[item])?);
        }
    }
    let exclusive = exclusive(&blocks, &optional, &read)?;
    let mut result = finish(join(base, parts));
    result.exclusive = exclusive;
    Ok(result)
}

fn finish(reading: Reading) -> Match {
    let mut result = reading.result;
    result.words.sort_by_key(|given| given.at);
    result.roles = reading.roles.into_iter().map(|(_, role)| role).collect();
    result
}

/// The items that are optional parts.
fn optional_parts(items: &[Item<'_>]) -> Result<Vec<usize>, Problem> {
    let mut optional = Vec::new();
    for (i, item) in items.iter().enumerate() {
        let Item::Optional(inner) = item else {
            continue;
        };
        if inner.is_empty() || inner.iter().any(|item| matches!(item, Item::Optional(_))) {
            return Err(Problem::OptionalNested {
                at: At {
                    item: i,
                    part: None,
                },
            });
        }
        optional.push(i);
    }
    Ok(optional)
}

/// Without its optional parts the command does not match: with them it may.
fn required_part(
    optional: &[usize],
    problem: Problem,
    read: &impl Fn(&[usize]) -> Result<Reading, Problem>,
) -> Problem {
    match (read(optional), problem) {
        (Ok(_), Problem::TooFew { expected } | Problem::MissingWord { expected, .. }) => {
            Problem::OptionalRequired {
                at: At {
                    item: optional[0],
                    part: None,
                },
                expected,
            }
        }
        (Err(Problem::TooFew { .. }), problem) | (Ok(_), problem) => problem,
        (Err(problem), _) => problem,
    }
}

/// The items in a row, the optional parts that are present opened, the others left out. `present` is sorted.
fn place<'i>(items: &'i [Item<'i>], present: &[usize]) -> Vec<PlacedItem<'i>> {
    let mut placed = Vec::with_capacity(items.len());
    for (i, item) in items.iter().enumerate() {
        match item {
            Item::Optional(inner) if present.binary_search(&i).is_ok() => {
                placed.extend(inner.iter().enumerate().map(|(part, item)| PlacedItem {
                    at: At {
                        item: i,
                        part: Some(part),
                    },
                    item,
                }));
            }
            Item::Optional(_) => {}
            item => placed.push(PlacedItem {
                at: At {
                    item: i,
                    part: None,
                },
                item,
            }),
        }
    }
    placed
}

/// How many items stand before each item that are always there.
fn fixed_before(items: &[Item<'_>]) -> Vec<usize> {
    let mut before = 0;
    let fixed = items.iter().map(|item| {
        let here = before;
        before += usize::from(!matches!(item, Item::Optional(_)));
        here
    });
    fixed.collect()
}

/// The optional parts in blocks that are alike, as ranges of `optional`.
fn alike(by_text: bool, items: &[Item<'_>], optional: &[usize]) -> Vec<Range<usize>> {
    let mut blocks: Vec<Range<usize>> = Vec::new();
    for (number, &item) in optional.iter().enumerate() {
        let before = number.checked_sub(1).map(|before| optional[before]);
        let joins = before.is_some_and(|before| {
            let between = &items[before + 1..item];
            are_alike(&items[before], &items[item], by_text)
                && (between.is_empty() || are_one_kind(&items[item], between, by_text))
        });
        match blocks.last_mut() {
            Some(block) if joins => block.end = number + 1,
            _ => blocks.push(number..number + 1),
        }
    }
    blocks
}

/// Whether a part and the items before it are all of one kind: then it does not matter among which of them the part stands.
fn are_one_kind(part: &Item<'_>, between: &[Item<'_>], by_text: bool) -> bool {
    let Item::Optional(items) = part else {
        return false;
    };
    let mut all = items.iter().chain(between);
    all.all(|item| {
        matches!(item, Item::Value(_) | Item::Spread) && are_alike(&items[0], item, by_text)
    })
}

/// Whether all that is read of one part holds for the other. Where the text of a value may decide, it must be the same.
fn are_alike(one: &Item<'_>, other: &Item<'_>, by_text: bool) -> bool {
    match (one, other) {
        (Item::Word(one), Item::Word(other)) => one == other,
        (Item::Value(one), Item::Value(other)) => {
            let is_text = |value: &Option<&str>| !by_text && !value.is_some_and(is_symbol);
            one == other || is_text(one) && is_text(other)
        }
        (Item::Spread, Item::Spread) | (Item::Count, Item::Count) => true,
        (Item::Optional(one), Item::Optional(other)) => {
            let mut pairs = one.iter().zip(other);
            one.len() == other.len() && pairs.all(|(one, other)| are_alike(one, other, by_text))
        }
        _ => false,
    }
}

/// Which optional parts exclude each other, as pairs of items.
fn exclusive(
    blocks: &[Range<usize>],
    optional: &[usize],
    read: &impl Fn(&[usize]) -> Result<Reading, Problem>,
) -> Result<Vec<(usize, usize)>, Problem> {
    // What excludes each other in a pair, does so among all.
    if blocks.len() > FEW_BLOCKS && read(optional).is_ok() {
        return Ok(Vec::new());
    }
    let mut exclusive = Vec::new();
    for (number, block) in blocks.iter().enumerate() {
        for (offset, other) in blocks[number..].iter().enumerate() {
            let (one, two) = match offset {
                0 if block.len() == 1 => continue,
                0 => (block.start, block.start + 1),
                _ => (block.start, other.start),
            };
            let Err(problem) = read(&[optional[one], optional[two]]) else {
                continue;
            };
            for one in block.clone() {
                let later = other.clone().filter(|other| *other > one);
                exclusive.extend(later.map(|other| (optional[one], optional[other])));
            }
            if exclusive.len() > MOST_EXCLUSIVE {
                return Err(problem);
            }
        }
    }
    exclusive.sort_unstable();
    Ok(exclusive)
}

/// A reading with one optional part, and the items that it is of.
struct PlacedReading {
    reading: Reading,
    places: Vec<At>,
    /// Each item that a count counts: its index, the count, and how it counts.
    counted: Vec<(usize, At, usize)>,
}

/// What a reading says about one part.
struct PartReading {
    item: usize,
    roles: Vec<Role>,
    result: Match,
    /// What of it the counts outside of it count.
    counted_by: Vec<(At, CountOf)>,
}

impl PlacedReading {
    fn of(reading: Reading, placed: Vec<PlacedItem<'_>>) -> Self {
        let places: Vec<At> = placed.iter().map(|placed| placed.at).collect();
        let counts = reading.roles.iter().filter_map(|(at, role)| match role {
            Role::Count { of, .. } => Some(of.iter().map(move |count| (*at, count))),
            _ => None,
        });
        let index = |at: At| places.binary_search(&at).ok();
        let counted = counts
            .flatten()
            .filter_map(|(at, count)| Some((index(count.at)?, at, count.per)));
        let mut counted: Vec<_> = counted.collect();
        counted.sort_unstable_by_key(|(index, ..)| *index);
        Self {
            reading,
            places,
            counted,
        }
    }

    /// What it says of a part that begins at the index `start`: the part that was read, or one that is alike.
    fn part(&self, start: usize, item: usize, part: &Item<'_>) -> Result<PartReading, Problem> {
        let Item::Optional(items) = part else {
            return Err(Problem::OptionalNested {
                at: At { item, part: None },
            });
        };
        let indices = start..start + items.len();
        let moved = Moved {
            places: &self.places[indices.clone()],
            item,
        };
        let roles = self.reading.roles[indices.clone()].iter();
        let roles = roles.map(|(_, role)| match role {
            Role::Count { name, of } => Role::Count {
                name,
                of: moved.counts(of),
            },
            role => role.clone(),
        });
        let first = self.counted.partition_point(|(index, ..)| *index < start);
        let counted = self.counted[first..].iter();
        let counted = counted.take_while(|(index, ..)| *index < indices.end);
        let outside = counted.filter(|(_, by, _)| !moved.within(*by));
        let counted_by = outside.map(|(index, by, per)| {
            let at = moved.at(self.places[*index]);
            (*by, CountOf { at, per: *per })
        });
        Ok(PartReading {
            item,
            roles: roles.collect(),
            counted_by: counted_by.collect(),
            result: moved.result(&self.reading.result, items)?,
        })
    }
}

/// From the places of what was read to those of a part.
struct Moved<'p> {
    places: &'p [At],
    item: usize,
}

impl Moved<'_> {
    fn within(&self, at: At) -> bool {
        self.places.binary_search(&at).is_ok()
    }

    fn at(&self, at: At) -> At {
        At {
            item: self.item,
            part: self.places.binary_search(&at).ok(),
        }
    }

    fn counts(&self, of: &[CountOf]) -> Vec<CountOf> {
        let counts = of.iter().map(|count| match self.within(count.at) {
            true => CountOf {
                at: self.at(count.at),
                per: count.per,
            },
            false => *count,
        });
        counts.collect()
    }

    /// What was given in the part, with the literals of this one.
    fn result(&self, from: &Match, items: &[Item<'_>]) -> Result<Match, Problem> {
        let mut result = Match::default();
        for given in self.of(&from.words, |given| given.at) {
            let at = self.at(given.at);
            result.words.push(GivenWord { at, ..*given });
        }
        for given in self.of(&from.args, |given| given.at) {
            let mut given = GivenArg {
                at: self.at(given.at),
                ..given.clone()
            };
            if let Some(Item::Value(Some(text))) = given.at.part.and_then(|part| items.get(part)) {
                given.text = Some((*text).to_owned());
                rules::check_literal(&given, given.bounds)?;
            }
            result.args.push(given);
        }
        for given in self.of(&from.choices, |given| given.at) {
            let at = self.at(given.at);
            result.choices.push(GivenChoice {
                at,
                ..given.clone()
            });
        }
        for rule in from.counts.iter().filter(|rule| self.within(rule.at)) {
            result.counts.push(CountRule {
                at: self.at(rule.at),
                of: self.counts(&rule.of),
                ..rule.clone()
            });
        }
        Ok(result)
    }

    /// The elements of a list, in the order of the items, that stand at these places.
    fn of<'l, T>(&self, list: &'l [T], at: impl Fn(&T) -> At) -> &'l [T] {
        let (Some(start), Some(end)) = (self.places.first(), self.places.last()) else {
            return &[];
        };
        let first = list.partition_point(|it| at(it) < *start);
        let behind = list.partition_point(|it| at(it) <= *end);
        &list[first..behind]
    }
}

/// The reading without optional parts and what those are, in one.
fn join(base: Reading, parts: Vec<PartReading>) -> Reading {
    let mut joined = Reading {
        roles: Vec::with_capacity(base.roles.len() + parts.len()),
        result: base.result,
    };
    let mut counted = Vec::new();
    let mut around = base.roles.into_iter().peekable();
    for part in parts {
        let at = At {
            item: part.item,
            part: None,
        };
        while let Some(role) = around.next_if(|(other, _)| *other < at) {
            joined.roles.push(role);
        }
        joined.roles.push((at, Role::Optional(part.roles)));
        let result = &mut joined.result;
        result.words.extend(part.result.words);
        result.args.extend(part.result.args);
        result.choices.extend(part.result.choices);
        result.counts.extend(part.result.counts);
        result.optional.push(part.item);
        counted.extend(part.counted_by);
    }
    joined.roles.extend(around);
    for (at, of) in counted {
        if let Some(Role::Count { of: known, .. }) = joined.role_mut(at) {
            known.push(of);
        }
    }
    joined
}
