use redis_pipeline::redis_pipeline;

fn main() {
    let a = 1;
    redis_pipeline! { GET "{}"; };
    redis_pipeline! { GET "{0}"; };
    redis_pipeline! { GET "{a b}"; };
    redis_pipeline! { GET "{user.name()}"; };
    redis_pipeline! { GET "{a"; };
    redis_pipeline! { GET "a}"; };
    redis_pipeline! { GET "{a + 1}"; };
    redis_pipeline! { GET "{missing}"; };
    redis_pipeline! { GET "{:?}"; };
}
