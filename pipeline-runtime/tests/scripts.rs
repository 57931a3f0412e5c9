//! Scripts are sent by their digest, and each command is executed once, in an order that makes no difference.

mod common;

use common::{Scripted, bulk, error, info, run};
use redis_pipeline::private::Writer;
use redis_pipeline::private::for_tests::{BeginSearch, CommandInfo, FindKeys, KeyRange, KeySpec};
use redis_pipeline::{Inline, Request, Script, shape};

const FIRST: Script = Script::new("return 'first'");
const SECOND: Script = Script::new("return 'second'");

static COMMANDS: &[CommandInfo] = &[
    CommandInfo {
        keys: KeySpec::Found(&[KeyRange {
            from: BeginSearch::Start(3),
            until: FindKeys::Counted,
            step: 1,
        }]),
        ..info("EVAL", None, "EVAL (SCRIPT) _ ..keys")
    },
    CommandInfo {
        keys: KeySpec::At(&[1]),
        ..info("GET", None, "GET key")
    },
    info("EXEC", None, "atomic"),
    info("FOO", None, "\"FOO\""),
];

fn eval(w: &mut Writer, script: &Script, keys: &[&str]) {
    w.command(0);
    w.raw(b"*");
    w.write_length(3 + keys.len());
    w.eval(b"\r\n", script);
    w.number(keys.len());
    w.spread(keys);
}

fn get(w: &mut Writer, key: &str) {
    w.command(1);
    w.arg(b"*2\r\n$3\r\nGET\r\n", key);
}

fn request(write: impl FnOnce(&mut Writer)) -> Request {
    let mut w = Writer::new(0, COMMANDS.into());
    write(&mut w);
    w.finish()
}

fn names(request: &Request) -> Vec<String> {
    let lines = request.to_string();
    lines
        .lines()
        .filter_map(|line| line.split(' ').next().map(str::to_owned))
        .collect()
}

#[test]
fn a_script_is_sent_by_its_digest() {
    let request = request(|w| eval(w, &FIRST, &["k"]));
    let expected = format!("EVALSHA {} 1 k", FIRST.sha1());
    assert_eq!(request.to_string(), expected);
    assert_eq!(FIRST.sha1(), redis::Script::new(FIRST.source()).get_hash());
}

#[test]
fn a_source_is_sent_as_it_is() {
    let mut w = Writer::new(0, COMMANDS.into());
    w.command(0);
    w.eval(b"*3\r\n", "return 1");
    w.number(0);
    assert_eq!(w.finish().to_string(), "EVAL \"return 1\" 0");
}

#[test]
fn many_keys_do_not_matter() {
    let keys = ["k"; 20];
    let request = request(|w| {
        eval(w, &FIRST, &keys);
        get(w, "k");
    });
    assert_eq!(
        request.to_string().lines().next(),
        Some(format!("EVAL \"return 'first'\" 20{}", " k".repeat(20)).as_str())
    );
    assert_eq!(names(&request), ["EVAL", "GET"]);
}

#[test]
fn the_source_is_sent_at_once_where_it_could_come_too_late() {
    let sent = |write: fn(&mut Writer)| names(&request(write));
    assert_eq!(
        sent(|w| {
            get(w, "k");
            eval(w, &FIRST, &["k"]);
            get(w, "other");
        }),
        ["GET", "EVALSHA", "GET"],
        "nothing behind it uses its key"
    );
    assert_eq!(
        sent(|w| {
            eval(w, &FIRST, &["a"]);
            eval(w, &FIRST, &["k"]);
            get(w, "k");
            eval(w, &FIRST, &["k"]);
        }),
        ["EVAL", "EVALSHA", "GET", "EVALSHA"],
        "the first call brings the source for all"
    );
    assert_eq!(
        sent(|w| {
            eval(w, &FIRST, &["k"]);
            eval(w, &FIRST, &["k"]);
        }),
        ["EVALSHA", "EVALSHA"],
        "a server that lacks it refuses both"
    );
    assert_eq!(
        sent(|w| {
            eval(w, &FIRST, &["k"]);
            eval(w, &SECOND, &["k"]);
        }),
        ["EVAL", "EVALSHA"],
        "the second script may see what the first does"
    );
    assert_eq!(
        sent(|w| {
            eval(w, &FIRST, &[]);
            get(w, "k");
        }),
        ["EVAL", "GET"],
        "a script without keys may use any"
    );
    assert_eq!(
        sent(|w| {
            eval(w, &FIRST, &["k"]);
            w.command(3);
            w.raw(b"*1\r\n$3\r\nFOO\r\n");
        }),
        ["EVAL", "FOO"],
        "nobody knows the keys of an unchecked command"
    );
    assert_eq!(
        sent(|w| {
            w.begin_atomic(2);
            eval(w, &FIRST, &["k"]);
            eval(w, &FIRST, &["k"]);
            w.end_atomic(2);
        }),
        ["MULTI", "EVAL", "EVALSHA", "EXEC"],
        "a transaction cannot be mended afterwards"
    );
}

#[test]
fn what_the_server_does_not_know_is_sent_again_and_nothing_else() {
    let request = request(|w| {
        eval(w, &FIRST, &["a"]);
        get(w, "k");
        eval(w, &SECOND, &["b"]);
        eval(w, &FIRST, &["c"]);
    });
    let unknown = || error("NOSCRIPT No matching script. Please use EVAL.");
    let mut con = Scripted::new([unknown(), bulk("k"), bulk("b"), unknown()]);
    con.later.push(vec![bulk("a"), bulk("c")]);
    let read = run(&mut con, &request, |r| {
        let mut all = Vec::new();
        for index in [0, 1, 0, 0] {
            all.push(r.read::<shape::BulkString, String>(index)?);
        }
        Some(all)
    });
    assert_eq!(read.expect("mended"), ["a", "k", "b", "c"]);
    let mut again = redis::pipe();
    again.cmd("EVAL").arg(FIRST.source()).arg(1).arg("a");
    again.cmd("EVALSHA").arg(FIRST.sha1()).arg(1).arg("c");
    assert_eq!(con.sent, [request.as_bytes(), &again.get_packed_pipeline()]);
}

#[test]
fn an_error_of_the_script_itself_is_not_sent_again() {
    let request = request(|w| eval(w, &FIRST, &["a"]));
    let mut con = Scripted::new([error("NOSCRIPT said the script")]);
    let failed = run(&mut con, &request, |r| {
        r.read::<shape::BulkString, String>(0)
    });
    assert_eq!(failed.expect_err("the script's error").failures().len(), 1);
    assert_eq!(con.sent.len(), 1);
}

#[test]
fn a_script_in_a_nested_pipeline_is_one_of_the_whole() {
    let inner = Inline::<()>::new(request(|w| eval(w, &FIRST, &["k"])), (), |(), _| Some(()));
    let sent = |behind: &str| {
        names(&request(|w| {
            get(w, "k");
            w.nested(&inner, 0);
            get(w, behind);
        }))
    };
    assert_eq!(sent("other"), ["GET", "EVALSHA", "GET"]);
    assert_eq!(sent("k"), ["GET", "EVAL", "GET"]);
}
