use redis_pipeline::redis_pipeline;

redis_pipeline! {
    struct Forget { keys: Vec<String>, r#type: u8 }
    DEL &keys;
    DEL &keys[0];
    DEL ..&keys;
    SET "type" type;
}

fn inline(keys: &[String], name: String) {
    redis_pipeline! { DEL &keys; }.request();
    redis_pipeline! { MGET &keys[1..] -> Vec<Option<String>> }.request();
    redis_pipeline! { SET "name" &mut name; }.request();
    redis_pipeline! { SET "name" &"x"; }.request();
}

fn keys_without_quotes(id: u64) {
    redis_pipeline! { GET user:id }.request();
    redis_pipeline! { GET user:{id} }.request();
    redis_pipeline! { GET user:7 }.request();
}

fn main() {}
