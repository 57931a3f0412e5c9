//! Random pipelines, executed by every kind of connection and compared with the same commands sent one by one through redis-rs.
//!
//! `build.rs` makes programs out of seeds and writes them as Rust; `tests/programs.rs` executes them. A [model] of its own, which knows
//! nothing of the macro, interprets the same programs. Connections are cut behind random bytes, too; what is said of each command then must agree with what the
//! servers hold: on one connection a [prefix](check) of the commands, on a cluster one in [each hash slot](by_slot).
//!
//! ```text
//! cargo test -p random-pipelines                                       # 200 programs
//! RANDOM_SEED=5000 RANDOM_PROGRAMS=1000 cargo test -p random-pipelines # others
//! RANDOM_SEED=5017 RANDOM_PROGRAMS=1 cargo test -p random-pipelines    # one that failed
//! ```
//!
//! A failure prints the seed, what differs, and the program; `cargo run -p random-pipelines --bin shrink -- 5017` looks for a smaller one.

pub mod by_slot;
pub mod check;
pub mod expected;
pub mod generator;
pub mod inputs;
pub mod job;
pub mod model;
pub mod plan;
pub mod proxy;
pub mod shown;
pub mod state;

/// Everything that a program sees.
pub mod prelude {
    pub use std::collections::{BTreeMap, HashMap, HashSet};

    pub use redis_pipeline::reply::StreamEntry;
    pub use redis_pipeline::{Failure, ServerError, redis_pipeline};

    pub use crate::inputs::Inputs;
    pub use crate::job::{ADD, DEEP, FAIL, Held, Job, LIST, READ, Running, SOME, at, default};
    pub use crate::{borrowed, owned, run};
}
