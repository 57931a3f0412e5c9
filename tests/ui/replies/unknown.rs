use redis_pipeline::redis_pipeline;

fn main() {
    redis_pipeline! { let a = EVAL "return 1" 0; };
    redis_pipeline! { let a = JSON.GET "j" "$"; };
    redis_pipeline! { let a = for k in ["a"] { EVAL "return 1" 1 k }; };
    redis_pipeline! { EVAL "return 1" 0 };
    redis_pipeline! { let a = if true { EVAL "return 1" 0 }; };
}
