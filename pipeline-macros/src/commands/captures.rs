//! What one reading of the items has taken so far, and the result that this makes.

use std::collections::{HashMap, HashSet};

use crate::commands::found::{
    At, CountOf, CountRule, GivenArg, GivenChoice, GivenWord, Item, PlacedItem, Problem, Reading,
    Role, SpreadRole, TieRule,
};
use crate::commands::grammar::{Arg, Counted, Counts, Part, Word};
use crate::commands::kinds::{Bounds, Kind, integer};
use crate::commands::steps::Steps;

/// Something that a reading has taken, and gives back when it turns out wrong.
pub(crate) enum Capture<'g> {
    Word {
        item: usize,
        word: &'g Word,
    },
    Arg {
        item: usize,
        arg: &'g Arg,
    },
    Spread {
        item: usize,
        iteration: Vec<Arg>,
        group: usize,
    },
    Choice {
        item: usize,
        words: Vec<&'static str>,
    },
    /// A part of a run of parts.
    Part {
        part: RunPart,
        alternative: usize,
        item: usize,
    },
    /// A count with what it counted.
    Counted {
        item: usize,
        name: &'static str,
        declared: Option<i64>,
        of: Vec<CountOf>,
    },
    SameLength(TieRule),
    /// An iteration of a repeat that is not a spread.
    Iteration {
        group: usize,
    },
    /// A repeat that may be absent altogether.
    MayBeAbsent {
        group: usize,
    },
}

/// The number of a part in a run of parts, which begins at an item.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct RunPart {
    /// The address of the run's parts, which tells it from others.
    run: usize,
    start: usize,
    part: usize,
}

impl RunPart {
    pub(crate) fn new(parts: &[Part], start: usize, part: usize) -> Self {
        Self {
            run: parts.as_ptr() as usize,
            start,
            part,
        }
    }
}

pub(crate) struct Captures<'i, 'g> {
    items: Vec<PlacedItem<'i>>,
    /// How many spreads stand before each item, and at the end before all of it.
    spreads_before: Vec<usize>,
    taken: Vec<Capture<'g>>,
    /// The first time that a part of a run was taken: its alternative, and where.
    parts: HashMap<RunPart, (usize, usize)>,
}

impl<'i, 'g> Captures<'i, 'g> {
    pub(crate) fn new(items: Vec<PlacedItem<'i>>) -> Self {
        let mut spreads_before = vec![0; items.len() + 1];
        for (at, placed) in items.iter().enumerate() {
            spreads_before[at + 1] =
                spreads_before[at] + usize::from(matches!(placed.item, Item::Spread));
        }
        Self {
            items,
            spreads_before,
            taken: Vec::new(),
            parts: HashMap::new(),
        }
    }

    pub(crate) fn items(&self) -> &[PlacedItem<'i>] {
        &self.items
    }

    pub(crate) fn item(&self, at: usize) -> Option<&'i Item<'i>> {
        self.items.get(at).map(|placed| placed.item)
    }

    pub(crate) fn spreads_between(&self, start: usize, end: usize) -> usize {
        self.spreads_before[end] - self.spreads_before[start]
    }

    /// How much has been taken: `give_back` returns to here.
    pub(crate) fn len(&self) -> usize {
        self.taken.len()
    }

    pub(crate) fn take(&mut self, capture: Capture<'g>) {
        if let Capture::Part {
            part,
            alternative,
            item,
        } = capture
        {
            self.parts.entry(part).or_insert((alternative, item));
        }
        self.taken.push(capture);
    }

    pub(crate) fn give_back(&mut self, len: usize) {
        for capture in self.taken.drain(len..).rev() {
            if let Capture::Part { part, item, .. } = capture
                && self
                    .parts
                    .get(&part)
                    .is_some_and(|(_, first)| *first == item)
            {
                self.parts.remove(&part);
            }
        }
    }

    pub(crate) fn has_part(&self, part: RunPart) -> bool {
        self.parts.contains_key(&part)
    }

    /// Why an alternative of a part cannot be taken at `at`, beside one that was taken before.
    pub(crate) fn excluded(
        &self,
        part: RunPart,
        alternative: usize,
        once: bool,
        at: usize,
    ) -> Option<Problem> {
        let (used, item) = *self.parts.get(&part)?;
        let (at, with) = (self.items[at].at, self.items[item].at);
        if used != alternative {
            Some(Problem::Exclusive { at, with })
        } else {
            once.then_some(Problem::Twice { at, with })
        }
    }

    /// The count argument that a check refers to: its place among the captures, and its item.
    pub(crate) fn count_argument(
        &self,
        counted: Counted,
        steps: &mut Steps,
    ) -> Option<(usize, usize)> {
        self.taken
            .iter()
            .enumerate()
            .rev()
            .find_map(|(place, capture)| {
                steps.add(1);
                match capture {
                    Capture::Arg { item, arg }
                        if arg.name == counted.count && arg.counts.is_some() =>
                    {
                        Some((place, *item))
                    }
                    _ => None,
                }
            })
    }

    /// Checks a count where everything that it counts has been taken; `None` where the count was left out.
    pub(crate) fn counted(
        &self,
        counted: Counted,
        end: usize,
        steps: &mut Steps,
    ) -> Option<Result<Capture<'g>, Problem>> {
        let (place, item) = self.count_argument(counted, steps)?;
        let of: Vec<CountOf> = match counted.counts {
            Counts::Everything => (item + 1..end)
                .map(|item| CountOf {
                    at: self.items[item].at,
                    per: 1,
                })
                .collect(),
            Counts::Named(name) | Counts::NamedFirst(name) => self.named(place, name, steps),
        };
        let has_spread = match counted.counts {
            Counts::Everything => self.spreads_between(item + 1, end) > 0,
            _ => self.has_spread(&of),
        };
        let wrong = |declared| {
            Some(Err(Problem::WrongCount {
                at: self.items[item].at,
                name: counted.count,
                declared,
                follow: of.len(),
            }))
        };
        let first = matches!(counted.counts, Counts::NamedFirst(_));
        let mut declared = None;
        match self.items[item].item {
            Item::Count if first && of.len() != 1 => return wrong(None),
            Item::Value(Some(text)) => match integer(text) {
                Some(number) if has_spread => declared = (!first).then_some(number),
                Some(number) if number != of.len() as i64 => return wrong(Some(number)),
                _ => {}
            },
            _ => {}
        }
        Some(Ok(Capture::Counted {
            item,
            name: counted.count,
            declared,
            of,
        }))
    }

    /// Checks that two arguments came equally often, as far as spreads do not leave that open.
    pub(crate) fn same_length(
        &self,
        name: &'static str,
        to: &'static str,
        steps: &mut Steps,
    ) -> Result<Capture<'g>, Problem> {
        let (of, to_of) = (self.named(0, name, steps), self.named(0, to, steps));
        let counts = |of: &[CountOf]| {
            let spreads = of.iter().filter(|count| self.is_spread(**count)).count();
            (of.len() - spreads, spreads)
        };
        if same_length(counts(&of), counts(&to_of)) {
            Ok(Capture::SameLength(TieRule {
                name,
                of,
                to,
                to_of,
            }))
        } else {
            Err(Problem::Unbalanced { name, to })
        }
    }

    /// The items that are arguments of this name, from a capture on.
    fn named(&self, place: usize, name: &str, steps: &mut Steps) -> Vec<CountOf> {
        steps.add(self.taken.len() - place);
        let one = |item: usize, per| {
            Some(CountOf {
                at: self.items[item].at,
                per,
            })
        };
        let of_name = |capture: &Capture<'_>| match capture {
            Capture::Arg { item, arg } if arg.name == name => one(*item, 1),
            Capture::Word { item, word } if word.stands_for == Some(name) => one(*item, 1),
            Capture::Spread {
                item, iteration, ..
            } if iteration.iter().any(|arg| arg.name == name) => one(*item, iteration.len()),
            _ => None,
        };
        self.taken[place..].iter().filter_map(of_name).collect()
    }

    fn has_spread(&self, of: &[CountOf]) -> bool {
        of.iter().any(|count| self.is_spread(*count))
    }

    fn is_spread(&self, count: CountOf) -> bool {
        let index = self
            .items
            .binary_search_by_key(&count.at, |placed| placed.at);
        index.is_ok_and(|index| matches!(self.items[index].item, Item::Spread))
    }

    /// What was taken, as the result of the match.
    pub(crate) fn reading(&self) -> Reading {
        let mut reading = Reading::default();
        let beside_spreads: HashSet<usize> = self
            .taken
            .iter()
            .filter_map(|capture| match capture {
                Capture::Iteration { group } | Capture::MayBeAbsent { group } => Some(*group),
                _ => None,
            })
            .collect();
        for capture in &self.taken {
            self.record(capture, &beside_spreads, &mut reading);
        }
        reading
    }

    fn record(
        &self,
        capture: &Capture<'g>,
        beside_spreads: &HashSet<usize>,
        reading: &mut Reading,
    ) {
        match capture {
            Capture::Word { item, word } => record_word(self.items[*item], word, reading),
            Capture::Arg { item, arg } => record_argument(self.items[*item], arg, reading),
            Capture::Choice { item, words } => {
                let (at, words) = (self.items[*item].at, words.clone());
                reading.result.choices.push(GivenChoice {
                    at,
                    words: words.clone(),
                });
                reading.roles.push((at, Role::Choice { words }));
            }
            Capture::Spread {
                item,
                iteration,
                group,
            } => {
                let at = self.items[*item].at;
                let given = iteration.iter().map(|arg| given(arg, at, None, true));
                reading.result.args.extend(given);
                let role = SpreadRole {
                    name: iteration.first().map_or("", |arg| arg.name),
                    iteration: iteration.iter().map(|arg| (arg.name, arg.kind)).collect(),
                    required: !beside_spreads.contains(group),
                    group: *group,
                };
                reading.roles.push((at, Role::Spread(role)));
            }
            Capture::Counted {
                item,
                name,
                declared,
                of,
            } => {
                let at = self.items[*item].at;
                if let Some(Role::Count { of: known, .. }) = reading.role_mut(at) {
                    known.clone_from(of);
                }
                if let Some(declared) = *declared {
                    reading.result.counts.push(CountRule {
                        at,
                        name,
                        declared,
                        of: of.clone(),
                    });
                }
            }
            Capture::SameLength(tie) => {
                if self.has_spread(&tie.of) || self.has_spread(&tie.to_of) {
                    reading.result.ties.push(tie.clone());
                }
            }
            Capture::Part { .. } | Capture::Iteration { .. } | Capture::MayBeAbsent { .. } => {}
        }
    }
}

/// Whether two lists of so many single arguments and so many spreads can be equally long.
pub(crate) fn same_length(
    (singles, spreads): (usize, usize),
    (to_singles, to_spreads): (usize, usize),
) -> bool {
    match (spreads, to_spreads) {
        (0, 0) => singles == to_singles,
        (0, _) => to_singles == 0,
        (_, 0) => singles == 0,
        (one, other) => one == other && singles == to_singles,
    }
}

fn record_word(PlacedItem { at, item }: PlacedItem<'_>, word: &Word, reading: &mut Reading) {
    reading.result.words.push(GivenWord {
        at,
        text: word.text,
        since: word.since,
    });
    if let Some(name) = word.stands_for {
        reading.result.args.push(GivenArg {
            at,
            name,
            kind: Kind::Text,
            bounds: Bounds::default(),
            text: Some(word.text.to_owned()),
            spread: false,
            since: "",
        });
    }
    let role = match item {
        Item::Word(_) => Role::Word { sent: word.text },
        // In quotes it is text like any other.
        _ => Role::Argument {
            name: word.stands_for.unwrap_or(word.text),
            kind: Kind::Text,
        },
    };
    reading.roles.push((at, role));
}

fn record_argument(PlacedItem { at, item }: PlacedItem<'_>, arg: &Arg, reading: &mut Reading) {
    let text = match item {
        Item::Value(Some(text)) => Some((*text).to_owned()),
        _ => None,
    };
    reading.result.args.push(given(arg, at, text, false));
    let role = match item {
        Item::Count => Role::Count {
            name: arg.name,
            of: Vec::new(),
        },
        _ => Role::Argument {
            name: arg.name,
            kind: arg.kind,
        },
    };
    reading.roles.push((at, role));
}

fn given(arg: &Arg, at: At, text: Option<String>, spread: bool) -> GivenArg {
    GivenArg {
        at,
        name: arg.name,
        kind: arg.kind,
        bounds: arg.bounds,
        text,
        spread,
        since: arg.since,
    }
}
