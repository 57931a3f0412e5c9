use redis_pipeline::redis_pipeline;

fn main() {
    let keys = ["a"];
    redis_pipeline! { let a: Vec<_> = LRANGE "l" 0 -1; };
    redis_pipeline! { let a: _ = GET "k"; };
    redis_pipeline! { let m: std::collections::HashMap<_, i64> = for k in keys { k => INCR k }; };
}
