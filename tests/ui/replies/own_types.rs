use redis_pipeline::redis_pipeline;

struct Own;

fn main() {
    redis_pipeline! { let a: Option<Own> = GET "k"; };
    redis_pipeline! { let a: Own = INCR "n"; };
    redis_pipeline! { let a: Vec<Own> = LRANGE "l" 0 -1; };
}
