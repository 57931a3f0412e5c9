//! What the compiler says of pipelines that are wrong, word by word.
//!
//! The texts around our own are those of Rust 1.95, with which CI runs; another compiler may phrase them differently.
//! `TRYBUILD=overwrite cargo test --test diagnostics` writes them anew: read them before you commit them.

#[test]
fn messages() {
    let cases = trybuild::TestCases::new();
    cases.compile_fail("tests/ui/*/*.rs");
}
