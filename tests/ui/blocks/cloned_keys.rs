use std::collections::HashMap;

use redis_pipeline::redis_pipeline;

#[derive(PartialEq, Eq, Hash)]
struct Id(u64);

fn main() {
    let ids = vec![Id(1)];
    redis_pipeline! { let hits: HashMap<Id, i64> = for id in &ids { id => INCR "k" }; };
    redis_pipeline! { let hits: HashMap<Id, i64> = for id in ids { id => INCR "k" }; };
}
