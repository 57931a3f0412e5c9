use redis_pipeline::redis_pipeline;

fn main() {
    let (a, b) = (Some(1), Some(2));
    let flag = true;
    redis_pipeline! { SET "k" 1 [EX 5]; };
    redis_pipeline! { SET "k" 1 []; };
    redis_pipeline! { SET "k" 1 [NX]; };
    redis_pipeline! { SET "k" 1 [EX a b]; };
    redis_pipeline! { SET "k" 1 [if flag]; };
    redis_pipeline! { SET "k" 1 [NX if]; };
    redis_pipeline! { SET "k" 1 [EX "{a}"]; };
    redis_pipeline! { MGET ["a", "b"] };
    redis_pipeline! { DEL [a, b]; };
    redis_pipeline! { SADD "s" ["a" "b"]; };
}
