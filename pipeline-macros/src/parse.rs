//! Tokens to ast. Reading goes on after an error at the next `;`, so that one compilation shows every error.

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use syn::parse::{ParseStream, Parser};
use syn::spanned::Spanned;
use syn::{Data, DeriveInput, Fields, Type};

use crate::ast::{
    Binding, Block, Command, For, If, KeyFields, NamedField, Optional, Otherwise, Piece, Pipeline,
    Settings, Source, Statement, TypedKey, Variable,
};
use crate::expression;
use crate::fits::compact;
use crate::report::Report;
use crate::rust_statement;
use crate::settings::{key_type, read_settings, take_settings};
use crate::tokens::{Cursor, first_span, is_punct, is_word, touching};
use crate::unused;

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

/// `Some(None)` where no struct stands here, `None` where one stands that cannot be read.
fn read_struct(cursor: &mut Cursor, report: &mut Report) -> Option<Option<DeriveInput>> {
    if let Some(keyword) = cursor.at_item(&["enum", "union", "fn", "impl", "trait", "mod"]) {
        let text = format!("`{keyword}` cannot stand here: a pipeline is a `struct`");
        let help = "`struct Visits { user: u64 }`, and behind it the commands";
        report.help(keyword.span(), text, help);
        return None;
    }
    if cursor.at_item(&["struct"]).is_none() {
        return (!refuse_misplaced_struct(cursor, report)).then_some(None);
    }
    // Only where the first braces are not those of the struct need the parser find its end.
    let (tokens, end) = cursor.through_brace();
    if let Ok(header) = syn::parse2::<DeriveInput>(tokens) {
        cursor.skip_to(end);
        return Some(Some(header));
    }
    let begun = cursor.through_brace();
    let both =
        |input: ParseStream| Ok((input.parse::<DeriveInput>()?, input.parse::<TokenStream>()?));
    match both.parse2(cursor.rest()) {
        Ok((header, rest)) => {
            *cursor = Cursor::new(rest);
            Some(Some(header))
        }
        Err(error) => {
            report.syn(error);
            let (tokens, end) = begun;
            let header = syn::parse2(with_whole_fields(tokens)).ok()?;
            cursor.skip_to(end);
            Some(Some(header))
        }
    }
}

/// Refuses a struct without its keyword, or behind statements. Such a pipeline may stand where items stand: no more than one `compile_error!` is shown there.
fn refuse_misplaced_struct(cursor: &Cursor, report: &mut Report) -> bool {
    let is_keyword =
        |token: &&TokenTree| matches!(token, TokenTree::Ident(word) if word == "struct");
    if let Some(keyword) = cursor.remaining().iter().find(is_keyword) {
        report.help(
            keyword.span(),
            "the struct stands in front of the statements",
            "write `struct Page { user: u64 }`, and behind it the commands",
        );
        return true;
    }
    let (Some(TokenTree::Ident(name)), Some(TokenTree::Group(fields)), Some(next)) =
        (cursor.peek(), cursor.peek_at(1), cursor.peek_at(2))
    else {
        return false;
    };
    let is_type = name.to_string().starts_with(char::is_uppercase) && !is_word(name);
    let follows = is_punct(next, ';') || is_punct(next, '-');
    if !is_type || fields.delimiter() != Delimiter::Brace || follows {
        return false;
    }
    let text = format!("`struct` is missing before `{name}`");
    let help = format!(
        "a pipeline that is a struct begins with `struct {name}`; another pipeline ends with `;`"
    );
    report.help(name.span(), text, help);
    true
}

/// The struct without the fields that cannot be read, so that one that is being typed does not take all the rest with it.
fn with_whole_fields(tokens: TokenStream) -> TokenStream {
    let mut tokens: Vec<TokenTree> = tokens.into_iter().collect();
    if let Some(TokenTree::Group(group)) = tokens.last()
        && group.delimiter() == Delimiter::Brace
    {
        let mut fields = Cursor::new(group.stream());
        let mut whole = TokenStream::new();
        while !fields.is_empty() {
            let field: Vec<TokenTree> = fields.field_of_struct().into_iter().collect();
            let is_field = |tokens: &[TokenTree]| {
                let tokens = tokens.iter().cloned().collect();
                syn::Field::parse_named.parse2(tokens).is_ok()
            };
            // What is typed in front of a field has no comma behind it yet.
            let start = (0..field.len()).find(|start| is_field(&field[*start..]));
            if let Some(start) = start {
                whole.extend(field.into_iter().skip(start));
                whole.extend(quote::quote!(,));
            }
        }
        let mut group = Group::new(Delimiter::Brace, whole);
        group.set_span(Span::call_site());
        tokens.pop();
        tokens.push(group.into());
    }
    tokens.into_iter().collect()
}

/// `None` where no pipeline can be made of the struct.
fn check_header(header: &DeriveInput, report: &mut Report) -> Option<()> {
    let Data::Struct(data) = &header.data else {
        return None;
    };
    if let Fields::Unnamed(fields) = &data.fields {
        let text = "the inputs of a pipeline are fields with names";
        let help = format!("`struct {} {{ user: u64 }}`", header.ident);
        report.help(fields.span(), text, help);
        return None;
    }
    for field in &data.fields {
        if let Type::Reference(reference) = &field.ty
            && let Some(mutable) = &reference.mutability
        {
            let text = "a pipeline only reads its inputs, so no field is a `&mut`";
            report.help(mutable.span(), text, "write `&`, or the value itself");
        }
    }
    Some(())
}

/// The second struct, which names the reply.
fn read_reply(cursor: &mut Cursor, report: &mut Report) -> Option<DeriveInput> {
    let reply = read_struct(cursor, report)??;
    if let Data::Struct(data) = &reply.data
        && !matches!(data.fields, Fields::Unit)
    {
        let text = "the struct of the reply has no body: its fields are the `let`s of the pipeline";
        let help = format!("write `struct {};`", reply.ident);
        report.help(data.fields.span(), text, help);
        return None;
    }
    if let Some(keyword) = cursor.at_item(&["struct"]) {
        let text = "a third struct has no meaning here";
        let help = "the first holds the inputs of the pipeline, the second names its reply";
        report.help(keyword.span(), text, help);
        cursor.skip_to_semicolon();
    }
    Some(reply)
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

    /// Everything up to `;`, `else` or the end. Stops with an error where another statement begins.
    fn pieces(&mut self, cursor: &mut Cursor) -> Vec<Piece> {
        let mut pieces = Vec::new();
        while let Some(token) = cursor.peek() {
            match token {
                TokenTree::Punct(punct) if punct.as_char() == ';' => break,
                TokenTree::Ident(word) if word == "else" => break,
                TokenTree::Ident(word) if pieces.is_empty() && word == "let" => break,
                TokenTree::Punct(_) if cursor.at_arrow() => break,
                TokenTree::Ident(word)
                    if !pieces.is_empty()
                        && ["let", "for", "atomic"].iter().any(|it| word == it) =>
                {
                    let text = format!("a `;` is missing before this `{word}`");
                    self.report.error(word.span(), text);
                    break;
                }
                _ => {}
            }
            match self.piece(cursor, pieces.last()) {
                Some(piece) => pieces.push(piece),
                None => {
                    cursor.skip_to_semicolon_unread();
                    break;
                }
            }
        }
        pieces
    }

    fn piece(&mut self, cursor: &mut Cursor, last: Option<&Piece>) -> Option<Piece> {
        match cursor.next()? {
            TokenTree::Ident(word) if word == "_" => Some(Piece::Count(word.span())),
            TokenTree::Ident(word) if is_word(&word) => Some(Piece::Word(word)),
            TokenTree::Ident(word) => self.variable(cursor, word),
            TokenTree::Literal(literal) => Some(Piece::Literal(literal)),
            TokenTree::Group(group) => self.group_piece(&group, last),
            TokenTree::Punct(punct) if punct.as_char() == '.' && cursor.eat_punct('.') => {
                self.spread(cursor, punct.span())
            }
            TokenTree::Punct(punct) if punct.as_char() == '&' => {
                self.borrowed(cursor, punct.span())
            }
            TokenTree::Punct(punct)
                if punct.as_char() == '.' && matches!(last, Some(Piece::Literal(_))) =>
            {
                self.method(cursor, punct.span())
            }
            TokenTree::Punct(punct) => self.symbol(cursor, punct.as_char(), punct.span()),
        }
    }

    /// Refuses `&keys`: one value needs no `&`, and the elements of a collection need `..`.
    fn borrowed(&mut self, cursor: &mut Cursor, span: Span) -> Option<Piece> {
        cursor.eat_ident("mut");
        let (value, end) = match cursor.peek().cloned() {
            Some(TokenTree::Ident(name)) => {
                cursor.next();
                let (rest, end) = cursor.adjacent(name.span());
                (format!("{name}{rest}"), end)
            }
            _ => (String::new(), span),
        };
        let plain = value
            .chars()
            .all(|char| char.is_alphanumeric() || "_.".contains(char));
        let help = match plain {
            _ if value.is_empty() => {
                "references and operators need parentheses: `( … )`; text goes in quotes".to_owned()
            }
            true => format!(
                "one value stands without `&`: `{value}`, a collection, whose elements become the arguments, behind `..`: `..{value}`"
            ),
            false => format!(
                "one value goes in parentheses: `(&{value})`, a collection, whose elements become the arguments, behind `..`: `..(&{value})`"
            ),
        };
        let text = format!("`&{value}` cannot stand bare in a command");
        self.report.help_between(span, end, text, help);
        None
    }

    /// Refuses `GET "key".unwrap_or(0)`, which is meant for the reply. Elsewhere `.` is a symbol, such as a path of JSON.
    fn method(&mut self, cursor: &mut Cursor, span: Span) -> Option<Piece> {
        let name = match cursor.peek() {
            Some(TokenTree::Ident(name)) if !is_word(name) => name.to_string(),
            _ => return self.symbol(cursor, '.', span),
        };
        let (_, end) = cursor.adjacent(span);
        let text = format!("a reply has no methods inside of a pipeline, found `.{name}`");
        let help = "a nil reply becomes a value by `else`: `GET \"hits\" -> u64 else 0`, and anything else is done with what `execute` returns; a method of an argument needs parentheses: `(key.trim())`";
        self.report.help_between(span, end, text, help);
        None
    }

    fn variable(&mut self, cursor: &mut Cursor, root: Ident) -> Option<Piece> {
        if root == "if" || root == "while" || root == "match" || root == "loop" {
            let text = format!("`{root}` cannot stand inside a command");
            let help = format!(
                "wrap the expression in parentheses: `({root} …)`, or end the command before it with `;`"
            );
            self.report.help(root.span(), text, help);
            return None;
        }
        if root == "as" {
            let text = "a cast needs parentheses around it";
            self.report
                .help(root.span(), text, "write `(value as TYPE)`");
            return None;
        }
        if is_reserved(&root) {
            let text = format!("`{root}` is a keyword of Rust");
            let help =
                format!("a variable or field of that name is `r#{root}`; text goes in quotes");
            self.report.help(root.span(), text, help);
            return None;
        }
        if let Some((path, name, group)) = cursor.typed_key(&root) {
            return Some(Piece::Key(typed_key(path, name, group, root.span())));
        }
        let mut tokens = TokenStream::from(TokenTree::from(root.clone()));
        let mut end = root.span();
        while let Some((dot, field)) = cursor.field() {
            end = field.span();
            tokens.extend([dot, field]);
        }
        if let Some(what) = cursor.call_after(end) {
            let text = format!("{what} needs parentheses around it");
            let written = tokens.to_string().replace(' ', "");
            let (rest, end) = cursor.adjacent(end);
            let help = format!("write `({written}{rest})`");
            self.report.help_between(root.span(), end, text, help);
            return None;
        }
        Some(Piece::Variable(Variable { root, tokens, end }))
    }

    fn group_piece(&mut self, group: &Group, last: Option<&Piece>) -> Option<Piece> {
        match group.delimiter() {
            Delimiter::Parenthesis => {
                if let Some(Piece::Word(word)) = last
                    && (group.stream().is_empty() || rust_statement::has_comma(&group.stream()))
                    && touching(word.span(), group.span_open()) == Some(true)
                {
                    rust_statement::refuse_call(word, group.stream(), group.span(), self.report);
                    return None;
                }
                if group.stream().is_empty() {
                    self.report.error(
                        group.span(),
                        "an argument is missing between the parentheses",
                    );
                    return None;
                }
                Some(Piece::Expression(group.stream(), group.span()))
            }
            Delimiter::None => Some(transparent(group)),
            Delimiter::Bracket => self.optional(group),
            Delimiter::Brace => {
                let help = match last {
                    Some(Piece::Symbol(':', _)) => {
                        "text with a value in it goes in quotes: `\"user:{id}\"`"
                    }
                    Some(_) => {
                        "a Rust block as an argument needs parentheses: `({ … })`; a `;` may be missing before it"
                    }
                    None => "only `for`, `if` and `atomic` are followed by a block",
                };
                self.report
                    .help(group.span_open(), "a block cannot stand here", help);
                None
            }
        }
    }

    fn optional(&mut self, group: &Group) -> Option<Piece> {
        self.depth += 1;
        let optional = if self.depth > DEEPEST {
            nested_optional(group.span_open(), self.report);
            None
        } else {
            self.optional_part(group)
        };
        self.depth -= 1;
        optional
    }

    fn optional_part(&mut self, group: &Group) -> Option<Piece> {
        let mut inner = Cursor::new(group.stream());
        let before = self.report.len();
        let mut pieces = Vec::new();
        while !inner.is_empty() && !inner.at_ident("if") {
            match self.piece(&mut inner, pieces.last()) {
                Some(piece) => pieces.push(piece),
                None => return None,
            }
        }
        let condition = inner.eat_ident("if").then(|| inner.rest());
        if pieces.is_empty() {
            let text = "an optional part holds arguments: `[EX ttl]`, `[NX if fresh]`";
            self.report.error(group.span(), text);
        }
        if condition.as_ref().is_some_and(TokenStream::is_empty) {
            self.report
                .error(group.span(), "the condition after `if` is missing");
        }
        (self.report.len() == before).then(|| {
            Piece::Optional(Optional {
                pieces,
                condition,
                span: group.span(),
            })
        })
    }

    fn spread(&mut self, cursor: &mut Cursor, span: Span) -> Option<Piece> {
        let value = match cursor.peek() {
            Some(TokenTree::Ident(_) | TokenTree::Group(_)) => self.piece(cursor, None)?,
            other => {
                let end = other.map_or(span, TokenTree::span);
                self.spread_error(span, end);
                return None;
            }
        };
        let end = value.end();
        match value {
            Piece::Variable(_) | Piece::Expression(..) => {
                Some(Piece::Spread(Box::new(value), span))
            }
            _ => {
                self.spread_error(span, end);
                None
            }
        }
    }

    fn spread_error(&mut self, start: Span, end: Span) {
        self.report.help_between(
            start,
            end,
            "`..` is followed by the value whose elements become the arguments",
            "write `..values` or `..(expression)`",
        );
    }

    fn symbol(&mut self, cursor: &mut Cursor, symbol: char, span: Span) -> Option<Piece> {
        let expression = match symbol {
            '!' | '|' | '%' | '^' | '@' => Some("operators"),
            ':' if cursor.eat_punct(':') => Some("paths such as `config::KEY`"),
            '\'' => {
                self.report.help(
                    span,
                    "a lifetime is no argument",
                    "text goes in double quotes: `\"text\"`",
                );
                return None;
            }
            _ => None,
        };
        if let Some(what) = expression {
            let text = format!("`{symbol}` cannot stand bare in a command");
            let help = format!("{what} need parentheses: `( … )`; text goes in quotes");
            self.report.help(span, text, help);
            return None;
        }
        Some(Piece::Symbol(symbol, span))
    }
}

/// Whether this cannot be the name of a variable. `r#type` can.
fn is_reserved(word: &Ident) -> bool {
    let begins_value = ["true", "false", "self", "Self", "super", "crate"];
    let named = syn::parse2::<Ident>(TokenTree::from(word.clone()).into());
    named.is_err() && !begins_value.iter().any(|value| word == value)
}

/// A typed key of its parts.
fn typed_key(path: TokenStream, name: Ident, group: Option<Group>, start: Span) -> TypedKey {
    let end = group.as_ref().map_or(name.span(), Group::span_close);
    let fields = match group {
        None => KeyFields::Unit,
        Some(group) if group.delimiter() == Delimiter::Parenthesis => {
            KeyFields::Unnamed(expression::between_commas(group.stream()), group.span())
        }
        Some(group) => {
            let fields = expression::between_commas(group.stream()).into_iter();
            KeyFields::Named(fields.map(named_field).collect(), group.span())
        }
    };
    TypedKey {
        path,
        name,
        fields,
        start,
        end,
    }
}

/// `name: value`, `name`, `..base`.
fn named_field(tokens: TokenStream) -> NamedField {
    let mut tokens = tokens.into_iter();
    let mut name = TokenStream::new();
    name.extend(tokens.next());
    let second = tokens.next();
    if second.as_ref().is_some_and(|token| is_punct(token, ':')) {
        name.extend(second);
        return NamedField {
            name,
            value: Some(tokens.collect()),
        };
    }
    name.extend(second);
    name.extend(tokens);
    NamedField { name, value: None }
}

/// Refuses an optional part in another one.
pub(crate) fn nested_optional(span: Span, report: &mut Report) {
    report.help(
        span,
        "an optional part cannot hold another one",
        "write them one after the other: `[EX ttl] [NX if fresh]`",
    );
}

/// The `_` in a type, wherever it stands.
fn find_hole(ty: &TokenStream) -> Option<Span> {
    ty.clone().into_iter().find_map(|token| match token {
        TokenTree::Ident(word) if word == "_" => Some(word.span()),
        TokenTree::Group(group) => find_hole(&group.stream()),
        _ => None,
    })
}

/// What `macro_rules!` passes on: the literal or variable in it, or an expression.
fn transparent(group: &Group) -> Piece {
    let mut inner = group.stream().into_iter();
    match (inner.next(), inner.next()) {
        (Some(TokenTree::Literal(literal)), None) => Piece::Literal(literal),
        (Some(TokenTree::Group(inner)), None) if inner.delimiter() == Delimiter::None => {
            transparent(&inner)
        }
        _ => Piece::Expression(group.stream(), group.span()),
    }
}

/// Whether `a - 1` was written like an operation: with space on both sides.
pub(crate) fn spaced_out(left: Span, middle: Span, right: Span) -> bool {
    touching(left, middle) == Some(false) && touching(middle, right) == Some(false)
}
