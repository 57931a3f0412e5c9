use redis_pipeline::redis_pipeline;

fn main() {
    redis_pipeline! { let a: String = GET "k"; };
    redis_pipeline! { let a: u64 = HGET "h" "f"; };
    redis_pipeline! { let a: f64 = ZSCORE "z" "m"; };
    redis_pipeline! { let a: Vec<u64> = for k in ["a"] { GET k }; };
    redis_pipeline! { let a: Vec<String> = MGET "a" "b"; };
    redis_pipeline! { let a: (String, f64) = ZPOPMIN "z"; };
    redis_pipeline! { let a: std::collections::HashMap<&str, u64> = for k in ["a"] { k => GET k }; };
}
