use redis_pipeline::redis_pipeline;

enum Key {
    A,
}

struct Order {
    id: u64,
}

fn main() {
    let order = Order { id: 7 };
    redis_pipeline! { GET "u:{Key::A}"; };
    redis_pipeline! { GET "u:{crate::Key::A:?}"; };
    redis_pipeline! { GET "u:{order.id::>5}"; };
    redis_pipeline! { GET "o:{order.idd}"; };
}
