//! `redis::Pipeline::with_capacity` for both lines of redis-rs.

/// Stands in for a function of redis-rs 1 that redis-rs 2 has not: the pipeline's own function comes before the trait's.
#[allow(dead_code)]
pub(crate) trait WithCapacity {
    /// Returns an empty pipeline, which grows as commands are added.
    fn with_capacity(commands: usize) -> Self;
}

impl WithCapacity for redis::Pipeline {
    fn with_capacity(_: usize) -> Self {
        redis::Pipeline::new()
    }
}
