use redis_pipeline::redis_pipeline;

fn main() {
    redis_pipeline! {
        let a = INCR "a";
        let b = INCR "b";
        let a = INCR "c";
    };
    redis_pipeline! {
        let a = INCR "a";
        atomic { let a = INCR "b"; }
    };
}
