//! Statements and blocks: which replies are kept, and as what.

use std::collections::{HashMap, HashSet};

use proc_macro2::{Ident, Span};

use super::arguments::{Steps, capacity, has_let};
use super::nested::{Around, is_lazy};
use super::{Body, Info, Item, Keep, Kept, Local, Read, Ready, Site, Step, Type};
use crate::ast::{self, Binding, Block, For, If, Source, Statement};
use crate::check::Resolved;
use crate::commands::{Servers, Shape};
use crate::fits::{self, Misfit};
use crate::keys::Keys;
use crate::literal::Piece;
use crate::report::Report;
use crate::tokens::name as plain_name;

/// Plans block by block.
pub(super) struct Planner<'r> {
    resolved: Vec<Option<Resolved>>,
    pub(super) commands: Vec<Info>,
    pub(super) sites: Vec<Site>,
    /// The fields of the struct form.
    pub(super) fields: Option<Vec<Ident>>,
    /// Those of them whose text is the same wherever it stands.
    steady: HashSet<String>,
    pub(super) interpolates: bool,
    pub(super) ready: Vec<Ready>,
    /// The same by their texts.
    ready_parts: HashMap<(String, Option<String>), Local>,
    locals: usize,
    /// The loops and the conditions with patterns around.
    pub(super) around: Vec<Around>,
    pub(super) report: &'r mut Report,
}

/// What the surroundings want of a block's value.
#[derive(Clone)]
pub(super) struct Wanted {
    /// Whether the value goes anywhere.
    pub(super) bound: bool,
    /// The type that it must have, where one is written.
    pub(super) ty: Option<Type>,
    /// The types of its `let`s, where a tuple is written.
    parts: Vec<Type>,
    pub(super) label: Option<String>,
    /// Whether an error has said already that the value goes nowhere.
    reported: bool,
}

/// Whether the last statement of a block is its value.
#[derive(Clone, Copy, PartialEq)]
enum Tail {
    Value,
    Nothing,
    /// It stands beside `let`s; an error says so.
    Wrong,
}

impl Wanted {
    fn nothing() -> Self {
        Self {
            bound: false,
            ty: None,
            parts: Vec::new(),
            label: None,
            reported: false,
        }
    }
}

impl<'r> Planner<'r> {
    pub(super) fn new(
        resolved: Vec<Option<Resolved>>,
        fields: Option<Vec<Ident>>,
        steady: HashSet<String>,
        report: &'r mut Report,
    ) -> Self {
        Planner {
            resolved,
            commands: Vec::new(),
            sites: Vec::new(),
            locals: 0,
            around: Vec::new(),
            fields,
            steady,
            interpolates: false,
            ready: Vec::new(),
            ready_parts: HashMap::new(),
            report,
        }
    }

    pub(super) fn pipeline(&mut self, block: &Block) -> (Vec<Step>, Body) {
        if block.statements.is_empty() {
            let help = "a pipeline holds at least one command, such as `let value = GET \"key\";`";
            self.report
                .help(block.span, "this pipeline has no command", help);
        }
        let tail = self.tail(block, true);
        let wanted = Wanted {
            bound: true,
            ..Wanted::nothing()
        };
        let mut body = self.block(block, &wanted, tail, true);
        body.1.value = match tail {
            Tail::Value => Kept::Single,
            Tail::Nothing | Tail::Wrong => Kept::Tuple,
        };
        body
    }

    fn tail(&mut self, block: &Block, bound: bool) -> Tail {
        let Some(last) = block.statements.last() else {
            return Tail::Nothing;
        };
        if last.terminated || last.binding.is_some() || !bound {
            return Tail::Nothing;
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
            return Tail::Wrong;
        }
        if valued { Tail::Value } else { Tail::Nothing }
    }

    /// The steps of a block and how its replies are read.
    fn block(
        &mut self,
        block: &Block,
        wanted: &Wanted,
        tail: Tail,
        top: bool,
    ) -> (Vec<Step>, Body) {
        let mut steps = Steps::default();
        let mut items = Vec::new();
        let count = block.statements.len();
        self.check_names(block);
        let mut parts = wanted.parts.iter();
        for (at, statement) in block.statements.iter().enumerate() {
            let last = if at + 1 == count { tail } else { Tail::Nothing };
            let part = statement.binding.as_ref().and_then(|_| parts.next());
            let wanted = Wanted {
                ty: part.cloned().or_else(|| wanted.ty.clone()),
                ..wanted.clone()
            };
            let item = self.statement(statement, &wanted, last, top, &mut steps);
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
        let is_broken = |statement: &Statement| matches!(statement.source, Source::Broken);
        let has_commands = !block.statements.is_empty() && !block.statements.iter().any(is_broken);
        if wanted.bound && tail == Tail::Nothing && lets == 0 && has_commands {
            self.report.help(
                block.span,
                "this block has no value, but one is wanted",
                "leave out the `;` of its last command, or name a reply with `let`",
            );
        }
        if !wanted.bound
            && !wanted.reported
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
        let single = tail == Tail::Value || lets == 1;
        let inner = Wanted {
            ty: wanted.ty.clone().filter(|_| single),
            parts: match &wanted.ty {
                Some(ty) if !single => ty.parts(lets),
                _ => Vec::new(),
            },
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
                && !seen.insert(plain_name(&binding.name))
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
        tail: Tail,
        top: bool,
        steps: &mut Steps,
    ) -> Vec<Item> {
        let binding = statement.binding.as_ref();
        let own = match binding {
            Some(Binding { name, ty }) => Wanted {
                bound: true,
                ty: ty.clone().map(Type::Written).or_else(|| wanted.ty.clone()),
                label: Some(name.to_string()),
                ..Wanted::nothing()
            },
            None if tail == Tail::Value => wanted.clone(),
            None => Wanted {
                label: wanted.label.clone(),
                reported: tail == Tail::Wrong,
                ..Wanted::nothing()
            },
        };
        let (read, ty) = match &statement.source {
            Source::Command(command) => self.command(command, &own, steps),
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
        steps: &mut Steps,
    ) -> (Read, Option<Type>) {
        let known = |ty: Option<Type>| Some(ty.unwrap_or(Type::Unknown));
        let Some(resolved) = self.resolved[command.id].take() else {
            return (Read::Broken, known(wanted.ty.clone()));
        };
        let index = self.commands.len();
        self.commands.push(Info {
            name: resolved.name.clone(),
            path: resolved.path.clone(),
            label: wanted.label.clone(),
            text: resolved.text.clone(),
            span: resolved.span,
            servers: resolved.servers,
            read_only: resolved.read_only,
            repeats: resolved.repeats || (!wanted.bound && resolved.repeats_unread),
            unread: !wanted.bound,
            free: !resolved.read_only && matches!(resolved.reply, Ok(Shape::Any)),
            keys: resolved.keys.clone(),
            nodes: resolved.nodes,
        });
        steps.command(index, resolved.needs_position());
        let reply = resolved.reply.clone();
        let (name, span) = (resolved.name.clone(), resolved.span);
        self.write_command(resolved, index, steps);
        if !wanted.bound {
            if command.default.is_some() {
                let help = "name the reply with `let`, or leave the `else` out";
                self.report
                    .help(span, "the reply is dropped, so `else` has no effect", help);
            }
            return (Read::Skip { index }, None);
        }
        let written = wanted.ty.as_ref().and_then(Type::syntax);
        let mut shape = match reply {
            Ok(shape) => shape,
            Err(_) if written.as_ref().is_some_and(fits::holds_all) => Shape::Any,
            Err(message) => {
                self.report.add(message);
                return (Read::Broken, known(wanted.ty.clone()));
            }
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
            let text = format!("`{name}` never replies nil, so `else` has no effect");
            self.report.help(span, text, "leave the `else` out");
            return (Read::Broken, known(wanted.ty.clone()));
        }
        if let Some(Type::ElementOf(collection)) = &wanted.ty
            && let Some(ty) = collection.syntax()
            && let Some(misfit) = fits::no_key(&name, &shape, &ty)
        {
            self.misfit(misfit);
        }
        if let Some(ty) = written
            && let Some(misfit) = fits::misfit(&name, &shape, default.is_some(), &ty)
        {
            self.misfit(misfit);
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
        let ty = wanted.ty.as_ref().and_then(Type::syntax);
        let misfit = ty.and_then(|ty| {
            let pairs = || it.key.as_ref().and_then(|_| fits::no_pairs(&ty));
            fits::no_collection(&ty).or_else(pairs)
        });
        if let Some(misfit) = misfit {
            self.misfit(misfit);
        }
        let keys = it.key.as_ref().and_then(|key| self.keys(key, it, wanted));
        let element = |ty| match keys {
            Some(_) => Type::ValueOf(Box::new(ty)),
            None => Type::ElementOf(Box::new(ty)),
        };
        let inner = Wanted {
            ty: wanted.ty.clone().map(element),
            ..wanted.clone()
        };
        let plain = self.plain_loop(it);
        self.enter(&it.pattern, plain);
        let (mut body_steps, body, element) = self.inner_block(&it.body, &inner);
        let plain = self.around.pop().and_then(|around| around.plain);
        let again = plain.filter(|plain| plain.again).map(|plain| plain.field);
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
            lazy: is_lazy(&it.iterable),
        });
        let ty = element.map(|element| wanted.ty.clone().unwrap_or(Type::List(Box::new(element))));
        (Read::Loop { body, keys, again }, ty)
    }

    fn condition(&mut self, it: &If, wanted: &Wanted, steps: &mut Steps) -> (Read, Option<Type>) {
        let optional = it.otherwise.is_none();
        let ty = wanted.ty.as_ref().and_then(Type::syntax);
        if let Some(misfit) = ty.filter(|_| optional).and_then(|ty| fits::no_option(&ty)) {
            self.misfit(misfit);
        }
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
            let binds = has_let(condition);
            if binds {
                self.enter(condition, None);
            }
            let (arm_steps, body, ty) = self.inner_block(block, &inner);
            if binds {
                self.around.pop();
            }
            writes.push((condition.clone(), arm_steps));
            arms.push(body);
            self.check_side(element.as_ref(), ty.as_ref(), block);
            element = element.or(ty);
        }
        let (otherwise_steps, otherwise) = match &it.otherwise {
            Some(block) => {
                let (arm_steps, body, ty) = self.inner_block(block, &inner);
                self.check_side(element.as_ref(), ty.as_ref(), block);
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

    /// Refuses a side of an `if` that certainly has another type than the sides before.
    fn check_side(&mut self, before: Option<&Type>, here: Option<&Type>, block: &Block) {
        let Some((before, here)) = before.and_then(Type::shown).zip(here.and_then(Type::shown))
        else {
            return;
        };
        if before == here {
            return;
        }
        let span = block.statements.last().map_or(block.span, |last| last.span);
        self.report.help(
            span,
            format!(
                "the sides of an `if` have one type, and this one is `{here}` after `{before}`"
            ),
            "write the type, if one holds both: `let value: TYPE = if …`",
        );
    }

    fn misfit(&mut self, misfit: Misfit) {
        let Misfit {
            start,
            end,
            text,
            help,
        } = misfit;
        self.report.help_between(start, end, text, help);
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
        let (inner, body) = self.block(block, &Wanted::nothing(), Tail::Nothing, false);
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
            path: Vec::new(),
            label: None,
            text: format!("{name} of `atomic`"),
            span,
            servers: Servers::ANY,
            read_only: true,
            repeats: true,
            unread: false,
            free: false,
            keys: Keys::At(Vec::new()),
            nodes: 0,
        });
        self.commands.len() - 1
    }

    /// The local of a text's value, and whether it is still to be made ready here.
    pub(super) fn part(&mut self, value: &Piece) -> Option<(Local, bool)> {
        let Piece::Value { root, tokens, spec } = value else {
            return None;
        };
        self.interpolates = true;
        if !self.steady.contains(&plain_name(root)) {
            return Some((self.local(), true));
        }
        let key = (tokens.to_string(), spec.clone());
        if let Some(part) = self.ready_parts.get(&key) {
            return Some((*part, false));
        }
        let part = self.local();
        self.ready_parts.insert(key, part);
        self.ready.push(Ready {
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
