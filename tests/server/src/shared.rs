//! One database of the server at `REDIS_URL`.

use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::Error;

const WAIT: Duration = Duration::from_secs(60);
/// A reservation outlives its test by this much, if nothing is dropped.
const RESERVED_FOR_SECONDS: u64 = 900;

#[derive(Debug)]
pub(crate) struct Database {
    server: String,
    number: u64,
}

impl Database {
    /// Takes an empty database that nobody holds, and waits for one while tests hold them all.
    pub(crate) fn reserve(url: &str) -> Result<Self, Error> {
        let client = redis::Client::open(with(url, 0, None)?)?;
        let mut con = client
            .get_connection()
            .map_err(|e| Error::new(format!("REDIS_URL: {e}")))?;
        let databases = databases(&mut con);
        let deadline = Instant::now() + WAIT;
        loop {
            let mut held = false;
            for number in 1..databases {
                if !lock(&mut con, number)? {
                    held = true;
                } else if is_empty(url, number)? {
                    let server = url.to_owned();
                    return Ok(Self { server, number });
                } else {
                    unlock(&mut con, number)?;
                }
            }
            if !held || Instant::now() > deadline {
                return Err(Error::new(format!(
                    "REDIS_URL: no empty database among 1 to {}; name a server that holds no data, or unset REDIS_URL",
                    databases - 1
                )));
            }
            sleep(Duration::from_millis(50));
        }
    }

    pub(crate) fn url(&self, resp3: bool) -> String {
        with(&self.server, self.number, resp3.then_some("resp3"))
            .expect("read when it was reserved")
    }

    fn release(&self) -> Result<(), Error> {
        let mut con = redis::Client::open(self.url(false))?.get_connection()?;
        redis::cmd("FLUSHDB").exec(&mut con)?;
        redis::cmd("SELECT").arg(0).exec(&mut con)?;
        unlock(&mut con, self.number)
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        if let Err(error) = self.release() {
            eprintln!("database {} was not emptied: {error}", self.number);
        }
    }
}

fn databases(con: &mut redis::Connection) -> u64 {
    let reply: Result<(String, u64), _> =
        redis::cmd("CONFIG").arg("GET").arg("databases").query(con);
    reply.map_or(16, |(_, number)| number)
}

fn name(number: u64) -> String {
    format!("private-server:database:{number}")
}

fn lock(con: &mut redis::Connection, number: u64) -> Result<bool, Error> {
    let mut set = redis::cmd("SET");
    set.arg(name(number)).arg(std::process::id()).arg("NX");
    set.arg("EX").arg(RESERVED_FOR_SECONDS);
    let reply: Option<String> = set.query(con)?;
    Ok(reply.is_some())
}

fn unlock(con: &mut redis::Connection, number: u64) -> Result<(), Error> {
    Ok(redis::cmd("DEL").arg(name(number)).exec(con)?)
}

fn is_empty(url: &str, number: u64) -> Result<bool, Error> {
    let mut con = redis::Client::open(with(url, number, None)?)?.get_connection()?;
    let keys: u64 = redis::cmd("DBSIZE").query(&mut con)?;
    Ok(keys == 0)
}

/// The address with another database, and another protocol.
fn with(url: &str, database: u64, protocol: Option<&str>) -> Result<String, Error> {
    let mut url = redis::parse_redis_url(url)
        .ok_or_else(|| Error::new("REDIS_URL is no address of a Redis server"))?;
    let socket = url.scheme().ends_with("unix");
    let mut query: Vec<(String, String)> = url.query_pairs().into_owned().collect();
    query.retain(|(key, _)| key != "protocol" && key != "db");
    query.extend(protocol.map(|name| ("protocol".to_owned(), name.to_owned())));
    if socket {
        query.push(("db".to_owned(), database.to_string()));
    } else {
        url.set_path(&database.to_string());
    }
    url.set_query(None);
    if !query.is_empty() {
        url.query_pairs_mut().extend_pairs(query);
    }
    Ok(url.to_string())
}
