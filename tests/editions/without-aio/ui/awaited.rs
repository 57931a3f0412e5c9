#![deny(warnings)]

use redis_pipeline::{Execution, redis, redis_pipeline};

redis_pipeline! {
    struct Visit { user: u64 }
    struct VisitReply;
    let visits = INCR "visits:{user}";
}

async fn awaited(con: &mut redis::Connection) -> Result<(), redis_pipeline::Error> {
    let (visits,) = Visit { user: 7 }.execute_async(con).await?;
    let reply = Visit { user: 7 }.fetch_async(con).await?;
    let visits: i64 = redis_pipeline! { INCR "visits" }.execute_async(con).await?;
    Execution::new().execute_async(&Visit { user: 7 }, con).await?;
    Ok(())
}

fn main() {}
