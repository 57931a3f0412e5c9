//! The first commands on a connection: those that redis-rs sends.

use redis::{
    Cmd, ErrorKind, Pipeline, ProtocolVersion, RedisConnectionInfo, RedisError, RedisResult,
    ServerError, Value,
};

/// The commands, and what each reply decides.
pub(super) struct Greeting {
    pub(super) commands: Pipeline,
    steps: Vec<Step>,
}

#[derive(Clone, Copy)]
enum Step {
    Hello,
    Auth {
        has_username: bool,
    },
    Select,
    /// Older servers do not know the command.
    SetInfo,
}

/// Whether the server knows who we are.
#[derive(Debug, PartialEq)]
pub(super) enum Greeted {
    Welcome,
    /// The server is older than users: the password alone may do.
    AgainWithoutUsername,
}

impl Greeting {
    pub(super) fn new(info: &RedisConnectionInfo, with_username: bool) -> Self {
        let mut greeting = Greeting {
            commands: redis::pipe(),
            steps: Vec::new(),
        };
        let username = info.username().filter(|_| with_username);
        match (is_resp3(info), info.password()) {
            (true, password) => {
                let mut hello = redis::cmd("HELLO");
                hello.arg(3);
                if let Some(password) = password {
                    let username = info.username().unwrap_or("default");
                    hello.arg("AUTH").arg(username).arg(password);
                }
                greeting.push(hello, Step::Hello);
            }
            (false, Some(password)) => {
                let mut auth = redis::cmd("AUTH");
                auth.arg(username).arg(password);
                let has_username = username.is_some();
                greeting.push(auth, Step::Auth { has_username });
            }
            (false, None) => {}
        }
        if info.db() != 0 {
            let mut select = redis::cmd("SELECT");
            select.arg(info.db());
            greeting.push(select, Step::Select);
        }
        if !info.skip_set_lib_name() {
            greeting.introduce("LIB-NAME", info.lib_name().unwrap_or("redis-pipeline"));
            let version = info.lib_ver().unwrap_or(env!("CARGO_PKG_VERSION"));
            greeting.introduce("LIB-VER", version);
        }
        greeting
    }

    fn introduce(&mut self, attribute: &str, value: &str) {
        let mut command = redis::cmd("CLIENT");
        command.arg("SETINFO").arg(attribute).arg(value);
        self.push(command, Step::SetInfo);
    }

    fn push(&mut self, command: Cmd, step: Step) {
        self.commands.add_command(command);
        self.steps.push(step);
    }

    /// Judges the replies.
    pub(super) fn check(&self, replies: Vec<Value>) -> RedisResult<Greeted> {
        for (step, reply) in self.steps.iter().zip(replies) {
            let Value::ServerError(error) = reply else {
                continue;
            };
            match step {
                Step::Hello => return Err(refused_hello(error)),
                Step::Auth { has_username: true } if is_too_old(&error) => {
                    return Ok(Greeted::AgainWithoutUsername);
                }
                Step::Auth { .. } => {
                    let message = "the server refused the password, or the user and the password";
                    return Err(refused(ErrorKind::AuthenticationFailed, message, &error));
                }
                Step::Select => {
                    let message = "the server refused to select the database";
                    return Err(refused(ErrorKind::InvalidClientConfig, message, &error));
                }
                Step::SetInfo => {}
            }
        }
        Ok(Greeted::Welcome)
    }
}

pub(super) fn is_resp3(info: &RedisConnectionInfo) -> bool {
    matches!(info.protocol(), ProtocolVersion::RESP3)
}

fn is_too_old(error: &ServerError) -> bool {
    let details = error.details().unwrap_or_default();
    details.contains("wrong number of arguments for 'auth' command")
}

fn refused_hello(error: ServerError) -> RedisError {
    match error.code() {
        "WRONGPASS" | "NOAUTH" => {
            let message = "the server refused the user and the password";
            refused(ErrorKind::AuthenticationFailed, message, &error)
        }
        _ => {
            let message = "the server does not speak RESP3, which the address asks for";
            refused(ErrorKind::RESP3NotSupported, message, &error)
        }
    }
}

fn refused(kind: ErrorKind, message: &'static str, error: &ServerError) -> RedisError {
    let details = error.details().unwrap_or_default();
    (kind, message, format!("{} {details}", error.code())).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(info: &RedisConnectionInfo, with_username: bool) -> String {
        let greeting = Greeting::new(info, with_username);
        let bytes = greeting.commands.get_packed_pipeline();
        assert_eq!(greeting.commands.len(), greeting.steps.len());
        let text = String::from_utf8(bytes).unwrap();
        let words = text
            .split("\r\n")
            .filter(|line| !line.starts_with(['*', '$']));
        words.collect::<Vec<_>>().join(" ").trim().to_owned()
    }

    fn info(url: &str) -> RedisConnectionInfo {
        let client = redis::Client::open(url).unwrap();
        let info = client.get_connection_info().redis_settings().clone();
        info.set_skip_set_lib_name()
    }

    #[test]
    fn the_commands_are_those_of_redis_rs() {
        for (url, expected) in [
            ("redis://host", ""),
            ("redis://host/2", "SELECT 2"),
            ("redis://:pass@host", "AUTH pass"),
            ("redis://user:pass@host/1", "AUTH user pass SELECT 1"),
            ("redis://host?protocol=resp3", "HELLO 3"),
            (
                "redis://:pass@host?protocol=resp3",
                "HELLO 3 AUTH default pass",
            ),
            (
                "redis://user:pass@host/3?protocol=resp3",
                "HELLO 3 AUTH user pass SELECT 3",
            ),
        ] {
            assert_eq!(sent(&info(url), true), expected, "{url}");
        }
        assert_eq!(sent(&info("redis://user:pass@host"), false), "AUTH pass");
        let named = info("redis://host").set_lib_name("mine", "7");
        let expected = "CLIENT SETINFO LIB-NAME mine CLIENT SETINFO LIB-VER 7";
        assert_eq!(sent(&named, true), expected);
    }

    #[test]
    fn what_the_server_refuses_is_said() {
        let error = |text: &str| {
            let line = format!("-{text}\r\n");
            redis::parse_redis_value(line.as_bytes()).unwrap()
        };
        let greeting = Greeting::new(&info("redis://user:pass@host/1"), true);
        let old = error("ERR wrong number of arguments for 'auth' command");
        let again = greeting.check(vec![old.clone(), Value::Okay]).unwrap();
        assert_eq!(again, Greeted::AgainWithoutUsername);
        let refused = greeting.check(vec![error("WRONGPASS no"), Value::Okay]);
        assert!(refused.unwrap_err().to_string().contains("password"));
        let refused = greeting.check(vec![Value::Okay, error("ERR out of range")]);
        assert!(refused.unwrap_err().to_string().contains("database"));
        let without = Greeting::new(&info("redis://user:pass@host"), false);
        assert!(without.check(vec![old]).is_err());
        let hello = Greeting::new(&info("redis://host?protocol=resp3"), true);
        let refused = hello.check(vec![error("ERR unknown command 'HELLO'")]);
        assert!(refused.unwrap_err().to_string().contains("RESP3"));
    }
}
