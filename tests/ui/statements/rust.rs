use redis_pipeline::redis_pipeline;

redis_pipeline! {
    struct Visit { id: u64 }
    let key = format!("user:{id}");
    GET key;
}

fn main() {
    let id = 1;
    let done = false;
    redis_pipeline! {
        let key = format!("user:{id}");
        GET key;
    };
    redis_pipeline! { println!("{id}"); GET "a"; };
    redis_pipeline! { if done { return Err(id) } GET "a" };
    redis_pipeline! { let n = 5; SET "n" n; };
    redis_pipeline! { let user = load(id); };
    redis_pipeline! { id += 1; INCR "a"; };
    redis_pipeline! { let n: u64 = id.len(); };
    redis_pipeline! { use std::fmt; GET "a" };
}
