//! The command table of the macro, which a crate of procedural macros cannot export: its module is compiled here a second time. This is the one place that
//! knows where it stands.

#[path = "../../../pipeline-macros/src/commands/mod.rs"]
pub mod commands;

pub use commands::*;
