use redis_pipeline::{Pipeline, redis_pipeline};

fn pipeline() -> Box<dyn Pipeline<Output = (), State = ()>> {
    Box::new(redis_pipeline! { INCR "k"; })
}

fn main() {}
