use redis_pipeline::{Pipeline, redis_pipeline};

fn pipeline() -> Box<dyn Pipeline<Output = ()>> {
    Box::new(redis_pipeline! { INCR "k"; })
}

fn without_output(pipeline: &dyn Pipeline) {}

fn main() {}
