//! Measures what `redis_pipeline!` costs beside redis-rs by hand.

fn main() -> Result<(), benches::work::Failure> {
    benches::run(&[])
}
