//! A cursor over tokens, with the few questions that the parser asks.

use std::vec::IntoIter;

use proc_macro2::{Delimiter, Group, Ident, Spacing, Span, TokenStream, TokenTree};

use crate::commands;

/// What is left to read.
pub(crate) struct Cursor {
    tokens: Vec<TokenTree>,
    at: usize,
    end: Option<Span>,
}

impl Cursor {
    pub(crate) fn new(tokens: TokenStream) -> Self {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let end = tokens.last().map(TokenTree::span);
        Self { tokens, at: 0, end }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.at == self.tokens.len()
    }

    pub(crate) fn peek(&self) -> Option<&TokenTree> {
        self.peek_at(0)
    }

    pub(crate) fn peek_at(&self, ahead: usize) -> Option<&TokenTree> {
        self.tokens.get(self.at + ahead)
    }

    pub(crate) fn next(&mut self) -> Option<TokenTree> {
        let token = self.peek().cloned();
        self.at += usize::from(token.is_some());
        token
    }

    /// The place of the next token, or of the last one where none is left.
    pub(crate) fn span(&self) -> Span {
        self.span_or(self.end.unwrap_or_else(Span::call_site))
    }

    pub(crate) fn span_or(&self, otherwise: Span) -> Span {
        self.peek().map_or(otherwise, TokenTree::span)
    }

    /// All that is left.
    /// The tokens that are still to be read.
    pub(crate) fn remaining(&self) -> &[TokenTree] {
        &self.tokens[self.at..]
    }

    pub(crate) fn rest(&mut self) -> TokenStream {
        self.until(|_| false)
    }

    pub(crate) fn until(&mut self, stop: impl Fn(&TokenTree) -> bool) -> TokenStream {
        let start = self.at;
        while self.peek().is_some_and(|token| !stop(token)) {
            self.at += 1;
        }
        self.tokens[start..self.at].iter().cloned().collect()
    }

    pub(crate) fn until_semicolon(&mut self) -> TokenStream {
        self.until(|token| is_punct(token, ';'))
    }

    pub(crate) fn until_brace(&mut self) -> TokenStream {
        self.until(|token| is_group(token, Delimiter::Brace))
    }

    /// What stands between a keyword and its block. Where a `;` or another statement comes before the braces, the block is missing, and nothing of
    /// that statement is read: `if` may be typed in front of a `let`.
    pub(crate) fn until_block(&mut self, is_condition: bool) -> TokenStream {
        let start = self.at;
        let mut begun = None;
        while let Some(token) = self.peek() {
            if is_group(token, Delimiter::Brace) {
                return self.tokens[start..self.at].iter().cloned().collect();
            }
            let lets = self.at_ident("let");
            let tests =
                is_condition && (self.at == start || is_punct(&self.tokens[self.at - 1], '&'));
            if is_punct(token, ';') || (lets && !tests) || self.at_statement_of_let(begun) {
                break;
            }
            if lets && begun.is_none() {
                begun = Some(self.at);
            }
            self.at += 1;
        }
        self.at = begun.unwrap_or(self.at);
        self.tokens[start..self.at].iter().cloned().collect()
    }

    /// Whether a block begins here and the `let` before it is a statement: `let name = for …`.
    fn at_statement_of_let(&self, begun: Option<usize>) -> bool {
        let plain = begun.is_some_and(|begun| self.at == begun + 3)
            && is_punct(&self.tokens[self.at - 1], '=');
        plain && ["for", "if"].iter().any(|word| self.at_ident(word))
    }

    /// Everything up to the end of the first braces, or to a `;` before them, and the place behind.
    pub(crate) fn through_brace(&self) -> (TokenStream, usize) {
        let left = self.tokens[self.at..].iter();
        let before =
            left.take_while(|token| !is_punct(token, ';') && !is_group(token, Delimiter::Brace));
        let end = self.tokens.len().min(self.at + before.count() + 1);
        (self.tokens[self.at..end].iter().cloned().collect(), end)
    }

    pub(crate) fn skip_to(&mut self, place: usize) {
        self.at = place;
    }

    /// A type: up to `=`, but not the one of `Item = T` between angle brackets.
    pub(crate) fn until_equals(&mut self) -> TokenStream {
        let start = self.at;
        let mut depth = 0_usize;
        let mut dash = false;
        while let Some(token) = self.peek() {
            if is_punct(token, '<') {
                depth += 1;
            } else if is_punct(token, '>') && !dash {
                depth = depth.saturating_sub(1);
            } else if is_punct(token, ';')
                || (is_punct(token, '=') && depth == 0)
                || self.starts_statement()
            {
                break;
            }
            dash = is_punct(token, '-');
            self.at += 1;
        }
        self.tokens[start..self.at].iter().cloned().collect()
    }

    /// A field of a struct: up to a comma that is not between angle brackets, or to the next `pub`. The comma is passed.
    pub(crate) fn field_of_struct(&mut self) -> TokenStream {
        let start = self.at;
        let mut depth = 0_usize;
        let mut dash = false;
        while let Some(token) = self.peek() {
            let attributed =
                self.at > start && is_group(&self.tokens[self.at - 1], Delimiter::Bracket);
            let next = self.at > start && !attributed && self.at_ident("pub");
            if next || (is_punct(token, ',') && depth == 0) {
                break;
            }
            if is_punct(token, '<') {
                depth += 1;
            } else if is_punct(token, '>') && !dash {
                depth = depth.saturating_sub(1);
            }
            dash = is_punct(token, '-');
            self.at += 1;
        }
        let field = self.tokens[start..self.at].iter().cloned().collect();
        self.eat_punct(',');
        field
    }

    /// Passes everything up to the next `;`, and that too.
    pub(crate) fn skip_to_semicolon(&mut self) {
        self.skip_to_semicolon_unread();
        self.eat_punct(';');
    }

    pub(crate) fn skip_to_semicolon_unread(&mut self) {
        while self.peek().is_some_and(|token| !is_punct(token, ';')) && !self.starts_statement() {
            self.at += 1;
        }
    }

    /// How many tokens are left.
    pub(crate) fn left(&self) -> usize {
        self.tokens.len() - self.at
    }

    /// Whether braces stand behind the next token.
    pub(crate) fn block_follows(&self) -> bool {
        let brace = |token: &TokenTree| is_group(token, Delimiter::Brace);
        self.peek_at(1).is_some_and(brace)
    }

    pub(crate) fn eat_any_ident(&mut self) -> Option<Ident> {
        match self.peek() {
            Some(TokenTree::Ident(ident)) => {
                let ident = ident.clone();
                self.at += 1;
                Some(ident)
            }
            _ => None,
        }
    }

    /// A word such as `NO-EVICT`, joined as long as something known begins so, and the item that documents it.
    pub(crate) fn dashed_word(&mut self, known: &impl Fn(&str) -> bool) -> Option<(String, Ident)> {
        let first = self.eat_any_ident()?;
        let mut text = first.to_string();
        let mut item = first.clone();
        while let (Some(dash), Some(TokenTree::Ident(next))) = (self.peek(), self.peek_at(1)) {
            let longer = format!("{text}-{next}");
            if !is_punct(dash, '-') || !known(&longer) {
                break;
            }
            item = Ident::new(&commands::item(&longer), first.span());
            text = longer;
            self.at += 2;
        }
        Some((text, item))
    }

    /// Whether a statement begins here, whatever came before.
    pub(crate) fn starts_statement(&self) -> bool {
        self.at_ident("let")
    }

    pub(crate) fn at_ident(&self, word: &str) -> bool {
        matches!(self.peek(), Some(TokenTree::Ident(ident)) if ident == word)
    }

    pub(crate) fn eat_ident(&mut self, word: &str) -> bool {
        let found = self.at_ident(word);
        self.at += usize::from(found);
        found
    }

    pub(crate) fn eat_punct(&mut self, punct: char) -> bool {
        let found = self.peek().is_some_and(|token| is_punct(token, punct));
        self.at += usize::from(found);
        found
    }

    /// Whether `->` stands here, without white space between.
    pub(crate) fn at_arrow(&self) -> bool {
        let joint = |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == '-' && punct.spacing() == Spacing::Joint);
        self.peek().is_some_and(joint) && self.peek_at(1).is_some_and(|next| is_punct(next, '>'))
    }

    /// The place of a `->`, which is passed.
    pub(crate) fn eat_arrow(&mut self) -> Option<Span> {
        let span = self.at_arrow().then(|| self.span())?;
        self.at += 2;
        Some(span)
    }

    pub(crate) fn brace(&mut self) -> Option<Group> {
        match self.peek() {
            Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
                let group = group.clone();
                self.at += 1;
                Some(group)
            }
            _ => None,
        }
    }

    /// `#![ … ]`: what stands between the brackets.
    pub(crate) fn inner_attribute(&mut self) -> Option<TokenStream> {
        let marked = self.peek().is_some_and(|token| is_punct(token, '#'))
            && self.peek_at(1).is_some_and(|token| is_punct(token, '!'));
        match self.peek_at(2) {
            Some(TokenTree::Group(group)) if marked && group.delimiter() == Delimiter::Bracket => {
                let stream = group.stream();
                self.at += 3;
                Some(stream)
            }
            _ => None,
        }
    }

    /// `#[ … ]`, whole.
    pub(crate) fn outer_attribute(&mut self) -> Option<TokenStream> {
        let marked = self.peek().is_some_and(|token| is_punct(token, '#'));
        match self.peek_at(1) {
            Some(token) if marked && is_group(token, Delimiter::Bracket) => {
                let attribute = self.tokens[self.at..self.at + 2].iter().cloned().collect();
                self.at += 2;
                Some(attribute)
            }
            _ => None,
        }
    }

    /// The keyword of an item that begins here, after its attributes and visibility, if it is one of these.
    pub(crate) fn at_item(&self, keywords: &[&str]) -> Option<&Ident> {
        let mut ahead = 0;
        while self
            .peek_at(ahead)
            .is_some_and(|token| is_punct(token, '#'))
        {
            ahead += 2;
        }
        if matches!(self.peek_at(ahead), Some(TokenTree::Ident(word)) if word == "pub") {
            ahead += 1;
            let scope = |token: &TokenTree| is_group(token, Delimiter::Parenthesis);
            ahead += usize::from(self.peek_at(ahead).is_some_and(scope));
        }
        match self.peek_at(ahead) {
            Some(TokenTree::Ident(word)) if keywords.iter().any(|keyword| word == keyword) => {
                Some(word)
            }
            _ => None,
        }
    }

    /// Whether what follows a name makes a pattern of it: `Some(x)`, `Point { x }`, `a::B`, `x @ 1`.
    pub(crate) fn at_pattern(&self) -> bool {
        match self.peek() {
            Some(TokenTree::Group(_)) => true,
            // `name: ::path` is a type.
            Some(token) => {
                let third = self.peek_at(2).is_some_and(|token| is_punct(token, ':'));
                is_punct(token, '@') || (self.at_path_separator(0) && !third)
            }
            None => false,
        }
    }

    /// `Path { … }`: a struct literal, whole; nothing is read where none stands.
    pub(crate) fn struct_literal(&mut self) -> Option<TokenStream> {
        let mut ahead = if self.at_path_separator(0) { 2 } else { 0 };
        loop {
            if !matches!(self.peek_at(ahead)?, TokenTree::Ident(_)) {
                return None;
            }
            ahead += 1;
            if self.at_path_separator(ahead) {
                ahead += 2;
            }
            if is_punct(self.peek_at(ahead)?, '<') {
                ahead = self.after_generics(ahead)?;
                if self.at_path_separator(ahead) {
                    ahead += 2;
                }
            }
            if is_group(self.peek_at(ahead)?, Delimiter::Brace) {
                break;
            }
            if ahead < 2 || !self.at_path_separator(ahead - 2) {
                return None;
            }
        }
        if let Some(TokenTree::Ident(word)) = self.peek()
            && (is_keyword(word) || commands::is_command(&word.to_string()))
        {
            return None;
        }
        let literal = self.tokens[self.at..=self.at + ahead]
            .iter()
            .cloned()
            .collect();
        self.at += ahead + 1;
        Some(literal)
    }

    /// What follows a name and makes a typed key of it: the rest of its path, up to a name in camel case, and the group that constructs the key.
    /// Nothing is read where none follows.
    pub(crate) fn typed_key(
        &mut self,
        root: &Ident,
    ) -> Option<(TokenStream, Ident, Option<Group>)> {
        let (mut ahead, mut name) = (0, root.clone());
        while self.at_path_separator(ahead) {
            match self.peek_at(ahead + 2)? {
                TokenTree::Ident(next) => {
                    name = next.clone();
                    ahead += 3;
                }
                token if is_punct(token, '<') => ahead = self.after_generics(ahead + 2)?,
                _ => return None,
            }
        }
        let group = match self.peek_at(ahead) {
            Some(TokenTree::Group(group))
                if matches!(group.delimiter(), Delimiter::Parenthesis | Delimiter::Brace) =>
            {
                Some(group.clone())
            }
            _ => None,
        };
        if !is_camel(&name) || (ahead == 0 && group.is_none()) {
            return None;
        }
        let rest = self.tokens[self.at..self.at + ahead].iter().cloned();
        let path = std::iter::once(TokenTree::from(root.clone()))
            .chain(rest)
            .collect();
        self.at += ahead + usize::from(group.is_some());
        Some((path, name, group))
    }

    /// The place behind `< … >`.
    fn after_generics(&self, mut ahead: usize) -> Option<usize> {
        let mut depth = 0_usize;
        loop {
            match self.peek_at(ahead)? {
                token if is_punct(token, '<') => depth += 1,
                token if is_punct(token, '>') => depth -= 1,
                token if is_punct(token, ';') => return None,
                _ => {}
            }
            ahead += 1;
            if depth == 0 {
                return Some(ahead);
            }
        }
    }

    fn at_path_separator(&self, ahead: usize) -> bool {
        let colon = |token: &TokenTree| is_punct(token, ':');
        self.peek_at(ahead).is_some_and(colon) && self.peek_at(ahead + 1).is_some_and(colon)
    }

    /// The `KEY` of `KEY => …` at the start of a block, with the arrow read.
    pub(crate) fn key(&mut self) -> Option<TokenStream> {
        let mut ahead = 0;
        loop {
            let token = self.peek_at(ahead)?;
            if is_punct(token, ';') {
                return None;
            }
            let arrow = is_punct(token, '=')
                && self
                    .peek_at(ahead + 1)
                    .is_some_and(|next| is_punct(next, '>'));
            if arrow {
                break;
            }
            ahead += 1;
        }
        let key = self.tokens[self.at..self.at + ahead]
            .iter()
            .cloned()
            .collect();
        self.at += ahead + 2;
        Some(key)
    }

    /// `.field` or `.0` after a variable: the dot and the field.
    pub(crate) fn field(&mut self) -> Option<(TokenTree, TokenTree)> {
        let dot = self.peek().filter(|token| is_punct(token, '.'))?.clone();
        let field = match self.peek_at(1)? {
            TokenTree::Ident(_) => self.peek_at(1)?.clone(),
            TokenTree::Literal(literal)
                if literal
                    .to_string()
                    .bytes()
                    .all(|byte| byte.is_ascii_digit() || byte == b'.') =>
            {
                self.peek_at(1)?.clone()
            }
            _ => return None,
        };
        self.at += 2;
        Some((dot, field))
    }

    /// What stands right behind a variable that makes it an expression: a call, an index, a macro, a path.
    pub(crate) fn call_after(&self, end: Span) -> Option<&'static str> {
        let next = self.peek()?;
        let adjacent = touching(end, next.span()) == Some(true);
        match next {
            TokenTree::Group(group) if adjacent && group.delimiter() == Delimiter::Parenthesis => {
                Some("a call")
            }
            TokenTree::Group(group) if adjacent && group.delimiter() == Delimiter::Bracket => {
                Some("indexing")
            }
            TokenTree::Punct(punct) if punct.as_char() == '!' => Some("a macro"),
            TokenTree::Punct(punct) if punct.as_char() == '?' => Some("`?`"),
            TokenTree::Punct(_) if self.at_path_separator(0) => Some("a path"),
            _ => None,
        }
    }
}

impl Cursor {
    /// Whether a block stands behind the next token.
    pub(crate) fn has_block_next(&self) -> bool {
        self.peek_at(1)
            .is_some_and(|next| is_group(next, Delimiter::Brace))
    }

    /// Reads everything that stands behind `end` without white space between, as it is written, and where it ends.
    pub(crate) fn adjacent(&mut self, mut end: Span) -> (String, Span) {
        let mut text = String::new();
        while let Some(token) = self.peek() {
            let separator =
                matches!(token, TokenTree::Punct(punct) if ",;".contains(punct.as_char()));
            if separator || touching(end, token.span()) == Some(false) {
                break;
            }
            text.push_str(&token.to_string());
            end = token.span();
            self.at += 1;
        }
        (text, end)
    }
}

/// A keyword that begins an expression which is no struct.
fn is_keyword(word: &Ident) -> bool {
    const KEYWORDS: &[&str] = &[
        "async", "const", "loop", "match", "move", "return", "unsafe", "while",
    ];
    KEYWORDS.iter().any(|keyword| word == keyword)
}

impl IntoIterator for Cursor {
    type Item = TokenTree;
    type IntoIter = IntoIter<TokenTree>;

    fn into_iter(mut self) -> Self::IntoIter {
        self.tokens.split_off(self.at).into_iter()
    }
}

pub(crate) fn is_punct(token: &TokenTree, punct: char) -> bool {
    matches!(token, TokenTree::Punct(found) if found.as_char() == punct)
}

fn is_group(token: &TokenTree, delimiter: Delimiter) -> bool {
    matches!(token, TokenTree::Group(group) if group.delimiter() == delimiter)
}

/// Whether an identifier is a bare word of Redis': capitals, digits and `_`, a letter among them.
pub(crate) fn is_word(ident: &Ident) -> bool {
    let text = ident.to_string();
    text.bytes().any(|byte| byte.is_ascii_uppercase())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_')
}

/// Whether an identifier may be the name of a typed key: one in camel case, which is none of Rust's constructors.
pub(crate) fn is_camel(ident: &Ident) -> bool {
    let text = name(ident);
    text.starts_with(|first: char| first.is_uppercase())
        && text.chars().any(char::is_lowercase)
        && !["Some", "None", "Ok", "Err", "Self"].contains(&text.as_str())
}

/// Returns whether the second span begins where the first ends. `None` means that positions are not known, as in unit tests and in editors:
/// rust-analyzer gives all tokens one position.
pub(crate) fn touching(left: Span, right: Span) -> Option<bool> {
    if !proc_macro::is_available() {
        return None;
    }
    let place = |span: proc_macro::Span| (span.line(), span.column());
    let (left, right) = (left.unwrap(), right.unwrap());
    let has_positions = place(left.start()) != place(left.end());
    has_positions.then(|| place(left.end()) == place(right.start()))
}

/// Where tokens begin.
pub(crate) fn first_span(tokens: &TokenStream, otherwise: Span) -> Span {
    let first = tokens.clone().into_iter().next();
    first.map_or(otherwise, |token| token.span())
}

/// The place of the user's code that errors about generated code shall point at. All of it must be of one kind there: where
/// generated and user's code mix, rustc points at the whole pipeline.
pub(crate) fn hidden_at(span: Span) -> Span {
    Span::mixed_site().located_at(span)
}

/// A name without `r#`, which is needed in some editions and places only.
pub(crate) fn name(ident: &Ident) -> String {
    let mut name = ident.to_string();
    if name.starts_with("r#") {
        name.drain(..2);
    }
    name
}
