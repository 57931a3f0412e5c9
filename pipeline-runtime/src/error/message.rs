//! The part of a server's or of redis-rs's error that a message, a trace or a metric shows.

use std::fmt;

use redis::{RedisError, ServerError};

use super::quoted;

/// No server has a longer code.
const LONGEST_CODE: usize = 32;

/// The codes of Redis, of Sentinel, of their modules, and of Valkey.
#[cfg(feature = "metrics")]
const CODES: [&str; 38] = [
    "ASK",
    "BUSY",
    "BUSYGROUP",
    "BUSYKEY",
    "CLUSTERDOWN",
    "CROSSSLOT",
    "DENIED",
    "ERR",
    "EXECABORT",
    "INPROG",
    "INVALIDOBJ",
    "IOERR",
    "LOADING",
    "MASTERDOWN",
    "MISCONF",
    "MOVED",
    "NOADDR",
    "NOAUTH",
    "NOGOODPRIMARY",
    "NOGOODSLAVE",
    "NOGROUP",
    "NOMASTERLINK",
    "NOPERM",
    "NOPROTO",
    "NOQUORUM",
    "NOREPLICAS",
    "NOSCRIPT",
    "NOSUB",
    "NOTBUSY",
    "OOM",
    "READONLY",
    "REDIRECT",
    "TRYAGAIN",
    "UNBLOCKED",
    "UNKILLABLE",
    "UNSTABLE",
    "WRONGPASS",
    "WRONGTYPE",
];

/// The way out where a connection to one node is used for a whole cluster.
const OTHER_NODE: &str = " (the key is on another node of a cluster; connections of `redis_pipeline::cluster` send each command to the node of its key)";

/// Returns a text that has the form of an error's code. A script's error has any text in the place of the code.
#[cold]
pub(crate) fn as_code(text: &str) -> Option<&str> {
    let is_code = (1..=LONGEST_CODE).contains(&text.len())
        && text.starts_with(|first: char| first.is_ascii_uppercase())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_uppercase() || byte == b'_');
    is_code.then_some(text)
}

/// Returns a code that servers are known to send, so that there are not many of them.
#[cfg(feature = "metrics")]
#[cold]
pub(crate) fn known_code(code: &str) -> Option<&'static str> {
    CODES.into_iter().find(|known| *known == code)
}

/// Writes an error of a server without the arguments that it quotes.
#[cold]
pub(crate) fn write_server_error(f: &mut fmt::Formatter<'_>, error: &ServerError) -> fmt::Result {
    let details = error.details().unwrap_or_default();
    match as_code(error.code()) {
        Some(code) if details.is_empty() => f.write_str(code),
        Some(code @ ("MOVED" | "ASK")) => write!(f, "{code} {}{OTHER_NODE}", quoted::cut(details)),
        Some(code) => write!(f, "{code} {}", quoted::cut(details)),
        None => f.write_str(&quoted::cut(
            format!("{} {details}", error.code()).trim_end(),
        )),
    }
}

/// An error of a server as messages show it, for `Debug` too.
pub(super) struct ShowServer<'e>(pub(super) &'e ServerError);

impl fmt::Debug for ShowServer<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_server_error(f, self.0)
    }
}

/// An error of redis-rs as messages show it, for `Debug` too.
pub(super) struct ShowRedis<'e>(pub(super) &'e RedisError);

impl fmt::Display for ShowRedis<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(errors) = self.0.clone().into_server_errors() else {
            return f.write_str(&quoted::cut_client(&self.0.to_string()));
        };
        if let [(0, error)] = &*errors {
            return write_server_error(f, error);
        }
        for (at, (position, error)) in errors.iter().enumerate() {
            f.write_str(if at == 0 { "" } else { ", " })?;
            write!(f, "command {}: ", position + 1)?;
            write_server_error(f, error)?;
        }
        Ok(())
    }
}

impl fmt::Debug for ShowRedis<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Returns the cause of an error of redis-rs that the error's own message does not say: what [`RedisError`] wraps has the same message.
pub(super) fn unsaid_cause(error: &RedisError) -> Option<&(dyn std::error::Error + 'static)> {
    std::error::Error::source(error)?.source()
}
