//! Errors are the same where one call writes several commands.

use redis_pipeline::redis_pipeline;

struct Id;

redis_pipeline! {
    struct Visits<'a> {
        id: &'a Id,
        name: &'a str,
        price: &'a str,
    }
    GET "visits";
    GET id;
    INCRBY "visits" name;
    INCRBYFLOAT "visits" price;
    EXPIRE "visits" name;
    PEXPIRE "visits" name;
    GET "visits:{id}";
    let visits: std::time::Duration = GET "visits";
    let all = GET "all";
}

fn main() {
    let (name, names) = ("name", ["name"]);
    redis_pipeline! {
        GET names;
        GET "names";
        INCRBY "names" name;
    };
}
