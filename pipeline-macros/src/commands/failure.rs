//! Why the items do not match: what was expected where the search came furthest.

use crate::commands::found::{At, Item, PlacedItem, Problem};
use crate::commands::grammar::{Arg, Node, Word};
use crate::commands::nearest;

/// More is not shown to a person.
const MOST_EXPECTED: usize = 24;

/// What was expected where a reading failed.
pub(crate) enum Expected<'g> {
    Word(&'g Word),
    Arg(&'g Arg),
    /// One of the parts of a run.
    Part(&'g Node),
    End,
    Problem(Problem),
}

/// The failures that came furthest.
#[derive(Default)]
pub(crate) struct Failures<'g> {
    at: usize,
    expected: Vec<Expected<'g>>,
}

impl<'g> Failures<'g> {
    pub(crate) fn add(&mut self, at: usize, expected: Expected<'g>) {
        if at > self.at {
            self.expected.clear();
            self.at = at;
        }
        if at == self.at && self.expected.len() < MOST_EXPECTED {
            self.expected.push(expected);
        }
    }

    /// The failures in the words of a person.
    pub(crate) fn problem(&self, grammar: &Node, items: &[PlacedItem<'_>]) -> Problem {
        let known = self.expected.iter().filter_map(|expected| match expected {
            Expected::Problem(problem) => Some(problem),
            _ => None,
        });
        let count_first = |problem: &&Problem| !matches!(problem, Problem::WrongCount { .. });
        if let Some(problem) = known.min_by_key(count_first) {
            return problem.clone();
        }
        let mut expected: Vec<String> = Vec::new();
        for text in self.expected.iter().filter_map(Expected::text) {
            if !expected.contains(&text) {
                expected.push(text);
            }
        }
        let Some(PlacedItem { at, item }) = items.get(self.at).copied() else {
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
                name: self.expected_argument(),
            },
            Item::Count => Problem::CountHere { at },
            Item::Optional(_) => Problem::OptionalNested { at },
        }
    }

    fn wrong_word(&self, grammar: &Node, at: At, word: &str, expected: Vec<String>) -> Problem {
        if word_of(grammar, word).is_none() {
            let mut words = Vec::new();
            grammar.each_word(&mut |word| words.push(word.text));
            let suggestion = nearest::word(word, words.into_iter());
            return Problem::UnknownWord {
                at,
                suggestion,
                expected,
            };
        }
        match self.expected_argument() {
            Some(name) => Problem::MissingArgument { at, name },
            None => Problem::Misplaced { at, expected },
        }
    }

    fn expected_argument(&self) -> Option<&'static str> {
        self.expected.iter().find_map(|expected| match expected {
            Expected::Arg(arg) => Some(arg.name),
            _ => None,
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
