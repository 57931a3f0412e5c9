//! The procedural macro of `redis-pipeline`.

#[allow(dead_code, unused_imports)]
mod commands;
