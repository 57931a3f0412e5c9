//! Random changes to every valid pipeline of the repository: no input makes the macro panic, and whatever it makes of one is Rust's tokens.
//!
//! `FUZZ=10000000 cargo test --release -p redis-pipeline-macros fuzz` tries as many inputs as it says, `FUZZ_SEED=…` others than those of CI.

pub(crate) mod corpus;
mod mutate;

use std::panic::{AssertUnwindSafe, catch_unwind};

use proc_macro2::{Span, TokenStream, TokenTree};

use crate::bindings::Bindings;
use crate::{derive, editor, expand};
use corpus::Corpus;
use mutate::Mutator;

/// Inputs without `FUZZ`.
const INPUTS: u64 = 100_000;
const SEED: u64 = 7;

/// Inputs that once made the macro panic, one a line.
const REGRESSIONS: &str = include_str!("regressions.txt");

/// A generator whose numbers are the same on every run: SplitMix64.
pub(crate) struct Numbers(pub(crate) u64);

impl Numbers {
    pub(crate) fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let end = u64::try_from(end).expect("small");
        usize::try_from((mixed ^ (mixed >> 31)) % end).expect("small")
    }
}

fn environment(name: &str) -> Option<u64> {
    let text = std::env::var(name).ok()?;
    Some(text.parse().expect("a number"))
}

/// Expands the input as each of the crate's macros, and returns the message of the first that panics.
fn panic_of(input: &TokenStream) -> Option<String> {
    let pipeline = || drop(expand(input.clone()));
    let derives = || {
        let bindings = Bindings::apart_from(input.clone());
        if let Ok(input) = syn::parse2(input.clone()) {
            let _ = (
                derive::argument(&input, &bindings),
                derive::reply(&input, &bindings),
            );
        }
    };
    // It is as long as the other, and read by the same parser.
    let is_shown = input.clone().into_iter().count().is_multiple_of(4);
    let editor = || drop(is_shown.then(|| editor::expand(input.clone())));
    let run: [&dyn Fn(); 3] = [&pipeline, &derives, &editor];
    run.into_iter().find_map(|run| {
        let panic = catch_unwind(AssertUnwindSafe(run)).err()?;
        let text = panic.downcast_ref::<String>().cloned();
        Some(
            text.or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned()))
                .unwrap_or_default(),
        )
    })
}

fn check(input: &TokenStream, origin: &str) {
    if let Some(panic) = panic_of(input) {
        panic!("{origin} panics with `{panic}`: {input}");
    }
}

#[test]
fn what_panicked_once_does_not_panic() {
    for line in REGRESSIONS.lines().filter(|line| !line.is_empty()) {
        check(&line.parse().expect("tokens"), line);
    }
}

#[test]
fn no_changed_pipeline_panics() {
    let inputs = environment("FUZZ").unwrap_or(INPUTS);
    let seed = environment("FUZZ_SEED").unwrap_or(SEED);
    let corpus = Corpus::read();
    assert!(
        corpus.pipelines().len() > 200,
        "{} pipelines",
        corpus.pipelines().len()
    );
    let mut mutator = Mutator::new(&corpus, Numbers(seed));
    for number in 0..inputs {
        check(&mutator.input(), &format!("input {number} of seed {seed}"));
    }
}

/// In an editor all tokens have one position, as here. A pipeline that the compiler takes must not show an error there.
#[test]
fn valid_pipelines_need_no_positions() {
    let pipelines = Corpus::compiled();
    assert!(pipelines.len() > 200, "{} pipelines", pipelines.len());
    let refused: Vec<String> = pipelines
        .into_iter()
        .filter(|pipeline| {
            let expansions = [expand(pipeline.clone()), editor::expand(pipeline.clone())];
            expansions
                .iter()
                .any(|it| it.to_string().contains("compile_error"))
        })
        .map(|pipeline| pipeline.to_string())
        .collect();
    assert!(refused.is_empty(), "{}", refused.join("\n\n"));
}

/// The corpus is of use as long as it covers the language.
#[test]
fn the_corpus_holds_every_construct() {
    let corpus = Corpus::read();
    let text: String = corpus
        .pipelines()
        .iter()
        .map(|tokens| format!("{tokens}\n"))
        .collect();
    for construct in [
        "for ",
        "if let",
        "else if",
        "atomic {",
        " => ",
        "[EX",
        " _ ",
        "..",
        "struct ",
        "#[redis",
        "#![redis",
        "\"XREAD\"",
        " else ",
    ] {
        let squeezed = construct.replace(' ', "");
        assert!(
            text.contains(construct) || text.replace(' ', "").contains(&squeezed),
            "no pipeline has `{construct}`"
        );
    }
}

fn tokens(stream: TokenStream) -> Vec<TokenTree> {
    stream.into_iter().collect()
}

fn here() -> Span {
    Span::call_site()
}
