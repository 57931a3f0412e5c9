//! One item for each word of each command, generated from the command table. Only editors look at it: an option word in a pipeline is a path to its item here.

#![allow(missing_docs, non_snake_case)]

pub mod ACL_LOG {
    /// Clears the log.
    ///
    /// ```text
    /// ACL LOG … [<RESET | count>]
    /// ```
    ///
    /// Since Redis 6.0.
    pub const RESET: &str = "RESET";
}

pub mod ARGREP {
    /// All of them must hold.
    ///
    /// ```text
    /// ARGREP … [AND]
    /// ```
    ///
    /// Since Redis 8.8, not in Valkey.
    pub const AND: &str = "AND";

    /// Everything: any name, any field.
    ///
    /// ```text
    /// ARGREP … [GLOB <* | pattern>]
    /// ```
    ///
    /// Since Redis 8.8, not in Valkey.
    pub const ASTERISK: &str = "*";

    /// The element is this text.
    ///
    /// ```text
    /// ARGREP … [EXACT exact]
    /// ```
    ///
    /// Since Redis 8.8, not in Valkey.
    pub const EXACT: &str = "EXACT";

    /// The element fits a pattern with `*` and `?`.
    ///
    /// ```text
    /// ARGREP … [GLOB <* | pattern>]
    /// ```
    ///
    /// Since Redis 8.8, not in Valkey.
    pub const GLOB: &str = "GLOB";

    /// At most so many.
    ///
    /// ```text
    /// ARGREP … [LIMIT limit]
    /// ```
    ///
    /// Since Redis 8.8, not in Valkey.
    pub const LIMIT: &str = "LIMIT";

    /// The element contains this text.
    ///
    /// ```text
    /// ARGREP … [MATCH match]
    /// ```
    ///
    /// Since Redis 8.8, not in Valkey.
    pub const MATCH: &str = "MATCH";

    /// The smallest there is: the first id, the oldest time, the beginning of the alphabet.
    ///
    /// ```text
    /// ARGREP … -
    /// ```
    ///
    /// Since Redis 8.8, not in Valkey.
    pub const MINUS: &str = "-";

    /// Takes capitals and small letters for the same.
    ///
    /// ```text
    /// ARGREP … [NOCASE]
    /// ```
    ///
    /// Since Redis 8.8, not in Valkey.
    pub const NOCASE: &str = "NOCASE";

    /// One of them must hold.
    ///
    /// ```text
    /// ARGREP … [OR]
    /// ```
    ///
    /// Since Redis 8.8, not in Valkey.
    pub const OR: &str = "OR";

    /// The greatest there is: the last id, the newest time, the end of the alphabet.
    ///
    /// ```text
    /// ARGREP … +
    /// ```
    ///
    /// Since Redis 8.8, not in Valkey.
    pub const PLUS: &str = "+";

    /// The element fits a regular expression.
    ///
    /// ```text
    /// ARGREP … [RE regex]
    /// ```
    ///
    /// Since Redis 8.8, not in Valkey.
    pub const RE: &str = "RE";

    /// With the value of each.
    ///
    /// ```text
    /// ARGREP … [WITHVALUES]
    /// ```
    ///
    /// Since Redis 8.8, not in Valkey.
    pub const WITHVALUES: &str = "WITHVALUES";
}

pub mod ARINFO {
    /// Shows everything.
    ///
    /// ```text
    /// ARINFO … [FULL]
    /// ```
    ///
    /// Since Redis 8.8, not in Valkey.
    pub const FULL: &str = "FULL";
}

pub mod ARLASTITEMS {
    /// From the other end: the greatest first.
    ///
    /// ```text
    /// ARLASTITEMS … [REV]
    /// ```
    ///
    /// Since Redis 8.8, not in Valkey.
    pub const REV: &str = "REV";
}

pub mod AROP {
    /// The bits that are 1 in all of them.
    ///
    /// ```text
    /// AROP … AND
    /// ```
    ///
    /// Since Redis 8.8, not in Valkey.
    pub const AND: &str = "AND";

    /// How many elements are this value.
    ///
    /// ```text
    /// AROP … MATCH value
    /// ```
    ///
    /// Since Redis 8.8, not in Valkey.
    pub const MATCH: &str = "MATCH";

    /// The greatest.
    ///
    /// ```text
    /// AROP … MAX
    /// ```
    ///
    /// Since Redis 8.8, not in Valkey.
    pub const MAX: &str = "MAX";

    /// The smallest.
    ///
    /// ```text
    /// AROP … MIN
    /// ```
    ///
    /// Since Redis 8.8, not in Valkey.
    pub const MIN: &str = "MIN";

    /// The bits that are 1 in any of them.
    ///
    /// ```text
    /// AROP … OR
    /// ```
    ///
    /// Since Redis 8.8, not in Valkey.
    pub const OR: &str = "OR";

    /// The sum.
    ///
    /// ```text
    /// AROP … SUM
    /// ```
    ///
    /// Since Redis 8.8, not in Valkey.
    pub const SUM: &str = "SUM";

    /// How many elements are filled.
    ///
    /// ```text
    /// AROP … USED
    /// ```
    ///
    /// Since Redis 8.8, not in Valkey.
    pub const USED: &str = "USED";

    /// The bits that are 1 in an odd number of them.
    ///
    /// ```text
    /// AROP … XOR
    /// ```
    ///
    /// Since Redis 8.8, not in Valkey.
    pub const XOR: &str = "XOR";
}

pub mod ARSCAN {
    /// At most so many.
    ///
    /// ```text
    /// ARSCAN … [LIMIT limit]
    /// ```
    ///
    /// Since Redis 8.8, not in Valkey.
    pub const LIMIT: &str = "LIMIT";
}

pub mod BF_INFO {
    /// Shows only the capacity.
    ///
    /// ```text
    /// BF.INFO … [<CAPACITY | SIZE | FILTERS | ITEMS | ERROR | EXPANSION | TIGHTENING | MAXSCALEDCAPACITY>]
    /// ```
    ///
    /// Since version 1.0 of the bloom module, Valkey 8.0 with its bloom module.
    pub const CAPACITY: &str = "CAPACITY";

    /// Shows only how often it may be wrong.
    ///
    /// ```text
    /// BF.INFO … [<CAPACITY | SIZE | FILTERS | ITEMS | ERROR | EXPANSION | TIGHTENING | MAXSCALEDCAPACITY>]
    /// ```
    ///
    /// Since not in Redis, Valkey 8.0.
    pub const ERROR: &str = "ERROR";

    /// Shows only how much larger each further part becomes.
    ///
    /// ```text
    /// BF.INFO … [<CAPACITY | SIZE | FILTERS | ITEMS | ERROR | EXPANSION | TIGHTENING | MAXSCALEDCAPACITY>]
    /// ```
    ///
    /// Since version 1.0 of the bloom module, Valkey 8.0 with its bloom module.
    pub const EXPANSION: &str = "EXPANSION";

    /// Shows only how many parts the filter has.
    ///
    /// ```text
    /// BF.INFO … [<CAPACITY | SIZE | FILTERS | ITEMS | ERROR | EXPANSION | TIGHTENING | MAXSCALEDCAPACITY>]
    /// ```
    ///
    /// Since version 1.0 of the bloom module, Valkey 8.0 with its bloom module.
    pub const FILTERS: &str = "FILTERS";

    /// Shows only how many items were added.
    ///
    /// ```text
    /// BF.INFO … [<CAPACITY | SIZE | FILTERS | ITEMS | ERROR | EXPANSION | TIGHTENING | MAXSCALEDCAPACITY>]
    /// ```
    ///
    /// Since version 1.0 of the bloom module, Valkey 8.0 with its bloom module.
    pub const ITEMS: &str = "ITEMS";

    /// Shows only how large the filter may grow.
    ///
    /// ```text
    /// BF.INFO … [<CAPACITY | SIZE | FILTERS | ITEMS | ERROR | EXPANSION | TIGHTENING | MAXSCALEDCAPACITY>]
    /// ```
    ///
    /// Since not in Redis, Valkey 8.0.
    pub const MAXSCALEDCAPACITY: &str = "MAXSCALEDCAPACITY";

    /// Shows only how much memory it takes.
    ///
    /// ```text
    /// BF.INFO … [<CAPACITY | SIZE | FILTERS | ITEMS | ERROR | EXPANSION | TIGHTENING | MAXSCALEDCAPACITY>]
    /// ```
    ///
    /// Since version 1.0 of the bloom module, Valkey 8.0 with its bloom module.
    pub const SIZE: &str = "SIZE";

    /// How much more exact each further part of the filter becomes.
    ///
    /// ```text
    /// BF.INFO … [<CAPACITY | SIZE | FILTERS | ITEMS | ERROR | EXPANSION | TIGHTENING | MAXSCALEDCAPACITY>]
    /// ```
    ///
    /// Since not in Redis, Valkey 8.0.
    pub const TIGHTENING: &str = "TIGHTENING";
}

pub mod BF_INSERT {
    /// For how many items.
    ///
    /// ```text
    /// BF.INSERT … [CAPACITY capacity]
    /// ```
    ///
    /// Since version 1.0 of the bloom module, Valkey 8.0 with its bloom module.
    pub const CAPACITY: &str = "CAPACITY";

    /// How often it may be wrong, such as 0.01.
    ///
    /// ```text
    /// BF.INSERT … [ERROR error]
    /// ```
    ///
    /// Since version 1.0 of the bloom module, Valkey 8.0 with its bloom module.
    pub const ERROR: &str = "ERROR";

    /// How much larger each further part of the filter becomes.
    ///
    /// ```text
    /// BF.INSERT … [EXPANSION expansion]
    /// ```
    ///
    /// Since version 1.0 of the bloom module, Valkey 8.0 with its bloom module.
    pub const EXPANSION: &str = "EXPANSION";

    /// The items that follow.
    ///
    /// ```text
    /// BF.INSERT … [ITEMS item [item …]]
    /// ```
    ///
    /// Since version 1.0 of the bloom module, Valkey 8.0 with its bloom module.
    pub const ITEMS: &str = "ITEMS";

    /// Does nothing where it is missing.
    ///
    /// ```text
    /// BF.INSERT … [NOCREATE]
    /// ```
    ///
    /// Since version 1.0 of the bloom module, Valkey 8.0 with its bloom module.
    pub const NOCREATE: &str = "NOCREATE";

    /// An error where the filter is full, so that it never grows.
    ///
    /// ```text
    /// BF.INSERT … [NONSCALING]
    /// ```
    ///
    /// Since version 1.0 of the bloom module, Valkey 8.0 with its bloom module.
    pub const NONSCALING: &str = "NONSCALING";

    /// The seed of the hash functions.
    ///
    /// ```text
    /// BF.INSERT … [SEED seed]
    /// ```
    ///
    /// Since not in Redis, Valkey 8.0.
    pub const SEED: &str = "SEED";

    /// How much more exact each further part of the filter becomes.
    ///
    /// ```text
    /// BF.INSERT … [TIGHTENING tightening]
    /// ```
    ///
    /// Since not in Redis, Valkey 8.0.
    pub const TIGHTENING: &str = "TIGHTENING";

    /// An error where the filter could not grow so far.
    ///
    /// ```text
    /// BF.INSERT … [VALIDATESCALETO capacity]
    /// ```
    ///
    /// Since not in Redis, Valkey 8.0.
    pub const VALIDATESCALETO: &str = "VALIDATESCALETO";
}

pub mod BF_RESERVE {
    /// How much larger each further part of the filter becomes.
    ///
    /// ```text
    /// BF.RESERVE … [EXPANSION expansion]
    /// ```
    ///
    /// Since version 1.0 of the bloom module, Valkey 8.0 with its bloom module.
    pub const EXPANSION: &str = "EXPANSION";

    /// An error where the filter is full, so that it never grows.
    ///
    /// ```text
    /// BF.RESERVE … [NONSCALING]
    /// ```
    ///
    /// Since version 1.0 of the bloom module, Valkey 8.0 with its bloom module.
    pub const NONSCALING: &str = "NONSCALING";
}

pub mod BGSAVE {
    /// Gives up what is planned or under way.
    ///
    /// ```text
    /// BGSAVE … [<SCHEDULE | CANCEL>]
    /// ```
    ///
    /// Since not in Redis, Valkey 8.1.
    pub const CANCEL: &str = "CANCEL";

    /// Saves as soon as it may, where another process is saving.
    ///
    /// ```text
    /// BGSAVE … [<SCHEDULE | CANCEL>]
    /// ```
    ///
    /// Since Redis 3.2.2.
    pub const SCHEDULE: &str = "SCHEDULE";
}

pub mod BITCOUNT {
    /// The range counts bits.
    ///
    /// ```text
    /// BITCOUNT … [<BYTE | BIT>]
    /// ```
    ///
    /// Since Redis 7.0.
    pub const BIT: &str = "BIT";

    /// The range counts bytes, which is the default.
    ///
    /// ```text
    /// BITCOUNT … [<BYTE | BIT>]
    /// ```
    ///
    /// Since Redis 7.0.
    pub const BYTE: &str = "BYTE";
}

pub mod BITFIELD {
    /// An overflow is nil, and nothing is changed.
    ///
    /// ```text
    /// BITFIELD … [OVERFLOW <WRAP | SAT | FAIL>]
    /// ```
    ///
    /// Since Redis 3.2.
    pub const FAIL: &str = "FAIL";

    /// Reads an integer of this type at this offset.
    ///
    /// ```text
    /// BITFIELD … [GET encoding offset]
    /// ```
    ///
    /// Since Redis 3.2.
    pub const GET: &str = "GET";

    /// Adds to an integer of this type at this offset, and replies the new one.
    ///
    /// ```text
    /// BITFIELD … [INCRBY encoding offset increment]
    /// ```
    ///
    /// Since Redis 3.2.
    pub const INCRBY: &str = "INCRBY";

    /// What becomes of an overflow in the commands behind it.
    ///
    /// ```text
    /// BITFIELD … [OVERFLOW <WRAP | SAT | FAIL>]
    /// ```
    ///
    /// Since Redis 3.2.
    pub const OVERFLOW: &str = "OVERFLOW";

    /// An overflow becomes the nearest bound.
    ///
    /// ```text
    /// BITFIELD … [OVERFLOW <WRAP | SAT | FAIL>]
    /// ```
    ///
    /// Since Redis 3.2.
    pub const SAT: &str = "SAT";

    /// Writes an integer of this type at this offset, and replies the old one.
    ///
    /// ```text
    /// BITFIELD … [SET encoding offset value]
    /// ```
    ///
    /// Since Redis 3.2.
    pub const SET: &str = "SET";

    /// An overflow begins anew at the other end, which is the default.
    ///
    /// ```text
    /// BITFIELD … [OVERFLOW <WRAP | SAT | FAIL>]
    /// ```
    ///
    /// Since Redis 3.2.
    pub const WRAP: &str = "WRAP";
}

pub mod BITFIELD_RO {
    /// Reads an integer of this type at this offset.
    ///
    /// ```text
    /// BITFIELD_RO … [GET encoding offset]
    /// ```
    ///
    /// Since Redis 6.0.
    pub const GET: &str = "GET";
}

pub mod BITOP {
    /// The bits that are 1 in all of them.
    ///
    /// ```text
    /// BITOP … AND
    /// ```
    ///
    /// Since Redis 2.6.
    pub const AND: &str = "AND";

    /// The bits that are 1 in the first and in any of the others.
    ///
    /// ```text
    /// BITOP … ANDOR
    /// ```
    ///
    /// Since Redis 8.2, not in Valkey.
    pub const ANDOR: &str = "ANDOR";

    /// The bits that are 1 in the first and in none of the others.
    ///
    /// ```text
    /// BITOP … DIFF
    /// ```
    ///
    /// Since Redis 8.2, not in Valkey.
    pub const DIFF: &str = "DIFF";

    /// The bits that are 1 in one of the others and not in the first.
    ///
    /// ```text
    /// BITOP … DIFF1
    /// ```
    ///
    /// Since Redis 8.2, not in Valkey.
    pub const DIFF1: &str = "DIFF1";

    /// The bits that are 0.
    ///
    /// ```text
    /// BITOP … NOT
    /// ```
    ///
    /// Since Redis 2.6.
    pub const NOT: &str = "NOT";

    /// The bits that are 1 in exactly one of them.
    ///
    /// ```text
    /// BITOP … ONE
    /// ```
    ///
    /// Since Redis 8.2, not in Valkey.
    pub const ONE: &str = "ONE";

    /// The bits that are 1 in any of them.
    ///
    /// ```text
    /// BITOP … OR
    /// ```
    ///
    /// Since Redis 2.6.
    pub const OR: &str = "OR";

    /// The bits that are 1 in an odd number of them.
    ///
    /// ```text
    /// BITOP … XOR
    /// ```
    ///
    /// Since Redis 2.6.
    pub const XOR: &str = "XOR";
}

pub mod BITPOS {
    /// The range counts bits.
    ///
    /// ```text
    /// BITPOS … [<BYTE | BIT>]
    /// ```
    ///
    /// Since Redis 7.0.
    pub const BIT: &str = "BIT";

    /// The range counts bytes, which is the default.
    ///
    /// ```text
    /// BITPOS … [<BYTE | BIT>]
    /// ```
    ///
    /// Since Redis 7.0.
    pub const BYTE: &str = "BYTE";
}

pub mod BLMOVE {
    /// The first element, the head of the list.
    ///
    /// ```text
    /// BLMOVE … LEFT
    /// ```
    ///
    /// Since Redis 6.2.
    pub const LEFT: &str = "LEFT";

    /// The last element, the tail of the list.
    ///
    /// ```text
    /// BLMOVE … RIGHT
    /// ```
    ///
    /// Since Redis 6.2.
    pub const RIGHT: &str = "RIGHT";
}

pub mod BLMOVEM {
    /// As one reply at once.
    ///
    /// ```text
    /// BLMOVEM … [<COUNT count | EXACTLY exactly> <OBO | BULK>]
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const BULK: &str = "BULK";

    /// At most so many.
    ///
    /// ```text
    /// BLMOVEM … COUNT count
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const COUNT: &str = "COUNT";

    /// All or none: nothing is moved where there are fewer.
    ///
    /// ```text
    /// BLMOVEM … EXACTLY exactly
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const EXACTLY: &str = "EXACTLY";

    /// The first element, the head of the list.
    ///
    /// ```text
    /// BLMOVEM … LEFT
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const LEFT: &str = "LEFT";

    /// One by one, in the order in which they come.
    ///
    /// ```text
    /// BLMOVEM … [<COUNT count | EXACTLY exactly> <OBO | BULK>]
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const OBO: &str = "OBO";

    /// The last element, the tail of the list.
    ///
    /// ```text
    /// BLMOVEM … RIGHT
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const RIGHT: &str = "RIGHT";
}

pub mod BLMPOP {
    /// At most so many.
    ///
    /// ```text
    /// BLMPOP … [COUNT count]
    /// ```
    ///
    /// Since Redis 7.0.
    pub const COUNT: &str = "COUNT";

    /// The first element, the head of the list.
    ///
    /// ```text
    /// BLMPOP … LEFT
    /// ```
    ///
    /// Since Redis 7.0.
    pub const LEFT: &str = "LEFT";

    /// The last element, the tail of the list.
    ///
    /// ```text
    /// BLMPOP … RIGHT
    /// ```
    ///
    /// Since Redis 7.0.
    pub const RIGHT: &str = "RIGHT";
}

pub mod BZMPOP {
    /// At most so many.
    ///
    /// ```text
    /// BZMPOP … [COUNT count]
    /// ```
    ///
    /// Since Redis 7.0.
    pub const COUNT: &str = "COUNT";

    /// The greatest.
    ///
    /// ```text
    /// BZMPOP … MAX
    /// ```
    ///
    /// Since Redis 7.0.
    pub const MAX: &str = "MAX";

    /// The smallest.
    ///
    /// ```text
    /// BZMPOP … MIN
    /// ```
    ///
    /// Since Redis 7.0.
    pub const MIN: &str = "MIN";
}

pub mod CF_INSERT {
    /// For how many items.
    ///
    /// ```text
    /// CF.INSERT … [CAPACITY capacity]
    /// ```
    ///
    /// Since version 1.0 of the bloom module, not in Valkey.
    pub const CAPACITY: &str = "CAPACITY";

    /// The items that follow.
    ///
    /// ```text
    /// CF.INSERT … ITEMS
    /// ```
    ///
    /// Since version 1.0 of the bloom module, not in Valkey.
    pub const ITEMS: &str = "ITEMS";

    /// Does nothing where it is missing.
    ///
    /// ```text
    /// CF.INSERT … [NOCREATE]
    /// ```
    ///
    /// Since version 1.0 of the bloom module, not in Valkey.
    pub const NOCREATE: &str = "NOCREATE";
}

pub mod CF_INSERTNX {
    /// For how many items.
    ///
    /// ```text
    /// CF.INSERTNX … [CAPACITY capacity]
    /// ```
    ///
    /// Since version 1.0 of the bloom module, not in Valkey.
    pub const CAPACITY: &str = "CAPACITY";

    /// The items that follow.
    ///
    /// ```text
    /// CF.INSERTNX … ITEMS
    /// ```
    ///
    /// Since version 1.0 of the bloom module, not in Valkey.
    pub const ITEMS: &str = "ITEMS";

    /// Does nothing where it is missing.
    ///
    /// ```text
    /// CF.INSERTNX … [NOCREATE]
    /// ```
    ///
    /// Since version 1.0 of the bloom module, not in Valkey.
    pub const NOCREATE: &str = "NOCREATE";
}

pub mod CF_RESERVE {
    /// How many items a bucket holds.
    ///
    /// ```text
    /// CF.RESERVE … [BUCKETSIZE bucketsize]
    /// ```
    ///
    /// Since version 1.0 of the bloom module, not in Valkey.
    pub const BUCKETSIZE: &str = "BUCKETSIZE";

    /// How much larger each further part of the filter becomes.
    ///
    /// ```text
    /// CF.RESERVE … [EXPANSION expansion]
    /// ```
    ///
    /// Since version 1.0 of the bloom module, not in Valkey.
    pub const EXPANSION: &str = "EXPANSION";

    /// How often items are moved before the filter counts as full.
    ///
    /// ```text
    /// CF.RESERVE … [MAXITERATIONS maxiterations]
    /// ```
    ///
    /// Since version 1.0 of the bloom module, not in Valkey.
    pub const MAXITERATIONS: &str = "MAXITERATIONS";
}

pub mod CLIENT_CACHING {
    /// Not.
    ///
    /// ```text
    /// CLIENT CACHING … NO
    /// ```
    ///
    /// Since Redis 6.0.
    pub const NO: &str = "NO";

    /// Yes.
    ///
    /// ```text
    /// CLIENT CACHING … YES
    /// ```
    ///
    /// Since Redis 6.0.
    pub const YES: &str = "YES";
}

pub mod CLIENT_IMPORT_SOURCE {
    /// Switches it off.
    ///
    /// ```text
    /// CLIENT IMPORT-SOURCE … OFF
    /// ```
    ///
    /// Since not in Redis, Valkey 8.1.
    pub const OFF: &str = "OFF";

    /// Switches it on.
    ///
    /// ```text
    /// CLIENT IMPORT-SOURCE … ON
    /// ```
    ///
    /// Since not in Redis, Valkey 8.1.
    pub const ON: &str = "ON";
}

pub mod CLIENT_KILL {
    /// Of the client at this address.
    ///
    /// ```text
    /// CLIENT KILL … ADDR addr
    /// ```
    ///
    /// Since Redis 2.4.
    pub const ADDR: &str = "ADDR";

    /// Of clients with this capability.
    ///
    /// ```text
    /// CLIENT KILL … CAPA capa
    /// ```
    ///
    /// Since not in Redis, Valkey 9.0.
    pub const CAPA: &str = "CAPA";

    /// The number of the database.
    ///
    /// ```text
    /// CLIENT KILL … DB db
    /// ```
    ///
    /// Since not in Redis, Valkey 9.0.
    pub const DB: &str = "DB";

    /// Of clients with these flags.
    ///
    /// ```text
    /// CLIENT KILL … FLAGS flags
    /// ```
    ///
    /// Since not in Redis, Valkey 9.0.
    pub const FLAGS: &str = "FLAGS";

    /// Of the one with this id.
    ///
    /// ```text
    /// CLIENT KILL … ID client-id [client-id …]
    /// ```
    ///
    /// Since Redis 2.8.12.
    pub const ID: &str = "ID";

    /// Only those without use for so long.
    ///
    /// ```text
    /// CLIENT KILL … IDLE idle
    /// ```
    ///
    /// Since not in Redis, Valkey 9.0.
    pub const IDLE: &str = "IDLE";

    /// Of clients with this IP address.
    ///
    /// ```text
    /// CLIENT KILL … IP ip
    /// ```
    ///
    /// Since not in Redis, Valkey 9.0.
    pub const IP: &str = "IP";

    /// Of clients that came to this address of the server.
    ///
    /// ```text
    /// CLIENT KILL … LADDR laddr
    /// ```
    ///
    /// Since Redis 6.2.
    pub const LADDR: &str = "LADDR";

    /// The name of the client library.
    ///
    /// ```text
    /// CLIENT KILL … LIB-NAME lib-name
    /// ```
    ///
    /// Since not in Redis, Valkey 9.0.
    pub const LIB_NAME: &str = "LIB-NAME";

    /// The version of the client library.
    ///
    /// ```text
    /// CLIENT KILL … LIB-VER lib-ver
    /// ```
    ///
    /// Since not in Redis, Valkey 9.0.
    pub const LIB_VER: &str = "LIB-VER";

    /// Connections to the primary.
    ///
    /// ```text
    /// CLIENT KILL … TYPE <NORMAL | MASTER | PRIMARY | SLAVE | REPLICA | PUBSUB>
    /// ```
    ///
    /// Since Redis 3.2.
    pub const MASTER: &str = "MASTER";

    /// Of clients that are older than so many seconds.
    ///
    /// ```text
    /// CLIENT KILL … MAXAGE maxage
    /// ```
    ///
    /// Since Redis 7.4, Valkey 8.0.
    pub const MAXAGE: &str = "MAXAGE";

    /// Of clients with this name.
    ///
    /// ```text
    /// CLIENT KILL … NAME name
    /// ```
    ///
    /// Since not in Redis, Valkey 9.0.
    pub const NAME: &str = "NAME";

    /// Not.
    ///
    /// ```text
    /// CLIENT KILL … SKIPME <YES | NO>
    /// ```
    ///
    /// Since Redis 2.4.
    pub const NO: &str = "NO";

    /// Connections of programs.
    ///
    /// ```text
    /// CLIENT KILL … TYPE <NORMAL | MASTER | PRIMARY | SLAVE | REPLICA | PUBSUB>
    /// ```
    ///
    /// Since Redis 2.8.12.
    pub const NORMAL: &str = "NORMAL";

    /// Not of the client at this address.
    ///
    /// ```text
    /// CLIENT KILL … NOT-ADDR not-addr
    /// ```
    ///
    /// Since not in Redis, Valkey 9.0.
    pub const NOT_ADDR: &str = "NOT-ADDR";

    /// Not of clients with this capability.
    ///
    /// ```text
    /// CLIENT KILL … NOT-CAPA not-capa
    /// ```
    ///
    /// Since not in Redis, Valkey 9.0.
    pub const NOT_CAPA: &str = "NOT-CAPA";

    /// Not of clients with this database.
    ///
    /// ```text
    /// CLIENT KILL … NOT-DB not-db
    /// ```
    ///
    /// Since not in Redis, Valkey 9.0.
    pub const NOT_DB: &str = "NOT-DB";

    /// Not of clients with these flags.
    ///
    /// ```text
    /// CLIENT KILL … NOT-FLAGS not-flags
    /// ```
    ///
    /// Since not in Redis, Valkey 9.0.
    pub const NOT_FLAGS: &str = "NOT-FLAGS";

    /// Not of clients with these ids.
    ///
    /// ```text
    /// CLIENT KILL … NOT-ID not-client-id [not-client-id …]
    /// ```
    ///
    /// Since not in Redis, Valkey 9.0.
    pub const NOT_ID: &str = "NOT-ID";

    /// Not of clients with this IP address.
    ///
    /// ```text
    /// CLIENT KILL … NOT-IP not-ip
    /// ```
    ///
    /// Since not in Redis, Valkey 9.0.
    pub const NOT_IP: &str = "NOT-IP";

    /// Not of clients that came to this address of the server.
    ///
    /// ```text
    /// CLIENT KILL … NOT-LADDR not-laddr
    /// ```
    ///
    /// Since not in Redis, Valkey 9.0.
    pub const NOT_LADDR: &str = "NOT-LADDR";

    /// Not of clients with this library.
    ///
    /// ```text
    /// CLIENT KILL … NOT-LIB-NAME not-lib-name
    /// ```
    ///
    /// Since not in Redis, Valkey 9.0.
    pub const NOT_LIB_NAME: &str = "NOT-LIB-NAME";

    /// Not of clients with this version of their library.
    ///
    /// ```text
    /// CLIENT KILL … NOT-LIB-VER not-lib-ver
    /// ```
    ///
    /// Since not in Redis, Valkey 9.0.
    pub const NOT_LIB_VER: &str = "NOT-LIB-VER";

    /// Not of clients with this name.
    ///
    /// ```text
    /// CLIENT KILL … NOT-NAME not-name
    /// ```
    ///
    /// Since not in Redis, Valkey 9.0.
    pub const NOT_NAME: &str = "NOT-NAME";

    /// Not of clients of this type.
    ///
    /// ```text
    /// CLIENT KILL … NOT-TYPE <NORMAL | MASTER | PRIMARY | SLAVE | REPLICA | PUBSUB>
    /// ```
    ///
    /// Since not in Redis, Valkey 9.0.
    pub const NOT_TYPE: &str = "NOT-TYPE";

    /// Not of clients of this user.
    ///
    /// ```text
    /// CLIENT KILL … NOT-USER not-username
    /// ```
    ///
    /// Since not in Redis, Valkey 9.0.
    pub const NOT_USER: &str = "NOT-USER";

    /// Connections to the primary.
    ///
    /// ```text
    /// CLIENT KILL … TYPE <NORMAL | MASTER | PRIMARY | SLAVE | REPLICA | PUBSUB>
    /// ```
    ///
    /// Since not in Redis, Valkey 8.0.
    pub const PRIMARY: &str = "PRIMARY";

    /// Connections with subscriptions.
    ///
    /// ```text
    /// CLIENT KILL … TYPE <NORMAL | MASTER | PRIMARY | SLAVE | REPLICA | PUBSUB>
    /// ```
    ///
    /// Since Redis 2.8.12.
    pub const PUBSUB: &str = "PUBSUB";

    /// Connections of replicas.
    ///
    /// ```text
    /// CLIENT KILL … TYPE <NORMAL | MASTER | PRIMARY | SLAVE | REPLICA | PUBSUB>
    /// ```
    ///
    /// Since Redis 5.0.
    pub const REPLICA: &str = "REPLICA";

    /// Whether this connection is left out.
    ///
    /// ```text
    /// CLIENT KILL … SKIPME <YES | NO>
    /// ```
    ///
    /// Since Redis 2.4.
    pub const SKIPME: &str = "SKIPME";

    /// Connections of replicas.
    ///
    /// ```text
    /// CLIENT KILL … TYPE <NORMAL | MASTER | PRIMARY | SLAVE | REPLICA | PUBSUB>
    /// ```
    ///
    /// Since Redis 2.8.12.
    pub const SLAVE: &str = "SLAVE";

    /// Of clients of this type.
    ///
    /// ```text
    /// CLIENT KILL … TYPE <NORMAL | MASTER | PRIMARY | SLAVE | REPLICA | PUBSUB>
    /// ```
    ///
    /// Since Redis 2.8.12.
    pub const TYPE: &str = "TYPE";

    /// Of clients of this user.
    ///
    /// ```text
    /// CLIENT KILL … USER username
    /// ```
    ///
    /// Since Redis 2.4.
    pub const USER: &str = "USER";

    /// Yes.
    ///
    /// ```text
    /// CLIENT KILL … SKIPME <YES | NO>
    /// ```
    ///
    /// Since Redis 2.4.
    pub const YES: &str = "YES";
}

pub mod CLIENT_LIST {
    /// Of the client at this address.
    ///
    /// ```text
    /// CLIENT LIST … [ADDR addr]
    /// ```
    ///
    /// Since not in Redis, Valkey 8.1.
    pub const ADDR: &str = "ADDR";

    /// Of clients with this capability.
    ///
    /// ```text
    /// CLIENT LIST … [CAPA capa]
    /// ```
    ///
    /// Since not in Redis, Valkey 9.0.
    pub const CAPA: &str = "CAPA";

    /// The number of the database.
    ///
    /// ```text
    /// CLIENT LIST … [DB db]
    /// ```
    ///
    /// Since not in Redis, Valkey 9.0.
    pub const DB: &str = "DB";

    /// Of clients with these flags.
    ///
    /// ```text
    /// CLIENT LIST … [FLAGS flags]
    /// ```
    ///
    /// Since not in Redis, Valkey 9.0.
    pub const FLAGS: &str = "FLAGS";

    /// Of the one with this id.
    ///
    /// ```text
    /// CLIENT LIST … [ID client-id [client-id …]]
    /// ```
    ///
    /// Since Redis 6.2.
    pub const ID: &str = "ID";

    /// Only those without use for so long.
    ///
    /// ```text
    /// CLIENT LIST … [IDLE idle]
    /// ```
    ///
    /// Since not in Redis, Valkey 9.0.
    pub const IDLE: &str = "IDLE";

    /// Of clients with this IP address.
    ///
    /// ```text
    /// CLIENT LIST … [IP ip]
    /// ```
    ///
    /// Since not in Redis, Valkey 9.0.
    pub const IP: &str = "IP";

    /// Of clients that came to this address of the server.
    ///
    /// ```text
    /// CLIENT LIST … [LADDR laddr]
    /// ```
    ///
    /// Since not in Redis, Valkey 8.1.
    pub const LADDR: &str = "LADDR";

    /// The name of the client library.
    ///
    /// ```text
    /// CLIENT LIST … [LIB-NAME lib-name]
    /// ```
    ///
    /// Since not in Redis, Valkey 9.0.
    pub const LIB_NAME: &str = "LIB-NAME";

    /// The version of the client library.
    ///
    /// ```text
    /// CLIENT LIST … [LIB-VER lib-ver]
    /// ```
    ///
    /// Since not in Redis, Valkey 9.0.
    pub const LIB_VER: &str = "LIB-VER";

    /// Connections to the primary.
    ///
    /// ```text
    /// CLIENT LIST … [TYPE <NORMAL | MASTER | PRIMARY | SLAVE | REPLICA | PUBSUB>]
    /// ```
    ///
    /// Since Redis 5.0.
    pub const MASTER: &str = "MASTER";

    /// Of clients that are older than so many seconds.
    ///
    /// ```text
    /// CLIENT LIST … [MAXAGE maxage]
    /// ```
    ///
    /// Since not in Redis, Valkey 8.1.
    pub const MAXAGE: &str = "MAXAGE";

    /// Of clients with this name.
    ///
    /// ```text
    /// CLIENT LIST … [NAME name]
    /// ```
    ///
    /// Since not in Redis, Valkey 9.0.
    pub const NAME: &str = "NAME";

    /// Not.
    ///
    /// ```text
    /// CLIENT LIST … [SKIPME <YES | NO>]
    /// ```
    ///
    /// Since Redis 2.4.
    pub const NO: &str = "NO";

    /// Connections of programs.
    ///
    /// ```text
    /// CLIENT LIST … [TYPE <NORMAL | MASTER | PRIMARY | SLAVE | REPLICA | PUBSUB>]
    /// ```
    ///
    /// Since Redis 5.0.
    pub const NORMAL: &str = "NORMAL";

    /// Not of the client at this address.
    ///
    /// ```text
    /// CLIENT LIST … [NOT-ADDR not-addr]
    /// ```
    ///
    /// Since not in Redis, Valkey 9.0.
    pub const NOT_ADDR: &str = "NOT-ADDR";

    /// Not of clients with this capability.
    ///
    /// ```text
    /// CLIENT LIST … [NOT-CAPA not-capa]
    /// ```
    ///
    /// Since not in Redis, Valkey 9.0.
    pub const NOT_CAPA: &str = "NOT-CAPA";

    /// Not of clients with this database.
    ///
    /// ```text
    /// CLIENT LIST … [NOT-DB not-db]
    /// ```
    ///
    /// Since not in Redis, Valkey 9.0.
    pub const NOT_DB: &str = "NOT-DB";

    /// Not of clients with these flags.
    ///
    /// ```text
    /// CLIENT LIST … [NOT-FLAGS not-flags]
    /// ```
    ///
    /// Since not in Redis, Valkey 9.0.
    pub const NOT_FLAGS: &str = "NOT-FLAGS";

    /// Not of clients with these ids.
    ///
    /// ```text
    /// CLIENT LIST … [NOT-ID not-client-id [not-client-id …]]
    /// ```
    ///
    /// Since not in Redis, Valkey 9.0.
    pub const NOT_ID: &str = "NOT-ID";

    /// Not of clients with this IP address.
    ///
    /// ```text
    /// CLIENT LIST … [NOT-IP not-ip]
    /// ```
    ///
    /// Since not in Redis, Valkey 9.0.
    pub const NOT_IP: &str = "NOT-IP";

    /// Not of clients that came to this address of the server.
    ///
    /// ```text
    /// CLIENT LIST … [NOT-LADDR not-laddr]
    /// ```
    ///
    /// Since not in Redis, Valkey 9.0.
    pub const NOT_LADDR: &str = "NOT-LADDR";

    /// Not of clients with this library.
    ///
    /// ```text
    /// CLIENT LIST … [NOT-LIB-NAME not-lib-name]
    /// ```
    ///
    /// Since not in Redis, Valkey 9.0.
    pub const NOT_LIB_NAME: &str = "NOT-LIB-NAME";

    /// Not of clients with this version of their library.
    ///
    /// ```text
    /// CLIENT LIST … [NOT-LIB-VER not-lib-ver]
    /// ```
    ///
    /// Since not in Redis, Valkey 9.0.
    pub const NOT_LIB_VER: &str = "NOT-LIB-VER";

    /// Not of clients with this name.
    ///
    /// ```text
    /// CLIENT LIST … [NOT-NAME not-name]
    /// ```
    ///
    /// Since not in Redis, Valkey 9.0.
    pub const NOT_NAME: &str = "NOT-NAME";

    /// Not of clients of this type.
    ///
    /// ```text
    /// CLIENT LIST … [NOT-TYPE <NORMAL | MASTER | PRIMARY | SLAVE | REPLICA | PUBSUB>]
    /// ```
    ///
    /// Since not in Redis, Valkey 9.0.
    pub const NOT_TYPE: &str = "NOT-TYPE";

    /// Not of clients of this user.
    ///
    /// ```text
    /// CLIENT LIST … [NOT-USER not-username]
    /// ```
    ///
    /// Since not in Redis, Valkey 9.0.
    pub const NOT_USER: &str = "NOT-USER";

    /// Connections to the primary.
    ///
    /// ```text
    /// CLIENT LIST … [TYPE <NORMAL | MASTER | PRIMARY | SLAVE | REPLICA | PUBSUB>]
    /// ```
    ///
    /// Since not in Redis, Valkey 8.0.
    pub const PRIMARY: &str = "PRIMARY";

    /// Connections with subscriptions.
    ///
    /// ```text
    /// CLIENT LIST … [TYPE <NORMAL | MASTER | PRIMARY | SLAVE | REPLICA | PUBSUB>]
    /// ```
    ///
    /// Since Redis 5.0.
    pub const PUBSUB: &str = "PUBSUB";

    /// Connections of replicas.
    ///
    /// ```text
    /// CLIENT LIST … [TYPE <NORMAL | MASTER | PRIMARY | SLAVE | REPLICA | PUBSUB>]
    /// ```
    ///
    /// Since Redis 5.0.
    pub const REPLICA: &str = "REPLICA";

    /// Whether this connection is left out.
    ///
    /// ```text
    /// CLIENT LIST … [SKIPME <YES | NO>]
    /// ```
    ///
    /// Since not in Redis, Valkey 8.1.
    pub const SKIPME: &str = "SKIPME";

    /// Connections of replicas.
    ///
    /// ```text
    /// CLIENT LIST … [TYPE <NORMAL | MASTER | PRIMARY | SLAVE | REPLICA | PUBSUB>]
    /// ```
    ///
    /// Since Redis 2.4.
    pub const SLAVE: &str = "SLAVE";

    /// Of clients of this type.
    ///
    /// ```text
    /// CLIENT LIST … [TYPE <NORMAL | MASTER | PRIMARY | SLAVE | REPLICA | PUBSUB>]
    /// ```
    ///
    /// Since Redis 5.0.
    pub const TYPE: &str = "TYPE";

    /// Of clients of this user.
    ///
    /// ```text
    /// CLIENT LIST … [USER username]
    /// ```
    ///
    /// Since not in Redis, Valkey 8.1.
    pub const USER: &str = "USER";

    /// Yes.
    ///
    /// ```text
    /// CLIENT LIST … [SKIPME <YES | NO>]
    /// ```
    ///
    /// Since Redis 2.4.
    pub const YES: &str = "YES";
}

pub mod CLIENT_NO_EVICT {
    /// Switches it off.
    ///
    /// ```text
    /// CLIENT NO-EVICT … OFF
    /// ```
    ///
    /// Since Redis 7.0.
    pub const OFF: &str = "OFF";

    /// Switches it on.
    ///
    /// ```text
    /// CLIENT NO-EVICT … ON
    /// ```
    ///
    /// Since Redis 7.0.
    pub const ON: &str = "ON";
}

pub mod CLIENT_NO_TOUCH {
    /// Switches it off.
    ///
    /// ```text
    /// CLIENT NO-TOUCH … OFF
    /// ```
    ///
    /// Since Redis 7.2.
    pub const OFF: &str = "OFF";

    /// Switches it on.
    ///
    /// ```text
    /// CLIENT NO-TOUCH … ON
    /// ```
    ///
    /// Since Redis 7.2.
    pub const ON: &str = "ON";
}

pub mod CLIENT_PAUSE {
    /// Holds back all commands, reads too.
    ///
    /// ```text
    /// CLIENT PAUSE … [<WRITE | ALL>]
    /// ```
    ///
    /// Since Redis 6.2.
    pub const ALL: &str = "ALL";

    /// Holds back commands that write.
    ///
    /// ```text
    /// CLIENT PAUSE … [<WRITE | ALL>]
    /// ```
    ///
    /// Since Redis 6.2.
    pub const WRITE: &str = "WRITE";
}

pub mod CLIENT_REPLY {
    /// Switches it off.
    ///
    /// ```text
    /// CLIENT REPLY … OFF
    /// ```
    ///
    /// Since Redis 3.2.
    pub const OFF: &str = "OFF";

    /// Switches it on.
    ///
    /// ```text
    /// CLIENT REPLY … ON
    /// ```
    ///
    /// Since Redis 3.2.
    pub const ON: &str = "ON";

    /// Leaves out the reply to the next command.
    ///
    /// ```text
    /// CLIENT REPLY … SKIP
    /// ```
    ///
    /// Since Redis 3.2.
    pub const SKIP: &str = "SKIP";
}

pub mod CLIENT_SETINFO {
    /// The name of the client library.
    ///
    /// ```text
    /// CLIENT SETINFO … LIB-NAME libname
    /// ```
    ///
    /// Since Redis 7.2.
    pub const LIB_NAME: &str = "LIB-NAME";

    /// The version of the client library.
    ///
    /// ```text
    /// CLIENT SETINFO … LIB-VER libver
    /// ```
    ///
    /// Since Redis 7.2.
    pub const LIB_VER: &str = "LIB-VER";
}

pub mod CLIENT_TRACKING {
    /// Tells of all keys with the prefixes, whether they were read or not.
    ///
    /// ```text
    /// CLIENT TRACKING … [BCAST]
    /// ```
    ///
    /// Since Redis 6.0.
    pub const BCAST: &str = "BCAST";

    /// Does not tell of keys that this connection has changed.
    ///
    /// ```text
    /// CLIENT TRACKING … [NOLOOP]
    /// ```
    ///
    /// Since Redis 6.0.
    pub const NOLOOP: &str = "NOLOOP";

    /// Switches it off.
    ///
    /// ```text
    /// CLIENT TRACKING … OFF
    /// ```
    ///
    /// Since Redis 6.0.
    pub const OFF: &str = "OFF";

    /// Switches it on.
    ///
    /// ```text
    /// CLIENT TRACKING … ON
    /// ```
    ///
    /// Since Redis 6.0.
    pub const ON: &str = "ON";

    /// Tells only of keys read right after `CLIENT CACHING YES`.
    ///
    /// ```text
    /// CLIENT TRACKING … [OPTIN]
    /// ```
    ///
    /// Since Redis 6.0.
    pub const OPTIN: &str = "OPTIN";

    /// Tells of all keys but those read right after `CLIENT CACHING NO`.
    ///
    /// ```text
    /// CLIENT TRACKING … [OPTOUT]
    /// ```
    ///
    /// Since Redis 6.0.
    pub const OPTOUT: &str = "OPTOUT";

    /// Only keys that begin so.
    ///
    /// ```text
    /// CLIENT TRACKING … [PREFIX prefix]
    /// ```
    ///
    /// Since Redis 6.0.
    pub const PREFIX: &str = "PREFIX";

    /// Sends invalidations to the connection with this id.
    ///
    /// ```text
    /// CLIENT TRACKING … [REDIRECT client-id]
    /// ```
    ///
    /// Since Redis 6.0.
    pub const REDIRECT: &str = "REDIRECT";
}

pub mod CLIENT_UNBLOCK {
    /// Ends the waiting with an error.
    ///
    /// ```text
    /// CLIENT UNBLOCK … [<TIMEOUT | ERROR>]
    /// ```
    ///
    /// Since Redis 5.0.
    pub const ERROR: &str = "ERROR";

    /// Ends the waiting as if its time were over.
    ///
    /// ```text
    /// CLIENT UNBLOCK … [<TIMEOUT | ERROR>]
    /// ```
    ///
    /// Since Redis 5.0.
    pub const TIMEOUT: &str = "TIMEOUT";
}

pub mod CLUSTER_FAILOVER {
    /// Even where something speaks against it.
    ///
    /// ```text
    /// CLUSTER FAILOVER … [<FORCE | TAKEOVER>]
    /// ```
    ///
    /// Since Redis 3.0.
    pub const FORCE: &str = "FORCE";

    /// Without asking the other primaries.
    ///
    /// ```text
    /// CLUSTER FAILOVER … [<FORCE | TAKEOVER>]
    /// ```
    ///
    /// Since Redis 3.0.
    pub const TAKEOVER: &str = "TAKEOVER";
}

pub mod CLUSTER_FLUSHSLOT {
    /// Frees the memory in the background.
    ///
    /// ```text
    /// CLUSTER FLUSHSLOT … [<ASYNC | SYNC>]
    /// ```
    ///
    /// Since not in Redis, Valkey 9.0.
    pub const ASYNC: &str = "ASYNC";

    /// Frees the memory before it replies.
    ///
    /// ```text
    /// CLUSTER FLUSHSLOT … [<ASYNC | SYNC>]
    /// ```
    ///
    /// Since not in Redis, Valkey 9.0.
    pub const SYNC: &str = "SYNC";
}

pub mod CLUSTER_MIGRATESLOTS {
    /// The node that owns or gets it.
    ///
    /// ```text
    /// CLUSTER MIGRATESLOTS … NODE
    /// ```
    ///
    /// Since not in Redis, Valkey 9.0.
    pub const NODE: &str = "NODE";

    /// From this hash slot to that one.
    ///
    /// ```text
    /// CLUSTER MIGRATESLOTS … SLOTSRANGE
    /// ```
    ///
    /// Since not in Redis, Valkey 9.0.
    pub const SLOTSRANGE: &str = "SLOTSRANGE";
}

pub mod CLUSTER_MIGRATION {
    /// Every one of them.
    ///
    /// ```text
    /// CLUSTER MIGRATION … CANCEL <ID task-id | ALL>
    /// ```
    ///
    /// Since Redis 8.4, not in Valkey.
    pub const ALL: &str = "ALL";

    /// Gives up what is planned or under way.
    ///
    /// ```text
    /// CLUSTER MIGRATION … CANCEL <ID task-id | ALL>
    /// ```
    ///
    /// Since Redis 8.4, not in Valkey.
    pub const CANCEL: &str = "CANCEL";

    /// Of the one with this id.
    ///
    /// ```text
    /// CLUSTER MIGRATION … ID task-id
    /// ```
    ///
    /// Since Redis 8.4, not in Valkey.
    pub const ID: &str = "ID";

    /// Moves these slots to this node.
    ///
    /// ```text
    /// CLUSTER MIGRATION … IMPORT start-slot end-slot [start-slot end-slot …]
    /// ```
    ///
    /// Since Redis 8.4, not in Valkey.
    pub const IMPORT: &str = "IMPORT";

    /// Shows how far it is.
    ///
    /// ```text
    /// CLUSTER MIGRATION … STATUS [ID task-id | ALL]
    /// ```
    ///
    /// Since Redis 8.4, not in Valkey.
    pub const STATUS: &str = "STATUS";
}

pub mod CLUSTER_REPLICATE {
    /// Switches it off: with `ONE`, the server becomes a primary.
    ///
    /// ```text
    /// CLUSTER REPLICATE … NO ONE
    /// ```
    ///
    /// Since not in Redis, Valkey 9.0.
    pub const NO: &str = "NO";

    /// With `NO`, the server becomes a primary.
    ///
    /// ```text
    /// CLUSTER REPLICATE … NO ONE
    /// ```
    ///
    /// Since Redis 3.0.
    pub const ONE: &str = "ONE";
}

pub mod CLUSTER_RESET {
    /// Also forgets the node's id and epochs.
    ///
    /// ```text
    /// CLUSTER RESET … [<HARD | SOFT>]
    /// ```
    ///
    /// Since Redis 3.0.
    pub const HARD: &str = "HARD";

    /// Keeps the node's id.
    ///
    /// ```text
    /// CLUSTER RESET … [<HARD | SOFT>]
    /// ```
    ///
    /// Since Redis 3.0.
    pub const SOFT: &str = "SOFT";
}

pub mod CLUSTER_SETSLOT {
    /// The slot comes from this node.
    ///
    /// ```text
    /// CLUSTER SETSLOT … IMPORTING importing
    /// ```
    ///
    /// Since Redis 3.0.
    pub const IMPORTING: &str = "IMPORTING";

    /// The slot goes to this node.
    ///
    /// ```text
    /// CLUSTER SETSLOT … MIGRATING migrating
    /// ```
    ///
    /// Since Redis 3.0.
    pub const MIGRATING: &str = "MIGRATING";

    /// The node that owns or gets it.
    ///
    /// ```text
    /// CLUSTER SETSLOT … NODE node
    /// ```
    ///
    /// Since Redis 3.0.
    pub const NODE: &str = "NODE";

    /// The slot is neither moved in nor out.
    ///
    /// ```text
    /// CLUSTER SETSLOT … STABLE
    /// ```
    ///
    /// Since Redis 3.0.
    pub const STABLE: &str = "STABLE";

    /// After so many milliseconds it gives up.
    ///
    /// ```text
    /// CLUSTER SETSLOT … [TIMEOUT timeout]
    /// ```
    ///
    /// Since not in Redis, Valkey 8.0.
    pub const TIMEOUT: &str = "TIMEOUT";
}

pub mod CLUSTER_SLOT_STATS {
    /// The smallest or nearest first.
    ///
    /// ```text
    /// CLUSTER SLOT-STATS … [<ASC | DESC>]
    /// ```
    ///
    /// Since Redis 8.2, Valkey 8.0.
    pub const ASC: &str = "ASC";

    /// The greatest or farthest first.
    ///
    /// ```text
    /// CLUSTER SLOT-STATS … [<ASC | DESC>]
    /// ```
    ///
    /// Since Redis 8.2, Valkey 8.0.
    pub const DESC: &str = "DESC";

    /// At most so many.
    ///
    /// ```text
    /// CLUSTER SLOT-STATS … [LIMIT limit]
    /// ```
    ///
    /// Since Redis 8.2, Valkey 8.0.
    pub const LIMIT: &str = "LIMIT";

    /// The measure to order by.
    ///
    /// ```text
    /// CLUSTER SLOT-STATS … ORDERBY metric [LIMIT limit] [ASC | DESC]
    /// ```
    ///
    /// Since Redis 8.2, Valkey 8.0.
    pub const ORDERBY: &str = "ORDERBY";

    /// From this hash slot to that one.
    ///
    /// ```text
    /// CLUSTER SLOT-STATS … SLOTSRANGE start-slot end-slot
    /// ```
    ///
    /// Since Redis 8.2, Valkey 8.0.
    pub const SLOTSRANGE: &str = "SLOTSRANGE";
}

pub mod CLUSTERSCAN {
    /// Everything: any name, any field.
    ///
    /// ```text
    /// CLUSTERSCAN … [MATCH <* | match-pattern>]
    /// ```
    ///
    /// Since not in Redis, Valkey 9.1.
    pub const ASTERISK: &str = "*";

    /// About so many elements are looked at in one call.
    ///
    /// ```text
    /// CLUSTERSCAN … [COUNT count]
    /// ```
    ///
    /// Since not in Redis, Valkey 9.1.
    pub const COUNT: &str = "COUNT";

    /// Only those that fit the pattern.
    ///
    /// ```text
    /// CLUSTERSCAN … [MATCH <* | match-pattern>]
    /// ```
    ///
    /// Since not in Redis, Valkey 9.1.
    pub const MATCH: &str = "MATCH";

    /// Of this hash slot only.
    ///
    /// ```text
    /// CLUSTERSCAN … [SLOT slot]
    /// ```
    ///
    /// Since not in Redis, Valkey 9.1.
    pub const SLOT: &str = "SLOT";

    /// Only keys with values of this type.
    ///
    /// ```text
    /// CLUSTERSCAN … [TYPE type]
    /// ```
    ///
    /// Since not in Redis, Valkey 9.1.
    pub const TYPE: &str = "TYPE";
}

pub mod CMS_MERGE {
    /// A factor for each of the keys.
    ///
    /// ```text
    /// CMS.MERGE … [WEIGHTS weight [weight …]]
    /// ```
    ///
    /// Since version 2.0 of the bloom module, not in Valkey.
    pub const WEIGHTS: &str = "WEIGHTS";
}

pub mod COMMAND_LIST {
    /// Only commands of this category of the access control list.
    ///
    /// ```text
    /// COMMAND LIST … ACLCAT category
    /// ```
    ///
    /// Since Redis 7.0.
    pub const ACLCAT: &str = "ACLCAT";

    /// Everything: any name, any field.
    ///
    /// ```text
    /// COMMAND LIST … PATTERN <* | pattern>
    /// ```
    ///
    /// Since Redis 7.0.
    pub const ASTERISK: &str = "*";

    /// Only some of the commands.
    ///
    /// ```text
    /// COMMAND LIST … [FILTERBY <MODULE module-name | ACLCAT category | PATTERN <* | pattern>>]
    /// ```
    ///
    /// Since Redis 7.0.
    pub const FILTERBY: &str = "FILTERBY";

    /// Only commands of this module.
    ///
    /// ```text
    /// COMMAND LIST … MODULE module-name
    /// ```
    ///
    /// Since Redis 7.0.
    pub const MODULE: &str = "MODULE";

    /// Only commands whose names fit.
    ///
    /// ```text
    /// COMMAND LIST … PATTERN <* | pattern>
    /// ```
    ///
    /// Since Redis 7.0.
    pub const PATTERN: &str = "PATTERN";
}

pub mod COMMANDLOG_GET {
    /// The commands with the largest replies.
    ///
    /// ```text
    /// COMMANDLOG GET … LARGE-REPLY
    /// ```
    ///
    /// Since not in Redis, Valkey 8.1.
    pub const LARGE_REPLY: &str = "LARGE-REPLY";

    /// The largest commands.
    ///
    /// ```text
    /// COMMANDLOG GET … LARGE-REQUEST
    /// ```
    ///
    /// Since not in Redis, Valkey 8.1.
    pub const LARGE_REQUEST: &str = "LARGE-REQUEST";

    /// The slowest commands.
    ///
    /// ```text
    /// COMMANDLOG GET … SLOW
    /// ```
    ///
    /// Since not in Redis, Valkey 8.1.
    pub const SLOW: &str = "SLOW";
}

pub mod COMMANDLOG_LEN {
    /// The commands with the largest replies.
    ///
    /// ```text
    /// COMMANDLOG LEN … LARGE-REPLY
    /// ```
    ///
    /// Since not in Redis, Valkey 8.1.
    pub const LARGE_REPLY: &str = "LARGE-REPLY";

    /// The largest commands.
    ///
    /// ```text
    /// COMMANDLOG LEN … LARGE-REQUEST
    /// ```
    ///
    /// Since not in Redis, Valkey 8.1.
    pub const LARGE_REQUEST: &str = "LARGE-REQUEST";

    /// The slowest commands.
    ///
    /// ```text
    /// COMMANDLOG LEN … SLOW
    /// ```
    ///
    /// Since not in Redis, Valkey 8.1.
    pub const SLOW: &str = "SLOW";
}

pub mod COMMANDLOG_RESET {
    /// The commands with the largest replies.
    ///
    /// ```text
    /// COMMANDLOG RESET … LARGE-REPLY
    /// ```
    ///
    /// Since not in Redis, Valkey 8.1.
    pub const LARGE_REPLY: &str = "LARGE-REPLY";

    /// The largest commands.
    ///
    /// ```text
    /// COMMANDLOG RESET … LARGE-REQUEST
    /// ```
    ///
    /// Since not in Redis, Valkey 8.1.
    pub const LARGE_REQUEST: &str = "LARGE-REQUEST";

    /// The slowest commands.
    ///
    /// ```text
    /// COMMANDLOG RESET … SLOW
    /// ```
    ///
    /// Since not in Redis, Valkey 8.1.
    pub const SLOW: &str = "SLOW";
}

pub mod CONFIG_GET {
    /// Everything: any name, any field.
    ///
    /// ```text
    /// CONFIG GET … *
    /// ```
    ///
    /// Since Redis 2.0.
    pub const ASTERISK: &str = "*";
}

pub mod COPY {
    /// Copies into this database.
    ///
    /// ```text
    /// COPY … [DB destination-db]
    /// ```
    ///
    /// Since Redis 6.2.
    pub const DB: &str = "DB";

    /// Replaces what is there.
    ///
    /// ```text
    /// COPY … [REPLACE]
    /// ```
    ///
    /// Since Redis 6.2.
    pub const REPLACE: &str = "REPLACE";
}

pub mod DEBUG {
    /// A checksum of all data.
    ///
    /// ```text
    /// DEBUG … DIGEST
    /// ```
    ///
    /// Since Redis 1.0.
    pub const DIGEST: &str = "DIGEST";

    /// Checksums of the values of keys.
    ///
    /// ```text
    /// DEBUG … DIGEST-VALUE key [key …]
    /// ```
    ///
    /// Since Redis 1.0.
    pub const DIGEST_VALUE: &str = "DIGEST-VALUE";

    /// Ends the waiting with an error.
    ///
    /// ```text
    /// DEBUG … ERROR message
    /// ```
    ///
    /// Since Redis 1.0.
    pub const ERROR: &str = "ERROR";

    /// Statistics of the hash tables of a database.
    ///
    /// ```text
    /// DEBUG … HTSTATS db
    /// ```
    ///
    /// Since Redis 1.0.
    pub const HTSTATS: &str = "HTSTATS";

    /// Statistics of the hash table of a key.
    ///
    /// ```text
    /// DEBUG … HTSTATS-KEY key
    /// ```
    ///
    /// Since Redis 1.0.
    pub const HTSTATS_KEY: &str = "HTSTATS-KEY";

    /// A map of the memory.
    ///
    /// ```text
    /// DEBUG … JMAP
    /// ```
    ///
    /// Since Redis 1.0.
    pub const JMAP: &str = "JMAP";

    /// How a listpack is stored.
    ///
    /// ```text
    /// DEBUG … LISTPACK key
    /// ```
    ///
    /// Since Redis 1.0.
    pub const LISTPACK: &str = "LISTPACK";

    /// Reads the append-only file anew.
    ///
    /// ```text
    /// DEBUG … LOADAOF
    /// ```
    ///
    /// Since Redis 1.0.
    pub const LOADAOF: &str = "LOADAOF";

    /// Writes to the log of the server.
    ///
    /// ```text
    /// DEBUG … LOG message
    /// ```
    ///
    /// Since Redis 1.0.
    pub const LOG: &str = "LOG";

    /// How the value of a key is stored.
    ///
    /// ```text
    /// DEBUG … OBJECT key
    /// ```
    ///
    /// Since Redis 1.0.
    pub const OBJECT: &str = "OBJECT";

    /// Saves the data and reads them anew.
    ///
    /// ```text
    /// DEBUG … RELOAD
    /// ```
    ///
    /// Since Redis 1.0.
    pub const RELOAD: &str = "RELOAD";

    /// How a string is stored.
    ///
    /// ```text
    /// DEBUG … SDSLEN key
    /// ```
    ///
    /// Since Redis 1.0.
    pub const SDSLEN: &str = "SDSLEN";

    /// Whether expired keys are removed in the background.
    ///
    /// ```text
    /// DEBUG … SET-ACTIVE-EXPIRE enabled
    /// ```
    ///
    /// Since Redis 1.0.
    pub const SET_ACTIVE_EXPIRE: &str = "SET-ACTIVE-EXPIRE";

    /// The server waits for so many seconds.
    ///
    /// ```text
    /// DEBUG … SLEEP seconds
    /// ```
    ///
    /// Since Redis 1.0.
    pub const SLEEP: &str = "SLEEP";
}

pub mod DELEX {
    /// Only if the value has this digest.
    ///
    /// ```text
    /// DELEX … IFDEQ ifdeq-digest
    /// ```
    ///
    /// Since Redis 8.4, not in Valkey.
    pub const IFDEQ: &str = "IFDEQ";

    /// Only if the value does not have this digest.
    ///
    /// ```text
    /// DELEX … IFDNE ifdne-digest
    /// ```
    ///
    /// Since Redis 8.4, not in Valkey.
    pub const IFDNE: &str = "IFDNE";

    /// Only if the value is this.
    ///
    /// ```text
    /// DELEX … IFEQ ifeq-value
    /// ```
    ///
    /// Since Redis 8.4, not in Valkey.
    pub const IFEQ: &str = "IFEQ";

    /// Only if the value is not this.
    ///
    /// ```text
    /// DELEX … IFNE ifne-value
    /// ```
    ///
    /// Since Redis 8.4, not in Valkey.
    pub const IFNE: &str = "IFNE";
}

pub mod EXPIRE {
    /// Only if the new one is greater.
    ///
    /// ```text
    /// EXPIRE … [GT]
    /// ```
    ///
    /// Since Redis 7.0.
    pub const GT: &str = "GT";

    /// Only if the new one is less.
    ///
    /// ```text
    /// EXPIRE … [LT]
    /// ```
    ///
    /// Since Redis 7.0.
    pub const LT: &str = "LT";

    /// Only where no time to live is set.
    ///
    /// ```text
    /// EXPIRE … [NX]
    /// ```
    ///
    /// Since Redis 7.0.
    pub const NX: &str = "NX";

    /// Only where a time to live is set.
    ///
    /// ```text
    /// EXPIRE … [XX]
    /// ```
    ///
    /// Since Redis 7.0.
    pub const XX: &str = "XX";
}

pub mod EXPIREAT {
    /// Only if the new one is greater.
    ///
    /// ```text
    /// EXPIREAT … [GT]
    /// ```
    ///
    /// Since Redis 7.0.
    pub const GT: &str = "GT";

    /// Only if the new one is less.
    ///
    /// ```text
    /// EXPIREAT … [LT]
    /// ```
    ///
    /// Since Redis 7.0.
    pub const LT: &str = "LT";

    /// Only where no time to live is set.
    ///
    /// ```text
    /// EXPIREAT … [NX]
    /// ```
    ///
    /// Since Redis 7.0.
    pub const NX: &str = "NX";

    /// Only where a time to live is set.
    ///
    /// ```text
    /// EXPIREAT … [XX]
    /// ```
    ///
    /// Since Redis 7.0.
    pub const XX: &str = "XX";
}

pub mod FAILOVER {
    /// Gives up the one that is under way.
    ///
    /// ```text
    /// FAILOVER … [ABORT]
    /// ```
    ///
    /// Since Redis 6.2.
    pub const ABORT: &str = "ABORT";

    /// Even where something speaks against it.
    ///
    /// ```text
    /// FAILOVER … [FORCE]
    /// ```
    ///
    /// Since Redis 6.2.
    pub const FORCE: &str = "FORCE";

    /// After so many milliseconds it gives up.
    ///
    /// ```text
    /// FAILOVER … [TIMEOUT milliseconds]
    /// ```
    ///
    /// Since Redis 6.2.
    pub const TIMEOUT: &str = "TIMEOUT";

    /// Hands over to this replica.
    ///
    /// ```text
    /// FAILOVER … [TO host port]
    /// ```
    ///
    /// Since Redis 6.2.
    pub const TO: &str = "TO";
}

pub mod FLUSHALL {
    /// Frees the memory in the background.
    ///
    /// ```text
    /// FLUSHALL … [<ASYNC | SYNC>]
    /// ```
    ///
    /// Since Redis 4.0.
    pub const ASYNC: &str = "ASYNC";

    /// Frees the memory before it replies.
    ///
    /// ```text
    /// FLUSHALL … [<ASYNC | SYNC>]
    /// ```
    ///
    /// Since Redis 6.2.
    pub const SYNC: &str = "SYNC";
}

pub mod FLUSHDB {
    /// Frees the memory in the background.
    ///
    /// ```text
    /// FLUSHDB … [<ASYNC | SYNC>]
    /// ```
    ///
    /// Since Redis 4.0.
    pub const ASYNC: &str = "ASYNC";

    /// Frees the memory before it replies.
    ///
    /// ```text
    /// FLUSHDB … [<ASYNC | SYNC>]
    /// ```
    ///
    /// Since Redis 6.2.
    pub const SYNC: &str = "SYNC";
}

pub mod FT_ADD {
    /// The fields of the document and their values.
    ///
    /// ```text
    /// FT.ADD … FIELDS
    /// ```
    ///
    /// Since the first version of the search module, not in Valkey.
    pub const FIELDS: &str = "FIELDS";

    /// Only where the expression holds.
    ///
    /// ```text
    /// FT.ADD … [IF condition]
    /// ```
    ///
    /// Since the first version of the search module, not in Valkey.
    pub const IF: &str = "IF";

    /// The language, for stemming.
    ///
    /// ```text
    /// FT.ADD … [LANGUAGE language]
    /// ```
    ///
    /// Since the first version of the search module, not in Valkey.
    pub const LANGUAGE: &str = "LANGUAGE";

    /// Does nothing where it is missing.
    ///
    /// ```text
    /// FT.ADD … [NOCREATE]
    /// ```
    ///
    /// Since the first version of the search module, not in Valkey.
    pub const NOCREATE: &str = "NOCREATE";

    /// Indexes the document without saving it.
    ///
    /// ```text
    /// FT.ADD … [NOSAVE]
    /// ```
    ///
    /// Since the first version of the search module, not in Valkey.
    pub const NOSAVE: &str = "NOSAVE";

    /// Changes only the fields that are given.
    ///
    /// ```text
    /// FT.ADD … [PARTIAL]
    /// ```
    ///
    /// Since the first version of the search module, not in Valkey.
    pub const PARTIAL: &str = "PARTIAL";

    /// Bytes that are kept beside it.
    ///
    /// ```text
    /// FT.ADD … [PAYLOAD payload]
    /// ```
    ///
    /// Since the first version of the search module, not in Valkey.
    pub const PAYLOAD: &str = "PAYLOAD";

    /// Replaces what is there.
    ///
    /// ```text
    /// FT.ADD … [REPLACE]
    /// ```
    ///
    /// Since the first version of the search module, not in Valkey.
    pub const REPLACE: &str = "REPLACE";
}

pub mod FT_AGGREGATE {
    /// Makes the scores of documents known as `@__score`.
    ///
    /// ```text
    /// FT.AGGREGATE … [ADDSCORES]
    /// ```
    ///
    /// Since Redis 8.0, not in Valkey.
    pub const ADDSCORES: &str = "ADDSCORES";

    /// Computes a new field with an expression.
    ///
    /// ```text
    /// FT.AGGREGATE … [APPLY expression [AS name]]
    /// ```
    ///
    /// Since version 1.1 of the search module, Valkey 9.0 with its search module.
    pub const APPLY: &str = "APPLY";

    /// The name by which it is known from here on.
    ///
    /// ```text
    /// FT.AGGREGATE … [AS name]
    /// ```
    ///
    /// Since version 1.1 of the search module, Valkey 9.0 with its search module.
    pub const AS: &str = "AS";

    /// The smallest or nearest first.
    ///
    /// ```text
    /// FT.AGGREGATE … [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> …]]
    /// ```
    ///
    /// Since version 1.1 of the search module, Valkey 9.0 with its search module.
    pub const ASC: &str = "ASC";

    /// Everything: any name, any field.
    ///
    /// ```text
    /// FT.AGGREGATE … *
    /// ```
    ///
    /// Since version 1.1 of the search module, Valkey 9.0 with its search module.
    pub const ASTERISK: &str = "*";

    /// The mean of a field.
    ///
    /// ```text
    /// FT.AGGREGATE … [REDUCE <COUNT | COUNT_DISTINCT | COUNT_DISTINCTISH | SUM | MIN | MAX | AVG | STDDEV | QUANTILE | TOLIST | FIRST_VALUE | RANDOM_SAMPLE | COLLECT> nargs [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> …]] [AS name]]
    /// ```
    ///
    /// Since version 1.1 of the search module, Valkey 9.0 with its search module.
    pub const AVG: &str = "AVG";

    /// What it is done by.
    ///
    /// ```text
    /// FT.AGGREGATE … [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> …]]
    /// ```
    ///
    /// Since version 1.1 of the search module, Valkey 9.0 with its search module.
    pub const BY: &str = "BY";

    /// Collects the rows of a group.
    ///
    /// ```text
    /// FT.AGGREGATE … [REDUCE <COUNT | COUNT_DISTINCT | COUNT_DISTINCTISH | SUM | MIN | MAX | AVG | STDDEV | QUANTILE | TOLIST | FIRST_VALUE | RANDOM_SAMPLE | COLLECT> nargs [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> …]] [AS name]]
    /// ```
    ///
    /// Since Redis, not in Valkey.
    pub const COLLECT: &str = "COLLECT";

    /// How many rows there are.
    ///
    /// ```text
    /// FT.AGGREGATE … [REDUCE <COUNT | COUNT_DISTINCT | COUNT_DISTINCTISH | SUM | MIN | MAX | AVG | STDDEV | QUANTILE | TOLIST | FIRST_VALUE | RANDOM_SAMPLE | COLLECT> nargs [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> …]] [AS name]]
    /// ```
    ///
    /// Since version 1.1 of the search module, Valkey 9.0 with its search module.
    pub const COUNT: &str = "COUNT";

    /// How many different values a field has.
    ///
    /// ```text
    /// FT.AGGREGATE … [REDUCE <COUNT | COUNT_DISTINCT | COUNT_DISTINCTISH | SUM | MIN | MAX | AVG | STDDEV | QUANTILE | TOLIST | FIRST_VALUE | RANDOM_SAMPLE | COLLECT> nargs [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> …]] [AS name]]
    /// ```
    ///
    /// Since version 1.1 of the search module, Valkey 9.0 with its search module.
    pub const COUNT_DISTINCT: &str = "COUNT_DISTINCT";

    /// About how many different values a field has.
    ///
    /// ```text
    /// FT.AGGREGATE … [REDUCE <COUNT | COUNT_DISTINCT | COUNT_DISTINCTISH | SUM | MIN | MAX | AVG | STDDEV | QUANTILE | TOLIST | FIRST_VALUE | RANDOM_SAMPLE | COLLECT> nargs [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> …]] [AS name]]
    /// ```
    ///
    /// Since Redis, not in Valkey.
    pub const COUNT_DISTINCTISH: &str = "COUNT_DISTINCTISH";

    /// The greatest or farthest first.
    ///
    /// ```text
    /// FT.AGGREGATE … [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> …]]
    /// ```
    ///
    /// Since version 1.1 of the search module, Valkey 9.0 with its search module.
    pub const DESC: &str = "DESC";

    /// The version of the query language.
    ///
    /// ```text
    /// FT.AGGREGATE … [DIALECT dialect]
    /// ```
    ///
    /// Since version 1.1 of the search module, Valkey 9.0 with its search module.
    pub const DIALECT: &str = "DIALECT";

    /// Each value once.
    ///
    /// ```text
    /// FT.AGGREGATE … [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> …]]
    /// ```
    ///
    /// Since version 1.1 of the search module, Valkey 9.0 with its search module.
    pub const DISTINCT: &str = "DISTINCT";

    /// The fields that follow, with their number.
    ///
    /// ```text
    /// FT.AGGREGATE … [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> …]]
    /// ```
    ///
    /// Since version 1.1 of the search module, Valkey 9.0 with its search module.
    pub const FIELDS: &str = "FIELDS";

    /// Only what fits the condition.
    ///
    /// ```text
    /// FT.AGGREGATE … [FILTER filter]
    /// ```
    ///
    /// Since version 1.1 of the search module, Valkey 9.0 with its search module.
    pub const FILTER: &str = "FILTER";

    /// The first value of a field in the group.
    ///
    /// ```text
    /// FT.AGGREGATE … [REDUCE <COUNT | COUNT_DISTINCT | COUNT_DISTINCTISH | SUM | MIN | MAX | AVG | STDDEV | QUANTILE | TOLIST | FIRST_VALUE | RANDOM_SAMPLE | COLLECT> nargs [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> …]] [AS name]]
    /// ```
    ///
    /// Since Redis, not in Valkey.
    pub const FIRST_VALUE: &str = "FIRST_VALUE";

    /// One row or series for each value of these.
    ///
    /// ```text
    /// FT.AGGREGATE … [GROUPBY nargs [property [property …]] [REDUCE <COUNT | COUNT_DISTINCT | COUNT_DISTINCTISH | SUM | MIN | MAX | AVG | STDDEV | QUANTILE | TOLIST | FIRST_VALUE | RANDOM_SAMPLE | COLLECT> nargs [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> …]] [AS name]]]
    /// ```
    ///
    /// Since version 1.1 of the search module, Valkey 9.0 with its search module.
    pub const GROUPBY: &str = "GROUPBY";

    /// The terms must come in this order.
    ///
    /// ```text
    /// FT.AGGREGATE … [INORDER]
    /// ```
    ///
    /// Since not in Redis, Valkey 9.0.
    pub const INORDER: &str = "INORDER";

    /// Skips the first so many, and replies at most so many.
    ///
    /// ```text
    /// FT.AGGREGATE … [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> …]]
    /// ```
    ///
    /// Since version 1.1 of the search module, Valkey 9.0 with its search module.
    pub const LIMIT: &str = "LIMIT";

    /// Loads these fields of the documents.
    ///
    /// ```text
    /// FT.AGGREGATE … [LOAD <* | count field [field …]>]
    /// ```
    ///
    /// Since version 1.1 of the search module, Valkey 9.0 with its search module.
    pub const LOAD: &str = "LOAD";

    /// The greatest.
    ///
    /// ```text
    /// FT.AGGREGATE … [REDUCE <COUNT | COUNT_DISTINCT | COUNT_DISTINCTISH | SUM | MIN | MAX | AVG | STDDEV | QUANTILE | TOLIST | FIRST_VALUE | RANDOM_SAMPLE | COLLECT> nargs [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> …]] [AS name]]
    /// ```
    ///
    /// Since version 1.1 of the search module, Valkey 9.0 with its search module.
    pub const MAX: &str = "MAX";

    /// After so many milliseconds without use a cursor goes.
    ///
    /// ```text
    /// FT.AGGREGATE … [MAXIDLE idle-time]
    /// ```
    ///
    /// Since version 1.1 of the search module, Valkey 9.0 with its search module.
    pub const MAXIDLE: &str = "MAXIDLE";

    /// The smallest.
    ///
    /// ```text
    /// FT.AGGREGATE … [REDUCE <COUNT | COUNT_DISTINCT | COUNT_DISTINCTISH | SUM | MIN | MAX | AVG | STDDEV | QUANTILE | TOLIST | FIRST_VALUE | RANDOM_SAMPLE | COLLECT> nargs [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> …]] [AS name]]
    /// ```
    ///
    /// Since version 1.1 of the search module, Valkey 9.0 with its search module.
    pub const MIN: &str = "MIN";

    /// Values for the `$` parameters of the query, with the number of both.
    ///
    /// ```text
    /// FT.AGGREGATE … [PARAMS nargs name value [name value …]]
    /// ```
    ///
    /// Since version 1.1 of the search module, Valkey 9.0 with its search module.
    pub const PARAMS: &str = "PARAMS";

    /// A quantile of a field.
    ///
    /// ```text
    /// FT.AGGREGATE … [REDUCE <COUNT | COUNT_DISTINCT | COUNT_DISTINCTISH | SUM | MIN | MAX | AVG | STDDEV | QUANTILE | TOLIST | FIRST_VALUE | RANDOM_SAMPLE | COLLECT> nargs [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> …]] [AS name]]
    /// ```
    ///
    /// Since Redis, not in Valkey.
    pub const QUANTILE: &str = "QUANTILE";

    /// A random sample of a field.
    ///
    /// ```text
    /// FT.AGGREGATE … [REDUCE <COUNT | COUNT_DISTINCT | COUNT_DISTINCTISH | SUM | MIN | MAX | AVG | STDDEV | QUANTILE | TOLIST | FIRST_VALUE | RANDOM_SAMPLE | COLLECT> nargs [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> …]] [AS name]]
    /// ```
    ///
    /// Since Redis, not in Valkey.
    pub const RANDOM_SAMPLE: &str = "RANDOM_SAMPLE";

    /// How the series or rows of a group become one.
    ///
    /// ```text
    /// FT.AGGREGATE … [REDUCE <COUNT | COUNT_DISTINCT | COUNT_DISTINCTISH | SUM | MIN | MAX | AVG | STDDEV | QUANTILE | TOLIST | FIRST_VALUE | RANDOM_SAMPLE | COLLECT> nargs [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> …]] [AS name]]
    /// ```
    ///
    /// Since version 1.1 of the search module, Valkey 9.0 with its search module.
    pub const REDUCE: &str = "REDUCE";

    /// How documents are scored.
    ///
    /// ```text
    /// FT.AGGREGATE … [SCORER scorer]
    /// ```
    ///
    /// Since Redis 8.0, not in Valkey.
    pub const SCORER: &str = "SCORER";

    /// How many words may stand between the terms.
    ///
    /// ```text
    /// FT.AGGREGATE … [SLOP slop]
    /// ```
    ///
    /// Since not in Redis, Valkey 9.0.
    pub const SLOP: &str = "SLOP";

    /// Sorts by these fields.
    ///
    /// ```text
    /// FT.AGGREGATE … [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> …]]
    /// ```
    ///
    /// Since version 1.1 of the search module, Valkey 9.0 with its search module.
    pub const SORTBY: &str = "SORTBY";

    /// The standard deviation of a field.
    ///
    /// ```text
    /// FT.AGGREGATE … [REDUCE <COUNT | COUNT_DISTINCT | COUNT_DISTINCTISH | SUM | MIN | MAX | AVG | STDDEV | QUANTILE | TOLIST | FIRST_VALUE | RANDOM_SAMPLE | COLLECT> nargs [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> …]] [AS name]]
    /// ```
    ///
    /// Since version 1.1 of the search module, Valkey 9.0 with its search module.
    pub const STDDEV: &str = "STDDEV";

    /// The sum.
    ///
    /// ```text
    /// FT.AGGREGATE … [REDUCE <COUNT | COUNT_DISTINCT | COUNT_DISTINCTISH | SUM | MIN | MAX | AVG | STDDEV | QUANTILE | TOLIST | FIRST_VALUE | RANDOM_SAMPLE | COLLECT> nargs [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> …]] [AS name]]
    /// ```
    ///
    /// Since version 1.1 of the search module, Valkey 9.0 with its search module.
    pub const SUM: &str = "SUM";

    /// After so many milliseconds it gives up.
    ///
    /// ```text
    /// FT.AGGREGATE … [TIMEOUT timeout]
    /// ```
    ///
    /// Since version 1.1 of the search module, Valkey 9.0 with its search module.
    pub const TIMEOUT: &str = "TIMEOUT";

    /// The different values of a field.
    ///
    /// ```text
    /// FT.AGGREGATE … [REDUCE <COUNT | COUNT_DISTINCT | COUNT_DISTINCTISH | SUM | MIN | MAX | AVG | STDDEV | QUANTILE | TOLIST | FIRST_VALUE | RANDOM_SAMPLE | COLLECT> nargs [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> …]] [AS name]]
    /// ```
    ///
    /// Since Redis, not in Valkey.
    pub const TOLIST: &str = "TOLIST";

    /// Terms are taken as they are.
    ///
    /// ```text
    /// FT.AGGREGATE … [VERBATIM]
    /// ```
    ///
    /// Since version 1.1 of the search module, Valkey 9.0 with its search module.
    pub const VERBATIM: &str = "VERBATIM";

    /// With the exact number of results.
    ///
    /// ```text
    /// FT.AGGREGATE … [WITHCOUNT]
    /// ```
    ///
    /// Since Redis 8.4, not in Valkey.
    pub const WITHCOUNT: &str = "WITHCOUNT";

    /// Replies in batches, which `FT.CURSOR READ` reads.
    ///
    /// ```text
    /// FT.AGGREGATE … [WITHCURSOR [COUNT read-size] [MAXIDLE idle-time]]
    /// ```
    ///
    /// Since Redis, not in Valkey.
    pub const WITHCURSOR: &str = "WITHCURSOR";

    /// Without the exact number of results, which is faster.
    ///
    /// ```text
    /// FT.AGGREGATE … [WITHOUTCOUNT]
    /// ```
    ///
    /// Since Redis 8.4, not in Valkey.
    pub const WITHOUTCOUNT: &str = "WITHOUTCOUNT";
}

pub mod FT_ALTER {
    /// Adds fields to the schema.
    ///
    /// ```text
    /// FT.ALTER … ADD
    /// ```
    ///
    /// Since version 1.0 of the search module, not in Valkey.
    pub const ADD: &str = "ADD";

    /// The name by which it is known from here on.
    ///
    /// ```text
    /// FT.ALTER … [AS alias]
    /// ```
    ///
    /// Since version 1.0 of the search module, not in Valkey.
    pub const AS: &str = "AS";

    /// Vectors of 16-bit brain floating point numbers.
    ///
    /// ```text
    /// FT.ALTER … TYPE <FLOAT32 | FLOAT64 | FLOAT16 | BFLOAT16 | INT8 | UINT8>
    /// ```
    ///
    /// Since version 1.0 of the search module, not in Valkey.
    pub const BFLOAT16: &str = "BFLOAT16";

    /// How many vectors a block of the index holds.
    ///
    /// ```text
    /// FT.ALTER … [BLOCK_SIZE block-size]
    /// ```
    ///
    /// Since version 1.0 of the search module, not in Valkey.
    pub const BLOCK_SIZE: &str = "BLOCK_SIZE";

    /// Tells capitals from small letters.
    ///
    /// ```text
    /// FT.ALTER … [CASESENSITIVE]
    /// ```
    ///
    /// Since version 1.0 of the search module, not in Valkey.
    pub const CASESENSITIVE: &str = "CASESENSITIVE";

    /// How vectors are compressed.
    ///
    /// ```text
    /// FT.ALTER … [COMPRESSION <LVQ4 | LVQ4X4 | LVQ4X8 | LVQ8 | LEANVEC4X8 | LEANVEC8X8>]
    /// ```
    ///
    /// Since Redis 8.2, not in Valkey.
    pub const COMPRESSION: &str = "COMPRESSION";

    /// How many candidates are looked at while the graph is built.
    ///
    /// ```text
    /// FT.ALTER … [CONSTRUCTION_WINDOW_SIZE construction-window-size]
    /// ```
    ///
    /// Since Redis 8.2, not in Valkey.
    pub const CONSTRUCTION_WINDOW_SIZE: &str = "CONSTRUCTION_WINDOW_SIZE";

    /// The cosine distance.
    ///
    /// ```text
    /// FT.ALTER … DISTANCE_METRIC <L2 | IP | COSINE>
    /// ```
    ///
    /// Since version 1.0 of the search module, not in Valkey.
    pub const COSINE: &str = "COSINE";

    /// How many numbers a vector has.
    ///
    /// ```text
    /// FT.ALTER … DIM dim
    /// ```
    ///
    /// Since version 1.0 of the search module, not in Valkey.
    pub const DIM: &str = "DIM";

    /// How the distance of vectors is measured.
    ///
    /// ```text
    /// FT.ALTER … DISTANCE_METRIC <L2 | IP | COSINE>
    /// ```
    ///
    /// Since version 1.0 of the search module, not in Valkey.
    pub const DISTANCE_METRIC: &str = "DISTANCE_METRIC";

    /// How many candidates are looked at while the graph is built.
    ///
    /// ```text
    /// FT.ALTER … [EF_CONSTRUCTION ef-construction]
    /// ```
    ///
    /// Since version 1.0 of the search module, not in Valkey.
    pub const EF_CONSTRUCTION: &str = "EF_CONSTRUCTION";

    /// How many candidates are looked at in a search.
    ///
    /// ```text
    /// FT.ALTER … [EF_RUNTIME ef-runtime]
    /// ```
    ///
    /// Since version 1.0 of the search module, not in Valkey.
    pub const EF_RUNTIME: &str = "EF_RUNTIME";

    /// How far beyond the radius is searched.
    ///
    /// ```text
    /// FT.ALTER … [EPSILON epsilon]
    /// ```
    ///
    /// Since version 1.0 of the search module, not in Valkey.
    pub const EPSILON: &str = "EPSILON";

    /// An index that compares with every vector: exact.
    ///
    /// ```text
    /// FT.ALTER … [<FLAT | SPHERICAL>]
    /// ```
    ///
    /// Since version 1.0 of the search module, not in Valkey.
    pub const FLAT: &str = "FLAT";

    /// Vectors of 16-bit floating point numbers.
    ///
    /// ```text
    /// FT.ALTER … TYPE <FLOAT32 | FLOAT64 | FLOAT16 | BFLOAT16 | INT8 | UINT8>
    /// ```
    ///
    /// Since version 1.0 of the search module, not in Valkey.
    pub const FLOAT16: &str = "FLOAT16";

    /// Vectors of 32-bit floating point numbers.
    ///
    /// ```text
    /// FT.ALTER … TYPE <FLOAT32 | FLOAT64 | FLOAT16 | BFLOAT16 | INT8 | UINT8>
    /// ```
    ///
    /// Since version 1.0 of the search module, not in Valkey.
    pub const FLOAT32: &str = "FLOAT32";

    /// Vectors of 64-bit floating point numbers.
    ///
    /// ```text
    /// FT.ALTER … TYPE <FLOAT32 | FLOAT64 | FLOAT16 | BFLOAT16 | INT8 | UINT8>
    /// ```
    ///
    /// Since version 1.0 of the search module, not in Valkey.
    pub const FLOAT64: &str = "FLOAT64";

    /// A field with a longitude and a latitude.
    ///
    /// ```text
    /// FT.ALTER … GEO
    /// ```
    ///
    /// Since version 1.0 of the search module, not in Valkey.
    pub const GEO: &str = "GEO";

    /// A field with polygons and points.
    ///
    /// ```text
    /// FT.ALTER … GEOSHAPE [FLAT | SPHERICAL]
    /// ```
    ///
    /// Since version 1.0 of the search module, not in Valkey.
    pub const GEOSHAPE: &str = "GEOSHAPE";

    /// How many neighbours a node of the graph has at most.
    ///
    /// ```text
    /// FT.ALTER … [GRAPH_MAX_DEGREE graph-max-degree]
    /// ```
    ///
    /// Since Redis 8.2, not in Valkey.
    pub const GRAPH_MAX_DEGREE: &str = "GRAPH_MAX_DEGREE";

    /// An index by a graph of neighbours: fast, not exact.
    ///
    /// ```text
    /// FT.ALTER … VECTOR <FLAT | HNSW | SVS-VAMANA> nargs TYPE <FLOAT32 | FLOAT64 | FLOAT16 | BFLOAT16 | INT8 | UINT8> DIM dim DISTANCE_METRIC <L2 | IP | COSINE> [INITIAL_CAP initial-cap] [BLOCK_SIZE block-size] [M m] [EF_CONSTRUCTION ef-construction] [EF_RUNTIME ef-runtime] [EPSILON epsilon] [COMPRESSION <LVQ4 | LVQ4X4 | LVQ4X8 | LVQ8 | LEANVEC4X8 | LEANVEC8X8>] [CONSTRUCTION_WINDOW_SIZE construction-window-size] [GRAPH_MAX_DEGREE graph-max-degree] [SEARCH_WINDOW_SIZE search-window-size] [TRAINING_THRESHOLD training-threshold] [REDUCE reduce]
    /// ```
    ///
    /// Since version 1.0 of the search module, not in Valkey.
    pub const HNSW: &str = "HNSW";

    /// Empty values can be searched for.
    ///
    /// ```text
    /// FT.ALTER … [INDEXEMPTY]
    /// ```
    ///
    /// Since version 1.0 of the search module, not in Valkey.
    pub const INDEXEMPTY: &str = "INDEXEMPTY";

    /// Missing values can be searched for.
    ///
    /// ```text
    /// FT.ALTER … [INDEXMISSING]
    /// ```
    ///
    /// Since version 1.0 of the search module, not in Valkey.
    pub const INDEXMISSING: &str = "INDEXMISSING";

    /// For how many vectors memory is allocated at first.
    ///
    /// ```text
    /// FT.ALTER … [INITIAL_CAP initial-cap]
    /// ```
    ///
    /// Since version 1.0 of the search module, not in Valkey.
    pub const INITIAL_CAP: &str = "INITIAL_CAP";

    /// Vectors of signed bytes.
    ///
    /// ```text
    /// FT.ALTER … TYPE <FLOAT32 | FLOAT64 | FLOAT16 | BFLOAT16 | INT8 | UINT8>
    /// ```
    ///
    /// Since Redis 8.0, not in Valkey.
    pub const INT8: &str = "INT8";

    /// The inner product.
    ///
    /// ```text
    /// FT.ALTER … DISTANCE_METRIC <L2 | IP | COSINE>
    /// ```
    ///
    /// Since version 1.0 of the search module, not in Valkey.
    pub const IP: &str = "IP";

    /// The Euclidean distance.
    ///
    /// ```text
    /// FT.ALTER … DISTANCE_METRIC <L2 | IP | COSINE>
    /// ```
    ///
    /// Since version 1.0 of the search module, not in Valkey.
    pub const L2: &str = "L2";

    /// Reduces vectors to fewer dimensions of 4 bits, and 8 bits for the rest.
    ///
    /// ```text
    /// FT.ALTER … [COMPRESSION <LVQ4 | LVQ4X4 | LVQ4X8 | LVQ8 | LEANVEC4X8 | LEANVEC8X8>]
    /// ```
    ///
    /// Since version 1.0 of the search module, not in Valkey.
    pub const LEANVEC4X8: &str = "LEANVEC4X8";

    /// Reduces vectors to fewer dimensions of 8 bits, and 8 bits for the rest.
    ///
    /// ```text
    /// FT.ALTER … [COMPRESSION <LVQ4 | LVQ4X4 | LVQ4X8 | LVQ8 | LEANVEC4X8 | LEANVEC8X8>]
    /// ```
    ///
    /// Since version 1.0 of the search module, not in Valkey.
    pub const LEANVEC8X8: &str = "LEANVEC8X8";

    /// Compresses vectors to 4 bits a dimension.
    ///
    /// ```text
    /// FT.ALTER … [COMPRESSION <LVQ4 | LVQ4X4 | LVQ4X8 | LVQ8 | LEANVEC4X8 | LEANVEC8X8>]
    /// ```
    ///
    /// Since version 1.0 of the search module, not in Valkey.
    pub const LVQ4: &str = "LVQ4";

    /// Compresses vectors to 4 bits a dimension, and 4 for the rest.
    ///
    /// ```text
    /// FT.ALTER … [COMPRESSION <LVQ4 | LVQ4X4 | LVQ4X8 | LVQ8 | LEANVEC4X8 | LEANVEC8X8>]
    /// ```
    ///
    /// Since version 1.0 of the search module, not in Valkey.
    pub const LVQ4X4: &str = "LVQ4X4";

    /// Compresses vectors to 4 bits a dimension, and 8 for the rest.
    ///
    /// ```text
    /// FT.ALTER … [COMPRESSION <LVQ4 | LVQ4X4 | LVQ4X8 | LVQ8 | LEANVEC4X8 | LEANVEC8X8>]
    /// ```
    ///
    /// Since version 1.0 of the search module, not in Valkey.
    pub const LVQ4X8: &str = "LVQ4X8";

    /// Compresses vectors to 8 bits a dimension.
    ///
    /// ```text
    /// FT.ALTER … [COMPRESSION <LVQ4 | LVQ4X4 | LVQ4X8 | LVQ8 | LEANVEC4X8 | LEANVEC8X8>]
    /// ```
    ///
    /// Since version 1.0 of the search module, not in Valkey.
    pub const LVQ8: &str = "LVQ8";

    /// How many neighbours a node of the graph has.
    ///
    /// ```text
    /// FT.ALTER … [M m]
    /// ```
    ///
    /// Since version 1.0 of the search module, not in Valkey.
    pub const M: &str = "M";

    /// The field is not searched, only sorted by or shown.
    ///
    /// ```text
    /// FT.ALTER … [NOINDEX]
    /// ```
    ///
    /// Since version 1.0 of the search module, not in Valkey.
    pub const NOINDEX: &str = "NOINDEX";

    /// Words are taken as they are.
    ///
    /// ```text
    /// FT.ALTER … [NOSTEM]
    /// ```
    ///
    /// Since version 1.0 of the search module, not in Valkey.
    pub const NOSTEM: &str = "NOSTEM";

    /// A field with numbers.
    ///
    /// ```text
    /// FT.ALTER … NUMERIC
    /// ```
    ///
    /// Since version 1.0 of the search module, not in Valkey.
    pub const NUMERIC: &str = "NUMERIC";

    /// Also finds what sounds alike.
    ///
    /// ```text
    /// FT.ALTER … [PHONETIC matcher]
    /// ```
    ///
    /// Since version 1.0 of the search module, not in Valkey.
    pub const PHONETIC: &str = "PHONETIC";

    /// Projects vectors to so many dimensions.
    ///
    /// ```text
    /// FT.ALTER … [REDUCE reduce]
    /// ```
    ///
    /// Since Redis 8.2, not in Valkey.
    pub const REDUCE: &str = "REDUCE";

    /// The fields that are indexed.
    ///
    /// ```text
    /// FT.ALTER … SCHEMA
    /// ```
    ///
    /// Since version 1.0 of the search module, not in Valkey.
    pub const SCHEMA: &str = "SCHEMA";

    /// How many candidates are looked at in a search.
    ///
    /// ```text
    /// FT.ALTER … [SEARCH_WINDOW_SIZE search-window-size]
    /// ```
    ///
    /// Since Redis 8.2, not in Valkey.
    pub const SEARCH_WINDOW_SIZE: &str = "SEARCH_WINDOW_SIZE";

    /// What parts the tags of a field.
    ///
    /// ```text
    /// FT.ALTER … [SEPARATOR separator]
    /// ```
    ///
    /// Since version 1.0 of the search module, not in Valkey.
    pub const SEPARATOR: &str = "SEPARATOR";

    /// Does not index what is there already.
    ///
    /// ```text
    /// FT.ALTER … [SKIPINITIALSCAN]
    /// ```
    ///
    /// Since version 1.0 of the search module, not in Valkey.
    pub const SKIPINITIALSCAN: &str = "SKIPINITIALSCAN";

    /// The results can be sorted by the field.
    ///
    /// ```text
    /// FT.ALTER … [SORTABLE [UNF]]
    /// ```
    ///
    /// Since version 1.0 of the search module, not in Valkey.
    pub const SORTABLE: &str = "SORTABLE";

    /// Coordinates are longitude and latitude.
    ///
    /// ```text
    /// FT.ALTER … [<FLAT | SPHERICAL>]
    /// ```
    ///
    /// Since version 1.0 of the search module, not in Valkey.
    pub const SPHERICAL: &str = "SPHERICAL";

    /// An index by a graph, with compressed vectors.
    ///
    /// ```text
    /// FT.ALTER … VECTOR <FLAT | HNSW | SVS-VAMANA> nargs TYPE <FLOAT32 | FLOAT64 | FLOAT16 | BFLOAT16 | INT8 | UINT8> DIM dim DISTANCE_METRIC <L2 | IP | COSINE> [INITIAL_CAP initial-cap] [BLOCK_SIZE block-size] [M m] [EF_CONSTRUCTION ef-construction] [EF_RUNTIME ef-runtime] [EPSILON epsilon] [COMPRESSION <LVQ4 | LVQ4X4 | LVQ4X8 | LVQ8 | LEANVEC4X8 | LEANVEC8X8>] [CONSTRUCTION_WINDOW_SIZE construction-window-size] [GRAPH_MAX_DEGREE graph-max-degree] [SEARCH_WINDOW_SIZE search-window-size] [TRAINING_THRESHOLD training-threshold] [REDUCE reduce]
    /// ```
    ///
    /// Since Redis 8.2, not in Valkey.
    pub const SVS_VAMANA: &str = "SVS-VAMANA";

    /// A field with tags, found as a whole.
    ///
    /// ```text
    /// FT.ALTER … TAG [SEPARATOR separator] [CASESENSITIVE] [WITHSUFFIXTRIE] [INDEXEMPTY]
    /// ```
    ///
    /// Since version 1.0 of the search module, not in Valkey.
    pub const TAG: &str = "TAG";

    /// A field with text to search.
    ///
    /// ```text
    /// FT.ALTER … TEXT [NOSTEM] [WEIGHT weight] [PHONETIC matcher] [WITHSUFFIXTRIE] [INDEXEMPTY]
    /// ```
    ///
    /// Since version 1.0 of the search module, not in Valkey.
    pub const TEXT: &str = "TEXT";

    /// From how many vectors on the compression is trained.
    ///
    /// ```text
    /// FT.ALTER … [TRAINING_THRESHOLD training-threshold]
    /// ```
    ///
    /// Since Redis 8.2, not in Valkey.
    pub const TRAINING_THRESHOLD: &str = "TRAINING_THRESHOLD";

    /// The type of the numbers of a vector.
    ///
    /// ```text
    /// FT.ALTER … TYPE <FLOAT32 | FLOAT64 | FLOAT16 | BFLOAT16 | INT8 | UINT8>
    /// ```
    ///
    /// Since version 1.0 of the search module, not in Valkey.
    pub const TYPE: &str = "TYPE";

    /// Vectors of unsigned bytes.
    ///
    /// ```text
    /// FT.ALTER … TYPE <FLOAT32 | FLOAT64 | FLOAT16 | BFLOAT16 | INT8 | UINT8>
    /// ```
    ///
    /// Since Redis 8.0, not in Valkey.
    pub const UINT8: &str = "UINT8";

    /// Sorts by the field as it is, without normalising it.
    ///
    /// ```text
    /// FT.ALTER … [UNF]
    /// ```
    ///
    /// Since version 1.0 of the search module, not in Valkey.
    pub const UNF: &str = "UNF";

    /// A field with vectors.
    ///
    /// ```text
    /// FT.ALTER … VECTOR <FLAT | HNSW | SVS-VAMANA> nargs TYPE <FLOAT32 | FLOAT64 | FLOAT16 | BFLOAT16 | INT8 | UINT8> DIM dim DISTANCE_METRIC <L2 | IP | COSINE> [INITIAL_CAP initial-cap] [BLOCK_SIZE block-size] [M m] [EF_CONSTRUCTION ef-construction] [EF_RUNTIME ef-runtime] [EPSILON epsilon] [COMPRESSION <LVQ4 | LVQ4X4 | LVQ4X8 | LVQ8 | LEANVEC4X8 | LEANVEC8X8>] [CONSTRUCTION_WINDOW_SIZE construction-window-size] [GRAPH_MAX_DEGREE graph-max-degree] [SEARCH_WINDOW_SIZE search-window-size] [TRAINING_THRESHOLD training-threshold] [REDUCE reduce]
    /// ```
    ///
    /// Since version 1.0 of the search module, not in Valkey.
    pub const VECTOR: &str = "VECTOR";

    /// How much the field counts in scores.
    ///
    /// ```text
    /// FT.ALTER … [WEIGHT weight]
    /// ```
    ///
    /// Since version 1.0 of the search module, not in Valkey.
    pub const WEIGHT: &str = "WEIGHT";

    /// Keeps an index of suffixes, for searches inside of words.
    ///
    /// ```text
    /// FT.ALTER … [WITHSUFFIXTRIE]
    /// ```
    ///
    /// Since version 1.0 of the search module, not in Valkey.
    pub const WITHSUFFIXTRIE: &str = "WITHSUFFIXTRIE";
}

pub mod FT_CONFIG_GET {
    /// Everything: any name, any field.
    ///
    /// ```text
    /// FT.CONFIG GET … *
    /// ```
    ///
    /// Since version 1.0 of the search module, not in Valkey.
    pub const ASTERISK: &str = "*";
}

pub mod FT_CREATE {
    /// The name by which it is known from here on.
    ///
    /// ```text
    /// FT.CREATE … [AS alias]
    /// ```
    ///
    /// Since version 1.0 of the search module, Valkey 8.1 with its search module.
    pub const AS: &str = "AS";

    /// Vectors of 16-bit brain floating point numbers.
    ///
    /// ```text
    /// FT.CREATE … TYPE <FLOAT32 | FLOAT64 | FLOAT16 | BFLOAT16 | INT8 | UINT8>
    /// ```
    ///
    /// Since Redis, not in Valkey.
    pub const BFLOAT16: &str = "BFLOAT16";

    /// How many vectors a block of the index holds.
    ///
    /// ```text
    /// FT.CREATE … [BLOCK_SIZE block-size]
    /// ```
    ///
    /// Since version 1.0 of the search module, Valkey 8.1 with its search module.
    pub const BLOCK_SIZE: &str = "BLOCK_SIZE";

    /// Tells capitals from small letters.
    ///
    /// ```text
    /// FT.CREATE … [CASESENSITIVE]
    /// ```
    ///
    /// Since version 1.0 of the search module, Valkey 8.1 with its search module.
    pub const CASESENSITIVE: &str = "CASESENSITIVE";

    /// How vectors are compressed.
    ///
    /// ```text
    /// FT.CREATE … [COMPRESSION <LVQ4 | LVQ4X4 | LVQ4X8 | LVQ8 | LEANVEC4X8 | LEANVEC8X8>]
    /// ```
    ///
    /// Since Redis 8.2, not in Valkey.
    pub const COMPRESSION: &str = "COMPRESSION";

    /// How many candidates are looked at while the graph is built.
    ///
    /// ```text
    /// FT.CREATE … [CONSTRUCTION_WINDOW_SIZE construction-window-size]
    /// ```
    ///
    /// Since Redis 8.2, not in Valkey.
    pub const CONSTRUCTION_WINDOW_SIZE: &str = "CONSTRUCTION_WINDOW_SIZE";

    /// The cosine distance.
    ///
    /// ```text
    /// FT.CREATE … DISTANCE_METRIC <L2 | IP | COSINE>
    /// ```
    ///
    /// Since version 1.0 of the search module, Valkey 8.1 with its search module.
    pub const COSINE: &str = "COSINE";

    /// How many numbers a vector has.
    ///
    /// ```text
    /// FT.CREATE … DIM dim
    /// ```
    ///
    /// Since version 1.0 of the search module, Valkey 8.1 with its search module.
    pub const DIM: &str = "DIM";

    /// Switches it off.
    ///
    /// ```text
    /// FT.CREATE … [INDEXALL <ENABLE | DISABLE>]
    /// ```
    ///
    /// Since version 1.0 of the search module, Valkey 8.1 with its search module.
    pub const DISABLE: &str = "DISABLE";

    /// How the distance of vectors is measured.
    ///
    /// ```text
    /// FT.CREATE … DISTANCE_METRIC <L2 | IP | COSINE>
    /// ```
    ///
    /// Since version 1.0 of the search module, Valkey 8.1 with its search module.
    pub const DISTANCE_METRIC: &str = "DISTANCE_METRIC";

    /// How many candidates are looked at while the graph is built.
    ///
    /// ```text
    /// FT.CREATE … [EF_CONSTRUCTION ef-construction]
    /// ```
    ///
    /// Since version 1.0 of the search module, Valkey 8.1 with its search module.
    pub const EF_CONSTRUCTION: &str = "EF_CONSTRUCTION";

    /// How many candidates are looked at in a search.
    ///
    /// ```text
    /// FT.CREATE … [EF_RUNTIME ef-runtime]
    /// ```
    ///
    /// Since version 1.0 of the search module, Valkey 8.1 with its search module.
    pub const EF_RUNTIME: &str = "EF_RUNTIME";

    /// Switches it on.
    ///
    /// ```text
    /// FT.CREATE … [INDEXALL <ENABLE | DISABLE>]
    /// ```
    ///
    /// Since version 1.0 of the search module, Valkey 8.1 with its search module.
    pub const ENABLE: &str = "ENABLE";

    /// How far beyond the radius is searched.
    ///
    /// ```text
    /// FT.CREATE … [EPSILON epsilon]
    /// ```
    ///
    /// Since Redis, not in Valkey.
    pub const EPSILON: &str = "EPSILON";

    /// Only what fits the condition.
    ///
    /// ```text
    /// FT.CREATE … [FILTER filter]
    /// ```
    ///
    /// Since Redis, not in Valkey.
    pub const FILTER: &str = "FILTER";

    /// An index that compares with every vector: exact.
    ///
    /// ```text
    /// FT.CREATE … [<FLAT | SPHERICAL>]
    /// ```
    ///
    /// Since version 1.0 of the search module, Valkey 8.1 with its search module.
    pub const FLAT: &str = "FLAT";

    /// Vectors of 16-bit floating point numbers.
    ///
    /// ```text
    /// FT.CREATE … TYPE <FLOAT32 | FLOAT64 | FLOAT16 | BFLOAT16 | INT8 | UINT8>
    /// ```
    ///
    /// Since Redis, not in Valkey.
    pub const FLOAT16: &str = "FLOAT16";

    /// Vectors of 32-bit floating point numbers.
    ///
    /// ```text
    /// FT.CREATE … TYPE <FLOAT32 | FLOAT64 | FLOAT16 | BFLOAT16 | INT8 | UINT8>
    /// ```
    ///
    /// Since version 1.0 of the search module, Valkey 8.1 with its search module.
    pub const FLOAT32: &str = "FLOAT32";

    /// Vectors of 64-bit floating point numbers.
    ///
    /// ```text
    /// FT.CREATE … TYPE <FLOAT32 | FLOAT64 | FLOAT16 | BFLOAT16 | INT8 | UINT8>
    /// ```
    ///
    /// Since Redis, not in Valkey.
    pub const FLOAT64: &str = "FLOAT64";

    /// A field with a longitude and a latitude.
    ///
    /// ```text
    /// FT.CREATE … GEO
    /// ```
    ///
    /// Since Redis, not in Valkey.
    pub const GEO: &str = "GEO";

    /// A field with polygons and points.
    ///
    /// ```text
    /// FT.CREATE … GEOSHAPE [FLAT | SPHERICAL]
    /// ```
    ///
    /// Since Redis, not in Valkey.
    pub const GEOSHAPE: &str = "GEOSHAPE";

    /// How many neighbours a node of the graph has at most.
    ///
    /// ```text
    /// FT.CREATE … [GRAPH_MAX_DEGREE graph-max-degree]
    /// ```
    ///
    /// Since Redis 8.2, not in Valkey.
    pub const GRAPH_MAX_DEGREE: &str = "GRAPH_MAX_DEGREE";

    /// Indexes hashes.
    ///
    /// ```text
    /// FT.CREATE … [ON <HASH | JSON>]
    /// ```
    ///
    /// Since version 1.0 of the search module, Valkey 8.1 with its search module.
    pub const HASH: &str = "HASH";

    /// An index by a graph of neighbours: fast, not exact.
    ///
    /// ```text
    /// FT.CREATE … VECTOR <FLAT | HNSW | SVS-VAMANA> nargs TYPE <FLOAT32 | FLOAT64 | FLOAT16 | BFLOAT16 | INT8 | UINT8> DIM dim DISTANCE_METRIC <L2 | IP | COSINE> [INITIAL_CAP initial-cap] [BLOCK_SIZE block-size] [M m] [EF_CONSTRUCTION ef-construction] [EF_RUNTIME ef-runtime] [EPSILON epsilon] [COMPRESSION <LVQ4 | LVQ4X4 | LVQ4X8 | LVQ8 | LEANVEC4X8 | LEANVEC8X8>] [CONSTRUCTION_WINDOW_SIZE construction-window-size] [GRAPH_MAX_DEGREE graph-max-degree] [SEARCH_WINDOW_SIZE search-window-size] [TRAINING_THRESHOLD training-threshold] [REDUCE reduce]
    /// ```
    ///
    /// Since version 1.0 of the search module, Valkey 8.1 with its search module.
    pub const HNSW: &str = "HNSW";

    /// Whether all documents of the type are indexed.
    ///
    /// ```text
    /// FT.CREATE … [INDEXALL <ENABLE | DISABLE>]
    /// ```
    ///
    /// Since Redis 8.0, not in Valkey.
    pub const INDEXALL: &str = "INDEXALL";

    /// Empty values can be searched for.
    ///
    /// ```text
    /// FT.CREATE … [INDEXEMPTY]
    /// ```
    ///
    /// Since Redis, not in Valkey.
    pub const INDEXEMPTY: &str = "INDEXEMPTY";

    /// Missing values can be searched for.
    ///
    /// ```text
    /// FT.CREATE … [INDEXMISSING]
    /// ```
    ///
    /// Since Redis, not in Valkey.
    pub const INDEXMISSING: &str = "INDEXMISSING";

    /// For how many vectors memory is allocated at first.
    ///
    /// ```text
    /// FT.CREATE … [INITIAL_CAP initial-cap]
    /// ```
    ///
    /// Since version 1.0 of the search module, Valkey 8.1 with its search module.
    pub const INITIAL_CAP: &str = "INITIAL_CAP";

    /// Vectors of signed bytes.
    ///
    /// ```text
    /// FT.CREATE … TYPE <FLOAT32 | FLOAT64 | FLOAT16 | BFLOAT16 | INT8 | UINT8>
    /// ```
    ///
    /// Since Redis 8.0, not in Valkey.
    pub const INT8: &str = "INT8";

    /// The inner product.
    ///
    /// ```text
    /// FT.CREATE … DISTANCE_METRIC <L2 | IP | COSINE>
    /// ```
    ///
    /// Since version 1.0 of the search module, Valkey 8.1 with its search module.
    pub const IP: &str = "IP";

    /// Indexes JSON documents.
    ///
    /// ```text
    /// FT.CREATE … [ON <HASH | JSON>]
    /// ```
    ///
    /// Since version 1.0 of the search module, Valkey 8.1 with its search module.
    pub const JSON: &str = "JSON";

    /// The Euclidean distance.
    ///
    /// ```text
    /// FT.CREATE … DISTANCE_METRIC <L2 | IP | COSINE>
    /// ```
    ///
    /// Since version 1.0 of the search module, Valkey 8.1 with its search module.
    pub const L2: &str = "L2";

    /// The language, for stemming.
    ///
    /// ```text
    /// FT.CREATE … [LANGUAGE default-lang]
    /// ```
    ///
    /// Since version 1.0 of the search module, Valkey 8.1 with its search module.
    pub const LANGUAGE: &str = "LANGUAGE";

    /// The field that holds the language of a document.
    ///
    /// ```text
    /// FT.CREATE … [LANGUAGE_FIELD lang-attribute]
    /// ```
    ///
    /// Since Redis, not in Valkey.
    pub const LANGUAGE_FIELD: &str = "LANGUAGE_FIELD";

    /// Reduces vectors to fewer dimensions of 4 bits, and 8 bits for the rest.
    ///
    /// ```text
    /// FT.CREATE … [COMPRESSION <LVQ4 | LVQ4X4 | LVQ4X8 | LVQ8 | LEANVEC4X8 | LEANVEC8X8>]
    /// ```
    ///
    /// Since version 1.0 of the search module, Valkey 8.1 with its search module.
    pub const LEANVEC4X8: &str = "LEANVEC4X8";

    /// Reduces vectors to fewer dimensions of 8 bits, and 8 bits for the rest.
    ///
    /// ```text
    /// FT.CREATE … [COMPRESSION <LVQ4 | LVQ4X4 | LVQ4X8 | LVQ8 | LEANVEC4X8 | LEANVEC8X8>]
    /// ```
    ///
    /// Since version 1.0 of the search module, Valkey 8.1 with its search module.
    pub const LEANVEC8X8: &str = "LEANVEC8X8";

    /// Compresses vectors to 4 bits a dimension.
    ///
    /// ```text
    /// FT.CREATE … [COMPRESSION <LVQ4 | LVQ4X4 | LVQ4X8 | LVQ8 | LEANVEC4X8 | LEANVEC8X8>]
    /// ```
    ///
    /// Since version 1.0 of the search module, Valkey 8.1 with its search module.
    pub const LVQ4: &str = "LVQ4";

    /// Compresses vectors to 4 bits a dimension, and 4 for the rest.
    ///
    /// ```text
    /// FT.CREATE … [COMPRESSION <LVQ4 | LVQ4X4 | LVQ4X8 | LVQ8 | LEANVEC4X8 | LEANVEC8X8>]
    /// ```
    ///
    /// Since version 1.0 of the search module, Valkey 8.1 with its search module.
    pub const LVQ4X4: &str = "LVQ4X4";

    /// Compresses vectors to 4 bits a dimension, and 8 for the rest.
    ///
    /// ```text
    /// FT.CREATE … [COMPRESSION <LVQ4 | LVQ4X4 | LVQ4X8 | LVQ8 | LEANVEC4X8 | LEANVEC8X8>]
    /// ```
    ///
    /// Since version 1.0 of the search module, Valkey 8.1 with its search module.
    pub const LVQ4X8: &str = "LVQ4X8";

    /// Compresses vectors to 8 bits a dimension.
    ///
    /// ```text
    /// FT.CREATE … [COMPRESSION <LVQ4 | LVQ4X4 | LVQ4X8 | LVQ8 | LEANVEC4X8 | LEANVEC8X8>]
    /// ```
    ///
    /// Since version 1.0 of the search module, Valkey 8.1 with its search module.
    pub const LVQ8: &str = "LVQ8";

    /// How many neighbours a node of the graph has.
    ///
    /// ```text
    /// FT.CREATE … [M m]
    /// ```
    ///
    /// Since version 1.0 of the search module, Valkey 8.1 with its search module.
    pub const M: &str = "M";

    /// Leaves room for more than 32 text fields.
    ///
    /// ```text
    /// FT.CREATE … [MAXTEXTFIELDS]
    /// ```
    ///
    /// Since Redis, not in Valkey.
    pub const MAXTEXTFIELDS: &str = "MAXTEXTFIELDS";

    /// Only words of at least this length are stemmed.
    ///
    /// ```text
    /// FT.CREATE … [MINSTEMSIZE min-stem-size]
    /// ```
    ///
    /// Since not in Redis, Valkey 9.0.
    pub const MINSTEMSIZE: &str = "MINSTEMSIZE";

    /// Does not keep in which fields a term stands.
    ///
    /// ```text
    /// FT.CREATE … [NOFIELDS]
    /// ```
    ///
    /// Since Redis, not in Valkey.
    pub const NOFIELDS: &str = "NOFIELDS";

    /// Does not keep how often a term stands.
    ///
    /// ```text
    /// FT.CREATE … [NOFREQS]
    /// ```
    ///
    /// Since Redis, not in Valkey.
    pub const NOFREQS: &str = "NOFREQS";

    /// Keeps nothing for highlighting.
    ///
    /// ```text
    /// FT.CREATE … [NOHL]
    /// ```
    ///
    /// Since Redis, not in Valkey.
    pub const NOHL: &str = "NOHL";

    /// The field is not searched, only sorted by or shown.
    ///
    /// ```text
    /// FT.CREATE … [NOINDEX]
    /// ```
    ///
    /// Since Redis, not in Valkey.
    pub const NOINDEX: &str = "NOINDEX";

    /// Does not keep where terms stand.
    ///
    /// ```text
    /// FT.CREATE … [<NOOFFSETS | WITHOFFSETS>]
    /// ```
    ///
    /// Since Redis, Valkey 9.0.
    pub const NOOFFSETS: &str = "NOOFFSETS";

    /// Words are taken as they are.
    ///
    /// ```text
    /// FT.CREATE … [NOSTEM]
    /// ```
    ///
    /// Since version 1.0 of the search module, Valkey 8.1 with its search module.
    pub const NOSTEM: &str = "NOSTEM";

    /// Keeps all words.
    ///
    /// ```text
    /// FT.CREATE … [<STOPWORDS count [stopword [stopword …]] | NOSTOPWORDS>]
    /// ```
    ///
    /// Since not in Redis, Valkey 9.0.
    pub const NOSTOPWORDS: &str = "NOSTOPWORDS";

    /// Without an index of suffixes.
    ///
    /// ```text
    /// FT.CREATE … [<WITHSUFFIXTRIE | NOSUFFIXTRIE>]
    /// ```
    ///
    /// Since not in Redis, Valkey 9.0.
    pub const NOSUFFIXTRIE: &str = "NOSUFFIXTRIE";

    /// A field with numbers.
    ///
    /// ```text
    /// FT.CREATE … NUMERIC
    /// ```
    ///
    /// Since version 1.0 of the search module, Valkey 8.1 with its search module.
    pub const NUMERIC: &str = "NUMERIC";

    /// What is indexed: hashes or JSON documents.
    ///
    /// ```text
    /// FT.CREATE … [ON <HASH | JSON>]
    /// ```
    ///
    /// Since version 1.0 of the search module, Valkey 8.1 with its search module.
    pub const ON: &str = "ON";

    /// The field that holds the payload of a document.
    ///
    /// ```text
    /// FT.CREATE … [PAYLOAD_FIELD payload-attribute]
    /// ```
    ///
    /// Since Redis, not in Valkey.
    pub const PAYLOAD_FIELD: &str = "PAYLOAD_FIELD";

    /// Also finds what sounds alike.
    ///
    /// ```text
    /// FT.CREATE … [PHONETIC matcher]
    /// ```
    ///
    /// Since Redis, not in Valkey.
    pub const PHONETIC: &str = "PHONETIC";

    /// Only keys that begin so.
    ///
    /// ```text
    /// FT.CREATE … [PREFIX count prefix [prefix …]]
    /// ```
    ///
    /// Since version 1.0 of the search module, Valkey 8.1 with its search module.
    pub const PREFIX: &str = "PREFIX";

    /// The letters that part words.
    ///
    /// ```text
    /// FT.CREATE … [PUNCTUATION punctuation]
    /// ```
    ///
    /// Since not in Redis, Valkey 9.0.
    pub const PUNCTUATION: &str = "PUNCTUATION";

    /// Projects vectors to so many dimensions.
    ///
    /// ```text
    /// FT.CREATE … [REDUCE reduce]
    /// ```
    ///
    /// Since Redis 8.2, not in Valkey.
    pub const REDUCE: &str = "REDUCE";

    /// The fields that are indexed.
    ///
    /// ```text
    /// FT.CREATE … SCHEMA
    /// ```
    ///
    /// Since version 1.0 of the search module, Valkey 8.1 with its search module.
    pub const SCHEMA: &str = "SCHEMA";

    /// The score of documents without one.
    ///
    /// ```text
    /// FT.CREATE … [SCORE default-score]
    /// ```
    ///
    /// Since version 1.0 of the search module, Valkey 8.1 with its search module.
    pub const SCORE: &str = "SCORE";

    /// The field that holds the score of a document.
    ///
    /// ```text
    /// FT.CREATE … [SCORE_FIELD score-attribute]
    /// ```
    ///
    /// Since Redis, Valkey 9.0.
    pub const SCORE_FIELD: &str = "SCORE_FIELD";

    /// How many candidates are looked at in a search.
    ///
    /// ```text
    /// FT.CREATE … [SEARCH_WINDOW_SIZE search-window-size]
    /// ```
    ///
    /// Since Redis 8.2, not in Valkey.
    pub const SEARCH_WINDOW_SIZE: &str = "SEARCH_WINDOW_SIZE";

    /// What parts the tags of a field.
    ///
    /// ```text
    /// FT.CREATE … [SEPARATOR separator]
    /// ```
    ///
    /// Since version 1.0 of the search module, Valkey 8.1 with its search module.
    pub const SEPARATOR: &str = "SEPARATOR";

    /// Does not index what is there already.
    ///
    /// ```text
    /// FT.CREATE … [SKIPINITIALSCAN]
    /// ```
    ///
    /// Since version 1.0 of the search module, Valkey 8.1 with its search module.
    pub const SKIPINITIALSCAN: &str = "SKIPINITIALSCAN";

    /// The results can be sorted by the field.
    ///
    /// ```text
    /// FT.CREATE … [SORTABLE [UNF]]
    /// ```
    ///
    /// Since Redis, Valkey 9.0.
    pub const SORTABLE: &str = "SORTABLE";

    /// Coordinates are longitude and latitude.
    ///
    /// ```text
    /// FT.CREATE … [<FLAT | SPHERICAL>]
    /// ```
    ///
    /// Since version 1.0 of the search module, Valkey 8.1 with its search module.
    pub const SPHERICAL: &str = "SPHERICAL";

    /// The words that are left out.
    ///
    /// ```text
    /// FT.CREATE … STOPWORDS count [stopword [stopword …]]
    /// ```
    ///
    /// Since Redis, Valkey 9.0.
    pub const STOPWORDS: &str = "STOPWORDS";

    /// An index by a graph, with compressed vectors.
    ///
    /// ```text
    /// FT.CREATE … VECTOR <FLAT | HNSW | SVS-VAMANA> nargs TYPE <FLOAT32 | FLOAT64 | FLOAT16 | BFLOAT16 | INT8 | UINT8> DIM dim DISTANCE_METRIC <L2 | IP | COSINE> [INITIAL_CAP initial-cap] [BLOCK_SIZE block-size] [M m] [EF_CONSTRUCTION ef-construction] [EF_RUNTIME ef-runtime] [EPSILON epsilon] [COMPRESSION <LVQ4 | LVQ4X4 | LVQ4X8 | LVQ8 | LEANVEC4X8 | LEANVEC8X8>] [CONSTRUCTION_WINDOW_SIZE construction-window-size] [GRAPH_MAX_DEGREE graph-max-degree] [SEARCH_WINDOW_SIZE search-window-size] [TRAINING_THRESHOLD training-threshold] [REDUCE reduce]
    /// ```
    ///
    /// Since Redis 8.2, not in Valkey.
    pub const SVS_VAMANA: &str = "SVS-VAMANA";

    /// A field with tags, found as a whole.
    ///
    /// ```text
    /// FT.CREATE … TAG [SEPARATOR separator] [CASESENSITIVE] [WITHSUFFIXTRIE] [INDEXEMPTY]
    /// ```
    ///
    /// Since version 1.0 of the search module, Valkey 8.1 with its search module.
    pub const TAG: &str = "TAG";

    /// The index goes after so many seconds without use.
    ///
    /// ```text
    /// FT.CREATE … [TEMPORARY seconds]
    /// ```
    ///
    /// Since Redis, not in Valkey.
    pub const TEMPORARY: &str = "TEMPORARY";

    /// A field with text to search.
    ///
    /// ```text
    /// FT.CREATE … TEXT [NOSTEM] [WEIGHT weight] [PHONETIC matcher] [WITHSUFFIXTRIE | NOSUFFIXTRIE] [INDEXEMPTY]
    /// ```
    ///
    /// Since Redis, Valkey 9.0.
    pub const TEXT: &str = "TEXT";

    /// From how many vectors on the compression is trained.
    ///
    /// ```text
    /// FT.CREATE … [TRAINING_THRESHOLD training-threshold]
    /// ```
    ///
    /// Since Redis 8.2, not in Valkey.
    pub const TRAINING_THRESHOLD: &str = "TRAINING_THRESHOLD";

    /// The type of the numbers of a vector.
    ///
    /// ```text
    /// FT.CREATE … TYPE <FLOAT32 | FLOAT64 | FLOAT16 | BFLOAT16 | INT8 | UINT8>
    /// ```
    ///
    /// Since version 1.0 of the search module, Valkey 8.1 with its search module.
    pub const TYPE: &str = "TYPE";

    /// Vectors of unsigned bytes.
    ///
    /// ```text
    /// FT.CREATE … TYPE <FLOAT32 | FLOAT64 | FLOAT16 | BFLOAT16 | INT8 | UINT8>
    /// ```
    ///
    /// Since Redis 8.0, not in Valkey.
    pub const UINT8: &str = "UINT8";

    /// Sorts by the field as it is, without normalising it.
    ///
    /// ```text
    /// FT.CREATE … [UNF]
    /// ```
    ///
    /// Since Redis, not in Valkey.
    pub const UNF: &str = "UNF";

    /// A field with vectors.
    ///
    /// ```text
    /// FT.CREATE … VECTOR <FLAT | HNSW | SVS-VAMANA> nargs TYPE <FLOAT32 | FLOAT64 | FLOAT16 | BFLOAT16 | INT8 | UINT8> DIM dim DISTANCE_METRIC <L2 | IP | COSINE> [INITIAL_CAP initial-cap] [BLOCK_SIZE block-size] [M m] [EF_CONSTRUCTION ef-construction] [EF_RUNTIME ef-runtime] [EPSILON epsilon] [COMPRESSION <LVQ4 | LVQ4X4 | LVQ4X8 | LVQ8 | LEANVEC4X8 | LEANVEC8X8>] [CONSTRUCTION_WINDOW_SIZE construction-window-size] [GRAPH_MAX_DEGREE graph-max-degree] [SEARCH_WINDOW_SIZE search-window-size] [TRAINING_THRESHOLD training-threshold] [REDUCE reduce]
    /// ```
    ///
    /// Since version 1.0 of the search module, Valkey 8.1 with its search module.
    pub const VECTOR: &str = "VECTOR";

    /// How much the field counts in scores.
    ///
    /// ```text
    /// FT.CREATE … [WEIGHT weight]
    /// ```
    ///
    /// Since version 1.0 of the search module, Valkey 8.1 with its search module.
    pub const WEIGHT: &str = "WEIGHT";

    /// Keeps where terms stand.
    ///
    /// ```text
    /// FT.CREATE … [<NOOFFSETS | WITHOFFSETS>]
    /// ```
    ///
    /// Since not in Redis, Valkey 9.0.
    pub const WITHOFFSETS: &str = "WITHOFFSETS";

    /// Keeps an index of suffixes, for searches inside of words.
    ///
    /// ```text
    /// FT.CREATE … [<WITHSUFFIXTRIE | NOSUFFIXTRIE>]
    /// ```
    ///
    /// Since version 1.0 of the search module, Valkey 8.1 with its search module.
    pub const WITHSUFFIXTRIE: &str = "WITHSUFFIXTRIE";
}

pub mod FT_CURSOR_READ {
    /// So many rows in one batch.
    ///
    /// ```text
    /// FT.CURSOR READ … [COUNT read-size]
    /// ```
    ///
    /// Since version 1.1 of the search module, not in Valkey.
    pub const COUNT: &str = "COUNT";
}

pub mod FT_DEL {
    /// Deletes the documents, too.
    ///
    /// ```text
    /// FT.DEL … [DD]
    /// ```
    ///
    /// Since the first version of the search module, not in Valkey.
    pub const DD: &str = "DD";
}

pub mod FT_DROP {
    /// The documents stay.
    ///
    /// ```text
    /// FT.DROP … [KEEPDOCS]
    /// ```
    ///
    /// Since the first version of the search module, not in Valkey.
    pub const KEEPDOCS: &str = "KEEPDOCS";
}

pub mod FT_DROPINDEX {
    /// Deletes the documents, too.
    ///
    /// ```text
    /// FT.DROPINDEX … [DD]
    /// ```
    ///
    /// Since Redis, not in Valkey.
    pub const DD: &str = "DD";
}

pub mod FT_EXPLAIN {
    /// Everything: any name, any field.
    ///
    /// ```text
    /// FT.EXPLAIN … *
    /// ```
    ///
    /// Since version 1.0 of the search module, not in Valkey.
    pub const ASTERISK: &str = "*";

    /// The version of the query language.
    ///
    /// ```text
    /// FT.EXPLAIN … [DIALECT dialect]
    /// ```
    ///
    /// Since version 1.0 of the search module, not in Valkey.
    pub const DIALECT: &str = "DIALECT";
}

pub mod FT_EXPLAINCLI {
    /// Everything: any name, any field.
    ///
    /// ```text
    /// FT.EXPLAINCLI … *
    /// ```
    ///
    /// Since version 1.0 of the search module, not in Valkey.
    pub const ASTERISK: &str = "*";

    /// The version of the query language.
    ///
    /// ```text
    /// FT.EXPLAINCLI … [DIALECT dialect]
    /// ```
    ///
    /// Since version 1.0 of the search module, not in Valkey.
    pub const DIALECT: &str = "DIALECT";
}

pub mod FT_HYBRID {
    /// Compares all documents that pass the filter.
    ///
    /// ```text
    /// FT.HYBRID … [POLICY <ADHOC | BATCHES>]
    /// ```
    ///
    /// Since Redis 8.4.4, not in Valkey.
    pub const ADHOC: &str = "ADHOC";

    /// The weight of the text search in the sum.
    ///
    /// ```text
    /// FT.HYBRID … [ALPHA alpha]
    /// ```
    ///
    /// Since Redis 8.4.4, not in Valkey.
    pub const ALPHA: &str = "ALPHA";

    /// Computes a new field with an expression.
    ///
    /// ```text
    /// FT.HYBRID … [APPLY expression [AS name]]
    /// ```
    ///
    /// Since Redis 8.4.4, not in Valkey.
    pub const APPLY: &str = "APPLY";

    /// The name by which it is known from here on.
    ///
    /// ```text
    /// FT.HYBRID … [AS name]
    /// ```
    ///
    /// Since Redis 8.4.4, not in Valkey.
    pub const AS: &str = "AS";

    /// The smallest or nearest first.
    ///
    /// ```text
    /// FT.HYBRID … [<ASC | DESC>]
    /// ```
    ///
    /// Since Redis 8.4.4, not in Valkey.
    pub const ASC: &str = "ASC";

    /// Everything: any name, any field.
    ///
    /// ```text
    /// FT.HYBRID … *
    /// ```
    ///
    /// Since Redis 8.4.4, not in Valkey.
    pub const ASTERISK: &str = "*";

    /// The mean of a field.
    ///
    /// ```text
    /// FT.HYBRID … [REDUCE <COUNT | COUNT_DISTINCT | COUNT_DISTINCTISH | SUM | MIN | MAX | AVG | STDDEV | QUANTILE | TOLIST | FIRST_VALUE | RANDOM_SAMPLE | COLLECT> nargs [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> …]] [AS name]]
    /// ```
    ///
    /// Since Redis 8.4.4, not in Valkey.
    pub const AVG: &str = "AVG";

    /// Takes candidates in batches until enough pass the filter.
    ///
    /// ```text
    /// FT.HYBRID … [POLICY <ADHOC | BATCHES>]
    /// ```
    ///
    /// Since Redis 8.4.4, not in Valkey.
    pub const BATCHES: &str = "BATCHES";

    /// How many candidates a batch takes.
    ///
    /// ```text
    /// FT.HYBRID … [BATCH_SIZE batch-size]
    /// ```
    ///
    /// Since Redis 8.4.4, not in Valkey.
    pub const BATCH_SIZE: &str = "BATCH_SIZE";

    /// The weight of the vector search in the sum.
    ///
    /// ```text
    /// FT.HYBRID … [BETA beta]
    /// ```
    ///
    /// Since Redis 8.4.4, not in Valkey.
    pub const BETA: &str = "BETA";

    /// What it is done by.
    ///
    /// ```text
    /// FT.HYBRID … [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> …]]
    /// ```
    ///
    /// Since Redis 8.4.4, not in Valkey.
    pub const BY: &str = "BY";

    /// Collects the rows of a group.
    ///
    /// ```text
    /// FT.HYBRID … [REDUCE <COUNT | COUNT_DISTINCT | COUNT_DISTINCTISH | SUM | MIN | MAX | AVG | STDDEV | QUANTILE | TOLIST | FIRST_VALUE | RANDOM_SAMPLE | COLLECT> nargs [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> …]] [AS name]]
    /// ```
    ///
    /// Since Redis 8.4.4, not in Valkey.
    pub const COLLECT: &str = "COLLECT";

    /// How the scores of the text and the vector search are combined.
    ///
    /// ```text
    /// FT.HYBRID … [COMBINE <RRF count [CONSTANT constant] [WINDOW window] [YIELD_SCORE_AS yield-score-as] | LINEAR count [ALPHA alpha] [BETA beta] [WINDOW window] [YIELD_SCORE_AS yield-score-as]>]
    /// ```
    ///
    /// Since Redis 8.4.4, not in Valkey.
    pub const COMBINE: &str = "COMBINE";

    /// The constant of the rank fusion.
    ///
    /// ```text
    /// FT.HYBRID … [CONSTANT constant]
    /// ```
    ///
    /// Since Redis 8.4.4, not in Valkey.
    pub const CONSTANT: &str = "CONSTANT";

    /// How many rows there are.
    ///
    /// ```text
    /// FT.HYBRID … [REDUCE <COUNT | COUNT_DISTINCT | COUNT_DISTINCTISH | SUM | MIN | MAX | AVG | STDDEV | QUANTILE | TOLIST | FIRST_VALUE | RANDOM_SAMPLE | COLLECT> nargs [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> …]] [AS name]]
    /// ```
    ///
    /// Since Redis 8.4.4, not in Valkey.
    pub const COUNT: &str = "COUNT";

    /// How many different values a field has.
    ///
    /// ```text
    /// FT.HYBRID … [REDUCE <COUNT | COUNT_DISTINCT | COUNT_DISTINCTISH | SUM | MIN | MAX | AVG | STDDEV | QUANTILE | TOLIST | FIRST_VALUE | RANDOM_SAMPLE | COLLECT> nargs [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> …]] [AS name]]
    /// ```
    ///
    /// Since Redis 8.4.4, not in Valkey.
    pub const COUNT_DISTINCT: &str = "COUNT_DISTINCT";

    /// About how many different values a field has.
    ///
    /// ```text
    /// FT.HYBRID … [REDUCE <COUNT | COUNT_DISTINCT | COUNT_DISTINCTISH | SUM | MIN | MAX | AVG | STDDEV | QUANTILE | TOLIST | FIRST_VALUE | RANDOM_SAMPLE | COLLECT> nargs [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> …]] [AS name]]
    /// ```
    ///
    /// Since Redis 8.4.4, not in Valkey.
    pub const COUNT_DISTINCTISH: &str = "COUNT_DISTINCTISH";

    /// The greatest or farthest first.
    ///
    /// ```text
    /// FT.HYBRID … [<ASC | DESC>]
    /// ```
    ///
    /// Since Redis 8.4.4, not in Valkey.
    pub const DESC: &str = "DESC";

    /// Each value once.
    ///
    /// ```text
    /// FT.HYBRID … [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> …]]
    /// ```
    ///
    /// Since Redis 8.4.4, not in Valkey.
    pub const DISTINCT: &str = "DISTINCT";

    /// How many candidates are looked at in a search.
    ///
    /// ```text
    /// FT.HYBRID … [EF_RUNTIME ef-runtime]
    /// ```
    ///
    /// Since Redis 8.4.4, not in Valkey.
    pub const EF_RUNTIME: &str = "EF_RUNTIME";

    /// How far beyond the radius is searched.
    ///
    /// ```text
    /// FT.HYBRID … [EPSILON epsilon]
    /// ```
    ///
    /// Since Redis 8.4.4, not in Valkey.
    pub const EPSILON: &str = "EPSILON";

    /// Explains each score.
    ///
    /// ```text
    /// FT.HYBRID … [EXPLAINSCORE]
    /// ```
    ///
    /// Since Redis 8.4.4, not in Valkey.
    pub const EXPLAINSCORE: &str = "EXPLAINSCORE";

    /// The fields that follow, with their number.
    ///
    /// ```text
    /// FT.HYBRID … [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> …]]
    /// ```
    ///
    /// Since Redis 8.4.4, not in Valkey.
    pub const FIELDS: &str = "FIELDS";

    /// Only what fits the condition.
    ///
    /// ```text
    /// FT.HYBRID … [FILTER filter]
    /// ```
    ///
    /// Since Redis 8.4.4, not in Valkey.
    pub const FILTER: &str = "FILTER";

    /// The first value of a field in the group.
    ///
    /// ```text
    /// FT.HYBRID … [REDUCE <COUNT | COUNT_DISTINCT | COUNT_DISTINCTISH | SUM | MIN | MAX | AVG | STDDEV | QUANTILE | TOLIST | FIRST_VALUE | RANDOM_SAMPLE | COLLECT> nargs [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> …]] [AS name]]
    /// ```
    ///
    /// Since Redis 8.4.4, not in Valkey.
    pub const FIRST_VALUE: &str = "FIRST_VALUE";

    /// The format of the reply or of the value.
    ///
    /// ```text
    /// FT.HYBRID … [FORMAT format]
    /// ```
    ///
    /// Since Redis 8.4.4, not in Valkey.
    pub const FORMAT: &str = "FORMAT";

    /// One row or series for each value of these.
    ///
    /// ```text
    /// FT.HYBRID … [GROUPBY nargs [property [property …]] [REDUCE <COUNT | COUNT_DISTINCT | COUNT_DISTINCTISH | SUM | MIN | MAX | AVG | STDDEV | QUANTILE | TOLIST | FIRST_VALUE | RANDOM_SAMPLE | COLLECT> nargs [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> …]] [AS name]]]
    /// ```
    ///
    /// Since Redis 8.4.4, not in Valkey.
    pub const GROUPBY: &str = "GROUPBY";

    /// How many neighbours.
    ///
    /// ```text
    /// FT.HYBRID … [K k]
    /// ```
    ///
    /// Since Redis 8.4.4, not in Valkey.
    pub const K: &str = "K";

    /// The nearest neighbours.
    ///
    /// ```text
    /// FT.HYBRID … KNN count [K k] [EF_RUNTIME ef-runtime] [SHARD_K_RATIO shard-k-ratio] [YIELD_SCORE_AS yield-score-as]
    /// ```
    ///
    /// Since Redis 8.4.4, not in Valkey.
    pub const KNN: &str = "KNN";

    /// Skips the first so many, and replies at most so many.
    ///
    /// ```text
    /// FT.HYBRID … [LIMIT offset num]
    /// ```
    ///
    /// Since Redis 8.4.4, not in Valkey.
    pub const LIMIT: &str = "LIMIT";

    /// Combines the scores by their weighted sum.
    ///
    /// ```text
    /// FT.HYBRID … LINEAR count [ALPHA alpha] [BETA beta] [WINDOW window] [YIELD_SCORE_AS yield-score-as]
    /// ```
    ///
    /// Since Redis 8.4.4, not in Valkey.
    pub const LINEAR: &str = "LINEAR";

    /// Loads these fields of the documents.
    ///
    /// ```text
    /// FT.HYBRID … [LOAD <* | count field [field …]>]
    /// ```
    ///
    /// Since Redis 8.4.4, not in Valkey.
    pub const LOAD: &str = "LOAD";

    /// The greatest.
    ///
    /// ```text
    /// FT.HYBRID … [REDUCE <COUNT | COUNT_DISTINCT | COUNT_DISTINCTISH | SUM | MIN | MAX | AVG | STDDEV | QUANTILE | TOLIST | FIRST_VALUE | RANDOM_SAMPLE | COLLECT> nargs [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> …]] [AS name]]
    /// ```
    ///
    /// Since Redis 8.4.4, not in Valkey.
    pub const MAX: &str = "MAX";

    /// The smallest.
    ///
    /// ```text
    /// FT.HYBRID … [REDUCE <COUNT | COUNT_DISTINCT | COUNT_DISTINCTISH | SUM | MIN | MAX | AVG | STDDEV | QUANTILE | TOLIST | FIRST_VALUE | RANDOM_SAMPLE | COLLECT> nargs [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> …]] [AS name]]
    /// ```
    ///
    /// Since Redis 8.4.4, not in Valkey.
    pub const MIN: &str = "MIN";

    /// In no order.
    ///
    /// ```text
    /// FT.HYBRID … [NOSORT]
    /// ```
    ///
    /// Since Redis 8.4.4, not in Valkey.
    pub const NOSORT: &str = "NOSORT";

    /// Values for the `$` parameters of the query, with the number of both.
    ///
    /// ```text
    /// FT.HYBRID … [PARAMS nargs name value [name value …]]
    /// ```
    ///
    /// Since Redis 8.4.4, not in Valkey.
    pub const PARAMS: &str = "PARAMS";

    /// How filters and vectors are combined.
    ///
    /// ```text
    /// FT.HYBRID … [POLICY <ADHOC | BATCHES>]
    /// ```
    ///
    /// Since Redis 8.4.4, not in Valkey.
    pub const POLICY: &str = "POLICY";

    /// A quantile of a field.
    ///
    /// ```text
    /// FT.HYBRID … [REDUCE <COUNT | COUNT_DISTINCT | COUNT_DISTINCTISH | SUM | MIN | MAX | AVG | STDDEV | QUANTILE | TOLIST | FIRST_VALUE | RANDOM_SAMPLE | COLLECT> nargs [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> …]] [AS name]]
    /// ```
    ///
    /// Since Redis 8.4.4, not in Valkey.
    pub const QUANTILE: &str = "QUANTILE";

    /// Within this distance.
    ///
    /// ```text
    /// FT.HYBRID … [RADIUS radius]
    /// ```
    ///
    /// Since Redis 8.4.4, not in Valkey.
    pub const RADIUS: &str = "RADIUS";

    /// A random sample of a field.
    ///
    /// ```text
    /// FT.HYBRID … [REDUCE <COUNT | COUNT_DISTINCT | COUNT_DISTINCTISH | SUM | MIN | MAX | AVG | STDDEV | QUANTILE | TOLIST | FIRST_VALUE | RANDOM_SAMPLE | COLLECT> nargs [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> …]] [AS name]]
    /// ```
    ///
    /// Since Redis 8.4.4, not in Valkey.
    pub const RANDOM_SAMPLE: &str = "RANDOM_SAMPLE";

    /// All within a distance.
    ///
    /// ```text
    /// FT.HYBRID … RANGE count [RADIUS radius] [EPSILON epsilon] [YIELD_SCORE_AS yield-score-as]
    /// ```
    ///
    /// Since Redis 8.4.4, not in Valkey.
    pub const RANGE: &str = "RANGE";

    /// How the series or rows of a group become one.
    ///
    /// ```text
    /// FT.HYBRID … [REDUCE <COUNT | COUNT_DISTINCT | COUNT_DISTINCTISH | SUM | MIN | MAX | AVG | STDDEV | QUANTILE | TOLIST | FIRST_VALUE | RANDOM_SAMPLE | COLLECT> nargs [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> …]] [AS name]]
    /// ```
    ///
    /// Since Redis 8.4.4, not in Valkey.
    pub const REDUCE: &str = "REDUCE";

    /// Combines by the ranks in both searches.
    ///
    /// ```text
    /// FT.HYBRID … RRF count [CONSTANT constant] [WINDOW window] [YIELD_SCORE_AS yield-score-as]
    /// ```
    ///
    /// Since Redis 8.4.4, not in Valkey.
    pub const RRF: &str = "RRF";

    /// How documents are scored.
    ///
    /// ```text
    /// FT.HYBRID … [SCORER <scorer | nparams scorer scorer-param [scorer-param …]>]
    /// ```
    ///
    /// Since Redis 8.4.4, not in Valkey.
    pub const SCORER: &str = "SCORER";

    /// The query of the text search.
    ///
    /// ```text
    /// FT.HYBRID … SEARCH
    /// ```
    ///
    /// Since Redis 8.4.4, not in Valkey.
    pub const SEARCH: &str = "SEARCH";

    /// Which part of the neighbours each shard looks for.
    ///
    /// ```text
    /// FT.HYBRID … [SHARD_K_RATIO shard-k-ratio]
    /// ```
    ///
    /// Since Redis 8.6, not in Valkey.
    pub const SHARD_K_RATIO: &str = "SHARD_K_RATIO";

    /// Sorts by these fields.
    ///
    /// ```text
    /// FT.HYBRID … [SORTBY nargs sortby [ASC | DESC] [sortby [ASC | DESC] …]]
    /// ```
    ///
    /// Since Redis 8.4.4, not in Valkey.
    pub const SORTBY: &str = "SORTBY";

    /// The standard deviation of a field.
    ///
    /// ```text
    /// FT.HYBRID … [REDUCE <COUNT | COUNT_DISTINCT | COUNT_DISTINCTISH | SUM | MIN | MAX | AVG | STDDEV | QUANTILE | TOLIST | FIRST_VALUE | RANDOM_SAMPLE | COLLECT> nargs [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> …]] [AS name]]
    /// ```
    ///
    /// Since Redis 8.4.4, not in Valkey.
    pub const STDDEV: &str = "STDDEV";

    /// The sum.
    ///
    /// ```text
    /// FT.HYBRID … [REDUCE <COUNT | COUNT_DISTINCT | COUNT_DISTINCTISH | SUM | MIN | MAX | AVG | STDDEV | QUANTILE | TOLIST | FIRST_VALUE | RANDOM_SAMPLE | COLLECT> nargs [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> …]] [AS name]]
    /// ```
    ///
    /// Since Redis 8.4.4, not in Valkey.
    pub const SUM: &str = "SUM";

    /// After so many milliseconds it gives up.
    ///
    /// ```text
    /// FT.HYBRID … [TIMEOUT timeout]
    /// ```
    ///
    /// Since Redis 8.4.4, not in Valkey.
    pub const TIMEOUT: &str = "TIMEOUT";

    /// The different values of a field.
    ///
    /// ```text
    /// FT.HYBRID … [REDUCE <COUNT | COUNT_DISTINCT | COUNT_DISTINCTISH | SUM | MIN | MAX | AVG | STDDEV | QUANTILE | TOLIST | FIRST_VALUE | RANDOM_SAMPLE | COLLECT> nargs [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> …]] [AS name]]
    /// ```
    ///
    /// Since Redis 8.4.4, not in Valkey.
    pub const TOLIST: &str = "TOLIST";

    /// The vector search.
    ///
    /// ```text
    /// FT.HYBRID … VSIM
    /// ```
    ///
    /// Since Redis 8.4.4, not in Valkey.
    pub const VSIM: &str = "VSIM";

    /// How many results of each search are combined.
    ///
    /// ```text
    /// FT.HYBRID … [WINDOW window]
    /// ```
    ///
    /// Since Redis 8.4.4, not in Valkey.
    pub const WINDOW: &str = "WINDOW";

    /// The name of the score in the reply.
    ///
    /// ```text
    /// FT.HYBRID … [YIELD_SCORE_AS yield-score-as]
    /// ```
    ///
    /// Since Redis 8.4.4, not in Valkey.
    pub const YIELD_SCORE_AS: &str = "YIELD_SCORE_AS";
}

pub mod FT_INFO {
    /// Fails unless every shard has answered.
    ///
    /// ```text
    /// FT.INFO … [<ALLSHARDS | SOMESHARDS>]
    /// ```
    ///
    /// Since not in Redis, Valkey 9.0.
    pub const ALLSHARDS: &str = "ALLSHARDS";

    /// Over all nodes of the cluster.
    ///
    /// ```text
    /// FT.INFO … [<LOCAL | PRIMARY | CLUSTER>]
    /// ```
    ///
    /// Since not in Redis, Valkey 9.0.
    pub const CLUSTER: &str = "CLUSTER";

    /// Reads from primaries, so that writes are seen.
    ///
    /// ```text
    /// FT.INFO … [<CONSISTENT | INCONSISTENT>]
    /// ```
    ///
    /// Since not in Redis, Valkey 9.0.
    pub const CONSISTENT: &str = "CONSISTENT";

    /// Reads from replicas, too.
    ///
    /// ```text
    /// FT.INFO … [<CONSISTENT | INCONSISTENT>]
    /// ```
    ///
    /// Since not in Redis, Valkey 9.0.
    pub const INCONSISTENT: &str = "INCONSISTENT";

    /// Of this node only.
    ///
    /// ```text
    /// FT.INFO … [<LOCAL | PRIMARY | CLUSTER>]
    /// ```
    ///
    /// Since not in Redis, Valkey 9.0.
    pub const LOCAL: &str = "LOCAL";

    /// Of primaries.
    ///
    /// ```text
    /// FT.INFO … [<LOCAL | PRIMARY | CLUSTER>]
    /// ```
    ///
    /// Since not in Redis, Valkey 9.0.
    pub const PRIMARY: &str = "PRIMARY";

    /// Replies what there is, if some shards do not answer.
    ///
    /// ```text
    /// FT.INFO … [<ALLSHARDS | SOMESHARDS>]
    /// ```
    ///
    /// Since not in Redis, Valkey 9.0.
    pub const SOMESHARDS: &str = "SOMESHARDS";
}

pub mod FT_PROFILE {
    /// Makes the scores of documents known as `@__score`.
    ///
    /// ```text
    /// FT.PROFILE … [ADDSCORES]
    /// ```
    ///
    /// Since Redis 8.0, not in Valkey.
    pub const ADDSCORES: &str = "ADDSCORES";

    /// Profiles an `FT.AGGREGATE`.
    ///
    /// ```text
    /// FT.PROFILE … AGGREGATE [LIMITED] QUERY <* | query> [VERBATIM] [ADDSCORES] [SCORER scorer] [LOAD <* | count field [field …]>] [TIMEOUT timeout] [GROUPBY nargs [property [property …]] [REDUCE <COUNT | COUNT_DISTINCT | COUNT_DISTINCTISH | SUM | MIN | MAX | AVG | STDDEV | QUANTILE | TOLIST | FIRST_VALUE | RANDOM_SAMPLE | COLLECT> nargs [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> …]] [AS name]]] [SORTBY nargs property [ASC | DESC] [property [ASC | DESC] …] [MAX num]] [APPLY expression [AS name]] [LIMIT offset num] [FILTER filter] [WITHCURSOR [COUNT read-size] [MAXIDLE idle-time]] [PARAMS nargs name value [name value …]] [WITHCOUNT] [WITHOUTCOUNT] [DIALECT dialect]
    /// ```
    ///
    /// Since version 2.2 of the search module, not in Valkey.
    pub const AGGREGATE: &str = "AGGREGATE";

    /// Computes a new field with an expression.
    ///
    /// ```text
    /// FT.PROFILE … [APPLY expression [AS name]]
    /// ```
    ///
    /// Since version 2.2 of the search module, not in Valkey.
    pub const APPLY: &str = "APPLY";

    /// The name by which it is known from here on.
    ///
    /// ```text
    /// FT.PROFILE … [AS property]
    /// ```
    ///
    /// Since version 2.2 of the search module, not in Valkey.
    pub const AS: &str = "AS";

    /// The smallest or nearest first.
    ///
    /// ```text
    /// FT.PROFILE … [<ASC | DESC>]
    /// ```
    ///
    /// Since version 2.2 of the search module, not in Valkey.
    pub const ASC: &str = "ASC";

    /// Everything: any name, any field.
    ///
    /// ```text
    /// FT.PROFILE … SEARCH [LIMITED] QUERY <* | query> [NOCONTENT] [VERBATIM] [NOSTOPWORDS] [WITHSCORES] [WITHPAYLOADS] [WITHSORTKEYS] [FILTER numeric-field min max] [GEOFILTER geo-field lon lat radius <M | KM | MI | FT>] [INKEYS count key [key …]] [INFIELDS count field [field …]] [RETURN count [identifier [AS property] [identifier [AS property] …]]] [SUMMARIZE [FIELDS count field [field …]] [FRAGS num] [LEN fragsize] [SEPARATOR separator]] [HIGHLIGHT [FIELDS count field [field …]] [TAGS open close]] [SLOP slop] [TIMEOUT timeout] [INORDER] [LANGUAGE language] [EXPANDER expander] [SCORER scorer] [EXPLAINSCORE] [PAYLOAD payload] [SORTBY sortby [ASC | DESC] [WITHCOUNT]] [LIMIT offset num] [PARAMS nargs name value [name value …]] [DIALECT dialect]
    /// ```
    ///
    /// Since version 2.2 of the search module, not in Valkey.
    pub const ASTERISK: &str = "*";

    /// The mean of a field.
    ///
    /// ```text
    /// FT.PROFILE … [REDUCE <COUNT | COUNT_DISTINCT | COUNT_DISTINCTISH | SUM | MIN | MAX | AVG | STDDEV | QUANTILE | TOLIST | FIRST_VALUE | RANDOM_SAMPLE | COLLECT> nargs [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> …]] [AS name]]
    /// ```
    ///
    /// Since version 2.2 of the search module, not in Valkey.
    pub const AVG: &str = "AVG";

    /// What it is done by.
    ///
    /// ```text
    /// FT.PROFILE … [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> …]]
    /// ```
    ///
    /// Since version 2.2 of the search module, not in Valkey.
    pub const BY: &str = "BY";

    /// Collects the rows of a group.
    ///
    /// ```text
    /// FT.PROFILE … [REDUCE <COUNT | COUNT_DISTINCT | COUNT_DISTINCTISH | SUM | MIN | MAX | AVG | STDDEV | QUANTILE | TOLIST | FIRST_VALUE | RANDOM_SAMPLE | COLLECT> nargs [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> …]] [AS name]]
    /// ```
    ///
    /// Since version 2.2 of the search module, not in Valkey.
    pub const COLLECT: &str = "COLLECT";

    /// How many rows there are.
    ///
    /// ```text
    /// FT.PROFILE … [REDUCE <COUNT | COUNT_DISTINCT | COUNT_DISTINCTISH | SUM | MIN | MAX | AVG | STDDEV | QUANTILE | TOLIST | FIRST_VALUE | RANDOM_SAMPLE | COLLECT> nargs [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> …]] [AS name]]
    /// ```
    ///
    /// Since version 2.2 of the search module, not in Valkey.
    pub const COUNT: &str = "COUNT";

    /// How many different values a field has.
    ///
    /// ```text
    /// FT.PROFILE … [REDUCE <COUNT | COUNT_DISTINCT | COUNT_DISTINCTISH | SUM | MIN | MAX | AVG | STDDEV | QUANTILE | TOLIST | FIRST_VALUE | RANDOM_SAMPLE | COLLECT> nargs [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> …]] [AS name]]
    /// ```
    ///
    /// Since version 2.2 of the search module, not in Valkey.
    pub const COUNT_DISTINCT: &str = "COUNT_DISTINCT";

    /// About how many different values a field has.
    ///
    /// ```text
    /// FT.PROFILE … [REDUCE <COUNT | COUNT_DISTINCT | COUNT_DISTINCTISH | SUM | MIN | MAX | AVG | STDDEV | QUANTILE | TOLIST | FIRST_VALUE | RANDOM_SAMPLE | COLLECT> nargs [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> …]] [AS name]]
    /// ```
    ///
    /// Since version 2.2 of the search module, not in Valkey.
    pub const COUNT_DISTINCTISH: &str = "COUNT_DISTINCTISH";

    /// The greatest or farthest first.
    ///
    /// ```text
    /// FT.PROFILE … [<ASC | DESC>]
    /// ```
    ///
    /// Since version 2.2 of the search module, not in Valkey.
    pub const DESC: &str = "DESC";

    /// The version of the query language.
    ///
    /// ```text
    /// FT.PROFILE … [DIALECT dialect]
    /// ```
    ///
    /// Since version 2.2 of the search module, not in Valkey.
    pub const DIALECT: &str = "DIALECT";

    /// Each value once.
    ///
    /// ```text
    /// FT.PROFILE … [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> …]]
    /// ```
    ///
    /// Since version 2.2 of the search module, not in Valkey.
    pub const DISTINCT: &str = "DISTINCT";

    /// Another way to expand terms.
    ///
    /// ```text
    /// FT.PROFILE … [EXPANDER expander]
    /// ```
    ///
    /// Since version 2.2 of the search module, not in Valkey.
    pub const EXPANDER: &str = "EXPANDER";

    /// Explains each score.
    ///
    /// ```text
    /// FT.PROFILE … [EXPLAINSCORE]
    /// ```
    ///
    /// Since version 2.2 of the search module, not in Valkey.
    pub const EXPLAINSCORE: &str = "EXPLAINSCORE";

    /// The fields that follow, with their number.
    ///
    /// ```text
    /// FT.PROFILE … [FIELDS count field [field …]]
    /// ```
    ///
    /// Since version 2.2 of the search module, not in Valkey.
    pub const FIELDS: &str = "FIELDS";

    /// Only what fits the condition.
    ///
    /// ```text
    /// FT.PROFILE … [FILTER numeric-field min max]
    /// ```
    ///
    /// Since version 2.2 of the search module, not in Valkey.
    pub const FILTER: &str = "FILTER";

    /// The first value of a field in the group.
    ///
    /// ```text
    /// FT.PROFILE … [REDUCE <COUNT | COUNT_DISTINCT | COUNT_DISTINCTISH | SUM | MIN | MAX | AVG | STDDEV | QUANTILE | TOLIST | FIRST_VALUE | RANDOM_SAMPLE | COLLECT> nargs [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> …]] [AS name]]
    /// ```
    ///
    /// Since version 2.2 of the search module, not in Valkey.
    pub const FIRST_VALUE: &str = "FIRST_VALUE";

    /// How many fragments of a field are shown.
    ///
    /// ```text
    /// FT.PROFILE … [FRAGS num]
    /// ```
    ///
    /// Since version 2.2 of the search module, not in Valkey.
    pub const FRAGS: &str = "FRAGS";

    /// Feet.
    ///
    /// ```text
    /// FT.PROFILE … [GEOFILTER geo-field lon lat radius <M | KM | MI | FT>]
    /// ```
    ///
    /// Since version 2.2 of the search module, not in Valkey.
    pub const FT: &str = "FT";

    /// Only documents with a place in this circle.
    ///
    /// ```text
    /// FT.PROFILE … [GEOFILTER geo-field lon lat radius <M | KM | MI | FT>]
    /// ```
    ///
    /// Since version 2.2 of the search module, not in Valkey.
    pub const GEOFILTER: &str = "GEOFILTER";

    /// One row or series for each value of these.
    ///
    /// ```text
    /// FT.PROFILE … [GROUPBY nargs [property [property …]] [REDUCE <COUNT | COUNT_DISTINCT | COUNT_DISTINCTISH | SUM | MIN | MAX | AVG | STDDEV | QUANTILE | TOLIST | FIRST_VALUE | RANDOM_SAMPLE | COLLECT> nargs [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> …]] [AS name]]]
    /// ```
    ///
    /// Since version 2.2 of the search module, not in Valkey.
    pub const GROUPBY: &str = "GROUPBY";

    /// Marks the terms that were found.
    ///
    /// ```text
    /// FT.PROFILE … [HIGHLIGHT [FIELDS count field [field …]] [TAGS open close]]
    /// ```
    ///
    /// Since version 2.2 of the search module, not in Valkey.
    pub const HIGHLIGHT: &str = "HIGHLIGHT";

    /// Profiles an `FT.HYBRID`.
    ///
    /// ```text
    /// FT.PROFILE … HYBRID [LIMITED] QUERY <* | query> [arg [arg …]]
    /// ```
    ///
    /// Since Redis 8.4, not in Valkey.
    pub const HYBRID: &str = "HYBRID";

    /// Searches in these fields only.
    ///
    /// ```text
    /// FT.PROFILE … [INFIELDS count field [field …]]
    /// ```
    ///
    /// Since version 2.2 of the search module, not in Valkey.
    pub const INFIELDS: &str = "INFIELDS";

    /// Searches in these keys only.
    ///
    /// ```text
    /// FT.PROFILE … [INKEYS count key [key …]]
    /// ```
    ///
    /// Since version 2.2 of the search module, not in Valkey.
    pub const INKEYS: &str = "INKEYS";

    /// The terms must come in this order.
    ///
    /// ```text
    /// FT.PROFILE … [INORDER]
    /// ```
    ///
    /// Since version 2.2 of the search module, not in Valkey.
    pub const INORDER: &str = "INORDER";

    /// Kilometres.
    ///
    /// ```text
    /// FT.PROFILE … [GEOFILTER geo-field lon lat radius <M | KM | MI | FT>]
    /// ```
    ///
    /// Since version 2.2 of the search module, not in Valkey.
    pub const KM: &str = "KM";

    /// The language, for stemming.
    ///
    /// ```text
    /// FT.PROFILE … [LANGUAGE language]
    /// ```
    ///
    /// Since version 2.2 of the search module, not in Valkey.
    pub const LANGUAGE: &str = "LANGUAGE";

    /// How many words a fragment has.
    ///
    /// ```text
    /// FT.PROFILE … [LEN fragsize]
    /// ```
    ///
    /// Since version 2.2 of the search module, not in Valkey.
    pub const LEN: &str = "LEN";

    /// Skips the first so many, and replies at most so many.
    ///
    /// ```text
    /// FT.PROFILE … [LIMIT offset num]
    /// ```
    ///
    /// Since version 2.2 of the search module, not in Valkey.
    pub const LIMIT: &str = "LIMIT";

    /// Without the details of iterators.
    ///
    /// ```text
    /// FT.PROFILE … [LIMITED]
    /// ```
    ///
    /// Since version 2.2 of the search module, not in Valkey.
    pub const LIMITED: &str = "LIMITED";

    /// Loads these fields of the documents.
    ///
    /// ```text
    /// FT.PROFILE … [LOAD <* | count field [field …]>]
    /// ```
    ///
    /// Since version 2.2 of the search module, not in Valkey.
    pub const LOAD: &str = "LOAD";

    /// Metres.
    ///
    /// ```text
    /// FT.PROFILE … [GEOFILTER geo-field lon lat radius <M | KM | MI | FT>]
    /// ```
    ///
    /// Since version 2.2 of the search module, not in Valkey.
    pub const M: &str = "M";

    /// The greatest.
    ///
    /// ```text
    /// FT.PROFILE … [REDUCE <COUNT | COUNT_DISTINCT | COUNT_DISTINCTISH | SUM | MIN | MAX | AVG | STDDEV | QUANTILE | TOLIST | FIRST_VALUE | RANDOM_SAMPLE | COLLECT> nargs [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> …]] [AS name]]
    /// ```
    ///
    /// Since version 2.2 of the search module, not in Valkey.
    pub const MAX: &str = "MAX";

    /// After so many milliseconds without use a cursor goes.
    ///
    /// ```text
    /// FT.PROFILE … [MAXIDLE idle-time]
    /// ```
    ///
    /// Since version 2.2 of the search module, not in Valkey.
    pub const MAXIDLE: &str = "MAXIDLE";

    /// Miles.
    ///
    /// ```text
    /// FT.PROFILE … [GEOFILTER geo-field lon lat radius <M | KM | MI | FT>]
    /// ```
    ///
    /// Since version 2.2 of the search module, not in Valkey.
    pub const MI: &str = "MI";

    /// The smallest.
    ///
    /// ```text
    /// FT.PROFILE … [REDUCE <COUNT | COUNT_DISTINCT | COUNT_DISTINCTISH | SUM | MIN | MAX | AVG | STDDEV | QUANTILE | TOLIST | FIRST_VALUE | RANDOM_SAMPLE | COLLECT> nargs [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> …]] [AS name]]
    /// ```
    ///
    /// Since version 2.2 of the search module, not in Valkey.
    pub const MIN: &str = "MIN";

    /// Replies the names of documents only.
    ///
    /// ```text
    /// FT.PROFILE … [NOCONTENT]
    /// ```
    ///
    /// Since version 2.2 of the search module, not in Valkey.
    pub const NOCONTENT: &str = "NOCONTENT";

    /// Keeps all words.
    ///
    /// ```text
    /// FT.PROFILE … [NOSTOPWORDS]
    /// ```
    ///
    /// Since version 2.2 of the search module, not in Valkey.
    pub const NOSTOPWORDS: &str = "NOSTOPWORDS";

    /// Values for the `$` parameters of the query, with the number of both.
    ///
    /// ```text
    /// FT.PROFILE … [PARAMS nargs name value [name value …]]
    /// ```
    ///
    /// Since version 2.2 of the search module, not in Valkey.
    pub const PARAMS: &str = "PARAMS";

    /// Bytes that are kept beside it.
    ///
    /// ```text
    /// FT.PROFILE … [PAYLOAD payload]
    /// ```
    ///
    /// Since version 2.2 of the search module, not in Valkey.
    pub const PAYLOAD: &str = "PAYLOAD";

    /// A quantile of a field.
    ///
    /// ```text
    /// FT.PROFILE … [REDUCE <COUNT | COUNT_DISTINCT | COUNT_DISTINCTISH | SUM | MIN | MAX | AVG | STDDEV | QUANTILE | TOLIST | FIRST_VALUE | RANDOM_SAMPLE | COLLECT> nargs [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> …]] [AS name]]
    /// ```
    ///
    /// Since version 2.2 of the search module, not in Valkey.
    pub const QUANTILE: &str = "QUANTILE";

    /// The query that follows.
    ///
    /// ```text
    /// FT.PROFILE … SEARCH [LIMITED] QUERY <* | query> [NOCONTENT] [VERBATIM] [NOSTOPWORDS] [WITHSCORES] [WITHPAYLOADS] [WITHSORTKEYS] [FILTER numeric-field min max] [GEOFILTER geo-field lon lat radius <M | KM | MI | FT>] [INKEYS count key [key …]] [INFIELDS count field [field …]] [RETURN count [identifier [AS property] [identifier [AS property] …]]] [SUMMARIZE [FIELDS count field [field …]] [FRAGS num] [LEN fragsize] [SEPARATOR separator]] [HIGHLIGHT [FIELDS count field [field …]] [TAGS open close]] [SLOP slop] [TIMEOUT timeout] [INORDER] [LANGUAGE language] [EXPANDER expander] [SCORER scorer] [EXPLAINSCORE] [PAYLOAD payload] [SORTBY sortby [ASC | DESC] [WITHCOUNT]] [LIMIT offset num] [PARAMS nargs name value [name value …]] [DIALECT dialect]
    /// ```
    ///
    /// Since version 2.2 of the search module, not in Valkey.
    pub const QUERY: &str = "QUERY";

    /// A random sample of a field.
    ///
    /// ```text
    /// FT.PROFILE … [REDUCE <COUNT | COUNT_DISTINCT | COUNT_DISTINCTISH | SUM | MIN | MAX | AVG | STDDEV | QUANTILE | TOLIST | FIRST_VALUE | RANDOM_SAMPLE | COLLECT> nargs [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> …]] [AS name]]
    /// ```
    ///
    /// Since version 2.2 of the search module, not in Valkey.
    pub const RANDOM_SAMPLE: &str = "RANDOM_SAMPLE";

    /// How the series or rows of a group become one.
    ///
    /// ```text
    /// FT.PROFILE … [REDUCE <COUNT | COUNT_DISTINCT | COUNT_DISTINCTISH | SUM | MIN | MAX | AVG | STDDEV | QUANTILE | TOLIST | FIRST_VALUE | RANDOM_SAMPLE | COLLECT> nargs [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> …]] [AS name]]
    /// ```
    ///
    /// Since version 2.2 of the search module, not in Valkey.
    pub const REDUCE: &str = "REDUCE";

    /// Replies these fields only.
    ///
    /// ```text
    /// FT.PROFILE … [RETURN count [identifier [AS property] [identifier [AS property] …]]]
    /// ```
    ///
    /// Since version 2.2 of the search module, not in Valkey.
    pub const RETURN: &str = "RETURN";

    /// How documents are scored.
    ///
    /// ```text
    /// FT.PROFILE … [SCORER scorer]
    /// ```
    ///
    /// Since version 2.2 of the search module, not in Valkey.
    pub const SCORER: &str = "SCORER";

    /// Profiles an `FT.SEARCH`.
    ///
    /// ```text
    /// FT.PROFILE … SEARCH [LIMITED] QUERY <* | query> [NOCONTENT] [VERBATIM] [NOSTOPWORDS] [WITHSCORES] [WITHPAYLOADS] [WITHSORTKEYS] [FILTER numeric-field min max] [GEOFILTER geo-field lon lat radius <M | KM | MI | FT>] [INKEYS count key [key …]] [INFIELDS count field [field …]] [RETURN count [identifier [AS property] [identifier [AS property] …]]] [SUMMARIZE [FIELDS count field [field …]] [FRAGS num] [LEN fragsize] [SEPARATOR separator]] [HIGHLIGHT [FIELDS count field [field …]] [TAGS open close]] [SLOP slop] [TIMEOUT timeout] [INORDER] [LANGUAGE language] [EXPANDER expander] [SCORER scorer] [EXPLAINSCORE] [PAYLOAD payload] [SORTBY sortby [ASC | DESC] [WITHCOUNT]] [LIMIT offset num] [PARAMS nargs name value [name value …]] [DIALECT dialect]
    /// ```
    ///
    /// Since version 2.2 of the search module, not in Valkey.
    pub const SEARCH: &str = "SEARCH";

    /// What stands between fragments.
    ///
    /// ```text
    /// FT.PROFILE … [SEPARATOR separator]
    /// ```
    ///
    /// Since version 2.2 of the search module, not in Valkey.
    pub const SEPARATOR: &str = "SEPARATOR";

    /// How many words may stand between the terms.
    ///
    /// ```text
    /// FT.PROFILE … [SLOP slop]
    /// ```
    ///
    /// Since version 2.2 of the search module, not in Valkey.
    pub const SLOP: &str = "SLOP";

    /// Sorts by these fields.
    ///
    /// ```text
    /// FT.PROFILE … [SORTBY sortby [ASC | DESC] [WITHCOUNT]]
    /// ```
    ///
    /// Since version 2.2 of the search module, not in Valkey.
    pub const SORTBY: &str = "SORTBY";

    /// The standard deviation of a field.
    ///
    /// ```text
    /// FT.PROFILE … [REDUCE <COUNT | COUNT_DISTINCT | COUNT_DISTINCTISH | SUM | MIN | MAX | AVG | STDDEV | QUANTILE | TOLIST | FIRST_VALUE | RANDOM_SAMPLE | COLLECT> nargs [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> …]] [AS name]]
    /// ```
    ///
    /// Since version 2.2 of the search module, not in Valkey.
    pub const STDDEV: &str = "STDDEV";

    /// The sum.
    ///
    /// ```text
    /// FT.PROFILE … [REDUCE <COUNT | COUNT_DISTINCT | COUNT_DISTINCTISH | SUM | MIN | MAX | AVG | STDDEV | QUANTILE | TOLIST | FIRST_VALUE | RANDOM_SAMPLE | COLLECT> nargs [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> …]] [AS name]]
    /// ```
    ///
    /// Since version 2.2 of the search module, not in Valkey.
    pub const SUM: &str = "SUM";

    /// Replies fragments of fields, with the terms that were found.
    ///
    /// ```text
    /// FT.PROFILE … [SUMMARIZE [FIELDS count field [field …]] [FRAGS num] [LEN fragsize] [SEPARATOR separator]]
    /// ```
    ///
    /// Since version 2.2 of the search module, not in Valkey.
    pub const SUMMARIZE: &str = "SUMMARIZE";

    /// What stands around the terms.
    ///
    /// ```text
    /// FT.PROFILE … [TAGS open close]
    /// ```
    ///
    /// Since version 2.2 of the search module, not in Valkey.
    pub const TAGS: &str = "TAGS";

    /// After so many milliseconds it gives up.
    ///
    /// ```text
    /// FT.PROFILE … [TIMEOUT timeout]
    /// ```
    ///
    /// Since version 2.2 of the search module, not in Valkey.
    pub const TIMEOUT: &str = "TIMEOUT";

    /// The different values of a field.
    ///
    /// ```text
    /// FT.PROFILE … [REDUCE <COUNT | COUNT_DISTINCT | COUNT_DISTINCTISH | SUM | MIN | MAX | AVG | STDDEV | QUANTILE | TOLIST | FIRST_VALUE | RANDOM_SAMPLE | COLLECT> nargs [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> [<BY | ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> …]] [AS name]]
    /// ```
    ///
    /// Since version 2.2 of the search module, not in Valkey.
    pub const TOLIST: &str = "TOLIST";

    /// Terms are taken as they are.
    ///
    /// ```text
    /// FT.PROFILE … [VERBATIM]
    /// ```
    ///
    /// Since version 2.2 of the search module, not in Valkey.
    pub const VERBATIM: &str = "VERBATIM";

    /// With the exact number of results.
    ///
    /// ```text
    /// FT.PROFILE … [WITHCOUNT]
    /// ```
    ///
    /// Since version 2.2 of the search module, not in Valkey.
    pub const WITHCOUNT: &str = "WITHCOUNT";

    /// Replies in batches, which `FT.CURSOR READ` reads.
    ///
    /// ```text
    /// FT.PROFILE … [WITHCURSOR [COUNT read-size] [MAXIDLE idle-time]]
    /// ```
    ///
    /// Since version 2.2 of the search module, not in Valkey.
    pub const WITHCURSOR: &str = "WITHCURSOR";

    /// Without the exact number of results, which is faster.
    ///
    /// ```text
    /// FT.PROFILE … [WITHOUTCOUNT]
    /// ```
    ///
    /// Since Redis 8.4, not in Valkey.
    pub const WITHOUTCOUNT: &str = "WITHOUTCOUNT";

    /// With the payload of each.
    ///
    /// ```text
    /// FT.PROFILE … [WITHPAYLOADS]
    /// ```
    ///
    /// Since version 2.2 of the search module, not in Valkey.
    pub const WITHPAYLOADS: &str = "WITHPAYLOADS";

    /// With the score of each.
    ///
    /// ```text
    /// FT.PROFILE … [WITHSCORES]
    /// ```
    ///
    /// Since version 2.2 of the search module, not in Valkey.
    pub const WITHSCORES: &str = "WITHSCORES";

    /// With what each was sorted by.
    ///
    /// ```text
    /// FT.PROFILE … [WITHSORTKEYS]
    /// ```
    ///
    /// Since version 2.2 of the search module, not in Valkey.
    pub const WITHSORTKEYS: &str = "WITHSORTKEYS";
}

pub mod FT_SAFEADD {
    /// The fields of the document and their values.
    ///
    /// ```text
    /// FT.SAFEADD … FIELDS
    /// ```
    ///
    /// Since the first version of the search module, not in Valkey.
    pub const FIELDS: &str = "FIELDS";

    /// Only where the expression holds.
    ///
    /// ```text
    /// FT.SAFEADD … [IF condition]
    /// ```
    ///
    /// Since the first version of the search module, not in Valkey.
    pub const IF: &str = "IF";

    /// The language, for stemming.
    ///
    /// ```text
    /// FT.SAFEADD … [LANGUAGE language]
    /// ```
    ///
    /// Since the first version of the search module, not in Valkey.
    pub const LANGUAGE: &str = "LANGUAGE";

    /// Does nothing where it is missing.
    ///
    /// ```text
    /// FT.SAFEADD … [NOCREATE]
    /// ```
    ///
    /// Since the first version of the search module, not in Valkey.
    pub const NOCREATE: &str = "NOCREATE";

    /// Indexes the document without saving it.
    ///
    /// ```text
    /// FT.SAFEADD … [NOSAVE]
    /// ```
    ///
    /// Since the first version of the search module, not in Valkey.
    pub const NOSAVE: &str = "NOSAVE";

    /// Changes only the fields that are given.
    ///
    /// ```text
    /// FT.SAFEADD … [PARTIAL]
    /// ```
    ///
    /// Since the first version of the search module, not in Valkey.
    pub const PARTIAL: &str = "PARTIAL";

    /// Bytes that are kept beside it.
    ///
    /// ```text
    /// FT.SAFEADD … [PAYLOAD payload]
    /// ```
    ///
    /// Since the first version of the search module, not in Valkey.
    pub const PAYLOAD: &str = "PAYLOAD";

    /// Replaces what is there.
    ///
    /// ```text
    /// FT.SAFEADD … [REPLACE]
    /// ```
    ///
    /// Since the first version of the search module, not in Valkey.
    pub const REPLACE: &str = "REPLACE";
}

pub mod FT_SEARCH {
    /// Fails unless every shard has answered.
    ///
    /// ```text
    /// FT.SEARCH … [<ALLSHARDS | SOMESHARDS>]
    /// ```
    ///
    /// Since not in Redis, Valkey 9.0.
    pub const ALLSHARDS: &str = "ALLSHARDS";

    /// The name by which it is known from here on.
    ///
    /// ```text
    /// FT.SEARCH … [AS property]
    /// ```
    ///
    /// Since version 1.0 of the search module, Valkey 8.1 with its search module.
    pub const AS: &str = "AS";

    /// The smallest or nearest first.
    ///
    /// ```text
    /// FT.SEARCH … [<ASC | DESC>]
    /// ```
    ///
    /// Since version 1.0 of the search module, Valkey 8.1 with its search module.
    pub const ASC: &str = "ASC";

    /// Everything: any name, any field.
    ///
    /// ```text
    /// FT.SEARCH … *
    /// ```
    ///
    /// Since version 1.0 of the search module, Valkey 8.1 with its search module.
    pub const ASTERISK: &str = "*";

    /// Reads from primaries, so that writes are seen.
    ///
    /// ```text
    /// FT.SEARCH … [<CONSISTENT | INCONSISTENT>]
    /// ```
    ///
    /// Since not in Redis, Valkey 9.0.
    pub const CONSISTENT: &str = "CONSISTENT";

    /// The greatest or farthest first.
    ///
    /// ```text
    /// FT.SEARCH … [<ASC | DESC>]
    /// ```
    ///
    /// Since version 1.0 of the search module, Valkey 8.1 with its search module.
    pub const DESC: &str = "DESC";

    /// The version of the query language.
    ///
    /// ```text
    /// FT.SEARCH … [DIALECT dialect]
    /// ```
    ///
    /// Since version 1.0 of the search module, Valkey 8.1 with its search module.
    pub const DIALECT: &str = "DIALECT";

    /// Another way to expand terms.
    ///
    /// ```text
    /// FT.SEARCH … [EXPANDER expander]
    /// ```
    ///
    /// Since Redis, not in Valkey.
    pub const EXPANDER: &str = "EXPANDER";

    /// Explains each score.
    ///
    /// ```text
    /// FT.SEARCH … [EXPLAINSCORE]
    /// ```
    ///
    /// Since Redis, not in Valkey.
    pub const EXPLAINSCORE: &str = "EXPLAINSCORE";

    /// The fields that follow, with their number.
    ///
    /// ```text
    /// FT.SEARCH … [FIELDS count field [field …]]
    /// ```
    ///
    /// Since version 1.0 of the search module, Valkey 8.1 with its search module.
    pub const FIELDS: &str = "FIELDS";

    /// Only what fits the condition.
    ///
    /// ```text
    /// FT.SEARCH … [FILTER numeric-field min max]
    /// ```
    ///
    /// Since Redis, not in Valkey.
    pub const FILTER: &str = "FILTER";

    /// How many fragments of a field are shown.
    ///
    /// ```text
    /// FT.SEARCH … [FRAGS num]
    /// ```
    ///
    /// Since version 1.0 of the search module, Valkey 8.1 with its search module.
    pub const FRAGS: &str = "FRAGS";

    /// Feet.
    ///
    /// ```text
    /// FT.SEARCH … [GEOFILTER geo-field lon lat radius <M | KM | MI | FT>]
    /// ```
    ///
    /// Since version 1.0 of the search module, Valkey 8.1 with its search module.
    pub const FT: &str = "FT";

    /// Only documents with a place in this circle.
    ///
    /// ```text
    /// FT.SEARCH … [GEOFILTER geo-field lon lat radius <M | KM | MI | FT>]
    /// ```
    ///
    /// Since Redis, not in Valkey.
    pub const GEOFILTER: &str = "GEOFILTER";

    /// Marks the terms that were found.
    ///
    /// ```text
    /// FT.SEARCH … [HIGHLIGHT [FIELDS count field [field …]] [TAGS open close]]
    /// ```
    ///
    /// Since Redis, not in Valkey.
    pub const HIGHLIGHT: &str = "HIGHLIGHT";

    /// Reads from replicas, too.
    ///
    /// ```text
    /// FT.SEARCH … [<CONSISTENT | INCONSISTENT>]
    /// ```
    ///
    /// Since not in Redis, Valkey 9.0.
    pub const INCONSISTENT: &str = "INCONSISTENT";

    /// Searches in these fields only.
    ///
    /// ```text
    /// FT.SEARCH … [INFIELDS count field [field …]]
    /// ```
    ///
    /// Since Redis, not in Valkey.
    pub const INFIELDS: &str = "INFIELDS";

    /// Searches in these keys only.
    ///
    /// ```text
    /// FT.SEARCH … [INKEYS count key [key …]]
    /// ```
    ///
    /// Since Redis, not in Valkey.
    pub const INKEYS: &str = "INKEYS";

    /// The terms must come in this order.
    ///
    /// ```text
    /// FT.SEARCH … [INORDER]
    /// ```
    ///
    /// Since Redis, Valkey 9.0.
    pub const INORDER: &str = "INORDER";

    /// Kilometres.
    ///
    /// ```text
    /// FT.SEARCH … [GEOFILTER geo-field lon lat radius <M | KM | MI | FT>]
    /// ```
    ///
    /// Since version 1.0 of the search module, Valkey 8.1 with its search module.
    pub const KM: &str = "KM";

    /// The language, for stemming.
    ///
    /// ```text
    /// FT.SEARCH … [LANGUAGE language]
    /// ```
    ///
    /// Since Redis, not in Valkey.
    pub const LANGUAGE: &str = "LANGUAGE";

    /// How many words a fragment has.
    ///
    /// ```text
    /// FT.SEARCH … [LEN fragsize]
    /// ```
    ///
    /// Since version 1.0 of the search module, Valkey 8.1 with its search module.
    pub const LEN: &str = "LEN";

    /// Skips the first so many, and replies at most so many.
    ///
    /// ```text
    /// FT.SEARCH … [LIMIT offset num]
    /// ```
    ///
    /// Since version 1.0 of the search module, Valkey 8.1 with its search module.
    pub const LIMIT: &str = "LIMIT";

    /// Metres.
    ///
    /// ```text
    /// FT.SEARCH … [GEOFILTER geo-field lon lat radius <M | KM | MI | FT>]
    /// ```
    ///
    /// Since version 1.0 of the search module, Valkey 8.1 with its search module.
    pub const M: &str = "M";

    /// Miles.
    ///
    /// ```text
    /// FT.SEARCH … [GEOFILTER geo-field lon lat radius <M | KM | MI | FT>]
    /// ```
    ///
    /// Since version 1.0 of the search module, Valkey 8.1 with its search module.
    pub const MI: &str = "MI";

    /// Replies the names of documents only.
    ///
    /// ```text
    /// FT.SEARCH … [NOCONTENT]
    /// ```
    ///
    /// Since version 1.0 of the search module, Valkey 8.1 with its search module.
    pub const NOCONTENT: &str = "NOCONTENT";

    /// Keeps all words.
    ///
    /// ```text
    /// FT.SEARCH … [NOSTOPWORDS]
    /// ```
    ///
    /// Since Redis, not in Valkey.
    pub const NOSTOPWORDS: &str = "NOSTOPWORDS";

    /// Values for the `$` parameters of the query, with the number of both.
    ///
    /// ```text
    /// FT.SEARCH … [PARAMS nargs name value [name value …]]
    /// ```
    ///
    /// Since version 1.0 of the search module, Valkey 8.1 with its search module.
    pub const PARAMS: &str = "PARAMS";

    /// Bytes that are kept beside it.
    ///
    /// ```text
    /// FT.SEARCH … [PAYLOAD payload]
    /// ```
    ///
    /// Since Redis, not in Valkey.
    pub const PAYLOAD: &str = "PAYLOAD";

    /// Replies these fields only.
    ///
    /// ```text
    /// FT.SEARCH … [RETURN count [identifier [AS property] [identifier [AS property] …]]]
    /// ```
    ///
    /// Since version 1.0 of the search module, Valkey 8.1 with its search module.
    pub const RETURN: &str = "RETURN";

    /// How documents are scored.
    ///
    /// ```text
    /// FT.SEARCH … [SCORER scorer]
    /// ```
    ///
    /// Since Redis, not in Valkey.
    pub const SCORER: &str = "SCORER";

    /// What stands between fragments.
    ///
    /// ```text
    /// FT.SEARCH … [SEPARATOR separator]
    /// ```
    ///
    /// Since version 1.0 of the search module, Valkey 8.1 with its search module.
    pub const SEPARATOR: &str = "SEPARATOR";

    /// How many words may stand between the terms.
    ///
    /// ```text
    /// FT.SEARCH … [SLOP slop]
    /// ```
    ///
    /// Since Redis, Valkey 9.0.
    pub const SLOP: &str = "SLOP";

    /// Replies what there is, if some shards do not answer.
    ///
    /// ```text
    /// FT.SEARCH … [<ALLSHARDS | SOMESHARDS>]
    /// ```
    ///
    /// Since not in Redis, Valkey 9.0.
    pub const SOMESHARDS: &str = "SOMESHARDS";

    /// Sorts by these fields.
    ///
    /// ```text
    /// FT.SEARCH … [SORTBY sortby [ASC | DESC] [WITHCOUNT]]
    /// ```
    ///
    /// Since Redis, Valkey 9.0.
    pub const SORTBY: &str = "SORTBY";

    /// Replies fragments of fields, with the terms that were found.
    ///
    /// ```text
    /// FT.SEARCH … [SUMMARIZE [FIELDS count field [field …]] [FRAGS num] [LEN fragsize] [SEPARATOR separator]]
    /// ```
    ///
    /// Since Redis, not in Valkey.
    pub const SUMMARIZE: &str = "SUMMARIZE";

    /// What stands around the terms.
    ///
    /// ```text
    /// FT.SEARCH … [TAGS open close]
    /// ```
    ///
    /// Since version 1.0 of the search module, Valkey 8.1 with its search module.
    pub const TAGS: &str = "TAGS";

    /// After so many milliseconds it gives up.
    ///
    /// ```text
    /// FT.SEARCH … [TIMEOUT timeout]
    /// ```
    ///
    /// Since version 1.0 of the search module, Valkey 8.1 with its search module.
    pub const TIMEOUT: &str = "TIMEOUT";

    /// Terms are taken as they are.
    ///
    /// ```text
    /// FT.SEARCH … [VERBATIM]
    /// ```
    ///
    /// Since Redis, Valkey 9.0.
    pub const VERBATIM: &str = "VERBATIM";

    /// With the exact number of results.
    ///
    /// ```text
    /// FT.SEARCH … [WITHCOUNT]
    /// ```
    ///
    /// Since Redis, not in Valkey.
    pub const WITHCOUNT: &str = "WITHCOUNT";

    /// With the payload of each.
    ///
    /// ```text
    /// FT.SEARCH … [WITHPAYLOADS]
    /// ```
    ///
    /// Since Redis, not in Valkey.
    pub const WITHPAYLOADS: &str = "WITHPAYLOADS";

    /// With the score of each.
    ///
    /// ```text
    /// FT.SEARCH … [WITHSCORES]
    /// ```
    ///
    /// Since Redis, not in Valkey.
    pub const WITHSCORES: &str = "WITHSCORES";

    /// With what each was sorted by.
    ///
    /// ```text
    /// FT.SEARCH … [WITHSORTKEYS]
    /// ```
    ///
    /// Since Redis, Valkey 9.0.
    pub const WITHSORTKEYS: &str = "WITHSORTKEYS";
}

pub mod FT_SPELLCHECK {
    /// The version of the query language.
    ///
    /// ```text
    /// FT.SPELLCHECK … [DIALECT dialect]
    /// ```
    ///
    /// Since version 1.4 of the search module, not in Valkey.
    pub const DIALECT: &str = "DIALECT";

    /// How many letters may differ.
    ///
    /// ```text
    /// FT.SPELLCHECK … [DISTANCE distance]
    /// ```
    ///
    /// Since version 1.4 of the search module, not in Valkey.
    pub const DISTANCE: &str = "DISTANCE";

    /// Never suggests terms of this dictionary.
    ///
    /// ```text
    /// FT.SPELLCHECK … [TERMS <INCLUDE | EXCLUDE> dictionary [terms [terms …]]]
    /// ```
    ///
    /// Since version 1.4 of the search module, not in Valkey.
    pub const EXCLUDE: &str = "EXCLUDE";

    /// Suggests terms of this dictionary, too.
    ///
    /// ```text
    /// FT.SPELLCHECK … [TERMS <INCLUDE | EXCLUDE> dictionary [terms [terms …]]]
    /// ```
    ///
    /// Since version 1.4 of the search module, not in Valkey.
    pub const INCLUDE: &str = "INCLUDE";

    /// A dictionary of terms.
    ///
    /// ```text
    /// FT.SPELLCHECK … [TERMS <INCLUDE | EXCLUDE> dictionary [terms [terms …]]]
    /// ```
    ///
    /// Since version 1.4 of the search module, not in Valkey.
    pub const TERMS: &str = "TERMS";
}

pub mod FT_SUGADD {
    /// Adds to the score.
    ///
    /// ```text
    /// FT.SUGADD … [INCR]
    /// ```
    ///
    /// Since version 1.0 of the search module, not in Valkey.
    pub const INCR: &str = "INCR";

    /// Bytes that are kept beside it.
    ///
    /// ```text
    /// FT.SUGADD … [PAYLOAD payload]
    /// ```
    ///
    /// Since version 1.0 of the search module, not in Valkey.
    pub const PAYLOAD: &str = "PAYLOAD";
}

pub mod FT_SUGGET {
    /// Also with one letter that differs.
    ///
    /// ```text
    /// FT.SUGGET … [FUZZY]
    /// ```
    ///
    /// Since version 1.0 of the search module, not in Valkey.
    pub const FUZZY: &str = "FUZZY";

    /// At most so many.
    ///
    /// ```text
    /// FT.SUGGET … [MAX max]
    /// ```
    ///
    /// Since version 1.0 of the search module, not in Valkey.
    pub const MAX: &str = "MAX";

    /// With the payload of each.
    ///
    /// ```text
    /// FT.SUGGET … [WITHPAYLOADS]
    /// ```
    ///
    /// Since version 1.0 of the search module, not in Valkey.
    pub const WITHPAYLOADS: &str = "WITHPAYLOADS";

    /// With the score of each.
    ///
    /// ```text
    /// FT.SUGGET … [WITHSCORES]
    /// ```
    ///
    /// Since version 1.0 of the search module, not in Valkey.
    pub const WITHSCORES: &str = "WITHSCORES";
}

pub mod FT_SYNUPDATE {
    /// Does not index what is there already.
    ///
    /// ```text
    /// FT.SYNUPDATE … [SKIPINITIALSCAN]
    /// ```
    ///
    /// Since version 1.2 of the search module, not in Valkey.
    pub const SKIPINITIALSCAN: &str = "SKIPINITIALSCAN";
}

pub mod FUNCTION_FLUSH {
    /// Frees the memory in the background.
    ///
    /// ```text
    /// FUNCTION FLUSH … [<ASYNC | SYNC>]
    /// ```
    ///
    /// Since Redis 7.0.
    pub const ASYNC: &str = "ASYNC";

    /// Frees the memory before it replies.
    ///
    /// ```text
    /// FUNCTION FLUSH … [<ASYNC | SYNC>]
    /// ```
    ///
    /// Since Redis 7.0.
    pub const SYNC: &str = "SYNC";
}

pub mod FUNCTION_LIST {
    /// Only libraries whose names fit the pattern.
    ///
    /// ```text
    /// FUNCTION LIST … [LIBRARYNAME library-name-pattern]
    /// ```
    ///
    /// Since Redis 7.0.
    pub const LIBRARYNAME: &str = "LIBRARYNAME";

    /// With the source.
    ///
    /// ```text
    /// FUNCTION LIST … [WITHCODE]
    /// ```
    ///
    /// Since Redis 7.0.
    pub const WITHCODE: &str = "WITHCODE";
}

pub mod FUNCTION_LOAD {
    /// Replaces what is there.
    ///
    /// ```text
    /// FUNCTION LOAD … [REPLACE]
    /// ```
    ///
    /// Since Redis 7.0.
    pub const REPLACE: &str = "REPLACE";
}

pub mod FUNCTION_RESTORE {
    /// Adds to what is there and fails where a library exists already.
    ///
    /// ```text
    /// FUNCTION RESTORE … [<FLUSH | APPEND | REPLACE>]
    /// ```
    ///
    /// Since Redis 7.0.
    pub const APPEND: &str = "APPEND";

    /// Removes all libraries first.
    ///
    /// ```text
    /// FUNCTION RESTORE … [<FLUSH | APPEND | REPLACE>]
    /// ```
    ///
    /// Since Redis 7.0.
    pub const FLUSH: &str = "FLUSH";

    /// Replaces what is there.
    ///
    /// ```text
    /// FUNCTION RESTORE … [<FLUSH | APPEND | REPLACE>]
    /// ```
    ///
    /// Since Redis 7.0.
    pub const REPLACE: &str = "REPLACE";
}

pub mod GEOADD {
    /// Replies how many were changed and not only added.
    ///
    /// ```text
    /// GEOADD … [CH]
    /// ```
    ///
    /// Since Redis 6.2.
    pub const CH: &str = "CH";

    /// Only adds members, and changes none.
    ///
    /// ```text
    /// GEOADD … [NX]
    /// ```
    ///
    /// Since Redis 6.2.
    pub const NX: &str = "NX";

    /// Only changes members, and adds none.
    ///
    /// ```text
    /// GEOADD … [XX]
    /// ```
    ///
    /// Since Redis 6.2.
    pub const XX: &str = "XX";
}

pub mod GEODIST {
    /// Feet.
    ///
    /// ```text
    /// GEODIST … [<M | KM | FT | MI>]
    /// ```
    ///
    /// Since Redis 3.2.
    pub const FT: &str = "FT";

    /// Kilometres.
    ///
    /// ```text
    /// GEODIST … [<M | KM | FT | MI>]
    /// ```
    ///
    /// Since Redis 3.2.
    pub const KM: &str = "KM";

    /// Metres.
    ///
    /// ```text
    /// GEODIST … [<M | KM | FT | MI>]
    /// ```
    ///
    /// Since Redis 3.2.
    pub const M: &str = "M";

    /// Miles.
    ///
    /// ```text
    /// GEODIST … [<M | KM | FT | MI>]
    /// ```
    ///
    /// Since Redis 3.2.
    pub const MI: &str = "MI";
}

pub mod GEORADIUS {
    /// Ends as soon as enough are found, not looking for the nearest.
    ///
    /// ```text
    /// GEORADIUS … [ANY]
    /// ```
    ///
    /// Since Redis 6.2.
    pub const ANY: &str = "ANY";

    /// The smallest or nearest first.
    ///
    /// ```text
    /// GEORADIUS … [ASC]
    /// ```
    ///
    /// Since Redis 3.2.
    pub const ASC: &str = "ASC";

    /// At most so many.
    ///
    /// ```text
    /// GEORADIUS … [COUNT count]
    /// ```
    ///
    /// Since Redis 3.2.
    pub const COUNT: &str = "COUNT";

    /// The greatest or farthest first.
    ///
    /// ```text
    /// GEORADIUS … [DESC]
    /// ```
    ///
    /// Since Redis 3.2.
    pub const DESC: &str = "DESC";

    /// Feet.
    ///
    /// ```text
    /// GEORADIUS … FT
    /// ```
    ///
    /// Since Redis 3.2.
    pub const FT: &str = "FT";

    /// Kilometres.
    ///
    /// ```text
    /// GEORADIUS … KM
    /// ```
    ///
    /// Since Redis 3.2.
    pub const KM: &str = "KM";

    /// Metres.
    ///
    /// ```text
    /// GEORADIUS … M
    /// ```
    ///
    /// Since Redis 3.2.
    pub const M: &str = "M";

    /// Miles.
    ///
    /// ```text
    /// GEORADIUS … MI
    /// ```
    ///
    /// Since Redis 3.2.
    pub const MI: &str = "MI";

    /// Stores the result under this key and replies its length.
    ///
    /// ```text
    /// GEORADIUS … [STORE storekey]
    /// ```
    ///
    /// Since Redis 3.2.
    pub const STORE: &str = "STORE";

    /// Stores the distances as scores.
    ///
    /// ```text
    /// GEORADIUS … [STOREDIST storedistkey]
    /// ```
    ///
    /// Since Redis 3.2.
    pub const STOREDIST: &str = "STOREDIST";

    /// With the longitude and latitude of each.
    ///
    /// ```text
    /// GEORADIUS … [WITHCOORD]
    /// ```
    ///
    /// Since Redis 3.2.
    pub const WITHCOORD: &str = "WITHCOORD";

    /// With the distance of each.
    ///
    /// ```text
    /// GEORADIUS … [WITHDIST]
    /// ```
    ///
    /// Since Redis 3.2.
    pub const WITHDIST: &str = "WITHDIST";

    /// With the geohash of each, as an integer.
    ///
    /// ```text
    /// GEORADIUS … [WITHHASH]
    /// ```
    ///
    /// Since Redis 3.2.
    pub const WITHHASH: &str = "WITHHASH";
}

pub mod GEORADIUSBYMEMBER {
    /// Ends as soon as enough are found, not looking for the nearest.
    ///
    /// ```text
    /// GEORADIUSBYMEMBER … [ANY]
    /// ```
    ///
    /// Since Redis 3.2.
    pub const ANY: &str = "ANY";

    /// The smallest or nearest first.
    ///
    /// ```text
    /// GEORADIUSBYMEMBER … [ASC]
    /// ```
    ///
    /// Since Redis 3.2.
    pub const ASC: &str = "ASC";

    /// At most so many.
    ///
    /// ```text
    /// GEORADIUSBYMEMBER … [COUNT count]
    /// ```
    ///
    /// Since Redis 3.2.
    pub const COUNT: &str = "COUNT";

    /// The greatest or farthest first.
    ///
    /// ```text
    /// GEORADIUSBYMEMBER … [DESC]
    /// ```
    ///
    /// Since Redis 3.2.
    pub const DESC: &str = "DESC";

    /// Feet.
    ///
    /// ```text
    /// GEORADIUSBYMEMBER … FT
    /// ```
    ///
    /// Since Redis 3.2.
    pub const FT: &str = "FT";

    /// Kilometres.
    ///
    /// ```text
    /// GEORADIUSBYMEMBER … KM
    /// ```
    ///
    /// Since Redis 3.2.
    pub const KM: &str = "KM";

    /// Metres.
    ///
    /// ```text
    /// GEORADIUSBYMEMBER … M
    /// ```
    ///
    /// Since Redis 3.2.
    pub const M: &str = "M";

    /// Miles.
    ///
    /// ```text
    /// GEORADIUSBYMEMBER … MI
    /// ```
    ///
    /// Since Redis 3.2.
    pub const MI: &str = "MI";

    /// Stores the result under this key and replies its length.
    ///
    /// ```text
    /// GEORADIUSBYMEMBER … [STORE storekey]
    /// ```
    ///
    /// Since Redis 3.2.
    pub const STORE: &str = "STORE";

    /// Stores the distances as scores.
    ///
    /// ```text
    /// GEORADIUSBYMEMBER … [STOREDIST storedistkey]
    /// ```
    ///
    /// Since Redis 3.2.
    pub const STOREDIST: &str = "STOREDIST";

    /// With the longitude and latitude of each.
    ///
    /// ```text
    /// GEORADIUSBYMEMBER … [WITHCOORD]
    /// ```
    ///
    /// Since Redis 3.2.
    pub const WITHCOORD: &str = "WITHCOORD";

    /// With the distance of each.
    ///
    /// ```text
    /// GEORADIUSBYMEMBER … [WITHDIST]
    /// ```
    ///
    /// Since Redis 3.2.
    pub const WITHDIST: &str = "WITHDIST";

    /// With the geohash of each, as an integer.
    ///
    /// ```text
    /// GEORADIUSBYMEMBER … [WITHHASH]
    /// ```
    ///
    /// Since Redis 3.2.
    pub const WITHHASH: &str = "WITHHASH";
}

pub mod GEORADIUSBYMEMBER_RO {
    /// Ends as soon as enough are found, not looking for the nearest.
    ///
    /// ```text
    /// GEORADIUSBYMEMBER_RO … [ANY]
    /// ```
    ///
    /// Since Redis 3.2.10.
    pub const ANY: &str = "ANY";

    /// The smallest or nearest first.
    ///
    /// ```text
    /// GEORADIUSBYMEMBER_RO … [ASC]
    /// ```
    ///
    /// Since Redis 3.2.10.
    pub const ASC: &str = "ASC";

    /// At most so many.
    ///
    /// ```text
    /// GEORADIUSBYMEMBER_RO … [COUNT count]
    /// ```
    ///
    /// Since Redis 3.2.10.
    pub const COUNT: &str = "COUNT";

    /// The greatest or farthest first.
    ///
    /// ```text
    /// GEORADIUSBYMEMBER_RO … [DESC]
    /// ```
    ///
    /// Since Redis 3.2.10.
    pub const DESC: &str = "DESC";

    /// Feet.
    ///
    /// ```text
    /// GEORADIUSBYMEMBER_RO … FT
    /// ```
    ///
    /// Since Redis 3.2.10.
    pub const FT: &str = "FT";

    /// Kilometres.
    ///
    /// ```text
    /// GEORADIUSBYMEMBER_RO … KM
    /// ```
    ///
    /// Since Redis 3.2.10.
    pub const KM: &str = "KM";

    /// Metres.
    ///
    /// ```text
    /// GEORADIUSBYMEMBER_RO … M
    /// ```
    ///
    /// Since Redis 3.2.10.
    pub const M: &str = "M";

    /// Miles.
    ///
    /// ```text
    /// GEORADIUSBYMEMBER_RO … MI
    /// ```
    ///
    /// Since Redis 3.2.10.
    pub const MI: &str = "MI";

    /// With the longitude and latitude of each.
    ///
    /// ```text
    /// GEORADIUSBYMEMBER_RO … [WITHCOORD]
    /// ```
    ///
    /// Since Redis 3.2.10.
    pub const WITHCOORD: &str = "WITHCOORD";

    /// With the distance of each.
    ///
    /// ```text
    /// GEORADIUSBYMEMBER_RO … [WITHDIST]
    /// ```
    ///
    /// Since Redis 3.2.10.
    pub const WITHDIST: &str = "WITHDIST";

    /// With the geohash of each, as an integer.
    ///
    /// ```text
    /// GEORADIUSBYMEMBER_RO … [WITHHASH]
    /// ```
    ///
    /// Since Redis 3.2.10.
    pub const WITHHASH: &str = "WITHHASH";
}

pub mod GEORADIUS_RO {
    /// Ends as soon as enough are found, not looking for the nearest.
    ///
    /// ```text
    /// GEORADIUS_RO … [ANY]
    /// ```
    ///
    /// Since Redis 6.2.
    pub const ANY: &str = "ANY";

    /// The smallest or nearest first.
    ///
    /// ```text
    /// GEORADIUS_RO … [ASC]
    /// ```
    ///
    /// Since Redis 3.2.10.
    pub const ASC: &str = "ASC";

    /// At most so many.
    ///
    /// ```text
    /// GEORADIUS_RO … [COUNT count]
    /// ```
    ///
    /// Since Redis 3.2.10.
    pub const COUNT: &str = "COUNT";

    /// The greatest or farthest first.
    ///
    /// ```text
    /// GEORADIUS_RO … [DESC]
    /// ```
    ///
    /// Since Redis 3.2.10.
    pub const DESC: &str = "DESC";

    /// Feet.
    ///
    /// ```text
    /// GEORADIUS_RO … FT
    /// ```
    ///
    /// Since Redis 3.2.10.
    pub const FT: &str = "FT";

    /// Kilometres.
    ///
    /// ```text
    /// GEORADIUS_RO … KM
    /// ```
    ///
    /// Since Redis 3.2.10.
    pub const KM: &str = "KM";

    /// Metres.
    ///
    /// ```text
    /// GEORADIUS_RO … M
    /// ```
    ///
    /// Since Redis 3.2.10.
    pub const M: &str = "M";

    /// Miles.
    ///
    /// ```text
    /// GEORADIUS_RO … MI
    /// ```
    ///
    /// Since Redis 3.2.10.
    pub const MI: &str = "MI";

    /// With the longitude and latitude of each.
    ///
    /// ```text
    /// GEORADIUS_RO … [WITHCOORD]
    /// ```
    ///
    /// Since Redis 3.2.10.
    pub const WITHCOORD: &str = "WITHCOORD";

    /// With the distance of each.
    ///
    /// ```text
    /// GEORADIUS_RO … [WITHDIST]
    /// ```
    ///
    /// Since Redis 3.2.10.
    pub const WITHDIST: &str = "WITHDIST";

    /// With the geohash of each, as an integer.
    ///
    /// ```text
    /// GEORADIUS_RO … [WITHHASH]
    /// ```
    ///
    /// Since Redis 3.2.10.
    pub const WITHHASH: &str = "WITHHASH";
}

pub mod GEOSEARCH {
    /// Ends as soon as enough are found, not looking for the nearest.
    ///
    /// ```text
    /// GEOSEARCH … [ANY]
    /// ```
    ///
    /// Since Redis 6.2.
    pub const ANY: &str = "ANY";

    /// The smallest or nearest first.
    ///
    /// ```text
    /// GEOSEARCH … [ASC]
    /// ```
    ///
    /// Since Redis 6.2.
    pub const ASC: &str = "ASC";

    /// All in a box of this width and height.
    ///
    /// ```text
    /// GEOSEARCH … BYBOX width height <M | KM | FT | MI>
    /// ```
    ///
    /// Since Redis 6.2.
    pub const BYBOX: &str = "BYBOX";

    /// All in a polygon with these corners.
    ///
    /// ```text
    /// GEOSEARCH … BYPOLYGON vertices vertex-longitude vertex-latitude [vertex-longitude vertex-latitude …]
    /// ```
    ///
    /// Since not in Redis, Valkey 9.0.
    pub const BYPOLYGON: &str = "BYPOLYGON";

    /// All within this distance.
    ///
    /// ```text
    /// GEOSEARCH … BYRADIUS radius <M | KM | FT | MI>
    /// ```
    ///
    /// Since Redis 6.2.
    pub const BYRADIUS: &str = "BYRADIUS";

    /// At most so many.
    ///
    /// ```text
    /// GEOSEARCH … [COUNT count]
    /// ```
    ///
    /// Since Redis 6.2.
    pub const COUNT: &str = "COUNT";

    /// The greatest or farthest first.
    ///
    /// ```text
    /// GEOSEARCH … [DESC]
    /// ```
    ///
    /// Since Redis 6.2.
    pub const DESC: &str = "DESC";

    /// Around this longitude and latitude.
    ///
    /// ```text
    /// GEOSEARCH … FROMLONLAT longitude latitude
    /// ```
    ///
    /// Since Redis 6.2.
    pub const FROMLONLAT: &str = "FROMLONLAT";

    /// Around this member.
    ///
    /// ```text
    /// GEOSEARCH … FROMMEMBER member
    /// ```
    ///
    /// Since Redis 6.2.
    pub const FROMMEMBER: &str = "FROMMEMBER";

    /// Feet.
    ///
    /// ```text
    /// GEOSEARCH … BYRADIUS radius <M | KM | FT | MI>
    /// ```
    ///
    /// Since Redis 6.2.
    pub const FT: &str = "FT";

    /// Kilometres.
    ///
    /// ```text
    /// GEOSEARCH … BYRADIUS radius <M | KM | FT | MI>
    /// ```
    ///
    /// Since Redis 6.2.
    pub const KM: &str = "KM";

    /// Metres.
    ///
    /// ```text
    /// GEOSEARCH … BYRADIUS radius <M | KM | FT | MI>
    /// ```
    ///
    /// Since Redis 6.2.
    pub const M: &str = "M";

    /// Miles.
    ///
    /// ```text
    /// GEOSEARCH … BYRADIUS radius <M | KM | FT | MI>
    /// ```
    ///
    /// Since Redis 6.2.
    pub const MI: &str = "MI";

    /// With the longitude and latitude of each.
    ///
    /// ```text
    /// GEOSEARCH … [WITHCOORD]
    /// ```
    ///
    /// Since Redis 6.2.
    pub const WITHCOORD: &str = "WITHCOORD";

    /// With the distance of each.
    ///
    /// ```text
    /// GEOSEARCH … [WITHDIST]
    /// ```
    ///
    /// Since Redis 6.2.
    pub const WITHDIST: &str = "WITHDIST";

    /// With the geohash of each, as an integer.
    ///
    /// ```text
    /// GEOSEARCH … [WITHHASH]
    /// ```
    ///
    /// Since Redis 6.2.
    pub const WITHHASH: &str = "WITHHASH";
}

pub mod GEOSEARCHSTORE {
    /// Ends as soon as enough are found, not looking for the nearest.
    ///
    /// ```text
    /// GEOSEARCHSTORE … [ANY]
    /// ```
    ///
    /// Since Redis 6.2.
    pub const ANY: &str = "ANY";

    /// The smallest or nearest first.
    ///
    /// ```text
    /// GEOSEARCHSTORE … [ASC]
    /// ```
    ///
    /// Since Redis 6.2.
    pub const ASC: &str = "ASC";

    /// All in a box of this width and height.
    ///
    /// ```text
    /// GEOSEARCHSTORE … BYBOX width height <M | KM | FT | MI>
    /// ```
    ///
    /// Since Redis 6.2.
    pub const BYBOX: &str = "BYBOX";

    /// All in a polygon with these corners.
    ///
    /// ```text
    /// GEOSEARCHSTORE … BYPOLYGON vertices vertex-longitude vertex-latitude [vertex-longitude vertex-latitude …]
    /// ```
    ///
    /// Since not in Redis, Valkey 9.0.
    pub const BYPOLYGON: &str = "BYPOLYGON";

    /// All within this distance.
    ///
    /// ```text
    /// GEOSEARCHSTORE … BYRADIUS radius <M | KM | FT | MI>
    /// ```
    ///
    /// Since Redis 6.2.
    pub const BYRADIUS: &str = "BYRADIUS";

    /// At most so many.
    ///
    /// ```text
    /// GEOSEARCHSTORE … [COUNT count]
    /// ```
    ///
    /// Since Redis 6.2.
    pub const COUNT: &str = "COUNT";

    /// The greatest or farthest first.
    ///
    /// ```text
    /// GEOSEARCHSTORE … [DESC]
    /// ```
    ///
    /// Since Redis 6.2.
    pub const DESC: &str = "DESC";

    /// Around this longitude and latitude.
    ///
    /// ```text
    /// GEOSEARCHSTORE … FROMLONLAT longitude latitude
    /// ```
    ///
    /// Since Redis 6.2.
    pub const FROMLONLAT: &str = "FROMLONLAT";

    /// Around this member.
    ///
    /// ```text
    /// GEOSEARCHSTORE … FROMMEMBER member
    /// ```
    ///
    /// Since Redis 6.2.
    pub const FROMMEMBER: &str = "FROMMEMBER";

    /// Feet.
    ///
    /// ```text
    /// GEOSEARCHSTORE … BYRADIUS radius <M | KM | FT | MI>
    /// ```
    ///
    /// Since Redis 6.2.
    pub const FT: &str = "FT";

    /// Kilometres.
    ///
    /// ```text
    /// GEOSEARCHSTORE … BYRADIUS radius <M | KM | FT | MI>
    /// ```
    ///
    /// Since Redis 6.2.
    pub const KM: &str = "KM";

    /// Metres.
    ///
    /// ```text
    /// GEOSEARCHSTORE … BYRADIUS radius <M | KM | FT | MI>
    /// ```
    ///
    /// Since Redis 6.2.
    pub const M: &str = "M";

    /// Miles.
    ///
    /// ```text
    /// GEOSEARCHSTORE … BYRADIUS radius <M | KM | FT | MI>
    /// ```
    ///
    /// Since Redis 6.2.
    pub const MI: &str = "MI";

    /// Stores the distances as scores.
    ///
    /// ```text
    /// GEOSEARCHSTORE … [STOREDIST]
    /// ```
    ///
    /// Since Redis 6.2.
    pub const STOREDIST: &str = "STOREDIST";
}

pub mod GETEX {
    /// Expires in so many seconds.
    ///
    /// ```text
    /// GETEX … EX seconds
    /// ```
    ///
    /// Since Redis 6.2.
    pub const EX: &str = "EX";

    /// Expires at this Unix time, in seconds.
    ///
    /// ```text
    /// GETEX … EXAT unix-time-seconds
    /// ```
    ///
    /// Since Redis 6.2.
    pub const EXAT: &str = "EXAT";

    /// The time to live is taken away.
    ///
    /// ```text
    /// GETEX … [<EX seconds | PX milliseconds | EXAT unix-time-seconds | PXAT unix-time-milliseconds | PERSIST>]
    /// ```
    ///
    /// Since Redis 6.2.
    pub const PERSIST: &str = "PERSIST";

    /// Expires in so many milliseconds.
    ///
    /// ```text
    /// GETEX … PX milliseconds
    /// ```
    ///
    /// Since Redis 6.2.
    pub const PX: &str = "PX";

    /// Expires at this Unix time, in milliseconds.
    ///
    /// ```text
    /// GETEX … PXAT unix-time-milliseconds
    /// ```
    ///
    /// Since Redis 6.2.
    pub const PXAT: &str = "PXAT";
}

pub mod HELLO {
    /// The password, or the user and the password.
    ///
    /// ```text
    /// HELLO … [AUTH username password]
    /// ```
    ///
    /// Since Redis 6.0.
    pub const AUTH: &str = "AUTH";

    /// Names the connection.
    ///
    /// ```text
    /// HELLO … [SETNAME clientname]
    /// ```
    ///
    /// Since Redis 6.0.
    pub const SETNAME: &str = "SETNAME";
}

pub mod HEXPIRE {
    /// The fields that follow, with their number.
    ///
    /// ```text
    /// HEXPIRE … FIELDS
    /// ```
    ///
    /// Since Redis 7.4, Valkey 9.0.
    pub const FIELDS: &str = "FIELDS";

    /// Only if the new one is greater.
    ///
    /// ```text
    /// HEXPIRE … [GT]
    /// ```
    ///
    /// Since Redis 7.4, Valkey 9.0.
    pub const GT: &str = "GT";

    /// Only if the new one is less.
    ///
    /// ```text
    /// HEXPIRE … [LT]
    /// ```
    ///
    /// Since Redis 7.4, Valkey 9.0.
    pub const LT: &str = "LT";

    /// Only where no time to live is set.
    ///
    /// ```text
    /// HEXPIRE … [NX]
    /// ```
    ///
    /// Since Redis 7.4, Valkey 9.0.
    pub const NX: &str = "NX";

    /// Only where a time to live is set.
    ///
    /// ```text
    /// HEXPIRE … [XX]
    /// ```
    ///
    /// Since Redis 7.4, Valkey 9.0.
    pub const XX: &str = "XX";
}

pub mod HEXPIREAT {
    /// The fields that follow, with their number.
    ///
    /// ```text
    /// HEXPIREAT … FIELDS
    /// ```
    ///
    /// Since Redis 7.4, Valkey 9.0.
    pub const FIELDS: &str = "FIELDS";

    /// Only if the new one is greater.
    ///
    /// ```text
    /// HEXPIREAT … [GT]
    /// ```
    ///
    /// Since Redis 7.4, Valkey 9.0.
    pub const GT: &str = "GT";

    /// Only if the new one is less.
    ///
    /// ```text
    /// HEXPIREAT … [LT]
    /// ```
    ///
    /// Since Redis 7.4, Valkey 9.0.
    pub const LT: &str = "LT";

    /// Only where no time to live is set.
    ///
    /// ```text
    /// HEXPIREAT … [NX]
    /// ```
    ///
    /// Since Redis 7.4, Valkey 9.0.
    pub const NX: &str = "NX";

    /// Only where a time to live is set.
    ///
    /// ```text
    /// HEXPIREAT … [XX]
    /// ```
    ///
    /// Since Redis 7.4, Valkey 9.0.
    pub const XX: &str = "XX";
}

pub mod HEXPIRETIME {
    /// The fields that follow, with their number.
    ///
    /// ```text
    /// HEXPIRETIME … FIELDS
    /// ```
    ///
    /// Since Redis 7.4, Valkey 9.0.
    pub const FIELDS: &str = "FIELDS";
}

pub mod HGETDEL {
    /// The fields that follow, with their number.
    ///
    /// ```text
    /// HGETDEL … FIELDS
    /// ```
    ///
    /// Since Redis 8.0, Valkey 9.1.
    pub const FIELDS: &str = "FIELDS";
}

pub mod HGETEX {
    /// Expires in so many seconds.
    ///
    /// ```text
    /// HGETEX … EX seconds
    /// ```
    ///
    /// Since Redis 8.0, Valkey 9.0.
    pub const EX: &str = "EX";

    /// Expires at this Unix time, in seconds.
    ///
    /// ```text
    /// HGETEX … EXAT unix-time-seconds
    /// ```
    ///
    /// Since Redis 8.0, Valkey 9.0.
    pub const EXAT: &str = "EXAT";

    /// The fields that follow, with their number.
    ///
    /// ```text
    /// HGETEX … FIELDS
    /// ```
    ///
    /// Since Redis 8.0, Valkey 9.0.
    pub const FIELDS: &str = "FIELDS";

    /// The time to live is taken away.
    ///
    /// ```text
    /// HGETEX … [<EX seconds | PX milliseconds | EXAT unix-time-seconds | PXAT unix-time-milliseconds | PERSIST>]
    /// ```
    ///
    /// Since Redis 8.0, Valkey 9.0.
    pub const PERSIST: &str = "PERSIST";

    /// Expires in so many milliseconds.
    ///
    /// ```text
    /// HGETEX … PX milliseconds
    /// ```
    ///
    /// Since Redis 8.0, Valkey 9.0.
    pub const PX: &str = "PX";

    /// Expires at this Unix time, in milliseconds.
    ///
    /// ```text
    /// HGETEX … PXAT unix-time-milliseconds
    /// ```
    ///
    /// Since Redis 8.0, Valkey 9.0.
    pub const PXAT: &str = "PXAT";
}

pub mod HOTKEYS_START {
    /// At most so many.
    ///
    /// ```text
    /// HOTKEYS START … [COUNT k]
    /// ```
    ///
    /// Since Redis 8.6, not in Valkey.
    pub const COUNT: &str = "COUNT";

    /// Measures the time of processors.
    ///
    /// ```text
    /// HOTKEYS START … [CPU]
    /// ```
    ///
    /// Since Redis 8.6, not in Valkey.
    pub const CPU: &str = "CPU";

    /// For so many seconds.
    ///
    /// ```text
    /// HOTKEYS START … [DURATION seconds]
    /// ```
    ///
    /// Since Redis 8.6, not in Valkey.
    pub const DURATION: &str = "DURATION";

    /// What is measured.
    ///
    /// ```text
    /// HOTKEYS START … METRICS
    /// ```
    ///
    /// Since Redis 8.6, not in Valkey.
    pub const METRICS: &str = "METRICS";

    /// Measures bytes on the network.
    ///
    /// ```text
    /// HOTKEYS START … [NET]
    /// ```
    ///
    /// Since Redis 8.6, not in Valkey.
    pub const NET: &str = "NET";

    /// One of so many commands is measured.
    ///
    /// ```text
    /// HOTKEYS START … [SAMPLE ratio]
    /// ```
    ///
    /// Since Redis 8.6, not in Valkey.
    pub const SAMPLE: &str = "SAMPLE";

    /// Of these hash slots only.
    ///
    /// ```text
    /// HOTKEYS START … [SLOTS slots-count slot [slot …]]
    /// ```
    ///
    /// Since Redis 8.6, not in Valkey.
    pub const SLOTS: &str = "SLOTS";
}

pub mod HPERSIST {
    /// The fields that follow, with their number.
    ///
    /// ```text
    /// HPERSIST … FIELDS
    /// ```
    ///
    /// Since Redis 7.4, Valkey 9.0.
    pub const FIELDS: &str = "FIELDS";
}

pub mod HPEXPIRE {
    /// The fields that follow, with their number.
    ///
    /// ```text
    /// HPEXPIRE … FIELDS
    /// ```
    ///
    /// Since Redis 7.4, Valkey 9.0.
    pub const FIELDS: &str = "FIELDS";

    /// Only if the new one is greater.
    ///
    /// ```text
    /// HPEXPIRE … [GT]
    /// ```
    ///
    /// Since Redis 7.4, Valkey 9.0.
    pub const GT: &str = "GT";

    /// Only if the new one is less.
    ///
    /// ```text
    /// HPEXPIRE … [LT]
    /// ```
    ///
    /// Since Redis 7.4, Valkey 9.0.
    pub const LT: &str = "LT";

    /// Only where no time to live is set.
    ///
    /// ```text
    /// HPEXPIRE … [NX]
    /// ```
    ///
    /// Since Redis 7.4, Valkey 9.0.
    pub const NX: &str = "NX";

    /// Only where a time to live is set.
    ///
    /// ```text
    /// HPEXPIRE … [XX]
    /// ```
    ///
    /// Since Redis 7.4, Valkey 9.0.
    pub const XX: &str = "XX";
}

pub mod HPEXPIREAT {
    /// The fields that follow, with their number.
    ///
    /// ```text
    /// HPEXPIREAT … FIELDS
    /// ```
    ///
    /// Since Redis 7.4, Valkey 9.0.
    pub const FIELDS: &str = "FIELDS";

    /// Only if the new one is greater.
    ///
    /// ```text
    /// HPEXPIREAT … [GT]
    /// ```
    ///
    /// Since Redis 7.4, Valkey 9.0.
    pub const GT: &str = "GT";

    /// Only if the new one is less.
    ///
    /// ```text
    /// HPEXPIREAT … [LT]
    /// ```
    ///
    /// Since Redis 7.4, Valkey 9.0.
    pub const LT: &str = "LT";

    /// Only where no time to live is set.
    ///
    /// ```text
    /// HPEXPIREAT … [NX]
    /// ```
    ///
    /// Since Redis 7.4, Valkey 9.0.
    pub const NX: &str = "NX";

    /// Only where a time to live is set.
    ///
    /// ```text
    /// HPEXPIREAT … [XX]
    /// ```
    ///
    /// Since Redis 7.4, Valkey 9.0.
    pub const XX: &str = "XX";
}

pub mod HPEXPIRETIME {
    /// The fields that follow, with their number.
    ///
    /// ```text
    /// HPEXPIRETIME … FIELDS
    /// ```
    ///
    /// Since Redis 7.4, Valkey 9.0.
    pub const FIELDS: &str = "FIELDS";
}

pub mod HPTTL {
    /// The fields that follow, with their number.
    ///
    /// ```text
    /// HPTTL … FIELDS
    /// ```
    ///
    /// Since Redis 7.4, Valkey 9.0.
    pub const FIELDS: &str = "FIELDS";
}

pub mod HRANDFIELD {
    /// With the value of each.
    ///
    /// ```text
    /// HRANDFIELD … [WITHVALUES]
    /// ```
    ///
    /// Since Redis 6.2.
    pub const WITHVALUES: &str = "WITHVALUES";
}

pub mod HSCAN {
    /// Everything: any name, any field.
    ///
    /// ```text
    /// HSCAN … [MATCH <* | pattern>]
    /// ```
    ///
    /// Since Redis 2.8.
    pub const ASTERISK: &str = "*";

    /// About so many elements are looked at in one call.
    ///
    /// ```text
    /// HSCAN … [COUNT count]
    /// ```
    ///
    /// Since Redis 2.8.
    pub const COUNT: &str = "COUNT";

    /// Only those that fit the pattern.
    ///
    /// ```text
    /// HSCAN … [MATCH <* | pattern>]
    /// ```
    ///
    /// Since Redis 2.8.
    pub const MATCH: &str = "MATCH";

    /// The fields only, without their values.
    ///
    /// ```text
    /// HSCAN … [NOVALUES]
    /// ```
    ///
    /// Since Redis 7.4, Valkey 8.0.
    pub const NOVALUES: &str = "NOVALUES";
}

pub mod HSETEX {
    /// Expires in so many seconds.
    ///
    /// ```text
    /// HSETEX … EX seconds
    /// ```
    ///
    /// Since Redis 8.0, Valkey 9.0.
    pub const EX: &str = "EX";

    /// Expires at this Unix time, in seconds.
    ///
    /// ```text
    /// HSETEX … EXAT unix-time-seconds
    /// ```
    ///
    /// Since Redis 8.0, Valkey 9.0.
    pub const EXAT: &str = "EXAT";

    /// The fields that follow, with their number.
    ///
    /// ```text
    /// HSETEX … FIELDS
    /// ```
    ///
    /// Since Redis 8.0, Valkey 9.0.
    pub const FIELDS: &str = "FIELDS";

    /// Only where none of the fields exists.
    ///
    /// ```text
    /// HSETEX … [<FNX | FXX>]
    /// ```
    ///
    /// Since Redis 8.0, Valkey 9.0.
    pub const FNX: &str = "FNX";

    /// Only where all of the fields exist.
    ///
    /// ```text
    /// HSETEX … [<FNX | FXX>]
    /// ```
    ///
    /// Since Redis 8.0, Valkey 9.0.
    pub const FXX: &str = "FXX";

    /// The time to live stays as it is.
    ///
    /// ```text
    /// HSETEX … [<EX seconds | PX milliseconds | EXAT unix-time-seconds | PXAT unix-time-milliseconds | KEEPTTL>]
    /// ```
    ///
    /// Since Redis 8.0, Valkey 9.0.
    pub const KEEPTTL: &str = "KEEPTTL";

    /// Only where there is none yet.
    ///
    /// ```text
    /// HSETEX … [<NX | XX>]
    /// ```
    ///
    /// Since not in Redis, Valkey 9.1.
    pub const NX: &str = "NX";

    /// Expires in so many milliseconds.
    ///
    /// ```text
    /// HSETEX … PX milliseconds
    /// ```
    ///
    /// Since Redis 8.0, Valkey 9.0.
    pub const PX: &str = "PX";

    /// Expires at this Unix time, in milliseconds.
    ///
    /// ```text
    /// HSETEX … PXAT unix-time-milliseconds
    /// ```
    ///
    /// Since Redis 8.0, Valkey 9.0.
    pub const PXAT: &str = "PXAT";

    /// Only where there is one already.
    ///
    /// ```text
    /// HSETEX … [<NX | XX>]
    /// ```
    ///
    /// Since not in Redis, Valkey 9.1.
    pub const XX: &str = "XX";
}

pub mod HTTL {
    /// The fields that follow, with their number.
    ///
    /// ```text
    /// HTTL … FIELDS
    /// ```
    ///
    /// Since Redis 7.4, Valkey 9.0.
    pub const FIELDS: &str = "FIELDS";
}

pub mod INCREX {
    /// Adds a floating point number.
    ///
    /// ```text
    /// INCREX … BYFLOAT float
    /// ```
    ///
    /// Since Redis 8.8, not in Valkey.
    pub const BYFLOAT: &str = "BYFLOAT";

    /// Adds an integer.
    ///
    /// ```text
    /// INCREX … BYINT integer
    /// ```
    ///
    /// Since Redis 8.8, not in Valkey.
    pub const BYINT: &str = "BYINT";

    /// Sets the time to live only where the key has none.
    ///
    /// ```text
    /// INCREX … [ENX]
    /// ```
    ///
    /// Since Redis 8.8, not in Valkey.
    pub const ENX: &str = "ENX";

    /// Expires in so many seconds.
    ///
    /// ```text
    /// INCREX … EX seconds
    /// ```
    ///
    /// Since Redis 8.8, not in Valkey.
    pub const EX: &str = "EX";

    /// Expires at this Unix time, in seconds.
    ///
    /// ```text
    /// INCREX … EXAT unix-time-seconds
    /// ```
    ///
    /// Since Redis 8.8, not in Valkey.
    pub const EXAT: &str = "EXAT";

    /// The result is not less than this.
    ///
    /// ```text
    /// INCREX … [LBOUND lowerbound]
    /// ```
    ///
    /// Since Redis 8.8, not in Valkey.
    pub const LBOUND: &str = "LBOUND";

    /// The time to live is taken away.
    ///
    /// ```text
    /// INCREX … [<EX seconds | PX milliseconds | EXAT unix-time-seconds | PXAT unix-time-milliseconds | PERSIST>]
    /// ```
    ///
    /// Since Redis 8.8, not in Valkey.
    pub const PERSIST: &str = "PERSIST";

    /// Expires in so many milliseconds.
    ///
    /// ```text
    /// INCREX … PX milliseconds
    /// ```
    ///
    /// Since Redis 8.8, not in Valkey.
    pub const PX: &str = "PX";

    /// Expires at this Unix time, in milliseconds.
    ///
    /// ```text
    /// INCREX … PXAT unix-time-milliseconds
    /// ```
    ///
    /// Since Redis 8.8, not in Valkey.
    pub const PXAT: &str = "PXAT";

    /// Beyond a bound the result is that bound.
    ///
    /// ```text
    /// INCREX … [SATURATE]
    /// ```
    ///
    /// Since Redis 8.8, not in Valkey.
    pub const SATURATE: &str = "SATURATE";

    /// The result is not greater than this.
    ///
    /// ```text
    /// INCREX … [UBOUND upperbound]
    /// ```
    ///
    /// Since Redis 8.8, not in Valkey.
    pub const UBOUND: &str = "UBOUND";
}

pub mod JSON_ARRAPPEND {
    /// The root of the document, which a path begins at.
    ///
    /// ```text
    /// JSON.ARRAPPEND … $
    /// ```
    ///
    /// Since version 1.0 of the json module, Valkey 8.0 with its json module.
    pub const DOLLAR: &str = "$";
}

pub mod JSON_ARRINDEX {
    /// The root of the document, which a path begins at.
    ///
    /// ```text
    /// JSON.ARRINDEX … $
    /// ```
    ///
    /// Since version 1.0 of the json module, Valkey 8.0 with its json module.
    pub const DOLLAR: &str = "$";
}

pub mod JSON_ARRINSERT {
    /// The root of the document, which a path begins at.
    ///
    /// ```text
    /// JSON.ARRINSERT … $
    /// ```
    ///
    /// Since version 1.0 of the json module, Valkey 8.0 with its json module.
    pub const DOLLAR: &str = "$";
}

pub mod JSON_ARRLEN {
    /// The root of the document, which a path begins at.
    ///
    /// ```text
    /// JSON.ARRLEN … [<$ | path>]
    /// ```
    ///
    /// Since version 1.0 of the json module, Valkey 8.0 with its json module.
    pub const DOLLAR: &str = "$";
}

pub mod JSON_ARRPOP {
    /// The root of the document, which a path begins at.
    ///
    /// ```text
    /// JSON.ARRPOP … [<$ | path> [index]]
    /// ```
    ///
    /// Since version 1.0 of the json module, Valkey 8.0 with its json module.
    pub const DOLLAR: &str = "$";
}

pub mod JSON_ARRTRIM {
    /// The root of the document, which a path begins at.
    ///
    /// ```text
    /// JSON.ARRTRIM … $
    /// ```
    ///
    /// Since version 1.0 of the json module, Valkey 8.0 with its json module.
    pub const DOLLAR: &str = "$";
}

pub mod JSON_CLEAR {
    /// The root of the document, which a path begins at.
    ///
    /// ```text
    /// JSON.CLEAR … [<$ | path>]
    /// ```
    ///
    /// Since version 2.0 of the json module, Valkey 8.0 with its json module.
    pub const DOLLAR: &str = "$";
}

pub mod JSON_DEBUG_FIELDS {
    /// The root of the document, which a path begins at.
    ///
    /// ```text
    /// JSON.DEBUG FIELDS … [<$ | path>]
    /// ```
    ///
    /// Since not in Redis, Valkey 8.0 with its json module.
    pub const DOLLAR: &str = "$";
}

pub mod JSON_DEBUG_MEMORY {
    /// The root of the document, which a path begins at.
    ///
    /// ```text
    /// JSON.DEBUG MEMORY … [<$ | path>]
    /// ```
    ///
    /// Since version 1.0 of the json module, Valkey 8.0 with its json module.
    pub const DOLLAR: &str = "$";
}

pub mod JSON_DEL {
    /// The root of the document, which a path begins at.
    ///
    /// ```text
    /// JSON.DEL … [<$ | path>]
    /// ```
    ///
    /// Since version 1.0 of the json module, Valkey 8.0 with its json module.
    pub const DOLLAR: &str = "$";
}

pub mod JSON_FORGET {
    /// The root of the document, which a path begins at.
    ///
    /// ```text
    /// JSON.FORGET … [<$ | path>]
    /// ```
    ///
    /// Since version 1.0 of the json module, Valkey 8.0 with its json module.
    pub const DOLLAR: &str = "$";
}

pub mod JSON_GET {
    /// The root of the document, which a path begins at.
    ///
    /// ```text
    /// JSON.GET … [<$ | path> [<$ | path> …]]
    /// ```
    ///
    /// Since version 1.0 of the json module, Valkey 8.0 with its json module.
    pub const DOLLAR: &str = "$";

    /// Shows every value with its path.
    ///
    /// ```text
    /// JSON.GET … [FORMAT <STRING | EXPAND1 | EXPAND>]
    /// ```
    ///
    /// Since version 1.0 of the json module, Valkey 8.0 with its json module.
    pub const EXPAND: &str = "EXPAND";

    /// Shows the first level of values with its paths.
    ///
    /// ```text
    /// JSON.GET … [FORMAT <STRING | EXPAND1 | EXPAND>]
    /// ```
    ///
    /// Since version 1.0 of the json module, Valkey 8.0 with its json module.
    pub const EXPAND1: &str = "EXPAND1";

    /// The format of the reply or of the value.
    ///
    /// ```text
    /// JSON.GET … [FORMAT <STRING | EXPAND1 | EXPAND>]
    /// ```
    ///
    /// Since Redis, not in Valkey.
    pub const FORMAT: &str = "FORMAT";

    /// What each level is indented by.
    ///
    /// ```text
    /// JSON.GET … [INDENT indent]
    /// ```
    ///
    /// Since version 1.0 of the json module, Valkey 8.0 with its json module.
    pub const INDENT: &str = "INDENT";

    /// What ends each line.
    ///
    /// ```text
    /// JSON.GET … [NEWLINE newline]
    /// ```
    ///
    /// Since version 1.0 of the json module, Valkey 8.0 with its json module.
    pub const NEWLINE: &str = "NEWLINE";

    /// Letters beyond ASCII stand as they are, which they always do.
    ///
    /// ```text
    /// JSON.GET … [NOESCAPE]
    /// ```
    ///
    /// Since version 1.0 of the json module, Valkey 8.0 with its json module.
    pub const NOESCAPE: &str = "NOESCAPE";

    /// What stands behind the colon of a field.
    ///
    /// ```text
    /// JSON.GET … [SPACE space]
    /// ```
    ///
    /// Since version 1.0 of the json module, Valkey 8.0 with its json module.
    pub const SPACE: &str = "SPACE";

    /// As a text.
    ///
    /// ```text
    /// JSON.GET … [FORMAT <STRING | EXPAND1 | EXPAND>]
    /// ```
    ///
    /// Since version 1.0 of the json module, Valkey 8.0 with its json module.
    pub const STRING: &str = "STRING";
}

pub mod JSON_MERGE {
    /// The root of the document, which a path begins at.
    ///
    /// ```text
    /// JSON.MERGE … $
    /// ```
    ///
    /// Since version 2.6 of the json module, not in Valkey.
    pub const DOLLAR: &str = "$";
}

pub mod JSON_MGET {
    /// The root of the document, which a path begins at.
    ///
    /// ```text
    /// JSON.MGET … $
    /// ```
    ///
    /// Since version 1.0 of the json module, Valkey 8.0 with its json module.
    pub const DOLLAR: &str = "$";
}

pub mod JSON_MSET {
    /// The root of the document, which a path begins at.
    ///
    /// ```text
    /// JSON.MSET … $
    /// ```
    ///
    /// Since version 2.6 of the json module, Valkey 8.0 with its json module.
    pub const DOLLAR: &str = "$";
}

pub mod JSON_NUMINCRBY {
    /// The root of the document, which a path begins at.
    ///
    /// ```text
    /// JSON.NUMINCRBY … $
    /// ```
    ///
    /// Since version 1.0 of the json module, Valkey 8.0 with its json module.
    pub const DOLLAR: &str = "$";
}

pub mod JSON_NUMMULTBY {
    /// The root of the document, which a path begins at.
    ///
    /// ```text
    /// JSON.NUMMULTBY … $
    /// ```
    ///
    /// Since version 1.0 of the json module, Valkey 8.0 with its json module.
    pub const DOLLAR: &str = "$";
}

pub mod JSON_NUMPOWBY {
    /// The root of the document, which a path begins at.
    ///
    /// ```text
    /// JSON.NUMPOWBY … $
    /// ```
    ///
    /// Since version 1.0 of the json module, not in Valkey.
    pub const DOLLAR: &str = "$";
}

pub mod JSON_OBJKEYS {
    /// The root of the document, which a path begins at.
    ///
    /// ```text
    /// JSON.OBJKEYS … [<$ | path>]
    /// ```
    ///
    /// Since version 1.0 of the json module, Valkey 8.0 with its json module.
    pub const DOLLAR: &str = "$";
}

pub mod JSON_OBJLEN {
    /// The root of the document, which a path begins at.
    ///
    /// ```text
    /// JSON.OBJLEN … [<$ | path>]
    /// ```
    ///
    /// Since version 1.0 of the json module, Valkey 8.0 with its json module.
    pub const DOLLAR: &str = "$";
}

pub mod JSON_RESP {
    /// The root of the document, which a path begins at.
    ///
    /// ```text
    /// JSON.RESP … [<$ | path>]
    /// ```
    ///
    /// Since version 1.0 of the json module, Valkey 8.0 with its json module.
    pub const DOLLAR: &str = "$";
}

pub mod JSON_SET {
    /// Stores arrays of numbers as `bfloat16`.
    ///
    /// ```text
    /// JSON.SET … [FPHA <BF16 | FP16 | FP32 | FP64>]
    /// ```
    ///
    /// Since version 1.0 of the json module, Valkey 8.0 with its json module.
    pub const BF16: &str = "BF16";

    /// The value is BSON.
    ///
    /// ```text
    /// JSON.SET … [FORMAT <STRING | JSON | BSON>]
    /// ```
    ///
    /// Since version 1.0 of the json module, Valkey 8.0 with its json module.
    pub const BSON: &str = "BSON";

    /// The root of the document, which a path begins at.
    ///
    /// ```text
    /// JSON.SET … $
    /// ```
    ///
    /// Since version 1.0 of the json module, Valkey 8.0 with its json module.
    pub const DOLLAR: &str = "$";

    /// The format of the reply or of the value.
    ///
    /// ```text
    /// JSON.SET … [FORMAT <STRING | JSON | BSON>]
    /// ```
    ///
    /// Since Redis, not in Valkey.
    pub const FORMAT: &str = "FORMAT";

    /// Stores arrays of numbers as 16-bit floating point numbers.
    ///
    /// ```text
    /// JSON.SET … [FPHA <BF16 | FP16 | FP32 | FP64>]
    /// ```
    ///
    /// Since version 1.0 of the json module, Valkey 8.0 with its json module.
    pub const FP16: &str = "FP16";

    /// Stores arrays of numbers as 32-bit floating point numbers.
    ///
    /// ```text
    /// JSON.SET … [FPHA <BF16 | FP16 | FP32 | FP64>]
    /// ```
    ///
    /// Since version 1.0 of the json module, Valkey 8.0 with its json module.
    pub const FP32: &str = "FP32";

    /// Stores arrays of numbers as 64-bit floating point numbers.
    ///
    /// ```text
    /// JSON.SET … [FPHA <BF16 | FP16 | FP32 | FP64>]
    /// ```
    ///
    /// Since version 1.0 of the json module, Valkey 8.0 with its json module.
    pub const FP64: &str = "FP64";

    /// How an array of numbers is stored.
    ///
    /// ```text
    /// JSON.SET … [FPHA <BF16 | FP16 | FP32 | FP64>]
    /// ```
    ///
    /// Since Redis 8.8, not in Valkey.
    pub const FPHA: &str = "FPHA";

    /// The value is JSON text.
    ///
    /// ```text
    /// JSON.SET … [FORMAT <STRING | JSON | BSON>]
    /// ```
    ///
    /// Since version 1.0 of the json module, Valkey 8.0 with its json module.
    pub const JSON: &str = "JSON";

    /// Only where there is none yet.
    ///
    /// ```text
    /// JSON.SET … [<NX | XX>]
    /// ```
    ///
    /// Since version 1.0 of the json module, Valkey 8.0 with its json module.
    pub const NX: &str = "NX";

    /// As a text.
    ///
    /// ```text
    /// JSON.SET … [FORMAT <STRING | JSON | BSON>]
    /// ```
    ///
    /// Since version 1.0 of the json module, Valkey 8.0 with its json module.
    pub const STRING: &str = "STRING";

    /// Only where there is one already.
    ///
    /// ```text
    /// JSON.SET … [<NX | XX>]
    /// ```
    ///
    /// Since version 1.0 of the json module, Valkey 8.0 with its json module.
    pub const XX: &str = "XX";
}

pub mod JSON_STRAPPEND {
    /// The root of the document, which a path begins at.
    ///
    /// ```text
    /// JSON.STRAPPEND … [<$ | path>]
    /// ```
    ///
    /// Since version 1.0 of the json module, Valkey 8.0 with its json module.
    pub const DOLLAR: &str = "$";
}

pub mod JSON_STRLEN {
    /// The root of the document, which a path begins at.
    ///
    /// ```text
    /// JSON.STRLEN … [<$ | path>]
    /// ```
    ///
    /// Since version 1.0 of the json module, Valkey 8.0 with its json module.
    pub const DOLLAR: &str = "$";
}

pub mod JSON_TOGGLE {
    /// The root of the document, which a path begins at.
    ///
    /// ```text
    /// JSON.TOGGLE … [<$ | path>]
    /// ```
    ///
    /// Since version 2.0 of the json module, Valkey 8.0 with its json module.
    pub const DOLLAR: &str = "$";
}

pub mod JSON_TYPE {
    /// The root of the document, which a path begins at.
    ///
    /// ```text
    /// JSON.TYPE … [<$ | path>]
    /// ```
    ///
    /// Since version 1.0 of the json module, Valkey 8.0 with its json module.
    pub const DOLLAR: &str = "$";
}

pub mod KEYS {
    /// Everything: any name, any field.
    ///
    /// ```text
    /// KEYS … *
    /// ```
    ///
    /// Since Redis 1.0.
    pub const ASTERISK: &str = "*";
}

pub mod LCS {
    /// Replies the places of the parts that match.
    ///
    /// ```text
    /// LCS … [IDX]
    /// ```
    ///
    /// Since Redis 7.0.
    pub const IDX: &str = "IDX";

    /// Replies the length only.
    ///
    /// ```text
    /// LCS … [LEN]
    /// ```
    ///
    /// Since Redis 7.0.
    pub const LEN: &str = "LEN";

    /// Only parts of at least this length.
    ///
    /// ```text
    /// LCS … [MINMATCHLEN min-match-len]
    /// ```
    ///
    /// Since Redis 7.0.
    pub const MINMATCHLEN: &str = "MINMATCHLEN";

    /// With the length of each match.
    ///
    /// ```text
    /// LCS … [WITHMATCHLEN]
    /// ```
    ///
    /// Since Redis 7.0.
    pub const WITHMATCHLEN: &str = "WITHMATCHLEN";
}

pub mod LINSERT {
    /// Inserts behind the pivot.
    ///
    /// ```text
    /// LINSERT … AFTER
    /// ```
    ///
    /// Since Redis 2.2.
    pub const AFTER: &str = "AFTER";

    /// Inserts in front of the pivot.
    ///
    /// ```text
    /// LINSERT … BEFORE
    /// ```
    ///
    /// Since Redis 2.2.
    pub const BEFORE: &str = "BEFORE";
}

pub mod LMOVE {
    /// The first element, the head of the list.
    ///
    /// ```text
    /// LMOVE … LEFT
    /// ```
    ///
    /// Since Redis 6.2.
    pub const LEFT: &str = "LEFT";

    /// The last element, the tail of the list.
    ///
    /// ```text
    /// LMOVE … RIGHT
    /// ```
    ///
    /// Since Redis 6.2.
    pub const RIGHT: &str = "RIGHT";
}

pub mod LMOVEM {
    /// As one reply at once.
    ///
    /// ```text
    /// LMOVEM … [<COUNT count | EXACTLY exactly> <OBO | BULK>]
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const BULK: &str = "BULK";

    /// At most so many.
    ///
    /// ```text
    /// LMOVEM … COUNT count
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const COUNT: &str = "COUNT";

    /// All or none: nothing is moved where there are fewer.
    ///
    /// ```text
    /// LMOVEM … EXACTLY exactly
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const EXACTLY: &str = "EXACTLY";

    /// The first element, the head of the list.
    ///
    /// ```text
    /// LMOVEM … LEFT
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const LEFT: &str = "LEFT";

    /// One by one, in the order in which they come.
    ///
    /// ```text
    /// LMOVEM … [<COUNT count | EXACTLY exactly> <OBO | BULK>]
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const OBO: &str = "OBO";

    /// The last element, the tail of the list.
    ///
    /// ```text
    /// LMOVEM … RIGHT
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const RIGHT: &str = "RIGHT";
}

pub mod LMPOP {
    /// At most so many.
    ///
    /// ```text
    /// LMPOP … [COUNT count]
    /// ```
    ///
    /// Since Redis 7.0.
    pub const COUNT: &str = "COUNT";

    /// The first element, the head of the list.
    ///
    /// ```text
    /// LMPOP … LEFT
    /// ```
    ///
    /// Since Redis 7.0.
    pub const LEFT: &str = "LEFT";

    /// The last element, the tail of the list.
    ///
    /// ```text
    /// LMPOP … RIGHT
    /// ```
    ///
    /// Since Redis 7.0.
    pub const RIGHT: &str = "RIGHT";
}

pub mod LOLWUT {
    /// Which picture.
    ///
    /// ```text
    /// LOLWUT … [VERSION version [arg [arg …]]]
    /// ```
    ///
    /// Since Redis 5.0.
    pub const VERSION: &str = "VERSION";
}

pub mod LPOS {
    /// At most so many.
    ///
    /// ```text
    /// LPOS … [COUNT num-matches]
    /// ```
    ///
    /// Since Redis 6.0.6.
    pub const COUNT: &str = "COUNT";

    /// Compares at most so many elements.
    ///
    /// ```text
    /// LPOS … [MAXLEN len]
    /// ```
    ///
    /// Since Redis 6.0.6.
    pub const MAXLEN: &str = "MAXLEN";

    /// Which match: 2 the second, -1 the last.
    ///
    /// ```text
    /// LPOS … [RANK rank]
    /// ```
    ///
    /// Since Redis 6.0.6.
    pub const RANK: &str = "RANK";
}

pub mod MEMORY_USAGE {
    /// How many nested values are looked at; 0 for all.
    ///
    /// ```text
    /// MEMORY USAGE … [SAMPLES count]
    /// ```
    ///
    /// Since Redis 4.0.
    pub const SAMPLES: &str = "SAMPLES";
}

pub mod MIGRATE {
    /// The password, or the user and the password.
    ///
    /// ```text
    /// MIGRATE … [AUTH password]
    /// ```
    ///
    /// Since Redis 4.0.7.
    pub const AUTH: &str = "AUTH";

    /// The user and the password.
    ///
    /// ```text
    /// MIGRATE … [AUTH2 username password]
    /// ```
    ///
    /// Since Redis 6.0.
    pub const AUTH2: &str = "AUTH2";

    /// Keeps the key where it is, too.
    ///
    /// ```text
    /// MIGRATE … [COPY]
    /// ```
    ///
    /// Since Redis 3.0.
    pub const COPY: &str = "COPY";

    /// The keys that follow.
    ///
    /// ```text
    /// MIGRATE … [KEYS key [key …]]
    /// ```
    ///
    /// Since Redis 3.0.6.
    pub const KEYS: &str = "KEYS";

    /// Replaces what is there.
    ///
    /// ```text
    /// MIGRATE … [REPLACE]
    /// ```
    ///
    /// Since Redis 3.0.
    pub const REPLACE: &str = "REPLACE";
}

pub mod MODULE_LOADEX {
    /// Arguments for the module, all that follow.
    ///
    /// ```text
    /// MODULE LOADEX … [ARGS args [args …]]
    /// ```
    ///
    /// Since Redis 7.0.
    pub const ARGS: &str = "ARGS";

    /// A setting and its value for the module.
    ///
    /// ```text
    /// MODULE LOADEX … [CONFIG name value]
    /// ```
    ///
    /// Since Redis 7.0.
    pub const CONFIG: &str = "CONFIG";
}

pub mod MSETEX {
    /// Expires in so many seconds.
    ///
    /// ```text
    /// MSETEX … EX seconds
    /// ```
    ///
    /// Since Redis 8.4, Valkey 9.1.
    pub const EX: &str = "EX";

    /// Expires at this Unix time, in seconds.
    ///
    /// ```text
    /// MSETEX … EXAT unix-time-seconds
    /// ```
    ///
    /// Since Redis 8.4, Valkey 9.1.
    pub const EXAT: &str = "EXAT";

    /// The time to live stays as it is.
    ///
    /// ```text
    /// MSETEX … [<EX seconds | PX milliseconds | EXAT unix-time-seconds | PXAT unix-time-milliseconds | KEEPTTL>]
    /// ```
    ///
    /// Since Redis 8.4, Valkey 9.1.
    pub const KEEPTTL: &str = "KEEPTTL";

    /// Only where there is none yet.
    ///
    /// ```text
    /// MSETEX … [<NX | XX>]
    /// ```
    ///
    /// Since Redis 8.4, Valkey 9.1.
    pub const NX: &str = "NX";

    /// Expires in so many milliseconds.
    ///
    /// ```text
    /// MSETEX … PX milliseconds
    /// ```
    ///
    /// Since Redis 8.4, Valkey 9.1.
    pub const PX: &str = "PX";

    /// Expires at this Unix time, in milliseconds.
    ///
    /// ```text
    /// MSETEX … PXAT unix-time-milliseconds
    /// ```
    ///
    /// Since Redis 8.4, Valkey 9.1.
    pub const PXAT: &str = "PXAT";

    /// Only where there is one already.
    ///
    /// ```text
    /// MSETEX … [<NX | XX>]
    /// ```
    ///
    /// Since Redis 8.4, Valkey 9.1.
    pub const XX: &str = "XX";
}

pub mod PEXPIRE {
    /// Only if the new one is greater.
    ///
    /// ```text
    /// PEXPIRE … [GT]
    /// ```
    ///
    /// Since Redis 7.0.
    pub const GT: &str = "GT";

    /// Only if the new one is less.
    ///
    /// ```text
    /// PEXPIRE … [LT]
    /// ```
    ///
    /// Since Redis 7.0.
    pub const LT: &str = "LT";

    /// Only where no time to live is set.
    ///
    /// ```text
    /// PEXPIRE … [NX]
    /// ```
    ///
    /// Since Redis 7.0.
    pub const NX: &str = "NX";

    /// Only where a time to live is set.
    ///
    /// ```text
    /// PEXPIRE … [XX]
    /// ```
    ///
    /// Since Redis 7.0.
    pub const XX: &str = "XX";
}

pub mod PEXPIREAT {
    /// Only if the new one is greater.
    ///
    /// ```text
    /// PEXPIREAT … [GT]
    /// ```
    ///
    /// Since Redis 7.0.
    pub const GT: &str = "GT";

    /// Only if the new one is less.
    ///
    /// ```text
    /// PEXPIREAT … [LT]
    /// ```
    ///
    /// Since Redis 7.0.
    pub const LT: &str = "LT";

    /// Only where no time to live is set.
    ///
    /// ```text
    /// PEXPIREAT … [NX]
    /// ```
    ///
    /// Since Redis 7.0.
    pub const NX: &str = "NX";

    /// Only where a time to live is set.
    ///
    /// ```text
    /// PEXPIREAT … [XX]
    /// ```
    ///
    /// Since Redis 7.0.
    pub const XX: &str = "XX";
}

pub mod PSUBSCRIBE {
    /// Everything: any name, any field.
    ///
    /// ```text
    /// PSUBSCRIBE … *
    /// ```
    ///
    /// Since Redis 2.0.
    pub const ASTERISK: &str = "*";
}

pub mod PUBSUB_CHANNELS {
    /// Everything: any name, any field.
    ///
    /// ```text
    /// PUBSUB CHANNELS … [<* | pattern>]
    /// ```
    ///
    /// Since Redis 2.8.
    pub const ASTERISK: &str = "*";
}

pub mod PUBSUB_SHARDCHANNELS {
    /// Everything: any name, any field.
    ///
    /// ```text
    /// PUBSUB SHARDCHANNELS … [<* | pattern>]
    /// ```
    ///
    /// Since Redis 7.0.
    pub const ASTERISK: &str = "*";
}

pub mod REPLICAOF {
    /// Switches it off: with `ONE`, the server becomes a primary.
    ///
    /// ```text
    /// REPLICAOF … NO ONE
    /// ```
    ///
    /// Since Redis 5.0.
    pub const NO: &str = "NO";

    /// With `NO`, the server becomes a primary.
    ///
    /// ```text
    /// REPLICAOF … NO ONE
    /// ```
    ///
    /// Since Redis 5.0.
    pub const ONE: &str = "ONE";
}

pub mod RESTORE {
    /// The time to live is the point in time at which the key expires, in milliseconds.
    ///
    /// ```text
    /// RESTORE … [ABSTTL]
    /// ```
    ///
    /// Since Redis 5.0.
    pub const ABSTTL: &str = "ABSTTL";

    /// How often the key was used, for eviction by frequency.
    ///
    /// ```text
    /// RESTORE … [FREQ frequency]
    /// ```
    ///
    /// Since Redis 5.0.
    pub const FREQ: &str = "FREQ";

    /// Since how many seconds the key is not used, for eviction.
    ///
    /// ```text
    /// RESTORE … [IDLETIME seconds]
    /// ```
    ///
    /// Since Redis 5.0.
    pub const IDLETIME: &str = "IDLETIME";

    /// Replaces what is there.
    ///
    /// ```text
    /// RESTORE … [REPLACE]
    /// ```
    ///
    /// Since Redis 3.0.
    pub const REPLACE: &str = "REPLACE";
}

pub mod SCAN {
    /// Everything: any name, any field.
    ///
    /// ```text
    /// SCAN … [MATCH <* | pattern>]
    /// ```
    ///
    /// Since Redis 2.8.
    pub const ASTERISK: &str = "*";

    /// About so many elements are looked at in one call.
    ///
    /// ```text
    /// SCAN … [COUNT count]
    /// ```
    ///
    /// Since Redis 2.8.
    pub const COUNT: &str = "COUNT";

    /// Only those that fit the pattern.
    ///
    /// ```text
    /// SCAN … [MATCH <* | pattern>]
    /// ```
    ///
    /// Since Redis 2.8.
    pub const MATCH: &str = "MATCH";

    /// Only keys with values of this type.
    ///
    /// ```text
    /// SCAN … [TYPE type]
    /// ```
    ///
    /// Since Redis 6.0.
    pub const TYPE: &str = "TYPE";
}

pub mod SCRIPT_DEBUG {
    /// Ends debugging.
    ///
    /// ```text
    /// SCRIPT DEBUG … NO
    /// ```
    ///
    /// Since Redis 3.2.
    pub const NO: &str = "NO";

    /// Debugs in the main process; changes stay.
    ///
    /// ```text
    /// SCRIPT DEBUG … SYNC
    /// ```
    ///
    /// Since Redis 3.2.
    pub const SYNC: &str = "SYNC";

    /// Switches it on.
    ///
    /// ```text
    /// SCRIPT DEBUG … YES
    /// ```
    ///
    /// Since Redis 3.2.
    pub const YES: &str = "YES";
}

pub mod SCRIPT_FLUSH {
    /// Frees the memory in the background.
    ///
    /// ```text
    /// SCRIPT FLUSH … [<ASYNC | SYNC>]
    /// ```
    ///
    /// Since Redis 6.2.
    pub const ASYNC: &str = "ASYNC";

    /// Frees the memory before it replies.
    ///
    /// ```text
    /// SCRIPT FLUSH … [<ASYNC | SYNC>]
    /// ```
    ///
    /// Since Redis 6.2.
    pub const SYNC: &str = "SYNC";
}

pub mod SDIFFCARD {
    /// Skips the first so many, and replies at most so many.
    ///
    /// ```text
    /// SDIFFCARD … [LIMIT limit]
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const LIMIT: &str = "LIMIT";
}

pub mod SET {
    /// Expires in so many seconds.
    ///
    /// ```text
    /// SET … EX seconds
    /// ```
    ///
    /// Since Redis 2.6.12.
    pub const EX: &str = "EX";

    /// Expires at this Unix time, in seconds.
    ///
    /// ```text
    /// SET … EXAT unix-time-seconds
    /// ```
    ///
    /// Since Redis 6.2.
    pub const EXAT: &str = "EXAT";

    /// Replies the value that the key had.
    ///
    /// ```text
    /// SET … [GET]
    /// ```
    ///
    /// Since Redis 6.2.
    pub const GET: &str = "GET";

    /// Only if the value has this digest.
    ///
    /// ```text
    /// SET … IFDEQ ifdeq-digest
    /// ```
    ///
    /// Since Redis 8.4, not in Valkey.
    pub const IFDEQ: &str = "IFDEQ";

    /// Only if the value does not have this digest.
    ///
    /// ```text
    /// SET … IFDNE ifdne-digest
    /// ```
    ///
    /// Since Redis 8.4, not in Valkey.
    pub const IFDNE: &str = "IFDNE";

    /// Only if the value is this.
    ///
    /// ```text
    /// SET … IFEQ ifeq-value
    /// ```
    ///
    /// Since Redis 8.4, Valkey 8.1.
    pub const IFEQ: &str = "IFEQ";

    /// Only if the value is not this.
    ///
    /// ```text
    /// SET … IFNE ifne-value
    /// ```
    ///
    /// Since Redis 8.4, not in Valkey.
    pub const IFNE: &str = "IFNE";

    /// The time to live stays as it is.
    ///
    /// ```text
    /// SET … [<EX seconds | PX milliseconds | EXAT unix-time-seconds | PXAT unix-time-milliseconds | KEEPTTL>]
    /// ```
    ///
    /// Since Redis 6.0.
    pub const KEEPTTL: &str = "KEEPTTL";

    /// Only where there is none yet.
    ///
    /// ```text
    /// SET … [<NX | XX | IFEQ ifeq-value | IFNE ifne-value | IFDEQ ifdeq-digest | IFDNE ifdne-digest>]
    /// ```
    ///
    /// Since Redis 2.6.12.
    pub const NX: &str = "NX";

    /// Expires in so many milliseconds.
    ///
    /// ```text
    /// SET … PX milliseconds
    /// ```
    ///
    /// Since Redis 2.6.12.
    pub const PX: &str = "PX";

    /// Expires at this Unix time, in milliseconds.
    ///
    /// ```text
    /// SET … PXAT unix-time-milliseconds
    /// ```
    ///
    /// Since Redis 6.2.
    pub const PXAT: &str = "PXAT";

    /// Only where there is one already.
    ///
    /// ```text
    /// SET … [<NX | XX | IFEQ ifeq-value | IFNE ifne-value | IFDEQ ifdeq-digest | IFDNE ifdne-digest>]
    /// ```
    ///
    /// Since Redis 2.6.12.
    pub const XX: &str = "XX";
}

pub mod SFLUSH {
    /// Frees the memory in the background.
    ///
    /// ```text
    /// SFLUSH … [<ASYNC | SYNC>]
    /// ```
    ///
    /// Since Redis 8.0, not in Valkey.
    pub const ASYNC: &str = "ASYNC";

    /// Frees the memory before it replies.
    ///
    /// ```text
    /// SFLUSH … [<ASYNC | SYNC>]
    /// ```
    ///
    /// Since Redis 8.0, not in Valkey.
    pub const SYNC: &str = "SYNC";
}

pub mod SHUTDOWN {
    /// Gives up the one that is under way.
    ///
    /// ```text
    /// SHUTDOWN … [ABORT]
    /// ```
    ///
    /// Since Redis 7.0.
    pub const ABORT: &str = "ABORT";

    /// Hands over to a replica first.
    ///
    /// ```text
    /// SHUTDOWN … [FAILOVER]
    /// ```
    ///
    /// Since not in Redis, Valkey 9.0.
    pub const FAILOVER: &str = "FAILOVER";

    /// Even where something speaks against it.
    ///
    /// ```text
    /// SHUTDOWN … [FORCE]
    /// ```
    ///
    /// Since Redis 7.0.
    pub const FORCE: &str = "FORCE";

    /// Does not save the data.
    ///
    /// ```text
    /// SHUTDOWN … [NOSAVE]
    /// ```
    ///
    /// Since Redis 1.0.
    pub const NOSAVE: &str = "NOSAVE";

    /// Does not wait for replicas.
    ///
    /// ```text
    /// SHUTDOWN … [NOW]
    /// ```
    ///
    /// Since Redis 7.0.
    pub const NOW: &str = "NOW";

    /// Only if nothing would be lost.
    ///
    /// ```text
    /// SHUTDOWN … [SAFE]
    /// ```
    ///
    /// Since not in Redis, Valkey 9.0.
    pub const SAFE: &str = "SAFE";

    /// Saves the data first.
    ///
    /// ```text
    /// SHUTDOWN … [SAVE]
    /// ```
    ///
    /// Since Redis 1.0.
    pub const SAVE: &str = "SAVE";
}

pub mod SINTERCARD {
    /// Stops counting there.
    ///
    /// ```text
    /// SINTERCARD … [LIMIT limit]
    /// ```
    ///
    /// Since Redis 7.0.
    pub const LIMIT: &str = "LIMIT";
}

pub mod SLAVEOF {
    /// Switches it off: with `ONE`, the server becomes a primary.
    ///
    /// ```text
    /// SLAVEOF … NO ONE
    /// ```
    ///
    /// Since Redis 1.0.
    pub const NO: &str = "NO";

    /// With `NO`, the server becomes a primary.
    ///
    /// ```text
    /// SLAVEOF … NO ONE
    /// ```
    ///
    /// Since Redis 1.0.
    pub const ONE: &str = "ONE";
}

pub mod SORT {
    /// Sorts as text and not as numbers.
    ///
    /// ```text
    /// SORT … [ALPHA]
    /// ```
    ///
    /// Since Redis 1.0.
    pub const ALPHA: &str = "ALPHA";

    /// The smallest or nearest first.
    ///
    /// ```text
    /// SORT … [ASC]
    /// ```
    ///
    /// Since Redis 1.0.
    pub const ASC: &str = "ASC";

    /// Sorts by other keys, whose names are made of the pattern; one without `*` keeps the order.
    ///
    /// ```text
    /// SORT … [BY by-pattern]
    /// ```
    ///
    /// Since Redis 1.0.
    pub const BY: &str = "BY";

    /// The greatest or farthest first.
    ///
    /// ```text
    /// SORT … [DESC]
    /// ```
    ///
    /// Since Redis 1.0.
    pub const DESC: &str = "DESC";

    /// Replies the values of other keys, whose names are made of the pattern; `#` is the element.
    ///
    /// ```text
    /// SORT … [GET get-pattern]
    /// ```
    ///
    /// Since Redis 1.0.
    pub const GET: &str = "GET";

    /// Skips the first so many, and replies at most so many.
    ///
    /// ```text
    /// SORT … [LIMIT offset count]
    /// ```
    ///
    /// Since Redis 1.0.
    pub const LIMIT: &str = "LIMIT";

    /// Stores the result under this key and replies its length.
    ///
    /// ```text
    /// SORT … [STORE destination]
    /// ```
    ///
    /// Since Redis 1.0.
    pub const STORE: &str = "STORE";
}

pub mod SORT_RO {
    /// Sorts as text and not as numbers.
    ///
    /// ```text
    /// SORT_RO … [ALPHA]
    /// ```
    ///
    /// Since Redis 7.0.
    pub const ALPHA: &str = "ALPHA";

    /// The smallest or nearest first.
    ///
    /// ```text
    /// SORT_RO … [ASC]
    /// ```
    ///
    /// Since Redis 7.0.
    pub const ASC: &str = "ASC";

    /// Sorts by other keys, whose names are made of the pattern; one without `*` keeps the order.
    ///
    /// ```text
    /// SORT_RO … [BY by-pattern]
    /// ```
    ///
    /// Since Redis 7.0.
    pub const BY: &str = "BY";

    /// The greatest or farthest first.
    ///
    /// ```text
    /// SORT_RO … [DESC]
    /// ```
    ///
    /// Since Redis 7.0.
    pub const DESC: &str = "DESC";

    /// Replies the values of other keys, whose names are made of the pattern; `#` is the element.
    ///
    /// ```text
    /// SORT_RO … [GET get-pattern]
    /// ```
    ///
    /// Since Redis 7.0.
    pub const GET: &str = "GET";

    /// Skips the first so many, and replies at most so many.
    ///
    /// ```text
    /// SORT_RO … [LIMIT offset count]
    /// ```
    ///
    /// Since Redis 7.0.
    pub const LIMIT: &str = "LIMIT";
}

pub mod SSCAN {
    /// Everything: any name, any field.
    ///
    /// ```text
    /// SSCAN … [MATCH <* | pattern>]
    /// ```
    ///
    /// Since Redis 2.8.
    pub const ASTERISK: &str = "*";

    /// About so many elements are looked at in one call.
    ///
    /// ```text
    /// SSCAN … [COUNT count]
    /// ```
    ///
    /// Since Redis 2.8.
    pub const COUNT: &str = "COUNT";

    /// Only those that fit the pattern.
    ///
    /// ```text
    /// SSCAN … [MATCH <* | pattern>]
    /// ```
    ///
    /// Since Redis 2.8.
    pub const MATCH: &str = "MATCH";
}

pub mod STRALGO {
    /// Replies the places of the parts that match.
    ///
    /// ```text
    /// STRALGO … [IDX]
    /// ```
    ///
    /// Since Redis 6.0 to before 7.0, not in Valkey.
    pub const IDX: &str = "IDX";

    /// The keys that follow.
    ///
    /// ```text
    /// STRALGO … KEYS key1 key2
    /// ```
    ///
    /// Since Redis 6.0 to before 7.0, not in Valkey.
    pub const KEYS: &str = "KEYS";

    /// The longest common subsequence.
    ///
    /// ```text
    /// STRALGO … LCS
    /// ```
    ///
    /// Since Redis 6.0 to before 7.0, not in Valkey.
    pub const LCS: &str = "LCS";

    /// Replies the length only.
    ///
    /// ```text
    /// STRALGO … [LEN]
    /// ```
    ///
    /// Since Redis 6.0 to before 7.0, not in Valkey.
    pub const LEN: &str = "LEN";

    /// Only parts of at least this length.
    ///
    /// ```text
    /// STRALGO … [MINMATCHLEN min-match-len]
    /// ```
    ///
    /// Since Redis 6.0 to before 7.0, not in Valkey.
    pub const MINMATCHLEN: &str = "MINMATCHLEN";

    /// The texts that follow.
    ///
    /// ```text
    /// STRALGO … STRINGS string1 string2
    /// ```
    ///
    /// Since Redis 6.0 to before 7.0, not in Valkey.
    pub const STRINGS: &str = "STRINGS";

    /// With the length of each match.
    ///
    /// ```text
    /// STRALGO … [WITHMATCHLEN]
    /// ```
    ///
    /// Since Redis 6.0 to before 7.0, not in Valkey.
    pub const WITHMATCHLEN: &str = "WITHMATCHLEN";
}

pub mod SUNIONCARD {
    /// Counts approximately, which costs less.
    ///
    /// ```text
    /// SUNIONCARD … [APPROX]
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const APPROX: &str = "APPROX";

    /// Stops counting there.
    ///
    /// ```text
    /// SUNIONCARD … [LIMIT limit]
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const LIMIT: &str = "LIMIT";
}

pub mod TDIGEST_CREATE {
    /// How exact the sketch is: more needs more memory.
    ///
    /// ```text
    /// TDIGEST.CREATE … [COMPRESSION compression]
    /// ```
    ///
    /// Since version 2.4 of the bloom module, not in Valkey.
    pub const COMPRESSION: &str = "COMPRESSION";
}

pub mod TDIGEST_MERGE {
    /// How exact the sketch is: more needs more memory.
    ///
    /// ```text
    /// TDIGEST.MERGE … [COMPRESSION compression]
    /// ```
    ///
    /// Since version 2.4 of the bloom module, not in Valkey.
    pub const COMPRESSION: &str = "COMPRESSION";

    /// Replaces the sketch where it exists.
    ///
    /// ```text
    /// TDIGEST.MERGE … [OVERRIDE]
    /// ```
    ///
    /// Since version 2.4 of the bloom module, not in Valkey.
    pub const OVERRIDE: &str = "OVERRIDE";
}

pub mod TOPK_LIST {
    /// With the count of each.
    ///
    /// ```text
    /// TOPK.LIST … [WITHCOUNT]
    /// ```
    ///
    /// Since version 2.0 of the bloom module, not in Valkey.
    pub const WITHCOUNT: &str = "WITHCOUNT";
}

pub mod TS_ADD {
    /// The server's clock makes the time.
    ///
    /// ```text
    /// TS.ADD … *
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const ASTERISK: &str = "*";

    /// A sample with a time that is taken already is an error.
    ///
    /// ```text
    /// TS.ADD … [DUPLICATE_POLICY <BLOCK | FIRST | LAST | MIN | MAX | SUM>]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const BLOCK: &str = "BLOCK";

    /// How many bytes a chunk of samples gets.
    ///
    /// ```text
    /// TS.ADD … [CHUNK_SIZE size]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const CHUNK_SIZE: &str = "CHUNK_SIZE";

    /// Stores samples compressed, which is the default.
    ///
    /// ```text
    /// TS.ADD … [ENCODING <COMPRESSED | UNCOMPRESSED>]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const COMPRESSED: &str = "COMPRESSED";

    /// What becomes of a sample whose time is taken already.
    ///
    /// ```text
    /// TS.ADD … [DUPLICATE_POLICY <BLOCK | FIRST | LAST | MIN | MAX | SUM>]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const DUPLICATE_POLICY: &str = "DUPLICATE_POLICY";

    /// How samples are stored.
    ///
    /// ```text
    /// TS.ADD … [ENCODING <COMPRESSED | UNCOMPRESSED>]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const ENCODING: &str = "ENCODING";

    /// The value that came first stays.
    ///
    /// ```text
    /// TS.ADD … [DUPLICATE_POLICY <BLOCK | FIRST | LAST | MIN | MAX | SUM>]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const FIRST: &str = "FIRST";

    /// Leaves out samples that are near to the latest in time and in value.
    ///
    /// ```text
    /// TS.ADD … [IGNORE ignore-max-time-diff ignore-max-val-diff]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const IGNORE: &str = "IGNORE";

    /// Labels and their values, all that follow.
    ///
    /// ```text
    /// TS.ADD … [LABELS label value [label value …]]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const LABELS: &str = "LABELS";

    /// The value that came last replaces the other.
    ///
    /// ```text
    /// TS.ADD … [DUPLICATE_POLICY <BLOCK | FIRST | LAST | MIN | MAX | SUM>]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const LAST: &str = "LAST";

    /// The greatest.
    ///
    /// ```text
    /// TS.ADD … [DUPLICATE_POLICY <BLOCK | FIRST | LAST | MIN | MAX | SUM>]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const MAX: &str = "MAX";

    /// The smallest.
    ///
    /// ```text
    /// TS.ADD … [DUPLICATE_POLICY <BLOCK | FIRST | LAST | MIN | MAX | SUM>]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const MIN: &str = "MIN";

    /// What becomes of the sample if its time is taken already.
    ///
    /// ```text
    /// TS.ADD … [ON_DUPLICATE <BLOCK | FIRST | LAST | MIN | MAX | SUM>]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const ON_DUPLICATE: &str = "ON_DUPLICATE";

    /// For how many milliseconds samples are kept; 0 for ever.
    ///
    /// ```text
    /// TS.ADD … [RETENTION retention-period]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const RETENTION: &str = "RETENTION";

    /// The sum.
    ///
    /// ```text
    /// TS.ADD … [DUPLICATE_POLICY <BLOCK | FIRST | LAST | MIN | MAX | SUM>]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const SUM: &str = "SUM";

    /// Stores samples as they are.
    ///
    /// ```text
    /// TS.ADD … [ENCODING <COMPRESSED | UNCOMPRESSED>]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const UNCOMPRESSED: &str = "UNCOMPRESSED";
}

pub mod TS_ALTER {
    /// A sample with a time that is taken already is an error.
    ///
    /// ```text
    /// TS.ALTER … [DUPLICATE_POLICY <BLOCK | FIRST | LAST | MIN | MAX | SUM>]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const BLOCK: &str = "BLOCK";

    /// How many bytes a chunk of samples gets.
    ///
    /// ```text
    /// TS.ALTER … [CHUNK_SIZE size]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const CHUNK_SIZE: &str = "CHUNK_SIZE";

    /// What becomes of a sample whose time is taken already.
    ///
    /// ```text
    /// TS.ALTER … [DUPLICATE_POLICY <BLOCK | FIRST | LAST | MIN | MAX | SUM>]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const DUPLICATE_POLICY: &str = "DUPLICATE_POLICY";

    /// The value that came first stays.
    ///
    /// ```text
    /// TS.ALTER … [DUPLICATE_POLICY <BLOCK | FIRST | LAST | MIN | MAX | SUM>]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const FIRST: &str = "FIRST";

    /// Leaves out samples that are near to the latest in time and in value.
    ///
    /// ```text
    /// TS.ALTER … [IGNORE ignore-max-time-diff ignore-max-val-diff]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const IGNORE: &str = "IGNORE";

    /// Labels and their values, all that follow.
    ///
    /// ```text
    /// TS.ALTER … [LABELS [label value [label value …]]]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const LABELS: &str = "LABELS";

    /// The value that came last replaces the other.
    ///
    /// ```text
    /// TS.ALTER … [DUPLICATE_POLICY <BLOCK | FIRST | LAST | MIN | MAX | SUM>]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const LAST: &str = "LAST";

    /// The greatest.
    ///
    /// ```text
    /// TS.ALTER … [DUPLICATE_POLICY <BLOCK | FIRST | LAST | MIN | MAX | SUM>]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const MAX: &str = "MAX";

    /// The smallest.
    ///
    /// ```text
    /// TS.ALTER … [DUPLICATE_POLICY <BLOCK | FIRST | LAST | MIN | MAX | SUM>]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const MIN: &str = "MIN";

    /// For how many milliseconds samples are kept; 0 for ever.
    ///
    /// ```text
    /// TS.ALTER … [RETENTION retention-period]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const RETENTION: &str = "RETENTION";

    /// The sum.
    ///
    /// ```text
    /// TS.ALTER … [DUPLICATE_POLICY <BLOCK | FIRST | LAST | MIN | MAX | SUM>]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const SUM: &str = "SUM";
}

pub mod TS_CREATE {
    /// A sample with a time that is taken already is an error.
    ///
    /// ```text
    /// TS.CREATE … [DUPLICATE_POLICY <BLOCK | FIRST | LAST | MIN | MAX | SUM>]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const BLOCK: &str = "BLOCK";

    /// How many bytes a chunk of samples gets.
    ///
    /// ```text
    /// TS.CREATE … [CHUNK_SIZE size]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const CHUNK_SIZE: &str = "CHUNK_SIZE";

    /// Stores samples compressed, which is the default.
    ///
    /// ```text
    /// TS.CREATE … [ENCODING <COMPRESSED | UNCOMPRESSED>]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const COMPRESSED: &str = "COMPRESSED";

    /// What becomes of a sample whose time is taken already.
    ///
    /// ```text
    /// TS.CREATE … [DUPLICATE_POLICY <BLOCK | FIRST | LAST | MIN | MAX | SUM>]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const DUPLICATE_POLICY: &str = "DUPLICATE_POLICY";

    /// How samples are stored.
    ///
    /// ```text
    /// TS.CREATE … [ENCODING <COMPRESSED | UNCOMPRESSED>]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const ENCODING: &str = "ENCODING";

    /// The value that came first stays.
    ///
    /// ```text
    /// TS.CREATE … [DUPLICATE_POLICY <BLOCK | FIRST | LAST | MIN | MAX | SUM>]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const FIRST: &str = "FIRST";

    /// Leaves out samples that are near to the latest in time and in value.
    ///
    /// ```text
    /// TS.CREATE … [IGNORE ignore-max-time-diff ignore-max-val-diff]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const IGNORE: &str = "IGNORE";

    /// Labels and their values, all that follow.
    ///
    /// ```text
    /// TS.CREATE … [LABELS [label value [label value …]]]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const LABELS: &str = "LABELS";

    /// The value that came last replaces the other.
    ///
    /// ```text
    /// TS.CREATE … [DUPLICATE_POLICY <BLOCK | FIRST | LAST | MIN | MAX | SUM>]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const LAST: &str = "LAST";

    /// The greatest.
    ///
    /// ```text
    /// TS.CREATE … [DUPLICATE_POLICY <BLOCK | FIRST | LAST | MIN | MAX | SUM>]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const MAX: &str = "MAX";

    /// The smallest.
    ///
    /// ```text
    /// TS.CREATE … [DUPLICATE_POLICY <BLOCK | FIRST | LAST | MIN | MAX | SUM>]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const MIN: &str = "MIN";

    /// For how many milliseconds samples are kept; 0 for ever.
    ///
    /// ```text
    /// TS.CREATE … [RETENTION retention-period]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const RETENTION: &str = "RETENTION";

    /// The sum.
    ///
    /// ```text
    /// TS.CREATE … [DUPLICATE_POLICY <BLOCK | FIRST | LAST | MIN | MAX | SUM>]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const SUM: &str = "SUM";

    /// Stores samples as they are.
    ///
    /// ```text
    /// TS.CREATE … [ENCODING <COMPRESSED | UNCOMPRESSED>]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const UNCOMPRESSED: &str = "UNCOMPRESSED";
}

pub mod TS_CREATERULE {
    /// Combines the samples of each bucket of time into one.
    ///
    /// ```text
    /// TS.CREATERULE … AGGREGATION
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const AGGREGATION: &str = "AGGREGATION";

    /// The mean.
    ///
    /// ```text
    /// TS.CREATERULE … AVG
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const AVG: &str = "AVG";

    /// How many samples there are.
    ///
    /// ```text
    /// TS.CREATERULE … COUNT
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const COUNT: &str = "COUNT";

    /// How many samples there are, those that are no numbers too.
    ///
    /// ```text
    /// TS.CREATERULE … COUNTALL
    /// ```
    ///
    /// Since Redis 8.6, not in Valkey.
    pub const COUNTALL: &str = "COUNTALL";

    /// How many samples are no numbers.
    ///
    /// ```text
    /// TS.CREATERULE … COUNTNAN
    /// ```
    ///
    /// Since Redis 8.6, not in Valkey.
    pub const COUNTNAN: &str = "COUNTNAN";

    /// The earliest.
    ///
    /// ```text
    /// TS.CREATERULE … FIRST
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const FIRST: &str = "FIRST";

    /// The latest.
    ///
    /// ```text
    /// TS.CREATERULE … LAST
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const LAST: &str = "LAST";

    /// The greatest.
    ///
    /// ```text
    /// TS.CREATERULE … MAX
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const MAX: &str = "MAX";

    /// The smallest.
    ///
    /// ```text
    /// TS.CREATERULE … MIN
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const MIN: &str = "MIN";

    /// The difference between the greatest and the smallest.
    ///
    /// ```text
    /// TS.CREATERULE … RANGE
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const RANGE: &str = "RANGE";

    /// The standard deviation of all.
    ///
    /// ```text
    /// TS.CREATERULE … STD.P
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const STD_P: &str = "STD.P";

    /// The standard deviation of a sample.
    ///
    /// ```text
    /// TS.CREATERULE … STD.S
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const STD_S: &str = "STD.S";

    /// The sum.
    ///
    /// ```text
    /// TS.CREATERULE … SUM
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const SUM: &str = "SUM";

    /// The mean over time: each value counts as long as it lasted.
    ///
    /// ```text
    /// TS.CREATERULE … TWA
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const TWA: &str = "TWA";

    /// The variance of all.
    ///
    /// ```text
    /// TS.CREATERULE … VAR.P
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const VAR_P: &str = "VAR.P";

    /// The variance of a sample.
    ///
    /// ```text
    /// TS.CREATERULE … VAR.S
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const VAR_S: &str = "VAR.S";
}

pub mod TS_DECRBY {
    /// The server's clock makes the time.
    ///
    /// ```text
    /// TS.DECRBY … [TIMESTAMP <* | timestamp>]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const ASTERISK: &str = "*";

    /// A sample with a time that is taken already is an error.
    ///
    /// ```text
    /// TS.DECRBY … [DUPLICATE_POLICY <BLOCK | FIRST | LAST | MIN | MAX | SUM>]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const BLOCK: &str = "BLOCK";

    /// How many bytes a chunk of samples gets.
    ///
    /// ```text
    /// TS.DECRBY … [CHUNK_SIZE size]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const CHUNK_SIZE: &str = "CHUNK_SIZE";

    /// Stores samples compressed, which is the default.
    ///
    /// ```text
    /// TS.DECRBY … [ENCODING <COMPRESSED | UNCOMPRESSED>]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const COMPRESSED: &str = "COMPRESSED";

    /// What becomes of a sample whose time is taken already.
    ///
    /// ```text
    /// TS.DECRBY … [DUPLICATE_POLICY <BLOCK | FIRST | LAST | MIN | MAX | SUM>]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const DUPLICATE_POLICY: &str = "DUPLICATE_POLICY";

    /// How samples are stored.
    ///
    /// ```text
    /// TS.DECRBY … [ENCODING <COMPRESSED | UNCOMPRESSED>]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const ENCODING: &str = "ENCODING";

    /// The value that came first stays.
    ///
    /// ```text
    /// TS.DECRBY … [DUPLICATE_POLICY <BLOCK | FIRST | LAST | MIN | MAX | SUM>]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const FIRST: &str = "FIRST";

    /// Leaves out samples that are near to the latest in time and in value.
    ///
    /// ```text
    /// TS.DECRBY … [IGNORE ignore-max-time-diff ignore-max-val-diff]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const IGNORE: &str = "IGNORE";

    /// Labels and their values, all that follow.
    ///
    /// ```text
    /// TS.DECRBY … [LABELS label value [label value …]]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const LABELS: &str = "LABELS";

    /// The value that came last replaces the other.
    ///
    /// ```text
    /// TS.DECRBY … [DUPLICATE_POLICY <BLOCK | FIRST | LAST | MIN | MAX | SUM>]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const LAST: &str = "LAST";

    /// The greatest.
    ///
    /// ```text
    /// TS.DECRBY … [DUPLICATE_POLICY <BLOCK | FIRST | LAST | MIN | MAX | SUM>]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const MAX: &str = "MAX";

    /// The smallest.
    ///
    /// ```text
    /// TS.DECRBY … [DUPLICATE_POLICY <BLOCK | FIRST | LAST | MIN | MAX | SUM>]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const MIN: &str = "MIN";

    /// For how many milliseconds samples are kept; 0 for ever.
    ///
    /// ```text
    /// TS.DECRBY … [RETENTION retention-period]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const RETENTION: &str = "RETENTION";

    /// The sum.
    ///
    /// ```text
    /// TS.DECRBY … [DUPLICATE_POLICY <BLOCK | FIRST | LAST | MIN | MAX | SUM>]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const SUM: &str = "SUM";

    /// The time of the sample, in milliseconds; `*` for now.
    ///
    /// ```text
    /// TS.DECRBY … [TIMESTAMP <* | timestamp>]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const TIMESTAMP: &str = "TIMESTAMP";

    /// Stores samples as they are.
    ///
    /// ```text
    /// TS.DECRBY … [UNCOMPRESSED]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const UNCOMPRESSED: &str = "UNCOMPRESSED";
}

pub mod TS_DEL {
    /// The smallest there is: the first id, the oldest time, the beginning of the alphabet.
    ///
    /// ```text
    /// TS.DEL … -
    /// ```
    ///
    /// Since version 1.6 of the timeseries module, not in Valkey.
    pub const MINUS: &str = "-";

    /// The greatest there is: the last id, the newest time, the end of the alphabet.
    ///
    /// ```text
    /// TS.DEL … +
    /// ```
    ///
    /// Since version 1.6 of the timeseries module, not in Valkey.
    pub const PLUS: &str = "+";
}

pub mod TS_GET {
    /// Also the latest bucket of a compaction, although it is not complete.
    ///
    /// ```text
    /// TS.GET … [LATEST]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const LATEST: &str = "LATEST";
}

pub mod TS_INCRBY {
    /// The server's clock makes the time.
    ///
    /// ```text
    /// TS.INCRBY … [TIMESTAMP <* | timestamp>]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const ASTERISK: &str = "*";

    /// A sample with a time that is taken already is an error.
    ///
    /// ```text
    /// TS.INCRBY … [DUPLICATE_POLICY <BLOCK | FIRST | LAST | MIN | MAX | SUM>]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const BLOCK: &str = "BLOCK";

    /// How many bytes a chunk of samples gets.
    ///
    /// ```text
    /// TS.INCRBY … [CHUNK_SIZE size]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const CHUNK_SIZE: &str = "CHUNK_SIZE";

    /// Stores samples compressed, which is the default.
    ///
    /// ```text
    /// TS.INCRBY … [ENCODING <COMPRESSED | UNCOMPRESSED>]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const COMPRESSED: &str = "COMPRESSED";

    /// What becomes of a sample whose time is taken already.
    ///
    /// ```text
    /// TS.INCRBY … [DUPLICATE_POLICY <BLOCK | FIRST | LAST | MIN | MAX | SUM>]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const DUPLICATE_POLICY: &str = "DUPLICATE_POLICY";

    /// How samples are stored.
    ///
    /// ```text
    /// TS.INCRBY … [ENCODING <COMPRESSED | UNCOMPRESSED>]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const ENCODING: &str = "ENCODING";

    /// The value that came first stays.
    ///
    /// ```text
    /// TS.INCRBY … [DUPLICATE_POLICY <BLOCK | FIRST | LAST | MIN | MAX | SUM>]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const FIRST: &str = "FIRST";

    /// Leaves out samples that are near to the latest in time and in value.
    ///
    /// ```text
    /// TS.INCRBY … [IGNORE ignore-max-time-diff ignore-max-val-diff]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const IGNORE: &str = "IGNORE";

    /// Labels and their values, all that follow.
    ///
    /// ```text
    /// TS.INCRBY … [LABELS label value [label value …]]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const LABELS: &str = "LABELS";

    /// The value that came last replaces the other.
    ///
    /// ```text
    /// TS.INCRBY … [DUPLICATE_POLICY <BLOCK | FIRST | LAST | MIN | MAX | SUM>]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const LAST: &str = "LAST";

    /// The greatest.
    ///
    /// ```text
    /// TS.INCRBY … [DUPLICATE_POLICY <BLOCK | FIRST | LAST | MIN | MAX | SUM>]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const MAX: &str = "MAX";

    /// The smallest.
    ///
    /// ```text
    /// TS.INCRBY … [DUPLICATE_POLICY <BLOCK | FIRST | LAST | MIN | MAX | SUM>]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const MIN: &str = "MIN";

    /// For how many milliseconds samples are kept; 0 for ever.
    ///
    /// ```text
    /// TS.INCRBY … [RETENTION retention-period]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const RETENTION: &str = "RETENTION";

    /// The sum.
    ///
    /// ```text
    /// TS.INCRBY … [DUPLICATE_POLICY <BLOCK | FIRST | LAST | MIN | MAX | SUM>]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const SUM: &str = "SUM";

    /// The time of the sample, in milliseconds; `*` for now.
    ///
    /// ```text
    /// TS.INCRBY … [TIMESTAMP <* | timestamp>]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const TIMESTAMP: &str = "TIMESTAMP";

    /// Stores samples as they are.
    ///
    /// ```text
    /// TS.INCRBY … [UNCOMPRESSED]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const UNCOMPRESSED: &str = "UNCOMPRESSED";
}

pub mod TS_INFO {
    /// Shows the chunks, too.
    ///
    /// ```text
    /// TS.INFO … [DEBUG]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const DEBUG: &str = "DEBUG";
}

pub mod TS_MADD {
    /// The server's clock makes the time.
    ///
    /// ```text
    /// TS.MADD … *
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const ASTERISK: &str = "*";
}

pub mod TS_MGET {
    /// Only series whose labels fit.
    ///
    /// ```text
    /// TS.MGET … FILTER
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const FILTER: &str = "FILTER";

    /// Also the latest bucket of a compaction, although it is not complete.
    ///
    /// ```text
    /// TS.MGET … [LATEST]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const LATEST: &str = "LATEST";

    /// Replies these labels of each series.
    ///
    /// ```text
    /// TS.MGET … SELECTED_LABELS label [label …]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const SELECTED_LABELS: &str = "SELECTED_LABELS";

    /// With all labels of each series.
    ///
    /// ```text
    /// TS.MGET … [<WITHLABELS | SELECTED_LABELS label [label …]>]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const WITHLABELS: &str = "WITHLABELS";
}

pub mod TS_MRANGE {
    /// Combines the samples of each bucket of time into one.
    ///
    /// ```text
    /// TS.MRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const AGGREGATION: &str = "AGGREGATION";

    /// Where buckets of time begin.
    ///
    /// ```text
    /// TS.MRANGE … [ALIGN <START | END | - | + | align>]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const ALIGN: &str = "ALIGN";

    /// The mean.
    ///
    /// ```text
    /// TS.MRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const AVG: &str = "AVG";

    /// Which time of its bucket an aggregate gets: `-` its start, `+` its end, `~` its middle.
    ///
    /// ```text
    /// TS.MRANGE … [BUCKETTIMESTAMP <START | - | END | + | MID | ~>]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const BUCKETTIMESTAMP: &str = "BUCKETTIMESTAMP";

    /// At most so many.
    ///
    /// ```text
    /// TS.MRANGE … [COUNT count]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const COUNT: &str = "COUNT";

    /// How many samples there are, those that are no numbers too.
    ///
    /// ```text
    /// TS.MRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since Redis 8.6, not in Valkey.
    pub const COUNTALL: &str = "COUNTALL";

    /// How many samples are no numbers.
    ///
    /// ```text
    /// TS.MRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since Redis 8.6, not in Valkey.
    pub const COUNTNAN: &str = "COUNTNAN";

    /// Also buckets of time without samples.
    ///
    /// ```text
    /// TS.MRANGE … [EMPTY]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const EMPTY: &str = "EMPTY";

    /// At the end.
    ///
    /// ```text
    /// TS.MRANGE … [ALIGN <START | END | - | + | align>]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const END: &str = "END";

    /// Leaves out series without samples in the range.
    ///
    /// ```text
    /// TS.MRANGE … [EXCLUDEEMPTY]
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const EXCLUDEEMPTY: &str = "EXCLUDEEMPTY";

    /// Only series whose labels fit.
    ///
    /// ```text
    /// TS.MRANGE … FILTER filter [filter …]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const FILTER: &str = "FILTER";

    /// Only samples of these times.
    ///
    /// ```text
    /// TS.MRANGE … [FILTER_BY_TS ts [ts …]]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const FILTER_BY_TS: &str = "FILTER_BY_TS";

    /// Only samples with values in this range.
    ///
    /// ```text
    /// TS.MRANGE … [FILTER_BY_VALUE min max]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const FILTER_BY_VALUE: &str = "FILTER_BY_VALUE";

    /// The earliest.
    ///
    /// ```text
    /// TS.MRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const FIRST: &str = "FIRST";

    /// One row or series for each value of these.
    ///
    /// ```text
    /// TS.MRANGE … [GROUPBY label REDUCE <AVG | SUM | MIN | MAX | RANGE | COUNT | STD.P | STD.S | VAR.P | VAR.S | COUNTNAN | COUNTALL>]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const GROUPBY: &str = "GROUPBY";

    /// The latest.
    ///
    /// ```text
    /// TS.MRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const LAST: &str = "LAST";

    /// Also the latest bucket of a compaction, although it is not complete.
    ///
    /// ```text
    /// TS.MRANGE … [LATEST]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const LATEST: &str = "LATEST";

    /// The greatest.
    ///
    /// ```text
    /// TS.MRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const MAX: &str = "MAX";

    /// In the middle.
    ///
    /// ```text
    /// TS.MRANGE … [BUCKETTIMESTAMP <START | - | END | + | MID | ~>]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const MID: &str = "MID";

    /// The smallest.
    ///
    /// ```text
    /// TS.MRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const MIN: &str = "MIN";

    /// The smallest there is: the first id, the oldest time, the beginning of the alphabet.
    ///
    /// ```text
    /// TS.MRANGE … -
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const MINUS: &str = "-";

    /// The greatest there is: the last id, the newest time, the end of the alphabet.
    ///
    /// ```text
    /// TS.MRANGE … +
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const PLUS: &str = "+";

    /// The difference between the greatest and the smallest.
    ///
    /// ```text
    /// TS.MRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const RANGE: &str = "RANGE";

    /// How the series or rows of a group become one.
    ///
    /// ```text
    /// TS.MRANGE … [GROUPBY label REDUCE <AVG | SUM | MIN | MAX | RANGE | COUNT | STD.P | STD.S | VAR.P | VAR.S | COUNTNAN | COUNTALL>]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const REDUCE: &str = "REDUCE";

    /// Replies these labels of each series.
    ///
    /// ```text
    /// TS.MRANGE … SELECTED_LABELS label [label …]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const SELECTED_LABELS: &str = "SELECTED_LABELS";

    /// At the start.
    ///
    /// ```text
    /// TS.MRANGE … [ALIGN <START | END | - | + | align>]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const START: &str = "START";

    /// The standard deviation of all.
    ///
    /// ```text
    /// TS.MRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const STD_P: &str = "STD.P";

    /// The standard deviation of a sample.
    ///
    /// ```text
    /// TS.MRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const STD_S: &str = "STD.S";

    /// The sum.
    ///
    /// ```text
    /// TS.MRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const SUM: &str = "SUM";

    /// The latest bucket counts although it is not complete.
    ///
    /// ```text
    /// TS.MRANGE … [BUCKETTIMESTAMP <START | - | END | + | MID | ~>]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const TILDE: &str = "~";

    /// The mean over time: each value counts as long as it lasted.
    ///
    /// ```text
    /// TS.MRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const TWA: &str = "TWA";

    /// The variance of all.
    ///
    /// ```text
    /// TS.MRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const VAR_P: &str = "VAR.P";

    /// The variance of a sample.
    ///
    /// ```text
    /// TS.MRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const VAR_S: &str = "VAR.S";

    /// With all labels of each series.
    ///
    /// ```text
    /// TS.MRANGE … [<WITHLABELS | SELECTED_LABELS label [label …]>]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const WITHLABELS: &str = "WITHLABELS";
}

pub mod TS_MREVRANGE {
    /// Combines the samples of each bucket of time into one.
    ///
    /// ```text
    /// TS.MREVRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since version 1.4 of the timeseries module, not in Valkey.
    pub const AGGREGATION: &str = "AGGREGATION";

    /// Where buckets of time begin.
    ///
    /// ```text
    /// TS.MREVRANGE … [ALIGN <START | END | - | + | align>]
    /// ```
    ///
    /// Since version 1.4 of the timeseries module, not in Valkey.
    pub const ALIGN: &str = "ALIGN";

    /// The mean.
    ///
    /// ```text
    /// TS.MREVRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since version 1.4 of the timeseries module, not in Valkey.
    pub const AVG: &str = "AVG";

    /// Which time of its bucket an aggregate gets: `-` its start, `+` its end, `~` its middle.
    ///
    /// ```text
    /// TS.MREVRANGE … [BUCKETTIMESTAMP <START | - | END | + | MID | ~>]
    /// ```
    ///
    /// Since version 1.4 of the timeseries module, not in Valkey.
    pub const BUCKETTIMESTAMP: &str = "BUCKETTIMESTAMP";

    /// At most so many.
    ///
    /// ```text
    /// TS.MREVRANGE … [COUNT count]
    /// ```
    ///
    /// Since version 1.4 of the timeseries module, not in Valkey.
    pub const COUNT: &str = "COUNT";

    /// How many samples there are, those that are no numbers too.
    ///
    /// ```text
    /// TS.MREVRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since Redis 8.6, not in Valkey.
    pub const COUNTALL: &str = "COUNTALL";

    /// How many samples are no numbers.
    ///
    /// ```text
    /// TS.MREVRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since Redis 8.6, not in Valkey.
    pub const COUNTNAN: &str = "COUNTNAN";

    /// Also buckets of time without samples.
    ///
    /// ```text
    /// TS.MREVRANGE … [EMPTY]
    /// ```
    ///
    /// Since version 1.4 of the timeseries module, not in Valkey.
    pub const EMPTY: &str = "EMPTY";

    /// At the end.
    ///
    /// ```text
    /// TS.MREVRANGE … [ALIGN <START | END | - | + | align>]
    /// ```
    ///
    /// Since version 1.4 of the timeseries module, not in Valkey.
    pub const END: &str = "END";

    /// Leaves out series without samples in the range.
    ///
    /// ```text
    /// TS.MREVRANGE … [EXCLUDEEMPTY]
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const EXCLUDEEMPTY: &str = "EXCLUDEEMPTY";

    /// Only series whose labels fit.
    ///
    /// ```text
    /// TS.MREVRANGE … FILTER filter [filter …]
    /// ```
    ///
    /// Since version 1.4 of the timeseries module, not in Valkey.
    pub const FILTER: &str = "FILTER";

    /// Only samples of these times.
    ///
    /// ```text
    /// TS.MREVRANGE … [FILTER_BY_TS ts [ts …]]
    /// ```
    ///
    /// Since version 1.4 of the timeseries module, not in Valkey.
    pub const FILTER_BY_TS: &str = "FILTER_BY_TS";

    /// Only samples with values in this range.
    ///
    /// ```text
    /// TS.MREVRANGE … [FILTER_BY_VALUE min max]
    /// ```
    ///
    /// Since version 1.4 of the timeseries module, not in Valkey.
    pub const FILTER_BY_VALUE: &str = "FILTER_BY_VALUE";

    /// The earliest.
    ///
    /// ```text
    /// TS.MREVRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since version 1.4 of the timeseries module, not in Valkey.
    pub const FIRST: &str = "FIRST";

    /// One row or series for each value of these.
    ///
    /// ```text
    /// TS.MREVRANGE … [GROUPBY label REDUCE <AVG | SUM | MIN | MAX | RANGE | COUNT | STD.P | STD.S | VAR.P | VAR.S | COUNTNAN | COUNTALL>]
    /// ```
    ///
    /// Since version 1.4 of the timeseries module, not in Valkey.
    pub const GROUPBY: &str = "GROUPBY";

    /// The latest.
    ///
    /// ```text
    /// TS.MREVRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since version 1.4 of the timeseries module, not in Valkey.
    pub const LAST: &str = "LAST";

    /// Also the latest bucket of a compaction, although it is not complete.
    ///
    /// ```text
    /// TS.MREVRANGE … [LATEST]
    /// ```
    ///
    /// Since version 1.4 of the timeseries module, not in Valkey.
    pub const LATEST: &str = "LATEST";

    /// The greatest.
    ///
    /// ```text
    /// TS.MREVRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since version 1.4 of the timeseries module, not in Valkey.
    pub const MAX: &str = "MAX";

    /// In the middle.
    ///
    /// ```text
    /// TS.MREVRANGE … [BUCKETTIMESTAMP <START | - | END | + | MID | ~>]
    /// ```
    ///
    /// Since version 1.4 of the timeseries module, not in Valkey.
    pub const MID: &str = "MID";

    /// The smallest.
    ///
    /// ```text
    /// TS.MREVRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since version 1.4 of the timeseries module, not in Valkey.
    pub const MIN: &str = "MIN";

    /// The smallest there is: the first id, the oldest time, the beginning of the alphabet.
    ///
    /// ```text
    /// TS.MREVRANGE … -
    /// ```
    ///
    /// Since version 1.4 of the timeseries module, not in Valkey.
    pub const MINUS: &str = "-";

    /// The greatest there is: the last id, the newest time, the end of the alphabet.
    ///
    /// ```text
    /// TS.MREVRANGE … +
    /// ```
    ///
    /// Since version 1.4 of the timeseries module, not in Valkey.
    pub const PLUS: &str = "+";

    /// The difference between the greatest and the smallest.
    ///
    /// ```text
    /// TS.MREVRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since version 1.4 of the timeseries module, not in Valkey.
    pub const RANGE: &str = "RANGE";

    /// How the series or rows of a group become one.
    ///
    /// ```text
    /// TS.MREVRANGE … [GROUPBY label REDUCE <AVG | SUM | MIN | MAX | RANGE | COUNT | STD.P | STD.S | VAR.P | VAR.S | COUNTNAN | COUNTALL>]
    /// ```
    ///
    /// Since version 1.4 of the timeseries module, not in Valkey.
    pub const REDUCE: &str = "REDUCE";

    /// Replies these labels of each series.
    ///
    /// ```text
    /// TS.MREVRANGE … SELECTED_LABELS label [label …]
    /// ```
    ///
    /// Since version 1.4 of the timeseries module, not in Valkey.
    pub const SELECTED_LABELS: &str = "SELECTED_LABELS";

    /// At the start.
    ///
    /// ```text
    /// TS.MREVRANGE … [ALIGN <START | END | - | + | align>]
    /// ```
    ///
    /// Since version 1.4 of the timeseries module, not in Valkey.
    pub const START: &str = "START";

    /// The standard deviation of all.
    ///
    /// ```text
    /// TS.MREVRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since version 1.4 of the timeseries module, not in Valkey.
    pub const STD_P: &str = "STD.P";

    /// The standard deviation of a sample.
    ///
    /// ```text
    /// TS.MREVRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since version 1.4 of the timeseries module, not in Valkey.
    pub const STD_S: &str = "STD.S";

    /// The sum.
    ///
    /// ```text
    /// TS.MREVRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since version 1.4 of the timeseries module, not in Valkey.
    pub const SUM: &str = "SUM";

    /// The latest bucket counts although it is not complete.
    ///
    /// ```text
    /// TS.MREVRANGE … [BUCKETTIMESTAMP <START | - | END | + | MID | ~>]
    /// ```
    ///
    /// Since version 1.4 of the timeseries module, not in Valkey.
    pub const TILDE: &str = "~";

    /// The mean over time: each value counts as long as it lasted.
    ///
    /// ```text
    /// TS.MREVRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since version 1.4 of the timeseries module, not in Valkey.
    pub const TWA: &str = "TWA";

    /// The variance of all.
    ///
    /// ```text
    /// TS.MREVRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since version 1.4 of the timeseries module, not in Valkey.
    pub const VAR_P: &str = "VAR.P";

    /// The variance of a sample.
    ///
    /// ```text
    /// TS.MREVRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since version 1.4 of the timeseries module, not in Valkey.
    pub const VAR_S: &str = "VAR.S";

    /// With all labels of each series.
    ///
    /// ```text
    /// TS.MREVRANGE … [<WITHLABELS | SELECTED_LABELS label [label …]>]
    /// ```
    ///
    /// Since version 1.4 of the timeseries module, not in Valkey.
    pub const WITHLABELS: &str = "WITHLABELS";
}

pub mod TS_NRANGE {
    /// Combines the samples of each bucket of time into one.
    ///
    /// ```text
    /// TS.NRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> [<AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> …] bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const AGGREGATION: &str = "AGGREGATION";

    /// Where buckets of time begin.
    ///
    /// ```text
    /// TS.NRANGE … [ALIGN <START | END | - | + | align>]
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const ALIGN: &str = "ALIGN";

    /// The mean.
    ///
    /// ```text
    /// TS.NRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> [<AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> …] bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const AVG: &str = "AVG";

    /// Which time of its bucket an aggregate gets: `-` its start, `+` its end, `~` its middle.
    ///
    /// ```text
    /// TS.NRANGE … [BUCKETTIMESTAMP <START | - | END | + | MID | ~>]
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const BUCKETTIMESTAMP: &str = "BUCKETTIMESTAMP";

    /// At most so many.
    ///
    /// ```text
    /// TS.NRANGE … [COUNT count]
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const COUNT: &str = "COUNT";

    /// How many samples there are, those that are no numbers too.
    ///
    /// ```text
    /// TS.NRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> [<AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> …] bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since Redis 8.6, not in Valkey.
    pub const COUNTALL: &str = "COUNTALL";

    /// How many samples are no numbers.
    ///
    /// ```text
    /// TS.NRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> [<AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> …] bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since Redis 8.6, not in Valkey.
    pub const COUNTNAN: &str = "COUNTNAN";

    /// Also buckets of time without samples.
    ///
    /// ```text
    /// TS.NRANGE … [EMPTY]
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const EMPTY: &str = "EMPTY";

    /// At the end.
    ///
    /// ```text
    /// TS.NRANGE … [ALIGN <START | END | - | + | align>]
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const END: &str = "END";

    /// Only samples of these times.
    ///
    /// ```text
    /// TS.NRANGE … [FILTER_BY_TS ts [ts …]]
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const FILTER_BY_TS: &str = "FILTER_BY_TS";

    /// Only samples with values in this range.
    ///
    /// ```text
    /// TS.NRANGE … [FILTER_BY_VALUE min max]
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const FILTER_BY_VALUE: &str = "FILTER_BY_VALUE";

    /// The earliest.
    ///
    /// ```text
    /// TS.NRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> [<AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> …] bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const FIRST: &str = "FIRST";

    /// The latest.
    ///
    /// ```text
    /// TS.NRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> [<AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> …] bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const LAST: &str = "LAST";

    /// Also the latest bucket of a compaction, although it is not complete.
    ///
    /// ```text
    /// TS.NRANGE … [LATEST]
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const LATEST: &str = "LATEST";

    /// The greatest.
    ///
    /// ```text
    /// TS.NRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> [<AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> …] bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const MAX: &str = "MAX";

    /// In the middle.
    ///
    /// ```text
    /// TS.NRANGE … [BUCKETTIMESTAMP <START | - | END | + | MID | ~>]
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const MID: &str = "MID";

    /// The smallest.
    ///
    /// ```text
    /// TS.NRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> [<AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> …] bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const MIN: &str = "MIN";

    /// The smallest there is: the first id, the oldest time, the beginning of the alphabet.
    ///
    /// ```text
    /// TS.NRANGE … -
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const MINUS: &str = "-";

    /// The greatest there is: the last id, the newest time, the end of the alphabet.
    ///
    /// ```text
    /// TS.NRANGE … +
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const PLUS: &str = "+";

    /// The difference between the greatest and the smallest.
    ///
    /// ```text
    /// TS.NRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> [<AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> …] bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const RANGE: &str = "RANGE";

    /// At the start.
    ///
    /// ```text
    /// TS.NRANGE … [ALIGN <START | END | - | + | align>]
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const START: &str = "START";

    /// The standard deviation of all.
    ///
    /// ```text
    /// TS.NRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> [<AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> …] bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const STD_P: &str = "STD.P";

    /// The standard deviation of a sample.
    ///
    /// ```text
    /// TS.NRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> [<AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> …] bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const STD_S: &str = "STD.S";

    /// The sum.
    ///
    /// ```text
    /// TS.NRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> [<AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> …] bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const SUM: &str = "SUM";

    /// The latest bucket counts although it is not complete.
    ///
    /// ```text
    /// TS.NRANGE … [BUCKETTIMESTAMP <START | - | END | + | MID | ~>]
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const TILDE: &str = "~";

    /// The mean over time: each value counts as long as it lasted.
    ///
    /// ```text
    /// TS.NRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> [<AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> …] bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const TWA: &str = "TWA";

    /// The variance of all.
    ///
    /// ```text
    /// TS.NRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> [<AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> …] bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const VAR_P: &str = "VAR.P";

    /// The variance of a sample.
    ///
    /// ```text
    /// TS.NRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> [<AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> …] bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const VAR_S: &str = "VAR.S";
}

pub mod TS_NREVRANGE {
    /// Combines the samples of each bucket of time into one.
    ///
    /// ```text
    /// TS.NREVRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> [<AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> …] bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const AGGREGATION: &str = "AGGREGATION";

    /// Where buckets of time begin.
    ///
    /// ```text
    /// TS.NREVRANGE … [ALIGN <START | END | - | + | align>]
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const ALIGN: &str = "ALIGN";

    /// The mean.
    ///
    /// ```text
    /// TS.NREVRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> [<AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> …] bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const AVG: &str = "AVG";

    /// Which time of its bucket an aggregate gets: `-` its start, `+` its end, `~` its middle.
    ///
    /// ```text
    /// TS.NREVRANGE … [BUCKETTIMESTAMP <START | - | END | + | MID | ~>]
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const BUCKETTIMESTAMP: &str = "BUCKETTIMESTAMP";

    /// At most so many.
    ///
    /// ```text
    /// TS.NREVRANGE … [COUNT count]
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const COUNT: &str = "COUNT";

    /// How many samples there are, those that are no numbers too.
    ///
    /// ```text
    /// TS.NREVRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> [<AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> …] bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since Redis 8.6, not in Valkey.
    pub const COUNTALL: &str = "COUNTALL";

    /// How many samples are no numbers.
    ///
    /// ```text
    /// TS.NREVRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> [<AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> …] bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since Redis 8.6, not in Valkey.
    pub const COUNTNAN: &str = "COUNTNAN";

    /// Also buckets of time without samples.
    ///
    /// ```text
    /// TS.NREVRANGE … [EMPTY]
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const EMPTY: &str = "EMPTY";

    /// At the end.
    ///
    /// ```text
    /// TS.NREVRANGE … [ALIGN <START | END | - | + | align>]
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const END: &str = "END";

    /// Only samples of these times.
    ///
    /// ```text
    /// TS.NREVRANGE … [FILTER_BY_TS ts [ts …]]
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const FILTER_BY_TS: &str = "FILTER_BY_TS";

    /// Only samples with values in this range.
    ///
    /// ```text
    /// TS.NREVRANGE … [FILTER_BY_VALUE min max]
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const FILTER_BY_VALUE: &str = "FILTER_BY_VALUE";

    /// The earliest.
    ///
    /// ```text
    /// TS.NREVRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> [<AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> …] bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const FIRST: &str = "FIRST";

    /// The latest.
    ///
    /// ```text
    /// TS.NREVRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> [<AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> …] bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const LAST: &str = "LAST";

    /// Also the latest bucket of a compaction, although it is not complete.
    ///
    /// ```text
    /// TS.NREVRANGE … [LATEST]
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const LATEST: &str = "LATEST";

    /// The greatest.
    ///
    /// ```text
    /// TS.NREVRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> [<AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> …] bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const MAX: &str = "MAX";

    /// In the middle.
    ///
    /// ```text
    /// TS.NREVRANGE … [BUCKETTIMESTAMP <START | - | END | + | MID | ~>]
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const MID: &str = "MID";

    /// The smallest.
    ///
    /// ```text
    /// TS.NREVRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> [<AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> …] bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const MIN: &str = "MIN";

    /// The smallest there is: the first id, the oldest time, the beginning of the alphabet.
    ///
    /// ```text
    /// TS.NREVRANGE … -
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const MINUS: &str = "-";

    /// The greatest there is: the last id, the newest time, the end of the alphabet.
    ///
    /// ```text
    /// TS.NREVRANGE … +
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const PLUS: &str = "+";

    /// The difference between the greatest and the smallest.
    ///
    /// ```text
    /// TS.NREVRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> [<AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> …] bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const RANGE: &str = "RANGE";

    /// At the start.
    ///
    /// ```text
    /// TS.NREVRANGE … [ALIGN <START | END | - | + | align>]
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const START: &str = "START";

    /// The standard deviation of all.
    ///
    /// ```text
    /// TS.NREVRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> [<AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> …] bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const STD_P: &str = "STD.P";

    /// The standard deviation of a sample.
    ///
    /// ```text
    /// TS.NREVRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> [<AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> …] bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const STD_S: &str = "STD.S";

    /// The sum.
    ///
    /// ```text
    /// TS.NREVRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> [<AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> …] bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const SUM: &str = "SUM";

    /// The latest bucket counts although it is not complete.
    ///
    /// ```text
    /// TS.NREVRANGE … [BUCKETTIMESTAMP <START | - | END | + | MID | ~>]
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const TILDE: &str = "~";

    /// The mean over time: each value counts as long as it lasted.
    ///
    /// ```text
    /// TS.NREVRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> [<AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> …] bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const TWA: &str = "TWA";

    /// The variance of all.
    ///
    /// ```text
    /// TS.NREVRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> [<AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> …] bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const VAR_P: &str = "VAR.P";

    /// The variance of a sample.
    ///
    /// ```text
    /// TS.NREVRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> [<AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> …] bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const VAR_S: &str = "VAR.S";
}

pub mod TS_QUERYLABELS {
    /// Only series whose labels fit.
    ///
    /// ```text
    /// TS.QUERYLABELS … [FILTER filter [filter …]]
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const FILTER: &str = "FILTER";

    /// Lists the names of labels.
    ///
    /// ```text
    /// TS.QUERYLABELS … LABELS
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const LABELS: &str = "LABELS";

    /// Lists the values of a label.
    ///
    /// ```text
    /// TS.QUERYLABELS … VALUES label
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const VALUES: &str = "VALUES";
}

pub mod TS_RANGE {
    /// Combines the samples of each bucket of time into one.
    ///
    /// ```text
    /// TS.RANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const AGGREGATION: &str = "AGGREGATION";

    /// Where buckets of time begin.
    ///
    /// ```text
    /// TS.RANGE … [ALIGN <START | END | - | + | align>]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const ALIGN: &str = "ALIGN";

    /// The mean.
    ///
    /// ```text
    /// TS.RANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const AVG: &str = "AVG";

    /// Which time of its bucket an aggregate gets: `-` its start, `+` its end, `~` its middle.
    ///
    /// ```text
    /// TS.RANGE … [BUCKETTIMESTAMP <START | - | END | + | MID | ~>]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const BUCKETTIMESTAMP: &str = "BUCKETTIMESTAMP";

    /// At most so many.
    ///
    /// ```text
    /// TS.RANGE … [COUNT count]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const COUNT: &str = "COUNT";

    /// How many samples there are, those that are no numbers too.
    ///
    /// ```text
    /// TS.RANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since Redis 8.6, not in Valkey.
    pub const COUNTALL: &str = "COUNTALL";

    /// How many samples are no numbers.
    ///
    /// ```text
    /// TS.RANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since Redis 8.6, not in Valkey.
    pub const COUNTNAN: &str = "COUNTNAN";

    /// Also buckets of time without samples.
    ///
    /// ```text
    /// TS.RANGE … [EMPTY]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const EMPTY: &str = "EMPTY";

    /// At the end.
    ///
    /// ```text
    /// TS.RANGE … [ALIGN <START | END | - | + | align>]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const END: &str = "END";

    /// Only samples of these times.
    ///
    /// ```text
    /// TS.RANGE … [FILTER_BY_TS ts [ts …]]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const FILTER_BY_TS: &str = "FILTER_BY_TS";

    /// Only samples with values in this range.
    ///
    /// ```text
    /// TS.RANGE … [FILTER_BY_VALUE min max]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const FILTER_BY_VALUE: &str = "FILTER_BY_VALUE";

    /// The earliest.
    ///
    /// ```text
    /// TS.RANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const FIRST: &str = "FIRST";

    /// The latest.
    ///
    /// ```text
    /// TS.RANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const LAST: &str = "LAST";

    /// Also the latest bucket of a compaction, although it is not complete.
    ///
    /// ```text
    /// TS.RANGE … [LATEST]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const LATEST: &str = "LATEST";

    /// The greatest.
    ///
    /// ```text
    /// TS.RANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const MAX: &str = "MAX";

    /// In the middle.
    ///
    /// ```text
    /// TS.RANGE … [BUCKETTIMESTAMP <START | - | END | + | MID | ~>]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const MID: &str = "MID";

    /// The smallest.
    ///
    /// ```text
    /// TS.RANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const MIN: &str = "MIN";

    /// The smallest there is: the first id, the oldest time, the beginning of the alphabet.
    ///
    /// ```text
    /// TS.RANGE … -
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const MINUS: &str = "-";

    /// The greatest there is: the last id, the newest time, the end of the alphabet.
    ///
    /// ```text
    /// TS.RANGE … +
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const PLUS: &str = "+";

    /// The difference between the greatest and the smallest.
    ///
    /// ```text
    /// TS.RANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const RANGE: &str = "RANGE";

    /// At the start.
    ///
    /// ```text
    /// TS.RANGE … [ALIGN <START | END | - | + | align>]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const START: &str = "START";

    /// The standard deviation of all.
    ///
    /// ```text
    /// TS.RANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const STD_P: &str = "STD.P";

    /// The standard deviation of a sample.
    ///
    /// ```text
    /// TS.RANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const STD_S: &str = "STD.S";

    /// The sum.
    ///
    /// ```text
    /// TS.RANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const SUM: &str = "SUM";

    /// The latest bucket counts although it is not complete.
    ///
    /// ```text
    /// TS.RANGE … [BUCKETTIMESTAMP <START | - | END | + | MID | ~>]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const TILDE: &str = "~";

    /// The mean over time: each value counts as long as it lasted.
    ///
    /// ```text
    /// TS.RANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const TWA: &str = "TWA";

    /// The variance of all.
    ///
    /// ```text
    /// TS.RANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const VAR_P: &str = "VAR.P";

    /// The variance of a sample.
    ///
    /// ```text
    /// TS.RANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey.
    pub const VAR_S: &str = "VAR.S";
}

pub mod TS_READ {
    /// Waits up to so many milliseconds, 0 for ever, until there is something.
    ///
    /// ```text
    /// TS.READ … [BLOCK milliseconds min-count]
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const BLOCK: &str = "BLOCK";

    /// The entry that is the newest when the command is executed.
    ///
    /// ```text
    /// TS.READ … $
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const DOLLAR: &str = "$";

    /// At most so many.
    ///
    /// ```text
    /// TS.READ … [MAX_COUNT max-count]
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const MAX_COUNT: &str = "MAX_COUNT";

    /// The smallest there is: the first id, the oldest time, the beginning of the alphabet.
    ///
    /// ```text
    /// TS.READ … -
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const MINUS: &str = "-";

    /// The greatest there is: the last id, the newest time, the end of the alphabet.
    ///
    /// ```text
    /// TS.READ … +
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const PLUS: &str = "+";
}

pub mod TS_REVRANGE {
    /// Combines the samples of each bucket of time into one.
    ///
    /// ```text
    /// TS.REVRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since version 1.4 of the timeseries module, not in Valkey.
    pub const AGGREGATION: &str = "AGGREGATION";

    /// Where buckets of time begin.
    ///
    /// ```text
    /// TS.REVRANGE … [ALIGN <START | END | - | + | align>]
    /// ```
    ///
    /// Since version 1.4 of the timeseries module, not in Valkey.
    pub const ALIGN: &str = "ALIGN";

    /// The mean.
    ///
    /// ```text
    /// TS.REVRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since version 1.4 of the timeseries module, not in Valkey.
    pub const AVG: &str = "AVG";

    /// Which time of its bucket an aggregate gets: `-` its start, `+` its end, `~` its middle.
    ///
    /// ```text
    /// TS.REVRANGE … [BUCKETTIMESTAMP <START | - | END | + | MID | ~>]
    /// ```
    ///
    /// Since version 1.4 of the timeseries module, not in Valkey.
    pub const BUCKETTIMESTAMP: &str = "BUCKETTIMESTAMP";

    /// At most so many.
    ///
    /// ```text
    /// TS.REVRANGE … [COUNT count]
    /// ```
    ///
    /// Since version 1.4 of the timeseries module, not in Valkey.
    pub const COUNT: &str = "COUNT";

    /// How many samples there are, those that are no numbers too.
    ///
    /// ```text
    /// TS.REVRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since Redis 8.6, not in Valkey.
    pub const COUNTALL: &str = "COUNTALL";

    /// How many samples are no numbers.
    ///
    /// ```text
    /// TS.REVRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since Redis 8.6, not in Valkey.
    pub const COUNTNAN: &str = "COUNTNAN";

    /// Also buckets of time without samples.
    ///
    /// ```text
    /// TS.REVRANGE … [EMPTY]
    /// ```
    ///
    /// Since version 1.4 of the timeseries module, not in Valkey.
    pub const EMPTY: &str = "EMPTY";

    /// At the end.
    ///
    /// ```text
    /// TS.REVRANGE … [ALIGN <START | END | - | + | align>]
    /// ```
    ///
    /// Since version 1.4 of the timeseries module, not in Valkey.
    pub const END: &str = "END";

    /// Only samples of these times.
    ///
    /// ```text
    /// TS.REVRANGE … [FILTER_BY_TS ts [ts …]]
    /// ```
    ///
    /// Since version 1.4 of the timeseries module, not in Valkey.
    pub const FILTER_BY_TS: &str = "FILTER_BY_TS";

    /// Only samples with values in this range.
    ///
    /// ```text
    /// TS.REVRANGE … [FILTER_BY_VALUE min max]
    /// ```
    ///
    /// Since version 1.4 of the timeseries module, not in Valkey.
    pub const FILTER_BY_VALUE: &str = "FILTER_BY_VALUE";

    /// The earliest.
    ///
    /// ```text
    /// TS.REVRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since version 1.4 of the timeseries module, not in Valkey.
    pub const FIRST: &str = "FIRST";

    /// The latest.
    ///
    /// ```text
    /// TS.REVRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since version 1.4 of the timeseries module, not in Valkey.
    pub const LAST: &str = "LAST";

    /// Also the latest bucket of a compaction, although it is not complete.
    ///
    /// ```text
    /// TS.REVRANGE … [LATEST]
    /// ```
    ///
    /// Since version 1.4 of the timeseries module, not in Valkey.
    pub const LATEST: &str = "LATEST";

    /// The greatest.
    ///
    /// ```text
    /// TS.REVRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since version 1.4 of the timeseries module, not in Valkey.
    pub const MAX: &str = "MAX";

    /// In the middle.
    ///
    /// ```text
    /// TS.REVRANGE … [BUCKETTIMESTAMP <START | - | END | + | MID | ~>]
    /// ```
    ///
    /// Since version 1.4 of the timeseries module, not in Valkey.
    pub const MID: &str = "MID";

    /// The smallest.
    ///
    /// ```text
    /// TS.REVRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since version 1.4 of the timeseries module, not in Valkey.
    pub const MIN: &str = "MIN";

    /// The smallest there is: the first id, the oldest time, the beginning of the alphabet.
    ///
    /// ```text
    /// TS.REVRANGE … -
    /// ```
    ///
    /// Since version 1.4 of the timeseries module, not in Valkey.
    pub const MINUS: &str = "-";

    /// The greatest there is: the last id, the newest time, the end of the alphabet.
    ///
    /// ```text
    /// TS.REVRANGE … +
    /// ```
    ///
    /// Since version 1.4 of the timeseries module, not in Valkey.
    pub const PLUS: &str = "+";

    /// The difference between the greatest and the smallest.
    ///
    /// ```text
    /// TS.REVRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since version 1.4 of the timeseries module, not in Valkey.
    pub const RANGE: &str = "RANGE";

    /// At the start.
    ///
    /// ```text
    /// TS.REVRANGE … [ALIGN <START | END | - | + | align>]
    /// ```
    ///
    /// Since version 1.4 of the timeseries module, not in Valkey.
    pub const START: &str = "START";

    /// The standard deviation of all.
    ///
    /// ```text
    /// TS.REVRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since version 1.4 of the timeseries module, not in Valkey.
    pub const STD_P: &str = "STD.P";

    /// The standard deviation of a sample.
    ///
    /// ```text
    /// TS.REVRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since version 1.4 of the timeseries module, not in Valkey.
    pub const STD_S: &str = "STD.S";

    /// The sum.
    ///
    /// ```text
    /// TS.REVRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since version 1.4 of the timeseries module, not in Valkey.
    pub const SUM: &str = "SUM";

    /// The latest bucket counts although it is not complete.
    ///
    /// ```text
    /// TS.REVRANGE … [BUCKETTIMESTAMP <START | - | END | + | MID | ~>]
    /// ```
    ///
    /// Since version 1.4 of the timeseries module, not in Valkey.
    pub const TILDE: &str = "~";

    /// The mean over time: each value counts as long as it lasted.
    ///
    /// ```text
    /// TS.REVRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since version 1.4 of the timeseries module, not in Valkey.
    pub const TWA: &str = "TWA";

    /// The variance of all.
    ///
    /// ```text
    /// TS.REVRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since version 1.4 of the timeseries module, not in Valkey.
    pub const VAR_P: &str = "VAR.P";

    /// The variance of a sample.
    ///
    /// ```text
    /// TS.REVRANGE … [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL | aggregators> bucket-duration [BUCKETTIMESTAMP <START | - | END | + | MID | ~>] [EMPTY]]
    /// ```
    ///
    /// Since version 1.4 of the timeseries module, not in Valkey.
    pub const VAR_S: &str = "VAR.S";
}

pub mod VADD {
    /// Stores one bit a number.
    ///
    /// ```text
    /// VADD … [BIN]
    /// ```
    ///
    /// Since Redis 8.0, not in Valkey.
    pub const BIN: &str = "BIN";

    /// Prepares the insertion beside other commands, and inserts only if nobody was faster.
    ///
    /// ```text
    /// VADD … [CAS]
    /// ```
    ///
    /// Since Redis 8.0, not in Valkey.
    pub const CAS: &str = "CAS";

    /// How many candidates are looked at: more is more exact and slower.
    ///
    /// ```text
    /// VADD … [EF build-exploration-factor]
    /// ```
    ///
    /// Since Redis 8.0, not in Valkey.
    pub const EF: &str = "EF";

    /// Numbers of 32-bit floating point, as bytes.
    ///
    /// ```text
    /// VADD … FP32 vector
    /// ```
    ///
    /// Since Redis 8.0, not in Valkey.
    pub const FP32: &str = "FP32";

    /// How many neighbours a node of the graph has.
    ///
    /// ```text
    /// VADD … [M numlinks]
    /// ```
    ///
    /// Since Redis 8.0, not in Valkey.
    pub const M: &str = "M";

    /// Stores the numbers as they are.
    ///
    /// ```text
    /// VADD … [NOQUANT]
    /// ```
    ///
    /// Since Redis 8.0, not in Valkey.
    pub const NOQUANT: &str = "NOQUANT";

    /// Stores 8 bits a number, which is the default.
    ///
    /// ```text
    /// VADD … [Q8]
    /// ```
    ///
    /// Since Redis 8.0, not in Valkey.
    pub const Q8: &str = "Q8";

    /// Projects vectors to so many dimensions.
    ///
    /// ```text
    /// VADD … [REDUCE dim]
    /// ```
    ///
    /// Since Redis 8.0, not in Valkey.
    pub const REDUCE: &str = "REDUCE";

    /// The attributes of the element, as JSON.
    ///
    /// ```text
    /// VADD … [SETATTR attributes]
    /// ```
    ///
    /// Since Redis 8.0, not in Valkey.
    pub const SETATTR: &str = "SETATTR";

    /// A vector as so many numbers.
    ///
    /// ```text
    /// VADD … VALUES num value [value …]
    /// ```
    ///
    /// Since Redis 8.0, not in Valkey.
    pub const VALUES: &str = "VALUES";
}

pub mod VEMB {
    /// As it is stored.
    ///
    /// ```text
    /// VEMB … [RAW]
    /// ```
    ///
    /// Since Redis 8.0, not in Valkey.
    pub const RAW: &str = "RAW";
}

pub mod VLINKS {
    /// With the score of each.
    ///
    /// ```text
    /// VLINKS … [WITHSCORES]
    /// ```
    ///
    /// Since Redis 8.0, not in Valkey.
    pub const WITHSCORES: &str = "WITHSCORES";
}

pub mod VRANGE {
    /// The smallest there is: the first id, the oldest time, the beginning of the alphabet.
    ///
    /// ```text
    /// VRANGE … -
    /// ```
    ///
    /// Since Redis 8.4, not in Valkey.
    pub const MINUS: &str = "-";

    /// The greatest there is: the last id, the newest time, the end of the alphabet.
    ///
    /// ```text
    /// VRANGE … +
    /// ```
    ///
    /// Since Redis 8.4, not in Valkey.
    pub const PLUS: &str = "+";
}

pub mod VSIM {
    /// At most so many.
    ///
    /// ```text
    /// VSIM … [COUNT count]
    /// ```
    ///
    /// Since Redis 8.0, not in Valkey.
    pub const COUNT: &str = "COUNT";

    /// How many candidates are looked at: more is more exact and slower.
    ///
    /// ```text
    /// VSIM … [EF search-exploration-factor]
    /// ```
    ///
    /// Since Redis 8.0, not in Valkey.
    pub const EF: &str = "EF";

    /// Near to this element of the set.
    ///
    /// ```text
    /// VSIM … ELE element
    /// ```
    ///
    /// Since Redis 8.0, not in Valkey.
    pub const ELE: &str = "ELE";

    /// Only elements that are at least so near: 0 is the same, 1 the opposite.
    ///
    /// ```text
    /// VSIM … [EPSILON max-distance]
    /// ```
    ///
    /// Since Redis 8.0, not in Valkey.
    pub const EPSILON: &str = "EPSILON";

    /// Only elements whose attributes fit the expression.
    ///
    /// ```text
    /// VSIM … [FILTER expression]
    /// ```
    ///
    /// Since Redis 8.0, not in Valkey.
    pub const FILTER: &str = "FILTER";

    /// How many candidates the filter looks at at most.
    ///
    /// ```text
    /// VSIM … [FILTER-EF max-filtering-effort]
    /// ```
    ///
    /// Since Redis 8.0, not in Valkey.
    pub const FILTER_EF: &str = "FILTER-EF";

    /// Numbers of 32-bit floating point, as bytes.
    ///
    /// ```text
    /// VSIM … FP32 vector
    /// ```
    ///
    /// Since Redis 8.0, not in Valkey.
    pub const FP32: &str = "FP32";

    /// Searches in the main thread.
    ///
    /// ```text
    /// VSIM … [NOTHREAD]
    /// ```
    ///
    /// Since Redis 8.0, not in Valkey.
    pub const NOTHREAD: &str = "NOTHREAD";

    /// Compares with every element: exact and slow.
    ///
    /// ```text
    /// VSIM … [TRUTH]
    /// ```
    ///
    /// Since Redis 8.0, not in Valkey.
    pub const TRUTH: &str = "TRUTH";

    /// A vector as so many numbers.
    ///
    /// ```text
    /// VSIM … VALUES num value [value …]
    /// ```
    ///
    /// Since Redis 8.0, not in Valkey.
    pub const VALUES: &str = "VALUES";

    /// With the attributes of each.
    ///
    /// ```text
    /// VSIM … [WITHATTRIBS]
    /// ```
    ///
    /// Since Redis 8.2.
    pub const WITHATTRIBS: &str = "WITHATTRIBS";

    /// With the score of each.
    ///
    /// ```text
    /// VSIM … [WITHSCORES]
    /// ```
    ///
    /// Since Redis 8.0, not in Valkey.
    pub const WITHSCORES: &str = "WITHSCORES";
}

pub mod XACKDEL {
    /// Removes only what every group has acknowledged.
    ///
    /// ```text
    /// XACKDEL … [<KEEPREF | DELREF | ACKED>]
    /// ```
    ///
    /// Since Redis 8.2, not in Valkey.
    pub const ACKED: &str = "ACKED";

    /// Removes it from the lists of all groups, too.
    ///
    /// ```text
    /// XACKDEL … [<KEEPREF | DELREF | ACKED>]
    /// ```
    ///
    /// Since Redis 8.2, not in Valkey.
    pub const DELREF: &str = "DELREF";

    /// The ids that follow, with their number.
    ///
    /// ```text
    /// XACKDEL … IDS numids id [id …]
    /// ```
    ///
    /// Since Redis 8.2, not in Valkey.
    pub const IDS: &str = "IDS";

    /// References in groups stay.
    ///
    /// ```text
    /// XACKDEL … [<KEEPREF | DELREF | ACKED>]
    /// ```
    ///
    /// Since Redis 8.2, not in Valkey.
    pub const KEEPREF: &str = "KEEPREF";
}

pub mod XADD {
    /// Removes only what every group has acknowledged.
    ///
    /// ```text
    /// XADD … [<KEEPREF | DELREF | ACKED>]
    /// ```
    ///
    /// Since Redis 8.2, not in Valkey.
    pub const ACKED: &str = "ACKED";

    /// The server makes the id of the entry.
    ///
    /// ```text
    /// XADD … *
    /// ```
    ///
    /// Since Redis 5.0.
    pub const ASTERISK: &str = "*";

    /// Removes it from the lists of all groups, too.
    ///
    /// ```text
    /// XADD … [<KEEPREF | DELREF | ACKED>]
    /// ```
    ///
    /// Since Redis 8.2, not in Valkey.
    pub const DELREF: &str = "DELREF";

    /// Trims to exactly this limit, which is the default.
    ///
    /// ```text
    /// XADD … [<= | ~>]
    /// ```
    ///
    /// Since Redis 5.0.
    pub const EQUALS: &str = "=";

    /// The entry is added once only: the producer and the id of the request.
    ///
    /// ```text
    /// XADD … IDMP pid iid
    /// ```
    ///
    /// Since Redis 8.6, not in Valkey.
    pub const IDMP: &str = "IDMP";

    /// The entry is added once only; the server makes the id of its content.
    ///
    /// ```text
    /// XADD … IDMPAUTO pid
    /// ```
    ///
    /// Since Redis 8.6, not in Valkey.
    pub const IDMPAUTO: &str = "IDMPAUTO";

    /// References in groups stay.
    ///
    /// ```text
    /// XADD … [<KEEPREF | DELREF | ACKED>]
    /// ```
    ///
    /// Since Redis 8.2, not in Valkey.
    pub const KEEPREF: &str = "KEEPREF";

    /// Removes at most so many; with `~` only.
    ///
    /// ```text
    /// XADD … [LIMIT count]
    /// ```
    ///
    /// Since Redis 6.2.
    pub const LIMIT: &str = "LIMIT";

    /// At most so many entries; the oldest go.
    ///
    /// ```text
    /// XADD … MAXLEN [= | ~] threshold
    /// ```
    ///
    /// Since Redis 5.0.
    pub const MAXLEN: &str = "MAXLEN";

    /// Entries with smaller ids go.
    ///
    /// ```text
    /// XADD … MINID [= | ~] threshold
    /// ```
    ///
    /// Since Redis 6.2.
    pub const MINID: &str = "MINID";

    /// Does nothing where the stream is missing; the reply is nil.
    ///
    /// ```text
    /// XADD … [NOMKSTREAM]
    /// ```
    ///
    /// Since Redis 6.2.
    pub const NOMKSTREAM: &str = "NOMKSTREAM";

    /// Trims about to the limit, where whole nodes can go: cheaper than exactly.
    ///
    /// ```text
    /// XADD … [<= | ~>]
    /// ```
    ///
    /// Since Redis 5.0.
    pub const TILDE: &str = "~";
}

pub mod XAUTOCLAIM {
    /// At most so many.
    ///
    /// ```text
    /// XAUTOCLAIM … [COUNT count]
    /// ```
    ///
    /// Since Redis 6.2.
    pub const COUNT: &str = "COUNT";

    /// Replies the ids only, and counts no delivery.
    ///
    /// ```text
    /// XAUTOCLAIM … [JUSTID]
    /// ```
    ///
    /// Since Redis 6.2.
    pub const JUSTID: &str = "JUSTID";

    /// The smallest there is: the first id, the oldest time, the beginning of the alphabet.
    ///
    /// ```text
    /// XAUTOCLAIM … -
    /// ```
    ///
    /// Since Redis 6.2.
    pub const MINUS: &str = "-";
}

pub mod XCFGSET {
    /// For how many seconds ids of requests are kept.
    ///
    /// ```text
    /// XCFGSET … [IDMP-DURATION idmp-duration]
    /// ```
    ///
    /// Since Redis 8.6, not in Valkey.
    pub const IDMP_DURATION: &str = "IDMP-DURATION";

    /// How many ids of requests a producer may have.
    ///
    /// ```text
    /// XCFGSET … [IDMP-MAXSIZE idmp-maxsize]
    /// ```
    ///
    /// Since Redis 8.6, not in Valkey.
    pub const IDMP_MAXSIZE: &str = "IDMP-MAXSIZE";
}

pub mod XCLAIM {
    /// Also an id that nobody had got yet.
    ///
    /// ```text
    /// XCLAIM … [FORCE]
    /// ```
    ///
    /// Since Redis 5.0.
    pub const FORCE: &str = "FORCE";

    /// Sets for how many milliseconds the entry counts as idle.
    ///
    /// ```text
    /// XCLAIM … [IDLE idle]
    /// ```
    ///
    /// Since Redis 5.0.
    pub const IDLE: &str = "IDLE";

    /// Replies the ids only, and counts no delivery.
    ///
    /// ```text
    /// XCLAIM … [JUSTID]
    /// ```
    ///
    /// Since Redis 5.0.
    pub const JUSTID: &str = "JUSTID";

    /// Sets the last id that the group has got, if it is greater.
    ///
    /// ```text
    /// XCLAIM … [LASTID lastid]
    /// ```
    ///
    /// Since Redis 5.0.
    pub const LASTID: &str = "LASTID";

    /// Sets how often the entry counts as delivered.
    ///
    /// ```text
    /// XCLAIM … [RETRYCOUNT count]
    /// ```
    ///
    /// Since Redis 5.0.
    pub const RETRYCOUNT: &str = "RETRYCOUNT";

    /// Sets the Unix time in milliseconds of the last delivery.
    ///
    /// ```text
    /// XCLAIM … [TIME unix-time-milliseconds]
    /// ```
    ///
    /// Since Redis 5.0.
    pub const TIME: &str = "TIME";
}

pub mod XDELEX {
    /// Removes only what every group has acknowledged.
    ///
    /// ```text
    /// XDELEX … [<KEEPREF | DELREF | ACKED>]
    /// ```
    ///
    /// Since Redis 8.2, not in Valkey.
    pub const ACKED: &str = "ACKED";

    /// Removes it from the lists of all groups, too.
    ///
    /// ```text
    /// XDELEX … [<KEEPREF | DELREF | ACKED>]
    /// ```
    ///
    /// Since Redis 8.2, not in Valkey.
    pub const DELREF: &str = "DELREF";

    /// The ids that follow, with their number.
    ///
    /// ```text
    /// XDELEX … IDS numids id [id …]
    /// ```
    ///
    /// Since Redis 8.2, not in Valkey.
    pub const IDS: &str = "IDS";

    /// References in groups stay.
    ///
    /// ```text
    /// XDELEX … [<KEEPREF | DELREF | ACKED>]
    /// ```
    ///
    /// Since Redis 8.2, not in Valkey.
    pub const KEEPREF: &str = "KEEPREF";
}

pub mod XGROUP_CREATE {
    /// The entry that is the newest when the command is executed.
    ///
    /// ```text
    /// XGROUP CREATE … $
    /// ```
    ///
    /// Since Redis 5.0.
    pub const DOLLAR: &str = "$";

    /// How many entries the group has read, so that its lag is known.
    ///
    /// ```text
    /// XGROUP CREATE … [ENTRIESREAD entries-read]
    /// ```
    ///
    /// Since Redis 7.0.
    pub const ENTRIESREAD: &str = "ENTRIESREAD";

    /// Makes the stream, empty, where it is missing.
    ///
    /// ```text
    /// XGROUP CREATE … [MKSTREAM]
    /// ```
    ///
    /// Since Redis 5.0.
    pub const MKSTREAM: &str = "MKSTREAM";
}

pub mod XGROUP_SETID {
    /// The entry that is the newest when the command is executed.
    ///
    /// ```text
    /// XGROUP SETID … $
    /// ```
    ///
    /// Since Redis 5.0.
    pub const DOLLAR: &str = "$";

    /// How many entries the group has read, so that its lag is known.
    ///
    /// ```text
    /// XGROUP SETID … [ENTRIESREAD entries-read]
    /// ```
    ///
    /// Since Redis 7.0.
    pub const ENTRIESREAD: &str = "ENTRIESREAD";

    /// The smallest there is: the first id, the oldest time, the beginning of the alphabet.
    ///
    /// ```text
    /// XGROUP SETID … -
    /// ```
    ///
    /// Since Redis 5.0.
    pub const MINUS: &str = "-";

    /// The greatest there is: the last id, the newest time, the end of the alphabet.
    ///
    /// ```text
    /// XGROUP SETID … +
    /// ```
    ///
    /// Since Redis 5.0.
    pub const PLUS: &str = "+";
}

pub mod XINFO_STREAM {
    /// At most so many.
    ///
    /// ```text
    /// XINFO STREAM … [COUNT count]
    /// ```
    ///
    /// Since Redis 5.0.
    pub const COUNT: &str = "COUNT";

    /// Shows everything.
    ///
    /// ```text
    /// XINFO STREAM … [FULL [COUNT count]]
    /// ```
    ///
    /// Since Redis 5.0.
    pub const FULL: &str = "FULL";
}

pub mod XNACK {
    /// Counts as a failed delivery.
    ///
    /// ```text
    /// XNACK … FAIL
    /// ```
    ///
    /// Since Redis 8.8, not in Valkey.
    pub const FAIL: &str = "FAIL";

    /// Counts as failed for good.
    ///
    /// ```text
    /// XNACK … FATAL
    /// ```
    ///
    /// Since Redis 8.8, not in Valkey.
    pub const FATAL: &str = "FATAL";

    /// Even where something speaks against it.
    ///
    /// ```text
    /// XNACK … [FORCE]
    /// ```
    ///
    /// Since Redis 8.8, not in Valkey.
    pub const FORCE: &str = "FORCE";

    /// The ids that follow, with their number.
    ///
    /// ```text
    /// XNACK … IDS numids id [id …]
    /// ```
    ///
    /// Since Redis 8.8, not in Valkey.
    pub const IDS: &str = "IDS";

    /// Sets how often the entry counts as delivered.
    ///
    /// ```text
    /// XNACK … [RETRYCOUNT count]
    /// ```
    ///
    /// Since Redis 8.8, not in Valkey.
    pub const RETRYCOUNT: &str = "RETRYCOUNT";

    /// Does not count as a delivery.
    ///
    /// ```text
    /// XNACK … SILENT
    /// ```
    ///
    /// Since Redis 8.8, not in Valkey.
    pub const SILENT: &str = "SILENT";
}

pub mod XPENDING {
    /// Only those without use for so long.
    ///
    /// ```text
    /// XPENDING … IDLE min-idle-time <- | + | start> <- | + | end> count [consumer]
    /// ```
    ///
    /// Since Redis 6.2.
    pub const IDLE: &str = "IDLE";

    /// The smallest there is: the first id, the oldest time, the beginning of the alphabet.
    ///
    /// ```text
    /// XPENDING … IDLE min-idle-time <- | + | start> <- | + | end> count [consumer]
    /// ```
    ///
    /// Since Redis 5.0.
    pub const MINUS: &str = "-";

    /// The greatest there is: the last id, the newest time, the end of the alphabet.
    ///
    /// ```text
    /// XPENDING … IDLE min-idle-time <- | + | start> <- | + | end> count [consumer]
    /// ```
    ///
    /// Since Redis 5.0.
    pub const PLUS: &str = "+";
}

pub mod XRANGE {
    /// At most so many.
    ///
    /// ```text
    /// XRANGE … [COUNT count]
    /// ```
    ///
    /// Since Redis 5.0.
    pub const COUNT: &str = "COUNT";

    /// The smallest there is: the first id, the oldest time, the beginning of the alphabet.
    ///
    /// ```text
    /// XRANGE … -
    /// ```
    ///
    /// Since Redis 5.0.
    pub const MINUS: &str = "-";

    /// The greatest there is: the last id, the newest time, the end of the alphabet.
    ///
    /// ```text
    /// XRANGE … +
    /// ```
    ///
    /// Since Redis 5.0.
    pub const PLUS: &str = "+";
}

pub mod XREAD {
    /// Waits up to so many milliseconds, 0 for ever, until there is something.
    ///
    /// ```text
    /// XREAD … [BLOCK milliseconds]
    /// ```
    ///
    /// Since Redis 5.0.
    pub const BLOCK: &str = "BLOCK";

    /// At most so many.
    ///
    /// ```text
    /// XREAD … [COUNT count]
    /// ```
    ///
    /// Since Redis 5.0.
    pub const COUNT: &str = "COUNT";

    /// Only entries that are added after the command.
    ///
    /// ```text
    /// XREAD … $
    /// ```
    ///
    /// Since Redis 5.0.
    pub const DOLLAR: &str = "$";

    /// At most so many entries in all.
    ///
    /// ```text
    /// XREAD … [MAXCOUNT maxcount]
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const MAXCOUNT: &str = "MAXCOUNT";

    /// At most so many bytes in all.
    ///
    /// ```text
    /// XREAD … [MAXSIZE maxsize]
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const MAXSIZE: &str = "MAXSIZE";

    /// The greatest there is: the last id, the newest time, the end of the alphabet.
    ///
    /// ```text
    /// XREAD … +
    /// ```
    ///
    /// Since Redis 7.4, Valkey 8.0.
    pub const PLUS: &str = "+";

    /// The keys of streams, and then an id for each.
    ///
    /// ```text
    /// XREAD … STREAMS
    /// ```
    ///
    /// Since Redis 5.0.
    pub const STREAMS: &str = "STREAMS";
}

pub mod XREADGROUP {
    /// Waits up to so many milliseconds, 0 for ever, until there is something.
    ///
    /// ```text
    /// XREADGROUP … [BLOCK milliseconds]
    /// ```
    ///
    /// Since Redis 5.0.
    pub const BLOCK: &str = "BLOCK";

    /// Also entries that others have had without acknowledging them for so many milliseconds.
    ///
    /// ```text
    /// XREADGROUP … [CLAIM min-idle-time]
    /// ```
    ///
    /// Since Redis 8.4, not in Valkey.
    pub const CLAIM: &str = "CLAIM";

    /// At most so many.
    ///
    /// ```text
    /// XREADGROUP … [COUNT count]
    /// ```
    ///
    /// Since Redis 5.0.
    pub const COUNT: &str = "COUNT";

    /// Entries that no consumer of the group has got yet.
    ///
    /// ```text
    /// XREADGROUP … >
    /// ```
    ///
    /// Since Redis 5.0.
    pub const GREATER: &str = ">";

    /// The group, and the consumer that reads.
    ///
    /// ```text
    /// XREADGROUP … GROUP group consumer
    /// ```
    ///
    /// Since Redis 5.0.
    pub const GROUP: &str = "GROUP";

    /// At most so many entries in all.
    ///
    /// ```text
    /// XREADGROUP … [MAXCOUNT maxcount]
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const MAXCOUNT: &str = "MAXCOUNT";

    /// At most so many bytes in all.
    ///
    /// ```text
    /// XREADGROUP … [MAXSIZE maxsize]
    /// ```
    ///
    /// Since Redis 8.10, not in Valkey.
    pub const MAXSIZE: &str = "MAXSIZE";

    /// Nothing has to be acknowledged; what is lost is lost.
    ///
    /// ```text
    /// XREADGROUP … [NOACK]
    /// ```
    ///
    /// Since Redis 5.0.
    pub const NOACK: &str = "NOACK";

    /// The keys of streams, and then an id for each.
    ///
    /// ```text
    /// XREADGROUP … STREAMS
    /// ```
    ///
    /// Since Redis 5.0.
    pub const STREAMS: &str = "STREAMS";
}

pub mod XREVRANGE {
    /// At most so many.
    ///
    /// ```text
    /// XREVRANGE … [COUNT count]
    /// ```
    ///
    /// Since Redis 5.0.
    pub const COUNT: &str = "COUNT";

    /// The smallest there is: the first id, the oldest time, the beginning of the alphabet.
    ///
    /// ```text
    /// XREVRANGE … -
    /// ```
    ///
    /// Since Redis 5.0.
    pub const MINUS: &str = "-";

    /// The greatest there is: the last id, the newest time, the end of the alphabet.
    ///
    /// ```text
    /// XREVRANGE … +
    /// ```
    ///
    /// Since Redis 5.0.
    pub const PLUS: &str = "+";
}

pub mod XSETID {
    /// How many entries were ever added.
    ///
    /// ```text
    /// XSETID … [ENTRIESADDED entries-added]
    /// ```
    ///
    /// Since Redis 7.0.
    pub const ENTRIESADDED: &str = "ENTRIESADDED";

    /// The greatest id that was ever deleted.
    ///
    /// ```text
    /// XSETID … [MAXDELETEDID max-deleted-id]
    /// ```
    ///
    /// Since Redis 7.0.
    pub const MAXDELETEDID: &str = "MAXDELETEDID";
}

pub mod XTRIM {
    /// Removes only what every group has acknowledged.
    ///
    /// ```text
    /// XTRIM … [<KEEPREF | DELREF | ACKED>]
    /// ```
    ///
    /// Since Redis 8.2, not in Valkey.
    pub const ACKED: &str = "ACKED";

    /// Removes it from the lists of all groups, too.
    ///
    /// ```text
    /// XTRIM … [<KEEPREF | DELREF | ACKED>]
    /// ```
    ///
    /// Since Redis 8.2, not in Valkey.
    pub const DELREF: &str = "DELREF";

    /// Trims to exactly this limit, which is the default.
    ///
    /// ```text
    /// XTRIM … [<= | ~>]
    /// ```
    ///
    /// Since Redis 5.0.
    pub const EQUALS: &str = "=";

    /// References in groups stay.
    ///
    /// ```text
    /// XTRIM … [<KEEPREF | DELREF | ACKED>]
    /// ```
    ///
    /// Since Redis 8.2, not in Valkey.
    pub const KEEPREF: &str = "KEEPREF";

    /// Removes at most so many; with `~` only.
    ///
    /// ```text
    /// XTRIM … [LIMIT count]
    /// ```
    ///
    /// Since Redis 6.2.
    pub const LIMIT: &str = "LIMIT";

    /// At most so many entries; the oldest go.
    ///
    /// ```text
    /// XTRIM … MAXLEN [= | ~] threshold
    /// ```
    ///
    /// Since Redis 5.0.
    pub const MAXLEN: &str = "MAXLEN";

    /// Entries with smaller ids go.
    ///
    /// ```text
    /// XTRIM … MINID [= | ~] threshold
    /// ```
    ///
    /// Since Redis 6.2.
    pub const MINID: &str = "MINID";

    /// Trims about to the limit, where whole nodes can go: cheaper than exactly.
    ///
    /// ```text
    /// XTRIM … [<= | ~>]
    /// ```
    ///
    /// Since Redis 5.0.
    pub const TILDE: &str = "~";
}

pub mod ZADD {
    /// Replies how many were changed and not only added.
    ///
    /// ```text
    /// ZADD … [CH]
    /// ```
    ///
    /// Since Redis 3.0.2.
    pub const CH: &str = "CH";

    /// Only if the new one is greater.
    ///
    /// ```text
    /// ZADD … [GT]
    /// ```
    ///
    /// Since Redis 6.2.
    pub const GT: &str = "GT";

    /// Adds to the score, as `ZINCRBY` does, and replies the new one.
    ///
    /// ```text
    /// ZADD … [INCR]
    /// ```
    ///
    /// Since Redis 3.0.2.
    pub const INCR: &str = "INCR";

    /// Only if the new one is less.
    ///
    /// ```text
    /// ZADD … [LT]
    /// ```
    ///
    /// Since Redis 6.2.
    pub const LT: &str = "LT";

    /// Only adds members, and changes none.
    ///
    /// ```text
    /// ZADD … [NX]
    /// ```
    ///
    /// Since Redis 3.0.2.
    pub const NX: &str = "NX";

    /// Only changes members, and adds none.
    ///
    /// ```text
    /// ZADD … [XX]
    /// ```
    ///
    /// Since Redis 3.0.2.
    pub const XX: &str = "XX";
}

pub mod ZDIFF {
    /// With the score of each.
    ///
    /// ```text
    /// ZDIFF … [WITHSCORES]
    /// ```
    ///
    /// Since Redis 6.2.
    pub const WITHSCORES: &str = "WITHSCORES";
}

pub mod ZINTER {
    /// How scores of the same member are combined: `SUM`, `MIN`, `MAX` or, on newer servers, `COUNT`.
    ///
    /// ```text
    /// ZINTER … [AGGREGATE <SUM | MIN | MAX | COUNT>]
    /// ```
    ///
    /// Since Redis 6.2.
    pub const AGGREGATE: &str = "AGGREGATE";

    /// The score is the number of sets that have the member.
    ///
    /// ```text
    /// ZINTER … [AGGREGATE <SUM | MIN | MAX | COUNT>]
    /// ```
    ///
    /// Since Redis 8.8, not in Valkey.
    pub const COUNT: &str = "COUNT";

    /// The greatest.
    ///
    /// ```text
    /// ZINTER … [AGGREGATE <SUM | MIN | MAX | COUNT>]
    /// ```
    ///
    /// Since Redis 6.2.
    pub const MAX: &str = "MAX";

    /// The smallest.
    ///
    /// ```text
    /// ZINTER … [AGGREGATE <SUM | MIN | MAX | COUNT>]
    /// ```
    ///
    /// Since Redis 6.2.
    pub const MIN: &str = "MIN";

    /// The sum.
    ///
    /// ```text
    /// ZINTER … [AGGREGATE <SUM | MIN | MAX | COUNT>]
    /// ```
    ///
    /// Since Redis 6.2.
    pub const SUM: &str = "SUM";

    /// A factor for each of the keys.
    ///
    /// ```text
    /// ZINTER … [WEIGHTS weight [weight …]]
    /// ```
    ///
    /// Since Redis 6.2.
    pub const WEIGHTS: &str = "WEIGHTS";

    /// With the score of each.
    ///
    /// ```text
    /// ZINTER … [WITHSCORES]
    /// ```
    ///
    /// Since Redis 6.2.
    pub const WITHSCORES: &str = "WITHSCORES";
}

pub mod ZINTERCARD {
    /// Stops counting there.
    ///
    /// ```text
    /// ZINTERCARD … [LIMIT limit]
    /// ```
    ///
    /// Since Redis 7.0.
    pub const LIMIT: &str = "LIMIT";
}

pub mod ZINTERSTORE {
    /// How scores of the same member are combined: `SUM`, `MIN`, `MAX` or, on newer servers, `COUNT`.
    ///
    /// ```text
    /// ZINTERSTORE … [AGGREGATE <SUM | MIN | MAX | COUNT>]
    /// ```
    ///
    /// Since Redis 2.0.
    pub const AGGREGATE: &str = "AGGREGATE";

    /// The score is the number of sets that have the member.
    ///
    /// ```text
    /// ZINTERSTORE … [AGGREGATE <SUM | MIN | MAX | COUNT>]
    /// ```
    ///
    /// Since Redis 8.8, not in Valkey.
    pub const COUNT: &str = "COUNT";

    /// The greatest.
    ///
    /// ```text
    /// ZINTERSTORE … [AGGREGATE <SUM | MIN | MAX | COUNT>]
    /// ```
    ///
    /// Since Redis 2.0.
    pub const MAX: &str = "MAX";

    /// The smallest.
    ///
    /// ```text
    /// ZINTERSTORE … [AGGREGATE <SUM | MIN | MAX | COUNT>]
    /// ```
    ///
    /// Since Redis 2.0.
    pub const MIN: &str = "MIN";

    /// The sum.
    ///
    /// ```text
    /// ZINTERSTORE … [AGGREGATE <SUM | MIN | MAX | COUNT>]
    /// ```
    ///
    /// Since Redis 2.0.
    pub const SUM: &str = "SUM";

    /// A factor for each of the keys.
    ///
    /// ```text
    /// ZINTERSTORE … [WEIGHTS weight [weight …]]
    /// ```
    ///
    /// Since Redis 2.0.
    pub const WEIGHTS: &str = "WEIGHTS";
}

pub mod ZLEXCOUNT {
    /// The smallest there is: the first id, the oldest time, the beginning of the alphabet.
    ///
    /// ```text
    /// ZLEXCOUNT … -
    /// ```
    ///
    /// Since Redis 2.8.9.
    pub const MINUS: &str = "-";

    /// The greatest there is: the last id, the newest time, the end of the alphabet.
    ///
    /// ```text
    /// ZLEXCOUNT … +
    /// ```
    ///
    /// Since Redis 2.8.9.
    pub const PLUS: &str = "+";
}

pub mod ZMPOP {
    /// At most so many.
    ///
    /// ```text
    /// ZMPOP … [COUNT count]
    /// ```
    ///
    /// Since Redis 7.0.
    pub const COUNT: &str = "COUNT";

    /// The greatest.
    ///
    /// ```text
    /// ZMPOP … MAX
    /// ```
    ///
    /// Since Redis 7.0.
    pub const MAX: &str = "MAX";

    /// The smallest.
    ///
    /// ```text
    /// ZMPOP … MIN
    /// ```
    ///
    /// Since Redis 7.0.
    pub const MIN: &str = "MIN";
}

pub mod ZRANDMEMBER {
    /// With the score of each.
    ///
    /// ```text
    /// ZRANDMEMBER … [WITHSCORES]
    /// ```
    ///
    /// Since Redis 6.2.
    pub const WITHSCORES: &str = "WITHSCORES";
}

pub mod ZRANGE {
    /// The range is one of text; all members have the same score.
    ///
    /// ```text
    /// ZRANGE … [<BYSCORE | BYLEX>]
    /// ```
    ///
    /// Since Redis 6.2.
    pub const BYLEX: &str = "BYLEX";

    /// The range is one of scores.
    ///
    /// ```text
    /// ZRANGE … [<BYSCORE | BYLEX>]
    /// ```
    ///
    /// Since Redis 6.2.
    pub const BYSCORE: &str = "BYSCORE";

    /// Skips the first so many, and replies at most so many.
    ///
    /// ```text
    /// ZRANGE … [LIMIT offset count]
    /// ```
    ///
    /// Since Redis 6.2.
    pub const LIMIT: &str = "LIMIT";

    /// The smallest there is: the first id, the oldest time, the beginning of the alphabet.
    ///
    /// ```text
    /// ZRANGE … -
    /// ```
    ///
    /// Since Redis 1.2.
    pub const MINUS: &str = "-";

    /// The greatest there is: the last id, the newest time, the end of the alphabet.
    ///
    /// ```text
    /// ZRANGE … +
    /// ```
    ///
    /// Since Redis 1.2.
    pub const PLUS: &str = "+";

    /// From the other end: the greatest first.
    ///
    /// ```text
    /// ZRANGE … [REV]
    /// ```
    ///
    /// Since Redis 6.2.
    pub const REV: &str = "REV";

    /// With the score of each.
    ///
    /// ```text
    /// ZRANGE … [WITHSCORES]
    /// ```
    ///
    /// Since Redis 1.2.
    pub const WITHSCORES: &str = "WITHSCORES";
}

pub mod ZRANGEBYLEX {
    /// Skips the first so many, and replies at most so many.
    ///
    /// ```text
    /// ZRANGEBYLEX … [LIMIT offset count]
    /// ```
    ///
    /// Since Redis 2.8.9.
    pub const LIMIT: &str = "LIMIT";

    /// The smallest there is: the first id, the oldest time, the beginning of the alphabet.
    ///
    /// ```text
    /// ZRANGEBYLEX … -
    /// ```
    ///
    /// Since Redis 2.8.9.
    pub const MINUS: &str = "-";

    /// The greatest there is: the last id, the newest time, the end of the alphabet.
    ///
    /// ```text
    /// ZRANGEBYLEX … +
    /// ```
    ///
    /// Since Redis 2.8.9.
    pub const PLUS: &str = "+";
}

pub mod ZRANGEBYSCORE {
    /// Skips the first so many, and replies at most so many.
    ///
    /// ```text
    /// ZRANGEBYSCORE … [LIMIT offset count]
    /// ```
    ///
    /// Since Redis 1.0.5.
    pub const LIMIT: &str = "LIMIT";

    /// With the score of each.
    ///
    /// ```text
    /// ZRANGEBYSCORE … [WITHSCORES]
    /// ```
    ///
    /// Since Redis 2.0.
    pub const WITHSCORES: &str = "WITHSCORES";
}

pub mod ZRANGESTORE {
    /// The range is one of text; all members have the same score.
    ///
    /// ```text
    /// ZRANGESTORE … [<BYSCORE | BYLEX>]
    /// ```
    ///
    /// Since Redis 6.2.
    pub const BYLEX: &str = "BYLEX";

    /// The range is one of scores.
    ///
    /// ```text
    /// ZRANGESTORE … [<BYSCORE | BYLEX>]
    /// ```
    ///
    /// Since Redis 6.2.
    pub const BYSCORE: &str = "BYSCORE";

    /// Skips the first so many, and replies at most so many.
    ///
    /// ```text
    /// ZRANGESTORE … [LIMIT offset count]
    /// ```
    ///
    /// Since Redis 6.2.
    pub const LIMIT: &str = "LIMIT";

    /// The smallest there is: the first id, the oldest time, the beginning of the alphabet.
    ///
    /// ```text
    /// ZRANGESTORE … -
    /// ```
    ///
    /// Since Redis 6.2.
    pub const MINUS: &str = "-";

    /// The greatest there is: the last id, the newest time, the end of the alphabet.
    ///
    /// ```text
    /// ZRANGESTORE … +
    /// ```
    ///
    /// Since Redis 6.2.
    pub const PLUS: &str = "+";

    /// From the other end: the greatest first.
    ///
    /// ```text
    /// ZRANGESTORE … [REV]
    /// ```
    ///
    /// Since Redis 6.2.
    pub const REV: &str = "REV";
}

pub mod ZRANK {
    /// With the score.
    ///
    /// ```text
    /// ZRANK … [WITHSCORE]
    /// ```
    ///
    /// Since Redis 7.2.
    pub const WITHSCORE: &str = "WITHSCORE";
}

pub mod ZREMRANGEBYLEX {
    /// The smallest there is: the first id, the oldest time, the beginning of the alphabet.
    ///
    /// ```text
    /// ZREMRANGEBYLEX … -
    /// ```
    ///
    /// Since Redis 2.8.9.
    pub const MINUS: &str = "-";

    /// The greatest there is: the last id, the newest time, the end of the alphabet.
    ///
    /// ```text
    /// ZREMRANGEBYLEX … +
    /// ```
    ///
    /// Since Redis 2.8.9.
    pub const PLUS: &str = "+";
}

pub mod ZREVRANGE {
    /// With the score of each.
    ///
    /// ```text
    /// ZREVRANGE … [WITHSCORES]
    /// ```
    ///
    /// Since Redis 1.2.
    pub const WITHSCORES: &str = "WITHSCORES";
}

pub mod ZREVRANGEBYLEX {
    /// Skips the first so many, and replies at most so many.
    ///
    /// ```text
    /// ZREVRANGEBYLEX … [LIMIT offset count]
    /// ```
    ///
    /// Since Redis 2.8.9.
    pub const LIMIT: &str = "LIMIT";

    /// The smallest there is: the first id, the oldest time, the beginning of the alphabet.
    ///
    /// ```text
    /// ZREVRANGEBYLEX … -
    /// ```
    ///
    /// Since Redis 2.8.9.
    pub const MINUS: &str = "-";

    /// The greatest there is: the last id, the newest time, the end of the alphabet.
    ///
    /// ```text
    /// ZREVRANGEBYLEX … +
    /// ```
    ///
    /// Since Redis 2.8.9.
    pub const PLUS: &str = "+";
}

pub mod ZREVRANGEBYSCORE {
    /// Skips the first so many, and replies at most so many.
    ///
    /// ```text
    /// ZREVRANGEBYSCORE … [LIMIT offset count]
    /// ```
    ///
    /// Since Redis 2.2.
    pub const LIMIT: &str = "LIMIT";

    /// With the score of each.
    ///
    /// ```text
    /// ZREVRANGEBYSCORE … [WITHSCORES]
    /// ```
    ///
    /// Since Redis 2.2.
    pub const WITHSCORES: &str = "WITHSCORES";
}

pub mod ZREVRANK {
    /// With the score.
    ///
    /// ```text
    /// ZREVRANK … [WITHSCORE]
    /// ```
    ///
    /// Since Redis 7.2.
    pub const WITHSCORE: &str = "WITHSCORE";
}

pub mod ZSCAN {
    /// Everything: any name, any field.
    ///
    /// ```text
    /// ZSCAN … [MATCH <* | pattern>]
    /// ```
    ///
    /// Since Redis 2.8.
    pub const ASTERISK: &str = "*";

    /// About so many elements are looked at in one call.
    ///
    /// ```text
    /// ZSCAN … [COUNT count]
    /// ```
    ///
    /// Since Redis 2.8.
    pub const COUNT: &str = "COUNT";

    /// Only those that fit the pattern.
    ///
    /// ```text
    /// ZSCAN … [MATCH <* | pattern>]
    /// ```
    ///
    /// Since Redis 2.8.
    pub const MATCH: &str = "MATCH";

    /// Without the scores.
    ///
    /// ```text
    /// ZSCAN … [NOSCORES]
    /// ```
    ///
    /// Since not in Redis, Valkey 8.0.
    pub const NOSCORES: &str = "NOSCORES";
}

pub mod ZUNION {
    /// How scores of the same member are combined: `SUM`, `MIN`, `MAX` or, on newer servers, `COUNT`.
    ///
    /// ```text
    /// ZUNION … [AGGREGATE <SUM | MIN | MAX | COUNT>]
    /// ```
    ///
    /// Since Redis 6.2.
    pub const AGGREGATE: &str = "AGGREGATE";

    /// The score is the number of sets that have the member.
    ///
    /// ```text
    /// ZUNION … [AGGREGATE <SUM | MIN | MAX | COUNT>]
    /// ```
    ///
    /// Since Redis 8.8, not in Valkey.
    pub const COUNT: &str = "COUNT";

    /// The greatest.
    ///
    /// ```text
    /// ZUNION … [AGGREGATE <SUM | MIN | MAX | COUNT>]
    /// ```
    ///
    /// Since Redis 6.2.
    pub const MAX: &str = "MAX";

    /// The smallest.
    ///
    /// ```text
    /// ZUNION … [AGGREGATE <SUM | MIN | MAX | COUNT>]
    /// ```
    ///
    /// Since Redis 6.2.
    pub const MIN: &str = "MIN";

    /// The sum.
    ///
    /// ```text
    /// ZUNION … [AGGREGATE <SUM | MIN | MAX | COUNT>]
    /// ```
    ///
    /// Since Redis 6.2.
    pub const SUM: &str = "SUM";

    /// A factor for each of the keys.
    ///
    /// ```text
    /// ZUNION … [WEIGHTS weight [weight …]]
    /// ```
    ///
    /// Since Redis 6.2.
    pub const WEIGHTS: &str = "WEIGHTS";

    /// With the score of each.
    ///
    /// ```text
    /// ZUNION … [WITHSCORES]
    /// ```
    ///
    /// Since Redis 6.2.
    pub const WITHSCORES: &str = "WITHSCORES";
}

pub mod ZUNIONSTORE {
    /// How scores of the same member are combined: `SUM`, `MIN`, `MAX` or, on newer servers, `COUNT`.
    ///
    /// ```text
    /// ZUNIONSTORE … [AGGREGATE <SUM | MIN | MAX | COUNT>]
    /// ```
    ///
    /// Since Redis 2.0.
    pub const AGGREGATE: &str = "AGGREGATE";

    /// The score is the number of sets that have the member.
    ///
    /// ```text
    /// ZUNIONSTORE … [AGGREGATE <SUM | MIN | MAX | COUNT>]
    /// ```
    ///
    /// Since Redis 8.8, not in Valkey.
    pub const COUNT: &str = "COUNT";

    /// The greatest.
    ///
    /// ```text
    /// ZUNIONSTORE … [AGGREGATE <SUM | MIN | MAX | COUNT>]
    /// ```
    ///
    /// Since Redis 2.0.
    pub const MAX: &str = "MAX";

    /// The smallest.
    ///
    /// ```text
    /// ZUNIONSTORE … [AGGREGATE <SUM | MIN | MAX | COUNT>]
    /// ```
    ///
    /// Since Redis 2.0.
    pub const MIN: &str = "MIN";

    /// The sum.
    ///
    /// ```text
    /// ZUNIONSTORE … [AGGREGATE <SUM | MIN | MAX | COUNT>]
    /// ```
    ///
    /// Since Redis 2.0.
    pub const SUM: &str = "SUM";

    /// A factor for each of the keys.
    ///
    /// ```text
    /// ZUNIONSTORE … [WEIGHTS weight [weight …]]
    /// ```
    ///
    /// Since Redis 2.0.
    pub const WEIGHTS: &str = "WEIGHTS";
}
