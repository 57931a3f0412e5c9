//! Questions about the user's Rust expressions, whose tokens are passed on unread.

use std::collections::HashSet;

use proc_macro2::{Delimiter, Ident, Spacing, Span, TokenStream, TokenTree};

use crate::tokens::{is_punct, name as plain_name};
use crate::unused;

/// Something that leaves an expression before it has a value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Jump {
    Question,
    Await,
    Return,
    Break,
    Continue,
}

impl Jump {
    pub(crate) fn written(self) -> &'static str {
        match self {
            Self::Question => "?",
            Self::Await => ".await",
            Self::Return => "return",
            Self::Break => "break",
            Self::Continue => "continue",
        }
    }

    /// Whether it leaves the loop around the expression, and not the function.
    pub(crate) fn leaves_loop(self) -> bool {
        matches!(self, Self::Break | Self::Continue)
    }
}

/// The first jump out of an expression. What stands in closures, `async` blocks and loops of its own stays there.
pub(crate) fn jump(expression: &TokenStream) -> Option<(Jump, Span)> {
    jump_in(expression.clone(), false)
}

fn jump_in(tokens: TokenStream, in_loop: bool) -> Option<(Jump, Span)> {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut at = 0;
    let mut loop_follows = false;
    while let Some(token) = tokens.get(at) {
        let before = at.checked_sub(1).map(|before| &tokens[before]);
        at += 1;
        match token {
            // `else ?` stands in a pipeline inside of the expression.
            TokenTree::Punct(punct) if punct.as_char() == '?' && !before.is_some_and(is_else) => {
                return Some((Jump::Question, punct.span()));
            }
            TokenTree::Punct(punct) if punct.as_char() == '|' && begins_closure(before) => {
                at += end_of_closure(&tokens[at..]);
            }
            TokenTree::Ident(word) if word == "await" && before.is_some_and(is_dot) => {
                return Some((Jump::Await, word.span()));
            }
            TokenTree::Ident(word) if word == "return" => {
                return Some((Jump::Return, word.span()));
            }
            TokenTree::Ident(word) if word == "break" && !in_loop => {
                return Some((Jump::Break, word.span()));
            }
            TokenTree::Ident(word) if word == "continue" && !in_loop => {
                return Some((Jump::Continue, word.span()));
            }
            TokenTree::Ident(word) if ["loop", "while", "for"].iter().any(|it| word == it) => {
                loop_follows = true;
            }
            TokenTree::Ident(word) if word == "async" => {
                at += tokens[at..].iter().take_while(|it| !is_block(it)).count() + 1;
            }
            TokenTree::Group(group) => {
                if let Some(found) = jump_in(group.stream(), in_loop || loop_follows) {
                    return Some(found);
                }
                loop_follows &= group.delimiter() != Delimiter::Brace;
            }
            _ => {}
        }
    }
    None
}

/// Where a `->` behind a value begins: not that of a closure or of the type of a function.
pub(crate) fn arrow_at_end(expression: &TokenStream) -> Option<Span> {
    let tokens: Vec<TokenTree> = expression.clone().into_iter().collect();
    let joint = |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == '-' && punct.spacing() == Spacing::Joint);
    let at = tokens
        .windows(2)
        .position(|pair| joint(&pair[0]) && is_punct(&pair[1], '>'))?;
    let parameters = |token: &TokenTree| matches!(token, TokenTree::Group(group) if group.delimiter() == Delimiter::Parenthesis);
    let is_function = |token: &TokenTree| matches!(token, TokenTree::Ident(word) if ["fn", "Fn", "FnMut", "FnOnce"].iter().any(|it| word == it));
    match &tokens[..at] {
        [.., last] if is_punct(last, '|') => None,
        [.., before, last] if parameters(last) && is_function(before) => None,
        _ => Some(tokens[at].span()),
    }
}

fn is_else(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Ident(word) if word == "else")
}

fn is_dot(token: &TokenTree) -> bool {
    is_punct(token, '.')
}

fn is_block(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace)
}

/// Whether a `|` behind this token begins a closure: where a value has just ended it is an operator.
fn begins_closure(before: Option<&TokenTree>) -> bool {
    match before {
        Some(TokenTree::Ident(word)) => ["move", "return", "else", "in", "async"]
            .iter()
            .any(|it| word == it),
        Some(TokenTree::Punct(punct)) => !matches!(punct.as_char(), '?' | '|'),
        Some(TokenTree::Literal(_) | TokenTree::Group(_)) => false,
        None => true,
    }
}

/// How many tokens the rest of a closure has, from behind its first `|`.
fn end_of_closure(tokens: &[TokenTree]) -> usize {
    tokens
        .iter()
        .take_while(|token| !is_punct(token, ';'))
        .count()
}

/// The first of these names that an expression uses as a variable, and does not bind itself.
pub(crate) fn used(expression: &TokenStream, names: &dyn Fn(&str) -> bool) -> Option<Ident> {
    used_in(expression, names)?;
    let mut bound = HashSet::new();
    bind(expression, &mut bound);
    used_in(expression, &|name| names(name) && !bound.contains(name))
}

fn used_in(tokens: &TokenStream, wanted: &dyn Fn(&str) -> bool) -> Option<Ident> {
    let tokens: Vec<TokenTree> = tokens.clone().into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        match token {
            TokenTree::Ident(name) if is_variable(&tokens, at) && wanted(&plain_name(name)) => {
                return Some(name.clone());
            }
            TokenTree::Group(group) => {
                let of_macro = at > 0 && is_punct(&tokens[at - 1], '!');
                let name = used_in(&group.stream(), wanted);
                let name = name.or_else(|| formatted(of_macro, &group.stream(), wanted));
                if name.is_some() {
                    return name;
                }
            }
            _ => {}
        }
    }
    None
}

/// The first of these names that stands in braces in a text that a macro is given, as `format!` takes it.
fn formatted(
    of_macro: bool,
    arguments: &TokenStream,
    wanted: &dyn Fn(&str) -> bool,
) -> Option<Ident> {
    let mut literals = arguments
        .clone()
        .into_iter()
        .filter_map(|token| match token {
            TokenTree::Literal(literal) if of_macro => Some(literal),
            _ => None,
        });
    literals.find_map(|literal| {
        let written = literal.to_string().replace("{{", "");
        let name = unused::formatted(&written).find(|name| wanted(name))?;
        Some(Ident::new(name, literal.span()))
    })
}

/// Whether the word at this place is no field, method, path or name of a field in `Struct { name: … }`.
fn is_variable(tokens: &[TokenTree], at: usize) -> bool {
    let punct = |at: Option<usize>, punct: char| {
        at.and_then(|at| tokens.get(at))
            .is_some_and(|token| is_punct(token, punct))
    };
    let (one, two) = (at.checked_sub(1), at.checked_sub(2));
    let field = punct(one, '.') && !punct(two, '.');
    let path = punct(one, ':') && punct(two, ':');
    let prefix = punct(Some(at + 1), ':') || punct(Some(at + 1), '!');
    let call = matches!(tokens.get(at + 1), Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Parenthesis);
    let macro_call = prefix && !punct(Some(at + 2), '=');
    !(field || path || call || macro_call)
}

/// Adds every name that the expression binds: by `let`, in closures, loops and the arms of a `match`.
fn bind(tokens: &TokenStream, names: &mut HashSet<String>) {
    let tokens: Vec<TokenTree> = tokens.clone().into_iter().collect();
    let mut start = 0;
    for (at, token) in tokens.iter().enumerate() {
        let before = at.checked_sub(1).map(|before| &tokens[before]);
        let rest = &tokens[at + 1..];
        match token {
            TokenTree::Ident(word) if word == "let" => bind_until(rest, '=', names),
            TokenTree::Ident(word) if word == "for" => {
                let pattern = rest
                    .iter()
                    .take_while(|it| !matches!(it, TokenTree::Ident(word) if word == "in"));
                pattern.for_each(|it| bind_all(it, names));
            }
            TokenTree::Punct(punct) if punct.as_char() == '|' && begins_closure(before) => {
                bind_until(rest, '|', names);
            }
            TokenTree::Punct(punct) if punct.as_char() == ',' => start = at + 1,
            TokenTree::Punct(punct)
                if punct.as_char() == '>' && before.is_some_and(|it| is_punct(it, '=')) =>
            {
                tokens[start..at].iter().for_each(|it| bind_all(it, names));
            }
            TokenTree::Group(group) => bind(&group.stream(), names),
            _ => {}
        }
    }
}

fn bind_until(tokens: &[TokenTree], end: char, names: &mut HashSet<String>) {
    let pattern = tokens.iter().take_while(|token| !is_punct(token, end));
    pattern.for_each(|token| bind_all(token, names));
}

fn bind_all(token: &TokenTree, names: &mut HashSet<String>) {
    match token {
        TokenTree::Ident(name) => {
            names.insert(plain_name(name));
        }
        TokenTree::Group(group) => {
            let inner = group.stream().into_iter();
            inner.for_each(|token| bind_all(&token, names));
        }
        _ => {}
    }
}

/// Whether a condition binds variables.
pub(crate) fn has_let(condition: &TokenStream) -> bool {
    condition
        .clone()
        .into_iter()
        .any(|token| matches!(token, TokenTree::Ident(word) if word == "let"))
}

/// The parts of a list that commas separate, the generics of a path kept together.
pub(crate) fn between_commas(list: TokenStream) -> Vec<TokenStream> {
    let mut parts = vec![TokenStream::new()];
    let (mut generics, mut colons, mut minus) = (0_usize, 0, false);
    for token in list {
        let punct = match &token {
            TokenTree::Punct(punct) => punct.as_char(),
            _ => ' ',
        };
        match punct {
            ',' if generics == 0 => parts.push(TokenStream::new()),
            _ => {
                match punct {
                    // `::<` opens generics, and in them any `<` does.
                    '<' if colons == 2 || generics > 0 => generics += 1,
                    '>' if generics > 0 && !minus => generics -= 1,
                    _ => {}
                }
                if let Some(last) = parts.last_mut() {
                    last.extend([token]);
                }
            }
        }
        colons = if punct == ':' { colons + 1 } else { 0 };
        minus = punct == '-';
    }
    // A comma at the end.
    parts.retain(|part| !part.is_empty());
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn jump_of(text: &str) -> Option<Jump> {
        jump(&text.parse().unwrap()).map(|(jump, _)| jump)
    }

    #[test]
    fn jumps_are_found_wherever_they_stand() {
        assert_eq!(jump_of("text.parse::<u64>()?"), Some(Jump::Question));
        assert_eq!(jump_of("f(x.await)"), Some(Jump::Await));
        assert_eq!(jump_of("if x { return } else { 1 }"), Some(Jump::Return));
        assert_eq!(jump_of("{ f(|| 1); return; }"), Some(Jump::Return));
        assert_eq!(
            jump_of("if x == 3 { continue } else { x }"),
            Some(Jump::Continue)
        );
        assert_eq!(jump_of("{ loop { break; } break }"), Some(Jump::Break));
        assert_eq!(jump_of("if a | b { break } else { c }"), Some(Jump::Break));
    }

    #[test]
    fn what_stays_inside_is_no_jump() {
        assert_eq!(jump_of("xs.map(|x| { return x; })"), None);
        assert_eq!(jump_of("(move || a? + 1)()"), None);
        assert_eq!(jump_of("run(async move { x.await? })"), None);
        assert_eq!(jump_of("loop { if a { break 5 } else { continue } }"), None);
        assert_eq!(jump_of("for x in xs { break; }"), None);
        assert_eq!(jump_of("a.r#await + b.returned"), None);
        let inner = "redis_pipeline! { let a = GET k else ?; ";
        assert_eq!(jump_of(&format!("{inner} }}")), None);
        let outside = jump_of(&format!("{inner} INCR (key?); }}"));
        assert_eq!(outside, Some(Jump::Question));
    }

    #[test]
    fn an_arrow_behind_a_value_is_found() {
        let found = |text: &str| arrow_at_end(&text.parse().unwrap()).is_some();
        assert!(found("0 -> u64") && found("f() -> u64"));
        for text in [
            "f(|x| -> u8 { x })",
            "|x| -> u8 { x }",
            "f as fn(u8) -> u8",
            "a - 1 > 2",
        ] {
            assert!(!found(text), "{text}");
        }
    }

    fn used_of(text: &str) -> Option<String> {
        used(&text.parse().unwrap(), &|name| name == "visits").map(|name| name.to_string())
    }

    #[test]
    fn names_are_found_where_they_are_variables() {
        for text in [
            "visits + 1",
            "f(&visits)",
            "0..visits",
            "Page { visits }",
            "Page { id: visits }",
            "visits.len()",
            "visits != 1",
            "if a { visits } else { b }",
            "format!(\"{visits:03}\")",
            "f(&format!(\"{} {visits}\", a))",
        ] {
            assert_eq!(used_of(text).as_deref(), Some("visits"), "{text}");
        }
    }

    #[test]
    fn other_uses_of_a_name_are_none() {
        for text in [
            "page.visits",
            "visits::get()",
            "a::visits",
            "visits(1)",
            "visits!(1)",
            "Page { visits: 1 }",
            "xs.map(|visits| visits + 1)",
            "{ let visits = 1; visits }",
            "match x { Some(visits) => visits, None => 0 }",
            "{ for visits in xs { f(visits); } }",
            "format!(\"{{visits}}\")",
            "f(\"{visits}\")",
            "xs.map(|visits| format!(\"{visits}\"))",
        ] {
            assert_eq!(used_of(text), None, "{text}");
        }
    }
}
