//! Typed keys that do not hold what their commands want.

use redis_pipeline::{Argument, Key, Reply, redis_pipeline};

#[derive(Argument, Reply, Clone, Copy, PartialEq, Eq, Hash)]
struct UserId(u64);

#[derive(Key)]
#[redis(key = "visits:{page}", string = u64)]
struct Visits<'a> {
    page: &'a str,
}

#[derive(Key)]
#[redis(key = "board", zset = UserId)]
struct Board;

#[derive(Key)]
#[redis(key = "queue", list = String)]
struct Queue;

#[derive(Key)]
#[redis(key = "ids", list = UserId)]
struct Ids;

#[derive(Key)]
#[redis(key = "settings:{0}", hash = (String, i64))]
struct Settings(u64);

struct NoKey;

redis_pipeline! {
    struct Kinds<'a> {
        page: &'a str,
    }

    LPUSH Visits { page } "x";
    let job = LPOP Visits { page };
    let width = HGET Board "width";
    let all = HGETALL Visits { page };
    let visits = INCR Visits { page };
    let several = ZUNION 2 Board Visits { page };
}

fn main() {
    let (page, user) = ("index", UserId(7));
    redis_pipeline! { let job = LPOP Visits { page }; };
    redis_pipeline! { GET (page); GET NoKey; GET NoKey {}; };
    redis_pipeline! { SADD "set" Board {}; SET "key" keys::Board EX 5; };
    redis_pipeline! { GET Visits { page: 7 }; GET Settings(page); };
    redis_pipeline! { ZADD Board 1 7 2 "x" 3 page 4 user; };
    redis_pipeline! { SET Visits { page } "7"; SET Visits { page } -1; SET Visits { page } 1.5; };
    redis_pipeline! { RPUSH Queue 7; LREM Queue 0 (7); RPUSH Queue ..([1, 2]); };
    redis_pipeline! { RPUSH Ids ..(vec![7_u64]); ZADD Board ..([(1.5, 7)]); };
    redis_pipeline! { LMOVE Queue Ids LEFT RIGHT; };
    redis_pipeline! { HSET Settings(7) "width" "wide"; HSET Settings(7) "width" page; HSET Settings(7) page page; };
    redis_pipeline! { let top: Vec<u8> = ZRANGE Board 0 9 REV WITHSCORES; };
}
