//! The list of names in `tests/language/hygiene`, which is the identifiers of an expansion: with `RENEW=1` this writes it anew.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, Ident, TokenStream, TokenTree};

use crate::bindings::Bindings;
use crate::fuzz::corpus::collect;
use crate::{derive, expand};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn tokens_of(path: &Path) -> TokenStream {
    let text = fs::read_to_string(path).expect("a file of the repository");
    text.parse().expect("tokens")
}

/// Every identifier of what the pipelines and derives become, and of the macros that generated code calls.
pub(crate) fn identifiers() -> BTreeSet<String> {
    let pipelines = tokens_of(&root().join("tests/language/hygiene/pipelines.rs"));
    let mut all = BTreeSet::new();
    let mut own = BTreeSet::new();
    collect(pipelines.clone(), &mut |pipeline| {
        let expansion = expand(pipeline.clone());
        assert!(
            !expansion.to_string().contains("compile_error"),
            "{expansion}"
        );
        add(expansion, &mut all);
    });
    for item in derives(&pipelines) {
        let bindings = Bindings::apart_from(item.clone());
        let input = syn::parse2(item).expect("an item");
        let mut expansions = 0;
        for derive in [derive::argument, derive::reply, derive::record, derive::key] {
            if let Ok(expansion) = derive(&input, &bindings) {
                expansions += 1;
                add(expansion, &mut all);
            }
        }
        assert!(expansions > 0);
    }
    for macros in exported_macros() {
        add(macros, &mut all);
    }
    defined(pipelines, &mut own);
    all.retain(|name| {
        // Constants beside a pipeline, which are named after it and can have no neighbour of that name.
        let is_place = name.starts_with("__") && name.contains("FIELD");
        let is_own = name.starts_with("my_") || own.contains(name);
        !is_place && !is_own && syn::parse_str::<Ident>(name).is_ok()
    });
    all
}

/// The items that have `#[derive(…)]`.
fn derives(pipelines: &TokenStream) -> Vec<TokenStream> {
    let tokens: Vec<TokenTree> = pipelines.clone().into_iter().collect();
    let is_derive = |attribute: &TokenTree| attribute.to_string().starts_with("[derive");
    let starts = tokens.windows(2).enumerate().filter(|(_, pair)| {
        matches!(&pair[0], TokenTree::Punct(punct) if punct.as_char() == '#') && is_derive(&pair[1])
    });
    let ends = |token: &TokenTree| match token {
        TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
        TokenTree::Punct(punct) => punct.as_char() == ';',
        _ => false,
    };
    let items = starts.filter_map(|(start, _)| {
        let end = tokens[start..].iter().position(ends)?;
        Some(tokens[start..=start + end].iter().cloned().collect())
    });
    let items: Vec<TokenStream> = items.collect();
    assert!(items.len() > 3);
    items
}

/// The bodies of the runtime's macros.
fn exported_macros() -> Vec<TokenStream> {
    let tokens: Vec<TokenTree> = tokens_of(&root().join("pipeline-runtime/src/private.rs"))
        .into_iter()
        .collect();
    let named = tokens
        .windows(4)
        .filter(|window| matches!(&window[0], TokenTree::Ident(word) if word == "macro_rules"));
    let bodies: Vec<TokenStream> = named.map(|window| window[3].clone().into()).collect();
    assert!(!bodies.is_empty());
    bodies
}

fn add(tokens: TokenStream, names: &mut BTreeSet<String>) {
    for token in tokens {
        match token {
            TokenTree::Ident(ident) => drop(names.insert(ident.to_string())),
            TokenTree::Group(group) => add(group.stream(), names),
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
}

/// The names of the items that the pipelines define.
fn defined(tokens: TokenStream, names: &mut BTreeSet<String>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        match (token, tokens.get(at + 1)) {
            (TokenTree::Ident(word), Some(TokenTree::Ident(name)))
                if ["struct", "enum", "fn"].iter().any(|it| word == it) =>
            {
                names.insert(name.to_string());
            }
            (TokenTree::Group(group), _) => defined(group.stream(), names),
            _ => {}
        }
    }
}

#[test]
fn the_names_of_the_hygiene_test_are_those_of_the_expansion() {
    let names = identifiers();
    for known in [
        "__writer",
        "__v1",
        "__kept0",
        "connection",
        "key",
        "Vec",
        "__future",
        "__out",
        "__values",
        "name",
    ] {
        assert!(names.contains(known), "{known} is not in {names:?}");
    }
    let names: Vec<String> = names.into_iter().collect();
    let expected = format!(
        "// The identifiers of the expansion of `pipelines.rs`; `RENEW=1 cargo test -p redis-pipeline-macros hygiene` writes them.\n\n\
         macro_rules! each_name {{\n    ($items:ident) => {{\n        $items! {{\n            {}\n        }}\n    }};\n}}\n",
        names.join("\n            ")
    );
    let path = root().join("tests/language/hygiene/names.rs");
    if std::env::var_os("RENEW").is_some() {
        fs::write(&path, &expected).expect("a file that can be written");
    }
    let found = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        found == expected,
        "tests/language/hygiene/names.rs is out of date: run this test with RENEW=1"
    );
}
