//! Parts of a request: commands that are sent at once.

use std::ops::Range;

use super::{EncodedCommands, Request};

/// Commands of a request that are sent at once.
#[derive(Clone, Debug)]
pub(crate) struct Part {
    /// By position in the request.
    pub(crate) commands: Range<usize>,
    pub(crate) bytes: Range<usize>,
}

impl Request {
    /// All of the request as one part.
    pub(crate) fn full_range(&self) -> Part {
        Part {
            commands: 0..self.len(),
            bytes: 0..self.bytes.len(),
        }
    }

    /// Parts of at most so many commands, but for a transaction, which is never cut.
    pub(crate) fn parts(&self, most: usize) -> impl Iterator<Item = Part> + '_ {
        let (commands, mut at, mut byte) = (self.len(), 0, 0);
        let mut blocks = self.atomic.iter().peekable();
        std::iter::from_fn(move || {
            let (start, first_byte) = (at, byte);
            if start == commands {
                return None;
            }
            if commands - start <= most {
                at = commands;
                return Some(Part {
                    commands: start..commands,
                    bytes: first_byte..self.bytes.len(),
                });
            }
            let mut rest = EncodedCommands {
                rest: &self.bytes[first_byte..],
            };
            while at < commands {
                let block = blocks.peek().filter(|block| block.multi == at);
                let unit = match block {
                    Some(block) => block.exec + 1 - block.multi,
                    None => 1,
                };
                if at > start && at + unit - start > most {
                    break;
                }
                blocks.next_if(|block| block.multi == at);
                rest.by_ref().take(unit).for_each(drop);
                at += unit;
            }
            byte = self.bytes.len() - rest.rest.len();
            Some(Part {
                commands: start..at,
                bytes: first_byte..byte,
            })
        })
    }
}
