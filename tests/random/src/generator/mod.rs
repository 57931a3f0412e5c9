//! Makes programs out of numbers.

pub mod ast;
pub mod commands;
mod fill;
mod make;
pub mod random;
pub mod shrink;
pub mod source;

pub use make::program;
