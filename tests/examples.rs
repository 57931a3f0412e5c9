//! What the examples print. `cargo test` builds them beside this test.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use private_server::Server;

/// Its tests are run here too, so that `cargo test` alone runs them.
#[allow(dead_code)]
#[path = "../examples/unit_test.rs"]
mod unit_test;

/// Enough for a server that has to be fetched first.
const LIMIT: Duration = Duration::from_secs(300);

fn binary(example: &str) -> PathBuf {
    let test = std::env::current_exe().expect("a test has a path");
    let profile = test.parent().and_then(Path::parent);
    let name = format!("{example}{}", std::env::consts::EXE_SUFFIX);
    profile
        .expect("a test is in `deps`")
        .join("examples")
        .join(name)
}

/// Kills the example where nobody has waited for its end.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// What an example prints, given that it ends well.
#[track_caller]
fn output(example: &str) -> String {
    let server = Server::start();
    let mut child = Command::new(binary(example))
        .env("REDIS_URL", server.url())
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| panic!("{example}: {error}; `cargo build --examples` builds it"));
    let stdout = child.stdout.take().expect("it is piped");
    let mut running = Running(child);
    let (sender, printed) = mpsc::channel();
    thread::spawn(move || sender.send(std::io::read_to_string(stdout)));
    let printed = printed.recv_timeout(LIMIT).expect("it ends in time");
    let status = running.0.wait().expect("it can be waited for");
    assert!(status.success(), "{example} failed: {status}");
    printed.expect("it prints text")
}

#[test]
fn hash_days() {
    let printed = output("hash_days");
    let values = "[Some(120), Some(98), Some(143), Some(151), Some(87), Some(64), None]";
    assert_eq!(printed.matches(values).count(), 2, "{printed}");
    assert!(printed.contains("7 round trips"), "{printed}");
    assert!(printed.contains("1 round trip,"), "{printed}");
}

#[test]
fn schema() {
    let expected = "\
Ada logged in 2 times
contact: (Some(\"Ada\"), Some(\"ada@example.org\"))
2 like it
7 has 3
8 has 1.5
visits: [0, 3], mail: Some(\"welcome 7\")
user:7
user:8
";
    assert_eq!(output("schema"), expected);
}

#[test]
fn dashboard() {
    let expected = "\
Ada was here 42 times
hits: 0, by day: [Some(3), None, Some(5)]
perks: 2
1. Ada with 31.5
2. Grace with 28
3. Edsger with 17.25

sent:
INCR visits:7
EXPIRE visits:7 86400 NX
HGET user:7 name
GET hits:7
HGET history:7 mon
HGET history:7 tue
HGET history:7 wed
SMEMBERS perks:7
SET seen:7 1
ZRANGE board 0 9 REV WITHSCORES

user 8: visit 1, name None
";
    assert_eq!(output("dashboard"), expected);
}

#[test]
fn rate_limiter() {
    let expected = "\
3 requests an hour:
  1: allowed
  2: allowed
  3: allowed
  4: too many
2 requests at once, then one an hour:
  1: allowed, 1 left
  2: allowed, 0 left
  3: too many, 0 left
";
    assert_eq!(output("rate_limiter"), expected);
}

#[test]
fn leaderboard() {
    let expected = "\
Barbara has 49.5 points
1. Ada with 55
2. Barbara with 49.5
3. Grace with 48.5
rank 2 of 4
around: Ada, Barbara, Grace
1 improved
";
    assert_eq!(output("leaderboard"), expected);
}

#[test]
fn session_store() {
    let expected = "\
Ada is user 7, theme Some(\"dark\"), visits 1
logged out of 1 session, left: None
unknown id: None
";
    assert_eq!(output("session_store"), expected);
}

#[test]
fn shopping_cart() {
    let expected = "\
cup: sold out
3 orders
in stock: {\"cup\": 0, \"plate\": 4}
";
    assert_eq!(output("shopping_cart"), expected);
}

#[test]
fn job_queue() {
    let expected = "\
3 jobs added, 3 waiting
worker one writes to ada@example.org
worker two writes to edsger@example.org
worker two writes to grace@example.org
0 waiting, 0 pending
";
    assert_eq!(output("job_queue"), expected);
}

#[test]
fn cache_aside() {
    let expected = "\
products [1, 2]
from the database: [1, 2]
  1: plate for 199 cents
  2: spoon for 299 cents
products [1, 2, 3]
from the database: [3]
  1: plate for 199 cents
  2: spoon for 299 cents
  3: cup for 399 cents
from the database: [2]
";
    assert_eq!(output("cache_aside"), expected);
}

#[test]
fn axum_pool() {
    let expected = "\
POST /visits/7: 200 OK {\"visits\":1,\"name\":\"Ada\"}
POST /visits/7: 200 OK {\"visits\":2,\"name\":\"Ada\"}
POST /visits/8: 200 OK {\"visits\":1,\"name\":null}
POST /visits/x: 400 Bad Request
";
    let printed = output("axum_pool");
    assert!(printed.starts_with(expected.trim_end()), "{printed}");
}

#[test]
fn unit_test_runs_on_a_server_too() {
    assert_eq!(
        output("unit_test"),
        "Welcome, stranger!\nWelcome back, stranger!\n"
    );
}

#[test]
fn bulk_load() {
    let expected = "100002 commands\n50000 items, the last is [\"49999\"]\n";
    assert_eq!(output("bulk_load"), expected);
}
