use redis_pipeline::redis_pipeline;

fn main() {
    redis_pipeline! { let (a, b) = GET "k"; };
    redis_pipeline! { let mut a = GET "k"; };
    redis_pipeline! { let _ = GET "k"; };
    redis_pipeline! { let Some(a) = GET "k"; };
    redis_pipeline! { let ref a = GET "k"; };
    redis_pipeline! { let 5 = GET "k"; };
}
