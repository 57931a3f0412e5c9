use redis_pipeline::redis_pipeline;

fn main() {
    redis_pipeline! { GET; };
    redis_pipeline! { HSET "h" "f"; };
    redis_pipeline! { let stored = SET "key"; };
    redis_pipeline! { XADD "s" *; };
    redis_pipeline! { LMOVE "a" "b" LEFT; };
    redis_pipeline! { ZADD "z" 1; };
    redis_pipeline! { EXPIRE "k"; };
}
