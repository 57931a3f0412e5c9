//! Which commands may be sent again when it is not known whether they were executed.

use crate::commands::{Match, Row};

/// Commands that leave the same data when they are executed twice, and reply the same. Not with the words listed: these make the second one
/// do, or say, something else.
const IDEMPOTENT: &[(&str, &[&str])] = &[
    ("COPY", &[]),
    ("ECHO", &[]),
    ("EXPIRE", &["NX", "GT", "LT"]),
    ("EXPIREAT", &["NX", "GT", "LT"]),
    ("GETEX", &[]),
    ("HMSET", &[]),
    ("JSON.MSET", &[]),
    ("JSON.SET", &["NX", "XX"]),
    ("LSET", &[]),
    ("MSET", &[]),
    ("PEXPIRE", &["NX", "GT", "LT"]),
    ("PEXPIREAT", &["NX", "GT", "LT"]),
    ("PFMERGE", &[]),
    ("PING", &[]),
    ("PSETEX", &[]),
    (
        "SET",
        &["NX", "XX", "GET", "IFEQ", "IFNE", "IFDEQ", "IFDNE"],
    ),
    ("SETEX", &[]),
    ("SETRANGE", &[]),
    ("SUNIONSTORE", &[]),
    ("TOUCH", &[]),
];

/// Commands that leave the same data when they are executed twice, but say how much they changed: for where nobody reads the reply.
const IDEMPOTENT_DATA: &[(&str, &[&str])] = &[
    ("DEL", &[]),
    ("EXPIRE", &[]),
    ("EXPIREAT", &[]),
    ("GEOADD", &[]),
    ("HDEL", &[]),
    ("HSET", &[]),
    ("HSETNX", &[]),
    ("JSON.DEL", &[]),
    ("PERSIST", &[]),
    ("PEXPIRE", &[]),
    ("PEXPIREAT", &[]),
    ("PFADD", &[]),
    ("SADD", &[]),
    ("SET", &["IFEQ", "IFNE", "IFDEQ", "IFDNE", "XX"]),
    ("SETBIT", &[]),
    ("SETNX", &[]),
    ("SREM", &[]),
    ("UNLINK", &[]),
    ("XACK", &[]),
    ("XDEL", &[]),
    ("ZADD", &["INCR"]),
    ("ZREM", &[]),
    ("ZREMRANGEBYLEX", &[]),
    ("ZREMRANGEBYSCORE", &[]),
];

/// Whether a command may be executed twice: it reads, or it is one of those above.
pub(crate) fn may_repeat(row: &Row, found: &Match, reply_is_read: bool) -> bool {
    let every_part: Vec<usize> = (0..found.roles.len()).collect();
    let listed = |list: &[(&str, &[&str])]| {
        list.iter()
            .find(|(name, _)| *name == row.name())
            .is_some_and(|(_, words)| !words.iter().any(|word| found.has_word(word, &every_part)))
    };
    row.has_flag("readonly") || listed(IDEMPOTENT) || (!reply_is_read && listed(IDEMPOTENT_DATA))
}

#[cfg(test)]
mod tests {
    use super::may_repeat;
    use super::{IDEMPOTENT, IDEMPOTENT_DATA};
    use crate::commands::{Item, Row};

    fn repeats(name: &str, items: &[Item<'_>], reply_is_read: bool) -> bool {
        let row = Row::find(name).unwrap();
        may_repeat(&row, &row.matches(items).unwrap(), reply_is_read)
    }

    const V: Item<'_> = Item::Value(None);

    #[test]
    fn reads_repeat() {
        assert!(repeats("GET", &[V], true));
        assert!(repeats("ZRANGE", &[V, V, V], true));
    }

    #[test]
    fn what_counts_does_not_repeat() {
        assert!(!repeats("INCR", &[V], false));
        assert!(!repeats("LPUSH", &[V, V], false));
        assert!(!repeats("ZADD", &[V, Item::Word("INCR"), V, V], false));
    }

    #[test]
    fn a_word_decides() {
        assert!(repeats("SET", &[V, V], true));
        assert!(!repeats("SET", &[V, V, Item::Word("NX")], true));
        assert!(repeats("SET", &[V, V, Item::Word("NX")], false));
        let maybe = Item::Optional(vec![Item::Word("XX")]);
        assert!(!repeats("SET", &[V, V, maybe], true));
    }

    #[test]
    fn what_says_how_much_it_changed_repeats_where_nobody_listens() {
        assert!(repeats("DEL", &[V], false));
        assert!(!repeats("DEL", &[V], true));
    }

    #[test]
    fn every_listed_command_and_word_exists() {
        for (name, words) in IDEMPOTENT.iter().chain(IDEMPOTENT_DATA) {
            let row = Row::find(name).unwrap_or_else(|| panic!("{name}"));
            for word in *words {
                assert!(row.has_word(word), "{name} {word}");
            }
        }
    }
}
