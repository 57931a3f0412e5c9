//! The REPLY column of the table: what a command replies, by the words and arguments that it is given.

use crate::commands::found::{At, Match};
use std::fmt;

/// The shape of a reply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shape {
    /// `OK`.
    Ok,
    Int,
    /// An integer that is 0 or 1.
    Int01,
    /// A bulk, simple or verbatim string.
    Bulk,
    /// A cursor: a bulk string that holds an integer.
    Cursor,
    /// A double, or a string that holds one.
    Double,
    Bool,
    /// Depends on data: the type must be written.
    Any,
    /// Nothing is ever replied.
    None,
    Nullable(Box<Shape>),
    Array(Box<Shape>),
    Set(Box<Shape>),
    Map(Box<Shape>, Box<Shape>),
    /// As a map, but in order and with repetitions: flat in RESP2.
    Pairs(Box<Shape>, Box<Shape>),
    Tuple(Vec<Shape>),
    /// One element, or an empty array.
    OneOrEmpty(Box<Shape>),
    /// A type of the runtime or of redis-rs. Where `shape` is given, other types that hold that shape do as well.
    Named {
        name: &'static str,
        /// In which of its ways the type is read, where the reply does not tell them apart; 0 where it has one only.
        way: u8,
        shape: Option<Box<Shape>>,
    },
}

/// Why a shape cannot be told.
#[derive(Debug, PartialEq, Eq)]
pub enum Undecided {
    /// The optional part that decides, and the two shapes.
    Optional { at: At, with: Shape, without: Shape },
    /// The word chosen at run time that decides.
    Choice { at: At },
}

impl fmt::Display for Shape {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Shape::Ok => f.write_str("`OK`"),
            Shape::Int => f.write_str("an integer"),
            Shape::Int01 => f.write_str("an integer that is 0 or 1"),
            Shape::Bulk => f.write_str("a string"),
            Shape::Cursor => f.write_str("a cursor"),
            Shape::Double => f.write_str("a double"),
            Shape::Bool => f.write_str("a boolean"),
            Shape::Any => f.write_str("a value that depends on data"),
            Shape::None => f.write_str("nothing"),
            Shape::Nullable(shape) => write!(f, "{shape} or nil"),
            Shape::Array(shape) => write!(f, "an array (each {shape})"),
            Shape::Set(shape) => write!(f, "a set (each {shape})"),
            Shape::Map(key, value) => write!(f, "a map ({key} to {value})"),
            Shape::Pairs(key, value) => write!(f, "pairs ({key} and {value})"),
            Shape::Tuple(shapes) => {
                for (i, shape) in shapes.iter().enumerate() {
                    let before = if i == 0 { "(" } else { ", " };
                    write!(f, "{before}{shape}")?;
                }
                f.write_str(")")
            }
            Shape::OneOrEmpty(shape) => write!(f, "{shape} or an empty array"),
            Shape::Named { name, .. } => write!(f, "a `{name}`"),
        }
    }
}

impl Shape {
    pub fn is_any(&self) -> bool {
        *self == Shape::Any
    }

    /// The shape for a type that is written: a reply type that it does not mention is read as what it consists of.
    pub fn for_type(self, written: &str) -> Shape {
        let again = |shape: Box<Shape>| Box::new(shape.for_type(written));
        match self {
            Shape::Named {
                name,
                shape: Some(shape),
                ..
            } if !mentions(written, name) => shape.for_type(written),
            Shape::Nullable(shape) => Shape::Nullable(again(shape)),
            Shape::OneOrEmpty(shape) => Shape::OneOrEmpty(again(shape)),
            Shape::Array(shape) => Shape::Array(again(shape)),
            Shape::Set(shape) => Shape::Set(again(shape)),
            Shape::Map(key, value) => Shape::Map(again(key), again(value)),
            Shape::Pairs(key, value) => Shape::Pairs(again(key), again(value)),
            Shape::Tuple(shapes) => Shape::Tuple(
                shapes
                    .into_iter()
                    .map(|shape| shape.for_type(written))
                    .collect(),
            ),
            shape => shape,
        }
    }

    /// Whether nil, or the empty array that stands for it, may come instead of a value.
    pub fn can_be_nil(&self) -> bool {
        match self {
            Shape::Nullable(inner) => **inner != Shape::Ok,
            Shape::OneOrEmpty(_) | Shape::Any => true,
            _ => false,
        }
    }

    /// What comes where it is not nil.
    pub fn without_nil(&self) -> Shape {
        match self {
            Shape::Nullable(inner) | Shape::OneOrEmpty(inner) => (**inner).clone(),
            shape => shape.clone(),
        }
    }

    pub fn nullable(self) -> Shape {
        match self {
            Shape::Nullable(_) => self,
            shape => Shape::Nullable(Box::new(shape)),
        }
    }

    /// The one shape that holds both, where there is one.
    fn with(self, other: Shape) -> Option<Shape> {
        if self == other || other.clone().nullable() == self {
            Some(self)
        } else if self.clone().nullable() == other {
            Some(other)
        } else {
            None
        }
    }

    pub fn parse(text: &'static str) -> Shape {
        let mut reader = Reader {
            text: text.trim(),
            at: 0,
        };
        let shape = reader.shape();
        debug_assert!(
            reader.at == reader.text.len(),
            "reply not well formed: {text}"
        );
        shape
    }
}

/// Whether a type has this name in it.
fn mentions(written: &str, name: &str) -> bool {
    written
        .split(|c: char| !c.is_alphanumeric() && c != '_')
        .any(|word| word == name)
}

struct Reader {
    text: &'static str,
    at: usize,
}

impl Reader {
    fn take(&mut self, text: &str) -> bool {
        let here = self.text[self.at..].starts_with(text);
        self.at += if here { text.len() } else { 0 };
        here
    }

    fn shape(&mut self) -> Shape {
        let rest = &self.text[self.at..];
        let end = rest.find(['<', '>', ',', '?']).unwrap_or(rest.len());
        let name = &rest[..end];
        self.at += end;
        let mut inner = self.inner();
        let shape = if name.starts_with(|c: char| c.is_ascii_uppercase()) {
            let (name, way) = name.split_once(':').unwrap_or((name, "0"));
            Shape::Named {
                name,
                way: way.parse().unwrap_or(0),
                shape: inner.pop().map(Box::new),
            }
        } else {
            named(name, inner)
        };
        if self.take("?") {
            shape.nullable()
        } else {
            shape
        }
    }

    fn inner(&mut self) -> Vec<Shape> {
        let mut inner = Vec::new();
        if self.take("<") {
            inner.push(self.shape());
            while self.take(",") {
                inner.push(self.shape());
            }
            let closed = self.take(">");
            debug_assert!(closed, "reply not well formed: {}", self.text);
        }
        inner
    }
}

fn named(name: &'static str, inner: Vec<Shape>) -> Shape {
    let mut of = inner.into_iter();
    let mut next = || Box::new(of.next().unwrap_or(Shape::Any));
    match name {
        "ok" => Shape::Ok,
        "int" => Shape::Int,
        "int01" => Shape::Int01,
        "bulk" => Shape::Bulk,
        "cursor" => Shape::Cursor,
        "double" => Shape::Double,
        "bool" => Shape::Bool,
        "none" => Shape::None,
        "array" => Shape::Array(next()),
        "set" => Shape::Set(next()),
        "map" => Shape::Map(next(), next()),
        "pairs" => Shape::Pairs(next(), next()),
        "one" => Shape::OneOrEmpty(next()),
        "tuple" => Shape::Tuple(of.collect()),
        _ => {
            debug_assert!(name == "any", "unknown shape `{name}`");
            Shape::Any
        }
    }
}

/// Whether a condition holds, or cannot be known.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Holds {
    Yes,
    No,
    Unknown,
}

/// The shape of the reply that the column gives for a match.
pub(crate) fn reply(column: &'static str, m: &Match) -> Result<Shape, Undecided> {
    if !column.contains("=>") {
        return Ok(Shape::parse(column));
    }
    if let Some(chosen) = m
        .choices
        .iter()
        .find(|choice| choice.words.iter().any(|word| decides(column, word)))
    {
        return Err(Undecided::Choice { at: chosen.at });
    }
    let mut shape = decide(column, m, &[]);
    // Each optional part alone, then all of them: what no two parts decide together, none of the table's rules asks.
    for part in &m.optional {
        let with = decide(column, m, &[*part]);
        shape = shape
            .clone()
            .with(with.clone())
            .ok_or(Undecided::Optional {
                at: At {
                    item: *part,
                    part: None,
                },
                with,
                without: shape,
            })?;
    }
    let all: Vec<usize> = m.optional.clone();
    if let Some(last) = all.last().filter(|_| all.len() > 1) {
        let with = decide(column, m, &all);
        let at = At {
            item: *last,
            part: None,
        };
        shape = shape
            .clone()
            .with(with.clone())
            .ok_or(Undecided::Optional {
                at,
                with,
                without: shape,
            })?;
    }
    Ok(shape)
}

fn decides(column: &str, word: &str) -> bool {
    let asks = |rule: &str| {
        let condition = rule.split_once("=>").map_or("", |(condition, _)| condition);
        condition
            .split([' ', '|', '&', '='])
            .any(|part| part.eq_ignore_ascii_case(word))
    };
    column.split(';').any(asks)
}

fn decide(column: &'static str, m: &Match, present: &[usize]) -> Shape {
    for rule in column.split(';') {
        let Some((condition, shape)) = rule.split_once("=>") else {
            break;
        };
        match holds(condition.trim(), m, present) {
            Holds::Yes => return Shape::parse(shape),
            Holds::Unknown => return Shape::Any,
            Holds::No => {}
        }
    }
    Shape::Any
}

fn holds(condition: &str, m: &Match, present: &[usize]) -> Holds {
    if condition == "else" {
        return Holds::Yes;
    }
    let mut result = Holds::No;
    for alternative in condition.split('|') {
        let mut all = Holds::Yes;
        for term in alternative.split('&') {
            match term_holds(term.trim(), m, present) {
                Holds::Yes => {}
                Holds::No => all = Holds::No,
                Holds::Unknown if all == Holds::Yes => all = Holds::Unknown,
                Holds::Unknown => {}
            }
        }
        match all {
            Holds::Yes => return Holds::Yes,
            Holds::Unknown => result = Holds::Unknown,
            Holds::No => {}
        }
    }
    result
}

fn term_holds(term: &str, m: &Match, present: &[usize]) -> Holds {
    let known = |yes: bool| if yes { Holds::Yes } else { Holds::No };
    if let Some((name, start)) = term.split_once('^') {
        let texts: Vec<Option<&str>> = m.texts(name, present).collect();
        if texts.is_empty() {
            return Holds::No;
        }
        return if texts
            .iter()
            .any(|text| text.is_some_and(|text| text.starts_with(start)))
        {
            Holds::Yes
        } else if texts.contains(&None) {
            Holds::Unknown
        } else {
            Holds::No
        };
    }
    if let Some((left, right)) = term.split_once('=') {
        if let Ok(number) = right.parse::<usize>() {
            return known(m.exactly(left, number, present));
        }
        return known(m.has_words_in_turn(left, right, present));
    }
    if term.starts_with(|c: char| c.is_ascii_lowercase()) {
        known(m.has_argument(term, present))
    } else {
        known(m.has_word(term, present))
    }
}
