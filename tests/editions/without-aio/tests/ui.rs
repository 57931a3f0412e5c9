//! What the compiler says of awaited pipelines where nothing can be awaited.

#[test]
fn messages() {
    trybuild::TestCases::new().compile_fail("ui/*.rs");
}
