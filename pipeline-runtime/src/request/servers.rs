//! The servers that have all commands of a pipeline, as far as the macro knows.

/// Versions of Redis and of Valkey, each from one on and until another.
#[doc(hidden)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Servers {
    redis: (u32, u32),
    valkey: (u32, u32),
}

/// The server that a pipeline names: Redis or Valkey, and the version with a byte for each of its parts.
#[doc(hidden)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NamedServer {
    Redis(u32),
    Valkey(u32),
}

impl Servers {
    pub const ANY: Self = Self::new((0, u32::MAX), (0, u32::MAX));

    pub const fn new(redis: (u32, u32), valkey: (u32, u32)) -> Self {
        Servers { redis, valkey }
    }

    /// Returns the servers that have the commands of both.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Servers {
            redis: both(self.redis, other.redis),
            valkey: both(self.valkey, other.valkey),
        }
    }

    pub const fn has(self, server: NamedServer) -> bool {
        let ((from, until), version) = match server {
            NamedServer::Redis(version) => (self.redis, version),
            NamedServer::Valkey(version) => (self.valkey, version),
        };
        from <= version && version < until
    }
}

const fn both(one: (u32, u32), other: (u32, u32)) -> (u32, u32) {
    let from = if one.0 > other.0 { one.0 } else { other.0 };
    let until = if one.1 < other.1 { one.1 } else { other.1 };
    (from, until)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_have_what_each_has() {
        let newer = Servers::new((0x07_04_00, u32::MAX), (0x09_00_00, u32::MAX));
        let gone = Servers::new((0x06_00_00, 0x07_00_00), (u32::MAX, u32::MAX));
        assert_eq!(Servers::ANY.and(newer), newer);
        assert!(newer.has(NamedServer::Redis(0x07_04_ff)));
        assert!(!newer.has(NamedServer::Redis(0x07_02_ff)));
        assert!(newer.has(NamedServer::Valkey(0x09_01_ff)));
        assert!(!newer.has(NamedServer::Valkey(0x08_01_ff)));
        assert!(gone.has(NamedServer::Redis(0x06_02_ff)));
        assert!(!gone.has(NamedServer::Redis(0x07_00_ff)));
        assert!(!gone.has(NamedServer::Valkey(0x07_02_ff)));
        assert!(!gone.and(newer).has(NamedServer::Redis(0x07_04_ff)));
    }
}
