//! The SINCE column, and the `^` of words: which servers have a command or a word.

use crate::Row;
use crate::found::{At, Match};
use crate::rules;
use std::fmt;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Product {
    Redis,
    Valkey,
}

/// A server that a pipeline must run on: `7.0`, `redis-7.4`, `valkey-8.1`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Server {
    product: Product,
    version: Version,
}

/// Major, minor and, where it is written, patch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Version(u32, u32, Option<u32>);

/// What a server does not have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooNew {
    /// The word or argument; none for the command itself.
    pub at: Option<At>,
    pub name: &'static str,
    since: &'static str,
}

/// The last version of Redis that Valkey was made from.
const FORK: Version = Version(7, 2, Some(4));

impl Version {
    fn parse(text: &str) -> Option<Version> {
        let mut parts = text.split('.').map(|part| part.parse::<u32>().ok());
        let version = Version(
            parts.next()??,
            parts.next().unwrap_or(Some(0))?,
            parts.next().flatten(),
        );
        parts.next().is_none().then_some(version)
    }

    /// Whether a server of this version has what came with `since`. A version without a patch is the last one of its line.
    fn has(self, since: Version) -> bool {
        let patch = self.2.unwrap_or(u32::MAX);
        (self.0, self.1, patch) >= (since.0, since.1, since.2.unwrap_or(0))
    }
}

impl Server {
    pub fn parse(text: &str) -> Option<Server> {
        let (product, version) = match text.split_once('-') {
            Some(("redis", version)) => (Product::Redis, version),
            Some(("valkey", version)) => (Product::Valkey, version),
            Some(_) => return None,
            None => (Product::Redis, text),
        };
        Version::parse(version).map(|version| Server { product, version })
    }

    /// Whether the server has what the column says. What a module brings is not asked before Redis 8, which has the modules built in: older
    /// servers load them in any version.
    pub fn has(&self, since: &str) -> bool {
        if since.is_empty() {
            return true;
        }
        if since.starts_with(|c: char| c.is_ascii_lowercase()) {
            let version = since
                .split_once(' ')
                .and_then(|(_, version)| Version::parse(version));
            return version.is_none_or(|version| {
                version.0 < 8 || self.product == Product::Redis && self.version.has(version)
            });
        }
        let (redis, valkey) = since
            .split_once(",v")
            .map_or((since, None), |(redis, valkey)| (redis, Some(valkey)));
        match (self.product, valkey) {
            (Product::Redis, _) => redis.is_empty() || has_between(self.version, redis),
            (Product::Valkey, Some(valkey)) => has_between(self.version, valkey),
            (Product::Valkey, None) => has_between(FORK, redis),
        }
    }
}

/// `7.0`, or `6.0<7.0` for what is gone again.
fn has_between(version: Version, text: &str) -> bool {
    let (from, until) = text
        .split_once('<')
        .map_or((text, None), |(from, until)| (from, Version::parse(until)));
    Version::parse(from).is_some_and(|from| version.has(from))
        && until.is_none_or(|until| !version.has(until))
}

impl fmt::Display for Server {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let product = if self.product == Product::Redis {
            "Redis"
        } else {
            "Valkey"
        };
        write!(f, "{product} {}.{}", self.version.0, self.version.1)
    }
}

impl fmt::Display for TooNew {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&text(self.since))
    }
}

/// `Redis 8.4, Valkey 9.1`, `Redis 8.4, not in Valkey`: where something exists.
pub(crate) fn text(since: &str) -> String {
    if since.starts_with(|c: char| c.is_ascii_lowercase()) {
        return match since.split_once(' ') {
            Some((_, version)) if version.starts_with('8') => format!("Redis {version}"),
            Some((module, version)) => format!("version {version} of the {module} module"),
            None => format!("the first version of the {since} module"),
        };
    }
    let (redis, valkey) = since
        .split_once(",v")
        .map_or((since, None), |(redis, valkey)| (redis, Some(valkey)));
    let redis = match redis {
        "-" => "not in Redis".to_owned(),
        redis => match redis.split_once('<') {
            Some((from, until)) => format!("Redis {from} to before {until}"),
            None => format!("Redis {redis}"),
        },
    };
    match valkey {
        Some("-") => format!("{redis}, not in Valkey"),
        Some(valkey) => format!("{redis}, Valkey {valkey}"),
        None => redis,
    }
}

/// The first thing of a command that the server does not have.
pub(crate) fn too_new(row: &Row, m: &Match, server: &Server) -> Option<TooNew> {
    if !server.has(row.since) {
        return Some(TooNew {
            at: None,
            name: row.name,
            since: row.since,
        });
    }
    let words = m
        .words
        .iter()
        .map(|given| (given.at, given.text, given.since));
    let args = m
        .args
        .iter()
        .map(|given| (given.at, given.name, given.since));
    let by_rules = rules::each(row.rules).filter_map(|rule| rules::newer(rule, m));
    let missing = words
        .chain(args)
        .chain(by_rules)
        .find(|(_, _, since)| !server.has(since));
    missing.map(|(at, name, since)| TooNew {
        at: Some(at),
        name,
        since,
    })
}
