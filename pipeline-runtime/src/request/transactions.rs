//! Transactions: `MULTI` and `EXEC` around the commands of a block, and pipelines that become a part of one.

use super::Request;
use super::control_flow::{AtomicBlock, CommandRun};
use super::script_calls;
use super::writer::Writer;

/// The state of the writer at the beginning of an atomic block, so that a block without commands can be taken back.
#[derive(Debug)]
pub(super) struct OpenBlock {
    bytes: usize,
    run: CommandRun,
    next: usize,
    runs: usize,
    times: usize,
    multi: usize,
    log_entry: usize,
    /// The blocks inside this one that are open, too.
    inner: usize,
}

impl Writer {
    /// Begins a transaction. A block inside of another one dissolves in it: Redis knows no transactions in transactions.
    pub fn begin_atomic(&mut self, index: usize) {
        self.log.0.push(0);
        if let Some(outer) = &mut self.open {
            outer.inner += 1;
            return;
        }
        self.open = Some(OpenBlock {
            bytes: self.bytes.len(),
            run: self.run,
            next: self.next,
            runs: self.runs.len(),
            times: self.runs.last_mut().map_or(0, |run| run.times),
            multi: self.len(),
            log_entry: self.log.0.len() - 1,
            inner: 0,
        });
        self.command(index);
        self.raw(b"*1\r\n$5\r\nMULTI\r\n");
    }

    /// Ends a transaction; one without commands is not sent at all.
    pub fn end_atomic(&mut self, index: usize) {
        if let Some(outer @ OpenBlock { inner: 1.., .. }) = &mut self.open {
            outer.inner -= 1;
            return;
        }
        let Some(open) = self.open.take() else { return };
        let queued = self.len() - open.multi - 1;
        if queued == 0 {
            self.bytes.truncate(open.bytes);
            self.run = open.run;
            self.next = open.next;
            self.runs.truncate(open.runs);
            if let Some(last) = self.runs.last_mut() {
                last.times = open.times;
            }
            return;
        }
        self.command(index);
        self.raw(b"*1\r\n$4\r\nEXEC\r\n");
        self.atomic.push(AtomicBlock {
            multi: open.multi,
            exec: self.len() - 1,
        });
        if let Some(place) = self.log.0.get_mut(open.log_entry) {
            *place = queued;
        }
    }

    /// Appends a request that is encoded already.
    pub fn append(&mut self, request: &Request) {
        // The label and the table of what stands around it are those of the appended request by now.
        self.check_servers(request.servers, usize::MAX);
        if request.waits {
            self.check_waiting();
            self.waits();
        }
        if self.open.is_some() && request.has_transactions() {
            return self.append_dissolved(request);
        }
        let (before, start) = (self.len(), self.bytes.len());
        self.bytes.extend_from_slice(&request.bytes);
        self.finish_run();
        let (table, path) = (self.run.table, self.run.path);
        let paths = self.labels.append(path, request);
        for run in request.runs.iter() {
            self.runs.push(CommandRun {
                start: before + run.start,
                path: paths.of(run.path),
                ..*run
            });
        }
        self.run = CommandRun {
            path,
            ..CommandRun::starting(before + request.len(), table, self.next)
        };
        self.append_log(request);
        self.atomic
            .extend(request.atomic.iter().map(|block| AtomicBlock {
                multi: block.multi + before,
                exec: block.exec + before,
            }));
        self.calls
            .extend(script_calls::offsets(request).map(|(at, call)| (start + at, call)));
        self.append_errors(request, |position| before + position);
    }

    /// Appends a request with transactions to one that is open, without its `MULTI`s and `EXEC`s.
    #[cold]
    fn append_dissolved(&mut self, request: &Request) {
        let before = self.len();
        let (table, next, path) = (self.run.table, self.next, self.run.path);
        let paths = self.labels.append(path, request);
        let mut commands = request.commands().enumerate();
        let mut calls = request.calls.iter().peekable();
        let mut blocks = request.atomic.iter().peekable();
        for run in request.runs.iter() {
            self.switch(run.table, run.first);
            self.run.path = paths.of(run.path);
            for (position, command) in commands.by_ref().take(run.commands()) {
                blocks.next_if(|block| block.exec < position);
                if blocks.peek().is_some_and(|block| block.bounds(position)) {
                    continue;
                }
                if let Some(call) = calls.next_if(|call| call.position == position) {
                    self.calls.push((self.bytes.len(), *call));
                }
                self.command(run.index(position));
                self.raw(command.as_bytes());
            }
        }
        self.switch(table, next);
        self.run.path = path;
        self.append_log(request);
        self.append_errors(request, |position| {
            let ended = request.atomic.partition_point(|it| it.exec < position);
            let begun = request.atomic.partition_point(|it| it.multi < position);
            before + position - ended - begun
        });
    }

    fn append_log(&mut self, request: &Request) {
        for &entry in request.log.0.iter() {
            self.log.0.push(entry);
        }
    }

    /// Appends the errors of a request whose commands have other positions here.
    fn append_errors(&mut self, request: &Request, position: impl Fn(usize) -> usize) {
        for error in &request.argument_errors {
            let position = position(error.position());
            let around = self.labels.of(self.run.path);
            let error = error.clone().inside(&around, position);
            self.argument_errors.push(error);
        }
    }
}
