use redis_pipeline::redis_pipeline;

fn main() {
    redis_pipeline! { BLPOP "list" 0; };
    redis_pipeline! { XREAD BLOCK 0 STREAMS "s" $; };
    redis_pipeline! { WAIT 1 0; };
    redis_pipeline! { BRPOPLPUSH "a" "b" 1; };
}
