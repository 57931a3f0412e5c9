//! The duration of a pipeline: what a measuring program gets of it.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use std::thread::sleep;
use std::time::{Duration, Instant};

use metrics::{
    Counter, Gauge, Histogram, HistogramFn, Key, KeyName, Metadata, Recorder, SharedString, Unit,
};
use private_server::Server;
use redis_pipeline::{Execution, redis_pipeline};

type Labels = BTreeMap<String, String>;
type Records = Arc<Mutex<Vec<(Labels, f64)>>>;

/// Keeps what histograms of the name in the conventions record.
#[derive(Default)]
struct Kept(Records);

struct Keep(Labels, Records);

impl HistogramFn for Keep {
    fn record(&self, value: f64) {
        self.1.lock().unwrap().push((self.0.clone(), value));
    }
}

impl Recorder for Kept {
    fn describe_counter(&self, _: KeyName, _: Option<Unit>, _: SharedString) {}

    fn describe_gauge(&self, _: KeyName, _: Option<Unit>, _: SharedString) {}

    fn describe_histogram(&self, _: KeyName, _: Option<Unit>, _: SharedString) {}

    fn register_counter(&self, key: &Key, _: &Metadata<'_>) -> Counter {
        panic!("{key} is no histogram")
    }

    fn register_gauge(&self, key: &Key, _: &Metadata<'_>) -> Gauge {
        panic!("{key} is no histogram")
    }

    fn register_histogram(&self, key: &Key, metadata: &Metadata<'_>) -> Histogram {
        assert_eq!(key.name(), "db.client.operation.duration");
        assert_eq!(metadata.target(), "redis_pipeline");
        let labels = key.labels();
        let labels = labels.map(|label| (label.key().to_owned(), label.value().to_owned()));
        Histogram::from_arc(Arc::new(Keep(labels.collect(), self.0.clone())))
    }
}

/// The one duration that is recorded meanwhile, and its labels.
fn measured(act: impl FnOnce()) -> (Labels, f64) {
    let kept = Kept::default();
    metrics::with_local_recorder(&kept, act);
    let mut records = kept.0.lock().unwrap();
    assert_eq!(records.len(), 1, "{records:?}");
    records.remove(0)
}

fn labels<const N: usize>(labels: [(&str, &str); N]) -> Labels {
    let owned = labels.map(|(name, value)| (name.to_owned(), value.to_owned()));
    owned.into_iter().collect()
}

redis_pipeline! {
    struct Same { users: u64 }
    for user in 0..users { INCR "visits:{user}"; }
}

redis_pipeline! {
    struct Streamed { users: u64 }
    for user in (0..users).filter(|user| user % 2 == 0) { INCR "visits:{user}"; }
}

#[test]
fn a_pipeline_is_one_duration() {
    let server = Server::start();
    let client = server.client();
    let mut con = client.get_connection().unwrap();
    let database = client
        .get_connection_info()
        .redis_settings()
        .db()
        .to_string();
    let expected = |operation| {
        labels([
            ("db.system.name", "redis"),
            ("db.namespace", &database),
            ("db.operation.name", operation),
        ])
    };
    let (one, _) = measured(|| Same { users: 1 }.execute(&mut con).unwrap());
    assert_eq!(one, expected("INCR"));
    let (many, _) = measured(|| Same { users: 2_500 }.execute(&mut con).unwrap());
    assert_eq!(many, expected("PIPELINE INCR"));
    let (streamed, _) = measured(|| Streamed { users: 5_000 }.execute(&mut con).unwrap());
    assert_eq!(streamed, expected("PIPELINE INCR"));
}

#[test]
fn the_time_is_that_of_the_exchange() {
    let server = Server::start();
    let mut con = server.client().get_connection().unwrap();
    let (_, waited) = measured(|| {
        redis_pipeline! { "BLPOP" "nothing" 0.2; }
            .execute(&mut con)
            .unwrap();
    });
    assert!((0.2..10.0).contains(&waited), "{waited}");
    let begin = Instant::now();
    let (_, beside) = measured(|| {
        Execution::new()
            .part(1)
            .progress(|_| sleep(Duration::from_millis(400)))
            .execute(&Same { users: 3 }, &mut con)
            .unwrap();
    });
    let all = begin.elapsed().as_secs_f64();
    assert!(beside + 0.8 < all, "{beside} of {all}");
}

#[test]
fn failures_are_told_apart() {
    let mut server = Server::options().start().unwrap();
    let mut con = server.client().get_connection().unwrap();
    redis::cmd("SET")
        .arg("visits:0")
        .arg("no number")
        .exec(&mut con)
        .unwrap();
    let (failed, _) = measured(|| drop(Same { users: 2 }.execute(&mut con).unwrap_err()));
    assert_eq!(failed["error.type"], "ERR");
    assert_eq!(failed["db.response.status_code"], "ERR");
    server.kill();
    let (lost, _) = measured(|| drop(Same { users: 2 }.execute(&mut con).unwrap_err()));
    assert_eq!(lost["error.type"], "I/O error");
    assert!(!lost.contains_key("db.response.status_code"));
}

#[test]
fn labels_of_errors_are_few() {
    let server = Server::start();
    let mut con = server.client().get_connection().unwrap();
    let mut label = |error: &str| {
        let (labels, _) = measured(|| {
            redis_pipeline! { EVAL "return redis.error_reply(ARGV[1])" 0 error; }
                .execute(&mut con)
                .unwrap_err();
        });
        let code = labels.get("db.response.status_code").cloned();
        (code, labels["error.type"].clone())
    };
    let known = (Some("WRONGTYPE".to_owned()), "WRONGTYPE".to_owned());
    assert_eq!(label("WRONGTYPE s3cr3t"), known);
    for other in ["MY_CODE s3cr3t", "S s3cr3t", "s3cr3t words"] {
        assert_eq!(label(other), (None, "_OTHER".to_owned()), "{other}");
    }
}

#[test]
fn awaited_pipelines_are_measured_too() {
    let server = Server::options().start().unwrap();
    let client = server.client();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let mut con = runtime
        .block_on(client.get_multiplexed_async_connection())
        .unwrap();
    let (awaited, _) = measured(|| {
        let server = client.get_connection_info().addr();
        let execution = Execution::new().server(server).part(2);
        let pipeline = Same { users: 5 };
        runtime
            .block_on(execution.execute_async(&pipeline, &mut con))
            .unwrap();
    });
    let expected = labels([
        ("db.system.name", "redis"),
        ("db.namespace", "0"),
        ("db.operation.name", "PIPELINE INCR"),
        ("server.address", "127.0.0.1"),
        ("server.port", &server.port().unwrap().to_string()),
    ]);
    assert_eq!(awaited, expected);
}

#[test]
fn nothing_is_measured_where_nothing_is_sent() {
    let server = Server::start();
    let mut con = server.client().get_connection().unwrap();
    let kept = Kept::default();
    metrics::with_local_recorder(&kept, || Same { users: 0 }.execute(&mut con).unwrap());
    assert!(kept.0.lock().unwrap().is_empty());
}
