//! A server that stops reading while its replies are unread: a large pipeline must not be written without reading.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::thread;
use std::time::Duration;

use redis_pipeline::{redis, redis_pipeline};

const VALUE: usize = 4 << 10;
const PAIRS: u32 = 4_000;

/// A hung exchange ends with an error after this time.
const TIMEOUT: Duration = Duration::from_secs(20);

redis_pipeline! {
    /// Makes all commands before the first is sent.
    struct Listed<'a> { keys: &'a [u32], value: &'a str }
    let values: Vec<String> = for key in keys { SET "key:{key}" value; let value: String = GET "key:{key}" else String::new(); };
}

redis_pipeline! {
    /// Makes commands while others are sent.
    struct Streamed<'a> { keys: u32, value: &'a str }
    let values: Vec<String> = for key in 0..keys { SET "key:{key}" value; let value: String = GET "key:{key}" else String::new(); };
}

/// Starts a server that writes each reply before it reads the next command, and returns its address.
fn start() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    thread::spawn(move || {
        for stream in listener.incoming() {
            let stream = stream.unwrap();
            thread::spawn(move || serve(&stream));
        }
    });
    format!("redis://{address}")
}

/// Replies to each command until the client goes away.
fn serve(stream: &TcpStream) {
    let reply = format!("${VALUE}\r\n{}\r\n", "x".repeat(VALUE));
    let mut reader = BufReader::with_capacity(VALUE, stream);
    while let Some(command) = read_command(&mut reader) {
        let reply = if command == "GET" { &reply } else { "+OK\r\n" };
        let mut stream = stream;
        if stream.write_all(reply.as_bytes()).is_err() {
            return;
        }
    }
}

/// Reads a command and returns its name.
fn read_command(reader: &mut BufReader<&TcpStream>) -> Option<String> {
    let mut arguments = Vec::new();
    for _ in 0..read_length(reader)? {
        let mut argument = vec![0; read_length(reader)? + 2];
        reader.read_exact(&mut argument).ok()?;
        arguments.push(argument);
    }
    let name = String::from_utf8_lossy(arguments.first()?)
        .trim()
        .to_owned();
    Some(name)
}

fn read_length(reader: &mut BufReader<&TcpStream>) -> Option<usize> {
    let mut line = String::new();
    reader.read_line(&mut line).ok()?;
    line.get(1..)?.trim().parse().ok()
}

#[test]
fn a_large_pipeline_does_not_wait_for_a_server_that_waits_for_it() {
    let client = redis::Client::open(start()).unwrap();
    let mut con = client.get_connection().unwrap();
    con.set_read_timeout(Some(TIMEOUT)).unwrap();
    con.set_write_timeout(Some(TIMEOUT)).unwrap();
    let value = "x".repeat(VALUE);
    let keys: Vec<u32> = (0..PAIRS).collect();

    let listed = Listed {
        keys: &keys,
        value: &value,
    };
    let (values,) = listed.execute(&mut con).unwrap();
    assert_eq!(values.len(), keys.len());
    assert!(values.iter().all(|read| *read == value));

    let streamed = Streamed {
        keys: PAIRS,
        value: &value,
    };
    let (values,) = streamed.execute(&mut con).unwrap();
    assert_eq!(values.len(), keys.len());
}
