use redis_pipeline::redis_pipeline;

fn main() {
    redis_pipeline! { let a: std::collections::HashMap<String, u64> = INCR "n"; };
    redis_pipeline! { let a: u64 = HGETALL "h"; };
    redis_pipeline! { let a: Vec<String> = INCR "n"; };
    redis_pipeline! { let a: String = LRANGE "l" 0 -1; };
    redis_pipeline! { let a: () = INCR "n"; };
    redis_pipeline! { let a: bool = LRANGE "l" 0 -1; };
    redis_pipeline! { let a: Vec<(String, f64)> = INCR "n"; };
    redis_pipeline! { let a: Option<i64> = INCR "n"; };
}
