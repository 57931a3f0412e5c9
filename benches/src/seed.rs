//! Where it all starts: some fields of a hash, one by one and in one pipeline.

use std::time::Instant;

use private_server::Server;
use redis_pipeline::redis_pipeline;

use crate::table::Table;
use crate::times::median;
use crate::work::{self, Failure};

const ROUNDS: usize = 51;

redis_pipeline! {
    struct Days<'a> {
        days: &'a [String],
    }
    let values: Vec<Option<u64>> = for day in days { HGET "history" day };
}

/// Microseconds, medians of rounds in which each does it once.
pub(crate) fn measure(server: &Server) -> Result<Table, Failure> {
    let mut con = server.client().get_connection()?;
    let mut table = Table::default();
    for name in ["hget-7", "hget-100", "hget-1000"] {
        let days = &work::named(name).ok_or("no such work")?.inputs().names;
        let [mut slow, mut fast] = [Vec::new(), Vec::new()];
        for _ in 0..ROUNDS {
            let start = Instant::now();
            let mut one_by_one = Vec::new();
            for day in days {
                let value = redis::cmd("HGET").arg("history").arg(day).query(&mut con)?;
                one_by_one.push(value);
            }
            slow.push(start.elapsed().as_secs_f64() * 1e6);
            let start = Instant::now();
            let (values,) = Days { days }.execute(&mut con)?;
            fast.push(start.elapsed().as_secs_f64() * 1e6);
            assert_eq!(values, one_by_one);
        }
        let [slow, fast] = [median(slow), median(fast)];
        table.set(name, "one by one", slow);
        table.set(name, "one pipeline", fast);
        table.set(name, "times as fast", slow / fast);
    }
    Ok(table)
}
