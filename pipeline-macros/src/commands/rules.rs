//! The RULES column of the table: what the grammar alone does not say.

use std::cmp::Ordering;

use crate::commands::found::{At, GivenArg, Match, Problem, Reading};
use crate::commands::kinds::{Bounds, Kind, float, integer, stream_id};

/// Checks the rules, then the literals.
pub(crate) fn check(rules: &'static str, reading: &mut Reading) -> Result<(), Problem> {
    resolve_ranges(reading);
    for rule in each(rules) {
        check_rule(rule, reading)?;
    }
    check_literals(reading)
}

pub(crate) fn each(rules: &'static str) -> impl Iterator<Item = &'static str> {
    let mut rest = rules;
    // By hand: this is the innermost loop of an expansion, and adapters of iterators are slow where this crate is not optimised.
    std::iter::from_fn(move || {
        while !rest.is_empty() {
            let (rule, behind) = rest.split_once(';').unwrap_or((rest, ""));
            rest = behind;
            let rule = rule.strip_prefix(' ').unwrap_or(rule);
            if !rule.is_empty() {
                return Some(rule);
            }
        }
        None
    })
}

/// Whether any of the rules is about what a literal is.
pub(crate) fn ask_for_texts(rules: &str) -> bool {
    rules.contains('<') || rules.contains('=')
}

/// Where a word, or an argument by its name in lower case, stands: `EX`, `key`, `align=-` (a literal), `ALIGN=START` (one word right behind the other).
fn places(m: &Match, term: &str) -> Vec<At> {
    if let Some((name, literal)) = term.split_once('=') {
        return places_of(m, name, literal);
    }
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

fn places_of(m: &Match, name: &str, literal: &str) -> Vec<At> {
    let is = |text: &str, other: &str| text.eq_ignore_ascii_case(other);
    if name.starts_with(|c: char| c.is_ascii_lowercase()) {
        let said = |given: &&GivenArg| given.text.as_deref().is_some_and(|text| is(text, literal));
        let given = m.args.iter().filter(|given| given.name == name);
        return given.filter(said).map(|given| given.at).collect();
    }
    let pairs = m.words.windows(2);
    let pairs = pairs.filter(|pair| is(pair[0].text, name) && is(pair[1].text, literal));
    pairs.map(|pair| pair[1].at).collect()
}

/// What only newer servers take: `GET!NX^7.0` both words, `section>1^7.0` the argument more than once, `value=nan^8.6` the literal. Where it stands, what it is, and since when.
pub(crate) fn newer(rule: &'static str, m: &Match) -> Option<(At, &'static str, &'static str)> {
    let (rule, since) = rule.split_once('^')?;
    if rule.starts_with('!') {
        return None;
    }
    if let Some((one, other)) = rule.split_once('!') {
        let (first, second) = (*places(m, one).first()?, *places(m, other).first()?);
        return Some(if first > second {
            (first, one, since)
        } else {
            (second, other, since)
        });
    }
    if let Some((name, _)) = rule.split_once('=') {
        return Some((*places(m, rule).first()?, name, since));
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

/// `!ITEMS^-,v8.0`: only some servers take the command without the word.
pub(super) fn newer_without(rule: &'static str, m: &Match) -> Option<(&'static str, &'static str)> {
    let (word, since) = rule.strip_prefix('!')?.split_once('^')?;
    places(m, word).is_empty().then_some((word, since))
}

fn check_rule(rule: &'static str, reading: &Reading) -> Result<(), Problem> {
    // One by one: the search for several at once is slow where this crate is not optimised.
    if rule.contains(':') || rule.contains('^') {
        return Ok(());
    }
    if let Some((word, rest)) = rule.split_once(' ') {
        return if rest.contains("<=") {
            bound_rule(word, rest, reading)
        } else {
            times_rule(word, rest, reading)
        };
    }
    if let Some((term, others)) = rule.split_once('?') {
        return needs(term, others, &reading.result);
    }
    for relation in ["!=", "<=", "<"] {
        if let Some((name, other)) = rule.split_once(relation) {
            return compare(name, relation, other, &reading.result);
        }
    }
    if let Some((term, other)) = rule.split_once('!') {
        return exclusive(
            &places(&reading.result, term),
            &places(&reading.result, other),
        );
    }
    debug_assert!(false, "rule not well formed: {rule}");
    Ok(())
}

/// `LIMIT?BYSCORE|BYLEX`; without a word before the `?`, one of the others stands always.
fn needs(term: &str, others: &'static str, m: &Match) -> Result<(), Problem> {
    let at = places(m, term).first().copied();
    let given = others.split('|').any(|other| !places(m, other).is_empty());
    if given || at.is_none() && !term.is_empty() {
        return Ok(());
    }
    Err(match at {
        Some(at) => Problem::Needs {
            at,
            one_of: others.split('|').collect(),
        },
        None => Problem::TooFew {
            expected: others.split('|').map(str::to_owned).collect(),
        },
    })
}

/// `lowerbound<=upperbound`: literals that contradict each other, turn by turn; `source!=destination/DB` holds unless the word is given.
fn compare(
    name: &'static str,
    relation: &'static str,
    other: &'static str,
    m: &Match,
) -> Result<(), Problem> {
    let (other, unless) = other.split_once('/').unwrap_or((other, ""));
    if !unless.is_empty() && !places(m, unless).is_empty() {
        return Ok(());
    }
    let given = |name: &'static str| m.args.iter().filter(move |given| given.name == name);
    if given(name).chain(given(other)).any(|given| given.spread) {
        return Ok(());
    }
    for (one, two) in given(name).zip(given(other)) {
        let (Some(text), Some(other_text)) = (&one.text, &two.text) else {
            continue;
        };
        let holds = match relation {
            "!=" => text != other_text,
            _ => order(one.kind, text, other_text).is_none_or(|order| {
                order == Ordering::Less || order == Ordering::Equal && relation == "<="
            }),
        };
        if !holds {
            return Err(Problem::Contradiction {
                at: one.at,
                name,
                relation,
                with: other,
            });
        }
    }
    Ok(())
}

fn order(kind: Kind, one: &str, other: &str) -> Option<Ordering> {
    if kind == Kind::Id {
        return Some(stream_id(one)?.cmp(&stream_id(other)?));
    }
    match (integer(one), integer(other)) {
        (Some(one), Some(other)) => Some(one.cmp(&other)),
        _ => float(one)?.partial_cmp(&float(other)?),
    }
}

/// `WITHVALUES count<=10`: with the word, the literal is not above this.
fn bound_rule(word: &str, rest: &str, reading: &Reading) -> Result<(), Problem> {
    let Some((name, most)) = rest.split_once("<=") else {
        return Ok(());
    };
    let most = most.parse().unwrap_or(i64::MAX);
    if places(&reading.result, word).is_empty() {
        return Ok(());
    }
    let bounds = Bounds {
        min: Some(-most),
        max: Some(most),
    };
    reading
        .result
        .args
        .iter()
        .filter(|given| given.name == name)
        .try_for_each(|given| check_literal(given, bounds))
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
fn times_rule(word: &str, times: &'static str, reading: &Reading) -> Result<(), Problem> {
    let Some(at) = places(&reading.result, word).first().copied() else {
        return Ok(());
    };
    let (name, number, exact) = match (times.split_once('='), times.split_once('>')) {
        (Some((name, number)), _) => (name, number.parse().unwrap_or(1), true),
        (None, Some((name, number))) => (name, number.parse::<usize>().unwrap_or(0) + 1, false),
        (None, None) => return Ok(()),
    };
    let given = reading
        .result
        .args
        .iter()
        .filter(|given| given.name == name);
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
fn resolve_ranges(reading: &mut Reading) {
    let has = |word: &str| reading.result.words.iter().any(|given| given.text == word);
    let kind = if has("BYSCORE") {
        Kind::Score
    } else if has("BYLEX") {
        Kind::Lex
    } else {
        Kind::Integer
    };
    reading.resolve(Kind::Range, kind);
}

fn check_literals(reading: &Reading) -> Result<(), Problem> {
    reading
        .result
        .args
        .iter()
        .try_for_each(|given| check_literal(given, given.bounds))
}

pub(crate) fn check_literal(given: &GivenArg, bounds: Bounds) -> Result<(), Problem> {
    match &given.text {
        Some(text) if !given.kind.takes(text, bounds) => Err(Problem::BadLiteral {
            at: given.at,
            name: given.name,
            class: given.kind.class(),
            expected: given.kind.expected(bounds, text),
        }),
        _ => Ok(()),
    }
}
