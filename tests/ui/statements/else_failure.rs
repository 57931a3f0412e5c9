use redis_pipeline::{Failure, redis_pipeline};

fn main() {
    redis_pipeline! { let n: Option<u64> = GET "n" else ?; };
    redis_pipeline! { let n = INCR "n" else ?; };
    redis_pipeline! { GET "n" else ?; };
    redis_pipeline! { let n: Result<u64, Failure> = GET "n" else ?; };
    redis_pipeline! { let n: Vec<u64> = GET "n" else ?; };
}
