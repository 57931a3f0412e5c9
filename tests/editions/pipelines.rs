use redis_pipeline::{Argument, Reply, redis_pipeline};

redis_pipeline! {
    /// Fields and variables have a name that later editions keep for themselves.
    #[derive(Debug)]
    pub struct Generation<'a> {
        /// A number.
        pub gen: u64,
        /// Further ones.
        pub all: &'a [u64],
        /// A time to live.
        pub ttl: Option<u64>,
        /// Another pipeline.
        pub part: Part,
    }

    /// The reply.
    pub struct Generations;

    /// A reply.
    let visits = INCR "gen:{gen}";
    /// A reply.
    let first = GET gen else String::new();
    /// A reply.
    let each = for gen in all { GET "of:{gen}:{gen:03}" };
    /// A reply.
    let until = if let Some(gen) = ttl { TTL gen };
    /// A reply.
    let lazy: Vec<i64> = for gen in 0..3 { INCR gen };
    SET "a" (gen + 1) [EX ttl];
    DEL ..all;
    atomic { /** A reply. */ let inside = INCR "{gen}"; }
    /// A reply.
    let part: (Option<String>,) = (part);
}

redis_pipeline! {
    /// A field that is a tuple.
    #[derive(Debug)]
    pub struct Part { /// A pair.
        pub gen: (u8, u8) }
    let value = GET "{gen.0}:{gen.1}";
}

/// A value of many fields.
#[derive(Debug, Reply)]
pub struct Fields {
    /// A number.
    pub gen: u64,
    /// Another.
    #[redis(default)]
    pub value: u64,
}

/// A number of the user's.
#[derive(Debug, Argument, Reply)]
pub struct Id(pub u64);

/// Some words.
#[derive(Debug, Argument, Reply)]
pub enum Word {
    /// One.
    One,
    /// Two.
    Two,
}

#[test]
fn what_is_sent_is_that_of_any_edition() {
    let all = [2, 3];
    let part = Part { gen: (4, 5) };
    let struct_form = Generation { gen: 1, all: &all, ttl: Some(9), part }.request().to_string();
    for line in ["INCR gen:1", "GET 1", "GET of:2:002", "TTL 9", "INCR 2", "SET a 2 EX 9", "DEL 2 3", "GET 4:5"] {
        assert!(struct_form.contains(line), "{}", struct_form);
    }
    let (gen, id) = (7, Id(8));
    let inline = redis_pipeline! {
        let a = INCR "{gen}";
        let all: Vec<i64> = for gen in [1, 2] { INCR "of:{gen}" };
        let fields: Fields = HGETALL "h";
        let named: Fields = HMGET "h" "value" "gen";
        let word: Option<Word> = GET (&id);
        SET "w" (Word::Two) [EX (Some(gen))];
    };
    let inline = inline.request().to_string();
    for line in ["INCR 7", "INCR of:2", "GET 8", "SET w Two EX 7"] {
        assert!(inline.contains(line), "{}", inline);
    }
}
