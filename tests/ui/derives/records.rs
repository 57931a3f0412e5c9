use redis_pipeline::{Record, Reply, redis_pipeline};

#[derive(Record)]
enum State {
    Ready,
}

#[derive(Record)]
struct UserId(u64);

#[derive(Record)]
struct Empty {}

#[derive(Record)]
struct Skipped {
    #[redis(skip)]
    a: u8,
}

#[derive(Record)]
struct Twice {
    #[redis(rename = "b")]
    a: u8,
    b: u8,
}

#[derive(Record)]
struct Renamed {
    #[redis(flatten, rename = "b")]
    a: Twice,
    #[redis(skip, rename = "c")]
    b: u8,
    #[redis(flat)]
    c: u8,
}

#[derive(Reply)]
struct Inner {
    city: String,
}

#[derive(Record)]
struct Outer {
    city: String,
    #[redis(flatten)]
    inner: Other,
}

#[derive(Record)]
struct Other {
    city: String,
}

#[derive(Record)]
struct ReadOnlyPart {
    name: String,
    #[redis(flatten)]
    inner: Inner,
}

#[derive(Reply)]
struct NoStruct {
    #[redis(flatten)]
    number: u64,
}

#[derive(Record)]
struct List {
    name: String,
    tags: Vec<String>,
}

fn main() {}
