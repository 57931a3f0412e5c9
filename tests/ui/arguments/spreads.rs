use redis_pipeline::redis_pipeline;

fn main() {
    let key = String::from("k");
    let keys = ["a", "b"];
    let count = 5;
    redis_pipeline! {
        DEL ..key;
    };
    redis_pipeline! {
        GET ..keys;
    };
    redis_pipeline! {
        DEL ..5;
    };
    redis_pipeline! {
        DEL .. ;
    };
    redis_pipeline! {
        DEL .."a";
    };
    redis_pipeline! {
        DEL ..count;
    };
    redis_pipeline! {
        INCRBY "n" ..keys;
    };
    redis_pipeline! {
        BITFIELD "b" GET u8 ..keys;
    };
}
