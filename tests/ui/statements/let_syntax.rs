use redis_pipeline::redis_pipeline;

fn main() {
    redis_pipeline! { let a; };
    redis_pipeline! { let a INCR "a"; };
    redis_pipeline! { let a: = INCR "a"; };
    redis_pipeline! { let a = ; };
    redis_pipeline! { let = GET "k"; };
    redis_pipeline! { let a: i64 INCR "a"; };
    redis_pipeline! { let a: Option<u64 = GET "k"; };
}
