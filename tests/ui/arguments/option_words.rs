use redis_pipeline::redis_pipeline;

fn main() {
    let nx = 1;
    redis_pipeline! { SET "k" 1 EXX 5; };
    redis_pipeline! { SET "k" 1 FOO; };
    redis_pipeline! { SET "k" 1 "NX"; };
    redis_pipeline! { SET "k" 1 nx; };
    redis_pipeline! { ZRANGE "z" 0 -1 "WITHSCORES"; };
    redis_pipeline! { EXPIRE "k" 5 NY; };
    redis_pipeline! { GETEX "k" EX; };
}
