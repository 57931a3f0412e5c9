//! Notes about the commands of a request that are taken while they are written: which they are, and which branches were taken.

use crate::request::command_info::{CommandInfo, CommandTable};
use crate::request::labels::LabelPath;

/// A short list that needs no allocation while it stays short.
#[derive(Clone, Debug)]
pub(crate) struct Few<T, const N: usize> {
    inline: [T; N],
    used: usize,
    spilled: Vec<T>,
}

impl<T: Copy, const N: usize> Few<T, N> {
    pub(crate) fn new(filler: T) -> Self {
        Few {
            inline: [filler; N],
            used: 0,
            spilled: Vec::new(),
        }
    }

    pub(crate) fn push(&mut self, item: T) {
        match self.inline.get_mut(self.used) {
            Some(place) => {
                *place = item;
                self.used += 1;
            }
            None => self.spilled.push(item),
        }
    }

    pub(crate) fn len(&self) -> usize {
        self.used + self.spilled.len()
    }

    pub(crate) fn get(&self, index: usize) -> Option<&T> {
        match index.checked_sub(N) {
            Some(beyond) => self.spilled.get(beyond),
            None => self.inline[..self.used].get(index),
        }
    }

    pub(crate) fn get_mut(&mut self, index: usize) -> Option<&mut T> {
        match index.checked_sub(N) {
            Some(beyond) => self.spilled.get_mut(beyond),
            None => self.inline[..self.used].get_mut(index),
        }
    }

    pub(crate) fn last_mut(&mut self) -> Option<&mut T> {
        self.len()
            .checked_sub(1)
            .and_then(|last| self.get_mut(last))
    }

    pub(crate) fn truncate(&mut self, len: usize) {
        self.spilled.truncate(len.saturating_sub(N));
        self.used = self.used.min(len);
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &T> {
        self.inline[..self.used].iter().chain(&self.spilled)
    }
}

/// Commands that were written one after the other: `first`, `first + step`, … of `table`, all of it `times` over.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CommandRun {
    /// The position of the first command in the request.
    pub(crate) start: usize,
    pub(crate) table: CommandTable,
    /// The pipelines around the commands.
    pub(crate) path: LabelPath,
    pub(crate) first: usize,
    pub(crate) step: usize,
    pub(crate) count: usize,
    pub(crate) times: usize,
}

impl CommandRun {
    pub(crate) const fn starting(start: usize, table: CommandTable, first: usize) -> Self {
        CommandRun {
            start,
            table,
            path: LabelPath::OUTERMOST,
            first,
            step: 1,
            count: 0,
            times: 1,
        }
    }

    pub(crate) fn commands(&self) -> usize {
        self.count * self.times
    }

    /// Returns the position of the first command behind the run.
    pub(crate) fn end(&self) -> usize {
        self.start + self.commands()
    }

    pub(crate) fn repeats(&self, other: &CommandRun) -> bool {
        self.table.is(other.table)
            && self.path == other.path
            && (self.first, self.step, self.count) == (other.first, other.step, other.count)
    }

    /// Returns the place in the table of the command at a position of the request.
    pub(crate) fn index(&self, position: usize) -> usize {
        self.first + (position - self.start) % self.count * self.step
    }

    pub(crate) fn infos_from(
        &self,
        position: usize,
    ) -> impl Iterator<Item = &'static CommandInfo> + use<> {
        let run = *self;
        let positions = position.max(run.start)..run.end();
        // The list is looked up, and that costs more than all else.
        let list = match positions.is_empty() {
            true => &[],
            false => run.table.list(),
        };
        positions.filter_map(move |at| list.get(run.index(at)))
    }
}

/// The runs of a request, in the order of its commands.
pub(crate) type Runs = Few<CommandRun, 3>;

impl Runs {
    pub(crate) fn none() -> Self {
        Few::new(CommandRun::starting(0, CommandTable::NONE, 0))
    }

    /// Returns the number of commands.
    pub(crate) fn commands(&self) -> usize {
        let last = self.len().checked_sub(1).and_then(|last| self.get(last));
        last.map_or(0, CommandRun::end)
    }

    /// Returns the runs from that of a command on.
    pub(crate) fn runs_from(&self, position: usize) -> impl Iterator<Item = &CommandRun> {
        let (mut first, mut behind) = (0, self.len());
        while first < behind {
            let middle = (first + behind) / 2;
            match self.get(middle) {
                Some(run) if run.end() <= position => first = middle + 1,
                _ => behind = middle,
            }
        }
        self.iter().skip(first)
    }

    /// Returns the commands from a position on.
    pub(crate) fn infos_from(&self, position: usize) -> impl Iterator<Item = &'static CommandInfo> {
        let runs = self.runs_from(position);
        runs.flat_map(move |run| run.infos_from(position))
    }
}

/// Finds commands by their positions; looks each table up once while they come in order.
pub(crate) struct Infos<'r> {
    runs: &'r Runs,
    found: Option<(&'r CommandRun, &'static [CommandInfo])>,
}

impl<'r> Infos<'r> {
    pub(crate) fn new(runs: &'r Runs) -> Self {
        Infos { runs, found: None }
    }

    pub(crate) fn at(&mut self, position: usize) -> Option<&'static CommandInfo> {
        let (run, list) = match self.found {
            Some((run, list)) if (run.start..run.end()).contains(&position) => (run, list),
            _ => {
                let run = self.runs.runs_from(position).next()?;
                *self.found.insert((run, run.table.list()))
            }
        };
        list.get(run.index(position))
    }
}

/// The commands between a `MULTI` and its `EXEC`, by position in the request.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct AtomicBlock {
    pub(crate) multi: usize,
    pub(crate) exec: usize,
}

impl AtomicBlock {
    /// Returns whether the block begins or ends with this command.
    pub(crate) fn bounds(&self, position: usize) -> bool {
        position == self.multi || position == self.exec
    }
}

/// The numbers of turns of loops and the arms of `if`s that were taken, in the order in which they were met.
#[derive(Clone, Debug)]
pub(crate) struct ControlFlowLog(pub(crate) Few<usize, 4>);

impl ControlFlowLog {
    #[inline]
    pub(crate) fn get(&self, at: usize) -> usize {
        self.0.get(at).copied().unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::CommandSource;
    use crate::request::key_positions::KeySpec;

    fn info(line: u32) -> CommandInfo {
        CommandInfo {
            source: CommandSource {
                name: "PING",
                label: None,
                text: "PING",
                file: "src/demo.rs",
                line,
                column: 1,
            },
            flags: 0,
            timeout: None,
            keys: KeySpec::Unknown,
        }
    }

    #[test]
    fn commands_are_found_from_every_position() {
        let list: Vec<CommandInfo> = Vec::from_iter((0..8).map(info));
        let list: &'static [CommandInfo] = list.leak();
        let mut runs = Runs::none();
        let mut expected = Vec::new();
        // More runs than have room without an allocation.
        for (first, step, count, times) in [
            (0, 1, 3, 1),
            (7, 0, 4, 1),
            (2, 2, 3, 2),
            (1, 1, 1, 1),
            (4, 1, 2, 5),
            (0, 1, 8, 1),
        ] {
            runs.push(CommandRun {
                step,
                count,
                times,
                ..CommandRun::starting(expected.len(), list.into(), first)
            });
            for _ in 0..times {
                expected.extend((0..count).map(|at| first + at * step));
            }
        }
        assert_eq!(runs.commands(), expected.len());
        let lines = |infos: &[&CommandInfo]| -> Vec<usize> {
            infos.iter().map(|info| info.source.line as usize).collect()
        };
        let mut infos = Infos::new(&runs);
        for position in 0..=expected.len() + 1 {
            let rest: Vec<_> = runs.infos_from(position).collect();
            assert_eq!(lines(&rest), expected.get(position..).unwrap_or_default());
            let one: Vec<_> = infos.at(position).into_iter().collect();
            assert_eq!(
                lines(&one),
                expected.get(position..=position).unwrap_or_default()
            );
        }
        assert_eq!(infos.at(0).unwrap().source.line, 0);
        assert_eq!(Runs::none().commands(), 0);
        assert!(Infos::new(&Runs::none()).at(0).is_none());
    }
}
