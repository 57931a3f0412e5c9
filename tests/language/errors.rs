//! `Error`: which commands failed, where they stand, and why.

use redis_pipeline::{Cause, Error, ServerError, redis_pipeline};

use crate::support::{alone, both};

#[test]
fn all_failures_are_there_with_name_place_and_cause() {
    both(|con| {
        redis::cmd("MSET")
            .arg(&["text", "secret", "n", "7"])
            .exec(con)
            .unwrap();
        let key = "text";
        let line = line!();
        let error = redis_pipeline! {
            let one = INCR key;
            let fine = GET "n";
            LPUSH "n" "private";
            let small: u8 = DECRBY "n" 300;
            let items = for k in ["n", "text"] { INCRBY "{k}" 1 };
        }
        .execute(con)
        .unwrap_err();
        let Error::Failed(failures) = &error else {
            panic!("{error}")
        };
        let shown: Vec<_> = failures
            .iter()
            .map(|it| {
                (
                    it.label(),
                    it.position(),
                    it.command(),
                    it.text(),
                    it.line() - line,
                )
            })
            .collect();
        let expected = [
            (Some("one"), 0, "INCR", "INCR key", 2),
            (None, 2, "LPUSH", r#"LPUSH "n" "private""#, 4),
            (Some("small"), 3, "DECRBY", r#"DECRBY "n" 300"#, 5),
            (Some("items"), 5, "INCRBY", r#"INCRBY "{k}" 1"#, 6),
        ];
        assert_eq!(shown, expected);
        assert!(
            failures
                .iter()
                .all(|it| it.file().ends_with("tests/language/errors.rs"))
        );
        assert_eq!((failures[0].column(), failures[1].column()), (23, 13));
        assert_eq!(failures[1].server_error().unwrap().code(), "WRONGTYPE");
        assert!(matches!(failures[2].cause(), Cause::Reply(_)));
        let text = error.to_string();
        for part in [
            "4 failures",
            "`one`",
            "INCR key",
            "errors.rs:",
            "WRONGTYPE",
            "u8",
        ] {
            assert!(text.contains(part), "{part} is not in: {text}");
        }
        assert!(
            !text.contains("secret") && !text.contains("-293"),
            "values in: {text}"
        );
        let debugged = format!("{error:?}");
        assert!(
            !debugged.contains("secret") && !debugged.contains("-293"),
            "values in: {debugged}"
        );
    });
}

#[test]
fn a_result_catches_the_error_of_its_own_command() {
    both(|con| {
        redis::cmd("SET").arg("text").arg("x").exec(con).unwrap();
        let (caught, fine, after) = redis_pipeline! {
            let caught: Result<i64, ServerError> = INCR "text";
            let fine: Result<Option<String>, ServerError> = GET "text";
            let after = GET "missing";
        }
        .execute(con)
        .unwrap();
        assert_eq!(caught.unwrap_err().code(), "ERR");
        assert_eq!(fine.unwrap().as_deref(), Some("x"));
        assert_eq!(after, None);
        let error = redis_pipeline! {
            let caught: Result<i64, ServerError> = INCR "text";
            let other = INCR "text";
        }
        .execute(con)
        .unwrap_err();
        assert_eq!(error.failures().len(), 1);
        assert_eq!(error.failures()[0].label(), Some("other"));
    });
}

#[test]
fn results_in_loops_catch_turn_by_turn() {
    both(|con| {
        redis::cmd("SET").arg("text").arg("x").exec(con).unwrap();
        let keys = ["a", "text", "b"];
        let (all,) = redis_pipeline! {
            let all: Vec<Result<i64, ServerError>> = for key in keys { INCR key };
        }
        .execute(con)
        .unwrap();
        let good: Vec<bool> = all.iter().map(Result::is_ok).collect();
        assert_eq!(good, [true, false, true]);
    });
}

#[test]
fn a_broken_connection_is_an_error_of_its_own() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let server = std::thread::spawn(move || drop(listener.accept()));
    let client = redis::Client::open(format!("redis://{address}/")).unwrap();
    let result = client.get_connection();
    server.join().unwrap();
    let Ok(mut con) = result else {
        return; // The handshake may already have noticed.
    };
    let error = redis_pipeline! { PING; }.execute(&mut con).unwrap_err();
    assert!(matches!(error, Error::Connection(_)));
    assert!(error.failures().is_empty());
    assert!(error.redis_error().unwrap().is_io_error());
}

/// A request whose commands were counted anew for each refused one would take minutes.
#[test]
fn many_refused_commands_are_refused_in_linear_time() {
    const TURNS: usize = 100_000;
    let fields: [(&str, &str); 0] = [];
    let pipeline = redis_pipeline! {
        for turn in 0..TURNS {
            if turn % 3 == 0 { PING; } else { GET "key:{turn}"; INCR "key:{turn}"; }
            HSET "hash:{turn}" ..fields;
        }
    };
    alone(|con| {
        let error = pipeline.execute(con).unwrap_err();
        assert_eq!(error.failures().len(), TURNS);
        for (turn, failure) in error.failures().iter().enumerate() {
            let before = 3 * turn - turn.div_ceil(3);
            let own = if turn % 3 == 0 { 1 } else { 2 };
            assert_eq!(
                (failure.position(), failure.command()),
                (before + own, "HSET")
            );
        }
    });
}
