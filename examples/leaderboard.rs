//! A leaderboard in a sorted set: add points, show the best, and find a player among the neighbours.
//!
//! Run it with `cargo run --example leaderboard`.
//! To use it elsewhere, write the address of your server in place of `private_server::url()`, and depend on:
//!
//! ```toml
//! [dependencies]
//! redis-pipeline = "0.1"
//! ```

use redis_pipeline::redis::{self, Connection};
use redis_pipeline::{Error, redis_pipeline};

redis_pipeline! {
    /// Adds points to a player and shows what the game screen needs afterwards.
    struct Scored<'a> {
        board: &'a str,
        player: &'a str,
        points: f64,
    }

    struct ScoredReply;

    /// The player's points, the new ones included.
    let total = ZINCRBY board points player;
    /// Counted from 0; the player has points, so there is one.
    let rank = ZREVRANK board player else 0;
    let best = ZRANGE board 0 2 REV WITHSCORES;
    let players = ZCARD board;
}

redis_pipeline! {
    /// Who stands just above and below a rank.
    struct Around<'a> {
        board: &'a str,
        rank: i64,
    }

    let neighbours = ZRANGE board (rank.max(1) - 1) (rank + 1) REV;
}

/// Returns the address of a server: `REDIS_URL`, or that of a server of this example's own.
fn address() -> String {
    std::env::var("REDIS_URL").unwrap_or_else(|_| private_server::url())
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut con = redis::Client::open(address())?.get_connection()?;
    let board = "board:2026-11";
    start(&mut con, board)?;

    let scored = Scored {
        board,
        player: "Barbara",
        points: 9.5,
    }
    .fetch(&mut con)?;
    println!("Barbara has {} points", scored.total);
    for (place, (who, points)) in (1..).zip(&scored.best) {
        println!("{place}. {who} with {points}");
    }
    println!("rank {} of {}", scored.rank + 1, scored.players);

    let (neighbours,) = Around {
        board,
        rank: scored.rank,
    }
    .execute(&mut con)?;
    println!("around: {}", neighbours.join(", "));

    // A player can only improve here: GT keeps the higher score.
    let changed = redis_pipeline! { ZADD board GT CH 30 "Grace" 99 "Edsger" }.execute(&mut con)?;
    println!("{changed} improved");
    Ok(())
}

fn start(con: &mut Connection, board: &str) -> Result<(), Error> {
    let scores = [
        (55.0, "Ada"),
        (48.5, "Grace"),
        (40.0, "Barbara"),
        (21.0, "Edsger"),
    ];
    redis_pipeline! {
        ZADD board ..scores;
        EXPIRE board (40 * 24 * 60 * 60);
    }
    .execute(con)
}
