//! The language of `redis_pipeline!`, sentence by sentence, on a real server.

mod arguments;
mod page;
mod statements;
mod support;
