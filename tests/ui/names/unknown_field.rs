use redis_pipeline::redis_pipeline;

redis_pipeline! {
    struct One { user: u64, name: String }
    GET "visits:{usr}";
    GET nme;
    GET "{count}";
    DEL ..keys;
}

redis_pipeline! {
    struct None;
    GET "visits:{user}";
}

fn main() {}
