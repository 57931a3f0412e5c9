//! Steps that are being put together, and how many bytes they write.

use super::{Step, calls};

/// Bytes that a value is assumed to take where nothing is known of it: header, digits or a short text, line ends.
const VALUE_BYTES: usize = 24;

/// Steps that are being put together; bytes that are known join.
#[derive(Default)]
pub(super) struct Steps {
    steps: Vec<Step>,
    /// The step that announces commands, while more may join it.
    commands: Option<usize>,
}

impl Steps {
    /// A command begins. Several are announced at once, but for one whose position must be known while it is written.
    pub(super) fn command(&mut self, index: usize, needs_position: bool) {
        match self.commands.map(|at| &mut self.steps[at]) {
            Some(Step::Commands(commands)) if !needs_position => commands.push(index),
            _ => {
                self.steps.push(Step::Commands(vec![index]));
                self.commands = Some(self.steps.len() - 1);
            }
        }
        if needs_position {
            self.commands = None;
        }
    }

    pub(super) fn raw(&mut self, bytes: &[u8]) {
        let last = self
            .steps
            .iter_mut()
            .rev()
            .find(|step| !matches!(step, Step::Part { .. }));
        match last {
            Some(Step::Raw(raw)) => raw.extend_from_slice(bytes),
            _ => self.steps.push(Step::Raw(bytes.to_vec())),
        }
    }

    /// One argument whose bytes are known.
    pub(super) fn bulk(&mut self, bytes: &[u8]) {
        self.raw(format!("${}\r\n", bytes.len()).as_bytes());
        self.raw(bytes);
        self.raw(b"\r\n");
    }

    pub(super) fn push(&mut self, step: Step) {
        if matches!(
            step,
            Step::Loop { .. } | Step::Branch { .. } | Step::Atomic { .. } | Step::Nested { .. }
        ) {
            self.commands = None;
        }
        self.steps.push(step);
    }

    pub(super) fn finish(self) -> Vec<Step> {
        calls::join(self.steps)
    }
}

/// How many bytes steps probably write.
pub(super) fn capacity(steps: &[Step]) -> usize {
    steps.iter().map(step_bytes).sum()
}

fn step_bytes(step: &Step) -> usize {
    match step {
        Step::Raw(bytes) => bytes.len(),
        Step::Bytecode(steps) => capacity(steps),
        Step::Template { before, head, .. } => before.len() + 2 + head.len() + VALUE_BYTES / 2,
        Step::Value { before, .. } => before.len() + VALUE_BYTES,
        Step::Choice { .. } | Step::Spread { .. } | Step::Count(_) => VALUE_BYTES,
        // A digest of 40 digits, and the name.
        Step::Script { before, .. } => before.len() + 64,
        Step::PartBytes(_) => VALUE_BYTES / 2,
        Step::Length { .. } => 2,
        Step::Dynamic { steps, .. } => 4 + capacity(steps),
        Step::Optional { steps, .. } => capacity(steps),
        Step::Branch { arms, otherwise } => {
            let arms = arms.iter().map(|(_, steps)| capacity(steps));
            arms.chain(otherwise.as_ref().map(|steps| capacity(steps)))
                .max()
                .unwrap_or(0)
        }
        Step::Atomic { steps, .. } => 30 + capacity(steps),
        // The runtime reserves for a loop when it knows how often it turns.
        Step::Loop { .. } => 0,
        _ => 0,
    }
}
