use redis_pipeline::redis_pipeline;

fn main() {
    let xs = ["x"];
    let flag = true;
    redis_pipeline! { let a = for x in xs { INCR x; }; };
    redis_pipeline! { let a = if flag { INCR "a"; }; };
    redis_pipeline! { let a = if flag { INCR "a" } else { INCR "b"; }; };
    redis_pipeline! { let a = for x in xs { if flag { INCR x; } }; };
    redis_pipeline! { let a = for x in xs { for y in xs { INCR y; } }; };
}
