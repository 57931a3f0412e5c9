//! What `What rustc says` in the language's documentation explains.

use redis_pipeline::{Error, redis, redis_pipeline};

redis_pipeline! {
    struct Visit { user: u64 }
    struct VisitReply;
    let visits = INCR "visits:{user}";
}

fn one_let(con: &mut redis::Connection) -> Result<(), Error> {
    let visits: i64 = redis_pipeline! { let visits = INCR "visits"; }.execute(con)?;
    let visits: i64 = redis_pipeline! { INCR "visits"; }.execute(con)?;
    let visits: i64 = redis_pipeline! { INCR "visits" };
    let visits: i64 = redis_pipeline! { INCR "visits" }?;
    let visits = Visit { user: 7 }.execute(con)?.visits;
    Ok(())
}

fn error_of_redis_rs(con: &mut redis::Connection) -> redis::RedisResult<i64> {
    redis_pipeline! { INCR "visits" }.execute(con)
}

#[derive(Debug)]
struct Own(redis::RedisError);

impl From<redis::RedisError> for Own {
    fn from(error: redis::RedisError) -> Self {
        Own(error)
    }
}

fn own_error(con: &mut redis::Connection) -> Result<i64, Own> {
    Ok(redis_pipeline! { INCR "visits" }.execute(con)?)
}

fn main() {}
