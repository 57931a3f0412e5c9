//! What is no typed key.

use std::marker::PhantomData;

use redis_pipeline::Key;

#[derive(Key)]
#[redis(key = "user:{0}", string = u64)]
enum Users {
    User(u64),
}

#[derive(Key)]
#[redis(key = "db", string = u64)]
struct DB;

#[derive(Key)]
#[redis(string = u64)]
struct Unnamed;

#[derive(Key)]
#[redis(key = "nothing")]
struct Nothing;

#[derive(Key)]
#[redis(key = "both", list = u64, set = u64)]
struct Both;

#[derive(Key)]
#[redis(key = "unknown", lists = u64)]
struct Unknown;

#[derive(Key)]
#[redis(key = "", string = u64)]
struct Empty;

#[derive(Key)]
#[redis(key = "user:{nmae}", string = u64)]
struct Misspelt {
    name: String,
}

#[derive(Key)]
#[redis(key = "user:{id}", string = u64)]
struct Fieldless;

#[derive(Key)]
#[redis(key = "user:{id", string = u64)]
struct Unmatched {
    id: u64,
}

#[derive(Key)]
#[redis(key = "user:{0}", string = u64)]
struct LeftOut(u64, PhantomData<u8>, u8);

#[derive(Key)]
#[redis(key = "user:{first}{last}", string = u64)]
struct Ambiguous {
    first: String,
    last: String,
}

#[derive(Key)]
#[redis(key = "{page}:{{user:{user}}}", string = u64)]
struct BeforeTag {
    page: String,
    user: u64,
}

#[derive(Key)]
#[redis(key = "borrowed:{page}", list = &'a str)]
struct Borrowed<'a> {
    page: &'a str,
}

#[derive(Key)]
#[redis(key = "borrowed:{page}", list = Vec<std::borrow::Cow<'a, str>>)]
struct BorrowedInside<'a> {
    page: &'a str,
}

struct NoText;

#[derive(Key)]
#[redis(key = "no:{0}", string = u64)]
struct OfNoText(NoText);

#[derive(Key)]
#[redis(key = "address:{0}", string = u64)]
struct Address(std::net::IpAddr);

fn main() {
    let _ = Address::parse("address:127.0.0.1");
}
