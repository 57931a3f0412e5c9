//! Texts that are not finished, or no pipelines at all: nothing panics, and what is there already comes out.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

use crate::{editor, expand};

pub(crate) const STRUCT_FORM: &str = include_str!("prefix_tests/dashboard.txt");

pub(crate) const INLINE_FORM: &str = r#"
    #![redis(server = "7.0")]
    let visits = INCR "visits:{user}";
    let name: Option<String> = HGET "user:{user}" "name";
    let by_id: HashMap<u64, Option<String>> = for id in ids { id => GET "n:{id}" };
    atomic { SET "a" 1 [NX if fresh] [EX ttl]; let n = LMOVE a b from LEFT; }
    let part = (other);
    let page = Page { id: 1 };
    ZUNION _ ..keys WEIGHTS ..weights;
    let raw: i64 = "MODULE.COMMAND" -1 $ "x";
    let last = if a { GET "x" } else if let Some(b) = b { GET b } else { GET "y" };
"#;

/// Every prefix of the tokens, with all groups that are open at its end closed, as an editor sends them.
fn prefixes(tokens: TokenStream) -> Vec<TokenStream> {
    let mut all = vec![TokenStream::new()];
    let mut before = TokenStream::new();
    for token in tokens {
        if let TokenTree::Group(group) = &token
            && group.delimiter() != Delimiter::None
        {
            for inner in prefixes(group.stream()) {
                let mut prefix = before.clone();
                prefix.extend([TokenTree::from(Group::new(group.delimiter(), inner))]);
                all.push(prefix);
            }
        } else {
            let mut prefix = before.clone();
            prefix.extend([token.clone()]);
            all.push(prefix);
        }
        before.extend([token]);
    }
    all
}

fn parsed(text: &str) -> TokenStream {
    text.parse().expect("tokens")
}

/// Without spaces, so that a part of it can be looked for.
fn expanded(tokens: &TokenStream) -> String {
    let expansion = expand(tokens.clone()).to_string();
    drop(editor::expand(tokens.clone()));
    expansion.split_whitespace().collect()
}

#[test]
fn the_struct_comes_out_of_every_prefix_that_has_it() {
    let mut complete = 0;
    for prefix in prefixes(parsed(STRUCT_FORM)) {
        let out = expanded(&prefix);
        // The text up to the end of the struct.
        if !prefix.to_string().contains("premium : bool ,") {
            continue;
        }
        complete += 1;
        for part in [
            "#[derive(Debug,Clone)]",
            "structDashboard<'a>{user:u64,days:&'a[&'astr],ttl:Option<u64>,premium:bool,}",
            "pubfnexecute(",
            "pubfnexecute_async(",
            "pubfnrequest(&self)",
            "Pipelinefor",
        ] {
            assert!(
                out.contains(part),
                "{part} is not in the expansion of: {prefix}"
            );
        }
    }
    assert!(complete > 70, "{complete} prefixes");
}

/// The types of the `let`s, one after the other, are in the output as soon as each is finished.
#[test]
fn finished_lets_keep_their_types() {
    let types = [
        (
            "let visits = INCR \"visits:{user}\" ;",
            "::core::primitive::i64,",
        ),
        ("let hits : u64 = GET \"hits:{user}\" else 0 ;", "u64,"),
        ("} ; let perks", "Vec<Option<u64>>,"),
        (
            "SET \"seen:{user}\"",
            "Option<::std::collections::HashSet<::std::string::String>>,",
        ),
    ];
    for prefix in prefixes(parsed(STRUCT_FORM)) {
        let text = prefix.to_string();
        let out = expanded(&prefix);
        let output = out.split("typeOutput=").nth(1).map_or("", |rest| {
            rest.split(";typeState").next().unwrap_or_default()
        });
        for (written, ty) in types {
            if text.contains(written) {
                assert!(
                    output.contains(ty),
                    "{ty} is not in {output}, the output of: {text}"
                );
            }
        }
    }
}

#[test]
fn errors_are_about_the_unfinished_statement_alone() {
    for prefix in prefixes(parsed(STRUCT_FORM)) {
        if !prefix.to_string().contains("let visits") {
            continue;
        }
        let errors = expanded(&prefix).matches("compile_error!").count();
        assert!(errors <= 2, "{errors} errors in: {prefix}");
    }
    assert!(!expanded(&parsed(STRUCT_FORM)).contains("compile_error!"));
}

/// What is typed in front of a statement, without the `;` that it will have, and how many statements it may take with it.
#[test]
fn a_line_that_is_being_typed_leaves_the_rest_as_it_was() {
    let statement = "let perks";
    let (before, after) = STRUCT_FORM.split_once(statement).expect("the statement");
    for typed in [
        "HGET \"a\"",
        "HGET",
        "SET \"a\" us",
        "let",
        "let x",
        "let x =",
        "let x:",
        "let x: Option<",
        "let x = HGET \"a\"",
        "for",
        "for d",
        "for d in",
        "for d in days",
        "for d in days { }",
        "if",
        "if premium",
        "atomic",
        "SET \"a\" ()",
        "SET \"a\" []",
        "SET \"a\" \"{\"",
    ] {
        let out = expanded(&parsed(&format!("{before} {typed}\n {statement}{after}")));
        let output = out
            .split("typeOutput=")
            .nth(1)
            .and_then(|rest| rest.split(";typeState").next())
            .unwrap_or_default();
        let perks = "Option<::std::collections::HashSet<::std::string::String>>,";
        assert!(output.contains(perks), "{typed}: {output}");
        let errors = out.matches("compile_error!").count();
        assert!(errors <= 1, "{typed}: {errors} errors");
    }
}

#[test]
fn a_field_that_is_being_typed_leaves_the_others_as_they_were() {
    for (start, end) in [
        ("", ""),
        ("pub first: u8,", "pub last: u8"),
        ("first: u8,", "last: u8,"),
    ] {
        for typed in ["pub", "pub o", "pub o:", "pub o: Option<", "o", "o:"] {
            let text = format!(
                "struct S<'a> {{ {start} a: HashMap<u8, &'a str>, {typed}\n {end} }} GET a;"
            );
            let out = expanded(&parsed(&text));
            assert!(out.contains("structS<'a>{"), "{typed}: {out}");
            assert!(out.contains("a:HashMap<u8,&'astr>"), "{typed}: {out}");
            let known = end.is_empty() || typed.ends_with('<') || out.contains("last:u8");
            assert!(known, "{typed}: {out}");
            // `pub` and the next field make one.
            let errors = out.matches("compile_error!").count();
            assert!(errors == 1 || typed == "pub", "{typed}: {out}");
        }
    }
}

#[test]
fn no_prefix_of_the_inline_form_panics() {
    let prefixes = prefixes(parsed(INLINE_FORM));
    assert!(prefixes.len() > 100);
    for prefix in prefixes {
        assert!(!expanded(&prefix).is_empty());
    }
    assert!(!expanded(&parsed(INLINE_FORM)).contains("compile_error!"));
}

#[test]
fn no_text_panics_where_a_token_is_missing_or_stands_twice() {
    for text in [STRUCT_FORM, INLINE_FORM] {
        let tokens: Vec<TokenTree> = parsed(text).into_iter().collect();
        for at in 0..tokens.len() {
            let without = tokens.iter().enumerate().filter(|(place, _)| *place != at);
            expanded(&without.map(|(_, token)| token.clone()).collect());
            let mut twice = tokens.clone();
            twice.insert(at, tokens[at].clone());
            expanded(&twice.into_iter().collect());
        }
    }
}
