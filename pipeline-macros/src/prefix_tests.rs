//! Texts that are not finished, or no pipelines at all: nothing panics, and what is there already comes out.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

use crate::expand;

const STRUCT_FORM: &str = include_str!("prefix_tests/dashboard.txt");

const INLINE_FORM: &str = r#"
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

#[test]
fn a_half_typed_command_is_a_path_that_an_editor_completes() {
    for (text, path) in [
        ("let visits = HGE", "::redis_pipeline::commands::HGE"),
        (
            "GET \"a\"; XGROUP CREA \"s\"",
            "::redis_pipeline::commands::XGROUP::CREA",
        ),
        (
            "struct S { a: u8 } for x in a { HGE }",
            "::redis_pipeline::commands::HGE",
        ),
    ] {
        let out = expanded(&parsed(text));
        assert!(out.contains(path), "{path} is not in {out}");
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

/// A generator whose numbers are the same on every run: SplitMix64.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let end = u64::try_from(end).expect("small");
        usize::try_from((mixed ^ (mixed >> 31)) % end).expect("small")
    }

    fn soup(&mut self, depth: usize) -> String {
        const WORDS: &[&str] = &[
            "let",
            "for",
            "in",
            "if",
            "else",
            "atomic",
            "struct",
            "pub",
            "a",
            "b",
            "_",
            "self",
            "GET",
            "SET",
            "HSET",
            "ZADD",
            "ZUNION",
            "XREAD",
            "STREAMS",
            "XGROUP",
            "CREATE",
            "EVAL",
            "LMOVE",
            "LEFT",
            "NX",
            "EX",
            "WITHSCORES",
            "JSON",
            "CLIENT",
            "NO",
            "EVICT",
            "XRANGE",
            "MULTI",
            "BLPOP",
            "FROB",
            "i64",
            "Option",
            "Vec",
            "r#type",
            "\"k\"",
            "\"{a}\"",
            "\"{\"",
            "\"{a.0:>5}\"",
            "r\"{x}\"",
            "b\"\\xff\"",
            "1",
            "1.5",
            "0x1F",
            "5m",
            "'c'",
            "c\"x\"",
            "..",
            ".",
            ",",
            ";",
            ";",
            ";",
            ":",
            "::",
            "=",
            "=>",
            "->",
            "<",
            ">",
            "*",
            "~",
            "$",
            "-",
            "+",
            "#",
            "!",
            "?",
            "&",
            "|",
            "'l",
            "/// doc\n",
            "#[x]",
            "#![redis(server = \"7.0\")]",
        ];
        let mut text = String::new();
        for _ in 0..self.below(14) {
            let (open, close) = [("(", ")"), ("[", "]"), ("{", "}")][self.below(3)];
            match self.below(8) {
                0 if depth > 0 => {
                    text.push_str(open);
                    text.push_str(&self.soup(depth - 1));
                    text.push_str(close);
                }
                _ => text.push_str(WORDS[self.below(WORDS.len())]),
            }
            text.push(' ');
        }
        text
    }
}

#[test]
fn no_soup_of_tokens_panics() {
    let mut numbers = Numbers(7);
    for turn in 0..3_000 {
        let mut text = numbers.soup(3);
        if turn % 3 == 0 {
            text.insert_str(0, "struct S<'a> { a: &'a str, b: Vec<u8> } ");
        }
        if let Ok(tokens) = text.parse::<TokenStream>() {
            let out = std::panic::catch_unwind(|| expanded(&parsed(&text)).is_empty());
            assert!(out.is_ok(), "panics: {tokens}");
        }
    }
}
