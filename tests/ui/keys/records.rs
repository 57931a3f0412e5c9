//! Hashes and streams whose fields are those of a record.

use redis_pipeline::{Key, Record, Reply, redis_pipeline};

#[derive(Record)]
struct User {
    name: String,
    email: Option<String>,
    logins: u64,
}

#[derive(Record)]
struct Other {
    name: String,
}

#[derive(Key)]
#[redis(key = "user:{0}", hash = User)]
struct UserKey(u64);

#[derive(Key)]
#[redis(key = "users", stream = User)]
struct Users;

#[derive(Reply)]
struct ReadOnly {
    name: String,
}

#[derive(Key)]
#[redis(key = "read:{0}", hash = ReadOnly)]
struct OfReadOnly(u64);

redis_pipeline! {
    struct Profile { id: u64, other: Other }
    struct ProfileReply;

    let name = HGET UserKey(id) "nmae";
    let both = HMGET UserKey(id) "name" "mail";
    HDEL UserKey(id) "xyz";
    HSET UserKey(id) ..other;
    XADD Users * "name" "Ada" "e-mail" "ada@example.org";
    let all = XRANGE UserKey(id) - +;
}

fn main() {
    let other = Other { name: "Ada".into() };
    redis_pipeline! { HSET UserKey(7) "logins" "many"; HSET UserKey(7) "name" 7; };
    redis_pipeline! { XADD Users * ..other; };
    redis_pipeline! { let name = HINCRBY UserKey(7) "name" 1; };
}
