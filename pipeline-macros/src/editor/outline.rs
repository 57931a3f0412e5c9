//! What the user wrote, as Rust that an editor understands: commands and option words as paths to their documentation, arguments as expressions.

use std::collections::HashSet;

use proc_macro2::{Delimiter, Group, Ident, Literal, TokenStream, TokenTree};
use quote::{format_ident, quote};
use syn::{Data, DeriveInput, Fields};

use super::text;
use super::words::{MARKER, Words, typed};
use crate::bindings::Bindings;
use crate::commands::{Row, item, item_path};
use crate::literal::identifier;
use crate::plan::by_value;
use crate::scope::collect_names;
use crate::tokens::{Cursor, is_punct, name};

/// Rust statements that are none of a pipeline: nothing of them is shown.
const FOREIGN: [&str; 9] = [
    "break", "continue", "fn", "loop", "match", "return", "static", "use", "while",
];

/// The outline of a pipeline.
pub(crate) struct Outline {
    pub(crate) tokens: TokenStream,
    /// The modules that its paths begin with.
    pub(crate) modules: Modules,
    /// The fields that it uses as variables, where no path to the field can stand.
    pub(crate) variables: HashSet<String>,
    /// What it calls the pipeline itself.
    pub(crate) this: Ident,
}

/// What generated code calls `commands` and `commands::options`.
#[derive(Clone)]
pub(crate) struct Modules {
    pub(crate) commands: Ident,
    pub(crate) options: Ident,
}

impl Outline {
    pub(crate) fn of(mut body: Cursor, header: Option<&DeriveInput>, bindings: &Bindings) -> Self {
        let modules = Modules {
            commands: bindings.ident("commands"),
            options: bindings.ident("options"),
        };
        let this = bindings.ident("this");
        let mut reader = Reader {
            modules: &modules,
            this: &this,
            fields: header.map(fields).unwrap_or_default(),
            bound: Vec::new(),
            variables: HashSet::new(),
        };
        let tokens = reader.block(&mut body);
        let variables = reader.variables;
        Self {
            tokens,
            variables,
            modules,
            this,
        }
    }
}

/// The fields of the struct, and whether the pipeline has them by value.
fn fields(header: &DeriveInput) -> Vec<(String, bool)> {
    let Data::Struct(data) = &header.data else {
        return Vec::new();
    };
    let Fields::Named(fields) = &data.fields else {
        return Vec::new();
    };
    let named = fields.named.iter();
    named
        .filter_map(|field| Some((name(field.ident.as_ref()?), by_value(&field.ty))))
        .collect()
}

pub(super) struct Reader<'m> {
    modules: &'m Modules,
    pub(super) this: &'m Ident,
    pub(super) fields: Vec<(String, bool)>,
    /// The names that blocks around bind.
    bound: Vec<HashSet<String>>,
    pub(super) variables: HashSet<String>,
}

impl Reader<'_> {
    fn block(&mut self, cursor: &mut Cursor) -> TokenStream {
        let mut out = TokenStream::new();
        while !cursor.is_empty() {
            if cursor.eat_punct(';') {
                continue;
            }
            let left = cursor.left();
            self.statement(cursor, &mut out);
            if cursor.left() == left {
                cursor.next();
            }
        }
        out.extend(self.no_command());
        out
    }

    /// A block with names that its head binds.
    fn block_with(&mut self, pattern: &TokenStream, group: &Group) -> TokenStream {
        let mut names = HashSet::new();
        collect_names(pattern, &mut names);
        self.bound.push(names);
        let mut cursor = Cursor::new(group.stream());
        let key = cursor.key().map(|key| self.expression(key));
        let key = key.map(|key| quote!(&(#key);));
        let block = self.block(&mut cursor);
        self.bound.pop();
        quote!(#key #block)
    }

    /// Stands where a command may be typed, so that one is completed there.
    fn no_command(&self) -> TokenStream {
        let commands = &self.modules.commands;
        quote!(#commands::GET;)
    }

    fn statement(&mut self, cursor: &mut Cursor, out: &mut TokenStream) {
        while cursor.outer_attribute().is_some() {}
        if cursor.starts_statement() {
            out.extend(self.no_command());
            let keyword = cursor.next();
            let stops = |token: &TokenTree| {
                matches!(token, TokenTree::Ident(word) if word == "let")
                    || [':', '=', ';'].iter().any(|punct| is_punct(token, *punct))
            };
            cursor.until(stops);
            let ty = cursor.eat_punct(':').then(|| {
                let ty = cursor.until_equals();
                quote!(: #ty)
            });
            out.extend(quote!(#keyword _ #ty;));
            if !cursor.eat_punct('=') {
                return;
            }
        }
        self.source(cursor, out);
        if cursor.eat_arrow().is_some() {
            let ty = cursor.until(ends_value);
            out.extend(quote!(let _: #ty;));
        }
        if cursor.eat_ident("else") {
            let value = cursor.until(|token| {
                is_punct(token, ';') || matches!(token, TokenTree::Ident(word) if word == "let")
            });
            let value = self.expression(value);
            out.extend(quote!(&(#value);));
        }
    }

    fn source(&mut self, cursor: &mut Cursor, out: &mut TokenStream) {
        let word = match cursor.peek() {
            Some(TokenTree::Ident(word)) => word.to_string(),
            Some(TokenTree::Literal(_)) => {
                out.extend(self.no_command());
                return self.pieces(cursor, None, out);
            }
            Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Parenthesis => {
                let expression = self.expression(group.stream());
                cursor.next();
                out.extend(self.no_command());
                out.extend(quote!(&(#expression);));
                return;
            }
            _ => {
                out.extend(self.no_command());
                return cursor.skip_to_semicolon_unread();
            }
        };
        match word.as_str() {
            "for" => self.for_loop(cursor, out),
            "if" => self.condition(cursor, out),
            word if FOREIGN.contains(&word) => {
                out.extend(self.no_command());
                cursor.skip_to_semicolon_unread();
            }
            "atomic" if cursor.block_follows() => {
                cursor.next();
                out.extend(self.no_command());
                let block = cursor
                    .brace()
                    .map(|group| self.block(&mut Cursor::new(group.stream())));
                out.extend(quote!({ #block }));
            }
            "let" => out.extend(self.no_command()),
            _ => match cursor.struct_literal() {
                Some(literal) => {
                    let literal = self.expression(literal);
                    out.extend(self.no_command());
                    out.extend(quote!(&#literal;));
                }
                None => self.command(cursor, out),
            },
        }
    }

    fn for_loop(&mut self, cursor: &mut Cursor, out: &mut TokenStream) {
        out.extend(self.no_command());
        let keyword = cursor.next();
        let pattern = cursor.until(|token| match token {
            TokenTree::Ident(word) => word == "in" || word == "let",
            token => is_punct(token, ';'),
        });
        if !cursor.at_ident("in") {
            return;
        }
        let within = cursor.next();
        let iterable = or_else(cursor.until_block(false), quote!(()));
        let iterable = self.expression(iterable);
        out.extend(quote!(#keyword #pattern #within #iterable));
        let block = cursor
            .brace()
            .map(|group| self.block_with(&pattern, &group));
        out.extend(quote!({ #block }));
    }

    fn condition(&mut self, cursor: &mut Cursor, out: &mut TokenStream) {
        out.extend(self.no_command());
        while cursor.at_ident("if") {
            let keyword = cursor.next();
            let written = cursor.until_block(true);
            let condition = or_else(self.expression(written.clone()), quote!(true));
            out.extend(quote!(#keyword #condition));
            let block = cursor
                .brace()
                .map(|group| self.block_with(&bound_by(&written), &group));
            out.extend(quote!({ #block }));
            if block.is_none() || !cursor.at_ident("else") {
                return;
            }
            out.extend(cursor.next());
            if let Some(group) = cursor.brace() {
                let block = self.block(&mut Cursor::new(group.stream()));
                out.extend(quote!({ #block }));
                return;
            }
            if !cursor.at_ident("if") {
                out.extend(quote!({}));
            }
        }
    }

    fn command(&mut self, cursor: &mut Cursor, out: &mut TokenStream) {
        let row = self.name(cursor, out);
        self.pieces(cursor, row, out);
    }

    /// The path to the documentation of a command, finished or not.
    fn name(&mut self, cursor: &mut Cursor, out: &mut TokenStream) -> Option<Row> {
        let commands = &self.modules.commands;
        let Some(TokenTree::Ident(first)) = cursor.next() else {
            return None;
        };
        out.extend(quote!(#commands::#first));
        let word = first.to_string();
        if cursor.eat_punct('.') {
            let second = cursor.eat_any_ident();
            let name = second.as_ref().map(|second| format!("{word}.{second}"));
            let second = second.unwrap_or_else(|| format_ident!("SET"));
            out.extend(quote!(::#second;));
            return Row::find(&name?);
        }
        let (row, subcommands) = Row::find_with_subcommands(&word);
        let subcommands: Vec<&str> = subcommands.collect();
        let Some(shortest) = subcommands.first() else {
            out.extend(quote!(;));
            return row;
        };
        let typed = match cursor.peek() {
            Some(TokenTree::Ident(word)) => typed(word).to_ascii_uppercase(),
            _ => String::new(),
        };
        let known = |text: &str| subcommands.iter().any(|sub| sub.starts_with(text));
        if row.is_some() && (typed.is_empty() || !known(&typed)) {
            out.extend(quote!(;));
            return row;
        }
        let sub = cursor.dashed_word(&known);
        let name = sub.as_ref().map(|(sub, _)| format!("{word} {sub}"));
        let sub = sub.map_or_else(|| format_ident!("{}", item(shortest)), |(_, ident)| ident);
        out.extend(quote!(::#sub;));
        Row::find(&name?)
    }

    /// The arguments of a command.
    fn pieces(&mut self, cursor: &mut Cursor, row: Option<Row>, out: &mut TokenStream) {
        let words: Vec<&'static str> = row.map_or_else(Vec::new, |row| row.words().collect());
        let options = row.filter(|_| !words.is_empty()).map(|row| {
            let (module, item) = item_path(row.name());
            let options = &self.modules.options;
            let item = module.map_or_else(|| item.clone(), |module| format!("{module}_{item}"));
            let item = format_ident!("{}", item);
            quote!(#options::#item)
        });
        let command = Words {
            words,
            with_values: row.map_or_else(Vec::new, |row| row.words_with_values()),
            options,
        };
        let before_words = row.map_or(0, |row| row.arguments_before_words());
        self.arguments(cursor, &command, before_words, out);
    }

    /// Arguments, of which so many stand before any word of the command.
    fn arguments(
        &mut self,
        cursor: &mut Cursor,
        command: &Words,
        mut before_words: usize,
        out: &mut TokenStream,
    ) {
        let mut awaits_value = false;
        while let Some(token) = cursor.peek() {
            if ends_value(token) || cursor.at_arrow() {
                break;
            }
            let may_be_word = before_words == 0 && !awaits_value;
            before_words = before_words.saturating_sub(1);
            let word = match token {
                TokenTree::Ident(word) if word != "_" => {
                    let word = word.clone();
                    let is_variable = self.may_begin_variable(&word);
                    command.path(&word, may_be_word, is_variable, cursor)
                }
                _ => None,
            };
            awaits_value = word.as_ref().is_some_and(|(_, awaits_value)| *awaits_value);
            match word {
                Some((path, _)) => out.extend(path),
                None => {
                    out.extend(command.no_word().filter(|_| may_be_word));
                    self.piece(cursor, command, out);
                }
            }
        }
        if before_words == 0 && !awaits_value {
            out.extend(command.no_word());
        }
    }

    /// One argument that is no word of the command.
    fn piece(&mut self, cursor: &mut Cursor, command: &Words, out: &mut TokenStream) {
        let Some(token) = cursor.peek() else {
            return;
        };
        match token.clone() {
            TokenTree::Ident(word) if word == "_" => {
                cursor.next();
            }
            TokenTree::Ident(_) => self.variable(cursor, out),
            TokenTree::Literal(literal) => {
                cursor.next();
                self.literal(literal, out);
            }
            TokenTree::Group(group) => {
                cursor.next();
                self.group(&group, command, out);
            }
            TokenTree::Punct(symbol) => {
                cursor.next();
                out.extend(command.symbol(symbol.as_char(), symbol.span()));
            }
        }
    }

    fn group(&mut self, group: &Group, command: &Words, out: &mut TokenStream) {
        if group.delimiter() != Delimiter::Bracket {
            let expression = self.expression(group.stream());
            out.extend(quote!(&(#expression);));
            return;
        }
        let mut inner = Cursor::new(group.stream());
        let pieces = inner.until(|token| matches!(token, TokenTree::Ident(word) if word == "if"));
        let keyword = inner.next();
        let condition = inner.rest();
        let head = keyword.map(|keyword| {
            let condition = or_else(self.expression(condition.clone()), quote!(true));
            quote!(#keyword #condition)
        });
        let mut names = HashSet::new();
        collect_names(&bound_by(&condition), &mut names);
        self.bound.push(names);
        let mut part = TokenStream::new();
        self.arguments(&mut Cursor::new(pieces), command, 0, &mut part);
        self.bound.pop();
        out.extend(quote!(#head { #part }));
    }

    /// A text as a format string, other literals as they are.
    fn literal(&mut self, literal: Literal, out: &mut TokenStream) {
        let Some(format) = text::format_string(&literal) else {
            out.extend(quote!(#literal;));
            return;
        };
        // The fields come first: as a part of a format, the word that is typed has another length.
        for value in text::values(&literal) {
            if let [root, fields @ .., last] = value.as_slice() {
                let name = |text: &String| identifier(text, proc_macro2::Span::call_site());
                let root = name(root).map(|root| self.itself(&root));
                let fields = fields.iter().map(name);
                out.extend(quote!(&#root #(.#fields)*.));
                out.extend(field_of_text(last, &literal));
            }
            if let Some(root) = value.into_iter().next() {
                self.variables.insert(root);
            }
        }
        out.extend(quote!(::core::format_args!(#format);));
    }

    /// A variable with its fields, and a dot behind which a field is being typed.
    fn variable(&mut self, cursor: &mut Cursor, out: &mut TokenStream) {
        let Some(root) = cursor.next() else {
            return;
        };
        if let TokenTree::Ident(name) = &root
            && let Some((path, _, group)) = cursor.typed_key(name)
        {
            let key = self.expression(quote!(#path #group));
            out.extend(quote!(&#key;));
            return;
        }
        let this = self.this;
        let root = match &root {
            TokenTree::Ident(root) if self.field(root).is_some() => quote!(#this.#root),
            TokenTree::Ident(root) => self.itself(root),
            root => quote!(#root),
        };
        let mut fields = TokenStream::new();
        while let Some((dot, field)) = cursor.field() {
            fields.extend([dot, field]);
        }
        let dangles = cursor.peek().is_some_and(|token| is_punct(token, '.'))
            && !cursor.peek_at(1).is_some_and(|token| is_punct(token, '.'));
        if dangles {
            fields.extend(cursor.next());
        }
        out.extend(quote!(&#root #fields;));
    }

    /// The identifier, or what stands for `self`.
    pub(super) fn itself(&self, ident: &Ident) -> TokenStream {
        if ident != "self" || self.fields.is_empty() {
            return quote!(#ident);
        }
        let mut this = self.this.clone();
        this.set_span(ident.span());
        quote!(#this)
    }

    /// Whether a variable begins with what is typed of this word. Of the inline form nobody knows the variables.
    fn may_begin_variable(&self, word: &Ident) -> bool {
        let text = typed(word);
        let begins = |name: &String| name.starts_with(&text);
        let mut bound = self.bound.iter().flatten();
        self.fields.is_empty()
            || self.fields.iter().any(|(name, _)| begins(name))
            || bound.any(begins)
    }

    /// Whether the name means a field of the struct here, and whether by value.
    pub(super) fn field(&self, ident: &Ident) -> Option<bool> {
        let name = name(ident);
        let hidden = self.bound.iter().any(|names| names.contains(&name));
        let found = self.fields.iter().find(|(field, _)| *field == name);
        found.filter(|_| !hidden).map(|(_, by_value)| *by_value)
    }
}

/// The last field of a value in a text, or the place where one is being typed.
///
/// Where a cursor stands in a text, an editor looks for the place of the field as far behind it as the cursor stands behind the beginning of the text, and wants to find a text there, too.
fn field_of_text(field: &str, literal: &Literal) -> TokenStream {
    if field.is_empty() || field == MARKER {
        let length = literal.to_string().chars().count();
        let text = Literal::string(&" ".repeat(length));
        let field = identifier(field, literal.span());
        return quote!(#field; #text;);
    }
    // An editor would insert all of the field behind what is typed of it already.
    let field = identifier(&field.replace(MARKER, ""), literal.span());
    quote!(#field;)
}

fn or_else(tokens: TokenStream, otherwise: TokenStream) -> TokenStream {
    if tokens.is_empty() { otherwise } else { tokens }
}

/// Whether the arguments of a command, its type or its default end here.
fn ends_value(token: &TokenTree) -> bool {
    match token {
        TokenTree::Ident(word) => ["let", "else", "for", "if", "atomic"]
            .iter()
            .any(|it| word == it),
        token => is_punct(token, ';'),
    }
}

/// What a condition binds; nothing where it has no `let`.
fn bound_by(condition: &TokenStream) -> TokenStream {
    let lets = |token: TokenTree| matches!(token, TokenTree::Ident(word) if word == "let");
    match condition.clone().into_iter().any(lets) {
        true => condition.clone(),
        false => TokenStream::new(),
    }
}
