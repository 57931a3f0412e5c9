//! Optional parts: with which of them the command matches, and what they are.
//!
//! A part is read alone, and every two parts together, since which are sent is known at run time. Parts that stand side by side and hold the same kinds of
//! items are alike: what is read of one or two of them holds for the others.

use std::ops::Range;

use crate::found::{
    At, CountOf, CountRule, GivenArg, GivenChoice, GivenWord, Item, Match, PlacedItem, Problem,
    Reading, Role,
};
use crate::grammar::Node;
use crate::kinds::integer;
use crate::matcher;
use crate::rules;

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
    let blocks = alike(grammar, items, &optional);
    let mut parts = Vec::new();
    for block in &blocks {
        let first = optional[block.start];
        let part = PartReading::of(read(&[first])?, first);
        for item in &optional[block.start + 1..block.end] {
            parts.push(part.moved_to(*item, &items[*item])?);
        }
        parts.push(part);
    }
    parts.sort_by_key(|part| part.item);
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

/// The optional parts in blocks of neighbours that are alike, as ranges of `optional`.
fn alike(grammar: &Node, items: &[Item<'_>], optional: &[usize]) -> Vec<Range<usize>> {
    let has_counts = grammar.has_counts();
    let mut blocks: Vec<Range<usize>> = Vec::new();
    for (number, item) in optional.iter().enumerate() {
        let before = number.checked_sub(1).map(|before| optional[before]);
        let joins = before.is_some_and(|before| {
            before + 1 == *item && are_alike(&items[before], &items[*item], has_counts)
        });
        match blocks.last_mut() {
            Some(block) if joins => block.end = number + 1,
            _ => blocks.push(number..number + 1),
        }
    }
    blocks
}

/// Whether all that is read of one part holds for the other: where a number may be a count, only of parts without one.
fn are_alike(one: &Item<'_>, other: &Item<'_>, has_counts: bool) -> bool {
    match (one, other) {
        (Item::Word(one), Item::Word(other)) => one == other,
        (Item::Value(Some(one)), Item::Value(Some(other))) => {
            !has_counts || (integer(one).is_none() && integer(other).is_none())
        }
        (Item::Value(None), Item::Value(None))
        | (Item::Spread, Item::Spread)
        | (Item::Count, Item::Count) => true,
        (Item::Optional(one), Item::Optional(other)) => {
            let mut pairs = one.iter().zip(other);
            one.len() == other.len() && pairs.all(|(one, other)| are_alike(one, other, has_counts))
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

/// What a reading with one optional part says about that part.
#[derive(Clone)]
struct PartReading {
    item: usize,
    roles: Vec<Role>,
    words: Vec<GivenWord>,
    args: Vec<GivenArg>,
    choices: Vec<GivenChoice>,
    counts: Vec<CountRule>,
    /// What of it the counts outside of it count.
    counted_by: Vec<(At, Vec<CountOf>)>,
}

impl PartReading {
    fn of(reading: Reading, item: usize) -> Self {
        let inside = |at: At| at.item == item && at.part.is_some();
        let (own, around): (Vec<_>, Vec<_>) =
            reading.roles.into_iter().partition(|(at, _)| inside(*at));
        let counted_by = around.into_iter().filter_map(|(at, role)| match role {
            Role::Count { of, .. } => Some((
                at,
                of.into_iter().filter(|count| inside(count.at)).collect(),
            )),
            _ => None,
        });
        let result = reading.result;
        Self {
            item,
            roles: own.into_iter().map(|(_, role)| role).collect(),
            words: result
                .words
                .into_iter()
                .filter(|it| inside(it.at))
                .collect(),
            args: result.args.into_iter().filter(|it| inside(it.at)).collect(),
            choices: result
                .choices
                .into_iter()
                .filter(|it| inside(it.at))
                .collect(),
            counts: result
                .counts
                .into_iter()
                .filter(|it| inside(it.at))
                .collect(),
            counted_by: counted_by.collect(),
        }
    }

    /// The same of a part that is alike and has other literals.
    fn moved_to(&self, item: usize, part: &Item<'_>) -> Result<Self, Problem> {
        let mut moved = self.clone();
        moved.item = item;
        let from = self.item;
        let to = |at: &mut At| at.item = if at.item == from { item } else { at.item };
        let all = |of: &mut Vec<CountOf>| of.iter_mut().for_each(|count| to(&mut count.at));
        moved.words.iter_mut().for_each(|it| to(&mut it.at));
        moved.args.iter_mut().for_each(|it| to(&mut it.at));
        moved.choices.iter_mut().for_each(|it| to(&mut it.at));
        for count in &mut moved.counts {
            to(&mut count.at);
            all(&mut count.of);
        }
        moved.counted_by.iter_mut().for_each(|(_, of)| all(of));
        for role in &mut moved.roles {
            if let Role::Count { of, .. } = role {
                all(of);
            }
        }
        for given in &mut moved.args {
            if let (Item::Optional(items), Some(place)) = (part, given.at.part)
                && let Some(Item::Value(Some(text))) = items.get(place)
            {
                given.text = Some((*text).to_owned());
                rules::check_literal(given)?;
            }
        }
        Ok(moved)
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
        result.words.extend(part.words);
        result.args.extend(part.args);
        result.choices.extend(part.choices);
        result.counts.extend(part.counts);
        result.optional.push(part.item);
        counted.extend(part.counted_by);
    }
    joined.roles.extend(around);
    for (at, of) in counted {
        if let Some(Role::Count { of: known, .. }) = joined.role_mut(at) {
            known.extend(of);
        }
    }
    joined
}
