use redis_pipeline::redis_pipeline;

fn main() {
    redis_pipeline! { SET "k" 5m; };
    redis_pipeline! { SET "k" 1u8; };
    redis_pipeline! { SET "k" 'c'; };
    redis_pipeline! { SET "k" c"text"; };
    redis_pipeline! { SET "k" "text"s; };
    redis_pipeline! { SET "k" 1.5f32; };
    redis_pipeline! { EXPIRE "k" 10s; };
}
