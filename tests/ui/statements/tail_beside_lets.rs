use redis_pipeline::redis_pipeline;

fn main() {
    let keys = ["a"];
    redis_pipeline! {
        let a = INCR "a";
        INCR "b"
    };
    redis_pipeline! {
        let xs = for k in keys {
            let a = INCR k;
            INCR "b"
        };
    };
}
