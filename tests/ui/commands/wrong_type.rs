//! Commands on keys that the pipeline itself has made something else.

use redis_pipeline::{Failure, redis_pipeline};

redis_pipeline! {
    struct Wrong<'a> { id: u64, keys: &'a [&'a str] }

    SET "user:{id}" 1;
    GET "other";
    LPUSH "user:{id}" "x";
    atomic { MSET "a" 1 "b" 2; SADD "b" 3; }
}

fn main() {
    let id = 7;
    redis_pipeline! { SET "k" 1; let fields = HGETALL "k"; };
    redis_pipeline! { SET "k" 1; SMOVE "s" "k" 1; ZADD "k" 1 "m"; };
    // All of these may be right.
    redis_pipeline! { SET "k" 1; DEL "k"; LPUSH "k" 1; };
    redis_pipeline! { SET "k" 1 EX 5; LPUSH "k" 1; };
    redis_pipeline! { SET "k" 1 NX; LPUSH "k" 1; };
    redis_pipeline! { SET "k" 1; DEL (id); LPUSH "k" 1; };
    redis_pipeline! { SET "k" 1; EVAL "return 1" 0; LPUSH "k" 1; };
    redis_pipeline! { SET "k" 1; if id > 1 { DEL "k"; } LPUSH "k" 1; };
    redis_pipeline! { SET "k" 1; SUNIONSTORE "k" "a" "b"; LPUSH "k" 1; };
    redis_pipeline! { SET "k" 1; let failed: Result<u64, Failure> = LPUSH "k" 1; };
    redis_pipeline! { SET "k" 1; INCR "k"; SETBIT "k" 1 1; PFADD "k" 1; LPUSH "other" 1; };
    redis_pipeline! { if id > 1 { SET "k" 1; } else { LPUSH "k" 1; } };
    redis_pipeline! { SET "k" 1; GETDEL "k"; LPUSH "k" 1; };
}
