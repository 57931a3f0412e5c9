use redis_pipeline::redis_pipeline;

fn main() {
    redis_pipeline! { XADD "s" 0-1 "f" "v"; };
    redis_pipeline! { XREAD STREAMS "s" 1526919030474-55; };
    redis_pipeline! { ZRANGEBYSCORE "z" -inf +inf; };
    redis_pipeline! { XADD "s" "x-y" "f" "v"; };
    redis_pipeline! { XREAD STREAMS "s" >; };
    redis_pipeline! { XACK "s" "g" *; };
    redis_pipeline! { XRANGE "s" "one" +; };
}
