//! Connections, scripts, messages, and what servers tell about themselves.

use std::time::{SystemTime, UNIX_EPOCH};

use redis::{Connection, InfoDict, ValueType};
use redis_pipeline::redis_pipeline;
use redis_pipeline::reply::{BeginSearch, FindKeys, Role};

use crate::run::Run;

pub(crate) fn connection(run: &mut Run) {
    let mut other = run.another();
    let id: i64 = redis::cmd("CLIENT").arg("ID").query(&mut other).unwrap();
    let got = run.of(redis_pipeline! {
        let pong = PING;
        let ping = PING "hello";
        let echo = ECHO "\u{e9}";
        let none = CLIENT GETNAME;
        let named = CLIENT SETNAME "me";
        let name = CLIENT GETNAME;
        let own = CLIENT ID;
        let info = CLIENT INFO;
        let list = CLIENT LIST TYPE NORMAL;
        let unblocked = CLIENT UNBLOCK id;
        let help = CLIENT HELP;
        let redirected = CLIENT GETREDIR;
    });
    assert_eq!((&*got.0, &*got.1, &*got.2), ("PONG", "hello", "\u{e9}"));
    assert_eq!((got.3, got.4, got.5.as_deref()), (None, (), Some("me")));
    assert!(got.6 > 0 && got.7.contains("name=me") && got.8.contains(&format!("id={id} ")));
    assert!(!got.9 && !got.10.is_empty());
    assert_eq!(got.11, -1);
    let got = run.of(redis_pipeline! {
        let off = CLIENT TRACKINGINFO;
        let tracked = CLIENT TRACKING ON REDIRECT id OPTIN;
        let caching = CLIENT CACHING YES;
        let on = CLIENT TRACKINGINFO;
        let untracked = CLIENT TRACKING OFF;
        let paused = CLIENT PAUSE 1 WRITE;
        let resumed = CLIENT UNPAUSE;
        let killed = CLIENT KILL ID 999999;
    });
    assert_eq!((got.0.flags, got.0.redirect), (vec!["off".to_owned()], -1));
    assert_eq!(
        (got.1, got.2, got.4, got.5, got.6, got.7),
        ((), (), (), (), (), 0)
    );
    assert!(got.3.flags.contains(&"optin".to_owned()) && got.3.prefixes.is_empty());
    assert_eq!(got.3.redirect, id);
    let address = address(&mut other);
    run.of(redis_pipeline! {
        let killed = CLIENT KILL address;
    });
    assert!(
        redis::cmd("PING").exec(&mut other).is_err(),
        "it was killed"
    );
}

fn address(con: &mut Connection) -> String {
    let info: String = redis::cmd("CLIENT").arg("INFO").query(con).unwrap();
    let address = info
        .split(' ')
        .find_map(|field| field.strip_prefix("addr="));
    address.unwrap().to_owned()
}

pub(crate) fn connection_of_7(run: &mut Run) {
    run.of(redis_pipeline! {
        let kept = CLIENT NO-EVICT ON;
        let not = CLIENT NO-EVICT OFF;
    });
}

pub(crate) fn connection_of_7_2(run: &mut Run) {
    let (_, _, info) = run.of(redis_pipeline! {
        let untouched = CLIENT NO-TOUCH ON;
        let library = CLIENT SETINFO LIB-NAME "mine";
        let info = CLIENT INFO;
    });
    assert!(info.contains("lib-name=mine"));
}

pub(crate) fn connection_of_valkey(run: &mut Run) {
    let (_, script) = run.of(redis_pipeline! {
        let capable = CLIENT CAPA "redirect";
        let script: i64 = EVAL "return 42" 0;
    });
    assert_eq!(script, 42);
    let (sha,) = run.of(redis_pipeline! { let sha = SCRIPT LOAD "return 42"; });
    let (text,) = run.of(redis_pipeline! { let text = SCRIPT SHOW sha; });
    assert_eq!(text, "return 42");
}

pub(crate) fn imports(run: &mut Run) {
    run.of(redis_pipeline! {
        CONFIG SET "import-mode" "yes";
        let on = CLIENT IMPORT-SOURCE ON;
        let off = CLIENT IMPORT-SOURCE OFF;
        CONFIG SET "import-mode" "no";
    });
}

pub(crate) fn users(run: &mut Run) {
    let before_7 = run.server == "redis-6.2";
    let rules = [
        "on",
        ">secret",
        "~a*",
        "~b",
        "resetchannels",
        "&news",
        "+get",
    ];
    let got = run.of(redis_pipeline! {
        let set = ACL SETUSER "u" ..rules;
        let user = ACL GETUSER "u";
        let none = ACL GETUSER "none";
        let all = ACL LIST;
        let names = ACL USERS;
        let me = ACL WHOAMI;
        let categories = ACL CAT;
        let password = ACL GENPASS 32;
        let help = ACL HELP;
    });
    let user = got.1.expect("it was made");
    assert!(user.flags.contains(&"on".to_owned()));
    assert_eq!(user.passwords.len(), 1);
    assert_eq!(user.commands, "-@all +get");
    assert_eq!(
        user.keys,
        if before_7 { ["a*", "b"] } else { ["~a*", "~b"] }
    );
    assert_eq!(user.channels, if before_7 { ["news"] } else { ["&news"] });
    assert_eq!(user.selectors.is_some(), !before_7);
    assert!(got.2.is_none() && got.3.iter().any(|line| line.starts_with("user u on")));
    assert!(got.4.contains(&"u".to_owned()) && got.5 == "default");
    assert!(got.6.contains(&"sortedset".to_owned()) && got.7.len() == 8 && !got.8.is_empty());
    let mut other = run.another();
    redis::cmd("AUTH")
        .arg("u")
        .arg("secret")
        .exec(&mut other)
        .unwrap();
    assert!(redis::cmd("GET").arg("none").exec(&mut other).is_err());
    let (_, log, by_redis, removed) = run.of(redis_pipeline! {
        let cleared = ACL LOG RESET;
        let log = ACL LOG 1;
        let as_redis_rs: Option<redis::acl::AclInfo> = ACL GETUSER "u";
        let removed = ACL DELUSER "u" "none";
    });
    assert!(log.is_empty() && by_redis.is_some() && removed == 1);
}

pub(crate) fn refusals(run: &mut Run) {
    run.of(redis_pipeline! {
        ACL LOG RESET;
        ACL SETUSER "u" "on" "nopass" "+auth";
    });
    let mut other = run.another();
    redis::cmd("AUTH")
        .arg("u")
        .arg("any")
        .exec(&mut other)
        .unwrap();
    assert!(redis::cmd("GET").arg("none").exec(&mut other).is_err());
    let (log, _) = run.of(redis_pipeline! {
        let log = ACL LOG;
        let removed = ACL DELUSER "u";
    });
    let entry = &log[0];
    assert_eq!(
        (entry.count, &*entry.reason, &*entry.context),
        (1, "command", "toplevel")
    );
    assert!(entry.object == "get" && entry.username == "u" && entry.age_seconds < 100.0);
    assert!(entry.client_info.to_string().contains("user=u"));
    // Anybody can put any bytes there.
    let mut another = run.another();
    let _ = redis::cmd("AUTH").arg(b"\xff").arg("x").exec(&mut another);
    let (log,) = run.of(redis_pipeline! { let log = ACL LOG 1; });
    assert_eq!(log[0].username, b"\xff");
}

pub(crate) fn selectors(run: &mut Run) {
    let (answer, no, _, user) = run.of(redis_pipeline! {
        let answer = ACL DRYRUN "default" "get" "a";
        ACL SETUSER "u" "on" "(+get ~a*)";
        let no = ACL DRYRUN "u" "set" "a" 1;
        let list = ACL LIST;
        let user = ACL GETUSER "u";
        ACL DELUSER "u";
    });
    assert!(answer == "OK" && no.contains("no permissions"));
    let selectors = user.unwrap().selectors.unwrap();
    assert_eq!(selectors[0].commands, "-@all +get");
    assert_eq!(selectors[0].keys, ["~a*"]);
}

pub(crate) fn scripts(run: &mut Run) {
    let (sha,) = run.of(redis_pipeline! {
        let sha = SCRIPT LOAD r"return {KEYS[1], ARGV[1]}";
    });
    let got = run.of(redis_pipeline! {
        let there = SCRIPT EXISTS (&sha) "none";
        let run: (String, i64) = EVALSHA (&sha) _ "k" 7;
        let text: Vec<Option<String>> = EVAL r"return {'a', false}" 0;
        let flushed = SCRIPT FLUSH;
        let help = SCRIPT HELP;
    });
    assert_eq!((got.0, got.1), (vec![true, false], ("k".to_owned(), 7)));
    assert_eq!((got.2, got.3), (vec![Some("a".to_owned()), None], ()));
    assert!(!got.4.is_empty());
    let mut other = run.another();
    let busy = std::thread::spawn(move || {
        redis::cmd("EVAL")
            .arg("while true do end")
            .arg(0)
            .exec(&mut other)
    });
    run.until_ok(|| redis_pipeline! { let killed = SCRIPT KILL; });
    assert!(busy.join().unwrap().is_err(), "it was killed");
}

const LIBRARY: &str = "#!lua name=lib\n\
    redis.register_function{function_name='f', callback=function(keys, args) return #keys end, flags={'no-writes'}, description='counts'}\n\
    redis.register_function('busy', function() while true do end end)";

pub(crate) fn functions(run: &mut Run) {
    let got = run.of(redis_pipeline! {
        FUNCTION FLUSH;
        let name = FUNCTION LOAD (LIBRARY);
        let count: i64 = FCALL "f" 2 "a" "b";
        let read: i64 = FCALL_RO "f" _ "a";
        let list = FUNCTION LIST LIBRARYNAME "l*" WITHCODE;
        let stats = FUNCTION STATS;
        let dump = FUNCTION DUMP;
        let deleted = FUNCTION DELETE "lib";
        let help = FUNCTION HELP;
        let script: i64 = EVAL_RO "return 1" 0;
        let sha = SCRIPT LOAD "return 2";
        let by_sha: i64 = EVALSHA_RO "7f923f79fe76194c868d7e1d0820de36700eb649" 0;
    });
    assert_eq!((&*got.0, got.1, got.2), ("lib", 2, 1));
    let library = &got.3[0];
    assert_eq!((&*library.library_name, &*library.engine), ("lib", "LUA"));
    assert_eq!(library.library_code, Some(LIBRARY.into()));
    let function = library
        .functions
        .iter()
        .find(|function| function.name == "f")
        .unwrap();
    assert_eq!(function.description, Some("counts".into()));
    assert_eq!(function.flags, ["no-writes"]);
    assert_eq!(got.4.running_script, None);
    assert_eq!(got.4.engines["LUA"].functions_count, 2);
    assert!(!got.7.is_empty() && (got.8, got.10) == (1, 2));
    let dump = got.5;
    run.of(redis_pipeline! {
        let restored = FUNCTION RESTORE dump FLUSH;
    });
    let mut other = run.another();
    let busy = std::thread::spawn(move || redis::cmd("FCALL").arg("busy").arg(0).exec(&mut other));
    let mut stats = run
        .until_ok(|| redis_pipeline! { let stats = FUNCTION STATS; let killed = FUNCTION KILL; })
        .0;
    assert!(busy.join().unwrap().is_err(), "it was killed");
    let running = stats.running_script.take().expect("it ran");
    assert_eq!(
        (&*running.name, &*running.command[0]),
        ("busy", &b"FCALL"[..])
    );
    run.of(redis_pipeline! {
        let flushed = FUNCTION FLUSH;
    });
}

pub(crate) fn messages(run: &mut Run) {
    let got = run.of(redis_pipeline! {
        let received = PUBLISH "c" "m";
        let channels = PUBSUB CHANNELS;
        let patterns = PUBSUB NUMPAT;
        let subscribers = PUBSUB NUMSUB "c" "d";
        let help = PUBSUB HELP;
    });
    assert_eq!((got.0, got.1, got.2), (0, vec![], 0));
    assert_eq!(got.3, [("c".to_owned(), 0), ("d".to_owned(), 0)]);
    assert!(!got.4.is_empty());
}

pub(crate) fn messages_in_shards(run: &mut Run) {
    let got = run.of(redis_pipeline! {
        let received = SPUBLISH "c" "m";
        let channels = PUBSUB SHARDCHANNELS "*";
        let subscribers = PUBSUB SHARDNUMSUB "c";
    });
    assert_eq!(got, (0, vec![], vec![("c".to_owned(), 0)]));
}

pub(crate) fn information(run: &mut Run) {
    let now = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap()
        .as_secs();
    let got = run.of(redis_pipeline! {
        SET "a" 1;
        let time = TIME;
        let size = DBSIZE;
        let info = INFO "server";
        let as_dict: InfoDict = INFO "server";
        let as_kind: ValueType = TYPE "a";
        let saved = LASTSAVE;
        let poem = LOLWUT VERSION 5 10 10;
        let role = ROLE;
        let as_redis_rs: redis::Role = ROLE;
        let swapped = SWAPDB 0 1;
        let back = SWAPDB 0 1;
        let flushed = FLUSHDB SYNC;
    });
    assert!(got.0.0.abs_diff(now) < 1000 && got.0.1 < 1_000_000);
    assert_eq!(got.1, 1);
    assert!(got.2.starts_with("# Server"));
    assert!(got.3.get::<u16>("tcp_port").is_some());
    assert_eq!(got.4, ValueType::String);
    assert!(got.5 > 0 && !got.6.is_empty());
    assert_eq!(
        got.7,
        Role::Primary {
            replication_offset: 0,
            replicas: vec![]
        }
    );
    assert!(matches!(got.8, redis::Role::Primary { .. }));
    run.of(redis_pipeline! {
        let all = FLUSHALL;
        let primary = REPLICAOF NO ONE;
        let old_way = SLAVEOF NO ONE;
    });
}

pub(crate) fn files(run: &mut Run) {
    let (_, saving) = run.until_ok(|| {
        redis_pipeline! { let saved = SAVE; let saving = BGSAVE SCHEDULE; }
    });
    assert!(saving.starts_with("Background saving"));
    let (rewriting,) = run.until_ok(|| redis_pipeline! { let rewriting = BGREWRITEAOF; });
    assert!(rewriting.starts_with("Background append only file rewriting"));
}

pub(crate) fn settings(run: &mut Run) {
    let got = run.of(redis_pipeline! {
        let limits = CONFIG GET "maxmemory*";
        let set = CONFIG SET "slowlog-log-slower-than" 0;
        let reset = CONFIG RESETSTAT;
        let written = CONFIG REWRITE;
        let help = CONFIG HELP;
        let emptied = SLOWLOG RESET;
        let long = SLOWLOG LEN;
        let slow = SLOWLOG GET 10;
        let more_help = SLOWLOG HELP;
        CONFIG SET "slowlog-log-slower-than" 10000;
        let debugged: () = DEBUG "SLEEP" 0;
    });
    assert_eq!(got.0["maxmemory-policy"], "noeviction");
    assert!(!got.4.is_empty() && got.6 >= 1);
    let entry = got.7.last().unwrap();
    assert_eq!(entry.command, ["SLOWLOG", "RESET"]);
    assert!(entry.timestamp > 0 && entry.client.contains(&b':') && entry.client_name.is_empty());
    assert!(!got.8.is_empty());
}

pub(crate) fn latencies(run: &mut Run) {
    let got = run.of(redis_pipeline! {
        CONFIG SET "latency-monitor-threshold" 1;
        LATENCY RESET;
        DEBUG "SLEEP" "0.01";
        let latest = LATENCY LATEST;
        let history = LATENCY HISTORY "command";
        let graph = LATENCY GRAPH "command";
        let advice = LATENCY DOCTOR;
        let help = LATENCY HELP;
        let reset = LATENCY RESET "command";
        CONFIG SET "latency-monitor-threshold" 0;
    });
    let event = got.0.iter().find(|event| event.event == "command").unwrap();
    assert!(event.latest >= 10 && event.max >= event.latest && event.timestamp > 0);
    assert_eq!(event.count, run.server.starts_with("valkey").then_some(1));
    assert_eq!((got.1.len(), got.1[0].0), (1, event.timestamp));
    assert!(got.2.contains("command") && !got.3.is_empty() && !got.4.is_empty());
    assert_eq!(got.5, 1);
}

pub(crate) fn histograms(run: &mut Run) {
    let (histogram,) = run.of(redis_pipeline! {
        CONFIG RESETSTAT;
        SET "a" 1;
        SET "a" 2;
        let histogram = LATENCY HISTOGRAM "set" "get";
    });
    assert_eq!((histogram.len(), histogram["set"].calls), (1, 2));
    assert_eq!(histogram["set"].histogram_usec.last().unwrap().1, 2);
}

pub(crate) fn memory(run: &mut Run) {
    let got = run.of(redis_pipeline! {
        SET "a" 1;
        let stats = MEMORY STATS;
        let advice = MEMORY DOCTOR;
        let allocator = MEMORY MALLOC-STATS;
        let purged = MEMORY PURGE;
        let help = MEMORY HELP;
        let modules = MODULE LIST;
        let module_help = MODULE HELP;
    });
    assert_eq!(got.0.keys_count, 1);
    assert!(got.0.databases[&0].main > 0 && got.0.total_allocated > got.0.startup_allocated);
    assert!(!got.1.is_empty() && !got.2.is_empty() && !got.4.is_empty() && !got.6.is_empty());
    match run.server {
        "redis-8.2" => assert!(
            got.5
                .iter()
                .any(|module| module.name == "ReJSON" && module.version > 0)
        ),
        "redis-6.2" | "redis-7.0" => assert!(got.5.is_empty()),
        _ => {}
    }
}

pub(crate) fn commands(run: &mut Run) {
    let since_7 = run.server != "redis-6.2";
    let got = run.of(redis_pipeline! {
        let all = COMMAND;
        let count = COMMAND COUNT;
        let some = COMMAND INFO "get" "none" "xread" "zunion" "xgroup";
        let keys = COMMAND GETKEYS "mset" "a" 1 "b" 2;
        let help = COMMAND HELP;
    });
    assert_eq!(i64::try_from(got.0.len()), Ok(got.1));
    let [Some(get), None, Some(xread), Some(zunion), Some(xgroup)] = &got.2[..] else {
        panic!("five answers, the second nil")
    };
    assert_eq!(
        (
            &*get.name,
            get.arity,
            get.first_key,
            get.last_key,
            get.key_step
        ),
        ("get", 2, 1, 1, 1)
    );
    assert!(get.flags.contains(&"readonly".to_owned()));
    assert!(get.acl_categories.contains(&"@string".to_owned()));
    assert_eq!(
        xgroup
            .subcommands
            .as_ref()
            .is_some_and(|subs| subs.iter().any(|sub| sub.name == "xgroup|create")),
        since_7
    );
    assert_eq!(
        (got.3, got.4.is_empty()),
        (vec!["a".to_owned(), "b".to_owned()], false)
    );
    if !since_7 {
        return;
    }
    let spec =
        |command: &redis_pipeline::reply::CommandInfo| command.key_specs.clone().unwrap().remove(0);
    assert_eq!(spec(get).begin_search, BeginSearch::Index(1));
    assert_eq!(
        spec(get).find_keys,
        FindKeys::Range {
            last_key: 0,
            key_step: 1,
            limit: 0
        }
    );
    assert_eq!(
        spec(xread).begin_search,
        BeginSearch::Keyword {
            keyword: "STREAMS".to_owned(),
            start_from: 1
        }
    );
    assert_eq!(
        spec(zunion).find_keys,
        FindKeys::KeyNum {
            key_num_index: 0,
            first_key: 1,
            key_step: 1
        }
    );
}

pub(crate) fn documentation(run: &mut Run) {
    let (docs, all, pushes, flags) = run.of(redis_pipeline! {
        let docs = COMMAND DOCS "set" "xgroup" "substr";
        let all = COMMAND DOCS;
        let pushes = COMMAND LIST FILTERBY PATTERN "*push";
        let flags = COMMAND GETKEYSANDFLAGS "set" "a" 1;
    });
    assert!(docs.len() == 3 && all.len() > 200);
    let set = &docs["set"];
    assert_eq!(
        (set.since.as_deref(), set.group.as_deref()),
        (Some("1.0.0"), Some("string"))
    );
    let arguments = set.arguments.as_ref().unwrap();
    assert_eq!((&*arguments[0].name, &*arguments[0].kind), ("key", "key"));
    assert!(
        arguments
            .iter()
            .any(|argument| argument.kind == "oneof" && argument.arguments.is_some())
    );
    assert!(
        set.history
            .as_ref()
            .unwrap()
            .iter()
            .any(|(version, _)| version == "2.6.12")
    );
    assert!(
        docs["xgroup"]
            .subcommands
            .as_ref()
            .unwrap()
            .contains_key("xgroup|create")
    );
    assert_eq!(
        docs["substr"].replaced_by.is_some(),
        docs["substr"].deprecated_since.is_some()
    );
    assert!(pushes.contains(&"lpush".to_owned()));
    assert_eq!(flags[0].0, "a");
    assert!(flags[0].1.contains("OW"));
}

pub(crate) fn command_logs(run: &mut Run) {
    let got = run.of(redis_pipeline! {
        CONFIG SET "commandlog-execution-slower-than" 0;
        let emptied = COMMANDLOG RESET SLOW;
        let long = COMMANDLOG LEN SLOW;
        let slow = COMMANDLOG GET -1 SLOW;
        let large = COMMANDLOG GET 10 LARGE-REPLY;
        let help = COMMANDLOG HELP;
        CONFIG SET "commandlog-execution-slower-than" 10000;
    });
    assert!(got.1 >= 1 && !got.4.is_empty());
    assert_eq!(
        got.2.last().unwrap().command,
        [&b"COMMANDLOG"[..], b"RESET", b"SLOW"]
    );
}

/// On a server of its own, whose users are in a file.
pub(crate) fn users_in_a_file(run: &mut Run) {
    run.of(redis_pipeline! {
        ACL SETUSER "kept" "on";
        let saved = ACL SAVE;
        ACL DELUSER "kept";
        let loaded = ACL LOAD;
        let user = ACL GETUSER "kept";
    });
}

/// On a server that may load modules, and has the file of one more.
pub(crate) fn loading_modules(run: &mut Run) {
    let (modules,) = run.of(redis_pipeline! { let modules = MODULE LIST; });
    let json = modules
        .iter()
        .find(|module| module.name == "ReJSON")
        .unwrap();
    let path = json
        .path
        .as_ref()
        .unwrap()
        .to_string()
        .replace("rejson.so", "rediscompat.so");
    let (_, loaded) = match run.protocol() {
        "RESP2" => run.of(redis_pipeline! {
            let load = MODULE LOAD path;
            let loaded = MODULE LIST;
        }),
        _ => run.of(redis_pipeline! {
            let load = MODULE LOADEX path ARGS "none";
            let loaded = MODULE LIST;
        }),
    };
    assert_eq!(loaded.len(), modules.len() + 1);
}

/// On a server that may unload modules, of which it has one without types of its own.
pub(crate) fn unloading_modules(run: &mut Run) {
    let (_, left) = run.of(redis_pipeline! {
        let unloaded = MODULE UNLOAD "lua";
        let left = MODULE LIST;
    });
    assert!(left.is_empty());
}

/// On a primary that has a replica; the second connection is the replica's.
pub(crate) fn replication(run: &mut Run, replica: &mut Run) {
    let (role,) = run.of(redis_pipeline! { let role = ROLE; });
    let Role::Primary {
        replicas,
        replication_offset,
    } = role
    else {
        panic!("not {role:?}")
    };
    assert!(replicas.len() == 1 && replicas[0].port > 0 && replication_offset >= 0);
    let (role, by_redis) = replica.of(redis_pipeline! {
        let role = ROLE;
        let as_redis_rs: redis::Role = ROLE;
    });
    let Role::Replica {
        state,
        primary_port,
        ..
    } = role
    else {
        panic!("not {role:?}")
    };
    assert!(state == "connected" && primary_port > 0);
    assert!(matches!(by_redis, redis::Role::Replica { .. }));
}

/// The primary becomes a replica.
pub(crate) fn failover(run: &mut Run) {
    run.of(redis_pipeline! {
        let begun = FAILOVER TIMEOUT 60000;
    });
}
