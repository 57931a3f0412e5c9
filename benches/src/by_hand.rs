//! redis-rs as its documentation shows it.

use std::collections::HashMap;

use redis::aio::MultiplexedConnection;
use redis::{AsyncConnectionConfig, Pipeline, pipe};

use crate::work::{Dashboard, Failure, Inputs, Kind, Turn, Work, runtime, turn, turn_async};

/// Each kind of work: how its pipeline is built, and the type that it is read into.
macro_rules! by_kind {
    ($kind:expr, $with:ident) => {
        match $kind {
            Kind::Encode | Kind::Hget => $with!(hget, Vec<Option<String>>),
            Kind::Dashboard => $with!(dashboard, Dashboard),
            Kind::Hgetall => $with!(hgetall, (HashMap<String, u64>,)),
            Kind::ZrangeWithscores => $with!(zrange, (Vec<(String, f64)>,)),
            Kind::Mget => $with!(mget, (Vec<Option<String>>,)),
            Kind::GetBytes(_) => $with!(get, Vec<Vec<u8>>),
            Kind::SetBytes(_) => $with!(set_bytes, ()),
            Kind::SetEx => $with!(set_ex, ()),
            Kind::Atomic => $with!(atomic, Vec<i64>),
        }
    };
}

pub(crate) fn sync(work: &Work, url: &str) -> Result<Turn, Failure> {
    let inputs = work.inputs();
    if work.kind == Kind::Encode {
        return Ok(turn(move || Ok(hget(&inputs).get_packed_pipeline())));
    }
    let mut con = redis::Client::open(url)?.get_connection()?;
    macro_rules! with {
        ($build:ident, $type:ty) => {
            turn(move || Ok($build(&inputs).query::<$type>(&mut con)?))
        };
    }
    Ok(by_kind!(work.kind, with))
}

pub(crate) fn awaiting(work: &Work, url: &str, tasks: usize) -> Result<Turn, Failure> {
    let inputs = work.inputs();
    let runtime = runtime(tasks)?;
    let con = runtime.block_on(connect(url))?;
    macro_rules! with {
        ($build:ident, $type:ty) => {
            turn_async(runtime, tasks, move || {
                let (inputs, mut con) = (inputs.clone(), con.clone());
                async move { Ok($build(&inputs).query_async::<$type>(&mut con).await?) }
            })
        };
    }
    Ok(by_kind!(work.kind, with))
}

/// Without the time limit of half a second that redis-rs has: a large pipeline under valgrind takes longer.
pub(crate) async fn connect(url: &str) -> redis::RedisResult<MultiplexedConnection> {
    let config = AsyncConnectionConfig::new().set_response_timeout(None);
    let client = redis::Client::open(url)?;
    client
        .get_multiplexed_async_connection_with_config(&config)
        .await
}

/// The bytes of the work, for the socket that sends nothing else.
pub(crate) fn packed(work: &Work) -> Vec<u8> {
    let inputs = work.inputs();
    macro_rules! with {
        ($build:ident, $type:ty) => {
            $build(&inputs).get_packed_pipeline()
        };
    }
    by_kind!(work.kind, with)
}

fn hget(inputs: &Inputs) -> Pipeline {
    let mut pipe = pipe();
    for day in &inputs.names {
        pipe.cmd("HGET").arg("history").arg(day);
    }
    pipe
}

fn dashboard(inputs: &Inputs) -> Pipeline {
    let user = inputs.user;
    let mut pipe = pipe();
    pipe.cmd("HGET").arg(format!("user:{user}")).arg("name");
    pipe.cmd("HGETALL").arg(format!("cart:{user}"));
    pipe.cmd("GET").arg(format!("hits:{user}"));
    pipe.cmd("SISMEMBER")
        .arg(format!("perks:{user}"))
        .arg("gold");
    pipe.cmd("SMEMBERS").arg(format!("perks:{user}"));
    pipe.cmd("ZRANGE")
        .arg("board")
        .arg(0)
        .arg(9)
        .arg("REV")
        .arg("WITHSCORES");
    pipe.cmd("LRANGE")
        .arg(format!("recent:{user}"))
        .arg(0)
        .arg(9);
    pipe.cmd("EXPIRE").arg(format!("cart:{user}")).arg(86400);
    pipe.cmd("SET")
        .arg(format!("seen:{user}"))
        .arg(1)
        .arg("EX")
        .arg(inputs.ttl);
    pipe.cmd("STRLEN").arg(format!("about:{user}"));
    pipe
}

fn hgetall(_: &Inputs) -> Pipeline {
    let mut pipe = pipe();
    pipe.cmd("HGETALL").arg("session");
    pipe
}

fn zrange(_: &Inputs) -> Pipeline {
    let mut pipe = pipe();
    pipe.cmd("ZRANGE")
        .arg("board")
        .arg(0)
        .arg(-1)
        .arg("WITHSCORES");
    pipe
}

fn mget(inputs: &Inputs) -> Pipeline {
    let mut pipe = pipe();
    pipe.cmd("MGET").arg(&inputs.names);
    pipe
}

fn get(inputs: &Inputs) -> Pipeline {
    let mut pipe = pipe();
    for name in &inputs.names {
        pipe.cmd("GET").arg(name);
    }
    pipe
}

fn set_bytes(inputs: &Inputs) -> Pipeline {
    let mut pipe = pipe();
    for name in &inputs.names {
        pipe.cmd("SET").arg(name).arg(&inputs.bytes).ignore();
    }
    pipe
}

fn set_ex(inputs: &Inputs) -> Pipeline {
    let mut pipe = pipe();
    for name in &inputs.names {
        pipe.cmd("SET")
            .arg(name)
            .arg(1)
            .arg("EX")
            .arg(inputs.ttl)
            .ignore();
    }
    pipe
}

fn atomic(inputs: &Inputs) -> Pipeline {
    let mut pipe = pipe();
    pipe.atomic();
    for name in &inputs.names {
        pipe.cmd("INCRBY").arg(name).arg(0);
    }
    pipe
}
