use redis_pipeline::redis_pipeline;

fn main() {
    let flag = true;
    redis_pipeline! { if { INCR "a"; } };
    redis_pipeline! { if flag INCR "a"; };
    redis_pipeline! { if flag { INCR "a"; } else INCR "b"; };
    redis_pipeline! { let a = if flag { INCR "a" } else { }; };
}
