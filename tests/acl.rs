//! The least rights of pipelines, on live servers: with the rule everything runs, and without any part of it something fails.

use private_server::{MATRIX, Server};
use redis_pipeline::{Acl, Inline, Key, Pipeline, Script, redis, redis_pipeline};

const USER: &str = "pipeline";

/// Makes the user anew with these rights.
fn set_user(server: &Server, rules: &[String]) -> redis::RedisResult<()> {
    let mut command = redis::cmd("ACL");
    command
        .arg("SETUSER")
        .arg(USER)
        .arg(&["reset", "on", ">pw"])
        .arg(rules);
    command.exec(&mut server.client().get_connection()?)
}

/// Executes pipelines one after the other on an empty server, as the user.
fn execute<P: Pipeline>(server: &Server, pipelines: &[P]) -> Result<(), redis_pipeline::Error> {
    let mut admin = server.client().get_connection().expect("a connection");
    redis_pipeline! { FLUSHALL; SCRIPT FLUSH; PFADD "hll" 1; }.execute(&mut admin)?;
    let url = server
        .url()
        .replace("redis://", &format!("redis://{USER}:pw@"));
    let client = redis::Client::open(url).expect("an address");
    let mut con = client.get_connection().expect("a connection of the user");
    pipelines
        .iter()
        .try_for_each(|pipeline| pipeline.execute(&mut con).map(drop))
}

/// Returns what the server says of the commands of a pipeline if the user sent them: the first refusal.
fn dry_run<P: Pipeline>(server: &Server, pipeline: &P) -> Result<(), String> {
    let mut con = server.client().get_connection().expect("a connection");
    pipeline.request().commands().try_for_each(|command| {
        let mut dry_run = redis::cmd("ACL");
        dry_run.arg("DRYRUN").arg(USER);
        command
            .arguments()
            .for_each(|argument| _ = dry_run.arg(argument));
        let said: String = dry_run.query(&mut con).expect("a reply");
        match said.as_str() {
            "OK" => Ok(()),
            _ => Err(said),
        }
    })
}

/// Returns the rules of which each lacks one part, or one half of a part that lets keys be read and written.
fn lesser(acl: &Acl) -> Vec<(String, Vec<String>)> {
    let rules: Vec<String> = acl.rules().collect();
    let mut lesser = Vec::new();
    for at in 0..rules.len() {
        let mut without = rules.clone();
        let part = without.remove(at);
        if part.starts_with('~') {
            for half in ["%R", "%W"] {
                let mut halved = rules.clone();
                halved[at] = format!("{half}{part}");
                lesser.push((format!("{part} as {half}"), halved));
            }
        }
        lesser.push((part, without));
    }
    lesser
}

/// Checks the rights of a pipeline; all values make the same rule.
fn check<P: Pipeline>(server: &Server, rule: &str, pipelines: &[P]) {
    let acl = pipelines[0].request().acl();
    assert_eq!(acl.to_string(), rule);
    for pipeline in pipelines {
        assert_eq!(pipeline.request().acl(), acl);
    }
    set_user(server, &acl.rules().collect::<Vec<_>>()).expect("a rule");
    execute(server, pipelines).unwrap_or_else(|error| panic!("{rule}: {error}"));
    for pipeline in pipelines {
        dry_run(server, pipeline).unwrap_or_else(|error| panic!("{rule}: {error}"));
    }
    for (missing, rules) in lesser(&acl) {
        set_user(server, &rules).expect("a rule");
        assert!(
            execute(server, pipelines).is_err(),
            "{rule} without {missing}"
        );
    }
}

#[derive(Key)]
#[redis(key = "visits:{page}:{day}", string = u64)]
struct Visits<'a> {
    page: &'a str,
    day: u32,
}

#[derive(Key)]
#[redis(key = "a *board", zset = u64)]
struct Board;

#[derive(Key)]
#[redis(key = "jobs:{0}", list = String)]
struct Jobs(u8);

redis_pipeline! {
    #[derive(Clone)]
    struct Page<'a> { user: u64, page: &'a str, days: &'a [u32], #[redis(key)] jobs: Jobs, top: bool, ttl: Option<u32> }
    INCR Visits { page, day: 1 };
    let counts = for day in days { GET Visits { page, day } };
    HGET "user:{user}" "name";
    SET "seen:{user}" 1 [EX ttl];
    RPUSH jobs "a";
    let board = if top { ZRANGE Board 0 -1 } else { ZREVRANGE Board 0 -1 };
}

impl Clone for Jobs {
    fn clone(&self) -> Self {
        Jobs(self.0)
    }
}

fn page(top: bool) -> Page<'static> {
    Page {
        user: 7,
        page: "index",
        days: &[1, 2],
        jobs: Jobs(3),
        top,
        ttl: top.then_some(60),
    }
}

redis_pipeline! {
    struct Outer { more: bool, top: bool }
    let page = Page { user: 7, page: "index", days: &[1], jobs: Jobs(3), top, ttl: None };
    atomic {
        DECR "left";
        (redis_pipeline! { atomic { INCR "inner"; } });
    }
    if more { GETDEL "more" };
}

const SCRIPT: Script = Script::new("return ARGV[1]");

redis_pipeline! {
    struct Scripts<'a> { user: u64, text: &'a str }
    let one: i64 = EVAL (&SCRIPT) 1 "user:{user}" 1;
    let two: i64 = EVAL "return 2" 0;
    let three: i64 = EVAL_RO text 1 "read:{user}";
}

#[test]
fn a_rule_is_all_that_a_pipeline_needs_and_no_more() {
    let server = own_server();
    check(
        &server,
        r"+get +hget +incr +rpush +set +zrange +zrevrange %R~a?\*board %W~jobs:* %W~seen:* %R~user:* ~visits:*:*",
        &[page(true), page(false)],
    );
    check(
        &server,
        r"+decr +exec +get +getdel +hget +incr +multi +rpush +set +zrange +zrevrange %R~a?\*board ~inner %W~jobs:* ~left ~more %W~seen:* %R~user:* ~visits:*:*",
        &[
            Outer {
                more: true,
                top: true,
            },
            Outer {
                more: true,
                top: false,
            },
        ],
    );
    // The source is sent where the server does not know the script.
    check(
        &server,
        "+eval +eval_ro +evalsha %R~read:* ~user:*",
        &[Scripts {
            user: 7,
            text: "return 3",
        }],
    );
    let (id, ids) = (7, [1, 2]);
    check(
        &server,
        "+client|id +object|encoding +publish +sort +spublish +xgroup|create +xreadgroup %R~* %W~s:* %W~sorted &news:* &shard",
        &[redis_pipeline! {
            CLIENT ID;
            XGROUP CREATE "s:{id}" "group" "$" MKSTREAM;
            XREADGROUP GROUP "group" "me" STREAMS "s:{id}" ">";
            OBJECT ENCODING "{id}";
            PUBLISH "news:{id}" "x";
            SPUBLISH "shard" "x";
            SORT "{id}x" BY "w_*" STORE "sorted";
            for id in ids { OBJECT ENCODING "{id}"; }
        }],
    );
    check(
        &server,
        "+bitfield +bitop +copy +lmove +pfmerge +set +zunionstore %W~c %R~d ~from ~hll %R~lone ~old %W~to %R~x:* %W~y:* %W~z",
        &[redis_pipeline! {
            SET "y:{id}" "{id}";
            SET "old" 1 GET;
            BITFIELD "lone" GET "u8" 0;
            BITOP AND "c" "x:{id}" "d";
            COPY "d" "to";
            LMOVE "from" "to" LEFT RIGHT;
            PFMERGE "hll" "d";
            ZUNIONSTORE "z" 2 "x:1" "d" WEIGHTS 1 2;
        }],
    );
    check(
        &server,
        "+del +exists +mset +mget +ping +zunion %R~a %W~b %W~c %R~d %R~e %W~f"
            .replace("+mset +mget", "+mget +mset")
            .as_str(),
        &[redis_pipeline! {
            PING;
            EXISTS "a";
            DEL "b" ["c" if id > 0];
            MGET "d" "e";
            MSET "f" 1 "c" 2;
            ZUNION _ "d" "e";
        }],
    );
}

/// Pipelines whose rules are checked by `ACL DRYRUN` alone: what commands do with their keys, as servers have it.
macro_rules! each_command {
    ($server:expr, $($name:literal { $($command:tt)* })*) => {$({
        let pipeline = redis_pipeline! { $($command)*; };
        let acl = pipeline.request().acl();
        assert!(acl.unknown().is_empty(), "{:?}", acl.unknown());
        let rules: Vec<String> = acl.rules().collect();
        // Not every server has every command.
        if set_user($server, &rules).is_ok() {
            assert_eq!(dry_run($server, &pipeline), Ok(()), "{acl} for {}", $name);
            for (missing, rules) in lesser(&acl) {
                set_user($server, &rules).expect("a rule");
                assert!(dry_run($server, &pipeline).is_err(), "{acl} without {missing} for {}", $name);
            }
        }
    })*};
}

/// Servers that know rights on keys: all of the matrix with `TABLE_SERVERS=all`.
fn servers() -> Vec<Server> {
    match std::env::var("TABLE_SERVERS").as_deref() {
        Ok("all") => {
            let names = MATRIX.iter().filter(|name| **name != "redis-6.2");
            let servers = names.map(|name| Server::named(name));
            servers.collect::<Result<_, _>>().expect("servers")
        }
        _ => vec![own_server()],
    }
}

fn own_server() -> Server {
    Server::options().start().expect("a server of its own")
}

#[test]
fn commands_do_with_their_keys_what_servers_say() {
    for server in &servers() {
        each_command! { server,
            "a" { EXISTS "a" "b" } "b" { HEXISTS "a" "b" } "c" { HLEN "a" } "d" { HSTRLEN "a" "b" } "e" { LLEN "a" }
            "f" { MEMORY USAGE "a" } "g" { OBJECT FREQ "a" } "h" { SCARD "a" } "i" { SISMEMBER "a" 1 } "j" { STRLEN "a" }
            "k" { TOUCH "a" } "l" { TYPE "a" } "m" { XLEN "a" } "n" { ZCARD "a" } "o" { TTL "a" } "p" { GET "a" }
            "q" { APPEND "a" "b" } "r" { DEL "a" "b" } "s" { EXPIRE "a" 1 } "t" { GEOADD "a" 1 2 "b" } "u" { HDEL "a" "b" }
            "v" { HSET "a" "b" 1 } "w" { HSETNX "a" "b" 1 } "x" { LINSERT "a" BEFORE "b" "c" } "y" { LPUSH "a" "b" } "z" { LREM "a" 1 "b" }
            "aa" { LSET "a" 1 "b" } "ab" { LTRIM "a" 1 2 } "ac" { MSET "a" 1 "b" 2 } "ad" { PERSIST "a" } "ae" { PFADD "a" "b" }
            "af" { PSETEX "a" 1 "b" } "ag" { SADD "a" "b" } "ah" { SETRANGE "a" 1 "b" } "ai" { SREM "a" "b" } "aj" { UNLINK "a" }
            "ak" { XACK "a" "g" "1-1" } "al" { XADD "a" * "b" 1 } "am" { XAUTOCLAIM "a" "g" "c" 1 0 } "an" { XCLAIM "a" "g" "c" 1 "1-1" }
            "ao" { XDEL "a" "1-1" } "ap" { XGROUP SETID "a" "g" "1-1" } "aq" { XSETID "a" "1-1" } "ar" { XTRIM "a" MAXLEN 1 } "as" { ZADD "a" 1 "b" }
            "at" { ZREM "a" "b" } "au" { ZREMRANGEBYRANK "a" 1 2 } "av" { XREADGROUP GROUP "g" "c" STREAMS "a" ">" } "aw" { COPY "a" "b" }
            "ax" { SORT "a" STORE "b" } "ay" { BITOP AND "a" "b" "c" } "az" { SINTERSTORE "a" "b" "c" } "ba" { ZRANGESTORE "a" "b" 1 2 }
            "bb" { GEOSEARCHSTORE "a" "b" FROMMEMBER "c" BYRADIUS 1 M } "bc" { ZDIFFSTORE "a" 2 "b" "c" } "bd" { PFMERGE "a" "b" }
            "be" { LMOVE "a" "b" LEFT RIGHT } "bf" { RENAME "a" "b" } "bg" { RPOPLPUSH "a" "b" } "bh" { SMOVE "a" "b" "c" }
            "bi" { INCR "a" } "bj" { GETDEL "a" } "bk" { GETEX "a" } "bl" { GETSET "a" "b" } "bm" { HINCRBY "a" "b" 1 } "bn" { LMPOP 2 "a" "b" LEFT }
            "bo" { LPOP "a" } "bp" { SETBIT "a" 1 1 } "bq" { SPOP "a" } "br" { ZINCRBY "a" 1 "b" } "bs" { ZPOPMIN "a" } "bt" { ZMPOP 1 "a" MIN }
            "bu" { SET "a" 1 } "bv" { SET "a" 1 GET } "bw" { SET "GET" 1 } "bx" { BITFIELD "a" GET "u8" 0 } "by" { BITFIELD "a" SET "u8" 0 1 }
            "bz" { HEXPIRE "a" 1 FIELDS 1 "b" } "ca" { HPERSIST "a" FIELDS 1 "b" } "cb" { HGETEX "a" FIELDS 1 "b" } "cc" { HGETDEL "a" FIELDS 1 "b" }
            "cd" { HSETEX "a" FIELDS 1 "b" 1 } "ce" { XREAD COUNT 1 STREAMS "a" "b" 0 0 } "cf" { MOVE "a" 1 } "cg" { DUMP "a" } "ch" { RESTORE "a" 0 "x" }
            "ci" { SUNION "a" "b" } "cj" { ZSCORE "a" "b" } "ck" { PFCOUNT "a" } "cl" { XPENDING "a" "g" } "cm" { XINFO STREAM "a" } "cn" { LCS "a" "b" }
            "co" { GEORADIUS "a" 1 2 3 M STORE "b" } "cp" { BITCOUNT "a" } "cq" { SSCAN "a" 0 } "cr" { SCAN 0 } "cs" { XDELEX "a" IDS 1 "1-1" }
            "ct" { VADD "a" VALUES 1 1.0 "e" } "cu" { VCARD "a" } "cv" { XACKDEL "a" "g" IDS 1 "1-1" } "cw" { JSON.SET "a" "$" "1" } "cx" { JSON.TYPE "a" "$" }
            "cy" { BF.ADD "a" "b" } "cz" { BF.CARD "a" } "da" { TS.ADD "a" "*" 1 } "db" { SUBSTR "a" 1 2 } "dc" { SETEX "a" 1 "b" } "dd" { HMSET "a" "b" 1 }
        }
    }
}

#[test]
fn what_is_not_known_is_said() {
    let (key, keys, fields, no) = ("k", ["a", "b"], ["x"], false);
    let acl = |pipeline: Inline<()>| {
        let acl = pipeline.request().acl();
        (acl.to_string(), acl.unknown().join("; "))
    };
    let said = |rule: &str, said: &str| (rule.to_owned(), said.to_owned());
    assert_eq!(
        acl(redis_pipeline! { GET key; HMGET "h" ..fields; }),
        said("+get +hmget %R~h", "`GET key`: the key `key`")
    );
    assert_eq!(
        acl(redis_pipeline! { DEL ..keys "c" ["d" if no] (key); }),
        said(
            "+del %W~c %W~d",
            "`DEL ..keys \"c\" [\"d\" if no] (key)`: the key `..keys`; `DEL ..keys \"c\" [\"d\" if no] (key)`: the key `(key)`"
        )
    );
    assert_eq!(
        acl(redis_pipeline! { ZUNIONSTORE "to" _ "a" ..keys "b"; }),
        said(
            "+zunionstore %R~a %W~to",
            "`ZUNIONSTORE \"to\" _ \"a\" ..keys \"b\"`: the key `..keys`, if it is one; \
             `ZUNIONSTORE \"to\" _ \"a\" ..keys \"b\"`: the key `\"b\"`, if it is one"
        )
    );
    assert_eq!(
        acl(redis_pipeline! { "MODULE.CMD" "a" "b"; "HSET" "h" "f" 1; }),
        said(
            "+hset +module.cmd %W~h",
            "`\"MODULE.CMD\" \"a\" \"b\"`: its keys"
        )
    );
    assert_eq!(
        acl(redis_pipeline! { EVAL "return redis.call('GET', 'x')" 1 "a"; }),
        said(
            "+eval ~a",
            "`EVAL \"return redis.call('GET', 'x')\" 1 \"a\"`: what the script calls"
        )
    );
    assert_eq!(
        acl(redis_pipeline! { PUBLISH key "x"; }),
        said("+publish", "`PUBLISH key \"x\"`: the channel `key`")
    );
    redis_pipeline! { struct Inner; GET "inner"; }
    redis_pipeline! { struct Some { inner: bool } if inner { Inner {}; } else { GET "else"; } }
    let acl = Some { inner: true }.request().acl();
    assert_eq!(
        (acl.to_string().as_str(), acl.unknown().len()),
        ("+get %R~else %R~inner", 0)
    );
    let acl = Some { inner: false }.request().acl();
    assert_eq!(
        (acl.to_string().as_str(), acl.unknown()),
        (
            "+get %R~else",
            &["the pipeline `…` was not written for these values".to_owned()][..]
        )
    );
}
