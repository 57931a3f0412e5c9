//! Sending pipelines, and noting which rows and which of their replies they had.

use std::collections::BTreeSet;
use std::fmt::Debug;
use std::sync::Mutex;
use std::time::Duration;

use redis::{Client, Connection, ConnectionLike, ProtocolVersion, RedisResult, Value};
use redis_pipeline::{Command, Pipeline, Request};

use crate::commands::{Item, Row, Shape};
use crate::leaves;

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
    con: Recorded,
    seen: &'s Seen,
}

/// A connection that keeps the replies as they came.
struct Recorded {
    con: Connection,
    replies: Vec<Value>,
}

impl ConnectionLike for Recorded {
    fn req_packed_command(&mut self, cmd: &[u8]) -> RedisResult<Value> {
        self.con.req_packed_command(cmd)
    }

    fn req_packed_commands(
        &mut self,
        cmd: &[u8],
        offset: usize,
        count: usize,
    ) -> RedisResult<Vec<Value>> {
        let replies = self.con.req_packed_commands(cmd, offset, count)?;
        self.replies.extend_from_slice(&replies);
        Ok(replies)
    }

    fn get_db(&self) -> i64 {
        self.con.get_db()
    }

    fn check_connection(&mut self) -> bool {
        self.con.check_connection()
    }

    fn is_open(&self) -> bool {
        self.con.is_open()
    }
}

impl<'s> Run<'s> {
    pub(crate) fn new(server: &'s str, client: Client, seen: &'s Seen) -> Self {
        let con = Recorded {
            con: client.get_connection().expect("a connection"),
            replies: Vec::new(),
        };
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

    /// What the pipeline replies, which must be no error, and hold everything that the server has sent.
    #[track_caller]
    pub(crate) fn of<P: Pipeline<Output: Debug>>(&mut self, pipeline: P) -> P::Output {
        self.con.replies.clear();
        match pipeline.execute(&mut self.con) {
            Ok(output) => {
                let request = pipeline.request();
                self.note(&request);
                let shown = format!("{output:?}");
                let missing = leaves::missing(request.commands(), &self.con.replies, &shown);
                assert!(
                    missing.is_empty(),
                    "lost in {}, {}:\n{}",
                    self.server,
                    self.protocol(),
                    missing.join("\n")
                );
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
    pub(crate) fn until_ok<P: Pipeline<Output: Debug>>(
        &mut self,
        pipeline: impl Fn() -> P,
    ) -> P::Output {
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
            .query(&mut self.con.con)
            .expect("a node of a cluster")
    }

    /// Only the replies that a `let` keeps are read.
    fn note(&self, request: &Request) {
        let read = request
            .commands()
            .filter(|command| command.label().is_some());
        let rules: Vec<_> = read.filter_map(rule_of).collect();
        let mut seen = self.seen.0.lock().expect("nobody panicked while it wrote");
        seen.extend(rules);
    }
}

/// The row of a command, and which of its replies the words ask for.
fn rule_of(command: Command<'_>) -> Option<(&'static str, usize)> {
    let row = Row::find(command.name())?;
    let name = row.name().split(' ').count();
    let words = command
        .arguments()
        .map(|word| String::from_utf8_lossy(word).into_owned());
    let rest: Vec<String> = words.skip(name).collect();
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
        Err(problem) => panic!("{}: {problem:?}", command.text()),
    };
    let rule = row.replies().iter().position(|(_, own)| *own == shape)?;
    Some((row.name(), rule))
}
