use redis_pipeline::redis_pipeline;

fn main() {
    redis_pipeline! {
        let visits = INCR "visits";
        SET "copy" visits;
    };
}
