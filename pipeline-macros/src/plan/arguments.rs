//! The arguments of one command: bytes that are known, values, and what must hold before they are sent.

use proc_macro2::{Span, TokenStream};

use super::planner::Planner;
use super::steps::Steps;
use super::{Local, Present, SpreadKind, Step, Sum, Test, Value};
use crate::argument::Operand;
use crate::check::Resolved;
use crate::commands::{Class, CountOf, SpreadRole};
use crate::expression::has_let;
use crate::literal::TextPart;
use crate::plan::keys::HeldRust;
use crate::typed::HeldType;

impl Planner<'_> {
    /// The request of one command.
    pub(super) fn write_command(&mut self, resolved: Resolved, index: usize, steps: &mut Steps) {
        if let Some(typed) = &resolved.typed {
            self.typed_keys(&resolved.name, index, typed);
        }
        let fixed =
            resolved.words.len() + resolved.operands.iter().filter(|it| it.is_single()).count();
        if resolved.operands.iter().all(Operand::is_single) {
            steps.raw(format!("*{fixed}\r\n").as_bytes());
            Arguments::new(self, &resolved, index).write(steps);
            return;
        }
        let mark = self.local();
        let mut inner = Steps::default();
        let counts = Arguments::new(self, &resolved, index).write(&mut inner);
        steps.push(Step::Dynamic {
            mark,
            steps: inner.finish(),
            fixed,
            counts,
        });
    }
}

/// Writes the arguments of one command.
struct Arguments<'a, 'r> {
    planner: &'a mut Planner<'r>,
    command: &'a Resolved,
    index: usize,
    /// For each operand the locals that it got.
    slots: Vec<Slot>,
    /// How many expressions are kept alive until the command is written.
    kept_alive: usize,
}

/// Each of them is a block around all that follows, and rustc ends at 128.
const MOST_KEPT_ALIVE: usize = 64;

/// The locals of one operand.
#[derive(Default, Clone)]
struct Slot {
    /// How many arguments a spread or an optional part came to.
    count: Option<Local>,
    /// What a spread or the test of an optional part evaluated to.
    local: Option<Local>,
    /// The slots of the operands in an optional part.
    parts: Vec<Slot>,
}

impl<'a, 'r> Arguments<'a, 'r> {
    fn new(planner: &'a mut Planner<'r>, command: &'a Resolved, index: usize) -> Self {
        let slots = vec![Slot::default(); command.operands.len()];
        Self {
            planner,
            command,
            index,
            slots,
            kept_alive: 0,
        }
    }

    /// Counts a value that is an expression and is kept alive.
    fn keep_alive(&mut self, value: &Value) {
        self.kept_alive += usize::from(!value.is_place());
        if self.kept_alive == MOST_KEPT_ALIVE + 1 {
            let text = format!("more than {MOST_KEPT_ALIVE} parts of this command are expressions");
            let help = "make one collection of them before: `..values`; variables may be more";
            self.planner.report.help(self.command.span, text, help);
            // One error is enough.
            self.kept_alive += 1;
        }
    }

    /// Returns the counts of all operands that are not single.
    fn write(mut self, steps: &mut Steps) -> Vec<Local> {
        let command = self.command;
        let script = self.script(steps);
        if !script {
            for word in &command.words {
                steps.bulk(word.as_bytes());
            }
        }
        for (at, operand) in command
            .operands
            .iter()
            .enumerate()
            .skip(usize::from(script))
        {
            self.operand(at, operand, steps);
        }
        self.rules(steps);
        self.slots.iter().filter_map(|slot| slot.count).collect()
    }

    /// A script that is no literal may be one whose digest is sent, with another command's name.
    fn script(&self, steps: &mut Steps) -> bool {
        let script = match self.command.operands.first() {
            Some(operand) if self.command.runs_script() => value_of(operand),
            _ => None,
        };
        let read_only = self.command.name == "EVAL_RO";
        let script = script.map(|value| Step::Script {
            before: Vec::new(),
            value,
            read_only,
        });
        let found = script.is_some();
        if let Some(script) = script {
            steps.push(script);
        }
        found
    }

    fn operand(&mut self, at: usize, operand: &Operand, steps: &mut Steps) {
        match operand {
            Operand::Count { of } => {
                for count in of {
                    self.evaluate(count.at.item, steps);
                    self.check_countable(count.at.item);
                }
                let sum = self.sum(of);
                steps.push(Step::Count(sum));
            }
            Operand::Spread {
                role, span, held, ..
            } => {
                self.evaluate(at, steps);
                let held = self.spread_type(role.as_ref(), held.as_deref());
                if let Some(local) = self.slots[at].local {
                    steps.push(Step::Spread {
                        local,
                        kind: spread_kind(role.as_ref()),
                        span: *span,
                        held,
                    });
                }
            }
            Operand::Optional {
                condition,
                operands,
                ..
            } => {
                self.optional(at, condition.as_ref(), operands, steps);
            }
            _ => self.single(operand, None, steps),
        }
    }

    /// What the elements of a spread must be, and whether they are pairs.
    fn spread_type(
        &mut self,
        role: Option<&SpreadRole>,
        held: Option<&HeldType>,
    ) -> Option<(HeldRust, bool)> {
        let pairs = role.is_some_and(|role| role.iteration.len() == 2);
        held.map(|held| (self.planner.held(held), pairs))
    }

    /// A count stands before what it counts, where a pattern has not been matched yet.
    fn check_countable(&mut self, at: usize) {
        if let Operand::Optional {
            condition: Some(condition),
            ..
        } = &self.command.operands[at]
            && has_let(condition)
        {
            self.planner.report.help(
                self.command.span,
                "`_` cannot count an optional part with `if let`",
                "write the `Option` as the value of the part (`[key]`), or the commands with `if let … { … } else { … }`",
            );
        }
    }

    /// Evaluates a spread, or decides an optional part, unless that has happened.
    fn evaluate(&mut self, at: usize, steps: &mut Steps) {
        if self.slots[at].local.is_some() {
            return;
        }
        match &self.command.operands[at] {
            Operand::Spread {
                tokens, span, role, ..
            } => {
                let (local, count) = (self.planner.local(), self.planner.local());
                self.slots[at].local = Some(local);
                self.slots[at].count = Some(count);
                let value = Value::Written {
                    tokens: tokens.clone(),
                    span: *span,
                };
                self.keep_alive(&value);
                steps.push(Step::Evaluate {
                    local,
                    count,
                    kind: spread_kind(role.as_ref()),
                    value,
                });
            }
            Operand::Optional {
                condition,
                operands,
                ..
            } => {
                let test = match condition {
                    Some(condition) if has_let(condition) => return,
                    Some(condition) => Test::Condition(condition.clone()),
                    None => match operands.iter().find_map(value_of) {
                        Some(value) => Test::Some(value),
                        None => return,
                    },
                };
                if let Test::Some(value) = &test {
                    self.keep_alive(value);
                }
                let local = self.planner.local();
                self.slots[at].local = Some(local);
                steps.push(Step::Decide { local, test });
            }
            _ => {}
        }
    }

    fn optional(
        &mut self,
        at: usize,
        condition: Option<&TokenStream>,
        operands: &[Operand],
        steps: &mut Steps,
    ) {
        self.evaluate(at, steps);
        let count = self.planner.local();
        let inner = condition.is_none().then(|| self.planner.local());
        let mut parts = Steps::default();
        let mut slots = Vec::new();
        for operand in operands {
            let mut slot = Slot::default();
            if let Operand::Spread {
                tokens,
                span,
                role,
                held,
            } = operand
            {
                let held = self.spread_type(role.as_ref(), held.as_deref());
                let count = self.spread_in_part(tokens, *span, role.as_ref(), held, &mut parts);
                slot.count = Some(count);
            } else {
                self.single(operand, inner, &mut parts);
            }
            slots.push(slot);
        }
        let counts = slots.iter().filter_map(|slot| slot.count).collect();
        self.slots[at].count = Some(count);
        self.slots[at].parts = slots;
        let decided = self.slots[at].local;
        steps.push(Step::Optional {
            test: condition.filter(|_| decided.is_none()).cloned(),
            decided,
            inner,
            count,
            steps: parts.finish(),
            fixed: operands.iter().filter(|it| it.is_single()).count(),
            counts,
        });
    }

    /// A spread in an optional part. Returns the variable for the number of its elements.
    fn spread_in_part(
        &mut self,
        tokens: &TokenStream,
        span: Span,
        role: Option<&SpreadRole>,
        held: Option<(HeldRust, bool)>,
        parts: &mut Steps,
    ) -> Local {
        let (local, count) = (self.planner.local(), self.planner.local());
        let value = Value::Written {
            tokens: tokens.clone(),
            span,
        };
        let kind = spread_kind(role);
        parts.push(Step::Evaluate {
            local,
            count,
            kind,
            value,
        });
        parts.push(Step::Spread {
            local,
            kind,
            span,
            held,
        });
        if let Some(role) = role {
            let min = usize::from(role.required);
            parts.push(self.spread_rule(Sum::of(count), role, min, role.iteration.len()));
        }
        count
    }

    /// An operand that is one argument; `inner` is the value of the optional part around it.
    fn single(&mut self, operand: &Operand, inner: Option<Local>, steps: &mut Steps) {
        let index = self.index;
        match operand {
            Operand::Static(bytes) => steps.bulk(bytes),
            Operand::Template(pieces) => self.template(pieces, steps),
            Operand::Key(key) => steps.push(Step::Value {
                before: Vec::new(),
                class: Class::Text,
                value: Value::Key(key.clone()),
                index,
            }),
            Operand::Value { class, held, .. } => {
                if let Some(value) = value_in(operand, inner) {
                    let held = held.as_ref().map(|held| self.planner.held(held));
                    let value = match held {
                        Some(held) => Value::Held(Box::new(value), held),
                        None => value,
                    };
                    steps.push(Step::Value {
                        before: Vec::new(),
                        class: *class,
                        value,
                        index,
                    });
                }
            }
            Operand::Choice { words, .. } => {
                if let Some(value) = value_in(operand, inner) {
                    steps.push(Step::Choice {
                        value,
                        index,
                        words: words.clone(),
                    });
                }
            }
            Operand::Count { .. } | Operand::Spread { .. } | Operand::Optional { .. } => {}
        }
    }

    /// `$LENGTH`, then text and values in turn.
    fn template(&mut self, pieces: &[TextPart], steps: &mut Steps) {
        let mut parts = Vec::new();
        let mut fixed = 0;
        for text_part in pieces {
            match text_part {
                TextPart::Bytes(bytes) => fixed += bytes.len(),
                TextPart::Value { tokens, spec, .. } => {
                    let Some((part, here)) = self.planner.part(text_part) else {
                        continue;
                    };
                    parts.push(part);
                    if here {
                        steps.push(Step::Part {
                            part,
                            tokens: tokens.clone(),
                            spec: spec.clone(),
                        });
                    }
                }
            }
        }
        steps.raw(b"$");
        steps.push(Step::Length {
            fixed,
            parts: parts.clone(),
        });
        steps.raw(b"\r\n");
        let mut parts = parts.into_iter();
        for text_part in pieces {
            match text_part {
                TextPart::Bytes(bytes) => steps.raw(bytes),
                TextPart::Value { .. } => {
                    if let Some(part) = parts.next() {
                        steps.push(Step::PartBytes(part));
                    }
                }
            }
        }
        steps.raw(b"\r\n");
    }

    fn sum(&self, of: &[CountOf]) -> Sum {
        let mut sum = Sum::default();
        for CountOf { at, per } in of {
            let slot = &self.slots[at.item];
            match (
                at.part.and_then(|part| slot.parts.get(part)),
                slot.count,
                &self.command.operands[at.item],
            ) {
                (
                    Some(Slot {
                        count: Some(count), ..
                    }),
                    ..,
                ) => sum.counts.push((*count, *per)),
                (_, count, Operand::Optional { condition, .. }) => {
                    sum.optional.extend(match (slot.local, condition) {
                        (Some(local), None) => Some(Present::Some(local)),
                        (Some(local), Some(_)) => Some(Present::True(local)),
                        (None, _) => count.map(Present::Sent),
                    })
                }
                (_, Some(count), _) => sum.counts.push((count, *per)),
                (_, None, _) => sum.fixed += 1,
            }
        }
        sum
    }

    /// What must hold before the request may be sent.
    fn rules(&mut self, steps: &mut Steps) {
        self.spread_rules(steps);
        self.count_rules(steps);
        self.exclusive_rules(steps);
    }

    /// How many elements spreads must have: each by itself, or together those of which one is needed.
    fn spread_rules(&mut self, steps: &mut Steps) {
        let command = self.command;
        let mut seen = Vec::new();
        for operand in &command.operands {
            let Operand::Spread {
                role: Some(role), ..
            } = operand
            else {
                continue;
            };
            if seen.contains(&role.group) {
                continue;
            }
            seen.push(role.group);
            let group = self.group(role.group);
            let together = role.required && group.len() > 1;
            for at in 0..command.operands.len() {
                let Operand::Spread {
                    role: Some(other), ..
                } = &command.operands[at]
                else {
                    continue;
                };
                let Some(count) = self.slots[at].count.filter(|_| other.group == role.group) else {
                    continue;
                };
                if role.iteration.len() > 1 || (role.required && !together) {
                    let min = usize::from(role.required && !together);
                    steps.push(self.spread_rule(Sum::of(count), role, min, role.iteration.len()));
                }
            }
            if together {
                let sum = Sum {
                    counts: group.into_iter().map(|count| (count, 1)).collect(),
                    ..Sum::default()
                };
                steps.push(self.spread_rule(sum, role, 1, 1));
            }
        }
    }

    /// Which arguments there must be as many of as of others, or as a literal says.
    fn count_rules(&mut self, steps: &mut Steps) {
        let command = self.command;
        for tie in &command.ties {
            steps.push(Step::Same {
                index: self.index,
                sum: self.sum(&tie.of),
                argument: tie.name,
                expected: self.sum(&tie.to_of),
                other: tie.to,
            });
        }
        for count in &command.counts {
            steps.push(Step::Same {
                index: self.index,
                sum: self.sum(&count.of),
                argument: count.name,
                expected: Sum {
                    fixed: usize::try_from(count.declared).unwrap_or(usize::MAX),
                    ..Sum::default()
                },
                other: count.name,
            });
        }
    }

    /// Which optional parts must not both be there.
    fn exclusive_rules(&mut self, steps: &mut Steps) {
        let command = self.command;
        for (one, other) in &command.exclusive {
            if let (Some(first), Some(second)) = (self.slots[*one].count, self.slots[*other].count)
            {
                let parts = (
                    part_text(&command.operands[*one]),
                    part_text(&command.operands[*other]),
                );
                steps.push(Step::Exclusive {
                    index: self.index,
                    counts: (first, second),
                    parts,
                });
            }
        }
    }

    fn group(&self, group: usize) -> Vec<Local> {
        let ours = |operand: &Operand| matches!(operand, Operand::Spread { role: Some(role), .. } if role.group == group);
        let operands = self.command.operands.iter().zip(&self.slots);
        operands
            .filter(|(operand, _)| ours(operand))
            .filter_map(|(_, slot)| slot.count)
            .collect()
    }

    fn spread_rule(&self, sum: Sum, role: &SpreadRole, min: usize, multiple_of: usize) -> Step {
        Step::SpreadRule {
            index: self.index,
            sum,
            argument: role.name,
            min,
            multiple_of,
        }
    }
}

fn value_of(operand: &Operand) -> Option<Value> {
    match operand {
        Operand::Value { tokens, span, .. } | Operand::Choice { tokens, span, .. } => {
            Some(Value::Written {
                tokens: tokens.clone(),
                span: *span,
            })
        }
        _ => None,
    }
}

/// The value of an operand, which is in this variable where an optional part is around it.
fn value_in(operand: &Operand, inner: Option<Local>) -> Option<Value> {
    match (inner, operand) {
        (Some(inner), Operand::Value { span, .. } | Operand::Choice { span, .. }) => {
            Some(Value::Inner(inner, *span))
        }
        _ => value_of(operand),
    }
}

/// Elements that must all be numbers, and fields with values; a turn of other arguments takes anything.
fn spread_kind(role: Option<&SpreadRole>) -> SpreadKind {
    match role.map(|role| role.iteration.as_slice()) {
        Some([(_, kind)]) => match kind.class() {
            Class::Integer => SpreadKind::Integers,
            Class::Float => SpreadKind::Floats,
            _ => SpreadKind::Any,
        },
        Some([("field", _), ("value", _)]) => SpreadKind::Pairs,
        _ => SpreadKind::Any,
    }
}

fn part_text(operand: &Operand) -> String {
    match operand {
        Operand::Optional { text, .. } => text.clone(),
        _ => String::new(),
    }
}
