//! fred as its documentation shows it.

use std::collections::HashMap;

use fred::clients::{Client, Pipeline};
use fred::prelude::*;
use fred::types::{Expiration, sorted_sets::ZSort};

use crate::work::{Dashboard, Failure, Inputs, Kind, Turn, Work, runtime, turn_async};

pub(crate) fn awaiting(work: &Work, url: &str, tasks: usize) -> Result<Turn, Failure> {
    let inputs = work.inputs();
    let runtime = runtime(tasks)?;
    let client = Builder::from_config(Config::from_url(url)?).build()?;
    runtime.block_on(client.init())?;
    macro_rules! with {
        ($build:ident, $type:ty) => {
            turn_async(runtime, tasks, move || {
                let (inputs, client) = (inputs.clone(), client.clone());
                async move {
                    let pipeline = client.pipeline();
                    $build(&pipeline, &inputs).await?;
                    Ok(pipeline.all::<$type>().await?)
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
        Kind::GetBytes(_) => with!(get, Vec<Vec<u8>>),
        Kind::SetBytes(_) => with!(set_bytes, ()),
        Kind::SetEx => with!(set_ex, ()),
        Kind::Atomic => turn_async(runtime, tasks, move || {
            let (inputs, client) = (inputs.clone(), client.clone());
            async move {
                let transaction = client.multi();
                for name in &inputs.names {
                    let () = transaction.incr_by(name, 0).await?;
                }
                Ok(transaction.exec::<Vec<i64>>(true).await?)
            }
        }),
    })
}

type Queued = Result<(), fred::error::Error>;

async fn hget(pipeline: &Pipeline<Client>, inputs: &Inputs) -> Queued {
    for day in &inputs.names {
        let () = pipeline.hget("history", day).await?;
    }
    Ok(())
}

async fn dashboard(pipeline: &Pipeline<Client>, inputs: &Inputs) -> Queued {
    let user = inputs.user;
    let () = pipeline.hget(format!("user:{user}"), "name").await?;
    let () = pipeline.hgetall(format!("cart:{user}")).await?;
    let () = pipeline.get(format!("hits:{user}")).await?;
    let () = pipeline.sismember(format!("perks:{user}"), "gold").await?;
    let () = pipeline.smembers(format!("perks:{user}")).await?;
    let () = pipeline
        .zrange("board", 0, 9, None::<ZSort>, true, None, true)
        .await?;
    let () = pipeline.lrange(format!("recent:{user}"), 0, 9).await?;
    let () = pipeline.expire(format!("cart:{user}"), 86400, None).await?;
    let expiration = Some(Expiration::EX(inputs.ttl as i64));
    let () = pipeline
        .set(format!("seen:{user}"), 1, expiration, None, false)
        .await?;
    pipeline.strlen(format!("about:{user}")).await
}

async fn hgetall(pipeline: &Pipeline<Client>, _: &Inputs) -> Queued {
    pipeline.hgetall("session").await
}

async fn zrange(pipeline: &Pipeline<Client>, _: &Inputs) -> Queued {
    pipeline
        .zrange("board", 0, -1, None::<ZSort>, false, None, true)
        .await
}

async fn mget(pipeline: &Pipeline<Client>, inputs: &Inputs) -> Queued {
    pipeline.mget(inputs.names.clone()).await
}

async fn get(pipeline: &Pipeline<Client>, inputs: &Inputs) -> Queued {
    for name in &inputs.names {
        let () = pipeline.get(name).await?;
    }
    Ok(())
}

async fn set_bytes(pipeline: &Pipeline<Client>, inputs: &Inputs) -> Queued {
    for name in &inputs.names {
        let value = inputs.bytes.as_slice();
        let () = pipeline.set(name, value, None, None, false).await?;
    }
    Ok(())
}

async fn set_ex(pipeline: &Pipeline<Client>, inputs: &Inputs) -> Queued {
    for name in &inputs.names {
        let expiration = Some(Expiration::EX(inputs.ttl as i64));
        let () = pipeline.set(name, 1, expiration, None, false).await?;
    }
    Ok(())
}
