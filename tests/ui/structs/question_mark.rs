use redis_pipeline::redis_pipeline;

redis_pipeline! {
    struct One { text: String }
    SET "k" (text.parse::<u64>()?);
}

redis_pipeline! {
    struct Two { text: String }
    SET "k" (return);
}

redis_pipeline! {
    struct Conditional { text: Option<String> }
    let all: Vec<String> = for x in text.as_ref()?.chars() { ECHO "{x}" };
    let some = if text.as_deref()?.len() > 1 { PING };
    SET "k" 1 [NX if text.as_deref()?.len() > 1];
    let value = GET "k" else text.clone()?;
}

redis_pipeline! {
    struct Three { text: String }
    SET "k" (text.await);
}

fn main() {}
