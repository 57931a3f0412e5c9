use redis_pipeline::redis_pipeline;

fn main() {
    let keys = ["a"];
    let default = Some("d");
    redis_pipeline! { let n = INCR "n" else 0; };
    redis_pipeline! { GET "k" else 5; };
    redis_pipeline! { let a = GET "k" else ; };
    redis_pipeline! { let m = MGET "a" "b" else vec![]; };
    redis_pipeline! {
        let xs = for k in keys { GET k } else 5;
    };
    redis_pipeline! {
        let xs = for k in keys { GET k else k };
    };
    redis_pipeline! {
        let xs = if let Some(d) = default { GET "k" else d };
    };
    redis_pipeline! {
        let r: Result<Option<String>, redis_pipeline::ServerError> = GET "k" else Ok(None);
    };
    redis_pipeline! {
        atomic { let a = GET "k"; } else 5;
    };
    redis_pipeline! { let n: u64 = GET "k" else "none"; };
}
