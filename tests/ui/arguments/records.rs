use redis_pipeline::{Record, Reply, redis_pipeline};

#[derive(Record)]
struct User {
    name: String,
}

#[derive(Reply)]
struct ReadOnly {
    name: String,
}

fn main() {
    let user = User { name: "Ada".to_owned() };
    let users = [User { name: "Ada".to_owned() }];
    let read_only = ReadOnly { name: "Ada".to_owned() };
    let names = ["a", "b"];
    redis_pipeline! {
        DEL ..user;
        LPUSH "users" ..(&user);
        MSET ..user;
        HSET "user" ..users;
        HSET "user" ..read_only;
        "HSET" "user" ..user;
        HSET "user" ..names;
        HSET "user" "name" "a" ..user;
    };
}
