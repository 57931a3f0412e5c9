//! Matches what stands behind a command's name against the grammar of its row.

use super::grammar::{Arg, Class, Counted, Counts, Kind, Node, Part, Word};
use super::rules;

/// One argument, word or part as the pipeline writes it.
#[derive(Debug, Clone)]
pub(crate) enum Item<'a> {
    /// A bare word or symbol.
    Word(&'a str),
    /// One argument, with its bytes where they are known.
    Value(Option<&'a str>),
    /// `..value`
    Spread,
    /// `_`
    Count,
    /// `[ … ]`
    Optional(Vec<Item<'a>>),
}

/// Where an item stands: its index, and the index within the optional part that it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct At {
    pub(crate) item: usize,
    pub(crate) part: Option<usize>,
}

/// What an item is for the command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Role {
    /// A word of the command, and how it is sent.
    Word {
        sent: &'static str,
    },
    Argument {
        name: &'static str,
        kind: Kind,
    },
    /// One of these words, chosen at run time.
    Choice {
        words: Vec<&'static str>,
    },
    /// A count that the macro fills in.
    Count {
        name: &'static str,
        of: Vec<CountOf>,
    },
    Spread(SpreadRole),
    Optional(Vec<Role>),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SpreadRole {
    /// The first argument of a turn.
    pub(crate) name: &'static str,
    /// The arguments of a turn: `field value` has two. The number of arguments must be a multiple of it.
    pub(crate) turn: Vec<(&'static str, Kind)>,
    /// Nothing but spreads fills the repeat, which must not be empty: the spreads of the group together have a turn.
    pub(crate) required: bool,
    pub(crate) group: usize,
}

/// What a count counts: 1 for one argument, for a spread the number of its arguments divided by `per`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct CountOf {
    pub(crate) at: At,
    pub(crate) per: usize,
}

#[derive(Debug, Clone)]
pub(crate) struct Match {
    /// One for each item, in the same order.
    pub(crate) roles: Vec<Role>,
    pub(crate) words: Vec<GivenWord>,
    pub(crate) args: Vec<GivenArg>,
    pub(crate) choices: Vec<GivenChoice>,
    /// The optional parts.
    pub(crate) optional: Vec<OptionalPart>,
    /// Pairs of optional parts of which at most one may be sent.
    pub(crate) exclusive: Vec<(usize, usize)>,
    /// Counts written as a number over spreads: to be compared before sending.
    pub(crate) counts: Vec<CountRule>,
    /// Lists that must be equally long, where spreads are in them: to be compared before sending.
    pub(crate) ties: Vec<TieRule>,
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct GivenWord {
    pub(crate) at: At,
    pub(crate) text: &'static str,
    pub(crate) since: &'static str,
}

#[derive(Debug, Clone)]
pub(crate) struct GivenArg {
    pub(crate) at: At,
    pub(crate) name: &'static str,
    pub(crate) kind: Kind,
    pub(crate) min: Option<i64>,
    pub(crate) text: Option<String>,
    pub(crate) spread: bool,
    pub(crate) since: &'static str,
}

#[derive(Debug, Clone)]
pub(crate) struct GivenChoice {
    pub(crate) at: At,
    pub(crate) words: Vec<&'static str>,
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct OptionalPart {
    pub(crate) item: usize,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CountRule {
    pub(crate) at: At,
    pub(crate) name: &'static str,
    pub(crate) says: i64,
    pub(crate) of: Vec<CountOf>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TieRule {
    pub(crate) name: &'static str,
    pub(crate) of: Vec<CountOf>,
    pub(crate) to: &'static str,
    pub(crate) to_of: Vec<CountOf>,
}

/// Why the items do not fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Problem {
    /// The text ends where one of these is expected.
    TooFew { expected: Vec<String> },
    /// An argument where nothing more is expected. `word`: it is an option word in quotes.
    TooMany { at: At, word: Option<&'static str> },
    /// A word that the command does not have.
    UnknownWord {
        at: At,
        suggestion: Option<&'static str>,
        expected: Vec<String>,
    },
    /// A word that the command has, but not here.
    Misplaced { at: At, expected: Vec<String> },
    /// A word of the command where an argument is expected.
    MissingArgument { at: At, name: &'static str },
    /// An argument where a word is expected. `word`: it is that word in quotes.
    MissingWord {
        at: At,
        word: Option<&'static str>,
        expected: Vec<String>,
    },
    /// The word excludes an earlier one.
    Exclusive { at: At, with: At },
    /// The word stands twice.
    Twice { at: At, with: At },
    /// The word needs one of these.
    Needs { at: At, one_of: Vec<&'static str> },
    /// With the word, the argument stands exactly `exactly` times, or at least `at_least`.
    Times {
        at: At,
        name: &'static str,
        least: usize,
        most: Option<usize>,
    },
    WrongCount {
        at: At,
        name: &'static str,
        says: Option<i64>,
        follow: usize,
    },
    /// Not as many `name` as `to`.
    Unbalanced {
        name: &'static str,
        to: &'static str,
    },
    BadLiteral {
        at: At,
        name: &'static str,
        class: Class,
        expected: String,
    },
    /// `..` where the number of arguments is fixed.
    SpreadHere { at: At, name: Option<&'static str> },
    /// `_` where no count is expected.
    CountHere { at: At },
    /// `[ … ]` where the argument is required.
    OptionalRequired { at: At, expected: Vec<String> },
    /// `[ … ]` in `[ … ]`, or an empty one.
    OptionalNested { at: At },
}

impl Match {
    fn is_present(at: At, present: &[usize]) -> bool {
        at.part.is_none() || present.contains(&at.item)
    }

    pub(crate) fn has_word(&self, word: &str, present: &[usize]) -> bool {
        self.words.iter().any(|given| {
            given.text.eq_ignore_ascii_case(word) && Self::is_present(given.at, present)
        })
    }

    pub(crate) fn has_words_in_turn(&self, first: &str, second: &str, present: &[usize]) -> bool {
        self.words.windows(2).any(|pair| {
            pair[0].text.eq_ignore_ascii_case(first)
                && pair[1].text.eq_ignore_ascii_case(second)
                && Self::is_present(pair[0].at, present)
        })
    }

    pub(crate) fn has_argument(&self, name: &str, present: &[usize]) -> bool {
        self.texts(name, present).next().is_some()
    }

    pub(crate) fn texts(
        &self,
        name: &str,
        present: &[usize],
    ) -> impl Iterator<Item = Option<&str>> {
        self.args
            .iter()
            .filter(move |given| given.name == name && Self::is_present(given.at, present))
            .map(|given| given.text.as_deref())
    }

    /// Whether the argument is given exactly this often, which a spread leaves open.
    pub(crate) fn exactly(&self, name: &str, times: usize, present: &[usize]) -> bool {
        let spread = self
            .args
            .iter()
            .any(|given| given.name == name && given.spread);
        !spread && self.texts(name, present).count() == times
    }
}

/// An item and where it stands, optional parts opened or left out.
#[derive(Clone, Copy)]
struct Flat<'i> {
    at: At,
    item: &'i Item<'i>,
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
        base.exclusive
            .extend(excluded.map(|second| (*first, *second)));
    }
    base.words.sort_by_key(|given| given.at);
    base.roles = base.found.drain(..).map(|(_, role)| role).collect();
    Ok(base.into_match())
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
pub(super) struct Parsed {
    found: Vec<(At, Role)>,
    roles: Vec<Role>,
    pub(super) words: Vec<GivenWord>,
    pub(super) args: Vec<GivenArg>,
    choices: Vec<GivenChoice>,
    optional: Vec<OptionalPart>,
    exclusive: Vec<(usize, usize)>,
    counts: Vec<CountRule>,
    ties: Vec<TieRule>,
}

impl Parsed {
    /// Takes over what a reading with the optional part `item` says about that part.
    fn absorb(&mut self, item: usize, single: Parsed) {
        let inside = |at: &At| at.item == item && at.part.is_some();
        let roles = single
            .found
            .iter()
            .filter(|(at, _)| inside(at))
            .map(|(_, role)| role.clone())
            .collect();
        let at = At { item, part: None };
        let place = self.found.partition_point(|(other, _)| *other < at);
        self.found.insert(place, (at, Role::Optional(roles)));
        self.words
            .extend(single.words.into_iter().filter(|given| inside(&given.at)));
        self.args
            .extend(single.args.into_iter().filter(|given| inside(&given.at)));
        self.choices
            .extend(single.choices.into_iter().filter(|given| inside(&given.at)));
        self.optional.push(OptionalPart { item });
        for (at, role) in single.found {
            let Role::Count { of, .. } = role else {
                continue;
            };
            let Some((_, Role::Count { of: known, .. })) =
                self.found.iter_mut().find(|(other, _)| *other == at)
            else {
                continue;
            };
            known.extend(of.into_iter().filter(|count| inside(&count.at)));
        }
    }

    /// Gives the arguments of the kind `from` the kind `to`.
    pub(super) fn resolve(&mut self, from: Kind, to: Kind) {
        for given in self.args.iter_mut().filter(|given| given.kind == from) {
            given.kind = to;
        }
        for (_, role) in &mut self.found {
            if let Role::Argument { kind, .. } = role {
                *kind = if *kind == from { to } else { *kind };
            }
        }
    }

    fn into_match(self) -> Match {
        Match {
            roles: self.roles,
            words: self.words,
            args: self.args,
            choices: self.choices,
            optional: self.optional,
            exclusive: self.exclusive,
            counts: self.counts,
            ties: self.ties,
        }
    }
}

/// Something that a reading has taken; taken back when it turns out wrong.
enum Taken<'g> {
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
        turn: Vec<Arg>,
        group: usize,
    },
    Choice {
        item: usize,
        words: Vec<&'static str>,
    },
    /// A part of a run: which run, which part, which alternative of it.
    Part {
        run: (usize, usize),
        part: usize,
        alternative: usize,
        item: usize,
    },
    /// A count with what it counted.
    Counted {
        item: usize,
        name: &'static str,
        says: Option<i64>,
        of: Vec<CountOf>,
    },
    Tied(TieRule),
    /// A turn of a repeat that is not a spread.
    Turn {
        group: usize,
    },
    /// A repeat that may be absent altogether.
    May {
        group: usize,
    },
}

/// What was expected where a reading failed.
enum Expected<'g> {
    Word(&'g Word),
    Arg(&'g Arg),
    /// One of the parts of a run.
    Part(&'g Node),
    End,
    Problem(Problem),
}

/// What is still to be read after a part.
struct Next<'n, 'g> {
    step: Step<'g>,
    after: Option<&'n Next<'n, 'g>>,
}

#[derive(Clone, Copy)]
enum Step<'g> {
    Node(&'g Node),
    Rest(&'g [Node]),
    Run { parts: &'g [Part], start: usize },
    Turns { node: &'g Node, group: usize },
}

/// No command of a person comes near it.
const BUDGET: u32 = 200_000;

struct Attempt<'i, 'g> {
    items: Vec<Flat<'i>>,
    taken: Vec<Taken<'g>>,
    failed_at: usize,
    expected: Vec<Expected<'g>>,
    budget: u32,
}

impl<'i, 'g> Attempt<'i, 'g> {
    fn run(
        grammar: &'g Node,
        rules: &'static str,
        items: Vec<Flat<'i>>,
    ) -> Result<Parsed, Problem> {
        let mut attempt = Attempt {
            items,
            taken: Vec::new(),
            failed_at: 0,
            expected: Vec::new(),
            budget: BUDGET,
        };
        if !attempt.step(Step::Node(grammar), 0, None) {
            return Err(attempt.problem(grammar));
        }
        let mut parsed = attempt.parsed();
        rules::check(rules, &mut parsed)?;
        Ok(parsed)
    }

    fn fail(&mut self, at: usize, expected: Expected<'g>) -> bool {
        if at > self.failed_at {
            self.expected.clear();
            self.failed_at = at;
        }
        if at == self.failed_at && self.expected.len() < 24 {
            self.expected.push(expected);
        }
        false
    }

    /// Goes on with `taken` if what follows matches, else takes it back.
    fn with(&mut self, taken: Taken<'g>, at: usize, next: Option<&Next<'_, 'g>>) -> bool {
        let before = self.taken.len();
        self.taken.push(taken);
        let matched = self.go(at, next);
        if !matched {
            self.taken.truncate(before);
        }
        matched
    }

    fn go(&mut self, at: usize, next: Option<&Next<'_, 'g>>) -> bool {
        match next {
            Some(next) => self.step(next.step, at, next.after),
            None if at == self.items.len() => true,
            None => self.fail(at, Expected::End),
        }
    }

    fn step(&mut self, step: Step<'g>, at: usize, after: Option<&Next<'_, 'g>>) -> bool {
        if self.budget == 0 {
            return false;
        }
        self.budget -= 1;
        match step {
            Step::Node(node) => self.node(node, at, after),
            Step::Rest([]) => self.go(at, after),
            Step::Rest([last]) => self.node(last, at, after),
            Step::Rest([first, rest @ ..]) => self.node(
                first,
                at,
                Some(&Next {
                    step: Step::Rest(rest),
                    after,
                }),
            ),
            Step::Run { parts, start } => self.parts(parts, start, at, after),
            Step::Turns { node, group } => {
                self.can_begin(node, at) && self.turn(node, group, at, after) || self.go(at, after)
            }
        }
    }

    fn node(&mut self, node: &'g Node, at: usize, after: Option<&Next<'_, 'g>>) -> bool {
        match node {
            Node::Word(word) => match self.item(at) {
                Some(Item::Word(text)) if word.is(text) => {
                    self.with(Taken::Word { item: at, word }, at + 1, after)
                }
                _ => self.fail(at, Expected::Word(word)),
            },
            Node::Arg(arg) => match self.item(at) {
                Some(Item::Value(_)) => self.with(Taken::Arg { item: at, arg }, at + 1, after),
                Some(Item::Count) if arg.counts.is_some() => {
                    self.with(Taken::Arg { item: at, arg }, at + 1, after)
                }
                _ => self.fail(at, Expected::Arg(arg)),
            },
            Node::Seq(nodes) => self.step(Step::Rest(nodes), at, after),
            Node::Choice(nodes) => self.choice(nodes, at, after),
            Node::Optional(inner) => {
                let before = self.taken.len();
                self.taken.push(Taken::May { group: at });
                let matched = self.can_begin(inner, at) && self.node(inner, at, after);
                matched || {
                    self.taken.truncate(before);
                    self.go(at, after)
                }
            }
            Node::Repeat(inner) => self.turn(inner, at, at, after),
            Node::Run(parts) => self.parts(parts, at, at, after),
            Node::Counted(counted) => match self.counted(*counted, at) {
                Some(Ok(taken)) => self.with(taken, at, after),
                Some(Err(problem)) => self.fail(at, Expected::Problem(problem)),
                None => self.go(at, after),
            },
            Node::Tied { name, to } => match self.tied(name, to) {
                Ok(taken) => self.with(taken, at, after),
                Err(problem) => self.fail(at, Expected::Problem(problem)),
            },
        }
    }

    fn item(&self, at: usize) -> Option<&'i Item<'i>> {
        self.items.get(at).map(|flat| flat.item)
    }

    /// Whether it is worth trying the part here, so that failures speak only of what is required.
    fn can_begin(&self, node: &Node, at: usize) -> bool {
        match self.item(at) {
            None => false,
            Some(Item::Word(word)) => node.led_by(Some(word)),
            Some(_) => !node.led_by(None),
        }
    }

    fn choice(&mut self, nodes: &'g [Node], at: usize, after: Option<&Next<'_, 'g>>) -> bool {
        let single = |node: &Node| {
            if let Node::Word(word) = node {
                Some(word.text)
            } else {
                None
            }
        };
        if let Some(Item::Value(None)) = self.item(at) {
            if let Some(words) = nodes.iter().map(single).collect::<Option<Vec<_>>>() {
                return self.with(Taken::Choice { item: at, words }, at + 1, after);
            }
        }
        nodes.iter().any(|node| self.node(node, at, after))
    }

    fn turn(
        &mut self,
        node: &'g Node,
        group: usize,
        at: usize,
        after: Option<&Next<'_, 'g>>,
    ) -> bool {
        let next = Next {
            step: Step::Turns { node, group },
            after,
        };
        if let (Some(Item::Spread), Some(turn)) = (self.item(at), node.turn()) {
            return self.with(
                Taken::Spread {
                    item: at,
                    turn,
                    group,
                },
                at + 1,
                Some(&next),
            );
        }
        self.taken.push(Taken::Turn { group });
        let before = self.taken.len();
        let matched = self.node(node, at, Some(&next));
        if !matched {
            self.taken.truncate(before - 1);
        }
        matched
    }

    /// Any of the parts that the word at hand begins, then the rest of the run; or the end of the run.
    fn parts(
        &mut self,
        parts: &'g [Part],
        start: usize,
        at: usize,
        after: Option<&Next<'_, 'g>>,
    ) -> bool {
        let run = (parts.as_ptr() as usize, start);
        let next = Next {
            step: Step::Run { parts, start },
            after,
        };
        if let Some(Item::Word(word)) = self.item(at) {
            for (index, part) in parts.iter().enumerate() {
                let alternatives = match &part.node {
                    Node::Choice(nodes) => nodes.as_slice(),
                    node => std::slice::from_ref(node),
                };
                for (alternative, node) in alternatives.iter().enumerate() {
                    if !node.led_by(Some(word)) {
                        continue;
                    }
                    if let Some(problem) = self.excluded(run, index, alternative, part.once, at) {
                        self.fail(at, Expected::Problem(problem));
                        continue;
                    }
                    let before = self.taken.len();
                    self.taken.push(Taken::Part {
                        run,
                        part: index,
                        alternative,
                        item: at,
                    });
                    if self.node(node, at, Some(&next)) {
                        return true;
                    }
                    self.taken.truncate(before);
                }
            }
        }
        let used = |index: usize| {
            self.taken.iter().any(|taken| matches!(taken, Taken::Part { run: r, part, .. } if *r == run && *part == index))
        };
        match parts
            .iter()
            .enumerate()
            .find(|(index, part)| part.required && !used(*index))
        {
            Some((_, missing)) => self.fail(at, Expected::Part(&missing.node)),
            None => self.go(at, after),
        }
    }

    fn excluded(
        &self,
        run: (usize, usize),
        part: usize,
        alternative: usize,
        once: bool,
        at: usize,
    ) -> Option<Problem> {
        let earlier = self.taken.iter().find_map(|taken| match taken {
            Taken::Part {
                run: r,
                part: p,
                alternative,
                item,
            } if *r == run && *p == part => Some((*alternative, *item)),
            _ => None,
        });
        let (used, item) = earlier?;
        let (at, with) = (self.items[at].at, self.items[item].at);
        if used != alternative {
            Some(Problem::Exclusive { at, with })
        } else {
            once.then_some(Problem::Twice { at, with })
        }
    }

    /// The counted items behind the count argument, and whether their number is known.
    fn count_of(&self, counted: Counted, end: usize) -> Option<(usize, Vec<CountOf>)> {
        let place = self.taken.iter().rposition(|taken| matches!(taken, Taken::Arg { arg, .. } if arg.name == counted.count && arg.counts.is_some()))?;
        let Taken::Arg { item, .. } = self.taken[place] else {
            return None;
        };
        let of = match counted.counts {
            Counts::Everything => (item + 1..end)
                .map(|i| CountOf {
                    at: self.items[i].at,
                    per: 1,
                })
                .collect(),
            Counts::Named(name) | Counts::NamedFirst(name) => self.named(place, name),
        };
        Some((item, of))
    }

    fn named(&self, place: usize, name: &str) -> Vec<CountOf> {
        let counted = |taken: &Taken<'_>| match taken {
            Taken::Arg { item, arg } if arg.name == name => Some(CountOf {
                at: self.items[*item].at,
                per: 1,
            }),
            Taken::Word { item, word } if word.stands_for == Some(name) => Some(CountOf {
                at: self.items[*item].at,
                per: 1,
            }),
            Taken::Spread { item, turn, .. } if turn.iter().any(|arg| arg.name == name) => {
                Some(CountOf {
                    at: self.items[*item].at,
                    per: turn.len(),
                })
            }
            _ => None,
        };
        self.taken[place..].iter().filter_map(counted).collect()
    }

    fn has_spread(&self, of: &[CountOf]) -> bool {
        of.iter().any(|count| {
            self.items
                .iter()
                .any(|flat| flat.at == count.at && matches!(flat.item, Item::Spread))
        })
    }

    fn counted(&self, counted: Counted, end: usize) -> Option<Result<Taken<'g>, Problem>> {
        let (item, of) = self.count_of(counted, end)?;
        let wrong = |says| {
            let (at, name) = (self.items[item].at, counted.count);
            Some(Err(Problem::WrongCount {
                at,
                name,
                says,
                follow: of.len(),
            }))
        };
        let first = matches!(counted.counts, Counts::NamedFirst(_));
        let mut says = None;
        match self.items[item].item {
            Item::Count if first && of.len() != 1 => return wrong(None),
            Item::Value(Some(text)) => match super::grammar::integer(text) {
                Some(number) if self.has_spread(&of) => says = (!first).then_some(number),
                Some(number) if number != of.len() as i64 => return wrong(Some(number)),
                _ => {}
            },
            _ => {}
        }
        Some(Ok(Taken::Counted {
            item,
            name: counted.count,
            says,
            of,
        }))
    }

    fn tied(&self, name: &'static str, to: &'static str) -> Result<Taken<'g>, Problem> {
        let (of, to_of) = (self.named(0, name), self.named(0, to));
        let fixed = |of: &[CountOf]| {
            of.iter()
                .filter(|count| !self.has_spread(&[**count]))
                .count()
        };
        let (fixed_of, fixed_to) = (fixed(&of), fixed(&to_of));
        let balanced = match (of.len() - fixed_of, to_of.len() - fixed_to) {
            (0, 0) => of.len() == to_of.len(),
            (0, _) => fixed_to == 0,
            (_, 0) => fixed_of == 0,
            (a, b) => a == b && fixed_of == fixed_to,
        };
        if balanced {
            Ok(Taken::Tied(TieRule {
                name,
                of,
                to,
                to_of,
            }))
        } else {
            Err(Problem::Unbalanced { name, to })
        }
    }

    fn parsed(&self) -> Parsed {
        let mut parsed = Parsed {
            found: Vec::with_capacity(self.items.len()),
            roles: Vec::new(),
            words: Vec::new(),
            args: Vec::new(),
            choices: Vec::new(),
            optional: Vec::new(),
            exclusive: Vec::new(),
            counts: Vec::new(),
            ties: Vec::new(),
        };
        for taken in &self.taken {
            self.record(taken, &mut parsed);
        }
        parsed
    }

    fn record(&self, taken: &Taken<'g>, parsed: &mut Parsed) {
        match taken {
            Taken::Word { item, word } => {
                let at = self.items[*item].at;
                parsed.words.push(GivenWord {
                    at,
                    text: word.text,
                    since: word.since,
                });
                if let Some(name) = word.stands_for {
                    let text = Some(word.text.to_owned());
                    parsed.args.push(GivenArg {
                        at,
                        name,
                        kind: Kind::Text,
                        min: None,
                        text,
                        spread: false,
                        since: "",
                    });
                }
                parsed.found.push((at, Role::Word { sent: word.text }));
            }
            Taken::Choice { item, words } => {
                let at = self.items[*item].at;
                parsed.choices.push(GivenChoice {
                    at,
                    words: words.clone(),
                });
                parsed.found.push((
                    at,
                    Role::Choice {
                        words: words.clone(),
                    },
                ));
            }
            Taken::Arg { item, arg } => {
                let Flat { at, item } = self.items[*item];
                let text = if let Item::Value(Some(text)) = item {
                    Some((*text).to_owned())
                } else {
                    None
                };
                parsed.args.push(given(arg, at, text, false));
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
                parsed.found.push((at, role));
            }
            Taken::Counted {
                item,
                name,
                says,
                of,
            } => {
                let at = self.items[*item].at;
                if let Some((_, Role::Count { of: known, .. })) =
                    parsed.found.iter_mut().find(|(other, _)| *other == at)
                {
                    known.clone_from(of);
                }
                if let Some(says) = *says {
                    parsed.counts.push(CountRule {
                        at,
                        name,
                        says,
                        of: of.clone(),
                    });
                }
            }
            Taken::Tied(tie) => {
                if self.has_spread(&tie.of) || self.has_spread(&tie.to_of) {
                    parsed.ties.push(tie.clone());
                }
            }
            Taken::Spread { item, turn, group } => {
                let at = self.items[*item].at;
                parsed
                    .args
                    .extend(turn.iter().map(|arg| given(arg, at, None, true)));
                let alone = !self.taken.iter().any(|taken| matches!(taken, Taken::Turn { group: g } | Taken::May { group: g } if g == group));
                parsed.found.push((
                    at,
                    Role::Spread(SpreadRole {
                        name: turn.first().map_or("", |arg| arg.name),
                        turn: turn.iter().map(|arg| (arg.name, arg.kind)).collect(),
                        required: alone,
                        group: *group,
                    }),
                ));
            }
            Taken::Part { .. } | Taken::Turn { .. } | Taken::May { .. } => {}
        }
    }
}

impl<'g> Attempt<'_, 'g> {
    /// The failure that came furthest, in the words of a person.
    fn problem(&self, grammar: &'g Node) -> Problem {
        let mut known: Vec<&Problem> = self
            .expected
            .iter()
            .filter_map(|expected| {
                if let Expected::Problem(problem) = expected {
                    Some(problem)
                } else {
                    None
                }
            })
            .collect();
        known.sort_by_key(|problem| !matches!(problem, Problem::WrongCount { .. }));
        if let Some(problem) = known.first() {
            return (*problem).clone();
        }
        let mut expected: Vec<String> = Vec::new();
        for text in self.expected.iter().filter_map(Expected::text) {
            if !expected.contains(&text) {
                expected.push(text);
            }
        }
        let Some(Flat { at, item }) = self.items.get(self.failed_at).copied() else {
            return Problem::TooFew { expected };
        };
        match item {
            Item::Word(word) => self.wrong_word(grammar, at, word, expected),
            Item::Value(text) => {
                let word = text.and_then(|text| word_of(grammar, text));
                if expected.is_empty() {
                    Problem::TooMany { at, word }
                } else {
                    Problem::MissingWord { at, word, expected }
                }
            }
            Item::Spread => Problem::SpreadHere {
                at,
                name: self.expected_arg(),
            },
            Item::Count => Problem::CountHere { at },
            Item::Optional(_) => Problem::OptionalNested { at },
        }
    }

    fn wrong_word(&self, grammar: &Node, at: At, word: &str, expected: Vec<String>) -> Problem {
        if word_of(grammar, word).is_none() {
            let mut words = Vec::new();
            grammar.each_word(&mut |word| words.push(word.text));
            let suggestion = super::nearest::word(word, words.into_iter());
            return Problem::UnknownWord {
                at,
                suggestion,
                expected,
            };
        }
        match self.expected_arg() {
            Some(name) => Problem::MissingArgument { at, name },
            None => Problem::Misplaced { at, expected },
        }
    }

    fn expected_arg(&self) -> Option<&'static str> {
        self.expected.iter().find_map(|expected| {
            if let Expected::Arg(arg) = expected {
                Some(arg.name)
            } else {
                None
            }
        })
    }
}

impl Expected<'_> {
    fn text(&self) -> Option<String> {
        match self {
            Expected::Word(word) => Some(word.text.to_ascii_uppercase()),
            Expected::Arg(arg) => Some(arg.name.to_owned()),
            Expected::Part(node) => {
                let mut text = String::new();
                node.syntax(&mut text);
                Some(text)
            }
            Expected::End | Expected::Problem(_) => None,
        }
    }
}

fn word_of(grammar: &Node, text: &str) -> Option<&'static str> {
    let mut found = None;
    grammar.each_word(&mut |word| {
        if word.is(text) {
            found = Some(word.text);
        }
    });
    found
}

fn given(arg: &Arg, at: At, text: Option<String>, spread: bool) -> GivenArg {
    GivenArg {
        at,
        name: arg.name,
        kind: arg.kind,
        min: arg.min,
        text,
        spread,
        since: arg.since,
    }
}
