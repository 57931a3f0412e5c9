use redis_pipeline::{Execution, Watch, redis, redis_pipeline};

redis_pipeline! {
    struct Visit { user: u64 }
    struct VisitReply;
    let visits = INCR "visits:{user}";
}

fn not_awaited(con: &mut redis::aio::MultiplexedConnection) {
    let _ = Visit { user: 7 }.execute(con);
    let _ = Visit { user: 7 }.fetch(con);
    let _ = redis_pipeline! { INCR "visits" }.execute(con);
    let _ = Execution::new().execute(&Visit { user: 7 }, con);
    let _ = Watch::keys(["k"]).run(con, |_| Ok::<Option<Visit>, redis_pipeline::Error>(None));
}

async fn client(mut client: redis::Client) {
    let _ = Visit { user: 7 }.execute_async(&mut client);
}

async fn watched(con: &mut redis::aio::MultiplexedConnection) {
    let mut con = Watch::keys(["k"]).start_async(con).await.unwrap();
    let _ = Visit { user: 7 }.execute_async(&mut con);
}

async fn without_size(con: &mut (dyn redis::aio::ConnectionLike + Send)) {
    let _ = Visit { user: 7 }.execute_async(con);
}

fn main() {}
