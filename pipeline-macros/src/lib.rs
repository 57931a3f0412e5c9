//! The procedural macro of `redis-pipeline`.
