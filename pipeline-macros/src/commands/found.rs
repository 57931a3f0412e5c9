//! What goes into a match and what comes out.

use crate::commands::kinds::{Bounds, Class, Kind};

/// One argument, word or part as the pipeline writes it.
#[derive(Debug, Clone)]
pub enum Item<'a> {
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
pub struct At {
    pub item: usize,
    pub part: Option<usize>,
}

/// What an item is for the command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Role {
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
pub struct SpreadRole {
    /// The first argument of a turn.
    pub name: &'static str,
    /// The arguments of a turn: `field value` has two. The number of arguments must be a multiple of it.
    pub iteration: Vec<(&'static str, Kind)>,
    /// Nothing but spreads fills the repeat, which must not be empty: the spreads of the group together have a turn.
    pub required: bool,
    pub group: usize,
}

/// What a count counts: 1 for one argument, for a spread the number of its arguments divided by `per`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CountOf {
    pub at: At,
    pub per: usize,
}

#[derive(Debug, Clone, Default)]
pub struct Match {
    /// One for each item, in the same order.
    pub roles: Vec<Role>,
    pub words: Vec<GivenWord>,
    pub args: Vec<GivenArg>,
    pub choices: Vec<GivenChoice>,
    /// The items that are optional parts.
    pub optional: Vec<usize>,
    /// Pairs of optional parts of which at most one may be sent.
    pub exclusive: Vec<(usize, usize)>,
    /// Counts written as a number over spreads: to be compared before sending.
    pub counts: Vec<CountRule>,
    /// Lists that must be equally long, where spreads are in them: to be compared before sending.
    pub ties: Vec<TieRule>,
}

#[derive(Debug, Clone, Copy)]
pub struct GivenWord {
    pub at: At,
    pub text: &'static str,
    pub since: &'static str,
}

#[derive(Debug, Clone)]
pub struct GivenArg {
    pub at: At,
    pub name: &'static str,
    pub kind: Kind,
    pub bounds: Bounds,
    pub text: Option<String>,
    pub spread: bool,
    pub since: &'static str,
}

#[derive(Debug, Clone)]
pub struct GivenChoice {
    pub at: At,
    pub words: Vec<&'static str>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountRule {
    pub at: At,
    pub name: &'static str,
    pub declared: i64,
    pub of: Vec<CountOf>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TieRule {
    pub name: &'static str,
    pub of: Vec<CountOf>,
    pub to: &'static str,
    pub to_of: Vec<CountOf>,
}

/// Why the items do not fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
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
        declared: Option<i64>,
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
    /// Two literals that do not go together: the earlier argument must be `relation` the one at `with`.
    Contradiction {
        at: At,
        name: &'static str,
        relation: &'static str,
        with: &'static str,
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

/// An item and where it stands, optional parts opened or left out.
#[derive(Debug, Clone, Copy)]
pub(crate) struct PlacedItem<'i> {
    pub(crate) at: At,
    pub(crate) item: &'i Item<'i>,
}

/// The result of matching the items with some of the optional parts among them.
#[derive(Debug, Clone, Default)]
pub(crate) struct Reading {
    /// In the order of the items, each of which has one role.
    pub(crate) roles: Vec<(At, Role)>,
    pub(crate) result: Match,
}

impl Reading {
    /// Gives the arguments of the kind `from` the kind `to`.
    pub(crate) fn resolve(&mut self, from: Kind, to: Kind) {
        for given in self.result.args.iter_mut() {
            given.kind = if given.kind == from { to } else { given.kind };
        }
        for (_, role) in &mut self.roles {
            if let Role::Argument { kind, .. } = role {
                *kind = if *kind == from { to } else { *kind };
            }
        }
    }

    /// The role of the item at a place.
    pub(crate) fn role_mut(&mut self, at: At) -> Option<&mut Role> {
        let index = self.roles.binary_search_by_key(&at, |(at, _)| *at).ok()?;
        Some(&mut self.roles[index].1)
    }
}

impl Match {
    fn is_present(at: At, present: &[usize]) -> bool {
        at.part.is_none() || present.binary_search(&at.item).is_ok()
    }

    pub fn has_word(&self, word: &str, present: &[usize]) -> bool {
        self.words.iter().any(|given| {
            given.text.eq_ignore_ascii_case(word) && Self::is_present(given.at, present)
        })
    }

    pub fn has_words_in_turn(&self, first: &str, second: &str, present: &[usize]) -> bool {
        self.words.windows(2).any(|pair| {
            pair[0].text.eq_ignore_ascii_case(first)
                && pair[1].text.eq_ignore_ascii_case(second)
                && Self::is_present(pair[0].at, present)
        })
    }

    pub fn has_argument(&self, name: &str, present: &[usize]) -> bool {
        self.texts(name, present).next().is_some()
    }

    pub fn texts(&self, name: &str, present: &[usize]) -> impl Iterator<Item = Option<&str>> {
        self.args
            .iter()
            .filter(move |given| given.name == name && Self::is_present(given.at, present))
            .map(|given| given.text.as_deref())
    }

    /// Whether the argument is given exactly this often, which a spread leaves open.
    pub fn exactly(&self, name: &str, times: usize, present: &[usize]) -> bool {
        let spread = self
            .args
            .iter()
            .any(|given| given.name == name && given.spread);
        !spread && self.texts(name, present).count() == times
    }
}
