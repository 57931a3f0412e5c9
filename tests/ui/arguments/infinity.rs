use redis_pipeline::redis_pipeline;

const INF: f64 = f64::INFINITY;

redis_pipeline! {
    struct Best { board: u64 }
    let best = ZRANGEBYSCORE "board:{board}" -inf inf;
}

fn main() {
    redis_pipeline! { ZADD "k" -inf "m"; };
    redis_pipeline! { ZADD "k" INF "m"; };
    redis_pipeline! { ZRANGEBYSCORE "k" -INF +INF; };
    redis_pipeline! { ZADD "k" (-INF) "m" "-inf" "n" "+inf" "o"; };
}
