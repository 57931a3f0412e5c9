use std::collections::HashMap;

use redis_pipeline::redis_pipeline;

fn main() {
    let ttl = Some(5);
    let map: HashMap<String, u64> = HashMap::new();
    let members = vec!["a"];
    redis_pipeline! { HSET "s" map; };
    redis_pipeline! { ZADD "s" members; };
    redis_pipeline! { SET "k" 1 EX ttl; };
    redis_pipeline! { SET "k" 1 PX ttl; };
    redis_pipeline! { INCRBY "k" ttl; };
}
