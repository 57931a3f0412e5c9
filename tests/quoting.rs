//! Servers quote arguments in their errors; messages of errors do not show them. `TABLE_SERVERS` chooses the servers, as for the rows.

use std::time::Duration;

use private_server::{MATRIX, Server};
use redis::{Connection, RedisError, Value};
use redis_pipeline::{Error, redis_pipeline};

/// Command lines that servers refuse: `@@` stands for a secret, `_` for a space inside of an argument.
const LINES: &str = include_str!("quoting.txt");

/// Secrets that end the quotation of a careless reader.
const SECRETS: [&str; 7] = [
    "s3cr3t",
    "s3cr3t' s3cr3t",
    "s3cr3t\" s3cr3t",
    "s3cr3t` s3cr3t",
    "s3cr3t, s3cr3t)",
    "12s3cr3t",
    "(s3cr3t",
];

/// Servers leave out the beginning in places.
const SECRET: &str = "3cr3t";

const DATA: [&str; 11] = [
    "SET str a",
    "RPUSH list a",
    "HSET hash field 1",
    "SADD set a",
    "ZADD zset 1 a",
    "XADD stream 1-1 a 1",
    "XGROUP CREATE stream group 0",
    "JSON.SET json $ {}",
    "BF.ADD bf a",
    "TS.CREATE ts",
    "FT.CREATE idx SCHEMA a TEXT",
];

fn servers() -> Vec<String> {
    match std::env::var("TABLE_SERVERS").as_deref() {
        Ok("all") => MATRIX.map(str::to_owned).to_vec(),
        Ok(names) if !names.is_empty() => names.split_whitespace().map(str::to_owned).collect(),
        _ => vec!["valkey-9.1".to_owned()],
    }
}

struct Asked {
    server: Server,
    con: Connection,
}

impl Asked {
    fn start(name: &str) -> Self {
        let server = Server::named(name).unwrap();
        let con = connect(&server);
        let mut asked = Asked { server, con };
        for line in DATA {
            asked.errors(line.split(' '));
        }
        asked
    }

    /// The errors in the reply to a command. A server that gives none closes the connection.
    fn errors<'w>(&mut self, words: impl Iterator<Item = &'w str>) -> Vec<redis::ServerError> {
        let words: Vec<&str> = words.collect();
        let command = redis::cmd(words[0]).arg(&words[1..]).get_packed_command();
        let sent = redis::ConnectionLike::req_packed_commands(&mut self.con, &command, 0, 1);
        let mut errors = Vec::new();
        match sent {
            Ok(values) => values
                .into_iter()
                .for_each(|value| collect(value, &mut errors)),
            Err(_) => self.con = connect(&self.server),
        }
        errors
    }
}

fn connect(server: &Server) -> Connection {
    let con = server.client().get_connection().unwrap();
    con.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
    con
}

fn collect(value: Value, errors: &mut Vec<redis::ServerError>) {
    match value {
        Value::ServerError(error) => errors.push(error),
        Value::Array(items) => items.into_iter().for_each(|item| collect(item, errors)),
        _ => {}
    }
}

#[test]
fn no_server_puts_arguments_into_messages() {
    for name in servers() {
        let mut asked = Asked::start(&name);
        let mut quoted = 0;
        for line in LINES.lines() {
            for secret in SECRETS {
                let words: Vec<String> = line
                    .split(' ')
                    .map(|word| {
                        word.replace("@@", secret)
                            .replace('_', " ")
                            .replace("\\n", "\n")
                    })
                    .collect();
                for error in asked.errors(words.iter().map(String::as_str)) {
                    let sent = format!("{error:?}");
                    quoted += usize::from(sent.contains(SECRET));
                    let error = Error::from(error);
                    let shown = format!("{error} {error:?}");
                    assert!(
                        !shown.contains(SECRET),
                        "{name}, {line}: {shown}\nsent: {sent}"
                    );
                }
            }
        }
        assert!(quoted > 300, "{name} quoted only {quoted} times");
    }
}

#[test]
fn failures_show_no_arguments_in_any_way() {
    let server = Server::options().start().unwrap();
    let mut con = server.client().get_connection().unwrap();
    let (secret, modifier) = ("s3cr3t", ">s3cr3t on nosuch s3cr3t");
    let error = redis_pipeline! {
        "NOSUCH" secret secret;
        CONFIG SET "maxmemory" secret;
        "ACL" "SETUSER" "user" modifier;
        XREADGROUP GROUP secret "me" STREAMS "nokey" ">";
        EVAL "return loadstring(ARGV[1])()" 0 secret;
    }
    .execute(&mut con)
    .unwrap_err();
    assert!(error.failures().len() >= 4, "{error}");
    let shown = format!("{error} {error:?} {}", RedisError::from(error.clone()));
    assert!(!shown.contains(SECRET), "{shown}");
    for failure in error.failures() {
        let shown = format!(
            "{failure} {failure:?} {:?} {}",
            failure.cause(),
            failure.cause()
        );
        assert!(!shown.contains(SECRET), "{shown}");
    }
}

#[test]
fn errors_of_redis_rs_show_no_arguments() {
    let server = Server::options().start().unwrap();
    let mut con = server.client().get_connection().unwrap();
    let mut pipeline = redis::pipe();
    let commands = pipeline
        .cmd("NOSUCH")
        .arg("s3cr3t")
        .cmd("PING")
        .cmd("NOSUCH")
        .arg("s3cr3t");
    let several = commands.query::<Value>(&mut con).unwrap_err();
    let in_block = commands.atomic().query::<Value>(&mut con).unwrap_err();
    let one = redis::cmd("NOSUCH")
        .arg("s3cr3t")
        .query::<Value>(&mut con)
        .unwrap_err();
    for (error, errors) in [(several, 2), (in_block, 2), (one, 1)] {
        assert!(error.to_string().contains(SECRET), "{error}");
        let error = Error::from(error);
        let shown = error.to_string();
        assert_eq!(
            shown.matches("unknown command 'NOSUCH'").count(),
            errors,
            "{shown}"
        );
        let shown = format!("{shown} {error:?}");
        assert!(!shown.contains(SECRET), "{shown}");
    }
}
