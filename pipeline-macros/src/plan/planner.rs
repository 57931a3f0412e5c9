//! What planning has found so far, and what it expects of a block.

use std::collections::{HashMap, HashSet};

use proc_macro2::Ident;

use super::keys::KeyChecks;
use super::{Hoisted, Info, Local, StateSlot, Type};
use crate::check::Resolved;
use crate::literal::TextPart;
use crate::report::Report;
use crate::tokens::name as plain_name;

/// Plans block by block.
pub(super) struct Planner<'r> {
    pub(super) resolved: Vec<Option<Resolved>>,
    pub(super) commands: Vec<Info>,
    pub(super) state_slots: Vec<StateSlot>,
    /// The fields of the struct form.
    pub(super) fields: Option<Vec<Ident>>,
    /// The type parameters of the struct form.
    parameters: HashSet<String>,
    /// Those of them whose text is the same wherever it stands.
    invariant_fields: HashSet<String>,
    pub(super) interpolates: bool,
    pub(super) hoisted: Vec<Hoisted>,
    pub(super) keys: KeyChecks,
    /// The same by their texts.
    hoisted_parts: HashMap<(String, Option<String>), Local>,
    locals: usize,
    /// Whether a pipeline whose last command waits may stand here: last, and outside of loops.
    pub(super) may_wait: bool,
    pub(super) in_atomic: bool,
    /// The loops and the conditions with patterns around.
    pub(super) around: Vec<EnclosingBlock>,
    pub(super) report: &'r mut Report,
}

/// What the surroundings want of a block's value.
#[derive(Clone)]
pub(super) struct Expectation {
    /// Whether the value goes anywhere.
    pub(super) bound: bool,
    /// The type that it must have, where one is written.
    pub(super) ty: Option<Type>,
    /// The types of its `let`s, where a tuple is written.
    pub(super) parts: Vec<Type>,
    pub(super) label: Option<String>,
    /// Whether an error has said already that the value goes nowhere.
    pub(super) reported: bool,
}

impl Expectation {
    pub(super) fn nothing() -> Self {
        Self {
            bound: false,
            ty: None,
            parts: Vec::new(),
            label: None,
            reported: false,
        }
    }
}

/// A block with variables of its own.
pub(super) struct EnclosingBlock {
    pub(super) names: HashSet<String>,
    pub(super) plain: Option<PlainLoop>,
}

/// `for one in field`, and whether it has to be gone through again to read the replies.
pub(super) struct PlainLoop {
    pub(super) variable: Ident,
    pub(super) field: Ident,
    pub(super) again: bool,
}

impl<'r> Planner<'r> {
    pub(super) fn new(
        resolved: Vec<Option<Resolved>>,
        fields: Option<Vec<Ident>>,
        parameters: HashSet<String>,
        invariant_fields: HashSet<String>,
        report: &'r mut Report,
    ) -> Self {
        Planner {
            resolved,
            commands: Vec::new(),
            state_slots: Vec::new(),
            locals: 0,
            may_wait: false,
            in_atomic: false,
            around: Vec::new(),
            fields,
            parameters,
            invariant_fields,
            interpolates: false,
            hoisted: Vec::new(),
            keys: KeyChecks::default(),
            hoisted_parts: HashMap::new(),
            report,
        }
    }

    /// Whether a name is a type parameter of the struct form.
    pub(super) fn is_parameter(&self, name: &Ident) -> bool {
        self.parameters.contains(&name.to_string())
    }

    /// Whether one of the type parameters of the struct form stands in a written type.
    pub(super) fn mentions_parameter(&self, ty: &Type) -> bool {
        !self.parameters.is_empty()
            && ty
                .written()
                .split(|c: char| !c.is_alphanumeric() && c != '_')
                .any(|word| self.parameters.contains(word))
    }

    /// The local of a text's value, and whether it is still to be made ready here.
    pub(super) fn part(&mut self, value: &TextPart) -> Option<(Local, bool)> {
        let TextPart::Value { root, tokens, spec } = value else {
            return None;
        };
        self.interpolates = true;
        if !self.invariant_fields.contains(&plain_name(root)) {
            return Some((self.local(), true));
        }
        let key = (tokens.to_string(), spec.clone());
        if let Some(part) = self.hoisted_parts.get(&key) {
            return Some((*part, false));
        }
        let part = self.local();
        self.hoisted_parts.insert(key, part);
        self.hoisted.push(Hoisted {
            part,
            tokens: tokens.clone(),
            spec: spec.clone(),
        });
        Some((part, false))
    }

    pub(super) fn local(&mut self) -> usize {
        self.locals += 1;
        self.locals
    }
}
