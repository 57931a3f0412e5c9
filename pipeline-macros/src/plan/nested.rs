//! Other pipelines, and keys: what is kept while the request is written, and needed again to read the replies.

use std::collections::HashSet;

use proc_macro2::{Delimiter, Ident, Span, TokenStream, TokenTree};

use super::planner::{EnclosingBlock, Expectation, PlainLoop, Planner};
use super::steps::Steps;
use super::{Info, Read, StateSlot, Step, Type};
use crate::ast::For;
use crate::commands::Servers;
use crate::keys::KeySpec;
use crate::scope::collect_names;
use crate::tokens::{first_span, name as plain_name};

impl Planner<'_> {
    pub(super) fn enter(&mut self, pattern: &TokenStream, plain: Option<PlainLoop>) {
        let mut names = HashSet::new();
        collect_names(pattern, &mut names);
        self.around.push(EnclosingBlock { names, plain });
    }

    pub(super) fn plain_loop(&self, it: &For) -> Option<PlainLoop> {
        let field = only_ident(&it.iterable)?;
        let fields = self.fields.as_ref()?;
        Some(PlainLoop {
            variable: only_ident(&it.pattern)?,
            field: fields.contains(&field).then_some(field)?,
            again: false,
        })
    }

    /// The slot of a loop's keys.
    pub(super) fn keys(
        &mut self,
        key: &TokenStream,
        it: &For,
        expected: &Expectation,
    ) -> Option<usize> {
        let span = first_span(key, it.span);
        match &expected.ty {
            _ if !expected.bound => {
                let help = "bind it (`let values: HashMap<K, V> = for …;`), or leave the key out";
                self.report.help(
                    span,
                    "the replies of this loop are dropped, so its keys have no use",
                    help,
                );
                None
            }
            None => {
                let written = match &expected.label {
                    Some(name) => format!("let {name}: HashMap<K, V> = for … {{ KEY => … }};"),
                    None => "for … { KEY => … } -> HashMap<K, V>".to_owned(),
                };
                let help = format!("`{written}`, or `BTreeMap<K, V>`, `Vec<(K, V)>`");
                self.report
                    .help(span, "the type of a loop with keys must be written", help);
                None
            }
            Some(collection) => {
                self.state_slots.push(StateSlot::Keys {
                    collection: collection.clone(),
                });
                Some(self.state_slots.len() - 1)
            }
        }
    }

    /// Another pipeline.
    pub(super) fn nested(
        &mut self,
        tokens: &TokenStream,
        expected: &Expectation,
        span: Span,
        steps: &mut Steps,
    ) -> (Read, Option<Type>) {
        let span = first_span(tokens, span);
        let index = self.commands.len();
        self.commands.push(Info {
            name: String::new(),
            label: expected.label.clone(),
            text: String::new(),
            span,
            servers: Servers::ANY,
            read_only: false,
            waits: false,
            timeout: None,
            repeats: false,
            unread: false,
            free: false,
            keys: KeySpec::Unknown,
            nodes: 0,
        });
        let known = self.output_type(tokens, expected, span);
        let state = self.nested_state(tokens, expected, &known);
        self.state_slots.push(state);
        let slot = self.state_slots.len() - 1;
        steps.push(Step::Nested {
            slot,
            tokens: tokens.clone(),
            span,
            index,
            may_wait: self.may_wait || self.in_atomic,
        });
        (
            Read::Nested { slot, index },
            expected.bound.then_some(known),
        )
    }

    /// The type of another pipeline's output. A struct has to write it, unless the pipeline is a struct that is named.
    fn output_type(&mut self, tokens: &TokenStream, expected: &Expectation, span: Span) -> Type {
        match (&expected.ty, plain_path(tokens), &self.fields) {
            (Some(ty), ..) => ty.clone(),
            (None, Some(path), _) => Type::OutputOf(path),
            (None, None, None) => Type::Inferred,
            (None, None, Some(_)) if !expected.bound => Type::Unknown,
            (None, None, Some(_)) => {
                let help = match &expected.label {
                    Some(name) => format!("`let {name}: TYPE = …;`"),
                    None => "`(PIPELINE) -> TYPE`".to_owned(),
                };
                self.report.help(
                    span,
                    "the output of this pipeline must be written: a struct has to name its types",
                    help,
                );
                Type::Unknown
            }
        }
    }

    /// What of another pipeline is kept until its replies are read: nothing, where it is an element of a field or a field that nothing hides.
    fn nested_state(
        &mut self,
        tokens: &TokenStream,
        expected: &Expectation,
        output: &Type,
    ) -> StateSlot {
        let name = only_ident(tokens);
        let hides = |field: &&Ident| {
            let mut around = self.around.iter();
            around.any(|around| around.names.contains(&plain_name(field)))
        };
        let mut fields = self.fields.iter().flatten();
        let field = fields.find(|field| name.as_ref() == Some(field) && !hides(field));
        let field = field.cloned();
        let element = self.around.last_mut().and_then(|it| it.plain.as_mut());
        if let Some(element) = element.filter(|it| name.as_ref() == Some(&it.variable)) {
            element.again = true;
            return StateSlot::Element {
                field: element.field.clone(),
            };
        }
        match field {
            Some(name) => StateSlot::Field { name },
            None if self.fields.is_some() && !expected.bound => StateSlot::Dropped {
                path: plain_path(tokens),
            },
            None => StateSlot::Pipeline {
                output: self.fields.as_ref().map(|_| output.clone()),
            },
        }
    }
}

/// The identifier that these tokens are, if they are no more than that.
/// Whether a loop goes through something that is made on the way: neither a field nor an array.
pub(super) fn is_lazy(iterable: &TokenStream) -> bool {
    let mut tokens = iterable.clone().into_iter();
    let array = |token: &TokenTree| matches!(token, TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket);
    match (tokens.next(), tokens.next()) {
        (Some(first), None) => !(matches!(first, TokenTree::Ident(_)) || array(&first)),
        _ => true,
    }
}

fn only_ident(tokens: &TokenStream) -> Option<Ident> {
    let mut tokens = tokens.clone().into_iter();
    match (tokens.next(), tokens.next()) {
        (Some(TokenTree::Ident(ident)), None) => Some(ident),
        _ => None,
    }
}

/// The path of `Profile { … }`, where it says all of the type. `redis_pipeline! { … }` has none.
pub(crate) fn plain_path(tokens: &TokenStream) -> Option<TokenStream> {
    let mut path: Vec<TokenTree> = tokens.clone().into_iter().collect();
    match path.pop() {
        Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {}
        _ => return None,
    }
    let plain = |token: &TokenTree| match token {
        TokenTree::Ident(_) => true,
        TokenTree::Punct(punct) => punct.as_char() == ':',
        _ => false,
    };
    (!path.is_empty() && path.iter().all(plain)).then(|| path.into_iter().collect())
}
