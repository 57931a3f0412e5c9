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
    IntBool,
    /// A bulk, simple or verbatim string.
    BulkString,
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
    /// A part of what the key holds, whose type says more than the shape.
    Held(Held, Box<Shape>),
    /// One element, or an empty array.
    OneOrEmpty(Box<Shape>),
    /// A type of the runtime or of redis-rs. Where `shape` is given, other types that hold that shape do as well.
    Named {
        name: &'static str,
        /// Which variant of the type is read, where the reply does not tell them apart; 0 where it has one only.
        variant: u8,
        shape: Option<Box<Shape>>,
    },
}

/// Which part of what a key holds an argument or a part of a reply is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Held {
    /// A value, an element, a member or an item.
    Value,
    /// The name of a hash's field.
    FieldName,
    /// The value of a hash's field.
    FieldValue,
    /// All fields of a hash.
    Fields,
    /// The fields of an entry of a stream.
    Entry,
}

/// What a command does with a value of a key, where not every value is fit for it. The numbers are those of the runtime's `operations`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operation {
    CountsIntegers = 0,
    CountsDecimals = 1,
    EditsBytes = 2,
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
            Shape::IntBool => f.write_str("an integer that is 0 or 1"),
            Shape::BulkString => f.write_str("a string"),
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
            Shape::Held(_, shape) => shape.fmt(f),
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

    /// The shape without marks of what the key holds.
    pub fn unmarked(self) -> Shape {
        let again = |shape: Box<Shape>| Box::new(shape.unmarked());
        match self {
            Shape::Held(_, shape) => *shape,
            Shape::Nullable(shape) => Shape::Nullable(again(shape)),
            Shape::OneOrEmpty(shape) => Shape::OneOrEmpty(again(shape)),
            Shape::Array(shape) => Shape::Array(again(shape)),
            Shape::Set(shape) => Shape::Set(again(shape)),
            Shape::Map(key, value) => Shape::Map(again(key), again(value)),
            Shape::Pairs(key, value) => Shape::Pairs(again(key), again(value)),
            Shape::Tuple(shapes) => Shape::Tuple(shapes.into_iter().map(Shape::unmarked).collect()),
            shape => shape,
        }
    }

    /// How the command counts the part of the key that it replies.
    pub fn counted(&self) -> Option<(Held, Operation)> {
        match self {
            Shape::Held(part, shape) => match **shape {
                Shape::Int => Some((*part, Operation::CountsIntegers)),
                Shape::Double => Some((*part, Operation::CountsDecimals)),
                _ => None,
            },
            Shape::Tuple(shapes) => shapes.first()?.counted(),
            _ => None,
        }
    }

    /// Whether a part of what the key holds stands in it.
    pub fn is_held(&self) -> bool {
        match self {
            Shape::Held(..) => true,
            Shape::Nullable(shape)
            | Shape::OneOrEmpty(shape)
            | Shape::Array(shape)
            | Shape::Set(shape) => shape.is_held(),
            Shape::Map(key, value) | Shape::Pairs(key, value) => key.is_held() || value.is_held(),
            Shape::Tuple(shapes) => shapes.iter().any(Shape::is_held),
            Shape::Named { shape, .. } => shape.as_ref().is_some_and(|shape| shape.is_held()),
            _ => false,
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

    /// Reads a shape, whatever the key of its command holds.
    pub fn parse(text: &'static str) -> Shape {
        Shape::parse_held(text, false)
    }

    /// Reads a shape, in which it is marked what the key holds if that is `held`.
    fn parse_held(text: &'static str, held: bool) -> Shape {
        let mut reader = Reader {
            text: text.trim(),
            at: 0,
            held,
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
    /// Whether what the key holds is marked.
    held: bool,
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
            let (name, variant) = name.split_once(':').unwrap_or((name, "0"));
            Shape::Named {
                name,
                variant: variant.parse().unwrap_or(0),
                shape: inner.pop().map(Box::new),
            }
        } else {
            match held(name) {
                Some((held, shape)) if self.held => Shape::Held(held, Box::new(shape)),
                Some((_, shape)) => shape,
                None => named(name, inner),
            }
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

/// What the key holds, by the name that the column has for it, and its shape.
fn held(name: &str) -> Option<(Held, Shape)> {
    let pair = |of: fn(Box<Shape>, Box<Shape>) -> Shape| {
        of(Box::new(Shape::BulkString), Box::new(Shape::BulkString))
    };
    Some(match name {
        "value" | "element" | "member" | "item" => (Held::Value, Shape::BulkString),
        "number" => (Held::Value, Shape::Int),
        "decimal" => (Held::Value, Shape::Double),
        "fieldname" => (Held::FieldName, Shape::BulkString),
        "fieldvalue" => (Held::FieldValue, Shape::BulkString),
        "fieldnumber" => (Held::FieldValue, Shape::Int),
        "fielddecimal" => (Held::FieldValue, Shape::Double),
        "fields" => (Held::Fields, pair(Shape::Map)),
        "entry" => (Held::Entry, pair(Shape::Pairs)),
        _ => return None,
    })
}

fn named(name: &'static str, inner: Vec<Shape>) -> Shape {
    let mut of = inner.into_iter();
    let mut next = || Box::new(of.next().unwrap_or(Shape::Any));
    match name {
        "ok" => Shape::Ok,
        "int" => Shape::Int,
        "int01" => Shape::IntBool,
        "bulk" => Shape::BulkString,
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

/// The shape of the reply that the column gives for a match, in which it is marked what the key holds if that is `held`.
pub(crate) fn reply(column: &'static str, m: &Match, held: bool) -> Result<Shape, Undecided> {
    if !column.contains("=>") {
        return Ok(Shape::parse_held(column, held));
    }
    let decide = |column, m: &Match, present: &[usize]| decide(column, m, present, held);
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

fn decide(column: &'static str, m: &Match, present: &[usize], held: bool) -> Shape {
    for rule in column.split(';') {
        let Some((condition, shape)) = rule.split_once("=>") else {
            break;
        };
        match holds(condition.trim(), m, present) {
            Holds::Yes => return Shape::parse_held(shape, held),
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
