use redis_pipeline::redis_pipeline;

fn main() {
    redis_pipeline! { HGTE "a" "b"; };
    redis_pipeline! { GETT "a"; };
    redis_pipeline! { XGROUP CRAETE "s" "g" $; };
    redis_pipeline! { FROBNICATE "a"; };
    redis_pipeline! { let a: i64 = JSN.SET "j" "$" "1"; };
}
