use redis_pipeline::{redis, redis_pipeline};

redis_pipeline! {
    struct Visit { user: u64 }
    let visits = INCR "visits:{user}";
}

redis_pipeline! {
    struct Named { user: u64 }
    struct NamedReply;
    let visits = INCR "visits:{user}";
}

fn blocking(con: &mut redis::Connection) {
    let _ = redis_pipeline! { let visits = INCR "visits"; }.fetch(con);
    let visits: (i64,) = redis_pipeline! { let visits = INCR "visits"; }.query(con).unwrap();
    let _ = Visit { user: 7 }.fetch(con);
    let _ = Visit { user: 7 }.query(con);
    let _ = Named { user: 7 }.query(con);
}

async fn awaited(con: &mut redis::aio::MultiplexedConnection) {
    let _ = redis_pipeline! { let visits = INCR "visits"; }.fetch_async(con).await;
    let visits: (i64,) = redis_pipeline! { let visits = INCR "visits"; }.query_async(con).await.unwrap();
    let _ = Visit { user: 7 }.fetch_async(con).await;
    let _ = Named { user: 7 }.query_async(con).await;
}

fn main() {}
