use redis_pipeline::{redis, redis_pipeline};

redis_pipeline! {
    struct Hits { user: u64 }
    let hits = GET "hits:{user}".unwrap_or(0);
    let name = GET "name"?;
}

fn methods(con: &mut redis::Connection, user: u64) -> Result<(), redis_pipeline::Error> {
    let hits: u64 = redis_pipeline! { GET "hits:{user}".unwrap_or_default() }.execute(con)?;
    let hits: u64 = redis_pipeline! { GET "hits" or 0 }.execute(con)?;
    let (hits, name) = redis_pipeline! {
        let hits: u64 = GET "hits" ?? 0;
        let name = GET "name".map(|name| name.len());
    }
    .execute(con)?;
    Ok(())
}

fn connection(con: &mut redis::Connection) {
    redis_pipeline!(con, GET "name");
}

redis_pipeline! {
    struct Page { user: u64 } -> PageReply;
    let name = GET "name";
}

fn main() {}
