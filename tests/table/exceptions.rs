//! What the tests leave out, with reasons.

/// Commands that would end, block or change the server or the connection that the lines are tried on.
const NOT_TRIED: &[&str] = &[
    "ACL DELUSER",
    "ACL LOAD",
    "ACL SAVE",
    "ACL SETUSER",
    "AUTH",
    "BGREWRITEAOF",
    "BGSAVE",
    "CLIENT CACHING",
    "CLIENT KILL",
    "CLIENT NO-TOUCH",
    "CLIENT PAUSE",
    "CLIENT REPLY",
    "CLIENT TRACKING",
    "CLUSTER ",
    "CONFIG REWRITE",
    "CONFIG SET",
    "DEBUG",
    "DISCARD",
    "EXEC",
    "FAILOVER",
    "FT.DEBUG ",
    "HELLO",
    "MIGRATE",
    "MODULE LOAD",
    "MODULE LOADEX",
    "MONITOR",
    "MOVE",
    "MULTI",
    "PSUBSCRIBE",
    "PSYNC",
    "PUNSUBSCRIBE",
    "QUIT",
    "REPLCONF",
    "REPLICAOF",
    "RESET",
    "SAVE",
    "SCRIPT DEBUG",
    "SELECT",
    "SHUTDOWN",
    "SLAVEOF",
    "SSUBSCRIBE",
    "SUBSCRIBE",
    "SUNSUBSCRIBE",
    "SWAPDB",
    "SYNC",
    "UNSUBSCRIBE",
    "UNWATCH",
    "WATCH",
];

pub(crate) fn is_not_tried(name: &str) -> bool {
    NOT_TRIED
        .iter()
        .any(|other| name == *other || other.ends_with(' ') && name.starts_with(other))
}

/// Commands of the servers that have no row: internal ones, and what is no command at all.
const NO_ROW: &[&str] = &[
    "CLUSTER SYNCSLOTS",
    "FT._",
    "HOST:",
    "PFDEBUG",
    "PFSELFTEST",
    "POST",
    "RESTORE-ASKING",
    "TIMESERIES.",
];

pub(crate) fn needs_no_row(name: &str) -> bool {
    NO_ROW
        .iter()
        .any(|other| name == *other || other.ends_with(['_', '.']) && name.starts_with(other))
}

/// Rows that a server of their version does not list: `SFLUSH` is built for the cloud service of Redis only, and `QUIT` Redis 6.2 has all the same.
pub(crate) fn may_be_missing(name: &str) -> bool {
    matches!(name, "SFLUSH" | "QUIT")
}

/// Where the number of arguments differs from what `COMMAND` says, and why.
const ARITY: &[(&str, &str)] = &[
    (
        "CLUSTER MIGRATESLOTS",
        "takes at least 7 words: checked by the command itself",
    ),
    ("COMMAND GETKEYS", "a command with keys has arguments"),
    (
        "COMMAND GETKEYSANDFLAGS",
        "a command with keys has arguments",
    ),
    ("CLUSTER REPLICATE", "Valkey 9.0 takes NO ONE as well"),
    ("COMMAND", "a container with subcommands, which take more"),
    ("EXPIRE", "took no options before Redis 7.0"),
    ("EXPIREAT", "took no options before Redis 7.0"),
    ("FT.DEBUG HELP", "takes and drops arguments"),
    (
        "GEOSEARCH",
        "FROM… and BY… are needed; BYPOLYGON stands alone",
    ),
    (
        "GEOSEARCHSTORE",
        "FROM… and BY… are needed; BYPOLYGON stands alone",
    ),
    ("PEXPIRE", "took no options before Redis 7.0"),
    ("PEXPIREAT", "took no options before Redis 7.0"),
    ("PSYNC", "not for clients"),
    ("QUIT", "takes and drops arguments"),
    ("REPLCONF", "not for clients"),
    ("SCRIPT DEBUG", "takes one argument only"),
    ("STRALGO", "its algorithm wants more"),
    ("XSETID", "took no options before Redis 7.0"),
    ("ZRANK", "WITHSCORE came with Redis 7.2"),
    ("ZREVRANK", "WITHSCORE came with Redis 7.2"),
];

pub(crate) fn arity_differs(name: &str) -> bool {
    ARITY.iter().any(|(other, _)| *other == name)
}

/// Flags that differ, and why.
const FLAGS: &[(&str, &str, &str)] = &[
    ("BLMOVE", "blocking", "Redis 6.2 has no such flag"),
    ("BLPOP", "blocking", "Redis 6.2 has no such flag"),
    ("BRPOP", "blocking", "Redis 6.2 has no such flag"),
    ("BRPOPLPUSH", "blocking", "Redis 6.2 has no such flag"),
    ("BZPOPMAX", "blocking", "Redis 6.2 has no such flag"),
    ("BZPOPMIN", "blocking", "Redis 6.2 has no such flag"),
    ("WAIT", "blocking", "not flagged before Redis 7.2"),
    ("XREAD", "blocking", "Redis 6.2 has no such flag"),
    ("XREADGROUP", "blocking", "Redis 6.2 has no such flag"),
    (
        "FT.ALIASADD",
        "write",
        "the module of Redis Stack 7.4 flags it as reading",
    ),
    (
        "FT.ALIASDEL",
        "write",
        "the module of Redis Stack 7.4 flags it as reading",
    ),
    (
        "FT.ALIASUPDATE",
        "write",
        "the module of Redis Stack 7.4 flags it as reading",
    ),
    (
        "FT.DICTADD",
        "write",
        "the module of Redis Stack 7.4 flags it as reading",
    ),
    (
        "FT.DICTDEL",
        "write",
        "the module of Redis Stack 7.4 flags it as reading",
    ),
    ("TOPK.COUNT", "readonly", "not flagged in Redis Stack 7.4"),
];

pub(crate) fn flag_differs(name: &str, flag: &str) -> bool {
    FLAGS
        .iter()
        .any(|(other, theirs, _)| *other == name && *theirs == flag)
}

/// Words of the table that the servers' own documentation leaves out.
const WORDS: &[(&str, &str, &str)] = &[
    ("CLIENT KILL", "YES", "Redis 7.0 documents a string"),
    ("CLIENT KILL", "NO", "Redis 7.0 documents a string"),
    ("CLIENT KILL", "SLAVE", "the old name of REPLICA"),
    ("CLIENT LIST", "SLAVE", "the old name of REPLICA"),
    ("CLIENT LIST", "YES", "of SKIPME, which only Valkey has"),
    ("CLIENT LIST", "NO", "of SKIPME, which only Valkey has"),
    ("CLIENT LIST", "PRIMARY", "documented for CLIENT KILL"),
];

/// Symbols are documented as values of arguments.
pub(crate) fn word_is_undocumented(name: &str, word: &str) -> bool {
    let symbol = !word.starts_with(|c: char| c.is_ascii_alphanumeric());
    symbol
        || WORDS
            .iter()
            .any(|(other, own, _)| *other == name && *own == word)
}

/// Words that servers document and the table does not have: `MIGRATE` takes an empty key in place of `""`.
pub(crate) fn word_is_no_word(name: &str, word: &str) -> bool {
    name == "MIGRATE" && matches!(word, "" | "\"\"")
}

/// Mutated lines that crash the modules of Redis Stack 7.4.
pub(crate) fn mutants_crash(name: &str) -> bool {
    name == "TS.CREATERULE"
}

/// Commands whose numbers say how much memory to take, or how much to reply.
const RESERVING: &[&str] = &[
    "BF.INSERT",
    "BF.RESERVE",
    "BITFIELD",
    "CF.INSERT",
    "CF.INSERTNX",
    "CF.RESERVE",
    "CMS.INITBYDIM",
    "CMS.INITBYPROB",
    "FT.ALTER",
    "FT.CREATE",
    "LOLWUT",
    "SETBIT",
    "SETRANGE",
    "TDIGEST.CREATE",
    "TDIGEST.MERGE",
    "TOPK.RESERVE",
    "VADD",
];

pub(crate) fn reserves_memory(name: &str) -> bool {
    RESERVING.contains(&name)
}

/// Rows that reply nothing but errors on the servers of the matrix, and why.
const NO_REPLY: &[(&str, &str)] = &[
    ("ASKING", "wants a cluster"),
    ("BF.LOADCHUNK", "wants what BF.SCANDUMP gave"),
    ("CF.LOADCHUNK", "wants what CF.SCANDUMP gave"),
    ("CLUSTERSCAN", "wants a cluster"),
    ("FT.ADD", "gone but for its name"),
    ("FT.SAFEADD", "gone but for its name"),
    ("FT.SYNADD", "gone but for its name"),
    ("FT.CURSOR DEL", "wants a cursor"),
    ("FT.CURSOR READ", "wants a cursor"),
    ("FUNCTION KILL", "wants a function that runs"),
    ("FUNCTION RESTORE", "wants what FUNCTION DUMP gave"),
    ("LATENCY GRAPH", "wants an event"),
    ("MODULE UNLOAD", "is not allowed"),
    ("READONLY", "wants a cluster"),
    ("READWRITE", "wants a cluster"),
    ("RESTORE", "wants what DUMP gave"),
    ("SCRIPT KILL", "wants a script that runs"),
    ("WAITAOF", "wants an append-only file"),
];

pub(crate) fn never_replies(name: &str) -> bool {
    NO_REPLY.iter().any(|(other, _)| *other == name)
}

/// Lines whose keys `COMMAND GETKEYS` does not find.
pub(crate) fn keys_are_not_found(name: &str, message: &str) -> bool {
    // A PFMERGE without a source is valid, but not to COMMAND GETKEYS.
    name == "PFMERGE" && message.contains("Invalid arguments specified for command")
}

/// Commands of modules for which `COMMAND GETKEYS` finds too few keys, or none but the name of an index, or a path.
pub(crate) fn keys_are_vague(name: &str) -> bool {
    let vague = [
        "CMS.MERGE",
        "JSON.MGET",
        "TDIGEST.MERGE",
        "TS.CREATERULE",
        "TS.DELETERULE",
    ];
    vague.contains(&name) || name.starts_with("FT.")
}

/// Replies that had another shape on an older server, which the default type reads as well.
pub(crate) fn reply_was_other(server: &str, name: &str) -> bool {
    // The ids of deleted entries came with Redis 7.0.
    (server, name) == ("redis-6.2", "XAUTOCLAIM")
}

/// Words whose age is documented wrongly or differs within a command, and why.
const AGES: &[(&str, &str, &str)] = &[];

pub(crate) fn age_differs(name: &str, word: &str) -> bool {
    AGES.iter()
        .any(|(other, own, _)| *other == name && *own == word)
}
