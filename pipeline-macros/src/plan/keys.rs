//! Typed keys: what is checked of them, and the types of which their commands take and reply values.

use std::rc::Rc;

use proc_macro2::{Span, TokenStream};

use super::planner::Planner;
use crate::commands::{Held, Operation};
use crate::slots::TagCheck;
use crate::typed::{FieldName, HeldPart, HeldType, KeyType, ReplyParts, Typed};

/// What is checked of the typed keys of a pipeline, each once.
#[derive(Default)]
pub(crate) struct KeyChecks {
    /// Keys whose kind a command wants, with its name.
    pub(crate) kinds: Vec<(Rc<KeyType>, String)>,
    /// Fields of hashes, whose numbers are those of constants.
    pub(crate) fields: Vec<(Rc<KeyType>, FieldName)>,
    /// Values of which not every type is fit for what a command does with them.
    pub(crate) operations: Vec<ValueOperation>,
    /// Literals that stand for what a key holds.
    pub(crate) literals: Vec<HeldLiteral>,
    /// Pairs of keys that hold the same type.
    pub(crate) same: Vec<(Rc<KeyType>, Rc<KeyType>)>,
    /// Keys of transactions on a cluster, each with those before it.
    pub(crate) tags: Vec<TagCheck>,
    /// The keys by which the runtime finds their patterns: their paths without spaces, or `PLACE:NAME` for a variable in the command at this place.
    pub(crate) patterns: Vec<(String, Rc<KeyType>)>,
}

pub(crate) struct ValueOperation {
    pub(crate) command: String,
    pub(crate) held: HeldRust,
    pub(crate) operation: Operation,
}

pub(crate) struct HeldLiteral {
    pub(crate) literal: TokenStream,
    pub(crate) span: Span,
    pub(crate) held: HeldRust,
}

/// The Rust type of a part of what a key holds.
#[derive(Clone)]
pub(crate) struct HeldRust {
    pub(crate) key: Rc<KeyType>,
    pub(crate) part: Part,
}

#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Part {
    Of(Held),
    /// The value of the field with this number.
    Field(usize),
}

impl HeldRust {
    fn is(&self, other: &Self) -> bool {
        let (key, other_key) = (&self.key, &other.key);
        key.text == other_key.text && key.wanted == other_key.wanted && self.part == other.part
    }
}

/// The Rust types of the parts of a reply.
#[derive(Clone)]
pub(crate) enum ReplyTypes {
    /// Of this key, with the number of the field whose values they are.
    All(Rc<KeyType>, Option<usize>),
    /// One for each element, which make a tuple.
    Each(Vec<HeldRust>),
}

impl KeyChecks {
    pub(crate) fn is_empty(&self) -> bool {
        self.patterns.is_empty()
    }
}

impl Planner<'_> {
    /// Notes what must hold for the keys of a command.
    pub(super) fn typed_keys(&mut self, command: &str, index: usize, typed: &Typed) {
        for key in &typed.keys {
            let name = match &key.variable {
                Some(variable) => format!("{index}:{variable}"),
                None => key.text.replace(' ', ""),
            };
            if !self.keys.patterns.iter().any(|(known, _)| *known == name) {
                self.keys.patterns.push((name, key.clone()));
            }
        }
        for key in typed.keys.iter().filter(|key| key.wanted.is_some()) {
            let mut known = self.keys.kinds.iter();
            if !known.any(|(it, _)| it.text == key.text && it.wanted == key.wanted) {
                self.keys.kinds.push((key.clone(), command.to_owned()));
            }
        }
        for (key, field) in &typed.fields {
            self.field(key, field);
        }
        if let Some((held, operation)) = &typed.operation {
            let held = self.held(held);
            let mut known = self.keys.operations.iter();
            let is_known = known.any(|it| it.operation == *operation && it.held.is(&held));
            if !is_known {
                self.keys.operations.push(ValueOperation {
                    command: command.to_owned(),
                    held,
                    operation: *operation,
                });
            }
        }
        for literal in &typed.literals {
            let held = self.held(&literal.held);
            let text = literal.literal.to_string();
            let is_same = |it: &HeldLiteral| it.held.is(&held) && it.literal.to_string() == text;
            if !self.keys.literals.iter().any(is_same) {
                self.keys.literals.push(HeldLiteral {
                    literal: literal.literal.clone(),
                    span: literal.span,
                    held,
                });
            }
        }
        for (one, other) in &typed.same {
            let mut known = self.keys.same.iter();
            if !known.any(|(a, b)| a.text == one.text && b.text == other.text) {
                self.keys.same.push((one.clone(), other.clone()));
            }
        }
    }

    /// The number of a field.
    fn field(&mut self, key: &Rc<KeyType>, field: &FieldName) -> usize {
        let fields = &mut self.keys.fields;
        let known = fields
            .iter()
            .position(|(it, known)| it.text == key.text && known.name == field.name);
        known.unwrap_or_else(|| {
            fields.push((key.clone(), field.clone()));
            fields.len() - 1
        })
    }

    pub(super) fn held(&mut self, held: &HeldType) -> HeldRust {
        let part = match &held.part {
            HeldPart::Of(part) => Part::Of(*part),
            HeldPart::Field(field) => Part::Field(self.field(&held.key, field)),
        };
        HeldRust {
            key: held.key.clone(),
            part,
        }
    }

    pub(super) fn reply_types(&mut self, parts: &ReplyParts) -> ReplyTypes {
        match parts {
            ReplyParts::All(key, field) => {
                let field = field.as_ref().map(|field| self.field(key, field));
                ReplyTypes::All(key.clone(), field)
            }
            ReplyParts::Each(parts) => {
                ReplyTypes::Each(parts.iter().map(|part| self.held(part)).collect())
            }
        }
    }
}
