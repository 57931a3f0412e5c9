//! Pipelines in a crate of Rust 2018, which depends on `redis-pipeline` by another name: their paths are found, and `gen` is a name like any other.

extern crate rp as redis_pipeline;

include!("../../pipelines.rs");
