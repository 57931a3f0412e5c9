//! What a user's dashboard shows, from nine commands in one round trip.
//!
//! Run it with `cargo run --example dashboard`. To use it elsewhere:
//!
//! ```toml
//! [dependencies]
//! redis-pipeline = "0.1"
//! ```

use private_server::Server;
use redis_pipeline::redis;
use redis_pipeline::redis_pipeline;

redis_pipeline! {
    /// What one user's dashboard needs, in one round trip.
    #[derive(Debug, Clone)]
    pub struct Dashboard<'a> {
        user: u64,
        days: &'a [&'a str],
    }

    let visits = INCR "visits:{user}";                         // i64, known from the command
    EXPIRE "visits:{user}" 86400 NX;                           // runs, errors are reported, no value
    let name: Option<String> = HGET "user:{user}" "name";      // checked against what HGET can reply
    let hits: u64 = GET "hits:{user}" else 0;                  // nil becomes the default
    let history: Vec<Option<u64>> = for day in days {          // one element, typed
        HGET "history:{user}" day
    };
    SET "seen:{user}" 1 EX 3600;
    let top = ZRANGE "board" 0 9 REV WITHSCORES;               // Vec<(String, f64)>, because WITHSCORES
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    // Any address does: redis::Client::open("redis://127.0.0.1/")?
    let server = Server::try_start()?;
    let mut con = server.client().get_connection()?;
    fill(&mut con)?;

    let days = ["mon", "tue", "wed"];
    let dashboard = Dashboard {
        user: 7,
        days: &days,
    };
    let (visits, name, hits, history, top) = dashboard.execute(&mut con)?;

    println!(
        "{} was here {visits} times",
        name.as_deref().unwrap_or("somebody")
    );
    println!("hits: {hits}, by day: {history:?}");
    for (place, (who, points)) in top.iter().enumerate() {
        println!("{}. {who} with {points}", place + 1);
    }

    println!("\nsent:\n{}", dashboard.request());
    Ok(())
}

fn fill(con: &mut redis::Connection) -> Result<(), redis_pipeline::Error> {
    let history = [("mon", 3), ("wed", 5)];
    let board = [(31.5, "Ada"), (28.0, "Grace"), (17.25, "Edsger")];
    redis_pipeline! {
        HSET "user:7" "name" "Ada";
        SET "visits:7" 41;
        HSET "history:7" ..history;
        ZADD "board" ..board;
    }
    .execute(con)
}
