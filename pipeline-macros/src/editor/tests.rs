//! What an editor gets: the same up to the cursor with and without the word that it types there, each token of the user's once, and errors in what is wrong alone.

use proc_macro2::{TokenStream, TokenTree};

use super::words::MARKER;
use super::{Outline, Written, expand};
use crate::bindings::Bindings;
use crate::prefix_tests::{INLINE_FORM, STRUCT_FORM};

fn tokens(text: &str) -> TokenStream {
    text.parse().unwrap_or_else(|_| panic!("no tokens: {text}"))
}

/// Without spaces, which depend on what follows.
fn expanded(text: &str) -> String {
    expand(tokens(text))
        .to_string()
        .split_whitespace()
        .collect()
}

/// The outline of a pipeline without its struct.
fn outline(text: &str) -> String {
    let input = tokens(text);
    let bindings = Bindings::apart_from(input.clone());
    let header = syn::parse2(Written::read(input.clone()).header.unwrap_or_default()).ok();
    let outline = Outline::of(Written::read(input).body, header.as_ref(), &bindings);
    outline.tokens.to_string().split_whitespace().collect()
}

/// Where a cursor may stand: behind letters, and where something may begin.
fn cursors(text: &str) -> Vec<usize> {
    let is_letter = |letter: Option<char>| letter.is_some_and(|it| it.is_alphanumeric());
    let between = |at: usize| (text[..at].chars().next_back(), text[at..].chars().next());
    let is_keyword = |before: &str| {
        let word = before
            .rsplit(|letter: char| !letter.is_alphanumeric())
            .next();
        ["let", "for", "in", "if", "else", "atomic", "struct"]
            .iter()
            .any(|it| word == Some(*it))
    };
    let places = text.char_indices().map(|(at, _)| at).filter(|at| {
        let (before, after) = between(*at);
        // Nothing can be typed between a word and its block.
        if is_keyword(&text[..*at]) || text[*at..].starts_with('{') {
            return false;
        }
        is_letter(before) && !is_letter(after) && after != Some('"')
            || before == Some(' ') && after.is_some_and(|it| it != ' ' && !is_letter(after))
            || before == Some('.') && !is_letter(after)
    });
    places.collect()
}

/// Completes at every cursor of a text; how many words the expansion had, and the places where what stands before one is another than without it.
fn compared(text: &str) -> (usize, Vec<String>) {
    let without = expanded(text);
    let mut found = 0;
    let mut different = Vec::new();
    for at in cursors(text) {
        let typed = format!("{}{MARKER}{}", &text[..at], &text[at..]);
        let Ok(typed) = typed.parse::<TokenStream>() else {
            continue;
        };
        let with: String = expand(typed).to_string().split_whitespace().collect();
        let Some(place) = with.find(MARKER) else {
            continue;
        };
        found += 1;
        // An editor goes by where the word begins; a `&` before it moves the place by one, into the same block.
        let before = with[..place]
            .trim_end_matches(|letter: char| letter.is_alphanumeric() || letter == '_');
        if !without.starts_with(before.trim_end_matches('&')) {
            different.push(format!("{}|{}", &text[..at], &text[at..]));
        }
    }
    (found, different)
}

#[test]
fn what_stands_before_the_cursor_is_the_same_without_the_word_typed_there() {
    let half_typed = [
        "let a = HGE;",
        "let a = hge",
        "let a = ;",
        "HGE",
        "",
        "XGROUP ",
        "XGROUP CREA; ",
        "JSON.",
        "JSON.SE ",
        "GET us;",
        "GET \"user:{us}\"; ",
        "GET \"user:{us\"; ",
        "GET (us);",
        "SET \"item\" order.; ",
        "GET \"item:{order.}\"; ",
        "SET \"item\" (order.); ",
        "ZRANGE \"a\" 0 9 REV ; ",
        "ZRANGE \"a\" 0 9 WITHS; ",
        "ZRANGE \"a\" 0 9 withs; ",
        "SET \"a\" 1 [e];",
        "SET \"a\" 1 [E];",
        "for day in da { HGE }",
        "for day in days { HGET \"a\" da }",
        "if prem { GE } else { GE } ",
        "let a: Opt = GET \"a\"; ",
        "let a: ",
        "atomic { INC } ",
    ];
    let header = "struct P<'a> { user: u64, days: &'a [u8], order: Order, premium: bool }";
    let mut all = 0;
    for text in half_typed {
        for text in [
            text.to_owned(),
            format!("{header} SET \"a\" user; {text}"),
            format!("{text} let b = GET \"b\"; SET \"c\" b;"),
        ] {
            let (found, different) = compared(&text);
            all += found;
            assert!(different.is_empty(), "{}", different.join("\n"));
        }
    }
    // Nothing is completed in front of the struct and of the first statement.
    let from = |text: &'static str, start: &str| &text[text.find(start).expect("its start")..];
    for text in [from(STRUCT_FORM, "struct"), from(INLINE_FORM, "let")] {
        let (found, different) = compared(text);
        assert!(found > 40, "{found} words");
        assert!(different.is_empty(), "{}", different.join("\n"));
    }
    assert!(all > 150, "{all} words");
}

#[test]
fn a_word_is_a_path_to_its_documentation() {
    for (text, path) in [
        ("let visits = HGE", "__commands::HGE;"),
        ("let visits = hge", "__commands::hge;"),
        ("let visits =", "let_;__commands::GET;"),
        ("GET \"a\"; XGROUP CREA \"s\"", "__commands::XGROUP::CREA;"),
        ("XGROUP", "__commands::XGROUP::CREATE;"),
        ("JSON.SE", "__commands::JSON::SE;"),
        (
            "CLIENT NO-EVICT ON",
            "__commands::CLIENT::NO_EVICT;__options::CLIENT_NO_EVICT::ON;",
        ),
        ("for x in a { HGE }", "__commands::HGE;"),
        (
            "ZRANGE \"a\" 0 9 REV WITHS",
            "__options::ZRANGE::REV;__options::ZRANGE::WITHS;",
        ),
        (
            "SET \"a\" 1 [EX ttl]",
            "{__options::SET::EX;&ttl;__options::SET::NX;}",
        ),
        ("XADD \"s\" * \"a\" 1", "__options::XADD::ASTERISK;"),
    ] {
        let out = outline(text);
        assert!(out.contains(path), "{path} is not in {out}");
    }
}

#[test]
fn a_word_in_small_letters_is_completed_where_no_variable_begins_so() {
    let header = "struct P { exact: u64, user: u64 }";
    for (text, path) in [
        ("ZRANGE \"a\" 0 9 withs", "__options::ZRANGE::withs;"),
        ("SET \"a\" 1 k", "__options::SET::k;"),
        ("SET \"a\" 1 [px user]", "__options::SET::px;&__this.user;"),
        ("SET \"a\" 1 exact", "&__this.exact;"),
        ("SET \"a\" 1 ex", "&ex;"),
        ("SET \"a\" us", "&us;"),
        ("for key in [1] { SET \"a\" 1 ke }", "&ke;"),
    ] {
        let out = outline(&format!("{header} {text}"));
        assert!(out.contains(path), "{path} is not in {out}");
    }
    let inline = outline("ZRANGE \"a\" 0 9 withs");
    assert!(inline.contains("&withs;"), "{inline}");
}

#[test]
fn an_argument_is_an_expression() {
    let header = "struct P { user: u64, names: Vec<String> }";
    for (text, written) in [
        (
            "SET \"a:{user}\" user",
            "::core::format_args!(\"a:{user}\");&__this.user;",
        ),
        ("SET \"a\" (user + 1)", "&((__this.user)+1);"),
        ("SET \"a\" (names.len())", "&((&__this.names).len());"),
        ("SET \"a\" (self.user)", "&(__this.user);"),
        (
            "SET \"a\" ([1].map(|user| user))",
            "&([1].map(|user|user));",
        ),
        ("SET \"a\" (user::MAX)", "&(user::MAX);"),
        ("let v = Visit { user };", "&Visit{user};"),
        (
            "let v = Visit { user: user };",
            "&Visit{user:(__this.user)};",
        ),
        (
            "for user in names { GET user }",
            "foruserin(&__this.names){__commands::GET;&user;",
        ),
        ("GET \"a\" else user", "&((__this.user));"),
        ("GET keys::User(user)", "&keys::User((__this.user));"),
        ("GET User { user }", "&User{user};"),
        ("GET Board", "&Board;"),
    ] {
        let out = outline(&format!("{header} {text}"));
        assert!(out.contains(written), "{written} is not in {out}");
    }
    let inline = outline("SET \"a:{order.id:05}\" order.item [EX ttl if let Some(ttl) = ttl]");
    for written in [
        "&order.id;::core::format_args!(\"a:{order:00000}\");",
        "&order.item;",
        "ifletSome(ttl)=ttl{",
    ] {
        assert!(inline.contains(written), "{written} is not in {inline}");
    }
}

/// An editor shows all that it finds under a token, and renames all of it.
#[test]
fn a_token_of_the_user_stands_in_the_outline_once() {
    let text = r#"
        struct Q<'a> { q1: u64, q2: Vec<u8>, q3: &'a str, q4: Option<u64> }
        let q5: Vec<q6> = for q7 in (q8) { q9 => HGET q10 q11.q12 else q13 };
        let q14 = if q15 { GET (q16 + q17.q18()) } else { GET q19 };
        SET "a" q20 [EX q21] [NX if q22];
        DEL ..q23 ..(q24);
        let q25 = Q26 { q27: q28 };
        atomic { INCRBY "n" q29; }
    "#;
    let out = outline(text);
    for number in 6..30 {
        let name = format!("q{number}");
        let name = if number == 26 { "Q26".to_owned() } else { name };
        // The names of replies are fields of the reply.
        let expected = usize::from(number != 14 && number != 25);
        let count = out.match_indices(&name).filter(|(at, _)| {
            !out[at + name.len()..].starts_with(|next: char| next.is_ascii_digit())
        });
        assert_eq!(count.count(), expected, "{name} in {out}");
    }
}

/// The struct of a pipeline with an error stays, and what is known of the others.
#[test]
fn an_error_leaves_the_rest_as_it_was() {
    let out = expanded("struct P { user: u64, half } let a = GET \"a\"; let b = HGE;");
    for part in [
        "structP{user:u64,half}",
        "__commands::HGE;",
        "compile_error!",
        "Option<::std::string::String>",
    ] {
        assert!(out.contains(part), "{part} is not in {out}");
    }
    let inline = expanded("let a = GET \"a\"; let b = HGE;");
    assert!(
        inline.contains("__commands::HGE;") && inline.contains("compile_error!"),
        "{inline}"
    );
}

/// The compiler pays for none of it.
#[test]
fn the_compiler_gets_no_outline() {
    for text in [STRUCT_FORM, INLINE_FORM] {
        let names: Vec<String> = identifiers(crate::expand(tokens(text)));
        for name in ["commands", "__commands", "__outline", "rust_analyzer"] {
            assert!(!names.iter().any(|it| it == name), "{name}");
        }
    }
}

fn identifiers(tokens: TokenStream) -> Vec<String> {
    let names = tokens.into_iter().flat_map(|token| match token {
        TokenTree::Group(group) => identifiers(group.stream()),
        TokenTree::Ident(ident) => vec![ident.to_string()],
        _ => Vec::new(),
    });
    names.collect()
}
