use redis_pipeline::redis_pipeline;
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
struct Settings {
    theme: String,
}

fn main() {
    let settings = Settings { theme: "dark".to_owned() };
    redis_pipeline! {
        SET "settings" settings;
        let read: Option<Settings> = GET "settings";
        let all: Vec<Settings> = LRANGE "all" 0 -1;
        let hash: Settings = HGETALL "hash";
    };
}
