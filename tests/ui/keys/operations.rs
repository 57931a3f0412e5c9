//! Commands that count on keys that hold no number of their kind, and commands that change bytes on numbers.

use redis_pipeline::{Argument, Key, Record, Reply, redis_pipeline};

#[derive(Argument, Reply)]
struct Name(String);

#[derive(Argument, Reply)]
struct Size(u64);

#[derive(Argument, Reply)]
enum Color {
    Red,
}

#[derive(Record)]
struct User {
    name: String,
    logins: u64,
    score: Option<f64>,
}

#[derive(Key)]
#[redis(key = "title:{0}", string = String)]
struct Title(u32);

#[derive(Key)]
#[redis(key = "name", string = Name)]
struct NameKey;

#[derive(Key)]
#[redis(key = "size", string = Size)]
struct SizeKey;

#[derive(Key)]
#[redis(key = "temperature", string = f64)]
struct Temperature;

#[derive(Key)]
#[redis(key = "color", string = Color)]
struct ColorKey;

#[derive(Key)]
#[redis(key = "user:{0}", hash = User)]
struct UserKey(u64);

#[derive(Key)]
#[redis(key = "texts", hash = (String, String))]
struct Texts;

redis_pipeline! {
    struct Counts { id: u32 }

    INCR Title(id);
    let title = DECRBY Title(id) 2;
    let size = INCR SizeKey;
    APPEND Title(id) "more";
}

fn main() {
    redis_pipeline! { INCR NameKey; INCRBY Temperature 1; DECR ColorKey; INCREX NameKey; };
    redis_pipeline! { INCRBYFLOAT Title(1) 0.5; INCRBYFLOAT SizeKey 0.5; INCREX SizeKey BYFLOAT 0.5; };
    redis_pipeline! { APPEND SizeKey "0"; SETRANGE Temperature 0 "9"; APPEND NameKey "x"; };
    redis_pipeline! { HINCRBY UserKey(1) "name" 1; HINCRBY UserKey(1) "score" 1; HINCRBY UserKey(1) "logins" 1; };
    redis_pipeline! { HINCRBYFLOAT UserKey(1) "logins" 1; HINCRBYFLOAT UserKey(1) "score" 1; };
    redis_pipeline! { HINCRBY Texts "any" 1; };
}
