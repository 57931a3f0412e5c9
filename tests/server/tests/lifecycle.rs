//! A private server is there while it is held, and gone afterwards however that came.

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use private_server::Server;

const PROGRAM: &str = env!("CARGO_BIN_EXE_private-server");

#[test]
fn answers_on_the_port_and_on_the_socket_in_both_protocols() {
    let server = private();
    let mut con = server.client().get_connection().unwrap();
    redis::cmd("SET").arg("a").arg(1).exec(&mut con).unwrap();
    let client = redis::Client::open(server.unix_url().unwrap()).unwrap();
    let mut con = client.get_connection().unwrap();
    assert_eq!(redis::cmd("GET").arg("a").query(&mut con), Ok(1));
    let mut con = server.client_resp3().get_connection().unwrap();
    let reply: redis::Value = redis::cmd("HGETALL").arg("h").query(&mut con).unwrap();
    assert_eq!(reply, redis::Value::Map(vec![]));
}

#[test]
fn keeps_nothing_on_disk() {
    let server = private();
    let mut con = server.client().get_connection().unwrap();
    redis::cmd("SET").arg("a").arg(1).exec(&mut con).unwrap();
    let saves: (String, String) = config(&mut con, "save");
    let log: (String, String) = config(&mut con, "appendonly");
    assert_eq!((saves.1.as_str(), log.1.as_str()), ("", "no"));
}

#[test]
fn takes_lines_of_configuration() {
    let server = Server::options().config("maxmemory 50mb").start().unwrap();
    let mut con = server.client().get_connection().unwrap();
    let memory: (String, u64) = config(&mut con, "maxmemory");
    assert_eq!(memory.1, 50 * 1024 * 1024);
}

#[test]
fn says_why_a_server_did_not_start() {
    let error = Server::options()
        .config("no-such-line yes")
        .start()
        .unwrap_err();
    assert!(error.to_string().contains("did not start"), "{error}");
}

#[test]
fn is_gone_after_drop() {
    let server = private();
    let trace = Trace::of(&server);
    assert!(trace.is_running());
    drop(server);
    assert!(trace.is_gone());
}

#[test]
fn is_gone_after_a_panic() {
    let server = private();
    let trace = Trace::of(&server);
    let held = std::panic::AssertUnwindSafe(server);
    let result = std::panic::catch_unwind(move || {
        assert!(held.pid().is_none(), "the panic that this test wants");
    });
    assert!(result.is_err());
    assert!(trace.is_gone());
}

#[test]
fn is_gone_after_kill() {
    let mut server = private();
    let trace = Trace::of(&server);
    server.kill();
    assert!(!trace.is_running());
}

#[test]
fn is_gone_after_its_holder_was_killed() {
    let (mut holder, mut output) = hold(Command::new(PROGRAM).env_remove("REDIS_URL"));
    let trace = Trace::read(&mut output);
    assert!(trace.is_running());
    holder.kill().unwrap();
    holder.wait().unwrap();
    let deadline = Instant::now() + Duration::from_secs(20);
    while !trace.is_gone() {
        assert!(Instant::now() < deadline, "the server outlived its holder");
        std::thread::sleep(Duration::from_millis(10));
    }
}

#[test]
fn a_shared_server_lends_empty_databases() {
    let server = Server::options().config("databases 4").start().unwrap();
    let mut con = server.client().get_connection().unwrap();
    redis::cmd("SELECT").arg(1).exec(&mut con).unwrap();
    redis::cmd("SET").arg("mine").arg(1).exec(&mut con).unwrap();
    redis::cmd("SELECT").arg(0).exec(&mut con).unwrap();
    let (mut first, mut output) = hold(Command::new(PROGRAM).env("REDIS_URL", server.url()));
    let one = Trace::read(&mut output);
    let (mut second, mut output) = hold(Command::new(PROGRAM).env("REDIS_URL", server.url()));
    let two = Trace::read(&mut output);
    assert!(
        one.url.ends_with("/2") && two.url.ends_with("/3"),
        "{one:?} {two:?}"
    );
    let mut borrowed = redis::Client::open(&*one.url)
        .unwrap()
        .get_connection()
        .unwrap();
    redis::cmd("SET")
        .arg("theirs")
        .arg(1)
        .exec(&mut borrowed)
        .unwrap();
    for holder in [&mut first, &mut second] {
        drop(holder.stdin.take());
        assert!(holder.wait().unwrap().success());
    }
    assert_eq!(redis::cmd("DBSIZE").query(&mut borrowed), Ok(0));
    assert_eq!(
        redis::cmd("DBSIZE").query(&mut con),
        Ok(0),
        "reservations are given back"
    );
    redis::cmd("SELECT").arg(1).exec(&mut con).unwrap();
    assert_eq!(redis::cmd("GET").arg("mine").query(&mut con), Ok(1));
}

#[test]
fn a_shared_server_that_holds_data_is_refused() {
    let server = Server::options().config("databases 2").start().unwrap();
    let mut con = server.client().get_connection().unwrap();
    redis::cmd("SELECT").arg(1).exec(&mut con).unwrap();
    redis::cmd("SET").arg("mine").arg(1).exec(&mut con).unwrap();
    let output = Command::new(PROGRAM)
        .env("REDIS_URL", server.url())
        .output()
        .unwrap();
    let message = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success());
    assert!(message.contains("no empty database"), "{message}");
}

/// In a target directory of its own, by programs that start at once.
#[test]
fn a_package_is_fetched_once() {
    let target = tempfile::tempdir_in(Path::new(PROGRAM).parent().unwrap()).unwrap();
    let program = target.path().join("program");
    // A copy could not be executed while a process that another test starts still has it open for writing.
    std::fs::hard_link(PROGRAM, &program).unwrap();
    std::fs::File::create(target.path().join("CACHEDIR.TAG"))
        .and_then(|mut file| file.write_all(b"Signature: 8a477f597d28d172789f06886806bc55"))
        .unwrap();
    let start = || {
        let mut command = Command::new(&program);
        command.arg("valkey-9.1").stdin(Stdio::null());
        command
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap()
    };
    let programs = [start(), start(), start()];
    let outputs = programs.map(|program| program.wait_with_output().unwrap());
    let messages: Vec<_> = outputs
        .iter()
        .map(|o| String::from_utf8_lossy(&o.stderr))
        .collect();
    assert!(
        outputs.iter().all(|output| output.status.success()),
        "{messages:?}"
    );
    let said = messages
        .concat()
        .matches("fetching valkey-9.1 once")
        .count();
    assert_eq!(said, 1, "{messages:?}");
}

fn private() -> Server {
    Server::options().start().unwrap()
}

fn config<T: redis::FromRedisValue>(con: &mut redis::Connection, name: &str) -> T {
    redis::cmd("CONFIG")
        .arg("GET")
        .arg(name)
        .query(con)
        .unwrap()
}

fn hold(command: &mut Command) -> (Child, BufReader<ChildStdout>) {
    let command = command.stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let output = BufReader::new(child.stdout.take().unwrap());
    (child, output)
}

/// What a server leaves behind, if anything.
#[derive(Debug)]
struct Trace {
    pid: String,
    url: String,
    directory: PathBuf,
}

impl Trace {
    fn of(server: &Server) -> Self {
        Self {
            pid: server.pid().unwrap().to_string(),
            url: server.url(),
            directory: server.unix_socket().unwrap().parent().unwrap().to_owned(),
        }
    }

    fn read(output: &mut impl BufRead) -> Self {
        let mut lines = output.lines().map(Result::unwrap);
        let [pid, url, socket] = [(); 3].map(|()| lines.next().unwrap());
        let directory = Path::new(&socket).parent().map(Path::to_owned);
        Self {
            pid,
            url,
            directory: directory.unwrap_or_default(),
        }
    }

    fn is_running(&self) -> bool {
        let status = Command::new("kill")
            .args(["-0", &self.pid])
            .stderr(Stdio::null())
            .status();
        status.unwrap().success()
    }

    fn is_gone(&self) -> bool {
        !self.is_running() && !self.directory.exists()
    }
}
