//! Tokens to ast. Reading goes on after an error at the next `;`, so that one compilation shows every error.

mod header;
mod pieces;

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use syn::Type;

use crate::ast::{
    Binding, Block, Command, For, If, Otherwise, Pipeline, Settings, Source, Statement,
};
use crate::expression;
use crate::fits::compact;
use crate::report::Report;
use crate::rust_statement;
use crate::settings::{key_type, read_settings, take_settings};
use crate::tokens::{Cursor, first_span, is_punct, touching};
use crate::unused;
pub(crate) use pieces::nested_optional;

use header::{check_header, read_reply, read_struct};

/// Reads a whole invocation. `None` only where the header of the struct form cannot be read.
pub(crate) fn parse(input: TokenStream, report: &mut Report) -> Option<Pipeline> {
    let mut settings = Settings::default();
    let mut cursor = Cursor::new(input);
    while let Some(attribute) = cursor.inner_attribute() {
        read_settings(attribute, &mut settings, report);
    }
    let header = read_struct(&mut cursor, report)?;
    let header = header.map(|mut header| {
        take_settings(&mut header, &mut settings, report);
        header
    });
    if let Some(header) = &header {
        check_header(header, report)?;
    }
    let reply = match header {
        Some(_) => read_reply(&mut cursor, report),
        None => None,
    };
    let unused_fields = header
        .as_ref()
        .map(|header| unused::fields(header, cursor.remaining()))
        .unwrap_or_default();
    let mut parser = Reader {
        report,
        commands: 0,
        depth: 0,
        too_deep: false,
    };
    let body = parser.block(&mut cursor, Span::call_site());
    Some(Pipeline {
        settings,
        header,
        reply,
        body,
        unused_fields,
        commands: parser.commands,
    })
}

struct Reader<'r> {
    report: &'r mut Report,
    commands: usize,
    /// How many blocks stand around.
    depth: usize,
    /// Whether an error has said that they are too many.
    too_deep: bool,
}

/// So many blocks may stand in each other; the code that is made of them has more, and rustc ends at 128.
const DEEPEST: usize = 64;

impl Reader<'_> {
    fn group(&mut self, group: &Group) -> Block {
        self.block(&mut Cursor::new(group.stream()), group.span_open())
    }

    fn block(&mut self, cursor: &mut Cursor, span: Span) -> Block {
        let mut statements = Vec::new();
        if self.depth > DEEPEST {
            let text = format!("more than {DEEPEST} blocks stand in each other");
            let help = "make the inner ones a pipeline of their own, and put it here: `(pipeline)`";
            if !std::mem::replace(&mut self.too_deep, true) {
                self.report.help(span, text, help);
            }
            statements.push(Statement {
                docs: TokenStream::new(),
                binding: None,
                source: Source::Broken,
                ty: None,
                terminated: false,
                span,
            });
            return Block { statements, span };
        }
        self.depth += 1;
        while !cursor.is_empty() {
            if cursor.eat_punct(';') {
                continue;
            }
            statements.push(self.statement(cursor));
        }
        self.depth -= 1;
        Block { statements, span }
    }

    fn statement(&mut self, cursor: &mut Cursor) -> Statement {
        let mut docs = TokenStream::new();
        while let Some(attribute) = cursor.outer_attribute() {
            docs.extend(attribute);
        }
        let span = cursor.span();
        let before = self.report.len();
        let binding = cursor.eat_ident("let").then(|| self.binding(cursor));
        if !docs.is_empty() && binding.is_none() {
            let text =
                "a doc comment or an attribute belongs to a `let`: only a named reply can carry it";
            self.report.error(span, text);
        }
        let (binding, (source, ty)) = match binding {
            Some(None) => (None, (Source::Broken, None)),
            Some(Some(binding)) => {
                let source = self.source(cursor, Some(&binding.name));
                (Some(binding), source)
            }
            None => (None, self.source(cursor, None)),
        };
        if let (Some(Binding { name, .. }), Some(ty)) = (&binding, &ty) {
            let text = "the type of a `let` stands behind its name";
            let help = format!("write `let {name}: {} = …`", compact(ty));
            self.report.help(first_span(ty, span), text, help);
        }
        let mut terminated = cursor.eat_punct(';');
        if self.report.len() > before && !terminated && !cursor.starts_statement() {
            cursor.skip_to_semicolon();
            terminated = true;
        }
        Statement {
            docs,
            binding,
            source,
            ty,
            terminated,
            span,
        }
    }

    /// `NAME =` or `NAME: TYPE =`, after `let`.
    fn binding(&mut self, cursor: &mut Cursor) -> Option<Binding> {
        let span = cursor.span();
        let next = (!cursor.starts_statement())
            .then(|| cursor.next())
            .flatten();
        let name = match next {
            Some(TokenTree::Ident(name))
                if !["_", "mut", "ref"].iter().any(|word| name == word) && !cursor.at_pattern() =>
            {
                name
            }
            _ => {
                self.report.help(
                    span,
                    "a `let` of a pipeline has one plain name",
                    "`let visits = INCR \"visits\";` — to drop a reply, write the command without `let`",
                );
                return None;
            }
        };
        let ty = cursor.eat_punct(':').then(|| cursor.until_equals());
        if !cursor.eat_punct('=') {
            let text = format!("expected `=` and a command after `let {name}`");
            self.report.error(cursor.span_or(name.span()), text);
            return None;
        }
        let ty = match ty {
            Some(ty) if ty.is_empty() => {
                self.report.error(
                    name.span(),
                    format!("the type of `{name}` is missing after `:`"),
                );
                None
            }
            ty => ty,
        };
        let ty = ty.map(|ty| self.without_hole(ty));
        Some(Binding { name, ty })
    }

    /// Refuses a `_` in a type.
    fn without_hole(&mut self, ty: TokenStream) -> TokenStream {
        let Some(hole) = find_hole(&ty) else {
            return ty;
        };
        let help = "leave the type out, and the command decides; or write all of it";
        self.report
            .help(hole, "`_` cannot stand in the type of a reply", help);
        // Says nothing, so that nothing else is said about it.
        quote::quote!(::core::convert::Infallible)
    }

    /// `-> TYPE`, behind the value of a block.
    fn arrow_type(&mut self, cursor: &mut Cursor) -> Option<TokenStream> {
        let arrow = cursor.eat_arrow()?;
        let ends = |token: &TokenTree| match token {
            TokenTree::Ident(word) => word == "else" || word == "let",
            token => is_punct(token, ';'),
        };
        let ty = cursor.until(ends);
        if ty.is_empty() {
            let help = "`GET \"key\" -> Option<u64>`";
            self.report
                .help(arrow, "the type is missing after `->`", help);
            return None;
        }
        if let Err(error) = syn::parse2::<Type>(ty.clone()) {
            let text = format!("expected a type and nothing else behind `->`: {error}");
            let help =
                "the arguments of the command stand before `->`, its `else` stands behind the type";
            self.report.help(error.span(), text, help);
            return None;
        }
        let before = self.report.len();
        let ty = self.without_hole(ty);
        (self.report.len() == before).then_some(ty)
    }

    /// A command, a block or another pipeline, and the type behind its `->`.
    fn source(
        &mut self,
        cursor: &mut Cursor,
        name: Option<&Ident>,
    ) -> (Source, Option<TokenStream>) {
        if rust_statement::refuse_block(cursor, self.report)
            || rust_statement::refuse(cursor, name, self.report)
        {
            return (Source::Broken, None);
        }
        let block = match cursor.peek() {
            Some(TokenTree::Ident(word)) if word == "for" => self.for_loop(cursor),
            Some(TokenTree::Ident(word)) if word == "if" => self.condition(cursor),
            Some(TokenTree::Ident(word)) if word == "atomic" => self.atomic(cursor),
            Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Parenthesis => {
                let group = group.clone();
                cursor.next();
                Source::Nested(group.stream())
            }
            _ => match cursor.struct_literal() {
                Some(literal) => Source::Nested(literal),
                None => return self.command(cursor),
            },
        };
        let ty = self.arrow_type(cursor);
        if cursor.at_ident("else") && !matches!(block, Source::Broken) {
            let text = "`else` cannot stand here: it follows a command whose reply can be nil";
            let help = "inside the block: `for key in keys { GET key else 0 }`";
            self.report.help(cursor.span(), text, help);
            cursor.skip_to_semicolon_unread();
            return (Source::Broken, ty);
        }
        (block, ty)
    }

    fn for_loop(&mut self, cursor: &mut Cursor) -> Source {
        let span = cursor.span();
        cursor.next();
        let pattern = cursor.until(|token| match token {
            TokenTree::Ident(word) => word == "in" || word == "let",
            token => is_punct(token, ';'),
        });
        if pattern.is_empty() || !cursor.eat_ident("in") {
            let text = "a `for` block is written `for PATTERN in EXPRESSION { … }`";
            self.report.error(span, text);
            return Source::Broken;
        }
        let (pattern, key_type) = self.typed_pattern(pattern);
        let iterable = cursor.until_block(false);
        let Some(group) = cursor.brace() else {
            let text = "the block of this `for` is missing: `for PATTERN in EXPRESSION { … }`";
            self.report.error(span, text);
            return Source::Broken;
        };
        if iterable.is_empty() {
            self.report
                .error(span, "what this `for` goes through is missing after `in`");
            return Source::Broken;
        }
        let mut inner = Cursor::new(group.stream());
        let key = inner.key();
        let body = self.block(&mut inner, group.span_open());
        Source::For(For {
            pattern,
            key_type,
            iterable,
            key,
            body,
            span,
        })
    }

    /// Takes `NAME: KEY` apart, where it stands in place of a pattern.
    fn typed_pattern(&mut self, pattern: TokenStream) -> (TokenStream, Option<TokenStream>) {
        let mut tokens = pattern.clone().into_iter();
        let (name, colon) = (tokens.next(), tokens.next());
        let rest: TokenStream = tokens.collect();
        let next = rest.clone().into_iter().next();
        let (Some(name @ TokenTree::Ident(_)), Some(colon)) = (name, colon) else {
            return (pattern, None);
        };
        // `module::Pattern`
        if !is_punct(&colon, ':') || next.is_some_and(|next| is_punct(&next, ':')) {
            return (pattern, None);
        }
        let key = syn::parse2::<Type>(rest).ok().and_then(|ty| key_type(&ty));
        if key.is_none() {
            let help = "`for key: UserKey in keys { … }`; a loop over other values writes no type";
            let text = "the type of a loop's variable is that of a typed key";
            self.report.help(colon.span(), text, help);
        }
        (name.into(), key)
    }

    fn condition(&mut self, cursor: &mut Cursor) -> Source {
        let span = cursor.span();
        let mut arms = Vec::new();
        let mut otherwise = None;
        while cursor.eat_ident("if") {
            let condition = cursor.until_block(true);
            let Some(group) = cursor.brace() else {
                self.report.error(
                    span,
                    "the block of this `if` is missing: `if CONDITION { … }`",
                );
                return Source::Broken;
            };
            if condition.is_empty() {
                self.report
                    .error(span, "the condition of this `if` is missing");
                return Source::Broken;
            }
            arms.push((condition, self.group(&group)));
            if !cursor.eat_ident("else") {
                break;
            }
            if let Some(group) = cursor.brace() {
                otherwise = Some(self.group(&group));
                break;
            }
            if !cursor.at_ident("if") {
                let text = "`else` is followed by `{ … }` or by another `if`";
                self.report.error(cursor.span_or(span), text);
                return Source::Broken;
            }
        }
        Source::If(If { arms, otherwise })
    }

    fn atomic(&mut self, cursor: &mut Cursor) -> Source {
        let span = cursor.span();
        cursor.next();
        match cursor.brace() {
            Some(group) => Source::Atomic(self.group(&group)),
            None => {
                self.report
                    .error(span, "`atomic` is followed by a block: `atomic { … }`");
                Source::Broken
            }
        }
    }

    fn command(&mut self, cursor: &mut Cursor) -> (Source, Option<TokenStream>) {
        let id = self.commands;
        self.commands += 1;
        let before = self.report.len();
        let start = cursor.span();
        let pieces = self.pieces(cursor);
        let ty = self.arrow_type(cursor);
        let default = cursor.eat_ident("else").then(|| cursor.until_semicolon());
        let otherwise = default.map(|default| self.otherwise(default, start));
        if self.report.len() > before {
            return (Source::Broken, ty);
        }
        if pieces.is_empty() {
            let text = "expected a command, such as `GET \"key\"`";
            match &ty {
                Some(ty) => self.report.help(
                    start,
                    text,
                    format!("a type stands behind its command: `GET \"key\" -> {ty}`; a struct that names the replies stands behind that of the pipeline: `struct PageReply;`"),
                ),
                None => self.report.error(start, text),
            }
            return (Source::Broken, ty);
        }
        let command = Command {
            id,
            pieces,
            otherwise,
        };
        (Source::Command(command), ty)
    }

    /// `VALUE` or `?`, behind `else`.
    fn otherwise(&mut self, default: TokenStream, start: Span) -> Otherwise {
        if default.is_empty() {
            let text = "the value after `else` is missing: it stands in for a nil reply";
            self.report.error(start, text);
        }
        if let Some(arrow) = expression::arrow_at_end(&default) {
            let text = "the type stands before `else`";
            self.report
                .help(arrow, text, "write `COMMAND … -> TYPE else VALUE`");
        }
        let mut tokens = default.clone().into_iter();
        match (tokens.next(), tokens.next()) {
            (Some(token), None) if is_punct(&token, '?') => Otherwise::Failure,
            _ => Otherwise::Value(default),
        }
    }
}

/// The `_` in a type, wherever it stands.
fn find_hole(ty: &TokenStream) -> Option<Span> {
    ty.clone().into_iter().find_map(|token| match token {
        TokenTree::Ident(word) if word == "_" => Some(word.span()),
        TokenTree::Group(group) => find_hole(&group.stream()),
        _ => None,
    })
}

/// Whether `a - 1` was written like an operation: with space on both sides.
pub(crate) fn spaced_out(left: Span, middle: Span, right: Span) -> bool {
    touching(left, middle) == Some(false) && touching(middle, right) == Some(false)
}
