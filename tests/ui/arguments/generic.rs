use redis_pipeline::redis::ToRedisArgs;
use redis_pipeline::redis_pipeline;

redis_pipeline! {
    struct Get<K: ToRedisArgs> { key: K }
    let value = GET key;
}

fn get<K: ToRedisArgs>(key: K) {
    redis_pipeline! { GET key; };
    redis_pipeline! { GET "u:{key}"; };
}

fn main() {}
