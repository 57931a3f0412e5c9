//! Literals as Redis gets them: plain bytes, or a template with values between the bytes.

use std::fmt::{self, Write as _};

use proc_macro2::{Ident, Literal, Span, TokenStream, TokenTree};
use quote::quote;
use syn::Lit;
use syn::ext::IdentExt;
use syn::parse::Parser;

use crate::report::Report;
use crate::tokens::hidden_at;

/// What a literal puts on the wire.
#[derive(Clone)]
pub(crate) enum Text {
    Bytes(Vec<u8>),
    Template(Vec<TextPart>),
}

/// A part of an interpolated string.
#[derive(Clone)]
pub(crate) enum TextPart {
    Bytes(Vec<u8>),
    Value {
        root: Ident,
        /// The value with its fields: `order.id`.
        tokens: TokenStream,
        /// What stands behind the colon, as `format!` takes it.
        spec: Option<String>,
    },
}

/// As it may be written in a pipeline.
impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_char('"')?;
        match self {
            Self::Bytes(bytes) => f.write_str(&escaped(bytes))?,
            Self::Template(pieces) => pieces.iter().try_for_each(|text_part| match text_part {
                TextPart::Bytes(bytes) => f.write_str(&escaped(bytes)),
                TextPart::Value { tokens, .. } => {
                    write!(f, "{{{}}}", tokens.to_string().replace(' ', ""))
                }
            })?,
        }
        f.write_char('"')
    }
}

fn escaped(bytes: &[u8]) -> String {
    let text = bytes.escape_ascii().to_string();
    text.replace('{', "{{").replace('}', "}}")
}

/// Reads a literal, with a `-` before it or without. `None` where it cannot stand in a command; then the reason is in the report.
pub(crate) fn read(literal: &Literal, negative: bool, report: &mut Report) -> Option<Text> {
    let span = literal.span();
    let written = literal.to_string();
    if let Some(text) = plain(&written) {
        return template(text, span, report);
    }
    let raw = written.starts_with('r');
    let lit = Lit::new(literal.clone());
    let suffix = match &lit {
        Lit::Str(it) => it.suffix().to_owned(),
        Lit::ByteStr(it) => it.suffix().to_owned(),
        Lit::Int(it) => it.suffix().to_owned(),
        Lit::Float(it) => it.suffix().to_owned(),
        _ => String::new(),
    };
    if !suffix.is_empty() {
        let plain = written.trim_end_matches(&suffix);
        let help = match lit {
            Lit::Str(_) | Lit::ByteStr(_) => format!("write `{plain}`"),
            _ => format!("text goes in quotes: `\"{written}\"`; a number stands plain: `{plain}`"),
        };
        let text = format!("`{written}` is no argument: a literal has no suffix here");
        report.help(span, text, help);
        return None;
    }
    let sign = if negative { "-" } else { "" };
    match lit {
        Lit::Str(text) if raw => Some(Text::Bytes(text.value().into_bytes())),
        Lit::Str(text) => template(&text.value(), span, report),
        Lit::ByteStr(bytes) => Some(Text::Bytes(bytes.value())),
        Lit::Int(number) => Some(Text::Bytes(
            format!("{sign}{}", number.base10_digits()).into_bytes(),
        )),
        Lit::Float(number) => Some(Text::Bytes(
            format!("{sign}{}", number.base10_digits()).into_bytes(),
        )),
        _ => {
            report.help(
                span,
                format!("`{written}` is no argument"),
                "text goes in double quotes, bytes in `b\"…\"`, numbers stand plain",
            );
            None
        }
    }
}

/// What stands between the quotes of a string without escapes, as nearly all are.
fn plain(written: &str) -> Option<&str> {
    let text = written.strip_prefix('"')?.strip_suffix('"')?;
    (!text.contains('\\') && !text.contains('\r')).then_some(text)
}

/// Where the next brace stands. Finding one character is compiled with optimisation even where this crate is not.
fn next_brace(text: &str) -> Option<usize> {
    let (open, close) = (text.find('{'), text.find('}'));
    open.into_iter().chain(close).min()
}

/// Reads `text {name} text` as `format!` would.
fn template(text: &str, span: Span, report: &mut Report) -> Option<Text> {
    let mut pieces = Vec::new();
    let mut bytes = Vec::new();
    let mut rest = text;
    while let Some(at) = next_brace(rest) {
        bytes.extend_from_slice(&rest.as_bytes()[..at]);
        let brace = rest.as_bytes()[at];
        let after = &rest[at + 1..];
        if after.as_bytes().first() == Some(&brace) {
            bytes.push(brace);
            rest = &after[1..];
            continue;
        }
        let end = next_brace(after).filter(|&end| brace == b'{' && after.as_bytes()[end] == b'}');
        let Some(end) = end else {
            let text = format!("unmatched `{}` in the text", brace as char);
            let help = format!(
                "`{{name}}` inserts a variable; a plain `{0}` is written `{0}{0}`, or the text as a raw string: r#\"…\"#",
                brace as char
            );
            report.help(span, text, help);
            return None;
        };
        if !bytes.is_empty() {
            pieces.push(TextPart::Bytes(std::mem::take(&mut bytes)));
        }
        pieces.push(value(&after[..end], span, report)?);
        rest = &after[end + 1..];
    }
    bytes.extend_from_slice(rest.as_bytes());
    if pieces.is_empty() {
        return Some(Text::Bytes(bytes));
    }
    if !bytes.is_empty() {
        pieces.push(TextPart::Bytes(bytes));
    }
    Some(Text::Template(pieces))
}

/// `name`, `order.id`, `price:.2`.
fn value(inner: &str, span: Span, report: &mut Report) -> Option<TextPart> {
    // Before an alignment, a second colon is what fills.
    let is_path =
        |spec: &str| spec.starts_with(':') && !spec.get(1..2).is_some_and(|it| "<^>".contains(it));
    let (path, spec) = match inner.split_once(':') {
        Some((_, spec)) if is_path(spec) => (inner.trim(), None),
        Some((path, spec)) => (path.trim(), Some(spec.trim_end().to_owned())),
        None => (inner.trim(), None),
    };
    let mut fields = path.split('.');
    let root = fields.next().and_then(|name| identifier(name, span));
    // With the text's own span, what rustc suggests for a wrong field would replace the whole text.
    let hidden = hidden_at(span);
    let fields: Option<Vec<TokenTree>> = fields.map(|name| field(name, hidden)).collect();
    let (Some(root), Some(fields)) = (root, fields) else {
        let text = match path {
            "" => "`{}` in a text has no name".to_owned(),
            _ => format!("`{{{path}}}` is neither a variable nor a field"),
        };
        report.help(
            span,
            text,
            "name the value inside: `\"user:{id}\"`, `\"user:{user.id}\"`; any other expression goes into the pipeline's inputs or a variable; plain braces are doubled, `{{ }}`, or stand in raw text, `r\"…\"`",
        );
        return None;
    };
    let mut tokens = quote!(#root);
    tokens.extend(quote!(#(.#fields)*));
    Some(TextPart::Value { root, tokens, spec })
}

/// Keywords that are names behind `r#`.
#[rustfmt::skip]
const KEYWORDS: [&str; 48] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else", "enum", "extern", "false",
    "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub",
    "ref", "return", "static", "struct", "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while",
    "yield",
];

/// The identifier of this name. Keywords are names in a text, without `r#`, as in `format!`.
pub(crate) fn identifier(name: &str, span: Span) -> Option<Ident> {
    let (name, raw) = match name.strip_prefix("r#") {
        Some(name) => (name, true),
        None => (name, false),
    };
    if raw && ["self", "Self", "super", "crate"].contains(&name) {
        return None;
    }
    let mut ident = if is_ascii_identifier(name) {
        // Those that cannot be raw, `self` and so on, are not in the list.
        return Some(if KEYWORDS.contains(&name) {
            Ident::new_raw(name, span)
        } else {
            Ident::new(name, span)
        });
    } else if name.is_ascii() {
        return None;
    } else {
        // Whether letters beyond ASCII make a name, the compiler knows; white space and comments it passes over.
        let passed_over = |letter: char| letter.is_whitespace() || letter == '/';
        let ident = Ident::parse_any.parse_str(name).ok();
        ident.filter(|_| !name.contains(passed_over))?
    };
    ident.set_span(span);
    Some(ident)
}

/// Nearly all names are, and the parser need not be asked.
fn is_ascii_identifier(name: &str) -> bool {
    let first = name.as_bytes().first();
    name != "_"
        && first.is_some_and(|first| first.is_ascii_alphabetic() || *first == b'_')
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

/// `id` of `order.id`, `0` of `pair.0`.
fn field(name: &str, span: Span) -> Option<TokenTree> {
    let is_number = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number {
        return identifier(name, span).map(TokenTree::from);
    }
    // `00` is no field, and no tuple has so many that the number has no room.
    let index = name.parse::<u32>().ok();
    let index = index.filter(|index| index.to_string() == name)?;
    let mut index = Literal::u32_unsuffixed(index);
    index.set_span(span);
    Some(index.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_text(source: &str, negative: bool) -> Result<String, String> {
        let mut report = Report::default();
        let literal: Literal = source.parse().unwrap();
        let text = read(&literal, negative, &mut report);
        let errors = report.into_texts();
        match text {
            Some(Text::Bytes(bytes)) => Ok(format!("{}", bytes.escape_ascii())),
            Some(Text::Template(pieces)) => Ok(pieces.iter().map(show).collect()),
            None => Err(errors.join("; ")),
        }
    }

    fn show(text_part: &TextPart) -> String {
        match text_part {
            TextPart::Bytes(bytes) => format!("[{}]", bytes.escape_ascii()),
            TextPart::Value { tokens, spec, .. } => {
                let tokens = tokens.to_string().replace(' ', "");
                match spec {
                    Some(spec) => format!("<{tokens}|{spec}>"),
                    None => format!("<{tokens}>"),
                }
            }
        }
    }

    #[test]
    fn plain_text_and_bytes_are_verbatim() {
        assert_eq!(read_text(r#""user:1""#, false).unwrap(), "user:1");
        assert_eq!(
            read_text(r###"r#"{"a":1}"#"###, false).unwrap(),
            r#"{\"a\":1}"#
        );
        assert_eq!(read_text(r#"b"\x00\xff{""#, false).unwrap(), r"\x00\xff{");
        assert_eq!(read_text(r#""{{x}}""#, false).unwrap(), "{x}");
    }

    #[test]
    fn numbers_are_sent_plain() {
        assert_eq!(read_text("1_000", false).unwrap(), "1000");
        assert_eq!(read_text("1", true).unwrap(), "-1");
        assert_eq!(read_text("1.50", true).unwrap(), "-1.50");
        assert_eq!(read_text("0x10", false).unwrap(), "16");
    }

    #[test]
    fn values_are_interpolated() {
        assert_eq!(
            read_text(r#""user:{id}:{name}""#, false).unwrap(),
            "[user:]<id>[:]<name>"
        );
        assert_eq!(
            read_text(r#""{order.lines.0}""#, false).unwrap(),
            "<order.lines.0>"
        );
        assert_eq!(
            read_text(r#""{price:>8.2}€""#, false).unwrap(),
            r"<price|>8.2>[\xe2\x82\xac]"
        );
        assert_eq!(read_text(r#""{{{id}}}""#, false).unwrap(), "[{]<id>[}]");
        assert_eq!(
            read_text(r#""{type}{r#type}{r#id}{it.match}{self.id}""#, false).unwrap(),
            "<r#type><r#type><id><it.r#match><self.id>"
        );
        assert_eq!(
            read_text(r#""{ größe.0.ñ }""#, false).unwrap(),
            "<größe.0.ñ>"
        );
    }

    #[test]
    fn what_is_no_argument_is_refused() {
        for source in [
            r#""{}""#,
            r#""{0}""#,
            r#""{a b}""#,
            r#""{a""#,
            r#""a}""#,
            r#""{a.}""#,
            r#""{a. b}""#,
            r#""{a .b}""#,
            r#""{a/**/.b}""#,
            r#""{é//}""#,
            r#""{a.00}""#,
            r#""{a.99999999999999999999999}""#,
            r#""{r#self}""#,
            "5m",
            "1u8",
            "'x'",
            r#"c"x""#,
        ] {
            assert!(read_text(source, false).is_err(), "{source} was taken");
        }
    }
}
