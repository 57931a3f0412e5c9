//! Hash slots, in which a cluster keeps keys.

use super::encoding;

#[cfg(feature = "cluster")]
pub(crate) use encoding::SLOTS;

/// Returns the hash slot in which a cluster keeps a key.
///
/// ```
/// use redis_pipeline::hash_slot;
///
/// assert_eq!(hash_slot(b"{user:7}:name"), hash_slot(b"{user:7}:visits"));
/// ```
pub const fn hash_slot(key: &[u8]) -> u16 {
    encoding::slot(key)
}
