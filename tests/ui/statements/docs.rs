use redis_pipeline::redis_pipeline;

fn main() {
    let keys = ["a"];
    redis_pipeline! {
        /// Not on a dropped reply.
        INCR "a";
    };
    redis_pipeline! {
        #[allow(unused)]
        for k in keys { INCR k; }
    };
}
