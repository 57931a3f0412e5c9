use redis_pipeline::redis_pipeline;

fn main() {
    redis_pipeline! { XGROUP; };
    redis_pipeline! { XGROUP "s"; };
    redis_pipeline! { let config = CONFIG; };
}
