//! Errors by which a cluster refuses to execute a command. A script can reply any error, so the code, the text and the slot must be those that servers send for the
//! keys of the command.

use redis::ServerError;

/// The refusals of Redis 6.2 to 8 and Valkey, after which the same command may be executed: later, or by another node.
const NOT_NOW: &[(&str, &str)] = &[
    ("TRYAGAIN", "Multiple keys request during rehashing of slot"),
    ("CLUSTERDOWN", "The cluster is down"),
    (
        "CLUSTERDOWN",
        "The cluster is down and only accepts read commands",
    ),
    ("CLUSTERDOWN", "Hash slot not served"),
    ("LOADING", "Redis is loading the dataset in memory"),
    ("LOADING", "Valkey is loading the dataset in memory"),
    (
        "MASTERDOWN",
        "Link with MASTER is down and replica-serve-stale-data is set to 'no'.",
    ),
    (
        "MASTERDOWN",
        "Link with MASTER is down, replica-serve-stale-data is set to 'no' and 'allow-stale' flag is not set on the script.",
    ),
];

/// The text of a primary that became a replica.
const READ_ONLY: &str = "You can't write against a read only replica.";

/// The reason why a command was not executed, which decides where it is sent again.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Redirect {
    /// Another node has the slot, or another is the primary now.
    Moved(Option<u16>),
    /// The node of this address is about to get the slot.
    Ask { slot: u16, host: String, port: u16 },
    /// The same command may be executed later.
    Later,
}

impl Redirect {
    /// Reads an error. `is_own` returns whether a slot is that of the command's keys.
    pub(crate) fn of(error: &ServerError, is_own: impl Fn(u16) -> bool) -> Option<Redirect> {
        let details = error.details()?;
        match error.code() {
            "MOVED" => {
                let (slot, _, _) = address(details)?;
                is_own(slot).then_some(Redirect::Moved(Some(slot)))
            }
            "ASK" => {
                let (slot, host, port) = address(details).filter(|(slot, ..)| is_own(*slot))?;
                // Without a host no node can be asked. Once the slot has moved, this node names the other one.
                let known = !matches!(host, "" | "?");
                Some(if known {
                    let host = host.to_owned();
                    Redirect::Ask { slot, host, port }
                } else {
                    Redirect::Later
                })
            }
            "READONLY" => (details == READ_ONLY).then_some(Redirect::Moved(None)),
            code => NOT_NOW
                .contains(&(code, details))
                .then_some(Redirect::Later),
        }
    }

    /// Returns the slot that the error names.
    pub(crate) fn slot(&self) -> Option<u16> {
        match self {
            Redirect::Moved(slot) => *slot,
            Redirect::Ask { slot, .. } => Some(*slot),
            Redirect::Later => None,
        }
    }
}

/// Reads `3999 127.0.0.1:6381`, also with a host name, an IPv6 address, `?` or no host.
fn address(details: &str) -> Option<(u16, &str, u16)> {
    let (slot, address) = details.split_once(' ')?;
    let (host, port) = address.rsplit_once(':')?;
    let is_host = host
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || b".-_:?[]%".contains(&byte));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_host || !digits(slot) || !digits(port) {
        return None;
    }
    let port = port.parse().ok().filter(|port| *port != 0)?;
    Some((slot.parse().ok()?, host, port))
}

#[cfg(test)]
mod tests {
    use redis::{Value, parse_redis_value};

    use super::Redirect;

    fn redirect(text: &str) -> Option<Redirect> {
        let value = parse_redis_value(format!("-{text}\r\n").as_bytes());
        let Ok(Value::ServerError(error)) = value else {
            panic!("{text}")
        };
        Redirect::of(&error, |slot| slot == 5)
    }

    #[test]
    fn what_servers_send_counts() {
        let moved = Some(Redirect::Moved(Some(5)));
        for text in ["127.0.0.1:7000", ":7000", "?:7000", "::1:7000", "a.b:7000"] {
            assert_eq!(redirect(&format!("MOVED 5 {text}")), moved, "{text}");
        }
        let asked = Redirect::Ask {
            slot: 5,
            host: "::1".to_owned(),
            port: 7000,
        };
        assert_eq!(redirect("ASK 5 ::1:7000"), Some(asked));
        assert_eq!(redirect("ASK 5 ?:7000"), Some(Redirect::Later));
        for text in [
            "TRYAGAIN Multiple keys request during rehashing of slot",
            "CLUSTERDOWN Hash slot not served",
            "CLUSTERDOWN The cluster is down",
            "LOADING Valkey is loading the dataset in memory",
            "MASTERDOWN Link with MASTER is down and replica-serve-stale-data is set to 'no'.",
        ] {
            assert_eq!(redirect(text), Some(Redirect::Later), "{text}");
        }
        assert_eq!(
            redirect("READONLY You can't write against a read only replica."),
            Some(Redirect::Moved(None))
        );
    }

    #[test]
    fn what_a_script_makes_up_does_not() {
        for text in [
            "MOVED please",
            "MOVED 6 127.0.0.1:7000",
            "MOVED 5 somewhere else:7000",
            "MOVED 5 127.0.0.1:0",
            "MOVED 5 127.0.0.1:99999",
            "MOVED +5 127.0.0.1:7000",
            "MOVED 5",
            "ASK 6 127.0.0.1:7000",
            "TRYAGAIN",
            "TRYAGAIN busy",
            "CLUSTERDOWN for maintenance",
            "READONLY You can't write against a read only replica. script: 1, on @user_script:1.",
            "LOADING",
            "MASTERDOWN",
            "ERR MOVED 5 127.0.0.1:7000",
        ] {
            assert_eq!(redirect(text), None, "{text}");
        }
    }
}
