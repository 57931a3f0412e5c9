//! The pipeline that the tests run on every kind of connection.

use redis_pipeline::redis_pipeline;

redis_pipeline! {
    /// A little of everything: replies of several kinds, a command that fails by itself, a transaction.
    #[derive(Debug)]
    pub struct Visit<'a> {
        /// Whose visit.
        pub user: u64,
        /// The pages that were seen.
        pub pages: &'a [&'a str],
    }

    let visits = INCR "visits:{user}";
    RPUSH "pages:{user}" ..pages;
    let seen = LRANGE "pages:{user}" 0 -1;
    let name: Option<String> = HGET "user:{user}" "name";
    let wrong: Result<i64, redis_pipeline::ServerError> = INCR "pages:{user}";
    atomic {
        let total: i64 = INCRBY "total:{user}" 10;
        let known: Option<i64> = GET "visits:{user}";
    }
}

impl Visit<'_> {
    /// The pages of the first visit.
    pub const PAGES: [&'static str; 2] = ["home", "cart"];

    /// The first visit of a user.
    pub fn first(user: u64) -> Visit<'static> {
        Visit {
            user,
            pages: &["home", "cart"],
        }
    }

    /// Panics unless this is the reply to a first visit.
    #[track_caller]
    pub fn check(&self, reply: <Self as redis_pipeline::Pipeline>::Output) {
        let (visits, seen, name, wrong, total, known) = reply;
        assert_eq!((visits, name, total, known), (1, None, 10, Some(1)));
        assert_eq!(seen, self.pages);
        assert_eq!(
            wrong.map_err(|error| error.code().to_owned()),
            Err("WRONGTYPE".to_owned())
        );
    }
}
