use redis_pipeline::redis_pipeline;

fn main() {
    redis_pipeline! { XADD "s" 0-1 "f" "v"; };
    redis_pipeline! { XADD "s" "x-y" "f" "v"; };
    redis_pipeline! { XREAD STREAMS "s" >; };
    redis_pipeline! { XACK "s" "g" *; };
    redis_pipeline! { XRANGE "s" "one" +; };
}
