//! The arguments of a command as they are written: what the command table's matcher reads, and what its roles make of them.

use std::rc::Rc;

use proc_macro2::{Span, TokenStream};

use crate::ast::{Optional, Piece, TypedKey, Variable, pieces_text};
use crate::commands::{At, Class, CountOf, Item, Role, Row, SpreadRole};
use crate::literal::{self, Text, TextPart};
use crate::parse;
use crate::report::Report;
use crate::scope::Scope;
use crate::tokens::first_span;
use crate::typed::HeldType;

/// A piece of a command behind its name, as the table's matcher wants it.
#[derive(Clone)]
pub(crate) struct ParsedArgument {
    pub(crate) start: Span,
    pub(crate) end: Span,
    /// As it stands in the source.
    pub(crate) text: String,
    pub(crate) what: ArgumentKind,
}

#[derive(Clone)]
pub(crate) enum ArgumentKind {
    Word(String),
    Text(Text),
    Value(TokenStream),
    Key(TypedKey),
    Spread(TokenStream),
    Count,
    Optional {
        condition: Option<TokenStream>,
        parts: Vec<ParsedArgument>,
        text: String,
    },
}

impl ParsedArgument {
    pub(crate) fn read(
        pieces: &[Piece],
        row: Option<(&Row, Minus)>,
        scope: &Scope,
        report: &mut Report,
    ) -> Vec<Self> {
        let mut written = Vec::new();
        let mut at = 0;
        while at < pieces.len() {
            let (one, taken) = Self::one(&pieces[at..], row, scope, report);
            written.extend(one);
            at += taken;
        }
        written
    }

    /// The next piece and how many pieces it takes.
    fn one(
        pieces: &[Piece],
        row: Option<(&Row, Minus)>,
        scope: &Scope,
        report: &mut Report,
    ) -> (Option<Self>, usize) {
        let piece = &pieces[0];
        let mut taken = 1;
        let what = match piece {
            Piece::Word(_) => {
                let known = |joined: &str| match row {
                    Some((row, _)) => row.words().any(|word| starts_with(word, joined)),
                    None => true,
                };
                let (word, more) = joined(pieces, known, &['-', '.']);
                taken = more;
                Some(ArgumentKind::Word(word))
            }
            Piece::Symbol(symbol, _) => {
                let minus = *symbol == '-' && row.is_none_or(|(_, minus)| minus == Minus::OfNumber);
                match pieces.get(1) {
                    Some(Piece::Literal(number)) if minus && is_number(number) => {
                        taken = 2;
                        literal::read(number, true, report).map(ArgumentKind::Text)
                    }
                    _ => Some(ArgumentKind::Word(symbol.to_string())),
                }
            }
            Piece::Literal(literal) => literal::read(literal, false, report).and_then(|text| {
                let known = scope.check_text(&text, report);
                known.then_some(ArgumentKind::Text(text))
            }),
            Piece::Variable(variable) => variable_kind(variable, row, scope, report),
            Piece::Expression(..) => value_tokens(piece, scope, report).map(ArgumentKind::Value),
            Piece::Key(key) => scope
                .check_key(key, report)
                .then(|| ArgumentKind::Key(key.clone())),
            Piece::Spread(value, _) => value_tokens(value, scope, report).map(ArgumentKind::Spread),
            Piece::Count(_) => Some(ArgumentKind::Count),
            Piece::Optional(optional) => Self::optional(optional, row, scope, report),
        };
        let piece = what.map(|what| Self {
            start: piece.span(),
            end: pieces[taken - 1].end(),
            text: pieces_text(&pieces[..taken]),
            what,
        });
        (piece, taken)
    }

    fn optional(
        optional: &Optional,
        row: Option<(&Row, Minus)>,
        scope: &Scope,
        report: &mut Report,
    ) -> Option<ArgumentKind> {
        let before = report.len();
        let inner = match &optional.condition {
            Some(condition) => {
                scope.check_condition(condition, report);
                scope.with_condition(condition)
            }
            None => scope.clone(),
        };
        let parts = Self::read(&optional.pieces, row, &inner, report);
        let nested = |piece: &&Piece| matches!(piece, Piece::Optional(_));
        if let Some(nested) = optional.pieces.iter().find(nested) {
            parse::nested_optional(nested.span(), report);
        } else if optional.condition.is_none() && report.len() == before {
            let values = parts
                .iter()
                .filter(|part| matches!(part.what, ArgumentKind::Value(_)))
                .count();
            // A comma is a word of the symbols.
            let is_word =
                |part: &Self| matches!(&part.what, ArgumentKind::Word(word) if word != ",");
            if values != 1 {
                Self::undecided(optional.span, parts.iter().any(is_word), report);
            }
        }
        let text = pieces_text(&optional.pieces);
        (report.len() == before).then(|| ArgumentKind::Optional {
            condition: optional.condition.clone(),
            parts,
            text,
        })
    }

    /// Nothing says whether an optional part is sent. One without a word is likely to be meant as a list.
    fn undecided(at: Span, has_word: bool, report: &mut Report) {
        let (text, help) = match has_word {
            true => (
                "this optional part has no condition, so exactly one value in it decides: an `Option`",
                "`[EX ttl]` is sent where `ttl` is `Some`; with a condition: `[NX if fresh]`, `[LIMIT offset count if paged]`",
            ),
            false => (
                "brackets hold an optional part and no list, and nothing decides whether this part is sent",
                "arguments stand one behind the other: `MGET \"a\" \"b\"`, those of a collection behind `..`: `MGET ..keys`; optional parts are `[EX ttl]`, `[NX if fresh]`",
            ),
        };
        report.help(at, text, help);
    }

    /// Whether a typed key stands here.
    pub(crate) fn has_typed_key(&self) -> bool {
        match &self.what {
            ArgumentKind::Key(_) => true,
            ArgumentKind::Optional { parts, .. } => parts.iter().any(Self::has_typed_key),
            _ => false,
        }
    }

    pub(crate) fn item(&self) -> Item<'_> {
        match &self.what {
            ArgumentKind::Word(word) => Item::Word(word),
            ArgumentKind::Text(Text::Bytes(bytes)) => Item::Value(std::str::from_utf8(bytes).ok()),
            ArgumentKind::Text(Text::Template(_))
            | ArgumentKind::Value(_)
            | ArgumentKind::Key(_) => Item::Value(None),
            ArgumentKind::Spread(_) => Item::Spread,
            ArgumentKind::Count => Item::Count,
            ArgumentKind::Optional { parts, .. } => {
                Item::Optional(parts.iter().map(Self::item).collect())
            }
        }
    }

    pub(crate) fn operand(self, role: &Role) -> Operand {
        let span = self.start;
        match (self.what, role) {
            (ArgumentKind::Word(_), Role::Word { sent }) => {
                Operand::Static(sent.as_bytes().to_vec())
            }
            (ArgumentKind::Value(tokens), Role::Argument { kind, .. }) => Operand::Value {
                tokens,
                span,
                class: kind.class(),
                held: None,
            },
            (ArgumentKind::Value(tokens), Role::Choice { words }) => Operand::Choice {
                tokens,
                span,
                words: words.clone(),
            },
            (ArgumentKind::Spread(tokens), Role::Spread(role)) => Operand::Spread {
                span: first_span(&tokens, span),
                tokens,
                role: Some(role.clone()),
                held: None,
            },
            (ArgumentKind::Count, Role::Count { of, .. }) => Operand::Count { of: of.clone() },
            (
                ArgumentKind::Optional {
                    condition,
                    parts,
                    text,
                },
                Role::Optional(roles),
            ) => {
                let operands = parts
                    .into_iter()
                    .zip(roles)
                    .map(|(part, role)| part.operand(role))
                    .collect();
                Operand::Optional {
                    condition,
                    operands,
                    text,
                }
            }
            (what, _) => Self { what, ..self }.plain_operand(),
        }
    }

    /// The operand where nothing is known of its role.
    pub(crate) fn plain_operand(self) -> Operand {
        let span = self.start;
        match self.what {
            ArgumentKind::Word(word) => Operand::Static(word.into_bytes()),
            ArgumentKind::Text(Text::Bytes(bytes)) => Operand::Static(bytes),
            ArgumentKind::Text(Text::Template(pieces)) => Operand::Template(pieces),
            ArgumentKind::Value(tokens) => Operand::Value {
                tokens,
                span,
                class: Class::Text,
                held: None,
            },
            ArgumentKind::Key(key) => Operand::Key(key),
            ArgumentKind::Spread(tokens) => Operand::Spread {
                span: first_span(&tokens, span),
                tokens,
                role: None,
                held: None,
            },
            ArgumentKind::Count => Operand::Static(Vec::new()),
            ArgumentKind::Optional {
                condition,
                parts,
                text,
            } => Operand::Optional {
                condition,
                operands: parts.into_iter().map(Self::plain_operand).collect(),
                text,
            },
        }
    }
}

/// A variable, unless it is `true` or `false`, or an option word in small letters.
fn variable_kind(
    variable: &Variable,
    row: Option<(&Row, Minus)>,
    scope: &Scope,
    report: &mut Report,
) -> Option<ArgumentKind> {
    let name = variable.root.to_string();
    let capitals = name.to_ascii_uppercase();
    match name.as_str() {
        "true" => Some(ArgumentKind::Text(Text::Bytes(b"1".to_vec()))),
        "false" => Some(ArgumentKind::Text(Text::Bytes(b"0".to_vec()))),
        name if row.is_some_and(|(row, _)| row.has_word(&capitals)) && scope.is_unknown(name) => {
            let help = format!("option words are written in capitals: `{capitals}`");
            let text = format!("`{name}` is neither an option word nor a field of the pipeline");
            report.help(variable.root.span(), text, help);
            None
        }
        _ => scope
            .check(&variable.root, report)
            .then(|| ArgumentKind::Value(variable.tokens.clone())),
    }
}

/// The tokens of a variable or an expression, if it may use the names that it uses.
fn value_tokens(piece: &Piece, scope: &Scope, report: &mut Report) -> Option<TokenStream> {
    let (known, tokens) = match piece {
        Piece::Variable(it) => (scope.check(&it.root, report), &it.tokens),
        Piece::Expression(tokens, _) => (scope.check_expression(tokens, report), tokens),
        _ => return None,
    };
    known.then(|| tokens.clone())
}

/// Whether `word` begins with `start`, whatever the case in which the table writes it.
fn starts_with(word: &str, start: &str) -> bool {
    word.get(..start.len())
        .is_some_and(|found| found.eq_ignore_ascii_case(start))
}

fn is_number(literal: &proc_macro2::Literal) -> bool {
    literal
        .to_string()
        .starts_with(|first: char| first.is_ascii_digit())
}

pub(crate) fn span_of(written: &[ParsedArgument], at: At) -> (Span, Span) {
    let item = &written[at.item];
    match (&item.what, at.part) {
        (ArgumentKind::Optional { parts, .. }, Some(part)) => (parts[part].start, parts[part].end),
        _ => (item.start, item.end),
    }
}

/// What a `-` before a number is.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Minus {
    OfNumber,
    Word,
}

/// One argument, or what becomes arguments at run time.
pub(crate) enum Operand {
    Static(Vec<u8>),
    Template(Vec<TextPart>),
    Value {
        tokens: TokenStream,
        span: Span,
        class: Class,
        /// What a typed key wants of it.
        held: Option<Rc<HeldType>>,
    },
    Key(TypedKey),
    Choice {
        tokens: TokenStream,
        span: Span,
        words: Vec<&'static str>,
    },
    Count {
        of: Vec<CountOf>,
    },
    Spread {
        tokens: TokenStream,
        span: Span,
        role: Option<SpreadRole>,
        /// What a typed key wants of its elements, or of the second ones of its pairs.
        held: Option<Rc<HeldType>>,
    },
    Optional {
        condition: Option<TokenStream>,
        operands: Vec<Operand>,
        text: String,
    },
}

impl Operand {
    /// Whether this is always exactly one argument.
    pub(crate) fn is_single(&self) -> bool {
        !matches!(self, Self::Spread { .. } | Self::Optional { .. })
    }
}

/// The longest word that the first pieces make, joined by the symbols given, as long as it is the start of something known.
pub(crate) fn joined(
    pieces: &[Piece],
    known: impl Fn(&str) -> bool,
    by: &[char],
) -> (String, usize) {
    let mut name = match &pieces[0] {
        Piece::Word(word) => word.to_string(),
        _ => String::new(),
    };
    let mut taken = 1;
    while let (Some(Piece::Symbol(symbol, _)), Some(Piece::Word(next))) =
        (pieces.get(taken), pieces.get(taken + 1))
    {
        let longer = format!("{name}{symbol}{next}");
        if !by.contains(symbol) || !known(&longer) {
            break;
        }
        name = longer;
        taken += 2;
    }
    (name, taken)
}
