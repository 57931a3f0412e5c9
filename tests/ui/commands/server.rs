use redis_pipeline::redis_pipeline;

fn main() {
    redis_pipeline! {
        #![redis(server = "6.2")]
        GETDEL "k";
        EXPIRE "k" 5 NX;
        OBJECT FREQ "k";
        SINTERCARD 1 "k";
    };
    redis_pipeline! {
        #![redis(server = "valkey-8.1")]
        HEXPIRE "h" 5 FIELDS 1 "f";
    };
    redis_pipeline! {
        #![redis(server = "seven")]
        PING;
    };
}
