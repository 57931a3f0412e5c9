//! The example on the first page, as it is printed.

use std::collections::HashSet;

use redis_pipeline::redis_pipeline;

use crate::support::{assert_sends, both};

redis_pipeline! {
    /// What one user's dashboard needs, in one round trip.
    #[derive(Debug, Clone)]
    pub(crate) struct Dashboard<'a> {
        user: u64,
        days: &'a [&'a str],
        ttl: Option<u64>,
        premium: bool,
    }

    let visits = INCR "visits:{user}";                         // i64, known from the command
    EXPIRE "visits:{user}" 86400 NX;                           // runs, errors are reported, no value
    let name: Option<String> = HGET "user:{user}" "name";      // checked against what HGET can reply
    let hits: u64 = GET "hits:{user}" else 0;                  // nil becomes the default
    let history: Vec<Option<u64>> = for day in days {          // the loop of the seed: one element, typed
        HGET "history:{user}" day
    };
    let perks = if premium { SMEMBERS "perks:{user}" };        // Option<HashSet<String>>
    SET "seen:{user}" 1 [EX ttl];                              // EX only where ttl is Some
    let top = ZRANGE "board" 0 9 REV WITHSCORES;               // Vec<(String, f64)>, because WITHSCORES
}

fn fill(con: &mut redis::Connection) {
    redis::pipe()
        .hset("user:7", "name", "Ada")
        .hset_multiple("history:7", &[("mon", 3), ("wed", 5)])
        .sadd("perks:7", &["a", "b"])
        .zadd_multiple("board", &[(1.5, "Ada"), (2.0, "Bob")])
        .exec(con)
        .unwrap();
}

#[test]
fn the_struct_form_of_the_first_page() {
    both(|con| {
        fill(con);
        let days = ["mon", "tue", "wed"];
        let dashboard = Dashboard {
            user: 7,
            days: &days,
            ttl: None,
            premium: true,
        };
        let (visits, name, hits, history, perks, top) = dashboard.execute(con).unwrap();
        let _: i64 = visits;
        assert_eq!(visits, 1);
        assert_eq!(name.as_deref(), Some("Ada"));
        assert_eq!(hits, 0);
        assert_eq!(history, [Some(3), None, Some(5)]);
        let perks: Option<HashSet<String>> = perks;
        assert_eq!(perks, Some(HashSet::from(["a".into(), "b".into()])));
        let top: Vec<(String, f64)> = top;
        assert_eq!(top, [("Bob".to_owned(), 2.0), ("Ada".to_owned(), 1.5)]);
        assert_eq!(redis::cmd("TTL").arg("seen:7").query(con), Ok(-1));
    });
}

#[test]
fn it_sends_what_redis_rs_would_send() {
    let days = ["mon"];
    let mut dashboard = Dashboard {
        user: 7,
        days: &days,
        ttl: Some(60),
        premium: false,
    };
    let common = [
        "INCR visits:7",
        "EXPIRE visits:7 86400 NX",
        "HGET user:7 name",
        "GET hits:7",
        "HGET history:7 mon",
    ];
    let last = ["SET seen:7 1 EX 60", "ZRANGE board 0 9 REV WITHSCORES"];
    assert_sends(&dashboard.request(), &[&common[..], &last[..]].concat());
    dashboard.premium = true;
    dashboard.ttl = None;
    let last = [
        "SMEMBERS perks:7",
        "SET seen:7 1",
        "ZRANGE board 0 9 REV WITHSCORES",
    ];
    assert_sends(&dashboard.request(), &[&common[..], &last[..]].concat());
}

#[test]
fn attributes_and_visibility_stay_on_the_struct() {
    let days = [];
    let one = Dashboard {
        user: 1,
        days: &days,
        ttl: None,
        premium: false,
    };
    assert!(format!("{:?}", one.clone()).starts_with("Dashboard { user: 1"));
}

#[test]
fn the_inline_form_of_the_first_page() {
    both(|con| {
        fill(con);
        let user = 7;
        let (visits, name) = redis_pipeline! {
            let visits = INCR "visits:{user}";
            let name = HGET "user:{user}" "name";
        }
        .execute(con)
        .unwrap();
        let name: Option<String> = name;
        assert_eq!((visits, name.as_deref()), (1_i64, Some("Ada")));
    });
}
