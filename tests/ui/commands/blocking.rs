use redis_pipeline::redis_pipeline;

redis_pipeline! {
    struct NotMarked { queue: u64 }
    let job = BLMOVE "q:{queue}" "busy" LEFT RIGHT 5;
}

redis_pipeline! {
    #[redis(blocking)]
    struct NotLast { queue: u64 }
    let job = BLMOVE "q:{queue}" "busy" LEFT RIGHT 5;
    LLEN "q:{queue}";
}

redis_pipeline! {
    #[redis(blocking)]
    struct InLoop<'a> { queues: &'a [u64] }
    let jobs = for queue in queues { BLPOP "q:{queue}" 1 };
}

redis_pipeline! {
    #[redis(cluster, blocking)]
    struct OnCluster { queue: u64 }
    let job = BRPOP "q:{queue}" 5;
}

fn main() {
    redis_pipeline! { BLPOP "list" 0; };
    redis_pipeline! { XREAD BLOCK 0 STREAMS "s" $; };
    redis_pipeline! { WAIT 1 0; };
    redis_pipeline! { BRPOPLPUSH "a" "b" 1; };
    redis_pipeline! { #![redis(blocking)] if true { BLPOP "list" 0; GET "k"; } };
    redis_pipeline! { #![redis(blocking)] if true { BLPOP "list" 0; } GET "k"; };
    redis_pipeline! { #![redis(blocking)] if true { for _ in 0..2 { XREAD BLOCK 0 STREAMS "s" $; } } };
    redis_pipeline! { #![redis(waiting)] BLPOP "list" 0; };
}
