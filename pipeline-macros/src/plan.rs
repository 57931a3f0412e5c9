//! What will be generated, decided in full: the pieces of the request, the replies and their types, the names.

use std::collections::HashSet;

use proc_macro2::{Delimiter, Ident, Span, TokenStream, TokenTree};
use syn::{Data, DeriveInput, Path};

use crate::ast::{self, Binding, Block, For, If, Pipeline, Source, Statement};
use crate::check::{Operand, Resolved};
use crate::commands::{Class, CountOf, Shape, SpreadRole};
use crate::literal::Piece;
use crate::report::Report;

/// Bytes that a value is assumed to take where nothing is known of it: header, digits or a short text, line ends.
const VALUE_BYTES: usize = 24;

pub(crate) struct Plan {
    pub(crate) krate: Option<Path>,
    pub(crate) header: Option<DeriveInput>,
    pub(crate) reply: Option<DeriveInput>,
    pub(crate) commands: Vec<Info>,
    pub(crate) write: Vec<Step>,
    pub(crate) read: Body,
    pub(crate) sites: Vec<Site>,
    pub(crate) capacity: usize,
    pub(crate) read_only: bool,
}

/// What an error says of a command.
pub(crate) struct Info {
    pub(crate) name: String,
    pub(crate) label: Option<String>,
    pub(crate) text: String,
    pub(crate) span: Span,
    pub(crate) read_only: bool,
}

/// One call of the generated code that writes the request.
pub(crate) enum Step {
    /// RESP that is known when the program compiles.
    Raw(Vec<u8>),
    /// The commands that the following steps write.
    Commands(Vec<usize>),
    /// One argument.
    Value {
        class: Class,
        value: Value,
        index: usize,
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
        value: Value,
    },
    /// All arguments of a spread that was evaluated.
    Spread { local: Local, class: Class },
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
    Key { site: usize, tokens: TokenStream },
    /// Another pipeline, kept until the replies are read.
    Nested {
        site: usize,
        tokens: TokenStream,
        span: Span,
        index: usize,
    },
}

/// Something that is made while the request is written and needed again when its replies are read, once a turn.
pub(crate) enum Site {
    /// The keys of a loop whose turns become this collection.
    Keys { collection: Type },
    /// A pipeline that is a field: what it keeps itself.
    Field { name: Ident },
    /// A pipeline that an expression makes, and its output.
    Pipeline { output: Option<Type> },
}

/// The number of a local variable of the generated code.
pub(crate) type Local = usize;

/// An expression of the user's, or the value of an optional part.
#[derive(Clone)]
pub(crate) enum Value {
    Written { tokens: TokenStream, span: Span },
    Inner(Local),
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
    pub(crate) value: Kept,
}

/// Which of the items make up the value of a block.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Kept {
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
        default: Option<TokenStream>,
    },
    Skip {
        index: usize,
    },
    Loop {
        body: Body,
        keys: Option<usize>,
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
        site: usize,
        index: usize,
    },
    /// What was not understood; the errors say so.
    Broken,
}

/// The Rust type of a kept value.
#[derive(Clone)]
pub(crate) enum Type {
    Written(TokenStream),
    Default(Shape),
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
    let mut planner = Planner {
        resolved,
        commands: Vec::new(),
        sites: Vec::new(),
        locals: 0,
        fields,
        report,
    };
    let (write, read) = planner.pipeline(&pipeline.body);
    let (commands, sites) = (planner.commands, planner.sites);
    Plan {
        krate: pipeline.settings.krate,
        header: pipeline.header,
        reply: pipeline.reply,
        capacity: capacity(&write),
        read_only: commands.iter().all(|command| command.read_only),
        commands,
        write,
        read,
        sites,
    }
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

struct Planner<'r> {
    resolved: Vec<Option<Resolved>>,
    commands: Vec<Info>,
    sites: Vec<Site>,
    /// The fields of the struct form.
    fields: Option<Vec<Ident>>,
    locals: usize,
    report: &'r mut Report,
}

/// What the surroundings want of a block's value.
#[derive(Clone)]
struct Wanted {
    /// Whether the value goes anywhere.
    bound: bool,
    /// The type that it must have, where one is written.
    ty: Option<Type>,
    label: Option<String>,
}

impl Wanted {
    fn nothing() -> Self {
        Self {
            bound: false,
            ty: None,
            label: None,
        }
    }
}

impl Planner<'_> {
    fn pipeline(&mut self, block: &Block) -> (Vec<Step>, Body) {
        if block.statements.is_empty() {
            let help = "a pipeline holds at least one command, such as `let value = GET \"key\";`";
            self.report
                .help(block.span, "this pipeline has no command", help);
        }
        let tail = self.tail(block, true);
        let wanted = Wanted {
            bound: true,
            ty: None,
            label: None,
        };
        let mut body = self.block(block, &wanted, tail, true);
        body.1.value = if tail { Kept::Single } else { Kept::Tuple };
        body
    }

    /// Whether the last statement of a block is its value.
    fn tail(&mut self, block: &Block, bound: bool) -> bool {
        let Some(last) = block.statements.last() else {
            return false;
        };
        if last.terminated || last.binding.is_some() || !bound {
            return false;
        }
        let valued = match &last.source {
            Source::Command(_) | Source::Nested(_) => true,
            Source::For(it) => has_value(&it.body),
            Source::If(it) => it.arms.iter().any(|(_, body)| has_value(body)),
            Source::Atomic(_) | Source::Broken => false,
        };
        let lets = block
            .statements
            .iter()
            .any(|statement| statement.binding.is_some() || joined_lets(statement));
        if valued && lets {
            self.report.help(
                last.span,
                "a value at the end of a block stands beside `let`s",
                "give it a name (`let last = …;`), or end it with `;` to drop its reply",
            );
            return false;
        }
        valued
    }

    /// The steps of a block and how its replies are read.
    fn block(
        &mut self,
        block: &Block,
        wanted: &Wanted,
        tail: bool,
        top: bool,
    ) -> (Vec<Step>, Body) {
        let mut steps = Steps::default();
        let mut items = Vec::new();
        let count = block.statements.len();
        self.check_names(block);
        for (at, statement) in block.statements.iter().enumerate() {
            let is_tail = tail && at + 1 == count;
            let item = self.statement(statement, wanted, is_tail, top, &mut steps);
            items.extend(item);
        }
        (
            steps.finish(),
            Body {
                items,
                value: Kept::Nothing,
            },
        )
    }

    /// A block whose value is wanted (or not) by what stands around it.
    fn inner_block(&mut self, block: &Block, wanted: &Wanted) -> (Vec<Step>, Body, Option<Type>) {
        if block.statements.is_empty() {
            self.report.error(block.span, "this block has no command");
        }
        let tail = self.tail(block, wanted.bound);
        let lets = block
            .statements
            .iter()
            .filter(|statement| statement.binding.is_some())
            .count();
        if wanted.bound && !tail && lets == 0 && !block.statements.is_empty() {
            self.report.help(
                block.span,
                "this block has no value, but one is wanted",
                "leave out the `;` of its last command, or name a reply with `let`",
            );
        }
        if !wanted.bound
            && let Some(named) = block
                .statements
                .iter()
                .find(|statement| statement.binding.is_some())
        {
            self.report.help(
                named.span,
                "the value of this block is not bound, so a `let` in it goes nowhere",
                "bind the block (`let values = for …;`), or write the command without `let`",
            );
        }
        let single = tail || lets == 1;
        let inner = Wanted {
            ty: if single { wanted.ty.clone() } else { None },
            ..wanted.clone()
        };
        let (steps, mut body) = self.block(block, &inner, tail, false);
        if !wanted.bound {
            for item in &mut body.items {
                item.keep = None;
            }
            return (steps, body, None);
        }
        let mut types: Vec<Type> = body
            .items
            .iter()
            .filter_map(|item| item.keep.as_ref())
            .map(|keep| keep.ty.clone())
            .collect();
        let ty = match types.len() {
            0 => {
                body.value = Kept::Nothing;
                Type::Unknown
            }
            1 => {
                body.value = Kept::Single;
                types.remove(0)
            }
            _ => {
                body.value = Kept::Tuple;
                Type::Tuple(types)
            }
        };
        (steps, body, Some(ty))
    }

    fn check_names(&mut self, block: &Block) {
        let mut seen = HashSet::new();
        self.check_names_in(block, &mut seen);
    }

    fn check_names_in(&mut self, block: &Block, seen: &mut HashSet<String>) {
        for statement in &block.statements {
            if let Some(binding) = &statement.binding
                && !seen.insert(binding.name.to_string())
            {
                let text = format!(
                    "there are two `let {}`: each reply needs a name of its own",
                    binding.name
                );
                self.report.error(binding.name.span(), text);
            }
            if let Source::Atomic(inner) = &statement.source {
                self.check_names_in(inner, seen);
            }
        }
    }

    fn statement(
        &mut self,
        statement: &Statement,
        wanted: &Wanted,
        is_tail: bool,
        top: bool,
        steps: &mut Steps,
    ) -> Vec<Item> {
        let binding = statement.binding.as_ref();
        let own = match binding {
            Some(Binding { name, ty }) => Wanted {
                bound: true,
                ty: ty.clone().map(Type::Written).or_else(|| wanted.ty.clone()),
                label: Some(name.to_string()),
            },
            None if is_tail => wanted.clone(),
            None => Wanted {
                label: wanted.label.clone(),
                ..Wanted::nothing()
            },
        };
        let (read, ty) = match &statement.source {
            Source::Command(command) => self.command(command, &own, statement.span, steps),
            Source::For(it) => self.for_loop(it, &own, steps),
            Source::If(it) => self.condition(it, &own, steps),
            Source::Atomic(block) => {
                return self.atomic(block, binding, top, statement.span, steps);
            }
            Source::Nested(tokens) => self.nested(tokens, &own, statement.span, steps),
            Source::Broken => (Read::Broken, Some(own.ty.clone().unwrap_or(Type::Unknown))),
        };
        let keep = own.bound.then(|| Keep {
            name: binding.map(|binding| binding.name.clone()),
            docs: statement.docs.clone(),
            ty: ty.unwrap_or(Type::Unknown),
        });
        vec![Item { read, keep }]
    }

    fn command(
        &mut self,
        command: &ast::Command,
        wanted: &Wanted,
        span: Span,
        steps: &mut Steps,
    ) -> (Read, Option<Type>) {
        let known = |ty: Option<Type>| Some(ty.unwrap_or(Type::Unknown));
        let Some(resolved) = self.resolved[command.id].take() else {
            return (Read::Broken, known(wanted.ty.clone()));
        };
        let index = self.commands.len();
        self.commands.push(Info {
            name: resolved.name.clone(),
            label: wanted.label.clone(),
            text: resolved.text.clone(),
            span: resolved.span,
            read_only: resolved.read_only,
        });
        steps.command(index, resolved.may_be_refused());
        let reply = resolved.reply.clone();
        self.write_command(resolved, index, steps);
        if !wanted.bound {
            if command.default.is_some() {
                let help = "name the reply with `let`, or leave the `else` out";
                self.report
                    .help(span, "the reply is dropped, so `else` has no effect", help);
            }
            return (Read::Skip { index }, None);
        }
        let Some(mut shape) = reply else {
            return (Read::Broken, known(wanted.ty.clone()));
        };
        if let Some(ty) = &wanted.ty {
            shape = shape.for_type(&ty.written());
        }
        if shape.is_any() && wanted.ty.is_none() {
            let name = wanted.label.as_deref().unwrap_or("reply");
            self.report.help(
                span,
                "the type of this reply depends on data, so it must be written",
                format!("`let {name}: TYPE = …;`, or drop the reply by leaving out the `let`"),
            );
            return (Read::Broken, known(None));
        }
        let default = command.default.clone();
        if default.is_some() && !shape.can_be_nil() {
            self.report.help(
                span,
                "this command never replies nil, so `else` has no effect",
                "leave the `else` out",
            );
        }
        let ty = match (&wanted.ty, &default) {
            (Some(ty), _) => ty.clone(),
            (None, Some(_)) => Type::Default(shape.without_nil()),
            (None, None) => Type::Default(shape.clone()),
        };
        (
            Read::Reply {
                index,
                shape,
                default,
            },
            Some(ty),
        )
    }

    fn for_loop(&mut self, it: &For, wanted: &Wanted, steps: &mut Steps) -> (Read, Option<Type>) {
        let keys = it.key.as_ref().and_then(|key| self.keys(key, it, wanted));
        let element = |ty| match keys {
            Some(_) => Type::ValueOf(Box::new(ty)),
            None => Type::ElementOf(Box::new(ty)),
        };
        let inner = Wanted {
            ty: wanted.ty.clone().map(element),
            ..wanted.clone()
        };
        let (mut body_steps, body, element) = self.inner_block(&it.body, &inner);
        if let (Some(site), Some(key)) = (keys, &it.key) {
            body_steps.insert(
                0,
                Step::Key {
                    site,
                    tokens: key.clone(),
                },
            );
        }
        let per_turn = capacity(&body_steps);
        steps.push(Step::Loop {
            pattern: it.pattern.clone(),
            iterable: it.iterable.clone(),
            steps: body_steps,
            per_turn,
        });
        let ty = element.map(|element| wanted.ty.clone().unwrap_or(Type::List(Box::new(element))));
        (Read::Loop { body, keys }, ty)
    }

    /// The site of a loop's keys.
    fn keys(&mut self, key: &TokenStream, it: &For, wanted: &Wanted) -> Option<usize> {
        let span = key
            .clone()
            .into_iter()
            .next()
            .map_or(it.span, |token| token.span());
        match &wanted.ty {
            _ if !wanted.bound => {
                let help = "bind it (`let values: HashMap<K, V> = for …;`), or leave the key out";
                self.report.help(
                    span,
                    "the replies of this loop are dropped, so its keys have no use",
                    help,
                );
                None
            }
            None => {
                let name = wanted.label.as_deref().unwrap_or("values");
                let help = format!(
                    "`let {name}: HashMap<K, V> = for … {{ KEY => … }};`, or `BTreeMap<K, V>`, `Vec<(K, V)>`"
                );
                self.report
                    .help(span, "the type of a loop with keys must be written", help);
                None
            }
            Some(collection) => {
                self.sites.push(Site::Keys {
                    collection: collection.clone(),
                });
                Some(self.sites.len() - 1)
            }
        }
    }

    /// Another pipeline.
    fn nested(
        &mut self,
        tokens: &TokenStream,
        wanted: &Wanted,
        span: Span,
        steps: &mut Steps,
    ) -> (Read, Option<Type>) {
        let index = self.commands.len();
        self.commands.push(Info {
            name: String::new(),
            label: wanted.label.clone(),
            text: String::new(),
            span,
            read_only: false,
        });
        let known = match (&wanted.ty, plain_path(tokens), &self.fields) {
            (Some(ty), ..) => ty.clone(),
            (None, Some(path), _) => Type::OutputOf(path),
            (None, None, None) => Type::Inferred,
            (None, None, Some(_)) => {
                let name = wanted.label.as_deref().unwrap_or("part");
                self.report.help(
                    span,
                    "the output of this pipeline must be written: a struct has to name its types",
                    format!("`let {name}: TYPE = …;`"),
                );
                Type::Unknown
            }
        };
        let field = self
            .fields
            .iter()
            .flatten()
            .find(|field| tokens.to_string() == field.to_string());
        self.sites.push(match field {
            Some(name) => Site::Field { name: name.clone() },
            None => Site::Pipeline {
                output: self.fields.as_ref().map(|_| known.clone()),
            },
        });
        let site = self.sites.len() - 1;
        steps.push(Step::Nested {
            site,
            tokens: tokens.clone(),
            span,
            index,
        });
        (Read::Nested { site, index }, wanted.bound.then_some(known))
    }

    fn condition(&mut self, it: &If, wanted: &Wanted, steps: &mut Steps) -> (Read, Option<Type>) {
        let optional = it.otherwise.is_none();
        let inner = Wanted {
            ty: wanted.ty.clone().map(|ty| {
                if optional {
                    Type::ElementOf(Box::new(ty))
                } else {
                    ty
                }
            }),
            ..wanted.clone()
        };
        let mut arms = Vec::new();
        let mut writes = Vec::new();
        let mut element = None;
        for (condition, block) in &it.arms {
            let (arm_steps, body, ty) = self.inner_block(block, &inner);
            writes.push((condition.clone(), arm_steps));
            arms.push(body);
            element = element.or(ty);
        }
        let (otherwise_steps, otherwise) = match &it.otherwise {
            Some(block) => {
                let (arm_steps, body, ty) = self.inner_block(block, &inner);
                element = element.or(ty);
                (Some(arm_steps), Some(body))
            }
            None => (None, None),
        };
        steps.push(Step::Branch {
            arms: writes,
            otherwise: otherwise_steps,
        });
        let ty = element.map(|element| match (&wanted.ty, optional) {
            (Some(ty), _) => ty.clone(),
            (None, true) => Type::Maybe(Box::new(element)),
            (None, false) => element,
        });
        (
            Read::If {
                arms,
                otherwise,
                optional: optional && wanted.bound,
            },
            ty,
        )
    }

    fn atomic(
        &mut self,
        block: &Block,
        binding: Option<&Binding>,
        top: bool,
        span: Span,
        steps: &mut Steps,
    ) -> Vec<Item> {
        if !top {
            let help = "`atomic` stands at the top level of the pipeline; blocks go inside it";
            self.report
                .help(span, "`atomic` cannot stand inside another block", help);
        }
        if let Some(binding) = binding {
            let help = "write `atomic { let … }`: its `let`s join the result as if the block were not there";
            self.report.help(
                binding.name.span(),
                "an `atomic` block has no value of its own",
                help,
            );
        }
        if block.statements.is_empty() {
            self.report.error(block.span, "this block has no command");
        }
        let multi = self.transaction_info("MULTI", span);
        let (inner, body) = self.block(block, &Wanted::nothing(), false, false);
        let exec = self.transaction_info("EXEC", span);
        steps.push(Step::Atomic {
            multi,
            exec,
            steps: inner,
        });
        vec![Item {
            read: Read::Atomic { multi, exec, body },
            keep: None,
        }]
    }

    fn transaction_info(&mut self, name: &str, span: Span) -> usize {
        self.commands.push(Info {
            name: name.to_owned(),
            label: None,
            text: format!("{name} of `atomic`"),
            span,
            read_only: true,
        });
        self.commands.len() - 1
    }

    fn local(&mut self) -> usize {
        self.locals += 1;
        self.locals
    }

    /// The request of one command.
    fn write_command(&mut self, resolved: Resolved, index: usize, steps: &mut Steps) {
        let fixed =
            resolved.words.len() + resolved.operands.iter().filter(|it| it.is_single()).count();
        if resolved.operands.iter().all(Operand::is_single) {
            steps.raw(format!("*{fixed}\r\n").as_bytes());
            Arguments::new(self, &resolved, index).write(steps);
            return;
        }
        let mark = self.local();
        let mut inner = Steps::default();
        let counts = Arguments::new(self, &resolved, index).write(&mut inner);
        steps.push(Step::Dynamic {
            mark,
            steps: inner.finish(),
            fixed,
            counts,
        });
    }
}

/// Steps that are being put together; bytes that are known join.
#[derive(Default)]
struct Steps {
    steps: Vec<Step>,
    /// The step that announces commands, while more may join it.
    commands: Option<usize>,
}

impl Steps {
    /// A command begins. One that may be refused is announced where it stands, so that its refusal names it.
    fn command(&mut self, index: usize, may_be_refused: bool) {
        match self.commands.map(|at| &mut self.steps[at]) {
            Some(Step::Commands(commands)) if !may_be_refused => commands.push(index),
            _ => {
                self.steps.push(Step::Commands(vec![index]));
                self.commands = Some(self.steps.len() - 1);
            }
        }
        if may_be_refused {
            self.commands = None;
        }
    }

    fn raw(&mut self, bytes: &[u8]) {
        let last = self
            .steps
            .iter_mut()
            .rev()
            .find(|step| !matches!(step, Step::Part { .. }));
        match last {
            Some(Step::Raw(raw)) => raw.extend_from_slice(bytes),
            _ => self.steps.push(Step::Raw(bytes.to_vec())),
        }
    }

    /// One argument whose bytes are known.
    fn bulk(&mut self, bytes: &[u8]) {
        self.raw(format!("${}\r\n", bytes.len()).as_bytes());
        self.raw(bytes);
        self.raw(b"\r\n");
    }

    fn push(&mut self, step: Step) {
        if matches!(
            step,
            Step::Loop { .. } | Step::Branch { .. } | Step::Atomic { .. } | Step::Nested { .. }
        ) {
            self.commands = None;
        }
        self.steps.push(step);
    }

    fn finish(self) -> Vec<Step> {
        self.steps
    }
}

/// Writes the arguments of one command.
struct Arguments<'a, 'r> {
    planner: &'a mut Planner<'r>,
    command: &'a Resolved,
    index: usize,
    /// For each operand the locals that it got.
    slots: Vec<Slot>,
}

/// The locals of one operand.
#[derive(Default, Clone)]
struct Slot {
    /// How many arguments a spread or an optional part came to.
    count: Option<Local>,
    /// What a spread or the test of an optional part evaluated to.
    local: Option<Local>,
    /// The slots of the operands in an optional part.
    parts: Vec<Slot>,
}

impl<'a, 'r> Arguments<'a, 'r> {
    fn new(planner: &'a mut Planner<'r>, command: &'a Resolved, index: usize) -> Self {
        let slots = vec![Slot::default(); command.operands.len()];
        Self {
            planner,
            command,
            index,
            slots,
        }
    }

    /// Returns the counts of all operands that are not single.
    fn write(mut self, steps: &mut Steps) -> Vec<Local> {
        let command = self.command;
        for word in &command.words {
            steps.bulk(word.as_bytes());
        }
        for (at, operand) in command.operands.iter().enumerate() {
            self.operand(at, operand, steps);
        }
        self.rules(steps);
        self.slots.iter().filter_map(|slot| slot.count).collect()
    }

    fn operand(&mut self, at: usize, operand: &Operand, steps: &mut Steps) {
        match operand {
            Operand::Count { of } => {
                for count in of {
                    self.evaluate(count.at.item, steps);
                    self.check_countable(count.at.item);
                }
                let sum = self.sum(of);
                steps.push(Step::Count(sum));
            }
            Operand::Spread { role, .. } => {
                self.evaluate(at, steps);
                if let Some(local) = self.slots[at].local {
                    steps.push(Step::Spread {
                        local,
                        class: spread_class(role.as_ref()),
                    });
                }
            }
            Operand::Optional {
                condition,
                operands,
                ..
            } => {
                self.optional(at, condition.as_ref(), operands, steps);
            }
            _ => self.single(operand, None, steps),
        }
    }

    /// A count stands before what it counts, where a pattern has not been matched yet.
    fn check_countable(&mut self, at: usize) {
        if let Operand::Optional {
            condition: Some(condition),
            ..
        } = &self.command.operands[at]
            && has_let(condition)
        {
            self.planner.report.help(
                self.command.span,
                "`_` cannot count an optional part with `if let`",
                "write the `Option` as the value of the part (`[key]`), or the commands with `if let … { … } else { … }`",
            );
        }
    }

    /// Evaluates a spread, or decides an optional part, unless that has happened.
    fn evaluate(&mut self, at: usize, steps: &mut Steps) {
        if self.slots[at].local.is_some() {
            return;
        }
        match &self.command.operands[at] {
            Operand::Spread { tokens, span, .. } => {
                let (local, count) = (self.planner.local(), self.planner.local());
                self.slots[at].local = Some(local);
                self.slots[at].count = Some(count);
                let value = Value::Written {
                    tokens: tokens.clone(),
                    span: *span,
                };
                steps.push(Step::Evaluate {
                    local,
                    count,
                    value,
                });
            }
            Operand::Optional {
                condition,
                operands,
                ..
            } => {
                let test = match condition {
                    Some(condition) if has_let(condition) => return,
                    Some(condition) => Test::Condition(condition.clone()),
                    None => match operands.iter().find_map(value_of) {
                        Some(value) => Test::Some(value),
                        None => return,
                    },
                };
                let local = self.planner.local();
                self.slots[at].local = Some(local);
                steps.push(Step::Decide { local, test });
            }
            _ => {}
        }
    }

    fn optional(
        &mut self,
        at: usize,
        condition: Option<&TokenStream>,
        operands: &[Operand],
        steps: &mut Steps,
    ) {
        self.evaluate(at, steps);
        let count = self.planner.local();
        let inner = condition.is_none().then(|| self.planner.local());
        let mut parts = Steps::default();
        let mut slots = Vec::new();
        for operand in operands {
            let mut slot = Slot::default();
            if let Operand::Spread { tokens, span, role } = operand {
                let (local, spread) = (self.planner.local(), self.planner.local());
                let value = Value::Written {
                    tokens: tokens.clone(),
                    span: *span,
                };
                parts.push(Step::Evaluate {
                    local,
                    count: spread,
                    value,
                });
                parts.push(Step::Spread {
                    local,
                    class: spread_class(role.as_ref()),
                });
                if let Some(role) = role {
                    let sum = Sum {
                        counts: vec![(spread, 1)],
                        ..Sum::default()
                    };
                    parts.push(Step::SpreadRule {
                        index: self.index,
                        sum,
                        argument: role.name,
                        min: usize::from(role.required),
                        multiple_of: role.turn.len(),
                    });
                }
                slot.count = Some(spread);
            } else {
                self.single(operand, inner, &mut parts);
            }
            slots.push(slot);
        }
        let counts = slots.iter().filter_map(|slot| slot.count).collect();
        self.slots[at].count = Some(count);
        self.slots[at].parts = slots;
        let decided = self.slots[at].local;
        steps.push(Step::Optional {
            test: condition.filter(|_| decided.is_none()).cloned(),
            decided,
            inner,
            count,
            steps: parts.finish(),
            fixed: operands.iter().filter(|it| it.is_single()).count(),
            counts,
        });
    }

    /// An operand that is one argument; `inner` is the value of the optional part around it.
    fn single(&mut self, operand: &Operand, inner: Option<Local>, steps: &mut Steps) {
        let index = self.index;
        match operand {
            Operand::Static(bytes) => steps.bulk(bytes),
            Operand::Template { pieces, .. } => self.template(pieces, steps),
            Operand::Value { class, .. } => {
                let value = inner.map(Value::Inner).or_else(|| value_of(operand));
                if let Some(value) = value {
                    steps.push(Step::Value {
                        class: *class,
                        value,
                        index,
                    });
                }
            }
            Operand::Choice { words, .. } => {
                let value = inner.map(Value::Inner).or_else(|| value_of(operand));
                if let Some(value) = value {
                    steps.push(Step::Choice {
                        value,
                        index,
                        words: words.clone(),
                    });
                }
            }
            Operand::Count { .. } | Operand::Spread { .. } | Operand::Optional { .. } => {}
        }
    }

    /// `$LENGTH`, then text and values in turn.
    fn template(&mut self, pieces: &[Piece], steps: &mut Steps) {
        let mut parts = Vec::new();
        let mut fixed = 0;
        for piece in pieces {
            match piece {
                Piece::Bytes(bytes) => fixed += bytes.len(),
                Piece::Value { tokens, spec, .. } => {
                    let part = self.planner.local();
                    parts.push(part);
                    steps.push(Step::Part {
                        part,
                        tokens: tokens.clone(),
                        spec: spec.clone(),
                    });
                }
            }
        }
        steps.raw(b"$");
        steps.push(Step::Length {
            fixed,
            parts: parts.clone(),
        });
        steps.raw(b"\r\n");
        let mut parts = parts.into_iter();
        for piece in pieces {
            match piece {
                Piece::Bytes(bytes) => steps.raw(bytes),
                Piece::Value { .. } => steps.steps.extend(parts.next().map(Step::PartBytes)),
            }
        }
        steps.raw(b"\r\n");
    }

    fn sum(&self, of: &[CountOf]) -> Sum {
        let mut sum = Sum::default();
        for CountOf { at, per } in of {
            let slot = &self.slots[at.item];
            match (
                at.part.and_then(|part| slot.parts.get(part)),
                slot.count,
                &self.command.operands[at.item],
            ) {
                (
                    Some(Slot {
                        count: Some(count), ..
                    }),
                    ..,
                ) => sum.counts.push((*count, *per)),
                (_, count, Operand::Optional { condition, .. }) => {
                    sum.optional.extend(match (slot.local, condition) {
                        (Some(local), None) => Some(Present::Some(local)),
                        (Some(local), Some(_)) => Some(Present::True(local)),
                        (None, _) => count.map(Present::Sent),
                    })
                }
                (_, Some(count), _) => sum.counts.push((count, *per)),
                (_, None, _) => sum.fixed += 1,
            }
        }
        sum
    }

    /// What must hold before the request may be sent.
    fn rules(&mut self, steps: &mut Steps) {
        let command = self.command;
        let mut seen = Vec::new();
        for operand in &command.operands {
            let Operand::Spread {
                role: Some(role), ..
            } = operand
            else {
                continue;
            };
            if seen.contains(&role.group) {
                continue;
            }
            seen.push(role.group);
            for at in 0..command.operands.len() {
                let Operand::Spread {
                    role: Some(other), ..
                } = &command.operands[at]
                else {
                    continue;
                };
                let Some(count) = self.slots[at].count.filter(|_| other.group == role.group) else {
                    continue;
                };
                let together = role.required && self.group(role.group).len() > 1;
                if role.turn.len() > 1 || (role.required && !together) {
                    let sum = Sum {
                        counts: vec![(count, 1)],
                        ..Sum::default()
                    };
                    let min = if role.required && !together { 1 } else { 0 };
                    steps.push(self.spread_rule(sum, role, min, role.turn.len()));
                }
            }
            let group = self.group(role.group);
            if role.required && group.len() > 1 {
                let sum = Sum {
                    counts: group.into_iter().map(|count| (count, 1)).collect(),
                    ..Sum::default()
                };
                steps.push(self.spread_rule(sum, role, 1, 1));
            }
        }
        for tie in &command.ties {
            steps.push(Step::Same {
                index: self.index,
                sum: self.sum(&tie.of),
                argument: tie.name,
                expected: self.sum(&tie.to_of),
                other: tie.to,
            });
        }
        for count in &command.counts {
            steps.push(Step::Same {
                index: self.index,
                sum: self.sum(&count.of),
                argument: count.name,
                expected: Sum {
                    fixed: usize::try_from(count.says).unwrap_or(usize::MAX),
                    ..Sum::default()
                },
                other: count.name,
            });
        }
        for (one, other) in &command.exclusive {
            if let (Some(first), Some(second)) = (self.slots[*one].count, self.slots[*other].count)
            {
                let parts = (
                    part_text(&command.operands[*one]),
                    part_text(&command.operands[*other]),
                );
                steps.push(Step::Exclusive {
                    index: self.index,
                    counts: (first, second),
                    parts,
                });
            }
        }
    }

    fn group(&self, group: usize) -> Vec<Local> {
        let ours = |operand: &Operand| matches!(operand, Operand::Spread { role: Some(role), .. } if role.group == group);
        let operands = self.command.operands.iter().zip(&self.slots);
        operands
            .filter(|(operand, _)| ours(operand))
            .filter_map(|(_, slot)| slot.count)
            .collect()
    }

    fn spread_rule(&self, sum: Sum, role: &SpreadRole, min: usize, multiple_of: usize) -> Step {
        Step::SpreadRule {
            index: self.index,
            sum,
            argument: role.name,
            min,
            multiple_of,
        }
    }
}

fn value_of(operand: &Operand) -> Option<Value> {
    match operand {
        Operand::Value { tokens, span, .. } | Operand::Choice { tokens, span, .. } => {
            Some(Value::Written {
                tokens: tokens.clone(),
                span: *span,
            })
        }
        _ => None,
    }
}

/// Elements that must all be numbers; a turn of several arguments takes anything.
fn spread_class(role: Option<&SpreadRole>) -> Class {
    match role.map(|role| role.turn.as_slice()) {
        Some([(_, kind)]) => kind.class(),
        _ => Class::Text,
    }
}

fn part_text(operand: &Operand) -> String {
    match operand {
        Operand::Optional { text, .. } => text.clone(),
        _ => String::new(),
    }
}

fn has_let(condition: &TokenStream) -> bool {
    condition
        .clone()
        .into_iter()
        .any(|token| matches!(token, TokenTree::Ident(word) if word == "let"))
}

/// The path of `Profile { … }`, where it says all of the type.
fn plain_path(tokens: &TokenStream) -> Option<TokenStream> {
    let mut path: Vec<TokenTree> = tokens.clone().into_iter().collect();
    match path.pop() {
        Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {}
        _ => return None,
    }
    let generic = path
        .iter()
        .any(|token| matches!(token, TokenTree::Punct(punct) if punct.as_char() == '<'));
    (!path.is_empty() && !generic).then(|| path.into_iter().collect())
}

/// Whether a block has something to keep: a `let`, or a last statement without `;`.
fn has_value(block: &Block) -> bool {
    let last = block.statements.last();
    block
        .statements
        .iter()
        .any(|statement| statement.binding.is_some())
        || last.is_some_and(|last| {
            !last.terminated
                && match &last.source {
                    Source::Command(_) | Source::Nested(_) => true,
                    Source::For(it) => has_value(&it.body),
                    Source::If(it) => it.arms.iter().any(|(_, body)| has_value(body)),
                    Source::Atomic(_) | Source::Broken => false,
                }
        })
}

/// An `atomic` block whose `let`s join those around it.
fn joined_lets(statement: &Statement) -> bool {
    match &statement.source {
        Source::Atomic(block) => block.statements.iter().any(|inner| inner.binding.is_some()),
        _ => false,
    }
}

/// How many bytes steps probably write.
fn capacity(steps: &[Step]) -> usize {
    steps.iter().map(step_bytes).sum()
}

fn step_bytes(step: &Step) -> usize {
    match step {
        Step::Raw(bytes) => bytes.len(),
        Step::Value { .. } | Step::Choice { .. } | Step::Spread { .. } | Step::Count(_) => {
            VALUE_BYTES
        }
        Step::PartBytes(_) => VALUE_BYTES / 2,
        Step::Length { .. } => 2,
        Step::Dynamic { steps, .. } => 4 + capacity(steps),
        Step::Optional { steps, .. } => capacity(steps),
        Step::Branch { arms, otherwise } => {
            let arms = arms.iter().map(|(_, steps)| capacity(steps));
            arms.chain(otherwise.as_ref().map(|steps| capacity(steps)))
                .max()
                .unwrap_or(0)
        }
        Step::Atomic { steps, .. } => 30 + capacity(steps),
        // The runtime reserves for a loop when it knows how often it turns.
        Step::Loop { .. } => 0,
        _ => 0,
    }
}
