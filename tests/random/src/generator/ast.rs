//! The programs: pipelines as trees, which one module writes as Rust and another interprets.

/// A module with one pipeline that is executed, and those that it holds.
#[derive(Clone, Debug)]
pub struct Program {
    /// The number that makes it.
    pub seed: u64,
    /// Pipelines of the struct form; each may hold those before it.
    pub nested: Vec<Nested>,
    /// Whether the fields of the pipeline that is executed are owned.
    pub owned: bool,
    /// The statements of the pipeline that is executed.
    pub body: Vec<Statement>,
}

/// A pipeline that others hold.
#[derive(Clone, Debug)]
pub struct Nested {
    /// Whether its fields are owned.
    pub owned: bool,
    /// Its statements.
    pub body: Vec<Statement>,
}

/// One statement of a pipeline or of a block.
#[derive(Clone, Debug)]
pub struct Statement {
    /// The `let`.
    pub binding: Option<Binding>,
    /// Its right side.
    pub source: Source,
    /// The type behind `->`.
    pub arrow: Option<Type>,
    /// Whether a `;` ends it.
    pub terminated: bool,
}

/// `let NAME: TYPE =`
#[derive(Clone, Debug)]
pub struct Binding {
    /// Unique in its block.
    pub name: String,
    /// The type, where one is written.
    pub written: Option<Type>,
}

/// Everything that a statement can be.
#[derive(Clone, Debug)]
pub enum Source {
    /// A command of the table or in quotes.
    Command(Command),
    /// `for`, with and without keys.
    For(For),
    /// `if`, `else if`, `else`.
    If {
        /// Conditions and their blocks.
        arms: Vec<(Condition, Vec<Statement>)>,
        /// The last block.
        otherwise: Option<Vec<Statement>>,
    },
    /// A transaction.
    Atomic(Vec<Statement>),
    /// A pipeline of the struct form, by its number.
    Struct {
        /// Which of [`Program::nested`].
        number: usize,
        /// Whether its fields are owned.
        owned: bool,
        /// The value of its field `n`.
        n: Expression,
        /// Whether its field `flag` is the opposite of this one's.
        opposite: bool,
    },
    /// A pipeline of the inline form, as an expression.
    Inline(Vec<Statement>),
    /// One of the two as the field of a generic pipeline, whose output has it as its only element.
    Held(Box<Source>),
}

/// `for VARIABLES in OVER { KEY => BODY }`
#[derive(Clone, Debug)]
pub struct For {
    /// One variable, or two of a pair.
    pub variables: Vec<Variable>,
    /// The collection or the iterator.
    pub over: Over,
    /// The key of a loop that makes pairs, and what holds them.
    pub key: Option<(Container, Expression)>,
    /// The block.
    pub body: Vec<Statement>,
}

/// What a loop goes through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Over {
    /// `ids`, by reference.
    Ids,
    /// `words`, by reference.
    Words,
    /// `pairs`, by reference.
    Pairs,
    /// `maybe`, which has one element or none.
    Maybe,
    /// An array in place.
    Array,
    /// `0..count`: an iterator, which the struct form sends in parts.
    Range,
    /// `ids.iter().rev()`
    Reversed,
    /// `words.iter().enumerate()`
    Enumerated,
}

/// A variable in scope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variable {
    /// Its name.
    pub name: String,
    /// Its type.
    pub kind: Kind,
}

/// The types of variables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An integer of any type, by value.
    Integer,
    /// A reference to one.
    IntegerRef,
    /// `bool`
    Flag,
    /// Text behind any number of references.
    Text,
}

/// An expression in Rust.
#[derive(Clone, Debug)]
pub enum Expression {
    /// A number.
    Number(i64),
    /// A variable that is a number.
    Variable(Variable),
    /// `a + b`
    Sum(Box<Expression>, i64),
    /// Notes where it is evaluated, and returns the value.
    At(u32, Box<Expression>),
}

/// What stands behind `if`.
#[derive(Clone, Debug)]
pub enum Condition {
    /// `flag`
    Flag,
    /// `!flag`
    NotFlag,
    /// `value > limit`
    Above(Expression, i64),
    /// `value % 2 == 0`
    Even(Expression),
    /// `!words.is_empty()`
    Words,
    /// `let Some(name) = maybe`
    Maybe(String),
    /// `let Some(name) = name && flag`
    NameAndFlag(String),
}

/// A command and what its reply is read as.
#[derive(Clone, Debug)]
pub struct Command {
    /// Whether its name stands in quotes.
    pub quoted: bool,
    /// The words of its name and its arguments.
    pub arguments: Vec<Argument>,
    /// Whether the reply is read as this without a type.
    pub plain: bool,
    /// What the reply is read as where it is not dropped.
    pub reply: Leaf,
    /// The value in place of nil.
    pub default: Option<Default>,
}

/// `else VALUE`
#[derive(Clone, Debug, PartialEq)]
pub enum Default {
    /// Text.
    Text(&'static str),
    /// An integer, noted where it is evaluated.
    Integer(u32, i64),
    /// A floating-point number.
    Float(f64),
    /// `?`: nil is a failure.
    Failure,
}

/// An argument as it is written.
#[derive(Clone, Debug)]
pub enum Argument {
    /// A word in capitals or a symbol.
    Word(String),
    /// An integer.
    Number(i64),
    /// Text with values in it.
    Text(Vec<Piece>),
    /// A variable.
    Variable(Variable),
    /// `( … )`
    Expression(Expression),
    /// `..VALUE`
    Spread {
        /// The value.
        of: Spread,
        /// Whether the command needs one of its elements.
        needed: bool,
    },
    /// `[ … if CONDITION ]`
    Optional(Vec<Argument>, Option<Condition>),
    /// `_`, which is the number of the keys behind it.
    Count,
    /// `(SCRIPT)`, by its number.
    Script(usize),
}

/// A piece of text.
#[derive(Clone, Debug)]
pub enum Piece {
    /// As it is.
    Literal(String),
    /// `{name}`, or with a width of three digits.
    Value(Variable, bool),
}

/// What `..` takes.
#[derive(Clone, Debug)]
pub enum Spread {
    /// `words`
    Words,
    /// `ids`
    Ids,
    /// `pairs`, two arguments each.
    Pairs,
    /// The first `count` of these.
    Some(Vec<String>),
}

/// The type of a reply.
#[derive(Clone, Debug, PartialEq)]
pub enum Type {
    /// The reply of one command.
    Leaf(Leaf),
    /// A loop.
    List(Box<Type>),
    /// A loop with keys.
    Pairs(Container, Box<Type>),
    /// An `if` without `else`.
    Maybe(Box<Type>),
    /// Several `let`s, or the one or none of a pipeline.
    Tuple(Vec<Type>),
}

/// What holds the pairs of a loop with keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Container {
    /// `Vec<(i64, V)>`
    Vec,
    /// `BTreeMap<i64, V>`
    BTreeMap,
    /// `HashMap<i64, V>`
    HashMap,
}

/// The type of one command's reply.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Leaf {
    /// `()`
    Unit,
    /// `i64`
    Int,
    /// `bool`
    Bool,
    /// `f64`
    Float,
    /// `String`
    Text,
    /// `Option<String>`
    MaybeText,
    /// `Option<i64>`
    MaybeInt,
    /// `Option<Vec<u8>>`
    MaybeBytes,
    /// `Option<f64>`
    MaybeFloat,
    /// `Vec<String>`
    Texts,
    /// `Option<Vec<String>>`
    MaybeTexts,
    /// `Vec<Option<String>>`
    TextsWithGaps,
    /// `Vec<bool>`
    Bools,
    /// `HashSet<String>`
    Set,
    /// `HashMap<String, String>`
    Hash,
    /// `Vec<(String, f64)>`
    Scores,
    /// `Vec<StreamEntry>`
    Entries,
    /// `Result<T, ServerError>`
    Fallible(Box<Leaf>),
    /// `Result<T, Failure>`
    Caught(Box<Leaf>),
}
