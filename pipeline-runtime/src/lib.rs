//! Redis pipelines that are checked when they compile, and answered with a typed tuple.
//!
//! Write the commands as the Redis documentation writes them. The macro knows each command: its arguments and options, and
//! what it replies for just these options.
//!
//! ```no_run
//! use redis_pipeline::{redis, redis_pipeline};
//!
//! redis_pipeline! {
//!     /// What one user's dashboard needs, in one round trip.
//!     pub struct Dashboard<'a> {
//!         user: u64,
//!         days: &'a [&'a str],
//!     }
//!
//!     let visits = INCR "visits:{user}";                     // i64, as INCR replies
//!     EXPIRE "visits:{user}" 86400 NX;                       // its reply is dropped
//!     let name: Option<String> = HGET "user:{user}" "name";  // checked, as HGET replies
//!     let hits: u64 = GET "hits:{user}" else 0;              // nil becomes the default
//!     let history: Vec<Option<u64>> = for day in days {      // one element
//!         HGET "history:{user}" day
//!     };
//!     let top = ZRANGE "board" 0 9 REV WITHSCORES;           // Vec<(String, f64)>
//! }
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let mut con = redis::Client::open("redis://127.0.0.1/")?.get_connection()?;
//! let days = ["monday", "tuesday"];
//! let dashboard = Dashboard { user: 7, days: &days };
//! let (visits, name, hits, history, top) = dashboard.execute(&mut con)?;
//! # Ok(())
//! # }
//! ```
//!
//! Without a struct a pipeline is an expression that uses the variables around it:
//!
//! ```no_run
//! # use redis_pipeline::{redis, redis_pipeline};
//! # fn run(con: &mut redis::Connection) -> Result<(), redis_pipeline::Error> {
//! let user = 7;
//! let (visits, name) = redis_pipeline! {
//!     let visits = INCR "visits:{user}";
//!     let name = HGET "user:{user}" "name";
//! }
//! .execute(con)?;
//! # Ok(())
//! # }
//! ```
//!
//! # Where to look
//!
//! | for | there is |
//! | --- | --- |
//! | the language: statements, arguments, blocks | [`redis_pipeline!`] |
//! | structs as hashes and stream entries | [`Record`] and its derive |
//! | a command: its syntax, what it replies | [`commands`] |
//! | keys whose name and contents are known | [`Key`] and its derive |
//! | values of your own as arguments | [`Argument`] and its derive, [`Json`](#features) |
//! | values of your own as replies | [`Reply`] and its derive, [`Scalar`], [`Raw`] |
//! | what went wrong, and where | [`Error`] |
//! | transactions | `atomic { … }` in a pipeline; with optimistic locking [`Watch`] |
//! | Lua scripts | [`Script`] |
//! | large pipelines, progress, repetition | [`Execution`] |
//! | code that works with any pipeline | [`Pipeline`] |
//! | the bytes that are sent | [`Request`] |
//! | this crate by another name: "could not find `redis_pipeline` in the list of imported crates" | [`crate = path`](redis_pipeline!#settings) |
//!
//! Those who come from redis-rs find their usual code before and after in [`from_redis_rs`].
//!
//! # Connections
//!
//! `execute` works on every [`redis::ConnectionLike`], `execute_async` (feature `aio`) on every
//! `redis::aio::ConnectionLike + Send + 'static`: connections of redis-rs, of its pools, multiplexed ones. Where the guard of a pool
//! is no connection itself, what it guards is: `&mut *guard`. This crate re-exports [`redis`], so that both are the same version.
//!
//! On a cluster, the connections of the module `cluster` (feature `cluster`) run pipelines of any keys. redis-rs's own cluster connections get
//! a transaction at once, the asynchronous one also a part whose keys are all in one slot, and everything else command by command; redis-rs may send again what was
//! executed already. Both refuse commands that concern one node, such as `SCAN`; the module `cluster` says which these are, and what commands without keys mean.
//!
//! The connections of the module `direct` (feature `direct`) are this crate's own: they send a pipeline as it is and read its replies where they arrived, which takes a
//! fraction of the time. They are made from a [`redis::Client`] and can be used like redis-rs's.
//!
//! How long a pipeline waits for a server that says nothing: on awaited connections the response time-out for each part, on the connections of the module `cluster` some ten
//! seconds for each part. On redis-rs's blocking connections the read time-out holds for each reply, so a part waits at most for its commands times the
//! time-out; without a read time-out, which redis-rs does not set by itself, for ever.
//!
//! # When a connection fails
//!
//! A pipeline of more than ten thousand commands, or of more than 1 MiB, is sent in parts ([`Execution`] sets how large they are; in the struct form a `for` over an iterator
//! sends each part as soon as it is made, and what was sent is known part by part there, too). [`Error::Connection`] says which commands were
//! executed, which may have been, and which were not sent; nothing is sent twice unless [`Execution::repeat`] asks for it. A connection that timed out
//! while a request was written holds half of it, and redis-rs still calls it open: whoever used it next would read the replies to this request.
//! [`Interrupted::must_drop_connection`] says when a connection must be dropped for that reason.
//!
//! # Features
//!
//! | feature | brings |
//! | --- | --- |
//! | `aio` | `execute_async` and everything else that awaits |
//! | `tokio-comp`, `smol-comp` | `aio` on that runtime, of which redis-rs needs one |
//! | `direct` | the module `direct`: connections of this crate's own; with `aio` those that await |
//! | `sentinel` | `direct::Connection::open_sentinel`, `direct::aio::ConnectionManager::open_sentinel` |
//! | `bb8`, `deadpool` | `direct::aio::Manager`, for the pools of these crates |
//! | `direct-tls`, `direct-tls-aio`, `r2d2` | TLS for the blocking one of them, for those that await, and a manager for pools |
//! | `cluster`, `cluster-async` | the module `cluster`: pipelines of any keys on a cluster; with `direct` |
//! | `tracing` | one span a pipeline, as OpenTelemetry's conventions for Redis say, without values; [`Execution::server`] names the server in it |
//! | `metrics` | how long the exchange of each pipeline took: the histogram `db.client.operation.duration` of the same conventions, in seconds |
//! | `json` | `Json<T>`, for values that are stored as JSON |
//! | `bytes`, `uuid`, `num-bigint`, `rust_decimal`, `bigdecimal`, `hashbrown`, `ahash` | types of these crates as arguments and replies |

#![cfg_attr(docsrs, feature(doc_cfg))]

pub mod commands;
mod connection;
// One of its examples awaits.
#[cfg(any(not(doctest), feature = "aio"))]
#[doc = include_str!("from_redis_rs.md")]
pub mod from_redis_rs {
    #[cfg(doc)]
    use crate::{Error, Script, Watch};
}
mod error;
mod execution;
mod pipeline;
#[doc(hidden)]
pub mod private;
pub mod reply;
mod request;
mod resp;
mod schema;

pub use redis;
pub use redis::ServerError;
#[doc = include_str!("language.md")]
pub use redis_pipeline_macros::redis_pipeline;
pub use redis_pipeline_macros::{Argument, Key, Record, Reply};

#[cfg(feature = "aio")]
pub use connection::AsyncConnectionLike;
pub use connection::BlockingConnectionLike;
#[cfg(feature = "cluster")]
pub use connection::cluster;
#[cfg(feature = "direct")]
pub use connection::direct;
pub use error::{
    ArgumentError, Cause, Error, Failure, Fate, Interrupted, JsonError, Mismatch, NotATransaction,
    Protocol, WatchLimit,
};
pub use execution::{Execution, Progress};
#[cfg(feature = "aio")]
pub use pipeline::Watched;
pub use pipeline::{Inline, Pipeline, Watch};
#[cfg(feature = "json")]
pub use reply::Json;
pub use reply::{Raw, Reply, Scalar, shape};
pub use request::{Acl, Argument, Command, Key, Record, Request, Script, hash_slot};
pub use schema::holds;
