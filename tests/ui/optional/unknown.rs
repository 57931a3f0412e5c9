use redis_pipeline::redis_pipeline;

fn main() {
    let (ttl, extra, key) = (Some(1), Some(2), Some("k"));
    redis_pipeline! { SET "k" 1 [EXX ttl]; };
    redis_pipeline! { GET "k" [extra]; };
    redis_pipeline! { SET "k" 1 [EX ttl PX]; };
    redis_pipeline! { ZINTERCARD _ "a" [key if let Some(key) = &key]; };
}
