use redis_pipeline::redis_pipeline;

struct Page {
    visits: u64,
}

fn main() {
    let visits = 5;
    let names = ["a"];
    redis_pipeline! {
        let visits = INCR "visits";
        SET "copy" visits;
        SET "copy" "{visits}";
        SET "copy" (visits + 1);
        SET "copy" (Page { visits }.visits);
        DEL ..visits;
        let all = for visit in visits { GET visit };
        let some = if let Some(visits) = visits { GET "k" };
        SET "copy" 1 [EX visits];
        let other: i64 = GET "k" else visits;
    };
    redis_pipeline! { let missing = XINFO STREAM "s"; SET "copy" missing; };
    redis_pipeline! { let quoted: i64 = "MODULE.GET" "k"; SET "copy" quoted; };
    redis_pipeline! {
        let names = for name in names { let one = GET name; SET "copy" one; };
        atomic { let length = STRLEN "k"; }
        let maybe = if true { GET "k" };
        let part = (redis_pipeline! { GET "k" });
        SADD "copies" names length maybe part;
        if names.is_empty() { DEL "k"; }
    };
}
