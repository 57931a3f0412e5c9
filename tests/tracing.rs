//! The span of a pipeline: what a tracing program sees of it.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::io;
use std::sync::{Arc, Mutex};

use private_server::{Cluster, Server};
use redis::{ConnectionLike, RedisFuture, RedisResult, Value};
use redis_pipeline::{Execution, Script, redis_pipeline};
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

type Fields = BTreeMap<String, String>;

/// Keeps the fields of every span, and how often it was entered.
#[derive(Clone, Default)]
struct Seen(Arc<Mutex<Vec<(Fields, usize)>>>);

struct Fill<'f>(&'f mut Fields);

impl Visit for Fill<'_> {
    fn record_str(&mut self, field: &Field, value: &str) {
        self.0.insert(field.name().to_owned(), value.to_owned());
    }

    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.0.insert(field.name().to_owned(), format!("{value:?}"));
    }
}

impl Seen {
    fn with<T>(&self, id: &Id, act: impl FnOnce(&mut (Fields, usize)) -> T) -> T {
        act(&mut self.0.lock().unwrap()[id.into_u64() as usize - 1])
    }

    fn only(&self) -> (Fields, usize) {
        let mut spans = self.0.lock().unwrap();
        assert_eq!(spans.len(), 1, "{spans:?}");
        spans.remove(0)
    }
}

impl Subscriber for Seen {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target() == "redis_pipeline"
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        let mut fields = Fields::new();
        span.record(&mut Fill(&mut fields));
        let mut spans = self.0.lock().unwrap();
        spans.push((fields, 0));
        Id::from_u64(spans.len() as u64)
    }

    fn record(&self, id: &Id, values: &Record<'_>) {
        self.with(id, |(fields, _)| values.record(&mut Fill(fields)));
    }

    fn enter(&self, id: &Id) {
        self.with(id, |(_, entered)| *entered += 1);
    }

    fn exit(&self, _: &Id) {}

    fn event(&self, _: &Event<'_>) {}

    fn record_follows_from(&self, _: &Id, _: &Id) {}
}

redis_pipeline! {
    struct Mixed { user: u64, secret: &'static str }
    for _turn in 0..3 { INCR "visits:{user}"; }
    SET "user:{user}" secret;
}

redis_pipeline! {
    struct Same { users: u64 }
    for user in 0..users { INCR "visits:{user}"; }
}

redis_pipeline! {
    struct Block { user: u64 }
    atomic { SET "a:{user}" 1; GET "a:{user}"; }
}

redis_pipeline! {
    struct Beside { user: u64 }
    INCR "b:{user}";
    atomic { SET "a:{user}" 1; GET "a:{user}"; }
}

#[test]
fn a_pipeline_is_one_span_without_values() {
    let server = Server::start();
    let mut con = server.client().get_connection().unwrap();
    let seen = Seen::default();
    tracing::subscriber::with_default(seen.clone(), || {
        Mixed {
            user: 7,
            secret: "hidden",
        }
        .execute(&mut con)
        .unwrap();
    });
    let (fields, entered) = seen.only();
    let field = |name: &str| fields.get(name).map(String::as_str);
    assert_eq!(field("otel.name"), Some("PIPELINE"));
    assert_eq!(field("otel.kind"), Some("client"));
    assert_eq!(field("db.system.name"), Some("redis"));
    assert_eq!(field("db.operation.name"), Some("PIPELINE"));
    assert_eq!(field("db.operation.batch.size"), Some("4"));
    assert_eq!(
        field("db.query.text"),
        Some("INCR \"visits:{user}\"; SET \"user:{user}\" secret")
    );
    assert_eq!(field("error.type"), None);
    assert_eq!(entered, 1);
    assert!(!format!("{fields:?}").contains("hidden"));
}

#[test]
fn the_operation_says_what_all_commands_are() {
    let server = Server::start();
    let mut con = server.client().get_connection().unwrap();
    let mut name = |execute: &mut dyn FnMut(&mut redis::Connection)| {
        let seen = Seen::default();
        tracing::subscriber::with_default(seen.clone(), || execute(&mut con));
        let (fields, entered) = seen.only();
        (
            fields["db.operation.name"].clone(),
            fields.get("db.operation.batch.size").cloned(),
            entered,
        )
    };
    let size = |size: &str| Some(size.to_owned());
    let same = name(&mut |con| Same { users: 5 }.execute(con).unwrap());
    assert_eq!(same, ("PIPELINE INCR".to_owned(), size("5"), 1));
    let one = name(&mut |con| Same { users: 1 }.execute(con).unwrap());
    assert_eq!(one, ("INCR".to_owned(), None, 1));
    let block = name(&mut |con| Block { user: 1 }.execute(con).unwrap());
    assert_eq!(block, ("MULTI".to_owned(), size("2"), 1));
    let beside = name(&mut |con| Beside { user: 1 }.execute(con).unwrap());
    assert_eq!(beside, ("PIPELINE".to_owned(), size("3"), 1));
    let parts = name(&mut |con| {
        Execution::new()
            .part(2)
            .execute(&Same { users: 5 }, con)
            .unwrap()
    });
    assert_eq!(parts, ("PIPELINE INCR".to_owned(), size("5"), 3));
}

#[test]
fn errors_are_recorded() {
    let server = Server::start();
    let mut con = server.client().get_connection().unwrap();
    redis::cmd("SET")
        .arg("visits:0")
        .arg("no number")
        .exec(&mut con)
        .unwrap();
    let seen = Seen::default();
    tracing::subscriber::with_default(seen.clone(), || {
        Same { users: 2 }.execute(&mut con).unwrap_err();
    });
    let (fields, _) = seen.only();
    assert_eq!(fields["db.response.status_code"], "ERR");
    assert_eq!(fields["error.type"], "ERR");
    assert_eq!(fields["otel.status_code"], "ERROR");
}

/// The errors of a transaction stand in the reply to its `EXEC`.
#[test]
fn errors_inside_of_replies_are_recorded() {
    let server = Server::start();
    let mut con = server.client().get_connection().unwrap();
    let mut recorded = |execute: fn(&mut redis::Connection)| {
        let seen = Seen::default();
        tracing::subscriber::with_default(seen.clone(), || execute(&mut con));
        let (fields, _) = seen.only();
        fields["db.response.status_code"].clone()
    };
    let of_transaction = recorded(|con| {
        let pipeline =
            redis_pipeline! { SET "text" "no number"; atomic { INCR "n"; INCR "text"; } };
        pipeline.execute(con).unwrap_err();
    });
    assert_eq!(of_transaction, "ERR");
    let nested = recorded(|con| {
        let pipeline = redis_pipeline! { EVAL "return {{ 1, {{ redis.error_reply('WRONGTYPE of mine') }} }}" 0; };
        pipeline.execute(con).unwrap_err();
    });
    assert_eq!(nested, "WRONGTYPE");
}

#[test]
fn only_codes_of_errors_are_recorded() {
    let server = Server::start();
    let mut con = server.client().get_connection().unwrap();
    let mut recorded = |error: &str| {
        let seen = Seen::default();
        tracing::subscriber::with_default(seen.clone(), || {
            redis_pipeline! { EVAL "return redis.error_reply(ARGV[1])" 0 error; }
                .execute(&mut con)
                .unwrap_err();
        });
        let (fields, _) = seen.only();
        assert!(!format!("{fields:?}").contains("s3cr3t"), "{fields:?}");
        let code = fields.get("db.response.status_code").cloned();
        (code, fields["error.type"].clone())
    };
    let code = |code: &str| (Some(code.to_owned()), code.to_owned());
    let other = (None, "_OTHER".to_owned());
    assert_eq!(recorded("WRONGTYPE s3cr3t"), code("WRONGTYPE"));
    assert_eq!(recorded("MY_CODE s3cr3t"), code("MY_CODE"));
    assert_eq!(recorded("s3cr3t words"), other);
    assert_eq!(recorded("S3CR3T words"), other);
    assert_eq!(recorded(&format!("{} words", "A".repeat(33))), other);
}

#[test]
fn awaited_pipelines_are_spans_too() {
    let server = Server::start();
    let seen = Seen::default();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    tracing::subscriber::with_default(seen.clone(), || {
        runtime.block_on(async {
            let mut con = server
                .client()
                .get_multiplexed_async_connection()
                .await
                .unwrap();
            Same { users: 5 }.execute_async(&mut con).await.unwrap();
        });
    });
    let (fields, entered) = seen.only();
    assert_eq!(fields["db.operation.name"], "PIPELINE INCR");
    assert!(entered > 0);
}

#[test]
fn the_server_is_recorded_where_it_is_told_and_the_database_always() {
    let server = Server::options().start().unwrap();
    let told = |client: &redis::Client, tell: bool| {
        let mut con = client.get_connection().unwrap();
        let mut execution = Execution::new();
        if tell {
            execution = execution.server(client.get_connection_info().addr());
        }
        let seen = Seen::default();
        tracing::subscriber::with_default(seen.clone(), || {
            execution.execute(&Same { users: 5 }, &mut con).unwrap();
        });
        let (fields, _) = seen.only();
        ["server.address", "server.port", "db.namespace"].map(|name| fields.get(name).cloned())
    };
    let some = |value: &str| Some(value.to_owned());
    let port = server.port().unwrap();
    let in_seven = redis::Client::open(format!("redis://127.0.0.1:{port}/7")).unwrap();
    let over_tcp = [some("127.0.0.1"), some(&port.to_string()), some("7")];
    assert_eq!(told(&in_seven, true), over_tcp);
    assert_eq!(told(&in_seven, false), [None, None, some("7")]);
    let by_socket = redis::Client::open(server.unix_url().unwrap()).unwrap();
    let path = server.unix_socket().unwrap().display().to_string();
    assert_eq!(told(&by_socket, true), [some(&path), None, some("0")]);
}

#[test]
fn the_server_of_an_awaited_pipeline_is_recorded() {
    let server = Server::start();
    let seen = Seen::default();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let client = server.client();
    let address = client.get_connection_info().addr();
    tracing::subscriber::with_default(seen.clone(), || {
        runtime.block_on(async {
            let mut con = client.get_multiplexed_async_connection().await.unwrap();
            let execution = Execution::new().server(address);
            let pipeline = Same { users: 5 };
            execution.execute_async(&pipeline, &mut con).await.unwrap();
        });
    });
    let (fields, _) = seen.only();
    assert_eq!(
        address.to_string(),
        format!("{}:{}", fields["server.address"], fields["server.port"])
    );
}

#[test]
fn a_pipeline_on_a_cluster_has_no_single_server() {
    let cluster = Cluster::start().unwrap();
    let client = redis::cluster::ClusterClient::new(cluster.urls()).unwrap();
    let mut con = redis_pipeline::cluster::connect(&client).unwrap();
    let seen = Seen::default();
    tracing::subscriber::with_default(seen.clone(), || {
        Same { users: 5 }.execute(&mut con).unwrap();
    });
    let (fields, _) = seen.only();
    assert_eq!(fields["db.operation.name"], "PIPELINE INCR");
    assert!(!fields.contains_key("server.address") && !fields.contains_key("db.namespace"));
}

/// A connection that does not know the script of a pipeline, and fails when it is sent its source.
struct Forgetful {
    exchanges: usize,
}

impl Forgetful {
    fn reply(&mut self) -> RedisResult<Vec<Value>> {
        self.exchanges += 1;
        match self.exchanges {
            1 => {
                let reply = b"-NOSCRIPT No matching script. Please use EVAL.\r\n";
                Ok(vec![redis::parse_redis_value(reply)?])
            }
            _ => Err(io::Error::from(io::ErrorKind::BrokenPipe).into()),
        }
    }
}

impl ConnectionLike for Forgetful {
    fn req_packed_command(&mut self, _: &[u8]) -> RedisResult<Value> {
        unreachable!("a pipeline is sent as one")
    }

    fn req_packed_commands(&mut self, _: &[u8], _: usize, _: usize) -> RedisResult<Vec<Value>> {
        self.reply()
    }

    fn get_db(&self) -> i64 {
        0
    }

    fn check_connection(&mut self) -> bool {
        true
    }

    fn is_open(&self) -> bool {
        true
    }
}

impl redis::aio::ConnectionLike for Forgetful {
    fn req_packed_command<'a>(&'a mut self, _: &'a redis::Cmd) -> RedisFuture<'a, Value> {
        unreachable!("a pipeline is sent as one")
    }

    fn req_packed_commands<'a>(
        &'a mut self,
        _: &'a redis::Pipeline,
        _: usize,
        _: usize,
    ) -> RedisFuture<'a, Vec<Value>> {
        Box::pin(async { self.reply() })
    }

    fn get_db(&self) -> i64 {
        0
    }
}

#[tokio::test]
async fn the_failure_of_a_script_reload_is_recorded() {
    const SCRIPT: Script = Script::new("return 1");
    let pipeline = redis_pipeline! { let one: i64 = EVAL (SCRIPT) 0; };
    for awaited in [false, true] {
        let seen = Seen::default();
        let mut con = Forgetful { exchanges: 0 };
        let guard = tracing::subscriber::set_default(seen.clone());
        let result = match awaited {
            false => pipeline.execute(&mut con),
            true => pipeline.execute_async(&mut con).await,
        };
        drop(guard);
        result.unwrap_err();
        assert_eq!(con.exchanges, 2);
        let (fields, entered) = seen.only();
        assert_eq!(fields["error.type"], "I/O error", "awaited: {awaited}");
        assert_eq!(fields["otel.status_code"], "ERROR");
        assert!(entered >= 2);
    }
}
