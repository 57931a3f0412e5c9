use redis_pipeline::redis_pipeline;

fn main() {
    redis_pipeline! { ZUNION 3 "a" "b"; };
    redis_pipeline! { SINTERCARD 1 "a" "b"; };
    redis_pipeline! { GET _; };
    redis_pipeline! { HSET "h" _ "v"; };
    redis_pipeline! { LMPOP 0 LEFT; };
    redis_pipeline! { EVAL "return 1" 2 "a"; };
    redis_pipeline! { ZUNION _ "a" WEIGHTS 1 2; };
    redis_pipeline! { XREAD STREAMS "a" "b" 0; };
    redis_pipeline! { EVAL "return 1" _; };
}
