use redis_pipeline::redis_pipeline;

redis_pipeline! {
    #[redis(cluster)]
    struct OneNode;
    let page = SCAN 0;
    let clients = CLIENT LIST;
    let info = INFO;
    let keys = DBSIZE;
}

fn main() {}
