//! Lines with one thing wrong.

use crate::commands::{Kind, Server};
use crate::exceptions;
use crate::lines::{self, Line, Token};
use crate::random::Random;

/// What was done to a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Mutation {
    Missing,
    Additional,
    Misspelt,
    UnknownWord,
    OtherWord,
    OneOptionMore,
    NoNumber,
    WrongCount,
    Extreme,
}

const ALL: [Mutation; 9] = [
    Mutation::Missing,
    Mutation::Additional,
    Mutation::Misspelt,
    Mutation::UnknownWord,
    Mutation::OtherWord,
    Mutation::OneOptionMore,
    Mutation::NoNumber,
    Mutation::WrongCount,
    Mutation::Extreme,
];

/// One mutation of the line, if the one that is drawn can be had.
pub(crate) fn mutate(line: &Line, server: Server, random: &mut Random) -> Option<(Mutation, Line)> {
    let mutation = *random.one_of(&ALL);
    let mut line = line.clone();
    let end = line.tokens.len();
    match mutation {
        Mutation::Missing => {
            (end > 0).then(|| line.tokens.remove(random.below(end)))?;
        }
        Mutation::Additional => line
            .tokens
            .insert(random.below(end + 1), Token::Value("more".to_owned())),
        Mutation::Misspelt => {
            let words: Vec<usize> = (0..end)
                .filter(|i| matches!(&line.tokens[*i], Token::Word(word) if word.len() > 1))
                .collect();
            let place = *words.get(random.below(words.len()))?;
            let Token::Word(word) = &mut line.tokens[place] else {
                return None;
            };
            let letter = random.below(word.len());
            word.insert(letter, 'Q');
        }
        Mutation::UnknownWord => line
            .tokens
            .insert(random.below(end + 1), Token::Word("BOGUS".to_owned())),
        Mutation::OtherWord => {
            let words: Vec<&str> = line.row.words().collect();
            let word = (*words.get(random.below(words.len()))?).to_owned();
            line.tokens.insert(random.below(end + 1), Token::Word(word));
        }
        Mutation::OneOptionMore => {
            let option = lines::draw_option(line.row, server, random)?;
            let mut places: Vec<usize> = (0..end)
                .filter(|i| matches!(line.tokens[*i], Token::Word(_)))
                .collect();
            places.push(end);
            let place = *random.one_of(&places);
            line.tokens.splice(place..place, option);
        }
        Mutation::NoNumber => {
            let number = |kind: Kind| {
                matches!(
                    kind,
                    Kind::Integer
                        | Kind::Seconds
                        | Kind::Milliseconds
                        | Kind::UnixSeconds
                        | Kind::UnixMilliseconds
                        | Kind::Float
                        | Kind::Cursor
                )
            };
            let places: Vec<usize> = line
                .args
                .iter()
                .filter(|(_, _, kind)| number(*kind))
                .map(|(place, _, _)| *place)
                .collect();
            let place = *places.get(random.below(places.len()))?;
            let wrong = random.one_of(&["ten", "1.5x", "+5", "1 ", "0x"]);
            line.tokens[place] = Token::Value((*wrong).to_owned());
        }
        Mutation::Extreme => {
            // A number that reserves memory would be paid for.
            if exceptions::reserves_memory(line.row.name()) {
                return None;
            }
            let places = line
                .args
                .iter()
                .map(|(place, _, kind)| (*place, extremes(*kind)));
            let places: Vec<_> = places.filter(|(_, texts)| !texts.is_empty()).collect();
            let (place, texts) = *places.get(random.below(places.len()))?;
            line.tokens[place] = Token::Value((*random.one_of(texts)).to_owned());
        }
        Mutation::WrongCount => {
            let place = *line.counts.get(random.below(line.counts.len()))?;
            let number: i64 = line.tokens[place].text().parse().ok()?;
            let wrong = if random.percent(50) {
                number + 1
            } else {
                number - 1
            };
            line.tokens[place] = Token::Value(wrong.to_string());
        }
    }
    Some((mutation, line))
}

/// Literals at or beyond the bounds of a kind.
fn extremes(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Integer
        | Kind::Seconds
        | Kind::Milliseconds
        | Kind::UnixSeconds
        | Kind::UnixMilliseconds
        | Kind::Rank
        | Kind::Index
        | Kind::Unsigned => &[
            "-9223372036854775808",
            "-9223372036854775807",
            "-2",
            "-1",
            "0",
            "9223372036854776",
            "9223372036854775807",
            "18446744073709551615",
        ],
        Kind::Float | Kind::Finite | Kind::Sample | Kind::Timeout | Kind::Positive => {
            &["inf", "-inf", "nan", "-1", "1e400", "9223372036854775"]
        }
        Kind::Rate | Kind::Ratio | Kind::UnitInterval => &["0", "1", "-1", "2", "nan"],
        Kind::Lower | Kind::Upper => &["inf", "-inf", "+INF", "(-inf", "infinity", "1e400"],
        Kind::Id | Kind::StartId | Kind::EndId => &[
            "(0-0",
            "-",
            "+",
            "(18446744073709551615-18446744073709551615",
            "18446744073709551616-0",
        ],
        _ => &[],
    }
}
