//! The model's reading of a program: its commands for given inputs, and how their replies become a value.

use crate::generator::ast::{
    Argument, Command, Condition, Container, Default, Expression, For, Kind, Leaf, Over, Piece,
    Program, Source, Spread, Statement, Variable,
};
use crate::generator::commands::SOURCES;
use crate::inputs::Inputs;

/// A command as it is sent.
#[derive(Clone, Debug)]
pub struct Planned {
    /// Its name and arguments; a script stands in it as its source.
    pub arguments: Vec<Vec<u8>>,
    /// Whether its name stands in quotes.
    pub quoted: bool,
    /// The `let`s to which it belongs, with dots between.
    pub label: String,
    /// What is done with the reply.
    pub reply: Reply,
    /// Whether its arguments do not fit.
    pub refused: bool,
}

/// What is done with a reply.
#[derive(Clone, Debug, PartialEq)]
pub enum Reply {
    /// Only an error counts.
    Dropped,
    /// It becomes this; nil may be replaced.
    Read(Leaf, Option<Default>),
    /// A transaction begins.
    Multi,
    /// A transaction ends.
    Exec,
}

/// How values are put together.
#[derive(Clone, Debug)]
pub enum Tree {
    /// The reply of a command.
    Reply(usize),
    /// A loop.
    List(Vec<Tree>),
    /// A loop with keys.
    Pairs(Container, Vec<(i64, Tree)>),
    /// An `if` that did not hold.
    Nothing,
    /// One that did.
    Just(Box<Tree>),
    /// Several values.
    Tuple(Vec<Tree>),
}

/// All of a program.
#[derive(Clone, Debug)]
pub struct Plan {
    /// In the order in which they are sent.
    pub commands: Vec<Planned>,
    /// The value.
    pub value: Tree,
    /// The expressions that are evaluated, in order.
    pub notes: Vec<u32>,
}

/// Interprets a program.
pub fn plan(program: &Program, inputs: &Inputs) -> Plan {
    let mut planner = Planner {
        program,
        inputs,
        commands: Vec::new(),
        notes: Vec::new(),
        in_transaction: false,
    };
    let scope = planner.fields(inputs.n, inputs.flag);
    let value = planner.pipeline(&program.body, &scope, &[]);
    Plan {
        commands: planner.commands,
        value,
        notes: planner.notes,
    }
}

/// The value of a variable.
#[derive(Clone, Debug)]
enum Value {
    Integer(i64),
    Flag(bool),
    Text(String),
}

type Scope = Vec<(String, Value)>;

/// The `let`s around a statement: those of pipelines, and that of the block.
#[derive(Clone, Copy)]
struct Label<'l> {
    outer: &'l [String],
    own: &'l str,
}

impl Label<'_> {
    fn text(&self) -> String {
        let labels = self.outer.iter().map(String::as_str).chain([self.own]);
        let labels: Vec<&str> = labels.filter(|label| !label.is_empty()).collect();
        labels.join(".")
    }
}

struct Planner<'p> {
    program: &'p Program,
    inputs: &'p Inputs,
    commands: Vec<Planned>,
    notes: Vec<u32>,
    in_transaction: bool,
}

impl Planner<'_> {
    fn fields(&self, n: i64, flag: bool) -> Scope {
        [
            ("n", Value::Integer(n)),
            ("count", Value::Integer(self.inputs.count.into())),
            ("flag", Value::Flag(flag)),
            ("text", Value::Text(self.inputs.text.to_owned())),
            ("owned", Value::Text(self.inputs.owned.clone())),
        ]
        .map(|(name, value)| (name.to_owned(), value))
        .into()
    }

    /// A pipeline; its output is a tuple unless it ends in a value.
    fn pipeline(&mut self, body: &[Statement], scope: &Scope, outer: &[String]) -> Tree {
        let label = Label { outer, own: "" };
        let (lets, tail) = self.statements(body, scope, label, true);
        tail.unwrap_or(Tree::Tuple(lets))
    }

    /// A block whose value counts.
    fn block(&mut self, body: &[Statement], scope: &Scope, label: Label<'_>) -> Tree {
        let (mut lets, tail) = self.statements(body, scope, label, true);
        match (tail, lets.len()) {
            (Some(tail), _) => tail,
            (None, 1) => lets.remove(0),
            (None, _) => Tree::Tuple(lets),
        }
    }

    fn statements(
        &mut self,
        body: &[Statement],
        scope: &Scope,
        label: Label<'_>,
        bound: bool,
    ) -> (Vec<Tree>, Option<Tree>) {
        let (mut lets, mut tail) = (Vec::new(), None);
        for (at, statement) in body.iter().enumerate() {
            let last = at + 1 == body.len() && !statement.terminated;
            match (&statement.binding, &statement.source) {
                (_, Source::Atomic(inner)) => {
                    lets.append(&mut self.atomic(inner, scope, label));
                }
                (Some(binding), source) => {
                    let own = Label {
                        own: &binding.name,
                        ..label
                    };
                    lets.extend(self.source(source, scope, own, true));
                }
                (None, source) => {
                    let value = bound && last && has_value(source);
                    let read = self.source(source, scope, label, value);
                    tail = read.filter(|_| value);
                }
            }
        }
        (lets, tail)
    }

    /// A transaction; inside of another one it is a part of that, and without commands it is nothing.
    fn atomic(&mut self, body: &[Statement], scope: &Scope, label: Label<'_>) -> Vec<Tree> {
        if self.in_transaction {
            return self.statements(body, scope, label, false).0;
        }
        let begin = self.commands.len();
        self.in_transaction = true;
        self.transaction("MULTI", label, Reply::Multi);
        let (lets, _) = self.statements(body, scope, label, false);
        self.in_transaction = false;
        if self.commands.len() == begin + 1 {
            self.commands.pop();
        } else {
            self.transaction("EXEC", label, Reply::Exec);
        }
        lets
    }

    fn transaction(&mut self, name: &str, label: Label<'_>, reply: Reply) {
        self.commands.push(Planned {
            arguments: vec![name.into()],
            quoted: false,
            label: label.text(),
            reply,
            refused: false,
        });
    }

    fn source(
        &mut self,
        source: &Source,
        scope: &Scope,
        label: Label<'_>,
        bound: bool,
    ) -> Option<Tree> {
        match source {
            Source::Command(command) => self.command(command, scope, label, bound),
            Source::For(it) => self.for_loop(it, scope, label, bound),
            Source::If { arms, otherwise } => {
                for (condition, body) in arms {
                    if let Some(scope) = self.holds(condition, scope) {
                        let value = self.inner(body, &scope, label, bound)?;
                        return Some(match otherwise {
                            Some(_) => value,
                            None => Tree::Just(Box::new(value)),
                        });
                    }
                }
                match otherwise {
                    Some(body) => self.inner(body, scope, label, bound),
                    None => Some(Tree::Nothing),
                }
            }
            Source::Struct {
                number,
                n,
                opposite,
                ..
            } => {
                let n = self.expression(n, scope);
                let flag = self.inputs_flag(scope) != *opposite;
                let inner = self.fields(n, flag);
                let body = &self.program.nested[*number].body;
                Some(self.nested(body, &inner, label))
            }
            Source::Inline(body) => Some(self.nested(body, scope, label)),
            Source::Held(inner) => {
                let mut outer = label.outer.to_vec();
                outer.push(label.own.to_owned());
                let held = Label {
                    outer: &outer,
                    own: "held",
                };
                let value = self.source(inner, scope, held, true)?;
                Some(Tree::Tuple(vec![value]))
            }
            Source::Atomic(_) => None,
        }
    }

    fn nested(&mut self, body: &[Statement], scope: &Scope, label: Label<'_>) -> Tree {
        let mut outer = label.outer.to_vec();
        outer.push(label.own.to_owned());
        self.pipeline(body, scope, &outer)
    }

    fn inner(
        &mut self,
        body: &[Statement],
        scope: &Scope,
        label: Label<'_>,
        bound: bool,
    ) -> Option<Tree> {
        if bound {
            return Some(self.block(body, scope, label));
        }
        self.statements(body, scope, label, false);
        None
    }

    fn for_loop(&mut self, it: &For, scope: &Scope, label: Label<'_>, bound: bool) -> Option<Tree> {
        let (mut list, mut pairs) = (Vec::new(), Vec::new());
        for values in self.turns(it.over) {
            let names = it.variables.iter().map(|it| it.name.clone());
            let mut scope = scope.clone();
            scope.extend(names.zip(values));
            let key = it.key.as_ref().map(|(_, key)| self.expression(key, &scope));
            let value = self.inner(&it.body, &scope, label, bound);
            match (key, value) {
                (Some(key), Some(value)) => pairs.push((key, value)),
                (None, Some(value)) => list.push(value),
                (_, None) => {}
            }
        }
        bound.then_some(match it.key {
            Some((container, _)) => Tree::Pairs(container, pairs),
            None => Tree::List(list),
        })
    }

    fn turns(&self, over: Over) -> Vec<Vec<Value>> {
        let integers = |them: Vec<i64>| {
            them.into_iter()
                .map(|it| vec![Value::Integer(it)])
                .collect()
        };
        let ids = || self.inputs.ids.iter().map(|it| i64::from(*it));
        let words = || {
            self.inputs
                .words
                .iter()
                .map(|it| Value::Text((*it).to_owned()))
        };
        match over {
            Over::Ids => integers(ids().collect()),
            Over::Reversed => integers(ids().rev().collect()),
            Over::Maybe => integers(self.inputs.maybe.into_iter().collect()),
            Over::Array => integers(vec![1, 2]),
            Over::Range => integers((0..i64::from(self.inputs.count)).collect()),
            Over::Words => words().map(|it| vec![it]).collect(),
            Over::Enumerated => {
                let numbered = (0..).map(Value::Integer).zip(words());
                numbered.map(|(at, it)| vec![at, it]).collect()
            }
            Over::Pairs => {
                let pairs = self.inputs.pairs.iter();
                pairs
                    .map(|(key, value)| vec![Value::Text(key.clone()), Value::Integer(*value)])
                    .collect()
            }
        }
    }

    fn inputs_flag(&self, scope: &Scope) -> bool {
        matches!(look_up(scope, "flag"), Value::Flag(true))
    }

    /// The scope of the block behind a condition that holds.
    fn holds(&mut self, condition: &Condition, scope: &Scope) -> Option<Scope> {
        let flag = self.inputs_flag(scope);
        let mut inner = scope.clone();
        let holds = match condition {
            Condition::Flag => flag,
            Condition::NotFlag => !flag,
            Condition::Above(value, limit) => self.expression(value, scope) > *limit,
            Condition::Even(value) => self.expression(value, scope) % 2 == 0,
            Condition::Words => !self.inputs.words.is_empty(),
            Condition::Maybe(name) => {
                let value = self.inputs.maybe;
                inner.extend(value.map(|it| (name.clone(), Value::Integer(it))));
                value.is_some()
            }
            Condition::NameAndFlag(name) => {
                let value = self.inputs.name.clone();
                let holds = value.is_some() && flag;
                inner.extend(value.map(|it| (name.clone(), Value::Text(it))));
                holds
            }
        };
        holds.then_some(inner)
    }

    fn expression(&mut self, it: &Expression, scope: &Scope) -> i64 {
        match it {
            Expression::Number(number) => *number,
            Expression::Variable(variable) => match look_up(scope, &variable.name) {
                Value::Integer(number) => number,
                other => panic!("{} is {other:?}, not an integer", variable.name),
            },
            Expression::Sum(value, more) => self.expression(value, scope) + more,
            Expression::At(number, value) => {
                let value = self.expression(value, scope);
                self.notes.push(*number);
                value
            }
        }
    }

    fn command(
        &mut self,
        command: &Command,
        scope: &Scope,
        label: Label<'_>,
        bound: bool,
    ) -> Option<Tree> {
        let mut written = Arguments::default();
        for argument in &command.arguments {
            self.argument(argument, scope, &mut written);
        }
        let position = self.commands.len();
        let both = |words: [&str; 2]| {
            words
                .iter()
                .all(|word| written.options.iter().any(|it| it == word))
        };
        self.commands.push(Planned {
            refused: written.refused || both(["EX", "KEEPTTL"]),
            arguments: written.list,
            quoted: command.quoted,
            label: label.text(),
            reply: match bound {
                true => Reply::Read(command.reply.clone(), command.default.clone()),
                false => Reply::Dropped,
            },
        });
        bound.then_some(Tree::Reply(position))
    }

    fn argument(&mut self, argument: &Argument, scope: &Scope, out: &mut Arguments) {
        match argument {
            Argument::Word(word) => {
                if out.optional {
                    out.options.push(word.clone());
                }
                out.push(word.clone());
            }
            Argument::Number(number) => out.push(number.to_string()),
            Argument::Text(pieces) => out.push(text(pieces, scope)),
            Argument::Variable(variable) => out.push(self.variable(variable, scope)),
            Argument::Expression(it) => {
                let value = self.expression(it, scope);
                out.push(value.to_string());
            }
            Argument::Spread { of, needed } => {
                let items = self.spread(of);
                out.refused |= *needed && items.is_empty();
                out.count(items.len());
                items
                    .into_iter()
                    .for_each(|item| out.list.push(item.into()));
            }
            Argument::Optional(inside, condition) => {
                let value = match condition {
                    Some(condition) => self.holds(condition, scope).is_some(),
                    None => inside.iter().all(|it| self.is_there(it)),
                };
                if value {
                    let before = std::mem::replace(&mut out.optional, true);
                    inside.iter().for_each(|it| self.argument(it, scope, out));
                    out.optional = before;
                }
            }
            Argument::Count => {
                out.counted = Some(out.list.len());
                out.list.push(b"0".to_vec());
            }
            Argument::Script(number) => out.push(SOURCES[*number].to_owned()),
        }
    }

    /// Whether an optional part without a condition has its value.
    fn is_there(&self, argument: &Argument) -> bool {
        match argument {
            Argument::Variable(variable) if variable.name == "maybe" => self.inputs.maybe.is_some(),
            Argument::Variable(variable) if variable.name == "name" => self.inputs.name.is_some(),
            _ => true,
        }
    }

    fn variable(&self, variable: &Variable, scope: &Scope) -> String {
        match (variable.name.as_str(), variable.kind) {
            ("maybe", Kind::Integer) => self.inputs.maybe.unwrap_or(0).to_string(),
            ("name", _) if scope.iter().all(|it| it.0 != "name") => {
                self.inputs.name.clone().unwrap_or_default()
            }
            (name, _) => match look_up(scope, name) {
                Value::Integer(number) => number.to_string(),
                Value::Flag(flag) => i32::from(flag).to_string(),
                Value::Text(text) => text,
            },
        }
    }

    fn spread(&self, of: &Spread) -> Vec<String> {
        let inputs = self.inputs;
        match of {
            Spread::Words => inputs.words.iter().map(|it| (*it).to_owned()).collect(),
            Spread::Ids => inputs.ids.iter().map(u32::to_string).collect(),
            Spread::Pairs => {
                let pairs = inputs.pairs.iter();
                pairs
                    .flat_map(|(key, value)| [key.clone(), value.to_string()])
                    .collect()
            }
            Spread::Some(items) => {
                let count = usize::try_from(inputs.count).unwrap_or(0);
                items.iter().take(count).cloned().collect()
            }
        }
    }
}

/// Arguments as they are written one after the other.
#[derive(Default)]
struct Arguments {
    list: Vec<Vec<u8>>,
    options: Vec<String>,
    optional: bool,
    /// Where a count stands whose keys come next.
    counted: Option<usize>,
    refused: bool,
}

impl Arguments {
    fn push(&mut self, argument: String) {
        self.count(1);
        self.list.push(argument.into());
    }

    /// Counts these keys, where a count stands in front of them.
    fn count(&mut self, keys: usize) {
        if let Some(at) = self.counted.take() {
            self.list[at] = keys.to_string().into();
        }
    }
}

fn look_up(scope: &Scope, name: &str) -> Value {
    let found = scope.iter().rev().find(|it| it.0 == name);
    found.map_or_else(|| panic!("no variable {name}"), |it| it.1.clone())
}

fn text(pieces: &[Piece], scope: &Scope) -> String {
    let piece = |piece: &Piece| match piece {
        Piece::Literal(text) => text.clone(),
        Piece::Value(variable, wide) => match (look_up(scope, &variable.name), wide) {
            (Value::Integer(number), true) => format!("{number:03}"),
            (Value::Integer(number), false) => number.to_string(),
            (Value::Flag(flag), _) => flag.to_string(),
            (Value::Text(text), _) => text,
        },
    };
    pieces.iter().map(piece).collect()
}

/// Whether the last statement of a block is its value.
fn has_value(source: &Source) -> bool {
    let valued = |body: &Vec<Statement>| {
        body.iter().any(|it| it.binding.is_some())
            || body
                .last()
                .is_some_and(|it| !it.terminated && has_value(&it.source))
    };
    match source {
        Source::Command(_) | Source::Struct { .. } | Source::Inline(_) | Source::Held(_) => true,
        Source::For(it) => valued(&it.body),
        Source::If { arms, .. } => arms.iter().any(|(_, body)| valued(body)),
        Source::Atomic(_) => false,
    }
}
