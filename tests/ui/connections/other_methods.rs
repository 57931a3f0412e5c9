use redis_pipeline::{redis, redis_pipeline};

redis_pipeline! {
    struct Visit { user: u64 }
    let visits = INCR "visits:{user}";
}

fn blocking(con: &mut redis::Connection) {
    let _ = redis_pipeline! { let visits = INCR "visits"; }.fetch(con);
    let visits: (i64,) = redis_pipeline! { let visits = INCR "visits"; }.query(con).unwrap();
    let _ = Visit { user: 7 }.fetch(con);
}

async fn awaited(con: &mut redis::aio::MultiplexedConnection) {
    let _ = redis_pipeline! { let visits = INCR "visits"; }.fetch_async(con).await;
    let visits: (i64,) = redis_pipeline! { let visits = INCR "visits"; }.query_async(con).await.unwrap();
}

fn main() {}
