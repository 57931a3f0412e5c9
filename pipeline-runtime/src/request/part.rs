//! Parts of a request: commands that are sent at once.

use std::ops::Range;

use super::{EncodedCommands, Request};

/// Commands of a request that are sent at once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Part {
    /// By position in the request.
    pub(crate) commands: Range<usize>,
    pub(crate) bytes: Range<usize>,
}

/// Upper bounds of a part. One command, or one transaction, may exceed them alone.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PartLimits {
    pub(crate) commands: usize,
    pub(crate) bytes: usize,
}

impl Request {
    /// Returns all of the request as one part.
    pub(crate) fn full_range(&self) -> Part {
        Part {
            commands: 0..self.len(),
            bytes: 0..self.bytes.len(),
        }
    }
}

/// Divides a request into parts.
#[derive(Debug)]
pub(crate) struct PartCursor {
    /// The commands of the request.
    commands: usize,
    /// The first command that is in no part yet, and its first byte.
    command: usize,
    byte: usize,
    /// The first transaction that is in no part yet.
    block: usize,
}

impl PartCursor {
    #[inline]
    pub(crate) fn new(request: &Request) -> Self {
        PartCursor {
            commands: request.len(),
            command: 0,
            byte: 0,
            block: 0,
        }
    }

    /// Returns how many commands are in parts.
    pub(crate) fn position(&self) -> usize {
        self.command
    }

    /// Returns whether all commands are in parts.
    pub(crate) fn is_at_end(&self) -> bool {
        self.command == self.commands
    }

    /// Returns the next part. A transaction is never cut.
    pub(crate) fn next(&mut self, request: &Request, limits: PartLimits) -> Option<Part> {
        if self.is_at_end() {
            return None;
        }
        let (command, byte) = (self.command, self.byte);
        let fits = self.commands - command <= limits.commands
            && request.bytes.len() - byte <= limits.bytes;
        if fits {
            self.command = self.commands;
            self.byte = request.bytes.len();
        } else {
            self.advance(request, limits);
        }
        Some(Part {
            commands: command..self.command,
            bytes: byte..self.byte,
        })
    }

    /// Moves on by as many commands as a part may have, by one at least.
    fn advance(&mut self, request: &Request, limits: PartLimits) {
        let (first_command, first_byte) = (self.command, self.byte);
        let mut rest = EncodedCommands {
            rest: &request.bytes[first_byte..],
        };
        while self.command < self.commands {
            let block = request.atomic.get(self.block);
            let block = block.filter(|block| block.multi == self.command);
            let commands = block.map_or(1, |block| block.exec + 1 - block.multi);
            rest.by_ref().take(commands).for_each(drop);
            let byte = request.bytes.len() - rest.rest.len();
            let command = self.command + commands;
            let fits =
                command - first_command <= limits.commands && byte - first_byte <= limits.bytes;
            if self.command > first_command && !fits {
                break;
            }
            self.block += usize::from(block.is_some());
            (self.command, self.byte) = (command, byte);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::request::command_info::CommandTable;
    use crate::request::writer::Writer;

    fn echo(writer: &mut Writer, bytes: usize) {
        writer.command(0);
        writer.arg(b"*2\r\n$4\r\nECHO\r\n", &vec![b'x'; bytes].as_slice());
    }

    fn parts(request: &Request, commands: usize, bytes: usize) -> Vec<Range<usize>> {
        let mut cursor = PartCursor::new(request);
        let limits = PartLimits { commands, bytes };
        let parts = std::iter::from_fn(|| cursor.next(request, limits));
        let parts: Vec<Part> = parts.collect();
        let mut byte = 0;
        for part in &parts {
            assert_eq!(part.bytes.start, byte);
            byte = part.bytes.end;
            let rest = &request.as_bytes()[part.bytes.clone()];
            assert_eq!(EncodedCommands { rest }.count(), part.commands.len());
        }
        assert_eq!(byte, request.as_bytes().len());
        parts.into_iter().map(|part| part.commands).collect()
    }

    #[test]
    fn a_part_is_bounded_by_commands_and_by_bytes() {
        let mut writer = Writer::new(0, CommandTable::NONE);
        for bytes in [10, 10, 10, 200, 10, 10] {
            echo(&mut writer, bytes);
        }
        let request = writer.finish();
        let all = parts(&request, 10, 1_000);
        assert_eq!(all, vec![0..6; 1]);
        assert_eq!(parts(&request, 4, 1_000), [0..4, 4..6]);
        // A command has 21 bytes besides its argument.
        assert_eq!(parts(&request, 10, 100), [0..3, 3..4, 4..6]);
        assert_eq!(parts(&request, 2, 1), [0..1, 1..2, 2..3, 3..4, 4..5, 5..6]);
    }

    #[test]
    fn a_transaction_is_never_cut() {
        let mut writer = Writer::new(0, CommandTable::NONE);
        echo(&mut writer, 10);
        writer.begin_atomic(1);
        for _ in 0..3 {
            echo(&mut writer, 100);
        }
        writer.end_atomic(2);
        echo(&mut writer, 10);
        let request = writer.finish();
        assert_eq!(parts(&request, 10, 100), [0..1, 1..6, 6..7]);
        assert_eq!(parts(&request, 1, 10_000), [0..1, 1..6, 6..7]);
        assert_eq!(parts(&request, 6, 10_000), [0..6, 6..7]);
    }
}
