use redis_pipeline::redis_pipeline;

fn main() {
    redis_pipeline! { let all: Vec<(i64,)> = for key in ["a"] { let hits = INCR key; }; };
    redis_pipeline! { let some: Option<(Option<String>,)> = if true { let name = GET "k"; }; };
    redis_pipeline! { let one: (i64,) = INCR "k"; };
}
