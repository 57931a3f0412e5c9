//! Names in Redis: of variants and fields, in the case that the settings say.

use proc_macro2::{Ident, Span};
use syn::spanned::Spanned;
use syn::{Attribute, DataEnum, Error, Fields, LitStr, Result};

use super::{Settings, collect, each_setting};
use crate::tokens::name as plain_name;

/// How the names of fields or variants are spelt in Redis.
#[derive(Clone, Copy)]
pub(super) enum Case {
    Lower,
    Upper,
    Camel,
    Pascal,
    Words { separator: char, upper: bool },
}

const CASES: [(&str, Case); 8] = [
    ("lowercase", Case::Lower),
    ("UPPERCASE", Case::Upper),
    ("camelCase", Case::Camel),
    ("PascalCase", Case::Pascal),
    (
        "snake_case",
        Case::Words {
            separator: '_',
            upper: false,
        },
    ),
    (
        "SCREAMING_SNAKE_CASE",
        Case::Words {
            separator: '_',
            upper: true,
        },
    ),
    (
        "kebab-case",
        Case::Words {
            separator: '-',
            upper: false,
        },
    ),
    (
        "SCREAMING-KEBAB-CASE",
        Case::Words {
            separator: '-',
            upper: true,
        },
    ),
];

pub(super) fn case(name: &LitStr) -> Result<Case> {
    let named = CASES.iter().find(|(case, _)| *case == name.value());
    named.map(|(_, case)| *case).ok_or_else(|| {
        let names = CASES.map(|(name, _)| format!("`{name}`")).join(", ");
        Error::new(name.span(), format!("unknown case; there are {names}"))
    })
}

/// Spells a name of Rust, field or variant, in another case.
pub(super) fn spell(name: &str, case: Option<Case>) -> String {
    let Some(case) = case else {
        return name.to_owned();
    };
    let words = words(name);
    match case {
        Case::Lower => words.concat(),
        Case::Upper => words.concat().to_uppercase(),
        Case::Pascal => words.iter().map(|word| capitalised(word)).collect(),
        Case::Camel => {
            let (first, rest) = words.split_at(1.min(words.len()));
            first
                .iter()
                .cloned()
                .chain(rest.iter().map(|word| capitalised(word)))
                .collect()
        }
        Case::Words { separator, upper } => {
            let joined = words.join(separator.encode_utf8(&mut [0; 4]));
            if upper { joined.to_uppercase() } else { joined }
        }
    }
}

/// The words of `OnHold` or `on_hold`, in small letters.
fn words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for part in name.split('_') {
        for (at, letter) in part.chars().enumerate() {
            if at == 0 || letter.is_uppercase() {
                words.push(String::new());
            }
            if let Some(word) = words.last_mut() {
                word.extend(letter.to_lowercase());
            }
        }
    }
    words
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}

/// A variant, and what it is called in Redis.
pub(super) struct Name<'a> {
    pub(super) variant: &'a Ident,
    pub(super) text: String,
}

pub(super) fn names<'a>(data: &'a DataEnum, settings: &Settings<'_>) -> Result<Vec<Name<'a>>> {
    if data.variants.is_empty() {
        return Err(Error::new(
            Span::call_site(),
            "an enum without variants has no values",
        ));
    }
    let names = collect(data.variants.iter().map(|variant| {
        if !matches!(variant.fields, Fields::Unit) {
            return Err(Error::new(
                variant.fields.span(),
                "a variant stands for its name, and a name has no fields",
            ));
        }
        Ok(Name {
            variant: &variant.ident,
            text: renamed(&variant.attrs)?
                .unwrap_or_else(|| spell(&plain_name(&variant.ident), settings.case)),
        })
    }))?;
    for (at, name) in names.iter().enumerate() {
        if names[..at].iter().any(|other| other.text == name.text) {
            let message = format!("two variants have the name \"{}\"", name.text);
            return Err(Error::new(name.variant.span(), message));
        }
    }
    Ok(names)
}

pub(super) fn renamed(attrs: &[Attribute]) -> Result<Option<String>> {
    let mut name = None;
    each_setting(attrs, |meta| {
        if !meta.path.is_ident("rename") {
            return Err(meta.error("unknown setting; there is `rename = \"…\"`"));
        }
        name = Some(meta.value()?.parse::<LitStr>()?.value());
        Ok(())
    })?;
    Ok(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_spelt_in_every_case() {
        let spelt = |name| CASES.map(|(_, case)| spell(name, Some(case)));
        let expected = [
            "onhold", "ONHOLD", "onHold", "OnHold", "on_hold", "ON_HOLD", "on-hold", "ON-HOLD",
        ];
        assert_eq!(spelt("OnHold"), expected);
        assert_eq!(spelt("on_hold"), expected);
        assert_eq!(spell("x", Some(Case::Pascal)), "X");
        assert_eq!(spell("OnHold", None), "OnHold");
    }
}
