//! Random command lines, drawn from the rows of the table.

use crate::commands::grammar::{Arg, Counts, Node, Part};
use crate::commands::{Item, Kind, Row, Server};
use crate::random::Random;
use std::fmt;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Token {
    Word(String),
    Value(String),
}

/// A command and what stands behind its name.
#[derive(Clone)]
pub(crate) struct Line {
    pub(crate) row: Row,
    pub(crate) tokens: Vec<Token>,
    /// Where arguments stand.
    pub(crate) args: Vec<(usize, &'static str, Kind)>,
    /// Where counts stand.
    pub(crate) counts: Vec<usize>,
}

impl Token {
    pub(crate) fn text(&self) -> &str {
        match self {
            Token::Word(text) | Token::Value(text) => text,
        }
    }
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.row.name())?;
        self.tokens.iter().try_for_each(|token| match token {
            Token::Word(text) => write!(f, " {}", text.to_uppercase()),
            Token::Value(text) => write!(f, " {text:?}"),
        })
    }
}

impl Line {
    /// All that is sent.
    pub(crate) fn words(&self) -> Vec<&str> {
        self.row
            .name()
            .split(' ')
            .chain(self.tokens.iter().map(Token::text))
            .collect()
    }

    pub(crate) fn items(&self) -> Vec<Item<'_>> {
        let tokens = self.tokens.iter();
        let items = tokens.map(|token| match token {
            Token::Word(text) => Item::Word(text),
            Token::Value(text) => Item::Value(Some(text)),
        });
        items.collect()
    }
}

pub(crate) struct Drawing<'r, 'n> {
    random: &'r mut Random,
    server: Server,
    line: Line,
    pending: Vec<(&'static str, usize)>,
    /// The part that the line must have.
    wanted: Option<&'n Node>,
    drawn: Vec<*const Node>,
}

impl<'r, 'n> Drawing<'r, 'n> {
    fn new(row: Row, server: Server, random: &'r mut Random, wanted: Option<&'n Node>) -> Self {
        Drawing {
            random,
            server,
            line: Line {
                row,
                tokens: Vec::new(),
                args: Vec::new(),
                counts: Vec::new(),
            },
            pending: Vec::new(),
            wanted,
            drawn: Vec::new(),
        }
    }
}

/// A line of this command that the server should take, as far as grammar goes.
pub(crate) fn draw(row: Row, server: Server, random: &mut Random) -> Line {
    draw_with(row, &row.grammar(), server, random, None).0
}

/// A line that has the wanted part of the grammar, and the parts that it has.
pub(crate) fn draw_with(
    row: Row,
    grammar: &Node,
    server: Server,
    random: &mut Random,
    wanted: Option<&Node>,
) -> (Line, Vec<*const Node>) {
    let mut drawing = Drawing::new(row, server, random, wanted);
    drawing.node(grammar);
    drawing.settle_ranges();
    (drawing.line, drawing.drawn)
}

/// The parts of a grammar that a line may have or not have on the server: words, alternatives, and optional parts.
pub(crate) fn options<'n>(node: &'n Node, server: Server, options: &mut Vec<&'n Node>) {
    if !has(node, server) {
        return;
    }
    match node {
        Node::Seq(nodes) => nodes
            .iter()
            .for_each(|node| self::options(node, server, options)),
        Node::Choice(nodes) => {
            for node in nodes.iter().filter(|node| has(node, server)) {
                options.push(node);
                self::options(node, server, options);
            }
        }
        Node::Optional(inner) => {
            options.push(inner);
            self::options(inner, server, options);
        }
        Node::Repeat(inner) => self::options(inner, server, options),
        Node::Run(parts) => {
            for part in parts.iter().filter(|part| has(&part.node, server)) {
                options.push(&part.node);
                self::options(&part.node, server, options);
            }
        }
        Node::Word(_) | Node::Arg(_) | Node::Counted(_) | Node::SameLength { .. } => {}
    }
}

/// Whether the server has all that the part begins with.
fn has(node: &Node, server: Server) -> bool {
    match node {
        Node::Word(word) => server.has(word.since),
        Node::Arg(arg) => server.has(arg.since),
        Node::Seq(nodes) => nodes.first().is_none_or(|node| has(node, server)),
        Node::Choice(nodes) => nodes.iter().any(|node| has(node, server)),
        Node::Optional(inner) | Node::Repeat(inner) => has(inner, server),
        _ => true,
    }
}

fn leads_to(node: &Node, wanted: &Node) -> bool {
    std::ptr::eq(node, wanted)
        || match node {
            Node::Seq(nodes) | Node::Choice(nodes) => {
                nodes.iter().any(|node| leads_to(node, wanted))
            }
            Node::Optional(inner) | Node::Repeat(inner) => leads_to(inner, wanted),
            Node::Run(parts) => parts.iter().any(|part| leads_to(&part.node, wanted)),
            _ => false,
        }
}

/// Any option of the command, as one would write it: for lines with one option too many.
pub(crate) fn draw_option(row: Row, server: Server, random: &mut Random) -> Option<Vec<Token>> {
    let grammar = row.grammar();
    let mut options = Vec::new();
    collect_options(&grammar, &mut options);
    if options.is_empty() {
        return None;
    }
    let option = *random.one_of(&options);
    if !has(option, server) {
        return None;
    }
    let mut drawing = Drawing::new(row, server, random, None);
    drawing.node(option);
    Some(drawing.line.tokens)
}

fn collect_options<'n>(node: &'n Node, options: &mut Vec<&'n Node>) {
    match node {
        Node::Run(parts) => {
            for part in parts {
                match &part.node {
                    Node::Choice(nodes) => options.extend(nodes),
                    node => options.push(node),
                }
            }
        }
        Node::Seq(nodes) | Node::Choice(nodes) => {
            nodes.iter().for_each(|node| collect_options(node, options))
        }
        Node::Optional(inner) | Node::Repeat(inner) => collect_options(inner, options),
        _ => {}
    }
}

impl Drawing<'_, '_> {
    fn is_wanted(&self, node: &Node) -> bool {
        self.wanted.is_some_and(|wanted| leads_to(node, wanted))
    }

    fn has(&self, node: &Node) -> bool {
        has(node, self.server)
    }

    fn node(&mut self, node: &Node) {
        self.drawn.push(node);
        match node {
            Node::Word(word) => self.line.tokens.push(Token::Word(word.text.to_owned())),
            Node::Arg(arg) => self.argument(arg),
            Node::Seq(nodes) => self.sequence(nodes),
            Node::Choice(nodes) => {
                let there: Vec<&Node> = nodes.iter().filter(|node| self.has(node)).collect();
                let wanted = there.iter().find(|node| self.is_wanted(node)).copied();
                let drawn = *self.random.one_of(&there);
                let node = wanted.unwrap_or(drawn);
                self.node(node);
            }
            Node::Optional(inner) => {
                if self.has(inner) && (self.is_wanted(inner) || self.random.percent(45)) {
                    self.node(inner);
                }
            }
            Node::Repeat(inner) => {
                for _ in 0..=self.random.below(3) {
                    self.node(inner);
                }
            }
            Node::Run(parts) => self.run(parts),
            Node::Counted(counted) => self.count(counted.count, counted.counts),
            Node::SameLength { .. } => {}
        }
    }

    fn sequence(&mut self, nodes: &[Node]) {
        let mut nodes = nodes.iter().peekable();
        while let Some(node) = nodes.next() {
            match (node, nodes.peek()) {
                (Node::Repeat(inner), Some(Node::SameLength { to, .. })) => {
                    let as_many = self
                        .line
                        .args
                        .iter()
                        .filter(|(_, name, _)| name == to)
                        .count();
                    (0..as_many).for_each(|_| self.node(inner));
                }
                _ => self.node(node),
            }
        }
    }

    fn run(&mut self, parts: &[Part]) {
        let mut chosen: Vec<&Part> = Vec::new();
        for part in parts {
            let there = self.has(&part.node);
            if part.required || there && (self.is_wanted(&part.node) || self.random.percent(35)) {
                chosen.push(part);
            }
        }
        self.random.shuffle(&mut chosen);
        chosen.iter().for_each(|part| self.node(&part.node));
    }

    /// What the ends of `ZRANGE` are, the words that follow decide.
    fn settle_ranges(&mut self) {
        let has = |word: &str| self.line.tokens.contains(&Token::Word(word.to_owned()));
        let texts: &[&str] = match (has("BYSCORE"), has("BYLEX")) {
            (true, _) => &["1", "(2.5", "-inf", "inf"],
            (_, true) => &["-", "[a", "(b"],
            _ => return,
        };
        for (place, _, kind) in &self.line.args {
            if *kind == Kind::Range {
                self.line.tokens[*place] = Token::Value((*self.random.one_of(texts)).to_owned());
            }
        }
    }

    fn argument(&mut self, arg: &Arg) {
        let place = self.line.tokens.len();
        if arg.counts.is_some() {
            self.pending.push((arg.name, place));
            self.line.counts.push(place);
            self.line.tokens.push(Token::Value("0".to_owned()));
            return;
        }
        let text = self.value(arg);
        self.line.args.push((place, arg.name, arg.kind));
        self.line.tokens.push(Token::Value(text));
    }

    fn count(&mut self, count: &str, counts: Counts) {
        let Some(i) = self.pending.iter().rposition(|(name, _)| *name == count) else {
            return;
        };
        let (_, place) = self.pending.remove(i);
        let number = match counts {
            Counts::Everything => self.line.tokens.len() - place - 1,
            Counts::Named(name) | Counts::NamedFirst(name) => self
                .line
                .args
                .iter()
                .filter(|(at, other, _)| *at > place && *other == name)
                .count(),
        };
        self.line.tokens[place] = Token::Value(number.to_string());
    }

    fn value(&mut self, arg: &Arg) -> String {
        let random = &mut *self.random;
        // A lower bound far below zero is one of those that nobody means.
        let least = arg.bounds.min.filter(|min| *min > -10).unwrap_or(1);
        let most = arg.bounds.max.unwrap_or(i64::MAX);
        let small = |random: &mut Random| (random.below(9) as i64 + least).min(most);
        if let Some(text) = particular(self.line.row.name(), arg.name) {
            return text.to_owned();
        }
        match arg.kind {
            Kind::Key => format!("key:{}", random.below(4)),
            Kind::Text => (*random.one_of(&["a", "b", "c1", "some text", "x"])).to_owned(),
            Kind::Pattern => (*random.one_of(&["*", "a*", "k?y", "[ab]c"])).to_owned(),
            Kind::Path => (*random.one_of(&["$", ".", "$.a", ".a.b"])).to_owned(),
            Kind::Json => {
                (*random.one_of(&["1", "\"text\"", "{\"a\":[1,2]}", "[true,null]"])).to_owned()
            }
            Kind::Integer | Kind::Seconds | Kind::Milliseconds | Kind::Rank => {
                small(random).to_string()
            }
            Kind::UnixSeconds | Kind::UnixMilliseconds => {
                (4_000_000_000 + random.below(1000)).to_string()
            }
            Kind::Bit => random.below(2).to_string(),
            Kind::Cursor => "0".to_owned(),
            Kind::Rate | Kind::UnitInterval | Kind::Positive | Kind::Ratio => "0.5".to_owned(),
            Kind::Property => (*random.one_of(&["@a", "@b"])).to_owned(),
            Kind::LabelFilter => (*random.one_of(&["a=b", "c!=d", "e=(f,g)"])).to_owned(),
            Kind::ChunkSize => "128".to_owned(),
            Kind::Float | Kind::Timeout => format!("{}.5", small(random)),
            Kind::Longitude | Kind::Latitude => format!("{}.25", random.below(80)),
            Kind::Score => {
                (*random.one_of(&["1", "(2.5", "-inf", "+inf", "inf", "1e3"])).to_owned()
            }
            Kind::Lower => (*random.one_of(&["1", "(2.5", "-inf", "(-inf", "1e3"])).to_owned(),
            Kind::Upper => (*random.one_of(&["1", "(2.5", "+inf", "inf", "1e3"])).to_owned(),
            Kind::Some => "a".to_owned(),
            Kind::Digest => "00006c38adf31777".to_owned(),
            Kind::Lex => (*random.one_of(&["-", "+", "[a", "(b"])).to_owned(),
            Kind::Range => random.below(5).to_string(),
            Kind::Id | Kind::NewId => (*random.one_of(&["1526919030474", "5-3", "7-0"])).to_owned(),
            Kind::StartId | Kind::EndId => {
                (*random.one_of(&["-", "+", "5", "(5-3", "7-0"])).to_owned()
            }
            Kind::Index | Kind::Unsigned => random.below(5).to_string(),
            Kind::Finite | Kind::Sample => format!("{}.5", small(random)),
            Kind::Aggregators => (*random.one_of(&["avg,max", "sum,twa,count"])).to_owned(),
            Kind::Encoding => (*random.one_of(&["i8", "u16", "i64", "u63", "u1"])).to_owned(),
            Kind::BitOffset => (*random.one_of(&["0", "#1", "100"])).to_owned(),
        }
    }
}

/// Values without which a command never gets to its reply.
fn particular(command: &str, argument: &str) -> Option<&'static str> {
    Some(match (command, argument) {
        ("EVAL" | "EVAL_RO" | "SCRIPT LOAD", "script") => "return 1",
        ("EVALSHA" | "EVALSHA_RO" | "SCRIPT SHOW", "sha1") => {
            "e0e1f9fabfc9d4800c877a703b823ac0578ff8db"
        }
        ("FCALL" | "FCALL_RO", "function") => "b",
        ("FUNCTION LOAD", "function-code") => {
            "#!lua name=c\nredis.register_function('d', function() return 1 end)"
        }
        ("ACL DRYRUN", "username") => "default",
        ("ACL DRYRUN", "command") => "INFO",
        ("COMMAND GETKEYS" | "COMMAND GETKEYSANDFLAGS", "command") => "MGET",
        ("ACL CAT", "category") => "read",
        ("CLIENT LIST", "username" | "not-username") => "default",
        ("CLIENT SETINFO" | "CLIENT SETNAME", _) => "name",
        ("FT.CONFIG SET", "option") => "TIMEOUT",
        ("FT.CONFIG SET", "value") => "500",
        ("FT.CREATE" | "FT.SEARCH" | "FT.PROFILE", "default-lang" | "language") => "english",
        ("FT.CREATE" | "FT.AGGREGATE" | "FT.PROFILE", "filter") => "@b>1",
        ("FT.AGGREGATE" | "FT.PROFILE", "expression") => "@b+1",
        ("FT.SEARCH" | "FT.PROFILE", "scorer") => "BM25",
        (_, "dialect") => "2",
        ("TDIGEST.TRIMMED_MEAN", "low-cut-quantile") => "0.1",
        (
            "FT.ALTER" | "FT.SEARCH" | "FT.AGGREGATE" | "FT.INFO" | "FT.EXPLAIN" | "FT.EXPLAINCLI"
            | "FT.PROFILE" | "FT.TAGVALS" | "FT.SPELLCHECK",
            "index",
        ) => "a",
        ("WAITAOF", "numlocal") => "0",
        (_, "type") if command == "SCAN" => "string",
        _ => return None,
    })
}
