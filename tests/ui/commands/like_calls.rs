use redis_pipeline::redis_pipeline;

fn main() {
    let id = 1;
    redis_pipeline! { SET("k", 1); };
    redis_pipeline! { let n = set("k", id + 1); };
    redis_pipeline! { PING(); };
    redis_pipeline! { SET "k", 1; };
    redis_pipeline! { DEL "a", "b"; };
    redis_pipeline! { SET "k" 1 EX(5, 6); };
}
