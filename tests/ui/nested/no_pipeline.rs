use redis_pipeline::redis_pipeline;

struct Plain {
    x: u8,
}

fn main() {
    let text = "text";
    let one = Some(1);
    redis_pipeline! { let a = (5); };
    redis_pipeline! { let a = Plain { x: 1 }; };
    redis_pipeline! { let a: i64 = (text); };
    redis_pipeline! { (one) };
}
