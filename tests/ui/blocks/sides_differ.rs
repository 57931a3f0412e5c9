use redis_pipeline::redis_pipeline;

fn main() {
    let flag = true;
    redis_pipeline! { let a = if flag { INCR "a" } else { GET "b" }; };
    redis_pipeline! { let a = if flag { let x = INCR "a"; let y = GET "b"; } else { GET "b" }; };
}
