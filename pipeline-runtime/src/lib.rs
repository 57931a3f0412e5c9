//! Redis pipelines that are checked when they compile.

mod argument;
pub mod commands;
mod error;
mod execute;
mod interrupted;
#[cfg(feature = "json")]
mod json;
mod keys;
mod part;
mod parts;
#[doc(hidden)]
pub mod private;
pub mod reply;
mod request;
mod runs;
mod script;
mod watch;
mod writer;

pub use redis;
pub use redis::ServerError;
pub use redis_pipeline_macros::{Argument, Reply, redis_pipeline};

pub use argument::Argument;
pub use error::{Cause, Error, Failure, Problem, Protocol};
pub use execute::{Inline, Pipeline};
pub use interrupted::{Fate, Interrupted};
#[cfg(feature = "json")]
pub use json::Json;
pub use keys::{Command, hash_slot};
pub use parts::{Execution, Progress};
pub use reply::{Mismatch, Raw, Reply, Scalar, shape};
pub use request::Request;
pub use script::Script;
pub use watch::Watch;
#[cfg(feature = "aio")]
pub use watch::Watched;
