use redis_pipeline::redis_pipeline;

redis_pipeline! {
    #[redis(sever = "7.0")]
    struct One { id: u64 }
    PING
}

redis_pipeline! {
    #[redis]
    struct Two { id: u64 }
    PING
}

redis_pipeline! {
    #[redis(server = 7)]
    struct Three { id: u64 }
    PING
}

fn main() {
    redis_pipeline! {
        #![allow(unused)]
        PING;
    };
}
