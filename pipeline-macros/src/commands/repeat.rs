//! The rules `repeats:` and `rewrites:` of the table: which commands may be sent again when it is not known whether they were executed.

use super::{Match, Row};

impl Row {
    /// Whether the command may be executed twice: it reads, or leaves the same data and replies the same, or nobody reads what it replies.
    pub fn may_repeat(&self, found: &Match, reply_is_read: bool) -> bool {
        let holds = |words: &str| {
            let every_part: Vec<usize> = (0..found.roles.len()).collect();
            !words.split(',').any(|it| found.has_word(it, &every_part))
        };
        self.has_flag("readonly")
            || self.rule("repeats:").is_some_and(holds)
            || (!reply_is_read && self.rule("rewrites:").is_some_and(holds))
    }
}

#[cfg(test)]
mod tests {
    use crate::commands::{Item, Row, rows};

    fn repeats(name: &str, items: &[Item<'_>], reply_is_read: bool) -> bool {
        let row = Row::find(name).unwrap();
        row.may_repeat(&row.matches(items).unwrap(), reply_is_read)
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
    fn the_words_that_decide_are_words_of_their_commands() {
        let mut rules = 0;
        for row in rows() {
            for words in [row.rule("repeats:"), row.rule("rewrites:")] {
                let words = words.inspect(|_| rules += 1).filter(|words| *words != "-");
                for word in words.into_iter().flat_map(|words| words.split(',')) {
                    assert!(row.has_word(word), "{} {word}", row.name());
                }
            }
        }
        assert_eq!(rules, 44);
    }
}
