use redis_pipeline::redis_pipeline;

fn main() {
    let (key, value, ttl, id) = (Some("k"), Some("v"), Some(1), Some("1-1"));
    let flag = true;
    redis_pipeline! { GET [key]; };
    redis_pipeline! { SET "k" [value]; };
    redis_pipeline! { HSET "h" "f" [value]; };
    redis_pipeline! { SET "k" 1 [[EX ttl]]; };
    redis_pipeline! { SET "k" 1 NX [XX if flag]; };
    redis_pipeline! { XADD "s" [id] "f" "v"; };
    redis_pipeline! { INCR [key if flag]; };
}
