//! The RULES column of the table: what the grammar alone does not say.

use crate::found::Match;
use crate::found::{At, Problem};
use crate::kinds::Kind;
use crate::matcher::Parsed;

/// Checks the rules, then the literals.
pub(crate) fn check(rules: &'static str, parsed: &mut Parsed) -> Result<(), Problem> {
    resolve_ranges(parsed);
    for rule in each(rules) {
        check_rule(rule, parsed)?;
    }
    check_literals(parsed)
}

pub(crate) fn each(rules: &'static str) -> impl Iterator<Item = &'static str> {
    rules
        .split(';')
        .map(str::trim)
        .filter(|rule| !rule.is_empty())
}

/// Where a word, or an argument by its name in lower case, stands.
fn places(m: &Match, term: &str) -> Vec<At> {
    if term.starts_with(|c: char| c.is_ascii_lowercase()) {
        let given = m.args.iter().filter(|given| given.name == term);
        given.map(|given| given.at).collect()
    } else {
        let given = m
            .words
            .iter()
            .filter(|given| given.text.eq_ignore_ascii_case(term));
        given.map(|given| given.at).collect()
    }
}

/// What only newer servers take: `GET!NX^7.0` both words, `section>1^7.0` the argument more than once. Where it stands, what it is, and since when.
pub(crate) fn newer(rule: &'static str, m: &Match) -> Option<(At, &'static str, &'static str)> {
    let (rule, since) = rule.split_once('^')?;
    if let Some((one, other)) = rule.split_once('!') {
        let (first, second) = (*places(m, one).first()?, *places(m, other).first()?);
        return Some(if first > second {
            (first, one, since)
        } else {
            (second, other, since)
        });
    }
    let name = rule.strip_suffix(">1")?;
    let places = places(m, name);
    let spread = m
        .args
        .iter()
        .find(|given| given.name == name && given.spread);
    let at = spread.map(|given| given.at).or(places.get(1).copied())?;
    Some((at, name, since))
}

fn check_rule(rule: &'static str, parsed: &Parsed) -> Result<(), Problem> {
    if rule.contains([':', '^']) {
        return Ok(());
    }
    if let Some((term, other)) = rule.split_once('!') {
        return exclusive(&places(&parsed.m, term), &places(&parsed.m, other));
    }
    if let Some((term, others)) = rule.split_once('?') {
        let Some(at) = places(&parsed.m, term).first().copied() else {
            return Ok(());
        };
        let given = others
            .split('|')
            .any(|other| !places(&parsed.m, other).is_empty());
        let one_of = others.split('|').collect();
        return if given {
            Ok(())
        } else {
            Err(Problem::Needs { at, one_of })
        };
    }
    if let Some((word, times)) = rule.split_once(' ') {
        return times_rule(word, times, parsed);
    }
    debug_assert!(false, "rule not well formed: {rule}");
    Ok(())
}

fn exclusive(one: &[At], other: &[At]) -> Result<(), Problem> {
    let (Some(one), Some(other)) = (one.first(), other.first()) else {
        return Ok(());
    };
    let (with, at) = if one < other {
        (*one, *other)
    } else {
        (*other, *one)
    };
    Err(Problem::Exclusive { at, with })
}

/// `INCR member=1`: with the word, the argument stands once; `DIFF key>1`: at least twice.
fn times_rule(word: &str, times: &'static str, parsed: &Parsed) -> Result<(), Problem> {
    let Some(at) = places(&parsed.m, word).first().copied() else {
        return Ok(());
    };
    let (name, number, exact) = match (times.split_once('='), times.split_once('>')) {
        (Some((name, number)), _) => (name, number.parse().unwrap_or(1), true),
        (None, Some((name, number))) => (name, number.parse::<usize>().unwrap_or(0) + 1, false),
        (None, None) => return Ok(()),
    };
    let given = parsed.m.args.iter().filter(|given| given.name == name);
    if given.clone().any(|given| given.spread) {
        return Ok(());
    }
    let count = given.count();
    if count == number || !exact && count > number {
        return Ok(());
    }
    Err(Problem::Times {
        at,
        name,
        least: number,
        most: exact.then_some(number),
    })
}

/// What the ends of `ZRANGE` are depends on `BYSCORE` and `BYLEX`.
fn resolve_ranges(parsed: &mut Parsed) {
    let has = |word: &str| parsed.m.words.iter().any(|given| given.text == word);
    let kind = if has("BYSCORE") {
        Kind::Score
    } else if has("BYLEX") {
        Kind::Lex
    } else {
        Kind::Integer
    };
    parsed.resolve(Kind::Range, kind);
}

fn check_literals(parsed: &Parsed) -> Result<(), Problem> {
    for given in &parsed.m.args {
        let Some(text) = &given.text else { continue };
        if !given.kind.takes(text, given.min) {
            return Err(Problem::BadLiteral {
                at: given.at,
                name: given.name,
                class: given.kind.class(),
                expected: given.kind.expected(given.min),
            });
        }
    }
    Ok(())
}
