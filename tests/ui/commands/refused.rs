use redis_pipeline::redis_pipeline;

fn main() {
    redis_pipeline! { SUBSCRIBE "channel"; };
    redis_pipeline! { MULTI; };
    redis_pipeline! { EXEC; };
    redis_pipeline! { WATCH "k"; };
    redis_pipeline! { MONITOR; };
    redis_pipeline! { CLIENT REPLY OFF; };
    redis_pipeline! { SELECT 1; };
    redis_pipeline! { QUIT; };
    redis_pipeline! { HELLO 3; };
    redis_pipeline! { AUTH "secret"; };
    redis_pipeline! { SYNC; };
    redis_pipeline! { RESET; };
}
