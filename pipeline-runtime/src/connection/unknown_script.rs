//! Calls of scripts that a server did not execute, because it does not know them.

use redis::{ServerErrorKind, Value};

use crate::error::Fate;

/// Returns whether the server itself refused the call; a script may reply with an error that only begins like it.
pub(crate) fn is_unknown_script(reply: &Value) -> bool {
    match reply {
        Value::ServerError(error) if error.kind() == Some(ServerErrorKind::NoScript) => error
            .details()
            .is_some_and(|details| details.starts_with("No matching script")),
        Value::Attribute { data, .. } => is_unknown_script(data),
        _ => false,
    }
}

/// Returns the status of a command of this name with this reply. Only calls by digest can be unknown scripts.
pub(super) fn status(name: Option<&[u8]>, reply: &Value) -> Fate {
    let names: [&[u8]; 2] = [b"EVALSHA", b"EVALSHA_RO"];
    let is_call = |name: &[u8]| names.iter().any(|it| name.eq_ignore_ascii_case(it));
    match is_unknown_script(reply) && name.is_some_and(is_call) {
        true => Fate::NotExecuted,
        false => Fate::Executed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_calls_by_digest_are_refused_as_unknown() {
        let value = |line: &str| redis::parse_redis_value(line.as_bytes()).unwrap();
        let unknown = value("-NOSCRIPT No matching script. Please use EVAL.\r\n");
        for name in ["EVALSHA", "evalsha", "EVALSHA_RO"] {
            assert_eq!(status(Some(name.as_bytes()), &unknown), Fate::NotExecuted);
        }
        for name in ["EVAL", "FCALL"] {
            assert_eq!(status(Some(name.as_bytes()), &unknown), Fate::Executed);
        }
        for other in [":1\r\n", "-NOSCRIPT of mine\r\n", "-ERR no\r\n"] {
            assert_eq!(status(Some(b"EVALSHA"), &value(other)), Fate::Executed);
        }
    }
}
