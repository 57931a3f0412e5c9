//! Expressions of the user's in the outline: the names in them that are fields of the struct become paths to those fields.

use std::collections::HashSet;

use proc_macro2::{Delimiter, Group, Literal, TokenStream, TokenTree};
use quote::quote;

use super::outline::Reader;
use super::text;
use crate::scope::collect_names;
use crate::tokens::{Cursor, is_punct, name};

impl Reader<'_> {
    /// An expression of the user's with paths to the fields in it. Where the tokens alone do not say what a name means, it stays, and is found as a variable.
    pub(super) fn expression(&mut self, tokens: TokenStream) -> TokenStream {
        // Behind a bracket that is not closed yet come the next statements.
        let tokens = Cursor::new(tokens).until_semicolon();
        if self.fields.is_empty() {
            return tokens;
        }
        if binds(&tokens) {
            self.note(&tokens);
            return tokens;
        }
        self.with_fields(tokens, false)
    }

    fn with_fields(&mut self, tokens: TokenStream, of_struct: bool) -> TokenStream {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let this = self.this;
        let mut out = TokenStream::new();
        for (at, token) in tokens.iter().enumerate() {
            match token {
                TokenTree::Ident(ident) => {
                    let place = Place {
                        tokens: &tokens,
                        at,
                    };
                    match self.field(ident) {
                        Some(_) if place.is_no_value(of_struct) => out.extend([token.clone()]),
                        Some(_) if of_struct && place.is_shorthand() => {
                            self.variables.insert(name(ident));
                            out.extend([token.clone()]);
                        }
                        Some(true) => out.extend(quote!((#this.#ident))),
                        Some(false) => out.extend(quote!((&#this.#ident))),
                        None => out.extend(self.itself(ident)),
                    }
                }
                TokenTree::Group(group) => {
                    let place = Place {
                        tokens: &tokens,
                        at,
                    };
                    let inner = if place.is_of_macro() {
                        self.note(&group.stream());
                        group.stream()
                    } else {
                        let of_struct =
                            group.delimiter() == Delimiter::Brace && place.follows_name();
                        self.with_fields(group.stream(), of_struct)
                    };
                    let mut copy = Group::new(group.delimiter(), inner);
                    copy.set_span(group.span());
                    out.extend([TokenTree::from(copy)]);
                }
                token => out.extend([token.clone()]),
            }
        }
        out
    }

    /// Notes the fields that the tokens name, also in texts, as used like variables.
    fn note(&mut self, tokens: &TokenStream) {
        let mut names = HashSet::new();
        collect_names(tokens, &mut names);
        each_literal(tokens, &mut |literal| {
            names.extend(text::values(literal).into_iter().flatten());
        });
        self.variables.extend(names);
    }
}

/// A token among others.
struct Place<'t> {
    tokens: &'t [TokenTree],
    at: usize,
}

impl Place<'_> {
    fn is(&self, offset: isize, punct: char) -> bool {
        let at = self.at.checked_add_signed(offset);
        at.and_then(|at| self.tokens.get(at))
            .is_some_and(|token| is_punct(token, punct))
    }

    /// Whether the identifier here is a field of something, a part of a path, a macro, a lifetime or the name of a field in a struct literal.
    fn is_no_value(&self, of_struct: bool) -> bool {
        let of_other = self.is(-1, '.') && !self.is(-2, '.');
        let of_path = self.is(-1, ':') && self.is(-2, ':');
        let begins_path = self.is(1, ':') && self.is(2, ':');
        let names_field = of_struct && self.is(1, ':') && !self.is(2, ':');
        of_other
            || of_path
            || begins_path
            || names_field
            || self.is(1, '!') && !self.is(2, '=')
            || self.is(-1, '\'')
    }

    /// Whether `user` of `Visit { user }` stands here.
    fn is_shorthand(&self) -> bool {
        let begins = self.at == 0 || self.is(-1, ',');
        begins && (self.at + 1 == self.tokens.len() || self.is(1, ','))
    }

    fn follows_name(&self) -> bool {
        let before = self.at.checked_sub(1).map(|at| &self.tokens[at]);
        before.is_some_and(|token| match token {
            TokenTree::Ident(word) => !["else", "unsafe", "loop", "move"]
                .iter()
                .any(|it| word == it),
            token => is_punct(token, '>'),
        })
    }

    fn is_of_macro(&self) -> bool {
        self.is(-1, '!') && self.at >= 2 && matches!(self.tokens[self.at - 2], TokenTree::Ident(_))
    }
}

/// Whether names may be bound in the expression, so that they are not what they seem.
fn binds(tokens: &TokenStream) -> bool {
    tokens.clone().into_iter().any(|token| match token {
        TokenTree::Ident(word) => ["let", "for", "match", "fn", "move"]
            .iter()
            .any(|it| word == it),
        TokenTree::Punct(punct) => punct.as_char() == '|',
        TokenTree::Group(group) => binds(&group.stream()),
        TokenTree::Literal(_) => false,
    })
}

fn each_literal(tokens: &TokenStream, visit: &mut impl FnMut(&Literal)) {
    for token in tokens.clone() {
        match token {
            TokenTree::Literal(literal) => visit(&literal),
            TokenTree::Group(group) => each_literal(&group.stream(), visit),
            TokenTree::Ident(_) | TokenTree::Punct(_) => {}
        }
    }
}
