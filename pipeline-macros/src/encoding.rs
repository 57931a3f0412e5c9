//! What the macro packs into a program, and the runtime unpacks: the description of it.
//!
//! This file stands in both crates, because both are published; a test of the macro crate compares them. Each crate uses the half that it needs.
//!
//! # The command table
//!
//! One string: the file, [`COMMAND_END`], and for each command in the order written
//!
//! `NAME LABEL LINE COLUMN FLAGS KEYS TEXT`
//!
//! with [`FIELD_END`] between the fields and [`COMMAND_END`] behind them. `NAME` is the number of its bytes where `TEXT` begins with it. The texts
//! hold neither mark. `FLAGS` is a number in decimal, of [`flags`]. `KEYS` is a key specification.
//!
//! # Key specifications
//!
//! [`UNKNOWN_KEYS`], or the arguments that are keys (`1,3`; the command's name is argument 0), or before them their hash slot (`206:1,3`), or ranges
//! `BEGIN|FIND|STEP` with `;` between:
//!
//! | begin | |
//! | --- | --- |
//! | `S1` | so many arguments from the name |
//! | `E2` | so many arguments from the end |
//! | `AWORD,SEARCH,SKIP,PASSED,VALUES,…` | `SKIP` arguments behind the first `WORD` from the argument `SEARCH` on; behind each word `PASSED` come so many values |
//!
//! | find | |
//! | --- | --- |
//! | `O` | one key |
//! | `E0` | up to the end, but for so many arguments |
//! | `H` | half of those up to the end |
//! | `C` | as many as the argument before says |
//!
//! # Time-outs
//!
//! Behind the keys of a command that may keep the connection waiting stands [`TIMEOUT`], [`SECONDS`] or [`MILLISECONDS`], and where the argument is that bounds the
//! wait: one of the begins above. Without a bound that can be found nothing stands there.
//!
//! # Bytecode
//!
//! Several commands that one call writes. It is bytes that are sent as they are, their number before them, and behind them an instruction of [`opcode`], over and over.
//! Numbers have seven bits a byte, the lowest first; the highest bit says that more follow.
#![allow(dead_code)]

/// Ends a command in the packed text.
pub(crate) const COMMAND_END: char = '\u{1e}';

/// Ends a field of a command.
pub(crate) const FIELD_END: char = '\u{1f}';

/// The fields of a command.
pub(crate) const FIELDS: usize = 7;

/// The key specification of a command whose keys nobody knows.
pub(crate) const UNKNOWN_KEYS: &str = "?";

/// Stands before the place of a time-out.
pub(crate) const TIMEOUT: char = '@';

/// The time-out is in seconds.
pub(crate) const SECONDS: char = 's';

/// The time-out is in milliseconds.
pub(crate) const MILLISECONDS: char = 'm';

/// What the sender of a command has to know of it.
pub(crate) mod flags {
    /// The command only reads.
    pub(crate) const READ_ONLY: u16 = 1;
    /// The command may be executed twice.
    pub(crate) const IDEMPOTENT: u16 = 2;
    /// The reply is dropped, and only an error in it is read.
    pub(crate) const REPLY_IGNORED: u16 = 4;
    /// The command may have written and then reply any error: a script, or a command in quotes.
    pub(crate) const FREE_REPLY: u16 = 8;
    /// The command may keep the connection waiting.
    pub(crate) const WAITS: u16 = 16;
    /// Above these bits stands where the command goes on a cluster.
    pub(crate) const NODES_SHIFT: u16 = 8;
}

/// The instructions of the bytecode, and the numbers that follow each.
pub(crate) mod opcode {
    /// The end.
    pub(crate) const END: u8 = 0;
    /// `first count`: so many commands begin here.
    pub(crate) const COMMANDS: u8 = b'C';
    /// `fixed count operand…`: the digits of a length, `fixed` and those of so many operands.
    pub(crate) const LENGTH: u8 = b'L';
    /// `operand`: the bytes of an interpolated value.
    pub(crate) const INTERPOLATED: u8 = b'P';
    /// `operand command`: one argument.
    pub(crate) const VALUE: u8 = b'V';
}

/// The bit of a byte which says that more of the number follow.
pub(crate) const MORE: u8 = 0x80;

/// How many bits of a number a byte has.
pub(crate) const BITS: u32 = 7;

/// Appends a number to bytecode.
pub(crate) fn push_number(code: &mut Vec<u8>, mut number: usize) {
    while number >= usize::from(MORE) {
        code.push((number & usize::from(MORE - 1)) as u8 | MORE);
        number >>= BITS;
    }
    code.push(number as u8);
}

/// Reads a number of bytecode, and returns what follows it.
pub(crate) fn read_number(mut code: &[u8]) -> Option<(usize, &[u8])> {
    let (mut number, mut shift) = (0_usize, 0);
    loop {
        let (byte, rest) = code.split_first()?;
        number |= usize::from(byte & (MORE - 1)).checked_shl(shift)?;
        code = rest;
        shift += BITS;
        if byte & MORE == 0 {
            return Some((number, code));
        }
    }
}

/// The number of hash slots of every cluster.
pub(crate) const SLOTS: u16 = 16_384;

/// Returns the hash slot in which a cluster keeps a key: the CRC16 of the part that decides.
pub(crate) const fn slot(key: &[u8]) -> u16 {
    let (start, end) = hashed_part(key);
    let mut crc = 0_u16;
    let mut at = start;
    while at < end {
        crc = (crc << 8) ^ CRC16[(((crc >> 8) ^ key[at] as u16) & 0xff) as usize];
        at += 1;
    }
    crc % SLOTS
}

/// Returns the range between the first `{` and the next `}`, if it is not empty; else that of the whole key.
pub(crate) const fn hashed_part(key: &[u8]) -> (usize, usize) {
    let mut open = 0;
    while open < key.len() && key[open] != b'{' {
        open += 1;
    }
    let mut close = open + 1;
    while close < key.len() && key[close] != b'}' {
        close += 1;
    }
    if close < key.len() && close > open + 1 {
        (open + 1, close)
    } else {
        (0, key.len())
    }
}

/// The CRC of the polynomial 0x1021 for each byte.
const CRC16: [u16; 256] = {
    let mut table = [0_u16; 256];
    let mut byte = 0;
    while byte < 256 {
        let mut crc = (byte as u16) << 8;
        let mut bit = 0;
        while bit < 8 {
            crc = (crc << 1) ^ if crc & 0x8000 == 0 { 0 } else { 0x1021 };
            bit += 1;
        }
        table[byte] = crc;
        byte += 1;
    }
    table
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_they_were_written() {
        for number in [
            0,
            1,
            127,
            128,
            300,
            16_383,
            16_384,
            usize::MAX >> 1,
            usize::MAX,
        ] {
            let mut code = Vec::new();
            push_number(&mut code, number);
            code.push(7);
            assert_eq!(read_number(&code), Some((number, [7].as_slice())));
            assert_eq!(read_number(&code[..code.len() - 2]), None);
        }
    }

    #[test]
    fn slots_are_those_of_the_specification() {
        assert_eq!(slot(b"123456789"), 0x31c3 % SLOTS);
        assert_eq!(slot(b"{user1000}.following"), slot(b"user1000"));
        assert_eq!(slot(b"foo{}{bar}"), 8_363);
        assert_eq!(hashed_part(b"foo{{bar}}zap"), (4, 8));
    }
}
