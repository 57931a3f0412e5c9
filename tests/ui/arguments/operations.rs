use redis_pipeline::redis_pipeline;

fn main() {
    let ttl = 5;
    let (a, b) = (1, 2);
    redis_pipeline! { EXPIRE "k" ttl - 1; };
    redis_pipeline! { EXPIRE "k" ttl + 1; };
    redis_pipeline! { SET "k" a * b; };
    redis_pipeline! { SET "k" 2 / b; };
    redis_pipeline! { EXPIRE "k" (ttl) - 1; };
}
