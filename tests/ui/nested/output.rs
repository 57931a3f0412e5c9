use redis_pipeline::redis_pipeline;

redis_pipeline! {
    struct Inner<'a> { key: &'a str }
    GET key
}

redis_pipeline! {
    struct Generic<T: std::fmt::Display + Sync> { key: T }
    GET "{key}"
}

redis_pipeline! {
    struct Outer { id: u64 }
    let a = (Inner { key: "k" });
    let b = Generic::<u64> { key: id };
    let c = Inner { key: "k" };
    let d = (redis_pipeline! { GET "k" });
    Inner { key: "k" };
}

fn main() {}
