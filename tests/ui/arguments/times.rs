use std::time::{Duration, SystemTime};

use redis_pipeline::redis_pipeline;

fn main() {
    let (time, length) = (SystemTime::UNIX_EPOCH, Duration::from_secs(1));
    redis_pipeline! {
        SET "k" 1 EX time;
        SET "k" 1 EXAT length;
        PEXPIREAT "k" length;
    };
}
