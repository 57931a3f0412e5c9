//! Sending pipelines, and noting which rows and which of their replies they had.

use std::collections::BTreeSet;
use std::sync::Mutex;
use std::time::Duration;

use redis::{Client, Connection, ProtocolVersion};
use redis_pipeline::{Pipeline, Request};

use crate::commands::{Item, Row, Shape};

/// Rows by name, and which of their replies, counted from 0.
#[derive(Default)]
pub(crate) struct Seen(Mutex<BTreeSet<(&'static str, usize)>>);

impl Seen {
    pub(crate) fn into_inner(self) -> BTreeSet<(&'static str, usize)> {
        self.0.into_inner().expect("nobody panicked while it wrote")
    }
}

/// One group of questions to one server in one protocol.
pub(crate) struct Run<'s> {
    pub(crate) server: &'s str,
    client: Client,
    con: Connection,
    seen: &'s Seen,
}

impl<'s> Run<'s> {
    pub(crate) fn new(server: &'s str, client: Client, seen: &'s Seen) -> Self {
        let con = client.get_connection().expect("a connection");
        Run {
            server,
            client,
            con,
            seen,
        }
    }

    /// Another connection to the same server.
    pub(crate) fn another(&self) -> Connection {
        self.client.get_connection().expect("a connection")
    }

    pub(crate) fn protocol(&self) -> &'static str {
        match self
            .client
            .get_connection_info()
            .redis_settings()
            .protocol()
        {
            ProtocolVersion::RESP3 => "RESP3",
            _ => "RESP2",
        }
    }

    /// What the pipeline replies, which must be no error.
    #[track_caller]
    pub(crate) fn of<P: Pipeline>(&mut self, pipeline: P) -> P::Output {
        match pipeline.execute(&mut self.con) {
            Ok(output) => {
                self.note(&pipeline.request());
                output
            }
            Err(error) => panic!(
                "{} in {}:\n{}\n{error}",
                self.server,
                self.protocol(),
                pipeline.request()
            ),
        }
    }

    /// The same, tried again for a while: for what another connection must have begun.
    #[track_caller]
    pub(crate) fn until_ok<P: Pipeline>(&mut self, pipeline: impl Fn() -> P) -> P::Output {
        for _ in 0..500 {
            if let Ok(output) = pipeline().execute(&mut self.con) {
                self.note(&pipeline().request());
                return output;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        self.of(pipeline())
    }

    /// The id of a cluster's node.
    pub(crate) fn node_id(&mut self) -> String {
        redis::cmd("CLUSTER")
            .arg("MYID")
            .query(&mut self.con)
            .expect("a node of a cluster")
    }

    fn note(&self, request: &Request) {
        let commands = commands_of(request.as_bytes());
        let rules: Vec<_> = commands.iter().filter_map(|line| rule_of(line)).collect();
        let mut seen = self.seen.0.lock().expect("nobody panicked while it wrote");
        seen.extend(rules);
    }
}

/// The commands of a request, each as its words.
fn commands_of(mut bytes: &[u8]) -> Vec<Vec<String>> {
    let mut commands = Vec::new();
    while !bytes.is_empty() {
        let count = number(&mut bytes, b'*');
        let words = (0..count).map(|_| {
            let length = number(&mut bytes, b'$');
            let word = String::from_utf8_lossy(&bytes[..length]).into_owned();
            bytes = &bytes[length + 2..];
            word
        });
        commands.push(words.collect());
    }
    commands
}

fn number(bytes: &mut &[u8], kind: u8) -> usize {
    assert_eq!(bytes[0], kind);
    let end = bytes
        .iter()
        .position(|byte| *byte == b'\r')
        .expect("a line");
    let digits = std::str::from_utf8(&bytes[1..end]).expect("digits");
    let number = digits.parse().expect("a number");
    *bytes = &bytes[end + 2..];
    number
}

/// The row of a command, and which of its replies the words ask for.
fn rule_of(line: &[String]) -> Option<(&'static str, usize)> {
    let two = line.get(1).map(|word| format!("{} {word}", line[0]));
    let subcommand = two.and_then(|name| Row::find(&name));
    let (row, rest) = match subcommand {
        Some(row) => (row, &line[2..]),
        None => (Row::find(&line[0])?, &line[1..]),
    };
    let items = |is_word: &dyn Fn(&str) -> bool| -> Vec<Item<'_>> {
        let item = |word: &'_ String| match &**word {
            word if is_word(word) => Item::Word(String::leak(word.to_owned())),
            word => Item::Value(Some(String::leak(word.to_owned()))),
        };
        rest.iter().map(item).collect()
    };
    // A symbol may have been in quotes.
    let with_symbols = row.matches(&items(&|word| row.has_word(word)));
    let without = || row.matches(&items(&|word| row.has_word(word) && word.len() > 1));
    let shape: Shape = match with_symbols.or_else(|_| without()) {
        Ok(matched) => row.reply(&matched).ok()?,
        Err(problem) => panic!("{}: {problem:?}", line.join(" ")),
    };
    let rule = row.replies().iter().position(|(_, own)| *own == shape)?;
    Some((row.name(), rule))
}
