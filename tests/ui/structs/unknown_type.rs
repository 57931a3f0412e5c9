use redis_pipeline::redis_pipeline;

redis_pipeline! {
    struct One { id: Missing }
    GET "{id}"
}

fn main() {}
