//! Two rate limiters: a counter for each window in a transaction, and a token bucket in a Lua script.
//!
//! Run it with `cargo run --example rate_limiter`.
//! To use it elsewhere, write the address of your server in place of `private_server::url()`, and depend on:
//!
//! ```toml
//! [dependencies]
//! redis-pipeline = "0.1"
//! ```

use std::time::Duration;

use redis_pipeline::{Script, redis, redis_pipeline};

redis_pipeline! {
    /// How many requests a client has made in the window that began with its first.
    struct Count<'a> {
        client: &'a str,
        window: Duration,
    }

    atomic {
        SET "window:{client}" 0 EX window NX;
        let requests = INCR "window:{client}";
    }
}

/// Takes a token from a bucket that fills steadily. The server's clock counts, so that all clients agree.
const TAKE: Script = Script::new(
    r#"
    local most, every = tonumber(ARGV[1]), tonumber(ARGV[2])
    local time = redis.call('TIME')
    local now = time[1] * 1000 + math.floor(time[2] / 1000)
    local bucket = redis.call('HMGET', KEYS[1], 'tokens', 'since')
    local tokens, since = tonumber(bucket[1]) or most, tonumber(bucket[2]) or now
    local new = math.floor((now - since) / every)
    tokens, since = math.min(most, tokens + new), since + new * every
    local taken = tokens > 0
    if taken then tokens = tokens - 1 end
    redis.call('HSET', KEYS[1], 'tokens', tokens, 'since', since)
    redis.call('PEXPIRE', KEYS[1], most * every)
    return { taken and 1 or 0, tokens }
    "#,
);

redis_pipeline! {
    /// Whether a client may go on, and how many tokens it has left.
    struct Take<'a> {
        client: &'a str,
        most: u32,
        every: Duration,
    }

    let bucket: (bool, u32) = EVAL (TAKE) _ "bucket:{client}" most (every.as_millis());
}

/// Returns the address of a server: `REDIS_URL`, or that of a server of this example's own.
fn address() -> String {
    std::env::var("REDIS_URL").unwrap_or_else(|_| private_server::url())
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut con = redis::Client::open(address())?.get_connection()?;

    println!("3 requests an hour:");
    let window = Duration::from_secs(60 * 60);
    for request in 1..=4 {
        let (requests,) = Count {
            client: "ada",
            window,
        }
        .execute(&mut con)?;
        println!("  {request}: {}", answer(requests <= 3));
    }

    println!("2 requests at once, then one an hour:");
    for request in 1..=3 {
        let take = Take {
            client: "ada",
            most: 2,
            every: window,
        };
        let ((taken, tokens),) = take.execute(&mut con)?;
        println!("  {request}: {}, {tokens} left", answer(taken));
    }
    Ok(())
}

fn answer(allowed: bool) -> &'static str {
    if allowed { "allowed" } else { "too many" }
}
