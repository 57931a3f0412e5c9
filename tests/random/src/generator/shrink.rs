//! Programs with fewer statements, to find those that a failure needs.

use super::ast::{For, Program, Source, Statement};

/// Removes the statements of these numbers, as long as what is left compiles: no block may become empty, and values keep their types.
pub fn without(mut program: Program, numbers: &[usize]) -> Program {
    let mut remover = Remover { numbers, next: 0 };
    for nested in &mut program.nested {
        remover.block(&mut nested.body, false);
    }
    remover.block(&mut program.body, true);
    program
}

/// How many statements of a program have numbers.
pub fn statements(program: &Program) -> usize {
    let mut counter = Remover {
        numbers: &[],
        next: 0,
    };
    let mut program = program.clone();
    for nested in &mut program.nested {
        counter.block(&mut nested.body, false);
    }
    counter.block(&mut program.body, true);
    counter.next
}

struct Remover<'n> {
    numbers: &'n [usize],
    next: usize,
}

impl Remover<'_> {
    /// At the top of a program every statement may go, elsewhere those that are dropped.
    fn block(&mut self, body: &mut Vec<Statement>, top: bool) {
        let all = std::mem::take(body);
        let (count, mut removed) = (all.len(), 0);
        for mut statement in all {
            let number = self.next;
            self.next += 1;
            self.inside(&mut statement.source);
            let dropped = statement.binding.is_none() && statement.terminated;
            let may_go = (top || dropped) && removed + 1 < count;
            if may_go && self.numbers.contains(&number) {
                removed += 1;
            } else {
                body.push(statement);
            }
        }
    }

    fn inside(&mut self, source: &mut Source) {
        match source {
            Source::For(For { body, .. }) | Source::Atomic(body) | Source::Inline(body) => {
                self.block(body, false);
            }
            Source::If { arms, otherwise } => {
                let arms = arms.iter_mut().map(|(_, body)| body);
                arms.chain(otherwise)
                    .for_each(|body| self.block(body, false));
            }
            Source::Held(inner) => self.inside(inner),
            Source::Command(_) | Source::Struct { .. } => {}
        }
    }
}
