//! Measures what `redis_pipeline!` costs beside other clients. `benches/README.md` has the words that say what is measured.

use benches::{Client, work};

mod fred;
mod glide;
mod rustis;
// The same source as by hand with redis-rs 1, built with redis-rs 2. What only `socket` uses of it stays unused.
#[allow(dead_code)]
#[path = "../../src/by_hand.rs"]
mod redis_2;

const PEERS: [Client; 6] = [
    Client::blocking("redis-rs 2", |work, url, _| redis_2::sync(work, url)),
    Client::blocking("glide", |work, url, _| glide::sync(work, url)),
    Client::awaiting("redis-rs 2 async", redis_2::awaiting),
    Client::awaiting("glide async", glide::awaiting),
    Client::awaiting("rustis", rustis::awaiting),
    Client::awaiting("fred", fred::awaiting),
];

fn main() -> Result<(), work::Failure> {
    benches::run(&PEERS)
}
