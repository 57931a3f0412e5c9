use redis_pipeline::redis_pipeline;

redis_pipeline! {
    struct Transfer { amount: u64 }
    transaction { DECRBY "a" amount; INCRBY "b" amount; }
}

fn inline() {
    redis_pipeline! { MULTI { INCR "a"; } };
    redis_pipeline! { ATOMIC { INCR "a"; } };
    redis_pipeline! { let moved = atomic { INCR "a" }; };
}

fn main() {}
