//! Loops: they count their turns, and may hand over commands while they still make more.

use std::mem;

use super::writer::{LARGEST_RESERVE, Writer};
use crate::request::chunk::{Chunk, ControlFlowDelta, Mailbox, YieldOnce};
use crate::request::command_info::CommandTable;
use crate::request::control_flow::CommandRun;
use crate::request::labels::LabelPath;
use crate::request::part::PartLimits;

/// A loop that is being written.
#[doc(hidden)]
#[derive(Debug)]
pub struct Loop(usize);

/// The state of a writer whose commands are sent while it writes more of them.
#[derive(Debug)]
pub(super) struct Streaming {
    /// The bounds of what is sent at once.
    limits: PartLimits,
    mailbox: Mailbox,
    /// The commands and the bytes that were there when the last turn ended.
    commands: usize,
    bytes: usize,
    /// The loops that are being written, by their places in the log.
    loops: Vec<usize>,
    /// The entries of the log that were handed over, and the loops that went on then.
    log_position: usize,
    unfinished: Vec<usize>,
}

impl Writer {
    /// Makes a writer that hands over its commands, as much as a part may hold at a time, while loops still make more.
    pub(crate) fn streaming(
        capacity: usize,
        commands: CommandTable,
        limits: PartLimits,
        mailbox: Mailbox,
    ) -> Self {
        let streaming = Streaming {
            limits,
            mailbox,
            commands: 0,
            bytes: 0,
            loops: Vec::new(),
            log_position: 0,
            unfinished: Vec::new(),
        };
        Writer {
            streaming: Some(Box::new(streaming)),
            ..Writer::new(capacity, commands)
        }
    }

    /// Begins a loop: reserves what its turns probably take.
    #[inline]
    pub fn begin_loop(&mut self, turns: usize, bytes_per_turn: usize) -> Loop {
        let turns = match &mut self.streaming {
            None => turns,
            Some(streaming) => {
                streaming.loops.push(self.log.0.len());
                turns.min(streaming.limits.commands)
            }
        };
        let estimate = turns.saturating_mul(bytes_per_turn).min(LARGEST_RESERVE);
        let unused = if self.bytes.capacity() == 0 {
            self.capacity
        } else {
            0
        };
        self.bytes.reserve(estimate + unused);
        self.log.0.push(0);
        Loop(self.log.0.len() - 1)
    }

    /// Ends a loop that took so many turns.
    #[inline]
    pub fn end_loop(&mut self, Loop(at): Loop, turns: usize) {
        if let Some(place) = self.log.0.get_mut(at) {
            *place = turns;
        }
        self.end_turns(Loop(at));
    }

    /// Begins a turn of a loop whose turns are counted here.
    #[inline]
    pub fn turn(&mut self, Loop(at): &Loop) {
        if let Some(turns) = self.log.0.get_mut(*at) {
            *turns += 1;
        }
    }

    /// Ends such a loop.
    #[inline]
    pub fn end_turns(&mut self, Loop(_): Loop) {
        if let Some(streaming) = &mut self.streaming {
            streaming.loops.pop();
        }
    }

    /// Returns whether the commands so far are to be sent before more are written: with those of the next turn they would probably exceed a part. So it
    /// is where nothing is sent any more, and the loop is to end.
    #[inline]
    pub fn is_full(&mut self) -> bool {
        let commands = self.len();
        match &mut self.streaming {
            Some(streaming) if self.open.is_none() && self.run.path == LabelPath::OUTERMOST => {
                let bytes = self.bytes.len();
                let (turn, turn_bytes) = (commands - streaming.commands, bytes - streaming.bytes);
                (streaming.commands, streaming.bytes) = (commands, bytes);
                let limits = streaming.limits;
                commands + turn > limits.commands
                    || bytes + turn_bytes > limits.bytes
                    || streaming.mailbox.is_stopped()
            }
            _ => false,
        }
    }

    /// Hands over the commands so far, and waits until they were sent. Makes whether the loop is to end, because nothing is sent any more.
    pub fn flush_chunk(&mut self) -> YieldOnce {
        let delta = self.delta();
        let next = self.next;
        let rest = Writer {
            run: CommandRun::starting(0, self.run.table, next),
            next,
            server: self.server,
            servers: self.servers,
            waits: self.waits,
            ..Writer::new(0, self.table)
        };
        let mut full = mem::replace(self, rest);
        self.bytes.reserve(full.bytes.len());
        mem::swap(&mut self.log, &mut full.log);
        self.streaming = full.streaming.take();
        let mailbox = self.streaming.as_mut().map(|streaming| {
            (streaming.commands, streaming.bytes) = (0, 0);
            streaming.mailbox.put(Chunk {
                request: full.finish(),
                delta,
            });
            streaming.mailbox.clone()
        });
        YieldOnce::new(mailbox)
    }

    /// Returns how the log of the control flow has changed since the last chunk.
    pub(crate) fn delta(&mut self) -> Box<ControlFlowDelta> {
        let Some(streaming) = &mut self.streaming else {
            return Box::default();
        };
        let log = &self.log;
        let turns = streaming.unfinished.iter();
        let delta = Box::new(ControlFlowDelta {
            turns: turns.map(|&at| (at, log.get(at))).collect(),
            gained: log.0.iter().skip(streaming.log_position).copied().collect(),
            unfinished: streaming.loops.clone(),
        });
        streaming.log_position = log.0.len();
        streaming.unfinished.clone_from(&streaming.loops);
        delta
    }
}
