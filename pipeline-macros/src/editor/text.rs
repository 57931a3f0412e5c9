//! Texts as `format_args!` takes them, in which an editor finds the variables.

use proc_macro2::Literal;

/// Returns the text with formats in place of the fields of variables, as long as it was: `{order.id}` becomes `{order:00}`. `None` for a literal without values.
pub(super) fn format_string(literal: &Literal) -> Option<Literal> {
    let text = literal.to_string();
    if !text.starts_with('"') || !text.contains('{') {
        return None;
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some(at) = rest.find(['{', '\\']) {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let length = match from.as_bytes() {
            [b'\\', b'u', ..] => from.find('}').map_or(from.len(), |end| end + 1),
            [b'\\', _, ..] => 1 + from[1..].chars().next().map_or(0, char::len_utf8),
            [b'{', b'{', ..] => 2,
            [b'{', ..] => {
                let end = from.find(['}', '"']).unwrap_or(from.len());
                let name = from.find([':', '}', '"']).unwrap_or(end);
                let Some(dot) = from[..name].find('.') else {
                    out.push_str(&from[..end]);
                    rest = &from[end..];
                    continue;
                };
                out.push_str(&from[..dot]);
                out.push(':');
                out.extend(std::iter::repeat_n('0', end - dot - 1));
                rest = &from[end..];
                continue;
            }
            _ => from.len(),
        };
        out.push_str(&from[..length]);
        rest = &from[length..];
    }
    out.push_str(rest);
    let mut blanked: Literal = out.parse().unwrap_or_else(|_| literal.clone());
    blanked.set_span(literal.span());
    Some(blanked)
}

/// The variables in a text with their fields: `order` and `id`.
pub(super) fn values(literal: &Literal) -> Vec<Vec<String>> {
    let text = literal.to_string().replace("{{", "");
    let values = text.split('{').skip(1).filter_map(|rest| {
        let value = rest.split(['}', ':', '"']).next()?.trim();
        let parts: Vec<String> = value
            .split('.')
            .map(|part| part.trim().to_owned())
            .collect();
        // Behind the last dot, a field may still be missing.
        let whole = match parts.as_slice() {
            [_, .., last] if last.is_empty() => &parts[..parts.len() - 1],
            parts => parts,
        };
        whole.iter().all(|part| is_name(part)).then_some(parts)
    });
    values.collect()
}

fn is_name(part: &str) -> bool {
    let first = part.chars().next();
    first.is_some_and(|first| first.is_alphabetic() || first == '_')
        && part != "_"
        && part
            .chars()
            .all(|letter| letter.is_alphanumeric() || letter == '_')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Option<String> {
        format_string(&text.parse().unwrap()).map(|literal| literal.to_string())
    }

    #[test]
    fn a_format_string_is_as_long_as_the_text() {
        assert_eq!(shown(r#""user:{id}""#).unwrap(), r#""user:{id}""#);
        assert_eq!(
            shown(r#""{order.id:05}{{x.y}}""#).unwrap(),
            r#""{order:00000}{{x.y}}""#
        );
        assert_eq!(
            shown(r#""\"{a.b.0}\u{1F600}\\{c.d""#).unwrap(),
            r#""\"{a:000}\u{1F600}\\{c:0""#
        );
        assert_eq!(shown(r#""plain""#), None);
        assert_eq!(shown(r##"r#"{a}"#"##), None);
    }

    #[test]
    fn the_values_of_a_text_have_their_fields() {
        let literal = r#""{a}:{order.id:>5}:{{b}}:{x.0}:{y.}""#.parse().unwrap();
        let expected = [vec!["a"], vec!["order", "id"], vec!["y", ""]];
        assert_eq!(values(&literal), expected);
    }
}
