use redis_pipeline::redis_pipeline;

fn main() {
    let unit = "km";
    let words = "WITHSCORES";
    redis_pipeline! {
        GEODIST "g" "a" "b" unit;
    };
    redis_pipeline! {
        let values = ZRANGE "z" 0 -1 words;
    };
    redis_pipeline! {
        LMOVE "a" "b" "left" 5;
    };
    redis_pipeline! {
        LMOVE "a" "b" "MIDDLE" RIGHT;
    };
}
