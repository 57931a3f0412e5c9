use redis_pipeline::redis_pipeline;

redis_pipeline! {
    /// Keys that share a tag, or whose slot nobody can see, are fine.
    #[redis(cluster)]
    struct Together { user: u64, more: bool }
    SET "elsewhere" 1;
    atomic {
        INCR "{{user:7}}:visits";
        INCR "{{user:7}}:{user}";
        INCR "visits:{user}";
        if more { SET "{{user:7}}:a" 1; } else { SET "{{user:7}}:b" 1; }
    }
}

redis_pipeline! {
    #[redis(cluster)]
    struct Apart { more: bool }
    atomic {
        INCR "user:7:visits";
        SET "user:7:seen" 1;
        if more { DEL "other"; }
    }
    atomic {
        MSET "{{a}}:1" 1 "{{b}}:1" 1;
    }
}

fn main() {
    let _ = redis_pipeline! {
        #![redis(cluster)]
        atomic { SET "x" 1; SET "y" 1; }
    };
    let _ = redis_pipeline! {
        atomic { SET "x" 1; SET "y" 1; }
    };
}
