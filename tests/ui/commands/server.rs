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
    redis_pipeline! {
        #![redis(server = "99.0")]
        PING;
    };
    redis_pipeline! {
        #![redis(server = "valkey-9.1")]
        TS.ADD "k" * 1;
        FT.SEARCH "i" "q" WITHSCORES;
        JSON.GET "d" "$" FORMAT STRING;
    };
    redis_pipeline! {
        #![redis(server = "8.2")]
        BF.INSERT "b" CAPACITY 10;
        FT.INFO "i" LOCAL;
    };
}
