use redis_pipeline::redis_pipeline;

fn main() {
    let x = 1;
    redis_pipeline! { { INCR "a"; }; };
    redis_pipeline! { while true { INCR "a"; }; };
    redis_pipeline! { loop { INCR "a"; }; };
    redis_pipeline! { match x { _ => INCR "a" }; };
    redis_pipeline! { return; };
}
