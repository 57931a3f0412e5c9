//! Pipelines that are far larger than those of a person: they expand, or an error says what is too large.

use std::fmt::Write as _;

use proc_macro2::TokenStream;

use crate::expand;

/// Far more than a person writes.
const MANY: usize = 2_000;

fn expanded(text: &str) -> String {
    let tokens: TokenStream = text.parse().expect("tokens");
    expand(tokens).to_string()
}

fn expands(text: &str) {
    let expansion = expanded(text);
    let error = expansion.split("compile_error").nth(1);
    assert!(
        error.is_none(),
        "{:.60}…: {:.200}",
        text,
        error.unwrap_or_default()
    );
}

fn is_refused(text: &str, message: &str) {
    let expansion = expanded(text);
    assert_eq!(
        expansion.matches("compile_error").count(),
        1,
        "{text:.60}…: {expansion:.500}"
    );
    assert!(expansion.contains(message), "{text:.60}…: {expansion:.300}");
}

/// One text so many times, `#` being the number.
fn many(times: usize, text: &str) -> String {
    (0..times).fold(String::new(), |mut all, number| {
        let _ = write!(all, "{} ", text.replace('#', &number.to_string()));
        all
    })
}

#[test]
fn everything_may_be_repeated() {
    let (keys, ids) = (many(MANY, "\"k\""), many(MANY, "0"));
    expands(&format!("let a = XREAD STREAMS {keys} {ids};"));
    for (before, repeated, after) in [
        ("DEL", "a", ""),
        ("DEL", "..a", ""),
        ("struct S { a: u8 } DEL \"k\"", "[a]", ""),
        ("DEL \"k\"", "[a if b]", ""),
        ("DEL \"k\"", "[a] \"b\"", ""),
        ("struct S { a: u8 } DEL", "\"{a}\"", ""),
        ("let a = SORT \"k\" GET \"x\"", "[GET a if b]", ""),
        ("let a = FT.AGGREGATE \"i\" *", "APPLY \"e\" AS \"a\"", ""),
        ("", "let a# = INCR \"k\";", ""),
        ("struct S { a: u8 } struct R;", "let a# = INCR \"k\";", ""),
        ("", "INCR \"k\";", ""),
        ("if a { GET \"k\" }", "else if b { GET \"k\" }", ""),
        ("", "for x in y { GET x };", ""),
        ("", "if let Some(x) = y { GET x };", ""),
        ("", "let a#: i64 = (x);", ""),
        ("#![redis(cluster)] atomic {", "INCR \"k\";", "}"),
    ] {
        expands(&format!("{before} {} {after}", many(MANY, repeated)));
    }
    let (fields, texts) = (many(MANY, "a#: u8,"), many(MANY, "\"{a#}\""));
    expands(&format!("struct S {{ {fields} }} DEL {texts}"));
    expands(&format!(
        "struct S {{ a: u8 }} GET \"{}\"",
        "{a}".repeat(MANY)
    ));
}

fn nested(times: usize, open: &str, inner: &str, close: &str) -> String {
    format!("{}{inner}{}", open.repeat(times), close.repeat(times))
}

#[test]
fn blocks_may_be_nested_to_a_depth() {
    for (open, close) in [
        ("for x in y { ", "}"),
        ("if a { ", "}"),
        ("if a { GET b } else { ", "}"),
    ] {
        expands(&nested(64, open, "GET x", close));
        for depth in [65, 400, 6_400] {
            is_refused(&nested(depth, open, "GET x", close), "stand in each other");
        }
    }
}

#[test]
fn brackets_may_be_nested_to_a_depth() {
    // As much as rustc's own threads have, of which syn needs some for types.
    let small = std::thread::Builder::new().stack_size(8 << 20);
    let thread = small.spawn(nest_brackets).expect("a thread");
    thread.join().expect("no panic");
}

fn nest_brackets() {
    for (before, open, close, after) in [
        ("GET ", "(", ")", ""),
        ("DEL ..(", "[", "]", ")"),
        ("let a: ", "(", ")", " = GET \"k\""),
        ("for x in ", "(", ")", " { GET x }"),
        ("struct S { a: ", "(", ")", " } GET a"),
        ("GET \"k\" else ", "(", ")", ""),
        ("let a = S { a: ", "(", ")", "};"),
    ] {
        let text = |depth| format!("{before}{}{after}", nested(depth, open, "u8", close));
        assert!(
            !expanded(&text(100)).contains("stand in each other"),
            "{before}"
        );
        is_refused(&text(6_400), "stand in each other");
    }
    for depth in [3, 6_400] {
        let text = format!("SET \"k\" 1 {}", nested(depth, "[", "NX", "]"));
        assert!(expanded(&text).contains("compile_error"));
    }
}

#[test]
fn expressions_that_are_kept_alive_are_counted() {
    expands(&format!("DEL {}", many(64, "..(f(#))")));
    is_refused(
        &format!("DEL {}", many(65, "..(f(#))")),
        "parts of this command are expressions",
    );
    is_refused(
        &format!("DEL \"k\" {}", many(MANY, "[(f(#))]")),
        "parts of this command are expressions",
    );
    expands(&format!("DEL {}", many(MANY, "..(a.b)")));
}
