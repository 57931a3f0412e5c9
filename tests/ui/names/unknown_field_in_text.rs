use redis_pipeline::redis_pipeline;

struct Order {
    id: u64,
    tags: Vec<u8>,
}

fn main() {
    let order = Order { id: 1, tags: Vec::new() };
    redis_pipeline! { GET "o:{order.idd}" };
    redis_pipeline! { GET order.idd };
    redis_pipeline! { GET "o:{order.tags}" };
}
