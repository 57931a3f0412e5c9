//! The ARGUMENTS column of the table: what it means and how it is read. The notation is described in the module above.

use crate::commands::found::Item;
use crate::commands::kinds::{Bounds, KINDS, Kind};
use std::fmt::Write as _;

/// A part of a command's arguments.
#[derive(Debug)]
pub enum Node {
    Word(Word),
    Arg(Arg),
    Seq(Vec<Node>),
    Choice(Vec<Node>),
    Optional(Box<Node>),
    Repeat(Box<Node>),
    /// Neighbouring word-led parts, which servers take in any order.
    Run(Vec<Part>),
    /// Here the count is known that the argument named first announced.
    Counted(Counted),
    /// Here the two arguments must have come equally often.
    SameLength {
        name: &'static str,
        to: &'static str,
    },
}

#[derive(Debug)]
pub struct Part {
    pub node: Node,
    pub required: bool,
    pub once: bool,
    /// Whether the syntax leaves it out, since it shows the same elsewhere.
    pub hidden: bool,
}

impl Part {
    /// The alternatives of a choice, or the one part that there is.
    pub(crate) fn alternatives(&self) -> &[Node] {
        match &self.node {
            Node::Choice(nodes) => nodes,
            node => std::slice::from_ref(node),
        }
    }
}

#[derive(Debug, Clone, Copy)]
pub struct Word {
    /// As it is sent: in the case in which the table writes it.
    pub text: &'static str,
    pub since: &'static str,
    /// The argument that the symbol stands for: `id` in `(>|id:id)`.
    pub stands_for: Option<&'static str>,
}

impl Word {
    pub fn is(&self, word: &str) -> bool {
        self.text.eq_ignore_ascii_case(word)
    }

    /// Since when the command has the word, for its documentation; `None` where it is as old as the command.
    pub fn since_text(&self) -> Option<String> {
        (!self.since.is_empty()).then(|| crate::commands::since::text(self.since))
    }

    /// Whether a value is this symbol: `"-"` for `-`. Servers get the same bytes.
    pub(crate) fn is_symbol(&self, value: &str) -> bool {
        self.text == value && is_symbol(value)
    }
}

#[derive(Debug, Clone, Copy)]
pub struct Arg {
    pub name: &'static str,
    pub kind: Kind,
    pub bounds: Bounds,
    pub counts: Option<Counts>,
    pub since: &'static str,
}

/// What a count argument counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counts {
    /// The arguments of this name.
    Named(&'static str),
    /// As above, but other arguments follow without a word between: `_` stands for one argument or spread.
    NamedFirst(&'static str),
    /// Everything in the part that follows, words too.
    Everything,
}

#[derive(Debug, Clone, Copy)]
pub struct Counted {
    pub count: &'static str,
    pub counts: Counts,
}

impl Node {
    /// Reads the column. A column that is not well formed gives what could be read: the table's tests refuse it.
    pub fn parse(text: &'static str) -> Node {
        let mut reader = Reader { text, at: 0 };
        let node = reader.alternatives();
        debug_assert!(reader.at == text.len(), "arguments not well formed: {text}");
        node
    }

    /// Whether the part can begin with this word. `None` asks whether it begins with a word at all.
    pub fn can_start_with(&self, word: Option<&str>) -> bool {
        match self {
            Node::Word(own) => word.is_none_or(|word| own.is(word)),
            Node::Choice(nodes) => match word {
                Some(_) => nodes.iter().any(|node| node.can_start_with(word)),
                None => nodes.iter().all(|node| node.can_start_with(None)),
            },
            Node::Seq(nodes) => sequence_can_start_with(nodes, word),
            Node::Optional(node) | Node::Repeat(node) => node.can_start_with(word),
            Node::Run(parts) => match word {
                Some(_) => parts.iter().any(|part| part.node.can_start_with(word)),
                None => true,
            },
            Node::Arg(_) | Node::Counted(_) | Node::SameLength { .. } => false,
        }
    }

    /// The arguments of one turn, where arguments alone can make one. One may also be a symbol: `(>|id:id)`.
    pub fn iteration(&self) -> Option<Vec<Arg>> {
        match self {
            Node::Arg(arg) => Some(vec![*arg]),
            Node::Choice(nodes) => nodes.iter().find_map(|node| {
                if let Node::Arg(arg) = node {
                    Some(vec![*arg])
                } else {
                    None
                }
            }),
            Node::Seq(nodes) => {
                let mut turn = Vec::new();
                for node in nodes {
                    match node {
                        Node::Arg(_) | Node::Choice(_) => turn.extend(node.iteration()?),
                        // What may be absent, a spread leaves out.
                        Node::Run(parts) if parts.iter().all(|part| !part.required) => {}
                        Node::Optional(_) => {}
                        _ => return None,
                    }
                }
                Some(turn)
            }
            _ => None,
        }
    }

    /// Whether the part, where it stands, may take this item first. Only what is certain is ruled out.
    pub(crate) fn may_take(&self, item: &Item<'_>) -> bool {
        match self {
            Node::Word(word) => match item {
                Item::Word(text) => word.is(text),
                Item::Value(Some(text)) => word.is_symbol(text),
                _ => false,
            },
            Node::Arg(arg) => match item {
                Item::Value(_) => true,
                Item::Count => arg.counts.is_some(),
                _ => false,
            },
            Node::Choice(nodes) => {
                nodes.iter().any(|node| node.may_take(item))
                    || matches!(item, Item::Value(None)) && self.single_words().is_some()
            }
            Node::Seq(nodes) => {
                let absent = nodes.iter().take_while(|node| node.may_be_absent()).count();
                let reached = &nodes[..nodes.len().min(absent + 1)];
                reached.iter().any(|node| node.may_take(item))
            }
            Node::Optional(node) => node.may_take(item),
            Node::Repeat(node) => {
                node.may_take(item) || matches!(item, Item::Spread) && node.iteration().is_some()
            }
            Node::Run(parts) => parts.iter().any(|part| part.node.may_take(item)),
            Node::Counted(_) | Node::SameLength { .. } => false,
        }
    }

    /// Whether the part may take no item at all.
    pub(crate) fn may_be_absent(&self) -> bool {
        match self {
            Node::Word(_) | Node::Arg(_) => false,
            Node::Choice(nodes) => nodes.iter().any(Node::may_be_absent),
            Node::Seq(nodes) => nodes.iter().all(Node::may_be_absent),
            Node::Repeat(node) => node.may_be_absent(),
            Node::Run(parts) => parts.iter().all(|part| !part.required),
            Node::Optional(_) | Node::Counted(_) | Node::SameLength { .. } => true,
        }
    }

    /// The words of a choice of nothing but single words.
    pub fn single_words(&self) -> Option<Vec<&'static str>> {
        let Node::Choice(nodes) = self else {
            return None;
        };
        let word = |node: &Node| match node {
            Node::Word(word) if word.stands_for.is_none() => Some(word.text),
            _ => None,
        };
        nodes.iter().map(word).collect()
    }

    fn mentions(&self, name: &str) -> bool {
        match self {
            Node::Arg(arg) => arg.name == name,
            Node::Seq(nodes) | Node::Choice(nodes) => nodes.iter().any(|node| node.mentions(name)),
            Node::Optional(node) | Node::Repeat(node) => node.mentions(name),
            Node::Run(parts) => parts.iter().any(|part| part.node.mentions(name)),
            Node::Word(_) | Node::Counted(_) | Node::SameLength { .. } => false,
        }
    }

    /// Whether it may matter for a match what a value is: it may be a count, or a word that is chosen at run time.
    pub(crate) fn asks_for_texts(&self) -> bool {
        match self {
            Node::Arg(arg) => arg.counts.is_some(),
            Node::Choice(nodes) => {
                self.single_words().is_some() || nodes.iter().any(Node::asks_for_texts)
            }
            Node::Seq(nodes) => nodes.iter().any(Node::asks_for_texts),
            Node::Optional(node) | Node::Repeat(node) => node.asks_for_texts(),
            Node::Run(parts) => parts.iter().any(|part| part.node.asks_for_texts()),
            Node::Word(_) | Node::Counted(_) | Node::SameLength { .. } => false,
        }
    }

    /// How many arguments stand before the first place where a word may, and whether there is such a place.
    pub fn arguments_before_words(&self) -> (usize, bool) {
        let mut words = 0_usize;
        self.each_word(&mut |_| words += 1);
        match self {
            Node::Seq(nodes) => {
                let mut count = 0;
                for node in nodes {
                    let (before, found) = node.arguments_before_words();
                    count += before;
                    if found {
                        return (count, true);
                    }
                }
                (count, false)
            }
            Node::Arg(_) => (1, false),
            Node::Repeat(node) if words == 0 => node.arguments_before_words(),
            Node::Counted(_) | Node::SameLength { .. } | Node::Optional(_) if words == 0 => {
                (0, false)
            }
            _ => (usize::from(words == 0), words > 0),
        }
    }

    /// Adds every word behind which a value stands, and no other word.
    pub fn words_with_values(&self, found: &mut Vec<&'static str>) {
        let is_value = |node: &Node| {
            let mut words = 0_usize;
            node.each_word(&mut |_| words += 1);
            words == 0 && !matches!(node, Node::Optional(_))
        };
        match self {
            Node::Seq(nodes) => {
                for pair in nodes.windows(2) {
                    if let [Node::Word(word), next] = pair
                        && is_value(next)
                    {
                        found.push(word.text);
                    }
                }
                nodes.iter().for_each(|node| node.words_with_values(found));
            }
            Node::Choice(nodes) => nodes.iter().for_each(|node| node.words_with_values(found)),
            Node::Optional(node) | Node::Repeat(node) => node.words_with_values(found),
            Node::Run(parts) => {
                let nodes = parts.iter().map(|part| &part.node);
                nodes.for_each(|node| node.words_with_values(found));
            }
            _ => {}
        }
    }

    /// Calls `f` for every word of the part.
    pub fn each_word(&self, f: &mut impl FnMut(Word)) {
        match self {
            Node::Word(word) => f(*word),
            Node::Seq(nodes) | Node::Choice(nodes) => {
                nodes.iter().for_each(|node| node.each_word(f))
            }
            Node::Optional(node) | Node::Repeat(node) => node.each_word(f),
            Node::Run(parts) => parts.iter().for_each(|part| part.node.each_word(f)),
            Node::Arg(_) | Node::Counted(_) | Node::SameLength { .. } => {}
        }
    }

    /// As the documentation of Redis writes it.
    pub fn syntax(&self, out: &mut String) {
        match self {
            Node::Word(word) => space(out, &word.text.to_ascii_uppercase()),
            Node::Arg(arg) => space(out, arg.name),
            Node::Seq(nodes) => nodes.iter().for_each(|node| node.syntax(out)),
            Node::Choice(nodes) => {
                space(out, "<");
                alternatives(nodes, out);
                out.push('>');
            }
            Node::Optional(node) => optional(node, out),
            Node::Repeat(node) => {
                node.syntax(out);
                space(out, "[");
                node.syntax(out);
                out.push_str(" …]");
            }
            Node::Run(parts) => {
                for part in parts.iter().filter(|part| !part.hidden) {
                    if part.required {
                        part.node.syntax(out)
                    } else {
                        optional(&part.node, out)
                    }
                }
            }
            Node::Counted(_) | Node::SameLength { .. } => {}
        }
    }
}

/// Whether a text is a symbol, such as `-` or `*`, and no word.
pub(crate) fn is_symbol(text: &str) -> bool {
    !text.is_empty() && !text.starts_with(|first: char| first.is_ascii_alphanumeric())
}

/// The words of the column, without reading its structure.
pub fn words(column: &'static str) -> impl Iterator<Item = &'static str> {
    let bytes = column.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < bytes.len() {
            let start = at;
            if is_bracket(bytes[at]) {
                at += 1;
                continue;
            }
            at += 1;
            while at < bytes.len() && !is_bracket(bytes[at]) {
                at += 1;
            }
            let text = &column[start..at];
            // What follows a bracket at once belongs to it: `+`, `!`, `+=name`.
            let of_bracket = start > 0 && matches!(bytes[start - 1], b']' | b'}' | b')');
            if !of_bracket && text != "," && !text.contains(':') {
                return Some(text.split_once('^').map_or(text, |(word, _)| word));
            }
        }
        None
    })
}

fn is_bracket(byte: u8) -> bool {
    matches!(byte, b' ' | b'|' | b'[' | b']' | b'{' | b'}' | b'(' | b')')
}

fn sequence_can_start_with(nodes: &[Node], word: Option<&str>) -> bool {
    for node in nodes {
        let led = node.can_start_with(word);
        let may_be_absent = match node {
            Node::Optional(_) | Node::Counted(_) | Node::SameLength { .. } => true,
            Node::Run(parts) => parts.iter().all(|part| !part.required),
            _ => false,
        };
        if led != word.is_none() || !may_be_absent {
            return led;
        }
    }
    word.is_none() && !nodes.is_empty()
}

fn space(out: &mut String, text: &str) {
    if !out.is_empty() && !out.ends_with(['[', '<']) {
        out.push(' ');
    }
    let _ = out.write_str(text);
}

fn optional(node: &Node, out: &mut String) {
    space(out, "[");
    match node {
        Node::Choice(nodes) => alternatives(nodes, out),
        node => node.syntax(out),
    }
    out.push(']');
}

fn alternatives(nodes: &[Node], out: &mut String) {
    for (i, node) in nodes.iter().enumerate() {
        if i > 0 {
            out.push_str(" |");
        }
        node.syntax(out);
    }
}

struct Reader {
    text: &'static str,
    at: usize,
}

impl Reader {
    fn peek(&self) -> u8 {
        self.text.as_bytes().get(self.at).copied().unwrap_or(0)
    }

    fn take(&mut self, byte: u8) -> bool {
        let here = self.peek() == byte;
        self.at += usize::from(here);
        here
    }

    fn alternatives(&mut self) -> Node {
        let first = self.sequence();
        if self.peek() != b'|' {
            return first;
        }
        let mut nodes = vec![first];
        while self.take(b'|') {
            nodes.push(self.sequence());
        }
        let name = nodes.iter().find_map(|node| {
            if let Node::Arg(arg) = node {
                Some(arg.name)
            } else {
                None
            }
        });
        for node in &mut nodes {
            if let Node::Word(word) = node {
                word.stands_for =
                    name.filter(|_| !word.text.starts_with(|c: char| c.is_ascii_alphanumeric()));
            }
        }
        Node::Choice(nodes)
    }

    fn sequence(&mut self) -> Node {
        let mut out = Sequence::default();
        loop {
            match self.peek() {
                b' ' => self.at += 1,
                0 | b'|' | b']' | b'}' | b')' => break,
                b',' => {
                    self.at += 1;
                    out.close();
                }
                open @ (b'[' | b'{' | b'(') => self.bracket(open, &mut out),
                _ => self.atom(&mut out),
            }
        }
        out.finish()
    }

    fn bracket(&mut self, open: u8, out: &mut Sequence) {
        self.at += 1;
        let node = self.alternatives();
        self.at += 1;
        let repeated = self.repeated();
        let once = self.take(b'!');
        let hidden = self.take(b'?');
        if let Some(tie) = repeated {
            // `[x]+` is spelt `[x+]`; here only blocks and choices repeat.
            return out.repeat(node, tie);
        }
        match open {
            b'[' if node.can_start_with(None) => out.part(Part {
                node,
                required: false,
                once,
                hidden,
            }),
            b'[' => out.push(Node::Optional(Box::new(node))),
            b'{' if node.can_start_with(None) => out.part(Part {
                node,
                required: true,
                once,
                hidden,
            }),
            _ => out.push(node),
        }
    }

    /// `+` or `+=name` after a part.
    fn repeated(&mut self) -> Option<Option<&'static str>> {
        if !self.take(b'+') {
            return None;
        }
        Some(self.take(b'=').then(|| self.atom_text()))
    }

    fn atom_text(&mut self) -> &'static str {
        let start = self.at;
        // The first byte may be `+`, the word.
        self.at += 1;
        while !matches!(
            self.peek(),
            0 | b' ' | b'|' | b'[' | b']' | b'{' | b'}' | b'(' | b')' | b'+'
        ) {
            self.at += 1;
        }
        &self.text[start..self.at]
    }

    fn atom(&mut self, out: &mut Sequence) {
        let text = self.atom_text();
        let (text, since) = text.split_once('^').unwrap_or((text, ""));
        let Some((name, kind)) = text.split_once(':') else {
            return out.push(Node::Word(Word {
                text,
                since,
                stands_for: None,
            }));
        };
        let arg = argument(name, kind, since);
        match self.repeated() {
            Some(tie) => out.repeat(Node::Arg(arg), tie),
            None => out.push(Node::Arg(arg)),
        }
    }
}

fn argument(name: &'static str, kind: &'static str, since: &'static str) -> Arg {
    if let Some(of) = kind.strip_prefix('#') {
        let counts = match of.strip_suffix('!') {
            _ if of.is_empty() => Counts::Everything,
            Some(of) => Counts::NamedFirst(of),
            None => Counts::Named(of),
        };
        return Arg {
            name,
            kind: Kind::Integer,
            bounds: Bounds {
                min: Some(0),
                max: None,
            },
            counts: Some(counts),
            since,
        };
    }
    let (kind, max) = bound(kind, "<=");
    let (kind, min) = bound(kind, ">=");
    let known = KINDS.iter().find(|(text, _, _)| *text == kind);
    debug_assert!(known.is_some(), "unknown kind `{kind}`");
    let (kind, usual) = known.map_or((Kind::Text, Bounds::default()), |known| (known.1, known.2));
    Arg {
        name,
        kind,
        bounds: Bounds {
            min: min.or(usual.min),
            max: max.or(usual.max),
        },
        counts: None,
        since,
    }
}

fn bound(kind: &'static str, sign: &str) -> (&'static str, Option<i64>) {
    match kind.split_once(sign) {
        Some((kind, number)) => (kind, number.parse().ok()),
        None => (kind, None),
    }
}

/// A sequence being read: word-led parts gather in a run, counts wait for what they count.
#[derive(Default)]
struct Sequence {
    nodes: Vec<Node>,
    waiting: Vec<Counted>,
    closed: bool,
}

impl Sequence {
    fn part(&mut self, part: Part) {
        match self.nodes.last_mut() {
            Some(Node::Run(parts)) if !self.closed => parts.push(part),
            _ => self.nodes.push(Node::Run(vec![part])),
        }
        self.closed = false;
    }

    fn close(&mut self) {
        self.settle();
        self.closed = true;
    }

    fn push(&mut self, node: Node) {
        self.settle();
        self.closed = false;
        if let Node::Arg(Arg {
            name,
            counts: Some(counts),
            ..
        }) = &node
        {
            self.waiting.push(Counted {
                count: name,
                counts: *counts,
            });
            self.nodes.push(node);
            return;
        }
        self.nodes.push(node);
        self.settle();
    }

    fn repeat(&mut self, mut node: Node, tie: Option<&'static str>) {
        let name = node
            .iteration()
            .and_then(|turn| turn.first().map(|arg| arg.name));
        // Where the number of turns is compared, a word counts as the argument that it stands for.
        if let (Node::Choice(nodes), Some(_)) = (&mut node, tie) {
            for node in nodes {
                if let Node::Word(word) = node {
                    word.stands_for = name;
                }
            }
        }
        self.push(Node::Repeat(Box::new(node)));
        if let (Some(to), Some(name)) = (tie, name) {
            self.nodes.push(Node::SameLength { name, to });
        }
    }

    /// Puts a check behind the last part where a count waited for it.
    fn settle(&mut self) {
        let Some(last) = self.nodes.last() else {
            return;
        };
        if matches!(
            last,
            Node::Arg(Arg {
                counts: Some(_),
                ..
            }) | Node::Counted(_)
        ) {
            return;
        }
        let met = |counted: &Counted| match counted.counts {
            Counts::Named(name) | Counts::NamedFirst(name) => last.mentions(name),
            Counts::Everything => true,
        };
        if let Some(i) = self.waiting.iter().position(met) {
            let counted = self.waiting.remove(i);
            self.nodes.push(Node::Counted(counted));
        }
    }

    fn finish(mut self) -> Node {
        self.settle();
        // Counted arguments that stand in a wider sequence are checked at the end of this one.
        self.nodes
            .extend(self.waiting.into_iter().map(Node::Counted));
        match self.nodes.pop() {
            Some(only) if self.nodes.is_empty() => only,
            Some(last) => {
                self.nodes.push(last);
                Node::Seq(self.nodes)
            }
            None => Node::Seq(Vec::new()),
        }
    }
}
