use redis_pipeline::redis_pipeline;

fn main() {
    let xs = ["x"];
    redis_pipeline! { atomic; };
    redis_pipeline! { let a = atomic { INCR "a"; }; };
    redis_pipeline! { for x in xs { atomic { INCR x; } } };
    redis_pipeline! { atomic { atomic { INCR "a"; } } };
    redis_pipeline! { if true { atomic { INCR "a"; } } };
    redis_pipeline! { atomic { INCR "a" } };
    redis_pipeline! { atomic { MULTI; } };
}
