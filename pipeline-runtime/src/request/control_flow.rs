//! What is noted about the commands of a request while they are written: which they are, and which way the text went.

use crate::request::command_info::{CommandInfo, CommandTable};

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

    pub(crate) fn iter(&self) -> impl DoubleEndedIterator<Item = &T> {
        self.inline[..self.used].iter().chain(&self.spilled)
    }
}

/// CommandTable that were written one after the other: `first`, `first + step`, … of `table`, all of it `times` over.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CommandRun {
    pub(crate) table: CommandTable,
    pub(crate) first: usize,
    pub(crate) step: usize,
    pub(crate) count: usize,
    pub(crate) times: usize,
}

impl CommandRun {
    pub(crate) const fn starting(table: CommandTable, first: usize) -> Self {
        CommandRun {
            table,
            first,
            step: 1,
            count: 0,
            times: 1,
        }
    }

    pub(crate) fn commands(&self) -> usize {
        self.count * self.times
    }

    pub(crate) fn repeats(&self, other: &CommandRun) -> bool {
        self.table.is(other.table)
            && (self.first, self.step, self.count) == (other.first, other.step, other.count)
    }

    /// Returns the place in the table of the command at a position of the run.
    pub(crate) fn index(&self, position: usize) -> usize {
        self.first + position % self.count * self.step
    }

    pub(crate) fn info(&self, position: usize) -> Option<&'static CommandInfo> {
        self.infos_from(position).next()
    }

    pub(crate) fn infos_from(
        &self,
        position: usize,
    ) -> impl Iterator<Item = &'static CommandInfo> + use<> {
        let run = *self;
        let positions = position..run.commands();
        // The list is looked up, and that costs more than all else.
        let list = match positions.is_empty() {
            true => &[],
            false => run.table.list(),
        };
        positions.filter_map(move |at| list.get(run.index(at)))
    }
}

/// Finds the commands at positions that only rise, so that each run is passed and each table looked up once.
pub(crate) struct Infos<'r, I> {
    runs: I,
    run: Option<(&'r CommandRun, Option<&'static [CommandInfo]>)>,
    /// The position of the run's first command.
    start: usize,
}

impl<'r, I: Iterator<Item = &'r CommandRun>> Infos<'r, I> {
    pub(crate) fn new(mut runs: I) -> Self {
        let run = runs.next().map(|run| (run, None));
        Infos {
            runs,
            run,
            start: 0,
        }
    }

    /// Returns the command at a position that is not before those that were asked for until now.
    pub(crate) fn at(&mut self, position: usize) -> Option<&'static CommandInfo> {
        loop {
            let (run, list) = self.run.as_mut()?;
            let at = position.checked_sub(self.start)?;
            if at < run.commands() {
                return list
                    .get_or_insert_with(|| run.table.list())
                    .get(run.index(at));
            }
            self.start += run.commands();
            self.run = self.runs.next().map(|run| (run, None));
        }
    }
}

/// The commands between a `MULTI` and its `EXEC`, by position in the request.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct AtomicBlock {
    pub(crate) multi: usize,
    pub(crate) exec: usize,
}

impl AtomicBlock {
    /// Whether the block begins or ends with this command.
    pub(crate) fn bounds(&self, position: usize) -> bool {
        position == self.multi || position == self.exec
    }
}

/// How many turns loops took and which arms of `if`s were taken, in the order in which they were met.
#[derive(Clone, Debug)]
pub(crate) struct ControlFlowLog(pub(crate) Few<usize, 4>);

impl ControlFlowLog {
    #[inline]
    pub(crate) fn get(&self, at: usize) -> usize {
        self.0.get(at).copied().unwrap_or(0)
    }
}
