use redis_pipeline::redis_pipeline;

redis_pipeline! {
    struct Nothing { id: u64 }
}

fn main() {
    redis_pipeline! {};
    redis_pipeline! { for _ in 0..3 {} };
    redis_pipeline! { atomic {} };
    redis_pipeline! { if true {} };
}
