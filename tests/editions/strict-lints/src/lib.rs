//! Pipelines of every kind. Clippy finds nothing in what the macros make of them: `.ci/run` lets it look.

#![deny(
    clippy::pedantic,
    clippy::nursery,
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::pattern_type_mismatch,
    clippy::same_name_method,
    clippy::unwrap_used,
    missing_debug_implementations,
    missing_docs,
    unreachable_pub,
    unsafe_code,
    unused_results
)]

use std::collections::{BTreeMap, HashMap};

use redis_pipeline::redis::Connection;
use redis_pipeline::redis::aio::MultiplexedConnection;
use redis_pipeline::{
    Argument, Error, Execution, Failure, Inline, Pipeline, Record, Reply, Script, ServerError,
    Watch, redis_pipeline,
};

const TAKE: Script = Script::new("return redis.call('GET', KEYS[1])");

/// A number of a user.
#[derive(Argument, Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct UserId(pub u64);

/// A state.
#[derive(Argument, Reply, Debug, Clone, Copy)]
#[redis(rename_all = "kebab-case")]
pub enum State {
    /// It works.
    Active,
    /// It waits.
    OnHold,
}

/// What is stored of a user.
#[derive(Record, Debug, Clone)]
pub struct User {
    /// The name.
    pub name: String,
    /// The age, if it is known.
    #[redis(default)]
    pub age: Option<u8>,
}

redis_pipeline! {
    /// What a page needs.
    #[derive(Debug, Clone)]
    pub struct Page<'a> {
        user: u64,
        days: &'a [&'a str],
        ids: Vec<UserId>,
        ttl: Option<u64>,
        fields: HashMap<String, String>,
        premium: bool,
        state: State,
        author: User,
    }

    /// What a page gets.
    #[derive(Debug)]
    pub struct PageReply;

    /// The value of `visits`.

    let visits = INCR "visits:{user}";
    /// The value of `name`.
    let name: Option<String> = HGET "user:{user}" "name";
    /// The value of `hits`.
    let hits: u64 = GET "hits:{user}" else 0;
    /// The value of `wanted`.
    let wanted: String = GET "wanted:{user}" else ?;
    /// The value of `history`.
    let history: Vec<Option<u64>> = for day in days { HGET "history:{user}" day };
    /// The value of `by_day`.
    let by_day: BTreeMap<String, Option<u64>> = for day in days { day => HGET "history:{user}" day };
    /// The value of `perks`.
    let perks = if premium { SMEMBERS "perks:{user}" };
    /// The value of `either`.
    let either: Option<String> = if let &Some(seconds) = ttl { GETEX "a" EX seconds } else { GET "a" };
    SET "seen:{user:05}" 1 [EX ttl] [NX if premium];
    HSET "user:{user}" "state" state ..fields;
    /// The value of `all`.
    let all = ZUNION _ "a" "b" WITHSCORES;
    /// The value of `stored`.
    let stored: Option<User> = HGETALL "user:{user}";
    /// The value of `written`.
    let written: i64 = HSET "copy:{user}" ..author;
    /// The value of `failed`.
    let failed: Result<i64, Failure> = INCR "text";
    /// The value of `refused`.
    let refused: Result<(), ServerError> = XGROUP CREATE "s" "g" $;
    /// The value of `taken`.
    let taken: Option<String> = EVAL (TAKE) 1 "key";
    /// The value of `pairs`.
    let pairs = for day in days { let one = GET day; let two: u64 = GET "x:{day}" else 2; };
    for id in ids { EXPIRE "user:{id.0}" 60; DEL ..days; }
    atomic {
        /// The value of `left`.
        let left = DECRBY "{{bank}}:{user}" 1;
        /// The value of `turns`.
        let turns = for id in ids { INCRBY "{{bank}}" id };
    }
    /// The value of `quoted`.
    let quoted: i64 = "MODULE.COUNT" "k";
}

redis_pipeline! {
    /// Pipelines inside of a pipeline.
    #[derive(Debug)]
    pub struct Outer<'a, P: Pipeline> {
        user: u64,
        part: P,
        parts: &'a [Part],
        items: u64,
    }

    let of_struct = Part { user };
    let named: PartReply = Part { user };
    let of_field: P::Output = (part);
    let of_elements: Vec<(i64,)> = for part in parts { (part) };
    let of_expression: Option<String> = (redis_pipeline! { GET "k" });
    Part { user };
    for item in 0..items { SET "item:{item}" item; (redis_pipeline! { INCR "items" }); }
}

redis_pipeline! {
    /// A part of other pipelines.
    #[redis(server = "7.0")]
    #[derive(Debug, Clone, Copy)]
    pub struct Part { user: u64 }
    /// What it replies.
    #[derive(Debug)]
    pub struct PartReply;
    /// How often the user came.
    let visits = INCR "visits:{user}";
}

redis_pipeline! {
    /// Waits for a job.
    #[redis(blocking)]
    #[derive(Debug)]
    pub struct Take<'a> { queue: &'a str }
    BLMOVE queue "busy" LEFT RIGHT 5
}

redis_pipeline! {
    /// A pipeline without inputs, for a cluster.
    #[redis(cluster)]
    #[derive(Debug)]
    pub struct Ping;
    PING;
}

redis_pipeline! {
    /// A pipeline that only its module sees.
    struct Private { items: u32 }
    for item in 0..items { RPUSH "items" item; }
    let length = LLEN "items";
}

/// Makes a pipeline of a name and a number.
pub fn inline(user: u64, name: Option<&str>, days: &[&str]) -> Inline<(i64, Option<String>)> {
    redis_pipeline! {
        for day in days { HINCRBY "days:{user}" day 1; }
        SET "name:{user}" "unknown" [XX if name.is_some()];
        let visits = INCR "visits:{user}";
        let name: Option<String> = if user > 7 { GET "name:{user}" } else { GET "nobody" };
    }
}

/// Executes pipelines of every kind.
///
/// # Errors
///
/// Those of the pipelines.
pub fn execute(con: &mut Connection, page: &Page<'_>, users: &[UserId]) -> Result<usize, Error> {
    let reply = page.fetch(con)?;
    let (visits, name) = inline(7, None, &["monday"]).execute(con)?;
    let queue = Take { queue: "jobs" }.execute(con)?;
    Ping.execute(con)?;
    let (length,) = Execution::new()
        .part(10)
        .execute(&Private { items: 3 }, con)?;
    let default = String::from("nobody");
    let (hits, names, lengths) = redis_pipeline! {
        let hits: HashMap<UserId, u64> = for user in users { user => GET "hits:{user.0}" else 0 };
        let names: Vec<String> = for user in users { GET user else default.clone() };
        let lengths: Vec<Result<u64, Failure>> = for user in users { STRLEN user };
    }
    .execute(con)?;
    let parts = vec![Part { user: 7 }, Part { user: 8 }];
    let nested = redis_pipeline! {
        let own = (inline(7, Some("Ada"), &["monday"]));
        let each = for part in &parts { (part) };
        let some = if visits > 1 { (redis_pipeline! { GET "k" }) };
        atomic { let inside: PartReply = (Part { user: 9 }); }
    };
    println!("{:?}", nested.execute(con)?);
    let outer = Outer {
        user: 7,
        part: redis_pipeline! { GET "k" },
        parts: &[],
        items: 3,
    };
    let replies = outer.execute(con)?;
    let left = Watch::keys(["stock"]).run(con, |watched| {
        let left = redis_pipeline! { GET "stock" -> u64 else 0 }.execute(watched)?;
        Ok::<_, Error>((left > 0).then(|| redis_pipeline! { atomic { let left = DECR "stock"; } }))
    })?;
    let lens = [names.len(), lengths.len(), hits.len()];
    println!("{reply:?} {visits} {name:?} {queue:?} {length} {replies:?} {left:?}");
    Ok(lens.iter().sum())
}

/// Awaits pipelines.
///
/// # Errors
///
/// Those of the pipelines.
pub async fn execute_async(con: &mut MultiplexedConnection, page: &Page<'_>) -> Result<i64, Error> {
    let reply = page.fetch_async(con).await?;
    let (visits,) = Part { user: 7 }.execute_async(con).await?;
    let (more,) = redis_pipeline! { let more = INCR "more"; }
        .execute_async(con)
        .await?;
    Ok(visits.max(more).max(reply.visits))
}
