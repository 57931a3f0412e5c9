//! The commands that programs are made of, as lines.
//!
//! A line holds words as Redis documents them, and
//!
//! | in a line | is |
//! | --- | --- |
//! | `@i` | a key, mostly one that holds what the letter says; all keys of a line have one tag |
//! | `@C` | a key that holds nothing and stands nowhere else |
//! | `@*` | a key with any tag |
//! | `$v` `$n` `$f` `$m` `$d` | a value, an integer, a field, a member, the id of a stream's entry |
//! | `..v` `..i` `..p` | `..words`, `..ids`, `..pairs`; with `+` where one element is needed |
//! | `..@z+` | some keys, of which one is needed |
//! | `[EX maybe]` `[NX if]` | an optional part; a condition follows `if` |
//! | `_` | a count |
//! | `(0)` | the script of this number |

use super::ast::Leaf;

/// A line, and as what its reply is read where no type is written. `None`: a type must be written.
#[derive(Clone, Copy, Debug)]
pub struct Line {
    /// The command.
    pub text: &'static str,
    /// What its reply is.
    pub reply: Reply,
    /// Whether that is the default type.
    pub plain: bool,
}

/// The replies of the lines: [`Leaf`] as a constant.
pub type Reply = fn() -> Leaf;

const fn line(text: &'static str, reply: Reply) -> Line {
    Line {
        text,
        reply,
        plain: true,
    }
}

const fn written(text: &'static str, reply: Reply) -> Line {
    Line {
        text,
        reply,
        plain: false,
    }
}

const UNIT: Reply = || Leaf::Unit;
const INT: Reply = || Leaf::Int;
const BOOL: Reply = || Leaf::Bool;
const FLOAT: Reply = || Leaf::Float;
const TEXT: Reply = || Leaf::Text;
const MAYBE_TEXT: Reply = || Leaf::MaybeText;
const MAYBE_INT: Reply = || Leaf::MaybeInt;
const MAYBE_FLOAT: Reply = || Leaf::MaybeFloat;
const TEXTS: Reply = || Leaf::Texts;
const MAYBE_TEXTS: Reply = || Leaf::MaybeTexts;
const GAPS: Reply = || Leaf::TextsWithGaps;
const BOOLS: Reply = || Leaf::Bools;
const SET: Reply = || Leaf::Set;
const HASH: Reply = || Leaf::Hash;
const SCORES: Reply = || Leaf::Scores;
const ENTRIES: Reply = || Leaf::Entries;

/// All of them.
pub const LINES: &[Line] = &[
    line("SET @s $v", UNIT),
    line("SET @i $n", UNIT),
    line("SET @s $v [EX maybe]", UNIT),
    line("SET @s $v [EX maybe] [KEEPTTL if]", UNIT),
    line("MSET @s $v @i $n", UNIT),
    line("MSET @s $v @* $n", UNIT),
    line("LSET @l 0 $v", UNIT),
    line("LTRIM @l 0 5", UNIT),
    line("RENAME @s @m", UNIT),
    line("SET @s $v NX", BOOL),
    line("SET @m $v [EX maybe] NX", BOOL),
    line("SET @s $v [XX if]", BOOL),
    line("EXISTS @s", BOOL),
    line("SISMEMBER @t $m", BOOL),
    line("HEXISTS @h $f", BOOL),
    line("EXPIRE @s 1000", BOOL),
    line("EXPIRE @l 1000 NX", BOOL),
    line("PERSIST @s", BOOL),
    line("HSETNX @h $f $v", BOOL),
    line("SETNX @m $v", BOOL),
    line("SMOVE @t @m $m", BOOL),
    line("COPY @s @C [REPLACE if]", BOOL),
    line("INCR @i", INT),
    line("INCR @i", INT),
    line("INCRBY @i $n", INT),
    line("DECRBY @i $n", INT),
    line("APPEND @s $v", INT),
    line("STRLEN @s", INT),
    line("DEL @m @*", INT),
    line("DEL @s", INT),
    line("UNLINK @* @*", INT),
    line("DEL ..@s+", INT),
    line("EXISTS @s @*", INT),
    line("TOUCH @* @*", INT),
    line("SETRANGE @s 2 $v", INT),
    line("BITCOUNT @s", INT),
    line("RPUSH @l $v", INT),
    line("RPUSH @l ..v+", INT),
    line("RPUSH @l $v [maybe]", INT),
    line("LPUSH @l $v ..v", INT),
    line("LPUSHX @l $v", INT),
    line("LLEN @l", INT),
    line("LREM @l 0 $v", INT),
    line("LINSERT @l BEFORE $v $v", INT),
    line("HSET @h $f $v", INT),
    line("HSET @h ..p+", INT),
    line("HSET @h $f $v ..p", INT),
    line("HDEL @h $f", INT),
    line("HDEL @h $f [name]", INT),
    line("HLEN @h", INT),
    line("HINCRBY @h $f $n", INT),
    line("SADD @t $m ..v", INT),
    line("SADD @t ..i+", INT),
    line("SREM @t $m", INT),
    line("SCARD @t", INT),
    line("SINTERSTORE @m @t @t", INT),
    line("SINTERCARD _ ..@t+ [LIMIT 1 if]", INT),
    line("ZADD @z $n $m", INT),
    line("ZADD @z [NX if] $n $m", INT),
    line("ZADD @z GT CH $n $m", INT),
    line("ZREM @z $m", INT),
    line("ZCARD @z", INT),
    line("ZCOUNT @z 0 10", INT),
    line("ZUNIONSTORE @m _ ..@z+", INT),
    line("XLEN @x", INT),
    line("PUBLISH $v $v", INT),
    written("EVAL (0) _ @i $n", INT),
    written("EVAL (0) _ @i $n", INT),
    written("EVAL (3) 1 @i", INT),
    written("EVAL \"return 7\" 0", INT),
    line("ZINCRBY @z $n $m", FLOAT),
    line("INCRBYFLOAT @i $n", FLOAT),
    line("HINCRBYFLOAT @h $f $n", FLOAT),
    line("ECHO $v", TEXT),
    line("XADD @x $d $f $v", TEXT),
    line("XADD @x $d $f $v $f $v", TEXT),
    line("GET @s", MAYBE_TEXT),
    line("GET @i", MAYBE_TEXT),
    line("GET @m", MAYBE_TEXT),
    line("HGET @h $f", MAYBE_TEXT),
    line("LPOP @l", MAYBE_TEXT),
    line("RPOP @l", MAYBE_TEXT),
    line("LINDEX @l 0", MAYBE_TEXT),
    line("GETDEL @s", MAYBE_TEXT),
    line("GETEX @s [PERSIST if]", MAYBE_TEXT),
    line("SET @s $v GET", MAYBE_TEXT),
    line("LMOVE @l @l LEFT RIGHT", MAYBE_TEXT),
    line("XADD @m NOMKSTREAM $d $f $v", MAYBE_TEXT),
    written("EVAL (1) _ @s", MAYBE_TEXT),
    written("EVAL_RO (1) _ @s", MAYBE_TEXT),
    line("ZRANK @z $m", MAYBE_INT),
    line("LPOS @l $v [RANK 1 if]", MAYBE_INT),
    line("ZSCORE @z $m", MAYBE_FLOAT),
    line("LRANGE @l 0 -1", TEXTS),
    line("ZRANGE @z 0 -1 [REV if]", TEXTS),
    line("ZRANGE @z 0 10 BYSCORE [LIMIT 0 2 if]", TEXTS),
    line("ZDIFF _ ..@z+", TEXTS),
    line("HKEYS @h", TEXTS),
    line("HVALS @h", TEXTS),
    written("EVAL (2) _ @l", TEXTS),
    line("LPOP @l 2", MAYBE_TEXTS),
    line("RPOP @l 1", MAYBE_TEXTS),
    line("MGET @s @*", GAPS),
    line("MGET ..@s+", GAPS),
    line("HMGET @h $f $f", GAPS),
    line("HMGET @h ..v+", GAPS),
    line("SMISMEMBER @t $m $m", BOOLS),
    line("SMEMBERS @t", SET),
    line("SUNION @t @t", SET),
    line("SINTER ..@t+", SET),
    line("HGETALL @h", HASH),
    line("ZRANGE @z 0 -1 WITHSCORES", SCORES),
    line("ZPOPMIN @z 2", SCORES),
    line("ZUNION _ ..@z+ WITHSCORES", SCORES),
    line("XRANGE @x - +", ENTRIES),
    line("XREVRANGE @x + - [COUNT 2 if]", ENTRIES),
];

/// Commands whose replies are always dropped, because there is an error in them.
pub const DROPPED: &[Line] = &[
    written("EVAL (4) _ @i", UNIT),
    written("EVAL (5) 1 @i", UNIT),
];

/// Commands that a server does not queue.
pub const UNKNOWN: &[&str] = &["NO.SUCH", "GET"];

/// The names of the scripts among the constants that programs see.
pub const SCRIPTS: [&str; 6] = ["ADD", "READ", "LIST", "FAIL", "SOME", "DEEP"];

/// Their sources.
pub const SOURCES: [&str; 6] = [
    "local before = redis.call('GET', KEYS[1]) or 0
redis.call('INCRBY', KEYS[1], ARGV[1])
return tonumber(before)",
    "return redis.call('GET', KEYS[1])",
    "return redis.call('LRANGE', KEYS[1], 0, -1)",
    "redis.call('INCR', KEYS[1])
return redis.error_reply('NOTNOW try later')",
    "return {redis.call('INCR', KEYS[1]), redis.error_reply('SOME of it failed')}",
    "return {1, {redis.call('DEL', KEYS[1]), {redis.error_reply('DEEP inside'), redis.error_reply('LATER')}}}",
];
