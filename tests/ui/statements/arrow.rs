use redis_pipeline::redis_pipeline;

fn main() {
    let (key, keys) = ("k", ["a", "b"]);
    redis_pipeline! { let length = LLEN key -> u64; };
    redis_pipeline! { let counts: Vec<i64> = for key in keys { INCR key } -> Vec<u64>; };
    redis_pipeline! { LLEN key -> u64; };
    redis_pipeline! { LLEN key -> u64; GET key };
    redis_pipeline! { for key in keys { LLEN key -> u64 }; };
    redis_pipeline! { for key in keys { LLEN key; } -> Vec<u64> };
    redis_pipeline! { atomic { INCR key; } -> i64 };
    redis_pipeline! { LLEN key -> };
    redis_pipeline! { LLEN key -> Option<_> };
    redis_pipeline! { SET key 1 -> u64 NX };
    redis_pipeline! { GET key else 0 -> u64 };
    redis_pipeline! { for key in keys { GET key } -> Vec<u64> else 0 };
    redis_pipeline! { LLEN key -> u64 let other = GET key; };
    redis_pipeline! { LLEN key -> HashSet };
    redis_pipeline! { LLEN key -> Vec<String> };
    redis_pipeline! { EVAL "return 1" 0 };
    redis_pipeline! { for key in keys { key => GET key } };
}
