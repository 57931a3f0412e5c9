use redis_pipeline::redis_pipeline;

fn main() {
    let x = 1;
    let keys = ["a"];
    let key = "k";
    redis_pipeline! { GET f(x); };
    redis_pipeline! { GET keys[0]; };
    redis_pipeline! { GET format!("k"); };
    redis_pipeline! { GET config::KEY; };
    redis_pipeline! { GET key.as_str(); };
    redis_pipeline! { GET key?; };
    redis_pipeline! { SET "k" keys[0] EX 5; };
    redis_pipeline! { INCRBY "k" x as i64; };
}
