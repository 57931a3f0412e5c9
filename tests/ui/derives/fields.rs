use redis_pipeline::{Reply, redis_pipeline};

struct Plain;

#[derive(Reply)]
struct User {
    name: String,
    plain: Plain,
}

#[derive(Reply)]
struct Page {
    title: String,
    words: Vec<String>,
}

#[derive(Reply)]
#[redis(rename_all = "lowercase")]
enum Status {
    Active,
}

redis_pipeline! {
    struct Read;

    let page: Page = HGETALL "page";
    let status: Status = GET "status";
    let number: Status = INCR "number";
}

fn main() {}
