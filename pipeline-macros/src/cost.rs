//! Does as often as the environment says what `benches` counts the instructions of: expanding a pipeline, finding a row of the table.

use std::fmt::Write as _;
use std::hint::black_box;

use crate::commands::Row;

/// `EXPAND="10 5"` expands a pipeline of ten commands five times; `EXPAND="HGET 5"` finds that row five times.
#[test]
fn expansion() {
    let Ok(asked) = std::env::var("EXPAND") else {
        return;
    };
    let (what, turns) = asked.rsplit_once(' ').expect("what, and how often");
    let turns: usize = turns.parse().expect("how often");
    match what.parse() {
        Ok(commands) => {
            let text: proc_macro2::TokenStream = pipeline(commands).parse().expect("tokens");
            let expanded = crate::expand(text.clone()).to_string();
            assert!(!expanded.contains("compile_error"), "{expanded}");
            for _ in 0..turns {
                black_box(crate::expand(text.clone()));
            }
        }
        Err(_) => {
            for _ in 0..turns {
                black_box(Row::find(black_box(what))).expect("a row");
            }
        }
    }
}

/// Ten different commands, over and over.
fn pipeline(commands: usize) -> String {
    let mut text = "pub struct Page<'a> { user: u64, item: &'a str }".to_owned();
    for n in 0..commands {
        let command = match n % 10 {
            0 => "INCR \"visits:{user}\"",
            1 => "EXPIRE \"visits:{user}\" 86400 NX",
            2 => "HGET \"user:{user}\" \"name\"",
            3 => "GET \"hits:{user}\"",
            4 => "HGETALL \"cart:{user}\"",
            5 => "SMEMBERS \"perks:{user}\"",
            6 => "SET \"seen:{user}\" item EX 60",
            7 => "ZRANGE \"board\" 0 9 REV WITHSCORES",
            8 => "LRANGE \"last:{user}\" 0 9",
            _ => "ZADD \"scores\" 1.5 item",
        };
        let _ = write!(text, " let value{n} = {command};");
    }
    text
}
