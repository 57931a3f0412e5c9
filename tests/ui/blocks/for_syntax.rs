use redis_pipeline::redis_pipeline;

fn main() {
    let xs = ["x"];
    redis_pipeline! { for { INCR "a"; } };
    redis_pipeline! { for x { INCR x; } };
    redis_pipeline! { for x in { INCR x; } };
    redis_pipeline! { for x in xs INCR x; };
    redis_pipeline! { for in xs { INCR "a"; } };
}
