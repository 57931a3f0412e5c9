//! An awaited connection of this crate's own to a node.

use std::time::Duration;

use redis::{AsyncConnectionConfig, Client, ConnectionAddr, ConnectionInfo, RedisResult};

use crate::connection::direct::aio::{Config, MultiplexedConnection};

/// Connects to a node, if a connection of this crate's own honours all that the client asks for.
pub(super) async fn connect(
    info: &ConnectionInfo,
    config: &AsyncConnectionConfig,
) -> Option<RedisResult<MultiplexedConnection>> {
    // What certificates a client has for TLS only redis-rs knows.
    let ConnectionAddr::Tcp(..) = info.addr() else {
        return None;
    };
    let settings = Settings::of(&format!("{config:?}"))?;
    let own = Config::new()
        .set_connection_timeout(settings.connection_timeout)
        .set_response_timeout(settings.response_timeout)
        .set_redis_config(config.clone());
    Some(match Client::open(info.clone()) {
        Ok(client) => MultiplexedConnection::open_with_config(&client, &own).await,
        Err(error) => Err(error),
    })
}

/// The settings of a client that redis-rs's connection does not take care of.
#[derive(Debug, PartialEq)]
struct Settings {
    connection_timeout: Option<Duration>,
    response_timeout: Option<Duration>,
}

impl Settings {
    /// Reads the settings from how they are shown, because redis-rs tells them in no other way. Returns `None` if they are not shown as expected, or if one of
    /// them can be honoured by redis-rs's connection only.
    fn of(shown: &str) -> Option<Self> {
        let text = |name: &str| {
            let (_, behind) = shown.split_once(&format!("{name}: "))?;
            behind.split([',', '}']).next().map(str::trim)
        };
        let is_plain =
            text("dns_resolver")? == "\"not set\"" && text("concurrency_limit")? == "None";
        is_plain.then_some(())?;
        Some(Settings {
            connection_timeout: timeout(text("connection_timeout")?)?,
            response_timeout: timeout(text("response_timeout")?)?,
        })
    }
}

/// Reads a time-out such as `Some(1.5s)`.
fn timeout(shown: &str) -> Option<Option<Duration>> {
    if shown == "None" {
        return Some(None);
    }
    let shown = shown.strip_prefix("Some(")?.strip_suffix(')')?;
    let at = shown.find(|char: char| !char.is_ascii_digit() && char != '.')?;
    let (number, unit) = shown.split_at(at);
    let seconds = match unit {
        "s" => 1.0,
        "ms" => 1e-3,
        "µs" => 1e-6,
        "ns" => 1e-9,
        _ => return None,
    };
    let seconds = number.parse::<f64>().ok()? * seconds;
    Duration::try_from_secs_f64(seconds).ok().map(Some)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings(config: AsyncConnectionConfig) -> Option<Settings> {
        Settings::of(&format!("{config:?}"))
    }

    #[test]
    fn time_outs_are_read() {
        let config = AsyncConnectionConfig::new();
        let config = config.set_push_sender(|_| Ok::<(), redis::aio::SendError>(()));
        for (connection, response) in [
            (None, None),
            (Some(1_000), Some(500)),
            (Some(1_500), Some(61_001)),
        ] {
            let [connection_timeout, response_timeout] =
                [connection, response].map(|limit| limit.map(Duration::from_millis));
            let config = config.clone();
            let config = config.set_connection_timeout(connection_timeout);
            let config = config.set_response_timeout(response_timeout);
            let expected = Settings {
                connection_timeout,
                response_timeout,
            };
            assert_eq!(settings(config), Some(expected));
        }
        let tiny =
            AsyncConnectionConfig::new().set_response_timeout(Some(Duration::from_micros(20)));
        let read = settings(tiny).unwrap().response_timeout.unwrap();
        assert!(read.abs_diff(Duration::from_micros(20)) < Duration::from_nanos(2));
    }

    #[test]
    fn what_cannot_be_honoured_or_read_is_left_to_redis_rs() {
        let limited = AsyncConnectionConfig::new().set_concurrency_limit(3);
        assert_eq!(settings(limited), None);
        for shown in ["", "Config { response_timeout: Some(1 hour) }"] {
            assert_eq!(Settings::of(shown), None);
        }
    }
}
