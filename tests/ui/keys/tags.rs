use redis_pipeline::{Key, redis_pipeline};

#[derive(Key)]
#[redis(key = "cart:{{user:{user}}}:items", hash = (u64, u32))]
struct Cart {
    user: u64,
}

#[derive(Key)]
#[redis(key = "orders:{{user:{0}}}", list = u64)]
struct Orders(u64);

#[derive(Key)]
#[redis(key = "stock:{{shop}}", hash = (u64, u32))]
struct Stock;

#[derive(Key)]
#[redis(key = "visits:{0}", string = u64)]
struct Visits(u64);

#[derive(Key)]
#[redis(key = "name:{name}", string = u64)]
struct Named {
    name: String,
}

redis_pipeline! {
    /// Tags that may be the same, or of which nothing is known.
    #[redis(cluster)]
    struct Together { user: u64, name: String, more: bool }
    HINCRBY Stock 7 1;
    atomic {
        HDEL Cart { user } 7;
        RPUSH Orders(user) 1;
        INCR Named { name };
        INCR "{{user:{user}}}:orders";
        if more { DEL "{{user:1}}:a"; } else { DEL "{{user:2}}:a"; }
    }
}

redis_pipeline! {
    #[redis(cluster)]
    struct Apart { user: u64 }
    atomic {
        HDEL Cart { user } 7;
        HINCRBY Stock 7 1;
        INCR Visits(user);
        INCR "{{user}}:orders";
    }
}

redis_pipeline! {
    #[redis(cluster)]
    struct InBlocks { user: u64, ids: Vec<u64> }
    atomic {
        for id in ids { RPUSH Orders(user) id; }
        if ids.len() > 1 { HINCRBY Stock 7 1; }
    }
}

redis_pipeline! {
    /// Without the setting nothing is said: the server may be one alone.
    struct Alone { user: u64 }
    atomic {
        HDEL Cart { user } 7;
        HINCRBY Stock 7 1;
    }
}

fn main() {
    let user = 7;
    let _ = redis_pipeline! {
        #![redis(cluster)]
        atomic { RPUSH Orders(user) 1; HINCRBY Stock 7 1; }
    };
}
