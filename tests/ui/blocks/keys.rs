use redis_pipeline::redis_pipeline;

fn main() {
    let xs = ["x"];
    redis_pipeline! { for x in xs { x => INCR x; } };
    redis_pipeline! { let a = for x in xs { x => INCR x }; };
    redis_pipeline! { let a: Vec<i64> = for x in xs { x => INCR x }; };
    redis_pipeline! { let a: std::collections::HashMap<u64, i64> = for x in xs { x => INCR x }; };
    redis_pipeline! { let a: std::collections::HashMap<String, i64> = for x in xs { INCR x }; };
}
