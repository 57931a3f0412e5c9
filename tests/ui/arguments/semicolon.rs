use redis_pipeline::redis_pipeline;

fn main() {
    let xs = ["x"];
    let flag = true;
    redis_pipeline! { SET "a" 1 SET "b" 2; };
    redis_pipeline! { SET "a" 1 GET "b"; };
    redis_pipeline! {
        INCR "a"
        let b = INCR "b";
    };
    redis_pipeline! {
        INCR "a"
        for x in xs { INCR x; }
    };
    redis_pipeline! {
        let a = INCR "a"
        atomic { INCR "b"; }
    };
    redis_pipeline! {
        INCR "a"
        if flag { INCR "b"; }
    };
    redis_pipeline! {
        INCR "a"
        INCR "b"
    };
}
