use redis_pipeline::redis_pipeline;

const TTL: u64 = 5;
const KEY: &str = "k";
const LIMIT: usize = 2;

fn main() {
    redis_pipeline! { SET "k" 1 EX TTL; };
    redis_pipeline! { GET KEY; };
    redis_pipeline! { LPOP "l" LIMIT; };
    redis_pipeline! { DEL KEY; };
}
