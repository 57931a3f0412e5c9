//! The schema of an application, and thirty mistakes in the pipelines that use it: each is refused, and its message names the key.

use redis_pipeline::redis_pipeline;

#[path = "../../schema/mod.rs"]
mod schema;

use schema::*;

redis_pipeline! {
    struct Kinds<'a> { id: UserId, page: &'a str, town: &'a str }

    LPUSH Visits { page, day: 1 } "x";
    HGET Board "name";
    ZADD Likes(1) 1 id;
    SADD Outbox "a";
    XADD UserKey(id) * "name" "Ada";
    INCR Jobs;
    GEOADD Outbox 1 2 3;
    PFADD Board id;
    RPOP Shops;
    SETBIT Temperature { town } 1 1;
    ZUNION 2 Board Outbox;
}

redis_pipeline! {
    struct Fields { id: UserId, job: Job }

    HGET UserKey(id) "nmae";
    HMGET UserKey(id) "name" "mail";
    HDEL UserKey(id) "login";
    HINCRBY UserKey(id) "visits" 1;
    XADD Jobs * "kid" "mail" "attempts" 1;
    HSET UserKey(id) ..job;
}

fn main() {
    let (id, number, page, town) = (UserId(7), 7_u64, "index", "Paris");
    redis_pipeline! { ZADD Board 1 number; ZSCORE Board page; ZREM Board 7; };
    redis_pipeline! { SADD Likes(1) ..(vec![1_u64]); ZADD Board ..([(1.5, 2_u32)]); };
    redis_pipeline! { RPUSH Outbox number; LINSERT Outbox BEFORE 1 "b"; };
    redis_pipeline! { SET Visits { page, day: 1 } "many"; SET Temperature { town } page; };
    redis_pipeline! { HSET UserKey(id) "logins" "many"; HSET Settings(id) "width" "wide"; };
    redis_pipeline! { GEODIST Shops page 1; PFADD Seen(1) number; };
    redis_pipeline! { SMOVE Likes(1) Board id; LMOVE Outbox Likes(1) LEFT LEFT; };
    redis_pipeline! { GET UserKey(number); GET Visits { page: 1, day: 1 }; };
}
