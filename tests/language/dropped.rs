//! Replies that nobody reads: they are dropped, their errors are not, however deep they stand.

use redis_pipeline::{Cause, Error, Execution, Reply, redis_pipeline};

use crate::support::{Empty, alone, both};

redis_pipeline! {
    /// Replies of every kind without an error, and in the middle one with an error in it.
    struct Dropped<'a> { script: &'a str, turns: u32 }
    SET "dropped" 1;
    RPUSH "list" "a" "b";
    for _turn in 0..turns { LRANGE "list" 0 -1; }
    EVAL script 0;
    for _turn in 0..turns { HGETALL "hash"; }
}

redis_pipeline! {
    struct Inside<'a> { script: &'a str }
    let before = INCR "n";
    atomic { EVAL script 0; SET "dropped" 1; }
}

const NESTED: [&str; 4] = [
    "return redis.error_reply('MY own')",
    "return {1, redis.error_reply('MY own'), 2}",
    "return {1, {2, {redis.error_reply('MY own')}}}",
    "return {redis.error_reply('MY own'), redis.error_reply('MY second')}",
];

const FINE: [&str; 3] = [
    "return 'ERR is a text here'",
    "return {1, 'MY own', {redis.status_reply('ERR no')}}",
    "return {}",
];

/// That one command failed with the script's error.
#[track_caller]
fn assert_own_error(error: &Error, position: usize) {
    let Error::Failed(failures) = error else {
        panic!("{error}")
    };
    let [failure] = failures.as_slice() else {
        panic!("{error}")
    };
    assert_eq!((failure.position(), failure.command()), (position, "EVAL"));
    let Cause::Server(server) = failure.cause() else {
        panic!("{error}")
    };
    assert_eq!((server.code(), server.details()), ("MY", Some("own")));
}

#[test]
fn an_error_inside_a_dropped_reply_fails_its_command() {
    both(|con| {
        for script in NESTED {
            let error = Dropped { script, turns: 2 }.execute(con).unwrap_err();
            assert_own_error(&error, 4);
            let error = Inside { script }.execute(con).unwrap_err();
            assert_own_error(&error, 2);
            let error = redis_pipeline! { PING; for _ in 0..1 { EVAL script 0; } }
                .execute(con)
                .unwrap_err();
            assert_own_error(&error, 1);
            let error = redis_pipeline! { let n = INCR "n"; atomic { EVAL script 0; } }
                .execute(con)
                .unwrap_err();
            assert_own_error(&error, 2);
        }
        for script in FINE {
            Dropped { script, turns: 2 }.execute(con).unwrap();
            Inside { script }.execute(con).unwrap();
            redis_pipeline! { EVAL script 0; }.execute(con).unwrap();
        }
        assert_eq!(redis::cmd("GET").arg("dropped").query(con), Ok(1));
    });
}

#[test]
fn an_error_inside_a_map_or_a_set_is_found() {
    let empty = Empty::take();
    let mut con = empty.client_resp3().get_connection().unwrap();
    for reply in [
        "{map={key=redis.error_reply('MY own')}}",
        "{map={key={1, redis.error_reply('MY own')}}}",
        "{1, {map={key={set={a=true}}, other=redis.error_reply('MY own')}}}",
    ] {
        let script = format!("redis.setresp(3); return {reply}");
        let dropped = Dropped {
            script: &script,
            turns: 0,
        };
        assert_own_error(&dropped.execute(&mut con).unwrap_err(), 2);
        let inside = Inside { script: &script };
        assert_own_error(&inside.execute(&mut con).unwrap_err(), 2);
    }
}

#[derive(Debug, PartialEq, Reply)]
struct Named {
    name: String,
}

#[test]
fn an_error_in_a_field_that_a_struct_leaves_out_is_found() {
    let empty = Empty::take();
    let mut con = empty.client_resp3().get_connection().unwrap();
    let read = |con: &mut redis::Connection, other: &str| {
        let script = format!("redis.setresp(3); return {{map={{name='Ada', other={other}}}}}");
        redis_pipeline! { let named: Named = EVAL script 0; }.execute(con)
    };
    let ada = Named {
        name: "Ada".to_owned(),
    };
    assert_eq!(read(&mut con, "{1, {map={deep=2}}}").unwrap(), (ada,));
    for other in [
        "redis.error_reply('MY own')",
        "{1, {map={deep=redis.error_reply('MY own')}}}",
    ] {
        assert_own_error(&read(&mut con, other).unwrap_err(), 0);
    }
}

#[tokio::test]
async fn an_error_inside_a_dropped_reply_of_a_later_part_is_awaited() {
    let empty = Empty::take();
    for client in [empty.client(), empty.client_resp3()] {
        let mut con = client.get_multiplexed_async_connection().await.unwrap();
        for part in [1, 2, 3, 1_000] {
            for script in NESTED {
                let dropped = Dropped { script, turns: 2 };
                let execution = Execution::new().part(part);
                let error = execution
                    .execute_async(&dropped, &mut con)
                    .await
                    .unwrap_err();
                assert_own_error(&error, 4);
                let inside = Inside { script };
                let execution = Execution::new().part(part);
                let error = execution
                    .execute_async(&inside, &mut con)
                    .await
                    .unwrap_err();
                assert_own_error(&error, 2);
                let inline = redis_pipeline! { PING; PING; EVAL script 0; PING; };
                let execution = Execution::new().part(part);
                let error = execution
                    .execute_async(&inline, &mut con)
                    .await
                    .unwrap_err();
                assert_own_error(&error, 2);
            }
            for script in FINE {
                let dropped = Dropped { script, turns: 2 };
                let execution = Execution::new().part(part);
                execution.execute_async(&dropped, &mut con).await.unwrap();
            }
        }
    }
}

#[test]
fn functions_fail_like_scripts() {
    alone(|con| {
        let library = "#!lua name=dropped
            redis.register_function('nested', function() return {1, redis.error_reply('MY own')} end)";
        let load = redis::cmd("FUNCTION")
            .arg("LOAD")
            .arg("REPLACE")
            .arg(library)
            .exec(con);
        // Functions are there since Redis 7.0.
        if load.is_err() {
            return;
        }
        let error = redis_pipeline! { FCALL "nested" 0; SET "a" 1; }
            .execute(con)
            .unwrap_err();
        assert_eq!(error.failures().len(), 1, "{error}");
        assert_eq!(error.failures()[0].server_error().unwrap().code(), "MY");
        let error = redis_pipeline! { atomic { FCALL "nested" 0; SET "a" 1; } }
            .execute(con)
            .unwrap_err();
        assert_eq!(error.failures()[0].position(), 1, "{error}");
    });
}
