mod page {
    use redis_pipeline::{Key, Record, redis_pipeline};

    #[derive(Record)]
    struct User {
        name: String,
    }

    #[derive(Key)]
    #[redis(key = "user:{0}", hash = User)]
    struct UserKey(u64);

    redis_pipeline! {
        pub struct Page { pub user: u64 }
        let user = HGETALL UserKey(user);
    }

    redis_pipeline! {
        /// What it replies is nobody's secret.
        pub struct Name { pub user: u64 }
        let name = HGET UserKey(user) "name";
    }

    redis_pipeline! {
        struct Here { user: u64 }
        let user = HGETALL UserKey(user);
    }
}

fn main() {}
