use redis_pipeline::redis_pipeline;

redis_pipeline! {
    struct One { id: u64 }
    struct OneReply { visits: i64 }
    let visits = INCR "{id}";
}

redis_pipeline! {
    struct Two { id: u64 }
    struct TwoReply;
    INCR "{id}"
}

redis_pipeline! {
    struct Three { id: u64 }
    struct ThreeReply;
    struct ThreeMore;
    let n = INCR "{id}";
}

fn main() {}
