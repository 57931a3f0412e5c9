//! Changes to pipelines: to their tokens, to the text of their literals, to which statements stand together.

use proc_macro2::{Delimiter, Group, Ident, Literal, Punct, Spacing, TokenStream, TokenTree};

use super::corpus::Corpus;
use super::{Numbers, here, tokens};

/// Tokens that are put anywhere.
#[rustfmt::skip]
const WORDS: &[&str] = &[
    "let", "for", "in", "if", "else", "atomic", "struct", "pub", "a", "b", "_", "self", "GET", "SET", "HSET", "ZADD", "ZUNION",
    "XREAD", "STREAMS", "XGROUP", "CREATE", "EVAL", "LMOVE", "LEFT", "NX", "EX", "WITHSCORES", "JSON", "CLIENT", "NO", "EVICT",
    "XRANGE", "MULTI", "BLPOP", "FROB", "i64", "Option", "Vec", "r#type", "\"k\"", "\"{a}\"", "\"{\"", "\"{a.0:>5}\"", "r\"{x}\"",
    "b\"\\xff\"", "1", "1.5", "0x1F", "5m", "'c'", "c\"x\"", "..", ".", ",", ";", ";", ";", ":", "::", "=", "=>", "->", "<", ">", "*",
    "~", "$", "-", "+", "#", "!", "?", "&", "|", "'l", "/// doc\n", "#[x]", "#![redis(server = \"7.0\")]",
];

/// Pieces that are put into the text of a literal.
const PIECES: &[&str] = &[
    "{",
    "}",
    "{{",
    "}}",
    "{}",
    ".",
    "..",
    ":",
    " ",
    "?",
    "0",
    "00",
    "99999999999999999999999",
    "id",
    "r#id",
    "self",
    "type",
    "r#",
    "_",
    "$",
    ">",
    "\u{e9}",
    "/**/",
    "//",
    "\n",
    "'",
    "\"",
    "\\",
    "-",
    "é",
    "\u{1f}",
    "{a.b}",
    "{a :>}",
    "(",
    ")",
];

pub(super) struct Mutator<'c> {
    corpus: &'c Corpus,
    numbers: Numbers,
    words: Vec<TokenTree>,
}

impl<'c> Mutator<'c> {
    pub(super) fn new(corpus: &'c Corpus, numbers: Numbers) -> Self {
        let words = WORDS
            .iter()
            .flat_map(|word| word.parse::<TokenStream>().expect("tokens"))
            .collect();
        Self {
            corpus,
            numbers,
            words,
        }
    }

    /// One more input: a few statements, or nothing but random tokens, with some changes.
    pub(super) fn input(&mut self) -> TokenStream {
        if self.numbers.below(16) == 0 {
            return self.soup(3).into_iter().collect();
        }
        let mut input = Vec::new();
        if self.numbers.below(2) == 0 {
            input.extend(self.one_of(self.corpus.headers()));
        }
        for _ in 0..=self.numbers.below(3) {
            input.extend(self.one_of(self.corpus.statements()));
        }
        for _ in 0..=self.numbers.below(4) {
            self.change(&mut input);
        }
        input.into_iter().collect()
    }

    fn one_of(&mut self, all: &[Vec<TokenTree>]) -> Vec<TokenTree> {
        all[self.numbers.below(all.len())].clone()
    }

    fn word(&mut self) -> TokenTree {
        let number = self.numbers.below(self.words.len());
        self.words[number].clone()
    }

    /// Changes one place: most often within a group, if there is one.
    fn change(&mut self, input: &mut Vec<TokenTree>) {
        if input.is_empty() {
            input.push(self.word());
            return;
        }
        let at = self.numbers.below(input.len());
        if let TokenTree::Group(group) = &input[at]
            && self.numbers.below(4) > 0
        {
            let mut inner = tokens(group.stream());
            self.change(&mut inner);
            input[at] = Group::new(group.delimiter(), inner.into_iter().collect()).into();
            return;
        }
        match self.numbers.below(9) {
            0 => drop(input.remove(at)),
            1 => input.insert(at, input[at].clone()),
            2 => {
                let other = self.numbers.below(input.len());
                input.swap(at, other);
            }
            3 => input[at] = self.word(),
            4 => input.insert(at, self.word()),
            5 => self.group(input, at),
            6 => input.truncate(at),
            7 => {
                let other = self.one_of(self.corpus.statements());
                let start = self.numbers.below(other.len());
                input.splice(at..at, other[start..].iter().take(4).cloned());
            }
            _ => input[at] = self.changed(&input[at]),
        }
    }

    /// Puts some tokens into a group, or those of a group where it stands.
    fn group(&mut self, input: &mut Vec<TokenTree>, at: usize) {
        if let TokenTree::Group(group) = &input[at] {
            let inner = tokens(group.stream());
            input.splice(at..=at, inner);
            return;
        }
        let end = (at + 1 + self.numbers.below(3)).min(input.len());
        let delimiters = [
            Delimiter::Parenthesis,
            Delimiter::Bracket,
            Delimiter::Brace,
            Delimiter::None,
        ];
        let delimiter = delimiters[self.numbers.below(4)];
        let inner = input[at..end].iter().cloned().collect();
        input.splice(at..end, [Group::new(delimiter, inner).into()]);
    }

    /// The token with another text.
    fn changed(&mut self, token: &TokenTree) -> TokenTree {
        match token {
            TokenTree::Ident(ident) => {
                let text = ident.to_string();
                let capitals = text.to_ascii_uppercase();
                match syn::parse_str::<Ident>(if capitals == text { "x" } else { &capitals }) {
                    Ok(ident) => ident.into(),
                    Err(_) => self.word(),
                }
            }
            TokenTree::Literal(literal) => {
                let text = literal.to_string();
                let inner: Vec<char> = text.trim_matches('"').chars().collect();
                let at = self.numbers.below(inner.len() + 1);
                let until = (at + self.numbers.below(2)).min(inner.len());
                let piece = PIECES[self.numbers.below(PIECES.len())];
                let mut text: String = inner[..at].iter().collect();
                text.push_str(piece);
                text.extend(&inner[until..]);
                Literal::string(&text).into()
            }
            TokenTree::Punct(_) => {
                let marks = ['.', ';', '=', '-', '<', '>', ':', '#', '!', '*', '\''];
                let mark = marks[self.numbers.below(marks.len())];
                let mut punct = Punct::new(mark, Spacing::Alone);
                punct.set_span(here());
                punct.into()
            }
            TokenTree::Group(_) => self.word(),
        }
    }

    fn soup(&mut self, depth: usize) -> Vec<TokenTree> {
        let mut soup = Vec::new();
        for _ in 0..self.numbers.below(14) {
            let delimiter = [Delimiter::Parenthesis, Delimiter::Bracket, Delimiter::Brace]
                [self.numbers.below(3)];
            soup.push(match self.numbers.below(8) {
                0 if depth > 0 => {
                    Group::new(delimiter, self.soup(depth - 1).into_iter().collect()).into()
                }
                _ => self.word(),
            });
        }
        soup
    }
}
