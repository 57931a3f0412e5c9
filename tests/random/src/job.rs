//! How a program that was compiled is executed.

use std::cell::RefCell;
use std::future::Future;
use std::pin::Pin;

use redis::aio::MultiplexedConnection;
use redis::cluster_async::ClusterConnection;
use redis_pipeline::{Error, Pipeline, Request, Script, cluster, redis_pipeline};

use crate::generator::commands::SOURCES;
use crate::inputs::Inputs;
use crate::shown::Shown;

/// A program that was compiled.
#[derive(Clone, Copy)]
pub struct Compiled {
    /// The number that makes it.
    pub seed: u64,
    /// The statements of it that are left out.
    pub without: &'static [usize],
    /// The struct form.
    pub structure: for<'a> fn(&'a Inputs, Job<'a>) -> Running<'a>,
    /// The inline form.
    pub inline: for<'a> fn(&'a Inputs, Job<'a>) -> Running<'a>,
}

/// Executes the pipeline once.
pub struct Job<'a> {
    /// By which connection.
    pub on: On<'a>,
    /// With `Execution`, in parts of so many commands.
    pub part: Option<usize>,
    /// How often a part may be sent again.
    pub repeat: usize,
}

/// A connection.
pub enum On<'a> {
    /// None: only the request is made.
    Nothing,
    /// Any that blocks.
    Blocking(&'a mut (dyn redis::ConnectionLike + 'a)),
    /// One that many tasks share.
    Multiplexed(&'a mut MultiplexedConnection),
    /// redis-rs's own to a cluster, whose type must be known.
    BlockingStock(&'a mut redis::cluster::ClusterConnection),
    /// The same, to be awaited.
    Stock(&'a mut ClusterConnection),
    /// redis-pipeline's to a cluster.
    Cluster(&'a mut cluster::AsyncConnection),
}

/// A pipeline that is being executed.
pub type Running<'a> = Pin<Box<dyn Future<Output = Ran> + 'a>>;

/// A pipeline that was executed.
pub struct Ran {
    /// The commands.
    pub request: Request,
    /// The values.
    pub result: Option<Result<Shown, Error>>,
    /// The expressions that were evaluated, in order.
    pub notes: Vec<u32>,
    /// The values of `else` that were.
    pub defaults: Vec<u32>,
}

/// Returns what was sent before, and adds to it.
pub const ADD: Script = Script::new(SOURCES[0]);
/// Reads a key.
pub const READ: Script = Script::new(SOURCES[1]);
/// Reads a list.
pub const LIST: Script = Script::new(SOURCES[2]);
/// Writes, and replies with an error.
pub const FAIL: Script = Script::new(SOURCES[3]);

/// Replies with an array that has an error.
pub const SOME: Script = Script::new(SOURCES[4]);
/// Replies with errors further inside.
pub const DEEP: Script = Script::new(SOURCES[5]);

redis_pipeline! {
    /// A pipeline that is generic, with another one as its field.
    pub struct Held<P: Pipeline> {
        /// Any pipeline.
        pub inner: P,
    }
    let held: P::Output = (inner);
}

thread_local! {
    static NOTES: RefCell<Vec<u32>> = const { RefCell::new(Vec::new()) };
    static DEFAULTS: RefCell<Vec<u32>> = const { RefCell::new(Vec::new()) };
}

/// Notes that an expression was evaluated.
pub fn at(number: u32, value: i64) -> i64 {
    NOTES.with_borrow_mut(|notes| notes.push(number));
    value
}

/// Notes that the value of an `else` was.
pub fn default(number: u32, value: i64) -> i64 {
    DEFAULTS.with_borrow_mut(|notes| notes.push(number));
    value
}

/// Takes what was noted: expressions, values of `else`.
pub fn notes() -> (Vec<u32>, Vec<u32>) {
    (NOTES.take(), DEFAULTS.take())
}

/// Makes the pipeline of the struct form that owns its fields.
#[macro_export]
macro_rules! owned {
    ($name:ident, $inputs:ident) => {
        $name {
            n: $inputs.n,
            count: $inputs.count,
            flag: $inputs.flag,
            text: $inputs.text.to_owned(),
            owned: $inputs.owned.clone(),
            ids: $inputs.ids.clone(),
            words: $inputs.words.clone(),
            pairs: $inputs.pairs.clone(),
            maybe: $inputs.maybe,
            name: $inputs.name.clone(),
        }
    };
}

/// Makes the one that borrows them.
#[macro_export]
macro_rules! borrowed {
    ($name:ident, $inputs:ident) => {
        $name {
            n: $inputs.n,
            count: $inputs.count,
            flag: $inputs.flag,
            text: $inputs.text,
            owned: &$inputs.owned,
            ids: &$inputs.ids,
            words: &$inputs.words,
            pairs: &$inputs.pairs,
            maybe: &$inputs.maybe,
            name: &$inputs.name,
        }
    };
}

/// Executes a pipeline; `true` where that evaluates its expressions anew. Where its replies have names, they are fetched by these.
#[macro_export]
macro_rules! run {
    (@execute $pipeline:ident, $con:ident) => { $pipeline.execute($con).map(Show::shown) };
    (@execute $pipeline:ident, $con:ident, $reply:ident => [$($shown:expr,)*]) => {
        $pipeline.fetch($con).map(|$reply| Shown::Tuple(vec![$($shown),*]))
    };
    (@awaited $pipeline:ident, $con:ident) => { $pipeline.execute_async($con).await.map(Show::shown) };
    (@awaited $pipeline:ident, $con:ident, $reply:ident => [$($shown:expr,)*]) => {
        $pipeline.fetch_async($con).await.map(|$reply| Shown::Tuple(vec![$($shown),*]))
    };
    ($pipeline:ident, $job:ident, $anew:literal $(, $($fetch:tt)*)?) => {{
        use redis_pipeline::{Execution, Pipeline};
        use $crate::job::{On, Ran, notes};
        use $crate::shown::{Show, Shown};
        let request = Pipeline::request(&$pipeline);
        if $anew && !matches!($job.on, On::Nothing) {
            notes();
        }
        let result = match ($job.on, $job.part) {
            (On::Nothing, _) => None,
            (On::Blocking(con), None) => Some($crate::run!(@execute $pipeline, con $(, $($fetch)*)?)),
            (On::Blocking(con), Some(part)) => {
                let execution = Execution::new().part(part).repeat($job.repeat);
                Some(execution.execute(&$pipeline, con).map(Show::shown))
            }
            (On::Multiplexed(con), None) => {
                Some($crate::run!(@awaited $pipeline, con $(, $($fetch)*)?))
            }
            (On::Multiplexed(con), Some(part)) => {
                let execution = Execution::new().part(part).repeat($job.repeat);
                Some(execution.execute_async(&$pipeline, con).await.map(Show::shown))
            }
            (On::BlockingStock(con), part) => {
                let execution = Execution::new().part(part.unwrap_or(10_000)).repeat($job.repeat);
                Some(execution.execute(&$pipeline, con).map(Show::shown))
            }
            (On::Stock(con), part) => {
                let execution = Execution::new().part(part.unwrap_or(10_000)).repeat($job.repeat);
                Some(execution.execute_async(&$pipeline, con).await.map(Show::shown))
            }
            (On::Cluster(con), part) => {
                let execution = Execution::new().part(part.unwrap_or(10_000)).repeat($job.repeat);
                Some(execution.execute_async(&$pipeline, con).await.map(Show::shown))
            }
        };
        let (notes, defaults) = notes();
        Ran {
            request,
            result,
            notes,
            defaults,
        }
    }};
}
