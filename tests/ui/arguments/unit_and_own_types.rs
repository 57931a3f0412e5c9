use redis_pipeline::redis_pipeline;

struct Own;

fn main() {
    let own = Own;
    redis_pipeline! {
        SET "k" own;
    };
    redis_pipeline! {
        SET "k" (());
    };
    redis_pipeline! {
        SET "k" "{own}";
    };
}
