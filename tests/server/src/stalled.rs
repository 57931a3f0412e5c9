//! Servers that stand still, as on a machine that swaps or behind a network that drops packets.

use std::process::Command;

/// A server that stands still until this is dropped.
#[derive(Debug)]
#[must_use = "the server goes on when this is dropped"]
pub struct Stalled {
    pid: u32,
}

impl Stalled {
    pub(crate) fn stop(pid: u32) -> Self {
        let stalled = Stalled { pid };
        stalled.signal("-STOP");
        stalled
    }

    fn signal(&self, signal: &str) {
        let sent = Command::new("kill")
            .args([signal, &self.pid.to_string()])
            .status();
        assert!(sent.expect("`kill` runs").success());
    }
}

impl Drop for Stalled {
    fn drop(&mut self) {
        self.signal("-CONT");
    }
}
