//! Statements of Rust where a pipeline holds commands: one message says what they are and where they go.

use proc_macro2::{Delimiter, Ident, Span, TokenStream, TokenTree};

use crate::commands;
use crate::report::Report;
use crate::tokens::{Cursor, is_punct, is_word, touching};

/// Keywords that begin statements and items of Rust. `match`, `while` and `loop` have messages of their own.
const KEYWORDS: &[&str] = &[
    "async", "break", "const", "continue", "enum", "extern", "fn", "impl", "mod", "move", "pub",
    "return", "static", "struct", "trait", "type", "unsafe", "use", "yield",
];

const HOLDS: &str = "a pipeline holds commands, `for`, `if`, `atomic { … }` and other pipelines";

/// Refuses a statement of Rust and passes it. `name` is that of the `let` before it.
pub(crate) fn refuse(cursor: &mut Cursor, name: Option<&Ident>, report: &mut Report) -> bool {
    let start = cursor.span();
    let Some(found) = Found::at(cursor, name.is_some()) else {
        return false;
    };
    let (text, help) = found.message(name);
    report.help_between(start, found.end, text, help);
    cursor.skip_to_semicolon_unread();
    true
}

/// Refuses `match`, `while`, `loop` and other words for `atomic`, and passes them with their block.
pub(crate) fn refuse_block(cursor: &mut Cursor, report: &mut Report) -> bool {
    let (text, help) = match cursor.peek() {
        Some(TokenTree::Ident(word)) if word == "match" => (
            "`match` is no statement of a pipeline",
            "write `if let PATTERN = VALUE { … } else if let PATTERN = VALUE { … } else { … }`",
        ),
        Some(TokenTree::Ident(word)) if word == "while" || word == "loop" => (
            "`while` and `loop` are no statements of a pipeline: how often they turn would depend on replies",
            "write `for PATTERN in EXPRESSION { … }`; a loop that needs replies goes around the pipeline",
        ),
        Some(TokenTree::Ident(word)) if names_transaction(word) && cursor.has_block_next() => (
            "a transaction is `atomic { … }`",
            "`atomic { … }` puts `MULTI` and `EXEC` around its statements",
        ),
        _ => return false,
    };
    report.help(cursor.span(), text, help);
    cursor.until_brace();
    cursor.brace();
    true
}

/// Whether this is a word for a transaction other than `atomic`.
fn names_transaction(word: &Ident) -> bool {
    let words = ["ATOMIC", "MULTI", "TRANSACTION", "transaction", "multi"];
    words.iter().any(|it| word == it)
}

/// Whether a literal that stands alone may be a command in quotes.
fn may_be_command(literal: &str) -> bool {
    let Some(name) = literal
        .strip_prefix('"')
        .and_then(|it| it.strip_suffix('"'))
    else {
        return !is_string(literal);
    };
    let in_name = |char: char| char.is_ascii_alphanumeric() || " ._-".contains(char);
    let upper = name.to_ascii_uppercase();
    name.chars().all(in_name)
        && (name == upper || name.contains('.') || commands::is_command(&upper))
}

enum Kind {
    /// `return`, `break`, `continue`.
    Jump,
    Item,
    Call,
    /// A call whose name is a command: with its arguments, as they would be written.
    Command(String),
    /// A string literal that is no command in quotes.
    Text,
    Other,
}

struct Found {
    kind: Kind,
    /// Its beginning as it is written, with `…` for the rest.
    text: String,
    end: Span,
}

impl Found {
    fn at(cursor: &Cursor, is_bound: bool) -> Option<Self> {
        match cursor.peek()? {
            TokenTree::Ident(word) => Self::at_word(cursor, word, is_bound),
            TokenTree::Punct(punct) if "&*|!".contains(punct.as_char()) => {
                Some(Self::other(format!("{}…", punct.as_char()), punct.span()))
            }
            TokenTree::Literal(literal) if is_bound && !is_string(&literal.to_string()) => {
                Some(Self::other(literal.to_string(), literal.span()))
            }
            TokenTree::Literal(literal)
                if cursor.peek_at(1).is_none_or(|next| is_punct(next, ';'))
                    && !may_be_command(&literal.to_string()) =>
            {
                Some(Self {
                    kind: Kind::Text,
                    ..Self::other(literal.to_string(), literal.span())
                })
            }
            TokenTree::Group(group) if is_bound && group.delimiter() == Delimiter::Bracket => {
                Some(Self::other("[…]".to_owned(), group.span()))
            }
            _ => None,
        }
    }

    fn other(text: String, end: Span) -> Self {
        let kind = Kind::Other;
        Self { kind, text, end }
    }

    fn at_word(cursor: &Cursor, word: &Ident, is_bound: bool) -> Option<Self> {
        let end = word.span();
        if KEYWORDS.iter().any(|keyword| word == keyword) {
            let kind = match ["return", "break", "continue"].iter().any(|it| word == it) {
                true => Kind::Jump,
                false => Kind::Item,
            };
            let text = word.to_string();
            return Some(Self { kind, text, end });
        }
        if is_word(word) || ["for", "if", "atomic"].iter().any(|it| word == it) {
            return None;
        }
        let (path, length, end) = path(cursor, word);
        let Some(next) = cursor.peek_at(length) else {
            return (is_bound && length > 1).then(|| Self::other(path, end));
        };
        let follows = |ahead, punct| {
            let token = cursor.peek_at(length + ahead);
            token.is_some_and(|token| is_punct(token, punct))
        };
        match next {
            TokenTree::Group(group)
                if group.delimiter() == Delimiter::Parenthesis
                    && touching(end, group.span_open()) != Some(false) =>
            {
                let upper = path.to_ascii_uppercase();
                let (kind, text) = match length == 1 && commands::is_command(&upper) {
                    true => (Kind::Command(with_arguments(&upper, group.stream())), path),
                    false => (Kind::Call, format!("{path}(…)")),
                };
                let end = group.span();
                Some(Self { kind, text, end })
            }
            TokenTree::Group(group)
                if group.delimiter() == Delimiter::Bracket
                    && touching(end, group.span_open()) == Some(true) =>
            {
                Some(Self::other(format!("{path}[…]"), group.span()))
            }
            TokenTree::Punct(mark) => match mark.as_char() {
                '!' => Some(Self::other(format!("{path}!(…)"), mark.span())),
                '?' => Some(Self::other(format!("{path}?"), mark.span())),
                '=' if !follows(1, '>') => Some(Self::other(format!("{path} = …"), mark.span())),
                symbol if "+-*/%^&|".contains(symbol) && follows(1, '=') => {
                    Some(Self::other(format!("{path} {symbol}= …"), mark.span()))
                }
                ';' if is_bound && length > 1 => Some(Self::other(path, end)),
                _ => None,
            },
            TokenTree::Ident(word) if word == "as" => {
                Some(Self::other(format!("{path} as …"), word.span()))
            }
            _ => None,
        }
    }

    fn message(&self, name: Option<&Ident>) -> (String, String) {
        let text = &self.text;
        if let Kind::Command(command) = &self.kind {
            return (
                format!("expected a command, found `{text}(…)`"),
                format!(
                    "commands are written in capitals, without parentheses and commas: `{command}`"
                ),
            );
        }
        let nested = match self.kind {
            Kind::Call => {
                format!("; if its value is a pipeline, write it in parentheses: `({text})`")
            }
            _ => String::new(),
        };
        if let Some(name) = name {
            let help = format!(
                "write `let {name} = …;` before the pipeline and use `{name}` in it; a pipeline that is a struct gets `{name}` as a field{nested}"
            );
            let what = match self.kind {
                Kind::Text => format!("the text `{text}`"),
                _ => format!("`{text}`, which is Rust"),
            };
            let text = format!("expected a command after `let {name} =`, found {what}");
            return (text, help);
        }
        if let Kind::Text = self.kind {
            let help = "an argument stands behind its command, and a `;` between two commands only";
            return (
                format!("expected a command, found the text `{text}`"),
                help.to_owned(),
            );
        }
        let help = match self.kind {
            Kind::Jump => {
                "decide before the pipeline is made; `if CONDITION { … }` around commands leaves them out".to_owned()
            }
            _ => format!("write it before or after the pipeline{nested}"),
        };
        (format!("`{text}` is Rust, and {HOLDS}"), help)
    }
}

fn is_string(literal: &str) -> bool {
    literal.starts_with(['"', 'r'])
}

/// A path or the fields of a variable: as it is written, how many tokens it has, and where it ends.
fn path(cursor: &Cursor, first: &Ident) -> (String, usize, Span) {
    let (mut text, mut length, mut end) = (first.to_string(), 1, first.span());
    let punct = |at: usize, punct: char| {
        let token = cursor.peek_at(at);
        token.is_some_and(|token| is_punct(token, punct))
    };
    loop {
        let (separator, skipped) = if punct(length, '.') && !punct(length + 1, '.') {
            (".", 1)
        } else if punct(length, ':') && punct(length + 1, ':') {
            ("::", 2)
        } else {
            return (text, length, end);
        };
        let next = match cursor.peek_at(length + skipped) {
            Some(TokenTree::Ident(next)) => next.to_string(),
            Some(TokenTree::Literal(next)) => next.to_string(),
            _ => return (text, length, end),
        };
        text = format!("{text}{separator}{next}");
        length += skipped + 1;
        end = cursor
            .peek_at(length - 1)
            .map_or(first.span(), TokenTree::span);
    }
}

/// `SET("k", 1)`: refuses parentheses and commas around the arguments of a word.
pub(crate) fn refuse_call(word: &Ident, arguments: TokenStream, end: Span, report: &mut Report) {
    let command = with_arguments(&word.to_string(), arguments);
    report.help_between(
        word.span(),
        end,
        format!("arguments stand behind `{word}` without parentheses and commas"),
        format!("write `{command}`"),
    );
}

/// Whether a `,` parts what stands between parentheses.
pub(crate) fn has_comma(tokens: &TokenStream) -> bool {
    tokens
        .clone()
        .into_iter()
        .any(|token| is_punct(&token, ','))
}

/// A command with the arguments of a call: `SET "k" 1`.
fn with_arguments(name: &str, arguments: TokenStream) -> String {
    let tokens: Vec<TokenTree> = arguments.into_iter().collect();
    let mut text = name.to_owned();
    for argument in tokens.split(|token| is_punct(token, ',')) {
        match argument {
            [] => {}
            [token] => text = format!("{text} {token}"),
            many => {
                let many: TokenStream = many.iter().cloned().collect();
                text = format!("{text} ({many})");
            }
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is said of a statement, and what is left behind it.
    fn said(text: &str, name: Option<&str>) -> Option<(String, String)> {
        let mut cursor = Cursor::new(text.parse().unwrap());
        let mut report = Report::default();
        let name = name.map(|name| Ident::new(name, Span::call_site()));
        let refused = refuse(&mut cursor, name.as_ref(), &mut report);
        let said = report.into_texts().concat();
        assert_eq!(refused, !said.is_empty(), "{text}");
        refused.then(|| (said, cursor.rest().to_string()))
    }

    #[test]
    fn statements_of_rust_are_found() {
        for text in [
            "println!(\"x\"); GET \"a\"",
            "return; GET \"a\"",
            "return Err(x); GET \"a\"",
            "keys.push(1); GET \"a\"",
            "std::mem::drop(x); GET \"a\"",
            "count += 1; GET \"a\"",
            "order.count = 1; GET \"a\"",
            "save(x)?; GET \"a\"",
            "*count = 1; GET \"a\"",
            "get(\"a\"); GET \"a\"",
        ] {
            let (_, rest) = said(text, None).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(rest, "; GET \"a\"", "{text}");
        }
    }

    #[test]
    fn values_behind_let_are_found() {
        for text in [
            "format!(\"a\")",
            "&order",
            "5",
            "[1, 2]",
            "order.id",
            "config::KEY",
            "String::from(\"a\")",
            "id as u64",
            "parse(x)?",
            "|x| x + 1",
        ] {
            let (said, _) = said(text, Some("key")).unwrap_or_else(|| panic!("{text}"));
            assert!(
                said.contains("`let key = …;` before the pipeline"),
                "{said}"
            );
        }
    }

    #[test]
    fn what_a_pipeline_holds_is_taken() {
        for text in [
            "GET \"a\"",
            "\"FT.X\" 1",
            "(pipeline)",
            "Other { id }",
            "path::Other { id: 1 }",
            "Other::<u8> { id }",
            "for x in xs { GET x }",
            "if a { GET x }",
            "atomic { GET x }",
            "get \"a\"",
            "key => GET key",
        ] {
            assert_eq!(said(text, None), None, "{text}");
            assert_eq!(said(text, Some("key")), None, "{text}");
        }
    }

    #[test]
    fn a_command_like_a_call_is_shown_as_it_is_written() {
        let (said, _) = said("set(\"k\", 1, id + 1)", None).unwrap();
        assert!(said.contains("`SET \"k\" 1 (id + 1)`"), "{said}");
    }
}
