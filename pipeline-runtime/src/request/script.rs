//! Lua scripts that are sent by their digest.

use std::fmt;

use super::argument::Single;
use super::writer::Writer;

/// A Lua script; its SHA-1 is computed when the program compiles.
///
/// `EVAL (SCRIPT)` in a pipeline sends `EVALSHA` with the digest instead of the source. A server that does not know the
/// script replies `NOSCRIPT` without having executed anything; then the source follows, and the pipeline still gives
/// the same result, with each command executed once. Where that could come too late, because the script stands in an
/// `atomic` block or because a command behind it uses the same keys, the first call sends the source at once. So does the first call of each
/// `atomic` block, for the server may not execute the blocks before it.
///
/// ```
/// use redis_pipeline::Script;
///
/// const TAKE: Script = Script::new("return redis.call('INCRBY', KEYS[1], -ARGV[1])");
///
/// assert_eq!(TAKE.sha1(), "36e2884abb0ea5cc3936d79179ec53cfe37f10ed");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Script {
    pub(super) source: &'static str,
    pub(super) sha1: Digest,
}

const DIGITS: usize = 40;

pub(super) type Digest = [u8; DIGITS];

impl Script {
    /// Makes a script of its source; `include_str!` reads it from a file.
    pub const fn new(source: &'static str) -> Self {
        Script {
            source,
            sha1: hexadecimal(sha1(source.as_bytes())),
        }
    }

    /// Returns the source in Lua.
    pub const fn source(&self) -> &'static str {
        self.source
    }

    /// Returns the SHA-1 of the source, in hexadecimal digits.
    pub const fn sha1(&self) -> &str {
        match std::str::from_utf8(&self.sha1) {
            Ok(digits) => digits,
            Err(_) => "",
        }
    }
}

impl fmt::Debug for Script {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Script")
            .field("sha1", &self.sha1())
            .finish_non_exhaustive()
    }
}

const fn hexadecimal(digest: [u8; 20]) -> Digest {
    let mut digits = [0; DIGITS];
    let mut at = 0;
    while at < DIGITS {
        let half = (digest[at / 2] >> (4 * (1 - at % 2))) & 0xf;
        digits[at] = b"0123456789abcdef"[half as usize];
        at += 1;
    }
    digits
}

const BLOCK: usize = 64;

const fn sha1(message: &[u8]) -> [u8; 20] {
    let mut state = [
        0x6745_2301,
        0xefcd_ab89,
        0x98ba_dcfe,
        0x1032_5476,
        0xc3d2_e1f0,
    ];
    // One bit that is set and the length follow the message.
    let blocks = (message.len() + 1 + 8).div_ceil(BLOCK);
    let mut block = 0;
    while block < blocks {
        let mut words = [0_u32; 16];
        let mut at = 0;
        while at < BLOCK {
            words[at / 4] |=
                (padded(message, blocks, block * BLOCK + at) as u32) << (24 - 8 * (at % 4));
            at += 1;
        }
        state = compress(state, words);
        block += 1;
    }
    let mut digest = [0; 20];
    let mut at = 0;
    while at < digest.len() {
        digest[at] = state[at / 4].to_be_bytes()[at % 4];
        at += 1;
    }
    digest
}

const fn padded(message: &[u8], blocks: usize, at: usize) -> u8 {
    let length = (message.len() as u64 * 8).to_be_bytes();
    let length_at = blocks * BLOCK - length.len();
    if at < message.len() {
        message[at]
    } else if at == message.len() {
        0x80
    } else if at >= length_at {
        length[at - length_at]
    } else {
        0
    }
}

const fn compress(state: [u32; 5], mut words: [u32; 16]) -> [u32; 5] {
    let [mut a, mut b, mut c, mut d, mut e] = state;
    let mut round = 0;
    while round < 80 {
        if round >= 16 {
            let mixed = words[(round + 13) % 16]
                ^ words[(round + 8) % 16]
                ^ words[(round + 2) % 16]
                ^ words[round % 16];
            words[round % 16] = mixed.rotate_left(1);
        }
        let (choice, constant) = match round / 20 {
            0 => ((b & c) | (!b & d), 0x5a82_7999),
            1 => (b ^ c ^ d, 0x6ed9_eba1),
            2 => ((b & c) | (b & d) | (c & d), 0x8f1b_bcdc),
            _ => (b ^ c ^ d, 0xca62_c1d6_u32),
        };
        let next = a
            .rotate_left(5)
            .wrapping_add(choice)
            .wrapping_add(e)
            .wrapping_add(constant)
            .wrapping_add(words[round % 16]);
        (a, b, c, d, e) = (next, a, b.rotate_left(30), c, d);
        round += 1;
    }
    [
        state[0].wrapping_add(a),
        state[1].wrapping_add(b),
        state[2].wrapping_add(c),
        state[3].wrapping_add(d),
        state[4].wrapping_add(e),
    ]
}

/// A script that `EVAL` runs: source in a string, or a [`Script`].
#[doc(hidden)]
pub trait ScriptSource<M> {
    fn write_source(&self, names: ScriptNames, out: &mut Writer);
}

/// The names of a command that takes the source, and of the one that takes the digest.
#[doc(hidden)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ScriptNames {
    pub(crate) source: &'static str,
    pub(crate) digest: &'static str,
}

impl ScriptNames {
    pub(crate) const EVAL: ScriptNames = ScriptNames {
        source: "EVAL",
        digest: "EVALSHA",
    };
    pub(crate) const EVAL_RO: ScriptNames = ScriptNames {
        source: "EVAL_RO",
        digest: "EVALSHA_RO",
    };
}

#[doc(hidden)]
#[derive(Debug)]
pub struct ByText<M>(M);

#[doc(hidden)]
#[derive(Debug)]
pub struct ByDigest;

impl<M, T: Single<M> + ?Sized> ScriptSource<ByText<M>> for T {
    fn write_source(&self, names: ScriptNames, out: &mut Writer) {
        out.single(names.source);
        out.single(self);
    }
}

macro_rules! scripts {
    ($($kind:ty)*) => {$(
        impl ScriptSource<ByDigest> for $kind {
            fn write_source(&self, names: ScriptNames, out: &mut Writer) {
                out.script(self, names);
            }
        }
    )*};
}

scripts! { Script &Script &&Script }

#[cfg(test)]
mod tests {
    use super::Script;

    #[test]
    fn digests_are_those_of_redis_rs() {
        for length in (0..=200).chain([1_000, 5_000]) {
            let source: String = (0..length)
                .map(|at| char::from(b' ' + (at % 95) as u8))
                .collect();
            let digest = Script::new(source.clone().leak()).sha1().to_owned();
            assert_eq!(digest, redis::Script::new(&source).get_hash());
        }
    }
}
