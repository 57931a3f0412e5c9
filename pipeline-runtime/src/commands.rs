//! One item for each command that `redis_pipeline!` knows, generated from its command table.
//!
//! The command word in a pipeline is a path to its item here, so that an editor shows the documentation of a command
//! on hover and completes its name. A subcommand is an item of its container: [`XGROUP::CREATE`].
//! Facts come from the documentation pages that each item names and from what servers reply.
//!
//! ```
//! assert_eq!(redis_pipeline::commands::HGET, "HGET");
//! assert_eq!(redis_pipeline::commands::XGROUP::CREATE, "XGROUP CREATE");
//! ```
//!
//! # Keys
//!
//! | command | description |
//! | --- | --- |
//! | [`COPY`](const@COPY) | Copies a value to another key. |
//! | [`DEL`](const@DEL) | Removes keys; replies how many there were. |
//! | [`DUMP`](const@DUMP) | A value in the form that RESTORE reads. |
//! | [`EXISTS`](const@EXISTS) | How many of the keys exist. |
//! | [`EXPIRE`](const@EXPIRE) | Lets a key live for some seconds. |
//! | [`EXPIREAT`](const@EXPIREAT) | Lets a key live until a time, in seconds. |
//! | [`EXPIRETIME`](const@EXPIRETIME) | When a key expires, in seconds; -1 for never, -2 for no key. |
//! | [`KEYS`](const@KEYS) | The keys that fit a pattern; walks the whole database, SCAN does it in steps. |
//! | [`MIGRATE`](const@MIGRATE) | Moves keys to another server. |
//! | [`MOVE`](const@MOVE) | Moves a key to another database. |
//! | [`OBJECT ENCODING`](const@OBJECT::ENCODING) | How a value is stored. |
//! | [`OBJECT FREQ`](const@OBJECT::FREQ) | How often a key is used, logarithmically. |
//! | [`OBJECT HELP`](const@OBJECT::HELP) | Lists the subcommands. |
//! | [`OBJECT IDLETIME`](const@OBJECT::IDLETIME) | For how many seconds a key has not been used. |
//! | [`OBJECT REFCOUNT`](const@OBJECT::REFCOUNT) | How many references a value has. |
//! | [`PERSIST`](const@PERSIST) | Lets a key live for ever. |
//! | [`PEXPIRE`](const@PEXPIRE) | Lets a key live for some milliseconds. |
//! | [`PEXPIREAT`](const@PEXPIREAT) | Lets a key live until a time, in milliseconds. |
//! | [`PEXPIRETIME`](const@PEXPIRETIME) | When a key expires, in milliseconds; -1 for never, -2 for no key. |
//! | [`PTTL`](const@PTTL) | How long a key still lives, in milliseconds; -1 for ever, -2 for no key. |
//! | [`RANDOMKEY`](const@RANDOMKEY) | A key at random. |
//! | [`RENAME`](const@RENAME) | Renames a key, replacing the other. |
//! | [`RENAMENX`](const@RENAMENX) | Renames a key, if the new name is free. |
//! | [`RESTORE`](const@RESTORE) | Creates a key from what DUMP gave. |
//! | [`SCAN`](const@SCAN) | Walks through the keys of the database. |
//! | [`SORT`](const@SORT) | Sorts a list, set or sorted set. |
//! | [`SORT_RO`](const@SORT_RO) | Sorts a list, set or sorted set, only reading. |
//! | [`TOUCH`](const@TOUCH) | Marks keys as used; replies how many exist. |
//! | [`TTL`](const@TTL) | How long a key still lives, in seconds; -1 for ever, -2 for no key. |
//! | [`TYPE`](const@TYPE) | The type of a value; `none` where the key is missing. |
//! | [`UNLINK`](const@UNLINK) | Removes keys, freeing their memory in the background. |
//! | [`WAIT`](const@WAIT) | Waits until replicas have the writes of this connection. |
//! | [`WAITAOF`](const@WAITAOF) | Waits until the writes of this connection are on disk. |
//!
//! # Strings
//!
//! | command | description |
//! | --- | --- |
//! | [`APPEND`](const@APPEND) | Appends to a string; creates it where it is missing. |
//! | [`DECR`](const@DECR) | Lowers an integer by one. |
//! | [`DECRBY`](const@DECRBY) | Lowers an integer by a number. |
//! | [`DELEX`](const@DELEX) | Removes a string key if its value fits a condition. |
//! | [`DELIFEQ`](const@DELIFEQ) | Removes a key if its value is this one. |
//! | [`DIGEST`](const@DIGEST) | A hash of a string, to compare it later. |
//! | [`GET`](const@GET) | The value of a string. |
//! | [`GETDEL`](const@GETDEL) | The value of a string, which is removed. |
//! | [`GETEX`](const@GETEX) | The value of a string, whose expiry is changed. |
//! | [`GETRANGE`](const@GETRANGE) | A part of a string, both ends included. |
//! | [`GETSET`](const@GETSET) | Sets a string and replies its old value. |
//! | [`INCR`](const@INCR) | Raises an integer by one. |
//! | [`INCRBY`](const@INCRBY) | Raises an integer by a number. |
//! | [`INCRBYFLOAT`](const@INCRBYFLOAT) | Raises a number by another. |
//! | [`INCREX`](const@INCREX) | Raises a number within bounds and sets its expiry. |
//! | [`LCS`](const@LCS) | The longest common subsequence of two strings. |
//! | [`MGET`](const@MGET) | The values of strings, nil where missing. |
//! | [`MSET`](const@MSET) | Sets several strings. |
//! | [`MSETEX`](const@MSETEX) | Sets several strings and their expiry. |
//! | [`MSETNX`](const@MSETNX) | Sets several strings, if none of them is there yet. |
//! | [`PSETEX`](const@PSETEX) | Sets a string that lives for some milliseconds. |
//! | [`SET`](const@SET) | Sets a string. |
//! | [`SETEX`](const@SETEX) | Sets a string that lives for some seconds. |
//! | [`SETNX`](const@SETNX) | Sets a string that is not there yet. |
//! | [`SETRANGE`](const@SETRANGE) | Overwrites a part of a string; replies its new length. |
//! | [`STRALGO`](const@STRALGO) | The longest common subsequence of two strings (Redis 6 only). |
//! | [`STRLEN`](const@STRLEN) | The length of a string. |
//! | [`SUBSTR`](const@SUBSTR) | A part of a string, both ends included. |
//!
//! # Hashes
//!
//! | command | description |
//! | --- | --- |
//! | [`HDEL`](const@HDEL) | Removes fields; replies how many there were. |
//! | [`HEXISTS`](const@HEXISTS) | Whether a hash has a field. |
//! | [`HEXPIRE`](const@HEXPIRE) | Lets fields live for some seconds. |
//! | [`HEXPIREAT`](const@HEXPIREAT) | Lets fields live until a time, in seconds. |
//! | [`HEXPIRETIME`](const@HEXPIRETIME) | When fields expire, in seconds. |
//! | [`HGET`](const@HGET) | The value of a field. |
//! | [`HGETALL`](const@HGETALL) | All fields with their values. |
//! | [`HGETDEL`](const@HGETDEL) | The values of fields, which are removed. |
//! | [`HGETEX`](const@HGETEX) | The values of fields, whose expiry is changed. |
//! | [`HIMPORT DISCARD`](const@HIMPORT::DISCARD) | Forgets a prepared set of field names. |
//! | [`HIMPORT DISCARDALL`](const@HIMPORT::DISCARDALL) | Forgets all prepared sets of field names. |
//! | [`HIMPORT PREPARE`](const@HIMPORT::PREPARE) | Names a set of fields for HIMPORT SET. |
//! | [`HIMPORT SET`](const@HIMPORT::SET) | Sets the prepared fields of a hash to values. |
//! | [`HINCRBY`](const@HINCRBY) | Raises the integer in a field. |
//! | [`HINCRBYFLOAT`](const@HINCRBYFLOAT) | Raises the number in a field. |
//! | [`HKEYS`](const@HKEYS) | All fields. |
//! | [`HLEN`](const@HLEN) | How many fields a hash has. |
//! | [`HMGET`](const@HMGET) | The values of fields, nil where missing. |
//! | [`HMSET`](const@HMSET) | Sets fields. |
//! | [`HPERSIST`](const@HPERSIST) | Lets fields live for ever. |
//! | [`HPEXPIRE`](const@HPEXPIRE) | Lets fields live for some milliseconds. |
//! | [`HPEXPIREAT`](const@HPEXPIREAT) | Lets fields live until a time, in milliseconds. |
//! | [`HPEXPIRETIME`](const@HPEXPIRETIME) | When fields expire, in milliseconds. |
//! | [`HPTTL`](const@HPTTL) | How long fields still live, in milliseconds. |
//! | [`HRANDFIELD`](const@HRANDFIELD) | Fields at random. |
//! | [`HSCAN`](const@HSCAN) | Walks through the fields of a hash. |
//! | [`HSET`](const@HSET) | Sets fields; replies how many are new. |
//! | [`HSETEX`](const@HSETEX) | Sets fields and their expiry. |
//! | [`HSETNX`](const@HSETNX) | Sets a field that is not there yet. |
//! | [`HSTRLEN`](const@HSTRLEN) | The length of a field's value. |
//! | [`HTTL`](const@HTTL) | How long fields still live, in seconds. |
//! | [`HVALS`](const@HVALS) | All values. |
//!
//! # Lists
//!
//! | command | description |
//! | --- | --- |
//! | [`BLMOVE`](const@BLMOVE) | Moves an element from one list to another, waiting for one. |
//! | [`BLMOVEM`](const@BLMOVEM) | Moves elements from one list to another, waiting for them. |
//! | [`BLMPOP`](const@BLMPOP) | Takes elements from the first list that has some, waiting for one. |
//! | [`BLPOP`](const@BLPOP) | Takes the first element of the first list that has one, waiting for it. |
//! | [`BRPOP`](const@BRPOP) | Takes the last element of the first list that has one, waiting for it. |
//! | [`BRPOPLPUSH`](const@BRPOPLPUSH) | Moves the last element of a list to the front of another, waiting for one. |
//! | [`LINDEX`](const@LINDEX) | The element at an index. |
//! | [`LINSERT`](const@LINSERT) | Inserts an element before or after another; -1 where that is missing. |
//! | [`LLEN`](const@LLEN) | The length of a list. |
//! | [`LMOVE`](const@LMOVE) | Moves an element from one list to another. |
//! | [`LMOVEM`](const@LMOVEM) | Moves elements from one list to another. |
//! | [`LMPOP`](const@LMPOP) | Takes elements from the first list that has some. |
//! | [`LPOP`](const@LPOP) | Takes elements from the front. |
//! | [`LPOS`](const@LPOS) | The position of an element. |
//! | [`LPUSH`](const@LPUSH) | Adds elements at the front; replies the new length. |
//! | [`LPUSHX`](const@LPUSHX) | Adds elements at the front of a list that exists. |
//! | [`LRANGE`](const@LRANGE) | The elements of a range, both ends included. |
//! | [`LREM`](const@LREM) | Removes elements that are equal to a value. |
//! | [`LSET`](const@LSET) | Sets the element at an index. |
//! | [`LTRIM`](const@LTRIM) | Cuts a list down to a range. |
//! | [`RPOP`](const@RPOP) | Takes elements from the end. |
//! | [`RPOPLPUSH`](const@RPOPLPUSH) | Moves the last element of a list to the front of another. |
//! | [`RPUSH`](const@RPUSH) | Adds elements at the end; replies the new length. |
//! | [`RPUSHX`](const@RPUSHX) | Adds elements at the end of a list that exists. |
//!
//! # Sets
//!
//! | command | description |
//! | --- | --- |
//! | [`SADD`](const@SADD) | Adds members; replies how many are new. |
//! | [`SCARD`](const@SCARD) | How many members a set has. |
//! | [`SDIFF`](const@SDIFF) | The members of the first set that are in no other. |
//! | [`SDIFFCARD`](const@SDIFFCARD) | How many members of the first set are in no other. |
//! | [`SDIFFSTORE`](const@SDIFFSTORE) | Stores the members of the first set that are in no other. |
//! | [`SINTER`](const@SINTER) | The members that all sets have. |
//! | [`SINTERCARD`](const@SINTERCARD) | How many members all sets have. |
//! | [`SINTERSTORE`](const@SINTERSTORE) | Stores the members that all sets have. |
//! | [`SISMEMBER`](const@SISMEMBER) | Whether a set has a member. |
//! | [`SMEMBERS`](const@SMEMBERS) | All members. |
//! | [`SMISMEMBER`](const@SMISMEMBER) | Which of the members a set has. |
//! | [`SMOVE`](const@SMOVE) | Moves a member from one set to another. |
//! | [`SPOP`](const@SPOP) | Takes members at random. |
//! | [`SRANDMEMBER`](const@SRANDMEMBER) | Members at random. |
//! | [`SREM`](const@SREM) | Removes members; replies how many there were. |
//! | [`SSCAN`](const@SSCAN) | Walks through the members of a set. |
//! | [`SUNION`](const@SUNION) | The members that any of the sets has. |
//! | [`SUNIONCARD`](const@SUNIONCARD) | How many members the sets have together. |
//! | [`SUNIONSTORE`](const@SUNIONSTORE) | Stores the members that any of the sets has. |
//!
//! # Sorted sets
//!
//! | command | description |
//! | --- | --- |
//! | [`BZMPOP`](const@BZMPOP) | Takes members from the first sorted set that has some, waiting for one. |
//! | [`BZPOPMAX`](const@BZPOPMAX) | Takes the member with the highest score, waiting for one. |
//! | [`BZPOPMIN`](const@BZPOPMIN) | Takes the member with the lowest score, waiting for one. |
//! | [`ZADD`](const@ZADD) | Adds members or changes their scores; replies how many are new. |
//! | [`ZCARD`](const@ZCARD) | How many members a sorted set has. |
//! | [`ZCOUNT`](const@ZCOUNT) | How many members have scores between two. |
//! | [`ZDIFF`](const@ZDIFF) | The members of the first sorted set that are in no other. |
//! | [`ZDIFFSTORE`](const@ZDIFFSTORE) | Stores the members of the first sorted set that are in no other. |
//! | [`ZINCRBY`](const@ZINCRBY) | Raises a member's score; replies the new one. |
//! | [`ZINTER`](const@ZINTER) | The members that all sorted sets have. |
//! | [`ZINTERCARD`](const@ZINTERCARD) | How many members all sorted sets have. |
//! | [`ZINTERSTORE`](const@ZINTERSTORE) | Stores the members that all sorted sets have. |
//! | [`ZLEXCOUNT`](const@ZLEXCOUNT) | How many members lie between two strings. |
//! | [`ZMPOP`](const@ZMPOP) | Takes members from the first sorted set that has some. |
//! | [`ZMSCORE`](const@ZMSCORE) | The scores of members, nil where missing. |
//! | [`ZPOPMAX`](const@ZPOPMAX) | Takes the members with the highest scores. |
//! | [`ZPOPMIN`](const@ZPOPMIN) | Takes the members with the lowest scores. |
//! | [`ZRANDMEMBER`](const@ZRANDMEMBER) | Members at random. |
//! | [`ZRANGE`](const@ZRANGE) | The members of a range of positions, scores or strings. |
//! | [`ZRANGEBYLEX`](const@ZRANGEBYLEX) | The members between two strings. |
//! | [`ZRANGEBYSCORE`](const@ZRANGEBYSCORE) | The members with scores between two. |
//! | [`ZRANGESTORE`](const@ZRANGESTORE) | Stores the members of a range. |
//! | [`ZRANK`](const@ZRANK) | The position of a member, lowest score first. |
//! | [`ZREM`](const@ZREM) | Removes members; replies how many there were. |
//! | [`ZREMRANGEBYLEX`](const@ZREMRANGEBYLEX) | Removes the members between two strings. |
//! | [`ZREMRANGEBYRANK`](const@ZREMRANGEBYRANK) | Removes the members of a range of positions. |
//! | [`ZREMRANGEBYSCORE`](const@ZREMRANGEBYSCORE) | Removes the members with scores between two. |
//! | [`ZREVRANGE`](const@ZREVRANGE) | The members of a range of positions, highest score first. |
//! | [`ZREVRANGEBYLEX`](const@ZREVRANGEBYLEX) | The members between two strings, last first. |
//! | [`ZREVRANGEBYSCORE`](const@ZREVRANGEBYSCORE) | The members with scores between two, highest first. |
//! | [`ZREVRANK`](const@ZREVRANK) | The position of a member, highest score first. |
//! | [`ZSCAN`](const@ZSCAN) | Walks through the members and scores of a sorted set. |
//! | [`ZSCORE`](const@ZSCORE) | The score of a member. |
//! | [`ZUNION`](const@ZUNION) | The members that any of the sorted sets has. |
//! | [`ZUNIONSTORE`](const@ZUNIONSTORE) | Stores the members that any of the sorted sets has. |
//!
//! # Streams
//!
//! | command | description |
//! | --- | --- |
//! | [`XACK`](const@XACK) | Marks entries as processed. |
//! | [`XACKDEL`](const@XACKDEL) | Marks entries as processed and removes them. |
//! | [`XADD`](const@XADD) | Appends an entry; replies its id. |
//! | [`XAUTOCLAIM`](const@XAUTOCLAIM) | Takes over entries that another consumer has not processed for a while. |
//! | [`XCFGSET`](const@XCFGSET) | Changes the settings of a stream. |
//! | [`XCLAIM`](const@XCLAIM) | Takes over entries of another consumer. |
//! | [`XDEL`](const@XDEL) | Removes entries; replies how many there were. |
//! | [`XDELEX`](const@XDELEX) | Removes entries, with a say in what groups still know of them. |
//! | [`XGROUP CREATE`](const@XGROUP::CREATE) | Creates a consumer group. |
//! | [`XGROUP CREATECONSUMER`](const@XGROUP::CREATECONSUMER) | Creates a consumer in a group. |
//! | [`XGROUP DELCONSUMER`](const@XGROUP::DELCONSUMER) | Removes a consumer; replies how many entries it had pending. |
//! | [`XGROUP DESTROY`](const@XGROUP::DESTROY) | Removes a consumer group. |
//! | [`XGROUP HELP`](const@XGROUP::HELP) | Lists the subcommands. |
//! | [`XGROUP SETID`](const@XGROUP::SETID) | Sets the id of the entry last delivered to a group. |
//! | [`XIDMPRECORD`](const@XIDMPRECORD) | Records that a producer has added an entry. |
//! | [`XINFO CONSUMERS`](const@XINFO::CONSUMERS) | Describes the consumers of a group. |
//! | [`XINFO GROUPS`](const@XINFO::GROUPS) | Describes the groups of a stream. |
//! | [`XINFO HELP`](const@XINFO::HELP) | Lists the subcommands. |
//! | [`XINFO STREAM`](const@XINFO::STREAM) | Describes a stream. |
//! | [`XLEN`](const@XLEN) | How many entries a stream has. |
//! | [`XNACK`](const@XNACK) | Gives pending entries back to their group. |
//! | [`XPENDING`](const@XPENDING) | The entries that a group has delivered but nobody has acknowledged. |
//! | [`XRANGE`](const@XRANGE) | The entries between two ids. |
//! | [`XREAD`](const@XREAD) | The entries after given ids of several streams. |
//! | [`XREADGROUP`](const@XREADGROUP) | Entries of several streams as a consumer of a group. |
//! | [`XREVRANGE`](const@XREVRANGE) | The entries between two ids, latest first. |
//! | [`XSETID`](const@XSETID) | Sets the last id of a stream. |
//! | [`XTRIM`](const@XTRIM) | Removes the oldest entries; replies how many. |
//!
//! # Bitmaps
//!
//! | command | description |
//! | --- | --- |
//! | [`BITCOUNT`](const@BITCOUNT) | Counts the bits that are set. |
//! | [`BITFIELD`](const@BITFIELD) | Reads and changes integers of any width inside a string. |
//! | [`BITFIELD_RO`](const@BITFIELD_RO) | Reads integers of any width inside a string. |
//! | [`BITOP`](const@BITOP) | Combines strings bit by bit and stores the result. |
//! | [`BITPOS`](const@BITPOS) | The position of the first bit that is 0 or 1. |
//! | [`GETBIT`](const@GETBIT) | The bit at an offset. |
//! | [`SETBIT`](const@SETBIT) | Sets the bit at an offset; replies the old one. |
//!
//! # HyperLogLogs
//!
//! | command | description |
//! | --- | --- |
//! | [`PFADD`](const@PFADD) | Adds elements to a HyperLogLog; replies whether its estimate changed. |
//! | [`PFCOUNT`](const@PFCOUNT) | An estimate of how many different elements were added. |
//! | [`PFMERGE`](const@PFMERGE) | Merges HyperLogLogs into one. |
//!
//! # Places
//!
//! | command | description |
//! | --- | --- |
//! | [`GEOADD`](const@GEOADD) | Adds members with their coordinates. |
//! | [`GEODIST`](const@GEODIST) | The distance between two members; metres unless told otherwise. |
//! | [`GEOHASH`](const@GEOHASH) | The geohash strings of members. |
//! | [`GEOPOS`](const@GEOPOS) | The coordinates of members. |
//! | [`GEORADIUS`](const@GEORADIUS) | The members within a radius of a point. |
//! | [`GEORADIUSBYMEMBER`](const@GEORADIUSBYMEMBER) | The members within a radius of a member. |
//! | [`GEORADIUSBYMEMBER_RO`](const@GEORADIUSBYMEMBER_RO) | The members within a radius of a member, only reading. |
//! | [`GEORADIUS_RO`](const@GEORADIUS_RO) | The members within a radius of a point, only reading. |
//! | [`GEOSEARCH`](const@GEOSEARCH) | The members within a circle or a box. |
//! | [`GEOSEARCHSTORE`](const@GEOSEARCHSTORE) | Stores the members within a circle or a box. |
//!
//! # Arrays
//!
//! | command | description |
//! | --- | --- |
//! | [`ARCOUNT`](const@ARCOUNT) | Counts the filled elements of an array. |
//! | [`ARDEL`](const@ARDEL) | Empties elements of an array. |
//! | [`ARDELRANGE`](const@ARDELRANGE) | Empties ranges of an array. |
//! | [`ARGET`](const@ARGET) | The element at an index of an array. |
//! | [`ARGETRANGE`](const@ARGETRANGE) | The elements of a range of an array, nil where empty. |
//! | [`ARGREP`](const@ARGREP) | Finds the elements of a range that fit a text or pattern. |
//! | [`ARINFO`](const@ARINFO) | Shows how an array is stored. |
//! | [`ARINSERT`](const@ARINSERT) | Writes values at the insertion cursor of an array. |
//! | [`ARLASTITEMS`](const@ARLASTITEMS) | The values inserted last. |
//! | [`ARLEN`](const@ARLEN) | The length of an array: its last index plus one. |
//! | [`ARMGET`](const@ARMGET) | The elements at several indexes. |
//! | [`ARMSET`](const@ARMSET) | Sets elements at several indexes. |
//! | [`ARNEXT`](const@ARNEXT) | The index at which the next insertion goes. |
//! | [`AROP`](const@AROP) | Combines the values of a range into one. |
//! | [`ARRING`](const@ARRING) | Writes values into a ring of a given size. |
//! | [`ARSCAN`](const@ARSCAN) | Lists the filled elements of a range with their indexes. |
//! | [`ARSEEK`](const@ARSEEK) | Moves the insertion cursor of an array. |
//! | [`ARSET`](const@ARSET) | Sets elements from an index on. |
//!
//! # Vector sets
//!
//! | command | description |
//! | --- | --- |
//! | [`VADD`](const@VADD) | Adds an element with its vector. |
//! | [`VCARD`](const@VCARD) | How many elements a vector set has. |
//! | [`VDIM`](const@VDIM) | How many dimensions its vectors have. |
//! | [`VEMB`](const@VEMB) | The vector of an element. |
//! | [`VGETATTR`](const@VGETATTR) | The attributes of an element. |
//! | [`VINFO`](const@VINFO) | Describes a vector set. |
//! | [`VISMEMBER`](const@VISMEMBER) | Whether a vector set has an element. |
//! | [`VLINKS`](const@VLINKS) | The neighbours of an element, level by level. |
//! | [`VRANDMEMBER`](const@VRANDMEMBER) | Elements at random. |
//! | [`VRANGE`](const@VRANGE) | The elements between two names. |
//! | [`VREM`](const@VREM) | Removes an element. |
//! | [`VSETATTR`](const@VSETATTR) | Sets the attributes of an element. |
//! | [`VSIM`](const@VSIM) | The elements whose vectors are most similar. |
//!
//! # JSON
//!
//! | command | description |
//! | --- | --- |
//! | [`JSON.ARRAPPEND`](const@JSON::ARRAPPEND) | Appends values to arrays. |
//! | [`JSON.ARRINDEX`](const@JSON::ARRINDEX) | The position of a value in arrays; -1 where it is not. |
//! | [`JSON.ARRINSERT`](const@JSON::ARRINSERT) | Inserts values into arrays before an index. |
//! | [`JSON.ARRLEN`](const@JSON::ARRLEN) | The lengths of arrays. |
//! | [`JSON.ARRPOP`](const@JSON::ARRPOP) | Takes an element out of arrays. |
//! | [`JSON.ARRTRIM`](const@JSON::ARRTRIM) | Cuts arrays down to a range. |
//! | [`JSON.CLEAR`](const@JSON::CLEAR) | Empties arrays and objects and sets numbers to 0. |
//! | [`JSON.DEBUG DEPTH`](const@JSON::DEBUG_DEPTH) | How deep a document is nested. |
//! | [`JSON.DEBUG FIELDS`](const@JSON::DEBUG_FIELDS) | How many fields values have. |
//! | [`JSON.DEBUG HELP`](const@JSON::DEBUG_HELP) | Lists the subcommands. |
//! | [`JSON.DEBUG KEYTABLE-CHECK`](const@JSON::DEBUG_KEYTABLE_CHECK) | Checks the table of field names: how many handles and how many names it has. |
//! | [`JSON.DEBUG KEYTABLE-DISTRIBUTION`](const@JSON::DEBUG_KEYTABLE_DISTRIBUTION) | The longest runs in the table of field names, and how often each length occurs. |
//! | [`JSON.DEBUG MAX-DEPTH-KEY`](const@JSON::DEBUG_MAX_DEPTH_KEY) | The document that is nested most deeply; looks at all of them. |
//! | [`JSON.DEBUG MAX-SIZE-KEY`](const@JSON::DEBUG_MAX_SIZE_KEY) | The document that takes the most memory; looks at all of them. |
//! | [`JSON.DEBUG MEMORY`](const@JSON::DEBUG_MEMORY) | How many bytes values take. |
//! | [`JSON.DEL`](const@JSON::DEL) | Removes values. |
//! | [`JSON.FORGET`](const@JSON::FORGET) | Removes values. |
//! | [`JSON.GET`](const@JSON::GET) | Values as JSON text. |
//! | [`JSON.MERGE`](const@JSON::MERGE) | Merges a value into a document (RFC 7396). |
//! | [`JSON.MGET`](const@JSON::MGET) | The values at a path of several documents. |
//! | [`JSON.MSET`](const@JSON::MSET) | Sets values in several documents. |
//! | [`JSON.NUMINCRBY`](const@JSON::NUMINCRBY) | Raises numbers. |
//! | [`JSON.NUMMULTBY`](const@JSON::NUMMULTBY) | Multiplies numbers. |
//! | [`JSON.NUMPOWBY`](const@JSON::NUMPOWBY) | Raises numbers to a power. |
//! | [`JSON.OBJKEYS`](const@JSON::OBJKEYS) | The keys of objects. |
//! | [`JSON.OBJLEN`](const@JSON::OBJLEN) | How many keys objects have. |
//! | [`JSON.RESP`](const@JSON::RESP) | A value in the types of the protocol. |
//! | [`JSON.SET`](const@JSON::SET) | Sets a value. |
//! | [`JSON.STRAPPEND`](const@JSON::STRAPPEND) | Appends to strings. |
//! | [`JSON.STRLEN`](const@JSON::STRLEN) | The lengths of strings. |
//! | [`JSON.TOGGLE`](const@JSON::TOGGLE) | Turns true into false and false into true. |
//! | [`JSON.TYPE`](const@JSON::TYPE) | The types of values. |
//!
//! # Search
//!
//! | command | description |
//! | --- | --- |
//! | [`FT.ADD`](const@FT::ADD) | Adds a document to an index of the old kind. |
//! | [`FT.AGGREGATE`](const@FT::AGGREGATE) | Searches an index and groups, computes and sorts the results. |
//! | [`FT.ALIASADD`](const@FT::ALIASADD) | Gives an index another name. |
//! | [`FT.ALIASDEL`](const@FT::ALIASDEL) | Removes an index's other name. |
//! | [`FT.ALIASLIST`](const@FT::ALIASLIST) | Lists an index's other names. |
//! | [`FT.ALIASUPDATE`](const@FT::ALIASUPDATE) | Points an index's other name to this index. |
//! | [`FT.ALTER`](const@FT::ALTER) | Adds a field to an index. |
//! | [`FT.CONFIG GET`](const@FT::CONFIG_GET) | Settings of the search module. |
//! | [`FT.CONFIG HELP`](const@FT::CONFIG_HELP) | Describes a setting of the search module. |
//! | [`FT.CONFIG SET`](const@FT::CONFIG_SET) | Changes a setting of the search module. |
//! | [`FT.CREATE`](const@FT::CREATE) | Creates an index over hashes or JSON documents. |
//! | [`FT.CURSOR DEL`](const@FT::CURSOR_DEL) | Removes a cursor of FT.AGGREGATE. |
//! | [`FT.CURSOR GC`](const@FT::CURSOR_GC) | Removes cursors that have timed out. |
//! | [`FT.CURSOR READ`](const@FT::CURSOR_READ) | The next results of a cursor of FT.AGGREGATE. |
//! | [`FT.DEL`](const@FT::DEL) | Removes a document from an index of the old kind. |
//! | [`FT.DICTADD`](const@FT::DICTADD) | Adds terms to a dictionary. |
//! | [`FT.DICTDEL`](const@FT::DICTDEL) | Removes terms from a dictionary. |
//! | [`FT.DICTDUMP`](const@FT::DICTDUMP) | The terms of a dictionary. |
//! | [`FT.DROP`](const@FT::DROP) | Removes an index and, unless told not to, its documents. |
//! | [`FT.DROPINDEX`](const@FT::DROPINDEX) | Removes an index; with DD its documents too. |
//! | [`FT.EXPLAIN`](const@FT::EXPLAIN) | How a query is understood, as one text. |
//! | [`FT.EXPLAINCLI`](const@FT::EXPLAINCLI) | How a query is understood, line by line. |
//! | [`FT.GET`](const@FT::GET) | The fields of an indexed document. |
//! | [`FT.HYBRID`](const@FT::HYBRID) | Searches by text and by vector, and merges both results. |
//! | [`FT.INFO`](const@FT::INFO) | Describes an index. |
//! | [`FT.MGET`](const@FT::MGET) | The fields of several indexed documents. |
//! | [`FT.PROFILE`](const@FT::PROFILE) | Runs a search and shows where its time went. |
//! | [`FT.SAFEADD`](const@FT::SAFEADD) | Adds a document to an index of the old kind. |
//! | [`FT.SEARCH`](const@FT::SEARCH) | Searches an index. |
//! | [`FT.SPELLCHECK`](const@FT::SPELLCHECK) | Suggests other spellings of a query's terms. |
//! | [`FT.SUGADD`](const@FT::SUGADD) | Adds a completion to a dictionary of suggestions. |
//! | [`FT.SUGDEL`](const@FT::SUGDEL) | Removes a completion. |
//! | [`FT.SUGGET`](const@FT::SUGGET) | The completions of a prefix. |
//! | [`FT.SUGLEN`](const@FT::SUGLEN) | How many completions a dictionary has. |
//! | [`FT.SYNADD`](const@FT::SYNADD) | Adds a group of synonyms. |
//! | [`FT.SYNDUMP`](const@FT::SYNDUMP) | The synonyms of an index. |
//! | [`FT.SYNUPDATE`](const@FT::SYNUPDATE) | Sets a group of synonyms. |
//! | [`FT.TAGVALS`](const@FT::TAGVALS) | The values of a tag field. |
//! | [`FT._LIST`](const@FT::_LIST) | The names of all indexes. |
//!
//! # Time series
//!
//! | command | description |
//! | --- | --- |
//! | [`TS.ADD`](const@TS::ADD) | Adds a sample; creates the series where it is missing. |
//! | [`TS.ALTER`](const@TS::ALTER) | Changes the settings of a series. |
//! | [`TS.CREATE`](const@TS::CREATE) | Creates a series. |
//! | [`TS.CREATERULE`](const@TS::CREATERULE) | Lets one series be computed from another. |
//! | [`TS.DECRBY`](const@TS::DECRBY) | Adds a sample lower than the last one. |
//! | [`TS.DEL`](const@TS::DEL) | Removes the samples between two times. |
//! | [`TS.DELETERULE`](const@TS::DELETERULE) | Removes a rule of TS.CREATERULE. |
//! | [`TS.GET`](const@TS::GET) | The last sample. |
//! | [`TS.INCRBY`](const@TS::INCRBY) | Adds a sample higher than the last one. |
//! | [`TS.INFO`](const@TS::INFO) | Describes a series. |
//! | [`TS.MADD`](const@TS::MADD) | Adds samples to several series. |
//! | [`TS.MGET`](const@TS::MGET) | The last samples of the series that fit a filter. |
//! | [`TS.MRANGE`](const@TS::MRANGE) | The samples between two times of the series that fit a filter. |
//! | [`TS.MREVRANGE`](const@TS::MREVRANGE) | The samples between two times of the series that fit a filter, latest first. |
//! | [`TS.NRANGE`](const@TS::NRANGE) | The samples between two times of several series, side by side. |
//! | [`TS.NREVRANGE`](const@TS::NREVRANGE) | The samples between two times of several series, side by side, latest first. |
//! | [`TS.QUERYINDEX`](const@TS::QUERYINDEX) | The keys of the series that fit a filter. |
//! | [`TS.QUERYLABELS`](const@TS::QUERYLABELS) | The labels of series, or the values of one label. |
//! | [`TS.RANGE`](const@TS::RANGE) | The samples between two times. |
//! | [`TS.READ`](const@TS::READ) | The samples after a time, waiting for them where asked. |
//! | [`TS.REVRANGE`](const@TS::REVRANGE) | The samples between two times, latest first. |
//!
//! # Bloom and cuckoo filters
//!
//! | command | description |
//! | --- | --- |
//! | [`BF.ADD`](const@BF::ADD) | Adds an item to a Bloom filter; false where it may have been there. |
//! | [`BF.CARD`](const@BF::CARD) | How many items were added to a Bloom filter. |
//! | [`BF.DEBUG`](const@BF::DEBUG) | Shows the inside of a Bloom filter. |
//! | [`BF.EXISTS`](const@BF::EXISTS) | Whether an item may be in a Bloom filter. |
//! | [`BF.INFO`](const@BF::INFO) | Shows the parameters of a Bloom filter. |
//! | [`BF.INSERT`](const@BF::INSERT) | Adds items to a Bloom filter, creating it as asked. |
//! | [`BF.LOAD`](const@BF::LOAD) | Restores a Bloom filter from the form in which Valkey keeps it in an append-only file. |
//! | [`BF.LOADCHUNK`](const@BF::LOADCHUNK) | Restores a part of a Bloom filter that BF.SCANDUMP gave. |
//! | [`BF.MADD`](const@BF::MADD) | Adds items to a Bloom filter. |
//! | [`BF.MEXISTS`](const@BF::MEXISTS) | Which items may be in a Bloom filter. |
//! | [`BF.RESERVE`](const@BF::RESERVE) | Creates a Bloom filter with an error rate and a capacity. |
//! | [`BF.SCANDUMP`](const@BF::SCANDUMP) | Saves a Bloom filter part by part. |
//! | [`CF.ADD`](const@CF::ADD) | Adds an item to a cuckoo filter. |
//! | [`CF.ADDNX`](const@CF::ADDNX) | Adds an item to a cuckoo filter unless it may be there. |
//! | [`CF.COMPACT`](const@CF::COMPACT) | Makes a cuckoo filter smaller. |
//! | [`CF.COUNT`](const@CF::COUNT) | How often an item may be in a cuckoo filter. |
//! | [`CF.DEBUG`](const@CF::DEBUG) | Shows the inside of a cuckoo filter. |
//! | [`CF.DEL`](const@CF::DEL) | Removes an item once from a cuckoo filter. |
//! | [`CF.EXISTS`](const@CF::EXISTS) | Whether an item may be in a cuckoo filter. |
//! | [`CF.INFO`](const@CF::INFO) | Shows the parameters of a cuckoo filter. |
//! | [`CF.INSERT`](const@CF::INSERT) | Adds items to a cuckoo filter, creating it as asked. |
//! | [`CF.INSERTNX`](const@CF::INSERTNX) | Adds items that are not yet there to a cuckoo filter, creating it as asked. |
//! | [`CF.LOADCHUNK`](const@CF::LOADCHUNK) | Restores a part of a cuckoo filter that CF.SCANDUMP gave. |
//! | [`CF.MEXISTS`](const@CF::MEXISTS) | Which items may be in a cuckoo filter. |
//! | [`CF.RESERVE`](const@CF::RESERVE) | Creates a cuckoo filter with a capacity. |
//! | [`CF.SCANDUMP`](const@CF::SCANDUMP) | Saves a cuckoo filter part by part. |
//!
//! # Count-min sketches
//!
//! | command | description |
//! | --- | --- |
//! | [`CMS.INCRBY`](const@CMS::INCRBY) | Raises the counts of items in a count-min sketch. |
//! | [`CMS.INFO`](const@CMS::INFO) | Shows the parameters of a count-min sketch. |
//! | [`CMS.INITBYDIM`](const@CMS::INITBYDIM) | Creates a count-min sketch of a width and a depth. |
//! | [`CMS.INITBYPROB`](const@CMS::INITBYPROB) | Creates a count-min sketch for an error and its probability. |
//! | [`CMS.MERGE`](const@CMS::MERGE) | Adds up several count-min sketches. |
//! | [`CMS.QUERY`](const@CMS::QUERY) | The counts of items in a count-min sketch. |
//!
//! # Top-k lists
//!
//! | command | description |
//! | --- | --- |
//! | [`TOPK.ADD`](const@TOPK::ADD) | Adds items to a top-k list; replies those that fell out. |
//! | [`TOPK.COUNT`](const@TOPK::COUNT) | Estimates how often items were added. |
//! | [`TOPK.INCRBY`](const@TOPK::INCRBY) | Raises the counts of items; replies those that fell out. |
//! | [`TOPK.INFO`](const@TOPK::INFO) | Describes a top-k list. |
//! | [`TOPK.LIST`](const@TOPK::LIST) | The items of a top-k list. |
//! | [`TOPK.QUERY`](const@TOPK::QUERY) | Which items are among the top k. |
//! | [`TOPK.RESERVE`](const@TOPK::RESERVE) | Creates a top-k list. |
//!
//! # T-digests
//!
//! | command | description |
//! | --- | --- |
//! | [`TDIGEST.ADD`](const@TDIGEST::ADD) | Adds numbers to a t-digest. |
//! | [`TDIGEST.BYRANK`](const@TDIGEST::BYRANK) | Estimates of the numbers of given ranks. |
//! | [`TDIGEST.BYREVRANK`](const@TDIGEST::BYREVRANK) | Estimates of the numbers of given ranks from the top. |
//! | [`TDIGEST.CDF`](const@TDIGEST::CDF) | Which share of the numbers is not above each value. |
//! | [`TDIGEST.CREATE`](const@TDIGEST::CREATE) | Creates a t-digest. |
//! | [`TDIGEST.INFO`](const@TDIGEST::INFO) | Describes a t-digest. |
//! | [`TDIGEST.MAX`](const@TDIGEST::MAX) | The largest number. |
//! | [`TDIGEST.MERGE`](const@TDIGEST::MERGE) | Merges t-digests into one. |
//! | [`TDIGEST.MIN`](const@TDIGEST::MIN) | The smallest number. |
//! | [`TDIGEST.QUANTILE`](const@TDIGEST::QUANTILE) | Estimates of the numbers at given shares. |
//! | [`TDIGEST.RANK`](const@TDIGEST::RANK) | Estimates of the ranks of numbers. |
//! | [`TDIGEST.RESET`](const@TDIGEST::RESET) | Empties a t-digest. |
//! | [`TDIGEST.REVRANK`](const@TDIGEST::REVRANK) | Estimates of the ranks of numbers from the top. |
//! | [`TDIGEST.TRIMMED_MEAN`](const@TDIGEST::TRIMMED_MEAN) | The mean of the numbers between two shares. |
//!
//! # Scripts and functions
//!
//! | command | description |
//! | --- | --- |
//! | [`EVAL`](const@EVAL) | Runs a Lua script. |
//! | [`EVALSHA`](const@EVALSHA) | Runs a Lua script that the server has, by its SHA-1. |
//! | [`EVALSHA_RO`](const@EVALSHA_RO) | Runs a Lua script that only reads, by its SHA-1. |
//! | [`EVAL_RO`](const@EVAL_RO) | Runs a Lua script that only reads. |
//! | [`FCALL`](const@FCALL) | Calls a function of a library. |
//! | [`FCALL_RO`](const@FCALL_RO) | Calls a function of a library that only reads. |
//! | [`FUNCTION DELETE`](const@FUNCTION::DELETE) | Removes a library of functions. |
//! | [`FUNCTION DUMP`](const@FUNCTION::DUMP) | All libraries in the form that FUNCTION RESTORE reads. |
//! | [`FUNCTION FLUSH`](const@FUNCTION::FLUSH) | Removes all libraries. |
//! | [`FUNCTION HELP`](const@FUNCTION::HELP) | Lists the subcommands. |
//! | [`FUNCTION KILL`](const@FUNCTION::KILL) | Ends the function that is running. |
//! | [`FUNCTION LIST`](const@FUNCTION::LIST) | Describes the libraries. |
//! | [`FUNCTION LOAD`](const@FUNCTION::LOAD) | Creates a library of functions. |
//! | [`FUNCTION RESTORE`](const@FUNCTION::RESTORE) | Restores libraries that FUNCTION DUMP gave. |
//! | [`FUNCTION STATS`](const@FUNCTION::STATS) | Shows the function that is running and the engines. |
//! | [`SCRIPT DEBUG`](const@SCRIPT::DEBUG) | The mode in which scripts are debugged. |
//! | [`SCRIPT EXISTS`](const@SCRIPT::EXISTS) | Which scripts the server has. |
//! | [`SCRIPT FLUSH`](const@SCRIPT::FLUSH) | Removes all scripts. |
//! | [`SCRIPT HELP`](const@SCRIPT::HELP) | Lists the subcommands. |
//! | [`SCRIPT KILL`](const@SCRIPT::KILL) | Ends the script that is running. |
//! | [`SCRIPT LOAD`](const@SCRIPT::LOAD) | Stores a script; replies its SHA-1. |
//! | [`SCRIPT SHOW`](const@SCRIPT::SHOW) | The text of a stored script. |
//!
//! # Transactions
//!
//! | command | description |
//! | --- | --- |
//! | [`DISCARD`](const@DISCARD) | Gives up a transaction. |
//! | [`EXEC`](const@EXEC) | Runs the commands of a transaction. |
//! | [`MULTI`](const@MULTI) | Begins a transaction. |
//! | [`UNWATCH`](const@UNWATCH) | Forgets the watched keys. |
//! | [`WATCH`](const@WATCH) | Lets the next transaction fail if keys change. |
//!
//! # Publish and subscribe
//!
//! | command | description |
//! | --- | --- |
//! | [`PSUBSCRIBE`](const@PSUBSCRIBE) | Listens to the channels that fit patterns. |
//! | [`PUBLISH`](const@PUBLISH) | Sends a message to a channel; replies how many got it. |
//! | [`PUBSUB CHANNELS`](const@PUBSUB::CHANNELS) | The channels that somebody listens to. |
//! | [`PUBSUB HELP`](const@PUBSUB::HELP) | Lists the subcommands. |
//! | [`PUBSUB NUMPAT`](const@PUBSUB::NUMPAT) | How many patterns somebody listens to. |
//! | [`PUBSUB NUMSUB`](const@PUBSUB::NUMSUB) | How many listen to channels. |
//! | [`PUBSUB SHARDCHANNELS`](const@PUBSUB::SHARDCHANNELS) | The shard channels that somebody listens to. |
//! | [`PUBSUB SHARDNUMSUB`](const@PUBSUB::SHARDNUMSUB) | How many listen to shard channels. |
//! | [`PUNSUBSCRIBE`](const@PUNSUBSCRIBE) | Ends listening to patterns. |
//! | [`SPUBLISH`](const@SPUBLISH) | Sends a message to a shard channel; replies how many got it. |
//! | [`SSUBSCRIBE`](const@SSUBSCRIBE) | Listens to shard channels. |
//! | [`SUBSCRIBE`](const@SUBSCRIBE) | Listens to channels. |
//! | [`SUNSUBSCRIBE`](const@SUNSUBSCRIBE) | Ends listening to shard channels. |
//! | [`UNSUBSCRIBE`](const@UNSUBSCRIBE) | Ends listening to channels. |
//!
//! # Connections
//!
//! | command | description |
//! | --- | --- |
//! | [`AUTH`](const@AUTH) | Logs the connection in. |
//! | [`CLIENT CACHING`](const@CLIENT::CACHING) | Whether the keys of the next command are tracked. |
//! | [`CLIENT CAPA`](const@CLIENT::CAPA) | Tells the server what the client can do. |
//! | [`CLIENT GETNAME`](const@CLIENT::GETNAME) | The name of this connection. |
//! | [`CLIENT GETREDIR`](const@CLIENT::GETREDIR) | Where invalidations of tracked keys are sent. |
//! | [`CLIENT HELP`](const@CLIENT::HELP) | Lists the subcommands. |
//! | [`CLIENT ID`](const@CLIENT::ID) | The id of this connection. |
//! | [`CLIENT IMPORT-SOURCE`](const@CLIENT::IMPORT_SOURCE) | Marks this connection as the source of imported data. |
//! | [`CLIENT INFO`](const@CLIENT::INFO) | Describes this connection. |
//! | [`CLIENT KILL`](const@CLIENT::KILL) | Closes connections. |
//! | [`CLIENT LIST`](const@CLIENT::LIST) | Describes the open connections. |
//! | [`CLIENT NO-EVICT`](const@CLIENT::NO_EVICT) | Keeps this connection from being closed for lack of memory. |
//! | [`CLIENT NO-TOUCH`](const@CLIENT::NO_TOUCH) | Lets this connection read keys without counting as use. |
//! | [`CLIENT PAUSE`](const@CLIENT::PAUSE) | Makes the server stop serving clients for a while. |
//! | [`CLIENT REPLY`](const@CLIENT::REPLY) | Has the server leave out replies. |
//! | [`CLIENT SETINFO`](const@CLIENT::SETINFO) | Tells the server the client library's name or version. |
//! | [`CLIENT SETNAME`](const@CLIENT::SETNAME) | Names this connection. |
//! | [`CLIENT TRACKING`](const@CLIENT::TRACKING) | Turns notices about changed keys on or off. |
//! | [`CLIENT TRACKINGINFO`](const@CLIENT::TRACKINGINFO) | Shows how keys are tracked for this connection. |
//! | [`CLIENT UNBLOCK`](const@CLIENT::UNBLOCK) | Ends another connection's waiting. |
//! | [`CLIENT UNPAUSE`](const@CLIENT::UNPAUSE) | Ends a pause of the server. |
//! | [`ECHO`](const@ECHO) | Replies its argument. |
//! | [`HELLO`](const@HELLO) | Opens a connection: protocol, login and name. |
//! | [`PING`](const@PING) | Replies PONG, or its argument. |
//! | [`QUIT`](const@QUIT) | Closes the connection. |
//! | [`RESET`](const@RESET) | Puts the connection into the state it opened with. |
//! | [`SELECT`](const@SELECT) | Changes the connection's database. |
//!
//! # Cluster
//!
//! | command | description |
//! | --- | --- |
//! | [`ASKING`](const@ASKING) | Lets the next command reach a slot that is being imported. |
//! | [`CLUSTER ADDSLOTS`](const@CLUSTER::ADDSLOTS) | Gives this node hash slots. |
//! | [`CLUSTER ADDSLOTSRANGE`](const@CLUSTER::ADDSLOTSRANGE) | Gives this node ranges of hash slots. |
//! | [`CLUSTER BUMPEPOCH`](const@CLUSTER::BUMPEPOCH) | Raises the cluster's configuration epoch. |
//! | [`CLUSTER CANCELSLOTMIGRATIONS`](const@CLUSTER::CANCELSLOTMIGRATIONS) | Gives up the slot migrations under way. |
//! | [`CLUSTER COUNT-FAILURE-REPORTS`](const@CLUSTER::COUNT_FAILURE_REPORTS) | How many nodes report a node as failing. |
//! | [`CLUSTER COUNTKEYSINSLOT`](const@CLUSTER::COUNTKEYSINSLOT) | How many keys a hash slot has on this node. |
//! | [`CLUSTER DELSLOTS`](const@CLUSTER::DELSLOTS) | Takes hash slots from this node. |
//! | [`CLUSTER DELSLOTSRANGE`](const@CLUSTER::DELSLOTSRANGE) | Takes ranges of hash slots from this node. |
//! | [`CLUSTER FAILOVER`](const@CLUSTER::FAILOVER) | Makes this replica the primary. |
//! | [`CLUSTER FLUSHSLOT`](const@CLUSTER::FLUSHSLOT) | Removes the keys of a hash slot. |
//! | [`CLUSTER FLUSHSLOTS`](const@CLUSTER::FLUSHSLOTS) | Takes all hash slots from this node. |
//! | [`CLUSTER FORGET`](const@CLUSTER::FORGET) | Removes a node from the node table. |
//! | [`CLUSTER GETKEYSINSLOT`](const@CLUSTER::GETKEYSINSLOT) | Lists keys of a hash slot. |
//! | [`CLUSTER GETSLOTMIGRATIONS`](const@CLUSTER::GETSLOTMIGRATIONS) | Shows slot migrations, past and present. |
//! | [`CLUSTER HELP`](const@CLUSTER::HELP) | Lists the subcommands. |
//! | [`CLUSTER INFO`](const@CLUSTER::INFO) | Shows the state of the cluster. |
//! | [`CLUSTER KEYSLOT`](const@CLUSTER::KEYSLOT) | The hash slot of a key. |
//! | [`CLUSTER LINKS`](const@CLUSTER::LINKS) | Lists the links to other nodes. |
//! | [`CLUSTER MEET`](const@CLUSTER::MEET) | Makes this node join another. |
//! | [`CLUSTER MIGRATESLOTS`](const@CLUSTER::MIGRATESLOTS) | Moves ranges of hash slots to other nodes. |
//! | [`CLUSTER MIGRATION`](const@CLUSTER::MIGRATION) | Starts, cancels or shows migrations of hash slots. |
//! | [`CLUSTER MYID`](const@CLUSTER::MYID) | The id of this node. |
//! | [`CLUSTER MYSHARDID`](const@CLUSTER::MYSHARDID) | The id of this node's shard. |
//! | [`CLUSTER NODES`](const@CLUSTER::NODES) | Describes the nodes of the cluster. |
//! | [`CLUSTER REPLICAS`](const@CLUSTER::REPLICAS) | Describes the replicas of a node. |
//! | [`CLUSTER REPLICATE`](const@CLUSTER::REPLICATE) | Makes this node a replica of another. |
//! | [`CLUSTER RESET`](const@CLUSTER::RESET) | Makes this node forget the cluster. |
//! | [`CLUSTER SAVECONFIG`](const@CLUSTER::SAVECONFIG) | Writes the cluster's configuration to disk. |
//! | [`CLUSTER SET-CONFIG-EPOCH`](const@CLUSTER::SET_CONFIG_EPOCH) | Sets the configuration epoch of a new node. |
//! | [`CLUSTER SETSLOT`](const@CLUSTER::SETSLOT) | Sets the state of a hash slot. |
//! | [`CLUSTER SHARDS`](const@CLUSTER::SHARDS) | Describes the shards of the cluster. |
//! | [`CLUSTER SLAVES`](const@CLUSTER::SLAVES) | Describes the replicas of a node. |
//! | [`CLUSTER SLOT-STATS`](const@CLUSTER::SLOT_STATS) | Shows the use of hash slots. |
//! | [`CLUSTER SLOTS`](const@CLUSTER::SLOTS) | Tells which nodes serve which hash slots. |
//! | [`CLUSTERSCAN`](const@CLUSTERSCAN) | Walks through the keys of a whole cluster. |
//! | [`READONLY`](const@READONLY) | Lets this connection read from a replica of a cluster. |
//! | [`READWRITE`](const@READWRITE) | Ends what READONLY began. |
//!
//! # Server
//!
//! | command | description |
//! | --- | --- |
//! | [`ACL CAT`](const@ACL::CAT) | Lists the command categories, or the commands of one. |
//! | [`ACL DELUSER`](const@ACL::DELUSER) | Removes users and cuts their connections. |
//! | [`ACL DRYRUN`](const@ACL::DRYRUN) | Tells whether a user may run a command, without running it. |
//! | [`ACL GENPASS`](const@ACL::GENPASS) | Makes a random password. |
//! | [`ACL GETUSER`](const@ACL::GETUSER) | Shows what a user may do. |
//! | [`ACL HELP`](const@ACL::HELP) | Lists the subcommands. |
//! | [`ACL LIST`](const@ACL::LIST) | Shows the rules of every user. |
//! | [`ACL LOAD`](const@ACL::LOAD) | Reads the rules anew from the ACL file. |
//! | [`ACL LOG`](const@ACL::LOG) | Shows recent denials, or clears their log. |
//! | [`ACL SAVE`](const@ACL::SAVE) | Writes the rules to the ACL file. |
//! | [`ACL SETUSER`](const@ACL::SETUSER) | Makes a user, or changes its rules. |
//! | [`ACL USERS`](const@ACL::USERS) | Lists the names of all users. |
//! | [`ACL WHOAMI`](const@ACL::WHOAMI) | Names the user of this connection. |
//! | [`BACKUP ABORT`](const@BACKUP::ABORT) | Gives up the backup under way. |
//! | [`BACKUP CLEANUP`](const@BACKUP::CLEANUP) | Removes the files of finished backups. |
//! | [`BACKUP HELP`](const@BACKUP::HELP) | Lists the subcommands. |
//! | [`BACKUP LIST`](const@BACKUP::LIST) | Lists the backups. |
//! | [`BACKUP SEAL`](const@BACKUP::SEAL) | Completes the backup under way. |
//! | [`BACKUP START`](const@BACKUP::START) | Starts a backup. |
//! | [`BACKUP STATUS`](const@BACKUP::STATUS) | Shows how far the backup is. |
//! | [`BGREWRITEAOF`](const@BGREWRITEAOF) | Rewrites the append-only file in the background. |
//! | [`BGSAVE`](const@BGSAVE) | Saves the data set in the background. |
//! | [`COMMAND`](const@COMMAND) | Describes every command. |
//! | [`COMMAND COUNT`](const@COMMAND::COUNT) | How many commands the server has. |
//! | [`COMMAND DOCS`](const@COMMAND::DOCS) | Documentation of commands, as data. |
//! | [`COMMAND GETKEYS`](const@COMMAND::GETKEYS) | The keys in a command line. |
//! | [`COMMAND GETKEYSANDFLAGS`](const@COMMAND::GETKEYSANDFLAGS) | The keys in a command line, and what is done with them. |
//! | [`COMMAND HELP`](const@COMMAND::HELP) | Lists the subcommands. |
//! | [`COMMAND INFO`](const@COMMAND::INFO) | Describes commands; nil for one that the server does not have. |
//! | [`COMMAND LIST`](const@COMMAND::LIST) | Lists the names of commands. |
//! | [`COMMANDLOG GET`](const@COMMANDLOG::GET) | Entries of the log of slow or large commands. |
//! | [`COMMANDLOG HELP`](const@COMMANDLOG::HELP) | Lists the subcommands. |
//! | [`COMMANDLOG LEN`](const@COMMANDLOG::LEN) | How many entries that log has. |
//! | [`COMMANDLOG RESET`](const@COMMANDLOG::RESET) | Clears that log. |
//! | [`CONFIG GET`](const@CONFIG::GET) | The settings that fit names or patterns. |
//! | [`CONFIG HELP`](const@CONFIG::HELP) | Lists the subcommands. |
//! | [`CONFIG RESETSTAT`](const@CONFIG::RESETSTAT) | Sets the server's statistics to zero. |
//! | [`CONFIG REWRITE`](const@CONFIG::REWRITE) | Writes the settings to the configuration file. |
//! | [`CONFIG SET`](const@CONFIG::SET) | Changes settings while the server runs. |
//! | [`DBSIZE`](const@DBSIZE) | How many keys the database has. |
//! | [`DEBUG`](const@DEBUG) | Commands for those who debug the server. |
//! | [`FAILOVER`](const@FAILOVER) | Hands the role of primary over to a replica. |
//! | [`FLUSHALL`](const@FLUSHALL) | Removes the keys of all databases. |
//! | [`FLUSHDB`](const@FLUSHDB) | Removes the keys of the database. |
//! | [`HOTKEYS GET`](const@HOTKEYS::GET) | Shows the keys used most. |
//! | [`HOTKEYS HELP`](const@HOTKEYS::HELP) | Lists the subcommands. |
//! | [`HOTKEYS RESET`](const@HOTKEYS::RESET) | Forgets what was tracked. |
//! | [`HOTKEYS START`](const@HOTKEYS::START) | Starts to track the keys used most. |
//! | [`HOTKEYS STOP`](const@HOTKEYS::STOP) | Ends tracking. |
//! | [`INFO`](const@INFO) | Facts and statistics about the server. |
//! | [`LASTSAVE`](const@LASTSAVE) | When the data set was last saved, as a Unix time. |
//! | [`LATENCY DOCTOR`](const@LATENCY::DOCTOR) | A report about latencies, for people. |
//! | [`LATENCY GRAPH`](const@LATENCY::GRAPH) | A graph of an event's latencies, in characters. |
//! | [`LATENCY HELP`](const@LATENCY::HELP) | Lists the subcommands. |
//! | [`LATENCY HISTOGRAM`](const@LATENCY::HISTOGRAM) | How long commands took, as histograms. |
//! | [`LATENCY HISTORY`](const@LATENCY::HISTORY) | The latencies of an event over time. |
//! | [`LATENCY LATEST`](const@LATENCY::LATEST) | The latest latency of every event. |
//! | [`LATENCY RESET`](const@LATENCY::RESET) | Forgets latencies. |
//! | [`LOLWUT`](const@LOLWUT) | A piece of computer art, and the server's version. |
//! | [`MEMORY DOCTOR`](const@MEMORY::DOCTOR) | A report about memory, for people. |
//! | [`MEMORY HELP`](const@MEMORY::HELP) | Lists the subcommands. |
//! | [`MEMORY MALLOC-STATS`](const@MEMORY::MALLOC_STATS) | The allocator's own statistics. |
//! | [`MEMORY PURGE`](const@MEMORY::PURGE) | Has the allocator give memory back. |
//! | [`MEMORY STATS`](const@MEMORY::STATS) | How memory is used. |
//! | [`MEMORY USAGE`](const@MEMORY::USAGE) | How many bytes a key takes. |
//! | [`MODULE HELP`](const@MODULE::HELP) | Lists the subcommands. |
//! | [`MODULE LIST`](const@MODULE::LIST) | Describes the loaded modules. |
//! | [`MODULE LOAD`](const@MODULE::LOAD) | Loads a module. |
//! | [`MODULE LOADEX`](const@MODULE::LOADEX) | Loads a module with settings. |
//! | [`MODULE UNLOAD`](const@MODULE::UNLOAD) | Unloads a module. |
//! | [`MONITOR`](const@MONITOR) | Streams every command that the server runs. |
//! | [`PSYNC`](const@PSYNC) | Asks a primary for its stream of changes. |
//! | [`REPLCONF`](const@REPLCONF) | Settings between a primary and its replica. |
//! | [`REPLICAOF`](const@REPLICAOF) | Makes this server a replica of another, or a primary. |
//! | [`ROLE`](const@ROLE) | The server's role in replication. |
//! | [`SAVE`](const@SAVE) | Saves the data set; the server does nothing else meanwhile. |
//! | [`SFLUSH`](const@SFLUSH) | Removes the keys of ranges of hash slots. |
//! | [`SHUTDOWN`](const@SHUTDOWN) | Ends the server. |
//! | [`SLAVEOF`](const@SLAVEOF) | Makes this server a replica of another, or a primary. |
//! | [`SLOWLOG GET`](const@SLOWLOG::GET) | Entries of the log of slow commands. |
//! | [`SLOWLOG HELP`](const@SLOWLOG::HELP) | Lists the subcommands. |
//! | [`SLOWLOG LEN`](const@SLOWLOG::LEN) | How many entries the log of slow commands has. |
//! | [`SLOWLOG RESET`](const@SLOWLOG::RESET) | Clears the log of slow commands. |
//! | [`SWAPDB`](const@SWAPDB) | Swaps two databases. |
//! | [`SYNC`](const@SYNC) | Asks a primary for its data set. |
//! | [`TIME`](const@TIME) | The server's time: seconds and microseconds. |
//!
//! # Debugging of searches
//!
//! | command | description |
//! | --- | --- |
//! | [`FT.DEBUG DELETE_LOCAL_CURSORS`](const@FT::DEBUG_DELETE_LOCAL_CURSORS) | Removes the cursors of this node. |
//! | [`FT.DEBUG DOCIDTOID`](const@FT::DEBUG_DOCIDTOID) | The internal id of a document. |
//! | [`FT.DEBUG DOCINFO`](const@FT::DEBUG_DOCINFO) | What the index holds of a document. |
//! | [`FT.DEBUG DUMP_GEOMIDX`](const@FT::DEBUG_DUMP_GEOMIDX) | The inside of an index of shapes. |
//! | [`FT.DEBUG DUMP_HNSW`](const@FT::DEBUG_DUMP_HNSW) | The inside of a vector index. |
//! | [`FT.DEBUG DUMP_INVIDX`](const@FT::DEBUG_DUMP_INVIDX) | The documents of a term. |
//! | [`FT.DEBUG DUMP_NUMIDX`](const@FT::DEBUG_DUMP_NUMIDX) | The inside of a numeric index. |
//! | [`FT.DEBUG DUMP_NUMIDXTREE`](const@FT::DEBUG_DUMP_NUMIDXTREE) | The tree of a numeric index. |
//! | [`FT.DEBUG DUMP_PHONETIC_HASH`](const@FT::DEBUG_DUMP_PHONETIC_HASH) | The phonetic hash of a word. |
//! | [`FT.DEBUG DUMP_PREFIX_TRIE`](const@FT::DEBUG_DUMP_PREFIX_TRIE) | The trie of prefixes. |
//! | [`FT.DEBUG DUMP_SUFFIX_TRIE`](const@FT::DEBUG_DUMP_SUFFIX_TRIE) | The trie of suffixes. |
//! | [`FT.DEBUG DUMP_TAGIDX`](const@FT::DEBUG_DUMP_TAGIDX) | The inside of a tag index. |
//! | [`FT.DEBUG DUMP_TERMS`](const@FT::DEBUG_DUMP_TERMS) | The terms of an index. |
//! | [`FT.DEBUG GC_CLEAN_NUMERIC`](const@FT::DEBUG_GC_CLEAN_NUMERIC) | Cleans numeric indexes. |
//! | [`FT.DEBUG GC_CONTINUE_SCHEDULE`](const@FT::DEBUG_GC_CONTINUE_SCHEDULE) | Lets the garbage collector run again. |
//! | [`FT.DEBUG GC_FORCEBGINVOKE`](const@FT::DEBUG_GC_FORCEBGINVOKE) | Runs the garbage collector in the background. |
//! | [`FT.DEBUG GC_FORCEINVOKE`](const@FT::DEBUG_GC_FORCEINVOKE) | Runs the garbage collector now. |
//! | [`FT.DEBUG GC_STOP_SCHEDULE`](const@FT::DEBUG_GC_STOP_SCHEDULE) | Keeps the garbage collector from running. |
//! | [`FT.DEBUG GC_WAIT_FOR_JOBS`](const@FT::DEBUG_GC_WAIT_FOR_JOBS) | Waits for the garbage collector's work. |
//! | [`FT.DEBUG GIT_SHA`](const@FT::DEBUG_GIT_SHA) | The revision of the search module. |
//! | [`FT.DEBUG HELP`](const@FT::DEBUG_HELP) | Lists the subcommands. |
//! | [`FT.DEBUG IDTODOCID`](const@FT::DEBUG_IDTODOCID) | The document of an internal id. |
//! | [`FT.DEBUG INFO_TAGIDX`](const@FT::DEBUG_INFO_TAGIDX) | Describes a tag index. |
//! | [`FT.DEBUG INVIDX_SUMMARY`](const@FT::DEBUG_INVIDX_SUMMARY) | Describes the documents of a term. |
//! | [`FT.DEBUG NUMIDX_SUMMARY`](const@FT::DEBUG_NUMIDX_SUMMARY) | Describes a numeric index. |
//! | [`FT.DEBUG TTL`](const@FT::DEBUG_TTL) | How long a temporary index still lives. |
//! | [`FT.DEBUG TTL_EXPIRE`](const@FT::DEBUG_TTL_EXPIRE) | Lets a temporary index expire now. |
//! | [`FT.DEBUG TTL_PAUSE`](const@FT::DEBUG_TTL_PAUSE) | Keeps a temporary index from expiring. |
//! | [`FT.DEBUG VECSIM_INFO`](const@FT::DEBUG_VECSIM_INFO) | Describes a vector index. |

#![allow(non_snake_case)]

// The words of the commands, which only rust-analyzer reads: the file costs nobody else anything.
#[cfg(rust_analyzer)]
#[doc(hidden)]
#[allow(missing_docs)]
pub mod options;

/// Appends to a string; creates it where it is missing.
///
/// ```text
/// APPEND key value
/// ```
///
/// * Replies an integer: `i64`.
///
/// Since Redis 2.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/append/).
pub const APPEND: &str = "APPEND";

/// Counts the filled elements of an array.
///
/// ```text
/// ARCOUNT key
/// ```
///
/// * Replies an integer: `i64`.
///
/// Since Redis 8.8, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/arcount/).
pub const ARCOUNT: &str = "ARCOUNT";

/// Empties elements of an array.
///
/// ```text
/// ARDEL key index [index …]
/// ```
///
/// * Replies an integer: `i64`.
///
/// Since Redis 8.8, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ardel/).
pub const ARDEL: &str = "ARDEL";

/// Empties ranges of an array.
///
/// ```text
/// ARDELRANGE key start end [start end …]
/// ```
///
/// * Replies an integer: `i64`.
///
/// Since Redis 8.8, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ardelrange/).
pub const ARDELRANGE: &str = "ARDELRANGE";

/// The element at an index of an array.
///
/// ```text
/// ARGET key index
/// ```
///
/// * Replies a string or nil: `Option<String>`.
///
/// Since Redis 8.8, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/arget/).
pub const ARGET: &str = "ARGET";

/// The elements of a range of an array, nil where empty.
///
/// ```text
/// ARGETRANGE key start end
/// ```
///
/// * Replies an array (each a string or nil): `Vec<Option<String>>`.
///
/// Since Redis 8.8, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/argetrange/).
pub const ARGETRANGE: &str = "ARGETRANGE";

/// Finds the elements of a range that fit a text or pattern.
///
/// ```text
/// ARGREP key <- | start> <+ | end> [EXACT exact] [MATCH match]
///     [GLOB <* | pattern>] [RE regex] [AND] [OR] [LIMIT limit] [WITHVALUES]
///     [NOCASE]
/// ```
///
/// * Replies an array (each an integer): `Vec<i64>`.
/// * Replies with `WITHVALUES` pairs (an integer and a string): `Vec<(i64, String)>`.
///
/// Since Redis 8.8, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/argrep/).
pub const ARGREP: &str = "ARGREP";

/// Shows how an array is stored.
///
/// ```text
/// ARINFO key [FULL]
/// ```
///
/// * Replies a map (a string to a double): `HashMap<String, f64>`.
///
/// Since Redis 8.8, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/arinfo/).
pub const ARINFO: &str = "ARINFO";

/// Writes values at the insertion cursor of an array.
///
/// ```text
/// ARINSERT key value [value …]
/// ```
///
/// * Replies an integer: `i64`.
///
/// Since Redis 8.8, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/arinsert/).
pub const ARINSERT: &str = "ARINSERT";

/// The values inserted last.
///
/// ```text
/// ARLASTITEMS key count [REV]
/// ```
///
/// * Replies an array (each a string or nil): `Vec<Option<String>>`.
///
/// Since Redis 8.8, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/arlastitems/).
pub const ARLASTITEMS: &str = "ARLASTITEMS";

/// The length of an array: its last index plus one.
///
/// ```text
/// ARLEN key
/// ```
///
/// * Replies an integer: `i64`.
///
/// Since Redis 8.8, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/arlen/).
pub const ARLEN: &str = "ARLEN";

/// The elements at several indexes.
///
/// ```text
/// ARMGET key index [index …]
/// ```
///
/// * Replies an array (each a string or nil): `Vec<Option<String>>`.
///
/// Since Redis 8.8, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/armget/).
pub const ARMGET: &str = "ARMGET";

/// Sets elements at several indexes.
///
/// ```text
/// ARMSET key index value [index value …]
/// ```
///
/// * Replies an integer: `i64`.
///
/// Since Redis 8.8, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/armset/).
pub const ARMSET: &str = "ARMSET";

/// The index at which the next insertion goes.
///
/// ```text
/// ARNEXT key
/// ```
///
/// * Replies an integer or nil: `Option<i64>`.
///
/// Since Redis 8.8, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/arnext/).
pub const ARNEXT: &str = "ARNEXT";

/// Combines the values of a range into one.
///
/// ```text
/// AROP key start end <SUM | MIN | MAX | AND | OR | XOR | MATCH value | USED>
/// ```
///
/// * Replies an integer or nil: `Option<i64>`.
/// * Replies with `SUM | MIN | MAX` a string or nil: `Option<String>`.
///
/// Since Redis 8.8, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/arop/).
pub const AROP: &str = "AROP";

/// Writes values into a ring of a given size.
///
/// ```text
/// ARRING key size value [value …]
/// ```
///
/// * Replies an integer: `i64`.
///
/// Since Redis 8.8, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/arring/).
pub const ARRING: &str = "ARRING";

/// Lists the filled elements of a range with their indexes.
///
/// ```text
/// ARSCAN key start end [LIMIT limit]
/// ```
///
/// * Replies pairs (an integer and a string): `Vec<(i64, String)>`.
///
/// Since Redis 8.8, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/arscan/).
pub const ARSCAN: &str = "ARSCAN";

/// Moves the insertion cursor of an array.
///
/// ```text
/// ARSEEK key index
/// ```
///
/// * Replies an integer that is 0 or 1: `bool`.
///
/// Since Redis 8.8, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/arseek/).
pub const ARSEEK: &str = "ARSEEK";

/// Sets elements from an index on.
///
/// ```text
/// ARSET key index value [value …]
/// ```
///
/// * Replies an integer: `i64`.
///
/// Since Redis 8.8, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/arset/).
pub const ARSET: &str = "ARSET";

/// Lets the next command reach a slot that is being imported.
///
/// ```text
/// ASKING
/// ```
///
/// Cannot stand in a pipeline: it only concerns the next command on a connection to a cluster node, which the cluster client sees to.
///
/// Since Redis 3.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/asking/).
pub const ASKING: &str = "ASKING";

/// Logs the connection in.
///
/// ```text
/// AUTH [username] password
/// ```
///
/// Cannot stand in a pipeline: it belongs to the opening of a connection, for everybody who uses it: set it in the connection's `redis::ConnectionInfo`.
///
/// Since Redis 1.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/auth/).
pub const AUTH: &str = "AUTH";

/// Rewrites the append-only file in the background.
///
/// ```text
/// BGREWRITEAOF
/// ```
///
/// * Replies a string: `String`.
///
/// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
///
/// Since Redis 1.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/bgrewriteaof/).
pub const BGREWRITEAOF: &str = "BGREWRITEAOF";

/// Saves the data set in the background.
///
/// ```text
/// BGSAVE [SCHEDULE | CANCEL]
/// ```
///
/// * Replies a string: `String`.
///
/// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
///
/// Since Redis 1.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/bgsave/).
pub const BGSAVE: &str = "BGSAVE";

/// Counts the bits that are set.
///
/// ```text
/// BITCOUNT key [start end [BYTE | BIT] | start]
/// ```
///
/// * Replies an integer: `i64`.
///
/// Since Redis 2.6. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/bitcount/).
pub const BITCOUNT: &str = "BITCOUNT";

/// Reads and changes integers of any width inside a string.
///
/// ```text
/// BITFIELD key [GET encoding offset] [SET encoding offset value]
///     [INCRBY encoding offset increment] [OVERFLOW <WRAP | SAT | FAIL>]
/// ```
///
/// * Replies an array (each an integer): `Vec<i64>`.
/// * Replies with `OVERFLOW=FAIL` an array (each an integer or nil): `Vec<Option<i64>>`.
///
/// Since Redis 3.2. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/bitfield/).
pub const BITFIELD: &str = "BITFIELD";

/// Reads integers of any width inside a string.
///
/// ```text
/// BITFIELD_RO key [GET encoding offset]
/// ```
///
/// * Replies an array (each an integer): `Vec<i64>`.
///
/// Since Redis 6.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/bitfield_ro/).
pub const BITFIELD_RO: &str = "BITFIELD_RO";

/// Combines strings bit by bit and stores the result.
///
/// ```text
/// BITOP <AND | OR | XOR | NOT | DIFF | DIFF1 | ANDOR | ONE> destkey key [key …]
/// ```
///
/// * Replies an integer: `i64`.
///
/// Since Redis 2.6. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/bitop/).
pub const BITOP: &str = "BITOP";

/// The position of the first bit that is 0 or 1.
///
/// ```text
/// BITPOS key bit [start [end [BYTE | BIT]]]
/// ```
///
/// * Replies an integer: `i64`.
///
/// Since Redis 2.8.7. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/bitpos/).
pub const BITPOS: &str = "BITPOS";

/// Moves an element from one list to another, waiting for one.
///
/// ```text
/// BLMOVE source destination <LEFT | RIGHT> <LEFT | RIGHT> timeout
/// ```
///
/// * Replies a string or nil: `Option<String>`.
///
/// It waits: it stands at the end of a pipeline with `redis(blocking)`, or in `atomic` blocks, where it never waits: `LMOVE` does the same without waiting.
///
/// Since Redis 6.2. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/blmove/).
pub const BLMOVE: &str = "BLMOVE";

/// Moves elements from one list to another, waiting for them.
///
/// ```text
/// BLMOVEM source destination <LEFT | RIGHT> <LEFT | RIGHT> timeout
///     [<COUNT count | EXACTLY exactly> <OBO | BULK>]
/// ```
///
/// * Replies an array (each a string) or nil: `Option<Vec<String>>`.
///
/// It waits: it stands at the end of a pipeline with `redis(blocking)`, or in `atomic` blocks, where it never waits: `LMOVEM` does the same without waiting.
///
/// Since Redis 8.10, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/blmovem/).
pub const BLMOVEM: &str = "BLMOVEM";

/// Takes elements from the first list that has some, waiting for one.
///
/// ```text
/// BLMPOP timeout numkeys key [key …] <LEFT | RIGHT> [COUNT count]
/// ```
///
/// * Replies (a string, an array (each a string)) or nil: `Option<(String, Vec<String>)>`.
///
/// It waits: it stands at the end of a pipeline with `redis(blocking)`, or in `atomic` blocks, where it never waits: `LMPOP` does the same without waiting.
///
/// Since Redis 7.0. Complexity: `O(N+M)`. [Documentation](https://redis.io/docs/latest/commands/blmpop/).
pub const BLMPOP: &str = "BLMPOP";

/// Takes the first element of the first list that has one, waiting for it.
///
/// ```text
/// BLPOP key [key …] timeout
/// ```
///
/// * Replies (a string, a string) or nil: `Option<(String, String)>`.
///
/// It waits: it stands at the end of a pipeline with `redis(blocking)`, or in `atomic` blocks, where it never waits: `LPOP` does the same without waiting.
///
/// Since Redis 2.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/blpop/).
pub const BLPOP: &str = "BLPOP";

/// Takes the last element of the first list that has one, waiting for it.
///
/// ```text
/// BRPOP key [key …] timeout
/// ```
///
/// * Replies (a string, a string) or nil: `Option<(String, String)>`.
///
/// It waits: it stands at the end of a pipeline with `redis(blocking)`, or in `atomic` blocks, where it never waits: `RPOP` does the same without waiting.
///
/// Since Redis 2.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/brpop/).
pub const BRPOP: &str = "BRPOP";

/// Moves the last element of a list to the front of another, waiting for one.
///
/// ```text
/// BRPOPLPUSH source destination timeout
/// ```
///
/// * Replies a string or nil: `Option<String>`.
///
/// It waits: it stands at the end of a pipeline with `redis(blocking)`, or in `atomic` blocks, where it never waits: `LMOVE` does the same without waiting.
///
/// Since Redis 2.2. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/brpoplpush/).
pub const BRPOPLPUSH: &str = "BRPOPLPUSH";

/// Takes members from the first sorted set that has some, waiting for one.
///
/// ```text
/// BZMPOP timeout numkeys key [key …] <MIN | MAX> [COUNT count]
/// ```
///
/// * Replies (a string, pairs (a string and a double)) or nil: `Option<(String, Vec<(String, f64)>)>`.
///
/// It waits: it stands at the end of a pipeline with `redis(blocking)`, or in `atomic` blocks, where it never waits: `ZMPOP` does the same without waiting.
///
/// Since Redis 7.0. Complexity: `O(K) + O(M*log(N))`. [Documentation](https://redis.io/docs/latest/commands/bzmpop/).
pub const BZMPOP: &str = "BZMPOP";

/// Takes the member with the highest score, waiting for one.
///
/// ```text
/// BZPOPMAX key [key …] timeout
/// ```
///
/// * Replies (a string, a string, a double) or nil: `Option<(String, String, f64)>`.
///
/// It waits: it stands at the end of a pipeline with `redis(blocking)`, or in `atomic` blocks, where it never waits: `ZPOPMAX` does the same without waiting.
///
/// Since Redis 5.0. Complexity: `O(log(N))`. [Documentation](https://redis.io/docs/latest/commands/bzpopmax/).
pub const BZPOPMAX: &str = "BZPOPMAX";

/// Takes the member with the lowest score, waiting for one.
///
/// ```text
/// BZPOPMIN key [key …] timeout
/// ```
///
/// * Replies (a string, a string, a double) or nil: `Option<(String, String, f64)>`.
///
/// It waits: it stands at the end of a pipeline with `redis(blocking)`, or in `atomic` blocks, where it never waits: `ZPOPMIN` does the same without waiting.
///
/// Since Redis 5.0. Complexity: `O(log(N))`. [Documentation](https://redis.io/docs/latest/commands/bzpopmin/).
pub const BZPOPMIN: &str = "BZPOPMIN";

/// Walks through the keys of a whole cluster.
///
/// ```text
/// CLUSTERSCAN cursor [MATCH <* | match-pattern>] [COUNT count] [TYPE type]
///     [SLOT slot]
/// ```
///
/// * Replies (a string, an array (each a string)): `(String, Vec<String>)`.
///
/// On a cluster: to the node of its first argument's slot.
///
/// Since not in Redis, Valkey 9.1. Complexity: `O(N)`. [Documentation](https://valkey.io/commands/clusterscan/).
pub const CLUSTERSCAN: &str = "CLUSTERSCAN";

/// Describes every command.
///
/// ```text
/// COMMAND
/// ```
///
/// * Replies an array (each a `CommandInfo`): `Vec<CommandInfo>`.
///
/// Since Redis 2.8.13. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/command/).
pub const COMMAND: &str = "COMMAND";

/// Copies a value to another key.
///
/// ```text
/// COPY source destination [DB destination-db] [REPLACE]
/// ```
///
/// * Replies an integer that is 0 or 1: `bool`.
///
/// Since Redis 6.2. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/copy/).
pub const COPY: &str = "COPY";

/// How many keys the database has.
///
/// ```text
/// DBSIZE
/// ```
///
/// * Replies an integer: `i64`.
///
/// On a cluster: to all primaries; the reply is the sum.
///
/// Since Redis 1.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/dbsize/).
pub const DBSIZE: &str = "DBSIZE";

/// Commands for those who debug the server.
///
/// ```text
/// DEBUG
///     <OBJECT key | SLEEP seconds | SET-ACTIVE-EXPIRE enabled | RELOAD |
///       LOADAOF | DIGEST | DIGEST-VALUE key [key …] | HTSTATS db |
///       HTSTATS-KEY key | LISTPACK key | SDSLEN key | LOG message |
///       ERROR message | JMAP | arg [arg …]>
/// ```
///
/// * Replies a value that depends on data; the type must be written.
///
/// Since Redis 1.0. [Documentation](https://redis.io/docs/latest/commands/debug/).
pub const DEBUG: &str = "DEBUG";

/// Lowers an integer by one.
///
/// ```text
/// DECR key
/// ```
///
/// * Replies an integer: `i64`.
///
/// Since Redis 1.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/decr/).
pub const DECR: &str = "DECR";

/// Lowers an integer by a number.
///
/// ```text
/// DECRBY key decrement
/// ```
///
/// * Replies an integer: `i64`.
///
/// Since Redis 1.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/decrby/).
pub const DECRBY: &str = "DECRBY";

/// Removes keys; replies how many there were.
///
/// ```text
/// DEL key [key …]
/// ```
///
/// * Replies an integer: `i64`.
///
/// On a cluster: divided by the slots of its keys; the reply is the sum.
///
/// Since Redis 1.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/del/).
pub const DEL: &str = "DEL";

/// Removes a string key if its value fits a condition.
///
/// ```text
/// DELEX key
///     [IFEQ ifeq-value | IFNE ifne-value | IFDEQ ifdeq-digest |
///       IFDNE ifdne-digest]
/// ```
///
/// * Replies an integer that is 0 or 1: `bool`.
///
/// Since Redis 8.4, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/delex/).
pub const DELEX: &str = "DELEX";

/// Removes a key if its value is this one.
///
/// ```text
/// DELIFEQ key value
/// ```
///
/// * Replies an integer that is 0 or 1: `bool`.
///
/// Since not in Redis, Valkey 9.0. Complexity: `O(1)`. [Documentation](https://valkey.io/commands/delifeq/).
pub const DELIFEQ: &str = "DELIFEQ";

/// A hash of a string, to compare it later.
///
/// ```text
/// DIGEST key
/// ```
///
/// * Replies a string or nil: `Option<String>`.
///
/// Since Redis 8.4, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/digest/).
pub const DIGEST: &str = "DIGEST";

/// Gives up a transaction.
///
/// ```text
/// DISCARD
/// ```
///
/// Cannot stand in a pipeline: MULTI and EXEC come from an `atomic { … }` block, which puts them around its statements.
///
/// Since Redis 2.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/discard/).
pub const DISCARD: &str = "DISCARD";

/// A value in the form that RESTORE reads.
///
/// ```text
/// DUMP key
/// ```
///
/// * Replies a `Payload` or nil: `Option<Payload>`.
///
/// Since Redis 2.6. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/dump/).
pub const DUMP: &str = "DUMP";

/// Replies its argument.
///
/// ```text
/// ECHO message
/// ```
///
/// * Replies a string: `String`.
///
/// On a cluster: to the node of its first argument's slot.
///
/// Since Redis 1.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/echo/).
pub const ECHO: &str = "ECHO";

/// Runs a Lua script.
///
/// ```text
/// EVAL script numkeys [key [key …]] [arg [arg …]]
/// ```
///
/// * Replies a value that depends on data; the type must be written.
///
/// Since Redis 2.6. [Documentation](https://redis.io/docs/latest/commands/eval/).
pub const EVAL: &str = "EVAL";

/// Runs a Lua script that the server has, by its SHA-1.
///
/// ```text
/// EVALSHA sha1 numkeys [key [key …]] [arg [arg …]]
/// ```
///
/// * Replies a value that depends on data; the type must be written.
///
/// Since Redis 2.6. [Documentation](https://redis.io/docs/latest/commands/evalsha/).
pub const EVALSHA: &str = "EVALSHA";

/// Runs a Lua script that only reads, by its SHA-1.
///
/// ```text
/// EVALSHA_RO sha1 numkeys [key [key …]] [arg [arg …]]
/// ```
///
/// * Replies a value that depends on data; the type must be written.
///
/// Since Redis 7.0. [Documentation](https://redis.io/docs/latest/commands/evalsha_ro/).
pub const EVALSHA_RO: &str = "EVALSHA_RO";

/// Runs a Lua script that only reads.
///
/// ```text
/// EVAL_RO script numkeys [key [key …]] [arg [arg …]]
/// ```
///
/// * Replies a value that depends on data; the type must be written.
///
/// Since Redis 7.0. [Documentation](https://redis.io/docs/latest/commands/eval_ro/).
pub const EVAL_RO: &str = "EVAL_RO";

/// Runs the commands of a transaction.
///
/// ```text
/// EXEC
/// ```
///
/// Cannot stand in a pipeline: MULTI and EXEC come from an `atomic { … }` block, which puts them around its statements.
///
/// Since Redis 1.2. [Documentation](https://redis.io/docs/latest/commands/exec/).
pub const EXEC: &str = "EXEC";

/// How many of the keys exist.
///
/// ```text
/// EXISTS key [key …]
/// ```
///
/// * Replies an integer: `i64`.
/// * Replies with `key=1` an integer that is 0 or 1: `bool`.
///
/// On a cluster: divided by the slots of its keys; the reply is the sum.
///
/// Since Redis 1.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/exists/).
pub const EXISTS: &str = "EXISTS";

/// Lets a key live for some seconds.
///
/// ```text
/// EXPIRE key seconds [NX] [XX] [GT] [LT]
/// ```
///
/// * Replies an integer that is 0 or 1: `bool`.
///
/// Since Redis 1.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/expire/).
pub const EXPIRE: &str = "EXPIRE";

/// Lets a key live until a time, in seconds.
///
/// ```text
/// EXPIREAT key unix-time-seconds [NX] [XX] [GT] [LT]
/// ```
///
/// * Replies an integer that is 0 or 1: `bool`.
///
/// Since Redis 1.2. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/expireat/).
pub const EXPIREAT: &str = "EXPIREAT";

/// When a key expires, in seconds; -1 for never, -2 for no key.
///
/// ```text
/// EXPIRETIME key
/// ```
///
/// * Replies an integer: `i64`.
///
/// Since Redis 7.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/expiretime/).
pub const EXPIRETIME: &str = "EXPIRETIME";

/// Hands the role of primary over to a replica.
///
/// ```text
/// FAILOVER [TO host port] [FORCE] [TIMEOUT milliseconds] [ABORT]
/// ```
///
/// * Replies `OK`: `()`.
///
/// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
///
/// Since Redis 6.2. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/failover/).
pub const FAILOVER: &str = "FAILOVER";

/// Calls a function of a library.
///
/// ```text
/// FCALL function numkeys [key [key …]] [arg [arg …]]
/// ```
///
/// * Replies a value that depends on data; the type must be written.
///
/// Since Redis 7.0. [Documentation](https://redis.io/docs/latest/commands/fcall/).
pub const FCALL: &str = "FCALL";

/// Calls a function of a library that only reads.
///
/// ```text
/// FCALL_RO function numkeys [key [key …]] [arg [arg …]]
/// ```
///
/// * Replies a value that depends on data; the type must be written.
///
/// Since Redis 7.0. [Documentation](https://redis.io/docs/latest/commands/fcall_ro/).
pub const FCALL_RO: &str = "FCALL_RO";

/// Removes the keys of all databases.
///
/// ```text
/// FLUSHALL [ASYNC | SYNC]
/// ```
///
/// * Replies `OK`: `()`.
///
/// On a cluster: to all primaries; the reply is that of any of them, or an error.
///
/// Since Redis 1.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/flushall/).
pub const FLUSHALL: &str = "FLUSHALL";

/// Removes the keys of the database.
///
/// ```text
/// FLUSHDB [ASYNC | SYNC]
/// ```
///
/// * Replies `OK`: `()`.
///
/// On a cluster: to all primaries; the reply is that of any of them, or an error.
///
/// Since Redis 1.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/flushdb/).
pub const FLUSHDB: &str = "FLUSHDB";

/// Adds members with their coordinates.
///
/// ```text
/// GEOADD key [NX] [XX] [CH] longitude latitude member
///     [longitude latitude member …]
/// ```
///
/// * Replies an integer: `i64`.
///
/// Since Redis 3.2. Complexity: `O(log(N))`. [Documentation](https://redis.io/docs/latest/commands/geoadd/).
pub const GEOADD: &str = "GEOADD";

/// The distance between two members; metres unless told otherwise.
///
/// ```text
/// GEODIST key member1 member2 [M | KM | FT | MI]
/// ```
///
/// * Replies a double or nil: `Option<f64>`.
///
/// Since Redis 3.2. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/geodist/).
pub const GEODIST: &str = "GEODIST";

/// The geohash strings of members.
///
/// ```text
/// GEOHASH key [member [member …]]
/// ```
///
/// * Replies an array (each a string or nil): `Vec<Option<String>>`.
///
/// Since Redis 3.2. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/geohash/).
pub const GEOHASH: &str = "GEOHASH";

/// The coordinates of members.
///
/// ```text
/// GEOPOS key [member [member …]]
/// ```
///
/// * Replies an array (each a `Coord` or nil): `Vec<Option<Coord>>`.
///
/// Since Redis 3.2. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/geopos/).
pub const GEOPOS: &str = "GEOPOS";

/// The members within a radius of a point.
///
/// ```text
/// GEORADIUS key longitude latitude radius <M | KM | FT | MI> [WITHCOORD]
///     [WITHDIST] [WITHHASH] [COUNT count] [ANY] [ASC] [DESC] [STORE storekey]
///     [STOREDIST storedistkey]
/// ```
///
/// * Replies an array (each a string): `Vec<String>`.
/// * Replies with `STORE | STOREDIST` an integer: `i64`.
/// * Replies with `WITHHASH & WITHDIST & WITHCOORD` an array (each a `GeoMatch`): `Vec<GeoMatch>`.
/// * Replies with `WITHHASH & WITHDIST` an array (each a `GeoMatch`): `Vec<GeoMatch>`.
/// * Replies with `WITHHASH & WITHCOORD` an array (each a `GeoMatch`): `Vec<GeoMatch>`.
/// * Replies with `WITHHASH` an array (each a `GeoMatch`): `Vec<GeoMatch>`.
/// * Replies with `WITHDIST & WITHCOORD` an array (each a `GeoMatch`): `Vec<GeoMatch>`.
/// * Replies with `WITHDIST` an array (each a `GeoMatch`): `Vec<GeoMatch>`.
/// * Replies with `WITHCOORD` an array (each a `GeoMatch`): `Vec<GeoMatch>`.
///
/// Since Redis 3.2. Complexity: `O(N+log(M))`. [Documentation](https://redis.io/docs/latest/commands/georadius/).
pub const GEORADIUS: &str = "GEORADIUS";

/// The members within a radius of a member.
///
/// ```text
/// GEORADIUSBYMEMBER key member radius <M | KM | FT | MI> [WITHCOORD] [WITHDIST]
///     [WITHHASH] [COUNT count] [ANY] [ASC] [DESC] [STORE storekey]
///     [STOREDIST storedistkey]
/// ```
///
/// * Replies an array (each a string): `Vec<String>`.
/// * Replies with `STORE | STOREDIST` an integer: `i64`.
/// * Replies with `WITHHASH & WITHDIST & WITHCOORD` an array (each a `GeoMatch`): `Vec<GeoMatch>`.
/// * Replies with `WITHHASH & WITHDIST` an array (each a `GeoMatch`): `Vec<GeoMatch>`.
/// * Replies with `WITHHASH & WITHCOORD` an array (each a `GeoMatch`): `Vec<GeoMatch>`.
/// * Replies with `WITHHASH` an array (each a `GeoMatch`): `Vec<GeoMatch>`.
/// * Replies with `WITHDIST & WITHCOORD` an array (each a `GeoMatch`): `Vec<GeoMatch>`.
/// * Replies with `WITHDIST` an array (each a `GeoMatch`): `Vec<GeoMatch>`.
/// * Replies with `WITHCOORD` an array (each a `GeoMatch`): `Vec<GeoMatch>`.
///
/// Since Redis 3.2. Complexity: `O(N+log(M))`. [Documentation](https://redis.io/docs/latest/commands/georadiusbymember/).
pub const GEORADIUSBYMEMBER: &str = "GEORADIUSBYMEMBER";

/// The members within a radius of a member, only reading.
///
/// ```text
/// GEORADIUSBYMEMBER_RO key member radius <M | KM | FT | MI> [WITHCOORD] [WITHDIST]
///     [WITHHASH] [COUNT count] [ANY] [ASC] [DESC]
/// ```
///
/// * Replies an array (each a string): `Vec<String>`.
/// * Replies with `WITHHASH & WITHDIST & WITHCOORD` an array (each a `GeoMatch`): `Vec<GeoMatch>`.
/// * Replies with `WITHHASH & WITHDIST` an array (each a `GeoMatch`): `Vec<GeoMatch>`.
/// * Replies with `WITHHASH & WITHCOORD` an array (each a `GeoMatch`): `Vec<GeoMatch>`.
/// * Replies with `WITHHASH` an array (each a `GeoMatch`): `Vec<GeoMatch>`.
/// * Replies with `WITHDIST & WITHCOORD` an array (each a `GeoMatch`): `Vec<GeoMatch>`.
/// * Replies with `WITHDIST` an array (each a `GeoMatch`): `Vec<GeoMatch>`.
/// * Replies with `WITHCOORD` an array (each a `GeoMatch`): `Vec<GeoMatch>`.
///
/// Since Redis 3.2.10. Complexity: `O(N+log(M))`. [Documentation](https://redis.io/docs/latest/commands/georadiusbymember_ro/).
pub const GEORADIUSBYMEMBER_RO: &str = "GEORADIUSBYMEMBER_RO";

/// The members within a radius of a point, only reading.
///
/// ```text
/// GEORADIUS_RO key longitude latitude radius <M | KM | FT | MI> [WITHCOORD]
///     [WITHDIST] [WITHHASH] [COUNT count] [ANY] [ASC] [DESC]
/// ```
///
/// * Replies an array (each a string): `Vec<String>`.
/// * Replies with `WITHHASH & WITHDIST & WITHCOORD` an array (each a `GeoMatch`): `Vec<GeoMatch>`.
/// * Replies with `WITHHASH & WITHDIST` an array (each a `GeoMatch`): `Vec<GeoMatch>`.
/// * Replies with `WITHHASH & WITHCOORD` an array (each a `GeoMatch`): `Vec<GeoMatch>`.
/// * Replies with `WITHHASH` an array (each a `GeoMatch`): `Vec<GeoMatch>`.
/// * Replies with `WITHDIST & WITHCOORD` an array (each a `GeoMatch`): `Vec<GeoMatch>`.
/// * Replies with `WITHDIST` an array (each a `GeoMatch`): `Vec<GeoMatch>`.
/// * Replies with `WITHCOORD` an array (each a `GeoMatch`): `Vec<GeoMatch>`.
///
/// Since Redis 3.2.10. Complexity: `O(N+log(M))`. [Documentation](https://redis.io/docs/latest/commands/georadius_ro/).
pub const GEORADIUS_RO: &str = "GEORADIUS_RO";

/// The members within a circle or a box.
///
/// ```text
/// GEOSEARCH key [FROMMEMBER member | FROMLONLAT longitude latitude]
///     <BYRADIUS radius <M | KM | FT | MI> | BYBOX width height <M | KM | FT |
///       MI> |
///       BYPOLYGON vertices vertex-longitude vertex-latitude [vertex-longitude vertex-latitude …]>
///     [ASC] [DESC] [COUNT count] [ANY] [WITHCOORD] [WITHDIST] [WITHHASH]
/// ```
///
/// * Replies an array (each a string): `Vec<String>`.
/// * Replies with `WITHHASH & WITHDIST & WITHCOORD` an array (each a `GeoMatch`): `Vec<GeoMatch>`.
/// * Replies with `WITHHASH & WITHDIST` an array (each a `GeoMatch`): `Vec<GeoMatch>`.
/// * Replies with `WITHHASH & WITHCOORD` an array (each a `GeoMatch`): `Vec<GeoMatch>`.
/// * Replies with `WITHHASH` an array (each a `GeoMatch`): `Vec<GeoMatch>`.
/// * Replies with `WITHDIST & WITHCOORD` an array (each a `GeoMatch`): `Vec<GeoMatch>`.
/// * Replies with `WITHDIST` an array (each a `GeoMatch`): `Vec<GeoMatch>`.
/// * Replies with `WITHCOORD` an array (each a `GeoMatch`): `Vec<GeoMatch>`.
///
/// Since Redis 6.2. Complexity: `O(N+log(M))`. [Documentation](https://redis.io/docs/latest/commands/geosearch/).
pub const GEOSEARCH: &str = "GEOSEARCH";

/// Stores the members within a circle or a box.
///
/// ```text
/// GEOSEARCHSTORE destination source
///     [FROMMEMBER member | FROMLONLAT longitude latitude]
///     <BYRADIUS radius <M | KM | FT | MI> | BYBOX width height <M | KM | FT |
///       MI> |
///       BYPOLYGON vertices vertex-longitude vertex-latitude [vertex-longitude vertex-latitude …]>
///     [ASC] [DESC] [COUNT count] [ANY] [STOREDIST]
/// ```
///
/// * Replies an integer: `i64`.
///
/// Since Redis 6.2. Complexity: `O(N+log(M))`. [Documentation](https://redis.io/docs/latest/commands/geosearchstore/).
pub const GEOSEARCHSTORE: &str = "GEOSEARCHSTORE";

/// The value of a string.
///
/// ```text
/// GET key
/// ```
///
/// * Replies a string or nil: `Option<String>`.
///
/// Since Redis 1.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/get/).
pub const GET: &str = "GET";

/// The bit at an offset.
///
/// ```text
/// GETBIT key offset
/// ```
///
/// * Replies an integer that is 0 or 1: `bool`.
///
/// Since Redis 2.2. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/getbit/).
pub const GETBIT: &str = "GETBIT";

/// The value of a string, which is removed.
///
/// ```text
/// GETDEL key
/// ```
///
/// * Replies a string or nil: `Option<String>`.
///
/// Since Redis 6.2. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/getdel/).
pub const GETDEL: &str = "GETDEL";

/// The value of a string, whose expiry is changed.
///
/// ```text
/// GETEX key
///     [EX seconds | PX milliseconds | EXAT unix-time-seconds |
///       PXAT unix-time-milliseconds | PERSIST]
/// ```
///
/// * Replies a string or nil: `Option<String>`.
///
/// Since Redis 6.2. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/getex/).
pub const GETEX: &str = "GETEX";

/// A part of a string, both ends included.
///
/// ```text
/// GETRANGE key start end
/// ```
///
/// * Replies a string: `String`.
///
/// Since Redis 2.4. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/getrange/).
pub const GETRANGE: &str = "GETRANGE";

/// Sets a string and replies its old value.
///
/// ```text
/// GETSET key value
/// ```
///
/// * Replies a string or nil: `Option<String>`.
///
/// Since Redis 1.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/getset/).
pub const GETSET: &str = "GETSET";

/// Removes fields; replies how many there were.
///
/// ```text
/// HDEL key field [field …]
/// ```
///
/// * Replies an integer: `i64`.
///
/// Since Redis 2.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/hdel/).
pub const HDEL: &str = "HDEL";

/// Opens a connection: protocol, login and name.
///
/// ```text
/// HELLO [protover [AUTH username password] [SETNAME clientname]]
/// ```
///
/// Cannot stand in a pipeline: it belongs to the opening of a connection, for everybody who uses it: set it in the connection's `redis::ConnectionInfo`.
///
/// Since Redis 6.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/hello/).
pub const HELLO: &str = "HELLO";

/// Whether a hash has a field.
///
/// ```text
/// HEXISTS key field
/// ```
///
/// * Replies an integer that is 0 or 1: `bool`.
///
/// Since Redis 2.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/hexists/).
pub const HEXISTS: &str = "HEXISTS";

/// Lets fields live for some seconds.
///
/// ```text
/// HEXPIRE key seconds [NX] [XX] [GT] [LT] FIELDS numfields field [field …]
/// ```
///
/// * Replies an array (each an integer): `Vec<i64>`.
///
/// Since Redis 7.4, Valkey 9.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/hexpire/).
pub const HEXPIRE: &str = "HEXPIRE";

/// Lets fields live until a time, in seconds.
///
/// ```text
/// HEXPIREAT key unix-time-seconds [NX] [XX] [GT] [LT] FIELDS numfields field
///     [field …]
/// ```
///
/// * Replies an array (each an integer): `Vec<i64>`.
///
/// Since Redis 7.4, Valkey 9.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/hexpireat/).
pub const HEXPIREAT: &str = "HEXPIREAT";

/// When fields expire, in seconds.
///
/// ```text
/// HEXPIRETIME key FIELDS numfields field [field …]
/// ```
///
/// * Replies an array (each an integer): `Vec<i64>`.
///
/// Since Redis 7.4, Valkey 9.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/hexpiretime/).
pub const HEXPIRETIME: &str = "HEXPIRETIME";

/// The value of a field.
///
/// ```text
/// HGET key field
/// ```
///
/// * Replies a string or nil: `Option<String>`.
///
/// Since Redis 2.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/hget/).
pub const HGET: &str = "HGET";

/// All fields with their values.
///
/// ```text
/// HGETALL key
/// ```
///
/// * Replies a map (a string to a string): `HashMap<String, String>`.
///
/// Since Redis 2.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/hgetall/).
pub const HGETALL: &str = "HGETALL";

/// The values of fields, which are removed.
///
/// ```text
/// HGETDEL key FIELDS numfields field [field …]
/// ```
///
/// * Replies an array (each a string or nil): `Vec<Option<String>>`.
///
/// Since Redis 8.0, Valkey 9.1. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/hgetdel/).
pub const HGETDEL: &str = "HGETDEL";

/// The values of fields, whose expiry is changed.
///
/// ```text
/// HGETEX key
///     [EX seconds | PX milliseconds | EXAT unix-time-seconds |
///       PXAT unix-time-milliseconds | PERSIST] FIELDS numfields field [field …]
/// ```
///
/// * Replies an array (each a string or nil): `Vec<Option<String>>`.
///
/// Since Redis 8.0, Valkey 9.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/hgetex/).
pub const HGETEX: &str = "HGETEX";

/// Raises the integer in a field.
///
/// ```text
/// HINCRBY key field increment
/// ```
///
/// * Replies an integer: `i64`.
///
/// Since Redis 2.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/hincrby/).
pub const HINCRBY: &str = "HINCRBY";

/// Raises the number in a field.
///
/// ```text
/// HINCRBYFLOAT key field increment
/// ```
///
/// * Replies a double: `f64`.
///
/// Since Redis 2.6. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/hincrbyfloat/).
pub const HINCRBYFLOAT: &str = "HINCRBYFLOAT";

/// All fields.
///
/// ```text
/// HKEYS key
/// ```
///
/// * Replies an array (each a string): `Vec<String>`.
///
/// Since Redis 2.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/hkeys/).
pub const HKEYS: &str = "HKEYS";

/// How many fields a hash has.
///
/// ```text
/// HLEN key
/// ```
///
/// * Replies an integer: `i64`.
///
/// Since Redis 2.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/hlen/).
pub const HLEN: &str = "HLEN";

/// The values of fields, nil where missing.
///
/// ```text
/// HMGET key field [field …]
/// ```
///
/// * Replies an array (each a string or nil): `Vec<Option<String>>`.
///
/// Since Redis 2.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/hmget/).
pub const HMGET: &str = "HMGET";

/// Sets fields.
///
/// ```text
/// HMSET key field value [field value …]
/// ```
///
/// * Replies `OK`: `()`.
///
/// Since Redis 2.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/hmset/).
pub const HMSET: &str = "HMSET";

/// Lets fields live for ever.
///
/// ```text
/// HPERSIST key FIELDS numfields field [field …]
/// ```
///
/// * Replies an array (each an integer): `Vec<i64>`.
///
/// Since Redis 7.4, Valkey 9.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/hpersist/).
pub const HPERSIST: &str = "HPERSIST";

/// Lets fields live for some milliseconds.
///
/// ```text
/// HPEXPIRE key milliseconds [NX] [XX] [GT] [LT] FIELDS numfields field [field …]
/// ```
///
/// * Replies an array (each an integer): `Vec<i64>`.
///
/// Since Redis 7.4, Valkey 9.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/hpexpire/).
pub const HPEXPIRE: &str = "HPEXPIRE";

/// Lets fields live until a time, in milliseconds.
///
/// ```text
/// HPEXPIREAT key unix-time-milliseconds [NX] [XX] [GT] [LT] FIELDS numfields field
///     [field …]
/// ```
///
/// * Replies an array (each an integer): `Vec<i64>`.
///
/// Since Redis 7.4, Valkey 9.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/hpexpireat/).
pub const HPEXPIREAT: &str = "HPEXPIREAT";

/// When fields expire, in milliseconds.
///
/// ```text
/// HPEXPIRETIME key FIELDS numfields field [field …]
/// ```
///
/// * Replies an array (each an integer): `Vec<i64>`.
///
/// Since Redis 7.4, Valkey 9.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/hpexpiretime/).
pub const HPEXPIRETIME: &str = "HPEXPIRETIME";

/// How long fields still live, in milliseconds.
///
/// ```text
/// HPTTL key FIELDS numfields field [field …]
/// ```
///
/// * Replies an array (each an integer): `Vec<i64>`.
///
/// Since Redis 7.4, Valkey 9.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/hpttl/).
pub const HPTTL: &str = "HPTTL";

/// Fields at random.
///
/// ```text
/// HRANDFIELD key [count [WITHVALUES]]
/// ```
///
/// * Replies a string or nil: `Option<String>`.
/// * Replies with `WITHVALUES` pairs (a string and a string): `Vec<(String, String)>`.
/// * Replies with `count` an array (each a string): `Vec<String>`.
///
/// Since Redis 6.2. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/hrandfield/).
pub const HRANDFIELD: &str = "HRANDFIELD";

/// Walks through the fields of a hash.
///
/// ```text
/// HSCAN key cursor [MATCH <* | pattern>] [COUNT count] [NOVALUES]
/// ```
///
/// * Replies (a cursor, pairs (a string and a string)): `(u64, Vec<(String, String)>)`.
/// * Replies with `NOVALUES` (a cursor, an array (each a string)): `(u64, Vec<String>)`.
///
/// Since Redis 2.8. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/hscan/).
pub const HSCAN: &str = "HSCAN";

/// Sets fields; replies how many are new.
///
/// ```text
/// HSET key field value [field value …]
/// ```
///
/// * Replies an integer: `i64`.
///
/// Since Redis 2.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/hset/).
pub const HSET: &str = "HSET";

/// Sets fields and their expiry.
///
/// ```text
/// HSETEX key [NX | XX] [FNX | FXX]
///     [EX seconds | PX milliseconds | EXAT unix-time-seconds |
///       PXAT unix-time-milliseconds | KEEPTTL] FIELDS numfields field value
///     [field value …]
/// ```
///
/// * Replies an integer that is 0 or 1: `bool`.
///
/// Since Redis 8.0, Valkey 9.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/hsetex/).
pub const HSETEX: &str = "HSETEX";

/// Sets a field that is not there yet.
///
/// ```text
/// HSETNX key field value
/// ```
///
/// * Replies an integer that is 0 or 1: `bool`.
///
/// Since Redis 2.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/hsetnx/).
pub const HSETNX: &str = "HSETNX";

/// The length of a field's value.
///
/// ```text
/// HSTRLEN key field
/// ```
///
/// * Replies an integer: `i64`.
///
/// Since Redis 3.2. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/hstrlen/).
pub const HSTRLEN: &str = "HSTRLEN";

/// How long fields still live, in seconds.
///
/// ```text
/// HTTL key FIELDS numfields field [field …]
/// ```
///
/// * Replies an array (each an integer): `Vec<i64>`.
///
/// Since Redis 7.4, Valkey 9.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/httl/).
pub const HTTL: &str = "HTTL";

/// All values.
///
/// ```text
/// HVALS key
/// ```
///
/// * Replies an array (each a string): `Vec<String>`.
///
/// Since Redis 2.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/hvals/).
pub const HVALS: &str = "HVALS";

/// Raises an integer by one.
///
/// ```text
/// INCR key
/// ```
///
/// * Replies an integer: `i64`.
///
/// Since Redis 1.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/incr/).
pub const INCR: &str = "INCR";

/// Raises an integer by a number.
///
/// ```text
/// INCRBY key increment
/// ```
///
/// * Replies an integer: `i64`.
///
/// Since Redis 1.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/incrby/).
pub const INCRBY: &str = "INCRBY";

/// Raises a number by another.
///
/// ```text
/// INCRBYFLOAT key increment
/// ```
///
/// * Replies a double: `f64`.
///
/// Since Redis 2.6. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/incrbyfloat/).
pub const INCRBYFLOAT: &str = "INCRBYFLOAT";

/// Raises a number within bounds and sets its expiry.
///
/// ```text
/// INCREX key [BYFLOAT float | BYINT integer] [SATURATE] [LBOUND lowerbound]
///     [UBOUND upperbound]
///     [EX seconds | PX milliseconds | EXAT unix-time-seconds |
///       PXAT unix-time-milliseconds | PERSIST] [ENX]
/// ```
///
/// * Replies (an integer, an integer): `(i64, i64)`.
/// * Replies with `BYFLOAT` (a double, a double): `(f64, f64)`.
///
/// Since Redis 8.8, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/increx/).
pub const INCREX: &str = "INCREX";

/// Facts and statistics about the server.
///
/// ```text
/// INFO [section [section …]]
/// ```
///
/// * Replies a string: `String`.
///
/// On a cluster: refused: each node of a cluster has its own reply: execute it on a connection to a node, or put the command in quotes and read a map by node.
///
/// Since Redis 1.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/info/).
pub const INFO: &str = "INFO";

/// The keys that fit a pattern; walks the whole database, SCAN does it in steps.
///
/// ```text
/// KEYS <* | pattern>
/// ```
///
/// * Replies an array (each a string): `Vec<String>`.
///
/// On a cluster: to all primaries; the reply is the elements of all.
///
/// Since Redis 1.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/keys/).
pub const KEYS: &str = "KEYS";

/// When the data set was last saved, as a Unix time.
///
/// ```text
/// LASTSAVE
/// ```
///
/// * Replies an integer: `i64`.
///
/// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
///
/// Since Redis 1.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/lastsave/).
pub const LASTSAVE: &str = "LASTSAVE";

/// The longest common subsequence of two strings.
///
/// ```text
/// LCS key1 key2 [LEN] [IDX] [MINMATCHLEN min-match-len] [WITHMATCHLEN]
/// ```
///
/// * Replies a string: `String`.
/// * Replies with `LEN` an integer: `i64`.
/// * Replies with `IDX` a `LcsMatches`: `LcsMatches`.
///
/// Since Redis 7.0. Complexity: `O(N*M)`. [Documentation](https://redis.io/docs/latest/commands/lcs/).
pub const LCS: &str = "LCS";

/// The element at an index.
///
/// ```text
/// LINDEX key index
/// ```
///
/// * Replies a string or nil: `Option<String>`.
///
/// Since Redis 1.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/lindex/).
pub const LINDEX: &str = "LINDEX";

/// Inserts an element before or after another; -1 where that is missing.
///
/// ```text
/// LINSERT key <BEFORE | AFTER> pivot element
/// ```
///
/// * Replies an integer: `i64`.
///
/// Since Redis 2.2. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/linsert/).
pub const LINSERT: &str = "LINSERT";

/// The length of a list.
///
/// ```text
/// LLEN key
/// ```
///
/// * Replies an integer: `i64`.
///
/// Since Redis 1.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/llen/).
pub const LLEN: &str = "LLEN";

/// Moves an element from one list to another.
///
/// ```text
/// LMOVE source destination <LEFT | RIGHT> <LEFT | RIGHT>
/// ```
///
/// * Replies a string or nil: `Option<String>`.
///
/// Since Redis 6.2. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/lmove/).
pub const LMOVE: &str = "LMOVE";

/// Moves elements from one list to another.
///
/// ```text
/// LMOVEM source destination <LEFT | RIGHT> <LEFT | RIGHT>
///     [<COUNT count | EXACTLY exactly> <OBO | BULK>]
/// ```
///
/// * Replies an array (each a string) or nil: `Option<Vec<String>>`.
///
/// Since Redis 8.10, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/lmovem/).
pub const LMOVEM: &str = "LMOVEM";

/// Takes elements from the first list that has some.
///
/// ```text
/// LMPOP numkeys key [key …] <LEFT | RIGHT> [COUNT count]
/// ```
///
/// * Replies (a string, an array (each a string)) or nil: `Option<(String, Vec<String>)>`.
///
/// Since Redis 7.0. Complexity: `O(N+M)`. [Documentation](https://redis.io/docs/latest/commands/lmpop/).
pub const LMPOP: &str = "LMPOP";

/// A piece of computer art, and the server's version.
///
/// ```text
/// LOLWUT [VERSION version [arg [arg …]]]
/// ```
///
/// * Replies a string: `String`.
///
/// Since Redis 5.0. [Documentation](https://redis.io/docs/latest/commands/lolwut/).
pub const LOLWUT: &str = "LOLWUT";

/// Takes elements from the front.
///
/// ```text
/// LPOP key [count]
/// ```
///
/// * Replies a string or nil: `Option<String>`.
/// * Replies with `count` an array (each a string) or nil: `Option<Vec<String>>`.
///
/// Since Redis 1.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/lpop/).
pub const LPOP: &str = "LPOP";

/// The position of an element.
///
/// ```text
/// LPOS key element [RANK rank] [COUNT num-matches] [MAXLEN len]
/// ```
///
/// * Replies an integer or nil: `Option<i64>`.
/// * Replies with `COUNT` an array (each an integer): `Vec<i64>`.
///
/// Since Redis 6.0.6. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/lpos/).
pub const LPOS: &str = "LPOS";

/// Adds elements at the front; replies the new length.
///
/// ```text
/// LPUSH key element [element …]
/// ```
///
/// * Replies an integer: `i64`.
///
/// Since Redis 1.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/lpush/).
pub const LPUSH: &str = "LPUSH";

/// Adds elements at the front of a list that exists.
///
/// ```text
/// LPUSHX key element [element …]
/// ```
///
/// * Replies an integer: `i64`.
///
/// Since Redis 2.2. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/lpushx/).
pub const LPUSHX: &str = "LPUSHX";

/// The elements of a range, both ends included.
///
/// ```text
/// LRANGE key start stop
/// ```
///
/// * Replies an array (each a string): `Vec<String>`.
///
/// Since Redis 1.0. Complexity: `O(S+N)`. [Documentation](https://redis.io/docs/latest/commands/lrange/).
pub const LRANGE: &str = "LRANGE";

/// Removes elements that are equal to a value.
///
/// ```text
/// LREM key count element
/// ```
///
/// * Replies an integer: `i64`.
///
/// Since Redis 1.0. Complexity: `O(N+M)`. [Documentation](https://redis.io/docs/latest/commands/lrem/).
pub const LREM: &str = "LREM";

/// Sets the element at an index.
///
/// ```text
/// LSET key index element
/// ```
///
/// * Replies `OK`: `()`.
///
/// Since Redis 1.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/lset/).
pub const LSET: &str = "LSET";

/// Cuts a list down to a range.
///
/// ```text
/// LTRIM key start stop
/// ```
///
/// * Replies `OK`: `()`.
///
/// Since Redis 1.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/ltrim/).
pub const LTRIM: &str = "LTRIM";

/// The values of strings, nil where missing.
///
/// ```text
/// MGET key [key …]
/// ```
///
/// * Replies an array (each a string or nil): `Vec<Option<String>>`.
///
/// On a cluster: divided by the slots of its keys; the reply is the elements in the order of the keys.
///
/// Since Redis 1.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/mget/).
pub const MGET: &str = "MGET";

/// Moves keys to another server.
///
/// ```text
/// MIGRATE host port key destination-db timeout [COPY] [REPLACE] [AUTH password]
///     [AUTH2 username password] [KEYS key [key …]]
/// ```
///
/// * Replies a string: `String`.
///
/// Since Redis 2.6. [Documentation](https://redis.io/docs/latest/commands/migrate/).
pub const MIGRATE: &str = "MIGRATE";

/// Streams every command that the server runs.
///
/// ```text
/// MONITOR
/// ```
///
/// Cannot stand in a pipeline: it turns the connection into a stream of every command that the server runs: use the `Monitor` connection of redis-rs.
///
/// Since Redis 1.0. [Documentation](https://redis.io/docs/latest/commands/monitor/).
pub const MONITOR: &str = "MONITOR";

/// Moves a key to another database.
///
/// ```text
/// MOVE key db
/// ```
///
/// * Replies an integer that is 0 or 1: `bool`.
///
/// Since Redis 1.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/move/).
pub const MOVE: &str = "MOVE";

/// Sets several strings.
///
/// ```text
/// MSET key value [key value …]
/// ```
///
/// * Replies `OK`: `()`.
///
/// On a cluster: divided by the slots of its keys; the reply is that of any of them, or an error.
///
/// Since Redis 1.0.1. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/mset/).
pub const MSET: &str = "MSET";

/// Sets several strings and their expiry.
///
/// ```text
/// MSETEX numkeys key value [key value …] [NX | XX]
///     [EX seconds | PX milliseconds | EXAT unix-time-seconds |
///       PXAT unix-time-milliseconds | KEEPTTL]
/// ```
///
/// * Replies an integer that is 0 or 1: `bool`.
///
/// Since Redis 8.4, Valkey 9.1. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/msetex/).
pub const MSETEX: &str = "MSETEX";

/// Sets several strings, if none of them is there yet.
///
/// ```text
/// MSETNX key value [key value …]
/// ```
///
/// * Replies an integer that is 0 or 1: `bool`.
///
/// Since Redis 1.0.1. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/msetnx/).
pub const MSETNX: &str = "MSETNX";

/// Begins a transaction.
///
/// ```text
/// MULTI
/// ```
///
/// Cannot stand in a pipeline: MULTI and EXEC come from an `atomic { … }` block, which puts them around its statements.
///
/// Since Redis 1.2. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/multi/).
pub const MULTI: &str = "MULTI";

/// Lets a key live for ever.
///
/// ```text
/// PERSIST key
/// ```
///
/// * Replies an integer that is 0 or 1: `bool`.
///
/// Since Redis 2.2. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/persist/).
pub const PERSIST: &str = "PERSIST";

/// Lets a key live for some milliseconds.
///
/// ```text
/// PEXPIRE key milliseconds [NX] [XX] [GT] [LT]
/// ```
///
/// * Replies an integer that is 0 or 1: `bool`.
///
/// Since Redis 2.6. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/pexpire/).
pub const PEXPIRE: &str = "PEXPIRE";

/// Lets a key live until a time, in milliseconds.
///
/// ```text
/// PEXPIREAT key unix-time-milliseconds [NX] [XX] [GT] [LT]
/// ```
///
/// * Replies an integer that is 0 or 1: `bool`.
///
/// Since Redis 2.6. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/pexpireat/).
pub const PEXPIREAT: &str = "PEXPIREAT";

/// When a key expires, in milliseconds; -1 for never, -2 for no key.
///
/// ```text
/// PEXPIRETIME key
/// ```
///
/// * Replies an integer: `i64`.
///
/// Since Redis 7.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/pexpiretime/).
pub const PEXPIRETIME: &str = "PEXPIRETIME";

/// Adds elements to a HyperLogLog; replies whether its estimate changed.
///
/// ```text
/// PFADD key [element [element …]]
/// ```
///
/// * Replies an integer that is 0 or 1: `bool`.
///
/// Since Redis 2.8.9. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/pfadd/).
pub const PFADD: &str = "PFADD";

/// An estimate of how many different elements were added.
///
/// ```text
/// PFCOUNT key [key …]
/// ```
///
/// * Replies an integer: `i64`.
///
/// Since Redis 2.8.9. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/pfcount/).
pub const PFCOUNT: &str = "PFCOUNT";

/// Merges HyperLogLogs into one.
///
/// ```text
/// PFMERGE destkey [sourcekey [sourcekey …]]
/// ```
///
/// * Replies `OK`: `()`.
///
/// Since Redis 2.8.9. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/pfmerge/).
pub const PFMERGE: &str = "PFMERGE";

/// Replies PONG, or its argument.
///
/// ```text
/// PING [message]
/// ```
///
/// * Replies a string: `String`.
///
/// On a cluster: to all primaries; the reply is that of any of them, or an error.
///
/// Since Redis 1.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/ping/).
pub const PING: &str = "PING";

/// Sets a string that lives for some milliseconds.
///
/// ```text
/// PSETEX key milliseconds value
/// ```
///
/// * Replies `OK`: `()`.
///
/// Since Redis 2.6. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/psetex/).
pub const PSETEX: &str = "PSETEX";

/// Listens to the channels that fit patterns.
///
/// ```text
/// PSUBSCRIBE <* | pattern> [<* | pattern> …]
/// ```
///
/// Cannot stand in a pipeline: it turns the connection into a subscription, whose messages no pipeline reads: use the `PubSub` connection of redis-rs.
///
/// Since Redis 2.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/psubscribe/).
pub const PSUBSCRIBE: &str = "PSUBSCRIBE";

/// Asks a primary for its stream of changes.
///
/// ```text
/// PSYNC replicationid offset
/// ```
///
/// Cannot stand in a pipeline: it belongs to the protocol between a primary and its replicas: `redis-cli --replica` speaks it.
///
/// Since Redis 1.0. [Documentation](https://redis.io/docs/latest/commands/psync/).
pub const PSYNC: &str = "PSYNC";

/// How long a key still lives, in milliseconds; -1 for ever, -2 for no key.
///
/// ```text
/// PTTL key
/// ```
///
/// * Replies an integer: `i64`.
///
/// Since Redis 2.6. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/pttl/).
pub const PTTL: &str = "PTTL";

/// Sends a message to a channel; replies how many got it.
///
/// ```text
/// PUBLISH channel message
/// ```
///
/// * Replies an integer: `i64`.
///
/// On a cluster: to the node of its first argument's slot.
///
/// Since Redis 2.0. Complexity: `O(N+M)`. [Documentation](https://redis.io/docs/latest/commands/publish/).
pub const PUBLISH: &str = "PUBLISH";

/// Ends listening to patterns.
///
/// ```text
/// PUNSUBSCRIBE [pattern [pattern …]]
/// ```
///
/// Cannot stand in a pipeline: it turns the connection into a subscription, whose messages no pipeline reads: use the `PubSub` connection of redis-rs.
///
/// Since Redis 2.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/punsubscribe/).
pub const PUNSUBSCRIBE: &str = "PUNSUBSCRIBE";

/// Closes the connection.
///
/// ```text
/// QUIT
/// ```
///
/// Cannot stand in a pipeline: the server closes the connection after it: drop the connection instead.
///
/// Since Redis 1.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/quit/).
pub const QUIT: &str = "QUIT";

/// A key at random.
///
/// ```text
/// RANDOMKEY
/// ```
///
/// * Replies a string or nil: `Option<String>`.
///
/// On a cluster: to all primaries; the reply is one that is not nil.
///
/// Since Redis 1.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/randomkey/).
pub const RANDOMKEY: &str = "RANDOMKEY";

/// Lets this connection read from a replica of a cluster.
///
/// ```text
/// READONLY
/// ```
///
/// Cannot stand in a pipeline: it only concerns the next command on a connection to a cluster node, which the cluster client sees to.
///
/// Since Redis 3.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/readonly/).
pub const READONLY: &str = "READONLY";

/// Ends what READONLY began.
///
/// ```text
/// READWRITE
/// ```
///
/// Cannot stand in a pipeline: it only concerns the next command on a connection to a cluster node, which the cluster client sees to.
///
/// Since Redis 3.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/readwrite/).
pub const READWRITE: &str = "READWRITE";

/// Renames a key, replacing the other.
///
/// ```text
/// RENAME key newkey
/// ```
///
/// * Replies `OK`: `()`.
///
/// Since Redis 1.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/rename/).
pub const RENAME: &str = "RENAME";

/// Renames a key, if the new name is free.
///
/// ```text
/// RENAMENX key newkey
/// ```
///
/// * Replies an integer that is 0 or 1: `bool`.
///
/// Since Redis 1.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/renamenx/).
pub const RENAMENX: &str = "RENAMENX";

/// Settings between a primary and its replica.
///
/// ```text
/// REPLCONF arg [arg …]
/// ```
///
/// Cannot stand in a pipeline: it belongs to the protocol between a primary and its replicas: `redis-cli --replica` speaks it.
///
/// Since Redis 1.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/replconf/).
pub const REPLCONF: &str = "REPLCONF";

/// Makes this server a replica of another, or a primary.
///
/// ```text
/// REPLICAOF <host port | NO ONE>
/// ```
///
/// * Replies a string: `String`.
///
/// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
///
/// Since Redis 5.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/replicaof/).
pub const REPLICAOF: &str = "REPLICAOF";

/// Puts the connection into the state it opened with.
///
/// ```text
/// RESET
/// ```
///
/// Cannot stand in a pipeline: it changes the connection for everybody who uses it: drop the connection instead.
///
/// Since Redis 6.2. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/reset/).
pub const RESET: &str = "RESET";

/// Creates a key from what DUMP gave.
///
/// ```text
/// RESTORE key ttl serialized-value [REPLACE] [ABSTTL] [IDLETIME seconds]
///     [FREQ frequency]
/// ```
///
/// * Replies `OK`: `()`.
///
/// Since Redis 2.6. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/restore/).
pub const RESTORE: &str = "RESTORE";

/// The server's role in replication.
///
/// ```text
/// ROLE
/// ```
///
/// * Replies a `Role`: `Role`.
///
/// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
///
/// Since Redis 2.8.12. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/role/).
pub const ROLE: &str = "ROLE";

/// Takes elements from the end.
///
/// ```text
/// RPOP key [count]
/// ```
///
/// * Replies a string or nil: `Option<String>`.
/// * Replies with `count` an array (each a string) or nil: `Option<Vec<String>>`.
///
/// Since Redis 1.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/rpop/).
pub const RPOP: &str = "RPOP";

/// Moves the last element of a list to the front of another.
///
/// ```text
/// RPOPLPUSH source destination
/// ```
///
/// * Replies a string or nil: `Option<String>`.
///
/// Since Redis 1.2. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/rpoplpush/).
pub const RPOPLPUSH: &str = "RPOPLPUSH";

/// Adds elements at the end; replies the new length.
///
/// ```text
/// RPUSH key element [element …]
/// ```
///
/// * Replies an integer: `i64`.
///
/// Since Redis 1.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/rpush/).
pub const RPUSH: &str = "RPUSH";

/// Adds elements at the end of a list that exists.
///
/// ```text
/// RPUSHX key element [element …]
/// ```
///
/// * Replies an integer: `i64`.
///
/// Since Redis 2.2. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/rpushx/).
pub const RPUSHX: &str = "RPUSHX";

/// Adds members; replies how many are new.
///
/// ```text
/// SADD key member [member …]
/// ```
///
/// * Replies an integer: `i64`.
///
/// Since Redis 1.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/sadd/).
pub const SADD: &str = "SADD";

/// Saves the data set; the server does nothing else meanwhile.
///
/// ```text
/// SAVE
/// ```
///
/// * Replies `OK`: `()`.
///
/// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
///
/// Since Redis 1.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/save/).
pub const SAVE: &str = "SAVE";

/// Walks through the keys of the database.
///
/// ```text
/// SCAN cursor [MATCH <* | pattern>] [COUNT count] [TYPE type]
/// ```
///
/// * Replies (a cursor, an array (each a string)): `(u64, Vec<String>)`.
///
/// On a cluster: refused: it walks through one node of a cluster: `scan` of the connections of `redis_pipeline::cluster` walks through all of them.
///
/// Since Redis 2.8. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/scan/).
pub const SCAN: &str = "SCAN";

/// How many members a set has.
///
/// ```text
/// SCARD key
/// ```
///
/// * Replies an integer: `i64`.
///
/// Since Redis 1.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/scard/).
pub const SCARD: &str = "SCARD";

/// The members of the first set that are in no other.
///
/// ```text
/// SDIFF key [key …]
/// ```
///
/// * Replies a set (each a string): `HashSet<String>`.
///
/// Since Redis 1.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/sdiff/).
pub const SDIFF: &str = "SDIFF";

/// How many members of the first set are in no other.
///
/// ```text
/// SDIFFCARD numkeys key [key …] [LIMIT limit]
/// ```
///
/// * Replies an integer: `i64`.
///
/// Since Redis 8.10, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/sdiffcard/).
pub const SDIFFCARD: &str = "SDIFFCARD";

/// Stores the members of the first set that are in no other.
///
/// ```text
/// SDIFFSTORE destination key [key …]
/// ```
///
/// * Replies an integer: `i64`.
///
/// Since Redis 1.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/sdiffstore/).
pub const SDIFFSTORE: &str = "SDIFFSTORE";

/// Changes the connection's database.
///
/// ```text
/// SELECT index
/// ```
///
/// Cannot stand in a pipeline: it changes the database for everybody who uses the connection: name the database in the connection's address.
///
/// Since Redis 1.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/select/).
pub const SELECT: &str = "SELECT";

/// Sets a string.
///
/// ```text
/// SET key value
///     [NX | XX | IFEQ ifeq-value | IFNE ifne-value | IFDEQ ifdeq-digest |
///       IFDNE ifdne-digest] [GET]
///     [EX seconds | PX milliseconds | EXAT unix-time-seconds |
///       PXAT unix-time-milliseconds | KEEPTTL]
/// ```
///
/// * Replies `OK`: `()`.
/// * Replies with `GET` a string or nil: `Option<String>`.
/// * Replies with `NX | XX | IFEQ | IFNE | IFDEQ | IFDNE` `OK` or nil: `bool`.
///
/// Since Redis 1.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/set/).
pub const SET: &str = "SET";

/// Sets the bit at an offset; replies the old one.
///
/// ```text
/// SETBIT key offset value
/// ```
///
/// * Replies an integer that is 0 or 1: `bool`.
///
/// Since Redis 2.2. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/setbit/).
pub const SETBIT: &str = "SETBIT";

/// Sets a string that lives for some seconds.
///
/// ```text
/// SETEX key seconds value
/// ```
///
/// * Replies `OK`: `()`.
///
/// Since Redis 2.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/setex/).
pub const SETEX: &str = "SETEX";

/// Sets a string that is not there yet.
///
/// ```text
/// SETNX key value
/// ```
///
/// * Replies an integer that is 0 or 1: `bool`.
///
/// Since Redis 1.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/setnx/).
pub const SETNX: &str = "SETNX";

/// Overwrites a part of a string; replies its new length.
///
/// ```text
/// SETRANGE key offset value
/// ```
///
/// * Replies an integer: `i64`.
///
/// Since Redis 2.2. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/setrange/).
pub const SETRANGE: &str = "SETRANGE";

/// Removes the keys of ranges of hash slots.
///
/// ```text
/// SFLUSH slot-start slot-last [slot-start slot-last …] [ASYNC | SYNC]
/// ```
///
/// * Replies an array (each (an integer, an integer)): `Vec<(i64, i64)>`.
///
/// On a cluster: to all primaries; the reply is the elements of all.
///
/// Since Redis 8.0, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/sflush/).
pub const SFLUSH: &str = "SFLUSH";

/// Ends the server.
///
/// ```text
/// SHUTDOWN [NOSAVE] [SAVE] [NOW] [FORCE] [ABORT] [SAFE] [FAILOVER]
/// ```
///
/// Cannot stand in a pipeline: the server closes the connection after it: drop the connection instead.
///
/// Since Redis 1.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/shutdown/).
pub const SHUTDOWN: &str = "SHUTDOWN";

/// The members that all sets have.
///
/// ```text
/// SINTER key [key …]
/// ```
///
/// * Replies a set (each a string): `HashSet<String>`.
///
/// Since Redis 1.0. Complexity: `O(N*M)`. [Documentation](https://redis.io/docs/latest/commands/sinter/).
pub const SINTER: &str = "SINTER";

/// How many members all sets have.
///
/// ```text
/// SINTERCARD numkeys key [key …] [LIMIT limit]
/// ```
///
/// * Replies an integer: `i64`.
///
/// Since Redis 7.0. Complexity: `O(N*M)`. [Documentation](https://redis.io/docs/latest/commands/sintercard/).
pub const SINTERCARD: &str = "SINTERCARD";

/// Stores the members that all sets have.
///
/// ```text
/// SINTERSTORE destination key [key …]
/// ```
///
/// * Replies an integer: `i64`.
///
/// Since Redis 1.0. Complexity: `O(N*M)`. [Documentation](https://redis.io/docs/latest/commands/sinterstore/).
pub const SINTERSTORE: &str = "SINTERSTORE";

/// Whether a set has a member.
///
/// ```text
/// SISMEMBER key member
/// ```
///
/// * Replies an integer that is 0 or 1: `bool`.
///
/// Since Redis 1.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/sismember/).
pub const SISMEMBER: &str = "SISMEMBER";

/// Makes this server a replica of another, or a primary.
///
/// ```text
/// SLAVEOF <host port | NO ONE>
/// ```
///
/// * Replies a string: `String`.
///
/// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
///
/// Since Redis 1.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/slaveof/).
pub const SLAVEOF: &str = "SLAVEOF";

/// All members.
///
/// ```text
/// SMEMBERS key
/// ```
///
/// * Replies a set (each a string): `HashSet<String>`.
///
/// Since Redis 1.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/smembers/).
pub const SMEMBERS: &str = "SMEMBERS";

/// Which of the members a set has.
///
/// ```text
/// SMISMEMBER key member [member …]
/// ```
///
/// * Replies an array (each an integer that is 0 or 1): `Vec<bool>`.
///
/// Since Redis 6.2. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/smismember/).
pub const SMISMEMBER: &str = "SMISMEMBER";

/// Moves a member from one set to another.
///
/// ```text
/// SMOVE source destination member
/// ```
///
/// * Replies an integer that is 0 or 1: `bool`.
///
/// Since Redis 1.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/smove/).
pub const SMOVE: &str = "SMOVE";

/// Sorts a list, set or sorted set.
///
/// ```text
/// SORT key [BY by-pattern] [LIMIT offset count] [GET get-pattern] [ASC] [DESC]
///     [ALPHA] [STORE destination]
/// ```
///
/// * Replies an array (each a string): `Vec<String>`.
/// * Replies with `STORE` an integer: `i64`.
/// * Replies with `GET` an array (each a string or nil): `Vec<Option<String>>`.
///
/// Since Redis 1.0. Complexity: `O(N+M*log(M))`. [Documentation](https://redis.io/docs/latest/commands/sort/).
pub const SORT: &str = "SORT";

/// Sorts a list, set or sorted set, only reading.
///
/// ```text
/// SORT_RO key [BY by-pattern] [LIMIT offset count] [GET get-pattern] [ASC] [DESC]
///     [ALPHA]
/// ```
///
/// * Replies an array (each a string): `Vec<String>`.
/// * Replies with `GET` an array (each a string or nil): `Vec<Option<String>>`.
///
/// Since Redis 7.0. Complexity: `O(N+M*log(M))`. [Documentation](https://redis.io/docs/latest/commands/sort_ro/).
pub const SORT_RO: &str = "SORT_RO";

/// Takes members at random.
///
/// ```text
/// SPOP key [count]
/// ```
///
/// * Replies a string or nil: `Option<String>`.
/// * Replies with `count` a set (each a string): `HashSet<String>`.
///
/// Since Redis 1.0. [Documentation](https://redis.io/docs/latest/commands/spop/).
pub const SPOP: &str = "SPOP";

/// Sends a message to a shard channel; replies how many got it.
///
/// ```text
/// SPUBLISH shardchannel message
/// ```
///
/// * Replies an integer: `i64`.
///
/// Since Redis 7.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/spublish/).
pub const SPUBLISH: &str = "SPUBLISH";

/// Members at random.
///
/// ```text
/// SRANDMEMBER key [count]
/// ```
///
/// * Replies a string or nil: `Option<String>`.
/// * Replies with `count` an array (each a string): `Vec<String>`.
///
/// Since Redis 1.0. [Documentation](https://redis.io/docs/latest/commands/srandmember/).
pub const SRANDMEMBER: &str = "SRANDMEMBER";

/// Removes members; replies how many there were.
///
/// ```text
/// SREM key member [member …]
/// ```
///
/// * Replies an integer: `i64`.
///
/// Since Redis 1.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/srem/).
pub const SREM: &str = "SREM";

/// Walks through the members of a set.
///
/// ```text
/// SSCAN key cursor [MATCH <* | pattern>] [COUNT count]
/// ```
///
/// * Replies (a cursor, an array (each a string)): `(u64, Vec<String>)`.
///
/// Since Redis 2.8. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/sscan/).
pub const SSCAN: &str = "SSCAN";

/// Listens to shard channels.
///
/// ```text
/// SSUBSCRIBE shardchannel [shardchannel …]
/// ```
///
/// Cannot stand in a pipeline: it turns the connection into a subscription, whose messages no pipeline reads: use the `PubSub` connection of redis-rs.
///
/// Since Redis 7.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/ssubscribe/).
pub const SSUBSCRIBE: &str = "SSUBSCRIBE";

/// The longest common subsequence of two strings (Redis 6 only).
///
/// ```text
/// STRALGO LCS <KEYS key1 key2 | STRINGS string1 string2> [LEN] [IDX]
///     [MINMATCHLEN min-match-len] [WITHMATCHLEN]
/// ```
///
/// * Replies a string: `String`.
/// * Replies with `LEN` an integer: `i64`.
/// * Replies with `IDX` a `LcsMatches`: `LcsMatches`.
///
/// Since Redis 6.0 to before 7.0, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/stralgo/).
pub const STRALGO: &str = "STRALGO";

/// The length of a string.
///
/// ```text
/// STRLEN key
/// ```
///
/// * Replies an integer: `i64`.
///
/// Since Redis 2.2. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/strlen/).
pub const STRLEN: &str = "STRLEN";

/// Listens to channels.
///
/// ```text
/// SUBSCRIBE channel [channel …]
/// ```
///
/// Cannot stand in a pipeline: it turns the connection into a subscription, whose messages no pipeline reads: use the `PubSub` connection of redis-rs.
///
/// Since Redis 2.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/subscribe/).
pub const SUBSCRIBE: &str = "SUBSCRIBE";

/// A part of a string, both ends included.
///
/// ```text
/// SUBSTR key start end
/// ```
///
/// * Replies a string: `String`.
///
/// Since Redis 1.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/substr/).
pub const SUBSTR: &str = "SUBSTR";

/// The members that any of the sets has.
///
/// ```text
/// SUNION key [key …]
/// ```
///
/// * Replies a set (each a string): `HashSet<String>`.
///
/// Since Redis 1.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/sunion/).
pub const SUNION: &str = "SUNION";

/// How many members the sets have together.
///
/// ```text
/// SUNIONCARD numkeys key [key …] [APPROX] [LIMIT limit]
/// ```
///
/// * Replies an integer: `i64`.
///
/// Since Redis 8.10, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/sunioncard/).
pub const SUNIONCARD: &str = "SUNIONCARD";

/// Stores the members that any of the sets has.
///
/// ```text
/// SUNIONSTORE destination key [key …]
/// ```
///
/// * Replies an integer: `i64`.
///
/// Since Redis 1.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/sunionstore/).
pub const SUNIONSTORE: &str = "SUNIONSTORE";

/// Ends listening to shard channels.
///
/// ```text
/// SUNSUBSCRIBE [shardchannel [shardchannel …]]
/// ```
///
/// Cannot stand in a pipeline: it turns the connection into a subscription, whose messages no pipeline reads: use the `PubSub` connection of redis-rs.
///
/// Since Redis 7.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/sunsubscribe/).
pub const SUNSUBSCRIBE: &str = "SUNSUBSCRIBE";

/// Swaps two databases.
///
/// ```text
/// SWAPDB index1 index2
/// ```
///
/// * Replies `OK`: `()`.
///
/// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
///
/// Since Redis 4.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/swapdb/).
pub const SWAPDB: &str = "SWAPDB";

/// Asks a primary for its data set.
///
/// ```text
/// SYNC
/// ```
///
/// Cannot stand in a pipeline: it belongs to the protocol between a primary and its replicas: `redis-cli --replica` speaks it.
///
/// Since Redis 1.0. [Documentation](https://redis.io/docs/latest/commands/sync/).
pub const SYNC: &str = "SYNC";

/// The server's time: seconds and microseconds.
///
/// ```text
/// TIME
/// ```
///
/// * Replies (a cursor, a cursor): `(u64, u64)`.
///
/// Since Redis 2.6. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/time/).
pub const TIME: &str = "TIME";

/// Marks keys as used; replies how many exist.
///
/// ```text
/// TOUCH key [key …]
/// ```
///
/// * Replies an integer: `i64`.
///
/// On a cluster: divided by the slots of its keys; the reply is the sum.
///
/// Since Redis 3.2.1. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/touch/).
pub const TOUCH: &str = "TOUCH";

/// How long a key still lives, in seconds; -1 for ever, -2 for no key.
///
/// ```text
/// TTL key
/// ```
///
/// * Replies an integer: `i64`.
///
/// Since Redis 1.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/ttl/).
pub const TTL: &str = "TTL";

/// The type of a value; `none` where the key is missing.
///
/// ```text
/// TYPE key
/// ```
///
/// * Replies a string: `String`.
///
/// Since Redis 1.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/type/).
pub const TYPE: &str = "TYPE";

/// Removes keys, freeing their memory in the background.
///
/// ```text
/// UNLINK key [key …]
/// ```
///
/// * Replies an integer: `i64`.
///
/// On a cluster: divided by the slots of its keys; the reply is the sum.
///
/// Since Redis 4.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/unlink/).
pub const UNLINK: &str = "UNLINK";

/// Ends listening to channels.
///
/// ```text
/// UNSUBSCRIBE [channel [channel …]]
/// ```
///
/// Cannot stand in a pipeline: it turns the connection into a subscription, whose messages no pipeline reads: use the `PubSub` connection of redis-rs.
///
/// Since Redis 2.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/unsubscribe/).
pub const UNSUBSCRIBE: &str = "UNSUBSCRIBE";

/// Forgets the watched keys.
///
/// ```text
/// UNWATCH
/// ```
///
/// Cannot stand in a pipeline: a watch concerns the commands of other round trips: use `redis_pipeline::Watch`.
///
/// Since Redis 2.2. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/unwatch/).
pub const UNWATCH: &str = "UNWATCH";

/// Adds an element with its vector.
///
/// ```text
/// VADD key [REDUCE dim] <FP32 vector | VALUES num value [value …]> element [CAS]
///     [NOQUANT] [BIN] [Q8] [EF build-exploration-factor] [SETATTR attributes]
///     [M numlinks]
/// ```
///
/// * Replies a boolean: `bool`.
///
/// Since Redis 8.0, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/vadd/).
pub const VADD: &str = "VADD";

/// How many elements a vector set has.
///
/// ```text
/// VCARD key
/// ```
///
/// * Replies an integer: `i64`.
///
/// Since Redis 8.0, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/vcard/).
pub const VCARD: &str = "VCARD";

/// How many dimensions its vectors have.
///
/// ```text
/// VDIM key
/// ```
///
/// * Replies an integer: `i64`.
///
/// Since Redis 8.0, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/vdim/).
pub const VDIM: &str = "VDIM";

/// The vector of an element.
///
/// ```text
/// VEMB key element [RAW]
/// ```
///
/// * Replies an array (each a double) or nil: `Option<Vec<f64>>`.
/// * Replies with `RAW` a `VectorRaw` or nil: `Option<VectorRaw>`.
///
/// Since Redis 8.0, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/vemb/).
pub const VEMB: &str = "VEMB";

/// The attributes of an element.
///
/// ```text
/// VGETATTR key element
/// ```
///
/// * Replies a string or nil: `Option<String>`.
///
/// Since Redis 8.0, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/vgetattr/).
pub const VGETATTR: &str = "VGETATTR";

/// Describes a vector set.
///
/// ```text
/// VINFO key
/// ```
///
/// * Replies a `VectorSetInfo` or nil: `Option<VectorSetInfo>`.
///
/// Since Redis 8.0, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/vinfo/).
pub const VINFO: &str = "VINFO";

/// Whether a vector set has an element.
///
/// ```text
/// VISMEMBER key element
/// ```
///
/// * Replies a boolean: `bool`.
///
/// Since Redis 8.2, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/vismember/).
pub const VISMEMBER: &str = "VISMEMBER";

/// The neighbours of an element, level by level.
///
/// ```text
/// VLINKS key element [WITHSCORES]
/// ```
///
/// * Replies an array (each an array (each a string)) or nil: `Option<Vec<Vec<String>>>`.
/// * Replies with `WITHSCORES` an array (each pairs (a string and a double)) or nil: `Option<Vec<Vec<(String, f64)>>>`.
///
/// Since Redis 8.0, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/vlinks/).
pub const VLINKS: &str = "VLINKS";

/// Elements at random.
///
/// ```text
/// VRANDMEMBER key [count]
/// ```
///
/// * Replies a string or nil: `Option<String>`.
/// * Replies with `count` an array (each a string): `Vec<String>`.
///
/// Since Redis 8.0, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/vrandmember/).
pub const VRANDMEMBER: &str = "VRANDMEMBER";

/// The elements between two names.
///
/// ```text
/// VRANGE key <- | start> <+ | end> [count]
/// ```
///
/// * Replies an array (each a string): `Vec<String>`.
///
/// Since Redis 8.4, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/vrange/).
pub const VRANGE: &str = "VRANGE";

/// Removes an element.
///
/// ```text
/// VREM key element
/// ```
///
/// * Replies a boolean: `bool`.
///
/// Since Redis 8.0, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/vrem/).
pub const VREM: &str = "VREM";

/// Sets the attributes of an element.
///
/// ```text
/// VSETATTR key element attributes
/// ```
///
/// * Replies a boolean: `bool`.
///
/// Since Redis 8.0, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/vsetattr/).
pub const VSETATTR: &str = "VSETATTR";

/// The elements whose vectors are most similar.
///
/// ```text
/// VSIM key <ELE element | FP32 vector | VALUES num value [value …]> [WITHSCORES]
///     [WITHATTRIBS] [COUNT count] [EPSILON max-distance]
///     [EF search-exploration-factor] [FILTER expression]
///     [FILTER-EF max-filtering-effort] [TRUTH] [NOTHREAD]
/// ```
///
/// * Replies an array (each a string): `Vec<String>`.
/// * Replies with `WITHSCORES & WITHATTRIBS` a `VectorMatches`: `VectorMatches`.
/// * Replies with `WITHSCORES` pairs (a string and a double): `Vec<(String, f64)>`.
/// * Replies with `WITHATTRIBS` pairs (a string and a string or nil): `Vec<(String, Option<String>)>`.
///
/// Since Redis 8.0, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/vsim/).
pub const VSIM: &str = "VSIM";

/// Waits until replicas have the writes of this connection.
///
/// ```text
/// WAIT numreplicas timeout
/// ```
///
/// * Replies an integer: `i64`.
///
/// It waits: it stands at the end of a pipeline with `redis(blocking)`, or in `atomic` blocks, where it never waits.
///
/// Since Redis 3.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/wait/).
pub const WAIT: &str = "WAIT";

/// Waits until the writes of this connection are on disk.
///
/// ```text
/// WAITAOF numlocal numreplicas timeout
/// ```
///
/// * Replies (an integer, an integer): `(i64, i64)`.
///
/// It waits: it stands at the end of a pipeline with `redis(blocking)`, or in `atomic` blocks, where it never waits.
///
/// Since Redis 7.2. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/waitaof/).
pub const WAITAOF: &str = "WAITAOF";

/// Lets the next transaction fail if keys change.
///
/// ```text
/// WATCH key [key …]
/// ```
///
/// Cannot stand in a pipeline: a watch concerns the commands of other round trips: use `redis_pipeline::Watch`.
///
/// Since Redis 2.2. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/watch/).
pub const WATCH: &str = "WATCH";

/// Marks entries as processed.
///
/// ```text
/// XACK key group id [id …]
/// ```
///
/// * Replies an integer: `i64`.
///
/// Since Redis 5.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/xack/).
pub const XACK: &str = "XACK";

/// Marks entries as processed and removes them.
///
/// ```text
/// XACKDEL key group [KEEPREF | DELREF | ACKED] IDS numids id [id …]
/// ```
///
/// * Replies an array (each a `XAckDelStatusCode`): `Vec<XAckDelStatusCode>`.
///
/// Since Redis 8.2, not in Valkey. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/xackdel/).
pub const XACKDEL: &str = "XACKDEL";

/// Appends an entry; replies its id.
///
/// ```text
/// XADD key [NOMKSTREAM] [KEEPREF | DELREF | ACKED] [IDMPAUTO pid | IDMP pid iid]
///     [MAXLEN [= | ~] threshold | MINID [= | ~] threshold] [LIMIT count] <* | id>
///     field value [field value …]
/// ```
///
/// * Replies a string: `String`.
/// * Replies with `NOMKSTREAM` a string or nil: `Option<String>`.
///
/// Since Redis 5.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/xadd/).
pub const XADD: &str = "XADD";

/// Takes over entries that another consumer has not processed for a while.
///
/// ```text
/// XAUTOCLAIM key group consumer min-idle-time <- | start> [COUNT count] [JUSTID]
/// ```
///
/// * Replies a `StreamAutoClaim`: `StreamAutoClaim`.
///
/// Since Redis 6.2. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/xautoclaim/).
pub const XAUTOCLAIM: &str = "XAUTOCLAIM";

/// Changes the settings of a stream.
///
/// ```text
/// XCFGSET key [IDMP-DURATION idmp-duration] [IDMP-MAXSIZE idmp-maxsize]
/// ```
///
/// * Replies `OK`: `()`.
///
/// Since Redis 8.6, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/xcfgset/).
pub const XCFGSET: &str = "XCFGSET";

/// Takes over entries of another consumer.
///
/// ```text
/// XCLAIM key group consumer min-idle-time id [id …] [IDLE idle]
///     [TIME unix-time-milliseconds] [RETRYCOUNT count] [FORCE] [JUSTID]
///     [LASTID lastid]
/// ```
///
/// * Replies a `StreamClaimed`: `StreamClaimed`.
/// * Replies with `JUSTID` an array (each a string): `Vec<String>`.
///
/// Since Redis 5.0. Complexity: `O(log N)`. [Documentation](https://redis.io/docs/latest/commands/xclaim/).
pub const XCLAIM: &str = "XCLAIM";

/// Removes entries; replies how many there were.
///
/// ```text
/// XDEL key id [id …]
/// ```
///
/// * Replies an integer: `i64`.
///
/// Since Redis 5.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/xdel/).
pub const XDEL: &str = "XDEL";

/// Removes entries, with a say in what groups still know of them.
///
/// ```text
/// XDELEX key [KEEPREF | DELREF | ACKED] IDS numids id [id …]
/// ```
///
/// * Replies an array (each a `XDelExStatusCode`): `Vec<XDelExStatusCode>`.
///
/// Since Redis 8.2, not in Valkey. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/xdelex/).
pub const XDELEX: &str = "XDELEX";

/// Records that a producer has added an entry.
///
/// ```text
/// XIDMPRECORD key pid iid stream-id
/// ```
///
/// * Replies `OK`: `()`.
///
/// Since Redis 8.6.2, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/xidmprecord/).
pub const XIDMPRECORD: &str = "XIDMPRECORD";

/// How many entries a stream has.
///
/// ```text
/// XLEN key
/// ```
///
/// * Replies an integer: `i64`.
///
/// Since Redis 5.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/xlen/).
pub const XLEN: &str = "XLEN";

/// Gives pending entries back to their group.
///
/// ```text
/// XNACK key group <SILENT | FAIL | FATAL> IDS numids id [id …]
///     [RETRYCOUNT count] [FORCE]
/// ```
///
/// * Replies an integer: `i64`.
///
/// Since Redis 8.8, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/xnack/).
pub const XNACK: &str = "XNACK";

/// The entries that a group has delivered but nobody has acknowledged.
///
/// ```text
/// XPENDING key group
///     [IDLE min-idle-time <- | + | start> <- | + | end> count [consumer] | <- |
///       + | start> <- | + | end> count [consumer [IDLE min-idle-time]]]
/// ```
///
/// * Replies a `StreamPending`: `StreamPending`.
/// * Replies with `start` an array (each a `StreamPendingEntry`): `Vec<StreamPendingEntry>`.
///
/// Since Redis 5.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/xpending/).
pub const XPENDING: &str = "XPENDING";

/// The entries between two ids.
///
/// ```text
/// XRANGE key <- | + | start> <- | + | end> [COUNT count]
/// ```
///
/// * Replies an array (each a `StreamEntry`): `Vec<StreamEntry>`.
///
/// Since Redis 5.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/xrange/).
pub const XRANGE: &str = "XRANGE";

/// The entries after given ids of several streams.
///
/// ```text
/// XREAD [COUNT count] [MAXCOUNT maxcount] [MAXSIZE maxsize] [BLOCK milliseconds]
///     STREAMS key [key …] <$ | + | id> [<$ | + | id> …]
/// ```
///
/// * Replies a `StreamsRead` or nil: `Option<StreamsRead>`.
///
/// With `BLOCK` it waits: it stands at the end of a pipeline with `redis(blocking)`, or in `atomic` blocks, where it never waits.
///
/// Since Redis 5.0. [Documentation](https://redis.io/docs/latest/commands/xread/).
pub const XREAD: &str = "XREAD";

/// Entries of several streams as a consumer of a group.
///
/// ```text
/// XREADGROUP GROUP group consumer [COUNT count] [MAXCOUNT maxcount]
///     [MAXSIZE maxsize] [BLOCK milliseconds] [CLAIM min-idle-time] [NOACK] STREAMS
///     key [key …] <> | id> [<> | id> …]
/// ```
///
/// * Replies a `StreamsRead` or nil: `Option<StreamsRead>`.
/// * Replies with `CLAIM` a `StreamsRead` or nil: `Option<StreamsRead>`.
///
/// With `BLOCK` it waits: it stands at the end of a pipeline with `redis(blocking)`, or in `atomic` blocks, where it never waits.
///
/// Since Redis 5.0. [Documentation](https://redis.io/docs/latest/commands/xreadgroup/).
pub const XREADGROUP: &str = "XREADGROUP";

/// The entries between two ids, latest first.
///
/// ```text
/// XREVRANGE key <- | + | end> <- | + | start> [COUNT count]
/// ```
///
/// * Replies an array (each a `StreamEntry`): `Vec<StreamEntry>`.
///
/// Since Redis 5.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/xrevrange/).
pub const XREVRANGE: &str = "XREVRANGE";

/// Sets the last id of a stream.
///
/// ```text
/// XSETID key last-id [ENTRIESADDED entries-added] [MAXDELETEDID max-deleted-id]
/// ```
///
/// * Replies `OK`: `()`.
///
/// Since Redis 5.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/xsetid/).
pub const XSETID: &str = "XSETID";

/// Removes the oldest entries; replies how many.
///
/// ```text
/// XTRIM key <MAXLEN [= | ~] threshold | MINID [= | ~] threshold> [LIMIT count]
///     [KEEPREF | DELREF | ACKED]
/// ```
///
/// * Replies an integer: `i64`.
///
/// Since Redis 5.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/xtrim/).
pub const XTRIM: &str = "XTRIM";

/// Adds members or changes their scores; replies how many are new.
///
/// ```text
/// ZADD key [NX] [XX] [GT] [LT] [CH] [INCR] score member [score member …]
/// ```
///
/// * Replies an integer: `i64`.
/// * Replies with `INCR` a double or nil: `Option<f64>`.
///
/// Since Redis 1.2. Complexity: `O(log(N))`. [Documentation](https://redis.io/docs/latest/commands/zadd/).
pub const ZADD: &str = "ZADD";

/// How many members a sorted set has.
///
/// ```text
/// ZCARD key
/// ```
///
/// * Replies an integer: `i64`.
///
/// Since Redis 1.2. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/zcard/).
pub const ZCARD: &str = "ZCARD";

/// How many members have scores between two.
///
/// ```text
/// ZCOUNT key min max
/// ```
///
/// * Replies an integer: `i64`.
///
/// Since Redis 2.0. Complexity: `O(log(N))`. [Documentation](https://redis.io/docs/latest/commands/zcount/).
pub const ZCOUNT: &str = "ZCOUNT";

/// The members of the first sorted set that are in no other.
///
/// ```text
/// ZDIFF numkeys key [key …] [WITHSCORES]
/// ```
///
/// * Replies an array (each a string): `Vec<String>`.
/// * Replies with `WITHSCORES` pairs (a string and a double): `Vec<(String, f64)>`.
///
/// Since Redis 6.2. Complexity: `O(L + (N-K)log(N))`. [Documentation](https://redis.io/docs/latest/commands/zdiff/).
pub const ZDIFF: &str = "ZDIFF";

/// Stores the members of the first sorted set that are in no other.
///
/// ```text
/// ZDIFFSTORE destination numkeys key [key …]
/// ```
///
/// * Replies an integer: `i64`.
///
/// Since Redis 6.2. Complexity: `O(L + (N-K)log(N))`. [Documentation](https://redis.io/docs/latest/commands/zdiffstore/).
pub const ZDIFFSTORE: &str = "ZDIFFSTORE";

/// Raises a member's score; replies the new one.
///
/// ```text
/// ZINCRBY key increment member
/// ```
///
/// * Replies a double: `f64`.
///
/// Since Redis 1.2. Complexity: `O(log(N))`. [Documentation](https://redis.io/docs/latest/commands/zincrby/).
pub const ZINCRBY: &str = "ZINCRBY";

/// The members that all sorted sets have.
///
/// ```text
/// ZINTER numkeys key [key …] [WEIGHTS weight [weight …]]
///     [AGGREGATE <SUM | MIN | MAX | COUNT>] [WITHSCORES]
/// ```
///
/// * Replies an array (each a string): `Vec<String>`.
/// * Replies with `WITHSCORES` pairs (a string and a double): `Vec<(String, f64)>`.
///
/// Since Redis 6.2. Complexity: `O(N*K)+O(M*log(M))`. [Documentation](https://redis.io/docs/latest/commands/zinter/).
pub const ZINTER: &str = "ZINTER";

/// How many members all sorted sets have.
///
/// ```text
/// ZINTERCARD numkeys key [key …] [LIMIT limit]
/// ```
///
/// * Replies an integer: `i64`.
///
/// Since Redis 7.0. Complexity: `O(N*K)`. [Documentation](https://redis.io/docs/latest/commands/zintercard/).
pub const ZINTERCARD: &str = "ZINTERCARD";

/// Stores the members that all sorted sets have.
///
/// ```text
/// ZINTERSTORE destination numkeys key [key …] [WEIGHTS weight [weight …]]
///     [AGGREGATE <SUM | MIN | MAX | COUNT>]
/// ```
///
/// * Replies an integer: `i64`.
///
/// Since Redis 2.0. Complexity: `O(N*K)+O(M*log(M))`. [Documentation](https://redis.io/docs/latest/commands/zinterstore/).
pub const ZINTERSTORE: &str = "ZINTERSTORE";

/// How many members lie between two strings.
///
/// ```text
/// ZLEXCOUNT key <- | + | min> <- | + | max>
/// ```
///
/// * Replies an integer: `i64`.
///
/// Since Redis 2.8.9. Complexity: `O(log(N))`. [Documentation](https://redis.io/docs/latest/commands/zlexcount/).
pub const ZLEXCOUNT: &str = "ZLEXCOUNT";

/// Takes members from the first sorted set that has some.
///
/// ```text
/// ZMPOP numkeys key [key …] <MIN | MAX> [COUNT count]
/// ```
///
/// * Replies (a string, pairs (a string and a double)) or nil: `Option<(String, Vec<(String, f64)>)>`.
///
/// Since Redis 7.0. Complexity: `O(K) + O(M*log(N))`. [Documentation](https://redis.io/docs/latest/commands/zmpop/).
pub const ZMPOP: &str = "ZMPOP";

/// The scores of members, nil where missing.
///
/// ```text
/// ZMSCORE key member [member …]
/// ```
///
/// * Replies an array (each a double or nil): `Vec<Option<f64>>`.
///
/// Since Redis 6.2. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/zmscore/).
pub const ZMSCORE: &str = "ZMSCORE";

/// Takes the members with the highest scores.
///
/// ```text
/// ZPOPMAX key [count]
/// ```
///
/// * Replies (a string, a double) or an empty array: `Option<(String, f64)>`.
/// * Replies with `count` pairs (a string and a double): `Vec<(String, f64)>`.
///
/// Since Redis 5.0. Complexity: `O(log(N)*M)`. [Documentation](https://redis.io/docs/latest/commands/zpopmax/).
pub const ZPOPMAX: &str = "ZPOPMAX";

/// Takes the members with the lowest scores.
///
/// ```text
/// ZPOPMIN key [count]
/// ```
///
/// * Replies (a string, a double) or an empty array: `Option<(String, f64)>`.
/// * Replies with `count` pairs (a string and a double): `Vec<(String, f64)>`.
///
/// Since Redis 5.0. Complexity: `O(log(N)*M)`. [Documentation](https://redis.io/docs/latest/commands/zpopmin/).
pub const ZPOPMIN: &str = "ZPOPMIN";

/// Members at random.
///
/// ```text
/// ZRANDMEMBER key [count [WITHSCORES]]
/// ```
///
/// * Replies a string or nil: `Option<String>`.
/// * Replies with `WITHSCORES` pairs (a string and a double): `Vec<(String, f64)>`.
/// * Replies with `count` an array (each a string): `Vec<String>`.
///
/// Since Redis 6.2. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/zrandmember/).
pub const ZRANDMEMBER: &str = "ZRANDMEMBER";

/// The members of a range of positions, scores or strings.
///
/// ```text
/// ZRANGE key <- | + | start> <- | + | stop> [BYSCORE | BYLEX] [REV]
///     [LIMIT offset count] [WITHSCORES]
/// ```
///
/// * Replies an array (each a string): `Vec<String>`.
/// * Replies with `WITHSCORES` pairs (a string and a double): `Vec<(String, f64)>`.
///
/// Since Redis 1.2. Complexity: `O(log(N)+M)`. [Documentation](https://redis.io/docs/latest/commands/zrange/).
pub const ZRANGE: &str = "ZRANGE";

/// The members between two strings.
///
/// ```text
/// ZRANGEBYLEX key <- | + | min> <- | + | max> [LIMIT offset count]
/// ```
///
/// * Replies an array (each a string): `Vec<String>`.
///
/// Since Redis 2.8.9. Complexity: `O(log(N)+M)`. [Documentation](https://redis.io/docs/latest/commands/zrangebylex/).
pub const ZRANGEBYLEX: &str = "ZRANGEBYLEX";

/// The members with scores between two.
///
/// ```text
/// ZRANGEBYSCORE key min max [WITHSCORES] [LIMIT offset count]
/// ```
///
/// * Replies an array (each a string): `Vec<String>`.
/// * Replies with `WITHSCORES` pairs (a string and a double): `Vec<(String, f64)>`.
///
/// Since Redis 1.0.5. Complexity: `O(log(N)+M)`. [Documentation](https://redis.io/docs/latest/commands/zrangebyscore/).
pub const ZRANGEBYSCORE: &str = "ZRANGEBYSCORE";

/// Stores the members of a range.
///
/// ```text
/// ZRANGESTORE dst src <- | + | min> <- | + | max> [BYSCORE | BYLEX] [REV]
///     [LIMIT offset count]
/// ```
///
/// * Replies an integer: `i64`.
///
/// Since Redis 6.2. Complexity: `O(log(N)+M)`. [Documentation](https://redis.io/docs/latest/commands/zrangestore/).
pub const ZRANGESTORE: &str = "ZRANGESTORE";

/// The position of a member, lowest score first.
///
/// ```text
/// ZRANK key member [WITHSCORE]
/// ```
///
/// * Replies an integer or nil: `Option<i64>`.
/// * Replies with `WITHSCORE` (an integer, a double) or nil: `Option<(i64, f64)>`.
///
/// Since Redis 2.0. Complexity: `O(log(N))`. [Documentation](https://redis.io/docs/latest/commands/zrank/).
pub const ZRANK: &str = "ZRANK";

/// Removes members; replies how many there were.
///
/// ```text
/// ZREM key member [member …]
/// ```
///
/// * Replies an integer: `i64`.
///
/// Since Redis 1.2. Complexity: `O(M*log(N))`. [Documentation](https://redis.io/docs/latest/commands/zrem/).
pub const ZREM: &str = "ZREM";

/// Removes the members between two strings.
///
/// ```text
/// ZREMRANGEBYLEX key <- | + | min> <- | + | max>
/// ```
///
/// * Replies an integer: `i64`.
///
/// Since Redis 2.8.9. Complexity: `O(log(N)+M)`. [Documentation](https://redis.io/docs/latest/commands/zremrangebylex/).
pub const ZREMRANGEBYLEX: &str = "ZREMRANGEBYLEX";

/// Removes the members of a range of positions.
///
/// ```text
/// ZREMRANGEBYRANK key start stop
/// ```
///
/// * Replies an integer: `i64`.
///
/// Since Redis 2.0. Complexity: `O(log(N)+M)`. [Documentation](https://redis.io/docs/latest/commands/zremrangebyrank/).
pub const ZREMRANGEBYRANK: &str = "ZREMRANGEBYRANK";

/// Removes the members with scores between two.
///
/// ```text
/// ZREMRANGEBYSCORE key min max
/// ```
///
/// * Replies an integer: `i64`.
///
/// Since Redis 1.2. Complexity: `O(log(N)+M)`. [Documentation](https://redis.io/docs/latest/commands/zremrangebyscore/).
pub const ZREMRANGEBYSCORE: &str = "ZREMRANGEBYSCORE";

/// The members of a range of positions, highest score first.
///
/// ```text
/// ZREVRANGE key start stop [WITHSCORES]
/// ```
///
/// * Replies an array (each a string): `Vec<String>`.
/// * Replies with `WITHSCORES` pairs (a string and a double): `Vec<(String, f64)>`.
///
/// Since Redis 1.2. Complexity: `O(log(N)+M)`. [Documentation](https://redis.io/docs/latest/commands/zrevrange/).
pub const ZREVRANGE: &str = "ZREVRANGE";

/// The members between two strings, last first.
///
/// ```text
/// ZREVRANGEBYLEX key <- | + | max> <- | + | min> [LIMIT offset count]
/// ```
///
/// * Replies an array (each a string): `Vec<String>`.
///
/// Since Redis 2.8.9. Complexity: `O(log(N)+M)`. [Documentation](https://redis.io/docs/latest/commands/zrevrangebylex/).
pub const ZREVRANGEBYLEX: &str = "ZREVRANGEBYLEX";

/// The members with scores between two, highest first.
///
/// ```text
/// ZREVRANGEBYSCORE key max min [WITHSCORES] [LIMIT offset count]
/// ```
///
/// * Replies an array (each a string): `Vec<String>`.
/// * Replies with `WITHSCORES` pairs (a string and a double): `Vec<(String, f64)>`.
///
/// Since Redis 2.2. Complexity: `O(log(N)+M)`. [Documentation](https://redis.io/docs/latest/commands/zrevrangebyscore/).
pub const ZREVRANGEBYSCORE: &str = "ZREVRANGEBYSCORE";

/// The position of a member, highest score first.
///
/// ```text
/// ZREVRANK key member [WITHSCORE]
/// ```
///
/// * Replies an integer or nil: `Option<i64>`.
/// * Replies with `WITHSCORE` (an integer, a double) or nil: `Option<(i64, f64)>`.
///
/// Since Redis 2.0. Complexity: `O(log(N))`. [Documentation](https://redis.io/docs/latest/commands/zrevrank/).
pub const ZREVRANK: &str = "ZREVRANK";

/// Walks through the members and scores of a sorted set.
///
/// ```text
/// ZSCAN key cursor [MATCH <* | pattern>] [COUNT count] [NOSCORES]
/// ```
///
/// * Replies (a cursor, pairs (a string and a double)): `(u64, Vec<(String, f64)>)`.
/// * Replies with `NOSCORES` (a cursor, an array (each a string)): `(u64, Vec<String>)`.
///
/// Since Redis 2.8. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/zscan/).
pub const ZSCAN: &str = "ZSCAN";

/// The score of a member.
///
/// ```text
/// ZSCORE key member
/// ```
///
/// * Replies a double or nil: `Option<f64>`.
///
/// Since Redis 1.2. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/zscore/).
pub const ZSCORE: &str = "ZSCORE";

/// The members that any of the sorted sets has.
///
/// ```text
/// ZUNION numkeys key [key …] [WEIGHTS weight [weight …]]
///     [AGGREGATE <SUM | MIN | MAX | COUNT>] [WITHSCORES]
/// ```
///
/// * Replies an array (each a string): `Vec<String>`.
/// * Replies with `WITHSCORES` pairs (a string and a double): `Vec<(String, f64)>`.
///
/// Since Redis 6.2. Complexity: `O(N)+O(M*log(M))`. [Documentation](https://redis.io/docs/latest/commands/zunion/).
pub const ZUNION: &str = "ZUNION";

/// Stores the members that any of the sorted sets has.
///
/// ```text
/// ZUNIONSTORE destination numkeys key [key …] [WEIGHTS weight [weight …]]
///     [AGGREGATE <SUM | MIN | MAX | COUNT>]
/// ```
///
/// * Replies an integer: `i64`.
///
/// Since Redis 2.0. Complexity: `O(N)+O(M log(M))`. [Documentation](https://redis.io/docs/latest/commands/zunionstore/).
pub const ZUNIONSTORE: &str = "ZUNIONSTORE";

/// Users and what they may do: the subcommands of `ACL`.
pub mod ACL {
    /// Lists the command categories, or the commands of one.
    ///
    /// ```text
    /// ACL CAT [category]
    /// ```
    ///
    /// * Replies an array (each a string): `Vec<String>`.
    ///
    /// Since Redis 6.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/acl-cat/).
    pub const CAT: &str = "ACL CAT";

    /// Removes users and cuts their connections.
    ///
    /// ```text
    /// ACL DELUSER username [username …]
    /// ```
    ///
    /// * Replies an integer: `i64`.
    ///
    /// On a cluster: to all nodes; the reply is that of any of them, or an error.
    ///
    /// Since Redis 6.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/acl-deluser/).
    pub const DELUSER: &str = "ACL DELUSER";

    /// Tells whether a user may run a command, without running it.
    ///
    /// ```text
    /// ACL DRYRUN username command [arg [arg …]]
    /// ```
    ///
    /// * Replies a string: `String`.
    ///
    /// Since Redis 7.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/acl-dryrun/).
    pub const DRYRUN: &str = "ACL DRYRUN";

    /// Makes a random password.
    ///
    /// ```text
    /// ACL GENPASS [bits]
    /// ```
    ///
    /// * Replies a string: `String`.
    ///
    /// Since Redis 6.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/acl-genpass/).
    pub const GENPASS: &str = "ACL GENPASS";

    /// Shows what a user may do.
    ///
    /// ```text
    /// ACL GETUSER username
    /// ```
    ///
    /// * Replies a `AclUser` or nil: `Option<AclUser>`.
    ///
    /// Since Redis 6.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/acl-getuser/).
    pub const GETUSER: &str = "ACL GETUSER";

    /// Lists the subcommands.
    ///
    /// ```text
    /// ACL HELP
    /// ```
    ///
    /// * Replies an array (each a string): `Vec<String>`.
    ///
    /// Since Redis 6.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/acl-help/).
    pub const HELP: &str = "ACL HELP";

    /// Shows the rules of every user.
    ///
    /// ```text
    /// ACL LIST
    /// ```
    ///
    /// * Replies an array (each a string): `Vec<String>`.
    ///
    /// Since Redis 6.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/acl-list/).
    pub const LIST: &str = "ACL LIST";

    /// Reads the rules anew from the ACL file.
    ///
    /// ```text
    /// ACL LOAD
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: to all nodes; the reply is that of any of them, or an error.
    ///
    /// Since Redis 6.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/acl-load/).
    pub const LOAD: &str = "ACL LOAD";

    /// Shows recent denials, or clears their log.
    ///
    /// ```text
    /// ACL LOG [RESET | count]
    /// ```
    ///
    /// * Replies an array (each a `AclLogEntry`): `Vec<AclLogEntry>`.
    /// * Replies with `RESET` `OK`: `()`.
    ///
    /// On a cluster: to all nodes; the reply is the elements of all.
    ///
    /// Since Redis 6.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/acl-log/).
    pub const LOG: &str = "ACL LOG";

    /// Writes the rules to the ACL file.
    ///
    /// ```text
    /// ACL SAVE
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: to all nodes; the reply is that of any of them, or an error.
    ///
    /// Since Redis 6.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/acl-save/).
    pub const SAVE: &str = "ACL SAVE";

    /// Makes a user, or changes its rules.
    ///
    /// ```text
    /// ACL SETUSER username [rule [rule …]]
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: to all nodes; the reply is that of any of them, or an error.
    ///
    /// Since Redis 6.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/acl-setuser/).
    pub const SETUSER: &str = "ACL SETUSER";

    /// Lists the names of all users.
    ///
    /// ```text
    /// ACL USERS
    /// ```
    ///
    /// * Replies an array (each a string): `Vec<String>`.
    ///
    /// Since Redis 6.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/acl-users/).
    pub const USERS: &str = "ACL USERS";

    /// Names the user of this connection.
    ///
    /// ```text
    /// ACL WHOAMI
    /// ```
    ///
    /// * Replies a string: `String`.
    ///
    /// Since Redis 6.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/acl-whoami/).
    pub const WHOAMI: &str = "ACL WHOAMI";
}

/// Backups of the data set: the subcommands of `BACKUP`.
pub mod BACKUP {
    /// Gives up the backup under way.
    ///
    /// ```text
    /// BACKUP ABORT
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since Redis 8.10, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/backup-abort/).
    pub const ABORT: &str = "BACKUP ABORT";

    /// Removes the files of finished backups.
    ///
    /// ```text
    /// BACKUP CLEANUP
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since Redis 8.10, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/backup-cleanup/).
    pub const CLEANUP: &str = "BACKUP CLEANUP";

    /// Lists the subcommands.
    ///
    /// ```text
    /// BACKUP HELP
    /// ```
    ///
    /// * Replies an array (each a string): `Vec<String>`.
    ///
    /// Since Redis 8.10, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/backup-help/).
    pub const HELP: &str = "BACKUP HELP";

    /// Lists the backups.
    ///
    /// ```text
    /// BACKUP LIST
    /// ```
    ///
    /// * Replies an array (each a string): `Vec<String>`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since Redis 8.10, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/backup-list/).
    pub const LIST: &str = "BACKUP LIST";

    /// Completes the backup under way.
    ///
    /// ```text
    /// BACKUP SEAL
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since Redis 8.10, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/backup-seal/).
    pub const SEAL: &str = "BACKUP SEAL";

    /// Starts a backup.
    ///
    /// ```text
    /// BACKUP START
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since Redis 8.10, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/backup-start/).
    pub const START: &str = "BACKUP START";

    /// Shows how far the backup is.
    ///
    /// ```text
    /// BACKUP STATUS
    /// ```
    ///
    /// * Replies a map (a string to a value that depends on data): `HashMap<String, Value>`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since Redis 8.10, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/backup-status/).
    pub const STATUS: &str = "BACKUP STATUS";
}

/// Bloom filters: which items were added, with false positives.
pub mod BF {
    /// Adds an item to a Bloom filter; false where it may have been there.
    ///
    /// ```text
    /// BF.ADD key item
    /// ```
    ///
    /// * Replies a boolean: `bool`.
    ///
    /// Since version 1.0 of the bloom module, Valkey 8.0 with its bloom module. [Documentation](https://redis.io/docs/latest/commands/bf.add/).
    pub const ADD: &str = "BF.ADD";

    /// How many items were added to a Bloom filter.
    ///
    /// ```text
    /// BF.CARD key
    /// ```
    ///
    /// * Replies an integer: `i64`.
    ///
    /// Since version 2.4.4 of the bloom module, Valkey 8.0 with its bloom module. [Documentation](https://redis.io/docs/latest/commands/bf.card/).
    pub const CARD: &str = "BF.CARD";

    /// Shows the inside of a Bloom filter.
    ///
    /// ```text
    /// BF.DEBUG key
    /// ```
    ///
    /// * Replies an array (each a string): `Vec<String>`.
    ///
    /// Since version 1.0 of the bloom module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/bf.debug/).
    pub const DEBUG: &str = "BF.DEBUG";

    /// Whether an item may be in a Bloom filter.
    ///
    /// ```text
    /// BF.EXISTS key item
    /// ```
    ///
    /// * Replies a boolean: `bool`.
    ///
    /// Since version 1.0 of the bloom module, Valkey 8.0 with its bloom module. [Documentation](https://redis.io/docs/latest/commands/bf.exists/).
    pub const EXISTS: &str = "BF.EXISTS";

    /// Shows the parameters of a Bloom filter.
    ///
    /// ```text
    /// BF.INFO key
    ///     [CAPACITY | SIZE | FILTERS | ITEMS | ERROR | EXPANSION | TIGHTENING |
    ///       MAXSCALEDCAPACITY]
    /// ```
    ///
    /// * Replies a `BloomInfo`: `BloomInfo`.
    /// * Replies with `EXPANSION` a `BloomExpansion`: `BloomExpansion`.
    /// * Replies with `CAPACITY | SIZE | FILTERS | ITEMS` a `BloomFigure`: `BloomFigure`.
    /// * Replies with `ERROR` a double: `f64`.
    /// * Replies with `TIGHTENING` a double or nil: `Option<f64>`.
    /// * Replies with `MAXSCALEDCAPACITY` an integer or nil: `Option<i64>`.
    ///
    /// Since version 1.0 of the bloom module, Valkey 8.0 with its bloom module. [Documentation](https://redis.io/docs/latest/commands/bf.info/).
    pub const INFO: &str = "BF.INFO";

    /// Adds items to a Bloom filter, creating it as asked.
    ///
    /// ```text
    /// BF.INSERT key [CAPACITY capacity] [ERROR error] [EXPANSION expansion]
    ///     [SEED seed] [TIGHTENING tightening] [VALIDATESCALETO capacity] [NOCREATE]
    ///     [NONSCALING] [ITEMS item [item …]]
    /// ```
    ///
    /// * Replies an array (each a boolean): `Vec<bool>`.
    ///
    /// Since version 1.0 of the bloom module, Valkey 8.0 with its bloom module. [Documentation](https://redis.io/docs/latest/commands/bf.insert/).
    pub const INSERT: &str = "BF.INSERT";

    /// Restores a Bloom filter from the form in which Valkey keeps it in an append-only file.
    ///
    /// ```text
    /// BF.LOAD key data
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// Since not in Redis, Valkey 8.0 with its bloom module. [Documentation](https://valkey.io/commands/bf.load/).
    pub const LOAD: &str = "BF.LOAD";

    /// Restores a part of a Bloom filter that BF.SCANDUMP gave.
    ///
    /// ```text
    /// BF.LOADCHUNK key iterator data
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// Since version 1.0 of the bloom module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/bf.loadchunk/).
    pub const LOADCHUNK: &str = "BF.LOADCHUNK";

    /// Adds items to a Bloom filter.
    ///
    /// ```text
    /// BF.MADD key item [item …]
    /// ```
    ///
    /// * Replies an array (each a boolean): `Vec<bool>`.
    ///
    /// Since version 1.0 of the bloom module, Valkey 8.0 with its bloom module. [Documentation](https://redis.io/docs/latest/commands/bf.madd/).
    pub const MADD: &str = "BF.MADD";

    /// Which items may be in a Bloom filter.
    ///
    /// ```text
    /// BF.MEXISTS key item [item …]
    /// ```
    ///
    /// * Replies an array (each a boolean): `Vec<bool>`.
    ///
    /// Since version 1.0 of the bloom module, Valkey 8.0 with its bloom module. [Documentation](https://redis.io/docs/latest/commands/bf.mexists/).
    pub const MEXISTS: &str = "BF.MEXISTS";

    /// Creates a Bloom filter with an error rate and a capacity.
    ///
    /// ```text
    /// BF.RESERVE key error-rate capacity [EXPANSION expansion] [NONSCALING]
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// Since version 1.0 of the bloom module, Valkey 8.0 with its bloom module. [Documentation](https://redis.io/docs/latest/commands/bf.reserve/).
    pub const RESERVE: &str = "BF.RESERVE";

    /// Saves a Bloom filter part by part.
    ///
    /// ```text
    /// BF.SCANDUMP key iterator
    /// ```
    ///
    /// * Replies (an integer, a `Payload` or nil): `(i64, Option<Payload>)`.
    ///
    /// Since version 1.0 of the bloom module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/bf.scandump/).
    pub const SCANDUMP: &str = "BF.SCANDUMP";
}

/// Cuckoo filters: Bloom filters from which items can be removed.
pub mod CF {
    /// Adds an item to a cuckoo filter.
    ///
    /// ```text
    /// CF.ADD key item
    /// ```
    ///
    /// * Replies a boolean: `bool`.
    ///
    /// Since version 1.0 of the bloom module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/cf.add/).
    pub const ADD: &str = "CF.ADD";

    /// Adds an item to a cuckoo filter unless it may be there.
    ///
    /// ```text
    /// CF.ADDNX key item
    /// ```
    ///
    /// * Replies a boolean: `bool`.
    ///
    /// Since version 1.0 of the bloom module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/cf.addnx/).
    pub const ADDNX: &str = "CF.ADDNX";

    /// Makes a cuckoo filter smaller.
    ///
    /// ```text
    /// CF.COMPACT key
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// Since the first version of the bloom module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/cf.compact/).
    pub const COMPACT: &str = "CF.COMPACT";

    /// How often an item may be in a cuckoo filter.
    ///
    /// ```text
    /// CF.COUNT key item
    /// ```
    ///
    /// * Replies an integer: `i64`.
    ///
    /// Since version 1.0 of the bloom module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/cf.count/).
    pub const COUNT: &str = "CF.COUNT";

    /// Shows the inside of a cuckoo filter.
    ///
    /// ```text
    /// CF.DEBUG key
    /// ```
    ///
    /// * Replies a string: `String`.
    ///
    /// Since version 1.0 of the bloom module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/cf.debug/).
    pub const DEBUG: &str = "CF.DEBUG";

    /// Removes an item once from a cuckoo filter.
    ///
    /// ```text
    /// CF.DEL key item
    /// ```
    ///
    /// * Replies a boolean: `bool`.
    ///
    /// Since version 1.0 of the bloom module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/cf.del/).
    pub const DEL: &str = "CF.DEL";

    /// Whether an item may be in a cuckoo filter.
    ///
    /// ```text
    /// CF.EXISTS key item
    /// ```
    ///
    /// * Replies a boolean: `bool`.
    ///
    /// Since version 1.0 of the bloom module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/cf.exists/).
    pub const EXISTS: &str = "CF.EXISTS";

    /// Shows the parameters of a cuckoo filter.
    ///
    /// ```text
    /// CF.INFO key
    /// ```
    ///
    /// * Replies a map (a string to an integer): `HashMap<String, i64>`.
    ///
    /// Since version 1.0 of the bloom module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/cf.info/).
    pub const INFO: &str = "CF.INFO";

    /// Adds items to a cuckoo filter, creating it as asked.
    ///
    /// ```text
    /// CF.INSERT key [CAPACITY capacity] [NOCREATE] ITEMS item [item …]
    /// ```
    ///
    /// * Replies an array (each a `CuckooAdded`): `Vec<CuckooAdded>`.
    ///
    /// Since version 1.0 of the bloom module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/cf.insert/).
    pub const INSERT: &str = "CF.INSERT";

    /// Adds items that are not yet there to a cuckoo filter, creating it as asked.
    ///
    /// ```text
    /// CF.INSERTNX key [CAPACITY capacity] [NOCREATE] ITEMS item [item …]
    /// ```
    ///
    /// * Replies an array (each an integer): `Vec<i64>`.
    ///
    /// Since version 1.0 of the bloom module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/cf.insertnx/).
    pub const INSERTNX: &str = "CF.INSERTNX";

    /// Restores a part of a cuckoo filter that CF.SCANDUMP gave.
    ///
    /// ```text
    /// CF.LOADCHUNK key iterator data
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// Since version 1.0 of the bloom module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/cf.loadchunk/).
    pub const LOADCHUNK: &str = "CF.LOADCHUNK";

    /// Which items may be in a cuckoo filter.
    ///
    /// ```text
    /// CF.MEXISTS key item [item …]
    /// ```
    ///
    /// * Replies an array (each a boolean): `Vec<bool>`.
    ///
    /// Since version 1.0 of the bloom module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/cf.mexists/).
    pub const MEXISTS: &str = "CF.MEXISTS";

    /// Creates a cuckoo filter with a capacity.
    ///
    /// ```text
    /// CF.RESERVE key capacity [BUCKETSIZE bucketsize] [MAXITERATIONS maxiterations]
    ///     [EXPANSION expansion]
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// Since version 1.0 of the bloom module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/cf.reserve/).
    pub const RESERVE: &str = "CF.RESERVE";

    /// Saves a cuckoo filter part by part.
    ///
    /// ```text
    /// CF.SCANDUMP key iterator
    /// ```
    ///
    /// * Replies (an integer, a `Payload` or nil): `(i64, Option<Payload>)`.
    ///
    /// Since version 1.0 of the bloom module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/cf.scandump/).
    pub const SCANDUMP: &str = "CF.SCANDUMP";
}

/// Connections of clients: the subcommands of `CLIENT`.
pub mod CLIENT {
    /// Whether the keys of the next command are tracked.
    ///
    /// ```text
    /// CLIENT CACHING <YES | NO>
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since Redis 6.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/client-caching/).
    pub const CACHING: &str = "CLIENT CACHING";

    /// Tells the server what the client can do.
    ///
    /// ```text
    /// CLIENT CAPA capability [capability …]
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since not in Redis, Valkey 8.0. Complexity: `O(1)`. [Documentation](https://valkey.io/commands/client-capa/).
    pub const CAPA: &str = "CLIENT CAPA";

    /// The name of this connection.
    ///
    /// ```text
    /// CLIENT GETNAME
    /// ```
    ///
    /// * Replies a string or nil: `Option<String>`.
    ///
    /// Since Redis 2.6.9. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/client-getname/).
    pub const GETNAME: &str = "CLIENT GETNAME";

    /// Where invalidations of tracked keys are sent.
    ///
    /// ```text
    /// CLIENT GETREDIR
    /// ```
    ///
    /// * Replies an integer: `i64`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since Redis 6.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/client-getredir/).
    pub const GETREDIR: &str = "CLIENT GETREDIR";

    /// Lists the subcommands.
    ///
    /// ```text
    /// CLIENT HELP
    /// ```
    ///
    /// * Replies an array (each a string): `Vec<String>`.
    ///
    /// Since Redis 5.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/client-help/).
    pub const HELP: &str = "CLIENT HELP";

    /// The id of this connection.
    ///
    /// ```text
    /// CLIENT ID
    /// ```
    ///
    /// * Replies an integer: `i64`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since Redis 5.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/client-id/).
    pub const ID: &str = "CLIENT ID";

    /// Marks this connection as the source of imported data.
    ///
    /// ```text
    /// CLIENT IMPORT-SOURCE <ON | OFF>
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since not in Redis, Valkey 8.1. Complexity: `O(1)`. [Documentation](https://valkey.io/commands/client-import-source/).
    pub const IMPORT_SOURCE: &str = "CLIENT IMPORT-SOURCE";

    /// Describes this connection.
    ///
    /// ```text
    /// CLIENT INFO
    /// ```
    ///
    /// * Replies a string: `String`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since Redis 6.2. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/client-info/).
    pub const INFO: &str = "CLIENT INFO";

    /// Closes connections.
    ///
    /// ```text
    /// CLIENT KILL
    ///     <ip-port | <ID client-id [client-id …] | TYPE <NORMAL | MASTER |
    ///       PRIMARY | SLAVE | REPLICA | PUBSUB> | USER username | ADDR addr |
    ///       LADDR laddr | SKIPME <YES | NO> | MAXAGE maxage | NAME name | IDLE idle |
    ///       FLAGS flags | LIB-NAME lib-name | LIB-VER lib-ver | DB db | CAPA capa |
    ///       IP ip | NOT-TYPE <NORMAL | MASTER | PRIMARY | SLAVE | REPLICA | PUBSUB> |
    ///       NOT-ID not-client-id [not-client-id …] | NOT-USER not-username |
    ///       NOT-ADDR not-addr | NOT-LADDR not-laddr | NOT-NAME not-name |
    ///       NOT-FLAGS not-flags | NOT-LIB-NAME not-lib-name |
    ///       NOT-LIB-VER not-lib-ver | NOT-DB not-db | NOT-CAPA not-capa |
    ///       NOT-IP not-ip> [<ID client-id [client-id …] | TYPE <NORMAL | MASTER |
    ///       PRIMARY | SLAVE | REPLICA | PUBSUB> | USER username | ADDR addr |
    ///       LADDR laddr | SKIPME <YES | NO> | MAXAGE maxage | NAME name | IDLE idle |
    ///       FLAGS flags | LIB-NAME lib-name | LIB-VER lib-ver | DB db | CAPA capa |
    ///       IP ip | NOT-TYPE <NORMAL | MASTER | PRIMARY | SLAVE | REPLICA | PUBSUB> |
    ///       NOT-ID not-client-id [not-client-id …] | NOT-USER not-username |
    ///       NOT-ADDR not-addr | NOT-LADDR not-laddr | NOT-NAME not-name |
    ///       NOT-FLAGS not-flags | NOT-LIB-NAME not-lib-name |
    ///       NOT-LIB-VER not-lib-ver | NOT-DB not-db | NOT-CAPA not-capa |
    ///       NOT-IP not-ip> …]>
    /// ```
    ///
    /// * Replies an integer: `i64`.
    /// * Replies with `ip-port` `OK`: `()`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since Redis 2.4. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/client-kill/).
    pub const KILL: &str = "CLIENT KILL";

    /// Describes the open connections.
    ///
    /// ```text
    /// CLIENT LIST [TYPE <NORMAL | MASTER | PRIMARY | SLAVE | REPLICA | PUBSUB>]
    ///     [ID client-id [client-id …]] [USER username] [ADDR addr] [LADDR laddr]
    ///     [SKIPME <YES | NO>] [MAXAGE maxage] [NAME name] [IDLE idle] [FLAGS flags]
    ///     [LIB-NAME lib-name] [LIB-VER lib-ver] [DB db] [CAPA capa] [IP ip]
    ///     [NOT-TYPE <NORMAL | MASTER | PRIMARY | SLAVE | REPLICA | PUBSUB>]
    ///     [NOT-ID not-client-id [not-client-id …]] [NOT-USER not-username]
    ///     [NOT-ADDR not-addr] [NOT-LADDR not-laddr] [NOT-NAME not-name]
    ///     [NOT-FLAGS not-flags] [NOT-LIB-NAME not-lib-name] [NOT-LIB-VER not-lib-ver]
    ///     [NOT-DB not-db] [NOT-CAPA not-capa] [NOT-IP not-ip]
    /// ```
    ///
    /// * Replies a string: `String`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since Redis 2.4. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/client-list/).
    pub const LIST: &str = "CLIENT LIST";

    /// Keeps this connection from being closed for lack of memory.
    ///
    /// ```text
    /// CLIENT NO-EVICT <ON | OFF>
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since Redis 7.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/client-no-evict/).
    pub const NO_EVICT: &str = "CLIENT NO-EVICT";

    /// Lets this connection read keys without counting as use.
    ///
    /// ```text
    /// CLIENT NO-TOUCH <ON | OFF>
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since Redis 7.2. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/client-no-touch/).
    pub const NO_TOUCH: &str = "CLIENT NO-TOUCH";

    /// Makes the server stop serving clients for a while.
    ///
    /// ```text
    /// CLIENT PAUSE timeout [WRITE | ALL]
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since Redis 3.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/client-pause/).
    pub const PAUSE: &str = "CLIENT PAUSE";

    /// Has the server leave out replies.
    ///
    /// ```text
    /// CLIENT REPLY <ON | OFF | SKIP>
    /// ```
    ///
    /// Cannot stand in a pipeline: it makes the server leave out replies that the pipeline waits for: to drop a reply, write its command without `let`.
    ///
    /// Since Redis 3.2. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/client-reply/).
    pub const REPLY: &str = "CLIENT REPLY";

    /// Tells the server the client library's name or version.
    ///
    /// ```text
    /// CLIENT SETINFO <LIB-NAME libname | LIB-VER libver>
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: to all nodes; the reply is that of any of them, or an error.
    ///
    /// Since Redis 7.2. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/client-setinfo/).
    pub const SETINFO: &str = "CLIENT SETINFO";

    /// Names this connection.
    ///
    /// ```text
    /// CLIENT SETNAME connection-name
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: to all nodes; the reply is that of any of them, or an error.
    ///
    /// Since Redis 2.6.9. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/client-setname/).
    pub const SETNAME: &str = "CLIENT SETNAME";

    /// Turns notices about changed keys on or off.
    ///
    /// ```text
    /// CLIENT TRACKING <ON | OFF> [REDIRECT client-id] [PREFIX prefix] [BCAST] [OPTIN]
    ///     [OPTOUT] [NOLOOP]
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since Redis 6.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/client-tracking/).
    pub const TRACKING: &str = "CLIENT TRACKING";

    /// Shows how keys are tracked for this connection.
    ///
    /// ```text
    /// CLIENT TRACKINGINFO
    /// ```
    ///
    /// * Replies a `ClientTrackingInfo`: `ClientTrackingInfo`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since Redis 6.2. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/client-trackinginfo/).
    pub const TRACKINGINFO: &str = "CLIENT TRACKINGINFO";

    /// Ends another connection's waiting.
    ///
    /// ```text
    /// CLIENT UNBLOCK client-id [TIMEOUT | ERROR]
    /// ```
    ///
    /// * Replies an integer that is 0 or 1: `bool`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since Redis 5.0. Complexity: `O(log N)`. [Documentation](https://redis.io/docs/latest/commands/client-unblock/).
    pub const UNBLOCK: &str = "CLIENT UNBLOCK";

    /// Ends a pause of the server.
    ///
    /// ```text
    /// CLIENT UNPAUSE
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since Redis 6.2. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/client-unpause/).
    pub const UNPAUSE: &str = "CLIENT UNPAUSE";
}

/// Nodes and hash slots of a cluster: the subcommands of `CLUSTER`.
pub mod CLUSTER {
    /// Gives this node hash slots.
    ///
    /// ```text
    /// CLUSTER ADDSLOTS slot [slot …]
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since Redis 3.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/cluster-addslots/).
    pub const ADDSLOTS: &str = "CLUSTER ADDSLOTS";

    /// Gives this node ranges of hash slots.
    ///
    /// ```text
    /// CLUSTER ADDSLOTSRANGE start-slot end-slot [start-slot end-slot …]
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since Redis 7.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/cluster-addslotsrange/).
    pub const ADDSLOTSRANGE: &str = "CLUSTER ADDSLOTSRANGE";

    /// Raises the cluster's configuration epoch.
    ///
    /// ```text
    /// CLUSTER BUMPEPOCH
    /// ```
    ///
    /// * Replies a string: `String`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since Redis 3.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/cluster-bumpepoch/).
    pub const BUMPEPOCH: &str = "CLUSTER BUMPEPOCH";

    /// Gives up the slot migrations under way.
    ///
    /// ```text
    /// CLUSTER CANCELSLOTMIGRATIONS
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since not in Redis, Valkey 9.0. Complexity: `O(N)`. [Documentation](https://valkey.io/commands/cluster-cancelslotmigrations/).
    pub const CANCELSLOTMIGRATIONS: &str = "CLUSTER CANCELSLOTMIGRATIONS";

    /// How many nodes report a node as failing.
    ///
    /// ```text
    /// CLUSTER COUNT-FAILURE-REPORTS node-id
    /// ```
    ///
    /// * Replies an integer: `i64`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since Redis 3.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/cluster-count-failure-reports/).
    pub const COUNT_FAILURE_REPORTS: &str = "CLUSTER COUNT-FAILURE-REPORTS";

    /// How many keys a hash slot has on this node.
    ///
    /// ```text
    /// CLUSTER COUNTKEYSINSLOT slot
    /// ```
    ///
    /// * Replies an integer: `i64`.
    ///
    /// On a cluster: to the node of the slot.
    ///
    /// Since Redis 3.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/cluster-countkeysinslot/).
    pub const COUNTKEYSINSLOT: &str = "CLUSTER COUNTKEYSINSLOT";

    /// Takes hash slots from this node.
    ///
    /// ```text
    /// CLUSTER DELSLOTS slot [slot …]
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since Redis 3.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/cluster-delslots/).
    pub const DELSLOTS: &str = "CLUSTER DELSLOTS";

    /// Takes ranges of hash slots from this node.
    ///
    /// ```text
    /// CLUSTER DELSLOTSRANGE start-slot end-slot [start-slot end-slot …]
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since Redis 7.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/cluster-delslotsrange/).
    pub const DELSLOTSRANGE: &str = "CLUSTER DELSLOTSRANGE";

    /// Makes this replica the primary.
    ///
    /// ```text
    /// CLUSTER FAILOVER [FORCE | TAKEOVER]
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since Redis 3.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/cluster-failover/).
    pub const FAILOVER: &str = "CLUSTER FAILOVER";

    /// Removes the keys of a hash slot.
    ///
    /// ```text
    /// CLUSTER FLUSHSLOT slot [ASYNC | SYNC]
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: to the node of the slot.
    ///
    /// Since not in Redis, Valkey 9.0. Complexity: `O(N)`. [Documentation](https://valkey.io/commands/cluster-flushslot/).
    pub const FLUSHSLOT: &str = "CLUSTER FLUSHSLOT";

    /// Takes all hash slots from this node.
    ///
    /// ```text
    /// CLUSTER FLUSHSLOTS
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since Redis 3.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/cluster-flushslots/).
    pub const FLUSHSLOTS: &str = "CLUSTER FLUSHSLOTS";

    /// Removes a node from the node table.
    ///
    /// ```text
    /// CLUSTER FORGET node-id
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since Redis 3.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/cluster-forget/).
    pub const FORGET: &str = "CLUSTER FORGET";

    /// Lists keys of a hash slot.
    ///
    /// ```text
    /// CLUSTER GETKEYSINSLOT slot count
    /// ```
    ///
    /// * Replies an array (each a string): `Vec<String>`.
    ///
    /// On a cluster: to the node of the slot.
    ///
    /// Since Redis 3.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/cluster-getkeysinslot/).
    pub const GETKEYSINSLOT: &str = "CLUSTER GETKEYSINSLOT";

    /// Shows slot migrations, past and present.
    ///
    /// ```text
    /// CLUSTER GETSLOTMIGRATIONS
    /// ```
    ///
    /// * Replies an array (each a `SlotMigration`): `Vec<SlotMigration>`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since not in Redis, Valkey 9.0. Complexity: `O(N)`. [Documentation](https://valkey.io/commands/cluster-getslotmigrations/).
    pub const GETSLOTMIGRATIONS: &str = "CLUSTER GETSLOTMIGRATIONS";

    /// Lists the subcommands.
    ///
    /// ```text
    /// CLUSTER HELP
    /// ```
    ///
    /// * Replies an array (each a string): `Vec<String>`.
    ///
    /// Since Redis 5.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/cluster-help/).
    pub const HELP: &str = "CLUSTER HELP";

    /// Shows the state of the cluster.
    ///
    /// ```text
    /// CLUSTER INFO
    /// ```
    ///
    /// * Replies a string: `String`.
    ///
    /// Since Redis 3.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/cluster-info/).
    pub const INFO: &str = "CLUSTER INFO";

    /// The hash slot of a key.
    ///
    /// ```text
    /// CLUSTER KEYSLOT key
    /// ```
    ///
    /// * Replies an integer: `i64`.
    ///
    /// Since Redis 3.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/cluster-keyslot/).
    pub const KEYSLOT: &str = "CLUSTER KEYSLOT";

    /// Lists the links to other nodes.
    ///
    /// ```text
    /// CLUSTER LINKS
    /// ```
    ///
    /// * Replies an array (each a `ClusterLink`): `Vec<ClusterLink>`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since Redis 7.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/cluster-links/).
    pub const LINKS: &str = "CLUSTER LINKS";

    /// Makes this node join another.
    ///
    /// ```text
    /// CLUSTER MEET ip port [cluster-bus-port]
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since Redis 3.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/cluster-meet/).
    pub const MEET: &str = "CLUSTER MEET";

    /// Moves ranges of hash slots to other nodes.
    ///
    /// ```text
    /// CLUSTER MIGRATESLOTS SLOTSRANGE start-slot end-slot [start-slot end-slot …]
    ///     NODE node-id
    ///     [SLOTSRANGE start-slot end-slot [start-slot end-slot …] NODE node-id …]
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since not in Redis, Valkey 9.0. Complexity: `O(N)`. [Documentation](https://valkey.io/commands/cluster-migrateslots/).
    pub const MIGRATESLOTS: &str = "CLUSTER MIGRATESLOTS";

    /// Starts, cancels or shows migrations of hash slots.
    ///
    /// ```text
    /// CLUSTER MIGRATION
    ///     <IMPORT start-slot end-slot [start-slot end-slot …] |
    ///       CANCEL <ID task-id | ALL> | STATUS [ID task-id | ALL]>
    /// ```
    ///
    /// * Replies an array (each a `MigrationTask`): `Vec<MigrationTask>`.
    /// * Replies with `IMPORT` a string: `String`.
    /// * Replies with `CANCEL` an integer: `i64`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since Redis 8.4, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/cluster-migration/).
    pub const MIGRATION: &str = "CLUSTER MIGRATION";

    /// The id of this node.
    ///
    /// ```text
    /// CLUSTER MYID
    /// ```
    ///
    /// * Replies a string: `String`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since Redis 3.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/cluster-myid/).
    pub const MYID: &str = "CLUSTER MYID";

    /// The id of this node's shard.
    ///
    /// ```text
    /// CLUSTER MYSHARDID
    /// ```
    ///
    /// * Replies a string: `String`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since Redis 7.2. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/cluster-myshardid/).
    pub const MYSHARDID: &str = "CLUSTER MYSHARDID";

    /// Describes the nodes of the cluster.
    ///
    /// ```text
    /// CLUSTER NODES
    /// ```
    ///
    /// * Replies a string: `String`.
    ///
    /// Since Redis 3.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/cluster-nodes/).
    pub const NODES: &str = "CLUSTER NODES";

    /// Describes the replicas of a node.
    ///
    /// ```text
    /// CLUSTER REPLICAS node-id
    /// ```
    ///
    /// * Replies an array (each a string): `Vec<String>`.
    ///
    /// Since Redis 5.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/cluster-replicas/).
    pub const REPLICAS: &str = "CLUSTER REPLICAS";

    /// Makes this node a replica of another.
    ///
    /// ```text
    /// CLUSTER REPLICATE <node-id | NO ONE>
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since Redis 3.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/cluster-replicate/).
    pub const REPLICATE: &str = "CLUSTER REPLICATE";

    /// Makes this node forget the cluster.
    ///
    /// ```text
    /// CLUSTER RESET [HARD | SOFT]
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since Redis 3.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/cluster-reset/).
    pub const RESET: &str = "CLUSTER RESET";

    /// Writes the cluster's configuration to disk.
    ///
    /// ```text
    /// CLUSTER SAVECONFIG
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since Redis 3.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/cluster-saveconfig/).
    pub const SAVECONFIG: &str = "CLUSTER SAVECONFIG";

    /// Sets the configuration epoch of a new node.
    ///
    /// ```text
    /// CLUSTER SET-CONFIG-EPOCH config-epoch
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since Redis 3.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/cluster-set-config-epoch/).
    pub const SET_CONFIG_EPOCH: &str = "CLUSTER SET-CONFIG-EPOCH";

    /// Sets the state of a hash slot.
    ///
    /// ```text
    /// CLUSTER SETSLOT slot
    ///     <IMPORTING importing | MIGRATING migrating | NODE node | STABLE>
    ///     [TIMEOUT timeout]
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since Redis 3.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/cluster-setslot/).
    pub const SETSLOT: &str = "CLUSTER SETSLOT";

    /// Describes the shards of the cluster.
    ///
    /// ```text
    /// CLUSTER SHARDS
    /// ```
    ///
    /// * Replies an array (each a `ClusterShard`): `Vec<ClusterShard>`.
    ///
    /// Since Redis 7.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/cluster-shards/).
    pub const SHARDS: &str = "CLUSTER SHARDS";

    /// Describes the replicas of a node.
    ///
    /// ```text
    /// CLUSTER SLAVES node-id
    /// ```
    ///
    /// * Replies an array (each a string): `Vec<String>`.
    ///
    /// Since Redis 3.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/cluster-slaves/).
    pub const SLAVES: &str = "CLUSTER SLAVES";

    /// Shows the use of hash slots.
    ///
    /// ```text
    /// CLUSTER SLOT-STATS
    ///     <SLOTSRANGE start-slot end-slot | ORDERBY metric [LIMIT limit] [ASC | DESC]>
    /// ```
    ///
    /// * Replies an array (each (an integer, a map (a string to an integer))): `Vec<(i64, HashMap<String, i64>)>`.
    ///
    /// On a cluster: to all primaries; the reply is the elements of all.
    ///
    /// Since Redis 8.2, Valkey 8.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/cluster-slot-stats/).
    pub const SLOT_STATS: &str = "CLUSTER SLOT-STATS";

    /// Tells which nodes serve which hash slots.
    ///
    /// ```text
    /// CLUSTER SLOTS
    /// ```
    ///
    /// * Replies an array (each a `ClusterSlotRange`): `Vec<ClusterSlotRange>`.
    ///
    /// Since Redis 3.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/cluster-slots/).
    pub const SLOTS: &str = "CLUSTER SLOTS";
}

/// Count-min sketches: about how often items were added.
pub mod CMS {
    /// Raises the counts of items in a count-min sketch.
    ///
    /// ```text
    /// CMS.INCRBY key item increment [item increment …]
    /// ```
    ///
    /// * Replies an array (each an integer): `Vec<i64>`.
    ///
    /// Since version 2.0 of the bloom module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/cms.incrby/).
    pub const INCRBY: &str = "CMS.INCRBY";

    /// Shows the parameters of a count-min sketch.
    ///
    /// ```text
    /// CMS.INFO key
    /// ```
    ///
    /// * Replies a map (a string to an integer): `HashMap<String, i64>`.
    ///
    /// Since version 2.0 of the bloom module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/cms.info/).
    pub const INFO: &str = "CMS.INFO";

    /// Creates a count-min sketch of a width and a depth.
    ///
    /// ```text
    /// CMS.INITBYDIM key width depth
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// Since version 2.0 of the bloom module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/cms.initbydim/).
    pub const INITBYDIM: &str = "CMS.INITBYDIM";

    /// Creates a count-min sketch for an error and its probability.
    ///
    /// ```text
    /// CMS.INITBYPROB key error probability
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// Since version 2.0 of the bloom module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/cms.initbyprob/).
    pub const INITBYPROB: &str = "CMS.INITBYPROB";

    /// Adds up several count-min sketches.
    ///
    /// ```text
    /// CMS.MERGE destination numkeys source [source …] [WEIGHTS weight [weight …]]
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// Since version 2.0 of the bloom module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/cms.merge/).
    pub const MERGE: &str = "CMS.MERGE";

    /// The counts of items in a count-min sketch.
    ///
    /// ```text
    /// CMS.QUERY key item [item …]
    /// ```
    ///
    /// * Replies an array (each an integer): `Vec<i64>`.
    ///
    /// Since version 2.0 of the bloom module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/cms.query/).
    pub const QUERY: &str = "CMS.QUERY";
}

/// Commands that the server has: the subcommands of `COMMAND`.
pub mod COMMAND {
    /// How many commands the server has.
    ///
    /// ```text
    /// COMMAND COUNT
    /// ```
    ///
    /// * Replies an integer: `i64`.
    ///
    /// Since Redis 2.8.13. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/command-count/).
    pub const COUNT: &str = "COMMAND COUNT";

    /// Documentation of commands, as data.
    ///
    /// ```text
    /// COMMAND DOCS [command-name [command-name …]]
    /// ```
    ///
    /// * Replies a map (a string to a `CommandDocs`): `HashMap<String, CommandDocs>`.
    ///
    /// Since Redis 7.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/command-docs/).
    pub const DOCS: &str = "COMMAND DOCS";

    /// The keys in a command line.
    ///
    /// ```text
    /// COMMAND GETKEYS command arg [arg …]
    /// ```
    ///
    /// * Replies an array (each a string): `Vec<String>`.
    ///
    /// Since Redis 2.8.13. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/command-getkeys/).
    pub const GETKEYS: &str = "COMMAND GETKEYS";

    /// The keys in a command line, and what is done with them.
    ///
    /// ```text
    /// COMMAND GETKEYSANDFLAGS command arg [arg …]
    /// ```
    ///
    /// * Replies an array (each (a string, a set (each a string))): `Vec<(String, HashSet<String>)>`.
    ///
    /// Since Redis 7.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/command-getkeysandflags/).
    pub const GETKEYSANDFLAGS: &str = "COMMAND GETKEYSANDFLAGS";

    /// Lists the subcommands.
    ///
    /// ```text
    /// COMMAND HELP
    /// ```
    ///
    /// * Replies an array (each a string): `Vec<String>`.
    ///
    /// Since Redis 5.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/command-help/).
    pub const HELP: &str = "COMMAND HELP";

    /// Describes commands; nil for one that the server does not have.
    ///
    /// ```text
    /// COMMAND INFO [command-name [command-name …]]
    /// ```
    ///
    /// * Replies an array (each a `CommandInfo` or nil): `Vec<Option<CommandInfo>>`.
    ///
    /// Since Redis 2.8.13. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/command-info/).
    pub const INFO: &str = "COMMAND INFO";

    /// Lists the names of commands.
    ///
    /// ```text
    /// COMMAND LIST
    ///     [FILTERBY <MODULE module-name | ACLCAT category | PATTERN <* | pattern>>]
    /// ```
    ///
    /// * Replies an array (each a string): `Vec<String>`.
    ///
    /// Since Redis 7.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/command-list/).
    pub const LIST: &str = "COMMAND LIST";
}

/// The log of slow and of large commands in Valkey: the subcommands of `COMMANDLOG`.
pub mod COMMANDLOG {
    /// Entries of the log of slow or large commands.
    ///
    /// ```text
    /// COMMANDLOG GET count <SLOW | LARGE-REQUEST | LARGE-REPLY>
    /// ```
    ///
    /// * Replies an array (each a `SlowLogEntry`): `Vec<SlowLogEntry>`.
    ///
    /// On a cluster: to all nodes; the reply is the elements of all.
    ///
    /// Since not in Redis, Valkey 8.1. Complexity: `O(N)`. [Documentation](https://valkey.io/commands/commandlog-get/).
    pub const GET: &str = "COMMANDLOG GET";

    /// Lists the subcommands.
    ///
    /// ```text
    /// COMMANDLOG HELP
    /// ```
    ///
    /// * Replies an array (each a string): `Vec<String>`.
    ///
    /// Since not in Redis, Valkey 8.1. Complexity: `O(1)`. [Documentation](https://valkey.io/commands/commandlog-help/).
    pub const HELP: &str = "COMMANDLOG HELP";

    /// How many entries that log has.
    ///
    /// ```text
    /// COMMANDLOG LEN <SLOW | LARGE-REQUEST | LARGE-REPLY>
    /// ```
    ///
    /// * Replies an integer: `i64`.
    ///
    /// On a cluster: to all nodes; the reply is the sum.
    ///
    /// Since not in Redis, Valkey 8.1. Complexity: `O(1)`. [Documentation](https://valkey.io/commands/commandlog-len/).
    pub const LEN: &str = "COMMANDLOG LEN";

    /// Clears that log.
    ///
    /// ```text
    /// COMMANDLOG RESET <SLOW | LARGE-REQUEST | LARGE-REPLY>
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: to all nodes; the reply is that of any of them, or an error.
    ///
    /// Since not in Redis, Valkey 8.1. Complexity: `O(N)`. [Documentation](https://valkey.io/commands/commandlog-reset/).
    pub const RESET: &str = "COMMANDLOG RESET";
}

/// Settings of the server: the subcommands of `CONFIG`.
pub mod CONFIG {
    /// The settings that fit names or patterns.
    ///
    /// ```text
    /// CONFIG GET <* | parameter> [<* | parameter> …]
    /// ```
    ///
    /// * Replies a map (a string to a string): `HashMap<String, String>`.
    ///
    /// Since Redis 2.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/config-get/).
    pub const GET: &str = "CONFIG GET";

    /// Lists the subcommands.
    ///
    /// ```text
    /// CONFIG HELP
    /// ```
    ///
    /// * Replies an array (each a string): `Vec<String>`.
    ///
    /// Since Redis 5.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/config-help/).
    pub const HELP: &str = "CONFIG HELP";

    /// Sets the server's statistics to zero.
    ///
    /// ```text
    /// CONFIG RESETSTAT
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: to all nodes; the reply is that of any of them, or an error.
    ///
    /// Since Redis 2.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/config-resetstat/).
    pub const RESETSTAT: &str = "CONFIG RESETSTAT";

    /// Writes the settings to the configuration file.
    ///
    /// ```text
    /// CONFIG REWRITE
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: to all nodes; the reply is that of any of them, or an error.
    ///
    /// Since Redis 2.8. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/config-rewrite/).
    pub const REWRITE: &str = "CONFIG REWRITE";

    /// Changes settings while the server runs.
    ///
    /// ```text
    /// CONFIG SET parameter value [parameter value …]
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: to all nodes; the reply is that of any of them, or an error.
    ///
    /// Since Redis 2.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/config-set/).
    pub const SET: &str = "CONFIG SET";
}

/// Indexes over hashes and JSON documents, searches, suggestions and dictionaries.
pub mod FT {
    /// Adds a document to an index of the old kind.
    ///
    /// ```text
    /// FT.ADD index document score [NOSAVE] [REPLACE] [PARTIAL] [NOCREATE]
    ///     [LANGUAGE language] [PAYLOAD payload] [IF condition] FIELDS field value
    ///     [field value …]
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: to the node of its first argument's slot.
    ///
    /// Since the first version of the search module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ft.add/).
    pub const ADD: &str = "FT.ADD";

    /// Searches an index and groups, computes and sorts the results.
    ///
    /// ```text
    /// FT.AGGREGATE index <* | query> [VERBATIM] [INORDER] [SLOP slop] [ADDSCORES]
    ///     [SCORER scorer] [LOAD <* | count field [field …]>] [TIMEOUT timeout]
    ///     [GROUPBY nargs [property [property …]] [REDUCE <COUNT | COUNT_DISTINCT |
    ///       COUNT_DISTINCTISH | SUM | MIN | MAX | AVG | STDDEV | QUANTILE | TOLIST |
    ///       FIRST_VALUE | RANDOM_SAMPLE | COLLECT> nargs [<BY | ASC | DESC | FIELDS |
    ///       SORTBY | LIMIT | DISTINCT | * | arg> [<BY | ASC | DESC | FIELDS |
    ///       SORTBY | LIMIT | DISTINCT | * | arg> …]] [AS name]]]
    ///     [SORTBY nargs property [ASC | DESC] [property [ASC | DESC] …] [MAX num]]
    ///     [APPLY expression [AS name]] [LIMIT offset num] [FILTER filter]
    ///     [WITHCURSOR [COUNT read-size] [MAXIDLE idle-time]]
    ///     [PARAMS nargs name value [name value …]] [WITHCOUNT] [WITHOUTCOUNT]
    ///     [DIALECT dialect]
    /// ```
    ///
    /// * Replies a `AggregateReply`: `AggregateReply`.
    /// * Replies with `WITHCURSOR` (a `AggregateReply`, an integer): `(AggregateReply, i64)`.
    ///
    /// On a cluster: to the node of its first argument's slot.
    ///
    /// Since version 1.1 of the search module, Valkey 9.0 with its search module. [Documentation](https://redis.io/docs/latest/commands/ft.aggregate/).
    pub const AGGREGATE: &str = "FT.AGGREGATE";

    /// Gives an index another name.
    ///
    /// ```text
    /// FT.ALIASADD alias index
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: to the node of its first argument's slot.
    ///
    /// Since version 1.0 of the search module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ft.aliasadd/).
    pub const ALIASADD: &str = "FT.ALIASADD";

    /// Removes an index's other name.
    ///
    /// ```text
    /// FT.ALIASDEL alias
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: to the node of its first argument's slot.
    ///
    /// Since version 1.0 of the search module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ft.aliasdel/).
    pub const ALIASDEL: &str = "FT.ALIASDEL";

    /// Lists an index's other names.
    ///
    /// ```text
    /// FT.ALIASLIST index
    /// ```
    ///
    /// * Replies a set (each a string): `HashSet<String>`.
    ///
    /// On a cluster: to the node of its first argument's slot.
    ///
    /// Since Redis 8.10, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ft.aliaslist/).
    pub const ALIASLIST: &str = "FT.ALIASLIST";

    /// Points an index's other name to this index.
    ///
    /// ```text
    /// FT.ALIASUPDATE alias index
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: to the node of its first argument's slot.
    ///
    /// Since version 1.0 of the search module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ft.aliasupdate/).
    pub const ALIASUPDATE: &str = "FT.ALIASUPDATE";

    /// Adds a field to an index.
    ///
    /// ```text
    /// FT.ALTER index [SKIPINITIALSCAN] SCHEMA ADD field [AS alias]
    ///     <TEXT [NOSTEM] [WEIGHT weight] [PHONETIC matcher] [WITHSUFFIXTRIE] [INDEXEMPTY] |
    ///       TAG [SEPARATOR separator] [CASESENSITIVE] [WITHSUFFIXTRIE] [INDEXEMPTY] |
    ///       NUMERIC | GEO | GEOSHAPE [FLAT | SPHERICAL] | VECTOR <FLAT | HNSW |
    ///       SVS-VAMANA> nargs TYPE <FLOAT32 | FLOAT64 | FLOAT16 | BFLOAT16 | INT8 |
    ///       UINT8> DIM dim DISTANCE_METRIC <L2 | IP |
    ///       COSINE> [INITIAL_CAP initial-cap] [BLOCK_SIZE block-size] [M m] [EF_CONSTRUCTION ef-construction] [EF_RUNTIME ef-runtime] [EPSILON epsilon] [COMPRESSION <LVQ4 |
    ///       LVQ4X4 | LVQ4X8 | LVQ8 | LEANVEC4X8 |
    ///       LEANVEC8X8>] [CONSTRUCTION_WINDOW_SIZE construction-window-size] [GRAPH_MAX_DEGREE graph-max-degree] [SEARCH_WINDOW_SIZE search-window-size] [TRAINING_THRESHOLD training-threshold] [REDUCE reduce]>
    ///     [INDEXMISSING] [SORTABLE [UNF]] [NOINDEX]
    ///     [field [AS alias] <TEXT [NOSTEM] [WEIGHT weight] [PHONETIC matcher] [WITHSUFFIXTRIE] [INDEXEMPTY] |
    ///       TAG [SEPARATOR separator] [CASESENSITIVE] [WITHSUFFIXTRIE] [INDEXEMPTY] |
    ///       NUMERIC | GEO | GEOSHAPE [FLAT | SPHERICAL] | VECTOR <FLAT | HNSW |
    ///       SVS-VAMANA> nargs TYPE <FLOAT32 | FLOAT64 | FLOAT16 | BFLOAT16 | INT8 |
    ///       UINT8> DIM dim DISTANCE_METRIC <L2 | IP |
    ///       COSINE> [INITIAL_CAP initial-cap] [BLOCK_SIZE block-size] [M m] [EF_CONSTRUCTION ef-construction] [EF_RUNTIME ef-runtime] [EPSILON epsilon] [COMPRESSION <LVQ4 |
    ///       LVQ4X4 | LVQ4X8 | LVQ8 | LEANVEC4X8 |
    ///       LEANVEC8X8>] [CONSTRUCTION_WINDOW_SIZE construction-window-size] [GRAPH_MAX_DEGREE graph-max-degree] [SEARCH_WINDOW_SIZE search-window-size] [TRAINING_THRESHOLD training-threshold] [REDUCE reduce]> [INDEXMISSING] [SORTABLE [UNF]] [NOINDEX] …]
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: to the node of its first argument's slot.
    ///
    /// Since version 1.0 of the search module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ft.alter/).
    pub const ALTER: &str = "FT.ALTER";

    /// Settings of the search module.
    ///
    /// ```text
    /// FT.CONFIG GET <* | option>
    /// ```
    ///
    /// * Replies a map (a string to a string or nil): `HashMap<String, Option<String>>`.
    ///
    /// Since version 1.0 of the search module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ft.config-get/).
    pub const CONFIG_GET: &str = "FT.CONFIG GET";

    /// Describes a setting of the search module.
    ///
    /// ```text
    /// FT.CONFIG HELP option
    /// ```
    ///
    /// * Replies a `FtConfigHelp`: `FtConfigHelp`.
    ///
    /// Since version 1.0 of the search module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ft.config-help/).
    pub const CONFIG_HELP: &str = "FT.CONFIG HELP";

    /// Changes a setting of the search module.
    ///
    /// ```text
    /// FT.CONFIG SET option value
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: to all nodes; the reply is that of any of them, or an error.
    ///
    /// Since version 1.0 of the search module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ft.config-set/).
    pub const CONFIG_SET: &str = "FT.CONFIG SET";

    /// Creates an index over hashes or JSON documents.
    ///
    /// ```text
    /// FT.CREATE index [ON <HASH | JSON>] [INDEXALL <ENABLE | DISABLE>]
    ///     [PREFIX count prefix [prefix …]] [FILTER filter] [LANGUAGE default-lang]
    ///     [LANGUAGE_FIELD lang-attribute] [SCORE default-score]
    ///     [SCORE_FIELD score-attribute] [PAYLOAD_FIELD payload-attribute]
    ///     [MAXTEXTFIELDS] [TEMPORARY seconds] [NOOFFSETS | WITHOFFSETS] [NOHL]
    ///     [NOFIELDS] [NOFREQS]
    ///     [STOPWORDS count [stopword [stopword …]] | NOSTOPWORDS]
    ///     [MINSTEMSIZE min-stem-size] [PUNCTUATION punctuation] [SKIPINITIALSCAN]
    ///     SCHEMA field-name [AS alias]
    ///     <TEXT [NOSTEM] [WEIGHT weight] [PHONETIC matcher] [WITHSUFFIXTRIE |
    ///       NOSUFFIXTRIE] [INDEXEMPTY] |
    ///       TAG [SEPARATOR separator] [CASESENSITIVE] [WITHSUFFIXTRIE] [INDEXEMPTY] |
    ///       NUMERIC | GEO | GEOSHAPE [FLAT | SPHERICAL] | VECTOR <FLAT | HNSW |
    ///       SVS-VAMANA> nargs TYPE <FLOAT32 | FLOAT64 | FLOAT16 | BFLOAT16 | INT8 |
    ///       UINT8> DIM dim DISTANCE_METRIC <L2 | IP |
    ///       COSINE> [INITIAL_CAP initial-cap] [BLOCK_SIZE block-size] [M m] [EF_CONSTRUCTION ef-construction] [EF_RUNTIME ef-runtime] [EPSILON epsilon] [COMPRESSION <LVQ4 |
    ///       LVQ4X4 | LVQ4X8 | LVQ8 | LEANVEC4X8 |
    ///       LEANVEC8X8>] [CONSTRUCTION_WINDOW_SIZE construction-window-size] [GRAPH_MAX_DEGREE graph-max-degree] [SEARCH_WINDOW_SIZE search-window-size] [TRAINING_THRESHOLD training-threshold] [REDUCE reduce]>
    ///     [INDEXMISSING] [SORTABLE [UNF]] [NOINDEX]
    ///     [field-name [AS alias] <TEXT [NOSTEM] [WEIGHT weight] [PHONETIC matcher] [WITHSUFFIXTRIE |
    ///       NOSUFFIXTRIE] [INDEXEMPTY] |
    ///       TAG [SEPARATOR separator] [CASESENSITIVE] [WITHSUFFIXTRIE] [INDEXEMPTY] |
    ///       NUMERIC | GEO | GEOSHAPE [FLAT | SPHERICAL] | VECTOR <FLAT | HNSW |
    ///       SVS-VAMANA> nargs TYPE <FLOAT32 | FLOAT64 | FLOAT16 | BFLOAT16 | INT8 |
    ///       UINT8> DIM dim DISTANCE_METRIC <L2 | IP |
    ///       COSINE> [INITIAL_CAP initial-cap] [BLOCK_SIZE block-size] [M m] [EF_CONSTRUCTION ef-construction] [EF_RUNTIME ef-runtime] [EPSILON epsilon] [COMPRESSION <LVQ4 |
    ///       LVQ4X4 | LVQ4X8 | LVQ8 | LEANVEC4X8 |
    ///       LEANVEC8X8>] [CONSTRUCTION_WINDOW_SIZE construction-window-size] [GRAPH_MAX_DEGREE graph-max-degree] [SEARCH_WINDOW_SIZE search-window-size] [TRAINING_THRESHOLD training-threshold] [REDUCE reduce]> [INDEXMISSING] [SORTABLE [UNF]] [NOINDEX] …]
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: to the node of its first argument's slot.
    ///
    /// Since version 1.0 of the search module, Valkey 8.1 with its search module. [Documentation](https://redis.io/docs/latest/commands/ft.create/).
    pub const CREATE: &str = "FT.CREATE";

    /// Removes a cursor of FT.AGGREGATE.
    ///
    /// ```text
    /// FT.CURSOR DEL index cursor_id
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: to the node of its first argument's slot.
    ///
    /// Since version 1.1 of the search module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ft.cursor-del/).
    pub const CURSOR_DEL: &str = "FT.CURSOR DEL";

    /// Removes cursors that have timed out.
    ///
    /// ```text
    /// FT.CURSOR GC index cursor-id
    /// ```
    ///
    /// * Replies an integer: `i64`.
    ///
    /// On a cluster: to the node of its first argument's slot.
    ///
    /// Since the first version of the search module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ft.cursor-gc/).
    pub const CURSOR_GC: &str = "FT.CURSOR GC";

    /// The next results of a cursor of FT.AGGREGATE.
    ///
    /// ```text
    /// FT.CURSOR READ index cursor-id [COUNT read-size]
    /// ```
    ///
    /// * Replies (a `AggregateReply`, an integer): `(AggregateReply, i64)`.
    ///
    /// On a cluster: to the node of its first argument's slot.
    ///
    /// Since version 1.1 of the search module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ft.cursor-read/).
    pub const CURSOR_READ: &str = "FT.CURSOR READ";

    /// Removes the cursors of this node.
    ///
    /// ```text
    /// FT.DEBUG DELETE_LOCAL_CURSORS [arg [arg …]]
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since the first version of the search module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ft.debug-delete_local_cursors/).
    pub const DEBUG_DELETE_LOCAL_CURSORS: &str = "FT.DEBUG DELETE_LOCAL_CURSORS";

    /// The internal id of a document.
    ///
    /// ```text
    /// FT.DEBUG DOCIDTOID [arg [arg …]]
    /// ```
    ///
    /// * Replies an integer: `i64`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since the first version of the search module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ft.debug-docidtoid/).
    pub const DEBUG_DOCIDTOID: &str = "FT.DEBUG DOCIDTOID";

    /// What the index holds of a document.
    ///
    /// ```text
    /// FT.DEBUG DOCINFO [arg [arg …]]
    /// ```
    ///
    /// * Replies a map (a string to a value that depends on data): `HashMap<String, Value>`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since the first version of the search module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ft.debug-docinfo/).
    pub const DEBUG_DOCINFO: &str = "FT.DEBUG DOCINFO";

    /// The inside of an index of shapes.
    ///
    /// ```text
    /// FT.DEBUG DUMP_GEOMIDX [arg [arg …]]
    /// ```
    ///
    /// * Replies a map (a string to a value that depends on data): `HashMap<String, Value>`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since the first version of the search module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ft.debug-dump_geomidx/).
    pub const DEBUG_DUMP_GEOMIDX: &str = "FT.DEBUG DUMP_GEOMIDX";

    /// The inside of a vector index.
    ///
    /// ```text
    /// FT.DEBUG DUMP_HNSW [arg [arg …]]
    /// ```
    ///
    /// * Replies a value that depends on data; the type must be written.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since the first version of the search module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ft.debug-dump_hnsw/).
    pub const DEBUG_DUMP_HNSW: &str = "FT.DEBUG DUMP_HNSW";

    /// The documents of a term.
    ///
    /// ```text
    /// FT.DEBUG DUMP_INVIDX [arg [arg …]]
    /// ```
    ///
    /// * Replies an array (each an integer): `Vec<i64>`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since the first version of the search module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ft.debug-dump_invidx/).
    pub const DEBUG_DUMP_INVIDX: &str = "FT.DEBUG DUMP_INVIDX";

    /// The inside of a numeric index.
    ///
    /// ```text
    /// FT.DEBUG DUMP_NUMIDX [arg [arg …]]
    /// ```
    ///
    /// * Replies an array (each an array (each an integer)): `Vec<Vec<i64>>`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since the first version of the search module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ft.debug-dump_numidx/).
    pub const DEBUG_DUMP_NUMIDX: &str = "FT.DEBUG DUMP_NUMIDX";

    /// The tree of a numeric index.
    ///
    /// ```text
    /// FT.DEBUG DUMP_NUMIDXTREE [arg [arg …]]
    /// ```
    ///
    /// * Replies a map (a string to a value that depends on data): `HashMap<String, Value>`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since the first version of the search module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ft.debug-dump_numidxtree/).
    pub const DEBUG_DUMP_NUMIDXTREE: &str = "FT.DEBUG DUMP_NUMIDXTREE";

    /// The phonetic hash of a word.
    ///
    /// ```text
    /// FT.DEBUG DUMP_PHONETIC_HASH [arg [arg …]]
    /// ```
    ///
    /// * Replies an array (each a string): `Vec<String>`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since the first version of the search module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ft.debug-dump_phonetic_hash/).
    pub const DEBUG_DUMP_PHONETIC_HASH: &str = "FT.DEBUG DUMP_PHONETIC_HASH";

    /// The trie of prefixes.
    ///
    /// ```text
    /// FT.DEBUG DUMP_PREFIX_TRIE [arg [arg …]]
    /// ```
    ///
    /// * Replies a map (a string to an integer): `HashMap<String, i64>`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since the first version of the search module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ft.debug-dump_prefix_trie/).
    pub const DEBUG_DUMP_PREFIX_TRIE: &str = "FT.DEBUG DUMP_PREFIX_TRIE";

    /// The trie of suffixes.
    ///
    /// ```text
    /// FT.DEBUG DUMP_SUFFIX_TRIE [arg [arg …]]
    /// ```
    ///
    /// * Replies an array (each a string): `Vec<String>`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since the first version of the search module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ft.debug-dump_suffix_trie/).
    pub const DEBUG_DUMP_SUFFIX_TRIE: &str = "FT.DEBUG DUMP_SUFFIX_TRIE";

    /// The inside of a tag index.
    ///
    /// ```text
    /// FT.DEBUG DUMP_TAGIDX [arg [arg …]]
    /// ```
    ///
    /// * Replies an array (each (a string, an array (each an integer))): `Vec<(String, Vec<i64>)>`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since the first version of the search module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ft.debug-dump_tagidx/).
    pub const DEBUG_DUMP_TAGIDX: &str = "FT.DEBUG DUMP_TAGIDX";

    /// The terms of an index.
    ///
    /// ```text
    /// FT.DEBUG DUMP_TERMS [arg [arg …]]
    /// ```
    ///
    /// * Replies an array (each a string): `Vec<String>`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since the first version of the search module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ft.debug-dump_terms/).
    pub const DEBUG_DUMP_TERMS: &str = "FT.DEBUG DUMP_TERMS";

    /// Cleans numeric indexes.
    ///
    /// ```text
    /// FT.DEBUG GC_CLEAN_NUMERIC [arg [arg …]]
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since the first version of the search module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ft.debug-gc_clean_numeric/).
    pub const DEBUG_GC_CLEAN_NUMERIC: &str = "FT.DEBUG GC_CLEAN_NUMERIC";

    /// Lets the garbage collector run again.
    ///
    /// ```text
    /// FT.DEBUG GC_CONTINUE_SCHEDULE [arg [arg …]]
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since the first version of the search module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ft.debug-gc_continue_schedule/).
    pub const DEBUG_GC_CONTINUE_SCHEDULE: &str = "FT.DEBUG GC_CONTINUE_SCHEDULE";

    /// Runs the garbage collector in the background.
    ///
    /// ```text
    /// FT.DEBUG GC_FORCEBGINVOKE [arg [arg …]]
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since the first version of the search module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ft.debug-gc_forcebginvoke/).
    pub const DEBUG_GC_FORCEBGINVOKE: &str = "FT.DEBUG GC_FORCEBGINVOKE";

    /// Runs the garbage collector now.
    ///
    /// ```text
    /// FT.DEBUG GC_FORCEINVOKE [arg [arg …]]
    /// ```
    ///
    /// * Replies a string: `String`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since the first version of the search module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ft.debug-gc_forceinvoke/).
    pub const DEBUG_GC_FORCEINVOKE: &str = "FT.DEBUG GC_FORCEINVOKE";

    /// Keeps the garbage collector from running.
    ///
    /// ```text
    /// FT.DEBUG GC_STOP_SCHEDULE [arg [arg …]]
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since the first version of the search module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ft.debug-gc_stop_schedule/).
    pub const DEBUG_GC_STOP_SCHEDULE: &str = "FT.DEBUG GC_STOP_SCHEDULE";

    /// Waits for the garbage collector's work.
    ///
    /// ```text
    /// FT.DEBUG GC_WAIT_FOR_JOBS [arg [arg …]]
    /// ```
    ///
    /// * Replies a string: `String`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since the first version of the search module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ft.debug-gc_wait_for_jobs/).
    pub const DEBUG_GC_WAIT_FOR_JOBS: &str = "FT.DEBUG GC_WAIT_FOR_JOBS";

    /// The revision of the search module.
    ///
    /// ```text
    /// FT.DEBUG GIT_SHA [arg [arg …]]
    /// ```
    ///
    /// * Replies a string: `String`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since the first version of the search module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ft.debug-git_sha/).
    pub const DEBUG_GIT_SHA: &str = "FT.DEBUG GIT_SHA";

    /// Lists the subcommands.
    ///
    /// ```text
    /// FT.DEBUG HELP
    /// ```
    ///
    /// * Replies an array (each a string): `Vec<String>`.
    ///
    /// Since the first version of the search module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ft.debug-help/).
    pub const DEBUG_HELP: &str = "FT.DEBUG HELP";

    /// The document of an internal id.
    ///
    /// ```text
    /// FT.DEBUG IDTODOCID [arg [arg …]]
    /// ```
    ///
    /// * Replies a string: `String`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since the first version of the search module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ft.debug-idtodocid/).
    pub const DEBUG_IDTODOCID: &str = "FT.DEBUG IDTODOCID";

    /// Describes a tag index.
    ///
    /// ```text
    /// FT.DEBUG INFO_TAGIDX [arg [arg …]]
    /// ```
    ///
    /// * Replies a map (a string to a value that depends on data): `HashMap<String, Value>`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since the first version of the search module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ft.debug-info_tagidx/).
    pub const DEBUG_INFO_TAGIDX: &str = "FT.DEBUG INFO_TAGIDX";

    /// Describes the documents of a term.
    ///
    /// ```text
    /// FT.DEBUG INVIDX_SUMMARY [arg [arg …]]
    /// ```
    ///
    /// * Replies a map (a string to a value that depends on data): `HashMap<String, Value>`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since the first version of the search module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ft.debug-invidx_summary/).
    pub const DEBUG_INVIDX_SUMMARY: &str = "FT.DEBUG INVIDX_SUMMARY";

    /// Describes a numeric index.
    ///
    /// ```text
    /// FT.DEBUG NUMIDX_SUMMARY [arg [arg …]]
    /// ```
    ///
    /// * Replies a map (a string to an integer): `HashMap<String, i64>`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since the first version of the search module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ft.debug-numidx_summary/).
    pub const DEBUG_NUMIDX_SUMMARY: &str = "FT.DEBUG NUMIDX_SUMMARY";

    /// How long a temporary index still lives.
    ///
    /// ```text
    /// FT.DEBUG TTL [arg [arg …]]
    /// ```
    ///
    /// * Replies an integer: `i64`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since the first version of the search module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ft.debug-ttl/).
    pub const DEBUG_TTL: &str = "FT.DEBUG TTL";

    /// Lets a temporary index expire now.
    ///
    /// ```text
    /// FT.DEBUG TTL_EXPIRE [arg [arg …]]
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since the first version of the search module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ft.debug-ttl_expire/).
    pub const DEBUG_TTL_EXPIRE: &str = "FT.DEBUG TTL_EXPIRE";

    /// Keeps a temporary index from expiring.
    ///
    /// ```text
    /// FT.DEBUG TTL_PAUSE [arg [arg …]]
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since the first version of the search module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ft.debug-ttl_pause/).
    pub const DEBUG_TTL_PAUSE: &str = "FT.DEBUG TTL_PAUSE";

    /// Describes a vector index.
    ///
    /// ```text
    /// FT.DEBUG VECSIM_INFO [arg [arg …]]
    /// ```
    ///
    /// * Replies a map (a string to a value that depends on data): `HashMap<String, Value>`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since the first version of the search module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ft.debug-vecsim_info/).
    pub const DEBUG_VECSIM_INFO: &str = "FT.DEBUG VECSIM_INFO";

    /// Removes a document from an index of the old kind.
    ///
    /// ```text
    /// FT.DEL index document [DD]
    /// ```
    ///
    /// * Replies an integer that is 0 or 1: `bool`.
    ///
    /// On a cluster: to the node of its first argument's slot.
    ///
    /// Since the first version of the search module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ft.del/).
    pub const DEL: &str = "FT.DEL";

    /// Adds terms to a dictionary.
    ///
    /// ```text
    /// FT.DICTADD dict term [term …]
    /// ```
    ///
    /// * Replies an integer: `i64`.
    ///
    /// On a cluster: to the node of its first argument's slot.
    ///
    /// Since version 1.4 of the search module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ft.dictadd/).
    pub const DICTADD: &str = "FT.DICTADD";

    /// Removes terms from a dictionary.
    ///
    /// ```text
    /// FT.DICTDEL dict term [term …]
    /// ```
    ///
    /// * Replies an integer: `i64`.
    ///
    /// On a cluster: to the node of its first argument's slot.
    ///
    /// Since version 1.4 of the search module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ft.dictdel/).
    pub const DICTDEL: &str = "FT.DICTDEL";

    /// The terms of a dictionary.
    ///
    /// ```text
    /// FT.DICTDUMP dict
    /// ```
    ///
    /// * Replies a set (each a string): `HashSet<String>`.
    ///
    /// On a cluster: to the node of its first argument's slot.
    ///
    /// Since version 1.4 of the search module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ft.dictdump/).
    pub const DICTDUMP: &str = "FT.DICTDUMP";

    /// Removes an index and, unless told not to, its documents.
    ///
    /// ```text
    /// FT.DROP index [KEEPDOCS]
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: to the node of its first argument's slot.
    ///
    /// Since the first version of the search module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ft.drop/).
    pub const DROP: &str = "FT.DROP";

    /// Removes an index; with DD its documents too.
    ///
    /// ```text
    /// FT.DROPINDEX index [DD]
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: to the node of its first argument's slot.
    ///
    /// Since version 2.0 of the search module, Valkey 8.1 with its search module. [Documentation](https://redis.io/docs/latest/commands/ft.dropindex/).
    pub const DROPINDEX: &str = "FT.DROPINDEX";

    /// How a query is understood, as one text.
    ///
    /// ```text
    /// FT.EXPLAIN index <* | query> [DIALECT dialect]
    /// ```
    ///
    /// * Replies a string: `String`.
    ///
    /// On a cluster: to the node of its first argument's slot.
    ///
    /// Since version 1.0 of the search module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ft.explain/).
    pub const EXPLAIN: &str = "FT.EXPLAIN";

    /// How a query is understood, line by line.
    ///
    /// ```text
    /// FT.EXPLAINCLI index <* | query> [DIALECT dialect]
    /// ```
    ///
    /// * Replies an array (each a string): `Vec<String>`.
    ///
    /// On a cluster: to the node of its first argument's slot.
    ///
    /// Since version 1.0 of the search module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ft.explaincli/).
    pub const EXPLAINCLI: &str = "FT.EXPLAINCLI";

    /// The fields of an indexed document.
    ///
    /// ```text
    /// FT.GET index document
    /// ```
    ///
    /// * Replies a map (a string to a string) or nil: `Option<HashMap<String, String>>`.
    ///
    /// On a cluster: to the node of its first argument's slot.
    ///
    /// Since the first version of the search module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ft.get/).
    pub const GET: &str = "FT.GET";

    /// Searches by text and by vector, and merges both results.
    ///
    /// ```text
    /// FT.HYBRID index SEARCH <* | query>
    ///     [SCORER <scorer | nparams scorer scorer-param [scorer-param …]>]
    ///     [YIELD_SCORE_AS yield-score-as] VSIM field vector
    ///     [KNN count [K k] [EF_RUNTIME ef-runtime] [SHARD_K_RATIO shard-k-ratio] [YIELD_SCORE_AS yield-score-as] |
    ///       RANGE count [RADIUS radius] [EPSILON epsilon] [YIELD_SCORE_AS yield-score-as]]
    ///     [FILTER filter] [YIELD_SCORE_AS yield-score-as]
    ///     [COMBINE <RRF count [CONSTANT constant] [WINDOW window] [YIELD_SCORE_AS yield-score-as] |
    ///       LINEAR count [ALPHA alpha] [BETA beta] [WINDOW window] [YIELD_SCORE_AS yield-score-as]>]
    ///     [LIMIT offset num]
    ///     [SORTBY nargs sortby [ASC | DESC] [sortby [ASC | DESC] …]] [NOSORT]
    ///     [EXPLAINSCORE] [PARAMS nargs name value [name value …]] [TIMEOUT timeout]
    ///     [FORMAT format] [LOAD <* | count field [field …]>]
    ///     [GROUPBY nargs [property [property …]] [REDUCE <COUNT | COUNT_DISTINCT |
    ///       COUNT_DISTINCTISH | SUM | MIN | MAX | AVG | STDDEV | QUANTILE | TOLIST |
    ///       FIRST_VALUE | RANDOM_SAMPLE | COLLECT> nargs [<BY | ASC | DESC | FIELDS |
    ///       SORTBY | LIMIT | DISTINCT | * | arg> [<BY | ASC | DESC | FIELDS |
    ///       SORTBY | LIMIT | DISTINCT | * | arg> …]] [AS name]]]
    ///     [APPLY expression [AS name]]
    ///     [FILTER filter-expression [POLICY <ADHOC |
    ///       BATCHES>] [BATCH_SIZE batch-size]]
    /// ```
    ///
    /// * Replies a `HybridReply`: `HybridReply`.
    ///
    /// On a cluster: to the node of its first argument's slot.
    ///
    /// Since Redis 8.4.4, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ft.hybrid/).
    pub const HYBRID: &str = "FT.HYBRID";

    /// Describes an index.
    ///
    /// ```text
    /// FT.INFO index [LOCAL | PRIMARY | CLUSTER] [ALLSHARDS | SOMESHARDS]
    ///     [CONSISTENT | INCONSISTENT]
    /// ```
    ///
    /// * Replies a `IndexInfo`: `IndexInfo`.
    /// * Replies with `PRIMARY | CLUSTER` a map (a string to a value that depends on data): `HashMap<String, Value>`.
    ///
    /// On a cluster: to the node of its first argument's slot.
    ///
    /// Since version 1.0 of the search module, Valkey 8.1 with its search module. [Documentation](https://redis.io/docs/latest/commands/ft.info/).
    pub const INFO: &str = "FT.INFO";

    /// The fields of several indexed documents.
    ///
    /// ```text
    /// FT.MGET index document [document …]
    /// ```
    ///
    /// * Replies an array (each a map (a string to a string) or nil): `Vec<Option<HashMap<String, String>>>`.
    ///
    /// On a cluster: to the node of its first argument's slot.
    ///
    /// Since the first version of the search module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ft.mget/).
    pub const MGET: &str = "FT.MGET";

    /// Runs a search and shows where its time went.
    ///
    /// ```text
    /// FT.PROFILE index
    ///     <SEARCH [LIMITED] QUERY <* |
    ///       query> [NOCONTENT] [VERBATIM] [NOSTOPWORDS] [WITHSCORES] [WITHPAYLOADS] [WITHSORTKEYS] [FILTER numeric-field min max] [GEOFILTER geo-field lon lat radius <M |
    ///       KM | MI |
    ///       FT>] [INKEYS count key [key …]] [INFIELDS count field [field …]] [RETURN count [identifier [AS property] [identifier [AS property] …]]] [SUMMARIZE [FIELDS count field [field …]] [FRAGS num] [LEN fragsize] [SEPARATOR separator]] [HIGHLIGHT [FIELDS count field [field …]] [TAGS open close]] [SLOP slop] [TIMEOUT timeout] [INORDER] [LANGUAGE language] [EXPANDER expander] [SCORER scorer] [EXPLAINSCORE] [PAYLOAD payload] [SORTBY sortby [ASC |
    ///       DESC] [WITHCOUNT]] [LIMIT offset num] [PARAMS nargs name value [name value …]] [DIALECT dialect] |
    ///       AGGREGATE [LIMITED] QUERY <* |
    ///       query> [VERBATIM] [ADDSCORES] [SCORER scorer] [LOAD <* |
    ///       count field [field …]>] [TIMEOUT timeout] [GROUPBY nargs [property [property …]] [REDUCE <COUNT |
    ///       COUNT_DISTINCT | COUNT_DISTINCTISH | SUM | MIN | MAX | AVG | STDDEV |
    ///       QUANTILE | TOLIST | FIRST_VALUE | RANDOM_SAMPLE | COLLECT> nargs [<BY |
    ///       ASC | DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * | arg> [<BY | ASC |
    ///       DESC | FIELDS | SORTBY | LIMIT | DISTINCT | * |
    ///       arg> …]] [AS name]]] [SORTBY nargs property [ASC |
    ///       DESC] [property [ASC |
    ///       DESC] …] [MAX num]] [APPLY expression [AS name]] [LIMIT offset num] [FILTER filter] [WITHCURSOR [COUNT read-size] [MAXIDLE idle-time]] [PARAMS nargs name value [name value …]] [WITHCOUNT] [WITHOUTCOUNT] [DIALECT dialect] |
    ///       HYBRID [LIMITED] QUERY <* | query> [arg [arg …]]>
    /// ```
    ///
    /// * Replies a `ProfileReply`: `ProfileReply`.
    ///
    /// On a cluster: to the node of its first argument's slot.
    ///
    /// Since version 2.2 of the search module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ft.profile/).
    pub const PROFILE: &str = "FT.PROFILE";

    /// Adds a document to an index of the old kind.
    ///
    /// ```text
    /// FT.SAFEADD index document score [NOSAVE] [REPLACE] [PARTIAL] [NOCREATE]
    ///     [LANGUAGE language] [PAYLOAD payload] [IF condition] FIELDS field value
    ///     [field value …]
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: to the node of its first argument's slot.
    ///
    /// Since the first version of the search module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ft.safeadd/).
    pub const SAFEADD: &str = "FT.SAFEADD";

    /// Searches an index.
    ///
    /// ```text
    /// FT.SEARCH index <* | query> [NOCONTENT] [ALLSHARDS | SOMESHARDS]
    ///     [CONSISTENT | INCONSISTENT] [VERBATIM] [NOSTOPWORDS] [WITHSCORES]
    ///     [WITHPAYLOADS] [WITHSORTKEYS] [FILTER numeric-field min max]
    ///     [GEOFILTER geo-field lon lat radius <M | KM | MI | FT>]
    ///     [INKEYS count key [key …]] [INFIELDS count field [field …]]
    ///     [RETURN count [identifier [AS property] [identifier [AS property] …]]]
    ///     [SUMMARIZE [FIELDS count field [field …]] [FRAGS num] [LEN fragsize] [SEPARATOR separator]]
    ///     [HIGHLIGHT [FIELDS count field [field …]] [TAGS open close]] [SLOP slop]
    ///     [TIMEOUT timeout] [INORDER] [LANGUAGE language] [EXPANDER expander]
    ///     [SCORER scorer] [EXPLAINSCORE] [PAYLOAD payload]
    ///     [SORTBY sortby [ASC | DESC] [WITHCOUNT]] [LIMIT offset num]
    ///     [PARAMS nargs name value [name value …]] [DIALECT dialect]
    /// ```
    ///
    /// * Replies a `SearchReply`: `SearchReply`.
    /// * Replies with `WITHSCORES & WITHPAYLOADS & WITHSORTKEYS` a `SearchReply`: `SearchReply`.
    /// * Replies with `WITHPAYLOADS & WITHSORTKEYS` a `SearchReply`: `SearchReply`.
    /// * Replies with `WITHSCORES & WITHSORTKEYS` a `SearchReply`: `SearchReply`.
    /// * Replies with `WITHSORTKEYS` a `SearchReply`: `SearchReply`.
    /// * Replies with `WITHSCORES & WITHPAYLOADS` a `SearchReply`: `SearchReply`.
    /// * Replies with `WITHPAYLOADS` a `SearchReply`: `SearchReply`.
    /// * Replies with `WITHSCORES` a `SearchReply`: `SearchReply`.
    ///
    /// On a cluster: to the node of its first argument's slot.
    ///
    /// Since version 1.0 of the search module, Valkey 8.1 with its search module. [Documentation](https://redis.io/docs/latest/commands/ft.search/).
    pub const SEARCH: &str = "FT.SEARCH";

    /// Suggests other spellings of a query's terms.
    ///
    /// ```text
    /// FT.SPELLCHECK index query [DISTANCE distance]
    ///     [TERMS <INCLUDE | EXCLUDE> dictionary [terms [terms …]]] [DIALECT dialect]
    /// ```
    ///
    /// * Replies a `SpellcheckReply`: `SpellcheckReply`.
    ///
    /// On a cluster: to the node of its first argument's slot.
    ///
    /// Since version 1.4 of the search module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ft.spellcheck/).
    pub const SPELLCHECK: &str = "FT.SPELLCHECK";

    /// Adds a completion to a dictionary of suggestions.
    ///
    /// ```text
    /// FT.SUGADD key string score [INCR] [PAYLOAD payload]
    /// ```
    ///
    /// * Replies an integer: `i64`.
    ///
    /// Since version 1.0 of the search module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ft.sugadd/).
    pub const SUGADD: &str = "FT.SUGADD";

    /// Removes a completion.
    ///
    /// ```text
    /// FT.SUGDEL key string
    /// ```
    ///
    /// * Replies an integer that is 0 or 1: `bool`.
    ///
    /// Since version 1.0 of the search module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ft.sugdel/).
    pub const SUGDEL: &str = "FT.SUGDEL";

    /// The completions of a prefix.
    ///
    /// ```text
    /// FT.SUGGET key prefix [FUZZY] [WITHSCORES] [WITHPAYLOADS] [MAX max]
    /// ```
    ///
    /// * Replies an array (each a string) or nil: `Option<Vec<String>>`.
    /// * Replies with `WITHSCORES & WITHPAYLOADS` a `Suggestions` or nil: `Option<Suggestions>`.
    /// * Replies with `WITHSCORES` pairs (a string and a double) or nil: `Option<Vec<(String, f64)>>`.
    /// * Replies with `WITHPAYLOADS` pairs (a string and a string or nil) or nil: `Option<Vec<(String, Option<String>)>>`.
    ///
    /// Since version 1.0 of the search module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ft.sugget/).
    pub const SUGGET: &str = "FT.SUGGET";

    /// How many completions a dictionary has.
    ///
    /// ```text
    /// FT.SUGLEN key
    /// ```
    ///
    /// * Replies an integer: `i64`.
    ///
    /// Since version 1.0 of the search module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ft.suglen/).
    pub const SUGLEN: &str = "FT.SUGLEN";

    /// Adds a group of synonyms.
    ///
    /// ```text
    /// FT.SYNADD index term [term …]
    /// ```
    ///
    /// * Replies an integer: `i64`.
    ///
    /// On a cluster: to the node of its first argument's slot.
    ///
    /// Since the first version of the search module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ft.synadd/).
    pub const SYNADD: &str = "FT.SYNADD";

    /// The synonyms of an index.
    ///
    /// ```text
    /// FT.SYNDUMP index
    /// ```
    ///
    /// * Replies a map (a string to an array (each a string)): `HashMap<String, Vec<String>>`.
    ///
    /// On a cluster: to the node of its first argument's slot.
    ///
    /// Since version 1.2 of the search module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ft.syndump/).
    pub const SYNDUMP: &str = "FT.SYNDUMP";

    /// Sets a group of synonyms.
    ///
    /// ```text
    /// FT.SYNUPDATE index synonym-group-id [SKIPINITIALSCAN] term [term …]
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: to the node of its first argument's slot.
    ///
    /// Since version 1.2 of the search module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ft.synupdate/).
    pub const SYNUPDATE: &str = "FT.SYNUPDATE";

    /// The values of a tag field.
    ///
    /// ```text
    /// FT.TAGVALS index field_name
    /// ```
    ///
    /// * Replies a set (each a string): `HashSet<String>`.
    ///
    /// On a cluster: to the node of its first argument's slot.
    ///
    /// Since version 1.0 of the search module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ft.tagvals/).
    pub const TAGVALS: &str = "FT.TAGVALS";

    /// The names of all indexes.
    ///
    /// ```text
    /// FT._LIST
    /// ```
    ///
    /// * Replies a set (each a string): `HashSet<String>`.
    ///
    /// Since version 2.0 of the search module, Valkey 8.1 with its search module. [Documentation](https://redis.io/docs/latest/commands/ft._list/).
    pub const _LIST: &str = "FT._LIST";
}

/// Libraries of functions: the subcommands of `FUNCTION`.
pub mod FUNCTION {
    /// Removes a library of functions.
    ///
    /// ```text
    /// FUNCTION DELETE library-name
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: to all primaries; the reply is that of any of them, or an error.
    ///
    /// Since Redis 7.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/function-delete/).
    pub const DELETE: &str = "FUNCTION DELETE";

    /// All libraries in the form that FUNCTION RESTORE reads.
    ///
    /// ```text
    /// FUNCTION DUMP
    /// ```
    ///
    /// * Replies a `Payload`: `Payload`.
    ///
    /// Since Redis 7.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/function-dump/).
    pub const DUMP: &str = "FUNCTION DUMP";

    /// Removes all libraries.
    ///
    /// ```text
    /// FUNCTION FLUSH [ASYNC | SYNC]
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: to all primaries; the reply is that of any of them, or an error.
    ///
    /// Since Redis 7.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/function-flush/).
    pub const FLUSH: &str = "FUNCTION FLUSH";

    /// Lists the subcommands.
    ///
    /// ```text
    /// FUNCTION HELP
    /// ```
    ///
    /// * Replies an array (each a string): `Vec<String>`.
    ///
    /// Since Redis 7.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/function-help/).
    pub const HELP: &str = "FUNCTION HELP";

    /// Ends the function that is running.
    ///
    /// ```text
    /// FUNCTION KILL
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: to all primaries; the reply is one that is not an error.
    ///
    /// Since Redis 7.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/function-kill/).
    pub const KILL: &str = "FUNCTION KILL";

    /// Describes the libraries.
    ///
    /// ```text
    /// FUNCTION LIST [LIBRARYNAME library-name-pattern] [WITHCODE]
    /// ```
    ///
    /// * Replies an array (each a `FunctionLibrary`): `Vec<FunctionLibrary>`.
    ///
    /// Since Redis 7.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/function-list/).
    pub const LIST: &str = "FUNCTION LIST";

    /// Creates a library of functions.
    ///
    /// ```text
    /// FUNCTION LOAD [REPLACE] function-code
    /// ```
    ///
    /// * Replies a string: `String`.
    ///
    /// On a cluster: to all primaries; the reply is that of any of them, or an error.
    ///
    /// Since Redis 7.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/function-load/).
    pub const LOAD: &str = "FUNCTION LOAD";

    /// Restores libraries that FUNCTION DUMP gave.
    ///
    /// ```text
    /// FUNCTION RESTORE serialized-value [FLUSH | APPEND | REPLACE]
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: to all primaries; the reply is that of any of them, or an error.
    ///
    /// Since Redis 7.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/function-restore/).
    pub const RESTORE: &str = "FUNCTION RESTORE";

    /// Shows the function that is running and the engines.
    ///
    /// ```text
    /// FUNCTION STATS
    /// ```
    ///
    /// * Replies a `FunctionStats`: `FunctionStats`.
    ///
    /// On a cluster: refused: each node of a cluster has its own reply: execute it on a connection to a node, or put the command in quotes and read a map by node.
    ///
    /// Since Redis 7.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/function-stats/).
    pub const STATS: &str = "FUNCTION STATS";
}

/// Hashes with the same fields, imported in bulk: the subcommands of `HIMPORT`.
pub mod HIMPORT {
    /// Forgets a prepared set of field names.
    ///
    /// ```text
    /// HIMPORT DISCARD fieldset-name
    /// ```
    ///
    /// * Replies an integer that is 0 or 1: `bool`.
    ///
    /// On a cluster: to all primaries; the reply is that of any of them, or an error.
    ///
    /// Since Redis 8.10, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/himport-discard/).
    pub const DISCARD: &str = "HIMPORT DISCARD";

    /// Forgets all prepared sets of field names.
    ///
    /// ```text
    /// HIMPORT DISCARDALL
    /// ```
    ///
    /// * Replies an integer: `i64`.
    ///
    /// On a cluster: to all primaries; the reply is that of any of them, or an error.
    ///
    /// Since Redis 8.10, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/himport-discardall/).
    pub const DISCARDALL: &str = "HIMPORT DISCARDALL";

    /// Names a set of fields for HIMPORT SET.
    ///
    /// ```text
    /// HIMPORT PREPARE fieldset-name field [field …]
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: to all primaries; the reply is that of any of them, or an error.
    ///
    /// Since Redis 8.10, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/himport-prepare/).
    pub const PREPARE: &str = "HIMPORT PREPARE";

    /// Sets the prepared fields of a hash to values.
    ///
    /// ```text
    /// HIMPORT SET key fieldset-name value [value …]
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// Since Redis 8.10, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/himport-set/).
    pub const SET: &str = "HIMPORT SET";
}

/// The keys used most: the subcommands of `HOTKEYS`.
pub mod HOTKEYS {
    /// Shows the keys used most.
    ///
    /// ```text
    /// HOTKEYS GET
    /// ```
    ///
    /// * Replies a `HotkeysReply` or nil: `Option<HotkeysReply>`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since Redis 8.6, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/hotkeys-get/).
    pub const GET: &str = "HOTKEYS GET";

    /// Lists the subcommands.
    ///
    /// ```text
    /// HOTKEYS HELP
    /// ```
    ///
    /// * Replies an array (each a string): `Vec<String>`.
    ///
    /// Since Redis 8.6.1, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/hotkeys-help/).
    pub const HELP: &str = "HOTKEYS HELP";

    /// Forgets what was tracked.
    ///
    /// ```text
    /// HOTKEYS RESET
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since Redis 8.6, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/hotkeys-reset/).
    pub const RESET: &str = "HOTKEYS RESET";

    /// Starts to track the keys used most.
    ///
    /// ```text
    /// HOTKEYS START METRICS count [CPU] [NET] [COUNT k] [DURATION seconds]
    ///     [SAMPLE ratio] [SLOTS slots-count slot [slot …]]
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since Redis 8.6, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/hotkeys-start/).
    pub const START: &str = "HOTKEYS START";

    /// Ends tracking.
    ///
    /// ```text
    /// HOTKEYS STOP
    /// ```
    ///
    /// * Replies `OK` or nil: `bool`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since Redis 8.6, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/hotkeys-stop/).
    pub const STOP: &str = "HOTKEYS STOP";
}

/// JSON documents.
pub mod JSON {
    /// Appends values to arrays.
    ///
    /// ```text
    /// JSON.ARRAPPEND key <$ | path> json [json …]
    /// ```
    ///
    /// * Replies an integer: `i64`.
    /// * Replies with `path^$` an array (each an integer or nil): `Vec<Option<i64>>`.
    ///
    /// Since version 1.0 of the json module, Valkey 8.0 with its json module. [Documentation](https://redis.io/docs/latest/commands/json.arrappend/).
    pub const ARRAPPEND: &str = "JSON.ARRAPPEND";

    /// The position of a value in arrays; -1 where it is not.
    ///
    /// ```text
    /// JSON.ARRINDEX key <$ | path> json-value [start [stop]]
    /// ```
    ///
    /// * Replies an integer: `i64`.
    /// * Replies with `path^$` an array (each an integer or nil): `Vec<Option<i64>>`.
    ///
    /// Since version 1.0 of the json module, Valkey 8.0 with its json module. [Documentation](https://redis.io/docs/latest/commands/json.arrindex/).
    pub const ARRINDEX: &str = "JSON.ARRINDEX";

    /// Inserts values into arrays before an index.
    ///
    /// ```text
    /// JSON.ARRINSERT key <$ | path> index json [json …]
    /// ```
    ///
    /// * Replies an integer: `i64`.
    /// * Replies with `path^$` an array (each an integer or nil): `Vec<Option<i64>>`.
    ///
    /// Since version 1.0 of the json module, Valkey 8.0 with its json module. [Documentation](https://redis.io/docs/latest/commands/json.arrinsert/).
    pub const ARRINSERT: &str = "JSON.ARRINSERT";

    /// The lengths of arrays.
    ///
    /// ```text
    /// JSON.ARRLEN key [$ | path]
    /// ```
    ///
    /// * Replies an integer or nil: `Option<i64>`.
    /// * Replies with `path^$` an array (each an integer or nil): `Vec<Option<i64>>`.
    ///
    /// Since version 1.0 of the json module, Valkey 8.0 with its json module. [Documentation](https://redis.io/docs/latest/commands/json.arrlen/).
    pub const ARRLEN: &str = "JSON.ARRLEN";

    /// Takes an element out of arrays.
    ///
    /// ```text
    /// JSON.ARRPOP key [<$ | path> [index]]
    /// ```
    ///
    /// * Replies a string or nil: `Option<String>`.
    /// * Replies with `path^$` an array (each a string or nil): `Vec<Option<String>>`.
    ///
    /// Since version 1.0 of the json module, Valkey 8.0 with its json module. [Documentation](https://redis.io/docs/latest/commands/json.arrpop/).
    pub const ARRPOP: &str = "JSON.ARRPOP";

    /// Cuts arrays down to a range.
    ///
    /// ```text
    /// JSON.ARRTRIM key <$ | path> start stop
    /// ```
    ///
    /// * Replies an integer: `i64`.
    /// * Replies with `path^$` an array (each an integer or nil): `Vec<Option<i64>>`.
    ///
    /// Since version 1.0 of the json module, Valkey 8.0 with its json module. [Documentation](https://redis.io/docs/latest/commands/json.arrtrim/).
    pub const ARRTRIM: &str = "JSON.ARRTRIM";

    /// Empties arrays and objects and sets numbers to 0.
    ///
    /// ```text
    /// JSON.CLEAR key [$ | path]
    /// ```
    ///
    /// * Replies an integer: `i64`.
    ///
    /// Since version 2.0 of the json module, Valkey 8.0 with its json module. [Documentation](https://redis.io/docs/latest/commands/json.clear/).
    pub const CLEAR: &str = "JSON.CLEAR";

    /// How deep a document is nested.
    ///
    /// ```text
    /// JSON.DEBUG DEPTH key
    /// ```
    ///
    /// * Replies an integer or nil: `Option<i64>`.
    ///
    /// Since not in Redis, Valkey 8.0 with its json module. [Documentation](https://valkey.io/commands/json.debug-depth/).
    pub const DEBUG_DEPTH: &str = "JSON.DEBUG DEPTH";

    /// How many fields values have.
    ///
    /// ```text
    /// JSON.DEBUG FIELDS key [$ | path]
    /// ```
    ///
    /// * Replies an integer or nil: `Option<i64>`.
    /// * Replies with `path^$` an array (each an integer): `Vec<i64>`.
    ///
    /// Since not in Redis, Valkey 8.0 with its json module. [Documentation](https://valkey.io/commands/json.debug-fields/).
    pub const DEBUG_FIELDS: &str = "JSON.DEBUG FIELDS";

    /// Lists the subcommands.
    ///
    /// ```text
    /// JSON.DEBUG HELP
    /// ```
    ///
    /// * Replies an array (each a string): `Vec<String>`.
    ///
    /// Since version 1.0 of the json module, Valkey 8.0 with its json module. [Documentation](https://redis.io/docs/latest/commands/json.debug-help/).
    pub const DEBUG_HELP: &str = "JSON.DEBUG HELP";

    /// Checks the table of field names: how many handles and how many names it has.
    ///
    /// ```text
    /// JSON.DEBUG KEYTABLE-CHECK
    /// ```
    ///
    /// * Replies (an integer, an integer): `(i64, i64)`.
    ///
    /// Since not in Redis, Valkey 8.0 with its json module. [Documentation](https://valkey.io/commands/json.debug-keytable-check/).
    pub const DEBUG_KEYTABLE_CHECK: &str = "JSON.DEBUG KEYTABLE-CHECK";

    /// The longest runs in the table of field names, and how often each length occurs.
    ///
    /// ```text
    /// JSON.DEBUG KEYTABLE-DISTRIBUTION top
    /// ```
    ///
    /// * Replies pairs (an integer and an integer): `Vec<(i64, i64)>`.
    ///
    /// Since not in Redis, Valkey 8.0 with its json module. [Documentation](https://valkey.io/commands/json.debug-keytable-distribution/).
    pub const DEBUG_KEYTABLE_DISTRIBUTION: &str = "JSON.DEBUG KEYTABLE-DISTRIBUTION";

    /// The document that is nested most deeply; looks at all of them.
    ///
    /// ```text
    /// JSON.DEBUG MAX-DEPTH-KEY
    /// ```
    ///
    /// * Replies (an integer, a string): `(i64, String)`.
    ///
    /// Since not in Redis, Valkey 8.0 with its json module. [Documentation](https://valkey.io/commands/json.debug-max-depth-key/).
    pub const DEBUG_MAX_DEPTH_KEY: &str = "JSON.DEBUG MAX-DEPTH-KEY";

    /// The document that takes the most memory; looks at all of them.
    ///
    /// ```text
    /// JSON.DEBUG MAX-SIZE-KEY
    /// ```
    ///
    /// * Replies (an integer, a string): `(i64, String)`.
    ///
    /// Since not in Redis, Valkey 8.0 with its json module. [Documentation](https://valkey.io/commands/json.debug-max-size-key/).
    pub const DEBUG_MAX_SIZE_KEY: &str = "JSON.DEBUG MAX-SIZE-KEY";

    /// How many bytes values take.
    ///
    /// ```text
    /// JSON.DEBUG MEMORY key [$ | path]
    /// ```
    ///
    /// * Replies an integer: `i64`.
    /// * Replies with `path^$` an array (each an integer): `Vec<i64>`.
    ///
    /// Since version 1.0 of the json module, Valkey 8.0 with its json module. [Documentation](https://redis.io/docs/latest/commands/json.debug-memory/).
    pub const DEBUG_MEMORY: &str = "JSON.DEBUG MEMORY";

    /// Removes values.
    ///
    /// ```text
    /// JSON.DEL key [$ | path]
    /// ```
    ///
    /// * Replies an integer: `i64`.
    ///
    /// Since version 1.0 of the json module, Valkey 8.0 with its json module. [Documentation](https://redis.io/docs/latest/commands/json.del/).
    pub const DEL: &str = "JSON.DEL";

    /// Removes values.
    ///
    /// ```text
    /// JSON.FORGET key [$ | path]
    /// ```
    ///
    /// * Replies an integer: `i64`.
    ///
    /// Since version 1.0 of the json module, Valkey 8.0 with its json module. [Documentation](https://redis.io/docs/latest/commands/json.forget/).
    pub const FORGET: &str = "JSON.FORGET";

    /// Values as JSON text.
    ///
    /// ```text
    /// JSON.GET key [INDENT indent] [NEWLINE newline] [SPACE space] [NOESCAPE]
    ///     [FORMAT <STRING | EXPAND1 | EXPAND>] [<$ | path> [<$ | path> …]]
    /// ```
    ///
    /// * Replies a string or nil: `Option<String>`.
    /// * Replies with `FORMAT` a value that depends on data; the type must be written.
    ///
    /// Since version 1.0 of the json module, Valkey 8.0 with its json module. [Documentation](https://redis.io/docs/latest/commands/json.get/).
    pub const GET: &str = "JSON.GET";

    /// Merges a value into a document (RFC 7396).
    ///
    /// ```text
    /// JSON.MERGE key <$ | path> value
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// Since version 2.6 of the json module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/json.merge/).
    pub const MERGE: &str = "JSON.MERGE";

    /// The values at a path of several documents.
    ///
    /// ```text
    /// JSON.MGET key [key …] <$ | path>
    /// ```
    ///
    /// * Replies an array (each a string or nil): `Vec<Option<String>>`.
    ///
    /// On a cluster: divided by the slots of its keys; the reply is the elements in the order of the keys.
    ///
    /// Since version 1.0 of the json module, Valkey 8.0 with its json module. [Documentation](https://redis.io/docs/latest/commands/json.mget/).
    pub const MGET: &str = "JSON.MGET";

    /// Sets values in several documents.
    ///
    /// ```text
    /// JSON.MSET key <$ | path> value [key <$ | path> value …]
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: divided by the slots of its keys; the reply is that of any of them, or an error.
    ///
    /// Since version 2.6 of the json module, Valkey 8.0 with its json module. [Documentation](https://redis.io/docs/latest/commands/json.mset/).
    pub const MSET: &str = "JSON.MSET";

    /// Raises numbers.
    ///
    /// ```text
    /// JSON.NUMINCRBY key <$ | path> number
    /// ```
    ///
    /// * Replies a `JsonNumber`: `JsonNumber`.
    /// * Replies with `path^$` a `JsonNumbers`: `JsonNumbers`.
    ///
    /// Since version 1.0 of the json module, Valkey 8.0 with its json module. [Documentation](https://redis.io/docs/latest/commands/json.numincrby/).
    pub const NUMINCRBY: &str = "JSON.NUMINCRBY";

    /// Multiplies numbers.
    ///
    /// ```text
    /// JSON.NUMMULTBY key <$ | path> number
    /// ```
    ///
    /// * Replies a `JsonNumber`: `JsonNumber`.
    /// * Replies with `path^$` a `JsonNumbers`: `JsonNumbers`.
    ///
    /// Since version 1.0 of the json module, Valkey 8.0 with its json module. [Documentation](https://redis.io/docs/latest/commands/json.nummultby/).
    pub const NUMMULTBY: &str = "JSON.NUMMULTBY";

    /// Raises numbers to a power.
    ///
    /// ```text
    /// JSON.NUMPOWBY key <$ | path> number
    /// ```
    ///
    /// * Replies a `JsonNumber`: `JsonNumber`.
    /// * Replies with `path^$` a `JsonNumbers`: `JsonNumbers`.
    ///
    /// Since version 1.0 of the json module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/json.numpowby/).
    pub const NUMPOWBY: &str = "JSON.NUMPOWBY";

    /// The keys of objects.
    ///
    /// ```text
    /// JSON.OBJKEYS key [$ | path]
    /// ```
    ///
    /// * Replies an array (each a string) or nil: `Option<Vec<String>>`.
    /// * Replies with `path^$` an array (each an array (each a string) or nil): `Vec<Option<Vec<String>>>`.
    ///
    /// Since version 1.0 of the json module, Valkey 8.0 with its json module. [Documentation](https://redis.io/docs/latest/commands/json.objkeys/).
    pub const OBJKEYS: &str = "JSON.OBJKEYS";

    /// How many keys objects have.
    ///
    /// ```text
    /// JSON.OBJLEN key [$ | path]
    /// ```
    ///
    /// * Replies an integer or nil: `Option<i64>`.
    /// * Replies with `path^$` an array (each an integer or nil): `Vec<Option<i64>>`.
    ///
    /// Since version 1.0 of the json module, Valkey 8.0 with its json module. [Documentation](https://redis.io/docs/latest/commands/json.objlen/).
    pub const OBJLEN: &str = "JSON.OBJLEN";

    /// A value in the types of the protocol.
    ///
    /// ```text
    /// JSON.RESP key [$ | path]
    /// ```
    ///
    /// * Replies a value that depends on data; the type must be written.
    ///
    /// Since version 1.0 of the json module, Valkey 8.0 with its json module. [Documentation](https://redis.io/docs/latest/commands/json.resp/).
    pub const RESP: &str = "JSON.RESP";

    /// Sets a value.
    ///
    /// ```text
    /// JSON.SET key <$ | path> value [NX | XX] [FPHA <BF16 | FP16 | FP32 | FP64>]
    ///     [FORMAT <STRING | JSON | BSON>]
    /// ```
    ///
    /// * Replies `OK` or nil: `bool`.
    ///
    /// Since version 1.0 of the json module, Valkey 8.0 with its json module. [Documentation](https://redis.io/docs/latest/commands/json.set/).
    pub const SET: &str = "JSON.SET";

    /// Appends to strings.
    ///
    /// ```text
    /// JSON.STRAPPEND key [$ | path] value
    /// ```
    ///
    /// * Replies an integer: `i64`.
    /// * Replies with `path^$` an array (each an integer or nil): `Vec<Option<i64>>`.
    ///
    /// Since version 1.0 of the json module, Valkey 8.0 with its json module. [Documentation](https://redis.io/docs/latest/commands/json.strappend/).
    pub const STRAPPEND: &str = "JSON.STRAPPEND";

    /// The lengths of strings.
    ///
    /// ```text
    /// JSON.STRLEN key [$ | path]
    /// ```
    ///
    /// * Replies an integer or nil: `Option<i64>`.
    /// * Replies with `path^$` an array (each an integer or nil): `Vec<Option<i64>>`.
    ///
    /// Since version 1.0 of the json module, Valkey 8.0 with its json module. [Documentation](https://redis.io/docs/latest/commands/json.strlen/).
    pub const STRLEN: &str = "JSON.STRLEN";

    /// Turns true into false and false into true.
    ///
    /// ```text
    /// JSON.TOGGLE key [$ | path]
    /// ```
    ///
    /// * Replies a string: `String`.
    /// * Replies with `path^$` an array (each an integer or nil): `Vec<Option<i64>>`.
    ///
    /// Since version 2.0 of the json module, Valkey 8.0 with its json module. [Documentation](https://redis.io/docs/latest/commands/json.toggle/).
    pub const TOGGLE: &str = "JSON.TOGGLE";

    /// The types of values.
    ///
    /// ```text
    /// JSON.TYPE key [$ | path]
    /// ```
    ///
    /// * Replies a `JsonType`: `JsonType`.
    /// * Replies with `path^$` a `JsonTypes`: `JsonTypes`.
    ///
    /// Since version 1.0 of the json module, Valkey 8.0 with its json module. [Documentation](https://redis.io/docs/latest/commands/json.type/).
    pub const TYPE: &str = "JSON.TYPE";
}

/// Latencies of the server: the subcommands of `LATENCY`.
pub mod LATENCY {
    /// A report about latencies, for people.
    ///
    /// ```text
    /// LATENCY DOCTOR
    /// ```
    ///
    /// * Replies a string: `String`.
    ///
    /// On a cluster: refused: each node of a cluster has its own reply: execute it on a connection to a node, or put the command in quotes and read a map by node.
    ///
    /// Since Redis 2.8.13. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/latency-doctor/).
    pub const DOCTOR: &str = "LATENCY DOCTOR";

    /// A graph of an event's latencies, in characters.
    ///
    /// ```text
    /// LATENCY GRAPH event
    /// ```
    ///
    /// * Replies a string: `String`.
    ///
    /// On a cluster: refused: each node of a cluster has its own reply: execute it on a connection to a node, or put the command in quotes and read a map by node.
    ///
    /// Since Redis 2.8.13. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/latency-graph/).
    pub const GRAPH: &str = "LATENCY GRAPH";

    /// Lists the subcommands.
    ///
    /// ```text
    /// LATENCY HELP
    /// ```
    ///
    /// * Replies an array (each a string): `Vec<String>`.
    ///
    /// Since Redis 2.8.13. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/latency-help/).
    pub const HELP: &str = "LATENCY HELP";

    /// How long commands took, as histograms.
    ///
    /// ```text
    /// LATENCY HISTOGRAM [command [command …]]
    /// ```
    ///
    /// * Replies a map (a string to a `LatencyHistogram`): `HashMap<String, LatencyHistogram>`.
    ///
    /// On a cluster: refused: each node of a cluster has its own reply: execute it on a connection to a node, or put the command in quotes and read a map by node.
    ///
    /// Since Redis 7.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/latency-histogram/).
    pub const HISTOGRAM: &str = "LATENCY HISTOGRAM";

    /// The latencies of an event over time.
    ///
    /// ```text
    /// LATENCY HISTORY event
    /// ```
    ///
    /// * Replies an array (each (an integer, an integer)): `Vec<(i64, i64)>`.
    ///
    /// On a cluster: refused: each node of a cluster has its own reply: execute it on a connection to a node, or put the command in quotes and read a map by node.
    ///
    /// Since Redis 2.8.13. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/latency-history/).
    pub const HISTORY: &str = "LATENCY HISTORY";

    /// The latest latency of every event.
    ///
    /// ```text
    /// LATENCY LATEST
    /// ```
    ///
    /// * Replies an array (each a `LatencyEvent`): `Vec<LatencyEvent>`.
    ///
    /// On a cluster: refused: each node of a cluster has its own reply: execute it on a connection to a node, or put the command in quotes and read a map by node.
    ///
    /// Since Redis 2.8.13. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/latency-latest/).
    pub const LATEST: &str = "LATENCY LATEST";

    /// Forgets latencies.
    ///
    /// ```text
    /// LATENCY RESET [event [event …]]
    /// ```
    ///
    /// * Replies an integer: `i64`.
    ///
    /// On a cluster: to all nodes; the reply is the sum.
    ///
    /// Since Redis 2.8.13. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/latency-reset/).
    pub const RESET: &str = "LATENCY RESET";
}

/// Memory of the server and of keys: the subcommands of `MEMORY`.
pub mod MEMORY {
    /// A report about memory, for people.
    ///
    /// ```text
    /// MEMORY DOCTOR
    /// ```
    ///
    /// * Replies a string: `String`.
    ///
    /// On a cluster: refused: each node of a cluster has its own reply: execute it on a connection to a node, or put the command in quotes and read a map by node.
    ///
    /// Since Redis 4.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/memory-doctor/).
    pub const DOCTOR: &str = "MEMORY DOCTOR";

    /// Lists the subcommands.
    ///
    /// ```text
    /// MEMORY HELP
    /// ```
    ///
    /// * Replies an array (each a string): `Vec<String>`.
    ///
    /// Since Redis 4.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/memory-help/).
    pub const HELP: &str = "MEMORY HELP";

    /// The allocator's own statistics.
    ///
    /// ```text
    /// MEMORY MALLOC-STATS
    /// ```
    ///
    /// * Replies a string: `String`.
    ///
    /// On a cluster: refused: each node of a cluster has its own reply: execute it on a connection to a node, or put the command in quotes and read a map by node.
    ///
    /// Since Redis 4.0. [Documentation](https://redis.io/docs/latest/commands/memory-malloc-stats/).
    pub const MALLOC_STATS: &str = "MEMORY MALLOC-STATS";

    /// Has the allocator give memory back.
    ///
    /// ```text
    /// MEMORY PURGE
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: to all primaries; the reply is that of any of them, or an error.
    ///
    /// Since Redis 4.0. [Documentation](https://redis.io/docs/latest/commands/memory-purge/).
    pub const PURGE: &str = "MEMORY PURGE";

    /// How memory is used.
    ///
    /// ```text
    /// MEMORY STATS
    /// ```
    ///
    /// * Replies a `MemoryStats`: `MemoryStats`.
    ///
    /// On a cluster: refused: each node of a cluster has its own reply: execute it on a connection to a node, or put the command in quotes and read a map by node.
    ///
    /// Since Redis 4.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/memory-stats/).
    pub const STATS: &str = "MEMORY STATS";

    /// How many bytes a key takes.
    ///
    /// ```text
    /// MEMORY USAGE key [SAMPLES count]
    /// ```
    ///
    /// * Replies an integer or nil: `Option<i64>`.
    ///
    /// Since Redis 4.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/memory-usage/).
    pub const USAGE: &str = "MEMORY USAGE";
}

/// Loaded modules: the subcommands of `MODULE`.
pub mod MODULE {
    /// Lists the subcommands.
    ///
    /// ```text
    /// MODULE HELP
    /// ```
    ///
    /// * Replies an array (each a string): `Vec<String>`.
    ///
    /// Since Redis 5.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/module-help/).
    pub const HELP: &str = "MODULE HELP";

    /// Describes the loaded modules.
    ///
    /// ```text
    /// MODULE LIST
    /// ```
    ///
    /// * Replies an array (each a `ModuleInfo`): `Vec<ModuleInfo>`.
    ///
    /// Since Redis 4.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/module-list/).
    pub const LIST: &str = "MODULE LIST";

    /// Loads a module.
    ///
    /// ```text
    /// MODULE LOAD path [arg [arg …]]
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since Redis 4.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/module-load/).
    pub const LOAD: &str = "MODULE LOAD";

    /// Loads a module with settings.
    ///
    /// ```text
    /// MODULE LOADEX path [CONFIG name value] [ARGS args [args …]]
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since Redis 7.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/module-loadex/).
    pub const LOADEX: &str = "MODULE LOADEX";

    /// Unloads a module.
    ///
    /// ```text
    /// MODULE UNLOAD name
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since Redis 4.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/module-unload/).
    pub const UNLOAD: &str = "MODULE UNLOAD";
}

/// How values are stored and used: the subcommands of `OBJECT`.
pub mod OBJECT {
    /// How a value is stored.
    ///
    /// ```text
    /// OBJECT ENCODING key
    /// ```
    ///
    /// * Replies a string or nil: `Option<String>`.
    ///
    /// Since Redis 2.2.3. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/object-encoding/).
    pub const ENCODING: &str = "OBJECT ENCODING";

    /// How often a key is used, logarithmically.
    ///
    /// ```text
    /// OBJECT FREQ key
    /// ```
    ///
    /// * Replies an integer or nil: `Option<i64>`.
    ///
    /// Since Redis 4.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/object-freq/).
    pub const FREQ: &str = "OBJECT FREQ";

    /// Lists the subcommands.
    ///
    /// ```text
    /// OBJECT HELP
    /// ```
    ///
    /// * Replies an array (each a string): `Vec<String>`.
    ///
    /// Since Redis 6.2. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/object-help/).
    pub const HELP: &str = "OBJECT HELP";

    /// For how many seconds a key has not been used.
    ///
    /// ```text
    /// OBJECT IDLETIME key
    /// ```
    ///
    /// * Replies an integer or nil: `Option<i64>`.
    ///
    /// Since Redis 2.2.3. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/object-idletime/).
    pub const IDLETIME: &str = "OBJECT IDLETIME";

    /// How many references a value has.
    ///
    /// ```text
    /// OBJECT REFCOUNT key
    /// ```
    ///
    /// * Replies an integer or nil: `Option<i64>`.
    ///
    /// Since Redis 2.2.3. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/object-refcount/).
    pub const REFCOUNT: &str = "OBJECT REFCOUNT";
}

/// Channels and their subscribers: the subcommands of `PUBSUB`.
pub mod PUBSUB {
    /// The channels that somebody listens to.
    ///
    /// ```text
    /// PUBSUB CHANNELS [* | pattern]
    /// ```
    ///
    /// * Replies an array (each a string): `Vec<String>`.
    ///
    /// On a cluster: to all nodes; the reply is the elements of all, each once.
    ///
    /// Since Redis 2.8. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/pubsub-channels/).
    pub const CHANNELS: &str = "PUBSUB CHANNELS";

    /// Lists the subcommands.
    ///
    /// ```text
    /// PUBSUB HELP
    /// ```
    ///
    /// * Replies an array (each a string): `Vec<String>`.
    ///
    /// Since Redis 6.2. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/pubsub-help/).
    pub const HELP: &str = "PUBSUB HELP";

    /// How many patterns somebody listens to.
    ///
    /// ```text
    /// PUBSUB NUMPAT
    /// ```
    ///
    /// * Replies an integer: `i64`.
    ///
    /// On a cluster: refused: it concerns one node of a cluster: execute it on a connection to that node.
    ///
    /// Since Redis 2.8. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/pubsub-numpat/).
    pub const NUMPAT: &str = "PUBSUB NUMPAT";

    /// How many listen to channels.
    ///
    /// ```text
    /// PUBSUB NUMSUB [channel [channel …]]
    /// ```
    ///
    /// * Replies pairs (a string and an integer): `Vec<(String, i64)>`.
    ///
    /// On a cluster: to all nodes; the reply is the sum.
    ///
    /// Since Redis 2.8. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/pubsub-numsub/).
    pub const NUMSUB: &str = "PUBSUB NUMSUB";

    /// The shard channels that somebody listens to.
    ///
    /// ```text
    /// PUBSUB SHARDCHANNELS [* | pattern]
    /// ```
    ///
    /// * Replies an array (each a string): `Vec<String>`.
    ///
    /// On a cluster: to all nodes; the reply is the elements of all, each once.
    ///
    /// Since Redis 7.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/pubsub-shardchannels/).
    pub const SHARDCHANNELS: &str = "PUBSUB SHARDCHANNELS";

    /// How many listen to shard channels.
    ///
    /// ```text
    /// PUBSUB SHARDNUMSUB [shardchannel [shardchannel …]]
    /// ```
    ///
    /// * Replies pairs (a string and an integer): `Vec<(String, i64)>`.
    ///
    /// On a cluster: to all nodes; the reply is the sum.
    ///
    /// Since Redis 7.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/pubsub-shardnumsub/).
    pub const SHARDNUMSUB: &str = "PUBSUB SHARDNUMSUB";
}

/// Lua scripts that the server has: the subcommands of `SCRIPT`.
pub mod SCRIPT {
    /// The mode in which scripts are debugged.
    ///
    /// ```text
    /// SCRIPT DEBUG <YES | SYNC | NO>
    /// ```
    ///
    /// Cannot stand in a pipeline: it turns the connection into a debugging session, and servers take it outside a pipeline only: use a debugger such as `redis-cli --ldb`.
    ///
    /// Since Redis 3.2. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/script-debug/).
    pub const DEBUG: &str = "SCRIPT DEBUG";

    /// Which scripts the server has.
    ///
    /// ```text
    /// SCRIPT EXISTS sha1 [sha1 …]
    /// ```
    ///
    /// * Replies an array (each an integer that is 0 or 1): `Vec<bool>`.
    ///
    /// On a cluster: to all primaries; the reply is the least.
    ///
    /// Since Redis 2.6. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/script-exists/).
    pub const EXISTS: &str = "SCRIPT EXISTS";

    /// Removes all scripts.
    ///
    /// ```text
    /// SCRIPT FLUSH [ASYNC | SYNC]
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: to all nodes; the reply is that of any of them, or an error.
    ///
    /// Since Redis 2.6. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/script-flush/).
    pub const FLUSH: &str = "SCRIPT FLUSH";

    /// Lists the subcommands.
    ///
    /// ```text
    /// SCRIPT HELP
    /// ```
    ///
    /// * Replies an array (each a string): `Vec<String>`.
    ///
    /// Since Redis 5.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/script-help/).
    pub const HELP: &str = "SCRIPT HELP";

    /// Ends the script that is running.
    ///
    /// ```text
    /// SCRIPT KILL
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: to all primaries; the reply is one that is not an error.
    ///
    /// Since Redis 2.6. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/script-kill/).
    pub const KILL: &str = "SCRIPT KILL";

    /// Stores a script; replies its SHA-1.
    ///
    /// ```text
    /// SCRIPT LOAD script
    /// ```
    ///
    /// * Replies a string: `String`.
    ///
    /// On a cluster: to all nodes; the reply is that of any of them, or an error.
    ///
    /// Since Redis 2.6. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/script-load/).
    pub const LOAD: &str = "SCRIPT LOAD";

    /// The text of a stored script.
    ///
    /// ```text
    /// SCRIPT SHOW sha1
    /// ```
    ///
    /// * Replies a string: `String`.
    ///
    /// Since not in Redis, Valkey 8.0. Complexity: `O(1)`. [Documentation](https://valkey.io/commands/script-show/).
    pub const SHOW: &str = "SCRIPT SHOW";
}

/// The log of slow commands: the subcommands of `SLOWLOG`.
pub mod SLOWLOG {
    /// Entries of the log of slow commands.
    ///
    /// ```text
    /// SLOWLOG GET [count]
    /// ```
    ///
    /// * Replies an array (each a `SlowLogEntry`): `Vec<SlowLogEntry>`.
    ///
    /// On a cluster: to all nodes; the reply is the elements of all.
    ///
    /// Since Redis 2.2.12. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/slowlog-get/).
    pub const GET: &str = "SLOWLOG GET";

    /// Lists the subcommands.
    ///
    /// ```text
    /// SLOWLOG HELP
    /// ```
    ///
    /// * Replies an array (each a string): `Vec<String>`.
    ///
    /// Since Redis 6.2. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/slowlog-help/).
    pub const HELP: &str = "SLOWLOG HELP";

    /// How many entries the log of slow commands has.
    ///
    /// ```text
    /// SLOWLOG LEN
    /// ```
    ///
    /// * Replies an integer: `i64`.
    ///
    /// On a cluster: to all nodes; the reply is the sum.
    ///
    /// Since Redis 2.2.12. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/slowlog-len/).
    pub const LEN: &str = "SLOWLOG LEN";

    /// Clears the log of slow commands.
    ///
    /// ```text
    /// SLOWLOG RESET
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// On a cluster: to all nodes; the reply is that of any of them, or an error.
    ///
    /// Since Redis 2.2.12. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/slowlog-reset/).
    pub const RESET: &str = "SLOWLOG RESET";
}

/// T-digests: estimates of quantiles and ranks of numbers.
pub mod TDIGEST {
    /// Adds numbers to a t-digest.
    ///
    /// ```text
    /// TDIGEST.ADD key value [value …]
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// Since version 2.4 of the bloom module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/tdigest.add/).
    pub const ADD: &str = "TDIGEST.ADD";

    /// Estimates of the numbers of given ranks.
    ///
    /// ```text
    /// TDIGEST.BYRANK key rank [rank …]
    /// ```
    ///
    /// * Replies an array (each a double): `Vec<f64>`.
    ///
    /// Since version 2.4 of the bloom module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/tdigest.byrank/).
    pub const BYRANK: &str = "TDIGEST.BYRANK";

    /// Estimates of the numbers of given ranks from the top.
    ///
    /// ```text
    /// TDIGEST.BYREVRANK key reverse-rank [reverse-rank …]
    /// ```
    ///
    /// * Replies an array (each a double): `Vec<f64>`.
    ///
    /// Since version 2.4 of the bloom module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/tdigest.byrevrank/).
    pub const BYREVRANK: &str = "TDIGEST.BYREVRANK";

    /// Which share of the numbers is not above each value.
    ///
    /// ```text
    /// TDIGEST.CDF key value [value …]
    /// ```
    ///
    /// * Replies an array (each a double): `Vec<f64>`.
    ///
    /// Since version 2.4 of the bloom module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/tdigest.cdf/).
    pub const CDF: &str = "TDIGEST.CDF";

    /// Creates a t-digest.
    ///
    /// ```text
    /// TDIGEST.CREATE key [COMPRESSION compression]
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// Since version 2.4 of the bloom module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/tdigest.create/).
    pub const CREATE: &str = "TDIGEST.CREATE";

    /// Describes a t-digest.
    ///
    /// ```text
    /// TDIGEST.INFO key
    /// ```
    ///
    /// * Replies a map (a string to a double): `HashMap<String, f64>`.
    ///
    /// Since version 2.4 of the bloom module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/tdigest.info/).
    pub const INFO: &str = "TDIGEST.INFO";

    /// The largest number.
    ///
    /// ```text
    /// TDIGEST.MAX key
    /// ```
    ///
    /// * Replies a double: `f64`.
    ///
    /// Since version 2.4 of the bloom module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/tdigest.max/).
    pub const MAX: &str = "TDIGEST.MAX";

    /// Merges t-digests into one.
    ///
    /// ```text
    /// TDIGEST.MERGE destination-key numkeys source-key [source-key …]
    ///     [COMPRESSION compression] [OVERRIDE]
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// Since version 2.4 of the bloom module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/tdigest.merge/).
    pub const MERGE: &str = "TDIGEST.MERGE";

    /// The smallest number.
    ///
    /// ```text
    /// TDIGEST.MIN key
    /// ```
    ///
    /// * Replies a double: `f64`.
    ///
    /// Since version 2.4 of the bloom module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/tdigest.min/).
    pub const MIN: &str = "TDIGEST.MIN";

    /// Estimates of the numbers at given shares.
    ///
    /// ```text
    /// TDIGEST.QUANTILE key quantile [quantile …]
    /// ```
    ///
    /// * Replies an array (each a double): `Vec<f64>`.
    ///
    /// Since version 2.4 of the bloom module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/tdigest.quantile/).
    pub const QUANTILE: &str = "TDIGEST.QUANTILE";

    /// Estimates of the ranks of numbers.
    ///
    /// ```text
    /// TDIGEST.RANK key value [value …]
    /// ```
    ///
    /// * Replies an array (each an integer): `Vec<i64>`.
    ///
    /// Since version 2.4 of the bloom module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/tdigest.rank/).
    pub const RANK: &str = "TDIGEST.RANK";

    /// Empties a t-digest.
    ///
    /// ```text
    /// TDIGEST.RESET key
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// Since version 2.4 of the bloom module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/tdigest.reset/).
    pub const RESET: &str = "TDIGEST.RESET";

    /// Estimates of the ranks of numbers from the top.
    ///
    /// ```text
    /// TDIGEST.REVRANK key value [value …]
    /// ```
    ///
    /// * Replies an array (each an integer): `Vec<i64>`.
    ///
    /// Since version 2.4 of the bloom module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/tdigest.revrank/).
    pub const REVRANK: &str = "TDIGEST.REVRANK";

    /// The mean of the numbers between two shares.
    ///
    /// ```text
    /// TDIGEST.TRIMMED_MEAN key low-cut-quantile high-cut-quantile
    /// ```
    ///
    /// * Replies a double: `f64`.
    ///
    /// Since version 2.4 of the bloom module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/tdigest.trimmed_mean/).
    pub const TRIMMED_MEAN: &str = "TDIGEST.TRIMMED_MEAN";
}

/// Top-k lists: the items that were added most often.
pub mod TOPK {
    /// Adds items to a top-k list; replies those that fell out.
    ///
    /// ```text
    /// TOPK.ADD key item [item …]
    /// ```
    ///
    /// * Replies an array (each a string or nil): `Vec<Option<String>>`.
    ///
    /// Since version 2.0 of the bloom module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/topk.add/).
    pub const ADD: &str = "TOPK.ADD";

    /// Estimates how often items were added.
    ///
    /// ```text
    /// TOPK.COUNT key item [item …]
    /// ```
    ///
    /// * Replies an array (each an integer): `Vec<i64>`.
    ///
    /// Since version 2.0 of the bloom module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/topk.count/).
    pub const COUNT: &str = "TOPK.COUNT";

    /// Raises the counts of items; replies those that fell out.
    ///
    /// ```text
    /// TOPK.INCRBY key item increment [item increment …]
    /// ```
    ///
    /// * Replies an array (each a string or nil): `Vec<Option<String>>`.
    ///
    /// Since version 2.0 of the bloom module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/topk.incrby/).
    pub const INCRBY: &str = "TOPK.INCRBY";

    /// Describes a top-k list.
    ///
    /// ```text
    /// TOPK.INFO key
    /// ```
    ///
    /// * Replies a map (a string to a double): `HashMap<String, f64>`.
    ///
    /// Since version 2.0 of the bloom module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/topk.info/).
    pub const INFO: &str = "TOPK.INFO";

    /// The items of a top-k list.
    ///
    /// ```text
    /// TOPK.LIST key [WITHCOUNT]
    /// ```
    ///
    /// * Replies an array (each a string): `Vec<String>`.
    /// * Replies with `WITHCOUNT` pairs (a string and an integer): `Vec<(String, i64)>`.
    ///
    /// Since version 2.0 of the bloom module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/topk.list/).
    pub const LIST: &str = "TOPK.LIST";

    /// Which items are among the top k.
    ///
    /// ```text
    /// TOPK.QUERY key item [item …]
    /// ```
    ///
    /// * Replies an array (each a boolean): `Vec<bool>`.
    ///
    /// Since version 2.0 of the bloom module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/topk.query/).
    pub const QUERY: &str = "TOPK.QUERY";

    /// Creates a top-k list.
    ///
    /// ```text
    /// TOPK.RESERVE key topk [width depth decay]
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// Since version 2.0 of the bloom module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/topk.reserve/).
    pub const RESERVE: &str = "TOPK.RESERVE";
}

/// Time series.
pub mod TS {
    /// Adds a sample; creates the series where it is missing.
    ///
    /// ```text
    /// TS.ADD key <* | timestamp> value [RETENTION retention-period]
    ///     [ENCODING <COMPRESSED | UNCOMPRESSED>] [CHUNK_SIZE size]
    ///     [DUPLICATE_POLICY <BLOCK | FIRST | LAST | MIN | MAX | SUM>]
    ///     [ON_DUPLICATE <BLOCK | FIRST | LAST | MIN | MAX | SUM>]
    ///     [IGNORE ignore-max-time-diff ignore-max-val-diff]
    ///     [LABELS label value [label value …]]
    /// ```
    ///
    /// * Replies an integer: `i64`.
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ts.add/).
    pub const ADD: &str = "TS.ADD";

    /// Changes the settings of a series.
    ///
    /// ```text
    /// TS.ALTER key [RETENTION retention-period] [CHUNK_SIZE size]
    ///     [DUPLICATE_POLICY <BLOCK | FIRST | LAST | MIN | MAX | SUM>]
    ///     [IGNORE ignore-max-time-diff ignore-max-val-diff]
    ///     [LABELS [label value [label value …]]]
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ts.alter/).
    pub const ALTER: &str = "TS.ALTER";

    /// Creates a series.
    ///
    /// ```text
    /// TS.CREATE key [RETENTION retention-period]
    ///     [ENCODING <COMPRESSED | UNCOMPRESSED>] [CHUNK_SIZE size]
    ///     [DUPLICATE_POLICY <BLOCK | FIRST | LAST | MIN | MAX | SUM>]
    ///     [IGNORE ignore-max-time-diff ignore-max-val-diff]
    ///     [LABELS [label value [label value …]]]
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ts.create/).
    pub const CREATE: &str = "TS.CREATE";

    /// Lets one series be computed from another.
    ///
    /// ```text
    /// TS.CREATERULE source-key dest-key AGGREGATION
    ///     <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST | STD.P | STD.S |
    ///       VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL> bucket-duration
    ///     [align-timestamp]
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ts.createrule/).
    pub const CREATERULE: &str = "TS.CREATERULE";

    /// Adds a sample lower than the last one.
    ///
    /// ```text
    /// TS.DECRBY key subtrahend [TIMESTAMP <* | timestamp>]
    ///     [RETENTION retention-period] [UNCOMPRESSED]
    ///     [ENCODING <COMPRESSED | UNCOMPRESSED>] [CHUNK_SIZE size]
    ///     [DUPLICATE_POLICY <BLOCK | FIRST | LAST | MIN | MAX | SUM>]
    ///     [IGNORE ignore-max-time-diff ignore-max-val-diff]
    ///     [LABELS label value [label value …]]
    /// ```
    ///
    /// * Replies an integer: `i64`.
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ts.decrby/).
    pub const DECRBY: &str = "TS.DECRBY";

    /// Removes the samples between two times.
    ///
    /// ```text
    /// TS.DEL key <- | from-timestamp> <+ | to-timestamp>
    /// ```
    ///
    /// * Replies an integer: `i64`.
    ///
    /// Since version 1.6 of the timeseries module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ts.del/).
    pub const DEL: &str = "TS.DEL";

    /// Removes a rule of TS.CREATERULE.
    ///
    /// ```text
    /// TS.DELETERULE sourcekey destkey
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ts.deleterule/).
    pub const DELETERULE: &str = "TS.DELETERULE";

    /// The last sample.
    ///
    /// ```text
    /// TS.GET key [LATEST]
    /// ```
    ///
    /// * Replies (an integer, a double) or an empty array: `Option<(i64, f64)>`.
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ts.get/).
    pub const GET: &str = "TS.GET";

    /// Adds a sample higher than the last one.
    ///
    /// ```text
    /// TS.INCRBY key addend [TIMESTAMP <* | timestamp>] [RETENTION retention-period]
    ///     [UNCOMPRESSED] [ENCODING <COMPRESSED | UNCOMPRESSED>] [CHUNK_SIZE size]
    ///     [DUPLICATE_POLICY <BLOCK | FIRST | LAST | MIN | MAX | SUM>]
    ///     [IGNORE ignore-max-time-diff ignore-max-val-diff]
    ///     [LABELS label value [label value …]]
    /// ```
    ///
    /// * Replies an integer: `i64`.
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ts.incrby/).
    pub const INCRBY: &str = "TS.INCRBY";

    /// Describes a series.
    ///
    /// ```text
    /// TS.INFO key [DEBUG]
    /// ```
    ///
    /// * Replies a `TsInfo`: `TsInfo`.
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ts.info/).
    pub const INFO: &str = "TS.INFO";

    /// Adds samples to several series.
    ///
    /// ```text
    /// TS.MADD key <* | timestamp> value [key <* | timestamp> value …]
    /// ```
    ///
    /// * Replies an array (each an integer): `Vec<i64>`.
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ts.madd/).
    pub const MADD: &str = "TS.MADD";

    /// The last samples of the series that fit a filter.
    ///
    /// ```text
    /// TS.MGET [LATEST] [WITHLABELS | SELECTED_LABELS label [label …]] FILTER filter
    ///     [filter …]
    /// ```
    ///
    /// * Replies a `TsLatestSamples`: `TsLatestSamples`.
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ts.mget/).
    pub const MGET: &str = "TS.MGET";

    /// The samples between two times of the series that fit a filter.
    ///
    /// ```text
    /// TS.MRANGE <- | from-timestamp> <+ | to-timestamp> [LATEST]
    ///     [FILTER_BY_TS ts [ts …]] [FILTER_BY_VALUE min max] [COUNT count]
    ///     [ALIGN <START | END | - | + | align>]
    ///     [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST |
    ///       STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL |
    ///       aggregators> bucket-duration [BUCKETTIMESTAMP <START | - | END | + |
    ///       MID | ~>] [EMPTY]] [WITHLABELS | SELECTED_LABELS label [label …]]
    ///     [EXCLUDEEMPTY] FILTER filter [filter …]
    ///     [GROUPBY label REDUCE <AVG | SUM | MIN | MAX | RANGE | COUNT | STD.P |
    ///       STD.S | VAR.P | VAR.S | COUNTNAN | COUNTALL>]
    /// ```
    ///
    /// * Replies a `TsSeriesList`: `TsSeriesList`.
    /// * Replies with `aggregators` a `TsTableList`: `TsTableList`.
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ts.mrange/).
    pub const MRANGE: &str = "TS.MRANGE";

    /// The samples between two times of the series that fit a filter, latest first.
    ///
    /// ```text
    /// TS.MREVRANGE <- | from-timestamp> <+ | to-timestamp> [LATEST]
    ///     [FILTER_BY_TS ts [ts …]] [FILTER_BY_VALUE min max] [COUNT count]
    ///     [ALIGN <START | END | - | + | align>]
    ///     [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST |
    ///       STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL |
    ///       aggregators> bucket-duration [BUCKETTIMESTAMP <START | - | END | + |
    ///       MID | ~>] [EMPTY]] [WITHLABELS | SELECTED_LABELS label [label …]]
    ///     [EXCLUDEEMPTY] FILTER filter [filter …]
    ///     [GROUPBY label REDUCE <AVG | SUM | MIN | MAX | RANGE | COUNT | STD.P |
    ///       STD.S | VAR.P | VAR.S | COUNTNAN | COUNTALL>]
    /// ```
    ///
    /// * Replies a `TsSeriesList`: `TsSeriesList`.
    /// * Replies with `aggregators` a `TsTableList`: `TsTableList`.
    ///
    /// Since version 1.4 of the timeseries module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ts.mrevrange/).
    pub const MREVRANGE: &str = "TS.MREVRANGE";

    /// The samples between two times of several series, side by side.
    ///
    /// ```text
    /// TS.NRANGE numkeys key [key …] <- | from-timestamp> <+ | to-timestamp> [LATEST]
    ///     [FILTER_BY_TS ts [ts …]] [FILTER_BY_VALUE min max] [COUNT count]
    ///     [ALIGN <START | END | - | + | align>]
    ///     [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST |
    ///       STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL |
    ///       aggregators> [<AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST |
    ///       STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL |
    ///       aggregators> …] bucket-duration [BUCKETTIMESTAMP <START | - | END | + |
    ///       MID | ~>] [EMPTY]]
    /// ```
    ///
    /// * Replies an array (each (an integer, an array (each a double))): `Vec<(i64, Vec<f64>)>`.
    ///
    /// Since Redis 8.10, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ts.nrange/).
    pub const NRANGE: &str = "TS.NRANGE";

    /// The samples between two times of several series, side by side, latest first.
    ///
    /// ```text
    /// TS.NREVRANGE numkeys key [key …] <- | from-timestamp> <+ | to-timestamp>
    ///     [LATEST] [FILTER_BY_TS ts [ts …]] [FILTER_BY_VALUE min max] [COUNT count]
    ///     [ALIGN <START | END | - | + | align>]
    ///     [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST |
    ///       STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL |
    ///       aggregators> [<AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST |
    ///       STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL |
    ///       aggregators> …] bucket-duration [BUCKETTIMESTAMP <START | - | END | + |
    ///       MID | ~>] [EMPTY]]
    /// ```
    ///
    /// * Replies an array (each (an integer, an array (each a double))): `Vec<(i64, Vec<f64>)>`.
    ///
    /// Since Redis 8.10, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ts.nrevrange/).
    pub const NREVRANGE: &str = "TS.NREVRANGE";

    /// The keys of the series that fit a filter.
    ///
    /// ```text
    /// TS.QUERYINDEX filter [filter …]
    /// ```
    ///
    /// * Replies a set (each a string): `HashSet<String>`.
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ts.queryindex/).
    pub const QUERYINDEX: &str = "TS.QUERYINDEX";

    /// The labels of series, or the values of one label.
    ///
    /// ```text
    /// TS.QUERYLABELS <LABELS | VALUES label> [FILTER filter [filter …]]
    /// ```
    ///
    /// * Replies a set (each a string): `HashSet<String>`.
    ///
    /// Since Redis 8.10, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ts.querylabels/).
    pub const QUERYLABELS: &str = "TS.QUERYLABELS";

    /// The samples between two times.
    ///
    /// ```text
    /// TS.RANGE key <- | from-timestamp> <+ | to-timestamp> [LATEST]
    ///     [FILTER_BY_TS ts [ts …]] [FILTER_BY_VALUE min max] [COUNT count]
    ///     [ALIGN <START | END | - | + | align>]
    ///     [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST |
    ///       STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL |
    ///       aggregators> bucket-duration [BUCKETTIMESTAMP <START | - | END | + |
    ///       MID | ~>] [EMPTY]]
    /// ```
    ///
    /// * Replies an array (each (an integer, a double)): `Vec<(i64, f64)>`.
    /// * Replies with `aggregators` an array (each a `TsRow`): `Vec<TsRow>`.
    ///
    /// Since version 1.0 of the timeseries module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ts.range/).
    pub const RANGE: &str = "TS.RANGE";

    /// The samples after a time, waiting for them where asked.
    ///
    /// ```text
    /// TS.READ key <- | + | $ | timestamp> [BLOCK milliseconds min-count]
    ///     [MAX_COUNT max-count]
    /// ```
    ///
    /// * Replies an array (each (an integer, a double)): `Vec<(i64, f64)>`.
    ///
    /// With `BLOCK` it waits: it stands at the end of a pipeline with `redis(blocking)`, or in `atomic` blocks, where it never waits.
    ///
    /// Since Redis 8.10, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ts.read/).
    pub const READ: &str = "TS.READ";

    /// The samples between two times, latest first.
    ///
    /// ```text
    /// TS.REVRANGE key <- | from-timestamp> <+ | to-timestamp> [LATEST]
    ///     [FILTER_BY_TS ts [ts …]] [FILTER_BY_VALUE min max] [COUNT count]
    ///     [ALIGN <START | END | - | + | align>]
    ///     [AGGREGATION <AVG | SUM | MIN | MAX | RANGE | COUNT | FIRST | LAST |
    ///       STD.P | STD.S | VAR.P | VAR.S | TWA | COUNTNAN | COUNTALL |
    ///       aggregators> bucket-duration [BUCKETTIMESTAMP <START | - | END | + |
    ///       MID | ~>] [EMPTY]]
    /// ```
    ///
    /// * Replies an array (each (an integer, a double)): `Vec<(i64, f64)>`.
    /// * Replies with `aggregators` an array (each a `TsRow`): `Vec<TsRow>`.
    ///
    /// Since version 1.4 of the timeseries module, not in Valkey. [Documentation](https://redis.io/docs/latest/commands/ts.revrange/).
    pub const REVRANGE: &str = "TS.REVRANGE";
}

/// Consumer groups of streams: the subcommands of `XGROUP`.
pub mod XGROUP {
    /// Creates a consumer group.
    ///
    /// ```text
    /// XGROUP CREATE key group <$ | id> [MKSTREAM] [ENTRIESREAD entries-read]
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// Since Redis 5.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/xgroup-create/).
    pub const CREATE: &str = "XGROUP CREATE";

    /// Creates a consumer in a group.
    ///
    /// ```text
    /// XGROUP CREATECONSUMER key group consumer
    /// ```
    ///
    /// * Replies an integer that is 0 or 1: `bool`.
    ///
    /// Since Redis 6.2. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/xgroup-createconsumer/).
    pub const CREATECONSUMER: &str = "XGROUP CREATECONSUMER";

    /// Removes a consumer; replies how many entries it had pending.
    ///
    /// ```text
    /// XGROUP DELCONSUMER key group consumer
    /// ```
    ///
    /// * Replies an integer: `i64`.
    ///
    /// Since Redis 5.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/xgroup-delconsumer/).
    pub const DELCONSUMER: &str = "XGROUP DELCONSUMER";

    /// Removes a consumer group.
    ///
    /// ```text
    /// XGROUP DESTROY key group
    /// ```
    ///
    /// * Replies an integer that is 0 or 1: `bool`.
    ///
    /// Since Redis 5.0. Complexity: `O(N)`. [Documentation](https://redis.io/docs/latest/commands/xgroup-destroy/).
    pub const DESTROY: &str = "XGROUP DESTROY";

    /// Lists the subcommands.
    ///
    /// ```text
    /// XGROUP HELP
    /// ```
    ///
    /// * Replies an array (each a string): `Vec<String>`.
    ///
    /// Since Redis 5.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/xgroup-help/).
    pub const HELP: &str = "XGROUP HELP";

    /// Sets the id of the entry last delivered to a group.
    ///
    /// ```text
    /// XGROUP SETID key group <$ | - | + | id> [ENTRIESREAD entries-read]
    /// ```
    ///
    /// * Replies `OK`: `()`.
    ///
    /// Since Redis 5.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/xgroup-setid/).
    pub const SETID: &str = "XGROUP SETID";
}

/// Streams, their groups and consumers: the subcommands of `XINFO`.
pub mod XINFO {
    /// Describes the consumers of a group.
    ///
    /// ```text
    /// XINFO CONSUMERS key group
    /// ```
    ///
    /// * Replies an array (each a `StreamConsumer`): `Vec<StreamConsumer>`.
    ///
    /// Since Redis 5.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/xinfo-consumers/).
    pub const CONSUMERS: &str = "XINFO CONSUMERS";

    /// Describes the groups of a stream.
    ///
    /// ```text
    /// XINFO GROUPS key
    /// ```
    ///
    /// * Replies an array (each a `StreamGroup`): `Vec<StreamGroup>`.
    ///
    /// Since Redis 5.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/xinfo-groups/).
    pub const GROUPS: &str = "XINFO GROUPS";

    /// Lists the subcommands.
    ///
    /// ```text
    /// XINFO HELP
    /// ```
    ///
    /// * Replies an array (each a string): `Vec<String>`.
    ///
    /// Since Redis 5.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/xinfo-help/).
    pub const HELP: &str = "XINFO HELP";

    /// Describes a stream.
    ///
    /// ```text
    /// XINFO STREAM key [FULL [COUNT count]]
    /// ```
    ///
    /// * Replies a `StreamInfo`: `StreamInfo`.
    /// * Replies with `FULL` a `StreamInfoFull`: `StreamInfoFull`.
    ///
    /// Since Redis 5.0. Complexity: `O(1)`. [Documentation](https://redis.io/docs/latest/commands/xinfo-stream/).
    pub const STREAM: &str = "XINFO STREAM";
}
