//! Matches items against the grammar of a row: a search with backtracking.
//!
//! The search is a loop over a stack of its own, because a command can have thousands of arguments. It takes as many iterations of a repeat as
//! it can; the other ways to go on are kept as choice points, but not where it can be seen that they lead nowhere.
//!
//! A repeat whose length something else decides, a count written as a number or a second repeat of the same length, is tried with that length alone
//! first. Where that does not match, the search starts again without, and finds what to say of it.

use crate::commands::captures::{Capture, Captures, RunPart, same_length};
use crate::commands::failure::{Expected, Failures};
use crate::commands::found::{Item, PlacedItem, Problem, Reading};
use crate::commands::grammar::{Counts, Node, Part, is_symbol};
use crate::commands::kinds::integer;
use crate::commands::rules;
use crate::commands::steps::Steps;

/// No command of a person comes near it.
const MOST_STEPS: usize = 200_000;
/// What one more item may cost.
const STEPS_PER_ITEM: usize = 50;

/// Matches items without optional parts against a row's grammar and rules.
pub(crate) fn read(
    grammar: &Node,
    rules: &'static str,
    items: &[PlacedItem<'_>],
) -> Result<Reading, Problem> {
    let directed = Matcher::new(items, true).run(grammar);
    let found = directed.or_else(|_| Matcher::new(items, false).run(grammar));
    let mut reading = found?;
    rules::check(rules, &mut reading)?;
    Ok(reading)
}

/// What is still to be matched: a step, at an item, and behind it a list of more.
#[derive(Clone, Copy)]
struct Goal<'g> {
    step: Step<'g>,
    at: usize,
    after: Link,
}

#[derive(Clone, Copy)]
enum Step<'g> {
    Node(&'g Node),
    Rest(&'g [Node]),
    Run {
        parts: &'g [Part],
        start: usize,
    },
    /// More iterations of a repeat, up to the item `end` where its length is known.
    Iterations {
        node: &'g Node,
        group: usize,
        end: Option<usize>,
    },
    /// Nothing: on with what is behind it.
    Done,
}

/// The number of a frame.
type Link = Option<usize>;

/// An element of the list of what follows. The lists share their ends.
struct Frame<'g> {
    step: Step<'g>,
    after: Link,
}

/// Another way to go on, and the state to return to for it.
struct ChoicePoint<'g> {
    way: Way<'g>,
    at: usize,
    after: Link,
    captures: usize,
    frames: usize,
}

enum Way<'g> {
    /// Without the part.
    Skip,
    OneOf(&'g [Node]),
    /// The parts of a run from this part and alternative on.
    Parts {
        parts: &'g [Part],
        start: usize,
        part: usize,
        alternative: usize,
    },
}

enum Progress<'g> {
    Next(Goal<'g>),
    Failed,
    Matched,
}

struct Matcher<'i, 'g> {
    captures: Captures<'i, 'g>,
    frames: Vec<Frame<'g>>,
    choices: Vec<ChoicePoint<'g>>,
    failures: Failures<'g>,
    /// Whether repeats of known length get no other.
    directed: bool,
    steps: Steps,
}

impl<'i, 'g> Matcher<'i, 'g> {
    fn new(items: &[PlacedItem<'i>], directed: bool) -> Self {
        Self {
            captures: Captures::new(items.to_vec()),
            frames: Vec::new(),
            choices: Vec::new(),
            failures: Failures::default(),
            directed,
            steps: Steps::up_to(MOST_STEPS + STEPS_PER_ITEM * items.len()),
        }
    }

    fn run(mut self, grammar: &'g Node) -> Result<Reading, Problem> {
        let mut goal = Goal {
            step: Step::Node(grammar),
            at: 0,
            after: None,
        };
        while !self.steps.are_used_up() {
            let progress = match self.advance(goal) {
                Progress::Failed => self.backtrack(),
                progress => progress,
            };
            match progress {
                Progress::Next(next) => goal = next,
                Progress::Matched => return Ok(self.captures.reading()),
                Progress::Failed => break,
            }
        }
        Err(self.failures.problem(grammar, self.captures.items()))
    }

    fn advance(&mut self, goal: Goal<'g>) -> Progress<'g> {
        self.steps.add(1);
        let Goal { step, at, after } = goal;
        match step {
            Step::Node(node) => self.node(node, at, after),
            Step::Rest([]) | Step::Done => self.follow(at, after),
            Step::Rest([last]) => self.node(last, at, after),
            Step::Rest([first, rest @ ..]) => {
                let after = self.push(Step::Rest(rest), after);
                self.node(first, at, after)
            }
            Step::Run { parts, start } => self.parts(parts, start, (0, 0), at, after),
            Step::Iterations { node, group, end } => self.iterations(node, group, end, at, after),
        }
    }

    /// Goes on with what is behind a part that has been matched.
    fn follow(&mut self, at: usize, after: Link) -> Progress<'g> {
        match after {
            Some(link) => Progress::Next(Goal {
                step: self.frames[link].step,
                at,
                after: self.frames[link].after,
            }),
            None if at == self.captures.items().len() => Progress::Matched,
            None => self.fail(at, Expected::End),
        }
    }

    fn push(&mut self, step: Step<'g>, after: Link) -> Link {
        self.frames.push(Frame { step, after });
        Some(self.frames.len() - 1)
    }

    fn fail(&mut self, at: usize, expected: Expected<'g>) -> Progress<'g> {
        self.failures.add(at, expected);
        Progress::Failed
    }

    fn take(&mut self, capture: Capture<'g>, at: usize, after: Link) -> Progress<'g> {
        self.captures.take(capture);
        Progress::Next(Goal {
            step: Step::Done,
            at,
            after,
        })
    }

    fn keep(&mut self, way: Way<'g>, at: usize, after: Link) {
        self.choices.push(ChoicePoint {
            way,
            at,
            after,
            captures: self.captures.len(),
            frames: self.frames.len(),
        });
    }

    /// Takes the last choice point that leads on.
    fn backtrack(&mut self) -> Progress<'g> {
        while let Some(choice) = self.choices.pop() {
            self.steps.add(1);
            self.captures.give_back(choice.captures);
            self.frames.truncate(choice.frames);
            let (at, after) = (choice.at, choice.after);
            let progress = match choice.way {
                Way::Skip => self.follow(at, after),
                Way::OneOf(nodes) => self.one_of(nodes, at, after),
                Way::Parts {
                    parts,
                    start,
                    part,
                    alternative,
                } => self.parts(parts, start, (part, alternative), at, after),
            };
            if !matches!(progress, Progress::Failed) {
                return progress;
            }
        }
        Progress::Failed
    }

    fn node(&mut self, node: &'g Node, at: usize, after: Link) -> Progress<'g> {
        let item = self.captures.item(at);
        match node {
            Node::Word(word) => match item {
                Some(Item::Word(text)) if word.is(text) => {
                    self.take(Capture::Word { item: at, word }, at + 1, after)
                }
                Some(Item::Value(Some(text))) if word.is_symbol(text) => {
                    self.take(Capture::Word { item: at, word }, at + 1, after)
                }
                _ => self.fail(at, Expected::Word(word)),
            },
            Node::Arg(arg) => match item {
                Some(Item::Value(_)) => self.take(Capture::Arg { item: at, arg }, at + 1, after),
                Some(Item::Count) if arg.counts.is_some() => {
                    self.take(Capture::Arg { item: at, arg }, at + 1, after)
                }
                _ => self.fail(at, Expected::Arg(arg)),
            },
            Node::Seq(nodes) => Progress::Next(Goal {
                step: Step::Rest(nodes),
                at,
                after,
            }),
            Node::Choice(nodes) => match (item, node.single_words()) {
                (Some(Item::Value(None)), Some(words)) => {
                    self.take(Capture::Choice { item: at, words }, at + 1, after)
                }
                _ => self.one_of(nodes, at, after),
            },
            Node::Optional(inner) => self.optional(inner, at, after),
            Node::Repeat(inner) => {
                let end = self.known_end(inner, at, after).filter(|end| *end > at);
                self.iteration(inner, at, end, at, after)
            }
            Node::Run(parts) => self.parts(parts, at, (0, 0), at, after),
            Node::Counted(counted) => match self.captures.counted(*counted, at, &mut self.steps) {
                Some(Ok(capture)) => self.take(capture, at, after),
                Some(Err(problem)) => self.fail(at, Expected::Problem(problem)),
                None => self.follow(at, after),
            },
            Node::SameLength { name, to } => {
                match self.captures.same_length(name, to, &mut self.steps) {
                    Ok(capture) => self.take(capture, at, after),
                    Err(problem) => self.fail(at, Expected::Problem(problem)),
                }
            }
        }
    }

    fn one_of(&mut self, nodes: &'g [Node], at: usize, after: Link) -> Progress<'g> {
        let [first, others @ ..] = nodes else {
            return Progress::Failed;
        };
        if !others.is_empty() {
            self.keep(Way::OneOf(others), at, after);
        }
        self.node(first, at, after)
    }

    fn optional(&mut self, inner: &'g Node, at: usize, after: Link) -> Progress<'g> {
        let is_empty_repeat = match inner {
            Node::Repeat(inner) => self.known_end(inner, at, after) == Some(at),
            _ => false,
        };
        if is_empty_repeat || !self.is_worth_trying(inner, at) {
            return self.follow(at, after);
        }
        self.keep_skipping(inner, at, after);
        self.captures.take(Capture::MayBeAbsent { group: at });
        self.node(inner, at, after)
    }

    fn iterations(
        &mut self,
        node: &'g Node,
        group: usize,
        end: Option<usize>,
        at: usize,
        after: Link,
    ) -> Progress<'g> {
        match end {
            Some(end) if at < end => return self.iteration(node, group, Some(end), at, after),
            Some(_) => return self.follow(at, after),
            None => {}
        }
        if !self.is_worth_trying(node, at) {
            return self.follow(at, after);
        }
        self.keep_skipping(node, at, after);
        self.iteration(node, group, None, at, after)
    }

    fn iteration(
        &mut self,
        node: &'g Node,
        group: usize,
        end: Option<usize>,
        at: usize,
        after: Link,
    ) -> Progress<'g> {
        let more = self.push(Step::Iterations { node, group, end }, after);
        if let (Some(Item::Spread), Some(iteration)) = (self.captures.item(at), node.iteration()) {
            let capture = Capture::Spread {
                item: at,
                iteration,
                group,
            };
            return self.take(capture, at + 1, more);
        }
        self.captures.take(Capture::Iteration { group });
        self.node(node, at, more)
    }

    /// Whether it is worth trying the part here, so that failures speak only of what is required.
    fn is_worth_trying(&self, node: &Node, at: usize) -> bool {
        match self.captures.item(at) {
            None => false,
            Some(Item::Word(word)) => node.can_start_with(Some(word)),
            Some(item) => {
                let symbol = symbol(item);
                !node.can_start_with(None)
                    || symbol.is_some_and(|symbol| node.can_start_with(Some(symbol)))
            }
        }
    }

    /// Keeps the way without a part, unless only the part can take the item.
    fn keep_skipping(&mut self, part: &Node, at: usize, after: Link) {
        let item = self.captures.item(at);
        let needed = item.is_some_and(|item| part.may_take(item)) && !self.may_follow(at, after);
        if !needed {
            self.keep(Way::Skip, at, after);
        }
    }

    /// Whether what is behind may take the item, as far as its first parts tell.
    fn may_follow(&mut self, at: usize, mut after: Link) -> bool {
        let Some(item) = self.captures.item(at) else {
            return true;
        };
        while let Some(link) = after {
            self.steps.add(1);
            let frame = &self.frames[link];
            let (takes, may_be_absent) = match frame.step {
                Step::Node(node) => (node.may_take(item), node.may_be_absent()),
                Step::Rest(nodes) => {
                    let absent = nodes.iter().take_while(|node| node.may_be_absent()).count();
                    let reached = &nodes[..nodes.len().min(absent + 1)];
                    let takes = reached.iter().any(|node| node.may_take(item));
                    (takes, absent == nodes.len())
                }
                Step::Run { parts, .. } => {
                    (parts.iter().any(|part| part.node.may_take(item)), true)
                }
                Step::Iterations { node, .. } => {
                    (node.may_take(item) || matches!(item, Item::Spread), true)
                }
                Step::Done => (false, true),
            };
            if takes || !may_be_absent {
                return takes;
            }
            after = frame.after;
        }
        false
    }

    /// Any of the parts that the word at hand begins, then the rest of the run; or the end of the run.
    fn parts(
        &mut self,
        parts: &'g [Part],
        start: usize,
        from: (usize, usize),
        at: usize,
        after: Link,
    ) -> Progress<'g> {
        let way = |(part, alternative)| Way::Parts {
            parts,
            start,
            part,
            alternative,
        };
        let item = self.captures.item(at);
        if let (Some(Item::Value(None)), [part], (0, 0)) = (item, parts, from)
            && at == start
            && let Some(words) = unit_words(part)
        {
            self.keep(way((1, 0)), at, after);
            let more = self.push(Step::Run { parts, start }, after);
            return self.take(Capture::Choice { item: at, words }, at + 1, more);
        }
        let word = item.and_then(|item| match item {
            Item::Word(word) => Some(*word),
            item => symbol(item),
        });
        let found = word.and_then(|word| self.next_part(parts, start, from, at, word));
        let Some((part, alternative, node)) = found else {
            return self.end_of_run(parts, start, at, after);
        };
        self.keep(way((part, alternative + 1)), at, after);
        let more = self.push(Step::Run { parts, start }, after);
        self.captures.take(Capture::Part {
            part: RunPart::new(parts, start, part),
            alternative,
            item: at,
        });
        self.node(node, at, more)
    }

    /// The first part and alternative, from these on, that the word begins and that nothing taken before excludes.
    fn next_part(
        &mut self,
        parts: &'g [Part],
        start: usize,
        (first, mut alternative): (usize, usize),
        at: usize,
        word: &str,
    ) -> Option<(usize, usize, &'g Node)> {
        for (part, it) in parts.iter().enumerate().skip(first) {
            let alternatives = it.alternatives().iter().enumerate().skip(alternative);
            alternative = 0;
            for (number, node) in alternatives {
                self.steps.add(1);
                if !node.can_start_with(Some(word)) {
                    continue;
                }
                let here = RunPart::new(parts, start, part);
                match self.captures.excluded(here, number, it.once, at) {
                    Some(problem) => self.failures.add(at, Expected::Problem(problem)),
                    None => return Some((part, number, node)),
                }
            }
        }
        None
    }

    fn end_of_run(
        &mut self,
        parts: &'g [Part],
        start: usize,
        at: usize,
        after: Link,
    ) -> Progress<'g> {
        let missing = parts.iter().enumerate().find(|(part, it)| {
            it.required && !self.captures.has_part(RunPart::new(parts, start, *part))
        });
        match missing {
            Some((_, missing)) => self.fail(at, Expected::Part(&missing.node)),
            None => self.follow(at, after),
        }
    }

    /// Where a repeat that begins at `at` must end: what follows it says so.
    fn known_end(&mut self, node: &Node, at: usize, after: Link) -> Option<usize> {
        if !self.directed {
            return None;
        }
        let frame = &self.frames[after?];
        let Step::Rest(next) = frame.step else {
            return None;
        };
        let behind = frame.after;
        match next {
            [Node::Counted(counted), ..] => {
                let (name, first) = match counted.counts {
                    Counts::Named(name) => (name, false),
                    Counts::NamedFirst(name) => (name, true),
                    Counts::Everything => return None,
                };
                let iteration = node.iteration().filter(|args| args[0].name == name)?;
                let (_, item) = self.captures.count_argument(*counted, &mut self.steps)?;
                match self.captures.item(item)? {
                    // The macro's own count counts one argument or spread.
                    Item::Count if first => Some(at + 1),
                    Item::Value(Some(text)) => {
                        let times = usize::try_from(integer(text)?).ok()?;
                        self.end_after(times.checked_mul(iteration.len())?, at)
                    }
                    _ => None,
                }
            }
            [Node::Repeat(other), Node::SameLength { .. }]
                if behind.is_none()
                    && node.iteration()?.len() == 1
                    && other.iteration()?.len() == 1 =>
            {
                self.end_of_first_half(at)
            }
            _ => None,
        }
    }

    /// The item behind so many values, if that many stand here and no spread leaves their number open.
    fn end_after(&mut self, values: usize, at: usize) -> Option<usize> {
        let items = &self.captures.items()[at..];
        let run = items
            .iter()
            .take_while(|placed| matches!(placed.item, Item::Value(_) | Item::Spread))
            .count();
        self.steps.add(run);
        let open = self.captures.spreads_between(at, at + run) > 0;
        (values <= run && !open).then_some(at + values)
    }

    /// Where the first of two repeats of the same length ends, which together take all that is left.
    fn end_of_first_half(&mut self, at: usize) -> Option<usize> {
        let end = self.captures.items().len();
        let counts = |start: usize, end: usize| {
            let spreads = self.captures.spreads_between(start, end);
            (end - start - spreads, spreads)
        };
        let split = (at + 1..end).rev();
        let mut split =
            split.filter(|&middle| same_length(counts(middle, end), counts(at, middle)));
        let found = split.next();
        self.steps.add(end - at);
        found
    }
}

/// A symbol in quotes.
fn symbol<'i>(item: &Item<'i>) -> Option<&'i str> {
    match item {
        Item::Value(Some(text)) if is_symbol(text) => Some(text),
        _ => None,
    }
}

/// The words of a unit such as that of `GEODIST`: nothing else can stand in its place, so that it may be chosen at run time.
fn unit_words(part: &Part) -> Option<Vec<&'static str>> {
    let words = part.node.single_words()?;
    let letters = |word: &&'static str| word.starts_with(|c: char| c.is_ascii_alphabetic());
    words.iter().all(letters).then_some(words)
}
