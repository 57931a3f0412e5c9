//! A mistake in a pipeline causes no second error where its value is used.

use redis_pipeline::{Error, Inline, redis, redis_pipeline};

redis_pipeline! {
    struct Get { key: u64 }
    GET key FOO
}

fn inline() -> Inline<Option<String>> {
    redis_pipeline! { GET "k" FOO }
}

fn values(con: &mut redis::Connection) -> Result<Option<String>, Error> {
    let _: Option<String> = redis_pipeline! { GETT "k" }.execute(con)?;
    let _: String = redis_pipeline! { GET "k" FOO else String::new() }.execute(con)?;
    let _: Vec<Option<String>> = redis_pipeline! { for k in ["a"] { GET k FOO } }.execute(con)?;
    let (_, _): (i64, Option<String>) = redis_pipeline! { let a = INCR "k" FOO; let b = GET "k"; }.execute(con)?;
    let _: u64 = redis_pipeline! { LLEN "k" FOO -> u64 }.execute(con)?;
    Get { key: 7 }.execute(con)
}

fn main() {}
