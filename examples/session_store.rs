//! Sessions in hashes: a struct stored with a lifetime, read back, prolonged whenever they are used.
//!
//! Run it with `cargo run --example session_store`.
//! To use it elsewhere, write the address of your server in place of `private_server::url()`, and depend on:
//!
//! ```toml
//! [dependencies]
//! redis-pipeline = "0.1"
//! ```

use std::time::Duration;

use redis_pipeline::{Record, redis, redis_pipeline};

const LIFETIME: Duration = Duration::from_secs(30 * 60);

/// What is known about somebody who is logged in.
#[derive(Debug, Record)]
struct Session {
    user: u64,
    name: String,
    theme: Option<String>,
    #[redis(default)]
    visits: u64,
}

redis_pipeline! {
    /// Logs somebody in.
    struct Login<'a> {
        id: &'a str,
        session: Session,
    }

    HSET "session:{id}" ..session;
    EXPIRE "session:{id}" (LIFETIME);
}

redis_pipeline! {
    /// Reads a session and prolongs it; `None` where it has expired or never was.
    struct Load<'a> {
        id: &'a str,
    }

    let session: Option<Session> = HGETALL "session:{id}";
    EXPIRE "session:{id}" (LIFETIME);
}

/// Returns the address of a server: `REDIS_URL`, or that of a server of this example's own.
fn address() -> String {
    std::env::var("REDIS_URL").unwrap_or_else(|_| private_server::url())
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut con = redis::Client::open(address())?.get_connection()?;

    let id = "6f1c";
    let session = Session {
        user: 7,
        name: "Ada".to_owned(),
        theme: Some("dark".to_owned()),
        visits: 0,
    };
    Login { id, session }.execute(&mut con)?;
    redis_pipeline! { HINCRBY "session:{id}" "visits" 1; }.execute(&mut con)?;

    let (session,) = Load { id }.execute(&mut con)?;
    if let Some(Session {
        user,
        name,
        theme,
        visits,
    }) = session
    {
        println!("{name} is user {user}, theme {theme:?}, visits {visits}");
    }

    let (logged_out, left) = redis_pipeline! {
        let logged_out = UNLINK "session:{id}";
        let left: Option<Session> = HGETALL "session:{id}";
    }
    .execute(&mut con)?;
    println!("logged out of {logged_out} session, left: {left:?}");

    let (nobody,) = Load { id: "0000" }.execute(&mut con)?;
    println!("unknown id: {nobody:?}");
    Ok(())
}
