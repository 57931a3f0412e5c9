//! Scripts that are sent by their digest.

use redis_pipeline::{Script, redis_pipeline};

use crate::support::both;

const ADD: Script = Script::new("return redis.call('INCRBY', KEYS[1], ARGV[1])");
const TAIL: Script = Script::new("return {KEYS[2], ARGV[1]}");

fn forget_scripts(con: &mut redis::Connection) {
    redis::cmd("SCRIPT").arg("FLUSH").exec(con).unwrap();
}

#[test]
fn a_call_sends_the_digest() {
    let by = 5;
    let request = redis_pipeline! {
        let n: i64 = EVAL (ADD) 1 "n" by;
        let tail: (String, String) = EVAL (TAIL) _ ..(["a", "b"]) "c";
        let text: String = EVAL "return ARGV[1]" 0 "x";
    };
    let request = request.request().to_string();
    let words: Vec<Vec<&str>> = request
        .lines()
        .map(|line| line.split(' ').collect())
        .collect();
    assert_eq!(words[0], ["EVALSHA", ADD.sha1(), "1", "n", "5"]);
    assert_eq!(words[1], ["EVALSHA", TAIL.sha1(), "2", "a", "b", "c"]);
    assert_eq!(words[2][0], "EVAL");
}

#[test]
fn a_server_without_the_script_executes_each_call_once() {
    both(|con| {
        for _ in 0..2 {
            forget_scripts(con);
            redis_pipeline! { DEL "n" "m" "list"; }
                .execute(con)
                .unwrap();
            let (pushed, first, second, other, length, third) = redis_pipeline! {
                let pushed = RPUSH "list" 1 2;
                let first: i64 = EVAL (ADD) 1 "n" 1;
                let second: i64 = EVAL (ADD) _ "n" 10;
                let other: i64 = EVAL (ADD) 1 "m" 5;
                let length = LLEN "list";
                let third: i64 = EVAL (ADD) 1 "n" 100;
                PING;
            }
            .execute(con)
            .unwrap();
            assert_eq!((pushed, length), (2, 2));
            assert_eq!((first, second, third, other), (1, 11, 111, 5));
        }
    });
}

#[test]
fn calls_in_loops_and_before_commands_of_their_keys() {
    both(|con| {
        forget_scripts(con);
        let (sums, after, tail) = redis_pipeline! {
            let sums: Vec<i64> = for n in [1, 2, 3] { EVAL (ADD) 1 "n" n };
            let after = GET "n";
            let tail: (String, String) = EVAL (TAIL) 2 "n" "m" "x";
        }
        .execute(con)
        .unwrap();
        assert_eq!(sums, [1, 3, 6]);
        assert_eq!(after.as_deref(), Some("6"));
        assert_eq!(tail, ("m".to_owned(), "x".to_owned()));
    });
}

#[test]
fn calls_in_a_transaction() {
    both(|con| {
        forget_scripts(con);
        let (first, second) = redis_pipeline! {
            PING;
            atomic {
                let first: i64 = EVAL (ADD) 1 "n" 2;
                let second: i64 = EVAL (ADD) 1 "n" 3;
            }
        }
        .execute(con)
        .unwrap();
        assert_eq!((first, second), (2, 5));
    });
}
