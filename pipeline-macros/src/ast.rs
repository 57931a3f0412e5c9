//! What was written: the pipeline as the user's tokens, sorted into statements, commands and arguments.

use std::collections::HashSet;

use proc_macro2::{Ident, Literal, Span, TokenStream};
use syn::{DeriveInput, LitStr};

use crate::tokens::touching;

/// A whole invocation of the macro.
pub(crate) struct Pipeline {
    pub(crate) settings: Settings,
    /// The struct of the struct form; the inline form has none.
    pub(crate) header: Option<DeriveInput>,
    /// The second struct, which names the reply.
    pub(crate) reply: Option<DeriveInput>,
    pub(crate) body: Block,
    /// The fields of the struct that nothing behind it mentions.
    pub(crate) unused_fields: HashSet<String>,
    /// How many commands the text has; their ids are below this number.
    pub(crate) commands: usize,
}

/// What `#[redis(…)]` says.
#[derive(Default)]
pub(crate) struct Settings {
    /// Fields with `#[redis(key)]`.
    pub(crate) key_fields: Vec<KeyField>,
    /// `crate = path`: where `redis_pipeline` is found.
    pub(crate) krate: Option<syn::Path>,
    /// `server = "7.0"`: the oldest server that the pipeline has to run on.
    pub(crate) server: Option<LitStr>,
    /// `cluster`: the pipeline has to run on a cluster.
    pub(crate) cluster: bool,
    /// `blocking`: nobody else uses the connection, so its last command may wait.
    pub(crate) blocking: bool,
}

/// Statements between braces, or all of a pipeline.
pub(crate) struct Block {
    pub(crate) statements: Vec<Statement>,
    /// Where to point when the block as a whole is wrong.
    pub(crate) span: Span,
}

impl Block {
    /// Whether a reply of it has a name.
    pub(crate) fn has_lets(&self) -> bool {
        self.statements.iter().any(|it| match &it.source {
            Source::Atomic(block) => block.has_lets(),
            _ => it.binding.is_some(),
        })
    }
}

pub(crate) struct Statement {
    pub(crate) docs: TokenStream,
    pub(crate) binding: Option<Binding>,
    pub(crate) source: Source,
    /// The `TYPE` of `SOURCE -> TYPE`, which only the value of a block has.
    pub(crate) ty: Option<TokenStream>,
    /// Whether a `;` ends it. The last statement of a block without one may be its value.
    pub(crate) terminated: bool,
    pub(crate) span: Span,
}

/// The `NAME: TYPE` of `let NAME: TYPE = SOURCE;`.
pub(crate) struct Binding {
    pub(crate) name: Ident,
    pub(crate) ty: Option<TokenStream>,
}

pub(crate) enum Source {
    Command(Command),
    For(For),
    If(If),
    Atomic(Block),
    /// `Other { … }` or `( … )`: another pipeline, as an expression.
    Nested(TokenStream),
    /// What could not be read; its error is in the report.
    Broken,
}

pub(crate) struct Command {
    pub(crate) id: usize,
    pub(crate) pieces: Vec<Piece>,
    pub(crate) otherwise: Option<Otherwise>,
}

/// `else VALUE` or `else ?`, behind a command that can reply nil.
#[derive(Clone)]
pub(crate) enum Otherwise {
    /// Takes the place of nil.
    Value(TokenStream),
    /// Nil is a failure of the command.
    Failure,
}

impl Command {
    /// The words that it begins with, a dot between them passed over.
    pub(crate) fn words(&self) -> Vec<String> {
        let mut words = Vec::new();
        for piece in &self.pieces {
            match piece {
                Piece::Word(word) => words.push(word.to_string()),
                Piece::Symbol('.', _) => {}
                _ => break,
            }
        }
        words
    }

    /// Where a word stands.
    pub(crate) fn word(&self, text: &str) -> Option<Span> {
        self.pieces.iter().find_map(|piece| match piece {
            Piece::Word(word) if word == text => Some(word.span()),
            _ => None,
        })
    }
}

pub(crate) struct For {
    pub(crate) pattern: TokenStream,
    /// The `KEY` of `for NAME: KEY in …`: the variable is a typed key.
    pub(crate) key_type: Option<TokenStream>,
    pub(crate) iterable: TokenStream,
    /// The `KEY` of `KEY => …`.
    pub(crate) key: Option<TokenStream>,
    pub(crate) body: Block,
    pub(crate) span: Span,
}

pub(crate) struct If {
    /// Condition and block of `if` and of each `else if`.
    pub(crate) arms: Vec<(TokenStream, Block)>,
    pub(crate) otherwise: Option<Block>,
}

/// One piece of a command, before the command table says what it is.
#[derive(Clone)]
pub(crate) enum Piece {
    /// A bare word in capitals.
    Word(Ident),
    /// A bare symbol such as `*` or `-`.
    Symbol(char, Span),
    Literal(Literal),
    /// A variable or a dotted field.
    Variable(Variable),
    /// `keys::Board`, `UserKey(user)`.
    Key(TypedKey),
    /// `( … )`: the expression in it.
    Expression(TokenStream, Span),
    Spread(Box<Piece>, Span),
    /// `_`
    Count(Span),
    Optional(Optional),
}

/// `day`, `order.id`, `pair.0`.
#[derive(Clone)]
pub(crate) struct Variable {
    pub(crate) root: Ident,
    /// The tokens of the whole, the root among them.
    pub(crate) tokens: TokenStream,
    pub(crate) end: Span,
}

/// A typed key: a path whose last name is in camel case, and what constructs the key.
#[derive(Clone)]
pub(crate) struct TypedKey {
    /// The type, without what constructs it.
    pub(crate) path: TokenStream,
    pub(crate) name: Ident,
    pub(crate) fields: KeyFields,
    pub(crate) start: Span,
    pub(crate) end: Span,
}

/// A field of the pipeline that is a typed key, or a list of them.
pub(crate) struct KeyField {
    pub(crate) name: String,
    /// The type of the key, without its lifetimes.
    pub(crate) key: TokenStream,
    pub(crate) is_list: bool,
}

/// What constructs a typed key.
#[derive(Clone)]
pub(crate) enum KeyFields {
    Unit,
    /// This variable is the key.
    Variable,
    /// `( … )`
    Unnamed(Vec<TokenStream>, Span),
    /// `{ … }`
    Named(Vec<NamedField>, Span),
}

/// `name: value`, `name` alone, or `..base`.
#[derive(Clone)]
pub(crate) struct NamedField {
    /// What stands before the value, the `:` with it.
    pub(crate) name: TokenStream,
    /// Nothing where the name is the value.
    pub(crate) value: Option<TokenStream>,
}

impl TypedKey {
    /// As it is written.
    fn text(&self) -> String {
        let path = compact(&self.path);
        match &self.fields {
            KeyFields::Unit => path,
            KeyFields::Variable => self.name.to_string(),
            KeyFields::Unnamed(values, _) => {
                let values: Vec<String> = values.iter().map(TokenStream::to_string).collect();
                format!("{path}({})", values.join(", "))
            }
            KeyFields::Named(fields, _) => {
                let fields: Vec<String> = fields.iter().map(NamedField::text).collect();
                match fields.is_empty() {
                    true => format!("{path} {{}}"),
                    false => format!("{path} {{ {} }}", fields.join(", ")),
                }
            }
        }
    }
}

impl NamedField {
    fn text(&self) -> String {
        let name = compact(&self.name);
        match &self.value {
            Some(value) => format!("{} {value}", name.replace(":", ": ").trim_end()),
            None => name,
        }
    }
}

/// `[ … ]` and `[ … if COND ]`.
#[derive(Clone)]
pub(crate) struct Optional {
    pub(crate) pieces: Vec<Piece>,
    pub(crate) condition: Option<TokenStream>,
    pub(crate) span: Span,
}

impl Piece {
    pub(crate) fn span(&self) -> Span {
        match self {
            Self::Word(word) => word.span(),
            Self::Literal(literal) => literal.span(),
            Self::Variable(variable) => variable.root.span(),
            Self::Key(key) => key.start,
            Self::Symbol(_, span)
            | Self::Expression(_, span)
            | Self::Spread(_, span)
            | Self::Count(span) => *span,
            Self::Optional(optional) => optional.span,
        }
    }

    /// Where the piece ends; the same as `span` for what is one token.
    pub(crate) fn end(&self) -> Span {
        match self {
            Self::Variable(variable) => variable.end,
            Self::Key(key) => key.end,
            Self::Spread(value, _) => value.end(),
            _ => self.span(),
        }
    }
}

/// A command or a part of it as written, with one space between its pieces.
pub(crate) fn pieces_text(pieces: &[Piece]) -> String {
    let mut text = String::new();
    let mut glued = true;
    // Where positions are not known, a symbol counts as part of what it stands beside.
    let apart = |one: &Piece, next: &Piece| touching(one.end(), next.span()) == Some(false);
    for (at, piece) in pieces.iter().enumerate() {
        let joint = matches!(piece, Piece::Symbol('.' | '-', _))
            && match (at.checked_sub(1).map(|it| &pieces[it]), pieces.get(at + 1)) {
                (Some(before @ Piece::Word(_)), Some(after @ Piece::Word(_))) => {
                    !apart(before, piece) && !apart(piece, after)
                }
                _ => false,
            };
        if !glued && !joint {
            text.push(' ');
        }
        text.push_str(&piece_text(piece));
        let negative = match (piece, pieces.get(at + 1)) {
            (Piece::Symbol('-', _), Some(number @ Piece::Literal(_))) => !apart(piece, number),
            _ => false,
        };
        glued = joint || negative;
    }
    text
}

pub(crate) fn piece_text(piece: &Piece) -> String {
    match piece {
        Piece::Word(word) => word.to_string(),
        Piece::Symbol(symbol, _) => symbol.to_string(),
        Piece::Literal(literal) => literal.to_string(),
        Piece::Variable(variable) => compact(&variable.tokens),
        Piece::Key(key) => key.text(),
        Piece::Expression(tokens, _) => format!("({tokens})"),
        Piece::Spread(value, _) => format!("..{}", piece_text(value)),
        Piece::Count(_) => "_".to_owned(),
        Piece::Optional(optional) => match &optional.condition {
            Some(condition) => format!("[{} if {condition}]", pieces_text(&optional.pieces)),
            None => format!("[{}]", pieces_text(&optional.pieces)),
        },
    }
}

fn compact(tokens: &TokenStream) -> String {
    tokens.to_string().replace(' ', "")
}
