//! valkey-glide as its documentation shows it: `pipe()`, typed.

use std::collections::HashMap;
use std::time::Duration;

use glide::sync::SyncGlideClient;
use glide::{GlideClient, GlideClientConfiguration, Pipeline, PipelineExt, pipe};

use crate::work::{Dashboard, Failure, Inputs, Kind, Turn, Work, runtime, turn, turn_async};

/// Each kind of work: how its pipeline is built, and the type that it is read into.
macro_rules! by_kind {
    ($kind:expr, $with:ident) => {
        match $kind {
            Kind::Encode => return Err("only sends".into()),
            Kind::Hget => $with!(hget, Vec<Option<String>>),
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
    let client = SyncGlideClient::connect(configuration(url)?)?;
    macro_rules! with {
        ($build:ident, $type:ty) => {
            turn(move || {
                Ok(glide::sync::PipelineExt::query::<$type>(
                    &$build(&inputs),
                    &client,
                )?)
            })
        };
    }
    Ok(by_kind!(work.kind, with))
}

pub(crate) fn awaiting(work: &Work, url: &str, tasks: usize) -> Result<Turn, Failure> {
    let inputs = work.inputs();
    let runtime = runtime(tasks)?;
    let client = runtime.block_on(GlideClient::connect(configuration(url)?))?;
    macro_rules! with {
        ($build:ident, $type:ty) => {
            turn_async(runtime, tasks, move || {
                let (inputs, client) = (inputs.clone(), client.clone());
                async move { Ok($build(&inputs).query_async::<$type>(&client).await?) }
            })
        };
    }
    Ok(by_kind!(work.kind, with))
}

/// With a time limit that a large pipeline under valgrind keeps.
fn configuration(url: &str) -> Result<GlideClientConfiguration, Failure> {
    let configuration = GlideClientConfiguration::from_url(url)?;
    Ok(configuration.request_timeout(Duration::from_secs(600)))
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
