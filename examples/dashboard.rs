//! What a user's dashboard shows: seven commands and a loop in one round trip, and a typed tuple back.
//!
//! Run it with `cargo run --example dashboard`.
//! To use it elsewhere, write the address of your server in place of `private_server::url()`, and depend on:
//!
//! ```toml
//! [dependencies]
//! redis-pipeline = "0.1"
//! ```

use redis_pipeline::{Error, redis, redis_pipeline};

redis_pipeline! {
    /// What one user's dashboard needs, in one round trip.
    #[derive(Debug, Clone)]
    pub struct Dashboard<'a> {
        user: u64,
        days: &'a [&'a str],
        ttl: Option<u64>,
        premium: bool,
    }

    let visits = INCR "visits:{user}";                         // i64, known from the command
    EXPIRE "visits:{user}" 86400 NX;                           // runs, errors are reported, no value
    let name: Option<String> = HGET "user:{user}" "name";      // checked against what HGET can reply
    let hits: u64 = GET "hits:{user}" else 0;                  // nil becomes the default
    let history: Vec<Option<u64>> = for day in days {          // the loop of the seed: one element, typed
        HGET "history:{user}" day
    };
    let perks = if premium { SMEMBERS "perks:{user}" };        // Option<HashSet<String>>
    SET "seen:{user}" 1 [EX ttl];                              // EX only where ttl is Some
    let top = ZRANGE "board" 0 9 REV WITHSCORES;               // Vec<(String, f64)>, because WITHSCORES
}

/// Returns the address of a server: `REDIS_URL`, or that of a server of this example's own.
fn address() -> String {
    std::env::var("REDIS_URL").unwrap_or_else(|_| private_server::url())
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut con = redis::Client::open(address())?.get_connection()?;
    fill(&mut con)?;

    let days = ["mon", "tue", "wed"];
    let dashboard = Dashboard {
        user: 7,
        days: &days,
        ttl: None,
        premium: true,
    };
    let (visits, name, hits, history, perks, top) = dashboard.execute(&mut con)?;

    println!(
        "{} was here {visits} times",
        name.as_deref().unwrap_or("somebody")
    );
    println!("hits: {hits}, by day: {history:?}");
    println!("perks: {}", perks.map_or(0, |perks| perks.len()));
    for (place, (who, points)) in top.iter().enumerate() {
        println!("{}. {who} with {points}", place + 1);
    }
    println!("\nsent:\n{}", dashboard.request());

    // Without a struct, a pipeline is an expression and uses the variables around it.
    let user = 8;
    let (visits, name) = redis_pipeline! {
        let visits = INCR "visits:{user}";
        let name = HGET "user:{user}" "name";
    }
    .execute(&mut con)?;
    println!("\nuser {user}: visit {visits}, name {name:?}");
    Ok(())
}

fn fill(con: &mut redis::Connection) -> Result<(), Error> {
    let history = [("mon", 3), ("wed", 5)];
    let board = [(31.5, "Ada"), (28.0, "Grace"), (17.25, "Edsger")];
    redis_pipeline! {
        HSET "user:7" "name" "Ada";
        SET "visits:7" 41;
        HSET "history:7" ..history;
        SADD "perks:7" "early access" "dark mode";
        ZADD "board" ..board;
    }
    .execute(con)
}
