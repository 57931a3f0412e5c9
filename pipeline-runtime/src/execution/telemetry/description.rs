//! The summary of the commands of a pipeline for telemetry, without any values.

use super::Trace;
use crate::request::Request;

/// Longer texts are cut between two commands.
const LONGEST_TEXT: usize = 1_024;

/// Summary of the commands of a pipeline.
#[derive(Default)]
pub(super) struct Description {
    /// The first two that are not the same.
    names: Vec<&'static str>,
    pub(super) text: String,
    last: &'static str,
    pub(super) commands: u64,
    blocks: u64,
    /// Commands outside of transactions.
    outside: u64,
    inside: bool,
}

impl Description {
    pub(super) fn add(&mut self, request: &Request) {
        for command in request.commands() {
            match command.name() {
                "MULTI" => {
                    self.blocks += 1;
                    self.inside = true;
                }
                "EXEC" => self.inside = false,
                name => self.command(name, command.text()),
            }
        }
    }

    fn command(&mut self, name: &'static str, text: &'static str) {
        self.commands += 1;
        self.outside += u64::from(!self.inside);
        if !self.names.contains(&name) && self.names.len() < 2 {
            self.names.push(name);
        }
        // A loop is one text.
        if Trace::SHOWS_COMMANDS && text != self.last && self.text.len() + text.len() < LONGEST_TEXT
        {
            self.last = text;
            self.text
                .push_str(if self.text.is_empty() { "" } else { "; " });
            self.text.push_str(text);
        }
    }

    pub(super) fn batch(&self) -> &'static str {
        let transaction = self.blocks == 1 && self.outside == 0;
        match (self.commands, transaction) {
            (_, true) => "MULTI",
            (0 | 1, false) => "",
            _ => "PIPELINE",
        }
    }

    pub(super) fn operation(&self) -> String {
        match (self.names.as_slice(), self.batch()) {
            ([one], "") => (*one).to_owned(),
            ([one], batch) => format!("{batch} {one}"),
            (_, batch) => batch.to_owned(),
        }
    }
}
