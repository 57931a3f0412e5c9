//! What the compiler says of awaited pipelines where nothing can be awaited; `tests/ui.rs` looks.
