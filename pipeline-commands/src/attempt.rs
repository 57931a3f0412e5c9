//! One reading of a command's items: the grammar with backtracking.

use crate::found::{
    At, CountOf, CountRule, GivenArg, GivenChoice, GivenWord, Item, Problem, Role, SpreadRole,
    TieRule,
};
use crate::grammar::{Arg, Counted, Counts, Node, Part, Word, is_symbol};
use crate::kinds::{Bounds, Kind, integer};
use crate::matcher::{Flat, Parsed};
use crate::rules;

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

pub(crate) struct Attempt<'i, 'g> {
    items: Vec<Flat<'i>>,
    taken: Vec<Taken<'g>>,
    failed_at: usize,
    expected: Vec<Expected<'g>>,
    budget: u32,
}

impl<'i, 'g> Attempt<'i, 'g> {
    pub(crate) fn run(
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
                Some(Item::Value(Some(text))) if word.is_symbol(text) => {
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
            Node::Choice(_) => self.choice(node, at, after),
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
            Some(item) => {
                !node.led_by(None) || symbol(item).is_some_and(|symbol| node.led_by(Some(symbol)))
            }
        }
    }

    fn choice(&mut self, node: &'g Node, at: usize, after: Option<&Next<'_, 'g>>) -> bool {
        let Node::Choice(nodes) = node else {
            return false;
        };
        if let Some(Item::Value(None)) = self.item(at)
            && let Some(words) = node.single_words()
        {
            return self.with(Taken::Choice { item: at, words }, at + 1, after);
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
        // The unit of `GEODIST`: nothing else can stand here, so that it may be chosen at run time.
        if let (Some(Item::Value(None)), [part]) = (self.item(at), parts)
            && at == start
            && let Some(words) = part.node.single_words()
            && words
                .iter()
                .all(|word| word.starts_with(|c: char| c.is_ascii_alphabetic()))
            && self.with(Taken::Choice { item: at, words }, at + 1, after)
        {
            return true;
        }
        if let Some(word) = self.item(at).and_then(word_or_symbol) {
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
            Item::Value(Some(text)) => match integer(text) {
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
        let mut parsed = Parsed::default();
        for taken in &self.taken {
            self.record(taken, &mut parsed);
        }
        parsed
    }

    fn record(&self, taken: &Taken<'g>, parsed: &mut Parsed) {
        match taken {
            Taken::Word { item, word } => {
                let at = self.items[*item].at;
                parsed.m.words.push(GivenWord {
                    at,
                    text: word.text,
                    since: word.since,
                });
                if let Some(name) = word.stands_for {
                    let text = Some(word.text.to_owned());
                    parsed.m.args.push(GivenArg {
                        at,
                        name,
                        kind: Kind::Text,
                        bounds: Bounds::default(),
                        text,
                        spread: false,
                        since: "",
                    });
                }
                let role = match self.items[*item].item {
                    Item::Word(_) => Role::Word { sent: word.text },
                    // In quotes it is text like any other.
                    _ => Role::Argument {
                        name: word.stands_for.unwrap_or(word.text),
                        kind: Kind::Text,
                    },
                };
                parsed.found.push((at, role));
            }
            Taken::Choice { item, words } => {
                let at = self.items[*item].at;
                parsed.m.choices.push(GivenChoice {
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
                parsed.m.args.push(given(arg, at, text, false));
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
                    parsed.m.counts.push(CountRule {
                        at,
                        name,
                        says,
                        of: of.clone(),
                    });
                }
            }
            Taken::Tied(tie) => {
                if self.has_spread(&tie.of) || self.has_spread(&tie.to_of) {
                    parsed.m.ties.push(tie.clone());
                }
            }
            Taken::Spread { item, turn, group } => {
                let at = self.items[*item].at;
                parsed
                    .m
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
            let suggestion = crate::nearest::word(word, words.into_iter());
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

/// A symbol in quotes.
fn symbol<'i>(item: &Item<'i>) -> Option<&'i str> {
    match item {
        Item::Value(Some(text)) if is_symbol(text) => Some(text),
        _ => None,
    }
}

fn word_or_symbol<'i>(item: &Item<'i>) -> Option<&'i str> {
    match item {
        Item::Word(word) => Some(word),
        item => symbol(item),
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
        bounds: arg.bounds,
        text,
        spread,
        since: arg.since,
    }
}
