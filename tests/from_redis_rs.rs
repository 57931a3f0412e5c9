//! The page for those who come from redis-rs: both sides of each of its examples are executed here and compared.

use std::collections::HashMap;
use std::fmt::Debug;
use std::time::Duration;

use private_server::Server;
use redis::aio::MultiplexedConnection;
use redis::{AsyncCommands, Commands, Connection, ConnectionLike, Pipeline, RedisResult, Value};
use redis_pipeline::{Error, Inline, Script, Watch, redis_pipeline};

/// Executes both on an empty server, and compares what they return and what they leave behind.
#[track_caller]
fn same<T: PartialEq + Debug>(
    before: impl Fn(&mut Connection) -> T,
    after: impl Fn(&mut Connection) -> T,
) {
    let server = Server::start();
    let mut con = server.client().get_connection().unwrap();
    let mut run = |side: &dyn Fn(&mut Connection) -> T| {
        fill(&mut con);
        (side(&mut con), contents(&mut con))
    };
    let (before, after) = (run(&before), run(&after));
    assert_eq!(before, after);
}

/// The same for code that awaits.
#[track_caller]
fn same_async<T: PartialEq + Debug>(
    before: impl AsyncFn(&mut MultiplexedConnection) -> T,
    after: impl AsyncFn(&mut MultiplexedConnection) -> T,
) {
    let server = Server::start();
    let mut con = server.client().get_connection().unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let (before, after) = runtime.block_on(async {
        let mut shared = server
            .client()
            .get_multiplexed_async_connection()
            .await
            .unwrap();
        fill(&mut con);
        let before = (before(&mut shared).await, contents(&mut con));
        fill(&mut con);
        (before, (after(&mut shared).await, contents(&mut con)))
    });
    assert_eq!(before, after);
}

fn fill(con: &mut Connection) {
    redis::cmd("FLUSHDB").exec(con).unwrap();
    redis_pipeline! {
        HSET "user:7" "name" "Ada" "mail" "ada@example.org";
        SET "balance:1" 100;
        SET "balance:2" 20;
        SET "stock:cup" 2;
        RPUSH "queue" "a" "b";
    }
    .execute(con)
    .unwrap();
}

/// Returns every key with its value; the keys are those that the examples use.
fn contents(con: &mut Connection) -> Vec<(String, Value)> {
    let mut keys: Vec<String> = redis::cmd("KEYS").arg("*").query(con).unwrap();
    keys.sort();
    let value = |key: String| {
        let kind: String = redis::cmd("TYPE").arg(&key).query(con).unwrap();
        let mut read = match kind.as_str() {
            "string" => redis::cmd("GET"),
            "hash" => redis::cmd("HGETALL"),
            "list" => redis::cmd("LRANGE"),
            other => panic!("{key} is a {other}"),
        };
        read.arg(&key);
        if kind == "list" {
            read.arg(0).arg(-1);
        }
        let value = read.query(con).unwrap();
        (key, value)
    };
    keys.into_iter().map(value).collect()
}

#[test]
fn pipe_and_tuple() {
    fn before(con: &mut Connection, user: u64) -> RedisResult<(i64, Option<String>)> {
        let (visits, name): (i64, Option<String>) = redis::pipe()
            .incr(format!("visits:{user}"), 1)
            .expire(format!("visits:{user}"), 86400)
            .ignore()
            .hget(format!("user:{user}"), "name")
            .query(con)?;
        Ok((visits, name))
    }
    fn after(con: &mut Connection, user: u64) -> Result<(i64, Option<String>), Error> {
        let (visits, name) = redis_pipeline! {
            let visits = INCR "visits:{user}";
            EXPIRE "visits:{user}" 86400;
            let name = HGET "user:{user}" "name";
        }
        .execute(con)?;
        Ok((visits, name))
    }
    same(|con| before(con, 7).unwrap(), |con| after(con, 7).unwrap());
}

#[test]
fn atomic() {
    fn before(con: &mut Connection, from: u64, to: u64) -> RedisResult<(i64, i64)> {
        redis::pipe()
            .atomic()
            .decr(format!("balance:{from}"), 30)
            .incr(format!("balance:{to}"), 30)
            .query(con)
    }
    fn after(con: &mut Connection, from: u64, to: u64) -> Result<(i64, i64), Error> {
        redis_pipeline! {
            atomic {
                let left = DECRBY "balance:{from}" 30;
                let right = INCRBY "balance:{to}" 30;
            }
        }
        .execute(con)
    }
    same(
        |con| before(con, 1, 2).unwrap(),
        |con| after(con, 1, 2).unwrap(),
    );
}

#[test]
fn loops() {
    fn before(con: &mut Connection, users: &[u64]) -> RedisResult<HashMap<u64, Option<String>>> {
        let mut pipe = redis::pipe();
        for user in users {
            pipe.hget(format!("user:{user}"), "name");
        }
        let names: Vec<Option<String>> = pipe.query(con)?;
        Ok(users.iter().copied().zip(names).collect())
    }
    fn after(con: &mut Connection, users: &[u64]) -> Result<HashMap<u64, Option<String>>, Error> {
        let (names,) = redis_pipeline! {
            let names: HashMap<u64, Option<String>> = for user in users {
                *user => HGET "user:{user}" "name"
            };
        }
        .execute(con)?;
        Ok(names)
    }
    same(
        |con| before(con, &[7, 8]).unwrap(),
        |con| after(con, &[7, 8]).unwrap(),
    );
}

#[test]
fn values_of_many_types() {
    fn before(con: &mut Connection) -> RedisResult<(i64, HashMap<String, String>)> {
        let values: Vec<Value> = redis::pipe().llen("queue").hgetall("user:7").query(con)?;
        let [waiting, user] = <[Value; 2]>::try_from(values).expect("two replies");
        Ok((
            redis::from_redis_value(waiting)?,
            redis::from_redis_value(user)?,
        ))
    }
    fn after(con: &mut Connection) -> Result<(i64, HashMap<String, String>), Error> {
        redis_pipeline! {
            let waiting = LLEN "queue";
            let user = HGETALL "user:7";
        }
        .execute(con)
    }
    same(|con| before(con).unwrap(), |con| after(con).unwrap());
}

#[test]
fn one_command_awaited() {
    async fn before(con: &mut MultiplexedConnection, user: u64) -> RedisResult<Option<String>> {
        con.hget(format!("user:{user}"), "mail").await
    }
    async fn after(con: &mut MultiplexedConnection, user: u64) -> Result<Option<String>, Error> {
        redis_pipeline! { HGET "user:{user}" "mail" }
            .execute_async(con)
            .await
    }
    same_async(
        async |con| before(con, 7).await.unwrap(),
        async |con| after(con, 7).await.unwrap(),
    );
}

#[test]
fn transaction() {
    fn before(con: &mut Connection, item: &str) -> RedisResult<Option<i64>> {
        let stock = format!("stock:{item}");
        redis::transaction(con, &[&stock], |con, pipe| {
            let left: i64 = con.get(&stock)?;
            if left == 0 {
                redis::cmd("UNWATCH").exec(con)?;
                return Ok(Some(None));
            }
            let bought: Option<(i64, i64)> = pipe.decr(&stock, 1).rpush("sold", item).query(con)?;
            Ok(bought.map(|(left, _)| Some(left)))
        })
    }
    fn after(con: &mut Connection, item: &str) -> Result<Option<i64>, Error> {
        let stock = format!("stock:{item}");
        let bought = Watch::keys([&stock]).run(con, |con| {
            let (left,) = redis_pipeline! { let left: i64 = GET stock else 0; }.execute(con)?;
            if left == 0 {
                return Ok::<_, Error>(None);
            }
            Ok(Some(redis_pipeline! {
                atomic {
                    let left = DECR stock;
                    RPUSH "sold" item;
                }
            }))
        })?;
        Ok(bought.map(|(left,)| left))
    }
    same(
        |con| [(); 3].map(|()| before(con, "cup").unwrap()),
        |con| [(); 3].map(|()| after(con, "cup").unwrap()),
    );
}

#[test]
fn scripts() {
    fn before(con: &mut Connection, amount: i64) -> RedisResult<i64> {
        let take = redis::Script::new("return redis.call('DECRBY', KEYS[1], ARGV[1])");
        take.key("balance:1").arg(amount).invoke(con)
    }
    fn after(con: &mut Connection, amount: i64) -> Result<i64, Error> {
        const TAKE: Script = Script::new("return redis.call('DECRBY', KEYS[1], ARGV[1])");
        let (left,) = redis_pipeline! {
            let left: i64 = EVAL (TAKE) _ "balance:1" amount;
        }
        .execute(con)?;
        Ok(left)
    }
    same(
        |con| before(con, 30).unwrap(),
        |con| after(con, 30).unwrap(),
    );
}

#[test]
fn builders() {
    fn before(con: &mut Connection, users: &[u64]) -> RedisResult<()> {
        fn visit(pipe: &mut Pipeline, user: u64) {
            pipe.incr(format!("visits:{user}"), 1).ignore();
            pipe.set(format!("last:{user}"), "now").ignore();
        }
        let mut pipe = redis::pipe();
        for user in users {
            visit(&mut pipe, *user);
        }
        pipe.exec(con)
    }
    fn after(con: &mut Connection, users: &[u64]) -> Result<(), Error> {
        fn visit(user: u64) -> Inline<()> {
            redis_pipeline! {
                INCR "visits:{user}";
                SET "last:{user}" "now";
            }
        }
        redis_pipeline! {
            for user in users { (visit(*user)); }
        }
        .execute(con)
    }
    same(
        |con| before(con, &[7, 8]).unwrap(),
        |con| after(con, &[7, 8]).unwrap(),
    );
}

#[test]
fn durations() {
    fn before(con: &mut Connection, lease: Duration) -> RedisResult<()> {
        redis::pipe()
            .set_ex("lock", "me", lease.as_secs())
            .exec(con)
    }
    fn after(con: &mut Connection, lease: Duration) -> Result<(), Error> {
        redis_pipeline! { SET "lock" "me" EX (lease.as_secs()); }.execute(con)
    }
    let lease = Duration::from_millis(30_500);
    let ttl = |con: &mut Connection| con.ttl::<_, i64>("lock").unwrap();
    same(
        |con| {
            before(con, lease).unwrap();
            ttl(con)
        },
        |con| {
            after(con, lease).unwrap();
            ttl(con)
        },
    );
}

#[test]
fn steps_that_depend_on_each_other() {
    fn before(con: &mut Connection) -> RedisResult<Option<String>> {
        let job: Option<String> = con.lpop("queue", None)?;
        if let Some(job) = &job {
            redis::pipe()
                .hset("running", job, "me")
                .incr("taken", 1)
                .exec(con)?;
        }
        Ok(job)
    }
    fn after(con: &mut Connection) -> Result<Option<String>, Error> {
        let job = redis_pipeline! { LPOP "queue" }.execute(con)?;
        if let Some(job) = &job {
            redis_pipeline! {
                HSET "running" job "me";
                INCR "taken";
            }
            .execute(con)?;
        }
        Ok(job)
    }
    same(
        |con| [(); 3].map(|()| before(con).unwrap()),
        |con| [(); 3].map(|()| after(con).unwrap()),
    );
}

#[test]
fn generic_connections() {
    fn before<C: ConnectionLike>(con: &mut C) -> RedisResult<i64> {
        redis::pipe()
            .incr("requests", 1)
            .query(con)
            .map(|(requests,)| requests)
    }
    fn after<C: ConnectionLike>(con: &mut C) -> Result<i64, Error> {
        redis_pipeline! { INCR "requests" }.execute(con)
    }
    same(|con| before(con).unwrap(), |con| after(con).unwrap());
}

/// The comparison of the README.
#[test]
fn four_commands() {
    type Page = (i64, Option<String>, Vec<(String, f64)>);
    #[rustfmt::skip]
    fn before(con: &mut Connection, user: u64) -> RedisResult<Page> {
let (visits, name, top): (
    i64,
    Option<String>,
    Vec<(String, f64)>,
) = redis::pipe()
    .cmd("INCR").arg(format!("visits:{user}"))
    .cmd("EXPIRE").arg(format!("visits:{user}"))
        .arg(86400).arg("NX").ignore()
    .cmd("HGET").arg(format!("user:{user}")).arg("name")
    .cmd("ZRANGE").arg("board").arg(0).arg(9)
        .arg("REV").arg("WITHSCORES")
    .query(con)?;
        Ok((visits, name, top))
    }
    fn after(con: &mut Connection, user: u64) -> Result<Page, Error> {
        let (visits, name, top) = redis_pipeline! {
            let visits = INCR "visits:{user}";
            EXPIRE "visits:{user}" 86400 NX;
            let name = HGET "user:{user}" "name";
            let top = ZRANGE "board" 0 9 REV WITHSCORES;
        }
        .execute(con)?;
        Ok((visits, name, top))
    }
    same(|con| before(con, 7).unwrap(), |con| after(con, 7).unwrap());
}

#[test]
fn errors_of_redis_rs() {
    fn before(con: &mut Connection) -> RedisResult<Option<String>> {
        con.get("queue")
    }
    fn after(con: &mut Connection) -> RedisResult<Option<String>> {
        let name = redis_pipeline! { GET "queue" }.execute(con)?;
        Ok(name)
    }
    same(
        |con| before(con).unwrap_err().code().map(str::to_owned),
        |con| after(con).unwrap_err().code().map(str::to_owned),
    );
}

/// Returns the text with each run of white space as one space.
fn normalize(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_page_shows_just_this_code() {
    let page = include_str!("../pipeline-runtime/src/from_redis_rs.md");
    let tested = normalize(include_str!("from_redis_rs.rs"));
    let mut blocks = 0;
    for block in page.split("```no_run\n").skip(1) {
        let block = block.split("```").next().unwrap();
        let shown = block.lines().filter(|line| !line.starts_with('#'));
        let shown = normalize(&shown.collect::<Vec<_>>().join("\n"));
        assert!(tested.contains(&shown), "not executed: {shown}");
        blocks += 1;
    }
    let examples = page.lines().filter(|line| {
        line.starts_with("fn after")
            || line.starts_with("# fn after")
            || line.starts_with("# async fn after")
    });
    assert!(
        blocks > 0 && blocks == 2 * examples.count(),
        "{blocks} blocks"
    );
}
