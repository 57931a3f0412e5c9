//! Random programs. Types come first: whatever is made for a type has it, so that every program compiles.

use super::ast::{
    Argument, Binding, Command, Condition, Container, Default, Expression, For, Kind, Leaf, Nested,
    Over, Piece, Program, Source, Statement, Type, Variable,
};
use super::commands::{DROPPED, LINES, Line, UNKNOWN};
use super::fill::Filler;
use super::random::Random;

/// Names that the code which the macro writes might use, too. A `let` must not have the name of a variable that is mentioned below it.
const NAMES: [&str; 12] = [
    "a",
    "b",
    "key",
    "state",
    "request",
    "index",
    "read",
    "pipeline",
    "connection",
    "response",
    "result",
    "it",
];
const VARIABLES: [&str; 12] = [
    "id", "map", "out", "error", "value", "writer", "con", "item", "turn", "replies", "x", "y",
];
pub(super) const TAGS: [&str; 3] = ["a", "b", "c"];

/// Makes the program of a seed.
pub fn program(seed: u64) -> Program {
    let mut random = Random::new(seed);
    let owned = random.percent(50);
    let mut maker = Maker {
        random,
        owned,
        nested: Vec::new(),
        notes: 0,
    };
    let place = Place {
        depth: 3,
        tag: None,
    };
    let body = maker.pipeline(None, &fields(), place);
    Program {
        seed,
        nested: maker.nested,
        owned,
        body,
    }
}

/// The variables that every pipeline has.
fn fields() -> Vec<Variable> {
    [
        ("n", Kind::Integer),
        ("count", Kind::Integer),
        ("flag", Kind::Flag),
        ("text", Kind::Text),
        ("owned", Kind::Text),
    ]
    .map(|(name, kind)| variable(name, kind))
    .into()
}

pub(super) fn variable(name: &str, kind: Kind) -> Variable {
    Variable {
        name: name.to_owned(),
        kind,
    }
}

/// What stands around a statement.
#[derive(Clone, Copy)]
struct Place {
    /// How many blocks may still be opened.
    depth: usize,
    /// The tag that keys have here.
    tag: Option<&'static str>,
}

impl Place {
    fn deeper(self) -> Self {
        Place {
            depth: self.depth.saturating_sub(1),
            ..self
        }
    }
}

pub(super) struct Maker {
    pub(super) random: Random,
    /// Whether the fields around are owned: then nothing may borrow them until the replies are read.
    owned: bool,
    nested: Vec<Nested>,
    /// How many expressions note when they are evaluated.
    notes: u32,
}

impl Maker {
    /// The statements of a pipeline; with a type, it ends in a value of that type or its `let`s are those of the tuple.
    fn pipeline(
        &mut self,
        output: Option<&Type>,
        scope: &[Variable],
        place: Place,
    ) -> Vec<Statement> {
        let mut names = Names::default();
        let mut body = Vec::new();
        match output {
            Some(Type::Tuple(parts)) => {
                let mut rest = parts.clone();
                while !rest.is_empty() || body.is_empty() {
                    self.dropped(&mut body, scope, place, true);
                    let many = 1 + self.random.below(2);
                    let lets: Vec<Type> = rest.drain(..many.min(rest.len())).collect();
                    self.lets(&mut body, &lets, &mut names, scope, place);
                }
                self.dropped(&mut body, scope, place, true);
            }
            Some(value) => {
                self.dropped(&mut body, scope, place, true);
                let tail = self.source(value, scope, place);
                let write = self.random.percent(if needs_type(&tail) { 70 } else { 20 });
                body.push(Statement {
                    arrow: write.then(|| value.clone()),
                    ..statement(None, tail, false)
                });
            }
            None => {
                let parts = 1 + self.random.below(4);
                let parts: Vec<Type> = (0..parts).map(|_| self.kind(place)).collect();
                return self.pipeline(Some(&Type::Tuple(parts)), scope, place);
            }
        }
        body
    }

    /// Adds `let`s of these types, now and then in a transaction.
    fn lets(
        &mut self,
        body: &mut Vec<Statement>,
        types: &[Type],
        names: &mut Names,
        scope: &[Variable],
        place: Place,
    ) {
        if !self.random.percent(30) {
            for ty in types {
                let binding = self.named(ty, names, scope, place);
                body.push(binding);
            }
            return;
        }
        let tag = match place.tag {
            None if self.random.percent(90) => Some(*self.random.pick(&TAGS)),
            tag => tag,
        };
        let inside = Place { tag, ..place };
        let mut block = Vec::new();
        self.dropped(&mut block, scope, inside, true);
        for ty in types {
            let binding = self.named(ty, names, scope, inside);
            block.push(binding);
            self.dropped(&mut block, scope, inside, true);
        }
        if self.random.percent(6) {
            let name = self.random.pick(UNKNOWN);
            let source = Source::Command(Command {
                quoted: true,
                arguments: vec![Argument::Word((*name).to_owned())],
                plain: false,
                reply: Leaf::Text,
                default: None,
            });
            block.push(statement(None, source, true));
        }
        if block.is_empty() {
            let command = self.any_command(scope, inside);
            block.push(statement(None, command, true));
        }
        body.push(statement(None, Source::Atomic(block), false));
    }

    fn named(
        &mut self,
        ty: &Type,
        names: &mut Names,
        scope: &[Variable],
        place: Place,
    ) -> Statement {
        let source = self.source(ty, scope, place);
        let write = needs_type(&source) || self.random.percent(35);
        let binding = Binding {
            name: names.next(&mut self.random),
            written: write.then(|| ty.clone()),
        };
        statement(Some(binding), source, true)
    }

    /// Adds statements whose replies are dropped.
    fn dropped(
        &mut self,
        body: &mut Vec<Statement>,
        scope: &[Variable],
        place: Place,
        blocks: bool,
    ) {
        while self.random.percent(35) {
            let block = blocks && place.depth > 0 && self.random.percent(30);
            let statement = match block {
                true => self.dropped_block(scope, place),
                false => {
                    let command = self.any_command(scope, place);
                    statement(None, command, true)
                }
            };
            body.push(statement);
        }
    }

    fn dropped_block(&mut self, scope: &[Variable], place: Place) -> Statement {
        match self.random.below(4) {
            0 => {
                let (variables, over) = self.loop_head(scope);
                let scope = with(scope, &variables);
                let body = self.unread(&scope, place.deeper());
                let source = Source::For(For {
                    variables,
                    over,
                    key: None,
                    body,
                });
                statement(None, source, self.random.percent(50))
            }
            1 | 2 => {
                let mut arms = Vec::new();
                for _ in 0..1 + self.random.below(2) {
                    let (condition, scope) = self.condition(scope);
                    let body = self.unread(&scope, place.deeper());
                    arms.push((condition, body));
                }
                let otherwise = match self.random.percent(40) {
                    true => Some(self.unread(scope, place.deeper())),
                    false => None,
                };
                let source = Source::If { arms, otherwise };
                statement(None, source, self.random.percent(50))
            }
            _ => {
                let ty = self.kind(place.deeper());
                let source = self.pipeline_source(&Type::Tuple(vec![ty]), scope, place);
                statement(None, source.expect("a tuple"), true)
            }
        }
    }

    /// A block without a value.
    fn unread(&mut self, scope: &[Variable], place: Place) -> Vec<Statement> {
        let mut body = Vec::new();
        self.dropped(&mut body, scope, place, true);
        let command = self.any_command(scope, place);
        body.push(statement(None, command, true));
        body
    }

    /// A block with a value of this type.
    fn block(&mut self, ty: &Type, scope: &[Variable], place: Place) -> Vec<Statement> {
        let mut body = Vec::new();
        let mut names = Names::default();
        let parts = match ty {
            Type::Tuple(parts) if parts.len() > 1 => parts.clone(),
            _ if self.random.percent(60) => {
                self.dropped(&mut body, scope, place, true);
                let tail = self.source(ty, scope, place);
                body.push(statement(None, tail, false));
                return body;
            }
            other => vec![other.clone()],
        };
        self.dropped(&mut body, scope, place, true);
        for part in &parts {
            let binding = self.named(part, &mut names, scope, place);
            body.push(binding);
            self.dropped(&mut body, scope, place, true);
        }
        body
    }

    fn source(&mut self, ty: &Type, scope: &[Variable], place: Place) -> Source {
        if place.depth > 0 && self.random.percent(10) {
            return self.either(ty, scope, place);
        }
        if place.depth > 0
            && self.random.percent(10)
            && let Some(pipeline) = self.pipeline_source(ty, scope, place)
        {
            return pipeline;
        }
        match ty {
            Type::Leaf(leaf) => self.command(leaf, scope, place),
            Type::List(element) => {
                let (variables, over) = self.loop_head(scope);
                let scope = with(scope, &variables);
                let body = self.block(element, &scope, place.deeper());
                Source::For(For {
                    variables,
                    over,
                    key: None,
                    body,
                })
            }
            Type::Pairs(container, value) => {
                let (variables, over) = self.loop_head(scope);
                let scope = with(scope, &variables);
                let key = self.expression(&scope);
                let body = self.block(value, &scope, place.deeper());
                Source::For(For {
                    variables,
                    over,
                    key: Some((*container, key)),
                    body,
                })
            }
            Type::Maybe(value) => {
                let mut arms = Vec::new();
                for _ in 0..1 + self.random.below(2) {
                    let (condition, scope) = self.condition(scope);
                    let body = self.block(value, &scope, place.deeper());
                    arms.push((condition, body));
                }
                Source::If {
                    arms,
                    otherwise: None,
                }
            }
            Type::Tuple(parts) if parts.len() > 1 && self.random.percent(30) => {
                self.either(ty, scope, place)
            }
            Type::Tuple(parts) if parts.len() == 1 && self.random.percent(50) => {
                match self.pipeline_source(&parts[0], scope, place) {
                    Some(pipeline) => Source::Held(Box::new(pipeline)),
                    None => {
                        let pipeline = self.pipeline_source(ty, scope, place);
                        pipeline.expect("a tuple")
                    }
                }
            }
            Type::Tuple(_) => {
                let pipeline = self.pipeline_source(ty, scope, place);
                pipeline.expect("a tuple is made of `let`s, whose types can be written")
            }
        }
    }

    /// `if` and `else` of one type.
    fn either(&mut self, ty: &Type, scope: &[Variable], place: Place) -> Source {
        let (condition, inner) = self.condition(scope);
        let first = self.block(ty, &inner, place.deeper());
        let mut arms = vec![(condition, first)];
        if self.random.percent(25) {
            let (condition, inner) = self.condition(scope);
            let body = self.block(ty, &inner, place.deeper());
            arms.push((condition, body));
        }
        let otherwise = Some(self.block(ty, scope, place.deeper()));
        Source::If { arms, otherwise }
    }

    /// Another pipeline with this output. Nobody can write the type of a value at its end, so a type that has to be written is none.
    fn pipeline_source(&mut self, ty: &Type, scope: &[Variable], place: Place) -> Option<Source> {
        let tuple = matches!(ty, Type::Tuple(_));
        if self.random.percent(40) {
            let body = self.pipeline(Some(ty), scope, place.deeper());
            return (tuple || !tail_needs_type(&body)).then_some(Source::Inline(body));
        }
        let (outer, made) = (self.owned, self.nested.len());
        let owned = outer || self.random.percent(50);
        self.owned = owned;
        let body = self.pipeline(Some(ty), &fields(), place.deeper());
        self.owned = outer;
        if !tuple && tail_needs_type(&body) {
            self.nested.truncate(made);
            return None;
        }
        self.nested.push(Nested { owned, body });
        Some(Source::Struct {
            number: self.nested.len() - 1,
            owned,
            n: self.expression(scope),
            opposite: self.random.percent(30),
        })
    }

    /// A type.
    fn kind(&mut self, place: Place) -> Type {
        let deeper = place.deeper();
        match self.random.below(100) {
            _ if place.depth == 0 => Type::Leaf(self.leaf()),
            0..20 => Type::List(Box::new(self.kind(deeper))),
            20..30 => {
                let container = [Container::Vec, Container::BTreeMap, Container::HashMap];
                let container = *self.random.pick(&container);
                Type::Pairs(container, Box::new(self.kind(deeper)))
            }
            30..42 => Type::Maybe(Box::new(self.kind(deeper))),
            42..54 => {
                let parts = self.random.below(4);
                Type::Tuple((0..parts).map(|_| self.kind(deeper)).collect())
            }
            _ => Type::Leaf(self.leaf()),
        }
    }

    fn leaf(&mut self) -> Leaf {
        let leaf = (self.random.pick(LINES).reply)();
        match self.random.below(20) {
            0 | 1 => Leaf::Fallible(Box::new(leaf)),
            4 | 5 => Leaf::Caught(Box::new(leaf)),
            2 => Leaf::MaybeInt,
            3 => Leaf::MaybeBytes,
            _ => leaf,
        }
    }

    fn loop_head(&mut self, scope: &[Variable]) -> (Vec<Variable>, Over) {
        let over = *self.random.pick(&[
            Over::Ids,
            Over::Words,
            Over::Pairs,
            Over::Maybe,
            Over::Array,
            Over::Range,
            Over::Range,
            Over::Reversed,
            Over::Enumerated,
        ]);
        let kinds: &[Kind] = match over {
            Over::Ids | Over::Maybe | Over::Reversed => &[Kind::IntegerRef],
            Over::Words => &[Kind::Text],
            Over::Pairs => &[Kind::Text, Kind::IntegerRef],
            Over::Array | Over::Range => &[Kind::Integer],
            Over::Enumerated => &[Kind::Integer, Kind::Text],
        };
        let mut variables = Vec::new();
        for kind in kinds {
            let free = self.free(&with(scope, &variables));
            variables.push(variable(&free, *kind));
        }
        (variables, over)
    }

    /// A name that no variable has.
    fn free(&mut self, scope: &[Variable]) -> String {
        loop {
            let name = *self.random.pick(&VARIABLES);
            if scope.iter().all(|it| it.name != name) {
                return name.to_owned();
            }
        }
    }

    fn condition(&mut self, scope: &[Variable]) -> (Condition, Vec<Variable>) {
        let condition = match self.random.below(7) {
            0 => Condition::Flag,
            1 => Condition::NotFlag,
            2 => {
                let limit = self.random.below(5) as i64;
                Condition::Above(self.expression(scope), limit)
            }
            3 => Condition::Even(self.expression(scope)),
            4 => Condition::Words,
            5 => {
                let name = self.free(scope);
                let inner = with(scope, &[variable(&name, Kind::IntegerRef)]);
                return (Condition::Maybe(name), inner);
            }
            _ => {
                let name = self.free(scope);
                let inner = with(scope, &[variable(&name, Kind::Text)]);
                return (Condition::NameAndFlag(name), inner);
            }
        };
        (condition, scope.to_vec())
    }

    /// A condition that binds nothing.
    pub(super) fn plain_condition(&mut self, scope: &[Variable]) -> Condition {
        loop {
            let (condition, inner) = self.condition(scope);
            if inner.len() == scope.len() {
                return condition;
            }
        }
    }

    fn expression(&mut self, scope: &[Variable]) -> Expression {
        let integers = scope
            .iter()
            .filter(|it| matches!(it.kind, Kind::Integer | Kind::IntegerRef));
        let integers: Vec<&Variable> = integers.collect();
        let plain = match self.random.below(4) {
            0 => Expression::Number(self.random.below(20) as i64 - 5),
            _ => Expression::Variable((*self.random.pick(&integers)).clone()),
        };
        match self.random.below(4) {
            0 => Expression::Sum(Box::new(plain), self.random.below(9) as i64),
            1 => {
                self.notes += 1;
                Expression::At(self.notes, Box::new(plain))
            }
            _ => plain,
        }
    }

    fn any_command(&mut self, scope: &[Variable], place: Place) -> Source {
        let line = match self.random.percent(3) {
            true => *self.random.pick(DROPPED),
            false => *self.random.pick(LINES),
        };
        let quoted = may_be_quoted(&line) && self.random.percent(5);
        Source::Command(self.filled(&line, quoted, scope, place))
    }

    /// A command whose reply is read as this.
    fn command(&mut self, leaf: &Leaf, scope: &[Variable], place: Place) -> Source {
        let (wanted, fallible) = match leaf {
            Leaf::Fallible(inner) | Leaf::Caught(inner) => (&**inner, true),
            other => (other, false),
        };
        let caught = matches!(leaf, Leaf::Caught(_));
        let mut choices: Vec<(&Line, Option<Default>)> = Vec::new();
        for line in LINES {
            let reply = (line.reply)();
            let number = self.notes + 1;
            let default = match (&reply, wanted) {
                _ if reply == *wanted => None,
                (Leaf::MaybeText, Leaf::MaybeInt | Leaf::MaybeBytes) => None,
                // That nil does not fit is a failure which is caught.
                (Leaf::MaybeText, Leaf::Text | Leaf::Int) if caught => None,
                (Leaf::MaybeFloat, Leaf::Float) if caught => None,
                (Leaf::MaybeText | Leaf::MaybeInt, Leaf::Int)
                | (Leaf::MaybeText, Leaf::Text)
                | (Leaf::MaybeFloat, Leaf::Float)
                    if !fallible && self.random.percent(30) =>
                {
                    Some(Default::Failure)
                }
                (Leaf::MaybeText, Leaf::Text) if !fallible => Some(Default::Text("none")),
                (Leaf::MaybeText | Leaf::MaybeInt, Leaf::Int) if !fallible => {
                    Some(Default::Integer(number, -7))
                }
                (Leaf::MaybeFloat, Leaf::Float) if !fallible => Some(Default::Float(0.5)),
                _ => continue,
            };
            choices.push((line, default));
        }
        let (line, default) = self.random.pick(&choices).clone();
        if matches!(default, Some(Default::Integer(..))) {
            self.notes += 1;
        }
        let simple = matches!(
            wanted,
            Leaf::Int | Leaf::Text | Leaf::MaybeText | Leaf::MaybeInt | Leaf::Texts | Leaf::Unit
        );
        let quoted = simple && default.is_none() && may_be_quoted(line) && self.random.percent(7);
        let mut command = self.filled(line, quoted, scope, place);
        command.plain &= match (&command.reply, &default) {
            (reply, None) => reply == leaf,
            (Leaf::MaybeText, Some(Default::Text(_))) => true,
            (Leaf::MaybeInt, Some(Default::Integer(..))) => true,
            (Leaf::MaybeFloat, Some(Default::Float(_))) => true,
            (Leaf::MaybeText, Some(Default::Failure)) => *leaf == Leaf::Text,
            (_, Some(Default::Failure)) => true,
            _ => false,
        };
        command.reply = leaf.clone();
        command.default = default;
        Source::Command(command)
    }

    fn filled(&mut self, line: &Line, quoted: bool, scope: &[Variable], place: Place) -> Command {
        let tag = place.tag.unwrap_or(*self.random.pick(&TAGS));
        let mut filler = Filler {
            maker: self,
            scope,
            tag,
            any_tag: place.tag.is_none(),
        };
        let arguments = filler.arguments(line.text);
        Command {
            quoted,
            arguments,
            plain: line.plain && !quoted,
            reply: (line.reply)(),
            default: None,
        }
    }

    pub(super) fn integer(&mut self, scope: &[Variable]) -> Argument {
        match self.random.below(3) {
            0 => Argument::Number(self.random.below(30) as i64 - 5),
            1 => Argument::Variable(self.variable(scope, &[Kind::Integer, Kind::IntegerRef])),
            _ => Argument::Expression(self.expression(scope)),
        }
    }

    pub(super) fn value(&mut self, scope: &[Variable]) -> Argument {
        match self.random.below(4) {
            0 => Argument::Text(vec![Piece::Literal(self.word())]),
            1 => {
                let kinds = [Kind::Integer, Kind::IntegerRef, Kind::Flag, Kind::Text];
                Argument::Variable(self.variable(scope, &kinds))
            }
            2 => self.integer(scope),
            _ => {
                let mut pieces = Vec::new();
                for _ in 0..1 + self.random.below(3) {
                    pieces.push(self.piece(scope));
                    pieces.push(Piece::Literal(self.word()));
                }
                Argument::Text(pieces)
            }
        }
    }

    pub(super) fn piece(&mut self, scope: &[Variable]) -> Piece {
        let variable = self.random.pick(scope).clone();
        let wide =
            matches!(variable.kind, Kind::Integer | Kind::IntegerRef) && self.random.percent(30);
        Piece::Value(variable, wide)
    }

    fn variable(&mut self, scope: &[Variable], kinds: &[Kind]) -> Variable {
        let fitting = scope.iter().filter(|it| kinds.contains(&it.kind));
        let fitting: Vec<&Variable> = fitting.collect();
        (*self.random.pick(&fitting)).clone()
    }

    fn word(&mut self) -> String {
        let words = [
            "x",
            "y",
            "z",
            "f",
            "two words",
            "3",
            "1.5",
            "{",
            "ü",
            "\"q\"",
            "",
            "a\r\nb",
        ];
        (*self.random.pick(&words)).to_owned()
    }
}

/// Whether each argument is plain, so that the name may stand in quotes.
fn may_be_quoted(line: &Line) -> bool {
    let mut words = line.text.split(' ').skip(1);
    line.plain && words.all(|word| word.starts_with(['$', '@']) || word.parse::<i64>().is_ok())
}

/// Whether the type of a value cannot be left out.
fn needs_type(source: &Source) -> bool {
    let tail = tail_needs_type;
    match source {
        Source::Command(command) => !command.plain,
        Source::For(it) => it.key.is_some() || tail(&it.body),
        Source::If { arms, otherwise } => {
            otherwise.is_some() || arms.iter().any(|(_, body)| tail(body)) || arms.len() > 1
        }
        // A struct with lifetimes is more than its name.
        Source::Struct { owned, .. } => !owned,
        Source::Inline(_) | Source::Held(_) => true,
        Source::Atomic(_) => false,
    }
}

/// Whether that is so of the value at the end of a block.
fn tail_needs_type(body: &[Statement]) -> bool {
    let value = body
        .last()
        .filter(|it| it.binding.is_none() && !it.terminated && it.arrow.is_none());
    value.is_some_and(|it| needs_type(&it.source))
}

fn statement(binding: Option<Binding>, source: Source, terminated: bool) -> Statement {
    Statement {
        binding,
        source,
        arrow: None,
        terminated,
    }
}

fn with(scope: &[Variable], more: &[Variable]) -> Vec<Variable> {
    scope.iter().chain(more).cloned().collect()
}

/// Names of `let`s, each once.
#[derive(Default)]
struct Names {
    taken: Vec<String>,
}

impl Names {
    fn next(&mut self, random: &mut Random) -> String {
        let mut name = (*random.pick(&NAMES)).to_owned();
        while self.taken.contains(&name) {
            name.push('_');
        }
        self.taken.push(name.clone());
        name
    }
}
