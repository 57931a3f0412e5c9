#![deny(dead_code)]

use redis_pipeline::redis_pipeline;

redis_pipeline! {
    #[derive(Debug, Clone)]
    struct Page<'a> {
        user: u64,
        unused: u64,
        tag: &'a str,
        also_unused: String,
        limit: u64,
        days: Vec<u64>,
    }
    let name = GET "user:{user}";
    let tagged = GET (format!("{tag}:{}", self.user));
    let some = for day in days { HGET "days" day };
    let first: Vec<String> = LRANGE "list" 0 (limit - 1);
}

fn main() {
    let page = Page {
        user: 7,
        unused: 1,
        tag: "a",
        also_unused: String::new(),
        limit: 3,
        days: Vec::new(),
    };
    println!("{page:?} {}", page.request());
}
