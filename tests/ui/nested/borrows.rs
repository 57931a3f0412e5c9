use redis_pipeline::redis_pipeline;

redis_pipeline! {
    struct Inner<'a> { key: &'a str }
    GET key
}

redis_pipeline! {
    struct Outer { keys: Vec<String> }
    let all: Vec<Option<String>> = for key in keys { (Inner { key }) };
}

fn main() {}
