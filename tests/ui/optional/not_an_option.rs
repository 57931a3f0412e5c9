use redis_pipeline::redis_pipeline;

fn main() {
    let ttl = 5;
    let text = Some("soon");
    redis_pipeline! {
        SET "k" 1 [EX ttl];
    };
    redis_pipeline! {
        SET "k" 1 [EX text];
    };
    redis_pipeline! {
        SET "k" 1 [EX wrong if let Some(wrong) = text];
    };
    redis_pipeline! {
        SET "k" 1 [NX if ttl];
    };
}
