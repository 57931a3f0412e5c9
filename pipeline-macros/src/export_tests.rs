//! The runtime's module `private` exports what generated code calls, and nothing beside it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{TokenStream, TokenTree};

fn path(of: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(of)
}

/// The text of the files below a folder whose names end so.
fn texts_below(folder: &Path, extension: &str, texts: &mut Vec<String>) {
    for entry in fs::read_dir(folder).expect("a folder of the repository") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            texts_below(&path, extension, texts);
        } else if path.extension().is_some_and(|it| it == extension) {
            texts.push(fs::read_to_string(&path).expect("text"));
        }
    }
}

/// The identifiers in a text, of code or of messages.
fn identifiers(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric() && c != '_')
}

/// The identifiers in the files below a folder whose names end so.
fn names_below(folder: &str, extension: &str) -> BTreeSet<String> {
    let mut texts = Vec::new();
    texts_below(&path(folder), extension, &mut texts);
    let names = texts.iter().flat_map(|text| identifiers(text));
    names.map(str::to_owned).collect()
}

/// The names that the end of a `use` makes: `name`, `name as name`, `{…, …}`.
fn exported(tokens: &[TokenTree], names: &mut BTreeSet<String>) {
    match tokens.last() {
        Some(TokenTree::Group(group)) => {
            let tokens: Vec<TokenTree> = group.stream().into_iter().collect();
            let is_comma = |token: &TokenTree| token.to_string() == ",";
            tokens
                .split(is_comma)
                .for_each(|name| exported(name, names));
        }
        Some(token) => drop(names.insert(token.to_string())),
        None => {}
    }
}

/// The public names of a module: what it uses, and its functions and types. Traits and marker types are named by their bounds.
fn exports(module: TokenStream) -> BTreeSet<String> {
    let tokens: Vec<TokenTree> = module.into_iter().collect();
    let mut names = BTreeSet::new();
    for (at, pair) in tokens.windows(2).enumerate() {
        let is_public = pair[0].to_string() == "pub";
        let behind = &tokens[at + 2..];
        match pair[1].to_string().as_str() {
            "use" if is_public => {
                let end = behind.iter().position(|token| token.to_string() == ";");
                exported(&behind[..end.expect("an end")], &mut names);
            }
            "fn" | "type" if is_public => drop(names.insert(behind[0].to_string())),
            _ => {}
        }
    }
    names
}

/// The contents of the groups that stand behind a name: of a module, or of the macros of `macro_rules`.
fn groups_behind(module: &TokenStream, name: &str, distance: usize) -> Vec<TokenStream> {
    let tokens: Vec<TokenTree> = module.clone().into_iter().collect();
    let named = tokens
        .iter()
        .enumerate()
        .filter(|(_, token)| token.to_string() == name);
    let groups = named.filter_map(|(at, _)| match tokens.get(at + distance)? {
        TokenTree::Group(group) => Some(group.stream()),
        _ => None,
    });
    groups.collect()
}

#[test]
fn the_runtime_exports_what_generated_code_calls() {
    let private = fs::read_to_string(path("pipeline-runtime/src/private.rs")).expect("the exports");
    let private: TokenStream = private.parse().expect("a module");
    let mut called = names_below("pipeline-macros/src/emit", "rs");
    called.extend(names_below("pipeline-macros/src/derive", "rs"));
    let bindings = fs::read_to_string(path("pipeline-macros/src/bindings.rs")).expect("a module");
    called.extend(identifiers(&bindings).map(str::to_owned));
    for body in groups_behind(&private, "macro_rules", 3) {
        called.extend(identifiers(&body.to_string()).map(str::to_owned));
    }
    // The compiler shows the whole path of what is not exported.
    called.extend(names_below("tests/ui", "stderr"));
    assert_all_in(&exports(private.clone()), &called, 80);

    let for_tests = groups_behind(&private, "for_tests", 1).swap_remove(0);
    let tests = names_below("pipeline-runtime/tests", "rs");
    assert_all_in(&exports(for_tests), &tests, 5);
}

/// Names that stand in the sources of generated code behind `private::`, or alone in a text of which an identifier is made.
fn named_in_sources() -> BTreeSet<String> {
    let mut texts = Vec::new();
    for folder in ["pipeline-macros/src/emit", "pipeline-macros/src/derive"] {
        texts_below(&path(folder), "rs", &mut texts);
    }
    let mut names = BTreeSet::new();
    for text in &texts {
        let paths = text.split("private::").skip(1);
        names.extend(paths.filter_map(|path| identifiers(path).next()));
        names.extend(text.split('"'));
    }
    names.into_iter().map(str::to_owned).collect()
}

#[test]
fn the_corpus_of_the_hygiene_test_reaches_what_generated_code_names() {
    /// Stands only in code that did not compile.
    const AFTER_ERRORS: &str = "broken";
    let private = fs::read_to_string(path("pipeline-runtime/src/private.rs")).expect("the exports");
    let exports = exports(private.parse().expect("a module"));
    let named = named_in_sources();
    let named: BTreeSet<&String> = exports.intersection(&named).collect();
    assert!(named.len() > 60, "{named:?}");
    let reached = crate::hygiene::identifiers();
    let missing = named
        .into_iter()
        .filter(|name| *name != AFTER_ERRORS && !reached.contains(*name));
    let missing: Vec<&String> = missing.collect();
    assert!(
        missing.is_empty(),
        "no pipeline or derive in tests/language/hygiene/pipelines.rs reaches {missing:?}"
    );
}

fn assert_all_in(names: &BTreeSet<String>, called: &BTreeSet<String>, at_least: usize) {
    assert!(names.len() > at_least, "{names:?}");
    let needless: Vec<&String> = names.difference(called).collect();
    assert!(
        needless.is_empty(),
        "`redis_pipeline::private` exports what nothing calls: {needless:?}"
    );
}
