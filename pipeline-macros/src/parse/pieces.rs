//! The name and the arguments of a command.

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};

use super::{DEEPEST, Reader};
use crate::ast::{KeyFields, NamedField, Optional, Piece, TypedKey, Variable};
use crate::expression;
use crate::report::Report;
use crate::rust_statement;
use crate::tokens::{Cursor, is_punct, is_word, touching};

impl Reader<'_> {
    /// Everything up to `;`, `else` or the end. Stops with an error where another statement begins.
    pub(super) fn pieces(&mut self, cursor: &mut Cursor) -> Vec<Piece> {
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

/// Whether this cannot be the name of a variable. `r#type` can.
fn is_reserved(word: &Ident) -> bool {
    let begins_value = ["true", "false", "self", "Self", "super", "crate"];
    let named = syn::parse2::<Ident>(TokenTree::from(word.clone()).into());
    named.is_err() && !begins_value.iter().any(|value| word == value)
}
