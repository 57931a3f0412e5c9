use redis_pipeline::redis_pipeline;

fn main() {
    let visits = 1;
    let get = 1;
    redis_pipeline! { get "a"; };
    redis_pipeline! { hgte "a" "b"; };
    redis_pipeline! { visits; };
    redis_pipeline! { Get "a"; };
    redis_pipeline! { b"GET" "a"; };
    redis_pipeline! { 5 "a"; };
}
