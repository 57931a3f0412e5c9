//! What commands reply.

use super::*;

fn shape(line: &str) -> Shape {
    let (row, m) = matched(line).unwrap_or_else(|problem| panic!("{line}: {problem:?}"));
    row.reply(&m)
        .unwrap_or_else(|why| panic!("{line}: {why:?}"))
}

#[test]
fn replies_follow_the_options() {
    let bulk = || Box::new(Shape::BulkString);
    let nullable = |shape| Shape::Nullable(Box::new(shape));
    let scored = || Shape::Pairs(bulk(), Box::new(Shape::Double));
    for (line, expected) in [
        ("SET k v", Shape::Ok),
        ("SET k v NX", nullable(Shape::Ok)),
        ("SET k v NX GET", nullable(Shape::BulkString)),
        ("SET k v [ NX ]", nullable(Shape::Ok)),
        ("EXISTS k", Shape::IntBool),
        ("EXISTS a b", Shape::Int),
        ("EXISTS ..", Shape::Int),
        ("ZRANGE z 0 -1 WITHSCORES", scored()),
        ("ZRANGE z 0 -1 REV", Shape::Array(bulk())),
        ("LPOP l", nullable(Shape::BulkString)),
        ("LPOP l 2", nullable(Shape::Array(bulk()))),
        ("JSON.GET d", nullable(Shape::BulkString)),
        (
            "JSON.ARRLEN d $",
            Shape::Array(Box::new(nullable(Shape::Int))),
        ),
        (
            "JSON.ARRLEN d $.a",
            Shape::Array(Box::new(nullable(Shape::Int))),
        ),
        ("JSON.ARRLEN d .a", nullable(Shape::Int)),
        ("JSON.ARRLEN d ?path", Shape::Any),
        (
            "BITFIELD k OVERFLOW FAIL INCRBY u8 0 1",
            Shape::Array(Box::new(nullable(Shape::Int))),
        ),
        (
            "BITFIELD k OVERFLOW SAT INCRBY u8 0 1",
            Shape::Array(Box::new(Shape::Int)),
        ),
        (
            "SCAN 0",
            Shape::Tuple(vec![Shape::Cursor, Shape::Array(bulk())]),
        ),
        (
            "ZPOPMIN z",
            Shape::OneOrEmpty(Box::new(Shape::Tuple(vec![
                Shape::BulkString,
                Shape::Double,
            ]))),
        ),
        ("XADD s * f v", Shape::BulkString),
        ("XADD s NOMKSTREAM * f v", nullable(Shape::BulkString)),
        (
            "XREAD STREAMS s 0",
            Shape::parse("StreamsRead<pairs<bulk,array<tuple<bulk,pairs<bulk,bulk>>>>>?"),
        ),
        (
            "FT.SEARCH i q WITHSORTKEYS WITHSCORES",
            Shape::Named {
                name: "SearchReply",
                variant: 5,
                shape: None,
            },
        ),
        ("EVAL s 0", Shape::Any),
    ] {
        assert_eq!(shape(line), expected, "{line}");
    }
}

#[test]
fn a_part_that_may_be_missing_must_not_decide_the_type() {
    let undecided = |line: &str| {
        let (row, m) = matched(line).expect("matches");
        row.reply(&m).expect_err("undecided")
    };
    assert!(matches!(
        undecided("ZRANGE z 0 -1 [ WITHSCORES ]"),
        Undecided::Optional {
            at: At { item: 3, .. },
            ..
        }
    ));
    assert!(matches!(
        undecided("LPOP l [ ?n ]"),
        Undecided::Optional { .. }
    ));
    assert!(matches!(
        undecided("BITFIELD k OVERFLOW ?how INCRBY u8 0 1"),
        Undecided::Choice {
            at: At { item: 2, .. }
        }
    ));
}

#[test]
fn values_have_the_names_of_fields_where_all_are_literals() {
    let names = |line: &'static str| {
        let (row, found) = matched(line).expect("a match");
        let reply = row.reply(&found).expect("a shape");
        let fields = row.requested_fields(&found, &reply)?;
        let names: Vec<String> = fields.into_iter().map(|(_, name)| name).collect();
        Some(names.join(" "))
    };
    for line in [
        "HMGET h b a",
        "HGETEX h FIELDS 2 b a",
        "HGETEX h [ EX ?ttl ] FIELDS _ b a",
        "HGETDEL h FIELDS _ b a",
    ] {
        assert_eq!(names(line).as_deref(), Some("b a"), "{line}");
    }
    for line in [
        "HMGET h a ?field",
        "HMGET h a ..",
        "HGET h a",
        "HTTL h FIELDS _ a",
        "MGET a b",
        "ZMSCORE z a b",
    ] {
        assert_eq!(names(line), None, "{line}");
    }
    let nullable = |(_, shape): &(_, Shape)| matches!(shape, Shape::Array(value) if matches!(**value, Shape::Nullable(_)));
    let rows =
        rows().filter(|row| row.syntax().contains(" field") && row.replies().iter().any(nullable));
    let rows: Vec<&str> = rows.map(|row| row.name()).collect();
    assert_eq!(rows, ["HGETDEL", "HGETEX", "HMGET"]);
}
