//! The arguments of a line of [`commands`](super::commands).

use super::ast::{Argument, Kind, Piece, Spread, Variable};
use super::make::{Maker, TAGS, variable};

/// Makes the arguments of a line.
pub(super) struct Filler<'m> {
    pub(super) maker: &'m mut Maker,
    pub(super) scope: &'m [Variable],
    pub(super) tag: &'static str,
    pub(super) any_tag: bool,
}

impl Filler<'_> {
    pub(super) fn arguments(&mut self, line: &str) -> Vec<Argument> {
        let mut arguments = Vec::new();
        let mut rest = line;
        while !rest.is_empty() {
            let (token, after) = match rest.strip_prefix('[') {
                Some(inside) => inside.split_once(']').unwrap_or((inside, "")),
                None if rest.starts_with('"') => {
                    let (text, after) = rest[1..].split_once('"').unwrap_or((rest, ""));
                    arguments.push(Argument::Text(vec![Piece::Literal(text.to_owned())]));
                    rest = after.trim_start();
                    continue;
                }
                None => rest.split_once(' ').unwrap_or((rest, "")),
            };
            if rest.starts_with('[') {
                arguments.push(self.optional(token));
            } else {
                arguments.push(self.argument(token));
            }
            rest = after.trim_start();
        }
        arguments
    }

    fn optional(&mut self, inside: &str) -> Argument {
        let (inside, condition) = match inside.strip_suffix(" if") {
            Some(before) => (before, Some(self.maker.plain_condition(self.scope))),
            None => (inside, None),
        };
        Argument::Optional(self.arguments(inside), condition)
    }

    fn argument(&mut self, token: &str) -> Argument {
        match token {
            "_" => Argument::Count,
            "$v" => self.maker.value(self.scope),
            "$n" => self.maker.integer(self.scope),
            "$f" | "$m" => self.name(),
            "$d" => {
                let id = format!("{}-1", 1 + self.maker.random.below(20));
                Argument::Text(vec![Piece::Literal(id)])
            }
            "maybe" => Argument::Variable(variable("maybe", Kind::Integer)),
            "name" => Argument::Variable(variable("name", Kind::Text)),
            _ if token.starts_with("..") => self.spread(token),
            _ => match (token.strip_prefix('@'), token.parse()) {
                (Some(kind), _) => self.key(kind),
                (None, Ok(number)) => Argument::Number(number),
                (None, Err(_)) => match token.strip_prefix('(') {
                    Some(number) => {
                        let number = number.trim_end_matches(')').parse();
                        Argument::Script(number.unwrap_or(0))
                    }
                    None => Argument::Word(token.to_owned()),
                },
            },
        }
    }

    /// A key; all three tags hold the same kinds of keys.
    fn key(&mut self, kind: &str) -> Argument {
        let any = kind == "*";
        let random = &mut self.maker.random;
        let tag = match any && self.any_tag {
            true => *random.pick(&TAGS),
            false => self.tag,
        };
        let kind = match any || (kind != "C" && random.percent(8)) {
            true => *random.pick(&["s", "i", "l", "h", "t", "z", "x", "m"]),
            false => kind,
        };
        let mut pieces = vec![Piece::Literal(format!("{{{tag}}}:{kind}"))];
        if random.percent(12) {
            pieces.push(self.maker.piece(self.scope));
        }
        Argument::Text(pieces)
    }

    fn name(&mut self) -> Argument {
        let mut pieces = vec![Piece::Literal(
            (*self.maker.random.pick(&["f", "g", "x", "y"])).to_owned(),
        )];
        if self.maker.random.percent(30) {
            pieces.push(self.maker.piece(self.scope));
        }
        Argument::Text(pieces)
    }

    fn spread(&mut self, token: &str) -> Argument {
        let needed = token.ends_with('+');
        let of = match token.trim_matches(['.', '+']) {
            "v" => Spread::Words,
            "i" => Spread::Ids,
            "p" => Spread::Pairs,
            key => {
                let kind = key.trim_start_matches('@');
                let keys = [kind, "m"].map(|kind| format!("{{{}}}:{kind}", self.tag));
                Spread::Some(keys.into())
            }
        };
        Argument::Spread { of, needed }
    }
}
