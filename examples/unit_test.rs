//! Unit tests for code that runs pipelines, without a server: what is sent, what becomes of the replies, and what of errors.
//!
//! `cargo run --example unit_test` runs the code on a server, and its tests run with
//! `cargo test --example unit_test`.
//! To use it elsewhere, write the address of your server in place of `private_server::url()`, and depend on:
//!
//! ```toml
//! [dependencies]
//! redis-pipeline = "0.1"
//!
//! [dev-dependencies]
//! redis-test = "1"
//! ```

use redis_pipeline::redis::{self, ConnectionLike};
use redis_pipeline::{Error, redis_pipeline};

redis_pipeline! {
    struct Visit {
        user: u64,
    }

    let name = HGET "user:{user}" "name";
    let visits = INCR "visits:{user}";
}

/// A function that can be tested takes any connection.
fn greet(con: &mut impl ConnectionLike, user: u64) -> Result<String, Error> {
    let (name, visits) = Visit { user }.execute(con)?;
    let name = name.unwrap_or_else(|| "stranger".to_owned());
    Ok(match visits {
        1 => format!("Welcome, {name}!"),
        _ => format!("Welcome back, {name}!"),
    })
}

/// Returns the address of a server: `REDIS_URL`, or that of a server of this example's own.
fn address() -> String {
    std::env::var("REDIS_URL").unwrap_or_else(|_| private_server::url())
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut con = redis::Client::open(address())?.get_connection()?;
    println!("{}", greet(&mut con, 7)?);
    println!("{}", greet(&mut con, 7)?);
    Ok(())
}

#[cfg(test)]
mod tests {
    use redis_pipeline::redis::{self, ErrorKind, Value, parse_redis_value};
    use redis_test::{MockCmd, MockRedisConnection, redis_value};

    use super::{Visit, greet};

    /// A connection that expects the pipeline for a user and answers with these replies.
    fn replying(user: u64, replies: [Value; 2]) -> MockRedisConnection {
        let pipeline = Visit { user }.request().to_pipeline();
        MockRedisConnection::new([MockCmd::with_values(pipeline, Ok(replies.into()))])
    }

    #[test]
    fn sends_two_commands() {
        let request = Visit { user: 7 }.request();
        assert_eq!(request.to_string(), "HGET user:7 name\nINCR visits:7");
    }

    #[test]
    fn sends_what_redis_rs_would_send() {
        let mut by_hand = redis::pipe();
        by_hand.cmd("HGET").arg("user:7").arg("name");
        by_hand.cmd("INCR").arg("visits:7");
        let mut con = MockRedisConnection::new([MockCmd::with_values(
            by_hand,
            Ok(vec![redis_value!("Ada"), redis_value!(1)]),
        )]);
        assert_eq!(greet(&mut con, 7).unwrap(), "Welcome, Ada!");
    }

    #[test]
    fn greets_by_name() {
        let mut con = replying(7, [redis_value!("Ada"), redis_value!(3)]);
        assert_eq!(greet(&mut con, 7).unwrap(), "Welcome back, Ada!");
    }

    #[test]
    fn a_user_may_have_no_name() {
        let mut con = replying(8, [redis_value!(nil), redis_value!(1)]);
        assert_eq!(greet(&mut con, 8).unwrap(), "Welcome, stranger!");
    }

    #[test]
    fn an_error_of_the_server_names_the_command() {
        let refusal = parse_redis_value(b"-WRONGTYPE not a hash\r\n").unwrap();
        let mut con = replying(7, [refusal, redis_value!(1)]);
        let error = greet(&mut con, 7).unwrap_err();
        assert_eq!(error.failures()[0].label(), Some("name"));
        assert_eq!(
            error.failures()[0].server_error().unwrap().code(),
            "WRONGTYPE"
        );
    }

    #[test]
    fn a_connection_may_break() {
        let broken = (ErrorKind::Io, "connection reset").into();
        let pipeline = Visit { user: 7 }.request().to_pipeline();
        let mut con =
            MockRedisConnection::new([MockCmd::with_values::<_, Value>(pipeline, Err(broken))]);
        assert!(greet(&mut con, 7).is_err());
    }
}
