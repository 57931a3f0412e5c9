use redis_pipeline::redis_pipeline;

redis_pipeline! {
    struct Visit { user: u64 }
    let visits = INCR "visits:{user}";
}

async fn guard(pool: bb8::Pool<redis::Client>) {
    let mut guard = pool.get().await.unwrap();
    let _ = Visit { user: 1 }.execute_async(&mut guard).await;
    let _ = Visit { user: 1 }.execute_async(&mut *guard).await;
}

async fn blocking(con: &mut redis::Connection) {
    let _ = Visit { user: 1 }.execute_async(con).await;
}

fn main() {}
