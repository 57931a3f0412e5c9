use redis_pipeline::{Reply, redis_pipeline};

#[derive(Reply)]
struct User {
    name: String,
    email: Option<String>,
    #[redis(default)]
    logins: u64,
}

#[derive(Reply)]
struct Page<T> {
    title: T,
}

redis_pipeline! {
    struct Read<'a> { fields: &'a [&'a str], field: &'a str }

    let unknown: User = HMGET "user" "name" "mail";
    let missing: Option<User> = HMGET "user" "email";
    let twice: User = HGETEX "user" FIELDS _ "name" "name";
    let generic: Page<String> = HMGET "page" "text";
    let spread: User = HMGET "user" ..fields;
    let variable: User = HMGET "user" "name" field;
    let keys: User = MGET "name" "email";
    let list: User = LRANGE "names" 0 -1;
    let users: Vec<User> = for key in fields { HMGET key "mail" };
}

fn main() {
    let mut con = redis::Client::open("redis://127.0.0.1/").unwrap().get_connection().unwrap();
    let _ = redis_pipeline! { HMGET "user" "name" "mail" -> User }.execute(&mut con);
}
