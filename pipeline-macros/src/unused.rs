//! Fields of a pipeline that nothing in it mentions. They are left out of the generated code, so that rustc warns of them as of any other field.

use std::collections::HashSet;
use std::iter;

use proc_macro2::TokenTree;
use syn::{Data, DeriveInput};

use crate::tokens::name;

/// Returns the fields that the tokens behind the struct do not mention. A text that only looks as if it did is enough.
pub(crate) fn fields(header: &DeriveInput, body: &[TokenTree]) -> HashSet<String> {
    let Data::Struct(data) = &header.data else {
        return HashSet::new();
    };
    let fields = data.fields.iter().filter_map(|field| field.ident.as_ref());
    let mut unused = fields.map(name).collect();
    mark(body.iter().cloned(), &mut unused);
    unused
}

/// Takes out what is mentioned; ends when nothing is left, as is usual.
fn mark(tokens: impl IntoIterator<Item = TokenTree>, unused: &mut HashSet<String>) {
    for token in tokens {
        if unused.is_empty() {
            return;
        }
        match token {
            TokenTree::Ident(word) => {
                unused.remove(&name(&word));
            }
            TokenTree::Literal(literal) => {
                for name in formatted(&literal.to_string()) {
                    unused.remove(name);
                }
            }
            TokenTree::Group(group) => mark(group.stream(), unused),
            TokenTree::Punct(_) => {}
        }
    }
}

/// Returns the names in braces, as `format!` and the texts of commands take them: of values, widths and precisions.
pub(crate) fn formatted(literal: &str) -> impl Iterator<Item = &str> {
    literal.split('{').skip(1).flat_map(|part| {
        let part = part.split('}').next().unwrap_or_default();
        let end = part.find(|char| !in_name(char)).unwrap_or(part.len());
        let first = part.get(..end).unwrap_or_default();
        iter::once(first).chain(spec_names(part))
    })
}

/// Returns the names of widths and precisions: `{price:width$.places$}`.
pub(crate) fn spec_names(spec: &str) -> impl Iterator<Item = &str> {
    spec.match_indices('$').map(|(end, _)| {
        let before = spec.get(..end).unwrap_or_default();
        before
            .rsplit(|char| !in_name(char))
            .next()
            .unwrap_or_default()
    })
}

fn in_name(char: char) -> bool {
    char.is_alphanumeric() || char == '_'
}

#[cfg(test)]
mod tests {
    use proc_macro2::TokenStream;

    use super::*;

    fn unused(body: &str) -> Vec<String> {
        let header = syn::parse_str("struct Page { id: u64, r#type: u8, name: String }").unwrap();
        let body: TokenStream = body.parse().unwrap();
        let mut unused: Vec<String> = fields(&header, &body.into_iter().collect::<Vec<_>>())
            .into_iter()
            .collect();
        unused.sort_unstable();
        unused
    }

    #[test]
    fn what_is_mentioned_is_used() {
        assert_eq!(unused("GET id;"), ["name", "type"]);
        assert_eq!(unused("GET (self.id + 1); GET (r#type);"), ["name"]);
        assert_eq!(unused(r#"GET "a:{id:05}:{name.len}";"#), ["type"]);
        assert_eq!(
            unused(r#"GET (format!("{{}}{type}")); GET "{{name}}";"#),
            ["id"]
        );
        assert_eq!(unused(r#"GET "{a:>id$.type$}|{b}name";"#), ["name"]);
        assert_eq!(unused("if let Some(id) = name { GET id; }"), ["type"]);
        assert_eq!(unused("GET identity; GET \"{identity}\";").len(), 3);
    }
}
