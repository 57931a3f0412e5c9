//! What will be generated, decided in full: the pieces of the request, the replies and their types, the names.

mod arguments;
mod blocks;
mod calls;
pub(crate) mod keys;
pub(crate) mod nested;
mod planner;
mod steps;

use std::collections::HashSet;

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Data, DeriveInput, Path};

use crate::ast::{Otherwise, Pipeline, TypedKey};
use crate::check::Resolved;
use crate::commands::{Class, Server, Servers, Shape, default_type_name};
use crate::fits;
use crate::keys::{KeySpec, Timeout};
use crate::primitives::is_primitive;
use crate::report::Report;
use crate::scope;

pub(crate) use calls::Places;
use keys::{HeldRust, KeyChecks, ReplyTypes};
use planner::Planner;
use steps::capacity;

pub(crate) struct Plan {
    pub(crate) krate: Option<Path>,
    pub(crate) header: Option<DeriveInput>,
    pub(crate) reply: Option<DeriveInput>,
    pub(crate) commands: Vec<Info>,
    pub(crate) write: Vec<Step>,
    pub(crate) read: Body,
    pub(crate) state_slots: Vec<StateSlot>,
    /// The oldest server that it has to run on.
    pub(crate) server: Option<Server>,
    /// The fields of the struct that are left out, because nothing mentions them.
    pub(crate) unused_fields: HashSet<String>,
    /// Whether its last command may keep the connection waiting.
    pub(crate) blocking: bool,
    /// Whether a text with values in it stands anywhere.
    pub(crate) interpolates: bool,
    /// Whether it is sent while its loops still make commands.
    pub(crate) streams: bool,
    /// Values of texts that are the same wherever they stand.
    pub(crate) hoisted: Vec<Hoisted>,
    pub(crate) capacity: usize,
    /// What is checked of typed keys.
    pub(crate) keys: KeyChecks,
}

/// A value of a text, made ready once.
pub(crate) struct Hoisted {
    pub(crate) part: Local,
    pub(crate) tokens: TokenStream,
    pub(crate) spec: Option<String>,
}

/// What errors say of a command, and what its sender has to know.
pub(crate) struct Info {
    pub(crate) name: String,
    pub(crate) label: Option<String>,
    pub(crate) text: String,
    pub(crate) span: Span,
    /// The servers that have it.
    pub(crate) servers: Servers,
    pub(crate) read_only: bool,
    /// Whether it may keep the connection waiting.
    pub(crate) waits: bool,
    /// What bounds how long it waits.
    pub(crate) timeout: Option<Timeout>,
    /// Whether it may be executed twice.
    pub(crate) repeats: bool,
    /// Whether nobody reads its reply.
    pub(crate) unread: bool,
    /// Whether it may have written and then reply any error: a script, or a command in quotes.
    pub(crate) free: bool,
    pub(crate) keys: KeySpec,
    /// Where it goes on a cluster; see [`Row::nodes`](crate::commands::Row::nodes).
    pub(crate) nodes: u8,
}

/// One call of the generated code that writes the request.
pub(crate) enum Step {
    /// RESP that is known when the program compiles.
    Raw(Vec<u8>),
    /// The commands that the following steps write.
    Commands(Vec<usize>),
    /// Several commands that one call writes.
    Bytecode(Vec<Step>),
    /// A text with one value: what is known before its length, what is known of it before the value, and the rest of the length.
    Template {
        before: Vec<u8>,
        fixed: usize,
        head: Vec<u8>,
        part: Local,
    },
    /// One argument, and what is known before it.
    Value {
        before: Vec<u8>,
        class: Class,
        value: Value,
        index: usize,
    },
    /// The name of `EVAL` or `EVAL_RO` and its script, whose type decides whether the source is sent, and what is known before.
    Script {
        before: Vec<u8>,
        value: Value,
        read_only: bool,
    },
    /// A word chosen at run time.
    Choice {
        value: Value,
        index: usize,
        words: Vec<&'static str>,
    },
    /// A value of a template, made ready to be measured and written.
    Part {
        part: Local,
        tokens: TokenStream,
        spec: Option<String>,
    },
    /// The digits of a template's length.
    Length { fixed: usize, parts: Vec<Local> },
    /// The bytes of a part.
    PartBytes(Local),
    /// The steps of one command whose number of arguments is known at run time: `fixed`, and what the counts say.
    Dynamic {
        mark: Local,
        steps: Vec<Step>,
        fixed: usize,
        counts: Vec<Local>,
    },
    /// Evaluates a spread, to be counted and then written.
    Evaluate {
        local: Local,
        count: Local,
        kind: SpreadKind,
        value: Value,
    },
    /// All arguments of a spread that was evaluated.
    Spread {
        local: Local,
        kind: SpreadKind,
        span: Span,
        /// What a typed key wants of the elements, or of the second ones of pairs.
        held: Option<(HeldRust, bool)>,
    },
    /// Decides whether an optional part is sent.
    Decide { local: Local, test: Test },
    /// An optional part.
    Optional {
        test: Option<TokenStream>,
        decided: Option<Local>,
        inner: Option<Local>,
        count: Local,
        steps: Vec<Step>,
        fixed: usize,
        counts: Vec<Local>,
    },
    /// A count that Redis wants beforehand.
    Count(Sum),
    /// Refuses a spread whose length does not fit.
    SpreadRule {
        index: usize,
        sum: Sum,
        argument: &'static str,
        min: usize,
        multiple_of: usize,
    },
    /// Refuses lists that are not equally long.
    Same {
        index: usize,
        sum: Sum,
        argument: &'static str,
        expected: Sum,
        other: &'static str,
    },
    /// Refuses two optional parts that exclude each other.
    Exclusive {
        index: usize,
        counts: (Local, Local),
        parts: (String, String),
    },
    Loop {
        pattern: TokenStream,
        iterable: TokenStream,
        steps: Vec<Step>,
        per_turn: usize,
        /// Whether what it goes through is made on the way, and not a collection that is held anyway.
        lazy: bool,
    },
    Branch {
        arms: Vec<(TokenStream, Vec<Step>)>,
        otherwise: Option<Vec<Step>>,
    },
    /// The commands of a transaction, and the places of `MULTI` and `EXEC` among the commands.
    Atomic {
        multi: usize,
        exec: usize,
        steps: Vec<Step>,
    },
    /// Keeps the key of a turn until the replies are read.
    Key { slot: usize, tokens: TokenStream },
    /// Another pipeline, kept until the replies are read.
    Nested {
        slot: usize,
        tokens: TokenStream,
        span: Span,
        index: usize,
        /// Whether its last command may keep the connection waiting, or stands in a transaction, where none does.
        may_wait: bool,
    },
}

/// Something that is made while the request is written and needed again when its replies are read, once a turn.
pub(crate) enum StateSlot {
    /// The keys of a loop whose turns become this collection.
    Keys { collection: Type },
    /// A pipeline that is a field: what it keeps itself.
    Field { name: Ident },
    /// The element of a field that the loop around goes through: what it keeps itself.
    Element { field: Ident },
    /// A pipeline that an expression makes, and its output.
    Pipeline { output: Option<Type> },
    /// The same in the struct form, where its output is dropped, so that its type need not be known; and the path of a plain one.
    Dropped { path: Option<TokenStream> },
}

/// What the arguments of a spread are.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum SpreadKind {
    Any,
    Integers,
    Floats,
    /// Fields and values in turn, which a record has as well.
    Pairs,
}

/// The number of a local variable of the generated code.
pub(crate) type Local = usize;

/// An expression of the user's, or the value of an optional part.
#[derive(Clone)]
pub(crate) enum Value {
    Written {
        tokens: TokenStream,
        span: Span,
    },
    Inner(Local, Span),
    /// A typed key.
    Key(TypedKey),
    /// A value that has to suit a typed key.
    Held(Box<Value>, HeldRust),
}

impl Value {
    /// Whether it is a variable or a field of one, which is there whether it is borrowed or not.
    pub(crate) fn is_place(&self) -> bool {
        match self {
            Self::Written { tokens, .. } => tokens.clone().into_iter().all(|token| match token {
                TokenTree::Ident(word) => word != "await",
                TokenTree::Punct(punct) => punct.as_char() == '.',
                TokenTree::Literal(_) => true,
                TokenTree::Group(_) => false,
            }),
            Self::Inner(..) => true,
            Self::Key(_) => false,
            Self::Held(value, _) => value.is_place(),
        }
    }
}

/// When an optional part is sent.
pub(crate) enum Test {
    /// Where this `Option` holds a value.
    Some(Value),
    Condition(TokenStream),
}

/// A number that is known in part.
#[derive(Default)]
pub(crate) struct Sum {
    pub(crate) fixed: usize,
    /// Counts of spreads, each divided by the number behind it.
    pub(crate) counts: Vec<(Local, usize)>,
    /// Optional parts, each of which counts 1 where it is sent.
    pub(crate) optional: Vec<Present>,
}

impl Sum {
    /// The number of a spread's elements.
    pub(crate) fn of(count: Local) -> Self {
        Sum {
            counts: vec![(count, 1)],
            ..Sum::default()
        }
    }
}

/// How to tell whether an optional part is sent.
#[derive(Clone, Copy)]
pub(crate) enum Present {
    /// This `Option` holds a value.
    Some(Local),
    /// This condition holds.
    True(Local),
    /// So many arguments of it were sent.
    Sent(Local),
}

/// The replies of a block, and what becomes of them.
pub(crate) struct Body {
    pub(crate) items: Vec<Item>,
    pub(crate) value: ResultShape,
}

/// Which of the items make up the value of a block.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum ResultShape {
    Nothing,
    /// The one kept item itself.
    Single,
    /// All kept items, as a tuple.
    Tuple,
}

pub(crate) struct Item {
    pub(crate) read: Read,
    /// The name and type of what is kept.
    pub(crate) keep: Option<Keep>,
}

pub(crate) struct Keep {
    pub(crate) name: Option<Ident>,
    pub(crate) docs: TokenStream,
    pub(crate) ty: Type,
}

pub(crate) enum Read {
    Reply {
        index: usize,
        shape: Shape,
        otherwise: Option<Otherwise>,
        requested: Option<RequestedFields>,
    },
    Skip {
        index: usize,
    },
    Loop {
        body: Body,
        keys: Option<usize>,
        /// The field whose elements are pipelines, and are gone through again.
        again: Option<Ident>,
    },
    If {
        arms: Vec<Body>,
        otherwise: Option<Body>,
        optional: bool,
    },
    Atomic {
        multi: usize,
        exec: usize,
        body: Body,
    },
    Nested {
        slot: usize,
        index: usize,
    },
    /// What was not understood; the errors say so.
    Broken,
}

/// The names of the values that a struct may be read from.
pub(crate) struct RequestedFields {
    /// Where they stand, and what they are.
    pub(crate) names: Vec<(Span, String)>,
    /// Whether a constant can mention the type, so that checking a program is enough to compare the names.
    pub(crate) in_constant: bool,
}

/// The Rust type of a kept value.
#[derive(Clone)]
pub(crate) enum Type {
    Written(TokenStream),
    Default(Shape),
    /// What a command on typed keys replies.
    OfKeys(Shape, ReplyTypes),
    /// The element type of a written collection or `Option`.
    ElementOf(Box<Type>),
    /// The value type of a written collection of pairs.
    ValueOf(Box<Type>),
    /// What the pipeline of this type replies.
    OutputOf(TokenStream),
    /// Left to inference, in the inline form.
    Inferred,
    List(Box<Type>),
    Maybe(Box<Type>),
    Tuple(Vec<Type>),
    /// Nothing is known, after an error.
    Unknown,
}

impl Type {
    /// The written type as it is, without what stands around this part of it.
    fn syntax(&self) -> Option<syn::Type> {
        match self {
            Self::Written(tokens) => syn::parse2(tokens.clone()).ok(),
            Self::ElementOf(outer) => fits::element(&outer.syntax()?).cloned(),
            Self::ValueOf(outer) => fits::value(&outer.syntax()?).cloned(),
            _ => None,
        }
    }

    /// The types of the parts of a written tuple that has so many.
    fn parts(&self, count: usize) -> Vec<Self> {
        match self.syntax() {
            Some(syn::Type::Tuple(tuple)) if tuple.elems.len() == count => {
                let parts = tuple.elems.iter();
                parts
                    .map(|ty| Self::Written(ty.to_token_stream()))
                    .collect()
            }
            _ => Vec::new(),
        }
    }

    /// Whether a type stands in it whose lifetimes are not written.
    pub(crate) fn hides_lifetimes(&self) -> bool {
        match self {
            Self::OutputOf(_) | Self::OfKeys(..) => true,
            Self::List(inner) | Self::Maybe(inner) => inner.hides_lifetimes(),
            Self::Tuple(types) => types.iter().any(Self::hides_lifetimes),
            _ => false,
        }
    }

    /// Whether the user has written it, or what it is a part of.
    pub(crate) fn is_written(&self) -> bool {
        match self {
            Self::Written(_) => true,
            Self::ElementOf(outer) | Self::ValueOf(outer) => outer.is_written(),
            _ => false,
        }
    }

    /// The type as one writes it, where the command alone decides it.
    fn shown(&self) -> Option<String> {
        match self {
            Self::Default(shape) => Some(default_type_name(shape)),
            Self::List(inner) => Some(format!("Vec<{}>", inner.shown()?)),
            Self::Maybe(inner) => Some(format!("Option<{}>", inner.shown()?)),
            Self::Tuple(types) => {
                let types: Option<Vec<String>> = types.iter().map(Self::shown).collect();
                Some(format!("({})", types?.join(", ")))
            }
            _ => None,
        }
    }

    /// Where the written type begins that this one is, or is a part of.
    pub(crate) fn span(&self) -> Span {
        match self {
            Self::Written(tokens) | Self::OutputOf(tokens) => {
                let first = tokens.clone().into_iter().next();
                first.map_or_else(Span::call_site, |token| token.span())
            }
            Self::ElementOf(outer) | Self::ValueOf(outer) => outer.span(),
            _ => Span::call_site(),
        }
    }

    /// The written type that this one is, or is a part of.
    fn written(&self) -> String {
        match self {
            Self::Written(tokens) => tokens.to_string(),
            Self::ElementOf(outer) | Self::ValueOf(outer) => outer.written(),
            _ => String::new(),
        }
    }
}

pub(crate) fn plan(
    pipeline: Pipeline,
    resolved: Vec<Option<Resolved>>,
    report: &mut Report,
) -> Plan {
    let fields = pipeline.header.as_ref().map(field_names);
    let invariant_fields = find_invariant_fields(&pipeline);
    if let Some(reply) = &pipeline.reply
        && !pipeline.body.has_lets()
    {
        let text = format!(
            "the fields of `{}` are the `let`s of the pipeline, and it has none",
            reply.ident
        );
        let help = "name the replies with `let`, or leave the struct out";
        report.help(reply.ident.span(), text, help);
    }
    let generics = pipeline.header.as_ref().map(|header| &header.generics);
    let parameters = generics
        .into_iter()
        .flat_map(|generics| generics.type_params());
    let parameters = parameters
        .map(|parameter| parameter.ident.to_string())
        .collect();
    let mut planner = Planner::new(resolved, fields, parameters, invariant_fields, report);
    let blocking = pipeline.settings.blocking;
    planner.may_wait = blocking;
    let (write, read) = planner.pipeline(&pipeline.body);
    let (commands, state_slots) = (planner.commands, planner.state_slots);
    let (interpolates, hoisted) = (planner.interpolates, planner.hoisted);
    let keys = planner.keys;
    let streams = pipeline.header.is_some() && has_lazy_loop(&write);
    Plan {
        server: pipeline
            .settings
            .server
            .and_then(|text| Server::parse(&text.value())),
        krate: pipeline.settings.krate,
        header: pipeline.header,
        reply: pipeline.reply,
        capacity: capacity(&write),
        commands,
        write,
        read,
        state_slots,
        unused_fields: pipeline.unused_fields,
        blocking,
        interpolates,
        streams,
        hoisted,
        keys,
    }
}

/// Whether a loop outside of transactions, which are never cut, goes through something that is made on the way.
fn has_lazy_loop(steps: &[Step]) -> bool {
    steps.iter().any(|step| match step {
        Step::Loop { lazy, steps, .. } => *lazy || has_lazy_loop(steps),
        Step::Branch { arms, otherwise } => {
            let arms = arms.iter().map(|(_, steps)| steps);
            arms.chain(otherwise).any(|steps| has_lazy_loop(steps))
        }
        _ => false,
    })
}

fn field_names(header: &DeriveInput) -> Vec<Ident> {
    match &header.data {
        Data::Struct(data) => data
            .fields
            .iter()
            .filter_map(|field| field.ident.clone())
            .collect(),
        _ => Vec::new(),
    }
}

/// The fields whose text is the same wherever a command mentions it: in scope by value, and hidden by no block's variable.
fn find_invariant_fields(pipeline: &Pipeline) -> HashSet<String> {
    let Some(Data::Struct(data)) = pipeline.header.as_ref().map(|header| &header.data) else {
        return HashSet::new();
    };
    let hidden = scope::bound_names(&pipeline.body);
    let fields = data.fields.iter().filter(|field| by_value(&field.ty));
    let names = fields.filter_map(|field| field.ident.as_ref());
    names
        .map(crate::tokens::name)
        .filter(|name| !hidden.contains(name))
        .collect()
}

/// Whether a field is in scope by value: what is written as a primitive or a shared reference.
pub(crate) fn by_value(ty: &syn::Type) -> bool {
    match ty {
        syn::Type::Reference(reference) => reference.mutability.is_none(),
        syn::Type::Path(path) => {
            let name = path.path.get_ident().filter(|_| path.qself.is_none());
            name.is_some_and(|name| is_primitive(&name.to_string()))
        }
        syn::Type::Paren(inner) => by_value(&inner.elem),
        syn::Type::Group(inner) => by_value(&inner.elem),
        _ => false,
    }
}
