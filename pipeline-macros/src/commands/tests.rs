//! The reader, the matcher and the replies, on the real table.

mod keys;
mod literals;
mod replies;
mod servers;

use super::*;

/// Items from a line: words in capitals and symbols are bare where the row has them, `'…'` quotes, `$x` is a value only known at run time,
/// `..` a spread, `_` a count, `[ … ]` an optional part.
pub(crate) fn items<'a>(row: &Row, line: &'a str) -> Vec<Item<'a>> {
    let mut out: Vec<Item<'a>> = Vec::new();
    let mut inner: Option<Vec<Item<'a>>> = None;
    for token in line.split(' ').filter(|token| !token.is_empty()) {
        let item = match token {
            "[" => {
                inner = Some(Vec::new());
                continue;
            }
            "]" => Item::Optional(inner.take().expect("an open bracket")),
            ".." => Item::Spread,
            "_" => Item::Count,
            "''" => Item::Value(Some("")),
            _ if token.starts_with('?') => Item::Value(None),
            _ if token.starts_with('\'') => Item::Value(Some(token.trim_matches('\''))),
            _ if row.has_word(token) && *token == *token.to_ascii_uppercase() => Item::Word(token),
            _ if token.len() > 1 && token.bytes().all(|b| b.is_ascii_uppercase()) => {
                Item::Word(token)
            }
            _ => Item::Value(Some(token)),
        };
        inner.as_mut().unwrap_or(&mut out).push(item);
    }
    out
}

pub(crate) fn split(line: &str) -> (Row, &str) {
    let words: Vec<&str> = line.splitn(3, ' ').collect();
    let two = words.iter().take(2).copied().collect::<Vec<_>>().join(" ");
    if let Some(row) = Row::find(&two).filter(|_| words.len() > 1) {
        return (row, words.get(2).copied().unwrap_or(""));
    }
    let row = Row::find(words[0]).unwrap_or_else(|| panic!("no row for {line}"));
    (row, line[words[0].len()..].trim_start())
}

pub(crate) fn matched(line: &str) -> Result<(Row, Match), Problem> {
    let (row, rest) = split(line);
    row.matches(&items(&row, rest)).map(|m| (row, m))
}

pub(crate) fn takes(line: &str) {
    if let Err(problem) = matched(line) {
        panic!("{line}: {problem:?}");
    }
}

pub(crate) fn refuses(line: &str) -> Problem {
    match matched(line) {
        Ok((_, m)) => panic!("{line} matched: {:?}", m.roles),
        Err(problem) => problem,
    }
}

#[test]
fn the_table_is_sorted_and_every_row_can_be_read() {
    let names: Vec<&str> = rows().map(|row| row.name()).collect();
    assert!(names.len() > 600, "{} rows", names.len());
    assert!(names.is_sorted(), "the table is not sorted by name");
    for row in rows() {
        assert_eq!(
            Row::find(row.name()).map(|row| row.name()),
            Some(row.name())
        );
        assert!(row.syntax().starts_with(row.name()));
        for rule in row.reply.split(';') {
            let shape = rule.split_once("=>").map_or(rule, |(_, shape)| shape);
            Shape::parse(Box::leak(shape.to_owned().into_boxed_str()));
        }
        assert!(
            !row.since.is_empty() && !row.group().is_empty(),
            "{}",
            row.name()
        );
        let _ = row.matches(&[]);
        let mut words = Vec::new();
        row.grammar().each_word(&mut |word| words.push(word.text));
        assert_eq!(row.words().collect::<Vec<_>>(), words, "{}", row.name());
    }
}

#[test]
fn a_row_is_found_by_its_whole_name_only() {
    for name in [
        "", "A", "HGE", "HGETT", "ZZZ", "hget", "XGROUP", "XGROUP ", "HGET\t",
    ] {
        assert!(Row::find(name).is_none(), "{name}");
    }
}

/// Lines tried on five servers: `+` where one of them takes it, `-` where every one refuses it for its syntax or for a literal in it.
#[test]
fn what_servers_take_matches_and_what_they_refuse_does_not() {
    let mut wrong = Vec::new();
    for line in include_str!("strictness.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
    {
        let (sign, line) = line.split_at(2);
        let found = matched(line);
        if found.is_ok() != (sign == "+ ") {
            wrong.push(format!("{sign}{line}: {:?}", found.map(|_| ())));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} lines:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

fn at(item: usize) -> At {
    At { item, part: None }
}

#[test]
fn options_come_in_any_order_and_may_be_repeated_where_servers_take_it() {
    for line in [
        "JSON.GET j INDENT x $ NOESCAPE .a .b SPACE y",
        "SET k v GET XX EX 10",
        "SET k v EX 10 XX GET",
        "GEOSEARCH g BYRADIUS 1 KM WITHDIST FROMMEMBER m",
        "ZADD z CH NX 1 a 2 b",
        "BITFIELD k OVERFLOW FAIL INCRBY u2 #100 1 GET i8 0 SET u8 '#1' 5",
        "SORT l GET '#' GET 'w_*' LIMIT 0 1 DESC ALPHA",
        "XREADGROUP NOACK GROUP g c COUNT 1 STREAMS a b > >",
        "FT.CREATE i ON HASH PREFIX 1 'user:' SCHEMA name TEXT SORTABLE age NUMERIC v VECTOR HNSW 6 TYPE FLOAT32 DIM 2 DISTANCE_METRIC L2",
    ] {
        takes(line);
    }
}

#[test]
fn words_that_exclude_each_other_are_named_both() {
    assert_eq!(
        refuses("SET k v NX XX"),
        Problem::Exclusive {
            at: at(3),
            with: at(2)
        }
    );
    assert_eq!(
        refuses("SET k v KEEPTTL EX 10"),
        Problem::Exclusive {
            at: at(3),
            with: at(2)
        }
    );
    assert_eq!(
        refuses("ZADD z GT NX 1 a"),
        Problem::Exclusive {
            at: at(2),
            with: at(1)
        }
    );
    assert_eq!(
        refuses("ZRANGE z 0 -1 REV REV"),
        Problem::Twice {
            at: at(4),
            with: at(3)
        }
    );
    assert_eq!(
        refuses("GEOSEARCH g FROMMEMBER m FROMLONLAT 1 1 BYRADIUS 1 KM"),
        Problem::Exclusive {
            at: at(3),
            with: at(1)
        }
    );
}

#[test]
fn words_that_need_others_say_which() {
    assert_eq!(
        refuses("ZRANGE z 0 -1 LIMIT 0 1"),
        Problem::Needs {
            at: at(3),
            one_of: vec!["BYSCORE", "BYLEX"]
        }
    );
    assert_eq!(
        refuses("ZADD z INCR 1 a 2 b"),
        Problem::Times {
            at: at(1),
            name: "member",
            least: 1,
            most: Some(1)
        }
    );
    assert_eq!(
        refuses("XADD x MAXLEN 10 LIMIT 5 * f v"),
        Problem::Needs {
            at: at(3),
            one_of: vec!["~"]
        }
    );
}

#[test]
fn counts_agree_with_what_they_count() {
    takes("ZUNION 2 a b WEIGHTS 1 2.5 AGGREGATE MAX");
    takes("HSETEX h EX 10 FIELDS 2 a 1 b 2");
    takes("MSETEX 1 k v NX");
    takes("VADD v VALUES 2 0.1 0.2 element");
    takes("FT.SEARCH i q RETURN 4 a AS b c LIMIT 0 10");
    let wrong = |line, declared, follow| match refuses(line) {
        Problem::WrongCount {
            declared: s,
            follow: f,
            ..
        } => assert_eq!((s, f), (Some(declared), follow), "{line}"),
        other => panic!("{line}: {other:?}"),
    };
    wrong("ZUNION 3 a b", 3, 2);
    wrong("ZUNION 1 a b", 1, 2);
    wrong("EVAL s 2 a", 2, 1);
    wrong("HEXPIRE h 10 FIELDS 2 f", 2, 1);
    wrong("HSETEX h FIELDS 1 a 1 b 2", 1, 2);
    assert_eq!(
        refuses("ZUNION 2 a b WEIGHTS 1"),
        Problem::Unbalanced {
            name: "weight",
            to: "key"
        }
    );
    assert_eq!(
        refuses("XREAD STREAMS a b 0"),
        Problem::Unbalanced {
            name: "id",
            to: "key"
        }
    );
}

#[test]
fn an_underscore_counts_what_follows() {
    let count = |line: &str| {
        let (_, m) = matched(line).unwrap_or_else(|problem| panic!("{line}: {problem:?}"));
        m.roles
            .iter()
            .find_map(|role| match role {
                Role::Count { of, .. } => Some(
                    of.iter()
                        .map(|count| (count.at.item, count.per))
                        .collect::<Vec<_>>(),
                ),
                _ => None,
            })
            .expect("a count")
    };
    assert_eq!(count("ZUNION _ .. WITHSCORES"), [(1, 1)]);
    assert_eq!(count("ZINTERSTORE d _ a .. b"), [(2, 1), (3, 1), (4, 1)]);
    assert_eq!(count("HSETEX h FIELDS _ .. f v"), [(3, 2), (4, 1)]);
    assert_eq!(count("EVAL s _ k a b"), [(2, 1)]);
    assert_eq!(count("EVAL s _ .. .."), [(2, 1)]);
    assert_eq!(count("VADD v VALUES _ .. ?e"), [(3, 1)]);
    assert_eq!(count("HEXPIRE h 5 FIELDS _ a [ ?b ]"), [(4, 1), (5, 1)]);
    assert_eq!(refuses("DEL _ k"), Problem::CountHere { at: at(0) });
}

#[test]
fn spreads_fill_repeats_and_nothing_else() {
    let spread = |line: &str| {
        let (_, m) = matched(line).unwrap_or_else(|problem| panic!("{line}: {problem:?}"));
        m.roles
            .iter()
            .find_map(|role| match role {
                Role::Spread(spread) => {
                    Some((spread.name, spread.iteration.len(), spread.required))
                }
                _ => None,
            })
            .expect("a spread")
    };
    assert_eq!(spread("DEL .."), ("key", 1, true));
    assert_eq!(spread("DEL a .."), ("key", 1, false));
    assert_eq!(spread("HSET h .."), ("field", 2, true));
    assert_eq!(spread("GEOADD g NX .."), ("longitude", 3, true));
    assert_eq!(spread("PFADD p .."), ("element", 1, false));
    assert_eq!(spread("BLPOP .. 5"), ("key", 1, true));
    assert_eq!(spread("TS.MADD .."), ("key", 3, true));
    assert_eq!(
        refuses("GET .."),
        Problem::SpreadHere {
            at: at(0),
            name: Some("key")
        }
    );
    assert_eq!(
        refuses("HSET h f .."),
        Problem::SpreadHere {
            at: at(2),
            name: Some("value")
        }
    );
}

#[test]
fn as_many_ids_as_keys() {
    takes("XREAD STREAMS a b 0 $");
    takes("XREAD COUNT 2 STREAMS a 0-1");
    let (_, m) = matched("XREAD STREAMS .. ..").expect("matches");
    assert_eq!(m.ties.len(), 1);
    let (_, m) = matched("XREAD STREAMS a b ..").expect("matches");
    assert_eq!((m.ties[0].to_of.len(), m.ties[0].of.len()), (2, 1));
    assert!(matched("XREAD STREAMS .. $ $").is_ok());
}

#[test]
fn optional_parts_must_be_optional() {
    takes("SET k v [ EX ?ttl ] [ NX ]");
    takes("XPENDING x g - + 10 [ ?consumer ]");
    takes("LPOP l [ ?count ]");
    takes("ZRANGE z 0 -1 BYSCORE [ LIMIT ?o ?n ]");
    assert!(matches!(
        refuses("HGET h [ ?f ]"),
        Problem::OptionalRequired { .. }
    ));
    assert!(matches!(
        refuses("SET k v [ EX ]"),
        Problem::MissingArgument { .. } | Problem::TooFew { .. }
    ));
    let (_, m) = matched("SET k v [ NX ] [ XX ] [ EX ?ttl ]").expect("matches");
    assert_eq!(m.exclusive, [(2, 3)]);
    let Role::Optional(roles) = &m.roles[4] else {
        panic!("{:?}", m.roles)
    };
    assert_eq!(
        roles[..],
        [
            Role::Word { sent: "EX" },
            Role::Argument {
                name: "seconds",
                kind: Kind::Seconds
            }
        ]
    );
}

#[test]
fn single_words_can_be_chosen_at_run_time_where_one_is_required() {
    let (_, m) = matched("LMOVE a b ?from ?to").expect("matches");
    assert_eq!(
        m.roles[2],
        Role::Choice {
            words: vec!["LEFT", "RIGHT"]
        }
    );
    takes("GEOSEARCH g FROMMEMBER m BYRADIUS 1 ?unit");
    takes("GEODIST g a b ?unit");
    takes("GEODIST g a b [ ?unit ]");
    takes("XTRIM s MAXLEN ?n");
    assert!(matches!(refuses("SET k v ?nx"), Problem::TooMany { .. }));
    assert_eq!(
        refuses("LMOVE a b 'LEFT' RIGHT"),
        Problem::MissingWord {
            at: at(2),
            word: Some("LEFT"),
            expected: vec!["LEFT".into(), "RIGHT".into()]
        }
    );
}

#[test]
fn what_is_wrong_is_said_where_it_is_wrong() {
    assert_eq!(
        refuses("HGET h"),
        Problem::TooFew {
            expected: vec!["field".into()]
        }
    );
    assert_eq!(
        refuses("HSET h f"),
        Problem::TooFew {
            expected: vec!["value".into()]
        }
    );
    assert_eq!(
        refuses("GET a b"),
        Problem::TooMany {
            at: at(1),
            word: None
        }
    );
    assert_eq!(
        refuses("SET k v 'EX' 10"),
        Problem::TooMany {
            at: at(2),
            word: Some("EX")
        }
    );
    assert_eq!(
        refuses("SET k v EXX 10"),
        Problem::UnknownWord {
            at: at(2),
            suggestion: Some("EX"),
            expected: vec![]
        }
    );
    assert_eq!(
        refuses("SET k EX 10"),
        Problem::MissingArgument {
            at: at(1),
            name: "value"
        }
    );
    assert_eq!(
        refuses("ZADD z CH 1 a NX"),
        Problem::Misplaced {
            at: at(4),
            expected: vec![]
        }
    );
    assert_eq!(
        refuses("GEOSEARCH g FROMMEMBER m WITHDIST"),
        Problem::TooFew {
            expected: vec![
                "<BYRADIUS radius <M | KM | FT | MI> | BYBOX width height <M | KM | FT | MI> | BYPOLYGON vertices vertex-longitude vertex-latitude [vertex-longitude vertex-latitude …]>"
                    .into()
            ]
        }
    );
    assert!(matches!(
        refuses("EXPIRE k 1.5"),
        Problem::BadLiteral {
            name: "seconds",
            class: Class::Seconds,
            ..
        }
    ));
    assert!(matches!(
        refuses("SETBIT k 0 2"),
        Problem::BadLiteral { name: "value", .. }
    ));
    assert!(matches!(
        refuses("ZRANGE z (1 5"),
        Problem::BadLiteral {
            class: Class::Integer,
            ..
        }
    ));
    takes("ZRANGE z (1 5 BYSCORE");
    takes("EXPIRE k ?ttl");
}

#[test]
fn names_are_suggested() {
    for (wrong, right) in [
        ("HGETT", "HGET"),
        ("GTE", "GET"),
        ("ZRNAGE", "ZRANGE"),
        ("XGROUP CRAETE", "XGROUP CREATE"),
        ("JSON.STE", "JSON.SET"),
    ] {
        assert_eq!(nearest_command(wrong), Some(right), "{wrong}");
    }
    assert_eq!(nearest_command("FROBNICATE"), None);
    let words: Vec<&str> = Row::find_with_subcommands("XGROUP").1.collect();
    assert_eq!(
        words,
        [
            "CREATE",
            "CREATECONSUMER",
            "DELCONSUMER",
            "DESTROY",
            "HELP",
            "SETID"
        ]
    );
    assert_eq!(Row::find_with_subcommands("GET").1.count(), 0);
    assert_eq!(
        nearest_word("WITHSCORE", Row::find_with_subcommands("XGROUP").1),
        None
    );
}

#[test]
fn commands_that_cannot_stand_in_a_pipeline_say_why() {
    let refused = "SUBSCRIBE MONITOR MULTI EXEC WATCH QUIT RESET HELLO AUTH SELECT SYNC";
    for name in refused.split(' ').chain(["CLIENT REPLY"]) {
        assert!(
            Row::find(name).and_then(|row| row.refusal()).is_some(),
            "{name}"
        );
    }
    assert!(Row::find("GET").expect("a row").refusal().is_none());
    for row in rows() {
        let names_reason = rules::each(row.rules).any(|rule| rule.starts_with("refuse:"));
        assert_eq!(names_reason, row.refusal().is_some(), "{}", row.name());
    }
    let (row, m) = matched("BLPOP l 5").expect("matches");
    assert_eq!(
        row.blocks(&m),
        Some(Blocks {
            instead: Some("LPOP"),
            without: None
        })
    );
    let (row, m) = matched("XREAD BLOCK 5 STREAMS s $").expect("matches");
    assert_eq!(
        row.blocks(&m),
        Some(Blocks {
            instead: None,
            without: Some("BLOCK")
        })
    );
    let (row, m) = matched("XREAD STREAMS s 0").expect("matches");
    assert_eq!(row.blocks(&m), None);
}

#[test]
fn the_syntax_reads_like_the_documentation() {
    for (name, syntax) in [
        ("HGET", "HGET key field"),
        ("HSET", "HSET key field value [field value …]"),
        ("DEL", "DEL key [key …]"),
        ("EXPIRE", "EXPIRE key seconds [NX] [XX] [GT] [LT]"),
        ("XACK", "XACK key group id [id …]"),
        (
            "LMOVE",
            "LMOVE source destination <LEFT | RIGHT> <LEFT | RIGHT>",
        ),
        ("LPOP", "LPOP key [count]"),
        (
            "JSON.GET",
            "JSON.GET key [INDENT indent] [NEWLINE newline] [SPACE space] [NOESCAPE] [FORMAT <STRING | EXPAND1 | EXPAND>] [<$ | path> [<$ | path> …]]",
        ),
        ("EVAL", "EVAL script numkeys [key [key …]] [arg [arg …]]"),
        ("GEODIST", "GEODIST key member1 member2 [M | KM | FT | MI]"),
    ] {
        assert_eq!(Row::find(name).expect("a row").syntax(), syntax);
    }
}

#[test]
fn the_table_is_ascii() {
    assert!(TABLE.is_ascii(), "the search cuts the table at any byte");
}

/// Examples of the documentation, spaces in arguments left out.
#[test]
fn documented_lines_match() {
    include_str!("documented.txt").lines().for_each(takes);
}
