use redis_pipeline::{Failure, redis_pipeline};

fn main() {
    redis_pipeline! { let a: Vec<Result<String, Failure>> = LRANGE "l" 0 -1; };
    redis_pipeline! { let a: Result<Vec<String>, Failure> = GET "k"; };
    redis_pipeline! { let a: Result<Option<i64>, Failure> = INCR "k"; };
    redis_pipeline! { let a: Result<String, Failure> = GET "k" else Ok(String::new()); };
    redis_pipeline! { let a: Result<i64, Failure> = for key in ["a"] { INCR key }; };
}
