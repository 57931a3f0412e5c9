use redis_pipeline::redis_pipeline;

fn main() {
    let xs = ["x"];
    redis_pipeline! { let a: i64 = for x in xs { INCR x }; };
    redis_pipeline! { let a: Vec<String> = for x in 5 { ECHO "x" }; };
    redis_pipeline! { let a: i64 = if true { INCR "a" }; };
    redis_pipeline! { let a: Vec<std::collections::HashMap<String, String>> = for x in xs { INCR x }; };
}
