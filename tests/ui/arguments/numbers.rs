use redis_pipeline::redis_pipeline;

fn main() {
    redis_pipeline! { EXPIRE "k" "soon"; };
    redis_pipeline! { INCRBY "n" 1.5; };
    redis_pipeline! { INCRBY "n" "x"; };
    redis_pipeline! { ZADD "z" "high" "m"; };
    redis_pipeline! { LRANGE "l" "0" "end"; };
    redis_pipeline! { SET "k" 1 EX 0; };
    redis_pipeline! { GETBIT "k" 99999999999999999999; };
    redis_pipeline! { INCRBYFLOAT "n" "nan"; };
}
