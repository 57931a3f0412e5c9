use redis_pipeline::{redis, redis_pipeline};
use tokio::sync::Mutex;

redis_pipeline! {
    struct Visit { user: u64 }
    struct VisitReply;
    let visits = INCR "visits:{user}";
}

// Each is reported once, though `.await` follows.
async fn once(mut client: redis::Client, mut con: &mut redis::aio::MultiplexedConnection) -> Result<(), redis_pipeline::Error> {
    let visits = redis_pipeline! { INCR "visits" }.execute_async(&mut client).await?;
    let visits = redis_pipeline! { INCR "visits" }.execute_async(&mut con).await?;
    let visits = Visit { user: 7 }.execute_async(&mut con).await?;
    let visits = Visit { user: 7 }.fetch_async(&mut con).await?;
    Ok(())
}

async fn shared(con: &Mutex<redis::aio::MultiplexedConnection>) -> Result<(), redis_pipeline::Error> {
    Visit { user: 7 }.execute_async(&mut con.lock().await).await?;
    redis_pipeline! { INCR "visits" }.execute_async(con).await?;
    Ok(())
}

async fn owned(con: redis::aio::MultiplexedConnection) -> Result<(), redis_pipeline::Error> {
    let visits = redis_pipeline! { INCR "visits" }.execute_async(con).await?;
    Ok(())
}

async fn execute_on_it(con: &mut redis::aio::MultiplexedConnection) -> Result<(), redis_pipeline::Error> {
    let visits = Visit { user: 7 }.execute(con).await?;
    let visits = redis_pipeline! { INCR "visits" }.execute(con).await?;
    let visits = redis_pipeline! { INCR "visits" }.await?;
    let visits = redis_pipeline! { INCR "visits" }.execute_async(con)?;
    Ok(())
}

fn main() {}
