//! The language of `redis_pipeline!`, sentence by sentence, on a real server.

mod aio;
mod arguments;
mod atomic;
mod blocking;
mod blocks;
mod dropped;
mod errors;
mod failures;
mod forms;
mod hygiene;
mod nested;
mod nested_atomic;
mod optional;
mod page;
mod replies;
mod scripts;
mod statements;
mod support;
