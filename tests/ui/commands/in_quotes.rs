use redis_pipeline::redis_pipeline;

fn main() {
    let key = "k";
    redis_pipeline! { "GET {key}" "k"; };
    redis_pipeline! { "" "k"; };
    redis_pipeline! { let a = "GET" "k"; };
    redis_pipeline! { "EVAL" "return 1" _; };
}
