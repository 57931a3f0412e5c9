//! The Rust types of replies for which the user writes none.

use proc_macro2::{Delimiter, Group, Ident, Punct, Spacing, Span, TokenStream, TokenTree};
use quote::{format_ident, quote};

use crate::commands::reply::{Held, Shape};

/// The type that holds a reply where none is written.
pub fn default_type(krate: &TokenStream, shape: &Shape) -> TokenStream {
    type_of(krate, shape, &|_, shape| default_type(krate, shape))
}

/// The same, where a function says the type of what the key holds.
pub fn type_of(
    krate: &TokenStream,
    shape: &Shape,
    held: &dyn Fn(Held, &Shape) -> TokenStream,
) -> TokenStream {
    let mut tokens = Vec::new();
    add_type(krate, shape, held, &mut tokens);
    tokens.into_iter().collect()
}

/// Adds the type to these tokens. One list for all that stands in each other: a stream would be copied into the stream around it.
pub fn add_type(
    krate: &TokenStream,
    shape: &Shape,
    held: &dyn Fn(Held, &Shape) -> TokenStream,
    to: &mut Vec<TokenTree>,
) {
    let of = |path: &[&str], inner: &[&Shape], to: &mut Vec<TokenTree>| {
        add_path(path, to);
        add_parameters(inner, to, |shape, to| add_type(krate, shape, held, to));
    };
    match shape {
        Shape::Held(part, shape) => to.extend(held(*part, shape)),
        Shape::Ok | Shape::None => add_group(Vec::new(), to),
        Shape::Int => add_path(&["core", "primitive", "i64"], to),
        Shape::IntBool | Shape::Bool => add_path(&["core", "primitive", "bool"], to),
        Shape::BulkString => add_path(&["std", "string", "String"], to),
        Shape::Cursor => add_path(&["core", "primitive", "u64"], to),
        Shape::Double => add_path(&["core", "primitive", "f64"], to),
        Shape::Any => to.extend(quote!(#krate::redis::Value)),
        Shape::Nullable(inner) if **inner == Shape::Ok => {
            add_path(&["core", "primitive", "bool"], to);
        }
        Shape::Nullable(inner) | Shape::OneOrEmpty(inner) => {
            of(&["core", "option", "Option"], &[inner], to);
        }
        Shape::Array(inner) => of(&["std", "vec", "Vec"], &[inner], to),
        Shape::Set(inner) => of(&["std", "collections", "HashSet"], &[inner], to),
        Shape::Map(key, value) => of(&["std", "collections", "HashMap"], &[key, value], to),
        Shape::Pairs(key, value) => {
            add_path(&["std", "vec", "Vec"], to);
            to.push(punct('<'));
            let pair = [&**key, &**value];
            add_tuple(pair, to, |shape, to| add_type(krate, shape, held, to));
            to.push(punct('>'));
        }
        Shape::Tuple(shapes) => {
            add_tuple(shapes, to, |shape, to| add_type(krate, shape, held, to));
        }
        Shape::Named { name, .. } => to.extend(reply_type(krate, name)),
    }
}

/// Adds `::core::option::Option`.
fn add_path(names: &[&str], to: &mut Vec<TokenTree>) {
    for name in names {
        add_name(name, to);
    }
}

/// Adds `::name`.
pub fn add_name(name: &str, to: &mut Vec<TokenTree>) {
    to.push(Punct::new(':', Spacing::Joint).into());
    to.push(punct(':'));
    to.push(Ident::new(name, Span::call_site()).into());
}

/// Adds `<A, B>`.
pub fn add_parameters<'s>(
    shapes: &[&'s Shape],
    to: &mut Vec<TokenTree>,
    add: impl Fn(&'s Shape, &mut Vec<TokenTree>),
) {
    let mut before = '<';
    for shape in shapes {
        to.push(punct(before));
        add(shape, to);
        before = ',';
    }
    to.push(punct('>'));
}

/// Adds `(A, B,)`.
pub fn add_tuple<T>(
    parts: impl IntoIterator<Item = T>,
    to: &mut Vec<TokenTree>,
    add: impl Fn(T, &mut Vec<TokenTree>),
) {
    let mut inside = Vec::new();
    for part in parts {
        add(part, &mut inside);
        inside.push(punct(','));
    }
    add_group(inside, to);
}

fn add_group(inside: Vec<TokenTree>, to: &mut Vec<TokenTree>) {
    let inside = inside.into_iter().collect();
    to.push(Group::new(Delimiter::Parenthesis, inside).into());
}

fn punct(punct: char) -> TokenTree {
    Punct::new(punct, Spacing::Alone).into()
}

/// A type of the module `reply`.
pub fn reply_type(krate: &TokenStream, name: &str) -> TokenStream {
    let name = format_ident!("{}", name);
    quote!(#krate::reply::#name)
}

/// The default type of a reply as one writes it, without the paths of the standard library.
pub fn default_type_name(shape: &Shape) -> String {
    let ty = default_type(&TokenStream::new(), shape).to_string();
    let ty = ty.replace(' ', "");
    let words = ty.split_inclusive(['<', '>', ',', '(', ')']);
    let names = words.map(|word| word.rsplit_once("::").map_or(word, |(_, name)| name));
    names
        .collect::<String>()
        .replace(",)", ")")
        .replace(',', ", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn default_types_are_named_as_one_writes_them() {
        for (shape, ty) in [
            ("int", "i64"),
            ("bulk?", "Option<String>"),
            ("pairs<bulk,double>", "Vec<(String, f64)>"),
            ("tuple<cursor,array<bulk>>", "(u64, Vec<String>)"),
            ("ok", "()"),
        ] {
            assert_eq!(default_type_name(&Shape::parse(shape)), ty);
        }
    }
}
