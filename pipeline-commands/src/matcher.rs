//! Matches what stands behind a command's name against the grammar of its row.

use crate::attempt::Attempt;
use crate::found::{At, Item, Match, Problem, Role};
use crate::grammar::Node;
use crate::kinds::Kind;

/// An item and where it stands, optional parts opened or left out.
#[derive(Clone, Copy)]
pub(crate) struct Flat<'i> {
    pub(crate) at: At,
    pub(crate) item: &'i Item<'i>,
}

/// Matches the items against a row's grammar and rules.
pub(crate) fn matches(
    grammar: &Node,
    rules: &'static str,
    items: &[Item<'_>],
) -> Result<Match, Problem> {
    let optional = optional_parts(items)?;
    let read = |present: &[usize]| Attempt::run(grammar, rules, flatten(items, present));
    let mut base = match read(&[]) {
        Ok(base) => base,
        Err(problem) if optional.is_empty() => return Err(problem),
        Err(problem) => return Err(required_part(&optional, problem, &read)),
    };
    let singles = optional
        .iter()
        .map(|item| read(&[*item]))
        .collect::<Result<Vec<_>, _>>()?;
    for (item, single) in optional.iter().zip(singles) {
        base.absorb(*item, single);
    }
    for (i, first) in optional.iter().enumerate() {
        let excluded = optional[i + 1..]
            .iter()
            .filter(|second| read(&[*first, **second]).is_err());
        base.m
            .exclusive
            .extend(excluded.map(|second| (*first, *second)));
    }
    base.m.words.sort_by_key(|given| given.at);
    base.m.roles = base.found.into_iter().map(|(_, role)| role).collect();
    Ok(base.m)
}

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
    read: &impl Fn(&[usize]) -> Result<Parsed, Problem>,
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

fn flatten<'i>(items: &'i [Item<'i>], present: &[usize]) -> Vec<Flat<'i>> {
    let mut flat = Vec::with_capacity(items.len());
    for (i, item) in items.iter().enumerate() {
        match item {
            Item::Optional(inner) if present.contains(&i) => {
                flat.extend(inner.iter().enumerate().map(|(part, item)| Flat {
                    at: At {
                        item: i,
                        part: Some(part),
                    },
                    item,
                }));
            }
            Item::Optional(_) => {}
            item => flat.push(Flat {
                at: At {
                    item: i,
                    part: None,
                },
                item,
            }),
        }
    }
    flat
}

/// What one reading of the items found.
#[derive(Default)]
pub(crate) struct Parsed {
    pub(crate) found: Vec<(At, Role)>,
    pub(crate) m: Match,
}

impl Parsed {
    /// Takes over what a reading with the optional part `item` says about that part.
    fn absorb(&mut self, item: usize, single: Parsed) {
        let inside = |at: At| at.item == item && at.part.is_some();
        let (own, around): (Vec<_>, Vec<_>) =
            single.found.into_iter().partition(|(at, _)| inside(*at));
        let at = At { item, part: None };
        let place = self.found.partition_point(|(other, _)| *other < at);
        let roles = own.into_iter().map(|(_, role)| role).collect();
        self.found.insert(place, (at, Role::Optional(roles)));
        let (m, other) = (&mut self.m, single.m);
        m.words
            .extend(other.words.into_iter().filter(|given| inside(given.at)));
        m.args
            .extend(other.args.into_iter().filter(|given| inside(given.at)));
        m.choices
            .extend(other.choices.into_iter().filter(|given| inside(given.at)));
        m.counts
            .extend(other.counts.into_iter().filter(|rule| inside(rule.at)));
        m.optional.push(item);
        for (at, role) in around {
            let Role::Count { of, .. } = role else {
                continue;
            };
            let known = self.found.iter_mut().find(|(other, _)| *other == at);
            if let Some((_, Role::Count { of: known, .. })) = known {
                known.extend(of.into_iter().filter(|count| inside(count.at)));
            }
        }
    }

    /// Gives the arguments of the kind `from` the kind `to`.
    pub(crate) fn resolve(&mut self, from: Kind, to: Kind) {
        for given in self.m.args.iter_mut().filter(|given| given.kind == from) {
            given.kind = to;
        }
        for (_, role) in &mut self.found {
            if let Role::Argument { kind, .. } = role {
                *kind = if *kind == from { to } else { *kind };
            }
        }
    }
}
