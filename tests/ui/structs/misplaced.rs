use redis_pipeline::redis_pipeline;

redis_pipeline! {
    Page { user: u64 }
    let name = GET "name:{user}";
}

redis_pipeline! {
    let name = GET "name:{user}";
    struct Behind { user: u64 }
}

fn inside() {
    redis_pipeline! {
        INCR "visits";
        struct Visit { user: u64 }
    };
    redis_pipeline! { Page { user: 7 } INCR "visits" };
}

fn main() {}
