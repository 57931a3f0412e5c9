//! `redis_pipeline!`.

use std::collections::{HashMap, HashSet};

use redis::ConnectionLike;
use redis_pipeline::direct::Connection;
use redis_pipeline::direct::aio::{Config, MultiplexedConnection};
use redis_pipeline::{AsyncConnectionLike, redis_pipeline};
use tokio::runtime::Runtime;

use crate::by_hand::connect;
use crate::work::{Failure, Inputs, Kind, Turn, Work, runtime, turn, turn_async};

redis_pipeline! {
    struct Hget<'a> {
        days: &'a [String],
    }
    let values: Vec<Option<String>> = for day in days { HGET "history" day };
}

redis_pipeline! {
    struct Page {
        user: u64,
        ttl: u64,
    }
    let name = HGET "user:{user}" "name";
    let cart: HashMap<String, u64> = HGETALL "cart:{user}";
    let hits: Option<u64> = GET "hits:{user}";
    let gold = SISMEMBER "perks:{user}" "gold";
    let perks: HashSet<String> = SMEMBERS "perks:{user}";
    let top = ZRANGE "board" 0 9 REV WITHSCORES;
    let recent = LRANGE "recent:{user}" 0 9;
    let kept = EXPIRE "cart:{user}" 86400;
    let seen = SET "seen:{user}" 1 EX ttl;
    let about: u64 = STRLEN "about:{user}";
}

redis_pipeline! {
    struct Hgetall;
    let session: HashMap<String, u64> = HGETALL "session";
}

redis_pipeline! {
    struct Zrange;
    let board = ZRANGE "board" 0 -1 WITHSCORES;
}

redis_pipeline! {
    struct Mget<'a> {
        keys: &'a [String],
    }
    let values = MGET ..keys;
}

redis_pipeline! {
    struct Get<'a> {
        keys: &'a [String],
    }
    let values: Vec<Vec<u8>> = for key in keys { GET key else Vec::new() };
}

redis_pipeline! {
    struct SetBytes<'a> {
        keys: &'a [String],
        value: &'a [u8],
    }
    for key in keys {
        SET key value;
    }
}

redis_pipeline! {
    struct SetEx<'a> {
        keys: &'a [String],
        ttl: u64,
    }
    for key in keys {
        SET key 1 EX ttl;
    }
}

redis_pipeline! {
    struct Atomic<'a> {
        counters: &'a [String],
    }
    atomic {
        let values: Vec<i64> = for counter in counters { INCRBY counter 0 };
    }
}

/// Each kind of work, the pipeline made of the inputs, and what of its output is compared.
macro_rules! by_kind {
    ($kind:expr, $with:ident) => {
        match $kind {
            Kind::Encode | Kind::Hget => $with!(|i| Hget { days: &i.names }, |(values,)| values),
            Kind::Dashboard => $with!(
                |i| Page {
                    user: i.user,
                    ttl: i.ttl
                },
                |page| page
            ),
            Kind::Hgetall => $with!(|_i| Hgetall, |session| session),
            Kind::ZrangeWithscores => $with!(|_i| Zrange, |board| board),
            Kind::Mget => $with!(|i| Mget { keys: &i.names }, |values| values),
            Kind::GetBytes(_) => $with!(|i| Get { keys: &i.names }, |(values,)| values),
            Kind::SetBytes(_) => $with!(
                |i| SetBytes {
                    keys: &i.names,
                    value: &i.bytes
                },
                |none| none
            ),
            Kind::SetEx => $with!(
                |i| SetEx {
                    keys: &i.names,
                    ttl: i.ttl
                },
                |none| none
            ),
            Kind::Atomic => $with!(|i| Atomic { counters: &i.names }, |(values,)| values),
        }
    };
}

pub(crate) fn sync(work: &Work, url: &str) -> Result<Turn, Failure> {
    let inputs = work.inputs();
    if work.kind == Kind::Encode {
        return Ok(turn(move || Ok(hget(&inputs).request())));
    }
    let con = redis::Client::open(url)?.get_connection()?;
    Ok(turns(work, con))
}

/// The blocking connection of this crate.
pub(crate) fn direct(work: &Work, url: &str) -> Result<Turn, Failure> {
    let con = Connection::open(&redis::Client::open(url)?)?;
    Ok(turns(work, con))
}

fn turns(work: &Work, mut con: impl ConnectionLike + 'static) -> Turn {
    let inputs = work.inputs();
    macro_rules! with {
        (|$i:ident| $make:expr, |$output:pat_param| $value:expr) => {
            turn(move || {
                let $i: &Inputs = &inputs;
                let $output = $make.execute(&mut con)?;
                Ok($value)
            })
        };
    }
    by_kind!(work.kind, with)
}

fn hget(inputs: &Inputs) -> Hget<'_> {
    Hget {
        days: &inputs.names,
    }
}

pub(crate) fn awaiting(work: &Work, url: &str, tasks: usize) -> Result<Turn, Failure> {
    let runtime = runtime(tasks)?;
    let con = runtime.block_on(connect(url))?;
    awaiting_on(work, runtime, con, tasks)
}

pub(crate) fn awaiting_direct(work: &Work, url: &str, tasks: usize) -> Result<Turn, Failure> {
    let runtime = runtime(tasks)?;
    let client = redis::Client::open(url)?;
    let config = Config::new().set_response_timeout(None);
    let opened = MultiplexedConnection::open_with_config(&client, &config);
    let con = runtime.block_on(opened)?;
    awaiting_on(work, runtime, con, tasks)
}

fn awaiting_on<C: AsyncConnectionLike + Clone + Sync>(
    work: &Work,
    runtime: Runtime,
    con: C,
    tasks: usize,
) -> Result<Turn, Failure> {
    let inputs = work.inputs();
    macro_rules! with {
        (|$i:ident| $make:expr, |$output:pat_param| $value:expr) => {
            turn_async(runtime, tasks, move || {
                let (inputs, mut con) = (inputs.clone(), con.clone());
                async move {
                    let $i: &Inputs = &inputs;
                    let $output = $make.execute_async(&mut con).await?;
                    Ok($value)
                }
            })
        };
    }
    Ok(by_kind!(work.kind, with))
}
