//! A hash of values by day, read one by one and in one pipeline.

fn main() {}
