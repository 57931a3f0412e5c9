use redis_pipeline::redis_pipeline;

fn main() {
    let flag = true;
    let count = Some(1);
    redis_pipeline! { let a = ZRANGE "z" 0 -1 [WITHSCORES if flag]; };
    redis_pipeline! { let a = SET "k" 1 [GET if flag]; };
    redis_pipeline! { let a = LPOP "l" [count]; };
    redis_pipeline! { let a = for k in ["z"] { ZRANGE k 0 -1 [WITHSCORES if flag] }; };
}
