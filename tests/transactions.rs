//! Transactions that were none, or not whole: everything that a server can reply to `MULTI`, to a queued command and to `EXEC`, and errors inside
//! replies that nobody reads.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::thread;

use private_server::Server;
use redis::{Client, Connection};
use redis_pipeline::{
    Cause, Error, Execution, Fate, NotATransaction, Pipeline, Watch, redis_pipeline,
};

redis_pipeline! {
    #[derive(Clone, Copy)]
    struct Block { id: u64 }
    let before: Option<String> = GET "before:{id}";
    atomic {
        let one = INCR "one:{id}";
        SET "two:{id}" 1;
        let three: Vec<i64> = for _turn in 0..1 { INCR "three:{id}" };
    }
    let after: Option<String> = GET "after:{id}";
}

/// What stands in the block, by position.
const COMMANDS: std::ops::Range<usize> = 2..5;
const MULTI: usize = 1;
const EXEC: usize = 5;

/// A server that lets every connection begin, and then sends the same bytes to every `MULTI` and `PING`. Anything else ends the connection.
fn fake(replies: String) -> (Client, Client) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    thread::spawn(move || {
        for client in listener.incoming().flatten() {
            let replies = replies.clone();
            thread::spawn(move || serve(client, &replies));
        }
    });
    let client = |protocol| Client::open(format!("redis://{address}/{protocol}")).unwrap();
    (client(""), client("?protocol=resp3"))
}

fn serve(mut client: TcpStream, replies: &str) {
    let mut buffer = [0; 4096];
    while let Ok(read @ 1..) = client.read(&mut buffer) {
        let text = String::from_utf8_lossy(&buffer[..read]).into_owned();
        let hello = text.matches("HELLO").count();
        let settings = text.matches("SETINFO").count();
        let mut reply = "%1\r\n$5\r\nproto\r\n:3\r\n".repeat(hello);
        reply.push_str(&"+OK\r\n".repeat(settings));
        if text.contains("MULTI") || text.contains("PING") {
            reply.push_str(replies);
        }
        if reply.is_empty() || client.write_all(reply.as_bytes()).is_err() {
            return;
        }
    }
}

/// The error of a block whose commands get these replies, on every kind of connection.
fn on_every_connection(replies: &str, check: impl Fn(Result<<Block as Pipeline>::Output, Error>)) {
    let replies = format!("$1\r\n1\r\n{replies}$1\r\n2\r\n");
    let (two, three) = fake(replies);
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let block = Block { id: 7 };
    for client in [two, three] {
        let mut con = client.get_connection().unwrap();
        check(block.execute(&mut con));
        let inline = || {
            redis_pipeline! {
                let before: Option<String> = GET "before";
                atomic { let one = INCR "one"; SET "two" 1; let three: Vec<i64> = for _ in 0..1 { INCR "three" }; }
                let after: Option<String> = GET "after";
            }
        };
        check(inline().execute(&mut con));
        runtime.block_on(async {
            let mut con = client.get_multiplexed_async_connection().await.unwrap();
            check(block.execute_async(&mut con).await);
            check(inline().execute_async(&mut con).await);
        });
    }
}

/// What became of the commands of a block, a letter each.
fn fates(broken: &NotATransaction) -> String {
    let letter = |position| match broken.fate(position) {
        Some(Fate::Executed) => 'x',
        Some(Fate::Failed) => 'f',
        Some(Fate::NotExecuted) => '-',
        Some(Fate::Unknown) => '?',
        other => panic!("{other:?}"),
    };
    assert_eq!(broken.fate(MULTI), None);
    assert_eq!(broken.fate(EXEC), None);
    COMMANDS.map(letter).collect()
}

fn positions(error: &Error) -> Vec<usize> {
    let failures = error.failures().iter();
    failures.map(|failure| failure.position()).collect()
}

const OK: &str = "+OK\r\n";
const Q: &str = "+QUEUED\r\n";
const REFUSED: &str = "-OOM command not allowed\r\n";
const NO_MULTI: &str = "-NOPERM this user has no permissions to run the 'multi' command\r\n";
const NESTED: &str = "-ERR MULTI calls can not be nested\r\n";
const NO_EXEC: &str = "-ERR EXEC without MULTI\r\n";
const ABORT: &str = "-EXECABORT Transaction discarded because of previous errors.\r\n";
const ATTRIBUTE: &str = "|1\r\n+ttl\r\n:3600\r\n";

fn array(items: &[&str]) -> String {
    format!("*{}\r\n{}", items.len(), items.concat())
}

#[test]
fn a_whole_transaction_has_its_values() {
    let exec = array(&[":5\r\n", OK, ":6\r\n"]);
    let plain = [OK, Q, Q, Q, &exec].concat();
    let queued = format!("{ATTRIBUTE}{Q}");
    let with_attributes = format!("{ATTRIBUTE}{OK}{queued}{queued}{Q}{ATTRIBUTE}{exec}");
    for replies in [plain, with_attributes] {
        on_every_connection(&replies, |result| {
            let (before, one, three, after) = result.unwrap();
            assert_eq!(
                (before.as_deref(), after.as_deref()),
                (Some("1"), Some("2"))
            );
            assert_eq!((one, three), (5, vec![6]));
        });
    }
}

#[test]
fn a_transaction_that_certainly_was_not_executed_is_aborted_or_discarded() {
    let moved = "-MOVED 866 127.0.0.1:7001\r\n";
    let no_permission = "-NOPERM this user has no permissions to run the 'exec' command\r\n";
    let cases: [(&str, [&str; 5], &[usize]); 9] = [
        ("aborted", [OK, Q, Q, Q, "*-1\r\n"], &[EXEC]),
        ("aborted", [OK, Q, Q, Q, "_\r\n"], &[EXEC]),
        ("discarded", [OK, Q, REFUSED, Q, "*-1\r\n"], &[3, EXEC]),
        ("discarded", [OK, Q, Q, Q, ABORT], &[EXEC]),
        ("discarded", [OK, Q, REFUSED, Q, ABORT], &[3, EXEC]),
        (
            "discarded",
            [OK, REFUSED, REFUSED, REFUSED, ABORT],
            &[2, 3, 4, EXEC],
        ),
        ("discarded", [OK, Q, Q, Q, moved], &[EXEC]),
        ("discarded", [OK, Q, moved, Q, moved], &[3, EXEC]),
        ("discarded", [OK, Q, Q, Q, no_permission], &[EXEC]),
    ];
    for (kind, replies, expected) in cases {
        on_every_connection(&replies.concat(), |result| {
            let error = result.unwrap_err();
            let found = match &error {
                Error::Aborted(_) => "aborted",
                Error::Discarded(_) => "discarded",
                other => panic!("{replies:?}: {other}"),
            };
            assert_eq!(
                (found, positions(&error)),
                (kind, expected.to_vec()),
                "{replies:?}"
            );
        });
    }
}

#[test]
fn a_block_that_was_no_transaction_says_what_became_of_each_command() {
    let three = array(&[":5\r\n", OK, ":6\r\n"]);
    let failing = array(&[":5\r\n", "-WRONGTYPE no\r\n", ":6\r\n"]);
    let two = array(&[":5\r\n", ":6\r\n"]);
    let two_failing = array(&[":5\r\n", &array(&[":1\r\n", "-MY nested\r\n"])]);
    let four = array(&[":1\r\n", ":5\r\n", OK, ":6\r\n"]);
    let (three, failing, two) = (three.as_str(), failing.as_str(), two.as_str());
    let (two_failing, four) = (two_failing.as_str(), four.as_str());
    let cases: [([&str; 5], &str, &[usize]); 27] = [
        // `MULTI` is refused, and the commands are executed one by one.
        ([NO_MULTI, ":5\r\n", OK, ":6\r\n", NO_EXEC], "xxx", &[MULTI]),
        (
            [NO_MULTI, ":5\r\n", REFUSED, ":6\r\n", NO_EXEC],
            "xfx",
            &[MULTI, 3],
        ),
        (
            [NO_MULTI, REFUSED, REFUSED, REFUSED, REFUSED],
            "fff",
            &[MULTI, 2, 3, 4],
        ),
        (
            [NO_MULTI, ":5\r\n", two_failing, ":6\r\n", NO_EXEC],
            "xfx",
            &[MULTI, 3],
        ),
        (
            [NO_MULTI, ":5\r\n", "_\r\n", "*-1\r\n", NO_EXEC],
            "xxx",
            &[MULTI],
        ),
        (
            ["*-1\r\n", ":5\r\n", OK, ":6\r\n", NO_EXEC],
            "xxx",
            &[MULTI],
        ),
        (
            [":1\r\n", ":5\r\n", OK, ":6\r\n", OK],
            "xxx",
            &[MULTI, EXEC],
        ),
        // It is refused because somebody has begun a transaction on this connection before.
        ([NESTED, Q, Q, Q, three], "xxx", &[MULTI]),
        ([NESTED, Q, Q, Q, four], "xxx", &[MULTI]),
        ([NESTED, Q, Q, Q, failing], "xfx", &[MULTI, 3]),
        ([NESTED, Q, Q, Q, two], "???", &[MULTI, EXEC]),
        ([NESTED, Q, REFUSED, Q, ABORT], "-f-", &[MULTI, 3, EXEC]),
        ([NESTED, Q, Q, Q, "*-1\r\n"], "---", &[MULTI, EXEC]),
        ([Q, Q, Q, Q, four], "xxx", &[MULTI]),
        // Something between here and the server does not know transactions well.
        ([OK, ":5\r\n", OK, ":6\r\n", NO_EXEC], "xxx", &[EXEC]),
        (
            [OK, ":5\r\n", REFUSED, ":6\r\n", NO_EXEC],
            "xfx",
            &[3, EXEC],
        ),
        ([OK, Q, OK, Q, two], "xxx", &[EXEC]),
        ([OK, Q, OK, Q, ABORT], "-x-", &[EXEC]),
        ([OK, Q, OK, Q, three], "?x?", &[EXEC]),
        ([OK, Q, REFUSED, Q, two], "xfx", &[3, EXEC]),
        ([OK, Q, REFUSED, Q, two_failing], "xff", &[3, 4, EXEC]),
        ([OK, Q, REFUSED, Q, three], "?f?", &[3, EXEC]),
        // Nobody knows what happened to commands that were queued.
        ([OK, Q, Q, Q, two], "???", &[EXEC]),
        ([OK, Q, Q, Q, four], "???", &[EXEC]),
        ([OK, Q, Q, Q, NO_EXEC], "???", &[EXEC]),
        ([OK, Q, Q, Q, "-upstream failure\r\n"], "???", &[EXEC]),
        ([OK, Q, Q, Q, OK], "???", &[EXEC]),
    ];
    for (replies, expected, failed) in cases {
        on_every_connection(&replies.concat(), |result| {
            let error = result.unwrap_err();
            let Error::NotATransaction(broken) = &error else {
                panic!("{replies:?}: {error}")
            };
            assert_eq!(fates(broken), expected, "{replies:?}: {error}");
            assert_eq!(positions(&error), failed, "{replies:?}: {error}");
            assert!(!error.is_aborted());
            let text = error.to_string();
            assert!(
                text.starts_with("an `atomic` block was not executed as a transaction"),
                "{text}"
            );
            assert!(!text.contains("nothing of the transaction was executed") || expected == "---");
        });
    }
}

#[test]
fn the_error_of_multi_comes_first_and_is_its_own() {
    let replies = [NO_MULTI, ":5\r\n", REFUSED, ":6\r\n", NO_EXEC].concat();
    on_every_connection(&replies, |result| {
        let error = result.unwrap_err();
        let [multi, two] = error.failures() else {
            panic!("{error}")
        };
        assert_eq!((multi.command(), multi.position()), ("MULTI", 1));
        assert_eq!(multi.server_error().unwrap().code(), "NOPERM");
        assert_eq!((two.command(), two.position()), ("SET", 3));
        assert_eq!(two.server_error().unwrap().code(), "OOM");
        let text = error.to_string();
        for part in [
            "command 3: executed, command 4: failed, command 5: executed",
            "command 2, MULTI of `atomic` (tests/transactions.rs:",
            "NOPERM this user",
            "OOM command not allowed",
        ] {
            assert!(text.contains(part), "{text}");
        }
        let redis = redis::RedisError::from(error);
        assert_eq!(redis.code(), Some("NOPERM"));
    });
}

/// A server of its own with a user who may do all but this.
fn without(denied: &str) -> (Server, [Client; 2]) {
    let server = Server::options().start().unwrap();
    let mut con = server.client().get_connection().unwrap();
    let mut acl = redis::cmd("ACL");
    acl.arg("SETUSER").arg("u").arg("on").arg(">secret");
    acl.arg("~*")
        .arg("+@all")
        .arg(denied)
        .exec(&mut con)
        .unwrap();
    let port = server.port().unwrap();
    let client =
        |protocol| Client::open(format!("redis://u:secret@127.0.0.1:{port}/{protocol}")).unwrap();
    let clients = [client(""), client("?protocol=resp3")];
    (server, clients)
}

fn get(con: &mut Connection, key: &str) -> Option<i64> {
    redis::cmd("GET").arg(key).query(con).unwrap()
}

#[test]
fn without_permission_for_multi_the_commands_are_known_to_be_executed() {
    let (server, clients) = without("-multi");
    let mut direct = server.client().get_connection().unwrap();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    for (id, client) in (0..).zip(clients) {
        let mut errors = Vec::new();
        let block = Block { id };
        let mut con = client.get_connection().unwrap();
        errors.push(block.execute(&mut con).unwrap_err());
        errors.push(runtime.block_on(async {
            let mut con = client.get_multiplexed_async_connection().await.unwrap();
            block.execute_async(&mut con).await.unwrap_err()
        }));
        errors.push(
            Execution::new()
                .part(2)
                .execute(&block, &mut con)
                .unwrap_err(),
        );
        for error in errors {
            let Error::NotATransaction(broken) = &error else {
                panic!("{error}")
            };
            assert_eq!(fates(broken), "xxx", "{error}");
            assert_eq!(broken.fates(), [(COMMANDS, Fate::Executed)]);
            assert_eq!(positions(&error), [MULTI]);
            assert_eq!(
                broken.failures()[0].server_error().unwrap().code(),
                "NOPERM"
            );
        }
        assert_eq!(get(&mut direct, &format!("one:{id}")), Some(3));
        assert_eq!(get(&mut direct, &format!("three:{id}")), Some(3));
    }
}

#[test]
fn a_failed_command_of_a_block_without_multi_is_told_from_the_executed_ones() {
    let (server, clients) = without("-multi");
    let mut direct = server.client().get_connection().unwrap();
    redis::cmd("RPUSH")
        .arg("three:9")
        .arg(1)
        .exec(&mut direct)
        .unwrap();
    for client in clients {
        let mut con = client.get_connection().unwrap();
        let error = Block { id: 9 }.execute(&mut con).unwrap_err();
        let Error::NotATransaction(broken) = &error else {
            panic!("{error}")
        };
        assert_eq!(fates(broken), "xxf");
        assert_eq!(positions(&error), [MULTI, 4]);
        assert_eq!(
            error.failures()[1].server_error().unwrap().code(),
            "WRONGTYPE"
        );
    }
    assert_eq!(get(&mut direct, "one:9"), Some(2));
}

#[test]
fn without_permission_for_exec_nothing_is_executed() {
    let (server, clients) = without("-exec");
    let mut direct = server.client().get_connection().unwrap();
    for client in clients {
        let mut con = client.get_connection().unwrap();
        let error = Block { id: 1 }.execute(&mut con).unwrap_err();
        assert!(matches!(error, Error::Discarded(_)), "{error}");
        assert_eq!(positions(&error), [EXEC]);
        assert_eq!(redis::cmd("DBSIZE").query(&mut direct), Ok(0));
    }
}

#[test]
fn without_a_password_every_command_failed() {
    let server = Server::options()
        .config("requirepass secret")
        .start()
        .unwrap();
    let address = format!("redis://127.0.0.1:{}/", server.port().unwrap());
    let client = Client::open(address).unwrap();
    let mut con = client.get_connection().unwrap();
    let error = Block { id: 1 }.execute(&mut con).unwrap_err();
    let Error::NotATransaction(broken) = &error else {
        panic!("{error}")
    };
    assert_eq!(fates(broken), "fff");
    assert_eq!(positions(&error), [0, 1, 2, 3, 4, 6]);
    let codes = error
        .failures()
        .iter()
        .map(|it| it.server_error().unwrap().code());
    assert!(codes.into_iter().all(|code| code == "NOAUTH"), "{error}");
}

#[test]
fn several_blocks_and_failures_around_them_are_all_named() {
    let (_server, clients) = without("-multi");
    for client in clients {
        let mut con = client.get_connection().unwrap();
        let error = redis_pipeline! {
            RPUSH "list" 1;
            atomic { let a = INCR "a"; }
            let wrong = INCR "list";
            atomic { INCR "list"; let b = INCR "b"; }
        }
        .execute(&mut con)
        .unwrap_err();
        let Error::NotATransaction(broken) = &error else {
            panic!("{error}")
        };
        assert_eq!(positions(&error), [1, 4, 5, 6]);
        let expected = [
            (2..3, Fate::Executed),
            (6..7, Fate::Failed),
            (7..8, Fate::Executed),
        ];
        assert_eq!(broken.fates(), expected);
    }
}

#[test]
fn a_block_that_discards_itself_is_told_from_a_transaction() {
    let server = Server::options().start().unwrap();
    for client in [server.client(), server.client_resp3()] {
        let mut con = client.get_connection().unwrap();
        redis::cmd("FLUSHALL").exec(&mut con).unwrap();
        let error = redis_pipeline! { atomic { INCR "a"; "DISCARD"; INCR "b"; } }
            .execute(&mut con)
            .unwrap_err();
        let Error::NotATransaction(broken) = &error else {
            panic!("{error}")
        };
        let fates: Vec<_> = (1..4).map(|at| broken.fate(at).unwrap()).collect();
        assert_eq!(fates, [Fate::Unknown, Fate::Executed, Fate::Executed]);
        assert_eq!((get(&mut con, "a"), get(&mut con, "b")), (None, Some(1)));
    }
}

#[test]
fn a_watch_does_not_commit_twice_what_was_no_transaction() {
    let (server, clients) = without("-multi");
    let mut direct = server.client().get_connection().unwrap();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let commit = || redis_pipeline! { atomic { let n = INCR "committed"; } };
    for client in clients {
        let mut con = client.get_connection().unwrap();
        let watch = Watch::keys(["watched"]);
        let error = watch
            .run(&mut con, |_| Ok::<_, Error>(Some(commit())))
            .unwrap_err();
        assert!(matches!(error, Error::NotATransaction(_)), "{error}");
        let error = runtime.block_on(async {
            let mut con = client.get_multiplexed_async_connection().await.unwrap();
            let mut con = watch.start_async(&mut con).await.unwrap();
            con.commit(&commit()).await.unwrap_err()
        });
        assert!(matches!(error, Error::NotATransaction(_)), "{error}");
    }
    assert_eq!(get(&mut direct, "committed"), Some(4));
}

#[test]
fn a_connection_that_fails_later_does_not_hide_the_refused_multi() {
    let refused = [NO_MULTI, ":5\r\n", OK, ":6\r\n", NO_EXEC].concat();
    let (two, three) = fake(format!("$1\r\n1\r\n{refused}"));
    for client in [two, three] {
        let mut con = client.get_connection().unwrap();
        let error = Execution::new()
            .part(EXEC + 1)
            .execute(&Block { id: 1 }, &mut con)
            .unwrap_err();
        let Error::Connection(interrupted) = &error else {
            panic!("{error}")
        };
        let expected = [(0..EXEC + 1, Fate::Executed), (6..7, Fate::Unknown)];
        assert_eq!(interrupted.fates(), expected);
        assert_eq!(positions(&error), [MULTI], "{error}");
    }
}

#[test]
fn errors_in_the_replies_of_modules_are_not_dropped() {
    let Ok(server) = Server::named("redis-8.2") else {
        eprintln!("there is no Redis with modules for this platform");
        return;
    };
    for client in [server.client(), server.client_resp3()] {
        let mut con = client.get_connection().unwrap();
        redis::cmd("FLUSHALL").exec(&mut con).unwrap();
        redis_pipeline! { TS.CREATE "t1"; BF.RESERVE "full" 0.1 1 NONSCALING; }
            .execute(&mut con)
            .unwrap();
        let fill = || {
            redis_pipeline! {
                TS.MADD "t1" 1000 1 "nosuch" 1000 2;
                BF.MADD "full" "a" "b" "c" "d" "e" "f" "g" "h";
                SET "after" 1;
            }
        };
        let error = fill().execute(&mut con).unwrap_err();
        assert!(matches!(error, Error::Failed(_)), "{error}");
        assert_eq!(positions(&error), [0, 1], "{error}");
        let error = redis_pipeline! { atomic { let inner = (fill()); } }
            .execute(&mut con)
            .unwrap_err();
        assert_eq!(positions(&error), [1, 2], "{error}");
        let servers = error.failures().iter().map(|it| it.cause());
        assert!(
            servers
                .into_iter()
                .all(|cause| matches!(cause, Cause::Server(_)))
        );
    }
}

redis_pipeline! {
    struct Pings { turns: u32 }
    for _turn in 0..turns { PING; }
}

#[test]
fn an_error_with_attributes_in_a_later_part_is_not_dropped() {
    for error in [
        format!("{ATTRIBUTE}-MY own\r\n"),
        format!("{ATTRIBUTE}*1\r\n{ATTRIBUTE}-MY own\r\n"),
        format!("%1\r\n+key\r\n{ATTRIBUTE}-MY own\r\n"),
        "~2\r\n+member\r\n-MY own\r\n".to_owned(),
    ] {
        let (two, three) = fake(error);
        let runtime = tokio::runtime::Runtime::new().unwrap();
        for client in [two, three] {
            let mut con = client.get_connection().unwrap();
            let error = Execution::new()
                .part(1)
                .execute(&Pings { turns: 3 }, &mut con)
                .unwrap_err();
            assert_eq!(positions(&error), [0, 1, 2]);
            runtime.block_on(async {
                let mut con = client.get_multiplexed_async_connection().await.unwrap();
                let error = Execution::new()
                    .part(1)
                    .execute_async(&Pings { turns: 3 }, &mut con)
                    .await
                    .unwrap_err();
                assert_eq!(positions(&error), [0, 1, 2]);
                let pings = redis_pipeline! { for _ in 0..3 { PING; } };
                let error = Execution::new()
                    .part(1)
                    .execute_async(&pings, &mut con)
                    .await
                    .unwrap_err();
                assert_eq!(positions(&error), [0, 1, 2]);
            });
        }
    }
}
