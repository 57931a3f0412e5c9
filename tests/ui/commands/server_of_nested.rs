use redis_pipeline::redis_pipeline;

redis_pipeline! {
    struct Newer { id: u64 }
    EXPIRE "k:{id}" 5 NX;
}

redis_pipeline! {
    #[redis(server = "7.0")]
    struct Between { id: u64 }
    let newer = Newer { id };
}

redis_pipeline! {
    #[redis(server = "6.2")]
    struct Outer { id: u64 }
    let between = Between { id };
}

fn main() {
    let id = 7;
    redis_pipeline! {
        #![redis(server = "6.2")]
        Newer { id };
    };
}
