use redis_pipeline::redis_pipeline;

type Number = i64;

fn main() {
    redis_pipeline! { let a: Option<i64> = ZSCORE "z" "m"; };
    redis_pipeline! { let a: u64 = INCRBYFLOAT "k" 1; };
    redis_pipeline! { let a: Vec<(String, u32)> = ZRANGE "z" 0 -1 WITHSCORES; };
    redis_pipeline! { let a: std::collections::HashMap<String, u32> = ZRANGE "z" 0 -1 WITHSCORES; };
    redis_pipeline! { let a: Number = INCRBYFLOAT "k" 1; };
}
