use redis_pipeline::redis_pipeline;

redis_pipeline! {
    struct Visit { user: u64 }
    # counts a visit
    INCR "visits:{user}";
}

fn inline(pipeline: redis_pipeline::Inline<()>) {
    redis_pipeline! {
        -- counts a visit
        INCR "visits";
    };
    redis_pipeline! { for part in [pipeline] { part } };
    redis_pipeline! { EVAL "return {1, 2}" 0; };
}

fn main() {}
