//! The Rust types of replies for which the user writes none.

use proc_macro2::TokenStream;
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
    let of = |shape: &Shape| type_of(krate, shape, held);
    match shape {
        Shape::Held(part, shape) => held(*part, shape),
        Shape::Ok | Shape::None => quote!(()),
        Shape::Int => quote!(::core::primitive::i64),
        Shape::IntBool | Shape::Bool => quote!(::core::primitive::bool),
        Shape::BulkString => quote!(::std::string::String),
        Shape::Cursor => quote!(::core::primitive::u64),
        Shape::Double => quote!(::core::primitive::f64),
        Shape::Any => quote!(#krate::redis::Value),
        Shape::Nullable(inner) if **inner == Shape::Ok => quote!(::core::primitive::bool),
        Shape::Nullable(inner) | Shape::OneOrEmpty(inner) => {
            let inner = of(inner);
            quote!(::core::option::Option<#inner>)
        }
        Shape::Array(inner) => {
            let inner = of(inner);
            quote!(::std::vec::Vec<#inner>)
        }
        Shape::Set(inner) => {
            let inner = of(inner);
            quote!(::std::collections::HashSet<#inner>)
        }
        Shape::Map(key, value) => {
            let (key, value) = (of(key), of(value));
            quote!(::std::collections::HashMap<#key, #value>)
        }
        Shape::Pairs(key, value) => {
            let (key, value) = (of(key), of(value));
            quote!(::std::vec::Vec<(#key, #value)>)
        }
        Shape::Tuple(shapes) => {
            let types = shapes.iter().map(of);
            quote!((#(#types,)*))
        }
        Shape::Named { name, .. } => reply_type(krate, name),
    }
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
