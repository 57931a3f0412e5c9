//! Hash slots, in which a cluster keeps keys.

/// The number of hash slots of every cluster.
pub(crate) const SLOTS: u16 = 16_384;

/// Returns the hash slot in which a cluster keeps a key.
///
/// ```
/// use redis_pipeline::hash_slot;
///
/// assert_eq!(hash_slot(b"{user:7}:name"), hash_slot(b"{user:7}:visits"));
/// ```
pub const fn hash_slot(key: &[u8]) -> u16 {
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
const fn hashed_part(key: &[u8]) -> (usize, usize) {
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
