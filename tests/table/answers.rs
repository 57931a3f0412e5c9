//! What servers answer to lines.

use crate::data;
use crate::lines::Line;
use private_server::Server;
use redis::{Connection, ConnectionLike, Value};

/// Parts of messages that say that the line itself is wrong, whatever the data.
const WRONG_LINE: &[&str] = &[
    "syntax error",
    "wrong number of arguments",
    "unknown command",
    "unknown subcommand",
    "not an integer",
    "not a valid float",
    "not a float",
    "unknown argument",
    "unknown aggregation",
    "unknown keyword",
    "bad argument",
    "bad arguments",
    "could not convert argument",
    "couldn't parse",
    "error parsing",
    "missing asc or desc",
    "missing arguments",
    "groupby should always come after filter",
    "align parameter can only be used",
    "invalid field type",
    "expects",
    "out of range",
    "invalid expire time",
    "must be positive",
    "can't be negative",
    "is negative",
    "nan or infinity",
    "invalid start id",
    "invalid end id",
    "invalid stream id",
];

pub(crate) struct Asked {
    name: String,
    resp3: bool,
    con: Connection,
    _server: Server,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Answer {
    Taken,
    /// An error that concerns the data or the server's state.
    Failed(String),
    /// The line is wrong.
    Refused(String),
}

impl Asked {
    pub(crate) fn new(name: &str) -> Result<Self, private_server::Error> {
        Self::new_with(name, false)
    }

    pub(crate) fn new_with(name: &str, resp3: bool) -> Result<Self, private_server::Error> {
        let server = Server::named(name)?;
        let client = if resp3 {
            server.client_resp3()
        } else {
            server.client()
        };
        let con = client.get_connection()?;
        Ok(Asked {
            name: name.to_owned(),
            resp3,
            con,
            _server: server,
        })
    }

    /// The names of all commands, subcommands with their container: `XGROUP CREATE`.
    pub(crate) fn names(&mut self) -> Vec<String> {
        let mut names = Vec::new();
        let all = self.command(&["COMMAND"]).expect("COMMAND");
        for command in all.as_sequence().unwrap_or_default() {
            add_name(command, &mut names);
        }
        names
    }

    /// The reply where the command has data to work on.
    pub(crate) fn reply(&mut self, line: &Line, waits: bool) -> redis::RedisResult<Value> {
        if self.command(&["FLUSHALL"]).is_err() {
            *self = Asked::new_with(&self.name, self.resp3).expect("another server");
        }
        for words in data::for_command(line.row.name(), line.row.group()) {
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            let _ = self.command(&words);
        }
        if !waits {
            return self.command(&line.words());
        }
        self.command(&["MULTI"])?;
        self.command(&line.words())?;
        match self.command(&["EXEC"])? {
            Value::Array(mut replies) => replies.pop().unwrap_or(Value::Nil).extract_error(),
            other => Ok(other),
        }
    }

    pub(crate) fn command(&mut self, words: &[&str]) -> redis::RedisResult<Value> {
        let mut cmd = redis::Cmd::new();
        words.iter().for_each(|word| {
            cmd.arg(*word);
        });
        self.con.req_command(&cmd).and_then(Value::extract_error)
    }

    /// The answer on an empty database; in a transaction, where the command would wait otherwise.
    pub(crate) fn answer(&mut self, line: &Line, waits: bool) -> Answer {
        if self.command(&["FLUSHALL"]).is_err() {
            // Some modules can be crashed.
            *self = Asked::new(&self.name).expect("another server");
        }
        if waits {
            self.command(&["MULTI"]).expect("MULTI");
        }
        let mut answer = self.command(&line.words());
        if waits {
            let done = self.command(&["EXEC"]);
            if answer.is_ok() {
                answer = done.and_then(|replies| match replies {
                    Value::Array(mut replies) => {
                        replies.pop().unwrap_or(Value::Nil).extract_error()
                    }
                    other => Ok(other),
                });
            }
        }
        match answer {
            Ok(_) => Answer::Taken,
            Err(error) if error.is_io_error() => {
                eprintln!("CRASH {line}");
                Answer::Failed(error.to_string())
            }
            Err(error) => judged(&error.to_string()),
        }
    }
}

fn judged(message: &str) -> Answer {
    let lower = message.to_lowercase();
    if WRONG_LINE.iter().any(|part| lower.contains(part)) {
        Answer::Refused(message.to_owned())
    } else {
        Answer::Failed(message.to_owned())
    }
}

fn add_name(command: &Value, names: &mut Vec<String>) {
    let fields = command.as_sequence().unwrap_or_default();
    if let Some(name) = fields
        .first()
        .and_then(|name| redis::from_redis_value_ref::<String>(name).ok())
    {
        names.push(name.to_uppercase().replace('|', " "));
    }
    for subcommand in fields
        .get(9)
        .and_then(Value::as_sequence)
        .unwrap_or_default()
    {
        add_name(subcommand, names);
    }
}
