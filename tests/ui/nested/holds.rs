use redis_pipeline::redis_pipeline;

redis_pipeline! {
    struct Page { id: u64 }
    struct PageReply;
    let visits = INCR "visits:{id}";
}

redis_pipeline! {
    struct Other { id: u64 }
    struct OtherReply;
    let visits = INCR "visits:{id}";
    let name = GET "name:{id}";
}

redis_pipeline! {
    struct Both { id: u64 }
    let page: OtherReply = Page { id };
}

fn main() {
    let _: PageReply;
    let inline = redis_pipeline! { let pages: Vec<OtherReply> = for id in [1, 2] { Page { id } }; };
    let single = redis_pipeline! { let visits: i64 = Page { id: 1 }; };
}
