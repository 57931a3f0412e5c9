use redis_pipeline::redis_pipeline;

fn main() {
    redis_pipeline! { GET *; };
    redis_pipeline! { SET "k" - ; };
    redis_pipeline! { SET "k" 1 * ; };
    redis_pipeline! { SET "k" $; };
    redis_pipeline! { XADD "s" ~ "f" "v"; };
    redis_pipeline! { SET "k" = "v"; };
    redis_pipeline! { SET "k", "v"; };
    redis_pipeline! { SET "k": "v"; };
    redis_pipeline! { SET "k" #; };
    redis_pipeline! { DEL "a" + "b"; };
}
