//! The text of a command as the pipeline has it, taken apart: words, templates, and values of which nothing is known.

/// A word of a command's name, or an argument.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Piece {
    /// As it is written.
    pub(super) source: &'static str,
    /// A glob for all that it can be, where it is a text.
    pub(super) pattern: Option<String>,
    /// Whether it stands in brackets.
    pub(super) is_optional: bool,
}

impl Piece {
    pub(super) fn is_spread(&self) -> bool {
        self.source.starts_with("..")
    }

    pub(super) fn is_word(&self, word: &str) -> bool {
        self.is_any_word() && self.source.eq_ignore_ascii_case(word)
    }

    /// Returns whether it is a word of the command: bare and in capitals.
    pub(super) fn is_any_word(&self) -> bool {
        self.source
            .starts_with(|first: char| first.is_ascii_uppercase())
            && !self
                .source
                .contains(|c: char| c.is_ascii_lowercase() || c == ':')
    }
}

/// Takes a command apart.
pub(super) fn pieces(name: &'static str, text: &'static str) -> Vec<Piece> {
    let mut found = Vec::new();
    let mut rest = text;
    // A name in quotes is one piece of the text, and several arguments.
    if text.starts_with(['"', 'r']) {
        for word in name.split(' ') {
            found.push(Piece {
                source: word,
                pattern: None,
                is_optional: false,
            });
        }
        rest = &text[end_of_piece(text)..];
    }
    add_pieces(rest, false, &mut found);
    found
}

fn add_pieces(text: &'static str, is_optional: bool, found: &mut Vec<Piece>) {
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let (source, behind) = rest.split_at(end_of_piece(rest).max(1));
        rest = behind.trim_start();
        match source
            .strip_prefix('[')
            .and_then(|inner| inner.strip_suffix(']'))
        {
            Some(inner) => add_pieces(without_condition(inner), true, found),
            None => found.push(Piece {
                source,
                pattern: pattern(source),
                is_optional,
            }),
        }
    }
}

/// Returns what stands before the `if` of an optional part.
fn without_condition(text: &'static str) -> &'static str {
    let mut rest = text;
    while !rest.is_empty() {
        if rest.starts_with("if ") {
            return &text[..text.len() - rest.len()];
        }
        rest = rest[end_of_piece(rest).max(1)..].trim_start();
    }
    text
}

/// Returns where the first piece of a text ends: at the next space that no quotes and no brackets enclose. The fields of a typed key follow its name.
fn end_of_piece(text: &str) -> usize {
    let bytes = text.as_bytes();
    let (mut at, mut depth) = (0, 0_usize);
    while at < bytes.len() {
        match bytes[at] {
            b'"' => at = end_of_string(bytes, at),
            b'\'' => at = end_of_character(bytes, at),
            b'(' | b'[' | b'{' => depth += 1,
            b')' | b']' | b'}' => depth = depth.saturating_sub(1),
            b' ' if depth == 0 && bytes.get(at + 1) != Some(&b'{') => return at,
            _ => {}
        }
        at += 1;
    }
    bytes.len()
}

/// Returns the place of the last quote of a string; before a raw one stand an `r` and as many `#` as behind it.
fn end_of_string(bytes: &[u8], start: usize) -> usize {
    let hashes = bytes[..start]
        .iter()
        .rev()
        .take_while(|&&b| b == b'#')
        .count();
    let is_raw = bytes[..start - hashes].ends_with(b"r");
    let mut at = start + 1;
    while at < bytes.len() {
        match bytes[at] {
            b'\\' if !is_raw => at += 1,
            b'"' if !is_raw => return at,
            b'"' => {
                let behind = bytes[at + 1..].iter().take_while(|&&b| b == b'#').count();
                if behind >= hashes {
                    return at + hashes;
                }
            }
            _ => {}
        }
        at += 1;
    }
    bytes.len()
}

/// Returns the place of the last quote of a character, and for a lifetime that of the quote before it.
fn end_of_character(bytes: &[u8], start: usize) -> usize {
    let is_escaped = bytes.get(start + 1) == Some(&b'\\');
    let first = if is_escaped { start + 3 } else { start + 2 };
    // A character is at most as long as `\u{10ffff}`.
    let quote = bytes.iter().skip(first).take(8).position(|&b| b == b'\'');
    let is_lifetime = |end: usize| {
        let inner = &bytes[start + 1..end];
        !is_escaped && inner.len() > 1 && inner.iter().any(u8::is_ascii)
    };
    match quote.map(|quote| first + quote) {
        Some(end) if !is_lifetime(end) => end,
        _ => start,
    }
}

/// Returns a glob for all texts that an argument can be.
fn pattern(source: &str) -> Option<String> {
    match source.as_bytes() {
        [b'0'..=b'9', ..] | [b'-', b'0'..=b'9', ..] => number(source),
        [b'"', ..] => template(&unescaped(inside(source)?)),
        [b'r', b'"' | b'#', ..] => Some(literally(inside(
            source.trim_start_matches('r').trim_matches('#'),
        )?)),
        [b'b', b'r', b'"' | b'#', ..] => Some(literally(inside(
            source.trim_start_matches("br").trim_matches('#'),
        )?)),
        [b'b', b'"', ..] => Some(literally(&unescaped(inside(&source[1..])?))),
        _ if source == "true" => Some("1".to_owned()),
        _ if source == "false" => Some("0".to_owned()),
        _ => None,
    }
}

/// A number in decimal is sent as it is written.
fn number(source: &str) -> Option<String> {
    let digits = source.strip_prefix('-').unwrap_or(source);
    digits
        .bytes()
        .all(|b| b.is_ascii_digit())
        .then(|| source.to_owned())
}

fn inside(quoted: &str) -> Option<&str> {
    quoted.strip_prefix('"')?.strip_suffix('"')
}

/// Returns a text as it is without the escapes of Rust.
fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text.chars();
    while let Some(letter) = rest.next() {
        if letter != '\\' {
            plain.push(letter);
            continue;
        }
        match rest.next() {
            Some('n') => plain.push('\n'),
            Some('r') => plain.push('\r'),
            Some('t') => plain.push('\t'),
            Some('0') => plain.push('\0'),
            Some('x') => {
                let digits: String = rest.by_ref().take(2).collect();
                let byte = u8::from_str_radix(&digits, 16).ok();
                // A byte that is no letter matches any, as a glob takes it.
                plain.push(byte.filter(u8::is_ascii).map_or('\0', char::from));
            }
            Some('u') => {
                let digits = rest.by_ref().skip(1).take_while(|&digit| digit != '}');
                let digits: String = digits.filter(|&digit| digit != '_').collect();
                let letter = u32::from_str_radix(&digits, 16).ok();
                plain.extend(letter.and_then(char::from_u32));
            }
            Some('\n') => rest = rest.as_str().trim_start().chars(),
            Some(other) => plain.push(other),
            None => {}
        }
    }
    plain
}

/// Returns a glob for a text with values in it.
fn template(text: &str) -> Option<String> {
    let mut glob = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        add_literally(&rest[..at], &mut glob);
        let (brace, behind) = rest[at..].split_at(1);
        if let Some(behind) = behind.strip_prefix(brace) {
            glob.push_str(brace);
            rest = behind;
        } else {
            if !glob.ends_with('*') || glob.ends_with("\\*") {
                glob.push('*');
            }
            rest = behind.split_once('}')?.1;
        }
    }
    add_literally(rest, &mut glob);
    Some(glob)
}

fn literally(text: &str) -> String {
    let mut glob = String::new();
    add_literally(text, &mut glob);
    glob
}

fn add_literally(text: &str, glob: &mut String) {
    for letter in text.chars() {
        if matches!(letter, '*' | '?' | '[' | ']' | '\\') {
            glob.push('\\');
        }
        glob.push(letter);
    }
    if glob.contains(is_space) {
        *glob = without_spaces(glob);
    }
}

/// Returns the pattern with `?` for each space, which rules of an ACL cannot have.
pub(super) fn without_spaces(pattern: &str) -> String {
    pattern.replace(is_space, "?")
}

fn is_space(letter: char) -> bool {
    matches!(letter, ' ' | '\t' | '\n' | '\u{b}' | '\u{c}' | '\r' | '\0')
}

/// A part of a glob.
#[derive(Clone, Copy, PartialEq)]
enum Glob {
    Letter(char),
    AnyLetter,
    AnyText,
}

fn parts(glob: &str) -> Vec<Glob> {
    let mut parts = Vec::new();
    let mut letters = glob.chars();
    while let Some(letter) = letters.next() {
        parts.push(match letter {
            '*' => Glob::AnyText,
            '?' => Glob::AnyLetter,
            '\\' => Glob::Letter(letters.next().unwrap_or('\\')),
            letter => Glob::Letter(letter),
        });
    }
    parts
}

/// Returns whether a glob matches all that another one matches.
pub(super) fn covers(glob: &str, other: &str) -> bool {
    let (glob, other) = (parts(glob), parts(other));
    // Which beginnings of the other one the beginning of the glob covers.
    let mut covered = vec![false; other.len() + 1];
    covered[0] = true;
    for part in glob {
        let mut next = vec![false; covered.len()];
        for at in 0..covered.len() {
            let before = at.checked_sub(1);
            next[at] = match (part, before.map(|before| other[before])) {
                (Glob::AnyText, _) => covered[..=at].contains(&true),
                (_, None) | (Glob::AnyLetter | Glob::Letter(_), Some(Glob::AnyText)) => false,
                (Glob::AnyLetter, Some(_)) => covered[at - 1],
                (part, Some(other)) => part == other && covered[at - 1],
            };
        }
        covered = next;
    }
    covered.last() == Some(&true)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taken_apart(text: &'static str) -> Vec<&'static str> {
        let name = text.split(' ').next().unwrap_or_default();
        pieces(name, text).iter().map(|it| it.source).collect()
    }

    #[test]
    fn texts_are_taken_apart() {
        assert_eq!(taken_apart("GET \"a b\""), ["GET", "\"a b\""]);
        assert_eq!(
            taken_apart("SET Visits { page : \"}\", day } (f(' ', \"(\", '\\'')) EX 5"),
            [
                "SET",
                "Visits { page : \"}\", day }",
                "(f(' ', \"(\", '\\''))",
                "EX",
                "5"
            ]
        );
        assert_eq!(
            taken_apart(
                "DEL r#\"a \" b\"# b\"\\\" \" ..(x as & 'a str) [\"c\" if x == ' '] [..ids]"
            ),
            [
                "DEL",
                "r#\"a \" b\"#",
                "b\"\\\" \"",
                "..(x as & 'a str)",
                "\"c\"",
                "..ids"
            ]
        );
        let quoted = pieces("CONFIG GET", "\"CONFIG GET\" \"x\"");
        let quoted: Vec<&str> = quoted.iter().map(|it| it.source).collect();
        assert_eq!(quoted, ["CONFIG", "GET", "\"x\""]);
    }

    #[test]
    fn texts_become_globs() {
        let glob = |source| pattern(source).unwrap_or_else(|| "-".to_owned());
        assert_eq!(glob("\"user:{id}\""), "user:*");
        assert_eq!(glob("\"{a}{b}:{{{c:05}}}\""), "*:{*}");
        assert_eq!(glob("\"a*b?c[d]e\\\\f g\""), "a\\*b\\?c\\[d\\]e\\\\f?g");
        assert_eq!(glob("\"\\u{e4}\\x41\\n\""), "äA?");
        assert_eq!(glob("r#\"{a}\"#"), "{a}");
        assert_eq!(glob("b\"\\xff{\""), "?{");
        assert_eq!(glob("\"\\\\*{x}\""), "\\\\\\**");
        assert_eq!(
            (glob("7"), glob("-7"), glob("1_0"), glob("key")),
            ("7".into(), "-7".into(), "-".into(), "-".into())
        );
    }

    #[test]
    fn globs_cover_others() {
        for (glob, other) in [
            ("*", ""),
            ("user:*", "user:*:name"),
            ("a*b*", "a*b"),
            ("a?c", "abc"),
            ("*", "a\\*"),
            ("a\\*", "a\\*"),
            ("a?", "a\\*"),
        ] {
            assert!(covers(glob, other), "{glob} {other}");
        }
        for (glob, other) in [
            ("user:*:name", "user:*"),
            ("a?c", "a*c"),
            ("a\\*", "ab"),
            ("a\\*", "a*"),
            ("a", "ab"),
            ("", "*"),
            ("*a", "*"),
        ] {
            assert!(!covers(glob, other), "{glob} {other}");
        }
    }
}
