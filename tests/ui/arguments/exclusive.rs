use redis_pipeline::redis_pipeline;

fn main() {
    redis_pipeline! { SET "k" 1 NX XX; };
    redis_pipeline! { SET "k" 1 EX 5 PX 6; };
    redis_pipeline! { ZADD "z" NX GT 1 "m"; };
    redis_pipeline! { EXPIRE "k" 5 GT LT; };
    redis_pipeline! { SET "k" 1 EX 5 KEEPTTL; };
}
