use redis_pipeline::redis_pipeline;

redis_pipeline! {
    struct One { text: String }
    SET "k" (text.parse::<u64>()?);
}

redis_pipeline! {
    struct Two { text: String }
    SET "k" (return);
}

redis_pipeline! {
    struct Three { text: String }
    SET "k" (text.await);
}

fn main() {}
