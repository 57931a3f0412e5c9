use redis_pipeline::redis_pipeline;

fn main() {
    let xs = ["x"];
    let flag = true;
    redis_pipeline! { for x in xs { let a = INCR x; }; };
    redis_pipeline! { if flag { let a = INCR "a"; }; };
    redis_pipeline! {
        let b = for x in xs {
            let a = INCR x;
            for y in xs { let c = INCR y; }
        PING;
        };
    };
}
