use redis_pipeline::redis_pipeline;

fn main() {
    let keys = ["a", "b"];
    let words = ["heavy", "light"];
    redis_pipeline! {
        ZUNION _ ..keys WEIGHTS ..words;
    };
    redis_pipeline! {
        MSET ..keys "one";
    };
}
