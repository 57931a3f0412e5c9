//! The blocking connection of this crate: what it says to a server, what it refuses, and what it does with bytes that nobody asked for.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, sync_channel};
use std::thread;
use std::time::Duration;

use private_server::{Cluster, Server};
use redis::{Client, Cmd, Commands, ConnectionLike, ErrorKind, PushKind, RedisResult, Value};
use redis_pipeline::direct::{Config, Connection};
use redis_pipeline::{Error, Fate, redis_pipeline};

#[test]
fn it_takes_what_connections_of_redis_rs_take() {
    let server = Server::start();
    for client in [server.client(), server.client_resp3()] {
        let mut con = Connection::open(&client).unwrap();
        let () = con.set("direct", 6).unwrap();
        assert_eq!(con.get("direct"), Ok(Some(6)));
        let wrong: RedisResult<i64> = con.lpush("direct", 1);
        assert_eq!(wrong.unwrap_err().code(), Some("WRONGTYPE"));
        let mut transaction = redis::pipe();
        let transaction = transaction.atomic().incr("direct", 1).get("direct");
        assert_eq!(transaction.query(&mut con), Ok((7, 7)));
        let both = redis::pipe().get("direct").get("none").query(&mut con);
        assert_eq!(both, Ok((7, None::<String>)));
        assert!(con.check_connection() && con.is_open());
        assert_eq!(con.get_db(), 0);
        // Whatever stands around it.
        let mut behind: Box<dyn ConnectionLike> = Box::new(con);
        let pipeline = redis_pipeline! { let sum = INCR "direct"; };
        assert_eq!(pipeline.execute(&mut *behind).unwrap(), (8,));
    }
}

#[test]
fn an_older_transaction_that_is_refused_is_an_error() {
    let server = Server::options().start().unwrap();
    let mut con = Connection::open(&server.client()).unwrap();
    let mut transaction = redis::pipe();
    let refused = transaction.atomic().cmd("NOSUCH").get("k");
    assert!(refused.query::<Value>(&mut con).is_err());
    assert_eq!(con.get("k"), Ok(None::<String>));
}

fn acl(server: &Server, rules: &[&str]) {
    let mut con = server.client().get_connection().unwrap();
    let () = redis::cmd("ACL").arg(rules).exec(&mut con).unwrap();
}

#[test]
fn it_introduces_itself_as_redis_rs_does() {
    let server = Server::options().start().unwrap();
    acl(&server, &["SETUSER", "me", "on", ">secret", "~*", "+@all"]);
    let port = server.port().unwrap();
    for protocol in ["", "?protocol=resp3"] {
        let url = format!("redis://me:secret@127.0.0.1:{port}/3{protocol}");
        let mut con = Connection::open(&Client::open(url).unwrap()).unwrap();
        let listed: String = redis::cmd("CLIENT").arg("LIST").query(&mut con).unwrap();
        assert!(listed.contains(" user=me ") && listed.contains(" db=3 "));
        assert_eq!(con.get_db(), 3);

        let url = format!("redis://me:other@127.0.0.1:{port}/3{protocol}");
        let refused = Connection::open(&Client::open(url).unwrap()).unwrap_err();
        assert_eq!(refused.kind(), ErrorKind::AuthenticationFailed, "{refused}");
        let url = format!("redis://127.0.0.1:{port}/99{protocol}");
        let refused = Connection::open(&Client::open(url).unwrap()).unwrap_err();
        assert!(refused.to_string().contains("database"), "{refused}");
    }
    // The password of everybody.
    acl(&server, &["SETUSER", "default", "resetpass", ">all"]);
    for protocol in ["", "?protocol=resp3"] {
        let url = format!("redis://:all@127.0.0.1:{port}/{protocol}");
        let mut con = Connection::open(&Client::open(url).unwrap()).unwrap();
        assert!(con.check_connection());
    }
}

#[test]
fn it_connects_to_sockets_of_the_file_system() {
    let server = Server::options().start().unwrap();
    let Some(url) = server.unix_url() else { return };
    let mut con = Connection::open(&Client::open(url).unwrap()).unwrap();
    let pipeline = redis_pipeline! { let sum = INCR "unix"; };
    assert_eq!(pipeline.execute(&mut con).unwrap(), (1,));
}

#[test]
fn what_it_cannot_do_is_said_when_it_is_opened() {
    let server = Server::start();
    let (sender, _) = sync_channel(1);
    let config = Config::new().set_push_sender(sender);
    let refused = Connection::open_with_config(&server.client(), &config).unwrap_err();
    assert_eq!(refused.kind(), ErrorKind::InvalidClientConfig);
    assert!(refused.to_string().contains("RESP3"), "{refused}");
    let nobody = Client::open("redis://127.0.0.1:1/").unwrap();
    let refused = Connection::open(&nobody).unwrap_err();
    assert!(refused.is_connection_refusal(), "{refused}");
}

#[test]
fn connecting_has_a_time_out() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("redis://{}/", listener.local_addr().unwrap());
    let config = Config::new().set_connection_timeout(Some(Duration::from_millis(50)));
    // It is connected, and nobody answers.
    let refused = Connection::open_with_config(&Client::open(url).unwrap(), &config);
    assert!(refused.unwrap_err().is_timeout());
}

/// A connection to one node serves the keys of that node; what it says of others names the way out.
#[tokio::test]
async fn a_node_of_a_cluster_says_where_other_keys_are_found() {
    let cluster = Cluster::start().unwrap();
    let node = &cluster.nodes()[0];
    redis_pipeline! {
        struct Two;
        let here: Result<i64, redis_pipeline::Failure> = INCR "a";
        let there: Result<i64, redis_pipeline::Failure> = INCR "b";
        let id = CLUSTER MYID;
    }
    redis_pipeline! {
        struct Both { key: &'static str }
        atomic { INCR key; }
    }
    let check = |(here, there, id): (Result<i64, _>, Result<i64, _>, String)| {
        let failures: Vec<redis_pipeline::Failure> =
            [here, there].into_iter().filter_map(Result::err).collect();
        let [failure] = &*failures else {
            panic!("{failures:?}")
        };
        assert!(failure.to_string().contains("`redis_pipeline::cluster`"));
        let error = Error::from(failure.clone());
        assert!(error.is_cluster_error() && error.code() == Some("MOVED"));
        assert_eq!(id.len(), 40);
    };
    for client in [node.client(), node.client_resp3()] {
        let mut con = Connection::open(&client).unwrap();
        check(Two.execute(&mut con).unwrap());
        let moved = ["a", "b"].map(|key| Both { key }.execute(&mut con));
        let [moved] = &*moved
            .into_iter()
            .filter_map(Result::err)
            .collect::<Vec<_>>()
        else {
            panic!("one of them is on another node")
        };
        assert!(moved.to_string().contains("`redis_pipeline::cluster`"));
        let mut con = client.get_connection().unwrap();
        check(Two.execute(&mut con).unwrap());
        let opened = redis_pipeline::direct::aio::MultiplexedConnection::open(&client);
        let mut con = opened.await.unwrap();
        check(Two.execute_async(&mut con).await.unwrap());
    }
}

fn tracking(server: &Server, room: usize) -> (Connection, Receiver<redis::PushInfo>) {
    let (sender, receiver) = sync_channel(room);
    let config = Config::new().set_push_sender(sender);
    let mut con = Connection::open_with_config(&server.client_resp3(), &config).unwrap();
    let mut command = redis::cmd("CLIENT");
    let () = command
        .arg(&["TRACKING", "ON", "BCAST"])
        .exec(&mut con)
        .unwrap();
    (con, receiver)
}

#[test]
fn push_messages_go_to_whoever_asked_and_never_wait() {
    let server = Server::options().start().unwrap();
    let (mut con, receiver) = tracking(&server, 3);
    let mut other = server.client().get_connection().unwrap();
    for key in 0..100 {
        let () = other.set(key, 1).unwrap();
        let pipeline = redis_pipeline! { let value: u64 = GET "{key}" else 0; PING; };
        assert_eq!(pipeline.execute(&mut con).unwrap(), (1,));
    }
    // There was room for three.
    let kinds: Vec<_> = receiver.try_iter().map(|info| info.kind).collect();
    assert_eq!(kinds, [const { PushKind::Invalidate }; 3]);
    drop(receiver);
    let () = other.set("later", 1).unwrap();
    let pipeline = redis_pipeline! { let value: u64 = GET "later" else 0; };
    assert_eq!(pipeline.execute(&mut con).unwrap(), (1,));
}

/// A server that replies with these bytes to whatever comes first.
fn replying(replies: impl Into<Vec<u8>>) -> Connection {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let client = Client::open(format!("redis://{}/", listener.local_addr().unwrap())).unwrap();
    let replies = replies.into();
    thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let mut request = [0; 1024];
        let _ = stream.read(&mut request).unwrap();
        let _ = stream.write_all(&replies);
        let _ = std::io::copy(&mut stream, &mut std::io::sink());
    });
    let info = client.get_connection_info();
    let settings = info.redis_settings().clone().set_skip_set_lib_name();
    let stream = TcpStream::connect(info.addr().to_string()).unwrap();
    Connection::over(stream, &settings, &Config::new()).unwrap()
}

#[test]
fn a_flood_of_push_messages_is_taken_out_of_the_replies() {
    let mut bytes = Vec::new();
    for reply in 1..=3 {
        bytes.extend_from_slice(&b">2\r\n+message\r\n$5\r\nabcde\r\n".repeat(100_000));
        bytes.extend_from_slice(format!(":{reply}\r\n").as_bytes());
    }
    let mut con = replying(bytes);
    let pipeline = redis_pipeline! { let a = INCR "k"; let b = INCR "k"; let c = INCR "k"; };
    assert_eq!(pipeline.execute(&mut con).unwrap(), (1, 2, 3));
}

#[test]
fn the_time_out_holds_for_a_server_that_never_stops_sending() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let client = Client::open(format!("redis://{}/", listener.local_addr().unwrap())).unwrap();
    let flood = thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let messages = b">2\r\n+message\r\n$6\r\nsecret\r\n".repeat(1_000);
        while stream.write_all(&messages).is_ok() {}
    });
    let info = client.get_connection_info();
    let settings = info.redis_settings().clone().set_skip_set_lib_name();
    let stream = TcpStream::connect(info.addr().to_string()).unwrap();
    let mut con = Connection::over(stream, &settings, &Config::new()).unwrap();
    con.set_response_timeout(Some(Duration::from_millis(50)));
    let pipeline = redis_pipeline! { let a = INCR "k"; };
    let error = pipeline.execute(&mut con).unwrap_err();
    assert!(error.is_timeout(), "{error}");
    assert!(!format!("{con:?}").contains("secret"), "{con:?}");
    drop(con);
    flood.join().unwrap();
}

#[test]
fn bytes_that_nobody_asked_for_close_the_connection() {
    for (replies, replied) in [
        (":1\r\n:2\r\n:3\r\n", 2),
        (":1\r\n?\r\n", 1),
        (":1\r\n$a\r\n", 1),
        ("*99999999999999999999\r\n", 0),
        (":1\r\n$3\r\nabcdef\r\n", 1),
    ] {
        let mut con = replying(replies);
        let pipeline = redis_pipeline! { let a = INCR "k"; let b = INCR "k"; };
        let error = pipeline.execute(&mut con).unwrap_err();
        let Error::Connection(interrupted) = error else {
            panic!("{replies:?}: {error}")
        };
        assert_eq!(interrupted.error().kind(), ErrorKind::Parse, "{replies:?}");
        assert_eq!(interrupted.count(Fate::Executed), replied, "{replies:?}");
        assert_eq!(interrupted.replies().len(), replied, "{replies:?}");
        assert!(!con.is_open());
        let next = pipeline.execute(&mut con).unwrap_err();
        assert!(next.to_string().contains("open another"), "{next}");
    }
}

#[test]
fn a_transaction_whose_end_was_not_sent_was_not_executed() {
    let value = vec![0; 64 << 20];
    let mut con = replying("+OK\r\n+QUEUED\r\n?");
    let pipeline = redis_pipeline! { atomic { INCR "k"; SET "k" value; INCR "k"; } };
    let error = pipeline.execute(&mut con).unwrap_err();
    let Error::Connection(interrupted) = error else {
        panic!("{error}")
    };
    let fates: Vec<_> = interrupted.fates().iter().map(|(_, fate)| *fate).collect();
    assert_eq!(fates, [Fate::NotExecuted, Fate::NotSent], "{interrupted}");
}

/// Sends copies of the bytes, or something else before.
struct Copying(Connection, bool);

impl ConnectionLike for Copying {
    fn req_packed_command(&mut self, cmd: &[u8]) -> RedisResult<Value> {
        self.0.req_packed_command(cmd)
    }

    fn req_packed_commands(
        &mut self,
        cmd: &[u8],
        offset: usize,
        count: usize,
    ) -> RedisResult<Vec<Value>> {
        let values = match self.1 {
            true => {
                let mut ping = Cmd::new();
                ping.arg("PING").exec(&mut self.0)?;
                self.0.req_packed_commands(cmd, offset, count)
            }
            false => {
                let copy = Vec::from(cmd);
                self.0.req_packed_commands(&copy, offset, count)
            }
        };
        // A pipeline of its own in between.
        let _ = redis_pipeline! { let other = ECHO "other"; PING; }.execute(&mut self.0);
        values
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

#[test]
fn wrappers_may_do_as_they_like_with_the_bytes() {
    let server = Server::options().start().unwrap();
    for first in [false, true] {
        let mut con = Copying(Connection::open(&server.client()).unwrap(), first);
        for _ in 0..3 {
            let pipeline = redis_pipeline! { let echo = ECHO "mine"; };
            assert_eq!(pipeline.execute(&mut con).unwrap(), ("mine".to_owned(),));
        }
    }
}
