//! Pipelines in a crate of Rust 2015: their paths are found, and `gen` is a name like any other.

extern crate redis_pipeline;

include!("../../pipelines.rs");
