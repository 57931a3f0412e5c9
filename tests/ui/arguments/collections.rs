use redis_pipeline::redis_pipeline;

fn main() {
    let keys = vec!["a", "b"];
    let value = Some(5);
    let map = std::collections::HashMap::from([("a", 1)]);
    let slice = &[1_u32, 2][..];
    redis_pipeline! {
        DEL keys;
    };
    redis_pipeline! {
        RPUSH "l" (&keys);
    };
    redis_pipeline! {
        SET "k" value;
    };
    redis_pipeline! {
        HSET "h" map;
    };
    redis_pipeline! {
        GET slice;
    };
}
