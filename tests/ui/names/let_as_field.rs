use redis_pipeline::redis_pipeline;

redis_pipeline! {
    struct One { n: u64 }
    SET "before" n;
    let n = INCR "n";
    SET "copy" n;
    SET "copy" "{n}";
    let list = for x in [1, 2] {
        let x = INCR "{x}";
        let copied = SET "x" x;
    };
}

fn main() {}
