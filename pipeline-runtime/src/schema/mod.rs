//! What typed keys hold, and what is checked of that when a program compiles. Uses `request`, which writes keys, and `reply`.

pub(crate) mod checks;
pub mod holds;
pub(crate) mod operations;
pub(crate) mod suits;
pub(crate) mod tags;
