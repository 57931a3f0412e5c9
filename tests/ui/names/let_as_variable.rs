use redis_pipeline::redis_pipeline;

redis_pipeline! {
    struct One { user: u64 }
    let visits = INCR "visits:{user}";
    SET "copy" visits;
    SET "copy" "{visits}";
    SET "copy" (visits + 1);
    DEL ..visits;
    let all = for visit in visits { GET visit };
    let some = if visits > 1 { GET "k" };
    SET "copy" 1 [EX visits];
    SET "copy" 1 [EX visits if let Some(visits) = visits];
    SET "copy" (format!("{visits}"));
    SET "copy" "{user:visits$}";
    SET "copy" "{user:.wide$}";
}

fn main() {}
