//! Literals: bounds, contradictions, symbols in quotes, and what newer servers take.

use super::*;

/// What newer servers than those at hand take and refuse, as their documentation and their source say.
#[test]
fn lines_of_newer_servers() {
    for line in [
        "TS.MRANGE - 500 WITHLABELS EXCLUDEEMPTY FILTER s=1",
        "TS.MREVRANGE - + FILTER s=1 EXCLUDEEMPTY",
        "TS.NRANGE 2 a b - + AGGREGATION AVG SUM 1000",
        "TS.NRANGE 2 a b - + AGGREGATION 'avg,max' SUM 1000 BUCKETTIMESTAMP MID",
        "TS.NREVRANGE _ .. 1 5 AGGREGATION .. 1000",
        "TS.READ k '$'",
        "TS.READ k +",
        "TS.READ k 0 BLOCK 5 1 MAX_COUNT 2",
        "TS.ADD k * 'NaN'",
        "FT.HYBRID i SEARCH q SCORER 4 BM25 1.5 0.8 VSIM @v '$b' SORTBY 2 rating DESC",
        "FT.HYBRID i SEARCH q SCORER 'BM25' VSIM @v '$b' SORTBY 1 hybrid_score",
        "ARSEEK k 18446744073709551615",
        "ARGET k 18446744073709551614",
        "ARGREP k - + AND MATCH a OR NOCASE EXACT b LIMIT 3 AND",
        "INCREX k LBOUND 5 UBOUND 10 EX 10 ENX",
        "BF.INSERT k TIGHTENING 0.5 VALIDATESCALETO 1000 ITEMS a b",
        "BF.INSERT k",
        "BF.INFO k MAXSCALEDCAPACITY",
        "FT.CREATE i MINSTEMSIZE 3 PUNCTUATION ',.' WITHOFFSETS NOSTOPWORDS SCHEMA t TEXT NOSUFFIXTRIE",
        "FT.SEARCH i q SOMESHARDS INCONSISTENT LIMIT 0 5",
        "FT.SEARCH i q CONSISTENT ALLSHARDS",
        "FT.INFO i PRIMARY SOMESHARDS",
        "FT.AGGREGATE i q INORDER SLOP 2 DIALECT 2",
        "JSON.DEBUG FIELDS d '$.a'",
        "JSON.DEBUG DEPTH d",
    ] {
        takes(line);
    }
    for line in [
        "TS.MRANGE - + EXCLUDEEMPTY FILTER s=1 GROUPBY l REDUCE AVG",
        "TS.NRANGE 2 a b - + AGGREGATION AVG 1000",
        "TS.NRANGE 2 a b - + AGGREGATION AVG SUM MAX 1000",
        "TS.READ k 0 BLOCK 5 3 MAX_COUNT 2",
        "TS.INCRBY k 'NaN'",
        "ARGET k 18446744073709551615",
        "ARGET k -1",
        "ARSEEK k 18446744073709551616",
        "ARRING k 0 v",
        "ARGREP k - + AND",
        "INCREX k ENX",
        "INCREX k BYINT 1 PERSIST ENX",
        "INCREX k LBOUND 10 UBOUND 5",
        "INCREX k BYFLOAT '+inf'",
        "CLUSTER ADDSLOTSRANGE 5 10 8 2",
        "CLUSTER ADDSLOTS 16384",
        "BF.INSERT k VALIDATESCALETO 1000 NONSCALING",
        "FT.CREATE i NOOFFSETS WITHOFFSETS SCHEMA n NUMERIC",
        "FT.SEARCH i q ALLSHARDS SOMESHARDS",
    ] {
        refuses(line);
    }
}

#[test]
fn a_symbol_in_quotes_is_the_symbol() {
    let words = |line: &str| -> Vec<&str> {
        let (_, m) = matched(line).unwrap_or_else(|problem| panic!("{line}: {problem:?}"));
        m.words.iter().map(|given| given.text).collect()
    };
    for (bare, quoted) in [
        (
            "XADD s MAXLEN ~ 5 LIMIT 1 * f v",
            "XADD s MAXLEN '~' 5 LIMIT 1 '*' f v",
        ),
        ("XREAD STREAMS a b $ +", "XREAD STREAMS a b '$' '+'"),
        ("ZRANGE z - + BYLEX", "ZRANGE z '-' '+' BYLEX"),
        ("TS.DEL t - +", "TS.DEL t '-' '+'"),
    ] {
        assert_eq!(words(bare), words(quoted), "{bare}");
    }
    let (_, m) = matched("TS.DEL t '-' 5").expect("matches");
    assert_eq!(
        m.roles[1],
        Role::Argument {
            name: "from-timestamp",
            kind: Kind::Text
        }
    );
    // A word in quotes is still text.
    refuses("SET k v 'NX'");
    refuses("ZRANGE z '-' '+'");
}

#[test]
fn bounds_are_named_where_they_are_crossed() {
    let expected = |line: &str| match refuses(line) {
        Problem::BadLiteral { expected, .. } => expected,
        other => panic!("{line}: {other:?}"),
    };
    assert_eq!(expected("ACL GENPASS 5000"), "an integer from 1 to 4096");
    assert_eq!(expected("ACL GENPASS x"), "an integer of at least 1");
    assert_eq!(expected("EXPIRE k soon"), "an integer (seconds)");
    assert_eq!(
        expected("EXPIRE k 9223372036854776"),
        "an integer (seconds) of at most 9223370436854775"
    );
    assert_eq!(
        expected("EXPIRE k -9223372036854776"),
        "an integer (seconds) of at least -9223372036854775"
    );
    assert_eq!(expected("INCRBYFLOAT k inf"), "a finite number");
    assert_eq!(
        refuses("INCREX k LBOUND 10 UBOUND 5"),
        Problem::Contradiction {
            at: at(2),
            name: "lowerbound",
            relation: "<=",
            with: "upperbound"
        }
    );
    takes("INCREX k LBOUND ?low UBOUND 5");
    takes("INCRBYFLOAT k 1e400");
    takes("COPY a a DB 1");
}

/// No server takes these, by the documentation and the sources of Redis; the servers that tests run are older than most of the commands.
#[test]
fn literals_of_newer_commands_have_bounds() {
    let lines = include_str!("bounds.txt").lines();
    let lines: Vec<&str> = lines.filter(|line| !line.starts_with('#')).collect();
    assert!(lines.len() > 50, "{} lines", lines.len());
    for line in lines {
        match line.split_at(2) {
            ("+ ", line) => takes(line),
            ("- ", line) => drop(refuses(line)),
            _ => panic!("no sign: {line}"),
        }
    }
}
