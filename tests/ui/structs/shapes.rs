use redis_pipeline::redis_pipeline;

redis_pipeline! {
    struct Tuple(u64);
    PING
}

redis_pipeline! {
    enum Either { A, B }
    PING
}

redis_pipeline! {
    struct Missing
    PING
}

redis_pipeline! {
    struct Field { id }
    PING
}

fn main() {}
