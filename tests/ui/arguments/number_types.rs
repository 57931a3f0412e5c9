use redis_pipeline::redis_pipeline;

fn main() {
    let text = "10";
    let half = 0.5;
    let maybe = Some(1);
    redis_pipeline! {
        EXPIRE "k" text;
    };
    redis_pipeline! {
        INCRBY "n" half;
    };
    redis_pipeline! {
        ZADD "z" text "m";
    };
    redis_pipeline! {
        INCRBYFLOAT "n" maybe;
    };
}
