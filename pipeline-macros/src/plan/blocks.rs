//! Statements and blocks: which replies are kept, and as what.

use std::collections::HashSet;

use proc_macro2::Span;

use super::nested::is_lazy;
use super::planner::{Expectation, Planner};
use super::steps::{Steps, capacity};
use super::{Body, Info, Item, Keep, Read, RequestedFields, ResultShape, Step, Type};
use crate::ast::{self, Binding, Block, For, If, Source, Statement};
use crate::check::{self, Resolved};
use crate::commands::{Servers, Shape};
use crate::expression::has_let;
use crate::fits::{self, TypeMismatch};
use crate::keys::KeySpec;
use crate::report::Message;
use crate::tokens::{first_span, name as plain_name};
use crate::typed::TypedReply;

/// Whether the last statement of a block is its value.
#[derive(Clone, Copy, PartialEq)]
enum Tail {
    Value,
    Nothing,
    /// It stands beside `let`s; an error says so.
    Wrong,
}

impl Planner<'_> {
    pub(super) fn pipeline(&mut self, block: &Block) -> (Vec<Step>, Body) {
        if block.statements.is_empty() {
            let help = "a pipeline holds at least one command, such as `let value = GET \"key\";`";
            self.report
                .help(block.span, "this pipeline has no command", help);
        }
        let tail = self.tail(block, true);
        let expected = Expectation {
            bound: true,
            ..Expectation::nothing()
        };
        let mut body = self.block(block, &expected, tail, true);
        body.1.value = match tail {
            Tail::Value => ResultShape::Single,
            Tail::Nothing | Tail::Wrong => ResultShape::Tuple,
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
        expected: &Expectation,
        tail: Tail,
        top: bool,
    ) -> (Vec<Step>, Body) {
        let mut steps = Steps::default();
        let mut items = Vec::new();
        let count = block.statements.len();
        self.check_names(block);
        let mut parts = expected.parts.iter();
        let may_wait = self.may_wait;
        for (at, statement) in block.statements.iter().enumerate() {
            self.may_wait = may_wait && at + 1 == count;
            let last = if at + 1 == count { tail } else { Tail::Nothing };
            let part = statement.binding.as_ref().and_then(|_| parts.next());
            let expected = Expectation {
                ty: part.cloned().or_else(|| expected.ty.clone()),
                ..expected.clone()
            };
            let item = self.statement(statement, &expected, last, top, &mut steps);
            items.extend(item);
        }
        self.may_wait = may_wait;
        (
            steps.finish(),
            Body {
                items,
                value: ResultShape::Nothing,
            },
        )
    }

    /// A block whose value is expected (or not) by what stands around it.
    fn inner_block(
        &mut self,
        block: &Block,
        expected: &Expectation,
    ) -> (Vec<Step>, Body, Option<Type>) {
        if block.statements.is_empty() {
            self.report.error(block.span, "this block has no command");
        }
        let tail = self.tail(block, expected.bound);
        let bound = |statement: &&Statement| statement.binding.is_some();
        let lets = block.statements.iter().filter(bound).count();
        self.check_value(block, expected, tail == Tail::Nothing && lets == 0);
        let single = tail == Tail::Value || lets == 1;
        let inner = Expectation {
            ty: expected.ty.clone().filter(|_| single),
            parts: match &expected.ty {
                Some(ty) if !single => ty.parts(lets),
                _ => Vec::new(),
            },
            ..expected.clone()
        };
        let (steps, mut body) = self.block(block, &inner, tail, false);
        if !expected.bound {
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
                body.value = ResultShape::Nothing;
                Type::Unknown
            }
            1 => {
                body.value = ResultShape::Single;
                types.remove(0)
            }
            _ => {
                body.value = ResultShape::Tuple;
                Type::Tuple(types)
            }
        };
        (steps, body, Some(ty))
    }

    /// Refuses a block whose value is expected and missing, or dropped and named.
    fn check_value(&mut self, block: &Block, expected: &Expectation, has_none: bool) {
        let is_broken = |statement: &Statement| matches!(statement.source, Source::Broken);
        let has_commands = !block.statements.is_empty() && !block.statements.iter().any(is_broken);
        if expected.bound && has_none && has_commands {
            self.report.help(
                block.span,
                "this block has no value, but one is expected",
                "leave out the `;` of its last command, or name a reply with `let`",
            );
        }
        let mut statements = block.statements.iter();
        if !expected.bound
            && !expected.reported
            && let Some(named) = statements.find(|statement| statement.binding.is_some())
        {
            self.report.help(
                named.span,
                "the value of this block is not bound, so a `let` in it goes nowhere",
                "bind the block (`let values = for …;`), or write the command without `let`",
            );
        }
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
        expected: &Expectation,
        tail: Tail,
        top: bool,
        steps: &mut Steps,
    ) -> Vec<Item> {
        let binding = statement.binding.as_ref();
        let own = match binding {
            Some(Binding { name, ty }) => Expectation {
                bound: true,
                ty: ty
                    .clone()
                    .map(Type::Written)
                    .or_else(|| expected.ty.clone()),
                label: Some(name.to_string()),
                ..Expectation::nothing()
            },
            None if tail == Tail::Value => Expectation {
                ty: statement
                    .ty
                    .clone()
                    .map(Type::Written)
                    .or_else(|| expected.ty.clone()),
                ..expected.clone()
            },
            None => Expectation {
                label: expected.label.clone(),
                reported: tail == Tail::Wrong,
                ..Expectation::nothing()
            },
        };
        if let (Some(ty), None, Tail::Nothing) = (&statement.ty, binding, tail)
            && !matches!(statement.source, Source::Broken)
        {
            self.report.help(
                first_span(ty, statement.span),
                "`->` gives a type to the value of a block, and this statement is not the value",
                "leave out the `;` behind the last statement, or name the reply: `let value: TYPE = …;`",
            );
        }
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
        expected: &Expectation,
        steps: &mut Steps,
    ) -> (Read, Option<Type>) {
        let known = |ty: Option<Type>| Some(ty.unwrap_or(Type::Unknown));
        let Some(resolved) = self.resolved[command.id].take() else {
            let ty = expected.ty.clone();
            let ty = ty.or_else(|| self.likely_type(command));
            return (Read::Broken, known(ty));
        };
        let index = self.commands.len();
        self.commands.push(info(&resolved, expected));
        steps.command(index, resolved.needs_position());
        let reply = resolved.reply.clone();
        let requested = resolved.requested_fields.clone();
        let (name, span) = (resolved.name.clone(), resolved.span);
        // A type that is written may be any that holds the reply.
        let typed = resolved.typed.as_ref().filter(|_| expected.ty.is_none());
        let typed = typed.and_then(|typed| typed.reply.clone());
        self.write_command(resolved, index, steps);
        let otherwise = command.otherwise.clone();
        if !expected.bound {
            self.check_dropped(otherwise.is_some(), span);
            return (Read::Skip { index }, None);
        }
        let of_keys = typed.as_ref().map(|typed| Ok(typed.shape.clone()));
        let Some(mut shape) = self.shape(of_keys.unwrap_or(reply), expected) else {
            return (Read::Broken, known(expected.ty.clone()));
        };
        if shape.is_any() && expected.ty.is_none() {
            self.type_is_missing(&name, span, expected);
            return (Read::Broken, known(None));
        }
        let requested = requested.and_then(|names| self.requested(names, expected.ty.as_ref()?));
        if otherwise.is_some() && !shape.can_be_nil() {
            let text = format!("`{name}` never replies nil, so `else` has no effect");
            self.report.help(span, text, "leave the `else` out");
            return (Read::Broken, known(expected.ty.clone()));
        }
        self.check_type(&name, &shape, otherwise.is_some(), expected);
        let ty = match (&expected.ty, &otherwise) {
            (Some(ty), _) => ty.clone(),
            (None, Some(_)) => self.reply_type(shape.without_nil(), typed.as_ref()),
            (None, None) => self.reply_type(shape.clone(), typed.as_ref()),
        };
        if typed.is_some() {
            shape = shape.unmarked();
        }
        (
            Read::Reply {
                index,
                shape,
                otherwise,
                requested,
            },
            Some(ty),
        )
    }

    /// Refuses `else` behind a command whose reply is dropped.
    fn check_dropped(&mut self, has_else: bool, span: Span) {
        if has_else {
            let help = "name the reply with `let`, or leave the `else` out";
            let text = "the reply is dropped, so `else` has no effect";
            self.report.help(span, text, help);
        }
    }

    /// The type of a reply for which none is written.
    fn reply_type(&mut self, value: Shape, typed: Option<&TypedReply>) -> Type {
        match typed {
            Some(typed) => Type::OfKeys(value, self.reply_types(&typed.parts)),
            None => Type::Default(value),
        }
    }

    /// The shape of a reply for the type that reads it. `None` where it is not known, which is an error unless the type holds everything.
    fn shape(&mut self, reply: Result<Shape, Message>, expected: &Expectation) -> Option<Shape> {
        let written = expected.ty.as_ref().and_then(Type::syntax);
        let shape = match reply {
            Ok(shape) => shape,
            Err(_) if written.as_ref().is_some_and(fits::holds_all) => Shape::Any,
            Err(message) => {
                self.report.add(message);
                return None;
            }
        };
        Some(match &expected.ty {
            Some(ty) => shape.for_type(&ty.written()),
            None => shape,
        })
    }

    /// Asks for the type of a reply whose shape says nothing.
    fn type_is_missing(&mut self, name: &str, span: Span, expected: &Expectation) {
        let help = match &expected.label {
            Some(name) => {
                format!("`let {name}: TYPE = …;`, or drop the reply by leaving out the `let`")
            }
            None => format!("`{name} … -> TYPE`, or drop the reply with a `;`"),
        };
        let text = "the type of this reply depends on data, so it must be written";
        self.report.help(span, text, help);
    }

    /// Refuses a type that certainly cannot hold the reply.
    fn check_type(&mut self, name: &str, shape: &Shape, default: bool, expected: &Expectation) {
        if let Some(Type::ElementOf(collection)) = &expected.ty
            && let Some(ty) = collection.syntax()
            && let Some(type_mismatch) = fits::no_key(name, shape, &ty)
        {
            self.type_mismatch(type_mismatch);
        }
        if let Some(ty) = expected.ty.as_ref().and_then(Type::syntax)
            && let Some(type_mismatch) = fits::type_mismatch(name, shape, default, &ty)
        {
            self.type_mismatch(type_mismatch);
        }
    }

    /// The names of values, where the type may be a struct that reads them by these.
    fn requested(&self, names: Vec<(Span, String)>, ty: &Type) -> Option<RequestedFields> {
        if !ty.is_written() {
            return None;
        }
        let is_concrete = match ty.syntax() {
            Some(ty) => {
                let path = &fits::struct_in(&ty)?.path;
                if path.get_ident().is_some_and(|name| self.is_parameter(name)) {
                    return None;
                }
                path.segments.iter().all(|part| part.arguments.is_none())
            }
            None => !ty.written().contains('<'),
        };
        Some(RequestedFields {
            names,
            in_constant: is_concrete && !self.mentions_parameter(ty),
        })
    }

    /// The type that a command with a mistake in it would have had, so that the mistake causes no other error.
    fn likely_type(&self, command: &ast::Command) -> Option<Type> {
        let shape = check::likely_reply(command).filter(|shape| !shape.is_any())?;
        Some(Type::Default(match command.otherwise {
            Some(_) => shape.without_nil(),
            None => shape,
        }))
    }

    fn for_loop(
        &mut self,
        it: &For,
        expected: &Expectation,
        steps: &mut Steps,
    ) -> (Read, Option<Type>) {
        let ty = expected.ty.as_ref().and_then(Type::syntax);
        let type_mismatch = ty.and_then(|ty| {
            let pairs = || it.key.as_ref().and_then(|_| fits::no_pairs(&ty));
            fits::no_collection(&ty).or_else(pairs)
        });
        if let Some(type_mismatch) = type_mismatch {
            self.type_mismatch(type_mismatch);
        }
        let keys = it.key.as_ref().and_then(|key| self.keys(key, it, expected));
        let element = |ty| match keys {
            Some(_) => Type::ValueOf(Box::new(ty)),
            None => Type::ElementOf(Box::new(ty)),
        };
        let inner = Expectation {
            ty: expected.ty.clone().map(element),
            ..expected.clone()
        };
        let plain = self.plain_loop(it);
        self.enter(&it.pattern, plain);
        let may_wait = std::mem::replace(&mut self.may_wait, false);
        let (mut body_steps, body, element) = self.inner_block(&it.body, &inner);
        self.may_wait = may_wait;
        let plain = self.around.pop().and_then(|around| around.plain);
        let again = plain.filter(|plain| plain.again).map(|plain| plain.field);
        if let (Some(slot), Some(key)) = (keys, &it.key) {
            body_steps.insert(
                0,
                Step::Key {
                    slot,
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
        let ty =
            element.map(|element| expected.ty.clone().unwrap_or(Type::List(Box::new(element))));
        (Read::Loop { body, keys, again }, ty)
    }

    fn condition(
        &mut self,
        it: &If,
        expected: &Expectation,
        steps: &mut Steps,
    ) -> (Read, Option<Type>) {
        let optional = it.otherwise.is_none();
        let ty = expected.ty.as_ref().and_then(Type::syntax);
        if let Some(type_mismatch) = ty.filter(|_| optional).and_then(|ty| fits::no_option(&ty)) {
            self.type_mismatch(type_mismatch);
        }
        let wrap = |ty| match optional {
            true => Type::ElementOf(Box::new(ty)),
            false => ty,
        };
        let inner = Expectation {
            ty: expected.ty.clone().map(wrap),
            ..expected.clone()
        };
        let (mut arms, mut writes, mut element) = (Vec::new(), Vec::new(), None);
        for (condition, block) in &it.arms {
            let binds = has_let(condition);
            if binds {
                self.enter(condition, None);
            }
            let (arm_steps, body) = self.side(block, &inner, &mut element);
            if binds {
                self.around.pop();
            }
            writes.push((condition.clone(), arm_steps));
            arms.push(body);
        }
        let otherwise = it.otherwise.as_ref();
        let otherwise = otherwise.map(|block| self.side(block, &inner, &mut element));
        let (otherwise_steps, otherwise) = otherwise.unzip();
        steps.push(Step::Branch {
            arms: writes,
            otherwise: otherwise_steps,
        });
        let ty = element.map(|element| match (&expected.ty, optional) {
            (Some(ty), _) => ty.clone(),
            (None, true) => Type::Maybe(Box::new(element)),
            (None, false) => element,
        });
        (
            Read::If {
                arms,
                otherwise,
                optional: optional && expected.bound,
            },
            ty,
        )
    }

    /// A side of an `if`; `element` is the type of the sides so far.
    fn side(
        &mut self,
        block: &Block,
        expected: &Expectation,
        element: &mut Option<Type>,
    ) -> (Vec<Step>, Body) {
        let (steps, body, ty) = self.inner_block(block, expected);
        self.check_side(element.as_ref(), ty.as_ref(), block);
        *element = element.take().or(ty);
        (steps, body)
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

    fn type_mismatch(&mut self, type_mismatch: TypeMismatch) {
        let TypeMismatch {
            start,
            end,
            text,
            help,
        } = type_mismatch;
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
        let around = std::mem::replace(&mut self.in_atomic, true);
        let (inner, body) = self.block(block, &Expectation::nothing(), Tail::Nothing, false);
        self.in_atomic = around;
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
            servers: Servers::ANY,
            read_only: true,
            waits: false,
            timeout: None,
            repeats: true,
            unread: false,
            free: false,
            keys: KeySpec::At(Vec::new()),
            nodes: 0,
        });
        self.commands.len() - 1
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

/// What the request has to know of a command.
fn info(resolved: &Resolved, expected: &Expectation) -> Info {
    Info {
        name: resolved.name.clone(),
        label: expected.label.clone(),
        text: resolved.text.clone(),
        span: resolved.span,
        servers: resolved.servers,
        read_only: resolved.read_only,
        waits: resolved.waits,
        timeout: resolved.timeout.clone(),
        repeats: resolved.repeats || (!expected.bound && resolved.repeats_unread),
        unread: !expected.bound,
        free: !resolved.read_only && matches!(resolved.reply, Ok(Shape::Any)),
        keys: resolved.keys.clone(),
        nodes: resolved.nodes,
    }
}
