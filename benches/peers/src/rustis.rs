//! rustis as its documentation shows it.

use std::collections::HashMap;

use rustis::client::{BatchPreparedCommand, Client, Pipeline};
use rustis::commands::*;
use serde_bytes::ByteBuf;

use crate::work::{Dashboard, Failure, Inputs, Kind, Turn, Work, runtime, turn_async};

pub(crate) fn awaiting(work: &Work, url: &str, tasks: usize) -> Result<Turn, Failure> {
    let inputs = work.inputs();
    let runtime = runtime(tasks)?;
    let client = runtime.block_on(Client::connect(url.trim_end_matches('/')))?;
    macro_rules! with {
        ($build:ident, $type:ty) => {
            turn_async(runtime, tasks, move || {
                let (inputs, client) = (inputs.clone(), client.clone());
                async move {
                    let mut pipeline = client.create_pipeline();
                    $build(&mut pipeline, &inputs);
                    Ok(pipeline.execute::<$type>().await?)
                }
            })
        };
    }
    Ok(match work.kind {
        Kind::Encode => return Err("only sends".into()),
        Kind::Hget => with!(hget, Vec<Option<String>>),
        Kind::Dashboard => with!(dashboard, Dashboard),
        Kind::Hgetall => with!(hgetall, (HashMap<String, u64>,)),
        Kind::ZrangeWithscores => with!(zrange, (Vec<(String, f64)>,)),
        Kind::Mget => with!(mget, (Vec<Option<String>>,)),
        Kind::GetBytes(_) => with!(get, Vec<ByteBuf>),
        Kind::SetBytes(_) => with!(set_bytes, ()),
        Kind::SetEx => with!(set_ex, ()),
        Kind::Atomic => turn_async(runtime, tasks, move || {
            let (inputs, client) = (inputs.clone(), client.clone());
            async move {
                let mut transaction = client.create_transaction();
                for name in &inputs.names {
                    transaction.incrby(name, 0).queue();
                }
                Ok(transaction.execute::<Vec<i64>>().await?)
            }
        }),
    })
}

fn hget(pipeline: &mut Pipeline, inputs: &Inputs) {
    for day in &inputs.names {
        pipeline.hget::<()>("history", day).queue();
    }
}

fn dashboard(pipeline: &mut Pipeline, inputs: &Inputs) {
    let user = inputs.user;
    pipeline.hget::<()>(format!("user:{user}"), "name").queue();
    pipeline.hgetall::<()>(format!("cart:{user}")).queue();
    pipeline.get::<()>(format!("hits:{user}")).queue();
    pipeline.sismember(format!("perks:{user}"), "gold").queue();
    pipeline.smembers::<()>(format!("perks:{user}")).queue();
    let options = ZRangeOptions::default().reverse();
    pipeline
        .zrange_with_scores::<()>("board", 0, 9, options)
        .queue();
    pipeline
        .lrange::<()>(format!("recent:{user}"), 0, 9)
        .queue();
    pipeline.expire(format!("cart:{user}"), 86400, None).queue();
    let expiration = SetExpiration::Ex(inputs.ttl);
    pipeline
        .set_with_options(format!("seen:{user}"), 1, None, expiration)
        .queue();
    pipeline.strlen(format!("about:{user}")).queue();
}

fn hgetall(pipeline: &mut Pipeline, _: &Inputs) {
    pipeline.hgetall::<()>("session").queue();
}

fn zrange(pipeline: &mut Pipeline, _: &Inputs) {
    pipeline
        .zrange_with_scores::<()>("board", 0, -1, ZRangeOptions::default())
        .queue();
}

fn mget(pipeline: &mut Pipeline, inputs: &Inputs) {
    pipeline.mget::<()>(&inputs.names).queue();
}

fn get(pipeline: &mut Pipeline, inputs: &Inputs) {
    for name in &inputs.names {
        pipeline.get::<()>(name).queue();
    }
}

fn set_bytes(pipeline: &mut Pipeline, inputs: &Inputs) {
    for name in &inputs.names {
        pipeline
            .set(name, serde_bytes::Bytes::new(&inputs.bytes))
            .forget();
    }
}

fn set_ex(pipeline: &mut Pipeline, inputs: &Inputs) {
    for name in &inputs.names {
        pipeline
            .set_with_options(name, 1, None, SetExpiration::Ex(inputs.ttl))
            .forget();
    }
}
