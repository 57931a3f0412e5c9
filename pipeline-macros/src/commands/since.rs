//! The SINCE column, and the `^` of words: which servers have a command or a word.

use crate::commands::Row;
use crate::commands::found::{At, Match};
use crate::commands::rules;
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

/// The versions of Redis whose commands the table knows.
const REDIS: &[(u32, u32)] = &[
    (5, 0),
    (6, 0),
    (6, 2),
    (7, 0),
    (7, 2),
    (7, 4),
    (8, 0),
    (8, 2),
    (8, 4),
    (8, 6),
    (8, 8),
    (8, 10),
];

/// The versions of Valkey whose commands the table knows.
const VALKEY: &[(u32, u32)] = &[(7, 2), (8, 0), (8, 1), (9, 0), (9, 1)];

/// What a server does not have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TooNew {
    /// The word or argument; none for the command itself.
    pub at: Option<At>,
    pub name: String,
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

    /// One number with a byte for each part.
    fn packed(self, patch: u32) -> u32 {
        self.0 << 16 | self.1 << 8 | self.2.unwrap_or(patch).min(255)
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
        let version = Version::parse(version)?;
        let known = match product {
            Product::Redis => REDIS,
            Product::Valkey => VALKEY,
        };
        let known = known.contains(&(version.0, version.1));
        known.then_some(Server { product, version })
    }

    /// Whether it is Valkey, and its version with a byte for each part: the last of its line where no patch is named.
    pub fn packed(&self) -> (bool, u32) {
        (self.product == Product::Valkey, self.version.packed(255))
    }

    /// Returns the servers that can be named, for a message.
    pub fn known() -> String {
        let ends = |lines: &[(u32, u32)]| match (lines.first(), lines.last()) {
            (Some(first), Some(last)) => {
                format!("{}.{} to {}.{}", first.0, first.1, last.0, last.1)
            }
            _ => String::new(),
        };
        format!("Redis {} and Valkey {}", ends(REDIS), ends(VALKEY))
    }

    /// Whether the server has what the column says. The version of a module is not asked before Redis 8, which has the modules built in: older
    /// servers load them in any version. Valkey has modules of its own, which know fewer commands.
    pub fn has(&self, since: &str) -> bool {
        if since.is_empty() {
            return true;
        }
        let (module, redis, valkey) = parts(since);
        match (self.product, module, valkey) {
            (Product::Redis, Some(_), _) => match Version::parse(redis) {
                Some(version) => version.0 < 8 || self.version.has(version),
                None => redis != "-",
            },
            (Product::Redis, None, _) => redis.is_empty() || has_between(self.version, redis),
            (Product::Valkey, _, Some(valkey)) => has_between(self.version, valkey),
            (Product::Valkey, Some(_), None) => false,
            (Product::Valkey, None, None) => has_between(FORK, redis),
        }
    }
}

/// The module, if it is one, what stands for Redis, and what for Valkey: `bloom 1.0,v8.0`.
fn parts(since: &str) -> (Option<&str>, &str, Option<&str>) {
    let (redis, valkey) = since
        .split_once(",v")
        .map_or((since, None), |(redis, valkey)| (redis, Some(valkey)));
    if redis.starts_with(|c: char| c.is_ascii_lowercase()) {
        let (module, version) = redis.split_once(' ').unwrap_or((redis, ""));
        (Some(module), version, valkey)
    } else {
        (None, redis, valkey)
    }
}

/// Whether it is a command of a module, on any server.
pub(crate) fn is_of_module(since: &str) -> bool {
    parts(since).0.is_some()
}

/// Whether Redis lacks it.
pub(crate) fn is_of_valkey(since: &str) -> bool {
    parts(since).1 == "-"
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

impl TooNew {
    /// Says where it is available: `available since Redis 7.0`.
    pub fn available(&self) -> String {
        let text = text(self.since);
        if let Some(valkey) = text.strip_prefix("not in Redis, ") {
            return format!("not available in Redis, but since {valkey}");
        }
        match text.strip_prefix("Redis, ") {
            Some(valkey) => format!("available in Redis, {valkey}"),
            None => format!("available since {text}"),
        }
    }
}

impl fmt::Display for TooNew {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&text(self.since))
    }
}

/// `Redis 8.4, Valkey 9.1`, `Redis 8.4, not in Valkey`: where something exists.
pub(super) fn text(since: &str) -> String {
    let (module, redis, valkey) = parts(since);
    let in_redis = match (module, redis) {
        (_, "-") => "not in Redis".to_owned(),
        (None, "0") => "Redis".to_owned(),
        (Some(module), "") => format!("the first version of the {module} module"),
        (Some(module), version) if Version::parse(version).is_some_and(|it| it.0 < 8) => {
            format!("version {version} of the {module} module")
        }
        (_, redis) => match redis.split_once('<') {
            Some((from, until)) => format!("Redis {from} to before {until}"),
            None => format!("Redis {redis}"),
        },
    };
    match (module, valkey) {
        (_, Some("-")) | (Some(_), None) => format!("{in_redis}, not in Valkey"),
        (Some(module), Some(valkey)) => {
            format!("{in_redis}, Valkey {valkey} with its {module} module")
        }
        (None, Some(valkey)) => format!("{in_redis}, Valkey {valkey}"),
        (None, None) => in_redis,
    }
}

/// Versions of Redis and of Valkey, each from one on and until another, with a byte for each part of a version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Servers {
    pub redis: (u32, u32),
    pub valkey: (u32, u32),
}

impl Servers {
    pub const ANY: Servers = Servers {
        redis: (0, u32::MAX),
        valkey: (0, u32::MAX),
    };

    /// The servers that have what both stand for.
    #[must_use]
    pub fn and(self, other: Servers) -> Servers {
        let both = |one: (u32, u32), other: (u32, u32)| (one.0.max(other.0), one.1.min(other.1));
        Servers {
            redis: both(self.redis, other.redis),
            valkey: both(self.valkey, other.valkey),
        }
    }

    /// The servers that have what the column says.
    fn with(since: &str) -> Servers {
        const NONE: (u32, u32) = (u32::MAX, u32::MAX);
        const ALL: (u32, u32) = (0, u32::MAX);
        if since.is_empty() {
            return Servers::ANY;
        }
        let (module, redis, valkey) = parts(since);
        let between = |text: &str| {
            let (from, until) = text.split_once('<').unwrap_or((text, ""));
            let packed = |text| Version::parse(text).map_or(u32::MAX, |it| it.packed(0));
            (packed(from), packed(until))
        };
        let of_module = |version: &str| Version::parse(version).is_none_or(|it| it.0 < 8);
        Servers {
            redis: match module {
                _ if redis == "-" => NONE,
                Some(_) if of_module(redis) => ALL,
                _ => between(redis),
            },
            valkey: match (module, valkey) {
                (_, Some(valkey)) => between(valkey),
                (None, None) if has_between(FORK, redis) => ALL,
                _ => NONE,
            },
        }
    }
}

/// The servers that have a command with all that it is given.
pub(super) fn servers(row: &Row, m: &Match) -> Servers {
    let mut servers = Servers::with(row.since);
    // Nearly all is as old as the command: asked first, since this is done for every command of a program.
    let mut also = |since: &str| {
        if !since.is_empty() {
            servers = servers.and(Servers::with(since));
        }
    };
    for given in &m.words {
        also(given.since);
    }
    for given in &m.args {
        also(given.since);
    }
    for rule in rules::each(row.rules) {
        if let Some((_, _, since)) = rules::newer(rule, m) {
            also(since);
        }
        if let Some((_, since)) = rules::newer_without(rule, m) {
            also(since);
        }
    }
    servers
}

/// The first thing of a command that the server does not have.
pub(crate) fn too_new(row: &Row, m: &Match, server: &Server) -> Option<TooNew> {
    if !server.has(row.since) {
        return Some(TooNew {
            at: None,
            name: row.name.to_owned(),
            since: row.since,
        });
    }
    let missing = |since: &&str| !server.has(since);
    let words = m
        .words
        .iter()
        .map(|given| (given.at, given.text, given.since));
    let args = m
        .args
        .iter()
        .map(|given| (given.at, given.name, given.since));
    let by_rules = rules::each(row.rules).filter_map(|rule| rules::newer(rule, m));
    let given = words.chain(args).chain(by_rules);
    if let Some((at, name, since)) = given.into_iter().find(|(_, _, since)| missing(since)) {
        return Some(TooNew {
            at: Some(at),
            name: name.to_owned(),
            since,
        });
    }
    let without = rules::each(row.rules).find_map(|rule| rules::newer_without(rule, m));
    let (word, since) = without.filter(|(_, since)| missing(since))?;
    Some(TooNew {
        at: None,
        name: format!("{} without {word}", row.name),
        since,
    })
}
