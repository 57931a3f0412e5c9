//! Which keys a command reads and which it writes, as the key specifications of servers have it.

use super::acl_text::Piece;
use super::command_info::CommandInfo;

/// What a command does with a key. One that does neither asks whether there is such a key, or of what size.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Access {
    pub(super) reads: bool,
    pub(super) writes: bool,
}

impl Access {
    pub(super) const READS: Access = Access {
        reads: true,
        writes: false,
    };
    pub(super) const READS_AND_WRITES: Access = Access {
        reads: true,
        writes: true,
    };
    const WRITES: Access = Access {
        reads: false,
        writes: true,
    };
    const ASKS: Access = Access {
        reads: false,
        writes: false,
    };

    /// Returns whether who may do this with a key may do that, too.
    pub(super) fn includes(self, other: Access) -> bool {
        self.reads >= other.reads && self.writes >= other.writes
    }
}

const R: Access = Access::READS;
const W: Access = Access::WRITES;
const RW: Access = Access::READS_AND_WRITES;

/// The commands that do something else with their keys than others that only read, which read them, and others that write, which read and write them. The last of the list
/// holds for all keys that follow. All commands of modules count as reading and writing: servers take them so.
const COMMANDS: &[(&[Access], &str)] = &[
    (
        &[Access::ASKS],
        "EXISTS HEXISTS HLEN HSTRLEN LLEN MEMORY_USAGE OBJECT_ENCODING OBJECT_FREQ OBJECT_IDLETIME OBJECT_REFCOUNT \
         SCARD SISMEMBER STRLEN TOUCH TYPE XLEN ZCARD",
    ),
    (
        &[W],
        "APPEND ARDEL ARDELRANGE ARINSERT ARMSET ARRING ARSEEK ARSET DEL DELIFEQ EXPIRE EXPIREAT GEOADD HDEL HEXPIRE \
         HEXPIREAT HIMPORT_SET HMSET HPERSIST HPEXPIRE HPEXPIREAT HSET HSETEX HSETNX LINSERT LPUSH LPUSHX LREM LSET LTRIM \
         MSET MSETEX MSETNX PERSIST PEXPIRE PEXPIREAT PFADD PSETEX RESTORE RPUSH RPUSHX SADD SETEX SETNX SETRANGE SREM \
         UNLINK XACK XACKDEL XADD XAUTOCLAIM XCFGSET XCLAIM XDEL XDELEX XGROUP_CREATE XGROUP_CREATECONSUMER \
         XGROUP_DELCONSUMER XGROUP_DESTROY XGROUP_SETID XIDMPRECORD XNACK XSETID XTRIM ZADD ZREM ZREMRANGEBYLEX \
         ZREMRANGEBYRANK ZREMRANGEBYSCORE",
    ),
    (&[R], "XREADGROUP"),
    (&[R, W], "COPY GEORADIUS GEORADIUSBYMEMBER SORT"),
    (
        &[W, R],
        "BITOP GEOSEARCHSTORE SDIFFSTORE SINTERSTORE SUNIONSTORE ZDIFFSTORE ZINTERSTORE ZRANGESTORE ZUNIONSTORE",
    ),
    (&[RW, R], "PFMERGE"),
    (
        &[RW, W],
        "BLMOVE BLMOVEM BRPOPLPUSH LMOVE LMOVEM RENAME RENAMENX RPOPLPUSH SMOVE",
    ),
    (
        &[RW],
        "VCARD VDIM VEMB VGETATTR VINFO VISMEMBER VLINKS VRANDMEMBER VRANGE VSIM",
    ),
];

/// Returns what a command does with its keys, in their order; the last holds for all that follow.
pub(super) fn key_access(info: &CommandInfo, pieces: &[Piece]) -> &'static [Access] {
    let name = info.source.name.to_ascii_uppercase().replace(' ', "_");
    let has = |words: &[&str]| {
        let mut rest = pieces.iter().skip(1);
        rest.any(|piece| words.iter().any(|word| piece.is_word(word)))
    };
    match name.as_str() {
        "SET" if !has(&["GET"]) => return &[W],
        "BITFIELD" if !has(&["SET", "INCRBY"]) => return &[R],
        "DELEX" if pieces.len() == 2 => return &[W],
        _ => {}
    }
    let listed = |(_, names): &&(_, &str)| names.split(' ').any(|listed| listed == name);
    match COMMANDS.iter().find(listed) {
        Some((access, _)) => access,
        None if info.is_read_only() && !name.contains('.') => &[R],
        None => &[RW],
    }
}
