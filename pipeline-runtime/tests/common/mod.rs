//! A connection that replies what it is told to.
#![allow(dead_code)]

use redis::{ConnectionLike, RedisResult, Value};
use redis_pipeline::private::Replies;
use redis_pipeline::private::for_tests::{CommandInfo, CommandSource, KeySpec};
use redis_pipeline::{Error, Inline, Request};

pub(crate) const fn info(
    name: &'static str,
    label: Option<&'static str>,
    text: &'static str,
) -> CommandInfo {
    CommandInfo {
        source: CommandSource {
            name,
            label,
            text,
            file: "src/demo.rs",
            line: 7,
            column: 5,
        },
        flags: 0,
        timeout: None,
        keys: KeySpec::Unknown,
    }
}

#[derive(Default)]
pub(crate) struct Scripted {
    pub(crate) replies: Vec<Value>,
    pub(crate) sent: Vec<Vec<u8>>,
    pub(crate) without_pipelining: bool,
    /// What later exchanges reply.
    pub(crate) later: Vec<Vec<Value>>,
}

impl Scripted {
    pub(crate) fn new(replies: impl IntoIterator<Item = Value>) -> Self {
        Scripted {
            replies: replies.into_iter().collect(),
            ..Scripted::default()
        }
    }
}

impl ConnectionLike for Scripted {
    fn req_packed_command(&mut self, bytes: &[u8]) -> RedisResult<Value> {
        self.sent.push(bytes.to_vec());
        self.replies.remove(0).extract_error()
    }

    fn req_packed_commands(
        &mut self,
        bytes: &[u8],
        offset: usize,
        _: usize,
    ) -> RedisResult<Vec<Value>> {
        assert_eq!(offset, 0);
        self.sent.push(bytes.to_vec());
        let replies = std::mem::take(&mut self.replies);
        self.later.reverse();
        self.replies = self.later.pop().unwrap_or_default();
        self.later.reverse();
        Ok(replies)
    }

    fn supports_pipelining(&self) -> bool {
        !self.without_pipelining
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

pub(crate) fn bulk(text: &str) -> Value {
    Value::BulkString(text.into())
}

pub(crate) fn queued() -> Value {
    Value::SimpleString("QUEUED".to_owned())
}

/// An error as the server sends it.
pub(crate) fn error(line: &str) -> Value {
    redis::parse_redis_value(format!("-{line}\r\n").as_bytes()).expect("an error")
}

/// Sends a request and reads its replies.
pub(crate) fn run<T>(
    con: &mut Scripted,
    request: &Request,
    read: impl Fn(&mut Replies) -> Option<T>,
) -> Result<T, Error> {
    Inline::<T, (), _>::new(request.clone(), (), |(), replies: &mut Replies| {
        read(replies)
    })
    .execute(con)
}
