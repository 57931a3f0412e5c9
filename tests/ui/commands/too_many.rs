use redis_pipeline::redis_pipeline;

fn main() {
    redis_pipeline! { GET "a" "b"; };
    redis_pipeline! { HGET "h" "f" "g"; };
    redis_pipeline! { PING "a" "b"; };
    redis_pipeline! { INCR "n" 5; };
}
