//! The schema of an application: ten keys. `tests/schema_pipelines.rs` has pipelines that use it, `tests/ui/keys/schema.rs` mistakes in such pipelines.

use redis_pipeline::{Argument, Key, Record, Reply};

#[derive(Argument, Reply, Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct UserId(pub(crate) u64);

impl std::fmt::Display for UserId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

#[derive(Record, Clone, Debug, PartialEq)]
pub(crate) struct User {
    pub(crate) name: String,
    pub(crate) email: Option<String>,
    pub(crate) logins: u64,
}

#[derive(Record, Clone, Debug, PartialEq)]
pub(crate) struct Job {
    pub(crate) kind: String,
    pub(crate) attempts: u32,
}

#[derive(Key)]
#[redis(key = "user:{0}", hash = User)]
pub(crate) struct UserKey(pub(crate) UserId);

#[derive(Key)]
#[redis(key = "visits:{page}:{day}", string = u64)]
pub(crate) struct Visits<'a> {
    pub(crate) page: &'a str,
    pub(crate) day: u32,
}

#[derive(Key)]
#[redis(key = "board", zset = UserId)]
pub(crate) struct Board;

#[derive(Key)]
#[redis(key = "likes:{0}", set = UserId)]
pub(crate) struct Likes(pub(crate) u32);

#[derive(Key)]
#[redis(key = "outbox", list = String)]
pub(crate) struct Outbox;

#[derive(Key)]
#[redis(key = "jobs", stream = Job)]
pub(crate) struct Jobs;

#[derive(Key)]
#[redis(key = "settings:{0}", hash = (String, i64))]
pub(crate) struct Settings(pub(crate) UserId);

#[derive(Key)]
#[redis(key = "temperature:{town}", string = f64)]
pub(crate) struct Temperature<'a> {
    pub(crate) town: &'a str,
}

#[derive(Key)]
#[redis(key = "seen:{0}", hyperloglog = UserId)]
pub(crate) struct Seen(pub(crate) u32);

#[derive(Key)]
#[redis(key = "shops", geo = u32)]
pub(crate) struct Shops;
