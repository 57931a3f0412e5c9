use redis_pipeline::redis_pipeline;

redis_pipeline! {
    struct Get { id: u64 }
    let key = "user:{id}";
    let value = GET key;
}

fn main() {
    redis_pipeline! { let key = "user:1"; let value = GET key; };
    redis_pipeline! { let name = "ada"; };
    redis_pipeline! { let bytes = b"ada"; };
    redis_pipeline! { "user:1"; };
    redis_pipeline! { SET; "key"; };
    redis_pipeline! { let size: i64 = "dbsize"; let list: Vec<String> = "graph.list"; };
}
