#![deny(missing_docs)]

//! A reply without documentation is one where it stands.

use redis_pipeline::redis_pipeline;

redis_pipeline! {
    /// What a page needs.
    pub struct Page {
        /// The user.
        pub user: u64,
        pub other: u64,
    }

    /// What a page gets.
    pub struct PageReply;

    let visits = INCR "visits:{user}";
    let name: Option<String> = GET "name:{user}:{other}";
    /// Known.
    let documented = GET "name:{user}";
    let perks = if user > 7 { SMEMBERS "perks" };
}

redis_pipeline! {
    pub struct Undocumented { user: u64 }
    let visits = INCR "visits:{user}";
}

fn main() {}
