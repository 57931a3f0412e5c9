//! Typed keys of a command: what they must hold, what their commands take and reply then.

use std::rc::Rc;

use proc_macro2::{Ident, Literal, Span, TokenStream, TokenTree};
use quote::quote;

use crate::argument::{ArgumentKind, Operand, ParsedArgument};
use crate::ast::{KeyFields, TypedKey};
use crate::commands::{HASH, Held, Kind, Match, Operation, Role, Row, Shape};
use crate::literal::Text;
use crate::report::Report;
use crate::scope::Scope;
use crate::tokens::{hidden_at, is_camel};

/// A typed key, and what its command wants of it.
#[derive(Clone)]
pub(crate) struct KeyType {
    pub(crate) path: TokenStream,
    /// The path as text, by which the same keys are found.
    pub(crate) text: String,
    pub(crate) span: Span,
    /// The variable that it is in.
    pub(crate) variable: Option<String>,
    /// Whether the type has no parameters: it is a unit struct.
    pub(crate) unit: bool,
    /// The number of the kind; `None` where any key is taken.
    pub(crate) wanted: Option<u8>,
}

/// The type of a part of what a key holds.
#[derive(Clone)]
pub(crate) struct HeldType {
    pub(crate) key: Rc<KeyType>,
    pub(crate) part: HeldPart,
}

#[derive(Clone)]
pub(crate) enum HeldPart {
    Of(Held),
    /// The value of the field of this name.
    Field(FieldName),
}

/// The name of a hash's field where it is a literal.
#[derive(Clone)]
pub(crate) struct FieldName {
    pub(crate) name: String,
    pub(crate) span: Span,
}

/// A literal that stands for what a key holds.
pub(crate) struct LiteralOf {
    pub(crate) literal: TokenStream,
    pub(crate) span: Span,
    pub(crate) held: HeldType,
}

/// What typed keys make of a command.
pub(crate) struct Typed {
    pub(crate) keys: Vec<Rc<KeyType>>,
    /// Pairs of keys that must hold the same type.
    pub(crate) same: Vec<(Rc<KeyType>, Rc<KeyType>)>,
    pub(crate) literals: Vec<LiteralOf>,
    /// All fields of hashes that are named.
    pub(crate) fields: Vec<(Rc<KeyType>, FieldName)>,
    /// What the command does with a value of the key or of one of its fields.
    pub(crate) operation: Option<(HeldType, Operation)>,
    pub(crate) reply: Option<TypedReply>,
}

/// The reply of a command whose keys are typed.
#[derive(Clone)]
pub(crate) struct TypedReply {
    /// With marks of what the keys hold.
    pub(crate) shape: Shape,
    /// The types of these parts: one for all, or one for each element where the reply is an array.
    pub(crate) parts: ReplyParts,
}

#[derive(Clone)]
pub(crate) enum ReplyParts {
    All(Rc<KeyType>, Option<FieldName>),
    Each(Vec<HeldType>),
}

/// The most elements that a tuple of replies has.
const LONGEST_TUPLE: usize = 12;

/// Makes a typed key of a bare word where a command takes a key, and refuses typed keys where it takes none. `false` after an error.
pub(crate) fn settle(
    row: &Row,
    written: &mut [ParsedArgument],
    roles: &[Role],
    scope: &Scope<'_>,
    report: &mut Report,
) -> bool {
    let before = report.len();
    for (argument, role) in written.iter_mut().zip(roles) {
        match (&mut argument.what, role) {
            (ArgumentKind::Optional { parts, .. }, Role::Optional(roles)) => {
                settle(row, parts, roles, scope, report);
            }
            (
                what @ ArgumentKind::Value(_),
                Role::Argument {
                    kind: Kind::Key, ..
                },
            ) => {
                if let Some(key) = bare_key(what, scope) {
                    *what = ArgumentKind::Key(key);
                }
            }
            (
                ArgumentKind::Key(_),
                Role::Argument {
                    kind: Kind::Key, ..
                },
            ) => {}
            (ArgumentKind::Key(key), role) => misplaced(row, key, role, &argument.text, report),
            _ => {}
        }
    }
    report.len() == before
}

/// `Board`, or a variable that is known to be a key.
fn bare_key(what: &ArgumentKind, scope: &Scope<'_>) -> Option<TypedKey> {
    let ArgumentKind::Value(tokens) = what else {
        return None;
    };
    let mut inner = tokens.clone().into_iter();
    let (Some(TokenTree::Ident(name)), None) = (inner.next(), inner.next()) else {
        return None;
    };
    let (path, fields) = match scope.key_in(&name) {
        Some(key) => (key.clone(), KeyFields::Variable),
        None if is_camel(&name) => (tokens.clone(), KeyFields::Unit),
        None => return None,
    };
    Some(TypedKey {
        path,
        start: name.span(),
        end: name.span(),
        name,
        fields,
    })
}

fn misplaced(row: &Row, key: &TypedKey, role: &Role, written: &str, report: &mut Report) {
    let command = row.name();
    let wanted = match role {
        Role::Argument { name, .. } => format!("`{command}` takes the argument `{name}` here"),
        _ => format!("`{command}` takes no key here"),
    };
    let text = format!("`{written}` is written like a typed key, and {wanted}");
    let help = format!("an ordinary value goes in parentheses: `({written})`");
    report.help_between(key.start, key.end, text, help);
}

/// Reads what the typed keys of a command say, and marks its operands with it.
pub(crate) fn of_command(
    row: &Row,
    found: &Match,
    written: &[ParsedArgument],
    operands: &mut [Operand],
) -> Option<Typed> {
    let mut reader = Reader {
        row,
        current: None,
        field: None,
        all_typed: true,
        keys: Vec::new(),
        literals: Vec::new(),
        fields: Vec::new(),
        names: Some(Vec::new()),
    };
    for ((argument, role), operand) in written.iter().zip(&found.roles).zip(operands) {
        reader.argument(argument, role, operand);
    }
    if reader.keys.is_empty() {
        return None;
    }
    let shape = row.reply_of_key(found).ok();
    let operation = reader.operation(shape.as_ref());
    let reply = reader.reply(shape);
    let same = reader.same();
    Some(Typed {
        operation,
        keys: reader.keys,
        same,
        literals: reader.literals,
        fields: reader.fields,
        reply,
    })
}

/// Goes through the arguments of a command.
struct Reader<'r> {
    row: &'r Row,
    /// The last typed key, unless an untyped one followed.
    current: Option<Rc<KeyType>>,
    /// The field before a value, if it is a literal.
    field: Option<FieldName>,
    /// Whether all keys are typed.
    all_typed: bool,
    keys: Vec<Rc<KeyType>>,
    literals: Vec<LiteralOf>,
    fields: Vec<(Rc<KeyType>, FieldName)>,
    /// The fields, as long as all are literals.
    names: Option<Vec<FieldName>>,
}

impl Reader<'_> {
    fn argument(&mut self, argument: &ParsedArgument, role: &Role, operand: &mut Operand) {
        match (role, operand) {
            (
                Role::Argument {
                    name,
                    kind: Kind::Key,
                },
                Operand::Key(key),
            ) => self.key(name, key),
            (
                Role::Argument {
                    kind: Kind::Key, ..
                },
                _,
            ) => {
                self.all_typed = false;
                self.current = None;
            }
            (Role::Argument { name, .. }, operand) => self.value(name, argument, operand),
            (Role::Spread(spread), Operand::Spread { held, .. }) => {
                let names: Vec<&str> = spread.iteration.iter().map(|(name, _)| *name).collect();
                let has_key = spread.iteration.iter().any(|(_, kind)| *kind == Kind::Key);
                self.all_typed &= !has_key;
                if has_key {
                    self.current = None;
                }
                self.spread(&names, held);
            }
            (Role::Optional(roles), Operand::Optional { operands, .. }) => {
                if let ArgumentKind::Optional { parts, .. } = &argument.what {
                    for ((part, role), operand) in parts.iter().zip(roles).zip(operands) {
                        // The number of replies would depend on it.
                        if matches!(
                            role,
                            Role::Argument {
                                kind: Kind::Key,
                                ..
                            }
                        ) {
                            self.all_typed = false;
                        }
                        if matches!(role, Role::Argument { name: "field", .. }) {
                            self.names = None;
                        }
                        self.argument(part, role, operand);
                    }
                }
            }
            _ => {}
        }
    }

    fn key(&mut self, argument: &str, key: &TypedKey) {
        let unit = matches!(key.fields, KeyFields::Unit);
        let variable = matches!(key.fields, KeyFields::Variable).then(|| key.name.to_string());
        let key = Rc::new(KeyType {
            path: key.path.clone(),
            text: key.path.to_string(),
            span: key.name.span(),
            variable,
            unit,
            wanted: self.row.wanted(argument),
        });
        self.keys.push(key.clone());
        self.current = Some(key);
    }

    fn spread(&mut self, names: &[&str], held: &mut Option<Rc<HeldType>>) {
        if names.contains(&"field") {
            self.names = None;
        }
        let Some(key) = &self.current else { return };
        let part = match names {
            ["field", "value"] => Some(Held::Fields),
            [name] | [_, name] => self.row.held(name),
            _ => None,
        };
        *held = part.map(|part| {
            Rc::new(HeldType {
                key: key.clone(),
                part: HeldPart::Of(part),
            })
        });
    }

    fn value(&mut self, argument: &str, parsed: &ParsedArgument, operand: &mut Operand) {
        let Some(part) = self.row.held(argument) else {
            return;
        };
        let name = match (part, &parsed.what) {
            (Held::FieldName, ArgumentKind::Text(Text::Bytes(bytes))) => {
                std::str::from_utf8(bytes).ok().map(|name| FieldName {
                    name: name.to_owned(),
                    span: parsed.start,
                })
            }
            _ => None,
        };
        if part == Held::FieldName {
            self.field.clone_from(&name);
            match (&mut self.names, &name) {
                (Some(names), Some(name)) => names.push(name.clone()),
                (names, _) => *names = None,
            }
        }
        let Some(key) = self.current.clone() else {
            return;
        };
        if let Some(name) = name {
            self.fields.push((key.clone(), name));
        }
        let part = match (part, &self.field) {
            (Held::FieldValue, Some(field)) => HeldPart::Field(field.clone()),
            (part, _) => HeldPart::Of(part),
        };
        let held = HeldType { key, part };
        match operand {
            Operand::Value { held: place, .. } => *place = Some(Rc::new(held)),
            Operand::Static(_) | Operand::Template(_) => {
                let Some(literal) = literal(parsed) else {
                    return;
                };
                let span = parsed.start;
                self.literals.push(LiteralOf {
                    literal,
                    span,
                    held,
                });
            }
            _ => {}
        }
    }

    /// Keys of one command between which values move, or whose values become one reply.
    fn same(&self) -> Vec<(Rc<KeyType>, Rc<KeyType>)> {
        const MOVED: &[u8] = &[1, 2, 3, 8, 13, 19, 20];
        let moves = |key: &Rc<KeyType>| key.wanted.is_some_and(|kind| MOVED.contains(&kind));
        let Some(first) = self.keys.first().filter(|key| moves(key)) else {
            return Vec::new();
        };
        let others = self.keys[1..].iter();
        let others = others.filter(|key| moves(key) && key.text != first.text);
        others.map(|key| (first.clone(), key.clone())).collect()
    }

    fn operation(&self, shape: Option<&Shape>) -> Option<(HeldType, Operation)> {
        let counted = || shape?.counted();
        let edited = || Some((Held::Value, Operation::EditsBytes));
        let (part, operation) =
            counted().or_else(|| edited().filter(|_| self.row.edits_bytes()))?;
        let part = match &self.field {
            Some(field) if part == Held::FieldValue => HeldPart::Field(field.clone()),
            _ => HeldPart::Of(part),
        };
        let key = self.keys.first()?.clone();
        Some((HeldType { key, part }, operation))
    }

    fn reply(&mut self, shape: Option<Shape>) -> Option<TypedReply> {
        if !self.all_typed {
            return None;
        }
        let first = self.keys.first()?.clone();
        first.wanted?;
        let shape = structured(shape?);
        if !shape.is_held() {
            return None;
        }
        let names = self.names.take().filter(|names| !names.is_empty());
        let is_same = self.keys.iter().all(|key| key.text == first.text);
        let parts = match (&shape, names) {
            (Shape::Array(_), Some(names)) if first.wanted == Some(HASH) => {
                let field = |name| HeldType {
                    key: first.clone(),
                    part: HeldPart::Field(name),
                };
                match names.len() {
                    1..=LONGEST_TUPLE => ReplyParts::Each(names.into_iter().map(field).collect()),
                    _ => ReplyParts::All(first, None),
                }
            }
            (_, Some(names)) => ReplyParts::All(first, names.into_iter().next()),
            (Shape::Array(_), None) if self.row.name() == "MGET" && !is_same => {
                let value = |key: &Rc<KeyType>| HeldType {
                    key: key.clone(),
                    part: HeldPart::Of(Held::Value),
                };
                match self.keys.len() {
                    1..=LONGEST_TUPLE => ReplyParts::Each(self.keys.iter().map(value).collect()),
                    _ => return None,
                }
            }
            // Each stream has entries of its own.
            _ if first.wanted == Some(5) && !is_same => return None,
            _ => ReplyParts::All(first, None),
        };
        Some(TypedReply { shape, parts })
    }
}

/// A shape in which a reply type that holds a part of the key is what it consists of.
fn structured(shape: Shape) -> Shape {
    let again = |shape: Box<Shape>| Box::new(structured(*shape));
    match shape {
        Shape::Named {
            shape: Some(shape), ..
        } if shape.is_held() => structured(*shape),
        Shape::Nullable(shape) => Shape::Nullable(again(shape)),
        Shape::OneOrEmpty(shape) => Shape::OneOrEmpty(again(shape)),
        Shape::Array(shape) => Shape::Array(again(shape)),
        Shape::Set(shape) => Shape::Set(again(shape)),
        Shape::Map(key, value) => Shape::Map(again(key), again(value)),
        Shape::Pairs(key, value) => Shape::Pairs(again(key), again(value)),
        Shape::Tuple(shapes) => Shape::Tuple(shapes.into_iter().map(structured).collect()),
        shape => shape,
    }
}

/// A literal as a value of Rust, of which the text does not matter.
fn literal(parsed: &ParsedArgument) -> Option<TokenStream> {
    let span = hidden_at(parsed.start);
    let text = parsed.text.as_str();
    if text == "true" || text == "false" {
        let word = Ident::new(text, span);
        return Some(quote!(#word));
    }
    let mut literal = if text.starts_with(['"', 'r']) {
        Literal::string("")
    } else if text.starts_with('b') {
        Literal::byte_string(b"")
    } else {
        let number: TokenStream = text.parse().ok()?;
        return Some(
            number
                .into_iter()
                .map(|mut token| {
                    token.set_span(span);
                    token
                })
                .collect(),
        );
    };
    literal.set_span(span);
    Some(TokenTree::from(literal).into())
}
