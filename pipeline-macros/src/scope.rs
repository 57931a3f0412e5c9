//! Which names an expression may use: in the struct form the fields and the variables of the blocks around it.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use proc_macro2::{Ident, TokenStream, TokenTree};
use syn::Fields;

use crate::ast::{
    self, Block, Command, For, KeyFields, Otherwise, Piece, Pipeline, Source, Statement, TypedKey,
};
use crate::commands;
use crate::expression;
use crate::literal::{Text, TextPart};
use crate::report::Report;
use crate::tokens::{is_punct, name as plain_name};
use crate::unused;

/// The names in scope; in the inline form every name may be one of the surrounding code's.
#[derive(Clone)]
pub(crate) struct Scope<'p> {
    names: Option<HashSet<String>>,
    lets: Rc<HashSet<String>>,
    /// The replies that have names by now, the nearest last. They hide fields and variables.
    replies: Vec<NamedReply<'p>>,
    /// Variables of the `for` and `if let` blocks around, which are gone when the replies are read.
    blocks: HashSet<String>,
    /// Whether an `atomic` block is around, in which Redis never waits.
    pub(crate) atomic: bool,
    /// Whether a command that waits may stand here.
    pub(crate) waiting: Result<(), NoWaiting>,
    in_loop: bool,
    /// Variables that are typed keys, or lists of them.
    keys: Rc<HashMap<String, TypedVariable>>,
}

/// The type of a key in a variable.
#[derive(Clone)]
struct TypedVariable {
    key: TokenStream,
    is_list: bool,
}

/// Why a command that waits cannot stand somewhere.
#[derive(Clone, Copy)]
pub(crate) enum NoWaiting {
    /// The pipeline does not say that the connection is nobody else's.
    NotBlocking { is_struct: bool },
    /// Something follows that would have to wait, too.
    NotLast,
    /// A `for` is around, whose next turn would have to wait, too.
    InLoop,
}

/// The name of a `let`, and the source of its value.
#[derive(Clone)]
struct NamedReply<'p> {
    name: String,
    source: &'p Source,
}

impl<'p> Scope<'p> {
    fn of(pipeline: &Pipeline) -> Self {
        let mut lets = HashSet::new();
        collect_lets(&pipeline.body, &mut lets);
        let names = pipeline.header.as_ref().map(|header| {
            let mut names = HashSet::from(["self".to_owned()]);
            if let syn::Data::Struct(data) = &header.data
                && let Fields::Named(fields) = &data.fields
            {
                names.extend(
                    fields
                        .named
                        .iter()
                        .filter_map(|field| field.ident.as_ref())
                        .map(plain_name),
                );
            }
            names
        });
        let keys = pipeline.settings.key_fields.iter().map(|field| {
            let (key, is_list) = (field.key.clone(), field.is_list);
            (field.name.clone(), TypedVariable { key, is_list })
        });
        let keys = keys.collect();
        Self {
            names,
            lets: Rc::new(lets),
            replies: Vec::new(),
            blocks: HashSet::new(),
            atomic: false,
            waiting: match pipeline.settings.blocking {
                true => Ok(()),
                false => Err(NoWaiting::NotBlocking {
                    is_struct: pipeline.header.is_some(),
                }),
            },
            in_loop: false,
            keys: Rc::new(keys),
        }
    }

    /// Whether a pipeline that is a struct has nothing of this name.
    pub(crate) fn is_unknown(&self, name: &str) -> bool {
        let known = |names: &HashSet<String>| names.contains(name);
        self.names.as_ref().is_some_and(|names| !known(names))
            && !known(&self.blocks)
            && !known(&self.lets)
    }

    /// Whether the name may be used; an error says why not.
    pub(crate) fn check(&self, name: &Ident, report: &mut Report) -> bool {
        if self.names.is_none() && self.replies.is_empty() {
            return true;
        }
        let text = plain_name(name);
        if let Some(reply) = self.reply(&text) {
            self.not_known(name, reply, report);
            return false;
        }
        let Some(names) = &self.names else {
            return true;
        };
        if names.contains(&text)
            || self.blocks.contains(&text)
            || text.starts_with(|first: char| first.is_ascii_uppercase())
        {
            return true;
        }
        if self.lets.contains(&text) {
            not_known_yet(name, report);
            return false;
        }
        let mut known: Vec<&str> = names
            .iter()
            .map(String::as_str)
            .filter(|name| *name != "self")
            .collect();
        known.sort_unstable();
        let help = match (
            commands::nearest_word(&text, known.iter().copied()),
            known.is_empty(),
        ) {
            (Some(near), _) => format!("did you mean `{near}`?"),
            (None, true) => {
                format!("the pipeline has no inputs; add the field `{text}: TYPE` to its struct")
            }
            (None, false) => format!(
                "the fields are `{}`; add `{text}: TYPE` to them",
                known.join("`, `")
            ),
        };
        report.help(
            name.span(),
            format!("`{text}` is neither a field of the pipeline nor a variable of a block"),
            help,
        );
        false
    }

    /// Checks what can be told of a Rust expression.
    pub(crate) fn check_expression(&self, expression: &TokenStream, report: &mut Report) -> bool {
        if let Some((jump, span)) = expression::jump(expression) {
            let written = jump.written();
            if jump.leaves_loop() && self.in_loop {
                report.help(
                    span,
                    format!("`{written}` would leave a command half written"),
                    "choose before: `for x in xs.iter().filter(…)`, or `if … { … }` around the command",
                );
                return false;
            }
            if !jump.leaves_loop() && self.names.is_some() {
                report.help(
                    span,
                    format!("`{written}` cannot stand in a pipeline that is a struct: `execute` evaluates its expressions"),
                    "make the value before and give it to the struct as a field; the inline form takes `?` and `.await`",
                );
                return false;
            }
        }
        if !self.replies.is_empty()
            && let Some(name) = expression::used(expression, &|name| self.reply(name).is_some())
            && let Some(reply) = self.reply(&plain_name(&name))
        {
            self.not_known(&name, reply, report);
            return false;
        }
        let Some(names) = self.names.as_ref().filter(|_| !self.lets.is_empty()) else {
            return true;
        };
        let unknown = |name: &str| {
            self.lets.contains(name) && !names.contains(name) && !self.blocks.contains(name)
        };
        match expression::used(expression, &unknown) {
            Some(name) => {
                not_known_yet(&name, report);
                false
            }
            None => true,
        }
    }

    /// Checks the values that a typed key is made of.
    pub(crate) fn check_key(&self, key: &TypedKey, report: &mut Report) -> bool {
        let before = report.len();
        match &key.fields {
            KeyFields::Unit | KeyFields::Variable => {}
            KeyFields::Unnamed(values, _) => {
                values
                    .iter()
                    .for_each(|value| self.check_field(value, report));
            }
            KeyFields::Named(fields, _) => {
                for field in fields {
                    self.check_field(field.value.as_ref().unwrap_or(&field.name), report);
                }
            }
        }
        report.len() == before
    }

    fn check_field(&self, value: &TokenStream, report: &mut Report) {
        let mut tokens = value.clone().into_iter();
        match (tokens.next(), tokens.next()) {
            (Some(TokenTree::Ident(name)), None) if name != "true" && name != "false" => {
                self.check(&name, report);
            }
            _ => {
                self.check_expression(value, report);
            }
        }
    }

    /// Checks a condition, in which the patterns of `let` stand before the values that they take apart.
    pub(crate) fn check_condition(&self, condition: &TokenStream, report: &mut Report) {
        let value = condition_value(condition);
        if value.is_none_or(|value| self.check_expression(&value, report)) {
            self.check_expression(condition, report);
        }
    }

    /// The reply of this name, where it hides all else of the name.
    fn reply(&self, name: &str) -> Option<&NamedReply<'p>> {
        self.replies.iter().find(|reply| reply.name == name)
    }

    /// A reply is used as if it were a variable.
    fn not_known(&self, name: &Ident, reply: &NamedReply<'_>, report: &mut Report) {
        let source = match reply.source {
            Source::Command(command) => {
                let bare = |piece: &&Piece| matches!(piece, Piece::Word(_) | Piece::Symbol(..));
                let words = command.pieces.iter().take_while(bare).count().max(1);
                let name = ast::pieces_text(&command.pieces[..words.min(command.pieces.len())]);
                format!("the reply of `{}`", name.trim_matches('"'))
            }
            Source::For(_) => "the value of a `for`".to_owned(),
            Source::If(_) => "the value of an `if`".to_owned(),
            Source::Nested(_) => "the output of another pipeline".to_owned(),
            Source::Atomic(_) | Source::Broken => "a reply".to_owned(),
        };
        let plain = plain_name(name);
        let is_field = self.names.as_ref().is_some_and(|it| it.contains(&plain));
        let help = match (is_field, &self.names) {
            (true, _) => format!("write `self.{plain}` for the field, or rename the `let`"),
            (false, Some(_)) => format!(
                "give the struct a field and rename the `let`; what needs the reply of `{plain}` goes into a second pipeline"
            ),
            (false, None) => format!(
                "rename the `let` to use the variable; what needs the reply of `{plain}` goes into a second pipeline"
            ),
        };
        let text = format!("`{name}` is {source}, which is not known while commands are written");
        report.help(name.span(), text, help);
    }

    /// Checks the names in an interpolated text.
    pub(crate) fn check_text(&self, text: &Text, report: &mut Report) -> bool {
        let Text::Template(pieces) = text else {
            return true;
        };
        let before = report.len();
        for text_part in pieces {
            let TextPart::Value { root, spec, .. } = text_part else {
                continue;
            };
            self.check(root, report);
            // A width or a precision; `0$` has no name.
            let is_name = |name: &&str| name.starts_with(|first: char| first.is_ascii_alphabetic());
            let names = spec.as_deref().map(unused::spec_names);
            for name in names
                .into_iter()
                .flatten()
                .filter(is_name)
                .filter(|name| name.is_ascii())
            {
                self.check(&Ident::new(name, root.span()), report);
            }
        }
        report.len() == before
    }

    /// The type of the typed key that a variable is.
    pub(crate) fn key_in(&self, name: &Ident) -> Option<&TokenStream> {
        let variable = self.keys.get(&plain_name(name))?;
        (!variable.is_list).then_some(&variable.key)
    }

    /// The scope in a loop.
    fn with_loop(&self, it: &For) -> Self {
        let mut scope = self.with(&it.pattern);
        let field = only_name(&it.iterable).and_then(|field| self.keys.get(&field));
        let element = field.filter(|field| field.is_list).map(|field| &field.key);
        if let (Some(name), Some(key)) = (only_name(&it.pattern), it.key_type.as_ref().or(element))
        {
            let variable = TypedVariable {
                key: key.clone(),
                is_list: false,
            };
            Rc::make_mut(&mut scope.keys).insert(name, variable);
        }
        scope
    }

    fn with(&self, pattern: &TokenStream) -> Self {
        let mut scope = self.clone();
        let mut bound = HashSet::new();
        collect_names(pattern, &mut bound);
        if bound.iter().any(|name| scope.keys.contains_key(name)) {
            Rc::make_mut(&mut scope.keys).retain(|name, _| !bound.contains(name));
        }
        scope.replies.retain(|reply| !bound.contains(&reply.name));
        scope.blocks.extend(bound);
        scope
    }

    /// The scope behind `if let PATTERN = …` and `if a && let PATTERN = …`.
    pub(crate) fn with_condition(&self, condition: &TokenStream) -> Self {
        self.with(&condition_pattern(condition))
    }
}

/// The name that these tokens are, if they are no more than that.
fn only_name(tokens: &TokenStream) -> Option<String> {
    let mut tokens = tokens.clone().into_iter();
    match (tokens.next(), tokens.next()) {
        (Some(TokenTree::Ident(name)), None) => Some(plain_name(&name)),
        _ => None,
    }
}

/// A reply is used as if it were there already.
fn not_known_yet(name: &Ident, report: &mut Report) {
    report.help(
        name.span(),
        format!(
            "`{name}` is a reply of this pipeline, and is not known while the pipeline is sent"
        ),
        format!(
            "give the struct a field `{name}`, or run a second pipeline with the reply of this one"
        ),
    );
}

/// The patterns of `let PATTERN = …` in a condition.
fn condition_pattern(condition: &TokenStream) -> TokenStream {
    let mut pattern = TokenStream::new();
    let mut inside = false;
    for token in condition.clone() {
        match &token {
            TokenTree::Ident(word) if word == "let" => inside = true,
            TokenTree::Punct(punct) if punct.as_char() == '=' => inside = false,
            _ if inside => pattern.extend([token]),
            _ => {}
        }
    }
    pattern
}

/// The first value of a condition that begins with `let PATTERN = VALUE`.
fn condition_value(condition: &TokenStream) -> Option<TokenStream> {
    let mut tokens = condition.clone().into_iter().peekable();
    let is = |token: &TokenTree, punct: char| is_punct(token, punct);
    tokens
        .next()
        .filter(|first| matches!(first, TokenTree::Ident(word) if word == "let"))?;
    tokens.find(|token| is(token, '='))?;
    let mut value = TokenStream::new();
    while let Some(token) = tokens.next() {
        if is(&token, '&') && tokens.peek().is_some_and(|next| is(next, '&')) {
            break;
        }
        value.extend([token]);
    }
    Some(value)
}

/// Every name that a `for`, an `if let` or an optional part binds somewhere in the block.
pub(crate) fn bound_names(block: &Block) -> HashSet<String> {
    let mut names = HashSet::new();
    collect_bound(block, &mut names);
    names
}

fn collect_bound(block: &Block, names: &mut HashSet<String>) {
    for statement in &block.statements {
        match &statement.source {
            Source::Command(command) => {
                for piece in &command.pieces {
                    if let Piece::Optional(optional) = piece
                        && let Some(condition) = &optional.condition
                    {
                        collect_names(condition, names);
                    }
                }
            }
            Source::For(it) => {
                collect_names(&it.pattern, names);
                collect_bound(&it.body, names);
            }
            Source::If(it) => {
                for (condition, block) in &it.arms {
                    collect_names(&condition_pattern(condition), names);
                    collect_bound(block, names);
                }
                it.otherwise
                    .iter()
                    .for_each(|block| collect_bound(block, names));
            }
            Source::Atomic(block) => collect_bound(block, names),
            Source::Nested(_) | Source::Broken => {}
        }
    }
}

/// Adds every name that a pattern may bind.
pub(crate) fn collect_names(pattern: &TokenStream, names: &mut HashSet<String>) {
    for token in pattern.clone() {
        match token {
            TokenTree::Ident(name) => {
                names.insert(plain_name(&name));
            }
            TokenTree::Group(group) => collect_names(&group.stream(), names),
            _ => {}
        }
    }
}

fn collect_lets(block: &Block, lets: &mut HashSet<String>) {
    for statement in &block.statements {
        lets.extend(
            statement
                .binding
                .as_ref()
                .map(|binding| plain_name(&binding.name)),
        );
        match &statement.source {
            Source::For(it) => collect_lets(&it.body, lets),
            Source::If(it) => {
                for block in it.arms.iter().map(|(_, block)| block).chain(&it.otherwise) {
                    collect_lets(block, lets);
                }
            }
            Source::Atomic(block) => collect_lets(block, lets),
            Source::Command(_) | Source::Nested(_) | Source::Broken => {}
        }
    }
}

type Visit<'v> = dyn FnMut(&Command, &Scope<'_>, &mut Report) + 'v;

/// Visits every command in the order written, with the names that it may use.
pub(crate) fn each_command(pipeline: &Pipeline, report: &mut Report, visit: &mut Visit<'_>) {
    let mut scope = Scope::of(pipeline);
    walk(&pipeline.body, &mut scope, report, visit);
}

fn walk<'p>(block: &'p Block, scope: &mut Scope<'p>, report: &mut Report, visit: &mut Visit<'_>) {
    let around = scope.waiting;
    for (at, statement) in block.statements.iter().enumerate() {
        let Statement {
            binding, source, ..
        } = statement;
        let is_last = at + 1 == block.statements.len();
        scope.waiting = around.and_then(|()| is_last.then_some(()).ok_or(NoWaiting::NotLast));
        match source {
            Source::Command(command) => {
                visit(command, scope, report);
                check_default(command, scope, report);
            }
            Source::For(it) => {
                scope.check_expression(&it.iterable, report);
                let mut inner = Scope {
                    in_loop: true,
                    waiting: around.and(Err(NoWaiting::InLoop)),
                    ..scope.with_loop(it)
                };
                if let Some(key) = &it.key {
                    inner.check_expression(key, report);
                }
                walk(&it.body, &mut inner, report, visit);
            }
            Source::If(it) => {
                for (condition, block) in &it.arms {
                    scope.check_condition(condition, report);
                    walk(block, &mut scope.with_condition(condition), report, visit);
                }
                if let Some(block) = &it.otherwise {
                    let before = scope.replies.len();
                    walk(block, scope, report, visit);
                    scope.replies.truncate(before);
                }
            }
            Source::Atomic(block) => {
                let around = std::mem::replace(&mut scope.atomic, true);
                walk(block, scope, report, visit);
                scope.atomic = around;
            }
            Source::Nested(expression) => {
                scope.check_expression(expression, report);
            }
            Source::Broken => {}
        }
        if let (Some(binding), Source::Broken) = (binding, source) {
            // Nobody knows what it would have been, so its uses are not refused too.
            scope.blocks.insert(plain_name(&binding.name));
        } else if let Some(binding) = binding {
            scope.replies.push(NamedReply {
                name: plain_name(&binding.name),
                source,
            });
        }
    }
    scope.waiting = around;
}

/// The default of `else` is evaluated when the replies are read: the loops are over by then.
fn check_default(command: &Command, scope: &Scope<'_>, report: &mut Report) {
    let Some(Otherwise::Value(default)) = &command.otherwise else {
        return;
    };
    let in_block = |name: &str| scope.blocks.contains(name);
    if let Some(name) = expression::used(default, &in_block) {
        report.help(
            name.span(),
            format!("`{name}` is a variable of a block, which is over when the reply is read"),
            "the value after `else` may use what stands outside of the block",
        );
    } else {
        scope.check_expression(default, report);
    }
}
