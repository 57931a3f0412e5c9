use redis_pipeline::redis_pipeline;

redis_pipeline! {
    struct One<'a> { user: &'a mut u64 }
    GET "visits:{user}"
}

fn main() {}
