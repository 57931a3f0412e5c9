use redis_pipeline::redis_pipeline;

redis_pipeline! {
    struct Names<'a> { id: &'a str }
    let name: Option<&'a str> = GET "name:{id}";
    let title: &str = GET "title" else "none";
    let all: Vec<&'a [u8]> = SMEMBERS "all";
}

fn inline() {
    redis_pipeline! { GET "name" -> Option<&str> };
}

struct UserId(u64);

struct User { name: String }

fn own_types() {
    redis_pipeline! { let ids: Vec<UserId> = SMEMBERS "ids"; };
    redis_pipeline! { let user: User = HGETALL "user"; };
}

fn main() {}
