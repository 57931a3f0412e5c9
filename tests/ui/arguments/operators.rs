use redis_pipeline::redis_pipeline;

fn main() {
    let (key, flag, a, b, x) = ("k", true, 1, 2, 3);
    redis_pipeline! { GET &key; };
    redis_pipeline! { SET "k" !flag; };
    redis_pipeline! { SET "k" *key; };
    redis_pipeline! { SET "k" a | b; };
    redis_pipeline! { SET "k" 'a; };
    redis_pipeline! { GET (); };
    redis_pipeline! { GET { key }; };
    redis_pipeline! { GET if flag { "a" } else { "b" }; };
    redis_pipeline! { SET "k" match x; };
}
